//! What a change moves: deadlines that appear, move or vanish, the trainee's own and those around.

use crate::error::Error;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::context::Context;
use crate::domain::deadline::{self, Deadline, Subject};
use crate::domain::fold;
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::journal::EventName;
use crate::domain::matching::candidate::Candidate;
use crate::domain::matching::{self, Market, Narrowed};
use crate::domain::position::{self, Holder, Holders};
use crate::domain::register::Register;
use crate::domain::rules::{self, Assessment};
use crate::domain::trainee::Trainee;
use crate::i18n::{Msg, label};
use crate::store::Store;

use crate::steps::checked::Checked;
use crate::steps::{market, overview};

/// The deadlines of one trainee that a change moves.
pub(crate) fn of_trainee(
    ctx: &Context<'_>,
    store: &Store,
    register: &Register,
    before: &Trainee,
    after: &Trainee,
) -> Vec<Msg> {
    let own = |trainee: &Trainee| RipplePart::of(store, register, trainee, ctx.today).assessment.deadlines;
    let moved = moves(own(before), own(after), &recorded(before, after));
    moved.iter().map(|moved| told(ctx, moved, false)).collect()
}

/// What a change would move in the whole store, as the result of a dry run.
///
/// # Errors
/// Stdout's.
pub(crate) fn show(ctx: &mut Context<'_>, store: &Store, changed: &[&Checked]) -> Result<(), Error> {
    let aside: BTreeSet<Hpr> = changed.iter().map(|checked| checked.before.hpr).collect();
    let (register, read, mut problems) = store.together(|_, read| read);
    let mut others = Vec::new();
    for read in read {
        match read {
            Ok(trainee) if aside.contains(&trainee.hpr) => {}
            Ok(trainee) => others.push(trainee),
            Err(found) => problems.extend(found),
        }
    }
    ctx.ui.problems(&problems);
    let others: Vec<RipplePart> =
        others.par_iter().map(|trainee| RipplePart::of(store, &register, trainee, ctx.today)).collect();
    let all = |pick: fn(&Checked) -> &Trainee| {
        let own: Vec<RipplePart> =
            changed.iter().map(|checked| RipplePart::of(store, &register, pick(checked), ctx.today)).collect();
        let everybody = || own.iter().chain(&others);
        let waiting: Vec<_> = everybody().flat_map(|part| part.assessment.waiting.iter().cloned()).collect();
        let gates: Vec<_> = everybody().filter_map(|part| part.assessment.gate.clone()).collect();
        let grants: Vec<_> = everybody().flat_map(|part| part.assessment.grants.iter().cloned()).collect();
        let holders = Holders::new(everybody().flat_map(|part| part.seats.iter().cloned()));
        let mut deadlines = overview::of_municipalities(&register, waiting, gates, ctx.today);
        deadlines.extend(rules::of_positions(&register, &holders, ctx.today));
        deadlines.extend(rules::of_rounds(&register, &grants, ctx.today));
        let candidates = everybody().flat_map(|part| part.candidates.iter().cloned()).collect();
        let matched = matched(candidates, &register, &holders, ctx.today);
        deadlines.extend(own.into_iter().flat_map(|part| part.assessment.deadlines));
        (deadlines, matched)
    };
    let (before, matched_before) = all(|checked| &checked.before);
    let (after, matched_after) = all(|checked| &checked.after);
    let recorded: Vec<Recorded> = changed.iter().flat_map(|one| recorded(&one.before, &one.after)).collect();
    let moved = moves(before, after, &recorded);
    let named = |moved: &Move| changed.len() > 1 || !matches!(moved.deadline().record, Subject::Trainee(_));
    let mut lines: Vec<String> = moved.iter().map(|moved| ctx.text(&told(ctx, moved, named(moved)))).collect();
    lines.extend(rematched(matched_before, &matched_after).iter().map(|message| ctx.text(message)));
    ctx.ui.result(&lines.join("\n"))?;
    Ok(())
}

