//! `alis position`: published with an id made of its place, taken by offers, freed when they end, advertised, closed.

use crate::harness::Room;

const ID: &str = "hsyk-mo-i-rana-indremedisin-2027-03";

fn published() -> Room {
    let room = Room::with_kari("");
    let seen = room.run("position add --hospital hsyk --site 'Mo i Rana' --department Indremedisin --start 2027-03-01 --cause 'planned leave'");
    assert_eq!((seen.status, seen.stderr.as_str()), (0, format!("Made positions/{ID}.toml.\n").as_str()));
    room
}

fn offered(room: &Room, hpr: u32, name: &str, then: &str) {
    let journal = format!(
        "\n[[journal]]\non = 2026-02-01\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n\
         wishes = [ {{ site = \"Mo i Rana\", department = \"Indremedisin\" }} ]\n\n[[journal]]\non = 2026-07-01\n\
         event = \"offered\"\nstart = 2027-03-01\nmonths = 6\nsite = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\n\
         position = \"{ID}\"\n{then}"
    );
    room.trainee(hpr, name, &journal);
}

fn event(name: &str) -> String {
    format!("\n[[journal]]\non = 2026-07-10\nevent = \"{name}\"\n")
}

#[test]
fn a_new_position_is_a_record_like_any_other() {
    let room = published();
    let expected = "schema = 1\nhospital = \"hsyk\"\nsite = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\nstart = 2027-03-01\n\
                    months = 6\ncapacity = 1\ncause = \"planned leave\"\n\n[[journal]]\non = 2026-08-01\nevent = \"published\"\n";
    assert_eq!(room.read(&format!("positions/{ID}.toml")), expected);
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
    // A second one at the same place in the same month.
    let again =
        "position add --hospital hsyk --site 'Mo i Rana' --department Indremedisin --start 2027-03-15 --capacity 2";
    assert_eq!(room.run(again).stderr, format!("Made positions/{ID}-2.toml.\n"));
    let ids: Vec<String> = room
        .json("position list --format json")
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids, [ID.to_owned(), format!("{ID}-2")]);
}

#[test]
fn the_header_of_a_position_is_corrected() {
    let room = published();
    let file = format!("positions/{ID}.toml");
    let before = room.read(&file);
    let seen = room.run(&format!("position edit {ID} --set capacity=2 --set start=2027-04-01"));
    assert_eq!((seen.status, seen.stderr), (0, format!("Saved {file}.\n")));
    assert_eq!(
        room.read(&file),
        before.replace("capacity = 1", "capacity = 2").replace("start = 2027-03", "start = 2027-04")
    );
    let said = room.refuses("2026-08-01", &format!("stilling rediger {ID} --set department=Kirugi"), 4);
    assert!(said.contains("Kirurgi"), "{said}");
    let said = room.refuses("2026-08-01", "position edit hsyk-bodo --set capacity=2", 3);
    assert!(said.contains("hsyk-bodo"), "{said}");
    assert_eq!(
        room.read(&file),
        before.replace("capacity = 1", "capacity = 2").replace("start = 2027-03", "start = 2027-04")
    );
}

#[test]
fn a_place_that_the_hospital_does_not_have_is_refused_with_the_nearest_name() {
    let room = Room::new();
    let add = |words: &str| room.alis(&format!("position add --start 2027-03-01 {words}"));
    assert_eq!(
        add("--hospital hsyk --site 'Mo i Rana' --department Kirugi"),
        "[stderr]\nerror: Helgelandssykehuset HF has no department `Kirugi` at Mo i Rana\nhelp: did you mean `Kirurgi`?\n[exit 3]"
    );
    assert_eq!(
        add("--hospital hsyk --site Sandnessjoen --department Indremedisin"),
        "[stderr]\nerror: Helgelandssykehuset HF has no site `Sandnessjoen`\nhelp: did you mean `Sandnessjøen`?\n[exit 3]"
    );
    assert_eq!(
        add("--hospital hsky --site 'Mo i Rana' --department Kirurgi"),
        "[stderr]\nerror: there is no hospital `hsky`\nhelp: did you mean `hsyk`?\n[exit 3]"
    );
    assert_eq!(
        add("--hospital hsyk --site 'Mo i Rana'"),
        "[stderr]\nerror: --department is missing, and nobody can be asked here\n[exit 2]"
    );
    assert_eq!(room.files().iter().filter(|file| file.starts_with("positions")).count(), 0);
}

