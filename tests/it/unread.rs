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

/// A command whose own record cannot be read says so, whatever it was to do with it, and does nothing.
#[test]
fn of_the_record_that_is_meant() {
    let room = half_unreadable();
    room.file("hospitals/broken.toml", "name =\n").file("positions/broken.toml", "start =\n");
    room.file("municipalities/1899.toml", "number =\n").file("grants/1999.toml", "period_from =\n");
    let on = "--on 2026-07-01";
    let (files, mut wrong) = (room.files(), Vec::new());
    for words in [
        "agreement show broken",
        &format!("agreement sign broken --by 1820 {on}"),
        &format!("agreement terminate broken {on} --by 1820"),
        "agreement supersede broken hsyk-1820",
        &format!("agreement transfer broken hsyk-1820 {on}"),
        &format!("agreement transfer hsyk-1820 broken {on}"),
        "agreement criteria broken",
        "agreement compare hsyk-1820 broken",
        "compliance broken",
        "document agreement broken --preview x.txt --format txt",
        "municipality show 1899",
        &format!("municipality renumber 1899 1898 {on}"),
        &format!("municipality merge 1899 1820 --into 1898 --name x {on}"),
        &format!("municipality merge 1820 --into 1899 {on}"),
        &format!("municipality split 1899 --into 1820,1898 {on}"),
        &format!("municipality split 1820 --into 1899,1898 {on}"),
        "prioritise 1899",
        &format!("move 9144897 --to 1899 {on}"),
        "hospital show broken",
        &format!("hospital rename broken --site x --to y {on}"),
        &format!("hospital move hsyk --site 'Mo i Rana' --to-hospital broken {on}"),
        &format!("hospital close broken --site x {on}"),
        "position show broken",
        &format!("position advertise broken {on}"),
        &format!("position close broken {on}"),
        &format!("offer 9144897 --position broken {on}"),
        "position add --hospital broken --site x --department y --start 2027-09-01",
        "request 9144897 --start 2027-09-01 --wish 'Mo i Rana/Kirurgi' --months 6 --agreement broken",
        "grant show 1999",
        &format!("grant apply 1999 9144897 {on}"),
        &format!("grant report 1999 {on}"),
        "show 9144999",
        &format!("note 9144999 --text x {on}"),
        &format!("accept 9144999 {on}"),
        &format!("move 9144999 --to 1820 {on}"),
        "explain 9144999",
        "document offer 9144999 --preview x.txt --format txt",
    ] {
        let seen = room.run(&format!("--lang en --no-input {words}"));
        if (seen.status, seen.stderr.contains("-->"), room.files() == files) != (4, true, true) {
            let said: Vec<&str> = seen.stderr.lines().filter(|line| line.starts_with("error:")).collect();
            wrong.push(format!("{words}: {}: {}", seen.status, said.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_asked_for_is_done() {
    let room = half_unreadable();
    assert_eq!(room.run("note Nordmann --text 'A note'").status, 4);
    assert!(room.read("trainees/9144897.toml").contains("A note"));
    // By number nobody else can be meant.
    assert_eq!(room.run("note 9144897 --text 'Another'").status, 0);
}

/// How Kari's record may lie where nobody reads it: moved there from its place.
const ASTRAY: [&str; 16] = [
    "trainees/9144897.TOML",
    "trainees/9144897.toml.txt",
    "trainees/9144897.tml",
    "trainees/9144897.toml_old",
    "trainees/9144897",
    "trainees/9144897.txt",
    "trainees/1820/9144897.Toml",
    "Trainees/9144897.toml",
    "TRAINEES/sub/9144897.toml",
    "trainee/9144897.toml",
    "trainnees/9144897.toml",
    "trainees - Kopi/9144897.toml",
    "trainees.old/9144897.toml",
    "9144897.toml",
    "9144897.toml.txt",
    "trainees/Kari.toml.txt",
];

/// Every command that might have shown somebody tells that a file which looks like a record is not read.
#[test]
fn a_record_that_nothing_reads_is_told() {
    for place in ASTRAY {
        let room = Room::with_kari(REQUESTED);
        room.trainee(9144900, "Ola Hansen", "");
        let kari = room.read("trainees/9144897.toml");
        fs::remove_file(room.path().join("trainees/9144897.toml")).unwrap();
        room.file(place, &kari);
        for words in
            ["list", "deadlines", "demand", "compliance hsyk-1820", "match", "purge", "stats", "check", "show Hansen"]
        {
            let seen = room.run(words);
            assert_eq!(seen.status, 4, "{place}: {words}: {}{}", seen.stdout, seen.stderr);
            let told = if words == "check" { &seen.stdout } else { &seen.stderr };
            assert_eq!(told.matches(&format!("--> {place}")).count(), 1, "{place}: {words}: {told}");
            assert!(told.contains("[unread-file]"), "{place}: {words}: {told}");
        }
        let seen = room.run("show 9144897");
        assert_eq!(seen.status, 3, "{place}: {}", seen.stderr);
        assert!(seen.stderr.contains(&format!("--> {place}")), "{place}: {}", seen.stderr);
        assert!(room.run("deadlines --nagios").stdout.starts_with("ALIS UNKNOWN"), "{place}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_record_is_told() {
    let room = Room::with_kari(REQUESTED);
    for (name, told) in [("9144900.toml", true), ("9144901", true), ("notes", false)] {
        let link = room.path().join("trainees").join(name);
        std::os::unix::fs::symlink("9144897.toml", &link).unwrap();
        let seen = room.run("list");
        assert_eq!(seen.status == 4, told, "{name}: {}", seen.stderr);
        fs::remove_file(link).unwrap();
    }
}

/// What bears the name of a record that is read is a copy of it: told, and no more.
#[test]
fn a_copy_beside_its_record_is_told_and_the_command_is_done() {
    for copy in [
        "trainees/9144897.TOML",
        "trainees/9144897.toml.bak",
        "trainees/9144897.toml.txt",
        "trainees/9144897 - Kopi.toml",
        "trainees/9144897 (conflicted copy 2026-11-01).toml",
        "trainees/9144897-PC-ANNE.toml",
        "trainees_backup/9144897.toml",
        "Trainees/9144897.toml",
        "9144897.toml",
        "agreements/hsyk-1820.toml.orig",
        "hospitals/hsyk.TOML",
        "alis.toml.bak",
    ] {
        let room = Room::with_kari(REQUESTED);
        let of = if copy.contains("hsyk-") {
            "agreements/hsyk-1820.toml"
        } else if copy.contains("hsyk") {
            "hospitals/hsyk.toml"
        } else if copy.contains("alis") {
            "alis.toml"
        } else {
            "trainees/9144897.toml"
        };
        room.file(copy, &room.read(of));
        for words in ["list", "deadlines"] {
            let seen = room.run(words);
            assert_eq!(seen.status, 0, "{copy}: {words}: {}", seen.stderr);
            assert_eq!(seen.stderr.matches(&format!("--> {copy}")).count(), 1, "{copy}: {words}: {}", seen.stderr);
        }
    }
}

/// A renamed folder of many records is one slip, and one line, whatever the command.
#[test]
fn of_many_files_in_one_folder_the_folder_is_told() {
    for folder in ["trainees-2025", "Trainees/1820", "trainees"] {
        for (count, told) in [(3, 3), (4, 1), (40, 1)] {
            let room = Room::with_kari(REQUESTED);
            let ending = if folder == "trainees" { "toml.txt" } else { "toml" };
            for number in 9145000..9145000 + count {
                room.file(&format!("{folder}/{number}.{ending}"), "schema = 1\n");
            }
            let seen = room.run("list");
            let places = seen.stderr.matches("[unread-file]").count();
            assert_eq!((seen.status, places), (4, told), "{folder}: {count}: {}", seen.stderr);
            let by_folder =
                seen.stderr.contains(&format!("{count} fil")) && seen.stderr.contains(&format!("--> {folder}"));
            assert_eq!(by_folder, told == 1, "{folder}: {count}: {}", seen.stderr);
            assert_eq!(room.run("list --format json").stdout.matches("\"hpr\"").count(), 1);
        }
    }
    // Copies of what is read, too.
    let room = Room::with_kari(REQUESTED);
    for copy in 1..=9 {
        room.file(&format!("trainees/9144897 ({copy}).toml"), &room.read("trainees/9144897.toml"));
    }
    let seen = room.run("list");
    assert_eq!((seen.status, seen.stderr.matches("-->").count()), (0, 1), "{}", seen.stderr);
    assert!(seen.stderr.contains("9 fil"), "{}", seen.stderr);
}

/// What programs and people lay beside files, and nobody takes for a record.
#[test]
fn what_is_no_record_is_not_told_as_one() {
    let room = Room::with_kari(REQUESTED);
    for name in [
        "trainees/.9144900.toml.swp",
        "trainees/9144900.toml~",
        "trainees/README.md",
        "trainees/readme.txt",
        "trainees/Thumbs.db",
        "trainees/desktop.ini",
        "trainees/.DS_Store",
        "trainees/notes.txt",
        "trainees/9144900.pdf",
        "hospitals/map.txt",
        "README.md",
        "letters/9144900/a.html",
        "templates/offer.nb.md",
        "imports/2026.csv",
    ] {
        room.file(name, "x");
    }
    for words in ["list", "deadlines", "demand"] {
        let seen = room.run(words);
        assert_eq!((seen.status, seen.stderr.as_str()), (0, ""), "{words}");
    }
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

/// Slips in the settings: what they are, and what then still is done.
const SLIPS: [(&str, &str); 7] = [
    ("an unknown key", "[reminders]\nenrolment_dayz = 3\n"),
    ("a wrong value", "[reminders]\nenrolment_days = \"soon\"\n"),
    ("a wrong day", "[retention]\npurge = \"02-30\"\n"),
    ("no TOML", "language = \n"),
    ("half a table", "[reminders\n"),
    ("twice", "name = \"x\"\nname = \"y\"\n"),
    ("a mark of a merge", "<<<<<<< ours\n"),
];

/// One slip in the settings takes nobody's deadlines away: they are printed, it is told, and the command ends with 4.
#[test]
fn a_slip_in_the_settings_stops_no_reading_command() {
    for (what, slip) in SLIPS {
        let room = Room::with_kari(REQUESTED);
        room.file("alis.toml", &format!("{}{slip}", room.read("alis.toml")));
        for words in ["deadlines", "list", "show 9144897", "demand", "explain 9144897", "municipality list", "stats"] {
            let seen = room.run(words);
            assert_eq!(seen.status, 4, "{what}: {words}: {}", seen.stderr);
            assert!(seen.stderr.contains("--> alis.toml:"), "{what}: {words}: {}", seen.stderr);
        }
        let rows = room.run("deadlines --all --format json");
        assert!(rows.stdout.contains("\"reconfirmation\""), "{what}: {}", rows.stdout);
        // Found once, with what is wrong elsewhere.
        room.file("hospitals/hsyk.toml", "schema = 1\n");
        let seen = room.run("check");
        assert_eq!(
            (seen.status, seen.stdout.matches("--> alis.toml:").count() > 0),
            (4, true),
            "{what}: {}",
            seen.stdout
        );
        assert!(seen.stdout.contains("--> hospitals/hsyk.toml"), "{what}: {}", seen.stdout);
        assert!(!seen.stderr.contains("alis.toml"), "{what}: {}", seen.stderr);
        // What erases needs all of them.
        let seen = room.run("purge 9144897 --yes");
        assert_eq!(seen.status, 4, "{what}: {}", seen.stderr);
        assert!(room.path().join("trainees/9144897.toml").exists(), "{what}");
    }
}

/// What writes refuses where it stands on what cannot be read, and only there.
#[test]
fn a_slip_in_the_settings_stops_what_stands_on_it() {
    for (slip, words, done) in [
        ("[reminders]\nenrolment_dayz = 3\n", "note 9144897 --text x", true),
        ("langauge = \"nb\"\n", "note 9144897 --text x", true),
        ("comit = false\n", "note 9144897 --text x", false),
        ("commit = \"no\"\n", "note 9144897 --text x", false),
        ("[reminders\n", "note 9144897 --text x", false),
        ("folder = \"municipality\"\n", "note 9144897 --text x", true),
        ("folder = \"municipality\"\n", ENROL, false),
        ("[reminders]\nenrolment_dayz = 3\n", ENROL, true),
        ("langauge = \"nb\"\n", "document reconfirmation 9144897 --preview x.txt --format txt", false),
    ] {
        let room = Room::with_kari(REQUESTED);
        room.file("alis.toml", &format!("{slip}{}", room.read("alis.toml")));
        if slip.starts_with('[') {
            let settings = room.read("alis.toml").replacen(slip, "", 1);
            room.file("alis.toml", &format!("{settings}{slip}"));
        }
        let before = room.files().len();
        let kari = room.read("trainees/9144897.toml");
        let seen = room.run(words);
        assert_eq!(seen.status, 4, "{slip}: {words}: {}", seen.stderr);
        let changed = room.files().len() != before || room.read("trainees/9144897.toml") != kari;
        assert_eq!(changed, done, "{slip}: {words}: {}", seen.stderr);
    }
}

const ENROL: &str = "enroll --hpr 9144901 --name Eli --municipality 1820 --agreement hsyk-1820 --started 2026-01-01 \
                     --workplace x --percent 100 --role fastlege --engagement employed --training-started 2026-01-01";

/// A program that asked for JSON gets JSON, also where there is no answer: the shape is that of the answer.
#[test]
fn where_there_is_no_answer_json_says_so() {
    let room = half_unreadable();
    for (words, empty, status) in [
        ("show 9144998", "null", 3),
        ("show 9144999", "null", 4),
        ("show Nobody", "null", 3),
        ("explain 9144998", "null", 3),
        ("avtale show 9144998", "null", 3),
        ("agreement show nowhere", "null", 3),
        ("agreement show broken", "null", 4),
        ("compliance nowhere", "null", 3),
        ("compliance broken", "null", 4),
        ("match --hospital nowhere", "null", 3),
        ("prioritise 9999", "null", 3),
        ("grant show 1999", "null", 3),
        ("log 9144998", "[]", 3),
        ("position show nowhere", "[]", 3),
        ("municipality show 9999", "[]", 3),
        ("hospital show nowhere", "[]", 3),
        ("deadlines --municipality 9999", "[]", 3),
        ("list --hospital nowhere", "[]", 3),
        ("demand --hospital nowhere", "[]", 3),
        ("explain offer --agreement nowhere", "[]", 3),
        ("agreement compare nowhere hsyk", "[]", 3),
        ("verify nowhere.pdf", "[]", 5),
    ] {
        let seen = room.run(&format!("{words} --format json"));
        assert_eq!((seen.status, seen.stdout.trim_end()), (status, empty), "{words}: {}", seen.stderr);
    }
    // Nothing was asked for that could be answered.
    assert_eq!(room.run("show --format json").stdout, "");
    // Without JSON nothing stands on stdout.
    assert_eq!(room.run("show 9144998").stdout, "");
}
