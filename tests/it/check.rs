//! `alis check`: every fault of a store at once, each with its place and code; and nothing said that must not be.

use crate::harness::Room;

/// A store in which everything is wrong that can be.
fn broken() -> Room {
    let room = Room::new();
    room.trainee(9144897, "Kari Nordmann", "\n[[journal]]\non = 2026-04-01\nevent = \"accepted\"\n")
        .file(
            "trainees/9144898.toml",
            "schema = 1\nhpr = 9144898\nnmae = \"Per\"\nmunicipality = 1820\nagreement = \"hsyk-1820\"\nscheme = \"nwe\"\n\n\
             [[practice]]\nfrom = 2026-03-01\nto = 2026-02-01\npercent = 120\n\n[[journal]]\non = \"2024-03-10\"\n\
             event = \"requestd\"\n\n[[journal]]\non = 2024-02-31\nevent = \"goal-achieved\"\ngoal = \"55\"\n\n\
             [[journal]]\non = 2026-01-01\nevent = \"started\"\nstart = 2026-01-01\n",
        )
        .file("trainees/9144899.toml", "schema = 1\nhpr = 9144899\n# fnr 010190 12345\n")
        .file("trainees/9144900.toml", "schema = 1\nhpr = 9144901\nname = \"Ola\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\n")
        .file("trainees/9144902.toml", "schema = 2\nsomething = \"new\"\n")
        .file("trainees/1820/9144897.toml", &room.read("trainees/9144897.toml"))
        .file("trainees/9144903.toml", "schema = 1\nhpr = 9144903\nname = \"Liv\nmunicipality = \"1820\"\n")
        .file(
            "trainees/9144904.toml",
            "schema = 1\nhpr = 9144904\nname = \"Åse\"\nmunicipality = \"1821\"\nagreement = \"hsyk-1821\"\n",
        )
        .file(
            "trainees/9144905.toml",
            "schema = 1\nhpr = 9144905\nname = \"Eva\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\n\n[[journal]]\n\
             on = 2026-04-01\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\nwishes = [\n  \
             { site = \"Mo i Rana\", department = \"Indremedisn\" },\n  { site = \"Sandnesjøen\", department = \"Indremedisin\" },\n]\n\n\
             [[journal]]\non = 2026-09-01\nevent = \"note\"\ntext = \"i morgen\"\n",
        )
        .file("trainees/kari.txt", "hpr = 9144906\n")
        .file("hospitals/Hsyk 2.toml", "schema = 1\nname = \"x\"\n")
        .file("positions/p.toml", "schema = 1\nhospital = \"hsyk\"\nsite = \"Mosjøen\"\ndepartment = \"x\"\nstart = 2027-03-01\nmonths = 0\n")
        .file("positions/q.toml", "schema = 1\nhospital = \"hsyk\"\nsite = \"Mosjøen\"\ndepartment = \"x\"\nstart = 2027-03-01\nmonths = 6\n")
        .file("grants/2026.toml", "schema = 1\nperiod_from = 2026-09-01\nperiod_to = 2026-05-31\n")
        .file("agreements/a.toml", "schema = 1\ntitle = \"x\"\nmunicipalities = [\"1820\"]\nhospitals = [\"hsyk\"]\nprofile = \"hysk\"\n")
        .file("municipalities/1833.toml", "schema = 1\nnumber = \"1834\"\nname = \"Lurøy\"\n")
        .file("profiles/own.toml", "title = \"x\"\nsource = \"y\"\n[reconfirmation]\nopens_month_before = 9\n");
    room
}

#[test]
fn everything_wrong_is_told_in_one_run() {
    insta::assert_snapshot!("check_text", broken().alis("check"));
}

#[test]
fn json_has_file_line_column_and_code() {
    let seen = broken().run("check --format json");
    assert_eq!(seen.status, 4);
    let rows: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    let places: Vec<String> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            format!(
                "{}:{}:{} {} {}",
                row["file"].as_str().unwrap(),
                row["line"],
                row["column"],
                row["severity"].as_str().unwrap(),
                row["code"].as_str().unwrap()
            )
        })
        .collect();
    insta::assert_snapshot!("check_places", places.join("\n"));
}

#[test]
fn a_sound_store_is_told_to_be_sound() {
    let room = Room::with_kari("");
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
    assert_eq!(room.alis("check --format json"), "[]\n[exit 0]");
}

#[test]
fn warnings_end_with_one_only_where_strict_asks_for_it() {
    let room = Room::with_kari("\n[[journal]]\non = 2026-08-02\nevent = \"note\"\ntext = \"x\"\n");
    assert_eq!(room.run("check").status, 0);
    assert_eq!(room.run("check --strict").status, 1);
}

