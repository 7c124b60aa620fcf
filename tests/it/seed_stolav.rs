//! The hearing letter of St. Olavs hospital (STOLAV), played as it is written: how an agreement comes to be.

use crate::harness::Room;

/// The parties of the letter, and its draft, before anything has happened.
fn room() -> Room {
    let room = Room::empty();
    room.file("alis.toml", "schema = 1\nname = \"ALIS Trondheim\"\nlanguage = \"nb\"\n");
    room.does("2020-09-01", "municipality add --number 5028 --name Melhus --registered 2019-09-01");
    room.does("2020-09-01", "municipality add --number 5001 --name Trondheim --registered 2019-06-01");
    room.does("2020-09-01", "hospital add --id stolav --name 'St. Olavs hospital HF' --place 'Trondheim/Indremedisin' --place 'Orkdal/Indremedisin'");
    room.does(
        "2020-09-01",
        "agreement add --id stolav --title 'Samarbeidsavtale om sykehustjeneste for LIS i allmennmedisin' \
         --municipality 5001 --municipality 5028 --hospital stolav --profile stolav --case 2020/3155",
    );
    room.does("2020-09-21", "agreement draft stolav --note 'Felles arbeidsgruppe foreslås oppnevnt.'");
    room
}

fn standing(room: &Room, today: &str) -> String {
    let shown = room.json(&format!("agreement show stolav --format json --today {today}"));
    shown["standing"].as_str().unwrap().to_owned()
}

/// «ASU vedtok i sitt møte 15.10.20 (Sak 27/20) å sende vedlagte avtaleutkast på høring, med målsetting om å ferdigbehandle
/// avtalen i ASU-møte 26. november 2020.» «Høringsfrist:10.11.2020»
fn sent_to_hearing() -> Room {
    let room = room();
    room.does("2020-10-15", "agreement committee stolav ASU --decision to-consultation --case 27/20");
    room.does("2020-10-15", "agreement committee stolav ASU --on 2020-11-26 --case 27/20");
    room.does(
        "2020-10-15",
        "agreement consult stolav --due 10.11.2020 --case 27/20 --to Melhus --to 5001 --to 'ALIS-kontoret i Trondheim'",
    );
    room
}

// clause: STOLAV vedtak i ASU
// clause: STOLAV høring
#[test]
fn asu_sends_the_draft_to_hearing_and_plans_its_own_meeting() {
    let room = sent_to_hearing();
    assert_eq!(standing(&room, "2020-10-15"), "in-consultation");
    assert_eq!(
        room.due("--today 2020-10-15"),
        [
            "consultation parties 2020-10-15..2020-11-10 open [STOLAV sak 27/20]",
            "committee committee 2020-10-15..2020-11-26 open [STOLAV sak 27/20]",
        ]
    );
    let text = room.read("agreements/stolav.toml");
    assert!(text.contains("to = [\"5028\", \"5001\", \"ALIS-kontoret i Trondheim\"]\n"), "{text}");
    assert!(text.contains("event = \"committee\"\nbody = \"ASU\"\nmeeting = 2020-11-26\ncase = \"27/20\"\n"), "{text}");
    assert!(text.contains("decision = \"to-consultation\"\ncase = \"27/20\"\n"), "{text}");
}

// clause: STOLAV mottakere
// clause: STOLAV høring
#[test]
fn replies_are_counted_until_the_tenth_of_november() {
    let room = sent_to_hearing();
    room.does("2020-11-05", "agreement reply stolav --from Melhus");
    room.does("2020-11-09", "agreement reply stolav --from 'Trøndelag legeforening' --note 'Ikke bedt, men svarer.'");
    let page = room.run("agreement show stolav --today 2020-11-10").stdout;
    assert!(page.contains("høringssvar fra Trondheim (5001), ALIS-kontoret i"), "{page}");
    assert_eq!(
        room.due("--rule consultation --today 2020-11-10"),
        ["consultation parties 2020-10-15..2020-11-10 open [STOLAV sak 27/20]"]
    );
    assert_eq!(room.due("--rule consultation --today 2020-11-11"), Vec::<String>::new());
    room.does("2020-11-10", "agreement reply stolav --from 5001");
    room.does("2020-11-10", "agreement reply stolav --from 'ALIS-kontoret i Trondheim'");
    assert_eq!(
        room.due("--all --rule consultation --today 2020-11-10"),
        ["consultation parties 2020-10-15..2020-11-10 done 2020-11-10 [STOLAV sak 27/20]"]
    );
    assert_eq!(standing(&room, "2020-11-10"), "consulted");
    room.does("2020-11-10", "agreement close-consultation stolav");
    let late = room.refuses("2020-11-12", "agreement reply stolav --from 5001", 3);
    assert!(late.contains("Ingen høring er åpen"), "{late}");
}

