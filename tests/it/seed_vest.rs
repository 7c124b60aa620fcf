//! The guidelines of Helse Vest's portal (VEST), played as they are written, heading by heading.

use crate::harness::Room;

/// Bergen and Helse Bergen under the guidelines, in force since 10 June 2025, and a doctor with three years of practice behind.
fn room() -> Room {
    with_practice_since("2022-01-01", 100)
}

/// The doctor has practised since a day, at so many percent.
fn with_practice_since(started: &str, percent: u32) -> Room {
    let room = Room::empty();
    room.file("alis.toml", "schema = 1\nname = \"ALIS Vest\"\nlanguage = \"en\"\n");
    let on = "2025-06-01";
    room.does(on, "municipality add --number 4601 --name Bergen --registered 2019-10-01");
    room.does(on, "hospital add --id helse-bergen --name 'Helse Bergen HF' --place 'Voss/Indremedisin'");
    room.does(
        on,
        "agreement add --id vest --title 'ALIS-sykehustjeneste' --municipality 4601 --hospital helse-bergen --profile helse-vest",
    );
    room.does("2025-06-01", "agreement sign vest --by 4601");
    room.does("2025-06-10", "agreement sign vest --by helse-bergen");
    room.does(
        "2025-06-15",
        &format!(
            "enroll --hpr 9144897 --name 'Kari Nordmann' --municipality 4601 --agreement vest --started {started} \
             --workplace Legesenteret --role fastlege --engagement self-employed --percent {percent} --training-started 2023-06-01"
        ),
    );
    room.does("2025-06-15", "plan 9144897 --revised");
    room
}

const REQUEST: &str = "request 9144897 --months 6 --wish 'Voss/Indremedisin'";
const OFFER: &str = "offer 9144897 --site Voss --department Indremedisin --months 6";

fn in_service() -> Room {
    let room = room();
    room.does("2025-07-01", &format!("{REQUEST} --start 2026-03-01"));
    room.does("2025-08-01", &format!("{OFFER} --start 2026-03-01"));
    room.does("2025-08-10", "accept 9144897");
    room.does("2026-03-01", "start 9144897");
    room
}

/// Innledning: «Alle kommuner … skal være registrerte utdanningsvirksomheter … (spesialistforskriften § 19)»
// clause: VEST Innledning
#[test]
fn innledning_the_municipality_is_registered() {
    let room = room();
    let text = room.read("municipalities/4601.toml").replace("registered = 2019-10-01\n", "");
    room.file("municipalities/4601.toml", &text);
    let told = room.does("2025-07-01", &format!("{REQUEST} --start 2026-03-01"));
    assert!(
        told.contains(
            "VEST Innledning; spesialistforskriften § 19 (requirement): the municipality is not a registered"
        ),
        "{told}"
    );
    assert_eq!(
        room.due("--rule registration --today 2025-07-02"),
        ["registration municipality 2025-01-01..2025-07-01 overdue [VEST Innledning; spesialistforskriften § 19]"]
    );
}

/// Tilrettelegging i Vest: «Fastlegene må selv aktivt registrere seg i portalen»
// clause: VEST Tilrettelegging i Vest
#[test]
fn tilrettelegging_the_doctor_registers_in_the_portal() {
    let room = with_practice_since("2023-01-01", 100);
    // «allmennpraksis i minimum 3 år»: from the day they are reached.
    let line = |status: &str| {
        vec![format!("request trainee 2026-01-01..2026-01-31 {status} [VEST Tilrettelegging i Vest, reminder]")]
    };
    assert_eq!(
        room.due("--for trainee --today 2025-12-31"),
        ["request trainee 2026-01-01..2026-01-31 upcoming [VEST Tilrettelegging i Vest, reminder]"]
    );
    assert_eq!(room.due("--for trainee --all --today 2025-12-31"), line("upcoming"));
    assert_eq!(room.due("--for trainee --today 2026-01-01"), line("open"));
    assert_eq!(room.due("--for trainee --today 2026-02-01"), line("overdue"));
    room.does("2026-01-15", &format!("{REQUEST} --start 2026-09-01"));
    assert_eq!(
        room.due("--for trainee --today 2026-01-15"),
        ["follow-up trainee 2026-01-15..2026-03-15 open [alis.toml, reminder]"]
    );
}

