//! `alis course`: course days during service (HSYK 8), and what is left of them; of one or several people.

use crate::context::Context;
use crate::domain::course_budget;
use crate::domain::fold::fold;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::options::FactArgs;
use crate::steps::checked::Checked;
use crate::steps::reading;
use crate::steps::several::{self, PeopleArgs};
use crate::store::Store;

/// More days than this is no course.
const LONGEST: u32 = 366;

#[derive(Debug, clap::Args)]
pub(crate) struct CourseArgs {
    // No deadline is settled by a course: nobody is gathered.
    #[arg(value_name = "TRAINEE")]
    trainees: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(LONGEST)))]
    days: Option<u32>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: CourseArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let people = several::people(ctx, &store, &PeopleArgs { trainees: args.trainees, due: false }, &[])?;
    if ctx.ui.asks() && (args.title.is_none() || args.days.is_none()) {
        // The shortest there is: what no course of it may have, no other may.
        let shortest = Event::Course { title: String::new(), days: 1 };
        several::may(ctx, &store, &people, &args.fact, &shortest)?;
    }
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
    for checked in several::record(ctx, &store, &people, &args.fact, &Event::Course { title, days })? {
        tell_left(ctx, &store, &checked, people.numbers().len() > 1);
    }
    Ok(Exit::Done)
}

/// What is left of the course days, under whose they are where there are several.
fn tell_left(ctx: &mut Context<'_>, store: &Store, checked: &Checked, is_named: bool) {
    let register = reading::register_of(ctx, store, &checked.after);
    let story = fold(&checked.after.journal, ctx.today.max(checked.entry.on));
    let budget = story.placement(checked.entry.placement).and_then(|placement| {
        course_budget::of(placement, &register.agreed_of(&checked.after, placement, story.as_of)?.terms)
    });
    let Some(budget) = budget else { return };
    if is_named {
        ctx.ui.say(&Msg::ToldOf { who: several::shown(&checked.before) });
    }
    ctx.ui.say(&Msg::CourseLeft {
        used: budget.used.to_string(),
        budget: label::tenths(budget.tenths, ctx.lang),
        left: label::tenths(budget.left_tenths(), ctx.lang),
    });
}
