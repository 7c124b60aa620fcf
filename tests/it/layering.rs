//! The map of `docs/architecture.md`, kept true: who may know whom, and what stays outside. The floors are read from there.

mod floors;
mod house;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use floors::{Floors, circles, climbs, is_small};
use house::House;

/// Files that import one another; more are a knot.
const MOST_IN_A_CIRCLE: usize = 8;

fn drawn() -> Floors {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/architecture.md");
    Floors::read(&fs::read_to_string(page).unwrap())
}

#[test]
fn no_circle_leaves_its_folder_or_has_more_than_eight_files() {
    let house = House::here();
    let knots: Vec<String> = circles(&house.imports())
        .into_iter()
        .filter(|circle| !is_small(circle, house, MOST_IN_A_CIRCLE))
        .map(|circle| {
            let names: Vec<&str> = circle.iter().map(|place| house.files[*place].name.as_str()).collect();
            format!("{} files: {}", names.len(), names.join(", "))
        })
        .collect();
    assert!(knots.is_empty(), "files that import one another:\n{}", knots.join("\n"));
}

#[test]
fn no_import_goes_upwards() {
    let found = climbs(House::here(), &drawn());
    assert!(found.is_empty(), "docs/architecture.md draws other floors:\n{}", found.join("\n"));
}

#[test]
fn no_two_types_share_a_name() {
    let mut named: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in House::here().files.values() {
        for name in &file.types {
            named.entry(name).or_default().push(&file.name);
        }
    }
    let shared: Vec<String> = named
        .iter()
        .filter(|(_, files)| files.len() > 1)
        .map(|(name, files)| format!("{name}: {}", files.join(", ")))
        .collect();
    assert!(shared.is_empty(), "{} names stand for several types:\n{}", shared.len(), shared.join("\n"));
}

/// An event that no rule but its own reads shows which files every event has to be written in: those of the page, its
/// rule's and its command's.
#[test]
fn an_event_stands_in_the_files_that_the_page_names() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/architecture.md")).unwrap();
    let row = page.lines().find(|line| line.starts_with("| a new event of a trainee |")).unwrap();
    let told: Vec<&str> = row.split('`').filter(|part| part.starts_with("src/") && part.ends_with(".rs")).collect();
    assert_eq!(told.len(), 5, "five files and the command are six");
    for (event, own) in [
        ("PlanRevised", ["src/commands/trainees/plan.rs", "src/domain/rules/plan_review.rs"]),
        ("Specialised", ["src/commands/avtale_and_grant/avtale/end.rs", "src/domain/rules/alis_agreement_end.rs"]),
    ] {
        let names = |path: &Vec<String>| {
            path.last().is_some_and(|last| last == event)
                && path.iter().rev().nth(1).is_some_and(|owner| matches!(owner.as_str(), "Event" | "EventName"))
        };
        let mut expected: Vec<&str> = told.iter().copied().chain(own).collect();
        expected.sort_unstable();
        let files = House::here().files.values().filter(|file| file.paths.iter().any(names));
        let mut found: Vec<&str> = files.map(|file| file.name.as_str()).collect();
        found.sort_unstable();
        assert_eq!(found, expected, "{event}");
    }
}

/// No file of the folder names one of the paths (`std::fs`; all below it is meant too) or calls one of the macros
/// (`println!`).
#[track_caller]
fn check_absent(folder: &str, words: &[&str]) {
    let below = format!("src/{folder}/");
    let own = format!("src/{folder}.rs");
    let files = House::here().files.values().filter(|file| file.name.starts_with(&below) || file.name == own);
    let mut seen = 0;
    for file in files {
        seen += 1;
        for word in words {
            let found = match word.strip_suffix('!') {
                Some(name) => file.macros.contains(name),
                None => {
                    file.paths.iter().any(|path| format!("{}::", path.join("::")).starts_with(&format!("{word}::")))
                }
            };
            assert!(!found, "{}: `{word}` does not belong here", file.name);
        }
    }
    assert!(seen > 0, "src/{folder} is gone: correct this test");
}

/// All that leads out of the program.
const OUTSIDE: [&str; 6] = ["std::fs", "std::io", "std::env", "std::process", "println!", "eprintln!"];

