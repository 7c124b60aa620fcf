//! The service ends: completed, or extended.

use super::{Anchor, Case, Deadline, Duty, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Strength};

pub(super) fn deadline(case: &Case<'_>, placement: &Placement) -> Option<Deadline> {
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
