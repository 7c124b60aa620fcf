//! One fact about one trainee: checked against the facts before it, appended to the journal, and what it moves.

use crate::cli::FactArgs;
use crate::context::Context;
use crate::domain::deadline::{self, Deadline};
use crate::domain::fold::{self, Story};
use crate::domain::journal::{Entry, Event, EventName};
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::store::journal::{self, Appended};
use crate::store::transaction::{Change, NotWritten, Transaction};
use crate::store::{Store, message};

use super::save::save;
use super::who;

/// Records an event of a trainee.
///
/// # Errors
/// The facts do not allow it, or it could not be written; the record is then as it was.
pub(super) fn record(
    ctx: &mut Context<'_>,
    store: &Store,
    who: &str,
    fact: &FactArgs,
    event: Event,
) -> anyhow::Result<Exit> {
    let on = ctx.on(fact.on.as_ref())?;
    let transaction = Transaction::begin(store, ctx.options.dry_run).map_err(Error::from)?;
    // Read under the lock: what was there when the user was asked may have changed since.
    let found = who::find(store, who)?;
    let story = fold::fold(&found.trainee.journal, ctx.today.max(on));
    let placement = placement(&story, event.name(), fact.placement)?;
    let entry = Entry { note: fact.note.clone(), ..Entry::new(on, placement, event) };
    fold::may_add(&found.trainee.journal, &entry).map_err(Error::from)?;
    if on > ctx.today {
        ctx.ui.warn(&Msg::WarnFuture { on: on.to_string() });
    }
    let Appended { record: after, text } = journal::appended(store, &found.source, &found.trainee, &entry)
        .map_err(NotWritten::WouldNotRead)
        .map_err(Error::from)?;
    let change = Change::of_text(found.file().clone(), &found.source.text, text);
    let message = message::of_entry(found.trainee.hpr, &entry);
    let written = save(ctx, store, transaction, &[change], &message)?;
    let moves = moves(ctx, store, &found.trainee, &after);
    if written {
        let event = ctx.text(&label::event(entry.event.name()));
        ctx.ui.say(&Msg::Recorded { name: found.trainee.name.clone(), event, on: on.to_string() });
        for message in moves {
            ctx.ui.say(&message);
        }
    } else {
        let lines: Vec<String> = moves.iter().map(|message| ctx.text(message)).collect();
        ctx.ui.result(&lines.join("\n"))?;
    }
    Ok(Exit::Done)
}

/// Which hospital period a fact belongs to, where it is not said: the only one that it fits.
///
/// # Errors
/// It fits several.
fn placement(story: &Story, event: EventName, given: Option<u32>) -> Result<u32, Error> {
    if let Some(number) = given {
        return Ok(number);
    }
    let open: Vec<u32> =
        story.placements.iter().filter(|placement| !placement.is_closed()).map(|placement| placement.number).collect();
    let last = story.placements.last().map_or(1, |placement| placement.number);
    match (open.as_slice(), event) {
        // A new wish after a withdrawal or a first half: the next period.
        ([], EventName::Requested) if !story.placements.is_empty() => Ok(last + 1),
        ([], _) => Ok(last),
        ([only], _) => Ok(*only),
        (several, _) => {
            let numbers = several.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            Err(Error::usage(Msg::ErrorSeveralPlacements { numbers }).hint(Msg::HintPlacement))
        }
    }
}

/// Which deadlines a change makes appear, move or vanish.
fn moves(ctx: &Context<'_>, store: &Store, before: &Trainee, after: &Trainee) -> Vec<Msg> {
    let register = store.register_of(after, &mut Vec::new());
    let pending = |trainee: &Trainee| -> Vec<Deadline> {
        let story = fold::fold(&trainee.journal, ctx.today);
        let case = register.case(trainee, &story, &store.settings.reminders);
        let all = case.map(|case| deadline::of_trainee(&case)).unwrap_or_default();
        all.into_iter().filter(|deadline| deadline.done_on.is_none()).collect()
    };
    let (before, after) = (pending(before), pending(after));
    let same = |a: &Deadline, b: &Deadline| a.rule == b.rule && a.placement == b.placement;
    let mut out = Vec::new();
    let task = |deadline: &Deadline| ctx.text(&label::rule(deadline.rule));
    for new in &after {
        let due = new.due_on().to_string();
        let by = ctx.text(&label::party(new.responsible));
        match before.iter().find(|old| same(old, new)) {
            None => out.push(Msg::MoveAppears { task: task(new), due, by }),
            Some(old) if old.due_on() != new.due_on() => {
                out.push(Msg::MoveMoves { task: task(new), from: old.due_on().to_string(), due });
            }
            Some(_) => {}
        }
    }
    for old in &before {
        if !after.iter().any(|new| same(old, new)) {
            out.push(Msg::MoveVanishes { task: task(old), due: old.due_on().to_string() });
        }
    }
    out
}
