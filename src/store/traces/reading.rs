//! Bytes read as people would read them, in every way that they can be: as text in several codings, with the escapes of TOML, JSON
//! and HTML, as mail, packed, as a letter. What is read is folded as all text is compared, and knows where it stood.

use std::io::Read;
use std::ops::Range;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use flate2::read::{DeflateDecoder, MultiGzDecoder};

use super::pdf;
use crate::domain::text;

/// So much is read of what is packed or coded in one file, and twice its own size more: a small file can claim to be endless.
const LARGEST: u64 = 16 << 20;
/// So deep may what is packed be packed again.
const DEEPEST: u8 = 4;
/// A shorter run of letters and digits is a word, and nothing that was coded.
const SHORTEST_CODED: usize = 20;

/// Base64 as it is found, cut short and with what is left over.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// A character, and the bytes that say it.
type PlacedText = (char, Range<usize>);

/// A text as it is compared.
#[derive(Debug, Default)]
pub(super) struct DecodedReading {
    pub(super) folded: String,
    /// For each byte of the folded text: which bytes of the file say it, and whether that is a capital letter.
    from: Vec<(Range<usize>, bool)>,
    /// Where its words stand in the folded text.
    pub(super) words: Vec<Range<usize>>,
    /// Where its digits stand in the folded text.
    pub(super) digits: Vec<usize>,
    /// Whether a place in it is a place in the file.
    placed: bool,
    /// Whether blanks in it can be trusted: in a letter that was read back they cannot.
    pub(super) close: bool,
}

impl DecodedReading {
    fn of(chars: impl IntoIterator<Item = PlacedText>, placed: bool) -> Self {
        let mut reading = DecodedReading { placed, ..DecodedReading::default() };
        for (c, place) in chars {
            let before = reading.folded.len();
            if text::is_space(c) && before == 0 {
                continue;
            }
            text::push_folded(&mut reading.folded, c);
            if reading.folded.len() == before {
                // A mark belongs to the letter before it.
                if let Some((last, _)) = reading.from.last_mut()
                    && last.end == place.start
                {
                    last.end = place.end;
                }
            }
            let count = reading.folded.len() - before;
            reading.from.extend(std::iter::repeat_n((place, c.is_uppercase()), count));
        }
        reading.cut();
        reading
    }

    fn cut(&mut self) {
        let mut word: Option<usize> = None;
        for (at, c) in self.folded.char_indices() {
            if c.is_ascii_digit() {
                self.digits.push(at);
            }
            match (c.is_alphanumeric(), word) {
                (true, None) => word = Some(at),
                (false, Some(start)) => {
                    self.words.push(start..at);
                    word = None;
                }
                _ => {}
            }
        }
        self.words.extend(word.map(|start| start..self.folded.len()));
    }

    /// The bytes of the file that say a part of the folded text; nothing where they were packed or coded.
    pub(super) fn place(&self, part: &Range<usize>) -> Option<Range<usize>> {
        let (first, last) = (self.from.get(part.start)?, self.from.get(part.end.checked_sub(1)?)?);
        self.placed.then_some(first.0.start..last.0.end)
    }

    /// Whether the letter at a place of the folded text is a capital one in the file.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.from.get(at).is_some_and(|(_, capital)| *capital)
    }

    /// The letters and digits alone, one behind the other.
    pub(super) fn squeezed(&self) -> String {
        self.folded.chars().filter(|c| c.is_alphanumeric() || *c == '@').collect()
    }
}

/// All the ways in which some bytes can be read.
pub(super) struct Readings<'a> {
    /// Gets one after the other; none is kept.
    look: &'a mut dyn FnMut(&DecodedReading),
    /// Bytes that may still be read of what was packed or coded.
    left: u64,
    unread: bool,
}

