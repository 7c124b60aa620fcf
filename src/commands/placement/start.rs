//! `alis start`: the service began, of one or several people.

use crate::context::Context;
use crate::domain::deadline::Rule;
use crate::domain::fold::fold;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::several::{self, PeopleArgs};

#[derive(Debug, clap::Args)]
pub(crate) struct StartArgs {
    #[command(flatten)]
    people: PeopleArgs,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: StartArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let people = several::people(ctx, &store, &args.people, &[Rule::Start])?;
    let recorded = several::record(ctx, &store, &people, &args.fact, &Event::Started)?;
    several::tell(ctx, &recorded, |ctx, checked| {
        let on = checked.entry.on;
        let story = fold(&checked.after.journal, ctx.today.max(on));
        let agreed = story.placement(checked.entry.placement).and_then(|placement| placement.start_unlike(on));
        let warning = agreed.map(|agreed| Msg::WarnOtherStart { on, agreed });
        Ok(Vec::from_iter(warning))
    })?;
    Ok(Exit::Done)
}
