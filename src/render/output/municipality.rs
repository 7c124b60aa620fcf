//! What `alis municipality list` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis municipality list --format json`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct MunicipalityRow {
    pub(crate) number: String,
    pub(crate) name: String,
    pub(crate) centrality: Option<u32>,
    pub(crate) registered: Option<Day>,
    pub(crate) coordinator: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    /// The numbers and names that it bore before; absent where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) former: Vec<FormerNumberRow>,
    /// The last day of one that is no more; absent of one that is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) until: Option<Day>,
    /// The numbers of those that it went into; absent of one that is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) into: Vec<String>,
}

/// A number that a municipality bore before.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct FormerNumberRow {
    pub(crate) number: String,
    pub(crate) name: String,
    /// The last day.
    pub(crate) until: Day,
}

/// `alis municipality list --format csv`.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct MunicipalityCsv {
    pub(crate) number: String,
    pub(crate) name: String,
    pub(crate) centrality: Option<u32>,
    pub(crate) registered: Option<Day>,
    pub(crate) coordinator: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
}
