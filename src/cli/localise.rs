//! Help in the user's language: the texts stand in `i18n/*.ftl` as `help-COMMAND` and `help-COMMAND-OPTION`.

use clap::builder::StyledStr;
use clap::{Arg, Command};

use super::headings::HEADINGS;
use crate::i18n::{Lang, Msg, help};

/// More than any command has options of its own.
const FIRST_GLOBAL: usize = 100;

/// Gives a command and all below it their texts.
pub(super) fn localised(command: Command, lang: Lang) -> Command {
    // What every command takes stands after what is its own.
    let mut place = FIRST_GLOBAL..;
    let command = command
        .about(text("alis", lang))
        .mut_args(|arg| argument(arg, "global", lang).display_order(place.next().unwrap_or(usize::MAX)));
    let command = command.mut_subcommands(|sub| {
        let name = sub.get_name().to_owned();
        subcommand(sub, &name, lang)
    });
    let listing = commands_by_heading(&command, lang);
    let options = Msg::LabelOptions.text(lang);
    let more = Msg::LabelMore.text(lang);
    command.help_template(format!("{{about}}\n\n{}\n\n{listing}{options}:\n{{options}}\n\n{more}\n", usage(lang)))
}

fn subcommand(command: Command, path: &str, lang: Lang) -> Command {
    let mut command = command.about(text(path, lang)).mut_args(|arg| argument(arg, path, lang));
    if let Some(long) = help(&format!("{path}--long"), lang) {
        command = command.after_help(long);
    }
    let path = path.to_owned();
    let has_commands = command.has_subcommands();
    let has_arguments = command.get_positionals().next().is_some();
    command = command.mut_subcommands(|sub| {
        let path = format!("{path}-{}", sub.get_name());
        subcommand(sub, &path, lang)
    });
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

fn argument(arg: Arg, path: &str, lang: Lang) -> Arg {
    // Two weeks ago is `-2w`: no option, though it begins like one.
    let is_day = arg.get_value_names().is_some_and(|names| names.iter().any(|name| name == "DATE"));
    let arg = if is_day { arg.allow_hyphen_values(true) } else { arg };
    let id = arg.get_id().as_str().replace('_', "-");
    // Flags that mean the same everywhere are described once.
    let own = help(&format!("{path}-{id}"), lang);
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

/// The top of the help: every command under its heading, with its Norwegian names.
fn commands_by_heading(command: &Command, lang: Lang) -> String {
    let mut out = String::new();
    let width = command.get_subcommands().map(|sub| sub.get_name().len()).max().unwrap_or_default();
    for (heading, names) in HEADINGS {
        out += &format!("{}:\n", help(&format!("heading-{heading}"), lang).unwrap_or_default());
        for name in names {
            let Some(sub) = command.find_subcommand(name) else { continue };
            let about = help(name, lang).unwrap_or_default();
            let aliases: Vec<&str> = sub.get_visible_aliases().collect();
            let aliases = if aliases.is_empty() { String::new() } else { format!(" [{}]", aliases.join(", ")) };
            out += &format!("  {name:width$}  {about}{aliases}\n");
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
