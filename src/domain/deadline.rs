//! The words of a deadline: what is due, from whom, on what basis. What makes them lies in [`super::rules`].
//!
//! A deadline knows no clock; its status is computed against a day that is passed in.

mod reckoned;
mod responsible;
mod rule;

use chrono::NaiveDate;

use super::calendar;
use super::hpr::Hpr;
use super::id::{MunicipalityNumber, Slug};
use super::terms::{Strength, Term};
pub(crate) use reckoned::{Anchor, Offset, Reckoned};
pub(crate) use responsible::Responsible;
pub(crate) use rule::{Rule, with_rules};

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

impl Basis {
    /// What a reminder is cited by that no source gives a duty for: the file its number stands in.
    pub(crate) const STORE: &'static str = "alis.toml";

    /// For a date that a term gives, of terms that are cited as `cited_as`.
    pub(crate) fn stated(cited_as: &str, term: &impl Term) -> Basis {
        let clause = term.clause().map(|clause| clause.value.clone());
        Basis { source: cited_as.to_owned(), clause, reminder: false }
    }
}

/// Who has to act, on what basis, how firmly.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Duty {
    pub(crate) responsible: Responsible,
    pub(crate) basis: Basis,
    pub(crate) strength: Strength,
}

impl Duty {
    /// For a date that a term gives, as firm as the term.
    pub(crate) fn stated(responsible: impl Into<Responsible>, cited_as: &str, term: &impl Term) -> Duty {
        let basis = Basis::stated(cited_as, term);
        Duty { responsible: responsible.into(), basis, strength: term.strength() }
    }

    pub(crate) fn required(responsible: impl Into<Responsible>, basis: Basis) -> Duty {
        Duty { responsible: responsible.into(), basis, strength: Strength::Requirement }
    }

    /// A reminder of the store's own, where no source gives the duty.
    pub(crate) fn own(responsible: impl Into<Responsible>) -> Duty {
        let basis = Basis { source: Basis::STORE.to_owned(), clause: None, reminder: true };
        Duty { responsible: responsible.into(), basis, strength: Strength::Recommendation }
    }

    /// The same duty with a date of the tool's own.
    pub(crate) fn reminded(self) -> Duty {
        Duty { basis: Basis { reminder: true, ..self.basis }, ..self }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Deadline {
    pub(crate) rule: Rule,
    pub(crate) record: Subject,
    /// The name of whom it is about.
    pub(crate) subject: String,
    /// The hospital period, from 1; none where it is about the person, a municipality or an agreement.
    pub(crate) placement: Option<u32>,
    pub(crate) responsible: Responsible,
    /// The first day on which the act makes sense.
    pub(crate) opens: Option<Reckoned>,
    /// The last day.
    pub(crate) due: Reckoned,
    /// The day the act was done; none while it is owed.
    pub(crate) done_on: Option<NaiveDate>,
    pub(crate) basis: Basis,
    pub(crate) strength: Strength,
    pub(crate) agreement: Option<Slug>,
    pub(crate) municipality: Option<MunicipalityNumber>,
    /// Another municipality has the same to do for the same person: which one is meant has to be said.
    pub(crate) one_of_several: bool,
    pub(crate) hospital: Option<Slug>,
    /// The day of an act that came too early to count (HSYK 6.3).
    pub(crate) too_early: Option<NaiveDate>,
}

/// Where a deadline stands on a day. The order is that of urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
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
    /// Without a first day, not done, under no agreement.
    pub(crate) fn new(rule: Rule, record: Subject, subject: String, due: Reckoned, duty: Duty) -> Deadline {
        Deadline {
            rule,
            record,
            subject,
            placement: None,
            responsible: duty.responsible,
            opens: None,
            due,
            done_on: None,
            basis: duty.basis,
            strength: duty.strength,
            agreement: None,
            municipality: None,
            one_of_several: false,
            hospital: None,
            too_early: None,
        }
    }

    /// The first day on which the act makes sense; none where any day does.
    pub(crate) fn opens_on(&self) -> Option<NaiveDate> {
        self.opens.map(Reckoned::day)
    }

    /// The last day, whether a working day or not.
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

    /// Somebody has to act: the window is open, or has passed.
    pub(crate) fn calls(&self, today: NaiveDate) -> bool {
        matches!(self.status(today), Status::Overdue | Status::Open)
    }

    /// It has passed, or is open and has to be done by a day: what a day's work begins with.
    pub(crate) fn burns(&self, today: NaiveDate, until: NaiveDate) -> bool {
        match self.status(today) {
            Status::Overdue => true,
            Status::Open => self.act_by() <= until,
            Status::Upcoming | Status::Done => false,
        }
    }

    /// The whole window has passed since a day on which somebody last looked.
    pub(crate) fn opened_and_passed_since(&self, looked: NaiveDate, today: NaiveDate) -> bool {
        self.due_on() < today && self.opens_on().is_some_and(|opens| opens > looked)
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

#[cfg(test)]
mod cases;
