//! `alis purge`: what retention lets go, or one person; and, where it is asked for, their whole history.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::Datelike;

use crate::context::Context;
use crate::domain::deadline::Deadline;
use crate::domain::figures::{Ended, ErasureGround};
use crate::domain::fold;
use crate::domain::hpr::Hpr;
use crate::domain::national_id;
use crate::domain::register::Register;
use crate::domain::retention::Expiry;
use crate::domain::rules;
use crate::domain::trainee::Trainee;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::options::Format;
use crate::render::output::PurgeRow;
use crate::render::{json, table};
use crate::steps::expired::{self, ExpiredInformation};
use crate::steps::listing::headed;
use crate::steps::reading;
use crate::steps::save::save;
use crate::steps::who;
use crate::store::change::Change;
use crate::store::erase::{self, Going, Mentions};
use crate::store::git::{self, forget};
use crate::store::layout::{self, shown};
use crate::store::problem::Problem;
use crate::store::traces::Traces;
use crate::store::transaction::Transaction;
use crate::store::{Store, seen};

#[derive(Debug, clap::Args)]
pub(crate) struct PurgeArgs {
    trainees: Vec<String>,
    #[arg(long)]
    history: bool,
    #[arg(long, conflicts_with = "history")]
    keep_letters: bool,
    #[arg(long, value_name = "PLACE")]
    theirs: Vec<String>,
}

/// Somebody who is to be erased, with what is known of them.
struct Erasable {
    hpr: Hpr,
    /// Absent where the record cannot be read, or is gone and only the history holds it.
    trainee: Option<Trainee>,
    /// Numbers that stood for them by mistake, and that nobody else bears.
    former: Vec<Hpr>,
    expiry: Option<Expiry>,
    /// What those who keep the store still have to do; looked for where somebody is erased on request.
    still_due: Vec<Deadline>,
    /// Letters under other records that name them.
    letters: Vec<PathBuf>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: PurgeArgs) -> Result<Exit, Error> {
    let format = ctx.format(&[Format::Table, Format::Json])?;
    let store = ctx.store()?;
    if !store.unsettled.is_empty() {
        return Err(Error::bad_data(store.unsettled.to_vec()).hint(Msg::HintUnsettled));
    }
    let by_retention = args.trainees.is_empty();
    let mut information = ExpiredInformation::default();
    let mut candidates = if by_retention {
        let candidates = expired(ctx, &store);
        let going: Vec<Hpr> = candidates.iter().map(|candidate| candidate.hpr).collect();
        information = expired::gather(&store, ctx.today, &going);
        candidates
    } else {
        named(ctx, &store, &args)?
    };
    if candidates.is_empty() && information.is_empty() {
        let text =
            if format == Format::Json { json::text(&Vec::<PurgeRow>::new())? } else { ctx.text(&Msg::PurgeNobody) };
        ctx.ui.result(&text)?;
        return Ok(Exit::Done);
    }
    let versioned = git::is_versioned(&store.root);
    let mut persons = traces(ctx, &store, &candidates, versioned)?;
    for place in &args.theirs {
        let text = decided(ctx, &store, place)?;
        persons.iter_mut().for_each(|person| person.leave_to_others(&text));
    }
    let mut mentions = store.settled(|store| erase::mentions(store, &persons))?;
    if asked_whose(ctx, &store, &mut persons, &mentions)? {
        mentions = store.settled(|store| erase::mentions(store, &persons))?;
    }
    for ((candidate, mentions), person) in candidates.iter_mut().zip(&mentions).zip(&persons) {
        candidate.letters.clone_from(&mentions.letters);
        candidate.former.clone_from(&person.former);
    }
    if by_retention || format == Format::Json {
        list(ctx, &candidates, &information, format)?;
    }
    for (person, mentions) in persons.iter().zip(&mentions) {
        mentioned(ctx, person, mentions, &args)?;
    }
    let unread: BTreeSet<&PathBuf> = mentions.iter().flat_map(|mentions| &mentions.unread).collect();
    if !unread.is_empty() {
        ctx.ui.warn(&Msg::PurgeUnread { files: some(unread.into_iter().map(|file| shown(file))) });
    }
    if format == Format::Json && ctx.options.dry_run {
        // The list says what would go; a diff behind it would be no JSON.
        return Ok(Exit::Done);
    }
    let asked = confirmed(ctx, candidates, &mut information, by_retention)?;
    let Some(chosen) = asked else { return Ok(Exit::Done) };
    let persons: Vec<Traces> =
        persons.into_iter().filter(|person| chosen.iter().any(|candidate| candidate.hpr == person.hpr)).collect();
    if versioned && args.history && !ctx.options.dry_run {
        // Told while everything is still there.
        forget::ready(&store.root, &persons).map_err(Error::from)?;
    }
    if !erase(
        ctx,
        &store,
        &chosen,
        &information,
        args.keep_letters,
        if by_retention { ErasureGround::Retention } else { ErasureGround::Request },
    )? {
        return Ok(Exit::Done);
    }
    for person in &persons {
        let own = erase::own_leavings(&store, person);
        own.map_err(|err| {
            Error::storage(Msg::ErrorCannotWrite { file: ".alis/kept".to_owned(), reason: err.to_string() })
        })?;
        if let Some(state) = &ctx.state {
            person.numbers().for_each(|number| seen::forget(state, number));
        }
    }
    match (versioned, args.history) {
        (false, _) => {}
        (true, false) if chosen.is_empty() => {}
        (true, false) => ctx.ui.warn(&Msg::PurgeHistoryRemains { hprs: hprs(&chosen) }),
        (true, true) => history(ctx, &store, &persons, format)?,
    }
    Ok(Exit::Done)
}

