//! What no text in Norwegian may hold: a key of a file, an event's name, an English word, a day as a file writes it, a word that
//! *terms.md* refuses, bokmål in nynorsk. Every text is read as it is shown, with values in the place of its variables.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use strum::VariantArray;

use super::{HELP, Lang, Msg, samples, words};
use crate::domain::letter::LetterKind;
use crate::domain::terms::Terms;
use crate::domain::trainee::Role;
use crate::domain::word::Word;
use crate::store::schema;

const NORWEGIAN: [Lang; 2] = [Lang::Nb, Lang::Nn];

/// Texts about the inside of a file, which name its keys and values between backticks as they stand there: what is wrong is the
/// key.
const OF_FILES: [&str; 27] = [
    "hint-blank-name",
    "hint-borne-twice",
    "hint-capacity-exceeded",
    "hint-missing-key",
    "hint-quoted-date",
    "hint-seat-twice",
    "hint-set",
    "hint-several-successors",
    "hint-stray-template",
    "hint-supersedes-itself",
    "hint-term-departs",
    "hint-toml-syntax",
    "hint-wishes-in-tables",
    "kind-flag",
    "problem-no-start",
    "problem-element-role",
    "problem-element-class",
    "problem-element-share",
    "problem-element-recipient",
    "problem-element-recipient-open",
    "problem-element-missing",
    "problem-unknown-event",
    "hint-position-open-again",
    "hint-template-syntax",
    "hint-template-values",
    "hint-format-html",
    "help-document-preview",
];

/// Norwegian words, names of git's and other tools' and of the trade, that are spelled like a key or an English command.
const SAME_WORD: [&str; 16] = [
    "at", "to", "avtale", "id", "start", "no", "status", "element", "logo", "txt", "plan", "merge", "rebase", "schema",
    "demo", "en",
];

/// Every text in a language as it is shown, with its id.
fn shown(lang: Lang) -> Vec<(String, String)> {
    let said = samples().into_iter().map(|(id, msg)| (id.to_owned(), msg.text(lang).into_owned()));
    let help = HELP.iter().map(|(path, texts)| (format!("help-{path}"), texts[lang.index()].to_owned()));
    said.chain(help).collect()
}

/// The letters' templates in a language, with their paths; what stands in braces is no text.
fn templates(lang: Lang) -> Vec<(String, String)> {
    let kinds = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/letters/kinds");
    let folders = fs::read_dir(&kinds).unwrap().map(|folder| folder.unwrap().path()).filter(|folder| folder.is_dir());
    let of = |folder: std::path::PathBuf| {
        let file = folder.join(format!("{}.md", lang.as_str()));
        (file.display().to_string(), without_code(&fs::read_to_string(&file).unwrap()))
    };
    let found: Vec<(String, String)> = folders.map(of).collect();
    assert_eq!(found.len(), LetterKind::ALL.len(), "a template for each kind of letter");
    found
}

/// A template without its values and choices; words that stand quoted in them do count.
fn without_code(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{']) {
        let (before, code) = rest.split_at(at);
        out += before;
        let end = if code.starts_with("{{") { "}}" } else { "%}" };
        let Some(stop) = code.find(end) else { break };
        out.extend(code[..stop].split('"').skip(1).step_by(2).map(|quoted| format!(" {quoted} ")));
        rest = &code[stop + 2..];
    }
    out + rest
}

/// The words of a text, in small letters.
fn words_of(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'));
    words.map(|word| word.trim_matches('-').to_lowercase()).filter(|word| !word.is_empty())
}

/// A text without what is typed: commands of alis and of git, flags, paths, what stands between backticks or straight quotes.
fn prose(text: &str, commands: &BTreeSet<String>) -> String {
    // Lines of their own that show what is typed.
    let is_shown = |line: &&str| !(text.contains('\n') && line.contains("alis "));
    let text = text.lines().filter(is_shown).collect::<Vec<_>>().join("\n");
    let mut plain = String::new();
    for (place, part) in text.split('`').enumerate() {
        plain += if place % 2 == 0 { part } else { " " };
    }
    let mut out = String::new();
    let mut typing = false;
    for word in plain.split_whitespace() {
        let bare = word.trim_matches(|c: char| "().,:;«»\"'".contains(c));
        let is_flag = bare.starts_with('-') && bare.len() > 1;
        let is_typed = is_flag
            || bare == "‹›"
            || bare.contains(['/', '=', '$', '@', '_', '[', '{', '<', '|'])
            || bare.contains(':')
            || (bare.contains('.') && bare.chars().any(char::is_alphabetic) && !bare.ends_with('.'))
            || bare.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        if bare == "alis" || bare == "git" {
            typing = true;
            continue;
        }
        if is_typed || (typing && commands.contains(bare)) {
            continue;
        }
        typing = false;
        out += word;
        out.push(' ');
    }
    out
}

