//! Whose settings git obeys. A folder that was copied or unpacked brings the settings of its `.git` along, and git would start
//! the programs that they name: filters, merge drivers, ssh, helpers for passwords. `git clone` brings none.
//!
//! What the user's own configuration (global, system) names is theirs; where a repository's own names a program, git is not
//! started, until the user says that the store is to be trusted.

use std::path::{Path, PathBuf};

use super::place::{Repository, read_if_there};
use super::{GitError, answered, output};

/// The user's own setting that names the stores to be trusted: folders, or `*`.
const TRUSTS: &str = "alis.trusts";

/// Sees to it that git starts no program in a repository but those of the user.
///
/// # Errors
/// The repository's own settings name one. Git's, or the disk's: what it would obey cannot be read.
pub(super) fn check(repository: &Repository) -> Result<(), GitError> {
    refused(repository, strange(repository)?)
}

fn refused(repository: &Repository, settings: Vec<String>) -> Result<(), GitError> {
    if settings.is_empty() || is_trusted(repository)? {
        return Ok(());
    }
    Err(GitError::Strange { root: repository.root.clone(), settings })
}

/// The settings of a repository that are not the user's and name a program, or another folder to work in.
fn strange(repository: &Repository) -> Result<Vec<String>, GitError> {
    let mut found = Vec::new();
    if !is_own_tree(repository)? {
        found.push("core.worktree".to_owned());
    }
    let files = [repository.common.join("config"), repository.own.join("config.worktree")];
    let mut plain = true;
    for file in files {
        let config = read_if_there(&file)?;
        plain &= is_plain(&config, |url| is_inside(repository, url));
    }
    if plain {
        return Ok(found);
    }
    // Git itself says what it would obey, includes and all.
    let mut git = repository.git();
    let listed = output(git.args(["config", "--list", "--show-scope", "--includes", "-z"]))?;
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let mut words = listed.split('\0');
    while let (Some(scope), Some(setting)) = (words.next(), words.next()) {
        let (key, value) = setting.split_once('\n').unwrap_or((setting, ""));
        let bad = names_a_program(key) || url_of(key, value).is_some_and(|url| is_inside(repository, url));
        if matches!(scope, "local" | "worktree") && bad && key != "core.worktree" {
            found.push(key.to_owned());
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Whether the working tree is the folder that git's own lies in, or that points to it: `core.worktree` may name any other.
fn is_own_tree(repository: &Repository) -> Result<bool, GitError> {
    let link = repository.top.join(".git");
    let whole = |path: &Path| path.canonicalize().ok();
    let own = whole(&repository.own);
    if link.is_dir() {
        return Ok(own.is_some() && whole(&link) == own);
    }
    let text = read_if_there(&link)?;
    let text = String::from_utf8_lossy(&text).into_owned();
    let leads = text.trim_end().strip_prefix("gitdir: ").map(|place| repository.top.join(place));
    Ok(own.is_some() && leads.and_then(|place| whole(&place)) == own && repository.root.starts_with(&repository.top))
}

/// Sees to it that a remote is no repository that came along with the store: its hooks would run when something is sent.
///
/// # Errors
/// It lies in the store's own tree, and the user has not said that this is theirs. Git's.
pub(super) fn check_remote(repository: &Repository, remote: &str) -> Result<(), GitError> {
    let asks = [
        vec!["ls-remote", "--get-url", "--end-of-options", remote],
        vec!["remote", "get-url", "--push", "--all", "--end-of-options", remote],
    ];
    for ask in asks {
        // A place that is no remote by name is its own address.
        let said = match output(repository.git().args(ask)) {
            Ok(said) => super::text(said.stdout),
            Err(GitError::Failed(_)) => remote.to_owned(),
            Err(err) => return Err(err),
        };
        if said.lines().any(|url| is_inside(repository, url)) {
            return refused(repository, vec![format!("remote.{remote}.url")]);
        }
    }
    Ok(())
}

/// The folder on this machine that a remote is; `None` where it is elsewhere.
///
/// # Errors
/// Git's.
pub(super) fn local_remote(repository: &Repository, remote: &str) -> Result<Option<PathBuf>, GitError> {
    let said = output(repository.git().args(["ls-remote", "--get-url", "--end-of-options", remote]))?;
    let url = super::text(said.stdout);
    Ok(local_path(url.trim()).map(|path| repository.top.join(path)).filter(|path| path.is_dir()))
}

/// The address in a setting that holds one.
fn url_of<'a>(key: &'a str, value: &'a str) -> Option<&'a str> {
    let (section, rest) = key.split_once('.')?;
    let (middle, name) = rest.rsplit_once('.')?;
    match (section.to_lowercase().as_str(), name.to_lowercase().as_str()) {
        ("remote", "url" | "pushurl") => Some(value),
        ("url", "insteadof" | "pushinsteadof") => Some(middle),
        _ => None,
    }
}

/// Whether an address leads into the store's own tree, or into git's own folder.
fn is_inside(repository: &Repository, url: &str) -> bool {
    let Some(path) = local_path(url) else { return false };
    let path = repository.top.join(path);
    let place = path.canonicalize().unwrap_or_else(|_| plain(&path));
    let within = [&repository.top, &repository.own, &repository.common];
    within.into_iter().any(|folder| place.starts_with(folder.canonicalize().unwrap_or_else(|_| folder.clone())))
}

/// The folder or file that an address names on this machine.
fn local_path(url: &str) -> Option<&str> {
    if let Some(path) = url.strip_prefix("file://") {
        return Some(path);
    }
    // `https://…`, `ext::…`, `host:path`; a drive's letter is no host.
    let before = url.split('/').next().unwrap_or_default();
    let drive = cfg!(windows) && before.len() == 2 && before.ends_with(':');
    if before.contains(':') && !drive { None } else { Some(url) }
}

/// A path without its detours, also of a place that is not there.
fn plain(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => drop(out.pop()),
            std::path::Component::CurDir => {}
            part => out.push(part),
        }
    }
    out
}

/// Whether a configuration holds nothing but what every clone has: then git need not be asked.
fn is_plain(config: &[u8], is_inside: impl Fn(&str) -> bool) -> bool {
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
        let (key, value) = line.split_once('=').map_or((line, ""), |(key, value)| (key.trim(), value.trim()));
        let is_url = ["url", "pushurl"].iter().any(|url| key.eq_ignore_ascii_case(url));
        // A value in quotes, with an escape or a remark is left to git.
        let bare = !value.contains(['"', '\\', '#', ';']);
        KEYS.iter().any(|known| key.eq_ignore_ascii_case(known)) && (!is_url || (bare && !is_inside(value)))
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

/// Whether the user's own configuration, not the repository's, says that the store is to be trusted.
///
/// # Errors
/// Git's.
fn is_trusted(repository: &Repository) -> Result<bool, GitError> {
    let arguments = ["config", "--show-scope", "-z", "--get-all", TRUSTS];
    let Some(said) = answered(repository.git().args(arguments))? else { return Ok(false) };
    let mut words = said.split('\0');
    let whole = repository.root.canonicalize().ok();
    while let (Some(scope), Some(folder)) = (words.next(), words.next()) {
        let own = matches!(scope, "global" | "system" | "command");
        let named = folder == "*" || (whole.is_some() && Path::new(folder).canonicalize().ok() == whole);
        if own && named {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_clone_has_is_plain() {
        assert!(is_plain(b"", |_| false));
        assert!(is_plain(
            b"[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n[remote \"origin\"]\n\turl = x\n\
              \tfetch = +refs/heads/*:refs/remotes/origin/*\n[branch \"main\"]\n\tremote = origin\n\tmerge = refs/heads/main\n\
              [merge \"alis\"]\n\tname = records\n\tdriver = alis merge %O %A %B --path=%P\n",
            |_| false
        ));
    }

    #[track_caller]
    fn check_not_plain(config: &str) {
        assert!(!is_plain(config.as_bytes(), |url| url == "./evil"), "{config}");
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
        check_not_plain("[remote \"origin\"]\n\turl = ./evil\n");
        check_not_plain("[remote \"origin\"]\n\turl = \"x\"\n");
        assert!(!is_plain(b"\xff", |_| false));
    }

    #[test]
    fn addresses_on_this_machine() {
        for url in ["/x", "./x", "x", "../x", "x/y:z"] {
            assert_eq!(local_path(url), Some(url));
        }
        assert_eq!(local_path("file:///x"), Some("/x"));
        for url in ["https://x.example/y", "git@x.example:y", "x:y", "ssh://x/y", "ext::x"] {
            assert_eq!(local_path(url), None, "{url}");
        }
        assert_eq!(plain(Path::new("/a/b/../c/./d")), Path::new("/a/c/d"));
        assert_eq!(url_of("remote.a.b.URL", "x"), Some("x"));
        assert_eq!(url_of("url../evil.insteadof", "https://x"), Some("./evil"));
        assert_eq!(url_of("user.name", "x"), None);
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
