//! What is thrown at the readers of foreign bytes: by `cargo fuzz` without end (`fuzz/`), by `cargo test` for a moment. Both run
//! the functions of one list, [`TARGETS`]; each says what must hold whatever the bytes are, and panics where it does not.
//!
//! There for tests and with the feature `fuzzing` alone.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use minijinja::{Value, context};

use crate::domain::date_input;
use crate::domain::hpr::Hpr;
use crate::i18n::Lang;
use crate::import::goals;
use crate::letters::document::{BodyBlock, LetterDocument, SenderHead};
use crate::letters::template::Template;
use crate::letters::{html, pdf, text};
use crate::store::merge;
use crate::store::problem::{Code, Problem, Source};
use crate::store::record::agrees;
use crate::store::traces::{self, Traces};
use crate::surroundings::{Pager, Surroundings};
use crate::ui::Ui;

/// A reader, and what must hold of it.
#[derive(Clone, Copy)]
pub struct Target {
    /// As its file in `fuzz/fuzz_targets/` and its folder in `fuzz/seeds/` are called.
    pub name: &'static str,
    run: fn(&[u8]),
}

/// All of them.
pub const TARGETS: [Target; 7] = [
    Target { name: "records", run: records },
    Target { name: "merge", run: merges },
    Target { name: "dates", run: dates },
    Target { name: "csv", run: csv },
    Target { name: "templates", run: templates },
    Target { name: "pdf", run: pdfs },
    Target { name: "coded", run: coded },
];

/// Runs the target of that name.
///
/// # Panics
/// What must hold does not, or there is no such target.
pub fn run(name: &str, bytes: &[u8]) {
    let found = TARGETS.iter().find(|target| target.name == name);
    assert!(found.is_some(), "no target {name}");
    found.into_iter().for_each(|target| (target.run)(bytes));
}

/// A file of each kind.
const FILES: [&str; 9] = [
    "trainees/9144897.toml",
    "municipalities/1820.toml",
    "hospitals/hsyk.toml",
    "agreements/hsyk-1820.toml",
    "positions/hsyk-mo-i-rana-kirurgi-2027-03.toml",
    "grants/2026.toml",
    "profiles/own.toml",
    "alis.toml",
    "goals.toml",
];
/// So many problems of a file are drawn.
const DRAWN: usize = 2;

/// The reader of plain records reads what the general one reads; a text is a record of a kind, or has problems that can be shown.
fn records(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    agrees(text);
    for file in FILES {
        let source = Source { file: PathBuf::from(file), text: text.into() };
        if let Err(problems) = crate::store::readable(&source) {
            can_be_told(&problems);
        }
    }
}

/// There is one, and each can be drawn at its place.
fn can_be_told(problems: &[Problem]) {
    let surroundings = Surroundings {
        lang: Lang::En,
        color: anstream::ColorChoice::Never,
        columns: None,
        store: None,
        today: None,
        state: None,
        working_directory: PathBuf::new(),
        pager: Pager::None,
        editor: (String::new(), "EDITOR"),
        program: String::new(),
    };
    let ui = Ui::new(&surroundings);
    assert!(!problems.is_empty(), "refused without a reason");
    for problem in problems.iter().take(DRAWN) {
        let (Some(text), Some(span)) = (&problem.text, &problem.span) else { continue };
        assert!(span.start <= span.end && span.end <= text.len(), "{span:?} of {} bytes", text.len());
        assert!(!ui.drawn(problem).is_empty());
    }
}

/// What stands between the three texts of [`merges`].
const NEXT_TEXT: &str = "====\n";

/// Two sides merged say the same whichever is ours, and all that was said is a record again; where they contradict each other, or are
/// no records, both sides are still there.
fn merges(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut texts = text.splitn(3, NEXT_TEXT);
    let mut next = || texts.next().unwrap_or_default();
    let (base, ours, theirs) = (next(), next(), next());
    let same = |one: &str, other: &str| merge::differences(one, other).is_some_and(|found| found.is_empty());
    assert_eq!(merge::merge(base, base, theirs).map(|merged| merged.text).as_deref(), Some(theirs));
    assert_eq!(merge::merge(base, ours, base).map(|merged| merged.text).as_deref(), Some(ours));
    let (one, other) = (merge::merge(base, ours, theirs), merge::merge(base, theirs, ours));
    assert_eq!(one.is_some(), other.is_some(), "can be merged one way round alone");
    if let (Some(one), Some(other)) = (one, other) {
        assert_eq!(one.conflicts.len(), other.conflicts.len(), "\n{}\n{}", one.text, other.text);
        // Where a side did nothing it is taken as it is, a record or not.
        let woven = ours != theirs && ours != base && theirs != base;
        if woven && one.conflicts.is_empty() {
            assert!(same(&one.text, &other.text), "\n{}\n{}", one.text, other.text);
        }
    }
    let both = merge::as_two_texts(ours, theirs);
    let markers = both.text.lines().filter(|line| *line == "=======").count();
    assert!(markers >= both.conflicts.len(), "{}", both.text);
    // A carriage return alone ends a line too.
    for line in ours.split(['\n', '\r']).chain(theirs.split(['\n', '\r'])) {
        let line = line.trim_start_matches('\u{feff}');
        assert!(both.text.contains(line), "{line:?} is lost");
    }
}