/// Tilrettelegging i Vest: «ikke blir sammenfall … etter to (2) måneder, vil foretakene utlyse ordinære vikariat»
// clause: VEST Tilrettelegging i Vest
#[test]
fn tilrettelegging_no_match_for_two_months_is_advertised() {
    let room = room();
    room.does(
        "2025-08-31",
        "position add --hospital helse-bergen --site Voss --department Indremedisin --start 2026-03-01 --months 6 --cause 'planned leave'",
    );
    let position = "helse-bergen-voss-indremedisin-2026-03";
    assert_eq!(
        room.due("--rule position-advertise --today 2025-10-31"),
        ["position-advertise hospital 2025-10-31..2025-10-31 open [VEST Tilrettelegging i Vest]"]
    );
    room.does("2025-11-03", &format!("position advertise {position}"));
    assert_eq!(
        room.due("--all --rule position-advertise --today 2025-11-03"),
        ["position-advertise hospital 2025-10-31..2025-10-31 done 2025-11-03 [VEST Tilrettelegging i Vest]"]
    );
}

/// Hvem kan registrere seg: «Allmennleger som har tjenestegjort i allmennpraksis i minimum 3 år»
// clause: VEST Hvem kan registrere seg
#[test]
fn hvem_kan_registrere_seg_three_years_of_general_practice() {
    // No full time is named: a day at 40 percent is a day.
    let room = with_practice_since("2023-01-01", 40);
    let ask = format!("{REQUEST} --start 2027-01-01");
    // The day of registering counts, not that of the start.
    let early = room.refuses("2025-12-31", &ask, 3);
    assert!(early.contains("VEST Hvem kan registrere seg (requirement)") && early.contains("2026-01-01"), "{early}");
    let told = room.does("2026-01-01", &ask);
    assert!(!told.contains("warning"), "{told}");
    // Hospital service is no general practice, nor is an absence that does not count.
    let room = with_practice_since("2023-01-01", 40);
    room.does("2025-07-01", "absence 9144897 --from 2025-03-01 --to 2025-03-31");
    assert_eq!(
        room.due("--for trainee --rule request --all --today 2025-12-31"),
        ["request trainee 2026-02-01..2026-03-03 upcoming [VEST Tilrettelegging i Vest, reminder]"]
    );
    room.does("2025-07-01", "elsewhere 9144897 --at Haugesund --from 2025-04-01 --to 2025-04-30");
    let early = room.refuses("2026-03-02", &ask, 3);
    assert!(early.contains("2026-03-03"), "{early}");
    // With a reason it is recorded all the same, and the reason with it; what follows measures nothing again.
    let room = with_practice_since("2023-01-01", 100);
    let told =
        room.does("2025-07-02", &format!("{REQUEST} --start 2025-12-31 --override 'Helse Bergen godtok en dag'"));
    assert!(told.contains("warning"), "{told}");
    room.does(
        "2025-07-03",
        "position add --hospital helse-bergen --site Voss --department Indremedisin --start 2025-12-31 --months 6",
    );
    let matched = room.json("match --format json --today 2025-07-03");
    assert_eq!(matched["matched"][0]["trainee"], 9144897, "{matched}");
    let told = room.does("2025-07-04", &format!("{OFFER} --start 2025-12-31"));
    assert!(!told.contains("warning"), "{told}");
    let text = room.read("trainees/9144897.toml");
    assert!(
        text.contains(
            "{ term = \"prior_service\", clause = \"VEST Hvem kan registrere seg\", strength = \"requirement\" }"
        ),
        "{text}"
    );
    assert!(text.contains("override = \"Helse Bergen godtok en dag\"\n"), "{text}");
    // Withdrawn, it is asked for again: when the three years are reached, not before.
    room.does("2025-07-10", "withdraw 9144897 --reason other");
    assert_eq!(
        room.due("--for trainee --rule request --all --today 2025-07-10"),
        ["request trainee 2026-01-01..2026-01-31 upcoming [VEST Tilrettelegging i Vest, reminder]"]
    );
}

