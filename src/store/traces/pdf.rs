//! What a PDF says, read back: enough to find a name in it, whichever program made it.
//!
//! Not a reader of PDF: fonts are not resolved. Each string that is drawn is read through every table of characters in the
//! file and as plain text, which gives the words once and noise beside them.

use std::collections::HashMap;
use std::io::Read;

use flate2::read::ZlibDecoder;
use memchr::memmem;

/// So much is unpacked of one file; a small file can claim to be endless.
const LARGEST: u64 = 64 << 20;
/// Bytes of what one file says, all spellings together: a table of characters can make a word of every byte.
pub(crate) const LONGEST: usize = 16 << 20;
/// So many codes the tables of one file name; the fonts of a long report have some thousand.
const MOST_CODES: usize = 1 << 20;
/// So many bytes of strings are looked up in tables, each table counted.
const MOST_LOOKED_UP: usize = 256 << 20;

/// What could be read of a PDF.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// Lines as they are drawn, and texts beside them (titles, descriptions).
    pub(crate) text: String,
    /// False where a part is encrypted or packed in a way that is not read here, where nothing but pictures is drawn, or where the file
    /// is not read to its end because it has none.
    pub(crate) whole: bool,
    /// Bytes that were unpacked for it.
    pub(super) unpacked: u64,
}

/// The text of a PDF, unpacking so many bytes at most; nothing where the bytes are none.
pub(super) fn read_up_to(bytes: &[u8], most: u64) -> Option<Said> {
    let mut left = most.min(LARGEST);
    memmem::find(&bytes[..bytes.len().min(1024)], b"%PDF-")?;
    let mut whole = memmem::find(bytes, b"/Encrypt").is_none();
    let mut outside = Vec::new();
    let mut streams = Vec::new();
    let mut at = 0;
    while let Some(Stream { keyword, data, end }) = next_stream(bytes, at) {
        let before = &bytes[at..keyword];
        let dictionary = &before[memmem::rfind(before, b"obj").unwrap_or_default()..];
        outside.extend_from_slice(before);
        match Packing::of(dictionary) {
            Packing::NoText => {}
            Packing::None => streams.push(bytes[data..end].to_vec()),
            Packing::Deflated => {
                let mut unpacked = Vec::new();
                // A stream that is cut short gives what there is of it.
                let read = ZlibDecoder::new(&bytes[data..]).take(left).read_to_end(&mut unpacked);
                left = left.saturating_sub(unpacked.len() as u64);
                whole &= read.is_ok() && left > 0;
                streams.push(unpacked);
            }
            Packing::Other => whole = false,
        }
        at = end;
    }
    outside.extend_from_slice(&bytes[at..]);
    let (tables, contents): (Vec<_>, Vec<_>) =
        streams.into_iter().partition(|stream| memmem::find(stream, b"begincmap").is_some());
    let mut codes = MOST_CODES;
    let tables: Vec<Characters> = tables.iter().map(|table| Characters::read(table, &mut codes)).collect();
    let mut spelling = Spelling { text: String::new(), looked_up: 0 };
    let mut drawn = false;
    for content in &contents {
        drawn |= spelling.content(content, &tables);
    }
    spelling.content(&outside, &[]);
    whole &= drawn && codes > 0 && !spelling.is_full();
    let mut text = spelling.text;
    text.truncate(text.floor_char_boundary(LONGEST));
    Some(Said { text, whole, unpacked: most.min(LARGEST) - left })
}

/// What has been read of a file.
struct Spelling {
    text: String,
    looked_up: usize,
}

impl Spelling {
    fn is_full(&self) -> bool {
        self.text.len() > LONGEST || self.looked_up > MOST_LOOKED_UP
    }

    /// The strings of a content as plain text, then as each table spells them; whether there were any.
    fn content(&mut self, content: &[u8], tables: &[Characters]) -> bool {
        let drawn = self.spell(content, plain);
        for table in tables.iter().filter(|_| drawn) {
            self.spell(content, |bytes| table.spelled(bytes));
        }
        drawn
    }

    fn spell(&mut self, content: &[u8], spelled: impl Fn(&[u8]) -> String) -> bool {
        let mut drawn = false;
        for token in tokens(content) {
            if self.is_full() {
                break;
            }
            match token {
                Token::Text(bytes) => {
                    drawn = true;
                    self.looked_up += bytes.len() + 1;
                    self.text.push_str(&spelled(&bytes));
                }
                Token::Moved if self.text.ends_with('\n') => {}
                Token::Moved => self.text.push('\n'),
                Token::List(_) => {}
            }
        }
        self.text.push('\n');
        drawn
    }
}

