//! `alis purge`: what goes, what is cleaned elsewhere, what stays as a figure; and a history in which nobody is found again.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::harness::Room;

const NAME: &str = "Kari Nordmann";

fn entry(on: &str, rest: &str) -> String {
    format!("\n[[journal]]\non = {on}\n{rest}\n")
}

fn documented() -> String {
    [
        entry("2023-01-10", "event = \"requested\"\nstart = 2024-03-01\nmonths = 6\nwishes = [ { site = \"Mo i Rana\", department = \"Indremedisin\" } ]"),
        entry("2023-08-01", "event = \"offered\"\nstart = 2024-03-01\nmonths = 6\nsite = \"Mo i Rana\"\ndepartment = \"Indremedisin\""),
        entry("2023-08-05", "event = \"accepted\""),
        entry("2024-03-01", "event = \"started\""),
        entry("2024-08-31", "event = \"completed\""),
        entry("2024-09-20", "event = \"documented\""),
        entry("2024-09-20", "event = \"specialised\""),
    ]
    .concat()
}

/// Kari's closed case with a letter and a place in the order, Ola's open one; all of it with some history in git.
fn room() -> Room {
    let room = Room::new();
    room.trainee(9144897, NAME, &documented());
    room.trainee(9144900, "Ola Hansen", "");
    // An ALIS-avtale that runs would keep the case.
    let signed = "\n[[journal]]\non = 2024-03-15\nevent = \"alis-agreement-signed\"\n";
    let without = room.read("trainees/9144897.toml").replace(signed, "");
    room.file("trainees/9144897.toml", &without);
    room.file("letters/9144897/2024-09-20-completion.pdf", "%PDF Kari Nordmann");
    room.file(
        "municipalities/1820.toml",
        "schema = 1\nnumber = \"1820\"\nname = \"Alstahaug\"\nregistered = 2019-05-20\n\n[[journal]]\non = 2023-05-04\n\
         event = \"prioritised\"\norder = [9144897, 9144900]\n",
    );
    room.put_in_git("start");
    room
}

/// Every object and every other file of git's that names her.
fn found(room: &Room) -> Vec<String> {
    let mut out = Vec::new();
    for line in room.git("cat-file --batch-all-objects --batch-check").lines() {
        let oid = line.split(' ').next().unwrap();
        let kind = line.split(' ').nth(1).unwrap();
        let shown = if kind == "tree" {
            room.git(&format!("ls-tree {oid}"))
        } else {
            room.git(&format!("cat-file {kind} {oid}"))
        };
        if shown.contains("9144897") || shown.contains(NAME) || shown.contains("kari.n@") {
            out.push(format!("{kind} {shown}"));
        }
    }
    fn walk(folder: &Path, out: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() && !path.ends_with("objects") {
                walk(&path, out);
            } else if path.is_file() && String::from_utf8_lossy(&fs::read(&path).unwrap()).contains("9144897") {
                out.push(path.display().to_string());
            }
        }
    }
    walk(&room.path().join(".git"), &mut out);
    out
}

#[test]
fn retention_lets_a_closed_case_go_and_only_lists_it_where_nobody_confirms() {
    let room = room().on("2026-08-01");
    let before = room.files();
    let seen = room.run("purge");
    assert_eq!(
        seen.stdout,
        "HPR      Name           Closed      Kept until  Erased by   Why\n9144897  Kari Nordmann  2024-09-20  2025-09-20  2026-01-31  specialised, or left\n"
    );
    assert_eq!(seen.stderr, "Erase them all with alis purge --yes, or one with alis purge HPR.\n");
    assert_eq!((seen.status, room.files()), (0, before));
    assert_eq!(room.alis("purge --today 2025-09-19"), "No case to erase now.\n[exit 0]");
    assert_eq!(room.alis("purge --today 2025-09-19 --format json"), "[]\n[exit 0]");
}

#[test]
fn the_deadline_opens_with_the_retention_and_is_due_with_the_yearly_purge() {
    let room = room();
    let due = |today: &str| room.json(&format!("deadlines --format json --rule purge --today {today}"));
    assert_eq!(due("2025-07-01"), serde_json::json!([]));
    let row = due("2025-09-20")[0].clone();
    assert_eq!((row["opens"].as_str(), row["due"].as_str()), (Some("2025-09-20"), Some("2026-01-31")));
    assert_eq!((row["status"].as_str(), row["responsible"].as_str()), (Some("open"), Some("owner")));
    assert_eq!(
        (row["basis"].as_str(), row["next"].as_str()),
        (Some("alis.toml, reminder"), Some("alis purge 9144897"))
    );
    assert_eq!(due("2026-02-01")[0]["status"], "overdue");
}

