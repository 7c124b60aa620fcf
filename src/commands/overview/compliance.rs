//! `alis compliance AGREEMENT`: for the yearly review, which windows each side met, and how late, by clause.

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::compliance::{self, Kept, Total, Window};
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::options::Format;
use crate::render::output::{ComplianceOutput, ComplianceTotal, ComplianceWindow, basis_with};
use crate::render::{csv, deadlines, json, markdown, table};
use crate::steps::listing::{LISTS, headed};
use crate::steps::named;
use crate::store::layout::Kind;

#[derive(Debug, clap::Args)]
pub(crate) struct ComplianceArgs {
    agreement: String,
    #[arg(long, value_name = "DATE", conflicts_with = "year")]
    from: Option<String>,
    #[arg(long, value_name = "DATE", conflicts_with = "year")]
    to: Option<String>,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2199))]
    year: Option<i32>,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    excel: bool,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: ComplianceArgs) -> Result<Exit, Error> {
    let format = ctx.format_of_one(&LISTS)?;
    let store = ctx.store()?;
    let id = named::id_of(&store, Kind::Agreement, "agreement", &args.agreement)?;
    let (from, to) = period(ctx, &args)?;
    let (register, read, mut problems) = store.together(|_, read| read);
    let agreed = id.parse().ok().and_then(|id| register.agreements.get(&id));
    let Some(agreed) = agreed else {
        return Err(Error::bad_data(problems));
    };
    let mut trainees = Vec::new();
    for read in read {
        match read {
            Ok(trainee) if compliance::concerns(&trainee, &register, &agreed.agreement.id, ctx.today) => {
                trainees.push(trainee);
            }
            Ok(_) => {}
            Err(found) => problems.extend(found),
        }
    }
    ctx.ui.problems(&problems);
    let restricted = trainees.iter().filter(|trainee| trainee.confidential).count();
    if restricted > 0 {
        ctx.ui.detail(&Msg::RestrictedLeftOut { count: restricted as i64 });
    }
    let reminders = &store.settings.reminders;
    let mut windows = compliance::windows(agreed, &register, &trainees, reminders, ctx.today);
    windows.retain(|window| (from..=to).contains(&window.deadline.due_on()));
    let id = agreed.agreement.id.to_string();
    let text = match format {
        Format::Json => json::text(&output(&id, from, to, &windows))?,
        Format::Csv => csv::records(&output(&id, from, to, &windows).windows, args.excel.then_some(ctx.lang))?,
        _ => page(ctx, &id, from, to, &windows, format, args.all),
    };
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}

/// The days a window's last day has to lie in: a year, the days that are given, else the twelve months up to today.
fn period(ctx: &Context<'_>, args: &ComplianceArgs) -> Result<(NaiveDate, NaiveDate), Error> {
    if let Some(year) = args.year {
        let bounds = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31));
        return bounds.ok_or_else(|| Error::usage(Msg::ErrorBadNumber { text: year.to_string() }));
    }
    let to = args.to.as_ref().map_or(Ok(ctx.today), |text| ctx.day(text))?;
    let from = args.from.as_ref().map_or(Ok(compliance::looks_back_to(to)), |text| ctx.day(text))?;
    if to < from {
        return Err(Error::usage(Msg::ProblemEndBeforeStart));
    }
    Ok((from, to))
}

fn outcome(kept: Kept) -> &'static str {
    match kept {
        Kept::Met(_) => "met",
        Kept::Late(_) => "late",
        Kept::Missed(_) => "missed",
    }
}

fn output(id: &str, from: NaiveDate, to: NaiveDate, windows: &[Window]) -> ComplianceOutput {
    let window = |window: &Window| {
        let deadline = &window.deadline;
        ComplianceWindow {
            rule: deadline.rule.as_str().to_owned(),
            record: deadline.record.path(),
            placement: deadline.placement,
            responsible: deadline.responsible.as_str().to_owned(),
            basis: basis_with(&deadline.basis, "reminder"),
            strength: deadline.strength.as_str().to_owned(),
            opens: deadline.opens_on().map(|day| day.to_string()),
            due: deadline.due_on().to_string(),
            done_on: window.done_on().map(|day| day.to_string()),
            outcome: outcome(window.kept).to_owned(),
            days_late: window.days_late(),
        }
    };
    let total = |total: Total| ComplianceTotal {
        rule: total.rule.as_str().to_owned(),
        responsible: total.responsible.as_str().to_owned(),
        basis: basis_with(&total.basis, "reminder"),
        met: total.met,
        late: total.late,
        missed: total.missed,
        worst_days_late: total.worst,
    };
    ComplianceOutput {
        agreement: id.to_owned(),
        from: from.to_string(),
        to: to.to_string(),
        totals: compliance::totals(windows).into_iter().map(total).collect(),
        windows: windows.iter().map(window).collect(),
    }
}

/// By clause first, then what was late or missed; with `all` also what was met. Trainees by number: a review goes round.
fn page(
    ctx: &Context<'_>,
    id: &str,
    from: NaiveDate,
    to: NaiveDate,
    windows: &[Window],
    format: Format,
    all: bool,
) -> String {
    let table = |rows: &[Vec<String>]| match format {
        Format::Md => markdown::text(rows),
        _ => table::text(rows, ctx.ui.width(), ctx.lang),
    };
    let mut out = ctx.text(&Msg::ComplianceOf { id: id.to_owned(), from, to });
    out += "\n\n";
    if windows.is_empty() {
        return out + &ctx.text(&Msg::ComplianceNothing);
    }
    let heads = [
        Msg::ColumnWhat,
        Msg::ColumnBy,
        Msg::ColumnBasis,
        Msg::ColumnMet,
        Msg::ColumnLate,
        Msg::ColumnMissed,
        Msg::ColumnWorst,
    ];
    let days = |days: i64| if days == 0 { String::new() } else { days.to_string() };
    let cells = |total: Total| {
        [
            ctx.text(&label::rule(total.rule)),
            ctx.text(&label::party(total.responsible)),
            deadlines::rests_on(&total.basis, ctx.lang),
            total.met.to_string(),
            total.late.to_string(),
            total.missed.to_string(),
            days(total.worst),
        ]
    };
    out += &table(&headed(ctx, heads, compliance::totals(windows).into_iter().map(cells)));
    let listed: Vec<&Window> = windows.iter().filter(|window| all || window.days_late() > 0).collect();
    if listed.is_empty() {
        return out;
    }
    let heads = [Msg::ColumnWho, Msg::ColumnWhat, Msg::ColumnDueDay, Msg::ColumnDone, Msg::ColumnWorst];
    let cells = |window: &Window| {
        let deadline = &window.deadline;
        let who = match deadline.placement {
            Some(number) if number > 1 => format!("{} ({number})", deadline.record.id()),
            _ => deadline.record.id(),
        };
        let done = window.done_on().map_or_else(|| ctx.text(&Msg::ComplianceNotDone), |on| on.to_string());
        [who, ctx.text(&label::rule(deadline.rule)), deadline.due_on().to_string(), done, days(window.days_late())]
    };
    out.push('\n');
    out + &table(&headed(ctx, heads, listed.into_iter().map(cells)))
}
