//! The description of what is asked for, held against the command line: neither knows anything that the other does not.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory};

use super::{Cli, names};
use crate::acts::{self, ACTS, MustBe, Question, Takes, Usual, WhenAsked};
use crate::domain::date_input::Toward;
use crate::i18n::Lang;

fn root() -> Command {
    let mut root = names::accepting(Cli::command());
    root.build();
    root
}

fn command<'a>(root: &'a Command, path: &str) -> &'a Command {
    let found = path.split(' ').try_fold(root, |above, word| above.find_subcommand(word));
    found.unwrap_or_else(|| panic!("acts/table.rs describes `{path}`, which is no command"))
}

fn argument<'a>(root: &'a Command, path: &str, asked: &Question) -> &'a Arg {
    let found = command(root, path).get_arguments().find(|arg| arg.get_id() == asked.argument);
    found.unwrap_or_else(|| panic!("`{path}` is described to ask for `{}`, which it does not take", asked.argument))
}

/// Everything that is described, with its command.
fn all() -> impl Iterator<Item = (&'static str, &'static Question)> {
    ACTS.iter().flat_map(|act| act.asks.iter().map(|asked| (act.command, asked)))
}

#[test]
fn what_is_asked_for_is_an_argument_by_the_name_it_is_typed() {
    let root = root();
    for (path, asked) in all() {
        let arg = argument(&root, path, asked);
        let words: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        let name = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
        let typed = match arg.get_long() {
            Some(long) => format!("--{long}"),
            None if asked.answer == MustBe::Word && !words.is_empty() && asked.typed.contains('|') => words.join("|"),
            None => name.unwrap_or_default(),
        };
        assert_eq!(asked.typed, typed, "{path}");
    }
}

#[test]
fn an_answer_is_what_the_argument_takes() {
    let root = root();
    for (path, asked) in all() {
        let arg = argument(&root, path, asked);
        let is_day = arg.get_value_names().is_some_and(|names| names.iter().any(|name| name == "DATE"));
        let asks_day = matches!(asked.answer, MustBe::Day(_));
        assert!(is_day == asks_day || asked.answer == MustBe::YesOrNo, "{path} {}: a day?", asked.typed);
        if asked.answer == MustBe::Word {
            assert!(!arg.get_possible_values().is_empty(), "{path} {}: no closed list", asked.typed);
        }
        if let MustBe::Record(takes) = asked.answer {
            let path: Vec<&str> = path.split(' ').collect();
            assert_eq!(acts::takes(&path, asked.argument), takes, "{path:?} {}", asked.typed);
        }
    }
}

#[test]
fn a_number_has_the_same_ends_at_the_prompt_and_in_the_flag() {
    let root = root();
    let refused = |path: &str, flag: &str, number: i64| {
        let words = ["alis"].into_iter().chain(path.split(' ')).map(str::to_owned);
        let typed = words.chain([format!("{flag}={number}")]);
        root.clone().try_get_matches_from(typed).is_err_and(|err| err.kind() == ErrorKind::ValueValidation)
    };
    let mut seen = 0;
    for (path, asked) in all() {
        let MustBe::Number(least, most) = asked.answer else { continue };
        let (least, most) = (i64::from(least), i64::from(most));
        let found = [least - 1, least, most, most + 1].map(|number| refused(path, asked.typed, number));
        assert_eq!(found, [true, false, false, true], "{path} {}: {least} to {most}", asked.typed);
        seen += 1;
    }
    assert!(seen > 3);
}

/// Whoever names no record is asked for it, in every command whose first word is one.
#[test]
fn every_record_that_stands_first_is_asked_for() {
    fn walk(command: &Command, path: &str, missing: &mut Vec<String>) {
        for sub in command.get_subcommands() {
            let path = names::path(path, sub.get_name());
            walk(sub, &path, missing);
            let words: Vec<&str> = path.split(' ').collect();
            let Some(first) = sub.get_positionals().next().filter(|arg| arg.is_required_set()) else { continue };
            // Where two records are meant, or several, which is which is not to be asked.
            let is_only = sub.get_positionals().filter(|arg| arg.is_required_set()).count() == 1
                && first.get_num_args().is_none_or(|range| range.max_values() == 1);
            let takes = acts::takes(&words, first.get_id().as_str());
            let is_record = matches!(
                takes,
                Takes::Trainee
                    | Takes::RuleOrTrainee
                    | Takes::Municipality
                    | Takes::Hospital
                    | Takes::Agreement
                    | Takes::Position
                    | Takes::Round
            );
            let described = acts::of(&path).and_then(acts::Act::record);
            if is_record && is_only && described.is_none_or(|asked| asked.argument != first.get_id().as_str()) {
                missing.push(path);
            }
        }
    }
    let mut missing = Vec::new();
    walk(&root(), "", &mut missing);
    assert_eq!(missing, Vec::<String>::new(), "not described in acts/table.rs");
}

#[test]
fn a_command_is_described_once_and_turns_into_one_that_is() {
    let mut seen = BTreeSet::new();
    for act in ACTS {
        assert!(seen.insert(act.command), "{} is described twice", act.command);
        for other in act.becomes {
            assert!(acts::of(other).is_some(), "{} turns into {other}, which is not described", act.command);
        }
    }
}

/// `docs/questions.md`, made of the description.
#[test]
#[expect(clippy::disallowed_methods, reason = "UPDATE_DOCS writes a page of this repository, no record")]
fn the_page_of_the_questions_is_made_of_the_description() {
    let mut page = "# What is asked\n\nOn a terminal, where it was not typed; in this order. Made of the description in `src/acts` by \
        `UPDATE_DOCS=1 cargo test --lib described`.\n\n| command | argument | question | an answer is | when | proposed |\n\
        |---|---|---|---|---|---|\n"
        .to_owned();
    for (path, asked) in all() {
        let question = asked.question().text(Lang::En).replace('|', "\\|");
        let typed = asked.typed.replace('|', "\\|");
        let (answer, when, proposed) = (answer(asked.answer), when(asked.need), proposed(asked.proposed));
        page += &format!("| `{path}` | `{typed}` | {question} | {answer} | {when} | {proposed} |\n");
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/questions.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(there == page, "docs/questions.md is not of today: UPDATE_DOCS=1 cargo test --lib described");
}

fn answer(answer: MustBe) -> String {
    match answer {
        MustBe::Text => "a text".to_owned(),
        MustBe::Day(Toward::Past) => "a day; without its year the last one".to_owned(),
        MustBe::Day(Toward::Coming) => "a day; without its year the next one".to_owned(),
        MustBe::Number(least, most) => format!("a number from {least} to {most}"),
        MustBe::Percent => "a percent".to_owned(),
        MustBe::Word => "one of a list".to_owned(),
        MustBe::One => "one of what the records have".to_owned(),
        MustBe::Order => "an order".to_owned(),
        MustBe::Record(_) => "a record".to_owned(),
        MustBe::YesOrNo => "yes or no".to_owned(),
    }
}

fn when(when: WhenAsked) -> &'static str {
    match when {
        WhenAsked::Always => "if missing",
        WhenAsked::Whenever => "may stay empty",
        WhenAsked::WhileAsking => "may stay empty; only where something else is asked",
    }
}

fn proposed(proposed: Usual) -> &'static str {
    match proposed {
        Usual::Nothing => "",
        Usual::Today => "today",
        Usual::Text(text) => text,
        Usual::Known => "what the records have",
    }
}
