//! `alis completions SHELL`: the script that a shell reads.

use clap_complete::Shell;

use crate::cli;
use crate::context::Context;
use crate::error::Exit;

#[derive(Debug, clap::Args)]
pub(crate) struct CompletionsArgs {
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: CompletionsArgs) -> anyhow::Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut cli::command(ctx.lang), "alis", &mut script);
    ctx.ui.result(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}
