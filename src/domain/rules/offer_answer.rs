//! The trainee answers an offer by the day the offer names (HSYK 7.6: whoever declines waits for another position).
//!
//! - responsible: trainee
//! - opens: offered
//! - due: `answer_by` of the offer
//! - done by: `accepted`, `declined`

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::{Outcome, Placement};
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "offer-answer",
    reads: &[Reads::Term("declined")],
    done_by: &[EventName::Accepted, EventName::Declined],
    walk: Walk::Placement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let offer = placement.offers.last()?;
    let due = Anchor::AnswerBy.on(offer.terms.answer_by?);
    let done_on = match offer.outcome {
        Outcome::Open => None,
        Outcome::Accepted(on) | Outcome::Declined(on) | Outcome::Withdrawn(on) => Some(on),
    };
    let duty = case.agreed(Party::Trainee, case.terms.declined.as_ref());
    Some(Deadline {
        opens: Some(Anchor::Offered.on(offer.on)),
        done_on,
        ..case.of_placement(Rule::OfferAnswer, placement, due, duty)
    })
}
