//! The hospital documents the completed period (HSYK 7.3). The agreement gives no number: the store's reminder counts.

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Term};

pub(super) fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let term = case.terms.documentation.as_ref()?;
    let completed = placement.completed?;
    let due = Reckoned::new(Anchor::Completed, completed, Step::DaysAfter(case.reminders.documentation_days));
    let duty = Duty { responsible: Party::Hospital, basis: case.reminded(term), strength: term.strength() };
    Some(Deadline {
        opens: Some(Reckoned::new(Anchor::Completed, completed, Step::SameDay)),
        done_on: placement.documented,
        ..case.deadline(Rule::Documentation, placement, due, duty)
    })
}
