//! Service at another trust (HSYK 5.3): a number of its own, no agreement's terms, and months in which ALIS-avtale and grant pause.

use crate::harness::{Room, requested};

const KARI: &str = "trainees/9144897.toml";
const ELSEWHERE: &str =
    "elsewhere 9144897 --at 'Nordlandssykehuset Bodø' --department Indremedisin --from 2026-09-01 --to 2027-02-28";

/// Kari's request in Helgeland, and the round from June 2026 to May 2027.
fn room() -> Room {
    let room = Room::with_kari(&requested("2026-01-10", "2027-03-01", &["Mo i Rana/Indremedisin"]));
    room.file(
        "municipalities/1820.toml",
        "schema = 1\nnumber = \"1820\"\nname = \"Alstahaug\"\nregistered = 2019-05-20\ncentrality = 5\n",
    )
    .file(
        "grants/2027.toml",
        "schema = 1\nperiod_from = 2026-06-01\nperiod_to = 2027-05-31\n\n[[rate]]\nrole = \"fastlege\"\n\
         centrality = [1, 2, 3, 4, 5]\namount = 120000\n",
    );
    room.on("2026-08-01")
}

fn row(room: &Room, number: u64, today: &str) -> serde_json::Value {
    let shown = room.json(&format!("show 9144897 --format json --today {today}"));
    shown["placements"].as_array().unwrap().iter().find(|row| row["placement"] == number).unwrap().clone()
}

#[test]
fn it_has_a_number_of_its_own_and_walks_by_its_days() {
    let room = room();
    let before = room.read(KARI);
    room.does("2026-08-01", "withdraw 9144897 --reason position-elsewhere");
    let withdrawn = room.read(KARI);
    let due = room.json("deadlines --format json");
    let next = due.as_array().unwrap().iter().find(|row| row["rule"] == "request").unwrap();
    assert_eq!((next["next"].as_str(), next["opens"].as_str()), (Some("alis elsewhere 9144897"), Some("2026-08-01")));
    room.does("2026-08-01", ELSEWHERE);
    assert_eq!(
        room.read(KARI).strip_prefix(&withdrawn).unwrap(),
        "\n[[journal]]\non = 2026-08-01\nevent = \"served-elsewhere\"\nplacement = 2\nat = \"Nordlandssykehuset Bodø\"\n\
         department = \"Indremedisin\"\nfrom = 2026-09-01\nto = 2027-02-28\n"
    );
    let told = |today: &str| {
        let row = row(&room, 2, today);
        assert_eq!(
            (&row["agreement"], row["site"].as_str()),
            (&serde_json::Value::Null, Some("Nordlandssykehuset Bodø"))
        );
        row["stage"].as_str().unwrap().to_owned()
    };
    let stages = ["2026-08-31", "2026-09-01", "2027-02-27", "2027-02-28"].map(told);
    assert_eq!(stages, ["accepted", "in-service", "in-service", "completed"]);
    // Only the certificate is due, from the municipality, whatever the day; no agreement's terms.
    let own = |today: &str| {
        let due = room.json(&format!("deadlines --all --format json --today {today}"));
        let own = due.as_array().unwrap().iter().filter(|row| row["placement"] == 2).map(|row| {
            let text = |key: &str| row[key].as_str().unwrap_or("-");
            assert_eq!((&row["agreement"], &row["hospital"]), (&serde_json::Value::Null, &serde_json::Value::Null));
            format!("{} {} {}..{} [{}]", text("rule"), text("responsible"), text("opens"), text("due"), text("basis"))
        });
        own.collect::<Vec<_>>()
    };
    let certificate = "documentation municipality 2027-02-28..2027-03-30 [alis.toml, reminder]";
    for today in ["2026-08-02", "2026-12-01", "2027-03-01"] {
        assert_eq!(own(today), [certificate], "{today}");
    }
    // The goals are owed still: the next request is due.
    let due = room.json("deadlines --rule request --format json --today 2027-03-01");
    assert_eq!(
        (&due[0]["placement"], due[0]["next"].as_str()),
        (&3.into(), Some("alis request 9144897 --placement 3"))
    );
    room.does("2027-02-20", "goal 9144897 'ALM 55'");
    room.does("2027-02-20", "goal 9144897 'ALM 85'");
    room.does("2027-03-05", "complete 9144897 --documented --placement 2");
    assert_eq!(told("2027-03-05"), "documented");
    assert_eq!(room.alis("check --today 2027-03-05"), "[stderr]\nNo faults found.\n[exit 0]");
    assert!(room.read(KARI).starts_with(&before));
    let page = room.alis("explain 9144897 --today 2027-01-01");
    assert!(page.contains("Start 2026-09-01: at another trust, as recorded on 2026-08-01."), "{page}");
}

