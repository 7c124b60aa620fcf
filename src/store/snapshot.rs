//! What a command has read, each file once: held against the disk again under the lock, by its stamp and without being opened.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::intent;
use super::problem::Problem;
use crate::domain::municipality::succession::Succession;
use crate::domain::register::Register;

/// A file that was changed so shortly before it was read may change once more without its stamp telling.
const YOUNG: Duration = Duration::from_millis(20);
/// The same on a disk that keeps whole seconds.
const YOUNG_IN_SECONDS: Duration = Duration::from_secs(2);

/// What has been read of a store since it was opened.
#[derive(Debug)]
pub(super) struct Snapshot {
    begun: SystemTime,
    texts: Mutex<HashMap<PathBuf, KeptText>>,
    register: Mutex<Option<(Arc<Register>, Vec<Problem>)>>,
    succession: Mutex<Option<Arc<Succession>>>,
    /// As [`intent::stamp`] was when the texts were read.
    count: Mutex<(bool, Option<String>)>,
}

#[derive(Clone, Debug)]
struct KeptText {
    text: Arc<str>,
    stamp: Stamp,
}

/// What tells a file from the one that takes its place, and from itself when it was edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Device, file number and time of the last change of either, where the system has them.
    #[cfg(unix)]
    own: (u64, u64, i64, i64),
}

impl Stamp {
    pub(super) fn of(found: &Metadata) -> Self {
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;
        Stamp {
            length: found.len(),
            modified: found.modified().ok(),
            #[cfg(unix)]
            own: (found.dev(), found.ino(), found.ctime(), found.ctime_nsec()),
        }
    }

    /// Whether another change could leave the same stamp.
    fn is_young(&self, begun: SystemTime) -> bool {
        let Some(modified) = self.modified else { return true };
        let whole = modified.duration_since(SystemTime::UNIX_EPOCH).is_ok_and(|since| since.subsec_nanos() == 0);
        let margin = if whole { YOUNG_IN_SECONDS } else { YOUNG };
        modified.checked_add(margin).is_none_or(|grown| grown >= begun)
    }
}

impl Snapshot {
    pub(super) fn new(root: &Path) -> Self {
        #[expect(clippy::disallowed_methods, reason = "the age of a file, which no rule knows of")]
        let begun = SystemTime::now();
        Snapshot {
            begun,
            texts: Mutex::default(),
            register: Mutex::default(),
            succession: Mutex::default(),
            count: Mutex::new(intent::stamp(root)),
        }
    }

    /// The text of a file that was read already.
    pub(super) fn text(&self, file: &Path) -> Option<Arc<str>> {
        held(&self.texts).get(file).map(|kept| kept.text.clone())
    }

    pub(super) fn keep(&self, file: &Path, text: &Arc<str>, stamp: Stamp) {
        held(&self.texts).insert(file.to_owned(), KeptText { text: text.clone(), stamp });
    }

    /// The register, read once, with what could not be read of it.
    pub(super) fn register(&self, read: impl FnOnce() -> (Register, Vec<Problem>)) -> (Arc<Register>, Vec<Problem>) {
        if let Some(known) = held(&self.register).clone() {
            return known;
        }
        let (register, problems) = read();
        let read = (Arc::new(register), problems);
        *held(&self.register) = Some(read.clone());
        read
    }

    /// What the numbers of municipalities meant when, read once.
    pub(super) fn succession(&self, read: impl FnOnce() -> Succession) -> Arc<Succession> {
        if let Some(known) = held(&self.succession).clone() {
            return known;
        }
        let read = Arc::new(read());
        *held(&self.succession) = Some(read.clone());
        read
    }

    /// The text that was read, where the file still is the one that was.
    pub(super) fn standing(&self, root: &Path, file: &Path) -> Option<Arc<str>> {
        let kept = held(&self.texts).get(file).cloned()?;
        self.stands(root, file, &kept).then_some(kept.text)
    }

    fn stands(&self, root: &Path, file: &Path, kept: &KeptText) -> bool {
        let now = fs::metadata(root.join(file));
        now.is_ok_and(|now| Stamp::of(&now) == kept.stamp) && !kept.stamp.is_young(self.begun)
    }

    /// Forgets what is not as it was read: changed, moved or gone since. What is new is in no snapshot.
    pub(super) fn check(&self, root: &Path) {
        *held(&self.register) = None;
        *held(&self.succession) = None;
        held(&self.texts).retain(|file, kept| self.stands(root, file, kept));
    }

    /// As [`Snapshot::check`], where a change of several files came since the last reading.
    pub(super) fn check_after(&self, root: &Path, count: &(bool, Option<String>)) {
        let mut last = held(&self.count);
        if *last != *count {
            self.check(root);
            last.clone_from(count);
        }
    }

    /// Forgets files that were changed here.
    pub(super) fn forget<'a>(&self, files: impl Iterator<Item = &'a Path>) {
        *held(&self.register) = None;
        *held(&self.succession) = None;
        let mut texts = held(&self.texts);
        files.for_each(|file| drop(texts.remove(file)));
    }
}

/// A reader that panicked has left nothing half written.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the test changes files as an editor would")]
mod tests {
    use super::*;

    fn read(root: &Path, snapshot: &Snapshot, file: &str) {
        let file = Path::new(file);
        let stamp = Stamp::of(&fs::metadata(root.join(file)).unwrap());
        snapshot.keep(file, &fs::read_to_string(root.join(file)).unwrap().into(), stamp);
    }

    fn aged(path: &Path, text: &str) {
        fs::write(path, text).unwrap();
        let file = fs::File::options().append(true).open(path).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_millis(1_500_000_000_123)).unwrap();
    }

    #[test]
    fn what_is_as_it_was_stays_and_what_changed_is_forgotten() {
        let room = tempfile::tempdir().unwrap();
        let root = room.path();
        for file in ["same.toml", "longer.toml", "gone.toml", "replaced.toml"] {
            aged(&root.join(file), "a = 1\n");
        }
        let snapshot = Snapshot::new(root);
        for file in ["same.toml", "longer.toml", "gone.toml", "replaced.toml"] {
            read(root, &snapshot, file);
        }
        aged(&root.join("longer.toml"), "a = 10\n");
        fs::remove_file(root.join("gone.toml")).unwrap();
        aged(&root.join("new"), "a = 2\n");
        fs::rename(root.join("new"), root.join("replaced.toml")).unwrap();
        assert!(snapshot.standing(root, Path::new("same.toml")).is_some());
        #[cfg(unix)]
        assert!(snapshot.standing(root, Path::new("replaced.toml")).is_none());
        snapshot.check(root);
        let known = |file: &str| snapshot.text(Path::new(file)).is_some();
        assert!(known("same.toml"));
        assert!(!known("longer.toml") && !known("gone.toml"));
        #[cfg(unix)]
        assert!(!known("replaced.toml"));
    }

    #[test]
    fn a_file_changed_right_before_it_was_read_is_read_again() {
        let room = tempfile::tempdir().unwrap();
        fs::write(room.path().join("young.toml"), "a = 1\n").unwrap();
        let snapshot = Snapshot::new(room.path());
        read(room.path(), &snapshot, "young.toml");
        snapshot.check(room.path());
        assert!(snapshot.text(Path::new("young.toml")).is_none());
    }
}
