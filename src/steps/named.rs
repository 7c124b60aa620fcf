//! A record that is named: its file, or what to say where there is none of that name.

use std::path::PathBuf;

use crate::domain::id::Slug;
use crate::domain::register::Register;
use crate::error::Error;
use crate::i18n::Msg;
use crate::store::Store;
use crate::store::layout::{self, Kind};
use crate::store::record::nearest;

/// The file of a party or agreement, by its id.
///
/// # Errors
/// There is none.
pub(crate) fn file_of(store: &Store, kind: Kind, word: &str, id: &str) -> Result<PathBuf, Error> {
    let find = |id: &str| {
        let found = layout::find(&store.root, kind, id);
        found.map_err(|err| Error::storage(Msg::ErrorCannotRead { reason: err.to_string() }))
    };
    let found = match find(id)? {
        // A municipality goes by the numbers that it bore, too.
        None if kind == Kind::Municipality => match id.parse() {
            Ok(number) => find(store.succession().record(number).as_str())?,
            Err(_) => None,
        },
        found => found,
    };
    found.ok_or_else(|| {
        let mut problems = Vec::new();
        let known: Vec<String> = store.files(kind, &mut problems).iter().map(|file| layout::id(file)).collect();
        let error = Error::refused(Msg::ProblemUnknownRecord { kind: word.to_owned(), id: id.to_owned() });
        let error = Error { problems, ..error };
        match nearest(id, known.iter().map(String::as_str)) {
            Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
            None if known.is_empty() => error.hint(Msg::HintMakeRecord { kind: word.to_owned() }),
            None => error.hint(Msg::HintOneOf { values: known.join(", ") }),
        }
    })
}

/// There is no record of that kind and name; perhaps one of the known was meant.
pub(crate) fn unknown<'a>(kind: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Error {
    let error = Error::refused(Msg::ProblemUnknownRecord { kind: kind.to_owned(), id: id.to_owned() });
    match nearest(id, known) {
        Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
        None => error.hint(Msg::HintMakeRecord { kind: kind.to_owned() }),
    }
}

/// An agreement of the store, by its id.
///
/// # Errors
/// There is none of that id.
pub(crate) fn agreement(register: &Register, typed: &str) -> Result<Slug, Error> {
    let found = typed.trim().parse().ok().filter(|id| register.agreements.contains_key(id));
    found.ok_or_else(|| unknown("agreement", typed, register.agreements.keys().map(Slug::as_str)))
}

/// As [`unknown`], for the agreement that a record names.
pub(crate) fn no_agreement(agreement: &Slug, register: &Register) -> Error {
    let kind = "agreement".to_owned();
    let error = Error::refused(Msg::ProblemUnknownRecord { kind: kind.clone(), id: agreement.to_string() });
    match nearest(agreement.as_str(), register.agreements.keys().map(Slug::as_str)) {
        Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
        None => error.hint(Msg::HintMakeRecord { kind }),
    }
}
