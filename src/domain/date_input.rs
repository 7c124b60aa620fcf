//! Days and spans as people type them.

use chrono::{Datelike, NaiveDate};

use super::calendar;

/// Why a text is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadDate {
    /// None of the forms that [`parse`] reads.
    Unreadable,
    /// The month has no such day; `last` is its last.
    NoSuchDay { last: NaiveDate },
    /// A day before 1900 or after 2199: surely a slip.
    OutOfRange,
}

/// A length of time, from some day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Span {
    Days(u32),
    /// Calendar months, clamped to the month's end.
    Months(u32),
}

impl Span {
    /// The day so much later; months as [`calendar::add_months`] counts them.
    pub(crate) fn after(self, date: NaiveDate) -> NaiveDate {
        match self {
            Span::Days(days) => calendar::add_days(date, i64::from(days)),
            Span::Months(months) => calendar::add_months(date, months),
        }
    }

    fn before(self, date: NaiveDate) -> NaiveDate {
        match self {
            Span::Days(days) => calendar::add_days(date, -i64::from(days)),
            Span::Months(months) => calendar::sub_months(date, months),
        }
    }
}

/// Reads `2027-03-01`, `2027/03/01`, `1.3.2027`, `1.3.27`, `1. mars 2027`, `today` (also `i dag`), `yesterday`, `tomorrow`,
/// or a signed span from today: `+6m`, `-2w` (`-2u`, `-2v`), `+1y` (`+1å`). A year of two digits is one of this century.
///
/// # Errors
/// See [`BadDate`]. A month that does not exist is unreadable: day and month may be swapped.
pub(crate) fn parse(text: &str, today: NaiveDate) -> Result<NaiveDate, BadDate> {
    let text = text.trim().to_lowercase();
    let date = match text.as_str() {
        "today" | "i dag" | "idag" | "i-dag" => today,
        "yesterday" | "i går" | "igår" | "i-går" => calendar::add_days(today, -1),
        "tomorrow" | "i morgen" | "imorgen" | "i-morgen" | "i morgon" | "i-morgon" => calendar::add_days(today, 1),
        text => match relative(text, today) {
            Some(date) => date,
            None => written_out(text)?,
        },
    };
    if is_plausible(date.year()) { Ok(date) } else { Err(BadDate::OutOfRange) }
}

/// Reads `60d`, `8w`, `2m` or `1y`; the Norwegian units too: `8u` and `8v` are weeks, `1å` is a year.
pub(crate) fn parse_span(text: &str) -> Option<Span> {
    let text = text.trim().to_lowercase();
    let unit = text.chars().last()?;
    let count = number(text.strip_suffix(unit)?)?;
    match unit {
        'd' => Some(Span::Days(count)),
        'w' | 'u' | 'v' => Some(Span::Days(count.checked_mul(7)?)),
        'm' => Some(Span::Months(count)),
        'y' | 'å' => Some(Span::Months(count.checked_mul(12)?)),
        _ => None,
    }
}

/// Which of the days of a name is meant where the text names no year: a fact has happened, an appointment is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toward {
    /// The last such day, today included.
    Past,
    /// The next such day, today included.
    Coming,
}

/// What [`parse`] reads, and what is only said in a conversation: a day of the week (*mandag*, *måndag*, *Monday*, *man*), and a
/// day without its year (`1. mars`, `1.3.`, `1.3`).
///
/// # Errors
/// As those of [`parse`].
pub(crate) fn parse_said(text: &str, today: NaiveDate, toward: Toward) -> Result<NaiveDate, BadDate> {
    match parse(text, today) {
        Err(BadDate::Unreadable) => {}
        read => return read,
    }
    let said = text.trim().to_lowercase();
    if let Some(weekday) = named_weekday(&said) {
        let apart = i64::from(today.weekday().num_days_from_monday()) - i64::from(weekday);
        return Ok(calendar::add_days(
            today,
            match toward {
                Toward::Past => -apart.rem_euclid(7),
                Toward::Coming => (-apart).rem_euclid(7),
            },
        ));
    }
    let in_year = |year: i32| written_out(&format!("{} {year}", said.trim_end_matches('.').replace('.', " ")));
    let meant = in_year(today.year());
    match (meant, toward) {
        (Ok(date), Toward::Past) if date > today => in_year(today.year() - 1),
        (Ok(date), Toward::Coming) if date < today => in_year(today.year() + 1),
        (meant, _) => meant,
    }
}

