//! A record's text cut into the pieces that are merged: blocks, and the keys in them, each with its comments.
//!
//! Put together again the pieces are the text, byte for byte.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::{DeTable, DeValue};
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// The array of tables that a record grows by.
pub(crate) const JOURNAL: &str = "journal";

/// The array of posts.
pub(super) const POSTS: &str = "practice";

/// A key of the header that blocks of an array may say themselves, and which block is which on all sides.
pub(super) struct Implied {
    pub(super) key: &'static str,
    array: &'static str,
    /// None for a block of the array that never says it.
    known_by: fn(&TextBlock) -> Option<String>,
}

/// Where a post is, and what was asked for under which agreement, where earlier versions left it to the header.
pub(super) const IMPLIED: [Implied; 2] = [
    Implied { key: "municipality", array: POSTS, known_by: |block| block.value("from").map(str::to_owned) },
    Implied { key: "agreement", array: JOURNAL, known_by: request },
];

fn request(block: &TextBlock) -> Option<String> {
    (block.value("event") == Some("\"requested\"")).then(|| format!("{:?}", block.item()))
}

impl Implied {
    fn is_left_out(&self, block: &TextBlock) -> bool {
        matches!(&block.head, Head::Item(path) if path == &[self.array]) && block.value(self.key).is_none()
    }
}

/// The steps to a key: `["terms", "contract"]`.
pub(super) type Path = Vec<String>;

/// A whole text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Document {
    /// The first is what stands before any header.
    pub(super) blocks: Vec<TextBlock>,
}

/// What a block's header says it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Head {
    Root,
    /// `[training]`
    Table(Path),
    /// `[[journal]]`
    Item(Path),
}

/// A header and what stands under it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TextBlock {
    pub(super) head: Head,
    /// The comment lines right above the header.
    pub(super) lead: String,
    /// The header's line.
    pub(super) header: String,
    pub(super) entries: Vec<TextEntry>,
    /// Blank lines and comments behind the last key.
    pub(super) tail: String,
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TextEntry {
    /// Within its block.
    pub(super) path: Path,
    /// Blank lines and comments above it.
    pub(super) lead: String,
    /// Its line, or lines.
    pub(super) text: String,
    /// The value, the same for every way to write it.
    pub(super) value: String,
}

/// The values of one `[[…]]` block.
pub(super) type Item = BTreeMap<Path, String>;

/// What a text says, however it is laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Facts {
    pub(super) keys: BTreeMap<Path, String>,
    /// Of each array of tables its items, sorted.
    pub(super) items: BTreeMap<Path, Vec<Item>>,
}

impl Facts {
    pub(super) fn sorted(mut self) -> Self {
        self.items.values_mut().for_each(|items| items.sort());
        self.items.retain(|_, items| !items.is_empty());
        self
    }
}

impl TextBlock {
    pub(super) fn text(&self) -> String {
        format!("{}{}", self.body(), self.tail)
    }

    /// All but the tail.
    pub(super) fn body(&self) -> String {
        let mut out = format!("{}{}", self.lead, self.header);
        for entry in &self.entries {
            out.push_str(&entry.lead);
            out.push_str(&entry.text);
        }
        out
    }

    pub(super) fn item(&self) -> Item {
        self.entries.iter().map(|entry| (entry.path.clone(), entry.value.clone())).collect()
    }

    /// The value of a key, in its one spelling.
    pub(super) fn value(&self, key: &str) -> Option<&str> {
        self.entry(key).map(|entry| entry.value.as_str())
    }

    pub(super) fn entry(&self, key: &str) -> Option<&TextEntry> {
        self.entries.iter().find(|entry| entry.path == [key])
    }

    /// The path that the keys of the block lie under.
    pub(super) fn path(&self) -> &[String] {
        match &self.head {
            Head::Root => &[],
            Head::Table(path) | Head::Item(path) => path,
        }
    }
}

