//! What can be typed: the global options, and the commands under their headings.

mod localise;
mod usage;

use std::ffi::OsString;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::commands;
use crate::context::{Surroundings, refuse_national_id};
use crate::domain::word::Word;
use crate::i18n::Lang;

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

/// Options that every command takes.
#[derive(Debug, Args)]
pub(crate) struct Global {
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) store: Option<String>,
    #[arg(long, global = true, value_name = "DATE")]
    pub(crate) today: Option<String>,
    #[arg(long, global = true, value_name = "FORMAT", value_parser = words::<Format>())]
    pub(crate) format: Option<Format>,
    #[arg(long, global = true, value_name = "LANG", value_parser = words::<Lang>())]
    pub(crate) lang: Option<Lang>,
    #[arg(long, global = true, value_name = "WHEN", value_parser = words::<Color>())]
    pub(crate) color: Option<Color>,
    #[arg(long, global = true)]
    pub(crate) dry_run: bool,
    #[arg(long, global = true)]
    pub(crate) yes: bool,
    #[arg(long, global = true)]
    pub(crate) no_input: bool,
    #[arg(long, global = true)]
    pub(crate) no_commit: bool,
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub(crate) verbose: u8,
    #[arg(short, long, global = true, action = clap::ArgAction::Help)]
    pub(crate) help: Option<bool>,
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    pub(crate) version: Option<bool>,
}

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Table,
    Json,
    Csv,
    Md,
    Pdf,
    Html,
    Txt,
}

impl Word for Format {
    const ALL: &'static [(&'static str, Self)] = &[
        ("table", Format::Table),
        ("json", Format::Json),
        ("csv", Format::Csv),
        ("md", Format::Md),
        ("pdf", Format::Pdf),
        ("html", Format::Html),
        ("txt", Format::Txt),
    ];
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl Word for Color {
    const ALL: &'static [(&'static str, Self)] =
        &[("auto", Color::Auto), ("always", Color::Always), ("never", Color::Never)];
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
    #[command(visible_alias = "notat")]
    Note(commands::trainees::note::NoteArgs),
    #[command(visible_alias = "fravær")]
    Absence(commands::trainees::absence::AbsenceArgs),
    #[command(visible_aliases = ["læringsmål", "mål"])]
    Goal(commands::trainees::goal::GoalArgs),
    #[command(visible_alias = "utdanningsplan")]
    Plan(commands::trainees::plan::PlanArgs),
    #[command(visible_alias = "kontakt")]
    Contact(commands::trainees::contact::ContactArgs),
    #[command(visible_alias = "kurs")]
    Course(commands::trainees::course::CourseArgs),
    #[command(visible_aliases = ["ønske", "innmelding"])]
    Request(commands::placement::request::RequestArgs),
    #[command(visible_alias = "forespør")]
    Reconfirm(commands::placement::reconfirm::ReconfirmArgs),
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
    #[command(visible_alias = "avbryt")]
    Discontinue(commands::trainees::discontinue::DiscontinueArgs),
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

/// The headings of the help and what stands under them, in their order.
pub(crate) const HEADINGS: [(&str, &[&str]); 7] = [
    ("start", &["init", "demo", "municipality", "hospital", "agreement"]),
    (
        "trainees",
        &["enroll", "list", "show", "edit", "note", "absence", "goal", "plan", "contact", "course", "discontinue"],
    ),
    (
        "placement",
        &[
            "request",
            "reconfirm",
            "prioritise",
            "position",
            "match",
            "offer",
            "accept",
            "decline",
            "withdraw-offer",
            "contract",
            "start",
            "extend",
            "complete",
            "withdraw",
        ],
    ),
    ("avtale", &["avtale", "grant"]),
    ("documents", &["document", "verify"]),
    ("overview", &["deadlines", "explain", "demand", "compliance", "stats"]),
    ("store", &["check", "log", "undo", "redo", "sync", "merge", "purge", "schema", "completions", "man"]),
];

/// What a command that records a fact about a trainee takes, beside the fact.
#[derive(Debug, Default, Args)]
pub(crate) struct FactArgs {
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=20))]
    pub(crate) placement: Option<u32>,
    #[arg(long = "override", value_name = "REASON")]
    pub(crate) overridden: Option<String>,
}

/// What was typed, understood.
pub(crate) enum Parsed {
    Cli(Box<Cli>),
    /// Help or the version was asked for.
    Help(String),
}

/// One of a closed list of words.
pub(crate) fn words<W: Word>() -> impl TypedValueParser<Value = W> {
    let known = W::ALL.iter().map(|(word, _)| *word);
    PossibleValuesParser::new(known).try_map(|word| W::from_word(&word).ok_or_else(|| word.clone()))
}

/// The commands with all their texts in one language.
pub(crate) fn command(lang: Lang) -> clap::Command {
    localise::localised(Cli::command(), lang)
}

/// # Errors
/// The words are not understood, or hold what must not be stored.
pub(crate) fn parse(arguments: &[OsString], surroundings: &Surroundings) -> anyhow::Result<Parsed> {
    for (place, argument) in arguments.iter().enumerate().skip(1) {
        let option = arguments[place - 1].to_string_lossy();
        let place = if option.starts_with("--") { option.into_owned() } else { format!("no. {place}") };
        refuse_national_id(&argument.to_string_lossy(), &place)?;
    }
    let mut command = command(surroundings.lang);
    match command.try_get_matches_from_mut(arguments) {
        Ok(matches) => Ok(Parsed::Cli(Box::new(Cli::from_arg_matches(&matches)?))),
        Err(err) => usage::explain(err, surroundings.lang),
    }
}
