//! The learning goals: the store's list of them, imported from CSV; which are owed, and whether the service reaches both.

use crate::harness::Room;

const LIST: &str = "goals.toml";

/// As a Norwegian Excel writes it.
const EXCEL: &str = "\u{feff}Kode;Navn\r\nALM 1;\"Konsultasjon; samtale\"\r\nALM-055;Samhandling i helsetjenesten\r\n";

fn with_list(csv: &str) -> Room {
    let room = Room::with_kari("");
    room.file("list.csv", csv);
    let seen = room.run("goal --import list.csv");
    assert_eq!((seen.stdout.as_str(), seen.status), ("", 0), "{}", seen.stderr);
    room
}

#[test]
fn a_list_is_taken_from_csv() {
    for csv in [EXCEL, "name,ignored,code\n\"Konsultasjon; samtale\",x,alm1\nSamhandling i helsetjenesten,,ALM-55\n"] {
        let room = with_list(csv);
        assert_eq!(
            room.read(LIST),
            "schema = 1\n\n[[goal]]\ncode = \"ALM-001\"\nname = \"Konsultasjon; samtale\"\n\n\
             [[goal]]\ncode = \"ALM-055\"\nname = \"Samhandling i helsetjenesten\"\n"
        );
        let rows = room.json("goal --list --format json");
        let row = |goal: &str, name: &str, hospital_service: bool| serde_json::json!({"goal": goal, "name": name, "hospital_service": hospital_service});
        assert_eq!(
            rows,
            serde_json::json!([
                row("ALM-001", "Konsultasjon; samtale", false),
                row("ALM-055", "Samhandling i helsetjenesten", true),
                row("ALM-085", "selected patient population", true),
            ])
        );
    }
}

#[test]
fn a_second_import_updates_and_shows_what_changes() {
    let room = with_list(EXCEL);
    let own = format!("# Helsedirektoratets liste\n{}", room.read(LIST)).replace("samtale\"", "samtale\" # gammel");
    room.file(LIST, &own);
    assert_eq!(
        room.alis("goal --import list.csv"),
        "[stderr]\n0 new learning goals, 0 with another name, 2 as before.\n[exit 0]"
    );
    assert_eq!(room.read(LIST), own);
    room.file("list.csv", "code,name\nALM-001,Konsultasjon\nALM-002,Utredning\n");
    let dry = room.run("goal --import list.csv --dry-run");
    assert!(
        dry.stdout.contains("-name = \"Konsultasjon; samtale\" # gammel\n+name = \"Konsultasjon\" # gammel\n"),
        "{}",
        dry.stdout
    );
    assert!(dry.stdout.contains("+code = \"ALM-002\"\n+name = \"Utredning\"\n"), "{}", dry.stdout);
    assert_eq!(room.read(LIST), own);
    let said = "1 new learning goal, 1 with another name, 0 as before.\n\
                Renamed: ALM-001 Konsultasjon; samtale → Konsultasjon\nNot in the file, and kept: ALM-055\n";
    assert_eq!((dry.stderr.as_str(), dry.status), (said, 0));
    assert_eq!(room.alis("goal --import list.csv"), format!("[stderr]\n{said}[exit 0]"));
    assert_eq!(
        room.read(LIST),
        own.replace("Konsultasjon; samtale", "Konsultasjon") + "\n[[goal]]\ncode = \"ALM-002\"\nname = \"Utredning\"\n"
    );
}

