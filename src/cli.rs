//! What can be typed: the global options, and the commands under their headings.

#[cfg(test)]
mod described;
mod headings;
mod help;
mod localise;
mod meant;
mod names;
mod usage;

use std::borrow::Cow;
use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use self::help::HelpPage;
use crate::acts::{self, Act};
use crate::commands;
pub(crate) use crate::commands::store::completions::AskedWords;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::{Lang, Msg};
use crate::options::Global;
use crate::store::git;
use crate::surroundings::Surroundings;
use crate::typed::{doubtful_national_id, refuse_national_id};

#[derive(Debug, Parser)]
#[command(
    name = "alis",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Box<Global>,
    #[command(subcommand)]
    pub(crate) command: Option<Box<Command>>,
}

/// The commands; the order within a heading is that of the help.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Help(help::HelpArgs),
    Init(commands::getting_started::init::InitArgs),
    Demo(commands::getting_started::demo::DemoArgs),
    Municipality(commands::getting_started::municipality::MunicipalityArgs),
    Hospital(commands::getting_started::hospital::HospitalArgs),
    Agreement(commands::getting_started::agreement::AgreementArgs),
    Enroll(Box<commands::trainees::enroll::EnrollArgs>),
    List(commands::trainees::list::ListArgs),
    Show(commands::trainees::show::ShowArgs),
    Edit(Box<commands::trainees::edit::EditArgs>),
    Move(commands::trainees::relocate::MoveArgs),
    Practice(commands::trainees::practice::PracticeArgs),
    Note(commands::trainees::note::NoteArgs),
    Absence(commands::trainees::absence::AbsenceArgs),
    Goal(commands::trainees::goal::GoalArgs),
    Plan(commands::trainees::plan::PlanArgs),
    Access(commands::trainees::access::AccessArgs),
    Contact(commands::trainees::contact::ContactArgs),
    Call(commands::trainees::call::CallArgs),
    Phone(commands::trainees::phone::PhoneArgs),
    Course(commands::trainees::course::CourseArgs),
    Request(commands::placement::request::RequestArgs),
    Reconfirm(commands::placement::reconfirm::ReconfirmArgs),
    Ask(commands::placement::ask::AskArgs),
    Answer(commands::placement::answer::AnswerArgs),
    Avtale(commands::avtale_and_grant::avtale::AvtaleArgs),
    Grant(commands::avtale_and_grant::grant::GrantArgs),
    Position(commands::placement::position::PositionArgs),
    Offer(Box<commands::placement::offer::OfferArgs>),
    Accept(commands::placement::accept::AcceptArgs),
    Decline(commands::placement::decline::DeclineArgs),
    WithdrawOffer(commands::placement::withdraw_offer::WithdrawOfferArgs),
    Contract(commands::placement::contract::ContractArgs),
    Start(commands::placement::start::StartArgs),
    Extend(commands::placement::extend::ExtendArgs),
    Complete(commands::placement::complete::CompleteArgs),
    Withdraw(commands::placement::withdraw::WithdrawArgs),
    Elsewhere(commands::placement::elsewhere::ElsewhereArgs),
    Discontinue(commands::trainees::discontinue::DiscontinueArgs),
    Resume(commands::trainees::resume::ResumeArgs),
    Document(Box<commands::documents::document::DocumentArgs>),
    Verify(commands::documents::verify::VerifyArgs),
    Prioritise(commands::placement::prioritise::PrioritiseArgs),
    Demand(commands::overview::demand::DemandArgs),
    Stats(commands::overview::stats::StatsArgs),
    Match(commands::placement::matching::MatchArgs),
    Today(commands::overview::today::TodayArgs),
    Deadlines(commands::overview::deadlines::DeadlinesArgs),
    Find(commands::overview::find::FindArgs),
    Explain(commands::overview::explain::ExplainArgs),
    Compliance(commands::overview::compliance::ComplianceArgs),
    Check(commands::store::check::CheckArgs),
    Log(commands::store::log::LogArgs),
    Undo(commands::store::undo::UndoArgs),
    Redo(commands::store::undo::RedoArgs),
    Sync(commands::store::sync::SyncArgs),
    Merge(commands::store::merge::MergeArgs),
    Purge(commands::store::purge::PurgeArgs),
    Timeline(commands::overview::timeline::TimelineArgs),
    Export(commands::store::export::ExportArgs),
    Schema(commands::store::schema::SchemaArgs),
    Completions(commands::store::completions::CompletionsArgs),
    Man(commands::store::man::ManArgs),
}

/// What was typed, understood.
pub(crate) enum Parsed {
    Cli(Box<Cli>),
    /// Help or the version was asked for.
    Help(String),
}

/// The commands with all their texts in one language.
pub(crate) fn command(lang: Lang) -> clap::Command {
    localise::localised(Cli::command(), lang)
}

