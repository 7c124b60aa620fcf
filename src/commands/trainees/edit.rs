//! `alis edit TRAINEE`: the record in the user's editor, or single keys of its header; `alis edit TRAINEE:18` puts the entry
//! with that line right.

use std::path::{Path, PathBuf};

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::steps::correct::{CorrectionArgs, correct, line_of};
use crate::steps::edit::{HowArgs, edit_record};
use crate::steps::who;
use crate::store::Store;
use crate::store::layout::{self, Kind};

#[derive(Debug, clap::Args)]
pub(crate) struct EditArgs {
    trainee: String,
    #[command(flatten)]
    how: HowArgs,
    #[command(flatten)]
    entry: CorrectionArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: EditArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let (who, line) = line_of(&args.trainee);
    let file = match named(&store, who)? {
        Some(file) => file,
        None => trainee(ctx, &store, who)?,
    };
    match line {
        Some(line) => correct(ctx, &store, &file, line, &args.how, &args.entry),
        None if args.entry.is_given() => {
            let id = layout::id(&file);
            Err(Error::usage(Msg::ErrorWhichEntry).hint(Msg::HintWhichEntry { id }))
        }
        None => edit_record(ctx, &store, &file, &args.how),
    }
}

/// A record that is named by its file, as messages print it; none where no file is named.
///
/// # Errors
/// There is no such record.
fn named(store: &Store, typed: &str) -> Result<Option<PathBuf>, Error> {
    let typed = typed.trim().replace('\\', "/");
    let file = Path::new(typed.trim_start_matches("./"));
    let Some(kind) = layout::kind(file).filter(|_| typed.ends_with(".toml")) else { return Ok(None) };
    let found = store.find(kind, &layout::id(file))?;
    found.map(Some).ok_or_else(|| Error::refused(Msg::ErrorNoRecord { id: typed.clone() }))
}

fn trainee(ctx: &mut Context<'_>, store: &Store, who: &str) -> Result<PathBuf, Error> {
    match who::find(ctx, store, who) {
        Ok(found) => Ok(found.source.file),
        // A record that cannot be read is one that has to be edited.
        Err(err) => match layout::find(&store.root, Kind::Trainee, who.trim()) {
            Ok(Some(file)) => Ok(file),
            Ok(None) | Err(_) => Err(err),
        },
    }
}