#[test]
fn the_domain_is_pure() {
    check_absent("domain", &OUTSIDE);
    check_absent("domain", &["clap", "toml", "chrono::Local", "chrono::Utc"]);
}

#[test]
fn the_store_knows_no_terminal() {
    check_absent("store", &["println!", "eprintln!", "clap", "dialoguer", "comfy_table", "anstream"]);
}

#[test]
fn rendering_opens_nothing() {
    check_absent("render", &OUTSIDE);
}

#[test]
fn commands_write_only_through_the_store() {
    for folder in ["commands", "steps"] {
        check_absent(folder, &["std::fs::write", "std::fs::File", "std::process", "std::env", "println!", "eprintln!"]);
    }
}

#[test]
fn every_test_file_is_declared() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let main = fs::read_to_string(folder.join("main.rs")).unwrap();
    let files = fs::read_dir(&folder).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file());
    for entry in files {
        let name = entry.path().file_stem().unwrap().to_string_lossy().into_owned();
        assert!(name == "main" || main.contains(&format!("mod {name};")), "tests/it/{name}.rs is not declared");
    }
}

/// What one file, `a::b`, is found to name.
#[track_caller]
fn check_names(code: &str, expected: &[&str]) {
    let house = House::of(&[("a::b", code)]);
    let file = house.files.values().next().unwrap();
    let paths: Vec<String> = file.paths.iter().map(|path| path.join("::")).filter(|path| path.contains("::")).collect();
    assert_eq!(paths, expected, "{code}");
}

#[test]
fn a_path_is_seen_however_it_is_written() {
    check_names("use crate::c::{d::{self, E}, f as g};", &["crate::c::d", "crate::c::d::E", "crate::c::f"]);
    check_names("use super::c::D;", &["crate::a::c::D"]);
    check_names("use super::super::c::*;", &["crate::c"]);
    check_names("use self::c::D;", &["crate::a::b::c::D"]);
    check_names("fn f() { use super::c; c::d::e(); }", &["crate::a::c", "crate::a::c::d::e"]);
    check_names("use crate::c; fn f() { c::d(); }", &["crate::c", "crate::c::d"]);
    check_names("fn f(x: super::c::D) -> crate::e::F { x.into() }", &["crate::a::c::D", "crate::e::F"]);
    check_names(
        "fn f() { assert!(matches!(x, crate::c::D::E { .. } | super::f::G)); }",
        &["crate::a::f::G", "crate::c::D::E"],
    );
    check_names("macro_rules! m { () => { $crate::c::d() }; }", &["crate::c::d"]);
    check_names(
        "mod inner { use super::super::c::D; fn f() { self::e::f() } }",
        &["crate::a::b::inner::e::f", "crate::a::c::D"],
    );
    check_names("#[arg(value_parser = crate::c::read)] struct S;", &["crate::c::read"]);
    check_names("mod c; fn f() { c::d() }", &["crate::a::b::c::d"]);
    check_names("pub(super) fn f() {} pub(in crate::c) struct S;", &[]);
    check_names("use std::fs; fn f() { fs::write(\"crate::x::y\", 1) } // crate::z::z", &["std::fs", "std::fs::write"]);
}

#[test]
fn what_tests_need_is_not_what_the_program_needs() {
    check_names("#[cfg(test)] mod tests { use crate::c::D; }", &[]);
    check_names("#[cfg(all(test, unix))] use crate::c::D;", &[]);
    check_names("#[cfg(test)] mod tests {} use crate::c::D;", &["crate::c::D"]);
    check_names("#[cfg(not(test))] use crate::c::D;", &["crate::c::D"]);
    check_names("struct S; impl S { #[cfg(test)] fn f() { crate::c::d() } }", &[]);
}

const HOUSE: [(&str, &str); 5] = [
    ("top", "use crate::low::ground::G;"),
    ("low", "pub(crate) mod ground; pub(crate) mod attic;"),
    ("low::attic", "use super::ground::G; use super::W;"),
    ("low::ground", "pub(crate) struct G;"),
    ("low::cellar", "pub(crate) struct C;"),
];
const DRAWING: &str = "```floors\nsrc\n  top\n  low\nsrc/low\n  attic\n  ground\n    cellar\n```";

