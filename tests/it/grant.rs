//! The grant through the commands: a round from its announcement to its report. The months and kroner themselves are worked
//! out by hand in `src/domain/grant/claim/cases.rs`.

use std::fs;
use std::path::Path;

use crate::harness::Room;

/// The round of `docs/grant.md`, its amounts invented.
const ROUND: &str = "schema = 1
period_from = 2025-09-01
period_to = 2026-05-31
apply_by = 2026-08-31
report_by = 2027-04-01
facilitation_percent = 5
project = \"4711\"

[[rate]]
role = \"fastlege\"
centrality = [1, 2, 3, 4, 5]
amount = 228000

[[rate]]
role = \"introduksjonslege\"
centrality = [1, 2, 3, 4, 5]
amount = 144000
";

/// Kari, fastlege in Alstahaug, class 5, with an ALIS-avtale since March 2024, and Ola, introduksjonslege at 80 percent
/// until the end of 2025; the round of 2026.
fn room() -> Room {
    let room = Room::with_kari("");
    room.trainee(9144900, "Ola Hansen", "");
    let ola = room.read("trainees/9144900.toml").replace(
        "[[practice]]\nfrom = 2024-02-01\nworkplace = \"Legesenteret\"\nrole = \"fastlege\"\n\
         engagement = \"self-employed\"\npercent = 100\n",
        "[[practice]]\nfrom = 2024-02-01\nto = 2025-12-31\nrole = \"introduksjonslege\"\npercent = 80\n\n\
         [[practice]]\nfrom = 2026-01-01\nrole = \"fastlege\"\npercent = 100\n",
    );
    assert!(ola.contains("introduksjonslege"), "the harness's own record");
    let municipality = room.read("municipalities/1820.toml") + "centrality = 5\n";
    room.file("trainees/9144900.toml", &ola).file("municipalities/1820.toml", &municipality);
    room.file("grants/2026.toml", ROUND);
    room
}

/// The last entry of a trainee's journal.
fn last_entry(room: &Room, hpr: u32) -> String {
    room.read(&format!("trainees/{hpr}.toml")).rsplit("[[journal]]\n").next().unwrap().to_owned()
}

#[track_caller]
fn check_refused(room: &Room, words: &str, status: i32, said: &[&str]) {
    let before: Vec<String> = room.files().iter().map(|file| room.read(file)).collect();
    let seen = room.run(words);
    assert_eq!(seen.status, status, "{words}: {}", seen.stderr);
    for said in said {
        assert!(seen.stderr.contains(said), "{words}: {said}: {}", seen.stderr);
    }
    let after: Vec<String> = room.files().iter().map(|file| room.read(file)).collect();
    assert_eq!(before, after, "{words}");
}

#[test]
fn a_round_is_entered_from_its_announcement() {
    let room = Room::new();
    let words = "grant add 2026 --from 2025-09-01 --to 2026-05-31 --apply-by 2026-08-31 --report-by 2027-04-01 \
                 --facilitation 5 --project 4711 --rate 'fastlege:1-5:228 000' --rate introduksjonslege:1-5:144.000 \
                 --rate fastlege:6";
    let dry = room.run(&format!("{words} --dry-run"));
    assert!(dry.stdout.contains("+period_from = 2025-09-01"), "{}", dry.stdout);
    assert!(!room.path().join("grants").exists());
    let seen = room.run(words);
    assert_eq!((seen.status, seen.stderr.as_str()), (0, "Made grants/2026.toml.\n"));
    assert_eq!(room.read("grants/2026.toml"), format!("{ROUND}\n[[rate]]\nrole = \"fastlege\"\ncentrality = [6]\n"));
    assert_eq!(room.run("check --strict").status, 0);
    check_refused(&room, words, 3, &["grants/2026.toml exists already", "alis grant edit 2026"]);
    let rows = room.json("grant list --format json");
    assert_eq!((&rows[0]["round"], &rows[0]["apply_by"]), (&"2026".into(), &"2026-08-31".into()));
}

