//! Every command and every flag in the texts is one that can be typed, by the name of the text's language.

use std::iter::Peekable;

use clap::CommandFactory;
use clap::error::{ContextKind, ErrorKind};

use super::super::Cli;
use super::accepting;
use crate::i18n::Lang;
use crate::i18n::names::{self, Called};

const TEXTS: [(Lang, &str); 3] = [
    (Lang::Nb, include_str!("../../i18n/nb.ftl")),
    (Lang::Nn, include_str!("../../i18n/nn.ftl")),
    (Lang::En, include_str!("../../i18n/en.ftl")),
];

/// A line of a text with each variable as one word: `{ $hpr }` is `{hpr}`.
fn lines(text: &str) -> impl Iterator<Item = String> {
    // What is pasted into a shell's own file, which may be read in any encoding, is English in every language.
    let is_setup = |line: &&str| line.contains("~/.") || line.contains("$PROFILE");
    let told = text.lines().filter(move |line| !line.starts_with('#') && !is_setup(line));
    told.map(|line| line.replace("{ $", "{").replace(" }", "}"))
}

/// A word without the marks around it, and whether the command ends with it.
fn bare(word: &str) -> (&str, bool) {
    let bare = word.trim_end_matches(['.', ',', ';', ':', ')', '»', '”', '`']);
    (bare, bare.len() < word.len())
}

/// Stands for a value: `{hpr}`, `HPR`, `HPR,HPR`, `name=…`, `…`.
fn stands_for_a_value(word: &str) -> bool {
    let is_capital = word.chars().any(char::is_alphabetic) && word == word.to_uppercase();
    word.contains('{') || word == "…" || is_capital || word.find('=').is_some_and(|at| at > 0)
}

/// One command in a text: its words as they stand there, and whether each is the name of the language.
struct Printed {
    words: Vec<String>,
    wrong: Vec<String>,
}

/// The commands in a line.
fn printed(line: &str, lang: Lang) -> Vec<Printed> {
    let starts = line.match_indices("alis ").map(|(at, _)| at);
    let alone = starts.filter(|at| {
        !line[..*at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '-' | '_' | '\'' | '\\'))
    });
    alone.filter_map(|at| one(line[at + "alis ".len()..].split(' ').peekable(), lang)).collect()
}

fn one<'a>(mut rest: Peekable<impl Iterator<Item = &'a str>>, lang: Lang) -> Option<Printed> {
    let mut out = Printed { words: Vec::new(), wrong: Vec::new() };
    let (mut path, mut number, mut is_command) = ("", 0, true);
    // What the flag before takes, where it takes anything.
    let mut after: Option<Option<&'static [Called]>> = None;
    let say = |out: &mut Printed, word: &str, called: Option<(&Called, &str)>| {
        if let Some((called, before)) =
            called.filter(|(called, before)| format!("{before}{}", called.name(lang)) != word)
        {
            out.wrong.push(format!("{word}: {before}{}", called.name(lang)));
        }
        out.words.push(word.to_owned());
    };
    while let Some(word) = rest.peek() {
        let (word, ends) = bare(word);
        let before = after.take();
        if word.is_empty() {
            break;
        }
        if let Some(typed) = word.strip_prefix("--") {
            let name = typed.split_once('=').map_or(typed, |(name, _)| name);
            let Some(called) =
                names::FLAGS.iter().find(|flag| names::flag(path, flag.own()).is_some_and(|f| f.is(name)))
            else {
                out.wrong.push(format!("{word}: no flag"));
                break;
            };
            let called = names::flag(path, called.own())?;
            after = Some(names::taken(format!("{path} --{}", called.own()).trim_start()));
            say(&mut out, &format!("--{name}"), Some((called, "--")));
        } else if let Some(list) = before.filter(|list| list.is_some() || stands_for_a_value(word)) {
            let called = list.and_then(|list| list.iter().find(|called| called.is(word)));
            say(&mut out, word, called.or_else(|| placeholder(word)).map(|called| (called, "")));
        } else {
            let level = names::COMMANDS.iter().filter(|called| names::above(called.word) == path);
            let mut typed = level.filter(|called| called.is(word) || called.former.contains(&word));
            if let Some(called) = typed.next().filter(|_| is_command) {
                path = called.word;
                say(&mut out, word, Some((called, "")));
            } else {
                let list = names::taken(&format!("{path} {}", number + 1));
                let called = list.and_then(|list| list.iter().find(|called| called.is(word)));
                if called.is_none() && !stands_for_a_value(word) {
                    break;
                }
                number += 1;
                is_command = false;
                say(&mut out, word, called.or_else(|| placeholder(word)).map(|called| (called, "")));
            }
        }
        rest.next();
        if ends {
            return Some(out);
        }
    }
    if out.words.is_empty() && out.wrong.is_empty() {
        // In a sentence anything can follow the program's name, but not what is nearly a command.
        let word = rest.peek().map(|word| bare(word).0)?;
        let near = |name: &&str| strsim::jaro_winkler(word, name) > 0.9;
        let top = names::COMMANDS.iter().filter(|called| names::above(called.word).is_empty());
        let near = top.flat_map(|called| called.typed.iter().copied().chain([called.word])).find(near)?;
        out.wrong.push(format!("{word}: no command, nearly {near}"));
    }
    Some(out)
}

