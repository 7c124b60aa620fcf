//! What commands saved and git would not take: the next command commits it, where it still is what they saved.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::change::{Change, Content};
use super::layout::TOOL;
use super::{layout, plain_file, write};

const FILE: &str = "uncommitted";

/// What is still to be committed.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Uncommitted {
    /// Of the commits that were not made, the oldest first.
    messages: Vec<String>,
    /// The files within the store, their parts separated by `/`: the SHA-256 of what was saved, `None` for one that went.
    files: BTreeMap<String, Option<String>>,
}

impl Uncommitted {
    pub(super) fn is_there(root: &Path) -> bool {
        root.join(TOOL).join(FILE).is_file()
    }

    /// What a store owes; one that came from somebody else with paths that lead out of it owes nothing.
    ///
    /// # Errors
    /// It cannot be read.
    pub(super) fn of(root: &Path) -> io::Result<Self> {
        if !Self::is_there(root) || !layout::is_inside(root, &Path::new(TOOL).join(FILE)) {
            return Ok(Uncommitted::default());
        }
        let mut owed: Uncommitted = serde_json::from_slice(&read(&root.join(TOOL).join(FILE))?).unwrap_or_default();
        owed.files.retain(|file, _| {
            let path = path(file);
            path.iter().all(|part| part != TOOL && part != ".git") && layout::is_inside(root, &path)
        });
        Ok(owed)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The message of the one commit that makes up for all.
    pub(super) fn message(&self) -> String {
        self.messages.join("\n\n")
    }

    /// A command saved these, and git failed.
    ///
    /// # Errors
    /// A file cannot be read back.
    pub(super) fn add(&mut self, root: &Path, changes: &[Change], message: &str) -> io::Result<()> {
        for change in changes {
            self.files.insert(layout::shown(&change.file), digest_of(&root.join(&change.file))?);
        }
        self.messages.push(message.to_owned());
        Ok(())
    }

    /// The command's changes as they are to be committed: where an earlier command's change of the same file is owed, the file goes
    /// as it lies.
    pub(super) fn along(&self, changes: &[Change]) -> Vec<Change> {
        let with = |change: &Change| {
            let owed = self.files.get(&layout::shown(&change.file)).is_some_and(|saved| {
                saved.as_deref() == change.before.as_deref().map(super::intent::digest).as_deref()
            });
            let before = if owed { None } else { change.before.clone() };
            Change { before, ..change.clone() }
        };
        changes.iter().map(with).collect()
    }

    /// These were committed.
    pub(super) fn paid(&mut self, changes: &[Change]) {
        for change in changes {
            self.files.remove(&layout::shown(&change.file));
        }
    }

    /// The files that still are what was saved; what somebody has changed since is theirs to commit, and owed no more.
    ///
    /// # Errors
    /// A file cannot be read.
    pub(super) fn still(&mut self, root: &Path) -> io::Result<Vec<Change>> {
        let mut changes = Vec::new();
        let mut files = BTreeMap::new();
        for (file, saved) in std::mem::take(&mut self.files) {
            if digest_of(&root.join(path(&file)))? == saved {
                let after = if saved.is_some() { Some(Content::Bytes(read(&root.join(path(&file)))?)) } else { None };
                changes.push(Change { file: path(&file), before: None, after });
                files.insert(file, saved);
            }
        }
        self.files = files;
        Ok(changes)
    }

    /// # Errors
    /// The disk's.
    pub(super) fn keep(&self, root: &Path) -> io::Result<()> {
        let place = root.join(TOOL).join(FILE);
        if !self.is_empty() {
            return write::replace(&place, &serde_json::to_vec(self).map_err(io::Error::other)?);
        }
        if place.exists() { write::remove(&place) } else { Ok(()) }
    }
}

fn path(file: &str) -> PathBuf {
    file.split('/').collect()
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    plain_file::read(file, plain_file::LARGEST)
}

fn digest_of(file: &Path) -> io::Result<Option<String>> {
    match read(file) {
        Ok(content) => Ok(Some(super::intent::digest(&content))),
        Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(err) => Err(err),
    }
}
