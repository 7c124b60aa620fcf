//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::journal::{Answer, Entry, Event};
use crate::domain::rules::sample::{accepted, answered, check, check_under, confirmed, offered, requested};
use crate::domain::sample::at;
use crate::domain::terms::Terms;

#[test]
fn whoever_filed_the_request_follows_it_up_where_no_agreement_gives_a_day() {
    let bare = Terms::default();
    let check_bare = |journal: Vec<Entry>, today: &str, expected: &str| {
        check_under(&bare, Rule::FollowUp, journal, today, expected);
    };
    let asked_for = || vec![requested("2026-01-10", "2027-03-01")];
    check_bare(asked_for(), "2026-03-10", "2026-01-10..2026-03-10 open - reminder");
    check_bare(asked_for(), "2026-03-11", "2026-01-10..2026-03-10 overdue - reminder");
    // At the latest the start that stands, and nothing once it has passed: then it is asked for anew.
    let late = || vec![requested("2027-02-01", "2027-03-01")];
    check_bare(late(), "2027-03-01", "2027-02-01..2027-03-01 open - reminder");
    check_bare(late(), "2027-03-02", "");
    check_under(&bare, Rule::Request, late(), "2027-03-02", "2027-03-01..2027-03-31 open - reminder");
    // The hospital was asked: it is the hospital's turn, and again the filer's once it has answered.
    let asked = || [asked_for(), vec![at("2026-03-01", Event::ReconfirmationAsked)]].concat();
    check_bare(asked(), "2026-03-02", "");
    check_under(&bare, Rule::ReconfirmationAnswer, asked(), "2026-03-02", "2026-03-01..2026-03-31 open - reminder");
    let answered_so = |answer| [asked(), vec![answered("2026-03-20", answer)]].concat();
    check_bare(answered_so(Answer::Confirmed), "2026-03-21", "2026-03-20..2026-05-20 open - reminder");
    check_bare(answered_so(Answer::Refused), "2026-03-21", "");
    // Declined (HSYK 7.6): the trainee waits.
    let mut declined = confirmed();
    declined.extend([offered("2026-08-01", "2027-03-01", None), at("2026-08-10", Event::Declined { reason: None })]);
    check(Rule::FollowUp, declined, "2026-08-11", "2026-08-10..2026-10-10 open 7.6 reminder");
    // Taken back in time: the hospital offers again; too late: nobody's window, but followed up.
    let taken_back = |on: &str| [accepted(), vec![at(on, Event::OfferWithdrawn { reason: None })]].concat();
    check(Rule::FollowUp, taken_back("2026-12-01"), "2026-12-01", "");
    check(Rule::Offer, taken_back("2026-12-01"), "2026-12-01", "2026-12-01..2026-12-01 open 8");
    check(Rule::FollowUp, taken_back("2026-12-02"), "2026-12-02", "2026-12-02..2027-02-02 open 6.3 reminder");
    check(Rule::Offer, taken_back("2026-12-02"), "2026-12-02", "");
}
