//! Three versions of a record become one: entry by entry and key by key, not line by line.
//!
//! - A journal is a multiset of entries, an entry is its values. What either side added is there, what either side removed
//!   is gone; an entry that both sides added alike is one.
//! - Keys, those of nested tables too, are merged one by one; so are `[[practice]]`, `[[site]]` and `[[rate]]`, which are
//!   known by what they are about.
//!   A post is known by its first day, municipality, role and workplace, and by the first day alone where it is one post all
//!   the way.
//! - Only a key that both sides changed, to two values, is a conflict.
//! - Ours is the text that is edited: its comments and layout stay, and what comes from theirs brings its comments along.
//!
//! What is written is read again, and must say what was meant; a text that cannot be merged so is not merged here.

mod conflict;
mod document;
mod weave;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use conflict::{Conflict, MarkedSides, MergeSide, is_marked, settled, sides};
use conflict::{first_side, marked};
pub(crate) use document::JOURNAL;
use document::{Document, IMPLIED, POSTS};
use weave::{Mode, Weaving};

/// Three versions of a record made one, as far as they can be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Merged {
    /// With markers where there are conflicts.
    pub(crate) text: String,
    pub(crate) conflicts: Vec<Conflict>,
}

/// Merges what became of a text on two sides. `None` where one of them is no record that can be understood, or where they
/// cannot be put together: then [`as_two_texts`] shows where they differ.
pub(crate) fn merge(base: &str, ours: &str, theirs: &str) -> Option<Merged> {
    let plain = |text: &str| Merged { text: text.to_owned(), conflicts: Vec::new() };
    if ours == theirs || theirs == base {
        return Some(plain(ours));
    }
    if ours == base {
        return Some(plain(theirs));
    }
    let document = |text: &str| Document::parse(&normal(text));
    let (mut our, mut their) = (document(ours)?, document(theirs)?);
    // Git may offer a base that was merged itself, with its conflicts.
    let mut base = document(base).or_else(|| document(&first_side(base)))?;
    settle_implied(&mut base, &mut our, &mut their);
    settle_moves(&base, &mut our, &mut their);
    one_form(&mut base, &mut our, &mut their)?;
    let weaving = Weaving { base: &base, ours: &our, theirs: &their };
    let woven = weaving.run(Mode::Ours);
    (Document::parse(&woven.text)?.facts() == woven.facts).then_some(())?;
    if woven.conflicts.is_empty() {
        return Some(Merged { text: as_in(ours, woven.text), conflicts: Vec::new() });
    }
    let other = weaving.run(Mode::Theirs);
    (Document::parse(&other.text)?.facts() == other.facts).then_some(())?;
    let marked = weaving.run(Mode::Markers);
    Some(Merged { text: as_in(ours, marked.text), conflicts: marked.conflicts })
}

/// Where a side changes a trainee's municipality or agreement, what it was until now is written into what implied it: a
/// fact stays with those of its day.
fn settle_implied(base: &mut Document, ours: &mut Document, theirs: &mut Document) {
    for implied in &IMPLIED {
        let was = base.header(implied.key);
        let (mine, other) = (ours.header(implied.key), theirs.header(implied.key));
        // Without a version before, two that agree changed nothing.
        if mine == other && (was.is_none() || mine == was) {
            continue;
        }
        let before = base.implying(implied);
        for document in [&mut *base, &mut *ours, &mut *theirs] {
            // What is new on a side goes by that side's header.
            let own = document.header(implied.key);
            document.fill(implied, |known_by| if before.contains(known_by) { was.clone() } else { own.clone() });
        }
    }
}

/// Two who moved one person apart: both new posts stay, what both ended ends on the earlier day, and the header is that of the
/// post that begins last. That somebody is in two places at once is found then; the record stays in use.
fn settle_moves(base: &Document, ours: &mut Document, theirs: &mut Document) {
    let (Some(mine), Some(other)) = (ours.moved_to(base), theirs.moved_to(base)) else { return };
    for post in base.items(&[POSTS.to_owned()]) {
        let ended = |document: &Document| document.post(post).and_then(|block| block.entry("to")).cloned();
        let Some((one, another)) = ended(ours).zip(ended(theirs)).filter(|_| post.value("to").is_none()) else {
            continue;
        };
        let earlier = if one.value <= another.value { one } else { another };
        for document in [&mut *ours, &mut *theirs] {
            document.end_post(post, &earlier);
        }
    }
    let (from, into) = if mine >= other { (&*ours, theirs) } else { (&*theirs, ours) };
    for key in ["municipality", "moved_from"] {
        into.take_header(key, from);
    }
}

/// Something that one text says and the other does not.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Difference {
    /// A key, of the top or of a table, has another value, or is there on one side only.
    Key { key: String },
    /// A block of an array came or went, with its values.
    Item { array: String, added: bool, values: BTreeMap<String, String> },
}

