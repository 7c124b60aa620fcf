//! A closed case is erased after its retention, with the yearly purge (VEST *Sletting av registrert informasjon*: once a year).
//!
//! Months and day are the store's own (`[retention]`): no source says how long a closed case is kept.

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::Responsible;
use crate::domain::deadline::{Anchor, Basis, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::retention;
use crate::domain::terms::{Party, Strength, Term};

/// The act that settles it takes the record away, and the deadline with it.
pub(super) fn deadline(case: &TraineeCase<'_>) -> Option<Deadline> {
    let retention = &case.reminders.retention;
    let expiry = retention::expiry(case.story, retention)?;
    let (basis, strength) = match &case.terms.purge {
        Some(term) => (case.reminded(term), term.strength()),
        None => (Basis { source: "alis.toml".to_owned(), clause: None, reminder: true }, Strength::Requirement),
    };
    let due = Reckoned::new(Anchor::YearlyPurge, expiry.by, Step::SameDay);
    let duty = Duty { responsible: Party::Municipality, basis, strength };
    Some(Deadline {
        placement: None,
        responsible: Responsible::Owner,
        hospital: case.hospital(None),
        opens: Some(Reckoned::new(Anchor::Closed, expiry.closed, Step::MonthsAfter(retention.months))),
        ..case.deadline(Rule::Purge, &Placement::new(1), due, duty)
    })
}
