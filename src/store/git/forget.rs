//! Taking a person out of the whole history: every commit is written anew without them, the old objects go, and every
//! object that is left is read to prove it.
//!
//! The commits pass through here as the stream of `git fast-export`: files of the person are left out, numbers and names in
//! other files are replaced, and a commit message that names them says only that something was erased.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::objects::{Oid, Reader};
use super::place::read_if_there;
use super::process::{self, Passing};
use super::{Busy, GitError, Repository, answered, git, run, text};
use crate::store::layout::{self, ERASED};
use crate::store::plain_file;
use crate::store::traces::{Sight, Traces, is_of};
use crate::store::write;

/// Remembers, in git's own folder, the ends of histories that must not come back with a sync.
const FORGOTTEN: &str = "alis-forgotten";

/// The commits that a text of [`ERASED`] names.
pub(super) fn erased_in(text: &str) -> Vec<Oid> {
    let hex = |word: &&str| matches!(word.len(), 40 | 64) && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.split('"').filter(hex).map(str::to_owned).collect()
}

/// The text of [`ERASED`] with more commits in it.
pub(crate) fn with_erased(before: Option<&str>, begun: &[Oid]) -> String {
    let mut commits = erased_in(before.unwrap_or_default());
    commits.extend_from_slice(begun);
    commits.sort_unstable();
    commits.dedup();
    let lines: String = commits.iter().map(|commit| format!("  \"{commit}\",\n")).collect();
    format!("schema = 1\ncommits = [\n{lines}]\n")
}

/// What the history was rewritten to, and what was read to prove it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Forgotten {
    pub(crate) objects: usize,
    /// Files of git's own folder beside the objects.
    pub(crate) files: usize,
    /// What cannot be read as words, by its place in the store or its name in git.
    pub(crate) unread: Vec<String>,
    /// The earliest commits that were written anew: whoever holds the erased history holds one of them.
    pub(crate) begun: Vec<Oid>,
}

/// Why the history was not rewritten, or not proved to be clean.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotForgotten {
    #[error(transparent)]
    Git(#[from] GitError),
    /// Something of the user's would be lost.
    #[error("{0:?}")]
    InTheWay(InTheWay),
    /// A name of git's, a file's name in the history, or a file of git's own that names the person: nothing was rewritten.
    #[error("{0}")]
    Named(String),
    /// An object or file that still names the person.
    #[error("{0}")]
    Still(String),
}

/// What of the user's stands in the way of a rewritten history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InTheWay {
    Busy(Busy),
    /// Changes that are staged.
    Staged,
    Stash,
    /// Other working trees of the same repository.
    WorkingTrees,
    /// The clone does not hold all of the history, or borrows it from another.
    Incomplete,
}

impl From<io::Error> for NotForgotten {
    fn from(err: io::Error) -> Self {
        NotForgotten::Git(GitError::Io(err))
    }
}

/// Rewrites every branch and tag without these persons, lets the old objects go, and reads what is left.
///
/// # Errors
/// Something of the user's stands in the way: nothing was changed. Git's. Something is left that names them.
pub(crate) fn forget(root: &Path, persons: &[Traces]) -> Result<Forgotten, NotForgotten> {
    let repository = Repository::open(root)?;
    ready(root, persons)?;
    remember_tips(&repository)?;
    // What another repository holds is fetched from there again, once it was rewritten too.
    for reference in lines(root, &["for-each-ref", "--format=%(refname)", "refs/remotes"])? {
        run(root, &["update-ref", "--no-deref", "-d", &reference])?;
    }
    rewrite(&repository, persons)?;
    let begun = keep_erased(&repository)?;
    // The index remembers names of folders that are gone; nothing is staged, so it can be made anew.
    run(root, &["read-tree", "HEAD"])?;
    // Its status only says whether the user has changed files.
    let _ = run(root, &["update-index", "-q", "--ignore-submodules", "--refresh"]);
    run(root, &["reflog", "expire", "--expire=now", "--expire-unreachable=now", "--all"])?;
    for leftover in ["FETCH_HEAD", "ORIG_HEAD", "AUTO_MERGE", "COMMIT_EDITMSG", "SQUASH_MSG", "gc.log"] {
        for folder in [&repository.own, &repository.common] {
            let file = folder.join(leftover);
            if file.exists() {
                write::remove(&file)?;
            }
        }
    }
    super::prune(&repository)?;
    Ok(Forgotten { begun, ..prove(&repository, persons)? })
}

