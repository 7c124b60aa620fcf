//! `alis merge`: by hand, by git in clones, and what happens where two sides do not agree.

use std::fs;

use crate::harness::Room;

const KARI: &str = "trainees/9144897.toml";

fn versions(base: &str, ours: &str, theirs: &str) -> Room {
    let room = Room::empty();
    room.file("base", base).file("ours", ours).file("theirs", theirs);
    room
}

const HEAD: &str = "schema = 1\nhpr = 9144897\nname = \"Kari\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\n";

fn note(text: &str) -> String {
    format!("\n[[journal]]\non = 2026-08-01\nevent = \"note\"\ntext = \"{text}\"\n")
}

#[test]
fn what_both_sides_appended_is_there() {
    let room = versions(HEAD, &format!("{HEAD}{}", note("a")), &format!("{HEAD}{}", note("b")));
    assert_eq!(room.alis("merge base ours theirs --path trainees/9144897.toml"), "[exit 0]");
    assert_eq!(room.read("ours"), format!("{HEAD}{}{}", note("a"), note("b")));
    assert_eq!(room.read("theirs"), format!("{HEAD}{}", note("b")));
}

#[test]
fn a_dry_run_shows_the_result_and_writes_nothing() {
    let ours = format!("{HEAD}{}", note("a"));
    let room = versions(HEAD, &ours, &format!("{HEAD}{}", note("b")));
    let merged = format!("{HEAD}{}{}", note("a"), note("b"));
    assert_eq!(room.alis("merge base ours theirs --dry-run"), format!("{merged}[exit 0]"));
    assert_eq!(room.read("ours"), ours);
}

#[test]
fn one_key_with_two_values_is_told_with_both() {
    let with = |name: &str| HEAD.replace("Kari", name);
    let room = versions(HEAD, &with("Kari A"), &with("Kari B"));
    let expected = "\
[stderr]
warning: trainees/9144897.toml:3: name was changed in two ways: \"Kari A\" here, \"Kari B\" there
Keep what holds in trainees/9144897.toml and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.
[exit 1]";
    assert_eq!(room.alis("merge base ours theirs --path trainees/9144897.toml --lang en"), expected);
    let markers = "<<<<<<< ours\nname = \"Kari A\"\n=======\nname = \"Kari B\"\n>>>>>>> theirs\n";
    assert_eq!(room.read("ours"), HEAD.replace("name = \"Kari\"\n", markers));
}

#[test]
fn a_number_that_must_not_be_shown_is_not() {
    let with = |name: &str| HEAD.replace("Kari", name);
    let number = crate::harness::test_person();
    let room = versions(HEAD, &with("Kari"), &with(&number));
    room.file("ours", &with("Kari 2"));
    let seen = room.run("merge base ours theirs --path trainees/9144897.toml");
    assert!(seen.status == 1 && !seen.stderr.contains(&number[6..]), "{}", seen.stderr);
}

/// Each side is right, and together they are not: nobody guesses which holds.
#[test]
fn what_would_be_no_record_any_more_is_a_conflict() {
    let base =
        format!("{HEAD}\n[[practice]]\nfrom = 2024-02-01\nrole = \"fastlege\"\npercent = 100\nto = 2024-03-01\n");
    let ours = base.replace("to = 2024-03-01", "");
    let theirs = base.replace("municipality = \"1820\"\n", "");
    let room = versions(&base, &format!("{ours}{}", note("a")), &theirs);
    // One side was no record before: then the other is not held against it.
    assert_eq!(room.run("merge base ours theirs --path trainees/9144897.toml").status, 0);
    let base = "schema = 1\nperiod_from = 2026-01-01\nperiod_to = 2026-12-31\n";
    let room = versions(base, &base.replace("2026-01-01", "2026-10-01"), &base.replace("2026-12-31", "2026-09-30"));
    let seen = room.run("merge base ours theirs --path grants/2026.toml --lang en");
    assert_eq!(seen.status, 1);
    assert!(seen.stderr.contains("grants/2026.toml:2: lines were changed in two ways"), "{}", seen.stderr);
    assert!(room.read("ours").contains("2026-10-01") && room.read("ours").contains("2026-09-30"));
}

#[test]
fn a_text_that_cannot_be_read_is_merged_line_by_line() {
    let broken = HEAD.replace("\"1820\"", "\"1820");
    let room = versions(HEAD, &broken, &format!("{HEAD}{}", note("b")));
    assert_eq!(room.run("merge base ours theirs --path trainees/9144897.toml").status, 0);
    assert_eq!(room.read("ours"), format!("{broken}{}", note("b")));
    let room = versions(HEAD, &format!("{broken}{}", note("a")), &format!("{HEAD}{}", note("b")));
    let seen = room.run("merge base ours theirs --path trainees/9144897.toml --lang en");
    assert_eq!(seen.status, 1);
    assert!(
        seen.stderr.starts_with("warning: trainees/9144897.toml:10: lines were changed in two ways"),
        "{}",
        seen.stderr
    );
    assert!(room.read("ours").contains("\"a\"") && room.read("ours").contains("\"b\""));
}

