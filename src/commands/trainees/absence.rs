//! `alis absence`: when, and whether it counts as service; never why.

use crate::context::Context;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::fact;

#[derive(Debug, clap::Args)]
pub(crate) struct AbsenceArgs {
    trainee: String,
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    #[arg(long)]
    counts: bool,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: AbsenceArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let from = ctx.ask_day(args.from, &Msg::AskAbsenceFrom, "--from", None)?;
    let to = ctx.ask_day(args.to, &Msg::AskAbsenceTo, "--to", Some(from))?;
    if to < from {
        return Err(Error::usage(Msg::ProblemEndBeforeStart));
    }
    fact::record(ctx, &store, &args.trainee, &args.fact, Event::Absent { from, to, counts: args.counts })
}
