//! The other clones: what they have sent, and sending what is new here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::thread;
use std::time::Instant;

use super::commit::{INDEX_PATIENCE, PAUSE};
use super::objects::{Oid, Reader};
use super::{
    GitError, Repository, answered, driver, forget, git, leavings, long_output, process, run, text, told, trust,
};
use crate::store::merge::MergeSide;

/// The branch of another repository that this one is kept in step with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Upstream {
    pub(crate) remote: String,
    /// The branch's name there.
    pub(crate) branch: String,
    /// Whether git knows already that the branches belong together.
    known: bool,
}

/// There is nowhere to sync with.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NoUpstream {
    #[error("no remote")]
    NoRemote,
    #[error("several remotes")]
    Several(Vec<String>),
    /// A commit is checked out, and no branch.
    #[error("no branch")]
    NoBranch,
    #[error(transparent)]
    Git(#[from] GitError),
}

fn configured(root: &Path, key: &str) -> Result<Option<String>, GitError> {
    let said = answered(git(root)?.args(["config", "--get", key]))?;
    Ok(said.map(|said| said.trim().to_owned()).filter(|value| !value.is_empty()))
}

/// With which branch of which remote the store's branch is kept in step.
///
/// # Errors
/// There is none, or several and nothing says which.
pub(crate) fn upstream(root: &Path) -> Result<Upstream, NoUpstream> {
    let branch = Repository::open(root)?.branch()?;
    let branch = branch.as_deref().and_then(|branch| branch.strip_prefix("refs/heads/")).map(str::to_owned);
    let branch = branch.ok_or(NoUpstream::NoBranch)?;
    let remote = configured(root, &format!("branch.{branch}.remote"))?;
    let merge = configured(root, &format!("branch.{branch}.merge"))?;
    if let (Some(remote), Some(merge)) = (remote, merge.as_deref().and_then(|merge| merge.strip_prefix("refs/heads/")))
    {
        return Ok(Upstream { remote, branch: merge.to_owned(), known: true });
    }
    let mut remotes: Vec<String> = text(run(root, &["remote"])?.stdout).lines().map(str::to_owned).collect();
    let origin = remotes.iter().position(|remote| remote == "origin");
    match (origin, remotes.len()) {
        (_, 0) => Err(NoUpstream::NoRemote),
        (Some(at), _) => Ok(Upstream { remote: remotes.swap_remove(at), branch, known: false }),
        (None, 1) => Ok(Upstream { remote: remotes.swap_remove(0), branch, known: false }),
        (None, _) => Err(NoUpstream::Several(remotes)),
    }
}

impl Upstream {
    /// The remote's branch as it was when last asked.
    pub(crate) fn tracking(&self) -> String {
        format!("refs/remotes/{}/{}", self.remote, self.branch)
    }

    /// Asks the remote what is new; gives where its branch stands, if it has one.
    ///
    /// # Errors
    /// Git's: the remote cannot be reached, or lets nobody in. It still holds what was erased here.
    pub(crate) fn fetch(&self, root: &Path) -> Result<Option<Oid>, GitError> {
        let repository = Repository::open(root)?;
        trust::check_remote(&repository, &self.remote)?;
        let erased = forget::tips(root)?;
        if !erased.is_empty() {
            // Asked before anything is fetched: what was erased must not come back even as an object.
            let mut ask = repository.git();
            ask.args(["ls-remote", "--quiet", "--end-of-options", &self.remote]);
            let there = text(long_output(&mut ask)?.stdout);
            if there.lines().filter_map(|line| line.split('\t').next()).any(|tip| erased.iter().any(|old| old == tip)) {
                return Err(GitError::Erased(self.remote.clone()));
            }
        }
        let arguments = ["-c", "fetch.recurseSubmodules=false", "fetch", "--quiet", "--end-of-options", &self.remote];
        patiently(|| long_output(repository.git().args(arguments)))?;
        let theirs = repository.resolve(&self.tracking())?;
        if let Some(theirs) = &theirs
            && holds_any(root, theirs, &erased)?
        {
            run(root, &["update-ref", "-d", &self.tracking()])?;
            return Err(GitError::Erased(self.remote.clone()));
        }
        if let Some(theirs) = &theirs {
            self.is_current(&repository, theirs)?;
        }
        Ok(theirs)
    }

    /// Sees to it that this clone holds nothing of a history that the others have written anew: sent, it would come back.
    fn is_current(&self, repository: &Repository, theirs: &str) -> Result<(), GitError> {
        let mut reader = Reader::start(&repository.root)?;
        let file = format!("{}{}", repository.prefix, crate::store::layout::ERASED);
        let Some(oid) = reader.at(theirs, &file)? else { return Ok(()) };
        let erased = forget::erased_in(&reader.text(&oid)?);
        match repository.resolve("HEAD")? {
            Some(head) if holds_any(&repository.root, &head, &erased)? => Err(GitError::Stale(self.remote.clone())),
            _ => Ok(()),
        }
    }

