//! `alis man`: the manual page of the program, or of one command.

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::render::not_rendered::NotRendered;
use crate::store::record::nearest;

#[derive(Debug, clap::Args)]
pub(crate) struct ManArgs {
    command: Option<String>,
}

/// `all` is the command line with all its commands.
pub(crate) fn run(ctx: &mut Context<'_>, args: ManArgs, mut all: clap::Command) -> Result<Exit, Error> {
    all.build();
    let command = match &args.command {
        None => all,
        Some(name) => match all.find_subcommand(name) {
            Some(found) => found.clone().name(format!("alis-{}", found.get_name())),
            None => {
                let error = Error::usage(Msg::UsageUnknownCommand { command: name.clone() });
                let near = nearest(name, all.get_subcommands().map(clap::Command::get_name));
                return Err(near
                    .into_iter()
                    .fold(error, |e, near| e.hint(Msg::HintDidYouMean { near: near.to_owned() })));
            }
        },
    };
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page).map_err(NotRendered::because)?;
    ctx.ui.result(&String::from_utf8_lossy(&page))?;
    Ok(Exit::Done)
}
