//! What `alis log` gives, and `alis sync`, which tells what came in with the same rows.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis log --format json`: a list of these, the newest first, a row for each record that a commit touched; and what
/// `alis sync` brought in.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct LogRow {
    /// Null where it is not committed.
    pub(crate) commit: Option<String>,
    /// When it was recorded, with the offset of who did: `2026-08-01T12:00:00+02:00`.
    pub(crate) at: Option<String>,
    /// Who recorded it, as git knows them.
    pub(crate) by: Option<String>,
    /// `trainees/9144897`, or the path of a file that is no record.
    pub(crate) record: String,
    /// The name of whom it is about, else the id.
    pub(crate) subject: String,
    /// made, changed or removed.
    pub(crate) change: String,
    /// Entries of the journal that came or went.
    pub(crate) events: Vec<LogEvent>,
    /// Keys, and blocks such as `practice`, that are not what they were.
    pub(crate) keys: Vec<String>,
    /// The commit's first line.
    pub(crate) message: Option<String>,
}

/// An entry of a journal that came or went.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct LogEvent {
    pub(crate) event: String,
    /// The day it happened.
    pub(crate) on: Day,
    /// False where it was taken out.
    pub(crate) added: bool,
}

/// `alis sync --format json`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct SyncOutput {
    /// What came in, a row for each record.
    pub(crate) received: Vec<LogRow>,
    /// So many commits were sent.
    pub(crate) sent: usize,
}
