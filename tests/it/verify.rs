//! `alis verify`: the letter that was issued, one that was tampered with, one that is none, and records that changed.

use std::fs;

use crate::harness::Room;

const LETTER: &str = "store/letters/9144810/2026-11-01-enrolment.txt";

/// The demo store with one letter issued: the enrolment of 9144810.
fn issued() -> Room {
    let room = Room::demo("--lang en");
    assert_eq!(room.run("--store store document enrolment 9144810 --format txt").status, 0);
    room
}

#[track_caller]
fn check(room: &Room, file: &str, said: &str, status: i32) {
    let seen = without_commit(&room.alis(&format!("--store store --lang en verify {file}")));
    assert_eq!(seen, format!("{said}\n[exit {status}]"));
}

/// The id of a commit depends on all that was committed before.
fn without_commit(said: &str) -> String {
    let Some((before, after)) = said.split_once("(commit ") else { return said.to_owned() };
    let (oid, after) = after.split_once(')').unwrap();
    assert!(oid.len() == 12 && oid.bytes().all(|b| b.is_ascii_hexdigit()), "{oid}");
    format!("{before}(commit ID){after}")
}

const BROUGHT: &str = "  Brought by Test on 2026-08-01 (commit ID).";

#[test]
fn a_letter_that_was_issued_is_known_wherever_it_lies() {
    let room = issued();
    let said = "unchanged, issued on 2026-11-01 (enrolment form, trainees/9144810)\n  The records still say the same.";
    let said = format!("{said}\n{BROUGHT}");
    check(&room, LETTER, &format!("{LETTER}: {said}"), 0);
    fs::copy(room.path().join(LETTER), room.path().join("from-the-archive.txt")).unwrap();
    check(&room, "from-the-archive.txt", &format!("from-the-archive.txt: {said}"), 0);
}

#[test]
fn one_byte_more_is_another_letter() {
    let room = issued();
    room.file(LETTER, &format!("{} ", room.read(LETTER)));
    let said = format!(
        "{LETTER}: CHANGED: not what was issued on 2026-11-01 as letters/9144810/2026-11-01-enrolment.txt \
         (enrolment form, trainees/9144810)\n  The records still say the same.\n{BROUGHT}"
    );
    check(&room, LETTER, &said, 3);
    // Moved elsewhere it is known by its name; under another it is nobody's.
    fs::copy(room.path().join(LETTER), room.path().join("2026-11-01-enrolment.txt")).unwrap();
    let seen = room.run("--store store --lang en verify 2026-11-01-enrolment.txt");
    assert!(seen.stdout.contains("CHANGED"), "{}", seen.stdout);
    fs::copy(room.path().join(LETTER), room.path().join("other.txt")).unwrap();
    check(&room, "other.txt", "other.txt: UNKNOWN: no letter of this register", 3);
}

#[test]
fn a_later_wish_moves_the_case_on() {
    let room = issued();
    let wish = "--store store request 9144810 --start 2027-11-01 --wish 'Sandnessjøen/Indremedisin' --on 2026-11-20 --today 2026-11-20";
    assert_eq!(room.run(wish).status, 0);
    // On the letter's day it is not known yet.
    let seen = room.run(&format!("--store store --lang en verify {LETTER}"));
    assert!(seen.stdout.contains("The records still say the same."), "{}", seen.stdout);
    let seen = room.run(&format!("--store store --lang en --today 2026-11-20 verify {LETTER}"));
    assert!(seen.stdout.contains("The case has moved on since"), "{}", seen.stdout);
    assert_eq!(seen.status, 0);
}

#[test]
fn what_is_corrected_afterwards_is_told() {
    let room = issued();
    let file = "store/trainees/9144810.toml";
    // What the letter does not say does not matter.
    room.file(file, &format!("# a remark\n{}", room.read(file)));
    let seen = room.run(&format!("--store store verify {LETTER}"));
    assert_eq!(seen.status, 0, "{}", seen.stdout);
    room.file(file, &room.read(file).replace("start = 2027-09-13", "start = 2027-10-13"));
    let seen = room.run(&format!("--store store --lang en verify {LETTER}"));
    assert!(seen.stdout.contains("no longer say the same of the letter's own day"), "{}", seen.stdout);
    assert_eq!(seen.status, 3);
}

