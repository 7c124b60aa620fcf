//! The individual training plan is revised yearly (spesialistforskriften § 25), whatever the agreement says.

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Basis, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Strength};

/// How long before the review is due it makes sense, in calendar months.
const OPENS_MONTHS_BEFORE: u32 = 1;

/// For as long as the trainee is in training.
pub(super) fn deadline(case: &TraineeCase<'_>) -> Option<Deadline> {
    let rule = case.national.plan_review.as_ref().filter(|rule| rule.holds_on(case.story.as_of))?;
    if case.story.left_training() {
        return None;
    }
    let (anchor, last) = match case.story.plan_revised {
        Some(revised) => (Anchor::PlanRevised, revised),
        None => (Anchor::TrainingStarted, case.trainee.training.started?),
    };
    let due = Reckoned::new(anchor, last, Step::MonthsAfter(case.reminders.plan_review_months));
    if case.trainee.training.expected_completion.is_some_and(|completion| due.day() > completion) {
        return None;
    }
    let basis = Basis { source: rule.source.clone(), clause: Some(rule.clause.clone()), reminder: true };
    let duty = Duty { responsible: Party::Municipality, basis, strength: Strength::Requirement };
    Some(Deadline {
        placement: None,
        hospital: case.hospital(None),
        opens: Some(Reckoned { lead_months: OPENS_MONTHS_BEFORE, ..due }),
        ..case.deadline(Rule::PlanReview, &Placement::new(1), due, duty)
    })
}
