//! The parties review the agreement regularly while it is in force (HSYK 9: yearly).

use super::agreement_case::AgreementCase;
use crate::domain::deadline::Responsible;
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::terms::Term;

/// How long before the review is due it makes sense, in calendar months.
const OPENS_MONTHS_BEFORE: u32 = 1;

/// From the last review, else from the last signature; none beyond the end of a notice.
pub(super) fn deadline(case: &AgreementCase<'_>) -> Option<Deadline> {
    let term = case.agreed.terms.review.as_ref()?;
    let months = term.every_months.as_ref()?.value;
    let life = &case.stand.life;
    let in_force = life.in_force_from.filter(|_| case.stand.is_in_force())?;
    let (anchor, last) = match life.reviewed.iter().max() {
        Some(reviewed) => (Anchor::Reviewed, *reviewed),
        None => (Anchor::InForce, in_force),
    };
    let due = Reckoned::new(anchor, last, Step::MonthsAfter(months));
    if case.stand.runs_out.is_some_and(|end| due.day() > end) {
        return None;
    }
    Some(Deadline {
        opens: Some(Reckoned { lead_months: OPENS_MONTHS_BEFORE, ..due }),
        strength: term.strength(),
        ..case.deadline(Rule::AgreementReview, Responsible::Both, due, case.stated(term))
    })
}
