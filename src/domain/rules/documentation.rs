//! The hospital documents the completed period (HSYK 7.3). No agreement gives a number: the store's reminder
//! counts, whatever the agreement says.
//!
//! - responsible: hospital (service at another trust: municipality)
//! - opens: completed; at another trust, its last day
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
    let (ended, by) = match &placement.elsewhere {
        // Another trust's certificate: the municipality sees to it. What was given up has none.
        Some(elsewhere) if placement.completed.is_some() || !placement.is_closed() => {
            (Anchor::End.on(elsewhere.to), Party::Municipality)
        }
        Some(_) => return None,
        None => (Anchor::Completed.on(placement.completed?), Party::Hospital),
    };
    let due = ended.days_after(case.reminders.documentation_days);
    let duty = case.reminded(by, case.terms.documentation.as_ref());
    Some(Deadline {
        opens: Some(ended),
        done_on: placement.documented,
        ..case.of_placement(Rule::Documentation, placement, due, duty)
    })
}

#[cfg(test)]
mod cases;
