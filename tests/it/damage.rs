//! Damaged records: what is wrong with each, by code and place; and damage by chance, which must always get a place.

use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;

use crate::harness::Room;

const HEAD: &str = "schema = 1\nhpr = 9144897\nname = \"Kari\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\n";
const REQUESTED: &str = "[[journal]]\non = 2026-01-01\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n";
const OFFERED: &str = "wishes = []\n\n[[journal]]\non = 2026-02-01\nevent = \"offered\"\nmonths = 6\nsite = \"Mo i Rana\"\n\
                       department = \"Kirurgi\"\n";

/// A damaged file, and what is found in it: `line:column code`, all of it.
struct Damage(&'static str, String, &'static [&'static str]);

fn kari(rest: &str) -> String {
    format!("{HEAD}{rest}")
}

fn damages() -> Vec<Damage> {
    const KARI: &str = "trainees/9144897.toml";
    vec![
        Damage(KARI, kari("email = \"x\n"), &["6:11 toml-syntax"]),
        Damage(KARI, kari("phone = +47 900 00 000\n"), &["6:9 toml-syntax"]),
        Damage(KARI, kari("case = \"1\"\ncase = \"2\"\n"), &["7:1 toml-syntax"]),
        Damage(KARI, HEAD.replace("schema = 1", "schema = 3"), &["1:10 newer-schema"]),
        Damage(KARI, HEAD.replace("schema = 1", "schema = 0"), &["1:10 out-of-range"]),
        Damage(KARI, kari("[training]\nstartet = 2024-03-01\n"), &["7:1 unknown-key"]),
        Damage(KARI, HEAD.replace("name = \"Kari\"\n", ""), &["1:1 missing-key"]),
        Damage(KARI, kari("[[practice]]\npercent = 50\n"), &["6:1 missing-key"]),
        Damage(KARI, HEAD.replace("\"Kari\"", "true"), &["3:8 wrong-type"]),
        Damage(KARI, kari("practice = \"100 %\"\n"), &["6:12 wrong-type"]),
        Damage(KARI, kari("[training]\nstarted = \"2024-03-01\"\n"), &["7:11 quoted-date"]),
        Damage(KARI, kari("[training]\nstarted = \"1.3.2024\"\n"), &["7:11 quoted-date"]),
        Damage(KARI, kari("[training]\nstarted = 2024-02-31\n"), &["7:11 invalid-date"]),
        Damage(KARI, kari("[training]\nstarted = 2024-03-01T10:00:00\n"), &["7:11 invalid-date"]),
        Damage(KARI, kari("[training]\nstarted = 1824-03-01\n"), &["7:11 invalid-date"]),
        Damage(KARI, HEAD.replace("\"hsyk-1820\"", "\"HSYK 1820\""), &["5:13 invalid-id"]),
        Damage(KARI, HEAD.replace("\"1820\"\n", "\"820\"\n"), &["4:16 invalid-id"]),
        Damage(KARI, HEAD.replace("9144897", "91448970000"), &["2:7 possible-national-id", "2:7 invalid-hpr"]),
        Damage(KARI, kari("[[journal]]\non = 2026-01-01\nevent = \"goal-achieved\"\ngoal = \"55\"\n"), &["9:8 invalid-goal"]),
        Damage(KARI, kari("scheme = \"nwe\"\n"), &["6:10 invalid-value"]),
        Damage(KARI, kari("[[practice]]\nfrom = 2024-01-01\npercent = 101\n"), &["8:11 out-of-range"]),
        Damage(KARI, kari("[[journal]]\non = 2026-01-01\nevent = \"acepted\"\n"), &["8:9 unknown-event"]),
        Damage("trainees/9144898.toml", HEAD.to_owned(), &["2:7 wrong-file-name"]),
        Damage("hospitals/HSYK 2.toml", "schema = 1\nname = \"x\"\n".to_owned(), &["1:1 wrong-file-name"]),
        Damage("hospitals/nord/hsyk.toml", "schema = 1\nname = \"x\"\n".to_owned(), &["1:1 duplicate-id"]),
        Damage(KARI, HEAD.replace("\"1820\"\n", "\"1821\"\n"), &["4:16 unknown-municipality", "5:13 not-a-party"]),
        Damage(KARI, HEAD.replace("hsyk-1820", "hsyk-1821"), &["5:13 unknown-agreement"]),
        Damage(
            "positions/p.toml",
            "schema = 1\nhospital = \"unn\"\nsite = \"x\"\ndepartment = \"y\"\nstart = 2027-03-01\nmonths = 6\n".to_owned(),
            &["2:12 unknown-hospital"],
        ),
        Damage(
            "agreements/a.toml",
            "schema = 1\ntitle = \"x\"\nmunicipalities = [\"1820\"]\nhospitals = [\"hsyk\"]\nprofile = \"hysk\"\n".to_owned(),
            &["5:11 unknown-profile"],
        ),
        Damage(KARI, kari(&format!("{REQUESTED}{OFFERED}start = 2027-03-01\nposition = \"p\"\n")), &["20:12 unknown-position"]),
        Damage(
            KARI,
            kari(&format!("{REQUESTED}wishes = [ {{ site = \"Bodø\", department = \"Kirurgi\" }} ]\n")),
            &["11:21 unknown-site"],
        ),
        Damage(
            KARI,
            kari(&format!("{REQUESTED}wishes = [ {{ site = \"Mo i Rana\", department = \"Øye\" }} ]\n")),
            &["11:47 unknown-department"],
        ),
        Damage(KARI, kari("[[journal]]\non = 2026-01-01\nevent = \"completed\"\n"), &["8:9 event-not-allowed"]),
        Damage(KARI, kari("[[practice]]\nfrom = 2024-02-01\nto = 2024-01-31\n"), &["8:6 end-before-start"]),
        Damage("trainees/kari.txt", "x".to_owned(), &["1:1 stray-file"]),
        Damage(
            "municipalities/1833.toml",
            "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\n\n[[journal]]\non = 2026-01-01\nevent = \"prioritised\"\norder = [5]\n"
                .to_owned(),
            &["8:10 unknown-trainee"],
        ),
        Damage(KARI, kari("[[journal]]\non = 2027-01-01\nevent = \"plan-revised\"\n"), &["7:6 future-entry"]),
    ]
}

fn found(room: &Room) -> Vec<(String, String)> {
    let seen = room.run("check --format json");
    let rows: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let of = |row: &serde_json::Value| {
        (text(&row["file"]), format!("{}:{} {}", row["line"], row["column"], text(&row["code"])))
    };
    // The records here are as short as can be: nothing says when the training began.
    rows.as_array().unwrap().iter().filter(|row| row["code"] != "no-start").map(of).collect()
}

#[test]
fn a_training_of_which_nothing_says_when_it_began_is_told() {
    let no_start = |record: String| {
        let room = Room::new();
        room.file("trainees/9144897.toml", &record);
        let seen = room.run("check");
        assert_eq!(seen.status, 0, "{}", seen.stdout);
        seen.stdout.contains("[no-start]")
    };
    assert!(no_start(kari("")));
    assert!(no_start(kari("[training]\nsupervisor = \"Liv\"\n")));
    assert!(!no_start(kari("[training]\nstarted = 2024-03-01\n")));
    assert!(!no_start(kari("scheme = \"old\"\n")), "nobody began the new scheme");
    assert!(!no_start(kari("[[journal]]\non = 2025-01-01\nevent = \"discontinued\"\n")));
}

#[test]
fn each_damage_is_told_by_code_and_place() {
    let mut wrong = Vec::new();
    for Damage(file, text, expected) in damages() {
        let room = Room::new();
        room.file(file, &text);
        let places: Vec<String> =
            found(&room).into_iter().filter(|(own, _)| own == file).map(|(_, told)| told).collect();
        if places != expected {
            wrong.push(format!("{file}: {places:?}, expected {expected:?}\n{text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_only_shows_beside_another_record_is_told_too() {
    let room = Room::new();
    let agreement = room.read("agreements/hsyk-1820.toml").replace("[\"hsyk\"]", "[\"hsyk\", \"nlsh\"]");
    room.file("agreements/hsyk-1820.toml", &agreement)
        .file("hospitals/nlsh.toml", "schema = 1\nname = \"Nordlandssykehuset HF\"\n")
        .file(
            "trainees/9144897.toml",
            &kari(&format!(
                "{REQUESTED}wishes = [ {{ site = \"Mo i Rana\", department = \"Kirurgi\" }} ]\n\n[[journal]]\non = 2026-02-01\n\
                 event = \"offered\"\nstart = 2027-03-01\nmonths = 6\nsite = \"Mo i Rana\"\ndepartment = \"Kirurgi\"\n\
                 hospital = \"hsyk\"\n\n[[journal]]\non = 2026-02-02\nevent = \"accepted\"\n\n[[journal]]\n\
                 on = 2026-02-03\nevent = \"contract-issued\"\nstart = 2027-04-01\n"
            )),
        );
    room.file(
        "agreements/ny.toml",
        "schema = 1\ntitle = \"x\"\nmunicipalities = [\"1820\"]\nhospitals = [\"nlsh\"]\nprofile = \"municipal-institution\"\n\
         supersedes = [\"hsyk-1820\"]\n\n[[journal]]\non = 2026-01-01\nevent = \"criterion-assessed\"\ncriterion = \"coffee\"\nmet = true\n",
    );
    let told: Vec<String> = found(&room)
        .into_iter()
        .filter(|(file, _)| file != "agreements/hsyk-1820.toml")
        .map(|(file, told)| format!("{file}:{told}"))
        .collect();
    assert_eq!(
        told,
        [
            "agreements/ny.toml:6:15 successor-lacks-party",
            "agreements/ny.toml:11:13 unknown-criterion",
            "trainees/9144897.toml:11:12 hospital-needed",
            "trainees/9144897.toml:29:9 contract-differs",
        ]
    );
}

#[test]
fn what_is_no_text_or_too_large_is_told() {
    let room = Room::new();
    std::fs::create_dir_all(room.path().join("trainees")).unwrap();
    std::fs::write(room.path().join("trainees/1.toml"), b"schema = 1\nname = \"\xC5se\"\n").unwrap();
    std::fs::write(room.path().join("trainees/2.toml"), vec![b'#'; (4 << 20) + 1]).unwrap();
    let expected = [("trainees/1.toml", "2:9 not-utf8"), ("trainees/2.toml", "1:1 unreadable")];
    assert_eq!(found(&room), expected.map(|(file, told)| (file.to_owned(), told.to_owned())));
}

/// Every code that the docs list is met by some test through the binary.
#[test]
fn no_code_is_without_a_test() {
    let page = include_str!("../../docs/findings.md");
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    let listed = rows.flat_map(|line| line.split('|').nth(1).unwrap_or_default().split('`').skip(1).step_by(2));
    // `refusals.rs` shows each finding that this page names.
    let mut tests = include_str!("../../docs/refusals.md").to_owned();
    for folder in ["tests/it", "tests/it/snapshots"] {
        for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            tests += &std::fs::read_to_string(entry.unwrap().path()).unwrap_or_default();
        }
    }
    let words: BTreeSet<&str> =
        tests.split(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')).collect();
    assert_eq!(listed.filter(|code| !words.contains(code)).collect::<Vec<_>>(), Vec::<&str>::new());
}

/// What may happen to a file: bytes lost, doubled, turned round.
#[derive(Clone, Debug)]
enum Harm {
    Cut(usize, usize),
    Double(usize, usize),
    Flip(usize, u8),
}

fn harm() -> impl Strategy<Value = Harm> {
    let place = 0..2000_usize;
    prop_oneof![
        (place.clone(), 1..60_usize).prop_map(|(at, length)| Harm::Cut(at, length)),
        (place.clone(), 1..120_usize).prop_map(|(at, length)| Harm::Double(at, length)),
        (place, any::<u8>()).prop_map(|(at, byte)| Harm::Flip(at, byte)),
    ]
}

fn harmed(text: &[u8], harms: &[Harm]) -> Vec<u8> {
    let mut out = text.to_vec();
    for harm in harms {
        let length = out.len();
        match *harm {
            _ if length == 0 => {}
            Harm::Cut(at, count) => {
                let at = at % length;
                out.drain(at..(at + count).min(length));
            }
            Harm::Double(at, count) => {
                let at = at % length;
                let piece = out[at..(at + count).min(length)].to_vec();
                out.splice(at..at, piece);
            }
            Harm::Flip(at, byte) => out[at % length] = byte,
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn damage_by_chance_always_gets_a_place(which in 0..30_usize, harms in prop::collection::vec(harm(), 1..4)) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/helgeland/trainees");
        let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let file = &files[which % files.len()];
        let text = harmed(&std::fs::read(file).unwrap(), &harms);
        let room = Room::new();
        let name = format!("trainees/{}", file.file_name().unwrap().to_string_lossy());
        std::fs::create_dir_all(room.path().join("trainees")).unwrap();
        std::fs::write(room.path().join(&name), &text).unwrap();
        let lines = String::from_utf8_lossy(&text).lines().count().max(1);
        let seen = room.run("check --format json");
        prop_assert!(matches!(seen.status, 0 | 4), "{}", seen.stderr);
        let rows: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
        for row in rows.as_array().unwrap() {
            prop_assert_eq!(row["file"].as_str(), Some(name.as_str()));
            let (line, column) = (row["line"].as_u64().unwrap() as usize, row["column"].as_u64().unwrap());
            prop_assert!((1..=lines + 1).contains(&line) && column >= 1, "{row}");
        }
        for words in ["check", "deadlines --all", "list"] {
            let seen = room.run(words);
            prop_assert!(matches!(seen.status, 0 | 4), "{words}: {}", seen.stderr);
            prop_assert!(!seen.stderr.contains("panicked"), "{}", seen.stderr);
        }
    }
}
