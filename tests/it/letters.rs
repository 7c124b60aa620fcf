//! Every kind of letter in every language, issued from the demo store: what the PDF says is what the text says, and
//! independent readers find nothing wrong with the file.
//!
//! The readers are other people's programs. A machine that lacks them says so and skips; `.ci/run` installs them and sets
//! `ALIS_TEST_READERS`, and then they must run.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use rayon::prelude::*;

use crate::document;
use crate::harness::Room;

/// Each kind, and whom or what in the demo store it can be issued for.
const LETTERS: [(&str, &str); 27] = [
    ("enrolment", "9144810"),
    ("reconfirmation", "9144808"),
    ("priority-list", "1813"),
    ("offer", "9144829"),
    ("contract", "9144833"),
    ("extension", "9144852"),
    ("completion", "9144854"),
    ("service-confirmation", "9144856"),
    ("withdrawal", "9144808"),
    ("alis-agreement", "9144801"),
    ("agreement", "bergensregionen"),
    ("consultation", "bergensregionen"),
    ("committee-case", "bergensregionen"),
    ("termination", "hsyk-1835"),
    ("review", "hsyk-1824"),
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

/// What PDFBox Preflight, which knows PDF/A-1b, may say about a PDF/A-2a: a destination in the outline, the version of the
/// colour profile, the PDF/UA part of the metadata.
const ALLOWED: [&str; 3] = ["1.2.3", "2.1.6", "7.3"];

const JARS: [&str; 8] = [
    "pdfbox2.jar",
    "preflight.jar",
    "xmpbox.jar",
    "fontbox2.jar",
    "commons-logging.jar",
    "commons-io.jar",
    "jaxb-api.jar",
    "javax.activation.jar",
];

/// The readers, or none where they are not installed.
fn readers() -> bool {
    let found = |program: &str| Command::new(program).arg("--version").output().is_ok();
    let all = ["qpdf", "pdftotext", "pdfinfo", "pdffonts", "java"].into_iter().all(found)
        && JARS.iter().all(|jar| Path::new("/usr/share/java").join(jar).exists());
    if !all {
        let insisted = std::env::var_os("ALIS_TEST_READERS").is_some();
        assert!(!insisted, "the readers of PDF are not installed: see .ci/run");
        crate::harness::skipped("qpdf, poppler-utils and libpdfbox2-java");
    }
    all
}

fn read(program: &str, arguments: &[&str], file: &Path) -> Output {
    Command::new(program).args(arguments).arg(file).output().unwrap()
}

/// What a reader of the PDF copies out of it, as it lies on the page.
fn read_back(file: &Path) -> String {
    text(&Command::new("pdftotext").arg("-layout").arg(file).arg("-").output().unwrap())
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The words of a letter without what differs between its forms: rules, bullets, where lines end, page numbers.
fn words(text: &str) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for word in text.split(|c: char| c.is_whitespace() || "_-=•|".contains(c)) {
        if word.chars().any(char::is_alphanumeric) {
            *out.entry(word.to_owned()).or_default() += 1;
        }
    }
    out
}

#[track_caller]
fn check_words(pdf: &str, txt: &str, name: &str) {
    let (found, expected) = (words(pdf), words(txt));
    let lost: Vec<_> =
        expected.iter().filter(|(word, count)| found.get(*word).is_none_or(|found| found < count)).collect();
    assert!(lost.is_empty(), "{name}: the text has, and the PDF lacks, {lost:?}\n{pdf}");
}

#[track_caller]
fn check_file(path: &Path, lang: &str) {
    let name = path.display();
    let checked = read("qpdf", &["--check"], path);
    assert!(checked.status.success(), "{name}: {}", text(&checked));

    let info = text(&read("pdfinfo", &[], path));
    for line in ["Tagged:          yes", "Page size:       595.276 x 841.89 pts (A4)", "Producer:        krilla"] {
        assert!(info.contains(line), "{name}: {info}");
    }
    let title = info.lines().find_map(|line| line.strip_prefix("Title:")).unwrap_or_default().trim();
    assert!(!title.is_empty(), "{name}: {info}");

    for font in text(&read("pdffonts", &[], path)).lines().skip(2) {
        assert!(font.contains("+AlisSans-"), "{name}: {font}");
        assert!(font.contains(" yes yes yes "), "{name}: embedded, subset, with Unicode: {font}");
    }

    let raw = std::fs::read(path).unwrap();
    let raw = String::from_utf8_lossy(&raw);
    for mark in [
        format!("/Lang({lang})"),
        "/DisplayDocTitle true".to_owned(),
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>".to_owned(),
        "<pdfuaid:part>1</pdfuaid:part>".to_owned(),
    ] {
        assert!(raw.contains(&mark), "{name} lacks {mark}");
    }
}

/// The tags: one heading of the first level, and tables whose every row has as many cells as the first.
#[track_caller]
fn check_structure(path: &Path) {
    let name = path.display();
    let tree = text(&read("pdfinfo", &["-struct-text"], path));
    let tag = |line: &str| line.split_whitespace().next().unwrap_or_default().trim_end_matches(':').to_owned();
    let tags: Vec<String> = tree.lines().filter(|line| !line.trim_start().starts_with(['"', '/'])).map(tag).collect();
    assert_eq!(tags.first().map(String::as_str), Some("Document"), "{name}: {tree}");
    assert_eq!(tags.iter().filter(|tag| *tag == "H1").count(), 1, "{name}: {tree}");
    let mut level = 0;
    for heading in tags.iter().filter_map(|tag| tag.strip_prefix('H')?.parse::<u32>().ok()) {
        assert!(heading <= level + 1, "{name}: H{heading} below H{level}");
        level = heading;
    }
    let mut rows: Vec<usize> = Vec::new();
    let finish = |rows: &mut Vec<usize>| {
        assert!(rows.windows(2).all(|pair| pair[0] == pair[1]), "{name}: rows of {rows:?} cells: {tree}");
        rows.clear();
    };
    for tag in &tags {
        match tag.as_str() {
            "Table" => finish(&mut rows),
            "TR" => rows.push(0),
            "TH" | "TD" => *rows.last_mut().unwrap() += 1,
            _ => {}
        }
    }
    finish(&mut rows);
}

/// The lines of each block of a page, as words.
fn lines(path: &Path) -> Vec<Vec<Vec<String>>> {
    let page = text(&Command::new("pdftotext").arg("-bbox-layout").arg(path).arg("-").output().unwrap());
    let mut blocks: Vec<Vec<Vec<String>>> = Vec::new();
    for tag in page.lines().map(str::trim) {
        if tag.starts_with("<block") {
            blocks.push(Vec::new());
        } else if tag.starts_with("<line") {
            blocks.last_mut().unwrap().push(Vec::new());
        } else if let Some(word) = tag.strip_prefix("<word").and_then(|rest| Some(rest.split_once('>')?.1)) {
            let word = word.trim_end_matches("</word>");
            // One that ends no line is a blank all the same.
            let words = word.split('\u{a0}').map(str::to_owned);
            blocks.last_mut().unwrap().last_mut().unwrap().extend(words);
        }
    }
    blocks
}

/// No line ends inside a date, a number with its unit or the number of a clause.
#[track_caller]
fn check_line_ends(path: &Path) {
    for block in lines(path) {
        for pair in block.windows(2) {
            let (Some(last), Some(first)) = (pair[0].last(), pair[1].first()) else { continue };
            assert!(!is_torn(last, first), "{}: a line ends between `{last}` and `{first}`", path.display());
        }
    }
}

const MONTHS: [&str; 24] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "october",
    "december",
    "halvår",
    "month",
    "months",
    "år",
];

