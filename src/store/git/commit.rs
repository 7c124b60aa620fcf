//! A commit that holds a command's changes and nothing else, at a cost that hardly grows with the store.
//!
//! Not `git commit`, which looks at every file: new objects are written for the changed files and the folders above them,
//! and the branch is moved to them if nobody else moved it meanwhile. The user's index learns of the changed files alone.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::objects::{FOLDER, Oid, Reader, Tree, TreeEntry, TreeWriter};
use super::{GitError, Repository, answered, fed, plain, run, text};
use crate::store::change::{self, Change};
use crate::store::{layout, merge, write};

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
pub(super) const INDEX_PATIENCE: Duration = Duration::from_secs(3);
pub(super) const PAUSE: Duration = Duration::from_millis(50);
/// So many of git's 256 folders of loose objects are looked into.
const LOOKED_INTO: u8 = 8;
/// From so many loose objects in these on they are packed: some 500 in all, which 128 commits leave. Git itself waits for 6,700; by then
/// the log of one record, which opens what each commit holds, makes more than ten times as many calls.
const UNTIDY: usize = 16;

/// Commits these changes, which are on the disk already, and nothing else of what the user has changed or staged.
///
/// # Errors
/// Git's; the files are not touched.
pub(crate) fn commit(root: &Path, changes: &[Change], message: &str) -> Result<Committed, GitError> {
    let repository = Repository::open(root)?;
    let signs = answered(repository.git().args(["config", "--type=bool", "--get", "commit.gpgsign"]))?;
    let signs = signs.is_some_and(|said| said.trim() == "true");
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
            Ok(committed) => return Ok(committed),
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
struct StagedFile<'a> {
    change: &'a Change,
    /// Its path within the working tree, `/` between folders.
    path: String,
    mode: String,
    committed: StagedContent,
    index: StagedContent,
}

/// What of a changed file goes into the commit, or stands in the index afterwards.
#[derive(Debug, PartialEq)]
enum StagedContent {
    /// The file as it lies on the disk, or that it is gone.
    Disk,
    /// The command's change alone: something else in the file is the user's, and not committed yet.
    Part(String),
}

impl StagedContent {
    /// What becomes of a version of the file that git has: the command's change is made to it.
    fn of(change: &Change, known: Option<&str>) -> Self {
        let after = change.after.as_ref().and_then(change::Content::bytes);
        let (Some(before), Some(after), Some(known)) = (&change.before, after, known) else {
            return StagedContent::Disk;
        };
        let (before, after) = (String::from_utf8_lossy(before), String::from_utf8_lossy(after));
        // Git may keep other line ends than the disk.
        if known.replace("\r\n", "\n") == before.replace("\r\n", "\n") {
            return StagedContent::Disk;
        }
        match merge::merge(&before, known, &after) {
            Some(merged) if merged.conflicts.is_empty() => StagedContent::Part(merged.text),
            // The user and the command changed the same: it cannot be told apart.
            Some(_) | None => StagedContent::Disk,
        }
    }
}

