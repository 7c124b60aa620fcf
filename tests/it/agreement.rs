//! `alis agreement`: the steps of an agreement's life, what they refuse, and what is shown of where it stands.

use crate::harness::Room;

/// [`Room::new`] with a second agreement that nobody has signed, and a second municipality.
fn room() -> Room {
    let room = Room::new();
    room.file("municipalities/1833.toml", "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\nregistered = 2019-05-20\n")
        .file(
            "agreements/ny.toml",
            "# A comment that stays.\nschema = 1\ntitle = \"Ny avtale\"\nmunicipalities = [\"1820\", \"1833\"]\n\
         hospitals = [\"hsyk\"]\nprofile = \"hsyk\"\n",
        );
    room
}

#[track_caller]
fn done(room: &Room, words: &str) -> String {
    let seen = room.run(words);
    assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
    seen.stderr
}

fn standing(room: &Room, id: &str) -> String {
    room.json(&format!("agreement show {id} --format json"))["standing"].as_str().unwrap().to_owned()
}

#[test]
fn an_entry_is_appended_and_every_earlier_byte_stays() {
    let room = room();
    let before = room.read("agreements/ny.toml");
    let said = done(&room, "agreement sign ny --by Alstahaug --on 2026-07-01 --case 2026/5 --note 'I møte'");
    assert_eq!(said, "ny: signed (2026-07-01).\nny is now: partly signed.\n");
    assert_eq!(
        room.read("agreements/ny.toml"),
        format!(
            "{before}\n[[journal]]\non = 2026-07-01\nevent = \"signed\"\nby = \"1820\"\ncase = \"2026/5\"\nnote = \"I møte\"\n"
        )
    );
}

#[test]
fn the_last_signature_brings_it_into_force_and_ends_what_it_replaces() {
    let room = room();
    assert_eq!(
        done(&room, "agreement supersede ny hsyk-1820"),
        "ny replaces hsyk-1820 on the day it comes into force.\n"
    );
    assert!(room.read("agreements/ny.toml").contains("supersedes = [\"hsyk-1820\"]\n"));
    done(&room, "agreement sign ny --by 1820 --on 2026-07-01");
    done(&room, "agreement sign ny --by 1833 --on 2026-07-02");
    assert_eq!((standing(&room, "ny"), standing(&room, "hsyk-1820")), ("partly-signed".into(), "in-force".into()));
    let said = done(&room, "agreement sign ny --by hsyk --on 2026-07-03");
    assert!(said.contains("ny is now: in force.\n"), "{said}");
    assert!(said.contains("Now due: Review the agreement by 2027-07-03 (both sides)."), "{said}");
    assert!(said.contains("No longer due: hsyk-1820: Review the agreement (was 2027-02-01)."), "{said}");
    let old = room.json("agreement show hsyk-1820 --format json");
    assert_eq!(
        (&old["standing"], &old["superseded_by"], &old["superseded_on"]),
        (&"superseded".into(), &"ny".into(), &"2026-07-03".into())
    );
}

#[test]
fn what_does_not_follow_is_refused_and_nothing_is_written() {
    let room = room();
    let before = room.read("agreements/ny.toml");
    for (words, message) in [
        ("reply ny --from 1820", "`reply to the hearing` does not follow from what stands before it"),
        ("close-consultation ny", "`hearing closed` does not follow"),
        ("review ny", "`reviewed` does not follow"),
        ("evaluate ny", "`evaluated` does not follow"),
        ("terminate ny --by hsyk", "`terminated` does not follow"),
        ("settle-dispute ny", "`dispute settled` does not follow"),
        ("consult ny --due 2026-07-31", "`sent to hearing` does not follow"),
        ("sign ny --by 1835", "1835 is not a party to the agreement ny"),
        ("raise-dispute ny --by Legeforeningen", "Legeforeningen is not a party to the agreement ny"),
        ("supersede ny ny", "ny cannot replace ny"),
        ("supersede ny hsyk-1821", "there is no agreement `hsyk-1821`"),
        ("review nye", "there is no agreement `nye`"),
        ("criteria ny --met 1", "the terms of hsyk name no criteria"),
    ] {
        let seen = room.run(&format!("agreement {words}"));
        assert_eq!(seen.status, 3, "{words}: {}", seen.stderr);
        assert!(seen.stderr.contains(message), "{words}: {}", seen.stderr);
        assert!(
            seen.stderr.contains("\nhelp: ") || words == "supersede ny ny" || words.starts_with("criteria"),
            "{words}: {}",
            seen.stderr
        );
    }
    assert_eq!(room.read("agreements/ny.toml"), before);
    done(&room, "agreement sign ny --by 1820");
    assert_eq!(room.run("agreement sign ny --by Alstahaug").status, 3, "signed before");
}

