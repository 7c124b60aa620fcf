//! Two entries that cannot both be: two people acted, and neither knew of the other. It stays until one is taken out.
//!
//! - responsible: hospital for its seats and positions, else municipality
//! - opens: the later of the two entries
//! - due: the same day
//! - done by: one of the two taken out

use chrono::NaiveDate;

use super::declaration::{Clashes, Declaration, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::contradiction;
use crate::domain::deadline::{Anchor, Deadline, Duty, Rule, Subject};
use crate::domain::municipality::Municipality;
use crate::domain::position::{Holders, Position};
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "clash",
    reads: &[],
    done_by: &[],
    walk: Walk::Clash(Clashes { of_trainee, of_position, of_municipality }),
};

/// A grant awarded and refused, two moves.
fn of_trainee(case: &TraineeCase<'_>) -> Option<Deadline> {
    let later = Anchor::LaterEntry.on(contradiction::of_trainee(case.trainee, case.story.as_of)?);
    let duty = Duty::own(Party::Municipality);
    Some(Deadline { opens: Some(later), hospital: None, ..case.of_trainee(Rule::Clash, later, duty) })
}

/// A seat offered twice, a position closed and offered.
fn of_position(position: &Position, holders: &Holders, today: NaiveDate) -> Option<Deadline> {
    let later = Anchor::LaterEntry.on(contradiction::of_position(position, holders, today)?);
    let (record, subject) = (Subject::Position(position.id.clone()), position.title());
    Some(Deadline {
        opens: Some(later),
        hospital: Some(position.hospital.clone()),
        ..Deadline::new(Rule::Clash, record, subject, later, Duty::own(Party::Hospital))
    })
}

/// Two orders of one day.
fn of_municipality(municipality: &Municipality, today: NaiveDate) -> Option<Deadline> {
    let later = Anchor::LaterEntry.on(contradiction::of_municipality(municipality, today)?);
    let (record, subject) = (Subject::Municipality(municipality.number), municipality.name.clone());
    Some(Deadline {
        opens: Some(later),
        municipality: Some(municipality.number),
        ..Deadline::new(Rule::Clash, record, subject, later, Duty::own(Party::Municipality))
    })
}

#[cfg(test)]
mod cases;
