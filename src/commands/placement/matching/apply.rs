//! `alis match --apply`: the offers of a matching, each checked as `alis offer` checks it; all are recorded, or none.

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::journal::Event;
use crate::domain::matching::Market;
use crate::domain::matching::explanation::Explanation;
use crate::domain::register::Register;
use crate::error::Error;
use crate::i18n::Msg;
use crate::store::Store;
use crate::store::change::{Change, Content};
use crate::store::problem::Source;
use crate::store::transaction::Transaction;

use crate::steps::checked::Checked;
use crate::steps::fact::{self, Manner};
use crate::steps::ripple;
use crate::steps::save::save;
use crate::steps::who::{self, Found};

/// What goes with the offers.
#[derive(Debug, clap::Args)]
pub(super) struct OffersArgs {
    #[arg(long, value_name = "DATE", requires = "apply")]
    answer_by: Option<String>,
    #[arg(long, value_name = "DATE", requires = "apply")]
    on: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "apply")]
    note: Option<String>,
    #[arg(long = "override", value_name = "REASON", requires = "apply")]
    overridden: Option<String>,
}

/// The same, understood.
pub(super) struct Offers {
    manner: Manner,
    answer_by: Option<NaiveDate>,
}

impl Offers {
    /// # Errors
    /// A day that is none, or an answer that is due before the offer.
    pub(super) fn understood(ctx: &Context<'_>, args: OffersArgs) -> Result<Self, Error> {
        let on = ctx.on(args.on.as_ref())?;
        let answer_by = args.answer_by.map(|text| ctx.day(&text)).transpose()?;
        if let Some(day) = answer_by.filter(|day| *day < on) {
            return Err(Error::usage(Msg::ErrorAnswerBeforeOffer { day, on }));
        }
        let manner = Manner { on, note: args.note, placement: None, overridden: args.overridden };
        Ok(Offers { manner, answer_by })
    }
}

/// Every offer of a matching, ready to be written; one for a trainee, whatever the number of parts.
///
/// # Errors
/// One of them is not allowed: the others are not made either.
pub(super) fn ready(
    ctx: &mut Context<'_>,
    store: &Store,
    register: &Register,
    market: &Market<'_>,
    explained: &Explanation<'_, '_>,
    offers: &Offers,
) -> Result<Vec<Checked>, Error> {
    let mut out: Vec<Checked> = Vec::new();
    for (candidate, opening) in explained.matched() {
        let candidate = &market.candidates[candidate as usize];
        let mut offer = market.openings[opening as usize].position.offered(candidate.hospitals);
        offer.answer_by = offers.answer_by;
        let manner = Manner { placement: Some(candidate.placement), ..offers.manner.clone() };
        let hpr = candidate.hpr.to_string();
        // The second part of one trainee follows the first in the same file.
        let earlier = out.iter().position(|checked| checked.before.hpr == candidate.hpr);
        let found = match earlier.map(|earlier| &out[earlier]) {
            Some(first) => {
                let text = first
                    .change
                    .after
                    .as_ref()
                    .and_then(Content::bytes)
                    .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
                let source = Source { file: first.change.file.clone(), text: text.unwrap_or_default().into() };
                Found { trainee: first.after.clone(), source }
            }
            None => who::find(ctx, store, &hpr)?,
        };
        let checked = fact::checked(ctx, store, register, &found, &manner, Event::Offered(offer));
        let checked = checked.map_err(|err| err.hint(Msg::HintOfferRefused { trainee: hpr }))?;
        fact::warn(ctx, &checked, &manner);
        match earlier {
            Some(earlier) => {
                let before = out[earlier].change.before.clone();
                let change = Change { before, ..checked.change };
                out[earlier] = Checked { before: out[earlier].before.clone(), change, ..checked };
            }
            None => out.push(checked),
        }
    }
    Ok(out)
}

/// Writes the offers in one step; a dry run shows what they change, where the output is one for people.
///
/// # Errors
/// Nothing was written.
pub(super) fn record(
    ctx: &mut Context<'_>,
    store: &Store,
    transaction: Transaction<'_>,
    ready: &[Checked],
    offers: &Offers,
    for_people: bool,
) -> Result<(), Error> {
    if ready.is_empty() || (ctx.options.dry_run && !for_people) {
        return Ok(());
    }
    let changes: Vec<Change> = ready.iter().map(|checked| checked.change.clone()).collect();
    let trainees = if ready.len() == 1 { "trainee" } else { "trainees" };
    let message = format!("match: {} {trainees} offered a position on {}", ready.len(), offers.manner.on);
    if save(ctx, store, transaction, &changes, &message)? {
        ctx.ui.say(&Msg::MatchApplied { count: ready.len() as i64 });
    } else {
        ripple::show(ctx, store, &ready.iter().collect::<Vec<_>>())?;
    }
    Ok(())
}
