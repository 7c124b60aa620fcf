//! `alis contact`: the coordinator or the supervisor was in touch with the trainee (HSYK 6.5, 6.6).

use crate::context::Context;
use crate::domain::journal::{ContactBy, Event};
use crate::error::{Error, Exit};
use crate::i18n::{Msg, names};
use crate::options::{FactArgs, TextArgs, choice};
use crate::steps::several::{self, AlsoArgs};

#[derive(Debug, clap::Args)]
pub(crate) struct ContactArgs {
    trainee: String,
    #[command(flatten)]
    text: TextArgs,
    #[arg(long, value_name = "WHO", value_parser = choice::<ContactBy>(names::CONTACT_BY))]
    by: Option<ContactBy>,
    #[command(flatten)]
    also: AlsoArgs,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: ContactArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let people = several::named(ctx, &store, &args.trainee, &args.also)?;
    let by = match args.by {
        Some(by) => by,
        None => {
            let choices = [ctx.text(&Msg::ContactByCoordinator), ctx.text(&Msg::ContactBySupervisor)];
            let chosen = ctx.ui.choose(&Msg::AskContactBy, "--by", &choices, 0)?;
            [ContactBy::Coordinator, ContactBy::Supervisor][chosen]
        }
    };
    let text = match ctx.said(args.text)? {
        None if ctx.ui.converses() => ctx.ui.ask_optional(&Msg::AskContactText, "--text")?,
        said => said,
    };
    several::record(ctx, &store, &people, &args.fact, &Event::Contacted { by, text })?;
    Ok(Exit::Done)
}
