//! Which trainee is meant: by HPR number, by the whole name, or by any part of it that fits one person.

use std::path::PathBuf;

use crate::context::Context;
use crate::domain::hpr::Hpr;
use crate::domain::register::Register;
use crate::domain::text;
use crate::domain::trainee::Trainee;
use crate::error::Error;
use crate::i18n::Msg;
use crate::store::Store;
use crate::store::layout::{self, Kind};
use crate::store::problem::{Problem, Source};

/// The trainee, with the text their record was read from.
pub(crate) struct Found {
    pub(crate) trainee: Trainee,
    pub(crate) source: Source,
}

impl Found {
    pub(crate) fn file(&self) -> &PathBuf {
        &self.source.file
    }
}

/// The number of the trainee who is meant; restricted records answer to theirs only.
///
/// # Errors
/// There is none, or several fit.
pub(crate) fn number(ctx: &mut Context<'_>, store: &Store, typed: &str) -> Result<Hpr, Error> {
    match typed.trim().parse::<Hpr>() {
        Ok(hpr) if store.find(Kind::Trainee, &hpr.to_string())?.is_some() => Ok(hpr),
        _ => find(ctx, store, typed).map(|found| found.trainee.hpr),
    }
}

/// # Errors
/// Nobody, or more than one, is meant; the record cannot be read.
pub(crate) fn find(ctx: &mut Context<'_>, store: &Store, wanted: &str) -> Result<Found, Error> {
    let mut problems = Vec::new();
    let found = find_noting(store, wanted, &mut problems);
    ctx.ui.problems(&problems);
    found
}

/// As [`find`]; who cannot be read, and may be meant too, is noted rather than told.
///
/// # Errors
/// As [`find`].
pub(crate) fn find_noting(store: &Store, wanted: &str, problems: &mut Vec<Problem>) -> Result<Found, Error> {
    let wanted = wanted.trim();
    if wanted.is_empty() {
        return Err(Error::usage(Msg::ErrorNobodyNamed).hint(Msg::HintListTrainees));
    }
    let typed = text::folded(wanted);
    let words = ["hpr-nummer", "hpr nummer", "hpr-nr", "hpr nr", "hpr"];
    let bare = words.iter().find_map(|word| typed.strip_prefix(word)).unwrap_or(&typed);
    let number: String = bare.split([' ', ':', '.', '-']).collect();
    if let Ok(hpr) = number.parse::<Hpr>() {
        return by_hpr(store, hpr);
    }
    if number.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Error::usage(Msg::ProblemInvalidHpr { found: wanted.to_owned() }).hint(Msg::KindHpr));
    }
    by_name(store, wanted, problems)
}

fn by_hpr(store: &Store, hpr: Hpr) -> Result<Found, Error> {
    let id = hpr.to_string();
    let found = layout::find(&store.root, Kind::Trainee, &id);
    let found = found.map_err(|err| Error::storage(Msg::ErrorCannotRead { reason: err.to_string() }))?;
    let Some(file) = found else {
        let mut problems = Vec::new();
        if let Some(now) = borne_before(store, hpr, &mut problems) {
            return by_hpr(store, now);
        }
        let known: Vec<String> =
            store.files(Kind::Trainee, &mut problems).iter().map(|file| layout::id(file)).collect();
        let error = Error { problems, ..Error::refused(Msg::ErrorNoTrainee { who: id.clone() }) };
        return Err(match text::slip_of(&id, known.iter().map(String::as_str)) {
            Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
            None => error.hint(Msg::HintListTrainees),
        });
    };
    let source = store.source(&file)?;
    let trainee = store.trainee(&source)?;
    Ok(Found { trainee, source })
}

