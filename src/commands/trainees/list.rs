//! `alis list`: the roster.

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::fold;
use crate::domain::placement::Stage;
use crate::domain::register::Register;
use crate::domain::text;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label, names};
use crate::options::{Format, choice};
use crate::render::csv;
use crate::render::output::ListRow;
use crate::steps::listing::{LISTS, Listing};
use crate::steps::{named, roster};
use crate::store::Store;
use crate::store::layout::Kind;
use crate::store::problem::Problem;
use std::sync::Arc;

#[derive(Debug, clap::Args)]
pub(crate) struct ListArgs {
    #[arg(long, value_name = "STAGE", value_parser = choice::<Stage>(names::STAGE))]
    stage: Vec<Stage>,
    #[arg(long, value_name = "N")]
    municipality: Option<String>,
    #[arg(long, value_name = "ID")]
    hospital: Option<String>,
    #[arg(long, value_name = "ID")]
    agreement: Option<String>,
    #[arg(long)]
    excel: bool,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: ListArgs) -> Result<Exit, Error> {
    let format = ctx.format(&LISTS)?;
    let store = ctx.store()?;
    let today = ctx.today;
    let Roster { register, mut rows, restricted, problems } = store.settled(|store| roster(store, today));
    ctx.ui.problems(&problems);
    let municipality = args.municipality.as_ref().map(|typed| named::municipality(&register, typed)).transpose();
    let hospital = args.hospital.as_ref().map(|typed| named::hospital(&register, typed)).transpose();
    let agreement = args.agreement.as_ref().map(|typed| named::agreement(&register, typed)).transpose();
    let (municipality, hospital, agreement) = (municipality?, hospital?, agreement?);
    let hospital_of = |row: &ListRow| {
        let agreed = row.agreement.as_ref().and_then(|id| register.agreements.get(&id.parse().ok()?));
        agreed.map(|agreed| &agreed.agreement.hospitals)
    };
    rows.retain(|(stage, row): &(Stage, ListRow)| {
        (args.stage.is_empty() || args.stage.contains(stage))
            && municipality
                .is_none_or(|number| row.municipality.parse().is_ok_and(|own| register.succession.related(own, number)))
            && agreement.as_ref().is_none_or(|id| row.agreement.as_deref() == Some(id.as_str()))
            && hospital.as_ref().is_none_or(|id| hospital_of(row).is_some_and(|all| all.contains(id)))
    });
    rows.sort_by_cached_key(|(_, row)| (text::sort_key(&row.name), row.hpr, row.placement));
    if restricted > 0 {
        ctx.ui.detail(&Msg::RestrictedLeftOut { count: restricted });
    }
    let listing = Listing {
        format,
        json: &rows.iter().map(|(_, row)| row).collect::<Vec<_>>(),
        nothing: rows.is_empty().then_some(Msg::ListEmpty),
        legend: None,
    };
    let width = if format == Format::Table { ctx.ui.width() } else { usize::MAX };
    let lang = ctx.lang;
    let records = || csv::records(rows.iter().map(|(_, row)| row), args.excel.then_some(lang));
    listing.write(ctx, records, |ctx| Ok(shown(ctx, &rows, width)))
}

/// What the roster is made of.
struct Roster {
    register: Arc<Register>,
    rows: Vec<(Stage, ListRow)>,
    restricted: i64,
    problems: Vec<Problem>,
}

fn roster(store: &Store, today: NaiveDate) -> Roster {
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    let files = store.files(Kind::Trainee, &mut problems);
    let read = store.each_trainee(&files, |read| {
        let trainee = read?;
        if trainee.confidential {
            return Ok((Vec::new(), true));
        }
        let story = fold::fold(&trainee.journal, today);
        Ok((roster::rows(&trainee, &story, &register, &store.settings.reminders, today), false))
    });
    let (mut rows, mut restricted) = (Vec::new(), 0);
    for one in read {
        match one {
            Ok((found, left_out)) => {
                rows.extend(found);
                restricted += i64::from(left_out);
            }
            Err(found) => problems.extend::<Vec<Problem>>(found),
        }
    }
    Roster { register, rows, restricted, problems }
}

/// From this width on every fact has a column of its own; below it they stand by two.
const WIDTH_FOR_COLUMNS: usize = 120;

/// The roster for a reader: name first, what is next last.
fn shown(ctx: &Context<'_>, rows: &[(Stage, ListRow)], width: usize) -> Vec<Vec<String>> {
    let narrow = width < WIDTH_FOR_COLUMNS;
    let heads: &[Msg] = if narrow {
        &[Msg::ColumnName, Msg::ColumnStage, Msg::ColumnStart, Msg::ColumnNextDue]
    } else {
        &[
            Msg::ColumnName,
            Msg::ColumnHpr,
            Msg::ColumnMunicipality,
            Msg::ColumnStage,
            Msg::ColumnPlace,
            Msg::ColumnStart,
            Msg::ColumnNextDue,
        ]
    };
    let mut out = vec![heads.iter().map(|head| ctx.text(head)).collect::<Vec<_>>()];
    for (stage, row) in rows {
        let name = if row.placement > 1 { format!("{} ({})", row.name, row.placement) } else { row.name.clone() };
        let place: Vec<&str> = [&row.site, &row.department].into_iter().flatten().map(String::as_str).collect();
        let place = place.join(" / ");
        let stage = ctx.text(&label::stage(*stage));
        let start = row.start.clone().unwrap_or_default();
        let rule = row.next_rule.as_deref().and_then(crate::domain::deadline::Rule::from_word);
        let next = match (&row.next_due, rule) {
            (Some(due), Some(rule)) => (due.clone(), ctx.text(&label::rule(rule))),
            _ => (String::new(), String::new()),
        };
        out.push(if narrow {
            let pair = |first: String, second: String| format!("{first}\n{second}").trim_end().to_owned();
            let person = format!("{}, {}", row.hpr, row.municipality);
            vec![pair(name, person), pair(stage, place), start, pair(next.0, next.1)]
        } else {
            let next = format!("{} {}", next.0, next.1).trim().to_owned();
            vec![name, row.hpr.to_string(), row.municipality.clone(), stage, place, start, next]
        });
    }
    out
}
