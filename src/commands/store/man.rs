//! `alis man`: the manual page of the program, or of a command; or all of them, each in a file.

use std::path::PathBuf;

use clap::{Arg, Command};

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::{Lang, Msg, examples, help, names};
use crate::render::clean::clean;
use crate::render::man::{ManPage, ManPart, ManSection};
use crate::store::write;

/// The day on which the pages were last gone through.
const DATE: &str = "2026-11-30";

#[derive(Debug, clap::Args)]
pub(crate) struct ManArgs {
    #[arg(value_name = "COMMAND")]
    pub(crate) command: Vec<String>,
    #[arg(long, value_name = "DIR", conflicts_with = "command")]
    out: Option<PathBuf>,
}

/// How a command is typed, by clap's own words: the command line knows it.
pub(crate) struct CommandWords<'a> {
    /// The commands as they are called in the language, built.
    pub(crate) all: &'a Command,
    /// The line of the usage.
    pub(crate) usage: fn(&Command, Lang) -> String,
    /// What stands for an argument.
    pub(crate) spec: fn(&Arg, bool) -> String,
}

/// `path` is the English words that lead to the command of which the page is asked for.
///
/// # Errors
/// A page cannot be written.
pub(crate) fn run(ctx: &mut Context<'_>, args: ManArgs, typed: &CommandWords<'_>, path: &str) -> Result<Exit, Error> {
    let Some(dir) = args.out else {
        let text = page(typed, path, ctx.lang).roff();
        ctx.ui.result(&text)?;
        return Ok(Exit::Done);
    };
    let paths = paths(typed.all, "");
    if !ctx.options.dry_run {
        for path in &paths {
            let page = page(typed, path, ctx.lang);
            let file = ctx.working_directory.join(&dir).join(format!("{}.1", page.name));
            write::replace(&file, page.roff().as_bytes()).map_err(|err| {
                Error::storage(Msg::ErrorCannotWrite { file: file.display().to_string(), reason: err.to_string() })
            })?;
        }
    }
    ctx.ui.say(&Msg::ManWritten { count: paths.len().to_string(), dir: clean(&dir.display().to_string()) });
    Ok(Exit::Done)
}

/// The English words that lead to every command, the program itself first.
fn paths(command: &Command, above: &str) -> Vec<String> {
    let mut out = vec![above.to_owned()];
    for sub in command.get_subcommands() {
        if let Some(path) = english(above, sub) {
            out.extend(paths(sub, &path));
        }
    }
    out
}

/// The English words that lead to a command below others.
fn english(above: &str, sub: &Command) -> Option<String> {
    let known = names::COMMANDS.iter().filter(|named| names::above(named.word) == above);
    known.into_iter().find(|named| named.is(sub.get_name())).map(|named| named.word.to_owned())
}

fn page(typed: &CommandWords<'_>, path: &str, lang: Lang) -> ManPage {
    let mut here = typed.all;
    for word in path.split_whitespace() {
        here = here.find_subcommand(word).unwrap_or(here);
    }
    let name = file_name(path);
    let text = |msg: Msg| msg.text(lang).into_owned();
    let about = here.get_about().map(ToString::to_string).unwrap_or_default();
    let also = names::line(&format!("alis {path}"), lang).trim().replace(' ', "-");
    let called = if also == name { name.clone() } else { format!("{name}, {also}") };
    let mut sections = vec![
        section(text(Msg::ManName), vec![ManPart::Paragraph(format!("{called} - {}", bare(&about)))]),
        section(text(Msg::ManSynopsis), vec![ManPart::Paragraph((typed.usage)(here, lang))]),
        section(text(Msg::ManDescription), description(path, &about, lang)),
        section(text(Msg::LabelCommands), commands(here, path)),
        section(text(Msg::LabelArguments), arguments(typed, here.get_positionals())),
        section(text(Msg::LabelOptions), options(typed, here, path)),
    ];
    let lines = examples::of(path).iter().map(|typed| ManPart::Typed(names::line(typed, lang)));
    sections.push(section(text(Msg::LabelExamples), lines.collect()));
    sections.extend(surroundings(lang));
    sections.push(section(text(Msg::ManSeeAlso), vec![ManPart::Paragraph(see_also(here, path))]));
    let source = format!("alis {}", env!("CARGO_PKG_VERSION"));
    ManPage { name, date: DATE, source, sections }
}

fn section(heading: String, parts: Vec<ManPart>) -> ManSection {
    ManSection { heading, parts }
}

/// What the file of a page is called, the same in every language.
fn file_name(path: &str) -> String {
    format!("alis {path}").trim().replace(' ', "-")
}

