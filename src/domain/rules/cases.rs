//! The rules in tables: each window from both sides of its edges, month ends, what settles what, what remains.

use std::collections::BTreeMap;

use super::*;
use crate::domain::alis_agreement::AlisTerms;
use crate::domain::fold::fold;
use crate::domain::hpr::Hpr;
use crate::domain::journal::{Answer, ContactBy, Entry, Event, Offered, WithdrawnReason};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::municipality::{MunicipalityEntry, MunicipalityEvent};
use crate::domain::national::{LastDay, National, NationalRule, WrittenContract};
use crate::domain::sample::{self, at, clause, day, stated};
use crate::domain::settings::Reminders;
use crate::domain::terms::{
    ContactTerm, ContractTerm, DeclinedTerm, DeviationTerm, DocumentationTerm, ExtensionTerm, GateTerm, Party,
    PrioritisationTerm, ReconfirmationTerm, RequestTerm, ServiceTerm, Strength, Terms, Wording,
};
use crate::domain::trainee::{Practice, Scheme, Trainee, Training};

/// The terms of Helgelandssykehuset as far as the rules read them.
pub(super) fn hsyk() -> Terms {
    Terms {
        request: Some(RequestTerm { clause: clause("6.2"), ..RequestTerm::default() }),
        service: Some(ServiceTerm { months: stated(6), clause: clause("5.2"), ..ServiceTerm::default() }),
        gate: Some(GateTerm { registered: stated(true), clause: clause("4"), ..GateTerm::default() }),
        reconfirmation: Some(ReconfirmationTerm {
            opens_months_before: stated(9),
            due_months_before: stated(6),
            clause: clause("6.3"),
            ..ReconfirmationTerm::default()
        }),
        contract: Some(ContractTerm {
            opens_months_before: stated(6),
            due_months_before: stated(3),
            clause: clause("8"),
            ..ContractTerm::default()
        }),
        deviation: Some(DeviationTerm { max_months: stated(6), clause: clause("7.6"), ..DeviationTerm::default() }),
        declined: Some(DeclinedTerm { waits: stated(true), clause: clause("7.6"), ..DeclinedTerm::default() }),
        prioritisation: Some(PrioritisationTerm { clause: clause("6.4"), ..PrioritisationTerm::default() }),
        contact: Some(ContactTerm {
            coordinator: stated(true),
            supervisor: stated(true),
            clause: clause("6.5, 6.6"),
            ..ContactTerm::default()
        }),
        extension: Some(ExtensionTerm { allowed: stated(true), clause: clause("8"), ..ExtensionTerm::default() }),
        documentation: Some(DocumentationTerm { clause: clause("7.3"), ..DocumentationTerm::default() }),
        ..Terms::default()
    }
}

/// The duration of AVTALE 1.2.
pub(super) fn alis_terms() -> AlisTerms {
    let duration =
        crate::domain::alis_agreement::Duration { years: 5, clause: "1.2".to_owned(), words: Wording::default() };
    AlisTerms { cited_as: "AVTALE".to_owned(), duration: Some(duration), elements: Vec::new(), clauses: Vec::new() }
}

pub(super) fn requested(on: &str, start: &str) -> Entry {
    at(on, Event::Requested { start: day(start), months: 6, wishes: Vec::new(), flexible: false })
}

pub(super) fn offered(on: &str, start: &str, answer_by: Option<&str>) -> Entry {
    let terms = Offered { answer_by: answer_by.map(day), ..sample::offer(start) };
    at(on, Event::Offered(terms))
}

pub(super) fn answered(on: &str, answer: Answer) -> Entry {
    at(on, Event::ReconfirmationAnswered(answer))
}

fn moved(on: &str, start: &str) -> Entry {
    answered(on, Answer::Changed { start: Some(day(start)), site: None, department: None })
}

