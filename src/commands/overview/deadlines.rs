//! `alis deadlines`: what is due, from whom, on what basis.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::calendar;
use crate::domain::date_input::Span;
use crate::domain::deadline::{Deadline, Responsible, Rule, Status};
use crate::domain::hpr::Hpr;
use crate::domain::word::Word;
use crate::error::{Error, Exit, Nagios};
use crate::i18n::{Msg, names};
use crate::options::{Format, choice};
use crate::render::output::DeadlineRow;
use crate::render::{csv, deadlines as table, json, markdown};
use crate::steps::feed::{self, CalendarWanted};
use crate::steps::listing::headed;
use crate::steps::next::{self, next};
use crate::steps::overview::{self, NarrowedTo, Narrowing, Overview};
use crate::steps::who;
use crate::store::Store;
use crate::store::problem::Severity;
use crate::store::seen::{self, Seen};

/// Windows that open within this time are shown, where nothing else is asked for.
pub(super) const WITHIN: Span = Span::Days(60);

#[derive(Debug, Default, clap::Args)]
pub(crate) struct DeadlinesArgs {
    #[arg(long, value_name = "TIME")]
    within: Option<String>,
    #[arg(long, conflicts_with = "all")]
    overdue: bool,
    #[arg(long)]
    all: bool,
    #[arg(long = "for", value_name = "WHO", value_parser = choice::<Responsible>(names::PARTY))]
    party: Option<Responsible>,
    #[arg(long)]
    all_parties: bool,
    #[arg(long, value_name = "N")]
    municipality: Option<String>,
    #[arg(long, value_name = "ID")]
    hospital: Option<String>,
    #[arg(long, value_name = "ID")]
    agreement: Option<String>,
    #[arg(long, value_name = "RULE", value_parser = choice::<Rule>(names::RULE))]
    rule: Option<Rule>,
    #[arg(value_name = "TRAINEE", conflicts_with = "trainee")]
    who: Option<String>,
    #[arg(long, value_name = "NAME|HPR")]
    trainee: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    limit: Option<u32>,
    #[arg(long)]
    changed: bool,
    #[arg(long)]
    exit_code: bool,
    #[arg(long, conflicts_with_all = ["exit_code", "changed", "limit"])]
    nagios: bool,
    #[arg(long)]
    excel: bool,
    #[arg(long)]
    anonymous: bool,
}

/// The formats of a list, and a calendar.
const FORMATS: [Format; 5] = [Format::Table, Format::Json, Format::Csv, Format::Md, Format::Ics];

/// What would make events come and go in a calendar that follows the file is refused, and so is elsewhere what only it has.
///
/// # Errors
/// Such a flag was typed.
fn calendar_flags(ctx: &Context<'_>, args: &DeadlinesArgs, format: Format) -> Result<(), Error> {
    if format != Format::Ics {
        return if args.anonymous { Err(Error::usage(Msg::ErrorOnlyInCalendar)) } else { Ok(()) };
    }
    let passing = [
        ("--within", args.within.is_some()),
        ("--overdue", args.overdue),
        ("--limit", args.limit.is_some()),
        ("--changed", args.changed),
        ("--exit-code", args.exit_code),
        ("--excel", args.excel),
    ];
    match passing.iter().find(|(_, typed)| *typed) {
        Some((flag, _)) => Err(Error::usage(Msg::ErrorNotInCalendar { flag: names::line(flag, ctx.lang) })),
        None => Ok(()),
    }
}

pub(crate) fn run(ctx: &mut Context<'_>, args: DeadlinesArgs) -> Result<Exit, Error> {
    if args.nagios {
        ctx.ui.speak_nagios();
    }
    let format = ctx.format(&FORMATS)?;
    calendar_flags(ctx, &args, format)?;
    let within = args.within.as_ref().map(|text| ctx.span(text)).transpose()?.unwrap_or(WITHIN);
    // Each record is read once anyway: ten thousand texts need not be kept.
    let store = ctx.store()?.unkept();
    let horizon = within.after(ctx.today);
    let today = ctx.today;
    let wanted = |deadline: &Deadline| is_wanted(&args, deadline, today, horizon);
    let narrowing = Narrowing {
        municipality: args.municipality.clone(),
        hospital: args.hospital.clone(),
        agreement: args.agreement.clone(),
        trainee: args
            .who
            .as_ref()
            .or(args.trainee.as_ref())
            .map(|typed| who::number(ctx, &store, typed))
            .transpose()?,
        all_parties: args.all_parties,
        ..Narrowing::default()
    };
    if format == Format::Ics {
        let wanted = CalendarWanted { narrowing, party: args.party, rule: args.rule, anonymous: args.anonymous };
        let text = feed::calendar(ctx, &store, &wanted)?;
        ctx.ui.result(&text)?;
        return Ok(Exit::Done);
    }
    let mut overview = overview::gather(&store, today, &narrowing, wanted)?;
    ctx.ui.problems(&overview.problems);
    let faulty = overview.problems.iter().any(|problem| problem.severity() == Severity::Error);
    if args.nagios {
        return nagios(ctx, &overview, faulty);
    }
    if overview.restricted > 0 {
        ctx.ui.detail(&Msg::RestrictedLeftOut { count: overview.restricted as i64 });
    }
    let memory =
        if args.changed { Some(Memory::of(ctx, &store, &args, &overview.narrowed, narrowing.trainee)?) } else { None };
    let mut seen = memory.as_ref().map(|memory| since_last_run(ctx, memory, &mut overview));
    let limit = args.limit.map_or(usize::MAX, |limit| limit as usize);
    let (shown, left_out) = overview.deadlines.split_at(limit.min(overview.deadlines.len()));
    for deadline in left_out {
        seen.as_mut().and_then(|seen| seen.shown.remove(&key(deadline)));
    }
    let only_ours = !args.all_parties && !overview.register.owners.are_all();
    write(ctx, &overview.deadlines, shown.len(), only_ours, format, args.excel)?;
    old_cases(ctx, &overview.deadlines, format);
    // Only what was written out has been seen.
    if let (Some(memory), Some(seen), false) = (memory, seen, ctx.options.dry_run) {
        memory.remember(&seen)?;
    }
    Ok(match most_urgent(&overview.deadlines, today) {
        Some(Status::Overdue) if args.exit_code => Exit::Overdue,
        Some(Status::Open) if args.exit_code => Exit::Open,
        _ => Exit::Done,
    })
}

