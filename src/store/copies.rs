//! Copies that sync folders lay beside a record when two machines changed it: found by their names, merged like any two sides.

use std::path::{Path, PathBuf};

use super::git::log::{self, Which};
use super::git::objects::Reader;
use super::git::{self, GitError};
use super::layout::Kind;
use super::problem::Problem;
use super::unread::{Copy, among};
use super::{Store, history, layout, merge};

/// So many earlier versions of a record are looked at for the one that a copy was made from.
const VERSIONS: usize = 200;

/// The copies that lie in a store, by their records; a folder that cannot be read is noted.
pub(crate) fn find(store: &Store, problems: &mut Vec<Problem>) -> Vec<Copy> {
    let mut out = Vec::new();
    for kind in Kind::ALL.iter().copied() {
        out.extend(among(kind, &store.all_files(kind, problems)));
    }
    out.sort_by(|a, b| (&a.of, &a.file).cmp(&(&b.of, &b.file)));
    out
}

/// A record with its copies merged into it.
pub(crate) struct MergedCopy {
    pub(crate) text: String,
    /// What does not go together, with the copy it comes from.
    pub(crate) conflicts: Vec<(PathBuf, merge::Conflict)>,
    /// The copies that are in it now.
    pub(crate) taken: Vec<PathBuf>,
}

/// Merges copies into a record. A copy that cannot be understood, or has another value for a key, is left out.
///
/// # Errors
/// Git's.
pub(crate) fn merged(
    store: &Store,
    of: &Path,
    text: &str,
    copies: &[(PathBuf, String)],
) -> Result<MergedCopy, GitError> {
    let earlier = earlier(store, of)?;
    let mut out = MergedCopy { text: text.to_owned(), conflicts: Vec::new(), taken: Vec::new() };
    for (file, copy) in copies {
        let base = base(&earlier, &out.text, copy);
        let reads = |text: &str| {
            let source = super::problem::Source { file: of.to_owned(), text: text.into() };
            super::readable(&source).is_ok()
        };
        match merge::merge(base, &out.text, copy) {
            Some(merged) if merged.conflicts.is_empty() && (reads(&merged.text) || !reads(&out.text)) => {
                out.text = merged.text;
                out.taken.push(file.clone());
            }
            Some(merged) if !merged.conflicts.is_empty() => {
                out.conflicts.extend(merged.conflicts.into_iter().map(|conflict| (file.clone(), conflict)));
            }
            Some(_) | None => out.conflicts.push((file.clone(), merge::Conflict::of_lines(1))),
        }
    }
    Ok(out)
}

/// What the record said in earlier commits, the newest first.
fn earlier(store: &Store, of: &Path) -> Result<Vec<String>, GitError> {
    if !git::is_versioned(&store.root) {
        return Ok(Vec::new());
    }
    let which = Which { limit: Some(VERSIONS), record: Some(history::id(of)), ..Which::default() };
    let mut reader = Reader::start(&store.root)?;
    let mut out = Vec::new();
    for commit in log::commits(&store.root, &which)? {
        // Another kind may have a record of the same id.
        let same = |file: &Path| layout::id(file) == layout::id(of) && layout::kind(file) == layout::kind(of);
        let touched = commit.files.iter().find(|touched| same(&touched.file));
        if let Some(oid) = touched.and_then(|touched| touched.after.as_ref()) {
            out.push(reader.text(oid)?);
        }
    }
    Ok(out)
}

/// The version that a copy was made from, as well as can be known: the one most like the copy, of those in which nothing stands that
/// one of the two has no more. Without any, both are taken for what was added to nothing, and nothing is removed.
fn base<'a>(earlier: &'a [String], record: &str, copy: &str) -> &'a str {
    let holds = |text: &&String| merge::adds_only(text, record) && merge::adds_only(text, copy);
    let unlike = |text: &&String| merge::differences(text, copy).map_or(usize::MAX, |found| found.len());
    // Of several that are as like, the newest: the first.
    earlier.iter().filter(holds).min_by_key(unlike).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_is_the_version_that_the_copy_comes_from() {
        let note = |n: u8| format!("\n[[journal]]\non = 2026-01-0{n}\nevent = \"note\"\n");
        let first = format!("schema = 1\nemail = \"a\"\n{}", note(1));
        let second = first.replace("\"a\"", "\"b\"");
        let third = format!("{second}{}", note(2));
        let earlier = [third.clone(), second.clone(), first.clone()];
        // Made from the first, with a note of its own: the record's newer address holds.
        let copy = format!("{first}{}", note(3));
        assert_eq!(base(&earlier, &third, &copy), first);
        assert_eq!(base(&earlier, &third, &format!("{third}{}", note(3))), third);
        assert_eq!(base(&[], &third, &copy), "");
    }
}