#[test]
fn what_is_missing_is_named_by_its_flag() {
    let room = room();
    for (words, flag) in [
        ("consult ny", "--due"),
        ("sign ny", "--by"),
        ("terminate ny", "--by"),
        ("assess ny", "--by"),
        ("committee ny", "BODY"),
        ("reply ny", "--from"),
        ("request-revision ny --by 1820", "--reason"),
    ] {
        let seen = room.run(&format!("agreement {words}"));
        assert_eq!(
            (seen.status, seen.stderr.contains(&format!("{flag} is missing"))),
            (2, true),
            "{words}: {}",
            seen.stderr
        );
    }
}

#[test]
fn a_dry_run_shows_the_change_and_what_it_moves() {
    let room = room();
    let before = room.read("agreements/hsyk-1820.toml");
    let seen = room.run("agreement terminate hsyk-1820 --by hsyk --dry-run");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stdout.contains("+event = \"terminated\"\n+by = \"hsyk\"\n"), "{}", seen.stdout);
    assert!(
        seen.stdout.ends_with(
            "hsyk-1820 is now: in force, terminated.\nNow due: Make a new agreement by 2027-08-01 (both sides).\n"
        ),
        "{}",
        seen.stdout
    );
    assert_eq!(room.read("agreements/hsyk-1820.toml"), before);
}

#[test]
fn show_tells_when_it_runs_out_and_on_what_clause() {
    let room = room();
    done(&room, "agreement terminate hsyk-1820 --by hsyk --on 2026-07-31");
    let page = room.run("agreement show hsyk-1820").stdout;
    let runs_out = "  Runs out        2027-07-31 (terminated 2026-07-31; HSYK 9; helse- og\n                  omsorgstjenesteloven § 6-5 andre ledd)\n";
    assert!(page.contains(runs_out), "{page}");
    assert!(page.contains("  Standing        in force, terminated, 2020-02-01\n"), "{page}");
}

#[test]
fn what_concerns_both_sides_is_shown_to_each() {
    let room = room();
    let rows = |words: &str| room.json(&format!("deadlines --all --rule agreement-review --format json {words}"));
    let expected = serde_json::json!([{
        "rule": "agreement-review", "record": "agreements/hsyk-1820", "subject": "hsyk-1820", "placement": null,
        "responsible": "both", "opens": "2027-01-01", "due": "2027-02-01", "act_by": "2027-02-01", "status": "upcoming",
        "days_left": 184, "done_on": null, "basis": "HSYK 9", "strength": "requirement", "agreement": "hsyk-1820",
        "municipality": "1820", "hospital": "hsyk", "next": "alis agreement review hsyk-1820"
    }]);
    for words in
        ["", "--for municipality", "--for hospital", "--municipality 1820", "--hospital hsyk", "--agreement hsyk-1820"]
    {
        assert_eq!(rows(words), expected, "{words}");
    }
    for words in ["--for trainee", "--for supervisor", "--municipality 1833", "--agreement ny"] {
        assert_eq!(rows(words), serde_json::json!([]), "{words}");
    }
    // One that binds several municipalities is shown to each of them.
    done(&room, "agreement consult ny --due 2026-09-01");
    for words in ["--municipality 1820", "--municipality 1833", "--hospital hsyk"] {
        let hearing = room.json(&format!("deadlines --rule consultation --format json {words}"));
        assert_eq!(
            (hearing[0]["record"].as_str(), hearing[0]["municipality"].as_str()),
            (Some("agreements/ny"), None),
            "{words}"
        );
    }
}

