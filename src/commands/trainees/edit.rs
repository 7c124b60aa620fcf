//! `alis edit TRAINEE`: the record in the user's editor, or single keys of its header.

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::steps::edit::{HowArgs, edit_record};
use crate::steps::who;
use crate::store::layout::{self, Kind};

#[derive(Debug, clap::Args)]
pub(crate) struct EditArgs {
    trainee: String,
    #[command(flatten)]
    how: HowArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: EditArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let found = who::find(ctx, &store, &args.trainee);
    let file = match found {
        Ok(found) => found.source.file,
        // A record that cannot be read is one that has to be edited.
        Err(err) => match layout::find(&store.root, Kind::Trainee, args.trainee.trim()) {
            Ok(Some(file)) => file,
            Ok(None) | Err(_) => return Err(err),
        },
    };
    edit_record(ctx, &store, &file, &args.how)
}
