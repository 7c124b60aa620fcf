//! The gate in tables: each thing that may lack, on the day before and the day itself, told or barring.

use super::*;
use crate::domain::agreement::life::cases::{agreement, at, day, in_force, signed, terminated};
use crate::domain::agreement::{AgreementEntry, AgreementEvent};
use crate::domain::municipality::Municipality;
use crate::domain::sample::{self, stated};
use crate::domain::terms::{InstitutionTerm, NoticeTerm, Profile, Strength, Terms};

/// Registered since 20 May 2019, without a general training plan.
fn municipality() -> Municipality {
    sample::municipality(Some("2019-05-20"), Vec::new())
}

fn trainee(journal: Vec<Entry>) -> Trainee {
    Trainee { journal, ..sample::trainee() }
}

fn requested(on: &str) -> Entry {
    Entry::new(
        day(on),
        1,
        Event::Requested { start: day("2027-03-01"), months: 6, wishes: Vec::new(), flexible: false, agreement: None },
    )
}

fn register(municipality: Option<Municipality>, journal: Vec<AgreementEntry>, terms: Terms) -> Register {
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
    let agreed = Agreed::new(agreement("hsyk-1820", journal), &profile);
    Register {
        municipalities: municipality.into_iter().map(|known| (known.number, known)).collect(),
        agreements: [(agreed.agreement.id.clone(), agreed)].into(),
        ..Register::default()
    }
}

/// What lacks, and whether it refuses: `Registration!` where it does.
fn lacking(register: &Register, trainee: &Trainee, entry: &Entry) -> Vec<String> {
    let line = |finding: &Finding| {
        let Breach::Gate { lacks, .. } = &finding.breach else { panic!("{finding:?}") };
        let what = match lacks {
            Lack::Force { standing, .. } => format!("{standing:?}"),
            Lack::Criteria(open) => format!("Criteria({})", open.len()),
            other => format!("{other:?}"),
        };
        format!("{what}{}", if finding.refuses() { "!" } else { "" })
    };
    findings(register, trainee, entry).iter().map(line).collect()
}

fn gate(of: fn(&mut GateTerm)) -> Terms {
    let mut term = GateTerm { clause: stated("4".to_owned()), ..GateTerm::default() };
    of(&mut term);
    Terms { gate: Some(term), ..Terms::default() }
}

#[track_caller]
fn check(terms: Terms, on: &str, expected: &[&str]) {
    let register = register(Some(municipality()), in_force("2020-02-01"), terms);
    assert_eq!(lacking(&register, &trainee(Vec::new()), &requested(on)), expected, "{on}");
}

#[test]
fn a_municipality_that_is_not_registered_is_told_and_barred_where_the_terms_say_so() {
    let asks = || gate(|term| term.registered = stated(true));
    let bars = || {
        gate(|term| {
            term.registered = stated(true);
            term.bars = stated(true);
        })
    };
    let unregistered = |on: &str, terms: Terms| {
        let late = Municipality { registered: Some(day("2026-06-01")), ..municipality() };
        lacking(&register(Some(late), in_force("2020-02-01"), terms), &trainee(Vec::new()), &requested(on))
    };
    assert_eq!(unregistered("2026-05-31", asks()), ["Registration"]);
    assert_eq!(unregistered("2026-06-01", asks()), Vec::<String>::new());
    assert_eq!(unregistered("2026-05-31", bars()), ["Registration!"]);
    assert_eq!(unregistered("2026-05-31", Terms::default()), Vec::<String>::new(), "no such term");
    check(bars(), "2026-05-31", &[]);
    // A record that cannot be read is told elsewhere.
    let unread = register(None, in_force("2020-02-01"), bars());
    assert_eq!(lacking(&unread, &trainee(Vec::new()), &requested("2026-05-31")), Vec::<String>::new());
}

#[test]
fn an_agreement_that_is_not_in_force_is_always_told() {
    let bars = || {
        gate(|term| {
            term.agreement = stated(true);
            term.bars = stated(true);
        })
    };
    check(Terms::default(), "2020-01-31", &["PartlySigned"]);
    check(Terms::default(), "2020-02-01", &[]);
    check(gate(|term| term.agreement = stated(true)), "2020-01-31", &["PartlySigned"]);
    check(bars(), "2020-01-31", &["PartlySigned!"]);
    check(bars(), "2020-02-01", &[]);
    // Without such a term no term is departed from.
    let plain = register(Some(municipality()), vec![signed("2020-01-01", "1820")], Terms::default());
    let found = findings(&plain, &trainee(Vec::new()), &requested("2026-01-01"));
    assert_eq!(found.iter().map(|finding| finding.departure.clone()).collect::<Vec<_>>(), [None]);
    let stating = register(Some(municipality()), vec![signed("2020-01-01", "1820")], bars());
    let found = findings(&stating, &trainee(Vec::new()), &requested("2026-01-01"));
    let departure = found[0].departure.clone().unwrap();
    assert_eq!(
        (&*departure.term, departure.clause.as_deref(), departure.strength),
        ("gate", Some("HSYK 4"), Strength::Requirement)
    );
}

