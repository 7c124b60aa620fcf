//! What a person can be found by, in text and in letters.

use memchr::memmem;
use toml::de::{DeTable, DeValue};

use super::pdf;
use crate::domain::hpr::Hpr;
use crate::domain::trainee::Trainee;

/// What a person can be found by: the number, and what the record says of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Traces {
    pub(crate) hpr: Hpr,
    /// Names, addresses and telephone numbers, and other ways in which they are written.
    words: Vec<Word>,
    /// Words that stand in many texts about somebody else, a name of one word say: not looked for.
    pub(crate) common: Vec<String>,
}

/// Whether some bytes name somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    Named,
    /// Nothing is found.
    Clear,
    /// Nothing is found, but the bytes cannot be read as words: a picture, or packed in an unknown way.
    Unread,
}

impl Sight {
    /// The graver of two.
    pub(crate) fn or(self, other: Sight) -> Sight {
        match (self, other) {
            (Sight::Named, _) | (_, Sight::Named) => Sight::Named,
            (Sight::Unread, _) | (_, Sight::Unread) => Sight::Unread,
            (Sight::Clear, Sight::Clear) => Sight::Clear,
        }
    }
}

/// A word in one way of writing, cut where blanks stand: between the parts any blanks may, also the end of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word(Vec<String>);

/// Shorter words stand in many texts that are about somebody else.
const SHORTEST_WORD: usize = 6;
/// A shorter number (a year, a municipality) says nothing on its own.
const TELLING: usize = 6;
/// Stands in old versions of an order where an erased person stood; read as an HPR number, it is the largest there can be.
const NOBODY: &str = "999999999";

impl Traces {
    /// Known by number alone.
    pub(crate) fn of_number(hpr: Hpr) -> Traces {
        Traces { hpr, words: Vec::new(), common: Vec::new() }
    }

    pub(crate) fn of(trainee: &Trainee) -> Traces {
        let mut traces = Traces::of_number(trainee.hpr);
        traces.name(&trainee.name);
        for address in [&trainee.email, &trainee.phone].into_iter().flatten() {
            traces.word(address);
        }
        traces
    }

    /// Takes in what an older version of the record says: a name may have changed.
    pub(crate) fn learn(&mut self, text: &str) {
        let (root, _) = DeTable::parse_recoverable(text);
        let value = |key: &str| root.get_ref().get(key).and_then(|value| value.get_ref().as_str()).map(str::to_owned);
        value("name").iter().for_each(|name| self.name(name));
        [value("email"), value("phone")].iter().flatten().for_each(|address| self.word(address));
    }

    fn name(&mut self, name: &str) {
        if name.trim().contains(char::is_whitespace) { self.word(name) } else { self.leave(name) }
    }

    fn word(&mut self, word: &str) {
        if word.trim().chars().count() < SHORTEST_WORD {
            return self.leave(word);
        }
        let markup = word.replace('&', "&amp;").replace('\'', "&#39;").replace('"', "&quot;");
        for written in [word.to_owned(), word.to_lowercase(), word.to_uppercase(), markup] {
            let parts: Vec<String> = written.split_whitespace().map(str::to_owned).collect();
            if !self.words.iter().any(|known| known.0 == parts) {
                self.words.push(Word(parts));
            }
        }
    }

    fn leave(&mut self, word: &str) {
        let word = word.trim().to_owned();
        if !word.is_empty() && !self.common.contains(&word) {
            self.common.push(word);
        }
    }

    /// Whether some bytes, a text or a letter, name the person.
    pub(crate) fn sight(&self, bytes: &[u8]) -> Sight {
        if self.find(bytes).is_some() || self.order(bytes).is_some_and(|order| !order.is_empty()) {
            return Sight::Named;
        }
        match pdf::read(bytes) {
            Some(said) if self.is_in_letter(&said.text) => Sight::Named,
            Some(said) if said.whole => Sight::Clear,
            None if std::str::from_utf8(bytes).is_ok() => Sight::Clear,
            Some(_) | None => Sight::Unread,
        }
    }

    /// The text of a letter that was read back; blanks are not to be trusted there.
    fn is_in_letter(&self, text: &str) -> bool {
        let close: String = text.split_whitespace().collect();
        self.find(text.as_bytes()).is_some()
            || self.words.iter().any(|word| memmem::find(close.as_bytes(), word.0.concat().as_bytes()).is_some())
    }

