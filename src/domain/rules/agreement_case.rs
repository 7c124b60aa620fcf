//! A cooperation agreement as the rules see it, and the deadlines that they find in it.

use chrono::NaiveDate;

use crate::domain::agreement::standing::Stand;
use crate::domain::deadline::{Basis, Deadline, Reckoned, Responsible, Rule, Subject};
use crate::domain::register::Agreed;
use crate::domain::terms::{Strength, Term};

/// A cooperation agreement on a day, with what its terms demand of the parties.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AgreementCase<'a> {
    pub(crate) agreed: &'a Agreed,
    pub(crate) stand: &'a Stand,
}

impl AgreementCase<'_> {
    /// The basis for a date that a term of the agreement gives.
    pub(super) fn stated(&self, term: &impl Term) -> Basis {
        let clause = term.clause().map(|clause| clause.value.clone());
        Basis { source: self.agreed.cited_as.clone(), clause, reminder: false }
    }

    /// The basis for a date that the case itself gives: a hearing's due date, a committee's meeting.
    pub(super) fn in_case(&self, case: Option<&String>) -> Basis {
        let clause = case.map(|number| format!("sak {number}"));
        Basis { source: self.agreed.cited_as.clone(), clause, reminder: false }
    }

    pub(super) fn deadline(&self, rule: Rule, responsible: Responsible, due: Reckoned, basis: Basis) -> Deadline {
        let agreement = &self.agreed.agreement;
        let municipality = if let [only] = agreement.municipalities[..] { Some(only) } else { None };
        let hospital = if let [only] = &agreement.hospitals[..] { Some(only.clone()) } else { None };
        Deadline {
            rule,
            record: Subject::Agreement(agreement.id.clone()),
            subject: agreement.id.to_string(),
            placement: None,
            responsible,
            opens: None,
            due,
            done_on: None,
            basis,
            strength: Strength::Requirement,
            agreement: Some(agreement.id.clone()),
            municipality,
            hospital,
            too_early: None,
        }
    }

    /// What was still a draft has become the agreement: the day settles what led there.
    pub(super) fn came_into_force_since(&self, opened: NaiveDate) -> Option<NaiveDate> {
        self.stand.life.in_force_from.filter(|day| *day >= opened)
    }
}
