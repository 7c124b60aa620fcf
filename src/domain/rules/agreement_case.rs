//! A cooperation agreement as the rules see it, and what the deadlines found in it have in common.

use chrono::NaiveDate;

use crate::domain::agreement::standing::Stand;
use crate::domain::deadline::{Basis, Deadline, Duty, Reckoned, Responsible, Rule, Subject};
use crate::domain::register::Agreed;
use crate::domain::settings::Reminders;
use crate::domain::terms::Term;

/// A cooperation agreement on a day, with what its terms demand of the parties.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AgreementCase<'a> {
    pub(crate) agreed: &'a Agreed,
    pub(crate) stand: &'a Stand,
    pub(crate) reminders: &'a Reminders,
}

impl AgreementCase<'_> {
    /// For a date that a term of the agreement gives.
    pub(super) fn stated(&self, responsible: Responsible, term: &impl Term) -> Duty {
        Duty::stated(responsible, &self.agreed.cited_as, term)
    }

    /// For a date that the case itself gives: a hearing's due date, a committee's meeting.
    pub(super) fn in_case(&self, responsible: Responsible, case: Option<&String>) -> Duty {
        let clause = case.map(|number| format!("sak {number}"));
        Duty::required(responsible, Basis { source: self.agreed.cited_as.clone(), clause, reminder: false })
    }

    pub(super) fn deadline(&self, rule: Rule, due: Reckoned, duty: Duty) -> Deadline {
        let agreement = &self.agreed.agreement;
        let municipality = if let [only] = agreement.municipalities[..] { Some(only) } else { None };
        let hospital = if let [only] = &agreement.hospitals[..] { Some(only.clone()) } else { None };
        Deadline {
            agreement: Some(agreement.id.clone()),
            municipality,
            hospital,
            ..Deadline::new(rule, Subject::Agreement(agreement.id.clone()), agreement.id.to_string(), due, duty)
        }
    }

    /// What was still a draft has become the agreement: the day settles what led there.
    pub(super) fn came_into_force_since(&self, opened: NaiveDate) -> Option<NaiveDate> {
        self.stand.life.in_force_from.filter(|day| *day >= opened)
    }
}

#[cfg(test)]
mod cases;
