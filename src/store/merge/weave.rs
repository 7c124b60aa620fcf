//! Putting the pieces of two sides together, with ours as the text that is edited.

use std::collections::{BTreeMap, BTreeSet};

use super::conflict::{Conflict, marked};
use super::document::{Document, Facts, Head, Item, JOURNAL, POSTS, Path, TextBlock, TextEntry, comments};

/// What to write where both sides changed the same key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Ours,
    Theirs,
    Markers,
}

/// Three versions of a text.
pub(super) struct Weaving<'a> {
    pub(super) base: &'a Document,
    pub(super) ours: &'a Document,
    pub(super) theirs: &'a Document,
}

/// What they become.
pub(super) struct Woven {
    pub(super) text: String,
    /// What the text is meant to say.
    pub(super) facts: Facts,
    pub(super) conflicts: Vec<Conflict>,
}

/// Blocks of these arrays are known by what they are about, and their keys are merged one by one.
const KEYED: [(&str, &[&str]); 5] = [
    // Of these the first key is enough where it is one block all the way ([`Weaving::told_by_first`]).
    (POSTS, &["from", "municipality", "role", "workplace"]),
    ("supervisor", &["from", "name"]),
    ("site", &["name"]),
    ("rate", &["role", "centrality"]),
    ("goal", &["code"]),
];

/// By which keys the blocks of an array are known; those of others are their values.
fn keyed(path: &[String]) -> Option<&'static [&'static str]> {
    KEYED.iter().find(|(name, _)| path == [*name]).map(|(_, keys)| *keys)
}

/// What a block is known by.
fn name(block: &TextBlock, keys: &[&str]) -> String {
    let item = block.item();
    let values = keys.iter().filter_map(|key| item.get(&vec![(*key).to_owned()]).cloned());
    values.collect::<Vec<_>>().join(" ").replace('"', "")
}

/// What tells a block of an array from the others; `None` for a block of no array.
pub(super) fn identity(block: &TextBlock) -> Option<String> {
    let Head::Item(path) = &block.head else { return None };
    let keys = keyed(path).map(|keys| if path == &[POSTS] { &keys[..1] } else { keys });
    let known = keys.map_or_else(|| told(&block.item()), |keys| name(block, keys));
    Some(format!("{}: {known}", path.join(".")))
}

/// A block of the result.
struct Piece {
    head: Head,
    text: String,
    /// It comes from theirs: blank lines around it are ours to see to.
    added: bool,
    /// Their lines counted within the piece, from 0.
    conflicts: Vec<Conflict>,
}

impl Piece {
    fn new(head: &Head) -> Self {
        Piece { head: head.clone(), text: String::new(), added: false, conflicts: Vec::new() }
    }

    fn conflict(&mut self, mode: Mode, key: String, ours: Side<'_>, theirs: Side<'_>) {
        let line = self.text.matches('\n').count();
        let value = |side: Side<'_>| side.map(|(_, value)| value.to_owned());
        let text = |side: Side<'_>| side.map(|(text, _)| text.to_owned()).unwrap_or_default();
        self.text.push_str(&match mode {
            Mode::Ours => text(ours),
            Mode::Theirs => text(theirs),
            Mode::Markers => marked(&text(ours), &text(theirs)),
        });
        self.conflicts.push(Conflict { key, ours: value(ours), theirs: value(theirs), line });
    }
}

/// One side of a conflict, where it has anything: its text, and its value as it is told.
type Side<'a> = Option<(&'a str, &'a str)>;

/// Which side holds, where they differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pick {
    Ours,
    Theirs,
    Conflict,
}

fn pick<T: PartialEq>(base: Option<&T>, ours: Option<&T>, theirs: Option<&T>) -> Pick {
    if ours == theirs || theirs == base {
        Pick::Ours
    } else if ours == base {
        Pick::Theirs
    } else {
        Pick::Conflict
    }
}

/// The text of something that all sides agree on but for its looks: ours, unless only theirs was touched, with the
/// comments that the other side has added.
fn dressed(base: Option<&str>, ours: &str, theirs: Option<&str>) -> String {
    match theirs {
        None => ours.to_owned(),
        Some(theirs) if Some(ours) == base => theirs.to_owned(),
        Some(theirs) => with_comments(base.unwrap_or_default(), ours, theirs),
    }
}

