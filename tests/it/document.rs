//! `alis document`: every kind in each language as a coordinator reads it, what is refused, and what is recorded.

use std::collections::BTreeSet;
use std::fs;

use crate::harness::{Room, requested};

/// What a letter becomes where nothing is said: without the typesetter it has to be said.
const ENDING: &str = if cfg!(feature = "letters") { "pdf" } else { "txt" };

/// Issues a letter, as PDF where the program can.
fn issue(room: &Room, words: &str) -> String {
    let form = if cfg!(feature = "letters") { "" } else { " --format txt" };
    room.alis(&format!("--store store --lang en document {words}{form}"))
}

const KINDS: [(&str, &str); 27] = [
    ("enrolment", "9144810"),
    ("reconfirmation", "9144814"),
    ("priority-list", "1833"),
    ("offer", "9144831"),
    ("contract", "9144836"),
    ("extension", "9144852"),
    ("completion", "9144856"),
    ("service-confirmation", "9144856"),
    ("withdrawal", "9144808"),
    ("alis-agreement", "9144848"),
    ("agreement", "hsyk-1813"),
    ("consultation", "finnmark-5601"),
    ("committee-case", "finnmark-5601"),
    ("termination", "hsyk-1835"),
    ("review", "hsyk-1833"),
    ("need", "hsyk"),
    ("grant", "2026 --municipality 1804"),
    ("grant-report", "2026 --municipality 1833"),
    ("hospital-answer", "9144825"),
    ("offer-withdrawal", "9144823"),
    ("notice", "9144823"),
    ("reminder", "9144814"),
    ("passport", "9144833"),
    ("training-plan", "9144856"),
    ("access", "9144814"),
    ("erasure", "9144858"),
    ("invitation", "finnmark-5601"),
];

/// The kinds, for whoever has to have them all.
#[cfg(feature = "letters")]
pub(crate) fn kinds() -> Vec<&'static str> {
    KINDS.iter().map(|(kind, _)| *kind).collect()
}

// clause: every letter
#[test]
fn every_kind_reads_as_it_was_reviewed_in_each_language() {
    let room = Room::demo("--lang en");
    for (kind, id) in KINDS {
        for lang in ["nb", "nn", "en"] {
            let seen = room.run(&format!("--store store --lang {lang} document {kind} {id} --stdout --format txt"));
            assert_eq!((seen.stderr.as_str(), seen.status), ("", 0), "{kind} {lang}");
            insta::assert_snapshot!(format!("{kind}_{lang}"), seen.stdout);
        }
    }
}

#[test]
fn the_kinds_are_all_that_the_program_has() {
    let known = Room::demo("--lang en").run("document no-such-kind 1 --lang en").stderr;
    let line = known.lines().find(|line| line.contains("enrolment, ")).unwrap_or_default();
    for (kind, _) in KINDS {
        assert!(line.contains(kind), "{known}");
    }
    assert_eq!(line.matches(", ").count() + 1, KINDS.len(), "{known}");
}

/// A letter goes out in the language of whom it is to, whatever the user's own is.
#[test]
fn the_recipients_language_is_the_letters() {
    let room = Room::demo("--lang en");
    let first = |words: &str| room.run(&format!("--store store {words} --stdout --format txt")).stdout;
    // Øygarden writes Nynorsk: so do letters to its trainees, but not those it sends to the hospital.
    assert!(first("document offer 9144876").contains("Tilbod om sjukehusteneste"));
    assert!(first("document enrolment 9144876").contains("Innmelding av behov for sykehustjeneste"));
    assert!(first("document enrolment 9144876 --lang nn").contains("Innmelding av behov for sjukehusteneste"));
}

#[track_caller]
fn check_refused(room: &Room, words: &str, said: &str) {
    let before = room.files();
    assert_eq!(room.alis(&format!("--lang en document {words}")), format!("[stderr]\n{said}\n[exit 3]"));
    assert_eq!(room.files(), before);
}

#[test]
fn a_letter_without_its_facts_is_refused_and_says_what_would_record_each() {
    let room = Room::with_kari("");
    room.file(
        "trainees/9144900.toml",
        "schema = 1\nhpr = 9144900\nname = \"Per Ås\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\n",
    );
    let head = |kind: &str, record: &str| {
        format!("error: the letter `{kind}` cannot be written for {record}: facts are missing")
    };
    let kari = |kind: &str, missing: &str| {
        check_refused(&room, &format!("{kind} 9144897"), &format!("{}\n{missing}", head(kind, "trainees/9144897")));
    };
    let request = "help: a wish for hospital service (enrolment) is missing: alis request 9144897";
    kari("enrolment", request);
    kari("reconfirmation", request);
    kari("offer", &format!("{request}\nhelp: an offer of a place that stands is missing: alis offer 9144897"));
    kari("contract", "help: an offer that was accepted is missing: alis accept 9144897");
    kari("extension", "help: that the service was extended is missing: alis extend 9144897");
    kari("completion", "help: that the service was completed is missing: alis complete 9144897");
    kari("withdrawal", "help: that the place was withdrawn is missing: alis withdraw 9144897");
    let all = "help: practice in the municipality is missing: alis edit 9144900\n\
               help: how the doctor is engaged (employed or self-employed) is missing: alis edit 9144900\n\
               help: the start in the new scheme is missing: alis edit 9144900 --set training.started=…\n\
               help: the expected completion of the specialisation is missing: alis edit 9144900 --set training.expected_completion=…\n\
               help: the supervisor in general practice is missing: alis edit 9144900 --set training.supervisor=…\n\
               help: the municipality's contact (ALIS-koordinator) is missing: alis municipality edit 1820 --set coordinator.name=…";
    let words = format!("{}\n{all}", head("alis-agreement", "trainees/9144900"));
    check_refused(&room, "alis-agreement 9144900", &words);
    let order = "help: an order that the municipality has decided is missing: alis prioritise 1820";
    check_refused(&room, "priority-list 1820", &format!("{}\n{order}", head("priority-list", "municipalities/1820")));
    let agreement = |kind: &str, missing: &str| {
        let said = format!("{}\nhelp: {missing}", head(kind, "agreements/hsyk-1820"));
        check_refused(&room, &format!("{kind} hsyk-1820"), &said);
    };
    agreement(
        "consultation",
        "a consultation that was opened, with its due date is missing: alis agreement consult hsyk-1820\n\
         help: the e-mail address that replies go to (Helgelandssykehuset HF) is missing: \
         alis hospital edit hsyk --set contact.email=…",
    );
    agreement("committee-case", "a meeting of a committee is missing: alis agreement committee hsyk-1820 …");
    agreement("termination", "that the agreement was terminated is missing: alis agreement terminate hsyk-1820");
    let need = "help: a need or a position at the hospital in this half-year or later is missing: \
                alis position add --hospital hsyk";
    check_refused(&room, "need hsyk", &format!("{}\n{need}", head("need", "hospitals/hsyk")));
    let text = room.read("agreements/hsyk-1820.toml").replace("by = \"hsyk\"", "by = \"1820\"");
    room.file("agreements/hsyk-1820.toml", &text);
    agreement(
        "review",
        "that the agreement is in force (every party has signed) is missing: alis agreement sign hsyk-1820",
    );
}

