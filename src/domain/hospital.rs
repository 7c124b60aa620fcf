//! A health trust (*helseforetak*, HF): its sites, their departments, and whom to write to.

use chrono::NaiveDate;

use super::id::Slug;
use super::letter::issued::Issued;
use super::municipality::Contact;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Hospital {
    pub(crate) id: Slug,
    pub(crate) name: String,
    /// The ALIS-kontakt (HSYK 7.4).
    pub(crate) contact: Option<Contact>,
    pub(crate) sites: Vec<Site>,
    pub(crate) journal: Vec<HospitalEntry>,
}

/// Something written down about the hospital itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct HospitalEntry {
    pub(crate) on: NaiveDate,
    pub(crate) note: Option<String>,
    pub(crate) event: HospitalEvent,
}

#[derive(Clone, Debug, PartialEq, strum::EnumDiscriminants, strum::EnumIter)]
#[strum_discriminants(
    name(HospitalEventName),
    doc = "The names of the events, as they are written.",
    derive(strum::IntoStaticStr, strum::VariantArray),
    strum(serialize_all = "kebab-case", const_into_str)
)]
pub(crate) enum HospitalEvent {
    /// A letter about it: its register of needs.
    Issued(Issued),
    /// Free text, which nothing is computed from.
    Note { text: String },
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Site {
    pub(crate) name: String,
    pub(crate) departments: Vec<String>,
}

/// A place that the hospital does not have.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum UnknownPlace {
    Site { known: Vec<String> },
    Department { known: Vec<String> },
}

impl Hospital {
    /// # Errors
    /// The names that the hospital does have.
    pub(crate) fn has(&self, site: &str, department: Option<&str>) -> Result<(), UnknownPlace> {
        let Some(found) = self.sites.iter().find(|known| known.name == site) else {
            return Err(UnknownPlace::Site { known: self.sites.iter().map(|site| site.name.clone()).collect() });
        };
        match department {
            Some(department) if !found.departments.iter().any(|known| known == department) => {
                Err(UnknownPlace::Department { known: found.departments.clone() })
            }
            _ => Ok(()),
        }
    }
}
