//! `alis position`: the hospitals' positions, who holds their seats, and what is done with those nobody takes.

use std::path::Path;

use chrono::NaiveDate;

use crate::acts::{self, Question};
use crate::context::Context;
use crate::domain::consistency;
use crate::domain::hospital::Hospital;
use crate::domain::id::Slug;
use crate::domain::position::availability::{self, NotAdvertised};
use crate::domain::position::{Holder, Holders, Position, PositionEntry, PositionEvent, PositionEventName};
use crate::domain::register::{RecordKind, Register};
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, answer, label, shown};
use crate::options::{EntryArgs, Format, NarrowArgs, SeatArgs};
use crate::render::output::{HolderRow, PositionCsv, PositionRow};
use crate::render::{csv, table};
use crate::steps::contacts;
use crate::steps::edit::{HowArgs, edit_record};
use crate::steps::listing::{LISTS, Listing, headed};
use crate::steps::named;
use crate::steps::named::unknown;
use crate::steps::reading;
use crate::steps::{entry, market, save, seat};
use crate::store::edit::{Block, Part, Written, new_record};
use crate::store::journal::Journalled;
use crate::store::layout::{self, Kind};
use crate::store::record::SCHEMA;
use crate::store::{Store, check};

#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true)]
pub(crate) struct PositionArgs {
    #[command(subcommand)]
    action: PositionAction,
}

#[derive(Debug, clap::Subcommand)]
enum PositionAction {
    Add(Box<PositionAddArgs>),
    List(PositionListArgs),
    Show {
        id: String,
    },
    Edit {
        id: String,
        #[command(flatten)]
        how: HowArgs,
    },
    Advertise {
        id: String,
        #[command(flatten)]
        entry: EntryArgs,
    },
    Close {
        id: String,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
        #[command(flatten)]
        entry: EntryArgs,
    },
}

#[derive(Debug, clap::Args)]
struct PositionAddArgs {
    #[command(flatten)]
    seat: SeatArgs,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(acts::CAPACITY.numbers()))]
    capacity: Option<u32>,
    #[arg(long, value_name = "TEXT")]
    cause: Option<String>,
    #[command(flatten)]
    entry: EntryArgs,
}

#[derive(Debug, clap::Args)]
struct PositionListArgs {
    #[command(flatten)]
    narrow: NarrowArgs,
    #[arg(long)]
    free: bool,
    #[arg(long)]
    excel: bool,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: PositionArgs) -> Result<Exit, Error> {
    match args.action {
        PositionAction::Add(args) => add(ctx, *args),
        PositionAction::List(args) => list(ctx, &args),
        PositionAction::Show { id } => show(ctx, &id),
        PositionAction::Edit { id, how } => {
            let store = ctx.store()?;
            let file = named::file_of(&store, Kind::Position, "position", &id)?;
            edit_record(ctx, &store, &file, &how)
        }
        PositionAction::Advertise { id, entry } => advertise(ctx, &id, entry),
        PositionAction::Close { id, reason, entry } => close(ctx, &id, reason, entry),
    }
}

fn add(ctx: &mut Context<'_>, args: PositionAddArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    if let Some(on) = &args.entry.on {
        ctx.on(Some(on))?;
    }
    let register = reading::register(ctx, &store);
    let hospital = chosen_hospital(ctx, &register, args.seat.hospital)?;
    let (site, department) = place(ctx, hospital, args.seat.site, args.seat.department)?;
    let start = ctx.asked_day(acts::POSITION_START, args.seat.start)?;
    stands(hospital, &site, &department, start)?;
    let months = months(ctx, &register, &hospital.id, args.seat.months)?;
    let cause = ctx.asked_text_if_any(acts::CAUSE, args.cause)?;
    let capacity = contacts::number(ctx, acts::CAPACITY, args.capacity)?.unwrap_or(1);
    let on = match args.entry.on {
        None => ctx.asked_day_if_any(acts::PUBLISHED_ON, None, |_, _| Ok(()))?.unwrap_or(ctx.today),
        given => ctx.on(given.as_ref())?,
    };
    let id = new_id(&store, &hospital.id, &site, &department, start)?;
    let header: Block = [
        Some(("schema", Written::Number(SCHEMA.into()))),
        Some(("hospital", Written::text(&hospital.id))),
        Some(("site", Written::text(&site))),
        Some(("department", Written::text(&department))),
        Some(("start", Written::Date(start))),
        Some(("months", Written::Number(months.into()))),
        Some(("capacity", Written::Number(capacity.into()))),
        cause.map(|cause| ("cause", Written::Text(cause))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let published = PositionEntry { on, note: args.entry.note, event: PositionEvent::Published };
    let text = new_record(&[Part::Header(header), Part::Item("journal", Position::block(&published))]);
    let file = Path::new(Kind::Position.folder()).join(format!("{id}.toml"));
    save::new(ctx, &store, file, text, &format!("{id}: position added"))
}

/// The hospital that is named, the only one there is, or the one chosen.
fn chosen_hospital<'a>(
    ctx: &mut Context<'_>,
    register: &'a Register,
    given: Option<String>,
) -> Result<&'a Hospital, Error> {
    let id = match given {
        Some(id) => id,
        None => {
            let known: Vec<String> = register.hospitals.values().map(|h| format!("{} {}", h.id, h.name)).collect();
            if known.is_empty() {
                let kind = "hospital".to_owned();
                return Err(Error::refused(Msg::ErrorNoneYet { kind: kind.clone() })
                    .hint(Msg::HintMakeRecord { command: format!("alis {kind} add") }));
            }
            let chosen = ctx.asked_one(acts::HOSPITAL, &known, 0)?;
            known[chosen].split(' ').next().unwrap_or_default().to_owned()
        }
    };
    let id = named::hospital(register, &id)?;
    register.hospitals.get(&id).ok_or_else(|| unknown(register, RecordKind::Hospital, id.as_str(), [].into_iter()))
}

