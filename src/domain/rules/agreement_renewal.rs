//! A new agreement is made before one that was terminated runs out (HSYK 9).

use super::agreement_case::AgreementCase;
use crate::domain::deadline::Responsible;
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::terms::Term;

pub(super) fn deadline(case: &AgreementCase<'_>) -> Option<Deadline> {
    let term = case.agreed.terms.notice.as_ref()?;
    let months = term.months.as_ref()?.value;
    let (terminated, _) = case.stand.life.terminated.as_ref()?;
    let due = Reckoned::new(Anchor::Terminated, *terminated, Step::MonthsAfter(months));
    Some(Deadline {
        opens: Some(Reckoned::new(Anchor::Terminated, *terminated, Step::SameDay)),
        done_on: case.stand.superseded.as_ref().map(|(on, _)| *on),
        strength: term.strength(),
        ..case.deadline(Rule::AgreementRenewal, Responsible::Both, due, case.stated(term))
    })
}
