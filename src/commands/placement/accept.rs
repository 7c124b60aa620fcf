//! `alis accept`: the trainee takes the offer.

use crate::context::Context;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::options::FactArgs;
use crate::steps::fact;

#[derive(Debug, clap::Args)]
pub(crate) struct AcceptArgs {
    trainee: String,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: AcceptArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    fact::record(ctx, &store, &args.trainee, &args.fact, Event::Accepted)
}
