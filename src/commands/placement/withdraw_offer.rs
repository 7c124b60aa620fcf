//! `alis withdraw-offer`: the hospital takes an offer back, open or accepted, before service begins.

use crate::acts;
use crate::context::Context;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::options::FactArgs;
use crate::steps::fact;

#[derive(Debug, clap::Args)]
pub(crate) struct WithdrawOfferArgs {
    trainee: String,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: WithdrawOfferArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    fact::fits(ctx, &store, &args.trainee, &args.fact, &Event::OfferWithdrawn { reason: None })?;
    let reason = Some(ctx.asked_text(acts::REASON, args.reason)?);
    fact::record(ctx, &store, &args.trainee, &args.fact, Event::OfferWithdrawn { reason })
}
