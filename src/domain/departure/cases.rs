//! Each check at both sides of its edges: months in both directions, month ends and leap years, what was not stated.

use super::*;
use crate::domain::journal::{ContactBy, Wish, WithdrawnReason};
use crate::domain::percent::Percent;
use crate::domain::sample::{self, at, clause, day, second, stated};
use crate::domain::terms::{CoursesTerm, DeviationTerm, ExtensionTerm, PriorServiceOf, PriorServiceTerm, ServiceTerm};
use crate::domain::trainee::Training;

/// The terms of Helgelandssykehuset that are checked here.
fn hsyk() -> Terms {
    Terms {
        prior_service: Some(PriorServiceTerm {
            months: stated(24),
            of: stated(PriorServiceOf::SpecialisationInMunicipality),
            clause: clause("5.1"),
            strength: stated(Strength::Recommendation),
            words: None,
        }),
        service: Some(ServiceTerm {
            months: stated(6),
            same_department: stated(true),
            split_allowed: stated(false),
            clause: clause("5.2"),
            strength: stated(Strength::Requirement),
            words: None,
        }),
        deviation: Some(DeviationTerm {
            max_months: stated(6),
            other_site_or_department: stated(true),
            clause: clause("7.6"),
            strength: stated(Strength::Reservation),
            words: None,
        }),
        courses: Some(CoursesTerm {
            days: stated(5),
            per_months: stated(6),
            clause: clause("8"),
            strength: stated(Strength::Requirement),
            words: None,
        }),
        extension: Some(ExtensionTerm { allowed: stated(true), clause: clause("8"), ..ExtensionTerm::default() }),
        ..Terms::default()
    }
}

fn wish(place: &str) -> Wish {
    let (site, department) = place.split_once('/').unwrap();
    Wish { site: site.to_owned(), department: department.to_owned(), hospital: None }
}

fn requested(start: &str, months: u32) -> Event {
    let wishes = vec![wish("Mo i Rana/Indremedisin"), wish("Sandnessjøen/Kirurgi")];
    Event::Requested { start: day(start), months, wishes, flexible: false, agreement: None }
}

fn offer(start: &str, months: u32, place: &str) -> Offered {
    let Wish { site, department, .. } = wish(place);
    Offered { start: day(start), months, site, department, position: None, hospital: None, answer_by: None }
}

fn offered(start: &str, months: u32, place: &str) -> Event {
    Event::Offered(offer(start, months, place))
}

fn answered(start: Option<&str>, site: Option<&str>, department: Option<&str>) -> Event {
    let text = |text: Option<&str>| text.map(str::to_owned);
    let (site, department) = (text(site), text(department));
    Event::ReconfirmationAnswered(Answer::Changed { start: start.map(day), site, department })
}

/// In full-time practice and training since a day.
fn trainee(since: &str, journal: &[Entry]) -> Trainee {
    Trainee {
        training: Training { started: Some(day(since)), ..Training::default() },
        practice: vec![sample::practice(since)],
        journal: journal.to_vec(),
        ..sample::trainee()
    }
}

fn departures(terms: &Terms, trainee: &Trainee, entry: &Entry) -> Vec<Finding> {
    Measure { terms, cited_as: "HSYK" }.departures(&sample::register(terms), trainee, entry, day("2027-12-31"))
}

fn breaches(terms: &Terms, trainee: &Trainee, entry: &Entry) -> Vec<Breach> {
    departures(terms, trainee, entry).into_iter().map(|finding| finding.breach).collect()
}

/// The breaches of an entry after these, under HSYK's terms, for somebody with years of prior service.
#[track_caller]
fn check(journal: &[Entry], entry: &Entry, expected: &[Breach]) {
    check_under(&hsyk(), journal, entry, expected);
}

#[track_caller]
fn check_under(terms: &Terms, journal: &[Entry], entry: &Entry, expected: &[Breach]) {
    assert_eq!(breaches(terms, &trainee("2020-03-01", journal), entry), expected, "{entry:?}");
}

