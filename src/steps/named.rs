//! A record that is named: by its number or id, or by what it is called. The one place where what was typed is held against the
//! store, or what to say where there is none of that name.

use std::path::PathBuf;
use std::str::FromStr;

use chrono::NaiveDate;

use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::municipality::Municipality;
use crate::domain::register::{RecordKind, Register};
use crate::domain::text;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::store::Store;
use crate::store::layout::{self, Kind};
use crate::store::record::nearest;

/// The file of a party or agreement, by its id or its name.
///
/// # Errors
/// There is none.
pub(crate) fn file_of(store: &Store, kind: Kind, word: &str, typed: &str) -> Result<PathBuf, Error> {
    id_and_file(store, kind, word, typed).map(|(_, file)| file)
}

/// The id of a party or agreement that has a record, whether it can be read or not; by the id itself, or by its name.
///
/// # Errors
/// There is none.
pub(crate) fn id_of(store: &Store, kind: Kind, word: &str, typed: &str) -> Result<String, Error> {
    id_and_file(store, kind, word, typed).map(|(id, _)| id)
}

/// Both: the id, and the file.
///
/// # Errors
/// There is none.
pub(crate) fn id_and_file(store: &Store, kind: Kind, word: &str, typed: &str) -> Result<(String, PathBuf), Error> {
    let typed = typed.trim();
    let found = |id: &str| {
        let found = layout::find(&store.root, kind, id);
        found.map_err(|err| Error::storage(Msg::ErrorCannotRead { reason: err.to_string() }))
    };
    if let Some(file) = found(typed)? {
        return Ok((typed.to_owned(), file));
    }
    // A municipality goes by the numbers that it bore, too.
    if kind == Kind::Municipality
        && let Ok(number) = typed.parse()
        && let id = store.succession().record(number).to_string()
        && let Some(file) = found(&id)?
    {
        return Ok((id, file));
    }
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    let known = match kind {
        Kind::Municipality => Known::municipalities(&register),
        Kind::Hospital => Known::hospitals(&register),
        Kind::Agreement => Known::agreements(&register),
        _ => {
            let files = store.files(kind, &mut problems);
            Known(files.iter().map(|file| (layout::id(file), String::new())).collect())
        }
    };
    let id = known.meant(word, typed).map_err(|error| Error { problems, ..error })?;
    let file = found(&id)?;
    file.map(|file| (id, file)).ok_or_else(|| none(word, typed, &known))
}

/// The records of a kind that could be meant: their ids, and what they are called.
struct Known(Vec<(String, String)>);

impl Known {
    fn municipalities(register: &Register) -> Known {
        // One that went into another is meant by its number only: the name may live on.
        let name = |known: &Municipality| if known.until.is_none() { known.name.clone() } else { String::new() };
        let all = register.municipalities.values();
        Known(all.map(|known| (known.number.to_string(), name(known))).collect())
    }

    fn hospitals(register: &Register) -> Known {
        Known(register.hospitals.values().map(|known| (known.id.to_string(), known.name.clone())).collect())
    }

    fn agreements(register: &Register) -> Known {
        let all = register.agreements.values().map(|agreed| &agreed.agreement);
        Known(all.map(|known| (known.id.to_string(), known.title.clone())).collect())
    }

    /// The id that was typed, or that of the only one that is called so, or whose name has what was typed in it.
    fn meant(&self, word: &str, typed: &str) -> Result<String, Error> {
        // `301` is Oslo: programs for sheets drop the nought.
        let padded = format!("{typed:0>4}");
        let is_id = |id: &str| id == typed || (word == "municipality" && id == padded);
        if let Some((id, _)) = self.0.iter().find(|(id, _)| is_id(id)) {
            return Ok(id.clone());
        }
        let is_blank = text::folded(typed).is_empty();
        for is_meant in [text::same, text::is_part] {
            let named = self.0.iter().filter(|(_, name)| !is_blank && !name.is_empty());
            let meant: Vec<_> = named.filter(|(_, name)| is_meant(typed, name)).collect();
            match meant.as_slice() {
                [] => {}
                [(id, _)] => return Ok(id.clone()),
                several => {
                    let values = several.iter().map(|(id, name)| format!("{id} {name}")).collect::<Vec<_>>().join(", ");
                    let error = Error::refused(Msg::ErrorSeveralRecords { typed: typed.to_owned() });
                    return Err(error.hint(Msg::HintOneOf { values }));
                }
            }
        }
        Err(none(word, typed, self))
    }
}

