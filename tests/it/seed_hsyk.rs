//! The cooperation agreement of Helgelandssykehuset (HSYK), played clause by clause.

use crate::harness::Room;

/// Two municipalities and the trust, without trainees; the agreement of Alstahaug in force since 20 June 2023.
fn room() -> Room {
    let room = Room::empty();
    room.file("alis.toml", "schema = 1\nname = \"ALIS Helgeland\"\nlanguage = \"en\"\n");
    let on = "2023-06-01";
    room.does(
        on,
        "municipality add --number 1820 --name Alstahaug --registered 2019-05-20 --coordinator 'Anne Berg' --email anne.berg@alstahaug.example",
    );
    room.does(
        on,
        "hospital add --id hsyk --name 'Helgelandssykehuset HF' --place 'Mo i Rana/Indremedisin' --place 'Mo i Rana/Kirurgi' \
         --place 'Sandnessjøen/Indremedisin' --contact 'Per Kontakt' --email alis@hsyk.example",
    );
    room.does(on, "agreement add --id hsyk-1820 --municipality 1820 --hospital hsyk --profile hsyk --case 2023/118");
    room.does("2023-06-12", "agreement sign hsyk-1820 --by 1820");
    room.does("2023-06-20", "agreement sign hsyk-1820 --by hsyk");
    for year in [2024, 2025, 2026] {
        room.does(&format!("{year}-06-10"), "agreement review hsyk-1820");
    }
    room
}

/// [`room`] with Kari, in practice and training since 1 March 2024.
fn with_kari() -> Room {
    let room = room();
    enrol(&room, 9144897, "Kari Nordmann");
    room
}

fn enrol(room: &Room, hpr: u32, name: &str) {
    room.does(
        "2024-03-05",
        &format!(
            "enroll --hpr {hpr} --name '{name}' --municipality 1820 --agreement hsyk-1820 --started 2024-03-01 --workplace Legesenteret \
             --role fastlege --engagement self-employed --percent 100 --training-started 2024-03-01 --supervisor 'Ola Hansen'"
        ),
    );
    room.does("2026-03-01", &format!("plan {hpr} --revised"));
}

const REQUEST: &str =
    "request 9144897 --start 2027-03-01 --wish 'Sandnessjøen/Indremedisin' --wish 'Mo i Rana/Indremedisin'";
const OFFER: &str =
    "offer 9144897 --site Sandnessjøen --department Indremedisin --start 2027-03-01 --months 6 --answer-by 2026-09-01";

fn requested() -> Room {
    let room = with_kari();
    room.does("2024-03-20", REQUEST);
    room
}

fn confirmed() -> Room {
    let room = requested();
    room.does("2026-07-01", "reconfirm 9144897");
    room.does("2026-07-20", "reconfirm 9144897 --answer confirmed");
    room
}

fn accepted() -> Room {
    let room = confirmed();
    room.does("2026-08-15", OFFER);
    room.does("2026-08-25", "accept 9144897");
    room
}

fn in_service() -> Room {
    let room = accepted();
    room.does("2026-10-15", "contract 9144897 --issued");
    room.does("2027-02-15", "plan 9144897 --revised");
    room.does("2027-03-01", "start 9144897");
    room
}

const KARI: &str = "trainees/9144897.toml";

/// The certificate of her service, as it would be issued on a day.
fn certificate(room: &Room, today: &str) -> String {
    room.does(today, "document completion 9144897 --preview certificate.html");
    // A number and its unit stay on one line.
    room.read("certificate.html").replace('\u{a0}', " ")
}

/// The lines of one rule.
fn rule(room: &Room, rule: &str, today: &str) -> Vec<String> {
    room.due(&format!("--all --rule {rule} --agreement hsyk-1820 --today {today}"))
}

// clause: HSYK 1
#[test]
fn clause_1_the_parties_are_the_municipality_and_the_trust() {
    let shown = room().json("agreement show hsyk-1820 --format json --today 2026-08-01");
    assert_eq!(
        (&shown["municipalities"], &shown["hospitals"]),
        (&serde_json::json!(["1820"]), &serde_json::json!(["hsyk"]))
    );
}

