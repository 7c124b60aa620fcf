//! Git, through its own program: the user's configuration, signing and credentials stay theirs.
//!
//! Arguments are fixed, paths come after `--` or through a pipe, nothing prompts, and no hook runs: a store that came from
//! somebody else must not be able to start programs here (`place` for where git looks, `trust` for its settings). `alis`
//! never resets, cleans or checks out records.
//!
//! An answer that failed is an error, never "nothing there": missing is only what something readable does not name.

mod commit;
pub(crate) mod driver;
pub(crate) mod forget;
pub(crate) mod leavings;
pub(crate) mod log;
pub(crate) mod objects;
mod place;
mod plain;
mod process;
pub(crate) mod remote;
pub(crate) mod renew;
mod trust;

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Instant;

pub(crate) use commit::{Committed, commit, tidy};
use place::Repository;
use process::PATIENCE;

/// The line at the end of a commit that says that a command made it.
const RECORDED_BY: &str = "Recorded-by: alis ";

/// Git could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum GitError {
    #[error("git is not installed")]
    Missing,
    #[error(transparent)]
    Io(io::Error),
    /// A file that git would open.
    #[error("{}: {}", .0.display(), .1)]
    Unreadable(PathBuf, io::Error),
    /// What git itself said.
    #[error("{0}")]
    Failed(String),
    /// Something of the user's is half done in the repository, and a commit would end it.
    #[error("{} in progress", .0.as_str())]
    Busy(Busy),
    /// The remote still holds a history that was erased here; fetched, it would come back.
    #[error("{0} holds erased history")]
    Erased(String),
    /// An object or a name of the repository that something readable names, and that is not there or not whole.
    #[error("{0} is damaged")]
    Damaged(String),
    /// A commit that would drop files which are no part of the change.
    #[error("a commit without {0}")]
    Drops(String),
    /// Git did not answer in time.
    #[error("git did not answer in time")]
    Slow,
    /// This clone holds a history that was erased elsewhere; sent, it would come back.
    #[error("{0} has erased what is held here")]
    Stale(String),
    /// The repository's own settings name programs that git would start.
    #[error("settings of the repository name programs: {}", .settings.join(", "))]
    Strange { root: PathBuf, settings: Vec<String> },
}

/// What a user can have begun in a repository and not ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Busy {
    Merge,
    Rebase,
    CherryPick,
    Revert,
}

impl Busy {
    /// The files of git's own folder that say so.
    const SIGNS: [(&'static str, Busy); 5] = [
        ("MERGE_HEAD", Busy::Merge),
        ("rebase-merge", Busy::Rebase),
        ("rebase-apply", Busy::Rebase),
        ("CHERRY_PICK_HEAD", Busy::CherryPick),
        ("REVERT_HEAD", Busy::Revert),
    ];

    /// Git's own word for it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Busy::Merge => "merge",
            Busy::Rebase => "rebase",
            Busy::CherryPick => "cherry-pick",
            Busy::Revert => "revert",
        }
    }
}

/// Whether the folder lies in a git working tree.
pub(crate) fn is_versioned(root: &Path) -> bool {
    root.ancestors().any(|folder| folder.join(".git").exists())
}

/// Whether the folder lies in a repository that takes its files.
///
/// # Errors
/// Git's: whether it does cannot be told.
pub(crate) fn has_home(root: &Path) -> Result<bool, GitError> {
    if !is_versioned(root) {
        return Ok(false);
    }
    let ignored = answered(git(root)?.args(["check-ignore", "--quiet", "--"]).arg(root))?;
    Ok(ignored.is_none())
}

/// Makes the folder a git repository.
///
/// # Errors
/// Git's.
pub(crate) fn init(root: &Path) -> Result<(), GitError> {
    // There is no repository yet whose settings could be obeyed.
    output(unchecked(root).args(["init", "--quiet", "--initial-branch=main"])).map(drop)
}

/// Three versions of a text merged line by line, with markers in place of what cannot be; true where nothing was in the way.
///
/// # Errors
/// Git's.
pub(crate) fn merge_lines(base: &Path, ours: &Path, theirs: &Path) -> Result<(String, bool), GitError> {
    // Asked for nothing of a repository.
    let mut git = unchecked(Path::new("."));
    git.args(["merge-file", "--stdout", "-L", "ours", "-L", "base", "-L", "theirs", "--"]).args([ours, base, theirs]);
    let merged = process::run(&mut git, None, PATIENCE)?;
    // The status is the number of conflicts, or more than any number of them.
    match merged.status.code() {
        Some(0) => Ok((text(merged.stdout), true)),
        Some(1..=127) => Ok((text(merged.stdout), false)),
        _ => told(merged).map(|merged| (text(merged.stdout), true)),
    }
}

