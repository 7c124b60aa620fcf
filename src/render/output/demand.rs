//! What `alis demand` gives.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis demand --format json`: a list of these, by half-year and place.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct DemandRow {
    /// `2027-1` is January to June 2027.
    pub(crate) half_year: String,
    pub(crate) hospital: Option<String>,
    pub(crate) site: Option<String>,
    pub(crate) department: Option<String>,
    /// Hospital periods that start then.
    pub(crate) wanted: u32,
    /// Seats of positions.
    pub(crate) positions: u32,
    /// Seats held by offers that are open or accepted.
    pub(crate) taken: u32,
    /// Wanted less positions.
    pub(crate) gap: i64,
}
