//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::journal::Event;
use crate::domain::rules::sample::{accepted, check, confirmed, in_service};
use crate::domain::sample::at;

#[test]
fn the_contract_is_issued_six_to_three_months_before_the_start() {
    check(Rule::Contract, confirmed(), "2026-09-01", "");
    for (today, status) in
        [("2026-08-31", "upcoming"), ("2026-09-01", "open"), ("2026-12-01", "open"), ("2026-12-02", "overdue")]
    {
        check(Rule::Contract, accepted(), today, &format!("2026-09-01..2026-12-01 {status} 8"));
    }
    check(Rule::Contract, in_service(), "2027-04-01", "2026-09-01..2026-12-01 done 2026-10-01 8");
    let mut without = accepted();
    without.push(at("2027-03-01", Event::Started));
    check(Rule::Contract, without, "2027-04-01", "2026-09-01..2026-12-01 done 2027-03-01 8");
}
