//! What happened to a trainee: the events of the journal, as they stand in the file.
//!
//! Which event may follow which is the business of [`super::fold`].

use chrono::NaiveDate;

use super::id::{MunicipalityNumber, Slug};
use super::learning_goal::LearningGoal;
use super::letter::issued::Issued;
use super::terms::Strength;

/// One dated entry of a trainee's journal.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// The day it happened, which may lie before the day it was recorded.
    pub(crate) on: NaiveDate,
    /// Which hospital period it belongs to, from 1.
    pub(crate) placement: u32,
    pub(crate) note: Option<String>,
    /// Where it does not keep the agreement's terms, as they stood when it was recorded.
    pub(crate) departs: Vec<Departure>,
    /// Why it was recorded against a requirement.
    pub(crate) overridden: Option<String>,
    pub(crate) event: Event,
}

impl Entry {
    pub(crate) fn new(on: NaiveDate, placement: u32, event: Event) -> Self {
        Entry { on, placement, note: None, departs: Vec::new(), overridden: None, event }
    }

    /// Whether it asks for that hospital period.
    pub(crate) fn is_request_of(&self, placement: u32) -> bool {
        self.placement == placement && matches!(self.event, Event::Requested { .. })
    }
}

/// A term of the agreement that an entry does not keep.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Departure {
    /// The term's key: `deviation`, `service`.
    pub(crate) term: String,
    /// The clause as a basis cites it: `HSYK 7.6`.
    pub(crate) clause: Option<String>,
    pub(crate) strength: Strength,
}

/// A place wished for, most wanted first in its list.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Wish {
    pub(crate) site: String,
    pub(crate) department: String,
    /// Only needed where the agreement has more than one hospital.
    pub(crate) hospital: Option<Slug>,
}

/// What the hospital said when it was asked again (HSYK 6.3).
#[derive(Clone, Debug, Default, PartialEq, strum::EnumDiscriminants, strum::EnumIter)]
#[strum_discriminants(
    name(AnswerName),
    doc = "The answers, as they are written.",
    derive(strum::IntoStaticStr, strum::VariantArray),
    strum(serialize_all = "kebab-case", const_into_str)
)]
pub(crate) enum Answer {
    Confirmed,
    Changed {
        start: Option<NaiveDate>,
        site: Option<String>,
        department: Option<String>,
    },
    #[default]
    Refused,
}

/// Who is in touch with the trainee during the service (HSYK 6.5, 6.6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum ContactBy {
    #[default]
    Coordinator,
    Supervisor,
}

/// Why a placement is no longer wanted (HSYK 5.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum WithdrawnReason {
    PositionElsewhere,
    MunicipalInstitution,
    #[default]
    Other,
}

/// One element agreed in the ALIS-avtale (AVTALE 4).
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Element {
    pub(crate) element: ElementKind,
    pub(crate) to: Option<Recipient>,
    /// Whole percent of the trainee's own maximum grant; facilitation only (AVTALE 4.1.5).
    pub(crate) share_percent: Option<u32>,
    pub(crate) text: Option<String>,
}

/// The elements of AVTALE 4.1.1 to 4.3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum ElementKind {
    #[default]
    PracticeCompensation,
    LearningActivities,
    LowerProductivity,
    Supervision,
    Facilitation,
    Additional,
    Municipal,
}

/// Whom a compensation goes to (AVTALE 4.1.1, 4.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Recipient {
    Trainee,
    Municipality,
    Shared,
}

