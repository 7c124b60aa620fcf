//! One fact about one trainee: checked against the facts before it and the terms of the agreement, appended to the
//! journal, and what it moves.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::acts;
use crate::context::Context;
use crate::domain::consistency;
use crate::domain::departure::{self, HeldAgainst};
use crate::domain::finding::Finding;
use crate::domain::fold::{self, Hindrance, Story};
use crate::domain::gate;
use crate::domain::journal::{Entry, Event};
use crate::domain::learning_goal::list::GoalList;
use crate::domain::period::{self, Belonging};
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::domain::twice;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, answer, label};
use crate::options::FactArgs;
use crate::store::change::Change;
use crate::store::journal::{self, Appended};
use crate::store::problem::Source;
use crate::store::transaction::Transaction;
use crate::store::{Store, message};

use crate::steps::checked::Checked;
use crate::steps::reading;
use crate::steps::ripple;
use crate::steps::save::save;
use crate::steps::seat;
use crate::steps::who::{self, Found};

/// How a fact is recorded: what every command that records one takes, understood.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Manner {
    pub(crate) on: NaiveDate,
    pub(crate) note: Option<String>,
    /// Which hospital period; where it is not said, the only one the fact fits.
    pub(crate) placement: Option<u32>,
    /// Why it is recorded against a requirement of the terms.
    pub(crate) overridden: Option<String>,
}

impl Manner {
    /// # Errors
    /// `--on` is no day.
    pub(crate) fn of(ctx: &Context<'_>, args: &FactArgs) -> Result<Self, Error> {
        Ok(Manner {
            on: ctx.on(args.on.as_ref())?,
            note: args.note.clone(),
            placement: args.placement,
            overridden: args.overridden.clone(),
        })
    }
}

/// How a fact is recorded; its day is asked for where the user is answering questions already. A day on which it is not allowed,
/// though it is today, is asked for again.
///
/// # Errors
/// What was given is no day, or the user broke off.
fn dated(ctx: &mut Context<'_>, store: &Store, who: &str, fact: &FactArgs, event: &Event) -> Result<Manner, Error> {
    let manner = Manner::of(ctx, fact)?;
    if fact.on.is_some() || !ctx.wants(acts::ON.need) {
        return Ok(manner);
    }
    let found = who::find(ctx, store, who)?;
    let register = reading::register_of(ctx, store, &found.trainee);
    let on_day = |ctx: &Context<'_>, on: NaiveDate| {
        let manner = Manner { on, ..manner.clone() };
        checked(ctx, store, &register, &found, &manner, event.clone()).map(drop)
    };
    let is_allowed = on_day(ctx, ctx.today).is_ok();
    let on = ctx.asked_day_if_any(acts::ON, None, |ctx, on| if is_allowed { on_day(ctx, on) } else { Ok(()) })?;
    Ok(Manner { on: on.unwrap_or(manner.on), ..manner })
}

/// Whether the facts allow such an event of somebody at all, whatever is answered, and what has to be in place for it is: known
/// before anybody is asked about it. Its day may be asked for, so any day will do.
///
/// # Errors
/// Who is meant is not to be found, or it is not allowed.
pub(crate) fn fits(
    ctx: &mut Context<'_>,
    store: &Store,
    who: &str,
    fact: &FactArgs,
    event: &Event,
) -> Result<(), Error> {
    if ctx.ui.asks() { is_possible(ctx, store, who, fact, event) } else { Ok(()) }
}

/// As [`fits`], whether anybody can be asked or not.
///
/// # Errors
/// As [`fits`].
pub(crate) fn is_possible(
    ctx: &mut Context<'_>,
    store: &Store,
    who: &str,
    fact: &FactArgs,
    event: &Event,
) -> Result<(), Error> {
    let found = who::find(ctx, store, who)?;
    let manner = Manner::of(ctx, fact)?;
    allowed(ctx, &found, &manner, event).or_else(|refused| {
        let days = found.trainee.journal.iter().map(|entry| entry.on).filter(|_| fact.on.is_none());
        let mut on_days = days.map(|on| Manner { on, ..manner.clone() });
        if on_days.any(|manner| allowed(ctx, &found, &manner, event).is_ok()) { Ok(()) } else { Err(refused) }
    })?;
    if !gate::guards(event) || manner.overridden.is_some() {
        return Ok(());
    }
    let register = reading::register(ctx, store);
    let entry = Entry::new(manner.on, manner.placement.unwrap_or(1), event.clone());
    let mut broken = gate::findings(&register, &found.trainee, &entry);
    broken.retain(Finding::refuses);
    if broken.is_empty() { Ok(()) } else { Err(breaks(ctx, &broken)) }
}

