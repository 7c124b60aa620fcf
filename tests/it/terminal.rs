//! At a terminal: questions, the editor, and what becomes of what was typed.
#![cfg(target_os = "linux")]

use crate::harness::Room;

const FILE: &str = "trainees/9144897.toml";

/// Answers, each ended by the enter key; a choice is made by moving down.
fn typed(answers: &[&str]) -> String {
    answers.iter().map(|answer| format!("{answer}\r")).collect()
}

const DOWN: &str = "\u{1b}[B";

#[test]
fn what_is_missing_is_asked_for_and_the_answers_make_the_record() {
    let room = Room::new();
    let answers = typed(&[
        "9144897",
        "Kari Nordmann",
        "",
        "2026-02-01",
        "Legesenteret",
        DOWN,
        DOWN,
        "80",
        // A second post, the start of the training.
        "",
        "",
        "1.3.203",
        "1",
        // Months before, supervisor, e-mail, telephone, case.
        "",
        "",
        "",
        "",
        "",
        "y",
        "2029-03-01",
        "",
        DOWN,
        "",
        "",
        "",
    ]);
    let (screen, exit) = room.at_terminal("enroll", &answers, "true");
    assert_eq!(exit, 0, "{screen}");
    // A slip is told, and asked again.
    assert!(screen.contains("`1.3.203` is no date"), "{screen}");
    assert_eq!(
        room.read(FILE),
        "schema = 1\nhpr = 9144897\nname = \"Kari Nordmann\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\n\n\
         [training]\nstarted = 2026-02-01\nexpected_completion = 2031-03-01\n\n[[practice]]\nfrom = 2026-02-01\n\
         workplace = \"Legesenteret\"\nrole = \"fastlegevikar\"\nengagement = \"employed\"\npercent = 80\nmunicipality = \"1820\"\n\n\
         [[journal]]\non = 2026-08-01\nevent = \"requested\"\nstart = 2029-03-01\nmonths = 6\nwishes = [\n  \
         { site = \"Mo i Rana\", department = \"Kirurgi\" },\n]\nflexible = false\nagreement = \"hsyk-1820\"\n"
    );
}

#[test]
fn nothing_is_asked_when_the_flags_suffice_nor_when_it_is_forbidden() {
    let room = Room::with_kari("");
    let (screen, exit) = room.at_terminal("note Kari --text x", "", "true");
    assert_eq!((screen.as_str(), exit), ("Kari Nordmann: note (2026-08-01).\n", 0));
    let (screen, exit) = room.at_terminal("note Kari --no-input", "", "true");
    assert_eq!((screen.as_str(), exit), ("error: --text is missing, and nobody can be asked here\n", 2));
}

#[test]
fn an_answer_that_is_a_national_identity_number_is_refused_and_asked_again_without_it() {
    let room = Room::with_kari("");
    let person = crate::harness::test_person();
    let (screen, exit) = room.at_terminal("note Kari", &typed(&[&format!("fnr {person}"), ", ringt", ""]), "true");
    assert_eq!(exit, 0, "{screen}");
    assert!(screen.contains("holds a national identity number"), "{screen}");
    let record = room.read(FILE);
    assert!(
        record.ends_with("event = \"note\"\ntext = \"fnr •••••••••••, ringt\"\n") && !record.contains(&person),
        "{record}"
    );
}

#[test]
fn what_the_editor_saves_is_checked_and_kept() {
    let room = Room::with_kari("");
    let (screen, exit) = room.at_terminal("edit Kari", "", "sed -i s/Legesenteret/Kontoret/");
    assert_eq!((screen.as_str(), exit), ("Saved trainees/9144897.toml.\n", 0));
    assert!(room.read(FILE).contains("workplace = \"Kontoret\""));
    let (screen, exit) = room.at_terminal("edit Kari", "", "true");
    assert_eq!((screen.as_str(), exit), ("trainees/9144897.toml stays as it was.\n", 0));
}

