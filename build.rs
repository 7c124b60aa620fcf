//! Turns the texts in `src/i18n/*.ftl` into the enum `Msg`, the names in `src/i18n/names/*.toml` into tables, and the demo store
//! into a list of files.
//!
//! A text that one language lacks, a variable that differs between languages and a construct that is not
//! understood here stop the build. A text that nothing uses is a variant that is never constructed: the
//! compiler's `dead_code` lint names it.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a build script stops the build by a panic, and writes to OUT_DIR"
)]

#[path = "build/names.rs"]
mod names;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

const LANGUAGES: [(&str, &str); 3] = [("nb", "Nb"), ("nn", "Nn"), ("en", "En")];
/// Texts with this prefix describe commands and options; they are looked up by the name of what they describe.
const HELP: &str = "help-";

/// Texts with these prefixes say what a word is called, `PREFIX-WORD`. `i18n/label.rs` and `i18n/key.rs` look them up in a table
/// each, `words::PREFIX`; of two prefixes that fit, the longer one does.
const WORDS: [&str; 29] = [
    "ahead-by",
    "anchor",
    "csv",
    "decision",
    "element",
    "ended-by",
    "closed-by",
    "state",
    "engagement",
    "event",
    "explained",
    "key",
    "letter-kind",
    "needs",
    "party",
    "position-standing",
    "prior-service",
    "recipient",
    "role",
    "rule",
    "scheme",
    "phase",
    "stage",
    "standing",
    "status",
    "strength",
    "term",
    "unfit",
    "withdrawn",
];

type Texts = BTreeMap<String, Pattern<String>>;

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let texts: Vec<Texts> = LANGUAGES.iter().map(|(lang, _)| read(lang)).collect();
    fs::write(out.join("messages.rs"), messages(&texts)).expect("OUT_DIR can be written");
    fs::write(out.join("names.rs"), names::tables()).expect("OUT_DIR can be written");
    fs::write(out.join("demo.rs"), demo_files()).expect("OUT_DIR can be written");
}

fn read(lang: &str) -> Texts {
    let path = format!("src/i18n/{lang}.ftl");
    println!("cargo::rerun-if-changed={path}");
    let source = fs::read_to_string(&path).unwrap_or_else(|err| panic!("{path}: {err}"));
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
    let mut texts = Texts::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let value = message.value.unwrap_or_else(|| panic!("{path}: {id} has no text"));
                assert!(message.attributes.is_empty(), "{path}: {id}: attributes are not used here");
                let value = if lang == "en" { value } else { bound(value) };
                assert!(texts.insert(id.clone(), value).is_none(), "{path}: {id} stands twice");
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(term) => panic!("{path}: -{}: terms are not used here", term.id.name),
            Entry::Junk { content } => panic!("{path}: cannot be read: {content}"),
        }
    }
    texts
}

/// What a number counts or belongs to, in Norwegian, after it and before it.
const UNITS: [&str; 19] = [
    "%",
    "kr",
    "kroner",
    "mnd",
    "dag",
    "dager",
    "dagar",
    "dagene",
    "dagane",
    "kursdag",
    "kursdager",
    "kursdagar",
    "måned",
    "måneder",
    "månad",
    "månader",
    "år",
    "uker",
    "veker",
];
const BEFORE_NUMBERS: [&str; 4] = ["§", "punkt", "kl.", "nr."];

/// The text with a blank at which no line breaks between a number and what it counts or belongs to (terms.md).
fn bound(pattern: Pattern<String>) -> Pattern<String> {
    let mut after_variable = false;
    let mut elements = Vec::new();
    for element in pattern.elements {
        elements.push(match element {
            PatternElement::TextElement { value } => {
                let value = bound_text(&value, after_variable);
                after_variable = false;
                PatternElement::TextElement { value }
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let variants = variants.into_iter().map(|variant| Variant { value: bound(variant.value), ..variant });
                after_variable = false;
                PatternElement::Placeable { expression: Expression::Select { selector, variants: variants.collect() } }
            }
            element => {
                after_variable = true;
                element
            }
        });
    }
    Pattern { elements }
}

