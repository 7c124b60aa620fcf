//! What `alis check` gives.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis check --format json`: a list of these, by file and place.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct CheckRow {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    /// error or warning.
    pub(crate) severity: String,
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    /// The entries that cannot be together, where it is that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) entries: Option<Vec<ClashingRow>>,
}

/// An entry that cannot be together with another, with who wrote it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ClashingRow {
    pub(crate) record: String,
    /// The event; `practice` is a post.
    pub(crate) event: String,
    pub(crate) on: String,
    /// Null where it is in no commit yet, there is no history, or git cannot say.
    pub(crate) by: Option<String>,
    /// When it was committed.
    pub(crate) at: Option<String>,
    pub(crate) commit: Option<String>,
}