impl<'a> Readings<'a> {
    /// Shows each to who looks. Gives whether all of it can be read as words; a picture, what is packed in an unknown way, and what is
    /// packed without end cannot.
    pub(super) fn each(bytes: &[u8], look: &'a mut dyn FnMut(&DecodedReading)) -> bool {
        let left = LARGEST.saturating_add(2 * bytes.len() as u64);
        let mut readings = Readings { look, left, unread: false };
        readings.read(bytes, true, 0);
        !readings.unread
    }

    fn read(&mut self, bytes: &[u8], placed: bool, depth: u8) {
        if depth > DEEPEST {
            self.unread = true;
            return;
        }
        if depth > 0 {
            match self.left.checked_sub(bytes.len() as u64) {
                Some(left) => self.left = left,
                None => {
                    self.unread = true;
                    return;
                }
            }
        }
        if let Some(said) = pdf::read_up_to(bytes, if depth > 0 { self.left } else { u64::MAX }) {
            self.left = self.left.saturating_sub(said.unpacked);
            self.unread |= !said.whole;
            let letter = DecodedReading::of(utf8(said.text.as_bytes()), false);
            (self.look)(&DecodedReading { close: true, ..letter });
            // What stands in it unpacked.
            self.text(&utf8(bytes), placed, depth);
        } else if bytes.starts_with(b"\x1f\x8b") {
            self.unpacked(MultiGzDecoder::new(bytes), depth);
        } else if bytes.starts_with(b"PK\x03\x04") {
            self.archive(bytes, depth);
        } else if let Some(chars) = utf16(bytes) {
            self.text(&chars, false, depth);
        } else if std::str::from_utf8(bytes).is_ok() {
            self.text(&utf8(bytes), placed, depth);
        } else {
            self.text(&utf8(bytes), placed, depth);
            self.text(&western(bytes), placed, depth);
            self.unread |= !is_western(bytes);
        }
    }

    fn unpacked(&mut self, from: impl Read, depth: u8) {
        let mut bytes = Vec::new();
        // One that is cut short gives what there is of it.
        let whole = from.take(self.left).read_to_end(&mut bytes).is_ok() && (bytes.len() as u64) < self.left;
        self.unread |= !whole;
        self.read(&bytes, false, depth + 1);
    }

    /// The files of an archive, such as the parts of a DOCX or ODT document.
    fn archive(&mut self, bytes: &[u8], depth: u8) {
        let mut at = 0;
        while let Some(found) = memchr::memmem::find(&bytes[at..], b"PK\x01\x02") {
            let head = &bytes[at + found..];
            at += found + 4;
            let short =
                |from: usize| head.get(from..from + 2).map(|two| usize::from(u16::from_le_bytes([two[0], two[1]])));
            let long = |from: usize| {
                let four = head.get(from..from + 4)?;
                Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]) as usize)
            };
            let entry = (|| Some((short(8)?, short(10)?, long(20)?, short(28)?, long(42)?)))();
            let Some((flags, method, size, name_length, offset)) = entry else { break };
            let name = head.get(46..46 + name_length).unwrap_or_default();
            self.read(name, false, depth + 1);
            let data = (|| {
                let local = bytes.get(offset..)?;
                let two = |from: usize| {
                    local.get(from..from + 2).map(|two| usize::from(u16::from_le_bytes([two[0], two[1]])))
                };
                local.get(30 + two(26)? + two(28)?..)?.get(..size)
            })();
            match (data, flags & 1, method) {
                (Some(data), 0, 0) => self.read(data, false, depth + 1),
                (Some(data), 0, 8) => self.unpacked(DeflateDecoder::new(data), depth),
                _ => self.unread = true,
            }
        }
        self.unread |= at == 0;
    }

    /// A text as it is written, and as it is meant where it has escapes, marks or coded parts.
    fn text(&mut self, chars: &[PlacedText], placed: bool, depth: u8) {
        let has = |wanted: char| chars.iter().any(|(c, _)| *c == wanted);
        if has('\\') {
            self.shown(unescaped(chars), placed);
        }
        if has('&') || has('<') {
            self.shown(without_markup(chars), placed);
        }
        if has('=') || has('%') {
            let meant = quoted(chars);
            if meant.len() != chars.len() {
                self.shown(meant, placed);
            }
        }
        for coded in coded(chars) {
            self.read(&coded, false, depth + 1);
        }
        self.shown(chars.iter().cloned(), placed);
    }

    fn shown(&mut self, chars: impl IntoIterator<Item = PlacedText>, placed: bool) {
        (self.look)(&DecodedReading::of(chars, placed));
    }
}

