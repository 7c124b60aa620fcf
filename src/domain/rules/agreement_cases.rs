//! The rules of an agreement itself, in tables.

use super::*;
use crate::domain::agreement::life::cases::{
    agreement, at, committee, day, in_force, opened, replied, signed, terminated,
};
use crate::domain::agreement::{Agreement, AgreementEntry, AgreementEvent, Decision, standing};
use crate::domain::register::{Agreed, Register};
use crate::domain::sample::stated;
use crate::domain::terms::{EvaluationTerm, NoticeTerm, Party, Profile, ReviewTerm, Terms};

fn terms() -> Terms {
    let clause = |text: &str| stated(text.to_owned());
    Terms {
        review: Some(ReviewTerm { every_months: stated(12), clause: clause("9"), ..ReviewTerm::default() }),
        notice: Some(NoticeTerm { months: stated(12), clause: clause("9"), ..NoticeTerm::default() }),
        evaluation: Some(EvaluationTerm {
            after_months: stated(vec![12, 18]),
            clause: clause("Evaluering"),
            ..EvaluationTerm::default()
        }),
        ..Terms::default()
    }
}

fn deadlines(agreements: Vec<Agreement>, terms: Terms, today: &str) -> Vec<Deadline> {
    let source = "Avtale (HSYK)".to_owned();
    let profile = Profile { id: "hsyk".to_owned(), title: String::new(), source, terms, clauses: Vec::new() };
    let id = agreements[0].id.clone();
    let agreed = agreements.into_iter().map(|agreement| (agreement.id.clone(), Agreed::new(agreement, &profile)));
    let register = Register { agreements: agreed.collect(), ..Register::default() };
    let agreed = &register.agreements[&id];
    of_agreement(&AgreementCase {
        agreed,
        stand: &standing::of(agreed, &register, day(today)),
        reminders: &register.reminders,
    })
}

