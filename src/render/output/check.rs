//! What `alis check` gives.

use schemars::JsonSchema;
use serde::Serialize;

/// `alis check --format json`: a list of these, by file and place.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CheckRow {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    /// error or warning.
    pub(crate) severity: String,
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}