/// Site and department, as the hospital's record spells them.
fn place(
    ctx: &mut Context<'_>,
    hospital: &Hospital,
    site: Option<String>,
    department: Option<String>,
) -> Result<(String, String), Error> {
    let site = match site {
        Some(site) => site,
        None => {
            let names: Vec<String> = hospital.sites.iter().map(|site| site.name.clone()).collect();
            one_of(ctx, acts::POSITION_SITE, names)?
        }
    };
    let known = hospital.sites.iter().find(|known| known.name == site);
    let department = match department {
        Some(department) => department,
        None => {
            let names = known.map(|site| site.departments.clone()).unwrap_or_default();
            one_of(ctx, acts::POSITION_DEPARTMENT, names)?
        }
    };
    Ok((site, department))
}

/// Whether the hospital has the place when service begins there.
///
/// # Errors
/// It has not, under those words.
fn stands(hospital: &Hospital, site: &str, department: &str, begins: NaiveDate) -> Result<(), Error> {
    match consistency::of_place(hospital, site, department, begins).into_iter().next() {
        None => Ok(()),
        Some(finding) => {
            let fault = check::fault(finding.what);
            let error = Error::refused(fault.message);
            Err(fault.hint.into_iter().fold(error, Error::hint))
        }
    }
}

/// One of the names there are; where there are none, what is typed.
fn one_of(ctx: &mut Context<'_>, what: Question, names: Vec<String>) -> Result<String, Error> {
    if names.is_empty() {
        return ctx.asked_text(what, None);
    }
    let chosen = ctx.asked_one(what, &names, 0)?;
    Ok(names[chosen].clone())
}

/// The months given, else the longest service that an agreement of the hospital asks for.
fn months(ctx: &mut Context<'_>, register: &Register, hospital: &Slug, given: Option<u32>) -> Result<u32, Error> {
    let usual = register.longest_service(hospital);
    let given = if ctx.ui.converses() { given } else { given.or(usual) };
    ctx.asked_number(acts::MONTHS.usual(usual), given)
}

/// The id of a new position; a second one at the same place in the same month gets `-2`.
fn new_id(store: &Store, hospital: &Slug, site: &str, department: &str, start: NaiveDate) -> Result<Slug, Error> {
    let id = Position::derive_id(hospital, site, department, start);
    let id = id.ok_or_else(|| Error::usage(Msg::ProblemInvalidId { found: format!("{site} {department}") }))?;
    let mut problems = Vec::new();
    let known: Vec<String> = store.files(Kind::Position, &mut problems).iter().map(|file| layout::id(file)).collect();
    if !problems.is_empty() {
        return Err(Error::bad_data(problems));
    }
    let free = (1..).map(|number: u32| if number == 1 { id.to_string() } else { format!("{id}-{number}") });
    let free = free.into_iter().find(|id| !known.contains(id)).unwrap_or_default();
    free.parse().map_err(|_| Error::usage(Msg::ProblemInvalidId { found: free }))
}

fn advertise(ctx: &mut Context<'_>, id: &str, args: EntryArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let holders = reading::holders(ctx, &store);
    record(ctx, &store, id, args, PositionEvent::Advertised, |position, today| {
        availability::may_advertise(position, &holders, today).map_err(|why| match why {
            NotAdvertised::Closed(on) => closed(id, on),
            NotAdvertised::Already(on) => Error::refused(Msg::ErrorPositionAdvertised { id: id.to_owned(), on }),
            NotAdvertised::Full => Error::refused(Msg::ErrorPositionFull { id: id.to_owned() }),
        })
    })
}

