//! How days are shown: the one place that writes a day for a reader.
//!
//! In Norwegian `1. november 2026` in sentences and `01.11.2026` in tables, as *terms.md* has it; in English, in files, JSON,
//! CSV and commands as they are typed: `2026-11-01`. Letters write days out in every language.

use std::borrow::Cow;
use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};

use super::Lang;

/// Keeps a number and what belongs to it on one line.
pub(crate) const NO_BREAK: char = '\u{a0}';

const NORWEGIAN: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The blank between a number and its unit.
pub(crate) fn blank(lang: Lang) -> char {
    if lang == Lang::En { ' ' } else { NO_BREAK }
}

/// As a letter writes it: `1. mars 2027`, `1 March 2027`.
pub(crate) fn written_out(day: NaiveDate, lang: Lang) -> String {
    let month = day.month0() as usize;
    match lang {
        Lang::Nb | Lang::Nn => format!("{}.{NO_BREAK}{} {}", day.day(), NORWEGIAN[month], day.year()),
        Lang::En => format!("{}{NO_BREAK}{} {}", day.day(), ENGLISH[month], day.year()),
    }
}

/// In a sentence or a heading: `1. november 2026`; `2026-11-01` in English.
pub(crate) fn in_sentence(day: NaiveDate, lang: Lang) -> String {
    if lang == Lang::En { day.to_string() } else { written_out(day, lang) }
}

/// In a table, a list or a sum: `01.11.2026`; `2026-11-01` in English.
pub(crate) fn in_table(day: NaiveDate, lang: Lang) -> String {
    if lang == Lang::En { day.to_string() } else { day.format("%d.%m.%Y").to_string() }
}

/// From one day to another, both within, in a table or a list: `17.08.2026–16.02.2027`; `2026-08-17 – 2027-02-16` in English.
pub(crate) fn period(from: NaiveDate, to: NaiveDate, lang: Lang) -> String {
    let dash = if lang == Lang::En { " – " } else { "–" };
    format!("{}{dash}{}", in_table(from, lang), in_table(to, lang))
}

/// From one day to another, both within, in a sentence: `5.–9. oktober 2026`, `28. september–2. oktober 2026`; in English as
/// [`period`].
pub(crate) fn span(from: NaiveDate, to: NaiveDate, lang: Lang) -> String {
    let month = |day: NaiveDate| NORWEGIAN[day.month0() as usize];
    let same_year = from.year() == to.year();
    match lang {
        Lang::En => period(from, to, lang),
        _ if from == to => in_sentence(from, lang),
        _ if same_year && from.month() == to.month() => format!("{}.–{}", from.day(), in_sentence(to, lang)),
        _ if same_year => {
            format!("{}.{NO_BREAK}{}–{}", from.day(), month(from), in_sentence(to, lang))
        }
        _ => format!("{}–{}", in_sentence(from, lang), in_sentence(to, lang)),
    }
}

/// A moment of git's, `2026-11-28T17:06:00+01:00`, to the minute: `28.11.2026 kl. 17.06`; `2026-11-28 17:06` in English. What is
/// none stays as it is.
pub(crate) fn moment(at: &str, lang: Lang) -> String {
    let minute = at.get(..16).unwrap_or(at);
    let norwegian = || {
        let (day, clock) = minute.split_once(['T', ' '])?;
        let (hours, minutes) = clock.split_once(':')?;
        Some(format!("{} kl.{NO_BREAK}{hours}.{minutes}", in_table(day.parse().ok()?, lang)))
    };
    match lang {
        Lang::En => minute.replace('T', " "),
        Lang::Nb | Lang::Nn => norwegian().unwrap_or_else(|| minute.replace('T', " ")),
    }
}

/// A day as a file or git writes it, in a sentence; what is none stays as it is.
pub(crate) fn text_in_sentence(text: &str, lang: Lang) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |day| in_sentence(day, lang))
}

/// A cell of a table on a screen: a line of it that begins with a day of the records, or a period of such days, has them as
/// [`in_table`] shows them. Everything else stays as it is.
pub(crate) fn cell(text: &str, lang: Lang) -> Cow<'_, str> {
    if lang == Lang::En || !text.lines().any(|line| leading(line).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let Some((from, rest)) = leading(line) else {
            out.push_str(line);
            continue;
        };
        out += &in_table(from, lang);
        match rest.strip_prefix(" – ").and_then(leading) {
            Some((to, rest)) => {
                let _ = write!(out, "–{}{rest}", in_table(to, lang));
            }
            None => out += rest,
        }
    }
    Cow::Owned(out)
}

/// The day that a line begins with, and what stands behind it.
fn leading(line: &str) -> Option<(NaiveDate, &str)> {
    let (day, rest) = line.split_at_checked(10)?;
    let ends = rest.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '-');
    let is_written = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    if ends && is_written { Some((day.parse().ok()?, rest)) } else { None }
}

/// The text with a blank at which no line breaks between a number and what it counts or belongs to: `§ 14-6`, `punkt 6.3`,
/// `6 måneder`, `1. mars`, `33,3 %`, `171 000 kr`.
pub(crate) fn unbroken(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(' ') {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        let kept = last_word(&out, before).is_some_and(|word| belongs(word, first_word(after)));
        out.push_str(before);
        out.push(if kept { NO_BREAK } else { ' ' });
        rest = after;
    }
    out + rest
}