#[test]
fn a_broken_edit_is_shown_with_its_place_and_what_was_typed_is_kept() {
    let room = Room::with_kari("");
    let before = room.read(FILE);
    let (screen, exit) = room.at_terminal("edit Kari", &typed(&["n"]), "sed -i s/^name/nmae/");
    assert!(screen.contains("trainees/9144897.toml:3:1") && screen.contains("did you mean `name`?"), "{screen}");
    let kept = "The record stays as it was; what you typed is kept in .alis/kept/9144897.toml.";
    assert!(screen.contains(kept) && exit == 4, "{exit}: {screen}");
    assert_eq!(room.read(FILE), before);
    assert_eq!(room.read(".alis/kept/9144897.toml"), before.replace("name =", "nmae ="));
}

/// The editor's copy is a file of its own; somebody else saves the record while it is open.
#[test]
fn an_edit_made_meanwhile_is_never_overwritten() {
    let room = Room::with_kari("");
    room.file(
        "editor.sh",
        &format!(
            "sed -i s/Legesenteret/Kontoret/ \"$1\"; printf '# meanwhile\\n' >> '{}'\n",
            room.path().join(FILE).display()
        ),
    );
    let before = room.read(FILE);
    let (screen, exit) = room.at_terminal("edit Kari", "", "sh editor.sh");
    assert_eq!(exit, 5, "{screen}");
    assert!(screen.contains("trainees/9144897.toml"), "{screen}");
    assert_eq!(room.read(FILE), format!("{before}# meanwhile\n"));
    // What was typed is not lost either.
    assert!(room.read(".alis/kept/9144897.toml").contains("Kontoret"));
}

#[test]
fn an_empty_list_says_so_to_somebody_who_waits() {
    let room = Room::with_kari("");
    let (screen, exit) = room.at_terminal("deadlines --rule offer", "", "true");
    assert_eq!((screen.as_str(), exit), ("Nothing is due.\n", 0));
}

const CTRL_C: &str = "\u{3}";
const ESC: &str = "\u{1b}";

/// Each way in which an editor can fail names it and the variable, and nothing that was typed is lost.
#[test]
fn an_editor_that_fails_is_named_and_what_was_typed_is_kept() {
    let room = Room::with_kari("");
    let before = room.read(FILE);
    room.file("my ed/ed.sh", "#!/bin/sh\nsed -i s/Legesenteret/Kontoret/ \"$1\"\n");
    room.file("fails.sh", "sed -i s/Legesenteret/Kontoret/ \"$1\"; exit 3\n");
    room.file("killed.sh", "sed -i s/Legesenteret/Kontoret/ \"$1\"; kill -9 $$\n");
    room.file("bytes.sh", "printf '# \\377\\n' >> \"$1\"\n");
    let folder = room.path().join("my ed");
    let nobody = folder.join("nobody").display().to_string();
    let kept = "what you typed is kept in .alis/kept/9144897";
    for (editor, said, is_kept) in [
        ("/nope/ed", "there is no editor `/nope/ed`", false),
        ("nope-ed --wait", "there is no editor `nope-ed --wait`", false),
        (nobody.as_str(), "there is no editor `[ROOM]/my ed/nobody`", false),
        (folder.to_str().unwrap(), "the editor `[ROOM]/my ed` cannot be run", false),
        ("/dev", "the editor `/dev` cannot be run", false),
        ("false", "the editor `false` failed (code 1)", false),
        ("sh fails.sh", "the editor `sh fails.sh` failed (code 3)", true),
        ("exec sh killed.sh", "the editor `exec sh killed.sh` was killed", true),
        ("sh bytes.sh", "what the editor `sh bytes.sh` saved is not UTF-8 text", true),
    ] {
        let (screen, exit) = room.at_terminal("edit Kari", "", editor);
        let plain = screen.replace('\n', " ");
        assert!(plain.contains(said) && plain.contains("$EDITOR"), "{editor}: {screen}");
        assert_eq!((plain.contains(kept), exit), (is_kept, 5), "{editor}: {screen}");
        assert_eq!(room.read(FILE), before, "{editor}");
    }
    assert!(room.read(".alis/kept/9144897.toml").contains("Kontoret"));
    assert!(room.read(".alis/kept/9144897-2.toml").contains("Kontoret"));
    assert!(std::fs::read(room.path().join(".alis/kept/9144897-3.toml")).unwrap().ends_with(b"# \xff\n"));
}

