//! A wrong entry put right where it stands: a day, a text, another of its facts; held against all that a new one would be held
//! against before it is kept.

use std::path::Path;

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::fold;
use crate::domain::journal::{Entry, Event};
use crate::domain::text;
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, key, label};
use crate::steps::checked::Checked;
use crate::steps::edit::{HowArgs, written};
use crate::steps::fact;
use crate::steps::reading;
use crate::steps::ripple;
use crate::steps::save::save;
use crate::store::change::Change;
use crate::store::check;
use crate::store::edit::{self, Written};
use crate::store::journal;
use crate::store::layout::{self, shown};
use crate::store::problem::{Code, Problem, Severity, Source};
use crate::store::schema;
use crate::store::transaction::Transaction;
use crate::store::values::{self, EntryBlock};
use crate::store::{self, Store};

/// Keys that are no fact to put right: what happened is another entry, a letter is what was issued, lists have many values.
const FIXED: [&str; 9] = ["event", "departs", "kind", "file", "sha256", "state", "wishes", "elements", "order"];

/// Keys that no rule reads: who changes one departs from nothing.
const WORDS: [&str; 6] = ["text", "note", "reason", "title", "by", "letter"];

/// The facts of an entry, each by its flag; `--set` takes any other.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct CorrectionArgs {
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long, value_name = "DATE")]
    start: Option<String>,
    #[arg(long, value_name = "DATE")]
    end: Option<String>,
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    #[arg(long, value_name = "DATE")]
    answer_by: Option<String>,
    #[arg(long, value_name = "N")]
    months: Option<String>,
    #[arg(long, value_name = "N")]
    days: Option<String>,
    #[arg(long, value_name = "TEXT")]
    site: Option<String>,
    #[arg(long, value_name = "TEXT")]
    department: Option<String>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "TEXT")]
    by: Option<String>,
    #[arg(long = "override", value_name = "REASON")]
    overridden: Option<String>,
}

impl CorrectionArgs {
    /// What was given, by the keys of the file.
    fn given(&self) -> Vec<(String, String)> {
        let all = [
            ("on", &self.on),
            ("text", &self.text),
            ("note", &self.note),
            ("start", &self.start),
            ("end", &self.end),
            ("from", &self.from),
            ("to", &self.to),
            ("until", &self.until),
            ("answer_by", &self.answer_by),
            ("months", &self.months),
            ("days", &self.days),
            ("site", &self.site),
            ("department", &self.department),
            ("reason", &self.reason),
            ("title", &self.title),
            ("by", &self.by),
        ];
        all.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value.clone()?))).collect()
    }

    /// A flag of an entry where no entry is named.
    pub(crate) fn is_given(&self) -> bool {
        self.overridden.is_some() || !self.given().is_empty()
    }
}

/// A record, and the line of it that is meant: `kari:18`, `trainees/9144897.toml:18`, and with the column that messages print.
pub(crate) fn line_of(typed: &str) -> (&str, Option<usize>) {
    let number = |text: &str| text.parse::<usize>().ok().filter(|line| (1..1_000_000).contains(line));
    let Some((rest, last)) = typed.trim().rsplit_once(':') else { return (typed, None) };
    let Some(last) = number(last) else { return (typed, None) };
    if let Some((file, line)) = rest.rsplit_once(':')
        && let Some(line) = number(line)
    {
        return (file, Some(line));
    }
    // `HPR:9144897` is a number, and no line.
    if text::folded(rest) == "hpr" { (typed, None) } else { (rest, Some(last)) }
}

/// An entry as it stands, and as it is to stand.
struct Correction {
    source: Source,
    block: EntryBlock,
    text: String,
    keys: Vec<String>,
}

