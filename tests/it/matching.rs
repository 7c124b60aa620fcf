//! `alis match`: the contract's JSON, who goes ahead, what is fixed, what is recorded.

use serde_json::json;

use crate::harness::Room;

const MO: &str = "hsyk-mo-i-rana-indremedisin-2027-03";

/// A request for `start`, with these wishes.
fn requested(start: &str, wishes: &[&str], more: &str) -> String {
    crate::harness::requested("2026-01-10", start, wishes) + more
}

/// Two who want the same seat; the municipality put the one with the higher number first. Another seat lies elsewhere.
fn room() -> Room {
    let room = Room::new();
    room.trainee(9144897, "Kari Nordmann", &requested("2027-03-01", &["Mo i Rana/Indremedisin"], ""));
    room.trainee(9144900, "Per Hansen", &requested("2027-03-01", &["Mo i Rana/Indremedisin"], ""));
    let municipality = room.read("municipalities/1820.toml");
    let order = "\n[[journal]]\non = 2026-05-04\nevent = \"prioritised\"\norder = [9144900, 9144897]\n";
    room.file("municipalities/1820.toml", &format!("{municipality}{order}"));
    room.position(MO, "Mo i Rana/Indremedisin", "2027-03-01", "");
    room.position("hsyk-sandnessjoen-indremedisin-2027-04", "Sandnessjøen/Indremedisin", "2027-04-01", "");
    room
}

#[test]
fn json_is_the_contracts() {
    let expected = json!({
        "matched": [{"trainee": 9144900, "placement": 1, "position": MO, "wish": 1, "deviation_days": 0,
                     "reasons": ["first wish", "ranked 1 of 2 by Alstahaug"], "preferred": [], "more": 0}],
        "unmatched": [{"trainee": 9144897, "placement": 1,
                       "reasons": [
                           {"position": MO, "why": "full", "ahead": 1, "before": [9144900], "criteria": ["rank"]},
                           {"position": "hsyk-sandnessjoen-indremedisin-2027-04", "why": "not-wished", "ahead": 0, "before": [], "criteria": []}],
                       "more": 0,
                       "changes": [
                           {"change": "place", "position": "hsyk-sandnessjoen-indremedisin-2027-04", "start": "2027-04-01",
                            "months": 6, "seats": null},
                           {"change": "seats", "position": MO, "start": "2027-03-01", "months": 6, "seats": 1}]}],
        "vacant": ["hsyk-sandnessjoen-indremedisin-2027-04"],
        "would_move": []
    });
    assert_eq!(room().json("match --format json"), expected);
    assert_eq!(
        Room::new().json("match --format json"),
        json!({"matched": [], "unmatched": [], "vacant": [], "would_move": []})
    );
}

#[test]
fn the_table_can_be_read_to_a_candidate() {
    let expected = "\
MATCHED (1)
Per Hansen, HPR 9144900 → Mo i Rana / Indremedisin 2027-03-01
  first wish; ranked 1 of 2 by Alstahaug

NOT MATCHED (1)
Kari Nordmann, HPR 9144897
  Mo i Rana / Indremedisin 2027-03-01: full: Per Hansen (ranked higher by the
    municipality)
  Sandnessjøen / Indremedisin 2027-04-01: not wished
  Would get a place by also taking Sandnessjøen / Indremedisin 2027-04-01.
  Would get a place with one seat more: Mo i Rana / Indremedisin 2027-03-01.

VACANT (1)
Sandnessjøen / Indremedisin 2027-04-01 (1 seat free)
  hsyk-sandnessjoen-indremedisin-2027-04
[exit 0]";
    assert_eq!(room().alis("match"), expected);
    assert_eq!(Room::new().alis("match"), "[stderr]\nNobody waits for a place, and no position is free.\n[exit 0]");
    let csv = "trainee,placement,position,start,wish,deviation_days,reasons\r\n";
    assert!(room().run("match --format csv").stdout.starts_with(csv));
}

/// `9144900 hsyk-…`, sorted.
fn matched(room: &Room, words: &str) -> Vec<String> {
    let found = room.json(&format!("match --format json {words}"));
    let line = |row: &serde_json::Value| format!("{} {}", row["trainee"], row["position"].as_str().unwrap());
    let mut out: Vec<String> = found["matched"].as_array().unwrap().iter().map(line).collect();
    out.sort();
    out
}

