//! `alis explain TRAINEE` and what `alis show` tells of the arithmetic.

use crate::harness::Room;

/// Half time from September 2024, away in June 2025; declined once, answered with another start, in service and extended.
fn room() -> Room {
    let room = Room::new().on("2027-09-01");
    room.file(
        "trainees/9144897.toml",
        r#"schema = 1
hpr = 9144897
name = "Kari Nordmann"
municipality = "1820"
agreement = "hsyk-1820"

[training]
started = 2024-03-01

[[practice]]
from = 2024-02-01
to = 2024-08-31
percent = 100

[[practice]]
from = 2024-09-01
percent = 50

[[journal]]
on = 2024-03-15
event = "alis-agreement-signed"

[[journal]]
on = 2024-03-10
event = "requested"
start = 2027-01-01
months = 6
wishes = [{ site = "Mo i Rana", department = "Indremedisin" }]

[[journal]]
on = 2025-07-01
event = "absent"
from = 2025-06-01
to = 2025-06-30
counts = false

[[journal]]
on = 2026-05-01
event = "reconfirmation-asked"

[[journal]]
on = 2026-05-15
event = "reconfirmation-answered"
answer = "changed"
start = 2027-02-01

[[journal]]
on = 2026-06-01
event = "offered"
start = 2027-03-01
months = 6
site = "Mo i Rana"
department = "Kirurgi"
departs = [{ term = "deviation", clause = "HSYK 7.6", strength = "reservation" }]

[[journal]]
on = 2026-06-10
event = "accepted"

[[journal]]
on = 2027-03-01
event = "started"

[[journal]]
on = 2027-04-01
event = "course"
title = "Akuttmedisin"
days = 6
departs = [{ term = "courses", clause = "HSYK 8", strength = "requirement" }]
override = "Avtalt med avdelingen"

[[journal]]
on = 2027-08-01
event = "extended"
until = 2027-10-31

[[journal]]
on = 2027-07-01
event = "plan-revised"
"#,
    );
    room
}

#[test]
fn it_tells_in_plain_words_why_a_trainee_stands_where_they_stand() {
    let page = room().run("explain Kari").stdout;
    let (story, deadlines) = page.split_once("\nCall the trainee (supervisor) –").unwrap();
    assert_eq!(
        story,
        "Kari Nordmann  HPR 9144897

Prior service
  HSYK 5.1 (recommendation): 24 months of the specialisation in the municipality
  responsible when the service begins, at full time.
  Counts from 2024-03-01, the start of training.
    2024-03-01 – 2024-08-31  184 days × 100 %
    2024-09-01 – 2025-05-31  273 days × 50 % = 136.5
    2025-07-01 – 2027-02-28  608 days × 50 % = 304
    2025-06-01 – 2025-06-30  away: does not count
    2027-03-01 – 2027-10-31  hospital service: does not count
  Together 624.5 full days of 730: 20 whole months. Will be reached on
  2028-05-30, if nothing changes.

Hospital service 1: in service
  Since 2027-03-01, by: service began.
  Under hsyk-1820: it was requested under that agreement on 2024-03-10.
  Start 2027-03-01: by the offer of 2026-06-01, accepted on 2026-06-10;
  requested was 2027-01-01.
  End 2027-10-31: extended on 2027-08-01.
  Course days (HSYK 8): the length of service gives 6.6; 6 used, 0.6 left.
  Departs from the terms: offered on 2026-06-01 (HSYK 7.6, reservation:
  deviation from the wish).
  Departs from the terms: course on 2027-04-01 (HSYK 8, requirement: courses).
  Recorded all the same, because: Avtalt med avdelingen
  Who has the ball: hospital – Write the contract, by 2027-03-08. (in service;
  row 9 of docs/states.md)

The ALIS-avtale
  Signed 2024-03-15.
  Holds from 2024-03-15: the later of the signing 2024-03-15 and the start of
  training 2024-03-01.
  5 years at full time (AVTALE 1.2): 1826 days.
    2024-03-15 – 2024-08-31  170 days × 100 %
    2024-09-01 – 2025-05-31  273 days × 50 % = 136.5
    2025-06-01 – 2025-06-30  absence: does not count
    2025-07-01 – 2027-02-28  608 days × 50 % = 304
    2027-03-01 – 2027-10-31  hospital service: does not count
    2027-11-01 – 2034-06-27  2431 days × 50 % = 1215.5
  Together 1826 full-time days of 1826.
  Ends 2034-06-27: the full time is reached.
  Counted to 2027-09-01: 610 whole days at full time.

What comes next: Write the contract (hospital), by 2027-03-08

Write the contract – 177 days over (arbeidsmiljøloven § 14-5)
  opens: accepted 2026-06-10 = 2026-06-10
  due:   start of service 2027-03-01 + 7 days = 2027-03-08
"
    );
    assert!(deadlines.contains("opens: end of service 2027-10-31 − 2 months = 2027-08-31\n"), "{deadlines}");
}

