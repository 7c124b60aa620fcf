//! Letters made ready: the records read, what is missing gathered, the template filled in.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::Value as Json;

use super::super::filed::{self, Filed, What};
use super::super::save;
use crate::context::Context;
use crate::domain::fold;
use crate::domain::journal::Event;
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::{Lang, Msg};
use crate::letters::compose::{self, House, HouseParty};
use crate::letters::document::{Document, Logo, Margins};
use crate::letters::kind::{About, Kind};
use crate::letters::pending::{self, Sent};
use crate::letters::template::Template;
use crate::letters::values::{self, Draft, Facts, Missing};
use crate::store::Store;
use crate::store::layout;
use crate::store::problem::Problem;
use crate::store::problem::Severity;
use crate::store::record::letterhead::Letterhead;

/// What was asked for.
pub(super) struct Order {
    pub(super) kind: Kind,
    pub(super) ids: Vec<String>,
    pub(super) all: bool,
    pub(super) placement: Option<u32>,
    /// The day the letters carry.
    pub(super) on: NaiveDate,
    pub(super) lang: Option<Lang>,
}

/// A letter that can be issued.
pub(super) struct Prepared {
    pub(super) filed: Filed,
    pub(super) placement: u32,
    pub(super) document: Document,
    pub(super) state: String,
    on: NaiveDate,
}

impl Prepared {
    /// The fact that issuing it is, where the journal does not have it yet.
    pub(super) fn event(&self, kind: Kind, file: &str) -> Option<Event> {
        let What::Trainee(trainee) = &self.filed.what else { return None };
        let story = fold::fold(&trainee.journal, self.on);
        kind.event(story.placement(self.placement)?, self.on, file)
    }
}

pub(super) struct Letters {
    pub(super) letters: Vec<Prepared>,
    /// Who was left out of a batch.
    pub(super) restricted: i64,
    /// A batch that had to leave something out ends as such.
    pub(super) exit: Exit,
}

/// Reads the records and makes every letter ready; nothing is written.
///
/// # Errors
/// A record or a template cannot be read, or a letter that was asked for by name has not all its facts.
pub(super) fn prepare(ctx: &mut Context<'_>, store: &Store, order: &Order) -> anyhow::Result<Letters> {
    let mut letters = Vec::new();
    let ended = each(ctx, store, order, |work, register, filed| {
        letters.extend(work.letter(register, filed)?);
        Ok(())
    })?;
    Ok(Letters { letters, restricted: ended.restricted, exit: ended.exit })
}

/// The values that the letters' template can use, without any template.
///
/// # Errors
/// As [`prepare`].
pub(super) fn values(ctx: &mut Context<'_>, store: &Store, order: &Order) -> anyhow::Result<(Vec<Json>, Exit)> {
    let mut out = Vec::new();
    let ended = each(ctx, store, order, |work, register, filed| {
        let facts = facts(store, register, &work.trainees, order.on, order.on);
        let drafted = drafted(order, &facts, &filed, work.lang)?;
        match drafted {
            Some(Ok((_, draft))) => out.push(draft.values),
            Some(Err(refusal)) => work.refused.push(refusal),
            None => {}
        }
        Ok(())
    })?;
    Ok((out, ended.exit))
}

/// How a run over the records ended.
struct Ended {
    restricted: i64,
    exit: Exit,
}

