//! `alis stats`: anonymous figures of closed cases, the same before and after somebody is erased.

use chrono::Datelike;

use crate::context::Context;
use crate::domain::figures::{self, Closed, Count, Ended, Row, SMALLEST};
use crate::domain::{fold, rules};
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::render::csv;
use crate::render::output::{StatsCsv, StatsRow};
use crate::steps::listing::{LISTS, Listing, headed};
use crate::store::problem::Problem;

#[derive(Debug, clap::Args)]
pub(crate) struct StatsArgs {
    #[arg(long)]
    excel: bool,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: StatsArgs) -> Result<Exit, Error> {
    let format = ctx.format(&LISTS)?;
    let store = ctx.store()?;
    let today = ctx.today;
    // Restricted trainees are counted: nobody is named here.
    let (_, read, mut problems) = store.together(|register, read| {
        let trainee = read?;
        let story = fold::fold(&trainee.journal, today);
        let agreed = register.last_agreed(&trainee, &story);
        let profile = agreed.map(|agreed| agreed.agreement.profile.to_string());
        let case = register.case(&trainee, &story, &register.reminders);
        let closing = case.as_ref().and_then(rules::closing);
        Ok(closing.zip(Ended::of(&story)).map(|(closing, ended)| Closed {
            year: closing.on.year(),
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
        Ok(erased) => closed.extend(erased.closed.into_iter().filter(|case| case.year <= today.year())),
        Err(found) => problems.extend(found),
    }
    ctx.ui.problems(&problems);
    let rows = figures::rows(&closed);
    let json: Vec<StatsRow> = rows.iter().map(row).collect();
    let listing = Listing {
        format,
        json: &json,
        nothing: rows.is_empty().then_some(Msg::StatsNothing),
        legend: Some(Msg::StatsLegend { smallest: SMALLEST.to_string() }),
    };
    let told: Vec<StatsCsv> = rows.iter().map(told).collect();
    let lang = ctx.lang;
    listing.write(ctx, || csv::records(&told, args.excel.then_some(lang)), |ctx| Ok(shown(ctx, &told)))
}

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

fn told(row: &Row) -> StatsCsv {
    let shown = |count: Count| number(count).map_or_else(|| format!("<{SMALLEST}"), |number| number.to_string());
    let [documented, withdrawn, discontinued] = row.ended.map(shown);
    StatsCsv {
        year: row.of.as_ref().map(|(year, _)| *year),
        terms: row.of.as_ref().map(|(_, terms)| terms.clone()),
        documented,
        withdrawn,
        discontinued,
        // A sum may be larger than that and still not be told.
        total: number(row.total).map_or_else(|| "…".to_owned(), |number| number.to_string()),
    }
}

fn shown(ctx: &Context<'_>, rows: &[StatsCsv]) -> Vec<Vec<String>> {
    let heads = [
        Msg::ColumnYear,
        Msg::ColumnProfile,
        Msg::StageDocumented,
        Msg::StageWithdrawn,
        Msg::StageDiscontinued,
        Msg::ColumnTotal,
    ];
    let cells = |row: &StatsCsv| {
        let year = row.year.map_or_else(|| ctx.text(&Msg::StatsAll), |year| year.to_string());
        let StatsCsv { documented, withdrawn, discontinued, total, .. } = row.clone();
        [year, row.terms.clone().unwrap_or_default(), documented, withdrawn, discontinued, total]
    };
    headed(ctx, heads, rows.iter().map(cells))
}
