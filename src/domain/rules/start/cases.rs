//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::rules::sample::{accepted, check, confirmed, in_service};

#[test]
fn the_start_is_due_on_its_day() {
    check(Rule::Start, accepted(), "2027-02-28", "2027-03-01..2027-03-01 upcoming 5.2");
    check(Rule::Start, accepted(), "2027-03-01", "2027-03-01..2027-03-01 open 5.2");
    check(Rule::Start, accepted(), "2027-03-02", "2027-03-01..2027-03-01 overdue 5.2");
    check(Rule::Start, in_service(), "2027-03-02", "2027-03-01..2027-03-01 done 2027-03-01 5.2");
    check(Rule::Start, confirmed(), "2027-03-02", "");
}
