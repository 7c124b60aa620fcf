//! `alis undo` and `redo`: whole, as new commits, and never what came later.

use crate::harness::Room;

const KARI: &str = "trainees/9144897.toml";

fn room() -> Room {
    let room = Room::with_kari("");
    room.put_in_git("start");
    room
}

#[test]
fn the_last_command_is_taken_back_as_a_new_commit_after_it_was_shown() {
    let room = room();
    let before = room.read(KARI);
    room.run("note Kari --text 'Ring tilbake'");
    let expected = "\
--- a/trainees/9144897.toml
+++ b/trainees/9144897.toml
@@ -25,8 +25,3 @@
 [[journal]]
 on = 2026-07-01
 event = \"plan-revised\"
-
-[[journal]]
-on = 2026-08-01
-event = \"note\"
-text = \"Ring tilbake\"
[stderr]
Taken back: 9144897: note on 2026-08-01
[exit 0]";
    assert_eq!(room.alis("undo --yes"), expected);
    assert_eq!(room.read(KARI), before);
    assert_eq!(room.git("log -2 --format=%s"), "9144897: undo of note on 2026-08-01\n9144897: note on 2026-08-01\n");
    assert_eq!(room.git("status --porcelain"), "");
}

#[test]
fn nothing_is_done_without_a_yes_or_in_a_dry_run() {
    let room = room();
    room.run("note Kari --text x");
    let (kari, head) = (room.read(KARI), room.git("rev-parse HEAD"));
    let seen = room.run("undo");
    assert_eq!((seen.status, seen.stderr.as_str()), (2, "error: --yes is missing, and nobody can be asked here\n"));
    assert_eq!(room.run("undo --dry-run").status, 0);
    assert_eq!((room.read(KARI), room.git("rev-parse HEAD")), (kari, head));
}

#[test]
fn what_a_change_moves_is_shown() {
    let room = room();
    room.run("request Kari --start 2027-03-01 --months 6 --wish 'Mo i Rana/Indremedisin'");
    let seen = room.run("undo --dry-run");
    assert!(seen.stdout.contains("No longer due: Ask the hospital again"), "{}", seen.stdout);
}

#[test]
fn undo_redo_and_undo_again() {
    let room = room();
    let before = room.read(KARI);
    room.run("note Kari --text a");
    let a = room.read(KARI);
    room.run("note Kari --text b");
    let both = room.read(KARI);
    let steps = [("undo", &a), ("undo", &before), ("redo", &a), ("redo", &both), ("undo", &a), ("redo", &both)];
    for (command, expected) in steps {
        let seen = room.run(&format!("{command} --yes"));
        assert_eq!(seen.status, 0, "{command}: {}", seen.stderr);
        assert_eq!(&room.read(KARI), expected, "{command}");
    }
    assert_eq!(room.run("redo --yes").status, 3);
    room.run("undo --yes");
    room.run("undo --yes");
    let seen = room.run("undo --yes");
    assert_eq!((seen.status, seen.stderr.lines().next()), (3, Some("error: no command to take back")));
}

#[test]
fn an_older_command_is_taken_back_from_under_later_ones() {
    let room = room();
    room.run("note Kari --text a");
    room.run("note Kari --text b");
    room.run("edit Kari --set email=kari@x.example");
    let seen = room.run("undo --yes HEAD~2");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let kari = room.read(KARI);
    assert!(!kari.contains("\"a\"") && kari.contains("\"b\"") && kari.contains("kari@x.example"), "{kari}");
    assert_eq!(room.run("undo --yes HEAD~3").status, 3);
    assert_eq!(room.run("undo --yes nowhere").status, 3);
}

#[test]
fn what_later_facts_rest_on_stays() {
    let room = room();
    room.run("request Kari --start 2027-03-01 --months 6 --wish 'Mo i Rana/Indremedisin'");
    room.run("reconfirm Kari");
    let kari = room.read(KARI);
    let seen = room.run("undo --yes HEAD~1");
    assert_eq!(seen.status, 3);
    assert!(seen.stderr.contains("`asked the hospital again` is not allowed"), "{}", seen.stderr);
    assert_eq!(room.read(KARI), kari);
}

#[test]
fn a_key_that_was_changed_again_is_told_with_both_values() {
    let room = room();
    room.run("edit Kari --set email=a@x.example");
    room.run("edit Kari --set email=b@x.example");
    let seen = room.run("undo --yes HEAD~1");
    assert_eq!(seen.status, 3);
    let expected = "\
warning: trainees/9144897.toml: e-mail was changed in two ways: \"b@x.example\" here, (removed) there
error: trainees/9144897.toml was changed later, in the same place
help: take the later change back first, or correct the record: alis edit
";
    assert_eq!(seen.stderr, expected);
}

