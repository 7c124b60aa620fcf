//! The parties review the agreement regularly while it is in force (HSYK 9: yearly).
//!
//! - responsible: both sides
//! - opens: due − 1 month
//! - due: last review (else last signature) + `review.every_months` (HSYK: 12)
//! - done by: `reviewed`

use super::agreement_case::AgreementCase;
use super::declaration::{Declaration, Reads, Walk};
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Responsible, Rule};

pub(super) const RULE: Declaration = Declaration {
    word: "agreement-review",
    reads: &[Reads::Term("review"), Reads::Term("notice")],
    done_by: &[],
    walk: Walk::Agreement(|case| deadline(case).into_iter().collect()),
};

/// How long before the review is due it makes sense, in calendar months.
const OPENS_MONTHS_BEFORE: u32 = 1;

/// From the last review, else from the last signature; none beyond the end of a notice.
fn deadline(case: &AgreementCase<'_>) -> Option<Deadline> {
    let term = case.agreed.terms.review.as_ref()?;
    let months = term.every_months.as_ref()?.value;
    let life = &case.stand.life;
    let in_force = life.in_force_from.filter(|_| case.stand.is_in_force())?;
    let (anchor, last) = match life.reviewed.iter().max() {
        Some(reviewed) => (Anchor::Reviewed, *reviewed),
        None => (Anchor::InForce, in_force),
    };
    let due = anchor.on(last).months_after(months);
    if case.stand.runs_out.is_some_and(|end| due.day() > end) {
        return None;
    }
    Some(Deadline {
        opens: Some(Reckoned { lead_months: OPENS_MONTHS_BEFORE, ..due }),
        ..case.deadline(Rule::AgreementReview, due, case.stated(Responsible::Both, term))
    })
}

#[cfg(test)]
mod cases;