/// Asks of each doubtful line, on a terminal, whether it is about the person; whether any was said to be about somebody else.
fn asked_whose(
    ctx: &mut Context<'_>,
    store: &Store,
    persons: &mut [Traces],
    mentions: &[Mentions],
) -> Result<bool, Error> {
    if !ctx.ui.asks() || ctx.options.yes || ctx.options.dry_run {
        return Ok(false);
    }
    let mut any = false;
    for (person, mentions) in persons.iter_mut().zip(mentions) {
        let choices = [ctx.text(&Msg::WhoseThis { hpr: person.hpr.to_string() }), ctx.text(&Msg::WhoseOther)];
        for (file, (line, column)) in mentions.places.iter().filter_map(|(file, at)| Some((file, (*at)?))) {
            let source = store.source(file).map_err(Error::from)?;
            let Some(text) = source.text.lines().nth(line.saturating_sub(1)) else { continue };
            let place = format!("{}:{line}:{column}", shown(file));
            let question = Msg::AskWhose { place, text: national_id::mask(text.trim()).into_owned() };
            // The person's, unless it is said to be another's: nothing is kept by Enter alone.
            if ctx.ui.choose(&question, "--theirs", &choices, 0)? == 1 {
                person.leave_to_others(text);
                any = true;
            }
        }
    }
    Ok(any)
}

/// The text of a place, `FILE` or `FILE:LINE`, of which the user says that it is about somebody else of that name.
fn decided(ctx: &Context<'_>, store: &Store, place: &str) -> Result<String, Error> {
    let mut parts = place.split(':');
    let file = parts.next().unwrap_or_default();
    let line = parts.next().map(|line| line.parse::<usize>());
    let unknown = || Error::usage(Msg::ErrorNoPlace { place: place.to_owned() }).hint(Msg::HintTheirsPlace);
    // As it is told, within the store, or as it is seen from here.
    let here = ctx.working_directory.join(file);
    let within = here.strip_prefix(&store.root).ok().filter(|_| !store.root.join(file).exists());
    let source = store.source(within.unwrap_or(std::path::Path::new(file))).map_err(Error::from)?;
    match line {
        None => Ok(source.text.to_string()),
        Some(line) => {
            let number = line.ok().and_then(|line| line.checked_sub(1)).ok_or_else(unknown)?;
            source.text.lines().nth(number).map(str::to_owned).ok_or_else(unknown)
        }
    }
}

