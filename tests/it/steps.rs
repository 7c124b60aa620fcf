//! The steps of a placement: what each records and says, what the facts and the terms refuse, what a dry run shows.

use crate::harness::Room;

/// Requested in 2025 for 1 March 2027.
const REQUESTED: &str = "\n[[journal]]\non = 2025-03-10\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n\
    wishes = [{ site = \"Mo i Rana\", department = \"Indremedisin\" }]\n";

#[test]
fn a_requirement_refuses_unless_there_is_a_reason_which_is_kept_with_the_entry() {
    let room = Room::with_kari("");
    let before = room.read("trainees/9144897.toml");
    let request = "request Kari --start 2027-03-01 --months 3 --wish 'Mo i Rana/Indremedisin'";
    assert_eq!(
        room.alis(request),
        "[stderr]\nerror: against the terms of the agreement: HSYK 5.2 (requirement): 3 months of service; at least 6 \
         are asked for\nhelp: --override \"reason\" records it all the same, with the reason (never a diagnosis)\n[exit 3]"
    );
    assert_eq!(room.read("trainees/9144897.toml"), before);
    let seen = room.run(&format!("{request} --override '3+3 er avtalt, punkt 4'"));
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.starts_with(
        "warning: HSYK 5.2 (requirement): 3 months of service; at least 6 are asked for; recorded with the entry\n\
         Kari Nordmann: requested: 2027-03-01 – 2027-05-31 (2026-08-01).\n"
    ));
    let added = room.read("trainees/9144897.toml").strip_prefix(&before).unwrap().to_owned();
    assert_eq!(
        added,
        "\n[[journal]]\non = 2026-08-01\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 3\n\
         wishes = [\n  { site = \"Mo i Rana\", department = \"Indremedisin\" },\n]\nflexible = false\n\
         departs = [\n  { term = \"service\", clause = \"HSYK 5.2\", strength = \"requirement\" },\n]\n\
         override = \"3+3 er avtalt, punkt 4\"\n"
    );
    assert_eq!(room.alis("check --strict"), "[stderr]\nNo faults found.\n[exit 0]");
}

#[test]
fn a_recommendation_warns_and_is_recorded_without_a_reason() {
    let room = Room::with_kari("");
    let seen = room.run("request Kari --start 2026-02-28 --wish 'Mo i Rana/Kirurgi' --override 'ikke nødvendig'");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(
        seen.stderr.starts_with(
            "warning: HSYK 5.1 (recommendation): 23 months of prior service lie behind on 2026-02-28; 24 are asked \
             for, reached 2026-03-01; recorded with the entry\n\
             warning: no requirement stands against it: the reason given with --override was not recorded\n"
        ),
        "{}",
        seen.stderr
    );
    let record = room.read("trainees/9144897.toml");
    assert!(record.contains(
        "departs = [\n  { term = \"prior_service\", clause = \"HSYK 5.1\", strength = \"recommendation\" },\n]\n"
    ));
    assert!(!record.contains("override"));
}

#[test]
fn enrolment_with_wishes_is_held_against_the_terms_too() {
    let room = Room::new();
    let enroll = "enroll --hpr 9144900 --name 'Per Hansen' --municipality 1820 --started 2026-08-01 --workplace \
        Legesenteret --role fastlege --engagement employed --percent 100 --training-started 2026-08-01 --start 2028-08-01 \
        --wish 'Mo i Rana/Kirurgi'";
    let refused = room.run(&format!("{enroll} --months 2"));
    assert_eq!(refused.status, 3);
    assert!(refused.stderr.contains("HSYK 5.2 (requirement): 2 months of service"), "{}", refused.stderr);
    assert!(!room.path().join("trainees/9144900.toml").exists());
    assert_eq!(room.run(&format!("{enroll} --months 2 --override avtalt")).status, 0);
    let record = room.read("trainees/9144900.toml");
    assert!(record.contains("override = \"avtalt\"\n"), "{record}");
}

#[test]
fn course_days_are_counted_down_and_the_sixth_is_refused() {
    let room = Room::with_kari(&format!("{REQUESTED}{IN_SERVICE}")).on("2027-05-01");
    let course = |days: u32| room.run(&format!("course Kari --title Akuttmedisin --days {days}"));
    let seen = course(3);
    assert_eq!(
        (seen.stderr.as_str(), seen.status),
        ("Kari Nordmann: course: Akuttmedisin, 3 days (2027-05-01).\n3 of 5 course days used, 2 left.\n", 0)
    );
    let refused = course(3);
    assert_eq!(refused.status, 3);
    assert!(
        refused.stderr.contains("HSYK 8 (requirement): 6 course days; the length of service gives 5"),
        "{}",
        refused.stderr
    );
    assert!(course(2).stderr.ends_with("5 of 5 course days used, 0 left.\n"));
    let early = Room::with_kari(REQUESTED).run("course Kari --title Akuttmedisin --days 1");
    assert_eq!(
        (early.stderr.as_str(), early.status),
        ("error: `course` is not allowed: hospital service 1 is requested\nhelp: The trainee must be in service.\n", 3)
    );
}

/// Offered, accepted and started as requested.
const IN_SERVICE: &str = "\n[[journal]]\non = 2026-09-01\nevent = \"offered\"\nstart = 2027-03-01\nmonths = 6\n\
    site = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\n\n[[journal]]\non = 2026-09-10\nevent = \"accepted\"\n\n\
    [[journal]]\non = 2027-03-01\nevent = \"started\"\n";

#[test]
fn a_fact_goes_to_the_one_placement_it_fits() {
    let room = Room::with_kari(&format!(
        "{REQUESTED}{IN_SERVICE}\n[[journal]]\non = 2026-12-01\nevent = \"requested\"\nplacement = 2\nstart = 2027-10-01\n\
         months = 6\nwishes = []\n"
    ))
    .on("2027-05-01");
    for (command, placement) in [
        ("course Kari --title x --days 1", 1),
        ("contact Kari --by coordinator", 1),
        ("reconfirm Kari", 2),
        ("goal Kari ALM-055", 1),
        ("plan Kari --revised", 1),
        ("note Kari --text x", 1),
    ] {
        let seen = room.run(command);
        assert_eq!(seen.status, 0, "{command}: {}", seen.stderr);
        let last = room.json("show Kari --format json")["journal"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(last["placement"], placement, "{command}");
    }
    let seen = Room::with_kari(&format!(
        "{REQUESTED}{}",
        REQUESTED.replace("2027", "2028").replace("months", "placement = 2\nmonths")
    ))
    .run("reconfirm Kari");
    assert_eq!(seen.status, 2);
    assert!(seen.stderr.starts_with("error: the trainee has several open hospital periods: 1, 2\n"), "{}", seen.stderr);
}

#[test]
fn what_is_refused_leaves_no_empty_placement_behind() {
    let room = Room::with_kari("\n[[journal]]\non = 2026-01-01\nevent = \"started\"\nplacement = 3\n");
    let list = room.run("list --format json");
    let rows: serde_json::Value = serde_json::from_str(&list.stdout).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 1);
    assert_eq!((&rows[0]["placement"], &rows[0]["stage"]), (&1.into(), &"enrolled".into()));
}
