//! The need is registered with the hospital as soon as possible after the start in the municipality (HSYK 6.2).

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Term};

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
    let (due, basis) = match (&term.due_months_before, placement.start()) {
        (Some(months), Some(start)) => {
            (Reckoned::new(Anchor::Start, start, Step::MonthsBefore(months.value)), case.stated(term))
        }
        _ => (Reckoned::new(anchor, began, Step::DaysAfter(case.reminders.enrolment_days)), case.reminded(term)),
    };
    let responsible = term.by.as_ref().map_or(Party::Municipality, |by| by.value);
    Some(Deadline {
        opens: Some(Reckoned::new(anchor, began, Step::SameDay)),
        done_on: placement.first_requested,
        ..case.deadline(Rule::Request, placement, due, Duty { responsible, basis, strength: term.strength() })
    })
}