#[track_caller]
fn check_start(wished: &str, from: &str, near: bool) {
    let journal = [at("2026-01-01", requested(wished, 6))];
    let entry = at("2026-02-01", offered(from, 6, "Mo i Rana/Indremedisin"));
    let too_far = Breach::StartTooFar { start: day(from), wished: day(wished), months: 6 };
    check(&journal, &entry, if near { &[] } else { std::slice::from_ref(&too_far) });
}

#[test]
fn an_offer_lies_at_most_so_many_calendar_months_from_the_wish_in_both_directions() {
    check_start("2027-03-01", "2027-03-01", true);
    check_start("2027-03-01", "2027-09-01", true);
    check_start("2027-03-01", "2027-09-02", false);
    check_start("2027-03-01", "2026-09-01", true);
    check_start("2027-03-01", "2026-08-31", false);
}

#[test]
fn the_deviation_ends_where_the_month_ends() {
    // 31 August + 6 months is 28 February, or 29 in a leap year; and 28 February lies six months from 31 August both ways.
    check_start("2027-02-28", "2027-08-31", true);
    check_start("2027-02-28", "2027-09-01", false);
    check_start("2028-02-28", "2028-08-29", false);
    check_start("2026-08-31", "2027-02-28", true);
    check_start("2026-08-31", "2027-03-01", false);
    check_start("2027-08-31", "2028-02-29", true);
    check_start("2027-08-31", "2028-03-01", false);
    // 31 August − 6 months.
    check_start("2027-08-31", "2027-02-28", true);
    check_start("2027-08-31", "2027-02-27", false);
    check_start("2028-08-31", "2028-02-29", true);
    check_start("2028-08-31", "2028-02-28", false);
    // From the leap day itself.
    check_start("2028-02-29", "2028-08-29", true);
    check_start("2028-02-29", "2028-08-31", true);
    check_start("2028-02-29", "2028-09-01", false);
    check_start("2028-02-29", "2027-08-29", true);
    check_start("2028-02-29", "2027-08-28", false);
}

#[test]
fn what_the_answer_moved_is_measured_from_the_wish_too() {
    let journal = [
        at("2026-01-01", requested("2027-03-01", 6)),
        at("2026-06-01", Event::ReconfirmationAsked),
        at("2026-06-15", answered(Some("2027-08-01"), None, None)),
    ];
    let offer = |start| at("2026-07-01", offered(start, 6, "Mo i Rana/Indremedisin"));
    let too_far = |start| Breach::StartTooFar { start: day(start), wished: day("2027-03-01"), months: 6 };
    check(&journal, &offer("2027-08-01"), &[]);
    check(&journal, &offer("2027-09-01"), &[]);
    check(&journal, &offer("2027-09-02"), &[too_far("2027-09-02")]);
    check(&journal, &offer("2028-02-01"), &[too_far("2028-02-01")]);
    check(&journal, &offer("2026-09-01"), &[]);
}

#[test]
fn an_answer_that_changes_the_start_or_the_place_is_measured_by_the_wish() {
    let journal = [at("2026-01-01", requested("2027-03-01", 6)), at("2026-06-01", Event::ReconfirmationAsked)];
    let answer = |start, site, department| at("2026-06-15", answered(start, site, department));
    check(&journal, &answer(Some("2027-09-01"), None, None), &[]);
    let too_far = Breach::StartTooFar { start: day("2027-09-02"), wished: day("2027-03-01"), months: 6 };
    check(&journal, &answer(Some("2027-09-02"), None, None), &[too_far]);
    let place = |site: &str, department: &str| Breach::OtherPlace { site: site.into(), department: department.into() };
    check(&journal, &answer(None, Some("Sandnessjøen"), Some("Kirurgi")), &[]);
    check(&journal, &answer(None, None, Some("Kirurgi")), &[place("Mo i Rana", "Kirurgi")]);
    check(&journal, &answer(None, Some("Sandnessjøen"), None), &[place("Sandnessjøen", "Indremedisin")]);
}

