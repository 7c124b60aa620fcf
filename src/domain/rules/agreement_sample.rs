//! Agreements and their deadlines, as the cases of several rules tell them.

use crate::domain::agreement::life::cases::{agreement, day};
use crate::domain::agreement::{Agreement, AgreementEntry, standing};
use crate::domain::deadline::{Deadline, Rule};
use crate::domain::register::{Agreed, Register};
use crate::domain::rules::agreement_case::AgreementCase;
use crate::domain::rules::of_agreement;
use crate::domain::sample::stated;
use crate::domain::terms::{EvaluationTerm, NoticeTerm, Profile, ReviewTerm, Terms};

pub(super) fn terms() -> Terms {
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

pub(super) fn deadlines(agreements: Vec<Agreement>, terms: Terms, today: &str) -> Vec<Deadline> {
    let source = "Avtale (HSYK)".to_owned();
    let profile = Profile {
        id: "hsyk".to_owned(),
        title: String::new(),
        source,
        terms,
        clauses: Vec::new(),
        whole: false,
        blank: None,
    };
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
pub(super) fn lines(agreements: Vec<Agreement>, rule: Rule, today: &str) -> String {
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
pub(super) fn check(rule: Rule, journal: Vec<AgreementEntry>, today: &str, expected: &str) {
    assert_eq!(lines(vec![agreement("hsyk-1820", journal)], rule, today), expected);
}

pub(super) fn and(mut journal: Vec<AgreementEntry>, more: Vec<AgreementEntry>) -> Vec<AgreementEntry> {
    journal.extend(more);
    journal
}