// clause: STOLAV vedtak i ASU
#[test]
fn asu_finishes_on_the_twenty_sixth_and_the_parties_sign() {
    let room = sent_to_hearing();
    room.does("2020-11-10", "agreement close-consultation stolav");
    assert_eq!(room.due("--today 2020-11-26"), ["committee committee 2020-10-15..2020-11-26 open [STOLAV sak 27/20]"]);
    assert_eq!(
        room.due("--today 2020-11-27"),
        ["committee committee 2020-10-15..2020-11-26 overdue [STOLAV sak 27/20]"]
    );
    room.does("2020-11-26", "agreement committee stolav ASU --decision adopted --case 33/20");
    assert_eq!(standing(&room, "2020-11-26"), "adopted");
    assert_eq!(room.due("--today 2020-11-26"), Vec::<String>::new());
    room.does("2020-12-14", "agreement sign stolav --by 5028");
    room.does("2020-12-16", "agreement sign stolav --by 5001");
    assert_eq!(standing(&room, "2020-12-17"), "partly-signed");
    room.does("2020-12-18", "agreement sign stolav --by stolav");
    assert_eq!(standing(&room, "2020-12-18"), "in-force");
    // The letter states no review, no notice, no evaluation: nothing more is due, ever.
    assert_eq!(room.due("--all --today 2020-12-18"), Vec::<String>::new());
    assert_eq!(room.due("--all --today 2024-12-18"), Vec::<String>::new());
    assert_eq!(room.alis("check --strict --lang en --today 2020-12-18"), "[stderr]\nNo faults found.\n[exit 0]");
}

/// «Arbeidsgruppen rapporterer til ASU.»
// clause: STOLAV arbeidsgruppe
#[test]
fn a_joint_working_group_reports_to_asu() {
    let room = room();
    let text = room.read("agreements/stolav.toml");
    let group = "\n[working_group]\nreports_to = \"ASU\"\nmembers = [\"St. Olavs hospital HF\", \"Melhus kommune\"]\n";
    let at = text.find("\n[[journal]]").unwrap();
    room.file("agreements/stolav.toml", &format!("{}{group}{}", &text[..at], &text[at..]));
    let page = room.run("agreement show stolav --today 2020-10-01").stdout;
    assert!(page.contains("  Arbeidsgruppe   St. Olavs hospital HF, Melhus kommune; rapporterer til ASU\n"), "{page}");
}

fn in_force() -> Room {
    let room = room();
    for (on, by) in [("2020-12-14", "5028"), ("2020-12-16", "5001"), ("2020-12-18", "stolav")] {
        room.does(on, &format!("agreement sign stolav --by {by}"));
    }
    room.does(
        "2021-02-01",
        "enroll --hpr 9144897 --name 'Kari Nordmann' --municipality 5028 --agreement stolav --started 2021-01-01 \
         --workplace Legesenteret --role fastlege --engagement self-employed --percent 100 --training-started 2021-01-01",
    );
    room
}

/// «Kommunene skal … registreres som utdanningsvirksomhet og utarbeide plan …»; «kommunens ansvar å utarbeide en individuell
/// utdanningsplan for ALIS»: told with the request, and kept with it, not refused.
// clause: STOLAV registrering og planer
#[test]
fn registration_and_both_plans_are_looked_for_at_a_request() {
    let room = in_force();
    let request = "request 9144897 --start 2022-03-01 --months 6 --wish 'Trondheim/Indremedisin' --lang en";
    let told = room.does("2021-03-01", &format!("{request} --dry-run"));
    assert!(
        told.contains("STOLAV (requirement): the municipality has no general training plan in the register"),
        "{told}"
    );
    assert!(
        told.contains("STOLAV (requirement): the trainee has no individual training plan in the register"),
        "{told}"
    );
    assert!(!told.contains("registered training enterprise"), "{told}");
    room.does("2021-03-02", "municipality edit 5028 --set training_plan=https://melhus.example/plan");
    room.does("2021-03-02", "plan 9144897 --revised");
    let told = room.does("2021-03-02", request);
    assert!(!told.contains("warning"), "{told}");
    assert!(!room.read("trainees/9144897.toml").contains("departs"));
}

