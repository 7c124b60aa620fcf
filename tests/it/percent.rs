//! The percent of a post has two decimals, read and reckoned to the hundredth.

use crate::harness::Room;

const KARI: &str = "trainees/9144897.toml";

fn third() -> Room {
    let room = Room::with_kari("");
    let text = room.read(KARI).replace("percent = 100\n", "percent = 33.33 # en tredel\n");
    room.file(KARI, &text);
    room.on("2026-06-02")
}

/// What a command says; a number and its unit stay on one line.
fn said(room: &Room, words: &str) -> String {
    room.alis(words).replace('\u{a0}', " ")
}

#[test]
fn a_third_of_a_post_is_shown_as_each_language_writes_it() {
    let room = third();
    assert!(said(&room, "show 9144897 --lang nb").contains("33,33 %"));
    assert!(said(&room, "show 9144897 --lang nn").contains("33,33 %"));
    assert!(room.alis("show 9144897 --lang en").contains("33.33 %"));
    let shown = room.json("show 9144897 --format json");
    assert_eq!(shown["practice"][0]["percent"].to_string(), "33.33");
    let explained = room.json("explain 9144897 --format json");
    assert_eq!(explained["prior_service"]["parts"][0]["percent"].to_string(), "33.33");
    // 1 March 2024 to 1 June 2026 are 823 days.
    assert_eq!(explained["prior_service"]["percent_days"].to_string(), "27430.59");
    assert!(said(&room, "explain 9144897 --lang nb").contains("823 dager × 33,33 % = 274,3059"));
}

#[test]
fn what_is_typed_is_written_with_a_point_and_whole_numbers_stay_whole() {
    let room = third();
    let before = room.read(KARI);
    room.alis("practice change 9144897 --on 2026-01-01 --percent 66,67");
    let text = room.read(KARI);
    assert!(text.contains("percent = 66.67\n") && text.contains("percent = 33.33 # en tredel\n"), "{text}");
    room.file(KARI, &before);
    room.alis("practice change 9144897 --on 2026-01-01 --percent '80,00 %'");
    assert!(room.read(KARI).contains("percent = 80\n"));
    assert_eq!(room.json("show 9144897 --format json")["practice"][1]["percent"].to_string(), "80");
}

#[test]
fn more_decimals_are_refused_where_they_are_typed_and_where_they_stand() {
    let room = third();
    for (typed, lang, said) in [
        ("33,333", "nb", "skriv et tall fra 0 til 100 med høyst to desimaler: 80 eller 33,33"),
        ("33.333", "en", "write a number from 0 to 100 with at most two decimals: 80 or 33.33"),
        ("100,01", "nn", "skriv eit tal frå 0 til 100 med høgst to desimalar: 80 eller 33,33"),
    ] {
        let told = room.refuses(
            "2026-06-02",
            &format!("practice add 9144897 --on 2026-01-01 --percent {typed} --lang {lang}"),
            2,
        );
        assert!(told.contains(typed) && told.contains(said), "{told}");
    }
    // As a Norwegian writes it, which no TOML is.
    room.file(KARI, &room.read(KARI).replace("percent = 33.33", "percent = 33,33"));
    let told = room.run("check --lang nb").stderr + &room.run("check --lang nb").stdout;
    assert!(told.contains("toml-syntax") && told.contains("i filen har desimaltall punktum: 33.33"), "{told}");
    room.file(KARI, &room.read(KARI).replace("percent = 33,33", "percent = 33.33"));
    let line = 1 + room.read(KARI).lines().position(|line| line.starts_with("percent")).unwrap();
    for (written, code) in
        [("33.333", "invalid-value"), ("1e1", "invalid-value"), ("100.01", "out-of-range"), ("\"33,33\"", "wrong-type")]
    {
        room.file(KARI, &room.read(KARI).replace("percent = 33.33", &format!("percent = {written}")));
        let found = room.json_any("check --format json", 4);
        let found = found.as_array().unwrap().iter().find(|row| row["code"] == code);
        let found = found.unwrap_or_else(|| panic!("{written}"));
        assert_eq!((&found["line"], &found["column"]), (&line.into(), &11.into()), "{written}");
        room.file(KARI, &room.read(KARI).replace(&format!("percent = {written}"), "percent = 33.33"));
    }
}

#[test]
fn three_thirds_are_a_full_post_and_a_hundredth_more_is_told() {
    let room = third();
    let add = |percent: &str| room.run(&format!("practice add 9144897 --on 2026-01-01 --percent {percent} --lang nb"));
    assert!(!add("33,33").stderr.contains("full stilling"));
    assert!(!add("33,34").stderr.contains("full stilling"));
    let told = add("0,01").stderr.replace('\u{a0}', " ");
    assert!(told.contains("fra 1. januar 2026 er stillingene til sammen 100,01 %, mer enn full stilling"), "{told}");
    for (lang, said) in [("nb", "til sammen 100,01 %"), ("nn", "til saman 100,01 %"), ("en", "together are 100.01 %")] {
        let check = room.run(&format!("check --lang {lang}"));
        let told = (check.stdout + &check.stderr).replace('\u{a0}', " ");
        assert!(told.contains(said), "{lang}: {told}");
    }
}

#[test]
fn months_of_the_grant_are_reckoned_to_the_hundredth() {
    let room = third();
    room.file("municipalities/1820.toml", &(room.read("municipalities/1820.toml") + "centrality = 5\n"));
    let rate = "[[rate]]\nrole = \"fastlege\"\ncentrality = [5]\namount = 240000\n";
    room.file("grants/2026.toml", &format!("schema = 1\nperiod_from = 2025-09-01\nperiod_to = 2026-05-31\n\n{rate}"));
    let shown = room.json("grant show 2026 --format json");
    let line = &shown["trainees"][0]["months"][0];
    // 240 000 × 33.33 % × 9/12.
    assert_eq!((line["percent"].to_string(), line["amount"].to_string()), ("33.33".to_owned(), "59994".to_owned()));
    assert!(said(&room, "grant show 2026 --lang nb").contains("33,33 % × 9/12"));
    assert!(room.alis("grant show 2026 --format csv").contains(",33.33,5,9,"));
    assert!(room.alis("grant show 2026 --format csv --excel").contains(";33,33;5;9;"));
    let avtale = room.json("avtale show 9144897 --format json");
    assert_eq!(avtale["counted"][0]["percent"].to_string(), "33.33");
    // 1,826 days at full time take 5,478.55 days at 33.33 percent: reached on the 5,479th from 15 March 2024.
    assert_eq!(avtale["end"], "2039-03-15");
}

#[test]
fn a_letter_says_the_percent_in_its_language() {
    let room = third();
    room.alis("request 9144897 --start 2027-03-01 --months 6 --wish 'Mo i Rana/Kirurgi' --on 2026-05-01");
    let letter = |lang: &str| room.alis(&format!("--lang {lang} --format txt document enrolment 9144897 --stdout"));
    assert!(letter("nb").contains("33,33 %") && letter("nn").contains("33,33 %"), "{}", letter("nb"));
    assert!(letter("en").contains("33.33 %"));
}

#[test]
fn the_schemas_say_that_it_is_a_number() {
    let room = Room::empty();
    let record = room.json("schema trainee");
    let percent = &record["properties"]["practice"]["items"]["properties"]["percent"];
    assert_eq!((&percent["type"], &percent["maximum"]), (&"number".into(), &100.into()));
    let shown = room.json("schema output.grant");
    assert_eq!(shown["$defs"]["GrantLineRow"]["properties"]["percent"]["type"], "number");
}
