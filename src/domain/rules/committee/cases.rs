//! Each window from both sides of its edges, and what settles it.

use crate::domain::agreement::Decision;
use crate::domain::agreement::life::cases::{committee, in_force, opened};
use crate::domain::deadline::Rule;
use crate::domain::rules::agreement_sample::{and, check};

#[test]
fn a_committee_decides_in_its_meeting() {
    let planned = || vec![committee("2020-10-15", Some("2020-11-26"), None)];
    check(Rule::Committee, planned(), "2020-10-15", "2020-10-15..2020-11-26 open -");
    check(Rule::Committee, planned(), "2020-11-27", "2020-10-15..2020-11-26 overdue -");
    let adopted = and(planned(), vec![committee("2020-11-26", None, Some(Decision::Adopted))]);
    check(Rule::Committee, adopted.clone(), "2020-11-26", "2020-10-15..2020-11-26 done 2020-11-26 -");
    check(Rule::Committee, and(adopted, in_force("2020-12-18")), "2020-12-18", "");
    // Where only the meeting is written down, it opens with the hearing that leads to it.
    let heard = vec![opened("2020-10-15", "2020-11-10"), committee("2020-11-26", None, None)];
    check(Rule::Committee, heard, "2020-11-01", "2020-10-15..2020-11-26 open -");
}
