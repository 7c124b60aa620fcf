//! Help as it is read: what a command does, how it is typed, its own options, examples; broken with a hanging indent at any width.
//! `alis help X`, `alis X --help` and `alis X -h` give the same text.

use anstyle::Style;
use clap::{Arg, ArgAction, Command};
use unicode_width::UnicodeWidthStr;

use super::headings::HEADINGS;
use super::localise::{in_language, other_names};
use crate::error::Error;
use crate::i18n::{Lang, Msg, examples, help, names};
use crate::render::item::padded;
use crate::render::paragraph::hanging;
use crate::store::record::nearest;

/// Columns between what is typed and what it does.
const GAP: usize = 2;
/// What is typed takes at most so much of a line.
const SPEC: usize = 30;

/// How help is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct HelpPage {
    pub(super) lang: Lang,
    /// Columns of the screen.
    pub(super) width: usize,
}

impl HelpPage {
    /// The help of the command that the English words in `path` lead to, of all with their names in the language; the top's for
    /// none.
    pub(super) fn of(self, all: &Command, path: &str) -> String {
        let mut command = all.clone();
        command.build();
        let mut here = &command;
        for word in path.split_whitespace() {
            let Some(below) = here.find_subcommand(word) else { break };
            here = below;
        }
        if path.is_empty() { self.top(here) } else { self.command(here, path) }
    }

    fn top(self, all: &Command) -> String {
        let mut out = self.beginning(all);
        let column = self.column(all.get_subcommands().map(|sub| sub.get_name().width()));
        for (heading, words) in HEADINGS {
            out += &self.heading(help(&format!("heading-{heading}"), self.lang).unwrap_or_default());
            for word in words {
                let Some(sub) = all.find_subcommand(word) else { continue };
                let about = help(word, self.lang).unwrap_or_default();
                let others = other_names(names::command(word), self.lang);
                out += &self.entry(sub.get_name(), &format!("{about}{others}"), column);
            }
        }
        out += &self.arguments(&Msg::LabelOptions, all.get_arguments());
        out.push('\n');
        out += &self.wrapped(&Msg::LabelMore.text(self.lang));
        out
    }

    fn command(self, command: &Command, path: &str) -> String {
        let mut out = self.beginning(command);
        if command.has_subcommands() {
            out += &self.heading(&Msg::LabelCommands.text(self.lang));
            let column = self.column(command.get_subcommands().map(|sub| sub.get_name().width()));
            for sub in command.get_subcommands() {
                let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
                out += &self.entry(sub.get_name(), &about, column);
            }
        }
        out += &self.arguments(&Msg::LabelArguments, command.get_positionals());
        out += &self.arguments(&Msg::LabelOptions, own_options(command));
        if let Some(long) = help(&format!("{}--long", path.replace(' ', "-")), self.lang) {
            out.push('\n');
            out += &self.wrapped(long);
        }
        out += &self.heading(&Msg::LabelExamples.text(self.lang));
        for example in examples::of(path) {
            out += &typed_lines(&names::line(example, self.lang), self.width, "  ");
        }
        out.push('\n');
        out += &self.wrapped(&Msg::LabelGlobal.text(self.lang));
        out
    }

    /// What it does, and how it is typed.
    fn beginning(self, command: &Command) -> String {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let heading = format!("{}: ", Msg::LabelUsage.text(self.lang));
        let usage = usage(command, self.lang);
        let bold = Style::new().bold();
        let usage = hanging(&heading, &usage, heading.width(), self.width);
        let usage = usage.strip_prefix(&heading).unwrap_or(&usage);
        format!("{}\n{bold}{}{bold:#} {usage}", self.wrapped(&about), heading.trim_end())
    }

    fn heading(self, text: &str) -> String {
        let bold = Style::new().bold();
        format!("\n{bold}{text}:{bold:#}\n")
    }

