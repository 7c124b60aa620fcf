//! A cooperation agreement (*samarbeidsavtale*, *særavtale*) between municipalities and health trusts.

pub(crate) mod life;
pub(crate) mod standing;

use chrono::NaiveDate;

use super::id::{MunicipalityNumber, Slug};
use super::letter::issued::Issued;
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
    /// Archive case number of this step.
    pub(crate) case: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) event: AgreementEvent,
}

/// What happens to an agreement; the fields are those of the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AgreementEvent {
    Drafted,
    /// `to` names whom the draft was sent to; empty: the parties.
    ConsultationOpened {
        due: NaiveDate,
        to: Vec<String>,
    },
    ConsultationReplied {
        from: String,
    },
    ConsultationClosed,
    Assessed {
        by: String,
        result: Option<String>,
    },
    /// Without a decision the committee has still to decide, in its meeting.
    Committee {
        body: String,
        meeting: Option<NaiveDate>,
        decision: Option<Decision>,
    },
    Signed {
        by: String,
    },
    Reviewed,
    RevisionRequested {
        by: String,
        reason: Option<String>,
    },
    DisputeRaised {
        by: String,
        text: Option<String>,
    },
    DisputeSettled,
    Evaluated,
    Terminated {
        by: String,
    },
    /// Whether a municipal institution meets one of the criteria of its terms.
    CriterionAssessed {
        criterion: String,
        met: bool,
    },
    Issued(Issued),
    Note {
        text: String,
    },
}

/// The names of the events, as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AgreementEventName {
    Drafted,
    ConsultationOpened,
    ConsultationReplied,
    ConsultationClosed,
    Assessed,
    Committee,
    Signed,
    Reviewed,
    RevisionRequested,
    DisputeRaised,
    DisputeSettled,
    Evaluated,
    Terminated,
    CriterionAssessed,
    Issued,
    Note,
}

impl Word for AgreementEventName {
    /// Every event with its spelling, in the order of the docs.
    const ALL: &'static [(&'static str, Self)] = &[
        ("drafted", AgreementEventName::Drafted),
        ("consultation-opened", AgreementEventName::ConsultationOpened),
        ("consultation-replied", AgreementEventName::ConsultationReplied),
        ("consultation-closed", AgreementEventName::ConsultationClosed),
        ("assessed", AgreementEventName::Assessed),
        ("committee", AgreementEventName::Committee),
        ("signed", AgreementEventName::Signed),
        ("reviewed", AgreementEventName::Reviewed),
        ("revision-requested", AgreementEventName::RevisionRequested),
        ("dispute-raised", AgreementEventName::DisputeRaised),
        ("dispute-settled", AgreementEventName::DisputeSettled),
        ("evaluated", AgreementEventName::Evaluated),
        ("terminated", AgreementEventName::Terminated),
        ("criterion-assessed", AgreementEventName::CriterionAssessed),
        ("issued", AgreementEventName::Issued),
        ("note", AgreementEventName::Note),
    ];
}

impl AgreementEvent {
    pub(crate) fn name(&self) -> AgreementEventName {
        match self {
            AgreementEvent::Drafted => AgreementEventName::Drafted,
            AgreementEvent::ConsultationOpened { .. } => AgreementEventName::ConsultationOpened,
            AgreementEvent::ConsultationReplied { .. } => AgreementEventName::ConsultationReplied,
            AgreementEvent::ConsultationClosed => AgreementEventName::ConsultationClosed,
            AgreementEvent::Assessed { .. } => AgreementEventName::Assessed,
            AgreementEvent::Committee { .. } => AgreementEventName::Committee,
            AgreementEvent::Signed { .. } => AgreementEventName::Signed,
            AgreementEvent::Reviewed => AgreementEventName::Reviewed,
            AgreementEvent::RevisionRequested { .. } => AgreementEventName::RevisionRequested,
            AgreementEvent::DisputeRaised { .. } => AgreementEventName::DisputeRaised,
            AgreementEvent::DisputeSettled => AgreementEventName::DisputeSettled,
            AgreementEvent::Evaluated => AgreementEventName::Evaluated,
            AgreementEvent::Terminated { .. } => AgreementEventName::Terminated,
            AgreementEvent::CriterionAssessed { .. } => AgreementEventName::CriterionAssessed,
            AgreementEvent::Issued(_) => AgreementEventName::Issued,
            AgreementEvent::Note { .. } => AgreementEventName::Note,
        }
    }
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

    /// Whether a party is one of the municipalities.
    pub(crate) fn is_municipality(&self, party: &str) -> bool {
        self.municipalities.iter().any(|number| number.as_str() == party)
    }

    /// Whether a party sends a draft out to a hearing: the first of the hospitals does.
    pub(crate) fn sends_out(&self, party: &str) -> bool {
        self.hospitals.first().is_some_and(|id| id.as_str() == party)
    }

    /// Every party but one.
    pub(crate) fn other_parties(&self, party: &str) -> Vec<&str> {
        self.parties().filter(|other| *other != party).collect()
    }
}
