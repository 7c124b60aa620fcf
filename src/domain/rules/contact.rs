//! The next contact during service, whoever owes it.

use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Duty, Rule};
use crate::domain::journal::ContactBy;
use crate::domain::placement::{Placement, Stage};

/// As long as it would fall within the service: so many months after the last one, or the start.
pub(super) fn next(
    case: &TraineeCase<'_>,
    placement: &Placement,
    rule: Rule,
    by: ContactBy,
    months: u32,
    duty: Duty,
) -> Option<Deadline> {
    if placement.stage() != Stage::InService {
        return None;
    }
    let last = placement.last_contact(by)?;
    let anchor = if placement.started == Some(last) { Anchor::Start } else { Anchor::LastContact };
    let due = anchor.on(last).months_after(months);
    if placement.end().is_some_and(|end| due.day() > end) {
        return None;
    }
    Some(Deadline { opens: Some(anchor.on(last)), ..case.of_placement(rule, placement, due, duty) })
}

/// One term, two duties: "6.5, 6.6" names the coordinator's clause first, then the supervisor's.
pub(super) fn cite(duty: &mut Duty, own: fn((&str, &str)) -> String) {
    if let Some(clauses) = duty.basis.clause.as_deref().and_then(|clause| clause.split_once(", ")) {
        duty.basis.clause = Some(own(clauses));
    }
}

#[cfg(test)]
mod cases;