/// A text, and above it the comments that another version of it has and neither it nor the base knows.
fn with_comments(base: &str, text: &str, other: &str) -> String {
    let known: BTreeSet<String> = comments(base).into_iter().chain(comments(text)).collect();
    let new: String = comments(other).into_iter().filter(|c| !known.contains(c)).map(|c| c + "\n").collect();
    // Behind the blank lines that part it from what stands above.
    let at = text.len() - text.trim_start_matches('\n').len();
    format!("{}{new}{}", &text[..at], &text[at..])
}

impl TextEntry {
    fn whole(&self) -> String {
        format!("{}{}", self.lead, self.text)
    }
}

impl Weaving<'_> {
    pub(super) fn run(&self, mode: Mode) -> Woven {
        let mut facts = Facts::default();
        let mut pieces: Vec<Piece> = Vec::new();
        let mut plans: BTreeMap<Path, Vec<Option<Piece>>> = BTreeMap::new();
        let mut added: Vec<Piece> = Vec::new();
        for path in self.arrays() {
            let (own, new) = self.items(&path, mode, &mut facts);
            plans.insert(path, own.into_iter().rev().collect());
            added.extend(new);
        }
        for block in &self.ours.blocks {
            let piece = match &block.head {
                Head::Item(path) => plans.get_mut(path).and_then(Vec::pop).flatten(),
                head => self.table(head, mode, &mut facts),
            };
            pieces.extend(piece);
        }
        let new_tables = self.theirs.blocks.iter().filter(|block| matches!(block.head, Head::Table(_)));
        for block in new_tables.filter(|block| self.ours.find(&block.head).is_none()) {
            if let Some(piece) = self.table(&block.head, mode, &mut facts) {
                let at = pieces.iter().position(|piece| matches!(piece.head, Head::Item(_))).unwrap_or(pieces.len());
                pieces.insert(at, piece);
            }
        }
        for piece in added {
            let same = pieces.iter().rposition(|other| other.head == piece.head).map(|at| at + 1);
            let journal = Head::Item(vec![JOURNAL.to_owned()]);
            let before_journal =
                || pieces.iter().position(|other| other.head == journal).filter(|_| piece.head != journal);
            let at = same.or_else(before_journal).unwrap_or(pieces.len());
            pieces.insert(at, piece);
        }
        joined(pieces, facts.sorted())
    }

    /// Every array of tables that any side has.
    fn arrays(&self) -> Vec<Path> {
        let mut paths: Vec<Path> = Vec::new();
        for block in self.ours.blocks.iter().chain(&self.theirs.blocks).chain(&self.base.blocks) {
            if let Head::Item(path) = &block.head
                && !paths.contains(path)
            {
                paths.push(path.clone());
            }
        }
        paths
    }

    /// A table, or what stands before any; `None` where nothing is left of it.
    fn table(&self, head: &Head, mode: Mode, facts: &mut Facts) -> Option<Piece> {
        let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(|document| document.find(head));
        let model = ours.or(theirs)?;
        let mut piece = Piece::new(head);
        let heading = |block: &TextBlock| format!("{}{}", block.lead, block.header);
        piece.text = match (ours, theirs) {
            (Some(ours), theirs) => {
                dressed(base.map(heading).as_deref(), &heading(ours), theirs.map(heading).as_deref())
            }
            (None, _) => heading(model),
        };
        let before = piece.text.len();
        let [in_base, in_ours, in_theirs] = [self.base, self.ours, self.theirs].map(Document::keys);
        let prefix = model.path();
        let whole = |entry: &TextEntry| [prefix, &entry.path[..]].concat();
        let own = ours.iter().flat_map(|block| &block.entries).map(whole);
        // What theirs has and ours has not, in this block or another.
        let new = theirs.iter().flat_map(|block| &block.entries).map(whole).filter(|path| !in_ours.contains_key(path));
        for path in own.chain(new).collect::<Vec<_>>() {
            let get = |keys: &BTreeMap<Path, &'_ TextEntry>| keys.get(&path).map(|entry| (*entry).clone());
            let versions = (get(&in_base), get(&in_ours), get(&in_theirs));
            if let Some(value) = entry(&mut piece, mode, path.join("."), versions) {
                facts.keys.insert(path, value);
            }
        }
        // What one side removed and the other changed stands against each other, though it leaves no text on one of them.
        let empty = piece.text.len() == before && piece.conflicts.is_empty();
        if empty && *head != Head::Root && base.is_some() && (ours.is_none() || theirs.is_none()) {
            return None;
        }
        piece.added = ours.is_none();
        piece.text.push_str(&self.tail(base, ours, theirs));
        Some(piece)
    }

    /// What stands behind a block: ours, and the comments that theirs has put there.
    fn tail(&self, base: Option<&TextBlock>, ours: Option<&TextBlock>, theirs: Option<&TextBlock>) -> String {
        let Some(ours) = ours else { return theirs.map(|block| block.tail.clone()).unwrap_or_default() };
        let (Some(theirs), base) = (theirs, base.map(|block| block.tail.as_str())) else { return ours.tail.clone() };
        if Some(ours.tail.as_str()) == base && !comments(&theirs.tail).is_empty() {
            return theirs.tail.clone();
        }
        // A comment may have stood at the end once and stand above a new block now.
        let known: BTreeSet<String> = [self.base, self.ours]
            .iter()
            .flat_map(|document| &document.blocks)
            .flat_map(|b| comments(&b.text()))
            .collect();
        let new = comments(&theirs.tail).into_iter().filter(|comment| !known.contains(comment));
        format!("{}{}", new.map(|comment| comment + "\n").collect::<String>(), ours.tail)
    }

    /// The blocks of an array: what becomes of each of ours, and those that theirs adds.
    fn items(&self, path: &Path, mode: Mode, facts: &mut Facts) -> (Vec<Option<Piece>>, Vec<Piece>) {
        match keyed(path) {
            Some(keys) => self.keyed_items(path, keys, mode, facts),
            None => self.counted_items(path, facts),
        }
    }

    /// A multiset: what was added is there, what was removed is gone, and how often counts.
    fn counted_items(&self, path: &Path, facts: &mut Facts) -> (Vec<Option<Piece>>, Vec<Piece>) {
        let by_value = |document: &Document| {
            let mut found: BTreeMap<Item, Vec<TextBlock>> = BTreeMap::new();
            for block in document.items(path) {
                found.entry(block.item()).or_default().push(block.clone());
            }
            found
        };
        let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(by_value);
        let count = |of: &BTreeMap<Item, Vec<TextBlock>>, item: &Item| of.get(item).map_or(0, Vec::len);
        let result = |item: &Item| {
            let (b, o, t) = (count(&base, item), count(&ours, item), count(&theirs, item));
            let added = o.saturating_sub(b).max(t.saturating_sub(b));
            let removed = b.saturating_sub(o).max(b.saturating_sub(t));
            (b + added).saturating_sub(removed)
        };
        let kept = facts.items.entry(path.clone()).or_default();
        let mut seen: BTreeMap<Item, usize> = BTreeMap::new();
        let mut own = Vec::new();
        for block in self.ours.items(path) {
            let item = block.item();
            let nth = seen.entry(item.clone()).or_default();
            let at = *nth;
            *nth += 1;
            if at >= result(&item) {
                own.push(orphaned(block));
                continue;
            }
            let other = |of: &BTreeMap<Item, Vec<TextBlock>>| of.get(&item).and_then(|blocks| blocks.get(at)).cloned();
            let (base, theirs) = (other(&base), other(&theirs));
            let mut piece = Piece::new(&block.head);
            let body = |block: &Option<TextBlock>| block.as_ref().map(TextBlock::body);
            piece.text = dressed(body(&base).as_deref(), &block.body(), body(&theirs).as_deref());
            piece.text.push_str(&self.tail(base.as_ref(), Some(block), theirs.as_ref()));
            own.push(Some(piece));
            kept.push(item);
        }
        let mut new = Vec::new();
        let mut seen: BTreeMap<Item, usize> = BTreeMap::new();
        for block in self.theirs.items(path) {
            let item = block.item();
            let nth = seen.entry(item.clone()).or_default();
            *nth += 1;
            if *nth > count(&ours, &item) && *nth <= result(&item) {
                new.push(self.added(block));
                kept.push(item);
            }
        }
        (own, new)
    }

    /// The names by which the first key alone is enough: one block bears it in the base, and at most one on each side. What
    /// else a block says may then be corrected, and it is still the same.
    fn told_by_first(&self, path: &Path, keys: &[&str]) -> BTreeSet<String> {
        let count = |document: &Document| {
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for block in document.items(path) {
                *counts.entry(name(block, &keys[..1])).or_default() += 1;
            }
            counts
        };
        let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(count);
        let at_most_one =
            |side: &BTreeMap<String, usize>, name: &String| side.get(name).is_none_or(|count| *count == 1);
        let one = base
            .into_iter()
            .filter(|(name, count)| *count == 1 && at_most_one(&ours, name) && at_most_one(&theirs, name));
        one.map(|(name, _)| name).collect()
    }

    /// Blocks known by some of their keys.
    fn keyed_items(
        &self,
        path: &Path,
        keys: &[&str],
        mode: Mode,
        facts: &mut Facts,
    ) -> (Vec<Option<Piece>>, Vec<Piece>) {
        let by_first = if path == &[POSTS] { self.told_by_first(path, keys) } else { BTreeSet::new() };
        let name = |block: &TextBlock| {
            let first = name(block, &keys[..1]);
            if by_first.contains(&first) { first } else { name(block, keys) }
        };
        let by_name = |document: &Document| {
            let mut found: BTreeMap<(String, usize), TextBlock> = BTreeMap::new();
            for block in document.items(path) {
                let name = name(block);
                let nth = found.keys().filter(|(known, _)| *known == name).count();
                found.insert((name, nth), block.clone());
            }
            found
        };
        let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(by_name);
        let kept = facts.items.entry(path.clone()).or_default();
        let mut merged = |known: &(String, usize)| {
            let (b, o, t) = (base.get(known), ours.get(known), theirs.get(known));
            let label = format!("{} {}", path.join("."), known.0);
            match (o, t) {
                (Some(o), Some(t)) => {
                    let (piece, item) = self.block(&label, mode, (b, o, t));
                    kept.push(item);
                    Some(piece)
                }
                (o, t) => {
                    let item = |block: Option<&TextBlock>| block.map(TextBlock::item);
                    let side = o.or(t)?;
                    match pick(item(b).as_ref(), item(o).as_ref(), item(t).as_ref()) {
                        Pick::Ours if o.is_none() => None,
                        Pick::Theirs if t.is_none() => orphaned(side),
                        Pick::Ours | Pick::Theirs => {
                            kept.push(side.item());
                            if o.is_some() {
                                let mut piece = Piece::new(&side.head);
                                piece.text = side.text();
                                return Some(piece);
                            }
                            Some(self.added(side))
                        }
                        Pick::Conflict => {
                            let mut piece = Piece::new(&side.head);
                            piece.added = o.is_none();
                            let [ours, theirs] = [o, t].map(|block| block.map(TextBlock::body));
                            let shown = |block: Option<&TextBlock>| block.map(|block| told(&block.item()));
                            let values = (shown(o), shown(t));
                            piece.conflict(
                                mode,
                                label,
                                ours.as_deref().zip(values.0.as_deref()),
                                theirs.as_deref().zip(values.1.as_deref()),
                            );
                            piece.text.push_str(&side.tail);
                            let stays = match mode {
                                Mode::Theirs => t.is_some(),
                                Mode::Ours | Mode::Markers => o.is_some(),
                            };
                            if stays {
                                kept.push(side.item());
                            }
                            Some(piece)
                        }
                    }
                }
            }
        };
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut own = Vec::new();
        for block in self.ours.items(path) {
            let nth = counts.entry(name(block)).or_default();
            own.push(merged(&(name(block), *nth)));
            *nth += 1;
        }
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut new = Vec::new();
        for block in self.theirs.items(path) {
            let nth = counts.entry(name(block)).or_default();
            let known = (name(block), *nth);
            *nth += 1;
            if !ours.contains_key(&known) {
                new.extend(merged(&known));
            }
        }
        (own, new)
    }

    /// One block that both sides have, key by key.
    fn block(
        &self,
        label: &str,
        mode: Mode,
        (base, ours, theirs): (Option<&TextBlock>, &TextBlock, &TextBlock),
    ) -> (Piece, Item) {
        let mut piece = Piece::new(&ours.head);
        let heading = |block: &TextBlock| format!("{}{}", block.lead, block.header);
        piece.text = dressed(base.map(heading).as_deref(), &heading(ours), Some(&heading(theirs)));
        let find = |block: &TextBlock, path: &Path| block.entries.iter().find(|entry| entry.path == *path).cloned();
        let mut paths: Vec<Path> = ours.entries.iter().map(|entry| entry.path.clone()).collect();
        paths.extend(theirs.entries.iter().map(|entry| entry.path.clone()).filter(|path| find(ours, path).is_none()));
        let mut item = Item::new();
        for path in paths {
            let versions = (base.and_then(|base| find(base, &path)), find(ours, &path), find(theirs, &path));
            if let Some(value) = entry(&mut piece, mode, format!("{label}: {}", path.join(".")), versions) {
                item.insert(path, value);
            }
        }
        piece.text.push_str(&self.tail(base, Some(ours), Some(theirs)));
        (piece, item)
    }

    /// A block that theirs adds, with its comments; those that stood in the base already stand in ours.
    fn added(&self, block: &TextBlock) -> Piece {
        let known: BTreeSet<String> = self.base.blocks.iter().flat_map(|block| comments(&block.text())).collect();
        let lead: String = block.lead.split_inclusive('\n').filter(|line| !known.contains(line.trim())).collect();
        let tail: String = block.tail.split_inclusive('\n').filter(|line| !known.contains(line.trim())).collect();
        let mut piece = Piece::new(&block.head);
        piece.added = true;
        piece.text = TextBlock { lead, tail, ..block.clone() }.text();
        piece
    }
}

