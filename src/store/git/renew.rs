//! A history that others have written anew is taken up by a clone that still holds the old one: what was done here since is done again
//! on top of it, but for what is about the person whom it no longer names. That is put aside, and never sent.

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::{Path, PathBuf};

use super::commit::{ChangedFolders, identity};
use super::leavings::smudged;
use super::objects::{Oid, Reader};
use super::{GitError, Repository, answered, fed, forget, long_output, run, text};
use crate::domain::hpr::Hpr;
use crate::store::change::{Change, Content};
use crate::store::layout::{self, Kind};
use crate::store::traces::{Sight, Traces};
use crate::store::{merge, plain_file};

/// What taking up the new history comes to; until it is taken nothing has changed but objects that nobody names.
pub(crate) struct Renewal {
    /// Where the branch stood.
    old: Oid,
    new: Oid,
    /// So many commits of this clone are in it.
    pub(crate) commits: usize,
    /// The files of the store that become others.
    pub(crate) changes: Vec<Change>,
    /// What is not taken along, to be put aside.
    pub(crate) left_out: Vec<(PathBuf, Vec<u8>)>,
}

/// A file that a commit changed: its path in the working tree, its mode, and its objects.
struct ChangedFile {
    path: String,
    mode: String,
    before: Option<Oid>,
    after: Option<Oid>,
}

/// Does again, on top of the new history, what was done in this clone since.
///
/// # Errors
/// Git's. The repository holds more than the store, and that has changed too.
pub(crate) fn renewal(root: &Path, tracking: &str) -> Result<Renewal, GitError> {
    let repository = Repository::open(root)?;
    let stands = |name: &str| repository.resolve(name)?.ok_or_else(|| GitError::Damaged(name.to_owned()));
    let (old, theirs) = (stands("HEAD")?, stands(tracking)?);
    let own = own_commits(&repository, &old, &theirs, tracking)?;
    let mut reader = Reader::start(root)?;
    let persons = persons(&repository, &own, &old, &theirs)?;
    let mut renewal = Renewal { new: theirs, old, commits: 0, changes: Vec::new(), left_out: Vec::new() };
    for commit in &own {
        again(&repository, &mut reader, &persons, commit, &mut renewal)?;
    }
    drop(reader);
    on_disk(&repository, &mut renewal)?;
    Ok(renewal)
}

/// The commits of this clone that the others have never had, the oldest first.
fn own_commits(repository: &Repository, old: &str, theirs: &str, tracking: &str) -> Result<Vec<Oid>, GitError> {
    // Written anew, a commit keeps its author, its day and its first line; one that never named anybody, what it changed.
    let listed = |tip: &str| -> Result<Vec<(Oid, String)>, GitError> {
        let mut log = repository.git();
        log.args(["log", "--topo-order", "--reverse", "--no-color", "--no-show-signature"]);
        log.args(["--raw", "--no-abbrev", "--no-renames", "--no-ext-diff"]);
        log.args(["--format=%x1e%H%x09%an%x09%ae%x09%at%x09%s", "--end-of-options", tip, "--"]);
        let said = text(long_output(&mut log)?.stdout);
        Ok(said
            .split('\u{1e}')
            .filter_map(|commit| commit.split_once('\t'))
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .collect())
    };
    let mut known: HashMap<String, usize> = HashMap::new();
    for (_, key) in listed(theirs)? {
        *known.entry(key).or_default() += 1;
    }
    let mut shared = Vec::new();
    for (oid, key) in listed(old)? {
        if let Some(left) = known.get_mut(&key).filter(|left| **left > 0) {
            *left -= 1;
            shared.push(oid);
        }
    }
    // What the remote's branch once was it had from the others, or they from here.
    let mut reflog = repository.git();
    reflog.args([
        "log",
        "--walk-reflogs",
        "--format=%H",
        "--no-color",
        "--no-show-signature",
        "--end-of-options",
        tracking,
        "--",
    ]);
    match long_output(&mut reflog) {
        Ok(said) => shared.extend(text(said.stdout).lines().map(str::to_owned)),
        // It keeps none.
        Err(GitError::Failed(_)) => {}
        Err(err) => return Err(err),
    }
    let not: String = shared.iter().map(|oid| format!("^{oid}\n")).collect();
    let arguments = ["rev-list", "--reverse", "--topo-order", "--no-merges", old, "--stdin"];
    let said = text(fed(repository.git(), &arguments, not.as_bytes())?.stdout);
    Ok(said.lines().map(str::to_owned).collect())
}

