//! Trainees, terms and municipalities that the cases of several rules are about, and how a deadline is told in one line.

use crate::domain::alis_agreement::AlisTerms;
use crate::domain::deadline::{Deadline, Rule};
use crate::domain::fold::fold;
use crate::domain::hpr::Hpr;
use crate::domain::journal::{Answer, Entry, Event, Offered};
use crate::domain::national::{AccessLaw, National, NationalRule, WrittenContract};
use crate::domain::register::Register;
use crate::domain::rules::{Assessment, assess};
use crate::domain::sample;
use crate::domain::sample::{at, clause, day, stated};
use crate::domain::settings::Reminders;
use crate::domain::terms::{
    ContactTerm, ContractTerm, DeclinedTerm, DeviationTerm, DocumentationTerm, ExtensionTerm, GateTerm,
    PrioritisationTerm, ReconfirmationTerm, RequestTerm, ServiceTerm, Terms, Wording,
};
use crate::domain::trainee::{Practice, Trainee, Training};

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
    at(on, Event::Requested { start: day(start), months: 6, wishes: Vec::new(), flexible: false, agreement: None })
}

pub(super) fn offered(on: &str, start: &str, answer_by: Option<&str>) -> Entry {
    let terms = Offered { answer_by: answer_by.map(day), ..sample::offer(start) };
    at(on, Event::Offered(terms))
}

pub(super) fn answered(on: &str, answer: Answer) -> Entry {
    at(on, Event::ReconfirmationAnswered(answer))
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
pub(super) fn assessed(trainee: &Trainee, terms: &Terms, today: &str) -> Assessment {
    assessed_with(trainee, terms, &AlisTerms::default(), today)
}

pub(super) fn assessed_with(trainee: &Trainee, terms: &Terms, alis_terms: &AlisTerms, today: &str) -> Assessment {
    let story = fold(&trainee.journal, day(today));
    assert_eq!(story.not_allowed, Vec::new(), "the test's own journal");
    let reminders = Reminders::default();
    let rule = national_rule("arbeidsmiljøloven", "§ 14-5");
    let words = Wording { from: Some(day("2024-07-01")), ..rule.words.clone() };
    let national = National {
        plan_review: Some(national_rule("spesialistforskriften", "§ 25")),
        old_scheme: None,
        written_contract: Some(WrittenContract { days: 7, rule: NationalRule { words, ..rule } }),
        access: Some(AccessLaw { months: 1, rule: national_rule("personvernforordningen", "art. 12, 15") }),
        ..National::default()
    };
    let register = Register { national, alis_terms: alis_terms.clone(), ..sample::register(terms) };
    assess(&register.case(trainee, &story, &reminders).unwrap())
}

/// A deadline in one line: `opens..due status basis`, what is absent as `-`, done days as `done DAY`.
pub(super) fn line(deadline: &Deadline, today: &str) -> String {
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
pub(super) fn check(rule: Rule, journal: Vec<Entry>, today: &str, expected: &str) {
    check_under(&hsyk(), rule, journal, today, expected);
}

#[track_caller]
pub(super) fn check_under(terms: &Terms, rule: Rule, journal: Vec<Entry>, today: &str, expected: &str) {
    let found = assessed(&trainee(9144897, journal), terms, today).deadlines;
    let lines: Vec<String> = found.iter().filter(|d| d.rule == rule).map(|d| line(d, today)).collect();
    assert_eq!(lines.join("; "), expected);
}

pub(super) fn confirmed() -> Vec<Entry> {
    vec![
        requested("2024-03-10", "2027-03-01"),
        at("2026-07-01", Event::ReconfirmationAsked),
        answered("2026-07-20", Answer::Confirmed),
    ]
}

pub(super) fn accepted() -> Vec<Entry> {
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

/// One rule of the ALIS-avtale, of a trainee whose practice and journal a case gives.
#[track_caller]
pub(super) fn check_alis(
    rule: Rule,
    practice: &[(&str, Option<&str>)],
    journal: Vec<Entry>,
    today: &str,
    expected: &str,
) {
    let mut trainee = trainee(9144897, journal);
    let first = trainee.practice.remove(0);
    let block = |(from, to): &(&str, Option<&str>)| Practice { from: day(from), to: to.map(day), ..first.clone() };
    trainee.practice = practice.iter().map(block).collect();
    let found = assessed_with(&trainee, &hsyk(), &alis_terms(), today).deadlines;
    let lines: Vec<String> = found.iter().filter(|d| d.rule == rule).map(|d| line(d, today)).collect();
    assert_eq!(lines.join("; "), expected);
}

pub(super) fn signed(on: &str) -> Entry {
    at(on, Event::AlisAgreementSigned { municipality: None, elements: Vec::new() })
}

pub(super) fn refused(on: &str) -> Entry {
    at(on, Event::GrantRefused { round: "2026".to_owned(), amount: None, municipality: None })
}

pub(super) const RUNNING: &[(&str, Option<&str>)] = &[("2024-02-01", None)];
