//! A new agreement is made before one that was terminated runs out (HSYK 9).
//!
//! - responsible: both sides
//! - opens: terminated
//! - due: + `notice.months` (HSYK: 12)
//! - done by: a successor in force

use super::agreement_case::AgreementCase;
use super::declaration::{Declaration, Reads, Walk};
use crate::domain::deadline::{Anchor, Deadline, Responsible, Rule};

pub(super) const RULE: Declaration = Declaration {
    word: "agreement-renewal",
    reads: &[Reads::Term("notice")],
    done_by: &[],
    walk: Walk::Agreement(|case| deadline(case).into_iter().collect()),
};

fn deadline(case: &AgreementCase<'_>) -> Option<Deadline> {
    let term = case.agreed.terms.notice.as_ref()?;
    let months = term.months.as_ref()?.value;
    let (terminated, _) = case.stand.life.terminated.as_ref()?;
    let due = Anchor::Terminated.on(*terminated).months_after(months);
    Some(Deadline {
        opens: Some(Anchor::Terminated.on(*terminated)),
        done_on: case.stand.superseded.as_ref().map(|(on, _)| *on),
        ..case.deadline(Rule::AgreementRenewal, due, case.stated(Responsible::Both, term))
    })
}

#[cfg(test)]
mod cases;