// clause: HSYK 4
#[test]
fn clause_4_the_municipality_is_registered_before_it_asks() {
    let room = with_kari();
    let text = room.read("municipalities/1820.toml").replace("registered = 2019-05-20\n", "");
    room.file("municipalities/1820.toml", &text);
    assert_eq!(
        rule(&room, "registration", "2024-03-10"),
        ["registration municipality 2024-03-01..2024-03-31 open [HSYK 4]"]
    );
    let told = room.does("2024-03-20", REQUEST);
    assert!(told.contains("HSYK 4 (requirement): the municipality is not a registered training enterprise"), "{told}");
    assert_eq!(
        rule(&room, "registration", "2024-03-21"),
        ["registration municipality 2024-03-01..2024-03-20 overdue [HSYK 4]"]
    );
    room.does("2024-04-01", "municipality edit 1820 --set registered=2024-04-01");
    assert_eq!(
        rule(&room, "registration", "2024-04-01"),
        ["registration municipality 2024-03-01..2024-03-20 done 2024-04-01 [HSYK 4]"]
    );
}

// clause: HSYK 5.1
#[test]
fn clause_5_1_two_years_in_the_municipality_are_recommended() {
    let room = with_kari();
    let told = room.does("2024-03-20", "request 9144897 --start 2026-02-28 --wish 'Mo i Rana/Kirurgi'");
    assert!(told.contains("HSYK 5.1 (recommendation)") && told.contains("2026-03-01"), "{told}");
    let told = room.does("2024-03-21", "request 9144897 --start 2026-03-01 --wish 'Mo i Rana/Kirurgi'");
    assert!(!told.contains("warning"), "{told}");
}

// clause: HSYK 5.2
#[test]
fn clause_5_2_six_months_on_end_at_one_department() {
    let room = with_kari();
    // "Følgende generelle anbefalinger", "i hovedsak": told, not refused; a reason that was given is kept.
    let told = room.does(
        "2024-03-20",
        "request 9144897 --start 2027-03-01 --months 3 --wish 'Mo i Rana/Kirurgi' --override 'Avtalt 3 pluss 3'",
    );
    assert!(told.contains("HSYK 5.2 (recommendation)"), "{told}");
    let record = room.read("trainees/9144897.toml");
    assert!(
        record.contains("{ term = \"service\", clause = \"HSYK 5.2\", strength = \"recommendation\" }"),
        "{record}"
    );
    assert!(record.contains("override = \"Avtalt 3 pluss 3\""), "{record}");
    // Nothing said is the agreement's six months.
    room.does("2024-03-21", REQUEST);
    assert!(room.read("trainees/9144897.toml").contains("start = 2027-03-01\nmonths = 6\n"));
}

// clause: HSYK 5.2
#[test]
fn clause_5_2_days_that_do_not_count_are_held_against_the_six_months() {
    let room = in_service();
    let told = room.does("2027-04-06", "absence 9144897 --from 2027-04-01 --to 2027-04-05");
    let short = "HSYK 5.2 (recommendation): 179 of the 184 days of 6 months count as service; 5 days of absence do not";
    assert!(told.contains(short), "{told}");
    let departs = "{ term = \"service\", clause = \"HSYK 5.2\", strength = \"recommendation\" }";
    assert_eq!(room.read(KARI).matches(departs).count(), 1, "{}", room.read(KARI));
    // The same days again, and days that count, take nothing more.
    for days in ["--from 2027-04-02 --to 2027-04-03", "--from 2027-05-03 --to 2027-05-04 --counts"] {
        let told = room.does("2027-05-05", &format!("absence 9144897 {days}"));
        assert!(!told.contains("HSYK 5.2"), "{told}");
    }
    // At the end it is told again, and the certificate says it; the days that were made good are not missed.
    let extended = room.read(KARI);
    let told = room.does("2027-08-31", "complete 9144897");
    assert!(told.contains(short), "{told}");
    assert_eq!(room.read(KARI).matches(departs).count(), 2);
    assert!(certificate(&room, "2027-09-01").contains("179 of the 184 days of 6 months"));
    room.file(KARI, &extended);
    room.does("2027-08-20", "extend 9144897 --until 2027-09-05 --reason 'Fravær'");
    let told = room.does("2027-09-05", "complete 9144897");
    assert!(!told.contains("HSYK 5.2"), "{told}");
    assert!(!certificate(&room, "2027-09-06").contains("count as service |"));
}

