//! How much of a hospital period counts as service, and what it lacks of the months that the terms ask for (HSYK 5.2): days
//! of absence that do not count, a start that came later, an end that came earlier.

use chrono::NaiveDate;

use super::calendar::{add_days, service_end, whole_months};
use super::fold::Story;
use super::placement::{Placement, Stage};
use super::service_time::Absence;
use super::terms::Terms;

/// The days of a hospital period as they stand: served, or agreed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Served {
    /// The first and the last day.
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    /// Days of absence in it that do not count, each once.
    pub(crate) away: i64,
}

/// What a hospital period lacks of the months that the terms ask for, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lacking {
    /// Days that count.
    pub(crate) served: i64,
    /// The days of so many months from its first day.
    pub(crate) needed: i64,
    /// Calendar months: the terms', less what other periods have served.
    pub(crate) months: u32,
    /// Days of absence that do not count.
    pub(crate) away: i64,
}

impl Served {
    /// None where no day of service is agreed on.
    pub(crate) fn of(placement: &Placement, absences: &[Absence]) -> Option<Served> {
        let (from, to) = placement.service_period()?;
        Some(Served { from, to, away: away(absences, from, to) })
    }

    /// Days that count.
    pub(crate) fn days(self) -> i64 {
        days(self.from, self.to) - self.away
    }

    /// Whole calendar months that the days which count make up.
    pub(crate) fn months(self) -> u32 {
        whole_months(self.from, add_days(self.to, -self.away))
    }
}

impl Lacking {
    /// None where the terms state no months, the days that count are enough, or other periods have served them.
    ///
    /// A part is held against its own months where the terms foresee parts and it is at least half.
    pub(crate) fn of(story: &Story, placement: &Placement, absences: &[Absence], terms: &Terms) -> Option<Lacking> {
        let term = terms.service.as_ref()?;
        let whole = term.months.as_ref()?.value;
        let served = Served::of(placement, absences)?;
        let others = story.placements.iter().filter(|other| other.number != placement.number && counts(other));
        let behind: u32 = others.filter_map(|other| Some(Served::of(other, absences)?.months())).sum();
        let left = whole.saturating_sub(behind);
        let split = term.split_allowed.as_ref().is_some_and(|split| split.value);
        let part = placement.months().filter(|part| split && part.saturating_mul(2) >= whole && *part < left);
        let months = part.unwrap_or(left);
        let needed = days(served.from, service_end(served.from, months));
        let lacking = Lacking { served: served.days(), needed, months, away: served.away };
        Some(lacking).filter(|lacking| lacking.short() > 0)
    }

    /// The days that are missing.
    pub(crate) fn short(self) -> i64 {
        self.needed - self.served
    }
}

/// Days of absence between two days, both inclusive, each once however often it was recorded.
pub(crate) fn away(absences: &[Absence], from: NaiveDate, to: NaiveDate) -> i64 {
    let mut within: Vec<(NaiveDate, NaiveDate)> = absences
        .iter()
        .map(|absence| (absence.from.max(from), absence.to.min(to)))
        .filter(|(first, last)| first <= last)
        .collect();
    within.sort_unstable();
    let (mut sum, mut free_from) = (0, from);
    for (first, last) in within {
        let first = first.max(free_from);
        if first <= last {
            sum += days(first, last);
            free_from = add_days(last, 1);
        }
    }
    sum
}

/// A service that has ended counts for those after it.
fn counts(placement: &Placement) -> bool {
    matches!(placement.stage(), Stage::Completed | Stage::Documented)
}

fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold::fold;
    use crate::domain::journal::{Entry, Event};
    use crate::domain::sample::{self, at, day, second, stated};
    use crate::domain::terms::ServiceTerm;

    fn absent(from: &str, to: &str) -> Absence {
        Absence { from: day(from), to: day(to) }
    }

    fn terms(months: u32, split: bool) -> Terms {
        let service = ServiceTerm { months: stated(months), split_allowed: stated(split), ..ServiceTerm::default() };
        Terms { service: Some(service), ..Terms::default() }
    }

    /// Asked for, offered, accepted and begun on 1 March 2027, and completed on a day.
    fn served(months: u32, completed: &str) -> Vec<Entry> {
        let start = day("2027-03-01");
        let offer = crate::domain::journal::Offered { months, ..sample::offer("2027-03-01") };
        vec![
            at("2026-01-01", Event::Requested { start, months, wishes: Vec::new(), flexible: true, agreement: None }),
            at("2026-02-01", Event::Offered(offer)),
            at("2026-02-02", Event::Accepted),
            at("2027-03-01", Event::Started),
            at(completed, Event::Completed),
        ]
    }

    #[track_caller]
    fn check(journal: &[Entry], number: u32, absences: &[Absence], terms: &Terms, expected: Option<(i64, i64, u32)>) {
        let story = fold(journal, day("2030-01-01"));
        assert_eq!(story.not_allowed, []);
        let lacking = Lacking::of(&story, story.placement(number).unwrap(), absences, terms);
        assert_eq!(lacking.map(|lacking| (lacking.served, lacking.needed, lacking.months)), expected);
    }

    #[test]
    fn a_day_of_absence_counts_once_and_only_within_the_service() {
        let (from, to) = (day("2027-03-01"), day("2027-08-31"));
        let of = |absences: &[Absence]| away(absences, from, to);
        assert_eq!(of(&[]), 0);
        assert_eq!(of(&[absent("2027-02-20", "2027-03-02"), absent("2027-08-31", "2027-09-10")]), 3);
        assert_eq!(of(&[absent("2027-04-01", "2027-04-10"), absent("2027-04-05", "2027-04-12")]), 12);
        assert_eq!(of(&[absent("2027-04-01", "2027-04-10"), absent("2027-04-03", "2027-04-04")]), 10);
        assert_eq!(of(&[absent("2026-04-01", "2026-04-10"), absent("2028-04-03", "2028-04-04")]), 0);
    }

    #[test]
    fn six_months_are_held_against_the_days_that_count() {
        let six = terms(6, false);
        check(&served(6, "2027-08-31"), 1, &[], &six, None);
        check(&served(6, "2027-09-05"), 1, &[absent("2027-04-01", "2027-04-05")], &six, None);
        check(&served(6, "2027-08-31"), 1, &[absent("2027-04-01", "2027-04-05")], &six, Some((179, 184, 6)));
        check(&served(6, "2027-08-30"), 1, &[], &six, Some((183, 184, 6)));
        check(&served(3, "2027-05-31"), 1, &[], &six, Some((92, 184, 6)));
        check(&served(3, "2027-05-31"), 1, &[], &Terms::default(), None);
    }

    #[test]
    fn a_part_is_held_against_its_own_months_where_parts_are_foreseen() {
        let parts = terms(6, true);
        check(&served(3, "2027-05-31"), 1, &[], &parts, None);
        check(&served(3, "2027-05-30"), 1, &[], &parts, Some((91, 92, 3)));
        check(&served(2, "2027-04-30"), 1, &[], &parts, Some((61, 184, 6)));
    }

    #[test]
    fn what_other_periods_have_served_is_behind() {
        let mut journal = served(3, "2027-05-31");
        let start = day("2028-01-01");
        let offer = crate::domain::journal::Offered { months: 3, ..sample::offer("2028-01-01") };
        let requested = Event::Requested { start, months: 3, wishes: Vec::new(), flexible: true, agreement: None };
        journal.extend([
            second("2027-06-01", requested),
            second("2027-06-02", Event::Offered(offer)),
            second("2027-06-03", Event::Accepted),
            second("2028-01-01", Event::Started),
            second("2028-03-31", Event::Completed),
        ]);
        check(&journal, 2, &[], &terms(6, false), None);
        check(&journal, 2, &[absent("2028-02-01", "2028-02-02")], &terms(6, false), Some((89, 91, 3)));
        // An absence in the first part makes it one of two months.
        check(&journal, 2, &[absent("2027-04-01", "2027-04-01")], &terms(6, false), Some((91, 121, 4)));
    }

    #[test]
    fn what_is_agreed_on_is_held_against_them_before_it_begins() {
        let journal = &served(6, "2027-08-31")[..3];
        check(journal, 1, &[], &terms(6, false), None);
        check(journal, 1, &[absent("2027-04-01", "2027-04-30")], &terms(6, false), Some((154, 184, 6)));
        check(&journal[..2], 1, &[absent("2027-04-01", "2027-04-30")], &terms(6, false), None);
    }
}
