//! Finds what may be a national identity number (*fødselsnummer*, D-number), so that it is refused and never echoed.
//!
//! Eleven digits, however they are grouped, whose first six may be a date of birth. Check digits play no part: from
//! 2032 they change, and a mistyped number still points at a person. So numbers that belong to nobody are found as
//! well; the one exception is a SHA-256, which records hold for each letter.
//!
//! Only digits as such are seen: an escape (`\u0030`) must be resolved before.

use std::borrow::Cow;
use std::ops::Range;

const DIGITS: usize = 11;
const SHA256_DIGITS: usize = 64;
const MASK: &str = "•••••••••••";

/// Where in the text (in bytes) the first thing is that may be a national identity number.
pub(crate) fn find(text: &str) -> Option<Range<usize>> {
    Numbers::of(text).next()
}

/// The text with each such thing replaced by eleven dots; those that share digits by one mask together.
pub(crate) fn mask(text: &str) -> Cow<'_, str> {
    let mut masked = String::new();
    let mut done = 0;
    for number in Numbers::of(text) {
        if number.start >= done {
            masked.push_str(&text[done..number.start]);
            masked.push_str(MASK);
        }
        done = number.end;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    masked.push_str(&text[done..]);
    Cow::Owned(masked)
}

/// Walks the text once. A *group* is a run of digits; a *chain* is groups with only separators between them.
///
/// Held is the longest tail of the chain that has at most eleven digits: since no group is empty, at most one such tail
/// ends with a given group and has exactly eleven.
struct Numbers<'a> {
    bytes: &'a [u8],
    /// Where to go on: the end of the last group.
    at: usize,
    /// Where the tail's first group starts.
    tail: usize,
    tail_digits: usize,
}

impl<'a> Numbers<'a> {
    fn of(text: &'a str) -> Numbers<'a> {
        Numbers { bytes: text.as_bytes(), at: 0, tail: 0, tail_digits: 0 }
    }

    /// Takes the next group into the tail, or begins a new chain with it.
    fn take_group(&mut self) -> Option<()> {
        let mut start = skip_separators(self.bytes, self.at);
        if !self.bytes.get(start)?.is_ascii_digit() {
            start += self.bytes[start..].iter().position(u8::is_ascii_digit)?;
            self.tail_digits = 0;
        }
        if self.tail_digits == 0 {
            self.tail = start;
        }
        self.at = group_end(self.bytes, start);
        self.tail_digits += self.at - start;
        self.shorten_tail();
        Some(())
    }

    fn shorten_tail(&mut self) {
        while self.tail_digits > DIGITS {
            let end = group_end(self.bytes, self.tail);
            self.tail_digits -= end - self.tail;
            self.tail = skip_separators(self.bytes, end);
        }
    }

    fn tail_is_number(&self) -> bool {
        self.tail_digits == DIGITS
            && may_start_with_date(&self.bytes[self.tail..self.at])
            // Separators end a token, so only the outermost digits can lie in a longer one.
            && !is_in_sha256(self.bytes, self.tail)
            && !is_in_sha256(self.bytes, self.at - 1)
    }
}

impl Iterator for Numbers<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        loop {
            self.take_group()?;
            if self.tail_is_number() {
                return Some(self.tail..self.at);
            }
        }
    }
}

fn group_end(bytes: &[u8], start: usize) -> usize {
    start + bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count()
}

fn skip_separators(bytes: &[u8], mut at: usize) -> usize {
    while let length @ 1.. = separator_length(&bytes[at..]) {
        at += length;
    }
    at
}

/// The bytes of the space, dot or hyphen that the text starts with; 0 for anything else, a new line too.
fn separator_length(text: &[u8]) -> usize {
    match text {
        [b' ' | b'\t' | b'.' | b'-', ..] => 1,
        // No-break space; soft hyphen.
        [0xC2, 0xA0 | 0xAD, ..] => 2,
        // U+2007 figure space, 2009 thin space, 2010 hyphen, 2011 non-breaking hyphen, 2013 en dash,
        // 202F narrow no-break space.
        [0xE2, 0x80, 0x87 | 0x89 | 0x90 | 0x91 | 0x93 | 0xAF, ..] => 3,
        _ => 0,
    }
}

