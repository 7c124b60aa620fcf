//! Editing the text of a record that people own: only the bytes that have to change, change.
//!
//! A fact is appended at the end; a header key is replaced where its value stands. Comments, order and layout stay.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::domain::percent::Percent;
use crate::domain::word::Word;

/// A value as it is written into a record.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Written {
    Text(String),
    Number(u64),
    Percent(Percent),
    Flag(bool),
    Date(chrono::NaiveDate),
    /// Inline tables, one a line (a list of wishes), in TOML 1.0.
    Tables(Vec<Vec<(&'static str, Written)>>),
    /// Values, on one line.
    List(Vec<Written>),
}

impl Written {
    pub(crate) fn word(word: impl Word) -> Written {
        Written::Text(word.as_str().to_owned())
    }

    pub(crate) fn text(text: impl ToString) -> Written {
        Written::Text(text.to_string())
    }

    pub(crate) fn texts(texts: impl IntoIterator<Item: ToString>) -> Written {
        Written::List(texts.into_iter().map(Written::text).collect())
    }

    /// The same value in JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        use serde_json::json;
        match self {
            Written::Text(text) => json!(text),
            Written::Number(number) => json!(number),
            Written::Percent(percent) => match percent.as_whole() {
                Some(whole) => json!(whole),
                None => json!(f64::from(percent.hundredths()) / 100.0),
            },
            Written::Flag(flag) => json!(flag),
            Written::Date(date) => json!(date.to_string()),
            Written::List(items) => items.iter().map(Written::json).collect(),
            Written::Tables(tables) => {
                let object = |table: &Vec<(&'static str, Written)>| {
                    serde_json::Value::Object(
                        table.iter().map(|(key, value)| ((*key).to_owned(), value.json())).collect(),
                    )
                };
                serde_json::Value::Array(tables.iter().map(object).collect())
            }
        }
    }

    /// What a person reads of it: a text without its quotes.
    pub(crate) fn plain(&self) -> String {
        match self {
            Written::Text(text) => text.clone(),
            other => other.toml(),
        }
    }

    /// As it stands in a file after `key = `.
    pub(crate) fn toml(&self) -> String {
        match self {
            Written::Text(text) => quoted(text),
            Written::Number(number) => number.to_string(),
            Written::Percent(percent) => percent.to_string(),
            Written::Flag(flag) => flag.to_string(),
            Written::Date(date) => date.to_string(),
            Written::List(items) => format!("[{}]", joined(items.iter().map(Written::toml))),
            Written::Tables(tables) if tables.is_empty() => "[]".to_owned(),
            Written::Tables(tables) => {
                let inline = |table: &Vec<(&'static str, Written)>| {
                    let pairs = table.iter().map(|(key, value)| format!("{key} = {}", value.toml()));
                    format!("  {{ {} }},\n", joined(pairs))
                };
                format!("[\n{}]", tables.iter().map(inline).collect::<String>())
            }
        }
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// A basic string of TOML, on one line.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The keys of a block, in the order they are written.
pub(crate) type Block = Vec<(&'static str, Written)>;

/// A part of a new record: its keys, under nothing, `[name]` or `[[name]]`.
pub(crate) enum Part {
    Header(Block),
    Table(&'static str, Block),
    Item(&'static str, Block),
}

/// The text of a new record. Parts without keys are left out.
pub(crate) fn new_record(parts: &[Part]) -> String {
    let mut out = Vec::new();
    for part in parts {
        let (head, keys) = match part {
            Part::Header(keys) => (String::new(), keys),
            Part::Table(name, keys) => (format!("[{name}]\n"), keys),
            Part::Item(name, keys) => (format!("[[{name}]]\n"), keys),
        };
        if !keys.is_empty() {
            let lines: String = keys.iter().map(|(key, value)| format!("{key} = {}\n", value.toml())).collect();
            out.push(head + &lines);
        }
    }
    out.join("\n")
}

/// The text with a block added at its end; every earlier byte stays as it was.
pub(crate) fn append(text: &str, name: &'static str, keys: &Block) -> String {
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut out = text.to_owned();
    if !out.is_empty() && !out.ends_with('\n') {
        out.push_str(newline);
    }
    if !out.trim_start_matches('\u{feff}').is_empty() && !ends_with_blank_line(&out) {
        out.push_str(newline);
    }
    let block = new_record(&[Part::Item(name, keys.clone())]);
    out.push_str(&block.replace('\n', newline));
    out
}

fn ends_with_blank_line(text: &str) -> bool {
    text.lines().last().is_some_and(|line| line.trim().is_empty())
}

/// The text with one header key set, `training.supervisor` or `terms.contract.due_months_before` in a table; only its line changes.
///
/// A key that is not there yet is put behind the last key of its table, a table that is not there before the first
/// array of tables. `None` where the text has something else in the way (an inline table, a dotted key).
pub(crate) fn set(text: &str, key: &str, value: &Written) -> Option<String> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return None;
    }
    let toml = value.toml();
    let (table_name, leaf) = match key.rsplit_once('.') {
        Some((table, leaf)) => (Some(table), leaf),
        None => (None, key),
    };
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let table = match table_name {
        None => root.get_ref(),
        Some(name) => match table_of(root.get_ref(), text, name)? {
            Some((table, _)) => table,
            None => {
                let at = first_table(root.get_ref(), text, true);
                let gap = if at == 0 || text[..at].ends_with("\n\n") { "" } else { newline };
                let tail = if at == text.len() { "" } else { newline };
                let open = if at > 0 && !text[..at].ends_with('\n') { newline } else { "" };
                let added = format!("{open}{gap}[{name}]{newline}{leaf} = {toml}{newline}{tail}");
                return Some(splice(text, at..at, &added));
            }
        },
    };
    if let Some(old) = table.get(leaf) {
        let span = old.span();
        return if matches!(old.get_ref(), DeValue::Table(_)) { None } else { Some(splice(text, span, &toml)) };
    }
    let header = match table_name.and_then(|name| table_of(root.get_ref(), text, name)).flatten() {
        // Its keys have no lines of their own.
        Some((_, span)) if !text.get(span.clone())?.starts_with('[') => return None,
        found => found.map(|(_, span)| span),
    };
    // Behind the line of the last simple key of that table.
    let scalars = table.values().filter(|value| !is_table(value.get_ref())).map(|value| value.span().end);
    let after = match scalars.max() {
        Some(end) => line_end(text, end),
        None if table_name.is_some() => line_end(text, header?.end),
        None => first_table(root.get_ref(), text, false),
    };
    let open = if after > 0 && !text[..after].ends_with('\n') { newline } else { "" };
    Some(splice(text, after..after, &format!("{open}{leaf} = {toml}{newline}")))
}

/// A table by the names that lead to it, with its place, which is that of its header; nothing where there is none. `None`
/// where something else is in the way.
fn table_of<'a>(root: &'a DeTable<'a>, text: &str, path: &str) -> Option<Option<(&'a DeTable<'a>, Range<usize>)>> {
    let mut found = (root, 0..0);
    for name in path.split('.') {
        match found.0.get(name) {
            Some(value) => match value.get_ref() {
                DeValue::Table(table) => found = (table, value.span()),
                _ => return None,
            },
            // Nothing can be put into one that stands on one line.
            None if text.get(found.1.clone())?.starts_with('{') => return None,
            None => return Some(None),
        }
    }
    Some(Some(found))
}

/// The text with one key set in an item of an array of tables (`[[practice]]`, from 0); only its line changes.
///
/// A key that is not there yet is put behind the last one of the item. `None` where the text has something else in the
/// way (inline tables) or has no such item.
pub(crate) fn set_in_item(text: &str, array: &str, item: usize, key: &str, value: &Written) -> Option<String> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return None;
    }
    let DeValue::Array(items) = root.get_ref().get(array)?.get_ref() else { return None };
    let DeValue::Table(table) = items.get(item)?.get_ref() else { return None };
    let toml = value.toml();
    if let Some(old) = table.get(key) {
        return Some(splice(text, old.span(), &toml));
    }
    // An inline table has its keys on one line with its braces.
    let last = table.values().map(|value| value.span()).max_by_key(|span| span.end)?;
    let line = text[..last.start].rfind('\n').map_or(0, |newline| newline + 1);
    if text[line..last.start].contains(['{', '[']) {
        return None;
    }
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let after = line_end(text, last.end);
    let open = if text[..after].ends_with('\n') { "" } else { newline };
    Some(splice(text, after..after, &format!("{open}{key} = {toml}{newline}")))
}

