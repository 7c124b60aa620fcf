//! An answer that is longer than the screen goes through the user's pager, as git has it.
#![cfg(target_os = "linux")]

use crate::harness::Room;

/// A pager that marks what passes through it.
const MARKS: &str = "sed s/^/PAGED:/";

/// What the demo's deadlines look like on a terminal of 40 lines, with these variables.
fn shown(room: &Room, variables: &str, words: &str) -> (String, i32) {
    room.on_screen(&format!("TERM=xterm {variables}"), &format!("--store store --lang en --color never {words}"), None)
}

#[test]
fn a_long_answer_is_paged_and_a_short_one_is_not() {
    let room = Room::demo("--lang en");
    let plain = room.run("--store store --lang en deadlines").stdout;
    for words in ["deadlines", "list", "log --limit 5 --format json", "show 9144831", "explain 9144831"] {
        let (screen, exit) = shown(&room, &format!("ALIS_PAGER='{MARKS}'"), words);
        assert!(exit == 0 && screen.lines().all(|line| line.starts_with("PAGED:")), "{words}: {screen}");
    }
    let (screen, _) = shown(&room, &format!("ALIS_PAGER='{MARKS}'"), "deadlines");
    assert_eq!(screen.replace("PAGED:", ""), plain);
    let (screen, _) = shown(&room, &format!("ALIS_PAGER='{MARKS}'"), "deadlines --limit 2");
    assert!(screen.contains("OVERDUE (2)") && !screen.contains("PAGED:"), "{screen}");
}

#[test]
fn the_users_word_counts() {
    let room = Room::demo("--lang en");
    let marked = |variables: &str, words: &str| {
        let (screen, exit) = shown(&room, variables, words);
        assert!(exit == 0 && screen.contains("OVERDUE (14)"), "{variables}: {screen}");
        screen.contains("PAGED:")
    };
    assert!(marked(&format!("PAGER='{MARKS}'"), "deadlines"));
    assert!(!marked(&format!("PAGER='{MARKS}' ALIS_PAGER="), "deadlines"));
    assert!(!marked(&format!("PAGER='{MARKS}' ALIS_PAGER=cat"), "deadlines"));
    assert!(!marked(&format!("PAGER='{MARKS}'"), "deadlines --no-pager"));
    // A terminal that can do nothing has no pager.
    let (screen, _) = room.on_screen(&format!("TERM=dumb PAGER='{MARKS}'"), "--store store --lang en deadlines", None);
    assert!(!screen.contains("PAGED:"), "{screen}");
    // In a pipe nobody pages.
    let mut piped = room.command("--store store --lang en deadlines");
    let seen = room.seen(piped.env("PAGER", MARKS).env("TERM", "xterm"));
    assert!(seen.stdout.contains("OVERDUE (14)") && !seen.stdout.contains("PAGED:"));
}

#[test]
fn a_pager_that_is_broken_loses_nothing_and_one_that_is_left_early_is_no_fault() {
    let room = Room::demo("--lang en");
    let (screen, exit) = shown(&room, "ALIS_PAGER=no-such-pager", "deadlines");
    assert!(exit == 0 && screen.contains("OVERDUE (14)") && screen.contains("14 overdue, "), "{screen}");
    let (screen, exit) = shown(&room, "ALIS_PAGER=true", "deadlines");
    assert_eq!((screen.as_str(), exit), ("", 0));
    let (screen, exit) = shown(&room, "ALIS_PAGER='head -n 1'", "deadlines");
    assert_eq!((screen.lines().count(), exit), (1, 0), "{screen}");
}

#[test]
fn ctrl_c_is_the_pagers() {
    let room = Room::demo("--lang en");
    let pager = "TERM=xterm ALIS_PAGER='trap \"\" INT; cat; sleep 1; echo THE END'";
    let pressed = Some(("14 overdue, ", "\u{3}"));
    let (screen, exit) = room.on_screen(pager, "--store store --lang en --color never deadlines", pressed);
    assert!(exit == 0 && screen.contains("THE END"), "{exit}: {screen}");
}
