//! `alis call`: the coordinator talked to the trainee: `alis contact --by coordinator` in the words of the day (HSYK 6.5).

use crate::context::Context;
use crate::domain::journal::{ContactBy, Event};
use crate::error::{Error, Exit};
use crate::options::{FactArgs, TextArgs};
use crate::steps::several::{self, AlsoArgs};

#[derive(Debug, clap::Args)]
pub(crate) struct CallArgs {
    trainee: String,
    #[command(flatten)]
    text: TextArgs,
    #[command(flatten)]
    also: AlsoArgs,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: CallArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let people = several::named(ctx, &store, &args.trainee, &args.also)?;
    let text = ctx.said(args.text)?;
    several::record(ctx, &store, &people, &args.fact, &Event::Contacted { by: ContactBy::Coordinator, text })?;
    Ok(Exit::Done)
}