fn bound_text(text: &str, after_variable: bool) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = words[0].to_owned();
    for (place, pair) in words.windows(2).enumerate() {
        let next = pair[1].trim_end_matches(['.', ',', ';', ':', ')', '?', '!', '»', '\n']);
        let is_number = |word: &str| {
            let word = word.trim_start_matches(['(', '«']);
            !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || ",-–".contains(c))
        };
        let counts = is_number(pair[0]) || (place == 0 && after_variable && pair[0].is_empty());
        let leads = BEFORE_NUMBERS.contains(&pair[0].trim_start_matches(['(', '«']));
        // What leads to a variable, a point or a number of its own, ends the text.
        let to_number = next.starts_with(|c: char| c.is_ascii_digit()) || (next.is_empty() && place + 2 == words.len());
        out.push(if (counts && UNITS.contains(&next)) || (leads && to_number) { '\u{a0}' } else { ' ' });
        out += pair[1];
    }
    out
}

/// What a variable is: a number where it chooses a plural form, a text of its own where it has one of the names in [`SAID`], a
/// day where it has one of those in [`DAYS`], else text.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Number,
    Said,
    Day,
}

/// Variables that are days: `i18n/shown.rs` writes them, so that no text shows one as it stands in a file. `{ $on }` is a day in
/// a sentence, `{ SHORT($on) }` one in a table or a sum.
const DAYS: [&str; 23] = [
    "on", "day", "later_on", "opens", "due", "from", "to", "start", "end", "wished", "until", "meeting", "signed",
    "started", "ended", "next", "issued", "offered", "closed", "agreed", "accepted", "today", "given",
];

/// Where a variable of such a name is none: a place, a count, a letter's kind, or what somebody else wrote.
const NO_DAYS: [(&str, &[&str]); 6] = [
    (
        "on",
        &[
            "verify-unchanged",
            "verify-unproved",
            "verify-brought",
            "verify-changed",
            "verify-missing",
            "happened-entry",
            "happened-entry-removed",
            "sync-both-edited",
        ],
    ),
    (
        "from",
        &[
            "goal-renamed",
            "move-told",
            "move-corrected",
            "move-nothing-ran",
            "move-rematched",
            "move-unmatched",
            "match-would-move",
            "problem-out-of-range",
        ],
    ),
    (
        "to",
        &[
            "goal-renamed",
            "move-told",
            "move-corrected",
            "place-renamed",
            "move-matched",
            "move-rematched",
            "agreement-reports-to",
            "happened-moved",
            "match-would-move",
            "problem-out-of-range",
        ],
    ),
    ("issued", &["verify-changed"]),
    ("given", &["problem-course-days-depart"]),
    ("started", &["avtale-from"]),
];

/// Days of other names.
const MORE_DAYS: [(&str, &str); 5] = [
    ("error-report-before-apply", "other"),
    ("problem-award-and-refusal", "other"),
    ("problem-no-such-day", "last"),
    ("fact-class", "month"),
    ("grant-missing-class", "month"),
];

/// Variables that are texts themselves, said in the language of the text that they stand in: a word of the records never
/// slips through as its key.
const SAID: [&str; 2] = ["happened", "stands"];

impl Kind {
    fn of(id: &str, name: &str) -> Self {
        let is_none = NO_DAYS.iter().any(|(known, ids)| *known == name && ids.contains(&id));
        if SAID.contains(&name) {
            Kind::Said
        } else if (DAYS.contains(&name) && !is_none) || MORE_DAYS.contains(&(id, name)) {
            Kind::Day
        } else {
            Kind::Text
        }
    }

    fn ty(self) -> &'static str {
        match self {
            Kind::Text => "String",
            Kind::Number => "i64",
            Kind::Said => "Box<Msg>",
            Kind::Day => "chrono::NaiveDate",
        }
    }
}

