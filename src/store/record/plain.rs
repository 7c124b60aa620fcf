//! Records in plain TOML, as nearly all are written: bare keys, one line a value, no escapes, no dotted keys.
//!
//! An overview reads every record, and half of its time was the general parser's. This one knows less and never judges:
//! whatever it does not know, and whatever is wrong, it leaves to the general parser. What it does read it reads as that
//! one does, which a property test holds.
//!
//! What keeps it: `deadlines` of 10,000 trainees takes 238 ms of processor time with it and 392 ms without, two thirds more
//! (`docs/performance.md`); below a fifth more it should go.

use std::ops::Range;

use chrono::NaiveDate;
use toml::value::{Date, Datetime};

use super::tree::{Key, Node, NodeContent, Table};

/// A table with more keys than this is no record.
const KEYS: usize = 64;
/// Lists and tables within each other.
const DEPTH: u32 = 8;

/// The text's tree; `None` where the general parser has to look.
pub(super) fn read(text: &str) -> Option<Table<'_>> {
    if !may_be_plain(text.as_bytes()) {
        return None;
    }
    let mut reader = PlainReader { text, at: 0 };
    let mut root = Table::default();
    let mut lists = Vec::new();
    let mut head = None;
    let mut table = Table::default();
    loop {
        reader.skip_space();
        match reader.peek() {
            None => break,
            Some(b'\n' | b'\r' | b'#') => reader.end_line()?,
            Some(b'[') => {
                let next = reader.head()?;
                close(&mut root, &mut lists, head.replace(next), std::mem::take(&mut table))?;
            }
            Some(_) => {
                let key = reader.key_value(0)?;
                add(&mut table, key)?;
                reader.end_line()?;
            }
        }
    }
    close(&mut root, &mut lists, head, table)?;
    Some(root)
}

/// A control character is for the general parser, but for the ends of lines and tabs.
fn may_be_plain(bytes: &[u8]) -> bool {
    let odd = |byte: u8| (byte < b' ' && byte != b'\n' && byte != b'\t') || byte == 0x7f;
    // Without a way out of the loop it takes many bytes at once.
    if !bytes.iter().fold(false, |found, byte| found | odd(*byte)) {
        return true;
    }
    let after = bytes.iter().skip(1).map(Some).chain([None]);
    bytes.iter().zip(after).all(|(byte, next)| !odd(*byte) || (*byte == b'\r' && next == Some(&b'\n')))
}

/// `[name]` or `[[name]]`.
struct TableHead<'a> {
    name: &'a str,
    name_span: Range<usize>,
    span: Range<usize>,
    is_item: bool,
}

/// Puts a table whose lines have ended into the root. `lists` are the places of keys that `[[name]]` made.
fn close<'a>(
    root: &mut Table<'a>,
    lists: &mut Vec<usize>,
    head: Option<TableHead<'a>>,
    table: Table<'a>,
) -> Option<()> {
    let Some(head) = head else {
        *root = table;
        return Some(());
    };
    let node = Node { span: head.span, content: NodeContent::Table(table) };
    if head.is_item {
        let known = root.keys.iter().position(|key| key.name == head.name);
        if let Some(place) = known.filter(|place| lists.contains(place)) {
            let NodeContent::List(items) = &mut root.keys[place].node.content else { return None };
            items.push(node);
            return Some(());
        }
        lists.push(root.keys.len());
        let list = Node { span: node.span.clone(), content: NodeContent::List(vec![node]) };
        return add(root, Key { name: head.name.into(), span: head.name_span, node: list });
    }
    add(root, Key { name: head.name.into(), span: head.name_span, node })
}

/// A key that is there already is a fault.
fn add<'a>(table: &mut Table<'a>, key: Key<'a>) -> Option<()> {
    let fits = table.keys.len() < KEYS && table.keys.iter().all(|other| other.name != key.name);
    fits.then(|| table.keys.push(key))
}

