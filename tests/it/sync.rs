//! `alis sync` with real git: clones that work apart come together, and nothing is lost on the way.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::harness::Room;

const KARI: &str = "trainees/9144897.toml";

/// A repository that all send to, and clones of it named `a`, `b`, …
fn clones(names: &[&str]) -> Room {
    Room::cloned(&Room::with_kari(""), &[&["first"], names].concat())
}

#[track_caller]
fn ok(room: &Room, words: &str) -> String {
    let seen = room.run(words);
    assert_eq!(seen.status, 0, "{words}: {}{}", seen.stdout, seen.stderr);
    seen.stdout
}

#[test]
fn what_two_did_apart_comes_together() {
    let room = clones(&["a", "b"]);
    ok(&room, "--store a note Kari --text 'fra a'");
    ok(&room, "--store b note Kari --text 'fra b' --on 2026-07-30");
    ok(&room, "--store b edit Kari --set email=kari@alstahaug.example");
    assert_eq!(room.alis("--store a sync"), "[stderr]\nSynced: nothing new came in, 1 change sent.\n[exit 0]");
    assert_eq!(
        room.alis("--store b sync"),
        "9144897 Kari Nordmann: note (2026-08-01)\n[stderr]\nSynced: 1 file is new or changed here, 2 changes sent.\n[exit 0]"
    );
    assert_eq!(
        room.alis("--store a sync"),
        "9144897 Kari Nordmann: note (2026-07-30); changed: e-mail\n[stderr]\n\
         Synced: 1 file is new or changed here, nothing to send.\n[exit 0]"
    );
    assert_eq!(room.read(&format!("a/{KARI}")), room.read(&format!("b/{KARI}")));
    assert_eq!(room.alis("--store a sync"), "[stderr]\nSynced: nothing new came in, nothing to send.\n[exit 0]");
    assert_eq!(room.git("-C a status --porcelain"), "");
    assert_eq!(ok(&room, "--store a check"), "");
}

/// Both posts stay, the record is in use, and that one person is in two places is told until it is put right.
#[test]
fn two_moves_of_one_person_are_a_clash_and_no_conflict() {
    let room = clones(&["a", "b"]);
    for (number, name) in [("1833", "Rana"), ("1813", "Brønnøy")] {
        let text = format!("schema = 1\nnumber = \"{number}\"\nname = \"{name}\"\nregistered = 2019-05-20\n");
        room.file(&format!("a/municipalities/{number}.toml"), &text);
    }
    room.git("-C a add .");
    room.git("-C a commit --quiet --message municipalities");
    ok(&room, "--store a sync");
    ok(&room, "--store b sync");
    ok(&room, "--store a --no-input move Kari --to 1833 --on 2026-06-01 --workplace x");
    ok(&room, "--store b --no-input move Kari --to 1813 --on 2026-07-01 --workplace y");
    ok(&room, "--store a sync");
    let seen = room.run("--store b --lang en sync");
    assert_eq!(seen.status, 4, "{}", seen.stderr);
    assert!(seen.stderr.contains("[two-moves]"), "{}", seen.stderr);
    let kari = room.read(&format!("b/{KARI}"));
    assert!(kari.contains("municipality = \"1833\"") && kari.contains("municipality = \"1813\""), "{kari}");
    assert!(kari.contains("to = 2026-05-31") && !kari.contains("<<<<<<<"), "{kari}");
    assert!(ok(&room, "--store b list").contains("Kari"));
    let due = room.json("--store b deadlines --rule clash --format json");
    assert_eq!(due.as_array().unwrap().len(), 1, "{due}");
}

#[test]
fn json_tells_the_same() {
    let room = clones(&["a", "b"]);
    ok(&room, "--store a note Kari --text x");
    assert_eq!(room.json("--store a sync --format json"), serde_json::json!({"received": [], "sent": 1}));
    let row = serde_json::json!({
        "commit": null, "at": null, "by": null, "record": "trainees/9144897", "subject": "Kari Nordmann",
        "change": "changed", "events": [{"event": "note", "on": "2026-08-01", "added": true}], "keys": [], "message": null
    });
    assert_eq!(room.json("--store b sync --format json"), serde_json::json!({"received": [row], "sent": 0}));
}

#[test]
fn the_first_sync_to_an_empty_remote_sends_all() {
    let room = Room::empty();
    ok(&room, "init store --name Test");
    room.git("init --quiet --bare --initial-branch=main shared.git");
    let alone = room.run("--store store sync --lang en");
    assert_eq!(
        (alone.status, alone.stderr.as_str()),
        (3, "error: nobody to sync with: git knows no other repository\nhelp: add one: git remote add origin URL\n")
    );
    room.git("-C store remote add origin ../shared.git");
    assert_eq!(room.run("--store store sync --lang en").stderr, "Synced: nothing new came in, 1 change sent.\n");
    assert_eq!(room.git("-C shared.git log --format=%s main"), "alis init\n");
    assert_eq!(room.run("--store store sync --lang en").stderr, "Synced: nothing new came in, nothing to send.\n");
    assert_eq!(room.git("-C store rev-parse --abbrev-ref @{upstream}"), "origin/main\n");
}