/// The deadlines that a change of one record moves; those of others are told with their names.
pub(crate) fn of_record(ctx: &Context<'_>, own: &Subject, before: Vec<Deadline>, after: Vec<Deadline>) -> Vec<Msg> {
    moves(before, after, &[]).iter().map(|moved| told(ctx, moved, moved.deadline().record != *own)).collect()
}

/// What one trainee contributes to what has to be done.
struct RipplePart<'a> {
    assessment: Assessment,
    seats: Vec<(Slug, Holder)>,
    candidates: Vec<Candidate<'a>>,
}

impl<'a> RipplePart<'a> {
    fn of(store: &Store, register: &'a Register, trainee: &Trainee, today: NaiveDate) -> Self {
        let story = fold::fold(&trainee.journal, today);
        let seats = position::seats_of(trainee, &story);
        let case = register.case(trainee, &story, &store.settings.reminders);
        let candidates = market::candidates(store, register, trainee, &story, today);
        RipplePart { assessment: case.map(|case| rules::assess(&case)).unwrap_or_default(), seats, candidates }
    }
}

/// Who has or would get a position, each by trainee and number.
type Matched = BTreeMap<(Hpr, u32), Seat>;

/// The position that an offer holds, or else that `alis match` proposes.
struct Seat {
    /// How the hospital period is shown.
    name: String,
    waits: bool,
    position: Option<Slug>,
}

/// What `alis match` would propose; nothing where the proof of it fails, which that command tells.
fn matched(candidates: Vec<Candidate<'_>>, register: &Register, holders: &Holders, today: NaiveDate) -> Matched {
    let narrowed = Narrowed { from: Some(today), ..Narrowed::default() };
    let market = Market::new(candidates, matching::openings(register.positions.values(), holders, &narrowed, today));
    let Ok(outcome) = market.matched(false) else { return Matched::new() };
    let one = |(candidate, assigned): (&Candidate<'_>, &Option<u32>)| {
        let proposed = assigned.and_then(|opening| market.openings.get(opening as usize));
        let position = candidate.holds.clone().or_else(|| proposed.map(|opening| opening.position.id.clone()));
        let name = if candidate.confidential { candidate.hpr.to_string() } else { candidate.name.clone() };
        let number = if candidate.placement > 1 { format!(" ({})", candidate.placement) } else { String::new() };
        let name = crate::render::clean::clean(&format!("{name}{number}"));
        ((candidate.hpr, candidate.placement), Seat { name, waits: candidate.holds.is_none(), position })
    };
    market.candidates.iter().zip(&outcome.assigned).map(one).collect()
}

/// Whose match changes; an offer of the very position that was proposed changes nothing.
fn rematched(mut before: Matched, after: &Matched) -> Vec<Msg> {
    let mut out = Vec::new();
    for (who, now) in after {
        let was = before.remove(who);
        let proposed = was.as_ref().filter(|was| was.waits).and_then(|was| was.position.as_ref());
        let name = now.name.clone();
        match (proposed, now.position.as_ref()) {
            (proposed, to) if proposed == to => {}
            (None, Some(to)) if now.waits => out.push(Msg::MoveMatched { name, to: to.to_string() }),
            (Some(from), Some(to)) if now.waits => {
                out.push(Msg::MoveRematched { name, from: from.to_string(), to: to.to_string() });
            }
            (from, _) => out.extend(from.map(|from| Msg::MoveUnmatched { name, from: from.to_string() })),
        }
    }
    let gone = before.into_values().filter(|was| was.waits);
    out.extend(gone.filter_map(|was| Some(Msg::MoveUnmatched { name: was.name, from: was.position?.to_string() })));
    out
}

/// What became of a deadline that is not done.
enum Move {
    Appears(Deadline),
    Moves {
        from: NaiveDate,
        to: Deadline,
    },
    /// The change itself did it.
    Done(Deadline),
    Vanishes(Deadline),
}

impl Move {
    fn deadline(&self) -> &Deadline {
        match self {
            Move::Appears(deadline) | Move::Done(deadline) | Move::Vanishes(deadline) => deadline,
            Move::Moves { to, .. } => to,
        }
    }
}

/// What a change recorded of a trainee, in a hospital period.
type Recorded = (Subject, u32, EventName);