struct PlainReader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> PlainReader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek() == Some(byte)).then(|| self.at += 1)
    }

    /// As many bytes as it says yes to.
    fn take_while(&mut self, fits: impl Fn(u8) -> bool) -> Range<usize> {
        let start = self.at;
        self.at += self.rest().iter().take_while(|byte| fits(**byte)).count();
        start..self.at
    }

    fn skip_space(&mut self) {
        self.take_while(|byte| matches!(byte, b' ' | b'\t'));
    }

    /// Space, ends of lines and comments, as between the items of a list.
    fn skip_lines(&mut self) {
        loop {
            self.take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
            if self.peek() != Some(b'#') {
                return;
            }
            self.take_while(|byte| byte != b'\n');
        }
    }

    /// Nothing but a comment is left on the line.
    fn end_line(&mut self) -> Option<()> {
        self.skip_space();
        if self.peek() == Some(b'#') {
            self.take_while(|byte| byte != b'\n');
        }
        if self.peek() == Some(b'\r') {
            self.at += 1;
        }
        if self.at == self.text.len() { Some(()) } else { self.take(b'\n') }
    }

    fn head(&mut self) -> Option<TableHead<'a>> {
        let start = self.at;
        self.take(b'[')?;
        let is_item = self.take(b'[').is_some();
        let name_span = self.name()?;
        self.take(b']')?;
        if is_item {
            self.take(b']')?;
        }
        let span = start..self.at;
        self.end_line()?;
        Some(TableHead { name: &self.text[name_span.clone()], name_span, span, is_item })
    }

    fn name(&mut self) -> Option<Range<usize>> {
        let span = self.take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        (!span.is_empty()).then_some(span)
    }

    fn key_value(&mut self, depth: u32) -> Option<Key<'a>> {
        let span = self.name()?;
        self.skip_space();
        self.take(b'=')?;
        self.skip_space();
        let node = self.value(depth)?;
        Some(Key { name: self.text[span.clone()].into(), span, node })
    }

    fn value(&mut self, depth: u32) -> Option<Node<'a>> {
        let start = self.at;
        let content = match self.peek()? {
            b'"' => self.text()?,
            b'0'..=b'9' => self.number_or_day()?,
            b't' | b'f' => self.flag()?,
            b'[' if depth < DEPTH => self.list(depth)?,
            b'{' if depth < DEPTH => self.inline_table(depth)?,
            _ => return None,
        };
        let ends = matches!(self.peek(), None | Some(b' ' | b'\t' | b'\n' | b'\r' | b',' | b']' | b'}' | b'#'));
        ends.then_some(Node { span: start..self.at, content })
    }

    fn text(&mut self) -> Option<NodeContent<'a>> {
        self.take(b'"')?;
        let span = self.take_while(|byte| !matches!(byte, b'"' | b'\\' | b'\n'));
        self.take(b'"')?;
        // `""` before a third quote begins a text of several lines.
        (self.peek() != Some(b'"')).then(|| NodeContent::Text(self.text[span].into()))
    }

    fn number_or_day(&mut self) -> Option<NodeContent<'a>> {
        let span = self.take_while(|byte| byte.is_ascii_digit() || byte == b'-');
        let digits = &self.text[span.clone()];
        if let [year, month, day] = digits.splitn(3, '-').collect::<Vec<_>>()[..] {
            if (year.len(), month.len(), day.len()) != (4, 2, 2) {
                return None;
            }
            let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
            NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?;
            // A time may follow after a space.
            let time = self.peek() == Some(b' ') && self.rest().get(1).is_some_and(u8::is_ascii_digit);
            let day = Datetime { date: Some(Date { year, month, day }), time: None, offset: None };
            return (!time).then_some(NodeContent::Day(day));
        }
        let plain = digits.bytes().all(|byte| byte != b'-') && (digits == "0" || !digits.starts_with('0'));
        if !plain || digits.len() >= 19 {
            return None;
        }
        if self.take(b'.').is_none() {
            return Some(NodeContent::Integer(digits.into(), 10));
        }
        let decimals = self.take_while(|byte| byte.is_ascii_digit());
        (!decimals.is_empty()).then(|| NodeContent::Float(self.text[span.start..decimals.end].into()))
    }

    fn flag(&mut self) -> Option<NodeContent<'a>> {
        let span = self.take_while(|byte| byte.is_ascii_lowercase());
        self.text[span].parse().ok().map(NodeContent::Flag)
    }

    fn list(&mut self, depth: u32) -> Option<NodeContent<'a>> {
        self.take(b'[')?;
        let mut items = Vec::new();
        loop {
            self.skip_lines();
            if self.take(b']').is_some() {
                return Some(NodeContent::List(items));
            }
            items.push(self.value(depth + 1)?);
            self.skip_lines();
            if self.peek() != Some(b']') {
                self.take(b',')?;
            }
        }
    }

    /// On one line, without a comma after the last key.
    fn inline_table(&mut self, depth: u32) -> Option<NodeContent<'a>> {
        self.take(b'{')?;
        let mut table = Table::default();
        loop {
            self.skip_space();
            if table.keys.is_empty() && self.take(b'}').is_some() {
                return Some(NodeContent::Table(table));
            }
            let key = self.key_value(depth + 1)?;
            add(&mut table, key)?;
            self.skip_space();
            if self.take(b'}').is_some() {
                return Some(NodeContent::Table(table));
            }
            self.take(b',')?;
        }
    }
}