fn closed(id: &str, on: NaiveDate) -> Error {
    let message = Msg::ErrorPositionClosed { id: id.to_owned(), on };
    Error::refused(message).hint(Msg::HintPositionOpenAgain)
}

fn close(ctx: &mut Context<'_>, id: &str, reason: Option<String>, args: EntryArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    named::file_of(&store, Kind::Position, "position", id)?;
    let reason = ctx.asked_text_if_any(acts::CLOSE_REASON, reason)?;
    ctx.surely(&Msg::AskClosePosition { id: id.to_owned() })?;
    let exit = record(ctx, &store, id, args, PositionEvent::Closed { reason }, |position, today| {
        availability::may_close(position, today).map_err(|on| closed(id, on))
    })?;
    // Closing takes no offer back: that is the hospital's to say.
    let holders = reading::holders(ctx, &store);
    let held: Vec<String> =
        id.parse().ok().map_or(&[][..], |id| holders.of(&id)).iter().map(|h| seat::named(ctx, h)).collect();
    if !held.is_empty() {
        ctx.ui.warn(&Msg::PositionStillHeld { people: held.join(", ") });
    }
    Ok(exit)
}

/// An entry in a position's journal, where the position as it is then allows it.
fn record(
    ctx: &mut Context<'_>,
    store: &Store,
    id: &str,
    args: EntryArgs,
    event: PositionEvent,
    allowed: impl FnOnce(&Position, NaiveDate) -> Result<(), Error>,
) -> Result<Exit, Error> {
    let file = named::file_of(store, Kind::Position, "position", id)?;
    let on = ctx.on(args.on.as_ref())?;
    let known = ctx.today.max(on);
    let name = PositionEventName::from(&event);
    let said = answer::of_position(&event, id.to_owned(), on);
    if on > ctx.today {
        ctx.ui.warn(&Msg::WarnFuture { on });
    }
    let message = format!("{id}: {} on {on}", name.as_str());
    let written = entry::record(ctx, store, &file, &message, |position: &Position| {
        allowed(position, known)?;
        Ok(PositionEntry { on, note: args.note, event })
    })?;
    if written {
        ctx.ui.say(&said);
    }
    Ok(Exit::Done)
}

fn list(ctx: &mut Context<'_>, args: &PositionListArgs) -> Result<Exit, Error> {
    let from = args.narrow.from.as_ref().map(|day| ctx.day(day)).transpose()?;
    let to = args.narrow.to.as_ref().map(|day| ctx.day(day)).transpose()?;
    let store = ctx.store()?;
    let hospital = args
        .narrow
        .hospital
        .as_ref()
        .map(|typed| named::id_of(&store, Kind::Hospital, "hospital", typed))
        .transpose()?;
    let today = ctx.today;
    write(ctx, &store, args.excel, |position, holders| {
        hospital.as_ref().is_none_or(|id| position.hospital.as_str() == id)
            && from.is_none_or(|from| from <= position.start)
            && to.is_none_or(|to| position.start <= to)
            && (!args.free || availability::is_free(position, holders, today))
    })
}

/// One position: its row, why it is free, and what happened to it.
fn show(ctx: &mut Context<'_>, id: &str) -> Result<Exit, Error> {
    let format = ctx.format(&LISTS)?;
    let store = ctx.store()?;
    named::file_of(&store, Kind::Position, "position", id)?;
    if format != Format::Table {
        return write(ctx, &store, false, |position, _| position.id.as_str() == id);
    }
    let (register, holders, problems) = market::held(&store, ctx.today);
    ctx.ui.problems(&problems);
    let found = id.parse().ok().and_then(|id: Slug| register.positions.get(&id));
    let Some(position) = found else { return Ok(Exit::Done) };
    let free = ctx.text(&Msg::PositionFree { count: holders.free(position).into() });
    let standing = ctx.text(&label::standing(position.standing(ctx.today)));
    let period = Msg::ShowPeriodValue { start: position.start, end: position.end(), months: position.months.into() };
    let mut rows = vec![
        vec![ctx.text(&Msg::ColumnPosition), position.id.to_string()],
        vec![ctx.text(&Msg::ShowHospital), name_of(&register, &position.hospital)],
        vec![ctx.text(&Msg::ColumnPlace), format!("{} / {}", position.site, position.department)],
        vec![ctx.text(&Msg::ColumnPeriod), ctx.text(&period)],
        vec![ctx.text(&Msg::ColumnTaken), format!("{}, {standing}, {free}", taken(position, &holders))],
    ];
    rows.extend(position.cause.clone().map(|cause| vec![ctx.text(&Msg::ColumnCause), cause]));
    let held: Vec<String> = holders.of(&position.id).iter().map(|holder| seat::named(ctx, holder)).collect();
    if !held.is_empty() {
        rows.push(vec![ctx.text(&Msg::ColumnHolders), held.join("\n")]);
    }
    let known = position.journal.iter().filter(|entry| entry.on <= ctx.today);
    let happened: Vec<String> = known.map(|entry| happened(ctx, entry)).collect();
    if !happened.is_empty() {
        rows.push(vec![ctx.text(&Msg::ShowHistory), happened.join("\n")]);
    }
    let text = table::text(&rows, ctx.ui.width(), ctx.lang);
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}

