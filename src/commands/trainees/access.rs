//! `alis access`: somebody asks what is stored about them, and is given it (personvernforordningen art. 12, 15).

use crate::context::Context;
use crate::domain::fold::{self, Access};
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::{fact, who};

#[derive(Debug, clap::Args)]
pub(crate) struct AccessArgs {
    trainee: String,
    #[arg(long, conflicts_with = "given")]
    requested: bool,
    #[arg(long)]
    given: bool,
    #[arg(long, value_name = "TEXT", requires = "given")]
    letter: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

/// Records the request or the answer, or tells how it stands.
pub(crate) fn run(ctx: &mut Context<'_>, args: AccessArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    if args.requested {
        return fact::record(ctx, &store, &args.trainee, &args.fact, Event::AccessRequested);
    }
    if args.given {
        return fact::record(ctx, &store, &args.trainee, &args.fact, Event::AccessGiven { letter: args.letter });
    }
    let found = who::find(ctx, &store, &args.trainee)?;
    let name = found.trainee.name;
    let message = match fold::fold(&found.trainee.journal, ctx.today).access {
        None => Msg::AccessNone { name },
        Some(Access { requested, given: None }) => Msg::AccessOpen { name, on: requested },
        Some(Access { requested, given: Some(given) }) => Msg::AccessGiven { name, on: requested, given },
    };
    let text = ctx.text(&message);
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}