fn messages(texts: &[Texts]) -> String {
    for (other, (lang, _)) in texts.iter().zip(LANGUAGES) {
        for id in texts[0].keys() {
            assert!(other.contains_key(id), "src/i18n/{lang}.ftl lacks {id}");
        }
        for id in other.keys() {
            assert!(texts[0].contains_key(id), "src/i18n/{}.ftl lacks {id}, which {lang}.ftl has", LANGUAGES[0].0);
        }
    }
    let (help, said): (Vec<&String>, Vec<&String>) = texts[0].keys().partition(|id| id.starts_with(HELP));

    let mut out = String::from("/// What is said to the user, in no language yet.\n");
    out += "#[cfg_attr(not(feature = \"letters\"), allow(dead_code, reason = \"what stands on a typeset sheet\"))]\n";
    out.push_str("#[derive(Clone, Debug, PartialEq)]\npub(crate) enum Msg {\n");
    let mut arms = String::new();
    for id in said.iter().copied() {
        let variables = variables(id, texts);
        let name = pascal(id);
        if variables.is_empty() {
            writeln!(out, "    {name},").unwrap();
        } else {
            write!(out, "    {name} {{ ").unwrap();
            for (variable, kind) in &variables {
                write!(out, "{}: {}, ", snake(variable), kind.ty()).unwrap();
            }
            out.push_str("},\n");
        }
        let fields: Vec<String> = variables.keys().map(|v| snake(v)).collect();
        let binding = if fields.is_empty() { String::new() } else { format!(" {{ {} }}", fields.join(", ")) };
        writeln!(arms, "            Msg::{name}{binding} => match lang {{").unwrap();
        for (texts, (_, lang)) in texts.iter().zip(LANGUAGES) {
            writeln!(arms, "                Lang::{lang} => {},", expression(id, &texts[id.as_str()])).unwrap();
        }
        arms.push_str("            },\n");
    }
    out.push_str("}\n\nimpl Msg {\n    /// The text in one language.\n    pub(crate) fn text(&self, lang: Lang) -> std::borrow::Cow<'static, str> {\n");
    out.push_str("        use std::fmt::Write as _;\n        match self {\n");
    out.push_str(&arms);
    out.push_str("        }\n    }\n}\n\n");

    out += &samples(&said, texts);
    out += "/// What words are called, a table a prefix.\npub(crate) mod words {\n    use super::Msg;\n\n";
    for prefix in WORDS {
        let mut entries = String::new();
        for id in said.iter().filter(|id| word(id).is_some_and(|(own, _)| own == prefix)) {
            let (_, word) = word(id).expect("filtered");
            assert!(variables(id, texts).is_empty(), "{id}: what a word is called has no variables");
            writeln!(entries, "        ({word:?}, Msg::{}),", pascal(id)).unwrap();
        }
        let name = snake(prefix).to_uppercase();
        writeln!(out, "    pub(crate) const {name}: &[(&str, Msg)] = &[\n{entries}    ];").unwrap();
    }
    out += "}\n\n";

    out.push_str("/// Help texts by the name of the command or option they describe, sorted; nb, nn, en.\n");
    out.push_str("pub(crate) static HELP: &[(&str, [&str; 3])] = &[\n");
    for id in help {
        let said: Vec<String> = texts.iter().map(|texts| format!("{:?}", plain(id, &texts[id.as_str()]))).collect();
        writeln!(out, "    ({:?}, [{}]),", &id[HELP.len()..], said.join(", ")).unwrap();
    }
    out.push_str("];\n");
    out
}

/// Every text with values in the place of its variables, for the tests that read all that is said: both plural forms, and each
/// form that a word chooses.
fn samples(said: &[&String], texts: &[Texts]) -> String {
    let mut out = String::from(
        "/// Every text, with values.\n#[cfg(test)]\npub(crate) fn samples() -> Vec<(&'static str, Msg)> {\n",
    );
    out.push_str("    let first = chrono::NaiveDate::from_ymd_opt(2026, 11, 1).unwrap_or_default();\n    vec![\n");
    for id in said.iter().copied() {
        let variables = variables(id, texts);
        let mut words: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        texts.iter().for_each(|texts| chosen(&texts[id], &mut words));
        let forms = words.values().map(BTreeSet::len).max().unwrap_or_default().max(3);
        for form in 0..if variables.is_empty() { 1 } else { forms } {
            let value = |(name, kind): (&String, &Kind)| {
                let value = match kind {
                    Kind::Text => match words.get(name) {
                        Some(words) => {
                            format!("{:?}.to_owned()", words.iter().nth(form % words.len()).expect("within"))
                        }
                        None => "\"‹›\".to_owned()".to_owned(),
                    },
                    Kind::Number => ["1", "5", "0"][form % 3].to_owned(),
                    Kind::Said => "Box::new(Msg::EventAccepted)".to_owned(),
                    Kind::Day => "first".to_owned(),
                };
                format!("{}: {value}", snake(name))
            };
            let values: Vec<String> = variables.iter().map(value).collect();
            let fields = if values.is_empty() { String::new() } else { format!(" {{ {} }}", values.join(", ")) };
            writeln!(out, "        ({id:?}, Msg::{}{fields}),", pascal(id)).unwrap();
        }
    }
    out + "    ]\n}\n\n"
}

