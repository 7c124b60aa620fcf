//! What `alis hospital list` gives.

use schemars::JsonSchema;
use serde::Serialize;

/// `alis hospital list --format json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct HospitalRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) contact: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) sites: Vec<SiteRow>,
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

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct SiteRow {
    pub(crate) name: String,
    pub(crate) departments: Vec<String>,
}