/// Whether the history can be written anew without these persons; asked before anything of theirs is removed.
///
/// # Errors
/// As [`forget`], but for what is found afterwards.
pub(crate) fn ready(root: &Path, persons: &[Traces]) -> Result<(), NotForgotten> {
    let repository = Repository::open(root)?;
    if let Some(obstacle) = in_the_way(&repository)? {
        return Err(NotForgotten::InTheWay(obstacle));
    }
    // What is written anew is read by git, which believes an object whatever it holds: all are read against their names first.
    let mut fsck = repository.git();
    fsck.args(["fsck", "--full", "--no-dangling", "--no-progress"]);
    if !process::run(&mut fsck, None, process::LONG)?.status.success() {
        return Err(GitError::Damaged(".git/objects".to_owned()).into());
    }
    match named(&repository, persons)? {
        Some(place) => Err(NotForgotten::Named(place)),
        None => Ok(()),
    }
}

/// What names somebody and is not written anew: branches and tags, files of others by their names, git's own settings and
/// what it remembers of merges.
fn named(repository: &Repository, persons: &[Traces]) -> Result<Option<String>, NotForgotten> {
    let root = &repository.root;
    let is_named = |text: &[u8]| persons.iter().any(|person| person.find(text).is_some());
    for reference in lines(root, &["for-each-ref", "--format=%(objecttype) %(refname)", "refs/heads", "refs/tags"])? {
        let (kind, name) = reference.split_once(' ').unwrap_or_default();
        // Only what commits hold is written anew.
        if is_named(name.as_bytes()) || matches!(kind, "blob" | "tree") {
            return Ok(Some(name.to_owned()));
        }
    }
    for line in lines(root, &["rev-list", "--objects", "--all"])? {
        let Some((_, path)) = line.split_once(' ') else { continue };
        let own = persons.iter().any(|person| person.owns(Path::new(path)));
        if !own && is_named(path.as_bytes()) {
            return Ok(Some(path.to_owned()));
        }
    }
    for part in ["config", "config.worktree", "description", "info", "hooks", "rr-cache", "remotes", "branches"] {
        for folder in [&repository.common, &repository.own] {
            let place = folder.join(part);
            let files = if place.is_dir() { git_files(&place)? } else { vec![place] };
            for file in files.iter().filter(|file| file.is_file()) {
                if is_named(&plain_file::read(file, u64::MAX)?) {
                    return Ok(Some(file.display().to_string()));
                }
            }
        }
    }
    Ok(None)
}

/// Whether anything in a repository would be lost or left behind.
fn in_the_way(repository: &Repository) -> Result<Option<InTheWay>, GitError> {
    let root = &repository.root;
    if let Some(busy) = repository.busy() {
        return Ok(Some(InTheWay::Busy(busy)));
    }
    let said = |arguments: &[&str]| Ok::<_, GitError>(text(run(root, arguments)?.stdout));
    let staged = answered(repository.git().args(["diff", "--cached", "--quiet", "--ignore-submodules=all"]))?.is_none();
    let borrows = repository.common.join("objects/info/alternates").exists();
    let shallow = said(&["rev-parse", "--is-shallow-repository"])?.trim() == "true";
    let trees =
        said(&["worktree", "list", "--porcelain"])?.lines().filter(|line| line.starts_with("worktree ")).count();
    let checks = [
        (staged, InTheWay::Staged),
        (!said(&["stash", "list"])?.is_empty(), InTheWay::Stash),
        (trees > 1, InTheWay::WorkingTrees),
        (borrows || shallow, InTheWay::Incomplete),
    ];
    Ok(checks.into_iter().find(|(found, _)| *found).map(|(_, obstacle)| obstacle))
}

/// Every version of a person's record in the history, as text.
///
/// # Errors
/// Git's.
pub(crate) fn versions(root: &Path, hpr: crate::domain::hpr::Hpr) -> Result<Vec<String>, GitError> {
    let mut reader = Reader::start(root)?;
    let mut out = Vec::new();
    for line in lines(root, &["rev-list", "--objects", "--all"])? {
        let Some((oid, path)) = line.split_once(' ') else { continue };
        if path.ends_with(".toml") && is_of(Path::new(path), hpr) {
            out.push(reader.text(oid)?);
        }
    }
    Ok(out)
}

/// The remotes that the repository knows, by name.
///
/// # Errors
/// Git's.
pub(crate) fn remotes(root: &Path) -> Result<Vec<String>, GitError> {
    lines(root, &["remote"])
}

