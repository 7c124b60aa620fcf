//! `alis extend`: the service goes on longer than agreed, where its goals are not achieved (HSYK 8).

use chrono::NaiveDate;

use crate::acts;
use crate::context::Context;
use crate::domain::fold::fold;
use crate::domain::journal::Event;
use crate::domain::period;
use crate::domain::placement::Placement;
use crate::error::{Error, Exit};
use crate::options::FactArgs;
use crate::steps::{fact, named, reading, who};

#[derive(Debug, clap::Args)]
pub(crate) struct ExtendArgs {
    trainee: String,
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long, value_name = "N")]
    agreed_with: Option<String>,
    #[arg(long, value_name = "DATE", requires = "agreed_with")]
    agreed_on: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: ExtendArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let found = who::find(ctx, &store, &args.trainee)?;
    let story = fold(&found.trainee.journal, ctx.today);
    let usual = period::in_service(&story).and_then(Placement::end_a_month_later);
    let hpr = found.trainee.hpr.to_string();
    let extended = |until| Event::Extended { until, reason: None, agreed_with: None, agreed_on: None };
    let far = NaiveDate::from_ymd_opt(2199, 12, 31).unwrap_or_default();
    fact::fits(ctx, &store, &hpr, &args.fact, &extended(usual.unwrap_or(far)))?;
    let until = ctx.asked_day_that(acts::UNTIL.usual(usual), args.until, |ctx, until| {
        if ctx.ui.asks() { fact::allows(ctx, &found, &args.fact, &extended(until)) } else { Ok(()) }
    })?;
    let reason = Some(ctx.asked_text(acts::REASON, args.reason)?);
    let agreed_with = ctx.asked_text_if_any(acts::AGREED_WITH, args.agreed_with)?;
    let on = ctx.on(args.fact.on.as_ref())?;
    let agreed_on = args.agreed_on.map(|text| ctx.day(&text)).transpose()?;
    let agreed_with = match agreed_with {
        None => None,
        Some(typed) => {
            let register = reading::register(ctx, &store);
            Some(named::municipality_on(&register, &typed, agreed_on.unwrap_or(on))?)
        }
    };
    fact::record(ctx, &store, &hpr, &args.fact, Event::Extended { until, reason, agreed_with, agreed_on })
}
