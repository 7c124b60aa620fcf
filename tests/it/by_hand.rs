//! What a command writes is what somebody would write by hand: the same people, days, agreements and kroner in every view. And
//! two clones that record the same change agree.

use crate::harness::{Room, requested};

const KARI: &str = "trainees/9144897.toml";
const ALSTAHAUG: &str = "municipalities/1820.toml";

/// Kari waits in Alstahaug; Rana has an agreement of its own, and a second trust; rounds of the grant.
fn room() -> Room {
    let room = Room::with_kari(&requested("2026-01-10", "2027-09-01", &["Mo i Rana/Indremedisin"]));
    let agreement = room.read("agreements/hsyk-1820.toml");
    room.file("agreements/hsyk-1833.toml", &agreement.replace("\"1820\"", "\"1833\""));
    room.file("agreements/ny-1820.toml", &agreement);
    for (number, name, class) in [("1820", "Alstahaug", 5), ("1833", "Rana", 4)] {
        room.file(
            &format!("municipalities/{number}.toml"),
            &format!(
                "schema = 1\nnumber = \"{number}\"\nname = \"{name}\"\nregistered = 2019-05-20\ncentrality = {class}\n"
            ),
        );
    }
    room.file(
        "grants/2026.toml",
        "schema = 1\nperiod_from = 2025-09-01\nperiod_to = 2026-05-31\napply_by = 2026-07-31\n\n[[rate]]\nrole = \"fastlege\"\n\
         centrality = [1, 2, 3, 4, 5]\namount = 120000\n",
    );
    room.file(
        "hospitals/nlsh.toml",
        "schema = 1\nname = \"Nordlandssykehuset HF\"\n\n[[site]]\nname = \"Bodø\"\ndepartments = [\"Kirurgi\"]\n",
    );
    room.position("p", "Mo i Rana/Indremedisin", "2027-09-01", "[[journal]]\non = 2026-07-01\nevent = \"published\"\n");
    room.on("2026-06-10")
}

/// What stands in every view, today and a year later.
fn seen(room: &Room) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let views = [
        "list --format json",
        "show 9144897 --format json",
        "deadlines --all --format json",
        "explain 9144897 --format json",
        "grant show 2026 --format json",
        "avtale show 9144897 --format json",
        "match --format json",
        "demand --format json",
        "position list --format json",
        "municipality list --format json",
        "hospital list --format json",
        "agreement show hsyk-1820 --format json",
        "agreement list --format json",
        "compliance hsyk-1820 --all --from 2024-01-01 --format json",
    ];
    for words in views {
        for today in ["2026-06-10", "2027-12-01"] {
            let seen = room.run(&format!("{words} --today {today}"));
            out.push((format!("{words} on {today}"), format!("{}[exit {}]", seen.stdout, seen.status)));
        }
    }
    let check = room.json("check --format json");
    let found: Vec<String> = check.as_array().into_iter().flatten().map(|row| row["code"].to_string()).collect();
    out.push(("check".to_owned(), found.join(" ")));
    out
}

/// A command, and the records as somebody writes them by hand: each a file with what it has in place of what.
#[track_caller]
fn check(words: &str, hand: &[(&str, &[(&str, &str)])]) {
    let (by_command, by_hand) = (room(), room());
    let before = seen(&by_hand);
    let done = by_command.run(&format!("{words} --no-input"));
    assert_eq!(done.status, 0, "{words}: {}", done.stderr);
    for (file, changes) in hand {
        let mut text = by_hand.read(file);
        for (old, new) in *changes {
            assert!(text.contains(old), "{words}: {file} lacks {old}:\n{text}");
            text = if old.is_empty() { text + new } else { text.replacen(old, new, 1) };
        }
        by_hand.file(file, &text);
    }
    let expected = seen(&by_hand);
    assert_ne!(before, expected, "{words}: the test shows nothing");
    for ((view, command), (_, hand)) in seen(&by_command).into_iter().zip(expected) {
        assert_eq!(command, hand, "{words}: {view}\n{}", by_command.read(KARI));
    }
}