#[test]
fn a_place_that_was_not_wished_is_told_but_to_the_flexible() {
    let other = Breach::OtherPlace { site: "Mo i Rana".into(), department: "Kirurgi".into() };
    let journal = |flexible| {
        let wishes = vec![wish("Mo i Rana/Indremedisin"), wish("Sandnessjøen/Kirurgi")];
        [at("2026-01-01", Event::Requested { start: day("2027-03-01"), months: 6, wishes, flexible, agreement: None })]
    };
    let offer = |place| at("2026-02-01", offered("2027-03-01", 6, place));
    check(&journal(false), &offer("Mo i Rana/Kirurgi"), std::slice::from_ref(&other));
    check(&journal(false), &offer("Sandnessjøen/Kirurgi"), &[]);
    check(&journal(true), &offer("Mo i Rana/Kirurgi"), &[]);
    // The hospital's own answer named it: both sides hold it.
    let [request] = journal(false);
    let answered = [
        request,
        at("2026-01-10", Event::ReconfirmationAsked),
        at("2026-01-20", answered(None, None, Some("Kirurgi"))),
    ];
    check(&answered, &offer("Mo i Rana/Kirurgi"), &[]);
    // Terms that do not speak of other places, or of deviations at all.
    let mut terms = hsyk();
    terms.deviation.as_mut().unwrap().other_site_or_department = None;
    check_under(&terms, &journal(false), &offer("Mo i Rana/Kirurgi"), &[]);
    terms.deviation = None;
    check_under(&terms, &journal(false), &at("2026-02-01", offered("2029-01-01", 6, "Mo i Rana/Kirurgi")), &[]);
}

#[test]
fn the_same_words_at_another_hospital_are_another_place() {
    let named = |hospital: &str| Some(hospital.parse().unwrap());
    let wishes = vec![Wish { hospital: named("hsyk"), ..wish("Mo i Rana/Indremedisin") }];
    let journal = [at(
        "2026-01-01",
        Event::Requested { start: day("2027-03-01"), months: 6, wishes, flexible: false, agreement: None },
    )];
    let offer = |hospital| {
        let offer = offer("2027-03-01", 6, "Mo i Rana/Indremedisin");
        at("2026-02-01", Event::Offered(Offered { hospital, ..offer }))
    };
    check(&journal, &offer(named("hsyk")), &[]);
    check(&journal, &offer(None), &[]);
    let other = Breach::OtherPlace { site: "Mo i Rana".into(), department: "Indremedisin".into() };
    check(&journal, &offer(named("nlsh")), &[other]);
}

#[track_caller]
fn check_prior(since: &str, start: &str, expected: Option<(u32, &str)>) {
    let journal = [at("2026-01-01", requested(start, 6))];
    let entry = at("2026-02-01", offered(start, 6, "Mo i Rana/Indremedisin"));
    let breach = expected.map(|(served, from)| Breach::PriorService {
        start: day(start),
        served,
        needed: 24,
        eligible_from: Some(day(from)),
    });
    assert_eq!(breaches(&hsyk(), &trainee(since, &journal), &entry).first(), breach.as_ref(), "since {since}");
}

#[test]
fn prior_service_lies_behind_on_the_day_of_the_start() {
    check_prior("2025-03-01", "2027-03-01", None);
    check_prior("2025-03-02", "2027-03-01", Some((23, "2027-03-02")));
    check_prior("2026-03-01", "2027-03-01", Some((12, "2028-03-01")));
    // From the leap day, two years end on 28 February.
    check_prior("2024-02-29", "2026-02-28", None);
    check_prior("2024-02-29", "2026-02-27", Some((23, "2026-02-28")));
}

