//! What `alis deadlines` gives.

use super::day::Day;
use crate::domain::deadline::{Basis, Deadline};
use crate::domain::word::Word;
use chrono::NaiveDate;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis deadlines --format json`: a list of these, most urgent first.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct DeadlineRow {
    pub(crate) rule: String,
    /// The record it is about: `trainees/9144897`.
    pub(crate) record: String,
    /// The name of whom it is about.
    pub(crate) subject: String,
    /// The hospital period, from 1; null where it is about the person or the municipality.
    pub(crate) placement: Option<u32>,
    /// municipality, hospital, trainee or supervisor; both, parties or committee where it is about an agreement.
    pub(crate) responsible: String,
    /// The first day on which the act makes sense.
    pub(crate) opens: Option<Day>,
    /// The last day.
    pub(crate) due: Day,
    /// The last Norwegian working day on or before `due`.
    pub(crate) act_by: Day,
    /// overdue, open, upcoming or done.
    pub(crate) status: String,
    /// From today to `due`, negative when it has passed; null when done.
    pub(crate) days_left: Option<i64>,
    pub(crate) done_on: Option<Day>,
    /// Source and clause; `reminder` where the number is the tool's own.
    pub(crate) basis: String,
    /// requirement, recommendation or reservation.
    pub(crate) strength: String,
    pub(crate) agreement: Option<String>,
    pub(crate) municipality: Option<String>,
    pub(crate) hospital: Option<String>,
    /// The command to type: the act, never how it went; empty when done.
    pub(crate) next: String,
}

impl DeadlineRow {
    pub(crate) fn new(deadline: &Deadline, today: NaiveDate, next: String) -> Self {
        DeadlineRow {
            rule: deadline.rule.as_str().to_owned(),
            record: deadline.record.path(),
            subject: deadline.subject.clone(),
            placement: deadline.placement,
            responsible: deadline.responsible.as_str().to_owned(),
            opens: deadline.opens_on().map(|day| day.to_string()),
            due: deadline.due_on().to_string(),
            act_by: deadline.act_by().to_string(),
            status: deadline.status(today).as_str().to_owned(),
            days_left: if deadline.done_on.is_some() { None } else { Some(deadline.days_left(today)) },
            done_on: deadline.done_on.map(|day| day.to_string()),
            basis: basis(&deadline.basis),
            strength: deadline.strength.as_str().to_owned(),
            agreement: deadline.agreement.as_ref().map(ToString::to_string),
            municipality: deadline.municipality.as_ref().map(ToString::to_string),
            hospital: deadline.hospital.as_ref().map(ToString::to_string),
            next,
        }
    }
}

/// `HSYK 6.3`, `HSYK 6.2, reminder`: the same in every language.
fn basis(basis: &Basis) -> String {
    basis_with(basis, "reminder")
}

/// The basis with the word for the tool's own number in some language.
pub(crate) fn basis_with(basis: &Basis, reminder: &str) -> String {
    let mut out = basis.source.clone();
    if let Some(clause) = &basis.clause {
        out += &format!(" {clause}");
    }
    if basis.reminder {
        out += &format!(", {reminder}");
    }
    out
}
