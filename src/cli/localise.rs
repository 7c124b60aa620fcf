//! Help in the user's language: the texts stand in `i18n/*.ftl` as `help-COMMAND` and `help-COMMAND-OPTION`.

use clap::builder::{PossibleValue, PossibleValuesParser, StyledStr};
use clap::{Arg, Command};

use super::headings::HEADINGS;
use super::names::{day, path};
use crate::i18n::names::{self, Called};
use crate::i18n::{Lang, Msg, help};

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
    let listing = commands_by_heading(&command, lang);
    let options = Msg::LabelOptions.text(lang);
    let more = Msg::LabelMore.text(lang);
    command.help_template(format!("{{about}}\n\n{}\n\n{listing}{options}:\n{{options}}\n\n{more}\n", usage(lang)))
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
    if let Some(long) = help(&format!("{key}--long"), lang) {
        command = command.after_help(long);
    }
    let has_commands = command.has_subcommands();
    let has_arguments = command.get_positionals().next().is_some();
    command = command.mut_subcommands(|sub| subcommand(sub, &path, lang));
    let mut template = format!("{{about}}\n\n{}\n", usage(lang));
    if has_commands {
        template += &format!("\n{}:\n{{subcommands}}\n", Msg::LabelCommands.text(lang));
    }
    if has_arguments {
        template += &format!("\n{}:\n{{positionals}}\n", Msg::LabelArguments.text(lang));
    }
    template += &format!("\n{}:\n{{options}}{{after-help}}", Msg::LabelOptions.text(lang));
    command.help_template(template)
}

fn usage(lang: Lang) -> String {
    format!("{}: {{usage}}", Msg::LabelUsage.text(lang))
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
fn other_names(named: Option<&Called>, lang: Lang) -> String {
    match named.map(|named| named.names(lang)) {
        Some([_, others @ ..]) if !others.is_empty() => format!(" [{}]", others.join(", ")),
        _ => String::new(),
    }
}

/// The top of the help: every command under its heading, by its name in the language.
fn commands_by_heading(command: &Command, lang: Lang) -> String {
    let mut out = String::new();
    let width = command.get_subcommands().map(|sub| sub.get_name().chars().count()).max().unwrap_or_default();
    for (heading, words) in HEADINGS {
        out += &format!("{}:\n", help(&format!("heading-{heading}"), lang).unwrap_or_default());
        for word in words {
            let Some(sub) = command.find_subcommand(word) else { continue };
            let about = help(word, lang).unwrap_or_default();
            let others = other_names(names::command(word), lang);
            out += &format!("  {:width$}  {about}{others}\n", sub.get_name());
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::i18n::HELP;

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

    #[test]
    fn the_command_line_is_sound() {
        super::super::Cli::command().debug_assert();
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            localised(super::super::Cli::command(), lang).debug_assert();
        }
    }
}