/// The English names of all commands.
fn english_commands() -> BTreeSet<String> {
    fn walk(command: &clap::Command, out: &mut BTreeSet<String>) {
        for inner in command.get_subcommands() {
            out.insert(inner.get_name().to_owned());
            walk(inner, out);
        }
    }
    let mut out = BTreeSet::new();
    walk(&crate::cli::command(Lang::En), &mut out);
    out
}

/// All names of commands and of values that can be typed, and what git's are called.
fn commands() -> BTreeSet<String> {
    fn walk(command: &clap::Command, out: &mut BTreeSet<String>) {
        out.insert(command.get_name().to_owned());
        out.extend(command.get_all_aliases().map(str::to_owned));
        for arg in command.get_arguments() {
            out.extend(arg.get_possible_values().iter().map(|value| value.get_name().to_owned()));
        }
        command.get_subcommands().for_each(|inner| walk(inner, out));
    }
    let mut out = BTreeSet::new();
    walk(&crate::cli::command(Lang::En), &mut out);
    let git = "add branch cat-file clone commit config diff fetch fsck gc git-filter-repo grep init list main merge origin pull push rebase \
               remote remove rerere restore stash status switch clear unshallow worktree filter-repo";
    out.extend(git.split_whitespace().map(str::to_owned));
    out
}

/// The keys of all records and terms, and the names of all events.
fn keys() -> BTreeSet<String> {
    fn of(schema: &serde_json::Value, known: &mut BTreeSet<String>) {
        let properties = || schema["properties"].as_object().into_iter().flatten();
        known.extend(properties().map(|(key, _)| key.clone()));
        let shapes = schema["oneOf"].as_array().into_iter().flatten();
        for within in properties().map(|(_, of)| of).chain(schema.get("items")).chain(shapes) {
            of(within, known);
        }
    }
    let mut known: BTreeSet<String> =
        Terms::keys().into_iter().flat_map(|(term, key)| [term, key]).map(str::to_owned).collect();
    for (record, _) in schema::RECORDS {
        of(&schema::of_record(record).unwrap(), &mut known);
    }
    known.extend(words::EVENT.iter().map(|(word, _)| (*word).to_owned()));
    known.extend(words::STAGE.iter().map(|(word, _)| (*word).to_owned()));
    known
}

#[track_caller]
fn none(found: &[String]) {
    assert!(found.is_empty(), "{} texts:\n{}", found.len(), found.join("\n"));
}

#[test]
fn no_key_of_a_file_and_no_english_word_is_said() {
    let commands = commands();
    let keys = keys();
    let refused: BTreeSet<String> = keys.iter().cloned().chain(english_commands()).collect();
    let english = ["the", "of", "is", "with", "and", "not", "this", "that", "from", "has", "was", "are", "by", "it"];
    let mut found = Vec::new();
    for lang in NORWEGIAN {
        for (id, text) in shown(lang) {
            let said = prose(&text, &commands);
            let is_bad = |word: &String| {
                (refused.contains(word) || english.contains(&word.as_str()))
                    && !SAME_WORD.contains(&word.as_str())
                    && !Role::VARIANTS.iter().any(|role| role.as_str() == word)
            };
            found.extend(words_of(&said).filter(is_bad).map(|word| format!("{} {id}: {word}: {text}", lang.as_str())));
            let quoted =
                text.split('`').skip(1).step_by(2).filter(|quoted| {
                    !OF_FILES.contains(&id.as_str()) && words_of(quoted).any(|word| keys.contains(&word))
                });
            let is_command = |quoted: &&str| quoted.starts_with("alis ") || quoted.starts_with("git ");
            found.extend(
                quoted.filter(|quoted| !is_command(quoted)).map(|quoted| format!("{} {id}: `{quoted}`", lang.as_str())),
            );
        }
    }
    found.sort();
    found.dedup();
    none(&found);
}

