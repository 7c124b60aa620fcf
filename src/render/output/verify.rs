//! What `alis verify` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis verify --format json`: a list of these, one a file.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct VerifyRow {
    /// As it was typed.
    pub(crate) file: String,
    /// unchanged, unproved (an entry names these bytes, but not the state they were made from), changed (a letter of this name was
    /// issued, with other content), unknown, or with `--all` missing (it was issued, and is not there).
    pub(crate) letter: String,
    /// same, moved-on, rewritten or not-comparable; null where no letter is known.
    pub(crate) records: Option<String>,
    /// The number that the letter says, where it was mistyped and has been corrected since: `records` is told with it; else
    /// absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) former_hpr: Option<u32>,
    pub(crate) kind: Option<String>,
    /// The record it is about: `trainees/9144897`.
    pub(crate) record: Option<String>,
    pub(crate) issued_on: Option<Day>,
    /// The file it was issued as, within the store.
    pub(crate) issued_as: Option<String>,
    /// The letter that took its place, where the same was issued again, and its day; else absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) replaced_by: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) replaced_on: Option<Day>,
    /// Of the file that was verified; of one that is missing, that of what was issued.
    pub(crate) sha256: String,
    /// The commit that brought the letter into the store; null where none did.
    pub(crate) commit: Option<String>,
    /// Its author, as git knows them.
    pub(crate) by: Option<String>,
    /// When it was made, with the offset of who made it.
    pub(crate) at: Option<String>,
}
