//! `alis request`: wishes and start, as the enrolment form has them (HSYK 6.2).

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::options::FactArgs;
use crate::steps::reading;
use crate::steps::wish::{self, WishArgs};
use crate::steps::{fact, named, who};

#[derive(Debug, clap::Args)]
pub(crate) struct RequestArgs {
    trainee: String,
    #[command(flatten)]
    pub(crate) wishes: WishArgs,
    #[arg(long, value_name = "ID")]
    agreement: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: RequestArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let found = who::find(ctx, &store, &args.trainee)?;
    let register = reading::register(ctx, &store);
    let agreement = match args.agreement {
        Some(typed) => named::agreement(&register, &typed)?,
        None => found.trainee.agreement.clone(),
    };
    let event = wish::event(ctx, &register, &agreement, args.wishes)?;
    let hpr = found.trainee.hpr.to_string();
    fact::record(ctx, &store, &hpr, &args.fact, event)
}