#[test]
fn a_key_with_two_values_stops_and_goes_on_when_it_is_decided() {
    let room = clones(&["a", "b"]);
    ok(&room, "--store a edit Kari --set email=a@x.example");
    ok(&room, "--store a sync");
    ok(&room, "--store b edit Kari --set email=b@x.example");
    ok(&room, "--store b note Kari --text 'fra b'");
    let expected = "\
[stderr]
warning: trainees/9144897.toml:6: e-mail was changed in two ways: \"b@x.example\" here, \"a@x.example\" there
Keep what holds in trainees/9144897.toml and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.
Nothing is lost and nothing was sent. Correct the files (one that is to go: delete it), then run: alis sync --continue. Or take all from one side: alis sync --ours, alis sync --theirs
[exit 1]";
    assert_eq!(room.alis("--store b sync"), expected);
    // Again, with or without the word: it is still not decided.
    assert_eq!(room.alis("--store b sync"), expected);
    assert_eq!(room.alis("--store b sync --continue"), expected);
    let kari = room.read(&format!("b/{KARI}"));
    assert!(kari.contains("fra b"), "{kari}");
    let (head, rest) = kari.split_once("<<<<<<< ours\n").unwrap();
    let (_, tail) = rest.split_once(">>>>>>> theirs\n").unwrap();
    room.file(&format!("b/{KARI}"), &format!("{head}email = \"c@x.example\"\n{tail}"));
    let seen = room.run("--store b sync --continue");
    assert_eq!(
        (seen.status, seen.stdout.as_str(), seen.stderr.as_str()),
        (0, "9144897 Kari Nordmann: changed: e-mail\n", "Synced: 1 file is new or changed here, 2 changes sent.\n")
    );
    ok(&room, "--store a sync");
    assert!(room.read(&format!("a/{KARI}")).contains("c@x.example"));
    assert_eq!(room.run("--store a sync --continue").status, 3);
}

/// Kari's e-mail and case were changed in both clones; each has a note of its own, and only `a` her telephone.
fn two_values() -> Room {
    let room = clones(&["a", "b"]);
    room.git("-C a config user.name Anne");
    for (store, text) in [("a", "email=a@x.example"), ("b", "email=b@x.example")] {
        ok(&room, &format!("--store {store} edit Kari --set {text}"));
        ok(&room, &format!("--store {store} edit Kari --set case=2026/{store}"));
        ok(&room, &format!("--store {store} note Kari --text 'fra {store}'"));
    }
    ok(&room, "--store a edit Kari --set phone=90000001");
    ok(&room, "--store a sync");
    room
}

/// What both sides did otherwise is there, whoever's values hold; nothing stands between markers, and all of it is committed.
#[track_caller]
fn check_settled(room: &Room, email: &str, case: &str) {
    let kari = room.read(&format!("b/{KARI}"));
    for wanted in [
        format!("email = \"{email}@x.example\""),
        format!("case = \"2026/{case}\""),
        "90000001".to_owned(),
        "fra a".to_owned(),
        "fra b".to_owned(),
    ] {
        assert_eq!(kari.matches(&wanted).count(), 1, "{wanted}: {kari}");
    }
    assert!(!kari.contains("<<<") && !kari.contains("===") && kari.matches("email =").count() == 1, "{kari}");
    assert_eq!(room.git("-C b status --porcelain"), "");
    assert!(!room.path().join("b/.git/MERGE_HEAD").exists());
    assert_eq!(room.git("-C b rev-parse HEAD"), room.git("-C shared.git rev-parse main"), "sent");
    assert_eq!(ok(room, "--store b check"), "");
    // The other value is in the history, and the log leads there.
    assert!(room.git("-C b log -p --all").contains("a@x.example") && room.git("-C b log -p").contains("b@x.example"));
    assert!(ok(room, "--store b log Kari").matches("changed: e-mail").count() == 2);
}

