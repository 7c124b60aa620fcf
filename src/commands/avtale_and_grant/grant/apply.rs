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

pub(super) fn run(ctx: &mut Context<'_>, whom: &Whom, entry: EntryArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let name = super::round(ctx, &store, whom.round.clone())?;
    let given = whom.amount()?;
    let on = ctx.on(entry.on.as_ref())?;
    let Some((transaction, claimed)) = whom.begin(ctx, &store, &name, question)? else {
        return Ok(Exit::Done);
    };
    let wanted = whom.chosen(ctx, &store, &name, &claimed, |own| own.may_apply().is_ok())?;
    if wanted.is_empty() {
        ctx.ui.say(&Msg::GrantNothingToApply { round: name });
        return Ok(Exit::Done);
    }
    for own in &wanted {
        may_apply(own, &name)?;
    }
    let amounts = amounts(&name, &wanted, given)?;
    let sum: u64 = amounts.iter().map(|(_, amount)| u64::from(*amount)).sum();
    let applied = |(own, (hpr, amount)): (&TraineeClaims<'_>, (Hpr, u32))| {
        let municipality = own.municipality();
        (hpr, Event::GrantApplied { round: name.clone(), amount: Some(amount), municipality })
    };
    let count = amounts.len() as i64;
    let events = wanted.iter().zip(amounts).map(applied).collect();
    let late = claimed.round.applied_late(on);
    if steps::record(ctx, &store, &claimed.register, transaction, entry, events)? {
        ctx.ui.say(&Msg::GrantApplied { round: name, count, sum: shown(sum) });
    }
    if let Some(apply_by) = late {
        ctx.ui.warn(&Msg::WarnAppliedLate { day: apply_by });
    }
    Ok(Exit::Done)
}

/// Whether an application for everybody is meant; nothing where there is nothing to ask.
fn question(all: &[TraineeClaims<'_>]) -> Option<Msg> {
    let wanted: Vec<&TraineeClaims<'_>> = all.iter().filter(|own| own.may_apply().is_ok()).collect();
    let sum: u64 = wanted.iter().map(|own| own.amount()).sum::<Option<u64>>()?;
    (!wanted.is_empty()).then(|| Msg::AskApplyAll { count: wanted.len() as i64, sum: shown(sum) })
}

/// # Errors
/// There is no month to apply for, or it was applied for before.
fn may_apply(own: &TraineeClaims<'_>, round: &str) -> Result<(), Error> {
    own.may_apply().map_err(|why| match why {
        NotApplicable::Already(on) => {
            let (hpr, round) = (own.hpr.to_string(), round.to_owned());
            let error = Error::refused(Msg::ErrorAppliedAlready { hpr, round, on });
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
