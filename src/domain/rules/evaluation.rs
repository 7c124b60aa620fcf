//! A trial is evaluated so many months after it began (VEST *Evaluering*: after 12 and after 18).

use super::agreement_case::AgreementCase;
use crate::domain::deadline::Responsible;
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::terms::Term;

/// One for each number of the terms; the first evaluation settles the first, the second the second.
pub(super) fn deadlines(case: &AgreementCase<'_>) -> Vec<Deadline> {
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
        let due = Reckoned::new(Anchor::InForce, in_force, Step::MonthsAfter(months));
        Deadline {
            done_on: evaluated.next(),
            strength: term.strength(),
            ..case.deadline(Rule::Evaluation, Responsible::Hospital, due, case.stated(term))
        }
    };
    // What was not evaluated while it was in force no longer can be.
    months.into_iter().map(deadline).filter(|deadline| deadline.done_on.is_some() || !over).collect()
}