/// Reads the records of an order and hands them over one by one; tells what could not be read or was refused.
fn each(
    ctx: &mut Context<'_>,
    store: &Store,
    order: &Order,
    mut take: impl FnMut(&mut Work<'_>, &Register, Filed) -> anyhow::Result<()>,
) -> anyhow::Result<Ended> {
    let kind = order.kind;
    let mut problems = Vec::new();
    let mut filed = Vec::new();
    let mut restricted = 0;
    let register = if order.all || kind.about() != About::Trainee || order.ids.len() > 3 {
        store.register(&mut problems)
    } else {
        Register::default()
    };
    if order.all {
        filed = filed::all(store, &register, kind.about(), &mut problems);
        restricted = filed.iter().filter(|filed| filed.restricted()).count() as i64;
        filed.retain(|filed| !filed.restricted());
    } else {
        for typed in &order.ids {
            let found = filed::find(store, &register, kind.about(), typed)?;
            if !filed.iter().any(|known: &Filed| known.source.file == found.source.file) {
                filed.push(found);
            }
        }
    }
    let trainees = if kind.counts_trainees() { trainees(store, &mut problems) } else { Vec::new() };
    if kind.needs_every_record() && problems.iter().any(|problem| problem.severity() == Severity::Error) {
        return Err(Error::bad_data(problems).hint(Msg::HintNeedsEveryRecord).into());
    }
    let mut work = Work {
        store,
        order,
        trainees,
        house: house(store)?,
        templates: BTreeMap::new(),
        refused: Vec::new(),
        lang: ctx.lang,
    };
    for filed in filed {
        let own;
        let around = match &filed.what {
            What::Trainee(trainee) if register.agreements.is_empty() => {
                own = store.register_of(trainee, &mut problems);
                &own
            }
            _ => &register,
        };
        take(&mut work, around, filed)?;
    }
    ctx.ui.problems(&problems);
    let mut exit = save::exit_of(&problems);
    for refusal in work.refused {
        if !order.all {
            return Err(refusal.into());
        }
        ctx.ui.failed(&refusal.into());
        exit = Exit::NotAllowed;
    }
    Ok(Ended { restricted, exit })
}

struct Work<'a> {
    store: &'a Store,
    order: &'a Order,
    trainees: Vec<Trainee>,
    house: House,
    templates: BTreeMap<Lang, Template>,
    refused: Vec<Error>,
    /// That of messages.
    lang: Lang,
}

impl Work<'_> {
    /// The letter about one record; in a batch none where it is not pending.
    fn letter(&mut self, register: &Register, filed: Filed) -> anyhow::Result<Option<Prepared>> {
        let facts = facts(self.store, register, &self.trainees, self.order.on, self.order.on);
        let kind = self.order.kind;
        let (number, draft) = match drafted(self.order, &facts, &filed, self.lang)? {
            None => return Ok(None),
            Some(Ok(drafted)) => drafted,
            Some(Err(refusal)) => {
                self.refused.push(refusal);
                return Ok(None);
            }
        };
        let state = compose::state(kind, &facts, filed.subject(number)).unwrap_or_default();
        let template = match self.templates.entry(draft.lang) {
            std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::btree_map::Entry::Vacant(entry) => {
                let template = super::template(self.store, kind, draft.lang)?;
                entry.insert(template)
            }
        };
        let document = compose::compose(draft, template, &self.house, &filed.record(), &facts, &state);
        let document = document.map_err(Error::from)?;
        Ok(Some(Prepared { placement: number, document, state, on: self.order.on, filed }))
    }
}

/// Which hospital period the letter about a record is about, and its values, or why it cannot be written; nothing where it
/// is not pending in a batch.
#[expect(clippy::type_complexity, reason = "a letter there is none of, one that is refused, or one that is drafted")]
fn drafted(
    order: &Order,
    facts: &Facts<'_>,
    filed: &Filed,
    lang: Lang,
) -> Result<Option<Result<(u32, Draft), Error>>, Error> {
    let kind = order.kind;
    let mut numbers = match order.placement {
        Some(number) => vec![number],
        None => filed.placements(kind, facts.known),
    };
    let sent: Vec<Sent> = sent(filed, kind);
    if order.all {
        numbers.retain(|number| pending::is_pending(kind, facts, filed.subject(*number), &sent));
    } else if numbers.len() > 1 {
        numbers = fitting(kind, facts, filed, numbers, &sent)?;
    }
    let Some(number) = numbers.last().copied() else { return Ok(None) };
    let draft = values::draft(kind, facts, filed.subject(number), order.lang);
    let draft = draft.map_err(|missing| refusal(kind, filed, &missing, lang));
    Ok(Some(draft.map(|draft| (number, draft))))
}

