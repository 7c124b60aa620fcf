//! `alis completions SHELL`: the script that a shell reads.

use clap_complete::Shell;

use crate::context::Context;
use crate::error::{Error, Exit};

#[derive(Debug, clap::Args)]
pub(crate) struct CompletionsArgs {
    #[arg(value_enum)]
    shell: Shell,
}

/// `whole` is the command line with all its commands.
pub(crate) fn run(ctx: &mut Context<'_>, args: CompletionsArgs, mut whole: clap::Command) -> Result<Exit, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut whole, "alis", &mut script);
    ctx.ui.result(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}
