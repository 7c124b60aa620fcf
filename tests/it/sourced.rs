//! Every sentence of every built-in letter stands on something: a term of the agreement in question, a recorded fact, a national
//! rule; or it is of those that need nothing behind them, and why is written in `sourced/KIND.LANG.txt`.
//!
//! The lists are read by people: a piece of a template a line, behind what it stands on. A piece that is new in a template is not on
//! its list, and one that says of a term what the agreement does not state is found when letters are written under every built-in
//! profile, under one without any terms, and from records that hold no more than they must.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::harness::Room;

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// What a piece may stand on. `term` names the terms one of which states it; `law` names the rule.
const REASONS: [(&str, &str); 10] = [
    ("heading", "says what follows"),
    ("label", "names a field or a column, or its unit"),
    ("form", "is filled in, ticked or signed by hand"),
    ("frame", "says what this letter is and for whom"),
    ("asks", "asks for something, and claims nothing"),
    ("fact", "is printed with what the records hold, or says that they do not hold it"),
    ("term", "is printed where the agreement states the term"),
    ("avtale", "is of the national ALIS-avtale, whose clauses hold in every such agreement"),
    ("law", "is a national rule"),
    ("part", "a word or two of a sentence that stands on this list as well"),
];

/// Each kind, and whom or what in the demo store it can be written for.
const LETTERS: [(&str, &[&str]); 27] = [
    ("enrolment", &["9144810"]),
    ("reconfirmation", &["9144808", "9144814"]),
    ("priority-list", &["1813", "1833"]),
    ("offer", &["9144829", "9144831"]),
    ("contract", &["9144833", "9144836"]),
    ("extension", &["9144852"]),
    ("completion", &["9144854", "9144856"]),
    ("service-confirmation", &["9144856"]),
    ("withdrawal", &["9144808"]),
    ("alis-agreement", &["9144801", "9144848"]),
    ("agreement", &["hsyk-1813", "hsyk-1820", "bergensregionen"]),
    ("consultation", &["bergensregionen", "finnmark-5601"]),
    ("committee-case", &["bergensregionen", "finnmark-5601"]),
    ("termination", &["hsyk-1835"]),
    ("review", &["hsyk-1824", "hsyk-1833"]),
    ("need", &["hsyk"]),
    ("grant", &["2026 --municipality 1804"]),
    ("grant-report", &["2026 --municipality 1833"]),
    ("hospital-answer", &["9144825"]),
    ("offer-withdrawal", &["9144823"]),
    ("notice", &["9144823"]),
    ("reminder", &["9144814"]),
    ("passport", &["9144833"]),
    ("training-plan", &["9144856"]),
    ("access", &["9144814"]),
    ("erasure", &["9144858"]),
    ("invitation", &["finnmark-5601"]),
];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The kinds that have templates, by their folders.
fn kinds() -> BTreeSet<String> {
    let folders = std::fs::read_dir(root("src/letters/kinds")).unwrap().map(|entry| entry.unwrap());
    let folders = folders.filter(|entry| entry.path().is_dir());
    folders.map(|entry| entry.file_name().to_string_lossy().replace('_', "-")).collect()
}

fn template(kind: &str, lang: &str) -> String {
    std::fs::read_to_string(root(&format!("src/letters/kinds/{}/{lang}.md", kind.replace('-', "_")))).unwrap()
}

/// A template cut where `{% … %}` cuts it and where its lines end: what is printed, with the values in it as `¤`, or nothing.
fn cut(text: &str) -> Vec<(String, Option<String>)> {
    let mut out = Vec::new();
    let mut rest = text;
    loop {
        let (piece, tag, after) = match rest.split_once("{%") {
            Some((piece, after)) => {
                let (tag, after) = after.split_once("%}").unwrap();
                (piece, Some(format!("{{%{tag}%}}")), after)
            }
            None => (rest, None, ""),
        };
        for line in piece.split_inclusive('\n') {
            out.push((line.to_owned(), said(line)));
        }
        match tag {
            Some(tag) => out.push((tag, None)),
            None => return out,
        }
        rest = after;
    }
}

