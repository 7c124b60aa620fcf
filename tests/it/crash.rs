//! All or nothing: the program is killed, or the disk fails, at every call that changes the disk; after the next start the
//! store is the one before the command or the one after it. `strace` does the killing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::harness::{Room, everything, needs};

/// The calls that change what is on the disk.
const CALLS: [&str; 10] =
    ["openat", "write", "fsync", "rename", "unlink", "unlinkat", "mkdir", "ftruncate", "linkat", "rmdir"];

/// Everything in the store but the tool's own folder and git's.
type Content = BTreeMap<String, Vec<u8>>;

fn content(room: &Room) -> Content {
    room.files()
        .into_iter()
        .filter(|file| file != ".trace")
        .map(|file| (file.clone(), fs::read(room.path().join(&file)).unwrap()))
        .collect()
}

/// A room with the same files.
fn copy(room: &Room) -> Room {
    fn walk(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            let target = to.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &target);
            } else {
                fs::copy(entry.path(), target).unwrap();
            }
        }
    }
    let other = Room::empty();
    walk(room.path(), other.path());
    other
}

/// Runs a command under `strace`, which interferes as told; gives its exit code, where it was not killed, and stderr.
fn interfered(room: &Room, words: &str, options: &[String]) -> (Option<i32>, String) {
    let alis = room.command(words);
    let mut strace = Command::new("strace");
    strace.args(["-qq", "-o"]).arg(room.path().join(".trace")).args(options).arg("--").arg(alis.get_program());
    strace.args(alis.get_args()).current_dir(room.path()).env_clear();
    strace.envs(alis.get_envs().filter_map(|(name, value)| Some((name, value?)))).stdin(Stdio::null());
    let output = strace.output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// How often the command makes each call.
fn calls(room: &Room, words: &str) -> Vec<(&'static str, usize)> {
    let room = copy(room);
    let (code, stderr) = interfered(&room, words, &["-e".to_owned(), format!("trace={}", CALLS.join(","))]);
    assert_eq!(code, Some(0), "{stderr}");
    let trace = fs::read_to_string(room.path().join(".trace")).unwrap();
    let count = |call: &str| trace.lines().filter(|line| line.starts_with(&format!("{call}("))).count();
    CALLS.into_iter().map(|call| (call, count(call))).filter(|(_, count)| *count > 0).collect()
}

/// Kills the command at each of its calls in turn. Gives the number of points, and how many of them led forward.
#[track_caller]
fn check_killed(room: &Room, words: &str) -> (usize, usize) {
    let before = content(room);
    let whole = copy(room);
    assert_eq!(whole.run(words).status, 0);
    let after = content(&whole);
    assert_ne!(before, after);
    let (mut points, mut forward) = (0, 0);
    for (call, count) in calls(room, words) {
        for nth in 1..=count {
            let room = copy(room);
            let options = [
                "-e".to_owned(),
                format!("trace={call}"),
                "-e".to_owned(),
                format!("inject={call}:signal=KILL:when={nth}"),
            ];
            let (code, _) = interfered(&room, words, &options);
            assert_ne!(code, Some(0), "{call} no. {nth}: not killed");
            let next = room.run("check");
            assert_eq!(next.status, 0, "{call} no. {nth}: {}", next.stderr);
            let now = content(&room);
            assert!(
                now == before || now == after,
                "{call} no. {nth}: neither the store before nor the one after: {:?}",
                now.keys()
            );
            points += 1;
            forward += usize::from(now == after);
        }
    }
    (points, forward)
}

/// Lets each of the command's calls fail in turn. What it says it did not do, it did not do.
#[track_caller]
fn check_failing(room: &Room, words: &str, errors: &[(&str, &str)]) {
    let before = content(room);
    let whole = copy(room);
    assert_eq!(whole.run(words).status, 0);
    let after = content(&whole);
    for (call, count) in calls(room, words) {
        for (failing, error) in errors.iter().filter(|(failing, _)| *failing == call) {
            for nth in 1..=count {
                let room = copy(room);
                let options = [
                    "-e".to_owned(),
                    format!("trace={call}"),
                    "-e".to_owned(),
                    format!("inject={failing}:error={error}:when={nth}"),
                ];
                let (code, stderr) = interfered(&room, words, &options);
                assert_ne!(code, None, "{call} no. {nth}, {error}: ended by a signal: {stderr}");
                assert!(!stderr.contains("panicked"), "{call} no. {nth}, {error}: {stderr}");
                let now = content(&room);
                match code {
                    Some(0) => assert_eq!(now, after, "{call} no. {nth}, {error}: said to be done"),
                    _ => assert!(now == before || now == after, "{call} no. {nth}, {error}: half done: {stderr}"),
                }
                assert_eq!(room.run("check").status, 0);
                let later = content(&room);
                assert!(later == before || later == after, "{call} no. {nth}, {error}");
            }
        }
    }
}

const ERRORS: [(&str, &str); 8] = [
    ("write", "ENOSPC"),
    ("fsync", "EIO"),
    ("rename", "EACCES"),
    ("rename", "ENOSPC"),
    ("unlink", "EROFS"),
    ("mkdir", "EROFS"),
    ("ftruncate", "EIO"),
    ("linkat", "EACCES"),
];

#[test]
fn a_note_is_there_or_not_wherever_the_program_is_killed() {
    if !needs("strace") {
        return;
    }
    let (points, forward) = check_killed(&Room::with_kari(""), "note Kari --text x");
    assert!(points > 20 && forward > 0 && forward < points, "{forward} of {points}");
}

#[test]
fn a_note_is_there_or_not_whatever_the_disk_says() {
    if !needs("strace") {
        return;
    }
    check_failing(&Room::with_kari(""), "note Kari --text x", &ERRORS);
}

/// Closed cases, each with a letter, that one command erases.
fn closed(count: u32) -> Room {
    let room = Room::new();
    let mut order = Vec::new();
    for hpr in 9144801..9144801 + count {
        let left = "\n[[journal]]\non = 2024-05-01\nevent = \"discontinued\"\n";
        room.trainee(hpr, "Kari Nordmann", left).file(&format!("letters/{hpr}/a.pdf"), "%PDF");
        order.push(hpr.to_string());
    }
    let order = order.join(", ");
    let decided = format!("\n[[journal]]\non = 2024-01-01\nevent = \"prioritised\"\norder = [{order}]\n");
    let municipality = room.read("municipalities/1820.toml");
    room.file("municipalities/1820.toml", &(municipality + &decided));
    room
}

#[test]
fn a_change_of_several_records_is_whole_wherever_the_program_is_killed() {
    if !needs("strace") {
        return;
    }
    let (points, forward) = check_killed(&closed(1), "purge --yes");
    assert!(points > 30 && forward > 5 && forward < points, "{forward} of {points}");
    let count = if everything() { 50 } else { 3 };
    let (points, forward) = check_killed(&closed(count), "purge --yes");
    assert!(points > 40 && forward > 5 && forward < points, "{forward} of {points}");
}

#[test]
fn a_change_of_several_records_is_whole_whatever_the_disk_says() {
    if !needs("strace") {
        return;
    }
    check_failing(&closed(2), "purge --yes", &ERRORS);
}

#[test]
fn what_was_decided_is_committed_at_the_next_start() {
    if !needs("strace") {
        return;
    }
    let room = Room::with_kari("");
    room.git("init --quiet --initial-branch=main");
    room.git("add .");
    room.git("commit --quiet --message start");
    let words = "note Kari --text x";
    // The last thing it does before the intent goes is to commit.
    let unlinks = calls(&room, words).into_iter().find(|(call, _)| *call == "unlink").map(|(_, count)| count).unwrap();
    for nth in 1..=unlinks {
        let room = copy(&room);
        interfered(
            &room,
            words,
            &[
                "-e".to_owned(),
                "trace=unlink".to_owned(),
                "-e".to_owned(),
                format!("inject=unlink:signal=KILL:when={nth}"),
            ],
        );
        room.run("list");
        assert_eq!(room.git("log --format=%s"), "9144897: note on 2026-08-01\nstart\n");
        assert_eq!(room.git("status --porcelain --untracked-files=no"), "");
    }
}