// clause: HSYK 5.2
#[test]
fn clause_5_2_an_early_end_is_told_and_what_the_goals_owe_is_due() {
    let room = in_service();
    let told = room.does("2027-07-31", "complete 9144897");
    assert!(told.contains("HSYK 5.2 (recommendation): 153 of the 184 days of 6 months count as service;"), "{told}");
    assert!(told.contains("2027-08-31 was agreed on"), "{told}");
    assert!(
        room.read(KARI).contains("departs = [\n  { term = \"service\", clause = \"HSYK 5.2\""),
        "{}",
        room.read(KARI)
    );
    assert!(certificate(&room, "2027-08-01").contains("153 of the 184 days of 6 months"));
    assert_eq!(
        room.due("--all --rule request --today 2027-08-01"),
        ["request municipality 2027-07-31..2027-08-30 open [HSYK 6.2, reminder]"]
    );
    // The goals are met: nothing more is owed.
    room.does("2027-08-02", "goal 9144897 ALM-055 --on 2027-07-30");
    room.does("2027-08-02", "goal 9144897 ALM-085 --on 2027-07-30");
    assert_eq!(room.due("--rule request --today 2027-08-02"), [""; 0]);
}

// clause: HSYK 5.2
// clause: HSYK 8
#[test]
fn clause_5_2_a_contract_that_ends_early_or_a_late_start_makes_the_service_short() {
    let room = accepted();
    let told = room.does("2026-10-15", "contract 9144897 --issued --start 2027-03-01 --end 2027-07-31");
    assert!(told.contains("153 of the 184 days of 6 months"), "{told}");
    let room = accepted();
    let told = room.does("2026-10-15", "contract 9144897 --issued --start 2027-03-01 --end 2027-08-31");
    assert!(!told.contains("HSYK 5.2"), "{told}");
    // The contract names the end: who begins later serves less.
    let told = room.does("2027-03-15", "start 9144897");
    assert!(told.contains("170 of the 184 days of 6 months"), "{told}");
    // Where nothing names it, it is six months from the day it began.
    let room = accepted();
    let told = room.does("2027-03-15", "start 9144897");
    assert!(!told.contains("HSYK 5.2"), "{told}");
    assert_eq!(room.json("list --format json --today 2027-03-15")[0]["end"], "2027-09-14");
    let said = accepted();
    said.does("2026-10-15", "contract 9144897 --issued --start 2027-03-01 --end 2027-08-31");
    let refused = said.refuses("2027-09-01", "start 9144897", 3);
    assert!(refused.contains("The service does not begin after the contract has ended"), "{refused}");
}

// clause: HSYK 6.3
#[test]
fn clause_6_3_an_entry_that_does_not_fit_says_because_of_which() {
    let room = requested();
    room.does("2026-07-01", "reconfirm 9144897");
    room.does("2026-07-10", REQUEST);
    let line = |text: &str| room.read(KARI).lines().position(|line| line == text).unwrap() + 1;
    let said = room.refuses("2026-07-20", "reconfirm 9144897 --answer confirmed", 3);
    assert!(said.contains(&format!("on 2026-07-10 (line {}) begins anew", line("on = 2026-07-10"))), "{said}");
    // What was declined stands in the way of the acceptance.
    let room = confirmed();
    room.does("2026-08-15", OFFER);
    room.does("2026-08-20", "decline 9144897 --reason 'Passer ikke'");
    let line = room.read(KARI).lines().position(|line| line == "on = 2026-08-20").unwrap() + 1;
    let said = room.refuses("2026-08-21", "accept 9144897", 3);
    assert!(said.contains(&format!("on 2026-08-20 (line {line}) stands in the way")), "{said}");
    // In a file that was written by hand, check says it.
    let broken = room.read(KARI) + "\n[[journal]]\non = 2026-08-22\nevent = \"accepted\"\n";
    room.file(KARI, &broken);
    let check = room.run("check --today 2026-08-23");
    let told = format!("`declined` of 2026-08-20 (line {line}) stands in the way");
    assert!((check.stdout.clone() + &check.stderr).contains(&told), "{}{}", check.stdout, check.stderr);
}

// clause: HSYK 8
#[test]
fn clause_8_a_contract_before_its_window_is_told() {
    let told = accepted().does("2026-08-26", "contract 9144897 --issued");
    assert!(told.contains("2026-09-01"), "{told}");
}

