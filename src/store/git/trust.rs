//! Whose settings git obeys. A folder that was copied or unpacked brings the settings of its `.git` along, and git would start
//! the programs that they name: filters, merge drivers, ssh, helpers for passwords. `git clone` brings none.
//!
//! What the user's own configuration (global, system) names is theirs; where a repository's own names a program, git is not
//! started, until the user says that the store is to be trusted.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::driver::config_file;
use super::{GitError, output, unchecked};

/// The user's own setting that names the stores to be trusted: folders, or `*`.
const TRUSTS: &str = "alis.trusts";

/// What was found, for each folder that git was to run in: a command asks many times.
static KNOWN: Mutex<BTreeMap<PathBuf, Vec<String>>> = Mutex::new(BTreeMap::new());

/// Sees to it that git starts no program in a folder but those of the user.
///
/// # Errors
/// The repository's own settings name one. Git's.
pub(super) fn check(root: &Path) -> Result<(), GitError> {
    let known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner).get(root).cloned();
    let strange = match known {
        Some(strange) => strange,
        None => {
            let strange = strange(root)?;
            KNOWN.lock().unwrap_or_else(PoisonError::into_inner).insert(root.to_owned(), strange.clone());
            strange
        }
    };
    if strange.is_empty() { Ok(()) } else { Err(GitError::Strange { root: root.to_owned(), settings: strange }) }
}

/// The settings of the repository around a folder that are not the user's and name a program.
fn strange(root: &Path) -> Result<Vec<String>, GitError> {
    let Some((config, own)) = config_file(root) else { return Ok(Vec::new()) };
    let texts = [config, own.join("config.worktree")].map(|file| fs::read(file).unwrap_or_default());
    if texts.iter().all(|text| is_plain(text)) {
        return Ok(Vec::new());
    }
    let listed = output(unchecked(root).args(["config", "--list", "--show-scope", "--includes", "-z"]))?;
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let mut words = listed.split('\0');
    let mut found = Vec::new();
    while let (Some(scope), Some(setting)) = (words.next(), words.next()) {
        let (key, value) = setting.split_once('\n').unwrap_or((setting, ""));
        if matches!(scope, "local" | "worktree") && names_a_program(key) && !is_own_tree(root, &own, key, value) {
            found.push(key.to_owned());
        }
    }
    found.sort_unstable();
    found.dedup();
    if !found.is_empty() && is_trusted(root) {
        found.clear();
    }
    Ok(found)
}

/// Whether a configuration holds nothing but what every clone has: then git need not be asked.
fn is_plain(config: &[u8]) -> bool {
    const SECTIONS: [&str; 6] = ["core", "remote", "branch", "user", "init", "merge \"alis\""];
    const KEYS: [&str; 21] = [
        "repositoryformatversion",
        "filemode",
        "bare",
        "logallrefupdates",
        "ignorecase",
        "precomposeunicode",
        "symlinks",
        "autocrlf",
        "eol",
        "safecrlf",
        "url",
        "pushurl",
        "fetch",
        "remote",
        "merge",
        "rebase",
        "name",
        "email",
        "defaultbranch",
        "driver",
        "tagopt",
    ];
    let Ok(config) = std::str::from_utf8(config) else { return false };
    config.lines().map(str::trim).all(|line| {
        if line.is_empty() {
            return true;
        }
        if line.ends_with('\\') {
            return false;
        }
        if let Some(section) = line.strip_prefix('[') {
            let Some(section) = section.strip_suffix(']') else { return false };
            let whole = SECTIONS.iter().any(|known| section.eq_ignore_ascii_case(known));
            let named = section.split_once(" \"").and_then(|(name, rest)| Some((name, rest.strip_suffix('"')?)));
            let named = named.is_some_and(|(name, rest)| {
                ["remote", "branch"].iter().any(|known| name.eq_ignore_ascii_case(known)) && !rest.contains(['"', ']'])
            });
            return whole || named;
        }
        let key = line.split_once('=').map_or(line, |(key, _)| key).trim();
        KEYS.iter().any(|known| key.eq_ignore_ascii_case(known))
    })
}