/// An entry at the end of a journal.
fn entry(on: &str, event: &str, more: &str) -> String {
    format!("\n# by hand\n[[journal]]\nevent = \"{event}\"\non = {on}\n{more}")
}

const POST: &str = "percent = 100\n";

#[test]
fn a_move_is_two_posts_and_a_header() {
    check(
        "move 9144897 --to 1833 --on 2026-06-01",
        &[(
            KARI,
            &[
                (
                    "municipality = \"1820\"\nagreement = \"hsyk-1820\"",
                    "agreement = 'hsyk-1833' # since June\nmunicipality = '1833'",
                ),
                (
                    POST,
                    "municipality = '1820'\nto = 2026-05-31\n\n[[practice]]\nmunicipality = '1833'\nrole = 'fastlege'\nengagement = 'self-employed'\nfrom = 2026-06-01\n",
                ),
                ("event = \"requested\"\n", "event = \"requested\"\nagreement = 'hsyk-1820'\n"),
            ],
        )],
    );
}

#[test]
fn posts_are_blocks_of_practice() {
    let more = "[[practice]]\nmunicipality = '1833'\npercent = 20\nfrom = 2026-05-01\nrole = 'annet-kommunalt'\n";
    check(
        "practice add 9144897 --on 2026-05-01 --municipality 1833 --percent 20 --role annet-kommunalt",
        &[(KARI, &[(POST, &format!("{POST}\n{more}"))])],
    );
    let change = "to = 2026-04-30\nmunicipality = '1820'\n\n[[practice]]\nworkplace = 'Legesenteret'\npercent = 60\nrole = 'fastlege'\n\
                  engagement = 'self-employed'\nfrom = 2026-05-01\nmunicipality = '1820'\n";
    check("practice change 9144897 --on 2026-05-01 --percent 60", &[(KARI, &[(POST, change)])]);
    check("practice end 9144897 --on 2026-05-31", &[(KARI, &[(POST, "to = 2026-05-31\n")])]);
}

#[test]
fn another_agreement_in_the_header_leaves_what_was_asked_for() {
    let asked = ("event = \"requested\"\n", "event = \"requested\"\nagreement = \"hsyk-1820\"\n");
    let header = ("agreement = \"hsyk-1820\"\n", "agreement = \"ny-1820\"\n");
    check("edit 9144897 --set agreement=ny-1820", &[(KARI, &[header, asked])]);
    let anew = entry(
        "2026-06-10",
        "requested",
        "agreement = 'ny-1820'\nmonths = 6\nstart = 2027-09-01\n[[journal.wishes]]\ndepartment = 'Indremedisin'\nsite = 'Mo i Rana'\n",
    );
    check("agreement transfer hsyk-1820 ny-1820", &[(KARI, &[header, asked, ("", &anew)])]);
    check(
        "request 9144897 --start 2027-10-01 --months 6 --wish 'Mo i Rana/Kirurgi' --agreement ny-1820",
        &[(
            KARI,
            &[(
                "",
                &entry(
                    "2026-06-10",
                    "requested",
                    "start = 2027-10-01\nmonths = 6\nagreement = 'ny-1820'\nwishes = [ { department = 'Kirurgi', site = 'Mo i Rana' } ]\n",
                ),
            )],
        )],
    );
}

#[test]
fn service_elsewhere_is_an_entry_of_its_own_number() {
    let elsewhere =
        entry("2026-06-10", "served-elsewhere", "placement = 2\nto = 2027-06-30\nfrom = 2027-01-01\nat = 'UNN'\n");
    check("elsewhere 9144897 --at UNN --from 2027-01-01 --to 2027-06-30", &[(KARI, &[("", &elsewhere)])]);
}

