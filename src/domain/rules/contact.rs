//! During service the municipality keeps in touch (HSYK 6.5), and so does the supervisor at home (HSYK 6.6).
//! The agreement gives no number: the store's reminders count.

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::journal::ContactBy;
use crate::domain::placement::{Placement, Stage};
use crate::domain::terms::{Party, Term};

pub(super) fn coordinator(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let months = case.reminders.coordinator_contact_months;
    deadline(case, placement, ContactBy::Coordinator, Rule::CoordinatorContact, months)
}

pub(super) fn supervisor(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let months = case.reminders.supervisor_contact_months;
    deadline(case, placement, ContactBy::Supervisor, Rule::SupervisorContact, months)
}

/// The next contact, as long as it would fall within the service.
fn deadline(case: &TraineeCase<'_>, placement: &Placement, by: ContactBy, rule: Rule, months: u32) -> Option<Deadline> {
    let term = case.terms.contact.as_ref()?;
    let (owed, responsible, part) = match by {
        ContactBy::Coordinator => (&term.coordinator, Party::Municipality, 0),
        ContactBy::Supervisor => (&term.supervisor, Party::Supervisor, 1),
    };
    if !owed.as_ref()?.value || placement.stage() != Stage::InService {
        return None;
    }
    let last = placement.last_contact(by)?;
    let anchor = if placement.started == Some(last) { Anchor::Start } else { Anchor::LastContact };
    let due = Reckoned::new(anchor, last, Step::MonthsAfter(months));
    if placement.end().is_some_and(|end| due.day() > end) {
        return None;
    }
    let mut basis = case.reminded(term);
    // One term, two duties: "6.5, 6.6" names the coordinator's clause first, then the supervisor's.
    if let Some((first, second)) = basis.clause.as_deref().and_then(|clause| clause.split_once(", ")) {
        basis.clause = Some(if part == 0 { first.to_owned() } else { second.to_owned() });
    }
    let duty = Duty { responsible, basis, strength: term.strength() };
    let opens = Some(Reckoned::new(anchor, last, Step::SameDay));
    Some(Deadline { opens, ..case.deadline(rule, placement, due, duty) })
}
