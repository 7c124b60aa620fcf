//! A municipality is registered as training enterprise before it asks for a place (HSYK 4; spesialistforskriften § 19).

use chrono::NaiveDate;

use super::request;
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Step};
use crate::domain::deadline::{Basis, Deadline, Reckoned, Rule, Subject};
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::municipality::Municipality;
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Strength, Term};

/// The day by which a trainee's municipality has to be registered: the request, made or due.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Gate {
    pub(crate) municipality: MunicipalityNumber,
    agreement: Slug,
    hospital: Option<Slug>,
    by: Reckoned,
    basis: Basis,
    strength: Strength,
}

impl Gate {
    pub(crate) fn of(case: &TraineeCase<'_>) -> Option<Gate> {
        let term = case.terms.gate.as_ref()?;
        if !term.registered.as_ref()?.value || case.story.discontinued.is_some() {
            return None;
        }
        let requested = case.story.placements.iter().filter_map(|placement| placement.first_requested).min();
        let by = match requested {
            Some(on) => Reckoned::new(Anchor::Requested, on, Step::SameDay),
            None => request::deadline(case, &Placement::new(1))?.due,
        };
        Some(Gate {
            municipality: case.trainee.municipality,
            agreement: case.trainee.agreement.clone(),
            hospital: case.hospital(None),
            by,
            basis: case.stated(term),
            strength: term.strength(),
        })
    }
}

/// Due by the first request of any of the municipality's trainees.
pub(crate) fn deadline(municipality: &Municipality, gates: &[Gate], today: NaiveDate) -> Option<Deadline> {
    let own = gates.iter().filter(|gate| gate.municipality == municipality.number);
    let first = own.min_by(|a, b| (a.by.day(), &a.agreement).cmp(&(b.by.day(), &b.agreement)))?;
    Some(Deadline {
        rule: Rule::Registration,
        record: Subject::Municipality(municipality.number),
        subject: municipality.name.clone(),
        placement: None,
        responsible: Party::Municipality.into(),
        opens: None,
        due: first.by,
        done_on: municipality.registered.filter(|on| *on <= today),
        basis: first.basis.clone(),
        strength: first.strength,
        agreement: Some(first.agreement.clone()),
        municipality: Some(municipality.number),
        hospital: first.hospital.clone(),
        too_early: None,
    })
}
