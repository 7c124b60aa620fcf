//! What the words after a command are: the one list of what each argument takes.

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

/// What an argument of a command takes, by the command's English words and the argument's name. What is not known here takes text.
pub(crate) fn takes(command: &[&str], argument: &str) -> Takes {
    of_command(command, argument).or_else(|| of_any(argument)).unwrap_or(Takes::Text)
}

/// The rules that a command of a trainee settles: for whom one of them is open, the step is next.
pub(crate) fn settles(command: &[&str]) -> &'static [Rule] {
    match command {
        ["request"] => &[Rule::Request],
        ["ask" | "reconfirm"] => &[Rule::Reconfirmation, Rule::ReconfirmationAnswer],
        ["answer"] => &[Rule::ReconfirmationAnswer],
        ["offer"] => &[Rule::Offer],
        ["accept" | "decline" | "withdraw-offer"] => &[Rule::OfferAnswer],
        ["contract"] => &[Rule::Contract, Rule::WrittenContract],
        ["start"] => &[Rule::Start],
        ["complete"] => &[Rule::Completion, Rule::Documentation],
        ["contact" | "call"] => &[Rule::CoordinatorContact, Rule::SupervisorContact],
        ["goal"] => &[Rule::GoalReview],
        ["plan"] => &[Rule::PlanReview],
        ["access"] => &[Rule::Access],
        ["avtale", "sign"] => &[Rule::AlisAgreement],
        ["avtale", "end"] => &[Rule::AlisAgreementEnd],
        ["purge"] => &[Rule::Purge],
        _ => &[],
    }
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
        (["export", "calendar"], "out") => Takes::File,
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
