//! What `alis today` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis today --format json`: how much there is, then what burns.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct TodayOutput {
    /// The store's name.
    pub(crate) store: String,
    pub(crate) today: Day,
    /// What is open burns when it has to be done by this day.
    pub(crate) until: Day,
    /// All that is overdue, of every party.
    pub(crate) overdue: usize,
    /// All that is open, of every party.
    pub(crate) open: usize,
    /// What opens within sixty days, of every party.
    pub(crate) upcoming: usize,
    /// Items that `--limit` leaves out.
    pub(crate) left_out: usize,
    /// Ours first, then by party, the most urgent first.
    pub(crate) items: Vec<TodayRow>,
}

/// Something overdue, or open and to be done soon: a row of the CSV, too.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct TodayRow {
    pub(crate) rule: String,
    /// The record it is about: `trainees/9144897`.
    pub(crate) record: String,
    /// The name of whom it is about.
    pub(crate) subject: String,
    /// The hospital period, from 1; null where it is about the person or the municipality.
    pub(crate) placement: Option<u32>,
    /// municipality, hospital, trainee, supervisor, both, parties, committee or owner.
    pub(crate) responsible: String,
    /// Whether those who keep the store (`owner` of alis.toml) have to act; null where it names nobody.
    pub(crate) ours: Option<bool>,
    /// The last day.
    pub(crate) due: Day,
    /// The last Norwegian working day on or before `due`.
    pub(crate) act_by: Day,
    /// overdue or open.
    pub(crate) status: String,
    /// From today to `due`, negative when it has passed.
    pub(crate) days_left: i64,
    /// Whom to call: municipality, hospital, trainee or supervisor; null where the act needs nobody else.
    pub(crate) call: Option<String>,
    /// What that municipality or hospital is called.
    pub(crate) call_of: Option<String>,
    /// The person, where one is recorded.
    pub(crate) call_name: Option<String>,
    pub(crate) call_phone: Option<String>,
    pub(crate) call_email: Option<String>,
    /// The command to type.
    pub(crate) next: String,
}
