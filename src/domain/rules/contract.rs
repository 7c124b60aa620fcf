//! The hospital issues the employment contract three to six months before the start (HSYK 8).

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Term};

/// From the acceptance on; before it, the rule `offer` carries the same due date.
pub(super) fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let term = case.terms.contract.as_ref()?;
    let (offer, _) = placement.accepted()?;
    let start = offer.terms.start;
    let due_months = term.due_months_before.as_ref()?.value;
    let due = Reckoned::new(Anchor::Start, start, Step::MonthsBefore(due_months));
    let opens = term
        .opens_months_before
        .as_ref()
        .map(|months| Reckoned::new(Anchor::Start, start, Step::MonthsBefore(months.value)));
    let issued = placement.contract_issued.map(|issued| issued.on);
    let duty = Duty { responsible: Party::Hospital, basis: case.stated(term), strength: term.strength() };
    Some(Deadline {
        opens,
        // Service that has begun settles it.
        done_on: issued.or(placement.started),
        ..case.deadline(Rule::Contract, placement, due, duty)
    })
}
