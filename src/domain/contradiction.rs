//! Entries that cannot both be, though each could when it was made: two people acted, and neither knew of the other.
//!
//! `check` tells where they stand ([`super::consistency`]); the rule `clash` keeps them in the list until one is taken out.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::deadline::Subject;
use super::hpr::Hpr;
use super::id::MunicipalityNumber;
use super::journal::{Event, EventName};
use super::municipality::{Municipality, MunicipalityEvent, MunicipalityEventName};
use super::percent::Percent;
use super::position::{Holder, Holders, Position, PositionEvent, PositionEventName, PositionStanding};
use super::trainee::{Practice, Trainee};
use super::word::Word;

/// An entry of a journal, or a post, that cannot be together with another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClashingEntry {
    pub(crate) record: Subject,
    /// The event, as it is written; of a post [`ClashingEntry::POST`].
    pub(crate) event: &'static str,
    /// Its day; of a post the first.
    pub(crate) on: NaiveDate,
}

impl ClashingEntry {
    /// The array that posts stand in.
    pub(crate) const POST: &'static str = "practice";

    pub(crate) fn of_trainee(hpr: Hpr, event: EventName, on: NaiveDate) -> ClashingEntry {
        ClashingEntry { record: Subject::Trainee(hpr), event: event.as_str(), on }
    }

    /// The offers that hold seats.
    pub(crate) fn of_holders<'a>(holders: impl IntoIterator<Item = &'a Holder>) -> Vec<ClashingEntry> {
        holders.into_iter().map(|one| ClashingEntry::of_trainee(one.hpr, EventName::Offered, one.since)).collect()
    }

    pub(crate) fn closing(position: &Position, on: NaiveDate) -> ClashingEntry {
        ClashingEntry { record: Subject::Position(position.id.clone()), event: PositionEventName::Closed.as_str(), on }
    }

    pub(crate) fn order(municipality: &Municipality, on: NaiveDate) -> ClashingEntry {
        let event = MunicipalityEventName::Prioritised.as_str();
        ClashingEntry { record: Subject::Municipality(municipality.number), event, on }
    }

    pub(crate) fn post(hpr: Hpr, from: NaiveDate) -> ClashingEntry {
        ClashingEntry { record: Subject::Trainee(hpr), event: ClashingEntry::POST, on: from }
    }
}

/// The day since which more seats of a position are held than there are: that of the first offer too many.
pub(crate) fn over_full_since(position: &Position, holders: &Holders) -> Option<NaiveDate> {
    let capacity = usize::try_from(position.capacity).ok()?;
    holders.of(&position.id).get(capacity).map(|holder| holder.since)
}

/// A position that stands closed and was offered after it, or on the day.
#[derive(Debug, PartialEq)]
pub(crate) struct LateOffers<'a> {
    pub(crate) closed: NaiveDate,
    /// The place of the closing in the position's journal.
    pub(crate) entry: usize,
    /// At least one.
    pub(crate) holders: Vec<&'a Holder>,
}

pub(crate) fn late_offers<'a>(position: &Position, holders: &'a Holders, today: NaiveDate) -> Option<LateOffers<'a>> {
    if position.standing(today) != PositionStanding::Closed {
        return None;
    }
    let closed = position.last(today, |event| matches!(event, PositionEvent::Closed { .. }))?;
    let entry = position.journal.iter().rposition(|entry| entry.on == closed)?;
    // What was accepted on the day may be why it was closed.
    let is_late = |holder: &&Holder| holder.since > closed || (holder.since == closed && !holder.accepted);
    let holders: Vec<&Holder> = holders.of(&position.id).iter().filter(is_late).collect();
    (!holders.is_empty()).then_some(LateOffers { closed, entry, holders })
}

/// The first day on which what stands of a position could not be.
pub(crate) fn of_position(position: &Position, holders: &Holders, today: NaiveDate) -> Option<NaiveDate> {
    let late = late_offers(position, holders, today);
    let late = late.and_then(|late| late.holders.iter().map(|holder| holder.since.max(late.closed)).min());
    over_full_since(position, holders).into_iter().chain(late).min()
}

/// Where a trainee's journal says that a grant was awarded and that it was refused: the place of each entry that
/// contradicts an earlier one of the file, and that one's.
pub(crate) fn grant_answers(trainee: &Trainee) -> Vec<(usize, usize)> {
    type GrantAnswer<'a> = (usize, bool, Option<MunicipalityNumber>);
    let mut before: BTreeMap<&String, Vec<GrantAnswer<'_>>> = BTreeMap::new();
    let mut out = Vec::new();
    for (index, entry) in trainee.journal.iter().enumerate() {
        let (awarded, round, by) = match &entry.event {
            Event::GrantAwarded { round, municipality, .. } => (true, round, *municipality),
            Event::GrantRefused { round, municipality, .. } => (false, round, *municipality),
            _ => continue,
        };
        let said = before.entry(round).or_default();
        let contradicts = |(_, other, of): &&GrantAnswer<'_>| *other != awarded && trainee.may_be_one(*of, by);
        out.extend(said.iter().find(contradicts).map(|(other, ..)| (index, *other)));
        said.push((index, awarded, by));
    }
    out
}