/// The letter says what the commands say: its figures are theirs.
#[test]
fn the_yearly_report_has_the_figures_of_compliance() {
    let room = Room::demo("--lang en");
    let report = room.run("--store store --lang en document review hsyk-1833 --stdout --format txt").stdout;
    let known = room.json("--store store --lang en compliance hsyk-1833 --format json");
    let number = |row: &serde_json::Value, key: &str| row[key].as_i64().unwrap();
    let totals = known["totals"].as_array().unwrap();
    let counted: i64 = totals.iter().map(|row| number(row, "met") + number(row, "late") + number(row, "missed")).sum();
    let (_, table) = report.split_once("In time").unwrap();
    let (table, _) = table.split_once("Deadlines that were not kept").unwrap();
    let told: i64 = table
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .filter_map(|words| {
            let [.., met, late, missed, worst] = words.as_slice() else { return None };
            let _: i64 = if *worst == "–" { 0 } else { worst.parse().ok()? };
            Some(met.parse::<i64>().ok()? + late.parse::<i64>().ok()? + missed.parse::<i64>().ok()?)
        })
        .sum();
    assert!(counted > 0 && told == counted, "{told} of {counted}: {report}");
    let mut late: Vec<i64> = known["windows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| number(row, "days_late"))
        .filter(|days| *days > 0)
        .collect();
    let (_, unkept) = report.split_once("Deadlines that were not kept").unwrap();
    let (_, unkept) = unkept.split_once("-  --").unwrap();
    let (unkept, _) = unkept.split_once("\n\n").unwrap();
    // The number stands at the end of a row's first line; nothing else is so far to the right.
    let mut told: Vec<i64> = unkept.lines().filter_map(|line| line.get(66..)?.trim().parse().ok()).collect();
    late.sort_unstable();
    told.sort_unstable();
    assert_eq!(told, late, "{report}");
}

#[test]
fn the_register_of_needs_has_the_figures_of_demand() {
    let room = Room::demo("--lang en");
    let letter = room.run("--store store --lang en document need hsyk --stdout --format txt").stdout;
    let known = room.json("--store store --lang en demand --hospital hsyk --format json");
    let known = known.as_array().unwrap();
    let sum = |key: &str| known.iter().map(|row| row[key].as_i64().unwrap().max(0)).sum::<i64>();
    for (what, key) in [
        ("Need for service", "wanted"),
        ("Positions", "positions"),
        ("Positions taken", "taken"),
        ("Need without a position", "gap"),
    ] {
        let told = letter.lines().find_map(|line| line.strip_prefix(what)?.trim().parse::<i64>().ok());
        assert_eq!(told, Some(sum(key)), "{what}: {letter}");
    }
    // What the municipalities reported adds up to the need.
    let reported: i64 = letter
        .split("Reported by: ")
        .skip(1)
        .flat_map(|text| text.split_once('.').unwrap().0.split('('))
        .filter_map(|part| part.split_once(')')?.0.parse::<i64>().ok())
        .sum();
    assert_eq!(reported, sum("wanted"), "{letter}");
}

#[test]
fn the_basis_of_an_application_has_the_figures_of_grant_show() {
    let room = Room::demo("--lang en");
    let letter = room.run("--store store --lang en document grant 2026 --stdout --format txt").stdout;
    let letter = letter.replace('\u{a0}', " ");
    let shown = room.json("--store store grant show 2026 --format json");
    let apart = |amount: u64| {
        let (thousands, rest) = (amount / 1000, amount % 1000);
        if thousands < 1000 {
            return format!("{thousands} {rest:03}");
        }
        format!("{} {:03} {rest:03}", thousands / 1000, thousands % 1000)
    };
    // A letter for each municipality; together they apply for the whole.
    let amounts = letter.lines().filter_map(|line| line.strip_prefix("Amount applied for"));
    let kroner = |told: &str| told.replace("NOK", "").split_whitespace().collect::<String>().parse::<u64>().unwrap();
    assert_eq!(amounts.map(kroner).sum::<u64>(), shown["total"].as_u64().unwrap(), "{letter}");
    // Each trainee's lines, by number: months and kroner.
    let line = |months: &serde_json::Value, amount: String| format!("{months} {amount}");
    let mut known: Vec<(String, Vec<String>)> = Vec::new();
    for one in shown["trainees"].as_array().unwrap() {
        let lines = one["months"].as_array().unwrap().iter();
        let lines = lines.map(|row| line(&row["months"], apart(row["amount"].as_u64().unwrap()))).collect();
        known.push((one["hpr"].to_string(), lines));
    }
    let values = room.json("--store store --lang en document grant 2026 --values");
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    let letters = values.as_array().unwrap().iter();
    let municipalities = letters.flat_map(|letter| letter["municipalities"].as_array().unwrap());
    for one in municipalities.flat_map(|one| one["trainees"].as_array().unwrap()) {
        let lines = one["lines"].as_array().unwrap().iter();
        let amount = |row: &serde_json::Value| row["amount"].as_str().unwrap().replace('\u{a0}', " ");
        let hpr = one["hpr"].as_str().unwrap();
        assert!(letter.contains(hpr), "{hpr} is not in the letter");
        told.push((hpr.to_owned(), lines.map(|row| line(&row["months"], amount(row))).collect()));
    }
    known.sort();
    told.sort();
    assert_eq!(told, known);
    // Who is restricted is there by number only.
    let text = room.read("store/trainees/9144861.toml");
    let name = text.lines().find_map(|line| line.strip_prefix("name = ")).unwrap().trim_matches('"').to_owned();
    assert!(letter.contains("9144861") && !letter.contains(&name), "{name}");
}

#[test]
fn the_basis_of_an_application_is_refused_where_its_figures_are_not_complete() {
    let room = Room::demo("--lang en");
    let refused = |words: &str, status: i32| {
        let seen = room.run(&format!("--store store --lang en document grant {words} --stdout --format txt"));
        assert_eq!((seen.status, seen.stdout.as_str()), (status, ""), "{}", seen.stderr);
        seen.stderr
    };
    assert_eq!(
        refused("2027", 3),
        "error: the letter `grant` cannot be written for grants/2027: facts are missing\n\
         help: the rate for annet-kommunalt in class 4 is missing: alis grant edit 2027 --rate annet-kommunalt:1,2,3,4,5:…\n"
    );
    let rana = room.read("store/municipalities/1833.toml");
    room.file("store/municipalities/1833.toml", &rana.replace("centrality", "# centrality"));
    let said = refused("2026", 3);
    let class = "help: the centrality class of 1833 on 2025-09-01 is missing: alis municipality edit 1833\n";
    assert!(said.ends_with(class), "{said}");
    room.file("store/municipalities/1833.toml", &rana);
    let trainee = room.read("store/trainees/9144808.toml");
    // What the facts do not allow may be a service that was begun.
    room.file(
        "store/trainees/9144808.toml",
        &format!("{trainee}\n[[journal]]\non = 2026-10-01\nevent = \"completed\"\n"),
    );
    let said = refused("2026", 3);
    assert!(said.contains("a record without faults of 9144808 is missing: alis check"), "{said}");
    room.file("store/trainees/9144808.toml", &trainee.replace("percent = 100", "percent = 101"));
    let said = refused("2026", 4);
    assert!(said.contains("store/trainees/9144808.toml") || said.contains("trainees/9144808.toml:"), "{said}");
    assert!(said.ends_with("help: the letter was not made: whoever cannot be read may belong in it\n"), "{said}");
    room.file("store/trainees/9144808.toml", &trainee);
    assert_eq!(room.run("--store store grant add 2020 --from 2020-01-01 --to 2020-12-31").status, 0);
    assert!(refused("2020", 3).contains("a whole month of ALIS-avtale in the period is missing: alis grant show 2020"));
}

/// What `alis verify` says, without who brought the letter: each run has commits of its own.
fn without_commits(said: &str) -> String {
    said.lines().filter(|line| !line.starts_with("  Brought by ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_basis_of_an_application_is_recorded_with_the_round() {
    let room = Room::demo("--lang en");
    let grant = |words: &str| room.run(&format!("--store store --lang en document grant {words} --format txt"));
    let before = room.read("store/grants/2026.toml");
    // The round that runs lacks a rate, and its period has not ended: it is not due yet.
    let issued = grant("--all --yes --note Altinn").stderr;
    assert!(issued.contains("Issued letters/2026/2026-11-01-grant-1804.txt\n"), "{issued}");
    let after = room.read("store/grants/2026.toml");
    let entry = after.strip_prefix(&before).unwrap();
    assert!(entry.starts_with("\n[[journal]]\non = 2026-11-01\nevent = \"issued\"\nkind = \"grant\"\n"), "{entry}");
    assert!(entry.ends_with("note = \"Altinn\"\n"), "{entry}");
    assert_eq!(entry.matches("event = \"issued\"").count(), issued.lines().count(), "one change for all: {entry}");
    assert_eq!(room.run("--store store check --strict").status, 0);
    assert!(grant("--all --yes").stderr.contains("No letters to issue"));
    let verified = |words: &str| without_commits(&room.alis(&format!("--store store --lang en verify {words}")));
    // A municipality of class 6, whose rate is corrected below.
    let file = "store/letters/2026/2026-11-01-grant-1835.txt";
    let unchanged = format!("{file}: unchanged, issued on 2026-11-01 (basis for a grant application, grants/2026)");
    assert_eq!(verified(file), format!("{unchanged}\n  The records still say the same.\n[exit 0]"));
    // What is applied for says nothing else about the months; a rate that is corrected does.
    assert_eq!(room.run("--store store grant apply 2026 --today 2026-11-02").status, 0);
    assert_eq!(
        verified(&format!("{file} --today 2026-11-02")),
        format!("{unchanged}\n  The records still say the same.\n[exit 0]")
    );
    assert_eq!(room.run("--store store grant edit 2026 --rate fastlege:6:313000").status, 0);
    assert!(verified(file).contains("something was corrected afterwards"), "{}", verified(file));
}

/// A hospital's letter is recorded with the hospital, and verified like any other.
#[test]
fn the_register_of_needs_is_recorded_once_a_half_year() {
    let room = Room::demo("--lang en");
    let need = |words: &str| room.run(&format!("--store store --lang en document need {words} --format txt"));
    let seen = need("hsyk --note Sendt");
    assert_eq!(seen.stderr, "Issued letters/hsyk/2026-11-01-need.txt\n");
    let hospital = room.read("store/hospitals/hsyk.toml");
    assert!(hospital.contains("event = \"issued\"\nkind = \"need\"\n"), "{hospital}");
    assert!(hospital.trim_end().ends_with("note = \"Sendt\""), "{hospital}");
    assert_eq!(room.run("--store store check --strict").status, 0);
    let verified = |words: &str| without_commits(&room.alis(&format!("--store store --lang en verify {words}")));
    let file = "store/letters/hsyk/2026-11-01-need.txt";
    let unchanged = format!("{file}: unchanged, issued on 2026-11-01 (register of needs, hospitals/hsyk)");
    assert_eq!(verified(file), format!("{unchanged}\n  The records still say the same.\n[exit 0]"));
    let close = "--store store position close hsyk-mo-i-rana-kirurgi-2027-05 --today 2026-11-03";
    assert_eq!(room.run(close).status, 0);
    let moved = "  The case has moved on since; of its own day the letter is still right.";
    assert_eq!(verified(&format!("{file} --today 2026-11-03")), format!("{unchanged}\n{moved}\n[exit 0]"));
    // Those that have it are left out until the next half-year.
    let issued = need("--all --yes").stderr;
    assert!(issued.contains("letters/unn/") && !issued.contains("letters/hsyk/"), "{issued}");
    let later = need("--all --yes --on 2027-01-04 --today 2027-01-04").stderr;
    assert!(later.contains("letters/hsyk/2027-01-04-need.txt"), "{later}");
}

#[test]
fn a_report_is_due_when_the_review_is_open_and_stays_right_when_days_go_by() {
    let room = Room::demo("--lang en");
    let review = |words: &str| room.run(&format!("--store store --lang en document review {words} --format txt"));
    let issued = review("--all --yes").stderr;
    assert!(issued.contains("letters/hsyk-1824/") && !issued.contains("letters/hsyk-1833/"), "{issued}");
    assert!(review("--all --yes").stderr.contains("No letters to issue"));
    let file = "store/letters/hsyk-1824/2026-11-01-review.txt";
    let records = |day: &str| {
        let row = room.json(&format!("--store store verify {file} --format json --today {day}"));
        row[0]["records"].as_str().unwrap().to_owned()
    };
    assert_eq!(records("2026-11-01"), "same");
    // What was overdue on its day still is, and only that.
    assert_eq!(records("2026-11-20"), "same");
    assert_eq!(room.run("--store store agreement review hsyk-1824 --on 2026-11-10 --today 2026-11-20").status, 0);
    assert_eq!(records("2026-11-20"), "moved-on");
}

#[test]
fn a_question_about_a_place_that_is_taken_is_refused() {
    let room = Room::demo("--lang en");
    let seen = room.run("--store store --lang en document reconfirmation 9144836");
    assert_eq!(seen.status, 3);
    assert!(seen.stderr.contains("a hospital period that still waits for a place (it is accepted)"), "{}", seen.stderr);
}

#[test]
fn records_that_do_not_exist_are_told_apart_from_missing_facts() {
    let room = Room::demo("--lang en");
    for (words, said) in [
        ("offer 9144832", "error: there is no trainee `9144832`"),
        ("priority-list 1834", "error: there is no municipality `1834`"),
        ("agreement hsyk-1821", "error: there is no agreement `hsyk-1821`"),
    ] {
        let seen = room.run(&format!("--store store --lang en document {words}"));
        assert_eq!(seen.status, 3, "{words}");
        assert!(seen.stderr.starts_with(said), "{words}: {}", seen.stderr);
    }
}

/// Whatever a name or a note holds arrives as it was typed.
#[test]
fn values_are_never_markup() {
    let room = Room::demo("--lang en");
    let nasty = "# *K* _x_ | <b>{{ 7*7 }}</b> \\\\ `1.` [a](b) &amp;";
    let typed = nasty.replace("\\\\", "\\");
    for folder in ["trainees", "municipalities", "hospitals", "agreements"] {
        for entry in fs::read_dir(room.path().join("store").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            let (head, rest) = text.split_at(text.find("\n[").unwrap_or(text.len()));
            let changed = |line: &str, key: &str| match line.strip_prefix(&format!("{key} = \"")) {
                Some(rest) => format!("{key} = \"{nasty} {rest}"),
                None => line.to_owned(),
            };
            let head: Vec<String> = head.lines().map(|line| changed(&changed(line, "name"), "title")).collect();
            let rest: Vec<String> =
                rest.lines().map(|line| changed(&changed(line, "workplace"), "supervisor")).collect();
            fs::write(&path, format!("{}\n{}\n", head.join("\n"), rest.join("\n"))).unwrap();
        }
    }
    let escaped = typed.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    for (kind, id) in KINDS {
        let seen = room.run(&format!("--store store --lang nb document {kind} {id} --stdout --format html"));
        assert_eq!((seen.stderr.as_str(), seen.status), ("", 0), "{kind}");
        assert!(seen.stdout.contains(&escaped), "{kind}: {}", seen.stdout);
        for made in ["<b>", ">49<", "<em>K</em>", "<em>x</em>", "href"] {
            assert!(!seen.stdout.contains(made), "{kind} makes {made} of a value");
        }
    }
}

#[test]
fn the_lines_of_a_value_stay_lines() {
    let room = Room::demo("--lang en");
    let file = "store/trainees/9144852.toml";
    let text = room.read(file).replace("Læringsmålet om selektert", "Én\\nTo | tre\\nLæringsmålet om selektert");
    room.file(file, &text);
    let seen = room.run("--store store document extension 9144852 --stdout --format html --lang nb");
    assert!(seen.stdout.contains("Én<br>\nTo | tre<br>\nLæringsmålet"), "{}", seen.stdout);
}

#[test]
fn issued_means_recorded() {
    let room = Room::demo("--lang en");
    let before = room.read("store/trainees/9144856.toml");
    let file = format!("letters/9144856/2026-11-01-completion.{ENDING}");
    assert_eq!(
        issue(&room, "completion 9144856"),
        format!(
            "[stderr]\nwarning: trainees/9144856: it was due 2026-09-30 (Document the service); the letter is late, and owed still\n\
             Issued {file}\nDone: Document the service (due 2026-09-30).\n[exit 0]"
        )
    );
    let bytes = fs::read(room.path().join("store").join(&file)).unwrap();
    assert!(ENDING != "pdf" || bytes.starts_with(b"%PDF-"));
    let text = room.read("store/trainees/9144856.toml");
    let added = text.strip_prefix(&before).unwrap();
    let (documented, issued) = added.trim_start().split_once("\n\n").unwrap();
    assert_eq!(documented, format!("[[journal]]\non = 2026-11-01\nevent = \"documented\"\nletter = \"{file}\""));
    let lines: Vec<&str> = issued.lines().collect();
    assert_eq!(
        lines[..5],
        [
            "[[journal]]",
            "on = 2026-11-01",
            "event = \"issued\"",
            "kind = \"completion\"",
            &format!("file = \"{file}\""),
        ]
    );
    assert!(lines[5].starts_with("sha256 = \"") && lines[6].starts_with("state = \"3-"), "{issued}");
    assert_eq!(room.run("--store store check --strict").status, 0);
    // The letter itself is not a record that `check` reads, and git has both in one commit.
    let commit = room.git("-C store log -1 --name-only --format=%s");
    assert_eq!(commit, format!("9144856: issued completion on 2026-11-01\n\n{file}\ntrainees/9144856.toml\n"));
}

#[test]
fn the_event_that_a_letter_is_can_be_left_out_and_is_recorded_once() {
    let room = Room::demo("--lang en");
    let journal = |id: &str| room.read(&format!("store/trainees/{id}.toml"));
    let count = |id: &str, event: &str| journal(id).matches(&format!("event = \"{event}\"")).count();
    let asked = count("9144814", "reconfirmation-asked");
    assert!(issue(&room, "reconfirmation 9144814 --no-event").ends_with("[exit 0]"));
    assert_eq!(count("9144814", "reconfirmation-asked"), asked);
    assert!(issue(&room, "reconfirmation 9144814 --record").ends_with("[exit 0]"));
    assert_eq!(count("9144814", "reconfirmation-asked"), asked + 1);
    // A third letter of the day is the same question.
    assert!(issue(&room, "reconfirmation 9144814").ends_with("[exit 0]"));
    assert_eq!(count("9144814", "reconfirmation-asked"), asked + 1);
    assert_eq!(count("9144814", "issued"), 3);
    assert!(issue(&room, "contract 9144836").ends_with("[exit 0]"));
    let text = journal("9144836");
    assert!(text.contains("event = \"contract-issued\"\nstart = 2027-06-14\nend = 2027-12-13"), "{text}");
    assert!(issue(&room, "offer 9144831").ends_with("[exit 0]"));
    assert_eq!(count("9144831", "offered"), 1);
    assert_eq!(room.run("--store store check --strict").status, 0);
}

#[test]
fn a_second_letter_of_the_day_has_a_number_and_the_first_stays() {
    let room = Room::demo("--lang en");
    let issue = || room.run("--store store document enrolment 9144810 --format txt --lang nb");
    assert!(issue().stderr.contains("letters/9144810/2026-11-01-enrolment.txt"));
    let first = room.read("store/letters/9144810/2026-11-01-enrolment.txt");
    assert!(issue().stderr.contains("letters/9144810/2026-11-01-enrolment-2.txt"));
    let seen = room.run("--store store document enrolment 9144810 --format html --lang nb");
    assert!(seen.stderr.contains("letters/9144810/2026-11-01-enrolment-3.html"), "{}", seen.stderr);
    assert_eq!(room.read("store/letters/9144810/2026-11-01-enrolment.txt"), first);
}

/// The same letter again says so, and the journal marks the first as replaced; one that says something else does not.
#[test]
fn the_same_letter_twice_is_told_and_marked() {
    let room = Room::demo("--lang en");
    let issue = |on: &str, more: &str| {
        let words = format!("--store store --lang nb document enrolment 9144810 --format txt --today {on} {more}");
        let seen = room.run(&words);
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        seen.stderr.replace('\u{a0}', " ")
    };
    let replaces = || room.read("store/trainees/9144810.toml").matches("replaces = ").count();
    assert!(!issue("2026-11-01", "").contains("samme brevet"));
    // Only looked at, it is not said.
    assert!(!issue("2026-11-02", "--preview see.txt").contains("samme brevet"));
    let said = issue("2026-11-02", "");
    assert!(
        said.contains("det samme brevet ble utstedt 1. november 2026 (letters/9144810/2026-11-01-enrolment.txt)"),
        "{said}"
    );
    let record = room.read("store/trainees/9144810.toml");
    assert!(record.trim_end().ends_with("replaces = \"letters/9144810/2026-11-01-enrolment.txt\""), "{record}");
    assert_eq!(room.run("--store store check --strict --today 2026-11-22").status, 0);
    let wish = "--store store request 9144810 --start 2027-11-01 --wish 'Sandnessjøen/Indremedisin' --today 2026-11-20";
    assert_eq!(room.run(wish).status, 0);
    assert!(!issue("2026-11-21", "").contains("samme brevet"));
    assert_eq!(replaces(), 1);
    // What a journal says was replaced has to be there.
    let wrong = room
        .read("store/trainees/9144810.toml")
        .replace("replaces = \"letters/9144810/2026-11-01-", "replaces = \"letters/9144810/2026-10-01-");
    room.file("store/trainees/9144810.toml", &wrong);
    let seen = room.run("--store store --lang nb check");
    assert!(seen.stdout.contains("som skal være erstattet, er ikke utstedt"), "{}", seen.stdout);
    assert!(seen.stdout.contains("trainees/9144810.toml:"), "{}", seen.stdout);
}

/// Told before it is issued; refused only where it can no longer be, and looked at always.
#[test]
fn a_letter_knows_its_day() {
    let room = Room::demo("--lang en");
    let before = room.files();
    let run = |words: &str| room.run(&format!("--store store --lang nb document {words} --format txt"));
    let seen = run("contract 9144856");
    assert_eq!(seen.status, 3, "{}", seen.stderr);
    assert!(seen.stderr.contains("et brev om tjenesten kan ikke lenger utstedes"), "{}", seen.stderr);
    assert_eq!(room.files(), before);
    let seen = run("contract 9144856 --preview see.txt");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(
        seen.stderr.contains("kan ikke lenger utstedes") && room.path().join("see.txt").exists(),
        "{}",
        seen.stderr
    );
    // The letter of a day before the end is still to be had.
    assert_eq!(run("contract 9144856 --on 2026-03-01 --no-event").status, 0);
    let seen = run("enrolment 9144810 --on 2026-12-24");
    assert!(seen.status == 0 && seen.stderr.contains("datert 24.\u{a0}desember 2026, fram i tid"), "{}", seen.stderr);
    // A hearing that is over.
    let seen = room.run("--store store --lang nb document consultation finnmark-5601 --format txt --today 2030-01-01");
    assert_eq!(seen.status, 3, "{}", seen.stderr);
    assert!(seen.stderr.contains("et brev om høringen kan ikke lenger utstedes"), "{}", seen.stderr);
}

#[test]
fn letters_of_agreements_and_municipalities_are_recorded_with_them() {
    let room = Room::demo("--lang en");
    assert!(issue(&room, "termination hsyk-1835 --note Sendt").ends_with("[exit 0]"));
    assert!(issue(&room, "priority-list 1833").ends_with("[exit 0]"));
    let agreement = room.read("store/agreements/hsyk-1835.toml");
    assert!(agreement.contains("event = \"issued\"\nkind = \"termination\"\n"), "{agreement}");
    assert!(agreement.trim_end().ends_with("note = \"Sendt\""), "{agreement}");
    assert!(room.read("store/municipalities/1833.toml").contains("kind = \"priority-list\""));
    assert_eq!(room.run("--store store check --strict").status, 0);
}

#[cfg(feature = "letters")]
#[test]
fn the_same_records_and_day_give_the_same_bytes() {
    let room = Room::demo("--lang en");
    let letter = || room.command("--store store document contract 9144836 --stdout").output().unwrap().stdout;
    let first = letter();
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(first, letter());
}

#[test]
fn a_dry_run_shows_the_entry_and_what_it_moves_and_writes_nothing() {
    let room = Room::demo("--lang en");
    let before = room.files();
    let seen = issue(&room, "completion 9144856 --dry-run");
    for said in [
        "+event = \"documented\"",
        "+kind = \"completion\"",
        &format!("Would issue letters/9144856/2026-11-01-completion.{ENDING}"),
        "Done: Document the service",
        "[exit 0]",
    ] {
        assert!(seen.contains(said), "{said}: {seen}");
    }
    assert_eq!(room.files(), before);
}

#[test]
fn a_preview_is_not_issued() {
    let room = Room::demo("--lang en");
    let before = room.files();
    let record = room.read("store/trainees/9144856.toml");
    assert_eq!(
        room.alis("--store store --lang en document completion 9144856 --preview see.html"),
        "[stderr]\nwarning: trainees/9144856: it was due 2026-09-30 (Document the service); the letter is late, and owed still\n\
         Wrote see.html, not issued and not recorded.\n[exit 0]"
    );
    assert!(room.read("see.html").starts_with("<!DOCTYPE html>"));
    assert_eq!(room.files().len(), before.len() + 1);
    assert_eq!(room.read("store/trainees/9144856.toml"), record);
}

/// Every trainee whose window is open, in one change.
#[test]
fn a_batch_takes_all_that_are_due_and_leaves_out_who_is_restricted() {
    let room = Room::demo("--lang en");
    let seen = room.run("--store store --lang en document reconfirmation --all --format txt");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let issued: Vec<&str> = seen.stderr.lines().filter(|line| line.starts_with("Issued ")).collect();
    let due = room.json("--store store deadlines --format json --rule reconfirmation");
    assert_eq!(due.as_array().unwrap().iter().filter(|row| row["status"] != "upcoming").count(), 0, "{due}");
    assert!(issued.len() > 1, "{}", seen.stderr);
    let commit = room.git("-C store log -1 --format=%s");
    assert_eq!(commit.trim(), format!("letters: issued reconfirmation for {} records on 2026-11-01", issued.len()));
    assert_eq!(
        room.alis("--store store --lang en document reconfirmation --all"),
        "[stderr]\n1 restricted record is left out; name it by its HPR number.\nNo letters to issue.\n[exit 0]"
    );
    let room = Room::demo("--lang en");
    let file = "store/trainees/9144814.toml";
    room.file(file, &room.read(file).replacen("case = ", "confidential = true\ncase = ", 1));
    let seen = room.run("--store store --lang en document reconfirmation --all --format txt");
    assert!(seen.stderr.starts_with("2 restricted"), "{}", seen.stderr);
    assert!(!seen.stderr.contains("9144814"), "{}", seen.stderr);
    // By number it can be written to all the same; by name it cannot be found.
    assert_eq!(room.run("--store store document reconfirmation 9144814 --stdout --format txt").status, 0);
    assert_eq!(room.run("--store store document reconfirmation Kjersti --stdout --format txt").status, 3);
}

/// Whose facts are missing is told once, and the others get their letters.
#[test]
fn a_batch_leaves_out_whose_facts_are_missing() {
    let room = Room::new();
    let asked = "\n[[journal]]\non = 2026-01-10\nevent = \"requested\"\nstart = 2028-03-01\nmonths = 6\nwishes = [";
    let wish = "{ site = \"Mo i Rana\", department = \"Kirurgi\" }";
    room.trainee(9144897, "Kari Nordmann", &format!("{asked}{wish}]\n")).trainee(
        9144900,
        "Per Ås",
        &format!("{asked}]\n"),
    );
    assert_eq!(
        room.alis("--lang en document enrolment --all --format txt"),
        "[stderr]\nerror: the letter `enrolment` cannot be written for trainees/9144900: facts are missing\n\
         help: the site and department wished for is missing: alis request 9144900\n\
         Issued letters/9144897/2026-08-01-enrolment.txt\n[exit 3]"
    );
}

/// What the parties raised in the year stands in the report, and what they raised before does not.
#[test]
fn a_report_says_what_the_parties_raised() {
    let room = Room::new();
    for (on, words) in [
        ("2025-03-01", "request-revision hsyk-1820 --by 1820 --reason 'Too old.'"),
        ("2026-03-01", "request-revision hsyk-1820 --by 1820 --reason 'The law changed.'"),
        ("2026-04-01", "raise-dispute hsyk-1820 --by hsyk --text 'Who pays?'"),
    ] {
        room.does(on, &format!("agreement {words}"));
    }
    let report = room.run("--lang en document review hsyk-1820 --stdout --format txt").stdout;
    let (_, raised) = report.split_once("Raised by the parties").unwrap();
    let (raised, _) = raised.split_once("The parties’ assessment").unwrap();
    let words: Vec<&str> = raised.split_whitespace().skip(1).collect();
    assert_eq!(
        words.join(" "),
        "- 1 March 2026: Alstahaug kommune demands a revision of the agreement. The law changed. \
         - 1 April 2026: Helgelandssykehuset HF raised a disagreement. Who pays?"
    );
}

#[test]
fn a_batch_of_every_kind_runs() {
    let room = Room::demo("--lang en");
    for (kind, _) in KINDS {
        let seen = room.run(&format!("--store store --lang en document {kind} --all --format txt"));
        assert!(seen.status == 0 || seen.status == 3, "{kind}: {}", seen.stderr);
        let again = room.run(&format!("--store store --lang en document {kind} --all --format txt"));
        assert!(!again.stderr.contains("Issued "), "{kind} is issued twice: {}", again.stderr);
    }
    assert_eq!(room.run("--store store check --strict").status, 0);
}

#[test]
fn a_stores_own_template_goes_before_the_built_in_one() {
    let room = Room::demo("--lang en");
    let built_in = room.run("document --template-of offer --lang nn");
    assert!(built_in.stdout.starts_with("# Tilbod om sjukehusteneste\n"));
    room.file("store/templates/offer.nb.md", "# Hei {{ trainee.name }}\n\nSvar innen {{ offer.answer_by }}.\n");
    let seen = room.run("--store store document offer 9144831 --stdout --format txt");
    assert!(
        seen.stdout.contains("Hei Frøydis Nesgårdvik\n=====") && seen.stdout.contains("Svar innen 13. oktober 2026.")
    );
    // The other languages stay.
    assert!(
        room.run("--store store document offer 9144831 --lang nn --stdout --format txt").stdout.contains("Tilbod om")
    );
    room.file("store/templates/offer.nn.md", &built_in.stdout);
    let own = room.run("--store store document offer 9144831 --lang nn --stdout --format txt");
    fs::remove_file(room.path().join("store/templates/offer.nn.md")).unwrap();
    assert_eq!(own.stdout, room.run("--store store document offer 9144831 --lang nn --stdout --format txt").stdout);
}

#[track_caller]
fn check_broken(text: &str, said: &str) {
    let room = Room::demo("--lang en");
    room.file("store/templates/offer.nb.md", text);
    let seen = room.run("--store store --lang nb document offer 9144831");
    assert_eq!(seen.status, 4, "{}", seen.stderr);
    assert!(seen.stderr.contains(said), "{}", seen.stderr);
    assert!(!room.path().join("store/letters").exists());
}

#[test]
fn a_broken_template_is_told_with_its_place() {
    check_broken("# Hei\n\nSvar til {{ hospital.contakt.email }}.\n", "--> templates/offer.nb.md:3:13");
    check_broken(
        "# Hei\n\nSvar til {{ hospital.contakt.email }}.\n",
        "brevet har ingen verdi `hospital.contakt.email`",
    );
    check_broken("# Hei\n\n{% if offer %}\nx\n", "--> templates/offer.nb.md:4:1");
    check_broken("Hei {{ trainee.name }}\n", "malen har ingen overskrift");
    let number = crate::harness::test_person();
    check_broken(&format!("# Hei\n\nf. {number}\n"), "--> templates/offer.nb.md:3:4");
}

/// `check` reads templates and letterhead too: better told there than when a letter is due.
#[test]
fn check_finds_broken_templates_and_letterheads() {
    let room = Room::demo("--lang en");
    room.file("store/templates/offer.nb.md", "# Hei\n\n{% if offer %}\nx\n");
    room.file("store/templates/offr.nb.md", "# Hei\n");
    room.file("store/templates/letterhead.toml", "schema = 1\n\n[[party]]\nid = \"1820\"\nlogo = \"../logo.png\"\n");
    let found = room.json_any("--store store check --format json", 4);
    let codes: Vec<(&str, &str, u64)> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["code"].as_str().unwrap(), row["file"].as_str().unwrap(), row["line"].as_u64().unwrap()))
        .collect();
    assert_eq!(
        codes,
        [
            ("invalid-value", "templates/letterhead.toml", 5),
            ("broken-template", "templates/offer.nb.md", 4),
            ("stray-file", "templates/offr.nb.md", 1),
        ]
    );
}

/// What no letter of the demo store leads to is found as well, in the user's language, at its place.
#[test]
fn check_tries_templates_and_letterhead() {
    let room = Room::demo("--lang en");
    room.file(
        "store/templates/offer.nb.md",
        "# Hei\n\n{% if waits %}{{ hospital.contakt.email }}{% endif %}\n\n{{ 'a' | uper }}\n",
    );
    room.file("store/templates/need.nn.md", "Hei\n");
    room.file(
        "store/templates/contract.nb.md",
        "# Hei\n{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}\n",
    );
    room.file("store/templates/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>x</text></svg>");
    room.file(
        "store/templates/letterhead.toml",
        "schema = 1\n\n[[party]]\nid = \"9999\"\n\n[[party]]\nid = \"hsyk\"\nlogo = \"no.png\"\n\n[[party]]\nid = \"1820\"\nlogo = \"logo.svg\"\n",
    );
    let found = room.json_any("--store store --lang nb check --format json", 4);
    let found: Vec<String> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            format!(
                "{}:{}:{} {}",
                row["file"].as_str().unwrap(),
                row["line"],
                row["column"],
                row["message"].as_str().unwrap()
            )
        })
        .collect();
    let mut expected = vec![
        "templates/contract.nb.md:2:40 malen tar ikke slutt: løkkene er for mange, eller brevet for langt",
        "templates/letterhead.toml:4:6 «9999» er verken en kommune eller et sykehus i registeret",
        "templates/letterhead.toml:8:8 no.png finnes ikke i templates/",
        "templates/need.nn.md:1:1 malen har ingen overskrift: den er brevets tittel",
        "templates/offer.nb.md:3:18 brevet har ingen verdi `hospital.contakt.email`",
        "templates/offer.nb.md:5:10 malen bruker «uper», som ikke finnes",
    ];
    if cfg!(feature = "letters") {
        expected.push("templates/letterhead.toml:12:8 logoen har text, som ikke kan tegnes i et brev");
    }
    for expected in expected {
        assert!(found.iter().any(|found| found == expected), "{expected}: {found:#?}");
    }
}

