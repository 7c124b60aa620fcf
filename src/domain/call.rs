//! Whom to call about a deadline: whoever has to act, or, where that is who keeps the store, the one towards whom it is done.

use chrono::NaiveDate;

use super::deadline::{Deadline, Responsible, Rule, Subject};
use super::id::{MunicipalityNumber, Slug};
use super::municipality::Contact;
use super::register::Register;
use super::terms::Party;
use super::trainee::Trainee;

/// Those of a trainee's record who can be called on a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Reached {
    pub(crate) trainee: Contact,
    pub(crate) supervisor: Contact,
}

impl Reached {
    pub(crate) fn of(trainee: &Trainee, today: NaiveDate) -> Reached {
        let own =
            Contact { name: Some(trainee.name.clone()), email: trainee.email.clone(), phone: trainee.phone.clone() };
        let supervisor = trainee.supervisor_on(today).map(|known| Contact {
            name: Some(known.name),
            email: known.email,
            phone: known.phone,
        });
        Reached { trainee: own, supervisor: supervisor.unwrap_or_default() }
    }
}

/// Somebody to call.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Call {
    pub(crate) party: Party,
    /// What the municipality or the hospital is called; none of a person, and where its record cannot be read.
    pub(crate) of: Option<String>,
    pub(crate) contact: Contact,
}

/// Whom to call; none where the act needs nobody else, or where it is not one party's.
///
/// `reached` is of the trainee whom the deadline is about.
pub(crate) fn whom(deadline: &Deadline, register: &Register, reached: Option<&Reached>) -> Option<Call> {
    let of_person = |party, contact: fn(&Reached) -> &Contact| {
        Some(Call { party, of: None, contact: reached.map(contact).cloned().unwrap_or_default() })
    };
    match party(deadline, register)? {
        Party::Trainee => of_person(Party::Trainee, |reached| &reached.trainee),
        Party::Supervisor => of_person(Party::Supervisor, |reached| &reached.supervisor),
        Party::Municipality => {
            let number = register.succession.record(municipality(deadline, register)?);
            let known = register.municipalities.get(&number);
            let contact = known.and_then(|known| known.coordinator.clone()).unwrap_or_default();
            Some(Call { party: Party::Municipality, of: known.map(|known| known.name.clone()), contact })
        }
        Party::Hospital => {
            let known = register.hospitals.get(hospital(deadline, register)?);
            let contact = known.and_then(|known| known.contact.clone()).unwrap_or_default();
            Some(Call { party: Party::Hospital, of: known.map(|known| known.name.clone()), contact })
        }
    }
}

/// Whether it is for those who keep the store, of several parties.
pub(crate) fn is_ours(deadline: &Deadline, register: &Register) -> bool {
    !register.owners.are_all() && register.owner_owes(deadline)
}

fn party(deadline: &Deadline, register: &Register) -> Option<Party> {
    let other_side = if register.owners.are_hospitals() { Party::Municipality } else { Party::Hospital };
    if is_ours(deadline, register) {
        return match deadline.responsible {
            Responsible::Both | Responsible::Parties => Some(other_side),
            _ => towards(deadline.rule, other_side),
        };
    }
    match deadline.responsible {
        Responsible::Municipality => Some(Party::Municipality),
        Responsible::Hospital => Some(Party::Hospital),
        Responsible::Trainee => Some(Party::Trainee),
        Responsible::Supervisor => Some(Party::Supervisor),
        Responsible::Both | Responsible::Parties => Some(other_side),
        Responsible::Committee | Responsible::Owner => None,
    }
}

/// With whom an act is done that is one's own.
fn towards(rule: Rule, other_side: Party) -> Option<Party> {
    match rule {
        Rule::Request | Rule::Reconfirmation | Rule::ReconfirmationAnswer | Rule::FollowUp => Some(other_side),
        Rule::SupervisorContact => Some(Party::Supervisor),
        Rule::Offer
        | Rule::OfferAnswer
        | Rule::Contract
        | Rule::WrittenContract
        | Rule::Start
        | Rule::CoordinatorContact
        | Rule::GoalReview
        | Rule::Completion
        | Rule::Documentation
        | Rule::PlanReview
        | Rule::OldScheme
        | Rule::AlisAgreement
        | Rule::AlisAgreementEnd
        | Rule::Access => Some(Party::Trainee),
        Rule::Registration
        | Rule::Prioritisation
        | Rule::Purge
        | Rule::Clash
        | Rule::PositionAdvertise
        | Rule::Consultation
        | Rule::ConsultationClose
        | Rule::Committee
        | Rule::AgreementReview
        | Rule::AgreementRenewal
        | Rule::Evaluation
        | Rule::GrantApplication
        | Rule::GrantReport => None,
    }
}

fn municipality(deadline: &Deadline, register: &Register) -> Option<MunicipalityNumber> {
    let own = match deadline.record {
        Subject::Municipality(number) => Some(number),
        _ => deadline.municipality,
    };
    own.or_else(|| register.agreements.get(deadline.agreement.as_ref()?)?.agreement.municipalities.first().copied())
}

