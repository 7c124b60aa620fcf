//! A command that reads several records shows them as they stood together, also where another one changes several meanwhile.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::harness::{Room, needs};

/// Runs a command that is held, under `strace`, for a second after it opened the first of two records; meanwhile both change.
#[track_caller]
fn check(words: &str) {
    let room = Room::two_wait();
    let before = room.alis(words);
    let mut reader = Command::new("strace");
    let alis = room.command(words);
    let first = room.path().join("trainees/9144801.toml");
    reader.args(["-f", "-qq", "-o"]).arg(room.path().join(".trace")).arg("-P").arg(&first);
    // When it is opened, its content is still to be read: hold it when it is closed.
    reader.args(["-e", "trace=close", "-e", "inject=close:delay_exit=1000000:when=1", "--"]);
    reader.arg(alis.get_program()).args(alis.get_args()).current_dir(room.path()).env_clear();
    reader.envs(alis.get_envs().filter_map(|(name, value)| Some((name, value?)))).env("RAYON_NUM_THREADS", "1");
    let reader = reader.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while !fs::read_to_string(room.path().join(".trace")).is_ok_and(|trace| trace.contains("close(")) {
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(room.run("match --apply").status, 0);
    let seen = reader.wait_with_output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(&*room.path().to_string_lossy(), "[ROOM]");
    let (stdout, stderr) = (text(&seen.stdout), text(&seen.stderr));
    let stderr = if stderr.is_empty() { stderr } else { format!("[stderr]\n{stderr}") };
    let seen = format!("{stdout}{stderr}[exit {}]", seen.status.code().unwrap());
    let after = room.alis(words);
    // What a reader gives that looks at the first record before the change and at the second after it.
    let mixed = Room::two_wait();
    for file in room.files().iter().filter(|file| *file != ".trace" && *file != "trainees/9144801.toml") {
        mixed.file(file, &room.read(file));
    }
    let mixed = mixed.alis(words);
    assert!(mixed != before && mixed != after && before != after, "{words}: the test shows nothing");
    assert!(seen == before || seen == after, "{words}: neither before nor after:\n{seen}");
}

#[test]
fn several_records_are_shown_as_they_stood_together() {
    if !needs("strace") {
        return;
    }
    let commands = [
        "list",
        "deadlines --all",
        "demand",
        "match",
        "prioritise 1820",
        "position list",
        "document offer --all --dry-run",
        "compliance hsyk-1820 --from 2024-01-01 --to 2027-12-31 --today 2027-12-31 --all",
    ];
    thread::scope(|scope| {
        for words in commands {
            scope.spawn(move || check(words));
        }
    });
}