/// Files by name, as many as can be looked at.
fn some(files: impl ExactSizeIterator<Item = String>) -> String {
    const MOST: usize = 20;
    let more = files.len().saturating_sub(MOST);
    let mut names: Vec<String> = files.take(MOST).collect();
    names.extend((more > 0).then(|| format!("… (+{more})")));
    names.join(", ")
}

fn hprs(chosen: &[Erasable]) -> String {
    chosen.iter().map(|candidate| candidate.hpr.to_string()).collect::<Vec<_>>().join(" ")
}

/// Whose retention has run out.
fn expired(ctx: &mut Context<'_>, store: &Store) -> Vec<Erasable> {
    let today = ctx.today;
    let (_, read, mut problems) = store.together(|register, read| {
        let trainee = read?;
        let expiry = expiry_of(ctx, register, &trainee).filter(|expiry| expiry.has_run_out(today));
        Ok(expiry.map(|expiry| Erasable {
            hpr: trainee.hpr,
            expiry: Some(expiry),
            trainee: Some(trainee),
            former: Vec::new(),
            still_due: Vec::new(),
            letters: Vec::new(),
        }))
    });
    let mut out = Vec::new();
    for read in read {
        match read {
            Ok(candidate) => out.extend(candidate),
            Err(found) => problems.extend::<Vec<Problem>>(found),
        }
    }
    // Of a record that cannot be read nobody knows whether it is due.
    ctx.ui.problems(&problems);
    out
}

fn expiry_of(ctx: &Context<'_>, register: &Register, trainee: &Trainee) -> Option<Expiry> {
    let story = fold::fold(&trainee.journal, ctx.today);
    let closing = rules::closing(&register.case(trainee, &story, &register.reminders)?)?;
    Some(Expiry::new(closing, &register.reminders.retention))
}

/// What those who keep the store still have to do in a case.
fn still_due(ctx: &Context<'_>, register: &Register, trainee: &Trainee) -> Vec<Deadline> {
    let story = fold::fold(&trainee.journal, ctx.today);
    let case = register.case(trainee, &story, &register.reminders);
    case.as_ref().map(rules::owed_before_erasure).unwrap_or_default()
}

/// Those who were named. A record that cannot be read, or that only the history still holds, answers to its number.
fn named(ctx: &mut Context<'_>, store: &Store, args: &PurgeArgs) -> Result<Vec<Erasable>, Error> {
    let mut out = Vec::new();
    let register = reading::register(ctx, store);
    for wanted in &args.trainees {
        match (who::find(ctx, store, wanted), wanted.trim().parse::<Hpr>()) {
            (Ok(found), _) => {
                let expiry = expiry_of(ctx, &register, &found.trainee);
                if !expiry.is_some_and(|expiry| expiry.has_run_out(ctx.today)) {
                    let kept = expiry.map(|expiry| expiry.from);
                    ctx.ui.warn(&match kept {
                        Some(day) => Msg::PurgeBeforeRetention { hpr: found.trainee.hpr.to_string(), day },
                        None => Msg::PurgeNotClosed { hpr: found.trainee.hpr.to_string() },
                    });
                }
                let still_due = still_due(ctx, &register, &found.trainee);
                for deadline in &still_due {
                    let (hpr, task) = (found.trainee.hpr.to_string(), ctx.text(&label::rule(deadline.rule)));
                    let (by, due) = (ctx.text(&label::party(deadline.responsible)), deadline.due_on());
                    ctx.ui.warn(&Msg::PurgeStillDue { hpr, task, by, due });
                }
                out.push(Erasable {
                    hpr: found.trainee.hpr,
                    expiry,
                    still_due,
                    trainee: Some(found.trainee),
                    former: Vec::new(),
                    letters: Vec::new(),
                });
            }
            (Err(err), Ok(hpr)) => {
                if !is_known(store, hpr, args.history)? {
                    return Err(err);
                }
                let (former, still_due, letters) = Default::default();
                out.push(Erasable { hpr, expiry: None, trainee: None, former, still_due, letters });
            }
            (Err(err), Err(_)) => return Err(err),
        }
    }
    Ok(out)
}

