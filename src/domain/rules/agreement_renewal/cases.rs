//! Each window from both sides of its edges, and what settles it.

use crate::domain::agreement::life::cases::{agreement, in_force, terminated};
use crate::domain::deadline::Rule;
use crate::domain::rules::agreement_sample::{and, check, lines};

#[test]
fn a_new_agreement_is_due_before_the_notice_ends() {
    let journal = || and(in_force("2020-02-01"), vec![terminated("2026-03-31")]);
    check(Rule::AgreementRenewal, in_force("2020-02-01"), "2026-03-31", "");
    check(Rule::AgreementRenewal, journal(), "2026-03-30", "");
    check(Rule::AgreementRenewal, journal(), "2027-03-31", "2026-03-31..2027-03-31 open 9");
    check(Rule::AgreementRenewal, journal(), "2027-04-01", "2026-03-31..2027-03-31 overdue 9");
    let mut successor = agreement("new", in_force("2027-01-15"));
    successor.supersedes = vec!["hsyk-1820".parse().unwrap()];
    let both = || vec![agreement("hsyk-1820", journal()), successor.clone()];
    assert_eq!(lines(both(), Rule::AgreementRenewal, "2027-01-14"), "2026-03-31..2027-03-31 open 9");
    assert_eq!(lines(both(), Rule::AgreementRenewal, "2027-01-15"), "2026-03-31..2027-03-31 done 2027-01-15 9");
    assert_eq!(lines(both(), Rule::AgreementReview, "2027-01-15"), "", "what is replaced is not reviewed");
}