#[test]
fn a_letterhead_gives_a_party_its_own_lines_and_margins() {
    let room = Room::demo("--lang en");
    room.file(
        "store/templates/letterhead.toml",
        "schema = 1\n\n[margins]\nleft = 30\n\n[[party]]\nid = \"hsyk\"\n\
         lines = [\"Helgelandssykehuset HF\", \"Postboks 601\", \"8607 Mo i Rana\"]\n",
    );
    let text = |words: &str| room.run(&format!("--store store document {words} --stdout --format txt")).stdout;
    // As sender, and as address.
    assert!(text("offer 9144831").starts_with("Helgelandssykehuset HF\nPostboks 601\n8607 Mo i Rana\n"));
    assert!(text("enrolment 9144810").contains("\n\nHelgelandssykehuset HF\nPostboks 601\n8607 Mo i Rana\n"));
    assert!(room.run("--store store schema letterhead").stdout.contains("margins"));
    room.file("store/templates/letterhead.toml", "schema = 1\n\n[[party]]\nid = \"hsyk\"\nlogo = \"no.png\"\n");
    let seen = room.run("--store store --lang en document offer 9144831");
    assert_eq!(seen.status, 5, "{}", seen.stderr);
    assert!(seen.stderr.contains("templates/no.png"), "{}", seen.stderr);
}

