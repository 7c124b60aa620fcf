//! Steps of the grant in the journals of trainees: applied for, awarded, refused. All of them are recorded, or none.

use super::claimed::Claimed;
use crate::context::Context;
use crate::domain::grant::claim::TraineeClaims;
use crate::domain::hpr::Hpr;
use crate::domain::journal::Event;
use crate::domain::register::Register;
use crate::error::Error;
use crate::i18n::Msg;
use crate::options::EntryArgs;
use crate::steps::checked::Checked;
use crate::steps::fact::{self, Manner};
use crate::steps::ripple;
use crate::steps::save::save;
use crate::steps::who::{self, Found};
use crate::store::Store;
use crate::store::change::{Change, Content};
use crate::store::problem::Source;
use crate::store::transaction::Transaction;

/// The round, whom a step is about, and how much: as it was typed.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Whom {
    pub(super) round: Option<String>,
    /// Nobody: everybody it is open for.
    pub(super) trainees: Vec<String>,
    #[arg(long, value_name = "N")]
    pub(super) municipality: Option<String>,
    #[arg(long, value_name = "KRONER")]
    pub(super) amount: Option<String>,
    /// Of somebody in several applications it has to be said which one is meant.
    #[arg(skip)]
    pub(super) one_each: bool,
}

impl Whom {
    /// The amount in kroner, which is one trainee's.
    ///
    /// # Errors
    /// It is no amount, or not exactly one trainee is named.
    pub(super) fn amount(&self) -> Result<Option<u32>, Error> {
        let Some(typed) = &self.amount else { return Ok(None) };
        let amount = super::kroner::parse(typed)?;
        if self.trainees.len() == 1 { Ok(Some(amount)) } else { Err(Error::usage(Msg::ErrorAmountOfOne)) }
    }

    /// The claims of the round, with the lock that what is recorded of them needs; nothing where everybody is meant, and the
    /// question that this puts is answered with no.
    ///
    /// # Errors
    /// A record cannot be read, there is no such municipality, or somebody else is writing.
    pub(super) fn begin<'s>(
        &self,
        ctx: &mut Context<'_>,
        store: &'s Store,
        round: &str,
        question: impl Fn(&[TraineeClaims<'_>]) -> Option<Msg>,
    ) -> Result<Option<(Transaction<'s>, Claimed)>, Error> {
        let municipality = self.municipality.as_ref();
        // Asked before the lock is taken: somebody may think about the answer for a long time.
        if self.trainees.is_empty() && !ctx.options.dry_run && ctx.ui.asks() {
            let question = question(&readable(ctx, store, round, municipality)?.trainees());
            if let Some(question) = question
                && !ctx.ui.confirm(&question, "--yes")?
            {
                return Ok(None);
            }
        }
        let transaction = Transaction::begin(store, ctx.options.dry_run)?;
        Ok(Some((transaction, readable(ctx, store, round, municipality)?)))
    }

    /// The trainees that were named, each once; where nobody was, those for whom it is open.
    ///
    /// # Errors
    /// One is not in the register, or has no part in the round.
    pub(super) fn chosen<'a>(
        &self,
        ctx: &mut Context<'_>,
        store: &Store,
        round: &str,
        claimed: &'a Claimed,
        is_open: impl Fn(&TraineeClaims<'a>) -> bool,
    ) -> Result<Vec<TraineeClaims<'a>>, Error> {
        let all = claimed.trainees();
        if self.trainees.is_empty() {
            return Ok(all.into_iter().filter(is_open).collect());
        }
        let mut out: Vec<TraineeClaims<'a>> = Vec::new();
        for typed in &self.trainees {
            let hpr = who::find(ctx, store, typed)?.trainee.hpr;
            let own: Vec<&TraineeClaims<'a>> = all.iter().filter(|own| own.hpr == hpr).collect();
            let open: Vec<&TraineeClaims<'a>> = own.iter().copied().filter(|own| is_open(own)).collect();
            let chosen = match (open.as_slice(), own.as_slice()) {
                ([], []) => return Err(no_part(hpr, round)),
                // Why it is not open is told of the first.
                ([], [first, ..]) => vec![*first],
                ([_, _, ..], _) if self.amount.is_some() || self.one_each => return Err(several(hpr, &open)),
                _ => open,
            };
            for own in chosen {
                if !out.contains(own) {
                    out.push(own.clone());
                }
            }
        }
        Ok(out)
    }
}