/// Whether git would run what the setting says, or work in another folder. Those that are overridden at every start of git
/// (hooks, the file monitor, editor and pager, our own merge driver) do no harm.
fn names_a_program(key: &str) -> bool {
    let (section, rest) = key.split_once('.').unwrap_or((key, ""));
    let name = rest.rsplit('.').next().unwrap_or_default().to_lowercase();
    match (section.to_lowercase().as_str(), name.as_str()) {
        ("core", "sshcommand" | "gitproxy" | "askpass" | "alternaterefscommand" | "worktree") => true,
        ("filter", "clean" | "smudge" | "process") => true,
        ("diff", "external" | "command" | "textconv") => true,
        ("merge", "driver") => key != "merge.alis.driver",
        ("credential", "helper") => true,
        ("gpg", "program" | "defaultkeycommand") => true,
        ("remote", "uploadpack" | "receivepack" | "vcs") => true,
        ("gc", "recentobjectshook") | ("trailer", "cmd" | "command") | ("hook", "command") => true,
        _ => false,
    }
}

/// A submodule's `core.worktree` leads back to the folder that its `.git` lies in.
fn is_own_tree(root: &Path, own: &Path, key: &str, value: &str) -> bool {
    let holder = root.ancestors().find(|folder| folder.join(".git").exists());
    let leads_to = own.join(value).canonicalize().ok();
    key == "core.worktree" && leads_to.is_some() && leads_to == holder.and_then(|holder| holder.canonicalize().ok())
}

/// Whether the user's own configuration, not the repository's, says that the store is to be trusted.
fn is_trusted(root: &Path) -> bool {
    let arguments = ["config", "--show-scope", "-z", "--get-all", TRUSTS];
    let Ok(said) = output(unchecked(root).args(arguments)) else { return false };
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let mut words = said.split('\0');
    let whole = root.canonicalize().ok();
    while let (Some(scope), Some(folder)) = (words.next(), words.next()) {
        let own = matches!(scope, "global" | "system" | "command");
        let named = folder == "*" || (whole.is_some() && Path::new(folder).canonicalize().ok() == whole);
        if own && named {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_clone_has_is_plain() {
        assert!(is_plain(b""));
        assert!(is_plain(
            b"[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n[remote \"origin\"]\n\turl = x\n\
              \tfetch = +refs/heads/*:refs/remotes/origin/*\n[branch \"main\"]\n\tremote = origin\n\tmerge = refs/heads/main\n\
              [merge \"alis\"]\n\tname = records\n\tdriver = alis merge %O %A %B --path=%P\n"
        ));
    }

    #[track_caller]
    fn check_not_plain(config: &str) {
        assert!(!is_plain(config.as_bytes()), "{config}");
    }

    #[test]
    fn everything_else_is_looked_at() {
        check_not_plain("[core]\n\tsshCommand = x\n");
        check_not_plain("[core] sshCommand = x\n");
        check_not_plain("[core]\n\tbare = \\\nfalse\n");
        check_not_plain("[include]\n\tpath = x\n");
        check_not_plain("[merge \"evil\"]\n\tdriver = x\n");
        check_not_plain("[remote \"a\"] [include]\n");
        check_not_plain("[filter.x]\n\tclean = y\n");
        assert!(!is_plain(b"\xff"));
    }

    #[test]
    fn settings_that_name_programs() {
        for key in [
            "core.sshcommand",
            "filter.a.b.clean",
            "diff.x.textconv",
            "diff.external",
            "merge.evil.driver",
            "credential.https://x.example.helper",
            "gpg.ssh.program",
            "remote.origin.uploadpack",
            "core.worktree",
        ] {
            assert!(names_a_program(key), "{key}");
        }
        for key in
            ["core.hookspath", "core.fsmonitor", "merge.alis.driver", "filter.lfs.required", "user.name", "alias.x"]
        {
            assert!(!names_a_program(key), "{key}");
        }
    }
}