#[test]
fn slips_in_a_round_are_told_and_nothing_is_written() {
    let room = Room::new();
    let add = "grant add 2026 --from 2025-09-01 --to 2026-05-31";
    for (words, said) in [
        (
            "grant add 2026 --from 2026-05-31 --to 2025-09-01",
            vec!["the period ends 2025-09-01, before it begins 2026-05-31"],
        ),
        ("grant add 2026 --from 2025-09-31 --to 2026-05-31", vec!["2025-09-30"]),
        ("grant add 2026 --from 2025-09-01", vec!["--to is missing"]),
        ("grant add --from 2025-09-01 --to 2026-05-31", vec!["ROUND is missing"]),
        (
            "grant add ../2026 --from 2025-09-01 --to 2026-05-31",
            vec!["`../2026` cannot be the name of a round", "2025"],
        ),
        (&format!("{add} --apply-by 2025-08-31"), vec!["2025-08-31, is before the period begins 2025-09-01"]),
        (&format!("{add} --apply-by 2026-08-31 --report-by 2026-08-30"), vec!["2026-08-30, is before 2026-08-31"]),
        (&format!("{add} --facilitation 101"), vec!["101"]),
        (&format!("{add} --rate fastleg:1:1"), vec!["`fastleg:1:1` is no rate", "did you mean `fastlege`?"]),
        (&format!("{add} --rate fastlege:7:1"), vec!["classes run from 1 to 6"]),
        (&format!("{add} --rate fastlege:5-1:1"), vec!["classes run from 1 to 6"]),
        (&format!("{add} --rate fastlege"), vec!["ROLE:CLASSES:KRONER"]),
        (&format!("{add} --rate fastlege:1:228,50"), vec!["`228,50` is no amount of whole kroner"]),
        (&format!("{add} --rate fastlege:1-3:1 --rate fastlege:3,4:2"), vec!["two rates are for fastlege in class 3"]),
    ] {
        check_refused(&room, words, 2, &said);
    }
}

#[test]
fn what_became_known_later_is_added_to_the_round() {
    let room = room();
    let with = |words: &str| room.run(&format!("grant edit 2026 {words}"));
    assert_eq!(with("--rate fastlegevikar:1-5:228000 --rate fastlege:1-5:229000").status, 0);
    let text = room.read("grants/2026.toml");
    assert!(text.starts_with(&ROUND.replace("228000", "229000")), "{text}");
    assert!(
        text.ends_with("[[rate]]\nrole = \"fastlegevikar\"\ncentrality = [1, 2, 3, 4, 5]\namount = 228000\n"),
        "{text}"
    );
    check_refused(&room, "grant edit 2026 --rate fastlege:5,6:1", 3, &["a rate for fastlege in the classes 1,2,3,4,5"]);
    assert_eq!(with("--set apply_by=2026-09-15").status, 0);
    assert!(room.read("grants/2026.toml").contains("apply_by = 2026-09-15\n"));
    check_refused(&room, "grant edit 2027 --set project=1", 3, &["did you mean `2026`?"]);
}

// clause: AVTALE 4.1
#[test]
fn show_has_the_arithmetic_in_each_language() {
    let room = room();
    for lang in ["nb", "nn", "en"] {
        insta::assert_snapshot!(format!("grant_show_{lang}"), room.alis(&format!("grant show 2026 --lang {lang}")));
    }
    assert_eq!(room.run("grant apply 2026").status, 0);
    assert_eq!(room.run("grant award 2026 Kari --amount 160000").status, 0);
    assert_eq!(room.run("grant refuse 2026 Ola").status, 0);
    insta::assert_snapshot!("grant_show_audit", room.alis("grant show 2026 --audit --lang nb"));
}