/// As [`read_up_to`], as much as there may be.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn read(bytes: &[u8]) -> Option<Said> {
    read_up_to(bytes, LARGEST)
}

/// Where a stream stands in the file.
struct Stream {
    keyword: usize,
    data: usize,
    /// Behind its last byte.
    end: usize,
}

fn next_stream(bytes: &[u8], from: usize) -> Option<Stream> {
    let mut at = from;
    loop {
        let keyword = at + memmem::find(bytes.get(at..)?, b"stream")?;
        let after = keyword + "stream".len();
        let data = match bytes.get(after..)? {
            [b'\r', b'\n', ..] => after + 2,
            [b'\n', ..] => after + 1,
            _ => bytes.len(),
        };
        if data < bytes.len() && !bytes[..keyword].ends_with(b"end") {
            let end = memmem::find(&bytes[data..], b"endstream").map_or(bytes.len(), |end| data + end);
            return Some(Stream { keyword, data, end });
        }
        at = after;
    }
}

/// How a stream is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packing {
    None,
    Deflated,
    /// In a way that is not unpacked here.
    Other,
    /// Pictures, fonts and the table of objects say nothing in words.
    NoText,
}

impl Packing {
    fn of(dictionary: &[u8]) -> Self {
        let has = |name: &[u8]| memmem::find(dictionary, name).is_some();
        let squeezed: Vec<u8> = dictionary.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
        let is = |key: &[u8]| memmem::find(&squeezed, key).is_some();
        let fonts: [&[u8]; 4] = [b"/Length1", b"/Type1C", b"/CIDFontType0C", b"/OpenType"];
        if is(b"/Subtype/Image") || is(b"/Type/XRef") || fonts.into_iter().any(has) {
            return Packing::NoText;
        }
        let others: [&[u8]; 6] = [b"/ASCII", b"/LZW", b"/RunLength", b"/Crypt", b"/Predictor", b"/JBIG2"];
        if others.into_iter().any(has) {
            return Packing::Other;
        }
        match (has(b"/FlateDecode") || is(b"/Filter/Fl"), has(b"/Filter")) {
            (true, _) => Packing::Deflated,
            (false, true) => Packing::Other,
            (false, false) => Packing::None,
        }
    }
}

/// What counts in the syntax of PDF: strings, and where the pen moves between them.
#[derive(Debug, PartialEq)]
enum Token {
    Text(Vec<u8>),
    Moved,
    /// `[` and `]`.
    List(bool),
}

fn tokens(bytes: &[u8]) -> Tokens<'_> {
    Tokens { bytes, at: 0, has_pictures: true }
}

struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The bytes of a picture may still end.
    has_pictures: bool,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let bytes = self.bytes;
        while let Some(byte) = bytes.get(self.at) {
            let rest = &bytes[self.at..];
            match byte {
                b'(' => {
                    let (text, end) = literal(bytes, self.at + 1);
                    self.at = end;
                    return Some(Token::Text(text));
                }
                b'<' if rest.get(1) == Some(&b'<') => self.at += 2,
                b'<' => {
                    let end = memchr::memchr(b'>', rest).unwrap_or(rest.len());
                    self.at += end + 1;
                    return Some(Token::Text(unhexed(&rest[1..end])));
                }
                b'[' | b']' => {
                    self.at += 1;
                    return Some(Token::List(*byte == b'['));
                }
                b'%' => self.at += memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len()),
                b'\'' | b'"' => {
                    self.at += 1;
                    return Some(Token::Moved);
                }
                byte if byte.is_ascii_alphabetic() => {
                    let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'*').count();
                    self.at += length;
                    match &rest[..length] {
                        b"Td" | b"TD" | b"Tm" | b"T*" | b"ET" => return Some(Token::Moved),
                        // The bytes of a picture within the text.
                        b"ID" if self.has_pictures => match memmem::find(rest, b"EI") {
                            Some(end) => self.at += end,
                            None => self.has_pictures = false,
                        },
                        _ => {}
                    }
                }
                _ => self.at += 1,
            }
        }
        None
    }
}

