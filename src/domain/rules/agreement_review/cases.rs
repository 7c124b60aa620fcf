//! Each window from both sides of its edges, and what settles it.

use crate::domain::agreement::AgreementEvent;
use crate::domain::agreement::life::cases::{at, in_force, signed, terminated};
use crate::domain::deadline::Rule;
use crate::domain::rules::agreement_sample::{and, check};

#[test]
fn a_review_is_due_a_year_after_the_last_one_or_the_last_signature() {
    let journal = || in_force("2020-02-01");
    check(Rule::AgreementReview, vec![signed("2020-01-01", "1820")], "2020-06-01", "");
    check(Rule::AgreementReview, journal(), "2020-12-31", "2021-01-01..2021-02-01 upcoming 9");
    check(Rule::AgreementReview, journal(), "2021-01-01", "2021-01-01..2021-02-01 open 9");
    check(Rule::AgreementReview, journal(), "2021-02-01", "2021-01-01..2021-02-01 open 9");
    check(Rule::AgreementReview, journal(), "2021-02-02", "2021-01-01..2021-02-01 overdue 9");
    let reviewed = and(journal(), vec![at("2021-01-20", AgreementEvent::Reviewed)]);
    check(Rule::AgreementReview, reviewed, "2021-01-20", "2021-12-20..2022-01-20 upcoming 9");
    // Not beyond the end of a notice, and not once it is over.
    let ending = and(journal(), vec![terminated("2020-02-02")]);
    check(Rule::AgreementReview, ending.clone(), "2020-03-01", "2021-01-01..2021-02-01 upcoming 9");
    let reviewed = and(ending.clone(), vec![at("2020-06-01", AgreementEvent::Reviewed)]);
    check(Rule::AgreementReview, reviewed, "2020-06-01", "");
    check(Rule::AgreementReview, ending, "2021-02-03", "");
}
