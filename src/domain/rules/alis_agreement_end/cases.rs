//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::journal::Event;
use crate::domain::rules::sample::{RUNNING, check_alis, refused, signed};
use crate::domain::sample::at;

#[test]
fn the_end_of_an_alis_agreement_opens_half_a_year_before() {
    let rule = Rule::AlisAgreementEnd;
    let journal = || vec![signed("2024-04-01")];
    check_alis(rule, RUNNING, Vec::new(), "2026-01-01", "");
    for (today, status) in
        [("2028-09-29", "upcoming"), ("2028-09-30", "open"), ("2029-03-31", "open"), ("2029-04-01", "overdue")]
    {
        check_alis(rule, RUNNING, journal(), today, &format!("2028-09-30..2029-03-31 {status} 1.2"));
    }
    // What ends it, settles it: on its own day, or, where it had run out before, on that day.
    let ended = |event: Event, on: &str| vec![signed("2024-04-01"), at(on, event)];
    let left = ended(Event::Discontinued { reason: None }, "2026-05-10");
    check_alis(rule, RUNNING, left, "2026-06-01", "2025-11-10..2026-05-10 done 2026-05-10 1.2");
    let specialist = ended(Event::Specialised, "2029-05-01");
    check_alis(rule, RUNNING, specialist, "2029-06-01", "2028-09-30..2029-03-31 done 2029-05-01 1.2");
    let without_grant = vec![signed("2024-04-01"), refused("2026-05-10")];
    check_alis(rule, RUNNING, without_grant, "2026-06-01", "2025-11-10..2026-05-10 done 2026-05-10 1.2");
    // The end of a position may be known beforehand.
    let temporary = [("2024-02-01", Some("2026-08-31"))];
    check_alis(rule, &temporary, journal(), "2026-08-30", "2026-02-28..2026-08-31 open 1.2");
    check_alis(rule, &temporary, journal(), "2026-08-31", "2026-02-28..2026-08-31 done 2026-08-31 1.2");
}
