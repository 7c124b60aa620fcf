//! `alis discontinue`: the trainee left the specialisation; the ALIS-avtale ends with it (AVTALE 1.2).

use crate::acts;
use crate::context::Context;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::options::FactArgs;
use crate::steps::fact;

#[derive(Debug, clap::Args)]
pub(crate) struct DiscontinueArgs {
    trainee: String,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: DiscontinueArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    fact::fits(ctx, &store, &args.trainee, &args.fact, &Event::Discontinued { reason: None })?;
    let reason = Some(ctx.asked_text(acts::REASON, args.reason)?);
    fact::record(ctx, &store, &args.trainee, &args.fact, Event::Discontinued { reason })
}
