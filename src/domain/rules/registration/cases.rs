//! Each window from both sides of its edges, and what settles it.

use crate::domain::rules::contribution::Gate;
use crate::domain::rules::of_municipality;
use crate::domain::rules::sample::{assessed, hsyk, line, requested, trainee};
use crate::domain::sample::{day, municipality};

#[test]
fn a_municipality_is_registered_before_the_first_request() {
    let today = "2026-08-01";
    let gates: Vec<_> = [
        assessed(&trainee(1, vec![requested("2025-01-10", "2027-03-01")]), &hsyk(), today).gate,
        assessed(&trainee(2, Vec::new()), &hsyk(), today).gate,
    ]
    .into_iter()
    .flatten()
    .collect();
    let of =
        |registered, gates: &[Gate]| of_municipality(&municipality(registered, Vec::new()), &[], gates, day(today));
    let found = |registered| of(registered, &gates).remove(0);
    assert_eq!(line(&found(None), today), "2024-02-01..2024-03-02 overdue 4");
    assert_eq!(line(&found(Some("2019-05-20")), today), "2024-02-01..2024-03-02 done 2019-05-20 4");
    assert_eq!(line(&found(Some("2026-08-02")), today), "2024-02-01..2024-03-02 overdue 4");
    assert_eq!(of(None, &[]), Vec::new());
}
