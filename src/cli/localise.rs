//! Help in the user's language: the texts stand in `i18n/*.ftl` as `help-COMMAND` and `help-COMMAND-OPTION`.

use clap::builder::{PossibleValue, PossibleValuesParser, StyledStr};
use clap::{Arg, Command};

use super::names::{day, path};
use crate::i18n::names::{self, Called};
use crate::i18n::{Lang, help};

/// More than any command has options of its own.
const FIRST_GLOBAL: usize = 100;

/// Gives a command and all below it their texts, and calls everything what it is called in the language. For what is shown:
/// the words that are typed are understood by [`super::names::accepting`].
pub(super) fn localised(command: Command, lang: Lang) -> Command {
    // What every command takes stands after what is its own.
    let mut place = FIRST_GLOBAL..;
    let command = command
        .about(text("alis", lang))
        .subcommand_value_name(placeholder("COMMAND", lang))
        .mut_args(|arg| argument(arg, "", lang).display_order(place.next().unwrap_or(usize::MAX)));
    let command = command.mut_subcommands(|sub| subcommand(sub, "", lang));
    command.override_help(marked(""))
}

/// Before the English words that lead to a command, in what clap takes for its help: [`super::help`] makes the help of them.
const MARK: &str = "the help of: ";

fn marked(path: &str) -> String {
    format!("{MARK}{path}")
}

/// The English words that lead to the command whose help clap shows; none where it shows something else.
pub(super) fn marked_path(shown: &str) -> Option<&str> {
    shown.trim_end().strip_prefix(MARK.trim_end()).map(str::trim)
}

fn subcommand(command: Command, above: &str, lang: Lang) -> Command {
    let path = path(above, command.get_name());
    let key = path.replace(' ', "-");
    let named = names::command(&path);
    let about = help(&key, lang).unwrap_or_default();
    let about = if above.is_empty() { about.to_owned() } else { format!("{about}{}", other_names(named, lang)) };
    // The argument's place among those without a flag, from 1.
    let mut number = 1..;
    let mut command = command.about(about).subcommand_value_name(placeholder("COMMAND", lang)).mut_args(|arg| {
        let place = match arg.get_long() {
            Some(flag) => format!("{path} --{flag}"),
            None => format!("{path} {}", number.next().unwrap_or(usize::MAX)),
        };
        argument(chosen(arg, &place, lang), &path, lang)
    });
    if let Some(named) = named {
        command = command.name(named.name(lang)).aliases(named.beside(lang)).aliases(named.former);
    }
    command.mut_subcommands(|sub| subcommand(sub, &path, lang)).override_help(marked(&path))
}

/// Help or usage with what clap says in English in the user's language.
pub(super) fn in_language(text: &str, lang: Lang) -> String {
    text.replace("[OPTIONS]", &format!("[{}]", placeholder("OPTIONS", lang)))
}

/// What stands for a value.
fn placeholder(english: &str, lang: Lang) -> String {
    names::find(names::PLACEHOLDERS, english).map_or(english, |named| named.name(lang)).to_owned()
}

/// An argument whose words are of a closed list, with the words of the language.
fn chosen(arg: Arg, place: &str, lang: Lang) -> Arg {
    let Some(list) = names::taken(place).filter(|_| !arg.get_possible_values().is_empty()) else { return arg };
    // In the order of the docs.
    let known = arg.get_possible_values();
    let values = known.iter().filter_map(|value| names::find(list, value.get_name()));
    let values = values.map(|named| PossibleValue::new(named.name(lang)).aliases(named.beside(lang)));
    let values: Vec<PossibleValue> = values.collect();
    arg.value_parser(PossibleValuesParser::new(values))
}