#[test]
fn a_command_of_several_files_is_taken_back_whole_and_a_record_that_it_made_goes() {
    let room = room();
    let words = "enroll --hpr 9144905 --name 'Eva' --municipality 1820 --agreement hsyk-1820 --started 2026-01-01 \
                 --workplace x --role fastlege --engagement employed --percent 100 --training-started 2026-01-01 --no-input";
    let seen = room.run(words);
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(room.run("undo --yes").status, 0);
    assert!(!room.path().join("trainees/9144905.toml").exists());
    assert_eq!(room.run("redo --yes").status, 0);
    assert!(room.path().join("trainees/9144905.toml").exists());
    room.run("note 9144905 --text x");
    // Somebody has gone on with it.
    assert_eq!(room.run("undo --yes HEAD~1").status, 3);
    assert!(room.path().join("trainees/9144905.toml").exists());
}

#[test]
fn only_ones_own_commands_are_taken_back_unasked() {
    let room = room();
    room.run("note Kari --text mine");
    let mut other = room.command("note Kari --text theirs");
    other.env("GIT_AUTHOR_EMAIL", "other@x.example");
    assert!(other.output().unwrap().status.success());
    room.file("notes.txt", "x\n");
    room.git("add notes.txt");
    room.git("commit --quiet --message '9144897: by hand'");
    assert_eq!(room.run("undo --yes").status, 0);
    let kari = room.read(KARI);
    assert!(!kari.contains("mine") && kari.contains("theirs"), "{kari}");
    assert_eq!(room.run("undo --yes").status, 3);
    // Named, anything can be.
    assert_eq!(room.run("undo --yes HEAD~2").status, 0);
    assert!(!room.read(KARI).contains("theirs"));
}

#[test]
fn after_a_sync_the_own_command_lies_below() {
    let room = Room::cloned(&Room::with_kari(""), &["a", "b"]);
    let mut other = room.command("--store b note Kari --text theirs");
    other.env("GIT_AUTHOR_EMAIL", "other@x.example");
    assert!(other.output().unwrap().status.success());
    room.run("--store b sync");
    room.run("--store a note Kari --text mine");
    assert_eq!(room.run("--store a sync").status, 0);
    assert_eq!(room.run("--store a undo --yes").status, 0);
    let kari = room.read(&format!("a/{KARI}"));
    assert!(!kari.contains("mine") && kari.contains("theirs"), "{kari}");
    assert_eq!(room.run("--store a sync").status, 0);
    assert_eq!(room.run("--store b sync").status, 0);
    assert_eq!(room.read(&format!("b/{KARI}")), kari);
}

