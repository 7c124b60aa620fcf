//! Where git looks: asked once for each store, checked there, and handed over whenever git is started. What we took for the
//! repository and what git takes for it are then the same.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Busy, GitError, output, plain, text, trust, unchecked};
use crate::store::plain_file;

/// A repository as seen from the store within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Repository {
    /// The store's folder; git runs there.
    pub(super) root: PathBuf,
    /// The store within the working tree: empty, or `folder/`.
    pub(super) prefix: String,
    /// The top of the working tree.
    pub(super) top: PathBuf,
    /// Git's folder of this working tree.
    pub(super) own: PathBuf,
    /// Git's folder that all working trees share.
    pub(super) common: PathBuf,
}

/// The repositories of this run that were found and checked: a command asks many times.
static KNOWN: Mutex<BTreeMap<PathBuf, Arc<Repository>>> = Mutex::new(BTreeMap::new());

impl Repository {
    /// The repository around a store, once it is sure that its settings start nobody's programs.
    ///
    /// # Errors
    /// Git's: the folder is in no working tree, or belongs to somebody else. Its settings name programs.
    pub(super) fn open(root: &Path) -> Result<Arc<Self>, GitError> {
        if let Some(known) = KNOWN.lock().unwrap_or_else(PoisonError::into_inner).get(root) {
            return Ok(Arc::clone(known));
        }
        plain::before(root)?;
        let found = Arc::new(Self::find(root)?);
        plain::check(&found)?;
        trust::check(&found)?;
        KNOWN.lock().unwrap_or_else(PoisonError::into_inner).insert(root.to_owned(), Arc::clone(&found));
        Ok(found)
    }

    fn find(root: &Path) -> Result<Self, GitError> {
        // Finding itself starts nothing, and lets git refuse what belongs to somebody else.
        let arguments = ["rev-parse", "--show-prefix", "--path-format=absolute"];
        let places = ["--git-dir", "--git-common-dir", "--show-toplevel"];
        let said = text(output(unchecked(root).args(arguments).args(places))?.stdout);
        let lines: Vec<&str> = said.lines().collect();
        let [prefix, own, common, top] = lines.as_slice() else {
            return Err(GitError::Failed(format!("git rev-parse: {said}")));
        };
        let place = |line: &str| PathBuf::from(line);
        Ok(Repository {
            root: root.to_owned(),
            prefix: (*prefix).to_owned(),
            top: place(top),
            own: place(own),
            common: place(common),
        })
    }

    /// Git at work in exactly this repository, in the store's folder.
    pub(super) fn git(&self) -> Command {
        self.git_in(&self.root)
    }

    /// As [`Repository::git`], at the top of the working tree, where git's own paths begin.
    pub(super) fn git_at_top(&self) -> Command {
        self.git_in(&self.top)
    }

    fn git_in(&self, folder: &Path) -> Command {
        let mut git = unchecked(folder);
        git.env("GIT_DIR", &self.own).env("GIT_COMMON_DIR", &self.common).env("GIT_WORK_TREE", &self.top);
        git
    }

    /// What stands half done.
    pub(super) fn busy(&self) -> Option<Busy> {
        Busy::SIGNS.into_iter().find(|(sign, _)| self.own.join(sign).exists()).map(|(_, busy)| busy)
    }

    /// Where a name such as `refs/heads/main` stands, or `HEAD`; `None` where there is no such name.
    ///
    /// # Errors
    /// The name is there and leads nowhere: it is damaged. Git's.
    pub(super) fn resolve(&self, name: &str) -> Result<Option<String>, GitError> {
        let said = super::process::run(
            self.git().args(["rev-parse", "--quiet", "--verify", "--end-of-options", name]),
            None,
            super::process::PATIENCE,
        )?;
        if said.status.success() {
            return Ok(text(said.stdout).lines().next().map(str::to_owned));
        }
        let branch = if name == "HEAD" { self.branch()?.unwrap_or_else(|| name.to_owned()) } else { name.to_owned() };
        let known = self.knows(&branch)? || (name == "HEAD" && self.has_history()?);
        if known { Err(GitError::Damaged(branch)) } else { Ok(None) }
    }

    /// Whether something was ever committed here: then a branch without a commit is no new beginning, whatever it is called.
    fn has_history(&self) -> Result<bool, GitError> {
        if is_filled(&self.own.join("logs/HEAD")) {
            return Ok(true);
        }
        let branches = super::answered(self.git().args(["for-each-ref", "--count=1", "refs/heads"]))?;
        Ok(branches.is_some_and(|listed| !listed.trim().is_empty()))
    }

    /// The branch that is checked out, as `refs/heads/main`; `None` where a commit is.
    ///
    /// # Errors
    /// Git's.
    pub(super) fn branch(&self) -> Result<Option<String>, GitError> {
        let said = super::answered(self.git().args(["symbolic-ref", "--quiet", "HEAD"]))?;
        Ok(said.map(|said| said.trim().to_owned()))
    }

    /// Whether anything of git's own tells of a name: then that it stands nowhere is damage, and no new beginning.
    fn knows(&self, name: &str) -> Result<bool, GitError> {
        let packed = read_if_there(&self.common.join("packed-refs"))?;
        let listed =
            String::from_utf8_lossy(&packed).lines().any(|line| line.split_once(' ').is_some_and(|(_, n)| n == name));
        let logged = |folder: &Path| is_filled(&folder.join("logs").join(name));
        let there = |folder: &Path| folder.join(name).is_file();
        Ok(listed || there(&self.own) || there(&self.common) || logged(&self.common) || logged(&self.own))
    }
}

/// A file's bytes; of one that is not there, none.
///
/// # Errors
/// It is there and cannot be read.
pub(super) fn read_if_there(file: &Path) -> Result<Vec<u8>, GitError> {
    match plain_file::read_through(file, plain_file::LARGEST) {
        Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        read => read.map_err(|err| GitError::Unreadable(file.to_owned(), err)),
    }
}

/// Whether a log of git's holds anything.
fn is_filled(log: &Path) -> bool {
    log.metadata().is_ok_and(|found| found.len() > 0)
}
