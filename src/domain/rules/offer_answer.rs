//! The trainee answers an offer by the day the offer names (HSYK 7.6: whoever declines waits for another position).

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::{Outcome, Placement};
use crate::domain::terms::{Party, Strength};

pub(super) fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let offer = placement.offers.last()?;
    let due = Reckoned::new(Anchor::AnswerBy, offer.terms.answer_by?, Step::SameDay);
    let done_on = match offer.outcome {
        Outcome::Open => None,
        Outcome::Accepted(on) | Outcome::Declined(on) | Outcome::Withdrawn(on) => Some(on),
    };
    let basis = case.agreed(case.terms.declined.as_ref());
    let duty = Duty { responsible: Party::Trainee, basis, strength: Strength::Requirement };
    Some(Deadline {
        opens: Some(Reckoned::new(Anchor::Offered, offer.on, Step::SameDay)),
        done_on,
        ..case.deadline(Rule::OfferAnswer, placement, due, duty)
    })
}
