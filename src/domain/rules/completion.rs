//! The service ends: completed, or extended.
//!
//! - responsible: hospital
//! - opens: end
//! - due: end
//! - done by: `completed`; an extension moves it

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::Placement;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "completion",
    reads: &[Reads::Term("service")],
    done_by: &[EventName::Completed],
    walk: Walk::Placement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    placement.started.filter(|_| placement.elsewhere.is_none())?;
    let end = Anchor::End.on(placement.end()?);
    let duty = case.agreed(Party::Hospital, case.terms.service.as_ref());
    Some(Deadline {
        opens: Some(end),
        done_on: placement.completed,
        ..case.of_placement(Rule::Completion, placement, end, duty)
    })
}

#[cfg(test)]
mod cases;
