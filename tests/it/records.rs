//! Records and what they need: contracts, courses and plans of several, where a contract stands, and what is asked for when a
//! record is made.

use crate::harness::{Room, requested};

fn entry(on: &str, event: &str, more: &str) -> String {
    format!("\n[[journal]]\non = {on}\nevent = \"{event}\"\n{more}")
}

/// Service from 1 November 2026 that was accepted in the spring: on the day of the tests the contract is overdue.
fn accepted() -> String {
    let place = "site = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\n";
    requested("2024-03-10", "2026-11-01", &["Mo i Rana/Indremedisin"])
        + &entry("2026-03-10", "offered", &format!("start = 2026-11-01\nmonths = 6\n{place}"))
        + &entry("2026-03-20", "accepted", "")
}

fn issued() -> String {
    accepted() + &entry("2026-07-01", "contract-issued", "")
}

/// Kari and Ola, whose journals are given, and Liv, who is restricted and has Ola's; in git.
fn three(kari: &str, ola: &str) -> Room {
    let room = Room::with_kari(kari);
    room.trainee(9144900, "Ola Hansen", ola);
    room.trainee(9144903, "Liv Dahl", ola);
    let liv = room.read("trainees/9144903.toml").replacen("schema = 1", "schema = 1\nconfidential = true", 1);
    room.file("trainees/9144903.toml", &liv);
    room.put_in_git("'the store'");
    room
}

/// The last entry of a record.
fn last(room: &Room, hpr: u32) -> String {
    let text = room.read(&format!("trainees/{hpr}.toml"));
    text.rsplit_once("[[journal]]\n").map(|(_, entry)| entry.to_owned()).unwrap()
}