/// Taken, free and the holders' numbers.
fn seats(room: &Room) -> (u64, u64, Vec<u64>) {
    let row = &room.json("position show hsyk-mo-i-rana-indremedisin-2027-03 --format json")[0];
    let holders = row["holders"].as_array().unwrap().iter().map(|holder| holder["trainee"].as_u64().unwrap_or(0));
    (row["taken"].as_u64().unwrap(), row["free"].as_u64().unwrap(), holders.collect())
}

#[test]
fn what_is_taken_is_known_from_the_journals() {
    let room = published();
    assert_eq!(seats(&room), (0, 1, vec![]));
    offered(&room, 9144897, "Kari Nordmann", "");
    assert_eq!(seats(&room), (1, 0, vec![9144897]));
    offered(&room, 9144897, "Kari Nordmann", &event("accepted"));
    assert_eq!(seats(&room), (1, 0, vec![9144897]));
    for ended in ["declined", "offer-withdrawn", "discontinued"] {
        offered(&room, 9144897, "Kari Nordmann", &event(ended));
        assert_eq!(seats(&room), (0, 1, vec![]), "{ended}");
    }
    // Before the offer was known.
    let before = room.json(&format!("position show {ID} --format json --today 2026-06-01"));
    assert_eq!(before[0]["taken"], 0);
}

#[test]
fn the_table_says_who_and_never_names_a_restricted_trainee() {
    let room = published();
    offered(&room, 9144897, "Kari Nordmann", "");
    let expected = "\
Position                             Period      Taken  Status     Held by
Mo i Rana / Indremedisin             2027-03-01  1/1    published  Kari Nordmann
hsyk-mo-i-rana-indremedisin-2027-03  6 months                      (offered)
[exit 0]";
    assert_eq!(room.alis("position list"), expected);
    let record = room.read("trainees/9144897.toml").replace("agreement = ", "confidential = true\nagreement = ");
    room.file("trainees/9144897.toml", &record);
    for words in
        ["position list", "position list --format json", "position list --format csv", &format!("position show {ID}")]
    {
        let seen = room.alis(words);
        assert!(!seen.contains("Kari") && !seen.contains("9144897"), "{words}: {seen}");
    }
    assert_eq!(seats(&room), (1, 0, vec![0]));
    assert_eq!(room.alis("position list --free"), "[stderr]\nNo positions to show.\n[exit 0]");
}

#[test]
fn a_position_is_advertised_once_and_closed_once() {
    let room = published();
    let before = room.read(&format!("positions/{ID}.toml"));
    assert_eq!(
        room.alis(&format!("position advertise {ID} --on 2026-08-02 --note 'in the newspaper' --today 2026-08-02")),
        format!("[stderr]\n{ID}: advertised (2026-08-02).\n[exit 0]")
    );
    let appended = "\n[[journal]]\non = 2026-08-02\nevent = \"advertised\"\nnote = \"in the newspaper\"\n";
    assert_eq!(room.read(&format!("positions/{ID}.toml")), format!("{before}{appended}"));
    let room = room.on("2026-08-03");
    assert_eq!(
        room.alis(&format!("position advertise {ID}")),
        format!("[stderr]\nerror: {ID} is advertised already (2026-08-02)\n[exit 3]")
    );
    assert_eq!(
        room.alis(&format!("position close {ID} --reason 'the leave was put off'")),
        format!("[stderr]\n{ID}: closed (2026-08-03).\n[exit 0]")
    );
    for verb in ["advertise", "close"] {
        let seen = room.run(&format!("position {verb} {ID}"));
        assert_eq!(seen.status, 3);
        assert!(seen.stderr.starts_with(&format!("error: {ID} is closed already (2026-08-03)\n")), "{}", seen.stderr);
    }
    assert_eq!(room.run("position close hsyk-mo-i-rana").status, 3);
}

#[test]
fn a_position_that_is_taken_is_not_advertised_and_closing_it_tells_who_holds_it() {
    let room = published();
    offered(&room, 9144897, "Kari Nordmann", &event("accepted"));
    assert_eq!(
        room.alis(&format!("position advertise {ID}")),
        format!("[stderr]\nerror: {ID} is taken: there is nothing to advertise\n[exit 3]")
    );
    let seen = room.alis(&format!("position close {ID}"));
    assert_eq!(
        seen,
        format!(
            "[stderr]\n{ID}: closed (2026-08-01).\nwarning: the offers of this position still stand: Kari Nordmann\n[exit 0]"
        )
    );
}

