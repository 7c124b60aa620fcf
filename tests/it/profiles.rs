//! The smaller regimes end to end: a trainee is walked through, and what the source states is due, and nothing more.

use crate::harness::{Room, copied};

const LAW: &str = "[spesialistforskriften § 25, reminder]";

/// A municipality and a hospital under a profile, in force since 1 February 2024, with one trainee since 1 February 2025.
fn room(profile: &str) -> Room {
    let room = Room::empty();
    room.file("alis.toml", "schema = 1\nname = \"Test\"\nlanguage = \"en\"\n");
    let on = "2024-01-15";
    room.does(on, "municipality add --number 5501 --name Tromsø --registered 2019-05-20");
    room.does(on, "hospital add --id hf --name HF --place 'Tromsø/Indremedisin' --place 'Narvik/Kirurgi'");
    room.does(
        on,
        &format!("agreement add --id avtale --title Avtale --municipality 5501 --hospital hf --profile {profile}"),
    );
    room.does("2024-01-20", "agreement sign avtale --by 5501");
    room.does("2024-02-01", "agreement sign avtale --by hf");
    room.does(
        "2025-02-01",
        "enroll --hpr 9144897 --name 'Kari Nordmann' --municipality 5501 --agreement avtale --started 2025-02-01 \
         --workplace Legesenteret --role fastlege --engagement employed --percent 100 --training-started 2025-02-01",
    );
    room.does("2025-02-01", "plan 9144897 --revised");
    room
}

const REQUEST: &str = "request 9144897 --start 2026-09-01 --months 6 --wish 'Tromsø/Indremedisin'";
const OFFER: &str =
    "offer 9144897 --site Tromsø --department Indremedisin --start 2026-09-01 --months 6 --answer-by 2026-04-15";

/// From the request to the end of service; gives what is due on each of five days.
fn walked(room: &Room) -> [Vec<String>; 5] {
    let all = |today: &str| {
        let plan = format!("plan-review municipality 2027-01-01..2027-02-01 upcoming {LAW}");
        let early = format!("plan-review municipality 2026-01-01..2026-02-01 upcoming {LAW}");
        room.due(&format!("--all --today {today}")).into_iter().filter(|line| *line != plan && *line != early).collect()
    };
    let enrolled = all("2025-02-01");
    room.does("2025-03-01", REQUEST);
    let requested = all("2025-03-01");
    room.does("2026-02-01", "plan 9144897 --revised");
    room.does("2026-04-01", OFFER);
    let offered = all("2026-04-01");
    room.does("2026-04-10", "accept 9144897");
    room.does("2026-09-01", "start 9144897");
    let started = all("2026-09-01");
    room.does("2027-01-15", "plan 9144897 --revised");
    room.does("2027-02-28", "complete 9144897");
    let completed = room.due("--all --today 2027-02-28");
    let plan = format!("plan-review municipality 2027-12-15..2028-01-15 upcoming {LAW}");
    [enrolled, requested, offered, started, completed.into_iter().filter(|line| *line != plan).collect()]
}

/// The form is in the hands of UNN twelve months before.
// clause: UNN [request]
#[test]
fn unn_the_form_is_in_hand_twelve_months_before() {
    let room = room("unn");
    let [enrolled, requested, offered, started, completed] = walked(&room);
    assert_eq!(
        enrolled,
        [
            "request municipality 2025-02-01..2025-03-03 open [UNN, reminder]",
            "registration municipality 2025-02-01..2025-03-03 done 2019-05-20 [UNN]"
        ]
    );
    assert_eq!(
        requested,
        [
            "follow-up municipality 2025-03-01..2025-05-01 open [alis.toml, reminder]",
            "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [UNN]",
            "request municipality 2025-02-01..2025-09-01 done 2025-03-01 [UNN]"
        ]
    );
    assert_eq!(
        offered,
        [
            "offer-answer trainee 2026-04-01..2026-04-15 open [UNN, reminder]",
            "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [UNN]",
            "request municipality 2025-02-01..2025-09-01 done 2025-03-01 [UNN]"
        ]
    );
    assert_eq!(
        started,
        [
            "written-contract hospital 2026-04-10..2026-09-08 open [arbeidsmiljøloven § 14-5]",
            "goal-review hospital 2026-12-28..2027-02-28 upcoming [alis.toml, reminder]",
            "completion hospital 2027-02-28..2027-02-28 upcoming [UNN, reminder]",
            "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [UNN]",
            "request municipality 2025-02-01..2025-09-01 done 2025-03-01 [UNN]",
            "offer-answer trainee 2026-04-01..2026-04-15 done 2026-04-10 [UNN, reminder]",
            "start trainee 2026-09-01..2026-09-01 done 2026-09-01 [UNN, reminder]"
        ]
    );
    assert_eq!(
        completed,
        [
            "request municipality 2027-02-28..2027-03-30 open [UNN, reminder]",
            "documentation hospital 2027-02-28..2027-03-30 open [alis.toml, reminder]",
            "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [UNN]"
        ]
    );
}