/// What `alis demo` shows of its store.
pub(in crate::commands) fn show_all(ctx: &mut Context<'_>, store: &Store) -> Result<(), Error> {
    let (today, horizon) = (ctx.today, WITHIN.after(ctx.today));
    let args = DeadlinesArgs::default();
    let overview =
        overview::gather(store, today, &Narrowing::default(), |deadline| is_wanted(&args, deadline, today, horizon))?;
    ctx.ui.problems(&overview.problems);
    write(ctx, &overview.deadlines, overview.deadlines.len(), false, Format::Table, false)
}

/// Whether a deadline is one of those that are asked for.
pub(super) fn is_wanted(args: &DeadlinesArgs, deadline: &Deadline, today: NaiveDate, horizon: NaiveDate) -> bool {
    let near = match deadline.status(today) {
        Status::Overdue => true,
        Status::Open => !args.overdue,
        Status::Upcoming => args.all || (!args.overdue && deadline.opens_on().is_some_and(|opens| opens <= horizon)),
        Status::Done => args.all,
    };
    near && args.party.is_none_or(|party| deadline.responsible.is_for(party))
        && args.rule.is_none_or(|rule| rule == deadline.rule)
}

/// So many months overdue is an old case: mostly one of which nobody had to do anything before.
const OLD_MONTHS: u32 = 12;

/// Counts, in one line, what has been overdue so long that it is not this month's work: after an upgrade old cases show up.
fn old_cases(ctx: &mut Context<'_>, deadlines: &[Deadline], format: Format) {
    let today = ctx.today;
    let is_old = |deadline: &&Deadline| {
        let own = deadline.basis.reminder || deadline.rule == Rule::WrittenContract;
        own && deadline.status(today) == Status::Overdue && calendar::add_months(deadline.due_on(), OLD_MONTHS) < today
    };
    let count = deadlines.iter().filter(is_old).count();
    if count > 0 && matches!(format, Format::Table | Format::Md) {
        ctx.ui.say(&Msg::OldCases { count: count as i64 });
    }
}

/// The first `shown` of them; how many there are of all is told, and how many of them are left out. In cron silence means that
/// nothing is due; on a terminal somebody waits for an answer. That other parties have their own is told where they are left out.
fn write(
    ctx: &mut Context<'_>,
    all: &[Deadline],
    shown: usize,
    only_ours: bool,
    format: Format,
    excel: bool,
) -> Result<(), Error> {
    let today = ctx.today;
    let deadlines = &all[..shown];
    let left_out = all.len() - shown;
    let left_out = (left_out > 0).then_some(Msg::LeftOut { count: left_out as i64 });
    let row = |deadline: &Deadline| DeadlineRow::new(deadline, today, next(deadline));
    let text = match format {
        Format::Json => json::text(&deadlines.iter().map(row).collect::<Vec<_>>())?,
        Format::Csv => csv::records(&deadlines.iter().map(row).collect::<Vec<_>>(), excel.then_some(ctx.lang))?,
        _ if deadlines.is_empty() => {
            if ctx.ui.is_terminal() {
                let text = ctx.text(&if only_ours { Msg::NothingDueOurs } else { Msg::NothingDue });
                ctx.ui.result(&text)?;
            }
            return Ok(());
        }
        Format::Md => {
            let heads =
                [Msg::ColumnWho, Msg::ColumnWhat, Msg::ColumnDue, Msg::ColumnWhen, Msg::ColumnBy, Msg::ColumnBasis];
            let rows = deadlines.iter().map(|deadline| table::row(deadline, today, ctx.lang));
            markdown::text(&headed(ctx, heads, rows))
        }
        _ => {
            let lang = ctx.lang;
            let how =
                table::DeadlineView { today, lang: ctx.lang, width: ctx.ui.width(), verbose: ctx.options.verbose > 0 };
            let besides: Vec<Msg> = left_out.clone().into_iter().chain(only_ours.then_some(Msg::OnlyOurs)).collect();
            let ending = table::ending(all, &besides, how);
            format!("{}\n{ending}", table::text(deadlines, how, |deadline| next::shown(deadline, lang)))
        }
    };
    ctx.ui.result(&text)?;
    if let (Some(left_out), true) = (left_out, format != Format::Table) {
        ctx.ui.say(&left_out);
    }
    Ok(())
}