/// A day is read as it is written, and lies where days can; a span does not go backwards.
fn dates(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for today in ["2026-08-31", "2028-02-29", "1900-01-01", "2199-12-31"] {
        let Ok(today) = today.parse::<NaiveDate>() else { continue };
        if let Ok(day) = date_input::parse(text, today) {
            assert_eq!(date_input::parse(&day.to_string(), today), Ok(day));
            assert_eq!(date_input::parse(&day.format("%-d.%-m.%Y").to_string(), today), Ok(day));
            assert_eq!(date_input::parse(&format!(" {text}\t"), today), Ok(day));
        }
        if let Some(span) = date_input::parse_span(text) {
            assert!(span.after(today) >= today);
        }
    }
}

/// A list of goals is read, and read again as it would be written; or every row that is wrong can be shown.
fn csv(bytes: &[u8]) {
    let name = Path::new("goals.csv");
    match goals::read(name, bytes) {
        Ok(listed) => {
            let row = |goal: &str, text: &str| format!("\"{goal}\";\"{}\"\n", text.replace('"', "\"\""));
            let mut again = row("kode", "navn");
            for goal in &listed {
                assert!(!goal.name.is_empty() && !goal.name.contains(['\n', '\r']), "{goal:?}");
                again.push_str(&row(&goal.goal.to_string(), &goal.name));
            }
            assert!(goals::read(name, again.as_bytes()).is_ok_and(|found| found == listed), "{again}");
        }
        Err(problems) => can_be_told(&problems),
    }
}

/// The values of a letter that has one of each kind.
fn values() -> Value {
    context! {
        name => "K*ri #1 {{ 7*7 }}",
        phone => (),
        flexible => true,
        months => 6,
        wishes => [context! { site => "A|B", department => "Kirurgi" }, context! { site => "Mo i Rana", department => () }],
        hospital => context! { name => "Helgelandssykehuset HF", contact => context! { email => "a@x.example" } },
    }
}

/// A template ends: with a letter that can be set in each form, or with a problem that names its place.
fn templates(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let source = Source { file: PathBuf::from("templates/offer.nb.md"), text: text.into() };
    let filled = Template::new(source, Lang::Nb).and_then(|template| template.fill(&values()));
    match filled {
        Ok(filled) => each_form(filled.title, filled.blocks),
        Err(problem) => {
            assert_ne!(problem.fault.code, Code::Unreadable, "the engine gave up: {problem:?}");
            can_be_told(&[problem]);
        }
    }
}

fn each_form(title: String, body: Vec<BodyBlock>) {
    let document = LetterDocument {
        lang: Lang::Nb,
        title,
        letterhead: SenderHead::default(),
        recipient: Vec::new(),
        facts: Vec::new(),
        body,
        footer: String::new(),
        date: NaiveDate::default(),
    };
    assert!(!text::render(&document).contains('\r'));
    assert!(!html::render(&document).to_lowercase().contains("<script"));
    // What the fonts lack may be refused.
    let _ = pdf::render(&document);
}

/// A PDF gives what it says, and no more than that can be, whatever it claims.
fn pdfs(bytes: &[u8]) {
    let file = if bytes.starts_with(b"%PDF-") { bytes.to_vec() } else { [b"%PDF-1.7\n", bytes].concat() };
    let said = traces::pdf::read(&file);
    assert!(said.is_some_and(|said| said.text.len() <= traces::pdf::LONGEST));
}

