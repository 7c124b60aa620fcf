//! Course days with pay during service: so many per so many months of it, in proportion (HSYK 8: five per six months).

use chrono::NaiveDate;

use super::calendar::{add_days, add_months};
use super::placement::Placement;
use super::terms::Terms;

/// Course days of one hospital period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CourseBudget {
    /// What the length of the service gives, in tenths of a day, rounded down.
    pub(crate) tenths: u32,
    /// Whole days that were used.
    pub(crate) used: u32,
}

impl CourseBudget {
    /// Tenths of a day that are left; none where the budget is exceeded.
    pub(crate) fn left_tenths(self) -> u32 {
        self.tenths.saturating_sub(self.used.saturating_mul(10))
    }

    pub(crate) fn is_exceeded(self) -> bool {
        self.used.saturating_mul(10) > self.tenths
    }
}

/// The budget of a placement; nothing where the terms give none, or no service is in sight.
pub(crate) fn of(placement: &Placement, terms: &Terms) -> Option<CourseBudget> {
    let term = terms.courses.as_ref()?;
    let (days, months) = (term.days.as_ref()?.value, term.per_months.as_ref()?.value);
    let tenths = tenths(days, months, placement.start()?, placement.end()?)?;
    Some(CourseBudget { tenths, used: placement.course_days })
}

/// Both days inclusive. Part of a month counts by the days of that month.
fn tenths(days: u32, per_months: u32, start: NaiveDate, end: NaiveDate) -> Option<u32> {
    let after = add_days(end, 1);
    let months = (1..).take_while(|months| add_months(start, *months) <= after).last().unwrap_or(0);
    let (from, to) = (add_months(start, months), add_months(start, months.checked_add(1)?));
    let (rest, length) = ((after - from).num_days().max(0), (to - from).num_days());
    let served = i64::from(months) * length + rest;
    let whole = i64::from(per_months).checked_mul(length).filter(|whole| *whole > 0)?;
    u32::try_from(10 * i64::from(days) * served / whole).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(start: &str, end: &str, expected: u32) {
        assert_eq!(tenths(5, 6, start.parse().unwrap(), end.parse().unwrap()), Some(expected), "{start} to {end}");
    }

    #[test]
    fn five_days_for_six_months_in_proportion() {
        check("2027-03-01", "2027-08-31", 50);
        check("2027-03-01", "2027-05-31", 25);
        check("2027-03-01", "2028-02-29", 100);
        // Four months: 3 1/3.
        check("2027-03-01", "2027-06-30", 33);
        check("2027-03-01", "2027-03-01", 0);
    }

    #[test]
    fn months_end_where_the_month_ends() {
        // Six months from 31 August end on 27 February, or on 28 in a leap year.
        check("2026-08-31", "2027-02-27", 50);
        check("2027-08-31", "2028-02-28", 50);
        check("2028-02-29", "2028-08-28", 50);
        // One day short of six months.
        check("2027-03-01", "2027-08-30", 49);
    }

    #[test]
    fn part_of_a_month_counts_by_its_days() {
        // Six months and 15 of the 30 days of September: 6.5 × 5 / 6 = 5.41….
        check("2027-03-01", "2027-09-15", 54);
        // 14 of the 28 days of February 2027, and of the 29 of February 2028.
        check("2026-08-01", "2027-02-14", 54);
        check("2027-08-01", "2028-02-14", 54);
    }

    #[test]
    fn an_end_before_the_start_gives_nothing_and_a_term_without_months_no_budget() {
        check("2027-03-01", "2027-02-01", 0);
        assert_eq!(tenths(5, 0, "2027-03-01".parse().unwrap(), "2027-08-31".parse().unwrap()), None);
    }

    #[test]
    fn what_is_left_and_what_is_too_much() {
        let budget = |tenths, used| CourseBudget { tenths, used };
        assert_eq!((budget(50, 3).left_tenths(), budget(50, 3).is_exceeded()), (20, false));
        assert_eq!((budget(50, 5).left_tenths(), budget(50, 5).is_exceeded()), (0, false));
        assert_eq!((budget(50, 6).left_tenths(), budget(50, 6).is_exceeded()), (0, true));
        assert_eq!((budget(25, 2).left_tenths(), budget(25, 2).is_exceeded()), (5, false));
        assert_eq!((budget(25, 3).left_tenths(), budget(25, 3).is_exceeded()), (0, true));
    }
}