/// `(text)` with its escapes, from behind the bracket; gives where it ends.
fn literal(bytes: &[u8], start: usize) -> (Vec<u8>, usize) {
    let mut out = Vec::new();
    let (mut at, mut depth) = (start, 0_u32);
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b')' if depth == 0 => return (out, at),
            b')' => depth -= 1,
            b'(' => depth += 1,
            b'\\' => {
                let digits = bytes[at..].iter().take(3).take_while(|byte| (b'0'..=b'7').contains(byte)).count();
                if digits > 0 {
                    let number =
                        bytes[at..at + digits].iter().fold(0_u32, |sum, digit| sum * 8 + u32::from(digit - b'0'));
                    out.push(number as u8);
                    at += digits;
                    continue;
                }
                match bytes.get(at) {
                    Some(b'n') => out.push(b'\n'),
                    Some(b'r') => out.push(b'\r'),
                    Some(b't') => out.push(b'\t'),
                    Some(b'b') => out.push(8),
                    Some(b'f') => out.push(12),
                    Some(b'\n') | None => {}
                    Some(other) => out.push(*other),
                }
                at += 1;
                continue;
            }
            _ => {}
        }
        out.push(*byte);
    }
    (out, at)
}

fn unhexed(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = digits.iter().filter_map(|digit| char::from(*digit).to_digit(16)).map(|d| d as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or_default()).collect()
}

/// A string that no font is needed for.
fn plain(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // Western letters stand where Latin-1 has them.
        _ => bytes.iter().copied().map(char::from).collect(),
    }
}

/// Which characters the codes of a font stand for (`ToUnicode`).
struct Characters {
    by_code: HashMap<Vec<u8>, String>,
    /// Bytes of a code.
    length: usize,
}

impl Characters {
    /// Takes the codes that the table names from those that are left.
    fn read(table: &[u8], left: &mut usize) -> Self {
        let mut characters = Characters { by_code: HashMap::new(), length: 1 };
        let mut at = 0;
        while let Some(begin) = memmem::find(&table[at..], b"beginbf") {
            let start = at + begin + "beginbf".len();
            let end = memmem::find(&table[start..], b"endbf").map_or(table.len(), |end| start + end);
            let ranges = table[start..].starts_with(b"range");
            characters.section(&table[start..end], ranges, left);
            at = end;
        }
        characters
    }

    fn section(&mut self, section: &[u8], ranges: bool, left: &mut usize) {
        let mut tokens = tokens(section);
        while let Some(token) = tokens.next() {
            let Token::Text(first) = token else { continue };
            match (ranges.then(|| tokens.next()).flatten(), tokens.next()) {
                (Some(Token::Text(last)), Some(Token::Text(character))) => {
                    for (more, code) in codes(&first, &last).take(*left).enumerate() {
                        self.put(code, &character, more as u32);
                        *left -= 1;
                    }
                }
                (Some(Token::Text(last)), Some(Token::List(true))) => {
                    for code in codes(&first, &last) {
                        let Some(Token::Text(character)) = tokens.next().filter(|_| *left > 0) else { break };
                        self.put(code, &character, 0);
                        *left -= 1;
                    }
                }
                (None, Some(Token::Text(character))) if *left > 0 => {
                    self.put(first, &character, 0);
                    *left -= 1;
                }
                _ => {}
            }
        }
    }

    fn put(&mut self, code: Vec<u8>, character: &[u8], more: u32) {
        let units: Vec<u16> = character.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        let mut spelled = String::from_utf16_lossy(&units);
        if more > 0 {
            let last = spelled.pop().and_then(|last| char::from_u32(u32::from(last) + more));
            spelled.extend(last);
        }
        self.length = code.len().max(1);
        self.by_code.insert(code, spelled);
    }

    fn spelled(&self, bytes: &[u8]) -> String {
        bytes.chunks(self.length).filter_map(|code| self.by_code.get(code)).map(String::as_str).collect()
    }
}

/// The codes from the first to the last, as long as the first.
fn codes(first: &[u8], last: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let (from, length) = (number(first), first.len().clamp(1, 4));
    let to = number(last).min(from.saturating_add(0xffff));
    (from..=to).map(move |code| code.to_be_bytes()[4 - length..].to_vec())
}

