//! Every text in a record, with the line it stands on: what can be looked through.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use toml::de::{DeTable, DeValue};

/// The array of a record's entries.
const JOURNAL: &str = "journal";

/// Keys whose words are the program's own, or a digest: nobody wrote them.
const OWN: [&str; 12] = [
    "schema",
    "event",
    "sha256",
    "state",
    "term",
    "strength",
    "reference",
    "language",
    "status",
    "profile",
    "colour",
    "color",
];

/// A text that stands in a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// From 1.
    pub(crate) line: usize,
    /// `name`, `training.supervisor`; within the journal the entry's own key.
    pub(crate) key: String,
    /// The place in the journal of the entry that it is part of, from 0.
    pub(crate) entry: Option<usize>,
    pub(crate) text: String,
}

/// An entry of a record's journal, whatever kind of record it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct StandingEntry {
    pub(crate) event: String,
    pub(crate) on: String,
}

/// The texts of a record from its top, and the entries of its journal.
pub(crate) fn of(text: &str) -> (Vec<Standing>, Vec<StandingEntry>) {
    let (root, _) = DeTable::parse_recoverable(text);
    let mut walk = Looking { text, out: Vec::new() };
    walk.table(root.get_ref(), "", None);
    let mut out = walk.out;
    out.sort_by_key(|standing| standing.line);
    let entries = match root.get_ref().get(JOURNAL).map(|journal| journal.get_ref()) {
        Some(DeValue::Array(items)) => items.iter().map(|item| entry(item.get_ref(), text)).collect(),
        _ => Vec::new(),
    };
    (out, entries)
}

fn entry(item: &DeValue<'_>, text: &str) -> StandingEntry {
    let DeValue::Table(table) = item else { return StandingEntry::default() };
    let word = |key: &str| match table.get(key) {
        Some(value) => match value.get_ref() {
            DeValue::String(word) => word.to_string(),
            _ => text.get(value.span()).unwrap_or_default().to_owned(),
        },
        None => String::new(),
    };
    StandingEntry { event: word("event"), on: word("on") }
}

/// An entry of a journal as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EntryBlock {
    /// Its place in the journal, from 0.
    pub(crate) entry: usize,
    /// From its header to its last line, from 1.
    pub(crate) lines: RangeInclusive<usize>,
    pub(crate) event: String,
    /// Its keys with single values, in the order they stand.
    pub(crate) values: Vec<(String, String)>,
}

impl EntryBlock {
    /// The day that it is of; none where it is none.
    pub(crate) fn on(&self) -> Option<NaiveDate> {
        self.values.iter().find(|(key, _)| key == "on").and_then(|(_, day)| day.parse().ok())
    }
}

/// The entries of a record's journal, in their order.
pub(crate) fn blocks(text: &str) -> Vec<EntryBlock> {
    let (root, _) = DeTable::parse_recoverable(text);
    let Some(DeValue::Array(items)) = root.get_ref().get(JOURNAL).map(|journal| journal.get_ref()) else {
        return Vec::new();
    };
    let items = items.iter().enumerate().filter_map(|(place, item)| match item.get_ref() {
        DeValue::Table(table) => block(place, table, text),
        _ => None,
    });
    items.collect()
}

fn block(entry: usize, table: &DeTable<'_>, text: &str) -> Option<EntryBlock> {
    let first = table.values().map(|value| value.span().start).min()?;
    let last = table.values().map(|value| value.span().end).max()?;
    let head = text.get(..first)?.rfind(&format!("[[{JOURNAL}]]")).unwrap_or(first);
    let line = |place: usize| text.get(..place).map_or(1, |before| before.matches('\n').count() + 1);
    let mut values: Vec<(usize, String, String)> = Vec::new();
    for (key, value) in table {
        let said = match value.get_ref() {
            DeValue::String(word) => word.to_string(),
            DeValue::Array(_) | DeValue::Table(_) => continue,
            _ => text.get(value.span())?.to_owned(),
        };
        values.push((value.span().start, key.get_ref().to_string(), said));
    }
    values.sort_unstable();
    let values: Vec<(String, String)> = values.into_iter().map(|(_, key, said)| (key, said)).collect();
    let event = values.iter().find(|(key, _)| key == "event").map(|(_, event)| event.clone()).unwrap_or_default();
    // A value that ends a line does not reach into the next.
    Some(EntryBlock { entry, lines: line(head)..=line(last), event, values })
}

