//! `alis timeline`: hospital periods, windows and today as bars, by trainee or by place; in the terminal or as a picture.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::calendar;
use crate::domain::fold;
use crate::domain::id::Slug;
use crate::domain::text;
use crate::domain::timeline::{self, Stay, Ward, WardName};
use crate::error::{Error, Exit};
use crate::i18n::{Msg, names};
use crate::options::{Format, choice};
use crate::render::output::{StayRow, WardRow};
use crate::render::timeline::{self as drawn, TimelineView};
use crate::render::{json, timeline_svg};
use crate::steps::{named, who};
use crate::store::problem::Problem;
use crate::store::write;

/// Where nothing else is asked for: months before today, and months that are drawn.
const BACK: u32 = 6;
const DRAWN: u32 = 24;

#[derive(Debug, clap::Args)]
pub(crate) struct TimelineArgs {
    #[arg(value_name = "TRAINEE")]
    who: Option<String>,
    #[arg(long, value_name = "WHAT", value_parser = choice::<LineFor>(names::LINE), default_value = "trainee")]
    by: LineFor,
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    #[arg(long, value_name = "N")]
    municipality: Option<String>,
    #[arg(long, value_name = "ID")]
    hospital: Option<String>,
    #[arg(long, value_name = "ID")]
    agreement: Option<String>,
    #[arg(long, value_name = "FILE")]
    svg: Option<String>,
}

/// What has a line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
enum LineFor {
    Trainee,
    Place,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: TimelineArgs) -> Result<Exit, Error> {
    let format = ctx.format(&[Format::Table, Format::Json])?;
    let (from, to) = days(ctx, &args)?;
    let store = ctx.store()?;
    let only = args.who.as_ref().map(|typed| who::number(ctx, &store, typed)).transpose()?;
    let today = ctx.today;
    let (register, read, mut problems) = store.together(|register, read| {
        let trainee = read?;
        let story = fold::fold(&trainee.journal, today);
        Ok(timeline::stays(&trainee, &story, register, &store.settings.reminders, today))
    });
    let municipality = args.municipality.as_ref().map(|typed| named::municipality(&register, typed)).transpose();
    let hospital = args.hospital.as_ref().map(|typed| named::hospital(&register, typed)).transpose();
    let agreement = args.agreement.as_ref().map(|typed| named::agreement(&register, typed)).transpose();
    let mut stays: Vec<Stay> = Vec::new();
    for one in read {
        match one {
            Ok(found) => stays.extend(found),
            Err(found) => problems.extend::<Vec<Problem>>(found),
        }
    }
    ctx.ui.problems(&problems);
    let (municipality, hospital, agreement) = (municipality?, hospital?, agreement?);
    let of_hospital = |own: Option<&Slug>| hospital.as_ref().is_none_or(|id| own == Some(id));
    stays.retain(|stay| {
        only.is_none_or(|hpr| stay.hpr == hpr)
            && municipality.is_none_or(|number| register.succession.related(stay.municipality, number))
            && agreement.as_ref().is_none_or(|id| stay.agreement == *id)
            && of_hospital(stay.hospital.as_ref())
    });
    for stay in stays.iter_mut().filter(|stay| only == Some(stay.hpr)) {
        // Whoever asks by the number knows whom it is about.
        stay.confidential = false;
    }
    let is_shown = |stay: &Stay| !stay.confidential;
    let reaches = |(first, last): (NaiveDate, NaiveDate)| first <= to && from <= last;
    let seen =
        |stay: &Stay| reaches(stay.days) || stay.windows.iter().any(|window| reaches((window.opens, window.due)));
    stays.retain(|stay| seen(stay));
    let restricted = stays.iter().filter(|stay| !is_shown(stay)).count();
    if restricted > 0 {
        ctx.ui.detail(&Msg::RestrictedLeftOut { count: restricted as i64 });
    }
    let width = ctx.ui.width();
    let view = TimelineView { from, to, today, lang: ctx.lang, width };
    let unnamed = ctx.text(&Msg::TimelineNoHospital);
    match args.by {
        LineFor::Trainee => {
            stays.retain(is_shown);
            stays.sort_by_cached_key(|stay| (text::sort_key(&stay.name), stay.hpr, stay.placement));
            let rows = || json::text(&stays.iter().map(StayRow::new).collect::<Vec<_>>());
            match (&args.svg, format) {
                (None, Format::Json) => shown(ctx, &rows()?),
                _ if stays.is_empty() => nothing(ctx, view),
                (None, _) => shown(ctx, &drawn::by_trainee(&stays, view)),
                (Some(file), _) => picture(ctx, file, &timeline_svg::by_trainee(&stays, view)?),
            }
        }
        LineFor::Place => {
            let narrowed = only.is_some() || municipality.is_some() || agreement.is_some();
            let positions = register.positions.values().filter(|position| {
                // Whoever asks for some people is shown the seats of the places where these are.
                let of_theirs = || stays.iter().any(|stay| is_at(stay, &position.site, &position.department));
                of_hospital(Some(&position.hospital))
                    && reaches((position.start, position.end()))
                    && (!narrowed || of_theirs())
            });
            let wards: BTreeMap<WardName, Ward> = timeline::wards(stays.clone(), positions, today);
            let wards: Vec<(&WardName, &Ward)> = wards.iter().collect();
            let hospital = |id: Option<&Slug>| match id {
                Some(id) => register.hospitals.get(id).map_or_else(|| id.to_string(), |known| known.name.clone()),
                None => unnamed.clone(),
            };
            let rows = || json::text(&wards.iter().map(|(name, ward)| WardRow::new(name, ward)).collect::<Vec<_>>());
            match (&args.svg, format) {
                (None, Format::Json) => shown(ctx, &rows()?),
                _ if wards.is_empty() => nothing(ctx, view),
                (None, _) => shown(ctx, &drawn::by_place(&wards, hospital, view)),
                (Some(file), _) => picture(ctx, file, &timeline_svg::by_place(&wards, hospital, view)?),
            }
        }
    }
}