#[test]
fn prior_service_leaves_out_absences_and_what_nobody_knows_of() {
    let breach = |served, from: Option<&str>| {
        [Breach::PriorService { start: day("2027-03-01"), served, needed: 24, eligible_from: from.map(day) }]
    };
    let away = at("2026-01-15", Event::Absent { from: day("2025-06-01"), to: day("2025-06-30"), counts: false });
    let journal = [at("2026-01-01", requested("2027-03-01", 6)), away];
    let entry = at("2026-02-01", offered("2027-03-01", 6, "Mo i Rana/Indremedisin"));
    assert_eq!(breaches(&hsyk(), &trainee("2025-03-01", &journal), &entry), breach(22, Some("2027-03-31")));
    let mut ended = trainee("2025-03-01", &journal[..1]);
    ended.practice[0].to = Some(day("2026-02-28"));
    assert_eq!(breaches(&hsyk(), &ended, &entry), breach(12, None));
    // General practice before the first block is enough where it is all that is asked for.
    let mut terms = hsyk();
    terms.prior_service.as_mut().unwrap().of = stated(PriorServiceOf::GeneralPractice);
    let mut before = trainee("2026-12-01", &[]);
    before.practice.clear();
    before.training.prior_general_practice_months = 24;
    let asks = at("2026-01-01", requested("2027-03-01", 6));
    assert_eq!(breaches(&terms, &before, &asks), []);
    before.training.prior_general_practice_months = 23;
    let on = |on: &str, served, from: Option<&str>| {
        [Breach::PriorService { start: day(on), served, needed: 24, eligible_from: from.map(day) }]
    };
    assert_eq!(breaches(&terms, &before, &asks), on("2026-01-01", 23, None));
}

/// Helse Vest: who registers has three years behind that day; what follows measures nothing again.
#[test]
fn general_practice_is_measured_on_the_day_of_the_request_and_never_again() {
    let mut terms = hsyk();
    terms.prior_service.as_mut().unwrap().of = stated(PriorServiceOf::GeneralPractice);
    let mut half = trainee("2024-03-01", &[]);
    half.practice[0].percent = Percent::whole(20);
    let first = half.practice[0].from;
    let short = |on: &str, served| Breach::PriorService {
        start: day(on),
        served,
        needed: 24,
        eligible_from: Some(calendar::add_months(first, 24)),
    };
    let reached = calendar::add_months(first, 24).to_string();
    let before = calendar::add_days(calendar::add_months(first, 24), -1).to_string();
    assert_eq!(breaches(&terms, &half, &at(&reached, requested("2030-03-01", 6))), []);
    assert_eq!(breaches(&terms, &half, &at(&before, requested("2030-03-01", 6))), [short(&before, 23)]);
    half.journal = vec![at(&before, requested("2026-04-01", 6))];
    assert_eq!(breaches(&terms, &half, &at(&before, offered("2026-04-01", 6, "Mo i Rana/Indremedisin"))), []);
}

#[test]
fn service_has_the_months_that_are_asked_for() {
    let short = |months| Breach::TooShort { months, needed: 6 };
    check(&[], &at("2026-01-01", requested("2027-03-01", 6)), &[]);
    check(&[], &at("2026-01-01", requested("2027-03-01", 12)), &[]);
    check(&[], &at("2026-01-01", requested("2027-03-01", 5)), &[short(5)]);
    let journal = [at("2026-01-01", requested("2027-03-01", 6))];
    check(&journal, &at("2026-02-01", offered("2027-03-01", 3, "Mo i Rana/Indremedisin")), &[short(3)]);
    let mut terms = hsyk();
    terms.service.as_mut().unwrap().months = None;
    check_under(&terms, &[], &at("2026-01-01", requested("2027-03-01", 1)), &[]);
}

#[test]
fn three_and_three_months_where_the_terms_foresee_parts() {
    let short = |months| Breach::TooShort { months, needed: 6 };
    let first = [at("2026-01-01", requested("2027-03-01", 3))];
    let next = |months| second("2026-01-03", requested("2027-10-01", months));
    check(&first, &next(3), &[Breach::Split { months: 3, needed: 6 }]);
    check(&first, &next(2), &[short(2)]);
    let mut terms = hsyk();
    terms.service.as_mut().unwrap().split_allowed = stated(true);
    check_under(&terms, &[], &first[0], &[]);
    check_under(&terms, &first, &next(3), &[]);
    check_under(&terms, &first, &next(2), &[short(2)]);
    // A part that was withdrawn is no part.
    let withdrawn = [first[0].clone(), at("2026-01-02", Event::Withdrawn { reason: WithdrawnReason::Other })];
    check(&withdrawn, &next(3), &[short(3)]);
}

