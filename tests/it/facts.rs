//! `alis note`, `absence`, `goal`, `plan`, `contact`: one fact each, appended, told, and named by id alone in git.

use crate::harness::Room;

const IN_SERVICE: &str = "\n[[journal]]\non = 2025-03-10\nevent = \"requested\"\nstart = 2026-06-01\nmonths = 6\n\
    wishes = [ { site = \"Mo i Rana\", department = \"Indremedisin\" } ]\n\n[[journal]]\non = 2025-11-01\n\
    event = \"reconfirmation-asked\"\n\n[[journal]]\non = 2025-11-20\nevent = \"offered\"\nstart = 2026-06-01\nmonths = 6\n\
    site = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\n\n[[journal]]\non = 2025-11-25\nevent = \"accepted\"\n\n\
    [[journal]]\non = 2026-01-10\nevent = \"contract-issued\"\n\n[[journal]]\non = 2026-06-01\nevent = \"started\"\n";

/// A command appends exactly this entry, and says exactly this.
#[track_caller]
fn check_fact(words: &str, entry: &str, said: &str) {
    let room = Room::with_kari(IN_SERVICE);
    let before = room.read("trainees/9144897.toml");
    let seen = room.alis(words);
    assert_eq!(seen, format!("[stderr]\n{said}[exit 0]"));
    assert_eq!(room.read("trainees/9144897.toml"), format!("{before}\n[[journal]]\n{entry}"));
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
}

#[test]
fn a_note_is_kept_as_it_was_typed() {
    check_fact(
        "note 9144897 --text 'Sa \"ja\" – åpner C:\\temp'",
        "on = 2026-08-01\nevent = \"note\"\ntext = \"Sa \\\"ja\\\" – åpner C:\\\\temp\"\n",
        "Kari Nordmann: note (2026-08-01).\n",
    );
    check_fact(
        "note nordmann --text x --on 31.7.2026 --placement 1",
        "on = 2026-07-31\nevent = \"note\"\ntext = \"x\"\n",
        "Kari Nordmann: note (2026-07-31).\n",
    );
}

#[test]
fn an_absence_has_days_and_no_reason() {
    check_fact(
        "absence Kari --from 2026-07-01 --to +2w",
        "on = 2026-08-01\nevent = \"absent\"\nfrom = 2026-07-01\nto = 2026-08-15\ncounts = false\n\
         departs = [\n  { term = \"service\", clause = \"HSYK 5.2\", strength = \"recommendation\" },\n]\n",
        "warning: HSYK 5.2 (recommendation): 137 of the 183 days of 6 months count as service; 46 days of absence do not; \
         recorded with the entry\nKari Nordmann: absence: 2026-07-01 – 2026-08-15.\n",
    );
    check_fact(
        "absence Kari --from 2026-07-01 --to 2026-07-01 --counts",
        "on = 2026-08-01\nevent = \"absent\"\nfrom = 2026-07-01\nto = 2026-07-01\ncounts = true\n",
        "Kari Nordmann: absence that counts as service: 2026-07-01 – 2026-07-01.\n",
    );
}

#[test]
fn a_goal_is_written_one_way_however_it_is_typed() {
    for typed in ["'ALM 55'", "alm-055", "'ALM 055'"] {
        check_fact(
            &format!("goal Kari {typed} --by Overlegen"),
            "on = 2026-08-01\nevent = \"goal-achieved\"\ngoal = \"ALM-055\"\nby = \"Overlegen\"\n",
            "Kari Nordmann: learning goal achieved: ALM-055 cooperation between levels of care (2026-08-01).\n",
        );
    }
}

#[test]
fn a_contact_moves_the_next_one() {
    check_fact(
        "contact Kari --by coordinator --text 'Trives'",
        "on = 2026-08-01\nevent = \"contacted\"\nby = \"coordinator\"\ntext = \"Trives\"\n",
        "Kari Nordmann: contact (2026-08-01).\nMoved: Call the trainee (coordinator) from 2026-08-01 to 2026-10-01.\n",
    );
    check_fact(
        "contact Kari --by supervisor",
        "on = 2026-08-01\nevent = \"contacted\"\nby = \"supervisor\"\n",
        "Kari Nordmann: contact (2026-08-01).\nMoved: Call the trainee (supervisor) from 2026-07-01 to 2026-09-01.\n",
    );
}

#[test]
fn the_plan_is_revised_or_its_last_revision_told() {
    check_fact(
        "plan Kari --revised",
        "on = 2026-08-01\nevent = \"plan-revised\"\n",
        "Kari Nordmann: training plan revised (2026-08-01).\nMoved: Revise the training plan from 2027-07-01 to 2027-08-01.\n",
    );
    let room = Room::with_kari("");
    assert_eq!(room.alis("plan Kari"), "Kari Nordmann: the training plan was last revised on 2026-07-01.\n[exit 0]");
    assert_eq!(
        room.alis("plan Kari --today 2025-01-01"),
        "Kari Nordmann: no revision of the training plan is recorded.\n[exit 0]"
    );
}

