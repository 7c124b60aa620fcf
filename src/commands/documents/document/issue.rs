//! Issued means recorded: the letter and what the journal says of it, both or neither.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use rayon::prelude::*;

use super::prepare::{self, LetterOrder, Letters, Ready};
use super::{Form, folder};
use crate::context::Context;
use crate::domain::fold;
use crate::domain::journal::{Entry, Event};
use crate::domain::letter::LetterKind;
use crate::domain::letter::issued::Issued;
use crate::domain::word::Word;
use crate::error::{self, Error, Exit};
use crate::i18n::Msg;
use crate::letters::compose;
use crate::letters::document::CannotTypeset;
use crate::letters::{html, pdf, text};
use crate::steps::filed::FiledRecord;
use crate::steps::{fact, ripple, save};
use crate::store::change::{Change, Content};
use crate::store::journal::{self, Appended};
use crate::store::layout::shown;
use crate::store::problem::{Code, Fault, Source};
use crate::store::transaction::{NotWritten, Transaction};
use crate::store::{self, Store};

/// How letters are issued.
pub(super) struct IssuingWay {
    pub(super) form: Form,
    /// Also the fact that issuing is.
    pub(super) with_event: bool,
    pub(super) note: Option<String>,
    /// Why that fact is recorded against a requirement of the terms.
    pub(super) overridden: Option<String>,
    /// What was told before the questions, and how the command ends for it.
    pub(super) asked: Option<Exit>,
}

/// A letter as it will be written.
struct Whole<'a> {
    ready: &'a Ready,
    file: PathBuf,
    content: Content,
    issued: Issued,
}

/// Letters that may be typeset and wait to be put on the disk.
const WAITING: usize = 4;

/// Issues the letters of an order, all of them or none.
///
/// # Errors
/// Why nothing was issued; or it was, and git failed, which the error says.
pub(super) fn issue(
    ctx: &mut Context<'_>,
    store: &Store,
    order: &LetterOrder,
    way: &IssuingWay,
) -> Result<Exit, Error> {
    let mut transaction = Transaction::begin(store, ctx.options.dry_run)?;
    // Read under the lock: what was there when the user was asked may have changed since.
    let mut letters = prepare::prepare(ctx, store, order)?;
    let exit = match way.asked {
        Some(told) => told,
        None => letters.tell(ctx, true),
    };
    if letters.letters.is_empty() {
        ctx.ui.say(&Msg::NoLetters);
        return Ok(exit);
    }
    let whole = written(ctx, &mut transaction, &letters, way.form)?;
    let mut changes = Vec::with_capacity(2 * whole.len());
    let mut moved = Vec::new();
    let mut files = Vec::with_capacity(whole.len());
    // Several letters about one record are one change of it.
    let mut texts: BTreeMap<PathBuf, (String, String)> = BTreeMap::new();
    let message = commit_message(order, &whole);
    let alone = whole.len() == 1;
    for letter in whole {
        let source = &letter.ready.filed.source;
        let before = texts.get(&source.file).map_or(&*source.text, |(_, now)| now.as_str());
        let now = recorded(ctx, &letters, way, &letter, before, alone.then_some(&mut moved))?;
        texts.insert(source.file.clone(), (source.text.to_string(), now));
        changes.push(Change::new_file(letter.file, letter.content));
        files.push(letter.issued.file);
    }
    changes.extend(texts.into_iter().map(|(file, (before, now))| Change::of_text(file, &before, now)));
    let written = save::save(ctx, store, transaction, &changes, &message)?;
    for file in files {
        let msg = if written { Msg::LetterIssued { file } } else { Msg::LetterWouldBeIssued { file } };
        ctx.ui.say(&msg);
    }
    for msg in &moved {
        ctx.ui.say(msg);
    }
    Ok(exit)
}

/// A letter that was typeset: its place among the letters, its state, its bytes.
type Typeset = (usize, String, Vec<u8>);

/// Typesets the letters on every core, and puts each on the disk as it comes.
///
/// # Errors
/// A letter cannot be written, or the disk's.
fn written<'a>(
    ctx: &Context<'_>,
    transaction: &mut Transaction<'_>,
    letters: &'a Letters<'_>,
    form: Form,
) -> Result<Vec<Whole<'a>>, Error> {
    let typeset = |index: usize| -> Result<Typeset, Error> {
        let (bytes, state) = rendered(letters, &letters.letters[index], form)?;
        Ok((index, state, bytes))
    };
    let mut taken = BTreeSet::new();
    let files: Vec<PathBuf> = letters.letters.iter().map(|ready| free_file(letters, ready, form, &mut taken)).collect();
    let mut whole: Vec<Option<Whole<'a>>> = files.iter().map(|_| None).collect();
    let mut put = |(index, state, bytes): Typeset| -> Result<(), Error> {
        let file = files[index].clone();
        let issued = Issued {
            kind: letters.order.kind.as_str().to_owned(),
            file: shown(&file),
            sha256: compose::sha256(&bytes),
            state: Some(state),
            municipality: letters.letters[index].filed.municipality(),
            replaces: letters.letters[index].replaces.clone().map(|(_, file)| file),
        };
        let content = transaction.stage(&file, bytes)?;
        whole[index] = Some(Whole { ready: &letters.letters[index], file, content, issued });
        Ok(())
    };
    if let [_] = letters.letters.as_slice() {
        put(typeset(0)?)?;
    } else {
        let progress = ctx.ui.progress(files.len());
        let (sender, receiver) = mpsc::sync_channel(WAITING);
        let mut failed = None;
        rayon::in_place_scope(|scope| {
            scope.spawn(|_| {
                // Who listens no more has failed, and says why.
                let _ = (0..files.len()).into_par_iter().try_for_each_with(sender, |sender, index| {
                    let done = typeset(index);
                    let ends = done.is_err();
                    sender.send(done).ok().filter(|()| !ends)
                });
            });
            for done in receiver {
                if let Err(err) = done.and_then(&mut put) {
                    failed = Some(err);
                    break;
                }
                progress.inc(1);
            }
        });
        progress.finish_and_clear();
        failed.map_or(Ok(()), Err)?;
    }
    Ok(whole.into_iter().flatten().collect())
}

