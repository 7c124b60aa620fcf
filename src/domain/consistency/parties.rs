//! What agreements, positions, rounds and municipalities say of the others' records and of themselves.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::places::{named, place};
use super::what::{At, Inconsistency, What, unexpected_event};
use crate::domain::agreement::life::{self, AgreementNeeds, Unexpected};
use crate::domain::agreement::{Agreement, AgreementEvent, standing};
use crate::domain::contradiction::{self, ClashingEntry};
use crate::domain::grant::{GrantRound, RoundEvent, RoundEventName};
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::municipality::{Former, Municipality, MunicipalityEvent};
use crate::domain::owner::{OwnerParty, Owners};
use crate::domain::position::{Holder, Holders, Position, PositionEventName};
use crate::domain::register::{RecordKind, Register};
use crate::domain::trainee::Trainee;
use crate::domain::unexpected;
use crate::domain::word::Word;

/// What of an agreement does not fit the register or itself.
pub(crate) fn of_agreement(
    agreement: &Agreement,
    register: &Register,
    known: &[Slug],
    today: NaiveDate,
) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    for (index, municipality) in agreement.municipalities.iter().enumerate() {
        let at = vec![At::Key("municipalities"), At::Item(index)];
        named(&mut out, register, RecordKind::Municipality, municipality.as_str(), at.clone());
        let into = agreement.succession.open(*municipality, today, &[]);
        // Nobody asks whom an agreement binds that is over.
        let over =
            register.agreements.get(&agreement.id).is_some_and(|own| standing::of(own, register, today).is_over());
        if !into.is_empty() && !over {
            out.push(Inconsistency {
                at,
                what: What::SeveralSuccessors { number: *municipality, into: into.to_vec() },
            });
        }
    }
    for (index, hospital) in agreement.hospitals.iter().enumerate() {
        let at = vec![At::Key("hospitals"), At::Item(index)];
        named(&mut out, register, RecordKind::Hospital, hospital.as_str(), at);
    }
    for (index, older) in agreement.supersedes.iter().enumerate() {
        let at = vec![At::Key("supersedes"), At::Item(index)];
        if !known.contains(older) {
            named(&mut out, register, RecordKind::Agreement, older.as_str(), at);
        } else if !register.may_supersede(agreement, older) {
            let what = What::SupersedesItself { id: agreement.id.clone(), older: older.clone() };
            out.push(Inconsistency { at, what });
        } else if let Some(replaced) = register.agreements.get(older) {
            let bound = |party: &&str| agreement.parties().any(|own| agreement.acts_for(party, own));
            let left_out = replaced.agreement.parties().filter(|party| !bound(party));
            out.extend(left_out.map(|party| {
                let what = What::SuccessorLacksParty { older: older.clone(), party: party.to_owned() };
                Inconsistency { at: at.clone(), what }
            }));
        }
    }
    for (index, entry) in agreement.journal.iter().enumerate() {
        // A committee's meeting ahead is a plan, and known.
        if entry.on > today && !life::is_plan(&entry.event) {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("on")];
            out.push(Inconsistency { at, what: What::FutureEntry { on: entry.on } });
        }
    }
    out.extend(of_life(agreement));
    criteria(&mut out, agreement, register);
    out
}

/// What of a position's seats does not fit the trainees' journals.
pub(crate) fn of_seats(position: &Position, holders: &Holders, today: NaiveDate) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    let all = holders.of(&position.id);
    // A restricted trainee is counted, and named by number only.
    let accepted: Vec<&Holder> = all.iter().filter(|holder| holder.accepted).collect();
    let capacity = position.capacity;
    let at = || vec![At::Key("capacity")];
    if contradiction::over_full_since(position, holders).is_some() {
        let what = if accepted.len() > capacity as usize {
            let parts = ClashingEntry::of_holders(accepted.iter().copied());
            What::CapacityExceeded { capacity, accepted: accepted.iter().map(|holder| holder.hpr).collect(), parts }
        } else {
            let holders = all.iter().map(|holder| (holder.hpr, holder.since)).collect();
            What::SeatTwice { capacity, holders, parts: ClashingEntry::of_holders(all) }
        };
        out.push(Inconsistency { at: at(), what });
    }
    let event = |index: usize| PositionEventName::from(&position.journal[index].event).as_str();
    out.extend(unexpected::of_position(position, holders).into_iter().map(|against| unexpected_event(against, event)));
    if let Some(late) = contradiction::late_offers(position, holders, today) {
        let closed = late.closed;
        out.extend(late.holders.iter().map(|holder| {
            let at = vec![At::Key("journal"), At::Item(late.entry), At::Key("on")];
            let parts = [vec![ClashingEntry::closing(position, closed)], ClashingEntry::of_holders([*holder])].concat();
            Inconsistency { at, what: What::ClosedOffered { closed, holder: (holder.hpr, holder.since), parts } }
        }));
    }
    out
}