/// UTF-8; bytes that are none stand for nothing.
fn utf8(bytes: &[u8]) -> Vec<PlacedText> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        for (place, c) in chunk.valid().char_indices() {
            out.push((c, at + place..at + place + c.len_utf8()));
        }
        at += chunk.valid().len();
        for _ in chunk.invalid() {
            out.push((char::REPLACEMENT_CHARACTER, at..at + 1));
            at += 1;
        }
    }
    out
}

/// Latin-1, as Windows writes it where the letters are concerned.
fn western(bytes: &[u8]) -> Vec<PlacedText> {
    bytes.iter().enumerate().map(|(at, byte)| (char::from(*byte), at..at + 1)).collect()
}

/// Whether bytes look like a text in Latin-1: next to no control characters.
fn is_western(bytes: &[u8]) -> bool {
    let odd = bytes.iter().filter(|byte| matches!(byte, 0..=8 | 11 | 14..=31 | 127)).count();
    odd * 200 < bytes.len()
}

/// UTF-16, with its mark or known by its noughts.
fn utf16(bytes: &[u8]) -> Option<Vec<PlacedText>> {
    let noughts = |odd: usize| bytes.iter().skip(odd).step_by(2).take(2000).filter(|byte| **byte == 0).count();
    let looked_at = bytes.len().div_ceil(2).min(2000);
    let (start, little) = match bytes {
        [0xff, 0xfe, ..] => (2, true),
        [0xfe, 0xff, ..] => (2, false),
        _ if looked_at >= 8 && noughts(1) * 3 > looked_at * 2 && noughts(0) * 10 < looked_at => (0, true),
        _ if looked_at >= 8 && noughts(0) * 3 > looked_at * 2 && noughts(1) * 10 < looked_at => (0, false),
        _ => return None,
    };
    let pair = |pair: &[u8]| {
        if little { u16::from_le_bytes([pair[0], pair[1]]) } else { u16::from_be_bytes([pair[0], pair[1]]) }
    };
    let units = bytes[start..].chunks_exact(2).map(pair);
    let mut at = start;
    let chars = char::decode_utf16(units).map(|read| {
        let c = read.unwrap_or(char::REPLACEMENT_CHARACTER);
        let from = at;
        at += c.len_utf16() * 2;
        (c, from..at)
    });
    Some(chars.collect())
}

/// With the escapes of TOML and JSON said: `\u00e5`, `\xe5`, `\n`; a line end behind a backslash is none.
fn unescaped(chars: &[PlacedText]) -> Vec<PlacedText> {
    let mut out = Vec::with_capacity(chars.len());
    let mut at = 0;
    while let Some((c, place)) = chars.get(at) {
        at += 1;
        if *c != '\\' {
            out.push((*c, place.clone()));
            continue;
        }
        let Some((kind, end)) = chars.get(at) else { break };
        at += 1;
        let digits = match kind {
            'u' => 4,
            'U' => 8,
            'x' => 2,
            'n' | 'r' | 't' | 'f' | 'b' => {
                out.push((' ', place.start..end.end));
                continue;
            }
            c if text::is_space(*c) => {
                while chars.get(at).is_some_and(|(c, _)| text::is_space(*c)) {
                    at += 1;
                }
                continue;
            }
            other => {
                out.push((*other, place.start..end.end));
                continue;
            }
        };
        let hex: String = chars.iter().skip(at).take(digits).map(|(c, _)| *c).collect();
        match u32::from_str_radix(&hex, 16) {
            Ok(code) if hex.len() == digits => {
                let end = chars[at + digits - 1].1.end;
                at += digits;
                out.push((char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), place.start..end));
            }
            _ => out.push((*kind, place.start..end.end)),
        }
    }
    out
}