#[test]
fn a_bad_row_is_named_and_nothing_is_half_done() {
    let room = with_list(EXCEL);
    let own = room.read(LIST);
    room.file("list.csv", "code,name\nALM-3,Ny\nALM-004,a, b\nALX,c\n,d\nALM-3,e\n");
    let seen = room.run("goal --import list.csv");
    assert_eq!(seen.status, 4);
    for told in [
        "error[bad-row]: 3 cells, where the header has 2\n --> list.csv:3:11\n",
        "error[invalid-goal]: `ALX` is no learning goal\n --> list.csv:4:1\n",
        "error[bad-row]: `code` is empty\n --> list.csv:5:1\n",
        "error[bad-row]: ALM-003 stands twice, first in line 2\n --> list.csv:6:1\n",
    ] {
        assert!(seen.stderr.contains(told), "{told}: {}", seen.stderr);
    }
    assert_eq!(room.read(LIST), own);
    let unread = room.run("goal --import none.csv");
    assert!(unread.status == 5 && unread.stderr.contains("none.csv"), "{}", unread.stderr);
    std::fs::write(room.path().join("list.csv"), b"code;name\nALM-1;bl\xe5b\xe6r\n").unwrap();
    let latin = room.run("goal --import list.csv");
    assert!(
        latin.status == 4 && latin.stderr.contains("list.csv:2:9") && latin.stderr.contains("CSV UTF-8"),
        "{}",
        latin.stderr
    );
    let number = crate::harness::test_person();
    room.file("list.csv", &format!("code,name\nALM-1,fnr {} {}\n", &number[..6], &number[6..]));
    let personal = room.run("goal --import list.csv");
    assert!(personal.status == 4 && personal.stderr.contains("[national-id]"), "{}", personal.stderr);
    assert!(!personal.stderr.contains(&number[6..]), "{}", personal.stderr);
    assert_eq!(room.read(LIST), own);
    // What is told of a person has no meaning for a list.
    assert_eq!(room.run("goal Kari --import list.csv").status, 2);
    assert_eq!(room.run("goal --list --by Ola").status, 2);
    assert_eq!(room.run("goal").status, 2);
}

#[test]
fn the_list_is_committed_and_told_in_the_history() {
    let room = Room::in_git();
    room.file("list.csv", EXCEL);
    assert_eq!(room.run("goal --import list.csv").status, 0);
    room.file("list.csv", "kode;navn\nALM-1;Samtale\n");
    assert_eq!(room.run("goal --import list.csv").status, 0);
    assert_eq!(room.log()[..2], ["goals: 0 added, 1 renamed", "goals: 2 added, 0 renamed"]);
    let log = room.run("log").stdout;
    assert!(log.contains("goals.toml  changed: learning goal"), "{log}");
}

#[test]
fn a_code_that_is_not_in_the_list_warns() {
    let room = Room::with_kari("");
    let achieved = |code: &str| room.run(&format!("goal Kari {code}"));
    // Without a list any code may be one.
    assert_eq!(achieved("ALM-009").stderr, "Kari Nordmann: learning goal achieved: ALM-009 (2026-08-01).\n");
    assert_eq!(room.run("check").stdout, "");
    room.file("list.csv", EXCEL);
    assert_eq!(room.run("goal --import list.csv").status, 0);
    assert_eq!(
        achieved("alm1").stderr,
        "Kari Nordmann: learning goal achieved: ALM-001 Konsultasjon; samtale (2026-08-01).\n"
    );
    assert_eq!(
        achieved("ALM-085").stderr,
        "Kari Nordmann: learning goal achieved: ALM-085 selected patient population (2026-08-01).\n"
    );
    assert_eq!(
        achieved("ALM-010").stderr,
        "warning: ALM-010 is not in the list of learning goals\n\
         Kari Nordmann: learning goal achieved: ALM-010 (2026-08-01).\n"
    );
    let rows = room.json("check --format json");
    let found: Vec<_> = rows.as_array().unwrap().iter().map(|row| (&row["code"], &row["line"])).collect();
    assert_eq!(found, [(&"unknown-goal".into(), &32.into()), (&"unknown-goal".into(), &47.into())]);
}

#[test]
fn a_list_that_is_wrong_is_told_with_its_place() {
    let room = with_list(EXCEL);
    let twice = room.read(LIST) + "\n[[goal]]\ncode = \"ALM 55\"\nname = \"Samhandling\"\n\n[[goal]]\ncode = \"x\"\n";
    room.file(LIST, &twice);
    let rows = room.json_any("check --format json", 4);
    let found = |row: &serde_json::Value| format!("{}:{} {}", row["file"], row["line"], row["code"]);
    assert_eq!(
        rows.as_array().unwrap().iter().map(found).collect::<Vec<_>>(),
        ["\"goals.toml\":15 \"missing-key\"", "\"goals.toml\":16 \"invalid-goal\""]
    );
    room.file(LIST, twice.split_once("\n[[goal]]\ncode = \"x\"").unwrap().0);
    let rows = room.json_any("check --format json", 4);
    assert_eq!(rows.as_array().unwrap().iter().map(found).collect::<Vec<_>>(), ["\"goals.toml\":12 \"duplicate-id\""]);
    // What is wrong with the list stops nothing but the list.
    assert_eq!(room.run("deadlines").status, 4);
    assert!(room.run("deadlines").stdout.contains("Kari Nordmann"));
}

