//! A commit that holds a command's changes and nothing else, at a cost that hardly grows with the store.
//!
//! Not `git commit`, which looks at every file: new objects are written for the changed files and the folders above them,
//! and the branch is moved to them if nobody else moved it meanwhile. The user's index learns of the changed files alone.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::objects::{Object, Oid, Reader, Tree, TreeEntry, TreeWriter, tree};
use super::{GitError, Repository, fed, run, text};
use crate::store::merge;
use crate::store::transaction::{self, Change};

/// What a commit had to do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Committed {
    AsUser,
    /// Git does not know who the user is; the commit carries the program's name.
    AsProgram,
    /// The repository around the store is told to leave it out.
    Ignored,
}

/// How often a commit is begun anew when the branch was moved meanwhile.
const ATTEMPTS: usize = 3;
/// How long to wait for somebody else's git to let go of the index.
const INDEX_PATIENCE: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(50);
/// From so many loose objects in one of git's 256 folders on, git itself would tidy up.
const UNTIDY: usize = 27;

/// Commits these changes, which are on the disk already, and nothing else of what the user has changed or staged.
///
/// # Errors
/// Git's; the files are not touched.
pub(crate) fn commit(root: &Path, changes: &[Change], message: &str) -> Result<Committed, GitError> {
    let (repository, signs) = thread::scope(|scope| {
        let signs = scope.spawn(|| run(root, &["config", "--type=bool", "--get", "commit.gpgsign"]));
        (Repository::open(root), signs.join())
    });
    let repository = repository?;
    let signs = signs.ok().and_then(Result::ok).is_some_and(|said| text(said.stdout).trim() == "true");
    if let Some(busy) = repository.busy() {
        return Err(GitError::Busy(busy));
    }
    // Behind other lines of that kind, if there are any.
    let gap = if message.contains('\n') { "\n" } else { "\n\n" };
    let message = format!("{message}{gap}{}{}\n", super::RECORDED_BY, env!("CARGO_PKG_VERSION"));
    let mut attempt = 1;
    loop {
        match once(&repository, changes, &message, signs) {
            Err(Moved::Meanwhile(err)) if attempt == ATTEMPTS => return Err(err),
            Err(Moved::Meanwhile(_)) => attempt += 1,
            Err(Moved::Not(err)) => return Err(err),
            Ok(committed) => {
                tidy(&repository);
                return Ok(committed);
            }
        }
    }
}

/// Why a commit was not made.
enum Moved {
    /// Perhaps because somebody else committed at the same time.
    Meanwhile(GitError),
    Not(GitError),
}

impl From<GitError> for Moved {
    fn from(err: GitError) -> Self {
        Moved::Not(err)
    }
}

/// A changed file on its way into a commit.
struct Staged<'a> {
    change: &'a Change,
    /// Its path within the working tree, `/` between folders.
    path: String,
    mode: String,
    committed: Content,
    index: Content,
}

/// What of a changed file goes into the commit, or stands in the index afterwards.
#[derive(Debug, PartialEq)]
enum Content {
    /// The file as it lies on the disk, or that it is gone.
    Disk,
    /// The command's change alone: something else in the file is the user's, and not committed yet.
    Part(String),
}

impl Content {
    /// What becomes of a version of the file that git has: the command's change is made to it.
    fn of(change: &Change, known: Option<&str>) -> Self {
        let after = change.after.as_ref().and_then(transaction::Content::bytes);
        let (Some(before), Some(after), Some(known)) = (&change.before, after, known) else {
            return Content::Disk;
        };
        let (before, after) = (String::from_utf8_lossy(before), String::from_utf8_lossy(after));
        // Git may keep other line ends than the disk.
        if known.replace("\r\n", "\n") == before.replace("\r\n", "\n") {
            return Content::Disk;
        }
        match merge::merge(&before, known, &after) {
            Some(merged) if merged.conflicts.is_empty() => Content::Part(merged.text),
            // The user and the command changed the same: it cannot be told apart.
            Some(_) | None => Content::Disk,
        }
    }
}

