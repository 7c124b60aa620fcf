//! During service the municipality keeps in touch (HSYK 6.5). The agreement gives no number: the store's reminder counts.
//!
//! - responsible: municipality
//! - opens: last contact, or start
//! - due: + `coordinator_contact_months`
//! - done by: `contacted`

use super::contact;
use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Deadline, Rule};
use crate::domain::journal::ContactBy;
use crate::domain::journal::EventName;
use crate::domain::placement::Placement;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "coordinator-contact",
    reads: &[
        Reads::Term("contact"),
        Reads::Reminder("coordinator_contact_months", |own| own.coordinator_contact_months.to_string()),
    ],
    done_by: &[EventName::Contacted],
    walk: Walk::Placement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let term = case.terms.contact.as_ref().filter(|term| term.coordinator.as_ref().is_some_and(|owed| owed.value))?;
    let mut duty = case.stated(Party::Municipality, term).reminded();
    contact::cite(&mut duty, |(coordinator, _)| coordinator.to_owned());
    let months = case.reminders.coordinator_contact_months;
    contact::next(case, placement, Rule::CoordinatorContact, ContactBy::Coordinator, months, duty)
}
