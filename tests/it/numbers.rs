//! Municipalities get other numbers, become one or several: the real ones of 2020 and 2024. What was keeps the number of its day.

use crate::harness::{Room, requested};

/// Municipalities (`1849 Hamarøy 5`: number, name, class) with one agreement of all of them, in force since 2018-02-01, signed by
/// each under its number; a trainee of each of `people` (`9144801 1849`) with post, training and ALIS-avtale since 2018-03-01;
/// a round of the grant from September 2019 to May 2020.
fn room(municipalities: &[&str], people: &[&str], today: &str) -> Room {
    let room = Room::empty().on(today);
    room.file("alis.toml", "schema = 1\nname = \"Test\"\nlanguage = \"en\"\n").file(
        "hospitals/nlsh.toml",
        "schema = 1\nname = \"Nordlandssykehuset HF\"\n\n[[site]]\nname = \"Bodø\"\ndepartments = [\"Indremedisin\"]\n",
    );
    let mut numbers = Vec::new();
    for text in municipalities {
        let words: Vec<&str> = text.split(' ').collect();
        let (number, name, class) = (words[0], words[1], words[2]);
        numbers.push(number);
        let registered = format!("201{}-05-20", numbers.len());
        room.file(
            &format!("municipalities/{number}.toml"),
            &format!(
                "# as it came\nschema = 1\nnumber = \"{number}\"\nname = \"{name}\"\nregistered = {registered}\ncentrality = {class}\n"
            ),
        );
    }
    let signed = |by: &&str| format!("\n[[journal]]\non = 2018-01-15\nevent = \"signed\"\nby = \"{by}\"\n");
    let all: String = numbers.iter().map(signed).collect();
    room.file(
        "agreements/nlsh.toml",
        &format!(
            "schema = 1\ntitle = \"Samarbeidsavtale\"\nmunicipalities = {numbers:?}\nhospitals = [\"nlsh\"]\nprofile = \"hsyk\"\n{all}\
             \n[[journal]]\non = 2018-02-01\nevent = \"signed\"\nby = \"nlsh\"\n"
        ),
    );
    for text in people {
        let (hpr, number) = text.split_once(' ').unwrap();
        room.file(
            &format!("trainees/{hpr}.toml"),
            &format!(
                "schema = 1\nhpr = {hpr}\nname = \"Nr {hpr}\"\nmunicipality = \"{number}\"\nagreement = \"nlsh\"\n\n[training]\n\
                 started = 2018-03-01\n\n[[practice]]\nfrom = 2018-03-01\nrole = \"fastlege\"\n\n[[journal]]\non = 2018-03-01\n\
                 event = \"alis-agreement-signed\"\nmunicipality = \"{number}\"\n"
            ),
        );
    }
    room.file(
        "grants/2020.toml",
        "schema = 1\nperiod_from = 2019-09-01\nperiod_to = 2020-05-31\napply_by = 2020-06-30\n\n[[rate]]\nrole = \"fastlege\"\n\
         centrality = [1, 2, 3, 4, 5]\namount = 120000\n\n[[rate]]\nrole = \"fastlege\"\ncentrality = [6]\namount = 240000\n",
    );
    room
}

/// What each trainee gives each municipality grounds to apply for: number, whole months, kroner.
fn grant(room: &Room) -> Vec<String> {
    let shown = room.json("grant show 2020 --format json");
    let told = |row: &serde_json::Value| {
        let [number, hpr] = ["municipality", "hpr"].map(|key| row[key].to_string().replace('"', ""));
        format!("{hpr} {number} {} {}", row["whole_months"], row["amount"])
    };
    shown["trainees"].as_array().unwrap().iter().map(told).collect()
}

fn header(room: &Room, hpr: &str) -> String {
    let text = room.read(&format!("trainees/{hpr}.toml"));
    text.lines().find(|line| line.starts_with("municipality")).unwrap().to_owned()
}

/// Where the agreement stands, and since when.
fn standing(room: &Room) -> String {
    let shown = room.json("agreement show nlsh --format json");
    format!("{} {}", shown["standing"].as_str().unwrap(), shown["in_force_from"].as_str().unwrap_or("-"))
}

fn avtale_end(room: &Room, hpr: &str) -> String {
    let shown = room.json(&format!("avtale show {hpr} --format json"));
    format!("{} {} {}", shown["municipality"], shown["end"], shown["ended_by"]).replace('"', "")
}

#[track_caller]
fn no_faults(room: &Room) {
    let seen = room.run("check");
    let told = seen.stdout + &seen.stderr;
    assert!(told.contains("No faults"), "{told}");
}

