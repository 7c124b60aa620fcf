//! What `alis purge` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis purge --format json`: a list of these, whoever and whatever may be erased.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PurgeRow {
    /// case; vacancy: a position that is over; wishes: those of a request that led nowhere.
    pub(crate) kind: String,
    /// Null of a vacancy.
    pub(crate) hpr: Option<u32>,
    /// Of a vacancy.
    pub(crate) position: Option<String>,
    /// The hospital period of a request.
    pub(crate) placement: Option<u32>,
    /// The start that has passed, of a vacancy or a request.
    pub(crate) start: Option<Day>,
    /// Why a case is closed: left, served or moved.
    pub(crate) why: Option<String>,
    /// What those who keep the store still have to do in the case: rules; only where somebody is erased on request.
    pub(crate) still_due: Vec<String>,
    /// The day the last of the case was closed.
    pub(crate) closed: Option<Day>,
    /// The first day on which it may be erased.
    pub(crate) kept_until: Option<Day>,
    /// The yearly purge it goes with.
    pub(crate) purge_by: Option<Day>,
    /// Letters under other records that name them, and go too.
    pub(crate) letters: Vec<String>,
}