/// What a text says that another does not, and the other way round. `None` where one of them cannot be understood.
pub(crate) fn differences(before: &str, after: &str) -> Option<Vec<Difference>> {
    let (before, after) = (Document::parse(&normal(before))?, Document::parse(&normal(after))?);
    let (old, new) = (before.facts(), after.facts());
    let changed = |key: &&document::Path| old.keys.get(*key) != new.keys.get(*key);
    let keys: BTreeSet<&document::Path> = old.keys.keys().chain(new.keys.keys()).filter(changed).collect();
    let mut out: Vec<Difference> = keys.into_iter().map(|key| Difference::Key { key: key.join(".") }).collect();
    let arrays: BTreeSet<&document::Path> = old.items.keys().chain(new.items.keys()).collect();
    for array in arrays {
        // In the order of the text, each as often as it stands there more often than on the other side.
        for (text, other, added) in [(&before, &new, false), (&after, &old, true)] {
            let mut left: Vec<&document::Item> = other.items.get(array).into_iter().flatten().collect();
            for item in text.items(array).into_iter().map(document::TextBlock::item) {
                if let Some(at) = left.iter().position(|known| **known == item) {
                    left.swap_remove(at);
                    continue;
                }
                let values = item.into_iter().map(|(key, value)| (key.join("."), value)).collect();
                out.push(Difference::Item { array: array.join("."), added, values });
            }
        }
    }
    Some(out)
}

/// Whether nothing that stands in the arrays of one text is gone in another: it may have been edited into it by adding.
pub(crate) fn adds_only(before: &str, after: &str) -> bool {
    let (Some(before), Some(after)) = (Document::parse(&normal(before)), Document::parse(&normal(after))) else {
        return false;
    };
    let named = |document: &Document| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for name in document.blocks.iter().filter_map(weave::identity) {
            *counts.entry(name).or_default() += 1;
        }
        counts
    };
    let after = named(&after);
    named(&before).into_iter().all(|(name, count)| after.get(&name).is_some_and(|there| *there >= count))
}

/// The two texts as one, with markers wherever they differ: nothing is decided, and nothing is lost.
pub(crate) fn as_two_texts(ours: &str, theirs: &str) -> Merged {
    let (ours_plain, theirs_plain) = (normal(ours), normal(theirs));
    let diff = similar::TextDiff::from_lines(&ours_plain, &theirs_plain);
    let mut text = String::new();
    let mut conflicts = Vec::new();
    for op in diff.ops() {
        let old: String = op.old_range().filter_map(|line| diff.old_slice(line)).collect();
        let new: String = op.new_range().filter_map(|line| diff.new_slice(line)).collect();
        if op.tag() == similar::DiffTag::Equal {
            text.push_str(&old);
        } else {
            let side = |text: &str| Some(text.trim_end().to_owned()).filter(|text| !text.is_empty());
            let line = text.matches('\n').count() + 1;
            conflicts.push(Conflict { key: String::new(), ours: side(&old), theirs: side(&new), line });
            text.push_str(&marked(&old, &new));
        }
    }
    Merged { text: as_in(ours, text), conflicts }
}

/// A text with unix line ends, without a byte order mark, its last line ended.
fn normal(text: &str) -> String {
    let mut out = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out
}

/// The text with the line ends and the byte order mark of another.
fn as_in(model: &str, text: String) -> String {
    let text = if model.contains("\r\n") { text.replace('\n', "\r\n") } else { text };
    if model.starts_with('\u{feff}') { format!("\u{feff}{text}") } else { text }
}

/// Where a key at the top is a table on one line here and a block there, or was changed on both sides within such a
/// line, writes it as blocks everywhere.
fn one_form(base: &mut Document, ours: &mut Document, theirs: &mut Document) -> Option<()> {
    let mut names: Vec<String> = Vec::new();
    for document in [&*base, &*ours, &*theirs] {
        names.extend(
            document.blocks.first()?.entries.iter().filter(|entry| entry.path.len() == 1).map(|e| e.path[0].clone()),
        );
    }
    names.sort();
    names.dedup();
    for name in names {
        let all = [&*base, &*ours, &*theirs];
        if !all.iter().any(|document| document.inline(&name)) {
            continue;
        }
        let value = |document: &Document| document.keys().get(&vec![name.clone()]).map(|entry| entry.value.clone());
        let block =
            all.iter().any(|document| document.blocks[1..].iter().any(|block| block.path().first() == Some(&name)));
        let [b, o, t] = all.map(value);
        if block || (b != o && b != t && o != t) {
            for document in [&mut *base, &mut *ours, &mut *theirs] {
                if document.keys().contains_key(&vec![name.clone()]) {
                    document.expand(&name)?;
                }
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod cases;
