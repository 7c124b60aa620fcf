//! Where something stands in a record's text, once something is known to be wrong with it.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

/// The line, counted from 1, on which the journal's entry of that number (from 0) has its first key.
pub(crate) fn entry_line(text: &str, entry: usize) -> usize {
    let span = locate(text, &[Step::Key("journal"), Step::Item(entry), Step::Key("on")]);
    text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1)
}

/// Where a key of a record stands in its text; the last step may be missing, then its table.
///
/// Only used once something is known to be wrong: it parses the text again.
pub(crate) fn locate(text: &str, path: &[Step]) -> Range<usize> {
    let (root, _) = DeTable::parse_recoverable(text);
    let mut span = 0..0;
    let mut value: Option<&DeValue<'_>> = None;
    for step in path {
        let next = match (*step, value) {
            (Step::Key(key), None) => root.get_ref().get(key),
            (Step::Key(key), Some(DeValue::Table(table))) => table.get(key),
            (Step::Item(index), Some(DeValue::Array(items))) => items.get(index),
            _ => None,
        };
        let Some(next) = next else { break };
        span = next.span();
        value = Some(next.get_ref());
    }
    span
}

/// A step into a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Key(&'static str),
    Item(usize),
}
