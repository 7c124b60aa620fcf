//! What `alis municipality list` gives.

use super::day::Day;
use schemars::JsonSchema;
use serde::Serialize;

/// `alis municipality list --format json`.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub(crate) struct MunicipalityRow {
    pub(crate) number: String,
    pub(crate) name: String,
    pub(crate) centrality: Option<u32>,
    pub(crate) registered: Option<Day>,
    pub(crate) coordinator: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
}
