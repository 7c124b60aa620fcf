//! A command's change to the store: under the lock, from the text that is there now, read back before it is written.

use std::path::{Path, PathBuf};

use super::change::{Change, Content, Staged};
use super::git::{self, Committed, GitError};
use super::intent::{self, Intent, Way};
use super::lock::Lock;
pub(crate) use super::lock::NoLock;
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
    #[error("{}", .0.display())]
    Io(PathBuf, #[source] std::io::Error),
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
        if dry_run {
            store.check_again();
            return Ok(Transaction { store, lock: None, staged: 0 });
        }
        let lock = Lock::take(&store.root)?;
        complete(&store.root)?;
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
        let versioned = if commit { committed(root, changes, message) } else { Versioned::No };
        Intent::done(root).map_err(|err| NotWritten::Io(PathBuf::from(layout::TOOL), err))?;
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
        match (&change.before, std::fs::read(&path)) {
            (Some(before), Ok(now)) if *before == now => Ok(()),
            (Some(_), _) => Err(NotWritten::ChangedMeanwhile(change.file.clone())),
            (None, Ok(_)) => Err(NotWritten::Exists(change.file.clone())),
            (None, Err(_)) if path.exists() => Err(NotWritten::Exists(change.file.clone())),
            (None, Err(_)) => Ok(()),
        }
    }
}

fn committed(root: &Path, changes: &[Change], message: &str) -> Versioned {
    match git::commit(root, changes, message) {
        Ok(committed) => Versioned::Yes(committed),
        Err(err) => Versioned::Failed(err),
    }
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
/// The disk's.
fn complete(root: &Path) -> Result<Option<Completed>, NotWritten> {
    let own = |err| NotWritten::Io(Path::new(layout::TOOL).join("intent"), err);
    let Some(mut standing) = Intent::standing(root).map_err(own)? else {
        intent::sweep(root);
        return Ok(None);
    };
    let aside = standing.complete(root).map_err(|(file, err)| NotWritten::Unfinished(file, err))?;
    if standing.commit {
        // Where git fails the files still stand as they were decided; the user's next commit takes them.
        let changes = standing.files().into_iter().map(|file| as_it_lies(root, file)).collect::<Result<Vec<_>, _>>()?;
        committed(root, &changes, &standing.message);
    }
    Intent::done(root).map_err(own)?;
    Ok(Some(Completed { message: standing.message, aside }))
}

/// A file as it lies on the disk; gone is only one that is not there.
fn as_it_lies(root: &Path, file: PathBuf) -> Result<Change, NotWritten> {
    let after = match std::fs::read(root.join(&file)) {
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
    if !matches!(Intent::standing(root), Ok(Some(_))) {
        return Ok(None);
    }
    match Lock::take_if_free(root).map_err(NoLock::from)? {
        Some(_lock) => complete(root),
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