#[test]
fn where_the_files_lie_makes_no_difference() {
    let (flat, folders) = (room(), room());
    for file in ["trainees/9144897.toml", "trainees/9144900.toml"] {
        let text = folders.read(file);
        std::fs::remove_file(folders.path().join(file)).unwrap();
        folders.file(
            &file.replace("trainees/", if file.contains("9144900") { "trainees/z/" } else { "trainees/a/" }),
            &text,
        );
    }
    assert_eq!(flat.json("match --format json"), folders.json("match --format json"));
}

#[test]
fn only_those_who_take_part() {
    let confirmed = "\n[[journal]]\non = 2026-06-10\nevent = \"reconfirmation-asked\"\n\n[[journal]]\non = 2026-06-20\n\
                     event = \"reconfirmation-answered\"\nanswer = \"confirmed\"\n";
    let room = room();
    room.trainee(9144897, "Kari Nordmann", &requested("2027-03-01", &["Mo i Rana/Indremedisin"], confirmed));
    assert_eq!(matched(&room, ""), [format!("9144900 {MO}")]);
    assert_eq!(matched(&room, "--reconfirmed"), [format!("9144897 {MO}")]);
    assert_eq!(matched(&room, "--from 2027-04-01"), Vec::<String>::new());
    assert_eq!(matched(&room, "--to 2027-02-28"), Vec::<String>::new());
    assert_eq!(matched(&room, "--from 2027-03-01 --to 2027-03-01 --hospital hsyk"), [format!("9144900 {MO}")]);
    // What has begun is nobody's to be offered.
    assert_eq!(matched(&room, "--today 2027-03-02"), Vec::<String>::new());
    assert_eq!(matched(&room, "--today 2027-03-02 --from 2027-03-01"), [format!("9144900 {MO}")]);
    assert_eq!(room.run("match --hospital hsky").status, 3);
}

#[test]
fn apply_records_the_offers_and_nothing_else() {
    let room = room();
    room.put_in_git("start");
    let before = room.read("trainees/9144900.toml");
    let seen = room.run("match --apply --answer-by 2026-08-15 --note 'after the meeting'");
    assert_eq!((seen.status, seen.stderr.as_str()), (0, "Recorded the offer to 1 trainee.\n"));
    let entry = format!(
        "\n[[journal]]\non = 2026-08-01\nevent = \"offered\"\nstart = 2027-03-01\nmonths = 6\nsite = \"Mo i Rana\"\n\
         department = \"Indremedisin\"\nposition = \"{MO}\"\nanswer_by = 2026-08-15\nnote = \"after the meeting\"\n"
    );
    assert_eq!(room.read("trainees/9144900.toml"), format!("{before}{entry}"));
    assert_eq!(
        room.git("log -1 --format=%s --name-only"),
        "match: 1 trainee offered a position on 2026-08-01\n\ntrainees/9144900.toml\n"
    );
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
    // What was offered is fixed: nothing is left to be done, however often it is run.
    assert_eq!(room.run("match --apply").status, 0);
    assert_eq!(room.read("trainees/9144900.toml"), format!("{before}{entry}"));
}

#[test]
fn a_dry_run_shows_the_offers_and_what_they_move() {
    let room = room();
    let before = room.read("trainees/9144900.toml");
    let seen = room.run("match --apply --answer-by 2026-08-15 --dry-run");
    assert_eq!(seen.status, 0);
    assert!(
        seen.stdout.contains("+event = \"offered\"\n")
            && seen.stdout.contains("Now due: Answer the offer by 2026-08-15"),
        "{}",
        seen.stdout
    );
    assert_eq!(room.read("trainees/9144900.toml"), before);
    // For a program the output stays what it is.
    assert_eq!(room.json("match --apply --dry-run --format json"), room.json("match --format json"));
}

