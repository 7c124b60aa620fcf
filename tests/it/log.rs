//! `alis log`: who did what when.

use std::fs;

use crate::harness::Room;

fn room() -> Room {
    let room = Room::with_kari("");
    room.put_in_git("start");
    room
}

#[test]
fn a_records_history_is_told_newest_first() {
    let room = room();
    room.run("note Kari --text a");
    room.run("edit Kari --set email=kari@x.example");
    let expected = "\
Recorded          By    What
2026-08-01 12:00  Test  changed: e-mail
2026-08-01 12:00  Test  note (2026-08-01)
2026-08-01 12:00  Test  new
                        ALIS-avtale signed (2024-03-15)
                        training plan revised (2025-10-01)
                        training plan revised (2026-07-01)
[exit 0]";
    for words in ["log 9144897", "log Kari", "log trainees/9144897", "logg 9144897"] {
        assert_eq!(room.alis(words), expected, "{words}");
    }
    assert_eq!(room.run("log 9144897 --limit 1").stdout.lines().count(), 2);
    assert_eq!(room.alis("log 9144897 --since 2026-08-02"), "[stderr]\nNothing to show.\n[exit 0]");
}

#[test]
fn the_whole_stores_history_names_whom_it_is_about() {
    let room = room();
    room.run("note Kari --text a");
    room.file(
        "municipalities/1820.toml",
        &room.read("municipalities/1820.toml").replace("Alstahaug", "Alstahaug kommune"),
    );
    let expected = "\
Recorded          By    Record         What
(not in git yet)        1820           changed: name
2026-08-01 12:00  Test  Kari Nordmann  note (2026-08-01)
2026-08-01 12:00  Test  1820           new
2026-08-01 12:00  Test  Kari Nordmann  new
                                       training plan revised (2025-10-01)
                                       training plan revised (2026-07-01)
[exit 0]";
    let seen = room.alis("log");
    let kept: Vec<&str> = seen
        .lines()
        .filter(|line| !["alis.toml", "hsyk", "signed", "reviewed"].iter().any(|w| line.contains(w)))
        .collect();
    assert_eq!(kept.join("\n"), expected);
    // So that a page can be pasted where one is kept.
    assert!(room.run("log --format md").stdout.starts_with("| Recorded | By | Record | What |\n| --- |"));
}

#[test]
fn json_has_commit_author_and_events() {
    let room = room();
    room.run("note Kari --text a");
    let rows = room.json("log 9144897 --format json");
    let head = room.git("rev-parse HEAD");
    let expected = serde_json::json!({
        "commit": head.trim(), "at": "2026-08-01T12:00:00Z", "by": "Test", "record": "trainees/9144897",
        "subject": "Kari Nordmann", "change": "changed",
        "events": [{"event": "note", "on": "2026-08-01", "added": true}], "keys": [],
        "message": "9144897: note on 2026-08-01"
    });
    let mut first = rows[0].clone();
    // Some versions of git write the offset of UTC in digits.
    first["at"] = first["at"].as_str().unwrap().replace("+00:00", "Z").into();
    assert_eq!(first, expected);
    assert_eq!(room.json("log --since 2026-08-02 --format json"), serde_json::json!([]));
}

#[test]
fn a_commit_of_many_records_is_one_line() {
    let room = room();
    for hpr in 9_200_000..9_200_012_u32 {
        room.trainee(hpr, "Ola", "");
    }
    room.git("add .");
    room.git("commit --quiet --message many");
    let seen = room.run("log --limit 1").stdout;
    assert!(seen.contains("12 files") && seen.contains("many"), "{seen}");
    assert_eq!(room.json("log --limit 1 --format json").as_array().unwrap().len(), 12);
}

#[test]
fn what_is_gone_still_has_its_history_and_what_never_was_is_an_error() {
    let room = room();
    room.git("rm --quiet trainees/9144897.toml");
    room.git("commit --quiet --message gone");
    let seen = room.run("log 9144897");
    assert!(seen.status == 0 && seen.stdout.contains("removed"), "{}{}", seen.stdout, seen.stderr);
    let seen = room.run("log 9144899");
    assert_eq!(
        (seen.status, seen.stderr.lines().next()),
        (3, Some("error: there is no record `9144899`, and there was none"))
    );
    assert_eq!(room.run("log Nobody").status, 3);
}