    fn arguments<'a>(self, heading: &Msg, arguments: impl Iterator<Item = &'a Arg>) -> String {
        let arguments: Vec<&Arg> = arguments.filter(|arg| !arg.is_hide_set()).collect();
        if arguments.is_empty() {
            return String::new();
        }
        let short = arguments.iter().any(|arg| arg.get_short().is_some());
        let specs: Vec<String> = arguments.iter().map(|arg| spec(arg, short)).collect();
        let column = self.column(specs.iter().map(|spec| spec.width()));
        let entries = arguments.iter().zip(&specs).map(|(arg, spec)| {
            let text = arg.get_help().map(ToString::to_string).unwrap_or_default();
            self.entry(spec, &text, column)
        });
        format!("{}{}", self.heading(&heading.text(self.lang)), entries.collect::<String>())
    }

    /// Where what they do begins, for things that are so wide.
    fn column(self, widths: impl Iterator<Item = usize>) -> usize {
        let most = SPEC.min(self.width * 2 / 5);
        2 * GAP + widths.filter(|width| *width <= most).max().unwrap_or_default()
    }

    fn entry(self, spec: &str, text: &str, column: usize) -> String {
        let first = format!("{}{spec}", " ".repeat(GAP));
        if first.width() + GAP <= column {
            return hanging(&padded(&first, column), text, column, self.width);
        }
        format!("{first}\n{}", hanging(&" ".repeat(column), text, column, self.width))
    }

    /// Each line by itself.
    fn wrapped(self, text: &str) -> String {
        text.lines().map(|line| hanging("", line, 0, self.width)).collect()
    }
}

/// How a command is typed.
pub(super) fn usage(command: &Command, lang: Lang) -> String {
    let text = command.clone().render_usage().to_string();
    let text = text.split_once(": ").map_or(text.as_str(), |(_, usage)| usage).to_owned();
    in_language(&text, lang).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The options of a command that not every command has.
pub(super) fn own_options(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| !arg.is_positional() && !arg.is_global_set())
}

/// What is typed of an argument: `-q, --quiet`, `--within <TIME>`, `[NAME]`.
pub(super) fn spec(arg: &Arg, room_for_short: bool) -> String {
    let long = arg.to_string();
    // clap marks what may be given again; the text says it.
    let long = match arg.get_action() {
        ArgAction::Count => long.trim_end_matches("...").to_owned(),
        _ => long,
    };
    match arg.get_short() {
        Some(short) if arg.get_long().is_some() => format!("-{short}, {long}"),
        None if room_for_short && !arg.is_positional() => format!("    {long}"),
        _ => long,
    }
}

/// A line to type, broken where the shell takes it for one line still.
pub(super) fn typed_lines(line: &str, width: usize, indent: &str) -> String {
    let mut out = String::from(indent);
    let mut column = indent.len();
    for (place, word) in words(line).into_iter().enumerate() {
        let own = word.width();
        // Two more for what says that it goes on.
        if place > 0 && column + 1 + own + 2 > width {
            out += &format!(" \\\n{indent}  ");
            column = indent.len() + 2;
        } else if place > 0 {
            out.push(' ');
            column += 1;
        }
        out += word;
        column += own;
    }
    out.push('\n');
    out
}

/// The words of a line, what is quoted in one.
fn words(line: &str) -> Vec<&str> {
    let mut quoted = false;
    let parts = line.split(|c: char| {
        quoted ^= c == '\'';
        c == ' ' && !quoted
    });
    parts.filter(|word| !word.is_empty()).collect()
}

#[derive(Debug, clap::Args)]
pub(crate) struct HelpArgs {
    #[arg(value_name = "COMMAND")]
    pub(super) command: Vec<String>,
}

/// The English words that lead to the command that was typed, by whatever names; `all` has them all.
///
/// # Errors
/// There is no such command.
pub(super) fn english(all: &Command, typed: &[String], lang: Lang) -> Result<String, Error> {
    let mut here = all;
    let mut path = String::new();
    for word in typed {
        let Some(found) = here.find_subcommand(word) else {
            let error = Error::usage(Msg::UsageUnknownCommand { command: word.clone() });
            let known =
                here.get_subcommands().filter_map(|sub| names::command(&super::names::path(&path, sub.get_name())));
            let near = nearest(word, known.flat_map(|named| [named.name(lang), named.own()]));
            return Err(near
                .into_iter()
                .fold(error, |error, near| error.hint(Msg::HintDidYouMean { near: near.to_owned() })));
        };
        path = super::names::path(&path, found.get_name());
        here = found;
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_to_type_is_broken_between_words_and_goes_on() {
        let line = "alis note Kari --text 'Ringer på mandag'";
        assert_eq!(typed_lines(line, 80, "  "), format!("  {line}\n"));
        assert_eq!(typed_lines(line, 26, "  "), "  alis note Kari --text \\\n    'Ringer på mandag'\n");
        assert_eq!(typed_lines("alis", 2, ""), "alis\n");
    }
}
