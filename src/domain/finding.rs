//! What is found wrong with an entry: the term it does not keep, and how. Who looks is [`super::departure`] for the terms,
//! [`super::gate`] for what has to be in place, [`super::alis_agreement::elements`] for AVTALE.

use chrono::NaiveDate;

use super::agreement::standing::AgreementStanding;
use super::id::Slug;
use super::journal::{Departure, ElementKind, Recipient};
use super::served::Lacking;
use super::terms::Strength;
use super::trainee::{Engagement, Role};

/// A term that an entry does not keep, and how.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Finding {
    pub(crate) breach: Breach,
    /// None where what is not kept is no term of the agreement: the agreement itself is not in force.
    pub(crate) departure: Option<Departure>,
}

impl Finding {
    /// Nothing but a reason lets it pass.
    pub(crate) fn refuses(&self) -> bool {
        // Who was away, and when a service ended, are facts: nothing that could be refused.
        let told_only = matches!(self.breach, Breach::Gate { bars: false, .. } | Breach::ServedShort(_));
        let requirement = |departure: &Departure| departure.strength == Strength::Requirement;
        !told_only && self.departure.as_ref().is_some_and(requirement)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Breach {
    /// More calendar months from the wish than the deviation allows (HSYK 7.6).
    StartTooFar { start: NaiveDate, wished: NaiveDate, months: u32 },
    /// Not among the wishes of somebody who is not flexible (HSYK 7.6).
    OtherPlace { site: String, department: String },
    /// Less service before the start than asked for (HSYK 5.1; Helse Vest), in months at full time.
    PriorService { start: NaiveDate, served: u32, needed: u32, eligible_from: Option<NaiveDate> },
    /// Fewer months of service than asked for (HSYK 5.2).
    TooShort { months: u32, needed: u32 },
    /// Fewer days that count than the months asked for have (HSYK 5.2): absences, a later start, an earlier end.
    ServedShort(Lacking),
    /// In parts, where the terms do not foresee it (HSYK 5.2).
    Split { months: u32, needed: u32 },
    /// The parts of the service are not at the same department (HSYK 5.2).
    OtherDepartment { site: String, department: String, other_site: String, other_department: String },
    /// Extended, where the terms allow it for nothing, or for named reasons only (Helse Vest).
    NoExtension { except: Option<String> },
    /// What has to be in place before a place can be asked for is not (HSYK 4; UNN, NLSH: without it no right to a place).
    Gate { lacks: Lack, bars: bool },
    /// More course days than the length of service gives (HSYK 8).
    CourseDays { days: u32, budget_tenths: u32 },
    /// An element of the ALIS-avtale that is not as AVTALE foresees it.
    Element { element: ElementKind, how: ElementFault },
}

/// What is not in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Lack {
    /// The municipality is no registered training enterprise.
    Registration,
    /// The agreement is not in force.
    Force {
        agreement: Slug,
        standing: AgreementStanding,
    },
    TrainingPlan,
    IndividualPlan,
    /// The criteria of a municipal institution that nobody has found met.
    Criteria(Vec<String>),
}

/// How an element is not what AVTALE foresees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ElementFault {
    /// It is for other roles.
    Role(Role),
    /// It is for municipalities of another class; none is known of this one.
    Centrality { class: Option<u32>, needed: u32 },
    /// More percent than may be used.
    Share { share: u32, most: u32 },
    /// It goes to somebody else.
    Recipient { engagement: Engagement, right: Recipient },
    /// Whom it goes to is a matter of agreement, and was not said.
    RecipientOpen,
    /// Part of every agreement, and left out.
    Missing,
}