    /// Brings the remote's branch into this one. Called under the lock: killed in the middle, what is half done is put back by
    /// whoever takes the lock next.
    ///
    /// # Errors
    /// Git's: nothing was merged.
    pub(crate) fn merge(&self, root: &Path, program: &str) -> Result<Merge, GitError> {
        let repository = Repository::open(root)?;
        let (head, theirs) = (repository.resolve("HEAD")?, repository.resolve(&self.tracking())?);
        let known = head.as_ref().zip(theirs.as_ref());
        if let Some((head, theirs)) = known {
            leavings::merge_begins(root, head, theirs)?;
        }
        let merged = self.merged(root, program);
        if known.is_some() && !matches!(merged, Err(GitError::Slow | GitError::Io(_))) {
            leavings::merge_ended(root)?;
        }
        merged
    }

    fn merged(&self, root: &Path, program: &str) -> Result<Merge, GitError> {
        let message = format!("alis sync: {}/{}", self.remote, self.branch);
        let driver = format!("merge.alis.driver={}", driver::command_line(program));
        let mut merge = git(root)?;
        // What the user has set for merges of their own must not change how records are merged.
        merge
            .args(["-c", &driver, "-c", "merge.directoryRenames=false", "-c", "merge.conflictStyle=merge"])
            .args(["-c", "rerere.enabled=false", "-c", "merge.verifySignatures=false"])
            .args(super::commit::identity(root))
            .args(["merge", "--quiet", "--ff", "--commit", "--no-edit", "--no-stat", "--no-verify", "--no-autostash"])
            .args(["--strategy=ort", "-m", &message, "--end-of-options", &self.tracking()]);
        let begun = Instant::now();
        let said = loop {
            let said = process::run(&mut merge, None, process::LONG)?;
            if said.status.success() {
                return Ok(Merge::Done);
            }
            // The git of a command that was killed may still be at it, and then holds the index for a moment.
            let told = String::from_utf8_lossy(&said.stderr).into_owned();
            let held = told.contains("index.lock") || told.contains("Unable to write index");
            if !held || begun.elapsed() >= INDEX_PATIENCE {
                break said;
            }
            thread::sleep(PAUSE);
        };
        if is_merging(root)? {
            leavings::merge_anew(root)?;
            return Ok(Merge::Stopped);
        }
        told(said).map(|_: Output| Merge::Done)
    }

    /// Sends what is new here. False where somebody else sent something meanwhile.
    ///
    /// # Errors
    /// Git's: the remote cannot be reached, or takes nothing.
    pub(crate) fn push(&self, root: &Path) -> Result<bool, GitError> {
        let repository = Repository::open(root)?;
        trust::check_remote(&repository, &self.remote)?;
        let mut push = repository.git();
        push.args(["-c", "push.followTags=false", "push", "--quiet", "--no-verify"]);
        if !self.known {
            push.arg("--set-upstream");
        }
        push.args(["--end-of-options", &self.remote]).arg(format!("HEAD:refs/heads/{}", self.branch));
        match long_output(&mut push) {
            Ok(_) => Ok(true),
            Err(GitError::Failed(said)) if said.contains("[rejected]") || said.contains("cannot lock ref") => Ok(false),
            Err(err) => Err(err),
        }
    }
}

/// Does what the git of a command that was killed may still be at, and then holds for a moment.
fn patiently(act: impl Fn() -> Result<Output, GitError>) -> Result<Output, GitError> {
    let begun = Instant::now();
    loop {
        match act() {
            // It holds a lock, or has moved a branch between our reading and our writing of it.
            Err(GitError::Failed(said))
                if (said.contains(".lock") || said.contains("cannot lock ref")) && begun.elapsed() < INDEX_PATIENCE =>
            {
                thread::sleep(PAUSE);
            }
            done => return done,
        }
    }
}

/// How a merge ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Merge {
    Done,
    /// Something is there that a person has to decide.
    Stopped,
}

/// The commit that somebody means; `None` where git knows no such name.
///
/// # Errors
/// Git cannot be run.
pub(crate) fn rev(root: &Path, name: &str) -> Result<Option<Oid>, GitError> {
    let arguments = ["rev-parse", "--quiet", "--verify", "--end-of-options", &format!("{name}^{{commit}}")];
    match run(root, &arguments) {
        Ok(said) => Ok(text(said.stdout).lines().last().map(|oid| oid.trim().to_owned())),
        // What somebody typed may be anything.
        Err(GitError::Failed(_)) => Ok(None),
        Err(err) => Err(err),
    }
}

/// How many commits the one has that the other has not.
///
/// # Errors
/// Git's.
pub(crate) fn ahead(root: &Path, of: &str, is: &str) -> Result<usize, GitError> {
    let said = run(root, &["rev-list", "--count", "--no-merges", "--end-of-options", &format!("{of}..{is}"), "--"])?;
    let said = text(said.stdout);
    said.trim().parse().map_err(|_| GitError::Failed(format!("git rev-list: {said}")))
}