/// Puts right the entry that has a line in it.
///
/// # Errors
/// No entry has it, nothing is said to change, or what it would be is not allowed; the record is as it was.
pub(crate) fn correct(
    ctx: &mut Context<'_>,
    store: &Store,
    file: &Path,
    line: usize,
    how: &HowArgs,
    args: &CorrectionArgs,
) -> Result<Exit, Error> {
    let before = store.source(file)?;
    store::readable(&before)?;
    let blocks = values::blocks(&before.text);
    let Some(block) = blocks.iter().find(|block| block.lines.contains(&line)).cloned() else {
        let lines: Vec<String> = blocks.iter().map(|block| block.lines.start().to_string()).collect();
        let error = Error::refused(Msg::ErrorNoEntryThere { place: format!("{}:{line}", shown(file)) });
        return Err(error.hint(Msg::HintEntryLines { lines: lines.join(", ") }));
    };
    let mut changes = args.given();
    for pair in &how.set {
        let split = pair.split_once('=').map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()));
        changes.push(split.ok_or_else(|| Error::usage(Msg::ErrorBadSet { text: pair.clone() }).hint(Msg::HintSet))?);
    }
    let schemas = schemas(&before, &block.event);
    if changes.is_empty() && args.overridden.is_none() {
        changes = asked(ctx, &block, &schemas)?;
    }
    let mut text = before.text.to_string();
    let mut keys = Vec::new();
    for (key, value) in changes {
        let written = fact_of(ctx, &schemas, &block, &key, &value)?;
        text = edit::set_in_item(&text, "journal", block.entry, &key, &written)
            .ok_or_else(|| Error::refused(Msg::ErrorCannotSet { key: key.clone() }).hint(Msg::HintCannotSet))?;
        keys.push(key);
    }
    if text == *before.text && args.overridden.is_none() {
        ctx.ui.say(&Msg::EditUnchanged { file: shown(file) });
        return Ok(Exit::Done);
    }
    let correction = Correction { source: before, block, text, keys };
    match layout::kind(file) {
        Some(layout::Kind::Trainee) => of_trainee(ctx, store, correction, args.overridden.as_ref()),
        _ => of_other(ctx, store, correction),
    }
}

/// What the schema says of each key that an entry of this event may have.
fn schemas(source: &Source, event: &str) -> Vec<(String, serde_json::Value)> {
    let schema = layout::kind(&source.file).and_then(schema::of_kind).unwrap_or_default();
    let variants = schema["properties"]["journal"]["items"]["oneOf"].as_array().cloned().unwrap_or_default();
    let own = variants.into_iter().filter(|variant| variant["properties"]["event"]["const"] == event);
    let mut out: Vec<(String, serde_json::Value)> = Vec::new();
    for (key, schema) in own.flat_map(|variant| variant["properties"].as_object().cloned().unwrap_or_default()) {
        if !FIXED.contains(&key.as_str()) && !out.iter().any(|(known, _)| *known == key) {
            out.push((key, schema));
        }
    }
    out
}

/// A value that was typed for a key, as the entry of that event has it.
fn fact_of(
    ctx: &Context<'_>,
    schemas: &[(String, serde_json::Value)],
    block: &EntryBlock,
    key: &str,
    value: &str,
) -> Result<Written, Error> {
    let Some((_, schema)) = schemas.iter().find(|(known, _)| known == key) else {
        let event = label::any_event(&block.event).map_or_else(|| block.event.clone(), |event| ctx.text(&event));
        let values = schemas.iter().map(|(known, _)| known.as_str()).collect::<Vec<_>>().join(", ");
        return Err(Error::usage(Msg::ErrorNoSuchFact { key: key.to_owned(), event }).hint(Msg::HintOneOf { values }));
    };
    let value = text::composed(value.trim());
    if text::folded(&value).is_empty() {
        return Err(Error::usage(Msg::ErrorBlankValue { key: key.to_owned() }).hint(Msg::HintBlankValue));
    }
    written(ctx, schema, &value)
}

/// Each fact of the entry with what stands there as the usual answer; what is answered otherwise is to change.
fn asked(
    ctx: &mut Context<'_>,
    block: &EntryBlock,
    schemas: &[(String, serde_json::Value)],
) -> Result<Vec<(String, String)>, Error> {
    let mut out = Vec::new();
    for (own, was) in block.values.iter().filter(|(own, _)| schemas.iter().any(|(known, _)| known == own)) {
        let question = Msg::AskEntryFact { fact: key::path(own, ctx.lang) };
        let flag = format!("--{}", own.replace('_', "-"));
        let understand = |ctx: &Context<'_>, typed: &str| {
            fact_of(ctx, schemas, block, own, typed)?;
            Ok(typed.to_owned())
        };
        let answer = ctx.answer(None, &question, &flag, Some(was.clone()), understand)?;
        if answer != *was {
            out.push((own.clone(), answer));
        }
    }
    Ok(out)
}

