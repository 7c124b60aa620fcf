//! `alis goal`: a learning goal was achieved; the store's list of goals, shown and imported.

mod import;
mod list;

use crate::acts;
use crate::context::Context;
use crate::domain::fold::fold;
use crate::domain::journal::Event;
use crate::domain::learning_goal::{LearningGoal, owed};
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::{fact, who};

#[derive(Debug, clap::Args)]
pub(crate) struct GoalArgs {
    #[arg(required_unless_present_any = ["import", "list"])]
    trainee: Option<String>,
    goal: Option<String>,
    #[arg(long, value_name = "TEXT")]
    by: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["trainee", "list", "by", "on", "note", "placement", "overridden"])]
    import: Option<String>,
    #[arg(long, conflicts_with_all = ["trainee", "by", "on", "note", "placement", "overridden"])]
    list: bool,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: GoalArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    if let Some(file) = &args.import {
        return import::run(ctx, &store, file);
    }
    let Some(trainee) = args.trainee.as_ref().filter(|_| !args.list) else { return list::run(ctx, &store) };
    let found = who::find(ctx, &store, trainee)?;
    let story = fold(&found.trainee.journal, ctx.today);
    // The first of the two goals of hospital service that is still missing.
    let usual = owed::owed(&story).first().map(ToString::to_string);
    let goal: LearningGoal = ctx.asked(acts::GOAL.usual(usual), args.goal, |_, typed| {
        let wrong = || Error::usage(Msg::ProblemInvalidGoal { found: typed.to_owned() });
        typed.parse().map_err(|_| wrong().hint(Msg::KindGoal))
    })?;
    let mut problems = Vec::new();
    let goals = store.goals(&mut problems);
    ctx.ui.problems(&problems);
    if !goals.knows(&goal) {
        ctx.ui.warn(&Msg::WarnUnknownGoal { goal: goal.to_string() });
    }
    fact::record(ctx, &store, trainee, &args.fact, Event::GoalAchieved { goal, by: args.by })
}
