//! `alis export calendar`, `alis deadlines --format ics`: a file that a calendar follows, over runs in which deadlines move, are done and vanish.

use assert_cmd::Command;
use std::collections::BTreeMap;
use std::path::Path;

use crate::harness::{Room, everything, needs, skipped};

/// The events of a calendar by their numbers, each with its properties; lines unfolded.
fn events(text: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let text = text.replace("\r\n ", "");
    let of = |part: &str| -> BTreeMap<String, String> {
        // An event's own properties stand before its alarms.
        let own = part.split("BEGIN:VALARM").next().unwrap();
        own.lines().filter_map(|line| line.split_once(':')).map(|(key, value)| (key.into(), value.into())).collect()
    };
    text.split("BEGIN:VEVENT").skip(1).map(of).map(|event| (event["UID"].clone(), event)).collect()
}

/// The one event whose title ends so.
#[track_caller]
fn one<'a>(all: &'a BTreeMap<String, BTreeMap<String, String>>, title: &str) -> &'a BTreeMap<String, String> {
    let found: Vec<_> = all.values().filter(|event| event["SUMMARY"] == title).collect();
    assert_eq!(found.len(), 1, "{title}: {all:#?}");
    found[0]
}

fn sequence(event: &BTreeMap<String, String>) -> u64 {
    event["SEQUENCE"].parse().unwrap()
}

fn room() -> Room {
    Room::demo("--lang nb")
}

#[track_caller]
fn made(room: &Room, more: &str) -> String {
    let seen = room.run(&format!("--store store {more} --lang nb"));
    assert_eq!((seen.status, seen.stderr.as_str()), (0, ""), "{more}");
    seen.stdout
}

