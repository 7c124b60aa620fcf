//! Case 18/21 of SU Bergensregionen (BERGEN), played as it is written: a *særavtale* that replaces the older *fagavtaler*.

use crate::harness::Room;

/// Two municipalities, two hospitals, two older agreements in force, and the draft of the new one.
fn room() -> Room {
    let room = Room::empty();
    room.file("alis.toml", "schema = 1\nname = \"ALIS Vest\"\nlanguage = \"en\"\n");
    let on = "2021-05-01";
    room.does(on, "municipality add --number 4601 --name Bergen --registered 2019-10-01");
    room.does(on, "municipality add --number 4626 --name Øygarden");
    room.does(on, "hospital add --id helse-bergen --name 'Helse Bergen HF' --place 'Haukeland/Indremedisin'");
    room.does(
        on,
        "hospital add --id haraldsplass --name 'Haraldsplass Diakonale Sykehus' --place 'Haraldsplass/Indremedisin'",
    );
    for (id, hospital, signed) in [("fag-hb", "helse-bergen", "2017-10-23"), ("fag-hds", "haraldsplass", "2018-02-05")]
    {
        room.does(
            on,
            &format!(
                "agreement add --id {id} --title Fagavtale --municipality 4601 --hospital {hospital} --profile bergen"
            ),
        );
        room.does(on, &format!("agreement sign {id} --by 4601 --on {signed}"));
        room.does(on, &format!("agreement sign {id} --by {hospital} --on {signed}"));
    }
    room.does(
        on,
        "agreement add --id regionen --title 'Særavtale om sykehustjeneste for ALIS' --municipality 4601 --municipality 4626 \
         --hospital helse-bergen --hospital haraldsplass --profile bergen --supersedes fag-hb --case 18/21",
    );
    // «vil denne erstatte de allerede inngåtte fagavtalene»: several at once.
    room.does(on, "agreement supersede regionen fag-hds");
    // «Utkastet er nå ferdigstilt.»
    room.does("2021-05-10", "agreement draft regionen --note 'Dekker behovet både før og etter «Markedsplassen».'");
    room
}

fn standing(room: &Room, id: &str, today: &str) -> String {
    let shown = room.json(&format!("agreement show {id} --format json --today {today}"));
    shown["standing"].as_str().unwrap().to_owned()
}

/// «Samarbeidsutvalget i Bergensregionen slutter seg til arbeidsgruppens foreslåtte sluttprosess», 02.06.2021; «en bred
/// innspillsrunde hos avtalepartene med en tidsfrist innen 30.juni 2021».
fn in_the_round() -> Room {
    let room = room();
    room.does("2021-06-02", "agreement committee regionen 'SU Bergensregionen' --decision supported --case 18/21");
    room.does("2021-06-02", "agreement consult regionen --due 30.6.2021 --case 18/21");
    room
}

// clause: BERGEN Vedtak
// clause: BERGEN Status i saken, 1
// clause: BERGEN Status i saken, 2
#[test]
fn the_committee_supports_the_process_and_the_round_is_open_until_the_thirtieth_of_june() {
    let room = in_the_round();
    assert_eq!(standing(&room, "regionen", "2021-06-02"), "in-consultation");
    assert_eq!(room.due("--today 2021-06-02"), ["consultation parties 2021-06-02..2021-06-30 open [BERGEN sak 18/21]"]);
    // It concerns each of the parties.
    for words in [
        "--municipality 4601",
        "--municipality 4626",
        "--hospital helse-bergen",
        "--hospital haraldsplass",
        "--for municipality",
        "--for hospital",
    ] {
        assert_eq!(room.due(&format!("{words} --today 2021-06-02")).len(), 1, "{words}");
    }
    for (on, from) in [("2021-06-21", "4601"), ("2021-06-24", "4626"), ("2021-06-28", "haraldsplass")] {
        room.does(on, &format!("agreement reply regionen --from {from}"));
    }
    let shown = room.json("agreement show regionen --format json --today 2021-06-30");
    assert_eq!(shown["not_replied"], serde_json::json!(["helse-bergen"]));
    assert_eq!(
        room.due("--today 2021-07-01"),
        ["consultation-close both 2021-06-30..2021-07-30 open [BERGEN sak 18/21, reminder]"]
    );
    // «Arbeidsgruppen møtes og vurderer/innarbeider innspill»: the round is over.
    room.does("2021-07-01", "agreement close-consultation regionen --note 'Arbeidsgruppen innarbeider innspill.'");
    assert_eq!(standing(&room, "regionen", "2021-07-01"), "consulted");
    assert_eq!(room.due("--today 2021-07-01"), Vec::<String>::new());
}

