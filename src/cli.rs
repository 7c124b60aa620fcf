//! What can be typed: the global options, and the commands under their headings.

mod headings;
mod localise;
mod usage;

use std::borrow::Cow;
use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::commands;
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
    pub(crate) command: Box<Command>,
}

/// The commands; the order within a heading is that of the help.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Init(commands::getting_started::init::InitArgs),
    Demo(commands::getting_started::demo::DemoArgs),
    #[command(visible_alias = "kommune")]
    Municipality(commands::getting_started::municipality::MunicipalityArgs),
    #[command(visible_aliases = ["sykehus", "sjukehus"])]
    Hospital(commands::getting_started::hospital::HospitalArgs),
    #[command(visible_alias = "samarbeidsavtale")]
    Agreement(commands::getting_started::agreement::AgreementArgs),
    #[command(visible_aliases = ["enrol", "meld-inn"])]
    Enroll(Box<commands::trainees::enroll::EnrollArgs>),
    #[command(visible_alias = "liste")]
    List(commands::trainees::list::ListArgs),
    #[command(visible_alias = "vis")]
    Show(commands::trainees::show::ShowArgs),
    #[command(visible_alias = "rediger")]
    Edit(commands::trainees::edit::EditArgs),
    #[command(visible_alias = "flytt")]
    Move(commands::trainees::relocate::MoveArgs),
    #[command(visible_alias = "praksis")]
    Practice(commands::trainees::practice::PracticeArgs),
    #[command(visible_alias = "notat")]
    Note(commands::trainees::note::NoteArgs),
    #[command(visible_alias = "fravær")]
    Absence(commands::trainees::absence::AbsenceArgs),
    #[command(visible_aliases = ["læringsmål", "mål"])]
    Goal(commands::trainees::goal::GoalArgs),
    #[command(visible_alias = "utdanningsplan")]
    Plan(commands::trainees::plan::PlanArgs),
    #[command(visible_alias = "innsyn")]
    Access(commands::trainees::access::AccessArgs),
    #[command(visible_alias = "kontakt")]
    Contact(commands::trainees::contact::ContactArgs),
    #[command(visible_alias = "ring")]
    Call(commands::trainees::call::CallArgs),
    #[command(visible_alias = "kurs")]
    Course(commands::trainees::course::CourseArgs),
    #[command(visible_aliases = ["ønske", "innmelding"])]
    Request(commands::placement::request::RequestArgs),
    #[command(visible_alias = "forespør")]
    Reconfirm(commands::placement::reconfirm::ReconfirmArgs),
    #[command(visible_alias = "spør")]
    Ask(commands::placement::ask::AskArgs),
    #[command(visible_alias = "svar")]
    Answer(commands::placement::answer::AnswerArgs),
    #[command(visible_alias = "alis-avtale")]
    Avtale(commands::avtale_and_grant::avtale::AvtaleArgs),
    #[command(visible_aliases = ["tilskudd", "tilskot"])]
    Grant(commands::avtale_and_grant::grant::GrantArgs),
    #[command(visible_aliases = ["stilling", "stillinger"])]
    Position(commands::placement::position::PositionArgs),
    #[command(visible_aliases = ["tilbud", "tilbod"])]
    Offer(Box<commands::placement::offer::OfferArgs>),
    #[command(visible_aliases = ["takk-ja", "godta"])]
    Accept(commands::placement::accept::AcceptArgs),
    #[command(visible_aliases = ["takk-nei", "avslå"])]
    Decline(commands::placement::decline::DeclineArgs),
    #[command(visible_aliases = ["trekk-tilbud", "trekk-tilbod"])]
    WithdrawOffer(commands::placement::withdraw_offer::WithdrawOfferArgs),
    #[command(visible_alias = "arbeidsavtale")]
    Contract(commands::placement::contract::ContractArgs),
    #[command(visible_alias = "tiltre")]
    Start(commands::placement::start::StartArgs),
    #[command(visible_alias = "forleng")]
    Extend(commands::placement::extend::ExtendArgs),
    #[command(visible_alias = "fullfør")]
    Complete(commands::placement::complete::CompleteArgs),
    #[command(visible_alias = "trekk")]
    Withdraw(commands::placement::withdraw::WithdrawArgs),
    #[command(visible_alias = "annet-sted")]
    Elsewhere(commands::placement::elsewhere::ElsewhereArgs),
    #[command(visible_alias = "avbryt")]
    Discontinue(commands::trainees::discontinue::DiscontinueArgs),
    #[command(visible_alias = "gjenoppta")]
    Resume(commands::trainees::resume::ResumeArgs),
    #[command(visible_aliases = ["brev", "dokument"])]
    Document(Box<commands::documents::document::DocumentArgs>),
    #[command(visible_alias = "verifiser")]
    Verify(commands::documents::verify::VerifyArgs),
    #[command(visible_aliases = ["prioritize", "prioriter"])]
    Prioritise(commands::placement::prioritise::PrioritiseArgs),
    #[command(visible_alias = "behov")]
    Demand(commands::overview::demand::DemandArgs),
    #[command(visible_alias = "statistikk")]
    Stats(commands::overview::stats::StatsArgs),
    #[command(visible_alias = "fordel")]
    Match(commands::placement::matching::MatchArgs),
    #[command(visible_alias = "frister")]
    Deadlines(commands::overview::deadlines::DeadlinesArgs),
    #[command(visible_aliases = ["forklar", "forklår"])]
    Explain(commands::overview::explain::ExplainArgs),
    #[command(visible_aliases = ["etterlevelse", "etterleving"])]
    Compliance(commands::overview::compliance::ComplianceArgs),
    #[command(visible_alias = "kontroller")]
    Check(commands::store::check::CheckArgs),
    #[command(visible_aliases = ["logg", "historikk"])]
    Log(commands::store::log::LogArgs),
    #[command(visible_alias = "angre")]
    Undo(commands::store::undo::UndoArgs),
    #[command(visible_alias = "gjenta")]
    Redo(commands::store::undo::RedoArgs),
    #[command(visible_alias = "synk")]
    Sync(commands::store::sync::SyncArgs),
    #[command(visible_alias = "flett")]
    Merge(commands::store::merge::MergeArgs),
    #[command(visible_alias = "slett")]
    Purge(commands::store::purge::PurgeArgs),
    #[command(visible_alias = "skjema")]
    Schema(commands::store::schema::SchemaArgs),
    #[command(visible_alias = "fullføring")]
    Completions(commands::store::completions::CompletionsArgs),
    #[command(visible_alias = "manual")]
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

