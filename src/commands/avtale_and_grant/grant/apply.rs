//! `alis grant apply`: what was applied for, for each eligible trainee, in one step.

use super::show::missing;
use super::steps::{self, Whom};
use crate::context::Context;
use crate::domain::grant::claim::{NoAmount, NotApplicable, TraineeClaims};
use crate::domain::hpr::Hpr;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::label::kroner as shown;
use crate::i18n::{Msg, label};
use crate::options::EntryArgs;
use crate::store::transaction::Transaction;

pub(super) fn run(ctx: &mut Context<'_>, round: Option<String>, whom: &Whom, entry: EntryArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let name = super::round(ctx, &store, round)?;
    let given = whom.amount()?;
    let on = ctx.on(entry.on.as_ref())?;
    // Asked before the lock is taken: somebody may think about the answer for a long time.
    if whom.typed.is_empty() && !confirmed(ctx, &store, &name, whom)? {
        return Ok(Exit::Done);
    }
    let transaction = Transaction::begin(&store, ctx.options.dry_run)?;
    let claimed = steps::readable(ctx, &store, &name, whom.municipality.as_ref())?;
    let all = claimed.trainees();
    let wanted = match whom.chosen(ctx, &store, &name, &all)? {
        Some(chosen) => chosen,
        None => all.into_iter().filter(|own| own.may_apply().is_ok()).collect(),
    };
    if wanted.is_empty() {
        ctx.ui.say(&Msg::GrantNothingToApply { round: name });
        return Ok(Exit::Done);
    }
    for own in &wanted {
        may_apply(own, &name)?;
    }
    let amounts = amounts(&name, &wanted, given)?;
    let sum: u64 = amounts.iter().map(|(_, amount)| u64::from(*amount)).sum();
    let applied = |(hpr, amount): (Hpr, u32)| (hpr, Event::GrantApplied { round: name.clone(), amount: Some(amount) });
    let count = amounts.len() as i64;
    let events = amounts.into_iter().map(applied).collect();
    let late = claimed.round.applied_late(on);
    if steps::record(ctx, &store, &claimed.register, transaction, entry, events)? {
        ctx.ui.say(&Msg::GrantApplied { round: name, count, sum: shown(sum) });
    }
    if let Some(apply_by) = late {
        ctx.ui.warn(&Msg::WarnAppliedLate { day: apply_by.to_string() });
    }
    Ok(Exit::Done)
}

/// Whether an application for everybody is meant; nobody is asked where nobody can be, or where there is nothing to ask.
fn confirmed(ctx: &mut Context<'_>, store: &crate::store::Store, name: &str, whom: &Whom) -> Result<bool, Error> {
    if ctx.options.dry_run || !ctx.ui.asks() {
        return Ok(true);
    }
    let claimed = steps::readable(ctx, store, name, whom.municipality.as_ref())?;
    let wanted: Vec<TraineeClaims<'_>> = claimed.trainees().into_iter().filter(|own| own.may_apply().is_ok()).collect();
    let sum: Option<u64> = wanted.iter().map(TraineeClaims::amount).sum();
    let Some(sum) = sum.filter(|_| !wanted.is_empty()) else { return Ok(true) };
    ctx.ui.confirm(&Msg::AskApplyAll { count: wanted.len() as i64, sum: shown(sum) }, "--yes")
}

/// # Errors
/// There is no month to apply for, or it was applied for before.
fn may_apply(own: &TraineeClaims<'_>, round: &str) -> Result<(), Error> {
    own.may_apply().map_err(|why| match why {
        NotApplicable::Already(on) => {
            let (hpr, round) = (own.hpr.to_string(), round.to_owned());
            let error = Error::refused(Msg::ErrorAppliedAlready { hpr, round, on: on.to_string() });
            error.hint(Msg::HintCorrectEntry { id: own.hpr.to_string() })
        }
        NotApplicable::NoMonths => steps::no_part(own.hpr, round),
    })
}

/// What is applied for: all that the records give grounds for, or the amount that was given, which is not more.
///
/// # Errors
/// What is missing, all of it, with the command that records it; an amount above what there are grounds for.
fn amounts(round: &str, wanted: &[TraineeClaims<'_>], given: Option<u32>) -> Result<Vec<(Hpr, u32)>, Error> {
    let claims = || wanted.iter().flat_map(|own| own.claims.iter().copied());
    let mut out = Vec::new();
    for own in wanted {
        let amount = own.to_apply_for(given).map_err(|why| match why {
            NoAmount::Above { most } => {
                let amount = shown(given.unwrap_or_default().into());
                let message = Msg::ErrorAboveClaim { hpr: own.hpr.to_string(), amount, most: shown(most) };
                Error::refused(message).hint(Msg::HintGrantShow { round: round.to_owned() })
            }
            NoAmount::TooLarge(amount) => Error::refused(Msg::ErrorBadKroner { text: amount.to_string() }),
            NoAmount::Incomplete => {
                let error = Error::refused(Msg::ErrorGrantIncomplete { round: round.to_owned() });
                let missing = missing(claims()).into_iter().map(|missing| label::grant_missing(missing, round));
                missing.fold(error, Error::hint)
            }
        })?;
        out.push((own.hpr, amount));
    }
    Ok(out)
}
