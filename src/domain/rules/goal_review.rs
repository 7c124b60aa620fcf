//! Near the end of service: are ALM-055 and ALM-085 achieved, or is an extension needed (HSYK 8)?

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Basis, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Strength, Term};

/// An extension moves the end, and so opens the review again.
pub(super) fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    placement.started?;
    let (basis, strength) = duty(case)?;
    let end = placement.end()?;
    let opens = Reckoned::new(Anchor::End, end, Step::MonthsBefore(case.reminders.goal_review_months));
    let due = Reckoned::new(Anchor::End, end, Step::SameDay);
    let duty = Duty { responsible: Party::Hospital, basis, strength };
    Some(Deadline {
        opens: Some(opens),
        done_on: case.story.service_goals_achieved(),
        ..case.deadline(Rule::GoalReview, placement, due, duty)
    })
}

/// The clause on extensions where there is one, else the one on the service and its goals.
fn duty(case: &TraineeCase<'_>) -> Option<(Basis, Strength)> {
    let extension = case.terms.extension.as_ref().filter(|term| term.clause.is_some());
    if let Some(term) = extension {
        return Some((case.reminded(term), term.strength()));
    }
    let term = case.terms.service.as_ref()?;
    Some((case.reminded(term), term.strength()))
}
