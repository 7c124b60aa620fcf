//! Random histories of clones over seats, offers, orders, grants, moves and agreements: whatever two did that one alone would have been
//! refused is told by the very sync that brings it together, and by nothing less than exit code 4.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::harness::{Room, requested};

const PEOPLE: [u32; 3] = [9144897, 9144900, 9144901];
const POSITIONS: [(&str, i64); 2] = [("p", 1), ("q", 2)];
/// Each deed has a day of its own, as it was done: 2026-07-01 and the days after.
const FIRST: u32 = 1;

#[derive(Clone, Debug)]
enum Deed {
    Offer(u8, u8),
    Accept(u8),
    Decline(u8),
    TakeBack(u8),
    Close(u8),
    Advertise(u8),
    Order(bool),
    Award(u8),
    Refuse(u8),
    Report,
    Move(u8),
    Course(u8),
    Sign,
    Terminate,
    Sync,
}

fn deeds(clones: u8) -> impl Strategy<Value = Vec<(u8, Deed)>> {
    let (who, which) = (0..PEOPLE.len() as u8, 0..POSITIONS.len() as u8);
    let deed = prop_oneof![
        5 => (who.clone(), which.clone()).prop_map(|(who, which)| Deed::Offer(who, which)),
        3 => who.clone().prop_map(Deed::Accept),
        1 => who.clone().prop_map(Deed::Decline),
        1 => who.clone().prop_map(Deed::TakeBack),
        2 => which.clone().prop_map(Deed::Close),
        1 => which.prop_map(Deed::Advertise),
        2 => any::<bool>().prop_map(Deed::Order),
        2 => who.clone().prop_map(Deed::Award),
        2 => who.clone().prop_map(Deed::Refuse),
        1 => Just(Deed::Report),
        1 => who.clone().prop_map(Deed::Move),
        1 => who.prop_map(Deed::Course),
        1 => Just(Deed::Sign),
        1 => Just(Deed::Terminate),
        4 => Just(Deed::Sync),
    ];
    prop::collection::vec((0..clones, deed), 6..16)
}

/// Three who wait, two positions, a round of the grant that all were applied for in, two municipalities.
fn store() -> Room {
    let room = Room::new();
    let applied = "\n[[journal]]\non = 2025-11-01\nevent = \"grant-applied\"\nround = \"2025\"\namount = 1000\nmunicipality = \"1820\"\n";
    for (place, hpr) in PEOPLE.into_iter().enumerate() {
        let wishes = requested("2026-02-01", "2027-03-01", &["Mo i Rana/Kirurgi"]);
        room.trainee(hpr, &format!("Person {place}"), &(applied.to_owned() + &wishes));
    }
    for (id, seats) in POSITIONS {
        let text = format!(
            "schema = 1\nhospital = \"hsyk\"\nsite = \"Mo i Rana\"\ndepartment = \"Kirurgi\"\nstart = 2027-03-01\nmonths = 6\n\
             capacity = {seats}\n\n[[journal]]\non = 2026-02-01\nevent = \"published\"\n"
        );
        room.file(&format!("positions/{id}.toml"), &text);
    }
    room.file("municipalities/1833.toml", "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\nregistered = 2019-05-20\n");
    room.file(
        "grants/2025.toml",
        "schema = 1\nperiod_from = 2025-01-01\nperiod_to = 2025-12-31\napply_by = 2025-12-01\n\n[[rate]]\nrole = \"fastlege\"\n\
         centrality = [1, 2, 3, 4, 5]\namount = 228000\n",
    );
    let agreement = room.read("agreements/hsyk-1820.toml").replace("[\"1820\"]", "[\"1820\", \"1833\"]");
    let signed = agreement.replacen(
        "[[journal]]",
        "[[journal]]\non = 2020-01-10\nevent = \"signed\"\nby = \"1833\"\n\n[[journal]]",
        1,
    );
    room.file("agreements/hsyk-1820.toml", &signed);
    room
}

