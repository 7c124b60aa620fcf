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
        "",
        "igår",
        "1.3.2031",
        "",
        "",
        "y",
        "2029-03-01",
        DOWN,
        "",
    ]);
    let (screen, exit) = room.at_terminal("enroll", &answers, "true");
    assert_eq!(exit, 0, "{screen}");
    // A slip is told, and asked again.
    assert!(screen.contains("`igår` is no date"), "{screen}");
    assert_eq!(
        room.read(FILE),
        "schema = 1\nhpr = 9144897\nname = \"Kari Nordmann\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\n\n\
         [training]\nstarted = 2026-02-01\nexpected_completion = 2031-03-01\n\n[[practice]]\nfrom = 2026-02-01\n\
         workplace = \"Legesenteret\"\nrole = \"fastlegevikar\"\nengagement = \"employed\"\npercent = 80\n\n\
         [[journal]]\non = 2026-08-01\nevent = \"requested\"\nstart = 2029-03-01\nmonths = 6\nwishes = [\n  \
         { site = \"Mo i Rana\", department = \"Kirurgi\" },\n]\nflexible = false\n"
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
fn an_answer_that_may_be_a_national_identity_number_is_refused() {
    let room = Room::with_kari("");
    let before = room.read(FILE);
    let (screen, exit) = room.at_terminal("note Kari", &typed(&["fnr 010190 12345"]), "true");
    assert_eq!(exit, 2, "{screen}");
    assert!(screen.contains("may hold a national identity number"), "{screen}");
    assert_eq!(room.read(FILE), before);
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
    assert!(screen.contains(kept) && exit == 0, "{screen}");
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
