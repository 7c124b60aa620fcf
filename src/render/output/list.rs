//! What `alis list` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis list --format json`: a list of these, a row for each hospital period.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ListRow {
    pub(crate) hpr: u32,
    pub(crate) name: String,
    pub(crate) municipality: String,
    /// The one that the hospital period is under; the record's where nothing has been asked for; null where none has a part.
    pub(crate) agreement: Option<String>,
    pub(crate) placement: u32,
    pub(crate) stage: String,
    pub(crate) start: Option<Day>,
    pub(crate) end: Option<Day>,
    pub(crate) site: Option<String>,
    pub(crate) department: Option<String>,
    /// The day the prior service that the terms ask for is reached.
    pub(crate) eligible_from: Option<Day>,
    pub(crate) next_rule: Option<String>,
    pub(crate) next_due: Option<Day>,
}
