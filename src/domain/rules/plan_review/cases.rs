//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::journal::Event;
use crate::domain::rules::sample::{assessed, check, hsyk, trainee};
use crate::domain::sample::{at, day};

#[test]
fn the_training_plan_is_revised_yearly_while_training_lasts() {
    check(Rule::PlanReview, Vec::new(), "2025-01-31", "2025-02-01..2025-03-01 upcoming § 25 reminder");
    check(Rule::PlanReview, Vec::new(), "2025-02-01", "2025-02-01..2025-03-01 open § 25 reminder");
    let revised = vec![at("2025-03-31", Event::PlanRevised)];
    check(Rule::PlanReview, revised, "2025-04-01", "2026-02-28..2026-03-31 upcoming § 25 reminder");
    let left = vec![at("2025-03-31", Event::Discontinued { reason: None })];
    check(Rule::PlanReview, left, "2025-04-01", "");
    let mut done = trainee(9144897, Vec::new());
    done.training.expected_completion = Some(day("2025-02-15"));
    let found = assessed(&done, &hsyk(), "2025-02-01").deadlines;
    assert!(!found.iter().any(|deadline| deadline.rule == Rule::PlanReview));
}
