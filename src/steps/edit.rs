//! A record in the user's editor, or single keys of its header; checked before it is kept.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::agreement::{Agreement, life};
use crate::domain::hpr::Hpr;
use crate::domain::journal::Entry;
use crate::domain::text;
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::steps::happened;
use crate::steps::save::save;
use crate::store::change::Change;
use crate::store::check;
use crate::store::edit::{self, Written};
use crate::store::history;
use crate::store::journal::Journalled;
use crate::store::layout;
use crate::store::layout::{Kind, shown};
use crate::store::numbers;
use crate::store::posts;
use crate::store::problem::{Problem, Severity, Source};
use crate::store::schema;
use crate::store::transaction::{NotWritten, Transaction};
use crate::store::{self, Store, corrected, kept};
use crate::typed::refuse_national_id;
use crate::ui::Unedited;

/// How a record is edited.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct HowArgs {
    #[arg(long = "set", value_name = "KEY=VALUE")]
    pub(crate) set: Vec<String>,
}

/// Edits one record, by keys or in the editor, and keeps it only where it can be read.
///
/// # Errors
/// What is wrong with it; the record is as it was, and what was typed is kept beside the store's lock.
pub(crate) fn edit_record(ctx: &mut Context<'_>, store: &Store, file: &Path, how: &HowArgs) -> Result<Exit, Error> {
    let before = store.source(file)?;
    let after = if how.set.is_empty() {
        match in_editor(ctx, store, &before)? {
            Some(after) => after,
            None => {
                ctx.ui.say(&Msg::EditUnchanged { file: shown(file) });
                return Ok(Exit::Done);
            }
        }
    } else {
        set(ctx, &before, &how.set)?
    };
    let after = keeps_name(store, &before, says_which(store, &before, after));
    let number = corrected(store, &before, &after);
    let mut source = Source { file: named(file, number), text: after.as_str().into() };
    if let Err(problems) = store::readable(&source) {
        return Err(Error { message: Some(Msg::ErrorWouldNotRead), ..Error::bad_data(problems) });
    }
    moves_nobody(store, &before, &source)?;
    // Before it is held against the store: what was asked for under the old agreement is not measured by the new one.
    let kept = requests_kept(store, &before, &source)?.map(|(text, agreement)| {
        source.text = text.into();
        agreement
    });
    let mut warnings = check::newly_wrong(store, file, &source, ctx.today);
    let errors: Vec<Problem> = warnings.extract_if(.., |problem| problem.severity() == Severity::Error).collect();
    if !errors.is_empty() {
        return Err(Error { message: Some(Msg::ErrorWouldBeWrong), ..Error::bad_data(errors) });
    }
    ctx.ui.findings(&warnings);
    let after = source.text.to_string();
    if let Some(number) = number {
        return correct(ctx, store, &before, &after, number);
    }
    if let Some((id, from)) = terms_corrected(store, &before, &source) {
        ctx.ui.warn(&Msg::WarnTermsCorrected { id, from });
    }
    // The lock is taken only now: an editor may stay open for a long time.
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    let change = Change::of_text(file.to_owned(), &before.text, after.clone());
    let message = format!("{}: edited", layout::id(file));
    let written = save(ctx, store, transaction, &[change], &message).inspect_err(|_| {
        // Somebody else saved meanwhile: what was typed is not lost.
        let _ = keep(store, file, &after);
    })?;
    if written {
        let done = done(ctx, store, file, &before.text, &after);
        ctx.ui.say(&done);
    }
    if let Some(agreement) = kept {
        ctx.ui.say(&Msg::EditRequestsKept { agreement });
    }
    Ok(Exit::Done)
}

/// Of whom or what a record was edited, and what changed in it.
pub(crate) fn done(ctx: &Context<'_>, store: &Store, file: &Path, before: &str, after: &str) -> Msg {
    let happening = happened::of_file(store, file, Some(before), Some(after));
    let what = happening.as_ref().map(|happening| happened::kept(ctx, happening)).unwrap_or_default();
    let subject = happening.map_or_else(|| history::id(file), |happening| happening.subject);
    // Two agreements may have one title; parties go by their names.
    let named = matches!(layout::kind(file), Some(Kind::Municipality | Kind::Hospital));
    let subject = history::title(after).filter(|_| named).unwrap_or(subject);
    let file = shown(file);
    if what.is_empty() { Msg::EditDone { file } } else { Msg::EditDoneOf { subject, what, file } }
}