fn once(repository: &Repository, changes: &[Change], message: &str, signs: bool) -> Result<Committed, Moved> {
    let mut reader = Reader::start(&repository.root)?;
    let head = reader.object("HEAD^{commit}")?.map(|commit| commit.oid);
    let mut folders = Folders::default();
    let mut staged = Vec::new();
    let mut unknown = Vec::new();
    for change in changes {
        let path = format!("{}{}", repository.prefix, crate::store::check::shown(&change.file));
        folders.load(&mut reader, &path)?;
        let entry = folders.entry(&path).cloned();
        if entry.is_none() {
            unknown.push(path.clone());
        }
        let committed = entry.as_ref().map(|entry| reader.object(&entry.oid)).transpose()?.flatten();
        let in_index = reader.object(&format!(":0:{path}"))?;
        let plain = |object: &Option<Object>| object.as_ref().map(|object| text(object.bytes.clone()));
        staged.push(Staged {
            change,
            mode: entry.map_or_else(|| "100644".to_owned(), |entry| entry.mode),
            committed: Content::of(change, plain(&committed).as_deref()),
            index: Content::of(change, plain(&in_index).as_deref()),
            path,
        });
    }
    drop(reader);
    let ignored = ignored(repository, &unknown)?;
    staged.retain(|file| !ignored.contains(&file.path));
    if staged.is_empty() {
        return Ok(Committed::Ignored);
    }
    let (objects, index) = thread::scope(|scope| {
        let index = scope.spawn(|| index(repository, &staged));
        (blobs(repository, &staged), index.join())
    });
    index.map_err(|_| GitError::Failed("index".to_owned()))??;
    let mut changed = false;
    for (file, oid) in staged.iter().zip(objects?) {
        changed |= folders.put(&file.path, oid);
    }
    if !changed && head.is_some() {
        // The user has committed the same already.
        return Ok(Committed::AsUser);
    }
    let tree = folders.write(&repository.root)?;
    let (new, committed) = object(repository, &tree, head.as_deref(), message, signs)?;
    let none = "0".repeat(new.len());
    let subject = message.lines().next().unwrap_or_default();
    let reason = if head.is_some() { format!("commit: {subject}") } else { format!("commit (initial): {subject}") };
    let old = head.as_deref().unwrap_or(&none);
    run(&repository.root, &["update-ref", "-m", &reason, "HEAD", &new, old]).map_err(Moved::Meanwhile)?;
    Ok(committed)
}

/// Which of the files that the last commit does not have the repository leaves out on purpose.
fn ignored(repository: &Repository, paths: &[String]) -> Result<Vec<String>, GitError> {
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    // Asked from the top, where these paths begin.
    let top = repository.top();
    match fed(&top, &["check-ignore", "-z", "--stdin"], &zero_ended(paths)) {
        Ok(said) => Ok(said.stdout.split(|byte| *byte == 0).map(|path| text(path.to_vec())).collect()),
        // None is.
        Err(GitError::Failed(said)) if said.is_empty() => Ok(Vec::new()),
        Err(err) => Err(err),
    }
}

fn zero_ended(paths: &[impl AsRef<str>]) -> Vec<u8> {
    paths.iter().flat_map(|path| path.as_ref().bytes().chain([0])).collect()
}