/// What is doubtful in what was typed, and kept.
pub(crate) fn doubts(arguments: &[OsString]) -> Vec<Msg> {
    placed(arguments).filter_map(|(place, argument)| doubtful_national_id(&argument, &place)).collect()
}

/// # Errors
/// The words are not understood, or hold what must not be stored.
pub(crate) fn parse(arguments: &[OsString], surroundings: &Surroundings) -> Result<Parsed, Error> {
    for (place, argument) in placed(arguments) {
        refuse_national_id(&argument, &place)?;
    }
    let mut command = command(surroundings.lang);
    let parsed = command.try_get_matches_from_mut(arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    match parsed {
        Ok(cli) => Ok(Parsed::Cli(Box::new(cli))),
        Err(err) => usage::help_or_fault(&err, surroundings.lang).map(Parsed::Help),
    }
}

/// Runs one command.
///
/// # Errors
/// Why it could not be done; nothing is then changed.
pub(crate) fn run(ctx: &mut Context<'_>, typed: Command) -> Result<Exit, Error> {
    prepare_clone(ctx, &typed);
    match typed {
        Command::Init(args) => commands::getting_started::init::run(ctx, args),
        Command::Demo(args) => commands::getting_started::demo::run(ctx, args),
        Command::Municipality(args) => commands::getting_started::municipality::run(ctx, args),
        Command::Hospital(args) => commands::getting_started::hospital::run(ctx, args),
        Command::Agreement(args) => commands::getting_started::agreement::run(ctx, args),
        Command::Enroll(args) => commands::trainees::enroll::run(ctx, *args),
        Command::List(args) => commands::trainees::list::run(ctx, args),
        Command::Show(args) => commands::trainees::show::run(ctx, args),
        Command::Edit(args) => commands::trainees::edit::run(ctx, args),
        Command::Move(args) => commands::trainees::relocate::run(ctx, args),
        Command::Practice(args) => commands::trainees::practice::run(ctx, args),
        Command::Note(args) => commands::trainees::note::run(ctx, args),
        Command::Absence(args) => commands::trainees::absence::run(ctx, args),
        Command::Goal(args) => commands::trainees::goal::run(ctx, args),
        Command::Plan(args) => commands::trainees::plan::run(ctx, args),
        Command::Access(args) => commands::trainees::access::run(ctx, args),
        Command::Contact(args) => commands::trainees::contact::run(ctx, args),
        Command::Call(args) => commands::trainees::call::run(ctx, args),
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
        Command::Deadlines(args) => commands::overview::deadlines::run(ctx, args),
        Command::Explain(args) => commands::overview::explain::run(ctx, args),
        Command::Compliance(args) => commands::overview::compliance::run(ctx, args),
        Command::Check(args) => commands::store::check::run(ctx, args),
        Command::Log(args) => commands::store::log::run(ctx, args),
        Command::Undo(args) => commands::store::undo::run(ctx, args),
        Command::Redo(args) => commands::store::undo::redo(ctx, args),
        Command::Sync(args) => commands::store::sync::run(ctx, args),
        Command::Merge(args) => commands::store::merge::run(ctx, args),
        Command::Schema(args) => commands::store::schema::run(ctx, args),
        Command::Completions(args) => commands::store::completions::run(ctx, args, command(ctx.lang)),
        Command::Man(args) => commands::store::man::run(ctx, args, command(ctx.lang)),
    }
}

/// A clone that is new does not know yet how records are merged: the first command in it tells it.
fn prepare_clone(ctx: &mut Context<'_>, command: &Command) {
    // Git is in the middle of its work while it has records merged.
    if ctx.options.dry_run || matches!(command, Command::Merge(_)) {
        return;
    }
    let Some(root) = ctx.root() else { return };
    if let Err(err) = git::driver::ensure(root, &ctx.program) {
        // Most commands need no merging; `sync` says what is wrong.
        ctx.ui.detail(&Msg::ErrorGit { said: err.to_string() });
    }
}
