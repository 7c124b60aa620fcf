//! What is edited is held against the store as it would be: what would newly be wrong is refused, and what only may be is told.

use crate::harness::Room;

const KARI: &str = "trainees/9144897.toml";
const REQUESTED: &str = "\n[[journal]]\non = 2026-02-01\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n\
                         wishes = [ { site = \"Mo i Rana\", department = \"Kirurgi\" } ]\n";

#[test]
fn what_would_be_wrong_is_refused_and_nothing_is_saved() {
    let room = Room::with_kari(REQUESTED);
    for (words, file, code) in [
        ("edit 9144897 --set agreement=nowhere", KARI, "unknown-agreement"),
        ("edit 9144897 --set expected_completion=2020-01-01", KARI, ""),
        ("municipality edit 1820 --set number=1899", "municipalities/1820.toml", "wrong-file-name"),
        ("agreement edit hsyk-1820 --set profile=nope", "agreements/hsyk-1820.toml", "unknown-profile"),
        ("agreement edit hsyk-1820 --set municipalities=1899", "agreements/hsyk-1820.toml", "unknown-municipality"),
        ("agreement edit hsyk-1820 --set hospitals=nlsh", "agreements/hsyk-1820.toml", "unknown-hospital"),
    ] {
        let before = room.read(file);
        let seen = room.run(&format!("--lang en {words}"));
        assert!(seen.status == 4 || seen.status == 3, "{words}: {}", seen.stderr);
        assert!(seen.stderr.contains(code), "{words}: {}", seen.stderr);
        assert_eq!(room.read(file), before, "{words}");
    }
    for words in ["edit 9144897 --set name=' '", "edit 9144897 --set phone=", "municipality edit 1820 --set name=''"] {
        let seen = room.run(&format!("--lang en {words}"));
        assert!(seen.status == 2 && seen.stderr.contains("would be blank"), "{words}: {}", seen.stderr);
    }
}

/// In the editor, too; what was typed is kept.
#[cfg(target_os = "linux")]
#[test]
fn a_site_that_vanishes_under_a_request_is_not_saved() {
    let room = Room::with_kari(REQUESTED);
    let hospital = room.read("hospitals/hsyk.toml");
    assert!(hospital.contains("Mo i Rana"));
    let (screen, exit) = room.at_terminal("hospital edit hsyk", "n\r", "sed -i 's/Mo i Rana/Mosjøen/'");
    assert_eq!(exit, 4, "{screen}");
    assert!(screen.contains("unknown-site") && screen.contains(KARI), "{screen}");
    assert_eq!(room.read("hospitals/hsyk.toml"), hospital);
}

/// What was wrong before stands in nobody's way.
#[test]
fn what_was_wrong_before_is_not_held_against_an_edit() {
    let room = Room::with_kari(&REQUESTED.replace("Kirurgi", "Nowhere"));
    room.file("positions/broken.toml", "schema = 1\n");
    assert_eq!(room.run("edit 9144897 --set phone='75 00 00 00'").status, 0);
    assert_eq!(room.run("agreement edit hsyk-1820 --set case=26/1").status, 0);
}

#[test]
fn what_was_wrong_before_does_not_keep_a_number_from_being_corrected() {
    let room = Room::with_kari(&REQUESTED.replace("Kirurgi", "Nowhere"));
    assert_eq!(room.run("check").status, 4);
    let seen = room.run("edit 9144897 --set hpr=9144910");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(room.read("trainees/9144910.toml").contains("former_hpr"));
}

/// An old request stays under the agreement of its day, and is held against that one.
#[test]
fn another_agreement_is_not_held_against_what_was_asked_for_before() {
    let room = Room::with_kari(REQUESTED);
    room.file(
        "hospitals/unn.toml",
        "schema = 1\nname = \"UNN\"\n\n[[site]]\nname = \"Narvik\"\ndepartments = [\"Medisin\"]\n",
    );
    let agreement =
        room.read("agreements/hsyk-1820.toml").replace("\"hsyk\"]", "\"unn\"]").replace("\"hsyk\"", "\"unn\"");
    room.file("agreements/unn-1820.toml", &agreement);
    assert_eq!(room.run("check").status, 0, "{}", room.run("check").stdout);
    let seen = room.run("edit 9144897 --set agreement=unn-1820");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let kari = room.read(KARI);
    assert!(kari.contains("agreement = \"unn-1820\"") && kari.contains("agreement = \"hsyk-1820\""), "{kari}");
    assert_eq!(room.run("check").status, 0, "{}", room.run("check").stdout);
}