/// What of an agreement's journal does not follow from what stands before it.
pub(super) fn of_life(agreement: &Agreement) -> Vec<Inconsistency> {
    let finding = |fault: Unexpected| {
        let key = match fault.why {
            AgreementNeeds::NotAParty(_) => "by",
            AgreementNeeds::DueBeforeOpening => "due",
            _ => "event",
        };
        let at = vec![At::Key("journal"), At::Item(fault.entry), At::Key(key)];
        let what = match fault.why {
            AgreementNeeds::NotAParty(party) => What::NotASigningParty { party, agreement: agreement.id.clone() },
            _ => What::AgreementUnexpected(fault),
        };
        Inconsistency { at, what }
    };
    life::life(agreement, NaiveDate::MAX).unexpected.into_iter().map(finding).collect()
}

/// Criteria that were assessed, and that the terms do not name.
pub(super) fn criteria(out: &mut Vec<Inconsistency>, agreement: &Agreement, register: &Register) {
    let Some(agreed) = register.agreements.get(&agreement.id) else { return };
    let known = agreed.terms.criteria();
    for (index, entry) in agreement.journal.iter().enumerate() {
        let AgreementEvent::CriterionAssessed { criterion, .. } = &entry.event else { continue };
        if !known.contains(criterion) {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("criterion")];
            let what = What::UnknownCriterion { criterion: criterion.clone(), known: known.to_vec() };
            out.push(Inconsistency { at, what });
        }
    }
}

/// What of a position does not fit the register.
pub(crate) fn of_position(position: &Position, register: &Register) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    named(&mut out, register, RecordKind::Hospital, position.hospital.as_str(), vec![At::Key("hospital")]);
    if let Some(hospital) = register.hospitals.get(&position.hospital) {
        let words = (position.site.as_str(), Some(position.department.as_str()));
        place(&mut out, register, hospital, words, Some(position.start), &[]);
    }
    out
}

/// Parties that are said to keep the store and are not in it.
pub(crate) fn of_owners(owners: &Owners, register: &Register) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    for (index, owner) in owners.0.iter().enumerate() {
        let at = vec![At::Key("owner"), At::Item(index)];
        match owner {
            // A number that it bore before is the municipality's, too.
            OwnerParty::Municipality(number) if register.numbered(*number).is_some() => {}
            OwnerParty::Municipality(number) => {
                named(&mut out, register, RecordKind::Municipality, number.as_str(), at);
            }
            OwnerParty::Hospital(id) => named(&mut out, register, RecordKind::Hospital, id.as_str(), at),
        }
    }
    out
}

/// What of a round of the grant contradicts itself, names nobody, or lies ahead.
///
/// `awarded` are the municipalities that something was awarded to in it.
pub(crate) fn of_round(
    round: &GrantRound,
    awarded: &[MunicipalityNumber],
    register: &Register,
    today: NaiveDate,
) -> Vec<Inconsistency> {
    let contradiction = |(place, role, class)| Inconsistency {
        at: vec![At::Key("rate"), At::Item(place), At::Key("amount")],
        what: What::RatesContradict { role, class },
    };
    let mut out: Vec<Inconsistency> = round.contradictions().into_iter().map(contradiction).collect();
    for (index, entry) in round.journal.iter().enumerate() {
        let at = |key| vec![At::Key("journal"), At::Item(index), At::Key(key)];
        if let RoundEvent::Reported { by: Some(by) } = entry.event {
            named(&mut out, register, RecordKind::Municipality, by.as_str(), at("by"));
        }
        if entry.on > today {
            out.push(Inconsistency { at: at("on"), what: What::FutureEntry { on: entry.on } });
        }
    }
    let event = |index: usize| RoundEventName::from(&round.journal[index].event).as_str();
    let against = unexpected::of_round(round, awarded, &register.succession);
    out.extend(against.into_iter().map(|against| unexpected_event(against, event)));
    out
}