/// Whether the facts allow an event on the day that is given, else today: what is answered is held against them where it is typed.
///
/// # Errors
/// They do not.
pub(crate) fn allows(ctx: &Context<'_>, found: &Found, fact: &FactArgs, event: &Event) -> Result<(), Error> {
    allowed(ctx, found, &Manner::of(ctx, fact)?, event)
}

/// Whether the facts allow an event.
fn allowed(ctx: &Context<'_>, found: &Found, manner: &Manner, event: &Event) -> Result<(), Error> {
    let journal = &found.trainee.journal;
    let placement = placement(&fold::fold(journal, ctx.today.max(manner.on)), journal, manner, event)?;
    let entry = Entry::new(manner.on, placement, event.clone());
    fold::may_add(journal, &entry).map_err(|fault| refused(ctx, found, &entry, fault))
}

fn foreseen(ctx: &mut Context<'_>, store: &Store, who: &str, manner: &Manner, event: &Event) -> Result<Checked, Error> {
    let found = who::find(ctx, store, who)?;
    let register = reading::register_of(ctx, store, &found.trainee);
    checked(ctx, store, &register, &found, manner, event.clone())
}

/// Asks once more before something ends or is taken back: after it is known to be allowed, before the store is locked.
///
/// # Errors
/// It is not allowed, or not wanted.
fn surely(ctx: &mut Context<'_>, store: &Store, who: &str, manner: &Manner, event: &Event) -> Result<(), Error> {
    if !event.ends() || !ctx.ui.asks() || ctx.options.yes || ctx.options.dry_run {
        return Ok(());
    }
    let checked = foreseen(ctx, store, who, manner, event)?;
    let what = told(ctx, &checked, &GoalList::default());
    let what = ctx.text(&what);
    ctx.surely(&Msg::AskSurely { what })
}

/// Records an event of a trainee.
///
/// # Errors
/// The facts or the terms do not allow it, or it could not be written; the record is then as it was.
pub(crate) fn record(
    ctx: &mut Context<'_>,
    store: &Store,
    who: &str,
    fact: &FactArgs,
    event: Event,
) -> Result<Exit, Error> {
    recorded(ctx, store, who, fact, event)?;
    Ok(Exit::Done)
}

/// As [`record`], for a command that has more to tell; after a dry run too.
///
/// # Errors
/// As [`record`].
pub(crate) fn recorded(
    ctx: &mut Context<'_>,
    store: &Store,
    who: &str,
    fact: &FactArgs,
    event: Event,
) -> Result<Checked, Error> {
    let manner = dated(ctx, store, who, fact, &event)?;
    surely(ctx, store, who, &manner, &event)?;
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    // Read under the lock: what was there when the user was asked may have changed since.
    let found = who::find(ctx, store, who)?;
    // What guards a request looks at other agreements too: one of them may have replaced the trainee's.
    let register = match gate::guards(&event) {
        true => reading::register(ctx, store),
        false => Arc::new(reading::register_of(ctx, store, &found.trainee)),
    };
    seat::still_free(ctx, store, &register, &event)?;
    let checked = checked(ctx, store, &register, &found, &manner, event)?;
    warn(ctx, &checked, &manner);
    let message = message::of_entry(checked.before.hpr, &checked.entry);
    if save(ctx, store, transaction, std::slice::from_ref(&checked.change), &message)? {
        ctx.ui.say(&told(ctx, &checked, &register.goals));
        for message in ripple::of_trainee(ctx, store, &register, &checked.before, &checked.after) {
            ctx.ui.say(&message);
        }
    } else {
        ripple::show(ctx, store, &[&checked])?;
    }
    Ok(checked)
}