/// Writes the files' contents to git: one object each, none for a file that goes.
fn blobs(repository: &Repository, files: &[Staged<'_>]) -> Result<Vec<Option<Oid>>, GitError> {
    let on_disk = |file: &&Staged<'_>| file.change.after.is_some() && file.committed == Content::Disk;
    let lines: String = files.iter().filter(on_disk).map(|file| format!("{}\n", file.path)).collect();
    let said = if lines.is_empty() {
        String::new()
    } else {
        text(fed(&repository.top(), &["hash-object", "-w", "--stdin-paths"], lines.as_bytes())?.stdout)
    };
    let mut oids = said.lines().map(str::to_owned);
    files
        .iter()
        .map(|file| match (&file.committed, &file.change.after) {
            (Content::Part(text), _) => blob(repository, &file.path, text).map(Some),
            (Content::Disk, None) => Ok(None),
            (Content::Disk, Some(_)) => oids.next().map(Some).ok_or_else(|| GitError::Failed("hash-object".to_owned())),
        })
        .collect()
}

/// Writes a content that is on no disk.
fn blob(repository: &Repository, path: &str, content: &str) -> Result<Oid, GitError> {
    let arguments = ["hash-object", "-w", "--stdin", &format!("--path={path}")];
    Ok(text(fed(&repository.top(), &arguments, content.as_bytes())?.stdout).trim().to_owned())
}

/// Tells the user's index of the changed files, so that git calls them neither staged nor changed afterwards, but for what the
/// user has changed or staged in them.
fn index(repository: &Repository, files: &[Staged<'_>]) -> Result<(), GitError> {
    let whole: Vec<&str> =
        files.iter().filter(|file| file.index == Content::Disk).map(|file| file.path.as_str()).collect();
    if !whole.is_empty() {
        patiently(repository, &["update-index", "--add", "--remove", "-z", "--stdin"], &zero_ended(&whole))?;
    }
    let mut parts = Vec::new();
    for file in files {
        if let Content::Part(text) = &file.index {
            parts.push(format!("{} {}\t{}", file.mode, blob(repository, &file.path, text)?, file.path));
        }
    }
    if !parts.is_empty() {
        patiently(repository, &["update-index", "-z", "--index-info"], &zero_ended(&parts))?;
    }
    Ok(())
}

/// Runs a git that writes to the index, which somebody else's git may hold for a moment.
fn patiently(repository: &Repository, arguments: &[&str], input: &[u8]) -> Result<(), GitError> {
    let mut waited = Duration::ZERO;
    loop {
        match fed(&repository.top(), arguments, input) {
            Err(GitError::Failed(said)) if said.contains("index.lock") && waited < INDEX_PATIENCE => {
                thread::sleep(PAUSE);
                waited += PAUSE;
            }
            done => return done.map(drop),
        }
    }
}

/// The folders of the last commit that a change touches, read and changed in memory.
#[derive(Default)]
struct Folders {
    /// By their path within the working tree; the top is `""`.
    trees: BTreeMap<String, Tree>,
}

/// A path's folder and its name there.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

impl Folders {
    /// Reads every folder above a path.
    fn load(&mut self, reader: &mut Reader, path: &str) -> Result<(), GitError> {
        let mut folder = split(path).0;
        loop {
            if !self.trees.contains_key(folder) {
                let found = reader.object(&format!("HEAD:{folder}"))?;
                let read = found.map(|object| tree(&object.bytes, object.oid.len() / 2));
                self.trees.insert(folder.to_owned(), read.unwrap_or_default());
            }
            if folder.is_empty() {
                return Ok(());
            }
            folder = split(folder).0;
        }
    }

    fn entry(&self, path: &str) -> Option<&TreeEntry> {
        let (folder, name) = split(path);
        self.trees.get(folder)?.get(name.as_bytes())
    }

    /// Puts a file's object in its folder, or takes it out; true where that changes something.
    fn put(&mut self, path: &str, oid: Option<Oid>) -> bool {
        let (folder, name) = split(path);
        let tree = self.trees.entry(folder.to_owned()).or_default();
        let before = tree.get(name.as_bytes()).cloned();
        let after = oid.map(|oid| {
            // A file keeps its mode; a link or a folder that it replaces does not count.
            let mode = before.as_ref().map(|entry| entry.mode.clone()).filter(|mode| mode.starts_with("100"));
            TreeEntry { mode: mode.unwrap_or_else(|| "100644".to_owned()), oid }
        });
        match &after {
            Some(entry) => drop(tree.insert(name.into(), entry.clone())),
            None => drop(tree.remove(name.as_bytes())),
        }
        before != after
    }

    /// Writes the folders, the deepest first; gives the top. A folder with nothing in it is none for git.
    fn write(mut self, root: &Path) -> Result<Oid, GitError> {
        let mut writer = TreeWriter::start(root)?;
        let mut folders: Vec<String> = self.trees.keys().filter(|folder| !folder.is_empty()).cloned().collect();
        folders.sort_by_key(|folder| std::cmp::Reverse(folder.matches('/').count()));
        for folder in folders {
            let tree = self.trees.remove(&folder).unwrap_or_default();
            let (above, name) = split(&folder);
            let above = self.trees.entry(above.to_owned()).or_default();
            if tree.is_empty() {
                above.remove(name.as_bytes());
            } else {
                let oid = writer.write(&tree)?;
                above.insert(name.into(), TreeEntry { mode: "40000".to_owned(), oid });
            }
        }
        writer.write(&self.trees.remove("").unwrap_or_default())
    }
}

/// The commit itself: by the user, signed where they sign.
fn object(
    repository: &Repository,
    tree: &str,
    parent: Option<&str>,
    message: &str,
    signs: bool,
) -> Result<(Oid, Committed), GitError> {
    let mut arguments: Vec<OsString> = ["commit-tree", tree].map(OsString::from).to_vec();
    arguments.extend(parent.iter().flat_map(|parent| ["-p", parent].map(OsString::from)));
    arguments.extend(signs.then(|| "-S".into()));
    arguments.extend(["-F", "-"].map(OsString::from));
    let oid = |arguments: &[OsString]| -> Result<Oid, GitError> {
        Ok(text(fed(&repository.root, arguments, message.as_bytes())?.stdout).trim().to_owned())
    };
    match oid(&arguments) {
        Ok(oid) => Ok((oid, Committed::AsUser)),
        Err(GitError::Failed(_)) if !knows_user(&repository.root) => {
            let identity = PROGRAM.map(OsString::from);
            Ok((oid(&[&identity, &arguments[..]].concat())?, Committed::AsProgram))
        }
        Err(err) => Err(err),
    }
}

/// Who commits where git does not know the user.
const PROGRAM: [&str; 4] = ["-c", "user.name=alis", "-c", "user.email=alis@localhost"];

/// What git has to be told so that it can commit.
pub(super) fn identity(root: &Path) -> &'static [&'static str] {
    if knows_user(root) { &[] } else { &PROGRAM }
}

/// Whether git can say who commits.
fn knows_user(root: &Path) -> bool {
    run(root, &["var", "GIT_COMMITTER_IDENT"]).is_ok()
}

/// Lets git tidy up behind itself, as `git commit` would, once there is something to tidy. Not waited for.
fn tidy(repository: &Repository) {
    let loose = repository.common.join("objects").join("17").read_dir();
    if loose.is_ok_and(|entries| entries.count() >= UNTIDY) {
        // What cannot be tidied now will be later.
        let _ = run(&repository.root, &["gc", "--auto", "--quiet"]);
    }
}