const ENROL: &str = "enroll --hpr 9144901 --name Eli --municipality 1820 --agreement hsyk-1820 --workplace x --percent 100 \
                     --role fastlege --engagement employed";

#[test]
fn what_cannot_be_is_refused_and_what_hardly_can_is_told() {
    for (words, status, told) in [
        (
            "--started 2025-01-01 --training-started 2025-01-01 --expected-completion 2024-12-01",
            4,
            "[end-before-start]",
        ),
        ("--started 2025-01-01 --training-started 2125-01-01", 0, "2125-01-01 is far from today"),
        ("--started 1925-01-01 --training-started 2025-01-01", 0, "1925-01-01 is far from today"),
        (
            "--started 2024-05-01 --training-started 2024-05-01 --start 2025-01-01 --wish 'Mo i Rana/Kirurgi' --override x",
            0,
            "[start-passed]",
        ),
    ] {
        let room = Room::with_kari("");
        let seen = room.run(&format!("--lang en {ENROL} {words}"));
        assert_eq!(seen.status, status, "{words}: {}", seen.stderr);
        assert!(seen.stderr.contains(told), "{words}: {}", seen.stderr);
        assert_eq!(room.path().join("trainees/9144901.toml").exists(), status == 0, "{words}");
        if status == 0 {
            let checked = room.run("--lang en check");
            assert!(
                checked.stdout.contains(told) && checked.stdout.contains("[unlikely-day]") == told.contains("far"),
                "{words}: {}",
                checked.stdout
            );
        }
    }
}

#[test]
fn one_person_under_two_numbers_is_told_with_the_other() {
    let room = Room::with_kari("");
    let words = format!("--lang en {ENROL} --started 2025-01-01 --training-started 2025-01-01");
    assert_eq!(room.run(&words).stderr.matches("same name").count(), 0);
    let seen = room.run(&words.replace("9144901", "9144910").replace("Eli", "ELI"));
    assert!(seen.status == 0 && seen.stderr.contains("9144901 has the same name"), "{}", seen.stderr);
    let checked = room.run("--lang en check").stdout;
    assert!(
        checked.contains("[same-person]: 9144901 has the same name") && checked.contains("9144910 has the same name"),
        "{checked}"
    );
}

#[test]
fn a_department_that_stands_twice_is_found() {
    let room = Room::with_kari("");
    let hospital = room.read("hospitals/hsyk.toml");
    room.file("hospitals/hsyk.toml", &hospital.replacen("\"Kirurgi\"", "\"Kirurgi\", \"kirurgi\"", 1));
    let seen = room.run("--lang en check");
    assert!(seen.status == 0 && seen.stdout.contains("[place-twice]: kirurgi stands here twice"), "{}", seen.stdout);
}

/// It may have happened twice: it is recorded, and told.
#[test]
fn what_is_done_twice_is_told() {
    let room = Room::with_kari(REQUESTED);
    for (words, told) in [
        ("reconfirm 9144897 --on 2026-07-01", ""),
        ("reconfirm 9144897 --on 2026-07-10", "stands already, from 2026-07-01"),
        ("goal 9144897 ALM-055 --on 2026-07-11", ""),
        ("goal 9144897 ALM-055 --on 2026-07-12", "stands already, from 2026-07-11"),
        (
            "offer 9144897 --hospital hsyk --site 'Mo i Rana' --department Kirurgi --start 2027-03-01 --on 2026-07-13",
            "",
        ),
        ("accept 9144897 --on 2026-07-14", ""),
        ("contract 9144897 --issued --on 2026-07-15", ""),
        ("contract 9144897 --issued --on 2026-07-16", "stands already, from 2026-07-15"),
        ("contract 9144897 --signed --on 2026-07-17", ""),
        ("contract 9144897 --signed --on 2026-07-18", "stands already, from 2026-07-17"),
    ] {
        let seen = room.run(&format!("--lang en {words}"));
        assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
        let twice = seen.stderr.contains("stands already");
        assert_eq!((twice, seen.stderr.contains(told)), (!told.is_empty(), true), "{words}: {}", seen.stderr);
    }
}

#[test]
fn a_name_that_says_nothing_is_found() {
    let room = Room::with_kari("");
    for name in ["", "   ", "\\u200b", "Kari\\nNordmann"] {
        let kari = room.read(KARI);
        room.file(KARI, &kari.replacen("\"Kari Nordmann\"", &format!("\"{name}\""), 1));
        let seen = room.run("--lang en check");
        assert!(seen.status == 4 && seen.stdout.contains("[blank-name]"), "{name:?}: {}", seen.stdout);
        assert_eq!(room.run("list").status, 0, "{name:?}: the record stays in use");
        room.file(KARI, &kari);
    }
}