/// What stands directly before the blank.
fn last_word<'a>(out: &'a str, before: &'a str) -> Option<&'a str> {
    let word = if before.is_empty() { out } else { before };
    let word = word.rsplit([' ', '\n', '(', '|', '*', '«', NO_BREAK]).next()?;
    (!word.is_empty()).then_some(word)
}

fn first_word(after: &str) -> &str {
    after.split([' ', '\n', '.', ',', ';', ':', ')', '|', '*', '»', NO_BREAK]).next().unwrap_or_default()
}

fn belongs(word: &str, next: &str) -> bool {
    const BEFORE_NUMBER: [&str; 4] = ["§", "§§", "punkt", "clause"];
    const UNITS: [&str; 20] = [
        "%",
        "kr",
        "mnd",
        "dag",
        "dager",
        "dagar",
        "måned",
        "måneder",
        "månad",
        "månader",
        "måneders",
        "månaders",
        "år",
        "day",
        "days",
        "month",
        "months",
        "year",
        "years",
        "kursdager",
    ];
    let is_number =
        |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(|c: char| c.is_ascii_digit());
    if BEFORE_NUMBER.contains(&word) {
        return next.starts_with(|c: char| c.is_ascii_digit());
    }
    if UNITS.contains(&next) || next == "kursdagar" {
        return is_number(word);
    }
    if NORWEGIAN.contains(&next) {
        return word.strip_suffix('.').is_some_and(is_number);
    }
    ENGLISH.contains(&next) && is_number(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::day;

    #[test]
    fn days_in_sentences_and_tables() {
        let first = day("2026-11-01");
        for lang in [Lang::Nb, Lang::Nn] {
            assert_eq!(in_sentence(first, lang), "1.\u{a0}november 2026");
            assert_eq!(in_table(first, lang), "01.11.2026");
        }
        assert_eq!(in_sentence(first, Lang::En), "2026-11-01");
        assert_eq!(in_table(first, Lang::En), "2026-11-01");
        assert_eq!(written_out(first, Lang::Nn), "1.\u{a0}november 2026");
        assert_eq!(written_out(first, Lang::En), "1\u{a0}November 2026");
    }

    #[test]
    fn periods() {
        let (from, to) = (day("2026-08-17"), day("2027-02-16"));
        assert_eq!(period(from, to, Lang::Nb), "17.08.2026–16.02.2027");
        assert_eq!(period(from, to, Lang::En), "2026-08-17 – 2027-02-16");
        assert_eq!(span(from, to, Lang::Nb), "17.\u{a0}august 2026–16.\u{a0}februar 2027");
        assert_eq!(span(day("2026-10-05"), day("2026-10-09"), Lang::Nn), "5.–9.\u{a0}oktober 2026");
        assert_eq!(span(day("2026-09-28"), day("2026-10-02"), Lang::Nb), "28.\u{a0}september–2.\u{a0}oktober 2026");
        assert_eq!(span(from, from, Lang::Nb), "17.\u{a0}august 2026");
    }

    #[test]
    fn moments_to_the_minute() {
        let at = "2026-11-28T17:06:31+01:00";
        assert_eq!(moment(at, Lang::Nb), "28.11.2026 kl.\u{a0}17.06");
        assert_eq!(moment(at, Lang::En), "2026-11-28 17:06");
        assert_eq!(moment("??", Lang::Nn), "??");
    }

    #[test]
    fn days_that_cells_begin_with() {
        for (text, shown) in [
            ("2026-11-01", "01.11.2026"),
            ("2026-11-01 Svar kommunen", "01.11.2026 Svar kommunen"),
            ("2026-08-17 – 2027-02-16", "17.08.2026–16.02.2027"),
            ("170\n2026-11-01", "170\n01.11.2026"),
            ("alis ring 9144850 --dato 2026-11-01", "alis ring 9144850 --dato 2026-11-01"),
            ("2026-11-011", "2026-11-011"),
            ("2026-13-01", "2026-13-01"),
            ("", ""),
        ] {
            assert_eq!(cell(text, Lang::Nb), shown);
            assert_eq!(cell(text, Lang::En), text);
        }
    }

    #[test]
    fn numbers_stay_with_what_they_count() {
        for (text, expected) in [
            ("loven § 14-6 (punkt 7.6)", "loven §~14-6 (punkt~7.6)"),
            ("senest 6 måneder før 1. mars 2027", "senest 6~måneder før 1.~mars 2027"),
            ("171 000 kr, 33,3 % av 12 månader", "171 000~kr, 33,3~% av 12~månader"),
            ("punkt for punkt, 6 av 9 dager", "punkt for punkt, 6 av 9~dager"),
            ("within 1 March, 6 months", "within 1~March, 6~months"),
            ("  to  blanke ", "  to  blanke "),
        ] {
            assert_eq!(unbroken(text).replace(NO_BREAK, "~"), expected);
        }
    }
}
