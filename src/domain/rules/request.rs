//! The need is registered with the hospital as soon as possible after the start in the municipality (HSYK 6.2), and again
//! where a request led nowhere while the trainee is in training and the goals of hospital service are owed.
//!
//! - responsible: municipality (Helse Vest: trainee)
//! - opens: practice starts (Helse Vest: the prior service is reached); again: the refusal, the start that passed, the end of the agreement, the day a wish has no open place, the withdrawal, the completion
//! - due: + `enrolment_days`, or `request.due_months_before` the first wish (UNN: 12); again: + `request_again_days`
//! - done by: `requested`

use chrono::NaiveDate;

use super::declaration::{Declaration, Reads, Walk};
use super::turn::{self, Turn};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule};
use crate::domain::eligibility;
use crate::domain::journal::{EventName, WithdrawnReason};
use crate::domain::placement::Placement;
use crate::domain::terms::{Strength, Term};

pub(super) const RULE: Declaration = Declaration {
    word: "request",
    reads: &[
        Reads::Term("request"),
        Reads::Term("prior_service"),
        Reads::Reminder("enrolment_days", |own| own.enrolment_days.to_string()),
        Reads::Reminder("request_again_days", |own| own.request_again_days.to_string()),
    ],
    done_by: &[EventName::Requested],
    walk: Walk::ClosedPlacement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    again(case, placement).or_else(|| next_part(case, placement)).or_else(|| first(case, placement))
}

/// The first request of all: due by the store's reminder after it can be made, or where the terms count back from the
/// start that was wished first (UNN: 12 months), by that, once.
pub(super) fn first(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    if placement.number != 1
        || placement.elsewhere.is_some()
        || (placement.is_closed() && placement.first_requested.is_none())
    {
        return None;
    }
    if placement.first_requested.is_none() && case.story.left_training() {
        return None;
    }
    let term = case.terms.request.as_ref();
    let opens = opening(case, placement.first_wished)?;
    let counted_back = term.and_then(|term| Some((term, term.due_months_before.as_ref()?, placement.first_wished?)));
    let counted_back = counted_back.map(|(term, months, wished)| {
        (Anchor::Start.on(wished).months_before(months.value), case.stated(turn::filing(case).responsible, term))
    });
    // What would have been due before anybody could ask is held against nobody.
    let (due, duty) = match counted_back.filter(|(due, _)| due.day() >= opens.day()) {
        Some(stated) => stated,
        None => (opens.days_after(case.reminders.enrolment_days), turn::filing(case)),
    };
    Some(Deadline {
        opens: Some(opens),
        done_on: placement.first_requested,
        ..case.of_placement(Rule::Request, placement, due, duty)
    })
}

/// The start of practice, else of training; where the terms demand prior service first, the day it is reached.
fn opening(case: &TraineeCase<'_>, wished: Option<NaiveDate>) -> Option<Reckoned> {
    let began = match (case.trainee.practice_started(), case.trainee.training.started) {
        (Some(practice), _) => Anchor::PracticeStarted.on(practice),
        (None, training) => Anchor::TrainingStarted.on(training?),
    };
    not_before_prior_service(case, wished, began)
}

/// A day, or where the terms demand prior service first the day it is reached, if that is later: before it nobody may ask,
/// and who never reaches it never.
fn not_before_prior_service(case: &TraineeCase<'_>, wished: Option<NaiveDate>, day: Reckoned) -> Option<Reckoned> {
    let required = case.terms.prior_service.as_ref().is_some_and(|term| term.strength() == Strength::Requirement);
    let prior = || eligibility::prior_service(&case.service_facts(), case.terms, wished);
    let Some(prior) = required.then(prior).flatten() else { return Some(day) };
    let reached = prior.eligible_from?;
    Some(if reached > day.day() { Anchor::PriorServiceReached.on(reached) } else { day })
}

/// The hospital refused, the start passed with nothing accepted, or no wished place is open any more: the same period, asked for anew.
fn again(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let Turn::RequestAgain { since } = Turn::of(case, placement)? else { return None };
    Some(renewed(case, placement, since))
}

/// Everything asked for is over, and the goals are owed still: a short service, one that was withdrawn, half of 3 + 3.
fn next_part(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    if case.until.is_some() || !case.is_in_training() || case.story.service_goals_achieved().is_some() {
        return None;
    }
    let ended: Option<Vec<(NaiveDate, u32, Anchor)>> = case.story.placements.iter().map(ended).collect();
    let (on, last, anchor) = ended?.into_iter().max_by_key(|(on, number, _)| (*on, *number))?;
    if last != placement.number {
        return None;
    }
    let number = case.story.placements.iter().map(|placement| placement.number).max()?.saturating_add(1);
    let since = match anchor {
        // Service elsewhere is told whenever it was.
        Anchor::PositionElsewhere => anchor.on(on),
        _ => not_before_prior_service(case, None, anchor.on(on))?,
    };
    Some(Deadline { placement: Some(number), ..renewed(case, placement, since) })
}

/// When a closed period ended, and by what; none for one that is open.
fn ended(placement: &Placement) -> Option<(NaiveDate, u32, Anchor)> {
    let (on, anchor) = match (placement.completed, placement.withdrawn) {
        (Some(on), _) => (on, Anchor::Completed),
        (None, Some((on, WithdrawnReason::PositionElsewhere))) => (on, Anchor::PositionElsewhere),
        (None, Some((on, _))) => (on, Anchor::Withdrawn),
        (None, None) => return None,
    };
    Some((on, placement.number, anchor))
}

fn renewed(case: &TraineeCase<'_>, placement: &Placement, since: Reckoned) -> Deadline {
    let due = since.days_after(case.reminders.request_again_days);
    Deadline { opens: Some(since), ..case.of_placement(Rule::Request, placement, due, turn::filing(case)) }
}

#[cfg(test)]
mod cases;
