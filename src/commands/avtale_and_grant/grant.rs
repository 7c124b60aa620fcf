//! `alis grant`: the rounds of *Nasjonal ALIS og veiledning*, what each trainee gives grounds for, and what became of it.

mod add;
mod answer;
mod apply;
mod claimed;
mod edit;
mod kroner;
mod list;
mod report;
mod show;
mod steps;

use self::steps::Whom;
use crate::acts;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::EntryArgs;
use crate::steps::edit::HowArgs;
use crate::steps::named::file_of;
use crate::store::Store;
use crate::store::layout::{self, Kind};

#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true)]
pub(crate) struct GrantArgs {
    #[command(subcommand)]
    action: GrantAction,
}

#[derive(Debug, clap::Subcommand)]
enum GrantAction {
    Add(Box<add::RoundAddArgs>),
    List {
        #[arg(long)]
        excel: bool,
    },
    Show {
        round: Option<String>,
        #[arg(long, value_name = "N")]
        municipality: Option<String>,
        #[arg(long)]
        audit: bool,
        #[arg(long)]
        excel: bool,
    },
    Edit {
        round: Option<String>,
        #[arg(long = "rate", value_name = "ROLE:CLASSES:AMOUNT", conflicts_with = "set")]
        rates: Vec<String>,
        #[command(flatten)]
        how: HowArgs,
    },
    Apply {
        #[command(flatten)]
        whom: Whom,
        #[command(flatten)]
        entry: EntryArgs,
    },
    Award {
        #[command(flatten)]
        whom: Whom,
        #[command(flatten)]
        entry: EntryArgs,
    },
    Refuse {
        round: Option<String>,
        trainees: Vec<String>,
        #[arg(long, value_name = "N")]
        municipality: Option<String>,
        #[command(flatten)]
        entry: EntryArgs,
    },
    Report {
        round: Option<String>,
        #[arg(long, value_name = "N")]
        municipality: Option<String>,
        #[command(flatten)]
        entry: EntryArgs,
    },
}

pub(crate) fn run(ctx: &mut Context<'_>, args: GrantArgs) -> Result<Exit, Error> {
    match args.action {
        GrantAction::Add(args) => add::run(ctx, *args),
        GrantAction::List { excel } => list::run(ctx, excel),
        GrantAction::Show { round, municipality, audit, excel } => {
            show::run(ctx, round, municipality, show::View { audit, excel })
        }
        GrantAction::Edit { round, rates, how } => edit::run(ctx, round, &rates, &how),
        GrantAction::Apply { whom, entry } => apply::run(ctx, &whom, entry),
        GrantAction::Award { whom, entry } => answer::award(ctx, &whom, entry),
        GrantAction::Refuse { round, trainees, municipality, entry } => {
            let whom = Whom { round, trainees, municipality, one_each: true, ..Whom::default() };
            answer::refuse(ctx, whom, entry)
        }
        GrantAction::Report { round, municipality, entry } => report::run(ctx, round, municipality, entry),
    }
}

/// The round that was typed, else the one chosen; it has a record.
fn round(ctx: &mut Context<'_>, store: &Store, given: Option<String>) -> Result<String, Error> {
    let name = match given {
        Some(name) => name.trim().to_owned(),
        None => {
            let mut problems = Vec::new();
            let known: Vec<String> =
                store.files(Kind::Grant, &mut problems).iter().map(|file| layout::id(file)).collect();
            if !problems.is_empty() {
                return Err(Error::bad_data(problems));
            }
            if known.is_empty() {
                let kind = "grant".to_owned();
                let error = Error::refused(Msg::ErrorNoneYet { kind: kind.clone() });
                return Err(error.hint(Msg::HintMakeRecord { command: format!("alis {kind} add") }));
            }
            let chosen = ctx.asked_one(acts::ROUND, &known, known.len() - 1)?;
            known[chosen].clone()
        }
    };
    file_of(store, Kind::Grant, "grant", &name)?;
    Ok(name)
}
