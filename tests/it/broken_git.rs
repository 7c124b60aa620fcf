//! A repository that is damaged: an answer that failed is never "nothing there". Every object, name and list of git's that a
//! command reads is damaged, emptied and taken away in turn, for every command that reads git.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::{Room, copied, everything};

const KARI: &str = "trainees/9144897.toml";

/// What happens to a file of git's.
#[derive(Clone, Copy, Debug)]
enum Harm {
    Flipped,
    Emptied,
    Removed,
    /// Another object in its place: whole in itself, and not what its name says.
    Exchanged,
}

const HARMS: [Harm; 4] = [Harm::Flipped, Harm::Emptied, Harm::Removed, Harm::Exchanged];

/// Two clones of a store with some history, loose objects all of it; `b` has something to send.
fn room() -> Room {
    let store = Room::with_kari("");
    store.trainee(9144900, "Ola Hansen", "").trainee(9144901, "Liv Dahl", "");
    let room = Room::cloned(&store, &["a"]);
    room.git("clone --quiet --no-local shared.git b");
    for clone in ["a", "b"] {
        room.git(&format!("-C {clone} remote set-url origin ../shared.git"));
        room.git(&format!("-C {clone} config gc.auto 0"));
    }
    assert_eq!(room.run("--store b note 9144901 --text 'from b'").status, 0);
    assert_eq!(room.run("--store b sync").status, 0);
    assert_eq!(room.run("--store a edit 9144897 --set email=kari@alstahaug.example").status, 0);
    assert_eq!(room.run("--store a note 9144897 --text first").status, 0);
    assert_eq!(room.run("--store a note 9144900 --text other").status, 0);
    room
}

/// Loose objects, names and lists of git's.
fn targets(store: &Path) -> Vec<PathBuf> {
    fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.path().is_dir() { walk(&entry.path(), out) } else { out.push(entry.path()) }
        }
    }
    let mut out = Vec::new();
    for folder in ["objects", "refs"] {
        walk(&store.join(".git").join(folder), &mut out);
    }
    out.push(store.join(".git/index"));
    out.push(store.join(".git/HEAD"));
    out.sort();
    out
}

#[expect(clippy::permissions_set_readonly_false, reason = "an object is made to be written to, to be damaged")]
fn harm(file: &Path, other: &Path, harm: Harm) {
    let mut permissions = fs::metadata(file).unwrap().permissions();
    permissions.set_readonly(false);
    fs::set_permissions(file, permissions).unwrap();
    match harm {
        Harm::Flipped => {
            let mut bytes = fs::read(file).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 0xff;
            fs::write(file, bytes).unwrap();
        }
        Harm::Emptied => fs::write(file, "").unwrap(),
        Harm::Removed => fs::remove_file(file).unwrap(),
        Harm::Exchanged => drop(fs::write(file, fs::read(other).unwrap())),
    }
}

/// The records on the disk and, where git can say it, those of the branch.
fn records(room: &Room, store: &str) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    for file in room.files().into_iter().filter(|file| file.starts_with(&format!("{store}/"))) {
        out.insert(file.clone(), fs::read(room.path().join(&file)).unwrap());
    }
    out
}

/// The files of a commit that can be read whole.
fn listed(room: &Room, store: &str) -> Option<Vec<String>> {
    let mut git = Command::new("git");
    git.args(["ls-tree", "-r", "--name-only", "HEAD"]).current_dir(room.path().join(store));
    let said = git.output().unwrap();
    said.status.success().then(|| String::from_utf8(said.stdout).unwrap().lines().map(str::to_owned).collect())
}