/// The ends of all histories that were erased here, and their beginnings.
///
/// # Errors
/// Git's.
pub(super) fn tips(root: &Path) -> Result<Vec<String>, GitError> {
    let file = Repository::open(root)?.common.join(FORGOTTEN);
    let known = read_if_there(&file)?;
    let own = read_if_there(&root.join(ERASED))?;
    let mut all: Vec<Oid> = text(known).lines().map(str::to_owned).collect();
    all.extend(erased_in(&text(own)));
    Ok(all)
}

fn remember_tips(repository: &Repository) -> Result<(), NotForgotten> {
    let mut known = tips(&repository.root)?;
    known.extend(lines(&repository.root, &["for-each-ref", "--format=%(objectname)", "refs/heads", "refs/remotes"])?);
    known.sort_unstable();
    known.dedup();
    let text: String = known.iter().map(|tip| format!("{tip}\n")).collect();
    Ok(write::replace(&repository.common.join(FORGOTTEN), text.as_bytes())?)
}

/// Leaves only what was rewritten, and adds where that began: whoever holds an erased history holds one of its beginnings.
fn keep_erased(repository: &Repository) -> Result<Vec<Oid>, NotForgotten> {
    let root = &repository.root;
    let all = tips(root)?;
    let mut erased = Vec::new();
    let mut commits: HashSet<String> = HashSet::new();
    let mut begin: Vec<Vec<String>> = Vec::new();
    let mut reader = Reader::start(root)?;
    for tip in all {
        // An end that is gone was erased before.
        if !reader.has(&tip)? {
            erased.push(tip);
            continue;
        }
        let rewritten = lines(root, &["rev-list", "--parents", &tip, "--not", "--all"])?;
        // A branch that never named them was not rewritten.
        erased.extend((!rewritten.is_empty()).then_some(tip));
        for line in rewritten {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            if commits.insert(words[0].clone()) {
                begin.push(words);
            }
        }
    }
    begin.retain(|words| words[1..].iter().all(|parent| !commits.contains(parent)));
    let begun: Vec<Oid> = begin.into_iter().map(|mut words| words.swap_remove(0)).collect();
    erased.extend(begun.iter().cloned());
    let text: String = erased.iter().map(|commit| format!("{commit}\n")).collect();
    write::replace(&repository.common.join(FORGOTTEN), text.as_bytes())?;
    Ok(begun)
}

fn lines(root: &Path, arguments: &[&str]) -> Result<Vec<String>, GitError> {
    Ok(text(run(root, arguments)?.stdout).lines().map(str::to_owned).collect())
}

fn rewrite(repository: &Repository, persons: &[Traces]) -> Result<(), NotForgotten> {
    let root = &repository.root;
    let export = [
        "fast-export",
        "--all",
        "--signed-tags=strip",
        "--tag-of-filtered-object=rewrite",
        "--reencode=no",
        "--use-done-feature",
    ];
    let mut export_from = git(root)?;
    let (out, from, _) = Passing::start(export_from.args(export).stdout(Stdio::piped()))?;
    let mut import_to = git(root)?;
    import_to.args(["fast-import", "--force", "--quiet", "--done"]).stdin(Stdio::piped()).stdout(Stdio::null());
    let (into, _, to) = Passing::start(&mut import_to)?;
    let (Some(from), Some(to)) = (from, to) else {
        return Err(io::Error::from(io::ErrorKind::BrokenPipe).into());
    };
    let passed = scrub(BufReader::with_capacity(1 << 16, from), BufWriter::with_capacity(1 << 16, to), persons);
    // Whoever of the two failed first says why.
    out.ended()?;
    into.ended()?;
    Ok(passed?)
}

/// Contents that name somebody, by their marks in the stream.
#[derive(Default)]
struct Marked {
    /// Replaced, which no letter survives: it would no more be what was issued.
    replaced: HashSet<Vec<u8>>,
    /// Such as a PDF: they cannot be replaced, and go.
    lost: HashSet<Vec<u8>>,
}

