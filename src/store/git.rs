//! Git, through its own program: the user's configuration, signing and credentials stay theirs.
//!
//! Arguments are fixed, paths come after `--`, nothing prompts, and no hook runs: a store that was cloned from
//! somebody else must not be able to start programs here. `alis` never resets, cleans or checks out records.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

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
}

/// What a commit had to do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Committed {
    AsUser,
    /// Git does not know who the user is; the commit carries the program's name.
    AsProgram,
    /// The repository around the store is told to leave it out.
    Ignored,
}

/// Whether the folder lies in a git working tree.
pub(crate) fn is_versioned(root: &Path) -> bool {
    root.ancestors().any(|folder| folder.join(".git").exists())
}

/// Whether the repository around a file leaves it out on purpose.
fn is_ignored(root: &Path, files: &[PathBuf]) -> bool {
    run(root, &["check-ignore", "--quiet"], &[], files).is_ok()
}

/// Whether the folder lies in a repository that takes its files.
pub(crate) fn has_home(root: &Path) -> bool {
    is_versioned(root) && !is_ignored(root, &[root.to_owned()])
}

/// Makes the folder a git repository.
///
/// # Errors
/// Git's.
pub(crate) fn init(root: &Path) -> Result<(), GitError> {
    run(root, &["init", "--quiet", "--initial-branch=main"], &[], &[]).map(drop)
}

/// Commits these files as they lie on the disk, and nothing else of what the user has changed or staged.
///
/// # Errors
/// Git's; the files are not touched.
pub(crate) fn commit(root: &Path, files: &[PathBuf], message: &str) -> Result<Committed, GitError> {
    if let Err(err) = run(root, &["add"], &[], files) {
        return if is_ignored(root, files) { Ok(Committed::Ignored) } else { Err(err) };
    }
    let arguments = ["commit", "--quiet", "--no-verify", "--only", "--message", message];
    let known = run(root, &["var", "GIT_COMMITTER_IDENT"], &[], &[]).is_ok();
    if known {
        run(root, &arguments, &[], files)?;
        return Ok(Committed::AsUser);
    }
    let identity = ["-c", "user.name=alis", "-c", "user.email=alis@localhost"];
    run(root, &arguments, &identity, files)?;
    Ok(Committed::AsProgram)
}

fn run(root: &Path, arguments: &[&str], configuration: &[&str], files: &[PathBuf]) -> Result<Output, GitError> {
    #[expect(clippy::disallowed_methods, reason = "the one place that runs git")]
    let mut git = Command::new("git");
    git.current_dir(root)
        .args(["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"])
        .args(configuration)
        .args(arguments)
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_PAGER", "cat")
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null());
    // Set where a hook of some other repository called us.
    for inherited in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        git.env_remove(inherited);
    }
    if !files.is_empty() {
        git.arg("--").args(files);
    }
    let output = git.output().map_err(|err| match err.kind() {
        io::ErrorKind::NotFound => GitError::Missing,
        _ => GitError::Io(err),
    })?;
    if output.status.success() {
        return Ok(output);
    }
    let said = if output.stderr.is_empty() { &output.stdout } else { &output.stderr };
    Err(GitError::Failed(String::from_utf8_lossy(said).trim().to_owned()))
}