#[test]
fn an_editor_with_blanks_in_its_path_or_with_arguments_is_run() {
    for editor in ["ROOM/my ed/ed.sh", "sh 'my ed/ed.sh'", "sed -i s/Legesenteret/Kontoret/"] {
        let room = Room::with_kari("");
        room.file("my ed/ed.sh", "#!/bin/sh\nsed -i s/Legesenteret/Kontoret/ \"$1\"\n");
        let file = room.path().join("my ed/ed.sh");
        std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        let (screen, exit) = room.at_terminal("edit Kari", "", &editor.replace("ROOM", room.path().to_str().unwrap()));
        assert_eq!(exit, 0, "{screen}");
        assert!(room.read(FILE).contains("workplace = \"Kontoret\""), "{screen}");
    }
}

/// A key at a prompt breaks the command off: exit code 130, nothing changed, the cursor shown again.
#[track_caller]
fn check_broken_off(room: &Room, words: &str, answers: &[(&str, &str)], at: &str, key: &str) {
    let before: Vec<String> = room.files().iter().map(|file| room.read(file)).collect();
    let (screen, exit) = room.breaks_off(words, answers, at, key);
    assert_eq!(exit, 130, "{words}, at {at}: {screen}");
    assert!(screen.ends_with("Broken off: nothing was changed.\n"), "{words}, at {at}: {screen}");
    let (shown, hidden) = (screen.rfind("\u{1b}[?25h"), screen.rfind("\u{1b}[?25l"));
    assert!(hidden <= shown, "{words}, at {at}: the cursor stays hidden: {screen:?}");
    let after: Vec<String> = room.files().iter().map(|file| room.read(file)).collect();
    assert_eq!(after, before, "{words}, at {at}");
}

#[test]
fn ctrl_c_at_any_prompt_of_the_enrolment_writes_nothing() {
    let prompts = [
        ("HPR number:", "9144897"),
        ("Name:", "Kari Nordmann"),
        ("Municipality:", ""),
        ("Started in the municipality on", "2026-02-01"),
        ("Workplace:", "Legesenteret"),
        ("Role:", ""),
        ("Engagement:", ""),
        ("Percent of a full post", ""),
        ("Training started on", ""),
        ("Expected completion", ""),
        ("Months in general practice", ""),
        ("Supervisor", "Ola Hansen"),
        ("E-mail of the supervisor", ""),
        ("Telephone of the supervisor", ""),
        ("E-mail (may", ""),
        ("Telephone (may", ""),
        ("Case number", ""),
        ("Register the wishes", "y"),
        ("Wished start of service:", "2029-03-01"),
        ("Months of service", ""),
        ("Wish 1:", ""),
        ("Wish 2:", ""),
        ("Would another site", ""),
        ("On which day was the need registered", ""),
    ];
    let room = Room::new();
    let step = if crate::harness::everything() { 1 } else { 5 };
    for asked in (0..prompts.len()).step_by(step) {
        check_broken_off(&room, "enroll", &prompts[..asked], prompts[asked].0, CTRL_C);
    }
    check_broken_off(&room, "enroll", &prompts[..2], "Municipality:", ESC);
}

