//! The pages `docs/regimes/clauses.*.md`: each clause, its words, what answers it, and the tests that hold the answer.
//!
//! What answers a clause stands in `docs/regimes/clauses.toml`. A test names its clause above itself, `// clause: HSYK 6.3`, and
//! holds the answers that it uses: the rule's word, the command as it is typed, the letter's kind. `UPDATE_DOCS=1 cargo test clauses`
//! makes the pages anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::domain::deadline::Rule;
use crate::domain::letter::LetterKind;
use crate::domain::terms::{Worded, Wording};
use crate::domain::word::Word;
use crate::i18n::{Lang, label};
use crate::letters::compose::sha256;
use crate::store::built_in;

/// Letters are held by the test that reads every kind of them.
const EVERY_LETTER: &str = "every letter";

/// A clause, or a term that was read on a page and has none.
struct Clause {
    source: String,
    name: String,
    heading: Option<String>,
    words: Wording,
}

impl Clause {
    /// As a test names it.
    fn named(&self) -> String {
        format!("{} {}", self.source, self.name)
    }
}

/// Every clause of what is built in, source by source.
fn clauses() -> Vec<Clause> {
    let (profiles, alis, national) = built_in();
    let mut out = Vec::new();
    for profile in profiles {
        let source = profile.short();
        let of_page = |worded: Worded| (format!("[{}]", worded.term), None, worded.words);
        let whole = profile
            .clauses
            .iter()
            .map(|clause| (clause.name().to_owned(), clause.heading.clone(), clause.words.clone()));
        let mut own: Vec<_> = whole.collect();
        if own.is_empty() {
            own.extend(profile.terms.worded().into_iter().map(of_page));
        }
        out.extend(own.into_iter().map(|(name, heading, words)| Clause {
            source: source.clone(),
            name,
            heading,
            words,
        }));
    }
    out.extend(alis.clauses.iter().map(|clause| Clause {
        source: alis.cited_as.clone(),
        name: clause.name().to_owned(),
        heading: clause.heading.clone(),
        words: clause.words.clone(),
    }));
    out.extend(national.rules().map(|(name, rule)| Clause {
        source: "national".to_owned(),
        name: format!("[{name}]"),
        heading: Some(format!("{} {}", rule.source, rule.clause)),
        words: rule.words.clone(),
    }));
    out
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn known() -> Table {
    fs::read_to_string(root().join("docs/regimes/clauses.toml")).unwrap().parse().unwrap()
}

/// What answers a clause: `("rule", "request")`.
fn answers<'a>(known: &'a Table, clause: &Clause) -> Vec<(&'a str, &'a str)> {
    let of_clause = known.get(&clause.source).and_then(|source| source.get("clauses")?.get(&clause.name));
    let list = of_clause.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    list.iter().filter_map(|answer| answer.as_str()?.split_once(' ')).collect()
}

/// A test that names clauses, and what it uses.
struct Held {
    name: String,
    body: String,
}

/// The tests by the clauses that they name.
fn tests() -> BTreeMap<String, Vec<Held>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(root().join("tests/it")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    let mut out: BTreeMap<String, Vec<Held>> = BTreeMap::new();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let module = path.file_stem().unwrap().to_string_lossy().into_owned();
        let items = items(&text);
        let mut named = Vec::new();
        for line in text.lines() {
            if let Some(clause) = line.strip_prefix("// clause: ") {
                named.push(clause.to_owned());
            } else if let Some(name) = function(line) {
                for clause in named.drain(..) {
                    out.entry(clause)
                        .or_default()
                        .push(Held { name: format!("{module}::{name}"), body: used(name, &items) });
                }
            }
        }
        assert!(named.is_empty(), "{module}: no test follows {named:?}");
    }
    out
}

fn function(line: &str) -> Option<&str> {
    line.strip_prefix("fn ").and_then(|rest| rest.split('(').next())
}

