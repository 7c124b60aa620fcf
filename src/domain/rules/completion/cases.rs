//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::rules::sample::{check, in_service};

#[test]
fn the_end_is_the_day_before_the_same_date_so_many_months_later() {
    check(Rule::Completion, in_service(), "2027-08-31", "2027-08-31..2027-08-31 open 5.2");
    check(Rule::Completion, in_service(), "2027-09-01", "2027-08-31..2027-08-31 overdue 5.2");
}
