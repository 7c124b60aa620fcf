//! Each window from both sides of its edges, and what settles it.

use crate::domain::agreement::AgreementEvent;
use crate::domain::agreement::life::cases::{at, in_force, signed};
use crate::domain::deadline::Rule;
use crate::domain::rules::agreement_sample::{and, check};

#[test]
fn a_trial_is_evaluated_after_each_of_the_months_of_its_terms() {
    let journal = || in_force("2025-06-10");
    let evaluated = |on: &str| at(on, AgreementEvent::Evaluated);
    check(Rule::Evaluation, vec![signed("2025-06-10", "hsyk")], "2026-01-01", "");
    check(
        Rule::Evaluation,
        journal(),
        "2026-06-10",
        "2026-05-10..2026-06-10 open Evaluering; 2026-11-10..2026-12-10 upcoming Evaluering",
    );
    check(
        Rule::Evaluation,
        journal(),
        "2026-06-11",
        "2026-05-10..2026-06-10 overdue Evaluering; 2026-11-10..2026-12-10 upcoming Evaluering",
    );
    let one = and(journal(), vec![evaluated("2026-06-08")]);
    check(
        Rule::Evaluation,
        one.clone(),
        "2026-07-01",
        "2026-05-10..2026-06-10 done 2026-06-08 Evaluering; 2026-11-10..2026-12-10 upcoming Evaluering",
    );
    let two = and(one, vec![evaluated("2026-12-20")]);
    check(
        Rule::Evaluation,
        two,
        "2027-01-01",
        "2026-05-10..2026-06-10 done 2026-06-08 Evaluering; 2026-11-10..2026-12-10 done 2026-12-20 Evaluering",
    );
}
