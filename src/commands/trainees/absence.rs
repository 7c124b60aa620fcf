//! `alis absence`: when, and whether it counts as service; never why.

use crate::acts;
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
    let today = Event::Absent { from: ctx.today, to: ctx.today, counts: args.counts };
    fact::fits(ctx, &store, &args.trainee, &args.fact, &today)?;
    let from = ctx.asked_day(acts::ABSENCE_FROM, args.from)?;
    let to = ctx.asked_day_that(acts::ABSENCE_TO.usual(Some(from)), args.to, |_, to| {
        if to < from { Err(Error::usage(Msg::ProblemEndBeforeStart)) } else { Ok(()) }
    })?;
    fact::record(ctx, &store, &args.trainee, &args.fact, Event::Absent { from, to, counts: args.counts })
}