/// An agreement in force whose terms are edited, with its first day: what is written holds from then on, not from today.
fn terms_corrected(store: &Store, before: &Source, after: &Source) -> Option<(String, NaiveDate)> {
    let read = |source| Agreement::read(store, source).ok();
    let (was, is) = read(before).zip(read(after)).filter(|_| layout::kind(&before.file) == Some(Kind::Agreement))?;
    let from = life::life(&was, NaiveDate::MAX).in_force_from?;
    let changed = (&was.terms, &was.profile) != (&is.terms, &is.profile);
    changed.then(|| (is.id.to_string(), from))
}

/// The text in which what was asked for keeps the agreement that the header implied, with that agreement; none where the
/// header's is as it was, or nothing implied it.
///
/// # Errors
/// The journal has something in the way.
fn requests_kept(store: &Store, before: &Source, after: &Source) -> Result<Option<(String, String)>, Error> {
    if layout::kind(&before.file) != Some(Kind::Trainee) {
        return Ok(None);
    }
    let (Ok(was), Ok(is)) = (store.trainee(before), store.trainee(after)) else { return Ok(None) };
    if was.agreement == is.agreement {
        return Ok(None);
    }
    // What was written just now goes by the header as it was written.
    let filled = was.clone().asking_under(is.agreement.clone()).journal;
    let named = |entry: &Entry| was.journal.iter().position(|old| old == entry).map(|place| filled[place].clone());
    let journal: Vec<Entry> = is.journal.iter().map(|entry| named(entry).unwrap_or_else(|| entry.clone())).collect();
    if journal == is.journal {
        return Ok(None);
    }
    let text = posts::requests_filled(&after.text, &is.journal, &journal);
    let cannot = || Error::refused(Msg::ErrorCannotSet { key: "agreement".to_owned() }).hint(Msg::HintCannotSet);
    Ok(Some((text.ok_or_else(cannot)?, was.agreement.to_string())))
}

/// Whoever moves does so on a day: the header alone would take every post of the past along.
///
/// # Errors
/// A trainee's municipality was changed.
fn moves_nobody(store: &Store, before: &Source, after: &Source) -> Result<(), Error> {
    if layout::kind(&before.file) != Some(Kind::Trainee) {
        return Ok(());
    }
    // One that could not be read may be put right.
    let (Ok(was), Ok(is)) = (store.trainee(before), store.trainee(after)) else { return Ok(()) };
    if was.municipality == is.municipality || is_said(&was, &is) {
        return Ok(());
    }
    let command = format!("alis move {} --to {} --on …", was.hpr, is.municipality);
    Err(Error::refused(Msg::ErrorEditMunicipality).hint(Msg::HintMove { command }))
}

/// The text of a trainee whose name changes: the one borne until now is kept, and still finds them.
fn keeps_name(store: &Store, before: &Source, after: String) -> String {
    let source = Source { file: before.file.clone(), text: after.as_str().into() };
    let (Ok(was), Some(name)) = (store.trainee(before), store::name_in(&source)) else { return after };
    if was.name == name {
        return after;
    }
    corrected::with_former_name(&after, &was, &name).unwrap_or(after)
}

/// The number that a trainee's record is to bear from now on, where it is another.
fn corrected(store: &Store, before: &Source, after: &str) -> Option<Hpr> {
    let was = store.trainee(before).ok().filter(|_| layout::kind(&before.file) == Some(Kind::Trainee))?;
    let source = Source { file: before.file.clone(), text: after.into() };
    store::number_in(&source).filter(|hpr| *hpr != was.hpr)
}

/// The file of a record, under the number that it is to bear.
fn named(file: &Path, number: Option<Hpr>) -> PathBuf {
    number.map_or_else(|| file.to_owned(), |number| file.with_file_name(format!("{number}.toml")))
}