/// Without the tags of HTML and XML, and with their characters said: `&aring;`, `&#229;`, `&#xe5;`.
fn without_markup(chars: &[PlacedText]) -> Vec<PlacedText> {
    const NAMED: [(&str, char); 18] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", ' '),
        ("aring", 'å'),
        ("Aring", 'Å'),
        ("oslash", 'ø'),
        ("Oslash", 'Ø'),
        ("aelig", 'æ'),
        ("AElig", 'Æ'),
        ("auml", 'ä'),
        ("ouml", 'ö'),
        ("uuml", 'ü'),
        ("eacute", 'é'),
        ("shy", '\u{ad}'),
        ("ndash", '-'),
    ];
    let mut out = Vec::with_capacity(chars.len());
    let mut at = 0;
    while let Some((c, place)) = chars.get(at) {
        let ahead = |end: char, most: usize| chars[at..].iter().take(most).position(|(c, _)| *c == end);
        match c {
            '<' if chars.get(at + 1).is_some_and(|(c, _)| c.is_alphabetic() || *c == '/') => {
                let Some(length) = ahead('>', 2000) else {
                    out.push((*c, place.clone()));
                    at += 1;
                    continue;
                };
                let tag: String = chars[at + 1..at + length].iter().map(|(c, _)| *c).collect();
                // A part of a word may be set in another style; a paragraph or a cell ends it.
                let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
                let inline = ["b", "i", "em", "strong", "span", "a", "u", "font", "w:t", "w:r", "w:rPr", "text:span"];
                if !inline.contains(&name) && !name.starts_with("w:r") && !name.starts_with("w:proof") {
                    out.push((' ', place.start..chars[at + length].1.end));
                }
                at += length + 1;
            }
            '&' => {
                let length = ahead(';', 12).unwrap_or_default();
                let name: String = chars[at + 1..at + length.max(1)].iter().map(|(c, _)| *c).collect();
                let code = name.strip_prefix("#x").or(name.strip_prefix("#X")).map(|hex| u32::from_str_radix(hex, 16));
                let code = code.or_else(|| name.strip_prefix('#').map(str::parse)).and_then(Result::ok);
                let named = NAMED.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
                match code.and_then(char::from_u32).or(named) {
                    Some(meant) => {
                        out.push((meant, place.start..chars[at + length].1.end));
                        at += length + 1;
                    }
                    None => {
                        out.push((*c, place.clone()));
                        at += 1;
                    }
                }
            }
            _ => {
                out.push((*c, place.clone()));
                at += 1;
            }
        }
    }
    out
}