// clause: HSYK 6.3
#[test]
fn clause_6_3_who_moved_the_window_makes_nobody_late() {
    let room = requested();
    room.does("2026-07-01", "reconfirm 9144897");
    let done = ["reconfirmation municipality 2026-06-01..2026-09-01 done 2026-07-01 [HSYK 6.3]"];
    // Whatever the hospital answers or offers, asked in the window stays asked in it.
    room.does("2026-07-20", "reconfirm 9144897 --answer changed --start 2027-06-01");
    assert_eq!(rule(&room, "reconfirmation", "2026-12-31"), done);
    room.does(
        "2026-08-15",
        "offer 9144897 --site Sandnessjøen --department Indremedisin --start 2027-07-01 --months 6 --answer-by 2026-09-01",
    );
    assert_eq!(rule(&room, "reconfirmation", "2026-12-31"), done);
    let found = room.json("compliance hsyk-1820 --all --year 2026 --format json --today 2026-12-31");
    let own = |window: &&serde_json::Value| window["rule"] == "reconfirmation";
    let windows: Vec<_> = found["windows"].as_array().unwrap().iter().filter(own).collect();
    assert_eq!(windows.len(), 1, "{found}");
    assert_eq!((&windows[0]["outcome"], &windows[0]["days_late"]), (&"met".into(), &0.into()));
    // A declined offer makes the trainee wait, not the hospital overdue.
    room.does("2026-08-20", "decline 9144897 --reason 'Passer ikke'");
    assert_eq!(rule(&room, "offer", "2027-06-01").iter().filter(|line| !line.contains(" done ")).count(), 0);
    assert_eq!(
        rule(&room, "follow-up", "2026-08-21"),
        ["follow-up municipality 2026-08-20..2026-10-20 open [HSYK 7.6, reminder]"]
    );
}

// clause: HSYK 6.3
// clause: HSYK 8
#[test]
fn clause_6_3_no_window_is_held_against_anybody_that_had_closed_before() {
    let room = with_kari();
    room.does("2026-11-15", REQUEST);
    assert_eq!(rule(&room, "reconfirmation", "2026-11-16"), [""; 0]);
    assert_eq!(
        rule(&room, "follow-up", "2026-11-16"),
        ["follow-up municipality 2026-11-15..2027-01-15 open [HSYK 6.3, reminder]"]
    );
    room.does("2026-12-20", &OFFER.replace("2026-09-01", "2027-01-10"));
    room.does("2027-01-05", "accept 9144897");
    assert_eq!(rule(&room, "contract", "2027-01-06"), [""; 0]);
    let law = |today: &str| room.due(&format!("--all --rule written-contract --today {today}"));
    assert_eq!(law("2027-01-06"), ["written-contract hospital 2027-01-05..2027-03-08 open [arbeidsmiljøloven § 14-5]"]);
    // Counted from the day it began, once that is known.
    room.does("2027-03-15", "start 9144897");
    assert_eq!(law("2027-03-15"), ["written-contract hospital 2027-01-05..2027-03-22 open [arbeidsmiljøloven § 14-5]"]);
}

// clause: HSYK 5.2
#[test]
fn clause_5_2_six_months_end_the_day_before_the_same_day_or_with_the_month() {
    for (start, end) in [
        ("2026-08-31", "2027-02-28"),
        ("2027-03-31", "2027-09-30"),
        ("2027-03-01", "2027-08-31"),
        ("2027-08-31", "2028-02-29"),
    ] {
        let room = with_kari();
        room.does("2026-03-20", &format!("request 9144897 --start {start} --wish 'Mo i Rana/Kirurgi'"));
        assert_eq!(room.json("list --format json --today 2026-03-20")[0]["end"], end, "{start}");
    }
}

// clause: HSYK 7.6
#[test]
fn clause_7_6_six_months_are_counted_from_the_wish_both_ways_in_match_too() {
    for (wished, offered) in [("2027-02-28", "2027-08-31"), ("2027-08-31", "2027-02-28")] {
        let room = with_kari();
        room.does("2026-03-20", &format!("request 9144897 --start {wished} --wish 'Mo i Rana/Indremedisin'"));
        room.does(
            "2026-03-21",
            &format!("position add --hospital hsyk --site 'Mo i Rana' --department Indremedisin --start {offered}"),
        );
        let matched = room.json("match --format json --today 2026-03-22");
        assert_eq!(matched["matched"].as_array().unwrap().len(), 1, "{wished} {matched}");
        let offer = format!("offer 9144897 --site 'Mo i Rana' --department Indremedisin --start {offered} --months 6");
        let told = room.does("2026-03-22", &offer);
        assert!(!told.contains("HSYK 7.6"), "{told}");
    }
    // What the answer took of the six months, the offer cannot take again.
    let room = requested();
    room.does("2026-07-01", "reconfirm 9144897");
    room.does("2026-07-20", "reconfirm 9144897 --answer changed --start 2027-09-01");
    let late = "position add --hospital hsyk --site 'Mo i Rana' --department Indremedisin --start 2027-12-01";
    room.does("2026-07-21", late);
    assert_eq!(room.json("match --format json --today 2026-07-22")["matched"].as_array().unwrap().len(), 0);
    let told = room
        .does("2026-07-22", "offer 9144897 --site 'Mo i Rana' --department Indremedisin --start 2027-12-01 --months 6");
    assert!(told.contains("the start 2027-12-01 lies more than 6 months from the wished 2027-03-01"), "{told}");
}

