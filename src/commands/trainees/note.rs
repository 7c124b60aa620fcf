//! `alis note`: a remark in a trainee's journal.

use crate::acts;
use crate::context::Context;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::options::{FactArgs, TextArgs};
use crate::steps::several::{self, AlsoArgs};

#[derive(Debug, clap::Args)]
pub(crate) struct NoteArgs {
    trainee: String,
    #[command(flatten)]
    text: TextArgs,
    #[command(flatten)]
    also: AlsoArgs,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=20))]
    placement: Option<u32>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: NoteArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let people = several::named(ctx, &store, &args.trainee, &args.also)?;
    let fact = FactArgs { on: args.on, placement: args.placement, ..FactArgs::default() };
    let said = ctx.said(args.text)?;
    several::fits(ctx, &store, &people, &fact, &Event::Note { text: String::new() })?;
    let text = ctx.asked_text(acts::NOTE, said)?;
    several::record(ctx, &store, &people, &fact, &Event::Note { text })?;
    Ok(Exit::Done)
}
