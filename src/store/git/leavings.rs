//! What a git that was killed leaves: locks that nobody will take away, and a merge that is half on the disk.
//!
//! A lock of git's bears no name. It is known as ours by three things: a command of ours was killed while it held the store
//! (its own lock says since when), the lock is no older than that and belongs to the same user, and no git lives that works in this
//! repository.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Instant, SystemTime};

use super::commit::{INDEX_PATIENCE, PAUSE};
use super::objects::Reader;
use super::{Busy, GitError, Repository, fed, run, text, trust};
use crate::store::layout::{self, TOOL};
use crate::store::plain_file::{self, LARGEST, LARGEST_TEXT};
use crate::store::{kept, merge, write};

/// Says which merge is at work, from before it begins until it has ended.
const MERGING: &str = "merging";

/// Takes away the locks that a git of a killed command left, once none is at work here any more; false where that cannot be told
/// yet.
///
/// # Errors
/// Git's, and the disk's.
pub(crate) fn free(root: &Path, since: SystemTime) -> Result<bool, GitError> {
    let repository = Repository::open(root)?;
    let places = [repository.top.clone(), repository.own.clone(), repository.common.clone()];
    taken_away(|| locks(&repository, since), &places, false)
}

/// As [`free`], for branches of remotes that are folders on this machine, to which a killed sync was sending. Others may reach
/// them from elsewhere: only what has stood for a while is taken away.
///
/// # Errors
/// As [`free`].
pub(crate) fn free_remotes(root: &Path, since: SystemTime) -> Result<bool, GitError> {
    let repository = Repository::open(root)?;
    let remotes: Vec<PathBuf> = super::forget::remotes(root)?
        .iter()
        .filter_map(|remote| trust::local_remote(&repository, remote).transpose())
        .collect::<Result<_, _>>()?;
    let found = || {
        let mut found = BTreeMap::new();
        for remote in &remotes {
            for folder in [remote.clone(), remote.join(".git")] {
                gather(&folder.join("refs").join("heads"), since, true, &mut found);
                // Its git tidies up after what was sent.
                gather(&folder.join("objects"), since, false, &mut found);
                // Locked with the branch that it names.
                let mut own = Locks::new();
                gather(&folder, since, false, &mut own);
                found.extend(own.into_iter().filter(|(lock, _)| lock.ends_with("HEAD.lock")));
            }
        }
        found
    };
    taken_away(found, &remotes, true)
}

type Locks = BTreeMap<PathBuf, SystemTime>;

fn taken_away(find: impl Fn() -> Locks, places: &[PathBuf], patient: bool) -> Result<bool, GitError> {
    let first = find();
    let begun = Instant::now();
    loop {
        let now = find();
        if now.is_empty() {
            return Ok(true);
        }
        let waited = begun.elapsed() >= INDEX_PATIENCE;
        let untouched = waited && now == first;
        let dead = match is_at_work(places) {
            Some(at_work) => !at_work && (!patient || untouched),
            // Where processes cannot be seen, what nobody has touched meanwhile is nobody's.
            None => untouched,
        };
        if dead {
            for lock in now.keys() {
                write::remove(lock).map_err(GitError::Io)?;
            }
            return Ok(true);
        }
        if waited {
            return Ok(false);
        }
        thread::sleep(PAUSE);
    }
}

/// The locks in git's folders that are no older than this, and when each was last written to.
fn locks(repository: &Repository, since: SystemTime) -> Locks {
    let mut found = BTreeMap::new();
    let objects = repository.common.join("objects");
    for folder in [&repository.own, &repository.common, &objects] {
        gather(folder, since, false, &mut found);
    }
    for folder in ["pack", "info", "info/commit-graphs"] {
        gather(&objects.join(folder), since, false, &mut found);
    }
    for folder in [&repository.own, &repository.common] {
        for names in ["refs", "reftable"] {
            gather(&folder.join(names), since, true, &mut found);
        }
    }
    found
}

fn gather(folder: &Path, since: SystemTime, below: bool, found: &mut Locks) {
    // A folder that is not there has no locks.
    let Ok(entries) = folder.read_dir() else { return };
    for entry in entries.flatten() {
        let (path, Ok(data)) = (entry.path(), entry.metadata()) else { continue };
        if below && data.is_dir() {
            gather(&path, since, below, found);
        }
        let is_lock = data.is_file() && path.extension().is_some_and(|extension| extension == "lock");
        if let Some(at) = data.modified().ok().filter(|at| is_lock && *at >= since && is_own(&data)) {
            found.insert(path, at);
        }
    }
}

/// Whether the user who runs this could have made it: another's git works for another.
#[cfg(unix)]
fn is_own(file: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").map_or(true, |own| own.uid() == file.uid())
}