/// Whom the new history no longer names: their records stood here, and no commit of it ever touched one.
fn persons(repository: &Repository, own: &[Oid], old: &str, theirs: &str) -> Result<Vec<Traces>, GitError> {
    // As it stood before anything was done here alone.
    let base = match own.first() {
        Some(first) => repository.resolve(&format!("{first}^"))?.unwrap_or_else(|| old.to_owned()),
        None => old.to_owned(),
    };
    let mut persons = Vec::new();
    let (before, now) = (trainees(repository, &base)?, trainees(repository, theirs)?);
    for hpr in before.difference(&now) {
        let pattern = format!(":(top,glob)**/{hpr}.toml");
        let arguments = ["rev-list", "--max-count=1", "--end-of-options", theirs, "--", &pattern];
        if !text(super::output(repository.git().args(arguments))?.stdout).trim().is_empty() {
            continue;
        }
        let mut traces = Traces::of_number(*hpr);
        for version in forget::versions(&repository.root, *hpr)? {
            traces.learn(&version);
        }
        persons.push(traces);
    }
    Ok(persons)
}

/// Whose records a commit holds.
fn trainees(repository: &Repository, commit: &str) -> Result<BTreeSet<Hpr>, GitError> {
    let said = super::output(repository.git().args(["ls-tree", "-r", "-z", "--name-only", commit]))?;
    let said = text(said.stdout);
    let own = said.split('\0').map(Path::new).filter(|file| layout::kind(file) == Some(Kind::Trainee));
    Ok(own.filter_map(|file| layout::id(file).parse().ok()).collect())
}

/// One commit, done again.
fn again(
    repository: &Repository,
    reader: &mut Reader,
    persons: &[Traces],
    commit: &str,
    renewal: &mut Renewal,
) -> Result<(), GitError> {
    let mut folders = ChangedFolders::of(reader, Some(&renewal.new))?;
    let (mut touched, mut changed) = (Vec::new(), false);
    for file in files(repository, &["--no-commit-id", "--root", commit])? {
        folders.load(reader, &file.path)?;
        let now = folders.entry(&file.path).map(|entry| entry.oid.clone());
        match outcome(repository, reader, persons, &file, now.as_deref())? {
            FileFate::Becomes(oid) => {
                changed |= folders.put(&file.path, oid);
                touched.push(file.path);
            }
            FileFate::Stays => {}
            FileFate::LeftOut(bytes) => renewal.left_out.push((PathBuf::from(&file.path), bytes)),
        }
    }
    if !changed {
        return Ok(());
    }
    let touched: Vec<&str> = touched.iter().map(String::as_str).collect();
    if let Some(dropped) = folders.dropped(&touched) {
        return Err(GitError::Drops(dropped));
    }
    let mut folders_written = Vec::new();
    let tree = folders.write(&repository.root, &mut folders_written)?;
    renewal.new = recommitted(repository, persons, commit, &tree, &renewal.new)?;
    renewal.commits += 1;
    Ok(())
}

/// What becomes of a file that a commit changed.
enum FileFate {
    Becomes(Option<Oid>),
    Stays,
    /// Its text after the commit, which is not taken along.
    LeftOut(Vec<u8>),
}

fn outcome(
    repository: &Repository,
    reader: &mut Reader,
    persons: &[Traces],
    file: &ChangedFile,
    now: Option<&str>,
) -> Result<FileFate, GitError> {
    let mut bytes = |oid: Option<&str>| oid.map(|oid| reader.object(oid).map(|object| object.bytes)).transpose();
    let (before, after) = (bytes(file.before.as_deref())?, bytes(file.after.as_deref())?);
    let left = |after: Option<Vec<u8>>| after.map_or(FileFate::Stays, FileFate::LeftOut);
    if persons.iter().any(|person| person.owns(Path::new(&file.path))) {
        return Ok(left(after));
    }
    let is_named = |bytes: &[u8]| persons.iter().any(|person| person.sight(bytes) == Sight::Named);
    if now == file.after.as_deref() {
        return Ok(FileFate::Stays);
    }
    if now == file.before.as_deref() {
        let named = after.as_deref().is_some_and(is_named);
        return Ok(if named { left(after) } else { FileFate::Becomes(file.after.clone()) });
    }
    // Links are no texts.
    let (Some(theirs), Some(ours), true) = (bytes(now)?, &after, file.mode.starts_with("100")) else {
        return Ok(left(after));
    };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let merged = merge::merge(&text(&before.unwrap_or_default()), &text(&theirs), &text(ours));
    match merged.filter(|merged| merged.conflicts.is_empty() && !is_named(merged.text.as_bytes())) {
        Some(merged) => {
            let arguments = ["hash-object", "-w", "--stdin", "--no-filters"];
            let oid = super::text(fed(repository.git(), &arguments, merged.text.as_bytes())?.stdout);
            Ok(FileFate::Becomes(Some(oid.trim().to_owned())))
        }
        None => Ok(left(after)),
    }
}

