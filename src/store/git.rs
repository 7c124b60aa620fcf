//! Git, through its own program: the user's configuration, signing and credentials stay theirs.
//!
//! Arguments are fixed, paths come after `--` or through a pipe, nothing prompts, and no hook runs: a store that came from
//! somebody else must not be able to start programs here (`trust` for its settings). `alis` never resets, cleans or checks
//! out records.

mod commit;
pub(crate) mod driver;
pub(crate) mod forget;
pub(crate) mod log;
pub(crate) mod objects;
pub(crate) mod remote;
mod trust;

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

pub(crate) use commit::{Committed, commit};

/// The line at the end of a commit that says that a command made it.
const RECORDED_BY: &str = "Recorded-by: alis ";

/// Git could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum GitError {
    #[error("git is not installed")]
    Missing,
    #[error(transparent)]
    Io(io::Error),
    /// What git itself said.
    #[error("{0}")]
    Failed(String),
    /// Something of the user's is half done in the repository, and a commit would end it.
    #[error("{} in progress", .0.as_str())]
    Busy(Busy),
    /// The remote still holds a history that was erased here; fetched, it would come back.
    #[error("{0} holds erased history")]
    Erased(String),
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

/// A repository as seen from the store within it.
#[derive(Clone, Debug)]
pub(super) struct Repository {
    /// The store's folder; git runs there.
    root: PathBuf,
    /// The store within the working tree: empty, or `folder/`.
    prefix: String,
    /// Git's folder of this working tree.
    own: PathBuf,
    /// Git's folder that all working trees share.
    common: PathBuf,
}

impl Repository {
    /// # Errors
    /// Git's: the folder is in no working tree, or belongs to somebody else.
    pub(super) fn open(root: &Path) -> Result<Self, GitError> {
        let said = text(run(root, &["rev-parse", "--show-prefix", "--absolute-git-dir", "--git-common-dir"])?.stdout);
        let mut lines = said.lines();
        let mut next = || lines.next().unwrap_or_default();
        let (prefix, own, common) = (next().to_owned(), PathBuf::from(next()), next());
        Ok(Repository { root: root.to_owned(), prefix, own, common: root.join(common) })
    }

    /// The top of the working tree.
    fn top(&self) -> PathBuf {
        let mut top = self.root.clone();
        for _ in self.prefix.split_terminator('/') {
            top.push("..");
        }
        top
    }

    /// What stands half done.
    pub(super) fn busy(&self) -> Option<Busy> {
        Busy::SIGNS.into_iter().find(|(sign, _)| self.own.join(sign).exists()).map(|(_, busy)| busy)
    }
}

/// Whether the folder lies in a git working tree.
pub(crate) fn is_versioned(root: &Path) -> bool {
    root.ancestors().any(|folder| folder.join(".git").exists())
}

/// Whether the folder lies in a repository that takes its files.
pub(crate) fn has_home(root: &Path) -> bool {
    let ignored = |root| output(git(root)?.args(["check-ignore", "--quiet", "--"]).arg(root));
    is_versioned(root) && ignored(root).is_err()
}

/// Makes the folder a git repository.
///
/// # Errors
/// Git's.
pub(crate) fn init(root: &Path) -> Result<(), GitError> {
    run(root, &["init", "--quiet", "--initial-branch=main"]).map(drop)
}

/// Three versions of a text merged line by line, with markers in place of what cannot be; true where nothing was in the way.
///
/// # Errors
/// Git's.
pub(crate) fn merge_lines(base: &Path, ours: &Path, theirs: &Path) -> Result<(String, bool), GitError> {
    // Asked for nothing of a repository.
    let mut git = unchecked(Path::new("."));
    git.args(["merge-file", "--stdout", "-L", "ours", "-L", "base", "-L", "theirs", "--"]).args([ours, base, theirs]);
    let merged = git.output().map_err(failed_to_run)?;
    // The status is the number of conflicts, or more than any number of them.
    match merged.status.code() {
        Some(0) => Ok((text(merged.stdout), true)),
        Some(1..=127) => Ok((text(merged.stdout), false)),
        _ => told(merged).map(|merged| (text(merged.stdout), true)),
    }
}

/// Git in a folder, before it is told what to do.
///
/// # Errors
/// The repository there has settings that would start somebody's programs.
fn git(root: &Path) -> Result<Command, GitError> {
    trust::check(root)?;
    Ok(unchecked(root))
}

/// Git in a folder, whatever its settings say: only to be asked what starts nothing.
fn unchecked(root: &Path) -> Command {
    #[expect(clippy::disallowed_methods, reason = "the one place that runs git")]
    let mut git = Command::new("git");
    git.current_dir(root)
        .args(["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"])
        .args(["-c", "protocol.ext.allow=never", "-c", "advice.detachedHead=false"])
        // A folder of the store that looks like a repository is none.
        .args(["-c", "safe.bareRepository=explicit"])
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_PAGER", "cat")
        .env("GIT_EDITOR", "true")
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null());
    // Set where a hook of some other repository called us.
    for inherited in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_PREFIX",
        "GIT_COMMON_DIR",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE",
    ] {
        git.env_remove(inherited);
    }
    git
}

/// Runs git with fixed arguments.
fn run(root: &Path, arguments: &[&str]) -> Result<Output, GitError> {
    output(git(root)?.args(arguments))
}

/// Runs git and hands it a text.
fn fed(root: &Path, arguments: &[impl AsRef<OsStr>], input: &[u8]) -> Result<Output, GitError> {
    let mut git = git(root)?;
    git.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = git.spawn().map_err(failed_to_run)?;
    let stdin = child.stdin.take();
    std::thread::scope(|scope| {
        // Git may answer while it still reads.
        scope.spawn(move || {
            // If git has had enough, its status says why.
            let _ = stdin.map(|mut stdin| stdin.write_all(input));
        });
        ended(child)
    })
}

fn output(git: &mut Command) -> Result<Output, GitError> {
    told(git.output().map_err(failed_to_run)?)
}

fn ended(child: Child) -> Result<Output, GitError> {
    told(child.wait_with_output().map_err(GitError::Io)?)
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
