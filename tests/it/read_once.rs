//! A command opens each record once: what it read is held against the disk again under the lock, by stamp.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::harness::{Room, needs};

/// How often each record is opened by alis itself; programs that it starts are git's affair.
fn opened(room: &Room, words: &str) -> BTreeMap<String, usize> {
    let trace = room.path().join(".trace");
    let alis = room.command(words);
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-qq", "-e", "trace=openat,execve", "-o"]).arg(&trace).arg("--").arg(alis.get_program());
    strace.args(alis.get_args()).current_dir(room.path()).env_clear().stdin(Stdio::null());
    strace.envs(alis.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let seen = strace.output().unwrap();
    assert!(seen.status.success(), "{words}: {}", String::from_utf8_lossy(&seen.stderr));
    let text = fs::read_to_string(trace).unwrap();
    let calls = || text.lines().filter_map(|line| line.split_once(' ').map(|(id, call)| (id, call.trim_start())));
    let started: BTreeSet<&str> =
        calls().filter(|(_, call)| call.starts_with("execve(")).skip(1).map(|(id, _)| id).collect();
    let mut out = BTreeMap::new();
    for (_, call) in calls().filter(|(id, call)| !started.contains(id) && call.starts_with("openat(")) {
        // `openat(5</store/trainees>, "9144808.toml", …`: a name is one of the folder's.
        let (folder, name) =
            (call.split(['<', '>']).nth(1).unwrap_or_default(), call.split('"').nth(1).unwrap_or_default());
        let file = Path::new(folder).join(name).to_string_lossy().into_owned();
        let is_read = call.contains("O_RDONLY") && !file.contains("/.alis/");
        if let (true, Some((_, record))) = (is_read && file.ends_with(".toml"), file.split_once("/store/")) {
            *out.entry(record.to_owned()).or_default() += 1;
        }
    }
    out
}

#[track_caller]
fn check(words: &str, records: std::ops::RangeInclusive<usize>) {
    let room = Room::demo("");
    // A file that is younger than a disk's clock can tell is read again under the lock.
    thread::sleep(Duration::from_millis(50));
    let opened = opened(&room, &format!("--store store {words}"));
    assert!(records.contains(&opened.len()), "{words}: {} records are read", opened.len());
    let twice: Vec<_> = opened.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "{words}: opened more than once: {twice:?}");
}

#[test]
fn no_record_is_opened_twice() {
    if !needs("strace") {
        return;
    }
    let all = 70..=200;
    let place = "--position hsyk-mo-i-rana-indremedisin-2027-07";
    check(&format!("offer 9144823 {place} --dry-run"), all.clone());
    check(&format!("offer 9144823 {place}"), all.clone());
    check("match --apply --dry-run", all.clone());
    check("request 9144808 --start 2027-09-01 --wish 'Mo i Rana/Kirurgi' --months 6", 30..=200);
    // Any agreement may have replaced theirs.
    check("note 9144808 --text 'A note'", 2..=40);
    // What moves nobody else reads no other trainee.
    check("note 9144808 --text 'A note' --dry-run", 2..=60);
    for words in ["deadlines", "deadlines --trainee 9144808", "list", "check", "match", "position list", "stats"] {
        check(words, 70..=200);
    }
    check("show 9144808", 2..=40);
    check("explain 9144808", 2..=40);
    check("document offer 9144831", 2..=40);
    check("document offer --all --dry-run", all);
}