/// Whatever is read plainly is what the general parser reads, to the place; whether it is.
///
/// # Panics
/// The two read it differently.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn agrees(text: &str) -> bool {
    let Some(mut plain) = read(text) else { return false };
    let (root, errors) = toml::de::DeTable::parse_recoverable(text);
    assert!(errors.is_empty(), "{text:?} is read, but wrong: {errors:?}");
    let mut general = Table::from_toml(root.into_inner());
    plain.sort();
    general.sort();
    assert_eq!(plain, general, "{text:?}");
    true
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_plain_is_read_and_the_rest_left() {
        for (text, plain) in [
            ("", true),
            ("# a comment alone", true),
            ("a = 1\nb = \"x\"\n[t]\nc = 2026-02-28\n", true),
            ("a = 1\r\n[t]\r\nb = [1,\r\n # why\r\n 2,\r\n]\r\n", true),
            ("[[j]] # first\non = 2024-02-29\n\n[[j]]\nw = [{ a = \"æ\", b = true }, {}]", true),
            ("\ta\t=\t\"t\tab\"\t", true),
            ("a = 2026-02-31", false),
            ("a = 2025-02-29", false),
            ("a = 2026-02-01 10:00:00", false),
            ("a = 2026-02-01T10:00:00", false),
            ("a = 2026-2-1", false),
            ("a = 2026-02-01x", false),
            ("a = 1\na = 2", false),
            ("a = [1]\n[[a]]\nb = 1", false),
            ("[a]\n[a]", false),
            ("[a]\n[[a]]", false),
            ("[[a]]\n[a]", false),
            ("a = { b = 1, }", false),
            ("a = { b = 1, b = 2 }", false),
            ("a = { b = 1\n}", false),
            ("a = 01", false),
            ("a = -1", false),
            ("a = 1_000", false),
            ("a = 0x1f", false),
            ("a = 1.5", true),
            ("a = 33.33 # third", true),
            ("a = 0.0", true),
            ("a = 1.", false),
            ("a = .5", false),
            ("a = 01.5", false),
            ("a = 1.5.2", false),
            ("a = 1_0.5", false),
            ("a = 1.5e2", false),
            ("a = 1e2", false),
            ("a = +1.5", false),
            ("a = inf", false),
            ("a = 2026-02-01.5", false),
            ("a = 9999999999999999999", false),
            ("a = \"\\u0041\"", false),
            ("a = \"\"\"x\"\"\"", false),
            ("a = 'x'", false),
            ("a = \"x", false),
            ("a = \"x\"y", false),
            ("a = 1 b = 2", false),
            ("a.b = 1", false),
            ("[a.b]", false),
            ("[a]x", false),
            ("\"a\" = 1", false),
            ("a = truex", false),
            ("a = [1 2]", false),
            ("a = [,]", false),
            ("a", false),
            ("a = ", false),
            ("= 1", false),
            ("[]", false),
            ("[[a]", false),
            ("a = 1\r", false),
            ("# \u{1}", false),
            ("a = \"\u{7f}\"", false),
            ("\u{feff}a = 1", false),
        ] {
            assert_eq!(agrees(text), plain, "{text:?}");
        }
        assert!(!agrees(&format!("a = {}{}", "[".repeat(5000), "]".repeat(5000))));
    }

    #[test]
    fn every_trainee_of_the_example_is_plain() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/helgeland/trainees");
        let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(files.len() > 20);
        for file in files {
            assert!(agrees(&std::fs::read_to_string(&file).unwrap()), "{}", file.display());
        }
    }

    /// Pieces from which texts are made that are nearly TOML.
    fn piece() -> impl Strategy<Value = String> {
        prop_oneof![
            prop::sample::select(vec![
                "a",
                "b",
                "c-d",
                "1",
                "0",
                "12",
                "33.33",
                "0.5",
                "e2",
                "2026-02-28",
                "2024-02-29",
                "2023-02-29",
                "true",
                "false",
                "\"x\"",
                "\"\"",
                "\"æ ø\"",
                " = ",
                "=",
                ",",
                ", ",
                "[",
                "]",
                "{",
                "}",
                "[a]",
                "[[a]]",
                "[[b]]",
                "\n",
                "\r\n",
                "\n",
                " ",
                "\t",
                "#",
                "# c\n",
                "a = 1\n",
                "b = \"y\"\n",
                "a = [1, 2]\n",
                "a = { b = 1 }\n",
                "'",
                "\\",
                "\"",
                ".",
                "-",
                "_",
                ":",
                "T",
                "10:00",
                "\u{1}",
            ])
            .prop_map(str::to_owned),
            "[ -~æøå\n]{0,4}",
        ]
    }

    proptest! {
        #[test]
        fn nothing_is_read_in_another_way(pieces in prop::collection::vec(piece(), 0..24)) {
            agrees(&pieces.concat());
        }

        #[test]
        fn a_record_with_something_changed_is_read_in_no_other_way(
            record in 0_usize..4, from in 0_usize..900, length in 0_usize..12, piece in piece()
        ) {
            let texts = [
                include_str!("../../../examples/helgeland/alis.toml"),
                "schema = 1\nhpr = 9144897\n\n[training]\nstarted = 2024-03-01 # da\n\n[[practice]]\nfrom = 2024-02-01\n\
                 role = \"fastlege\"\npercent = 100\n\n[[journal]]\non = 2026-01-02\nevent = \"requested\"\nwishes = [\n  \
                 { site = \"Mo i Rana\", department = \"Kirurgi\" },\n]\nflexible = true\n",
                "a = [[1, 2], [\"x\"]]\nb = { c = [{ d = 2026-01-01 }] }\n[[e]]\n[[e]]\nf = false\n[g]\nh = \"\"",
                "x = 1\r\n[[y]] # hvorfor\r\nz = [ 1 , 2 ] # to\r\n",
            ];
            let text = texts[record];
            let from = text.floor_char_boundary(from.min(text.len()));
            let to = text.floor_char_boundary((from + length).min(text.len()));
            agrees(&format!("{}{piece}{}", &text[..from], &text[to..]));
        }
    }
}
