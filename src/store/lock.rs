//! One writer at a time. Readers never wait: they see the files before a change or after it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Seek, Write};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::layout::TOOL;
use super::plain_file::{self, LARGEST_TEXT, NotPlain};

/// How long a second command waits for one that does not let go.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long it waits at all, where one command follows the other.
const LONGEST: Duration = Duration::from_secs(120);
const PAUSE: Duration = Duration::from_millis(10);

/// The files of locks, within the tool's folder.
const WRITING: &str = "lock";
const SYNCING: &str = "sync";

/// The right to write to a store; given back when it is dropped, also when the process is killed, and then by the last of its
/// children that works on.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    /// Since when a command held it that was killed, while it is not known that nothing of that is in the way.
    left: Option<SystemTime>,
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
    /// Waits for another writer: briefly for one and the same, longer while they take turns. What is started meanwhile holds it
    /// too: where the program alone is killed, its git goes on behind, and whoever comes next waits for that.
    ///
    /// # Errors
    /// Who holds it, or that the store cannot be written to.
    pub(super) fn take(root: &Path) -> Result<Lock, NoLock> {
        Lock::wait(root, WRITING, lend)
    }

    /// The right to sync: beside that to write, which nobody should lack while another machine is slow. What is started to reach
    /// that may stay (the master of an ssh connection), and does not hold it.
    ///
    /// # Errors
    /// As [`Lock::take`].
    pub(super) fn take_for_sync(root: &Path) -> Result<Lock, NoLock> {
        Lock::wait(root, SYNCING, |_| Ok(()))
    }

    fn wait(root: &Path, name: &str, lend: fn(&File) -> io::Result<()>) -> Result<Lock, NoLock> {
        let file = open(root, name)?;
        let mut holder = String::new();
        let begun = Instant::now();
        let mut held_since = begun;
        loop {
            match file.try_lock() {
                Ok(()) => {
                    lend(&file)?;
                    return Ok(Lock::held(file)?);
                }
                Err(TryLockError::Error(err)) => return Err(err.into()),
                Err(TryLockError::WouldBlock) => {}
            }
            let now = holder_of(root, name);
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

    /// The lock to write where nobody holds it; never waits.
    ///
    /// # Errors
    /// The store cannot be written to.
    pub(super) fn take_if_free(root: &Path) -> io::Result<Option<Lock>> {
        let file = open(root, WRITING)?;
        match file.try_lock() {
            Ok(()) => {
                lend(&file)?;
                Lock::held(file).map(Some)
            }
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(err)) => Err(err),
        }
    }

    fn held(file: File) -> io::Result<Lock> {
        let found = file.metadata()?;
        let mut lock = Lock { file, left: None };
        // Who gives it back takes the name out.
        if found.len() > 0 {
            lock.left = Some(found.modified()?);
        } else {
            lock.name()?;
        }
        Ok(lock)
    }

    fn name(&mut self) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.rewind()?;
        write!(self.file, "alis, process {}", std::process::id())
    }

    /// Since when a command worked that was killed while it held the lock: what it left may be in the way.
    pub(super) fn left_since(&self) -> Option<SystemTime> {
        self.left
    }

    /// Since when this command, or one that was killed before it, holds the lock.
    pub(super) fn since(&self) -> io::Result<SystemTime> {
        self.file.metadata()?.modified()
    }

    /// Nothing that a killed command left is in the way any more.
    ///
    /// # Errors
    /// The disk's.
    pub(super) fn cleared(&mut self) -> io::Result<()> {
        self.left = None;
        self.name()
    }
}

/// What is started from here on holds the lock too, as long as it lives.
fn lend(file: &File) -> io::Result<()> {
    #[cfg(unix)]
    rustix::io::fcntl_setfd(file, rustix::io::FdFlags::empty())?;
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

fn open(root: &Path, name: &str) -> io::Result<File> {
    let folder = root.join(TOOL);
    // What lies here is written and removed without asking: it must lie here.
    let lasting = [".gitignore", "intent", "changes", "kept", "uncommitted", "merging"];
    for own in [WRITING, SYNCING, "stage/forward", "stage/back", "stage/early"].into_iter().chain(lasting) {
        if !super::layout::is_inside(root, &Path::new(TOOL).join(own)) {
            return Err(io::Error::other(format!("{TOOL}/{own}: {}", NotPlain::Link)));
        }
    }
    for own in [WRITING, SYNCING, ".gitignore", "intent", "changes", "uncommitted", "merging"] {
        let found = plain_file::look(&folder.join(own), false);
        found.map_err(|err| io::Error::other(format!("{TOOL}/{own}: {err}")))?;
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
    options.open(folder.join(name))
}

fn holder_of(root: &Path, name: &str) -> String {
    plain_file::text(&root.join(TOOL).join(name), LARGEST_TEXT).unwrap_or_default().trim().to_owned()
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The kernel gives the lock back with the file; the name in it is for those who wait, and says that it was not given back.
        if self.left.is_none() {
            let _ = self.file.set_len(0);
        }
        let _ = self.file.unlock();
    }
}
