//! `alis log`: who did what when, from the history that git keeps and the journals.

use chrono::NaiveDate;

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, shown};
use crate::options::Format;
use crate::render::output::LogRow;
use crate::render::{json, markdown, table};
use crate::steps::{happened, who};
use crate::store::git::log::{self, Which};
use crate::store::git::objects::Reader;
use crate::store::layout::Kind;
use crate::store::{Store, git, history, new_store};

#[derive(Debug, clap::Args)]
pub(crate) struct LogArgs {
    record: Option<String>,
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    limit: Option<u32>,
}

/// So many commits are shown where nobody says how many, and no record is named.
const LIMIT: u32 = 30;
/// A commit that touched more records is told in one line, but for JSON.
const SINGLY: usize = 8;

/// A row of the log, with its cells in words.
struct LogLine {
    row: LogRow,
    what: String,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: LogArgs) -> Result<Exit, Error> {
    let format = ctx.format(&[Format::Table, Format::Json, Format::Md])?;
    let store = ctx.store()?;
    let since = args.since.as_ref().map(|since| ctx.day(since)).transpose()?;
    let record = args.record.as_ref().map(|wanted| id(ctx, &store, wanted)).transpose()?;
    let lines = if git::is_versioned(&store.root) {
        let limit = args.limit.or(record.is_none().then_some(LIMIT));
        let also = record.as_deref().map(|id| before(&store, id)).transpose()?.unwrap_or_default();
        let which = Which { limit: limit.map(|n| n as usize), since, record: record.clone(), also, ..Which::default() };
        let mut lines = uncommitted(ctx, &store, record.as_deref())?;
        lines.extend(committed(ctx, &store, &which, format == Format::Json)?);
        lines
    } else {
        match &record {
            Some(id) => journal(ctx, &store, id, since)?,
            None => return Err(Error::refused(Msg::ErrorNoHistory).hint(Msg::HintNoHistory)),
        }
    };
    if let (true, Some(wanted)) = (lines.is_empty(), &args.record)
        && files(&store, record.as_deref().unwrap_or_default())?.is_empty()
    {
        return Err(Error::refused(Msg::ErrorNoRecord { id: wanted.clone() }).hint(Msg::HintListTrainees));
    }
    let text = match format {
        Format::Json => json::text(&lines.iter().map(|line| &line.row).collect::<Vec<_>>())?,
        _ if lines.is_empty() => {
            ctx.ui.say(&Msg::LogEmpty);
            String::new()
        }
        Format::Md => markdown::text(&cells(ctx, &lines, record.is_some())),
        _ => table::text(&cells(ctx, &lines, record.is_some()), ctx.ui.width(), ctx.lang),
    };
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}

/// The id that is meant: one of a record, of one that is gone, or a trainee's by any part of the name.
fn id(ctx: &mut Context<'_>, store: &Store, wanted: &str) -> Result<String, Error> {
    let wanted = wanted.trim();
    // As it stands in messages and lists: `trainees/9144897`.
    let plain = wanted.rsplit('/').next().unwrap_or(wanted);
    let plain = plain.strip_suffix(".toml").unwrap_or(plain);
    let is_id = !plain.is_empty() && plain.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if is_id && !files(store, plain)?.is_empty() {
        return Ok(plain.to_owned());
    }
    // A number that it bore before leads to the record of today.
    if let Some(now) =
        plain.parse().ok().map(|hpr| who::current(ctx, store, hpr)).transpose()?.filter(|now| now.to_string() != plain)
    {
        return Ok(now.to_string());
    }
    if let Some(now) =
        plain.parse().ok().map(|number| store.succession().record(number)).filter(|now| now.as_str() != plain)
    {
        return Ok(now.to_string());
    }
    if is_id && plain.bytes().any(|b| b.is_ascii_digit()) {
        return Ok(plain.to_owned());
    }
    who::find(ctx, store, wanted).map(|found| found.trainee.hpr.to_string())
}

/// The ids that a record bore before, but for those that another bears now.
///
/// # Errors
/// A folder cannot be read.
fn before(store: &Store, id: &str) -> Result<Vec<String>, Error> {
    let mut out = Vec::new();
    for file in files(store, id)? {
        let source = store.source(&file)?;
        for former in history::former_ids(&source.text) {
            if files(store, &former)?.is_empty() {
                out.push(former);
            }
        }
    }
    Ok(out)
}

