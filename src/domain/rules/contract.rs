//! The hospital issues the employment contract three to six months before the start (HSYK 8).
//!
//! - responsible: hospital
//! - opens: start − 6 months
//! - due: start − 3 months, unless that had passed before the acceptance
//! - done by: `contract-issued`

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::Placement;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "contract",
    reads: &[Reads::Term("contract")],
    done_by: &[EventName::ContractIssued],
    walk: Walk::Placement(deadline),
};

/// From the acceptance on; before it, the rule `offer` carries the same due date.
fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let term = case.terms.contract.as_ref()?;
    let (offer, accepted) = placement.accepted()?;
    let start = offer.terms.start;
    let due_months = term.due_months_before.as_ref()?.value;
    let due = Anchor::Start.on(start).months_before(due_months);
    // A window that had closed before the acceptance is held against nobody: the written contract is the law's.
    if due.day() < accepted {
        return None;
    }
    let opens = term.opens_months_before.as_ref().map(|months| Anchor::Start.on(start).months_before(months.value));
    let issued = placement.contract_issued.map(|issued| issued.on);
    let duty = case.stated(Party::Hospital, term);
    Some(Deadline {
        opens,
        // Service that has begun settles it.
        done_on: issued.or(placement.started),
        ..case.of_placement(Rule::Contract, placement, due, duty)
    })
}

#[cfg(test)]
mod cases;
