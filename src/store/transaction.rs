//! A command's change to the store: under the lock, from the text that is there now, read back before it is written.

use std::path::{Path, PathBuf};

use super::change::{Change, Content, Staged};
use super::git::{self, Committed, GitError, leavings};
use super::intent::{self, Intent, Way};
use super::lock::Lock;
pub(crate) use super::lock::NoLock;
use super::owed::Uncommitted;
use super::plain_file;
use super::problem::Problem;
use super::{Store, layout};

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
    /// The path leads out of the store, or over a link, which may.
    #[error("{} leads out of the store", .0.display())]
    Outside(PathBuf),
    /// What would have been written could not be read back.
    #[error("would not be readable")]
    WouldNotRead(Vec<Problem>),
    /// Settings that it stands on are not known.
    #[error("unknown settings")]
    Unsettled(Vec<Problem>),
    #[error("{}", .0.display())]
    Io(PathBuf, #[source] std::io::Error),
    /// A merge was broken off, and what it did cannot be put back.
    #[error(transparent)]
    Git(GitError),
    /// The disk failed in the middle, and also when it was to be taken back: the next start completes the change.
    #[error("{}", .0.display())]
    Unfinished(PathBuf, #[source] std::io::Error),
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
    /// How many contents were staged and belong to no decision yet.
    staged: usize,
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        // What was never decided is taken away, while the lock is still held.
        if self.staged > 0 {
            intent::sweep(&self.store.root);
        }
    }
}

impl<'a> Transaction<'a> {
    /// # Errors
    /// Another command is writing, or the store cannot be written to.
    pub(crate) fn begin(store: &'a Store, dry_run: bool) -> Result<Self, NotWritten> {
        let unknown = store.unknown_settings(&["commit"]);
        if !unknown.is_empty() {
            return Err(NotWritten::Unsettled(unknown));
        }
        if dry_run {
            store.check_again();
            return Ok(Transaction { store, lock: None, staged: 0 });
        }
        let mut lock = Lock::take(&store.root)?;
        complete(&store.root, &mut lock)?;
        store.check_again();
        Ok(Transaction { store, lock: Some(lock), staged: 0 })
    }

    /// Puts a content on the disk for a change that is still to be decided; a dry run keeps the bytes.
    ///
    /// # Errors
    /// The disk's, with the file it is for.
    pub(crate) fn stage(&mut self, file: &Path, content: Vec<u8>) -> Result<Content, NotWritten> {
        if self.lock.is_none() {
            return Ok(Content::Bytes(content));
        }
        let staged = intent::stage(&self.store.root, self.staged, &content);
        let name = staged.map_err(|err| NotWritten::Io(file.to_owned(), err))?;
        self.staged += 1;
        Ok(Content::Staged(Staged { name }))
    }

    /// Writes all of a command's changes, unless it is a dry run, and commits them together: all of them or none, also where
    /// the program is killed.
    ///
    /// # Errors
    /// A file is not what was read, or the disk's; then nothing was written.
    pub(crate) fn write(mut self, changes: &[Change], message: &str, commit: bool) -> Result<Versioned, NotWritten> {
        for change in changes {
            self.unchanged(change)?;
        }
        if self.lock.is_none() {
            return Ok(Versioned::No);
        }
        let root = &self.store.root;
        let commit = commit && git::is_versioned(root);
        let decided = Intent::decide(root, changes, message, commit, Way::Forward);
        // From here on the intent has them, or they were swept.
        self.staged = 0;
        let intent = decided.map_err(|(file, err)| match intent::forget(root) {
            Ok(()) => NotWritten::Io(file, err),
            Err(_) => NotWritten::Unfinished(file, err),
        })?;
        let carried_out = intent.carry_out(root);
        self.store.forget(changes.iter().map(|change| change.file.as_path()));
        if let Err((file, err)) = carried_out {
            return Err(take_back(root, changes, file, err));
        }
        let versioned = if commit { committed(root, changes, message, self.lock.as_ref()) } else { Versioned::No };
        Intent::done(root).map_err(|err| NotWritten::Io(PathBuf::from(layout::TOOL), err))?;
        drop(self.lock.take());
        if commit {
            git::tidy(root);
        }
        Ok(versioned)
    }