#[test]
fn a_damaged_repository_loses_nothing_whatever_is_damaged() {
    let room = room();
    let store = room.path().join("a");
    let before = records(&room, "a");
    let committed = listed(&room, "a").unwrap();
    let all = targets(&store);
    let commands = [
        "note 9144897 --text second",
        "undo --yes",
        "sync --yes",
        "log",
        "log 9144897",
        "undo --list",
        "purge 9144897 --yes",
        "purge 9144897 --history --yes",
        "sync --dry-run",
        "merge --copies",
    ];
    // Everywhere some of it, in CI all: each is a copy of the store and a command.
    let pace = if everything() { 1 } else { 29 };
    let (mut passed, mut failed) = (0, 0);
    for (at, target) in all.iter().enumerate() {
        let own = target.strip_prefix(room.path()).unwrap();
        for (how, words) in HARMS.into_iter().flat_map(|how| commands.map(|words| (how, words))) {
            passed += 1;
            if passed % pace != 0 {
                continue;
            }
            let room = copied(&room);
            let other = all[(at + 1) % all.len()].strip_prefix(store.parent().unwrap()).unwrap();
            harm(&room.path().join(own), &room.path().join(other), how);
            let told = format!("{} {how:?}: {words}", own.display());
            let seen = room.run(&format!("--store a {words}"));
            assert!(!seen.stderr.contains("panicked"), "{told}: {}", seen.stderr);
            // 4: an object in another's place was read as what it is not, and refused as bad data.
            assert!(matches!(seen.status, 0 | 1 | 3 | 4 | 5), "{told}: {}: {}", seen.status, seen.stderr);
            failed += usize::from(seen.status == 5);
            let now = records(&room, "a");
            let others = |file: &&String| !file.ends_with(KARI) && !file.contains("letters/");
            for (file, text) in before.iter().filter(|(file, _)| others(file)) {
                // What is about others stays: but for what came in, an undo that is allowed, and a figure.
                let left = now.get(file);
                assert!(left.is_some(), "{told}: {file} is gone: {}", seen.stderr);
                let changes = words.starts_with("undo") || words.starts_with("sync") || words.starts_with("purge");
                assert!(changes || left == Some(text), "{told}: {file} changed");
            }
            if words.starts_with("undo") || words.starts_with("note") || words.starts_with("log") {
                assert!(now.contains_key(&format!("a/{KARI}")), "{told}: the record is gone: {}", seen.stderr);
            }
            // No commit without what the last one had: mended, the repository shows what it holds.
            if own.starts_with("a/.git/objects") {
                let _ = fs::create_dir_all(room.path().join(own).parent().unwrap());
                let _ = fs::remove_file(room.path().join(own));
                fs::copy(target, room.path().join(own)).unwrap();
            }
            if let Some(files) = listed(&room, "a") {
                let lost = committed.iter().find(|file| !files.contains(file));
                let expected = words.starts_with("purge") && lost.is_some_and(|file| file == KARI);
                assert!(lost.is_none() || expected, "{told}: the commit lost {lost:?}: {}", seen.stderr);
            }
        }
    }
    assert!(failed > 5, "{failed}: the harm was met by nobody");
}

/// The two that were found: the version before gone, and the folder of a record gone.
#[test]
fn neither_undo_nor_a_note_takes_damage_for_nothing_there() {
    for (name, words) in
        [("HEAD~2:./trainees/9144897.toml", "undo HEAD~1 --yes"), ("HEAD:./trainees", "note 9144900 --text x")]
    {
        for how in HARMS {
            let room = room();
            let oid = room.git(&format!("-C a rev-parse {name}"));
            let object = |oid: &str| room.path().join("a/.git/objects").join(&oid[..2]).join(oid[2..].trim());
            let head = room.git("-C a rev-parse HEAD");
            harm(&object(&oid), &object(&head), how);
            let before = records(&room, "a");
            let seen = room.run(&format!("--store a --lang en {words}"));
            assert_eq!(seen.status, 5, "{how:?} {words}: {}", seen.stderr);
            assert!(seen.stderr.contains("error: git"), "{}", seen.stderr);
            assert_eq!(room.git("-C a rev-parse HEAD"), head, "{how:?} {words}");
            if words.starts_with("undo") {
                assert_eq!(records(&room, "a"), before);
            }
            // Nothing of it reaches another clone.
            assert_ne!(room.run("--store a sync --yes").status, 4);
            assert_eq!(room.run("--store b sync").status, 0);
            assert_eq!(records(&room, "b").len(), before.len());
        }
    }
}