impl Document {
    /// Cuts a text. `None` where it is no TOML, or none that a record could be.
    pub(super) fn parse(text: &str) -> Option<Document> {
        DeTable::parse(text).ok()?;
        let mut blocks = vec![block(Head::Root, String::new(), String::new())];
        // Blank lines and comments that belong to what comes next, or to nothing.
        let mut pending = String::new();
        for line in lines(text) {
            let current = blocks.last_mut()?;
            match line.kind {
                TextLine::Blank | TextLine::Comment => pending.push_str(line.text),
                TextLine::TextEntry { dots } => {
                    let (path, value) = read_entry(line.text, dots)?;
                    let lead = std::mem::take(&mut pending);
                    current.entries.push(TextEntry { path, lead, text: line.text.to_owned(), value });
                }
                TextLine::Header => {
                    let (tail, lead) = attached(&pending);
                    current.tail = tail.to_owned();
                    let head = read_header(line.text)?;
                    // A table within an item of an array is nothing that a record has.
                    let below = |other: &TextBlock| {
                        matches!(&other.head, Head::Item(item)
                            if head_path(&head).len() > item.len() && head_path(&head).starts_with(item))
                    };
                    if blocks.iter().any(below) {
                        return None;
                    }
                    blocks.push(block(head, lead.to_owned(), line.text.to_owned()));
                    pending.clear();
                }
            }
        }
        blocks.last_mut()?.tail = pending;
        Some(Document { blocks })
    }

    /// Every key outside arrays of tables, by its whole path.
    pub(super) fn keys(&self) -> BTreeMap<Path, &TextEntry> {
        let tables = self.blocks.iter().filter(|block| !matches!(block.head, Head::Item(_)));
        tables
            .flat_map(|block| block.entries.iter().map(|entry| ([block.path(), &entry.path[..]].concat(), entry)))
            .collect()
    }

    /// The items of an array of tables, in their order.
    pub(super) fn items(&self, path: &[String]) -> Vec<&TextBlock> {
        self.blocks.iter().filter(|block| matches!(&block.head, Head::Item(own) if own == path)).collect()
    }

    pub(super) fn find(&self, head: &Head) -> Option<&TextBlock> {
        self.blocks.iter().find(|block| block.head == *head)
    }

    pub(super) fn facts(&self) -> Facts {
        let keys = self.keys().into_iter().map(|(path, entry)| (path, entry.value.clone())).collect();
        let mut facts = Facts { keys, items: BTreeMap::new() };
        for block in &self.blocks {
            if let Head::Item(path) = &block.head {
                facts.items.entry(path.clone()).or_default().push(block.item());
            }
        }
        facts.sorted()
    }

    /// The value of a key of the header.
    pub(super) fn header(&self, key: &str) -> Option<String> {
        self.keys().get(&vec![key.to_owned()]).map(|entry| entry.value.clone())
    }

    /// Where a side moved somebody to, by the post that it began there: its first day and its municipality.
    pub(super) fn moved_to(&self, base: &Document) -> Option<(String, String)> {
        let to = self.header("municipality").filter(|to| base.header("municipality").is_some_and(|was| was != *to))?;
        let posts = self.items(&[POSTS.to_owned()]);
        let new = posts.iter().filter(|post| post.value("municipality") == Some(&to) && base.post(post).is_none());
        let first = new.filter_map(|post| post.value("from")).max()?;
        Some((first.to_owned(), to))
    }

    /// The same post here: of the same first day and municipality.
    pub(super) fn post(&self, post: &TextBlock) -> Option<&TextBlock> {
        self.items(&[POSTS.to_owned()]).into_iter().find(|own| is_same_post(own, post))
    }

    /// Gives a post its last day.
    pub(super) fn end_post(&mut self, post: &TextBlock, to: &TextEntry) {
        for block in self.blocks.iter_mut().filter(|block| is_same_post(block, post)) {
            for entry in block.entries.iter_mut().filter(|entry| entry.path == to.path) {
                (entry.text, entry.value) = (to.text.clone(), to.value.clone());
            }
        }
    }

    /// Gives a key of the header the line that it has in another text, or takes it out where that one has none.
    pub(super) fn take_header(&mut self, key: &str, from: &Document) {
        let theirs = from.blocks.first().and_then(|root| root.entry(key)).cloned();
        let Some(root) = self.blocks.first_mut() else { return };
        let at = root.entries.iter().position(|entry| entry.path == [key]);
        match (at, theirs) {
            (Some(at), Some(theirs)) => {
                (root.entries[at].text, root.entries[at].value) = (theirs.text, theirs.value);
            }
            (Some(at), None) => drop(root.entries.remove(at)),
            (None, Some(theirs)) => root.entries.push(TextEntry { lead: String::new(), ..theirs }),
            (None, None) => {}
        }
    }

    /// What the blocks are known by that leave to the header what they could say themselves.
    pub(super) fn implying(&self, implied: &Implied) -> BTreeSet<String> {
        self.blocks.iter().filter(|block| implied.is_left_out(block)).filter_map(implied.known_by).collect()
    }