#[test]
fn what_is_no_text_is_refused_and_left_alone() {
    let room = versions(HEAD, HEAD, HEAD);
    fs::write(room.path().join("theirs"), [0xff, 0xfe]).unwrap();
    assert_eq!(room.run("merge base ours theirs").status, 5);
    assert_eq!(room.run("merge base ours nowhere").status, 5);
    assert_eq!(room.read("ours"), HEAD);
}

/// A store in git, and a clone of it in the folder `.clone` that no command was run in.
fn clones() -> Room {
    let room = Room::with_kari("");
    room.run("--store . check");
    room.put_in_git("start");
    room.git("clone --quiet . .clone");
    room
}

#[test]
fn the_first_command_in_a_clone_tells_its_git_how_records_are_merged() {
    let room = clones();
    let driver = |room: &Room| room.git("-C .clone config --local merge.alis.driver");
    assert_eq!(driver(&room), "");
    assert_eq!(room.run("--store .clone list --dry-run").status, 0);
    assert_eq!(driver(&room), "");
    assert_eq!(room.run("--store .clone list").status, 0);
    let alis = room.command("").get_program().to_string_lossy().into_owned();
    assert_eq!(driver(&room), format!("'{alis}' merge %O %A %B --path=%P\n"));
    assert!(room.read(".clone/.git/info/attributes").contains("trainees/**/*.toml merge=alis\n"));
    // The user's own configuration is nobody's business.
    assert!(!room.home().join(".gitconfig").exists());
    // A program that is gone is replaced, one that is there is kept.
    room.git("-C .clone config merge.alis.driver \"'/nowhere/alis' merge %O %A %B --path=%P\"");
    room.run("--store .clone list");
    assert!(driver(&room).contains(&alis));
}

#[test]
fn a_store_of_an_older_version_learns_of_the_files_that_came_since() {
    let room = Room::empty();
    assert_eq!(room.run("init new --name Test").status, 0);
    let attributes = room.read("new/.gitattributes");
    room.file("new/.gitattributes", &attributes.replace("goals.toml merge=alis\n", ""));
    assert!(room.git("-C new check-attr merge goals.toml").ends_with(": unspecified\n"));
    assert_eq!(room.run("--store new list").status, 0);
    assert_eq!(room.git("-C new check-attr merge goals.toml"), "goals.toml: merge: alis\n");
    assert_eq!(room.read("new/.git/info/attributes"), "goals.toml merge=alis\n");
}

#[test]
fn init_and_demo_lay_down_what_git_needs() {
    let room = Room::empty();
    assert_eq!(room.run("init new --name Test").status, 0);
    assert!(room.read("new/.gitattributes").contains("trainees/**/*.toml merge=alis\n"));
    assert!(room.git("-C new config --local merge.alis.driver").contains("merge %O %A %B"));
    assert_eq!(room.run("demo there").status, 0);
    assert!(room.git("-C there config --local merge.alis.driver").contains("merge %O %A %B"));
}

#[test]
fn git_merges_records_by_itself() {
    let room = clones();
    for (store, text) in [(".", "here"), (".clone", "there")] {
        assert_eq!(room.run(&format!("--store {store} note Kari --text {text}")).status, 0);
    }
    room.git("-C .clone pull --quiet --no-rebase --no-edit");
    let kari = room.read(&format!(".clone/{KARI}"));
    assert!(kari.contains("\"here\"") && kari.contains("\"there\""), "{kari}");
    assert_eq!(room.git("-C .clone status --porcelain --untracked-files=no"), "");
    assert_eq!(room.run("--store .clone check").status, 0);
}

#[test]
fn git_stops_where_a_key_has_two_values() {
    let room = clones();
    for (store, text) in [(".", "a@x.example"), (".clone", "b@x.example")] {
        assert_eq!(room.run(&format!("--store {store} edit Kari --set email={text}")).status, 0);
    }
    room.git("-C .clone pull --quiet --no-rebase --no-edit");
    assert_eq!(room.git("-C .clone status --porcelain --untracked-files=no"), "UU trainees/9144897.toml\n");
    let kari = room.read(&format!(".clone/{KARI}"));
    assert!(
        kari.contains("<<<<<<< ours\nemail = \"b@x.example\"\n=======\nemail = \"a@x.example\"\n>>>>>>> theirs\n"),
        "{kari}"
    );
}
