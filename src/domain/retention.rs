//! How long a closed case is kept, and when it goes (`[retention]` of `alis.toml`; VEST: *Sletting av registrert informasjon*).

use chrono::{Datelike, NaiveDate};

use super::calendar;
use super::fold::Story;
use super::placement::Stage;
use super::settings::Retention;

/// When a closed case may go, and when it has to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Expiry {
    /// The day on which the last of it was closed.
    pub(crate) closed: NaiveDate,
    /// The first day on which it may be erased: closed + the months of retention.
    pub(crate) from: NaiveDate,
    /// The yearly purge on or after that day.
    pub(crate) by: NaiveDate,
}

impl Expiry {
    /// Whether the case may be erased.
    pub(crate) fn has_run_out(&self, today: NaiveDate) -> bool {
        self.from <= today
    }
}

/// The day a case was closed: every hospital period documented or withdrawn, or the specialisation left.
///
/// A certificate that is still owed keeps a case open, and so does an ALIS-avtale that still runs: the grant is accounted for by it.
pub(crate) fn closed_on(story: &Story) -> Option<NaiveDate> {
    let mut closed = story.discontinued.max(story.specialised);
    if closed.is_none() && (story.placements.is_empty() || story.has_signed_alis_agreement()) {
        return None;
    }
    for placement in &story.placements {
        let on = match placement.stage() {
            Stage::Documented => placement.documented?,
            Stage::Withdrawn => placement.withdrawn?.0,
            Stage::Discontinued => placement.discontinued?,
            _ => return None,
        };
        closed = closed.max(Some(on));
    }
    closed
}

/// When a case that is closed expires.
pub(crate) fn expiry(story: &Story, retention: &Retention) -> Option<Expiry> {
    let closed = closed_on(story)?;
    let from = calendar::add_months(closed, retention.months);
    Some(Expiry { closed, from, by: yearly(from, retention.purge) })
}

/// The first such day of a year on or after a day; `(month, day)` exists in every year.
fn yearly(from: NaiveDate, (month, day): (u32, u32)) -> NaiveDate {
    let of = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    of(from.year()).filter(|on| *on >= from).or_else(|| of(from.year() + 1)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold::fold;
    use crate::domain::journal::{Entry, Event, WithdrawnReason};
    use crate::domain::sample::{day, offer};

    fn served(placement: u32, until: &str, documented: Option<&str>) -> Vec<Entry> {
        let offer = offer("2024-03-01");
        let requested = Event::Requested {
            start: day("2024-03-01"),
            months: 6,
            wishes: Vec::new(),
            flexible: false,
            agreement: None,
        };
        let mut events = vec![
            ("2023-01-01", requested),
            ("2023-08-01", Event::Offered(offer)),
            ("2023-08-02", Event::Accepted),
            ("2024-03-01", Event::Started),
            (until, Event::Completed),
        ];
        events.extend(documented.map(|on| (on, Event::Documented { letter: None })));
        events.into_iter().map(|(on, event)| Entry::new(day(on), placement, event)).collect()
    }

    #[track_caller]
    fn check(journal: &[Entry], expected: Option<(&str, &str, &str)>) {
        let story = fold(journal, NaiveDate::MAX);
        assert_eq!(story.not_allowed, Vec::new(), "the test's own journal");
        let found = expiry(&story, &Retention::default());
        let expected = expected.map(|(closed, from, by)| Expiry { closed: day(closed), from: day(from), by: day(by) });
        assert_eq!(found, expected);
    }

    fn withdrawn(on: &str) -> Entry {
        Entry::new(day(on), 1, Event::Withdrawn { reason: WithdrawnReason::Other })
    }

    #[test]
    fn a_documented_case_goes_with_the_first_yearly_purge_after_its_twelve_months() {
        check(&served(1, "2024-08-31", Some("2024-09-15")), Some(("2024-09-15", "2025-09-15", "2026-01-31")));
        check(&served(1, "2024-08-31", Some("2025-01-31")), Some(("2025-01-31", "2026-01-31", "2026-01-31")));
        check(&served(1, "2024-08-31", Some("2025-02-01")), Some(("2025-02-01", "2026-02-01", "2027-01-31")));
        // Closed on a leap day: the twelve months end on 28 February.
        check(&[withdrawn("2024-02-29")], Some(("2024-02-29", "2025-02-28", "2026-01-31")));
    }

    #[test]
    fn what_is_still_owed_or_waited_for_keeps_a_case() {
        check(&[], None);
        check(&served(1, "2024-08-31", None), None);
        let mut half = served(1, "2024-05-31", Some("2024-06-10"));
        let again = Event::Requested {
            start: day("2027-03-01"),
            months: 3,
            wishes: Vec::new(),
            flexible: false,
            agreement: None,
        };
        half.push(Entry::new(day("2024-07-01"), 2, again));
        check(&half, None);
        let mut owed = served(1, "2024-08-31", None);
        owed.push(Entry::new(day("2024-10-01"), 1, Event::Discontinued { reason: None }));
        check(&owed, None);
    }

    #[test]
    fn the_last_of_several_ends_counts() {
        let mut two = served(1, "2024-05-31", Some("2024-06-10"));
        two.extend(served(2, "2024-12-31", Some("2025-01-10")));
        check(&two, Some(("2025-01-10", "2026-01-10", "2026-01-31")));
        let mut left = served(1, "2024-08-31", Some("2024-09-15"));
        left.push(Entry::new(day("2025-03-01"), 1, Event::Discontinued { reason: None }));
        check(&left, Some(("2025-03-01", "2026-03-01", "2027-01-31")));
    }

    #[test]
    fn an_alis_agreement_that_runs_keeps_the_case_until_the_specialisation_is_left() {
        let signed =
            Entry::new(day("2023-02-01"), 1, Event::AlisAgreementSigned { municipality: None, elements: Vec::new() });
        let mut runs = served(1, "2024-08-31", Some("2024-09-15"));
        runs.push(signed);
        check(&runs, None);
        runs.push(Entry::new(day("2025-03-01"), 1, Event::Discontinued { reason: None }));
        check(&runs, Some(("2025-03-01", "2026-03-01", "2027-01-31")));
    }
}