/// The functions and constants of a file, by their names.
fn items(text: &str) -> BTreeMap<&str, String> {
    let mut out = BTreeMap::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let constant = line.strip_prefix("const ").and_then(|rest| rest.split(':').next());
        let Some(name) = constant.or_else(|| function(line)) else { continue };
        let mut item = line.to_owned();
        let ends = |line: &str| if constant.is_some() { line.ends_with(';') } else { line == "}" };
        let mut last = line;
        while !ends(last) {
            let Some(next) = lines.next() else { break };
            item.push('\n');
            item += next;
            last = next;
        }
        out.insert(name, item);
    }
    out
}

/// A test with the constants and the checks that it uses; not with what its scene was made by.
fn used(name: &str, items: &BTreeMap<&str, String>) -> String {
    let body = items[name].clone();
    let words: BTreeSet<&str> = body.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let also = |other: &str| other.starts_with("check_") || other.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let more: Vec<&String> =
        items.iter().filter(|(other, _)| words.contains(**other) && also(other)).map(|(_, item)| item).collect();
    let mut out = body.clone();
    more.into_iter().for_each(|item| out += item);
    out
}

/// Whether a test uses what answers a clause.
fn holds(held: &Held, (kind, word): (&str, &str)) -> bool {
    if kind == "letter" {
        return held.body.contains(&format!("document {word} ")) || held.body.contains(&format!("\"{word}\""));
    }
    let inside = |c: char| c.is_ascii_lowercase() || c == '-';
    held.body
        .match_indices(word)
        .any(|(at, _)| !held.body[..at].ends_with(inside) && !held.body[at + word.len()..].starts_with(inside))
}

/// The tests that hold an answer to a clause.
fn holding<'a>(tests: &'a BTreeMap<String, Vec<Held>>, clause: &Clause, answer: (&str, &str)) -> Vec<&'a str> {
    let own = tests.get(&clause.named()).into_iter().flatten();
    let letters = tests.get(EVERY_LETTER).into_iter().flatten().filter(|_| answer.0 == "letter");
    own.chain(letters).filter(|held| holds(held, answer)).map(|held| held.name.as_str()).collect()
}

#[test]
fn every_clause_has_an_answer_that_there_is() {
    let known = known();
    let commands = crate::cli::command(Lang::En);
    for clause in clauses() {
        let answers = answers(&known, &clause);
        assert!(!answers.is_empty(), "{}: nothing answers it in docs/regimes/clauses.toml", clause.named());
        for (kind, word) in answers {
            let there = match kind {
                "rule" => Rule::from_word(word).is_some(),
                "letter" => LetterKind::from_word(word).is_some(),
                "command" => {
                    word.split(' ').try_fold(&commands, |command, name| command.find_subcommand(name)).is_some()
                }
                "none" => known["en"]["none"].get(word).is_some(),
                _ => false,
            };
            assert!(there, "{}: there is no {kind} {word}", clause.named());
        }
    }
}