/// A key and its value; gives the value that stands afterwards, which in a conflict is that of the side written.
fn entry(
    piece: &mut Piece,
    mode: Mode,
    key: String,
    (base, ours, theirs): (Option<TextEntry>, Option<TextEntry>, Option<TextEntry>),
) -> Option<String> {
    let value = |entry: &Option<TextEntry>| entry.as_ref().map(|entry| entry.value.clone());
    let (b, o, t) = (value(&base), value(&ours), value(&theirs));
    let whole = |entry: &Option<TextEntry>| entry.as_ref().map(TextEntry::whole);
    let (base_text, our_text, their_text) = (whole(&base), whole(&ours), whole(&theirs));
    let (text, value) = match pick(b.as_ref(), o.as_ref(), t.as_ref()) {
        Pick::Conflict => {
            let side = |text: &Option<String>, value: &Option<String>| text.clone().zip(value.clone());
            let (ours, theirs) = (side(&our_text, &o), side(&their_text, &t));
            let lent = |side: &'_ Option<(String, String)>| -> Option<(String, String)> { side.clone() };
            let (ours, theirs) = (lent(&ours), lent(&theirs));
            piece.conflict(
                mode,
                key,
                ours.as_ref().map(|(text, value)| (text.as_str(), value.as_str())),
                theirs.as_ref().map(|(text, value)| (text.as_str(), value.as_str())),
            );
            return if mode == Mode::Theirs { t } else { o };
        }
        Pick::Ours => {
            let text = our_text.map(|ours| match &their_text {
                Some(theirs) if o == b && t == b => dressed(base_text.as_deref(), &ours, Some(theirs)),
                Some(theirs) => with_comments(base_text.as_deref().unwrap_or_default(), &ours, theirs),
                None => ours,
            });
            (text, o)
        }
        Pick::Theirs => {
            let text = their_text.map(|theirs| match &our_text {
                Some(ours) => with_comments(base_text.as_deref().unwrap_or_default(), &theirs, ours),
                None => theirs,
            });
            (text, t)
        }
    };
    piece.text.push_str(&text.unwrap_or_default());
    value
}

