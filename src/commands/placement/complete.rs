//! `alis complete`: the last day of service, or with `--documented` the hospital's certificate of it (HSYK 7.3).

use chrono::NaiveDate;

use crate::acts;
use crate::context::Context;
use crate::domain::deadline::Rule;
use crate::domain::fold::fold;
use crate::domain::journal::Event;
use crate::domain::learning_goal::owed;
use crate::domain::placement::Placement;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::options::FactArgs;
use crate::steps::checked::Checked;
use crate::steps::several::{self, People, PeopleArgs};
use crate::steps::who;
use crate::store::Store;

#[derive(Debug, clap::Args)]
pub(crate) struct CompleteArgs {
    #[command(flatten)]
    people: PeopleArgs,
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
        let people = several::people(ctx, &store, &args.people, &[Rule::Documentation])?;
        several::record(ctx, &store, &people, &args.fact, &Event::Documented { letter: args.letter })?;
        return Ok(Exit::Done);
    }
    let people = several::people(ctx, &store, &args.people, &[Rule::Completion])?;
    if is_documented(ctx, &store, &people, &args.fact)? {
        several::record(ctx, &store, &people, &args.fact, &Event::Documented { letter: None })?;
        return Ok(Exit::Done);
    }
    let recorded = several::record(ctx, &store, &people, &args.fact, &Event::Completed)?;
    several::tell(ctx, &recorded, |ctx, checked| Ok(warnings(ctx, &store, checked)))?;
    Ok(Exit::Done)
}

/// Where the service is completed already, the other step is what may be meant: whether the certificate is here. Somebody else's
/// service is still to end.
///
/// # Errors
/// The user broke off, or says that it is not here: there is nothing to record then.
fn is_documented(ctx: &mut Context<'_>, store: &Store, people: &People, fact: &FactArgs) -> Result<bool, Error> {
    let Some(hpr) = several::only(people).filter(|_| ctx.wants(acts::DOCUMENTED.need)) else { return Ok(false) };
    let trainee = who::find(ctx, store, &hpr)?.trainee;
    let story = fold(&trainee.journal, ctx.today);
    let meant = |placement: &&Placement| fact.placement.is_none_or(|number| number == placement.number);
    let mut periods = story.placements.iter().filter(meant);
    if periods.clone().any(Placement::is_in_service) {
        return Ok(false);
    }
    let completed = |placement: &Placement| placement.completed.filter(|_| placement.documented.is_none());
    let Some(on) = periods.find_map(completed) else { return Ok(false) };
    if ctx.asked_whether(acts::DOCUMENTED.saying(Msg::AskDocumented { on }), false)? {
        return Ok(true);
    }
    Err(Error::broken_off())
}

/// What is good to know of a service that ended: it was to end on another day, goals are missing.
fn warnings(ctx: &mut Context<'_>, store: &Store, checked: &Checked) -> Vec<Msg> {
    let mut out = Vec::new();
    let on = checked.entry.on;
    // What was agreed on is known only before the service is completed.
    let before = fold(&checked.before.journal, NaiveDate::MAX);
    let serving = before.placement(checked.entry.placement).filter(|placement| placement.is_in_service());
    if let Some(agreed) = serving.and_then(|placement| placement.end_unlike(on)) {
        out.push(Msg::WarnOtherEnd { on, agreed });
    }
    let known = fold(&checked.after.journal, ctx.today.max(on));
    let mut problems = Vec::new();
    let goals = store.goals(&mut problems);
    ctx.ui.problems(&problems);
    let missing: Vec<String> = owed::owed(&known).iter().map(|goal| label::goal(goal, &goals, ctx.lang)).collect();
    if !missing.is_empty() {
        out.push(Msg::WarnGoalsMissing { goals: missing.join(", ") });
    }
    out
}
