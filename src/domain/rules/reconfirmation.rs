//! The municipality asks again whether the service can take place as requested (HSYK 6.3).
//!
//! "Seinest 6 -9 mnd" is read as a window that opens at nine months and closes hard at six.

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Term};

pub(super) fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let term = case.terms.reconfirmation.as_ref()?;
    let start = placement.start()?;
    let due_months = term.due_months_before.as_ref()?.value;
    let due = Reckoned::new(Anchor::Start, start, Step::MonthsBefore(due_months));
    let opens = term
        .opens_months_before
        .as_ref()
        .map(|months| Reckoned::new(Anchor::Start, start, Step::MonthsBefore(months.value)));
    // Asked before the window opens does not count: the agreement wants the question again, near the start.
    let counts = |on: &chrono::NaiveDate| opens.is_none_or(|opens| *on >= opens.day());
    let asked = placement.asked.iter().copied().find(counts);
    let settled = placement.accepted().map(|(_, on)| on);
    let done_on = asked.or(settled);
    let duty = Duty { responsible: Party::Municipality, basis: case.stated(term), strength: term.strength() };
    Some(Deadline {
        opens,
        done_on,
        too_early: if done_on.is_none() { placement.asked.last().copied() } else { None },
        ..case.deadline(Rule::Reconfirmation, placement, due, duty)
    })
}