fn once(repository: &Repository, changes: &[Change], message: &str, signs: bool) -> Result<Committed, Moved> {
    let mut reader = Reader::start(&repository.root)?;
    let head = repository.resolve("HEAD")?;
    let mut folders = ChangedFolders::of(&mut reader, head.as_deref())?;
    let paths: Vec<String> =
        changes.iter().map(|change| format!("{}{}", repository.prefix, layout::shown(&change.file))).collect();
    plain::check_on_the_way(&repository.top, paths.iter().map(String::as_str))?;
    let indexed = indexed(repository, &paths)?;
    let mut staged = Vec::new();
    let mut unknown = Vec::new();
    for (change, path) in changes.iter().zip(paths) {
        folders.load(&mut reader, &path)?;
        let entry = folders.entry(&path).cloned();
        if entry.is_none() {
            unknown.push(path.clone());
        }
        // A link or a folder that a file replaces is no version of it.
        let file = entry.as_ref().filter(|entry| entry.mode.starts_with("100"));
        let committed = file.map(|entry| reader.text(&entry.oid)).transpose()?;
        let in_index = indexed.get(&path).map(|oid| reader.text(oid)).transpose()?;
        staged.push(StagedFile {
            change,
            mode: entry.map_or_else(|| "100644".to_owned(), |entry| entry.mode),
            committed: StagedContent::of(change, committed.as_deref()),
            index: StagedContent::of(change, in_index.as_deref()),
            path,
        });
    }
    drop(reader);
    let ignored = ignored(repository, &unknown)?;
    staged.retain(|file| !ignored.contains(&file.path));
    if staged.is_empty() {
        return Ok(Committed::Ignored);
    }
    let objects = beside(|| index(repository, &staged), || blobs(repository, &staged))?;
    let mut changed = false;
    let mut written: Vec<Oid> = objects.iter().flatten().cloned().collect();
    for (file, oid) in staged.iter().zip(objects) {
        changed |= folders.put(&file.path, oid);
    }
    if !changed && head.is_some() {
        // The user has committed the same already.
        return Ok(Committed::AsUser);
    }
    let touched: Vec<&str> = staged.iter().map(|file| file.path.as_str()).collect();
    if let Some(dropped) = folders.dropped(&touched) {
        return Err(GitError::Drops(dropped).into());
    }
    let tree = folders.write(&repository.root, &mut written)?;
    let (new, committed) = object(repository, &tree, head.as_deref(), message, signs)?;
    written.push(new.clone());
    settle(repository, &written).map_err(GitError::Io)?;
    let none = "0".repeat(new.len());
    let subject = message.lines().next().unwrap_or_default();
    let reason = if head.is_some() { format!("commit: {subject}") } else { format!("commit (initial): {subject}") };
    let old = head.as_deref().unwrap_or(&none);
    run(&repository.root, &["update-ref", "-m", &reason, "HEAD", &new, old]).map_err(Moved::Meanwhile)?;
    // The name is on the disk once its folder is.
    for folder in [&repository.common.join("refs").join("heads"), &repository.own] {
        write::sync_folder(folder).map_err(GitError::Io)?;
    }
    Ok(committed)
}

/// Sees to it that these objects outlive a power cut: `git mktree` syncs nothing, whatever `core.fsync` says, and no git syncs
/// the folders that name them. Those that lie in a pack were there before.
fn settle(repository: &Repository, oids: &[Oid]) -> io::Result<()> {
    let objects = repository.common.join("objects");
    for oid in oids {
        let (folder, name) = oid.split_at(2);
        let folder = objects.join(folder);
        let file = folder.join(name);
        if file.is_file() {
            write::sync_folder(&file)?;
            write::sync_folder(&folder)?;
        }
    }
    write::sync_folder(&objects)
}

/// Does one thing while another is done, and waits for both.
fn beside<T: Send>(
    one: impl FnOnce() -> Result<(), GitError> + Send,
    other: impl FnOnce() -> Result<T, GitError>,
) -> Result<T, GitError> {
    thread::scope(|scope| {
        let one = thread::Builder::new().spawn_scoped(scope, one).map_err(GitError::Io)?;
        let other = other();
        one.join().map_err(|_| GitError::Failed("index".to_owned()))??;
        other
    })
}

/// What the user's index has of these files, but for those whose merge has not ended.
fn indexed(repository: &Repository, paths: &[String]) -> Result<BTreeMap<String, Oid>, GitError> {
    let mut git = repository.git_at_top();
    git.args(["--literal-pathspecs", "ls-files", "--stage", "-z", "--"]).args(paths);
    let said = text(super::output(&mut git)?.stdout);
    let entry = |entry: &str| {
        let (head, path) = entry.split_once('\t')?;
        let mut words = head.split(' ');
        let (mode, oid, stage) = (words.next()?, words.next()?, words.next()?);
        (mode.starts_with("100") && stage == "0").then(|| (path.to_owned(), oid.to_owned()))
    };
    Ok(said.split('\0').filter_map(entry).collect())
}