/// Varighet og innhold: «anbefales minst seks måneders tjeneste»
// clause: VEST Varighet og innhold
#[test]
fn varighet_six_months_are_recommended() {
    let room = room();
    let told = room.does("2025-07-01", "request 9144897 --months 4 --wish 'Voss/Indremedisin' --start 2026-03-01");
    assert!(told.contains("warning: VEST Varighet og innhold (recommendation)"), "{told}");
}

/// Varighet og innhold: «kan ikke forlenges med mindre det oppstår langvarig sykdom eller andre vektige grunner»
// clause: VEST Varighet og innhold
#[test]
fn varighet_no_extension_but_for_weighty_reasons() {
    let room = in_service();
    let refused = room.refuses("2026-08-01", "extend 9144897 --until 2026-10-31 --reason 'Mangler læringsmål'", 3);
    assert!(
        refused.contains("VEST Varighet og innhold (requirement)")
            && refused.contains("langvarig sykdom eller andre vektige grunner hos kandidaten"),
        "{refused}"
    );
    room.does("2026-08-01", "extend 9144897 --until 2026-10-31 --reason 'Vektig grunn' --override 'Vektig grunn'");
    assert_eq!(
        room.due("--rule completion --all --today 2026-08-01"),
        ["completion hospital 2026-10-31..2026-10-31 upcoming [VEST Varighet og innhold]"]
    );
}

/// Varighet og innhold: «Når perioden er over opphører arbeidsforholdet uten oppsigelse fra noen av partene»: the end is the
/// end of the period, and nobody has to give notice. Hvem kan registrere seg: «midlertidig ansettelse».
// clause: VEST Varighet og innhold
#[test]
fn varighet_the_employment_is_temporary_and_ends_by_itself() {
    let terms = room().json("agreement show vest --format json --today 2025-07-01");
    let stated: Vec<String> = terms["terms"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["term"] == "employment")
        .map(|row| format!("{} {}", row["key"].as_str().unwrap(), row["value"].as_str().unwrap()))
        .collect();
    assert_eq!(
        stated,
        [
            "temporary true",
            "ends_without_notice true",
            "clause Hvem kan registrere seg; Varighet og innhold",
            "strength requirement"
        ]
    );
    let room = in_service();
    assert_eq!(
        room.due("--rule completion --all --today 2026-08-31"),
        ["completion hospital 2026-08-31..2026-08-31 open [VEST Varighet og innhold]"]
    );
}

/// Evaluering: «skal evalueres etter 12 måneder og 18 måneder»
// clause: VEST Evaluering
#[test]
fn evaluering_after_twelve_and_eighteen_months() {
    let room = room();
    let due = |today: &str| room.due(&format!("--rule evaluation --all --today {today}"));
    assert_eq!(
        due("2026-06-10"),
        [
            "evaluation hospital 2026-05-10..2026-06-10 open [VEST Evaluering]",
            "evaluation hospital 2026-11-10..2026-12-10 upcoming [VEST Evaluering]"
        ]
    );
    assert_eq!(
        due("2026-06-11"),
        [
            "evaluation hospital 2026-05-10..2026-06-10 overdue [VEST Evaluering]",
            "evaluation hospital 2026-11-10..2026-12-10 upcoming [VEST Evaluering]"
        ]
    );
    room.does("2026-06-15", "agreement evaluate vest --note 'Få stillinger i portalen.'");
    assert_eq!(
        due("2026-06-15"),
        [
            "evaluation hospital 2026-11-10..2026-12-10 upcoming [VEST Evaluering]",
            "evaluation hospital 2026-05-10..2026-06-10 done 2026-06-15 [VEST Evaluering]"
        ]
    );
    room.does("2026-12-08", "agreement evaluate vest");
    assert_eq!(room.due("--rule evaluation --today 2026-12-31"), Vec::<String>::new());
}