#[test]
fn settings_that_cannot_be_read_are_a_finding() {
    let room = Room::new();
    room.file("alis.toml", "schema = 1\nname = \"x\"\n[reminders]\nenrolment_day = 30\n");
    let seen = room.run("check --lang en");
    assert_eq!(seen.status, 4);
    assert!(
        seen.stderr.contains("alis.toml:4:1") && seen.stderr.contains("did you mean `enrolment_days`?"),
        "{}",
        seen.stderr
    );
}

/// Digits that may be somebody's are never shown, whichever way they came in.
#[test]
fn a_national_identity_number_is_refused_by_place_and_never_echoed() {
    const NUMBER: &str = "01019012345";
    let room = Room::with_kari("");
    room.file("trainees/9144899.toml", &format!("schema = 1\nhpr = 9144899\nname = \"{NUMBER}\"\n"))
        .file("trainees/9144898.toml", "schema = 1\nhpr = 9144898\nname = \"\\u0030\\u0031019012345\"\nmunicipality = \"1820\"\nagreement = \"x\"\n")
        .file(&format!("trainees/{NUMBER}.toml"), "schema = 1\n");
    for words in [
        "check".to_owned(),
        "check --format json".to_owned(),
        "deadlines".to_owned(),
        "show 9144899".to_owned(),
        format!("show {NUMBER}"),
        format!("note Kari --text 'fnr {NUMBER}'"),
        "note Kari --text 'fnr 010190 12345'".to_owned(),
        "note Kari --text '010190-12345'".to_owned(),
        "note Kari --text '41.01.90.12345'".to_owned(),
        format!("enroll --hpr {NUMBER}"),
        format!("--stor{NUMBER} list"),
        format!("edit Kari --set name={NUMBER}"),
        format!("edit Kari --set case={NUMBER}"),
    ] {
        let seen = room.run(&words);
        let all = format!("{}{}", seen.stdout, seen.stderr);
        assert_ne!(seen.status, 0, "{words}");
        for shown in [NUMBER, "12345"] {
            assert!(!all.contains(shown), "{words}: {all}");
        }
    }
    assert!(!room.read("trainees/9144897.toml").contains("12345"));
    let seen = room.run(&format!("note Kari --text {NUMBER}"));
    assert_eq!(
        seen.stderr.lines().next(),
        Some("error: --text may hold a national identity number; it is not repeated here")
    );
    assert_eq!(seen.status, 2);
}

/// What comes together when two people work apart, and cannot both be.
#[test]
fn what_contradicts_after_a_merge_is_named_with_its_place() {
    let room = Room::with_kari("");
    let order = |order: &str| format!("\n[[journal]]\non = 2026-05-04\nevent = \"prioritised\"\norder = {order}\n");
    let municipality = room.read("municipalities/1820.toml");
    room.trainee(9144898, "Ola", "")
        .file(
            "municipalities/1820.toml",
            &format!("{municipality}{}{}", order("[9144897, 9144898]"), order("[9144898, 9144897]")),
        )
        .file(
            "trainees/9144899.toml",
            "schema = 1\nhpr = 9144899\n<<<<<<< ours\nname = \"A\"\n=======\nname = \"B\"\n>>>>>>> theirs\n",
        );
    let seen = room.run("check --format json");
    let rows: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    let places: Vec<String> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{}:{} {}", row["file"].as_str().unwrap(), row["line"], row["code"].as_str().unwrap()))
        .collect();
    assert_eq!(places, ["municipalities/1820.toml:14 orders-contradict", "trainees/9144899.toml:3 merge-conflict"]);
    // The same order twice is the same decision, told twice.
    let twice = format!("{municipality}{0}{0}", order("[9144897, 9144898]"));
    room.file("municipalities/1820.toml", &twice);
    assert!(!room.run("check").stdout.contains("orders-contradict"));
}

#[test]
fn a_store_in_a_folder_that_a_service_copies_is_told() {
    let room = Room::empty();
    room.file("Dropbox/alis.toml", "schema = 1\nname = \"x\"\nlanguage = \"en\"\n");
    let seen = room.run("--store Dropbox check");
    assert_eq!(seen.status, 0);
    assert!(seen.stdout.contains("warning[exposed-folder]"), "{}", seen.stdout);
    assert!(room.run("init OneDrive/alis --lang en").stderr.contains("which a service copies"));
}

#[test]
fn a_round_of_the_grant_that_has_no_record_is_told() {
    let room = Room::with_kari("\n[[journal]]\non = 2026-07-01\nevent = \"grant-applied\"\nround = \"2031\"\n");
    let seen = room.run("check");
    assert_eq!(seen.status, 0);
    assert!(seen.stdout.contains("warning[unknown-round]"), "{}", seen.stdout);
}
