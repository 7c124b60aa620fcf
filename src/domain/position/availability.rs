//! What may be done with a position on a day: offered, advertised, closed.

use chrono::NaiveDate;

use super::{Holders, Position, PositionEvent, PositionStanding};
use crate::domain::id::Slug;
use crate::domain::placement::Placement;

/// Why a position cannot be offered under an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotOffered {
    /// Its hospital is not party to the agreement.
    NotAParty,
    Closed,
    /// Every seat is held by an offer that stands.
    Full,
}

/// Why a position cannot be advertised as an ordinary temporary post (Helse Vest).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotAdvertised {
    /// Since the day.
    Closed(NaiveDate),
    /// Before, on the day.
    Already(NaiveDate),
    /// Somebody has it: there is nothing to advertise.
    Full,
}

/// Whether a position can be offered under an agreement of these hospitals.
///
/// # Errors
/// The first thing that is against it.
pub(crate) fn may_offer(
    position: &Position,
    hospitals: &[Slug],
    holders: &Holders,
    today: NaiveDate,
) -> Result<(), NotOffered> {
    if !hospitals.contains(&position.hospital) {
        return Err(NotOffered::NotAParty);
    }
    if position.standing(today) == PositionStanding::Closed {
        return Err(NotOffered::Closed);
    }
    if holders.free(position) == 0 {
        return Err(NotOffered::Full);
    }
    Ok(())
}

/// The positions to choose an offer from, whose service has not begun: at a wished place first, then the nearest to the
/// start that is waited for.
pub(crate) fn to_choose_from<'a>(
    positions: impl IntoIterator<Item = &'a Position>,
    hospitals: &[Slug],
    holders: &Holders,
    placement: &Placement,
    today: NaiveDate,
) -> Vec<&'a Position> {
    let can_be_had =
        |position: &&Position| position.start >= today && may_offer(position, hospitals, holders, today).is_ok();
    let wished = placement.waiting_start().unwrap_or(today);
    let wishes = || placement.request.iter().flat_map(|request| &request.wishes);
    let other_place = |position: &Position| {
        !wishes().any(|wish| wish.site == position.site && wish.department == position.department)
    };
    let mut out: Vec<&Position> = positions.into_iter().filter(can_be_had).collect();
    out.sort_by_key(|position| (other_place(position), position.days_from(wished), position.id.clone()));
    out
}

/// Whether a position has a seat that somebody might get.
pub(crate) fn is_free(position: &Position, holders: &Holders, today: NaiveDate) -> bool {
    position.standing(today) != PositionStanding::Closed && holders.free(position) > 0
}

/// Whether a position may be advertised.
///
/// # Errors
/// What is against it.
pub(crate) fn may_advertise(position: &Position, holders: &Holders, today: NaiveDate) -> Result<(), NotAdvertised> {
    match stands_since(position, today) {
        (PositionStanding::Closed, Some(on)) => Err(NotAdvertised::Closed(on)),
        (PositionStanding::Advertised, Some(on)) => Err(NotAdvertised::Already(on)),
        _ if holders.full_since(position).is_some() => Err(NotAdvertised::Full),
        _ => Ok(()),
    }
}

/// Whether a position may be closed; offers that stand do not hinder it.
///
/// # Errors
/// The day on which it was.
pub(crate) fn may_close(position: &Position, today: NaiveDate) -> Result<(), NaiveDate> {
    match stands_since(position, today) {
        (PositionStanding::Closed, Some(on)) => Err(on),
        _ => Ok(()),
    }
}

/// Where it stands, with the last day that says so.
fn stands_since(position: &Position, today: NaiveDate) -> (PositionStanding, Option<NaiveDate>) {
    let standing = position.standing(today);
    let says = |event: &PositionEvent| match event {
        PositionEvent::Published => standing == PositionStanding::Published,
        PositionEvent::Advertised => standing == PositionStanding::Advertised,
        PositionEvent::Closed { .. } => standing == PositionStanding::Closed,
        PositionEvent::Note { .. } => false,
    };
    (standing, position.last(today, says))
}

#[cfg(test)]
mod tests {
    use super::super::{Holder, PositionEntry};
    use super::*;
    use crate::domain::hpr::Hpr;
    use crate::domain::journal::Wish;
    use crate::domain::placement::Request;
    use crate::domain::sample::day;
    use PositionEvent::{Advertised, Published};

    const TODAY: &str = "2026-08-01";

    fn position(id: &str, department: &str, start: &str, events: &[(&str, PositionEvent)]) -> Position {
        let entry =
            |(on, event): &(&str, PositionEvent)| PositionEntry { on: day(on), note: None, event: event.clone() };
        Position {
            id: id.parse().unwrap(),
            hospital: "hsyk".parse().unwrap(),
            site: "Mo i Rana".to_owned(),
            department: department.to_owned(),
            start: day(start),
            months: 6,
            capacity: 1,
            cause: None,
            journal: events.iter().map(entry).collect(),
        }
    }

    fn closed() -> PositionEvent {
        PositionEvent::Closed { reason: None }
    }

    fn held(id: &str) -> Holders {
        let (hpr, since) = (Hpr::new(9144897).unwrap(), day("2026-07-01"));
        let holder = Holder { hpr, placement: 1, name: String::new(), confidential: false, accepted: false, since };
        Holders::new([(id.parse().unwrap(), holder)])
    }

