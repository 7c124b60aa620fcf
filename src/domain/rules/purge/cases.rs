//! When a case is closed, for whom, and by what; what keeps it; and what else expires.

use super::*;
use crate::domain::calendar::add_days;
use crate::domain::fold::fold;
use crate::domain::journal::{Entry, Event, Wish, WithdrawnReason};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::national::{AccessLaw, National};
use crate::domain::owner::{OwnerParty, Owners};
use crate::domain::position::{Holders, PositionEvent};
use crate::domain::register::Register;
use crate::domain::retention;
use crate::domain::rules;
use crate::domain::rules::sample::{accepted, completed, hsyk, in_service, requested, signed, trainee};
use crate::domain::sample::{self, at, day};
use crate::domain::settings::{Reminders, Retention};
use crate::domain::trainee::{Practice, Trainee};
use crate::domain::word::Word;

/// `2027-09-10 left`, or nothing: for these owners, on a day.
fn closing(owners: &str, trainee: &Trainee, today: &str) -> String {
    let owners = Owners(owners.split_whitespace().filter_map(OwnerParty::of).collect());
    let alis_terms = rules::sample::alis_terms();
    let access = AccessLaw { months: 1, rule: rules::sample::national_rule("personvernforordningen", "art. 12, 15") };
    let national = National { access: Some(access), ..National::default() };
    let register = Register { owners, alis_terms, national, ..sample::register(&hsyk()) };
    let story = fold(&trainee.journal, day(today));
    assert_eq!(story.not_allowed, Vec::new(), "the test's own journal");
    let reminders = Reminders::default();
    let found = rules::closing(&register.case(trainee, &story, &reminders).unwrap());
    found.map(|closing| format!("{} {}", closing.on, closing.by.as_str())).unwrap_or_default()
}

#[track_caller]
fn check(owners: &str, journal: Vec<Entry>, today: &str, expected: &str) {
    assert_eq!(closing(owners, &trainee(9144897, journal), today), expected, "for `{owners}`");
}

fn and(journal: Vec<Entry>, more: &[Entry]) -> Vec<Entry> {
    [journal, more.to_vec()].concat()
}

fn documented() -> Vec<Entry> {
    and(completed(), &[at("2027-09-10", Event::Documented { letter: None })])
}

fn goals(on: &str) -> Vec<Entry> {
    LearningGoal::of_hospital_service().map(|goal| at(on, Event::GoalAchieved { goal, by: None })).to_vec()
}

#[test]
fn whoever_is_in_training_is_kept() {
    let everything =
        [Vec::new(), vec![requested("2024-03-10", "2027-03-01")], accepted(), in_service(), completed(), documented()];
    for journal in everything {
        check("", journal.clone(), "2031-01-01", "");
        check("1820", journal.clone(), "2031-01-01", "");
        check("1820 hsyk", journal, "2031-01-01", "");
    }
    // The first half of 3 + 3, for the hospital too.
    check("hsyk", documented(), "2031-01-01", "");
    check("hsyk", Vec::new(), "2031-01-01", "");
    let withdrawn = at("2026-08-01", Event::Withdrawn { reason: WithdrawnReason::Other });
    check("", and(vec![requested("2024-03-10", "2027-03-01")], &[withdrawn]), "2031-01-01", "");
    check("1820", and(documented(), &goals("2027-08-01")), "2031-01-01", "");
}

#[test]
fn who_is_specialised_or_has_left_is_closed_when_nothing_is_due_any_more() {
    let left = |on| at(on, Event::Discontinued { reason: None });
    let specialised = |on| at(on, Event::Specialised);
    check("", and(documented(), &[left("2028-01-01")]), "2028-01-01", "2028-01-01 left");
    check("", and(documented(), &[specialised("2028-01-01")]), "2028-01-01", "2028-01-01 left");
    check("", vec![left("2025-01-01")], "2025-01-02", "2025-01-01 left");
    // The certificate is owed by a hospital that keeps the store; to others it may be.
    let owed = || and(completed(), &[left("2027-09-01")]);
    check("", owed(), "2028-01-01", "");
    check("hsyk", owed(), "2028-01-01", "");
    check("1820", owed(), "2028-01-01", "2027-09-01 left");
    check("1833", owed(), "2028-01-01", "2027-09-01 left");
    let given = and(owed(), &[at("2027-12-10", Event::Documented { letter: None })]);
    check("", given.clone(), "2028-01-01", "2027-12-10 left");
    // Whoever asked what is stored is given it first.
    let asked = and(given, &[at("2028-02-01", Event::AccessRequested)]);
    check("1820", asked.clone(), "2028-02-10", "");
    check(
        "1820",
        and(asked, &[at("2028-02-20", Event::AccessGiven { letter: None })]),
        "2028-02-20",
        "2028-02-20 left",
    );
    // An ALIS-avtale goes with the specialisation.
    check("", and(vec![signed("2024-03-12")], &[left("2025-01-01")]), "2025-01-02", "2025-01-01 left");
}

#[test]
fn a_hospitals_store_lets_go_whose_goals_are_achieved_and_service_is_documented() {
    let served = || and(documented(), &goals("2027-08-01"));
    check("hsyk", served(), "2027-09-10", "2027-09-10 served");
    check("hsyk nlsh", served(), "2027-09-10", "2027-09-10 served");
    check("hsyk", and(documented(), &goals("2027-10-01")), "2027-10-01", "2027-10-01 served");
    check("hsyk", and(completed(), &goals("2027-08-01")), "2027-09-10", "");
    check("hsyk", and(in_service(), &goals("2027-03-02")), "2027-04-01", "");
    check("hsyk 1820", served(), "2027-09-10", "");
}

