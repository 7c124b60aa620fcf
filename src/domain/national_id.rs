//! Finds national identity numbers (*fødselsnummer*, D-number and their like), so that they are refused and never echoed.
//!
//! *Certain* is what has a possible date of birth, both control digits, and is written as one: eleven digits on end, or the
//! date in six or eight digits and the other five after it, whatever stands between the two but other words. All that
//! only looks so, or may as well be an account number, is *possible*: it is told, masked and kept.
//!
//! Compared as read: full-width digits are digits, what takes up no room is not there, every dash and space is one. Only
//! digits as such are seen: an escape (`\u0030`) must be resolved before.
//!
//! The control digits: Skatteetaten, "Fødselsnummer", with the looser first digit of those that come from 2032.

#[cfg(test)]
mod cases;
mod spelling;

use std::borrow::Cow;
use std::ops::Range;

#[cfg(test)]
pub(crate) use cases::test_person;
use spelling::{Digits, Gap, Script};

const MASK: &str = "•••••••••••";
/// How few digits a number may have where the century or a zero of its day or month is left out: `1.1.70 12345`.
const FEWEST: usize = 9;
const SHA256_DIGITS: usize = 64;

/// Something in a text that is, or may be, a national identity number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sighting {
    /// Where, in bytes: from the first digit to the last.
    pub(crate) place: Range<usize>,
    pub(crate) certain: bool,
}

/// The first number in the text that is certain: it must not be stored.
pub(crate) fn certain(text: &str) -> Option<Range<usize>> {
    sightings(text).find(|seen| seen.certain).map(|seen| seen.place)
}

/// The first number in the text that is possible, and not certain.
pub(crate) fn possible(text: &str) -> Option<Range<usize>> {
    sightings(text).find(|seen| !seen.certain).map(|seen| seen.place)
}

/// The text with each such thing replaced by eleven dots, possible ones too.
pub(crate) fn mask(text: &str) -> Cow<'_, str> {
    let mut masked = String::new();
    let mut done = 0;
    for Sighting { place, .. } in sightings(text) {
        // Two readings may share digits: together they are one mask.
        if place.start >= done {
            masked.push_str(&text[done..place.start]);
            masked.push_str(MASK);
        }
        done = done.max(place.end);
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    masked.push_str(&text[done..]);
    Cow::Owned(masked)
}

/// All of the text, in the order of their ends; the same digits once.
pub(crate) fn sightings(text: &str) -> impl Iterator<Item = Sighting> {
    // Most texts have too few digits: every text of every record is asked about.
    let digits = text.bytes().filter(|b| b.is_ascii_digit() || !b.is_ascii()).take(FEWEST).count();
    let script = Script::of(if digits < FEWEST { "" } else { text });
    let groups = script.groups.len();
    (0..groups).filter_map(move |last| script.number_ending_with(last))
}

/// How a number's digits are written, as far as it counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum NumberForm {
    /// As account numbers are (4-2-5, an IBAN).
    Account,
    /// Eleven digits on end, or eight and five.
    Whole,
    /// Six and five.
    SixFive,
}