#[test]
fn what_has_no_state_is_not_called_unchanged() {
    let room = issued();
    let file = "store/trainees/9144810.toml";
    let text: Vec<String> =
        room.read(file).lines().filter(|line| !line.starts_with("state = ")).map(str::to_owned).collect();
    room.file(file, &format!("{}\n", text.join("\n")));
    let seen = room.run(&format!("--store store --lang en verify {LETTER}"));
    assert!(seen.stdout.contains(": NOT PROVED: ") && seen.stdout.contains("cannot be told"), "{}", seen.stdout);
    assert_eq!(seen.status, 3, "what cannot be told is no proof");
    assert_eq!(room.json_any(&format!("--store store verify {LETTER} --format json"), 3)[0]["letter"], "unproved");
}

#[test]
fn a_letter_of_every_kind_is_verified_as_it_was_issued() {
    let room = issued();
    for (kind, id) in [
        ("completion", "9144856"),
        ("reconfirmation", "9144814"),
        ("contract", "9144836"),
        ("priority-list", "1833"),
        ("termination", "hsyk-1835"),
    ] {
        assert_eq!(room.run(&format!("--store store document {kind} {id} --format txt")).status, 0, "{kind}");
        let file = format!("store/letters/{id}/2026-11-01-{kind}.txt");
        let rows = room.json(&format!("--store store verify {file} --format json"));
        let row = &rows[0];
        assert_eq!((&row["letter"], &row["kind"]), (&"unchanged".into(), &kind.into()), "{row}");
        // Recording that it was issued, and the fact that issuing is, makes no letter outdated.
        assert_eq!(row["records"], "same", "{row}");
    }
}

/// What was just issued is known, whatever day it carries.
#[test]
fn a_letter_dated_ahead_is_no_stranger() {
    let room = issued();
    assert_eq!(room.run("--store store document need hsyk --format txt --on 2027-02-01").status, 0);
    let rows = room.json("--store store verify store/letters/hsyk/2027-02-01-need.txt --format json");
    assert_eq!((&rows[0]["letter"], &rows[0]["records"]), (&"unchanged".into(), &"same".into()), "{rows}");
    fs::remove_file(room.path().join("store/letters/hsyk/2027-02-01-need.txt")).unwrap();
    let seen = room.run("--store store --lang en check");
    assert!(seen.stdout.contains("letters/hsyk/2027-02-01-need.txt"), "{}", seen.stdout);
}

#[test]
fn all_letters_are_verified_where_they_lie() {
    let room = issued();
    assert_eq!(room.run("--store store document need hsyk --format txt").status, 0);
    let again = "--store store document enrolment 9144810 --format txt --today 2026-11-02";
    assert_eq!(room.run(again).status, 0);
    let rows = room.json("--store store verify --all --format json --today 2026-11-02");
    let told = |key: &str| -> Vec<String> {
        let text = |row: &serde_json::Value| row[key].as_str().unwrap_or("-").to_owned();
        rows.as_array().unwrap().iter().map(text).collect()
    };
    assert_eq!(
        told("file"),
        [
            "letters/9144810/2026-11-01-enrolment.txt",
            "letters/9144810/2026-11-02-enrolment.txt",
            "letters/hsyk/2026-11-01-need.txt"
        ]
    );
    assert_eq!(told("letter"), ["unchanged"; 3]);
    // The one that was issued again took the place of the first.
    assert_eq!(told("replaced_by"), ["letters/9144810/2026-11-02-enrolment.txt", "-", "-"]);
    assert!(told("commit").iter().all(|commit| commit.len() == 40), "{rows}");
    let seen = room.run(&format!("--store store --lang nb verify {LETTER} --today 2026-11-02"));
    let said = seen.stdout.replace('\u{a0}', " ");
    let replaced = "Erstattet av letters/9144810/2026-11-02-enrolment.txt, som ble utstedt 2. november 2026.";
    assert!(said.contains(replaced), "{said}");
    fs::remove_file(room.path().join("store/letters/hsyk/2026-11-01-need.txt")).unwrap();
    let rows = room.json_any("--store store verify --all --format json --today 2026-11-02", 3);
    assert_eq!(rows[2]["letter"], "missing", "{rows}");
    assert_eq!(room.run("--store store verify").status, 2);
}

#[test]
fn several_files_are_answered_each_and_the_worst_decides() {
    let room = issued();
    room.file("other.txt", "x");
    let rows = room.json_any(&format!("--store store verify {LETTER} other.txt --format json"), 3);
    let letters: Vec<&str> = rows.as_array().unwrap().iter().map(|row| row["letter"].as_str().unwrap()).collect();
    assert_eq!(letters, ["unchanged", "unknown"]);
    let seen = room.run("--store store --lang en verify no-such-file.pdf");
    assert_eq!(seen.status, 5);
    assert!(seen.stderr.starts_with("error: no-such-file.pdf cannot be read:"), "{}", seen.stderr);
}

