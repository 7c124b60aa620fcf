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

/// Whether a new record may have this id, known before anything else is asked about it.
///
/// # Errors
/// A record of the kind has it, wherever its file lies; the folder cannot be read.
pub(crate) fn unused(store: &Store, kind: Kind, word: &str, id: &str) -> Result<(), Error> {
    let Some(there) = store.find(kind, id)? else { return Ok(()) };
    let error = Error::refused(Msg::ErrorExists { file: layout::shown(&there) });
    Err(error.hint(Msg::HintExists { command: format!("alis {word} edit {id}") }))
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
        let folded = text::folded(typed);
        // `301` is Oslo: programs for sheets drop the nought.
        let padded = format!("{folded:0>4}");
        let is_id = |id: &str| id == folded || (word == "municipality" && id == padded);
        let known = |id: &str| self.0.iter().find(|(known, _)| known == id);
        if let Some((id, _)) = known(typed).or_else(|| self.0.iter().find(|(id, _)| is_id(id))) {
            return Ok(id.clone());
        }
        // `1820 Alstahaug`, as lists and messages have it.
        let both = folded.split_once(' ').and_then(|(id, name)| Some((known(id)?, name)));
        if let Some(((id, _), _)) = both.filter(|((_, of_id), name)| text::is_part(name, of_id)) {
            return Ok(id.clone());
        }
        let name = if word == "municipality" { without_kind(&folded) } else { folded.as_str() };
        for is_meant in [text::same, text::is_part] {
            let named = self.0.iter().filter(|(_, of_id)| !name.is_empty() && !of_id.is_empty());
            let meant: Vec<_> = named.filter(|(_, of_id)| is_meant(name, of_id)).collect();
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

/// *Alstahaug kommune* is Alstahaug.
fn without_kind(folded: &str) -> &str {
    folded.strip_suffix(" kommune").unwrap_or(folded)
}

/// So many records are listed where none is near.
const FEW: usize = 12;

/// So many that are as near as each other are all named: more of them is no likeness.
const AS_NEAR: usize = 3;

impl Known {
    /// What a typed word is a slip of: ids, names, or names of which a word is; several only where they are as near. Of a weak
    /// likeness nothing.
    fn near(&self, typed: &str) -> Vec<&str> {
        let typed = text::folded(typed);
        let typed = without_kind(&typed);
        let length = typed.chars().count();
        // An id is typed as it stands; a name of few letters is a slip of too many others.
        let of_id = [0, 0, 0, 1, 1, 1, 1, 1, 1].get(length).copied().unwrap_or(2);
        let of_name = [0, 0, 0, 0, 0, 1, 1, 1, 1].get(length).copied().unwrap_or(2);
        let mut near: Vec<(usize, &str)> = Vec::new();
        let mut slips = |shown, of: &str, allowed: usize| {
            let slips = text::slips(typed, of);
            near.extend((slips <= allowed).then_some((slips, shown)));
        };
        for (id, name) in &self.0 {
            let folded = text::folded(name);
            slips(id, id, of_id);
            slips(name, &folded, of_name);
            folded.split([' ', '-']).for_each(|word| slips(name, word, of_name));
        }
        near.retain(|(_, shown)| !shown.is_empty());
        near.sort_unstable();
        near.dedup();
        let nearest = near.first().map_or(0, |(slips, _)| *slips);
        let mut out: Vec<&str> = near.iter().filter(|(slips, _)| *slips == nearest).map(|(_, shown)| *shown).collect();
        out.dedup();
        if out.len() > AS_NEAR { Vec::new() } else { out }
    }
}

/// There is no record of that kind and name; perhaps one of the known was meant.
fn none(word: &str, typed: &str, known: &Known) -> Error {
    let kind = word.to_owned();
    let error = Error::refused(Msg::ProblemUnknownRecord { kind: kind.clone(), id: typed.to_owned() });
    let near = known.near(typed);
    if !near.is_empty() {
        return error.hint(Msg::HintDidYouMean { near: near.join("`, `") });
    }
    if (1..=FEW).contains(&known.0.len()) {
        let all = known.0.iter().map(|(id, name)| format!("{id} {name}").trim_end().to_owned());
        return error.hint(Msg::HintOneOf { values: all.collect::<Vec<_>>().join(", ") });
    }
    error.hint(Msg::HintMakeRecord { command: format!("alis {kind} add") })
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

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let all = [
            ("1811", "Bindal"),
            ("1820", "Alstahaug"),
            ("1824", "Vefsn"),
            ("1840", "Saltdal"),
            ("1871", "Andøy"),
            ("0301", "Oslo"),
            ("5610", "Kárášjohka"),
            ("hsyk", "Helgelandssykehuset HF"),
            ("nlsh", "Nordlandssykehuset HF"),
        ];
        Known(all.map(|(id, name)| (id.to_owned(), name.to_owned())).to_vec())
    }

    #[track_caller]
    fn check_meant(typed: &str, id: &str) {
        assert_eq!(known().meant("municipality", typed).ok().as_deref(), Some(id), "{typed}");
    }

    #[test]
    fn a_record_is_meant_in_every_form_of_its_id_or_name() {
        for typed in ["1820", "１８２０", "alstahaug", "ALSTAHAUG", "Alsta", "1820 Alstahaug", "Alstahaug kommune"]
        {
            check_meant(typed, "1820");
        }
        check_meant("301", "0301");
        check_meant("HSYK", "hsyk");
        check_meant("andoy", "1871");
        check_meant("Ando\u{338}y", "1871");
        check_meant("karasjohka", "5610");
        check_meant("Ka\u{301}ra\u{301}s\u{30c}johka", "5610");
        check_meant("helgelands", "hsyk");
    }

    #[test]
    fn what_is_like_several_or_none_is_never_guessed() {
        for typed in ["sykehuset", "dal", "1820 Vefsn", "1821", "Vesfn", "Alstadhaug", "", " "] {
            assert!(known().meant("municipality", typed).is_err(), "{typed}");
        }
    }

    #[track_caller]
    fn check_near(typed: &str, near: &[&str]) {
        assert_eq!(known().near(typed), near, "{typed}");
    }

    #[test]
    fn a_slip_of_the_hand_names_what_may_be_meant() {
        check_near("Alstadhaug", &["Alstahaug"]);
        check_near("alstahuag kommune", &["Alstahaug"]);
        check_near("Vesfn", &["Vefsn"]);
        check_near("Anndøy", &["Andøy"]);
        check_near("Helgelandsykehuset", &["Helgelandssykehuset HF"]);
        check_near("hsky", &["hsyk"]);
        check_near("1825", &["1820", "1824"]);
        check_near("1870", &["1820", "1840", "1871"]);
        // Weak: short names, other words, other numbers, and what is as near to many.
        for typed in ["1821", "Osla", "Bodø", "Hamar", "1999", "18", "sykehus", ""] {
            check_near(typed, &[]);
        }
    }
}
