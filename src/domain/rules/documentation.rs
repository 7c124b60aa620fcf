//! The hospital documents the completed period (HSYK 7.3). No agreement gives a number: the store's reminder
//! counts, whatever the agreement says.
//!
//! - responsible: hospital
//! - opens: completed
//! - due: + `documentation_days`
//! - done by: `documented`

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::Placement;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "documentation",
    reads: &[
        Reads::Term("documentation"),
        Reads::Reminder("documentation_days", |own| own.documentation_days.to_string()),
    ],
    done_by: &[EventName::Documented],
    walk: Walk::ClosedPlacement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let completed = placement.completed?;
    let due = Anchor::Completed.on(completed).days_after(case.reminders.documentation_days);
    let duty = case.reminded(Party::Hospital, case.terms.documentation.as_ref());
    Some(Deadline {
        opens: Some(Anchor::Completed.on(completed)),
        done_on: placement.documented,
        ..case.of_placement(Rule::Documentation, placement, due, duty)
    })
}

#[cfg(test)]
mod cases;