#[test]
fn show_as_json_is_what_the_page_says() {
    let room = room();
    let shown = room.json("grant show 2026 --format json");
    // Kari: 228 000 × 9/12. Ola: 144 000 × 80 % × 4/12 and 228 000 × 5/12.
    assert_eq!(
        shown,
        serde_json::json!({
            "round": "2026", "complete": true, "missing": [], "total": 304_400, "facilitation_max": 15_220,
            "period_from": "2025-09-01", "period_to": "2026-05-31", "period_months": 9,
            "apply_by": "2026-08-31", "report_by": "2027-04-01", "project": "4711",
            "trainees": [
                {
                    "hpr": 9_144_897, "name": "Kari Nordmann", "municipality": "1820", "concluded": ["2024-03-15"],
                    "months": [{"role": "fastlege", "percent": 100, "months": 9, "amount": 171_000, "centrality": 5, "rate": 228_000}],
                    "amount": 171_000, "facilitation_max": 8550,
                    "whole_months": 9, "hospital_months": 0, "outside_months": 0, "absent_months": 0,
                    "applied_on": null, "applied": null, "awarded_on": null, "awarded": null, "refused_on": null,
                },
                {
                    "hpr": 9_144_900, "name": "Ola Hansen", "municipality": "1820", "concluded": ["2024-03-15"],
                    "months": [
                        {"role": "fastlege", "percent": 100, "months": 5, "amount": 95_000, "centrality": 5, "rate": 228_000},
                        {"role": "introduksjonslege", "percent": 80, "months": 4, "amount": 38_400, "centrality": 5, "rate": 144_000},
                    ],
                    "amount": 133_400, "facilitation_max": 6670,
                    "whole_months": 9, "hospital_months": 0, "outside_months": 0, "absent_months": 0,
                    "applied_on": null, "applied": null, "awarded_on": null, "awarded": null, "refused_on": null,
                },
            ],
        })
    );
    let csv = room.run("grant show 2026 --format csv").stdout;
    let line = "9144900,Ola Hansen,1820,2024-03-15,introduksjonslege,80,5,4,144000,38400,4711,,,,,,,,,,";
    assert!(csv.lines().any(|found| found == line), "{csv}");
    // Amounts of lines, and of trainees, add up to the total.
    for column in [9, 11] {
        let cells = csv.lines().skip(1).filter_map(|line| line.split(',').nth(column)?.parse::<u64>().ok());
        assert_eq!(cells.sum::<u64>(), 304_400);
    }
}

#[test]
fn what_is_missing_is_named_and_there_is_no_total() {
    let room = room();
    room.file("municipalities/1833.toml", "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\n");
    room.trainee(9144901, "Liv Moen", "");
    let liv = room.read("trainees/9144901.toml").replace("\"1820\"", "\"1833\"");
    room.file("trainees/9144901.toml", &liv);
    room.file("grants/2026.toml", &ROUND.replace("role = \"introduksjonslege\"", "role = \"annet-kommunalt\""));
    let shown = room.json("grant show 2026 --format json");
    let missing = ["rate: introduksjonslege, centrality 5", "centrality: 1833 on 2025-09-01"];
    assert_eq!(shown["missing"], serde_json::json!(missing));
    assert_eq!((&shown["complete"], &shown["total"]), (&false.into(), &serde_json::Value::Null));
    let amounts: Vec<_> = shown["trainees"].as_array().unwrap().iter().map(|row| row["amount"].as_u64()).collect();
    assert_eq!(amounts, [Some(171_000), None, None]);
    insta::assert_snapshot!("grant_show_missing", room.alis("grant show 2026 --lang en"));
    // Nothing is applied for by halves; for whom all is known, it can be.
    let said = ["round 2026 does not have all", "--rate introduksjonslege:5:KRONER", "alis municipality edit 1833"];
    check_refused(&room, "grant apply 2026", 3, &said);
    assert_eq!(room.run("grant apply 2026 9144897").status, 0);
    // Somebody who knows the amount may give it.
    assert_eq!(room.run("grant apply 2026 9144901 --amount 100000").status, 0);
    assert!(last_entry(&room, 9144901).ends_with("round = \"2026\"\namount = 100000\nmunicipality = \"1833\"\n"));
}