/// The house with one more import is found out.
#[track_caller]
fn check_climb(place: &str, import: &str, drawing: &str, expected: &str) {
    let code =
        HOUSE.map(|(name, code)| (name, if name == place { format!("{code} {import}") } else { code.to_owned() }));
    let house = House::of(&code.each_ref().map(|(name, code)| (*name, code.as_str())));
    let found = climbs(&house, &Floors::read(drawing)).join("\n");
    assert!(if expected.is_empty() { found.is_empty() } else { found.contains(expected) }, "{import}: {found}");
}

#[test]
fn a_climb_is_found() {
    check_climb("", "", DRAWING, "");
    check_climb("low::ground", "use crate::top::T;", DRAWING, "src/low/ground.rs imports src/top.rs");
    check_climb("low::ground", "fn f() { super::attic::a() }", DRAWING, "src/low/ground.rs imports src/low/attic.rs");
    check_climb("low::ground", "use super::cellar::C;", DRAWING, "src/low/ground.rs imports src/low/cellar.rs");
    check_climb("low::ground", "use super::cellar::C;", &DRAWING.replace("ground\n    cellar", "ground=cellar"), "");
    check_climb("", "", &DRAWING.replace("    cellar\n", ""), "src/low: `cellar` stands on no floor");
    check_climb("", "", &DRAWING.replace("cellar", "cellar shed"), "src/low: `shed` is drawn and is not there");
    check_climb("", "", &DRAWING.replace("cellar", "cellar attic"), "src/low: `attic` is drawn twice");
    check_climb("", "", &DRAWING.replace("src/low\n", "src/high\n"), "src/low has no floors");
}

#[test]
fn a_circle_is_found() {
    let found = |files: &[(&str, &str)]| {
        let house = House::of(files);
        circles(&house.imports())
            .into_iter()
            .map(|circle| (circle.len(), is_small(&circle, &house, 2)))
            .collect::<Vec<_>>()
    };
    assert_eq!(found(&[("a", "use crate::b::B;"), ("b", "")]), []);
    assert_eq!(found(&[("a::b", "use super::c::C;"), ("a::c", "fn f() { super::b::f() }"), ("a", "")]), [(2, true)]);
    assert_eq!(found(&[("a", "use crate::b::B;"), ("b", "use crate::a::A;")]), [(2, false)]);
    assert_eq!(found(&[("a", "mod b; use b::B;"), ("a::b", "use super::A;")]), [(2, true)]);
    assert_eq!(
        found(&[("a", ""), ("a::b::c", "use crate::a::d::e::E;"), ("a::d::e", "use crate::a::b::c::C;")]),
        [(2, false)]
    );
    let three = [("a::b", "use super::c::C;"), ("a::c", "use super::d::D;"), ("a::d", "use super::b::B;")];
    assert_eq!(found(&three), [(3, false)]);
}

/// What only the description of the acts may ask: a question with a flag of its own beside it is not seen by who draws on that.
const ASKING: [&str; 8] =
    ["ui.ask(", "ui.ask_optional(", "ui.choose(", "ui.find(", "ui.sort(", "ui.line(", "ctx.answer(", "ctx.ask_day("];

/// Real dialogues, where no argument stands for an answer: what a person is deleted for is typed, which side of a conflict is kept,
/// which key of an entry is put right.
const DIALOGUES: [&str; 3] = ["src/commands/store/purge.rs", "src/commands/store/settle.rs", "src/steps/correct.rs"];

#[test]
fn nothing_is_asked_beside_the_description() {
    let mut found = Vec::new();
    let files = House::here()
        .files
        .values()
        .filter(|file| file.name.starts_with("src/commands/") || file.name.starts_with("src/steps/"));
    for file in files {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&file.name)).unwrap();
        let code: String = code_alone(&text).split_whitespace().collect();
        let asks = ASKING.iter().any(|asking| code.contains(asking));
        if asks && !DIALOGUES.contains(&file.name.as_str()) {
            found.push(file.name.as_str());
        }
    }
    assert_eq!(found, Vec::<&str>::new(), "ask by a question of acts/questions.rs, or review the list here");
}