/// The words by which variables choose a form of a text.
fn chosen(pattern: &Pattern<String>, words: &mut BTreeMap<String, BTreeSet<String>>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element else {
            continue;
        };
        let InlineExpression::VariableReference { id } = selector else { continue };
        for variant in variants {
            match &variant.key {
                VariantKey::Identifier { name } if !is_plural(variants) => {
                    words.entry(id.name.clone()).or_default().insert(name.clone());
                }
                _ => {}
            }
            chosen(&variant.value, words);
        }
    }
}

/// The prefix of a text that says what a word is called, and the word.
fn word(id: &str) -> Option<(&'static str, &str)> {
    let prefixes = WORDS.into_iter().filter(|prefix| id.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-')));
    let prefix = prefixes.max_by_key(|prefix| prefix.len())?;
    Some((prefix, &id[prefix.len() + 1..]))
}

/// The variables of a text: the same in both forms of Norwegian; English may tell it by others.
fn variables(id: &str, texts: &[Texts]) -> BTreeMap<String, Kind> {
    let mut found: Option<BTreeMap<String, Kind>> = None;
    let mut numbers = BTreeSet::new();
    for (texts, (lang, _)) in texts.iter().zip(&LANGUAGES) {
        let mut here = BTreeMap::new();
        collect(id, &texts[id], &mut here);
        numbers.extend(here.iter().filter(|(_, kind)| **kind == Kind::Number).map(|(name, _)| name.clone()));
        if let Some(first) = &mut found {
            assert!(
                *lang == "en" || first.keys().eq(here.keys()),
                "src/i18n/{lang}.ftl: {id} uses {:?}, {}.ftl {:?}",
                here.keys(),
                LANGUAGES[0].0,
                first.keys()
            );
            for (name, kind) in here {
                first.entry(name).or_insert(kind);
            }
        } else {
            found = Some(here);
        }
    }
    let mut found = found.unwrap_or_default();
    for name in numbers {
        found.insert(name, Kind::Number);
    }
    found
}

fn collect(id: &str, pattern: &Pattern<String>, found: &mut BTreeMap<String, Kind>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => {
                if let Some(name) = variable(id, inline) {
                    found.entry(name.clone()).or_insert(Kind::of(id, name));
                }
            }
            Expression::Select { selector, variants } => {
                let name = variable(id, selector).unwrap_or_else(|| panic!("{id}: only variables choose a form"));
                let kind = if is_plural(variants) { Kind::Number } else { Kind::Text };
                let known = found.entry(name.clone()).or_insert(kind);
                if kind == Kind::Number {
                    *known = kind;
                }
                for variant in variants {
                    collect(id, &variant.value, found);
                }
            }
        }
    }
}

fn variable<'a>(id: &str, inline: &'a InlineExpression<String>) -> Option<&'a String> {
    match inline {
        InlineExpression::VariableReference { id } => Some(&id.name),
        InlineExpression::StringLiteral { .. } => None,
        InlineExpression::FunctionReference { .. } => {
            let name = short(inline).unwrap_or_else(|| panic!("{id}: only SHORT($day) is known here"));
            assert!(Kind::of(id, name) == Kind::Day, "{id}: {name} is no day");
            Some(name)
        }
        other => panic!("{id}: {other:?} is not used here"),
    }
}

/// The variable of `SHORT($day)`.
fn short(inline: &InlineExpression<String>) -> Option<&String> {
    let InlineExpression::FunctionReference { id, arguments } = inline else { return None };
    match arguments.positional.as_slice() {
        [InlineExpression::VariableReference { id: variable }] if id.name == "SHORT" => Some(&variable.name),
        _ => None,
    }
}

