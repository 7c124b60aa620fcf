//! `alis demand`: need against positions, per half-year, site and department.

use serde_json::json;

use crate::harness::Room;

fn requested(start: &str, site: &str) -> String {
    crate::harness::requested("2026-01-10", start, &[&format!("{site}/Indremedisin")])
}

/// Three want Mo i Rana in the first half of 2027, where two seats are, one of them taken; one wants Sandnessjøen in the second.
fn room() -> Room {
    let room = Room::new();
    let offered = "\n[[journal]]\non = 2026-07-01\nevent = \"offered\"\nstart = 2027-02-01\nmonths = 6\nsite = \"Mo i Rana\"\n\
                   department = \"Indremedisin\"\nposition = \"p\"\n";
    room.trainee(9144897, "Kari Nordmann", &format!("{}{offered}", requested("2027-03-01", "Mo i Rana")));
    room.trainee(9144900, "Per Hansen", &requested("2027-04-01", "Mo i Rana"));
    room.trainee(9144902, "Eva Olsen", &requested("2027-06-30", "Mo i Rana"));
    room.trainee(9144904, "Åse Lie", &requested("2027-07-01", "Sandnessjøen"));
    room.trainee(9144906, "Jon Vik", "");
    room.position("p", "Mo i Rana/Indremedisin", "2027-02-01", "capacity = 2\n");
    room.position("q", "Mo i Rana/Kirurgi", "2027-02-01", "");
    room
}

#[test]
fn json_is_the_contracts() {
    let row = |half: &str, site: &str, department: &str, [wanted, positions, taken, gap]: [i64; 4]| {
        json!({"half_year": half, "hospital": "hsyk", "site": site, "department": department, "wanted": wanted,
               "positions": positions, "taken": taken, "gap": gap})
    };
    let expected = json!([
        row("2027-1", "Mo i Rana", "Indremedisin", [3, 2, 1, 1]),
        row("2027-1", "Mo i Rana", "Kirurgi", [0, 1, 0, -1]),
        row("2027-2", "Sandnessjøen", "Indremedisin", [1, 0, 0, 1]),
    ]);
    let room = room();
    assert_eq!(room.json("demand --format json"), expected);
    assert_eq!(room.json("behov --format json --hospital hsyk"), expected);
    assert_eq!(room.json("demand --format json --from 2027-07-01").as_array().unwrap().len(), 1);
    assert_eq!(room.json("demand --format json --to 2027-06-30").as_array().unwrap().len(), 2);
    // What lies behind is left out, unless it is asked for.
    assert_eq!(room.json("demand --format json --today 2028-01-01"), json!([]));
    assert_eq!(room.json("demand --format json --today 2028-01-01 --from 2027-01-01").as_array().unwrap().len(), 3);
    assert_eq!(Room::new().json("demand --format json"), json!([]));
}

// clause: HSYK 7.5
#[test]
fn the_table_has_a_mark_for_each_seat_and_each_need_without_one() {
    let expected = "\
Half-year  Site/department              Wanted  Seats  Taken  Gap
2027-1     Mo i Rana / Indremedisin     3       2      1      1    █░!
           hsyk
2027-1     Mo i Rana / Kirurgi          0       1      0      -1   ░
           hsyk
2027-2     Sandnessjøen / Indremedisin  1       0      0      1    !
           hsyk

█ taken  ░ free  ! wanted, without a seat
[exit 0]";
    assert_eq!(room().alis("demand"), expected);
    assert_eq!(Room::new().alis("demand"), "[stderr]\nNo need and no positions to show.\n[exit 0]");
}

#[test]
fn csv_has_the_keys_of_the_json() {
    let expected = "half_year,hospital,site,department,wanted,positions,taken,gap\r\n\
                    2027-1,hsyk,Mo i Rana,Indremedisin,3,2,1,1\r\n2027-1,hsyk,Mo i Rana,Kirurgi,0,1,0,-1\r\n\
                    2027-2,hsyk,Sandnessjøen,Indremedisin,1,0,0,1\r\n";
    assert_eq!(room().run("demand --format csv").stdout, expected);
}
