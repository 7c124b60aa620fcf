//! `alis elsewhere`: service at another trust than the agreement's (HSYK 5.3). It has a number of its own and no
//! agreement's terms; the ALIS-avtale and the grant pause in its months.

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::journal::Event;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::fact;

#[derive(Debug, clap::Args)]
pub(crate) struct ElsewhereArgs {
    trainee: String,
    #[arg(long, value_name = "TEXT")]
    at: Option<String>,
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    #[arg(long, value_name = "TEXT")]
    department: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: ElsewhereArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let at = match args.at {
        Some(at) => at,
        None => ctx.ui.ask(&Msg::AskElsewhereAt, "--at", None)?,
    };
    let from = ctx.ask_day(args.from, &Msg::AskElsewhereFrom, "--from", None)?;
    let to = ctx.ask_day(args.to, &Msg::AskElsewhereTo, "--to", None)?;
    let event = event(at, args.department, from, to)?;
    fact::record(ctx, &store, &args.trainee, &args.fact, event)
}

/// The same as answers on a terminal; none where the trust is not known yet.
///
/// # Errors
/// The last day lies before the first; the user broke off.
pub(super) fn asked(ctx: &mut Context<'_>) -> Result<Option<Event>, Error> {
    let Some(at) = ctx.ui.ask_optional(&Msg::AskElsewhereAtIfKnown, "--at")? else { return Ok(None) };
    let department = ctx.ui.ask_optional(&Msg::AskElsewhereDepartment, "--department")?;
    let from = ctx.ask_day(None, &Msg::AskElsewhereFrom, "--from", None)?;
    let to = ctx.ask_day(None, &Msg::AskElsewhereTo, "--to", None)?;
    event(at, department, from, to).map(Some)
}

fn event(at: String, department: Option<String>, from: NaiveDate, to: NaiveDate) -> Result<Event, Error> {
    if to < from {
        return Err(Error::usage(Msg::ProblemEndBeforeStart));
    }
    let at = at.trim().to_owned();
    if at.is_empty() {
        return Err(Error::usage(Msg::ErrorMissingFlag { flag: "--at".to_owned() }));
    }
    Ok(Event::ServedElsewhere { at, department, from, to })
}