/// So many records are listed where none is near.
const FEW: usize = 12;

/// There is no record of that kind and name; perhaps one of the known was meant.
fn none(word: &str, typed: &str, known: &Known) -> Error {
    let kind = word.to_owned();
    let error = Error::refused(Msg::ProblemUnknownRecord { kind: kind.clone(), id: typed.to_owned() });
    let names = known.0.iter().flat_map(|(id, name)| [id.as_str(), name.as_str()]);
    match nearest(typed, names.filter(|name| !name.is_empty())) {
        Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
        None if (1..=FEW).contains(&known.0.len()) => {
            let all = known.0.iter().map(|(id, name)| format!("{id} {name}").trim_end().to_owned());
            error.hint(Msg::HintOneOf { values: all.collect::<Vec<_>>().join(", ") })
        }
        None => error.hint(Msg::HintMakeRecord { command: format!("alis {kind} add") }),
    }
}

/// The municipality that is meant, by any number that it bears or bore, or by its name; as its record is called.
///
/// # Errors
/// There is none, or several are called so.
pub(crate) fn municipality(register: &Register, typed: &str) -> Result<MunicipalityNumber, Error> {
    if let Some(number) = typed.trim().parse().ok().and_then(|number| register.numbered(number)) {
        return Ok(number);
    }
    one(register, RecordKind::Municipality, typed, &Known::municipalities(register))
}

/// As [`municipality`], what was typed as it is understood on a day.
///
/// # Errors
/// As [`municipality`]; it went into several, and the day is later.
pub(crate) fn municipality_on(register: &Register, typed: &str, on: NaiveDate) -> Result<MunicipalityNumber, Error> {
    let number = typed.trim().parse().ok().filter(|number| register.numbered(*number).is_some());
    let number = number.map_or_else(|| municipality(register, typed), Ok)?;
    let into = register.succession.open(number, on, &[]);
    if into.is_empty() {
        return Ok(register.succession.on(number, on, &[]));
    }
    let values = into.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    Err(Error::refused(Msg::ErrorMunicipalityEnded { number: number.to_string() }).hint(Msg::HintOneOf { values }))
}

/// The hospital that is meant, by its id or its name.
///
/// # Errors
/// As [`municipality`].
pub(crate) fn hospital(register: &Register, typed: &str) -> Result<Slug, Error> {
    one(register, RecordKind::Hospital, typed, &Known::hospitals(register))
}

/// The agreement that is meant, by its id or its title.
///
/// # Errors
/// As [`municipality`].
pub(crate) fn agreement(register: &Register, typed: &str) -> Result<Slug, Error> {
    one(register, RecordKind::Agreement, typed, &Known::agreements(register))
}

fn one<T: FromStr>(register: &Register, kind: RecordKind, typed: &str, known: &Known) -> Result<T, Error> {
    let (typed, word) = (typed.trim(), <&str>::from(kind));
    // One that cannot be read is there all the same: that it cannot be read is told besides.
    let id = if is_unread(register, kind, typed) { typed.to_owned() } else { known.meant(word, typed)? };
    id.parse().map_err(|_| none(word, typed, known))
}

/// There is no record of that kind and name; perhaps one of the known was meant. One that cannot be read is there all the same: that is told.
pub(crate) fn unknown<'a>(
    register: &Register,
    kind: RecordKind,
    id: &str,
    known: impl Iterator<Item = &'a str>,
) -> Error {
    if is_unread(register, kind, id) {
        return Error::silent(Exit::BadData);
    }
    not_among(kind.into(), id, known)
}

/// As [`unknown`], of a few records that are all read.
pub(crate) fn not_among<'a>(kind: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Error {
    none(kind, id, &Known(known.map(|id| (id.to_owned(), String::new())).collect()))
}

/// Whether a record of that id is there and cannot be read.
pub(crate) fn is_unread(register: &Register, kind: RecordKind, id: &str) -> bool {
    register.unreadable.contains(&(kind, id.trim().to_owned()))
}

/// As [`unknown`], for the agreement that a record names.
pub(crate) fn no_agreement(agreement: &Slug, register: &Register) -> Error {
    if is_unread(register, RecordKind::Agreement, agreement.as_str()) {
        return Error::silent(Exit::BadData);
    }
    none("agreement", agreement.as_str(), &Known::agreements(register))
}
