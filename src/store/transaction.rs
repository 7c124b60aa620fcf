//! A command's change to the store: under the lock, from the text that is there now, read back before it is written.

use std::path::{Path, PathBuf};

use super::git::{self, Committed, GitError};
use super::lock::Lock;
pub(crate) use super::lock::NoLock;
use super::problem::Problem;
use super::{Store, layout, write};

/// Why a change was not made; the records are as they were.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotWritten {
    #[error(transparent)]
    Locked(#[from] NoLock),
    /// Somebody saved the file while the command ran.
    #[error("{} changed meanwhile", .0.display())]
    ChangedMeanwhile(PathBuf),
    #[error("{} exists", .0.display())]
    Exists(PathBuf),
    /// What would have been written could not be read back.
    #[error("would not be readable")]
    WouldNotRead(Vec<Problem>),
    #[error("{}", .0.display())]
    Io(PathBuf, #[source] std::io::Error),
}

/// One file's change.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    /// Within the store.
    pub(crate) file: PathBuf,
    /// `None` for a file that is new.
    pub(crate) before: Option<String>,
    /// `None` for a file that goes.
    pub(crate) after: Option<Vec<u8>>,
}

impl Change {
    /// A record's text becomes another.
    pub(crate) fn of_text(file: PathBuf, before: &str, after: String) -> Self {
        Change { file, before: Some(before.to_owned()), after: Some(after.into_bytes()) }
    }

    /// A file that is new.
    pub(crate) fn new_file(file: PathBuf, content: impl Into<Vec<u8>>) -> Self {
        Change { file, before: None, after: Some(content.into()) }
    }
}

/// What became of the git side of a change that was written.
#[derive(Debug)]
pub(crate) enum Versioned {
    /// The store is not in git, or commits were not wanted.
    No,
    Yes(Committed),
    /// Written, but git failed.
    Failed(GitError),
}

/// The right to change a store. A dry run takes the same path, without the lock and without the last step.
#[derive(Debug)]
pub(crate) struct Transaction<'a> {
    store: &'a Store,
    lock: Option<Lock>,
}

impl<'a> Transaction<'a> {
    /// # Errors
    /// Another command is writing, or the store cannot be written to.
    pub(crate) fn begin(store: &'a Store, dry_run: bool) -> Result<Self, NotWritten> {
        let lock = if dry_run { None } else { Some(Lock::take(&store.root)?) };
        Ok(Transaction { store, lock })
    }

    /// Writes all of a command's changes, unless it is a dry run, and commits them together.
    ///
    /// # Errors
    /// A file is not what was read: then nothing was written. The disk's.
    pub(crate) fn write(self, changes: &[Change], message: &str, commit: bool) -> Result<Versioned, NotWritten> {
        for change in changes {
            self.unchanged(change)?;
        }
        if self.lock.is_none() {
            return Ok(Versioned::No);
        }
        for change in changes {
            let path = self.store.root.join(&change.file);
            let done = match &change.after {
                Some(content) => write::replace(&path, content),
                None => write::remove(&path),
            };
            done.map_err(|err| NotWritten::Io(change.file.clone(), err))?;
        }
        if !commit || !git::is_versioned(&self.store.root) {
            return Ok(Versioned::No);
        }
        Ok(match git::commit(&self.store.root, changes, message) {
            Ok(committed) => Versioned::Yes(committed),
            Err(err) => Versioned::Failed(err),
        })
    }

    fn unchanged(&self, change: &Change) -> Result<(), NotWritten> {
        match (&change.before, self.store.source(&change.file)) {
            (Some(before), Ok(now)) if *before == *now.text => Ok(()),
            (Some(_), _) => Err(NotWritten::ChangedMeanwhile(change.file.clone())),
            (None, Ok(_)) => Err(NotWritten::Exists(change.file.clone())),
            (None, Err(_)) => {
                if self.store.root.join(&change.file).exists() {
                    return Err(NotWritten::Exists(change.file.clone()));
                }
                Ok(())
            }
        }
    }
}

/// The file a new trainee goes to.
pub(crate) fn trainee_file(store: &Store, hpr: &str, municipality: &str) -> PathBuf {
    let folder = Path::new(layout::Kind::Trainee.folder());
    let name = format!("{hpr}.toml");
    match store.settings.folders {
        crate::domain::settings::Folders::Flat => folder.join(name),
        crate::domain::settings::Folders::Municipality => folder.join(municipality).join(name),
    }
}
