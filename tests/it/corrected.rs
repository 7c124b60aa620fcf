//! A mistyped HPR number is corrected in one change, and a changed name is kept: both still find the person.

use crate::harness::{Room, requested};

const PRIORITISED: &str = "\n[[journal]]\non = 2026-05-04\nevent = \"prioritised\"\norder = [9144897, 9144900]\n\
                           reason = \"Lengst tjeneste\"\n";

/// Kari and Ola in a store in git, ranked by Alstahaug; a letter about Kari.
fn room() -> Room {
    let room = Room::with_kari(&requested("2026-05-01", "2027-09-01", &["Mo i Rana/Indremedisin"]));
    room.trainee(9144900, "Ola Hansen", "");
    let municipality = room.read("municipalities/1820.toml") + PRIORITISED;
    room.file("municipalities/1820.toml", &municipality);
    room.put_in_git("start");
    room.alis("document enrolment 9144897 --format txt");
    room
}

#[test]
fn a_mistyped_number_is_corrected_everywhere_in_one_change() {
    let room = room();
    let (files, commits) = (room.files(), room.log().len());
    let letter = files.iter().find(|file| file.starts_with("letters/9144897/")).unwrap().clone();
    let (before, text) = (room.read(&letter), room.read("trainees/9144897.toml"));
    let seen = room.run("edit 9144897 --set hpr=9144879");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(
        seen.stderr,
        "HPR number 9144897 is corrected to 9144879; one letter goes with it, its text as it was.\n"
    );
    assert_eq!((room.log().len(), room.log()[0].as_str()), (commits + 1, "9144879: HPR number corrected from 9144897"));
    let moved = letter.replace("9144897", "9144879");
    let expected: Vec<String> = files.iter().map(|file| file.replace("9144897", "9144879")).collect();
    assert_eq!(room.files().len(), expected.len());
    assert!(expected.iter().all(|file| room.files().contains(file)), "{:?}", room.files());
    assert_eq!(room.read(&moved), before, "a letter keeps its bytes");
    let record = room.read("trainees/9144879.toml");
    let corrected = text.replace("hpr = 9144897", "hpr = 9144879").replace(&letter, &moved);
    assert_eq!(record.replace("former_hpr = [9144897]\n", ""), corrected);
    assert!(record.contains("former_hpr = [9144897]\n"));
    assert!(room.read("municipalities/1820.toml").contains("order = [9144879, 9144900]"));
    let check = room.run("check");
    assert!((check.stdout.clone() + &check.stderr).contains("No faults"), "{}{}", check.stdout, check.stderr);
    // The old number finds them, and so does the log.
    assert_eq!(room.json("show 9144897 --format json")["hpr"], 9144879);
    assert_eq!(room.json("show 9144879 --format json")["former_hpr"][0], 9144897);
    assert!(!room.json("deadlines --all --trainee 9144897 --format json").as_array().unwrap().is_empty());
    for number in ["9144897", "9144879"] {
        let log = room.json(&format!("log {number} --format json"));
        let commits: Vec<&str> = log.as_array().unwrap().iter().filter_map(|row| row["message"].as_str()).collect();
        assert!(
            commits.contains(&"start") && commits.iter().any(|message| message.contains("corrected from")),
            "{commits:?}"
        );
        assert!(!room.alis(&format!("log {number}")).contains("removed"));
    }
    // The letter says the number of its day, and that is told.
    let row = room.json(&format!("verify {moved} --format json"));
    assert_eq!((row[0]["letter"].as_str(), row[0]["records"].as_str()), (Some("unchanged"), Some("same")));
    assert_eq!(row[0]["former_hpr"], 9144897);
    assert!(room.alis(&format!("verify {moved}")).contains("It says HPR number 9144897, which was mistyped"));
    room.alis("undo --yes");
    assert_eq!((room.files(), room.read("trainees/9144897.toml"), room.read(&letter)), (files, text, before));
}

