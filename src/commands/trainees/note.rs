//! `alis note`: a remark in a trainee's journal.

use crate::context::Context;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::fact;

#[derive(Debug, clap::Args)]
pub(crate) struct NoteArgs {
    trainee: String,
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=20))]
    placement: Option<u32>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: NoteArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let text = match args.text {
        Some(text) => text,
        None => ctx.ui.ask(&Msg::AskNote, "--text", None)?,
    };
    let fact = FactArgs { on: args.on, placement: args.placement, ..FactArgs::default() };
    fact::record(ctx, &store, &args.trainee, &fact, Event::Note { text })
}