#[test]
fn an_erased_person_is_gone_from_the_files_and_the_order_and_leaves_a_figure() {
    let room = room();
    let seen = room.run("purge --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("Erased 9144897 (2 files).\n"), "{}", seen.stderr);
    assert!(seen.stderr.contains("the history in git still holds it all"), "{}", seen.stderr);
    assert!(!room.path().join("trainees/9144897.toml").exists());
    assert!(!room.path().join("letters/9144897").exists());
    assert!(room.read("municipalities/1820.toml").ends_with("order = [9144900]\n"));
    assert_eq!(
        room.read("figures.toml"),
        "schema = 1\n\n[[erased]]\non = 2026-08-01\nrecords = 1\nground = \"retention\"\n\n[[closed]]\nyear = 2024\n\
         terms = \"hsyk\"\nended = \"documented\"\n"
    );
    assert_eq!(room.git("log -1 --format=%s"), "purge: 1 erased\n");
    assert_eq!(room.git("status --porcelain"), "");
    assert_eq!(room.run("check --strict").status, 0);
    let all = room.run("list").stdout + &room.run("deadlines --all").stdout;
    assert!(!all.contains("Kari") && all.contains("Ola"), "{all}");
}

#[test]
fn one_person_goes_on_request_with_what_was_remembered_of_them() {
    let room = room();
    room.file(".alis/kept/9144897.toml", "name = \"Kari Nordmann\"\n").file(".alis/kept/9144900.toml", "x\n");
    room.run("deadlines --changed --all");
    assert_eq!(room.run("purge 9144897").status, 2, "nobody can be asked");
    let seen = room.run("purge Kari --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(room.read("figures.toml").contains("ground = \"request\""));
    assert!(!room.path().join(".alis/kept/9144897.toml").exists());
    assert!(room.path().join(".alis/kept/9144900.toml").exists());
    let open = room.run("purge 9144900 --yes");
    assert!(open.stderr.contains("warning: the case of 9144900 is not closed"), "{}", open.stderr);
    assert_eq!(open.status, 0);
    assert_eq!(room.run("purge 9144897 --yes").status, 3, "there is nobody of that number any more");
}

#[test]
fn a_dry_run_shows_what_would_go_and_changes_nothing() {
    let room = room();
    let before = room.files();
    let seen = room.run("purge --dry-run");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stdout.contains("--- a/trainees/9144897.toml\n+++ /dev/null"), "{}", seen.stdout);
    assert!(seen.stdout.contains("-order = [9144897, 9144900]\n+order = [9144900]"), "{}", seen.stdout);
    assert_eq!(room.files(), before);
    assert_eq!(room.git("status --porcelain"), "");
}

#[test]
fn the_history_is_rewritten_and_nothing_of_the_person_is_left_in_it() {
    let room = room();
    // A life in several commits, a branch, a tag, a change of name, packed and loose objects.
    assert_eq!(room.run("edit 9144897 --set email=kari.n@alstahaug.example").status, 0);
    assert_eq!(room.run("note Kari --text 'ringte'").status, 0);
    room.git("tag -a v1 --message 'with 9144897'");
    room.git("branch older HEAD~1");
    room.git("gc --quiet");
    assert_eq!(room.run("note 9144900 --text 'ringte'").status, 0);
    assert!(found(&room).len() > 8);
    let kept = room.read("trainees/9144900.toml");

    let seen = room.run("purge 9144897 --history --yes");
    assert_eq!(seen.status, 0, "{}{}", seen.stdout, seen.stderr);
    assert!(seen.stderr.contains("none names the person"), "{}", seen.stderr);
    assert!(seen.stdout.contains("every other clone: delete it"), "{}", seen.stdout);
    assert_eq!(found(&room), Vec::<String>::new());
    assert_eq!(room.git("status --porcelain"), "");
    assert_eq!(room.git("fsck --strict"), "");
    assert_eq!(room.git("rev-list --count HEAD"), "6\n", "no commit is lost, and one says what was written anew");
    assert_eq!(room.read("trainees/9144900.toml"), kept);
    assert!(room.git("log --format=%s").contains("9144900: note"));
    assert_eq!(room.git("branch --format=%(refname:short)"), "main\nolder\n");
    assert_eq!(room.git("tag"), "v1\n");
    // The store goes on as before.
    assert_eq!(room.run("note 9144900 --text mer").status, 0);
    assert_eq!(room.run("check --strict").status, 0);
}

