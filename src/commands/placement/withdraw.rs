//! `alis withdraw`: the hospital period is no longer wanted (HSYK 5.3: a position elsewhere is told to the coordinator).

use super::elsewhere;
use crate::acts;
use crate::context::Context;
use crate::domain::journal::{Event, WithdrawnReason};
use crate::error::{Error, Exit};
use crate::i18n::{label, names};
use crate::options::{FactArgs, choice};
use crate::steps::fact;

#[derive(Debug, clap::Args)]
pub(crate) struct WithdrawArgs {
    trainee: String,
    #[arg(long, value_name = "REASON", value_parser = choice::<WithdrawnReason>(names::WITHDRAWN))]
    reason: Option<WithdrawnReason>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: WithdrawArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let provisional = Event::Withdrawn { reason: WithdrawnReason::Other };
    fact::fits(ctx, &store, &args.trainee, &args.fact, &provisional)?;
    let reason = ctx.asked_word(acts::WITHDRAWN, args.reason, label::withdrawn_reason)?;
    // Where to is asked for at once: without an answer it is what is next.
    let elsewhere = match reason {
        WithdrawnReason::PositionElsewhere if ctx.ui.asks() => elsewhere::asked(ctx)?,
        _ => None,
    };
    let withdrawn = Event::Withdrawn { reason };
    match elsewhere {
        Some(elsewhere) => fact::record_both(ctx, &store, &args.trainee, &args.fact, [withdrawn, elsewhere]),
        None => fact::record(ctx, &store, &args.trainee, &args.fact, withdrawn),
    }
}