/// The files of the records with that id, of any kind.
///
/// # Errors
/// A folder cannot be read.
fn files(store: &Store, id: &str) -> Result<Vec<std::path::PathBuf>, Error> {
    let found = Kind::ALL.iter().copied().map(|kind| store.find(kind, id));
    Ok(found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// What the commits say, newest first.
fn committed(ctx: &Context<'_>, store: &Store, which: &Which, singly: bool) -> Result<Vec<LogLine>, Error> {
    let mut reader = Reader::start(&store.root)?;
    let mut out = Vec::new();
    for commit in log::commits(&store.root, which)? {
        let signed = |row: LogRow| LogRow {
            commit: Some(commit.oid.clone()),
            at: Some(commit.at.clone()),
            by: Some(commit.author.clone()),
            message: Some(commit.subject().to_owned()),
            ..row
        };
        if commit.files.len() > SINGLY && !singly {
            let count = commit.files.len() as i64;
            let row = LogRow {
                commit: None,
                at: None,
                by: None,
                record: String::new(),
                subject: ctx.text(&Msg::LogFiles { count }),
                change: String::new(),
                events: Vec::new(),
                keys: Vec::new(),
                message: None,
            };
            let is_first = commit.subject() == new_store::MADE;
            let what = if is_first { ctx.text(&Msg::LogStoreMade) } else { commit.subject().to_owned() };
            out.push(LogLine { row: signed(row), what });
            continue;
        }
        for happening in happened::of_files(store, &mut reader, &commit.files)? {
            let what = happened::lines(ctx, &happening);
            out.push(LogLine { row: signed(happened::row(&happening)), what });
        }
    }
    Ok(out)
}

/// What lies in the store and in no commit yet.
fn uncommitted(ctx: &mut Context<'_>, store: &Store, record: Option<&str>) -> Result<Vec<LogLine>, Error> {
    let mut reader = Reader::start(&store.root)?;
    let mut out = Vec::new();
    let files = log::uncommitted(&store.root, record)?;
    for file in &files {
        let file = file.clone();
        if !history::is_record(&file) || record.is_some_and(|record| record != history::id(&file)) {
            continue;
        }
        let is_there = |file: &std::path::Path| store.root.join(file).exists();
        let twin = files.iter().find(|other| **other != file && history::is_same_record(other, &file));
        // Moved: told where it lies now.
        if twin.is_some_and(|twin| !is_there(&file) && is_there(twin)) {
            continue;
        }
        let known = twin.filter(|twin| !is_there(twin)).unwrap_or(&file);
        let before = log::committed(&store.root, &mut reader, known)?;
        let after = match store.source(&file) {
            Ok(source) => Some(source.text),
            Err(_) if !store.root.join(&file).exists() => None,
            // What became of it nobody can tell; that it is gone is not true.
            Err(problem) => {
                ctx.ui.problems(&[problem]);
                continue;
            }
        };
        if let Some(happening) = happened::of_file(store, &file, before.as_deref(), after.as_deref()) {
            let what = happened::lines(ctx, &happening);
            out.push(LogLine { row: happened::row(&happening), what });
        }
    }
    Ok(out)
}

/// What the journal alone says, where there is no git: when, and what; not who.
fn journal(ctx: &Context<'_>, store: &Store, id: &str, since: Option<NaiveDate>) -> Result<Vec<LogLine>, Error> {
    let mut out = Vec::new();
    for file in files(store, id)? {
        let source = store.source(&file)?;
        let Some(happening) = happened::of_file(store, &file, None, Some(&source.text)) else { continue };
        for what in &happening.what {
            let history::Happened::Entry { on, .. } = what else { continue };
            if since.is_some_and(|since| on.parse().is_ok_and(|on: NaiveDate| on < since)) {
                continue;
            }
            let one = happened::Happening {
                file: file.clone(),
                subject: happening.subject.clone(),
                what: vec![what.clone()],
            };
            out.push(LogLine { row: happened::row(&one), what: happened::words(ctx, what) });
        }
    }
    out.sort_by(|a, b| b.row.events[0].on.cmp(&a.row.events[0].on));
    Ok(out)
}

/// The rows for a reader; of a single record, without its name in every row.
fn cells(ctx: &Context<'_>, lines: &[LogLine], single: bool) -> Vec<Vec<String>> {
    let mut heads = vec![Msg::ColumnAt, Msg::ColumnRecordedBy];
    if !single {
        heads.push(Msg::ColumnRecord);
    }
    heads.push(Msg::ColumnHappened);
    let mut out = vec![heads.iter().map(|head| ctx.text(head)).collect::<Vec<_>>()];
    for LogLine { row, what } in lines {
        let at = match &row.at {
            // Day and time of day where it was recorded; the rest is for machines.
            Some(at) => shown::moment(at, ctx.lang),
            None => ctx.text(&Msg::LogUncommitted),
        };
        let mut cells = vec![at, row.by.clone().unwrap_or_default()];
        if !single {
            cells.push(row.subject.clone());
        }
        cells.push(what.clone());
        out.push(cells);
    }
    out
}
