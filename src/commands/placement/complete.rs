//! `alis complete`: the last day of service, or with `--documented` the hospital's certificate of it (HSYK 7.3).

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::fold::fold;
use crate::domain::journal::Event;
use crate::domain::learning_goal::owed;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::options::FactArgs;
use crate::steps::{fact, who};

#[derive(Debug, clap::Args)]
pub(crate) struct CompleteArgs {
    trainee: String,
    #[arg(long)]
    documented: bool,
    #[arg(long, value_name = "TEXT", requires = "documented")]
    letter: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: CompleteArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    if args.documented {
        let event = Event::Documented { letter: args.letter };
        return fact::record(ctx, &store, &args.trainee, &args.fact, event);
    }
    // What was agreed on is known only before the service is completed.
    let before = fold(&who::find(ctx, &store, &args.trainee)?.trainee.journal, NaiveDate::MAX);
    let checked = fact::recorded(ctx, &store, &args.trainee, &args.fact, Event::Completed)?;
    let on = checked.entry.on;
    let serving = before.placement(checked.entry.placement).filter(|placement| placement.is_in_service());
    if let Some(agreed) = serving.and_then(|placement| placement.end_unlike(on)) {
        ctx.ui.warn(&Msg::WarnOtherEnd { on: on.to_string(), agreed: agreed.to_string() });
    }
    let known = fold(&checked.after.journal, ctx.today.max(on));
    let mut problems = Vec::new();
    let goals = store.goals(&mut problems);
    ctx.ui.problems(&problems);
    let missing: Vec<String> = owed::owed(&known).iter().map(|goal| label::goal(goal, &goals, ctx.lang)).collect();
    if !missing.is_empty() {
        ctx.ui.warn(&Msg::WarnGoalsMissing { goals: missing.join(", ") });
    }
    Ok(Exit::Done)
}
