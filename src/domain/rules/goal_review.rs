//! Near the end of service: are ALM-055 and ALM-085 achieved, or is an extension needed (HSYK 8)?
//!
//! - responsible: hospital
//! - opens: end − `goal_review_months`
//! - due: end
//! - done by: ALM-055 and ALM-085 achieved; an extension opens it anew

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Duty, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::Placement;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "goal-review",
    reads: &[
        Reads::Term("extension"),
        Reads::Term("service"),
        Reads::Reminder("goal_review_months", |own| own.goal_review_months.to_string()),
    ],
    done_by: &[EventName::GoalAchieved, EventName::Extended],
    walk: Walk::Placement(deadline),
};

/// An extension moves the end, and so opens the review again.
fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    placement.started.filter(|_| placement.elsewhere.is_none())?;
    let duty = duty(case);
    let end = placement.end()?;
    let opens = Anchor::End.on(end).months_before(case.reminders.goal_review_months);
    let due = Anchor::End.on(end);
    Some(Deadline {
        opens: Some(opens),
        done_on: case.story.service_goals_achieved(),
        ..case.of_placement(Rule::GoalReview, placement, due, duty)
    })
}

/// The clause on extensions where there is one, else the one on the service and its goals, else the store's own.
fn duty(case: &TraineeCase<'_>) -> Duty {
    match case.terms.extension.as_ref().filter(|term| term.clause.is_some()) {
        Some(extension) => case.stated(Party::Hospital, extension).reminded(),
        None => case.reminded(Party::Hospital, case.terms.service.as_ref()),
    }
}

#[cfg(test)]
mod cases;