/// The commit itself, by its author and of its day; its message only where that names nobody.
fn recommitted(
    repository: &Repository,
    persons: &[Traces],
    commit: &str,
    tree: &str,
    parent: &str,
) -> Result<Oid, GitError> {
    let said = super::output(repository.git().args([
        "show",
        "--no-patch",
        "--no-color",
        "--no-show-signature",
        "--format=%an%x00%ae%x00%aI%x00%B",
        commit,
    ]))?;
    let said = text(said.stdout);
    let mut fields = said.splitn(4, '\0');
    let mut field = || fields.next().unwrap_or_default().to_owned();
    let (name, email, at, message) = (field(), field(), field(), field());
    let named = persons.iter().any(|person| person.find(message.as_bytes()).is_some());
    let message = if named { "changes of this clone\n".to_owned() } else { message };
    let signs = answered(repository.git().args(["config", "--type=bool", "--get", "commit.gpgsign"]))?;
    let mut arguments: Vec<&str> = identity(&repository.root).to_vec();
    arguments.extend(["commit-tree", tree, "-p", parent]);
    arguments.extend(signs.is_some_and(|said| said.trim() == "true").then_some("-S"));
    arguments.extend(["-F", "-"]);
    let mut git = repository.git();
    git.env("GIT_AUTHOR_NAME", name).env("GIT_AUTHOR_EMAIL", email).env("GIT_AUTHOR_DATE", at);
    Ok(text(fed(git, &arguments, message.as_bytes())?.stdout).trim().to_owned())
}

/// What a commit changed, or two differ in, in the whole working tree.
fn files(repository: &Repository, which: &[&str]) -> Result<Vec<ChangedFile>, GitError> {
    let mut git = repository.git_at_top();
    git.args(["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames"]).args(which).arg("--");
    let said = text(super::output(&mut git)?.stdout);
    let mut words = said.split('\0');
    let mut files = Vec::new();
    // `:100644 100644 OLD NEW M`, then the path.
    while let (Some(raw), Some(path)) = (words.next().filter(|raw| raw.starts_with(':')), words.next()) {
        let mut parts = raw.split(' ').skip(1);
        let mode = parts.next().unwrap_or_default().to_owned();
        let mut oid = || parts.next().filter(|oid| oid.bytes().any(|byte| byte != b'0')).map(str::to_owned);
        let (before, after) = (oid(), oid());
        files.push(ChangedFile { path: path.to_owned(), mode, before, after });
    }
    Ok(files)
}

/// What of the store becomes another; what was changed there and never committed is put aside.
fn on_disk(repository: &Repository, renewal: &mut Renewal) -> Result<(), GitError> {
    let mut reader = Reader::start(&repository.root)?;
    for file in files(repository, &[&renewal.old, &renewal.new])? {
        let Some(own) = file.path.strip_prefix(&repository.prefix) else {
            return Err(GitError::Failed(format!("{} lies outside of the store", file.path)));
        };
        let own = PathBuf::from(own);
        let now = match plain_file::read(&repository.root.join(&own), plain_file::LARGEST) {
            Ok(now) => Some(now),
            Err(err) if err.kind() == io::ErrorKind::NotFound => None,
            Err(err) => return Err(GitError::Unreadable(own, err)),
        };
        let mut laid =
            |oid: &Option<Oid>| oid.as_ref().map(|oid| smudged(repository, &mut reader, oid, &file.path)).transpose();
        let (known, after) = (laid(&file.before)?, laid(&file.after)?);
        if let Some(now) = now.as_ref().filter(|now| Some(*now) != known.as_ref() && Some(*now) != after.as_ref()) {
            renewal.left_out.push((own.clone(), now.clone()));
        }
        if now != after {
            renewal.changes.push(Change { file: own, before: now, after: after.map(Content::Bytes) });
        }
    }
    Ok(())
}

/// Moves the branch, once the files are as it has them, and lets the old history go. Gives the names that still hold it: other
/// branches and tags, which are the user's.
///
/// # Errors
/// Git's.
pub(crate) fn take(root: &Path, renewal: &Renewal) -> Result<Vec<String>, GitError> {
    let repository = Repository::open(root)?;
    run(root, &["update-ref", "-m", "alis sync: new history", "HEAD", &renewal.new, &renewal.old])?;
    run(root, &["read-tree", "HEAD"])?;
    // Its status only says whether the user has changed files.
    let _ = run(root, &["update-index", "-q", "--ignore-submodules", "--refresh"]);
    let listed = run(root, &["for-each-ref", "--format=%(refname)", "--contains", &renewal.old])?;
    let held: Vec<String> = text(listed.stdout).lines().map(str::to_owned).collect();
    run(root, &["reflog", "expire", "--expire=now", "--expire-unreachable=now", "--all"])?;
    super::prune(&repository)?;
    Ok(held)
}
