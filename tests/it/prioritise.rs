//! `alis prioritise`: the order proposed with its reasons, decided, and due again when somebody new stands outside.

use serde_json::json;

use crate::harness::Room;

fn requested(on: &str, start: &str) -> String {
    crate::harness::requested(on, start, &["Mo i Rana/Indremedisin"])
}

const CONFIRMED: &str = "\n[[journal]]\non = 2026-06-10\nevent = \"reconfirmation-asked\"\n\n[[journal]]\non = 2026-06-20\n\
                         event = \"reconfirmation-answered\"\nanswer = \"confirmed\"\n";

/// Kari asked first; Per is confirmed.
fn room() -> Room {
    let room = Room::with_kari(&requested("2026-01-10", "2027-03-01"));
    room.trainee(9144900, "Per Hansen", &format!("{}{CONFIRMED}", requested("2026-02-10", "2027-03-01")));
    room
}

#[test]
fn the_proposal_is_the_contracts_json() {
    let expected = json!({
        "municipality": "1820",
        "candidates": [
            {"hpr": 9144900, "name": "Per Hansen", "rank": 1, "start": "2027-03-01", "service_months": 29,
             "requested_on": "2026-02-10", "decided": null,
             "reasons": ["ready: eligible at the start and confirmed", "29 months of service", "asked 2026-02-10"]},
            {"hpr": 9144897, "name": "Kari Nordmann", "rank": 2, "start": "2027-03-01", "service_months": 29,
             "requested_on": "2026-01-10", "decided": null,
             "reasons": ["not confirmed by the hospital", "29 months of service", "asked 2026-01-10"]},
        ],
        "decided_on": null, "gone": []
    });
    let room = room();
    let before = room.read("municipalities/1820.toml");
    assert_eq!(room.json("prioritise 1820 --format json"), expected);
    assert_eq!(room.json("prioriter alstahaug --format json"), expected);
    assert_eq!(room.read("municipalities/1820.toml"), before, "it only shows");
    assert_eq!(room.run("prioritise 1821").status, 3);
}

#[test]
fn the_table_is_shown_where_nobody_can_be_asked() {
    let expected = "\
No.  Who                         Start       Decided  Reasons
1    Per Hansen, HPR 9144900     2027-03-01           ready: eligible at the
                                                      start and confirmed; 29
                                                      months of service; asked
                                                      2026-02-10
2    Kari Nordmann, HPR 9144897  2027-03-01           not confirmed by the
                                                      hospital; 29 months of
                                                      service; asked 2026-01-10
[stderr]
Record the order with: alis prioritise 1820 --order HPR,HPR --reason TEXT
[exit 0]";
    assert_eq!(room().alis("prioritise 1820"), expected);
    let nobody = Room::new().alis("prioritise 1820");
    assert_eq!(nobody, "[stderr]\nNobody in Alstahaug waits for a place.\n[exit 0]");
}

