//! `alis elsewhere`: service at another trust than the agreement's (HSYK 5.3). It has a number of its own and no
//! agreement's terms; the ALIS-avtale and the grant pause in its months.

use chrono::NaiveDate;

use crate::acts;
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
    fact::fits(ctx, &store, &args.trainee, &args.fact, &provisional())?;
    let at = ctx.asked_text(acts::ELSEWHERE_AT, args.at)?;
    let (from, to) = days(ctx, args.from, args.to)?;
    let department = ctx.asked_text_if_any(acts::ELSEWHERE_DEPARTMENT, args.department)?;
    let event = event(&at, department, from, to)?;
    fact::record(ctx, &store, &args.trainee, &args.fact, event)
}

/// The same as answers on a terminal; none where the trust is not known yet.
///
/// # Errors
/// The user broke off.
pub(super) fn asked(ctx: &mut Context<'_>) -> Result<Option<Event>, Error> {
    let Some(at) = ctx.asked_text_if_any(acts::ELSEWHERE_AT_IF_KNOWN, None)? else { return Ok(None) };
    let (from, to) = days(ctx, None, None)?;
    let department = ctx.asked_text_if_any(acts::ELSEWHERE_DEPARTMENT, None)?;
    event(&at, department, from, to).map(Some)
}

/// The first day of service there and the last, which is none before it.
fn days(ctx: &mut Context<'_>, from: Option<String>, to: Option<String>) -> Result<(NaiveDate, NaiveDate), Error> {
    let from = ctx.asked_day(acts::ELSEWHERE_FROM, from)?;
    let to = ctx.asked_day_that(acts::ELSEWHERE_TO, to, |_, to| {
        if to < from { Err(Error::usage(Msg::ProblemEndBeforeStart)) } else { Ok(()) }
    })?;
    Ok((from, to))
}

/// Some service elsewhere on a day that no other service lies on.
fn provisional() -> Event {
    let far = NaiveDate::from_ymd_opt(2199, 12, 31).unwrap_or_default();
    Event::ServedElsewhere { at: String::new(), department: None, from: far, to: far }
}

fn event(at: &str, department: Option<String>, from: NaiveDate, to: NaiveDate) -> Result<Event, Error> {
    let at = at.trim().to_owned();
    if at.is_empty() {
        return Err(Error::usage(Msg::ErrorMissingFlag { flag: acts::ELSEWHERE_AT.typed.to_owned() }));
    }
    Ok(Event::ServedElsewhere { at, department, from, to })
}
