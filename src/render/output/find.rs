//! What `alis find` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis find --format json`: a list of these, record by record, from the top of each.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct FindRow {
    /// The record it stands in: `trainees/9144897`.
    pub(crate) record: String,
    /// The file, and the line in it, from 1.
    pub(crate) file: String,
    pub(crate) line: usize,
    /// The name of whom or what the record is about.
    pub(crate) subject: String,
    /// The key that it stands under: `name`, `training.supervisor`, `text`.
    pub(crate) key: String,
    /// The entry of the journal that it is part of; null outside of it.
    pub(crate) event: Option<String>,
    pub(crate) on: Option<Day>,
    /// All that stands there.
    pub(crate) text: String,
}
