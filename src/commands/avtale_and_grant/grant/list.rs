//! `alis grant list`: the rounds there are.

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::grant::GrantRound;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::render::csv;
use crate::render::output::GrantRow;
use crate::steps::listing::{LISTS, Listing, as_in_csv};

pub(super) fn run(ctx: &mut Context<'_>, excel: bool) -> Result<Exit, Error> {
    let format = ctx.format(&LISTS)?;
    let store = ctx.store()?;
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    ctx.ui.problems(&problems);
    let rows: Vec<GrantRow> = register.rounds.iter().map(|(name, round)| row(name, round)).collect();
    let heads = [
        Msg::ColumnRound,
        Msg::ColumnFrom,
        Msg::ColumnTo,
        Msg::ColumnApplyBy,
        Msg::ColumnReportBy,
        Msg::ColumnFacilitation,
        Msg::ColumnProject,
    ];
    let listing = Listing { format, json: &rows, nothing: rows.is_empty().then_some(Msg::GrantNoRounds), legend: None };
    let lang = ctx.lang;
    listing.write(ctx, || csv::records(&rows, excel.then_some(lang)), |ctx| as_in_csv(ctx, &heads, &rows))
}

fn row(name: &str, round: &GrantRound) -> GrantRow {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    GrantRow {
        round: name.to_owned(),
        period_from: round.period_from.to_string(),
        period_to: round.period_to.to_string(),
        apply_by: day(round.apply_by),
        report_by: day(round.report_by),
        facilitation_percent: round.facilitation_percent,
        project: round.project.clone(),
    }
}
