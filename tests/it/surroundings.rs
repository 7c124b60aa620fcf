//! Where a command finds its store, its day and its language.

use crate::harness::Room;

/// Two stores side by side; each has one municipality that tells which it is.
fn two_stores() -> Room {
    let room = Room::empty();
    for (folder, number) in [("a", "1820"), ("b", "1833")] {
        room.file(&format!("{folder}/alis.toml"), "schema = 1\nname = \"x\"\nlanguage = \"en\"\n");
        let text = format!("schema = 1\nnumber = \"{number}\"\nname = \"x\"\n");
        room.file(&format!("{folder}/municipalities/{number}.toml"), &text);
    }
    room.file("a/trainees/deep/readme.md", "");
    room
}

#[track_caller]
fn check_store(room: &Room, words: &str, folder: &str, variables: &[(&str, &str)], number: &str) {
    let mut command = room.command(&format!("{words} municipality list --format json"));
    command.current_dir(room.path().join(folder));
    for (name, value) in variables {
        command.env(name, value);
    }
    let seen = room.seen(&mut command);
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let rows: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    assert_eq!(rows[0]["number"], number);
}

#[test]
fn the_store_is_the_one_named_else_the_variables_else_the_nearest_above_else_the_configured() {
    let room = two_stores();
    let configuration = format!("store = \"{}\"\n", room.path().join("b").display());
    room.file(&room.home().join(".config/alis/config.toml").to_string_lossy(), &configuration);
    let b = room.path().join("b").display().to_string();
    let in_variable = [("ALIS_STORE", b.as_str())];
    check_store(&room, "--store ../a", "b", &in_variable, "1820");
    check_store(&room, "--store=../a", "b", &in_variable, "1820");
    check_store(&room, "", "a", &in_variable, "1833");
    check_store(&room, "", "a/trainees/deep", &[], "1820");
    check_store(&room, "", ".", &[], "1833");
}

#[test]
fn where_there_is_no_store_the_command_that_makes_one_is_named() {
    let room = Room::empty();
    for words in ["deadlines", "list", "note Kari --text x", "check --store nowhere"] {
        let seen = room.alis(&format!("{words} --lang en"));
        assert!(seen.contains("alis init") && seen.ends_with("[exit 5]"), "{words}: {seen}");
    }
}

#[test]
fn the_day_is_the_flags_else_the_variables_and_both_are_days() {
    let room = Room::with_kari("");
    let next_due = |words: &str| {
        let rows = room.json(&format!("deadlines --all --rule plan-review --format json {words}"));
        (rows[0]["due"].as_str().unwrap().to_owned(), rows[0]["days_left"].as_i64().unwrap())
    };
    assert_eq!(next_due(""), ("2027-07-01".to_owned(), 334));
    assert_eq!(next_due("--today 2027-06-30"), ("2027-07-01".to_owned(), 1));
    assert_eq!(next_due("--today 30.6.2027"), ("2027-07-01".to_owned(), 1));
    for (today, told) in [
        ("2027-02-29", "2027-02-28"),
        ("tomorrow", "`tomorrow` is no date"),
        // What is counted from today cannot be today.
        ("+6m", "`+6m` is no date"),
        ("2027-13-01", "`2027-13-01` is no date"),
    ] {
        let seen = room.alis(&format!("deadlines --today {today}"));
        assert!(seen.contains(told) && seen.ends_with("[exit 2]"), "{seen}");
    }
    let mut command = room.command("deadlines");
    let seen = room.seen(command.env("ALIS_TODAY", "2027-02-30"));
    assert_eq!(seen.status, 2, "{}", seen.stderr);
}

#[test]
fn the_language_is_the_flags_else_the_stores_else_the_locales_else_bokmal() {
    let room = Room::new();
    let said = |words: &str, locale: &str| {
        let mut command = room.command(&format!("{words} check"));
        room.seen(command.env("LC_ALL", locale)).stderr
    };
    let (nb, nn, en) = ("Ingen feil funnet.\n", "Ingen feil funne.\n", "No faults found.\n");
    assert_eq!(said("", "nb_NO.UTF-8"), en);
    assert_eq!(said("--lang nn", "nb_NO.UTF-8"), nn);
    assert_eq!(said("--lang=nb", "en_US.UTF-8"), nb);
    room.file("alis.toml", "schema = 1\nname = \"Test\"\n");
    assert_eq!(said("", "nn_NO.UTF-8"), nn);
    assert_eq!(said("", "en_GB"), en);
    assert_eq!(said("", "no"), nb);
    assert_eq!(said("", "C"), nb);
    assert_eq!(said("", "de_DE.UTF-8"), nb);
    let other = room.alis("check --lang de");
    assert!(other.contains("nb, nn, en") && other.ends_with("[exit 2]"), "{other}");
}

#[test]
fn a_new_store_has_what_git_and_editors_need_and_is_sound() {
    let room = Room::empty();
    let seen = room.alis("init store --name 'ALIS Helgeland' --lang nn");
    assert!(seen.ends_with("[exit 0]"), "{seen}");
    insta::assert_snapshot!("new_settings", room.read("store/alis.toml"));
    assert!(room.read("store/.gitattributes").contains("trainees/**/*.toml merge=alis"));
    assert!(room.read("store/.taplo.toml").contains("./.schemas/trainee.json"));
    assert_eq!(room.git("-C store log --format=%s").lines().count(), 1);
    assert_eq!(room.git("-C store status --porcelain"), "");
    assert_eq!(room.run("--store store check --strict").status, 0);
    let again = room.alis("init store --name x --lang en");
    assert!(again.ends_with("[exit 3]"), "{again}");
    assert!(room.read("store/alis.toml").contains("ALIS Helgeland"));
    let dry = room.alis("init other --name x --lang en --dry-run");
    assert!(dry.contains("other") && dry.ends_with("[exit 0]"), "{dry}");
    assert!(!room.path().join("other").exists());
}

#[test]
fn colour_is_what_the_environment_asks_for() {
    let room = Room::with_kari("");
    for (variables, colored) in [
        (&[][..], false),
        (&[("CLICOLOR_FORCE", "1")], true),
        (&[("CLICOLOR_FORCE", "0")], false),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
        (&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], true),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")], true),
    ] {
        let mut command = room.command("deadlines --all");
        for name in ["NO_COLOR", "CLICOLOR_FORCE", "TERM"] {
            command.env_remove(name);
        }
        for (name, value) in variables {
            command.env(name, value);
        }
        assert_eq!(room.seen(&mut command).stdout.contains('\u{1b}'), colored, "{variables:?}");
    }
    // What is typed stands above it.
    let mut command = room.command("deadlines --all --color never");
    assert!(!room.seen(command.env("CLICOLOR_FORCE", "1")).stdout.contains('\u{1b}'));
}
