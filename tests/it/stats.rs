//! `alis stats`: closed cases counted without a name, the same before and after an erasure.

use crate::harness::Room;

/// Six who left in 2024, two in 2025, and one who is still there.
fn room() -> Room {
    let room = Room::new();
    for (number, year) in [(6, 2024), (2, 2025)] {
        for hpr in 0..number {
            let left = format!("\n[[journal]]\non = {year}-05-01\nevent = \"discontinued\"\n");
            room.trainee(year * 1000 + 100 + hpr, "Kari Nordmann", &left);
        }
    }
    room.trainee(9144900, "Ola Hansen", "");
    room
}

const TABLE: &str = "\
Year  Profile  documented  withdrawn  discontinued  In all
2024  hsyk     0           0          6             6
2025  hsyk     0           0          <5            …
all            0           0          <5            …

Closed cases, erased ones too. A group of fewer than 5 is not shown, nor is a sum that would give it away.
[exit 0]";

#[test]
fn figures_stay_when_people_go() {
    let room = room();
    assert_eq!(room.alis("stats"), TABLE);
    assert_eq!(room.run("purge --yes").status, 0);
    assert_eq!(room.files().iter().filter(|file| file.starts_with("trainees/")).count(), 1);
    assert_eq!(room.alis("stats"), TABLE);
    assert_eq!(room.run("check --strict").status, 0);
    // What was not yet closed is not yet counted.
    assert!(room.run("stats --today 2024-12-31").stdout.starts_with("Year  Profile  documented  withdrawn  discontinued  In all\n2024  hsyk     0           0          6             6\nall "));
}

#[test]
fn machines_read_nothing_smaller_either() {
    let room = room();
    let rows = room.json("stats --format json");
    let expected = serde_json::json!([
        {"year": 2024, "terms": "hsyk", "documented": 0, "withdrawn": 0, "discontinued": 6, "total": 6},
        {"year": 2025, "terms": "hsyk", "documented": 0, "withdrawn": 0, "discontinued": null, "total": null},
        {"year": null, "terms": null, "documented": 0, "withdrawn": 0, "discontinued": null, "total": null},
    ]);
    assert_eq!(rows, expected);
    let csv = "year,terms,documented,withdrawn,discontinued,total\r\n2024,hsyk,0,0,6,6\r\n2025,hsyk,0,0,<5,…\r\n,,0,0,<5,…\r\n";
    assert_eq!(room.run("stats --format csv").stdout, csv);
    assert_eq!(Room::new().alis("stats"), "[stderr]\nNo closed cases.\n[exit 0]");
    assert_eq!(Room::new().json("stats --format json"), serde_json::json!([]));
}

#[test]
fn figures_that_cannot_be_read_are_told_with_their_place() {
    let room = room();
    room.file("figures.toml", "schema = 1\n\n[[closed]]\nyear = 2024\nterms = \"hsyk\"\nended = \"vanished\"\n");
    for words in ["stats", "check"] {
        let seen = room.run(words);
        assert_eq!(seen.status, 4, "{words}");
        assert!((seen.stdout + &seen.stderr).contains("figures.toml:6:9"), "{words}");
    }
}
