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
        seen.stdout.contains("alis.toml:4:1") && seen.stdout.contains("did you mean `enrolment_days`?"),
        "{}",
        seen.stdout
    );
}

/// Digits that are somebody's are never taken and never shown, whichever way they came in.
#[test]
fn a_national_identity_number_is_refused_by_place_and_never_echoed() {
    let number = crate::harness::test_person();
    let (date, rest) = number.split_at(6);
    let room = Room::with_kari("");
    room.file(&format!("trainees/{number}.toml"), "schema = 1\n");
    for words in [
        format!("show {number}"),
        format!("note Kari --text 'fnr {number}'"),
        format!("note Kari --text '{date} {rest}'"),
        format!("note Kari --text '{date}-{rest}'"),
        format!("note Kari --text 'f. {date}, pnr. {rest}'"),
        format!("enroll --hpr {number}"),
        format!("--stor{number} list"),
        format!("edit Kari --set name={number}"),
        format!("edit Kari --set case={number}"),
        "check".to_owned(),
        "list".to_owned(),
    ] {
        let seen = room.run(&words);
        let all = format!("{}{}", seen.stdout, seen.stderr);
        assert!(seen.status != 0 || words == "list", "{words}: {all}");
        assert!(!all.contains(rest), "{words}");
    }
    assert!(!room.read("trainees/9144897.toml").contains(rest));
    let seen = room.run(&format!("note Kari --text {number}"));
    let told = seen.stderr.lines().next();
    assert_eq!(told, Some("error: --text holds a national identity number; it is not repeated here"));
    assert_eq!(seen.status, 2);
}

/// What stands in a file by hand is found, also as escapes and in comments; the record stays in use and shows dots.
#[test]
fn a_number_written_by_hand_is_a_finding_and_the_record_stays_in_use() {
    let number = crate::harness::test_person();
    let escaped: String = number.chars().map(|c| format!("\\u{:04X}", u32::from(c))).collect();
    let room = Room::with_kari(&format!(
        "\n# {number}\n[[journal]]\non = 2026-07-02\nevent = \"note\"\ntext = \"{number}\"\n\n\
         [[journal]]\non = 2026-07-03\nevent = \"note\"\ntext = \"{escaped}\"\n\n\
         [[journal]]\non = 2026-07-04\nevent = \"note\"\ntext = \"Samtale 12.5.2026 10.30\"\n"
    ));
    let seen = room.run("check");
    assert_eq!((seen.status, seen.stdout.matches("error[national-id]").count()), (4, 3), "{}", seen.stdout);
    assert!(!seen.stdout.contains("possible-national-id") && !seen.stdout.contains(&number), "{}", seen.stdout);
    let shown = room.run("show Kari");
    assert_eq!(shown.status, 0, "{}", shown.stderr);
    assert!(shown.stdout.contains("•••••••••••") && !shown.stdout.contains(&number[6..]), "{}", shown.stdout);
    assert!(room.run("deadlines --format json").stdout.contains("9144897"));
    assert_eq!(room.run("note Kari --text videre").status, 0);
    assert_eq!(room.read("trainees/9144897.toml").matches(&number).count(), 2, "what was there is kept");
}

/// What may be another thing is told, masked, and kept as typed.
#[test]
fn what_may_be_a_number_is_told_and_kept() {
    let room = Room::with_kari("");
    for (typed, told) in [
        ("01011970 12345", true),
        ("010170/12345", true),
        ("010170, 12345", true),
        ("01017\u{ff10}12345", true),
        ("80017012345", true),
        ("konto 1503 40 12345", false),
        ("ref 150340 12345", false),
        ("kl. 12.03.26 12345", true),
        ("Samtale 12.5.2026 10.30", false),
    ] {
        let seen = room.run(&format!("note Kari --text '{typed}'"));
        assert_eq!(seen.status, 0, "{typed}: {}", seen.stderr);
        assert_eq!(seen.stderr.contains("may hold a national identity number"), told, "{typed}: {}", seen.stderr);
        assert!(!told || !seen.stderr.contains("12345"), "{typed}: {}", seen.stderr);
        assert!(room.read("trainees/9144897.toml").contains(typed), "{typed}");
    }
    let seen = room.run("check");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stdout.contains("warning[possible-national-id]"), "{}", seen.stdout);
    assert!(!seen.stdout.contains("12345"), "{}", seen.stdout);
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

/// A form of TOML that an older program could not read is told, wherever it stands; what TOML 1.0 has is not.
#[test]
fn forms_of_a_newer_toml_are_told() {
    for (form, at) in [
        ("wishes = [{ site = \"Mo i Rana\",\n department = \"Kirurgi\" }]", 1),
        ("wishes = [{ site = \"Mo i Rana\", department = \"Kirurgi\", }]", 1),
        ("wishes = []\nnote = \"a\\x41\"", 2),
        ("wishes = []\nnote = \"\\e\"", 2),
        ("wishes = []\nnote = \"\\u0041\"", 0),
        ("wishes = [\n { site = \"Mo i Rana\", department = \"Kirurgi\" },\n]", 0),
    ] {
        let entry = "\n[[journal]]\non = 2026-01-10\nevent = \"requested\"\nstart = 2027-09-01\nmonths = 6\n";
        let room = Room::with_kari(&format!("{entry}{form}\n"));
        let seen = room.run("--lang en check --format json");
        let rows: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
        let lines: Vec<u64> = rows
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["code"] == "newer-toml")
            .map(|row| row["line"].as_u64().unwrap())
            .collect();
        let text = room.read("trainees/9144897.toml");
        let first = text.lines().position(|line| line.starts_with("wishes")).unwrap() as u64;
        let expected: Vec<u64> = if at == 0 { Vec::new() } else { vec![first + at] };
        assert_eq!(lines, expected, "{form}: {}", seen.stdout);
        assert_eq!(seen.status, 0, "{form}: read all the same: {}", seen.stdout);
    }
    // A time stands in no record: it is told anyway.
    let room = Room::with_kari("");
    room.file(
        "trainees/9144897.toml",
        &room.read("trainees/9144897.toml").replace("started = 2024-03-01", "started = 2024-03-01T07:30"),
    );
    assert!(room.run("check").stdout.contains("newer-toml"));
}