pub(super) fn trainee(hpr: u64, journal: Vec<Entry>) -> Trainee {
    Trainee {
        hpr: Hpr::new(hpr).unwrap(),
        training: Training { started: Some(day("2024-03-01")), ..Training::default() },
        practice: vec![sample::practice("2024-02-01")],
        journal,
        ..sample::trainee()
    }
}

pub(super) fn national_rule(source: &str, clause: &str) -> NationalRule {
    NationalRule { source: source.to_owned(), clause: clause.to_owned(), words: Wording::default() }
}

/// Without an ALIS-avtale: its terms are not stated here.
fn assessed(trainee: &Trainee, terms: &Terms, today: &str) -> Assessment {
    assessed_with(trainee, terms, &AlisTerms::default(), today)
}

fn assessed_with(trainee: &Trainee, terms: &Terms, alis_terms: &AlisTerms, today: &str) -> Assessment {
    let story = fold(&trainee.journal, day(today));
    assert_eq!(story.not_allowed, Vec::new(), "the test's own journal");
    let hospitals = ["hsyk".parse().unwrap()];
    let reminders = Reminders::default();
    let rule = national_rule("arbeidsmiljøloven", "§ 14-5");
    let words = Wording { from: Some(day("2024-07-01")), ..rule.words.clone() };
    let national = National {
        plan_review: Some(national_rule("spesialistforskriften", "§ 25")),
        old_scheme: None,
        written_contract: Some(WrittenContract { days: 7, rule: NationalRule { words, ..rule } }),
    };
    let case = TraineeCase {
        trainee,
        story: &story,
        terms,
        cited_as: "HSYK",
        hospitals: &hospitals,
        reminders: &reminders,
        national: &national,
        alis_terms,
        rounds: &BTreeMap::new(),
    };
    assess(&case)
}

/// A deadline in one line: `opens..due status basis`, what is absent as `-`, done days as `done DAY`.
fn line(deadline: &Deadline, today: &str) -> String {
    let opens = deadline.opens_on().map_or("-".to_owned(), |day| day.to_string());
    let status = match deadline.done_on {
        Some(done) => format!("done {done}"),
        None => deadline.status(day(today)).as_str().to_owned(),
    };
    let reminder = if deadline.basis.reminder { " reminder" } else { "" };
    let clause = deadline.basis.clause.as_deref().unwrap_or("-");
    format!("{opens}..{} {status} {clause}{reminder}", deadline.due_on())
}

/// One rule of one trainee under the terms of HSYK on a day; nothing where there is no such deadline.
#[track_caller]
fn check(rule: Rule, journal: Vec<Entry>, today: &str, expected: &str) {
    check_under(&hsyk(), rule, journal, today, expected);
}

#[track_caller]
fn check_under(terms: &Terms, rule: Rule, journal: Vec<Entry>, today: &str, expected: &str) {
    let found = assessed(&trainee(9144897, journal), terms, today).deadlines;
    let lines: Vec<String> = found.iter().filter(|d| d.rule == rule).map(|d| line(d, today)).collect();
    assert_eq!(lines.join("; "), expected);
}

/// The rules that still matter, in the order they are walked.
#[track_caller]
fn check_remaining(journal: Vec<Entry>, today: &str, expected: &[Rule]) {
    let found = assessed(&trainee(9144897, journal), &hsyk(), today).deadlines;
    let pending: Vec<Rule> = found.iter().filter(|d| d.done_on.is_none()).map(|d| d.rule).collect();
    assert_eq!(pending, expected);
}

pub(super) fn confirmed() -> Vec<Entry> {
    vec![
        requested("2024-03-10", "2027-03-01"),
        at("2026-07-01", Event::ReconfirmationAsked),
        answered("2026-07-20", Answer::Confirmed),
    ]
}

fn accepted() -> Vec<Entry> {
    let mut journal = confirmed();
    journal.extend([offered("2026-08-01", "2027-03-01", Some("2026-08-15")), at("2026-08-10", Event::Accepted)]);
    journal
}