/// As [`record`], of two events that go together, in one change; the second begins a hospital period of its own.
///
/// # Errors
/// As [`record`].
pub(crate) fn record_both(
    ctx: &mut Context<'_>,
    store: &Store,
    who: &str,
    fact: &FactArgs,
    [event, with]: [Event; 2],
) -> Result<Exit, Error> {
    let manner = dated(ctx, store, who, fact, &event)?;
    surely(ctx, store, who, &manner, &event)?;
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    let found = who::find(ctx, store, who)?;
    let register = reading::register_of(ctx, store, &found.trainee);
    let first = checked(ctx, store, &register, &found, &manner, event)?;
    let Appended { record: trainee, text } = journal::appended(store, &found.source, &found.trainee, &first.entry)?;
    let source = Source { file: found.file().clone(), text: text.as_str().into() };
    let own = Manner { placement: None, note: None, ..manner.clone() };
    let second = checked(ctx, store, &register, &Found { trainee, source }, &own, with)?;
    warn(ctx, &first, &manner);
    let change = Change { before: first.change.before.clone(), ..second.change.clone() };
    let [one, two] = [&first, &second].map(|checked| message::of_entry(checked.before.hpr, &checked.entry));
    if save(ctx, store, transaction, std::slice::from_ref(&change), &format!("{one}; {two}"))? {
        for checked in [&first, &second] {
            ctx.ui.say(&told(ctx, checked, &register.goals));
        }
        for message in ripple::of_trainee(ctx, store, &register, &first.before, &second.after) {
            ctx.ui.say(&message);
        }
    } else {
        ripple::show(ctx, store, &[&Checked { before: first.before, change, ..second }])?;
    }
    Ok(Exit::Done)
}

/// The entry that an event becomes, with the change to the record; nothing is written.
///
/// # Errors
/// The facts do not allow it; a requirement of the terms does not, and no reason was given; it could not be read back.
pub(crate) fn checked(
    ctx: &Context<'_>,
    store: &Store,
    register: &Register,
    found: &Found,
    manner: &Manner,
    event: Event,
) -> Result<Checked, Error> {
    let trainee = &found.trainee;
    let known = ctx.today.max(manner.on);
    let placement = placement(&fold::fold(&trainee.journal, known), &trainee.journal, manner, &event)?;
    let entry = Entry { note: manner.note.clone(), ..Entry::new(manner.on, placement, event) };
    fold::may_add(&trainee.journal, &entry).map_err(|fault| refused(ctx, found, &entry, fault))?;
    let (entry, findings) = against_terms(ctx, register, trainee, entry, manner.overridden.as_ref())?;
    let Appended { record: after, text } = journal::appended(store, &found.source, trainee, &entry)?;
    let change = Change::of_text(found.file().clone(), &found.source.text, text);
    Ok(Checked { entry, before: trainee.clone(), after, change, findings })
}

/// Where what stands later is what does not fit, that is said, with its day and its line: nobody typed it just now.
fn refused(ctx: &Context<'_>, found: &Found, entry: &Entry, fault: fold::NotAllowed) -> Error {
    let Some(later) = found.trainee.journal.get(fault.entry) else {
        let because = in_the_way(ctx, found, entry);
        let error = Error::from(fault);
        return Error { hints: because.into_iter().chain(error.hints).collect(), ..error };
    };
    let line = journal::line(&found.source, fault.entry).to_string();
    let label = |entry: &Entry| ctx.text(&label::event(entry.event.name()));
    let (event, on) = (label(entry), entry.on);
    let (later_on, begins_anew, later) = (later.on, matches!(later.event, Event::Requested { .. }), label(later));
    let message = if begins_anew {
        Msg::ErrorDoesNotFitAnew { event, on, later_on, later, line }
    } else {
        Msg::ErrorDoesNotFit { event, on, later_on, later, line }
    };
    Error::refused(message).hint(Msg::HintDoesNotFit)
}