/// Passes the stream on without the persons.
fn scrub(mut from: impl BufRead, mut to: impl Write, persons: &[Traces]) -> io::Result<()> {
    let mut in_blob = false;
    let mut mark = Vec::new();
    let mut marked = Marked::default();
    let mut line = Vec::new();
    loop {
        line.clear();
        if from.read_until(b'\n', &mut line)? == 0 {
            return to.flush();
        }
        if let Some(size) = line.strip_prefix(b"data ").and_then(|size| std::str::from_utf8(size).ok()) {
            let size: usize = size.trim_end().parse().map_err(io::Error::other)?;
            let mut bytes = vec![0; size];
            from.read_exact(&mut bytes)?;
            let bytes = if in_blob { content(bytes, persons, &mark, &mut marked) } else { message(bytes, persons) };
            writeln!(to, "data {}", bytes.len())?;
            to.write_all(&bytes)?;
            continue;
        }
        match line.split(|byte| *byte == b' ').next() {
            Some(b"blob\n") => in_blob = true,
            Some(b"commit" | b"tag") => in_blob = false,
            Some(b"mark") if in_blob => mark = line[b"mark ".len()..].trim_ascii_end().to_vec(),
            Some(b"M" | b"D") => match kept(&line, persons, &marked) {
                Some(kept) => line = kept,
                None => continue,
            },
            Some(b"author" | b"committer" | b"tagger") => line = scrubbed(std::mem::take(&mut line), persons),
            _ => {}
        }
        to.write_all(&line)?;
    }
}

/// `M 100644 :7 trainees/9144900.toml` or `D trainees/9144900.toml`, as it goes on; nothing where the file is theirs. A letter to
/// or about others that names them goes.
fn kept(line: &[u8], persons: &[Traces], marked: &Marked) -> Option<Vec<u8>> {
    let words = if line.starts_with(b"M ") { 4 } else { 2 };
    let parts: Vec<&[u8]> = line.splitn(words, |byte| *byte == b' ').collect();
    let (path, mark) = (parts.last()?, parts.get(2).filter(|_| words == 4));
    let plain = String::from_utf8_lossy(path);
    let plain = Path::new(plain.trim_end().trim_matches('"'));
    if persons.iter().any(|person| person.owns(plain)) {
        return None;
    }
    let is_letter = plain.iter().any(|part| part == layout::LETTERS);
    let goes = mark.is_some_and(|mark| marked.lost.contains(*mark) || (is_letter && marked.replaced.contains(*mark)));
    Some(if goes { [b"D ".as_slice(), path].concat() } else { line.to_vec() })
}

/// What becomes of a content.
fn content(bytes: Vec<u8>, persons: &[Traces], mark: &[u8], marked: &mut Marked) -> Vec<u8> {
    let named = |bytes: &[u8]| persons.iter().any(|person| person.sight(bytes) == Sight::Named);
    if !named(&bytes) {
        return bytes;
    }
    let bytes = scrubbed(bytes, persons);
    if named(&bytes) {
        marked.lost.insert(mark.to_vec());
        return Vec::new();
    }
    marked.replaced.insert(mark.to_vec());
    bytes
}

fn scrubbed(bytes: Vec<u8>, persons: &[Traces]) -> Vec<u8> {
    persons.iter().fold(bytes, |bytes, person| person.scrubbed(&bytes).unwrap_or(bytes))
}

fn message(bytes: Vec<u8>, persons: &[Traces]) -> Vec<u8> {
    let names = |person: &Traces| person.find(&bytes).is_some() || person.sight(&bytes) == Sight::Named;
    if !persons.iter().any(names) {
        return bytes;
    }
    let said = String::from_utf8_lossy(&bytes).into_owned();
    let trailer = said.lines().find(|line| line.starts_with(super::RECORDED_BY));
    format!("erased\n{}", trailer.map(|trailer| format!("\n{trailer}\n")).unwrap_or_default()).into_bytes()
}

/// Reads every object, packed and loose, and every other file of git's, and finds nobody.
fn prove(repository: &Repository, persons: &[Traces]) -> Result<Forgotten, NotForgotten> {
    let named = |bytes: &[u8]| persons.iter().any(|person| person.find(bytes).is_some());
    let mut git = git(&repository.root)?;
    git.args(["cat-file", "--batch-all-objects", "--batch", "--unordered"]).stdout(Stdio::piped());
    let (reading, stdout, _) = Passing::start(&mut git)?;
    let Some(stdout) = stdout else { return Err(io::Error::from(io::ErrorKind::BrokenPipe).into()) };
    let (objects, unread) = read_objects(BufReader::with_capacity(1 << 16, stdout), persons)?;
    reading.ended()?;
    let mut files = 0;
    for folder in [&repository.common, &repository.own] {
        for file in git_files(folder)? {
            files += 1;
            if named(&plain_file::read(&file, u64::MAX)?)
                || file.file_name().is_some_and(|name| named(name.as_encoded_bytes()))
            {
                return Err(NotForgotten::Still(file.display().to_string()));
            }
        }
    }
    Ok(Forgotten { objects, files, unread: paths(&repository.root, unread)?, begun: Vec::new() })
}

