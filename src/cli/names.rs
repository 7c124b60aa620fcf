//! Every name that is accepted, laid on the command line: whoever types Norwegian is understood whatever the language.

use std::ffi::OsString;

use clap::{Arg, Command};

use crate::i18n::names::{self, Called};
use crate::i18n::{Lang, Msg};

/// What stands before a command and takes a value.
const BEFORE_COMMANDS: [&str; 5] = ["color", "format", "lang", "store", "today"];

/// The commands, with all their names beside the English ones.
pub(super) fn accepting(command: Command) -> Command {
    with_flags(command, "").mut_subcommands(|sub| below(sub, ""))
}

fn below(command: Command, above: &str) -> Command {
    let path = path(above, command.get_name());
    let command = match names::command(&path) {
        Some(named) => command.aliases(named.typed).aliases(named.former),
        None => command,
    };
    with_flags(command, &path).mut_subcommands(|sub| below(sub, &path))
}

fn with_flags(command: Command, path: &str) -> Command {
    command.mut_args(|arg| {
        let arg = day(arg);
        match arg.get_long().and_then(|flag| names::flag(path, flag)) {
            Some(named) => arg.aliases(named.typed),
            None => arg,
        }
    })
}

/// Two weeks ago is `-2w`: no option, though it begins like one.
pub(super) fn day(arg: Arg) -> Arg {
    let is_day = arg.get_value_names().is_some_and(|names| names.iter().any(|name| name == "DATE"));
    if is_day { arg.allow_hyphen_values(true) } else { arg }
}

/// The English words that lead to a command.
pub(super) fn path(above: &str, name: &str) -> String {
    if above.is_empty() { name.to_owned() } else { format!("{above} {name}") }
}

/// The names that were typed and that the commands no longer have: each with what it is called now.
pub(super) fn former(arguments: &[OsString], lang: Lang) -> Vec<Msg> {
    let typed = typed(arguments);
    let called = |to: usize| typed[..=to].iter().map(|(_, named)| named.name(lang)).collect::<Vec<_>>().join(" ");
    let moved = typed.iter().enumerate().filter(|(_, (typed, named))| named.former.contains(&typed.as_str()));
    moved
        .map(|(at, (old, _))| Msg::WarnFormerName { old: format!("alis {old}"), new: format!("alis {}", called(at)) })
        .collect()
}

/// `meld-inn` enrolled a trainee before it was the word for what the form does. For one version it still does, where a person
/// is given; the place of the word.
pub(super) fn enrols_as_before(arguments: &[OsString]) -> Option<usize> {
    const BEFORE: &str = "meld-inn";
    typed(arguments).first().filter(|(typed, _)| typed == BEFORE)?;
    let place = arguments.iter().position(|argument| argument == BEFORE)?;
    let gives = |argument: &OsString| {
        let argument = argument.to_string_lossy();
        let flag = argument.strip_prefix("--").and_then(|flag| flag.split('=').next()).unwrap_or_default().to_owned();
        ["hpr", "name"].iter().any(|own| names::flag("enroll", own).is_some_and(|named| named.is(&flag)))
    };
    arguments.get(place..)?.iter().any(gives).then_some(place)
}

/// The English words of the command that was named, as far as its words are understood: `agreement`.
pub(super) fn above(arguments: &[OsString]) -> String {
    typed(arguments).last().map(|(_, named)| named.word.to_owned()).unwrap_or_default()
}

/// The English words of the command that was typed.
pub(super) fn words(arguments: &[OsString]) -> Option<&'static str> {
    typed(arguments).last().map(|(_, named)| named.word)
}