#[cfg(not(unix))]
fn is_own(_: &fs::Metadata) -> bool {
    true
}

/// What tells a git where to work that stands elsewhere.
const TOLD_WHERE: [&str; 4] = ["GIT_DIR=", "GIT_COMMON_DIR=", "GIT_WORK_TREE=", "GIT_INDEX_FILE="];

/// Where a git works, as far as its process tells: where it stands, and what it was told on its command line and in its
/// surroundings.
fn works_in(process: &Path) -> Vec<PathBuf> {
    // One that has ended and that nobody has asked for its end works no more, and has no folder either.
    let Ok(at) = fs::read_link(process.join("cwd")) else { return Vec::new() };
    let words = |file: &str| -> Vec<String> {
        let bytes = fs::read(process.join(file)).unwrap_or_default();
        bytes.split(|byte| *byte == 0).map(|word| String::from_utf8_lossy(word).into_owned()).collect()
    };
    let typed = words("cmdline");
    let flags = ["--git-dir", "--work-tree"];
    let apart = typed.windows(2).filter(|pair| flags.contains(&pair[0].as_str())).map(|pair| pair[1].clone());
    let joined = typed.iter().filter_map(|word| {
        let (flag, value) = word.split_once('=')?;
        flags.contains(&flag).then(|| value.to_owned())
    });
    let surroundings = words("environ");
    let told = surroundings.iter().filter_map(|word| TOLD_WHERE.iter().find_map(|name| word.strip_prefix(name)));
    let told: Vec<PathBuf> = apart.chain(joined).chain(told.map(str::to_owned)).map(|path| at.join(path)).collect();
    let whole = told.into_iter().map(|path| path.canonicalize().unwrap_or(path));
    whole.chain([at.clone()]).collect()
}

/// Whether a git lives that works in one of these folders; `None` where a system does not show its processes.
fn is_at_work(places: &[PathBuf]) -> Option<bool> {
    let processes = Path::new("/proc").read_dir().ok()?;
    fs::metadata("/proc/self").ok()?;
    let places: Vec<PathBuf> = places.iter().filter_map(|place| place.canonicalize().ok()).collect();
    let here = |process: fs::DirEntry| {
        let process = process.path();
        let is_git = fs::read(process.join("comm")).is_ok_and(|name| name.starts_with(b"git"));
        is_git && works_in(&process).iter().any(|at| places.iter().any(|place| at.starts_with(place)))
    };
    Some(processes.flatten().any(here))
}

/// Lays down that a merge begins.
///
/// # Errors
/// The disk's.
pub(super) fn merge_begins(root: &Path, head: &str, theirs: &str) -> Result<(), GitError> {
    write::replace(&root.join(TOOL).join(MERGING), format!("{head} {theirs}\n").as_bytes()).map_err(GitError::Io)
}

/// The merge has ended, whatever came of it.
///
/// # Errors
/// The disk's.
pub(super) fn merge_ended(root: &Path) -> Result<(), GitError> {
    write::remove(&root.join(TOOL).join(MERGING)).map_err(GitError::Io)
}

/// Whether a merge is at work, or was when the power went or everything was killed.
pub(crate) fn has_merge(root: &Path) -> bool {
    root.join(TOOL).join(MERGING).is_file()
}

/// When the merge began that is at work, or was.
pub(crate) fn merge_since(root: &Path) -> Option<SystemTime> {
    fs::metadata(root.join(TOOL).join(MERGING)).and_then(|found| found.modified()).ok()
}

/// Puts the files that a killed merge was about back to where they were before it, where it had not come to its end; gives what
/// was put aside, within the store. Called under the lock, with no git of ours at work.
///
/// # Errors
/// Git's, and the disk's; it may be called again.
pub(crate) fn mend_merge(root: &Path) -> Result<Vec<PathBuf>, GitError> {
    let file = root.join(TOOL).join(MERGING);
    if !layout::is_inside(root, &Path::new(TOOL).join(MERGING)) || !file.is_file() {
        return Ok(Vec::new());
    }
    let text = plain_file::text(&file, LARGEST_TEXT).map_err(|err| GitError::Unreadable(file, err))?;
    let repository = Repository::open(root)?;
    let mut aside = Vec::new();
    if let Some((before, theirs)) = text.trim().split_once(' ').filter(|(a, b)| is_oid(a) && is_oid(b))
        && repository.resolve("HEAD")?.as_deref() == Some(before)
    {
        match repository.busy() {
            None => aside = put_back(&repository, before, theirs)?,
            Some(Busy::Merge) => merge_anew(root)?,
            Some(_) => {}
        }
    }
    drop_drafts(&repository.top, merge_since(root))?;
    merge_ended(root)?;
    Ok(aside)
}

