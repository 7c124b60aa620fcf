//! What `alis compliance` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis compliance AGREEMENT --format json`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ComplianceOutput {
    pub(crate) agreement: String,
    /// The last days of all windows lie from here …
    pub(crate) from: Day,
    /// … to here.
    pub(crate) to: Day,
    /// By rule, side and clause.
    pub(crate) totals: Vec<ComplianceTotal>,
    /// By last day. Trainees are named by number only.
    pub(crate) windows: Vec<ComplianceWindow>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ComplianceTotal {
    pub(crate) rule: String,
    pub(crate) responsible: String,
    pub(crate) basis: String,
    pub(crate) met: u32,
    /// Done after the last day.
    pub(crate) late: u32,
    /// Not done.
    pub(crate) missed: u32,
    pub(crate) worst_days_late: i64,
}

/// A window that one side had, and what became of it.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ComplianceWindow {
    pub(crate) rule: String,
    pub(crate) record: String,
    pub(crate) placement: Option<u32>,
    pub(crate) responsible: String,
    pub(crate) basis: String,
    pub(crate) strength: String,
    pub(crate) opens: Option<Day>,
    pub(crate) due: Day,
    /// Null where it was missed.
    pub(crate) done_on: Option<Day>,
    /// met, late or missed.
    pub(crate) outcome: String,
    /// Zero where it was met; where it was missed, until something made it pointless, else until today.
    pub(crate) days_late: i64,
}