/// What a piece says, its values as `¤`; nothing where it says nothing.
fn said(piece: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = piece;
    while let Some((before, after)) = rest.split_once("{{") {
        let (value, after) = after.split_once("}}").unwrap();
        out += before;
        out.push('¤');
        // Words that stand where a value is missing.
        for text in value.split('"').skip(1).step_by(2).filter(|text| text.chars().any(char::is_alphabetic)) {
            out += &format!("[{text}]");
        }
        rest = after;
    }
    out += rest;
    let out = out.trim();
    let is_said = !out.starts_with("```") && out.chars().any(char::is_alphabetic);
    is_said.then(|| out.to_owned())
}

fn list(kind: &str, lang: &str) -> PathBuf {
    root(&format!("tests/it/sourced/{kind}.{lang}.txt"))
}

/// The reviewed pieces of a template: what each says, and what it stands on.
fn reviewed(kind: &str, lang: &str) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(list(kind, lang)).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.is_empty());
    lines.map(|line| line.split_once('\t').unwrap()).map(|(why, said)| (said.to_owned(), why.to_owned())).collect()
}

#[test]
fn every_piece_of_every_template_is_reviewed() {
    let mut wrong = Vec::new();
    for kind in kinds() {
        for lang in LANGUAGES {
            let known = reviewed(&kind, lang);
            let mut pieces: Vec<String> = Vec::new();
            for said in cut(&template(&kind, lang)).into_iter().filter_map(|(_, said)| said) {
                if !pieces.contains(&said) {
                    pieces.push(said);
                }
            }
            if std::env::var_os("UPDATE_DOCS").is_some() {
                let line = |said: &String| format!("{}\t{said}\n", known.get(said).map_or("?", String::as_str));
                std::fs::create_dir_all(root("tests/it/sourced")).unwrap();
                std::fs::write(list(&kind, lang), pieces.iter().map(line).collect::<String>()).unwrap();
            }
            for said in &pieces {
                match known.get(said) {
                    Some(why) if is_reason(why) => {}
                    Some(why) => wrong.push(format!("{kind}.{lang}: `{why}` is no reason for `{said}`")),
                    None => wrong.push(format!("{kind}.{lang}: what does this stand on? `{said}`")),
                }
            }
            let left = known.keys().filter(|said| !pieces.contains(*said));
            wrong.extend(left.map(|said| format!("{kind}.{lang}: no template says `{said}`")));
        }
    }
    assert!(
        wrong.is_empty(),
        "tests/it/sourced (UPDATE_DOCS=1 writes what is new, with ? for the reason):\n{}",
        wrong.join("\n")
    );
}

fn is_reason(why: &str) -> bool {
    let (first, rest) = why.split_once(' ').unwrap_or((why, ""));
    let named = matches!(first, "term" | "law");
    REASONS.iter().any(|(known, _)| *known == first) && (named || rest.is_empty()) && (!named || !rest.is_empty())
}

/// The terms of a `term` reason, one of which has to be stated.
fn terms(why: &str) -> Option<Vec<&str>> {
    Some(why.strip_prefix("term ")?.split(" or ").collect())
}

/// The terms that a profile states, and the clauses that it names.
fn stated(profile: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let read: toml::Table = profile.parse().unwrap();
    let tables = read.iter().filter_map(|(name, value)| Some((name.clone(), value.as_table()?)));
    let mut clauses = BTreeSet::new();
    let mut terms = BTreeSet::new();
    for (name, table) in tables {
        clauses.extend(table.get("clause").and_then(|clause| clause.as_str()).map(str::to_owned));
        terms.insert(name);
    }
    (terms, clauses)
}

/// A template whose pieces bear their numbers, which come out where the piece is printed.
fn marked(text: &str) -> String {
    let mut out = String::new();
    let mut number = 0;
    for (piece, said) in cut(text) {
        if said.is_none() {
            out += &piece;
            continue;
        }
        let at = first_word(&piece);
        out += &format!("{}@@{number}@@{}", &piece[..at], &piece[at..]);
        number += 1;
    }
    out
}

/// Where the first letter stands that is not within a value.
fn first_word(piece: &str) -> usize {
    let mut within = 0;
    for (at, c) in piece.char_indices() {
        match c {
            '{' => within += 1,
            '}' => within -= 1,
            c if within == 0 && c.is_alphabetic() => return at,
            _ => {}
        }
    }
    // Nothing but words in place of a value.
    piece.find("{{").unwrap()
}