/// The letter's file: never one that is there, or that this run writes.
fn free_file(letters: &Letters<'_>, ready: &Ready, form: Form, taken: &mut BTreeSet<PathBuf>) -> PathBuf {
    let (order, root) = (letters.order, &letters.store.root);
    let folder = folder(&ready.filed);
    let whose = ready.filed.municipality().map(|number| format!("-{number}")).unwrap_or_default();
    let name = |number: u32| {
        let again = if number > 1 { format!("-{number}") } else { String::new() };
        folder.join(format!("{}-{}{whose}{again}.{}", order.on, order.kind.as_str(), form.ending()))
    };
    // Another form of the same letter has the same number only if it is the same letter.
    let is_free = |file: &Path, taken: &BTreeSet<PathBuf>| {
        let others = ["pdf", "html", "txt"].map(|ending| file.with_extension(ending));
        !others.iter().any(|file| taken.contains(file) || root.join(file).exists())
    };
    let file = (1..).map(name).find(|file| is_free(file, taken)).unwrap_or_else(|| name(1));
    taken.insert(file.clone());
    file
}

/// The letter in a form, and which state of the records it says.
///
/// # Errors
/// It cannot be put together or typeset.
pub(super) fn rendered(letters: &Letters<'_>, ready: &Ready, form: Form) -> Result<(Vec<u8>, String), Error> {
    let (document, state) = letters.compose(ready)?;
    let bytes = match form {
        Form::Html => html::render(&document).into_bytes(),
        Form::Txt => text::render(&document).into_bytes(),
        Form::Pdf => pdf::render(&document).map_err(|refused| placed(letters, ready, refused))?,
    };
    Ok((bytes, state))
}

/// Characters that the typeface lacks, at the places that have them; else as the typesetter says it.
fn placed(letters: &Letters<'_>, ready: &Ready, refused: CannotTypeset) -> Error {
    let CannotTypeset::Characters { characters, .. } = &refused else { return refused.into() };
    let lacking = |text: &str| text.char_indices().find(|(_, c)| characters.contains(c));
    let problem = |source: Source| {
        let (at, found) = lacking(&source.text)?;
        let message = Msg::ProblemCharacter { characters: error::named_characters(&[found]) };
        let fault = Fault::new(Code::InvalidValue, message).hint(Msg::HintCharacters);
        Some(fault.at(&source, at..at + found.len_utf8()))
    };
    let own = problem(ready.filed.source.clone()).map(|own| vec![own]);
    let problems = own.unwrap_or_else(|| letters.around_it().into_iter().filter_map(problem).collect());
    if problems.is_empty() { refused.into() } else { Error::bad_data(problems) }
}

/// The record's text, as it is so far, with what issuing says of the letter, read back; and what that moves, where it is asked for.
///
/// # Errors
/// The facts do not allow it; it could not be read back.
fn recorded(
    ctx: &mut Context<'_>,
    letters: &Letters<'_>,
    way: &IssuingWay,
    whole: &Whole<'_>,
    before: &str,
    moved: Option<&mut Vec<Msg>>,
) -> Result<String, Error> {
    let Whole { ready, issued, .. } = whole;
    let (store, order) = (letters.store, letters.order);
    let source = &ready.filed.source;
    let FiledRecord::Trainee(trainee) = &ready.filed.what else {
        let block = journal::issued(order.on, way.note.as_ref(), issued);
        let text = store::edit::append(before, "journal", &block);
        let after = Source { file: source.file.clone(), text: text.as_str().into() };
        store::readable(&after).map_err(NotWritten::WouldNotRead)?;
        return Ok(text);
    };
    let register = letters.around(ready);
    let mut entries = Vec::new();
    if way.with_event
        && let Some(event) = ready.event(order, &issued.file)
    {
        let entry = Entry::new(order.on, ready.placement, event);
        let (entry, findings) = fact::against_terms(ctx, register, trainee, entry, way.overridden.as_ref())?;
        fact::warn_of_departures(ctx, &findings);
        entries.push(entry);
    }
    let entry = Entry::new(order.on, ready.placement, Event::Issued(issued.clone()));
    entries.push(Entry { note: way.note.clone(), ..entry });
    let mut now = Appended { record: trainee.clone(), text: before.to_owned() };
    for entry in &entries {
        fold::may_add(&now.record.journal, entry)?;
        let source = Source { file: source.file.clone(), text: now.text.as_str().into() };
        now = journal::appended(store, &source, &now.record, entry)?;
    }
    if let Some(moved) = moved {
        moved.extend(ripple::of_trainee(ctx, store, register, trainee, &now.record));
    }
    Ok(now.text)
}

/// By the records' ids, never a name: git keeps what is deleted.
fn commit_message(order: &LetterOrder, whole: &[Whole<'_>]) -> String {
    let kind: LetterKind = order.kind;
    match whole {
        [one] => format!("{}: issued {} on {}", one.ready.filed.id(), kind.as_str(), order.on),
        many => format!("letters: issued {} for {} records on {}", kind.as_str(), many.len(), order.on),
    }
}
