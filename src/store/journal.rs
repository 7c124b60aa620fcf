//! Entries added to a record's journal: appended to its text, and read back before anybody writes it.

use chrono::NaiveDate;

use super::edit::{self, Block};
use super::problem::{Problem, Source};
use super::record;
use super::transaction::NotWritten;
use super::{Store, layout};
use crate::domain::agreement::{Agreement, AgreementEntry};
use crate::domain::grant::{GrantRound, RoundEntry};
use crate::domain::hospital::{HospitalEntry, HospitalEvent};
use crate::domain::id::Slug;
use crate::domain::journal::Entry;
use crate::domain::letter::issued::Issued;
use crate::domain::municipality::{Municipality, MunicipalityEntry};
use crate::domain::position::{Position, PositionEntry};
use crate::domain::trainee::{Practice, Trainee};

/// A record with a journal, as it is read from its text and as its entries are written.
pub(crate) trait Journalled: Sized {
    type Entry: PartialEq;

    /// # Errors
    /// Every problem of the text.
    fn read(store: &Store, source: &Source) -> Result<Self, Vec<Problem>>;
    fn journal(&self) -> &[Self::Entry];
    /// The keys of one `[[journal]]` block.
    fn block(entry: &Self::Entry) -> Block;
}

/// A record with an entry more: as it will be read, and its text.
pub(crate) struct Appended<R> {
    pub(crate) record: R,
    pub(crate) text: String,
}

/// The line, counted from 1, on which the entry of that number (from 0) has its first key.
pub(crate) fn line(source: &Source, entry: usize) -> usize {
    record::entry_line(&source.text, entry)
}

/// The record with the entry at the end of its text; every earlier byte stays as it was.
///
/// # Errors
/// It could not be read back, or the entry did not come back as it was written, which would be a fact lost.
pub(crate) fn appended<R: Journalled>(
    store: &Store,
    source: &Source,
    before: &R,
    entry: &R::Entry,
) -> Result<Appended<R>, NotWritten> {
    let text = edit::append(&source.text, "journal", &R::block(entry));
    let record = R::read(store, &Source { file: source.file.clone(), text: text.as_str().into() });
    let record = record.map_err(NotWritten::WouldNotRead)?;
    if record.journal().last() != Some(entry) || record.journal().len() != before.journal().len() + 1 {
        return Err(NotWritten::WouldNotRead(Vec::new()));
    }
    Ok(Appended { record, text })
}

/// The entry that a letter leaves in a journal whose entries belong to no hospital period: they all write it alike.
pub(crate) fn issued(on: NaiveDate, note: Option<&String>, issued: &Issued) -> Block {
    let entry = HospitalEntry { on, note: note.cloned(), event: HospitalEvent::Issued(issued.clone()) };
    record::written(&entry, record::hospital::entry)
}

/// The keys of one `[[practice]]` block.
pub(crate) fn post(practice: &Practice) -> Block {
    record::written(practice, record::trainee::practice)
}

impl Journalled for Trainee {
    type Entry = Entry;

    fn read(store: &Store, source: &Source) -> Result<Self, Vec<Problem>> {
        store.trainee(source)
    }

    fn journal(&self) -> &[Entry] {
        &self.journal
    }

    fn block(entry: &Entry) -> Block {
        record::written(entry, record::trainee::entry)
    }
}

impl Journalled for Municipality {
    type Entry = MunicipalityEntry;

    fn read(_: &Store, source: &Source) -> Result<Self, Vec<Problem>> {
        record::read(source, |keys| record::municipality::municipality(keys))
    }

    fn journal(&self) -> &[MunicipalityEntry] {
        &self.journal
    }

    fn block(entry: &MunicipalityEntry) -> Block {
        record::written(entry, record::municipality::decision)
    }
}

impl Journalled for Position {
    type Entry = PositionEntry;

    fn read(_: &Store, source: &Source) -> Result<Self, Vec<Problem>> {
        let id: Slug = layout::id(&source.file).parse().map_err(|_| Vec::new())?;
        record::read(source, |keys| record::position::position(keys, id))
    }

    fn journal(&self) -> &[PositionEntry] {
        &self.journal
    }

    fn block(entry: &PositionEntry) -> Block {
        record::written(entry, record::position::entry)
    }
}

impl Journalled for Agreement {
    type Entry = AgreementEntry;

    fn read(_: &Store, source: &Source) -> Result<Self, Vec<Problem>> {
        let id: Slug = layout::id(&source.file).parse().map_err(|_| Vec::new())?;
        record::read(source, |keys| record::agreement::agreement(keys, id))
    }

    fn journal(&self) -> &[AgreementEntry] {
        &self.journal
    }

    fn block(entry: &AgreementEntry) -> Block {
        record::written(entry, record::agreement::entry)
    }
}

impl Journalled for GrantRound {
    type Entry = RoundEntry;

    fn read(_: &Store, source: &Source) -> Result<Self, Vec<Problem>> {
        record::read(source, |keys| record::grant::grant(keys))
    }

    fn journal(&self) -> &[RoundEntry] {
        &self.journal
    }

    fn block(entry: &RoundEntry) -> Block {
        record::written(entry, record::grant::entry)
    }
}
