//! `alis decline`: the trainee does not take the offer, and waits for another position (HSYK 7.6).

use crate::acts;
use crate::context::Context;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::options::FactArgs;
use crate::steps::fact;

#[derive(Debug, clap::Args)]
pub(crate) struct DeclineArgs {
    trainee: String,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: DeclineArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    fact::fits(ctx, &store, &args.trainee, &args.fact, &Event::Declined { reason: None })?;
    let reason = Some(ctx.asked_text(acts::REASON, args.reason)?);
    fact::record(ctx, &store, &args.trainee, &args.fact, Event::Declined { reason })
}
