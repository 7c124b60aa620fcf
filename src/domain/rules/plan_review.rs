//! The individual training plan is revised yearly (spesialistforskriften § 25), whatever the agreement says.
//!
//! - responsible: municipality
//! - opens: due − 1 month
//! - due: last revision (else start of training) + `plan_review_months`
//! - done by: `plan-revised`

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Basis, Deadline, Duty, Reckoned, Rule};
use crate::domain::journal::EventName;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "plan-review",
    reads: &[Reads::Reminder("plan_review_months", |own| own.plan_review_months.to_string()), Reads::PlanReview],
    done_by: &[EventName::PlanRevised],
    walk: Walk::Trainee(deadline),
};

/// How long before the review is due it makes sense, in calendar months.
const OPENS_MONTHS_BEFORE: u32 = 1;

/// For as long as the trainee is in training.
fn deadline(case: &TraineeCase<'_>) -> Option<Deadline> {
    let rule = case.national.plan_review.as_ref().filter(|rule| rule.holds_on(case.story.as_of))?;
    if case.story.left_training() {
        return None;
    }
    let (anchor, last) = match case.story.plan_revised {
        Some(revised) => (Anchor::PlanRevised, revised),
        None => (Anchor::TrainingStarted, case.trainee.training.started?),
    };
    let due = anchor.on(last).months_after(case.reminders.plan_review_months);
    if case.trainee.training.expected_completion.is_some_and(|completion| due.day() > completion) {
        return None;
    }
    let basis = Basis { source: rule.source.clone(), clause: Some(rule.clause.clone()), reminder: true };
    let duty = Duty::required(Party::Municipality, basis);
    Some(Deadline {
        opens: Some(Reckoned { lead_months: OPENS_MONTHS_BEFORE, ..due }),
        ..case.of_trainee(Rule::PlanReview, due, duty)
    })
}

#[cfg(test)]
mod cases;