#[test]
fn a_record_that_cannot_be_read_gives_no_total_and_no_application() {
    let room = room();
    let kari = room.read("trainees/9144897.toml");
    room.file("trainees/9144897.toml", &kari.replace("percent = 100", "percent = 101"));
    let shown = room.json_any("grant show 2026 --format json", 4);
    assert_eq!((&shown["complete"], &shown["total"]), (&false.into(), &serde_json::Value::Null));
    assert_eq!(shown["trainees"].as_array().map(Vec::len), Some(1));
    check_refused(&room, "grant apply 2026", 4, &["trainees/9144897.toml:", "nothing was recorded"]);
    room.file("trainees/9144897.toml", &kari);
    room.file("grants/2026.toml", "schema = 1\nperiod_from = 2025-09-01\nperiod_to = 2025-08-31\n");
    check_refused(&room, "grant show 2026", 4, &["grants/2026.toml:3:"]);
}

#[test]
fn restricted_trainees_are_counted_and_shown_by_number() {
    let room = room();
    let kari = room.read("trainees/9144897.toml").replace("name = ", "confidential = true\nname = ");
    room.file("trainees/9144897.toml", &kari);
    let shown = room.json("grant show 2026 --format json");
    assert_eq!((&shown["trainees"][0]["name"], &shown["total"]), (&serde_json::Value::Null, &304_400.into()));
    for words in ["", "--audit", "--format csv", "--format json", "--format md"] {
        let seen = room.run(&format!("grant show 2026 {words}"));
        assert!(seen.stdout.contains("9144897") && !seen.stdout.contains("Nordmann"), "{words}: {}", seen.stdout);
    }
    let applied = room.run("grant apply 2026");
    assert!(applied.stderr.starts_with("9144897: grant applied for: 2026, NOK"), "{}", applied.stderr);
}

#[test]
fn applied_for_all_in_one_step() {
    let room = room();
    let dry = room.run("grant apply 2026 --dry-run");
    assert!(dry.stdout.contains("+amount = 133400"), "{}", dry.stdout);
    assert!(dry.stdout.contains("Alstahaug (2026): Apply for the grant"), "the deadline goes: {}", dry.stdout);
    assert!(!room.read("trainees/9144897.toml").contains("grant-applied"));
    insta::assert_snapshot!("grant_apply", room.alis("grant apply 2026 --note Altinn"));
    let entry = "on = 2026-08-01\nevent = \"grant-applied\"\nround = \"2026\"\namount = 171000\nmunicipality = \"1820\"\nnote = \"Altinn\"\n";
    assert_eq!(last_entry(&room, 9144897), entry);
    assert_eq!(room.run("grant apply 2026").stderr, "Round 2026: nobody left to apply for.\n");
    check_refused(
        &room,
        "grant apply 2026 Kari",
        3,
        &["9144897 was applied for in round 2026 (2026-08-01)", "alis undo"],
    );
    assert_eq!(room.run("check --strict").status, 0);
}

#[test]
fn an_application_for_one_may_be_for_less_and_not_for_more() {
    let room = room();
    check_refused(&room, "grant apply 2026 Kari --amount 171001", 3, &["more than the months of 9144897 give"]);
    check_refused(&room, "grant apply 2026 --amount 1000", 2, &["--amount is one trainee's"]);
    check_refused(&room, "grant apply 2026 Kari Ola --amount 1000", 2, &["--amount is one trainee's"]);
    check_refused(&room, "grant apply 2026 Kari --amount x", 2, &["`x` is no amount of whole kroner"]);
    check_refused(&room, "grant apply 2025", 3, &["there is no", "`2025`"]);
    check_refused(&room, "grant apply 2026 --municipality 1833", 3, &["1833"]);
    check_refused(&room, "grant apply 2026 Nobody", 3, &["Nobody"]);
    let late = room.run("grant apply 2026 Kari --amount '100 000' --on 2026-09-01");
    assert!(late.stderr.contains("the last day to apply was 2026-08-31"), "{}", late.stderr);
    assert!(
        last_entry(&room, 9144897)
            .contains("on = 2026-09-01\nevent = \"grant-applied\"\nround = \"2026\"\namount = 100000")
    );
    // Whoever has no month that counts is not applied for.
    room.trainee(9144901, "Liv Moen", "");
    let liv = room.read("trainees/9144901.toml").replace("on = 2024-03-15", "on = 2026-05-02");
    room.file("trainees/9144901.toml", &liv);
    check_refused(&room, "grant apply 2026 Liv", 3, &["9144901 has no whole month", "alis avtale show 9144901"]);
}