#[test]
fn what_is_wanted_of_the_command_line_is_told() {
    let room = Room::demo("--lang en");
    let two = "--store store --lang en document reconfirmation 9144814 9144812";
    let seen = room.run(&format!("{two} --preview x.pdf"));
    assert_eq!(
        (seen.status, seen.stderr.lines().next()),
        (2, Some("error: these are 2 letters, and they cannot be written as one"))
    );
    assert_eq!(room.run(&format!("{two} --stdout --format txt")).status, 0);
    for (words, said) in [
        ("document offer", "error: ID is missing"),
        ("document", "error: KIND is missing"),
        ("document offer 9144831 --format json", "error: this command does not write json"),
    ] {
        let seen = room.run(&format!("--store store --lang en {words}"));
        assert_eq!(seen.status, 2, "{words}");
        assert!(seen.stderr.starts_with(said), "{words}: {}", seen.stderr);
    }
}

/// Every name of a value in there, its own and those within; `terms` hold those of a profile.
fn names(value: &serde_json::Value, out: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| names(item, out)),
        serde_json::Value::Object(keys) => {
            for (key, value) in keys {
                out.insert(key.clone());
                if key != "terms" {
                    names(value, out);
                }
            }
        }
        _ => {}
    }
}

/// The names that a text puts between backticks.
fn documented(text: &str) -> BTreeSet<String> {
    let is_name = |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    text.split('`').skip(1).step_by(2).filter(is_name).map(str::to_owned).collect()
}