/// Of a trainee: what may follow what, the terms, the whole record.
fn of_trainee(
    ctx: &mut Context<'_>,
    store: &Store,
    correction: Correction,
    overridden: Option<&String>,
) -> Result<Exit, Error> {
    let Correction { source: before, block, mut text, keys } = correction;
    let place = block.entry;
    let was = store.trainee(&before)?;
    let is = store.trainee(&Source { file: before.file.clone(), text: text.as_str().into() });
    let is = is.map_err(|problems| Error { message: Some(Msg::ErrorWouldNotRead), ..Error::bad_data(problems) })?;
    let (Some(old), Some(new)) = (was.journal.get(place).cloned(), is.journal.get(place).cloned()) else {
        return Err(Error::refused(Msg::ErrorCannotSet { key: "journal".to_owned() }).hint(Msg::HintCannotSet));
    };
    follows(ctx, &before, &was, &is, place, &new)?;
    let register = reading::register(ctx, store);
    let mut findings = Vec::new();
    let mut entry = new.clone();
    // Words alone depart from nothing: what was told when it was recorded stays.
    if keys.iter().any(|key| !WORDS.contains(&key.as_str())) || overridden.is_some() {
        let mut others = is.clone();
        others.journal.remove(place);
        let bare = Entry { departs: Vec::new(), overridden: None, ..new.clone() };
        let reason = overridden.or(new.overridden.as_ref());
        (entry, findings) = fact::against_terms(ctx, &register, &others, bare, reason)?;
        text = as_told(&text, place, &entry).ok_or_else(|| {
            Error::refused(Msg::ErrorCannotSet { key: "departs".to_owned() }).hint(Msg::HintCannotSet)
        })?;
    }
    let source = Source { file: before.file.clone(), text: text.as_str().into() };
    let after = store.trainee(&source)?;
    if after.journal.get(place) != Some(&entry) {
        return Err(Error { message: Some(Msg::ErrorWouldNotRead), ..Error::bad_data(Vec::new()) });
    }
    still_right(ctx, store, &source)?;
    if entry.on > ctx.today {
        ctx.ui.warn(&Msg::WarnFuture { on: entry.on });
    }
    fact::warn_of_departures(ctx, &findings);
    letters(ctx, &after, &old, &entry);
    let change = Change::of_text(before.file.clone(), &before.text, text);
    let message = message(&was.hpr.to_string(), &block, &keys);
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    if save(ctx, store, transaction, std::slice::from_ref(&change), &message)? {
        let name = if was.confidential { was.hpr.to_string() } else { was.name.clone() };
        told(ctx, name, &block.event, entry.on);
        for message in ripple::of_trainee(ctx, store, &register, &was, &after) {
            ctx.ui.say(&message);
        }
    } else {
        ripple::show(ctx, store, &[&Checked { entry, before: was, after, change, findings }])?;
    }
    Ok(Exit::Done)
}

/// The text with what the entry departs from, as it is told now.
fn as_told(text: &str, place: usize, entry: &Entry) -> Option<String> {
    use crate::store::journal::Journalled;
    let mut text = text.to_owned();
    let block = Trainee::block(entry);
    for key in ["departs", "override"] {
        text = match block.iter().find(|(known, _)| *known == key) {
            Some((_, value)) => edit::set_in_item(&text, "journal", place, key, value)?,
            None => edit::unset_in_item(&text, "journal", place, key)?,
        };
    }
    Some(text)
}

/// Whether what stands before and after it still allows the entry, and it them.
///
/// # Errors
/// The first entry that was allowed and would no longer be.
fn follows(
    ctx: &Context<'_>,
    source: &Source,
    was: &Trainee,
    is: &Trainee,
    place: usize,
    new: &Entry,
) -> Result<(), Error> {
    let before = fold::fold(&was.journal, NaiveDate::MAX).not_allowed;
    let mut faults = fold::fold(&is.journal, NaiveDate::MAX).not_allowed;
    faults.retain(|fault| !before.iter().any(|old| old.entry == fault.entry));
    let own = faults.iter().position(|fault| fault.entry == place).unwrap_or_default();
    if faults.is_empty() {
        return Ok(());
    }
    let fault = faults.swap_remove(own);
    let Some(other) = is.journal.get(fault.entry).filter(|_| fault.entry != place) else {
        return Err(Error::from(fault));
    };
    let label = |entry: &Entry| ctx.text(&label::event(entry.event.name()));
    let line = journal::line(source, fault.entry).to_string();
    let (event, on, later_on, later) = (label(new), new.on, other.on, label(other));
    Err(Error::refused(Msg::ErrorDoesNotFit { event, on, later_on, later, line }).hint(Msg::HintDoesNotFit))
}