fn is_at(stay: &Stay, site: &str, department: &str) -> bool {
    stay.site.as_deref() == Some(site) && stay.department.as_deref() == Some(department)
}

/// The first and the last day that are drawn.
fn days(ctx: &Context<'_>, args: &TimelineArgs) -> Result<(NaiveDate, NaiveDate), Error> {
    let day = |typed: &Option<String>| typed.as_ref().map(|text| ctx.day(text)).transpose();
    let from = day(&args.from)?.unwrap_or_else(|| calendar::sub_months(ctx.today, BACK));
    let to = day(&args.to)?.unwrap_or_else(|| calendar::service_end(from, DRAWN));
    if to < from { Err(Error::usage(Msg::ErrorTimelineDays { from, to })) } else { Ok((from, to)) }
}

fn shown(ctx: &mut Context<'_>, text: &str) -> Result<Exit, Error> {
    ctx.ui.result(text)?;
    Ok(Exit::Done)
}

fn nothing(ctx: &mut Context<'_>, view: TimelineView) -> Result<Exit, Error> {
    ctx.ui.say(&Msg::TimelineNone { from: view.from, to: view.to });
    Ok(Exit::Done)
}

fn picture(ctx: &mut Context<'_>, file: &str, svg: &str) -> Result<Exit, Error> {
    if file == "-" {
        return shown(ctx, svg);
    }
    if !ctx.options.dry_run {
        let written = write::replace(&ctx.working_directory.join(file), svg.as_bytes());
        let file = file.to_owned();
        written.map_err(|err| Error::storage(Msg::ErrorCannotWrite { file: file.clone(), reason: err.to_string() }))?;
        ctx.ui.say(&Msg::FileWritten { file });
    }
    Ok(Exit::Done)
}
