//! `alis stats`: anonymous figures of closed cases, the same before and after somebody is erased.

use chrono::Datelike;

use crate::context::Context;
use crate::domain::figures::{self, Closed, Count, Ended, Row, SMALLEST};
use crate::domain::{fold, retention};
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::Format;
use crate::render::output::StatsRow;
use crate::render::{csv, json, markdown, table};
use crate::store::problem::Problem;

#[derive(Debug, clap::Args)]
pub(crate) struct StatsArgs {
    #[arg(long)]
    excel: bool,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: StatsArgs) -> Result<Exit, Error> {
    let format = ctx.format(&[Format::Table, Format::Json, Format::Csv, Format::Md])?;
    let store = ctx.store()?;
    let today = ctx.today;
    // Restricted trainees are counted: nobody is named here.
    let (_, read, mut problems) = store.together(|register, read| {
        let trainee = read?;
        let story = fold::fold(&trainee.journal, today);
        let profile = register.agreements.get(&trainee.agreement).map(|agreed| agreed.agreement.profile.to_string());
        Ok(retention::closed_on(&story).zip(Ended::of(&story)).map(|(on, ended)| Closed {
            year: on.year(),
            terms: profile.unwrap_or_default(),
            ended,
        }))
    });
    let mut closed = Vec::new();
    for one in read {
        match one {
            Ok(case) => closed.extend(case),
            Err(found) => problems.extend::<Vec<Problem>>(found),
        }
    }
    match store.figures() {
        Ok(erased) => closed.extend(erased.into_iter().filter(|case| case.year <= today.year())),
        Err(found) => problems.extend(found),
    }
    ctx.ui.problems(&problems);
    let rows = figures::rows(&closed);
    let text = match format {
        Format::Json => json::text(&rows.iter().map(row).collect::<Vec<_>>())?,
        Format::Csv => csv::text(&cells(&rows, COLUMNS.map(str::to_owned).to_vec(), ""), args.excel)?,
        Format::Md => markdown::text(&shown(ctx, &rows)),
        _ if rows.is_empty() => {
            ctx.ui.say(&Msg::StatsNothing);
            String::new()
        }
        _ => {
            let legend = ctx.text(&Msg::StatsLegend { smallest: SMALLEST.to_string() });
            format!("{}\n{legend}\n", table::text(&shown(ctx, &rows), ctx.ui.width()))
        }
    };
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}

const COLUMNS: [&str; 6] = ["year", "terms", "documented", "withdrawn", "discontinued", "total"];

fn number(count: Count) -> Option<u32> {
    match count {
        Count::Shown(number) => Some(number),
        Count::Hidden => None,
    }
}

fn row(row: &Row) -> StatsRow {
    let [documented, withdrawn, discontinued] = row.ended.map(number);
    StatsRow {
        year: row.of.as_ref().map(|(year, _)| *year),
        terms: row.of.as_ref().map(|(_, terms)| terms.clone()),
        documented,
        withdrawn,
        discontinued,
        total: number(row.total),
    }
}

fn cells(rows: &[Row], heads: Vec<String>, all: &str) -> Vec<Vec<String>> {
    let shown = |count: Count| number(count).map_or_else(|| format!("<{SMALLEST}"), |number| number.to_string());
    let line = |row: &Row| {
        let (year, terms) = row
            .of
            .as_ref()
            .map_or_else(|| (all.to_owned(), String::new()), |(year, terms)| (year.to_string(), terms.clone()));
        let [documented, withdrawn, discontinued] = row.ended.map(shown);
        // A sum may be larger than that and still not be told.
        let total = number(row.total).map_or_else(|| "…".to_owned(), |number| number.to_string());
        vec![year, terms, documented, withdrawn, discontinued, total]
    };
    std::iter::once(heads).chain(rows.iter().map(line)).collect()
}

fn shown(ctx: &Context<'_>, rows: &[Row]) -> Vec<Vec<String>> {
    let heads = [
        Msg::ColumnYear,
        Msg::ColumnProfile,
        Msg::StageDocumented,
        Msg::StageWithdrawn,
        Msg::StageDiscontinued,
        Msg::ColumnTotal,
    ];
    cells(rows, heads.map(|head| ctx.text(&head)).to_vec(), &ctx.text(&Msg::StatsAll))
}