#[test]
fn an_entry_written_by_hand_makes_no_letter_of_another_file() {
    let room = issued();
    room.file("elsewhere.txt", "not a letter");
    let sha256 = sha2_of("not a letter");
    let file = "store/trainees/9144810.toml";
    for place in ["elsewhere.txt", "/etc/passwd", "letters/../elsewhere.txt", "letters", ""] {
        let before = room.read(file);
        let entry = format!(
            "\n[[journal]]\non = 2026-11-01\nevent = \"issued\"\nkind = \"enrolment\"\nfile = \"{place}\"\nsha256 = \"{sha256}\"\n"
        );
        room.file(file, &(before.clone() + &entry));
        check(&room, "elsewhere.txt", "elsewhere.txt: UNKNOWN: no letter of this register", 3);
        room.file(file, &before);
    }
}

#[test]
fn the_commit_that_brought_the_letter_and_its_author_are_named() {
    let room = issued();
    let rows = room.json(&format!("--store store verify {LETTER} --format json"));
    let commit = room.git("-C store log -1 --format=%H -- letters/9144810/2026-11-01-enrolment.txt");
    assert_eq!(rows[0]["commit"], commit.trim());
    assert_eq!((&rows[0]["by"], &rows[0]["at"]), (&"Test".into(), &"2026-08-01T12:00:00Z".into()));
    // Without git nobody is named, and that is said.
    fs::remove_dir_all(room.path().join("store/.git")).unwrap();
    let seen = room.run(&format!("--store store --lang en verify {LETTER}"));
    assert!(seen.stdout.contains("who issued it cannot be told"), "{}", seen.stdout);
    assert_eq!(seen.status, 0, "{}", seen.stdout);
}

/// Everything written by hand, even the state: in a store with a history it is missed there.
#[test]
fn a_letter_that_no_commit_brought_is_not_proved() {
    let room = issued();
    let forged = "letters/9144810/2026-11-01-enrolment-2.txt";
    room.file(&format!("store/{forged}"), "another letter");
    let file = "store/trainees/9144810.toml";
    let text = room.read(file);
    let entry = &text[text.rfind("[[journal]]").unwrap()..];
    let old = sha2_of(&room.read(LETTER));
    let entry = entry.replace("enrolment.txt", "enrolment-2.txt").replace(&old, &sha2_of("another letter"));
    room.file(file, &format!("{text}\n{entry}"));
    let seen = room.run(&format!("--store store --lang en verify store/{forged}"));
    assert!(seen.stdout.contains("No commit brought this letter"), "{}", seen.stdout);
    assert_eq!(seen.status, 3, "{}", seen.stdout);
}

#[test]
fn check_compares_every_letter_with_its_hash() {
    let room = issued();
    for (kind, id) in [("priority-list", "1833"), ("termination", "hsyk-1835")] {
        assert_eq!(room.run(&format!("--store store document {kind} {id} --format txt")).status, 0, "{kind}");
    }
    let codes = |status| {
        let rows = room.json_any("--store store check --format json", status);
        let text = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap().to_owned();
        let rows = rows.as_array().unwrap().iter().map(|row| (text(row, "file"), text(row, "code")));
        rows.filter(|(_, code)| code.starts_with("letter-")).collect::<Vec<_>>()
    };
    assert!(codes(0).is_empty());
    for (record, id, kind) in [
        ("trainees", "9144810", "enrolment"),
        ("municipalities", "1833", "priority-list"),
        ("agreements", "hsyk-1835", "termination"),
    ] {
        let letter = format!("store/letters/{id}/2026-11-01-{kind}.txt");
        let whole = room.read(&letter);
        room.file(&letter, &format!("{whole} "));
        let of = |code: &str| vec![(format!("{record}/{id}.toml"), code.to_owned())];
        assert_eq!(codes(4), of("letter-changed"), "{kind}");
        fs::remove_file(room.path().join(&letter)).unwrap();
        assert_eq!(codes(0), of("letter-missing"), "{kind}");
        room.file(&letter, &whole);
    }
    let file = "store/trainees/9144810.toml";
    room.file(file, &room.read(file).replace("file = \"letters/", "file = \"/etc/../"));
    assert_eq!(codes(0), [("trainees/9144810.toml".to_owned(), "letter-missing".to_owned())]);
}

/// SHA-256 in hexadecimal digits.
fn sha2_of(text: &str) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}