/// New number: 1849 Hamarøy became 1875 Hábmer on 2020-01-01.
#[test]
fn a_new_number() {
    let room = room(&["1849 Hamarøy 6", "1804 Bodø 4"], &["9144801 1849"], "2020-06-01");
    room.put_in_git("start");
    let (before, avtale, kroner) = (room.files(), avtale_end(&room, "9144801"), grant(&room));
    assert_eq!(kroner, ["9144801 1849 9 180000"]);
    let seen = room.run("municipality renumber 1849 1875 --on 2020-01-01 --name Hábmer");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    insta::assert_snapshot!("renumbered", seen.stderr);
    assert!(!room.files().contains(&"municipalities/1849.toml".to_owned()));
    assert_eq!(
        room.read("municipalities/1875.toml"),
        "# as it came\nschema = 1\nnumber = \"1875\"\nname = \"Hábmer\"\nregistered = 2011-05-20\ncentrality = 6\n\n\
         [[former]]\nnumber = \"1849\"\nname = \"Hamarøy\"\nuntil = 2019-12-31\n"
    );
    assert_eq!(header(&room, "9144801"), "municipality = \"1875\"");
    let text = room.read("trainees/9144801.toml");
    assert!(
        text.contains("role = \"fastlege\"\nmunicipality = \"1849\""),
        "what the header implied is written: {text}"
    );
    assert!(room.read("agreements/nlsh.toml").contains("municipalities = [\"1875\", \"1804\"]"));
    assert!(!room.read("agreements/nlsh.toml").contains("former_municipalities"));
    // Nothing is unsigned, nothing ends, every month and krone stays.
    assert_eq!(standing(&room), "in-force 2018-02-01");
    assert_eq!(avtale_end(&room, "9144801"), avtale);
    assert_eq!(grant(&room), ["9144801 1875 9 180000"]);
    no_faults(&room);
    // Both numbers are known everywhere.
    for number in ["1849", "1875"] {
        for words in ["list", "deadlines --all"] {
            let rows = room.json_any(&format!("{words} --municipality {number} --format json"), 0);
            assert!(!rows.as_array().unwrap().is_empty(), "{words} {number}");
        }
        let shown = room.json(&format!("municipality show {number} --format json"));
        assert_eq!(
            (shown[0]["number"].as_str(), shown[0]["former"][0]["number"].as_str()),
            (Some("1875"), Some("1849"))
        );
        assert_eq!(
            room.json(&format!("grant show 2020 --municipality {number} --format json"))["trainees"][0]["hpr"],
            9144801
        );
    }
    assert_eq!(room.log()[0], "1849: renumbered to 1875 on 2020-01-01");
    room.alis("undo --yes");
    assert_eq!((room.files(), grant(&room)), (before, kroner));
}

/// Merge into a new one: 1805 Narvik and 1854 Ballangen became 1806 Narvik.
#[test]
fn two_become_a_new_one() {
    let people = ["9144801 1805", "9144802 1854"];
    let room = room(&["1805 Narvik 4", "1854 Ballangen 6"], &people, "2020-06-01");
    let avtaler = people.map(|text| avtale_end(&room, &text[..7]));
    assert_eq!(grant(&room), ["9144801 1805 9 90000", "9144802 1854 9 180000"]);
    let unnamed = room.refuses("2020-06-01", "municipality merge 1805 1854 --into 1806 --on 2020-01-01", 2);
    assert!(unnamed.contains("1806 is new and needs a name"), "{unnamed}");
    let seen = room.run("municipality merge 1805 1854 --into 1806 --on 2020-01-01 --name Narvik");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    insta::assert_snapshot!("merged", seen.stderr);
    assert!(room.read("municipalities/1805.toml").contains("centrality = 4\nuntil = 2019-12-31\ninto = [\"1806\"]\n"));
    assert_eq!(room.read("municipalities/1806.toml"), "schema = 1\nnumber = \"1806\"\nname = \"Narvik\"\n");
    let agreement = room.read("agreements/nlsh.toml");
    assert!(
        agreement.contains("municipalities = [\"1806\"]\n")
            && agreement.contains("former_municipalities = [\"1805\", \"1854\"]\n"),
        "{agreement}"
    );
    assert_eq!(
        (header(&room, "9144801"), header(&room, "9144802")),
        ("municipality = \"1806\"".to_owned(), "municipality = \"1806\"".to_owned())
    );
    assert_eq!(standing(&room), "in-force 2018-02-01");
    let parties = room.json("agreement show nlsh --format json")["parties"].clone();
    assert!(!parties.to_string().contains("1805"), "{parties}");
    assert_eq!(people.map(|text| avtale_end(&room, &text[..7])), avtaler);
    // One application, each month with the class of its own day: the new one has none yet.
    let shown = room.run("grant show 2020");
    assert!((shown.stdout + &shown.stderr).contains("1806"), "the class of 1806 is asked for");
    room.alis("municipality edit 1806 --set centrality=4");
    // Four months before, five after: 40,000 + 50,000 and 80,000 + 50,000.
    assert_eq!(grant(&room), ["9144801 1806 9 90000", "9144802 1806 9 130000"]);
    for number in ["1805", "1854", "1806"] {
        let rows = room.json(&format!("list --municipality {number} --format json"));
        assert_eq!(rows.as_array().unwrap().len(), 2, "{number}");
    }
    no_faults(&room);
    // As of a day before, it was as it was.
    let rows = room.json("list --today 2019-06-01 --format json");
    let of = |place: usize| rows[place]["municipality"].as_str().unwrap().to_owned();
    assert_eq!((of(0), of(1)), ("1805".to_owned(), "1854".to_owned()));
}