/// Bokmål, Nynorsk and English all have the two forms `one` (exactly 1) and `other`.
fn is_plural(variants: &[Variant<String>]) -> bool {
    variants.iter().all(|variant| match &variant.key {
        VariantKey::Identifier { name } => name == "one" || name == "other",
        VariantKey::NumberLiteral { .. } => true,
    })
}

fn expression(id: &str, pattern: &Pattern<String>) -> String {
    if pattern.elements.iter().all(|element| matches!(element, PatternElement::TextElement { .. })) {
        return format!("std::borrow::Cow::Borrowed({:?})", plain(id, pattern));
    }
    format!("{{ let mut out = String::new(); {} std::borrow::Cow::Owned(out) }}", statements(id, pattern))
}

fn statements(of: &str, pattern: &Pattern<String>) -> String {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => write!(out, "out += {value:?}; ").unwrap(),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => {
                    let name = snake(&id.name);
                    match Kind::of(of, &id.name) {
                        Kind::Day => write!(out, "out += &shown::in_sentence(*{name}, lang); ").unwrap(),
                        Kind::Said => write!(out, "out += &{name}.text(lang); ").unwrap(),
                        Kind::Text | Kind::Number => {
                            write!(out, "let _ = write!(out, \"{{}}\", {}); ", shown(&id.name)).unwrap();
                        }
                    }
                }
                InlineExpression::StringLiteral { value } => write!(out, "out += {value:?}; ").unwrap(),
                other => {
                    let name = short(other).expect("anything else was refused when the variables were collected");
                    write!(out, "out += &shown::in_table(*{}, lang); ", snake(name)).unwrap();
                }
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else { unreachable!("refused above") };
                let plural = is_plural(variants);
                let value =
                    if plural { format!("*{}", snake(&id.name)) } else { format!("{}.as_str()", snake(&id.name)) };
                write!(out, "match {value} {{ ").unwrap();
                for variant in variants.iter().filter(|variant| !variant.default) {
                    let key = match &variant.key {
                        VariantKey::Identifier { name } if plural && name == "one" => "1".to_owned(),
                        VariantKey::Identifier { name } => format!("{name:?}"),
                        VariantKey::NumberLiteral { value } => value.clone(),
                    };
                    write!(out, "{key} => {{ {} }} ", statements(of, &variant.value)).unwrap();
                }
                let default = variants.iter().find(|variant| variant.default).expect("Fluent demands a default");
                write!(out, "_ => {{ {} }} }} ", statements(of, &default.value)).unwrap();
            }
        }
    }
    out
}

/// What is printed of a variable. Commands and flags are given in English and said in the words of the language.
fn shown(variable: &str) -> String {
    let field = snake(variable);
    match variable {
        "command" => format!("names::line({field}, lang)"),
        "flag" => format!("names::asked_for({field}, lang)"),
        _ => field,
    }
}

fn plain(id: &str, pattern: &Pattern<String>) -> String {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => value.as_str(),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                value
            }
            PatternElement::Placeable { .. } => panic!("{id}: a help text has no variables"),
        })
        .collect()
}

fn pascal(id: &str) -> String {
    id.split('-')
        .map(|part| {
            let mut chars = part.chars();
            chars.next().map(|first| first.to_ascii_uppercase().to_string() + chars.as_str()).unwrap_or_default()
        })
        .collect()
}

fn snake(name: &str) -> String {
    name.replace('-', "_")
}

/// The files of `examples/helgeland`, embedded so that `alis demo` needs nothing beside the binary.
fn demo_files() -> String {
    let root = Path::new("examples/helgeland");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    walk(root, &mut files);
    files.sort();
    let mut out = String::from("pub(crate) static FILES: &[(&str, &str)] = &[\n");
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        let inside: Vec<_> =
            file.strip_prefix(root).expect("walked from there").iter().map(|part| part.to_string_lossy()).collect();
        let inside = inside.join("/");
        writeln!(
            out,
            "    ({inside:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/examples/helgeland/{inside}\"))),"
        )
        .unwrap();
    }
    out.push_str("];\n");
    out
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|err| panic!("{}: {err}", folder.display())) {
        let path = entry.expect("a folder that is being read").path();
        if path.is_dir() {
            walk(&path, files);
        } else {
            files.push(path);
        }
    }
}
