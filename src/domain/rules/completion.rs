//! The service ends: completed, or extended.

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Strength};

pub(super) fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    placement.started?;
    let end = Reckoned::new(Anchor::End, placement.end()?, Step::SameDay);
    let basis = case.agreed(case.terms.service.as_ref());
    let duty = Duty { responsible: Party::Hospital, basis, strength: Strength::Requirement };
    Some(Deadline {
        opens: Some(end),
        done_on: placement.completed,
        ..case.deadline(Rule::Completion, placement, end, duty)
    })
}