/// Six of the twelve months are spent in hospital: half the money.
#[test]
fn the_alis_avtale_and_the_grant_pause_in_its_months() {
    let room = room();
    let claimed = || {
        let shown = room.json("grant show 2027 --format json --today 2027-06-01");
        (shown["trainees"][0]["whole_months"].clone(), shown["trainees"][0]["amount"].clone())
    };
    let ends = || room.json("avtale show 9144897 --format json --today 2027-06-01")["end"].as_str().unwrap().to_owned();
    assert_eq!((claimed(), ends()), ((12.into(), 120_000.into()), "2029-03-14".to_owned()));
    room.does("2026-08-01", "withdraw 9144897 --reason position-elsewhere");
    room.does("2026-08-01", ELSEWHERE);
    assert_eq!((claimed(), ends()), ((6.into(), 60_000.into()), "2029-09-11".to_owned()));
}

#[test]
fn a_later_one_replaces_it_and_services_do_not_lie_on_each_other() {
    let room = room();
    room.does("2026-08-01", ELSEWHERE);
    let said = room.refuses("2026-08-02", "elsewhere 9144897 --at UNN --from 2027-02-28 --to 2027-08-31", 3);
    assert!(said.contains("services do not lie on top of each other"), "{said}");
    room.does("2026-08-02", "elsewhere 9144897 --at UNN --from 2027-04-01 --to 2027-05-31 --placement 2");
    assert_eq!(row(&room, 2, "2026-08-02")["site"], "UNN");
    room.does("2026-08-03", "elsewhere 9144897 --at NLSH --from 2026-10-01 --to 2026-12-31");
    assert_eq!(row(&room, 3, "2026-08-03")["site"], "NLSH");
    // Neither does an offer that is accepted.
    room.does(
        "2026-08-04",
        "offer 9144897 --placement 1 --site 'Mo i Rana' --department Indremedisin --start 2027-03-01 --months 6",
    );
    let said = room.refuses("2026-08-05", "accept 9144897 --placement 1", 3);
    assert!(said.contains("services do not lie on top of each other"), "{said}");
    room.does("2026-08-05", "withdraw 9144897 --placement 2 --reason other");
    room.does("2026-08-05", "accept 9144897 --placement 1");
    let said =
        room.refuses("2026-08-06", "elsewhere 9144897 --at UNN --from 2028-04-01 --to 2028-05-31 --placement 1", 3);
    assert!(said.contains("a number of its own"), "{said}");
    let said = room.refuses("2026-10-02", "extend 9144897 --until 2027-01-31 --reason mål --placement 3", 3);
    assert!(said.contains("alis elsewhere --placement"), "{said}");
    room.refuses("2026-08-06", "elsewhere 9144897 --at UNN --from 2028-04-01 --to 2028-03-31", 2);
    room.refuses("2026-08-06", "elsewhere 9144897 --at ' ' --from 2028-04-01 --to 2028-05-31", 2);
}

#[test]
fn on_a_terminal_a_withdrawal_for_a_position_elsewhere_asks_where() {
    let room = room();
    let before = room.read(KARI);
    let typed = "UNN Tromsø\n1.9.2026\n28.2.2027\n\n\ny\n";
    let (screen, exit) = room.at_terminal("withdraw 9144897 --reason position-elsewhere", typed, "true");
    assert_eq!(exit, 0, "{screen}");
    let added = room.read(KARI).strip_prefix(&before).unwrap().to_owned();
    assert_eq!(
        added,
        "\n[[journal]]\non = 2026-08-01\nevent = \"withdrawn\"\nreason = \"position-elsewhere\"\n\n[[journal]]\non = 2026-08-01\n\
         event = \"served-elsewhere\"\nplacement = 2\nat = \"UNN Tromsø\"\nfrom = 2026-09-01\nto = 2027-02-28\n"
    );
}

#[test]
fn without_an_answer_the_withdrawal_alone_is_recorded() {
    let room = room();
    let (screen, exit) = room.at_terminal("withdraw 9144897 --reason position-elsewhere", "\n\ny\n", "true");
    assert_eq!(exit, 0, "{screen}");
    assert!(room.read(KARI).ends_with("reason = \"position-elsewhere\"\n"));
}

/// What is served elsewhere is of the case: it is not closed before that is documented, and no letter of ours is about it.
#[test]
fn the_case_stays_open_and_another_trust_writes_its_own_letters() {
    let room = room();
    room.does("2026-08-01", "withdraw 9144897 --reason position-elsewhere");
    room.does("2026-08-01", &ELSEWHERE.replace("elsewhere", "annet-sted"));
    let said = room.refuses("2027-03-05", "document completion 9144897 --placement 2", 3);
    assert!(said.contains("another trust"), "{said}");
    let due = room.json("deadlines --all --format json --today 2029-01-01");
    assert!(due.as_array().unwrap().iter().all(|row| row["rule"] != "purge"), "{due}");
}
