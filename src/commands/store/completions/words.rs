//! What can stand where the cursor is: the command line is walked as far as it is typed, and the store asked for the rest.

use std::path::{Path, PathBuf};

use clap::{Arg, Command};

use crate::acts::{Takes, takes};
use crate::domain::deadline::Rule;
use crate::domain::letter::{LetterAbout, LetterKind};
use crate::domain::text;
use crate::domain::word::Word;
use crate::i18n::names;
use crate::i18n::{Lang, Msg, label};
use crate::render::clean::clean;
use crate::render::output;
use crate::store::heads::{RecordHead, heads};
use crate::store::layout::{self, Kind};
use crate::store::{Store, schema};

/// What can stand where the cursor is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Proposed {
    Words(Vec<ProposedWord>),
    /// The shell knows files better.
    Files,
    Folders,
}

/// A word that fits, and what is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ProposedWord {
    pub(super) word: String,
    pub(super) what: String,
}

impl ProposedWord {
    fn new(word: impl Into<String>, what: impl Into<String>) -> ProposedWord {
        ProposedWord { word: clean(&word.into()), what: clean(&what.into()) }
    }
}

/// A line that is typed, and what it is typed on.
pub(super) struct TypedLine<'a> {
    /// The words before the one that is being typed, the program's name first.
    pub(super) before: &'a [String],
    pub(super) typed: &'a str,
    pub(super) store: Option<&'a Store>,
    pub(super) from: &'a Path,
    pub(super) lang: Lang,
}

/// How far the line leads into the commands.
struct TypedPlace<'a> {
    command: &'a Command,
    path: Vec<&'a str>,
    /// How many words there are behind the command that are no options, and the first of them.
    words: Vec<&'a str>,
    /// The option whose value comes next.
    value_of: Option<&'a Arg>,
    only_words: bool,
}

