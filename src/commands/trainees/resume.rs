//! `alis resume`: the trainee who left the specialisation is back. The ALIS-avtale that ended is not: a new one is signed.

use crate::context::Context;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::options::FactArgs;
use crate::steps::fact;

#[derive(Debug, clap::Args)]
pub(crate) struct ResumeArgs {
    trainee: String,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: ResumeArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    fact::record(ctx, &store, &args.trainee, &args.fact, Event::Resumed)
}
