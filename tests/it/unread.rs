//! What a command could not read it tells, once, and ends with 4: whoever cannot be read may be what the answer hangs on.

use std::fs;
use std::path::Path;

use crate::harness::Room;

const AGREEMENT: &str = "agreements/broken.toml";
const TRAINEE: &str = "trainees/9144999.toml";

const POSITION: &str = "schema = 1\nhospital = \"hsyk\"\nsite = \"Mo i Rana\"\ndepartment = \"Kirurgi\"\nstart = 2027-03-01\n\
                        months = 6\n\n[[journal]]\non = 2026-07-01\nevent = \"published\"\n";
const REQUESTED: &str = "\n[[journal]]\non = 2026-02-01\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n\
                         wishes = [ { site = \"Mo i Rana\", department = \"Kirurgi\" } ]\n";

/// Kari, who has asked for a place, a position, and an agreement and a trainee that cannot be read.
fn half_unreadable() -> Room {
    let room = Room::with_kari(REQUESTED);
    room.trainee(9144900, "Ola Hansen", "");
    room.file("positions/p.toml", POSITION).file(AGREEMENT, "title =\n").file(TRAINEE, "hpr = 9144999\nname =\n");
    room
}

/// A command that does what it is asked for, and tells each of the files once.
#[track_caller]
fn check(words: &str, told: &[&str]) {
    let room = half_unreadable();
    let seen = room.run(words);
    assert_eq!(seen.status, 4, "{words}: {}", seen.stderr);
    for file in [AGREEMENT, TRAINEE] {
        let times = seen.stderr.matches(&format!("--> {file}")).count();
        assert_eq!(times, usize::from(told.contains(&file)), "{words}: {file}: {}", seen.stderr);
    }
}

#[test]
fn of_the_register() {
    for words in [
        "agreement add --municipality 1820 --hospital hsyk --profile hsyk --id new --title New",
        "agreement compare hsyk-1820 helse-vest",
        "agreement show hsyk-1820",
        "agreement supersede hsyk-1820 broken",
        "position add --hospital hsyk --site 'Mo i Rana' --department Kirurgi --start 2027-09-01",
        "enroll --hpr 9144901 --name Eli --municipality 1820 --agreement hsyk-1820 --started 2026-01-01 --workplace x --percent 100 --role fastlege --engagement employed --training-started 2026-01-01",
        "explain offer",
        "explain offer --agreement hsyk-1820",
        "request 9144900 --start 2027-09-01 --wish 'Mo i Rana/Kirurgi' --months 6 --override x",
    ] {
        check(words, &[AGREEMENT]);
    }
}

#[test]
fn of_the_trainees() {
    for words in [
        "offer 9144897 --position p",
        "position advertise p",
        "position close p",
        "position show p",
        "list",
        "deadlines",
        "demand",
        "compliance hsyk-1820",
        "prioritise 1820",
        "request 9144897 --start 2027-09-01 --wish 'Mo i Rana/Kirurgi' --months 6 --override x --dry-run",
        "purge",
        "match",
    ] {
        check(words, &[AGREEMENT, TRAINEE]);
    }
}

/// Somebody of that name was found; who cannot be read may be called so, too.
#[test]
fn of_those_who_may_be_meant() {
    for words in ["note Nordmann --text 'A note'", "show Nordmann", "contract Nordmann", "log Nordmann"] {
        let room = half_unreadable();
        let seen = room.run(words);
        assert!(seen.stderr.contains(&format!("--> {TRAINEE}")), "{words}: {}", seen.stderr);
    }
    check("note Nordmann --text 'A note'", &[TRAINEE]);
    check("plan Nordmann --revised", &[TRAINEE]);
}

#[test]
fn what_was_asked_for_is_done() {
    let room = half_unreadable();
    assert_eq!(room.run("note Nordmann --text 'A note'").status, 4);
    assert!(room.read("trainees/9144897.toml").contains("A note"));
    // By number nobody else can be meant.
    assert_eq!(room.run("note 9144897 --text 'Another'").status, 0);
}

/// The fault is in a record of the trainee's own case.
#[test]
fn of_the_hospital() {
    let room = Room::with_kari(REQUESTED);
    room.file("hospitals/hsyk.toml", "schema = 1\n");
    for words in ["note 9144897 --text x", "show 9144897", "avtale show 9144897", "plan 9144897 --revised"] {
        let seen = room.run(words);
        assert_eq!(seen.status, 4, "{words}: {}", seen.stderr);
        assert!(seen.stderr.contains("--> hospitals/hsyk.toml"), "{words}: {}", seen.stderr);
    }
}

#[test]
fn no_caller_passes_a_list_that_nobody_reads() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files += 1;
                assert!(!fs::read_to_string(&path).unwrap().contains("&mut Vec::new()"), "{}", path.display());
            }
        }
    }
    assert!(files > 100);
}
