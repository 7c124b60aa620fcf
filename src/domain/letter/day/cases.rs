//! The day of a letter from both sides of its edges.

use super::*;
use crate::domain::agreement::AgreementEntry;
use crate::domain::agreement::life::cases::{agreement, committee, in_force, opened, terminated};
use crate::domain::grant::GrantRound;
use crate::domain::journal::{Entry, Event, Offered};
use crate::domain::register::Register;
use crate::domain::sample::{self, at, clause, day, stated};
use crate::domain::settings::Reminders;
use crate::domain::terms::{ContractTerm, NoticeTerm, Terms};

fn terms() -> Terms {
    let contract = ContractTerm {
        opens_months_before: stated(6),
        due_months_before: stated(3),
        clause: clause("8"),
        ..ContractTerm::default()
    };
    let notice = NoticeTerm { months: stated(12), clause: clause("9"), ..NoticeTerm::default() };
    Terms { contract: Some(contract), notice: Some(notice), ..Terms::default() }
}

/// What is said of a letter about somebody with this journal, on a day that is today as well.
fn of(kind: LetterKind, journal: &[Entry], on: &str) -> Vec<DayVerdict> {
    let (register, reminders) = (sample::register(&terms()), Reminders::default());
    let trainee = Trainee { journal: journal.to_vec(), ..sample::trainee() };
    let (on, trainees) = (day(on), Vec::new());
    let letter = LetterStand { register: &register, reminders: &reminders, trainees: &trainees, on, known: on };
    verdicts(kind, &letter, LetterSubject::Trainee { trainee: &trainee, placement: 1 }, on)
}

/// Six months from 1 March 2027, accepted, to be answered by 1 September 2026.
fn way(more: &[Entry]) -> Vec<Entry> {
    let wish =
        Event::Requested { start: day("2027-03-01"), months: 6, wishes: Vec::new(), flexible: false, agreement: None };
    let offer = Event::Offered(Offered { answer_by: Some(day("2026-09-01")), ..sample::offer("2027-03-01") });
    let mut journal = vec![at("2026-01-01", wish), at("2026-08-01", offer)];
    journal.extend_from_slice(more);
    journal
}

#[test]
fn an_offer_whose_answer_is_due_before_it_is_told_and_issued() {
    assert_eq!(of(LetterKind::Offer, &way(&[]), "2026-09-01"), []);
    let late = DayVerdict::ReplyPast { due: day("2026-09-01") };
    assert_eq!(of(LetterKind::Offer, &way(&[]), "2026-09-02"), [late]);
    assert!(!late.refuses());
    // Accepted, it waits for no answer.
    assert_eq!(of(LetterKind::Offer, &way(&[at("2026-08-20", Event::Accepted)]), "2026-09-02"), []);
}

#[test]
fn a_late_contract_is_owed_until_the_service_is_finished() {
    let accepted = way(&[at("2026-08-20", Event::Accepted)]);
    assert_eq!(of(LetterKind::Contract, &accepted, "2026-12-01"), []);
    let late = DayVerdict::Late { rule: Rule::Contract, due: day("2026-12-01") };
    assert_eq!(of(LetterKind::Contract, &accepted, "2026-12-02"), [late]);
    assert!(!late.refuses());
    let mut served = accepted.clone();
    served.push(at("2027-03-01", Event::Started));
    let past = DayVerdict::ServicePast { end: day("2027-08-31") };
    assert!(!of(LetterKind::Contract, &served, "2027-08-31").contains(&past));
    assert!(of(LetterKind::Contract, &served, "2027-09-01").contains(&past) && !past.refuses());
    served.push(at("2027-08-31", Event::Completed));
    let over = DayVerdict::ServiceOver { ended: day("2027-08-31") };
    for kind in [LetterKind::Enrolment, LetterKind::Offer, LetterKind::Contract, LetterKind::Extension] {
        assert_eq!(of(kind, &served, "2027-09-01"), [over], "{kind:?}");
        assert!(over.refuses());
        // Of an earlier day it is not known yet.
        assert_ne!(of(kind, &served, "2027-08-30"), [over], "{kind:?}");
    }
    assert_eq!(of(LetterKind::Withdrawal, &served, "2027-09-01"), []);
}

