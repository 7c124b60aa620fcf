//! What the rules do together: the day to act by, what an accepted offer settles, what remains after the end of a case.

use crate::domain::deadline::Rule;
use crate::domain::journal::{Answer, Entry, Event, WithdrawnReason};
use crate::domain::rules::sample::{
    accepted, answered, assessed, check, completed, confirmed, hsyk, in_service, offered, requested, trainee,
};
use crate::domain::sample::at;
use crate::domain::terms::{Strength, Terms};

/// The rules that still matter, in the order they are walked.
#[track_caller]
fn check_remaining(journal: Vec<Entry>, today: &str, expected: &[Rule]) {
    let found = assessed(&trainee(9144897, journal), &hsyk(), today).deadlines;
    let pending: Vec<Rule> = found.iter().filter(|d| d.done_on.is_none()).map(|d| d.rule).collect();
    assert_eq!(pending, expected);
}

#[test]
fn months_are_clamped_to_the_months_end() {
    let journal = |start| vec![requested("2024-03-10", start)];
    check(Rule::Reconfirmation, journal("2027-08-31"), "2026-01-01", "2026-11-30..2027-02-28 upcoming 6.3");
    check(Rule::Reconfirmation, journal("2028-08-31"), "2026-01-01", "2027-11-30..2028-02-29 upcoming 6.3");
    check(Rule::Reconfirmation, journal("2028-02-29"), "2026-01-01", "2027-05-29..2027-08-29 upcoming 6.3");
    check(Rule::Reconfirmation, journal("2027-05-31"), "2026-01-01", "2026-08-31..2026-11-30 upcoming 6.3");
}

#[test]
fn the_day_to_act_by_is_a_working_day_and_the_date_stays() {
    let act_by = |start: &str| {
        let trainee = trainee(9144897, vec![requested("2024-03-10", start)]);
        let found = assessed(&trainee, &hsyk(), "2026-01-01").deadlines;
        let deadline = found.into_iter().find(|deadline| deadline.rule == Rule::Reconfirmation).unwrap();
        (deadline.due_on().to_string(), deadline.act_by().to_string())
    };
    let expected = |due: &str, by: &str| (due.to_owned(), by.to_owned());
    assert_eq!(act_by("2027-03-01"), expected("2026-09-01", "2026-09-01"), "a Tuesday");
    assert_eq!(act_by("2026-11-17"), expected("2026-05-17", "2026-05-15"), "17 May on a Sunday");
    assert_eq!(act_by("2026-11-01"), expected("2026-05-01", "2026-04-30"), "1 May on a Friday");
    assert_eq!(act_by("2027-10-01"), expected("2027-04-01", "2027-04-01"), "a Thursday after Easter");
    assert_eq!(act_by("2027-09-29"), expected("2027-03-29", "2027-03-24"), "Easter Monday: back to Wednesday");
    assert_eq!(act_by("2027-06-26"), expected("2026-12-26", "2026-12-24"), "Christmas Eve is an ordinary day");
    assert_eq!(act_by("2027-07-01"), expected("2027-01-01", "2026-12-31"), "New Year's Eve too");
}

#[test]
fn no_window_is_held_against_anybody_that_had_closed_before_there_was_a_duty() {
    // Asked for after the window of 6.3, accepted after that of 8.
    let late = vec![requested("2026-09-02", "2027-03-01")];
    check(Rule::Reconfirmation, late.clone(), "2026-09-03", "");
    check(Rule::FollowUp, late, "2026-09-03", "2026-09-02..2026-11-02 open 6.3 reminder");
    let on_its_last_day = vec![requested("2026-09-01", "2027-03-01")];
    check(Rule::Reconfirmation, on_its_last_day, "2026-09-01", "2026-06-01..2026-09-01 open 6.3");
    let mut accepted = confirmed();
    accepted.extend([offered("2026-11-20", "2027-03-01", None), at("2026-12-02", Event::Accepted)]);
    check(Rule::Contract, accepted.clone(), "2026-12-03", "");
    check(Rule::Offer, accepted, "2026-12-03", "2026-07-20..2026-12-01 done 2026-11-20 8");
    // Answered after the last day to offer.
    let mut answered_late = confirmed().into_iter().take(2).collect::<Vec<_>>();
    answered_late.push(answered("2026-12-02", Answer::Confirmed));
    check(Rule::Offer, answered_late.clone(), "2026-12-03", "");
    check(Rule::FollowUp, answered_late, "2026-12-03", "2026-12-02..2027-02-02 open 6.3 reminder");
}

#[test]
fn after_the_end_of_a_case_only_what_is_still_owed_remains() {
    let plan = |mut journal: Vec<Entry>, event: Event| {
        journal.push(at("2026-12-31", event));
        journal
    };
    check_remaining(accepted(), "2026-09-01", &[Rule::Contract, Rule::WrittenContract, Rule::Start, Rule::PlanReview]);
    // Still in training, with goals owed: asked for again.
    let withdrawn = Event::Withdrawn { reason: WithdrawnReason::PositionElsewhere };
    check_remaining(plan(accepted(), withdrawn), "2027-01-01", &[Rule::Request, Rule::PlanReview]);
    check_remaining(plan(accepted(), Event::Discontinued { reason: None }), "2027-01-01", &[Rule::Purge]);
    check_remaining(completed(), "2027-09-01", &[Rule::Request, Rule::Documentation, Rule::PlanReview]);
    let mut left = completed();
    left.push(at("2027-09-01", Event::Discontinued { reason: None }));
    check_remaining(left, "2027-09-02", &[Rule::Documentation]);
}

#[test]
fn an_accepted_offer_settles_what_came_before_it() {
    // Never asked again, never confirmed: the hospital offered all the same.
    let journal = vec![
        requested("2024-03-10", "2027-03-01"),
        offered("2026-08-01", "2027-03-01", None),
        at("2026-08-10", Event::Accepted),
    ];
    check(Rule::Reconfirmation, journal.clone(), "2026-12-31", "2026-06-01..2026-09-01 done 2026-08-10 6.3");
    check_remaining(journal, "2026-09-01", &[Rule::Contract, Rule::WrittenContract, Rule::Start, Rule::PlanReview]);
}

#[test]
fn without_any_terms_the_stores_own_reminders_lead_on() {
    let found = assessed(&trainee(9144897, in_service()), &Terms::default(), "2027-04-01").deadlines;
    let rules: Vec<Rule> = found.iter().map(|deadline| deadline.rule).collect();
    // What was agreed in the case itself, what the regulation says, and the way out of each state.
    assert_eq!(
        rules,
        [
            Rule::Request,
            Rule::ReconfirmationAnswer,
            Rule::OfferAnswer,
            Rule::WrittenContract,
            Rule::Start,
            Rule::GoalReview,
            Rule::Completion,
            Rule::PlanReview
        ]
    );
    let own = found.iter().filter(|deadline| deadline.basis.source == "alis.toml");
    let own: Vec<(Rule, Strength)> = own.map(|deadline| (deadline.rule, deadline.strength)).collect();
    let told = |rule| (rule, Strength::Recommendation);
    assert_eq!(own, [told(Rule::Request), told(Rule::ReconfirmationAnswer), told(Rule::GoalReview)]);
}