fn argument(arg: Arg, path: &str, lang: Lang) -> Arg {
    let mut arg = day(arg);
    let id = arg.get_id().as_str().replace('_', "-");
    if path.is_empty() {
        let place = format!("--{}", arg.get_long().unwrap_or_default());
        arg = chosen(arg, &place, lang);
    }
    if let Some(named) = arg.get_long().and_then(|flag| names::flag(path, flag)) {
        arg = arg.long(named.name(lang)).aliases(named.beside(lang));
    }
    if let Some(values) = arg.get_value_names() {
        let values: Vec<String> = values.iter().map(|name| placeholder(name, lang)).collect();
        arg = arg.value_names(values);
    }
    // Flags that mean the same everywhere are described once.
    let key = if path.is_empty() { "global".to_owned() } else { path.replace(' ', "-") };
    let own = help(&format!("{key}-{id}"), lang);
    let Some(text) = own.or_else(|| help(&format!("any-{id}"), lang)) else { return arg };
    // clap would introduce the words in English.
    let words: Vec<String> = arg.get_possible_values().iter().map(|word| word.get_name().to_owned()).collect();
    let takes_word = arg.get_action().takes_values() && !words.is_empty();
    let text = if takes_word { format!("{text}: {}", words.join(", ")) } else { text.to_owned() };
    if takes_word { arg.help(text).hide_possible_values(true) } else { arg.help(text) }
}

fn text(path: &str, lang: Lang) -> StyledStr {
    help(path, lang).unwrap_or_default().into()
}

/// What else a command is called in the language, in brackets.
pub(super) fn other_names(named: Option<&Called>, lang: Lang) -> String {
    match named.map(|named| named.names(lang)) {
        Some([_, others @ ..]) if !others.is_empty() => format!(" [{}]", others.join(", ")),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::super::headings::HEADINGS;
    use super::*;
    use crate::i18n::{HELP, examples};

    /// Every path of help that the command line asks for.
    fn wanted(command: &Command, path: &str, out: &mut BTreeSet<String>) {
        for arg in command.get_arguments().filter(|arg| path == "global" || !arg.is_global_set()) {
            let id = arg.get_id().as_str().replace('_', "-");
            let own = format!("{path}-{id}");
            out.insert(if help(&own, Lang::Nb).is_some() { own } else { format!("any-{id}") });
        }
        for sub in command.get_subcommands() {
            let name = sub.get_name();
            let path = if path == "global" { name.to_owned() } else { format!("{path}-{name}") };
            wanted(sub, &path, out);
            if help(&format!("{path}--long"), Lang::Nb).is_some() {
                out.insert(format!("{path}--long"));
            }
            out.insert(path);
        }
    }

    #[test]
    fn every_command_and_option_is_described_and_no_description_is_left_over() {
        let mut all = BTreeSet::from(["alis".to_owned()]);
        wanted(&super::super::Cli::command(), "global", &mut all);
        all.extend(HEADINGS.iter().map(|(heading, _)| format!("heading-{heading}")));
        let described: BTreeSet<String> = HELP.iter().map(|(path, _)| (*path).to_owned()).collect();
        let missing: Vec<_> = all.difference(&described).collect();
        let unused: Vec<_> = described.difference(&all).collect();
        assert_eq!((missing, unused), (Vec::new(), Vec::new()));
    }

    #[test]
    fn every_command_stands_under_a_heading() {
        let command = super::super::Cli::command();
        let commands: BTreeSet<&str> = command.get_subcommands().map(Command::get_name).collect();
        let listed: BTreeSet<&str> = HEADINGS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        assert_eq!(commands, listed);
    }

    fn paths(command: &Command, above: &str, out: &mut Vec<String>) {
        for sub in command.get_subcommands() {
            let path = path(above, sub.get_name());
            paths(sub, &path, out);
            out.push(path);
        }
    }

    #[test]
    fn every_command_has_its_examples_and_no_example_is_nobodys() {
        let mut all = Vec::new();
        paths(&super::super::Cli::command(), "", &mut all);
        all.sort();
        let known: Vec<&str> = examples::EXAMPLES.iter().map(|(path, _)| *path).collect();
        assert_eq!(known, all);
        for (path, lines) in examples::EXAMPLES {
            assert!(lines.iter().any(|line| line.starts_with(&format!("alis {path}"))), "{path}");
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        super::super::Cli::command().debug_assert();
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            localised(super::super::Cli::command(), lang).debug_assert();
        }
    }
}
