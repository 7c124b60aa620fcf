//! The letters on where a case stands, the person's own, the receiving hospital's and the grant's: what they say, whom they name, and
//! what is left of them.

use crate::harness::Room;

fn text(room: &Room, words: &str) -> String {
    let seen = room.run(&format!("--store store --lang nb document {words} --stdout --format txt"));
    assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
    // Lines are broken anywhere.
    seen.stdout.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(text: &str, said: &[&str], unsaid: &[&str]) {
    for words in said {
        assert!(text.contains(words), "`{words}` is not in: {text}");
    }
    for words in unsaid {
        assert!(!text.contains(words), "`{words}` is in: {text}");
    }
}

#[test]
fn the_hospitals_answer_says_what_it_answered() {
    let room = Room::demo("--lang en");
    let changed = text(&room, "hospital-answer 9144825");
    let said = ["Tjenesten kan gjennomføres med endringer", "Innmeldt oppstart 1. desember 2026", "punkt 6.3"];
    check(&changed, &said, &["kan ikke gjennomføres"]);
    let refused = text(&room, "hospital-answer 9144827");
    check(&refused, &["Tjenesten kan ikke gjennomføres nå."], &["med endringer"]);
    // No clause of an agreement that has none.
    room.file("store/profiles/bare.toml", "title = \"Uten vilkår\"\nsource = \"Et brev\"\n");
    let file = "store/agreements/hsyk-1833.toml";
    room.file(file, &room.read(file).replace("profile = \"hsyk\"", "profile = \"bare\""));
    check(&text(&room, "hospital-answer 9144825"), &[], &["punkt 6.3"]);
}

#[test]
fn a_notice_tells_the_rank_and_nobody_else() {
    let room = Room::demo("--lang en");
    let notice = text(&room, "notice 9144823");
    let said = ["Nummer 2 av 3, fastsatt 8. september 2026 (punkt 6.4)", "Du venter på tilbud om plass."];
    check(&notice, &said, &["Zalewimoen", "9144825", "Brekkmoen", "9144808"]);
}

#[test]
fn an_offer_that_was_taken_back_is_told_with_its_reason() {
    let room = Room::demo("--lang en");
    let told = text(&room, "offer-withdrawal 9144823");
    check(
        &told,
        &["Vi trakk tilbudet tilbake", "Innmeldingen din står, og du venter fortsatt på plass."],
        &["Du takket ja"],
    );
}

#[test]
fn a_reminder_goes_to_whoever_is_late_with_clause_and_days() {
    let room = Room::demo("--lang en");
    let late = text(&room, "reminder 9144814");
    let said = ["Purring", "Spør sykehuset på nytt 1. oktober 2026 31 punkt 6.3", "For ALIS Helgeland"];
    // The municipality is not asked to answer itself.
    check(&late, &said, &["Svaret sendes til"]);
    let nobody = room.run("--store store --lang en document reminder 9144823 --stdout --format txt");
    assert_eq!(nobody.status, 3, "{}", nobody.stdout);
    assert!(nobody.stderr.contains("a deadline that has passed"), "{}", nobody.stderr);
}

#[test]
fn a_hearing_is_replied_to_by_those_who_have_not() {
    let room = Room::demo("--lang en");
    let invited = text(&room, "invitation finnmark-5601");
    check(
        &invited,
        &["Vi har", "- Alta kommune", "Høringsfristen er", "☐ Vi slutter oss til utkastet."],
        &["Høringsfristen var"],
    );
    let late = text(&room, "invitation finnmark-5601 --on 2026-12-20");
    check(&late, &["Høringsfristen var 11. desember 2026. Høringen er ikke avsluttet."], &["Høringsfristen er"]);
    let closed = room.run("--store store --lang en document invitation hsyk-1820 --stdout --format txt");
    assert_eq!(closed.status, 3, "{}", closed.stdout);
}

#[test]
fn the_receiving_hospital_is_told_all_it_needs() {
    let room = Room::demo("--lang en");
    let passport = text(&room, "passport 9144833");
    let said = [
        "HPR-nummer 9144833",
        "1. mai 2027 til og med 31. oktober 2027",
        "Veileder i kommunen Dagny Selværmo",
        "Læringsmål for sykehustjenesten",
        "ALM-055",
        "ALM-085",
    ];
    check(&passport, &said, &[]);
    // What was withdrawn has no passport.
    assert_eq!(room.run("--store store document passport 9144808 --placement 1 --stdout --format txt").status, 3);
}

#[test]
fn access_gives_all_that_the_record_holds_and_is_an_answer_to_the_request() {
    let room = Room::demo("--lang en");
    room.run("--store store access 9144814 --requested --on 2026-10-20");
    let access = text(&room, "access 9144814");
    let said = [
        "Du ba 20. oktober 2026 om å få vite",
        "personvernforordningen art.",
        "kjersti.overdalmo@vefsn.example",
        "Mosjøen legegruppe",
        "utdanningsplanen revidert",
        "Lurer på om plassen er i orden.",
        "12 måneder etter at saken er avsluttet",
        "klage til Datatilsynet",
    ];
    check(&access, &said, &[]);
    // Every entry of the journal is there.
    let record = room.read(&room.files().into_iter().find(|file| file.ends_with("9144814.toml")).unwrap());
    let entries = record.matches("[[journal]]").count();
    let (_, journal) = access.split_once("Det som er registrert i saken").unwrap();
    let days = record.lines().filter(|line| line.starts_with("on = ")).count();
    assert_eq!(entries, days, "{record}");
    for year in ["2024", "2025", "2026"] {
        let written = record.lines().filter(|line| line.starts_with(&format!("on = {year}"))).count();
        assert!(journal.matches(year).count() >= written, "{year}: {journal}");
    }
    let seen = room.run("--store store --lang en document access 9144814 --format txt");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let due = room.run("--store store --lang en deadlines 9144814");
    assert!(!due.stdout.contains("access"), "{}", due.stdout);
    let file = room.files().into_iter().find(|file| file.ends_with("-access.txt")).unwrap();
    let verified = room.run(&format!("--store store --lang en verify {file}"));
    assert_eq!(verified.status, 0, "{}{}", verified.stdout, verified.stderr);
}

#[test]
fn no_name_is_left_after_the_erasure_that_is_confirmed() {
    let room = Room::demo("--lang en");
    let confirmed = room.run("--store store --lang nb document erasure 9144858 --format txt");
    assert_eq!(confirmed.status, 0, "{}", confirmed.stderr);
    let letter = room.files().into_iter().find(|file| file.ends_with("-erasure.txt")).unwrap();
    check(&room.read(&letter), &["Bekreftelse på sletting", "9144858"], &[]);
    let purged = room.run("--store store purge 9144858 --yes");
    assert_eq!(purged.status, 0, "{}", purged.stderr);
    assert!(!room.files().contains(&letter), "the letter goes with the record");
    for file in room.files().into_iter().filter(|file| file.starts_with("store/") && !file.contains("/.git/")) {
        let text = room.read(&file);
        assert!(!text.contains("Leirbekkmo") && !text.contains("9144858"), "{file}");
    }
}

#[test]
fn the_training_plan_has_the_goals_of_the_stores_list() {
    let room = Room::demo("--lang en");
    let plan = text(&room, "training-plan 9144856");
    check(
        &plan,
        &["Individuell utdanningsplan", "ALM-055", "ALM-085", "spesialistforskriften", "Plan for det som gjenstår"],
        &[],
    );
    room.file("store/goals.toml", "schema = 1\n\n[[goal]]\ncode = \"ALM-001\"\nname = \"Konsultasjon\"\n");
    let listed = text(&room, "training-plan 9144856");
    check(&listed, &["ALM-001 Konsultasjon", "ALM-055", "ALM-085"], &[]);
}

/// Nobody sees another municipality's doctors.
#[test]
fn the_grant_is_applied_for_by_each_municipality_alone() {
    let room = Room::demo("--lang en");
    let seen = room.run("--store store --lang en document grant 2026 --format txt");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let files: Vec<String> = room.files().into_iter().filter(|file| file.contains("-grant-")).collect();
    assert!(files.len() > 5, "{files:?}");
    let round = room.read("store/grants/2026.toml");
    for file in &files {
        let letter = room.read(file);
        let own = file.rsplit_once("-grant-").unwrap().1.trim_end_matches(".txt");
        assert!(round.contains(&format!("municipality = \"{own}\"")), "{own}: {round}");
        let others = files.iter().filter(|other| *other != file);
        for other in others {
            let number = other.rsplit_once("-grant-").unwrap().1.trim_end_matches(".txt");
            assert!(!letter.contains(&format!("({number})")), "{file} tells of {number}: {letter}");
        }
        let verified = room.run(&format!("--store store --lang en verify {file}"));
        assert_eq!(verified.status, 0, "{file}: {}{}", verified.stdout, verified.stderr);
    }
    let numbers =
        |text: &str| text.split(|c: char| !c.is_ascii_digit()).filter(|word| word.starts_with("9144")).count();
    let all: usize = files.iter().map(|file| numbers(&room.read(file))).sum();
    assert!(all > files.len(), "every doctor stands in one of them");
    let bodo = text(&room, "grant 2026 --municipality Bodø");
    check(&bodo, &["Bodø kommune (1804)", "9144882"], &["9144819", "Brønnøy"]);
    let wrong = room.run("--store store --lang en document offer 9144829 --municipality Bodø --stdout --format txt");
    assert_eq!(wrong.status, 2, "{}", wrong.stderr);
    assert_eq!(room.run("--store store check --strict").status, 0);
}

#[test]
fn what_was_awarded_is_reported_on_by_each_municipality() {
    let room = Room::demo("--lang en");
    let report = text(&room, "grant-report 2026 --municipality 1833");
    let said = [
        "Rapport om bruken av tilskuddet, runde 2026",
        "9144842",
        "Tildelt i alt 171",
        "Rapporteringsfrist 1. april 2027",
    ];
    check(&report, &said, &["9144882"]);
    let seen = room.run("--store store --lang en document grant-report 2026 --format txt");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let awards = room.files().into_iter().filter(|file| file.starts_with("store/trainees/"));
    let awarded = awards.filter(|file| room.read(file).contains("event = \"grant-awarded\"\nround = \"2026\"")).count();
    let files: Vec<String> = room.files().into_iter().filter(|file| file.contains("-grant-report-")).collect();
    assert!(!files.is_empty() && files.len() <= awarded, "{files:?}, {awarded}");
    for file in &files {
        let verified = room.run(&format!("--store store --lang en verify {file}"));
        assert_eq!(verified.status, 0, "{file}: {}", verified.stdout);
    }
}

#[test]
fn the_kinds_are_listed_with_what_is_missing() {
    let room = Room::demo("--lang en");
    let all = room.run("--store store --lang nb document --list");
    assert_eq!(all.status, 0, "{}", all.stderr);
    check(&all.stdout, &["purring", "innsyn", "en tilskuddsrunde", "høringsbrev"], &[]);
    let own = room.run("--store store --lang nb document --list 9144823");
    assert_eq!(own.status, 0, "{}", own.stderr);
    check(&own.stdout, &["ingenting, brevet kan", "takk-ja 9144823"], &["tilskuddsrunde", "høringsbrev"]);
    let round = room.run("--store store --lang en document --list 2026");
    check(&round.stdout, &["grant-report", "nothing, it can be issued"], &["enrolment"]);
    assert_eq!(room.run("--store store document --list 1234567").status, 3);
    assert_eq!(room.run("--store store document offer 9144829 --list").status, 2);
}

/// Norwegian names, with and without æøå.
#[test]
fn every_kind_has_its_norwegian_names() {
    let room = Room::demo("--lang en");
    for (lang, name) in [
        ("nb", "purring"),
        ("nb", "svar-fra-sykehuset"),
        ("nb", "bekreftelse-på-sletting"),
        ("nb", "bekreftelse-paa-sletting"),
        ("nn", "trekt-tilbod"),
        ("nn", "svar-frå-sjukehuset"),
        ("nn", "svar-fraa-sjukehuset"),
    ] {
        let seen = room.run(&format!("--lang {lang} document --template-of {name}"));
        assert!(seen.status == 0 && seen.stdout.starts_with("# "), "{lang} {name}: {}", seen.stderr);
    }
}
