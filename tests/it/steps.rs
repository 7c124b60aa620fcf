//! The steps of a placement: what each records and says, what the facts and the terms refuse, what a dry run shows.

use crate::harness::Room;

/// Requested in 2025 for 1 March 2027.
const REQUESTED: &str = "\n[[journal]]\non = 2025-03-10\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n\
    wishes = [{ site = \"Mo i Rana\", department = \"Indremedisin\" }]\n";

#[test]
fn a_requirement_refuses_unless_there_is_a_reason_which_is_kept_with_the_entry() {
    let room = Room::with_kari("");
    room.requires_six_months();
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
         wishes = [\n  { site = \"Mo i Rana\", department = \"Indremedisin\" },\n]\nflexible = false\nagreement = \"hsyk-1820\"\n\
         departs = [\n  { term = \"service\", clause = \"HSYK 5.2\", strength = \"requirement\" },\n]\n\
         override = \"3+3 er avtalt, punkt 4\"\n"
    );
    assert_eq!(room.alis("check --strict"), "[stderr]\nNo faults found.\n[exit 0]");
}

#[test]
fn a_recommendation_warns_and_is_recorded_without_a_reason() {
    let room = Room::with_kari("");
    let seen = room.run("request Kari --start 2026-02-28 --wish 'Mo i Rana/Kirurgi' --override 'fra i fjor'");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(
        seen.stderr.starts_with(
            "warning: HSYK 5.1 (recommendation): 23 months of prior service lie behind on 2026-02-28; 24 are asked \
             for, reached 2026-03-01; recorded with the entry\n"
        ) && !seen.stderr.contains("--override"),
        "{}",
        seen.stderr
    );
    let record = room.read("trainees/9144897.toml");
    assert!(record.contains(
        "departs = [\n  { term = \"prior_service\", clause = \"HSYK 5.1\", strength = \"recommendation\" },\n]\n"
    ));
    assert!(record.contains("override = \"fra i fjor\"\n"), "{record}");
    // Where nothing departs from the terms there is nothing to keep it with.
    let seen = room.run("request Kari --start 2027-03-01 --wish 'Mo i Rana/Kirurgi' --override 'ikke nødvendig'");
    assert!(
        seen.stderr.starts_with(
            "warning: nothing departs from the terms: the reason given with --override was not recorded\n"
        ),
        "{}",
        seen.stderr
    );
    assert!(!room.read("trainees/9144897.toml").contains("ikke nødvendig"));
}

#[test]
fn enrolment_with_wishes_is_held_against_the_terms_too() {
    let room = Room::new();
    room.requires_six_months();
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

/// A store in git with a position in Mo i Rana, and Kari who has asked for such a place.
fn room() -> Room {
    let room = Room::with_kari(REQUESTED);
    room.file(&format!("positions/{POSITION}.toml"), POSITION_RECORD);
    room.put_in_git("start");
    room
}

const POSITION: &str = "hsyk-mo-i-rana-indremedisin-2027-03";
const POSITION_RECORD: &str = "schema = 1\nhospital = \"hsyk\"\nsite = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\n\
    start = 2027-03-01\nmonths = 6\n\n[[journal]]\non = 2026-07-01\nevent = \"published\"\n";

/// A step that is recorded: what is said, the entry, and what the commit says.
#[track_caller]
fn check_step(room: &Room, command: &str, said: &str, entry: &str, commit: &str) {
    let before = room.read("trainees/9144897.toml");
    let seen = room.run(command);
    assert_eq!((seen.stderr.as_str(), seen.stdout.as_str(), seen.status), (said, "", 0), "{command}");
    let after = room.read("trainees/9144897.toml");
    assert_eq!(after.strip_prefix(&before), Some(format!("\n[[journal]]\n{entry}").as_str()), "{command}");
    assert_eq!(room.git("log -1 --format=%s").trim_end(), format!("9144897: {commit}"), "{command}");
    assert_eq!(room.alis("check --strict"), "[stderr]\nNo faults found.\n[exit 0]", "{command}");
}

#[test]
fn the_way_from_the_offer_to_the_certificate() {
    let room = room();
    check_step(
        &room,
        &format!("offer Kari --position {POSITION} --answer-by 1.9.2026 --note 'På telefon'"),
        "Kari Nordmann: offered: Mo i Rana / Indremedisin, 2027-03-01 – 2027-08-31 (2026-08-01).\n\
         Now due: Answer the offer by 2026-09-01 (trainee).\n",
        "on = 2026-08-01\nevent = \"offered\"\nstart = 2027-03-01\nmonths = 6\nsite = \"Mo i Rana\"\n\
         department = \"Indremedisin\"\nposition = \"hsyk-mo-i-rana-indremedisin-2027-03\"\nanswer_by = 2026-09-01\n\
         note = \"På telefon\"\n",
        "offered Mo i Rana/Indremedisin from 2027-03-01",
    );
    let room = room.on("2026-08-20");
    check_step(
        &room,
        "decline Kari --reason 'Passer ikke'",
        "Kari Nordmann: declined (2026-08-20).\nNow due: Follow the request up by 2026-10-20 (municipality).\n\
         Done: Answer the offer (due 2026-09-01).\n",
        "on = 2026-08-20\nevent = \"declined\"\nreason = \"Passer ikke\"\n",
        "declined on 2026-08-20",
    );
    check_step(
        &room,
        "offer Kari --site 'Mo i Rana' --department Indremedisin --start 2027-04-01",
        "Kari Nordmann: offered: Mo i Rana / Indremedisin, 2027-04-01 – 2027-09-30 (2026-08-20).\n\
         Now due: Answer the offer by 2026-09-03 (trainee).\nDone: Follow the request up (due 2026-10-20).\n",
        "on = 2026-08-20\nevent = \"offered\"\nstart = 2027-04-01\nmonths = 6\nsite = \"Mo i Rana\"\n\
         department = \"Indremedisin\"\n",
        "offered Mo i Rana/Indremedisin from 2027-04-01",
    );
    check_step(
        &room,
        "withdraw-offer Kari --reason 'Feil måned'",
        "Kari Nordmann: offer withdrawn (2026-08-20).\n\
         Now due: Offer a place by 2026-12-01 (hospital).\n\
         Done: Answer the offer (due 2026-09-03).\n",
        "on = 2026-08-20\nevent = \"offer-withdrawn\"\nreason = \"Feil måned\"\n",
        "offer-withdrawn on 2026-08-20",
    );
    assert_eq!(room.run(&format!("offer Kari --position {POSITION}")).status, 0);
    check_step(
        &room,
        "accept Kari",
        "Kari Nordmann: accepted (2026-08-20).\n\
         Now due: Issue the contract by 2026-12-01 (hospital).\n\
         Now due: Write the contract by 2027-03-08 (hospital).\n\
         Now due: Begin the service by 2027-03-01 (trainee).\n\
         Moved: End the ALIS-avtale from 2029-03-14 to 2029-09-14.\n\
         Done: Ask the hospital again (due 2026-09-01).\n\
         Done: Answer the offer (due 2026-09-03).\n",
        "on = 2026-08-20\nevent = \"accepted\"\n",
        "accepted on 2026-08-20",
    );
    let room = room.on("2026-10-01");
    check_step(
        &room,
        "contract Kari --issued --start 2027-03-01 --end 2027-08-31",
        "Kari Nordmann: contract issued: 2027-03-01 – 2027-08-31 (2026-10-01).\n\
         Done: Issue the contract (due 2026-12-01).\n\
         Done: Write the contract (due 2027-03-08).\n",
        "on = 2026-10-01\nevent = \"contract-issued\"\nstart = 2027-03-01\nend = 2027-08-31\n",
        "contract-issued from 2027-03-01",
    );
    check_step(
        &room,
        "contract Kari --signed",
        "Kari Nordmann: contract signed (2026-10-01).\n",
        "on = 2026-10-01\nevent = \"contract-signed\"\n",
        "contract-signed on 2026-10-01",
    );
    let room = room.on("2027-03-01");
    check_step(
        &room,
        "start Kari",
        "Kari Nordmann: service began (2027-03-01).\n\
         Now due: Call the trainee (coordinator) by 2027-05-01 (municipality).\n\
         Now due: Call the trainee (supervisor) by 2027-04-01 (supervisor).\n\
         Now due: Review the learning goals by 2027-08-31 (hospital).\n\
         Now due: End the service by 2027-08-31 (hospital).\nDone: Begin the service (due 2027-03-01).\n",
        "on = 2027-03-01\nevent = \"started\"\n",
        "started on 2027-03-01",
    );
    let room = room.on("2027-08-10");
    check_step(
        &room,
        "extend Kari --until 2027-09-30 --reason 'ALM-085 gjenstår'",
        "Kari Nordmann: service extended until 2027-09-30.\n\
         Moved: Review the learning goals from 2027-08-31 to 2027-09-30.\n\
         Moved: End the service from 2027-08-31 to 2027-09-30.\n\
         Moved: End the ALIS-avtale from 2029-09-14 to 2029-10-14.\n",
        "on = 2027-08-10\nevent = \"extended\"\nuntil = 2027-09-30\nreason = \"ALM-085 gjenstår\"\n",
        "extended until 2027-09-30",
    );
    for goal in ["ALM-055", "'ALM 85'"] {
        assert_eq!(room.run(&format!("goal Kari {goal}")).status, 0);
    }
    let room = room.on("2027-09-30");
    check_step(
        &room,
        "complete Kari",
        "Kari Nordmann: service completed (2027-09-30).\nNow due: Document the service by 2027-10-30 (hospital).\n\
         No longer due: Call the trainee (coordinator) (was 2027-05-01).\n\
         No longer due: Call the trainee (supervisor) (was 2027-04-01).\nDone: End the service (due 2027-09-30).\n",
        "on = 2027-09-30\nevent = \"completed\"\n",
        "completed on 2027-09-30",
    );
    check_step(
        &room,
        "complete Kari --documented --letter 2027/12-4",
        "Kari Nordmann: service documented (2027-09-30).\nDone: Document the service (due 2027-10-30).\n",
        "on = 2027-09-30\nevent = \"documented\"\nletter = \"2027/12-4\"\n",
        "documented on 2027-09-30",
    );
    check_step(
        &room,
        "discontinue Kari --reason 'Annen spesialitet'",
        "Kari Nordmann: left the specialisation (2027-09-30).\nNow due: Erase the case by 2029-01-31 (owner of the store).\n\
         No longer due: Revise the training plan (was 2027-07-01).\n\
         Done: End the ALIS-avtale (due 2029-10-14).\n",
        "on = 2027-09-30\nevent = \"discontinued\"\nreason = \"Annen spesialitet\"\n",
        "discontinued on 2027-09-30",
    );
}

#[test]
fn a_placement_is_withdrawn_for_one_of_three_reasons() {
    let room = room();
    check_step(
        &room,
        "withdraw Kari --reason position-elsewhere",
        "Kari Nordmann: withdrawn: position elsewhere (2026-08-01).\n\
         Now due: Register the need with the hospital by 2026-08-31 (municipality).\nNo longer due: Ask the hospital again (was 2026-09-01).\n",
        "on = 2026-08-01\nevent = \"withdrawn\"\nreason = \"position-elsewhere\"\n",
        "withdrawn on 2026-08-01",
    );
    let seen = room.run("withdraw Kari --reason hjemlengsel");
    assert_eq!(seen.status, 2, "{}", seen.stderr);
    // A new wish is the next hospital period.
    assert_eq!(room.run("request Kari --start 2028-03-01 --wish 'Mo i Rana/Kirurgi'").status, 0);
    assert_eq!(room.json("list --format json")[1]["placement"], 2);
}

/// What the facts refuse: the first line of it, and nothing is written.
#[track_caller]
fn check_refused(room: &Room, command: &str, status: i32, error: &str) {
    let before = room.read("trainees/9144897.toml");
    let seen = room.run(command);
    let first = seen.stderr.lines().next().unwrap_or_default();
    assert_eq!((first, seen.status), (format!("error: {error}").as_str(), status), "{command}");
    assert_eq!(room.read("trainees/9144897.toml"), before, "{command}");
}

#[test]
fn the_facts_refuse_each_step_out_of_turn_and_no_reason_overrides_them() {
    let room = Room::with_kari("");
    let stands = |event: &str, stage: &str| format!("`{event}` is not allowed: hospital service 1 is {stage}");
    let enrolled = "enrolled, with no request";
    let place = "--site 'Mo i Rana' --department Kirurgi --start 2027-03-01";
    for (command, event) in [
        (format!("offer Kari {place}"), "offered"),
        ("accept Kari".to_owned(), "accepted"),
        ("decline Kari --reason x".to_owned(), "declined"),
        ("withdraw-offer Kari --reason x".to_owned(), "offer withdrawn"),
        ("contract Kari --issued".to_owned(), "contract issued"),
        ("contract Kari --signed".to_owned(), "contract signed"),
        ("start Kari".to_owned(), "service began"),
        ("course Kari --title x --days 1".to_owned(), "course"),
        ("extend Kari --until 2027-10-31 --reason x".to_owned(), "service extended"),
        ("complete Kari".to_owned(), "service completed"),
        ("complete Kari --documented".to_owned(), "service documented"),
    ] {
        check_refused(&room, &format!("{command} --override likevel"), 3, &stands(event, enrolled));
    }
    let room = Room::with_kari(&format!("{REQUESTED}{IN_SERVICE}")).on("2027-05-01");
    for (command, event) in [
        (format!("offer Kari {place}"), "offered"),
        ("accept Kari".to_owned(), "accepted"),
        ("withdraw-offer Kari --reason x".to_owned(), "offer withdrawn"),
        ("start Kari".to_owned(), "service began"),
        ("extend Kari --until 2027-08-31 --reason x".to_owned(), "service extended"),
        ("complete Kari --documented".to_owned(), "service documented"),
    ] {
        check_refused(&room, &format!("{command} --override likevel"), 3, &stands(event, "in service"));
    }
    assert_eq!(room.run("complete Kari --quiet").status, 0);
    check_refused(&room, "withdraw Kari --reason other", 3, &stands("withdrawn", "completed"));
    check_refused(&room, "extend Kari --until 2027-12-31 --reason x", 3, &stands("service extended", "completed"));
}

#[test]
fn what_is_missing_is_named_by_its_flag_where_nobody_can_be_asked() {
    let room = Room::with_kari(REQUESTED);
    for (command, flag) in [
        ("offer Kari", "--position"),
        ("offer Kari --start 2027-03-01", "--site"),
        ("offer Kari --site 'Mo i Rana'", "--department"),
        ("offer Kari --site 'Mo i Rana' --department Kirurgi", "--start"),
        ("decline Kari", "--reason"),
        ("withdraw-offer Kari", "--reason"),
        ("contract Kari", "--issued"),
        ("course Kari --days 1", "--title"),
        ("course Kari --title x", "--days"),
        ("extend Kari --reason x", "--until"),
        ("extend Kari --until 2027-10-01", "--reason"),
        ("withdraw Kari", "--reason"),
        ("discontinue Kari", "--reason"),
    ] {
        check_refused(&room, command, 2, &format!("{flag} is missing, and nobody can be asked here"));
    }
    check_refused(
        &room,
        "offer Kari --site 'Mo i Rana' --department Kirurgi --start 2027-03-01 --answer-by 2026-07-31",
        2,
        "the answer is due 2026-07-31, before the offer is made (2026-08-01)",
    );
    for wrong in [
        "offer Kari --position p --start 2027-03-01",
        "contract Kari --issued --signed",
        "complete Kari --letter x",
        "course Kari --title x --days 0",
    ] {
        assert_eq!(room.run(wrong).status, 2, "{wrong}");
    }
}

#[test]
fn only_a_position_that_is_to_be_had_is_offered() {
    let room = room();
    room.file(
        "hospitals/nlsh.toml",
        "schema = 1\nname = \"Nordlandssykehuset HF\"\n\n[[site]]\nname = \"Bodø\"\ndepartments = [\"Kirurgi\"]\n",
    )
    .file(
        "positions/nlsh-bodo-kirurgi-2027-03.toml",
        "schema = 1\nhospital = \"nlsh\"\nsite = \"Bodø\"\ndepartment = \"Kirurgi\"\nstart = 2027-03-01\nmonths = 6\n",
    )
    .file(
        "positions/hsyk-mo-i-rana-kirurgi-2027-03.toml",
        &format!(
            "{}\n[[journal]]\non = 2026-07-20\nevent = \"closed\"\n",
            POSITION_RECORD.replace("Indremedisin", "Kirurgi")
        ),
    );
    room.trainee(
        9144900,
        "Per Hansen",
        &format!(
            "{REQUESTED}\n[[journal]]\non = 2026-07-10\nevent = \"offered\"\nstart = 2027-03-01\n\
        months = 6\nsite = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\nposition = \"{POSITION}\"\n"
        ),
    );
    let offer = |id: &str| format!("offer Kari --position {id}");
    let known = "there is no position `hsyk-mo-i-rana-indremedisin-2027-04`";
    check_refused(&room, &offer("hsyk-mo-i-rana-indremedisin-2027-04"), 3, known);
    check_refused(&room, &offer("nlsh-bodo-kirurgi-2027-03"), 3, "nlsh is not a party to the agreement hsyk-1820");
    let closed = "the position hsyk-mo-i-rana-kirurgi-2027-03 is closed";
    check_refused(&room, &offer("hsyk-mo-i-rana-kirurgi-2027-03"), 3, closed);
    let taken = format!("the position {POSITION} is taken: Per Hansen (offered)");
    check_refused(&room, &offer(POSITION), 3, &taken);
    // Free again when the other one declines.
    assert_eq!(room.run("decline Per --reason x").status, 0);
    assert_eq!(room.run(&offer(POSITION)).status, 0);
    // A place that the hospital does not have.
    let nowhere = "withdraw-offer Kari --reason x";
    assert_eq!(room.run(nowhere).status, 0);
    let unknown = "Helgelandssykehuset HF has no site `Mo`";
    check_refused(&room, "offer Kari --site Mo --department Kirurgi --start 2027-03-01", 3, unknown);
}

#[test]
fn an_offer_tells_and_keeps_what_it_departs_from() {
    let room = room();
    check_step(
        &room,
        "offer Kari --site Sandnessjøen --department Indremedisin --start 2027-09-02",
        "warning: HSYK 7.6 (reservation): the start 2027-09-02 lies more than 6 months from the wished 2027-03-01; recorded \
         with the entry\n\
         warning: HSYK 7.6 (reservation): Sandnessjøen / Indremedisin is not among the wishes; recorded with the entry\n\
         Kari Nordmann: offered: Sandnessjøen / Indremedisin, 2027-09-02 – 2028-03-01 (2026-08-01).\n\
         Now due: Answer the offer by 2026-08-15 (trainee).\n",
        "on = 2026-08-01\nevent = \"offered\"\nstart = 2027-09-02\nmonths = 6\nsite = \"Sandnessjøen\"\n\
         department = \"Indremedisin\"\n\
         departs = [\n  { term = \"deviation\", clause = \"HSYK 7.6\", strength = \"reservation\" },\n  \
         { term = \"deviation\", clause = \"HSYK 7.6\", strength = \"reservation\" },\n]\n",
        "offered Sandnessjøen/Indremedisin from 2027-09-02",
    );
}

#[test]
fn an_agreement_of_its_own_makes_the_deviation_a_requirement() {
    let room = Room::with_kari(REQUESTED);
    let agreement = room.read("agreements/hsyk-1820.toml");
    room.file(
        "agreements/hsyk-1820.toml",
        &agreement.replace(
            "\n[[journal]]\non = 2020-01-15",
            "\n[terms.deviation]\n\
        max_months = 3\nstrength = \"requirement\"\n\n[[journal]]\non = 2020-01-15",
        ),
    );
    let offer = |start: &str| format!("offer Kari --site 'Mo i Rana' --department Indremedisin --start {start}");
    let far = "against the terms of the agreement: HSYK 7.6 (requirement): the start 2027-06-02 lies more than 3 months from \
        the wished 2027-03-01";
    check_refused(&room, &offer("2027-06-02"), 3, far);
    assert_eq!(room.run(&format!("{} --dry-run", offer("2027-06-01"))).status, 0);
    assert_eq!(room.run(&format!("{} --override 'Avtalt med begge'", offer("2027-06-02"))).status, 0);
    assert!(room.read("trainees/9144897.toml").ends_with("override = \"Avtalt med begge\"\n"));
}

#[test]
fn an_extension_that_the_terms_do_not_allow_needs_its_reason() {
    let room = Room::with_kari(&format!("{REQUESTED}{IN_SERVICE}")).on("2027-08-01");
    let agreement = room.read("agreements/hsyk-1820.toml");
    room.file("agreements/hsyk-1820.toml", &agreement.replace("profile = \"hsyk\"", "profile = \"helse-vest\""));
    let extend = "extend Kari --until 2027-10-31 --reason 'Vektig grunn'";
    let seen = room.run(extend);
    assert_eq!(seen.status, 3);
    assert_eq!(
        seen.stderr,
        "error: against the terms of the agreement: VEST Varighet og innhold (requirement): the service cannot be \
         extended, except: langvarig sykdom eller andre vektige grunner hos kandidaten\n\
         help: --override \"reason\" records it all the same, with the reason (never a diagnosis)\n"
    );
    assert_eq!(room.run(&format!("{extend} --override 'Vektig grunn, avtalt med HF'")).status, 0);
}

#[test]
fn three_and_three_months_are_two_placements_of_one_service() {
    let room = Room::with_kari("");
    let agreement = room.read("agreements/hsyk-1820.toml");
    room.file("agreements/hsyk-1820.toml", &agreement.replace("profile = \"hsyk\"", "profile = \"stolav\""));
    let request =
        |start: &str, more: &str| format!("request Kari --start {start} --months 3 --wish 'Mo i Rana/Kirurgi' {more}");
    assert_eq!(room.run(&request("2027-03-01", "")).status, 0);
    assert_eq!(room.run(&request("2027-09-01", "--placement 2")).status, 0);
    let list = room.json("list --format json");
    let row = |n: usize| (list[n]["placement"].clone(), list[n]["stage"].clone(), list[n]["end"].clone());
    assert_eq!(row(0), (1.into(), "requested".into(), "2027-05-31".into()));
    assert_eq!(row(1), (2.into(), "requested".into(), "2027-11-30".into()));
    let offer = "offer Kari --site 'Mo i Rana' --department Kirurgi --start 2027-03-01";
    check_refused(&room, offer, 2, "the trainee has several open hospital periods: 1, 2");
    assert_eq!(room.run(&format!("{offer} --placement 1")).status, 0);
    // Only one of the two is offered: the answer needs no number.
    assert_eq!(room.run("accept Kari").status, 0);
    let offer = "offer Kari --site 'Mo i Rana' --department Kirurgi --start 2027-09-01";
    let seen = room.run(offer);
    assert!(
        seen.stderr
            .contains("Kari Nordmann (hospital service 2): offered: Mo i Rana / Kirurgi, 2027-09-01 – 2027-11-30"),
        "{}",
        seen.stderr
    );
}

#[test]
fn days_that_differ_from_what_was_agreed_on_are_told() {
    let room =
        Room::with_kari(&format!("{REQUESTED}{}", IN_SERVICE.split("\n[[journal]]\non = 2027-03-01").next().unwrap()));
    let room = room.on("2026-10-01");
    let seen = room.run("contract Kari --issued --start 2027-03-08 --end 2027-08-30");
    assert!(
        seen.stderr.contains("warning: the contract starts on 2027-03-08, the accepted offer on 2027-03-01\n"),
        "{}",
        seen.stderr
    );
    assert!(
        seen.stderr.contains("warning: the contract ends on 2027-08-30, the service on 2027-08-31\n"),
        "{}",
        seen.stderr
    );
    let room = room.on("2027-03-08");
    let seen = room.run("start Kari");
    assert!(
        seen.stderr.ends_with(
            "warning: the service began 2027-03-08; 2027-03-01 was agreed on: the last day moves with it, unless the contract names one\n"
        ),
        "{}",
        seen.stderr
    );
    let room = room.on("2027-09-05");
    let seen = room.run("complete Kari --on 2027-09-04");
    assert!(
        seen.stderr.ends_with(
            "warning: the last day of service is 2027-09-04; 2027-08-30 was agreed on (another day: --on)\n\
             warning: not achieved by what is recorded: ALM-055 cooperation between levels of care, ALM-085 selected \
             patient population\n"
        ),
        "{}",
        seen.stderr
    );
}

#[test]
fn a_dry_run_shows_the_record_and_every_deadline_that_moves_and_writes_nothing() {
    let room = room();
    room.trainee(9144900, "Per Hansen", &REQUESTED.replace("2027-03-01", "2027-05-01"));
    let record = room.read("trainees/9144897.toml");
    let seen = room.run(&format!("offer Kari --position {POSITION} --answer-by 2026-09-01 --dry-run"));
    assert_eq!((seen.stderr.as_str(), seen.status), ("", 0));
    let (diff, moves) = seen.stdout.split_once("\nNow due").unwrap();
    assert!(diff.starts_with("--- a/trainees/9144897.toml\n+++ b/trainees/9144897.toml\n"), "{diff}");
    assert!(diff.contains("+event = \"offered\"\n+start = 2027-03-01\n"), "{diff}");
    assert_eq!(
        moves,
        ": Answer the offer by 2026-09-01 (trainee).\n\
         No longer due: Alstahaug: Decide the order of candidates (was 2026-09-01).\n"
    );
    assert_eq!(room.read("trainees/9144897.toml"), record);
    assert_eq!(room.git("log -1 --format=%s"), "start\n");
}

#[test]
fn a_dry_run_shows_the_deadline_of_the_position() {
    let room = room();
    let agreement = room.read("agreements/hsyk-1820.toml");
    room.file("agreements/hsyk-1820.toml", &agreement.replace("profile = \"hsyk\"", "profile = \"helse-vest\""));
    let seen = room.run(&format!("offer Kari --position {POSITION} --dry-run --override avtalt"));
    assert!(
        seen.stdout.ends_with(
            "Done: Mo i Rana / Indremedisin 2027-03-01: Advertise the post in the ordinary way (due 2026-09-01).\n"
        ),
        "{}",
        seen.stdout
    );
}

#[test]
fn steps_speak_norwegian_and_answer_to_their_norwegian_names() {
    let room = room();
    room.requires_six_months();
    let said = |command: &str| room.run(command).stderr;
    assert_eq!(
        said(&format!("tilbud Kari --position {POSITION} --lang nb")),
        "Tilbud gitt til Kari Nordmann 1.\u{a0}august 2026: Mo i Rana / Indremedisin, 1.\u{a0}mars–31.\u{a0}august 2027.\nNy frist 15.\u{a0}august 2026: Svar på tilbudet (ALIS).\n"
    );
    assert_eq!(
        said("trekk-tilbod Kari --reason x --lang nn"),
        "Sjukehuset trekte tilbodet til Kari Nordmann 1.\u{a0}august 2026.\nNy frist 1.\u{a0}desember 2026: Tilby ein plass (sjukehuset).\n\
         Gjort: Svar på tilbodet (frist 15.\u{a0}august 2026).\n"
    );
    assert_eq!(
        said("tilbod Kari --site 'Mo i Rana' --department Kirurgi --start 2027-03-01 --months 3 --lang nn"),
        "feil: Dette bryt avtalen: HSYK 5.2 (krav): 3\u{a0}månader teneste; det skal vere minst 6\n\
         hjelp: Skal det registrerast likevel? Legg til --likevel \"grunn\". Ikkje skriv diagnosar.\n"
    );
    assert_eq!(
        said("tilbud Kari --site 'Mo i Rana' --department Kirurgi --start 2027-09-02 --lang nb").lines().next(),
        Some(
            "advarsel: HSYK 7.6 (forbehold): oppstart 2.\u{a0}september 2027 er mer enn 6\u{a0}måneder fra ønsket oppstart 1.\u{a0}mars 2027. \
             Avviket lagres sammen med hendelsen."
        )
    );
    for alias in ["takk-ja", "arbeidsavtale", "tiltre", "kurs", "forleng", "fullfør", "trekk", "takk-nei", "avbryt"] {
        assert_eq!(room.run(&format!("{alias} --help")).status, 0, "{alias}");
    }
}

#[test]
fn where_several_hospitals_have_the_place_the_offer_names_one() {
    let room = Room::with_kari(
        &REQUESTED.replace("department = \"Indremedisin\"", "department = \"Indremedisin\", hospital = \"hsyk\""),
    );
    let agreement = room.read("agreements/hsyk-1820.toml");
    room.file("agreements/hsyk-1820.toml", &agreement.replace("[\"hsyk\"]", "[\"hsyk\", \"nlsh\"]"));
    let hospital = room.read("hospitals/hsyk.toml").replace("Helgelandssykehuset", "Nordlandssykehuset");
    room.file("hospitals/nlsh.toml", &hospital);
    let offer = "offer Kari --site 'Mo i Rana' --department Indremedisin --start 2027-03-01";
    let seen = room.run(offer);
    assert_eq!(seen.status, 2);
    assert_eq!(seen.stderr, "error: the agreement has several hospitals: which one?\nhelp: one of: hsyk, nlsh\n");
    check_refused(&room, &format!("{offer} --hospital nlshh"), 3, "there is no hospital `nlshh`");
    // At another hospital it is another place than the one wished for.
    let seen = room.run(&format!("{offer} --hospital nlsh --dry-run"));
    assert!(seen.stderr.contains("Mo i Rana / Indremedisin is not among the wishes"), "{}", seen.stderr);
    assert!(seen.stdout.contains("+hospital = \"nlsh\"\n"), "{}", seen.stdout);
    assert_eq!(room.run(&format!("{offer} --hospital hsyk")).status, 0);
    assert!(room.read("trainees/9144897.toml").contains("hospital = \"hsyk\"\n"));
}

#[test]
fn a_dry_run_shows_which_matches_would_change() {
    let room = room();
    room.trainee(9144900, "Per Hansen", &REQUESTED.replace("2025-03-10", "2025-06-01"));
    // Kari asked first, and the position is hers while she waits; another offer to her leaves it to Per.
    let elsewhere = "offer Kari --site 'Mo i Rana' --department Kirurgi --start 2027-03-01 --dry-run";
    let seen = room.run(elsewhere);
    assert!(
        seen.stdout.ends_with(&format!(
            "Would be matched: Per Hansen with {POSITION}.\nWould no longer be matched: Kari Nordmann (was {POSITION}).\n"
        )),
        "{}",
        seen.stdout
    );
    // What changes nobody's match tells of none.
    assert!(!room.run("note Kari --text x --dry-run").stdout.contains("matched"));
    let withdrawn = room.run("withdraw Kari --reason other --dry-run --lang nb").stdout;
    assert!(withdrawn.contains(&format!("Ville få plass i fordelingen: Per Hansen: {POSITION}.\n")), "{withdrawn}");
}
