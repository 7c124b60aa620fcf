//! Entries of positions, grants and rounds that nothing before them allows, or that were said before: what a command refuses, found
//! where it came by another way. Journals need not begin at the beginning, so it is told and no error.

use chrono::NaiveDate;

use super::grant::{GrantRound, RoundEvent};
use super::id::MunicipalityNumber;
use super::journal::Event;
use super::municipality::succession::Succession;
use super::position::{Holders, Position, PositionEvent, PositionStanding};
use super::trainee::Trainee;

/// An entry, by its place in the file from 0, and what is against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Against {
    pub(crate) entry: usize,
    pub(crate) why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// The position was closed before, on the day.
    ClosedBefore(NaiveDate),
    AdvertisedBefore(NaiveDate),
    /// Every seat of the position is held since the day: there is nothing to advertise.
    FullSince(NaiveDate),
    AppliedBefore(NaiveDate),
    AwardedBefore(NaiveDate),
    RefusedBefore(NaiveDate),
    NotApplied,
    NotAwarded,
    ReportedBefore(NaiveDate),
}

/// What of a position's journal is unexpected. What is advertised and taken on one day may have been so in this order.
pub(crate) fn of_position(position: &Position, holders: &Holders) -> Vec<Against> {
    let mut out = Vec::new();
    let mut stands: Option<(PositionStanding, NaiveDate)> = None;
    let full_since = holders.full_since(position);
    for (entry, dated) in by_day(&position.journal, |dated| dated.on) {
        let closed = stands.and_then(|(standing, on)| (standing == PositionStanding::Closed).then_some(on));
        let (standing, why) = match dated.event {
            PositionEvent::Published => (PositionStanding::Published, None),
            PositionEvent::Closed { .. } => (PositionStanding::Closed, closed.map(Why::ClosedBefore)),
            PositionEvent::Advertised => {
                let before = stands.filter(|(standing, _)| *standing == PositionStanding::Advertised);
                let full = full_since.filter(|since| *since < dated.on);
                let why = closed.map(Why::ClosedBefore).or(before.map(|(_, on)| Why::AdvertisedBefore(on)));
                (PositionStanding::Advertised, why.or(full.map(Why::FullSince)))
            }
            PositionEvent::Note { .. } => continue,
        };
        stands = Some((standing, dated.on));
        out.extend(why.map(|why| Against { entry, why }));
    }
    out
}

/// What was done with the grant of one trainee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum GrantAct {
    Applied,
    Awarded,
    Refused,
}

/// What of a trainee's grants is unexpected: an application or an answer that was there, an answer to what was not applied for. That one was
/// both awarded and refused is another finding.
pub(crate) fn of_grants(trainee: &Trainee) -> Vec<Against> {
    let mut out = Vec::new();
    let mut before: Vec<(GrantAct, NaiveDate, &str, Option<MunicipalityNumber>)> = Vec::new();
    for (entry, dated) in by_day(&trainee.journal, |dated| dated.on) {
        let (step, round, municipality) = match &dated.event {
            Event::GrantApplied { round, municipality, .. } => (GrantAct::Applied, round, *municipality),
            Event::GrantAwarded { round, municipality, .. } => (GrantAct::Awarded, round, *municipality),
            Event::GrantRefused { round, municipality, .. } => (GrantAct::Refused, round, *municipality),
            _ => continue,
        };
        let day_of = |wanted: GrantAct| {
            let same = |(step, _, of, by): &&(GrantAct, NaiveDate, &str, Option<MunicipalityNumber>)| {
                *step == wanted && of == round && trainee.may_be_one(*by, municipality)
            };
            before.iter().find(same).map(|(_, on, ..)| *on)
        };
        let unasked = || (step != GrantAct::Applied && day_of(GrantAct::Applied).is_none()).then_some(Why::NotApplied);
        let why = match step {
            GrantAct::Applied => day_of(step).map(Why::AppliedBefore),
            GrantAct::Awarded => day_of(step).map(Why::AwardedBefore),
            GrantAct::Refused => day_of(step).map(Why::RefusedBefore),
        };
        out.extend(why.or_else(unasked).map(|why| Against { entry, why }));
        before.push((step, dated.on, round, municipality));
    }
    out
}