#[test]
fn a_certificate_is_owed_however_late() {
    let done =
        [at("2026-08-20", Event::Accepted), at("2027-03-01", Event::Started), at("2027-08-31", Event::Completed)];
    let found = of(LetterKind::Completion, &way(&done), "2029-01-01");
    assert!(matches!(found[..], [DayVerdict::Late { rule: Rule::Documentation, .. }]), "{found:?}");
    assert!(found.iter().all(|verdict| !verdict.refuses()));
}

/// What is said of a letter about an agreement.
fn agreed(kind: LetterKind, journal: Vec<AgreementEntry>, on: &str) -> Vec<DayVerdict> {
    let mut register = sample::register(&terms());
    let known = register.agreements.values_mut().next().unwrap();
    known.agreement = agreement("hsyk-1820", journal);
    let about = known.clone();
    let (on, reminders, trainees) = (day(on), Reminders::default(), Vec::new());
    let letter = LetterStand { register: &register, reminders: &reminders, trainees: &trainees, on, known: on };
    verdicts(kind, &letter, LetterSubject::Agreement(&about), on)
}

#[test]
fn nobody_is_invited_to_a_hearing_that_is_over() {
    let hearing = || vec![opened("2026-01-01", "2026-03-01")];
    assert_eq!(agreed(LetterKind::Consultation, hearing(), "2026-03-01"), []);
    let over = DayVerdict::HearingOver { ended: day("2026-03-01") };
    assert_eq!(agreed(LetterKind::Consultation, hearing(), "2026-03-02"), [over]);
    assert!(over.refuses());
    let mut again = hearing();
    again.push(opened("2026-04-01", "2026-06-01"));
    assert_eq!(agreed(LetterKind::Consultation, again, "2026-05-01"), []);
}

#[test]
fn a_paper_for_a_meeting_long_past_is_told() {
    let meeting = || vec![committee("2026-01-01", Some("2026-02-01"), None)];
    assert_eq!(agreed(LetterKind::CommitteeCase, meeting(), "2026-02-01"), []);
    let past = DayVerdict::MeetingPast { meeting: day("2026-02-01") };
    assert_eq!(agreed(LetterKind::CommitteeCase, meeting(), "2026-02-02"), [past]);
    assert!(!past.refuses());
}

#[test]
fn an_agreement_that_has_run_out_is_told() {
    let mut over = in_force("2024-01-10");
    over.push(terminated("2025-01-01"));
    assert_eq!(agreed(LetterKind::Termination, over.clone(), "2025-06-01"), []);
    let found = agreed(LetterKind::Termination, over, "2027-01-01");
    assert!(matches!(found[..], [DayVerdict::AgreementOver { .. }]), "{found:?}");
}

#[test]
fn a_day_ahead_and_a_round_that_is_closed_are_told() {
    let (register, reminders, trainees) = (Register::default(), Reminders::default(), Vec::new());
    let round = GrantRound {
        period_from: day("2026-01-01"),
        period_to: day("2026-12-31"),
        apply_by: Some(day("2026-11-15")),
        report_by: None,
        facilitation_percent: None,
        project: None,
        rates: Vec::new(),
        journal: Vec::new(),
    };
    let said = |on: &str, today: &str| {
        let on = day(on);
        let letter = LetterStand { register: &register, reminders: &reminders, trainees: &trainees, on, known: on };
        verdicts(LetterKind::Grant, &letter, LetterSubject::Round("2026", &round, None), day(today))
    };
    assert_eq!(said("2026-11-15", "2026-11-15"), []);
    let late = DayVerdict::Late { rule: Rule::GrantApplication, due: day("2026-11-15") };
    assert_eq!(said("2026-11-16", "2026-11-15"), [DayVerdict::Ahead, late]);
}

#[test]
fn what_is_sent_again_as_a_step_of_its_own_replaces_nothing() {
    let (first, later) = (day("2026-01-01"), day("2026-02-01"));
    assert!(replaces(LetterKind::Offer, first, later) && replaces(LetterKind::Offer, first, first));
    assert!(!replaces(LetterKind::Offer, later, first), "the later letter is not replaced by an earlier one");
    assert!(!replaces(LetterKind::Reconfirmation, first, later));
    assert!(replaces(LetterKind::Reconfirmation, first, first));
}
