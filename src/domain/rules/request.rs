//! The need is registered with the hospital as soon as possible after the start in the municipality (HSYK 6.2).
//!
//! - responsible: municipality (Helse Vest: trainee)
//! - opens: practice starts
//! - due: + `enrolment_days`; or `request.due_months_before` the start, once one is known (UNN: 12)
//! - done by: `requested`

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::Placement;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "request",
    reads: &[Reads::Term("request"), Reads::Reminder("enrolment_days", |own| own.enrolment_days.to_string())],
    done_by: &[EventName::Requested],
    walk: Walk::Placement(deadline),
};

/// Due by the store's reminder after practice started, or where the terms count back from the start (UNN: 12 months)
/// and a start is known, by that.
pub(super) fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let term = case.terms.request.as_ref()?;
    if placement.number != 1 {
        return None;
    }
    let (anchor, began) = match (case.trainee.practice_started(), case.trainee.training.started) {
        (Some(practice), _) => (Anchor::PracticeStarted, practice),
        (None, training) => (Anchor::TrainingStarted, training?),
    };
    let duty = case.stated(term.by.as_ref().map_or(Party::Municipality, |by| by.value), term);
    let (due, duty) = match (&term.due_months_before, placement.start()) {
        (Some(months), Some(start)) => (Anchor::Start.on(start).months_before(months.value), duty),
        _ => (anchor.on(began).days_after(case.reminders.enrolment_days), duty.reminded()),
    };
    Some(Deadline {
        opens: Some(anchor.on(began)),
        done_on: placement.first_requested,
        ..case.of_placement(Rule::Request, placement, due, duty)
    })
}
