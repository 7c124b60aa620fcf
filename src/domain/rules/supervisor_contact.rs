//! During service the supervisor at home keeps in touch (HSYK 6.6). The agreement gives no number: the store's reminder
//! counts.
//!
//! - responsible: supervisor
//! - opens: last contact, or start
//! - due: + `supervisor_contact_months`
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
    word: "supervisor-contact",
    reads: &[
        Reads::Term("contact"),
        Reads::Reminder("supervisor_contact_months", |own| own.supervisor_contact_months.to_string()),
    ],
    done_by: &[EventName::Contacted],
    walk: Walk::Placement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let term = case.terms.contact.as_ref().filter(|term| term.supervisor.as_ref().is_some_and(|owed| owed.value))?;
    let mut duty = case.stated(Party::Supervisor, term).reminded();
    contact::cite(&mut duty, |(_, supervisor)| supervisor.to_owned());
    let months = case.reminders.supervisor_contact_months;
    contact::next(case, placement, Rule::SupervisorContact, ContactBy::Supervisor, months, duty)
}