impl Script<'_> {
    /// The number whose last digits are this group, if it is one: of several readings the surest.
    fn number_ending_with(&self, last: usize) -> Option<Sighting> {
        let group = &self.groups[last];
        let readings = match group.length {
            11 | 13 => self.on_end(last),
            5 => self.with_date(last, &self.digits_of(last..last + 1)),
            2 | 3
                if last > 0
                    && self.gaps[last] == Gap::Mark(' ')
                    && self.groups[last - 1].length + group.length == 5 =>
            {
                self.in_spaces(last - 1, last)
            }
            1 if last >= 10 => self.one_by_one(last),
            _ => Vec::new(),
        };
        let found = readings.into_iter().filter_map(|reading| self.judged(&reading, last));
        found.max_by_key(|seen| (seen.certain, seen.place.len()))
    }

    fn on_end(&self, last: usize) -> Vec<NumberReading> {
        let digits = self.digits_of(last..last + 1);
        match digits.len() {
            11 => {
                vec![NumberReading {
                    first: last,
                    date: digits[..6].to_vec(),
                    rest: digits[6..].to_vec(),
                    form: NumberForm::Whole,
                }]
            }
            // The form of an IBAN that machines read: NO, two check digits, eleven of the account.
            _ if self.is_after_country(last) => {
                let (date, rest) = (digits[2..8].to_vec(), digits[8..].to_vec());
                vec![NumberReading { first: last, date, rest, form: NumberForm::Account }]
            }
            _ => eight(&digits[..8])
                .map(|date| NumberReading { first: last, date, rest: digits[8..].to_vec(), form: NumberForm::Whole })
                .collect(),
        }
    }

    /// What the date before the group `from` may be, `rest` being the five digits that begin there.
    fn with_date(&self, from: usize, rest: &Digits) -> Vec<NumberReading> {
        if from == 0 || self.gaps[from] == Gap::Words {
            return Vec::new();
        }
        let end = from - 1;
        let mut dates: Vec<(usize, Digits, NumberForm)> = Vec::new();
        match self.groups[end].length {
            6 => dates.push((end, self.digits_of(end..from), NumberForm::SixFive)),
            8 => dates.extend(eight(&self.digits_of(end..from)).map(|date| (end, date, NumberForm::Whole))),
            length if end > 0 && self.is_joined(end) => match (self.groups[end - 1].length, length) {
                (4, 2) => dates.push((end - 1, self.digits_of(end - 1..from), NumberForm::Account)),
                (2, 4) | (3, 3) => dates.push((end - 1, self.digits_of(end - 1..from), NumberForm::SixFive)),
                _ => {}
            },
            _ => {}
        }
        if let Some(first) = end.checked_sub(2) {
            dates.extend(self.dated(first, from).map(|(date, form)| (first, date, form)));
        }
        dates.extend(self.with_month_name(end));
        dates.into_iter().map(|(first, date, form)| NumberReading { first, date, rest: rest.clone(), form }).collect()
    }

    /// Day, month and year in three groups.
    fn dated(&self, first: usize, from: usize) -> Option<(Digits, NumberForm)> {
        let lengths = [0, 1, 2].map(|step| self.groups[first + step].length);
        let (before, after) = (self.gaps[first + 1], self.gaps[first + 2]);
        let alike = before == after && matches!(before, Gap::Mark('.' | '/' | '-' | ' ' | ',' | '_'));
        // 24/12-70, 24.12 1970.
        let year_apart = matches!((before, after), (Gap::Mark('/' | '.'), Gap::Mark('-' | ' ')));
        if !alike && !year_apart {
            return None;
        }
        let part = |group: usize, length: usize| {
            let digits = self.digits_of(group..group + 1);
            std::iter::repeat_n(0, length.saturating_sub(digits.len())).chain(digits).collect::<Digits>()
        };
        match lengths {
            [1 | 2, 1 | 2, 2] => {
                let date = [part(first, 2), part(first + 1, 2), part(first + 2, 2)].concat();
                Some((date, NumberForm::SixFive))
            }
            [1 | 2, 1 | 2, 4] => {
                let date = [part(first, 2), part(first + 1, 2), part(first + 2, 4)[2..].to_vec()].concat();
                Some((date, NumberForm::Whole))
            }
            // The date of a list beside a number of five digits is no birth, unless only a space stands between, or a label.
            [4, 1 | 2, 1 | 2] if matches!(self.gaps[from], Gap::Mark(' ' | '-') | Gap::Label) => {
                let date = [part(first + 2, 2), part(first + 1, 2), part(first, 4)[2..].to_vec()].concat();
                Some((date, NumberForm::Whole))
            }
            _ => None,
        }
    }

    /// *1. januar 1970*: the month is the word between two groups.
    fn with_month_name(&self, year: usize) -> Option<(usize, Digits, NumberForm)> {
        let day = year.checked_sub(1)?;
        let Gap::Month(month) = self.gaps[year] else { return None };
        if !matches!((self.groups[day].length, self.groups[year].length), (1 | 2, 2 | 4)) {
            return None;
        }
        let digits = self.digits_of(day..day + 1);
        let written = self.digits_of(year..year + 1);
        let mut date: Digits = std::iter::repeat_n(0, 2 - digits.len()).chain(digits).collect();
        date.extend([month / 10, month % 10]);
        date.extend(&written[written.len() - 2..]);
        Some((day, date, if written.len() == 2 { NumberForm::SixFive } else { NumberForm::Whole }))
    }

    /// *01 01 20 12 345*, *010120 12 345*: the last five in two groups, a space between all.
    fn in_spaces(&self, from: usize, last: usize) -> Vec<NumberReading> {
        if from == 0 || !matches!(self.gaps[from], Gap::Mark(' ' | '-') | Gap::Label) {
            return Vec::new();
        }
        let rest = self.digits_of(from..last + 1);
        let plain = |reading: &NumberReading| {
            reading.form != NumberForm::Account
                && (reading.first + 1..from).all(|group| self.gaps[group] == Gap::Mark(' '))
        };
        self.with_date(from, &rest).into_iter().filter(plain).collect()
    }

    /// Eleven single digits.
    fn one_by_one(&self, last: usize) -> Vec<NumberReading> {
        let first = last - 10;
        let single = (first..=last).all(|group| self.groups[group].length == 1);
        let joined = (first + 1..=last).all(|group| matches!(self.gaps[group], Gap::Mark(_)));
        // A longer row of single digits is something else.
        let longer = first > 0 && self.groups[first - 1].length == 1 && matches!(self.gaps[first], Gap::Mark(_))
            || self
                .groups
                .get(last + 1)
                .is_some_and(|next| next.length == 1 && matches!(self.gaps[last + 1], Gap::Mark(_)));
        if !single || !joined || longer {
            return Vec::new();
        }
        let digits = self.digits_of(first..last + 1);
        vec![NumberReading { first, date: digits[..6].to_vec(), rest: digits[6..].to_vec(), form: NumberForm::SixFive }]
    }

    /// Whether only a mark or spaces stand before a group.
    fn is_joined(&self, group: usize) -> bool {
        matches!(self.gaps[group], Gap::Mark(_))
    }

    fn judged(&self, reading: &NumberReading, last: usize) -> Option<Sighting> {
        let place = self.groups[reading.first].place.start..self.groups[last].place.end;
        if self.is_in_sha256(place.start) || self.is_in_sha256(place.end - 1) {
            return None;
        }
        let digits: Digits = reading.date.iter().chain(&reading.rest).copied().collect();
        let context = self.context_before(reading.first);
        let labelled =
            context == NumberContext::Label || (reading.first + 1..=last).any(|group| self.gaps[group] == Gap::Label);
        let is_date = is_date(&digits);
        let certain = match context {
            _ if !is_date => false,
            _ if reading.form == NumberForm::Account => false,
            NumberContext::Account => false,
            _ => has_control_digits(&digits, labelled || reading.form == NumberForm::SixFive),
        };
        // An account number fits its last digit by construction; it is told where the other one fits too.
        let possible = if reading.form == NumberForm::Account || context == NumberContext::Account {
            is_date && has_control_digits(&digits, false)
        } else {
            is_date || is_help_number(&digits)
        };
        (certain || possible).then_some(Sighting { place, certain })
    }
}

