//! Deadlines: what is due, from whom, on what basis. The rules lie one a file in `deadline/`.
//!
//! A rule reads records and terms and knows no clock; the status is computed against a day that is passed in.
//! What stands after "today" in a journal was left out when it was folded.

mod agreement_case;
mod agreement_renewal;
mod agreement_review;
mod alis_agreement;
mod alis_agreement_end;
mod case;
mod committee;
mod completion;
mod consultation;
mod contact;
mod contract;
mod documentation;
mod evaluation;
mod goal_review;
mod grant_application;
mod grant_report;
pub(crate) mod grant_round;
mod offer;
mod offer_answer;
mod old_scheme;
mod plan_review;
mod position_advertise;
pub(crate) mod prioritisation;
mod purge;
mod reckoned;
mod reconfirmation;
mod reconfirmation_answer;
pub(crate) mod registration;
mod request;
pub(crate) mod responsible;
mod rule;
mod start;

use chrono::NaiveDate;

use super::calendar;
use super::hpr::Hpr;
use super::id::{MunicipalityNumber, Slug};
use super::municipality::Municipality;
use super::position::Holders;
use super::register::Register;
use super::terms::Strength;
pub(crate) use agreement_case::{AgreementCase, of_agreement};
use case::Duty;
pub(crate) use case::{Case, ever_of_trainee, of_trainee};
pub(crate) use reckoned::{Anchor, Reckoned, Step};
use responsible::Responsible;
pub(crate) use rule::Rule;

/// The record a deadline is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Subject {
    Trainee(Hpr),
    Municipality(MunicipalityNumber),
    Position(Slug),
    Agreement(Slug),
    /// A round of the grant, by its name.
    Grant(String),
}

impl Subject {
    /// The kind's folder and the record's id, as JSON names it: `trainees/9144897`.
    pub(crate) fn path(&self) -> String {
        match self {
            Subject::Trainee(hpr) => format!("trainees/{hpr}"),
            Subject::Municipality(number) => format!("municipalities/{number}"),
            Subject::Position(id) => format!("positions/{id}"),
            Subject::Agreement(id) => format!("agreements/{id}"),
            Subject::Grant(name) => format!("grants/{name}"),
        }
    }

    /// The id alone, as commands take it.
    pub(crate) fn id(&self) -> String {
        match self {
            Subject::Trainee(hpr) => hpr.to_string(),
            Subject::Municipality(number) => number.to_string(),
            Subject::Position(id) => id.to_string(),
            Subject::Agreement(id) => id.to_string(),
            Subject::Grant(name) => name.clone(),
        }
    }
}

/// What a deadline rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Basis {
    pub(crate) source: String,
    pub(crate) clause: Option<String>,
    /// The number is the tool's own: the source gives the duty, not the date.
    pub(crate) reminder: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Deadline {
    pub(crate) rule: Rule,
    pub(crate) record: Subject,
    /// The name of whom it is about.
    pub(crate) subject: String,
    pub(crate) placement: Option<u32>,
    pub(crate) responsible: Responsible,
    /// The first day on which the act makes sense.
    pub(crate) opens: Option<Reckoned>,
    /// The last day.
    pub(crate) due: Reckoned,
    pub(crate) done_on: Option<NaiveDate>,
    pub(crate) basis: Basis,
    pub(crate) strength: Strength,
    pub(crate) agreement: Option<Slug>,
    pub(crate) municipality: Option<MunicipalityNumber>,
    pub(crate) hospital: Option<Slug>,
    /// The day of an act that came too early to count (HSYK 6.3).
    pub(crate) too_early: Option<NaiveDate>,
}

/// Where a deadline stands on a day. The order is that of urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Status {
    Overdue,
    Open,
    Upcoming,
    Done,
}

impl Status {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Status::Overdue => "overdue",
            Status::Open => "open",
            Status::Upcoming => "upcoming",
            Status::Done => "done",
        }
    }
}

impl Deadline {
    pub(crate) fn opens_on(&self) -> Option<NaiveDate> {
        self.opens.map(Reckoned::day)
    }

    pub(crate) fn due_on(&self) -> NaiveDate {
        self.due.day()
    }

    /// The last Norwegian working day on or before the due date; the due date itself never moves.
    pub(crate) fn act_by(&self) -> NaiveDate {
        calendar::act_by(self.due_on())
    }

    pub(crate) fn status(&self, today: NaiveDate) -> Status {
        if self.done_on.is_some() {
            Status::Done
        } else if self.due_on() < today {
            Status::Overdue
        } else if self.opens_on().is_some_and(|opens| today < opens) {
            Status::Upcoming
        } else {
            Status::Open
        }
    }

    /// Days from today to the due date, negative when it has passed.
    pub(crate) fn days_left(&self, today: NaiveDate) -> i64 {
        (self.due_on() - today).num_days()
    }

    /// Most urgent first: overdue and open by their due date, upcoming by the day they open, done ones last.
    pub(crate) fn urgency(&self, today: NaiveDate) -> (Status, NaiveDate) {
        let status = self.status(today);
        let day = match status {
            Status::Upcoming => self.opens_on().unwrap_or_else(|| self.due_on()),
            Status::Done => self.done_on.unwrap_or_else(|| self.due_on()),
            Status::Overdue | Status::Open => self.due_on(),
        };
        (status, day)
    }
}

/// What one trainee contributes to the overview: their own deadlines, and what their municipality has to decide.
#[derive(Debug, Default)]
pub(crate) struct Assessment {
    pub(crate) deadlines: Vec<Deadline>,
    pub(crate) waiting: Vec<prioritisation::Waiting>,
    pub(crate) gate: Option<registration::Gate>,
    pub(crate) grants: Vec<grant_round::Contribution>,
}

pub(crate) fn assess(case: &Case<'_>) -> Assessment {
    let agreements = case.alis_agreements();
    Assessment {
        deadlines: case::with_agreements(case, &agreements),
        waiting: prioritisation::Waiting::of(case),
        gate: registration::Gate::of(case),
        grants: grant_round::Contribution::of(case, &agreements),
    }
}

/// The deadlines of a municipality, from what its trainees contribute.
pub(crate) fn of_municipality(
    municipality: &Municipality,
    waiting: &[prioritisation::Waiting],
    gates: &[registration::Gate],
    today: NaiveDate,
) -> Vec<Deadline> {
    let mut out = prioritisation::deadlines(municipality, waiting, today);
    out.extend(registration::deadline(municipality, gates, today));
    out
}

/// The deadlines of the hospitals' positions.
pub(crate) fn of_positions(register: &Register, holders: &Holders, today: NaiveDate) -> Vec<Deadline> {
    let positions = register.positions.values();
    positions.filter_map(|position| position_advertise::deadline(position, register, holders, today)).collect()
}

/// The deadlines of the rounds of the grant, a municipality each, from what the trainees contribute.
pub(crate) fn of_rounds(
    register: &Register,
    contributions: &[grant_round::Contribution],
    today: NaiveDate,
) -> Vec<Deadline> {
    let mut out = Vec::new();
    for own in grant_round::all(register, contributions) {
        out.extend(grant_application::deadline(&own, today));
        out.extend(grant_report::deadline(&own, today));
    }
    out
}

#[cfg(test)]
mod agreement_cases;
#[cfg(test)]
mod cases;
