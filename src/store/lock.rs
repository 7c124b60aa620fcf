//! One writer at a time. Readers never wait: they see the files before a change or after it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Seek, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

/// The folder for what is the tool's own; git ignores it.
pub(super) const FOLDER: &str = ".alis";
/// How long a second command waits for the first.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(20);

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
    /// Waits briefly for another writer.
    ///
    /// # Errors
    /// Who holds it, or that the store cannot be written to.
    pub(super) fn take(root: &Path) -> Result<Lock, NoLock> {
        let folder = root.join(FOLDER);
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
        let mut file = options.open(folder.join("lock"))?;
        let mut waited = Duration::ZERO;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(err)) => return Err(err.into()),
                Err(TryLockError::WouldBlock) if waited < PATIENCE => {
                    thread::sleep(PAUSE);
                    waited += PAUSE;
                }
                Err(TryLockError::WouldBlock) => {
                    let holder = fs::read_to_string(folder.join("lock")).unwrap_or_default();
                    return Err(NoLock::Held(holder.trim().to_owned()));
                }
            }
        }
        file.set_len(0)?;
        file.rewind()?;
        write!(file, "alis, process {}", std::process::id())?;
        Ok(Lock { file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The kernel gives the lock back with the file; the name in it is only for those who wait.
        let _ = self.file.set_len(0);
        let _ = self.file.unlock();
    }
}
