//! A municipality is registered as training enterprise before it asks for a place (HSYK 4; spesialistforskriften § 19).
//!
//! - responsible: municipality
//! - opens: the first request's own opening
//! - due: first request of any of its trainees, made or due
//! - done by: `registered` in the municipality's record, or `applied`; else that of a municipality that went into it

use chrono::NaiveDate;

use super::contribution::Gate;
use super::declaration::{Contributed, Declaration, Reads, Walk};
use super::request;
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Rule, Subject};
use crate::domain::municipality::Municipality;
use crate::domain::placement::Placement;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "registration",
    reads: &[
        Reads::Term("gate"),
        Reads::Term("prior_service"),
        Reads::Reminder("enrolment_days", |own| own.enrolment_days.to_string()),
    ],
    done_by: &[],
    walk: Walk::Municipality(deadlines),
};

impl Gate {
    pub(crate) fn of(case: &TraineeCase<'_>) -> Option<Gate> {
        let asked = |placement: &&Placement| placement.first_requested.is_some();
        let asked = case.story.placements.iter().filter(asked).min_by_key(|placement| placement.first_requested);
        let case = match asked {
            Some(placement) => &case.under(*case.held(placement).first()?)?,
            None => case,
        };
        let term = case.terms.gate.as_ref()?;
        if !term.registered.as_ref()?.value || case.story.discontinued.is_some() {
            return None;
        }
        let requested = asked.and_then(|placement| placement.first_requested);
        // Whoever serves at another trust alone asks for no place.
        let alone = asked.is_none() && case.story.placements.iter().any(|placement| placement.elsewhere.is_some());
        let first = if alone { None } else { request::first(case, &Placement::new(1)) };
        let (opens, by) = match (requested, first) {
            (Some(on), first) => {
                let by = Anchor::Requested.on(on);
                (first.and_then(|first| first.opens).filter(|opens| opens.day() <= on).unwrap_or(by), by)
            }
            (None, first) => {
                let first = first?;
                (first.opens.unwrap_or(first.due), first.due)
            }
        };
        Some(Gate {
            municipality: case.trainee.responsible_on(case.story.as_of),
            agreement: case.agreement?.clone(),
            hospital: case.hospital(None),
            opens,
            by,
            duty: case.stated(Party::Municipality, term),
        })
    }
}

/// Due by the first request of any of the municipality's trainees.
fn deadlines(municipality: &Municipality, trainees: &Contributed<'_>, today: NaiveDate) -> Vec<Deadline> {
    let own = trainees.gates.iter().filter(|gate| gate.municipality == municipality.number);
    let first = own.min_by(|a, b| (a.by.day(), &a.agreement).cmp(&(b.by.day(), &b.agreement)));
    first.map(|first| deadline(municipality, first, today)).into_iter().collect()
}

fn deadline(municipality: &Municipality, first: &Gate, today: NaiveDate) -> Deadline {
    let (record, subject) = (Subject::Municipality(municipality.number), municipality.name.clone());
    Deadline {
        opens: Some(first.opens),
        done_on: [municipality.registered.or(municipality.inherited), municipality.applied]
            .into_iter()
            .flatten()
            .filter(|on| *on <= today)
            .min(),
        agreement: Some(first.agreement.clone()),
        municipality: Some(municipality.number),
        hospital: first.hospital.clone(),
        ..Deadline::new(Rule::Registration, record, subject, first.by, first.duty.clone())
    }
}

#[cfg(test)]
mod cases;