#[test]
fn an_agreement_counts_until_its_notice_ends() {
    let notice = NoticeTerm { months: stated(12), ..NoticeTerm::default() };
    let terms = Terms { notice: Some(notice), ..Terms::default() };
    let journal = [in_force("2020-02-01"), vec![terminated("2025-06-30")]].concat();
    let register = register(Some(municipality()), journal, terms);
    let on = |on: &str| lacking(&register, &trainee(Vec::new()), &requested(on));
    assert_eq!(on("2026-06-30"), Vec::<String>::new());
    assert_eq!(on("2026-07-01"), ["RunOut"]);
}

#[test]
fn an_agreement_that_another_has_replaced_is_told() {
    let mut register = register(Some(municipality()), in_force("2020-02-01"), Terms::default());
    let mut new = agreement("new", in_force("2026-06-01"));
    new.supersedes = vec!["hsyk-1820".parse().unwrap()];
    let profile = Profile {
        id: "x".to_owned(),
        title: String::new(),
        source: "x".to_owned(),
        terms: Terms::default(),
        clauses: Vec::new(),
        whole: false,
        blank: None,
    };
    register.agreements.insert("new".parse().unwrap(), Agreed::new(new, &profile));
    assert_eq!(lacking(&register, &trainee(Vec::new()), &requested("2026-05-31")), Vec::<String>::new());
    assert_eq!(lacking(&register, &trainee(Vec::new()), &requested("2026-06-01")), ["Superseded"]);
}

/// STOLAV: the municipality makes a general plan, and an individual one for each trainee.
#[test]
fn training_plans_are_told_where_the_terms_ask_for_them() {
    let asks = || {
        gate(|term| {
            term.training_plan = stated(true);
            term.individual_plan = stated(true);
        })
    };
    check(asks(), "2026-05-31", &["TrainingPlan", "IndividualPlan"]);
    let with_plan = Municipality { training_plan: Some("https://plan.example".to_owned()), ..municipality() };
    let register = register(Some(with_plan), in_force("2020-02-01"), asks());
    let revised = trainee(vec![Entry::new(day("2026-05-01"), 1, Event::PlanRevised)]);
    assert_eq!(lacking(&register, &revised, &requested("2026-04-30")), ["IndividualPlan"]);
    assert_eq!(lacking(&register, &revised, &requested("2026-05-01")), Vec::<String>::new());
}

#[test]
fn an_institution_has_to_meet_every_criterion() {
    let terms = || {
        let criteria = stated(vec!["Overlege".to_owned(), "Internundervisning".to_owned()]);
        Terms { institution: Some(InstitutionTerm { criteria, ..InstitutionTerm::default() }), ..Terms::default() }
    };
    let assessed = |on: &str, criterion: &str, met| {
        at(on, AgreementEvent::CriterionAssessed { criterion: criterion.to_owned(), met })
    };
    let with = |journal: Vec<AgreementEntry>| {
        let register = register(Some(municipality()), [in_force("2020-02-01"), journal].concat(), terms());
        lacking(&register, &trainee(Vec::new()), &requested("2026-05-31"))
    };
    assert_eq!(with(vec![]), ["Criteria(2)!"]);
    let first = || assessed("2026-05-01", "Overlege", true);
    assert_eq!(with(vec![first()]), ["Criteria(1)!"]);
    assert_eq!(with(vec![first(), assessed("2026-05-31", "Internundervisning", true)]), Vec::<String>::new());
    assert_eq!(with(vec![first(), assessed("2026-06-01", "Internundervisning", true)]), ["Criteria(1)!"]);
    let lost =
        vec![first(), assessed("2026-05-02", "Internundervisning", true), assessed("2026-05-20", "Overlege", false)];
    assert_eq!(with(lost), ["Criteria(1)!"]);
}

#[test]
fn only_requests_and_offers_pass_the_gate() {
    let register = register(Some(municipality()), Vec::new(), Terms::default());
    let offer = sample::offer("2027-03-01");
    let lacks = |event| lacking(&register, &trainee(Vec::new()), &Entry::new(day("2026-05-31"), 1, event));
    assert_eq!(lacks(Event::Offered(offer)), ["Drafted"]);
    assert_eq!(lacks(Event::Accepted), Vec::<String>::new());
    assert_eq!(lacks(Event::Started), Vec::<String>::new());
}
