//! The trainee begins on the day both sides agreed on.

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Strength};

pub(super) fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let (offer, _) = placement.accepted()?;
    let start = Reckoned::new(Anchor::Start, offer.terms.start, Step::SameDay);
    let basis = case.agreed(case.terms.service.as_ref());
    let duty = Duty { responsible: Party::Trainee, basis, strength: Strength::Requirement };
    Some(Deadline {
        opens: Some(start),
        done_on: placement.started,
        ..case.deadline(Rule::Start, placement, start, duty)
    })
}
