//! The demo store, embedded, with its dates moved so that it is about today.

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};

use crate::domain::calendar;

mod files {
    include!(concat!(env!("OUT_DIR"), "/demo.rs"));
}

/// The day the store was written for: 1 November 2026.
const ANCHOR: (i32, u32) = (2026, 11);

/// Every file of the demo store. Dates are moved by whole months, so that a first of the month stays one and every
/// journal entry lies before today.
pub(crate) fn files(today: NaiveDate) -> Vec<(PathBuf, String)> {
    let months = (today.year() - ANCHOR.0) * 12 + today.month() as i32 - ANCHOR.1 as i32;
    let moved = |(file, text): &(&str, &str)| {
        // File names of positions carry a month; the page about the store has its own name.
        (PathBuf::from(shifted(file, months)), shifted(text, months))
    };
    files::FILES.iter().map(moved).collect()
}

/// The text with every `2027-03-01`, and every `-2027-03` that ends an id, moved by whole months.
fn shifted(text: &str, months: i32) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let before = rest[..at].chars().next_back();
        let (head, tail) = rest.split_at(at);
        out.push_str(head);
        let digits = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
        match date(tail, digits, before) {
            Some((length, year, month, day)) => {
                out.push_str(&moved(year, month, day, months));
                rest = &tail[length..];
            }
            None => {
                out.push_str(&tail[..digits]);
                rest = &tail[digits..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// A date, or the month at the end of an id, at the start of the text: its length and its numbers.
fn date(text: &str, digits: usize, before: Option<char>) -> Option<(usize, i32, u32, Option<u32>)> {
    let part = |from: usize, to: usize| text.get(from..to).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
    if digits != 4 || text.get(4..5) != Some("-") {
        return None;
    }
    let year = part(0, 4)?.parse().ok().filter(|year| (1990..2100).contains(year))?;
    let month = part(5, 7)?.parse().ok().filter(|month| (1..=12).contains(month))?;
    let next = |at: usize| text[at..].chars().next();
    if text.get(7..8) == Some("-") {
        let day = part(8, 10)?.parse().ok()?;
        return if next(10).is_some_and(|c| c.is_ascii_digit()) { None } else { Some((10, year, month, Some(day))) };
    }
    let ends_an_id = before == Some('-') && (text.len() == 7 || matches!(next(7), Some('"' | '.' | '`')));
    if ends_an_id { Some((7, year, month, None)) } else { None }
}

fn moved(year: i32, month: u32, day: Option<u32>, months: i32) -> String {
    let whole = NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1));
    // What is no date in the store is none after the move either.
    let Some(date) = whole else { return format!("{year:04}-{month:02}-{:02}", day.unwrap_or(1)) };
    let count = months.unsigned_abs();
    let date = if months < 0 { calendar::sub_months(date, count) } else { calendar::add_months(date, count) };
    if day.is_some() { date.to_string() } else { date.format("%Y-%m").to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, months: i32, expected: &str) {
        assert_eq!(shifted(text, months), expected);
    }

    #[test]
    fn dates_move_by_whole_months() {
        check("on = 2026-11-01\n", 3, "on = 2027-02-01\n");
        check("to = 2026-12-31 # x", 2, "to = 2027-02-28 # x");
        check("on = 2024-02-29", -12, "on = 2023-02-28");
    }

    #[test]
    fn the_month_in_an_id_moves_with_its_position() {
        check(
            "position = \"hsyk-mo-i-rana-indremedisin-2027-03\"",
            11,
            "position = \"hsyk-mo-i-rana-indremedisin-2028-02\"",
        );
        check("positions/hsyk-mosjoen-psykiatri-2027-03.toml", 1, "positions/hsyk-mosjoen-psykiatri-2027-04.toml");
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "case = \"2024/456\"",
            "hpr = 9144897",
            "+47 900 00 000",
            "hsyk-1820-2018",
            "purge = \"01-31\"",
            "2027-13-01",
        ] {
            check(text, 5, text);
        }
    }
}