#[test]
fn all_conflicts_are_decided_by_a_word() {
    for (word, email, side) in [
        ("--ours", "b", "ours"),
        ("--theirs", "a", "theirs"),
        ("--lang nb --mine", "b", "ours"),
        ("--lang nb --andres", "a", "theirs"),
        ("--lang nn --andre-sine", "a", "theirs"),
    ] {
        let room = two_values();
        let seen = room.run(&format!("--store b sync {word}"));
        assert_eq!(seen.status, 0, "{word}: {}", seen.stderr);
        let case = email;
        check_settled(&room, email, case);
        let message = room.git("-C b log -1 --format=%B");
        let wanted = format!("alis sync: origin/main\n\n9144897: email: {side}\n9144897: case: {side}");
        let sorted = |text: &str| {
            let mut lines: Vec<String> = text.trim().lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        assert_eq!(sorted(&message), sorted(&wanted), "{word}");
        assert!(seen.stderr.contains(&format!("\"{email}@x.example\"")), "{word}: {}", seen.stderr);
    }
    assert_eq!(two_values().run("--store b sync --ours --theirs").status, 2);
}

/// One that stopped goes on with the word, with or without the other; what was decided by hand stays.
#[test]
fn a_sync_that_stopped_is_decided_by_a_word_too() {
    for (words, case) in [("--ours", "b"), ("--continue --theirs", "a")] {
        let room = two_values();
        assert_eq!(room.run("--store b sync").status, 1);
        let kari = room.read(&format!("b/{KARI}"));
        let (head, rest) = kari.split_once("<<<<<<< ours\nemail").unwrap();
        let (_, tail) = rest.split_once(">>>>>>> theirs\n").unwrap();
        room.file(&format!("b/{KARI}"), &format!("{head}email = \"c@x.example\"\n{tail}"));
        ok(&room, &format!("--store b sync {words}"));
        check_settled(&room, "c", case);
    }
}

/// A record that one side took out, and one that cannot be read with what is chosen.
#[test]
fn a_file_as_a_whole_is_decided_by_a_word_and_checked_before_it_is_kept() {
    for (word, stays) in [("--ours", false), ("--theirs", true)] {
        let room = clones(&["a", "b"]);
        ok(&room, "--store a note Kari --text x");
        ok(&room, "--store a sync");
        room.git(&format!("-C b rm --quiet {KARI}"));
        room.git("-C b commit --quiet --message gone");
        ok(&room, &format!("--store b sync {word}"));
        assert_eq!(room.path().join("b").join(KARI).exists(), stays);
        assert_eq!(room.git("-C b log -1 --format=%b").trim(), format!("9144897: {}", word.trim_start_matches('-')));
        ok(&room, "--store a sync");
        assert_eq!(room.path().join("a").join(KARI).exists(), stays);
    }
    // Theirs can be read, ours, committed past alis, cannot: it is not kept, and nothing is sent.
    for (word, status) in [("--ours", 1), ("--theirs", 0)] {
        let room = clones(&["a", "b"]);
        for (store, place) in [("a", "\"Kontoret\""), ("b", "\"Kontoret")] {
            let kari = room.read(&format!("{store}/{KARI}"));
            room.file(&format!("{store}/{KARI}"), &kari.replace("\"Legesenteret\"", place));
            room.git(&format!("-C {store} commit --quiet --all --message place"));
        }
        ok(&room, "--store a sync");
        let seen = room.run(&format!("--store b --lang en sync {word}"));
        assert_eq!(seen.status, status, "{word}: {}", seen.stderr);
        let kari = room.read(&format!("b/{KARI}"));
        assert_eq!(kari.contains("<<<<<<<"), status != 0, "{word}: {kari}");
        assert_eq!(seen.stderr.contains("could not be read so"), status != 0, "{word}: {}", seen.stderr);
        assert_eq!(room.git("-C shared.git rev-list --count main"), if status == 0 { "4\n" } else { "2\n" });
    }
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_each_conflict_is_asked_for_with_who_and_when() {
    let (down, enter) = ("\u{1b}[B", "\r");
    let room = two_values();
    // The list stands on what decides nothing: one down is mine, two are theirs.
    let (screen, exit) =
        room.at_terminal("--store b --lang en sync", &format!("{down}{enter}{down}{down}{enter}"), "true");
    assert_eq!(exit, 0, "{screen}");
    for said in [
        "Which holds for e-mail (9144897)?",
        "mine: \"b@x.example\" (Test, 2026-08-01 12:00)",
        "theirs: \"a@x.example\" (Test, 2026-08-01 12:00)",
        "leave both between the markers",
        "e-mail becomes \"b@x.example\"",
        "becomes \"2026/a\"",
    ] {
        assert!(screen.replace('\n', " ").contains(said), "{said}: {screen}");
    }
    check_settled(&room, "b", "a");
    // Left alone they stay as they were; what is chosen of two is kept, and asked for no more.
    let room = two_values();
    let (screen, exit) = room.at_terminal("--store b --lang nb sync", &format!("{enter}{down}{down}{enter}"), "true");
    assert_eq!(exit, 1, "{screen}");
    assert!(screen.contains("Hva gjelder for e-post (9144897)?") && screen.contains("--fortsett"), "{screen}");
    assert!(screen.contains("andres: \"a@x.example\" (Test, 01.08.2026 kl.\u{a0}12.00)"), "{screen}");
    let kari = room.read(&format!("b/{KARI}"));
    assert!(kari.matches("<<<<<<<").count() == 1 && kari.contains("case = \"2026/a\""), "{kari}");
    let (screen, exit) = room.at_terminal("--store b --lang nn sync --continue", &format!("{down}{enter}"), "true");
    assert!(exit == 0 && !screen.contains("2026/"), "{screen}");
    check_settled(&room, "b", "a");
    // Ctrl-C decides nothing more.
    let room = two_values();
    let (screen, exit) = room.breaks_off(
        "--store b --lang en sync",
        &[("Which holds for e-mail", down)],
        "Which holds for case number",
        "\u{3}",
    );
    assert_eq!(exit, 130, "{screen}");
    assert!(room.path().join("b/.git/MERGE_HEAD").exists() && room.read(&format!("b/{KARI}")).contains("<<<<<<<"));
    ok(&room, "--store b sync --theirs");
    assert_eq!(room.git("-C b status --porcelain"), "");
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_a_file_that_one_side_took_out_is_asked_for() {
    for (keys, stays) in [("\u{1b}[B\r", false), ("\u{1b}[B\u{1b}[B\r", true)] {
        let room = clones(&["a", "b"]);
        ok(&room, "--store a note Kari --text x");
        ok(&room, "--store a sync");
        room.git(&format!("-C b rm --quiet {KARI}"));
        room.git("-C b commit --quiet --message gone");
        let (screen, exit) = room.at_terminal("--store b --lang nb sync", keys, "true");
        assert_eq!(exit, 0, "{screen}");
        assert!(screen.contains(&format!("Hvilken utgave av {KARI} gjelder?")), "{screen}");
        assert!(screen.contains("mitt: (fjernet) (Test, 01.08.2026 kl.\u{a0}12.00)"), "{screen}");
        assert_eq!(room.path().join("b").join(KARI).exists(), stays, "{screen}");
    }
}

/// Killed before git wrote what the merge is to be called, it is ended like any other.
#[test]
fn a_merge_without_a_message_is_ended_all_the_same() {
    for message in ["", "\n# Conflicts:\n#\ttrainees/9144897.toml\n"] {
        let room = clones(&["a", "b"]);
        ok(&room, "--store a edit Kari --set email=a@x.example");
        ok(&room, "--store a sync");
        ok(&room, "--store b edit Kari --set email=b@x.example");
        assert_eq!(room.run("--store b sync").status, 1);
        room.file("b/.git/MERGE_MSG", message);
        room.file(&format!("b/{KARI}"), &room.read(&format!("a/{KARI}")));
        ok(&room, "--store b sync --continue");
        assert_eq!(room.git("-C b log -1 --format=%s"), "alis sync\n");
        assert_eq!(room.git("-C b status --porcelain"), "");
    }
}

#[test]
fn a_record_removed_here_and_changed_there_is_for_a_person_to_decide() {
    for keep in [true, false] {
        let room = clones(&["a", "b"]);
        ok(&room, "--store a note Kari --text x");
        ok(&room, "--store a sync");
        room.git(&format!("-C b rm --quiet {KARI}"));
        room.git("-C b commit --quiet --message gone");
        let seen = room.run("--store b sync");
        assert_eq!(seen.status, 1);
        assert!(
            seen.stderr.starts_with("warning: trainees/9144897.toml was removed here and changed there\n"),
            "{}",
            seen.stderr
        );
        assert_eq!(room.run("--store b sync").status, 1);
        if !keep {
            std::fs::remove_file(room.path().join("b").join(KARI)).unwrap();
        }
        ok(&room, "--store b sync --continue");
        ok(&room, "--store a sync");
        assert_eq!(room.path().join("a").join(KARI).exists(), keep);
    }
}

#[test]
fn what_was_changed_by_hand_is_committed_first_and_only_when_asked() {
    let room = clones(&["a", "b"]);
    ok(&room, "--store a note Kari --text x");
    ok(&room, "--store a sync");
    let kari = room.read(&format!("b/{KARI}"));
    room.file(&format!("b/{KARI}"), &format!("{kari}\n# by hand\n")).file("b/notes.txt", "mine\n");
    let head = room.git("-C b rev-parse HEAD");
    assert_eq!(
        room.alis("--store b sync"),
        "[stderr]\nerror: changed by hand and not committed: trainees/9144897.toml\nhelp: alis sync --yes commits them first\n[exit 2]"
    );
    assert_eq!(room.git("-C b rev-parse HEAD"), head);
    ok(&room, "--store b sync --yes");
    let merged = room.read(&format!("b/{KARI}"));
    assert!(merged.contains("# by hand") && merged.contains("text = \"x\""), "{merged}");
    assert_eq!(room.git("-C b log --format=%s --no-merges -1"), "9144897: edited by hand\n");
    assert_eq!(room.git("-C b status --porcelain"), "?? notes.txt\n");
}

#[test]
fn a_record_that_cannot_be_read_is_not_sent() {
    let room = clones(&["a"]);
    room.file(&format!("a/{KARI}"), "hpr = \"\n");
    let seen = room.run("--store a sync --yes");
    assert_eq!(seen.status, 4);
    assert!(seen.stderr.contains("error: records cannot be read; nothing was sent"), "{}", seen.stderr);
    assert_eq!(room.git("-C a log --format=%s"), "start\n");
}

#[test]
fn a_dry_run_says_what_would_come_and_go() {
    let room = clones(&["a", "b"]);
    ok(&room, "--store a note Kari --text x");
    ok(&room, "--store a sync");
    ok(&room, "--store b note Kari --text y");
    let head = room.git("-C b rev-parse HEAD");
    assert_eq!(
        room.alis("--store b sync --dry-run"),
        "9144897: note (2026-08-01)\n[stderr]\nWould receive 1 file and send 1 change.\n[exit 0]"
    );
    assert_eq!(room.git("-C b rev-parse HEAD"), head);
    assert_eq!(room.git("-C shared.git rev-list --count main"), "2\n");
}

#[test]
fn a_remote_that_cannot_be_reached_costs_nothing() {
    let room = clones(&["a"]);
    ok(&room, "--store a note Kari --text x");
    std::fs::rename(room.path().join("shared.git"), room.path().join("away.git")).unwrap();
    let seen = room.run("--store a sync");
    assert_eq!(seen.status, 5);
    assert!(seen.stderr.contains("what was done here is saved here"), "{}", seen.stderr);
    std::fs::rename(room.path().join("away.git"), room.path().join("shared.git")).unwrap();
    ok(&room, "--store a sync");
    assert_eq!(room.git("-C shared.git rev-list --count main"), "2\n");
}

/// Broken off after the merge and before it was sent: the next one sends it.
#[test]
fn what_was_merged_and_not_sent_is_sent_the_next_time() {
    let room = clones(&["a", "b"]);
    ok(&room, "--store a note Kari --text x");
    ok(&room, "--store a sync");
    ok(&room, "--store b note Kari --text y");
    room.git("-C b fetch --quiet");
    // As if killed while git merged: the merge stands, its commit does not.
    room.git("-C b merge --quiet --no-commit origin/main");
    assert!(room.path().join("b/.git/MERGE_HEAD").exists());
    ok(&room, "--store b sync");
    assert!(!room.path().join("b/.git/MERGE_HEAD").exists());
    ok(&room, "--store a sync");
    assert_eq!(room.read(&format!("a/{KARI}")), room.read(&format!("b/{KARI}")));
}

#[test]
fn another_unfinished_business_in_git_is_named() {
    let room = clones(&["a"]);
    room.file("a/.git/rebase-merge/head-name", "x\n");
    let seen = room.run("--store a sync");
    assert_eq!(seen.status, 5);
    assert!(seen.stderr.starts_with("error: in git a rebase has not ended"), "{}", seen.stderr);
}

#[test]
fn a_merge_of_ones_own_settings_does_not_change_how_records_are_merged() {
    let room = clones(&["a", "b"]);
    ok(&room, "--store a note Kari --text x");
    ok(&room, "--store a sync");
    ok(&room, "--store b note Kari --text y");
    for (key, value) in
        [("merge.ff", "only"), ("pull.rebase", "true"), ("merge.conflictStyle", "diff3"), ("core.editor", "false")]
    {
        room.git(&format!("-C b config {key} {value}"));
    }
    ok(&room, "--store b sync");
    assert_eq!(ok(&room, "--store b check"), "");
}

/// Both accepted what only one of them may have: it came together as it was, and is told.
#[test]
fn facts_that_contradict_are_told_when_they_meet() {
    let room = clones(&["a", "b"]);
    let append = |store: &str, text: &str| {
        let record = format!("{store}/{KARI}");
        room.file(&record, &format!("{}{text}", room.read(&record)));
        ok(&room, &format!("--store {store} sync --yes"));
    };
    append(
        "a",
        "\n[[journal]]\non = 2026-03-10\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n\
         wishes = [ { site = \"Mo i Rana\", department = \"Indremedisin\" } ]\n\n\
         [[journal]]\non = 2026-07-20\nevent = \"offered\"\nstart = 2027-03-01\nmonths = 6\nsite = \"Mo i Rana\"\n\
         department = \"Indremedisin\"\n",
    );
    ok(&room, "--store b sync");
    append("b", "\n[[journal]]\non = 2026-08-01\nevent = \"declined\"\n");
    let record = format!("a/{KARI}");
    room.file(&record, &format!("{}\n[[journal]]\non = 2026-08-01\nevent = \"accepted\"\n", room.read(&record)));
    room.git("-C a commit --quiet --all --message accepted");
    let seen = room.run("--store a sync");
    assert_eq!(seen.status, 4);
    assert!(seen.stderr.contains("event-not-allowed"), "{}", seen.stderr);
}

/// Two clones that have a position of one seat, and two trainees who asked for it.
fn market() -> Room {
    let room = clones(&["a"]);
    let hospital = room.read("a/hospitals/hsyk.toml");
    assert!(hospital.contains("Kirurgi"), "{hospital}");
    room.file(
        "a/positions/p.toml",
        "schema = 1\nhospital = \"hsyk\"\nsite = \"Mo i Rana\"\ndepartment = \"Kirurgi\"\nstart = 2027-03-01\nmonths = 6\n\n\
         [[journal]]\non = 2026-07-01\nevent = \"published\"\n",
    );
    let requested = "\n[[journal]]\non = 2026-02-01\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n\
                     wishes = [ { site = \"Mo i Rana\", department = \"Kirurgi\" } ]\n";
    let kari = room.read(&format!("a/{KARI}"));
    let head = kari.split("\n[[journal]]").next().unwrap().trim_end().to_owned();
    let record = |hpr: &str, name: &str| {
        let text = head.replace("9144897", hpr).replace("Kari Nordmann", name).replace("Legesenteret", name);
        room.file(&format!("a/trainees/{hpr}.toml"), &format!("{text}\n{requested}"));
    };
    record("9144897", "Kari Nordmann");
    record("9144900", "Ola Hansen");
    ok(&room, "--store a sync --yes");
    room.git("clone --quiet shared.git b");
    room.git("-C b remote set-url origin ../shared.git");
    for name in ["a", "b"] {
        room.git(&format!("-C {name} config user.name x"));
        room.git(&format!("-C {name} config user.email x@x.example"));
    }
    room
}

const SEAT: &str = "--position p";

/// What each clone allowed and both together cannot be: told by the very sync that brings it about, and by `check`.
#[test]
fn what_two_did_that_cannot_both_be_is_told_by_the_sync_that_made_it() {
    let offered = |hpr: &str| format!("offer {hpr} {SEAT} --on 2026-07-20");
    let served = "\n[[journal]]\non = 2026-07-02\nevent = \"offered\"\nstart = 2026-07-05\nmonths = 6\nsite = \"Mo i Rana\"\n\
                  department = \"Kirurgi\"\n\n[[journal]]\non = 2026-07-03\nevent = \"accepted\"\n\n\
                  [[journal]]\non = 2026-07-05\nevent = \"started\"\n";
    for (before, a, b, code) in [
        ("", offered("9144897"), offered("9144900"), "seat-twice"),
        ("", "position close p --on 2026-07-20".to_owned(), offered("9144900"), "closed-offered"),
        (
            served,
            "course 9144897 --title x --days 3 --on 2026-07-20".to_owned(),
            "course 9144897 --title y --days 4 --on 2026-07-21".to_owned(),
            "term-departs",
        ),
        (
            "\n[[journal]]\non = 2026-06-02\nevent = \"grant-applied\"\nround = \"2026\"\namount = 1000\n",
            "BY HAND grant-awarded".to_owned(),
            "BY HAND grant-refused".to_owned(),
            "award-and-refusal",
        ),
    ] {
        let room = market();
        if !before.is_empty() {
            let kari = room.read(&format!("a/{KARI}"));
            room.file(&format!("a/{KARI}"), &format!("{kari}{before}"));
            ok(&room, "--store a sync --yes");
            ok(&room, "--store b sync");
        }
        for (store, words) in [("a", &a), ("b", &b)] {
            match words.strip_prefix("BY HAND ") {
                Some(event) => {
                    let kari = room.read(&format!("{store}/{KARI}"));
                    let entry = format!("\n[[journal]]\non = 2026-07-20\nevent = \"{event}\"\nround = \"2026\"\n");
                    room.file(&format!("{store}/{KARI}"), &format!("{kari}{entry}"));
                    room.git(&format!("-C {store} commit --quiet --all --message x"));
                }
                None => drop(ok(&room, &format!("--store {store} {words}"))),
            }
        }
        ok(&room, "--store a sync");
        let seen = room.run("--store b sync");
        assert_eq!(seen.status, 4, "{code}: {}{}", seen.stdout, seen.stderr);
        assert!(seen.stderr.contains(&format!("[{code}]")), "{code}: {}", seen.stderr);
        // The other one gets it by a fast-forward.
        let seen = room.run("--store a sync");
        assert!(seen.status == 4 && seen.stderr.contains(&format!("[{code}]")), "{code}: {}", seen.stderr);
        // Once told it is not told again; check goes on finding it, and no record is out of use.
        ok(&room, "--store b sync");
        let found = room.run("--store b check").stdout;
        assert!(found.contains(&format!("[{code}]")), "{code}");
        let clashes = room.json("--store b deadlines --rule clash --today 2026-08-01 --format json");
        let is_clash = code != "term-departs";
        assert_eq!(clashes.as_array().unwrap().len(), usize::from(is_clash), "{code}: {clashes}");
        // Who wrote the two, and what takes one out.
        let undo: Vec<&str> = found.lines().filter_map(|line| line.split_once("alis undo ")?.1.get(..10)).collect();
        assert_eq!(undo.len(), if is_clash { 2 } else { 0 }, "{code}: {found}");
        if is_clash {
            let rows = room.json_any("--store b check --format json", 4);
            let row = rows.as_array().unwrap().iter().find(|row| row["code"] == code).unwrap();
            assert_eq!(row["entries"].as_array().unwrap().len(), 2, "{row}");
            assert!(row["entries"][1]["commit"].as_str().unwrap().starts_with(undo[1]), "{row}");
            let undone = room.run(&format!("--store b undo {} --yes", undo[1]));
            assert_eq!(undone.status, 0, "{code}: {}{}", undone.stdout, undone.stderr);
            assert!(!room.run("--store b check").stdout.contains(&format!("[{code}]")), "{code}");
            let left = room.json("--store b deadlines --rule clash --today 2026-08-01 --format json");
            assert_eq!(left.as_array().unwrap().len(), 0, "{code}: {left}");
        }
        assert_eq!(room.run("--store b list").status, 0, "{code}");
    }
}

/// Two clones write another word into one entry: both are kept, and the sync that brings them together tells it.
#[test]
fn an_entry_that_both_sides_edited_is_told() {
    let room = market();
    let kari = room.read(&format!("a/{KARI}"));
    for (store, months) in [("a", "months = 7"), ("b", "months = 8")] {
        room.file(&format!("{store}/{KARI}"), &kari.replace("months = 6", months));
        room.git(&format!("-C {store} commit --quiet --all --message {store}"));
    }
    ok(&room, "--store a sync");
    let seen = room.run("--store b sync --lang en");
    assert_eq!(seen.status, 4, "{}{}", seen.stdout, seen.stderr);
    assert!(seen.stderr.contains("both sides edited requested 2026-02-01"), "{}", seen.stderr);
    let both = room.read(&format!("b/{KARI}"));
    assert!(both.contains("months = 7") && both.contains("months = 8"), "{both}");
}

/// Two clones move one person to two places: whoever decides the header still hears of the two posts.
#[test]
fn two_moves_of_one_person_are_told_until_one_is_taken_out() {
    let room = market();
    let posts = "\n[[practice]]\nfrom = 2026-06-01\nmunicipality = \"1824\"\n\n[[practice]]\nfrom = 2026-06-15\nmunicipality = \"1833\"\n";
    let kari = room.read(&format!("a/{KARI}"));
    let (head, journal) = kari.split_once("\n[[journal]]").unwrap();
    room.file(&format!("a/{KARI}"), &format!("{head}{posts}\n[[journal]]{journal}"));
    let found = room.run("--store a check");
    assert!(found.status == 4 && found.stdout.contains("[two-moves]"), "{}", found.stdout);
    assert!(found.stdout.contains("practice 2024-02-01, written by Test"), "{}", found.stdout);
    assert!(found.stdout.contains("practice 2026-06-01, in no commit"), "{}", found.stdout);
    room.git("-C a commit --quiet --all --message moved");
    let found = room.run("--store a check");
    assert!(found.stdout.contains("practice 2026-06-01, written by Test"), "{}", found.stdout);
    let clash = room.json("--store a deadlines --rule clash --today 2026-08-01 --format json");
    assert_eq!(
        (clash[0]["due"].as_str(), clash[0]["responsible"].as_str()),
        (Some("2026-06-01"), Some("municipality"))
    );
}

/// What somebody does in a clone.
#[derive(Clone, Debug)]
enum Deed {
    Note(u8),
    Email(u8),
    Practice(u8),
    Enrol(u8),
    Sync,
}

fn deeds(clones: u8) -> impl Strategy<Value = Vec<(u8, Deed)>> {
    let deed = prop_oneof![
        4 => (0..200_u8).prop_map(Deed::Note),
        1 => (0..200_u8).prop_map(Deed::Email),
        1 => (0..12_u8).prop_map(Deed::Practice),
        1 => (0..200_u8).prop_map(Deed::Enrol),
        3 => Just(Deed::Sync),
    ];
    prop::collection::vec((0..clones, deed), 4..14)
}

/// Random deeds on clones that sync now and then: in the end all hold the same, and every note that was ever made.
fn check_clones(names: &[&str]) {
    // Each is a hundred processes: few by default, `HISTORIES=100` for a long night.
    let cases = std::env::var("HISTORIES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(3);
    let mut runner = TestRunner::new(Config { cases, max_shrink_iters: 20, ..Config::default() });
    runner
        .run(&deeds(names.len() as u8), |deeds| {
            let room = clones(names);
            let mut notes = Vec::new();
            for (number, (clone, deed)) in deeds.iter().enumerate() {
                let store = names[usize::from(*clone)];
                let record = format!("{store}/{KARI}");
                match deed {
                    Deed::Note(text) => {
                        let text = format!("note {number} {text}");
                        ok(&room, &format!("--store {store} note Kari --text '{text}'"));
                        notes.push(text);
                    }
                    // Each clone has a key of its own, so that nothing has to be decided.
                    Deed::Email(text) => {
                        let key = ["email", "phone", "case"][usize::from(*clone)];
                        ok(&room, &format!("--store {store} edit Kari --set {key}=x{text}"));
                    }
                    Deed::Practice(month) => {
                        let block = format!(
                            "[[practice]]\nfrom = 2025-{:02}-{:02}\nrole = \"fastlege\"\n\n[[journal]]",
                            month + 1,
                            usize::from(*clone) * 9 + number % 9 + 1
                        );
                        let text = room.read(&record).replacen("[[journal]]", &block, 1);
                        room.file(&record, &text);
                        room.git(&format!("-C {store} commit --quiet --all --message practice"));
                    }
                    Deed::Enrol(hpr) => {
                        let hpr = 9_200_000 + u32::from(*hpr) * 3 + u32::from(*clone);
                        let text = format!("schema = 1\nhpr = {hpr}\nname = \"N\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\n");
                        room.file(&format!("{store}/trainees/{hpr}.toml"), &text);
                        room.git(&format!("-C {store} add trainees"));
                        room.git(&format!("-C {store} commit --quiet --message enrol"));
                    }
                    Deed::Sync => drop(ok(&room, &format!("--store {store} sync"))),
                }
            }
            for store in names.iter().chain(names) {
                ok(&room, &format!("--store {store} sync"));
            }
            let files = |store: &str| room.git(&format!("-C {store} ls-tree -r HEAD"));
            for store in names {
                prop_assert_eq!(files(store), files(names[0]));
                prop_assert_eq!(room.git(&format!("-C {store} status --porcelain")), "");
            }
            let kari = room.read(&format!("{}/{KARI}", names[0]));
            for note in &notes {
                prop_assert_eq!(kari.matches(&format!("\"{note}\"")).count(), 1, "{}", note);
            }
            prop_assert_eq!(kari.matches("event = \"note\"").count(), notes.len());
            ok(&room, &format!("--store {} check", names[0]));
            Ok(())
        })
        .unwrap();
}

#[test]
fn two_clones_that_work_apart_hold_the_same_in_the_end() {
    check_clones(&["a", "b"]);
}

#[test]
fn three_clones_that_work_apart_hold_the_same_in_the_end() {
    check_clones(&["a", "b", "c"]);
}

/// A clone that still holds what was erased elsewhere does not send it back, and says why.
#[test]
fn a_stale_clone_does_not_bring_the_person_back() {
    let room = clones(&["a", "b"]);
    ok(&room, "--store a purge 9144897 --history --yes");
    room.git("-C a push --quiet --force --all origin");
    let head = room.git("-C b rev-parse HEAD");
    ok(&room, "--store b note Kari --text 'later work'");
    for words in ["sync", "sync --dry-run", "sync"] {
        let seen = room.run(&format!("--store b --lang en {words}"));
        assert_eq!(seen.status, 3, "{words}: {}", seen.stderr);
        assert!(seen.stderr.contains("origin has erased a history that this clone still holds"), "{}", seen.stderr);
    }
    assert_eq!(room.git("-C b rev-parse HEAD~1"), head, "what is here stays here");
    assert!(!room.git("-C shared.git log --all -p").contains("Nordmann"));
    // One that was cloned anew goes on.
    room.git("clone --quiet shared.git c");
    room.git("-C c remote set-url origin ../shared.git");
    ok(&room, "--store c sync");
    assert!(room.read("c/erased.toml").contains("commits"));
}

/// The remote that still holds the erased history does not bring it back; overwritten, it takes part again.
#[test]
fn an_erased_history_does_not_come_back() {
    let room = clones(&["a", "b"]);
    ok(&room, "--store a note Kari --text x");
    ok(&room, "--store a sync");
    ok(&room, "--store a purge 9144897 --history --yes");
    let before = room.git("-C a count-objects -v");
    let seen = room.run("--store a --lang en sync");
    assert_eq!(seen.status, 3, "{}", seen.stderr);
    assert!(seen.stderr.starts_with("error: origin still holds a history that was erased here"), "{}", seen.stderr);
    assert!(seen.stderr.contains("git push --force --all origin"), "{}", seen.stderr);
    assert_eq!(room.git("-C a count-objects -v"), before, "nothing was fetched");
    room.git("-C a push --quiet --force --all origin");
    ok(&room, "--store a sync");
    // A clone that still has it sends it back: told, and not taken in.
    ok(&room, "--store b note Kari --text y");
    room.git("-C b push --quiet --force origin HEAD:main");
    let again = room.run("--store a sync");
    assert_eq!(again.status, 3, "{}", again.stderr);
    assert!(!room.path().join(format!("a/{KARI}")).exists());
}

/// Kari and Ola, two clones; Kari is erased in one of them with all history, and the other has gone on without knowing.
fn erased_elsewhere() -> Room {
    let room = clones(&["a", "b"]);
    let ola = room.read(&format!("a/{KARI}")).replace("9144897", "9144900").replace("Kari Nordmann", "Ola Hansen");
    room.file("a/trainees/9144900.toml", &ola);
    ok(&room, "--store a sync --yes");
    ok(&room, "--store a note Kari --text 'sent before'");
    ok(&room, "--store a sync");
    ok(&room, "--store b sync");
    ok(&room, "--store a purge 9144897 --history --yes");
    room.git("-C a push --quiet --force --all origin");
    ok(&room, "--store a note Ola --text 'fra a'");
    ok(&room, "--store a sync");
    ok(&room, "--store b note Kari --text 'only here'");
    ok(&room, "--store b note Ola --text 'fra b'");
    ok(&room, "--store b note Ola --text 'Kari Nordmann ringte'");
    room.file("b/letters/9144897/brev.txt", "til Kari");
    room.file("b/notater.txt", "fra b\n");
    room.git("-C b add letters notater.txt");
    room.git("-C b commit --quiet --message 'letter and note'");
    room
}

#[track_caller]
fn check_renewed(room: &Room) {
    assert!(!room.path().join(format!("b/{KARI}")).exists());
    assert!(!room.path().join("b/letters/9144897").exists());
    let ola = room.read("b/trainees/9144900.toml");
    assert!(ola.contains("fra a") && ola.contains("fra b") && !ola.contains("Nordmann"), "{ola}");
    assert_eq!(room.read("b/notater.txt"), "fra b\n");
    for clone in ["b", "shared.git"] {
        let history = room.git(&format!("-C {clone} log --all -p --no-textconv"));
        for word in ["Nordmann", "9144897", "only here", "sent before"] {
            assert!(!history.contains(word), "{clone}: {word} is back");
        }
        assert!(history.contains("fra a") && history.contains("fra b"), "{clone}");
    }
    assert_eq!(room.git("-C b status --porcelain"), "");
    assert_eq!(room.git("-C b fsck --strict --no-dangling"), "");
    assert_eq!(room.git("-C b log -1 --format=%an/%aI --grep='9144900: note'"), "Test/2026-08-01T12:00:00Z\n");
    // Nothing that was done here is lost.
    let kept = room.path().join("b/.alis/kept");
    let kept: String =
        std::fs::read_dir(kept).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
    for word in ["only here", "Kari Nordmann ringte", "til Kari"] {
        assert!(kept.contains(word), "{word}: {kept}");
    }
    assert!(!kept.contains("fra a"), "what others did is nobody's to keep");
}

#[test]
fn a_stale_clone_takes_the_new_history_and_keeps_its_own_later_work() {
    let room = erased_elsewhere();
    let old = room.git("-C b rev-parse HEAD");
    let seen = room.run("--store b --lang en sync");
    assert_eq!(seen.status, 3, "{}", seen.stderr);
    assert!(seen.stderr.contains("--take-new-history"), "{}", seen.stderr);
    assert_eq!(room.run("--store b sync --yes").status, 3, "yes to every question is no wish to lose anything");
    assert_eq!(room.git("-C b rev-parse HEAD"), old);
    let seen = room.run("--store b --lang en sync --take-new-history");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("trainees/9144897.toml is not taken along"), "{}", seen.stderr);
    assert!(seen.stderr.contains("2 commits of this clone are in it"), "{}", seen.stderr);
    check_renewed(&room);
    assert_ne!(room.git(&format!("-C b cat-file -t {}", old.trim())), "commit\n", "the old history is still there");
    // The others get what was done, and the next sync is one like any other.
    ok(&room, "--store a sync");
    assert!(room.read("a/trainees/9144900.toml").contains("fra b"));
    ok(&room, "--store b sync");
    // Asked for where there is none, it changes nothing.
    ok(&room, "--store b sync --take-new-history");
    check_renewed(&room);
}

/// One that has done nothing of its own just takes it; what it never committed is put aside.
#[test]
fn a_stale_clone_without_work_of_its_own_takes_the_new_history() {
    let room = clones(&["a", "b"]);
    room.file("a/notater.txt", "x\n");
    room.git("-C a add .");
    room.git("-C a commit --quiet --message notater");
    ok(&room, "--store a sync");
    ok(&room, "--store b sync");
    ok(&room, "--store a purge 9144897 --history --yes");
    room.git("-C a push --quiet --force --all origin");
    let seen = room.run("--store b --lang en sync --take-new-history");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("0 commits of this clone"), "{}", seen.stderr);
    assert_eq!(room.git("-C b rev-parse HEAD"), room.git("-C a rev-parse HEAD"));
    assert_eq!(room.git("-C b status --porcelain"), "");
    assert!(!room.path().join("b/.alis/kept").exists(), "nothing was left out");
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_it_is_asked() {
    let room = erased_elsewhere();
    let (screen, exit) = room.at_terminal("--store b --lang en sync", "n\r", "true");
    assert!(screen.contains("Take the new history?") && exit == 3, "{exit}: {screen}");
    assert!(room.path().join(format!("b/{KARI}")).exists());
    let (screen, exit) = room.at_terminal("--store b --lang en sync", "y\r", "true");
    assert_eq!(exit, 0, "{screen}");
    check_renewed(&room);
}
