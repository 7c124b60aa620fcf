//! Calendar months, and Norwegian working days.
//!
//! Agreements count calendar months, and no agreement moves a deadline that falls on a weekend or holiday: the date
//! stays, and [`act_by`] tells on which day to act. Beyond the years chrono knows, everything saturates.

use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

/// The same day of the month, so many months later; the month's last day where it is shorter.
pub(crate) fn add_months(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// The first and the last day that [`is_within`] so many calendar months.
pub(crate) fn around(day: NaiveDate, months: u32) -> (NaiveDate, NaiveDate) {
    let later = add_months(day, months);
    // From the last day of a month every day is near enough that comes back to it: 31 August, from 28 February.
    let last =
        if is_last_of_month(day) { later.with_day(later.num_days_in_month().into()).unwrap_or(later) } else { later };
    (sub_months(day, months), last)
}

fn is_last_of_month(day: NaiveDate) -> bool {
    day.day() == u32::from(day.num_days_in_month())
}

/// The same day of the month, so many months earlier; the month's last day where it is shorter.
pub(crate) fn sub_months(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// The whole calendar months of a period, both days inclusive.
pub(crate) fn whole_months(from: NaiveDate, to: NaiveDate) -> u32 {
    (1..).take_while(|months| service_end(from, *months) <= to).last().unwrap_or(0)
}

/// The last day of a period of calendar months: the day before the same day so many months later; where that month has
/// no such day, its last.
///
/// Six months from 1 March end on 31 August, from 31 August on 28 or 29 February. No month is the day before the start.
pub(crate) fn service_end(start: NaiveDate, months: u32) -> NaiveDate {
    let later = add_months(start, months);
    if later.day() == start.day() { add_days(later, -1) } else { later }
}

/// Whether two days lie at most so many calendar months apart, whichever is counted from.
///
/// 28 February and 31 August are six months apart: forward from the one, or back from the other, is enough.
pub(crate) fn is_within(one: NaiveDate, other: NaiveDate, months: u32) -> bool {
    let (earlier, later) = if one <= other { (one, other) } else { (other, one) };
    add_months(earlier, months) >= later || sub_months(later, months) <= earlier
}

pub(crate) fn add_days(date: NaiveDate, days: i64) -> NaiveDate {
    let beyond = if days < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    TimeDelta::try_days(days).and_then(|days| date.checked_add_signed(days)).unwrap_or(beyond)
}

/// A public holiday in Norway, or a Sunday.
///
/// 24 and 31 December and Easter Saturday are ordinary days in law.
pub(crate) fn is_holiday(date: NaiveDate) -> bool {
    let fixed = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];
    date.weekday() == Weekday::Sun || fixed.contains(&(date.month(), date.day())) || is_moving_holiday(date)
}

/// No holiday, and no Saturday.
pub(crate) fn is_working_day(date: NaiveDate) -> bool {
    date.weekday() != Weekday::Sat && !is_holiday(date)
}

/// The last working day on or before the day something is due.
pub(crate) fn act_by(due: NaiveDate) -> NaiveDate {
    due.iter_days().rev().find(|day| is_working_day(*day)).unwrap_or(due)
}

/// Palm Sunday, Maundy Thursday, Good Friday, Easter and its Monday, Ascension Day, Whit Sunday and its Monday.
fn is_moving_holiday(date: NaiveDate) -> bool {
    let days_after_easter = (date - easter(date.year())).num_days();
    matches!(days_after_easter, -7 | -3 | -2 | 0 | 1 | 39 | 49 | 50)
}

/// Easter Sunday in the Gregorian calendar (Meeus, *Astronomical Algorithms*, ch. 8; Butcher's rule), in its letters.
///
/// The year must be one that chrono knows.
fn easter(year: i32) -> NaiveDate {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let days_from_first_of_march = i64::from(h + l - 7 * m + 21);
    let first_of_march = NaiveDate::from_ymd_opt(year, 3, 1).expect("the year was taken from a date");
    add_days(first_of_march, days_from_first_of_march)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::sample::day;

    #[track_caller]
    fn check_months(start: &str, months: u32, later: &str) {
        assert_eq!(add_months(day(start), months), day(later), "{start} + {months} months");
    }

    #[track_caller]
    fn check_months_back(end: &str, months: u32, earlier: &str) {
        assert_eq!(sub_months(day(end), months), day(earlier), "{end} − {months} months");
    }

    #[track_caller]
    fn check_act_by(due: &str, act: &str) {
        assert_eq!(act_by(day(due)), day(act), "due {due}");
    }

    #[track_caller]
    fn check_holidays(dates: &[&str]) {
        for date in dates {
            assert!(is_holiday(day(date)), "{date} is a holiday");
            assert!(!is_working_day(day(date)), "{date} is no working day");
        }
    }

    #[track_caller]
    fn check_working_days(dates: &[&str]) {
        for date in dates {
            assert!(!is_holiday(day(date)), "{date} is no holiday");
            assert!(is_working_day(day(date)), "{date} is a working day");
        }
    }

    #[test]
    fn months_end_where_the_month_ends() {
        check_months("2026-08-31", 6, "2027-02-28");
        check_months("2027-08-31", 6, "2028-02-29");
        check_months("2026-08-31", 1, "2026-09-30");
        check_months("2024-02-29", 12, "2025-02-28");
        check_months("2024-02-29", 48, "2028-02-29");
        check_months("2026-12-15", 1, "2027-01-15");
        check_months("2026-12-15", 0, "2026-12-15");

        check_months_back("2027-08-31", 6, "2027-02-28");
        check_months_back("2028-08-31", 6, "2028-02-29");
        check_months_back("2027-03-31", 1, "2027-02-28");
        check_months_back("2028-02-29", 12, "2027-02-28");
        check_months_back("2027-01-15", 9, "2026-04-15");
    }

    #[test]
    fn a_service_ends_the_day_before_the_same_date() {
        let cases = [
            ("2027-03-01", 6, "2027-08-31"),
            ("2027-09-01", 6, "2028-02-29"),
            ("2027-03-15", 6, "2027-09-14"),
            ("2026-03-01", 6, "2026-08-31"),
            ("2026-03-31", 6, "2026-09-30"),
            ("2026-08-28", 6, "2027-02-27"),
            ("2026-08-29", 6, "2027-02-28"),
            ("2026-08-30", 6, "2027-02-28"),
            ("2026-08-31", 6, "2027-02-28"),
            ("2027-08-29", 6, "2028-02-28"),
            ("2027-08-31", 6, "2028-02-29"),
            ("2026-11-30", 3, "2027-02-28"),
            ("2028-02-29", 12, "2029-02-28"),
            ("2028-02-29", 6, "2028-08-28"),
            ("2027-01-31", 1, "2027-02-28"),
            ("2027-03-01", 0, "2027-02-28"),
            ("2027-03-01", 3, "2027-05-31"),
        ];
        for (start, months, end) in cases {
            assert_eq!(service_end(day(start), months), day(end), "{start}, {months} months");
        }
    }

    #[test]
    fn days_are_months_apart_both_ways() {
        let cases = [
            ("2027-02-28", "2027-08-31", 6, true),
            ("2027-02-28", "2027-09-01", 6, false),
            ("2027-08-31", "2028-02-29", 6, true),
            ("2027-08-31", "2028-03-01", 6, false),
            ("2027-03-15", "2027-09-15", 6, true),
            ("2027-03-15", "2027-09-16", 6, false),
            ("2027-03-15", "2027-03-15", 0, true),
        ];
        for (one, other, months, apart) in cases {
            assert_eq!(is_within(day(one), day(other), months), apart, "{one} to {other}");
            assert_eq!(is_within(day(other), day(one), months), apart, "{other} to {one}");
        }
    }

    #[test]
    fn days_are_added_over_months_and_leap_days() {
        assert_eq!(add_days(day("2028-02-28"), 2), day("2028-03-01"));
        assert_eq!(add_days(day("2027-03-01"), -1), day("2027-02-28"));
        assert_eq!(add_days(day("2027-03-01"), 0), day("2027-03-01"));
    }

    #[test]
    fn the_end_of_time_saturates() {
        assert_eq!(add_months(NaiveDate::MAX, 1), NaiveDate::MAX);
        assert_eq!(add_months(day("2027-03-01"), u32::MAX), NaiveDate::MAX);
        assert_eq!(sub_months(NaiveDate::MIN, 1), NaiveDate::MIN);
        assert_eq!(sub_months(day("2027-03-01"), u32::MAX), NaiveDate::MIN);
        for (days, beyond) in [(i64::MAX, NaiveDate::MAX), (200_000_000, NaiveDate::MAX)] {
            assert_eq!(add_days(day("2027-03-01"), days), beyond);
        }
        for (days, beyond) in [(i64::MIN, NaiveDate::MIN), (-200_000_000, NaiveDate::MIN)] {
            assert_eq!(add_days(day("2027-03-01"), days), beyond);
        }
        assert_eq!(service_end(NaiveDate::MIN, 0), NaiveDate::MIN);
        // 1 January of a year: a holiday with no day before it.
        assert_eq!(act_by(NaiveDate::MIN), NaiveDate::MIN);
        assert!(act_by(NaiveDate::MAX) <= NaiveDate::MAX);
    }

    #[test]
    fn easter_is_known() {
        let sundays = [
            "1761-03-22",
            "1818-03-22",
            "1886-04-25",
            "1943-04-25",
            "1954-04-18",
            "1961-04-02",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2012-04-08",
            "2016-03-27",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
            "2285-03-22",
        ];
        for sunday in sundays {
            assert_eq!(easter(day(sunday).year()), day(sunday));
        }
    }

    #[test]
    fn holidays_around_easter() {
        // Easter 2027 is 28 March.
        check_holidays(&["2027-03-21", "2027-03-25", "2027-03-26", "2027-03-28", "2027-03-29"]);
        check_working_days(&["2027-03-22", "2027-03-23", "2027-03-24", "2027-03-30"]);
        assert!(!is_holiday(day("2027-03-27")), "Easter Saturday is an ordinary day in law");
        assert!(!is_working_day(day("2027-03-27")), "but a Saturday");
        check_act_by("2027-03-29", "2027-03-24");
        check_act_by("2027-03-30", "2027-03-30");
    }

    #[test]
    fn holidays_around_ascension_and_pentecost() {
        // Easter 2025 is 20 April: Ascension Day 29 May, Whit Sunday 8 June.
        check_holidays(&["2025-05-29", "2025-06-08", "2025-06-09"]);
        check_working_days(&["2025-05-28", "2025-05-30", "2025-06-06", "2025-06-10"]);
        check_act_by("2025-05-29", "2025-05-28");
        check_act_by("2025-06-09", "2025-06-06");
    }

    #[test]
    fn fixed_holidays() {
        check_holidays(&["2025-01-01", "2025-05-01", "2028-05-17", "2025-12-25", "2025-12-26"]);
        check_working_days(&["2025-01-02", "2025-05-02", "2028-05-16", "2028-05-18", "2025-12-24", "2025-12-31"]);
        check_act_by("2025-05-01", "2025-04-30");
        check_act_by("2025-12-26", "2025-12-24");
        check_act_by("2028-01-01", "2027-12-31");
    }

    #[test]
    fn the_seventeenth_of_may_on_each_weekday() {
        check_act_by("2021-05-17", "2021-05-14");
        check_act_by("2022-05-17", "2022-05-16");
        check_act_by("2023-05-17", "2023-05-16");
        check_act_by("2018-05-17", "2018-05-16");
        check_act_by("2024-05-17", "2024-05-16");
        check_act_by("2025-05-17", "2025-05-16");
        check_act_by("2026-05-17", "2026-05-15");
    }

    #[test]
    fn holidays_that_fall_together() {
        // 2008: 1 May is Ascension Day. 2012: 17 May is. 2027: 17 May is Whit Monday.
        check_act_by("2008-05-01", "2008-04-30");
        check_act_by("2012-05-17", "2012-05-16");
        check_act_by("2027-05-17", "2027-05-14");
    }

    #[test]
    fn weekends_are_no_working_days() {
        check_act_by("2026-09-12", "2026-09-11");
        check_act_by("2026-09-13", "2026-09-11");
        check_act_by("2026-09-14", "2026-09-14");
        assert!(is_holiday(day("2026-09-13")), "every Sunday is a holiday");
        assert!(!is_holiday(day("2026-09-12")), "no Saturday is");
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        // 1900 to 2199.
        (0_i64..109_500).prop_map(|days| add_days(day("1900-01-01"), days))
    }

    proptest! {
        #[test]
        fn nothing_works_between_the_day_to_act_and_the_due_day(due in any_day()) {
            let act = act_by(due);
            prop_assert!(act <= due);
            prop_assert!(is_working_day(act));
            let between = act.iter_days().skip(1).take_while(|day| *day <= due);
            prop_assert!(between.into_iter().all(|day| !is_working_day(day)));
        }

        #[test]
        fn what_is_around_a_day_is_within(one in any_day(), days in -400_i64..400, months in 0_u32..13) {
            let other = add_days(one, days);
            let (first, last) = around(one, months);
            prop_assert_eq!(is_within(one, other, months), (first..=last).contains(&other));
            prop_assert_eq!(is_within(one, other, months), is_within(other, one, months));
        }

        #[test]
        fn a_period_of_months_ends_before_the_next_begins(start in any_day(), months in 1_u32..60) {
            let end = service_end(start, months);
            prop_assert!(end > start || (months == 1 && end >= start));
            prop_assert!(end <= add_months(start, months));
            // Whoever begins later never ends earlier.
            prop_assert!(service_end(add_days(start, 1), months) >= end);
        }

        #[test]
        fn months_there_and_back(date in any_day(), months in 0_u32..600) {
            let back = sub_months(add_months(date, months), months);
            prop_assert!(back <= date);
            prop_assert!(date.day() > 28 || back == date);
        }

        #[test]
        fn easter_is_a_sunday_in_spring(year in -262_143_i32..=262_142) {
            let sunday = easter(year);
            prop_assert_eq!(sunday.weekday(), Weekday::Sun);
            prop_assert!(((3, 22)..=(4, 25)).contains(&(sunday.month(), sunday.day())));
        }
    }
}
