//! What `alis show` gives.

use super::Day;
use super::DeadlineRow;
use super::ListRow;
use schemars::JsonSchema;
use serde::Serialize;

/// `alis show --format json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ShowOutput {
    pub(crate) hpr: u32,
    pub(crate) name: String,
    pub(crate) municipality: String,
    pub(crate) agreement: String,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) scheme: String,
    pub(crate) case: Option<String>,
    pub(crate) confidential: bool,
    pub(crate) training_started: Option<Day>,
    pub(crate) expected_completion: Option<Day>,
    pub(crate) supervisor: Option<String>,
    /// Each hospital period, as in `alis list`.
    pub(crate) placements: Vec<ListRow>,
    /// As in `alis deadlines --all`.
    pub(crate) deadlines: Vec<DeadlineRow>,
    pub(crate) goals: Vec<GoalRow>,
    pub(crate) journal: Vec<JournalRow>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct GoalRow {
    pub(crate) goal: String,
    pub(crate) achieved_on: Day,
}

/// One entry of a journal, its fields as in the file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct JournalRow {
    pub(crate) on: Day,
    pub(crate) event: String,
    pub(crate) placement: u32,
    pub(crate) fields: serde_json::Map<String, serde_json::Value>,
}
