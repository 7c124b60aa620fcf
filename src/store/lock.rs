//! One writer at a time. Readers never wait: they see the files before a change or after it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Seek, Write};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::layout::TOOL;

/// How long a second command waits for one that does not let go.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long it waits at all, where one command follows the other.
const LONGEST: Duration = Duration::from_secs(120);
const PAUSE: Duration = Duration::from_millis(10);

/// The right to write to a store; given back when it is dropped, also when the process is killed.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

/// The lock cannot be had.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NoLock {
    #[error("held by {0}")]
    Held(String),
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Lock {
    /// Waits for another writer: briefly for one and the same, longer while they take turns.
    ///
    /// # Errors
    /// Who holds it, or that the store cannot be written to.
    pub(super) fn take(root: &Path) -> Result<Lock, NoLock> {
        let file = open(root)?;
        let mut holder = String::new();
        let begun = Instant::now();
        let mut held_since = begun;
        loop {
            match file.try_lock() {
                Ok(()) => return Lock::held(file),
                Err(TryLockError::Error(err)) => return Err(err.into()),
                Err(TryLockError::WouldBlock) => {}
            }
            let now = holder_of(root);
            if now != holder {
                holder = now;
                held_since = Instant::now();
            }
            if held_since.elapsed() >= PATIENCE || begun.elapsed() >= LONGEST {
                return Err(NoLock::Held(holder));
            }
            thread::sleep(PAUSE);
        }
    }

    /// The lock where nobody holds it; never waits.
    ///
    /// # Errors
    /// The store cannot be written to.
    pub(super) fn take_if_free(root: &Path) -> io::Result<Option<Lock>> {
        let file = open(root)?;
        match file.try_lock() {
            Ok(()) => match Lock::held(file) {
                Ok(lock) => Ok(Some(lock)),
                Err(NoLock::Io(err)) => Err(err),
                Err(NoLock::Held(_)) => Ok(None),
            },
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(err)) => Err(err),
        }
    }

    fn held(mut file: File) -> Result<Lock, NoLock> {
        file.set_len(0)?;
        file.rewind()?;
        write!(file, "alis, process {}", std::process::id())?;
        Ok(Lock { file })
    }
}

fn open(root: &Path) -> io::Result<File> {
    let folder = root.join(TOOL);
    // What lies here is written and removed without asking: it must lie here.
    for own in ["lock", ".gitignore", "intent", "changes", "kept", "stage/forward", "stage/back", "stage/early"] {
        if !super::layout::is_inside(root, &Path::new(TOOL).join(own)) {
            return Err(io::Error::other(format!("{TOOL}/{own}: a link")));
        }
    }
    if !folder.is_dir() {
        super::write::private_folder(&folder)?;
    }
    let ignore = folder.join(".gitignore");
    if !ignore.exists() {
        super::write::replace(&ignore, b"*\n")?;
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    super::write::private(&mut options);
    options.open(folder.join("lock"))
}

fn holder_of(root: &Path) -> String {
    fs::read_to_string(root.join(TOOL).join("lock")).unwrap_or_default().trim().to_owned()
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The kernel gives the lock back with the file; the name in it is only for those who wait.
        let _ = self.file.set_len(0);
        let _ = self.file.unlock();
    }
}
