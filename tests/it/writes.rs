//! What a command that writes must never do: write in a dry run, over somebody's edit, without the lock, half.

use std::fs;

use crate::harness::Room;

const FILE: &str = "trainees/9144897.toml";

#[test]
fn a_dry_run_shows_the_diff_and_what_it_moves_and_writes_nothing() {
    let room = Room::in_git();
    room.trainee(9144897, "Kari Nordmann", "");
    let (before, files) = (room.read(FILE), room.files());
    insta::assert_snapshot!(
        "dry_run_request",
        room.alis("request Kari --start 2027-03-01 --wish 'Mo i Rana/Kirurgi' --dry-run")
    );
    insta::assert_snapshot!("dry_run_new", room.alis("municipality add --number 1833 --name Rana --dry-run"));
    for words in
        ["note Kari --text x -n", "edit Kari --set email=a@b.example --dry-run", "plan Kari --revised --dry-run"]
    {
        let words = words.replace(" -n", " --dry-run");
        assert!(room.run(&words).stdout.contains("+++ b/trainees/9144897.toml"), "{words}");
    }
    assert_eq!((room.read(FILE), room.files()), (before, files));
    assert_eq!(room.log(), ["the store"]);
    // A refusal is one in a dry run too.
    assert_eq!(room.run("reconfirm Kari --dry-run").status, 3);
}

#[test]
fn no_commit_leaves_git_to_the_user_and_so_does_the_setting() {
    let room = Room::in_git();
    room.run("municipality add --number 1833 --name Rana --no-commit");
    assert_eq!(room.log(), ["the store"]);
    assert_eq!(room.git("status --porcelain"), "?? municipalities/1833.toml\n");
    let settings = room.read("alis.toml");
    room.file("alis.toml", &format!("{settings}commit = false\n"));
    room.run("municipality add --number 1834 --name Lurøy");
    assert_eq!(room.log(), ["the store"]);
}

#[test]
fn a_commit_takes_its_own_file_and_nothing_else() {
    let room = Room::in_git();
    room.file("notater.md", "utkast\n");
    room.git("add notater.md");
    room.run("municipality add --number 1833 --name Rana");
    assert_eq!(room.log(), ["1833: municipality added", "the store"]);
    assert_eq!(room.git("show --name-only --format= HEAD"), "municipalities/1833.toml\n");
    assert_eq!(room.git("status --porcelain"), "A  notater.md\n");
}

#[test]
fn a_lock_that_another_holds_is_waited_for_and_then_told() {
    let room = Room::with_kari("");
    let before = room.read(FILE);
    room.file(".alis/lock", "alis, process 4242");
    let held = fs::OpenOptions::new().read(true).write(true).open(room.path().join(".alis/lock")).unwrap();
    held.lock().unwrap();
    let seen = room.alis("note Kari --text x");
    assert!(seen.contains("alis, process 4242") && seen.ends_with("[exit 5]"), "{seen}");
    assert_eq!(room.read(FILE), before);
    // Readers never wait.
    assert_eq!(room.run("deadlines").status, 0);
    assert_eq!(room.run("note Kari --text x --dry-run").status, 0);
    drop(held);
    assert_eq!(room.run("note Kari --text x").status, 0);
}

#[test]
#[cfg(unix)]
fn a_store_that_cannot_be_written_to_is_told_and_stays_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::with_kari("");
    let before = room.read(FILE);
    let mode = |mode| {
        for folder in [".", "trainees"] {
            fs::set_permissions(room.path().join(folder), fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    mode(0o500);
    // Root writes everywhere: nothing to see then.
    let allowed = fs::write(room.path().join("trainees/probe"), "").is_ok();
    let seen = room.alis("note Kari --text x");
    mode(0o700);
    if !allowed {
        assert!(seen.ends_with("[exit 5]"), "{seen}");
        assert_eq!(room.read(FILE), before);
    }
}

/// The file of a whole folder that is no folder: also root cannot write there.
#[test]
fn where_nothing_can_be_written_the_file_is_named() {
    let room = Room::with_kari("");
    room.file(".alis", "in the way");
    let seen = room.alis("note Kari --text x");
    assert!(seen.contains(".alis") && seen.ends_with("[exit 5]"), "{seen}");
    assert_eq!(room.run("deadlines").status, 0);
}

#[test]
#[cfg(unix)]
fn what_is_written_is_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::empty();
    room.run("init store --name Test --lang en");
    room.run("--store store municipality add --number 1820 --name Alstahaug");
    let mode = |name: &str| fs::metadata(room.path().join("store").join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("municipalities"), mode("municipalities/1820.toml"), mode("alis.toml")), (0o700, 0o600, 0o600));
}

#[test]
fn windows_line_ends_stay_and_new_lines_have_them_too() {
    let room = Room::with_kari("");
    let windows = room.read(FILE).replace('\n', "\r\n");
    room.file(FILE, &windows);
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
    assert_eq!(room.run("note Kari --text 'to\nlinjer'").status, 0);
    assert_eq!(room.run("edit Kari --set email=a@b.example").status, 0);
    let after = room.read(FILE);
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
    assert!(after.contains("email = \"a@b.example\"\r\n") && after.ends_with("text = \"to\\nlinjer\"\r\n"), "{after}");
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
}

#[test]
fn a_record_that_cannot_be_read_is_never_added_to() {
    let room = Room::with_kari("\n[[journal]]\non = \"2026-01-01\"\nevent = \"note\"\ntext = \"x\"\n");
    let before = room.read(FILE);
    let seen = room.alis("note 9144897 --text y");
    assert!(seen.contains("quoted-date") && seen.contains(":30:6") && seen.ends_with("[exit 4]"), "{seen}");
    assert_eq!(room.read(FILE), before);
}

/// A newer program's record is not touched, whatever is asked.
#[test]
fn a_record_of_a_newer_program_is_left_alone() {
    let room = Room::with_kari("");
    let newer = room.read(FILE).replace("schema = 1", "schema = 2");
    room.file(FILE, &newer);
    for words in ["note 9144897 --text x", "edit 9144897 --set email=a@b.example", "show 9144897"] {
        let seen = room.alis(words);
        assert!(seen.contains("newer-schema") && seen.ends_with("[exit 4]"), "{words}: {seen}");
    }
    assert_eq!(room.read(FILE), newer);
}

/// Output that nobody reads any more, or input that was never there, is no reason to fail.
#[test]
#[cfg(unix)]
fn closed_pipes_end_quietly() {
    let room = Room::with_kari("");
    let program = assert_cmd::cargo::cargo_bin("alis");
    let shell = |line: &str| {
        let mut command = assert_cmd::Command::new("sh");
        command.args(["-c", &line.replace("alis", &program.display().to_string())]);
        command.current_dir(room.path()).env("HOME", room.path()).env("ALIS_TODAY", "2026-08-01");
        let output = command.output().unwrap();
        (String::from_utf8(output.stderr).unwrap(), output.status.code())
    };
    assert_eq!(shell("alis man | head -c 1 >/dev/null"), (String::new(), Some(0)));
    assert_eq!(shell("{ alis man; echo $? >&2; } | true"), ("0\n".to_owned(), Some(0)));
    assert_eq!(shell("alis list <&- >/dev/null"), (String::new(), Some(0)));
    let asked = shell("alis note Kari <&- 2>&1 >/dev/null | grep -c -- --text");
    assert_eq!(asked.1, Some(0));
}