/// Whether the first digits may be DDMM of a person's number.
///
/// D-numbers add 40 to the day; synthetic and auxiliary numbers add 40 or 80 to the month. Any two digits may be a
/// year, and with them 29 February is possible.
fn may_start_with_date(number: &[u8]) -> bool {
    let mut digits = number.iter().filter(|b| b.is_ascii_digit()).map(|b| b - b'0');
    let mut two_digits = || digits.by_ref().take(2).fold(0, |value, digit| 10 * value + digit);
    let (day, month) = (two_digits(), two_digits());
    let day = if day > 40 { day - 40 } else { day };
    let last_day = match month {
        2 | 42 | 82 => 29,
        4 | 6 | 9 | 11 | 44 | 46 | 49 | 51 | 84 | 86 | 89 | 91 => 30,
        1..=12 | 41..=52 | 81..=92 => 31,
        _ => 0,
    };
    (1..=last_day).contains(&day)
}

/// Whether the byte lies in a token (letters and digits) of exactly 64 hexadecimal characters.
fn is_in_sha256(bytes: &[u8], at: usize) -> bool {
    // One more than allowed tells that the token is too long: a long one is not walked for each of its groups.
    let limit = SHA256_DIGITS + 1;
    let before = bytes[..at].iter().rev().take(limit).take_while(|b| b.is_ascii_alphanumeric()).count();
    let after = bytes[at..].iter().take(limit).take_while(|b| b.is_ascii_alphanumeric()).count();
    before + after == SHA256_DIGITS && bytes[at - before..at + after].iter().all(u8::is_ascii_hexdigit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check_found(text: &str, number: &str) {
        assert_eq!(find(text).map(|range| &text[range]), Some(number), "{text:?}");
    }

    #[track_caller]
    fn check_free(text: &str) {
        assert_eq!(find(text), None, "{text:?}");
        assert!(matches!(mask(text), Cow::Borrowed(same) if same == text), "{text:?}");
    }

    #[track_caller]
    fn check_mask(text: &str, masked: &str) {
        assert_eq!(mask(text), masked, "{text:?}");
    }

    // All numbers here belong to nobody: the last five digits are 12345.

    #[test]
    fn eleven_digits_however_they_are_grouped() {
        for number in [
            "01012012345",
            "010120 12345",
            "010120-12345",
            "01.01.20 12345",
            "01 01 20 12 345",
            "01-01-20-12345",
            "010120 - 12345",
            "010120\t12345",
            "010120  12345",
            "0 1 0 1 2 0 1 2 3 4 5",
            "010120\u{a0}12345",
            "010120\u{202f}12345",
            "010120\u{2009}12345",
            "010120\u{2007}12345",
            "010120\u{2013}12345",
            "010120\u{2011}12345",
            "010120\u{2010}12345",
            "010120\u{ad}12345",
            "01.\u{a0}01.\u{2009}20 \u{2013} 12345",
        ] {
            check_found(number, number);
            check_found(&format!("name = \"{number}\"\n"), number);
            check_found(&format!("Født. {number}. -"), number);
        }
    }

    #[test]
    fn letters_do_not_protect_it() {
        check_found("fnr01012012345", "01012012345");
        check_found("01012012345x", "01012012345");
        check_found("a_01012012345_b", "01012012345");
        check_found("æ01012012345å", "01012012345");
    }

    #[test]
    fn it_is_found_among_other_numbers() {
        check_found("12 010120 12345", "010120 12345");
        check_found("010120 12345 12", "010120 12345");
        check_found("2024-03-10 01012012345", "01012012345");
        check_found("123456789012 010120 12345", "010120 12345");
        check_found("on = 2024-03-10\nnote = \"Kari, 010120 12345\"", "010120 12345");
        check_found("99, 010120 12345, 020220 12345", "010120 12345");
    }

    #[test]
    fn what_else_breaks_a_chain() {
        for separator in ["\n", "\r\n", ",", ":", "/", "_", "a", "å", "•", "\u{2014}", "\u{200b}", "\\t", ";", "+"] {
            check_free(&format!("010120{separator}12345"));
        }
    }

    #[test]
    fn ten_or_twelve_digits_are_none() {
        check_free("0101201234");
        check_free("010120123456");
        check_free("010120 1234");
        check_free("010120 123456");
        check_free("0010120 12345");
        check_free("999999901012012345");
        check_free("");
        check_free("1");
    }

    #[test]
    fn what_records_hold_is_none() {
        check_free("[[journal]]\non = 2024-03-10\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n");
        check_free("start = 2027-03-01, months = 6");
        check_free("from = 2012-01-01, to = 2013-12-31");
        check_free("2012-01-01 – 2012-12-31");
        check_free("phone = \"+47 900 00 000\"");
        check_free("phone = \"0047 900 00 000\"");
        check_free("phone = \"+47 75 00 00 00\"");
        check_free("order = [9144897, 9144900]");
        check_free("hpr = 9144897\nname = \"Kari Nordmann\"");
        check_free("case = \"2024/456\"");
        check_free("org.nr. 912 345 678");
        check_free("kto. 9999.99.12345");
    }

    #[track_caller]
    fn check_date(first_four: &str, plausible: bool) {
        assert_eq!(find(&format!("{first_four}2012345")).is_some(), plausible, "{first_four}");
    }

    #[test]
    fn the_first_six_form_a_date() {
        for plausible in ["0101", "3112", "2902", "3004", "3105", "3006", "3009", "3011", "0112"] {
            check_date(plausible, true);
        }
        for none in
            ["0001", "3201", "3002", "3104", "3106", "3109", "3111", "0100", "0113", "4001", "9999", "0000", "3213"]
        {
            check_date(none, false);
        }
        // Any year, also for 29 February.
        check_found("29020112345", "29020112345");
    }

    #[test]
    fn day_and_month_may_be_raised() {
        for plausible in
            ["4101", "7112", "6902", "7004", "0141", "3152", "2942", "0181", "3192", "2982", "4141", "7192"]
        {
            check_date(plausible, true);
        }
        for none in
            ["4001", "7201", "7002", "7104", "0140", "0153", "0180", "0193", "3144", "3042", "3184", "3082", "8101"]
        {
            check_date(none, false);
        }
    }

    const SHA256: &str = "ab01012012345cdef0123456789abcdef0123456789abcdef0123456789abcde";

    #[test]
    fn a_sha256_is_exempt() {
        assert_eq!(SHA256.len(), 64);
        check_free(SHA256);
        check_free(&SHA256.to_uppercase());
        check_free(&format!("sha256 = \"{SHA256}\"\n"));
        // At either end, and with a group outside that would complete it.
        check_free(&format!("01012012345{}", "a".repeat(53)));
        check_free(&format!("{}01012012345", "a".repeat(53)));
        check_free(&format!("{}010120 12345", "a".repeat(58)));
        check_free(&format!("010120 12345{}", "a".repeat(59)));
        check_found(&format!("{SHA256} 010120 12345"), "010120 12345");
    }

    #[test]
    fn other_long_tokens_are_not_exempt() {
        check_found(&SHA256[..63], "01012012345");
        check_found(&format!("{SHA256}a"), "01012012345");
        check_found(&format!("g{SHA256}"), "01012012345");
        check_found(&SHA256.replace("ef", "eg"), "01012012345");
        check_found(&format!("{}01012012345", "a".repeat(54)), "01012012345");
    }

    #[test]
    fn masks() {
        check_mask("fnr 010120 12345.", "fnr •••••••••••.");
        check_mask("01012012345", "•••••••••••");
        check_mask("æ01012012345å, 020220-12345\n", "æ•••••••••••å, •••••••••••\n");
        check_mask("010120 12345 020220 12345", "••••••••••• •••••••••••");
        // 01 01 20 12 345 and 20 12 345 0101 share digits: together one mask, since either may be the number.
        check_mask("a 01 01 20 12 345 0101 b", "a ••••••••••• b");
        check_mask("", "");
    }

    /// The rule as it is written: every stretch of the text that starts and ends with a whole group.
    fn find_slowly(text: &str) -> Option<Range<usize>> {
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let digit_at =
            |index: Option<usize>| index.and_then(|index| chars.get(index)).is_some_and(|(_, c)| c.is_ascii_digit());
        let starts: Vec<usize> =
            (0..chars.len()).filter(|i| digit_at(Some(*i)) && !digit_at(i.checked_sub(1))).collect();
        let ends: Vec<usize> = (0..chars.len()).filter(|i| digit_at(Some(*i)) && !digit_at(Some(i + 1))).collect();
        let pairs = starts.iter().flat_map(|start| ends.iter().map(|end| chars[*start].0..chars[*end].0 + 1));
        pairs.filter(|range| range.start < range.end).find(|range| is_number_slowly(text, range))
    }

    fn is_number_slowly(text: &str, range: &Range<usize>) -> bool {
        let separators = " \t.-\u{a0}\u{ad}\u{2007}\u{2009}\u{2010}\u{2011}\u{2013}\u{202f}";
        let number: String = text[range.clone()].chars().filter(|c| !separators.contains(*c)).collect();
        number.len() == 11
            && number.bytes().all(|b| b.is_ascii_digit())
            && is_day_slowly(&number[..4])
            && !sha256s_slowly(text).any(|token| token.start < range.end && range.start < token.end)
    }

    fn is_day_slowly(first_four: &str) -> bool {
        use chrono::{Datelike, NaiveDate};
        let leap_year = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap().iter_days().take(366);
        let raised = [(0, 0), (40, 0), (0, 40), (40, 40), (0, 80), (40, 80)];
        leap_year.into_iter().any(|date| {
            raised
                .iter()
                .any(|(day, month)| format!("{:02}{:02}", date.day() + day, date.month() + month) == first_four)
        })
    }

    fn sha256s_slowly(text: &str) -> impl Iterator<Item = Range<usize>> {
        let tokens = text.split(|c: char| !c.is_ascii_alphanumeric());
        let places = tokens.map(|token| (token.as_ptr() as usize - text.as_ptr() as usize, token));
        places
            .filter(|(_, token)| token.len() == 64 && token.bytes().all(|b| b.is_ascii_hexdigit()))
            .map(|(start, token)| start..start + token.len())
    }

    /// Pieces that often make a number, nearly one, or a long token.
    fn any_text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[0-9]{1,3}",
            3 => prop::sample::select(vec!["010120", "12345", "31", "12", "6902", "0181", "01012012345", "2024-03-10"])
                .prop_map(str::to_owned),
            4 => prop::sample::select(vec![" ", ".", "-", "\t", "\u{a0}", "\u{202f}", "\u{2013}", " - "])
                .prop_map(str::to_owned),
            1 => prop::sample::select(vec!["\n", ",", "a", "å", "•", "g", "\u{2014}"]).prop_map(str::to_owned),
            1 => "[0-9a-f]{64}",
            1 => "[a-f]{41}",
            1 => "[a-f]{53}",
        ];
        prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn one_pass_agrees_with_the_slow_way(text in any_text()) {
            prop_assert_eq!(find(&text), find_slowly(&text));
        }

        #[test]
        fn any_text_is_read(text in "\\PC{0,40}") {
            prop_assert_eq!(find(&text), find_slowly(&text));
        }

        #[test]
        fn nothing_is_left_after_the_mask(text in any_text()) {
            let masked = mask(&text);
            prop_assert_eq!(find(&text).is_some(), masked.contains(MASK));
            prop_assert_eq!(find_slowly(&masked), None);
        }
    }
}