#[test]
fn awarded_as_applied_for_or_otherwise() {
    let room = room();
    check_refused(
        &room,
        "grant award 2026 Kari",
        3,
        &["was not applied for in round 2026", "alis grant apply 2026 9144897"],
    );
    assert_eq!(room.run("grant award 2026").stderr, "Round 2026: nobody waits for an answer.\n");
    assert_eq!(room.run("grant apply 2026").status, 0);
    let more = room.run("grant award 2026 Kari --amount 171500");
    assert!(more.stderr.contains("9144897: NOK 171\u{a0}500 is more than was applied for"), "{}", more.stderr);
    insta::assert_snapshot!("grant_award", room.alis("grant award 2026"));
    assert!(
        last_entry(&room, 9144900)
            .ends_with("event = \"grant-awarded\"\nround = \"2026\"\namount = 133400\nmunicipality = \"1820\"\n")
    );
    check_refused(&room, "grant award 2026 Kari", 3, &["9144897 was awarded the grant in round 2026"]);
    check_refused(&room, "grant refuse 2026 Kari", 3, &["9144897 was awarded the grant in round 2026"]);
    // What was applied for before amounts were kept.
    let room = Room::with_kari("\n[[journal]]\non = 2026-07-01\nevent = \"grant-applied\"\nround = \"2026\"\n");
    room.file("grants/2026.toml", ROUND);
    check_refused(&room, "grant award 2026", 3, &["is not recorded", "--amount KRONER"]);
}

#[test]
fn a_refusal_ends_the_agreement_that_day() {
    let room = room();
    check_refused(&room, "grant refuse 2026 Kari", 3, &["was not applied for in round 2026"]);
    check_refused(&room, "grant refuse 2026", 2, &["TRAINEES"]);
    assert_eq!(room.run("grant apply 2026").status, 0);
    insta::assert_snapshot!("grant_refuse", room.alis("grant refuse 2026 Kari --on 2026-07-15"));
    assert_eq!(
        last_entry(&room, 9144897),
        "on = 2026-07-15\nevent = \"grant-refused\"\nround = \"2026\"\nmunicipality = \"1820\"\n"
    );
    let agreement = room.json("avtale show 9144897 --format json");
    assert_eq!((&agreement["end"], &agreement["ended_by"]), (&"2026-07-15".into(), &"grant-refused".into()));
    check_refused(&room, "grant refuse 2026 Kari", 3, &["9144897 was refused in round 2026 (2026-07-15)", "alis undo"]);
    check_refused(&room, "grant award 2026 Kari", 3, &["9144897 was refused in round 2026 (2026-07-15)"]);
    // The next round has nothing of hers to apply for.
    room.file("grants/2027.toml", &ROUND.replace("2025-09-01", "2026-08-01").replace("2026-05-31", "2027-05-31"));
    check_refused(&room, "grant apply 2027 Kari", 3, &["9144897 has no whole month"]);
}