/// What it does without its other names.
fn bare(about: &str) -> &str {
    about.split_once(" [").map_or(about, |(about, _)| about)
}

fn description(path: &str, about: &str, lang: Lang) -> Vec<ManPart> {
    let long = help(&format!("{}--long", path.replace(' ', "-")), lang);
    let paragraphs = std::iter::once(about).chain(long.into_iter().flat_map(str::lines));
    paragraphs.filter(|text| !text.trim().is_empty()).map(|text| ManPart::Paragraph(text.to_owned())).collect()
}

fn commands(here: &Command, path: &str) -> Vec<ManPart> {
    let entry = |sub: &Command| {
        let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
        let page = english(path, sub).map(|path| format!(" ({}(1))", file_name(&path))).unwrap_or_default();
        ManPart::Entry(sub.get_name().to_owned(), format!("{}{page}", bare(&about)))
    };
    here.get_subcommands().map(entry).collect()
}

fn arguments<'a>(typed: &CommandWords<'_>, arguments: impl Iterator<Item = &'a Arg>) -> Vec<ManPart> {
    let shown = arguments.filter(|arg| !arg.is_hide_set());
    shown
        .map(|arg| {
            let text = arg.get_help().map(ToString::to_string).unwrap_or_default();
            ManPart::Entry((typed.spec)(arg, false), text)
        })
        .collect()
}

/// The program's page has what every command takes; a command's its own.
fn options(typed: &CommandWords<'_>, here: &Command, path: &str) -> Vec<ManPart> {
    let own = here.get_arguments().filter(|arg| !arg.is_positional() && (path.is_empty() || !arg.is_global_set()));
    arguments(typed, own)
}

/// What is the same for every command: how it ends, what it reads.
fn surroundings(lang: Lang) -> Vec<ManSection> {
    let text = |msg: Msg| msg.text(lang).into_owned();
    let entries = |list: &[(&str, Msg)]| {
        list.iter().map(|(what, msg)| ManPart::Entry((*what).to_owned(), msg.text(lang).into_owned())).collect()
    };
    vec![
        section(
            text(Msg::ManExit),
            entries(&[
                ("0", Msg::ManExitDone),
                ("1", Msg::ManExitFindings),
                ("2", Msg::ManExitUsage),
                ("3", Msg::ManExitNotAllowed),
                ("4", Msg::ManExitBadData),
                ("5", Msg::ManExitStorage),
                ("10, 11", Msg::ManExitDue),
                ("130", Msg::ManExitInterrupted),
            ]),
        ),
        section(
            text(Msg::ManFiles),
            entries(&[
                ("alis.toml", Msg::ManFileSettings),
                ("~/.config/alis/config.toml", Msg::ManFileConfig),
                (".alis/", Msg::ManFileOwn),
            ]),
        ),
        section(
            text(Msg::ManEnvironment),
            entries(&[
                ("ALIS_STORE", Msg::ManEnvStore),
                ("ALIS_TODAY", Msg::ManEnvToday),
                ("ALIS_PAGER, PAGER, LESS", Msg::ManEnvPager),
                ("VISUAL, EDITOR", Msg::ManEnvEditor),
                ("NO_COLOR, CLICOLOR_FORCE, TERM", Msg::ManEnvColor),
                ("COLUMNS", Msg::ManEnvColumns),
                ("LC_ALL, LC_MESSAGES, LANG", Msg::ManEnvLang),
            ]),
        ),
    ]
}

/// The pages above, beside and below.
fn see_also(here: &Command, path: &str) -> String {
    let above = (!path.is_empty()).then(|| names::above(path).to_owned());
    let program = (!path.is_empty()).then(String::new);
    let mut also: Vec<String> = program.into_iter().chain(above).collect();
    also.extend(here.get_subcommands().filter_map(|sub| english(path, sub)));
    also.dedup();
    let pages = also.iter().map(|path| format!("{}(1)", file_name(path)));
    pages.chain(["git(1)".to_owned()]).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No release is younger than its manual.
    #[test]
    fn the_manual_is_not_older_than_the_last_release() {
        let changes = include_str!("../../../CHANGELOG.md");
        let days = changes.lines().filter(|line| line.starts_with("## [") || line.starts_with("## 0"));
        let released = days.filter_map(|line| line.rsplit(' ').next()).filter(|day| day.starts_with("20")).max();
        assert!(DATE.parse::<chrono::NaiveDate>().is_ok() && released.is_none_or(|day| day <= DATE), "{released:?}");
    }
}