fn words(deed: &Deed, day: u32) -> String {
    let on = format!("--on 2026-07-{day:02}");
    let hpr = |who: &u8| PEOPLE[usize::from(*who)];
    let id = |which: &u8| POSITIONS[usize::from(*which)].0;
    match deed {
        Deed::Offer(who, which) => format!("offer {} --position {} {on}", hpr(who), id(which)),
        Deed::Accept(who) => format!("accept {} {on}", hpr(who)),
        Deed::Decline(who) => format!("decline {} --reason x {on}", hpr(who)),
        Deed::TakeBack(who) => format!("withdraw-offer {} --reason x {on}", hpr(who)),
        Deed::Close(which) => format!("position close {} {on}", id(which)),
        Deed::Advertise(which) => format!("position advertise {} {on}", id(which)),
        Deed::Order(forwards) => {
            let mut order: Vec<String> = PEOPLE.iter().map(ToString::to_string).collect();
            if !forwards {
                order.reverse();
            }
            // On one day, as two who decide apart do.
            format!("prioritise 1820 --order {} --reason x --on 2026-07-20", order.join(","))
        }
        Deed::Award(who) => format!("grant award 2025 {} {on}", hpr(who)),
        Deed::Refuse(who) => format!("grant refuse 2025 {} {on}", hpr(who)),
        Deed::Report => format!("grant report 2025 {on}"),
        // On one day: two who end one post on two days have a key to decide on.
        Deed::Move(who) => format!("move {} --to 1833 --workplace y --on 2026-07-25", hpr(who)),
        Deed::Course(who) => format!("course {} --title x --days 3 {on}", hpr(who)),
        Deed::Sign => format!("agreement sign hsyk-1820 --by 1820 {on}"),
        Deed::Terminate => format!("agreement terminate hsyk-1820 --by 1833 {on}"),
        Deed::Sync => "sync".to_owned(),
    }
}

/// All that `check` finds: code, file and message.
fn found(room: &Room, store: &str) -> Vec<(String, String, String)> {
    let seen = room.run(&format!("--store {store} --lang en check --format json"));
    let rows: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    let text = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    rows.as_array().unwrap().iter().map(|row| (text(row, "code"), text(row, "file"), text(row, "message"))).collect()
}

/// What stands in the files and cannot be, read without the program: positions with more holders than seats, people with an award
/// and a refusal.
fn impossible(room: &Room, store: &str) -> BTreeSet<(&'static str, String)> {
    let mut seats: BTreeMap<String, i64> = BTreeMap::new();
    let mut out = BTreeSet::new();
    for hpr in PEOPLE {
        let file = format!("trainees/{hpr}.toml");
        let record: toml::Table = room.read(&format!("{store}/{file}")).parse().unwrap();
        let mut journal: Vec<&toml::Value> = record["journal"].as_array().unwrap().iter().collect();
        journal.sort_by_key(|entry| entry["on"].as_datetime().map(ToString::to_string));
        let (mut held, mut accepted, mut answers) = (None, false, BTreeSet::new());
        for entry in journal {
            match entry["event"].as_str().unwrap() {
                // What does not follow counts for nothing, and is another finding.
                "offered" if held.is_none() => held = Some(entry["position"].as_str().unwrap().to_owned()),
                "accepted" => accepted = held.is_some(),
                "declined" if !accepted => held = None,
                "offer-withdrawn" => (held, accepted) = (None, false),
                "grant-awarded" => drop(answers.insert("award")),
                "grant-refused" => drop(answers.insert("refusal")),
                _ => {}
            }
        }
        if let Some(id) = held {
            *seats.entry(id).or_default() += 1;
        }
        if answers.len() > 1 {
            out.insert(("award-and-refusal", file));
        }
    }
    for (id, capacity) in POSITIONS {
        if seats.get(id).is_some_and(|held| *held > capacity) {
            out.insert(("seats", format!("positions/{id}.toml")));
        }
    }
    out
}