pub(super) fn in_service() -> Vec<Entry> {
    let mut journal = accepted();
    journal
        .extend([at("2026-10-01", Event::ContractIssued { start: None, end: None }), at("2027-03-01", Event::Started)]);
    journal
}

pub(super) fn completed() -> Vec<Entry> {
    let mut journal = in_service();
    journal.push(at("2027-08-31", Event::Completed));
    journal
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
fn an_offer_is_due_with_the_contract_and_opens_again_when_it_is_taken_back() {
    check(Rule::Offer, vec![requested("2024-03-10", "2027-03-01")], "2026-08-01", "");
    check(Rule::Offer, confirmed(), "2026-08-01", "2026-07-20..2026-12-01 open 8");
    check(Rule::Offer, accepted(), "2026-09-01", "2026-07-20..2026-12-01 done 2026-08-01 8");
    let mut declined = confirmed();
    declined.extend([offered("2026-08-01", "2027-03-01", None), at("2026-08-10", Event::Declined { reason: None })]);
    // The trainee waits (7.6): no day runs for the hospital.
    check(Rule::Offer, declined.clone(), "2026-09-01", "");
    declined.push(offered("2026-10-01", "2027-04-01", None));
    check(Rule::Offer, declined, "2026-10-02", "2026-07-20..2026-12-01 done 2026-10-01 8");
    let mut withdrawn = accepted();
    withdrawn.push(at("2026-09-01", Event::OfferWithdrawn { reason: None }));
    check(Rule::Offer, withdrawn, "2026-09-02", "2026-09-01..2026-12-01 open 8");
    let refused = vec![
        requested("2024-03-10", "2027-03-01"),
        at("2026-07-01", Event::ReconfirmationAsked),
        answered("2026-07-20", Answer::Refused),
    ];
    check(Rule::Offer, refused, "2026-08-01", "");
}

#[test]
fn an_offer_is_answered_by_the_day_it_names() {
    let open = |answer_by| {
        let mut journal = confirmed();
        journal.push(offered("2026-08-01", "2027-03-01", answer_by));
        journal
    };
    check(Rule::OfferAnswer, open(Some("2026-08-15")), "2026-08-15", "2026-08-01..2026-08-15 open 7.6");
    check(Rule::OfferAnswer, open(Some("2026-08-15")), "2026-08-16", "2026-08-01..2026-08-15 overdue 7.6");
    check(Rule::OfferAnswer, open(None), "2026-08-15", "2026-08-01..2026-08-15 open 7.6 reminder");
    check(Rule::OfferAnswer, open(None), "2026-08-16", "2026-08-01..2026-08-15 overdue 7.6 reminder");
    check(Rule::OfferAnswer, accepted(), "2026-09-01", "2026-08-01..2026-08-15 done 2026-08-10 7.6");
}

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

#[test]
fn the_start_is_due_on_its_day() {
    check(Rule::Start, accepted(), "2027-02-28", "2027-03-01..2027-03-01 upcoming 5.2");
    check(Rule::Start, accepted(), "2027-03-01", "2027-03-01..2027-03-01 open 5.2");
    check(Rule::Start, accepted(), "2027-03-02", "2027-03-01..2027-03-01 overdue 5.2");
    check(Rule::Start, in_service(), "2027-03-02", "2027-03-01..2027-03-01 done 2027-03-01 5.2");
    check(Rule::Start, confirmed(), "2027-03-02", "");
}

#[test]
fn contacts_are_reminded_of_through_the_service() {
    check(Rule::CoordinatorContact, in_service(), "2027-03-02", "2027-03-01..2027-05-01 open 6.5 reminder");
    check(Rule::SupervisorContact, in_service(), "2027-04-02", "2027-03-01..2027-04-01 overdue 6.6 reminder");
    let contacted = |on: &str| {
        let mut journal = in_service();
        journal.push(at(on, Event::Contacted { by: ContactBy::Coordinator, text: None }));
        journal
    };
    check(Rule::CoordinatorContact, contacted("2027-04-15"), "2027-05-02", "2027-04-15..2027-06-15 open 6.5 reminder");
    check(
        Rule::SupervisorContact,
        contacted("2027-04-15"),
        "2027-04-20",
        "2027-03-01..2027-04-01 overdue 6.6 reminder",
    );
    check(Rule::CoordinatorContact, contacted("2026-12-01"), "2027-03-02", "2027-03-01..2027-05-01 open 6.5 reminder");
    // The next one would fall after the end.
    check(Rule::CoordinatorContact, contacted("2027-07-15"), "2027-07-20", "");
    check(Rule::CoordinatorContact, accepted(), "2026-12-01", "");
}

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
    journal.push(at("2027-08-01", Event::Extended { until: day("2027-11-30"), reason: None }));
    check(Rule::GoalReview, journal, "2027-08-02", "2027-09-30..2027-11-30 upcoming 8 reminder");
}