    fn unchanged(&self, change: &Change) -> Result<(), NotWritten> {
        if !layout::is_inside(&self.store.root, &change.file) {
            return Err(NotWritten::Outside(change.file.clone()));
        }
        // What was read, and still is the same file, need not be opened to be compared.
        let standing = self.store.standing(&change.file);
        if standing.is_some_and(|text| change.before.as_deref() == Some(text.as_bytes())) {
            return Ok(());
        }
        let path = self.store.root.join(&change.file);
        match (&change.before, plain_file::read(&path, plain_file::LARGEST)) {
            (Some(before), Ok(now)) if *before == now => Ok(()),
            (Some(_), _) => Err(NotWritten::ChangedMeanwhile(change.file.clone())),
            (None, Ok(_)) => Err(NotWritten::Exists(change.file.clone())),
            (None, Err(_)) if path.exists() => Err(NotWritten::Exists(change.file.clone())),
            (None, Err(_)) => Ok(()),
        }
    }
}

/// Commits changes; what git does not take is owed, and so is what an earlier command saved in the same files.
fn committed(root: &Path, changes: &[Change], message: &str, lock: Option<&Lock>) -> Versioned {
    let mut owed = Uncommitted::of(root).unwrap_or_default();
    let committed = if owed.is_empty() {
        git::commit(root, changes, message)
    } else {
        git::commit(root, &owed.along(changes), message)
    };
    match &committed {
        Ok(_) if owed.is_empty() => {}
        Ok(_) => owed.paid(changes),
        Err(err) => {
            if let (GitError::Slow, Some(lock)) = (err, lock) {
                // It was ended, and leaves its locks; those that cannot be taken away now are told the next time.
                let _ = lock.since().map(|since| leavings::free(root, since));
            }
            // What cannot be read back shows as changed, and the user's next commit takes it.
            let _ = owed.add(root, changes, message);
        }
    }
    // The records are as they were decided: a note about them that cannot be kept changes nothing of that.
    let _ = owed.keep(root);
    match committed {
        Ok(committed) => Versioned::Yes(committed),
        Err(err) => Versioned::Failed(err),
    }
}

/// Commits what earlier commands saved and git did not take.
fn pay(root: &Path) {
    if !Uncommitted::is_there(root) {
        return;
    }
    let paid = || -> Result<(), NotWritten> {
        let own = |err| NotWritten::Io(PathBuf::from(layout::TOOL), err);
        let mut owed = Uncommitted::of(root).map_err(own)?;
        let changes = owed.still(root).map_err(own)?;
        if changes.is_empty() || git::commit(root, &changes, &owed.message()).is_ok() {
            owed = Uncommitted::default();
        }
        owed.keep(root).map_err(own)
    };
    // It is owed until it is paid.
    let _ = paid();
}

/// What was carried out in part is carried out backwards.
fn take_back(root: &Path, changes: &[Change], file: PathBuf, err: std::io::Error) -> NotWritten {
    let back = |change: &Change| Change {
        file: change.file.clone(),
        before: change.after.as_ref().and_then(|after| match after {
            Content::Bytes(bytes) => Some(bytes.clone()),
            Content::Staged(staged) => intent::made_of(root, &change.file, &staged.name),
        }),
        after: change.before.clone().map(Content::Bytes),
    };
    let back: Vec<Change> = changes.iter().map(back).collect();
    let undone = Intent::decide(root, &back, "", false, Way::Back).and_then(|intent| intent.carry_out(root));
    match undone.map(|()| Intent::done(root)) {
        Ok(Ok(())) => NotWritten::Io(file, err),
        Ok(Err(_)) | Err(_) => NotWritten::Unfinished(file, err),
    }
}

/// A change that a killed command had decided, and that was completed.
#[derive(Debug)]
pub(crate) struct Completed {
    /// As its commit says it.
    pub(crate) message: String,
    /// Files that had changed since: what was to stand there was put here, within the store.
    pub(crate) aside: Vec<PathBuf>,
}