#[test]
fn a_dry_run_shows_the_entry_and_writes_nothing() {
    let room = published();
    let before = room.read(&format!("positions/{ID}.toml"));
    let seen = room.run(&format!("position close {ID} --dry-run"));
    assert!(seen.stdout.ends_with("+[[journal]]\n+on = 2026-08-01\n+event = \"closed\"\n"), "{}", seen.stdout);
    assert_eq!(room.read(&format!("positions/{ID}.toml")), before);
}

#[test]
fn check_tells_of_seats_given_twice_and_of_offers_that_name_another_place() {
    let room = published();
    offered(&room, 9144897, "Kari Nordmann", &event("accepted"));
    offered(&room, 9144898, "Per Hansen", &event("accepted"));
    let codes = |room: &Room| -> Vec<String> {
        let found = room.json_any("check --format json", 4);
        let line = |row: &serde_json::Value| {
            format!("{}:{} {}", row["file"].as_str().unwrap(), row["line"], row["code"].as_str().unwrap())
        };
        found.as_array().unwrap().iter().map(line).collect()
    };
    assert_eq!(codes(&room), [format!("positions/{ID}.toml:7 capacity-exceeded")]);
    let elsewhere = room.read("trainees/9144898.toml").replace(
        "site = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\nposition",
        "site = \"Sandnessjøen\"\ndepartment = \"Indremedisin\"\nposition",
    );
    room.file("trainees/9144898.toml", &elsewhere);
    assert_eq!(
        codes(&room),
        [format!("positions/{ID}.toml:7 capacity-exceeded"), "trainees/9144898.toml:43 position-differs".to_owned()]
    );
}

/// The same store under the terms of Helse Vest, where a vacancy without a match is advertised after two months.
fn helse_vest() -> Room {
    let room = published();
    let agreement = room.read("agreements/hsyk-1820.toml").replace("profile = \"hsyk\"", "profile = \"helse-vest\"");
    room.file("agreements/hsyk-1820.toml", &agreement);
    room
}

fn advertise_deadline(room: &Room, words: &str) -> String {
    let rows = room.json(&format!("deadlines --all --rule position-advertise --format json {words}"));
    let line = |row: &serde_json::Value| {
        let text = |key: &str| row[key].as_str().unwrap_or("-").to_owned();
        format!(
            "{} {}..{} {} {} {}",
            text("record"),
            text("opens"),
            text("due"),
            text("status"),
            text("done_on"),
            text("next")
        )
    };
    rows.as_array().unwrap().iter().map(line).collect::<Vec<_>>().join("; ")
}

#[test]
fn two_months_without_a_match_and_it_is_advertised() {
    let room = helse_vest();
    // What is done has nothing to type.
    let next =
        |status: &str| if status.starts_with("done") { String::new() } else { format!("alis position advertise {ID}") };
    let due = |status: &str| format!("positions/{ID} 2026-10-01..2026-10-01 {status} {}", next(status));
    assert_eq!(advertise_deadline(&room, ""), due("upcoming -"));
    assert_eq!(advertise_deadline(&room, "--today 2026-10-01"), due("open -"));
    assert_eq!(advertise_deadline(&room, "--hospital hsyk --for hospital --today 2026-10-01"), due("open -"));
    room.file("hospitals/other.toml", "schema = 1\nname = \"Annet\"\n");
    assert_eq!(advertise_deadline(&room, "--hospital other --today 2026-10-01"), "");
    assert_eq!(advertise_deadline(&room, "--today 2026-10-02"), due("overdue -"));
    // Once service should have begun there is nothing left to advertise.
    assert_eq!(advertise_deadline(&room, "--today 2027-03-01"), "");
    offered(&room, 9144897, "Kari Nordmann", "");
    assert_eq!(advertise_deadline(&room, "--today 2026-08-02"), due("done 2026-07-01"));
    // The declined offer opens it again.
    offered(&room, 9144897, "Kari Nordmann", &event("declined"));
    assert_eq!(advertise_deadline(&room, "--today 2026-08-02"), due("upcoming -"));
    room.run(&format!("position advertise {ID} --on 2026-08-02"));
    assert_eq!(advertise_deadline(&room, "--today 2026-08-02"), due("done 2026-08-02"));
    // HSYK states no such number.
    assert_eq!(advertise_deadline(&published(), ""), "");
}
