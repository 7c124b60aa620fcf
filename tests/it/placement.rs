//! `alis request` and `alis reconfirm`: the wish, the question before the start, and the answers to it.

use crate::harness::Room;

const REQUESTED: &str = "\n[[journal]]\non = 2024-03-10\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n\
                         wishes = [ { site = \"Mo i Rana\", department = \"Indremedisin\" } ]\nflexible = true\n";

/// The file's text behind what was there before.
fn added(room: &Room, before: &str) -> String {
    let now = room.read("trainees/9144897.toml");
    assert!(now.starts_with(before), "an earlier byte changed:\n{now}");
    now[before.len()..].to_owned()
}

#[test]
fn a_request_appends_its_entry_and_tells_what_it_moves() {
    let room = Room::with_kari("");
    let before = room.read("trainees/9144897.toml");
    let seen = room.alis(
        "request kari --start 1.3.2027 --wish 'Sandnessjøen/Indremedisin' --wish 'Mo i Rana/Kirurgi' --flexible --note 'på skjema'",
    );
    assert_eq!(
        seen,
        "[stderr]\nKari Nordmann: requested: 2027-03-01 – 2027-08-31 (2026-08-01).\n\
         Now due: Ask the hospital again by 2026-09-01 (municipality).\n\
         Done: Register the need with the hospital (due 2024-03-02).\n[exit 0]"
    );
    assert_eq!(
        added(&room, &before),
        "\n[[journal]]\non = 2026-08-01\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\nwishes = [\n  \
         { site = \"Sandnessjøen\", department = \"Indremedisin\" },\n  \
         { site = \"Mo i Rana\", department = \"Kirurgi\" },\n]\nflexible = true\nagreement = \"hsyk-1820\"\nnote = \"på skjema\"\n"
    );
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
}

#[test]
fn a_moved_wish_moves_the_window() {
    let room = Room::with_kari(REQUESTED);
    let seen = room.run("request Kari --start 2027-06-01 --wish 'Mo i Rana/Indremedisin'");
    assert_eq!(
        seen.stderr,
        "Kari Nordmann: requested: 2027-06-01 – 2027-11-30 (2026-08-01).\nMoved: Ask the hospital again from 2026-09-01 to 2026-12-01.\n"
    );
}

#[test]
fn with_several_hospitals_the_wish_names_one() {
    let room = Room::with_kari("");
    let agreement = room.read("agreements/hsyk-1820.toml").replace("[\"hsyk\"]", "[\"hsyk\", \"nlsh\"]");
    room.file("agreements/hsyk-1820.toml", &agreement).file(
        "hospitals/nlsh.toml",
        "schema = 1\nname = \"Nordlandssykehuset HF\"\n\n[[site]]\nname = \"Bodø\"\ndepartments = [\"Kirurgi\"]\n\n\
         [[site]]\nname = \"Mo i Rana\"\ndepartments = [\"Indremedisin\"]\n",
    );
    let seen = room.alis("request Kari --start 2027-03-01 --wish 'Mo i Rana/Indremedisin'");
    assert!(seen.contains("which one?\nhelp: one of: hsyk, nlsh") && seen.ends_with("[exit 2]"), "{seen}");
    // A place that only one of them has needs no name; the record has it all the same.
    assert_eq!(room.run("request Kari --start 2027-03-01 --wish Bodø/Kirurgi").status, 0);
    assert!(room.read("trainees/9144897.toml").contains("hospital = \"nlsh\""));
}

#[test]
fn asked_in_the_window_counts_and_the_answer_is_awaited() {
    let room = Room::with_kari(REQUESTED);
    let seen = room.alis("reconfirm Kari");
    assert_eq!(
        seen,
        "[stderr]\nKari Nordmann: asked the hospital again (2026-08-01).\n\
         Now due: Answer the municipality by 2026-08-31 (hospital).\n\
         Done: Ask the hospital again (due 2026-09-01).\n[exit 0]"
    );
    assert_eq!(room.json("list --format json")[0]["stage"], "asked");
}

#[test]
fn asked_too_early_is_recorded_and_does_not_count() {
    let room = Room::with_kari(REQUESTED);
    let seen = room.run("reconfirm Kari --on 2026-05-31");
    assert!(seen.stderr.contains("2026-06-01"), "{}", seen.stderr);
    assert_eq!(seen.status, 0);
    let due = room.run("deadlines --rule reconfirmation").stdout;
    let expected = "\
Who            What                    Due (act by)

OPEN (1)
Kari Nordmann  Ask the hospital again  2026-09-01
  municipality, HSYK 6.3               31 days left
  asked 2026-05-31, before the window opened: does not count

1 open
";
    assert_eq!(due, expected);
}