/// Merge into one that is there: 1141 Finnøy and 1142 Rennesøy went into 1103 Stavanger, which kept its number.
#[test]
fn two_go_into_one_that_is_there() {
    let people = ["9144801 1141", "9144802 1103"];
    let room = room(&["1141 Finnøy 6", "1142 Rennesøy 5", "1103 Stavanger 2"], &people, "2020-06-01");
    let named =
        room.refuses("2020-06-01", "municipality merge 1141 1142 --into 1103 --on 2020-01-01 --name Stavanger", 3);
    assert!(named.contains("keeps its name"), "{named}");
    let stavanger = room.read("municipalities/1103.toml");
    assert_eq!(room.run("kommune slå-sammen 1141 1142 --into 1103 --on 2020-01-01").status, 0);
    assert_eq!(room.read("municipalities/1103.toml"), stavanger);
    assert!(room.read("agreements/nlsh.toml").contains("municipalities = [\"1103\"]\n"));
    assert_eq!(standing(&room), "in-force 2018-02-01");
    assert_eq!(grant(&room), ["9144801 1103 9 130000", "9144802 1103 9 90000"]);
    no_faults(&room);
}

/// Split into a new and an existing one: 1850 Tysfjord went into 1806 Narvik and 1875 Hamarøy.
#[test]
fn one_is_split() {
    let people = ["9144801 1850", "9144802 1850"];
    let room = room(&["1850 Tysfjord 6", "1875 Hamarøy 6"], &people, "2020-06-01");
    let avtaler = people.map(|text| avtale_end(&room, &text[..7]));
    let words =
        "municipality split 1850 --into 1806,1875 --on 2020-01-01 --name Narvik --trainee 9144801=1806 --no-input";
    let seen = room.run(words);
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    insta::assert_snapshot!("split", seen.stderr);
    assert!(room.read("municipalities/1850.toml").contains("until = 2019-12-31\ninto = [\"1806\", \"1875\"]\n"));
    assert!(room.read("agreements/nlsh.toml").contains("municipalities = [\"1806\", \"1875\"]\n"));
    assert_eq!(standing(&room), "in-force 2018-02-01");
    // Of one nothing says where she went: `check` asks.
    let asked = room.run("check");
    let asked = asked.stdout + &asked.stderr;
    assert!(asked.contains("several-successors") && asked.contains("trainees/9144802.toml"), "{asked}");
    assert!(!asked.contains("trainees/9144801.toml"), "{asked}");
    room.alis("edit 9144802 --set municipality=1875");
    assert!(room.read("trainees/9144802.toml").contains("municipality = \"1850\""), "the post names its own");
    no_faults(&room);
    assert_eq!(people.map(|text| avtale_end(&room, &text[..7])), avtaler);
    room.alis("municipality edit 1806 --set centrality=4");
    // Each person's months go with the person: 80,000 + 50,000, and nine months in class 6.
    assert_eq!(grant(&room), ["9144801 1806 9 130000", "9144802 1875 9 180000"]);
    // A later move leaves what was said of the split as it was.
    room.file("municipalities/0301.toml", "schema = 1\nnumber = \"0301\"\nname = \"Oslo\"\n");
    room.alis("move 9144801 --to 0301 --on 2020-06-01 --no-input");
    assert!(
        room.read("trainees/9144801.toml").contains("went_to = [\"1806\"]"),
        "{}",
        room.read("trainees/9144801.toml")
    );
    assert_eq!(grant(&room), ["9144801 1806 9 130000", "9144802 1875 9 180000"]);
}

