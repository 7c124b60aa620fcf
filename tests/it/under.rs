//! A hospital period has its own agreement: that of its request, until another one replaces it.

use crate::harness::{Room, requested};

const KARI: &str = "trainees/9144897.toml";

/// Kari has asked under `hsyk-1820`; `ny-1820` asks the hospital again a year before the start, and replaces nothing.
fn room() -> Room {
    let room = Room::with_kari(&requested("2026-01-10", "2027-06-01", &["Mo i Rana/Indremedisin"]));
    add(&room, "ny-1820", "");
    room.on("2026-07-01")
}

fn add(room: &Room, id: &str, supersedes: &str) {
    let text = room.read("agreements/hsyk-1820.toml");
    let (header, journal) = text.split_once("\n[[journal]]").unwrap();
    let terms = "[terms.reconfirmation]\nopens_months_before = 12\ndue_months_before = 10\n";
    let journal = journal.replace("2020-02-01", "2026-05-01").replace("2020-01-15", "2026-04-15");
    let journal = journal.split("\n[[journal]]").take(2).collect::<Vec<_>>().join("\n[[journal]]");
    room.file(&format!("agreements/{id}.toml"), &format!("{header}{supersedes}\n{terms}\n[[journal]]{journal}"));
}

/// A period's windows of one rule: number, agreement, first and last day, status.
fn told(rows: &serde_json::Value, rule: &str) -> Vec<String> {
    let own = rows.as_array().unwrap().iter().filter(|row| row["rule"] == rule && !row["placement"].is_null());
    own.map(|row| {
        let text = |key: &str| row[key].as_str().unwrap_or("-");
        format!("{} {} {}..{} {}", row["placement"], text("agreement"), text("opens"), text("due"), text("status"))
    })
    .collect()
}

