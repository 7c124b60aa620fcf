//! What the words after a command are, and what is asked for where they are missing: each act is described once. The prompts, the
//! names in their errors, and what a shell proposes are drawn from here; so is whatever form comes later.
//!
//! A question is a constant of [`questions`], and stands in the order of its command in [`table`]. A command asks by it:
//! `ctx.asked_day(acts::UNTIL.usual(end), args.until)?` is the flag's day, else the one that is answered, proposed `end`;
//! [`crate::context`] has one such step for each kind of answer. A question that its command does not describe, or that no
//! argument stands for, fails a test.

mod asked;
mod questions;
mod table;

pub(crate) use asked::{Asking, MustBe, Question, Usual, WhenAsked};
pub(crate) use questions::*;
pub(crate) use table::ACTS;

use crate::domain::deadline::Rule;

/// What an argument takes, beyond a closed list of words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Takes {
    Day,
    /// Anything: nothing can be proposed.
    Text,
    Trainee,
    Municipality,
    Hospital,
    Agreement,
    Position,
    Round,
    Profile,
    Goal,
    /// A rule, or a trainee.
    RuleOrTrainee,
    /// Any record.
    Record,
    /// What a letter of the kind that was typed before is about.
    AboutLetter,
    /// A letter that was issued, by its file.
    Letter,
    /// SITE/DEPARTMENT of a hospital.
    Place,
    Site,
    Department,
    /// A municipality or a hospital.
    Party,
    Command,
    Schema,
    File,
    Folder,
}

/// A command that asks for something, described once: what is typed, what is asked for, and what a shell proposes come from here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Act {
    /// Its English words: `agreement add`.
    pub(crate) command: &'static str,
    /// The rules that it settles: for whom one of them is open, the step is next.
    pub(crate) settles: &'static [Rule],
    /// What it asks for, in this order.
    pub(crate) asks: &'static [Question],
    /// What it turns into where an answer says so: it asks on as that does.
    pub(crate) becomes: &'static [&'static str],
}

impl Act {
    /// The record that its first word names, where that is asked for.
    pub(crate) fn record(&self) -> Option<&'static Question> {
        self.asks.first().filter(|first| matches!(first.answer, MustBe::Record(_)) && !first.typed.starts_with('-'))
    }

    /// Whether it asks so, itself or as what it turns into.
    pub(crate) fn asks_for(&self, what: &Question) -> bool {
        let becomes = self.becomes.iter().filter_map(|command| of(command));
        self.asks.iter().chain(becomes.flat_map(|act| act.asks)).any(|asked| asked.is(what))
    }
}

/// The description of a command, by its English words; none where it asks for nothing.
pub(crate) fn of(command: &str) -> Option<&'static Act> {
    ACTS.iter().find(|act| act.command == command)
}

/// What an argument of a command takes, by the command's English words and the argument's name. What is not known here takes text.
pub(crate) fn takes(command: &[&str], argument: &str) -> Takes {
    let asked = of(&command.join(" ")).and_then(|act| act.asks.iter().find(|asked| asked.argument == argument));
    let described = asked.map(Question::takes).filter(|takes| *takes != Takes::Text);
    described.or_else(|| of_command(command, argument)).or_else(|| of_any(argument)).unwrap_or(Takes::Text)
}

/// Where an argument is something else than its name says elsewhere, or only one command has it.
fn of_command(command: &[&str], argument: &str) -> Option<Takes> {
    Some(match (command, argument) {
        // What is made is not there yet.
        ([_, "add"], "id" | "number" | "name" | "round" | "site" | "department" | "places")
            if command[0] != "position" =>
        {
            Takes::Text
        }
        (["municipality", _], "number" | "numbers" | "old" | "into") => Takes::Municipality,
        (["municipality", "split"], "trainees" | "agreements" | "names") => Takes::Text,
        (["hospital", _], "id" | "to_hospital") => Takes::Hospital,
        (["agreement", "consult"], "to" | "by") | (["agreement", "reply"], "from") => Takes::Party,
        (["agreement", "sign" | "request-revision" | "raise-dispute" | "terminate"], "by") => Takes::Party,
        (["agreement", _], "id" | "older" | "old" | "new" | "a" | "b" | "supersedes") => Takes::Agreement,
        (["compliance"], "agreement") => Takes::Agreement,
        (["position", _], "id") => Takes::Position,
        (["grant", _], "round") => Takes::Round,
        (["purge"], "trainees") => Takes::Trainee,
        (["purge"], "theirs") => Takes::Folder,
        (["move"], "to") => Takes::Municipality,
        (["explain"], "what") => Takes::RuleOrTrainee,
        (["match"], "explain") => Takes::Trainee,
        (["log"], "record") => Takes::Record,
        (["document"], "ids") => Takes::AboutLetter,
        (["document"], "list") => Takes::Trainee,
        (["verify"], "files") => Takes::Letter,
        (["goal"], "goal") => Takes::Goal,
        (["timeline"], "svg") | (["export", "calendar"], "out") => Takes::File,
        (["goal"], "import") | (["merge"], _) => Takes::File,
        (["man" | "help"], "command" | "commands") => Takes::Command,
        (["schema"], "kind") => Takes::Schema,
        _ => return None,
    })
}

/// What an argument of this name is, whichever command has it.
fn of_any(argument: &str) -> Option<Takes> {
    Some(match argument {
        "trainee" | "trainees" | "also" => Takes::Trainee,
        "municipality" | "municipalities" => Takes::Municipality,
        "hospital" | "hospitals" => Takes::Hospital,
        "agreement" | "agreements" => Takes::Agreement,
        "position" => Takes::Position,
        "profile" => Takes::Profile,
        "letter" => Takes::Letter,
        "wishes" => Takes::Place,
        "site" => Takes::Site,
        "department" => Takes::Department,
        "preview" => Takes::File,
        "store" | "dir" => Takes::Folder,
        "on"
        | "today"
        | "since"
        | "start"
        | "end"
        | "until"
        | "started"
        | "training_started"
        | "expected_completion"
        | "answer_by"
        | "registered"
        | "due" => Takes::Day,
        _ => return None,
    })
}
