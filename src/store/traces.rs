//! What a person can be found by, in text and in letters: by meaning, however it is written, coded or packed.

pub(crate) mod pdf;
mod reading;

use std::ops::Range;
use std::path::Path;

use memchr::memmem;
use reading::{DecodedReading, Readings};
use toml::de::{DeTable, DeValue};

use super::layout::Kind;
use crate::domain::hpr::Hpr;
use crate::domain::text;
use crate::domain::trainee::Trainee;

/// What a person can be found by: the number, and what the record says of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Traces {
    pub(crate) hpr: Hpr,
    /// Numbers that stood for them by mistake, and that nobody else bears.
    pub(crate) former: Vec<Hpr>,
    names: Vec<Name>,
    /// Addresses, folded.
    addresses: Vec<String>,
    /// Telephone numbers, their digits alone.
    phones: Vec<String>,
    /// Words that stand in many texts about somebody else, a name of one word say: not looked for.
    pub(crate) common: Vec<String>,
    /// Others of the same name, by their numbers: what names one of these and not the person is theirs.
    namesakes: Vec<Hpr>,
    /// Lines, folded, of which the user has said that they are about somebody else of that name.
    others: Vec<String>,
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

/// A name of several words, each folded; one with hyphens is several that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Name {
    words: Vec<String>,
    /// How many of them are the first name, and how many the last.
    first: usize,
    last: usize,
}

/// Shorter words stand in many texts that are about somebody else.
const SHORTEST_WORD: usize = 6;
/// A shorter number (a year, a municipality) says nothing on its own.
const TELLING: usize = 6;
/// So many middle names may stand between two names.
const MIDDLE: usize = 2;
/// A telephone number in Norway.
const PHONE: usize = 8;
/// Stands in old versions of an order where an erased person stood; read as an HPR number, it is the largest there can be.
const NOBODY: &str = "999999999";

impl Traces {
    /// Known by number alone.
    pub(crate) fn of_number(hpr: Hpr) -> Traces {
        Traces {
            hpr,
            former: Vec::new(),
            names: Vec::new(),
            addresses: Vec::new(),
            phones: Vec::new(),
            common: Vec::new(),
            namesakes: Vec::new(),
            others: Vec::new(),
        }
    }

    pub(crate) fn of(trainee: &Trainee) -> Traces {
        let mut traces = Traces::of_number(trainee.hpr);
        traces.numbers_before(trainee.former_hpr.iter().copied());
        traces.name(&trainee.name);
        trainee.former_names.iter().for_each(|name| traces.name(name));
        traces.contact(trainee.email.as_deref(), trainee.phone.as_deref());
        traces
    }

    fn numbers_before(&mut self, numbers: impl Iterator<Item = Hpr>) {
        for number in numbers {
            if number != self.hpr && !self.former.contains(&number) {
                self.former.push(number);
            }
        }
    }