/// Two posts, each more than half a full one, that run at once in two municipalities: somebody was moved twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TwoMoves {
    /// The place of the post that began later, of two from one day the later in the file.
    pub(crate) post: usize,
    /// The place of the other.
    pub(crate) other: usize,
    /// The first day on which both run.
    pub(crate) on: NaiveDate,
}

pub(crate) fn two_moves(trainee: &Trainee) -> Option<TwoMoves> {
    let is_main = |(_, post): &(usize, &Practice)| post.percent.and(post.percent) > Percent::FULL;
    let posts: Vec<(usize, &Practice)> = trainee.practice.iter().enumerate().filter(is_main).collect();
    let pairs = posts.iter().enumerate().flat_map(|(at, later)| posts[..at].iter().map(move |other| (other, later)));
    let meet = |((one, a), (other, b)): (&(usize, &Practice), &(usize, &Practice))| {
        let on = a.from.max(b.from);
        let apart = !trainee.same_on(trainee.number_of(a), trainee.number_of(b), on);
        let (post, other) = if a.from > b.from { (*one, *other) } else { (*other, *one) };
        (apart && a.runs_on(on) && b.runs_on(on)).then_some(TwoMoves { post, other, on })
    };
    pairs.filter_map(meet).min_by_key(|found| (found.on, found.post))
}

/// The first day on which what a trainee's record says could not be, as known on a day.
pub(crate) fn of_trainee(trainee: &Trainee, today: NaiveDate) -> Option<NaiveDate> {
    let on = |place: usize| trainee.journal[place].on;
    let grants = grant_answers(trainee).into_iter().map(|(one, other)| on(one).max(on(other)));
    let moves = two_moves(trainee).map(|found| found.on);
    grants.chain(moves).filter(|day| *day <= today).min()
}

/// The orders of a municipality's candidates that say otherwise than another of the same day, by their places.
pub(crate) fn orders(municipality: &Municipality) -> Vec<usize> {
    let mut earlier: Vec<(NaiveDate, &Vec<Hpr>)> = Vec::new();
    let mut out = Vec::new();
    for (index, decision) in municipality.journal.iter().enumerate() {
        let MunicipalityEvent::Prioritised { order, .. } = &decision.event else { continue };
        if earlier.iter().any(|(on, other)| *on == decision.on && *other != order) {
            out.push(index);
        }
        earlier.push((decision.on, order));
    }
    out
}

