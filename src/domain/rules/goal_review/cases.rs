//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::journal::Event;
use crate::domain::learning_goal::LearningGoal;
use crate::domain::rules::sample::{check, in_service};
use crate::domain::sample::{at, day};

#[test]
fn goals_are_reviewed_before_the_end_and_again_after_an_extension() {
    check(Rule::GoalReview, in_service(), "2027-06-29", "2027-06-30..2027-08-31 upcoming 8 reminder");
    check(Rule::GoalReview, in_service(), "2027-06-30", "2027-06-30..2027-08-31 open 8 reminder");
    let goal = |on: &str, goal: LearningGoal| at(on, Event::GoalAchieved { goal, by: None });
    let mut journal = in_service();
    journal.push(goal("2027-07-01", LearningGoal::cooperation()));
    check(Rule::GoalReview, journal.clone(), "2027-07-10", "2027-06-30..2027-08-31 open 8 reminder");
    let mut both = journal.clone();
    both.push(goal("2027-07-05", LearningGoal::selected_population()));
    check(Rule::GoalReview, both, "2027-07-10", "2027-06-30..2027-08-31 done 2027-07-05 8 reminder");
    journal.push(at(
        "2027-08-01",
        Event::Extended { until: day("2027-11-30"), reason: None, agreed_with: None, agreed_on: None },
    ));
    check(Rule::GoalReview, journal, "2027-08-02", "2027-09-30..2027-11-30 upcoming 8 reminder");
}