/// What stays of a block that goes: what was written below it and is about nothing in it.
fn orphaned(block: &TextBlock) -> Option<Piece> {
    if comments(&block.tail).is_empty() {
        return None;
    }
    let mut piece = Piece::new(&block.head);
    piece.text = block.tail.clone();
    Some(piece)
}

/// A block's values on one line.
fn told(item: &Item) -> String {
    item.iter().map(|(key, value)| format!("{} = {value}", key.join("."))).collect::<Vec<_>>().join(", ")
}

fn joined(pieces: Vec<Piece>, facts: Facts) -> Woven {
    let mut text = String::new();
    let mut conflicts = Vec::new();
    let mut last_added = false;
    for piece in pieces {
        // A side that has nothing there can still be one of two in a conflict.
        if piece.text.is_empty() && piece.conflicts.is_empty() {
            continue;
        }
        if (piece.added || last_added) && !text.is_empty() && !text.ends_with("\n\n") {
            text.push('\n');
        }
        let above = text.matches('\n').count();
        conflicts.extend(
            piece.conflicts.into_iter().map(|conflict| Conflict { line: conflict.line + above + 1, ..conflict }),
        );
        text.push_str(&piece.text);
        last_added = piece.added;
    }
    let end = text.trim_end_matches('\n').len();
    if end > 0 {
        text.truncate(end + 1);
    }
    Woven { text, facts, conflicts }
}