#[test]
fn after_a_whole_service_a_shorter_one_breaks_nothing() {
    let journal = [
        at("2026-01-01", requested("2026-03-01", 6)),
        at("2026-01-02", offered("2026-03-01", 6, "Mo i Rana/Indremedisin")),
        at("2026-01-03", Event::Accepted),
        at("2026-03-01", Event::Started),
        at("2026-08-31", Event::Completed),
    ];
    check(&journal, &second("2026-09-01", requested("2027-03-01", 2)), &[]);
}

#[test]
fn the_parts_of_a_service_are_at_the_same_department() {
    let mut terms = hsyk();
    terms.service.as_mut().unwrap().split_allowed = stated(true);
    let journal = [
        at("2026-01-01", requested("2027-03-01", 3)),
        second("2026-01-01", requested("2027-10-01", 3)),
        at("2026-02-01", offered("2027-03-01", 3, "Mo i Rana/Indremedisin")),
        at("2026-02-02", Event::Accepted),
    ];
    let offer = |months, place| second("2026-03-01", offered("2027-10-01", months, place));
    check_under(&terms, &journal, &offer(3, "Mo i Rana/Indremedisin"), &[]);
    let other = Breach::OtherDepartment {
        site: "Sandnessjøen".into(),
        department: "Kirurgi".into(),
        other_site: "Mo i Rana".into(),
        other_department: "Indremedisin".into(),
    };
    check_under(&terms, &journal, &offer(3, "Sandnessjøen/Kirurgi"), &[other]);
    // A whole service is no part.
    check_under(&terms, &journal, &offer(6, "Sandnessjøen/Kirurgi"), &[]);
    terms.service.as_mut().unwrap().same_department = stated(false);
    check_under(&terms, &journal, &offer(3, "Sandnessjøen/Kirurgi"), &[]);
}

/// In service from 1 March to 31 August 2027.
fn in_service() -> Vec<Entry> {
    vec![
        at("2026-01-01", requested("2027-03-01", 6)),
        at("2026-02-01", offered("2027-03-01", 6, "Mo i Rana/Indremedisin")),
        at("2026-02-02", Event::Accepted),
        at("2027-03-01", Event::Started),
    ]
}

fn course(on: &str, days: u32) -> Entry {
    at(on, Event::Course { title: "Akuttmedisin".to_owned(), days })
}

#[test]
fn a_sixth_course_day_in_six_months_is_too_much() {
    let too_many = |days, budget_tenths| Breach::CourseDays { days, budget_tenths };
    let mut journal = in_service();
    check(&journal, &course("2027-04-01", 5), &[]);
    check(&journal, &course("2027-04-01", 6), &[too_many(6, 50)]);
    journal.push(course("2027-04-01", 3));
    check(&journal, &course("2027-05-01", 2), &[]);
    check(&journal, &course("2027-05-01", 3), &[too_many(6, 50)]);
    // One that is recorded late counts with those that came after it.
    check(&journal, &course("2027-03-15", 3), &[too_many(6, 50)]);
    // A longer service has more: eight months give 6 2/3.
    journal.push(at(
        "2027-06-01",
        Event::Extended { until: day("2027-10-31"), reason: None, agreed_with: None, agreed_on: None },
    ));
    check(&journal, &course("2027-07-01", 3), &[]);
    check(&journal, &course("2027-07-01", 4), &[too_many(7, 66)]);
    let terms = Terms { courses: None, ..hsyk() };
    check_under(&terms, &in_service(), &course("2027-04-01", 60), &[]);
}

