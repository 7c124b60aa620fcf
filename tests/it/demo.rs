//! The demo store: the same deadlines in each language, wherever in time it is laid.

use crate::harness::Room;

#[test]
fn its_deadlines_are_the_reviewed_ones_in_each_language() {
    let room = Room::demo("--lang en");
    for lang in ["nb", "nn", "en"] {
        let seen = room.run(&format!("--store store --lang {lang} deadlines --all"));
        assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
        insta::assert_snapshot!(format!("deadlines_{lang}"), seen.stdout);
    }
}

#[test]
fn its_roster_is_the_reviewed_one() {
    insta::assert_snapshot!("list_nb", Room::demo("--lang en").alis("--store store --lang nb list"));
}

#[test]
fn it_has_every_rule_open_or_overdue_and_every_stage() {
    let room = Room::demo("--lang en");
    let due = room.json("--store store deadlines --format json");
    let has = |rule: &str| due.as_array().unwrap().iter().any(|row| row["rule"] == rule);
    for (rule, _) in RULES {
        assert!(has(rule), "no {rule} in the demo store");
    }
    let list = room.json("--store store list --format json");
    for stage in STAGES {
        assert!(
            list.as_array().unwrap().iter().any(|row| row["stage"] == *stage),
            "nobody is {stage} in the demo store"
        );
    }
}

const RULES: [(&str, ()); 25] = [
    ("registration", ()),
    ("request", ()),
    ("prioritisation", ()),
    ("reconfirmation", ()),
    ("reconfirmation-answer", ()),
    ("offer", ()),
    ("offer-answer", ()),
    ("contract", ()),
    ("start", ()),
    ("coordinator-contact", ()),
    ("supervisor-contact", ()),
    ("goal-review", ()),
    ("completion", ()),
    ("documentation", ()),
    ("plan-review", ()),
    ("old-scheme", ()),
    ("alis-agreement", ()),
    ("alis-agreement-end", ()),
    ("consultation", ()),
    ("committee", ()),
    ("agreement-review", ()),
    ("agreement-renewal", ()),
    ("evaluation", ()),
    ("grant-application", ()),
    ("grant-report", ()),
];

const STAGES: &[&str] = &[
    "enrolled",
    "requested",
    "asked",
    "confirmed",
    "refused",
    "offered",
    "accepted",
    "contracted",
    "in-service",
    "completed",
    "documented",
    "withdrawn",
    "discontinued",
];

/// On any day it is sound, and has something overdue, open and opening soon.
#[test]
fn it_is_about_today_whenever_that_is() {
    for today in ["2026-11-01", "2026-11-30", "2027-01-31", "2027-02-28", "2028-02-29", "2026-03-15", "2031-12-31"] {
        let room = Room::empty().on(today);
        assert_eq!(room.run("demo store").status, 0, "{today}");
        let check = room.alis("--store store --lang en check --strict");
        assert_eq!(check, "[stderr]\nNo faults found.\n[exit 0]", "{today}");
        let due = room.json("--store store deadlines --format json");
        for status in ["overdue", "open", "upcoming"] {
            assert!(due.as_array().unwrap().iter().any(|row| row["status"] == status), "{today}: nothing is {status}");
        }
    }
}

#[test]
fn every_command_it_tells_to_type_is_one() {
    let room = Room::demo("--lang en");
    let all = room.json("--store store deadlines --all --format json");
    for row in all.as_array().unwrap() {
        let next = row["next"].as_str().unwrap();
        // What is done has nothing to type.
        assert_eq!(next.is_empty(), row["status"] == "done", "{row}");
        let Some(next) = next.strip_prefix("alis ") else { continue };
        let seen = room.run(&format!("{next} --help"));
        assert_eq!(seen.status, 0, "{next}: {}", seen.stderr);
    }
}

#[test]
fn a_second_demo_leaves_the_first_alone() {
    let room = Room::demo("--lang en");
    room.file("store/trainees/note.txt", "mine");
    let before = room.files();
    let seen = room.run("demo store --lang en");
    assert_eq!(seen.status, 0);
    assert!(seen.stderr.starts_with("store is a store already and was left as it is."), "{}", seen.stderr);
    assert_eq!(room.files(), before);
}

#[test]
fn a_folder_with_something_in_it_is_refused() {
    let room = Room::empty();
    room.file("store/mine.txt", "mine");
    assert_eq!(
        room.alis("demo store --lang en"),
        "[stderr]\nerror: store is not empty\nhelp: name another folder: alis demo DIR\n[exit 3]"
    );
    assert_eq!(room.files(), ["store/mine.txt"]);
}