/// A page's words, wherever its lines break.
fn words(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn reconfirmation(room: &Room) -> Vec<String> {
    told(&room.json("deadlines --all --format json"), "reconfirmation")
}

#[test]
fn a_request_writes_its_agreement_and_two_periods_may_be_under_two() {
    let room = Room::with_kari("");
    add(&room, "ny-1820", "");
    let wish = "--start 2027-06-01 --months 3 --wish 'Mo i Rana/Indremedisin'";
    room.does("2026-06-01", &format!("request 9144897 {wish}"));
    assert!(room.read(KARI).contains("\nflexible = false\nagreement = \"hsyk-1820\"\n"), "{}", room.read(KARI));
    room.does("2026-06-02", &format!("request 9144897 {wish} --placement 2 --agreement ny-1820"));
    assert!(room.read(KARI).contains("\nflexible = false\nagreement = \"ny-1820\"\n"));
    let room = room.on("2026-07-01");
    assert_eq!(
        reconfirmation(&room),
        ["2 ny-1820 2026-06-01..2026-08-01 open", "1 hsyk-1820 2026-09-01..2026-12-01 upcoming"]
    );
    let listed = room.json("list --format json");
    let under: Vec<&str> = listed.as_array().unwrap().iter().map(|row| row["agreement"].as_str().unwrap()).collect();
    assert_eq!(under, ["hsyk-1820", "ny-1820"]);
    let said = room.refuses("2026-07-01", &format!("request 9144897 {wish} --agreement hsyk-1821"), 3);
    assert!(said.contains("hsyk-1820"), "{said}");
}

/// What was asked for stays where it was asked for: the new agreement's window does not reach back.
#[test]
fn the_first_change_of_the_header_writes_the_old_agreement_into_the_request() {
    let own = ["1 hsyk-1820 2026-09-01..2026-12-01 upcoming"];
    for change in [
        "edit 9144897 --set agreement=ny-1820",
        "move 9144897 --to 1820 --on 2026-07-01 --agreement ny-1820",
        "move 9144897 --to 1833 --on 2026-07-01 --agreement ny-1820",
    ] {
        let room = room();
        room.file(
            "municipalities/1833.toml",
            "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\nregistered = 2019-05-20\n",
        );
        assert_eq!(reconfirmation(&room), own);
        let before = room.read(KARI);
        let seen = room.run(change);
        if seen.status == 3 {
            assert_eq!(room.read(KARI), before, "nobody moves to where they are");
            continue;
        }
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        assert_eq!(reconfirmation(&room), own, "{change}");
        let after = room.read(KARI);
        assert!(after.contains("\nagreement = \"ny-1820\"\n"), "{after}");
        // Line by line: every line that was there is there.
        assert!(
            after.contains(
                "\nwishes = [ { site = \"Mo i Rana\", department = \"Indremedisin\" } ]\nagreement = \"hsyk-1820\"\n"
            ),
            "{after}"
        );
        // A second change finds nothing more to fill in.
        room.alis("edit 9144897 --set agreement=hsyk-1820");
        assert_eq!(room.read(KARI).matches("agreement = ").count(), 2);
    }
}

#[test]
fn so_does_the_editor_and_what_is_typed_there_goes_by_what_is_typed() {
    let room = room();
    let (seen, status) = room.at_terminal("edit 9144897", "", "sed -i '5s/hsyk-1820/ny-1820/'");
    assert_eq!(status, 0, "{seen}");
    assert_eq!(reconfirmation(&room), ["1 hsyk-1820 2026-09-01..2026-12-01 upcoming"]);
    assert!(room.read(KARI).contains("} ]\nagreement = \"hsyk-1820\"\n"));
}

#[test]
fn compliance_holds_a_window_against_the_agreement_of_the_period() {
    let room = room();
    room.alis("edit 9144897 --set agreement=ny-1820");
    let room = room.on("2027-01-15");
    let of = |id: &str| {
        let found = room.json(&format!("compliance {id} --from 2026-01-01 --to 2027-01-15 --format json"));
        let rows = found["windows"].as_array().unwrap().clone();
        let line =
            |row: &serde_json::Value| format!("{} {}", row["due"].as_str().unwrap(), row["outcome"].as_str().unwrap());
        rows.iter().filter(|row| row["rule"] == "reconfirmation").map(line).collect::<Vec<_>>()
    };
    assert_eq!(of("hsyk-1820"), ["2026-12-01 missed"]);
    assert_eq!(of("ny-1820"), Vec::<String>::new());
}

/// HSYK 6.3 changed with the new agreement: its window had closed before its terms held, and is nobody's; what was done by
/// the old one's stays done.
#[test]
fn a_window_that_had_closed_before_the_terms_held_is_nobodys() {
    let room = Room::with_kari(&requested("2026-01-10", "2027-02-01", &["Mo i Rana/Indremedisin"]));
    add(&room, "ny-1820", "supersedes = [\"hsyk-1820\"]\n");
    let room = room.on("2026-05-01");
    // Ten months before the start was 1 April: follow-up takes its place.
    assert_eq!(reconfirmation(&room), Vec::<String>::new());
    assert_eq!(
        told(&room.json("deadlines --all --format json"), "follow-up"),
        ["1 ny-1820 2026-05-01..2026-07-01 open"]
    );
    let before = room.json("deadlines --all --format json --today 2026-04-30");
    assert_eq!(told(&before, "reconfirmation"), ["1 hsyk-1820 2026-05-01..2026-08-01 upcoming"]);
    let said = words(&room.alis("explain 9144897"));
    assert!(
        said.contains("Under ny-1820 from 2026-05-01: it replaced hsyk-1820 then, and no offer stood accepted."),
        "{said}"
    );
    let room = room.on("2027-06-01");
    for id in ["hsyk-1820", "ny-1820"] {
        let found = room.json(&format!("compliance {id} --from 2026-01-01 --to 2027-06-01 --format json"));
        assert!(found["windows"].as_array().unwrap().iter().all(|row| row["rule"] != "reconfirmation"), "{found}");
    }
}

#[test]
fn where_nothing_takes_over_the_old_terms_stand_and_the_request_opens_again() {
    let ended = "\n[[journal]]\non = 2025-06-30\nevent = \"terminated\"\nby = \"hsyk\"\n";
    let room = Room::with_kari(&requested("2026-01-10", "2027-06-01", &["Mo i Rana/Indremedisin"]));
    add(&room, "ny-1820", "");
    let agreement = room.read("agreements/hsyk-1820.toml");
    room.file("agreements/hsyk-1820.toml", &format!("{agreement}{ended}"));
    let room = room.on("2026-07-01");
    assert_eq!(
        told(&room.json("deadlines --all --format json --today 2026-06-30"), "request"),
        ["1 hsyk-1820 2024-02-01..2024-03-02 done"]
    );
    assert_eq!(
        told(&room.json("deadlines --all --format json"), "request"),
        ["1 hsyk-1820 2026-06-30..2026-07-30 open"]
    );
    assert_eq!(reconfirmation(&room), ["1 hsyk-1820 2026-09-01..2026-12-01 upcoming"], "the old terms stand");
    let said = words(&room.alis("explain 9144897"));
    assert!(said.contains("hsyk-1820 is over (run out, 2026-06-30), and no agreement takes over"), "{said}");
    // Asked under another one, it is done.
    room.does(
        "2026-07-02",
        "request 9144897 --agreement ny-1820 --start 2027-06-01 --months 6 --wish 'Mo i Rana/Indremedisin'",
    );
    let rows = room.json("deadlines --all --format json --today 2026-07-02");
    assert_eq!(told(&rows, "request"), ["1 hsyk-1820 2024-02-01..2024-03-02 done"]);
    assert_eq!(told(&rows, "reconfirmation"), ["1 ny-1820 2026-06-01..2026-08-01 open"]);
}

/// The agreement that the record names is replaced: check, the agreement's page and the command that ends it say so, and one
/// command lets all records follow.
#[test]
fn whose_record_names_an_agreement_that_is_over_is_told_and_goes_over() {
    let room = Room::with_kari(&requested("2026-01-10", "2027-06-01", &["Mo i Rana/Indremedisin"]));
    add(&room, "ny-1820", "");
    let said = words(&room.does("2026-07-01", "agreement supersede ny-1820 hsyk-1820"));
    let command = "alis agreement transfer hsyk-1820 ny-1820";
    assert!(said.contains(&format!("One trainee's record still names hsyk-1820: {command}")), "{said}");
    let room = room.on("2026-07-01");
    let checked = words(&room.alis("check"));
    assert!(checked.contains("warning[agreement-over]: the agreement hsyk-1820 is over since 2026-05-01"), "{checked}");
    assert_eq!(room.json("agreement show hsyk-1820 --format json")["named_by"], serde_json::json!([9144897]));
    assert_eq!(room.json("agreement show ny-1820 --format json")["named_by"], serde_json::json!([]));
    assert!(words(&room.alis("agreement show hsyk-1820")).contains(command));
    let before = room.read(KARI);
    room.alis("agreement transfer hsyk-1820 ny-1820 --dry-run");
    assert_eq!(room.read(KARI), before);
    room.alis("agreement transfer hsyk-1820 ny-1820");
    let after = room.read(KARI);
    let expected = before.replace("agreement = \"hsyk-1820\"", "agreement = \"ny-1820\"");
    let expected = expected.replace("\"Indremedisin\" } ]\n", "\"Indremedisin\" } ]\nagreement = \"hsyk-1820\"\n");
    assert_eq!(after, expected, "what waits goes over by itself");
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
    room.refuses("2026-07-01", "agreement transfer ny-1820 hsyk-1820", 3);
}

/// Nothing replaces the old one: what waits is asked for anew, and what cannot be is named.
#[test]
fn a_transfer_to_an_agreement_of_its_own_asks_anew_and_names_what_it_could_not() {
    let room = room();
    room.trainee(9144900, "Ola Nordmann", &requested("2026-01-10", "2026-06-01", &["Mo i Rana/Indremedisin"]));
    let said = words(&room.does("2026-07-01", "agreement transfer hsyk-1820 ny-1820"));
    assert!(said.contains("2 records go from hsyk-1820 to ny-1820. One need is registered anew"), "{said}");
    assert!(said.contains("Ola Nordmann is not registered anew: the start that was wished for has passed"), "{said}");
    let after = room.read(KARI);
    let anew = "\n[[journal]]\non = 2026-07-01\nevent = \"requested\"\nstart = 2027-06-01\nmonths = 6\nwishes = [\n  \
                { site = \"Mo i Rana\", department = \"Indremedisin\" },\n]\nflexible = false\nagreement = \"ny-1820\"\n";
    assert!(after.ends_with(anew), "{after}");
    assert_eq!(reconfirmation(&room), ["1 ny-1820 2026-06-01..2026-08-01 open"]);
}

#[test]
fn terms_that_are_edited_in_force_are_corrected_from_the_first_day() {
    let (screen, exit) =
        room().at_terminal("agreement edit ny-1820", "", "sed -i s/^due_months_before.*/due_months_before=9/");
    assert_eq!(exit, 0, "{screen}");
    assert!(words(&screen).contains("what you change corrects the terms from the first day, 2026-05-01"), "{screen}");
    let (screen, exit) = room().at_terminal("agreement edit ny-1820", "", "sed -i s/^title.*/title=\\\"Avtale\\\"/");
    assert!(exit == 0 && !screen.contains("from the first day"), "{exit}: {screen}");
}

/// By its three names a key is set in its own line, or put where its term stands; the terms of an agreement in force are
/// corrected from the first day, and that is said.
#[test]
fn a_key_of_a_term_is_set_by_its_three_names() {
    let room = room();
    let path = "agreements/ny-1820.toml";
    let before = room.read(path);
    let seen = room.run("agreement edit ny-1820 --set terms.reconfirmation.due_months_before=9");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(
        words(&seen.stderr).contains("what you change corrects the terms from the first day, 2026-05-01"),
        "{}",
        seen.stderr
    );
    let nine = before.replace("due_months_before = 10\n", "due_months_before = 9\n");
    assert_eq!(room.read(path), nine);
    room.alis("agreement edit ny-1820 --set terms.reconfirmation.clause=6.3 --set terms.contract.due_months_before=4");
    let more = "due_months_before = 9\nclause = \"6.3\"\n\n[terms.contract]\ndue_months_before = 4\n";
    assert_eq!(room.read(path), nine.replace("due_months_before = 9\n", more));
    let shown = room.json("agreement show ny-1820 --format json");
    let stated = |term: &str, key: &str| {
        let rows = shown["terms"].as_array().unwrap();
        rows.iter()
            .find(|row| row["term"] == term && row["key"] == key)
            .map(|row| row["value"].as_str().unwrap().to_owned())
    };
    assert_eq!(stated("reconfirmation", "due_months_before").as_deref(), Some("9"));
    assert_eq!(stated("contract", "due_months_before").as_deref(), Some("4"));
    // A name that no term has is refused, and nothing is written.
    let known = room.read(path);
    room.refuses("2026-07-01", "agreement edit ny-1820 --set terms.reconfirmation.due_month=9", 4);
    room.refuses("2026-07-01", "agreement edit ny-1820 --set terms.nothing.due_months_before=9", 4);
    assert_eq!(room.read(path), known);
    // One line with all of them is the user's own: it is left alone.
    let inline = before.replace(
        "[terms.reconfirmation]\nopens_months_before = 12\ndue_months_before = 10\n",
        "terms = { reconfirmation = { opens_months_before = 12 } }\n",
    );
    room.file(path, &inline);
    room.refuses("2026-07-01", "agreement edit ny-1820 --set terms.reconfirmation.due_months_before=9", 3);
    room.alis("agreement edit ny-1820 --set terms.reconfirmation.opens_months_before=11");
    assert_eq!(room.read(path), inline.replace("opens_months_before = 12", "opens_months_before = 11"));
}