impl TypedLine<'_> {
    /// What fits the word that is being typed.
    pub(super) fn proposed(&self, root: &Command) -> Proposed {
        let place = self.place(root);
        if let Some(option) = place.value_of {
            return self.values(root, &place, option, self.typed);
        }
        if !place.only_words
            && let Some((name, typed)) = self.typed.split_once('=').filter(|_| self.typed.starts_with("--"))
        {
            let Some(option) = option(root, place.command, name).filter(|arg| arg.get_action().takes_values()) else {
                return Proposed::Words(Vec::new());
            };
            return match self.values(root, &place, option, typed) {
                Proposed::Words(words) => {
                    let whole = |one: ProposedWord| ProposedWord { word: format!("{name}={}", one.word), ..one };
                    Proposed::Words(words.into_iter().map(whole).collect())
                }
                other => other,
            };
        }
        if self.typed.starts_with('-') && !place.only_words {
            return Proposed::Words(self.options(root, place.command));
        }
        if place.words.is_empty() && place.command.has_subcommands() {
            return Proposed::Words(self.commands(place.command, self.typed));
        }
        match positional(place.command, place.words.len()) {
            Some(argument) => self.values(root, &place, argument, self.typed),
            None if place.only_words => Proposed::Words(Vec::new()),
            None => Proposed::Words(self.options(root, place.command)),
        }
    }

    fn place<'a>(&'a self, root: &'a Command) -> TypedPlace<'a> {
        let mut place =
            TypedPlace { command: root, path: Vec::new(), words: Vec::new(), value_of: None, only_words: false };
        for word in self.before.iter().skip(1) {
            if place.value_of.take().is_some() {
                continue;
            }
            if word == "--" && !place.only_words {
                place.only_words = true;
            } else if word.starts_with('-') && word.len() > 1 && !place.only_words {
                let found = option(root, place.command, word);
                place.value_of = found.filter(|arg| arg.get_action().takes_values());
            } else if let Some(sub) = place.command.find_subcommand(word).filter(|_| place.words.is_empty()) {
                place.command = sub;
                place.path.push(english(&place.path, sub.get_name()));
            } else {
                place.words.push(word);
            }
        }
        place
    }

    /// The commands below one, by their own name; by any other where that is what is typed.
    fn commands(&self, command: &Command, typed: &str) -> Vec<ProposedWord> {
        let mut out = Vec::new();
        for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
            let mut names = [sub.get_name()].into_iter().chain(sub.get_all_aliases());
            let what = sub.get_about().map(ToString::to_string).unwrap_or_default();
            if let Some(name) = names.find(|name| begins(name, typed)) {
                out.push(ProposedWord::new(name, first_line(&what)));
            }
        }
        out
    }

    fn options(&self, root: &Command, command: &Command) -> Vec<ProposedWord> {
        let typed = self.typed.trim_start_matches('-');
        let own = command.get_arguments();
        let global = root.get_arguments().filter(|arg| arg.is_global_set() && !std::ptr::eq(root, command));
        let mut out = Vec::new();
        for arg in own.chain(global).filter(|arg| !arg.is_positional() && !arg.is_hide_set()) {
            let aliases = arg.get_all_aliases().unwrap_or_default();
            let mut names = arg.get_long().into_iter().chain(aliases);
            let Some(name) = names.find(|name| begins(name, typed)) else { continue };
            let what = arg.get_help().map(ToString::to_string).unwrap_or_default();
            let option = format!("--{name}");
            if !out.iter().any(|known: &ProposedWord| known.word == option) {
                out.push(ProposedWord::new(option, first_line(&what)));
            }
        }
        out
    }

    /// What an argument can be.
    fn values(&self, root: &Command, place: &TypedPlace<'_>, argument: &Arg, typed: &str) -> Proposed {
        let id = argument.get_id().as_str();
        let words = argument.get_possible_values();
        if !words.is_empty() {
            let known = words.iter().filter(|word| !word.is_hide_set());
            let fitting = known.filter_map(|word| {
                word.get_name_and_aliases().find(|name| begins(name, typed)).map(|name| (word, name))
            });
            return Proposed::Words(
                fitting.map(|(word, name)| ProposedWord::new(name, self.called(id, word.get_name()))).collect(),
            );
        }
        // What clap takes to be a path is one, whatever its name.
        let mut out =
            match takes(&place.path, id) {
                Takes::File => return Proposed::Files,
                Takes::Folder => return Proposed::Folders,
                Takes::Letter => {
                    let letters = self.letters(typed);
                    if letters.is_empty() && place.path == ["verify"] {
                        return Proposed::Files;
                    }
                    return Proposed::Words(letters);
                }
                Takes::Text => Vec::new(),
                Takes::Day => self.days(typed),
                Takes::Command => self
                    .commands(place.words.iter().fold(root, |at, word| at.find_subcommand(word).unwrap_or(at)), typed),
                Takes::Schema => {
                    let outputs = output::OUTPUTS.iter().map(|(name, _)| format!("output.{name}"));
                    let all = schema::RECORDS.iter().map(|(name, _)| (*name).to_owned()).chain(outputs);
                    all.filter(|name| begins(name, typed)).map(|name| ProposedWord::new(name, "")).collect()
                }
                Takes::Trainee => self.trainees(typed),
                Takes::RuleOrTrainee => {
                    let mut all = self.rules(typed);
                    // Nobody wants to see a thousand names behind the rules.
                    if !typed.is_empty() {
                        all.extend(self.trainees(typed));
                    }
                    all
                }
                Takes::Municipality => self.named(Kind::Municipality, typed),
                Takes::Hospital => self.by_id(Kind::Hospital, typed),
                Takes::Agreement => self.by_id(Kind::Agreement, typed),
                Takes::Position => self.by_id(Kind::Position, typed),
                Takes::Round => self.by_id(Kind::Grant, typed),
                Takes::Profile => self.profiles(typed),
                Takes::Party => [self.named(Kind::Municipality, typed), self.by_id(Kind::Hospital, typed)].concat(),
                Takes::Record => {
                    let mut all = self.trainees(typed);
                    all.extend(self.named(Kind::Municipality, typed));
                    for kind in [Kind::Hospital, Kind::Agreement, Kind::Position, Kind::Grant] {
                        all.extend(self.by_id(kind, typed));
                    }
                    all
                }
                Takes::AboutLetter => {
                    match place.words.first().and_then(|word| named_letter(word)).map(LetterKind::about) {
                        None | Some(LetterAbout::Trainee) => self.trainees(typed),
                        Some(LetterAbout::Municipality) => self.named(Kind::Municipality, typed),
                        Some(LetterAbout::Agreement) => self.by_id(Kind::Agreement, typed),
                        Some(LetterAbout::Hospital) => self.by_id(Kind::Hospital, typed),
                        Some(LetterAbout::Round) => self.by_id(Kind::Grant, typed),
                    }
                }
                Takes::Goal => self.goals(typed),
                Takes::Place => self
                    .places(typed, |hospital, site, department| (format!("{site}/{department}"), hospital.to_owned())),
                Takes::Site => self.places(typed, |hospital, site, _| (site.to_owned(), hospital.to_owned())),
                Takes::Department => self.places(typed, |_, site, department| (department.to_owned(), site.to_owned())),
            };
        // What is typed already is not proposed once more.
        if argument.get_num_args().is_some_and(|count| count.max_values() > 1) {
            out.retain(|one| !place.words.contains(&one.word.as_str()));
        }
        Proposed::Words(out)
    }

    /// What a word of a closed list is called, where it is a rule or a letter.
    fn called(&self, argument: &str, word: &str) -> String {
        let msg = match argument {
            "rule" => names::word(names::RULE, word).and_then(Rule::from_word).map(label::rule),
            "kind" | "template_of" => named_letter(word).map(label::letter),
            _ => None,
        };
        msg.map(|msg| msg.text(self.lang).into_owned()).unwrap_or_default()
    }

    fn rules(&self, typed: &str) -> Vec<ProposedWord> {
        let mut out = Vec::new();
        for rule in Rule::ALL {
            let named = names::find(names::RULE, rule.as_str());
            let all =
                named.into_iter().flat_map(|named| [named.name(self.lang)].into_iter().chain(named.beside(self.lang)));
            if let Some(name) = all.into_iter().find(|name| begins(name, typed)) {
                out.push(ProposedWord::new(name, label::rule(*rule).text(self.lang)));
            }
        }
        out
    }

    fn days(&self, typed: &str) -> Vec<ProposedWord> {
        let words = [Msg::WordToday, Msg::WordYesterday, Msg::WordTomorrow];
        words
            .into_iter()
            .map(|word| word.text(self.lang))
            .filter(|word| begins(word, typed))
            .map(|word| ProposedWord::new(word, ""))
            .collect()
    }

    fn heads(&self, kind: Kind, wanted: impl Fn(&str) -> bool + Sync) -> Vec<RecordHead> {
        self.store
            .map(|store| heads(&store.root, kind, wanted))
            .into_iter()
            .flatten()
            .filter(|head| !head.restricted)
            .collect()
    }

    /// By number where digits are typed, else by name. Who is restricted is neither.
    fn trainees(&self, typed: &str) -> Vec<ProposedWord> {
        self.numbered(Kind::Trainee, typed)
    }

    fn named(&self, kind: Kind, typed: &str) -> Vec<ProposedWord> {
        self.numbered(kind, typed)
    }

    fn numbered(&self, kind: Kind, typed: &str) -> Vec<ProposedWord> {
        if typed.starts_with(|c: char| c.is_ascii_digit()) {
            let found = self.heads(kind, |id| id.starts_with(typed));
            return found.into_iter().map(|head| ProposedWord::new(head.id, head.name.unwrap_or_default())).collect();
        }
        let folded = text::folded(typed);
        let found = self.heads(kind, |_| true).into_iter().filter(|head| !head.ended);
        let mut named: Vec<(String, String)> = found
            .filter_map(|head| head.name.map(|name| (name, head.id)))
            .filter(|(name, _)| begins_a_word(name, &folded))
            .collect();
        named.sort_by_cached_key(|(name, id)| (text::sort_key(name), id.clone()));
        let mut out: Vec<ProposedWord> = Vec::new();
        for (name, id) in named {
            let one = ProposedWord::new(name, id);
            match out.last_mut() {
                // Two of one name: the command says which numbers they have, and so does this.
                Some(last) if last.word == one.word => last.what = format!("{}, {}", last.what, one.what),
                _ => out.push(one),
            }
        }
        out
    }

    /// By the id, or by how a word of the name begins.
    fn by_id(&self, kind: Kind, typed: &str) -> Vec<ProposedWord> {
        let folded = text::folded(typed);
        let fits = |head: &RecordHead| {
            begins(&head.id, typed) || head.name.as_ref().is_some_and(|name| begins_a_word(name, &folded))
        };
        let found = self.heads(kind, |_| true).into_iter().filter(fits);
        found.map(|head| ProposedWord::new(head.id, head.name.unwrap_or_default())).collect()
    }

    fn profiles(&self, typed: &str) -> Vec<ProposedWord> {
        let Some(store) = self.store else { return Vec::new() };
        // Nobody can be told between two keys.
        let mut untold = Vec::new();
        let all = store.profiles(&mut untold).into_iter().filter(|profile| begins(profile.id.as_str(), typed));
        all.map(|profile| ProposedWord::new(profile.id.as_str(), profile.title)).collect()
    }

    fn goals(&self, typed: &str) -> Vec<ProposedWord> {
        let Some(store) = self.store else { return Vec::new() };
        let mut untold = Vec::new();
        let goals = store.goals(&mut untold);
        let mut out = Vec::new();
        for listed in goals.goals() {
            let word = listed.goal.to_string();
            if begins(&word, typed) {
                out.push(ProposedWord::new(word, listed.name.as_str()));
            }
        }
        out
    }

    fn places(&self, typed: &str, part: impl Fn(&str, &str, &str) -> (String, String)) -> Vec<ProposedWord> {
        let Some(store) = self.store else { return Vec::new() };
        let mut untold = Vec::new();
        let register = store.register(&mut untold);
        let folded = text::folded(typed);
        let mut out: Vec<ProposedWord> = Vec::new();
        for hospital in register.hospitals.values() {
            for site in &hospital.sites {
                for department in &site.departments {
                    let (word, what) = part(hospital.id.as_str(), &site.name, department);
                    if begins_a_word(&word, &folded) && !out.iter().any(|known| known.word == word) {
                        out.push(ProposedWord::new(word, what));
                    }
                }
            }
        }
        out
    }

    /// The letters that were issued, as they are reached from here.
    fn letters(&self, typed: &str) -> Vec<ProposedWord> {
        let Some(store) = self.store else { return Vec::new() };
        let files = layout::below(&store.root, Path::new(layout::LETTERS)).unwrap_or_default();
        let from = self.from.canonicalize().unwrap_or_else(|_| self.from.to_owned());
        let reached = |file: PathBuf| match store.root.strip_prefix(&from) {
            Ok(below) => layout::shown(&below.join(file)),
            Err(_) => layout::shown(&store.root.join(file)),
        };
        // By the path, by the number of whom it is about, or by its own name.
        let fits = |file: &PathBuf| {
            let parts = file.iter().skip(1).any(|part| part.to_string_lossy().starts_with(typed));
            parts || reached(file.clone()).starts_with(typed)
        };
        files.into_iter().filter(fits).map(|file| ProposedWord::new(reached(file), "")).collect()
    }
}

