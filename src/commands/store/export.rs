//! `alis export`: the store for other programs.

pub(crate) mod calendar;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{Error, Exit};

#[derive(Debug, clap::Args)]
pub(crate) struct ExportArgs {
    #[command(subcommand)]
    action: ExportAction,
}

#[derive(Debug, Subcommand)]
enum ExportAction {
    Calendar(calendar::CalendarArgs),
}

pub(crate) fn run(ctx: &mut Context<'_>, args: ExportArgs) -> Result<Exit, Error> {
    match args.action {
        ExportAction::Calendar(args) => calendar::run(ctx, args),
    }
}