#[test]
fn after_a_declined_offer_only_what_is_free_is_filled() {
    let room = room();
    room.position("hsyk-mo-i-rana-indremedisin-2027-05", "Mo i Rana/Indremedisin", "2027-05-01", "");
    room.run("match --apply");
    let declined = "\n[[journal]]\non = 2026-08-01\nevent = \"declined\"\n";
    room.file("trainees/9144900.toml", &format!("{}{declined}", room.read("trainees/9144900.toml")));
    // The seat that was declined is given to the one who declined, who still goes ahead; the other's offer stands.
    let found = room.json("match --format json");
    assert_eq!(matched(&room, ""), [format!("9144900 {MO}")]);
    assert_eq!(found["unmatched"], json!([]));
    // With the seats of the first run closed, the one who declined would have had the other's.
    room.position(MO, "Mo i Rana/Indremedisin", "2027-03-01", "[[journal]]\non = 2026-07-01\nevent = \"closed\"\n");
    let found = room.json("match --format json");
    assert_eq!(found["matched"], json!([]));
    let reason = json!({"position": "hsyk-mo-i-rana-indremedisin-2027-05", "why": "full", "ahead": 1, "before": [9144897], "criteria": ["offer"]});
    assert_eq!(found["unmatched"][0]["reasons"][0], reason);
    let moved =
        json!([{"trainee": 9144897, "placement": 1, "from": "hsyk-mo-i-rana-indremedisin-2027-05", "to": null}]);
    assert_eq!(found["would_move"], moved);
    assert!(room.run("match").stdout.contains("has Mo i Rana / Indremedisin 2027-05-01; would get no place"));
}

#[test]
fn a_restricted_trainee_is_matched_and_never_named() {
    let room = room();
    let record = room.read("trainees/9144900.toml").replace("agreement = ", "confidential = true\nagreement = ");
    room.file("trainees/9144900.toml", &record);
    assert_eq!(matched(&room, ""), [format!("9144900 {MO}")]);
    for words in ["match", "match --format json", "match --format csv", "match --format md"] {
        let seen = room.alis(words);
        assert!(!seen.contains("Per") && seen.contains("9144900"), "{words}: {seen}");
    }
    assert!(room.run("match").stdout.contains("HPR 9144900 (restricted) → Mo i Rana"));
}

#[test]
fn offers_are_made_all_or_none() {
    let room = room();
    room.requires_six_months();
    room.position(MO, "Mo i Rana/Indremedisin", "2027-03-01", "capacity = 2\n");
    // Three months are fewer than the terms require: the offer of a three-month position is refused.
    room.position("hsyk-mo-i-rana-kirurgi-2027-03", "Mo i Rana/Kirurgi", "2027-03-01", "");
    let short = room.read("positions/hsyk-mo-i-rana-kirurgi-2027-03.toml").replace("months = 6", "months = 3");
    room.file("positions/hsyk-mo-i-rana-kirurgi-2027-03.toml", &short);
    let request = requested("2027-03-01", &["Mo i Rana/Kirurgi"], "").replace("months = 6", "months = 3");
    room.trainee(9144902, "Eva Olsen", &request);
    assert_eq!(matched(&room, "").len(), 3);
    let files = || ["9144897", "9144900", "9144902"].map(|hpr| room.read(&format!("trainees/{hpr}.toml")));
    let before = files();
    let seen = room.run("match --apply");
    assert_eq!(seen.status, 3);
    assert!(
        seen.stderr.contains("HSYK 5.2")
            && seen.stderr.contains("it is about 9144902; none of the offers was recorded"),
        "{}",
        seen.stderr
    );
    assert_eq!(seen.stdout, "");
    assert_eq!(files(), before);
    assert_eq!(room.run("match --apply --override 'agreed with the hospital'").status, 0);
    assert!(room.read("trainees/9144902.toml").ends_with("override = \"agreed with the hospital\"\n"));
}

#[test]
fn who_waits_for_two_parts_is_offered_both_in_one_record() {
    let room = Room::new();
    let agreement = room.read("agreements/hsyk-1820.toml");
    let split = agreement.replace(
        "[[journal]]\non = 2020-01-15",
        "[terms.service]\nsplit_allowed = true\n\n[[journal]]\non = 2020-01-15",
    );
    room.file("agreements/hsyk-1820.toml", &split);
    let part = |start: &str, number: u32| {
        let request = requested(start, &["Mo i Rana/Indremedisin"], "").replace("months = 6", "months = 3");
        request.replace("event = \"requested\"", &format!("event = \"requested\"\nplacement = {number}"))
    };
    room.trainee(9144897, "Kari Nordmann", &format!("{}{}", part("2027-03-01", 1), part("2027-09-01", 2)));
    room.position(MO, "Mo i Rana/Indremedisin", "2027-03-01", "");
    let half = room.json("match --format json");
    assert_eq!(half["matched"], json!([]));
    assert_eq!(
        half["unmatched"][0]["reasons"][0],
        json!({"position": MO, "why": "half", "ahead": 0, "before": [], "criteria": []})
    );
    assert_eq!(half["vacant"], json!([MO]));
    assert_eq!(matched(&room, "--allow-half"), [format!("9144897 {MO}")]);
    room.position("hsyk-mo-i-rana-indremedisin-2027-09", "Mo i Rana/Indremedisin", "2027-09-01", "");
    let seen = room.run("match --apply");
    assert_eq!((seen.status, seen.stderr.as_str()), (0, "Recorded the offer to 1 trainee.\n"));
    let record = room.read("trainees/9144897.toml");
    assert_eq!(record.matches("event = \"offered\"").count(), 2);
    assert!(record.contains("event = \"offered\"\nplacement = 2\nstart = 2027-09-01"), "{record}");
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
}