/// Text, mail, web pages and archives are read in every way they can be: a person is found at a place that is there, and what was
/// scrubbed names them no more.
fn coded(bytes: &[u8]) {
    for (number, record) in [
        (9_144_897, "name = \"Kari Nordmann\"\nemail = \"kari@alstahaug.example\"\nphone = \"+47 90 00 00 01\"\n"),
        // What an erased number becomes.
        (999_999_999, "email = \"999999\"\n"),
        (1820, "name = \"Per-Arne Å. Nordmann Selfors\"\n"),
    ] {
        let Some(hpr) = Hpr::new(number) else { continue };
        let mut person = Traces::of_number(hpr);
        person.learn(record);
        person.sight(bytes);
        if let Some((at, length)) = person.find(bytes) {
            assert!(length > 0 && at + length <= bytes.len(), "{at} + {length} of {}", bytes.len());
            let scrubbed = person.scrubbed(bytes).unwrap_or_default();
            assert_eq!(person.find(&scrubbed), None, "{:?}", String::from_utf8_lossy(&scrubbed));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use proptest::prelude::*;
    use proptest::sample::{Index, select};

    use super::*;

    fn folder(path: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(path)
    }

    fn names(path: &Path) -> BTreeSet<String> {
        let entries = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
        entries.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
    }

    fn seeds(name: &str) -> Vec<Vec<u8>> {
        let files = fs::read_dir(folder("seeds").join(name)).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> = files.collect();
        files.sort();
        files.iter().map(|file| fs::read(file).unwrap()).collect()
    }

    #[test]
    fn every_target_is_fuzzed_and_has_seeds() {
        let known: BTreeSet<String> = TARGETS.iter().map(|target| target.name.to_owned()).collect();
        assert_eq!(names(&folder("fuzz_targets")), known);
        assert_eq!(names(&folder("seeds")), known);
        let manifest = fs::read_to_string(folder("Cargo.toml")).unwrap();
        for name in known {
            assert!(manifest.contains(&format!("name = \"{name}\"\npath = \"fuzz_targets/{name}.rs\"")), "{name}");
            let target = fs::read_to_string(folder("fuzz_targets").join(&name).with_extension("rs")).unwrap();
            assert!(target.contains(&format!("run(\"{name}\"")), "{name}");
        }
    }

    /// The seeds, and beside them what fuzzing once found.
    #[test]
    fn every_seed_holds() {
        for target in TARGETS {
            seeds(target.name).iter().for_each(|seed| run(target.name, seed));
        }
    }

    #[test]
    fn no_seed_holds_a_national_identity_number() {
        for seed in TARGETS.iter().flat_map(|target| seeds(target.name)) {
            assert_eq!(crate::domain::national_id::certain(&String::from_utf8_lossy(&seed)), None);
        }
    }

    /// What is done to a seed: a part of it gives way to a part of another, to bytes, or to what means something somewhere.
    #[derive(Clone, Debug)]
    enum Mutation {
        Spliced(Index, Index, usize),
        Bytes(Vec<u8>),
        Word(&'static str),
    }

    fn mutation() -> impl Strategy<Value = (Index, usize, Mutation)> {
        let words = vec![
            "\n",
            "\r\n",
            "\"",
            "'",
            "=",
            "[",
            "]",
            "{",
            "}",
            "[[journal]]\n",
            "a = 1\n",
            "====\n",
            "æ",
            "\u{301}",
            "\u{200b}",
            "\u{feff}",
            "{{ name }}",
            "{% if flexible %}",
            "{% endif %}",
            "{% for w in wishes %}",
            "{% endfor %}",
            "{{",
            "%}",
            "# ",
            "| a |",
            "\n---\n",
            ";",
            ",",
            "\t",
            "sep=,\n",
            "(",
            ")",
            "<",
            ">",
            "\\",
            "stream\n",
            "endstream",
            "BT (x) Tj ET",
            "ID ",
            "<0000> <ffff> <0041>",
            "beginbfrange",
            "endbfrange",
            "=C3=A5",
            "&aring;",
            "&#x",
            "=?utf-8?B?",
            "PK\u{1}\u{2}",
            "Kari",
            "Nordmann",
            "9144897",
            "0",
            "99999999999999999999",
            "2026-02-29",
            "+1m",
            "31.",
            "mars",
        ];
        let what = prop_oneof![
            (any::<Index>(), any::<Index>(), 0_usize..40).prop_map(|(seed, from, n)| Mutation::Spliced(seed, from, n)),
            prop::collection::vec(any::<u8>(), 0..4).prop_map(Mutation::Bytes),
            select(words).prop_map(Mutation::Word),
        ];
        (any::<Index>(), 0_usize..12, what)
    }

    fn mutated(seeds: &[Vec<u8>], first: Index, mutations: &[(Index, usize, Mutation)]) -> Vec<u8> {
        let mut out = first.get(seeds).clone();
        for (at, gone, what) in mutations {
            let at = at.index(out.len() + 1);
            let end = (at + gone).min(out.len());
            let with = match what {
                Mutation::Spliced(seed, from, length) => {
                    let seed = seed.get(seeds);
                    let from = from.index(seed.len() + 1);
                    seed[from..(from + length).min(seed.len())].to_vec()
                }
                Mutation::Bytes(bytes) => bytes.clone(),
                Mutation::Word(word) => word.as_bytes().to_vec(),
            };
            out.splice(at..end, with);
        }
        out
    }

    fn for_a_moment(name: &'static str) {
        let seeds = seeds(name);
        let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::default()
        });
        let inputs = (any::<Index>(), prop::collection::vec(mutation(), 1..6));
        let outcome = runner.run(&inputs, |(first, mutations)| {
            run(name, &mutated(&seeds, first, &mutations));
            Ok(())
        });
        outcome.unwrap_or_else(|failed| panic!("{name}: {failed}"));
    }

    /// One test a target, so that they run beside each other.
    macro_rules! for_a_moment {
        ($($name:ident)*) => {
            $(#[test]
            fn $name() {
                for_a_moment(stringify!($name));
            })*

            #[test]
            fn each_target_is_run_for_a_moment() {
                let run: BTreeSet<&str> = [$(stringify!($name)),*].into();
                assert_eq!(run, TARGETS.iter().map(|target| target.name).collect());
            }
        };
    }
    for_a_moment!(records merge dates csv templates pdf coded);
}