#[test]
fn the_end_is_the_day_before_the_same_date_so_many_months_later() {
    check(Rule::Completion, in_service(), "2027-08-31", "2027-08-31..2027-08-31 open 5.2");
    check(Rule::Completion, in_service(), "2027-09-01", "2027-08-31..2027-08-31 overdue 5.2");
}

#[test]
fn a_completed_service_is_documented_within_thirty_days() {
    check(Rule::Documentation, in_service(), "2027-08-01", "");
    check(Rule::Documentation, completed(), "2027-09-30", "2027-08-31..2027-09-30 open 7.3 reminder");
    check(Rule::Documentation, completed(), "2027-10-01", "2027-08-31..2027-09-30 overdue 7.3 reminder");
    let mut documented = completed();
    documented.push(at("2027-09-10", Event::Documented { letter: None }));
    check(Rule::Documentation, documented, "2027-10-01", "");
}

#[test]
fn the_training_plan_is_revised_yearly_while_training_lasts() {
    check(Rule::PlanReview, Vec::new(), "2025-01-31", "2025-02-01..2025-03-01 upcoming § 25 reminder");
    check(Rule::PlanReview, Vec::new(), "2025-02-01", "2025-02-01..2025-03-01 open § 25 reminder");
    let revised = vec![at("2025-03-31", Event::PlanRevised)];
    check(Rule::PlanReview, revised, "2025-04-01", "2026-02-28..2026-03-31 upcoming § 25 reminder");
    let left = vec![at("2025-03-31", Event::Discontinued { reason: None })];
    check(Rule::PlanReview, left, "2025-04-01", "");
    let mut done = trainee(9144897, Vec::new());
    done.training.expected_completion = Some(day("2025-02-15"));
    let found = assessed(&done, &hsyk(), "2025-02-01").deadlines;
    assert!(!found.iter().any(|deadline| deadline.rule == Rule::PlanReview));
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
    check_remaining(plan(accepted(), withdrawn), "2027-01-01", &[Rule::Request, Rule::PlanReview, Rule::Purge]);
    check_remaining(plan(accepted(), Event::Discontinued { reason: None }), "2027-01-01", &[Rule::Purge]);
    check_remaining(completed(), "2027-09-01", &[Rule::Request, Rule::Documentation, Rule::PlanReview]);
    let mut left = completed();
    left.push(at("2027-09-01", Event::Discontinued { reason: None }));
    check_remaining(left, "2027-09-02", &[Rule::Documentation]);
}

