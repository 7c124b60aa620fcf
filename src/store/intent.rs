//! A change that is decided and perhaps not yet made: what a crash leaves of it, the next start completes.
//!
//! In this order on the disk: the new contents are staged and synced; the intent, which names them, is renamed into place, and that
//! decides; each file is moved or removed; git is told; the intent goes. Killed before the intent stands, nothing has
//! happened, and the stage is swept. Killed after it, the change is carried out again from where it was: each step can be
//! repeated.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::change::{Change, Content};
use super::layout::TOOL;
use super::plain_file::{self, LARGEST, LARGEST_TEXT, NotPlain};
use super::{layout, write};

pub(super) const INTENT: &str = "intent";
const STAGE: &str = "stage";
/// What was staged before the decision.
const EARLY: &str = "early";
/// Counts the changes of several files, so that who reads meanwhile can tell.
const COUNT: &str = "changes";

/// What was decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Intent {
    /// Of the commit; names no person.
    pub(super) message: String,
    pub(super) commit: bool,
    steps: Vec<IntentStep>,
}

/// One file's part in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct IntentStep {
    /// Within the store, its parts separated by `/`.
    file: String,
    /// The new content, within the tool's folder; `None` for a file that goes.
    staged: Option<String>,
    /// SHA-256 of the content that is replaced or goes; `None` for a file that is new.
    before: Option<String>,
}

/// Which way a change is carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Forward,
    /// What could not be carried out is taken back.
    Back,
}

impl IntentStep {
    /// Within the store.
    fn path(&self) -> PathBuf {
        self.file.split('/').collect()
    }

    fn target(&self, root: &Path) -> PathBuf {
        root.join(self.path())
    }

    /// Whether the step can be of a command: a file of the store, and a staged content of the tool's own. An intent may come with a
    /// store from somebody else, and must lead nowhere outside.
    fn is_ours(&self, root: &Path) -> bool {
        let staged = self.staged.as_ref().is_none_or(|staged| {
            let parts: Vec<&str> = staged.split('/').collect();
            matches!(parts.as_slice(), [STAGE, "forward" | "back" | EARLY, number] if number.parse::<usize>().is_ok())
        });
        let own = |file: &Path| file.iter().any(|part| part == TOOL || part == ".git");
        staged
            && self.path().to_str() == Some(&self.file)
            && !own(&self.path())
            && layout::is_inside(root, &self.path())
    }
}