/// The text without a key of an item of an array of tables, and its lines; as it was where the item has no such key. `None` as
/// [`set_in_item`].
pub(crate) fn unset_in_item(text: &str, array: &str, item: usize, key: &str) -> Option<String> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return None;
    }
    let DeValue::Array(items) = root.get_ref().get(array)?.get_ref() else { return None };
    let DeValue::Table(table) = items.get(item)?.get_ref() else { return None };
    let Some((name, value)) = table.iter().find(|(name, _)| name.get_ref() == key) else {
        return Some(text.to_owned());
    };
    let start = text[..name.span().start].rfind('\n').map_or(0, |newline| newline + 1);
    // An inline table has its keys on one line with its braces.
    if !text[start..name.span().start].trim().is_empty() {
        return None;
    }
    Some(splice(text, start..line_end(text, value.span().end), ""))
}

/// The text with an item put behind the last of an array of tables (`[[practice]]`), with the comments that follow it; where
/// there is none, before the first array, else at the end. Every line that was there stays. `None` where the array stands
/// on a line of its own.
pub(crate) fn insert_item(text: &str, array: &'static str, keys: &Block) -> Option<String> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return None;
    }
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let block = new_record(&[Part::Item(array, keys.clone())]).replace('\n', newline);
    let Some(items) = root.get_ref().get(array) else {
        let at = first_table(root.get_ref(), text, true);
        return Some(if at == text.len() {
            append(text, array, keys)
        } else {
            splice(text, at..at, &(block + newline))
        });
    };
    let DeValue::Array(items) = items.get_ref() else { return None };
    let DeValue::Table(last) = items.last()?.get_ref() else { return None };
    let last = last.values().map(|value| value.span()).max_by_key(|span| span.end)?;
    let line = text[..last.start].rfind('\n').map_or(0, |newline| newline + 1);
    if text[line..last.start].contains(['{', '[']) {
        return None;
    }
    let at = behind_comments(text, line_end(text, last.end));
    let open = if text[..at].ends_with('\n') { "" } else { newline };
    Some(splice(text, at..at, &format!("{open}{newline}{block}")))
}