#[test]
fn every_answer_has_a_test_that_names_the_clause() {
    let (known, tests) = (known(), tests());
    let mut missing = Vec::new();
    let mut names: BTreeSet<String> = [EVERY_LETTER.to_owned()].into();
    for clause in clauses() {
        names.insert(clause.named());
        for answer in answers(&known, &clause).into_iter().filter(|(kind, _)| *kind != "none") {
            if holding(&tests, &clause, answer).is_empty() {
                missing.push(format!("{}: {} {}", clause.named(), answer.0, answer.1));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new(), "no test with `// clause: …` above it uses these");
    let unknown: Vec<&String> = tests.keys().filter(|name| !names.contains(*name)).collect();
    assert_eq!(unknown, Vec::<&String>::new(), "tests name clauses that there are not");
}

/// The answers are to clauses that there are.
#[test]
fn nothing_answers_a_clause_that_is_not_there() {
    let there: BTreeSet<String> = clauses().iter().map(Clause::named).collect();
    for (source, table) in &known() {
        let Some(own) = table.get("clauses").and_then(Value::as_table) else { continue };
        for name in own.keys() {
            assert!(there.contains(&format!("{source} {name}")), "docs/regimes/clauses.toml: {source} {name}");
        }
    }
}

/// The words of a source were compared with it on a day; whoever changes one compares them again.
#[test]
fn no_quote_was_changed_since_it_was_compared_with_its_source() {
    let known = known();
    let mut digests: BTreeMap<String, String> = BTreeMap::new();
    for clause in clauses() {
        if let Some(quote) = &clause.words.quote {
            let all = digests.entry(clause.source.clone()).or_default();
            let heading = clause.heading.as_deref().unwrap_or_default();
            let _ = write!(all, "{} {heading}: {}\n\n", clause.name, Wording::unbroken(quote));
        }
    }
    assert_eq!(digests.len(), 5, "the sources that are quoted");
    for (source, words) in digests {
        let compared = known.get(&source).and_then(|source| source.get("sha256")).and_then(Value::as_str);
        let now = sha256(words.as_bytes());
        assert_eq!(
            compared,
            Some(&*now),
            "{source}: hold the words against the source, then write its day and this digest"
        );
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "UPDATE_DOCS writes the pages of this repository, no record")]
fn the_pages_are_what_is_built_in() {
    let (known, tests) = (known(), tests());
    for (code, lang) in [("nb", Lang::Nb), ("nn", Lang::Nn), ("en", Lang::En)] {
        let page = page(&known, &tests, code, lang);
        let path = root().join(format!("docs/regimes/clauses.{code}.md"));
        if std::env::var_os("UPDATE_DOCS").is_some() {
            fs::write(&path, &page).unwrap();
        }
        let there = fs::read_to_string(&path).unwrap_or_default();
        assert!(there == page, "{} is not of today: UPDATE_DOCS=1 cargo test clauses", path.display());
    }
}

fn page(known: &Table, tests: &BTreeMap<String, Vec<Held>>, code: &str, lang: Lang) -> String {
    let texts = &known[code];
    let text = |key: &str| texts[key].as_str().unwrap();
    let mut out = format!("# {}\n\n{}\n", text("title"), text("intro"));
    let mut source = String::new();
    for clause in clauses() {
        if clause.source != source {
            source.clone_from(&clause.source);
            let title = if source == "national" { text("national") } else { &source };
            let _ = write!(out, "\n## {title}\n\n");
            if let Some(day) = known.get(&source).and_then(|source| source.get("compared")?.as_datetime()) {
                let _ = write!(out, "{} {day}.\n\n", text("compared"));
            }
            let heads: Vec<&str> = texts["columns"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
            let _ = writeln!(out, "| {} |\n|---|---|---|---|", heads.join(" | "));
        }
        let mut answered = Vec::new();
        let mut held = BTreeSet::new();
        for (kind, word) in answers(known, &clause) {
            answered.push(match (kind, Rule::from_word(word)) {
                ("none", _) => texts["none"][word].as_str().unwrap().to_owned(),
                ("rule", Some(rule)) => format!("{} `{word}`: {}", text(kind), label::rule(rule).text(lang)),
                ("command", _) => format!("{} `alis {word}`", text(kind)),
                _ => format!("{} `{word}`", text(kind)),
            });
            held.extend(holding(tests, &clause, (kind, word)));
        }
        let held: Vec<String> = held.into_iter().map(|name| format!("`{name}`")).collect();
        let heading = clause.heading.as_ref().filter(|heading| **heading != clause.name);
        let name = heading.map_or_else(|| clause.name.clone(), |heading| format!("{}<br>*{heading}*", clause.name));
        let cells = [name, said(&clause.words, &text), answered.join("<br>"), held.join("<br>")];
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out
}

/// The words in a cell.
fn said<'a>(words: &Wording, text: &impl Fn(&str) -> &'a str) -> String {
    let one = |text: &str| Wording::unbroken(text).replace("\n\n", "<br>").replace('|', "\\|");
    let mut parts = Vec::new();
    parts.extend(words.quote.as_deref().map(|quote| format!("«{}»", one(quote))));
    parts.extend(words.summary.as_deref().map(|summary| format!("{} {}", text("ours"), one(summary))));
    parts.extend(words.read_in.as_deref().map(|page| format!("{} {}", text("read_in"), one(page))));
    parts.extend(words.url.as_ref().map(|url| format!("<{url}>")));
    parts.extend(words.from.map(|day| format!("{} {day}", text("from"))));
    parts.join("<br>")
}
