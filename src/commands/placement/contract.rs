//! `alis contract`: the hospital issued the employment contract (HSYK 8), or both sides signed it; of one or several people.

use chrono::NaiveDate;

use crate::acts;
use crate::context::Context;
use crate::domain::deadline::Rule;
use crate::domain::fold::fold;
use crate::domain::hpr::Hpr;
use crate::domain::journal::Event;
use crate::domain::period;
use crate::domain::placement::Placement;
use crate::domain::rules;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::checked::Checked;
use crate::steps::several::{self, People, PeopleArgs};
use crate::steps::{fact, reading, who};
use crate::store::Store;

/// For whom one of these is open, the contract is next.
const RULES: [Rule; 2] = [Rule::Contract, Rule::WrittenContract];

#[derive(Debug, clap::Args)]
pub(crate) struct ContractArgs {
    #[command(flatten)]
    people: PeopleArgs,
    #[arg(long, conflicts_with = "signed")]
    issued: bool,
    // No deadline is settled by a signature: for nobody is it due.
    #[arg(long, conflicts_with = "due")]
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
    let day = |typed: Option<String>| typed.map(|text| ctx.day(&text)).transpose();
    let (start, end) = (day(args.start)?, day(args.end)?);
    if start.zip(end).is_some_and(|(start, end)| end < start) {
        return Err(Error::usage(Msg::ProblemEndBeforeStart));
    }
    let people = several::people(ctx, &store, &args.people, &RULES)?;
    let event = if args.signed {
        Event::ContractSigned
    } else if args.issued || args.people.due || start.is_some() || end.is_some() {
        Event::ContractIssued { start, end }
    } else {
        match next_step(ctx, &store, &people, &args.fact)? {
            Some(event) => event,
            None => return Ok(Exit::Done),
        }
    };
    let recorded = several::record(ctx, &store, &people, &args.fact, &event)?;
    several::tell(ctx, &recorded, |ctx, checked| warnings(ctx, &store, checked))?;
    Ok(Exit::Done)
}

/// The step that comes next, as the contracts stand: what was issued is signed. Of one alone it is asked, several are confirmed
/// together. Nothing where all is in place, which is told.
///
/// # Errors
/// There is nobody to ask, the step is not allowed or was not taken, or the contracts of several stand differently.
fn next_step(ctx: &mut Context<'_>, store: &Store, people: &People, fact: &FactArgs) -> Result<Option<Event>, Error> {
    if !ctx.ui.asks() {
        return Err(Error::usage(Msg::ErrorMissingFlag { flag: acts::CONTRACT.typed.to_owned() }));
    }
    let numbers = people.numbers();
    let known = ctx.today.max(ctx.on(fact.on.as_ref())?);
    let mut missing = Vec::new();
    let mut unsigned = Vec::new();
    for hpr in &numbers {
        let trainee = who::find(ctx, store, &hpr.to_string())?.trainee;
        let name = if trainee.confidential { hpr.to_string() } else { trainee.name.clone() };
        let story = fold(&trainee.journal, known);
        let placement = period::to_contract(&story, fact.placement);
        let issued = placement.and_then(|placement| placement.contract_issued);
        match (issued, placement.and_then(|placement| placement.contract_signed)) {
            (None, _) => missing.push(Msg::AskContractIssued { name }),
            (Some(issued), None) => unsigned.push(Msg::AskContractSigned { name, issued: issued.on }),
            (Some(issued), Some(signed)) => {
                ctx.ui.say(&Msg::ContractInPlace { name, issued: issued.on, signed });
                after(ctx, *hpr, placement);
            }
        }
    }
    let (event, questions) = match (missing.is_empty(), unsigned.is_empty()) {
        (true, true) => return Ok(None),
        (false, true) if missing.len() == numbers.len() => (Event::ContractIssued { start: None, end: None }, missing),
        (true, false) if unsigned.len() == numbers.len() => (Event::ContractSigned, unsigned),
        _ => return Err(Error::usage(Msg::ErrorContractsDiffer).hint(Msg::HintContractsDiffer)),
    };
    let ([hpr], [question]) = (&numbers[..], &questions[..]) else { return Ok(Some(event)) };
    fact::fits(ctx, store, &hpr.to_string(), fact, &event)?;
    if ctx.asked_whether(acts::CONTRACT.saying(question.clone()), true)? {
        Ok(Some(event))
    } else {
        Err(Error::broken_off())
    }
}

/// What comes when the contract is in place: the service.
fn after(ctx: &mut Context<'_>, hpr: Hpr, placement: Option<&Placement>) {
    let Some(placement) = placement else { return };
    let step = if placement.started.is_some() { "complete" } else { "start" };
    let number = placement.number;
    let placement = if number > 1 { format!(" --placement {number}") } else { String::new() };
    ctx.ui.say(&Msg::ContractNext { command: format!("alis {step} {hpr}{placement}") });
}

/// What is good to know of a contract that was issued: it has other days than were agreed on, or came before its window.
fn warnings(ctx: &mut Context<'_>, store: &Store, checked: &Checked) -> Result<Vec<Msg>, Error> {
    let Event::ContractIssued { start, end } = checked.entry.event else { return Ok(Vec::new()) };
    let story = fold(&checked.before.journal, ctx.today.max(checked.entry.on));
    let Some(placement) = story.placement(checked.entry.placement) else { return Ok(Vec::new()) };
    let mut out = other_days(placement, start, end);
    out.extend(too_early(ctx, store, checked));
    Ok(out)
}

/// Issued before the window of the agreement opens (HSYK 8): it counts, and is told.
fn too_early(ctx: &mut Context<'_>, store: &Store, checked: &Checked) -> Option<Msg> {
    let on = checked.entry.on;
    let story = fold(&checked.before.journal, ctx.today.max(on));
    let register = reading::register_of(ctx, store, &checked.before);
    let case = register.case(&checked.before, &story, &store.settings.reminders)?;
    let opens = rules::opens_after(&case, Rule::Contract, Some(checked.entry.placement), on)?;
    Some(Msg::WarnContractEarly { on, opens })
}

/// The start counts from the accepted offer, whatever the contract says; the end is the contract's.
fn other_days(placement: &Placement, start: Option<NaiveDate>, end: Option<NaiveDate>) -> Vec<Msg> {
    let start = start.and_then(|issued| Some((issued, placement.start_unlike(issued)?)));
    let end = end.and_then(|issued| Some((issued, placement.end_unlike(issued)?)));
    let start = start.map(|(issued, offered)| Msg::ProblemContractDiffers { issued, offered });
    start.into_iter().chain(end.map(|(issued, agreed)| Msg::WarnContractEnd { issued, agreed })).collect()
}