/// The first day of which two orders say otherwise, as known on a day; an order decided since has settled it.
pub(crate) fn of_municipality(municipality: &Municipality, today: NaiveDate) -> Option<NaiveDate> {
    let last = municipality.prioritised(today)?.on;
    orders(municipality).into_iter().map(|place| municipality.journal[place].on).filter(|on| *on == last).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::journal::Entry;
    use crate::domain::municipality::MunicipalityEntry;
    use crate::domain::municipality::succession::cases::succession;
    use crate::domain::sample::{self, at, day, position, seat};

    fn answer(on: &str, awarded: bool, round: &str, by: Option<&str>) -> Entry {
        let (round, amount, municipality) = (round.to_owned(), None, by.map(|number| number.parse().unwrap()));
        at(
            on,
            if awarded {
                Event::GrantAwarded { round, amount, municipality }
            } else {
                Event::GrantRefused { round, amount, municipality }
            },
        )
    }

    #[test]
    fn a_grant_is_awarded_or_refused_once_for_a_municipality() {
        let places = |journal: Vec<Entry>| grant_answers(&Trainee { journal, ..sample::trainee() });
        let yes = |round, by| answer("2026-06-01", true, round, by);
        let no = |round, by| answer("2026-06-02", false, round, by);
        assert_eq!(places(vec![yes("2026", None), yes("2026", None)]), []);
        assert_eq!(places(vec![yes("2026", None), no("2026", None)]), [(1, 0)]);
        assert_eq!(places(vec![yes("2026", None), no("2025", None)]), []);
        assert_eq!(places(vec![yes("2026", Some("1820")), no("2026", Some("1833"))]), []);
        assert_eq!(
            places(vec![yes("2026", Some("1820")), at("2026-06-01", Event::Started), no("2026", None)]),
            [(2, 0)]
        );
        // A new number in between is the same municipality.
        let succession = succession(&["1875 was 1849 until 2026-06-01"]);
        let journal = vec![yes("2026", Some("1849")), no("2026", Some("1875"))];
        let renumbered = Trainee { journal, succession: succession.into(), ..sample::trainee() };
        assert_eq!(grant_answers(&renumbered), [(1, 0)]);
        let trainee = |journal| Trainee { journal, ..sample::trainee() };
        let late_in_file = trainee(vec![no("2026", None), yes("2026", None)]);
        assert_eq!(of_trainee(&late_in_file, day("2026-06-01")), None, "one of them lies ahead");
        assert_eq!(of_trainee(&late_in_file, day("2026-06-02")), Some(day("2026-06-02")), "the later day");
    }

    /// Posts as `1820 2024-02-01..2026-01-31 100`: the places of the two, and the day.
    #[track_caller]
    fn check_moves(posts: &[&str], expected: Option<(usize, usize, &str)>) {
        let trainee = Trainee { practice: posts.iter().map(|text| sample::post(text)).collect(), ..sample::trainee() };
        let expected = expected.map(|(post, other, on)| TwoMoves { post, other, on: day(on) });
        assert_eq!(two_moves(&trainee), expected, "{posts:?}");
    }

    #[test]
    fn nobody_has_two_main_posts_in_two_municipalities_at_once() {
        check_moves(&["1820 2024-02-01..2026-08-31 100", "1824 2026-09-01.. 100"], None);
        check_moves(&["1824 2026-09-01.. 100", "1833 2026-09-15.. 100"], Some((1, 0, "2026-09-15")));
        check_moves(&["1833 2026-09-15.. 100", "1824 2026-09-01.. 100"], Some((0, 1, "2026-09-15")));
        check_moves(&["1824 2026-09-01.. 100", "1833 2026-09-01.. 100"], Some((1, 0, "2026-09-01")));
        check_moves(&["1824 2026-09-01..2026-09-15 100", "1833 2026-09-15.. 100"], Some((1, 0, "2026-09-15")));
        check_moves(&["1824 2026-09-01.. 100", "1833 2026-09-15.. 50"], None);
        check_moves(&["1824 2026-09-01.. 51", "1833 2026-09-15.. 51"], Some((1, 0, "2026-09-15")));
        check_moves(&["1824 2026-09-01.. 100", "1824 2026-09-15.. 100"], None);
    }

    #[test]
    fn a_seat_is_one_persons_and_a_closed_position_nobodys() {
        let closed = || PositionEvent::Closed { reason: None };
        let on = |position: &Position, holders: &Holders| {
            of_position(position, holders, day("2026-12-01")).map(|day| day.to_string()).unwrap_or_default()
        };
        let two = || Holders::new([seat(1, true, "2026-07-01"), seat(2, false, "2026-07-20")]);
        assert_eq!(on(&position(2, &[]), &two()), "");
        assert_eq!(on(&position(1, &[]), &two()), "2026-07-20");
        assert_eq!(on(&position(0, &[]), &two()), "2026-07-01");
        let shut = |day| position(2, &[("2026-06-01", PositionEvent::Published), (day, closed())]);
        assert_eq!(on(&shut("2026-07-21"), &two()), "");
        assert_eq!(on(&shut("2026-07-20"), &two()), "2026-07-20");
        assert_eq!(on(&shut("2026-07-10"), &two()), "2026-07-20");
        assert_eq!(on(&shut("2026-07-01"), &Holders::new([seat(1, true, "2026-07-01")])), "", "why it was closed");
        assert_eq!(on(&shut("2026-07-01"), &Holders::new([seat(1, false, "2026-07-01")])), "2026-07-01");
        assert_eq!(on(&shut("2027-01-01"), &two()), "", "ahead");
    }

    #[test]
    fn two_orders_of_one_day_contradict_until_another_is_decided() {
        let order = |on: &str, order: &[u64]| MunicipalityEntry {
            on: day(on),
            note: None,
            event: MunicipalityEvent::Prioritised {
                order: order.iter().map(|hpr| Hpr::new(*hpr).unwrap()).collect(),
                reason: None,
            },
        };
        let on = |orders: Vec<MunicipalityEntry>| {
            of_municipality(&sample::municipality(None, orders), day("2026-12-01")).map(|day| day.to_string())
        };
        assert_eq!(on(vec![]), None);
        assert_eq!(on(vec![order("2026-07-01", &[1, 2]), order("2026-07-01", &[1, 2])]), None);
        let two = || vec![order("2026-07-01", &[1, 2]), order("2026-07-01", &[2, 1])];
        assert_eq!(on(two()), Some("2026-07-01".to_owned()));
        assert_eq!(on([two(), vec![order("2026-07-02", &[2, 1])]].concat()), None);
    }
}