#[test]
fn ctrl_c_and_esc_at_the_prompts_of_other_commands_write_nothing() {
    let room = Room::with_kari("");
    check_broken_off(&room, "note Kari", &[], "Note:", CTRL_C);
    for key in [CTRL_C, ESC] {
        check_broken_off(&room, "avtale sign Kari", &[("On which day", "")], "(4.1.1):", key);
        check_broken_off(&room, "position add", &[("Hospital:", "")], "Site:", key);
    }
    if crate::harness::everything() {
        let signing = [("On which day", ""), ("(4.1.1):", ""), ("practice: what was agreed", "")];
        check_broken_off(&room, "avtale sign Kari", &signing[..2], "practice: what was agreed", CTRL_C);
        check_broken_off(&room, "avtale sign Kari", &signing, "(4.1.2):", CTRL_C);
        check_broken_off(&room, "agreement add", &[], "Municipality:", CTRL_C);
        check_broken_off(&room, "agreement consult hsyk-1820", &[], "Replies are due on:", CTRL_C);
        check_broken_off(&room, "agreement sign hsyk-1820", &[], "Signed by:", CTRL_C);
        check_broken_off(&room, "absence Kari", &[("First day of absence:", "2026-08-01")], "Last day", CTRL_C);
        check_broken_off(&room, "contact Kari", &[], "Who was in touch:", CTRL_C);
        check_broken_off(&room, "request Kari", &[("Wished start", "2029-03-01"), ("Months", "")], "Wish 1:", CTRL_C);
        check_broken_off(&room, "municipality add", &[], "Number of the municipality", CTRL_C);
        check_broken_off(&room, "hospital add", &[], "Name of the health trust:", CTRL_C);
        check_broken_off(&room, "document", &[], "Which letter:", ESC);
        check_broken_off(&room, "discontinue Kari", &[], "Why", CTRL_C);
    }
}

fn with_two_waiting() -> Room {
    let wish = |start: &str| {
        format!(
            "\n[[journal]]\non = 2026-07-01\nevent = \"requested\"\nstart = {start}\nmonths = 6\nwishes = []\nflexible = true\n"
        )
    };
    let room = Room::with_kari(&wish("2027-03-01"));
    room.trainee(9144900, "Ola Hansen", &wish("2027-04-01"));
    room
}

#[test]
fn an_order_is_sorted_by_hand() {
    let room = with_two_waiting();
    check_broken_off(&room, "prioritise 1820", &[], "Order:", CTRL_C);
    check_broken_off(&room, "prioritise 1820", &[], "Order:", ESC);
    // The first line is taken hold of, moved down and let go.
    let typed = format!(" {DOWN} {}", typed(&["", "Etter samtale"]));
    let (screen, exit) = room.at_terminal("prioritise 1820", &typed, "true");
    assert_eq!(exit, 0, "{screen}");
    assert!(screen.contains("Space takes hold of a line"), "{screen}");
    let record = room.read("municipalities/1820.toml");
    assert!(record.ends_with("order = [9144900, 9144897]\nreason = \"Etter samtale\"\n"), "{record}");
}

#[test]
fn whoever_breaks_off_an_edit_keeps_what_was_typed() {
    let room = Room::with_kari("");
    let before = room.read(FILE);
    // The editor makes `nmae` of a key: the record cannot be kept.
    let (screen, exit) = room.breaks_off("edit Kari", &[], "Edit again?", CTRL_C);
    assert_eq!(exit, 130, "{screen}");
    assert!(screen.contains("what you typed is kept in .alis/kept/9144897.toml"), "{screen}");
    assert_eq!(room.read(FILE), before);
    assert_eq!(room.read(".alis/kept/9144897.toml"), before.replace("name =", "nmae ="));
}

#[test]
fn an_agreement_is_signed_by_answers() {
    let room = Room::with_kari("");
    // Yes to 4.1.1 and 4.1.2, no to 4.1.3, facilitation with the usual share, no to the municipality's own.
    let answers = typed(&["", "Etter tariff", "", "", "", "", &format!("{}[A", ESC), "", "", ""]);
    let (screen, exit) = room.at_terminal("avtale sign Kari --on 2026-08-01", &answers, "true");
    assert_eq!(exit, 0, "{screen}");
    let record = room.read(FILE);
    let (_, entry) = record.rsplit_once("[[journal]]").unwrap();
    assert_eq!(
        entry,
        "\non = 2026-08-01\nevent = \"alis-agreement-signed\"\nmunicipality = \"1820\"\nelements = [\n  \
         { element = \"practice-compensation\", to = \"trainee\", text = \"Etter tariff\" },\n  \
         { element = \"learning-activities\" },\n  { element = \"supervision\" },\n  \
         { element = \"facilitation\", share_percent = 5 },\n]\n"
    );
}

