//! Reading git's history: commits with the files they touched, and what lies changed beside it.

use std::path::{Path, PathBuf};

use super::objects::{Oid, Reader};
use super::{GitError, Repository, git, output, run, text};

/// A commit, and what it did to the store's files.
#[derive(Clone, Debug)]
pub(crate) struct Commit {
    pub(crate) oid: Oid,
    pub(crate) author: String,
    pub(crate) email: String,
    /// When it was made, as `2026-08-01T12:00:00+02:00`.
    pub(crate) at: String,
    pub(crate) message: String,
    pub(crate) files: Vec<Touched>,
}

/// A file before and after a commit.
#[derive(Clone, Debug)]
pub(crate) struct Touched {
    /// Within the store.
    pub(crate) file: PathBuf,
    /// `None` where the commit made the file.
    pub(crate) before: Option<Oid>,
    /// `None` where the commit removed it.
    pub(crate) after: Option<Oid>,
}

impl Commit {
    pub(crate) fn subject(&self) -> &str {
        self.message.lines().next().unwrap_or_default()
    }

    /// The value of a line such as `Recorded-by: alis` at the end of the message.
    pub(crate) fn trailer(&self, name: &str) -> Option<&str> {
        self.message.lines().rev().find_map(|line| line.strip_prefix(name))
    }

    /// Whether a command made it.
    pub(crate) fn is_recorded(&self) -> bool {
        self.trailer(super::RECORDED_BY).is_some()
    }
}

/// Which commits.
#[derive(Clone, Debug, Default)]
pub(crate) struct Which {
    /// At most so many.
    pub(crate) limit: Option<usize>,
    /// Made on this day or later.
    pub(crate) since: Option<chrono::NaiveDate>,
    /// Only those that touched the record of this id.
    pub(crate) record: Option<String>,
    /// Other ids that the record bore before.
    pub(crate) also: Vec<String>,
    /// From this commit on back; else from where the branch stands.
    pub(crate) from: Option<String>,
    /// Only what touched this file, within the store.
    pub(crate) file: Option<String>,
}

const RECORD: char = '\u{1e}';
const FIELD: char = '\u{1f}';
const END: char = '\u{1d}';

/// The commits of the store, the newest first; merges only hold what other commits hold, and are left out.
///
/// # Errors
/// Git's; a repository without any commit has none.
pub(crate) fn commits(root: &Path, which: &Which) -> Result<Vec<Commit>, GitError> {
    if head(root)?.is_none() {
        return Ok(Vec::new());
    }
    let mut log = git(root)?;
    log.args([
        "-c",
        "log.showSignature=false",
        "-c",
        "log.showRoot=true",
        "log",
        "--no-merges",
        "--no-renames",
        "-z",
        "--raw",
    ])
    .args(["--no-abbrev", "--relative", "--no-color", "--no-ext-diff", "--no-notes"])
    .arg(format!("--format={RECORD}%H{FIELD}%an{FIELD}%ae{FIELD}%aI{FIELD}%B{END}"));
    if let Some(limit) = which.limit {
        log.arg(format!("--max-count={limit}"));
    }
    if let Some(since) = which.since {
        log.arg(format!("--since={since}T00:00:00"));
    }
    log.arg("--end-of-options").arg(which.from.as_deref().unwrap_or("HEAD")).arg("--");
    match &which.record {
        _ if which.file.is_some() => drop(log.args(which.file.as_ref().map(|file| format!(":(literal){file}")))),
        // An id has no sign that means something in a pattern.
        Some(id) => {
            for id in [id].into_iter().chain(&which.also) {
                log.arg(format!(":(glob)*/**/{id}.toml")).arg(format!(":(glob)letters/{id}/**"));
            }
        }
        None => drop(log.arg(".")),
    }
    let said = text(output(&mut log)?.stdout);
    Ok(said.split(RECORD).filter_map(commit).collect())
}

/// One commit as git tells it.
fn commit(said: &str) -> Option<Commit> {
    let (head, rest) = said.split_once(END)?;
    let mut fields = head.splitn(5, FIELD).map(str::to_owned);
    let mut next = || fields.next();
    let (oid, author, email, at, message) = (next()?, next()?, next()?, next()?, next()?);
    let mut words = rest.split('\0').map(|word| word.trim_start_matches('\n'));
    let mut files = Vec::new();
    while let Some(word) = words.next() {
        // `:100644 100644 OLD NEW M`, then the path.
        let Some(raw) = word.strip_prefix(':') else { continue };
        let mut parts = raw.split(' ').skip(2);
        let oid = |word: Option<&str>| word.filter(|oid| oid.bytes().any(|b| b != b'0')).map(str::to_owned);
        let (before, after) = (oid(parts.next()), oid(parts.next()));
        files.push(Touched { file: PathBuf::from(words.next()?), before, after });
    }
    Some(Commit { oid, author, email, at, message: message.trim_end().to_owned(), files })
}