/// The demo store under these terms alone, its letters by the templates with numbers.
fn store(profile: &str, terms: &str) -> Room {
    let room = Room::demo("--lang en");
    room.file(&format!("store/profiles/{profile}.toml"), terms);
    for file in room.files().into_iter().filter(|file| file.starts_with("store/trainees/")) {
        // What somebody wrote may name any clause.
        let text = room.read(&file);
        let lines: Vec<&str> =
            text.lines().map(|line| if is_told(line) { "reason = \"Sagt\"" } else { line }).collect();
        room.file(&file, &format!("{}\n", lines.join("\n")));
    }
    for file in room.files().into_iter().filter(|file| file.starts_with("store/agreements/")) {
        let text = room.read(&file);
        // What an agreement itself agrees otherwise goes.
        let (head, journal) = text.split_at(text.find("\n[[journal]]").unwrap_or(text.len()));
        let head = &head[..head.find("\n[terms").unwrap_or(head.len())];
        let lines = head.lines().map(|line| match line.starts_with("profile = ") {
            true => format!("profile = \"{profile}\""),
            false => line.to_owned(),
        });
        room.file(&file, &format!("{}\n{journal}", lines.collect::<Vec<_>>().join("\n")));
    }
    for kind in kinds() {
        for lang in LANGUAGES {
            room.file(&format!("store/templates/{kind}.{lang}.md"), &marked(&template(&kind, lang)));
        }
    }
    room
}

/// A reason in somebody's own words.
fn is_told(line: &str) -> bool {
    line.strip_prefix("reason = \"").and_then(|rest| rest.split('"').next()).is_some_and(|told| told.contains(' '))
}

/// Every record without what it need not hold.
fn sparse(room: &Room) {
    let optional = [
        "email = ",
        "phone = ",
        "case = ",
        "note = ",
        "text = ",
        "by = \"Dr",
        "training_plan = ",
        "language = ",
        "site_note = ",
        "result = ",
        "agreed_with = ",
        "agreed_on = ",
        "answer_by = ",
        "position = ",
        "project = ",
    ];
    for file in room.files().into_iter().filter(|file| file.starts_with("store/") && file.ends_with(".toml")) {
        let text = room.read(&file);
        if ["trainees/", "agreements/", "municipalities/", "hospitals/", "grants/"]
            .iter()
            .any(|folder| file.contains(folder))
        {
            let is_kept =
                |line: &&str| !optional.iter().any(|key| line.starts_with(key)) || text.contains("event = \"note\"");
            let lines: Vec<&str> = text.lines().filter(is_kept).collect();
            room.file(&file, &format!("{}\n", lines.join("\n")));
        }
    }
}

/// The pieces that a letter prints, and what it says without their numbers; nothing where it is refused for what is missing.
fn printed(room: &Room, kind: &str, id: &str, lang: &str) -> Option<(BTreeSet<usize>, String)> {
    let seen = room.run(&format!("--store store --lang {lang} document {kind} {id} --stdout --format html"));
    if seen.status == 3 {
        return None;
    }
    assert_eq!(seen.status, 0, "{kind} {id}: {}", seen.stderr);
    let parts: Vec<&str> = seen.stdout.split("@@").collect();
    let numbers = parts.iter().skip(1).step_by(2).map(|number| number.parse().unwrap()).collect();
    Some((numbers, parts.iter().step_by(2).copied().collect::<String>().replace('\u{a0}', " ")))
}

/// The clauses that a letter cites: the numbers behind *punkt* and *clause*.
fn cited(said: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for word in ["punkt ", "clause "] {
        for (at, _) in said.match_indices(word) {
            let number =
                said[at + word.len()..].split(|c: char| !(c.is_ascii_digit() || c == '.')).next().unwrap_or_default();
            out.extend(Some(number.trim_end_matches('.').to_owned()).filter(|number| !number.is_empty()));
        }
    }
    out
}

/// A letter's kind, and the number of a piece of its template.
type PrintedPiece = (String, usize);

