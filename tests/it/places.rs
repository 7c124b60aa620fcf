//! Hospitals' places get other names, go to another trust, or are closed: what was keeps its words.

use crate::harness::{Room, requested};

/// Kari waits for Indremedisin in Mo i Rana from September 2027, where there is a position; and a second trust.
fn room() -> Room {
    let room = Room::with_kari(&requested("2026-05-01", "2027-09-01", &["Mo i Rana/Indremedisin"]));
    room.position("p", "Mo i Rana/Indremedisin", "2027-09-01", "[[journal]]\non = 2026-07-01\nevent = \"published\"\n");
    room.file(
        "hospitals/nlsh.toml",
        "schema = 1\nname = \"Nordlandssykehuset HF\"\n\n[[site]]\nname = \"Bodø\"\ndepartments = [\"Kirurgi\"]\n",
    );
    room
}

fn found(room: &Room, code: &str) -> Vec<String> {
    let seen = room.run("check");
    let text = seen.stdout + &seen.stderr;
    text.lines().filter(|line| line.contains(code)).map(str::to_owned).collect()
}

/// What is due of the request, by day.
fn request(room: &Room, today: &str) -> Vec<String> {
    let rows = room.json(&format!("deadlines --all --rule request --today {today} --format json"));
    let told = |row: &serde_json::Value| format!("{} {} {}", row["opens"], row["due"], row["done_on"]).replace('"', "");
    rows.as_array().unwrap().iter().map(told).collect()
}

#[test]
fn a_department_that_bears_another_name_keeps_the_words_of_before() {
    let room = room();
    let seen =
        room.run("hospital rename hsyk --site 'Mo i Rana' --department Indremedisin --to Medisin --on 2027-01-01");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.starts_with("Mo i Rana/Indremedisin is called Medisin from 2027-01-01.\n"), "{}", seen.stderr);
    // What begins after it is listed at once, and told by `check`.
    assert!(
        seen.stderr.contains("trainees/9144897.toml") && seen.stderr.contains("positions/p.toml"),
        "{}",
        seen.stderr
    );
    let record = room.read("hospitals/hsyk.toml");
    assert!(record.contains("departments = [\"Medisin\", \"Kirurgi\"]"), "{record}");
    let kept =
        "[[former_place]]\nsite = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\nuntil = 2026-12-31\nto = \"Medisin\"\n";
    assert!(record.contains(kept), "{record}");
    assert_eq!(found(&room, "closed-place").len(), 2);
    assert!(found(&room, "unknown-department").is_empty());
    // The wish is for a place that is open: nothing has to be asked anew, and it is matched, whichever words the position has.
    assert_eq!(request(&room, "2027-02-01"), ["2024-02-01 2024-03-02 2026-05-01"]);
    // Until then the old words are taken, from then on they are not.
    let add = "position add --hospital hsyk --site 'Mo i Rana' --department Indremedisin --months 6 --start";
    assert_eq!(room.run(&format!("{add} 2026-10-01 --no-input")).status, 0);
    assert_eq!(room.run(&format!("{add} 2027-10-01 --no-input")).status, 3);
    let matched = |room: &Room| room.json("match --format json")["matched"].as_array().map(Vec::len);
    let before = matched(&room);
    let position = room.read("positions/p.toml");
    room.file("positions/p.toml", &position.replace("Indremedisin", "Medisin"));
    assert_eq!(found(&room, "closed-place").len(), 1);
    assert_eq!(matched(&room), before);
}

#[test]
fn a_place_that_is_closed_opens_the_request_again() {
    let room = room();
    let seen = room.run("sykehus legg-ned hsyk --site 'Mo i Rana' --on 2026-08-01");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let record = room.read("hospitals/hsyk.toml");
    assert!(!record.contains("name = \"Mo i Rana\"") && record.contains("name = \"Sandnessjøen\""), "{record}");
    assert!(record.contains("[[former_place]]\nsite = \"Mo i Rana\"\nuntil = 2026-07-31\n"), "{record}");
    assert_eq!(found(&room, "closed-place").len(), 2);
    assert_eq!(request(&room, "2026-08-01"), ["2026-08-01 2026-08-31 null"]);
    room.alis("request 9144897 --start 2027-09-01 --wish Sandnessjøen/Indremedisin --on 2026-08-05 --today 2026-08-05");
    assert_eq!(found(&room, "closed-place").len(), 1, "the position alone");
    assert_eq!(request(&room, "2026-08-06"), ["2024-02-01 2024-03-02 2026-05-01"]);
}

#[test]
fn a_place_goes_to_another_trust() {
    let room = room();
    let seen =
        room.run("hospital move hsyk --site 'Mo i Rana' --department Indremedisin --to-hospital nlsh --on 2026-08-01");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(room.read("hospitals/hsyk.toml").contains("hospital = \"nlsh\"\n"));
    assert!(
        room.read("hospitals/nlsh.toml").contains("[[site]]\nname = \"Mo i Rana\"\ndepartments = [\"Indremedisin\"]\n")
    );
    // The agreement is not with that trust: there is no open place.
    assert_eq!(request(&room, "2026-08-01"), ["2026-08-01 2026-08-31 null"]);
}

#[test]
fn what_stands_in_the_way_is_told() {
    let room = room();
    let refused = |words: &str, status: i32, said: &str| {
        let told = room.refuses("2026-08-01", words, status);
        assert!(told.contains(said), "{words}: {told}");
    };
    refused("hospital close hsyk --site Mosjøen --on 2026-08-01", 3, "Mosjøen");
    refused("hospital close hsyk --site 'Mo i Rana' --department Indremedisn --on 2026-08-01", 3, "Indremedisin");
    refused("hospital rename hsyk --site 'Mo i Rana' --to Sandnessjøen --on 2026-08-01", 3, "is there already");
    refused(
        "hospital move hsyk --site 'Mo i Rana' --to-hospital hsyk --on 2026-08-01",
        3,
        "belongs to Helgelandssykehuset HF already",
    );
    refused("hospital move hsyk --site 'Mo i Rana' --to-hospital nix --on 2026-08-01", 3, "nix");
    refused("hospital rename hsyk --site 'Mo i Rana' --to ' ' --on 2026-08-01", 2, "name");
}