fn most_urgent(deadlines: &[Deadline], today: NaiveDate) -> Option<Status> {
    deadlines.iter().map(|deadline| deadline.status(today)).min()
}

/// One line for a monitoring system; 0 nothing due, 1 something open, 2 something overdue, 3 not known.
fn nagios(ctx: &mut Context<'_>, overview: &Overview, faulty: bool) -> Result<Exit, Error> {
    let count = |status| overview.deadlines.iter().filter(|deadline| deadline.status(ctx.today) == status).count();
    let (overdue, open) = (count(Status::Overdue), count(Status::Open));
    let (state, word) = match (faulty, overdue, open) {
        (true, ..) => (Nagios::Unknown, "UNKNOWN"),
        (_, 1.., _) => (Nagios::Critical, "CRITICAL"),
        (_, 0, 1..) => (Nagios::Warning, "WARNING"),
        (_, 0, 0) => (Nagios::Ok, "OK"),
    };
    let message = Msg::NagiosLine { overdue: overdue.to_string(), open: open.to_string() };
    let text = ctx.text(&message);
    ctx.ui.result(&format!("ALIS {word} - {text} | overdue={overdue} open={open}"))?;
    Ok(Exit::Nagios(state))
}

/// Where it is remembered what `--changed` has shown: for each store, and for each choice of what is shown.
struct Memory {
    state: PathBuf,
    store: PathBuf,
    choice: String,
}

impl Memory {
    fn of(
        ctx: &Context<'_>,
        store: &Store,
        args: &DeadlinesArgs,
        narrowed: &NarrowedTo,
        trainee: Option<Hpr>,
    ) -> Result<Memory, Error> {
        let state = ctx.state.clone().ok_or_else(|| Error::storage(Msg::ErrorNoStateFolder))?;
        let words = [
            args.party.map(|party| party.as_str().to_owned()),
            narrowed.municipality.map(|number| number.to_string()),
            narrowed.hospital.as_ref().map(ToString::to_string),
            narrowed.agreement.as_ref().map(ToString::to_string),
            args.rule.map(|rule| rule.as_str().to_owned()),
            trainee.map(|hpr| hpr.to_string()),
            args.overdue.then(|| "overdue".to_owned()),
            args.all_parties.then(|| "all-parties".to_owned()),
        ];
        let choice = words.map(Option::unwrap_or_default).join("_");
        Ok(Memory { state, store: store.root.clone(), choice })
    }

    fn last(&self) -> Option<Seen> {
        seen::read(&self.state, &self.store, &self.choice)
    }

    fn remember(&self, seen: &Seen) -> Result<(), Error> {
        seen::remember(&self.state, &self.store, &self.choice, seen).map_err(|err| {
            Error::storage(Msg::ErrorCannotWrite { file: self.state.display().to_string(), reason: err.to_string() })
        })
    }
}

/// Leaves only what became open or overdue since the last run on this machine; gives what to remember of this one.
fn since_last_run(ctx: &mut Context<'_>, memory: &Memory, overview: &mut Overview) -> Seen {
    let today = ctx.today;
    let last = memory.last();
    let due = |deadline: &Deadline| deadline.calls(today);
    let shown: BTreeMap<String, String> =
        overview.deadlines.iter().filter(|deadline| due(deadline)).map(|d| (key(d), standing(d, today))).collect();
    overview.deadlines.retain(|deadline| {
        let before = last.as_ref().and_then(|last| last.shown.get(&key(deadline)));
        due(deadline) && before != Some(&standing(deadline, today))
    });
    if let Some(last) = last.filter(|_| !overview.deadlines.is_empty()) {
        ctx.ui.say(&Msg::ChangedSince { day: last.day });
        // A machine that slept may have slept through a whole window.
        let unseen = |deadline: &&Deadline| deadline.opened_and_passed_since(last.day, today);
        for deadline in overview.deadlines.iter().filter(unseen) {
            let rule = crate::i18n::label::task(deadline, ctx.lang);
            ctx.ui.warn(&Msg::WindowUnseen {
                subject: deadline.subject.clone(),
                rule,
                opens: deadline.opens_on().unwrap_or(last.day),
                due: deadline.due_on(),
            });
        }
    }
    Seen { day: today, shown }
}

fn key(deadline: &Deadline) -> String {
    let record = deadline.record.path();
    format!("{} {record} {}", deadline.rule.as_str(), deadline.placement.unwrap_or_default())
}

fn standing(deadline: &Deadline, today: NaiveDate) -> String {
    format!("{} {}", deadline.status(today).as_str(), deadline.due_on())
}