/// Where the municipalities' decisions name each trainee.
pub(crate) struct Orders(BTreeMap<Hpr, Vec<InOrder>>);

/// A place in a decision, by its municipality, entry and day.
#[derive(Clone, Copy)]
struct InOrder {
    municipality: MunicipalityNumber,
    entry: usize,
    on: NaiveDate,
    place: usize,
}

impl Orders {
    pub(crate) fn of(register: &Register) -> Self {
        let mut out: BTreeMap<Hpr, Vec<InOrder>> = BTreeMap::new();
        for municipality in register.municipalities.values() {
            for (entry, decision) in municipality.journal.iter().enumerate() {
                let MunicipalityEvent::Prioritised { order, .. } = &decision.event else { continue };
                for (place, hpr) in order.iter().enumerate() {
                    let (municipality, on) = (municipality.number, decision.on);
                    out.entry(*hpr).or_default().push(InOrder { municipality, entry, on, place });
                }
            }
        }
        Orders(out)
    }

    /// The decisions that name a trainee who was another municipality's on their day, by whose decision it is.
    pub(crate) fn not_theirs(
        &self,
        trainee: &Trainee,
        register: &Register,
    ) -> Vec<(MunicipalityNumber, Inconsistency)> {
        let mut out = Vec::new();
        for hpr in [trainee.hpr].iter().chain(&trainee.former_hpr) {
            for named in self.0.get(hpr).into_iter().flatten() {
                let InOrder { municipality, entry, on, place } = *named;
                if register.succession.related(trainee.responsible_on(on), municipality) {
                    continue;
                }
                let at = vec![At::Key("journal"), At::Item(entry), At::Key("order"), At::Item(place)];
                out.push((municipality, Inconsistency { at, what: What::NotTheirs { hpr: *hpr, municipality } }));
            }
        }
        out
    }
}

/// What of a municipality's decisions does not fit the trainees.
pub(crate) fn of_municipality(
    municipality: &Municipality,
    register: &Register,
    trainees: &std::collections::BTreeSet<Hpr>,
) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    for (index, next) in municipality.into.iter().enumerate() {
        named(&mut out, register, RecordKind::Municipality, next.as_str(), vec![At::Key("into"), At::Item(index)]);
    }
    for (index, former) in municipality.former.iter().enumerate() {
        let others = register.municipalities.values().filter(|other| other.number != municipality.number);
        let bears = |other: &&Municipality| {
            let at_once = |own: &Former| own.number == former.number && own.until == former.until;
            other.former.iter().any(at_once)
                || (other.number == former.number && other.until.is_none_or(|until| until >= former.until))
        };
        if let Some(other) = others.into_iter().find(bears) {
            let at = vec![At::Key("former"), At::Item(index), At::Key("number")];
            out.push(Inconsistency { at, what: What::BorneTwice { number: former.number, other: other.number } });
        }
    }
    for index in contradiction::orders(municipality) {
        let at = vec![At::Key("journal"), At::Item(index), At::Key("order")];
        let on = municipality.journal[index].on;
        let parts = vec![ClashingEntry::order(municipality, on), ClashingEntry::order(municipality, on)];
        out.push(Inconsistency { at, what: What::OrdersContradict { on, parts } });
    }
    for (index, decision) in municipality.journal.iter().enumerate() {
        let MunicipalityEvent::Prioritised { order, .. } = &decision.event else { continue };
        for (place, hpr) in order.iter().enumerate().filter(|(_, hpr)| !trainees.contains(hpr)) {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("order"), At::Item(place)];
            out.push(Inconsistency { at, what: What::UnknownTrainee { hpr: *hpr } });
        }
    }
    out
}
