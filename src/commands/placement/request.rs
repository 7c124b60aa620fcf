//! `alis request`: wishes and start, as the enrolment form has them (HSYK 6.2).

use crate::context::Context;
use crate::domain::deadline::Rule;
use crate::domain::fold::fold;
use crate::domain::id::Slug;
use crate::domain::journal::{Entry, Event};
use crate::domain::register::Register;
use crate::domain::rules;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::checked::Checked;
use crate::steps::reading;
use crate::steps::wish::{self, WishArgs};
use crate::steps::{fact, named, who};
use crate::store::Store;

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
    let hpr = found.trainee.hpr.to_string();
    fact::fits(ctx, &store, &hpr, &args.fact, &provisional(ctx, &agreement))?;
    let event = wish::event(ctx, &register, &agreement, args.wishes)?;
    let checked = fact::recorded(ctx, &store, &hpr, &args.fact, event)?;
    late(ctx, &store, &register, &checked);
    Ok(Exit::Done)
}

/// Some request under the agreement: what is wished is not known yet.
fn provisional(ctx: &Context<'_>, agreement: &Slug) -> Event {
    let agreement = Some(agreement.clone());
    Event::Requested { start: ctx.today, months: 1, wishes: Vec::new(), flexible: false, agreement }
}

/// After the day that the terms count back from the start (UNN: twelve months): it counts, and is told.
fn late(ctx: &mut Context<'_>, store: &Store, register: &Register, checked: &Checked) {
    let Entry { on, placement, .. } = checked.entry;
    let story = fold(&checked.after.journal, ctx.today.max(on));
    let case = register.case(&checked.after, &story, &store.settings.reminders);
    if let Some(due) = case.and_then(|case| rules::late(&case, Rule::Request, placement, on)) {
        ctx.ui.warn(&Msg::WarnRequestLate { on, due });
    }
}
