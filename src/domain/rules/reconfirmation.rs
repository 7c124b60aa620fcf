//! The municipality asks again whether the service can take place as requested (HSYK 6.3).
//!
//! "Seinest 6 -9 mnd" is read as a window that opens at nine months and closes hard at six.
//!
//! - responsible: municipality
//! - opens: start of the request − 9 months
//! - due: start of the request − 6 months, unless that had passed before the request
//! - done by: `reconfirmation-asked` on or after `opens`

use super::declaration::{Declaration, Reads, Walk};
use super::turn;
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::Placement;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "reconfirmation",
    reads: &[Reads::Term("reconfirmation")],
    done_by: &[EventName::ReconfirmationAsked],
    walk: Walk::Placement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let term = case.terms.reconfirmation.as_ref()?;
    let start = placement.request.as_ref()?.start;
    let due = turn::ask_by(case, placement)?;
    let opens = term.opens_months_before.as_ref().map(|months| Anchor::Start.on(start).months_before(months.value));
    // Asked before the window opens does not count: the agreement wants the question again, near the start.
    let counts = |on: &chrono::NaiveDate| opens.is_none_or(|opens| *on >= opens.day());
    let asked = placement.asked.iter().copied().find(counts);
    let settled = placement.accepted().map(|(_, on)| on);
    let done_on = asked.or(settled);
    if done_on.is_none() && turn::passed(case, placement).is_some() {
        return None;
    }
    let duty = case.stated(Party::Municipality, term);
    Some(Deadline {
        opens,
        done_on,
        too_early: if done_on.is_none() { placement.asked.last().copied() } else { None },
        ..case.of_placement(Rule::Reconfirmation, placement, due, duty)
    })
}

#[cfg(test)]
mod cases;