// clause: AVTALE 4.1
#[test]
fn the_round_from_announcement_to_report() {
    let room = room();
    let due = |room: &Room| {
        let due = room.json("deadlines --all --format json");
        let rows = due.as_array().unwrap().iter().filter(|row| row["record"] == "grants/2026");
        let line = |row: &serde_json::Value| {
            ["rule", "subject", "opens", "due", "status", "municipality", "basis", "next"]
                .map(|key| row[key].as_str().unwrap_or("-").to_owned())
                .join(" | ")
        };
        rows.map(line).collect::<Vec<_>>()
    };
    let basis = "1820 | Nasjonal ALIS og veiledning 2026";
    // What is done has nothing to type.
    let next = |status: &str, act: &str| match status {
        "done" => String::new(),
        _ => format!("alis grant {act} 2026 --municipality 1820"),
    };
    let application = |status: &str| {
        let next = next(status, "apply");
        format!("grant-application | Alstahaug (2026) | 2026-05-31 | 2026-08-31 | {status} | {basis} | {next}")
    };
    let report = |status: &str| {
        let next = next(status, "report");
        format!("grant-report | Alstahaug (2026) | 2026-08-01 | 2027-04-01 | {status} | {basis} | {next}")
    };
    assert_eq!(due(&room), [application("open")]);
    assert_eq!(room.run("grant apply 2026 --municipality 1820").status, 0);
    assert_eq!(due(&room), [application("done")]);
    check_refused(&room, "grant report 2026", 3, &["nothing was awarded in round 2026", "alis grant award 2026"]);
    assert_eq!(room.run("grant award 2026").status, 0);
    assert_eq!(due(&room), [report("open"), application("done")]);
    assert_eq!(
        room.run("grant report 2026 --municipality 1820 --note Altinn").stderr,
        "Round 2026: reported (2026-08-01).\n"
    );
    assert_eq!(due(&room), [application("done"), report("done")]);
    let entry = "[[journal]]\non = 2026-08-01\nevent = \"reported\"\nby = \"1820\"\nnote = \"Altinn\"\n";
    assert_eq!(room.read("grants/2026.toml"), format!("{ROUND}\n{entry}"));
    check_refused(&room, "grant report 2026", 3, &["round 2026 was reported"]);
    assert_eq!(room.run("check --strict").status, 0);
    let explained = room.run("explain grant-report").stdout;
    assert!(explained.contains("grants/2026") && explained.contains("2027-04-01"), "{explained}");
}

#[test]
fn everything_is_committed_by_ids_and_can_be_taken_back() {
    let room = room();
    room.put_in_git("'the store'");
    let words = "--from 2026-09-01 --to 2027-05-31";
    assert_eq!(room.run(&format!("grant add 2027 {words}")).status, 0);
    assert_eq!(room.run("grant edit 2027 --rate fastlege:1-6:1").status, 0);
    assert_eq!(room.run("grant apply 2026 Kari").status, 0);
    assert_eq!(room.run("grant apply 2026").status, 0);
    assert_eq!(room.run("grant award 2026").status, 0);
    assert_eq!(room.run("grant report 2026").status, 0);
    let expected = [
        "2026: grant reported on 2026-08-01",
        "grants: grant-awarded for 2 trainees on 2026-08-01",
        "9144900: grant-applied 2026 on 2026-08-01",
        "9144897: grant-applied 2026 on 2026-08-01",
        "2027: rates edited",
        "2027: grant round added",
        "the store",
    ];
    assert_eq!(room.log(), expected);
    assert_eq!(room.git("status --porcelain"), "");
    // Two trainees in one step are taken back in one.
    assert_eq!(room.run("undo --yes").status, 0);
    assert_eq!(room.run("undo --yes").status, 0);
    assert!(!room.read("trainees/9144897.toml").contains("grant-awarded"));
    assert!(!room.read("trainees/9144900.toml").contains("grant-awarded"));
    assert!(room.run("log 2026").stdout.contains("reported"), "the round has a history");
}