#[test]
fn contracts_of_several_are_one_change() {
    let room = three(&accepted(), &accepted());
    let seen = room.run("contract kari ola --issued --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(room.log()[0], "contract-issued: 2 trainees on 2026-08-01");
    let seen = room.run("arbeidsavtale kari ola --signert --dato 3.8.2026 --ja --per 2026-08-05");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    for hpr in [9144897, 9144900] {
        assert_eq!(last(&room, hpr), "on = 2026-08-03\nevent = \"contract-signed\"\n");
    }
    // One who has no accepted offer: nothing of anybody's is written.
    let room = three(&accepted(), "");
    let seen = room.run("contract kari ola --issued --yes");
    assert!(seen.status == 3 && seen.stderr.contains("Ola Hansen (9144900)"), "{}", seen.stderr);
    assert!(!last(&room, 9144897).contains("contract"));
}

#[test]
fn contracts_that_are_due_are_issued_but_nobody_restricted_is_gathered() {
    let room = three(&accepted(), &accepted());
    let seen = room.run("contract --due --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("1 restricted record is left out"), "{}", seen.stderr);
    assert!(last(&room, 9144900).contains("contract-issued"));
    assert!(!last(&room, 9144903).contains("contract-issued"));
    assert!(room.run("contract --due --yes").stderr.contains("due for nobody"));
    // Nobody's signature is due.
    assert_eq!(room.run("contract --due --signed").status, 2);
}

/// What is told of each contract stands under whose it is, where there are several.
#[test]
fn what_departs_is_told_of_each() {
    let early = accepted().replace("2026-11-01", "2027-11-01");
    let seen = three(&early, &early).run("contract kari ola --issued --start 2027-11-02 --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(seen.stderr.matches("2027-05-01").count(), 2, "{}", seen.stderr);
    assert!(seen.stderr.contains("Ola Hansen (9144900):\nwarning: "), "{}", seen.stderr);
    assert_eq!(seen.stderr.matches("2027-11-02").count(), 2, "{}", seen.stderr);
}

#[test]
fn courses_of_several_are_one_change_with_what_is_left_of_each() {
    let served = issued().replace("2026-11-01", "2026-07-15") + &entry("2026-07-15", "started", "");
    let room = three(&served, &served);
    let seen = room.run("course kari ola --title Akuttmedisin --days 2 --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(room.log()[0], "course: 2 trainees on 2026-08-01");
    assert!(seen.stderr.contains("Kari Nordmann (9144897):\n2 of 5"), "{}", seen.stderr);
    assert!(seen.stderr.contains("Ola Hansen (9144900):\n2 of 5"), "{}", seen.stderr);
    let seen = room.run("course kari --title Akuttmedisin --days 1");
    assert!(seen.status == 0 && !seen.stderr.contains("(9144897):\n"), "{}", seen.stderr);
}

#[test]
fn plans_of_several_are_revised_and_told_together() {
    let room = three("", "");
    let seen = room.run("plan kari ola");
    assert!(seen.stdout.contains("Kari Nordmann") && seen.stdout.contains("Ola Hansen"), "{}", seen.stdout);
    let seen = room.run("plan --due --revised --yes --today 2027-06-15");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(room.log()[0], "plan-revised: 2 trainees on 2027-06-15");
    assert!(seen.stderr.contains("1 restricted record is left out"), "{}", seen.stderr);
}

#[test]
fn without_a_terminal_a_contract_has_to_say_what_happened() {
    let seen = Room::with_kari(&accepted()).run("contract kari");
    assert!(seen.status == 2 && seen.stderr.contains("--issued is missing"), "{}", seen.stderr);
}

#[cfg(target_os = "linux")]
mod asked {
    use super::{Room, accepted, entry, issued, last, three};

    const DOWN: &str = "\u{1b}[B";

    /// Answers, each ended by the enter key.
    fn typed(answers: &[&str]) -> String {
        answers.iter().map(|answer| format!("{answer}\r")).collect()
    }

    #[test]
    fn a_contract_knows_where_it_stands() {
        let room = Room::with_kari(&accepted());
        let (screen, exit) = room.at_terminal("contract kari", &typed(&["", ""]), "true");
        assert_eq!(exit, 0, "{screen}");
        assert_eq!(last(&room, 9144897), "on = 2026-08-01\nevent = \"contract-issued\"\n");
        let (screen, exit) = room.at_terminal("contract kari", &typed(&["", ""]), "true");
        assert_eq!(exit, 0, "{screen}");
        assert!(screen.contains("was issued on 2026-08-01.") && screen.contains("Did both sides sign it?"), "{screen}");
        assert_eq!(last(&room, 9144897), "on = 2026-08-01\nevent = \"contract-signed\"\n");
        let before = room.read("trainees/9144897.toml");
        let (screen, exit) = room.at_terminal("contract kari", "", "true");
        assert_eq!(exit, 0, "{screen}");
        assert!(screen.contains("Next: alis start 9144897"), "{screen}");
        assert_eq!(room.read("trainees/9144897.toml"), before);
    }

    #[test]
    fn a_contract_that_was_not_issued_or_may_not_be_is_not_recorded() {
        let room = Room::with_kari(&accepted());
        let before = room.read("trainees/9144897.toml");
        let (screen, exit) = room.at_terminal("contract kari", &typed(&["nei"]), "true");
        assert_eq!(exit, 130, "{screen}");
        assert_eq!(room.read("trainees/9144897.toml"), before);
        // Nothing was offered: told before any question.
        let (screen, exit) = Room::with_kari("").at_terminal("contract kari", "", "true");
        assert_eq!(exit, 3, "{screen}");
        assert!(!screen.contains('?'), "{screen}");
    }

    #[test]
    fn contracts_of_several_that_stand_alike_are_confirmed_once() {
        let room = three(&issued(), &issued());
        let (screen, exit) = room.at_terminal("contract kari ola", &typed(&["j"]), "true");
        assert_eq!(exit, 0, "{screen}");
        assert_eq!(room.log()[0], "contract-signed: 2 trainees on 2026-08-01");
        let signed = issued() + &entry("2026-07-10", "contract-signed", "");
        for ola in [accepted(), signed] {
            let (screen, exit) = three(&issued(), &ola).at_terminal("contract kari ola", "", "true");
            assert_eq!(exit, 2, "{screen}");
            assert!(screen.contains("stand differently"), "{screen}");
        }
    }

    #[test]
    fn a_municipality_is_asked_for_whole_and_check_has_nothing_to_say() {
        let room = Room::new();
        // What was typed stays in the line: the end of the address is put right behind it.
        let answers = [
            "1833",
            "Rana",
            "",
            "31.7.2026",
            "https://rana.example/plan",
            "Liv Dahl",
            "liv@rana",
            ".example",
            "75 00 00 00",
        ];
        let (screen, exit) = room.at_terminal("municipality add", &typed(&answers), "true");
        assert_eq!(exit, 0, "{screen}");
        assert!(screen.contains("`liv@rana` is no e-mail address"), "{screen}");
        assert_eq!(
            room.read("municipalities/1833.toml"),
            "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\nregistered = 2026-07-31\n\
             training_plan = \"https://rana.example/plan\"\n\n[coordinator]\nname = \"Liv Dahl\"\n\
             email = \"liv@rana.example\"\nphone = \"75 00 00 00\"\n"
        );
        assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
        // Everything but number and name is passed by with the enter key; nobody is asked for the address of nobody.
        let (screen, exit) = room.at_terminal("municipality add", &typed(&["1834", "Lurøy", "", "", "", ""]), "true");
        assert_eq!(exit, 0, "{screen}");
        assert_eq!(room.read("municipalities/1834.toml"), "schema = 1\nnumber = \"1834\"\nname = \"Lurøy\"\n");
        // Flags that suffice ask nothing.
        let (screen, exit) = room.at_terminal("municipality add --number 1835 --name Træna", "", "true");
        assert_eq!((exit, screen.contains('?')), (0, false), "{screen}");
    }

    #[test]
    fn a_hospital_is_asked_for_its_places_and_its_contact() {
        let room = Room::new();
        let answers = [
            "Nordlandssykehuset HF",
            "",
            "Bodø/Kirurgi, Psykiatri",
            "Lofoten",
            "/Kirurgi",
            "",
            "Per Dahl",
            "",
            "12",
            "3",
        ];
        let (screen, exit) = room.at_terminal("hospital add --no-commit", &typed(&answers), "true");
        assert_eq!(exit, 0, "{screen}");
        let id = room.files().into_iter().find(|file| file.starts_with("hospitals/nord")).unwrap();
        assert_eq!(
            room.read(&id),
            "schema = 1\nname = \"Nordlandssykehuset HF\"\n\n[contact]\nname = \"Per Dahl\"\nphone = \"123\"\n\n\
             [[site]]\nname = \"Bodø\"\ndepartments = [\"Kirurgi\", \"Psykiatri\"]\n\n\
             [[site]]\nname = \"Lofoten\"\ndepartments = [\"Kirurgi\"]\n"
        );
        // A hospital may have no places yet: an empty line goes on.
        let (screen, exit) = room.at_terminal("hospital add --name X --id x", &typed(&["", ""]), "true");
        assert_eq!(exit, 0, "{screen}");
    }

    #[test]
    fn an_agreement_is_asked_for_all_its_parties_and_what_it_replaces() {
        let room = Room::new();
        room.file("municipalities/1833.toml", "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\n");
        let answers = ["", DOWN, "", "ny", "", "", DOWN, "2026/77"];
        let (screen, exit) = room.at_terminal("agreement add", &typed(&answers), "true");
        assert_eq!(exit, 0, "{screen}");
        let text = room.read("agreements/ny.toml");
        assert!(text.contains("municipalities = [\"1820\", \"1833\"]\nhospitals = [\"hsyk\"]"), "{text}");
        assert!(text.contains("supersedes = [\"hsyk-1820\"]\ncase = \"2026/77\""), "{text}");
    }

    #[test]
    fn a_position_is_asked_for_its_months_its_seats_and_its_day() {
        let room = Room::new();
        let answers = ["", "", "", "1.3.2027", "", "", "2", "1.7.2026"];
        let (screen, exit) = room.at_terminal("position add", &typed(&answers), "true");
        assert_eq!(exit, 0, "{screen}");
        let text = room.read("positions/hsyk-mo-i-rana-indremedisin-2027-03.toml");
        assert!(text.contains("months = 6\ncapacity = 2\n"), "{text}");
        assert!(text.ends_with("on = 2026-07-01\nevent = \"published\"\n"), "{text}");
    }

    #[test]
    fn a_trainee_with_two_posts_and_a_supervisor_who_can_be_called() {
        let room = Room::new();
        room.file(
            "municipalities/1833.toml",
            "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\nregistered = 2020-01-01\n",
        );
        let person =
            ["9144897", "Kari Nordmann", "", "2026-02-01", "Legesenteret", "", "", "80", "Rana/Legevakta", "/20"];
        let training =
            ["", "", "14", "Ola Hansen", "", "75 00 00 00", "kari@alstahaug.example", "900 00 000", "2026/77", "n"];
        let (screen, exit) = room.at_terminal("enroll", &typed(&[person, training].concat()), "true");
        assert_eq!(exit, 0, "{screen}");
        let text = room.read("trainees/9144897.toml");
        assert!(
            text.contains("email = \"kari@alstahaug.example\"\nphone = \"900 00 000\"\ncase = \"2026/77\"\n"),
            "{text}"
        );
        assert!(text.contains("prior_general_practice_months = 14\n"), "{text}");
        assert!(text.contains("[[supervisor]]\nname = \"Ola Hansen\"\nphone = \"75 00 00 00\"\n"), "{text}");
        assert!(
            text.contains("workplace = \"Legevakta\"") && text.contains("percent = 20\nmunicipality = \"1833\""),
            "{text}"
        );
        assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
    }

    #[test]
    fn a_day_that_is_none_is_told_before_the_questions() {
        for words in
            ["enroll --started x", "enroll --municipality 9999", "enroll --start x", "agreement add --hospital hsk"]
        {
            let (screen, exit) = Room::new().at_terminal(words, "", "true");
            assert!(
                matches!(exit, 2 | 3) && !screen.contains("HPR number") && !screen.contains("Municipality:"),
                "{words}: {screen}"
            );
        }
    }

    #[test]
    fn what_exists_is_told_before_the_questions() {
        let room = Room::with_kari("");
        for words in [
            "municipality add --number 1820",
            "hospital add --id hsyk",
            "agreement add --id hsyk-1820",
            "enroll --hpr 9144897",
        ] {
            let (screen, exit) = room.at_terminal(words, "", "true");
            assert_eq!(exit, 3, "{words}: {screen}");
            assert!(screen.contains("exists already") && !screen.contains("\u{1b}["), "{words}: {screen}");
        }
    }

    #[test]
    fn whether_a_course_is_allowed_is_known_before_its_title_is_asked_for() {
        let (screen, exit) = Room::with_kari(&issued()).at_terminal("course kari", "", "true");
        assert_eq!(exit, 3, "{screen}");
        assert!(!screen.contains("course:"), "{screen}");
    }
}

#[test]
fn a_party_is_found_in_every_form_and_a_slip_names_the_near_ones() {
    let room = Room::new();
    room.file("municipalities/1871.toml", "schema = 1\nnumber = \"1871\"\nname = \"Andøy\"\n")
        .file("municipalities/1813.toml", "schema = 1\nnumber = \"1813\"\nname = \"Brønnøy\"\n")
        .file("hospitals/nlsh.toml", "schema = 1\nname = \"Nordlandssykehuset HF\"\n");
    let found = |typed: &str| room.run(&format!("municipality show {typed}")).stdout;
    for typed in ["andoy", "'Ando\u{338}y kommune'", "ANDØY", "'1871 Andøy'"] {
        assert!(found(typed).contains("1871"), "{typed}: {}", found(typed));
    }
    assert!(room.run("hospital show HSYK").stdout.contains("Helgelandssykehuset"));
    for (words, told) in [
        ("municipality show Anndøy", "did you mean `Andøy`?"),
        ("list --municipality 'Bronnoy kommnue'", "one of: 1813"),
        ("list --municipality Bronnoyy", "did you mean `Brønnøy`?"),
        ("deadlines --municipality 1873", "did you mean `1813`, `1871`?"),
        ("demand --hospital Helgelandsykehuset", "did you mean `Helgelandssykehuset HF`?"),
        ("position list --hospital sykehuset", "fits several"),
        ("agreement show hsyk-1821", "did you mean `hsyk-1820`?"),
    ] {
        let seen = room.run(words);
        assert!(seen.status == 3 && seen.stderr.contains(told), "{words}: {}", seen.stderr);
    }
    // What is only near is never written about.
    let before = room.files();
    let seen = room.run("agreement add --municipality Alstadhaug --hospital hsyk --profile hsyk");
    assert!(seen.status == 3 && seen.stderr.contains("did you mean `Alstahaug`?"), "{}", seen.stderr);
    assert_eq!(room.files(), before);
}

#[test]
fn what_exists_is_told_with_what_to_do() {
    let room = Room::with_kari("");
    for (words, there, use_it) in [
        ("municipality add --number 1820 --name X", "municipalities/1820.toml", "alis municipality edit 1820"),
        ("hospital add --id hsyk --name X", "hospitals/hsyk.toml", "alis hospital edit hsyk"),
        (
            "agreement add --municipality 1820 --hospital hsyk --profile hsyk",
            "agreements/hsyk-1820.toml",
            "alis agreement edit hsyk-1820",
        ),
        ("enroll --hpr 9144897", "trainees/9144897.toml", "alis show 9144897"),
    ] {
        let seen = room.run(words);
        assert!(seen.status == 3 && seen.stderr.contains(there), "{words}: {}", seen.stderr);
        assert!(seen.stderr.contains(use_it), "{words}: {}", seen.stderr);
    }
}