fn is_torn(last: &str, first: &str) -> bool {
    let first = first.trim_end_matches(['.', ',', ':', ';', ')']);
    let last = last.trim_start_matches(['(', '«']);
    let number = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || ",.".contains(c));
    let month = |word: &str| MONTHS.contains(&word.to_lowercase().as_str());
    let unit = |word: &str| {
        let units =
            ["%", "kr", "kroner", "dag", "dager", "dagar", "days", "day", "måned", "måneder", "månad", "månader"];
        units.contains(&word) || month(word)
    };
    let clause = ["§", "punkt", "clause", "nr.", "kl.", "pkt."].contains(&last);
    (number(last) && unit(first))
        || (last.ends_with('.') && number(last) && first.starts_with(char::is_lowercase))
        || (month(last) && first.len() == 4 && number(first))
        || (clause && first.starts_with(|c: char| c.is_ascii_digit()))
        || (["-", "–", "/"].iter().any(|sign| last.ends_with(sign)) && number(first))
}

#[test]
fn a_torn_date_is_seen() {
    for (last, first) in
        [("1.", "november"), ("november", "2026."), ("12", "måneder,"), ("§", "14-6"), ("(punkt", "8"), ("14-", "6")]
    {
        assert!(is_torn(last, first), "{last} {first}");
    }
    for (last, first) in [("2026.", "Tjenesten"), ("og", "12"), ("14", "leger"), ("i", "november")] {
        assert!(!is_torn(last, first), "{last} {first}");
    }
}

/// All PDF files of a folder, so many: the reader takes longer to start than to read.
#[track_caller]
fn check_preflight(folder: &Path, files: usize) {
    let class_path: Vec<String> = JARS.iter().map(|jar| format!("/usr/share/java/{jar}")).collect();
    let output = Command::new("java")
        .args(["-cp", &class_path.join(":"), "org.apache.pdfbox.preflight.Validator_A1b", "batch"])
        .arg(folder)
        .output()
        .unwrap();
    let said = text(&output);
    let read = said.lines().filter(|line| line.starts_with("The file ")).count();
    assert_eq!(read, files, "{said}{}", String::from_utf8_lossy(&output.stderr));
    let mut file = "";
    for line in said.lines() {
        if line.starts_with("The file ") {
            file = line;
        } else if line.starts_with(|c: char| c.is_ascii_digit()) {
            let allowed = ALLOWED.iter().any(|code| line.starts_with(&format!("{code} ")));
            assert!(allowed, "{file} {line}");
        }
    }
}

