//! `alis match`: who gets which position, and why; `--apply` records the offers.

mod apply;
mod shown;

use crate::context::Context;
use crate::domain::id::Slug;
use crate::domain::matching::candidate::Candidate;
use crate::domain::matching::explanation::Explanation;
use crate::domain::matching::{self, Market, Narrowed};
use crate::domain::stability::Unstable;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::{Format, NarrowArgs};
use crate::render::matching::text;
use crate::render::{csv, markdown};
use crate::store::layout::Kind;
use crate::store::problem::Severity;
use crate::store::transaction::Transaction;
use shown::MatchingShown;

use crate::steps::listing::LISTS;
use crate::steps::market;
use crate::steps::named;
use crate::steps::who;

#[derive(Debug, clap::Args)]
pub(crate) struct MatchArgs {
    #[arg(long)]
    reconfirmed: bool,
    #[command(flatten)]
    narrow: NarrowArgs,
    #[arg(long)]
    allow_half: bool,
    #[arg(long)]
    apply: bool,
    #[arg(long, value_name = "HPR", conflicts_with = "apply")]
    explain: Option<String>,
    #[command(flatten)]
    offers: apply::OffersArgs,
    #[arg(long)]
    excel: bool,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: MatchArgs) -> Result<Exit, Error> {
    let format = ctx.format_of_one(&LISTS)?;
    let from = args.narrow.from.as_ref().map(|day| ctx.day(day)).transpose()?;
    let to = args.narrow.to.as_ref().map(|day| ctx.day(day)).transpose()?;
    let store = ctx.store()?;
    let hospital = args.narrow.hospital.as_ref();
    let hospital = hospital.map(|typed| named::id_of(&store, Kind::Hospital, "hospital", typed)).transpose()?;
    let hospital: Option<Slug> = hospital.and_then(|id| id.parse().ok());
    let only = args.explain.as_ref().map(|who| who::find(ctx, &store, who)).transpose()?.map(|found| found.trainee.hpr);
    let offers = apply::Offers::understood(ctx, args.offers)?;
    // Where offers are to follow, nothing may change between the reading and the writing.
    let transaction = if args.apply { Some(Transaction::begin(&store, ctx.options.dry_run)?) } else { None };
    // What has begun is nobody's to be offered any more.
    let narrowed = Narrowed { hospital, from: Some(from.unwrap_or(ctx.today)), to };
    let (register, trainees, mut problems) = store.together(|_, read| read);
    let gathered = market::gather(&store, &register, trainees, ctx.today, &mut problems);
    if args.apply && problems.iter().any(|problem| problem.severity() == Severity::Error) {
        // Somebody who cannot be read may hold a seat, or go ahead.
        return Err(Error::bad_data(problems).hint(Msg::HintApplyNeedsAll));
    }
    ctx.ui.problems(&problems);
    let takes_part = |candidate: &Candidate<'_>| {
        let of_hospital = narrowed.hospital.as_ref().is_none_or(|hospital| candidate.hospitals.contains(hospital));
        of_hospital && (candidate.confirmed || candidate.holds.is_some() || !args.reconfirmed)
    };
    let candidates = gathered.candidates.into_iter().filter(takes_part).collect();
    let renamed = register.called_otherwise();
    let positions = register.positions.values().map(|position| renamed.get(&position.id).unwrap_or(position));
    let openings = matching::openings(positions, &gathered.holders, &narrowed, ctx.today);
    let market = Market::new(candidates, openings);
    let outcome = market.matched(args.allow_half).map_err(|unstable| internal(&market, unstable))?;
    let explained = Explanation::new(&market, &outcome);
    if let Some(hpr) = only.filter(|hpr| market.candidates.iter().all(|candidate| candidate.hpr != *hpr)) {
        return Err(Error::refused(Msg::ErrorNotInMatch { trainee: hpr.to_string() }).hint(Msg::HintNotInMatch));
    }
    // Offers that cannot be made are refused before anything is shown as done.
    let ready = match &transaction {
        Some(_) => apply::ready(ctx, &store, &register, &market, &explained, &offers)?,
        None => Vec::new(),
    };
    let shown = MatchingShown { ctx, register: &register, market: &market, explained: &explained, only };
    let text = match format {
        Format::Json => {
            ctx.ui.json(&shown.output(&outcome))?;
            String::new()
        }
        Format::Csv => csv::records(&shown.records(), args.excel.then_some(ctx.lang))?,
        Format::Md => markdown::text(&shown.cells()),
        _ => text(&shown.sections(&outcome), shown.ctx.ui.width()),
    };
    let nothing = format == Format::Table && text.is_empty();
    ctx.ui.result(&text)?;
    if nothing {
        ctx.ui.say(&Msg::MatchNothing);
    }
    if let Some(transaction) = transaction {
        apply::record(ctx, &store, transaction, &ready, &offers, format == Format::Table)?;
    }
    Ok(Exit::Done)
}

/// The proof failed: a fault of the program, told with what it is about. Nothing is done with the result.
fn internal(market: &Market<'_>, unstable: Unstable) -> Error {
    let (candidate, opening) = match unstable {
        Unstable::NotAcceptable { candidate, opening } | Unstable::Blocking { candidate, opening } => {
            (market.candidates.get(candidate), opening)
        }
        Unstable::TooMany { opening } => (None, opening),
    };
    let trainee = candidate.map_or_else(|| "-".to_owned(), |candidate| candidate.hpr.to_string());
    let position = market.openings.get(opening).map(|opening| opening.position.id.to_string()).unwrap_or_default();
    Error::storage(Msg::ErrorUnstable { trainee, position }).hint(Msg::HintUnstable)
}
