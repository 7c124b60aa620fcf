//! Issued means recorded: the letter and what the journal says of it, both or neither.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::super::filed::What;
use super::super::{fact, ripple, save};
use super::prepare::{self, Order, Prepared};
use super::{Form, folder};
use crate::context::Context;
use crate::domain::fold;
use crate::domain::journal::{Entry, Event};
use crate::domain::letter::Issued;
use crate::domain::word::Word;
use crate::error::Error;
use crate::i18n::Msg;
use crate::letters::compose;
use crate::letters::document::Document;
use crate::letters::kind::Kind;
use crate::letters::{html, pdf, text};
use crate::store::check::shown;
use crate::store::journal::{self, Appended};
use crate::store::problem::Source;
use crate::store::record::issued;
use crate::store::transaction::{Change, NotWritten, Transaction};
use crate::store::{self, Store};

/// How letters are issued.
pub(super) struct Way {
    pub(super) form: Form,
    /// Also the fact that issuing is.
    pub(super) with_event: bool,
    pub(super) note: Option<String>,
    /// Why that fact is recorded against a requirement of the terms.
    pub(super) overridden: Option<String>,
}

/// A letter as it will be written.
struct Whole {
    letter: Prepared,
    file: PathBuf,
    bytes: Vec<u8>,
}

/// Issues the letters of an order, all of them or none.
///
/// # Errors
/// Why nothing was issued; or it was, and git failed, which the error says.
pub(super) fn issue(ctx: &mut Context<'_>, store: &Store, order: &Order, way: &Way) -> anyhow::Result<()> {
    let transaction = Transaction::begin(store, ctx.options.dry_run).map_err(Error::from)?;
    // Read under the lock: what was there when the user was asked may have changed since.
    let letters = prepare::prepare(ctx, store, order)?.letters;
    let mut taken = BTreeSet::new();
    let files: Vec<PathBuf> =
        letters.iter().map(|letter| free_file(store, letter, order, way.form, &mut taken)).collect();
    let progress = ctx.ui.progress(letters.len());
    let whole: Vec<Result<Whole, Error>> = letters
        .into_par_iter()
        .zip(files)
        .map(|(letter, file)| {
            let bytes = rendered(&letter.document, way.form);
            progress.inc(1);
            Ok(Whole { letter, file, bytes: bytes? })
        })
        .collect();
    progress.finish_and_clear();
    let whole: Vec<Whole> = whole.into_iter().collect::<Result<_, _>>()?;
    let mut changes = Vec::new();
    let mut moved = Vec::new();
    for letter in &whole {
        changes.push(Change::new_file(letter.file.clone(), letter.bytes.clone()));
        changes.push(recorded(ctx, store, order, way, letter, &mut moved)?);
    }
    let message = commit_message(order, &whole);
    let written = save::save(ctx, store, transaction, &changes, &message)?;
    for letter in &whole {
        let file = shown(&letter.file);
        let msg = if written { Msg::LetterIssued { file } } else { Msg::LetterWouldBeIssued { file } };
        ctx.ui.say(&msg);
    }
    if whole.len() == 1 {
        for msg in &moved {
            ctx.ui.say(msg);
        }
    }
    Ok(())
}

/// The letter's file: never one that is there, or that this run writes.
fn free_file(store: &Store, letter: &Prepared, order: &Order, form: Form, taken: &mut BTreeSet<PathBuf>) -> PathBuf {
    let folder = folder(&letter.filed);
    let name = |number: u32| {
        let again = if number > 1 { format!("-{number}") } else { String::new() };
        folder.join(format!("{}-{}{again}.{}", order.on, order.kind.as_str(), form.ending()))
    };
    // Another form of the same letter has the same number only if it is the same letter.
    let is_free = |file: &Path, taken: &BTreeSet<PathBuf>| {
        let others = ["pdf", "html", "txt"].map(|ending| file.with_extension(ending));
        !others.iter().any(|file| taken.contains(file) || store.root.join(file).exists())
    };
    let file = (1..).map(name).find(|file| is_free(file, taken)).unwrap_or_else(|| name(1));
    taken.insert(file.clone());
    file
}

/// The letter in a form.
///
/// # Errors
/// It cannot be typeset.
pub(super) fn rendered(document: &Document, form: Form) -> Result<Vec<u8>, Error> {
    match form {
        Form::Html => Ok(html::render(document).into_bytes()),
        Form::Txt => Ok(text::render(document).into_bytes()),
        Form::Pdf => Ok(pdf::render(document)?),
    }
}

/// The record's text with what issuing says of the letter, read back.
///
/// # Errors
/// The facts do not allow it; it could not be read back.
fn recorded(
    ctx: &mut Context<'_>,
    store: &Store,
    order: &Order,
    way: &Way,
    whole: &Whole,
    moved: &mut Vec<Msg>,
) -> Result<Change, Error> {
    let Whole { letter, file, bytes } = whole;
    let issued = Issued {
        kind: order.kind.as_str().to_owned(),
        file: shown(file),
        sha256: compose::sha256(bytes),
        state: Some(letter.state.clone()),
    };
    let source = &letter.filed.source;
    let What::Trainee(trainee) = &letter.filed.what else {
        let block = issued::block(order.on, way.note.as_ref(), &issued);
        let text = store::edit::append(&source.text, "journal", &block);
        let after = Source { file: source.file.clone(), text: text.as_str().into() };
        store::readable(&after).map_err(NotWritten::WouldNotRead)?;
        return Ok(Change::of_text(source.file.clone(), &source.text, text));
    };
    let register = store.register_of(trainee, &mut Vec::new());
    let mut entries = Vec::new();
    if way.with_event
        && let Some(event) = letter.event(order.kind, &issued.file)
    {
        let entry = Entry::new(order.on, letter.placement, event);
        let (entry, findings) = fact::against_terms(ctx, &register, trainee, entry, way.overridden.as_ref())?;
        fact::warn_of_departures(ctx, &findings);
        entries.push(entry);
    }
    let entry = Entry::new(order.on, letter.placement, Event::Issued(issued));
    entries.push(Entry { note: way.note.clone(), ..entry });
    let mut now = Appended { record: trainee.clone(), text: source.text.to_string() };
    for entry in &entries {
        fold::may_add(&now.record.journal, entry)?;
        let source = Source { file: source.file.clone(), text: now.text.as_str().into() };
        now = journal::appended(store, &source, &now.record, entry).map_err(NotWritten::WouldNotRead)?;
    }
    moved.extend(ripple::of_trainee(ctx, store, &register, trainee, &now.record));
    let text = now.text;
    Ok(Change::of_text(source.file.clone(), &source.text, text))
}

/// By the records' ids, never a name: git keeps what is deleted.
fn commit_message(order: &Order, whole: &[Whole]) -> String {
    let kind: Kind = order.kind;
    match whole {
        [one] => format!("{}: issued {} on {}", one.letter.filed.id(), kind.as_str(), order.on),
        many => format!("letters: issued {} for {} records on {}", kind.as_str(), many.len(), order.on),
    }
}
