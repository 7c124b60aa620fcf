//! A hospital's position or vacancy. Who took it is known from the trainees' journals.

pub(crate) mod availability;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::calendar;
use super::fold::Story;
use super::hpr::Hpr;
use super::id::Slug;
use super::journal::Offered;
use super::placement::{Outcome, Placement, Stage};
use super::trainee::Trainee;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Position {
    pub(crate) id: Slug,
    pub(crate) hospital: Slug,
    pub(crate) site: String,
    pub(crate) department: String,
    /// The first day of service.
    pub(crate) start: NaiveDate,
    /// Calendar months.
    pub(crate) months: u32,
    /// Seats; with none nobody can have it.
    pub(crate) capacity: u32,
    /// Why it is free; never whose absence.
    pub(crate) cause: Option<String>,
    pub(crate) journal: Vec<PositionEntry>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PositionEntry {
    pub(crate) on: NaiveDate,
    pub(crate) note: Option<String>,
    pub(crate) event: PositionEvent,
}

#[derive(Clone, Debug, PartialEq, strum::EnumDiscriminants, strum::EnumIter)]
#[strum_discriminants(
    name(PositionEventName),
    doc = "The names of the events, as they are written.",
    derive(strum::IntoStaticStr, strum::VariantArray),
    strum(serialize_all = "kebab-case", const_into_str)
)]
pub(crate) enum PositionEvent {
    Published,
    Advertised,
    Closed { reason: Option<String> },
    Note { text: String },
}

/// Where a position stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum PositionStanding {
    /// Recorded, not yet published.
    Planned,
    Published,
    /// No match: advertised as an ordinary temporary post (Helse Vest). Trainees may still have it.
    Advertised,
    Closed,
}

impl Position {
    /// The id that its place and month give: `hsyk-mo-i-rana-indremedisin-2027-03`.
    pub(crate) fn derive_id(hospital: &Slug, site: &str, department: &str, start: NaiveDate) -> Option<Slug> {
        Slug::derive(&format!("{hospital} {site} {department} {}", start.format("%Y-%m")))
    }

    /// Where it stands on a day, by the last entry that says so; publishing opens a closed one again.
    pub(crate) fn standing(&self, today: NaiveDate) -> PositionStanding {
        let mut known: Vec<&PositionEntry> = self.journal.iter().filter(|entry| entry.on <= today).collect();
        known.sort_by_key(|entry| entry.on);
        let said = known.iter().rev().find_map(|entry| match entry.event {
            PositionEvent::Published => Some(PositionStanding::Published),
            PositionEvent::Advertised => Some(PositionStanding::Advertised),
            PositionEvent::Closed { .. } => Some(PositionStanding::Closed),
            PositionEvent::Note { .. } => None,
        });
        said.unwrap_or(PositionStanding::Planned)
    }

    /// The last day on which an event of a kind was known.
    pub(crate) fn last(&self, today: NaiveDate, is: impl Fn(&PositionEvent) -> bool) -> Option<NaiveDate> {
        self.journal.iter().filter(|entry| entry.on <= today && is(&entry.event)).map(|entry| entry.on).max()
    }

    pub(crate) fn published(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.last(today, |event| *event == PositionEvent::Published)
    }

    /// The offer of it to a trainee whose agreement has these hospitals.
    pub(crate) fn offered(&self, hospitals: &[Slug]) -> Offered {
        Offered {
            start: self.start,
            months: self.months,
            site: self.site.clone(),
            department: self.department.clone(),
            position: Some(self.id.clone()),
            hospital: if hospitals.len() > 1 { Some(self.hospital.clone()) } else { None },
            answer_by: None,
        }
    }

    /// Its place and first day, for those who read.
    pub(crate) fn title(&self) -> String {
        format!("{} / {} {}", self.site, self.department, self.start)
    }

    /// How far its start lies from a day, in days.
    pub(crate) fn days_from(&self, day: NaiveDate) -> i64 {
        (self.start - day).num_days().abs()
    }

    /// The last day of service in it.
    pub(crate) fn end(&self) -> NaiveDate {
        calendar::service_end(self.start, self.months)
    }
}