#[test]
fn avtaler_and_grants_are_entries_with_a_municipality() {
    let signed = entry(
        "2026-06-10",
        "alis-agreement-signed",
        "elements = [ { element = 'supervision' } ]\nmunicipality = '1833'\n",
    );
    check("avtale sign 9144897 --element supervision --municipality 1833", &[(KARI, &[("", &signed)])]);
    check("avtale end 9144897 --on 2026-05-31", &[(KARI, &[(POST, "to = 2026-05-31\n")])]);
    let applied = entry("2026-06-10", "grant-applied", "round = '2026'\nmunicipality = '1820'\namount = 90000\n");
    check("grant apply 2026 --municipality 1820 --yes", &[(KARI, &[("", &applied)])]);
}

#[test]
fn municipalities_become_others() {
    let first = "number = \"1820\"\nname = \"Alstahaug\"\n";
    let implied = ("municipality = \"1820\"\n", "municipality = \"1899\"\n");
    let post = (POST, "municipality = \"1820\"\n");
    let party = ("municipalities = [\"1820\"]", "municipalities = ['1899']");
    // The file moves, too: by hand it is another one.
    let (by_command, by_hand) = (room(), room());
    by_command.does("2026-06-10", "municipality renumber 1820 1899 --on 2026-01-01 --no-input");
    let text = by_hand.read(ALSTAHAUG).replace(first, "number = \"1899\"\nname = \"Alstahaug\"\n");
    by_hand.file(
        "municipalities/1899.toml",
        &(text + "\n[[former]]\nuntil = 2025-12-31\nnumber = '1820'\nname = 'Alstahaug'\n"),
    );
    std::fs::remove_file(by_hand.path().join(ALSTAHAUG)).unwrap();
    let record = by_hand.read(KARI).replacen(implied.0, implied.1, 1).replacen(post.0, post.1, 1);
    by_hand.file(KARI, &record);
    for id in ["hsyk-1820", "ny-1820"] {
        let file = format!("agreements/{id}.toml");
        by_hand.file(&file, &by_hand.read(&file).replace(party.0, party.1));
    }
    assert_eq!(seen(&by_command), seen(&by_hand));
    // Into one that is there: a last day, and where it went.
    let into = "municipalities = ['1833']\nformer_municipalities = ['1820']";
    check(
        "municipality merge 1820 --into 1833 --on 2026-01-01",
        &[
            (ALSTAHAUG, &[(first, "number = \"1820\"\ninto = ['1833']\nuntil = 2025-12-31\nname = 'Alstahaug'\n")]),
            (KARI, &[("municipality = \"1820\"\n", "municipality = \"1833\"\n"), post]),
            ("agreements/hsyk-1820.toml", &[(party.0, into)]),
            ("agreements/ny-1820.toml", &[(party.0, into)]),
        ],
    );
}

#[test]
fn places_of_hospitals_become_others() {
    let file = "hospitals/hsyk.toml";
    let was = "departments = [\"Indremedisin\", \"Kirurgi\"]";
    let former = |more: &str| {
        format!("\n[[former_place]]\nuntil = 2026-12-31\ndepartment = 'Indremedisin'\nsite = 'Mo i Rana'\n{more}")
    };
    let place = "--site 'Mo i Rana' --department Indremedisin";
    check(
        &format!("hospital rename hsyk {place} --to Medisin --on 2027-01-01"),
        &[(file, &[(was, "departments = ['Medisin', 'Kirurgi']"), ("", &former("to = 'Medisin'\n"))])],
    );
    check(
        &format!("hospital close hsyk {place} --on 2027-01-01"),
        &[(file, &[(was, "departments = ['Kirurgi']"), ("", &former(""))])],
    );
    check(
        &format!("hospital move hsyk {place} --to-hospital nlsh --on 2027-01-01"),
        &[
            (file, &[(was, "departments = ['Kirurgi']"), ("", &former("hospital = 'nlsh'\n"))]),
            ("hospitals/nlsh.toml", &[("", "\n[[site]]\nname = 'Mo i Rana'\ndepartments = ['Indremedisin']\n")]),
        ],
    );
}

