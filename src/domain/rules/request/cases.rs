//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::journal::{Answer, Entry, Event, WithdrawnReason};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::rules::sample::{
    answered, assessed, check, check_under, completed, confirmed, hsyk, offered, requested, trainee,
};
use crate::domain::sample;
use crate::domain::sample::{at, day, stated};
use crate::domain::terms::{Party, RequestTerm, Terms};

#[test]
fn the_need_is_registered_after_the_start_in_the_municipality() {
    check(Rule::Request, Vec::new(), "2024-02-01", "2024-02-01..2024-03-02 open 6.2 reminder");
    check(Rule::Request, Vec::new(), "2024-03-03", "2024-02-01..2024-03-02 overdue 6.2 reminder");
    let late = vec![requested("2024-03-10", "2027-03-01"), requested("2025-01-01", "2027-06-01")];
    check(Rule::Request, late, "2026-01-01", "2024-02-01..2024-03-02 done 2024-03-10 6.2 reminder");
}

#[test]
fn a_term_that_counts_back_from_the_start_holds_once_a_start_is_known() {
    let request = RequestTerm { due_months_before: stated(12), ..RequestTerm::default() };
    let unn = Terms { request: Some(request), ..Terms::default() };
    check_under(&unn, Rule::Request, Vec::new(), "2024-02-10", "2024-02-01..2024-03-02 open - reminder");
    let journal = vec![requested("2026-03-02", "2027-03-01")];
    check_under(&unn, Rule::Request, journal, "2026-04-01", "2024-02-01..2026-03-01 done 2026-03-02 -");
}

#[test]
fn under_helse_vest_the_trainee_registers() {
    let vest = Terms { request: Some(RequestTerm { by: stated(Party::Trainee), ..RequestTerm::default() }), ..hsyk() };
    let found = assessed(&trainee(9144897, Vec::new()), &vest, "2024-02-10").deadlines;
    assert_eq!(found.iter().find(|d| d.rule == Rule::Request).unwrap().responsible, Party::Trainee.into());
}

#[test]
fn what_led_nowhere_is_asked_for_again() {
    let refused = [confirmed().into_iter().take(2).collect(), vec![answered("2026-07-20", Answer::Refused)]].concat();
    check(Rule::Request, refused.clone(), "2026-08-01", "2026-07-20..2026-08-19 open 6.2 reminder");
    check(Rule::Request, refused.clone(), "2026-08-20", "2026-07-20..2026-08-19 overdue 6.2 reminder");
    let anew = [refused, vec![requested("2026-08-15", "2027-09-01")]].concat();
    check(Rule::Request, anew, "2026-08-20", "2024-02-01..2024-03-02 done 2024-03-10 6.2 reminder");
    // The start passed with an offer open: what was to lead there is over.
    let mut open = confirmed();
    open.push(offered("2026-08-01", "2027-03-01", Some("2026-08-15")));
    check(Rule::OfferAnswer, open.clone(), "2027-03-01", "2026-08-01..2026-08-15 overdue 7.6");
    check(Rule::OfferAnswer, open.clone(), "2027-03-02", "");
    check(Rule::Request, open, "2027-03-02", "2027-03-01..2027-03-31 open 6.2 reminder");
    // Withdrawn, or completed with goals owed: under the next number.
    let numbers = |journal: Vec<Entry>, today: &str| -> Vec<Option<u32>> {
        let found = assessed(&trainee(9144897, journal), &hsyk(), today).deadlines;
        found
            .iter()
            .filter(|deadline| deadline.rule == Rule::Request && deadline.done_on.is_none())
            .map(|one| one.placement)
            .collect()
    };
    let withdrawn = Event::Withdrawn { reason: WithdrawnReason::PositionElsewhere };
    let withdrawn = [confirmed(), vec![at("2026-08-01", withdrawn)]].concat();
    check(Rule::Request, withdrawn.clone(), "2026-08-02", "2026-08-01..2026-08-31 open 6.2 reminder");
    assert_eq!(numbers(withdrawn, "2026-08-02"), [Some(2)]);
    assert_eq!(numbers(completed(), "2027-09-01"), [Some(2)]);
    let goals = LearningGoal::of_hospital_service();
    let achieved = goals.map(|goal| at("2027-08-30", Event::GoalAchieved { goal, by: None }));
    assert_eq!(numbers([completed(), achieved.to_vec()].concat(), "2027-09-01"), []);
    let second = sample::second(
        "2027-09-05",
        Event::Requested { start: day("2028-03-01"), months: 6, wishes: Vec::new(), flexible: true, agreement: None },
    );
    assert_eq!(numbers([completed(), vec![second]].concat(), "2027-09-06"), []);
    let left = [completed(), vec![at("2027-09-02", Event::Specialised)]].concat();
    assert_eq!(numbers(left, "2027-09-03"), []);
}
