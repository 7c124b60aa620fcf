//! What a PDF says, read back: enough to find a name in it, whichever program made it.
//!
//! Not a reader of PDF: fonts are not resolved. Each string that is drawn is read through every table of characters in the
//! file and as plain text, which gives the words once and noise beside them.

use std::collections::HashMap;
use std::io::Read;

use flate2::read::ZlibDecoder;
use memchr::memmem;

/// So much is unpacked of one file; a small file can claim to be endless.
const LARGEST: u64 = 256 << 20;

/// What could be read of a PDF.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// Lines as they are drawn, and texts beside them (titles, descriptions).
    pub(crate) text: String,
    /// False where a part is encrypted or packed in a way that is not read here, or where nothing but pictures is drawn.
    pub(crate) whole: bool,
}

/// The text of a PDF; nothing where the bytes are none.
pub(crate) fn read(bytes: &[u8]) -> Option<Said> {
    read_up_to(bytes, LARGEST)
}

/// As [`read`], unpacking so many bytes at most.
fn read_up_to(bytes: &[u8], mut left: u64) -> Option<Said> {
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
    let tables: Vec<Characters> = tables.iter().map(|table| Characters::read(table)).collect();
    let mut text = String::new();
    let mut drawn = false;
    for content in &contents {
        let tokens = tokens(content);
        drawn |= tokens.iter().any(|token| matches!(token, Token::Text(_)));
        spell(&tokens, plain, &mut text);
        for table in &tables {
            spell(&tokens, |bytes| table.spelled(bytes), &mut text);
        }
    }
    spell(&tokens(&outside), plain, &mut text);
    Some(Said { text, whole: whole && drawn })
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

fn tokens(bytes: &[u8]) -> Vec<Token> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'(' => {
                let (text, end) = literal(bytes, at + 1);
                out.push(Token::Text(text));
                at = end;
            }
            b'<' if bytes.get(at + 1) == Some(&b'<') => at += 2,
            b'<' => {
                let end = memchr::memchr(b'>', &bytes[at..]).map_or(bytes.len(), |end| at + end);
                out.push(Token::Text(unhexed(&bytes[at + 1..end])));
                at = end + 1;
            }
            b'[' | b']' => {
                out.push(Token::List(*byte == b'['));
                at += 1;
            }
            b'%' => at = memchr::memchr2(b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |end| at + end),
            b'\'' | b'"' => {
                out.push(Token::Moved);
                at += 1;
            }
            byte if byte.is_ascii_alphabetic() => {
                let rest = &bytes[at..];
                let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'*').count();
                match &rest[..length] {
                    b"Td" | b"TD" | b"Tm" | b"T*" | b"ET" => out.push(Token::Moved),
                    // The bytes of a picture within the text.
                    b"ID" => at += memmem::find(rest, b"EI").unwrap_or_default(),
                    _ => {}
                }
                at += length;
            }
            _ => at += 1,
        }
    }
    out
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

fn spell(tokens: &[Token], spelled: impl Fn(&[u8]) -> String, out: &mut String) {
    for token in tokens {
        match token {
            Token::Text(bytes) => out.push_str(&spelled(bytes)),
            Token::Moved => out.push('\n'),
            Token::List(_) => {}
        }
    }
    out.push('\n');
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
    fn read(table: &[u8]) -> Self {
        let mut characters = Characters { by_code: HashMap::new(), length: 1 };
        let mut at = 0;
        while let Some(begin) = memmem::find(&table[at..], b"beginbf") {
            let start = at + begin + "beginbf".len();
            let end = memmem::find(&table[start..], b"endbf").map_or(table.len(), |end| start + end);
            let ranges = table[start..].starts_with(b"range");
            characters.section(&table[start..end], ranges);
            at = end;
        }
        characters
    }

    fn section(&mut self, section: &[u8], ranges: bool) {
        let mut tokens = tokens(section).into_iter();
        while let Some(token) = tokens.next() {
            let Token::Text(first) = token else { continue };
            match (ranges.then(|| tokens.next()).flatten(), tokens.next()) {
                (Some(Token::Text(last)), Some(Token::Text(character))) => {
                    for (more, code) in codes(&first, &last).enumerate() {
                        self.put(code, &character, more as u32);
                    }
                }
                (Some(Token::Text(last)), Some(Token::List(true))) => {
                    for code in codes(&first, &last) {
                        let Some(Token::Text(character)) = tokens.next() else { break };
                        self.put(code, &character, 0);
                    }
                }
                (None, Some(Token::Text(character))) => self.put(first, &character, 0),
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

    #[test]
    fn a_file_that_claims_to_be_endless_ends() {
        let bomb = stream("/Filter/FlateDecode", &deflated(&vec![b'x'; 1 << 22]));
        let file = [b"%PDF-1.7\n".to_vec(), stream("", b"BT (x) Tj ET"), bomb].concat();
        assert_eq!(read_up_to(&file, 1 << 20).map(|said| said.whole), Some(false));
        assert_eq!(read_up_to(&file, 1 << 23).map(|said| said.whole), Some(true));
        assert_eq!(read(b"%PDF-1.7\nstream\n(((").map(|said| said.whole), Some(true));
    }
}
