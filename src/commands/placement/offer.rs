//! `alis offer`: the hospital offers a place (HSYK 7.6): a position, or a site, a department and a start.

use chrono::NaiveDate;

use crate::acts;
use crate::context::Context;
use crate::domain::fold::fold;
use crate::domain::hospital::Hospital;
use crate::domain::id::Slug;
use crate::domain::journal::{Event, Offered, Wish};
use crate::domain::period;
use crate::domain::placement::Placement;
use crate::domain::position::Position;
use crate::domain::position::availability::{self, NotOffered};
use crate::domain::register::RecordKind;
use crate::domain::register::{Agreed, Register};
use crate::error::{Error, Exit};
use crate::i18n::{Msg, shown};
use crate::options::{FactArgs, SeatArgs};
use crate::steps::named::no_agreement;
use crate::steps::named::unknown;
use crate::steps::reading;
use crate::steps::wish;
use crate::steps::{fact, seat, who};
use crate::store::Store;

/// Positions that are shown to choose from: at a wished place first, then the nearest to the wished start.
const CHOICES: usize = 12;

#[derive(Debug, clap::Args)]
pub(crate) struct OfferArgs {
    trainee: String,
    #[arg(long, value_name = "ID", conflicts_with_all = ["hospital", "site", "department", "start", "months"])]
    position: Option<String>,
    #[command(flatten)]
    seat: SeatArgs,
    #[arg(long, value_name = "DATE")]
    answer_by: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: OfferArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let found = who::find(ctx, &store, &args.trainee)?;
    let register = reading::register(ctx, &store);
    let story = fold(&found.trainee.journal, ctx.today);
    let nothing_yet = Placement::new(1);
    let placement = period::to_offer(&story, args.fact.placement).unwrap_or(&nothing_yet);
    let agreed = register.agreed_of(&found.trainee, placement, story.as_of);
    let agreed = agreed.ok_or_else(|| no_agreement(&found.trainee.agreement, &register))?;
    let hpr = found.trainee.hpr.to_string();
    fact::fits(ctx, &store, &hpr, &args.fact, &provisional(ctx.today))?;
    let freely = args.seat.site.is_some()
        || args.seat.department.is_some()
        || args.seat.start.is_some()
        || args.seat.hospital.is_some();
    let position = match &args.position {
        Some(id) => Some(named(ctx, &store, &register, agreed, id)?),
        None if !freely && ctx.ui.asks() => choose(ctx, &store, &register, agreed, placement)?,
        None if !freely => return Err(Error::usage(Msg::ErrorMissingFlag { flag: acts::POSITION.typed.to_owned() })),
        None => None,
    };
    let mut offer = match position {
        Some(position) => position.offered(&agreed.agreement.hospitals),
        None => typed(ctx, &register, agreed, placement, &args)?,
    };
    offer.answer_by = answer_by(ctx, args.answer_by, ctx.on(args.fact.on.as_ref())?)?;
    fact::record(ctx, &store, &hpr, &args.fact, Event::Offered(offer))
}

/// Some offer: what it offers is not known yet.
fn provisional(start: NaiveDate) -> Event {
    let (site, department) = (String::new(), String::new());
    Event::Offered(Offered { start, months: 1, site, department, position: None, hospital: None, answer_by: None })
}

/// A position that can be offered under the agreement.
///
/// # Errors
/// There is none such, it is closed or full, or it is another hospital's.
fn named<'a>(
    ctx: &mut Context<'_>,
    store: &Store,
    register: &'a Register,
    agreed: &Agreed,
    id: &str,
) -> Result<&'a Position, Error> {
    let known = || register.positions.keys().map(Slug::as_str);
    let position = id.parse().ok().and_then(|id: Slug| register.positions.get(&id));
    let position = position.ok_or_else(|| unknown(register, RecordKind::Position, id, known()))?;
    let holders = reading::holders(ctx, store);
    match availability::may_offer(position, &agreed.agreement.hospitals, &holders, ctx.today) {
        Ok(()) => Ok(position),
        Err(NotOffered::NotAParty) => {
            let (party, agreement) = (position.hospital.to_string(), agreed.agreement.id.to_string());
            Err(Error::refused(Msg::ProblemNotAParty { party, agreement }))
        }
        Err(NotOffered::Closed) => {
            let id = id.to_owned();
            Err(Error::refused(Msg::ErrorPositionNotOpen { id }).hint(Msg::HintPositionOpenAgain))
        }
        Err(NotOffered::Full) => Err(seat::taken(ctx, &holders, position)),
    }
}

/// One of the free positions, those at a wished place first; none where the place is to be typed.
fn choose<'a>(
    ctx: &mut Context<'_>,
    store: &Store,
    register: &'a Register,
    agreed: &Agreed,
    placement: &Placement,
) -> Result<Option<&'a Position>, Error> {
    let holders = reading::holders(ctx, store);
    let hospitals = &agreed.agreement.hospitals;
    let mut free = availability::to_choose_from(register.positions.values(), hospitals, &holders, placement, ctx.today);
    free.truncate(CHOICES);
    if free.is_empty() {
        return Ok(None);
    }
    let line = |position: &&Position| {
        let days = shown::period(position.start, position.end(), ctx.lang);
        format!("{} / {}, {days}", position.site, position.department)
    };
    let mut choices: Vec<String> = free.iter().map(line).collect();
    choices.push(ctx.text(&Msg::AskOtherPlace));
    let chosen = ctx.asked_one(acts::POSITION, &choices, 0)?;
    Ok(free.get(chosen).copied())
}

/// What the flags and, on a terminal, the answers give; the wish is what is usual.
fn typed(
    ctx: &mut Context<'_>,
    register: &Register,
    agreed: &Agreed,
    placement: &Placement,
    args: &OfferArgs,
) -> Result<Offered, Error> {
    let hospitals: Vec<&Hospital> =
        agreed.agreement.hospitals.iter().filter_map(|id| register.hospitals.get(id)).collect();
    let (wished_site, wished_department) = placement.waiting_place();
    let site = ctx.asked_text(acts::SITE.usual(wished_site), args.seat.site.clone())?;
    let department = ctx.asked_text(acts::DEPARTMENT.usual(wished_department), args.seat.department.clone())?;
    let start = ctx.asked_day(acts::OFFER_START.usual(placement.waiting_start()), args.seat.start.clone())?;
    let place = wish::place(args.seat.hospital.as_deref(), &site, &department, &hospitals, start)?;
    let months = match args.seat.months.or(placement.months()) {
        Some(months) => months,
        None => wish::months(ctx, agreed, None)?,
    };
    let Wish { site, department, hospital } = place;
    Ok(Offered { start, months, site, department, position: None, hospital, answer_by: None })
}

/// May stay unsaid; not before the offer itself.
fn answer_by(ctx: &mut Context<'_>, given: Option<String>, on: NaiveDate) -> Result<Option<NaiveDate>, Error> {
    ctx.asked_day_if_any(acts::ANSWER_BY, given, |_, day| {
        if day < on { Err(Error::usage(Msg::ErrorAnswerBeforeOffer { day, on })) } else { Ok(()) }
    })
}
