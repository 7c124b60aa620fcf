//! What has to be in place before a place can be asked for or offered: the municipality registered, the agreement in
//! force, the training plans, the criteria of a municipal institution.
//!
//! Where a source says that nobody has a right to a place without it (UNN, NLSH: `bars`), a request is refused; elsewhere
//! it is told, for the duty has a deadline of its own (the rule `registration`).

use super::agreement::standing::{self, Stand};
use super::finding::{Breach, Finding, Lack};
use super::fold;
use super::id::{MunicipalityNumber, Slug};
use super::journal::{Departure, Entry, Event};
use super::municipality::Municipality;
use super::register::{Agreed, Register};
use super::terms::{self, GateTerm, Sourced, Term};
use super::trainee::Trainee;

/// What the terms of an agreement ask its parties for once, and their records do not have (HSYK 4: the plan; 6.1 and 7.4: whom to
/// turn to).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unrecorded {
    /// Municipalities whose general training plan is not known, where the terms ask for registered ones.
    pub(crate) training_plan: Vec<MunicipalityNumber>,
    /// Municipalities without a coordinator, where the terms have one keep in touch.
    pub(crate) coordinator: Vec<MunicipalityNumber>,
    /// Hospitals without a contact for the municipalities, under the same terms.
    pub(crate) contact: Vec<Slug>,
}

impl Unrecorded {
    pub(crate) fn of(agreed: &Agreed, register: &Register) -> Unrecorded {
        let registered = agreed.terms.gate.as_ref().and_then(|term| term.registered.as_ref());
        let keeps_in_touch = agreed.terms.contact.as_ref().and_then(|term| term.coordinator.as_ref());
        let (registered, keeps_in_touch) =
            (registered.is_some_and(|is| is.value), keeps_in_touch.is_some_and(|is| is.value));
        let municipalities = |lacks: fn(&Municipality) -> bool| {
            let known = agreed.agreement.municipalities.iter().filter_map(|number| register.municipalities.get(number));
            known.filter(|known| lacks(known)).map(|known| known.number).collect::<Vec<_>>()
        };
        let hospitals = || {
            let known = agreed.agreement.hospitals.iter().filter_map(|id| register.hospitals.get(id));
            known.filter(|known| known.contact.is_none()).map(|known| known.id.clone()).collect()
        };
        Unrecorded {
            training_plan: if registered { municipalities(|known| known.training_plan.is_none()) } else { Vec::new() },
            coordinator: if keeps_in_touch { municipalities(|known| known.coordinator.is_none()) } else { Vec::new() },
            contact: if keeps_in_touch { hospitals() } else { Vec::new() },
        }
    }
}

/// Whether an entry has to pass the gate at all.
pub(crate) fn guards(event: &Event) -> bool {
    matches!(event, Event::Requested { .. } | Event::Offered(_))
}

/// What is not in place on the day of a request or an offer.
pub(crate) fn findings(register: &Register, trainee: &Trainee, entry: &Entry) -> Vec<Finding> {
    if !guards(&entry.event) {
        return Vec::new();
    }
    let Some(agreed) = register.agreed_for(trainee, entry) else { return Vec::new() };
    let stand = standing::of(agreed, register, entry.on);
    let mut out = Vec::new();
    gate(&mut out, register, agreed, &stand, trainee, entry);
    institution(&mut out, agreed, &stand);
    out
}

fn gate(out: &mut Vec<Finding>, register: &Register, agreed: &Agreed, stand: &Stand, trainee: &Trainee, entry: &Entry) {
    let term = agreed.terms.gate.as_ref();
    let asks = |key: fn(&GateTerm) -> &Option<Sourced<bool>>| {
        term.and_then(|term| key(term).as_ref()).is_some_and(|asked| asked.value)
    };
    let bars = asks(|term| &term.bars);
    let mut lacking = |lacks: Lack| {
        let departure = term.map(|term| departure("gate", agreed, term));
        out.push(Finding { breach: Breach::Gate { lacks, bars }, departure });
    };
    // Records that cannot be read are told elsewhere.
    let municipality = register.municipalities.get(&trainee.responsible_on(entry.on));
    let registered = municipality.is_none_or(|known| known.counts_as_registered().is_some_and(|on| on <= entry.on));
    if asks(|term| &term.registered) && !registered {
        lacking(Lack::Registration);
    }
    let not_in_force = || Lack::Force { agreement: agreed.agreement.id.clone(), standing: stand.standing };
    if asks(|term| &term.agreement) && !stand.is_in_force() {
        lacking(not_in_force());
    }
    if asks(|term| &term.training_plan) && municipality.is_some_and(|known| known.training_plan.is_none()) {
        lacking(Lack::TrainingPlan);
    }
    let story = fold::fold(&trainee.journal, entry.on);
    if asks(|term| &term.individual_plan) && story.plan_revised.is_none() {
        lacking(Lack::IndividualPlan);
    }
    if !asks(|term| &term.agreement) && !stand.is_in_force() {
        // No term of these: terms that are not in force bind nobody.
        out.push(Finding { breach: Breach::Gate { lacks: not_in_force(), bars: false }, departure: None });
    }
}

/// An institution that does not meet the criteria is no place of training, whoever asks for it.
fn institution(out: &mut Vec<Finding>, agreed: &Agreed, stand: &Stand) {
    let Some(term) = &agreed.terms.institution else { return };
    let met = |criterion: &&String| stand.life.criterion(criterion).is_some_and(|known| known.met);
    let open: Vec<String> = agreed.terms.criteria().iter().filter(|criterion| !met(criterion)).cloned().collect();
    if !open.is_empty() {
        let breach = Breach::Gate { lacks: Lack::Criteria(open), bars: true };
        out.push(Finding { breach, departure: Some(departure("institution", agreed, term)) });
    }
}

fn departure(key: &str, agreed: &Agreed, term: &impl Term) -> Departure {
    let clause = terms::cited(&agreed.cited_as, term);
    Departure { term: key.to_owned(), clause: Some(clause), strength: term.strength() }
}

#[cfg(test)]
mod cases;