impl Intent {
    /// Stages the new contents and writes the intent: from here on the change is made, whatever happens.
    ///
    /// # Errors
    /// The disk's, with the file it is about; nothing is then decided.
    pub(super) fn decide(
        root: &Path,
        changes: &[Change],
        message: &str,
        commit: bool,
        way: Way,
    ) -> Result<Intent, (PathBuf, io::Error)> {
        let stage = Path::new(STAGE).join(if way == Way::Forward { "forward" } else { "back" });
        let folder = root.join(TOOL);
        let mut steps = Vec::with_capacity(changes.len());
        for (number, change) in changes.iter().enumerate() {
            let staged = match &change.after {
                None => None,
                Some(Content::Staged(staged)) => Some(staged.name.clone()),
                Some(Content::Bytes(content)) => {
                    let name = stage.join(number.to_string());
                    write::put(&folder.join(&name), content).map_err(|err| (change.file.clone(), err))?;
                    Some(name.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/"))
                }
            };
            let file = change.file.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            steps.push(IntentStep { file, staged, before: change.before.as_deref().map(digest) });
        }
        // Synced only when all are written: the disk then takes many at once.
        for (step, change) in steps.iter().zip(changes) {
            let Some(staged) = &step.staged else { continue };
            write::sync(&folder.join(staged)).map_err(|err| (change.file.clone(), err))?;
        }
        let own = |err| (Path::new(TOOL).join(INTENT), err);
        // A name is only safe on the disk once its folder is.
        for part in [stage, Path::new(STAGE).join(EARLY)] {
            let within =
                |step: &IntentStep| step.staged.as_ref().is_some_and(|staged| Path::new(staged).starts_with(&part));
            if steps.iter().any(within) {
                write::sync_folder(&folder.join(&part)).map_err(own)?;
            }
        }
        let intent = Intent { message: message.to_owned(), commit, steps };
        let text = serde_json::to_vec(&intent).map_err(io::Error::other).map_err(own)?;
        write::replace(&folder.join(INTENT), &text).map_err(own)?;
        Ok(intent)
    }

    /// The intent that stands in a store.
    ///
    /// # Errors
    /// It cannot be read.
    pub(super) fn standing(root: &Path) -> io::Result<Option<Intent>> {
        if !layout::is_inside(root, &Path::new(TOOL).join(INTENT)) {
            return Err(NotPlain::Link.into());
        }
        match plain_file::read(&root.join(TOOL).join(INTENT), LARGEST) {
            Ok(text) => {
                let intent: Intent = serde_json::from_slice(&text).map_err(io::Error::other)?;
                match intent.steps.iter().find(|step| !step.is_ours(root)) {
                    Some(step) => Err(io::Error::other(format!("{} leads out of the store", step.file))),
                    None => Ok(Some(intent)),
                }
            }
            Err(err) if plain_file::is_missing(&err) => Ok(None),
            Err(err) => Err(err),
        }
    }

    /// Moves and removes what was decided; may be repeated.
    ///
    /// # Errors
    /// The disk's, with the file it is about; the intent still stands.
    pub(super) fn carry_out(&self, root: &Path) -> Result<(), (PathBuf, io::Error)> {
        if self.steps.len() > 1 {
            count(root).map_err(|err| (Path::new(TOOL).join(COUNT), err))?;
        }
        for step in &self.steps {
            self.one(root, step).map_err(|err| (PathBuf::from(&step.file), err))?;
        }
        let mut folders: Vec<PathBuf> =
            self.steps.iter().filter_map(|step| step.target(root).parent().map(Path::to_owned)).collect();
        folders.sort_unstable();
        folders.dedup();
        for folder in folders.iter().filter(|folder| folder.is_dir()) {
            write::sync_folder(folder).map_err(|err| (folder.clone(), err))?;
        }
        Ok(())
    }

    fn one(&self, root: &Path, step: &IntentStep) -> io::Result<()> {
        let target = step.target(root);
        match &step.staged {
            Some(staged) => {
                let staged = root.join(TOOL).join(staged);
                if staged.exists() { write::move_into(&staged, &target) } else { Ok(()) }
            }
            None if target.exists() => {
                write::remove(&target)?;
                // A folder of letters bears the trainee's number: with the last letter it goes.
                if let Some(folder) = target.parent().filter(|folder| folder.parent() != Some(root)) {
                    write::remove_if_empty(folder);
                }
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// Carries out what a killed command left, but for files that somebody has changed since: what was to stand there is
    /// put aside instead. Gives those places, within the store.
    ///
    /// # Errors
    /// As [`Intent::carry_out`].
    pub(super) fn complete(&mut self, root: &Path) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
        let mut aside = Vec::new();
        let mut left = Vec::new();
        for step in &self.steps {
            if self.is_as_decided(root, step).map_err(|err| (PathBuf::from(&step.file), err))? {
                left.push(step.clone());
                continue;
            }
            let Some(staged) = &step.staged else { continue };
            let kept = super::kept::place(root, Path::new(&step.file));
            let moved = write::move_into(&root.join(TOOL).join(staged), &root.join(&kept));
            moved.map_err(|err| (kept.clone(), err))?;
            aside.push(kept);
        }
        self.steps = left;
        self.carry_out(root)?;
        Ok(aside)
    }

    /// Whether the step is done already, or the file is still what was replaced when it was decided.
    fn is_as_decided(&self, root: &Path, step: &IntentStep) -> io::Result<bool> {
        if step.staged.as_ref().is_some_and(|staged| !root.join(TOOL).join(staged).exists()) {
            return Ok(true);
        }
        match plain_file::read(&step.target(root), LARGEST) {
            Ok(content) => Ok(step.before.as_ref() == Some(&digest(&content))),
            // Removed already, or not yet made.
            Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(step.staged.is_none() || step.before.is_none()),
            Err(err) => Err(err),
        }
    }

    /// The change is made, and git was told.
    ///
    /// # Errors
    /// The disk's; the intent may still stand, and is then found to be carried out.
    pub(super) fn done(root: &Path) -> io::Result<()> {
        let folder = root.join(TOOL);
        write::remove(&folder.join(INTENT))?;
        // An intent that came back after a power cut would be carried out once more.
        write::sync_folder(&folder)?;
        sweep(root);
        Ok(())
    }

    /// The files it changes, within the store.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        self.steps.iter().map(|step| step.file.split('/').collect()).collect()
    }

    /// Where the content of a file is to be read while the change is not made: the stage, or nowhere where it goes. Nothing
    /// where the file is none of the intent's, or was moved already.
    pub(super) fn content_of(&self, root: &Path, file: &Path) -> Option<Pending> {
        let step = self.steps.iter().find(|step| Path::new(&step.file) == file)?;
        match &step.staged {
            None => Some(Pending::Gone),
            Some(staged) => {
                let staged = root.join(TOOL).join(staged);
                staged.exists().then_some(Pending::At(staged))
            }
        }
    }

    /// The files of a folder as they will be: those that the change makes come in, those that it removes go.
    pub(super) fn amend(&self, folder: &str, files: &mut Vec<PathBuf>) {
        let below = self.steps.iter().filter(|step| step.file.split('/').next() == Some(folder));
        for step in below {
            let file = Path::new(&step.file);
            match (files.iter().position(|known| known == file), &step.staged) {
                (None, Some(_)) => files.push(file.to_owned()),
                (Some(place), None) => drop(files.remove(place)),
                (Some(_), Some(_)) | (None, None) => {}
            }
        }
        files.sort_unstable();
    }
}

/// What a decided change makes of a file.
pub(super) enum Pending {
    Gone,
    At(PathBuf),
}

/// Puts a content on the disk before the decision it belongs to, which syncs it; gives its name within the tool's folder.
///
/// # Errors
/// The disk's.
pub(super) fn stage(root: &Path, number: usize, content: &[u8]) -> io::Result<String> {
    let name = format!("{STAGE}/{EARLY}/{number}");
    write::put(&root.join(TOOL).join(&name), content)?;
    Ok(name)
}

/// The content of a file that was staged: where it is to be, or still on the stage.
pub(super) fn made_of(root: &Path, file: &Path, staged: &str) -> Option<Vec<u8>> {
    let staged = plain_file::read(&root.join(TOOL).join(staged), LARGEST);
    staged.or_else(|_| plain_file::read(&root.join(file), LARGEST)).ok()
}

/// Takes back a decision that could not be written down whole.
///
/// # Errors
/// The disk's; the intent may still stand, with all that it needs.
pub(super) fn forget(root: &Path) -> io::Result<()> {
    let folder = root.join(TOOL);
    if folder.join(INTENT).exists() {
        write::remove(&folder.join(INTENT))?;
        write::sync_folder(&folder)?;
    }
    sweep(root);
    Ok(())
}

/// Takes away what was staged and never decided.
pub(super) fn sweep(root: &Path) {
    let stage = root.join(TOOL).join(STAGE);
    if stage.is_dir() {
        // What cannot be taken away now is taken away the next time.
        let _ = write::remove_tree(&stage);
    }
}

/// Tells those who read meanwhile that several files change together.
fn count(root: &Path) -> io::Result<()> {
    let path = root.join(TOOL).join(COUNT);
    let last: u64 =
        plain_file::text(&path, LARGEST_TEXT).ok().and_then(|text| text.trim().parse().ok()).unwrap_or_default();
    write::replace(&path, format!("{}\n", last.wrapping_add(1)).as_bytes())
}

/// Differs before and after a change of several files.
pub(super) fn stamp(root: &Path) -> (bool, Option<String>) {
    let folder = root.join(TOOL);
    (folder.join(INTENT).exists(), plain_file::text(&folder.join(COUNT), LARGEST_TEXT).ok())
}

/// SHA-256 in hexadecimal digits.
pub(super) fn digest(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}