/// Under a profile with these terms: no piece stands on a term that is not stated, no clause is another agreement's.
#[track_caller]
fn check(name: &str, profile: &str, room: &Room, languages: &[&str]) -> BTreeSet<PrintedPiece> {
    let (states, clauses) = stated(profile);
    let wanted: Vec<(&str, &str, &str)> = LETTERS
        .iter()
        .flat_map(|(kind, ids)| ids.iter().map(move |id| (*kind, *id)))
        .flat_map(|(kind, id)| languages.iter().map(move |lang| (kind, id, *lang)))
        .collect();
    let found: Vec<(Vec<String>, Vec<PrintedPiece>)> = wanted
        .par_iter()
        .filter_map(|(kind, id, lang)| {
            let (numbers, said) = printed(room, kind, id, lang)?;
            let reasons = reviewed(kind, lang);
            let pieces: Vec<String> = cut(&template(kind, lang)).into_iter().filter_map(|(_, said)| said).collect();
            let mut wrong = Vec::new();
            for number in &numbers {
                let piece = &pieces[*number];
                let why = reasons.get(piece).map_or("?", String::as_str);
                if terms(why).is_some_and(|terms| !terms.iter().any(|term| states.contains(*term))) {
                    wrong.push(format!("{name}: {kind} {id} {lang} says `{piece}` ({why})"));
                }
            }
            // The national ALIS-avtale numbers its own.
            for clause in cited(&said).iter().filter(|_| *kind != "alis-agreement" && *kind != "agreement") {
                if !clauses.iter().any(|known| known.split(", ").any(|known| known == clause)) {
                    wrong.push(format!("{name}: {kind} {id} {lang} cites {clause}"));
                }
            }
            let printed = numbers.iter().filter(|_| *lang == "nb").map(|number| ((*kind).to_owned(), *number));
            Some((wrong, printed.collect()))
        })
        .collect();
    let wrong: BTreeSet<&String> = found.iter().flat_map(|(wrong, _)| wrong).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    found.iter().flat_map(|(_, printed)| printed.clone()).collect()
}

const BARE: &str = "title = \"Uten vilkår\"\nsource = \"Et brev\"\n";

#[test]
fn without_terms_no_letter_says_what_a_term_would_have_to_say() {
    let room = store("bare", BARE);
    let full = check("bare", BARE, &room, &LANGUAGES);
    assert!(full.len() > 150, "{}", full.len());
    sparse(&room);
    let spare = check("sparse", BARE, &room, &LANGUAGES);
    assert!(spare.len() > 80 && spare.len() < full.len(), "{} {}", spare.len(), full.len());
}

#[test]
fn under_every_profile_each_letter_says_only_what_its_terms_state() {
    let files = std::fs::read_dir(root("src/store/profiles")).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<PathBuf> = files.filter(|file| file.extension().is_some_and(|ending| ending == "toml")).collect();
    assert!(files.len() >= 8, "{files:?}");
    let mut printed = BTreeMap::new();
    for file in &files {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let terms = std::fs::read_to_string(file).unwrap();
        let languages: &[&str] = if name == "hsyk" { &LANGUAGES } else { &["nb"] };
        printed.insert(name.clone(), check(&name, &terms, &store(&format!("own-{name}"), &terms), languages));
    }
    // The terms are seen: what HSYK states is said under it.
    assert!(
        printed["hsyk"].len() > printed["bergen"].len() + 30,
        "{:?}",
        printed.iter().map(|(name, all)| (name, all.len()))
    );
}

#[test]
fn each_kind_is_written_under_every_profile() {
    let known: BTreeSet<String> = LETTERS.iter().map(|(kind, _)| (*kind).to_owned()).collect();
    assert_eq!(known, kinds(), "LETTERS says of every kind for whom it can be written");
}

#[test]
fn a_template_is_cut_where_it_may_say_more_or_less() {
    let said = |text: &str| cut(text).into_iter().filter_map(|(_, said)| said).collect::<Vec<_>>();
    let text = "# Tilbud {{ a }}\n\n{% if b %}Fast: {{ b or \"ingen\" }}.{% else %}–{% endif %} {{ c }}\n```signatures\nFor {{ d }}\n```\n";
    assert_eq!(said(text), ["# Tilbud ¤", "Fast: ¤[ingen].", "For ¤"]);
    assert_eq!(marked("| {{ a }} |\n- {{ b }}: Når\n"), "| {{ a }} |\n- {{ b }}: @@0@@Når\n");
    assert_eq!(cited("jf. punkt 6.3 og clause 8."), ["6.3", "8"].map(str::to_owned).into());
}