/// Whether nobody bears a number.
///
/// # Errors
/// Somebody does, or it cannot be seen.
fn is_free(store: &Store, number: Hpr) -> Result<(), Error> {
    match store.find(Kind::Trainee, &number.to_string())? {
        Some(there) => Err(Error::refused(Msg::ErrorExists { file: shown(&there) })),
        None => Ok(()),
    }
}

/// A mistyped HPR number is corrected: record, letters and orders in one change.
///
/// # Errors
/// Somebody else bears the number; it could not be written, and everything is as it was.
fn correct(ctx: &mut Context<'_>, store: &Store, before: &Source, after: &str, to: Hpr) -> Result<Exit, Error> {
    is_free(store, to)?;
    let known = store.trainee(before)?;
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    let cannot = || Error::refused(Msg::ErrorCannotSet { key: "hpr".to_owned() }).hint(Msg::HintCannotSet);
    let changes = corrected::changes(store, before, &known, after, to)?.ok_or_else(cannot)?;
    for change in &changes {
        let text = change.after.as_ref().and_then(|after| std::str::from_utf8(after.bytes()?).ok());
        let Some(text) = text.filter(|_| layout::kind(&change.file).is_some()) else { continue };
        store::readable(&Source { file: change.file.clone(), text: text.into() }).map_err(NotWritten::WouldNotRead)?;
    }
    let message = format!("{to}: HPR number corrected from {}", known.hpr);
    let written = save(ctx, store, transaction, &changes, &message).inspect_err(|_| {
        // Somebody else saved meanwhile: what was typed is not lost.
        let _ = keep(store, &before.file, after);
    })?;
    if written {
        let letters =
            changes.iter().filter(|change| change.file.starts_with(layout::LETTERS) && change.after.is_none());
        let (old, new, letters) = (known.hpr.to_string(), to.to_string(), letters.count() as i64);
        ctx.ui.say(&Msg::NumberCorrected { old, new, letters });
    }
    Ok(Exit::Done)
}

/// Whether a header only says which of several municipalities its own became: nobody moves by that.
fn is_said(was: &Trainee, is: &Trainee) -> bool {
    let open = !was.succession.open(was.municipality, NaiveDate::MAX, &was.own_numbers()).is_empty();
    open && was.succession.leads(was.municipality, is.municipality)
}

/// The text of a trainee whose header says which municipality its own became: the posts that implied the old one name it.
fn says_which(store: &Store, before: &Source, after: String) -> String {
    let source = Source { file: before.file.clone(), text: after.as_str().into() };
    let (Ok(was), Ok(is)) = (store.trainee(before), store.trainee(&source)) else { return after };
    if was.municipality == is.municipality || !is_said(&was, &is) {
        return after;
    }
    let held = Trainee { municipality: was.municipality, ..is.clone() };
    // From the header's line as it was: what implied its number takes that one along.
    let text = edit::set(&after, "municipality", &Written::text(was.municipality));
    text.and_then(|text| numbers::of_trainee(&text, &held, is.municipality, None)).unwrap_or(after)
}