#[test]
fn leaving_and_coming_back_are_entries() {
    let left = entry("2026-05-01", "discontinued", "");
    check(
        "discontinue 9144897 --reason Flyttet --on 2026-05-01",
        &[(KARI, &[("", &entry("2026-05-01", "discontinued", "reason = 'Flyttet'\n"))])],
    );
    let (by_command, by_hand) = (room(), room());
    for room in [&by_command, &by_hand] {
        room.file(KARI, &(room.read(KARI) + &left));
    }
    by_command.does("2026-06-10", "resume 9144897 --on 2026-06-01 --no-input");
    by_hand.file(KARI, &(by_hand.read(KARI) + &entry("2026-06-01", "resumed", "")));
    assert_eq!(seen(&by_command), seen(&by_hand));
}

/// Every change that a person may record in two places at once.
#[test]
fn two_clones_that_make_the_same_change_agree() {
    let changes = [
        "move 9144897 --to 1833 --on 2026-06-01",
        "practice add 9144897 --on 2026-05-01 --municipality 1833 --percent 20",
        "practice change 9144897 --on 2026-05-01 --percent 60",
        "practice end 9144897 --on 2026-05-31",
        "edit 9144897 --set agreement=ny-1820",
        "agreement transfer hsyk-1820 ny-1820",
        "elsewhere 9144897 --at UNN --from 2027-01-01 --to 2027-06-30",
        "avtale sign 9144897 --element supervision --municipality 1833",
        "grant apply 2026 --municipality 1820 --yes",
        "municipality merge 1820 --into 1833 --on 2026-01-01",
        "municipality split 1820 --into 1833,1899 --name 1899=Nyby --trainee 9144897=1899 --on 2026-01-01",
        "hospital rename hsyk --site 'Mo i Rana' --department Indremedisin --to Medisin --on 2027-01-01",
        "hospital move hsyk --site 'Mo i Rana' --department Indremedisin --to-hospital nlsh --on 2027-01-01",
        "hospital close hsyk --site 'Mo i Rana' --department Indremedisin --on 2027-01-01",
        "edit 9144897 --set hpr=9144879",
        "discontinue 9144897 --reason Flyttet --on 2026-05-01",
    ];
    for words in changes {
        let room = Room::cloned(&room(), &["a", "b"]).on("2026-06-10");
        // Each says something of its own, too, so that the records are merged and not merely the same.
        let blocks = |clone: &str| {
            let all = files(&room, clone).into_iter().filter(|(file, _)| file.starts_with("trainees/"));
            all.map(|(_, text)| text.matches("[[").count()).sum::<usize>()
        };
        let own = words.contains("9144897") && !words.contains("hpr=") && !words.starts_with("municipality");
        for clone in ["a", "b"] {
            if own {
                room.alis(&format!("--store {clone} note 9144897 --text 'Ringt fra {clone}' --on 2026-06-09"));
            }
            let seen = room.run(&format!("--store {clone} {words} --no-input"));
            assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
        }
        let (alone, count): (Vec<(String, String)>, usize) = (files(&room, "a"), blocks("a"));
        assert_eq!(room.run("--store a sync").status, 0, "{words}");
        let seen = room.run("--store b sync");
        assert_eq!(seen.status, 0, "{words}: {}{}", seen.stdout, seen.stderr);
        let seen = room.run("--store a sync");
        assert_eq!(seen.status, 0, "{words}: {}{}", seen.stdout, seen.stderr);
        assert_eq!(files(&room, "a"), files(&room, "b"), "{words}");
        assert_eq!(blocks("a"), count + usize::from(own), "{words}: the same change is one");
        assert!(own || files(&room, "a") == alone, "{words}: the same change is one");
    }
}

/// The records of a clone.
fn files(room: &Room, clone: &str) -> Vec<(String, String)> {
    let own = room.files().into_iter().filter(|file| file.starts_with(&format!("{clone}/")));
    own.map(|file| (file[2..].to_owned(), room.read(&file))).collect()
}