/// The days of the week as they are said, from Monday on.
const WEEKDAYS: [&[&str]; 7] = [
    &["mandag", "måndag", "monday"],
    &["tirsdag", "tysdag", "tuesday"],
    &["onsdag", "wednesday"],
    &["torsdag", "thursday"],
    &["fredag", "friday"],
    &["lørdag", "laurdag", "saturday"],
    &["søndag", "sundag", "sunday"],
];

/// Three letters or more of the name of a day, from 0 (Monday).
fn named_weekday(name: &str) -> Option<u32> {
    let is_named = |names: &&[&str]| names.iter().any(|whole| whole.starts_with(name));
    let place = WEEKDAYS.iter().position(is_named).filter(|_| name.chars().count() >= 3)?;
    u32::try_from(place).ok()
}

fn relative(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match text.split_at_checked(1)? {
        ("+", span) => Some(parse_span(span)?.after(today)),
        ("-", span) => Some(parse_span(span)?.before(today)),
        _ => None,
    }
}

fn written_out(text: &str) -> Result<NaiveDate, BadDate> {
    let (year, month, day) = year_month_day(text).ok_or(BadDate::Unreadable)?;
    if !is_plausible(year) {
        return Err(BadDate::OutOfRange);
    }
    let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(BadDate::Unreadable)?;
    let last_day = u32::from(first.num_days_in_month());
    let last = first.with_day(last_day).unwrap_or(first);
    first.with_day(day).ok_or(BadDate::NoSuchDay { last })
}