/// A sync tells what is new in `check`, each of it, with 4; with nothing new it ends with 0.
#[track_caller]
fn sync(room: &Room, store: &str) -> usize {
    let before = found(room, store);
    let seen = room.run(&format!("--store {store} --lang en sync"));
    let after = found(room, store);
    let said: String = seen.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut old = before.clone();
    let mut new = 0;
    for finding in &after {
        if let Some(at) = old.iter().position(|known| known == finding) {
            old.remove(at);
            continue;
        }
        new += 1;
        let (code, file, message) = finding;
        let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
        let told = said.contains(&format!("[{code}]")) && said.contains(file.as_str()) && said.contains(&message);
        assert!(told, "{store}: not told: {finding:?}\n{}", seen.stderr);
    }
    assert_eq!(seen.status, if new > 0 { 4 } else { 0 }, "{store}: {new} new: {after:?}\n{}", seen.stderr);
    for (what, file) in impossible(room, store) {
        let is_it = |code: &str| match what {
            "seats" => ["seat-twice", "capacity-exceeded"].contains(&code),
            what => what == code,
        };
        assert!(after.iter().any(|(code, at, _)| *at == file && is_it(code)), "{what} in {file}: {after:?}");
    }
    new
}

fn check(names: &[&str]) {
    // Each is a hundred processes: few by default, `HISTORIES=100` for a long night.
    let cases = std::env::var("HISTORIES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(3);
    let mut runner = TestRunner::new(Config { cases, max_shrink_iters: 20, ..Config::default() });
    runner
        .run(&deeds(names.len() as u8), |deeds| {
            let room = Room::cloned(&store(), names);
            for (number, (clone, deed)) in deeds.iter().enumerate() {
                let store = names[usize::from(*clone)];
                if matches!(deed, Deed::Sync) {
                    sync(&room, store);
                    continue;
                }
                let words = words(deed, FIRST + number as u32);
                let seen = room.run(&format!("--store {store} --lang en --no-input {words}"));
                prop_assert!([0, 3].contains(&seen.status), "{words}: {}: {}", seen.status, seen.stderr);
            }
            for store in names.iter().chain(names) {
                sync(&room, store);
            }
            let last: Vec<_> = names.iter().map(|store| found(&room, store)).collect();
            prop_assert!(last.iter().all(|found| *found == last[0]), "{:?}", last);
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_two_clones_did_apart_and_cannot_both_be_is_told() {
    check(&["a", "b"]);
}

#[test]
fn what_four_clones_did_apart_and_cannot_all_be_is_told() {
    check(&["a", "b", "c", "d"]);
}

/// Each pair of deeds that cannot both be: told by the sync that makes it, to whoever syncs.
#[test]
fn each_pair_that_cannot_be_is_told() {
    for (one, other, code) in [
        (Deed::Offer(0, 0), Deed::Offer(1, 0), "seat-twice"),
        (Deed::Close(0), Deed::Offer(0, 0), "closed-offered"),
        (Deed::Award(0), Deed::Refuse(0), "award-and-refusal"),
        (Deed::Award(0), Deed::Award(0), "event-unexpected"),
        (Deed::Order(true), Deed::Order(false), "orders-contradict"),
        (Deed::Close(1), Deed::Close(1), "event-unexpected"),
        (Deed::Close(1), Deed::Advertise(1), "event-unexpected"),
        (Deed::Offer(0, 0), Deed::Offer(0, 1), "event-not-allowed"),
        (Deed::Terminate, Deed::Terminate, "event-unexpected"),
    ] {
        let room = Room::cloned(&store(), &["a", "b"]);
        for (store, deed, day) in [("a", &one, 10), ("b", &other, 11)] {
            let words = words(deed, day);
            let seen = room.run(&format!("--store {store} --lang en --no-input {words}"));
            assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
        }
        assert_eq!(sync(&room, "a"), 0, "{one:?}, {other:?}");
        assert!(sync(&room, "b") > 0, "{one:?}, {other:?}");
        assert!(
            found(&room, "b").iter().any(|(found, ..)| found == code),
            "{one:?}, {other:?}: {:?}",
            found(&room, "b")
        );
        // The other clone hears of it when it takes it in, though nothing has to be merged there.
        assert!(sync(&room, "a") > 0, "{one:?}, {other:?}");
    }
}
