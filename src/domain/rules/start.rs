//! The trainee begins on the day both sides agreed on.
//!
//! - responsible: trainee
//! - opens: start
//! - due: start
//! - done by: `started`

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::Placement;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "start",
    reads: &[Reads::Term("service")],
    done_by: &[EventName::Started],
    walk: Walk::Placement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let (offer, _) = placement.accepted()?;
    let start = Anchor::Start.on(offer.terms.start);
    let duty = case.agreed(Party::Trainee, case.terms.service.as_ref());
    Some(Deadline {
        opens: Some(start),
        done_on: placement.started,
        ..case.of_placement(Rule::Start, placement, start, duty)
    })
}

#[cfg(test)]
mod cases;
