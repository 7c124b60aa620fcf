//! A hospital's position or vacancy. Who took it is known from the trainees' journals.

use chrono::NaiveDate;

use super::id::Slug;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Position {
    pub(crate) id: Slug,
    pub(crate) hospital: Slug,
    pub(crate) site: String,
    pub(crate) department: String,
    pub(crate) start: NaiveDate,
    /// Calendar months.
    pub(crate) months: u32,
    pub(crate) capacity: u32,
    /// Why it is free; never whose absence.
    pub(crate) cause: Option<String>,
    pub(crate) journal: Vec<PositionEntry>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PositionEntry {
    pub(crate) on: NaiveDate,
    pub(crate) note: Option<String>,
    pub(crate) event: PositionEvent,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PositionEvent {
    Published,
    Advertised,
    Closed { reason: Option<String> },
    Note { text: String },
}
