//! What `alis purge` gives.

use super::day::Day;
use schemars::JsonSchema;
use serde::Serialize;

/// `alis purge --format json`: a list of these, whoever may be erased.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PurgeRow {
    pub(crate) hpr: u32,
    /// The day the last of the case was closed.
    pub(crate) closed: Option<Day>,
    /// The first day on which it may be erased.
    pub(crate) kept_until: Option<Day>,
    /// The yearly purge it goes with.
    pub(crate) purge_by: Option<Day>,
    /// Letters under other records that name them, and go too.
    pub(crate) letters: Vec<String>,
}