fn number(code: &[u8]) -> u32 {
    code.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn stream(dictionary: &str, data: &[u8]) -> Vec<u8> {
        let mut out = format!("1 0 obj\n<<{dictionary}>>\nstream\n").into_bytes();
        out.extend_from_slice(data);
        out.extend_from_slice(b"\nendstream\nendobj\n");
        out
    }

    fn deflated(data: &[u8]) -> Vec<u8> {
        let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        packer.write_all(data).unwrap();
        packer.finish().unwrap()
    }

    #[track_caller]
    fn check(parts: &[Vec<u8>], expected: &str, whole: bool) {
        let said = read(&[b"%PDF-1.7\n".to_vec(), parts.concat()].concat()).unwrap();
        assert!(said.text.contains(expected), "{:?}", said.text);
        assert_eq!(said.whole, whole);
    }

    #[test]
    fn what_is_no_pdf_is_not_read() {
        assert_eq!(read(b"schema = 1\n"), None);
        assert_eq!(read(b""), None);
    }

    #[test]
    fn plain_and_packed_text_is_read() {
        let drawn = b"BT (Kari) Tj 0 -12 Td (Nord\\155ann \\(\\)) Tj ET";
        check(&[stream("", drawn)], "Kari\nNordmann ()\n", true);
        check(&[stream("/Filter/FlateDecode", &deflated(drawn))], "Kari\nNordmann ()\n", true);
        check(&[stream("/Filter [ /FlateDecode ]", &deflated(drawn))], "Kari\nNordmann ()\n", true);
        // Kerned, in hexadecimal digits, with the bytes of a picture in between.
        check(&[stream("", b"BT [(K)-20(a) 3 <7269>] TJ ET BI /W 1 ID ((( EI BT (x) Tj ET")], "Kari\n\u{78}", true);
    }

    #[test]
    fn codes_of_a_font_are_spelled_by_its_table() {
        let table = b"begincmap 2 beginbfchar <0001> <004B> <0002> <00E5> endbfchar \
                      2 beginbfrange <0003> <0005> <0072> <0010> <0011> [<0041> <0042>] endbfrange endcmap";
        let drawn = b"BT <0001000200030004> Tj <00100011> Tj ET";
        check(&[stream("", drawn), stream("/Filter/FlateDecode", &deflated(table))], "K\u{e5}rsAB\n", true);
    }

    #[test]
    fn texts_beside_what_is_drawn_are_read() {
        let drawn = stream("", b"BT (x) Tj ET");
        let title = b"2 0 obj <</Title <FEFF004B00E50072> >> endobj\n".to_vec();
        check(&[title.clone(), drawn.clone()], "K\u{e5}r", true);
        let packed = stream("/Type/ObjStm/Filter/FlateDecode", &deflated(b"3 0 <</ActualText (Kari)>>"));
        check(&[packed, drawn], "Kari", true);
    }

    #[test]
    fn what_cannot_be_seen_into_is_told() {
        let drawn = stream("", b"BT (x) Tj ET");
        check(&[drawn.clone(), b"trailer <</Encrypt 4 0 R>>".to_vec()], "x", false);
        check(&[drawn.clone(), stream("/Filter/LZWDecode", b"\x80\x0b")], "x", false);
        check(&[drawn.clone(), stream("/Filter/FlateDecode", b"no zlib")], "x", false);
        check(&[stream("/Subtype /Image /Filter/DCTDecode", b"\xff\xd8")], "", false);
        check(&[drawn, stream("/Subtype/Image/Filter/DCTDecode", b"\xff\xd8")], "x", true);
    }

    /// What each costs is bounded by what the file may say, not by what it claims.
    #[test]
    fn a_small_file_that_says_without_end_is_read_to_a_bound() {
        let table =
            |entries: &str| stream("", format!("begincmap 1 beginbfrange {entries} endbfrange endcmap").as_bytes());
        let long = stream("", format!("BT ({}) Tj ET", "ab".repeat(100_000)).as_bytes());
        // A word for every byte, in table after table.
        let words = table(&format!("<61> <62> <{}>", "0041".repeat(1000)));
        // Codes by the thousand.
        let codes = table(&(0..40).map(|n| format!("<{n:04x}0000> <{n:04x}ffff> <0041> ")).collect::<String>());
        for parts in [words.repeat(300), codes] {
            let said = read(&[b"%PDF-1.7\n".to_vec(), parts, long.clone()].concat()).unwrap();
            assert!(!said.whole && said.text.len() <= LONGEST);
        }
        // A picture that does not end is looked for once.
        check(&[stream("", &[b"ID ".repeat(400_000), b"(x) Tj".to_vec()].concat())], "x", true);
    }

    #[test]
    fn a_file_that_claims_to_be_endless_ends() {
        let bomb = stream("/Filter/FlateDecode", &deflated(&vec![b'x'; 1 << 22]));
        let file = [b"%PDF-1.7\n".to_vec(), stream("", b"BT (x) Tj ET"), bomb].concat();
        assert_eq!(read_up_to(&file, 1 << 20).map(|said| said.whole), Some(false));
        assert_eq!(read_up_to(&file, 1 << 23).map(|said| said.whole), Some(true));
        assert_eq!(read(b"%PDF-1.7\nstream\n(((").map(|said| said.whole), Some(true));
    }
}