/// The text without an item of an array of tables, from 0, its header and the blank lines behind it; comments above it stay. `None` where
/// the text has something else in the way or has no such item.
pub(crate) fn remove_item(text: &str, array: &str, item: usize) -> Option<String> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return None;
    }
    let DeValue::Array(items) = root.get_ref().get(array)?.get_ref() else { return None };
    let DeValue::Table(table) = items.get(item)?.get_ref() else { return None };
    let first = table.values().map(|value| value.span().start).min()?;
    let last = table.values().map(|value| value.span().end).max()?;
    let head = text[..first].rfind(&format!("[[{array}]]"))?;
    let start = text[..head].rfind('\n').map_or(0, |newline| newline + 1);
    let mut end = line_end(text, last);
    for line in text[end..].split_inclusive('\n').take_while(|line| line.trim().is_empty()) {
        end += line.len();
    }
    Some(splice(text, start..end, ""))
}

/// The end of the comment lines that stand right below a place, where a blank line parts them from what comes next.
fn behind_comments(text: &str, from: usize) -> usize {
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        match line.trim() {
            "" => return at,
            line if line.starts_with('#') => {}
            _ => return from,
        }
        at += line.len();
    }
    at
}

fn is_table(value: &DeValue<'_>) -> bool {
    match value {
        DeValue::Table(_) => true,
        DeValue::Array(items) => items.iter().any(|item| matches!(item.get_ref(), DeValue::Table(_))),
        _ => false,
    }
}

/// The start of the line of the first `[[…]]` (or of any table), else the end of the text.
fn first_table(root: &DeTable<'_>, text: &str, arrays_only: bool) -> usize {
    let tables = root.values().filter(|value| is_table(value.get_ref()));
    let wanted = tables.filter(|value| !arrays_only || matches!(value.get_ref(), DeValue::Array(_)));
    let starts = wanted.map(|value| text[..value.span().start].rfind('\n').map_or(0, |newline| newline + 1));
    starts.min().unwrap_or(text.len())
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |newline| from + newline + 1)
}

fn splice(text: &str, span: Range<usize>, with: &str) -> String {
    format!("{}{with}{}", &text[..span.start], &text[span.end..])
}

#[cfg(test)]
mod cases;