// clause: HSYK 5.3
#[test]
fn clause_5_3_a_position_elsewhere_is_told_to_the_coordinator() {
    let room = confirmed();
    room.does("2026-08-10", "withdraw 9144897 --reason position-elsewhere");
    assert_eq!(room.json("list --format json --today 2026-08-10")[0]["stage"], "withdrawn");
    assert_eq!(
        room.due("--municipality 1820 --today 2026-08-10"),
        ["request municipality 2026-08-10..2026-09-09 open [HSYK 6.2, reminder]"]
    );
    // What she does there is recorded, and nothing of this agreement is due of it.
    room.does("2026-08-12", "elsewhere 9144897 --at 'Nordlandssykehuset' --from 2026-10-01 --to 2027-03-31");
    assert_eq!(
        room.due("--all --rule documentation --today 2026-08-12"),
        ["documentation municipality 2027-03-31..2027-04-30 upcoming [alis.toml, reminder]"]
    );
}

// clause: HSYK 5.4
#[test]
fn clause_5_4_who_is_flexible_may_be_offered_another_place() {
    let other = "offer 9144897 --site 'Mo i Rana' --department Kirurgi --start 2027-03-01 --months 6";
    let told = confirmed().does("2026-08-15", other);
    assert!(told.contains("HSYK 7.6 (reservation): Mo i Rana / Kirurgi is not among the wishes"), "{told}");
    let room = with_kari();
    room.does("2024-03-20", &format!("{REQUEST} --flexible"));
    room.does("2026-07-01", "reconfirm 9144897");
    room.does("2026-07-20", "reconfirm 9144897 --answer confirmed");
    let told = room.does("2026-08-15", other);
    assert!(!told.contains("warning"), "{told}");
}

// clause: HSYK 6.1
#[test]
fn clause_6_1_the_municipality_has_a_coordinator() {
    let known = room().json("municipality show 1820 --format json");
    assert_eq!(
        (known[0]["coordinator"].as_str(), known[0]["email"].as_str()),
        (Some("Anne Berg"), Some("anne.berg@alstahaug.example"))
    );
}

// clause: HSYK 6.2
#[test]
fn clause_6_2_the_form_is_sent_as_soon_as_possible_after_the_start() {
    let room = with_kari();
    assert_eq!(
        rule(&room, "request", "2024-03-31"),
        ["request municipality 2024-03-01..2024-03-31 open [HSYK 6.2, reminder]"]
    );
    assert_eq!(
        rule(&room, "request", "2024-04-01"),
        ["request municipality 2024-03-01..2024-03-31 overdue [HSYK 6.2, reminder]"]
    );
    // «fører ALIS opp ønsket lokalisasjon, avdeling/fag og startdato»
    room.does("2024-04-02", REQUEST);
    assert_eq!(
        rule(&room, "request", "2024-04-02"),
        ["request municipality 2024-03-01..2024-03-31 done 2024-04-02 [HSYK 6.2, reminder]"]
    );
}

// clause: HSYK 6.3
#[test]
fn clause_6_3_the_municipality_asks_again_nine_to_six_months_before() {
    let room = requested();
    let window = "reconfirmation municipality 2026-06-01..2026-09-01";
    for (today, status) in
        [("2026-05-31", "upcoming"), ("2026-06-01", "open"), ("2026-09-01", "open"), ("2026-09-02", "overdue")]
    {
        assert_eq!(rule(&room, "reconfirmation", today), [format!("{window} {status} [HSYK 6.3]")]);
    }
    let told = room.does("2026-05-30", "reconfirm 9144897");
    assert!(told.contains("2026-05-30 is before the window opens"), "{told}");
    assert_eq!(rule(&room, "reconfirmation", "2026-06-01"), [format!("{window} open [HSYK 6.3]")]);
    room.does("2026-07-01", "reconfirm 9144897");
    assert_eq!(rule(&room, "reconfirmation", "2026-07-01"), [format!("{window} done 2026-07-01 [HSYK 6.3]")]);
    let answer = "reconfirmation-answer hospital 2026-07-01..2026-07-31";
    assert_eq!(rule(&room, "reconfirmation-answer", "2026-07-31"), [format!("{answer} open [HSYK 6.3, reminder]")]);
    room.does("2026-07-20", "reconfirm 9144897 --answer confirmed");
    assert_eq!(
        rule(&room, "reconfirmation-answer", "2026-07-31"),
        [format!("{answer} done 2026-07-20 [HSYK 6.3, reminder]")]
    );
}

