//! Whose store it is (`owner` of `alis.toml`): the parties that keep it, of those that are in it.

use super::id::{MunicipalityNumber, Slug};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OwnerParty {
    Municipality(MunicipalityNumber),
    Hospital(Slug),
}

impl OwnerParty {
    /// A municipality's number, or a hospital's id; nothing where it is neither.
    pub(crate) fn of(text: &str) -> Option<OwnerParty> {
        let number = text.parse().ok().map(OwnerParty::Municipality);
        number.or_else(|| text.parse().ok().map(OwnerParty::Hospital))
    }

    pub(crate) fn id(&self) -> &str {
        match self {
            OwnerParty::Municipality(number) => number.as_str(),
            OwnerParty::Hospital(id) => id.as_str(),
        }
    }
}

/// All of them, as they are written; none named: all that are in the store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Owners(pub(crate) Vec<OwnerParty>);

impl Owners {
    /// Nobody is named: it is everybody's who is in it.
    pub(crate) fn are_all(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn municipalities(&self) -> impl Iterator<Item = MunicipalityNumber> {
        self.0.iter().filter_map(|owner| match owner {
            OwnerParty::Municipality(number) => Some(*number),
            OwnerParty::Hospital(_) => None,
        })
    }

    /// Hospitals keep it, and no municipality.
    pub(crate) fn are_hospitals(&self) -> bool {
        !self.are_all() && self.municipalities().next().is_none()
    }

    pub(crate) fn have_hospital(&self, hospital: &Slug) -> bool {
        self.are_all() || self.0.iter().any(|owner| matches!(owner, OwnerParty::Hospital(id) if id == hospital))
    }
}