/// A start nearer than twelve months: the form is late on the day it is filed.
#[test]
fn unn_a_late_form_is_told_as_late() {
    let room = room("unn");
    let told = room.does("2026-01-10", REQUEST);
    assert!(told.contains("2026-01-10 is after 2025-09-01, the last day to register the need"), "{told}");
    // Once: what is asked for anew is not late again.
    let told = copied(&room).does("2026-02-10", REQUEST);
    assert!(!told.contains("the last day to register"), "{told}");
    assert_eq!(
        room.due("--all --rule request --today 2026-01-10"),
        ["request municipality 2025-02-01..2025-09-01 done 2026-01-10 [UNN]"]
    );
    let found = room.json("compliance avtale --year 2025 --format json --today 2026-01-31");
    let request = found["windows"].as_array().unwrap().iter().find(|window| window["rule"] == "request").unwrap();
    assert_eq!((request["outcome"].as_str(), request["days_late"].as_i64()), (Some("late"), Some(131)));
}

/// Agreement and registration, or no right to a place.
// clause: UNN [gate]
// clause: NLSH [gate]
#[test]
fn unn_and_nlsh_give_no_right_to_a_place_without_agreement_and_registration() {
    for (profile, clause) in [("unn", "UNN"), ("nlsh", "NLSH")] {
        let room = room(profile);
        let early = room.refuses("2025-03-01", &format!("{REQUEST} --on 2024-01-31"), 3);
        let agreement = format!(
            "{clause} (requirement): the agreement avtale is not in force on that day (partly signed): without it there is no right to a place"
        );
        assert!(early.contains(&agreement), "{early}");
        let text = room.read("municipalities/5501.toml").replace("registered = 2019-05-20\n", "");
        room.file("municipalities/5501.toml", &text);
        let refused = room.refuses("2025-03-01", REQUEST, 3);
        let registration = format!(
            "{clause} (requirement): the municipality is not a registered training enterprise: without it there is no right to a place"
        );
        assert!(refused.contains(&registration), "{refused}");
        assert!(!room.read("trainees/9144897.toml").contains("requested"), "{profile}");
        room.does("2025-03-01", &format!("{REQUEST} --override 'Registreringen er sendt'"));
        let text = room.read("trainees/9144897.toml");
        assert!(
            text.contains(&format!("{{ term = \"gate\", clause = \"{clause}\", strength = \"requirement\" }}")),
            "{text}"
        );
        assert!(text.contains("override = \"Registreringen er sendt\"\n"), "{text}");
    }
}

/// An enrolment with the request in the same step passes the same gate, and leaves nothing behind where it is refused.
#[test]
fn an_enrolment_with_a_request_is_refused_as_a_whole() {
    let room = room("unn");
    let text = room.read("municipalities/5501.toml").replace("registered = 2019-05-20\n", "");
    room.file("municipalities/5501.toml", &text);
    let enrol = "enroll --hpr 9144898 --name 'Ola Hansen' --municipality 5501 --agreement avtale --started 2025-02-01 \
                 --workplace Legesenteret --role fastlege --engagement employed --percent 100 --training-started 2025-02-01";
    room.refuses("2025-03-01", &format!("{enrol} --start 2026-09-01 --months 6 --wish 'Tromsø/Indremedisin'"), 3);
    assert!(!room.files().contains(&"trainees/9144898.toml".to_owned()));
    room.does("2025-03-01", enrol);
}