/// One way to read some groups: the day, month and year in six digits, and the other five.
struct NumberReading {
    first: usize,
    date: Digits,
    rest: Digits,
    form: NumberForm,
}

/// What is said before a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum NumberContext {
    Label,
    Account,
    Other,
}

/// Eight digits as six: day, month, year of the century; or the year first.
fn eight(digits: &[u8]) -> impl Iterator<Item = Digits> {
    let day_first = [&digits[..4], &digits[6..]].concat();
    let year_first = [&digits[6..8], &digits[4..6], &digits[2..4]].concat();
    let century = |at: usize| matches!(&digits[at..at + 2], [1, 8 | 9] | [2, 0]);
    let read = [(century(4), day_first), (century(0), year_first)];
    read.into_iter().filter_map(|(fits, date)| fits.then_some(date))
}

/// Whether the first digits may be DDMM of a person's number.
///
/// D-numbers add 40 to the day; synthetic and auxiliary numbers add 40 or 80 to the month. Any two digits may be a
/// year, and with them 29 February is possible.
fn is_date(digits: &[u8]) -> bool {
    let (day, month) = (10 * digits[0] + digits[1], 10 * digits[2] + digits[3]);
    let day = if day > 40 { day - 40 } else { day };
    let last_day = match month {
        2 | 42 | 82 => 29,
        4 | 6 | 9 | 11 | 44 | 46 | 49 | 51 | 84 | 86 | 89 | 91 => 30,
        1..=12 | 41..=52 | 81..=92 => 31,
        _ => 0,
    };
    (1..=last_day).contains(&day)
}

/// An FH number (*felles hjelpenummer*) begins with 8 or 9 and has no date.
fn is_help_number(digits: &[u8]) -> bool {
    matches!(digits[0], 8 | 9)
}

/// Whether both control digits fit; `loose`: the first as it may be from 2032, a remainder up to three.
fn has_control_digits(digits: &[u8], loose: bool) -> bool {
    let sum =
        |weights: &[u32]| weights.iter().zip(digits).map(|(weight, digit)| weight * u32::from(*digit)).sum::<u32>();
    let first = sum(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
    let second = sum(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
    second == 0 && first <= if loose { 3 } else { 0 }
}