/// «minimum 6 måneder (eller 3 pluss 3)»
// clause: STOLAV læringsmål og varighet
#[test]
fn six_months_or_three_and_three() {
    let room = in_force();
    room.does("2021-03-02", "municipality edit 5028 --set training_plan=https://melhus.example/plan");
    room.does("2021-03-02", "plan 9144897 --revised");
    let wish = "--wish 'Trondheim/Indremedisin' --lang en";
    let short = room.does("2021-03-02", &format!("request 9144897 --start 2022-03-01 --months 2 {wish} --dry-run"));
    assert!(short.contains("STOLAV (recommendation)"), "{short}");
    // A first half, walked to its end.
    assert!(
        !room.does("2021-03-02", &format!("request 9144897 --start 2022-03-01 --months 3 {wish}")).contains("warning")
    );
    let place = "--site Trondheim --department Indremedisin --months 3";
    room.does("2021-06-01", &format!("offer 9144897 {place} --start 2022-03-01"));
    room.does("2021-06-05", "accept 9144897");
    room.does("2022-03-01", "start 9144897");
    room.does("2022-05-31", "complete 9144897");
    // And the second.
    assert!(
        !room.does("2022-06-01", &format!("request 9144897 --start 2022-09-01 --months 3 {wish}")).contains("warning")
    );
    let list = room.json("list --format json --today 2022-06-01");
    let halves: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["placement"].as_u64(), row["stage"].as_str(), row["end"].as_str()))
        .collect();
    assert_eq!(
        halves,
        [(Some(1), Some("completed"), Some("2022-05-31")), (Some(2), Some("requested"), Some("2022-11-30"))]
    );
}

/// What the letter states gives these deadlines and no other, from the enrolment to the end of service.
// clause: national [plan_review]
#[test]
fn a_trainee_is_walked_through_and_no_other_deadline_appears() {
    let room = in_force();
    let due = |today: &str| room.due(&format!("--all --today {today}"));
    assert_eq!(
        due("2021-02-01"),
        [
            "request municipality 2021-01-01..2021-01-31 overdue [alis.toml, reminder]",
            "plan-review municipality 2021-12-01..2022-01-01 upcoming [spesialistforskriften § 25, reminder]",
            "registration municipality 2021-01-01..2021-01-31 done 2019-09-01 [STOLAV]"
        ]
    );
    room.does("2021-03-01", "request 9144897 --start 2022-03-01 --months 6 --wish 'Orkdal/Indremedisin'");
    assert_eq!(
        due("2021-03-01"),
        [
            "follow-up municipality 2021-03-01..2021-05-01 open [alis.toml, reminder]",
            "plan-review municipality 2021-12-01..2022-01-01 upcoming [spesialistforskriften § 25, reminder]",
            "registration municipality 2021-01-01..2021-03-01 done 2019-09-01 [STOLAV]",
            "request municipality 2021-01-01..2021-01-31 done 2021-03-01 [alis.toml, reminder]"
        ]
    );
    room.does(
        "2021-06-01",
        "offer 9144897 --site Orkdal --department Indremedisin --start 2022-03-01 --months 6 --answer-by 2021-06-15",
    );
    assert_eq!(
        due("2021-06-01"),
        [
            "offer-answer trainee 2021-06-01..2021-06-15 open [STOLAV, reminder]",
            "plan-review municipality 2021-12-01..2022-01-01 upcoming [spesialistforskriften § 25, reminder]",
            "registration municipality 2021-01-01..2021-03-01 done 2019-09-01 [STOLAV]",
            "request municipality 2021-01-01..2021-01-31 done 2021-03-01 [alis.toml, reminder]"
        ]
    );
    room.does("2021-06-05", "accept 9144897");
    room.does("2021-12-15", "plan 9144897 --revised");
    room.does("2022-03-01", "start 9144897");
    assert_eq!(
        due("2022-03-01"),
        [
            "goal-review hospital 2022-06-30..2022-08-31 upcoming [STOLAV, reminder]",
            "completion hospital 2022-08-31..2022-08-31 upcoming [STOLAV]",
            "plan-review municipality 2022-11-15..2022-12-15 upcoming [spesialistforskriften § 25, reminder]",
            "registration municipality 2021-01-01..2021-03-01 done 2019-09-01 [STOLAV]",
            "request municipality 2021-01-01..2021-01-31 done 2021-03-01 [alis.toml, reminder]",
            "offer-answer trainee 2021-06-01..2021-06-15 done 2021-06-05 [STOLAV, reminder]",
            "start trainee 2022-03-01..2022-03-01 done 2022-03-01 [STOLAV]"
        ]
    );
    room.does("2022-08-31", "complete 9144897");
    assert_eq!(
        due("2022-08-31"),
        [
            "request municipality 2022-08-31..2022-09-30 open [alis.toml, reminder]",
            "documentation hospital 2022-08-31..2022-09-30 open [alis.toml, reminder]",
            "plan-review municipality 2022-11-15..2022-12-15 upcoming [spesialistforskriften § 25, reminder]",
            "registration municipality 2021-01-01..2021-03-01 done 2019-09-01 [STOLAV]"
        ]
    );
}
