//! A text as runs of digits and what stands between them.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::{NumberContext, SHA256_DIGITS};
use crate::domain::text;

/// The values of digits, 0 to 9.
pub(super) type Digits = Vec<u8>;

/// Words that name such a number, before it or between its date and the rest.
const LABELS: &[&str] = &[
    "fnr",
    "pnr",
    "fdnr",
    "dnr",
    "f",
    "p",
    "d",
    "fodselsnr",
    "fodselsnummer",
    "personnr",
    "personnummer",
    "persnr",
    "fodt",
    "fodd",
    "fodselsdato",
    "dnummer",
    "born",
    "dob",
    "ssn",
    "identitetsnummer",
    "fodselsogpersonnummer",
];
/// Words that may stand beside them.
const FILLERS: &[&str] =
    &["nr", "nummer", "no", "number", "med", "og", "and", "with", "er", "is", "den", "the", "pers"];
/// Words before a number that is another thing.
const ACCOUNTS: &[&str] = &[
    "konto",
    "kontonr",
    "kontonummer",
    "kto",
    "ktonr",
    "bankkonto",
    "bankkontonr",
    "bankkontonummer",
    "account",
    "iban",
    "ref",
    "refnr",
    "referanse",
    "referansenr",
    "reference",
    "saksnr",
    "saksnummer",
    "arkivsaksnr",
    "arkivsaksnummer",
    "org",
    "orgnr",
    "organisasjonsnr",
    "organisasjonsnummer",
];
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"];
/// The noughts of all scripts that write numbers with ten digits one behind the other, in order (Unicode 16, category Nd), but
/// for those that are compatible with ASCII's.
pub(super) const NOUGHTS: [u32; 66] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136,
    0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0,
    0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1,
    0x1E950,
];
/// A label is a few words; what is longer is a sentence. In bytes.
const LABEL_LENGTH: usize = 80;

/// A run of digits; what takes up no room may lie within.
#[derive(Debug)]
pub(super) struct Group {
    /// In bytes of the text.
    pub(super) place: Range<usize>,
    pub(super) length: usize,
    /// Where its first digit stands among all digits.
    first: usize,
}

/// What stands before a group, back to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// One mark, with or without spaces beside it; a space where there are only spaces. Several marks are the last.
    Mark(char),
    /// A word for such a number.
    Label,
    /// The name of a month, 1 to 12.
    Month(u8),
    /// Other words; nothing before the first.
    Words,
}

pub(super) struct Script<'a> {
    text: &'a str,
    digits: Digits,
    pub(super) groups: Vec<Group>,
    /// One a group: what stands before it.
    pub(super) gaps: Vec<Gap>,
}

