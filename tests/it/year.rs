//! `examples/year.sh`: a year in hospital service for three trainees, and what stands on chosen days of it.

use std::path::Path;

use crate::harness::Room;

/// The deadlines of one side on a day, as far as they are open: who, rule, due.
#[track_caller]
fn check_due(room: &Room, day: &str, party: &str, expected: &[(&str, &str, &str)]) {
    let rows = room.json(&format!("--store year --today {day} deadlines --for {party} --format json"));
    let open = rows.as_array().unwrap().iter().filter(|row| row["status"] == "open" || row["status"] == "overdue");
    let open: Vec<(&str, &str, &str)> = open
        .map(|row| (row["subject"].as_str().unwrap(), row["rule"].as_str().unwrap(), row["due"].as_str().unwrap()))
        .collect();
    assert_eq!(open, expected, "{party} on {day}");
}

#[test]
fn a_year_from_enrolment_to_certificate() {
    let room = Room::empty();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/year.sh");
    let seen = room.script(&script, &["year"]);
    assert_eq!(seen.status, 0, "{}{}", seen.stdout, seen.stderr);
    assert!(seen.stderr.ends_with("No faults found.\n"), "{}", seen.stderr);

    let list = room.json("--store year --today 2027-12-10 list --format json");
    let ends: Vec<String> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let text = |key: &str| row[key].as_str().unwrap();
            format!("{} {} {} {} {}", text("name"), row["placement"], text("stage"), text("start"), text("end"))
        })
        .collect();
    assert_eq!(
        ends,
        [
            "Kari Nordmann 1 documented 2027-06-01 2027-11-30",
            "Per Hansen 1 documented 2027-02-01 2027-04-30",
            "Per Hansen 2 documented 2027-09-01 2027-11-30",
            "Siri Lund 1 documented 2027-03-01 2027-10-31",
        ]
    );

    // The order was decided, and the matching went by the positions there were: what is offered names its position.
    let record = room.read("year/municipalities/1820.toml");
    assert!(record.contains("order = [9144903, 9144897, 9144900]"), "{record}");
    let offered = |who: &str| -> Vec<String> {
        let shown = room.json(&format!("--store year --today 2027-12-10 show {who} --format json"));
        let offers = shown["journal"].as_array().unwrap().iter().filter(|entry| entry["event"] == "offered");
        offers.map(|entry| entry["fields"]["position"].as_str().unwrap_or("-").to_owned()).collect()
    };
    assert_eq!(offered("9144903"), ["hsyk-sandnessjoen-indremedisin-2027-03"]);
    assert_eq!(offered("9144897"), ["-", "hsyk-mo-i-rana-indremedisin-2027-06"]);

    // Asked again, and the hospital's to answer by the store's reminder.
    check_due(
        &room,
        "2026-06-20",
        "hospital",
        &[
            ("Kari Nordmann", "reconfirmation-answer", "2026-07-15"),
            ("Per Hansen", "reconfirmation-answer", "2026-07-15"),
            ("Siri Lund", "reconfirmation-answer", "2026-07-15"),
        ],
    );
    check_due(
        &room,
        "2026-08-20",
        "trainee",
        &[
            ("Per Hansen", "offer-answer", "2026-08-29"),
            ("Kari Nordmann", "offer-answer", "2026-09-01"),
            ("Siri Lund", "offer-answer", "2026-09-01"),
        ],
    );
    // Accepted: the contract six to three months before. Kari starts three months later than the others.
    check_due(
        &room,
        "2026-10-14",
        "hospital",
        &[
            ("Per Hansen", "contract", "2026-11-01"),
            ("Siri Lund", "contract", "2026-12-01"),
            ("Per Hansen", "written-contract", "2027-02-08"),
            ("Siri Lund", "written-contract", "2027-03-08"),
            ("Kari Nordmann", "written-contract", "2027-06-08"),
        ],
    );
    check_due(
        &room,
        "2026-12-05",
        "hospital",
        &[("Kari Nordmann", "contract", "2027-03-01"), ("Kari Nordmann", "written-contract", "2027-06-08")],
    );
    check_due(
        &room,
        "2027-03-20",
        "supervisor",
        &[("Per Hansen", "supervisor-contact", "2027-03-01"), ("Siri Lund", "supervisor-contact", "2027-04-01")],
    );
    // Extended on 15 August: the review moves with the end of service.
    check_due(&room, "2027-08-14", "hospital", &[("Siri Lund", "goal-review", "2027-08-31")]);
    check_due(&room, "2027-09-02", "hospital", &[("Siri Lund", "goal-review", "2027-10-31")]);
    check_due(
        &room,
        "2027-12-01",
        "hospital",
        &[("Kari Nordmann", "documentation", "2027-12-30"), ("Per Hansen", "documentation", "2027-12-30")],
    );
    check_due(&room, "2027-12-10", "hospital", &[]);

    // What was declined, split and extended is in the journals, with its reasons.
    let events = |who: &str| -> Vec<String> {
        let shown = room.json(&format!("--store year --today 2027-12-10 show {who} --format json"));
        let journal = shown["journal"].as_array().unwrap().iter();
        journal.map(|entry| entry["event"].as_str().unwrap().to_owned()).collect()
    };
    assert!(events("9144897").iter().any(|event| event == "declined"));
    assert!(events("9144903").iter().any(|event| event == "extended"));
    let per = room.json("--store year --today 2027-12-10 explain 9144900 --format json");
    let reasons: Vec<&str> = per["placements"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|placement| placement["departures"].as_array().unwrap())
        .filter_map(|departure| departure["override"].as_str())
        .collect();
    assert_eq!(reasons, ["3+3 er avtalt, jf. punkt 4"; 4]);
}

#[test]
fn it_refuses_a_folder_that_exists() {
    let room = Room::empty();
    room.file("year/mine.txt", "mine");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/year.sh");
    let seen = room.script(&script, &["year"]);
    assert_eq!((seen.stderr.as_str(), seen.status), ("year exists\n", 2));
    assert_eq!(room.files(), ["year/mine.txt"]);
}