/// Which of the files that the last commit does not have the repository leaves out on purpose.
fn ignored(repository: &Repository, paths: &[String]) -> Result<Vec<String>, GitError> {
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    // Asked from the top, where these paths begin.
    match fed(repository.git_at_top(), &["check-ignore", "-z", "--stdin"], &zero_ended(paths)) {
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
fn blobs(repository: &Repository, files: &[StagedFile<'_>]) -> Result<Vec<Option<Oid>>, GitError> {
    let on_disk = |file: &&StagedFile<'_>| file.change.after.is_some() && file.committed == StagedContent::Disk;
    let lines: String = files.iter().filter(on_disk).map(|file| format!("{}\n", file.path)).collect();
    let said = if lines.is_empty() {
        String::new()
    } else {
        text(fed(repository.git_at_top(), &["hash-object", "-w", "--stdin-paths"], lines.as_bytes())?.stdout)
    };
    let mut oids = said.lines().map(str::to_owned);
    files
        .iter()
        .map(|file| match (&file.committed, &file.change.after) {
            (StagedContent::Part(text), _) => blob(repository, &file.path, text).map(Some),
            (StagedContent::Disk, None) => Ok(None),
            (StagedContent::Disk, Some(_)) => {
                oids.next().map(Some).ok_or_else(|| GitError::Failed("hash-object".to_owned()))
            }
        })
        .collect()
}

/// Writes a content that is on no disk.
fn blob(repository: &Repository, path: &str, content: &str) -> Result<Oid, GitError> {
    let arguments = ["hash-object", "-w", "--stdin", &format!("--path={path}")];
    Ok(text(fed(repository.git_at_top(), &arguments, content.as_bytes())?.stdout).trim().to_owned())
}

/// Tells the user's index of the changed files, so that git calls them neither staged nor changed afterwards, but for what the
/// user has changed or staged in them.
fn index(repository: &Repository, files: &[StagedFile<'_>]) -> Result<(), GitError> {
    let whole: Vec<&str> =
        files.iter().filter(|file| file.index == StagedContent::Disk).map(|file| file.path.as_str()).collect();
    if !whole.is_empty() {
        patiently(repository, &["update-index", "--add", "--remove", "-z", "--stdin"], &zero_ended(&whole))?;
    }
    let mut parts = Vec::new();
    for file in files {
        if let StagedContent::Part(text) = &file.index {
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
    let begun = Instant::now();
    loop {
        match fed(repository.git_at_top(), arguments, input) {
            Err(GitError::Failed(said)) if said.contains("index.lock") && begun.elapsed() < INDEX_PATIENCE => {
                thread::sleep(PAUSE);
            }
            done => return done.map(drop),
        }
    }
}

/// The folders of the last commit that a change touches, read and changed in memory.
#[derive(Default)]
pub(super) struct ChangedFolders {
    /// By their path within the working tree; the top is `""`.
    trees: BTreeMap<String, Tree>,
    /// As they were read.
    before: BTreeMap<String, Tree>,
}

/// A path's folder and its name there.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

impl ChangedFolders {
    /// The top folder of a commit; before the first there is nothing in it.
    pub(super) fn of(reader: &mut Reader, head: Option<&str>) -> Result<Self, GitError> {
        let mut folders = ChangedFolders::default();
        let top = match head {
            Some(head) => {
                let top = reader.top_of(head)?;
                reader.tree(&top)?
            }
            None => Tree::new(),
        };
        folders.keep("", top);
        Ok(folders)
    }

    fn keep(&mut self, folder: &str, tree: Tree) {
        self.before.insert(folder.to_owned(), tree.clone());
        self.trees.insert(folder.to_owned(), tree);
    }

    /// Reads every folder above a path, from the top down. Only what a folder that was read does not name is not there.
    pub(super) fn load(&mut self, reader: &mut Reader, path: &str) -> Result<(), GitError> {
        let folder = split(path).0;
        let ends = folder.match_indices('/').map(|(at, _)| at).chain((!folder.is_empty()).then_some(folder.len()));
        for end in ends {
            let here = &folder[..end];
            if self.trees.contains_key(here) {
                continue;
            }
            let tree = match self.entry(here).filter(|entry| entry.mode == FOLDER) {
                Some(entry) => reader.tree(&entry.oid.clone())?,
                None => Tree::new(),
            };
            self.keep(here, tree);
        }
        Ok(())
    }

    /// What would be lost though no change is about it; a path that the change itself removes or replaces is not.
    pub(super) fn dropped(&self, touched: &[&str]) -> Option<String> {
        let whole = |folder: &str, name: &[u8]| {
            let name = String::from_utf8_lossy(name).into_owned();
            if folder.is_empty() { name } else { format!("{folder}/{name}") }
        };
        self.before.iter().find_map(|(folder, before)| {
            let now = self.trees.get(folder);
            before.iter().find_map(|(name, entry)| {
                let path = whole(folder, name);
                // A folder that is read itself is looked at by its own entries.
                let is_read = entry.mode == FOLDER && self.before.contains_key(&path);
                let replaced = entry.mode != FOLDER && self.before.contains_key(&path);
                let kept = now.and_then(|now| now.get(name)) == Some(entry) && !replaced;
                (!kept && !is_read && !touched.contains(&path.as_str())).then_some(path)
            })
        })
    }

    pub(super) fn entry(&self, path: &str) -> Option<&TreeEntry> {
        let (folder, name) = split(path);
        self.trees.get(folder)?.get(name.as_bytes())
    }

    /// Puts a file's object in its folder, or takes it out; true where that changes something.
    pub(super) fn put(&mut self, path: &str, oid: Option<Oid>) -> bool {
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
    pub(super) fn write(mut self, root: &Path, written: &mut Vec<Oid>) -> Result<Oid, GitError> {
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
                written.push(oid.clone());
                above.insert(name.into(), TreeEntry { mode: FOLDER.to_owned(), oid });
            }
        }
        let top = writer.write(&self.trees.remove("").unwrap_or_default())?;
        written.push(top.clone());
        Ok(top)
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
        Ok(text(fed(repository.git(), arguments, message.as_bytes())?.stdout).trim().to_owned())
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

/// Lets git tidy up behind itself, as `git commit` would, once there is something to tidy. Not waited for, so it must not be
/// started under the lock, which it would hold too.
pub(crate) fn tidy(root: &Path) {
    let Ok(repository) = Repository::open(root) else { return };
    let objects = repository.common.join("objects");
    let loose = |folder: u8| objects.join(format!("{folder:02x}")).read_dir().map_or(0, Iterator::count);
    if (0..LOOKED_INTO).map(loose).sum::<usize>() < UNTIDY {
        return;
    }
    let mut git = repository.git();
    // Who has said when git is to tidy up, or that it is not to, is heard.
    if !answered(repository.git().args(["config", "--get", "gc.auto"])).is_ok_and(|said| said.is_some()) {
        git.args(["-c", "gc.auto=1"]);
    }
    // What cannot be tidied now will be later.
    let _ = super::output(git.args(["gc", "--auto", "--quiet"]));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(mode: &str, digit: &str) -> TreeEntry {
        TreeEntry { mode: mode.to_owned(), oid: digit.repeat(40) }
    }

    /// A store of two records and a page, read as far as a change to one of them needs.
    fn folders() -> ChangedFolders {
        let mut folders = ChangedFolders::default();
        let top = [(b"README.md".to_vec(), entry("100644", "1")), (b"trainees".to_vec(), entry(FOLDER, "2"))];
        folders.keep("", top.into());
        let records = [(b"1.toml".to_vec(), entry("100644", "3")), (b"2.toml".to_vec(), entry("100644", "4"))];
        folders.keep("trainees", records.into());
        folders
    }

    #[test]
    fn a_change_drops_nothing_but_what_it_is_about() {
        let mut changed = folders();
        changed.put("trainees/1.toml", Some("5".repeat(40)));
        changed.put("trainees/3.toml", Some("6".repeat(40)));
        assert_eq!(changed.dropped(&["trainees/1.toml", "trainees/3.toml"]), None);
        let mut removed = folders();
        removed.put("trainees/1.toml", None);
        assert_eq!(removed.dropped(&["trainees/1.toml"]), None);
        assert_eq!(removed.dropped(&[]).as_deref(), Some("trainees/1.toml"));
    }

    #[test]
    fn what_would_be_lost_is_named() {
        let mut lost = folders();
        lost.trees.insert("trainees".to_owned(), Tree::new());
        assert_eq!(lost.dropped(&["trainees/1.toml"]).as_deref(), Some("trainees/2.toml"));
        let mut lost = folders();
        lost.trees.insert(String::new(), Tree::new());
        assert_eq!(lost.dropped(&["trainees/1.toml"]).as_deref(), Some("README.md"));
        // A file that stands where a folder would have to be.
        let mut lost = folders();
        lost.keep("README.md", Tree::new());
        lost.put("README.md/1.toml", Some("7".repeat(40)));
        assert_eq!(lost.dropped(&["README.md/1.toml"]).as_deref(), Some("README.md"));
    }
}