fn placeholder(word: &str) -> Option<&'static Called> {
    names::PLACEHOLDERS.iter().find(|called| called.word == word || called.is(word))
}

#[test]
fn every_command_in_a_text_is_typed_in_its_language() {
    let mut found = 0;
    let mut wrong = Vec::new();
    for (lang, text) in TEXTS {
        for line in lines(text) {
            for command in printed(&line, lang) {
                found += 1;
                wrong.extend(command.wrong.iter().map(|wrong| format!("{lang:?}: {wrong}: {line}")));
                if let Err(err) = parsed(&command.words) {
                    wrong.push(format!("{lang:?}: {err}: {line}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(found > 150, "only {found} commands were found in the texts");
}

/// Whether the command line takes it, with something in every place that stands for a value.
fn parsed(words: &[String]) -> Result<(), String> {
    let filled = words.iter().map(|word| match word.as_str() {
        "KOMMANDO" | "COMMAND" => "list",
        word if stands_for_a_value(word) && !word.contains('=') && !word.starts_with("--") => "1",
        word => word,
    });
    let line: Vec<&str> = ["alis"].into_iter().chain(filled).collect();
    let Err(err) = accepting(Cli::command()).try_get_matches_from(&line) else { return Ok(()) };
    let lacks = matches!(
        err.kind(),
        ErrorKind::MissingRequiredArgument
            | ErrorKind::MissingSubcommand
            | ErrorKind::DisplayHelp
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    // What is left out can be guessed: `alis rediger`.
    let lacks =
        lacks || err.kind() == ErrorKind::InvalidValue && err.get(ContextKind::InvalidValue).is_none_or(is_empty);
    if lacks { Ok(()) } else { Err(format!("{}: {err}", line.join(" "))) }
}

fn is_empty(value: &clap::error::ContextValue) -> bool {
    matches!(value, clap::error::ContextValue::String(text) if text.is_empty())
}

#[test]
fn every_flag_in_a_text_has_the_name_of_its_language() {
    let mut wrong = Vec::new();
    for (lang, text) in TEXTS {
        for line in lines(text) {
            for (at, _) in line.match_indices("--") {
                let name: String = line[at + 2..].chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
                let is_word = name.starts_with(char::is_alphabetic)
                    && !line[..at].ends_with(|c: char| c.is_alphanumeric() || "-<".contains(c));
                // Git has flags of its own.
                let clause = line[..at].rsplit([';', ':', ',', '.', ')']).next().unwrap_or_default();
                if !is_word || clause.contains("git ") || name == "shared" {
                    continue;
                }
                if !names::FLAGS.iter().any(|called| called.name(lang) == name) {
                    wrong.push(format!("{lang:?}: --{name}: {line}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_the_guard_is_for_it_sees() {
    let wrong = |line: &str| printed(line, Lang::Nb).into_iter().flat_map(|command| command.wrong).collect::<Vec<_>>();
    assert_eq!(wrong("rett den: alis edit {hpr}"), ["edit: rediger"]);
    assert_eq!(wrong("alis forespør {hpr} --answer ja, så går det"), ["--answer: --svar", "ja: bekreftet"]);
    assert_eq!(wrong("kjør alis synkk --fortsett"), ["synkk: no command, nearly synk"]);
    assert_eq!(wrong("alis synk --fortsettt"), ["--fortsettt: no flag"]);
    assert_eq!(wrong("(alis kommune rediger) og alis liste viser"), Vec::<String>::new());
    assert!(parsed(&["liste", "--svar", "1"].map(str::to_owned)).is_err());
}
