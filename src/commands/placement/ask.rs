//! `alis ask`: asks the hospital again before the start (HSYK 6.3), about one or several people.

use crate::context::Context;
use crate::domain::deadline::Rule;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::options::FactArgs;
use crate::steps::several::{self, PeopleArgs};

use super::reconfirm::too_early;

#[derive(Debug, clap::Args)]
pub(crate) struct AskArgs {
    #[command(flatten)]
    people: PeopleArgs,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: AskArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let people = several::people(ctx, &store, &args.people, &[Rule::Reconfirmation])?;
    let recorded = several::record(ctx, &store, &people, &args.fact, &Event::ReconfirmationAsked)?;
    several::tell(ctx, &recorded, |ctx, checked| {
        Ok(Vec::from_iter(too_early(ctx, &store, &checked.before, &args.fact)?))
    })?;
    Ok(Exit::Done)
}