/// Split after a merge, into new ones: 1504 and 1534 became 1507 Ålesund in 2020, which became 1508 and 1580 in 2024.
#[test]
fn what_was_merged_is_split_again() {
    let people = ["9144801 1504", "9144802 1534"];
    let room = room(&["1504 Ålesund 3", "1534 Haram 5"], &people, "2024-02-01");
    let avtaler = people.map(|text| avtale_end(&room, &text[..7]));
    room.alis("municipality merge 1504 1534 --into 1507 --on 2020-01-01 --name Ålesund");
    room.alis(
        "municipality split 1507 --into 1508,1580 --on 2024-01-01 --name 1508=Ålesund --name 1580=Haram \
         --trainee 9144801=1508 --trainee 9144802=1580 --agreement nlsh=1508",
    );
    assert_eq!(
        (header(&room, "9144801"), header(&room, "9144802")),
        ("municipality = \"1508\"".to_owned(), "municipality = \"1580\"".to_owned())
    );
    assert!(room.read("agreements/nlsh.toml").contains("municipalities = [\"1508\"]\n"));
    assert_eq!(standing(&room), "in-force 2018-02-01");
    assert_eq!(people.map(|text| avtale_end(&room, &text[..7])), avtaler);
    // The application of 2020 was 1507's.
    room.alis("municipality edit 1507 --set centrality=3");
    assert_eq!(grant(&room), ["9144801 1507 9 90000", "9144802 1507 9 90000"]);
    // 1534 went into 1507 whole, and so into both.
    assert_eq!(room.json("list --municipality 1534 --format json").as_array().unwrap().len(), 2);
    assert_eq!(room.json("list --municipality 1580 --format json").as_array().unwrap().len(), 1);
    let counts = room.json("municipality list --format json");
    assert_eq!(counts.as_array().unwrap().len(), 5);
}

/// 3004 Fredrikstad became 3107 on 2024-01-01.
#[test]
fn before_its_day_it_is_refused_and_twice_too() {
    let room = room(&["3004 Fredrikstad 3"], &["9144801 3004"], "2024-01-01");
    let early = room.refuses("2023-12-31", "municipality renumber 3004 3107 --on 2024-01-01", 3);
    assert!(early.contains("2024-01-01 is still to come"), "{early}");
    room.alis("municipality renumber 3004 3107 --on 2024-01-01");
    let again = room.refuses("2024-01-01", "municipality renumber 3004 3107 --on 2024-01-01", 3);
    assert!(again.contains("3004 is 3107 Fredrikstad by now"), "{again}");
    let taken = room.refuses("2024-01-01", "municipality renumber 3107 3107 --on 2024-01-01", 2);
    assert!(taken.contains("3107 is named twice"), "{taken}");
    no_faults(&room);
}

/// The case of the public reports: 1833 → 1899 leaves the signed agreement in force, and its deadlines there.
#[test]
fn a_signed_agreement_stays_in_force_and_its_letters_stay_true() {
    let room = room(&["1833 Rana 4"], &["9144801 1833", "9144802 1833"], "2026-11-28");
    for hpr in ["9144801", "9144802"] {
        let file = format!("trainees/{hpr}.toml");
        let text = room
            .read(&file)
            .replace("role = \"fastlege\"", "workplace = \"Selfors\"\nrole = \"fastlege\"\nengagement = \"employed\"");
        room.file(&file, &(text + &requested("2025-05-01", "2027-09-01", &["Bodø/Indremedisin"])));
    }
    room.put_in_git("start");
    room.does("2025-06-01", "prioritise 1833 --order 9144801,9144802 --reason Tjenestetid");
    room.does("2025-06-01", "document priority-list 1833 --format txt");
    room.does("2025-06-01", "document enrolment 9144801 --format txt");
    let due = |room: &Room| -> Vec<String> {
        let rows = room.json("deadlines --all --format json");
        rows.as_array().unwrap().iter().map(|row| format!("{} {} {}", row["rule"], row["due"], row["status"])).collect()
    };
    let before = (due(&room), room.json("compliance nlsh --format json"));
    let letters: Vec<String> = room.files().into_iter().filter(|file| file.starts_with("letters/")).collect();
    assert_eq!(letters.len(), 2, "{letters:?}");
    room.alis("municipality renumber 1833 1899 --on 2026-01-01");
    assert_eq!(standing(&room), "in-force 2018-02-01");
    let after = (due(&room), room.json("compliance nlsh --format json"));
    assert_eq!((after.0, after.1.to_string().replace("1899", "1833")), (before.0, before.1.to_string()));
    // The letters lie where they were, and the records still say what they say, number and all.
    for letter in &letters {
        let row = room.json(&format!("verify {letter} --format json"));
        assert_eq!(row[0]["letter"], "unchanged", "{letter}");
        assert_ne!(row[0]["records"], "rewritten", "{letter}");
    }
    assert!(letters.contains(&"letters/1833/2025-06-01-priority-list.txt".to_owned()));
    assert_eq!(room.json("prioritise 1833 --format json")["municipality"], "1899");
}

