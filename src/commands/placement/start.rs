//! `alis start`: the service began.

use crate::context::Context;
use crate::domain::fold::fold;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::fact;

#[derive(Debug, clap::Args)]
pub(crate) struct StartArgs {
    trainee: String,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: StartArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let checked = fact::recorded(ctx, &store, &args.trainee, &args.fact, Event::Started)?;
    let story = fold(&checked.after.journal, ctx.today.max(checked.entry.on));
    let placement = story.placement(checked.entry.placement);
    if let Some(agreed) = placement.and_then(|placement| placement.start_unlike(checked.entry.on)) {
        ctx.ui.warn(&Msg::WarnOtherStart { on: checked.entry.on.to_string(), agreed: agreed.to_string() });
    }
    Ok(Exit::Done)
}