/// Opens the editor until the record can be read or the user gives up.
fn in_editor(ctx: &mut Context<'_>, store: &Store, before: &Source) -> Result<Option<String>, Error> {
    if !ctx.ui.asks() {
        return Err(Error::usage(Msg::ErrorMissingFlag { flag: "--set".to_owned() }));
    }
    let mut text = before.text.to_string();
    loop {
        let edited = match ctx.ui.edited(&text) {
            Ok(edited) => edited,
            Err(unedited) => return Err(given_up(ctx, store, before, unedited)?),
        };
        if edited == *before.text {
            return Ok(None);
        }
        let number = corrected(store, before, &edited);
        let source = Source { file: named(&before.file, number), text: edited.as_str().into() };
        let mut problems = store::readable(&source).err().unwrap_or_default();
        problems.extend(store::identity::that_came(before, &source));
        if problems.is_empty() {
            let kept = requests_kept(store, before, &source).ok().flatten();
            let source =
                Source { text: kept.map_or_else(|| source.text.clone(), |(text, _)| text.into()), ..source.clone() };
            problems.extend(check::newly_wrong(store, &before.file, &source, ctx.today));
            problems.retain(|problem| problem.severity() == Severity::Error);
        }
        let mut exit = Exit::BadData;
        if problems.is_empty() {
            let allowed = moves_nobody(store, before, &source);
            match allowed.and_then(|()| number.map_or(Ok(()), |number| is_free(store, number))) {
                Ok(()) => return Ok(Some(edited)),
                Err(refused) => exit = ctx.ui.failed(&refused),
            };
        }
        ctx.ui.findings(&problems);
        // Whoever breaks off here keeps what was typed, too.
        let again = ctx.ui.confirm(&Msg::AskEditAgain, "--set");
        if !matches!(again, Ok(true)) {
            let kept = keep(store, &before.file, &edited)?;
            ctx.ui.say(&Msg::EditKept { file: shown(&kept) });
            again?;
            return Err(Error::silent(exit));
        }
        text = edited;
    }
}

/// Why the editor gave nothing, once what was typed in it is kept.
///
/// # Errors
/// It cannot be kept.
fn given_up(ctx: &mut Context<'_>, store: &Store, before: &Source, unedited: Unedited) -> Result<Error, Error> {
    if let Some(typed) = unedited.typed {
        let kept = keep_bytes(store, &before.file, &typed)?;
        ctx.ui.say(&Msg::EditKept { file: shown(&kept) });
    }
    Ok(*unedited.error)
}

/// Puts a text that could not become the record where the user finds it again.
fn keep(store: &Store, file: &Path, text: &str) -> Result<PathBuf, Error> {
    keep_bytes(store, file, text.as_bytes())
}

fn keep_bytes(store: &Store, file: &Path, bytes: &[u8]) -> Result<PathBuf, Error> {
    let kept = kept::keep(&store.root, file, bytes);
    kept.map_err(|err| Error::storage(Msg::ErrorCannotWrite { file: ".alis/kept".to_owned(), reason: err.to_string() }))
}

fn set(ctx: &Context<'_>, before: &Source, pairs: &[String]) -> Result<String, Error> {
    let schema = layout::kind(&before.file).and_then(schema::of_kind).unwrap_or_default();
    let mut record = before.text.to_string();
    for pair in pairs {
        let Some((key, value)) = pair.split_once('=') else {
            return Err(Error::usage(Msg::ErrorBadSet { text: pair.clone() }).hint(Msg::HintSet));
        };
        let (key, value) = (key.trim(), value.trim());
        let composed = text::composed(value);
        let value = composed.as_str();
        if text::folded(value).is_empty() {
            return Err(Error::usage(Msg::ErrorBlankValue { key: key.to_owned() }).hint(Msg::HintBlankValue));
        }
        refuse_national_id(value, "--set")?;
        let value = written(ctx, schema::key(&schema, key), value)?;
        let edited = edit::set(&record, key, &value);
        record = edited
            .ok_or_else(|| Error::refused(Msg::ErrorCannotSet { key: key.to_owned() }).hint(Msg::HintCannotSet))?;
    }
    Ok(record)
}

/// What a value typed on the command line is in the file: what the schema of its key says. A value that does not fit
/// is written as it looks, and refused with its place when the record is read back.
///
/// # Errors
/// It should be a day, and is none.
pub(crate) fn written(ctx: &Context<'_>, schema: &serde_json::Value, value: &str) -> Result<Written, Error> {
    Ok(match (schema["type"].as_str(), schema["format"].as_str()) {
        (Some("string"), Some("date")) => Written::Date(ctx.day(value)?),
        (Some("string"), _) => Written::text(value),
        (Some("array"), _) => Written::texts(value.split(',').map(str::trim)),
        _ => match value {
            "true" => Written::Flag(true),
            "false" => Written::Flag(false),
            _ => value.parse().map_or_else(|_| Written::text(value), Written::Number),
        },
    })
}
