//! `alis grant award` and `refuse`: what the Directorate of Health answered.

use super::steps::{self, Whom};
use chrono::NaiveDate;

use crate::acts;
use crate::context::Context;
use crate::domain::alis_agreement::AlisAgreement;
use crate::domain::fold;
use crate::domain::grant::claim::{NotAnswerable, TraineeClaims};
use crate::domain::hpr::Hpr;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::label::kroner as shown;
use crate::i18n::{Msg, label};
use crate::options::EntryArgs;
use crate::steps::reading;
use crate::store::Store;
use crate::store::transaction::Transaction;

/// Without trainees: everybody who was applied for and has no answer, each with what was applied for.
pub(super) fn award(ctx: &mut Context<'_>, whom: &Whom, entry: EntryArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let name = super::round(ctx, &store, whom.round.clone())?;
    let given = whom.amount()?;
    let Some((transaction, claimed)) = whom.begin(ctx, &store, &name, question)? else {
        return Ok(Exit::Done);
    };
    let wanted = whom.chosen(ctx, &store, &name, &claimed, |own| own.settled().waits())?;
    if wanted.is_empty() {
        ctx.ui.say(&Msg::GrantNobodyWaits { round: name });
        return Ok(Exit::Done);
    }
    let mut amounts: Vec<(Hpr, u32)> = Vec::new();
    for own in &wanted {
        let applied = waits(own, &name)?;
        let missing = || {
            let error = Error::refused(Msg::ErrorAmountUnknown { hpr: own.hpr.to_string(), round: name.clone() });
            error.hint(Msg::HintAwardAmount { hpr: own.hpr.to_string(), round: name.clone() })
        };
        let amount = given.or(applied).ok_or_else(missing)?;
        if let Some(applied) = applied.filter(|applied| amount > *applied) {
            let (hpr, amount, applied) = (own.hpr.to_string(), shown(amount.into()), shown(applied.into()));
            ctx.ui.warn(&Msg::WarnAwardAbove { hpr, amount, applied });
        }
        amounts.push((own.hpr, amount));
    }
    let sum: u64 = amounts.iter().map(|(_, amount)| u64::from(*amount)).sum();
    let count = amounts.len() as i64;
    let awarded = |(own, (hpr, amount)): (&TraineeClaims<'_>, (Hpr, u32))| {
        let municipality = own.municipality();
        (hpr, Event::GrantAwarded { round: name.clone(), amount: Some(amount), municipality })
    };
    let events = wanted.iter().zip(amounts).map(awarded).collect();
    if steps::record(ctx, &store, &claimed.register, transaction, entry, events)? {
        ctx.ui.say(&Msg::GrantAwarded { round: name.clone(), count, sum: shown(sum) });
        if let Some(report_by) = claimed.round.report_by {
            ctx.ui.say(&Msg::GrantReportBy { round: name, day: report_by });
        }
    }
    Ok(Exit::Done)
}