/// What is about one application may not be meant of several.
fn several(hpr: Hpr, open: &[&TraineeClaims<'_>]) -> Error {
    let numbers = open.iter().flat_map(|own| &own.claims).map(|claim| claim.municipality.to_string());
    let municipalities = numbers.collect::<Vec<_>>().join(", ");
    Error::usage(Msg::ErrorSeveralClaims { hpr: hpr.to_string(), municipalities }).hint(Msg::HintSeveralClaims)
}

/// A trainee without a month that counts, and of whom the journal says nothing.
pub(super) fn no_part(hpr: Hpr, round: &str) -> Error {
    let message = Msg::ErrorNoClaim { hpr: hpr.to_string(), round: round.to_owned() };
    Error::refused(message).hint(Msg::HintNoClaim { hpr: hpr.to_string() })
}

/// The round with everybody's claims, all of which could be read: whoever could not might have to be among them.
///
/// # Errors
/// A record cannot be read, or there is no such municipality.
pub(super) fn readable(
    ctx: &mut Context<'_>,
    store: &Store,
    round: &str,
    municipality: Option<&String>,
) -> Result<Claimed, Error> {
    let claimed = Claimed::read(ctx, store, round)?.only(municipality)?;
    if claimed.is_readable() {
        ctx.ui.problems(&claimed.problems);
        Ok(claimed)
    } else {
        Err(Error::bad_data(claimed.problems).hint(Msg::HintGrantUnreadable))
    }
}

/// The record with an entry that is not written yet, as another one finds it.
fn with_entry(checked: &Checked, before: Found) -> Found {
    let text = checked.change.after.as_ref().and_then(Content::bytes).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let text = text.map_or_else(|| before.source.text.clone(), Into::into);
    Found { trainee: checked.after.clone(), source: Source { file: before.source.file, text } }
}

/// Records an event of each trainee; true where they were written, false in a dry run.
///
/// # Errors
/// One of them is not allowed, or could not be written: nothing was.
pub(super) fn record(
    ctx: &mut Context<'_>,
    store: &Store,
    register: &Register,
    transaction: Transaction<'_>,
    entry: EntryArgs,
    events: Vec<(Hpr, Event)>,
) -> Result<bool, Error> {
    let on = ctx.on(entry.on.as_ref())?;
    let manner = Manner { on, note: entry.note, placement: None, overridden: None };
    let mut all: Vec<Checked> = Vec::new();
    for (hpr, event) in events {
        let found = who::find(ctx, store, &hpr.to_string())?;
        // The second of one trainee follows the first.
        let found = match all.iter().rfind(|one| one.before.hpr == hpr) {
            Some(one) => with_entry(one, found),
            None => found,
        };
        all.push(fact::checked(ctx, store, register, &found, &manner, event)?);
    }
    if on > ctx.today {
        ctx.ui.warn(&Msg::WarnFuture { on });
    }
    let whole = Checked::of_each(&all);
    let changes: Vec<Change> = whole.iter().map(|checked| checked.change.clone()).collect();
    let message = match all.as_slice() {
        [one] => crate::store::message::of_entry(one.before.hpr, &one.entry),
        many => {
            let what = many.first().map(|one| one.entry.event.name());
            let what = what.map(crate::domain::word::Word::as_str).unwrap_or_default();
            format!("grants: {what} for {} trainees on {on}", whole.len())
        }
    };
    if !save(ctx, store, transaction, &changes, &message)? {
        ripple::show(ctx, store, &whole.iter().collect::<Vec<_>>())?;
        return Ok(false);
    }
    for checked in &all {
        ctx.ui.say(&fact::told(ctx, checked, &register.goals));
    }
    if let [one] = whole.as_slice() {
        for message in ripple::of_trainee(ctx, store, register, &one.before, &one.after) {
            ctx.ui.say(&message);
        }
    }
    Ok(true)
}
