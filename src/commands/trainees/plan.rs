//! `alis plan`: the individual training plan (spesialistforskriften § 25), of one or several people.

use crate::context::Context;
use crate::domain::deadline::Rule;
use crate::domain::fold::fold;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::several::{self, PeopleArgs};
use crate::steps::who;

#[derive(Debug, clap::Args)]
pub(crate) struct PlanArgs {
    #[command(flatten)]
    people: PeopleArgs,
    #[arg(long)]
    revised: bool,
    #[command(flatten)]
    fact: FactArgs,
}

/// Records a revision, or tells when the last one was.
pub(crate) fn run(ctx: &mut Context<'_>, args: PlanArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let people = several::people(ctx, &store, &args.people, &[Rule::PlanReview])?;
    if args.revised {
        several::record(ctx, &store, &people, &args.fact, &Event::PlanRevised)?;
        return Ok(Exit::Done);
    }
    for hpr in people.numbers() {
        let trainee = who::find(ctx, &store, &hpr.to_string())?.trainee;
        let name = trainee.name;
        let message = match fold(&trainee.journal, ctx.today).plan_revised {
            Some(on) => Msg::PlanLastRevised { name, on },
            None => Msg::PlanNeverRevised { name },
        };
        let text = ctx.text(&message);
        ctx.ui.result(&text)?;
    }
    Ok(Exit::Done)
}
