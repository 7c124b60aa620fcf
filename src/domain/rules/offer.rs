//! The hospital offers a place (HSYK 7.6) in time for the contract (HSYK 8), whose due date it carries.
//!
//! - responsible: hospital
//! - opens: confirmed or changed; after an offer that the hospital took back, that day
//! - due: contract due date, unless that had passed before
//! - done by: `offered`

use super::declaration::{Declaration, Reads, Walk};
use super::turn::{self, Turn};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule};
use crate::domain::journal::{Answer, EventName};
use crate::domain::placement::{Offer, Outcome, Placement};
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "offer",
    reads: &[Reads::Term("contract"), Reads::Term("reconfirmation")],
    done_by: &[EventName::Offered],
    walk: Walk::Placement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let term = case.terms.contract.as_ref()?;
    let due = turn::offer_by(case, placement)?;
    let standing = placement.accepted().map(|(offer, _)| offer).or_else(|| placement.open_offer());
    let opens = match (standing, Turn::of(case, placement)) {
        (Some(offer), _) => opened(case, placement, offer),
        (None, Some(Turn::Offer { since })) => since,
        (None, _) => return None,
    };
    // What had closed before there was anything to offer is held against nobody.
    if due.day() < opens.day() {
        return None;
    }
    let duty = case.stated(Party::Hospital, term);
    Some(Deadline {
        opens: Some(opens),
        done_on: standing.map(|offer| offer.on),
        ..case.of_placement(Rule::Offer, placement, due, duty)
    })
}

/// From when an offer that stands could be made: the hospital's answer, or the end of the offer that it took back; without
/// either its own day.
fn opened(case: &TraineeCase<'_>, placement: &Placement, standing: &Offer) -> Reckoned {
    let answered = placement.answered.as_ref().filter(|answered| answered.answer != Answer::Refused);
    let answered = answered.map(|answered| Anchor::Answered.on(answered.on));
    let requested = placement.request.as_ref().filter(|_| case.terms.reconfirmation.is_none());
    let ready = answered.or_else(|| requested.map(|request| Anchor::Requested.on(request.on)));
    let taken_back = placement.offers.iter().rev().find_map(|offer| match offer.outcome {
        Outcome::Withdrawn(on) => Some(Anchor::OfferEnded.on(on)),
        Outcome::Open | Outcome::Accepted(_) | Outcome::Declined(_) => None,
    });
    let own = || Anchor::Offered.on(standing.on);
    ready
        .into_iter()
        .chain(taken_back)
        .filter(|since| since.day() <= standing.on)
        .max_by_key(|since| since.day())
        .unwrap_or_else(own)
}

#[cfg(test)]
mod cases;