    /// Writes into those blocks what the header implied, by what they are known by.
    pub(super) fn fill(&mut self, implied: &Implied, value: impl Fn(&str) -> Option<String>) {
        self.expand(implied.array);
        for block in self.blocks.iter_mut().filter(|block| implied.is_left_out(block)) {
            let Some(value) = (implied.known_by)(block).as_deref().and_then(&value) else { continue };
            let path = vec![implied.key.to_owned()];
            let text = format!("{} = {value}\n", implied.key);
            block.entries.push(TextEntry { path, lead: String::new(), text, value });
        }
    }

    /// Writes `contact = { … }` and `journal = [ { … } ]` at the top as blocks of their own. `None` where it is neither.
    pub(super) fn expand(&mut self, name: &str) -> Option<()> {
        let root = self.blocks.first_mut()?;
        let at = root.entries.iter().position(|entry| entry.path == [name])?;
        let text = root.entries[at].text.clone();
        let parsed = DeTable::parse(&text).ok()?;
        let value = parsed.get_ref().get(name)?.get_ref();
        let mut made = Vec::new();
        match value {
            DeValue::Table(table) => made.push(written_out(Head::Table(vec![name.to_owned()]), table, &text)?),
            DeValue::Array(items) => {
                for item in items.iter() {
                    let DeValue::Table(table) = item.get_ref() else { return None };
                    made.push(written_out(Head::Item(vec![name.to_owned()]), table, &text)?);
                }
            }
            _ => return None,
        }
        let gone = root.entries.remove(at);
        // Comments above and within the value stay with what it becomes.
        let comments: String = comments(&format!("{}{}", gone.lead, gone.text)).into_iter().map(|c| c + "\n").collect();
        match made.first_mut() {
            Some(first) => first.lead = comments,
            None => root.tail.insert_str(0, &comments),
        }
        let place = match made.first().map(|block| &block.head) {
            Some(Head::Table(_)) => self.blocks.iter().position(|block| matches!(block.head, Head::Item(_))),
            _ => None,
        };
        let place = place.unwrap_or(self.blocks.len());
        if let Some(last) = made.len().checked_sub(1) {
            // A blank line above each, as where they are written by hand.
            let behind = place < self.blocks.len();
            let above = self.blocks[..place].last_mut().filter(|block| !block.text().is_empty());
            above.into_iter().filter(|block| block.tail.is_empty()).for_each(|block| block.tail.push('\n'));
            made[..last + usize::from(behind)].iter_mut().for_each(|block| block.tail.push('\n'));
        }
        self.blocks.splice(place..place, made);
        Some(())
    }

    /// Whether a key at the top is written in a way that [`Document::expand`] changes.
    pub(super) fn inline(&self, name: &str) -> bool {
        let mut copy = self.clone();
        copy.expand(name).is_some()
    }
}

fn is_same_post(one: &TextBlock, other: &TextBlock) -> bool {
    let is_post = |block: &TextBlock| matches!(&block.head, Head::Item(path) if path == &[POSTS]);
    let known_by = |block: &TextBlock| ["from", "municipality"].map(|key| block.value(key).map(str::to_owned));
    is_post(one) && is_post(other) && known_by(one) == known_by(other)
}

fn block(head: Head, lead: String, header: String) -> TextBlock {
    TextBlock { head, lead, header, entries: Vec::new(), tail: String::new() }
}

fn head_path(head: &Head) -> &[String] {
    match head {
        Head::Root => &[],
        Head::Table(path) | Head::Item(path) => path,
    }
}

fn written_out(head: Head, table: &DeTable<'_>, text: &str) -> Option<TextBlock> {
    let header = match &head {
        Head::Root => String::new(),
        Head::Table(path) => format!("[{}]\n", path.join(".")),
        Head::Item(path) => format!("[[{}]]\n", path.join(".")),
    };
    let mut out = block(head, String::new(), header);
    // In the order in which they were written.
    let mut pairs: Vec<_> = table.iter().collect();
    pairs.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in pairs {
        let key = key.get_ref().to_string();
        if key.is_empty() || !key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-') {
            return None;
        }
        // A dotted key has no value of its own to copy.
        let span = value.span();
        if span.start < text.find('=')? {
            return None;
        }
        let text = format!("{key} = {}\n", text.get(span)?);
        let value = canonical(value.get_ref());
        out.entries.push(TextEntry { path: vec![key], lead: String::new(), text, value });
    }
    Some(out)
}

