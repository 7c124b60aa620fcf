//! A trainee's case: all that a rule may read, and what the deadlines found in it have in common.
//!
//! [`super::register`] builds it.

use std::collections::BTreeMap;

use super::alis_agreement::{AlisAgreement, AlisTerms, agreements};
use super::deadline::{Basis, Deadline, Duty, Reckoned, Responsible, Rule, Subject};
use super::fold::Story;
use super::grant::GrantRound;
use super::id::Slug;
use super::national::National;
use super::placement::Placement;
use super::settings::Reminders;
use super::terms::{Term, Terms};
use super::trainee::Trainee;

/// A trainee with what the agreement demands: all that a rule may look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TraineeCase<'a> {
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
    pub(crate) national: &'a National,
    /// The rounds of the grant, by their names.
    pub(crate) rounds: &'a BTreeMap<String, GrantRound>,
}

impl TraineeCase<'_> {
    /// For a date that a term of the agreement gives.
    pub(crate) fn stated(&self, responsible: impl Into<Responsible>, term: &impl Term) -> Duty {
        Duty::stated(responsible, self.cited_as, term)
    }

    /// For a date that the two sides agreed on, citing the term that foresees it where there is one.
    pub(crate) fn agreed(&self, responsible: impl Into<Responsible>, term: Option<&impl Term>) -> Duty {
        let own = || Basis { source: self.cited_as.to_owned(), clause: None, reminder: true };
        Duty::required(responsible, term.map_or_else(own, |term| Basis::stated(self.cited_as, term)))
    }

    /// For a date of the store's own: by the term that gives the duty, where one does; else the store's wish alone.
    pub(crate) fn reminded(&self, responsible: impl Into<Responsible>, term: Option<&impl Term>) -> Duty {
        match term {
            Some(term) => self.stated(responsible, term).reminded(),
            None => Duty::own(responsible),
        }
    }

    /// The training has begun and goes on: neither discontinued nor approved as a specialist.
    pub(crate) fn is_in_training(&self) -> bool {
        self.trainee.training.started.is_some_and(|started| started <= self.story.as_of) && !self.story.left_training()
    }

    /// The trainee's ALIS-avtaler, the first signed first.
    pub(crate) fn alis_agreements(&self) -> Vec<AlisAgreement> {
        // Only a municipal institution has criteria of its own: service there is service in the municipality.
        let municipal_institution = self.terms.institution.is_some();
        agreements(self.trainee, self.story, self.alis_terms, municipal_institution)
    }

    pub(crate) fn hospital(&self, placement: Option<&Placement>) -> Option<Slug> {
        let named = placement.and_then(Placement::named_hospital);
        let only = if let [only] = self.hospitals { Some(only) } else { None };
        named.or(only).cloned()
    }

    /// A deadline of the trainee, whatever the hospital period.
    pub(crate) fn of_trainee(&self, rule: Rule, due: Reckoned, duty: Duty) -> Deadline {
        Deadline {
            agreement: Some(self.trainee.agreement.clone()),
            municipality: Some(self.trainee.responsible_on(self.story.as_of)),
            hospital: self.hospital(None),
            ..Deadline::new(rule, Subject::Trainee(self.trainee.hpr), self.trainee.name.clone(), due, duty)
        }
    }

    pub(crate) fn of_placement(&self, rule: Rule, placement: &Placement, due: Reckoned, duty: Duty) -> Deadline {
        Deadline {
            placement: Some(placement.number),
            hospital: self.hospital(Some(placement)),
            ..self.of_trainee(rule, due, duty)
        }
    }
}