/// Letters that were issued since may say what stood before; an entry that is a letter's says what the letter itself says.
fn letters(ctx: &mut Context<'_>, after: &Trainee, old: &Entry, new: &Entry) {
    if let Event::Issued(issued) = &new.event {
        ctx.ui.warn(&Msg::WarnEntryOfLetter { file: issued.file.clone() });
        return;
    }
    let since = old.on.min(new.on);
    let letter = |entry: &Entry| match &entry.event {
        Event::Issued(issued) if entry.on >= since => Some(issued.file.clone()),
        _ => None,
    };
    let files: Vec<String> = after.journal.iter().filter_map(letter).collect();
    if !files.is_empty() {
        ctx.ui.warn(&Msg::WarnLettersBefore { files: files.join(", ") });
    }
}

/// Of any other record: that it can be read, and that nothing in the store is newly wrong.
fn of_other(ctx: &mut Context<'_>, store: &Store, correction: Correction) -> Result<Exit, Error> {
    let Correction { source: before, block, text, keys } = correction;
    let source = Source { file: before.file.clone(), text: text.as_str().into() };
    if let Err(problems) = store::readable(&source) {
        return Err(Error { message: Some(Msg::ErrorWouldNotRead), ..Error::bad_data(problems) });
    }
    still_follows(ctx, store, &source)?;
    let on = values::blocks(&text).get(block.entry).and_then(|block| block.on()).unwrap_or(ctx.today);
    let change = Change::of_text(before.file.clone(), &before.text, text);
    let id = layout::id(&before.file);
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    if save(ctx, store, transaction, &[change], &message(&id, &block, &keys))? {
        told(ctx, id, &block.event, on);
    }
    Ok(Exit::Done)
}

/// As [`still_right`]; and what a command would refuse is no warning here.
///
/// # Errors
/// An entry would no longer follow from what stands before it, or be of somebody who has no part in it.
fn still_follows(ctx: &mut Context<'_>, store: &Store, source: &Source) -> Result<(), Error> {
    let refused = |problem: &Problem| {
        problem.severity() == Severity::Error || matches!(problem.fault.code, Code::EventUnexpected | Code::NotAParty)
    };
    right_but_for(ctx, store, source, refused)
}

/// Warnings are told.
///
/// # Errors
/// What would newly be wrong.
fn still_right(ctx: &mut Context<'_>, store: &Store, source: &Source) -> Result<(), Error> {
    right_but_for(ctx, store, source, |problem| problem.severity() == Severity::Error)
}

fn right_but_for(
    ctx: &mut Context<'_>,
    store: &Store,
    source: &Source,
    refused: impl Fn(&Problem) -> bool,
) -> Result<(), Error> {
    let mut warnings = check::newly_wrong(store, &source.file, source, ctx.today);
    let errors: Vec<Problem> = warnings.extract_if(.., |problem| refused(problem)).collect();
    if !errors.is_empty() {
        return Err(Error { message: Some(Msg::ErrorWouldBeWrong), ..Error::bad_data(errors) });
    }
    ctx.ui.findings(&warnings);
    Ok(())
}

fn told(ctx: &mut Context<'_>, name: String, event: &str, on: NaiveDate) {
    let event = label::any_event(event).map_or_else(|| event.to_owned(), |event| ctx.text(&event));
    ctx.ui.say(&Msg::EntryCorrected { name, event, on });
}

/// For git, as all that it keeps: what kind of fact, never what it is.
fn message(id: &str, block: &EntryBlock, keys: &[String]) -> String {
    let on = block.on().map(|on| format!(" of {on}")).unwrap_or_default();
    let keys = if keys.is_empty() { "override".to_owned() } else { keys.join(", ") };
    format!("{id}: {}{on} put right: {keys}", block.event).replace(char::is_control, " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_named_as_messages_print_it() {
        for (typed, expected) in [
            ("kari:18", ("kari", Some(18))),
            ("9144897:18", ("9144897", Some(18))),
            ("trainees/9144897.toml:18", ("trainees/9144897.toml", Some(18))),
            ("trainees/9144897.toml:18:5", ("trainees/9144897.toml", Some(18))),
            ("Kari Nordmann:18", ("Kari Nordmann", Some(18))),
            ("kari", ("kari", None)),
            ("kari:", ("kari:", None)),
            ("kari:0", ("kari:0", None)),
            ("HPR:9144897", ("HPR:9144897", None)),
            ("HPR 9144897:18", ("HPR 9144897", Some(18))),
        ] {
            assert_eq!(line_of(typed), expected, "{typed}");
        }
    }
}
