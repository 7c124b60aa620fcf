//! `alis plan`: the individual training plan (spesialistforskriften § 25).

use crate::context::Context;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::{fact, who};

#[derive(Debug, clap::Args)]
pub(crate) struct PlanArgs {
    trainee: String,
    #[arg(long)]
    revised: bool,
    #[command(flatten)]
    fact: FactArgs,
}

/// Records a revision, or tells when the last one was.
pub(crate) fn run(ctx: &mut Context<'_>, args: PlanArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    if args.revised {
        return fact::record(ctx, &store, &args.trainee, &args.fact, Event::PlanRevised);
    }
    let found = who::find(ctx, &store, &args.trainee)?;
    let story = crate::domain::fold::fold(&found.trainee.journal, ctx.today);
    let name = found.trainee.name;
    let message = match story.plan_revised {
        Some(on) => Msg::PlanLastRevised { name, on },
        None => Msg::PlanNeverRevised { name },
    };
    let text = ctx.text(&message);
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}
