//! What `alis position list` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis position list --format json`: a list of these, by start.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PositionRow {
    #[serde(flatten)]
    pub(crate) columns: PositionCsv,
    pub(crate) holders: Vec<HolderRow>,
}

#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PositionCsv {
    pub(crate) id: String,
    pub(crate) hospital: String,
    pub(crate) site: String,
    pub(crate) department: String,
    pub(crate) start: Day,
    /// The last day of service.
    pub(crate) end: Day,
    pub(crate) months: u32,
    pub(crate) capacity: u32,
    /// Seats held by offers that are open or accepted.
    pub(crate) taken: usize,
    pub(crate) free: u32,
    /// planned, published, advertised or closed.
    pub(crate) standing: String,
    pub(crate) published: Option<Day>,
    pub(crate) advertised: Option<Day>,
    pub(crate) closed: Option<Day>,
    pub(crate) cause: Option<String>,
}

/// Who holds a seat of a position.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct HolderRow {
    /// HPR number; null where the record is restricted.
    pub(crate) trainee: Option<u32>,
    pub(crate) placement: u32,
    /// Accepted; else the offer is open.
    pub(crate) accepted: bool,
    /// The day of the offer.
    pub(crate) since: Day,
}