#[test]
fn a_number_that_somebody_bears_is_not_taken_and_leads_to_whom_it_is() {
    let room = room();
    let said = room.refuses("2026-08-01", "edit 9144897 --set hpr=9144900", 3);
    assert!(said.contains("trainees/9144900.toml"), "{said}");
    // Nobody moves by the way.
    let moves = room.refuses("2026-08-01", "edit 9144897 --set hpr=9144879 --set municipality=1833", 3);
    assert!(moves.contains("alis move"), "{moves}");
    room.alis("edit 9144897 --set hpr=9144879");
    // Somebody else gets the number that was mistyped: it is theirs.
    room.trainee(9144897, "Per Lund", "");
    assert_eq!(room.json("show 9144897 --format json")["name"], "Per Lund");
    let seen = room.run("purge 9144879 --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(room.files().contains(&"trainees/9144897.toml".to_owned()));
    assert!(!room.files().contains(&"trainees/9144879.toml".to_owned()));
}

/// In the editor it is the same change, with all else that was typed; a number that somebody bears keeps what was typed.
#[cfg(target_os = "linux")]
#[test]
fn in_the_editor_it_is_the_same_correction() {
    let by_set = room();
    by_set.alis("edit 9144897 --set hpr=9144879");
    let room = room();
    let commits = room.log().len();
    let (seen, status) = room.at_terminal("edit 9144897", "", "sed -i 2s/9144897/9144879/");
    assert_eq!(status, 0, "{seen}");
    assert!(seen.contains("HPR number 9144897 is corrected to 9144879"), "{seen}");
    assert_eq!((room.log().len(), room.files()), (commits + 1, by_set.files()));
    for file in ["trainees/9144879.toml", "municipalities/1820.toml"] {
        assert_eq!(room.read(file), by_set.read(file));
    }
    // An entry was put before the letter's, too: the letter's own is still the one that moves.
    let note = "[[journal]]\\non = 2026-04-01\\nevent = \"note\"\\ntext = \"Ringt\"\\n\\n";
    let editor = room.path().join("editor.sh");
    std::fs::write(&editor, format!("sed -i -e 's/^hpr.*/hpr = 9144888/' -e '0,/^\\[\\[journal/s//{note}&/' \"$1\"\n"))
        .unwrap();
    let (seen, status) = room.at_terminal("edit 9144879", "", &format!("sh {}", editor.display()));
    assert_eq!(status, 0, "{seen}");
    let record = room.read("trainees/9144888.toml");
    assert!(record.contains("former_hpr = [9144897, 9144879]") && record.contains("Ringt"), "{record}");
    assert!(record.contains("file = \"letters/9144888/") && !record.contains("letters/9144879/"), "{record}");
    let (seen, status) = room.at_terminal("edit 9144888", "n\n", "sed -i s/^hpr.*/hpr=9144900/");
    assert!(status == 3 && seen.contains("trainees/9144900.toml"), "{status} {seen}");
    assert_eq!(room.read("trainees/9144888.toml"), record);
    assert!(std::fs::read_dir(room.path().join(".alis/kept")).unwrap().count() > 0);
}

#[test]
fn erasing_finds_the_number_and_the_name_of_before() {
    let room = room();
    room.alis("edit 9144897 --set hpr=9144879");
    room.alis("edit 9144879 --set 'name=Kari Fjellheim'");
    assert!(room.read("trainees/9144879.toml").contains("former_names = [\"Kari Nordmann\"]\n"));
    assert_eq!(room.json("show Nordmann --format json")["hpr"], 9144879);
    room.file("agreements/hsyk-1820.toml", &(room.read("agreements/hsyk-1820.toml") + "# Kari Nordmann\n"));
    room.git("commit -qam note");
    let told = room.run("purge 9144879 --dry-run");
    assert!(told.stderr.contains("agreements/hsyk-1820.toml"), "{}", told.stderr);
    room.file("agreements/hsyk-1820.toml", &room.read("agreements/hsyk-1820.toml").replace("# Kari Nordmann\n", ""));
    room.git("commit -qam note");
    let seen = room.run("purge 9144879 --history --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(
        !room.files().iter().any(|file| file.contains("9144879") || file.contains("9144897")),
        "{:?}",
        room.files()
    );
    let history = room.git("log --all -p --format=%B");
    for trace in ["9144897", "9144879", "Nordmann", "Fjellheim"] {
        assert!(!history.contains(trace), "{trace}");
    }
}

/// One clone corrects the number while another records a fact and an order under the old one.
#[test]
fn what_another_clone_did_meanwhile_comes_along() {
    let store = Room::with_kari("");
    store.trainee(9144900, "Ola Hansen", "");
    let room = Room::cloned(&store, &["a", "b"]);
    room.alis("--store a edit 9144897 --set hpr=9144879");
    room.alis("--store b note 9144897 --text Ringt");
    room.file("b/municipalities/1820.toml", &(room.read("b/municipalities/1820.toml") + PRIORITISED));
    room.git("-C b commit -qam order");
    assert_eq!(room.run("--store a sync").status, 0);
    let seen = room.run("--store b sync");
    assert_eq!(seen.status, 0, "{}{}", seen.stdout, seen.stderr);
    let record = room.read("b/trainees/9144879.toml");
    assert!(record.contains("former_hpr = [9144897]") && record.contains("Ringt"), "{record}");
    assert!(!room.files().contains(&"b/trainees/9144897.toml".to_owned()));
    // The order names the old number, and means her.
    let check = room.run("--store b check");
    assert!(!(check.stdout.clone() + &check.stderr).contains("unknown-trainee"), "{}{}", check.stdout, check.stderr);
}