/// What two commits differ in, in the store.
///
/// # Errors
/// Git's.
pub(crate) fn between(root: &Path, old: &str, new: &str) -> Result<Vec<Touched>, GitError> {
    let arguments = ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--relative", old, new, "--"];
    let said = text(run(root, &arguments)?.stdout);
    Ok(commit(&format!("{FIELD}{FIELD}{FIELD}{FIELD}{END}{said}")).map(|commit| commit.files).unwrap_or_default())
}

/// The store's files that are not as the last commit has them: changed, new or gone, staged or not; of one record only, where
/// its id is given.
///
/// # Errors
/// Git's.
pub(crate) fn uncommitted(root: &Path, record: Option<&str>) -> Result<Vec<PathBuf>, GitError> {
    let repository = Repository::open(root)?;
    super::plain::check_below(root)?;
    let prefix = &repository.prefix;
    let wanted = record.map_or_else(|| ".".to_owned(), |id| format!(":(glob)*/**/{id}.toml"));
    let arguments = [
        "status",
        "--porcelain",
        "-z",
        "--untracked-files=all",
        "--ignore-submodules=all",
        "--no-renames",
        "--",
        &wanted,
    ];
    let said = text(run(root, &arguments)?.stdout);
    // `XY path`, the path from the top of the working tree.
    let paths = said.split('\0').filter_map(|entry| entry.get(3..)?.strip_prefix(prefix.as_str()));
    Ok(paths.map(PathBuf::from).collect())
}

/// Where the branch stands; `None` before the first commit.
///
/// # Errors
/// Git cannot be run; the branch is there and leads nowhere.
pub(crate) fn head(root: &Path) -> Result<Option<Oid>, GitError> {
    Repository::open(root)?.resolve("HEAD")
}

/// A file of the store as the last commit has it; `None` where that has no such file, or where there is no commit.
///
/// # Errors
/// As [`head`]; what the commit names cannot be read.
pub(crate) fn committed(root: &Path, reader: &mut Reader, file: &Path) -> Result<Option<String>, GitError> {
    let repository = Repository::open(root)?;
    let Some(head) = repository.resolve("HEAD")? else { return Ok(None) };
    let path = format!("{}{}", repository.prefix, crate::store::layout::shown(file));
    reader.at(&head, &path)?.map(|oid| reader.text(&oid)).transpose()
}

/// The user's e-mail address as their commits bear it; `None` where git does not know them.
///
/// # Errors
/// Git cannot be run.
pub(crate) fn own_email(root: &Path) -> Result<Option<String>, GitError> {
    let said = match run(root, &["var", "GIT_AUTHOR_IDENT"]) {
        Ok(said) => text(said.stdout),
        // Git says at length that it does not know them.
        Err(GitError::Failed(_)) => return Ok(None),
        Err(err) => return Err(err),
    };
    Ok(said.split_once('<').and_then(|(_, rest)| Some(rest.split_once('>')?.0.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commit_is_read_with_its_files() {
        let zero = "0".repeat(40);
        let (a, b) = ("a".repeat(40), "b".repeat(40));
        let said = format!(
            "{a}{FIELD}Anne{FIELD}a@x.example{FIELD}2026-08-01T12:00:00+02:00{FIELD}9144897: note\n\nRecorded-by: alis 1\n\
             {END}\0:100644 100644 {a} {b} M\0trainees/9144897.toml\0:000000 100644 {zero} {a} A\0letters/x y.pdf\0\0"
        );
        let read = commit(&said).unwrap();
        assert_eq!((read.author.as_str(), read.subject()), ("Anne", "9144897: note"));
        assert!(read.is_recorded());
        let files: Vec<_> =
            read.files.iter().map(|t| (t.file.to_str().unwrap(), t.before.is_some(), t.after.is_some())).collect();
        assert_eq!(files, [("trainees/9144897.toml", true, true), ("letters/x y.pdf", false, true)]);
    }
}