    /// The first place in a text where the person is named, and how many bytes name them.
    pub(crate) fn find(&self, bytes: &[u8]) -> Option<(usize, usize)> {
        let number = self.hpr.to_string();
        let number = memmem::find_iter(bytes, &number).find(|at| self.is_meant(bytes, *at, number.len()));
        let number = number.map(|at| (at, self.hpr.to_string().len()));
        let words = self.words.iter().filter_map(|word| word.find(bytes));
        number.into_iter().chain(words).min()
    }

    /// Whether a number in a text is the person's: whole, and, where it is short, called an HPR number or a record.
    fn is_meant(&self, bytes: &[u8], at: usize, length: usize) -> bool {
        let (before, after) = (&bytes[..at], &bytes[at + length..]);
        let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        let whole = !digit(before.last()) && !digit(after.first());
        whole && (length >= TELLING || is_called_hpr(before) || names_a_record(before, after))
    }

    /// The bytes with every trace replaced: the number by one that nobody has, words by dots. Nothing where there is none.
    pub(crate) fn scrubbed(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut out: Option<Vec<u8>> = None;
        for place in self.order(bytes).unwrap_or_default().into_iter().rev() {
            out.get_or_insert_with(|| bytes.to_vec()).splice(place, NOBODY.bytes());
        }
        loop {
            let now = out.as_deref().unwrap_or(bytes);
            let Some((at, length)) = self.find(now) else { return out };
            let is_number = now[at..at + length].iter().all(u8::is_ascii_digit);
            let with: &[u8] = if is_number { NOBODY.as_bytes() } else { b"..." };
            out = Some([&now[..at], with, &now[at + length..]].concat());
        }
    }

    /// Where the person stands in the orders of a municipality's record, the first first. Nothing where it is none.
    pub(super) fn order(&self, bytes: &[u8]) -> Option<Vec<std::ops::Range<usize>>> {
        memmem::find(bytes, b"order")?;
        let number = self.hpr.to_string();
        memmem::find(bytes, number.as_bytes())?;
        let text = std::str::from_utf8(bytes).ok()?;
        let (root, _) = DeTable::parse_recoverable(text);
        let DeValue::Array(journal) = root.get_ref().get("journal")?.get_ref() else { return None };
        let mut places = Vec::new();
        for entry in journal.iter() {
            let DeValue::Table(entry) = entry.get_ref() else { continue };
            let Some(DeValue::Array(order)) = entry.get("order").map(|order| order.get_ref()) else { continue };
            let theirs = order.iter().filter(|item| text.get(item.span()) == Some(number.as_str()));
            places.extend(theirs.map(|item| item.span()));
        }
        Some(places)
    }
}

impl Word {
    fn find(&self, bytes: &[u8]) -> Option<(usize, usize)> {
        let (first, rest) = self.0.split_first()?;
        memmem::find_iter(bytes, first).find_map(|at| {
            let mut end = at + first.len();
            for part in rest {
                let blanks = blanks(&bytes[end..]);
                let next = bytes.get(end + blanks..)?;
                if blanks == 0 || !next.starts_with(part.as_bytes()) {
                    return None;
                }
                end += blanks + part.len();
            }
            Some((at, end - at))
        })
    }
}

/// How many bytes of blanks a text begins with, the ends of lines and blanks that break no line among them.
fn blanks(bytes: &[u8]) -> usize {
    let mut at = 0;
    loop {
        match &bytes[at..] {
            [b' ' | b'\t' | b'\r' | b'\n', ..] => at += 1,
            [0xc2, 0xa0, ..] => at += 2,
            _ => return at,
        }
    }
}

/// `HPR 123`, `HPR-nr. 123`, `hpr = 123`.
fn is_called_hpr(before: &[u8]) -> bool {
    let before = String::from_utf8_lossy(&before[before.len().saturating_sub(24)..]).to_lowercase();
    let before = before.trim_end_matches([' ', '\t', '.', ':', '=', '"', '\'', '#', '*']);
    let called =
        ["nummer", "number", "nr", "no"].into_iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
    called.trim_end_matches([' ', '-', '.']).ends_with("hpr")
}