/// The sample that lies beside a letter's templates has every value that the letter has.
#[test]
fn the_samples_have_the_values_of_their_letters() {
    let room = Room::demo("--lang en");
    for (kind, id) in KINDS {
        let folder = format!("{}/src/letters/kinds/{}", env!("CARGO_MANIFEST_DIR"), kind.replace('-', "_"));
        let sample = fs::read_to_string(format!("{folder}/sample.json")).unwrap();
        let (mut own, mut known) = (BTreeSet::new(), BTreeSet::new());
        names(&room.json(&format!("--store store document {kind} {id} --values")), &mut own);
        names(&serde_json::from_str(&sample).unwrap(), &mut known);
        let missing: Vec<_> = own.difference(&known).collect();
        assert!(missing.is_empty(), "{folder}/sample.json does not have {missing:?}");
    }
}

/// The page on letters and the program have the same kinds and the same values.
#[test]
fn the_page_on_letters_names_every_value_and_no_other() {
    let room = Room::demo("--lang en");
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/letters.md")).unwrap();
    let (page, values) = page.split_once("### Values").unwrap();
    let (paragraphs, rows): (Vec<&str>, Vec<&str>) = values.split("\n\n").partition(|part| !part.starts_with('|'));
    let shared = documented(&paragraphs.join(" "));
    let mut somewhere = BTreeSet::new();
    // The one thing that happened to nobody in the demo store.
    let absent = "--store store absence 9144856 --from 2026-06-01 --to 2026-06-05";
    assert_eq!(room.run(absent).status, 0);
    for (kind, _) in KINDS {
        assert!(page.contains(&format!("| `{kind}` |")), "docs/letters.md says nothing of {kind}");
        // Of everybody in the demo store who has the facts: what one lacks another has.
        let folder = match page.lines().find(|line| line.starts_with(&format!("| `{kind}` |"))).unwrap() {
            line if line.contains("| trainee |") => "trainees",
            line if line.contains("| municipality |") => "municipalities",
            line if line.contains("| agreement |") => "agreements",
            line if line.contains("| round of the grant |") => "grants",
            _ => "hospitals",
        };
        let mut known = BTreeSet::new();
        for file in room.files().iter().filter_map(|file| file.strip_prefix(&format!("store/{folder}/"))) {
            let id = file.strip_suffix(".toml").unwrap();
            let seen = room.run(&format!("--store store document {kind} {id} --values --lang en"));
            if seen.status == 0 {
                names(&serde_json::from_str(&seen.stdout).unwrap(), &mut known);
            }
        }
        let row =
            rows.iter().flat_map(|table| table.lines()).find_map(|line| line.strip_prefix(&format!("| `{kind}` |")));
        let own = documented(row.unwrap_or_default());
        let missing: Vec<_> = known.iter().filter(|name| !own.contains(*name) && !shared.contains(*name)).collect();
        assert!(missing.is_empty(), "docs/letters.md does not have {missing:?} of {kind}");
        let unknown: Vec<_> = own.difference(&known).collect();
        assert!(unknown.is_empty(), "docs/letters.md gives {kind} {unknown:?}, which it does not have");
        somewhere.extend(known);
    }
    let kinds: BTreeSet<String> = KINDS.iter().map(|(kind, _)| (*kind).to_owned()).collect();
    // `KIND ID --values` is a command, `clause`, `point` and `strength` are the terms'.
    let terms = ["point", "strength"].map(str::to_owned).into();
    let known = &(&somewhere | &kinds) | &terms;
    let unknown: Vec<_> = shared.difference(&known).collect();
    assert!(unknown.is_empty(), "docs/letters.md has {unknown:?}, which no letter has");
}