#[test]
fn one_that_signed_binds_the_whole_successor() {
    let room = room(&["1805 Narvik 4", "1854 Ballangen 6"], &[], "2020-06-01");
    let agreement = room.read("agreements/nlsh.toml");
    let unsigned = agreement.replace("\n[[journal]]\non = 2018-01-15\nevent = \"signed\"\nby = \"1854\"\n", "");
    room.file("agreements/nlsh.toml", &unsigned);
    assert_eq!(standing(&room), "partly-signed -");
    room.alis("municipality merge 1805 1854 --into 1806 --on 2020-01-01 --name Narvik");
    // From the day on which the other one went into it, not before.
    assert_eq!(standing(&room), "in-force 2020-01-01");
    let then = room.json("agreement show nlsh --today 2019-12-31 --format json");
    assert_eq!(then["standing"], "partly-signed");
}

#[test]
fn undo_says_what_rests_on_it() {
    let room = room(&["1849 Hamarøy 6"], &["9144801 1849"], "2020-06-01");
    room.put_in_git("start");
    room.alis("municipality renumber 1849 1875 --on 2020-01-01");
    room.alis("avtale sign 9144801 --element supervision --municipality 1875 --on 2020-05-01");
    let seen = room.run("undo HEAD~1 --yes");
    assert_eq!(seen.status, 3, "{}", seen.stderr);
    assert!(seen.stderr.contains("trainees/9144801.toml"), "{}", seen.stderr);
    assert!(room.files().contains(&"municipalities/1875.toml".to_owned()));
}

#[test]
fn the_same_change_in_two_clones_is_one() {
    let store = room(&["1849 Hamarøy 6"], &["9144801 1849"], "2020-06-01");
    let room = Room::cloned(&store, &["a", "b"]).on("2020-06-01");
    for clone in ["a", "b"] {
        room.alis(&format!("--store {clone} municipality renumber 1849 1875 --on 2020-01-01"));
    }
    assert_eq!(room.run("--store a sync").status, 0);
    let seen = room.run("--store b sync");
    assert_eq!(seen.status, 0, "{}{}", seen.stdout, seen.stderr);
    assert!(room.files().contains(&"b/municipalities/1875.toml".to_owned()));
    let check = room.run("--store b check");
    assert!((check.stdout + &check.stderr).contains("No faults"));
}

#[test]
fn different_changes_in_two_clones_are_a_conflict() {
    let store = room(&["1849 Hamarøy 6"], &["9144801 1849"], "2020-06-01");
    let room = Room::cloned(&store, &["a", "b"]).on("2020-06-01");
    room.alis("--store a municipality renumber 1849 1875 --on 2020-01-01");
    room.alis("--store b municipality renumber 1849 1876 --on 2020-01-01");
    assert_eq!(room.run("--store a sync").status, 0);
    let seen = room.run("--store b sync");
    assert_eq!(seen.status, 1, "{}{}", seen.stdout, seen.stderr);
}

/// Two records cannot both have borne a number until the same day.
#[test]
fn a_number_that_two_bore_at_once_is_found() {
    let room = room(&["1849 Hamarøy 5", "1850 Tysfjord 6"], &[], "2020-06-01");
    for number in ["1849", "1850"] {
        let file = format!("municipalities/{number}.toml");
        let former = "\n[[former]]\nnumber = \"1899\"\nname = \"Før\"\nuntil = 2017-12-31\n";
        room.file(&file, &format!("{}{former}", room.read(&file)));
    }
    let seen = room.run("check --format json");
    assert_eq!(seen.stdout.matches("\"borne-twice\"").count(), 2, "{}{}", seen.stdout, seen.stderr);
}