/// A question is a constant of `questions.rs`; a command names only those that `table.rs` has in one of its rows.
#[test]
fn a_command_asks_what_its_description_holds() {
    let read = |name: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    let table = read("src/acts/table.rs");
    let rows: Vec<(&str, &str)> = table
        .split("act(")
        .skip(1)
        .filter_map(|row| {
            let (_, rest) = row.split_once('"')?;
            rest.split_once('"')
        })
        .collect();
    let consts = read("src/acts/questions.rs");
    for name in consts.lines().filter_map(|line| line.strip_prefix("pub(crate) const ")?.split(':').next()) {
        let used = format!("q::{name}");
        assert!(
            table.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').any(|word| word == used),
            "{name} is asked by nobody"
        );
    }
    let is_named =
        |code: &str, name: &str| code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name);
    for file in House::here().files.values().filter(|file| file.name.starts_with("src/commands/")) {
        let Some(own) = file.place.get(2) else { continue };
        let own = match own.as_str() {
            "relocate" => "move".to_owned(),
            "matching" => "match".to_owned(),
            own => own.replace('_', "-"),
        };
        let code = code_alone(&read(&file.name));
        let asked = code
            .split("acts::")
            .skip(1)
            .filter_map(|rest| rest.split(|c: char| !c.is_ascii_uppercase() && c != '_').next());
        for name in asked.filter(|name| name.len() > 1) {
            let becomes = |row: &str| {
                row.split("becoming").nth(1).is_some_and(|others| {
                    rows.iter()
                        .any(|(command, asks)| others.contains(&format!("\"{command}\"")) && is_named(asks, name))
                })
            };
            let described = rows.iter().any(|(command, row)| {
                command.split(' ').next() == Some(own.as_str()) && (is_named(row, name) || becomes(row))
            });
            assert!(described, "{}: {name} is in no row of `{own}` in acts/table.rs", file.name);
        }
    }
}

/// The code of a file without comments and texts; what tests need is left out.
fn code_alone(text: &str) -> String {
    let mut out = String::new();
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        // Every second part of a line stands between quotation marks.
        out.extend(line.split('"').step_by(2));
        out.push('\n');
    }
    out
}

/// What judges in a letter's code: it compares, orders, or reckons with dates.
fn judgements(code: &str) -> Vec<String> {
    const OPERATORS: [&str; 6] = ["==", "!=", "<=", ">=", " < ", " > "];
    const WORDS: [&str; 22] = [
        "Role",
        "Engagement",
        "Recipient",
        "Stage",
        "Outcome",
        "Event",
        "centrality",
        "centrality_on",
        "calendar",
        "add_days",
        "add_months",
        "sub_months",
        "service_end",
        "num_days",
        "checked_add_months",
        "checked_sub_months",
        "max_by_key",
        "min_by_key",
        "max",
        "min",
        "cmp",
        "runs_on",
    ];
    let operators =
        OPERATORS.iter().filter(|operator| code.contains(**operator)).map(|operator| (*operator).to_owned());
    let words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
    operators.chain(words.filter(|word| WORDS.contains(word)).map(str::to_owned)).collect()
}

#[test]
fn letters_take_verdicts_and_judge_nothing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/letters");
    let mut files = vec![root.join("values.rs"), root.join("values/trainee.rs"), root.join("values/agreement.rs")];
    let kinds: Vec<PathBuf> = fs::read_dir(root.join("kinds"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    assert!(kinds.len() >= 16, "a letter is a folder: correct this test");
    files.extend(kinds.iter().map(|folder| folder.join("values.rs")));
    for file in files {
        // What is missing of a role is told, not judged.
        let code = code_alone(&fs::read_to_string(&file).unwrap()).replace("Missing::Role", "");
        let found = judgements(&code);
        assert!(found.is_empty(), "{}: ask the domain instead of {found:?}", file.display());
    }
    // The check itself sees what it is for.
    for judged in
        ["if a.start == b {", "percent < 50", "use crate::domain::trainee::Role;", "calendar::add_days(on, 1)"]
    {
        assert!(!judgements(&code_alone(judged)).is_empty(), "{judged}");
    }
}

#[test]
fn a_letter_is_one_folder() {
    let kinds = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/letters/kinds");
    for folder in fs::read_dir(kinds).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let mut names: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(names, ["en.md", "nb.md", "nn.md", "sample.json", "values.rs"], "{}", folder.display());
    }
}