/// Trainees whom nobody has asked the hospital again for, their windows open since July.
fn to_be_asked(count: u32) -> Room {
    let room = Room::new();
    for hpr in 9144801..9144801 + count {
        let requested = "\n[[journal]]\non = 2026-01-10\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\nwishes = [\
                         { site = \"Mo i Rana\", department = \"Kirurgi\" }]\n";
        room.trainee(hpr, "Kari Nordmann", requested);
    }
    room
}

#[test]
fn a_letter_asks_which_and_about_whom_and_offers_the_event_that_it_is() {
    let room = to_be_asked(1);
    // The second kind of letter, about 9144801, and the event is not wanted.
    let answers = typed(&[DOWN, "9144801", "n"]);
    let (screen, exit) = room.at_terminal("document --format txt", &answers, "true");
    assert_eq!(exit, 0, "{screen}");
    assert!(screen.contains("Also record:"), "{screen}");
    assert!(screen.contains("Issued letters/9144801/2026-08-01-reconfirmation.txt"), "{screen}");
    let record = room.read("trainees/9144801.toml");
    assert!(record.contains("event = \"issued\"") && !record.contains("reconfirmation-asked"), "{record}");
    let (screen, exit) = room.at_terminal("document reconfirmation 9144801 --format txt", &typed(&["y"]), "true");
    assert_eq!(exit, 0, "{screen}");
    assert!(room.read("trainees/9144801.toml").contains("event = \"reconfirmation-asked\""));
}

#[test]
fn a_batch_is_asked_for_first_and_shows_how_far_it_is() {
    let room = to_be_asked(3);
    let (screen, exit) = room.at_terminal("document reconfirmation --all --format txt", &typed(&["y", "n"]), "true");
    assert_eq!(exit, 0, "{screen}");
    assert!(screen.contains("Issue 3 letters?"), "{screen}");
    assert!(!room.path().join("letters").exists());
    let (screen, exit) = room.at_terminal("document reconfirmation --all --format txt", &typed(&["y", "y"]), "true");
    assert_eq!(exit, 0, "{screen}");
    for hpr in 9144801..9144804 {
        assert!(screen.contains(&format!("Issued letters/{hpr}/2026-08-01-reconfirmation.txt")), "{screen}");
    }
}

/// Ctrl-C while letters are being made: none is issued, and none is left lying about.
#[cfg(feature = "letters")]
#[test]
fn a_batch_broken_off_in_the_middle_has_done_nothing() {
    let room = to_be_asked(100);
    let before = room.files();
    let stage = room.path().join(".alis/stage/early");
    let begun = || std::fs::read_dir(&stage).is_ok_and(|files| files.count() > 1);
    let keys = typed(&["y", "y"]);
    let (screen, exit) = room.at_terminal_until("document reconfirmation --all", &keys, begun, "\u{3}");
    assert_eq!(exit, 130, "{screen}");
    assert_eq!(room.files(), before);
    assert!(!room.read("trainees/9144801.toml").contains("issued"));
    assert_eq!(room.run("note 9144801 --text x").status, 0);
    assert!(!room.path().join(".alis/stage").exists());
}