/// Quoted-printable mail and addresses of pages: `=C3=A5`, `%C3%A5`, a line that ends with `=` and goes on.
fn quoted(chars: &[PlacedText]) -> Vec<PlacedText> {
    let mut bytes: Vec<(Result<u8, char>, Range<usize>)> = Vec::with_capacity(chars.len());
    let mut at = 0;
    while let Some((c, place)) = chars.get(at) {
        at += 1;
        if matches!(c, '=' | '%') {
            let next = |ahead: usize| chars.get(at + ahead).map(|(c, _)| *c);
            if *c == '=' && next(0) == Some('\n') {
                at += 1;
                continue;
            }
            if *c == '=' && next(0) == Some('\r') && next(1) == Some('\n') {
                at += 2;
                continue;
            }
            if let (Some(high), Some(low)) =
                (next(0).and_then(|c| c.to_digit(16)), next(1).and_then(|c| c.to_digit(16)))
            {
                let end = chars[at + 1].1.end;
                bytes.push((Ok((high * 16 + low) as u8), place.start..end));
                at += 2;
                continue;
            }
        }
        bytes.push((Err(*c), place.clone()));
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some((said, place)) = bytes.get(at) {
        let Ok(first) = said else {
            out.extend(said.err().map(|c| (c, place.clone())));
            at += 1;
            continue;
        };
        let run: Vec<u8> = bytes[at..].iter().take(4).map_while(|(said, _)| said.ok()).collect();
        // As UTF-8 where it is, else a western letter.
        let c = run.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
        let (c, length) = c.map_or((char::from(*first), 1), |c| (c, c.len_utf8()));
        out.push((c, place.start..bytes[at + length - 1].1.end));
        at += length;
    }
    out
}

/// What parts in base64 hold, where that is worth reading: mail, and words of its head (`=?utf-8?B?…?=`).
fn coded(chars: &[PlacedText]) -> Vec<Vec<u8>> {
    let digit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/');
    let mut out = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !digit(chars[at].0) {
            at += 1;
            continue;
        }
        let start = at;
        let mut run = String::new();
        let mut line = 0;
        while let Some((c, _)) = chars.get(at) {
            if digit(*c) {
                run.push(*c);
                line += 1;
            } else if matches!(c, '\r' | '\n') && line >= 40 {
                // A long line goes on in the next.
                if *c == '\n' {
                    line = 0;
                }
            } else {
                break;
            }
            at += 1;
        }
        let before: String =
            chars[start.saturating_sub(3)..start].iter().map(|(c, _)| c.to_ascii_lowercase()).collect();
        if run.len() < SHORTEST_CODED && before != "?b?" {
            continue;
        }
        run.truncate(run.len() - usize::from(run.len() % 4 == 1));
        out.extend(LENIENT.decode(run).ok().filter(|bytes| is_worth_reading(bytes)));
    }
    out
}

/// Whether decoded bytes are a text or something packed, and not a hash that happens to be written with the same digits.
fn is_worth_reading(bytes: &[u8]) -> bool {
    let packed = [b"PK\x03\x04".as_slice(), b"\x1f\x8b", b"%PDF-", b"\xff\xfe", b"\xfe\xff"];
    let odd = bytes.iter().filter(|byte| matches!(byte, 0..=8 | 11 | 14..=31 | 127)).count();
    packed.iter().any(|head| bytes.starts_with(head)) || odd == 0 || utf16(bytes).is_some()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::DeflateEncoder;

    use super::*;

    /// An archive whose directory names one packed file over and over.
    fn archive(content: &[u8], times: usize) -> Vec<u8> {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
        packed.write_all(content).unwrap();
        let packed = packed.finish().unwrap();
        let size = u32::try_from(packed.len()).unwrap().to_le_bytes();
        let common = [&[0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &size, &size, &[1, 0, 0, 0]].concat();
        let mut out = [&b"PK\x03\x04\x14\0"[..], &common, b"a", &packed].concat();
        for _ in 0..times {
            out.extend([&b"PK\x01\x02\x14\0\x14\0"[..], &common, &[0; 14], b"a"].concat());
        }
        out
    }

    /// How much was shown, and whether all of it was read.
    fn shown(bytes: &[u8]) -> (usize, bool) {
        let mut length = 0;
        let whole = Readings::each(bytes, &mut |reading| length += reading.folded.len());
        (length, whole)
    }

    #[test]
    fn what_is_packed_without_end_is_read_up_to_a_bound_and_said_not_to_be_read() {
        let words = b"Kari ".repeat(1000);
        assert_eq!(shown(&archive(&words, 1)), (words.len() + 1, true));
        assert_eq!(shown(&archive(&words, 3)), (3 * (words.len() + 1), true));
        // One file of four million letters, named a thousand times: four thousand million.
        let bytes = archive(&b"ord ".repeat(1 << 20), 1000);
        let (length, whole) = shown(&bytes);
        assert!(!whole);
        assert!(length as u64 <= LARGEST + 2 * bytes.len() as u64, "{length}");
        // And one that is larger than all that may be read.
        let bytes = archive(&b"ord ".repeat(5 << 20), 1);
        let (length, whole) = shown(&bytes);
        assert!(!whole && length as u64 <= LARGEST + 2 * bytes.len() as u64, "{length}");
    }
}