/// Temporary posts of six months, until there is a regional plan.
// clause: NLSH [service]
// clause: NLSH [request]
#[test]
fn nlsh_six_months_and_no_date_of_its_own() {
    let room = room("nlsh");
    let [enrolled, requested, offered, started, completed] = walked(&room);
    assert_eq!(
        enrolled,
        [
            "request municipality 2025-02-01..2025-03-03 open [NLSH, reminder]",
            "registration municipality 2025-02-01..2025-03-03 done 2019-05-20 [NLSH]"
        ]
    );
    assert_eq!(
        requested,
        [
            "follow-up municipality 2025-03-01..2025-05-01 open [alis.toml, reminder]",
            "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [NLSH]",
            "request municipality 2025-02-01..2025-03-03 done 2025-03-01 [NLSH, reminder]"
        ]
    );
    assert_eq!(
        offered,
        [
            "offer-answer trainee 2026-04-01..2026-04-15 open [NLSH, reminder]",
            "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [NLSH]",
            "request municipality 2025-02-01..2025-03-03 done 2025-03-01 [NLSH, reminder]"
        ]
    );
    assert_eq!(
        started,
        [
            "written-contract hospital 2026-04-10..2026-09-08 open [arbeidsmiljøloven § 14-5]",
            "goal-review hospital 2026-12-28..2027-02-28 upcoming [NLSH, reminder]",
            "completion hospital 2027-02-28..2027-02-28 upcoming [NLSH]",
            "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [NLSH]",
            "request municipality 2025-02-01..2025-03-03 done 2025-03-01 [NLSH, reminder]",
            "offer-answer trainee 2026-04-01..2026-04-15 done 2026-04-10 [NLSH, reminder]",
            "start trainee 2026-09-01..2026-09-01 done 2026-09-01 [NLSH]"
        ]
    );
    assert_eq!(
        completed,
        [
            "request municipality 2027-02-28..2027-03-30 open [NLSH, reminder]",
            "documentation hospital 2027-02-28..2027-03-30 open [alis.toml, reminder]",
            "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [NLSH]"
        ]
    );
}

/// At least six months: a recommendation, a gate as at the others, and nothing else.
// clause: FIN [service]
#[test]
fn fin_recommends_six_months() {
    let room = room("fin");
    let told =
        room.does("2025-03-01", "request 9144897 --start 2026-09-01 --months 4 --wish 'Tromsø/Indremedisin' --dry-run");
    assert!(told.contains("warning: FIN (recommendation)"), "{told}");
    let [enrolled, requested, offered, started, completed] = walked(&room);
    assert_eq!(enrolled, ["request municipality 2025-02-01..2025-03-03 open [alis.toml, reminder]"]);
    assert_eq!(
        requested,
        [
            "follow-up municipality 2025-03-01..2025-05-01 open [alis.toml, reminder]",
            "request municipality 2025-02-01..2025-03-03 done 2025-03-01 [alis.toml, reminder]"
        ]
    );
    assert_eq!(
        completed,
        [
            "request municipality 2027-02-28..2027-03-30 open [alis.toml, reminder]",
            "documentation hospital 2027-02-28..2027-03-30 open [alis.toml, reminder]"
        ]
    );
    assert_eq!(
        offered,
        [
            "offer-answer trainee 2026-04-01..2026-04-15 open [FIN, reminder]",
            "request municipality 2025-02-01..2025-03-03 done 2025-03-01 [alis.toml, reminder]"
        ]
    );
    assert_eq!(
        started,
        [
            "written-contract hospital 2026-04-10..2026-09-08 open [arbeidsmiljøloven § 14-5]",
            "goal-review hospital 2026-12-28..2027-02-28 upcoming [FIN, reminder]",
            "completion hospital 2027-02-28..2027-02-28 upcoming [FIN]",
            "request municipality 2025-02-01..2025-03-03 done 2025-03-01 [alis.toml, reminder]",
            "offer-answer trainee 2026-04-01..2026-04-15 done 2026-04-10 [FIN, reminder]",
            "start trainee 2026-09-01..2026-09-01 done 2026-09-01 [FIN]"
        ]
    );
}

