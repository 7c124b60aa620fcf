//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::journal::{Entry, Event};
use crate::domain::rules::sample::{accepted, assessed, check_under, confirmed, offered, requested, trainee};
use crate::domain::sample::at;
use crate::domain::terms::{Party, Terms};

#[test]
fn a_contract_is_written_within_seven_days_of_the_start_whatever_the_agreement_says() {
    let bare = Terms::default();
    let check = |journal: Vec<Entry>, today: &str, expected: &str| {
        check_under(&bare, Rule::WrittenContract, journal, today, expected);
    };
    check(confirmed(), "2026-08-01", "");
    check(accepted(), "2027-03-08", "2026-08-10..2027-03-08 open § 14-5");
    check(accepted(), "2027-03-09", "2026-08-10..2027-03-08 overdue § 14-5");
    // From the day it began, once that is known; the start alone does not settle it.
    let mut begun = accepted();
    begun.push(at("2027-03-15", Event::Started));
    check(begun.clone(), "2027-03-16", "2026-08-10..2027-03-22 open § 14-5");
    begun.push(at("2027-03-20", Event::ContractIssued { start: None, end: None }));
    check(begun, "2027-03-21", "2026-08-10..2027-03-22 done 2027-03-20 § 14-5");
    // Before the law: nothing.
    let before = vec![
        requested("2023-05-01", "2024-06-30"),
        offered("2023-06-01", "2024-06-30", None),
        at("2023-06-10", Event::Accepted),
    ];
    check(before, "2024-07-20", "");
    // A municipal institution's doctor is the municipality's own.
    let own = Terms { institution: Some(crate::domain::terms::InstitutionTerm::default()), ..Terms::default() };
    let found = assessed(&trainee(9144897, accepted()), &own, "2027-03-01").deadlines;
    let written = found.iter().find(|deadline| deadline.rule == Rule::WrittenContract).unwrap();
    assert_eq!(written.responsible, Party::Municipality.into());
}
