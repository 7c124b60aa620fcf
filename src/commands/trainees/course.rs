//! `alis course`: course days during service (HSYK 8), and what is left of them.

use crate::context::Context;
use crate::domain::course_budget;
use crate::domain::fold::fold;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::options::FactArgs;
use crate::steps::fact;
use crate::steps::reading;

/// More days than this is no course.
const LONGEST: u32 = 366;

#[derive(Debug, clap::Args)]
pub(crate) struct CourseArgs {
    trainee: String,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(LONGEST)))]
    days: Option<u32>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: CourseArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let title = match args.title {
        Some(title) => title,
        None => ctx.ui.ask(&Msg::AskCourseTitle, "--title", None)?,
    };
    let days = match args.days {
        Some(days) => days,
        None => ctx.answer(None, &Msg::AskCourseDays, "--days", Some("1".to_owned()), |_, typed| {
            let days = typed.parse().ok().filter(|days| (1..=LONGEST).contains(days));
            days.ok_or_else(|| Error::usage(Msg::ErrorBadNumber { text: typed.to_owned() }))
        })?,
    };
    let checked = fact::recorded(ctx, &store, &args.trainee, &args.fact, Event::Course { title, days })?;
    let register = reading::register_of(ctx, &store, &checked.after);
    let story = fold(&checked.after.journal, ctx.today.max(checked.entry.on));
    let budget = story.placement(checked.entry.placement).and_then(|placement| {
        course_budget::of(placement, &register.agreed_of(&checked.after, placement, story.as_of)?.terms)
    });
    if let Some(budget) = budget {
        ctx.ui.say(&Msg::CourseLeft {
            used: budget.used.to_string(),
            budget: label::tenths(budget.tenths, ctx.lang),
            left: label::tenths(budget.left_tenths(), ctx.lang),
        });
    }
    Ok(Exit::Done)
}
