//! `alis goal`: a learning goal was achieved.

use super::{fact, who};
use crate::cli::FactArgs;
use crate::context::Context;
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
    let typed = match args.goal {
        Some(goal) => goal,
        None => {
            // The first of the two goals of hospital service that is still missing.
            let found = who::find(&store, &args.trainee)?;
            let story = crate::domain::fold::fold(&found.trainee.journal, ctx.today);
            let missing = LearningGoal::of_hospital_service().into_iter().find(|goal| story.achieved(goal).is_none());
            ctx.ui.ask(&Msg::AskGoal, "GOAL", missing.map(|goal| goal.to_string()))?
        }
    };
    let goal: LearningGoal = typed
        .parse()
        .map_err(|_| Error::usage(Msg::ProblemInvalidGoal { found: typed.clone() }).hint(Msg::KindGoal))?;
    fact::record(ctx, &store, &args.trainee, &args.fact, Event::GoalAchieved { goal, by: args.by })
}
