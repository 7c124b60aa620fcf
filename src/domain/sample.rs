//! What the tests of the rules begin with.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::agreement::life::cases::{agreement, in_force};
use super::hpr::Hpr;
use super::id::Slug;
use super::journal::{Entry, Event, Offered};
use super::municipality::{LetterDetails, Municipality, MunicipalityEntry};
use super::percent::Percent;
use super::position::{Holder, Position, PositionEntry, PositionEvent};
use super::register::{Agreed, Register};
use super::terms::{Origin, Sourced, Terms};
use super::trainee::{Practice, Scheme, Trainee, Training};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A term's key as a profile states it.
pub(crate) fn stated<T>(value: T) -> Option<Sourced<T>> {
    Some(Sourced { value, origin: Origin::Profile })
}

pub(crate) fn clause(text: &str) -> Option<Sourced<String>> {
    stated(text.to_owned())
}

/// 9144897 Kari Nordmann of Alstahaug, of whom nothing more is known.
pub(crate) fn trainee() -> Trainee {
    Trainee {
        hpr: Hpr::new(9144897).unwrap(),
        former_hpr: Vec::new(),
        name: "Kari Nordmann".to_owned(),
        former_names: Vec::new(),
        municipality: "1820".parse().unwrap(),
        agreement: "hsyk-1820".parse().unwrap(),
        moved_from: Vec::new(),
        went_to: Vec::new(),
        email: None,
        phone: None,
        scheme: Scheme::New,
        case: None,
        confidential: false,
        training: Training::default(),
        supervisors: Vec::new(),
        practice: Vec::new(),
        journal: Vec::new(),
        succession: std::sync::Arc::default(),
    }
}

/// Full time since a day.
pub(crate) fn practice(from: &str) -> Practice {
    Practice {
        from: day(from),
        to: None,
        workplace: None,
        role: None,
        engagement: None,
        percent: Percent::FULL,
        municipality: None,
    }
}

/// An entry of the first hospital period.
pub(crate) fn at(on: &str, event: Event) -> Entry {
    Entry::new(day(on), 1, event)
}

/// An entry of the second hospital period.
pub(crate) fn second(on: &str, event: Event) -> Entry {
    Entry { placement: 2, ..at(on, event) }
}

/// Six months at Mo i Rana, not answered by any day.
pub(crate) fn offer(start: &str) -> Offered {
    Offered {
        start: day(start),
        months: 6,
        site: "Mo i Rana".to_owned(),
        department: "Indremedisin".to_owned(),
        position: None,
        hospital: None,
        answer_by: None,
    }
}

/// A register that knows the trainee's agreement alone, with these terms.
pub(crate) fn register(terms: &Terms) -> Register {
    let agreement = agreement("hsyk-1820", in_force("2024-01-10"));
    let agreed = Agreed { agreement, terms: terms.clone(), cited_as: "HSYK".to_owned(), text: None };
    Register { agreements: BTreeMap::from([(agreed.agreement.id.clone(), agreed)]), ..Register::default() }
}

/// A position `p` of six months from 1 March 2027, with so many seats; its journal as days and events.
pub(crate) fn position(capacity: u32, events: &[(&str, PositionEvent)]) -> Position {
    let entry = |(on, event): &(&str, PositionEvent)| PositionEntry { on: day(on), note: None, event: event.clone() };
    Position {
        id: "p".parse().unwrap(),
        hospital: "hsyk".parse().unwrap(),
        site: "Mo i Rana".to_owned(),
        department: "Kirurgi".to_owned(),
        start: day("2027-03-01"),
        months: 6,
        capacity,
        cause: None,
        journal: events.iter().map(entry).collect(),
    }
}

/// A seat of it that somebody holds since a day.
pub(crate) fn seat(hpr: u64, accepted: bool, since: &str) -> (Slug, Holder) {
    let (hpr, since) = (Hpr::new(hpr).unwrap(), day(since));
    let holder = Holder { hpr, placement: 1, name: String::new(), confidential: false, accepted, since };
    ("p".parse().unwrap(), holder)
}

/// A post as `1820 2024-02-01..2026-01-31 100`, or running on, `1820 2024-02-01.. 100`.
pub(crate) fn post(text: &str) -> Practice {
    let parts: Vec<&str> = text.split(' ').collect();
    let (from, to) = parts[1].split_once("..").unwrap();
    Practice {
        to: Some(to).filter(|to| !to.is_empty()).map(day),
        percent: parts[2].parse().unwrap(),
        municipality: parts[0].parse().ok(),
        ..Practice::new(day(from))
    }
}

/// Alstahaug, registered on a day, with this journal.
pub(crate) fn municipality(registered: Option<&str>, journal: Vec<MunicipalityEntry>) -> Municipality {
    Municipality {
        number: "1820".parse().unwrap(),
        name: "Alstahaug".to_owned(),
        former: Vec::new(),
        until: None,
        into: Vec::new(),
        language: None,
        centrality: None,
        centrality_valid_from: None,
        earlier_centrality: Vec::new(),
        registered: registered.map(day),
        applied: None,
        counts_by_application: None,
        inherited: None,
        training_plan: None,
        coordinator: None,
        letters: LetterDetails::default(),
        journal,
    }
}