/// Each argument with the option it belongs to, or its number.
fn placed(arguments: &[OsString]) -> impl Iterator<Item = (String, Cow<'_, str>)> {
    arguments.iter().enumerate().skip(1).map(|(place, argument)| {
        let option = arguments[place - 1].to_string_lossy();
        let place = if option.starts_with("--") { option.into_owned() } else { format!("no. {place}") };
        (place, argument.to_string_lossy())
    })
}

/// What is doubtful in what was typed, and kept; and the names that go out with this version.
pub(crate) fn doubts(arguments: &[OsString], lang: Lang) -> Vec<Msg> {
    let doubtful = placed(arguments).filter_map(|(place, argument)| doubtful_national_id(&argument, &place));
    let moved = names::enrols_as_before(arguments).map(|_| Msg::WarnNameMoved);
    doubtful.chain(names::former(arguments, lang)).chain(moved).collect()
}

/// # Errors
/// The words are not understood, or hold what must not be stored.
pub(crate) fn parse(arguments: &[OsString], surroundings: &Surroundings, width: usize) -> Result<Parsed, Error> {
    for (place, argument) in placed(arguments) {
        refuse_national_id(&argument, &place)?;
    }
    let mut words = arguments.to_vec();
    if let Some(place) = names::enrols_as_before(arguments) {
        words[place] = "enroll".into();
    }
    let accepted = names::accepting(Cli::command()).try_get_matches_from(&words);
    match accepted.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => Ok(Parsed::Cli(Box::new(cli))),
        Err(err) => {
            // Told by the names of the user's language; what is shown costs time only here.
            let lang = surroundings.lang;
            let all = command(lang);
            let told = all.clone().try_get_matches_from(&words).err().unwrap_or(err);
            usage::help_or_fault(&told, HelpPage { lang, width }, &all, &names::above(&words)).map(Parsed::Help)
        }
    }
}

/// A command whose first word is missing, where that is a record that can be asked for.
pub(crate) struct LackingRecord {
    pub(crate) global: Box<Global>,
    pub(crate) act: &'static Act,
}

/// Some text that every argument takes for the name of a record; nobody sees it.
const STAND_IN: &str = "0";

/// What is missing, where it is one record and the rest is understood.
pub(crate) fn lacking(arguments: &[OsString]) -> Option<LackingRecord> {
    let understood = |arguments: &[OsString]| names::accepting(Cli::command()).try_get_matches_from(arguments);
    let fault = understood(arguments).err()?;
    if fault.kind() != clap::error::ErrorKind::MissingRequiredArgument {
        return None;
    }
    let completed: Vec<OsString> = arguments.iter().cloned().chain([STAND_IN.into()]).collect();
    let cli = Cli::from_arg_matches(&understood(&completed).ok()?).ok()?;
    let act = acts::of(names::words(arguments)?)?;
    Some(LackingRecord { global: cli.global, act })
}

/// The English words of the command that was typed.
pub(crate) fn words(arguments: &[OsString]) -> Option<&'static str> {
    match names::enrols_as_before(arguments) {
        Some(_) => Some("enroll"),
        None => names::words(arguments),
    }
}

/// What a shell asks for, where it is a shell that asks.
pub(crate) fn asked_words(arguments: &[OsString]) -> Option<AskedWords> {
    AskedWords::of(arguments)
}