#[test]
fn a_journal_written_by_hand_gives_warnings_never_errors() {
    let room = room();
    let text = room.read("agreements/ny.toml");
    room.file(
        "agreements/ny.toml",
        &format!(
            "{text}supersedes = [\"hsyk-1820\"]\n\n[[journal]]\non = 2026-01-01\nevent = \"reviewed\"\n\n[[journal]]\non = 2026-01-02\n\
             event = \"signed\"\nby = \"Rana\"\n\n[[journal]]\non = 2026-01-03\nevent = \"consultation-opened\"\ndue = 2026-01-01\n"
        ),
    );
    let seen = room.run("check --format json");
    assert_eq!(seen.status, 0, "{}", seen.stdout);
    let rows: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    let found: Vec<String> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            format!(
                "{}:{} {} {}",
                row["line"],
                row["column"],
                row["severity"].as_str().unwrap(),
                row["code"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(found, ["11:9 warning event-unexpected", "16:6 warning not-a-party", "21:7 warning event-unexpected"]);
    assert_eq!(room.run("check --strict").status, 1);
}

#[test]
fn terms_are_set_side_by_side() {
    let room = Room::new();
    let rows = room.json("agreement compare hsyk unn --format json");
    let row = |term: &str, key: &str| {
        let found = rows.as_array().unwrap().iter().find(|row| row["term"] == term && row["key"] == key);
        found.map(|row| {
            (row["a"].as_str().map(str::to_owned), row["b"].as_str().map(str::to_owned), row["differs"].as_bool())
        })
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(row("request", "due_months_before"), Some((None, some("12"), Some(true))));
    assert_eq!(row("request", "clause"), Some((some("6.2"), None, Some(true))), "a page's heading is no clause");
    assert_eq!(row("request", "strength"), Some((some("requirement"), some("requirement"), Some(false))));
    assert_eq!(row("matching", "advertise_after_months"), None, "what neither states is left out");
    // An agreement with an override against its own profile differs in that alone.
    let over = room
        .read("agreements/hsyk-1820.toml")
        .replace("profile = \"hsyk\"\n", "profile = \"hsyk\"\n\n[terms.reconfirmation]\nopens_months_before = 10\n");
    room.file("agreements/hsyk-1820.toml", &over);
    let rows = room.json("agreement compare hsyk-1820 hsyk --format json");
    let differing: Vec<&serde_json::Value> =
        rows.as_array().unwrap().iter().filter(|row| row["differs"] == true).collect();
    assert_eq!(differing.len(), 1);
    assert_eq!(
        (differing[0]["key"].as_str(), differing[0]["a"].as_str(), differing[0]["b"].as_str()),
        (Some("opens_months_before"), Some("10"), Some("9"))
    );
    let table = room.run("agreement compare hsyk fin").stdout;
    assert!(table.contains("≠  hospital service: clause"), "{table}");
    let unknown = room.run("agreement compare hsyk hsk");
    assert_eq!(unknown.status, 3);
    assert!(unknown.stderr.contains("built in are: hsyk, helse-vest"), "{}", unknown.stderr);
}

#[test]
fn what_is_dated_ahead_is_warned_of_but_for_a_meeting() {
    let room = room();
    let text = room.read("agreements/ny.toml");
    let ahead = |event: &str| format!("\n[[journal]]\non = 2026-09-01\n{event}\n");
    room.file("agreements/ny.toml", &(text.clone() + &ahead("event = \"committee\"\nbody = \"SU\"")));
    assert_eq!(room.alis("check --strict"), "[stderr]\nNo faults found.\n[exit 0]");
    room.file("agreements/ny.toml", &(text + &ahead("event = \"signed\"\nby = \"1820\"")));
    let seen = room.run("check --strict");
    assert_eq!(seen.status, 1);
    assert!(
        seen.stdout.contains("[future-entry]") && seen.stdout.contains("agreements/ny.toml:9:6"),
        "{}",
        seen.stdout
    );
    assert_eq!(standing(&room, "ny"), "drafted");
}

/// HSYK 4, 6.1 and 7.4: a plan, and whom to turn to on both sides. What the records do not have is told with the agreement.
#[test]
fn what_the_parties_have_not_said_is_told_with_the_agreement() {
    let room = Room::new();
    let told = |room: &Room| room.alis("agreement show hsyk-1820").split_whitespace().collect::<Vec<_>>().join(" ");
    let all = [
        "the general training plan of Alstahaug (1820)",
        "the ALIS coordinator of Alstahaug (1820)",
        "the ALIS contact of Helgelandssykehuset HF (hsyk)",
    ];
    for one in all {
        assert!(told(&room).contains(&format!("not recorded: {one}")), "{one}: {}", told(&room));
    }
    let municipality = room.read("municipalities/1820.toml");
    room.file(
        "municipalities/1820.toml",
        &format!("{municipality}training_plan = \"https://x.example\"\n\n[coordinator]\nname = \"Liv\"\n"),
    );
    let hospital = room.read("hospitals/hsyk.toml").replacen("[[site]]", "[contact]\nname = \"Per\"\n\n[[site]]", 1);
    room.file("hospitals/hsyk.toml", &hospital);
    assert!(!told(&room).contains("not recorded"), "{}", told(&room));
    // Terms that ask for none of it.
    let room = Room::new();
    let bergen = room.read("agreements/hsyk-1820.toml").replace("profile = \"hsyk\"", "profile = \"bergen\"");
    room.file("agreements/hsyk-1820.toml", &bergen);
    assert!(!told(&room).contains("not recorded"), "{}", told(&room));
}

/// Who opened a hearing closes it once its day has passed: nobody it went to is late.
#[test]
fn a_hearing_is_closed_by_the_party_that_opened_it() {
    let room = Room::new();
    assert_eq!(room.run("agreement consult hsyk-1820 --due 2026-08-20 --by 'Helgelandssykehuset HF'").status, 0);
    assert!(
        room.read("agreements/hsyk-1820.toml").contains("by = \"hsyk\""),
        "{}",
        room.read("agreements/hsyk-1820.toml")
    );
    let close = |words: &str| room.due(&format!("--rule consultation-close --today 2026-08-21 {words}"));
    let due = ["consultation-close hospital 2026-08-20..2026-09-19 open [HSYK, reminder]"];
    assert_eq!(
        (close(""), close("--for hospital")),
        (due.map(str::to_owned).to_vec(), due.map(str::to_owned).to_vec())
    );
    assert_eq!(close("--for municipality"), Vec::<String>::new());
    let seen = Room::new().run("agreement consult hsyk-1820 --due 2026-08-20 --by 1833");
    assert_eq!(seen.status, 3, "{}", seen.stderr);
}

/// Spesialistforskriften § 21: since 2022-09-01 whoever has applied counts as registered.
// clause: national [registration]
#[test]
fn a_municipality_counts_from_its_application() {
    let told = |municipality: &str| {
        let room = Room::with_kari("");
        room.file(
            "municipalities/1820.toml",
            &format!("schema = 1\nnumber = \"1820\"\nname = \"Alstahaug\"\n{municipality}"),
        );
        let request = "request Kari --start 2027-09-01 --months 6 --wish 'Mo i Rana/Kirurgi' --on 2026-07-20";
        let seen = room.run(request);
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        // What has to be done is done with the application.
        assert_eq!(room.due("--rule registration").is_empty(), !municipality.is_empty(), "{municipality}");
        seen.stderr.contains("registered")
    };
    assert!(told(""), "neither");
    assert!(!told("registered = 2019-05-20\n"));
    assert!(!told("applied = 2026-07-20\n"));
    assert!(told("applied = 2026-07-21\n"), "after the request");
}

/// Every party that can have something to do can be asked for.
#[test]
fn deadlines_are_listed_for_whoever_has_them() {
    let room = Room::with_kari("\n[[journal]]\non = 2026-07-20\nevent = \"access-requested\"\n");
    assert_eq!(
        room.due("--for owner"),
        ["access owner 2026-07-20..2026-08-20 open [personvernforordningen art. 12, 15]"]
    );
    for party in ["municipality", "hospital", "trainee", "supervisor", "both", "parties", "committee"] {
        assert!(room.due(&format!("--for {party}")).iter().all(|line| !line.starts_with("access ")), "{party}");
    }
    assert_eq!(room.run("deadlines --for nobody").status, 2);
}