impl<'a> Script<'a> {
    pub(super) fn of(text: &'a str) -> Script<'a> {
        let mut script = Script { text, digits: Vec::new(), groups: Vec::new(), gaps: Vec::new() };
        let mut gap = Between::default();
        for (at, c) in text.char_indices() {
            match Sign::of(c) {
                Sign::Nothing => {}
                Sign::Digits(values, count) => {
                    script.take(at..at + c.len_utf8(), &values[..count], &mut gap);
                }
                Sign::Letter => gap.letters = true,
                Sign::Space => gap.spaces = true,
                Sign::Mark(mark) => {
                    gap.marks += 1;
                    gap.mark = Some(mark);
                }
            }
        }
        script
    }

    fn take(&mut self, place: Range<usize>, values: &[u8], gap: &mut Between) {
        let between = std::mem::take(gap);
        match self.groups.last_mut() {
            Some(group) if between.is_nothing() => {
                group.place.end = place.end;
                group.length += values.len();
            }
            last => {
                let from = last.map(|group| group.place.end);
                let kind = from.map_or(Gap::Words, |from| between.kind(&self.text[from..place.start]));
                self.gaps.push(kind);
                self.groups.push(Group { place, length: values.len(), first: self.digits.len() });
            }
        }
        self.digits.extend(values);
    }

    pub(super) fn digits_of(&self, groups: Range<usize>) -> Digits {
        let last = &self.groups[groups.end - 1];
        self.digits[self.groups[groups.start].first..last.first + last.length].to_vec()
    }

    /// What the words right before a group call it.
    pub(super) fn context_before(&self, group: usize) -> NumberContext {
        let end = self.groups[group].place.start;
        let from = match group {
            0 => 0,
            _ => self.groups[group - 1].place.end,
        };
        let before = tail(&self.text[from..end]);
        let words = words(before);
        let named = words.iter().rev().find(|word| !FILLERS.contains(&word.as_str()));
        match named {
            Some(word) if ACCOUNTS.contains(&word.as_str()) => NumberContext::Account,
            Some(word) if LABELS.contains(&word.as_str()) => NumberContext::Label,
            None if group > 0 && self.is_after_country(group - 1) && self.groups[group - 1].length == 2 => {
                NumberContext::Account
            }
            _ => NumberContext::Other,
        }
    }

    /// Whether the letters NO stand right before a group, as in an IBAN.
    pub(super) fn is_after_country(&self, group: usize) -> bool {
        let before = &self.text.as_bytes()[..self.groups[group].place.start];
        let letters = before.strip_suffix(b"NO").or_else(|| before.strip_suffix(b"no"));
        letters.is_some_and(|before| !before.last().is_some_and(u8::is_ascii_alphanumeric))
    }

    /// Whether the byte lies in a token (letters and digits) of exactly 64 hexadecimal characters.
    pub(super) fn is_in_sha256(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        // One more than allowed tells that the token is too long: a long one is not walked for each of its groups.
        let limit = SHA256_DIGITS + 1;
        let before = bytes[..at].iter().rev().take(limit).take_while(|b| b.is_ascii_alphanumeric()).count();
        let after = bytes[at..].iter().take(limit).take_while(|b| b.is_ascii_alphanumeric()).count();
        before + after == SHA256_DIGITS && bytes[at - before..at + after].iter().all(u8::is_ascii_hexdigit)
    }
}

/// The last words of a text, cut at a character.
fn tail(text: &str) -> &str {
    let mut from = text.len().saturating_sub(LABEL_LENGTH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

/// The words of a text, as they are compared; *f.nr.* and *d-nummer* are two each.
fn words(text: &str) -> Vec<String> {
    let folded = text::folded(text);
    folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What was seen since the last digit.
#[derive(Default)]
struct Between {
    letters: bool,
    spaces: bool,
    marks: usize,
    mark: Option<char>,
}

impl Between {
    fn is_nothing(&self) -> bool {
        !self.letters && !self.spaces && self.marks == 0
    }

    fn kind(&self, text: &str) -> Gap {
        if !self.letters {
            return Gap::Mark(self.mark.unwrap_or(' '));
        }
        if text.len() > LABEL_LENGTH {
            return Gap::Words;
        }
        let words = words(text);
        if let [month] = &words[..] {
            let named = MONTHS.iter().position(|short| month.starts_with(short) && month.len() <= 9);
            let named = named.or_else(|| {
                ["may", "oct", "dec"].iter().position(|short| month.starts_with(short)).map(|at| [4, 9, 11][at])
            });
            if let Some(at) = named {
                return Gap::Month(at as u8 + 1);
            }
        }
        let is_label = |word: &String| LABELS.contains(&word.as_str());
        let all = words.iter().all(|word| is_label(word) || FILLERS.contains(&word.as_str()));
        let names = words.iter().any(|word| is_label(word) || word == "nr" || word == "nummer");
        if all && names { Gap::Label } else { Gap::Words }
    }
}

/// What one character is to the search.
enum Sign {
    /// Takes up no room.
    Nothing,
    /// Up to four digits: some characters stand for several.
    Digits([u8; 4], usize),
    Space,
    Mark(char),
    Letter,
}

impl Sign {
    fn of(c: char) -> Sign {
        match c {
            '0'..='9' => Sign::Digits([c as u8 - b'0', 0, 0, 0], 1),
            ' ' | '\t' | '\n' | '\r' => Sign::Space,
            c if c.is_ascii_alphabetic() => Sign::Letter,
            c if c.is_ascii() => Sign::Mark(c),
            c if text::is_invisible(c) => Sign::Nothing,
            c if text::is_space(c) => Sign::Space,
            c if text::is_dash(c) => Sign::Mark('-'),
            c => Sign::compatible(c),
        }
    }

    /// Full-width digits and their like, by what they are compatible with.
    fn compatible(c: char) -> Sign {
        if c.is_alphabetic() && !c.is_numeric() {
            return Sign::Letter;
        }
        let (mut values, mut count) = ([0; 4], 0);
        for part in c.nfkc() {
            match decimal(part) {
                Some(value) if count < 4 => {
                    values[count] = value as u8;
                    count += 1;
                }
                // 1. and (1) in one character.
                _ if matches!(part, '.' | '(' | ')' | ',') => {}
                _ if part.is_alphabetic() => return Sign::Letter,
                _ => return Sign::Mark(part),
            }
        }
        if count == 0 { Sign::Mark(c) } else { Sign::Digits(values, count) }
    }
}

/// What a digit of any script stands for, 0 to 9.
fn decimal(c: char) -> Option<u32> {
    c.to_digit(10).or_else(|| {
        let at = NOUGHTS.partition_point(|nought| *nought <= u32::from(c)).checked_sub(1)?;
        Some(u32::from(c) - NOUGHTS[at]).filter(|value| *value < 10)
    })
}