/// The entries that a change adds to a journal.
fn recorded(before: &Trainee, after: &Trainee) -> Vec<Recorded> {
    let added = after.journal.iter().skip(before.journal.len());
    added.map(|entry| (Subject::Trainee(after.hpr), entry.placement, entry.event.name())).collect()
}

/// Those that stay where they are are left out; what is left of one kind is paired by date.
fn moves(before: Vec<Deadline>, after: Vec<Deadline>, recorded: &[Recorded]) -> Vec<Move> {
    let mut done = done(&after);
    for (kind, earlier) in self::done(&before) {
        done.entry(kind).and_modify(|count| *count = count.saturating_sub(earlier));
    }
    let (mut before, after) = (by_kind(before), by_kind(after));
    let mut out = Vec::new();
    let mut gone = Vec::new();
    for (kind, mut new) in after {
        let mut old = before.remove(&kind).unwrap_or_default();
        let stays = |deadline: &Deadline, among: &[Deadline]| among.iter().any(|one| one.due_on() == deadline.due_on());
        let kept: Vec<Deadline> = old.extract_if(.., |one| stays(one, &new)).collect();
        new.retain(|one| !stays(one, &kept));
        let mut old = old.into_iter();
        for to in new {
            out.push(match old.next() {
                Some(from) => Move::Moves { from: from.due_on(), to },
                None => Move::Appears(to),
            });
        }
        gone.extend(old);
    }
    gone.extend(before.into_values().flatten());
    out.extend(gone.into_iter().map(|deadline| match done.get_mut(&kind(&deadline)) {
        Some(count @ 1..) => {
            *count -= 1;
            Move::Done(deadline)
        }
        // What is over is not listed as done for ever.
        _ if does(recorded, &deadline) => Move::Done(deadline),
        _ => Move::Vanishes(deadline),
    }));
    out
}

type KindOfDeadline = (Subject, deadline::Rule, Option<u32>, Option<Slug>, Option<MunicipalityNumber>);

/// Whether one of the entries does what a deadline asks for.
fn does(recorded: &[Recorded], deadline: &Deadline) -> bool {
    recorded.iter().any(|(record, placement, event)| {
        *record == deadline.record
            && deadline.placement.is_none_or(|own| own == *placement)
            && deadline.rule.declaration().done_by.contains(event)
    })
}

fn kind(deadline: &Deadline) -> KindOfDeadline {
    let Deadline { record, rule, placement, agreement, municipality, .. } = deadline;
    (record.clone(), *rule, *placement, agreement.clone(), *municipality)
}

/// How many of each kind are done.
fn done(deadlines: &[Deadline]) -> BTreeMap<KindOfDeadline, usize> {
    let mut out = BTreeMap::new();
    for deadline in deadlines.iter().filter(|deadline| deadline.done_on.is_some()) {
        *out.entry(kind(deadline)).or_default() += 1;
    }
    out
}

/// What is not done, each kind in the order of its due dates.
fn by_kind(deadlines: Vec<Deadline>) -> BTreeMap<KindOfDeadline, Vec<Deadline>> {
    let mut out: BTreeMap<KindOfDeadline, Vec<Deadline>> = BTreeMap::new();
    for deadline in deadlines.into_iter().filter(|deadline| deadline.done_on.is_none()) {
        out.entry(kind(&deadline)).or_default().push(deadline);
    }
    out.values_mut().for_each(|kind| kind.sort_by_key(Deadline::due_on));
    out
}

fn told(ctx: &Context<'_>, moved: &Move, named: bool) -> Msg {
    let deadline = moved.deadline();
    let task = ctx.text(&label::rule(deadline.rule));
    let task = if named { format!("{}: {task}", crate::render::clean::clean(&deadline.subject)) } else { task };
    let due = deadline.due_on().to_string();
    match moved {
        Move::Appears(_) => Msg::MoveAppears { task, due, by: ctx.text(&label::party(deadline.responsible)) },
        Move::Moves { from, .. } => Msg::MoveMoves { task, from: from.to_string(), due },
        Move::Done(_) => Msg::MoveDone { task, due },
        Move::Vanishes(_) => Msg::MoveVanishes { task, due },
    }
}