/// Every trainee that can be read; what cannot be is noted.
pub(in crate::commands) fn trainees(store: &Store, problems: &mut Vec<Problem>) -> Vec<Trainee> {
    let files = store.files(layout::Kind::Trainee, problems);
    let mut out = Vec::new();
    for read in store.each_trainee(&files, |read| read) {
        match read {
            Ok(trainee) => out.push(trainee),
            Err(found) => problems.extend(found),
        }
    }
    out
}

/// What a letter of a day stands on.
pub(in crate::commands) fn facts<'a>(
    store: &'a Store,
    register: &'a Register,
    trainees: &'a [Trainee],
    on: NaiveDate,
    known: NaiveDate,
) -> Facts<'a> {
    Facts {
        register,
        trainees,
        reminders: &store.settings.reminders,
        office: &store.settings.name,
        usual: store.settings.language.unwrap_or_default(),
        on,
        known,
    }
}

fn sent(filed: &Filed, kind: Kind) -> Vec<Sent> {
    use crate::domain::word::Word;
    let of_kind = filed.issued().into_iter().filter(|entry| entry.issued.kind == kind.as_str());
    of_kind.map(|entry| Sent { on: entry.on, placement: entry.placement }).collect()
}

/// Which of several hospital periods a letter is about, where it is not said: the only one whose facts it fits, else the only
/// one it has not been sent for. One that fits none tells what the last lacks.
fn fitting(kind: Kind, facts: &Facts<'_>, filed: &Filed, numbers: Vec<u32>, sent: &[Sent]) -> Result<Vec<u32>, Error> {
    let fits = |number: &u32| values::draft(kind, facts, filed.subject(*number), None).is_ok();
    let fitting: Vec<u32> = numbers.iter().copied().filter(fits).collect();
    let unsent: Vec<u32> =
        fitting.iter().copied().filter(|number| !sent.iter().any(|sent| sent.placement == *number)).collect();
    match (fitting.as_slice(), unsent.as_slice()) {
        ([], _) => Ok(numbers),
        ([_], _) => Ok(fitting),
        (_, [_]) => Ok(unsent),
        _ => {
            let numbers = fitting.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            Err(Error::usage(Msg::ErrorSeveralPlacements { numbers }).hint(Msg::HintPlacement))
        }
    }
}

/// All that is missing, each with the command that records it.
fn refusal(kind: Kind, filed: &Filed, missing: &[Missing], lang: Lang) -> Error {
    use crate::domain::word::Word;
    let message = Msg::ErrorMissingFacts { kind: kind.as_str().to_owned(), record: filed.record() };
    missing.iter().fold(Error::refused(message), |error, missing| {
        error
            .hint(Msg::HintMissingFact { what: missing.what.text(lang).into_owned(), command: missing.command.clone() })
    })
}

/// The store's own letterhead, with its pictures.
///
/// # Errors
/// It cannot be read, or names a picture that is not there.
fn house(store: &Store) -> Result<House, Error> {
    let Some(own) = store.letterhead()? else { return Ok(House::default()) };
    let Letterhead { margins, parties } = own;
    let usual = Margins::default();
    let side = |own: Option<u32>, usual: f32| own.map_or(usual, |millimetres| millimetres as f32);
    let mut house = House {
        margins: Margins {
            top: side(margins.top, usual.top),
            right: side(margins.right, usual.right),
            bottom: side(margins.bottom, usual.bottom),
            left: side(margins.left, usual.left),
        },
        parties: Vec::new(),
    };
    for party in parties {
        let logo = match party.logo {
            None => None,
            Some(name) => {
                let bytes = store.picture(&name)?;
                let svg = name.to_ascii_lowercase().ends_with(".svg");
                Some(if svg { Logo::Svg(bytes) } else { Logo::Png(bytes) })
            }
        };
        house.parties.push(HouseParty { id: party.id, lines: party.lines, logo });
    }
    Ok(house)
}
