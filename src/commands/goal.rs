//! `alis goal`: a learning goal was achieved.

use super::{fact, who};
use crate::cli::FactArgs;
use crate::context::Context;
use crate::domain::fold::fold;
use crate::domain::journal::Event;
use crate::domain::learning_goal::LearningGoal;
use crate::error::{Error, Exit};
use crate::i18n::Msg;

#[derive(Debug, clap::Args)]
pub(crate) struct GoalArgs {
    trainee: String,
    goal: Option<String>,
    #[arg(long, value_name = "TEXT")]
    by: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: GoalArgs) -> anyhow::Result<Exit> {
    let store = ctx.store()?;
    let found = who::find(&store, &args.trainee)?;
    let story = fold(&found.trainee.journal, ctx.today);
    // The first of the two goals of hospital service that is still missing.
    let missing = LearningGoal::of_hospital_service().into_iter().find(|goal| story.achieved(goal).is_none());
    let usual = missing.map(|goal| goal.to_string());
    let goal: LearningGoal = ctx.answer(args.goal, &Msg::AskGoal, "GOAL", usual, |_, typed| {
        let wrong = || Error::usage(Msg::ProblemInvalidGoal { found: typed.to_owned() });
        typed.parse().map_err(|_| wrong().hint(Msg::KindGoal))
    })?;
    fact::record(ctx, &store, &args.trainee, &args.fact, Event::GoalAchieved { goal, by: args.by })
}