#[test]
fn each_answer_is_recorded_and_moves_what_follows() {
    let asked = format!("{REQUESTED}\n[[journal]]\non = 2026-07-01\nevent = \"reconfirmation-asked\"\n");
    let answered = |words: &str| {
        let room = Room::with_kari(&asked);
        let before = room.read("trainees/9144897.toml");
        let seen = room.run(&format!("reconfirm Kari --answer {words}"));
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        (added(&room, &before), room.json("list --format json")[0].clone())
    };
    let (text, row) = answered("confirmed");
    assert_eq!(text, "\n[[journal]]\non = 2026-08-01\nevent = \"reconfirmation-answered\"\nanswer = \"confirmed\"\n");
    assert_eq!((row["stage"].as_str(), row["next_rule"].as_str()), (Some("confirmed"), Some("offer")));
    let (text, row) = answered("refused --note 'ingen ledig'");
    assert!(text.ends_with("answer = \"refused\"\nnote = \"ingen ledig\"\n"), "{text}");
    assert_eq!(row["stage"], "refused");
    let (text, row) = answered("changed --start 1.6.2027 --site Sandnessjøen --department Indremedisin");
    assert!(
        text.ends_with(
            "answer = \"changed\"\nstart = 2027-06-01\nsite = \"Sandnessjøen\"\ndepartment = \"Indremedisin\"\n"
        ),
        "{text}"
    );
    assert_eq!((row["start"].as_str(), row["site"].as_str()), (Some("2027-06-01"), Some("Sandnessjøen")));
}

#[test]
fn what_the_facts_do_not_allow_is_refused_with_what_would_be_right() {
    let room = Room::with_kari("");
    for (words, told, exit) in [
        ("reconfirm Kari", "help: First record the wish: alis request.", 3),
        ("reconfirm Kari --answer confirmed", "help: First record the wish: alis request.", 3),
        ("reconfirm Kari --start 2027-06-01", "--answer", 2),
        ("reconfirm Kari --answer maybe", "confirmed, changed, refused", 2),
        ("request Kari --wish 'Mo i Rana/Kirurgi'", "--start is missing", 2),
        ("request Per --start 2027-03-01", "there is no trainee `Per`", 3),
    ] {
        let seen = room.alis(words);
        assert!(seen.contains(told) && seen.ends_with(&format!("[exit {exit}]")), "{words}: {seen}");
    }
    let requested = Room::with_kari(REQUESTED);
    let before = requested.read("trainees/9144897.toml");
    for (words, told, exit) in [
        ("reconfirm Kari --answer confirmed", "help: First record that the hospital was asked: alis ask.", 3),
        ("reconfirm Kari --answer confirmed --start 2027-06-01", "changed", 2),
    ] {
        let seen = requested.alis(words);
        assert!(seen.contains(told) && seen.ends_with(&format!("[exit {exit}]")), "{words}: {seen}");
    }
    let asked = format!("{REQUESTED}\n[[journal]]\non = 2026-07-01\nevent = \"reconfirmation-asked\"\n");
    let elsewhere =
        Room::with_kari(&asked).alis("reconfirm Kari --answer changed --site Sandnesjøen --department Indremedisin");
    assert!(elsewhere.contains("did you mean `Sandnessjøen`?") && elsewhere.ends_with("[exit 3]"), "{elsewhere}");
    assert_eq!(requested.read("trainees/9144897.toml"), before);
}

/// Two halves of three months each: a fact belongs to the period that it fits, or to the one that is named.
#[test]
fn of_two_periods_one_is_named() {
    let second = REQUESTED.replace("event =", "placement = 2\nevent =").replace("months = 6", "months = 3");
    let room = Room::with_kari(&format!("{}{second}", REQUESTED.replace("months = 6", "months = 3")));
    let seen = room.alis("reconfirm Kari");
    assert!(seen.contains("--placement") && seen.ends_with("[exit 2]"), "{seen}");
    assert_eq!(room.run("reconfirm Kari --placement 2").status, 0);
    assert!(room.read("trainees/9144897.toml").ends_with("event = \"reconfirmation-asked\"\nplacement = 2\n"));
}
