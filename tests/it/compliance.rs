//! `alis compliance`: every window there was, as the journals tell it, met, late or missed.

use crate::harness::Room;

fn entry(on: &str, event: &str, more: &str) -> String {
    format!("\n[[journal]]\non = {on}\nevent = \"{event}\"\n{more}")
}

fn requested(on: &str, start: &str) -> String {
    crate::harness::requested(on, start, &["Mo i Rana/Indremedisin"])
}

fn offered(on: &str, start: &str) -> String {
    let place = "site = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\n";
    entry(on, "offered", &format!("start = {start}\nmonths = 6\n{place}answer_by = 2025-10-15\n"))
}

/// A window in one line: `rule due outcome days`.
fn windows(room: &Room, words: &str) -> Vec<String> {
    let found = room.json(&format!("compliance hsyk-1820 --format json {words}"));
    let line = |row: &serde_json::Value| {
        let text = |key: &str| row[key].as_str().unwrap().to_owned();
        format!("{} {} {} {}", text("rule"), text("due"), text("outcome"), row["days_late"])
    };
    found["windows"].as_array().unwrap().iter().map(line).collect()
}

/// Asked a week late, the contract ten days late, one contact late and one missed, documented in time.
fn walked() -> String {
    [
        requested("2025-01-15", "2026-01-15"),
        entry("2025-07-22", "reconfirmation-asked", ""),
        entry("2025-08-10", "reconfirmation-answered", "answer = \"confirmed\"\n"),
        offered("2025-09-15", "2026-01-15"),
        entry("2025-10-15", "accepted", ""),
        entry("2025-10-25", "contract-issued", ""),
        entry("2026-01-15", "started", ""),
        entry("2026-03-20", "contacted", "by = \"coordinator\"\n"),
        entry("2026-02-15", "contacted", "by = \"supervisor\"\n"),
        entry("2026-07-10", "goal-achieved", "goal = \"ALM-055\"\n"),
        entry("2026-07-10", "goal-achieved", "goal = \"ALM-085\"\n"),
        entry("2026-07-14", "completed", ""),
        entry("2026-07-31", "documented", ""),
    ]
    .concat()
}

#[test]
fn a_closed_case_still_tells_how_its_windows_were_kept() {
    let room = Room::with_kari(&walked());
    assert_eq!(
        windows(&room, "--from 2025-01-01 --to 2026-08-01"),
        [
            "registration 2025-01-15 met 0",
            "agreement-review 2025-02-01 met 0",
            "reconfirmation 2025-07-15 late 7",
            "reconfirmation-answer 2025-08-21 met 0",
            "offer 2025-10-15 met 0",
            "offer-answer 2025-10-15 met 0",
            "contract 2025-10-15 late 10",
            "start 2026-01-15 met 0",
            "agreement-review 2026-02-01 met 0",
            "supervisor-contact 2026-02-15 met 0",
            "coordinator-contact 2026-03-15 late 5",
            // The supervisor never called again: missed until the service ended.
            "supervisor-contact 2026-03-15 missed 121",
            "coordinator-contact 2026-05-20 missed 55",
            "goal-review 2026-07-14 met 0",
            "completion 2026-07-14 met 0",
        ]
    );
    let found = room.json("compliance hsyk-1820 --format json --from 2025-01-01 --to 2026-08-31");
    let total =
        |rule: &str| found["totals"].as_array().unwrap().iter().find(|total| total["rule"] == rule).unwrap().clone();
    assert_eq!(
        total("coordinator-contact"),
        serde_json::json!({"rule": "coordinator-contact", "responsible": "municipality", "basis": "HSYK 6.5, reminder",
            "met": 0, "late": 1, "missed": 1, "worst_days_late": 55})
    );
    assert_eq!(total("documentation")["met"], 1);
    assert_eq!(total("agreement-review")["responsible"], "both");
}

#[test]
fn the_period_is_a_year_the_days_given_or_the_last_twelve_months() {
    let room = Room::with_kari(&walked());
    assert_eq!(windows(&room, "--year 2024"), ["agreement-review 2024-02-01 met 0", "request 2024-03-02 late 319"]);
    let found = room.json("compliance hsyk-1820 --format json");
    assert_eq!((found["from"].as_str(), found["to"].as_str()), (Some("2025-08-02"), Some("2026-08-01")));
    assert_eq!(room.run("compliance hsyk-1820 --from 2026-02-01 --to 2026-01-01").status, 2);
    assert_eq!(room.run("compliance hsyk-1821").status, 3);
    assert_eq!(windows(&room, "--from 2010-01-01 --to 2010-12-31"), Vec::<String>::new());
}

#[test]
fn what_was_moved_or_withdrawn_in_time_is_no_window_and_what_had_passed_is_missed() {
    let moved = [requested("2025-01-15", "2026-01-15"), requested("2025-07-01", "2026-09-15")].concat();
    let reconfirmation = |journal: &str, words: &str| {
        let room = Room::with_kari(journal);
        let all = windows(&room, words);
        all.into_iter().filter(|line| line.starts_with("reconfirmation")).collect::<Vec<_>>()
    };
    let period = "--from 2025-01-01 --to 2026-08-01";
    assert_eq!(reconfirmation(&moved, period), ["reconfirmation 2026-03-15 missed 139"], "only the window that holds");
    let late = [requested("2025-01-15", "2026-01-15"), requested("2025-07-25", "2027-09-15")].concat();
    assert_eq!(reconfirmation(&late, period), ["reconfirmation 2025-07-15 missed 10"]);
    let withdrawn =
        |on| [requested("2025-01-15", "2026-01-15"), entry(on, "withdrawn", "reason = \"other\"\n")].concat();
    assert_eq!(reconfirmation(&withdrawn("2025-07-15"), period), Vec::<String>::new());
    assert_eq!(reconfirmation(&withdrawn("2025-07-18"), period), ["reconfirmation 2025-07-15 missed 3"]);
}

#[test]
fn a_declined_offer_was_an_offer_in_time() {
    let journal = [
        requested("2025-01-15", "2026-01-15"),
        offered("2025-09-15", "2026-01-15"),
        entry("2025-10-01", "declined", ""),
    ]
    .concat();
    let offers: Vec<String> = windows(&Room::with_kari(&journal), "--year 2025")
        .into_iter()
        .filter(|line| line.starts_with("offer"))
        .collect();
    assert_eq!(offers, ["offer 2025-10-15 met 0", "offer-answer 2025-10-15 met 0"]);
}

#[test]
fn names_do_not_go_round_and_restricted_trainees_are_left_out() {
    let room = Room::with_kari(&walked());
    for format in ["table", "json", "csv", "md"] {
        let text = room.run(&format!("compliance hsyk-1820 --all --format {format}")).stdout;
        assert!(text.contains("9144897") && !text.contains("Nordmann"), "{text}");
    }
    let text = room.read("trainees/9144897.toml").replace("municipality = ", "confidential = true\nmunicipality = ");
    room.file("trainees/9144897.toml", &text);
    let text = room.run("compliance hsyk-1820 --all --format csv").stdout;
    assert!(!text.contains("9144897"), "{text}");
}

#[test]
fn the_table_names_what_was_late_and_by_how_much() {
    let room = Room::with_kari(&walked());
    let seen = room.run("compliance hsyk-1820 --from 2025-07-01 --to 2025-12-31 --lang nb");
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
    insta::assert_snapshot!("compliance_nb", seen.stdout);
}
