//! What `alis hospital list` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis hospital list --format json`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct HospitalRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) contact: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) sites: Vec<SiteRow>,
    /// Places that are no more under these words; absent where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) former_places: Vec<FormerPlaceRow>,
}

/// A place that bears another name since, went to another trust, or was closed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct FormerPlaceRow {
    pub(crate) site: String,
    /// Null: the whole site.
    pub(crate) department: Option<String>,
    /// The last day.
    pub(crate) until: Day,
    pub(crate) to: Option<String>,
    pub(crate) hospital: Option<String>,
}

/// `alis hospital list --format csv`.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct HospitalCsv {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) contact: Option<String>,
    pub(crate) email: Option<String>,
    /// Each with its departments.
    pub(crate) sites: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct SiteRow {
    pub(crate) name: String,
    pub(crate) departments: Vec<String>,
}
