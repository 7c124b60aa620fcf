//! What git opens in a store comes to its end: a pipe or device in place of a file of its own would be waited for, or read without
//! end. Looked at before git is first started.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::GitError;
use super::place::{Repository, read_if_there};
use crate::store::layout::{self, Kind};
use crate::store::plain_file;

/// What git reads in its own folder of a working tree, and in the one that all share.
const OWN: [&str; 22] = [
    "HEAD",
    "config",
    "config.worktree",
    "commondir",
    "gitdir",
    "index",
    "packed-refs",
    "shallow",
    "info/attributes",
    "info/exclude",
    "info/grafts",
    "info/sparse-checkout",
    "logs/HEAD",
    "objects/info/alternates",
    "objects/info/commit-graph",
    "objects/info/packs",
    "FETCH_HEAD",
    "MERGE_HEAD",
    "MERGE_MSG",
    "ORIG_HEAD",
    "CHERRY_PICK_HEAD",
    "REVERT_HEAD",
];
/// What it reads in the folders of a working tree, links aside.
const BESIDE: [&str; 2] = [".gitattributes", ".gitignore"];

/// # Errors
/// The file is there, and is none that can be read to its end; `through`: a link may lead to it.
pub(super) fn look(file: &Path, through: bool) -> Result<(), GitError> {
    plain_file::look(file, through).map_err(|err| GitError::Unreadable(file.to_owned(), err))
}

/// Git's folders around a store, as far as they can be told without asking git: of this working tree, and what all share.
///
/// # Errors
/// A file that leads there cannot be read.
pub(super) fn folders(root: &Path) -> Result<Option<(PathBuf, PathBuf)>, GitError> {
    let Some(git) = root.ancestors().map(|folder| folder.join(".git")).find(|git| git.exists()) else {
        return Ok(None);
    };
    let leads = |file: &Path| read_if_there(file).map(|text| String::from_utf8_lossy(&text).trim().to_owned());
    let own = if git.is_dir() {
        git
    } else {
        let text = leads(&git)?;
        let Some(own) = text.strip_prefix("gitdir: ") else { return Ok(None) };
        git.with_file_name(own)
    };
    let common = leads(&own.join("commondir"))?;
    let common = if common.is_empty() { own.clone() } else { own.join(common) };
    Ok(Some((own, common)))
}

/// Before git is asked where it looks.
///
/// # Errors
/// A file that it would open cannot be read to its end.
pub(super) fn before(root: &Path) -> Result<(), GitError> {
    match folders(root)? {
        Some((own, common)) => own_files(&[&own, &common]),
        None => Ok(()),
    }
}

/// What git opens whatever it is asked.
///
/// # Errors
/// As [`before`].
pub(super) fn check(repository: &Repository) -> Result<(), GitError> {
    own_files(&[&repository.own, &repository.common])?;
    let mut folders = vec![repository.common.join("refs")];
    while let Some(folder) = folders.pop() {
        for entry in entries(&folder)? {
            let kind = entry.file_type().map_err(GitError::Io)?;
            match kind.is_dir() {
                true => folders.push(entry.path()),
                false => look(&entry.path(), true)?,
            }
        }
    }
    look(&repository.top.join(".mailmap"), false)?;
    look(&repository.top.join(".gitmodules"), false)?;
    let above = repository.root.ancestors().take_while(|folder| folder.starts_with(&repository.top));
    let kinds = Kind::ALL.iter().map(|kind| kind.folder());
    let below = kinds.chain([layout::TOOL, layout::LETTERS, layout::TEMPLATES]);
    for folder in above.map(Path::to_owned).chain(below.map(|folder| repository.root.join(folder))) {
        beside(&folder)?;
    }
    Ok(())
}

/// The rest of the store's folders, for what goes through all of them.
///
/// # Errors
/// As [`before`].
pub(super) fn check_below(root: &Path) -> Result<(), GitError> {
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in entries(&folder)? {
            if entry.file_type().map_err(GitError::Io)?.is_dir() && entry.file_name() != ".git" {
                folders.push(entry.path());
            } else if BESIDE.iter().any(|name| entry.file_name() == *name) {
                look(&entry.path(), false)?;
            }
        }
    }
    Ok(())
}

/// The folders on the way to these files of a working tree, whose attributes and rules git reads for them.
///
/// # Errors
/// As [`before`].
pub(super) fn check_on_the_way<'a>(top: &Path, files: impl Iterator<Item = &'a str>) -> Result<(), GitError> {
    let on_the_way = files.flat_map(|file| Path::new(file).ancestors().skip(1));
    for folder in on_the_way.collect::<std::collections::BTreeSet<_>>() {
        beside(&top.join(folder))?;
    }
    Ok(())
}

fn own_files(folders: &[&Path]) -> Result<(), GitError> {
    folders.iter().try_for_each(|folder| OWN.iter().try_for_each(|file| look(&folder.join(file), true)))
}

fn beside(folder: &Path) -> Result<(), GitError> {
    BESIDE.iter().try_for_each(|file| look(&folder.join(file), false))
}

/// What lies in a folder; in one that is not there, nothing.
fn entries(folder: &Path) -> Result<Vec<fs::DirEntry>, GitError> {
    let read = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<_>>);
    match read {
        Err(err) if plain_file::is_missing(&err) => Ok(Vec::new()),
        read => read.map_err(|err| GitError::Unreadable(folder.to_owned(), err)),
    }
}