    fn of(id: &str) -> Vec<Slug> {
        vec![id.parse().unwrap()]
    }

    #[test]
    fn an_open_position_of_a_party_with_a_free_seat_can_be_offered() {
        let may = |events: &[(&str, PositionEvent)], hospital, holders: &Holders| {
            may_offer(&position("p", "Kirurgi", "2027-03-01", events), &of(hospital), holders, day(TODAY))
        };
        let nobody = Holders::default();
        assert_eq!(may(&[("2026-05-01", Published)], "hsyk", &nobody), Ok(()));
        assert_eq!(may(&[], "hsyk", &nobody), Ok(()), "not yet published");
        assert_eq!(may(&[("2026-05-01", Advertised)], "hsyk", &nobody), Ok(()), "trainees may still have it");
        assert_eq!(may(&[], "nlsh", &nobody), Err(NotOffered::NotAParty));
        assert_eq!(may(&[(TODAY, closed())], "hsyk", &nobody), Err(NotOffered::Closed));
        assert_eq!(may(&[("2026-08-02", closed())], "hsyk", &nobody), Ok(()), "not closed yet");
        assert_eq!(may(&[], "hsyk", &held("p")), Err(NotOffered::Full));
        assert_eq!(may(&[], "hsyk", &held("q")), Ok(()), "somebody holds another");
        // What the user typed wrong is told before what others did.
        assert_eq!(may(&[(TODAY, closed())], "nlsh", &held("p")), Err(NotOffered::NotAParty));
        assert_eq!(may(&[(TODAY, closed())], "hsyk", &held("p")), Err(NotOffered::Closed));
    }

    #[test]
    fn a_wished_place_goes_ahead_of_a_nearer_start() {
        let all = [
            position("far", "Kirurgi", "2027-09-01", &[]),
            position("later", "Kirurgi", "2027-03-02", &[]),
            position("earlier", "Kirurgi", "2027-02-28", &[]),
            position("wished", "Barn", "2028-03-01", &[]),
            position("today", "Kirurgi", TODAY, &[]),
            position("begun", "Kirurgi", "2026-07-31", &[]),
            position("closed", "Kirurgi", "2027-03-01", &[(TODAY, closed())]),
            position("held", "Kirurgi", "2027-03-01", &[]),
        ];
        let chosen = |placement: &Placement| {
            let found = to_choose_from(&all, &of("hsyk"), &held("held"), placement, day(TODAY));
            found.iter().map(|position| position.id.to_string()).collect::<Vec<_>>()
        };
        let wish = Wish { site: "Mo i Rana".to_owned(), department: "Barn".to_owned(), hospital: None };
        let request = Request {
            on: day(TODAY),
            start: day("2027-03-01"),
            months: 6,
            wishes: vec![wish],
            flexible: false,
            agreement: None,
        };
        let placement = Placement { request: Some(request), ..Placement::new(1) };
        assert_eq!(chosen(&placement), ["wished", "earlier", "later", "far", "today"]);
        // Nothing is wished: the nearest to today.
        assert_eq!(chosen(&Placement::new(1)), ["today", "earlier", "later", "far", "wished"]);
    }

    #[test]
    fn a_position_is_advertised_once_and_only_while_nobody_has_it() {
        let may = |events: &[(&str, PositionEvent)], holders: &Holders| {
            may_advertise(&position("p", "Kirurgi", "2027-03-01", events), holders, day(TODAY))
        };
        let nobody = Holders::default();
        assert_eq!(may(&[], &nobody), Ok(()));
        assert_eq!(may(&[("2026-05-01", Published)], &nobody), Ok(()));
        assert_eq!(may(&[("2026-05-01", Published)], &held("p")), Err(NotAdvertised::Full));
        let advertised = [("2026-05-01", Published), ("2026-07-01", Advertised)];
        assert_eq!(may(&advertised, &held("p")), Err(NotAdvertised::Already(day("2026-07-01"))));
        assert_eq!(may(&[("2026-06-01", closed())], &nobody), Err(NotAdvertised::Closed(day("2026-06-01"))));
        assert_eq!(may(&[("2026-06-01", closed()), ("2026-06-02", Published)], &nobody), Ok(()), "opened again");
    }

    #[test]
    fn a_position_is_closed_once() {
        let may =
            |events: &[(&str, PositionEvent)]| may_close(&position("p", "Kirurgi", "2027-03-01", events), day(TODAY));
        assert_eq!(may(&[("2026-07-01", Advertised)]), Ok(()));
        assert_eq!(may(&[("2026-06-01", closed()), ("2026-07-01", closed())]), Err(day("2026-07-01")));
        assert_eq!(may(&[("2026-06-01", closed()), ("2026-07-01", Published)]), Ok(()));
    }

    #[test]
    fn a_seat_is_free_where_the_position_is_open() {
        let free = |events: &[(&str, PositionEvent)], holders: &Holders| {
            is_free(&position("p", "Kirurgi", "2027-03-01", events), holders, day(TODAY))
        };
        assert!(free(&[], &Holders::default()));
        assert!(!free(&[], &held("p")));
        assert!(!free(&[(TODAY, closed())], &Holders::default()));
    }
}