/// Whether anything of somebody without a readable record is left: files, letters that name them, the history.
fn is_known(store: &Store, hpr: Hpr, history: bool) -> Result<bool, Error> {
    if !erase::files_of(store, hpr)?.is_empty() {
        return Ok(true);
    }
    let mentions = erase::mentions(store, &[Traces::of_number(hpr)])?;
    if mentions.iter().any(|mentions| !mentions.letters.is_empty()) {
        return Ok(true);
    }
    Ok(history && git::is_versioned(&store.root) && !forget::versions(&store.root, hpr)?.is_empty())
}

fn list(
    ctx: &mut Context<'_>,
    candidates: &[Erasable],
    information: &ExpiredInformation,
    format: Format,
) -> Result<(), Error> {
    let row = |candidate: &Erasable| PurgeRow {
        hpr: Some(candidate.hpr.get()),
        why: candidate.expiry.map(|expiry| expiry.closing.by.as_str().to_owned()),
        still_due: candidate.still_due.iter().map(|deadline| deadline.rule.as_str().to_owned()).collect(),
        closed: candidate.expiry.map(|expiry| expiry.closing.on.to_string()),
        kept_until: candidate.expiry.map(|expiry| expiry.from.to_string()),
        purge_by: candidate.expiry.map(|expiry| expiry.by.to_string()),
        letters: candidate.letters.iter().map(|file| shown(file)).collect(),
        ..expired::row("case")
    };
    let rows: Vec<PurgeRow> = candidates.iter().map(row).collect();
    if format == Format::Json {
        let text = json::text(&rows.into_iter().chain(information.rows()).collect::<Vec<_>>())?;
        ctx.ui.result(&text)?;
        return Ok(());
    }
    if !candidates.is_empty() {
        let heads = [
            Msg::ColumnHpr,
            Msg::ColumnName,
            Msg::ColumnClosed,
            Msg::ColumnKeptUntil,
            Msg::ColumnPurgeBy,
            Msg::ColumnWhy,
        ];
        let cells = |(candidate, row): (&Erasable, PurgeRow)| {
            let name = match &candidate.trainee {
                Some(trainee) if trainee.confidential => format!("[{}]", ctx.text(&Msg::ShowRestricted)),
                Some(trainee) => trainee.name.clone(),
                None => String::new(),
            };
            let why = candidate.expiry.map(|expiry| ctx.text(&label::closed_by(expiry.closing.by))).unwrap_or_default();
            let day = Option::unwrap_or_default;
            [candidate.hpr.to_string(), name, day(row.closed), day(row.kept_until), day(row.purge_by), why]
        };
        let text = table::text(&headed(ctx, heads, candidates.iter().zip(rows).map(cells)), ctx.ui.width(), ctx.lang);
        ctx.ui.result(&text)?;
    }
    let text = information.text(ctx);
    ctx.ui.result(&text)
}

/// What each can be found by; names, addresses and numbers of all versions of the record.
fn traces(
    ctx: &mut Context<'_>,
    store: &Store,
    candidates: &[Erasable],
    versioned: bool,
) -> Result<Vec<Traces>, Error> {
    let (_, read, mut problems) = store.together(|_, read| read);
    let going: Vec<String> = candidates.iter().map(|candidate| candidate.hpr.to_string()).collect();
    let is_going = |found: &Problem| going.contains(&layout::id(&found.file));
    let mut everybody = Vec::new();
    for read in read {
        match read {
            Ok(trainee) => everybody.push(trainee),
            // Whoever is to go may be the one that cannot be read.
            Err(found) => {
                problems.extend(found.into_iter().filter(|found| !is_going(found)));
            }
        }
    }
    ctx.ui.problems(&problems);
    let mut out = Vec::new();
    for candidate in candidates {
        let mut traces = match &candidate.trainee {
            Some(trainee) => Traces::of(trainee),
            None => Traces::of_number(candidate.hpr),
        };
        // What one version tells of a number before leads to the versions under that.
        let mut read: Vec<Hpr> = Vec::new();
        loop {
            let next = traces.numbers().find(|number| versioned && !read.contains(number));
            let Some(number) = next else { break };
            read.push(number);
            if everybody.iter().any(|other| other.hpr == number && other.hpr != candidate.hpr) {
                continue;
            }
            for text in forget::versions(&store.root, number)? {
                traces.learn(&text);
            }
        }
        traces.beside(everybody.iter());
        out.push(traces);
    }
    Ok(out)
}