/// The option of that spelling, of the command or of all.
fn option<'a>(root: &'a Command, command: &'a Command, word: &str) -> Option<&'a Arg> {
    let mut all = command.get_arguments().chain(root.get_arguments()).filter(|arg| !arg.is_positional());
    match word.strip_prefix("--") {
        Some(name) => {
            all.find(|arg| arg.get_long() == Some(name) || arg.get_all_aliases().unwrap_or_default().contains(&name))
        }
        // Of letters together the last one takes the value.
        None => {
            let letter = word.chars().last()?;
            all.find(|arg| arg.get_short() == Some(letter))
        }
    }
}

/// The argument that stands at a place behind the command; the last one may take more.
fn positional(command: &Command, at: usize) -> Option<&Arg> {
    let mut all = command.get_positionals();
    let last = command.get_positionals().last()?;
    let takes_more = last.get_num_args().is_some_and(|count| count.max_values() > 1);
    all.nth(at).or_else(|| takes_more.then_some(last))
}

/// The kind of letter that is typed, by any of its names.
fn named_letter(typed: &str) -> Option<LetterKind> {
    names::word(names::LETTER_KIND, typed).and_then(LetterKind::from_word)
}

/// The English word of a command, by the name that it has in a language.
fn english<'a>(above: &[&str], name: &'a str) -> &'a str {
    let above = above.join(" ");
    let mut level = names::COMMANDS.iter().filter(|named| names::above(named.word) == above);
    match level.find(|named| named.is(name)) {
        Some(named) => named.own(),
        None => name,
    }
}

fn begins(word: &str, typed: &str) -> bool {
    word.starts_with(typed) || text::folded(word).starts_with(&text::folded(typed))
}

/// Whether what was typed, folded, begins the text or a word of it, or several of its words.
fn begins_a_word(name: &str, typed: &str) -> bool {
    let name = text::folded(name);
    let begins = |typed: &str| {
        name.starts_with(typed) || name.match_indices([' ', '-', '/']).any(|(at, _)| name[at + 1..].starts_with(typed))
    };
    // As for a command: the words in any order, `Nordmann, K`.
    let mut words = typed.split([' ', ',']).filter(|word| !word.is_empty()).peekable();
    begins(typed) || (words.peek().is_some() && words.all(begins))
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