#[test]
fn every_kind_in_every_language_says_the_same_as_pdf_and_text_and_conforms() {
    if !readers() {
        return;
    }
    let room = Room::demo("");
    let wanted: Vec<(&str, &str, &str)> =
        LETTERS.iter().flat_map(|(kind, about)| ["nb", "nn", "en"].map(|lang| (*kind, *about, lang))).collect();
    for folder in ["pdf", "txt"] {
        std::fs::create_dir(room.path().join(folder)).unwrap();
    }
    wanted.par_iter().for_each(|(kind, about, lang)| {
        let name = format!("{kind}.{lang}");
        let letter = |ending: &str| -> PathBuf {
            let file = format!("{ending}/{name}.{ending}");
            let words = format!("--store store --lang {lang} document {kind} {about} --preview {file}");
            let seen = room.run(&words);
            assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
            room.path().join(file)
        };
        let (pdf, txt) = (letter("pdf"), letter("txt"));
        let read_back = read_back(&pdf);
        check_words(&read_back, &std::fs::read_to_string(txt).unwrap(), &name);
        check_file(&pdf, lang);
        check_structure(&pdf);
        check_line_ends(&pdf);
    });
    check_preflight(&room.path().join("pdf"), wanted.len());
}

#[test]
fn every_kind_is_read_back() {
    let mut own: Vec<&str> = LETTERS.iter().map(|(kind, _)| *kind).collect();
    let mut all = document::kinds();
    own.sort_unstable();
    all.sort_unstable();
    assert_eq!(own, all);
}

/// A store's own template with everything a template can say, a logo, names that look like markup and a long list.
#[test]
fn a_store_s_own_template_and_logo_and_a_long_list_conform_too() {
    if !readers() {
        return;
    }
    let room = Room::demo("");
    let rows: String = (1..=200).map(|row| format!("| {row} | Čuovga Đŋŧ | — | Ŋŋiŧŧe |\n")).collect();
    let template = format!(
        "# Prøve\n\nFet **skrift**, *kursiv* og ***begge***.\n\n## Liste\n\n1. én\n2. to\n   - under\n\n\
         | Nr. | Navn | Tom | Samiske tegn |\n|--:|---|:-:|---|\n{rows}\n"
    );
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"#063\"/></svg>";
    let letterhead =
        "schema = 1\n\n[[party]]\nid = \"1833\"\nlines = [\"Rana kommune\", \"# <b>&\"]\nlogo = \"logo.svg\"\n";
    room.file("store/templates/withdrawal.nb.md", &template)
        .file("store/templates/logo.svg", logo)
        .file("store/templates/letterhead.toml", letterhead);
    std::fs::create_dir(room.path().join("pdf")).unwrap();
    let seen = room.run("--store store --lang nb document withdrawal 9144808 --preview pdf/own.pdf");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let path = room.path().join("pdf/own.pdf");
    let read_back = read_back(&path);
    assert_eq!(
        read_back.matches("Samiske tegn").count(),
        read_back.matches('\u{c}').count(),
        "the header on every page"
    );
    assert_eq!(read_back.matches("Čuovga Đŋŧ").count(), 200);
    check_file(&path, "nb");
    check_structure(&path);
    check_preflight(&room.path().join("pdf"), 1);
}

/// Never a box: the letter is refused, at the place of the character; HTML and text have it as it was typed.
#[cfg(feature = "letters")]
#[test]
fn a_character_that_the_typeface_lacks_is_refused_by_its_name_and_place() {
    let room = Room::demo("");
    let file = "store/trainees/9144808.toml";
    let record = room.read(file);
    let name = record.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).unwrap();
    room.file(file, &record.replace(&format!("name = \"{name}\""), "name = \"Ida 漢\""));
    let line = record.lines().position(|line| line.starts_with("name = ")).unwrap() + 1;
    for (how, status) in [("", 4), ("--preview x.pdf", 4), ("--preview x.html", 0), ("--stdout --format txt", 0)] {
        let seen = room.run(&format!("--store store --lang nb document withdrawal 9144808 {how}"));
        assert_eq!(seen.status, status, "{how}: {}", seen.stderr);
        let said =
            seen.stderr.contains(&format!("trainees/9144808.toml:{line}:13")) && seen.stderr.contains("漢 (U+6F22)");
        assert_eq!(said, status == 4, "{how}: {}", seen.stderr);
    }
    assert!(room.read("x.html").contains("Ida 漢") && !room.path().join("x.pdf").exists());
    // In a template of the store's own.
    room.file(file, &record).file("store/templates/withdrawal.nb.md", "# Hei\n\n漢\n");
    let seen = room.run("--store store --lang nb document withdrawal 9144808");
    assert!(seen.status == 4 && seen.stderr.contains("templates/withdrawal.nb.md:3:1"), "{}", seen.stderr);
}
