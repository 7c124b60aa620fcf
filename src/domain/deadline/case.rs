//! A trainee's case as the rules see it, and the deadlines that they find in it.

use std::collections::BTreeMap;

use super::{Basis, Deadline, Reckoned, Rule, Subject};
use super::{alis_agreement, alis_agreement_end, old_scheme, plan_review, purge};
use super::{completion, contact, contract, documentation, goal_review, offer, offer_answer, reconfirmation};
use super::{reconfirmation_answer, request, start};
use crate::domain::alis_agreement::{AlisAgreement, AlisTerms, agreements};
use crate::domain::fold::Story;
use crate::domain::grant::GrantRound;
use crate::domain::id::Slug;
use crate::domain::placement::Placement;
use crate::domain::settings::Reminders;
use crate::domain::terms::{Party, Strength, Term, Terms};
use crate::domain::trainee::Trainee;
use crate::domain::transition::Transition;

/// A trainee with what the agreement demands: all that a rule may look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case<'a> {
    pub(crate) trainee: &'a Trainee,
    pub(crate) story: &'a Story,
    pub(crate) terms: &'a Terms,
    /// What a basis cites the terms by.
    pub(crate) cited_as: &'a str,
    /// The agreement's hospitals.
    pub(crate) hospitals: &'a [Slug],
    /// What the national ALIS-avtale demands.
    pub(crate) alis_terms: &'a AlisTerms,
    pub(crate) reminders: &'a Reminders,
    pub(crate) transition: &'a Transition,
    /// The rounds of the grant, by their names.
    pub(crate) rounds: &'a BTreeMap<String, GrantRound>,
}

/// A rule for one hospital period.
type PlacementRule = fn(&Case<'_>, &Placement) -> Option<Deadline>;

const PLACEMENT_RULES: [PlacementRule; 12] = [
    request::deadline,
    reconfirmation::deadline,
    reconfirmation_answer::deadline,
    offer::deadline,
    offer_answer::deadline,
    contract::deadline,
    start::deadline,
    contact::coordinator,
    contact::supervisor,
    goal_review::deadline,
    completion::deadline,
    documentation::deadline,
];

/// Every deadline of a trainee that still matters.
///
/// After a withdrawal, a completion, a discontinuation or the specialisation only what still has to be done remains.
pub(crate) fn of_trainee(case: &Case<'_>) -> Vec<Deadline> {
    with_agreements(case, &case.alis_agreements())
}

/// The same, where the ALIS-avtaler are needed for more.
pub(super) fn with_agreements(case: &Case<'_>, agreements: &[AlisAgreement]) -> Vec<Deadline> {
    let specialised = case.story.specialised.is_some();
    let over = |placement: &Placement| specialised || placement.is_closed();
    let mut out = of_placements(case, |placement, deadline| !over(placement) || still_owed(deadline));
    out.extend(plan_review::deadline(case));
    out.extend(old_scheme::deadline(case));
    out.extend(purge::deadline(case));
    out.extend(alis_agreement::deadline(case, agreements));
    out.extend(alis_agreement_end::deadline(case, agreements));
    out
}

/// Every deadline of a trainee's hospital periods that there is or was: those done stay when the period is closed, those
/// that a withdrawal has made pointless do not.
pub(crate) fn ever_of_trainee(case: &Case<'_>) -> Vec<Deadline> {
    of_placements(case, |placement, deadline| {
        !placement.is_closed() || deadline.done_on.is_some() || still_owed(deadline)
    })
}

fn of_placements(case: &Case<'_>, matters: impl Fn(&Placement, &Deadline) -> bool) -> Vec<Deadline> {
    let nothing_yet = [Placement { discontinued: case.story.discontinued, ..Placement::new(1) }];
    let placements = if case.story.placements.is_empty() { &nothing_yet[..] } else { &case.story.placements };
    let of_one = |placement| {
        let due = PLACEMENT_RULES.iter().filter_map(move |rule| rule(case, placement));
        due.filter(|deadline| matters(placement, deadline)).collect::<Vec<_>>()
    };
    placements.iter().flat_map(of_one).collect()
}

fn still_owed(deadline: &Deadline) -> bool {
    deadline.rule == Rule::Documentation && deadline.done_on.is_none()
}

impl Case<'_> {
    /// The basis for a date that a term of the agreement gives.
    pub(super) fn stated(&self, term: &impl Term) -> Basis {
        let clause = term.clause().map(|clause| clause.value.clone());
        Basis { source: self.cited_as.to_owned(), clause, reminder: false }
    }

    /// The basis for a date that is the tool's own, for a duty that the agreement names.
    pub(super) fn reminded(&self, term: &impl Term) -> Basis {
        Basis { reminder: true, ..self.stated(term) }
    }

    /// The basis for a date that the two sides agreed on, citing the term that foresees it where there is one.
    pub(super) fn agreed(&self, term: Option<&impl Term>) -> Basis {
        match term {
            Some(term) => self.stated(term),
            None => Basis { source: self.cited_as.to_owned(), clause: None, reminder: true },
        }
    }

    /// The trainee's ALIS-avtaler, the first signed first.
    pub(crate) fn alis_agreements(&self) -> Vec<AlisAgreement> {
        // Only a municipal institution has criteria of its own: service there is service in the municipality.
        let municipal_institution = self.terms.institution.is_some();
        agreements(self.trainee, self.story, self.alis_terms, municipal_institution)
    }

    pub(super) fn hospital(&self, placement: Option<&Placement>) -> Option<Slug> {
        let named = placement.and_then(Placement::named_hospital);
        let only = if let [only] = self.hospitals { Some(only) } else { None };
        named.or(only).cloned()
    }

    pub(super) fn deadline(&self, rule: Rule, placement: &Placement, due: Reckoned, duty: Duty) -> Deadline {
        Deadline {
            rule,
            record: Subject::Trainee(self.trainee.hpr),
            subject: self.trainee.name.clone(),
            placement: Some(placement.number),
            responsible: duty.responsible.into(),
            opens: None,
            due,
            done_on: None,
            basis: duty.basis,
            strength: duty.strength,
            agreement: Some(self.trainee.agreement.clone()),
            municipality: Some(self.trainee.municipality),
            hospital: self.hospital(Some(placement)),
            too_early: None,
        }
    }
}

/// Who has to act, on what basis, how firmly.
pub(super) struct Duty {
    pub(super) responsible: Party,
    pub(super) basis: Basis,
    pub(super) strength: Strength,
}