/// A supervisor has days: each letter names the one of its own, and the header's where there is none.
#[test]
fn a_letter_names_the_supervisor_of_its_day() {
    let room = Room::with_kari(&requested("2026-05-01", "2027-09-01", &["Mo i Rana/Indremedisin"]));
    let kari = "trainees/9144897.toml";
    let supervisors = "supervisor = \"Ola Hansen\"\n\n[[supervisor]]\nname = \"Liv Dahl\"\nfrom = 2026-06-01\nto = 2026-12-31\n\n\
                       [[supervisor]]\nname = \"Per Lund\"\nfrom = 2027-01-01\nspeciality = \"allmennmedisin\"\n\n[[practice]]";
    room.file(kari, &room.read(kari).replace("\n[[practice]]", supervisors));
    for (day, name) in [("2026-05-02", "Ola Hansen"), ("2026-08-01", "Liv Dahl"), ("2027-01-01", "Per Lund")] {
        room.does(day, "document enrolment 9144897 --format txt");
        let letter = room.read(&format!("letters/9144897/{day}-enrolment.txt"));
        let others = ["Ola Hansen", "Liv Dahl", "Per Lund"].into_iter().filter(|other| *other != name);
        assert!(letter.contains(name) && others.into_iter().all(|other| !letter.contains(other)), "{day}: {letter}");
        assert_eq!(room.json(&format!("show 9144897 --today {day} --format json"))["supervisor"], name);
    }
    assert_eq!(room.json("show 9144897 --format json")["supervisors"][1]["speciality"], "allmennmedisin");
}