/// Whether everybody is meant; nothing where nobody waits.
fn question(all: &[TraineeClaims<'_>]) -> Option<Msg> {
    let waiting = all.iter().map(TraineeClaims::settled).filter(|settled| settled.waits());
    let applied = waiting.filter_map(|settled| settled.applied);
    let amounts: Vec<u64> = applied.map(|(_, amount)| amount.unwrap_or_default().into()).collect();
    let (count, sum) = (amounts.len() as i64, shown(amounts.iter().sum()));
    (count > 0).then_some(Msg::AskAwardAll { count, sum })
}

/// Without the grant the ALIS-avtale ends (AVTALE 1.2): whom it is refused is always named.
pub(super) fn refuse(ctx: &mut Context<'_>, mut whom: Whom, entry: EntryArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let name = super::round(ctx, &store, whom.round.clone())?;
    let on = ctx.on(entry.on.as_ref())?;
    if whom.trainees.is_empty() {
        let claimed = steps::readable(ctx, &store, &name, whom.municipality.as_ref())?;
        let all = claimed.trainees();
        let waiting: Vec<&TraineeClaims<'_>> = all.iter().filter(|own| own.settled().waits()).collect();
        if waiting.is_empty() && ctx.ui.asks() {
            ctx.ui.say(&Msg::GrantNobodyWaits { round: name });
            return Ok(Exit::Done);
        }
        let line = |own: &&TraineeClaims<'_>| {
            let name = own.claims.first().filter(|claim| !claim.confidential).map(|claim| claim.name.clone());
            let among = waiting.iter().filter(|other| other.hpr == own.hpr).count();
            let municipality = own.municipality().filter(|_| among > 1).map(|number| format!("({number})"));
            [Some(own.hpr.to_string()), name, municipality].into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        let lines: Vec<String> = waiting.iter().map(line).collect();
        let chosen = ctx.asked_one(acts::REFUSED, &lines, 0)?;
        whom.trainees.push(waiting[chosen].hpr.to_string());
        whom.municipality = whom.municipality.or(waiting[chosen].municipality().map(|number| number.to_string()));
    }
    let transaction = Transaction::begin(&store, ctx.options.dry_run)?;
    let claimed = steps::readable(ctx, &store, &name, whom.municipality.as_ref())?;
    let wanted = whom.chosen(ctx, &store, &name, &claimed, |own| own.settled().waits())?;
    let mut events = Vec::new();
    for own in &wanted {
        waits(own, &name)?;
        events.push((
            own.hpr,
            Event::GrantRefused { round: name.clone(), amount: None, municipality: own.municipality() },
        ));
    }
    if steps::record(ctx, &store, &claimed.register, transaction, entry, events)? {
        for own in &wanted {
            tell_end(ctx, &store, own, on)?;
        }
    }
    Ok(Exit::Done)
}

/// What the refusal makes of the trainee's ALIS-avtale with the municipality; of the last, where it does not say with which.
fn tell_end(ctx: &mut Context<'_>, store: &Store, own: &TraineeClaims<'_>, on: NaiveDate) -> Result<(), Error> {
    let trainee = crate::steps::who::find(ctx, store, &own.hpr.to_string())?.trainee;
    let register = reading::register_of(ctx, store, &trainee);
    let story = fold::fold(&trainee.journal, NaiveDate::MAX);
    let case = register.case(&trainee, &story, &store.settings.reminders);
    let agreements = case.map(|case| case.alis_agreements()).unwrap_or_default();
    let with =
        |one: &&AlisAgreement| own.municipality().is_none_or(|number| trainee.same_on(one.municipality, number, on));
    if let Some(end) = agreements.iter().rfind(with).and_then(|last| last.end) {
        let why = ctx.text(&label::ended_by(end.by));
        ctx.ui.say(&Msg::AvtaleEndsSaid { day: end.on, why });
    }
    Ok(())
}

/// What was applied for, of a trainee who has no answer yet.
///
/// # Errors
/// It was not applied for, or is answered.
fn waits(own: &TraineeClaims<'_>, round: &str) -> Result<Option<u32>, Error> {
    let (hpr, round) = (own.hpr.to_string(), round.to_owned());
    let answered = |message: Msg| Error::refused(message).hint(Msg::HintCorrectEntry { id: hpr.clone() });
    own.settled().to_answer().map_err(|why| match why {
        NotAnswerable::Awarded(on) => answered(Msg::ErrorAwardedAlready { hpr: hpr.clone(), round, on }),
        NotAnswerable::Refused(on) => answered(Msg::ErrorRefusedAlready { hpr: hpr.clone(), round, on }),
        NotAnswerable::NotApplied => {
            let error = Error::refused(Msg::ErrorNotApplied { hpr: hpr.clone(), round: round.clone() });
            error.hint(Msg::HintApplyFirst { hpr: hpr.clone(), round })
        }
    })
}
