//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::rules::sample::{check, confirmed, offered, requested};

#[test]
fn the_hospitals_answer_is_reminded_of_after_thirty_days() {
    let asked = || confirmed().into_iter().take(2).collect::<Vec<_>>();
    check(Rule::ReconfirmationAnswer, asked(), "2026-07-31", "2026-07-01..2026-07-31 open 6.3 reminder");
    check(Rule::ReconfirmationAnswer, asked(), "2026-08-01", "2026-07-01..2026-07-31 overdue 6.3 reminder");
    check(Rule::ReconfirmationAnswer, confirmed(), "2026-08-01", "2026-07-01..2026-07-31 done 2026-07-20 6.3 reminder");
    check(Rule::ReconfirmationAnswer, vec![requested("2024-03-10", "2027-03-01")], "2026-08-01", "");
    // An offer is an answer.
    let mut offer = asked();
    offer.push(offered("2026-07-10", "2027-03-01", None));
    check(Rule::ReconfirmationAnswer, offer, "2026-08-01", "2026-07-01..2026-07-31 done 2026-07-10 6.3 reminder");
}