    /// Every number that stands or stood for them.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = Hpr> {
        [self.hpr].into_iter().chain(self.former.iter().copied())
    }

    fn written(&self) -> Vec<String> {
        self.numbers().map(|number| number.to_string()).collect()
    }

    /// Whether a path, within a store or a repository around it, is of the person ([`is_of`]).
    pub(crate) fn owns(&self, path: &Path) -> bool {
        self.numbers().any(|number| is_of(path, number))
    }

    /// Takes in what an older version of the record says: a name or a number may have changed.
    pub(crate) fn learn(&mut self, text: &str) {
        let (root, _) = DeTable::parse_recoverable(text);
        let value = |key: &str| root.get_ref().get(key).and_then(|value| value.get_ref().as_str()).map(str::to_owned);
        value("name").iter().for_each(|name| self.name(name));
        let list = |key: &str| match root.get_ref().get(key).map(|value| value.get_ref()) {
            Some(DeValue::Array(items)) => items.iter().map(|item| text.get(item.span()).unwrap_or_default()).collect(),
            _ => Vec::new(),
        };
        list("former_names").into_iter().for_each(|name| self.name(name.trim_matches(['"', '\''])));
        self.numbers_before(list("former_hpr").into_iter().filter_map(|number| number.parse().ok()));
        self.contact(value("email").as_deref(), value("phone").as_deref());
    }

    /// Others of the store who bear one of the person's names.
    pub(crate) fn beside<'a>(&mut self, others: impl Iterator<Item = &'a Trainee>) {
        let others: Vec<&Trainee> = others.filter(|other| other.hpr != self.hpr).collect();
        // A number that somebody else bears is theirs.
        self.former.retain(|number| others.iter().all(|other| other.hpr != *number));
        let same = |other: &&Trainee| {
            let theirs = Name::of(&other.name);
            self.names.iter().any(|own| Some(own) == theirs.as_ref())
        };
        let found: Vec<Hpr> = others.into_iter().filter(same).map(|other| other.hpr).collect();
        self.namesakes.extend(found);
    }

    /// Takes a line for one that is about somebody else, as the user has said.
    pub(crate) fn leave_to_others(&mut self, line: &str) {
        self.others.push(text::folded(line));
    }

    fn name(&mut self, name: &str) {
        match Name::of(name).filter(|_| name.trim().chars().count() >= SHORTEST_WORD) {
            Some(known) if self.names.contains(&known) => {}
            Some(new) => self.names.push(new),
            None => self.leave(name),
        }
    }

    fn contact(&mut self, email: Option<&str>, phone: Option<&str>) {
        for email in email.into_iter().filter(|email| !email.trim().is_empty()) {
            let folded = text::folded(email);
            if folded.len() < SHORTEST_WORD {
                self.leave(email);
            } else if !self.addresses.contains(&folded) {
                self.addresses.push(folded);
            }
        }
        if let Some(phone) = phone {
            let digits: String = text::folded(phone).chars().filter(char::is_ascii_digit).collect();
            // With or without the country.
            let own = digits.strip_prefix("0047").or(digits.strip_prefix("47")).filter(|rest| rest.len() == PHONE);
            let digits = own.unwrap_or(&digits).to_owned();
            if digits.len() < TELLING {
                self.leave(phone);
            } else if !self.phones.contains(&digits) {
                self.phones.push(digits);
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
        let mut found = false;
        let whole = Readings::each(bytes, &mut |reading| found = found || self.is_in(reading));
        if found || self.short(bytes).is_some() || self.order(bytes).is_some_and(|order| !order.is_empty()) {
            return Sight::Named;
        }
        if whole { Sight::Clear } else { Sight::Unread }
    }

    fn is_in(&self, reading: &DecodedReading) -> bool {
        self.first(reading).is_some() || (reading.close && self.is_in_letter(reading))
    }

    /// The text of a letter that was read back; blanks are not to be trusted there.
    fn is_in_letter(&self, reading: &DecodedReading) -> bool {
        let close = reading.squeezed();
        let has = |words: Vec<&str>| close.contains(&words.concat());
        let addresses =
            self.addresses.iter().map(|address| address.replace(|c: char| !c.is_alphanumeric() && c != '@', ""));
        let own = self.written();
        let numbers = self.phones.iter().chain(own.iter().filter(|number| number.len() >= TELLING));
        let named = !self.is_of_namesake(reading)
            && self.names.iter().any(|name| has(name.forward()) || has(name.backward()) || has(name.short()));
        named
            || addresses.into_iter().any(|address| close.contains(&address))
            || numbers.into_iter().any(|number| close.contains(number.as_str()))
    }

    /// The first place in a text where the person is named, and how many bytes name them. What is coded or packed has none.
    pub(crate) fn find(&self, bytes: &[u8]) -> Option<(usize, usize)> {
        let mut places = Vec::new();
        Readings::each(bytes, &mut |reading| {
            let found = self.first(reading).and_then(|part| reading.place(&part));
            places.extend(found.map(|place| (place.start, place.len())));
        });
        places.into_iter().chain(self.short(bytes)).min()
    }

    /// The first place in a reading where they are named.
    fn first(&self, reading: &DecodedReading) -> Option<Range<usize>> {
        let own = self.written();
        let numbers = self.phones.iter().chain(own.iter().filter(|number| number.len() >= TELLING));
        let numbers = numbers.filter_map(|number| spaced(reading, number));
        let addresses = self.addresses.iter().filter_map(|address| {
            let at = memmem::find(reading.folded.as_bytes(), address.as_bytes())?;
            Some(at..at + address.len())
        });
        let known = numbers.chain(addresses).min_by_key(|place| place.start);
        let names = self.names.iter().filter_map(|name| name.find(reading, |place| !self.is_of_others(reading, place)));
        let named = names.min_by_key(|place| place.start).filter(|_| known.is_some() || !self.is_of_namesake(reading));
        known.into_iter().chain(named).min_by_key(|place| place.start)
    }

    /// Whether a text is about one of the same name, by the number that stands in it.
    fn is_of_namesake(&self, reading: &DecodedReading) -> bool {
        self.namesakes.iter().any(|other| spaced(reading, &other.to_string()).is_some())
            && self.written().iter().all(|number| spaced(reading, number).is_none())
    }

    /// Whether the user has said of the line that it is about somebody else.
    fn is_of_others(&self, reading: &DecodedReading, place: &Range<usize>) -> bool {
        self.others.iter().any(|line| {
            let from = place.start.saturating_sub(line.len());
            let near = reading.folded.get(floor(&reading.folded, from)..floor(&reading.folded, place.end + line.len()));
            near.is_some_and(|near| near.contains(line.as_str()))
        })
    }

    /// Where a number that is too short to say anything on its own is called what it is.
    fn short(&self, bytes: &[u8]) -> Option<(usize, usize)> {
        let found = |number: &String| {
            let at = memmem::find_iter(bytes, number).find(|at| {
                let (before, after) = (&bytes[..*at], &bytes[at + number.len()..]);
                let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
                let whole = !digit(before.last()) && !digit(after.first());
                whole && (is_called_hpr(before) || names_a_record(before, after))
            });
            at.map(|at| (at, number.len()))
        };
        self.written().iter().filter(|number| number.len() < TELLING).filter_map(found).min()
    }

    /// The bytes with every trace replaced: the number by one that nobody has, words by dots. Nothing where there is none.
    pub(crate) fn scrubbed(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut out: Option<Vec<u8>> = None;
        for place in self.order(bytes).unwrap_or_default().into_iter().rev() {
            out.get_or_insert_with(|| bytes.to_vec()).splice(place, NOBODY.bytes());
        }
        // What stands for a trace may be one itself, of somebody with an odd number or address: then something shorter does.
        let (mut last, mut attempt) = (None, 0);
        loop {
            let now = out.as_deref().unwrap_or(bytes);
            let Some((at, length)) = self.find(now) else { return out };
            attempt = if last.is_some_and(|last| at <= last) { attempt + 1 } else { 0 };
            last = Some(at);
            let is_number = now[at..at + length].iter().all(|byte| byte.is_ascii_digit() || *byte == b'_');
            let with: &[u8] = match attempt {
                0 if is_number => NOBODY.as_bytes(),
                0 | 1 => b"...",
                _ => b"",
            };
            out = Some([&now[..at], with, &now[at + length..]].concat());
        }
    }

    /// Where the person stands in the orders of a municipality's record, the first first. Nothing where it is none.
    pub(super) fn order(&self, bytes: &[u8]) -> Option<Vec<Range<usize>>> {
        memmem::find(bytes, b"order")?;
        let own = self.written();
        own.iter().find(|number| memmem::find(bytes, number.as_bytes()).is_some())?;
        let text = std::str::from_utf8(bytes).ok()?;
        let (root, _) = DeTable::parse_recoverable(text);
        let DeValue::Array(journal) = root.get_ref().get("journal")?.get_ref() else { return None };
        let mut places = Vec::new();
        for entry in journal.iter() {
            let DeValue::Table(entry) = entry.get_ref() else { continue };
            let Some(DeValue::Array(order)) = entry.get("order").map(|order| order.get_ref()) else { continue };
            let is_own = |item: &str| own.iter().any(|number| number == item);
            let theirs = order.iter().filter(|item| text.get(item.span()).is_some_and(is_own));
            places.extend(theirs.map(|item| item.span()));
        }
        Some(places)
    }
}

impl Name {
    /// Nothing where it is a single word: that stands in texts about others.
    fn of(name: &str) -> Option<Self> {
        let folded = text::folded(name);
        let parts: Vec<Vec<String>> = folded.split(' ').map(words).filter(|part| !part.is_empty()).collect();
        let (first, last) = (parts.first()?.len(), parts.last()?.len());
        (parts.len() > 1).then(|| Name { words: parts.concat(), first, last })
    }

    fn first(&self) -> &[String] {
        &self.words[..self.first]
    }

    fn last(&self) -> &[String] {
        &self.words[self.words.len() - self.last..]
    }

    fn forward(&self) -> Vec<&str> {
        self.words.iter().map(String::as_str).collect()
    }

    fn backward(&self) -> Vec<&str> {
        let before = &self.words[..self.words.len() - self.last];
        self.last().iter().chain(before).map(String::as_str).collect()
    }

    fn short(&self) -> Vec<&str> {
        self.first().iter().chain(self.last()).map(String::as_str).collect()
    }

    /// The first place in a reading: the whole name, with a middle name more or less, or the last name first.
    fn find(&self, reading: &DecodedReading, counts: impl Fn(&Range<usize>) -> bool) -> Option<Range<usize>> {
        memmem::find(reading.folded.as_bytes(), self.last().first()?.as_bytes())?;
        (0..reading.words.len()).find_map(|at| self.at(reading, at).filter(&counts))
    }

    fn at(&self, reading: &DecodedReading, at: usize) -> Option<Range<usize>> {
        let end = self.forwards(reading, at).or_else(|| self.backwards(reading, at))?;
        Some(reading.words[at].start..reading.words[end - 1].end)
    }

    /// First name, middle names (theirs, others or none), last name; gives the word behind them.
    fn forwards(&self, reading: &DecodedReading, at: usize) -> Option<usize> {
        let behind = stand(reading, at, self.first())?;
        let middle = &self.words[self.first..self.words.len() - self.last];
        let most = middle.len().max(MIDDLE) + MIDDLE;
        (0..=most).find_map(|between| {
            let start = behind + between;
            let own = |word: &str| middle.iter().any(|name| name == word);
            let is_name = |word: usize| {
                let place = reading.words.get(word)?;
                let text = &reading.folded[place.clone()];
                (own(text) || reading.is_capital(place.start)).then_some(())
            };
            (behind..start).try_for_each(is_name)?;
            (behind..=start).try_for_each(|word| goes_on(reading, word, between == 0).then_some(()))?;
            stand(reading, start, self.last())
        })
    }

    /// Last name, first name; gives the word behind them.
    fn backwards(&self, reading: &DecodedReading, at: usize) -> Option<usize> {
        let behind = stand(reading, at, self.last())?;
        goes_on(reading, behind, true).then_some(())?;
        stand(reading, behind, self.first())
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether these words stand in a reading, one behind the other, from one on; gives the word behind them.
fn stand(reading: &DecodedReading, at: usize, wanted: &[String]) -> Option<usize> {
    for (number, word) in wanted.iter().enumerate() {
        let place = reading.words.get(at + number)?;
        if reading.folded[place.clone()] != **word || (number > 0 && !goes_on(reading, at + number, false)) {
            return None;
        }
    }
    Some(at + wanted.len())
}

/// Whether a word stands right behind the one before it: blanks, ends of lines and what may stand at their beginning lie between;
/// between the columns of a list, and behind a last name that goes first, also a comma.
fn goes_on(reading: &DecodedReading, word: usize, columns: bool) -> bool {
    const MOST: usize = 12;
    let (Some(before), Some(this)) =
        (word.checked_sub(1).and_then(|at| reading.words.get(at)), reading.words.get(word))
    else {
        return false;
    };
    let between = &reading.folded[before.end..this.start];
    let plain = |c: char| matches!(c, ' ' | '-' | '.' | '_' | '*' | '>' | '#' | '\'' | '"' | '/' | '+' | '~');
    between.len() <= MOST && between.chars().all(|c| plain(c) || (columns && matches!(c, ',' | ';' | '|' | ':')))
}

/// Where a number stands in a reading, however its digits are grouped, and no part of a longer one.
fn spaced(reading: &DecodedReading, number: &str) -> Option<Range<usize>> {
    let folded = reading.folded.as_bytes();
    let (digits, wanted) = (&reading.digits, number.as_bytes());
    let gap = |from: usize, to: usize| {
        let between = &folded[from + 1..to];
        between.len() <= 2 && between.iter().all(|byte| matches!(byte, b' ' | b'.' | b'-' | b'/' | b'(' | b')' | b'_'))
    };
    let place = |(at, window): (usize, &[usize])| {
        let same = window.iter().zip(wanted).all(|(place, digit)| folded[*place] == *digit);
        let near = window.windows(2).all(|pair| gap(pair[0], pair[1]));
        let (start, end) = (window[0], window[window.len() - 1] + 1);
        let before = at.checked_sub(1).map(|at| digits[at]);
        // A country may stand before it, as in +4790000000.
        let country = folded[..start].ends_with(b"+47") || folded[..start].ends_with(b"0047");
        let whole = (before.is_none_or(|before| before + 1 != start) || country)
            && digits.get(at + window.len()).is_none_or(|next| *next != end);
        (same && near && whole).then_some(start..end)
    };
    digits.windows(wanted.len().max(1)).enumerate().find_map(place)
}

/// The nearest place that is no middle of a character.
fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
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

/// Whether a path, within a store or a repository around it, is of a person: `trainees/…/HPR.toml`, a copy
/// `HPR (conflicted copy).toml`, `letters/HPR/…`.
pub(crate) fn is_of(path: &Path, hpr: Hpr) -> bool {
    let number = hpr.to_string();
    let named = |part: &str| {
        part.strip_prefix(number.as_str()).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let below = path.iter().skip_while(|part| *part != Kind::Trainee.folder() && *part != "letters").skip(1);
    below.into_iter().any(|part| named(&part.to_string_lossy()))
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
        let mut odd = traces(999_999_999, &[]);
        odd.contact(Some("999999"), None);
        assert_eq!(odd.scrubbed(b"a 999999999 b 999999 c").as_deref(), Some(&b"a ... b ... c"[..]));
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