/// Nothing is due but what the guidelines state, from the enrolment to the end.
#[test]
fn a_trainee_is_walked_through_and_no_other_deadline_appears() {
    let room = room();
    room.does("2025-07-01", &format!("{REQUEST} --start 2026-03-01"));
    assert_eq!(
        room.due("--all --today 2025-07-01"),
        [
            "follow-up trainee 2025-07-01..2025-09-01 open [alis.toml, reminder]",
            "evaluation hospital 2026-05-10..2026-06-10 upcoming [VEST Evaluering]",
            "plan-review municipality 2026-05-15..2026-06-15 upcoming [spesialistforskriften § 25, reminder]",
            "evaluation hospital 2026-11-10..2026-12-10 upcoming [VEST Evaluering]",
            "registration municipality 2025-01-01..2025-07-01 done 2019-10-01 [VEST Innledning; spesialistforskriften § 19]",
            "request trainee 2025-01-01..2025-01-31 done 2025-07-01 [VEST Tilrettelegging i Vest, reminder]"
        ]
    );
    room.does("2025-08-01", &format!("{OFFER} --start 2026-03-01"));
    room.does("2025-08-10", "accept 9144897");
    room.does("2026-03-01", "start 9144897");
    assert_eq!(
        room.due("--all --today 2026-03-01"),
        [
            "written-contract hospital 2025-08-10..2026-03-08 open [arbeidsmiljøloven § 14-5]",
            "evaluation hospital 2026-05-10..2026-06-10 upcoming [VEST Evaluering]",
            "plan-review municipality 2026-05-15..2026-06-15 upcoming [spesialistforskriften § 25, reminder]",
            "goal-review hospital 2026-06-30..2026-08-31 upcoming [VEST Varighet og innhold, reminder]",
            "completion hospital 2026-08-31..2026-08-31 upcoming [VEST Varighet og innhold]",
            "evaluation hospital 2026-11-10..2026-12-10 upcoming [VEST Evaluering]",
            "registration municipality 2025-01-01..2025-07-01 done 2019-10-01 [VEST Innledning; spesialistforskriften § 19]",
            "request trainee 2025-01-01..2025-01-31 done 2025-07-01 [VEST Tilrettelegging i Vest, reminder]",
            "offer-answer trainee 2025-08-01..2025-08-15 done 2025-08-10 [alis.toml, reminder]",
            "start trainee 2026-03-01..2026-03-01 done 2026-03-01 [VEST Varighet og innhold]"
        ]
    );
    room.does("2026-06-01", "plan 9144897 --revised");
    room.does("2026-06-10", "agreement evaluate vest");
    room.does("2026-08-31", "complete 9144897");
    assert_eq!(
        room.due("--today 2026-08-31"),
        [
            "request trainee 2026-08-31..2026-09-30 open [VEST Tilrettelegging i Vest, reminder]",
            "documentation hospital 2026-08-31..2026-09-30 open [alis.toml, reminder]"
        ],
        "no certificate is promised, so none is waited for"
    );
}

/// Sletting av registrert informasjon: «En gang årlig skal det være rutine på sletting av utgått informasjon»
// clause: VEST Sletting av registrert informasjon
#[test]
fn sletting_once_a_year_expired_information_goes() {
    let room = in_service();
    room.does("2026-08-31", "complete 9144897");
    room.does("2026-09-10", "complete 9144897 --documented --letter 2026/77");
    // In training she is kept; specialised, and with nothing left to do, not for ever.
    assert_eq!(room.due("--rule purge --today 2027-09-10"), Vec::<String>::new());
    room.does("2026-09-10", "avtale end 9144897 --specialised");
    // Kept a year after the case was closed, then erased with the next yearly purge.
    let purge = |today: &str| room.due(&format!("--rule purge --today {today}"));
    assert_eq!(
        purge("2027-10-01"),
        ["purge owner 2027-09-10..2028-01-31 open [VEST Sletting av registrert informasjon, reminder]"]
    );
    assert_eq!(room.run("purge --today 2027-09-09").stdout, "No case to erase now.\n");
    room.does("2027-10-01", "purge --yes");
    assert_eq!(purge("2027-10-01"), Vec::<String>::new());
    assert!(!room.files().iter().any(|file| file.starts_with("trainees/")), "{:?}", room.files());
}
