//! `alis edit NAME:18`: a wrong entry put right where it stands.

use crate::harness::{Room, requested};

const FILE: &str = "trainees/9144897.toml";

fn entry(on: &str, event: &str, more: &str) -> String {
    format!("\n[[journal]]\non = {on}\nevent = \"{event}\"\n{more}")
}

fn journal() -> String {
    requested("2026-05-01", "2027-03-01", &["Mo i Rana/Indremedisin"])
        + &entry("2026-06-02", "reconfirmation-asked", "")
        + &entry("2026-06-10", "note", "text = \"Skal ringe igjen\"\n")
}

/// In git, with two entries and a note after the request.
fn room() -> Room {
    let room = Room::with_kari(&journal());
    room.put_in_git("'the store'");
    room
}

fn line_of(room: &Room, text: &str) -> usize {
    room.read(FILE).lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn any_line_of_an_entry_names_it_and_only_its_own_lines_change() {
    for (back, who) in [(0, "kari"), (1, "9144897"), (2, "trainees/9144897.toml"), (3, "Nordmann,kari")] {
        let room = room();
        let line = line_of(&room, "Skal ringe") - back;
        let before = room.read(FILE);
        let seen = room.run(&format!("edit {who}:{line} --on 11.6.2026 --text 'Har ringt'"));
        assert_eq!(seen.status, 0, "{who}: {}", seen.stderr);
        assert_eq!(seen.stderr, "Put right: Kari Nordmann: note (2026-06-11).\n");
        let wanted = before.replace("2026-06-10", "2026-06-11").replace("Skal ringe igjen", "Har ringt");
        assert_eq!(room.read(FILE), wanted);
    }
    let room = room();
    let line = line_of(&room, "Skal ringe");
    // With the column, as messages print it; and the flag of any key.
    assert_eq!(room.run(&format!("rediger {FILE}:{line}:8 --tekst 'Har ringt' --set note=mobil")).status, 0);
    assert!(room.read(FILE).ends_with("text = \"Har ringt\"\nnote = \"mobil\"\n"));
    assert_eq!(room.log()[0], "9144897: note of 2026-06-10 put right: text, note");
    let log = room.run("log kari --lang en").stdout;
    assert!(log.contains("note"), "{log}");
    assert_eq!(room.run("undo --yes").status, 0);
    assert!(room.read(FILE).ends_with("text = \"Skal ringe igjen\"\n"));
}

#[test]
fn what_would_not_be_allowed_is_not_kept() {
    let room = room();
    let (asked, request, note) =
        (line_of(&room, "reconfirmation-asked"), line_of(&room, "\"requested\""), line_of(&room, "Skal ringe"));
    let before = room.read(FILE);
    for (words, told, exit) in [
        // Asked before there was a request; a request after it was asked.
        (format!("edit kari:{asked} --on 2026-04-01"), "alis request", 3),
        (format!("edit kari:{request} --on 2026-06-05"), "2026-06-02", 3),
        (format!("edit kari:{note} --on 31.2.2026"), "2026-02-28", 2),
        (format!("edit kari:{note} --text ' '"), "blank", 2),
        (format!("edit kari:{note} --months 6"), "one of: ", 2),
        (format!("edit kari:{note} --set event=accepted"), "one of: ", 2),
        (format!("edit kari:{request} --months six"), "months", 4),
        (format!("edit kari:{note} --no-input"), "--on", 2),
        ("edit kari:3 --on 2026-06-01".to_owned(), "the entries begin on these lines", 3),
        ("edit kari:9999 --on 2026-06-01".to_owned(), "the entries begin on these lines", 3),
        ("edit kari --on 2026-06-01".to_owned(), "alis edit 9144897:18", 2),
        ("edit trainees/9144919.toml:4 --on 2026-06-01".to_owned(), "9144919", 3),
    ] {
        let seen = room.run(&words);
        assert!(seen.stderr.contains(told) && seen.status == exit, "{words}: {} {}", seen.status, seen.stderr);
        assert_eq!(room.read(FILE), before, "{words}");
    }
    let seen = room.run(&format!("edit kari:{note} --text 'Har ringt' --dry-run"));
    assert!(seen.status == 0 && seen.stdout.contains("+text = \"Har ringt\""), "{}", seen.stdout);
    assert_eq!(room.read(FILE), before);
}

/// What an entry departs from is told anew where a fact of it changes, and stays where only its words do.
#[test]
fn it_is_held_against_the_terms() {
    let room = Room::with_kari(&journal());
    let request = line_of(&room, "\"requested\"");
    let seen = room.run(&format!("edit kari:{request} --months 3"));
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("HSYK 5.2"), "{}", seen.stderr);
    assert!(room.read(FILE).contains("departs = [\n  { term = \"service\""), "{}", room.read(FILE));
    assert_eq!(room.run(&format!("edit kari:{request} --note 'etter samtale'")).status, 0);
    assert!(room.read(FILE).contains("departs"), "words depart from nothing");
    assert_eq!(room.run(&format!("edit kari:{request} --months 6")).status, 0);
    assert!(!room.read(FILE).contains("departs"), "{}", room.read(FILE));
    let strict = Room::with_kari(&journal());
    strict.requires_six_months();
    let before = strict.read(FILE);
    let seen = strict.run(&format!("edit kari:{request} --months 3"));
    assert!(seen.status == 3 && seen.stderr.contains("--override"), "{}", seen.stderr);
    assert_eq!(strict.read(FILE), before);
    let seen = strict.run(&format!("edit kari:{request} --months 3 --override 'avtalt med sykehuset'"));
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(strict.read(FILE).contains("override = \"avtalt med sykehuset\""), "{}", strict.read(FILE));
    assert_eq!(strict.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
}

#[test]
fn letters_that_were_issued_since_are_told() {
    let letter = "kind = \"enrolment\"\nfile = \"letters/trainees/9144897/a.pdf\"\n";
    let issued = entry("2026-06-12", "issued", &format!("{letter}sha256 = \"{}\"\n", "0".repeat(64)));
    let room = Room::with_kari(&(journal() + &issued));
    let seen = room.run(&format!("edit kari:{} --start 2027-04-01", line_of(&room, "\"requested\"")));
    assert!(seen.status == 0 && seen.stderr.contains("letters/trainees/9144897/a.pdf"), "{}", seen.stderr);
    let seen = room.run(&format!("edit kari:{} --on 2026-06-13", line_of(&room, "\"issued\"")));
    assert!(seen.status == 0 && seen.stderr.contains("the letter itself stays as it is"), "{}", seen.stderr);
    let before = room.read(FILE);
    let seen = room.run(&format!("edit kari:{} --set sha256=1", line_of(&room, "\"issued\"")));
    assert_eq!((seen.status, room.read(FILE)), (2, before), "{}", seen.stderr);
}

/// Every record with a journal has lines.
#[test]
fn an_entry_of_an_agreement_is_put_right_too() {
    let room = Room::with_kari("");
    let file = "agreements/hsyk-1820.toml";
    let line = room.read(file).lines().position(|line| line == "on = 2020-02-01").unwrap() + 1;
    let seen = room.run(&format!("edit {file}:{line} --on 2020-02-03"));
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(room.read(file).contains("on = 2020-02-03\nevent = \"signed\"\nby = \"hsyk\""));
    let seen = room.run(&format!("edit {file}:{line} --by nobody"));
    assert_ne!(seen.status, 0, "{}", seen.stderr);
    assert!(room.read(file).contains("by = \"hsyk\""));
}
