//! One fact of several people at once: checked for each, confirmed once with all of them named, written in one change or not
//! at all.

use std::collections::BTreeSet;

use crate::acts;
use crate::context::Context;
use crate::domain::deadline::{Rule, Subject};
use crate::domain::hpr::Hpr;
use crate::domain::journal::Event;
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::options::FactArgs;
use crate::steps::asked;
use crate::steps::checked::Checked;
use crate::steps::fact::{self, Manner};
use crate::steps::overview::{self, Narrowing};
use crate::steps::reading;
use crate::steps::ripple;
use crate::steps::save::save;
use crate::steps::who::{self, Found};
use crate::store::Store;
use crate::store::change::{Change, Content};
use crate::store::problem::Source;
use crate::store::transaction::Transaction;

/// Whom a command is for.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct PeopleArgs {
    #[arg(value_name = "TRAINEE")]
    pub(crate) trainees: Vec<String>,
    #[arg(long)]
    pub(crate) due: bool,
}

/// Further people of a command whose last words are a text.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct AlsoArgs {
    #[arg(long, value_name = "TRAINEE")]
    pub(crate) also: Vec<String>,
}

/// The people that are meant, each once.
#[derive(Debug, Default)]
pub(crate) struct People {
    each: Vec<Meant>,
    /// Nobody named them: they are confirmed, even where it is one alone.
    gathered: bool,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Meant {
    hpr: Hpr,
    /// As they are named in the confirmation: who is restricted, by number alone.
    shown: String,
    /// The hospital period that is due; what is named has none.
    placement: Option<u32>,
}

impl People {
    /// The HPR numbers, each once.
    pub(crate) fn numbers(&self) -> Vec<Hpr> {
        let mut out: Vec<Hpr> = Vec::new();
        self.each.iter().map(|one| one.hpr).for_each(|hpr| {
            if !out.contains(&hpr) {
                out.push(hpr)
            }
        });
        out
    }