/// Git in a store, before it is told what to do.
///
/// # Errors
/// The repository there has settings that would start somebody's programs.
fn git(root: &Path) -> Result<Command, GitError> {
    Ok(Repository::open(root)?.git())
}

/// What every start of git is told, whatever anybody's settings say.
const SETTINGS: [&str; 13] = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.quotePath=false",
    "protocol.ext.allow=never",
    "advice.detachedHead=false",
    // A folder of the store that looks like a repository is none.
    "safe.bareRepository=explicit",
    // What lies in a submodule is another repository, with settings of its own.
    "submodule.recurse=false",
    "diff.ignoreSubmodules=all",
    "fetch.recurseSubmodules=false",
    "push.recurseSubmodules=no",
    // Tidying up is done when it is asked for, and by no process that stays behind.
    "maintenance.auto=false",
    // What git says it has, it has after a power cut too.
    "core.fsync=all",
    "core.fsyncMethod=fsync",
];

/// Set where a hook of some other repository called us; which repository is meant is said anew.
const INHERITED: [&str; 12] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_NAMESPACE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_GRAFT_FILE",
    "GIT_SHALLOW_FILE",
    "GIT_REPLACE_REF_BASE",
];

/// Git in a folder, whatever its settings say: only to be asked what starts nothing.
fn unchecked(root: &Path) -> Command {
    #[expect(clippy::disallowed_methods, reason = "the one place that runs git")]
    let mut git = Command::new("git");
    git.current_dir(root)
        .args(SETTINGS.iter().flat_map(|setting| ["-c", setting]))
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_PAGER", "cat")
        .env("GIT_EDITOR", "true")
        // An object is what its name says.
        .env("GIT_NO_REPLACE_OBJECTS", "1")
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null());
    for inherited in INHERITED {
        git.env_remove(inherited);
    }
    git
}

/// Runs git with fixed arguments.
fn run(root: &Path, arguments: &[&str]) -> Result<Output, GitError> {
    output(git(root)?.args(arguments))
}

/// Runs git and hands it a text.
fn fed(mut git: Command, arguments: &[impl AsRef<OsStr>], input: &[u8]) -> Result<Output, GitError> {
    told(process::run(git.args(arguments), Some(input), PATIENCE)?)
}

fn output(git: &mut Command) -> Result<Output, GitError> {
    told(process::run(git, None, PATIENCE)?)
}

/// As [`output`], for what reaches another machine or goes through the whole history.
fn long_output(git: &mut Command) -> Result<Output, GitError> {
    told(process::run(git, None, process::LONG)?)
}

/// Lets go of every object that nothing names any more. Waits for a git that tidies up: what it packs must go as well.
///
/// # Errors
/// Git's.
fn prune(repository: &Repository) -> Result<(), GitError> {
    let begun = Instant::now();
    loop {
        let pruned = long_output(repository.git().args(["-c", "gc.reflogExpire=now", "gc", "--prune=now", "--quiet"]));
        match pruned {
            Err(GitError::Failed(said))
                if said.contains("gc is already running") && begun.elapsed() < process::LONG =>
            {
                thread::sleep(commit::PAUSE);
            }
            pruned => return pruned.map(drop),
        }
    }
}

/// Asks git what it may answer with "no": then its status is 1, and it complains of nothing.
fn answered(git: &mut Command) -> Result<Option<String>, GitError> {
    let said = process::run(git, None, PATIENCE)?;
    let complains =
        [b"error: ".as_slice(), b"fatal: "].iter().any(|word| memchr::memmem::find(&said.stderr, word).is_some());
    if said.status.code() == Some(1) && !complains {
        return Ok(None);
    }
    Ok(Some(text(told(said)?.stdout)))
}

fn failed_to_run(err: io::Error) -> GitError {
    match err.kind() {
        io::ErrorKind::NotFound => GitError::Missing,
        _ => GitError::Io(err),
    }
}

fn told(output: Output) -> Result<Output, GitError> {
    if output.status.success() {
        return Ok(output);
    }
    let said = if output.stderr.is_empty() { &output.stdout } else { &output.stderr };
    Err(GitError::Failed(String::from_utf8_lossy(said).trim().to_owned()))
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|err| String::from_utf8_lossy(err.as_bytes()).into_owned())
}