// clause: national [access]
#[test]
fn access_is_asked_for_and_given() {
    check_fact(
        "access Kari --requested",
        "on = 2026-08-01\nevent = \"access-requested\"\n",
        "Kari Nordmann: access requested (2026-08-01).\n\
         Now due: Give access to what is stored by 2026-09-01 (owner of the store).\n",
    );
    let room = Room::with_kari("");
    assert_eq!(room.alis("access Kari"), "Kari Nordmann: has not asked what is stored.\n[exit 0]");
    assert_eq!(room.run("access Kari --requested --on 2026-07-01").status, 0);
    assert_eq!(room.alis("access Kari"), "Kari Nordmann: asked what is stored on 2026-07-01; not given yet.\n[exit 0]");
    let due = room.json("deadlines --rule access --format json");
    assert_eq!(
        (due[0]["due"].as_str(), due[0]["next"].as_str()),
        (Some("2026-08-01"), Some("alis access 9144897 --given"))
    );
    assert_eq!(room.run("innsyn Kari --given --letter 26/17").status, 0);
    assert_eq!(
        room.alis("access Kari"),
        "Kari Nordmann: asked what is stored on 2026-07-01, given on 2026-08-01.\n[exit 0]"
    );
    assert_eq!(room.json("deadlines --rule access --format json").as_array().unwrap().len(), 0);
    assert_eq!(room.run("access Kari --requested --given").status, 2);
}

#[test]
fn what_is_missing_or_wrong_is_named_and_nothing_written() {
    let room = Room::with_kari(IN_SERVICE);
    let before = room.read("trainees/9144897.toml");
    for (words, told, exit) in [
        ("note Kari", "--text is missing", 2),
        ("note Kari --text x --on ifjor", "`ifjor` is no date", 2),
        ("note Kari --text x --on 31.2.2026", "2026-02-28", 2),
        ("absence Kari --from 2026-07-01", "--to is missing", 2),
        ("absence Kari --from 2026-07-02 --to 2026-07-01", "the end lies before the start", 2),
        ("goal Kari 55", "`55` is no learning goal", 2),
        ("contact Kari", "--by is missing", 2),
        ("contact Kari --by coordinater", "did you mean `coordinator`?", 2),
        ("note 9144898 --text x", "there is no trainee `9144898`\nhelp: did you mean `9144897`?", 3),
        ("note Nordman --text x --placement 21", "21", 2),
        ("note Karri --text x", "did you mean `Kari`?", 3),
    ] {
        let seen = room.alis(words);
        assert!(seen.contains(told) && seen.ends_with(&format!("[exit {exit}]")), "{words}: {seen}");
    }
    assert_eq!(room.read("trainees/9144897.toml"), before);
}

#[test]
fn a_day_to_come_is_recorded_and_told() {
    let room = Room::with_kari("");
    let seen = room.run("note Kari --text x --on 2026-08-02");
    assert_eq!(seen.status, 0);
    assert!(seen.stderr.starts_with("warning: ") && seen.stderr.contains("2026-08-02"), "{}", seen.stderr);
}

/// Two people may share a name, or a part of it: the number tells them apart.
#[test]
fn of_two_who_share_a_name_neither_is_guessed() {
    let room = Room::with_kari("");
    room.trainee(9144898, "Kari Nordmann", "").trainee(9144899, "Per Karlsen", "");
    let seen = room.alis("note kari --text x");
    assert!(seen.contains("9144897 Kari Nordmann; 9144898 Kari Nordmann") && seen.ends_with("[exit 3]"), "{seen}");
    assert_eq!(room.run("note 9144898 --text x").status, 0);
    assert_eq!(room.run("note karlsen --text x").status, 0);
    assert!(!room.read("trainees/9144897.toml").contains("note"));
}

/// Git keeps what is deleted: no name goes into it but through the records.
#[test]
fn commits_name_a_record_by_its_id_and_never_a_person() {
    let room = Room::in_git();
    room.run(
        "enroll --hpr 9144897 --name 'Kari Nordmann' --municipality 1820 --started 2026-02-01 --workplace Legesenteret \
         --role fastlege --engagement employed --percent 100 --training-started 2026-03-01 --supervisor 'Ola Hansen'",
    );
    room.run("request Kari --start 2029-03-01 --wish 'Mo i Rana/Kirurgi'");
    room.run("note Kari --text 'Ola Hansen ringte'");
    room.run("goal Kari ALM-055 --by 'Ola Hansen'");
    room.run("contact Kari --by supervisor --text 'Ola Hansen'");
    room.run("edit Kari --set email=kari@alstahaug.example");
    assert_eq!(
        room.log(),
        [
            "9144897: edited",
            "9144897: contacted on 2026-08-01",
            "9144897: goal-achieved ALM-055 on 2026-08-01",
            "9144897: note on 2026-08-01",
            "9144897: requested from 2029-03-01, 6 months",
            "9144897: enrolled",
            "the store",
        ]
    );
    assert_eq!(room.git("status --porcelain"), "");
}
