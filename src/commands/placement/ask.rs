//! `alis ask`: asks the hospital again before the start (HSYK 6.3), about one or several people.

use crate::context::Context;
use crate::domain::deadline::Rule;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::options::FactArgs;
use crate::steps::several::{self, PeopleArgs};
use crate::steps::who;

use super::reconfirm::{Details, answered, answered_instead, too_early};

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
    // Asked already: there may be an answer to record.
    if let Some(hpr) = several::only(&people) {
        let trainee = who::find(ctx, &store, &hpr)?.trainee;
        if let Some(word) = answered_instead(ctx, &trainee, &args.fact)? {
            return answered(ctx, &store, &trainee, &args.fact, word, Details::default());
        }
    }
    let recorded = several::record(ctx, &store, &people, &args.fact, &Event::ReconfirmationAsked)?;
    several::tell(ctx, &recorded, |ctx, checked| {
        Ok(Vec::from_iter(too_early(ctx, &store, &checked.before, &args.fact)?))
    })?;
    Ok(Exit::Done)
}