#[test]
fn as_of_each_day_it_tells_what_was_known_then() {
    let room = room();
    let on = |day: &str| room.run(&format!("--today {day} explain 9144897 --lang nb")).stdout.replace('\u{a0}', " ");
    let has = |day: &str, line: &str| {
        let page = on(day);
        assert!(page.lines().any(|shown| shown.starts_with(line)), "{day}: {line}\n{page}");
    };
    has("2024-03-01", "Ingen sykehustjeneste er meldt inn ennå");
    has("2025-01-01", "  Oppstart 1. januar 2027: slik det ble meldt inn 10. mars 2024.");
    has("2025-01-01", "  Slutt 30. juni 2027: 01.01.2027 + 6 måneder, minus en dag.");
    has("2026-05-20", "  Oppstart 1. februar 2027: etter svaret fra sykehuset 15. mai 2026;");
    has("2026-05-20", "  Siden 15. mai 2026, ved: sykehuset svarte.");
    has("2027-10-31", "  Slutt 31. oktober 2027: forlenget 1. august 2027.");
    let nynorsk = room.run("explain Kari --lang nn").stdout.replace('\u{a0}', " ");
    assert!(nynorsk.contains("Tel frå 1. mars 2024, oppstart av spesialiseringa."), "{nynorsk}");
}

#[test]
fn its_json_has_the_same_and_a_schema() {
    let room = room();
    let json = room.json("explain Kari --format json");
    let prior = &json["prior_service"];
    assert_eq!(prior["basis"], "HSYK 5.1");
    assert_eq!(
        prior["parts"][1],
        serde_json::json!({"from": "2024-09-01", "to": "2025-05-31", "percent": 50, "days": 273})
    );
    assert_eq!((&prior["percent_days"], &prior["target_percent_days"]), (&62450.into(), &73000.into()));
    assert_eq!((&prior["served_months"], &prior["eligible_from"]), (&20.into(), &"2028-05-30".into()));
    let placement = &json["placements"][0];
    assert_eq!(
        (&placement["stage"], &placement["since"], &placement["event"]),
        (&"in-service".into(), &"2027-03-01".into(), &"started".into())
    );
    assert_eq!((&placement["start_from"], &placement["end_from"]), (&"offer".into(), &"extension".into()));
    assert_eq!(placement["courses"], serde_json::json!({"budget": 6.6, "used": 6, "left": 0.6}));
    assert_eq!(placement["departures"][1]["override"], "Avtalt med avdelingen");
    let review = json["deadlines"].as_array().unwrap().iter().find(|row| row["rule"] == "goal-review").unwrap();
    assert_eq!(review["opens_reckoned"], "end of service 2027-10-31 − 2 months");
    let schema = room.json("schema output.explain-trainee");
    let validator = jsonschema_required(&schema);
    for key in validator {
        assert!(!json[&key].is_null() || key == "prior_service", "{key}");
    }
}

/// The keys that a schema requires at its top.
fn jsonschema_required(schema: &serde_json::Value) -> Vec<String> {
    let keys = schema["required"].as_array().unwrap();
    keys.iter().map(|key| key.as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_agreement_without_prior_service_says_so_and_the_page_shows_the_course_days() {
    let room = room();
    let agreement = room.read("agreements/hsyk-1820.toml");
    let shown = room.run("show Kari").stdout;
    assert!(shown.contains("Course days             6 of 6.6 used, 0.6 left\n"), "{shown}");
    assert!(shown.contains("Extended on             2027-08-01\n"), "{shown}");
    room.file("agreements/hsyk-1820.toml", &agreement.replace("profile = \"hsyk\"", "profile = \"bergen\""));
    let page = room.run("explain Kari").stdout;
    assert!(page.contains("\nPrior service\n  The agreement asks for no prior service.\n"), "{page}");
}

// clause: national [old_scheme]
#[test]
fn the_old_scheme_ends_for_those_who_follow_it_and_says_where_that_is_written() {
    let room = room();
    let record = room.read("trainees/9144897.toml");
    let rows = |room: &Room| {
        let all = room.json("--today 2026-11-01 deadlines --rule old-scheme --format json");
        all.as_array().unwrap().clone()
    };
    assert_eq!(rows(&room), Vec::<serde_json::Value>::new());
    room.file("trainees/9144897.toml", &record.replace("\n[training]", "scheme = \"old\"\n\n[training]"));
    let [row] = rows(&room).try_into().unwrap();
    assert_eq!(
        (&row["due"], &row["responsible"], &row["placement"]),
        (&"2026-12-31".into(), &"trainee".into(), &serde_json::Value::Null)
    );
    assert_eq!((&row["opens"], &row["basis"]), (&"2026-06-30".into(), &"Helsedirektoratet overgangsordning".into()));
    assert_eq!(row["next"], "alis edit 9144897");
    assert_eq!(room.run("edit 9144897 --set scheme=converted").status, 0);
    assert_eq!(rows(&room), Vec::<serde_json::Value>::new());
    assert!(room.run("explain old-scheme").stdout.contains("old scheme: last"));
}
