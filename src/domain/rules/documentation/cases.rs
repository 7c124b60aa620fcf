//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::journal::Event;
use crate::domain::rules::sample::{check, completed, in_service};
use crate::domain::sample::at;

#[test]
fn a_completed_service_is_documented_within_thirty_days() {
    check(Rule::Documentation, in_service(), "2027-08-01", "");
    check(Rule::Documentation, completed(), "2027-09-30", "2027-08-31..2027-09-30 open 7.3 reminder");
    check(Rule::Documentation, completed(), "2027-10-01", "2027-08-31..2027-09-30 overdue 7.3 reminder");
    let mut documented = completed();
    documented.push(at("2027-09-10", Event::Documented { letter: None }));
    check(Rule::Documentation, documented, "2027-10-01", "");
}
