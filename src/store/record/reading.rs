//! [`Keys`] of a file: its TOML becomes a checked type, or problems at their places.

use std::ops::Range;

use toml::de::DeTable;

use super::keys::{Keys, SCHEMA};
use super::plain;
use super::tree::{Node, NodeContent, Table};
use super::value::{self, Value, nearest};
use crate::domain::word::Word;
use crate::i18n::Msg;
use crate::store::problem::{self, Code, Fault, Problem, Source};

/// So many problems of one file are told; a file that has more is no record, and telling them all takes longer than reading
/// every other.
const MOST: usize = 1000;

/// A record with the text it was read from.
pub(crate) type Read<T> = Result<T, Vec<Problem>>;

/// Reads one record by the function that knows its shape.
///
/// # Errors
/// Every problem of the text, in the order of their places.
pub(crate) fn read<T>(source: &Source, shape: impl FnOnce(&mut Reading<'_>) -> T) -> Read<T> {
    match read_what_can_be(source, shape) {
        (Some(record), problems) if problems.is_empty() => Ok(record),
        (_, problems) => Err(problems),
    }
}

/// As [`read`], and what could not be read is as where nothing is said of it; nothing at all of a text of a newer form, or one in
/// which a merge left its marks.
pub(crate) fn read_what_can_be<T>(
    source: &Source,
    shape: impl FnOnce(&mut Reading<'_>) -> T,
) -> (Option<T>, Vec<Problem>) {
    if let Some(span) = conflict(&source.text) {
        let fault = Fault::new(Code::MergeConflict, Msg::ProblemMergeConflict).hint(Msg::HintMergeConflict);
        return (None, vec![fault.at(source, span)]);
    }
    let (root, mut errors) = match plain::read(&source.text) {
        Some(root) => (root, Vec::new()),
        None => {
            let (root, errors) = DeTable::parse_recoverable(&source.text);
            (Table::from_toml(root.into_inner()), errors)
        }
    };
    errors.truncate(MOST);
    let mut reading = Reading::new(source, &root, 0..0);
    if errors.is_empty() {
        if let Some(newer) = reading.newer_schema() {
            return (None, vec![newer]);
        }
        let record = shape(&mut reading);
        let mut problems = reading.finish();
        problems.sort_by_key(|problem| problem.span.as_ref().map(|span| span.start));
        problems.truncate(MOST);
        return (Some(record), problems);
    }
    // Beside what is not TOML, tell what is wrong elsewhere in the file.
    if let Some(newer) = reading.newer_schema() {
        return (None, vec![newer]);
    }
    let record = shape(&mut reading);
    let mut problems = reading.finish();
    problems.truncate(MOST);
    let told = |error: &toml::de::Error| {
        problems.iter().any(|problem| problem.fault.code == Code::InvalidDate && problem.span == error.span())
    };
    errors.retain(|error| !told(error));
    if !errors.is_empty() {
        // What is missing may stand in the part that could not be read.
        let line = |span: Range<usize>| problem::place(&source.text, span.start).0;
        let broken: Vec<usize> = errors.iter().filter_map(toml::de::Error::span).map(line).collect();
        problems.retain(|problem| {
            problem.fault.code == Code::InvalidDate
                || (problem.fault.code != Code::MissingKey && !broken.contains(&problem.line_column().0))
        });
    }
    problems.extend(errors.into_iter().map(|error| {
        let message = Msg::ProblemTomlSyntax { reason: error.message().to_owned() };
        let span = error.span().unwrap_or(0..0);
        let comma = is_decimal_comma(source.text.as_bytes(), span.start);
        let hint = if comma { Msg::HintDecimalPoint } else { Msg::HintTomlSyntax };
        Fault::new(Code::TomlSyntax, message).hint(hint).at(source, span)
    }));
    problems.sort_by_key(|problem| problem.span.as_ref().map(|span| span.start));
    (Some(record), problems)
}

/// Whether a comma stands between the digits of a number.
fn is_decimal_comma(text: &[u8], at: usize) -> bool {
    let digit = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(u8::is_ascii_digit);
    text.get(at) == Some(&b',') && digit(at.checked_sub(1)) && digit(at.checked_add(1))
}

/// The first line of a merge that nobody has decided yet.
fn conflict(text: &str) -> Option<Range<usize>> {
    // No TOML begins a line like this, but in a text of several lines; the other end is then not there.
    let start = if text.starts_with("<<<<<<< ") { 0 } else { text.find("\n<<<<<<< ")? + 1 };
    text[start..].contains("\n>>>>>>> ").then(|| start..start + text[start..].find('\n').unwrap_or_default())
}

/// [`Keys`] of a table in a file.
pub(crate) struct Reading<'a> {
    source: &'a Source,
    table: &'a Table<'a>,
    /// Where the table is named.
    span: Range<usize>,
    known: Vec<&'static str>,
    /// Which of them depend on the table's shape.
    shaped: Range<usize>,
    /// Its shape is not known: nothing can be said of keys nobody asked for.
    shapeless: bool,
    /// An emptied list for the next table within this one: hundreds of thousands are read.
    spare: Vec<&'static str>,
    problems: Vec<Problem>,
}

impl<'a> Reading<'a> {
    fn new(source: &'a Source, table: &'a Table<'a>, span: Range<usize>) -> Self {
        Reading {
            source,
            table,
            span,
            known: Vec::new(),
            shaped: 0..0,
            shapeless: false,
            spare: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn newer_schema(&self) -> Option<Problem> {
        let value = self.table.get("schema")?;
        let needed = <u32 as Value>::read(&value.content, "").ok().filter(|schema| *schema > SCHEMA)?;
        let message = Msg::ProblemNewerSchema { found: needed.to_string(), known: SCHEMA.to_string() };
        Some(Fault::new(Code::NewerSchema, message).hint(Msg::HintNewerSchema).at(self.source, value.span.clone()))
    }

    fn get(&mut self, key: &'static str) -> Option<&'a Node<'a>> {
        self.known.push(key);
        self.table.get(key)
    }

    fn note(&mut self, span: Range<usize>, fault: Fault) {
        self.problems.push(fault.at(self.source, span));
    }

    fn missing(&mut self, key: &'static str) {
        let fault = Fault::new(Code::MissingKey, Msg::ProblemMissingKey { key: key.to_owned() });
        self.note(self.span.clone(), fault.hint(Msg::HintMissingKey { key: key.to_owned() }));
    }

    fn value<T: Value>(&mut self, value: &'a Node<'a>) -> Option<T> {
        let span = value.span.clone();
        let text = self.source.text.get(span.clone()).unwrap_or_default();
        match T::read(&value.content, text) {
            Ok(value) => Some(value),
            Err(fault) => {
                self.note(span, fault);
                None
            }
        }
    }

    fn child<R>(&mut self, table: &'a Table<'a>, span: Range<usize>, read: impl FnOnce(&mut Self) -> R) -> R {
        let mut child = Reading::new(self.source, table, span);
        child.problems = std::mem::take(&mut self.problems);
        child.known = std::mem::take(&mut self.spare);
        let out = read(&mut child);
        child.note_unknown_keys();
        child.known.clear();
        self.spare = child.known;
        self.problems = child.problems;
        out
    }

    fn finish(mut self) -> Vec<Problem> {
        self.note_unknown_keys();
        self.problems
    }

    /// Everything asked for was read: what is left are keys nobody knows.
    fn note_unknown_keys(&mut self) {
        if self.shapeless {
            return;
        }
        let unknown = self.table.keys.iter().filter(|key| !self.known.contains(&key.name.as_ref()));
        for key in unknown {
            let name = key.name.to_string();
            let hint = match nearest(&name, self.known.iter().copied()) {
                Some(near) => Msg::HintDidYouMean { near: near.to_owned() },
                None => Msg::HintKnownKeys { keys: self.known_keys() },
            };
            let fault = Fault::new(Code::UnknownKey, Msg::ProblemUnknownKey { key: name }).hint(hint);
            self.problems.push(fault.at(self.source, key.span.clone()));
        }
    }

    /// First what every shape of the table has.
    fn known_keys(&self) -> String {
        let Range { start, end } = self.shaped;
        [&self.known[..start], &self.known[end..], &self.known[start..end]].concat().join(", ")
    }
}

impl<'a> Keys for Reading<'a> {
    fn req<T: Value>(&mut self, key: &'static str) -> T {
        let Some(value) = self.get(key) else {
            self.missing(key);
            return T::stand_in();
        };
        self.value(value).unwrap_or_else(T::stand_in)
    }

    fn opt<T: Value>(&mut self, key: &'static str) -> Option<T> {
        let value = self.get(key)?;
        self.value(value)
    }

    fn list<T: Value>(&mut self, key: &'static str) -> Vec<T> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let NodeContent::List(items) = &value.content else {
            self.note(value.span.clone(), value::wrong_type(Msg::KindList));
            return Vec::new();
        };
        items.iter().filter_map(|item| self.value(item)).collect()
    }

    fn req_list<T: Value>(&mut self, key: &'static str) -> Vec<T> {
        if self.table.get(key).is_none() {
            self.known.push(key);
            self.missing(key);
            return Vec::new();
        }
        self.list(key)
    }

    fn table<R>(&mut self, key: &'static str, read: impl FnOnce(&mut Self) -> R) -> Option<R> {
        let value = self.get(key)?;
        let NodeContent::Table(table) = &value.content else {
            self.note(value.span.clone(), value::wrong_type(Msg::KindTable));
            return None;
        };
        Some(self.child(table, value.span.clone(), read))
    }

    fn tables<R>(&mut self, key: &'static str, mut read: impl FnMut(&mut Self) -> R) -> Vec<R> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let NodeContent::List(items) = &value.content else {
            self.note(value.span.clone(), value::wrong_type(Msg::KindTables));
            return Vec::new();
        };
        let mut out = Vec::with_capacity(items.len());
        for item in items {
            match &item.content {
                NodeContent::Table(table) => out.push(self.child(table, item.span.clone(), &mut read)),
                _ => self.note(item.span.clone(), value::wrong_type(Msg::KindTable)),
            }
        }
        out
    }

    fn shape<N: Word, R>(&mut self, key: &'static str, mut read: impl FnMut(&mut Self, N) -> R) -> Option<R> {
        let start = self.known.len();
        let Some(value) = self.get(key) else {
            self.missing(key);
            self.shapeless = true;
            return None;
        };
        let name = self.value::<String>(value);
        let known = name.as_deref().and_then(N::from_word);
        let Some(shape) = known else {
            if let Some(name) = name {
                let hint = match nearest(&name, N::words()) {
                    Some(near) => Msg::HintDidYouMean { near: near.to_owned() },
                    None => Msg::HintOneOf { values: value::listed::<N>() },
                };
                let fault = Fault::new(Code::UnknownEvent, Msg::ProblemUnknownEvent { event: name }).hint(hint);
                self.note(value.span.clone(), fault);
            }
            self.shapeless = true;
            return None;
        };
        let out = read(self, shape);
        self.shaped = start..self.known.len();
        Some(out)
    }

    fn fault(&mut self, key: &'static str, fault: Fault) {
        let span = self.table.get(key).map_or_else(|| self.span.clone(), |node| node.span.clone());
        self.note(span, fault);
    }
}