/// «sendt utkast til avtalen til Helsedirektoratet for innspill og avventer nå en formell vurdering»
// clause: BERGEN Status i saken
// clause: BERGEN Vedtak
#[test]
fn the_assessment_of_helsedirektoratet_is_recorded_when_it_comes() {
    let room = in_the_round();
    room.does("2021-09-13", "agreement assess regionen --by Helsedirektoratet --result 'Innholdet er tilstrekkelig.'");
    let text = room.read("agreements/regionen.toml");
    assert!(
        text.ends_with("event = \"assessed\"\nby = \"Helsedirektoratet\"\nresult = \"Innholdet er tilstrekkelig.\"\n"),
        "{text}"
    );
    // The case names no day for it, so nothing is due.
    assert_eq!(
        room.due("--all --today 2021-09-13"),
        [
            "committee committee 2021-06-02..2021-06-02 done 2021-06-02 [BERGEN sak 18/21]",
            "consultation-close both 2021-06-30..2021-07-30 done 2021-09-13 [BERGEN sak 18/21, reminder]"
        ]
    );
}

/// «Endelig avtaleutkast sendes ut til avtalepartene for godkjenning og signering»
// clause: BERGEN Status i saken, 3
// clause: BERGEN Bakgrunn
#[test]
fn the_last_signature_replaces_every_fagavtale() {
    let room = in_the_round();
    room.does("2021-07-01", "agreement close-consultation regionen");
    for (on, by) in [("2021-10-18", "helse-bergen"), ("2021-10-25", "haraldsplass"), ("2021-11-08", "4601")] {
        room.does(on, &format!("agreement sign regionen --by {by}"));
    }
    let shown = room.json("agreement show regionen --format json --today 2021-11-14");
    assert_eq!((shown["standing"].as_str(), &shown["unsigned"]), (Some("partly-signed"), &serde_json::json!(["4626"])));
    assert_eq!(
        (standing(&room, "fag-hb", "2021-11-14"), standing(&room, "fag-hds", "2021-11-14")),
        ("in-force".into(), "in-force".into())
    );
    let said = room.does("2021-11-15", "agreement sign regionen --by 4626");
    assert!(said.contains("regionen is now: in force."), "{said}");
    for old in ["fag-hb", "fag-hds"] {
        let shown = room.json(&format!("agreement show {old} --format json --today 2021-11-15"));
        assert_eq!(
            (shown["standing"].as_str(), shown["superseded_by"].as_str(), shown["superseded_on"].as_str()),
            (Some("superseded"), Some("regionen"), Some("2021-11-15"))
        );
    }
    assert_eq!(room.due("--all --today 2021-11-15"), Vec::<String>::new(), "the case states nothing more");
    assert_eq!(room.alis("check --strict --today 2021-11-15"), "[stderr]\nNo faults found.\n[exit 0]");
}

/// «Mange kommuner vil ha behov for å få på plass denne avtale for å bli godkjent utdanningsvirksomhet»: a request before it
/// is in force is told so. «Markedsplassen» has no start date yet: nothing is computed of it.
// clause: BERGEN Status i saken
#[test]
fn a_trainee_is_walked_through_and_nothing_is_due_but_what_was_agreed_in_the_case() {
    let room = in_the_round();
    room.does(
        "2021-08-01",
        "enroll --hpr 9144897 --name 'Kari Nordmann' --municipality 4626 --agreement regionen --started 2021-06-01 \
         --workplace Legesenteret --role fastlege --engagement employed --percent 100 --training-started 2021-06-01",
    );
    let request = "request 9144897 --start 2022-03-01 --months 6 --wish 'helse-bergen/Haukeland/Indremedisin'";
    let told = room.does("2021-08-01", &format!("{request} --dry-run"));
    assert!(
        told.contains("BERGEN Status i saken (recommendation): the agreement regionen is not in force on that day"),
        "{told}"
    );
    for by in ["helse-bergen", "haraldsplass", "4601", "4626"] {
        room.does("2021-11-15", &format!("agreement sign regionen --by {by}"));
    }
    let told = room.does("2021-11-20", request);
    assert!(!told.contains("warning"), "{told}");
    assert_eq!(
        room.due("--all --today 2021-11-20"),
        [
            "follow-up municipality 2021-11-20..2022-01-20 open [alis.toml, reminder]",
            "plan-review municipality 2022-05-01..2022-06-01 upcoming [spesialistforskriften § 25, reminder]",
            "request municipality 2021-06-01..2021-07-01 done 2021-11-20 [alis.toml, reminder]"
        ]
    );
    room.does("2021-12-01", "offer 9144897 --hospital helse-bergen --site Haukeland --department Indremedisin --start 2022-03-01 --months 6 --answer-by 2021-12-15");
    assert_eq!(
        room.due("--all --today 2021-12-01"),
        [
            "offer-answer trainee 2021-12-01..2021-12-15 open [BERGEN, reminder]",
            "plan-review municipality 2022-05-01..2022-06-01 upcoming [spesialistforskriften § 25, reminder]",
            "request municipality 2021-06-01..2021-07-01 done 2021-11-20 [alis.toml, reminder]"
        ]
    );
    room.does("2021-12-05", "accept 9144897");
    room.does("2022-03-01", "start 9144897");
    assert_eq!(
        room.due("--all --today 2022-03-01"),
        [
            "plan-review municipality 2022-05-01..2022-06-01 upcoming [spesialistforskriften § 25, reminder]",
            "goal-review hospital 2022-06-30..2022-08-31 upcoming [alis.toml, reminder]",
            "completion hospital 2022-08-31..2022-08-31 upcoming [BERGEN, reminder]",
            "request municipality 2021-06-01..2021-07-01 done 2021-11-20 [alis.toml, reminder]",
            "offer-answer trainee 2021-12-01..2021-12-15 done 2021-12-05 [BERGEN, reminder]",
            "start trainee 2022-03-01..2022-03-01 done 2022-03-01 [BERGEN, reminder]"
        ]
    );
}

