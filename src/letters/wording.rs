//! Days, amounts and lists as a letter writes them.

use chrono::{Datelike, NaiveDate};

use crate::i18n::{Lang, Msg};

const NB: [&str; 12] = [
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
const EN: [&str; 12] = [
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
/// Keeps a number and what belongs to it on one line.
const NO_BREAK: char = '\u{a0}';

/// `1. mars 2027`, `1 March 2027`.
pub(crate) fn day(day: NaiveDate, lang: Lang) -> String {
    let month = day.month0() as usize;
    match lang {
        Lang::Nb | Lang::Nn => format!("{}.{NO_BREAK}{} {}", day.day(), NB[month], day.year()),
        Lang::En => format!("{}{NO_BREAK}{} {}", day.day(), EN[month], day.year()),
    }
}

/// The words with a capital, as they begin a line.
pub(crate) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `a, b og c`.
pub(crate) fn list(parts: &[String], lang: Lang) -> String {
    let Some((last, first)) = parts.split_last() else { return String::new() };
    if first.is_empty() {
        return last.clone();
    }
    format!("{} {} {last}", first.join(", "), Msg::LetterAnd.text(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_out() {
        let first = NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
        assert_eq!(day(first, Lang::Nb), "1.\u{a0}mars 2027");
        assert_eq!(day(first, Lang::Nn), "1.\u{a0}mars 2027");
        assert_eq!(day(first, Lang::En), "1\u{a0}March 2027");
    }

    #[test]
    fn the_last_of_a_list_stands_behind_og() {
        let words = |n: usize| ["a", "b", "c"].iter().take(n).map(|word| (*word).to_owned()).collect::<Vec<_>>();
        for (n, written) in [(0, ""), (1, "a"), (2, "a og b"), (3, "a, b og c")] {
            assert_eq!(list(&words(n), Lang::Nb), written);
        }
        assert_eq!(list(&words(3), Lang::En), "a, b and c");
    }
}