/// Runs one command.
///
/// # Errors
/// Why it could not be done; nothing is then changed.
pub(crate) fn run(ctx: &mut Context<'_>, typed: Option<Command>) -> Result<Exit, Error> {
    prepare_clone(ctx, typed.as_ref());
    if reads_long(typed.as_ref()) {
        ctx.ui.page_answers();
    }
    let Some(typed) = typed else { return commands::overview::today::bare(ctx) };
    match typed {
        Command::Help(args) => {
            let path = help::english(&names::accepting(Cli::command()), &args.command, ctx.lang)?;
            let page = HelpPage { lang: ctx.lang, width: ctx.ui.width() };
            let text = page.of(&command(ctx.lang), &path);
            ctx.ui.result(&text)?;
            Ok(Exit::Done)
        }
        Command::Init(args) => commands::getting_started::init::run(ctx, args),
        Command::Demo(args) => commands::getting_started::demo::run(ctx, args),
        Command::Municipality(args) => commands::getting_started::municipality::run(ctx, args),
        Command::Hospital(args) => commands::getting_started::hospital::run(ctx, args),
        Command::Agreement(args) => commands::getting_started::agreement::run(ctx, args),
        Command::Enroll(args) => commands::trainees::enroll::run(ctx, *args),
        Command::List(args) => commands::trainees::list::run(ctx, args),
        Command::Show(args) => commands::trainees::show::run(ctx, args),
        Command::Edit(args) => commands::trainees::edit::run(ctx, *args),
        Command::Move(args) => commands::trainees::relocate::run(ctx, args),
        Command::Practice(args) => commands::trainees::practice::run(ctx, args),
        Command::Note(args) => commands::trainees::note::run(ctx, args),
        Command::Absence(args) => commands::trainees::absence::run(ctx, args),
        Command::Goal(args) => commands::trainees::goal::run(ctx, args),
        Command::Plan(args) => commands::trainees::plan::run(ctx, args),
        Command::Access(args) => commands::trainees::access::run(ctx, args),
        Command::Contact(args) => commands::trainees::contact::run(ctx, args),
        Command::Call(args) => commands::trainees::call::run(ctx, args),
        Command::Phone(args) => commands::trainees::phone::run(ctx, args),
        Command::Course(args) => commands::trainees::course::run(ctx, args),
        Command::Request(args) => commands::placement::request::run(ctx, args),
        Command::Purge(args) => commands::store::purge::run(ctx, args),
        Command::Reconfirm(args) => commands::placement::reconfirm::run(ctx, args),
        Command::Ask(args) => commands::placement::ask::run(ctx, args),
        Command::Answer(args) => commands::placement::answer::run(ctx, args),
        Command::Avtale(args) => commands::avtale_and_grant::avtale::run(ctx, args),
        Command::Grant(args) => commands::avtale_and_grant::grant::run(ctx, args),
        Command::Position(args) => commands::placement::position::run(ctx, args),
        Command::Offer(args) => commands::placement::offer::run(ctx, *args),
        Command::Accept(args) => commands::placement::accept::run(ctx, args),
        Command::Decline(args) => commands::placement::decline::run(ctx, args),
        Command::WithdrawOffer(args) => commands::placement::withdraw_offer::run(ctx, args),
        Command::Contract(args) => commands::placement::contract::run(ctx, args),
        Command::Start(args) => commands::placement::start::run(ctx, args),
        Command::Extend(args) => commands::placement::extend::run(ctx, args),
        Command::Complete(args) => commands::placement::complete::run(ctx, args),
        Command::Withdraw(args) => commands::placement::withdraw::run(ctx, args),
        Command::Elsewhere(args) => commands::placement::elsewhere::run(ctx, args),
        Command::Discontinue(args) => commands::trainees::discontinue::run(ctx, args),
        Command::Resume(args) => commands::trainees::resume::run(ctx, args),
        Command::Document(args) => commands::documents::document::run(ctx, *args),
        Command::Verify(args) => commands::documents::verify::run(ctx, args),
        Command::Prioritise(args) => commands::placement::prioritise::run(ctx, args),
        Command::Demand(args) => commands::overview::demand::run(ctx, args),
        Command::Stats(args) => commands::overview::stats::run(ctx, args),
        Command::Match(args) => commands::placement::matching::run(ctx, args),
        Command::Today(args) => commands::overview::today::run(ctx, args),
        Command::Deadlines(args) => commands::overview::deadlines::run(ctx, args),
        Command::Find(args) => commands::overview::find::run(ctx, args),
        Command::Explain(args) => commands::overview::explain::run(ctx, args),
        Command::Compliance(args) => commands::overview::compliance::run(ctx, args),
        Command::Check(args) => commands::store::check::run(ctx, args),
        Command::Log(args) => commands::store::log::run(ctx, args),
        Command::Undo(args) => commands::store::undo::run(ctx, args),
        Command::Redo(args) => commands::store::undo::redo(ctx, args),
        Command::Sync(args) => commands::store::sync::run(ctx, args),
        Command::Merge(args) => commands::store::merge::run(ctx, args),
        Command::Timeline(args) => commands::overview::timeline::run(ctx, args),
        Command::Export(args) => commands::store::export::run(ctx, args),
        Command::Schema(args) => commands::store::schema::run(ctx, args),
        Command::Completions(args) => commands::store::completions::run(ctx, args, command(ctx.lang)),
        Command::Man(args) => {
            let path = help::english(&names::accepting(Cli::command()), &args.command, ctx.lang)?;
            let mut all = command(ctx.lang);
            all.build();
            let typed = commands::store::man::CommandWords { all: &all, usage: help::usage, spec: help::spec };
            commands::store::man::run(ctx, args, &typed, &path)
        }
    }
}

/// Whether what a command answers is for reading, and may be longer than the screen.
fn reads_long(command: Option<&Command>) -> bool {
    use Command::{Compliance, Deadlines, Explain, Help, List, Log, Show, Timeline, Today};
    let reads = |command: &Command| {
        matches!(
            command,
            Help(_) | Today(_) | Deadlines(_) | List(_) | Log(_) | Show(_) | Explain(_) | Compliance(_) | Timeline(_)
        )
    };
    command.is_none_or(reads)
}

/// A clone that is new does not know yet how records are merged: the first command in it tells it.
fn prepare_clone(ctx: &mut Context<'_>, command: Option<&Command>) {
    // Git is in the middle of its work while it has records merged.
    if ctx.options.dry_run || matches!(command, Some(Command::Merge(_))) {
        return;
    }
    let Some(root) = ctx.root() else { return };
    if let Err(err) = git::driver::ensure(root, &ctx.program) {
        // Most commands need no merging; `sync` says what is wrong.
        ctx.ui.detail(&Msg::ErrorGit { said: err.to_string() });
    }
}