fn hospital<'a>(deadline: &'a Deadline, register: &'a Register) -> Option<&'a Slug> {
    let agreed = || register.agreements.get(deadline.agreement.as_ref()?)?.agreement.hospitals.first();
    deadline.hospital.as_ref().or_else(agreed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deadline::{Anchor, Basis, Duty};
    use crate::domain::owner::{OwnerParty, Owners};
    use crate::domain::sample::{self, day};
    use crate::domain::terms::Terms;
    use crate::domain::word::Word;

    fn contact(name: &str, phone: &str) -> Contact {
        Contact { name: Some(name.to_owned()), email: None, phone: Some(phone.to_owned()) }
    }

    /// Alstahaug and the hospital with somebody to call each, kept by `owners`.
    fn register(owners: &[&str]) -> Register {
        let mut register = sample::register(&Terms::default());
        let mut alstahaug = sample::municipality(None, Vec::new());
        alstahaug.coordinator = Some(contact("Anne", "11"));
        register.municipalities.insert(alstahaug.number, alstahaug);
        let (name, sites, former_places, journal) = ("HSYK".to_owned(), Vec::new(), Vec::new(), Vec::new());
        let id: Slug = "hsyk".parse().unwrap();
        let contact = Some(contact("Vibeke", "31"));
        let letters = crate::domain::municipality::LetterDetails::default();
        let hospital =
            crate::domain::hospital::Hospital { id: id.clone(), name, contact, letters, sites, former_places, journal };
        register.hospitals.insert(id, hospital);
        register.owners = Owners(owners.iter().map(|owner| OwnerParty::of(owner).unwrap()).collect());
        register
    }

    #[track_caller]
    fn check(owners: &[&str], rule: Rule, by: Responsible, expected: &str) {
        let trainee = Trainee { phone: Some("41".to_owned()), ..sample::trainee() };
        let reached = Reached { supervisor: contact("Oddvar", "51"), ..Reached::of(&trainee, day("2026-08-01")) };
        let basis = Basis { source: "HSYK".to_owned(), clause: None, reminder: false };
        let due = Anchor::Start.on(day("2026-09-01"));
        let subject = Subject::Trainee(trainee.hpr);
        let deadline = Deadline {
            municipality: Some("1820".parse().unwrap()),
            hospital: Some("hsyk".parse().unwrap()),
            ..Deadline::new(rule, subject, trainee.name.clone(), due, Duty::required(by, basis))
        };
        let called = whom(&deadline, &register(owners), Some(&reached));
        let told = called.map(|call| format!("{} {}", call.party.as_str(), call.contact.phone.unwrap_or_default()));
        assert_eq!(told.as_deref().unwrap_or("nobody"), expected, "{owners:?} {rule:?} {by:?}");
    }

    #[test]
    fn who_has_to_act_is_called() {
        check(&[], Rule::Reconfirmation, Responsible::Municipality, "municipality 11");
        check(&[], Rule::Offer, Responsible::Hospital, "hospital 31");
        check(&[], Rule::OfferAnswer, Responsible::Trainee, "trainee 41");
        check(&[], Rule::SupervisorContact, Responsible::Supervisor, "supervisor 51");
        check(&[], Rule::AgreementReview, Responsible::Both, "hospital 31");
        check(&[], Rule::Committee, Responsible::Committee, "nobody");
        check(&[], Rule::Purge, Responsible::Owner, "nobody");
        check(&["1820"], Rule::Offer, Responsible::Hospital, "hospital 31");
        check(&["hsyk"], Rule::Reconfirmation, Responsible::Municipality, "municipality 11");
    }

    #[test]
    fn a_party_without_a_record_that_can_be_read_is_called_by_its_kind() {
        let mut register = register(&[]);
        register.hospitals.clear();
        let basis = Basis { source: "HSYK".to_owned(), clause: None, reminder: false };
        let duty = Duty::required(Responsible::Hospital, basis);
        let subject = Subject::Trainee(sample::trainee().hpr);
        let due = Anchor::Start.on(day("2026-09-01"));
        let hospital = Some("hsyk".parse().unwrap());
        let deadline = Deadline { hospital, ..Deadline::new(Rule::Offer, subject, "Kari".to_owned(), due, duty) };
        let expected = Call { party: Party::Hospital, of: None, contact: Contact::default() };
        assert_eq!(whom(&deadline, &register, None), Some(expected));
    }

    #[test]
    fn of_what_is_our_own_the_other_one_is_called() {
        check(&["1820"], Rule::Reconfirmation, Responsible::Municipality, "hospital 31");
        check(&["1820"], Rule::PlanReview, Responsible::Municipality, "trainee 41");
        check(&["1820"], Rule::SupervisorContact, Responsible::Supervisor, "supervisor 51");
        check(&["1820"], Rule::GrantApplication, Responsible::Municipality, "nobody");
        check(&["hsyk"], Rule::ReconfirmationAnswer, Responsible::Hospital, "municipality 11");
        check(&["hsyk"], Rule::Contract, Responsible::Hospital, "trainee 41");
        check(&["hsyk"], Rule::AgreementReview, Responsible::Both, "municipality 11");
    }
}