#[test]
fn without_git_the_journal_tells_what_it_knows() {
    let room = Room::with_kari("");
    let expected = "\
Recorded          By  What
(not in git yet)      training plan revised (2026-07-01)
(not in git yet)      training plan revised (2025-10-01)
(not in git yet)      ALIS-avtale signed (2024-03-15)
[exit 0]";
    assert_eq!(room.alis("log Kari"), expected);
    assert_eq!(room.run("log").status, 3);
}

#[test]
fn a_restricted_record_is_told_by_its_number() {
    let room = room();
    let text = room.read("trainees/9144897.toml").replace("municipality = ", "confidential = true\nmunicipality = ");
    room.file("trainees/9144897.toml", &text);
    room.git("commit --quiet --all --message restricted");
    let seen = room.run("log").stdout;
    assert!(!seen.contains("Kari") && seen.contains("9144897"), "{seen}");
}

#[test]
fn a_moved_records_history_goes_on() {
    let room = room();
    room.run("note Kari --text a");
    fs::create_dir_all(room.path().join("trainees/1820")).unwrap();
    room.git("mv trainees/9144897.toml trainees/1820/9144897.toml");
    room.git("commit --quiet --message moved");
    room.run("note Kari --text b");
    assert_eq!(
        room.run("log 9144897").stdout.matches("note (2026-08-01)").count(),
        2,
        "{}",
        room.run("log 9144897").stdout
    );
}

/// A record that lies in another folder is there: nothing of it was removed.
#[test]
fn a_record_that_was_moved_is_not_called_removed() {
    let room = Room::in_git();
    room.trainee(9144900, "Ola Hansen", "");
    room.git("add .");
    room.git("commit --quiet --message Ola");
    fs::create_dir(room.path().join("trainees/sub")).unwrap();
    room.git("mv trainees/9144900.toml trainees/sub/");
    let seen = room.run("--lang en log 9144900");
    assert!(!seen.stdout.contains("removed"), "{}", seen.stdout);
    room.git("commit --quiet --message flytt");
    let seen = room.run("--lang en log 9144900");
    assert!(!seen.stdout.contains("removed") && seen.stdout.contains("moved to trainees/sub/"), "{}", seen.stdout);
    let rows = room.json("log 9144900 --format json");
    assert_eq!((&rows[0]["change"], &rows[0]["record"]), (&"changed".into(), &"trainees/sub/9144900".into()));
    // What was changed besides is told too.
    fs::remove_dir_all(room.path().join("trainees/sub")).unwrap();
    room.trainee(9144900, "Ola Hansen", "\n[[journal]]\non = 2026-07-02\nevent = \"note\"\ntext = \"x\"\n");
    room.git("add --all .");
    room.git("commit --quiet --message tilbake");
    let seen = room.run("--lang en log 9144900");
    let first: String = seen.stdout.lines().take(6).collect();
    assert!(first.contains("moved to trainees/") && first.contains("note"), "{}", seen.stdout);
}

/// A meeting of a committee that is planned is told as planned, with its own day; once something was decided, as dealt with.
#[test]
fn a_meeting_that_is_planned_is_no_decision() {
    let room = room();
    let in_store = |words: &str| room.run(&format!("--lang nb {words}"));
    assert_eq!(in_store("agreement committee hsyk-1820 ASU --on 2026-12-02").status, 0);
    let log = in_store("log hsyk-1820").stdout;
    assert!(log.contains("møte i utvalg planlagt (02.12.2026)") && !log.contains("behandlet i utvalg"), "{log}");
    let page = in_store("agreement show hsyk-1820").stdout;
    assert!(page.contains("møte i utvalg planlagt: ASU") && !page.contains("behandlet i utvalg"), "{page}");
    let json = room.json("log hsyk-1820 --format json");
    assert_eq!(
        (json[0]["events"][0]["event"].as_str(), json[0]["events"][0]["on"].as_str()),
        (Some("committee"), Some("2026-08-01"))
    );
    assert_eq!(in_store("agreement committee hsyk-1820 ASU --decision adopted").status, 0);
    let log = in_store("log hsyk-1820").stdout;
    assert!(log.contains("behandlet i utvalg (01.08.2026)"), "{log}");
}