/// A trainee's hospital period that holds a seat of a position: by an offer that is open, or accepted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Holder {
    pub(crate) hpr: Hpr,
    /// The hospital period, from 1.
    pub(crate) placement: u32,
    pub(crate) name: String,
    /// The record is restricted: counted, not named.
    pub(crate) confidential: bool,
    pub(crate) accepted: bool,
    /// The day of the offer.
    pub(crate) since: NaiveDate,
}

/// Who holds the seats of each position.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Holders(BTreeMap<Slug, Vec<Holder>>);

/// The position that a hospital period holds a seat of.
///
/// A declined or withdrawn offer frees it, and so does whoever leaves before the service began.
pub(crate) fn held(placement: &Placement) -> Option<(&Slug, &super::placement::Offer)> {
    if placement.stage() == Stage::Discontinued && placement.started.is_none() {
        return None;
    }
    let standing = |outcome| matches!(outcome, Outcome::Open | Outcome::Accepted(_));
    let offer = placement.offers.iter().rev().find(|offer| standing(offer.outcome))?;
    Some((offer.terms.position.as_ref()?, offer))
}

/// The seats that a trainee holds.
pub(crate) fn seats_of(trainee: &Trainee, story: &Story) -> Vec<(Slug, Holder)> {
    let seat = |placement: &Placement| {
        let (position, offer) = held(placement)?;
        let holder = Holder {
            hpr: trainee.hpr,
            placement: placement.number,
            name: trainee.name.clone(),
            confidential: trainee.confidential,
            accepted: matches!(offer.outcome, Outcome::Accepted(_)),
            since: offer.on,
        };
        Some((position.clone(), holder))
    };
    story.placements.iter().filter_map(seat).collect()
}

impl Holders {
    /// Sorted by the day of the offer, then by number: never by the order of files.
    pub(crate) fn new(seats: impl IntoIterator<Item = (Slug, Holder)>) -> Self {
        let mut all: BTreeMap<Slug, Vec<Holder>> = BTreeMap::new();
        for (position, holder) in seats {
            all.entry(position).or_default().push(holder);
        }
        for holders in all.values_mut() {
            holders.sort_by_key(|holder| (holder.since, holder.hpr, holder.placement));
        }
        Holders(all)
    }

    pub(crate) fn of(&self, position: &Slug) -> &[Holder] {
        self.0.get(position).map_or(&[], Vec::as_slice)
    }

    /// Seats that nobody holds.
    pub(crate) fn free(&self, position: &Position) -> u32 {
        let taken = u32::try_from(self.of(&position.id).len()).unwrap_or(u32::MAX);
        position.capacity.saturating_sub(taken)
    }

