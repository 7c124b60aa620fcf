//! Who has to act: one of those a case is about, or several together.

use crate::domain::terms::Party;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Responsible {
    Municipality,
    Hospital,
    Trainee,
    Supervisor,
    /// The two sides of an agreement (HSYK 9).
    Both,
    /// Each party of an agreement for itself: a hearing.
    Parties,
    /// A committee that decides on a draft.
    Committee,
    /// Whoever keeps the store.
    Owner,
}

impl From<Party> for Responsible {
    fn from(party: Party) -> Self {
        match party {
            Party::Municipality => Responsible::Municipality,
            Party::Hospital => Responsible::Hospital,
            Party::Trainee => Responsible::Trainee,
            Party::Supervisor => Responsible::Supervisor,
        }
    }
}

impl Responsible {
    /// Whether one of them is asked for by another word: a municipality or a hospital also where both or all parties have to act.
    pub(crate) fn is_for(self, asked: Responsible) -> bool {
        let together = matches!(self, Responsible::Both | Responsible::Parties);
        self == asked || (together && matches!(asked, Responsible::Municipality | Responsible::Hospital))
    }

    /// Whether a party has to act, alone or with others.
    pub(crate) fn concerns(self, party: Party) -> bool {
        match self {
            Responsible::Both | Responsible::Parties => matches!(party, Party::Municipality | Party::Hospital),
            Responsible::Committee | Responsible::Owner => false,
            one => one == party.into(),
        }
    }
}
