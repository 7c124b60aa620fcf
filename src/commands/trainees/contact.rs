//! `alis contact`: the coordinator or the supervisor was in touch with the trainee (HSYK 6.5, 6.6).

use crate::acts;
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
    let said = ctx.said(args.text)?;
    let provisional = Event::Contacted { by: args.by.unwrap_or(ContactBy::Coordinator), text: None };
    several::fits(ctx, &store, &people, &args.fact, &provisional)?;
    let by = ctx.asked_word(acts::CONTACT_BY, args.by, |by| match by {
        ContactBy::Coordinator => Msg::ContactByCoordinator,
        ContactBy::Supervisor => Msg::ContactBySupervisor,
    })?;
    let text = ctx.asked_text_if_any(acts::CONTACT_TEXT, said)?;
    several::record(ctx, &store, &people, &args.fact, &Event::Contacted { by, text })?;
    Ok(Exit::Done)
}
