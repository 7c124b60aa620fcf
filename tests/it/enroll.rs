//! `alis enroll`: a new trainee from flags alone, and all that can be wrong with them.

use crate::harness::Room;

const FLAGS: [(&str, &str); 9] = [
    ("--hpr", "9144897"),
    ("--name", "'Kari Nordmann'"),
    ("--municipality", "1820"),
    ("--started", "2026-02-01"),
    ("--workplace", "'Sandnessjøen legesenter'"),
    ("--role", "fastlege"),
    ("--engagement", "self-employed"),
    ("--percent", "100"),
    ("--training-started", "2026-03-01"),
];

fn words(without: &str) -> String {
    let flags = FLAGS.iter().filter(|(flag, _)| *flag != without).map(|(flag, value)| format!(" {flag} {value}"));
    format!("enroll{}", flags.collect::<String>())
}

#[test]
fn flags_alone_suffice() {
    let room = Room::new();
    assert_eq!(room.alis(&words("")), "[stderr]\nMade trainees/9144897.toml.\n[exit 0]");
    assert_eq!(
        room.read("trainees/9144897.toml"),
        "schema = 1\nhpr = 9144897\nname = \"Kari Nordmann\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\n\n\
         [training]\nstarted = 2026-03-01\n\n[[practice]]\nfrom = 2026-02-01\nworkplace = \"Sandnessjøen legesenter\"\n\
         role = \"fastlege\"\nengagement = \"self-employed\"\npercent = 100\nmunicipality = \"1820\"\n"
    );
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
}

#[test]
fn every_flag_finds_its_key_and_the_request_comes_in_the_same_step() {
    let room = Room::new();
    let seen = room.run(&format!(
        "{} --agreement hsyk-1820 --expected-completion 1.3.2031 --supervisor 'Ola Hansen' --email kari@alstahaug.example \
         --phone '+47 900 00 000' --scheme converted --case 2026/456 --prior-months 14 --start 2029-03-01 \
         --wish 'Sandnessjøen/Indremedisin' --wish 'Mo i Rana/Kirurgi' --flexible --on 2026-03-10 --note 'på møtet'",
        words("")
    ));
    assert_eq!((seen.stderr.as_str(), seen.status), ("Made trainees/9144897.toml.\n", 0));
    insta::assert_snapshot!("enrolled", room.read("trainees/9144897.toml"));
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
    assert_eq!(room.json("list --format json")[0]["stage"], "requested");
}

#[test]
fn a_missing_flag_is_named() {
    let room = Room::new();
    for (flag, _) in FLAGS.iter().filter(|(flag, _)| !matches!(*flag, "--started" | "--percent" | "--training-started"))
    {
        let seen = room.alis(&words(flag));
        assert_eq!(seen, format!("[stderr]\nerror: {flag} is missing, and nobody can be asked here\n[exit 2]"));
    }
    assert_eq!(room.files().iter().filter(|file| file.starts_with("trainees")).count(), 0);
}

#[test]
fn what_is_wrong_is_named_with_what_would_be_right() {
    let room = Room::new();
    for (flag, value, told, exit) in [
        ("--municipality", "1821", "there is no municipality `1821`\nhelp: did you mean `1820`?", 3),
        ("--hpr", &crate::harness::test_person(), "--hpr holds a national identity number", 2),
        ("--hpr", "1234567890", "`1234567890` is no HPR number", 2),
        ("--role", "fastleg", "fastlege", 2),
        ("--percent", "120", "120", 2),
        ("--started", "2026-02-30", "2026-02-28", 2),
    ] {
        let seen = room.alis(&format!("{} {flag} {value}", words(flag)));
        assert!(seen.contains(told) && seen.ends_with(&format!("[exit {exit}]")), "{flag} {value}: {seen}");
    }
    for (more, told, exit) in [
        ("--agreement hsyk-1821", "did you mean `hsyk-1820`?", 3),
        ("--start 2029-03-01", "--wish is missing", 2),
        ("--wish 'Sandnessjøen/Indremedisin'", "--start is missing", 2),
        ("--start 2029-03-01 --wish 'Sandnesjøen/Indremedisin'", "did you mean `Sandnessjøen`?", 3),
        ("--start 2029-03-01 --wish 'Sandnessjøen/Indremedisn'", "did you mean `Indremedisin`?", 3),
        ("--start 2029-03-01 --wish Sandnessjøen", "`Sandnessjøen`", 2),
    ] {
        let seen = room.alis(&format!("{} {more}", words("")));
        assert!(seen.contains(told) && seen.ends_with(&format!("[exit {exit}]")), "{more}: {seen}");
    }
    assert_eq!(room.files().iter().filter(|file| file.starts_with("trainees")).count(), 0);
}

#[test]
fn nobody_is_enrolled_twice_wherever_their_file_lies() {
    let room = Room::new();
    room.trainee(9144897, "Kari Nordmann", "");
    assert_eq!(
        room.alis(&words("")),
        "[stderr]\nerror: trainees/9144897.toml exists already\nhelp: use the one that is there: alis show 9144897\n[exit 3]"
    );
    let text = room.read("trainees/9144897.toml");
    std::fs::remove_file(room.path().join("trainees/9144897.toml")).unwrap();
    room.file("trainees/1820/9144897.toml", &text);
    assert_eq!(
        room.alis(&words("")),
        "[stderr]\nerror: trainees/1820/9144897.toml exists already\nhelp: use the one that is there: alis show 9144897\n[exit 3]"
    );
}

#[test]
fn of_several_agreements_one_is_chosen_and_one_that_was_replaced_is_none() {
    let room = Room::new();
    let other = room.read("agreements/hsyk-1820.toml");
    room.file("agreements/annen.toml", &other);
    let seen = room.alis(&words(""));
    assert_eq!(seen, "[stderr]\nerror: --agreement is missing, and nobody can be asked here\n[exit 2]");
    room.file("agreements/annen.toml", &other.replace("profile =", "supersedes = [\"hsyk-1820\"]\nprofile ="));
    assert_eq!(room.run(&words("")).status, 0);
    assert!(room.read("trainees/9144897.toml").contains("agreement = \"annen\""));
}

#[test]
fn where_there_is_no_municipality_or_agreement_the_command_that_makes_one_is_named() {
    let room = Room::empty();
    room.file("alis.toml", "schema = 1\nname = \"Test\"\nlanguage = \"en\"\n");
    let seen = room.alis(&words("--municipality"));
    assert!(seen.contains("alis municipality add") && seen.ends_with("[exit 3]"), "{seen}");
    room.file("municipalities/1820.toml", "schema = 1\nnumber = \"1820\"\nname = \"Alstahaug\"\n");
    let seen = room.alis(&words(""));
    assert!(seen.contains("alis agreement add") && seen.ends_with("[exit 3]"), "{seen}");
}

#[test]
fn a_store_may_keep_its_trainees_in_folders_by_municipality() {
    let room = Room::new();
    room.file("alis.toml", "schema = 1\nname = \"Test\"\nlanguage = \"en\"\nfolders = \"municipality\"\n");
    assert_eq!(room.alis(&words("")), "[stderr]\nMade trainees/1820/9144897.toml.\n[exit 0]");
    assert_eq!(room.run("show 9144897").status, 0);
}