/// «vil denne erstatte de allerede inngåtte fagavtalene»: what waits goes over to the særavtale on the day it is in force,
/// what was accepted is served by the fagavtale it was accepted under.
// clause: BERGEN Bakgrunn
#[test]
fn the_saeravtale_takes_over_what_waits_and_not_what_was_accepted() {
    let room = in_the_round();
    for (hpr, name) in [(9144897, "Kari Nordmann"), (9144900, "Ola Nordmann")] {
        room.does(
            "2021-07-01",
            &format!(
                "enroll --hpr {hpr} --name '{name}' --municipality 4601 --agreement fag-hb --started 2021-06-01 \
                 --workplace Legesenteret --role fastlege --engagement employed --percent 100 --training-started 2021-06-01"
            ),
        );
        room.does(
            "2021-08-01",
            &format!("request {hpr} --start 2022-03-01 --months 6 --wish 'Haukeland/Indremedisin'"),
        );
    }
    room.does("2021-09-01", "offer 9144900 --site Haukeland --department Indremedisin --start 2022-03-01 --months 6");
    room.does("2021-11-14", "accept 9144900");
    for by in ["helse-bergen", "haraldsplass", "4601", "4626"] {
        room.does("2021-11-15", &format!("agreement sign regionen --by {by}"));
    }
    let under = |hpr: u32, today: &str| {
        let shown = room.json(&format!("explain {hpr} --format json --today {today}"));
        let row = &shown["placements"][0];
        let text = |key: &str| row[key].as_str().unwrap_or("-");
        let told = ["agreement", "agreement_by", "agreement_from", "agreement_before", "agreement_ended"].map(text);
        told.join(" ")
    };
    assert_eq!(under(9144897, "2021-11-14"), "fag-hb request 2021-08-01 - -");
    assert_eq!(under(9144897, "2021-11-15"), "regionen successor 2021-11-15 fag-hb -");
    assert_eq!(under(9144900, "2021-11-15"), "fag-hb request 2021-08-01 - 2021-11-15");
    let said = room.alis("explain 9144900 --today 2021-11-15");
    assert!(said.contains("fag-hb is over (superseded, 2021-11-15); its terms hold until the service is\n"), "{said}");
    // Nothing is asked anew of either, and no number but the store's is due.
    let due = room.json("deadlines --all --format json --today 2021-11-15");
    let request = due.as_array().unwrap().iter().filter(|row| row["rule"] == "request");
    let told: Vec<&str> = request.map(|row| row["status"].as_str().unwrap()).collect();
    assert_eq!(told, ["done", "done"]);
    // An offer after it goes by the new one, which has two hospitals.
    room.does("2021-11-20", "offer 9144897 --hospital helse-bergen --site Haukeland --department Indremedisin --start 2022-03-01 --months 6");
    // Their records follow with one command.
    room.does("2021-11-20", "agreement transfer fag-hb regionen");
    assert_eq!(room.alis("check --today 2021-11-20"), "[stderr]\nNo faults found.\n[exit 0]");
}