#[test]
fn an_extension_is_held_against_terms_that_allow_none() {
    let extended = at(
        "2027-08-01",
        Event::Extended { until: day("2027-10-31"), reason: None, agreed_with: None, agreed_on: None },
    );
    check(&in_service(), &extended, &[]);
    let terms = |except: Option<&str>| Terms {
        extension: Some(ExtensionTerm {
            allowed: stated(false),
            except: except.and_then(|except| stated(except.to_owned())),
            ..ExtensionTerm::default()
        }),
        ..hsyk()
    };
    check_under(&terms(None), &in_service(), &extended, &[Breach::NoExtension { except: None }]);
    let except = Some("weighty reasons".to_owned());
    check_under(&terms(Some("weighty reasons")), &in_service(), &extended, &[Breach::NoExtension { except }]);
    check_under(&Terms { extension: None, ..hsyk() }, &in_service(), &extended, &[]);
}

#[test]
fn a_start_on_the_day_agreed_on_says_nothing_new() {
    let mut journal = in_service();
    journal.pop();
    check(&journal, &at("2027-03-01", Event::Started), &[]);
    check(&journal, &at("2027-03-08", Event::Started), &[]);
    let too_far = Breach::StartTooFar { start: day("2027-10-01"), wished: day("2027-03-01"), months: 6 };
    check(&journal, &at("2027-10-01", Event::Started), &[too_far]);
    // Offered and accepted outside the deviation: told then, not again.
    let far = [
        at("2026-01-01", requested("2027-03-01", 6)),
        at("2026-02-01", offered("2027-12-01", 6, "Mo i Rana/Indremedisin")),
        at("2026-02-02", Event::Accepted),
    ];
    check(&far, &at("2027-12-01", Event::Started), &[]);
    let too_far = Breach::StartTooFar { start: day("2027-12-02"), wished: day("2027-03-01"), months: 6 };
    check(&far, &at("2027-12-02", Event::Started), &[too_far]);
}

#[test]
fn what_the_terms_say_nothing_of_departs_from_nothing() {
    for event in [
        Event::Accepted,
        Event::Completed,
        Event::Contacted { by: ContactBy::Coordinator, text: None },
        Event::ContractIssued { start: Some(day("2030-01-01")), end: None },
        offered("2035-01-01", 1, "Nowhere/Nothing"),
        requested("2035-01-01", 1),
    ] {
        check_under(&Terms::default(), &in_service()[..1], &at("2026-06-01", event), &[]);
    }
}

#[test]
fn a_finding_cites_term_clause_and_strength() {
    let journal = [at("2026-01-01", requested("2027-03-01", 6))];
    let trainee = trainee("2026-01-01", &journal);
    let entry = at("2026-02-01", offered("2027-12-01", 3, "Mo i Rana/Kirurgi"));
    let cited = |terms: &Terms| -> Vec<(String, Option<String>, Strength)> {
        let found = departures(terms, &trainee, &entry).into_iter().filter_map(|finding| finding.departure);
        found.map(|departure| (departure.term, departure.clause, departure.strength)).collect()
    };
    let row = |term: &str, clause: &str, strength| (term.to_owned(), Some(clause.to_owned()), strength);
    let wished = row("deviation", "HSYK 7.6", Strength::Reservation);
    let prior = row("prior_service", "HSYK 5.1", Strength::Recommendation);
    let service = row("service", "HSYK 5.2", Strength::Requirement);
    assert_eq!(cited(&hsyk()), [wished.clone(), wished.clone(), prior.clone(), service]);
    // A source without clauses is cited by its name; where another place is foreseen, taking one breaks nothing.
    let mut terms = hsyk();
    terms.service.as_mut().unwrap().clause = None;
    terms.deviation.as_mut().unwrap().strength = stated(Strength::Requirement);
    let refused = row("deviation", "HSYK 7.6", Strength::Requirement);
    let service = row("service", "HSYK", Strength::Requirement);
    assert_eq!(cited(&terms), [refused.clone(), wished, prior, service]);
    terms.deviation.as_mut().unwrap().other_site_or_department = stated(false);
    assert_eq!(cited(&terms)[1], refused);
}