#[test]
fn what_ends_something_is_asked_for_and_enter_alone_is_no() {
    let room = Room::with_kari("");
    let before = room.read(FILE);
    let words = "discontinue Kari --reason Flytter";
    for no in ["", "n", "nei"] {
        let (screen, exit) = room.at_terminal(words, &typed(&[no]), "true");
        assert_eq!(exit, 130, "{screen}");
        assert!(screen.contains("Kari Nordmann: ") && screen.contains("Record it? (yes/no) [no]"), "{screen}");
        assert_eq!(room.read(FILE), before);
    }
    // What is neither is asked again.
    let (screen, exit) = room.at_terminal(words, &typed(&["kanskje", "j"]), "true");
    assert_eq!(exit, 0, "{screen}");
    assert!(room.read(FILE).contains("event = \"discontinued\""));
    let agreement = room.read("agreements/hsyk-1820.toml");
    let (screen, exit) = room.at_terminal("agreement terminate hsyk-1820 --by 1820", &typed(&[""]), "true");
    assert_eq!(exit, 130, "{screen}");
    assert_eq!(room.read("agreements/hsyk-1820.toml"), agreement);
    // `--yes` has answered, and where nobody can be asked what the flags say is done.
    let (screen, exit) = Room::with_kari("").at_terminal(&format!("{words} --yes"), "", "true");
    assert_eq!(exit, 0, "{screen}");
    assert_eq!(Room::with_kari("").run(words).status, 0);
}

#[test]
fn whether_it_is_allowed_is_known_before_the_questions() {
    let room = Room::with_kari("");
    for words in ["decline Kari", "withdraw-offer Kari", "discontinue Ingen"] {
        let (screen, exit) = room.at_terminal(words, "", "true");
        assert_eq!(exit, 3, "{words}: {screen}");
        assert!(!screen.contains("Why"), "{words}: {screen}");
    }
}

/// Nothing is asked of somebody of whom it may not be recorded, or who is not there.
#[test]
fn a_fact_that_is_not_allowed_is_refused_before_any_question() {
    let room = Room::with_kari("");
    let before = room.read(FILE);
    let refused = ["extend Kari", "offer Kari", "course Kari"];
    let unknown = [
        "absence Ingen",
        "contact Ingen",
        "elsewhere Ingen",
        "goal Ingen",
        "move Ingen",
        "note Ingen",
        "request Ingen",
    ];
    for words in refused.into_iter().chain(unknown) {
        let (screen, exit) = room.at_terminal(words, "", "true");
        assert_eq!(exit, 3, "{words}: {screen}");
        assert!(screen.starts_with("error:"), "{words}: {screen}");
    }
    assert_eq!(room.read(FILE), before);
}

#[test]
fn a_day_before_the_one_that_counts_is_asked_again_where_it_was_typed() {
    let room = Room::with_kari(&serving());
    let before = room.read(FILE);
    let (screen, exit) = room.breaks_off("extend Kari", &[("New last day", "1.3.2026")], "ends later", "\u{3}");
    assert_eq!(exit, 130, "{screen}");
    assert!(!screen.contains("Why"), "{screen}");
    assert_eq!(room.read(FILE), before);
}

/// In service since the first of June 2026, for six months.
fn serving() -> String {
    "\n[[journal]]\non = 2025-03-10\nevent = \"requested\"\nstart = 2026-06-01\nmonths = 6\n\
     wishes = [{ site = \"Mo i Rana\", department = \"Indremedisin\" }]\n\n[[journal]]\non = 2026-01-01\nevent = \"offered\"\n\
     start = 2026-06-01\nmonths = 6\nsite = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\n\n[[journal]]\non = 2026-01-10\n\
     event = \"accepted\"\n\n[[journal]]\non = 2026-06-01\nevent = \"started\"\n"
        .to_owned()
}