#[test]
fn a_municipalitys_store_lets_go_who_moved_away() {
    let moved = |journal: Vec<Entry>, on: &str| {
        let mut kari = trainee(9144897, journal);
        kari.practice[0].to = Some(add_days(day(on), -1));
        kari.practice[0].municipality = "1820".parse().ok();
        kari.practice.push(Practice { municipality: "1833".parse().ok(), ..Practice::new(day(on)) });
        kari.municipality = "1833".parse().unwrap();
        kari
    };
    let gone = moved(Vec::new(), "2025-05-01");
    assert_eq!(closing("1820", &gone, "2025-04-30"), "");
    assert_eq!(closing("1820", &gone, "2025-05-01"), "2025-05-01 moved");
    assert_eq!(closing("1820", &gone, "2030-05-01"), "2025-05-01 moved");
    assert_eq!(closing("", &gone, "2030-05-01"), "");
    assert_eq!(closing("1820 1833", &gone, "2030-05-01"), "");
    assert_eq!(closing("hsyk", &gone, "2030-05-01"), "", "a hospital's store never had the municipality");
    // A hospital that keeps the store goes on with an open period.
    let serving = moved(in_service(), "2027-05-01");
    assert_eq!(closing("1820", &serving, "2027-06-01"), "2027-05-01 moved");
    assert_eq!(closing("1820 hsyk", &serving, "2027-06-01"), "");
    let done = moved(documented(), "2027-05-01");
    assert_eq!(closing("1820 hsyk", &done, "2027-09-10"), "2027-09-10 moved");
}

#[test]
fn a_closed_case_goes_with_the_first_yearly_purge_after_its_months() {
    let expiry = |on: &str| {
        let closing = Closing { on: day(on), by: retention::ClosedBy::Left };
        let expiry = Expiry::new(closing, &Retention::default());
        format!("{} {}", expiry.from, expiry.by)
    };
    assert_eq!(expiry("2024-09-15"), "2025-09-15 2026-01-31");
    assert_eq!(expiry("2025-01-31"), "2026-01-31 2026-01-31");
    assert_eq!(expiry("2025-02-01"), "2026-02-01 2027-01-31");
    // Closed on a leap day: the twelve months end on 28 February.
    assert_eq!(expiry("2024-02-29"), "2025-02-28 2026-01-31");
    let left = trainee(9144897, vec![at("2024-09-15", Event::Discontinued { reason: None })]);
    let found = rules::sample::assessed(&left, &hsyk(), "2025-09-15").deadlines;
    let purge: Vec<String> = found.iter().map(|one| rules::sample::line(one, "2025-09-15")).collect();
    assert_eq!(purge, ["2025-09-15..2026-01-31 open - reminder"]);
}

#[test]
fn wishes_that_led_nowhere_expire_with_their_start() {
    let wished = |on: &str, start: &str| {
        let mut entry = requested(on, start);
        if let Event::Requested { wishes, .. } = &mut entry.event {
            wishes.push(Wish { site: "Mo".to_owned(), department: "Kirurgi".to_owned(), hospital: None });
        }
        entry
    };
    let places = |journal: Vec<Entry>, today: &str| {
        let story = fold(&journal, day(today));
        retention::past_wishes(&Trainee { journal, ..sample::trainee() }, &story.placements, day(today))
    };
    let one = || vec![wished("2026-01-10", "2026-09-01")];
    assert_eq!(places(one(), "2026-09-01"), Vec::<usize>::new());
    assert_eq!(places(one(), "2026-09-02"), [0]);
    assert_eq!(places(vec![requested("2026-01-10", "2026-09-01")], "2026-09-02"), Vec::<usize>::new(), "emptied");
    let taken = [at("2026-02-01", Event::Offered(sample::offer("2026-09-01"))), at("2026-02-02", Event::Accepted)];
    assert_eq!(places(and(one(), &taken), "2026-09-02"), Vec::<usize>::new());
    // Asked for anew: what still lies ahead stays.
    let anew = and(one(), &[wished("2026-08-01", "2027-03-01")]);
    assert_eq!(places(anew.clone(), "2026-09-02"), Vec::<usize>::new(), "the period goes on");
    assert_eq!(places(anew, "2027-03-02"), [0, 1]);
}

#[test]
fn a_vacancy_is_over_when_its_start_has_come_or_it_was_closed_and_nobody_holds_it() {
    let over = |events: &[(&str, PositionEvent)], held: bool, today| {
        let holders = Holders::new(held.then(|| sample::seat(1, true, "2026-07-01")));
        retention::is_over(&sample::position(1, events), &holders, day(today))
    };
    let published = || ("2026-06-01", PositionEvent::Published);
    assert!(!over(&[published()], false, "2027-02-28"));
    assert!(over(&[published()], false, "2027-03-01"));
    assert!(!over(&[published()], true, "2027-03-01"));
    assert!(!over(&[], false, "2027-03-01"), "a plan is no vacancy");
    let closed = ("2026-08-01", PositionEvent::Closed { reason: None });
    assert!(over(&[published(), closed.clone()], false, "2026-08-01"));
    assert!(!over(&[published(), closed], true, "2026-08-01"));
}