#[test]
fn a_contract_is_written_within_seven_days_of_the_start_whatever_the_agreement_says() {
    let bare = Terms::default();
    let check = |journal: Vec<Entry>, today: &str, expected: &str| {
        check_under(&bare, Rule::WrittenContract, journal, today, expected);
    };
    check(confirmed(), "2026-08-01", "");
    check(accepted(), "2027-03-08", "2026-08-10..2027-03-08 open § 14-5");
    check(accepted(), "2027-03-09", "2026-08-10..2027-03-08 overdue § 14-5");
    // From the day it began, once that is known; the start alone does not settle it.
    let mut begun = accepted();
    begun.push(at("2027-03-15", Event::Started));
    check(begun.clone(), "2027-03-16", "2026-08-10..2027-03-22 open § 14-5");
    begun.push(at("2027-03-20", Event::ContractIssued { start: None, end: None }));
    check(begun, "2027-03-21", "2026-08-10..2027-03-22 done 2027-03-20 § 14-5");
    // Before the law: nothing.
    let before = vec![
        requested("2023-05-01", "2024-06-30"),
        offered("2023-06-01", "2024-06-30", None),
        at("2023-06-10", Event::Accepted),
    ];
    check(before, "2024-07-20", "");
    // A municipal institution's doctor is the municipality's own.
    let own = Terms { institution: Some(crate::domain::terms::InstitutionTerm::default()), ..Terms::default() };
    let found = assessed(&trainee(9144897, accepted()), &own, "2027-03-01").deadlines;
    let written = found.iter().find(|deadline| deadline.rule == Rule::WrittenContract).unwrap();
    assert_eq!(written.responsible, Party::Municipality.into());
}

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
        Event::Requested { start: day("2028-03-01"), months: 6, wishes: Vec::new(), flexible: true },
    );
    assert_eq!(numbers([completed(), vec![second]].concat(), "2027-09-06"), []);
    let left = [completed(), vec![at("2027-09-02", Event::Specialised)]].concat();
    assert_eq!(numbers(left, "2027-09-03"), []);
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

pub(super) fn municipality(registered: Option<&str>, journal: Vec<MunicipalityEntry>) -> Municipality {
    Municipality {
        number: "1820".parse().unwrap(),
        name: "Alstahaug".to_owned(),
        language: None,
        centrality: None,
        centrality_valid_from: None,
        earlier_centrality: Vec::new(),
        registered: registered.map(day),
        training_plan: None,
        coordinator: None,
        journal,
    }
}

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

#[test]
fn the_old_scheme_ends_for_those_who_follow_it() {
    let (terms, hospitals, reminders) = (hsyk(), vec!["hsyk".parse().unwrap()], Reminders::default());
    let last = LastDay { day: day("2026-12-31"), rule: national_rule("Helsedirektoratet", "x") };
    let national = National { old_scheme: Some(last.clone()), plan_review: None, written_contract: None };
    let alis_terms = AlisTerms::default();
    let due = |scheme: Scheme, journal: Vec<Entry>, national: &National| -> Option<NaiveDate> {
        let trainee = Trainee { scheme, ..trainee(9144897, journal) };
        let story = fold(&trainee.journal, day("2026-11-01"));
        let (hospitals, reminders) = (&hospitals[..], &reminders);
        let case = TraineeCase {
            trainee: &trainee,
            story: &story,
            terms: &terms,
            cited_as: "HSYK",
            hospitals,
            alis_terms: &alis_terms,
            reminders,
            national,
            rounds: &BTreeMap::new(),
        };
        let all = of_trainee(&case);
        all.iter().find(|deadline| deadline.rule == Rule::OldScheme).map(Deadline::due_on)
    };
    assert_eq!(due(Scheme::Old, Vec::new(), &national), Some(day("2026-12-31")));
    // Whatever stage a hospital period is at.
    let withdrawn = Event::Withdrawn { reason: WithdrawnReason::Other };
    let closed = vec![requested("2026-01-01", "2027-03-01"), at("2026-02-01", withdrawn)];
    assert_eq!(due(Scheme::Old, closed, &national), Some(day("2026-12-31")));
    assert_eq!(due(Scheme::Converted, Vec::new(), &national), None);
    assert_eq!(due(Scheme::New, Vec::new(), &national), None);
    let left = vec![at("2026-02-01", Event::Discontinued { reason: None })];
    assert_eq!(due(Scheme::Old, left, &national), None);
    assert_eq!(due(Scheme::Old, Vec::new(), &National::default()), None);
    // Not before the first day of the rule.
    let from = |first: &str| {
        let words = Wording { from: Some(day(first)), ..Wording::default() };
        let rule = NationalRule { words, ..last.rule.clone() };
        National { old_scheme: Some(LastDay { rule, day: last.day }), plan_review: None, written_contract: None }
    };
    assert_eq!(due(Scheme::Old, Vec::new(), &from("2026-11-01")), Some(day("2026-12-31")));
    assert_eq!(due(Scheme::Old, Vec::new(), &from("2026-11-02")), None);
}

