//! What people type, after public reports on systems of this kind: days, names, numbers.

use crate::harness::Room;

const KARI: &str = "trainees/9144897.toml";

/// A day that begins with a hyphen is the value of its option.
#[test]
fn two_weeks_ago_is_no_option() {
    for words in ["note Kari --text x --on -2w", "note Kari --on -2w --text x", "note Kari --text x --on=-2w"] {
        let room = Room::with_kari("");
        let seen = room.run(&format!("--today 2026-11-28 {words}"));
        assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
        assert!(room.read(KARI).contains("on = 2026-11-14"), "{words}");
    }
    let room = Room::with_kari("");
    let seen = room.run("--today 2026-11-28 absence Kari --from -2w --to today");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let text = room.read(KARI);
    assert!(text.contains("from = 2026-11-14") && text.contains("to = 2026-11-28"), "{text}");
    let seen = room.run("list --today -3x");
    assert!(seen.status == 2 && seen.stderr.contains("-3x"), "{}", seen.stderr);
}

#[test]
fn days_as_they_are_typed_in_norway() {
    for (typed, day) in [
        ("1.3.26", "2026-03-01"),
        ("'1. mars 2026'", "2026-03-01"),
        ("2026/03/01", "2026-03-01"),
        ("'i går'", "2026-11-27"),
        ("'i dag'", "2026-11-28"),
    ] {
        let room = Room::with_kari("");
        let seen = room.run(&format!("--today 2026-11-28 note Kari --text x --on {typed}"));
        assert_eq!(seen.status, 0, "{typed}: {}", seen.stderr);
        assert!(room.read(KARI).contains(&format!("on = {day}")), "{typed}");
    }
    // Without a year it is the last such day of what lies behind, and the answer says which.
    for (typed, day) in [("01.03.", "2026-03-01"), ("'1. desember'", "2025-12-01"), ("mandag", "2026-11-23")] {
        let room = Room::with_kari("");
        let seen = room.run(&format!("--today 2026-11-28 note Kari --text x --on {typed}"));
        assert!(seen.status == 0 && seen.stderr.contains(day), "{typed}: {}", seen.stderr);
        assert!(room.read(KARI).contains(&format!("on = {day}")), "{typed}");
    }
}

/// A name is on one line and holds something; spaces around it go, and what macOS typed as two characters is one.
#[test]
fn a_name_is_a_name() {
    let room = Room::new();
    let enroll = |hpr: u32, name: &str| {
        room.run(&format!(
            "enroll --hpr {hpr} --name '{name}' --municipality 1820 --started 2026-02-01 --workplace Legesenteret \
             --role fastlege --engagement employed --percent 100 --training-started 2026-03-01 --supervisor 'Ola Hansen'"
        ))
    };
    for nobody in ["", "   ", "Line\nBreak", "Tab\there", "\u{200b}"] {
        let seen = enroll(100022, nobody);
        assert!(seen.status == 2 && seen.stderr.contains("--name"), "{nobody:?}: {}", seen.stderr);
        assert!(!room.path().join("trainees/100022.toml").exists(), "{nobody:?}");
    }
    let seen = enroll(100022, "  Mellom Rom  ");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(room.read("trainees/100022.toml").contains("name = \"Mellom Rom\""));
    assert_eq!(enroll(100023, "A\u{30a}se Ørnes").status, 0);
    assert!(room.read("trainees/100023.toml").contains("name = \"Åse Ørnes\""));
}

/// A position without a seat is full, in the file and on the command line alike.
#[test]
fn no_seat_is_a_number_of_seats() {
    let room = Room::new();
    let seen = room.run(
        "position add --hospital hsyk --site 'Mo i Rana' --department Indremedisin --start 2027-03-15 --capacity 0",
    );
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(room.run("position list --format csv").stdout.contains(",0,"), "no seat is listed");
}