struct Looking<'t> {
    text: &'t str,
    out: Vec<Standing>,
}

impl Looking<'_> {
    fn table(&mut self, table: &DeTable<'_>, path: &str, entry: Option<usize>) {
        for (key, value) in table {
            let key = key.get_ref();
            if OWN.contains(&key.as_ref()) {
                continue;
            }
            let path = if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
            self.value(value.get_ref(), value.span(), &path, entry);
        }
    }

    fn value(&mut self, value: &DeValue<'_>, span: std::ops::Range<usize>, path: &str, entry: Option<usize>) {
        let text = match value {
            DeValue::String(text) => text.to_string(),
            // Of numbers only those that name somebody.
            DeValue::Integer(_) if matches!(path.rsplit('.').next(), Some("hpr" | "former_hpr" | "order")) => {
                self.text.get(span.clone()).unwrap_or_default().replace('_', "")
            }
            DeValue::Table(table) => return self.table(table, path, entry),
            DeValue::Array(items) => {
                for (place, item) in items.iter().enumerate() {
                    let (path, entry) = match path {
                        JOURNAL => ("", Some(place)),
                        path => (path, entry),
                    };
                    self.value(item.get_ref(), item.span(), path, entry);
                }
                return;
            }
            _ => return,
        };
        let line = self.text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1);
        self.out.push(Standing { line, key: path.to_owned(), entry, text });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_found_by_any_of_its_lines() {
        let text = "name = \"Kari\"\n\n[[journal]]\non = 2026-05-01\n# asked by telephone\nevent = \"requested\"\nwishes = [\n  \
                    { site = \"Mo\", department = \"K\" },\n]\n\n[[journal]]\non = 2026-06-01\nevent = \"note\"\ntext = \"x\"\n\n\
                    [[practice]]\nfrom = 2024-02-01\n";
        let all = blocks(text);
        let lines: Vec<_> = all.iter().map(|block| block.lines.clone()).collect();
        assert_eq!(lines, [3..=9, 11..=14]);
        assert_eq!((all[0].event.as_str(), all[0].on()), ("requested", "2026-05-01".parse().ok()));
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        assert_eq!(all[1].values, [pair("on", "2026-06-01"), pair("event", "note"), pair("text", "x")]);
        assert_eq!(blocks("name = \"Kari\"\n"), []);
    }

    #[test]
    fn every_text_stands_on_its_line() {
        let text = "schema = 1\nhpr = 9144897\nname = \"Kari\"\npercent = 80\n\n[training]\nsupervisor = \"Eva\"\n\n[[journal]]\n\
                    on = 2026-05-01\nevent = \"requested\"\nwishes = [\n  { site = \"Mo\", department = \"Kirurgi\" },\n]\n\n\
                    [[journal]]\non = 2026-06-01\nevent = \"note\"\ntext = \"\"\"\nalt\nvel\"\"\"\n";
        let (standing, entries) = of(text);
        let seen: Vec<_> =
            standing.iter().map(|one| (one.line, one.key.as_str(), one.entry, one.text.as_str())).collect();
        let wanted = [
            (2, "hpr", None, "9144897"),
            (3, "name", None, "Kari"),
            (7, "training.supervisor", None, "Eva"),
            (13, "wishes.site", Some(0), "Mo"),
            (13, "wishes.department", Some(0), "Kirurgi"),
            (19, "text", Some(1), "alt\nvel"),
        ];
        let mut seen_sorted = seen.clone();
        seen_sorted.sort_by_key(|one| (one.0, std::cmp::Reverse(one.1)));
        assert_eq!(seen_sorted, wanted);
        let entry = |event: &str, on: &str| StandingEntry { event: event.to_owned(), on: on.to_owned() };
        assert_eq!(entries, [entry("requested", "2026-05-01"), entry("note", "2026-06-01")]);
    }
}