#[test]
fn a_calendar_is_the_same_however_it_is_asked_for_and_on_every_run() {
    let room = room();
    let calendar = made(&room, "export calendar");
    assert_eq!(calendar, made(&room, "deadlines --format ics"));
    assert_eq!(calendar, made(&room, "export calendar"));
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//alis//"), "{calendar}");
    assert!(calendar.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    let events = events(&calendar);
    assert_eq!(events.len(), calendar.matches("BEGIN:VEVENT").count(), "no number stands for two");
    // One for each deadline that is owed.
    let all = room.json("--store store deadlines --all --format json");
    let owed = all.as_array().unwrap().iter().filter(|row| row["status"] != "done").count();
    let confirmed = events.values().filter(|event| event["STATUS"] == "CONFIRMED").count();
    assert_eq!(confirmed, owed);
    for (event, next) in events.values().map(|event| (event, &event["DTEND;VALUE=DATE"])) {
        assert!(event["DTSTART;VALUE=DATE"] < *next, "{event:?}");
    }
}

/// The days of the service of one of the demo's people move, then it ends.
const TOLD: &str = "export calendar Trond --today 2026-11-30";
const EXTENDED: &str = "extend Trond --until 2027-03-31 --reason Forlenget --on 2026-11-29 --agreed-with 1824";
const OVER: &str = "discontinue Trond --reason Sluttet --on 2026-11-30 --yes";

#[track_caller]
fn does(room: &Room, words: &str) {
    room.does("2026-11-30", &format!("--store store --lang nb {words}"));
}

#[test]
fn what_moves_is_the_same_event_with_a_greater_number_and_what_is_over_is_called_off() {
    let room = room();
    let title = "Trond Ivar Elsfjordmoen: Registrer gjennomført tjeneste";
    let first = events(&made(&room, TOLD));
    let before = one(&first, title);
    assert_eq!((before["STATUS"].as_str(), before["DTSTART;VALUE=DATE"].as_str()), ("CONFIRMED", "20261101"));
    does(&room, EXTENDED);
    let second = events(&made(&room, TOLD));
    let moved = one(&second, title);
    assert_eq!((moved["UID"].as_str(), moved["STATUS"].as_str()), (before["UID"].as_str(), "CONFIRMED"));
    assert!(moved["DTSTART;VALUE=DATE"] > before["DTSTART;VALUE=DATE"], "{moved:?}");
    assert!(sequence(moved) > sequence(before));
    // Who leaves the specialisation owes nothing of it any more.
    does(&room, OVER);
    let third = events(&made(&room, TOLD));
    let off = one(&third, title);
    assert_eq!((off["UID"].as_str(), off["STATUS"].as_str()), (before["UID"].as_str(), "CANCELLED"));
    assert!(sequence(off) > sequence(moved));
    for (earlier, later) in [(&first, &second), (&second, &third)] {
        let gone: Vec<_> = earlier.keys().filter(|uid| !later.contains_key(*uid)).collect();
        assert!(gone.is_empty(), "nothing goes without being called off: {gone:?}");
    }
    // After a year it is not mentioned.
    let later = events(&made(&room, "export calendar Trond --today 2027-12-02"));
    assert!(!later.contains_key(&before["UID"]));
}

#[test]
fn a_corrected_number_and_another_language_make_no_new_events() {
    let room = room();
    let before = events(&made(&room, TOLD));
    let english = room.run("--store store --lang en export calendar Trond --today 2026-11-30").stdout;
    let english = events(&english);
    assert_eq!(before.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    assert!(english.values().any(|event| event["DESCRIPTION"].contains("HSYK 5.2")), "{english:?}");
    let hpr = room.json("--store store show Trond --format json")["hpr"].to_string();
    does(&room, &format!("edit {hpr} --set hpr=9144899"));
    let after = events(&made(&room, TOLD));
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
}

#[test]
fn an_anonymous_calendar_holds_no_name_and_no_number_of_anybody() {
    let room = room();
    let text = made(&room, "export calendar --anonymous").replace("\r\n ", "");
    assert!(text.matches("BEGIN:VEVENT").count() > 100);
    for row in room.json("--store store list --format json").as_array().unwrap() {
        let (name, hpr) = (row["name"].as_str().unwrap_or("-"), row["hpr"].to_string());
        for word in name.split(' ').filter(|word| word.chars().count() > 3) {
            assert!(!text.contains(word), "{word}");
        }
        assert!(!text.contains(&hpr), "{hpr}");
    }
    let named = made(&room, "export calendar");
    assert_eq!(events(&named).keys().collect::<Vec<_>>(), events(&text).keys().collect::<Vec<_>>());
}

#[test]
fn whose_record_is_restricted_is_in_no_calendar_but_that_of_their_number() {
    let room = room();
    let of_all = made(&room, "export calendar");
    assert!(!of_all.contains("9144861"));
    let own = events(&made(&room, "export calendar 9144861"));
    assert!(!own.is_empty());
    assert!(own.keys().all(|uid| !of_all.contains(uid.as_str())));
}

#[test]
fn it_is_narrowed_as_the_deadlines_are_and_what_would_make_events_vanish_is_refused() {
    let room = room();
    let all = events(&made(&room, "export calendar --all-parties"));
    for (narrowed, known) in [
        ("--for hospital", "--for hospital"),
        ("--municipality Alstahaug", "--municipality 1820"),
        ("--rule contract", "--rule contract"),
    ] {
        let found = events(&made(&room, &format!("export calendar {narrowed}")));
        assert_eq!(found.len(), events(&made(&room, &format!("deadlines --format ics {known}"))).len());
        assert!(!found.is_empty() && found.len() < all.len(), "{narrowed}");
        assert!(found.keys().all(|uid| all.contains_key(uid)), "{narrowed}: the same events");
    }
    for flag in ["--overdue", "--within 30d", "--limit 3", "--changed", "--exit-code", "--excel"] {
        let seen = room.run(&format!("--store store --lang en deadlines --format ics {flag}"));
        assert_eq!((seen.status, seen.stdout.as_str()), (2, ""), "{flag}");
        assert!(seen.stderr.contains(flag.split(' ').next().unwrap()), "{}", seen.stderr);
    }
    assert_eq!(room.run("--store store deadlines --anonymous").status, 2);
    assert_eq!(room.run("--store store export calendar --municipality Nowhere").status, 3);
}

#[test]
fn a_file_is_replaced_whole_and_a_dry_run_writes_none() {
    let room = room();
    let seen = room.run("--store store --lang en export calendar --out frister.ics --dry-run");
    assert_eq!((seen.status, room.path().join("frister.ics").exists()), (0, false));
    let seen = room.run("--store store --lang en export calendar --out frister.ics");
    assert_eq!((seen.status, seen.stdout.as_str(), seen.stderr.as_str()), (0, "", "Wrote frister.ics.\n"));
    assert_eq!(room.read("frister.ics"), room.run("--store store --lang en export calendar").stdout);
    let seen = room.run("--store store --lang en export calendar --out frister.ics/calendar.ics");
    assert_eq!(seen.status, 5, "{}", seen.stderr);
}

#[test]
fn a_record_that_cannot_be_read_does_not_hide_the_others() {
    let room = room();
    room.file("store/trainees/9144899.toml", "hpr = \n");
    let seen = room.run("--store store --lang en export calendar");
    assert_eq!(seen.status, 4);
    assert!(seen.stderr.contains("trainees/9144899.toml:1"), "{}", seen.stderr);
    assert!(events(&seen.stdout).len() > 100);
    assert_eq!(Room::new().run("export calendar").stdout.matches("BEGIN:VCALENDAR").count(), 1);
}

/// The system's own, which has what is installed with the system.
fn python() -> &'static str {
    if Path::new("/usr/bin/python3").exists() { "/usr/bin/python3" } else { "python3" }
}

/// What two libraries and a calendar program that are not ours make of three runs.
#[test]
fn two_parsers_and_a_calendar_read_three_runs() {
    if !needs("khal") || !needs("python3") {
        return;
    }
    let room = room();
    let script = r#"
import sys
try:
    import icalendar, vobject
except ImportError:
    sys.exit(77)
raw = open(sys.argv[1], "rb").read()
lines = raw.split(b"\r\n")
assert b"\n" not in b"".join(lines) and max(map(len, lines)) <= 75
one = icalendar.Calendar.from_ical(raw)
two = vobject.readOne(raw.decode())
ours, theirs = one.walk("VEVENT"), two.vevent_list
assert len(ours) == len(theirs) == len({str(event["uid"]) for event in ours})
for event, other in zip(ours, theirs):
    assert not event.errors, event.errors
    assert str(event["summary"]) == other.summary.value and event["dtstart"].dt == other.dtstart.value
    assert (event["dtend"].dt - event["dtstart"].dt).days == 1
    assert event["sequence"] >= 0 and other.behavior.validate(other, raiseException=True)
    for alarm in event.walk("VALARM"):
        assert alarm["trigger"].dt.total_seconds() < 0 and str(alarm["action"]) == "DISPLAY"
print(len(ours), sum(event["status"] == "CANCELLED" for event in ours))
"#;
    let here = room.path().display();
    let settings = format!(
        "[calendars]\n[[alis]]\npath = {here}/vdir\n[sqlite]\npath = {here}/khal.db\n[locale]\n\
         local_timezone = Europe/Oslo\ndefault_timezone = Europe/Oslo\ntimeformat = %H:%M\n\
         dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n\
         datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    );
    room.file("read.py", script).file("khal/config", &settings);
    std::fs::create_dir(room.path().join("vdir")).unwrap();
    let run = |program: &str, words: &[&str]| {
        let mut command = Command::new(program);
        let home = room.home();
        command.current_dir(room.path()).args(words).env("HOME", &home).env("XDG_DATA_HOME", &home);
        command.env("XDG_CONFIG_HOME", &home).env("XDG_CACHE_HOME", &home).env("LC_ALL", "C.UTF-8");
        room.seen(&mut command)
    };
    let mut shown = Vec::new();
    for change in [None, Some(EXTENDED), Some(OVER)] {
        if let Some(change) = change {
            does(&room, change);
        }
        made(&room, &format!("{TOLD} --out trond.ics --quiet"));
        let seen = run(python(), &["read.py", "trond.ics"]);
        if seen.status == 77 && !everything() {
            return skipped("python3-icalendar, python3-vobject");
        }
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        let seen = run("khal", &["-c", "khal/config", "import", "--batch", "-a", "alis", "trond.ics"]);
        assert_eq!(seen.status, 0, "{}{}", seen.stdout, seen.stderr);
        let seen =
            run("khal", &["-c", "khal/config", "list", "--format", "{start-date} {title}", "2020-01-01", "4380d"]);
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        let done = |line: &&str| line.contains("Registrer gjennomført tjeneste");
        let days: Vec<String> = seen.stdout.lines().filter(done).map(|line| line[..10].to_owned()).collect();
        assert_eq!(days.len(), 1, "one event, wherever it moves: {}", seen.stdout);
        shown.extend(days);
    }
    assert_eq!(shown[0], "2026-11-01");
    assert!(shown[0] < shown[1] && shown[1] == shown[2], "{shown:?}");
}
