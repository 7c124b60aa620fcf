//! Each of what cannot both be, with who is to take one out and since when.

use super::*;
use crate::domain::hpr::Hpr;
use crate::domain::journal::{Entry, Event};
use crate::domain::municipality::{MunicipalityEntry, MunicipalityEvent};
use crate::domain::register::Register;
use crate::domain::rules::sample::{self as cases, check, line};
use crate::domain::rules::{of_municipality as all_of_municipality, of_positions};
use crate::domain::sample::{self, at, day};
use crate::domain::word::Word;

fn told(deadline: &Deadline, today: &str) -> String {
    format!("{} {}", deadline.responsible.as_str(), line(deadline, today))
}

#[test]
fn a_seat_offered_twice_is_the_hospitals_to_settle() {
    let position = sample::position(1, &[]);
    let register = Register { positions: [(position.id.clone(), position)].into(), ..sample::register(&cases::hsyk()) };
    let seat = |(hpr, since): (u64, &str)| sample::seat(hpr, false, since);
    let told_of = |seats: &[(u64, &str)], today: &str| {
        let found = of_positions(&register, &Holders::new(seats.iter().copied().map(seat)), day(today));
        let clashes = found.iter().filter(|deadline| deadline.rule == Rule::Clash);
        clashes.map(|deadline| told(deadline, today)).collect::<Vec<_>>()
    };
    let both = [(1, "2026-07-20"), (2, "2026-07-22")];
    assert_eq!(told_of(&both[..1], "2026-07-22"), Vec::<String>::new());
    assert_eq!(told_of(&both, "2026-07-22"), ["hospital 2026-07-22..2026-07-22 open - reminder"]);
    assert_eq!(told_of(&both, "2026-07-23"), ["hospital 2026-07-22..2026-07-22 overdue - reminder"]);
}

#[test]
fn an_award_that_was_refused_is_the_municipalitys_to_settle() {
    let answer = |on, awarded| {
        let (round, amount, municipality) = ("2026".to_owned(), None, None);
        let refused = Event::GrantRefused { round: round.clone(), amount, municipality };
        at(on, if awarded { Event::GrantAwarded { round, amount, municipality } } else { refused })
    };
    let both = || -> Vec<Entry> { vec![answer("2026-06-01", true), answer("2026-06-03", false)] };
    check(Rule::Clash, both()[..1].to_vec(), "2026-06-03", "");
    check(Rule::Clash, both(), "2026-06-02", "");
    check(Rule::Clash, both(), "2026-06-03", "2026-06-03..2026-06-03 open - reminder");
    check(Rule::Clash, both(), "2026-06-04", "2026-06-03..2026-06-03 overdue - reminder");
}

#[test]
fn two_orders_of_one_day_are_the_municipalitys_to_settle() {
    let order = |order: [u64; 2]| MunicipalityEntry {
        on: day("2026-07-01"),
        note: None,
        event: MunicipalityEvent::Prioritised { order: order.map(|hpr| Hpr::new(hpr).unwrap()).to_vec(), reason: None },
    };
    let told_of = |orders: Vec<MunicipalityEntry>| {
        let municipality = sample::municipality(None, orders);
        let found = all_of_municipality(&municipality, &[], &[], day("2026-07-01"));
        found.iter().map(|deadline| told(deadline, "2026-07-01")).collect::<Vec<_>>()
    };
    assert_eq!(told_of(vec![order([1, 2])]), Vec::<String>::new());
    assert_eq!(told_of(vec![order([1, 2]), order([2, 1])]), ["municipality 2026-07-01..2026-07-01 open - reminder"]);
}
