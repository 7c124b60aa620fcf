//! Where an agreement stands, in tables: each step of its life, the notice, and what replaces it.

use super::*;
use crate::domain::agreement::life::cases::{
    agreement, at, committee, day, in_force, opened, replied, signed, terminated,
};
use crate::domain::agreement::{AgreementEntry, AgreementEvent};
use crate::domain::sample::stated;
use crate::domain::terms::{InstitutionTerm, NoticeTerm, Origin, Profile, Sourced, Terms};
use crate::domain::word::Word;

fn profile(notice: Option<u32>) -> Profile {
    let months = notice.map(|value| Sourced { value, origin: Origin::Profile });
    let notice = months.map(|months| NoticeTerm { months: Some(months), ..NoticeTerm::default() });
    let terms = Terms { notice, ..Terms::default() };
    Profile {
        id: "hsyk".to_owned(),
        title: String::new(),
        source: "Avtale (HSYK)".to_owned(),
        terms,
        clauses: Vec::new(),
        whole: false,
        blank: None,
    }
}

fn register(agreements: Vec<crate::domain::agreement::Agreement>, notice: Option<u32>) -> Register {
    let profile = profile(notice);
    let agreed = agreements.into_iter().map(|agreement| (agreement.id.clone(), Agreed::new(agreement, &profile)));
    Register { agreements: agreed.collect(), ..Register::default() }
}

fn stand(register: &Register, id: &str, today: &str) -> Stand {
    of(&register.agreements[&id.parse().unwrap()], register, day(today))
}

#[track_caller]
fn check(journal: Vec<AgreementEntry>, today: &str, expected: AgreementStanding) {
    let register = register(vec![agreement("hsyk-1820", journal)], Some(12));
    assert_eq!(stand(&register, "hsyk-1820", today).standing, expected);
}

#[test]
fn each_step_of_its_life() {
    let mut journal = Vec::new();
    check(journal.clone(), "2020-09-01", AgreementStanding::Drafted);
    journal.push(at("2020-09-21", AgreementEvent::Drafted));
    check(journal.clone(), "2020-09-21", AgreementStanding::Drafted);
    journal.push(committee("2020-10-15", None, Some(Decision::ToConsultation)));
    check(journal.clone(), "2020-10-15", AgreementStanding::Drafted);
    journal.push(opened("2020-10-15", "2020-11-10"));
    check(journal.clone(), "2020-10-15", AgreementStanding::InConsultation);
    check(journal.clone(), "2020-11-11", AgreementStanding::InConsultation);
    journal.push(at("2020-11-10", AgreementEvent::ConsultationClosed));
    check(journal.clone(), "2020-11-09", AgreementStanding::InConsultation);
    check(journal.clone(), "2020-11-10", AgreementStanding::Consulted);
    let rejected = [journal.clone(), vec![committee("2020-11-26", None, Some(Decision::Rejected))]].concat();
    check(rejected, "2020-11-26", AgreementStanding::Rejected);
    journal.push(committee("2020-11-26", None, Some(Decision::Adopted)));
    check(journal.clone(), "2020-11-26", AgreementStanding::Adopted);
    journal.push(signed("2020-12-14", "1820"));
    check(journal.clone(), "2020-12-14", AgreementStanding::PartlySigned);
    journal.push(signed("2020-12-18", "hsyk"));
    check(journal.clone(), "2020-12-17", AgreementStanding::PartlySigned);
    check(journal, "2020-12-18", AgreementStanding::InForce);
}

#[test]
fn a_hearing_that_all_have_answered_is_over() {
    let journal =
        vec![opened("2020-10-15", "2020-11-10"), replied("2020-11-01", "1820"), replied("2020-11-02", "hsyk")];
    check(journal.clone(), "2020-11-01", AgreementStanding::InConsultation);
    check(journal, "2020-11-02", AgreementStanding::Consulted);
}

#[test]
fn a_new_hearing_leaves_the_old_decision_behind() {
    let rejected = committee("2020-01-10", None, Some(Decision::Rejected));
    check(vec![rejected, opened("2020-02-01", "2020-03-01")], "2020-02-01", AgreementStanding::InConsultation);
}

#[test]
fn the_notice_runs_to_its_last_day() {
    let journal = || [in_force("2020-02-01"), vec![terminated("2026-08-31")]].concat();
    check(journal(), "2026-08-30", AgreementStanding::InForce);
    check(journal(), "2026-08-31", AgreementStanding::UnderNotice);
    check(journal(), "2027-08-31", AgreementStanding::UnderNotice);
    check(journal(), "2027-09-01", AgreementStanding::RunOut);
    // Months are clamped to the month's end.
    let register =
        register(vec![agreement("a", [in_force("2020-02-01"), vec![terminated("2028-02-29")]].concat())], Some(12));
    assert_eq!(stand(&register, "a", "2028-03-01").runs_out, Some(day("2029-02-28")));
}

#[test]
fn where_the_terms_state_no_notice_nothing_is_computed() {
    let register =
        register(vec![agreement("a", [in_force("2020-02-01"), vec![terminated("2026-08-31")]].concat())], None);
    let stand = stand(&register, "a", "2040-01-01");
    assert_eq!((stand.standing, stand.runs_out), (AgreementStanding::UnderNotice, None));
}

