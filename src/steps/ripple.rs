//! What a change moves: deadlines that appear, move or vanish, the trainee's own and those around.

use crate::error::Error;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::context::Context;
use crate::domain::deadline::{Deadline, Rule, Subject};
use crate::domain::fold;
use crate::domain::hpr::Hpr;
use crate::domain::id::Slug;
use crate::domain::matching::candidate::Candidate;
use crate::domain::moves::{self, Move, Proposal, Rematch};
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
    let mut old = own(before);
    // What one municipality hands over to another is the same task, of the same day.
    let stays = after.practice.iter().any(|post| after.number_of(post) == before.municipality);
    let (was, is) = (before.responsible_on(ctx.today), after.responsible_on(ctx.today));
    for deadline in &mut old {
        // An ALIS-avtale is with the one that the posts before were in.
        let avtale = matches!(deadline.rule, Rule::AlisAgreement | Rule::AlisAgreementEnd) && stays;
        // A move that is told beforehand hands nothing over yet; what was done stays with whose day it was.
        let handed = deadline.municipality.filter(|number| *number == was && !avtale && deadline.done_on.is_none());
        deadline.municipality = handed.map(|_| is).or(deadline.municipality);
        // What was asked for stays with the agreement of its request.
        let asked = |number| before.journal.iter().any(|entry| entry.is_request_of(number));
        if deadline.agreement.as_ref() == Some(&before.agreement) && !deadline.placement.is_some_and(asked) {
            deadline.agreement = Some(after.agreement.clone());
        }
    }
    let moved = moves::of_deadlines(old, own(after), &moves::recorded(before, after));
    moved.iter().map(|moved| told(ctx, moved, false)).collect()
}

/// What a change would move in the whole store, as the result of a dry run.
///
/// # Errors
/// Stdout's.
pub(crate) fn show(ctx: &mut Context<'_>, store: &Store, changed: &[&Checked]) -> Result<(), Error> {
    if let Some(lines) = own_alone(ctx, store, changed) {
        return ctx.ui.result(&lines.join("\n"));
    }
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
        let matched = moves::matched(candidates, &register, &holders, ctx.today);
        deadlines.extend(own.into_iter().flat_map(|part| part.assessment.deadlines));
        (deadlines, matched)
    };
    let (before, matched_before) = all(|checked| &checked.before);
    let (after, matched_after) = all(|checked| &checked.after);
    let recorded: Vec<_> = changed.iter().flat_map(|one| moves::recorded(&one.before, &one.after)).collect();
    let moved = moves::of_deadlines(before, after, &recorded);
    let named = |moved: &Move| changed.len() > 1 || !matches!(moved.deadline().record, Subject::Trainee(_));
    let mut lines: Vec<String> = moved.iter().map(|moved| ctx.text(&told(ctx, moved, named(moved)))).collect();
    let rematches = moves::of_matches(matched_before, matched_after);
    lines.extend(rematches.into_iter().map(|rematch| ctx.text(&rematched(rematch))));
    ctx.ui.result(&lines.join("\n"))?;
    Ok(())
}

/// What a change moves where it changes nothing that others depend on: then nobody else is read. A note is such a change.
fn own_alone(ctx: &mut Context<'_>, store: &Store, changed: &[&Checked]) -> Option<Vec<String>> {
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    let part = |trainee| RipplePart::of(store, &register, trainee, ctx.today);
    let parts: Vec<_> = changed.iter().map(|checked| (part(&checked.before), part(&checked.after))).collect();
    if !parts.iter().all(|(before, after)| before.gives_others() == after.gives_others()) {
        return None;
    }
    let (before, after): (Vec<_>, Vec<_>) =
        parts.into_iter().map(|(before, after)| (before.assessment.deadlines, after.assessment.deadlines)).unzip();
    let recorded: Vec<_> = changed.iter().flat_map(|one| moves::recorded(&one.before, &one.after)).collect();
    let moved = moves::of_deadlines(before.concat(), after.concat(), &recorded);
    let lines = moved.iter().map(|moved| ctx.text(&told(ctx, moved, changed.len() > 1))).collect();
    ctx.ui.problems(&problems);
    Some(lines)
}

/// The deadlines that a change of one record moves; those of others are told with their names.
pub(crate) fn of_record(ctx: &Context<'_>, own: &Subject, before: Vec<Deadline>, after: Vec<Deadline>) -> Vec<Msg> {
    moves::of_deadlines(before, after, &[])
        .iter()
        .map(|moved| told(ctx, moved, moved.deadline().record != *own))
        .collect()
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

    /// All of it that what others have to do, and get, is made of.
    fn gives_others(&self) -> impl PartialEq + '_ {
        let Assessment { deadlines: _, waiting, gate, grants } = &self.assessment;
        (waiting, gate, grants, &self.seats, &self.candidates)
    }
}

/// How a hospital period is named whose match becomes another.
fn rematched(rematch: Rematch) -> Msg {
    let Rematch { hpr, placement, name, confidential, proposed } = rematch;
    let name = if confidential { hpr.to_string() } else { name };
    let number = if placement > 1 { format!(" ({placement})") } else { String::new() };
    let name = crate::render::clean::clean(&format!("{name}{number}"));
    match proposed {
        Proposal::Gets { to } => Msg::MoveMatched { name, to: to.to_string() },
        Proposal::Changes { from, to } => Msg::MoveRematched { name, from: from.to_string(), to: to.to_string() },
        Proposal::Loses { from } => Msg::MoveUnmatched { name, from: from.to_string() },
    }
}

fn told(ctx: &Context<'_>, moved: &Move, named: bool) -> Msg {
    let deadline = moved.deadline();
    let task = label::task(deadline, ctx.lang);
    let task = if named { format!("{}: {task}", crate::render::clean::clean(&deadline.subject)) } else { task };
    let due = deadline.due_on();
    match moved {
        Move::Appears(_) => Msg::MoveAppears { task, due, by: ctx.text(&label::party(deadline.responsible)) },
        Move::Moves { from, .. } => Msg::MoveMoves { task, from: *from, due },
        Move::Done(_) => Msg::MoveDone { task, due },
        Move::Vanishes(_) => Msg::MoveVanishes { task, due },
    }
}
