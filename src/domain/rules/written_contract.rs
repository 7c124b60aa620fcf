//! A written contract at the latest seven days after the employment began; for less than a month, at once
//! (arbeidsmiljøloven § 14-5), whatever the agreement says.
//!
//! - responsible: hospital (municipal institution: municipality)
//! - opens: accepted
//! - due: start of service (once begun: the day it did) + 7 days; under one month of service, that day itself
//! - done by: `contract-issued`

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::calendar;
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Basis, Deadline, Duty, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::Placement;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "written-contract",
    reads: &[Reads::WrittenContract, Reads::Term("institution")],
    done_by: &[EventName::ContractIssued],
    walk: Walk::Placement(deadline),
};

/// From the acceptance on. Other than the agreement's window, only the contract itself settles it.
fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let (offer, accepted) = placement.accepted()?;
    let start = placement.started.unwrap_or(offer.terms.start);
    let law = case.national.written_contract.as_ref().filter(|law| law.rule.holds_on(start))?;
    let short = placement.end().is_some_and(|end| end < calendar::service_end(start, 1));
    // Accepted after the employment began: at once cannot be earlier than that.
    let from = if start < accepted { Anchor::Accepted.on(accepted) } else { Anchor::Start.on(start) };
    let due = if short { from } else { from.days_after(law.days) };
    let basis = Basis { source: law.rule.source.clone(), clause: Some(law.rule.clause.clone()), reminder: false };
    // A municipal institution's doctors are the municipality's own.
    let by = if case.terms.institution.is_some() { Party::Municipality } else { Party::Hospital };
    Some(Deadline {
        opens: Some(Anchor::Accepted.on(accepted)),
        done_on: placement.contract_issued.map(|issued| issued.on),
        ..case.of_placement(Rule::WrittenContract, placement, due, Duty::required(by, basis))
    })
}

#[cfg(test)]
mod cases;