/// Whether the one commit holds all that the other does.
///
/// # Errors
/// Git's: one of the two, or what lies between them, cannot be read.
pub(crate) fn holds(root: &Path, commit: &str, other: &str) -> Result<bool, GitError> {
    let mut git = git(root)?;
    git.args(["merge-base", "--is-ancestor", "--end-of-options", other, commit]);
    Ok(answered(&mut git)?.is_some())
}

/// Whether a commit holds any of these; what git does not have, it does not hold.
///
/// # Errors
/// As [`holds`].
pub(super) fn holds_any(root: &Path, commit: &str, others: &[String]) -> Result<bool, GitError> {
    if others.is_empty() {
        return Ok(false);
    }
    let mut reader = Reader::start(root)?;
    for other in others {
        if reader.has(other)? && holds(root, commit, other)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The common origin of two commits, the oldest where there are several; `None` where they have none.
///
/// # Errors
/// Git's.
pub(crate) fn merge_base(root: &Path, one: &str, other: &str) -> Result<Option<Oid>, GitError> {
    let said = answered(git(root)?.args(["merge-base", "--end-of-options", one, other]))?;
    Ok(said.and_then(|said| said.lines().next().map(str::to_owned)))
}

/// Whether a merge has been begun and not ended.
///
/// # Errors
/// Git's.
pub(crate) fn is_merging(root: &Path) -> Result<bool, GitError> {
    Ok(Repository::open(root)?.busy() == Some(super::Busy::Merge))
}

/// What stands half done in the repository.
///
/// # Errors
/// Git's.
pub(crate) fn busy(root: &Path) -> Result<Option<super::Busy>, GitError> {
    Ok(Repository::open(root)?.busy())
}

/// A file that a merge could not put together.
#[derive(Clone, Debug)]
pub(crate) struct Unmerged {
    /// Within the store.
    pub(crate) file: PathBuf,
    /// Base, ours and theirs; `None` where that side has no such file.
    pub(crate) versions: [Option<String>; 3],
    oids: [Option<Oid>; 3],
}

/// The files of the store that a merge could not put together.
///
/// # Errors
/// Git's.
pub(crate) fn unmerged(root: &Path) -> Result<Vec<Unmerged>, GitError> {
    let said = text(run(root, &["ls-files", "--unmerged", "-z", "--", "."])?.stdout);
    let mut stages: BTreeMap<&str, [Option<&str>; 3]> = BTreeMap::new();
    for entry in said.split('\0') {
        // `mode oid stage<tab>path`
        let Some((head, path)) = entry.split_once('\t') else { continue };
        let mut words = head.split(' ').skip(1);
        let (Some(oid), Some(Ok(stage @ 1..=3))) = (words.next(), words.next().map(str::parse::<usize>)) else {
            continue;
        };
        stages.entry(path).or_default()[stage - 1] = Some(oid);
    }
    let mut reader = Reader::start(root)?;
    let mut out = Vec::new();
    for (path, oids) in stages {
        let mut versions = [None, None, None];
        for (version, oid) in versions.iter_mut().zip(oids) {
            if let Some(oid) = oid {
                *version = Some(reader.text(oid)?);
            }
        }
        let oids = oids.map(|oid| oid.map(str::to_owned));
        out.push(Unmerged { file: PathBuf::from(path), versions, oids });
    }
    Ok(out)
}

/// What a side has for a file that could not be put together, byte for byte; `None` where it took the file out.
///
/// # Errors
/// Git's.
pub(crate) fn version(root: &Path, file: &Unmerged, side: MergeSide) -> Result<Option<Vec<u8>>, GitError> {
    let oid = match side {
        MergeSide::Ours => &file.oids[1],
        MergeSide::Theirs => &file.oids[2],
    };
    let mut reader = Reader::start(root)?;
    oid.as_ref().map(|oid| Ok(reader.object(oid)?.bytes)).transpose()
}

/// Ends a merge whose files a person has put together; `decided` are lines for its message.
///
/// # Errors
/// Git's.
pub(crate) fn conclude(root: &Path, files: &[PathBuf], decided: &[String]) -> Result<(), GitError> {
    let paths: Vec<u8> =
        files.iter().flat_map(|file| crate::store::layout::shown(file).into_bytes().into_iter().chain([0])).collect();
    super::fed(git(root)?, &["update-index", "--add", "--remove", "-z", "--stdin"], &paths)?;
    let mut commit = git(root)?;
    commit.args(super::commit::identity(root)).args([
        "commit",
        "--quiet",
        "--no-edit",
        "--no-verify",
        "--cleanup=strip",
    ]);
    // Killed before the message was written, git has none and would not commit.
    let message = super::place::read_if_there(&Repository::open(root)?.own.join("MERGE_MSG"))?;
    let message = String::from_utf8_lossy(&message);
    let said: Vec<&str> = message.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).collect();
    if said.is_empty() || !decided.is_empty() {
        let said = if said.is_empty() { "alis sync".to_owned() } else { said.join("\n") };
        commit.args(["-m", &said]);
    }
    if !decided.is_empty() {
        commit.args(["-m", &decided.join("\n")]);
    }
    long_output(&mut commit).map(drop)
}
