//! `alis course`: course days during service (HSYK 8), and what is left of them; of one or several people.

use crate::acts;
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

#[derive(Debug, clap::Args)]
pub(crate) struct CourseArgs {
    // No deadline is settled by a course: nobody is gathered.
    #[arg(value_name = "TRAINEE")]
    trainees: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(acts::COURSE_DAYS.numbers()))]
    days: Option<u32>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: CourseArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let people = several::people(ctx, &store, &PeopleArgs { trainees: args.trainees, due: false }, &[])?;
    // The shortest there is: what no course of it may have, no other may.
    let shortest = Event::Course { title: String::new(), days: 1 };
    several::fits(ctx, &store, &people, &args.fact, &shortest)?;
    let title = ctx.asked_text(acts::COURSE_TITLE, args.title)?;
    let days = ctx.asked_number(acts::COURSE_DAYS, args.days)?;
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