/// Tells where else the person is named, and what goes with them; people's own words are not changed.
///
/// # Errors
/// With `--history` their words have to go first: what stands in the records would come back into the history.
fn mentioned(ctx: &mut Context<'_>, person: &Traces, mentions: &Mentions, args: &PurgeArgs) -> Result<(), Error> {
    let hpr = person.hpr.to_string();
    let files = |files: &[PathBuf]| files.iter().map(|file| shown(file)).collect::<Vec<_>>().join(", ");
    if !mentions.letters.is_empty() {
        let (hpr, files) = (hpr.clone(), files(&mentions.letters));
        ctx.ui.warn(&if args.keep_letters {
            Msg::PurgeLettersKept { hpr, files }
        } else {
            Msg::PurgeLetters { hpr, files }
        });
    }
    if !person.common.is_empty() {
        let words = person.common.join(", ");
        ctx.ui.warn(&Msg::PurgeCommon { hpr: hpr.clone(), words });
    }
    let place = |(file, place): &(PathBuf, Option<(usize, usize)>)| match place {
        Some((line, column)) => format!("{}:{line}:{column}", shown(file)),
        None => shown(file),
    };
    let places: Vec<String> = mentions.places.iter().map(place).collect();
    if places.is_empty() {
        return Ok(());
    }
    let message = Msg::PurgeMentions { hpr, places: places.join(", ") };
    if args.history {
        return Err(Error::refused(message).hint(Msg::HintPurgeMentions));
    }
    ctx.ui.warn(&message);
    Ok(())
}

/// Those whose number was typed once more; with `--yes` all. Nobody where only a list was wanted.
fn confirmed(
    ctx: &mut Context<'_>,
    candidates: Vec<Erasable>,
    information: &mut ExpiredInformation,
    by_retention: bool,
) -> Result<Option<Vec<Erasable>>, Error> {
    if ctx.options.yes || ctx.options.dry_run {
        return Ok(Some(candidates));
    }
    if !ctx.ui.asks() {
        if by_retention {
            ctx.ui.say(&Msg::PurgeHowTo);
            return Ok(None);
        }
        return Err(Error::usage(Msg::ErrorMissingFlag { flag: "--yes".to_owned() }));
    }
    let mut chosen = Vec::new();
    for candidate in candidates {
        let name = candidate.trainee.as_ref().map(|trainee| trainee.name.clone()).unwrap_or_default();
        let question = Msg::AskPurge { hpr: candidate.hpr.to_string(), name };
        let typed = ctx.ui.ask_optional(&question, "--yes")?;
        if typed.and_then(|typed| typed.parse().ok()) == Some(candidate.hpr) {
            chosen.push(candidate);
        } else {
            ctx.ui.say(&Msg::PurgeKept { hpr: candidate.hpr.to_string() });
        }
    }
    if !information.is_empty() {
        let (vacancies, wishes) = (information.vacancies.len().to_string(), information.wishes.len().to_string());
        if !ctx.ui.surely(&Msg::AskPurgeExpired { vacancies, wishes }, "--yes")? {
            *information = ExpiredInformation::default();
        }
    }
    Ok(Some(chosen).filter(|chosen| !chosen.is_empty() || !information.is_empty()))
}

