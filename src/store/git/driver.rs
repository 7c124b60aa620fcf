//! Telling a clone's git to merge records with `alis merge`: in the repository's own configuration, never the user's.

use std::path::Path;

use super::place::read_if_there;
use super::{GitError, Repository, run};
use crate::store::{new_store, write};

/// What git puts the versions in place of, and the file's path.
const ARGUMENTS: &str = "merge %O %A %B --path=%P";

/// The command line for git's configuration: `program` is a word for a shell.
pub(super) fn command_line(program: &str) -> String {
    format!("{program} {ARGUMENTS}")
}

/// Sees to it that git merges the store's records with this program. Cheap where that is so already.
///
/// # Errors
/// Git's, or the disk's; a folder that is in no repository needs nothing.
pub(crate) fn ensure(root: &Path, program: &str) -> Result<(), GitError> {
    let Some((_, common)) = super::plain::folders(root)? else { return Ok(()) };
    let known = lines_of(&common.join("config"))?;
    if !is_installed(&known, program) {
        run(root, &["config", "--local", "merge.alis.name", "records of alis, entry by entry"])?;
        run(root, &["config", "--local", "merge.alis.driver", &command_line(program)])?;
        // Git syncs no settings; emptied by a power cut, they would name no remote any more.
        write::sync(&Repository::open(root)?.common.join("config")).map_err(GitError::Io)?;
    }
    attributes(root)
}

/// Whether the configuration names this program, and no other: one that lay in the folder when it came from somebody would run.
fn is_installed(config: &str, program: &str) -> bool {
    let lines = config.lines().filter_map(|line| line.trim().strip_prefix("driver = "));
    let ours = lines.filter_map(|line| line.trim_matches('"').strip_suffix(ARGUMENTS)).next_back();
    ours.is_some_and(|named| named.trim() == program)
}

/// A store made by hand, or by an older version, may lack attributes that `init` lays down: then they go where only this
/// clone sees them.
fn attributes(root: &Path) -> Result<(), GitError> {
    let file = root.join(new_store::ATTRIBUTES_FILE);
    super::plain::look(&file, false)?;
    let own = lines_of(&file)?;
    let lacking: Vec<String> =
        new_store::merge_attributes().filter(|line| own.lines().all(|known| known.trim() != line)).collect();
    if lacking.is_empty() {
        return Ok(());
    }
    let repository = Repository::open(root)?;
    let file = repository.common.join("info").join("attributes");
    let known = lines_of(&file)?;
    let missing: String = lacking
        .iter()
        .map(|line| format!("{}{line}\n", quoted(&repository.prefix)))
        .filter(|line| !known.contains(line.as_str()))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let open = if known.is_empty() || known.ends_with('\n') { "" } else { "\n" };
    write::replace(&file, format!("{known}{open}{missing}").as_bytes()).map_err(GitError::Io)
}

/// A folder in a line of attributes: a blank would end the pattern, so any character stands for it.
fn quoted(prefix: &str) -> String {
    prefix.replace([' ', '[', ']', '*', '\\'], "?")
}

/// A file's text; of one that is not there, none.
fn lines_of(file: &Path) -> Result<String, GitError> {
    read_if_there(file).map(super::text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_driver_is_kept_while_it_is_this_program() {
        let config =
            |program: &str| format!("[core]\n\tbare = false\n[merge \"alis\"]\n\tdriver = {}\n", command_line(program));
        assert!(is_installed(&config("alis"), "alis"));
        assert!(!is_installed(&config("'/bin/sh'"), "alis"));
        assert!(is_installed(&config("'/opt/alis'"), "'/opt/alis'"));
        assert!(!is_installed(&config("'/bin/sh'"), "'/opt/alis'"));
        assert!(!is_installed(&config("'/nowhere/alis'"), "alis"));
        assert!(!is_installed(&config("alis"), "'/opt/alis'"));
        assert!(!is_installed("[merge \"alis\"]\n\tdriver = other %A\n", "alis"));
        assert!(!is_installed("", "alis"));
    }
}