/// Takes away what git had handed to the program that merges: texts of records, under names of its own at the top.
fn drop_drafts(top: &Path, since: Option<SystemTime>) -> Result<(), GitError> {
    for entry in top.read_dir().map_err(GitError::Io)?.flatten() {
        let name = entry.file_name();
        let is_draft = name.to_str().is_some_and(|name| name.starts_with(".merge_file_") && name.len() == 18);
        let data = entry.metadata().map_err(GitError::Io)?;
        let is_of_merge = since.zip(data.modified().ok()).is_some_and(|(since, at)| at >= since);
        if is_draft && data.is_file() && is_of_merge {
            write::remove(&entry.path()).map_err(GitError::Io)?;
        }
    }
    Ok(())
}

fn is_oid(word: &str) -> bool {
    word.len() >= 40 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn put_back(repository: &Repository, before: &str, theirs: &str) -> Result<Vec<PathBuf>, GitError> {
    let arguments = ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", before, theirs, "--"];
    let said = text(super::output(repository.git_at_top().args(arguments))?.stdout);
    let mut words = said.split('\0');
    let mut reader = Reader::start(&repository.root)?;
    let (mut aside, mut touched) = (Vec::new(), Vec::new());
    // `:100644 100644 OLD NEW M`, then the path.
    while let (Some(raw), Some(path)) = (words.next().filter(|raw| raw.starts_with(':')), words.next()) {
        let parts: Vec<&str> = raw.split(' ').collect();
        let [old_mode, new_mode, old, new, _] = parts.as_slice() else { continue };
        if !layout::is_inside(&repository.top, Path::new(path)) {
            continue;
        }
        // Links and submodules are none of ours.
        let mut content = |mode: &str, oid: &str| -> Result<Option<Vec<u8>>, GitError> {
            if mode.contains("100") { Ok(Some(smudged(repository, &mut reader, oid, path)?)) } else { Ok(None) }
        };
        let (old, new) = (content(old_mode, old)?, content(new_mode, new)?);
        let there = repository.top.join(path);
        let now = match plain_file::read(&there, LARGEST) {
            Ok(now) => Some(now),
            Err(err) if err.kind() == io::ErrorKind::NotFound => None,
            Err(err) => return Err(GitError::Unreadable(there, err)),
        };
        touched.push(path.to_owned());
        if now == old {
            continue;
        }
        let of_merge = match (&now, &new) {
            (None, _) => true,
            (Some(now), Some(new)) => new.starts_with(now),
            (Some(now), None) => now.is_empty(),
        };
        match (&now, &old) {
            // Somebody's own file that the merge has not come to.
            (Some(_), None) if !of_merge => continue,
            (Some(now), Some(_)) if !of_merge => {
                aside.push(kept::keep(&repository.root, Path::new(path), now).map_err(GitError::Io)?);
            }
            _ => {}
        }
        match old {
            Some(old) => write::replace(&there, &old).map_err(GitError::Io)?,
            None if now.is_some() => write::remove(&there).map_err(GitError::Io)?,
            None => {}
        }
    }
    drop(reader);
    if !touched.is_empty() {
        let paths: Vec<u8> = touched.iter().flat_map(|path| path.bytes().chain([0])).collect();
        fed(repository.git_at_top(), &["update-index", "--add", "--remove", "-z", "--stdin"], &paths)?;
    }
    Ok(aside)
}

/// Where the program that merges records was killed, git calls a file unmerged and leaves our version, without a mark: it is merged
/// anew, or else what the others did would be lost in silence.
///
/// # Errors
/// Git's, and the disk's.
pub(super) fn merge_anew(root: &Path) -> Result<(), GitError> {
    for file in super::remote::unmerged(root)? {
        let [base, Some(ours), Some(theirs)] = &file.versions else { continue };
        let there = root.join(&file.file);
        let now = super::place::read_if_there(&there)?;
        // Line ends on the disk may be others.
        let now = text(now).replace("\r\n", "\n");
        let untouched = ours.replace("\r\n", "\n").starts_with(&now) || now == theirs.replace("\r\n", "\n");
        if !untouched || merge::is_marked(&now) || !layout::is_inside(root, &file.file) {
            continue;
        }
        if let Some(merged) = merge::merge(base.as_deref().unwrap_or_default(), ours, theirs) {
            write::replace(&there, merged.text.as_bytes()).map_err(GitError::Io)?;
        }
    }
    Ok(())
}

/// A content as git lays it on the disk, with the line ends that are wanted there.
///
/// # Errors
/// Git's.
pub(super) fn smudged(
    repository: &Repository,
    reader: &mut Reader,
    oid: &str,
    path: &str,
) -> Result<Vec<u8>, GitError> {
    // Read and compared with its name first.
    reader.object(oid)?;
    Ok(run(&repository.root, &["cat-file", "--filters", &format!("--path={path}"), oid])?.stdout)
}
