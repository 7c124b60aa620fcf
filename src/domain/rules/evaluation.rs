//! A trial is evaluated so many months after it began (VEST *Evaluering*: after 12 and after 18).
//!
//! - responsible: hospital
//! - opens: due − 1 month
//! - due: in force + each of `evaluation.after_months` (Helse Vest: 12 and 18)
//! - done by: `evaluated`: the first settles the first, the second the second

use super::agreement_case::AgreementCase;
use super::declaration::{Declaration, Reads, Walk};
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Responsible, Rule};

pub(super) const RULE: Declaration = Declaration {
    word: "evaluation",
    reads: &[Reads::Term("evaluation"), Reads::Term("notice")],
    done_by: &[],
    walk: Walk::Agreement(deadlines),
};

/// How long before an evaluation is due it makes sense, in calendar months: as with the other reviews.
const OPENS_MONTHS_BEFORE: u32 = 1;

/// One for each number of the terms; the first evaluation settles the first, the second the second.
fn deadlines(case: &AgreementCase<'_>) -> Vec<Deadline> {
    let of = || {
        let term = case.agreed.terms.evaluation.as_ref()?;
        let mut months = term.after_months.as_ref()?.value.clone();
        months.sort_unstable();
        Some((term, months, case.stand.life.in_force_from?))
    };
    let Some((term, months, in_force)) = of() else { return Vec::new() };
    let over = case.stand.is_over();
    let mut evaluated = case.stand.life.evaluated.clone();
    evaluated.sort_unstable();
    let mut evaluated = evaluated.into_iter();
    let deadline = |months: u32| {
        let due = Anchor::InForce.on(in_force).months_after(months);
        Deadline {
            opens: Some(Reckoned { lead_months: OPENS_MONTHS_BEFORE, ..due }),
            done_on: evaluated.next(),
            ..case.deadline(Rule::Evaluation, due, case.stated(Responsible::Hospital, term))
        }
    };
    // What was not evaluated while it was in force no longer can be.
    months.into_iter().map(deadline).filter(|deadline| deadline.done_on.is_some() || !over).collect()
}

#[cfg(test)]
mod cases;