#[test]
fn what_is_wrong_in_a_round_is_found_with_its_place() {
    let room = room();
    let rate = "\n[[rate]]\nrole = \"fastlege\"\ncentrality = [5, 6]\namount = 1\n";
    let journal = "\n[[journal]]\non = 2026-08-02\nevent = \"reported\"\nby = \"1833\"\n";
    room.file("grants/2026.toml", &format!("{ROUND}{rate}{journal}"));
    let found = room.json_any("check --format json", 4);
    let lines: Vec<String> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{}:{} {}", row["file"], row["line"], row["code"]))
        .collect();
    let expected =
        ["22 \"rates-contradict\"", "25 \"future-entry\"", "26 \"event-unexpected\"", "27 \"unknown-municipality\""];
    assert_eq!(lines, expected.map(|line| format!("\"grants/2026.toml\":{line}")));
    // Which of the two holds, nobody knows: there is no total.
    let shown = room.json("grant show 2026 --format json");
    assert_eq!(shown["missing"], serde_json::json!(["rate: fastlege, centrality 5"]));
    room.file("grants/2026.toml", &format!("{ROUND}{}", journal.replace("reported", "reportd")));
    let found = room.json_any("check --format json", 4);
    assert_eq!(found[0]["code"], "unknown-event");
    assert!(found[0]["help"].as_str().unwrap().contains("reported"), "{found}");
}

// clause: national [agency]
#[test]
fn months_through_an_agency_give_no_grounds_and_it_is_said() {
    let room = room();
    let kari = room.read("trainees/9144897.toml");
    let agency =
        "[[practice]]\nfrom = 2025-10-01\nto = 2025-11-15\nengagement = \"agency\"\npercent = 10\n\n[[journal]]";
    let months = |room: &Room| {
        let rows = room.json("grant show 2026 --format json");
        let of_kari: Vec<_> =
            rows["trainees"].as_array().unwrap().iter().filter(|row| row["hpr"] == 9144897).cloned().collect();
        (of_kari[0]["whole_months"].clone(), of_kari[0]["agency_months"].clone())
    };
    assert_eq!(months(&room), (9.into(), serde_json::Value::Null));
    room.file("trainees/9144897.toml", &kari.replacen("[[journal]]", agency, 1));
    assert_eq!(months(&room), (7.into(), 2.into()));
    let shown = room.run("grant show 2026").stdout;
    assert!(shown.replace('\u{a0}', " ").contains("less 2 mo. through an agency"), "{shown}");
}