    fn name(&mut self, found: &Found) {
        let hpr = found.trainee.hpr;
        if self.each.iter().all(|one| one.hpr != hpr) {
            self.each.push(Meant { hpr, shown: shown(&found.trainee), placement: None });
        }
    }
}

/// Who is restricted is named by number alone.
pub(crate) fn shown(trainee: &Trainee) -> String {
    let Trainee { hpr, name, .. } = trainee;
    if trainee.confidential { hpr.to_string() } else { format!("{name} ({hpr})") }
}

/// The people named, and with `--due` everybody for whom one of these rules is open or overdue. Who is restricted is never
/// gathered, and how many were left out is said.
///
/// # Errors
/// Nobody is named; one of them is not to be found, or fits several.
pub(crate) fn people(
    ctx: &mut Context<'_>,
    store: &Store,
    typed: &PeopleArgs,
    rules: &[Rule],
) -> Result<People, Error> {
    let mut trainees = typed.trainees.clone();
    if trainees.is_empty() && !typed.due {
        let Some(asked) = asked::record(ctx, store, &acts::PEOPLE, rules)? else {
            return Err(Error::usage(Msg::ErrorNobodyNamed).hint(Msg::HintListTrainees));
        };
        trainees.push(asked);
    }
    let mut people = People { gathered: typed.due, ..People::default() };
    for who in &trainees {
        let found = who::find(ctx, store, who)?;
        people.name(&found);
    }
    if typed.due {
        gather(ctx, store, rules, &mut people)?;
        if people.each.is_empty() {
            ctx.ui.say(&Msg::NobodyDue);
        }
    }
    Ok(people)
}

/// Everybody for whom one of these rules is open or overdue, by the hospital period.
fn gather(ctx: &mut Context<'_>, store: &Store, rules: &[Rule], people: &mut People) -> Result<(), Error> {
    let today = ctx.today;
    let due = overview::gather(store, today, &Narrowing::default(), |deadline| {
        rules.contains(&deadline.rule) && deadline.calls(today)
    })?;
    ctx.ui.problems(&due.problems);
    let named: BTreeSet<Hpr> = people.each.iter().map(|one| one.hpr).collect();
    for deadline in due.deadlines {
        let Subject::Trainee(hpr) = deadline.record else { continue };
        let one = Meant { hpr, shown: format!("{} ({hpr})", deadline.subject), placement: deadline.placement };
        if !named.contains(&hpr) && !people.each.contains(&one) {
            people.each.push(one);
        }
    }
    if due.restricted > 0 {
        ctx.ui.say(&Msg::RestrictedLeftOut { count: due.restricted as i64 });
    }
    Ok(())
}

/// The people of a command whose last words are a text.
///
/// # Errors
/// One of them is not to be found, or fits several.
pub(crate) fn named(ctx: &mut Context<'_>, store: &Store, first: &str, also: &AlsoArgs) -> Result<People, Error> {
    let mut people = People::default();
    for who in std::iter::once(first).chain(also.also.iter().map(String::as_str)) {
        let found = who::find(ctx, store, who)?;
        people.name(&found);
    }
    Ok(people)
}

/// Whether the facts allow such an event of each of them, known before anybody is asked about it.
///
/// # Errors
/// Of one of them it is not allowed.
pub(crate) fn fits(
    ctx: &mut Context<'_>,
    store: &Store,
    people: &People,
    fact: &FactArgs,
    event: &Event,
) -> Result<(), Error> {
    for one in &people.each {
        fact::fits(ctx, store, &one.hpr.to_string(), fact, event)?;
    }
    Ok(())
}

/// The number of the only one who is meant, where somebody named them.
pub(crate) fn only(people: &People) -> Option<String> {
    match &people.each[..] {
        [one] if !people.gathered => Some(one.hpr.to_string()),
        _ => None,
    }
}

/// Records an event of each of them: of one alone as [`fact::recorded`] does.
///
/// # Errors
/// One of them is not allowed, it was not confirmed, or it could not be written: nothing is recorded then.
pub(crate) fn record(
    ctx: &mut Context<'_>,
    store: &Store,
    people: &People,
    fact: &FactArgs,
    event: &Event,
) -> Result<Vec<Checked>, Error> {
    match &people.each[..] {
        [] => return Ok(Vec::new()),
        [one] if !people.gathered => {
            return Ok(vec![fact::recorded(ctx, store, &one.hpr.to_string(), fact, event.clone())?]);
        }
        _ => {}
    }
    let on = ctx.asked_day_if_any(acts::ON, fact.on.clone(), |_, _| Ok(()))?;
    let manner = Manner { on: on.unwrap_or(ctx.today), ..Manner::of(ctx, fact)? };
    let register = reading::register(ctx, store);
    // Whether it is allowed is known before anybody is asked, and once more under the lock: somebody may have saved meanwhile.
    let planned = planned(ctx, store, &register, people, &manner, event)?;
    tell(ctx, &planned, |ctx, checked| Ok(fact::warnings(ctx, checked, &manner)))?;
    if !ctx.options.dry_run && !confirmed(ctx, people, event)? {
        return Err(Error::broken_off());
    }
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    let ready = self::planned(ctx, store, &register, people, &manner, event)?;
    let each = Checked::of_each(&ready);
    let changes: Vec<Change> = each.iter().map(|checked| checked.change.clone()).collect();
    let message = format!("{}: {} on {}", event.name().as_str(), counted(each.len()), manner.on);
    if save(ctx, store, transaction, &changes, &message)? {
        for checked in &ready {
            ctx.ui.say(&fact::told(ctx, checked, &register.goals));
        }
        ctx.ui.say(&Msg::SeveralRecorded { count: each.len() as i64 });
    } else {
        ripple::show(ctx, store, &each.iter().collect::<Vec<_>>())?;
    }
    Ok(ready)
}

/// Tells what is good to know of each, under whose it is where there are several.
///
/// # Errors
/// What `of_one` has.
pub(crate) fn tell(
    ctx: &mut Context<'_>,
    all: &[Checked],
    of_one: impl Fn(&mut Context<'_>, &Checked) -> Result<Vec<Msg>, Error>,
) -> Result<(), Error> {
    for checked in all {
        let warnings = of_one(ctx, checked)?;
        if all.len() > 1 && !warnings.is_empty() {
            ctx.ui.say(&Msg::ToldOf { who: shown(&checked.before) });
        }
        warnings.iter().for_each(|warning| ctx.ui.warn(warning));
    }
    Ok(())
}

/// For git, in English as all it keeps.
fn counted(trainees: usize) -> String {
    format!("{trainees} {}", if trainees == 1 { "trainee" } else { "trainees" })
}

/// One question that names them all.
fn confirmed(ctx: &mut Context<'_>, people: &People, event: &Event) -> Result<bool, Error> {
    let shown: Vec<&str> = people.each.iter().map(|one| one.shown.as_str()).collect();
    let question = Msg::AskSeveral {
        event: ctx.text(&label::event(event.name())),
        count: people.each.len().to_string(),
        people: shown.join(", "),
    };
    ctx.ui.confirm(&question, "--yes")
}

/// The entry of each of them; a second hospital period of one person follows the first in the same file.
///
/// # Errors
/// All that is not allowed, each told by itself.
fn planned(
    ctx: &mut Context<'_>,
    store: &Store,
    register: &Register,
    people: &People,
    manner: &Manner,
    event: &Event,
) -> Result<Vec<Checked>, Error> {
    let mut out: Vec<Checked> = Vec::new();
    let mut refused: Vec<Error> = Vec::new();
    for one in &people.each {
        let earlier = out.iter().rev().find(|checked| checked.before.hpr == one.hpr);
        let found = match earlier {
            Some(earlier) => after(earlier),
            None => who::find(ctx, store, &one.hpr.to_string())?,
        };
        let own = Manner { placement: one.placement.or(manner.placement), ..manner.clone() };
        match fact::checked(ctx, store, register, &found, &own, event.clone()) {
            Ok(checked) => out.push(checked),
            Err(error) => refused.push(error.hint(Msg::HintRefusedFor { who: one.shown.clone() })),
        }
    }
    let exits: Vec<Exit> = refused.iter().map(|error| error.exit).collect();
    let Some(exit) = exits.first().copied() else { return Ok(out) };
    for error in &refused {
        ctx.ui.failed(error);
    }
    let (refused, count) = (refused.len().to_string(), people.each.len().to_string());
    Err(Error { exit, ..Error::refused(Msg::ErrorNoneRecorded { refused, count }) })
}

/// A record as it will stand after an entry.
fn after(earlier: &Checked) -> Found {
    let bytes = earlier.change.after.as_ref().and_then(Content::bytes).unwrap_or_default();
    let text = String::from_utf8_lossy(bytes).into_owned();
    let source = Source { file: earlier.change.file.clone(), text: text.into() };
    Found { trainee: earlier.after.clone(), source }
}
