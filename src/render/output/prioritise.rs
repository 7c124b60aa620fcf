//! What `alis prioritise` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis prioritise --format json`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PrioritiseOutput {
    pub(crate) municipality: String,
    /// Those who wait, in the order that is proposed.
    pub(crate) candidates: Vec<PrioritiseRow>,
    /// The day of the decision that holds.
    pub(crate) decided_on: Option<Day>,
    /// Named in that decision, and waiting no more.
    pub(crate) gone: Vec<GoneRow>,
}

/// A candidate in the proposed order.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PrioritiseRow {
    pub(crate) hpr: u32,
    /// Null where the record is restricted.
    pub(crate) name: Option<String>,
    /// The place that is proposed, from 1.
    pub(crate) rank: usize,
    /// The wished start.
    pub(crate) start: Day,
    /// Whole months of service at full time.
    pub(crate) service_months: u32,
    pub(crate) requested_on: Day,
    /// In the user's language.
    pub(crate) reasons: Vec<String>,
    /// The place in the decision that holds.
    pub(crate) decided: Option<usize>,
}

/// `alis prioritise --format csv`: the candidates.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct PrioritiseCsv {
    pub(crate) hpr: u32,
    pub(crate) name: Option<String>,
    pub(crate) rank: usize,
    pub(crate) start: Day,
    pub(crate) service_months: u32,
    pub(crate) requested_on: Day,
    pub(crate) decided: Option<usize>,
}

impl From<PrioritiseRow> for PrioritiseCsv {
    fn from(row: PrioritiseRow) -> Self {
        PrioritiseCsv {
            hpr: row.hpr,
            name: row.name,
            rank: row.rank,
            start: row.start,
            service_months: row.service_months,
            requested_on: row.requested_on,
            decided: row.decided,
        }
    }
}

/// Somebody whom a decision names, and who waits no more.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct GoneRow {
    pub(crate) hpr: u32,
    /// Null where the trainee is not in the register, or another municipality's.
    pub(crate) stage: Option<String>,
}