#[test]
fn every_output_has_a_schema_and_a_page_for_nobody() {
    let room = Room::new();
    assert_eq!(room.alis("grant list"), "[stderr]\nNo rounds of the grant are entered.\n[exit 0]");
    assert_eq!(room.alis("grant list --format json"), "[]\n[exit 0]");
    check_refused(&room, "grant show", 3, &["no round of the grant yet", "alis grant add"]);
    room.file("grants/2026.toml", ROUND);
    check_refused(&room, "grant show", 2, &["ROUND is missing"]);
    let shown = room.run("grant show 2026");
    assert!(shown.stdout.ends_with("No trainee has a whole month of ALIS-avtale in the period.\n"), "{}", shown.stdout);
    let json = room.json("grant show 2026 --format json");
    assert_eq!(
        (&json["complete"], &json["total"], &json["trainees"]),
        (&true.into(), &0.into(), &serde_json::json!([]))
    );
    for name in ["grant", "grant-list"] {
        assert_eq!(room.run(&format!("schema output.{name}")).status, 0);
    }
    let schema = room.json("schema output.grant");
    for key in ["round", "complete", "missing", "trainees", "total"] {
        assert!(schema["properties"][key].is_object(), "{key}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_is_asked_for_what_is_missing() {
    if !crate::harness::needs("script") {
        return;
    }
    let room = room();
    // What was typed stays in the line: the slip is put right behind it.
    let typed = "2027\n2026-09-01\n2027-05-\n31\n\n\n\n\n230000\n\n1 k\nr\n\n\n\n\n\n";
    let (screen, status) = room.at_terminal("grant add --no-commit", typed, "false");
    assert_eq!(status, 0, "{screen}");
    assert!(screen.contains("`2027-05-` is no date"), "{screen}");
    assert!(screen.contains("`1 k` is no amount of whole kroner"), "{screen}");
    let text = room.read("grants/2027.toml");
    let start = "schema = 1\nperiod_from = 2026-09-01\nperiod_to = 2027-05-31\n\n[[rate]]\nrole = \"fastlege\"\n\
                 centrality = [1, 2, 3, 4, 5]\namount = 230000\n\n[[rate]]\nrole = \"fastlegevikar\"\n\
                 centrality = [1, 2, 3, 4, 5]\n\n[[rate]]\nrole = \"introduksjonslege\"\ncentrality = [1, 2, 3, 4, 5]\namount = 1\n";
    assert!(text.starts_with(start), "{text}");
    assert_eq!(text.matches("[[rate]]").count(), 8);
    // All at once is asked about; no leaves everything as it was.
    let before = room.read("trainees/9144897.toml");
    let (screen, status) = room.at_terminal("grant apply 2026 --no-commit", "no\n", "false");
    assert_eq!(status, 0, "{screen}");
    assert!(screen.contains("application for 2 trainees"), "{screen}");
    assert_eq!(room.read("trainees/9144897.toml"), before);
    let (screen, _) = room.at_terminal("grant apply 2026 --no-commit --yes", "", "false");
    assert!(screen.contains("applied for 2 trainees"), "{screen}");
}

#[test]
fn the_letter_of_one_municipality_is_its_own() {
    let room = room();
    let ola = room.read("trainees/9144900.toml").replace("on = 2024-03-15", "on = 2025-11-15");
    let away =
        "\n[[journal]]\non = 2025-10-01\nevent = \"absent\"\nfrom = 2025-10-01\nto = 2025-12-31\ncounts = false\n";
    let kari = room.read("trainees/9144897.toml") + away;
    room.file("trainees/9144900.toml", &ola).file("trainees/9144897.toml", &kari);
    insta::assert_snapshot!("grant_letter", room.alis("document grant 2026 --stdout --format txt --lang nb"));
}

#[test]
fn a_round_may_have_any_name_that_a_file_has() {
    let room = room();
    room.file("grants/våren 2026.toml", ROUND);
    let due = room.json("deadlines --rule grant-application --format json");
    let next: Vec<&str> = due.as_array().unwrap().iter().map(|row| row["next"].as_str().unwrap()).collect();
    assert!(next.contains(&"alis grant apply 'våren 2026' --municipality 1820"), "{next:?}");
    assert_eq!(room.run("grant apply 'våren 2026' --municipality 1820").status, 0);
    assert!(last_entry(&room, 9144897).contains("round = \"våren 2026\""));
}

/// What is told to type is what helps.
#[test]
fn a_rate_without_its_amount_is_entered_as_told() {
    let room = room();
    room.file("grants/2026.toml", &ROUND.replace("amount = 144000\n", ""));
    let told = room.run("grant show 2026").stdout.replace('\n', " ");
    let words = told.split("is not known").next().unwrap().split("alis ").nth(1).unwrap();
    let words = words.split(":KRONER").next().unwrap();
    assert_eq!(words, "grant edit 2026 --rate introduksjonslege:1,2,3,4,5");
    assert_eq!(room.run(&format!("{words}:144000")).status, 0);
    assert_eq!(room.json("grant show 2026 --format json")["total"], 304_400);
}

/// The worked example of the manual is what the program prints.
#[test]
fn the_worked_example_of_the_manual_is_what_happens() {
    let manual = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/grant.md")).unwrap();
    let room = room();
    let shown = room.run("grant show 2026 --lang en").stdout.replace('\u{a0}', " ");
    let block = format!("```text\n$ alis grant show 2026\n{shown}```");
    assert!(manual.contains(&block), "docs/grant.md does not show this:\n{block}");
    for line in ROUND.lines() {
        assert!(manual.contains(line), "docs/grant.md does not have the round's line {line}");
    }
}