/// Reads what git gives of all objects: how many they are, and those that are no words.
fn read_objects(mut from: BufReader<impl Read>, persons: &[Traces]) -> Result<(usize, HashSet<String>), NotForgotten> {
    let mut count = 0;
    let mut unread = HashSet::new();
    let mut head = String::new();
    while from.read_line(&mut head)? > 0 {
        let mut words = head.split_whitespace();
        let (oid, kind) = (words.next().unwrap_or_default().to_owned(), words.next());
        let size: usize = words
            .next()
            .and_then(|size| size.parse().ok())
            .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))?;
        let mut bytes = vec![0; size + 1];
        from.read_exact(&mut bytes)?;
        let sights = persons.iter().map(|person| person.sight(&bytes[..size]));
        match sights.fold(Sight::Clear, Sight::or) {
            Sight::Named => return Err(NotForgotten::Still(oid)),
            // The names in a folder stand between numbers that are no words.
            Sight::Unread if kind == Some("blob") => drop(unread.insert(oid)),
            Sight::Unread | Sight::Clear => {}
        }
        count += 1;
        head.clear();
    }
    Ok((count, unread))
}

/// Where these objects stand in the history, templates' pictures left aside; the object's name where it stands nowhere.
fn paths(root: &Path, mut oids: HashSet<String>) -> Result<Vec<String>, GitError> {
    let mut out = BTreeSet::new();
    if !oids.is_empty() {
        for line in lines(root, &["rev-list", "--objects", "--all"])? {
            let Some((oid, path)) = line.split_once(' ') else { continue };
            if oids.remove(oid) && !path.split('/').any(|part| part == layout::TEMPLATES) {
                out.insert(path.to_owned());
            }
        }
    }
    out.extend(oids);
    Ok(out.into_iter().collect())
}

/// The files of git's own folder but for the objects, which are compressed and are read through git.
fn git_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                let objects = next == *folder && entry.file_name() == "objects";
                folders.extend((!objects).then(|| entry.path()));
            } else if kind.is_file() {
                out.push(entry.path());
            }
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::hpr::Hpr;

    #[track_caller]
    fn check(stream: &str, expected: &str) {
        let mut kari = Traces::of_number(Hpr::new(9144897).unwrap());
        kari.learn("name = \"Kari Nordmann\"\n");
        let persons = [kari];
        let mut out = Vec::new();
        scrub(stream.as_bytes(), &mut out, &persons).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    #[test]
    fn their_files_are_left_out_and_others_stay() {
        check(
            "commit refs/heads/main\nM 100644 :1 trainees/9144897.toml\nM 100644 :2 trainees/9144900.toml\nD letters/9144897/x.pdf\n\n",
            "commit refs/heads/main\nM 100644 :2 trainees/9144900.toml\n\n",
        );
    }

    #[test]
    fn contents_are_replaced_with_their_new_length_and_messages_say_nothing() {
        check("blob\nmark :1\ndata 21\norder = [9144897, 1]\n", "blob\nmark :1\ndata 23\norder = [999999999, 1]\n");
        check(
            "commit refs/heads/main\ndata 44\n9144897: requested\n\nRecorded-by: alis 0.1.0\nfrom :1\n",
            "commit refs/heads/main\ndata 32\nerased\n\nRecorded-by: alis 0.1.0\nfrom :1\n",
        );
        check("commit x\ndata 14\n9144900: note\nfrom :1\n", "commit x\ndata 14\n9144900: note\nfrom :1\n");
    }

    #[test]
    fn letters_to_others_that_name_them_go_and_what_cannot_be_replaced() {
        check(
            "blob\nmark :1\ndata 13\nKari Nordmann\nblob\nmark :2\ndata 3\nOla\ncommit refs/heads/main\n\
             M 100644 :1 letters/1820/a.txt\nM 100644 :2 letters/1820/b.txt\nM 100644 :1 notes.txt\n",
            "blob\nmark :1\ndata 3\n...\nblob\nmark :2\ndata 3\nOla\ncommit refs/heads/main\n\
             D letters/1820/a.txt\nM 100644 :2 letters/1820/b.txt\nM 100644 :1 notes.txt\n",
        );
        let pdf = "%PDF-1.7\nstream\nBT (91448) Tj (97) Tj ET\nendstream\n";
        check(
            &format!("blob\nmark :1\ndata {}\n{pdf}\ncommit x\nM 100644 :1 scan.pdf\n", pdf.len()),
            "blob\nmark :1\ndata 0\n\ncommit x\nD scan.pdf\n",
        );
    }
}