/// One rule of the ALIS-avtale, of a trainee whose practice and journal a case gives.
#[track_caller]
fn check_alis(rule: Rule, practice: &[(&str, Option<&str>)], journal: Vec<Entry>, today: &str, expected: &str) {
    let mut trainee = trainee(9144897, journal);
    let first = trainee.practice.remove(0);
    let block = |(from, to): &(&str, Option<&str>)| Practice { from: day(from), to: to.map(day), ..first.clone() };
    trainee.practice = practice.iter().map(block).collect();
    let found = assessed_with(&trainee, &hsyk(), &alis_terms(), today).deadlines;
    let lines: Vec<String> = found.iter().filter(|d| d.rule == rule).map(|d| line(d, today)).collect();
    assert_eq!(lines.join("; "), expected);
}

fn signed(on: &str) -> Entry {
    at(on, Event::AlisAgreementSigned { elements: Vec::new() })
}

fn refused(on: &str) -> Entry {
    at(on, Event::GrantRefused { round: "2026".to_owned(), amount: None })
}

const RUNNING: &[(&str, Option<&str>)] = &[("2024-02-01", None)];

#[test]
fn an_alis_agreement_is_signed_when_training_starts() {
    let rule = Rule::AlisAgreement;
    check_alis(rule, RUNNING, Vec::new(), "2024-02-29", "2024-03-01..2024-03-31 upcoming - reminder");
    check_alis(rule, RUNNING, Vec::new(), "2024-03-31", "2024-03-01..2024-03-31 open - reminder");
    check_alis(rule, RUNNING, Vec::new(), "2024-04-01", "2024-03-01..2024-03-31 overdue - reminder");
    check_alis(
        rule,
        RUNNING,
        vec![signed("2024-04-01")],
        "2024-04-01",
        "2024-03-01..2024-03-31 done 2024-04-01 - reminder",
    );
    // Nobody signs with whoever has left.
    let left = at("2024-05-01", Event::Discontinued { reason: None });
    check_alis(rule, RUNNING, vec![left], "2024-06-01", "");
    check_alis(rule, RUNNING, vec![at("2024-05-01", Event::Specialised)], "2024-06-01", "");
}

#[test]
fn a_new_position_asks_for_a_new_alis_agreement() {
    let moved = [("2024-02-01", Some("2026-01-31")), ("2026-03-01", None)];
    let rule = Rule::AlisAgreement;
    let first = || vec![signed("2024-04-01")];
    check_alis(rule, &moved, first(), "2026-03-10", "2026-03-01..2026-03-31 open - reminder");
    let again = vec![signed("2024-04-01"), signed("2026-03-05")];
    check_alis(rule, &moved, again, "2026-03-10", "2024-03-01..2024-03-31 done 2024-04-01 - reminder");
    // Nothing follows the position, or the grant was refused: there is nothing to sign.
    check_alis(rule, &moved[..1], first(), "2026-03-10", "2024-03-01..2024-03-31 done 2024-04-01 - reminder");
    let without_grant = vec![signed("2024-04-01"), refused("2025-05-10")];
    check_alis(rule, RUNNING, without_grant, "2026-03-10", "2024-03-01..2024-03-31 done 2024-04-01 - reminder");
}

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