/// `trainees/…/123.toml`, `letters/123/…`, `123: requested` at the beginning of a line.
fn names_a_record(before: &[u8], after: &[u8]) -> bool {
    let path = before.rsplit(|byte| byte.is_ascii_whitespace() || *byte == b'"').next().unwrap_or_default();
    let record = memmem::find(path, b"trainees/").is_some() && after.starts_with(b".toml");
    let letters = path.ends_with(b"letters/") && after.starts_with(b"/");
    let begins = before.is_empty() || before.ends_with(b"\n");
    record || letters || (begins && after.starts_with(b": "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traces(hpr: u64, words: &[&str]) -> Traces {
        let mut traces = Traces::of_number(Hpr::new(hpr).unwrap());
        words.iter().for_each(|word| traces.name(word));
        traces
    }

    #[track_caller]
    fn check(hpr: u64, text: &str, expected: Option<usize>) {
        let found = traces(hpr, &["Kari Nordmann"]).find(text.as_bytes());
        assert_eq!(found.map(|(at, _)| at), expected, "{text}");
    }

    #[test]
    fn a_number_is_found_where_it_stands_alone() {
        check(9144897, "19144897 91448970", None);
        check(9144897, "x 9144897.", Some(2));
        check(9144897, "order = [9144897]", Some(9));
    }

    #[test]
    fn a_short_number_is_found_where_it_is_called_what_it_is() {
        for text in ["1820", "i 1820 ble", "order = 1820", "chr 1820", "1820:00", "municipalities/1820.toml"] {
            check(1820, text, None);
        }
        for text in ["HPR 1820", "HPR-nr. 1820", "hpr = 1820", "HPR-nummer: 1820", "hprnr 1820"] {
            check(1820, text, text.find('1'));
        }
        check(1820, "1820: requested", Some(0));
        check(1820, "alis\n1820: requested", Some(5));
        check(1820, "M trainees/0/1820.toml", Some(13));
        check(1820, "letters/1820/a.pdf", Some(8));
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        check(1, "vikar for Kari Nordmann", Some(10));
        for text in ["Kari\nNordmann", "Kari \t Nordmann", "KARI NORDMANN", "kari nordmann", "Kari\u{a0}Nordmann"] {
            check(1, text, Some(0));
        }
        check(1, "Kari og Ola Nordmann", None);
        let named = traces(1, &["Kari D'Arcy"]);
        assert_eq!(named.find(b"<p>Kari D&#39;Arcy</p>"), Some((3, 15)));
    }

    #[test]
    fn common_words_are_not_looked_for_and_said_to_be() {
        let traces = traces(9144897, &["Eva", "Bo Li", "Kari Nordmann"]);
        assert_eq!(traces.common, ["Eva", "Bo Li"]);
        assert_eq!(traces.find(b"Eva og Bo Li"), None);
    }

    #[test]
    fn traces_are_replaced() {
        let kari = traces(9144897, &["Kari Nordmann"]);
        let scrubbed = kari.scrubbed("[9144897, 91448970] Kari\nNordmann".as_bytes());
        assert_eq!(scrubbed.as_deref(), Some(&b"[999999999, 91448970] ..."[..]));
        assert_eq!(kari.scrubbed(b"nobody"), None);
        let short = traces(1820, &[]).scrubbed(b"number = \"1820\"\n[[journal]]\norder = [1820, 18200, 1820]\n");
        let expected = "number = \"1820\"\n[[journal]]\norder = [999999999, 18200, 999999999]\n";
        assert_eq!(short.as_deref(), Some(expected.as_bytes()));
    }

    #[test]
    fn what_cannot_be_read_is_no_proof() {
        let kari = traces(9144897, &["Kari Nordmann"]);
        assert_eq!(kari.sight(b"x"), Sight::Clear);
        assert_eq!(kari.sight(b"\x89PNG\x00\xff"), Sight::Unread);
        assert_eq!(kari.sight(b"\xff Kari Nordmann"), Sight::Named);
        assert_eq!(kari.sight(b"%PDF-1.7\nstream\nBT (Kari) Tj T* (Nordmann) Tj ET\nendstream"), Sight::Named);
        assert_eq!(kari.sight(b"%PDF-1.7\nstream\nBT (Ola) Tj ET\nendstream"), Sight::Clear);
        assert_eq!(kari.sight(b"%PDF-1.7\n/Encrypt\nstream\nBT (Ola) Tj ET\nendstream"), Sight::Unread);
    }
}
