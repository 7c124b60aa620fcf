//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::journal::{Answer, Entry, Event};
use crate::domain::rules::sample::{answered, assessed, check, confirmed, hsyk, requested, trainee};
use crate::domain::sample::{at, day};

fn moved(on: &str, start: &str) -> Entry {
    answered(on, Answer::Changed { start: Some(day(start)), site: None, department: None })
}

#[test]
fn the_window_of_6_3_opens_nine_and_closes_six_months_before_the_start() {
    let journal = || vec![requested("2024-03-10", "2027-03-01")];
    for (today, status) in
        [("2026-05-31", "upcoming"), ("2026-06-01", "open"), ("2026-09-01", "open"), ("2026-09-02", "overdue")]
    {
        check(Rule::Reconfirmation, journal(), today, &format!("2026-06-01..2026-09-01 {status} 6.3"));
    }
}

#[test]
fn asking_before_the_window_opens_does_not_count_and_says_so() {
    let early = vec![requested("2024-03-10", "2027-03-01"), at("2026-05-31", Event::ReconfirmationAsked)];
    check(Rule::Reconfirmation, early.clone(), "2026-08-01", "2026-06-01..2026-09-01 open 6.3");
    let found = assessed(&trainee(9144897, early), &hsyk(), "2026-08-01").deadlines;
    let too_early = found.iter().find(|deadline| deadline.rule == Rule::Reconfirmation).unwrap().too_early;
    assert_eq!(too_early, Some(day("2026-05-31")));
    let on_the_day = vec![requested("2024-03-10", "2027-03-01"), at("2026-06-01", Event::ReconfirmationAsked)];
    check(Rule::Reconfirmation, on_the_day, "2026-08-01", "2026-06-01..2026-09-01 done 2026-06-01 6.3");
}

#[test]
fn what_the_hospital_moves_leaves_the_window_of_the_request_and_what_was_done_in_it() {
    let mut journal = confirmed();
    journal.push(moved("2026-07-25", "2027-06-01"));
    check(Rule::Reconfirmation, journal.clone(), "2026-08-01", "2026-06-01..2026-09-01 done 2026-07-01 6.3");
    journal.push(at("2026-10-01", Event::ReconfirmationAsked));
    check(Rule::Reconfirmation, journal, "2026-10-02", "2026-06-01..2026-09-01 done 2026-07-01 6.3");
}
