//! What `alis stats` gives.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis stats --format json`: a list of these, by year and terms; the last is of all, without either. A number that is null is
/// smaller than five, or would give such a number away.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct StatsRow {
    /// In which the cases were closed.
    pub(crate) year: Option<i32>,
    /// The profile of the agreement.
    pub(crate) terms: Option<String>,
    pub(crate) documented: Option<u32>,
    pub(crate) withdrawn: Option<u32>,
    pub(crate) discontinued: Option<u32>,
    pub(crate) total: Option<u32>,
}

/// `alis stats --format csv`: as the JSON, a number that is hidden as `<5`, a sum as `…`.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct StatsCsv {
    pub(crate) year: Option<i32>,
    pub(crate) terms: Option<String>,
    pub(crate) documented: String,
    pub(crate) withdrawn: String,
    pub(crate) discontinued: String,
    pub(crate) total: String,
}