/// A rule's deadlines, each as `opens..due status basis`.
fn lines(agreements: Vec<Agreement>, rule: Rule, today: &str) -> String {
    let line = |deadline: &Deadline| {
        let opens = deadline.opens_on().map_or("-".to_owned(), |day| day.to_string());
        let status = match deadline.done_on {
            Some(done) => format!("done {done}"),
            None => deadline.status(day(today)).as_str().to_owned(),
        };
        let clause = deadline.basis.clause.as_deref().unwrap_or("-");
        format!("{opens}..{} {status} {clause}", deadline.due_on())
    };
    let found = deadlines(agreements, terms(), today);
    found.iter().filter(|deadline| deadline.rule == rule).map(line).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(rule: Rule, journal: Vec<AgreementEntry>, today: &str, expected: &str) {
    assert_eq!(lines(vec![agreement("hsyk-1820", journal)], rule, today), expected);
}

fn and(mut journal: Vec<AgreementEntry>, more: Vec<AgreementEntry>) -> Vec<AgreementEntry> {
    journal.extend(more);
    journal
}

#[test]
fn a_review_is_due_a_year_after_the_last_one_or_the_last_signature() {
    let journal = || in_force("2020-02-01");
    check(Rule::AgreementReview, vec![signed("2020-01-01", "1820")], "2020-06-01", "");
    check(Rule::AgreementReview, journal(), "2020-12-31", "2021-01-01..2021-02-01 upcoming 9");
    check(Rule::AgreementReview, journal(), "2021-01-01", "2021-01-01..2021-02-01 open 9");
    check(Rule::AgreementReview, journal(), "2021-02-01", "2021-01-01..2021-02-01 open 9");
    check(Rule::AgreementReview, journal(), "2021-02-02", "2021-01-01..2021-02-01 overdue 9");
    let reviewed = and(journal(), vec![at("2021-01-20", AgreementEvent::Reviewed)]);
    check(Rule::AgreementReview, reviewed, "2021-01-20", "2021-12-20..2022-01-20 upcoming 9");
    // Not beyond the end of a notice, and not once it is over.
    let ending = and(journal(), vec![terminated("2020-02-02")]);
    check(Rule::AgreementReview, ending.clone(), "2020-03-01", "2021-01-01..2021-02-01 upcoming 9");
    let reviewed = and(ending.clone(), vec![at("2020-06-01", AgreementEvent::Reviewed)]);
    check(Rule::AgreementReview, reviewed, "2020-06-01", "");
    check(Rule::AgreementReview, ending, "2021-02-03", "");
}

#[test]
fn a_new_agreement_is_due_before_the_notice_ends() {
    let journal = || and(in_force("2020-02-01"), vec![terminated("2026-03-31")]);
    check(Rule::AgreementRenewal, in_force("2020-02-01"), "2026-03-31", "");
    check(Rule::AgreementRenewal, journal(), "2026-03-30", "");
    check(Rule::AgreementRenewal, journal(), "2027-03-31", "2026-03-31..2027-03-31 open 9");
    check(Rule::AgreementRenewal, journal(), "2027-04-01", "2026-03-31..2027-03-31 overdue 9");
    let mut successor = agreement("new", in_force("2027-01-15"));
    successor.supersedes = vec!["hsyk-1820".parse().unwrap()];
    let both = || vec![agreement("hsyk-1820", journal()), successor.clone()];
    assert_eq!(lines(both(), Rule::AgreementRenewal, "2027-01-14"), "2026-03-31..2027-03-31 open 9");
    assert_eq!(lines(both(), Rule::AgreementRenewal, "2027-01-15"), "2026-03-31..2027-03-31 done 2027-01-15 9");
    assert_eq!(lines(both(), Rule::AgreementReview, "2027-01-15"), "", "what is replaced is not reviewed");
}

#[test]
fn a_trial_is_evaluated_after_each_of_the_months_of_its_terms() {
    let journal = || in_force("2025-06-10");
    let evaluated = |on: &str| at(on, AgreementEvent::Evaluated);
    check(Rule::Evaluation, vec![signed("2025-06-10", "hsyk")], "2026-01-01", "");
    check(
        Rule::Evaluation,
        journal(),
        "2026-06-10",
        "2026-05-10..2026-06-10 open Evaluering; 2026-11-10..2026-12-10 upcoming Evaluering",
    );
    check(
        Rule::Evaluation,
        journal(),
        "2026-06-11",
        "2026-05-10..2026-06-10 overdue Evaluering; 2026-11-10..2026-12-10 upcoming Evaluering",
    );
    let one = and(journal(), vec![evaluated("2026-06-08")]);
    check(
        Rule::Evaluation,
        one.clone(),
        "2026-07-01",
        "2026-05-10..2026-06-10 done 2026-06-08 Evaluering; 2026-11-10..2026-12-10 upcoming Evaluering",
    );
    let two = and(one, vec![evaluated("2026-12-20")]);
    check(
        Rule::Evaluation,
        two,
        "2027-01-01",
        "2026-05-10..2026-06-10 done 2026-06-08 Evaluering; 2026-11-10..2026-12-10 done 2026-12-20 Evaluering",
    );
}

#[test]
fn a_hearing_is_due_on_its_own_day_until_it_has_led_to_an_agreement() {
    let journal = || vec![opened("2020-10-15", "2020-11-10"), replied("2020-11-01", "1820")];
    check(Rule::Consultation, journal(), "2020-11-10", "2020-10-15..2020-11-10 open -");
    // Past its day nobody it went to is late: those who opened it close it.
    check(Rule::Consultation, journal(), "2020-11-11", "");
    check(Rule::ConsultationClose, journal(), "2020-11-10", "");
    check(Rule::ConsultationClose, journal(), "2020-11-11", "2020-11-10..2020-12-10 open -");
    check(Rule::ConsultationClose, journal(), "2020-12-11", "2020-11-10..2020-12-10 overdue -");
    let closed = and(journal(), vec![at("2020-11-12", AgreementEvent::ConsultationClosed)]);
    check(Rule::ConsultationClose, closed, "2020-11-13", "2020-11-10..2020-12-10 done 2020-11-12 -");
    let decided = and(journal(), vec![committee("2020-11-26", None, Some(Decision::Adopted))]);
    check(Rule::ConsultationClose, decided, "2020-11-27", "2020-11-10..2020-12-10 done 2020-11-26 -");
    let done = and(journal(), vec![replied("2020-11-09", "hsyk")]);
    check(Rule::Consultation, done.clone(), "2020-11-10", "2020-10-15..2020-11-10 done 2020-11-09 -");
    check(Rule::Consultation, and(done, in_force("2020-12-18")), "2020-12-18", "");
    // A hearing on the revision of what is in force stands.
    let revision = and(in_force("2020-02-01"), vec![opened("2026-10-12", "2026-12-11")]);
    check(Rule::Consultation, revision, "2026-11-01", "2026-10-12..2026-12-11 open -");
    let mut with_case = opened("2020-10-15", "2020-11-10");
    with_case.case = Some("27/20".to_owned());
    check(Rule::Consultation, vec![with_case], "2020-11-01", "2020-10-15..2020-11-10 open sak 27/20");
}

#[test]
fn a_committee_decides_in_its_meeting() {
    let planned = || vec![committee("2020-10-15", Some("2020-11-26"), None)];
    check(Rule::Committee, planned(), "2020-10-15", "2020-10-15..2020-11-26 open -");
    check(Rule::Committee, planned(), "2020-11-27", "2020-10-15..2020-11-26 overdue -");
    let adopted = and(planned(), vec![committee("2020-11-26", None, Some(Decision::Adopted))]);
    check(Rule::Committee, adopted.clone(), "2020-11-26", "2020-10-15..2020-11-26 done 2020-11-26 -");
    check(Rule::Committee, and(adopted, in_force("2020-12-18")), "2020-12-18", "");
    // Where only the meeting is written down, it opens with the hearing that leads to it.
    let heard = vec![opened("2020-10-15", "2020-11-10"), committee("2020-11-26", None, None)];
    check(Rule::Committee, heard, "2020-11-01", "2020-10-15..2020-11-26 open -");
}

#[test]
fn what_the_terms_do_not_state_gives_no_deadline() {
    let journal = and(in_force("2020-02-01"), vec![terminated("2026-03-31")]);
    assert_eq!(deadlines(vec![agreement("a", journal)], Terms::default(), "2026-08-01"), Vec::new());
}

#[test]
fn both_sides_are_shown_what_concerns_both() {
    use crate::domain::deadline::Responsible;
    for (responsible, municipality, hospital) in [
        (Responsible::Both, true, true),
        (Responsible::Parties, true, true),
        (Responsible::Committee, false, false),
        (Responsible::Municipality, true, false),
        (Responsible::Hospital, false, true),
    ] {
        let concerns = (responsible.concerns(Party::Municipality), responsible.concerns(Party::Hospital));
        assert_eq!(concerns, (municipality, hospital), "{responsible:?}");
        assert!(!responsible.concerns(Party::Trainee), "{responsible:?}");
    }
    assert!(Responsible::Trainee.concerns(Party::Trainee) && Responsible::Supervisor.concerns(Party::Supervisor));
}