/// Which earlier entry a new one does not fit because of.
fn in_the_way(ctx: &Context<'_>, found: &Found, entry: &Entry) -> Option<Msg> {
    let mut journal = found.trainee.journal.clone();
    journal.push(entry.clone());
    let other = Hindrance::of(&journal, journal.len() - 1)?;
    let line = journal::line(&found.source, other.entry).to_string();
    let (event, on) = (ctx.text(&label::event(other.event)), other.on);
    Some(if other.begins_anew() { Msg::HintAnew { event, on, line } } else { Msg::HintInTheWay { event, on, line } })
}

/// The entry with what it departs from, held against the agreement's terms.
///
/// # Errors
/// It breaks a requirement, and no reason was given.
pub(crate) fn against_terms(
    ctx: &Context<'_>,
    register: &Register,
    trainee: &Trainee,
    entry: Entry,
    overridden: Option<&String>,
) -> Result<(Entry, Vec<Finding>), Error> {
    let known = ctx.today.max(entry.on);
    let HeldAgainst { entry, findings, refused } = departure::held_against(register, trainee, entry, known, overridden);
    if refused {
        return Err(breaks(ctx, &findings));
    }
    Ok((entry, findings))
}

/// What says that requirements are broken.
fn breaks(ctx: &Context<'_>, findings: &[Finding]) -> Error {
    let broken = findings.iter().filter(|one| one.refuses()).map(|finding| label::finding(finding, ctx.lang));
    let findings = broken.collect::<Vec<_>>().join("\n");
    Error::refused(Msg::ErrorAgainstTerms { findings }).hint(Msg::HintOverride)
}

/// What is good to know of an entry before it is written: it lies ahead, it departs from the terms.
pub(crate) fn warn(ctx: &mut Context<'_>, checked: &Checked, manner: &Manner) {
    for warning in warnings(ctx, checked, manner) {
        ctx.ui.warn(&warning);
    }
}

/// The same, to be told.
pub(crate) fn warnings(ctx: &Context<'_>, checked: &Checked, manner: &Manner) -> Vec<Msg> {
    let mut out = Vec::new();
    if checked.entry.on > ctx.today {
        out.push(Msg::WarnFuture { on: checked.entry.on });
    }
    if let Some(on) = twice::earlier(&checked.before.journal, &checked.entry) {
        let event = ctx.text(&label::event(checked.entry.event.name()));
        out.push(Msg::WarnTwice { event, on });
    }
    let unlikely = consistency::unlikely_days(&checked.entry, ctx.today).into_iter();
    out.extend(unlikely.map(|(_, day)| Msg::ProblemUnlikelyDay { day }));
    out.extend(checked.findings.iter().map(|finding| departs(ctx, finding)));
    if manner.overridden.is_some() && checked.entry.overridden.is_none() {
        out.push(Msg::WarnNothingToOverride);
    }
    out
}

/// Tells what an entry departs from, as it is recorded with it.
pub(crate) fn warn_of_departures(ctx: &mut Context<'_>, findings: &[Finding]) {
    for finding in findings {
        let warning = departs(ctx, finding);
        ctx.ui.warn(&warning);
    }
}

fn departs(ctx: &Context<'_>, finding: &Finding) -> Msg {
    Msg::WarnDeparts { finding: label::finding(finding, ctx.lang) }
}

/// The hospital period that is named, else the one that the fact belongs to.
///
/// # Errors
/// It fits several.
fn placement(story: &Story, journal: &[Entry], manner: &Manner, event: &Event) -> Result<u32, Error> {
    if let Some(number) = manner.placement {
        return Ok(number);
    }
    match period::of_fact(story, journal, manner.on, event) {
        Belonging::To(number) => Ok(number),
        Belonging::ToOneOf(several) => {
            let numbers = several.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            Err(Error::usage(Msg::ErrorSeveralPlacements { numbers }).hint(Msg::HintPlacement))
        }
    }
}

/// What was recorded. Who is restricted is named by number.
pub(crate) fn told(ctx: &Context<'_>, checked: &Checked, goals: &GoalList) -> Msg {
    let trainee = &checked.before;
    let name = if trainee.confidential { trainee.hpr.to_string() } else { trainee.name.clone() };
    answer::of_trainee(&checked.entry, name, goals, ctx.lang)
}