/// Completes what a killed command left, under the lock.
///
/// # Errors
/// The disk's; git's, where a merge was broken off.
fn complete(root: &Path, lock: &mut Lock) -> Result<Option<Completed>, NotWritten> {
    let own = |err| NotWritten::Io(Path::new(layout::TOOL).join("intent"), err);
    let mut aside = clear(root, lock)?;
    let Some(mut standing) = Intent::standing(root).map_err(own)? else {
        intent::sweep(root);
        pay(root);
        let message = "sync".to_owned();
        return Ok(Some(Completed { message, aside }).filter(|completed| !completed.aside.is_empty()));
    };
    aside.extend(standing.complete(root).map_err(|(file, err)| NotWritten::Unfinished(file, err))?);
    if standing.commit {
        let changes = standing.files().into_iter().map(|file| as_it_lies(root, file)).collect::<Result<Vec<_>, _>>()?;
        committed(root, &changes, &standing.message, Some(lock));
    }
    Intent::done(root).map_err(own)?;
    pay(root);
    Ok(Some(Completed { message: standing.message, aside }))
}

/// Sees to it that nothing that a killed git left is in the way: its locks, and a merge that is half on the disk. Gives what was
/// put aside.
fn clear(root: &Path, lock: &mut Lock) -> Result<Vec<PathBuf>, NotWritten> {
    let merges = leavings::has_merge(root);
    let since = if merges { lock.left_since().or(leavings::merge_since(root)) } else { lock.left_since() };
    let Some(since) = since else { return Ok(Vec::new()) };
    // Where git cannot say where it looks, it has nothing to tell of what it left either; it is asked again the next time.
    let is_free = !git::is_versioned(root) || leavings::free(root, since).unwrap_or(false);
    let aside = if merges { leavings::mend_merge(root).map_err(NotWritten::Git)? } else { Vec::new() };
    if is_free && lock.left_since().is_some() {
        lock.cleared().map_err(|err| NotWritten::Io(PathBuf::from(layout::TOOL), err))?;
    }
    Ok(aside)
}

/// The right to sync a store: one at a time, and nothing that a killed one left is in the way.
#[derive(Debug)]
pub(crate) struct Syncing {
    _lock: Lock,
}

impl Syncing {
    /// # Errors
    /// Another one is at it, or the store cannot be written to.
    pub(crate) fn begin(store: &Store) -> Result<Self, NotWritten> {
        let mut lock = Lock::take_for_sync(&store.root)?;
        if let Some(since) = lock.left_since()
            && leavings::free(&store.root, since).unwrap_or(false)
            && leavings::free_remotes(&store.root, since).unwrap_or(false)
        {
            lock.cleared().map_err(|err| NotWritten::Io(PathBuf::from(layout::TOOL), err))?;
        }
        Ok(Syncing { _lock: lock })
    }
}

/// A file as it lies on the disk; gone is only one that is not there.
fn as_it_lies(root: &Path, file: PathBuf) -> Result<Change, NotWritten> {
    let after = match plain_file::read(&root.join(&file), plain_file::LARGEST) {
        Ok(bytes) => Some(Content::Bytes(bytes)),
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => None,
        Err(err) => return Err(NotWritten::Unfinished(file, err)),
    };
    Ok(Change { file, before: None, after })
}

/// Completes what a killed command left, where nobody is writing; nothing where there is none. Called at every start.
///
/// # Errors
/// The disk's. Readers may go on: they read what was decided.
pub(crate) fn complete_if_free(root: &Path) -> Result<Option<Completed>, NotWritten> {
    let stands = matches!(Intent::standing(root), Ok(Some(_)));
    if !stands && !Uncommitted::is_there(root) && !leavings::has_merge(root) {
        return Ok(None);
    }
    match Lock::take_if_free(root).map_err(NoLock::from)? {
        Some(mut lock) => complete(root, &mut lock),
        None => Ok(None),
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
