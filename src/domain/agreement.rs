//! A cooperation agreement (*samarbeidsavtale*, *særavtale*) between municipalities and health trusts.

use chrono::NaiveDate;

use super::id::{MunicipalityNumber, Slug};
use super::terms::Terms;
use super::word::Word;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Agreement {
    pub(crate) id: Slug,
    pub(crate) title: String,
    pub(crate) municipalities: Vec<MunicipalityNumber>,
    pub(crate) hospitals: Vec<Slug>,
    pub(crate) profile: Slug,
    pub(crate) supersedes: Vec<Slug>,
    /// Archive case number (saksnr.).
    pub(crate) case: Option<String>,
    pub(crate) working_group: Option<WorkingGroup>,
    /// Where the agreement itself departs from its profile.
    pub(crate) terms: Terms,
    pub(crate) journal: Vec<AgreementEntry>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WorkingGroup {
    pub(crate) reports_to: Option<String>,
    pub(crate) members: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AgreementEntry {
    pub(crate) on: NaiveDate,
    pub(crate) note: Option<String>,
    pub(crate) event: AgreementEvent,
}

/// What happens to an agreement; the fields are those of the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AgreementEvent {
    Drafted,
    ConsultationOpened { due: NaiveDate, case: Option<String> },
    ConsultationReplied { from: String },
    ConsultationClosed,
    Assessed { by: String, result: Option<String> },
    Committee { body: String, case: Option<String>, decision: Option<Decision> },
    Signed { by: String },
    Reviewed,
    RevisionRequested { by: String, reason: Option<String> },
    DisputeRaised { by: String, text: Option<String> },
    DisputeSettled,
    Evaluated,
    Terminated { by: String },
    Note { text: String },
}

/// What a committee decides of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    ToConsultation,
    Supported,
    Adopted,
    Rejected,
}

impl Word for Decision {
    const ALL: &'static [(&'static str, Self)] = &[
        ("to-consultation", Decision::ToConsultation),
        ("supported", Decision::Supported),
        ("adopted", Decision::Adopted),
        ("rejected", Decision::Rejected),
    ];
}

impl Agreement {
    /// Every party as it signs: municipality numbers and hospital ids.
    pub(crate) fn parties(&self) -> impl Iterator<Item = &str> {
        self.municipalities.iter().map(MunicipalityNumber::as_str).chain(self.hospitals.iter().map(Slug::as_str))
    }

    /// The parties that have not signed by a day.
    pub(crate) fn unsigned(&self, today: NaiveDate) -> Vec<&str> {
        self.parties().filter(|party| self.signed_on(party, today).is_none()).collect()
    }

    /// In force from the last party's signature (HSYK 9).
    pub(crate) fn in_force_from(&self, today: NaiveDate) -> Option<NaiveDate> {
        let mut last = None;
        for party in self.parties() {
            last = last.max(Some(self.signed_on(party, today)?));
        }
        last
    }

    fn signed_on(&self, party: &str, today: NaiveDate) -> Option<NaiveDate> {
        let known = self.journal.iter().filter(|entry| entry.on <= today);
        known.filter(|entry| matches!(&entry.event, AgreementEvent::Signed { by } if by == party)).map(|e| e.on).min()
    }
}
