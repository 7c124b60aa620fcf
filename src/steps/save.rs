//! The end of every command that changes something: the diff of a dry run, or the write and what to say of it.

use std::path::PathBuf;

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::render::diff;
use crate::store::Store;
use crate::store::change::Change;
use crate::store::check;
use crate::store::git::Committed;
use crate::store::history;
use crate::store::layout::shown;
use crate::store::layout::{self, Kind};
use crate::store::problem::{Problem, Severity, Source};
use crate::store::transaction::{NotWritten, Transaction, Versioned};

/// Writes a command's changes and commits them; in a dry run shows them instead. True where they were written.
///
/// # Errors
/// Nothing was written; or it was, and git failed, which the error says.
pub(crate) fn save(
    ctx: &mut Context<'_>,
    store: &Store,
    transaction: Transaction<'_>,
    changes: &[Change],
    message: &str,
) -> Result<bool, Error> {
    let commit = store.settings.commit && !ctx.options.no_commit;
    let versioned = transaction.write(changes, message, commit)?;
    if ctx.options.dry_run {
        for change in changes {
            ctx.ui.result(&diff_of(change))?;
        }
        return Ok(false);
    }
    match versioned {
        Versioned::No | Versioned::Yes(Committed::AsUser | Committed::Ignored) => {}
        Versioned::Yes(Committed::AsProgram) => ctx.ui.warn(&Msg::WarnNoGitIdentity),
        Versioned::Failed(err) => {
            let files = changes.iter().map(|change| shown(&change.file)).collect::<Vec<_>>().join(", ");
            let error = Error::from(err).hint(Msg::HintSavedNotCommitted { file: files });
            return Err(error);
        }
    }
    Ok(true)
}

/// A change as a unified diff; what is no text (a letter) has no lines to compare.
pub(crate) fn diff_of(change: &Change) -> String {
    let lines = |bytes: &[u8]| std::str::from_utf8(bytes).unwrap_or_default().to_owned();
    let before = change.before.as_deref().map(lines);
    let after = change.after.as_ref().map(|after| lines(after.bytes().unwrap_or_default()));
    diff::text(&shown(&change.file), before.as_deref(), after.as_deref())
}

/// Writes a record that is new.
///
/// # Errors
/// It exists, wherever its file lies; it could not be read back; nothing was written.
pub(crate) fn new(
    ctx: &mut Context<'_>,
    store: &Store,
    file: PathBuf,
    text: String,
    message: &str,
) -> Result<Exit, Error> {
    let kind = Kind::ALL.iter().copied().find(|kind| file.starts_with(kind.folder()));
    let there = kind.map(|kind| store.find(kind, &layout::id(&file))).transpose()?;
    if let Some(there) = there.flatten() {
        return Err(Error::refused(Msg::ErrorExists { file: shown(&there) }));
    }
    let source = Source { file: file.clone(), text: text.as_str().into() };
    crate::store::readable(&source).map_err(NotWritten::WouldNotRead)?;
    let mut warnings = check::newly_wrong(store, &source.file, &source, ctx.today);
    warnings.retain(|problem| problem.file == source.file);
    let errors: Vec<Problem> = warnings.extract_if(.., |problem| problem.severity() == Severity::Error).collect();
    if !errors.is_empty() {
        return Err(Error { message: Some(Msg::ErrorWouldBeWrong), ..Error::bad_data(errors) });
    }
    ctx.ui.findings(&warnings);
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    let (id, shown) = (layout::id(&file), shown(&file));
    let made = match history::title(&text) {
        Some(title) => Msg::RecordMade { file: shown, id, title },
        None => Msg::RecordMadeId { file: shown, id },
    };
    if save(ctx, store, transaction, &[Change::new_file(file, text)], message)? {
        ctx.ui.say(&made);
    }
    Ok(Exit::Done)
}