/// What happened. The fields are those of the file.
#[derive(Clone, Debug, PartialEq, strum::EnumDiscriminants, strum::EnumIter)]
#[strum_discriminants(
    name(EventName),
    doc = "The names of the events, as they are written.",
    derive(Hash, strum::IntoStaticStr, strum::VariantArray),
    strum(serialize_all = "kebab-case", const_into_str)
)]
pub(crate) enum Event {
    Requested {
        start: NaiveDate,
        months: u32,
        wishes: Vec<Wish>,
        flexible: bool,
        /// The cooperation agreement that it is asked under; absent in what earlier versions wrote: the header's.
        agreement: Option<Slug>,
    },
    ReconfirmationAsked,
    ReconfirmationAnswered(Answer),
    Offered(Offered),
    Accepted,
    Declined {
        reason: Option<String>,
    },
    OfferWithdrawn {
        reason: Option<String>,
    },
    ContractIssued {
        start: Option<NaiveDate>,
        end: Option<NaiveDate>,
    },
    ContractSigned,
    Started,
    Contacted {
        by: ContactBy,
        text: Option<String>,
    },
    Course {
        title: String,
        days: u32,
    },
    Absent {
        from: NaiveDate,
        to: NaiveDate,
        counts: bool,
    },
    GoalAchieved {
        goal: LearningGoal,
        by: Option<String>,
    },
    Extended {
        until: NaiveDate,
        reason: Option<String>,
        /// The municipality with which it was talked over (HSYK 8), and when.
        agreed_with: Option<MunicipalityNumber>,
        agreed_on: Option<NaiveDate>,
    },
    Completed,
    Documented {
        letter: Option<String>,
    },
    Withdrawn {
        reason: WithdrawnReason,
    },
    /// Service at another trust than the agreement's (HSYK 5.3).
    ServedElsewhere {
        at: String,
        department: Option<String>,
        /// The first and the last day.
        from: NaiveDate,
        to: NaiveDate,
    },
    Discontinued {
        reason: Option<String>,
    },
    /// Came back to the specialisation.
    Resumed,
    PlanRevised,
    Specialised,
    /// The trainee asked what is stored about them.
    AccessRequested,
    /// They were given it.
    AccessGiven {
        letter: Option<String>,
    },
    AlisAgreementSigned {
        /// With whom; absent in what earlier versions wrote.
        municipality: Option<MunicipalityNumber>,
        elements: Vec<Element>,
    },
    GrantApplied {
        round: String,
        amount: Option<u32>,
        /// The municipality that applied; absent in what earlier versions wrote: of them all.
        municipality: Option<MunicipalityNumber>,
    },
    GrantAwarded {
        round: String,
        amount: Option<u32>,
        /// The municipality that applied; absent in what earlier versions wrote: of them all.
        municipality: Option<MunicipalityNumber>,
    },
    GrantRefused {
        round: String,
        amount: Option<u32>,
        /// The municipality that applied; absent in what earlier versions wrote: of them all.
        municipality: Option<MunicipalityNumber>,
    },
    Issued(Issued),
    Note {
        text: String,
    },
}

/// The service a hospital offers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Offered {
    /// The first day of service.
    pub(crate) start: NaiveDate,
    /// Calendar months.
    pub(crate) months: u32,
    pub(crate) site: String,
    pub(crate) department: String,
    pub(crate) position: Option<Slug>,
    pub(crate) hospital: Option<Slug>,
    /// The last day on which the trainee may answer; absent where the offer sets none.
    pub(crate) answer_by: Option<NaiveDate>,
}

impl Event {
    /// Whether something ends by it or is taken back: that is asked for once more.
    pub(crate) fn ends(&self) -> bool {
        matches!(
            self,
            Event::Withdrawn { .. }
                | Event::Discontinued { .. }
                | Event::Declined { .. }
                | Event::OfferWithdrawn { .. }
                | Event::Specialised
        )
    }

    /// A fact that no hospital period has a part in.
    pub(crate) fn is_about_the_person(&self) -> bool {
        matches!(
            self,
            Event::Absent { .. }
                | Event::GoalAchieved { .. }
                | Event::Discontinued { .. }
                | Event::Resumed
                | Event::PlanRevised
                | Event::Specialised
                | Event::AccessRequested
                | Event::AccessGiven { .. }
                | Event::AlisAgreementSigned { .. }
                | Event::GrantApplied { .. }
                | Event::GrantAwarded { .. }
                | Event::GrantRefused { .. }
                | Event::Issued { .. }
                | Event::Note { .. }
        )
    }

    /// The municipality that an ALIS-avtale or a step of the grant is of, where it is said.
    pub(crate) fn municipality(&self) -> Option<MunicipalityNumber> {
        match self {
            Event::AlisAgreementSigned { municipality, .. }
            | Event::GrantApplied { municipality, .. }
            | Event::GrantAwarded { municipality, .. }
            | Event::GrantRefused { municipality, .. } => *municipality,
            _ => None,
        }
    }

    /// Says another municipality where one is said.
    pub(crate) fn set_municipality(&mut self, number: MunicipalityNumber) {
        if let Event::AlisAgreementSigned { municipality: Some(own), .. }
        | Event::GrantApplied { municipality: Some(own), .. }
        | Event::GrantAwarded { municipality: Some(own), .. }
        | Event::GrantRefused { municipality: Some(own), .. } = self
        {
            *own = number;
        }
    }

    pub(crate) fn name(&self) -> EventName {
        self.into()
    }
}
