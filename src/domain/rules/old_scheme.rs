//! Whoever follows the old scheme applies for approval by a day that holds for the whole country, or goes over to the new.

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Basis, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Strength};
use crate::domain::trainee::Scheme;

/// Only for `scheme = "old"`: a trainee who has gone over is `converted`.
pub(super) fn deadline(case: &TraineeCase<'_>) -> Option<Deadline> {
    let last = case.national.old_scheme.as_ref()?;
    if !last.rule.holds_on(case.story.as_of) {
        return None;
    }
    if case.trainee.scheme != Scheme::Old || case.story.discontinued.is_some() {
        return None;
    }
    let due = Reckoned::new(Anchor::LastApplication, last.day, Step::SameDay);
    let basis = Basis { source: last.rule.source.clone(), clause: Some(last.rule.clause.clone()), reminder: false };
    let duty = Duty { responsible: Party::Trainee, basis, strength: Strength::Requirement };
    Some(Deadline {
        placement: None,
        hospital: case.hospital(None),
        ..case.deadline(Rule::OldScheme, &Placement::new(1), due, duty)
    })
}