/// What stands before a header: what belongs to the block above, and the comment lines right above the header.
fn attached(pending: &str) -> (&str, &str) {
    let mut at = pending.len();
    for line in pending.split_inclusive('\n').rev() {
        if line.trim().is_empty() {
            break;
        }
        at -= line.len();
    }
    pending.split_at(at)
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum TextLine {
    Blank,
    Comment,
    Header,
    /// With so many dots in its key.
    TextEntry {
        dots: usize,
    },
}

struct Cut<'a> {
    kind: TextLine,
    text: &'a str,
}

/// The lines of a text, what a value goes on in the next line counted as one.
fn lines(text: &str) -> Vec<Cut<'_>> {
    let mut out = Vec::new();
    let (mut start, mut depth, mut dots, mut in_key) = (0, 0_usize, 0, true);
    let mut kind = None;
    for token in Source::new(text).lex() {
        match token.kind() {
            TokenKind::Newline if depth == 0 || kind == Some(TextLine::Header) => {
                let kind = match kind.take().unwrap_or(TextLine::Blank) {
                    TextLine::TextEntry { .. } => TextLine::TextEntry { dots },
                    other => other,
                };
                let end = token.span().end();
                out.push(Cut { kind, text: &text[start..end] });
                (start, depth, dots, in_key) = (end, 0, 0, true);
                continue;
            }
            TokenKind::Whitespace | TokenKind::Newline => continue,
            TokenKind::Comment => {
                kind = kind.or(Some(TextLine::Comment));
                continue;
            }
            TokenKind::Eof => break,
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => depth += usize::from(kind.is_some()),
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => depth = depth.saturating_sub(1),
            TokenKind::Equals => in_key = false,
            TokenKind::Dot if in_key => dots += 1,
            _ => {}
        }
        if kind.is_none() {
            kind = Some(match token.kind() {
                TokenKind::LeftSquareBracket => TextLine::Header,
                _ => TextLine::TextEntry { dots: 0 },
            });
        }
    }
    if start < text.len() {
        let kind = match kind.unwrap_or(TextLine::Blank) {
            TextLine::TextEntry { .. } => TextLine::TextEntry { dots },
            other => other,
        };
        out.push(Cut { kind, text: &text[start..] });
    }
    out
}

fn read_header(line: &str) -> Option<Head> {
    let parsed = DeTable::parse(line).ok()?;
    let mut table = parsed.get_ref();
    let mut path = Path::new();
    loop {
        let Some((key, value)) = table.iter().next() else { return Some(Head::Table(path)) };
        path.push(key.get_ref().to_string());
        match value.get_ref() {
            DeValue::Table(inner) => table = inner,
            DeValue::Array(_) => return Some(Head::Item(path)),
            _ => return None,
        }
    }
}

fn read_entry(text: &str, dots: usize) -> Option<(Path, String)> {
    let parsed = DeTable::parse(text).ok()?;
    let mut table = parsed.get_ref();
    let mut path = Path::new();
    loop {
        let (key, value) = table.iter().next()?;
        path.push(key.get_ref().to_string());
        if path.len() == dots + 1 {
            return Some((path, canonical(value.get_ref())));
        }
        let DeValue::Table(inner) = value.get_ref() else { return None };
        table = inner;
    }
}

/// A value in one spelling.
fn canonical(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("{text:?}"),
        DeValue::Integer(number) => {
            let plain = i128::from_str_radix(&number.as_str().replace('_', ""), number.radix());
            plain.map_or_else(|_| number.to_string(), |plain| plain.to_string())
        }
        DeValue::Float(number) => shortest(number.as_str()).to_owned(),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(day) => day.to_string(),
        DeValue::Array(items) => {
            format!("[{}]", items.iter().map(|item| canonical(item.get_ref())).collect::<Vec<_>>().join(", "))
        }
        DeValue::Table(table) => {
            let pairs = table.iter().map(|(key, value)| (key.get_ref().to_string(), canonical(value.get_ref())));
            let sorted: BTreeMap<String, String> = pairs.collect();
            let pairs: Vec<String> = sorted.into_iter().map(|(key, value)| format!("{key} = {value}")).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
    }
}

/// A decimal number without the zeros at its end: `50.0` is 50.
fn shortest(number: &str) -> &str {
    let plain = number.contains('.') && number.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+'));
    if plain { number.trim_start_matches('+').trim_end_matches('0').trim_end_matches('.') } else { number }
}

/// The comments of a text, in their order, each from its `#`.
pub(super) fn comments(text: &str) -> Vec<String> {
    let tokens = Source::new(text).lex().filter(|token| token.kind() == TokenKind::Comment);
    tokens
        .filter_map(|token| text.get(token.span().start()..token.span().end()))
        .map(|c| c.trim_end().to_owned())
        .collect()
}
