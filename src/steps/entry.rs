//! One entry in the journal of a record that is no trainee's: read under the lock, checked, appended, written.

use std::path::Path;

use crate::context::Context;
use crate::error::Error;
use crate::steps::save::save;
use crate::store::Store;
use crate::store::change::Change;
use crate::store::journal::{self, Journalled};
use crate::store::transaction::Transaction;

/// Records an entry; true where it was written, false in a dry run.
///
/// `entry` makes it of the record as it is now, or says why it is not allowed.
///
/// # Errors
/// It is not allowed, or could not be written; the record is then as it was.
pub(crate) fn record<R: Journalled>(
    ctx: &mut Context<'_>,
    store: &Store,
    file: &Path,
    message: &str,
    entry: impl FnOnce(&R) -> Result<R::Entry, Error>,
) -> Result<bool, Error> {
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    let source = store.source(file)?;
    let before = R::read(store, &source)?;
    let entry = entry(&before)?;
    let after = journal::appended(store, &source, &before, &entry)?;
    let change = Change::of_text(source.file.clone(), &source.text, after.text);
    save(ctx, store, transaction, &[change], message)
}