#[test]
fn a_command_far_below_what_others_committed_is_found() {
    let room = room();
    let before = room.read(KARI);
    room.run("note Kari --text 'Ring tilbake'");
    for number in 0..45 {
        room.file("README.md", &number.to_string());
        room.git("add README.md");
        room.git("commit --quiet --message page");
    }
    let seen = room.run("undo --yes");
    assert_eq!((seen.status, room.read(KARI)), (0, before), "{}", seen.stderr);
    let seen = room.run("redo --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
}

#[test]
fn the_list_says_what_can_be_taken_back() {
    let room = room();
    assert_eq!(room.alis("undo --list"), "[stderr]\nno command to take back\n[exit 0]");
    room.run("note Kari --text a");
    room.run("plan Kari --revised");
    room.run("undo --yes");
    let short = room.git("rev-parse --short=8 HEAD~2");
    let expected = format!(
        "Id        Recorded          Record         What\n{}  2026-08-01 12:00  Kari Nordmann  note (2026-08-01)\n[exit 0]",
        short.trim()
    );
    assert_eq!(room.alis("undo --list"), expected);
}

#[test]
fn the_making_of_a_store_is_not_taken_back() {
    let room = Room::empty();
    assert_eq!(room.run("init store --name Test").status, 0);
    let seen = room.run("--store store undo --yes --lang en");
    assert_eq!((seen.status, seen.stderr.lines().next()), (3, Some("error: no command to take back")));
    assert_eq!(room.run("--store store undo --yes HEAD").status, 3);
    assert!(room.path().join("store/alis.toml").exists());
}

#[test]
fn a_letter_goes_with_what_its_command_recorded_and_comes_back_byte_for_byte() {
    let room = with_wishes();
    for form in ["txt", "html"] {
        let before = content(&room);
        assert_eq!(room.run(&format!("document reconfirmation Kari --format {form}")).status, 0);
        let after = content(&room);
        let file = format!("letters/9144897/2026-08-01-reconfirmation.{form}");
        let seen = room.run("undo --yes");
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        let warning = format!("warning: {file} goes: if the letter was sent already, alis verify no longer knows it.");
        assert!(seen.stderr.starts_with(&warning), "{}", seen.stderr);
        assert_eq!(content(&room), before, "the letter, its entry and the question are gone");
        assert_eq!(room.run("redo --yes").status, 0);
        assert_eq!(content(&room), after);
        assert_eq!(room.run("undo --yes").status, 0);
    }
    // What is no text is no less whole.
    let room = self::room();
    std::fs::create_dir_all(room.path().join("letters/9144897")).unwrap();
    std::fs::write(room.path().join("letters/9144897/x.pdf"), [0x25, 0x50, 0xff, 0xfe]).unwrap();
    room.git("add letters");
    room.git("commit --quiet --message letter");
    let after = content(&room);
    assert_eq!(room.run("undo --yes HEAD").status, 0);
    assert!(!room.path().join("letters/9144897").exists());
    assert_eq!(room.run("redo --yes").status, 0);
    assert_eq!(content(&room), after);
    std::fs::write(room.path().join("letters/9144897/x.pdf"), [0x25, 0x50, 0xff, 0xfd]).unwrap();
    let seen = room.run("undo --yes HEAD");
    assert_eq!(seen.status, 3, "another letter stands there now");
    assert!(seen.stderr.contains("letters/9144897/x.pdf was changed later"), "{}", seen.stderr);
}

/// Every file of the store with its bytes.
fn content(room: &Room) -> Vec<(String, Vec<u8>)> {
    room.files().into_iter().map(|file| (file.clone(), std::fs::read(room.path().join(&file)).unwrap())).collect()
}

/// Kari and Ola wait for the seats of two positions; an agreement is not signed yet.
fn with_wishes() -> Room {
    let room = room();
    let asked = "\n[[journal]]\non = 2024-05-01\nevent = \"requested\"\nstart = 2027-05-01\nmonths = 6\n\
                 wishes = [{ site = \"Mo i Rana\", department = \"Indremedisin\" }]\n";
    room.file(KARI, &(room.read(KARI) + asked)).trainee(9144900, "Ola Hansen", asked);
    for id in ["p", "q"] {
        let published = "[[journal]]\non = 2026-07-01\nevent = \"published\"\n";
        room.position(id, "Mo i Rana/Indremedisin", "2027-05-01", published);
    }
    let agreement = room.read("agreements/hsyk-1820.toml");
    room.file("agreements/new.toml", agreement.split("\n[[journal]]").next().unwrap());
    room.git("add .");
    room.git("commit --quiet --message wishes");
    room
}

#[test]
fn every_kind_of_command_is_taken_back_whole() {
    let commands = [
        "match --apply",
        "prioritise 1820 --order 9144900,9144897 --reason x",
        "avtale sign Kari --element supervision --element facilitation:share=5",
        "agreement sign new --by 1820",
        "position close p --reason x",
        "discontinue Kari --reason x",
        "purge 9144900 --yes",
        "edit Kari --set email=kari@x.example",
        "municipality edit 1820 --set name=Alstahaugen",
    ];
    for words in commands {
        let room = with_wishes();
        room.file("letters/9144900/a.pdf", "%PDF");
        std::fs::write(room.path().join("letters/9144900/a.pdf"), b"%PDF\xff\xfe").unwrap();
        room.git("add .");
        room.git("commit --quiet --message letter");
        let before = content(&room);
        let seen = room.run(words);
        assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
        let after = content(&room);
        assert_ne!(before, after, "{words}");
        for (command, expected) in [("undo", &before), ("redo", &after), ("undo", &before)] {
            let seen = room.run(&format!("{command} --yes"));
            assert_eq!(seen.status, 0, "{words}: {command}: {}", seen.stderr);
            assert!(&content(&room) == expected, "{words}: {command}");
            assert_eq!(room.git("status --porcelain"), "", "{words}: {command}");
        }
    }
}

#[test]
fn a_command_of_several_records_is_taken_back_whole_after_a_sync() {
    let room = Room::cloned(&with_wishes(), &["a", "b"]);
    let before = room.read(&format!("a/{KARI}"));
    assert_eq!(room.run("--store a match --apply").status, 0);
    let mut other = room.command("--store b note Kari --text theirs");
    other.env("GIT_AUTHOR_EMAIL", "other@x.example");
    assert!(other.output().unwrap().status.success());
    assert_eq!(room.run("--store b sync").status, 0);
    assert_eq!(room.run("--store a sync").status, 0);
    assert!(room.read(&format!("a/{KARI}")).contains("\"offered\""));
    let seen = room.run("--store a undo --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let kari = room.read(&format!("a/{KARI}"));
    assert!(kari.starts_with(&before) && kari.contains("theirs") && !kari.contains("\"offered\""), "{kari}");
    assert!(!room.read("a/trainees/9144900.toml").contains("\"offered\""));
    assert_eq!(room.run("--store a sync").status, 0);
    assert_eq!(room.run("--store b sync").status, 0);
    assert_eq!(room.read(&format!("b/{KARI}")), kari);
    assert_eq!(room.run("--store b check").status, 0);
}

#[test]
fn without_git_there_is_nothing_to_take_back() {
    let room = Room::with_kari("");
    assert_eq!(room.run("undo --yes").status, 3);
    assert_eq!(room.run("redo --yes").status, 3);
}
