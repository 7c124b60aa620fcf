//! `alis grant list`: the rounds there are.

use chrono::NaiveDate;

use super::FORMATS;
use crate::context::Context;
use crate::domain::grant::GrantRound;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::Format;
use crate::render::output::GrantRow;
use crate::render::{csv, json, markdown, table};

pub(super) fn run(ctx: &mut Context<'_>, excel: bool) -> Result<Exit, Error> {
    let format = ctx.format(&FORMATS)?;
    let store = ctx.store()?;
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    ctx.ui.problems(&problems);
    let rows: Vec<GrantRow> = register.rounds.iter().map(|(name, round)| row(name, round)).collect();
    let shown = || {
        let heads = [
            Msg::ColumnRound,
            Msg::ColumnFrom,
            Msg::ColumnTo,
            Msg::ColumnApplyBy,
            Msg::ColumnReportBy,
            Msg::ColumnFacilitation,
            Msg::ColumnProject,
        ];
        let mut all = csv::cells(&rows)?;
        all[0] = heads.map(|head| ctx.text(&head)).to_vec();
        Ok::<_, Error>(all)
    };
    let text = match format {
        Format::Json => json::text(&rows)?,
        Format::Csv => csv::records(&rows, excel)?,
        Format::Md => markdown::text(&shown()?),
        _ if rows.is_empty() => {
            ctx.ui.say(&Msg::GrantNoRounds);
            String::new()
        }
        _ => table::text(&shown()?, ctx.ui.width()),
    };
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
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