/// The page's two lines on the goals.
#[track_caller]
fn check_shown(room: &Room, expected: &[&str]) {
    let page = room.run("show Kari").stdout;
    let line = |heading: &str| {
        let from = page.find(&format!("  {heading}  ")).map(|at| &page[at..]);
        let mut lines = from.unwrap_or_default().lines();
        let first = lines.next().unwrap_or_default().trim_start().trim_start_matches(heading).trim();
        let rest = lines.take_while(|line| line.starts_with("       "));
        [first].into_iter().chain(rest.map(str::trim)).collect::<Vec<_>>().join(" ")
    };
    let shown: Vec<String> =
        ["Learning goals", "Service for the goals"].map(line).into_iter().filter(|line| !line.is_empty()).collect();
    assert_eq!(shown, expected);
}

const OWED: &str = "ALM-055 cooperation between levels of care missing, ALM-085 selected patient population missing";

fn requested(placement: u32, start: &str, months: u32) -> String {
    format!(
        "\n[[journal]]\non = 2026-07-01\nevent = \"requested\"\nplacement = {placement}\nstart = {start}\nmonths = {months}\n"
    )
}

#[test]
fn the_page_says_what_is_owed_and_whether_the_service_reaches_both() {
    check_shown(&Room::with_kari(""), &[OWED, "both goals take 6 months in one (HSYK 5.2, recommendation)"]);
    let one = requested(1, "2027-03-01", 6);
    check_shown(&Room::with_kari(&one), &[OWED, "6 months in one: both goals can be reached (HSYK 5.2)"]);
    let half = requested(1, "2027-03-01", 3);
    check_shown(
        &Room::with_kari(&half),
        &[
            OWED,
            "3 of 6 months (HSYK 5.2): too little for both goals. 3 more months have to be requested: \
             alis request 9144897 --months 3",
        ],
    );
    let both = half + &requested(2, "2028-03-01", 3);
    let room = Room::with_kari(&both);
    check_shown(&room, &[OWED, "3 + 3 months: both goals can be reached, but HSYK 5.2 says 6 in one (recommendation)"]);
    let shown = room.json("show Kari --format json");
    assert_eq!(
        shown["goals_reach"],
        serde_json::json!({"needed_months": 6, "parts": [3, 3], "lacking_months": 0, "split": "not-foreseen"})
    );
    assert_eq!(
        shown["goals_owed"][0],
        serde_json::json!({"goal": "ALM-055", "name": "cooperation between levels of care"})
    );
    let agreement = room.read("agreements/hsyk-1820.toml");
    room.file("agreements/hsyk-1820.toml", &agreement.replace("profile = \"hsyk\"", "profile = \"stolav\""));
    check_shown(&room, &[OWED, "3 + 3 months: both goals can be reached (STOLAV)"]);
    room.file("agreements/hsyk-1820.toml", &agreement.replace("profile = \"hsyk\"", "profile = \"unn\""));
    check_shown(&room, &[OWED]);
}

#[test]
fn what_is_achieved_is_not_owed() {
    let room = Room::with_kari(&requested(1, "2027-03-01", 6));
    for goal in ["ALM-055 --on 2026-07-02", "ALM-001 --on 2026-07-02"] {
        assert_eq!(room.run(&format!("goal Kari {goal}")).status, 0);
    }
    check_shown(
        &room,
        &[
            "ALM-055 cooperation between levels of care achieved 2026-07-02, ALM-085 selected patient population missing, \
             and 1 other goal achieved",
            "6 months in one: both goals can be reached (HSYK 5.2)",
        ],
    );
    assert_eq!(room.run("goal Kari ALM-085").status, 0);
    check_shown(
        &room,
        &["ALM-055 cooperation between levels of care achieved 2026-07-02, ALM-085 selected patient population \
           achieved 2026-08-01, and 1 other goal achieved"],
    );
}
