//! `alis contract`: the hospital issued the employment contract (HSYK 8), or both sides signed it.

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::deadline::Rule;
use crate::domain::fold::fold;
use crate::domain::journal::Event;
use crate::domain::period;
use crate::domain::placement::Placement;
use crate::domain::rules;
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::{fact, reading, who};
use crate::store::Store;

#[derive(Debug, clap::Args)]
pub(crate) struct ContractArgs {
    trainee: String,
    #[arg(long, conflicts_with = "signed")]
    issued: bool,
    #[arg(long)]
    signed: bool,
    #[arg(long, value_name = "DATE", conflicts_with = "signed")]
    start: Option<String>,
    #[arg(long, value_name = "DATE", conflicts_with = "signed")]
    end: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: ContractArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let found = who::find(ctx, &store, &args.trainee)?;
    let story = fold(&found.trainee.journal, ctx.today);
    let placement = period::to_contract(&story, args.fact.placement);
    let issued_before = placement.is_some_and(|placement| placement.contract_issued.is_some());
    let hpr = found.trainee.hpr.to_string();
    if args.signed || (!args.issued && args.start.is_none() && args.end.is_none() && signed(ctx, issued_before)?) {
        return fact::record(ctx, &store, &hpr, &args.fact, Event::ContractSigned);
    }
    let day = |typed: Option<String>| typed.map(|text| ctx.day(&text)).transpose();
    let (start, end) = (day(args.start)?, day(args.end)?);
    if start.zip(end).is_some_and(|(start, end)| end < start) {
        return Err(Error::usage(Msg::ProblemEndBeforeStart));
    }
    if let Some(placement) = placement {
        warn_of_other_days(ctx, placement, start, end);
    }
    too_early(ctx, &store, &found.trainee, &args.fact)?;
    fact::record(ctx, &store, &hpr, &args.fact, Event::ContractIssued { start, end })
}

/// Which of the two happened; signed is usual once it was issued.
fn signed(ctx: &mut Context<'_>, issued_before: bool) -> Result<bool, Error> {
    let choices = [ctx.text(&Msg::EventContractIssued), ctx.text(&Msg::EventContractSigned)];
    Ok(ctx.ui.choose(&Msg::AskContract, "--issued", &choices, usize::from(issued_before))? == 1)
}

/// Issued before the window of the agreement opens (HSYK 8): it counts, and is told.
fn too_early(ctx: &mut Context<'_>, store: &Store, before: &Trainee, fact: &FactArgs) -> Result<(), Error> {
    let on = ctx.on(fact.on.as_ref())?;
    let story = fold(&before.journal, ctx.today.max(on));
    let register = reading::register(ctx, store);
    let Some(case) = register.case(before, &story, &store.settings.reminders) else { return Ok(()) };
    if let Some(opens) = rules::opens_after(&case, Rule::Contract, fact.placement, on) {
        ctx.ui.warn(&Msg::WarnContractEarly { on, opens });
    }
    Ok(())
}

/// The start counts from the accepted offer, whatever the contract says; the end is the contract's.
fn warn_of_other_days(ctx: &mut Context<'_>, placement: &Placement, start: Option<NaiveDate>, end: Option<NaiveDate>) {
    if let Some((issued, offered)) = start.and_then(|day| Some((day, placement.start_unlike(day)?))) {
        ctx.ui.warn(&Msg::ProblemContractDiffers { issued, offered });
    }
    if let Some((issued, agreed)) = end.and_then(|day| Some((day, placement.end_unlike(day)?))) {
        ctx.ui.warn(&Msg::WarnContractEnd { issued, agreed });
    }
}