/// The number of the trainee for whom another one stood by mistake; none where it is nobody's, or several people's.
fn borne_before(store: &Store, hpr: Hpr, problems: &mut Vec<Problem>) -> Option<Hpr> {
    let files = store.files(Kind::Trainee, problems);
    let of = |read: Result<Trainee, Vec<Problem>>| read.map(|one| one.former_hpr.contains(&hpr).then_some(one.hpr));
    let mut found: Vec<Hpr> = Vec::new();
    for read in store.each_trainee(&files, of) {
        match read {
            Ok(own) => found.extend(own),
            // Who cannot be read may be the one.
            Err(unread) => problems.extend::<Vec<Problem>>(unread),
        }
    }
    if let [only] = found[..] { Some(only) } else { None }
}

/// The number that a trainee bears, where the one that is typed stood for them by mistake and is nobody else's.
///
/// # Errors
/// The folder of the records cannot be read.
pub(crate) fn current(ctx: &mut Context<'_>, store: &Store, hpr: Hpr) -> Result<Hpr, Problem> {
    if store.find(Kind::Trainee, &hpr.to_string())?.is_some() {
        return Ok(hpr);
    }
    let mut problems = Vec::new();
    let now = borne_before(store, hpr, &mut problems);
    ctx.ui.problems(&problems);
    Ok(now.unwrap_or(hpr))
}

/// The trainee who is meant and the register as far as their case needs it, as they stand together.
///
/// # Errors
/// As [`find`].
pub(crate) fn with_register(store: &Store, who: &str) -> Result<(Found, Register, Vec<Problem>), Error> {
    store.settled(|store| {
        let mut problems = Vec::new();
        let found = find_noting(store, who, &mut problems)?;
        let register = store.register_of(&found.trainee, &mut problems);
        Ok((found, register, problems))
    })
}

/// Restricted records answer to their number only.
fn by_name(store: &Store, part: &str, problems: &mut Vec<Problem>) -> Result<Found, Error> {
    let files = store.files(Kind::Trainee, problems);
    let mut names = Vec::new();
    let mut found: Vec<Found> = Vec::new();
    let read = store.each_trainee(&files, |read| read.map(|trainee| (!trainee.confidential).then_some(trainee)));
    for (file, trainee) in files.iter().zip(read) {
        let trainee = match trainee {
            Ok(Some(trainee)) => trainee,
            Ok(None) => continue,
            Err(unread) => {
                problems.extend::<Vec<Problem>>(unread);
                continue;
            }
        };
        let borne = || trainee.former_names.iter().any(|name| text::is_part(part, name));
        if text::is_part(part, &trainee.name) || borne() {
            let source = store.source(file)?;
            found.push(Found { trainee, source });
        } else {
            names.push(trainee.name);
        }
    }
    // A whole name is meant, and not the longer ones that it is a piece of.
    let is_whole = |found: &Found| {
        std::iter::once(&found.trainee.name).chain(&found.trainee.former_names).any(|name| text::is_whole(part, name))
    };
    if found.iter().any(is_whole) {
        found.retain(is_whole);
    }
    match found.len() {
        1 => found.pop().ok_or_else(|| Error::refused(Msg::ErrorNoTrainee { who: part.to_owned() })),
        0 => {
            let error = Error::refused(Msg::ErrorNoTrainee { who: part.to_owned() });
            let error = Error { problems: std::mem::take(problems), ..error };
            // A first or last name that was mistyped is as near as a whole one.
            let words = names.iter().flat_map(|name| name.split(' ').chain([name.as_str()]));
            Err(match text::slip_of(part, words) {
                Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
                None => error.hint(Msg::HintListTrainees),
            })
        }
        _ => {
            found.sort_by_cached_key(|found| (text::sort_key(&found.trainee.name), found.trainee.hpr));
            let people: Vec<String> =
                found.iter().map(|found| format!("{} {}", found.trainee.hpr, found.trainee.name)).collect();
            let error = Error::refused(Msg::ErrorSeveralTrainees { who: part.to_owned() });
            Err(Error { problems: std::mem::take(problems), ..error }
                .hint(Msg::HintSeveralTrainees { people: people.join("; ") }))
        }
    }
}