fn name_of(register: &Register, hospital: &Slug) -> String {
    register.hospitals.get(hospital).map_or_else(|| hospital.to_string(), |found| found.name.clone())
}

fn happened(ctx: &Context<'_>, entry: &PositionEntry) -> String {
    let more = match &entry.event {
        PositionEvent::Published | PositionEvent::Advertised => None,
        PositionEvent::Closed { reason } => reason.as_ref(),
        PositionEvent::Note { text } => Some(text),
    };
    let event = label::position_event((&entry.event).into());
    let mut out = format!("{}  {}", shown::in_table(entry.on, ctx.lang), ctx.text(&event));
    for more in more.into_iter().chain(&entry.note) {
        out += &format!(": {more}");
    }
    out
}

fn taken(position: &Position, holders: &Holders) -> String {
    format!("{}/{}", holders.of(&position.id).len(), position.capacity)
}

/// The positions that are wanted, by start and place.
fn write(
    ctx: &mut Context<'_>,
    store: &Store,
    excel: bool,
    wanted: impl Fn(&Position, &Holders) -> bool,
) -> Result<Exit, Error> {
    let format = ctx.format(&LISTS)?;
    let (register, holders, problems) = market::held(store, ctx.today);
    ctx.ui.problems(&problems);
    let mut positions: Vec<&Position> = register.positions.values().filter(|p| wanted(p, &holders)).collect();
    positions.sort_by_key(|position| (position.start, &position.id));
    let rows: Vec<PositionRow> = positions.iter().map(|position| row(position, &holders, ctx.today)).collect();
    let listing =
        Listing { format, json: &rows, nothing: positions.is_empty().then_some(Msg::PositionNone), legend: None };
    let lang = ctx.lang;
    let records = || csv::records(rows.iter().map(|row| &row.columns), excel.then_some(lang));
    listing.write(ctx, records, |ctx| Ok(shown(ctx, &positions, &holders)))
}

fn shown(ctx: &Context<'_>, positions: &[&Position], holders: &Holders) -> Vec<Vec<String>> {
    let heads = [Msg::ColumnPosition, Msg::ColumnPeriod, Msg::ColumnTaken, Msg::ColumnStanding, Msg::ColumnHolders];
    let cells = |position: &&Position| {
        let months = ctx.text(&Msg::Months { months: position.months.into() });
        let held = holders.of(&position.id).iter().map(|holder| seat::named(ctx, holder)).collect::<Vec<_>>();
        [
            format!("{} / {}\n{}", position.site, position.department, position.id),
            format!("{}\n{months}", position.start),
            taken(position, holders),
            ctx.text(&label::standing(position.standing(ctx.today))),
            held.join("\n"),
        ]
    };
    headed(ctx, heads, positions.iter().map(cells))
}

fn row(position: &Position, holders: &Holders, today: NaiveDate) -> PositionRow {
    let last = |is: fn(&PositionEvent) -> bool| position.last(today, is).map(|on| on.to_string());
    let holder = |holder: &Holder| HolderRow {
        trainee: if holder.confidential { None } else { Some(holder.hpr.get()) },
        placement: holder.placement,
        accepted: holder.accepted,
        since: holder.since.to_string(),
    };
    let held = holders.of(&position.id);
    let columns = PositionCsv {
        id: position.id.to_string(),
        hospital: position.hospital.to_string(),
        site: position.site.clone(),
        department: position.department.clone(),
        start: position.start.to_string(),
        end: position.end().to_string(),
        months: position.months,
        capacity: position.capacity,
        taken: held.len(),
        free: holders.free(position),
        standing: position.standing(today).as_str().to_owned(),
        published: last(|event| *event == PositionEvent::Published),
        advertised: last(|event| *event == PositionEvent::Advertised),
        closed: last(|event| matches!(event, PositionEvent::Closed { .. })),
        cause: position.cause.clone(),
    };
    PositionRow { columns, holders: held.iter().map(holder).collect() }
}