// clause: HSYK 6.4
#[test]
fn clause_6_4_the_municipality_decides_the_order_among_its_own() {
    let room = requested();
    enrol(&room, 9144898, "Ola Hansen");
    room.does("2024-04-10", "request 9144898 --start 2027-06-01 --wish 'Sandnessjøen/Indremedisin'");
    assert_eq!(
        rule(&room, "prioritisation", "2026-08-01"),
        ["prioritisation municipality 2024-04-10..2026-09-01 open [HSYK 6.4]"]
    );
    room.does("2026-08-02", "prioritise 1820 --order 9144898,9144897 --reason 'Lengst tjeneste først.'");
    assert_eq!(
        rule(&room, "prioritisation", "2026-08-02"),
        ["prioritisation municipality 2024-04-10..2026-09-01 done 2026-08-02 [HSYK 6.4]"]
    );
}

// clause: HSYK 6.5
// clause: HSYK 6.6
#[test]
fn clauses_6_5_and_6_6_coordinator_and_supervisor_keep_in_touch() {
    let room = in_service();
    let both =
        |today: &str| [rule(&room, "coordinator-contact", today), rule(&room, "supervisor-contact", today)].concat();
    assert_eq!(
        both("2027-03-31"),
        [
            "coordinator-contact municipality 2027-03-01..2027-05-01 open [HSYK 6.5, reminder]",
            "supervisor-contact supervisor 2027-03-01..2027-04-01 open [HSYK 6.6, reminder]",
        ]
    );
    room.does("2027-04-10", "contact 9144897 --by coordinator --text 'Går som planlagt.'");
    room.does("2027-04-12", "contact 9144897 --by supervisor --text 'Går som planlagt.'");
    assert_eq!(
        both("2027-04-12"),
        [
            "coordinator-contact municipality 2027-04-10..2027-06-10 open [HSYK 6.5, reminder]",
            "supervisor-contact supervisor 2027-04-12..2027-05-12 open [HSYK 6.6, reminder]",
        ]
    );
}

// clause: HSYK 7.1
#[test]
fn clauses_7_1_and_7_2_the_goals_are_looked_at_before_the_end() {
    let room = in_service();
    let review = "goal-review hospital 2027-06-30..2027-08-31";
    assert_eq!(rule(&room, "goal-review", "2027-06-30"), [format!("{review} open [HSYK 8, reminder]")]);
    room.does("2027-07-01", "goal 9144897 'ALM 55'");
    assert_eq!(rule(&room, "goal-review", "2027-07-01"), [format!("{review} open [HSYK 8, reminder]")]);
    room.does("2027-08-20", "goal 9144897 ALM-085");
    assert_eq!(rule(&room, "goal-review", "2027-08-20"), [format!("{review} done 2027-08-20 [HSYK 8, reminder]")]);
}

// clause: HSYK 7.3
#[test]
fn clause_7_3_the_trust_documents_the_completed_service() {
    let room = in_service();
    room.does("2027-08-31", "complete 9144897");
    assert_eq!(
        rule(&room, "documentation", "2027-08-31"),
        ["documentation hospital 2027-08-31..2027-09-30 open [HSYK 7.3, reminder]"]
    );
    room.does("2027-09-10", "complete 9144897 --documented");
    assert_eq!(room.json("list --format json --today 2027-09-10")[0]["stage"], "documented");
    assert_eq!(rule(&room, "documentation", "2027-09-10"), Vec::<String>::new());
}

// clause: HSYK 7.4
#[test]
fn clause_7_4_the_trust_has_a_contact() {
    let known = room().json("hospital show hsyk --format json");
    assert_eq!(
        (known[0]["contact"].as_str(), known[0]["email"].as_str()),
        (Some("Per Kontakt"), Some("alis@hsyk.example"))
    );
}

// clause: HSYK 7.6
#[test]
fn clause_7_6_an_offer_lies_within_six_months_of_the_wish_and_who_declines_waits() {
    let room = confirmed();
    let place = "offer 9144897 --site Sandnessjøen --department Indremedisin --months 6";
    for start in ["2026-09-01", "2027-09-01"] {
        let told = room.does("2026-08-15", &format!("{place} --start {start} --dry-run"));
        assert!(!told.contains("HSYK 7.6"), "{start}: {told}");
    }
    let told = room.does("2026-08-15", &format!("{place} --start 2027-09-02 --dry-run"));
    assert!(told.contains("HSYK 7.6 (reservation)"), "{told}");
    room.does("2026-08-15", OFFER);
    assert_eq!(
        rule(&room, "offer-answer", "2026-08-15"),
        ["offer-answer trainee 2026-08-15..2026-09-01 open [HSYK 7.6]"]
    );
    room.does("2026-08-20", "decline 9144897 --reason 'Passer ikke'");
    assert_eq!(room.json("list --format json --today 2026-08-20")[0]["stage"], "confirmed");
    assert_eq!(rule(&room, "offer", "2026-08-20"), Vec::<String>::new());
}