    /// The day on which the last seat was taken; nothing while one is free.
    pub(crate) fn full_since(&self, position: &Position) -> Option<NaiveDate> {
        let last = usize::try_from(position.capacity).ok()?.checked_sub(1)?;
        self.of(&position.id).get(last).map(|holder| holder.since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold::fold;
    use crate::domain::journal::{Entry, Event};
    use crate::domain::sample::day;

    fn position(events: &[(&str, PositionEvent)]) -> Position {
        let entry =
            |(on, event): &(&str, PositionEvent)| PositionEntry { on: day(on), note: None, event: event.clone() };
        Position {
            id: "hsyk-mo-i-rana-indremedisin-2027-03".parse().unwrap(),
            hospital: "hsyk".parse().unwrap(),
            site: "Mo i Rana".to_owned(),
            department: "Indremedisin".to_owned(),
            start: day("2027-03-01"),
            months: 6,
            capacity: 1,
            cause: None,
            journal: events.iter().map(entry).collect(),
        }
    }

    #[track_caller]
    fn check_standing(events: &[(&str, PositionEvent)], expected: PositionStanding) {
        assert_eq!(position(events).standing(day("2026-08-01")), expected);
    }

    #[test]
    fn the_last_known_entry_says_where_it_stands() {
        use PositionEvent::{Advertised, Note, Published};
        let closed = || PositionEvent::Closed { reason: None };
        check_standing(&[], PositionStanding::Planned);
        check_standing(&[("2026-05-01", Note { text: "x".to_owned() })], PositionStanding::Planned);
        check_standing(&[("2026-05-01", Published)], PositionStanding::Published);
        check_standing(&[("2026-05-01", Published), ("2026-07-01", Advertised)], PositionStanding::Advertised);
        check_standing(&[("2026-07-01", closed()), ("2026-05-01", Published)], PositionStanding::Closed);
        check_standing(&[("2026-05-01", Published), ("2026-08-02", closed())], PositionStanding::Published);
        check_standing(&[("2026-05-01", closed()), ("2026-08-01", Published)], PositionStanding::Published);
        // On one day the place in the file decides.
        check_standing(&[("2026-05-01", Published), ("2026-05-01", closed())], PositionStanding::Closed);
    }

    #[test]
    fn its_id_is_made_of_place_and_month() {
        let hospital = "hsyk".parse().unwrap();
        let id = Position::derive_id(&hospital, "Sandnessjøen", "Indremedisin", day("2027-03-15"));
        assert_eq!(id.map(|id| id.to_string()), Some("hsyk-sandnessjoen-indremedisin-2027-03".to_owned()));
    }

    /// The placement's events, each a day after the one before; does it hold its seat in the end?
    #[track_caller]
    fn check_held(events: &[Event], expected: bool) {
        let mut on = day("2026-01-01");
        let journal: Vec<Entry> = events
            .iter()
            .map(|event| {
                on = calendar::add_days(on, 1);
                Entry::new(on, 1, event.clone())
            })
            .collect();
        let story = fold(&journal, day("2030-01-01"));
        assert_eq!(story.not_allowed, Vec::new(), "the test's own journal");
        assert_eq!(story.placement(1).and_then(held).is_some(), expected, "{events:?}");
    }

    #[test]
    fn a_seat_is_held_by_an_offer_that_stands() {
        let requested = || Event::Requested {
            start: day("2027-03-01"),
            months: 6,
            wishes: Vec::new(),
            flexible: true,
            agreement: None,
        };
        let offered = |position: Option<&str>| {
            Event::Offered(Offered {
                start: day("2027-03-01"),
                months: 6,
                site: "Mo i Rana".to_owned(),
                department: "Indremedisin".to_owned(),
                position: position.map(|id| id.parse().unwrap()),
                hospital: None,
                answer_by: None,
            })
        };
        let named = || offered(Some("p"));
        let nothing = || None;
        let left = || Event::Discontinued { reason: nothing() };
        check_held(&[requested()], false);
        check_held(&[requested(), offered(None)], false);
        check_held(&[requested(), named()], true);
        check_held(&[requested(), named(), Event::Accepted], true);
        check_held(&[requested(), named(), Event::Declined { reason: nothing() }], false);
        check_held(&[requested(), named(), Event::Accepted, Event::OfferWithdrawn { reason: nothing() }], false);
        check_held(&[requested(), named(), Event::Declined { reason: nothing() }, named()], true);
        check_held(&[requested(), named(), Event::Accepted, left()], false);
        check_held(&[requested(), named(), Event::Accepted, Event::Started, left()], true);
        check_held(&[requested(), named(), Event::Accepted, Event::Started, Event::Completed], true);
        let reason = crate::domain::journal::WithdrawnReason::Other;
        check_held(&[requested(), named(), Event::Accepted, Event::Withdrawn { reason }], false);
    }

    #[test]
    fn it_is_full_from_the_day_the_last_seat_was_taken() {
        let mut two = position(&[]);
        two.capacity = 2;
        let holder = |hpr, since: &str| {
            let hpr = Hpr::new(hpr).unwrap();
            let name = String::new();
            (two.id.clone(), Holder { hpr, placement: 1, name, confidential: false, accepted: true, since: day(since) })
        };
        let holders = |seats: &[(u64, &str)]| Holders::new(seats.iter().map(|(hpr, since)| holder(*hpr, since)));
        assert_eq!(holders(&[(1, "2026-05-01")]).full_since(&two), None);
        assert_eq!(holders(&[(1, "2026-05-01")]).free(&two), 1);
        let full = holders(&[(1, "2026-05-01"), (2, "2026-04-01")]);
        assert_eq!((full.full_since(&two), full.free(&two)), (Some(day("2026-05-01")), 0));
        two.capacity = 0;
        assert_eq!((full.full_since(&two), full.free(&two)), (None, 0));
    }
}