/// The four criteria are asked for and kept, and a request is refused until all are met.
// clause: alis.no [institution]
#[test]
fn a_municipal_institution_has_to_meet_its_four_criteria() {
    let room = room("municipal-institution");
    let refused = room.refuses("2025-03-01", REQUEST, 3);
    assert!(
        refused.contains("alis.no (requirement): the institution was not found to meet: Tilstedeværende overlege"),
        "{refused}"
    );
    room.does("2025-03-01", "agreement criteria avtale --met 1 --met 2 --met 3 --not-met 4");
    let page = room.run("agreement show avtale --today 2025-03-01").stdout;
    assert!(page.contains("  Missing         1 of 4 criteria is not known to be met\n"), "{page}");
    assert!(page.contains("  4. Deltakelse i vaktordning om den finnes: not met 2025-03-01\n"), "{page}");
    let refused = room.refuses("2025-03-02", REQUEST, 3);
    assert!(refused.contains("was not found to meet: Deltakelse i vaktordning om den finnes"), "{refused}");
    room.does("2025-03-02", "agreement criteria avtale --met 4");
    assert_eq!(
        room.refuses("2025-03-02", "agreement criteria avtale --met 5", 2).lines().next(),
        Some("error: `5` is no number that fits here")
    );
    let told = room.does("2025-03-02", REQUEST);
    assert!(!told.contains("warning"), "{told}");
    assert_eq!(room.json("agreement show avtale --format json --today 2025-03-02")["criteria"][3]["met"], true);
}

/// The whole way under the criteria: nothing is due but what the page states, and the ALIS-avtale goes on in the institution.
// clause: alis.no [service]
// clause: alis.no [gate]
#[test]
fn service_in_a_municipal_institution_from_the_request_to_its_end() {
    let room = room("municipal-institution");
    room.does("2025-02-01", "agreement criteria avtale --met 1 --met 2 --met 3 --met 4");
    room.does("2025-02-01", "avtale sign 9144897 --element supervision");
    // Fewer months are against the requirement.
    let short =
        room.refuses("2025-02-15", "request 9144897 --start 2026-09-01 --months 5 --wish 'Tromsø/Indremedisin'", 3);
    assert!(short.contains("alis.no (requirement)"), "{short}");
    let ends = |today: &str| {
        let shown = room.json(&format!("avtale show 9144897 --format json --today {today}"));
        (shown["end"].as_str().unwrap().to_owned(), shown["paused"].as_array().unwrap().len())
    };
    let before = ends("2025-02-01");
    assert_eq!(
        walked(&room),
        [
            vec![
                "request municipality 2025-02-01..2025-03-03 open [alis.toml, reminder]",
                "registration municipality 2025-02-01..2025-03-03 done 2019-05-20 [alis.no]"
            ],
            vec![
                "follow-up municipality 2025-03-01..2025-05-01 open [alis.toml, reminder]",
                "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [alis.no]",
                "request municipality 2025-02-01..2025-03-03 done 2025-03-01 [alis.toml, reminder]"
            ],
            vec![
                "offer-answer trainee 2026-04-01..2026-04-15 open [alis.no, reminder]",
                "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [alis.no]",
                "request municipality 2025-02-01..2025-03-03 done 2025-03-01 [alis.toml, reminder]"
            ],
            vec![
                "written-contract municipality 2026-04-10..2026-09-08 open [arbeidsmiljøloven § 14-5]",
                "goal-review hospital 2026-12-28..2027-02-28 upcoming [alis.no, reminder]",
                "completion hospital 2027-02-28..2027-02-28 upcoming [alis.no]",
                "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [alis.no]",
                "request municipality 2025-02-01..2025-03-03 done 2025-03-01 [alis.toml, reminder]",
                "offer-answer trainee 2026-04-01..2026-04-15 done 2026-04-10 [alis.no, reminder]",
                "start trainee 2026-09-01..2026-09-01 done 2026-09-01 [alis.no]"
            ],
            vec![
                "request municipality 2027-02-28..2027-03-30 open [alis.toml, reminder]",
                "documentation hospital 2027-02-28..2027-03-30 open [alis.toml, reminder]",
                "registration municipality 2025-02-01..2025-03-01 done 2019-05-20 [alis.no]"
            ]
        ]
    );
    assert_eq!(ends("2027-02-28"), before, "the months in the institution count");
    assert_eq!(before.1, 0);
    let page = room.run("show 9144897 --today 2027-02-28").stdout;
    assert!(
        page.contains("  Service for the goals   6 months in one: both goals can be reached (alis.no)\n"),
        "{page}"
    );
}