/// Takes the files away and the names out of the orders; true where it was done.
fn erase(
    ctx: &mut Context<'_>,
    store: &Store,
    chosen: &[Erasable],
    information: &ExpiredInformation,
    keep_letters: bool,
    ground: ErasureGround,
) -> Result<bool, Error> {
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    let mut problems = Vec::new();
    let mut going = |candidate: &Erasable| {
        let story = candidate.trainee.as_ref().map(|trainee| fold::fold(&trainee.journal, ctx.today));
        let ended = story
            .as_ref()
            .zip(candidate.expiry)
            .and_then(|(story, expiry)| Some((expiry.closing.on.year(), Ended::of(story)?)));
        let register = candidate.trainee.as_ref().map(|trainee| store.register_of(trainee, &mut problems));
        let told = candidate.trainee.as_ref().zip(story.as_ref()).zip(register.as_ref());
        let agreed = told.and_then(|((trainee, story), register)| register.last_agreed(trainee, story));
        let profile = agreed.map(|agreed| agreed.agreement.profile.to_string()).unwrap_or_default();
        let letters = if keep_letters { Vec::new() } else { candidate.letters.clone() };
        Going { hpr: candidate.hpr, former: candidate.former.clone(), ended, profile, letters }
    };
    let going: Vec<Going> = chosen.iter().map(&mut going).collect();
    ctx.ui.problems(&problems);
    let mut changes = erase::changes(store, &going, ground, ctx.today)?;
    let files = changes.iter().filter(|change| change.after.is_none()).count();
    changes.extend(information.changes(store)?);
    if changes.is_empty() {
        // Only the history still holds them.
        return Ok(!ctx.options.dry_run);
    }
    let written = save(ctx, store, transaction, &changes, &format!("purge: {} erased", going.len()))?;
    if written && !chosen.is_empty() {
        ctx.ui.say(&Msg::PurgeDone { hprs: hprs(chosen), files: files as i64 });
    }
    if written && !information.is_empty() {
        let (vacancies, wishes) = (information.vacancies.len().to_string(), information.wishes.len().to_string());
        ctx.ui.say(&Msg::PurgeExpiredDone { vacancies, wishes });
    }
    Ok(written)
}

/// Lays down which commits were written anew, so that no clone that still holds them sends them back.
fn told_to_others(ctx: &mut Context<'_>, store: &Store, begun: &[String]) -> Result<(), Error> {
    if begun.is_empty() {
        return Ok(());
    }
    let file = PathBuf::from(layout::ERASED);
    let before = store.own(&file).map_err(Error::from)?.map(|source| source.text.to_string());
    let text = forget::with_erased(before.as_deref(), begun);
    let change = match &before {
        Some(before) => Change::of_text(file, before, text),
        None => Change::new_file(file, text),
    };
    let transaction = Transaction::begin(store, false).map_err(Error::from)?;
    save(ctx, store, transaction, &[change], "purge: history written anew")?;
    Ok(())
}

/// Rewrites the history, proves it, and says what remains elsewhere.
fn history(ctx: &mut Context<'_>, store: &Store, persons: &[Traces], format: Format) -> Result<(), Error> {
    ctx.ui.say(&Msg::PurgeRewriting);
    let proof = forget::forget(&store.root, persons)?;
    told_to_others(ctx, store, &proof.begun)?;
    let done = Msg::PurgeProved { objects: proof.objects.to_string(), files: proof.files.to_string() };
    ctx.ui.say(&done);
    if !proof.unread.is_empty() {
        ctx.ui.warn(&Msg::PurgeUnreadHistory { files: some(proof.unread.into_iter()) });
    }
    let mut remains = vec![Msg::PurgeRemainsClones, Msg::PurgeRemainsBackups];
    for remote in forget::remotes(&store.root)? {
        remains.insert(0, Msg::PurgeRemainsRemote { remote });
    }
    if format == Format::Json {
        ctx.ui.say(&Msg::PurgeRemains);
        remains.iter().for_each(|remains| ctx.ui.say(remains));
        return Ok(());
    }
    let lines: String = remains.iter().map(|remains| format!("  - {}\n", ctx.text(remains))).collect();
    let text = format!("{}\n{lines}", ctx.text(&Msg::PurgeRemains));
    ctx.ui.result(&text)?;
    Ok(())
}