/// The months as they are written out.
const MONTHS: [[&str; 2]; 12] = [
    ["januar", "january"],
    ["februar", "february"],
    ["mars", "march"],
    ["april", "april"],
    ["mai", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["august", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["desember", "december"],
];

/// The numbers of `2027-03-01`, `1.3.2027` or `1. mars 2027`.
fn year_month_day(text: &str) -> Option<(i32, u32, u32)> {
    let iso: Vec<&str> = text.split(['-', '/']).collect();
    let norwegian: Vec<&str> = text.split(['.', ' ']).filter(|part| !part.is_empty()).collect();
    let (year, month, day) = match (iso.as_slice(), norwegian.as_slice()) {
        ([year, month, day], _) if year.len() == 4 => (*year, *month, *day),
        (_, [day, month, year]) if matches!(year.len(), 2 | 4) => (*year, *month, *day),
        _ => return None,
    };
    let century = if year.len() == 2 { 2000 } else { 0 };
    let month = number(month).filter(|_| month.len() <= 2).or_else(|| named_month(month))?;
    if day.len() > 2 {
        return None;
    }
    Some((century + i32::try_from(number(year)?).ok()?, month, number(day)?))
}

/// *mars*, *mar*, *March*: three letters or more of a month's name, 1 to 12.
fn named_month(name: &str) -> Option<u32> {
    let is_named = |months: &[&str; 2]| months.iter().any(|whole| whole.starts_with(name));
    let place = MONTHS.iter().position(is_named).filter(|_| name.len() >= 3)?;
    u32::try_from(place + 1).ok()
}

/// Digits only: `parse` alone would take a sign.
fn number(digits: &str) -> Option<u32> {
    if digits.bytes().all(|b| b.is_ascii_digit()) { digits.parse().ok() } else { None }
}

fn is_plausible(year: i32) -> bool {
    (1900..=2199).contains(&year)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::sample::day;

    /// Reads the text on 31 August 2026.
    fn read(text: &str) -> Result<NaiveDate, BadDate> {
        parse(text, day("2026-08-31"))
    }

    #[track_caller]
    fn check(text: &str, date: &str) {
        assert_eq!(read(text), Ok(day(date)), "{text:?}");
    }

    #[track_caller]
    fn check_bad(text: &str, error: BadDate) {
        assert_eq!(read(text), Err(error), "{text:?}");
    }

    #[test]
    fn dates_are_read_in_both_orders() {
        check("2027-03-01", "2027-03-01");
        check("1.3.2027", "2027-03-01");
        check("01.03.2027", "2027-03-01");
        check(" 31.12.2027 ", "2027-12-31");
        check("2028-02-29", "2028-02-29");
        check("1900-01-01", "1900-01-01");
        check("31.12.2199", "2199-12-31");
        check("1.3.27", "2027-03-01");
        check("1. mars 2027", "2027-03-01");
        check("1. MAR 27", "2027-03-01");
        check("1 March 2027", "2027-03-01");
        check("1. 3. 2027", "2027-03-01");
        check("2027/03/01", "2027-03-01");
    }

    #[test]
    fn today_in_every_spelling() {
        for text in ["today", "i dag", "idag", "i-dag", "I dag", " TODAY "] {
            check(text, "2026-08-31");
        }
    }

    #[test]
    fn the_days_beside_today_have_words() {
        for text in ["yesterday", "i går", "Igår", "i-går"] {
            check(text, "2026-08-30");
        }
        for text in ["tomorrow", "i morgen", "i morgon", "i-morgen"] {
            check(text, "2026-09-01");
        }
    }

    #[test]
    fn relative_days_count_from_today() {
        check("+6m", "2027-02-28");
        check("+6M", "2027-02-28");
        check("-6m", "2026-02-28");
        check("-2w", "2026-08-17");
        check("+2w", "2026-09-14");
        check("-2u", "2026-08-17");
        check("-2v", "2026-08-17");
        check("+1å", "2027-08-31");
        check("+10d", "2026-09-10");
        check("-31d", "2026-07-31");
        check("+1y", "2027-08-31");
        check("-1y", "2025-08-31");
        check("+0d", "2026-08-31");
        check("+ 6m", "2027-02-28");
        assert_eq!(parse("+1y", day("2028-02-29")), Ok(day("2029-02-28")));
    }

    #[test]
    fn in_a_conversation_a_day_needs_no_year() {
        // A Monday.
        let said = |text: &str, toward| parse_said(text, day("2026-08-31"), toward);
        for (text, past, coming) in [
            ("mandag", "2026-08-31", "2026-08-31"),
            ("tysdag", "2026-08-25", "2026-09-01"),
            ("Søndag", "2026-08-30", "2026-09-06"),
            ("fre", "2026-08-28", "2026-09-04"),
            ("wednesday", "2026-08-26", "2026-09-02"),
            ("1. mars", "2026-03-01", "2027-03-01"),
            ("1.3", "2026-03-01", "2027-03-01"),
            ("1.3.", "2026-03-01", "2027-03-01"),
            ("24. des", "2025-12-24", "2026-12-24"),
            ("31.8", "2026-08-31", "2026-08-31"),
            ("1.3.27", "2027-03-01", "2027-03-01"),
            ("-2u", "2026-08-17", "2026-08-17"),
            ("i går", "2026-08-30", "2026-08-30"),
        ] {
            assert_eq!(said(text, Toward::Past), Ok(day(past)), "{text}");
            assert_eq!(said(text, Toward::Coming), Ok(day(coming)), "{text}");
        }
        for text in ["ma", "", "3", "1. marsj", "mandagen", "1.13", "mars", "1.3.2"] {
            assert_eq!(said(text, Toward::Past), Err(BadDate::Unreadable), "{text:?}");
        }
        let lacks = BadDate::NoSuchDay { last: day("2026-04-30") };
        assert_eq!(said("31.4", Toward::Coming), Err(lacks));
    }

    #[test]
    fn a_day_that_the_month_lacks_tells_the_last_one() {
        check_bad("31.2.2027", BadDate::NoSuchDay { last: day("2027-02-28") });
        check_bad("2028-02-30", BadDate::NoSuchDay { last: day("2028-02-29") });
        check_bad("29.2.2100", BadDate::NoSuchDay { last: day("2100-02-28") });
        check_bad("2027-04-31", BadDate::NoSuchDay { last: day("2027-04-30") });
        check_bad("2027-12-99", BadDate::NoSuchDay { last: day("2027-12-31") });
        check_bad("0.3.2027", BadDate::NoSuchDay { last: day("2027-03-31") });
    }

    #[test]
    fn slips_of_the_century_are_out_of_range() {
        for text in
            ["1899-12-31", "1.1.2200", "0207-03-01", "31.2.9999", "+3000m", "-99999d", "+99999y", "+4000000000d"]
        {
            check_bad(text, BadDate::OutOfRange);
        }
    }

    #[test]
    fn everything_else_is_unreadable() {
        let bad = [
            "",
            " ",
            "6m",
            "10d",
            "+",
            "-",
            "+d",
            "+6",
            "+6x",
            "+-6m",
            "++6m",
            "+6mm",
            "+6ø",
            "å",
            "1.3",
            "1. ma 2027",
            "1. marsj 2027",
            "1. 2027",
            "1/3/2027",
            "27-03-01",
            "2027-13-01",
            "2027-00-01",
            "3.13.2027",
            "2027-03",
            "2027-03-01-",
            "2027-003-01",
            "2027-03-001",
            "+2027-03-01",
            "2027-+3-01",
            "02027-03-01",
            "2027-03-",
            "--",
            "..",
            "2027.03.01",
            "01-03-2027",
            "+99999999999d",
            "+4000000000w",
            "２.3.2027",
        ];
        for text in bad {
            check_bad(text, BadDate::Unreadable);
        }
    }

    #[test]
    fn spans_have_a_count_and_a_unit() {
        let cases = [
            ("60d", Some(Span::Days(60))),
            ("8w", Some(Span::Days(56))),
            ("2m", Some(Span::Months(2))),
            ("1y", Some(Span::Months(12))),
            (" 2M ", Some(Span::Months(2))),
            ("0d", Some(Span::Days(0))),
            ("4294967295d", Some(Span::Days(u32::MAX))),
            ("4294967296d", None),
            ("4294967295w", None),
            ("4294967295y", None),
            ("", None),
            ("d", None),
            ("60", None),
            ("+60d", None),
            ("-60d", None),
            ("6 d", None),
            ("8u", Some(Span::Days(56))),
            ("8V", Some(Span::Days(56))),
            ("2å", Some(Span::Months(24))),
            ("2Å", Some(Span::Months(24))),
            ("6ø", None),
        ];
        for (text, span) in cases {
            assert_eq!(parse_span(text), span, "{text:?}");
        }
    }

    #[test]
    fn spans_count_calendar_months() {
        assert_eq!(Span::Days(56).after(day("2026-12-31")), day("2027-02-25"));
        assert_eq!(Span::Months(2).after(day("2026-12-31")), day("2027-02-28"));
        assert_eq!(Span::Months(u32::MAX).after(day("2026-12-31")), NaiveDate::MAX);
    }

    proptest! {
        #[test]
        fn every_day_is_read_as_it_is_written(year in 1900_i32..=2199, ordinal in 1_u32..=365) {
            let date = NaiveDate::from_yo_opt(year, ordinal).unwrap();
            prop_assert_eq!(read(&date.to_string()), Ok(date));
            prop_assert_eq!(read(&date.format("%d.%m.%Y").to_string()), Ok(date));
            prop_assert_eq!(read(&date.format("%-d.%-m.%Y").to_string()), Ok(date));
        }

        #[test]
        fn no_text_panics(text in "[-+.0-9dwmyå ]{0,14}") {
            let _ = read(&text);
        }
    }
}