#[test]
fn a_git_that_tidies_up_is_waited_for() {
    let room = room();
    let host = fs::read_to_string("/proc/sys/kernel/hostname");
    let Ok(host) = host else { return };
    // As git says that it is at work: the number of a process that lives, and its machine.
    let lock = room.path().join(".git/gc.pid");
    fs::write(&lock, format!("{} {}", std::process::id(), host.trim())).unwrap();
    let (seen, was_done) = thread::scope(|scope| {
        let done = scope.spawn(|| {
            thread::sleep(Duration::from_secs(2));
            fs::remove_file(&lock).unwrap();
        });
        let seen = room.run("purge 9144897 --history --yes");
        (seen, done.is_finished())
    });
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(was_done, "it ended while git was still at work");
    assert_eq!(found(&room), Vec::<String>::new());
}

#[test]
fn the_history_can_be_cleaned_after_the_record_has_gone() {
    let room = room();
    assert_eq!(room.run("purge --yes").status, 0);
    assert!(!found(&room).is_empty());
    let seen = room.run("purge 9144897 --history --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(found(&room), Vec::<String>::new());
}

#[test]
fn what_others_wrote_about_the_person_is_told_and_stops_the_history() {
    let room = room();
    assert_eq!(room.run("note 9144900 --text 'bytter med Kari Nordmann'").status, 0);
    let before = room.git("rev-parse HEAD");
    let seen = room.run("purge 9144897 --history --yes");
    assert_eq!(seen.status, 3);
    assert!(seen.stderr.contains("error: 9144897 is named in other files: trainees/9144900.toml:"), "{}", seen.stderr);
    assert!(room.path().join("trainees/9144897.toml").exists());
    assert_eq!(room.git("rev-parse HEAD"), before);
    // Without the history the rest goes, and the remark is told.
    let seen = room.run("purge 9144897 --yes");
    assert!(seen.stderr.contains("warning: 9144897 is named in other files"), "{}", seen.stderr);
    assert_eq!(seen.status, 0);
}

#[test]
fn what_the_user_has_not_finished_stands_in_the_way_of_a_new_history() {
    let staged = room();
    staged.file("README.md", "x");
    staged.git("add README.md");
    let seen = staged.run("purge 9144897 --history --yes");
    assert_eq!(seen.status, 3, "{}", seen.stderr);
    assert!(seen.stderr.contains("something is staged"), "{}", seen.stderr);
    let stashed = room();
    stashed.file("municipalities/1820.toml", &format!("{}# mine\n", stashed.read("municipalities/1820.toml")));
    stashed.git("stash --quiet");
    let seen = stashed.run("purge 9144897 --history --yes");
    assert!(seen.stderr.contains("git stash holds something"), "{}", seen.stderr);
}

#[test]
fn a_record_that_cannot_be_read_can_still_be_erased_by_its_number() {
    let room = room();
    room.file("trainees/1820/9144897.toml", "schema = 1\nhpr = oops\n");
    fs::remove_file(room.path().join("trainees/9144897.toml")).unwrap();
    let seen = room.run("purge 9144897 --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(!room.path().join("trainees/1820/9144897.toml").exists());
}

/// A record of whom nothing happened but this, in a store that somebody keeps.
fn kept_by(owner: &str, journal: &str) -> Room {
    let room = Room::new();
    room.file("alis.toml", &format!("schema = 1\nname = \"Test\"\nlanguage = \"en\"\nowner = [{owner}]\n"));
    room.trainee(9144897, NAME, journal);
    let signed = "\n[[journal]]\non = 2024-03-15\nevent = \"alis-agreement-signed\"\n";
    let without = room.read("trainees/9144897.toml").replace(signed, "");
    room.file("trainees/9144897.toml", &without);
    room
}

#[test]
fn a_case_closes_for_whoever_keeps_the_store() {
    let half = documented().replace("event = \"specialised\"", "event = \"note\"\ntext = \"x\"");
    let goals = "\n[[journal]]\non = 2024-10-01\nevent = \"goal-achieved\"\ngoal = \"ALM-055\"\n\n\
                 [[journal]]\non = 2024-10-02\nevent = \"goal-achieved\"\ngoal = \"ALM-085\"\n";
    let why = |room: &Room| {
        let rows = room.json("purge --format json --today 2030-01-01");
        rows[0]["why"].as_str().map(|why| format!("{why} {}", rows[0]["closed"].as_str().unwrap()))
    };
    // Three of six months, and still in training: nobody lets her go.
    for owner in ["", "\"1820\"", "\"hsyk\"", "\"1820\", \"hsyk\""] {
        assert_eq!(why(&kept_by(owner, &half)), None, "{owner}");
    }
    let served = format!("{half}{goals}");
    assert_eq!(why(&kept_by("\"hsyk\"", &served)).as_deref(), Some("served 2024-10-02"));
    assert_eq!(why(&kept_by("\"1820\"", &served)), None);
    // On request at any time, with what is still due.
    let seen = kept_by("", &half).run("purge 9144897 --dry-run");
    assert_eq!(seen.status, 0);
    assert!(seen.stderr.contains("the case of 9144897 is not closed"), "{}", seen.stderr);
    assert!(
        seen.stderr.contains("this is still due: Register the need with the hospital by 2024-09-30"),
        "{}",
        seen.stderr
    );
    let rows = kept_by("", &half).json("purge 9144897 --dry-run --format json");
    assert!(rows[0]["still_due"].as_array().unwrap().contains(&serde_json::json!("request")), "{rows}");
}

#[test]
fn an_owner_that_is_not_in_the_store_is_told() {
    let seen = kept_by("\"1820\", \"helgeland\", \"1899\"", "").run("check");
    assert_eq!(seen.status, 4);
    assert!(
        seen.stdout.contains("[unknown-hospital]") && seen.stdout.contains("[unknown-municipality]"),
        "{}",
        seen.stdout
    );
    assert!(seen.stdout.contains("alis.toml:4:"), "{}", seen.stdout);
}

#[test]
fn duties_of_others_are_listed_where_all_parties_are_asked_for() {
    let journal = documented();
    let owed = journal.split("\n[[journal]]\non = 2024-09-20").next().unwrap();
    let rules = |room: &Room, words: &str| {
        let rows = room.json(&format!("deadlines --format json {words}"));
        rows.as_array().unwrap().iter().map(|row| row["rule"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let municipal = kept_by("\"1820\"", owed);
    assert!(!rules(&municipal, "").contains(&"documentation".to_owned()));
    assert!(rules(&municipal, "").contains(&"request".to_owned()));
    assert!(rules(&municipal, "--all-parties").contains(&"documentation".to_owned()));
    let hospital = kept_by("\"hsyk\"", owed);
    assert!(rules(&hospital, "").contains(&"documentation".to_owned()));
    assert!(!rules(&hospital, "").contains(&"request".to_owned()));
    assert!(rules(&kept_by("", owed), "").contains(&"documentation".to_owned()));
}

#[test]
fn a_vacancy_that_is_over_and_wishes_that_led_nowhere_go_with_the_yearly_routine() {
    let room = Room::new();
    let agreement = room.read("agreements/hsyk-1820.toml").replace("profile = \"hsyk\"", "profile = \"helse-vest\"");
    room.file("agreements/hsyk-1820.toml", &agreement);
    let requested = "\n[[journal]]\non = 2025-06-01\nevent = \"requested\"\nstart = 2026-03-01\nmonths = 6\nwishes = [\n  \
                     { site = \"Mo i Rana\", department = \"Indremedisin\" }, # her first\n]\nflexible = true\n";
    room.trainee(9144897, NAME, requested);
    let position = "schema = 1\nhospital = \"hsyk\"\nsite = \"Mo i Rana\"\ndepartment = \"Kirurgi\"\nstart = 2026-03-01\nmonths = 6\n\n\
                    [[journal]]\non = 2025-07-01\nevent = \"published\"\n";
    room.file("positions/old.toml", position);
    room.file("positions/new.toml", &position.replace("2026-03-01", "2027-03-01"));
    let before = room.read("trainees/9144897.toml");
    assert_eq!(room.alis("purge --today 2026-03-01 --format json").matches("\"kind\"").count(), 1, "the vacancy alone");
    let seen = room.run("purge");
    assert!(seen.stdout.contains("Vacancies that are over:") && seen.stdout.contains("old "), "{}", seen.stdout);
    assert!(seen.stdout.contains("Wishes whose start has passed") && seen.stdout.contains(NAME), "{}", seen.stdout);
    assert!(!seen.stdout.contains("new "), "{}", seen.stdout);
    assert_eq!(room.read("trainees/9144897.toml"), before);
    let rows = room.json("purge --format json --dry-run");
    let kinds: Vec<&str> = rows.as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["vacancy", "wishes"]);
    let seen = room.run("purge --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(!room.path().join("positions/old.toml").exists() && room.path().join("positions/new.toml").exists());
    let (from, to) = (before.find("wishes = [").unwrap(), before.find("]\nflexible").unwrap());
    let expected = format!("{}wishes = [{}", &before[..from], &before[to..]);
    assert_eq!(room.read("trainees/9144897.toml"), expected, "nothing else of it changes");
    assert_eq!(room.run("purge").stdout, "No case to erase now.\n");
    assert!(!room.path().join("figures.toml").exists(), "nobody was erased");
    // Under other terms there is no such routine.
    let other = Room::with_kari(requested);
    other.file("positions/old.toml", position);
    assert_eq!(other.run("purge").stdout, "No case to erase now.\n");
}