#[test]
fn a_step_knows_where_it_stands() {
    let completed = serving() + "\n[[journal]]\non = 2026-07-30\nevent = \"completed\"\n";
    let room = Room::with_kari(&completed);
    let before = room.read(FILE);
    let (screen, exit) = room.at_terminal("complete Kari", &typed(&[""]), "true");
    assert_eq!(exit, 130, "{screen}");
    assert!(screen.contains("Has the documentation arrived? (yes/no) [no]"), "{screen}");
    assert_eq!(room.read(FILE), before);
    let (screen, exit) = room.at_terminal("complete Kari", &typed(&["j", ""]), "true");
    assert_eq!(exit, 0, "{screen}");
    assert!(room.read(FILE).ends_with("on = 2026-08-01\nevent = \"documented\"\n"), "{}", room.read(FILE));
    let asked = "\n[[journal]]\non = 2025-03-10\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\nwishes = []\n\n\
        [[journal]]\non = 2026-07-20\nevent = \"reconfirmation-asked\"\n";
    for words in ["ask Kari", "reconfirm Kari"] {
        let room = Room::with_kari(asked);
        let (screen, exit) = room.at_terminal(words, &typed(&[DOWN, ""]), "true");
        assert_eq!(exit, 0, "{words}: {screen}");
        assert!(room.read(FILE).contains("answer = \"confirmed\""), "{words}: {screen}");
        // Where nobody can be asked, and where the day is said, it is what was typed.
        for words in [format!("{words} --no-input"), format!("{words} --on 2026-07-30")] {
            let room = Room::with_kari(asked);
            let (screen, exit) = room.at_terminal(&words, "", "true");
            assert_eq!(exit, 0, "{words}: {screen}");
            assert_eq!(room.read(FILE).matches("reconfirmation-asked").count(), 2, "{words}: {screen}");
        }
    }
}

/// The enter key alone takes nobody for whom nothing is due.
#[test]
fn a_list_says_where_nothing_fits_and_takes_nobody_by_chance() {
    let room = Room::with_kari("");
    let before = room.read(FILE);
    let (screen, exit) = room.breaks_off(
        "note --text x",
        &[("Whom is it about?", ""), ("arrow keys", "xyzzy")],
        "nothing fits",
        "\u{3}",
    );
    assert_eq!(exit, 130, "{screen}");
    assert_eq!(room.read(FILE), before);
    let (screen, exit) = room.at_terminal("note --text x", &typed(&["", "kari", ""]), "true");
    assert_eq!(exit, 0, "{screen}");
    assert!(room.read(FILE).ends_with("event = \"note\"\ntext = \"x\"\n"), "{screen}");
}

#[test]
fn who_is_meant_is_asked_for_where_nobody_is_named() {
    let room = Room::with_kari("");
    room.trainee(9144900, "Skjult Person", "");
    let restricted = room.read("trainees/9144900.toml").replace("agreement =", "confidential = true\nagreement =");
    room.file("trainees/9144900.toml", &restricted);
    // Found by what is typed; the day is asked for, too.
    let (screen, exit) = room.at_terminal("note --text x", &typed(&["ordm", ""]), "true");
    assert_eq!(exit, 0, "{screen}");
    assert!(screen.contains("Whom is it about?") && screen.contains("Kari Nordmann (9144897)"), "{screen}");
    assert!(screen.contains("9144900") && !screen.contains("Skjult"), "{screen}");
    assert!(room.read(FILE).ends_with("on = 2026-08-01\nevent = \"note\"\ntext = \"x\"\n"));
    let (screen, exit) = room.at_terminal("agreement show", &typed(&["hsyk"]), "true");
    assert_eq!(exit, 0, "{screen}");
    for words in ["note --text x --no-input", "ask --no-input"] {
        let (screen, exit) = room.at_terminal(words, "", "true");
        assert_eq!(exit, 2, "{words}: {screen}");
    }
}

#[test]
fn the_day_of_a_fact_is_asked_for_where_anything_is() {
    let room = Room::with_kari("");
    let (screen, exit) = room.at_terminal("contact Kari", &typed(&["", "", "27. ju", "li"]), "true");
    assert_eq!(exit, 0, "{screen}");
    assert!(
        screen.contains("On which day did it happen? [today]") && screen.contains("`27. ju` is no date"),
        "{screen}"
    );
    // What was typed is still in the line.
    assert!(room.read(FILE).contains("on = 2026-07-27\nevent = \"contact"), "{}", room.read(FILE));
    assert_eq!(room.run("note Kari --on -2w --text y").status, 0);
    assert!(room.read(FILE).contains("on = 2026-07-18\nevent = \"note\""));
}