// clause: HSYK 8
#[test]
fn clause_8_the_contract_is_issued_six_to_three_months_before() {
    let room = accepted();
    let window = "contract hospital 2026-09-01..2026-12-01";
    for (today, status) in
        [("2026-08-31", "upcoming"), ("2026-09-01", "open"), ("2026-12-01", "open"), ("2026-12-02", "overdue")]
    {
        assert_eq!(rule(&room, "contract", today), [format!("{window} {status} [HSYK 8]")]);
    }
    room.does("2026-10-15", "contract 9144897 --issued");
    assert_eq!(rule(&room, "contract", "2026-10-15"), [format!("{window} done 2026-10-15 [HSYK 8]")]);
    room.does("2026-10-20", "contract 9144897 --signed");
}

// clause: HSYK 8
#[test]
fn clause_8_five_course_days_in_six_months() {
    let room = in_service();
    let told = room.does("2027-04-01", "course 9144897 --title Grunnkurs --days 5");
    assert!(!told.contains("HSYK 8"), "{told}");
    let refused = room.refuses("2027-05-01", "course 9144897 --title Emnekurs --days 1", 3);
    assert!(refused.contains("HSYK 8 (requirement)"), "{refused}");
}

// clause: HSYK 8
#[test]
fn clause_8_goals_that_are_missed_extend_the_service() {
    let room = in_service();
    room.does("2027-08-15", "extend 9144897 --until 2027-10-31 --reason 'ALM-085 gjenstår'");
    assert_eq!(
        rule(&room, "completion", "2027-08-31"),
        ["completion hospital 2027-10-31..2027-10-31 upcoming [HSYK 5.2]"]
    );
    assert_eq!(
        rule(&room, "goal-review", "2027-08-31"),
        ["goal-review hospital 2027-08-31..2027-10-31 open [HSYK 8, reminder]"]
    );
}

// clause: HSYK 9
// clause: HSYK 7.6, fotnote 1
#[test]
fn clause_9_in_force_reviewed_yearly_and_terminated_with_a_year() {
    let room = room();
    assert_eq!(
        rule(&room, "agreement-review", "2026-08-01"),
        ["agreement-review both 2027-05-10..2027-06-10 upcoming [HSYK 9]"]
    );
    // «Hver av partene kan kreve avtalen revidert»
    room.does(
        "2026-08-01",
        "agreement request-revision hsyk-1820 --by hsyk --reason 'Øremerkede stillinger er på plass'",
    );
    let page = room.run("agreement show hsyk-1820 --today 2026-08-01").stdout;
    assert!(page.contains("  Revision asked  2026-08-01 by Helgelandssykehuset HF (hsyk)\n"), "{page}");
    room.does("2026-09-30", "agreement terminate hsyk-1820 --by 1820");
    let basis = "[HSYK 9; helse- og omsorgstjenesteloven § 6-5 andre ledd]";
    let renewal = "agreement-renewal both 2026-09-30..2027-09-30";
    assert_eq!(rule(&room, "agreement-renewal", "2026-09-30"), [format!("{renewal} open {basis}")]);
    let standing =
        |today: &str| room.json(&format!("agreement show hsyk-1820 --format json --today {today}"))["standing"].clone();
    assert_eq!((standing("2027-09-30"), standing("2027-10-01")), ("under-notice".into(), "run-out".into()));
    assert_eq!(rule(&room, "agreement-renewal", "2027-10-01"), [format!("{renewal} overdue {basis}")]);
    // A request under what has run out is told so.
    enrol(&room, 9144897, "Kari Nordmann");
    let told = room.does("2027-10-01", "request 9144897 --start 2028-09-01 --wish 'Mo i Rana/Kirurgi' --dry-run");
    assert!(told.contains("the agreement hsyk-1820 is not in force on that day (run out)"), "{told}");
    // «skal ny avtale inngås innen det tidspunkt den oppsagte avtalen løper ut»
    room.does(
        "2027-02-01",
        "agreement add --id hsyk-1820-2027 --municipality 1820 --hospital hsyk --profile hsyk --supersedes hsyk-1820",
    );
    room.does("2027-03-01", "agreement sign hsyk-1820-2027 --by 1820");
    room.does("2027-03-15", "agreement sign hsyk-1820-2027 --by hsyk");
    assert_eq!(rule(&room, "agreement-renewal", "2027-03-15"), [format!("{renewal} done 2027-03-15 {basis}")]);
    assert_eq!((standing("2027-03-14"), standing("2027-03-15")), ("under-notice".into(), "superseded".into()));
}