#[test]
fn texts_of_files_name_a_key_and_are_there() {
    let ids: BTreeSet<String> = shown(Lang::Nb).into_iter().map(|(id, _)| id).collect();
    for id in OF_FILES {
        assert!(ids.contains(id), "{id} is no text");
    }
}

#[test]
fn no_day_stands_as_in_a_file() {
    // They tell how a day may be typed, or how a file has it.
    let of_files = ["hint-date-input", "kind-date", "kind-month-day", "problem-quoted-date"];
    let is_iso = |word: &str| {
        let bytes = word.as_bytes();
        bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-' && bytes[..4].iter().all(u8::is_ascii_digit)
    };
    let mut found = Vec::new();
    for lang in NORWEGIAN {
        for (id, text) in shown(lang).into_iter().filter(|(id, _)| !of_files.contains(&id.as_str())) {
            found.extend(
                text.split([' ', ',', ';', ')', '(', '.']).filter(|word| is_iso(word)).map(|_| format!("{id}: {text}")),
            );
        }
    }
    none(&found);
}

/// The day itself is in time: *senest*, not *før* (terms.md). One that is compared with another is no deadline.
#[test]
fn no_deadline_is_before_its_day() {
    let compared = ["error-report-before-apply"];
    let mut found = Vec::new();
    for lang in NORWEGIAN {
        for (id, text) in shown(lang).into_iter().filter(|(id, _)| !compared.contains(&id.as_str())) {
            let before = text.contains("før 1.\u{a0}november 2026") || text.contains("før 01.11.2026");
            found.extend(before.then(|| format!("{id}: {text}")));
        }
    }
    none(&found);
}

#[derive(serde::Deserialize)]
struct Refused {
    both: BTreeMap<String, String>,
    phrases: BTreeMap<String, String>,
    nn: BTreeMap<String, String>,
}

fn refused() -> Refused {
    toml::from_str(include_str!("refused.toml")).unwrap()
}

/// Each place where a text or a letter says what is refused.
fn said(lang: Lang, refused: &BTreeMap<String, String>) -> Vec<String> {
    let is_it = |word: &str, known: &str| match known.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == known,
    };
    let commands = commands();
    let mut found = Vec::new();
    let texts = shown(lang).into_iter().map(|(id, text)| (id, prose(&text, &commands)));
    for (place, text) in texts.chain(templates(lang)) {
        for word in words_of(&text) {
            if let Some((known, instead)) = refused.iter().find(|(known, _)| is_it(&word, known)) {
                found.push(format!(
                    "{} {place}: {known} ({instead}): {}",
                    lang.as_str(),
                    text.lines().next().unwrap_or_default()
                ));
            }
        }
    }
    found
}

#[test]
fn refused_words_are_not_said() {
    let refused = refused();
    let mut found: Vec<String> = NORWEGIAN.into_iter().flat_map(|lang| said(lang, &refused.both)).collect();
    for lang in NORWEGIAN {
        for (place, text) in shown(lang).into_iter().chain(templates(lang)) {
            let text = text.to_lowercase().replace('\u{a0}', " ");
            let said = refused.phrases.keys().filter(|phrase| text.contains(phrase.as_str()));
            found.extend(said.map(|phrase| format!("{} {place}: {phrase}", lang.as_str())));
        }
    }
    none(&found);
}

#[test]
fn nynorsk_is_nynorsk() {
    none(&said(Lang::Nn, &refused().nn));
}

#[test]
fn what_is_refused_would_be_found() {
    let refused = refused();
    let text = "vennligst flett postene";
    let hits = words_of(text).filter(|word| refused.both.contains_key(word)).count();
    assert_eq!(hits, 3);
    assert!(prose("Lag en med: alis municipality add --name X", &commands()).trim() == "Lag en med:");
    assert_eq!(without_code("a {{ b or \"c\" }} d {% if e %}f"), "a  c  d f");
    assert!(
        Msg::ShowActBy { day: chrono::NaiveDate::from_ymd_opt(2026, 11, 1).unwrap() }.text(Lang::Nb).contains("senest")
    );
}