#[test]
fn nothing_is_offered_while_a_record_cannot_be_read() {
    let room = room();
    room.file("trainees/9144901.toml", "schema = 1\nhpr = 9144901\nname = Liv\n");
    let seen = room.run("match --format json");
    assert_eq!(seen.status, 4);
    assert!(seen.stdout.contains("9144900") && seen.stderr.contains("trainees/9144901.toml:3"), "{}", seen.stderr);
    let before = room.read("trainees/9144900.toml");
    let seen = room.run("match --apply");
    assert_eq!((seen.status, seen.stdout.as_str()), (4, ""));
    assert!(seen.stderr.contains("no offer was recorded"), "{}", seen.stderr);
    assert_eq!(room.read("trainees/9144900.toml"), before);
}

#[test]
fn the_offers_flags_need_apply() {
    assert_eq!(room().run("match --answer-by 2026-08-15").status, 2);
    let early = room().alis("match --apply --answer-by 2026-07-15");
    assert_eq!(early, "[stderr]\nerror: the answer is due 2026-07-15, before the offer is made (2026-08-01)\n[exit 2]");
}

/// Twelve who want the same seats: the explanation of all is short, that of one is whole.
#[test]
fn everybody_ahead_is_told_of_one_who_is_asked_for() {
    let room = Room::new();
    let people: Vec<u32> = (9_200_001..9_200_013).collect();
    for hpr in &people {
        room.trainee(*hpr, &format!("Trainee {hpr}"), &requested("2027-03-01", &["Mo i Rana/Indremedisin"], ""));
    }
    for month in 1..=8 {
        let start = format!("2027-{month:02}-01");
        let id = format!("hsyk-mo-i-rana-indremedisin-2027-{month:02}");
        room.position(&id, "Mo i Rana/Indremedisin", &start, "");
    }
    let all = room.json("match --format json");
    let unmatched = all["unmatched"].as_array().unwrap();
    let last = unmatched.last().unwrap();
    let reasons = last["reasons"].as_array().unwrap();
    assert_eq!(reasons.len(), 5);
    assert!(
        reasons.iter().all(|reason| reason["before"].as_array().unwrap().len() <= 1 && reason.get("line").is_none())
    );
    let hpr = last["trainee"].as_u64().unwrap();
    let one = room.json(&format!("match --format json --explain {hpr}"));
    assert_eq!(one["matched"], json!([]));
    let whole = one["unmatched"][0]["reasons"].as_array().unwrap();
    assert_eq!(one["unmatched"].as_array().unwrap().len(), 1);
    assert_eq!(one["unmatched"][0]["more"], 0);
    assert_eq!(whole.len() as u64, 5 + last["more"].as_u64().unwrap());
    for (short, whole) in reasons.iter().zip(whole) {
        assert_eq!(short["ahead"], whole["ahead"]);
        let (before, line) = (whole["before"].as_array().unwrap(), whole["line"].as_array().unwrap());
        assert_eq!(whole["ahead"], before.len() + line.len());
    }
    let full = whole.iter().filter(|reason| reason["why"] == "full").count();
    assert!(full > 0 && whole.iter().any(|reason| !reason["line"].as_array().unwrap().is_empty()));
    let said = room.alis(&format!("match --explain {hpr}"));
    assert!(said.contains(&hpr.to_string()) && !said.contains("--explain"), "{said}");
    assert!(room.alis("match").contains(&format!("--explain {hpr} shows all")));
    room.trainee(9144897, "Kari Nordmann", "");
    assert_eq!(room.run("match --explain 9144897").status, 3);
}