// clause: HSYK 9
#[test]
fn clause_9_each_side_can_see_how_the_windows_were_kept() {
    let room = in_service();
    room.does("2027-08-31", "complete 9144897");
    let found = room.json("compliance hsyk-1820 --from 2026-07-01 --to 2027-06-30 --format json --today 2027-09-01");
    let late: Vec<String> = found["windows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|window| window["outcome"] != "met")
        .map(|window| {
            format!(
                "{} {} {}",
                window["rule"].as_str().unwrap(),
                window["responsible"].as_str().unwrap(),
                window["days_late"]
            )
        })
        .collect();
    assert_eq!(
        late,
        ["supervisor-contact supervisor 152", "coordinator-contact municipality 122", "agreement-review both 83"]
    );
}

// clause: HSYK 10
#[test]
fn clause_10_a_dispute_is_raised_and_settled() {
    let room = room();
    room.does(
        "2026-08-01",
        "agreement raise-dispute hsyk-1820 --by 1820 --text 'Arbeidsavtaler kommer for sent (punkt 8).'",
    );
    let page = room.run("agreement show hsyk-1820 --today 2026-08-15").stdout;
    assert!(page.contains("  Dispute         since 2026-08-01\n"), "{page}");
    room.does("2026-09-01", "agreement settle-dispute hsyk-1820");
    let page = room.run("agreement show hsyk-1820 --today 2026-09-01").stdout;
    assert!(!page.contains("  Dispute "), "{page}");
}

/// From the enrolment to the certificate: every deadline there is, and no other.
// clause: HSYK 5.2
#[test]
fn a_trainee_is_walked_through_and_no_other_deadline_appears() {
    let room = in_service();
    assert_eq!(
        room.due("--all --today 2027-03-01"),
        [
            "supervisor-contact supervisor 2027-03-01..2027-04-01 open [HSYK 6.6, reminder]",
            "coordinator-contact municipality 2027-03-01..2027-05-01 open [HSYK 6.5, reminder]",
            "agreement-review both 2027-05-10..2027-06-10 upcoming [HSYK 9]",
            "goal-review hospital 2027-06-30..2027-08-31 upcoming [HSYK 8, reminder]",
            "completion hospital 2027-08-31..2027-08-31 upcoming [HSYK 5.2]",
            "plan-review municipality 2028-01-15..2028-02-15 upcoming [spesialistforskriften § 25, reminder]",
            "registration municipality 2024-03-01..2024-03-20 done 2019-05-20 [HSYK 4]",
            "request municipality 2024-03-01..2024-03-31 done 2024-03-20 [HSYK 6.2, reminder]",
            "reconfirmation municipality 2026-06-01..2026-09-01 done 2026-07-01 [HSYK 6.3]",
            "reconfirmation-answer hospital 2026-07-01..2026-07-31 done 2026-07-20 [HSYK 6.3, reminder]",
            "offer hospital 2026-07-20..2026-12-01 done 2026-08-15 [HSYK 8]",
            "offer-answer trainee 2026-08-15..2026-09-01 done 2026-08-25 [HSYK 7.6]",
            "contract hospital 2026-09-01..2026-12-01 done 2026-10-15 [HSYK 8]",
            "written-contract hospital 2026-08-25..2027-03-08 done 2026-10-15 [arbeidsmiljøloven § 14-5]",
            "start trainee 2027-03-01..2027-03-01 done 2027-03-01 [HSYK 5.2]"
        ]
    );
    room.does("2027-08-31", "complete 9144897");
    room.does("2027-09-10", "complete 9144897 --documented");
    room.does("2027-09-10", "agreement review hsyk-1820");
    assert_eq!(
        room.due("--all --today 2027-09-10"),
        [
            "request municipality 2027-08-31..2027-09-30 open [HSYK 6.2, reminder]",
            "plan-review municipality 2028-01-15..2028-02-15 upcoming [spesialistforskriften § 25, reminder]",
            "agreement-review both 2028-08-10..2028-09-10 upcoming [HSYK 9]",
            "registration municipality 2024-03-01..2024-03-20 done 2019-05-20 [HSYK 4]"
        ]
    );
}