/// The words that name the command, as they were typed, each with what it means.
fn typed(arguments: &[OsString]) -> Vec<(String, &'static Called)> {
    let mut out: Vec<(String, &'static Called)> = Vec::new();
    let mut rest = arguments.iter().skip(1).map(|argument| argument.to_string_lossy());
    while let Some(argument) = rest.next() {
        if let Some(flag) = argument.strip_prefix("--") {
            if BEFORE_COMMANDS.iter().any(|known| names::flag("", known).is_some_and(|named| named.is(flag))) {
                rest.next();
            }
            continue;
        }
        if argument.starts_with('-') {
            continue;
        }
        let above = out.last().map_or("", |(_, named)| named.word);
        let mut level = names::COMMANDS.iter().filter(|named| names::above(named.word) == above);
        let Some(named) = level.find(|named| named.is(&argument) || named.former.contains(&argument.as_ref())) else {
            break;
        };
        out.push((argument.into_owned(), named));
    }
    out
}

#[cfg(test)]
mod texts;

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use clap::{CommandFactory, Parser};

    use super::super::Cli;
    use super::*;
    use crate::domain::date_input;
    use crate::domain::sample::day as on_day;

    /// Words that are the same in every language: formats, languages and shells are names.
    const WITHOUT_NAMES: [&str; 3] = ["--format", "--lang", "completions 1"];

    /// What is written out by hand in the value: nothing that clap could list.
    const WITHIN_A_VALUE: [&str; 2] = ["avtale sign --element", "explain 1"];

    /// What a walk through the whole command line finds.
    #[derive(Default)]
    struct Found {
        commands: BTreeSet<String>,
        flags: BTreeSet<String>,
        placeholders: BTreeSet<String>,
        /// Where a word of a closed list is typed, and the words.
        lists: BTreeMap<String, Vec<String>>,
    }

    fn walk(command: &Command, path: &str, found: &mut Found) {
        let mut number = 0;
        for arg in command.get_arguments() {
            let place = match arg.get_long() {
                Some(flag) => {
                    let scoped = format!("{path} {flag}");
                    let known = names::find(names::FLAGS, &scoped).is_some();
                    found.flags.insert(if known { scoped } else { flag.to_owned() });
                    format!("{path} --{flag}").trim_start().to_owned()
                }
                None => {
                    number += 1;
                    format!("{path} {number}")
                }
            };
            let takes = arg.get_action().takes_values();
            let names = arg.get_value_names().filter(|_| takes).unwrap_or_default();
            found.placeholders.extend(names.iter().map(ToString::to_string));
            let values: Vec<String> =
                arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
            if takes && !values.is_empty() && !WITHOUT_NAMES.contains(&place.as_str()) {
                found.lists.insert(place, values);
            }
        }
        for sub in command.get_subcommands() {
            let path = super::path(path, sub.get_name());
            walk(sub, &path, found);
            found.commands.insert(path);
        }
    }

    fn found() -> Found {
        let mut found = Found::default();
        walk(&Cli::command(), "", &mut found);
        found
    }

    #[track_caller]
    fn same(what: &str, there: &BTreeSet<String>, table: &[Called]) {
        let named: BTreeSet<String> = table.iter().map(|named| named.word.to_owned()).collect();
        let without: Vec<_> = there.difference(&named).collect();
        let nobody: Vec<_> = named.difference(there).collect();
        assert_eq!(
            (without, nobody),
            (vec![], vec![]),
            "{what} without names, and names of nothing: src/i18n/names/*.toml"
        );
    }

    #[test]
    fn every_command_and_flag_has_its_names_and_no_name_is_left_over() {
        let found = found();
        same("commands", &found.commands, names::COMMANDS);
        same("flags", &found.flags, names::FLAGS);
        let mut placeholders = found.placeholders;
        placeholders.extend(["COMMAND", "OPTIONS"].map(str::to_owned));
        same("placeholders", &placeholders, names::PLACEHOLDERS);
    }

    #[test]
    fn every_closed_list_has_its_names_where_it_is_typed() {
        let found = found();
        for (place, values) in &found.lists {
            let list = names::taken(place).unwrap_or_else(|| panic!("{place}: no list of names in en.toml"));
            let named: BTreeSet<&str> = list.iter().map(|named| named.word).collect();
            assert_eq!(named, values.iter().map(String::as_str).collect(), "{place}");
        }
        let named: BTreeSet<&str> = names::TAKES.iter().map(|(place, _)| *place).collect();
        let typed: BTreeSet<&str> = found.lists.keys().map(String::as_str).chain(WITHIN_A_VALUE).collect();
        assert_eq!(named, typed);
    }

    #[test]
    fn no_name_is_a_day_but_that_of_today() {
        let tables = [names::COMMANDS, names::FLAGS].into_iter().chain(names::TAKES.iter().map(|(_, list)| *list));
        for named in tables.flatten() {
            let names = named.typed.iter().chain(named.former).chain([&named.word]);
            for name in names.filter(|_| named.word != "today") {
                assert!(date_input::parse(name, on_day("2026-11-30")).is_err(), "{name} is a day");
                assert!(name.parse::<u64>().is_err(), "{name} is a number");
            }
        }
    }

    #[track_caller]
    fn reads_the_same(typed: &str, english: &str) {
        let read = |line: &str| {
            let matches = accepting(Cli::command()).try_get_matches_from(line.split(' '));
            matches.unwrap_or_else(|err| panic!("{line}: {err}"))
        };
        assert_eq!(format!("{:?}", read(typed)), format!("{:?}", read(english)), "{typed}");
    }

    #[test]
    fn every_name_of_every_command_is_understood() {
        let known = accepting(Cli::command());
        for named in names::COMMANDS {
            let mut at = &known;
            let above = names::above(named.word);
            for word in above.split(' ').filter(|word| !word.is_empty()) {
                at = at.find_subcommand(word).unwrap();
            }
            for name in named.typed.iter().chain(named.former).chain([&named.own()]) {
                let found = at.find_subcommand(name).map(Command::get_name);
                assert_eq!(found, Some(named.own()), "{above} {name}");
            }
        }
    }

    #[test]
    fn names_are_typed_in_any_language_and_on_any_keyboard() {
        let english = "alis reconfirm 9144897 --answer confirmed --placement 2 --on -2w";
        for typed in [
            "alis forespør 9144897 --svar bekreftet --tjeneste 2 --dato -2w",
            "alis forespoer 9144897 --svar stadfesta --teneste 2 --dato -2w",
            "alis forespør 9144897 --answer ja --tjeneste 2 --on -2w",
        ] {
            let read = |line: &str| format!("{:?}", Cli::try_parse_from_named(line).unwrap());
            assert_eq!(read(typed), read(english));
        }
        reads_the_same("alis fravaer 9144897 --fraa 1.3.2027", "alis absence 9144897 --from 1.3.2027");
        reads_the_same("alis oenske 9144897 --maaneder 6", "alis request 9144897 --months 6");
        reads_the_same("alis stilling lys-ut x --spraak en", "alis position advertise x --lang en");
    }

    impl Cli {
        fn try_parse_from_named(line: &str) -> Result<Self, clap::Error> {
            let matches = accepting(Cli::command()).try_get_matches_from(line.split(' '))?;
            clap::FromArgMatches::from_arg_matches(&matches)
        }
    }

    #[test]
    fn a_name_that_a_command_had_says_what_it_is_called_now() {
        let told = |line: &str| {
            let arguments: Vec<OsString> = line.split(' ').map(Into::into).collect();
            former(&arguments, Lang::Nb)
        };
        let says =
            |old: &str, new: &str| vec![Msg::WarnFormerName { old: format!("alis {old}"), new: format!("alis {new}") }];
        assert_eq!(told("alis avslå 9144897 --grunn x"), says("avslå", "takk-nei"));
        assert_eq!(told("alis --register avslå --stille avslaa 9144897"), says("avslaa", "takk-nei"));
        assert_eq!(told("alis --språk=nn skjema trainee"), says("skjema", "json-skjema"));
        assert_eq!(told("alis tilskudd avslå r 9144897"), vec![]);
        assert_eq!(told("alis notat avslå --tekst skjema"), vec![]);
        assert!(Cli::try_parse_from(["alis", "avslå", "x"]).is_err(), "the names stand in the table alone");
    }
}