/// What of a round's journal is unexpected; `awarded` are the municipalities that something was awarded to in it.
pub(crate) fn of_round(round: &GrantRound, awarded: &[MunicipalityNumber], succession: &Succession) -> Vec<Against> {
    let mut out = Vec::new();
    let mut reported: Vec<(NaiveDate, Option<MunicipalityNumber>)> = Vec::new();
    for (entry, dated) in by_day(&round.journal, |dated| dated.on) {
        let RoundEvent::Reported { by } = dated.event else { continue };
        let is_theirs = |number: &MunicipalityNumber| by.is_none_or(|by| succession.related(by, *number));
        let mut own = awarded.iter().filter(|number| is_theirs(number)).peekable();
        let before = |number: &MunicipalityNumber| {
            let said = reported.iter().find(|(_, by)| by.is_none_or(|by| succession.related(by, *number)));
            said.map(|(on, _)| *on)
        };
        let why = match own.peek() {
            None => Some(Why::NotAwarded),
            Some(_) => own
                .map(before)
                .collect::<Option<Vec<_>>>()
                .and_then(|days| days.into_iter().max())
                .map(Why::ReportedBefore),
        };
        out.extend(why.map(|why| Against { entry, why }));
        reported.push((dated.on, by));
    }
    out
}

/// A journal by its days, and by place in the file within a day.
fn by_day<T>(journal: &[T], on: impl Fn(&T) -> NaiveDate) -> Vec<(usize, &T)> {
    let mut out: Vec<(usize, &T)> = journal.iter().enumerate().collect();
    out.sort_by_key(|(_, entry)| on(entry));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::grant::RoundEntry;
    use crate::domain::journal::Entry;
    use crate::domain::municipality::succession::cases::succession;
    use crate::domain::sample::{self, day, position};

    fn municipality(number: &str) -> MunicipalityNumber {
        number.parse().unwrap()
    }

    fn whys(found: Vec<Against>) -> Vec<(usize, Why)> {
        found.into_iter().map(|against| (against.entry, against.why)).collect()
    }

    #[test]
    fn a_position_is_closed_and_advertised_once() {
        use PositionEvent::{Advertised, Published};
        let closed = || PositionEvent::Closed { reason: None };
        let check = |events: &[(&str, PositionEvent)], expected: &[(usize, Why)]| {
            assert_eq!(whys(of_position(&position(1, events), &Holders::default())), expected);
        };
        check(&[("2026-01-01", Published), ("2026-02-01", Advertised), ("2026-03-01", closed())], &[]);
        check(
            &[("2026-03-01", closed()), ("2026-02-01", closed()), ("2026-04-01", Advertised)],
            &[(0, Why::ClosedBefore(day("2026-02-01"))), (2, Why::ClosedBefore(day("2026-03-01")))],
        );
        check(
            &[("2026-02-01", Advertised), ("2026-02-01", Advertised)],
            &[(1, Why::AdvertisedBefore(day("2026-02-01")))],
        );
        // Published anew it is open again.
        check(
            &[
                ("2026-01-01", closed()),
                ("2026-02-01", Published),
                ("2026-03-01", Advertised),
                ("2026-04-01", closed()),
            ],
            &[],
        );
    }

    #[test]
    fn what_is_taken_is_not_advertised() {
        let seat = |since| Holders::new([sample::seat(9144897, true, since)]);
        let position = position(1, &[("2026-05-01", PositionEvent::Advertised)]);
        assert_eq!(whys(of_position(&position, &seat("2026-04-30"))), [(0, Why::FullSince(day("2026-04-30")))]);
        assert_eq!(of_position(&position, &seat("2026-05-01")), []);
    }

    #[test]
    fn a_grant_is_applied_for_and_answered_once() {
        let number = |number: &str| Some(municipality(number));
        let applied = |on: &str, by| {
            Entry::new(day(on), 1, Event::GrantApplied { round: "2026".to_owned(), amount: None, municipality: by })
        };
        let awarded = |on: &str, by| {
            Entry::new(day(on), 1, Event::GrantAwarded { round: "2026".to_owned(), amount: None, municipality: by })
        };
        let refused = |on: &str, by| {
            Entry::new(day(on), 1, Event::GrantRefused { round: "2026".to_owned(), amount: None, municipality: by })
        };
        let check = |journal: &[Entry], expected: &[(usize, Why)]| {
            let succession = succession(&["1875 was 1849 until 2026-01-31"]).into();
            let trainee = Trainee { journal: journal.to_vec(), succession, ..sample::trainee() };
            assert_eq!(whys(of_grants(&trainee)), expected);
        };
        // Under a new number it is the same municipality that is answered.
        check(&[applied("2026-01-01", number("1849")), awarded("2026-02-01", number("1875"))], &[]);
        check(&[applied("2026-01-01", number("1820")), awarded("2026-02-01", number("1820"))], &[]);
        check(
            &[applied("2026-01-01", number("1820")), applied("2026-01-02", None)],
            &[(1, Why::AppliedBefore(day("2026-01-01")))],
        );
        // Two municipalities, each for its own.
        check(&[applied("2026-01-01", number("1820")), applied("2026-01-02", number("1833"))], &[]);
        check(&[awarded("2026-01-01", number("1820"))], &[(0, Why::NotApplied)]);
        check(&[applied("2026-01-01", number("1820")), refused("2026-02-01", number("1833"))], &[(1, Why::NotApplied)]);
        check(
            &[applied("2026-01-01", None), awarded("2026-02-01", None), awarded("2026-03-01", None)],
            &[(2, Why::AwardedBefore(day("2026-02-01")))],
        );
        check(
            &[applied("2026-01-01", None), refused("2026-02-01", None), refused("2026-03-01", None)],
            &[(2, Why::RefusedBefore(day("2026-02-01")))],
        );
    }

    #[test]
    fn what_was_awarded_is_reported_once() {
        let (alstahaug, rana) = (municipality("1820"), municipality("1833"));
        let check = |reports: &[(&str, Option<MunicipalityNumber>)],
                     awarded: &[MunicipalityNumber],
                     expected: &[(usize, Why)]| {
            let entry = |(on, by): &(&str, Option<MunicipalityNumber>)| RoundEntry {
                on: day(on),
                note: None,
                event: RoundEvent::Reported { by: *by },
            };
            let round = GrantRound {
                period_from: day("2025-01-01"),
                period_to: day("2025-12-31"),
                apply_by: None,
                report_by: None,
                facilitation_percent: None,
                project: None,
                rates: Vec::new(),
                journal: reports.iter().map(entry).collect(),
            };
            assert_eq!(whys(of_round(&round, awarded, &Succession::default())), expected);
        };
        let both = [alstahaug, rana];
        check(&[("2026-03-01", Some(alstahaug)), ("2026-03-02", None)], &both, &[]);
        check(
            &[("2026-03-01", Some(alstahaug)), ("2026-03-02", Some(alstahaug))],
            &both,
            &[(1, Why::ReportedBefore(day("2026-03-01")))],
        );
        check(
            &[("2026-03-01", None), ("2026-03-02", Some(rana))],
            &both,
            &[(1, Why::ReportedBefore(day("2026-03-01")))],
        );
        check(&[("2026-03-01", Some(rana))], &[alstahaug], &[(0, Why::NotAwarded)]);
        check(&[("2026-03-01", None)], &[], &[(0, Why::NotAwarded)]);
    }
}
