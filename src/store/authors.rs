//! Who wrote an entry, and when: the commit that brought it. What lies in no commit yet is nobody's.

use std::path::Path;

use super::git::log::{self, Commit, Which};
use super::git::objects::Reader;
use super::git::{self, GitError};
use super::history::{self, Happened};
use super::layout;
use super::merge::{self, Difference};
use crate::domain::contradiction::ClashingEntry;

/// Who wrote an entry, in which commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Author {
    pub(crate) name: String,
    /// As `2026-08-01T12:00:00+02:00`.
    pub(crate) at: String,
    /// The commit, in full.
    pub(crate) commit: String,
}

/// Who wrote each of some entries; of two that are alike, the one who wrote it last comes last.
///
/// # Errors
/// Git's.
pub(crate) fn of(root: &Path, parts: &[ClashingEntry]) -> Result<Vec<Option<Author>>, GitError> {
    if !git::is_versioned(root) {
        return Ok(vec![None; parts.len()]);
    }
    let mut reader = Reader::start(root)?;
    let mut out = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let after = parts[at + 1..].iter().filter(|other| *other == part).count();
        out.push(author(root, &mut reader, part, after)?);
    }
    Ok(out)
}

/// Who wrote an entry, but for the last `after` who wrote one like it.
fn author(root: &Path, reader: &mut Reader, part: &ClashingEntry, after: usize) -> Result<Option<Author>, GitError> {
    let which = Which { record: Some(part.record.id()), ..Which::default() };
    let mut left = after;
    for commit in log::commits(root, &which)? {
        if wrote(reader, &commit, part)? {
            if left == 0 {
                let Commit { author, at, oid, .. } = commit;
                return Ok(Some(Author { name: author, at, commit: oid }));
            }
            left -= 1;
        }
    }
    Ok(None)
}

fn wrote(reader: &mut Reader, commit: &Commit, part: &ClashingEntry) -> Result<bool, GitError> {
    let path = part.record.path();
    let is_own = |file: &Path| {
        let kind = layout::kind(file).map(layout::Kind::folder);
        history::is_record(file) && kind.is_some_and(|folder| path == format!("{folder}/{}", layout::id(file)))
    };
    for touched in commit.files.iter().filter(|touched| is_own(&touched.file)) {
        let mut text = |oid: &Option<String>| oid.as_ref().map(|oid| reader.text(oid)).transpose();
        let (before, after) = (text(&touched.before)?, text(&touched.after)?);
        let on = part.on.to_string();
        if part.event == ClashingEntry::POST {
            if brings_post(before.as_deref(), after.as_deref(), &on) {
                return Ok(true);
            }
            continue;
        }
        let brings = |happened: &Happened| match happened {
            Happened::Entry { added: true, event, on: day, .. } => event == part.event && *day == on,
            _ => false,
        };
        if history::happened(before.as_deref(), after.as_deref()).iter().any(brings) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a post that begins on a day came with a change, or came to be another.
fn brings_post(before: Option<&str>, after: Option<&str>, on: &str) -> bool {
    let differences = merge::differences(before.unwrap_or_default(), after.unwrap_or_default()).unwrap_or_default();
    differences.iter().any(|difference| match difference {
        Difference::Item { array, added: true, values } => {
            array == ClashingEntry::POST && values.get("from").is_some_and(|from| from == on)
        }
        _ => false,
    })
}
