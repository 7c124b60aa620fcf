//! Each window from both sides of its edges, and what settles it.

use crate::domain::hpr::Hpr;
use crate::domain::municipality::{MunicipalityEntry, MunicipalityEvent};
use crate::domain::rules::of_municipality;
use crate::domain::rules::sample::{assessed, hsyk, line, requested, trainee};
use crate::domain::sample::{day, municipality};

fn order(on: &str, hprs: &[u64]) -> MunicipalityEntry {
    let order = hprs.iter().map(|hpr| Hpr::new(*hpr).unwrap()).collect();
    MunicipalityEntry { on: day(on), note: None, event: MunicipalityEvent::Prioritised { order, reason: None } }
}

/// The prioritisations of a municipality whose trainees wait with these requests and starts.
#[track_caller]
fn check_order(waiting: &[(u64, &str, &str)], decided: Vec<MunicipalityEntry>, expected: &str) {
    let today = "2026-08-01";
    let all: Vec<_> = waiting
        .iter()
        .flat_map(|(hpr, on, start)| assessed(&trainee(*hpr, vec![requested(on, start)]), &hsyk(), today).waiting)
        .collect();
    let found = of_municipality(&municipality(None, decided), &all, &[], day(today));
    assert_eq!(found.iter().map(|deadline| line(deadline, today)).collect::<Vec<_>>().join("; "), expected);
}

#[test]
fn two_who_wait_at_the_same_time_are_put_in_order() {
    let near = [(1, "2026-01-10", "2027-03-01"), (2, "2026-02-10", "2027-09-01")];
    check_order(&near, Vec::new(), "2026-02-10..2026-09-01 open 6.4");
    check_order(&near, vec![order("2026-05-04", &[1])], "2026-02-10..2026-09-01 open 6.4");
    check_order(&near, vec![order("2026-05-04", &[2, 1])], "2026-02-10..2026-09-01 done 2026-05-04 6.4");
    check_order(&near[..1], Vec::new(), "");
    // An order that is decided later holds, and is not known before.
    check_order(
        &near,
        vec![order("2026-05-04", &[2, 1]), order("2026-06-01", &[1])],
        "2026-02-10..2026-09-01 open 6.4",
    );
    check_order(&near, vec![order("2026-08-02", &[2, 1])], "2026-02-10..2026-09-01 open 6.4");
}

#[test]
fn starts_further_apart_than_the_deviation_do_not_compete() {
    check_order(&[(1, "2026-01-10", "2027-03-01"), (2, "2026-02-10", "2027-09-02")], Vec::new(), "");
    let two_pairs = [
        (1, "2026-01-10", "2027-03-01"),
        (2, "2026-01-11", "2027-04-01"),
        (3, "2026-01-12", "2029-03-01"),
        (4, "2026-01-13", "2029-03-01"),
    ];
    check_order(
        &two_pairs,
        vec![order("2026-05-04", &[1, 2])],
        "2026-01-11..2026-09-01 done 2026-05-04 6.4; 2026-01-13..2028-09-01 open 6.4",
    );
}

#[test]
fn a_newcomer_opens_the_order_again() {
    let three = [(1, "2026-01-10", "2027-03-01"), (2, "2026-01-11", "2027-04-01"), (3, "2026-07-01", "2027-02-01")];
    check_order(&three, vec![order("2026-05-04", &[1, 2])], "2026-07-01..2026-08-01 open 6.4");
}