#[test]
fn a_decision_is_recorded_with_its_reason_and_settles_the_deadline() {
    let room = room();
    let rule = "deadlines --all --rule prioritisation --format json";
    let due = &room.json(rule)[0];
    assert_eq!((due["status"].as_str(), due["next"].as_str()), (Some("open"), Some("alis prioritise 1820")));
    let before = room.read("municipalities/1820.toml");
    let seen = room.run("prioritise 1820 --order 9144897,9144900 --reason 'Lengst tjeneste i kommunen først.'");
    let said = "Alstahaug: order decided (2026-08-01): Kari Nordmann, HPR 9144897, Per Hansen, HPR 9144900.\n";
    assert_eq!((seen.status, seen.stderr.as_str()), (0, said));
    let entry = "\n[[journal]]\non = 2026-08-01\nevent = \"prioritised\"\norder = [9144897, 9144900]\n\
                 reason = \"Lengst tjeneste i kommunen først.\"\n";
    assert_eq!(room.read("municipalities/1820.toml"), format!("{before}{entry}"));
    assert_eq!(room.json(rule)[0]["status"], "done");
    // What was decided is what is proposed from now on.
    let proposed = room.json("prioritise 1820 --format json");
    let order: Vec<(u64, u64)> = proposed["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["hpr"].as_u64().unwrap(), row["decided"].as_u64().unwrap()))
        .collect();
    assert_eq!(order, [(9144897, 1), (9144900, 2)]);
    assert!(room.run("prioritise 1820").stderr.starts_with("Nothing has changed since the order of 2026-08-01.\n"));
}

#[test]
fn what_changed_since_the_decision_is_told_and_due_again() {
    let room = room();
    room.run("prioritise 1820 --order 9144897,9144900");
    room.trainee(9144902, "Eva Olsen", &requested("2026-07-20", "2027-03-01"));
    let withdrawn = "\n[[journal]]\non = 2026-08-01\nevent = \"withdrawn\"\nreason = \"other\"\n";
    room.file("trainees/9144897.toml", &format!("{}{withdrawn}", room.read("trainees/9144897.toml")));
    let seen = room.run("prioritise 1820");
    assert!(seen.stderr.contains("New since the order of 2026-08-01: Eva Olsen, HPR 9144902.\n"), "{}", seen.stderr);
    assert!(
        seen.stderr
            .contains("In the order of 2026-08-01, and waiting no more: Kari Nordmann, HPR 9144897 (withdrawn).\n"),
        "{}",
        seen.stderr
    );
    let found = room.json("prioritise 1820 --format json");
    assert_eq!(found["gone"], json!([{"hpr": 9144897, "stage": "withdrawn"}]));
    assert_eq!(found["decided_on"], "2026-08-01");
    assert_eq!(room.json("deadlines --rule prioritisation --format json")[0]["status"], "open");
    // An order that leaves somebody out leaves the deadline open, and says so.
    let seen = room.run("prioritise 1820 --order 9144900");
    assert_eq!(seen.status, 0);
    assert!(seen.stderr.contains("warning: outside of the order: Eva Olsen, HPR 9144902"), "{}", seen.stderr);
    assert_eq!(room.json("deadlines --rule prioritisation --format json")[0]["status"], "open");
}

#[test]
fn an_order_names_the_municipalitys_own() {
    let room = room();
    room.file("municipalities/1824.toml", "schema = 1\nnumber = \"1824\"\nname = \"Vefsn\"\n");
    let elsewhere = room.read("trainees/9144900.toml").replace("9144900", "9144905").replace("\"1820\"", "\"1824\"");
    room.file("trainees/9144905.toml", &elsewhere);
    let before = room.read("municipalities/1820.toml");
    let order = |order: &str| room.alis(&format!("prioritise 1820 --order {order}"));
    assert_eq!(order("9144897,9144905"), "[stderr]\nerror: 9144905 is not one of Alstahaug's trainees\n[exit 3]");
    assert_eq!(
        order("9144897,9144909"),
        "[stderr]\nerror: there is no trainee `9144909`\nhelp: did you mean `9144900`?\n[exit 3]"
    );
    assert_eq!(order("9144897,9144897"), "[stderr]\nerror: 9144897 stands twice in the order\n[exit 2]");
    assert_eq!(room.run("prioritise 1820 --order 9144897,Per").status, 2);
    assert_eq!(room.read("municipalities/1820.toml"), before);
    room.trainee(9144902, "Eva Olsen", "");
    let seen = room.run("prioritise 1820 --order 9144897,9144900,9144902");
    assert!(seen.stderr.starts_with("warning: Eva Olsen, HPR 9144902 does not wait (enrolled)\n"), "{}", seen.stderr);
    assert_eq!(seen.status, 0);
}

#[test]
fn a_restricted_trainee_is_ranked_and_never_named() {
    let room = room();
    let record = room.read("trainees/9144900.toml").replace("agreement = ", "confidential = true\nagreement = ");
    room.file("trainees/9144900.toml", &record);
    for words in [
        "prioritise 1820",
        "prioritise 1820 --format json",
        "prioritise 1820 --format csv",
        "prioritise 1820 --order 9144900,9144897",
    ] {
        let seen = room.alis(words);
        assert!(!seen.contains("Per") && seen.contains("9144900"), "{words}: {seen}");
    }
}

#[test]
fn a_dry_run_shows_the_entry_and_writes_nothing() {
    let room = room();
    let before = room.read("municipalities/1820.toml");
    let seen = room.run("prioritise 1820 --order 9144900,9144897 --dry-run");
    assert!(seen.stdout.ends_with("+event = \"prioritised\"\n+order = [9144900, 9144897]\n"), "{}", seen.stdout);
    assert_eq!(room.read("municipalities/1820.toml"), before);
}
