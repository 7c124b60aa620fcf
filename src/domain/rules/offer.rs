//! The hospital offers a place (HSYK 7.6) in time for the contract (HSYK 8), whose due date it carries.
//!
//! - responsible: hospital
//! - opens: confirmed or changed; after a declined or withdrawn offer, that day
//! - due: contract due date
//! - done by: `offered`

use chrono::NaiveDate;

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule};
use crate::domain::journal::Answer;
use crate::domain::journal::EventName;
use crate::domain::placement::{Outcome, Placement};
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "offer",
    reads: &[Reads::Term("contract"), Reads::Term("reconfirmation")],
    done_by: &[EventName::Offered],
    walk: Walk::Placement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let term = case.terms.contract.as_ref()?;
    let months = term.due_months_before.as_ref()?.value;
    let due = Anchor::Start.on(placement.start()?).months_before(months);
    let opens = opens(case, placement)?;
    let standing = placement.accepted().map(|(offer, _)| offer).or_else(|| placement.open_offer());
    let duty = case.stated(Party::Hospital, term);
    Some(Deadline {
        opens: Some(opens),
        done_on: standing.map(|offer| offer.on),
        ..case.of_placement(Rule::Offer, placement, due, duty)
    })
}

/// From the hospital's answer (the request, where nothing has to be confirmed), or from the end of the last offer.
fn opens(case: &TraineeCase<'_>, placement: &Placement) -> Option<Reckoned> {
    let refused = |answer: &Answer| *answer == Answer::Refused;
    let answered = placement.answered.as_ref().filter(|answered| !refused(&answered.answer));
    let ready: Option<(Anchor, NaiveDate)> = match (answered, &placement.request) {
        (Some(answered), _) => Some((Anchor::Answered, answered.on)),
        (None, Some(request)) if case.terms.reconfirmation.is_none() => Some((Anchor::Requested, request.on)),
        _ => placement.offers.first().map(|offer| (Anchor::Offered, offer.on)),
    };
    let ended = placement.offers.iter().rev().find_map(|offer| match offer.outcome {
        Outcome::Declined(on) | Outcome::Withdrawn(on) => Some((Anchor::OfferEnded, on)),
        Outcome::Open | Outcome::Accepted(_) => None,
    });
    // A refusal that came after the last offer leaves nothing to wait for.
    if placement.answered.as_ref().is_some_and(|answered| refused(&answered.answer)) && placement.waits() {
        return None;
    }
    let (anchor, on) = [ready, ended].into_iter().flatten().max_by_key(|(_, on)| *on)?;
    Some(anchor.on(on))
}