/// Bergen: one *særavtale* replaces several older agreements.
#[test]
fn a_successor_ends_all_it_names_on_the_day_it_comes_into_force() {
    let mut new = agreement("new", in_force("2021-11-15"));
    new.supersedes = vec!["old-1".parse().unwrap(), "old-2".parse().unwrap()];
    let register = register(
        vec![agreement("old-1", in_force("2017-10-23")), agreement("old-2", in_force("2018-01-01")), new],
        Some(12),
    );
    for old in ["old-1", "old-2"] {
        assert_eq!(stand(&register, old, "2021-11-14").standing, AgreementStanding::InForce);
        let ended = stand(&register, old, "2021-11-15");
        assert_eq!(ended.standing, AgreementStanding::Superseded);
        assert_eq!(ended.superseded, Some((day("2021-11-15"), "new".parse().unwrap())));
    }
    assert_eq!(stand(&register, "new", "2021-11-15").standing, AgreementStanding::InForce);
}

#[test]
fn the_lists_of_words_are_complete() {
    let all = [
        AgreementStanding::Drafted,
        AgreementStanding::InConsultation,
        AgreementStanding::Consulted,
        AgreementStanding::Rejected,
        AgreementStanding::Adopted,
        AgreementStanding::PartlySigned,
        AgreementStanding::InForce,
        AgreementStanding::UnderNotice,
        AgreementStanding::RunOut,
        AgreementStanding::Superseded,
    ];
    assert_eq!(AgreementStanding::ALL, all);
}

#[test]
fn a_standing_has_its_day_where_one_day_gives_it() {
    let since = |journal: Vec<AgreementEntry>, today: &str| {
        let register = register(vec![agreement("hsyk-1820", journal)], Some(12));
        stand(&register, "hsyk-1820", today).since()
    };
    assert_eq!(since(vec![signed("2020-01-01", "1820")], "2020-06-01"), None);
    assert_eq!(since(in_force("2020-02-01"), "2020-06-01"), Some(day("2020-02-01")));
    let notice = [in_force("2020-02-01"), vec![terminated("2021-03-01")]].concat();
    assert_eq!(since(notice.clone(), "2021-06-01"), Some(day("2020-02-01")), "while the notice runs");
    assert_eq!(since(notice, "2023-01-01"), Some(day("2022-03-01")));
    let adopted = vec![committee("2020-11-26", None, Some(Decision::Adopted))];
    assert_eq!(since(adopted, "2020-12-01"), Some(day("2020-11-26")));
}

#[test]
fn what_is_outstanding_is_what_nobody_has_done_yet() {
    let terms = Terms {
        institution: Some(InstitutionTerm {
            criteria: stated(vec!["Overlege".to_owned(), "Internundervisning".to_owned()]),
            ..InstitutionTerm::default()
        }),
        ..Terms::default()
    };
    let outstanding = |journal: Vec<AgreementEntry>, terms: &Terms, today: &str| {
        let register = register(vec![agreement("hsyk-1820", journal)], Some(12));
        let stand = stand(&register, "hsyk-1820", today);
        stand.outstanding(terms).iter().map(|one| format!("{one:?}")).collect::<Vec<_>>()
    };
    let none = Terms::default();
    assert_eq!(outstanding(vec![], &none, "2020-09-01"), [r#"Signatures(["1820", "hsyk"])"#]);
    let to = AgreementEvent::ConsultationOpened { due: day("2020-11-10"), to: vec!["1820".to_owned()], by: None };
    let hearing = vec![at("2020-10-15", to)];
    let signatures = r#"Signatures(["1820", "hsyk"])"#;
    let expected = [r#"Replies { due: 2020-11-10, from: ["1820"] }"#, signatures];
    assert_eq!(outstanding(hearing.clone(), &none, "2020-10-20"), expected);
    let answered = [hearing.clone(), vec![replied("2020-10-16", "1820")]].concat();
    assert_eq!(outstanding(answered, &none, "2020-10-20"), [signatures]);
    let closed = [hearing, vec![at("2020-11-01", AgreementEvent::ConsultationClosed)]].concat();
    assert_eq!(outstanding(closed, &none, "2020-11-02"), [signatures], "closed without them");
    let planned = [in_force("2020-02-01"), vec![committee("2020-03-01", Some("2020-04-01"), None)]].concat();
    let decision = r#"Decision { body: "ASU", meeting: 2020-04-01 }"#;
    assert_eq!(outstanding(planned, &none, "2020-03-02"), [decision]);
    let passed_by = [vec![committee("2020-01-01", Some("2020-02-01"), None)], in_force("2020-02-01")].concat();
    assert_eq!(outstanding(passed_by, &none, "2020-03-02"), Vec::<String>::new());
    let assessed = AgreementEvent::CriterionAssessed { criterion: "Overlege".to_owned(), met: true };
    let criteria = [in_force("2020-02-01"), vec![at("2020-03-01", assessed)]].concat();
    assert_eq!(outstanding(criteria.clone(), &terms, "2020-02-02"), ["Criteria { open: 2, of: 2 }"]);
    assert_eq!(outstanding(criteria.clone(), &terms, "2020-03-02"), ["Criteria { open: 1, of: 2 }"]);
    let over = [criteria, vec![terminated("2021-01-01")]].concat();
    assert_eq!(outstanding(over, &terms, "2023-01-01"), Vec::<String>::new());
}
