//! The record that a letter is about and is filed under, read with what the letter says of others.

use crate::domain::agreement::AgreementEvent;
use crate::domain::fold;
use crate::domain::grant::{GrantRound, RoundEvent};
use crate::domain::hospital::{Hospital, HospitalEvent};
use crate::domain::hpr::Hpr;
use crate::domain::id::MunicipalityNumber;
use crate::domain::journal::Event;
use crate::domain::letter::issued::Issued;
use crate::domain::letter::{LetterAbout, LetterKind, LetterSubject};
use crate::domain::municipality::{Municipality, MunicipalityEvent};
use crate::domain::register::{Agreed, Register};
use crate::domain::trainee::Trainee;
use crate::error::Error;
use crate::store::Store;
use crate::store::layout;
use crate::store::layout::shown;
use crate::store::problem::{Problem, Source};
use crate::store::record;
use chrono::NaiveDate;

use crate::steps::named;
use crate::steps::who;

#[derive(Clone)]
pub(crate) struct Filed {
    pub(crate) source: Source,
    pub(crate) what: FiledRecord,
}

/// The record itself.
#[derive(Clone)]
#[expect(clippy::large_enum_variant, reason = "a command has one of them for each letter")]
pub(crate) enum FiledRecord {
    Trainee(Trainee),
    /// With the trainees that its order names.
    Municipality(Municipality, Vec<Trainee>),
    Agreement(Agreed),
    Hospital(Hospital),
    /// With its name; of one municipality where it is said.
    Round(String, GrantRound, Option<MunicipalityNumber>),
}

/// An `issued` entry of any record.
pub(crate) struct IssuedEntry<'a> {
    pub(crate) on: NaiveDate,
    pub(crate) placement: u32,
    pub(crate) issued: &'a Issued,
}

impl Filed {
    /// The id in file names and in what is typed.
    pub(crate) fn id(&self) -> String {
        layout::id(&self.source.file)
    }

    /// The kind's folder and the id, wherever the file lies: `trainees/9144897`.
    pub(crate) fn record(&self) -> String {
        let shown = shown(&self.source.file);
        let folder = shown.split('/').next().unwrap_or_default();
        format!("{folder}/{}", self.id())
    }

    /// Nothing where no letter is written from this kind of record.
    pub(crate) fn subject(&self, placement: u32) -> LetterSubject<'_> {
        match &self.what {
            FiledRecord::Trainee(trainee) => LetterSubject::Trainee { trainee, placement },
            FiledRecord::Municipality(municipality, trainees) => LetterSubject::Municipality(municipality, trainees),
            FiledRecord::Agreement(agreed) => LetterSubject::Agreement(agreed),
            FiledRecord::Hospital(hospital) => LetterSubject::Hospital(hospital),
            FiledRecord::Round(name, round, only) => LetterSubject::Round(name, round, *only),
        }
    }

    /// The trainees that are read with it.
    pub(crate) fn trainees(&self) -> Vec<&Trainee> {
        match &self.what {
            FiledRecord::Trainee(trainee) => vec![trainee],
            FiledRecord::Municipality(_, trainees) => trainees.iter().collect(),
            FiledRecord::Agreement(_) | FiledRecord::Hospital(_) | FiledRecord::Round(..) => Vec::new(),
        }
    }

    /// The record as it was while a trainee's number was mistyped.
    pub(crate) fn with_number(&self, new: Hpr, old: Hpr) -> Filed {
        let number = |hpr: &mut Hpr| *hpr = if *hpr == new { old } else { *hpr };
        let mut out = self.clone();
        match &mut out.what {
            FiledRecord::Trainee(trainee) => number(&mut trainee.hpr),
            FiledRecord::Municipality(municipality, trainees) => {
                trainees.iter_mut().for_each(|trainee| number(&mut trainee.hpr));
                for entry in &mut municipality.journal {
                    if let MunicipalityEvent::Prioritised { order, .. } = &mut entry.event {
                        order.iter_mut().for_each(number);
                    }
                }
            }
            FiledRecord::Agreement(_) | FiledRecord::Hospital(_) | FiledRecord::Round(..) => {}
        }
        out
    }

    /// The municipality that a letter about a round is of.
    pub(crate) fn municipality(&self) -> Option<MunicipalityNumber> {
        if let FiledRecord::Round(_, _, only) = &self.what { *only } else { None }
    }

    /// A round as one municipality's; of all of them where none is said. Another record as it is.
    pub(crate) fn of_municipality(mut self, number: Option<MunicipalityNumber>) -> Filed {
        if let FiledRecord::Round(_, _, only) = &mut self.what {
            *only = number;
        }
        self
    }

    /// Left out of a batch.
    pub(crate) fn restricted(&self) -> bool {
        matches!(&self.what, FiledRecord::Trainee(trainee) if trainee.confidential)
    }

    /// The hospital periods that a letter can be about; one where the record has none.
    pub(crate) fn placements(&self, kind: LetterKind, known: NaiveDate) -> Vec<u32> {
        match &self.what {
            FiledRecord::Trainee(trainee) if !kind.is_about_the_person() => {
                let story = fold::fold(&trainee.journal, known);
                let numbers: Vec<u32> = story.placements.iter().map(|placement| placement.number).collect();
                if numbers.is_empty() { vec![1] } else { numbers }
            }
            _ => vec![1],
        }
    }

    /// Every letter that the journal says was issued.
    pub(crate) fn issued(&self) -> Vec<IssuedEntry<'_>> {
        fn entry(on: NaiveDate, issued: &Issued) -> IssuedEntry<'_> {
            IssuedEntry { on, placement: 1, issued }
        }
        match &self.what {
            FiledRecord::Trainee(trainee) => {
                let issued = trainee.journal.iter().filter_map(|e| match &e.event {
                    Event::Issued(issued) => Some(IssuedEntry { on: e.on, placement: e.placement, issued }),
                    _ => None,
                });
                issued.collect()
            }
            FiledRecord::Municipality(municipality, _) => {
                let issued = municipality.journal.iter().filter_map(|e| match &e.event {
                    MunicipalityEvent::Issued(issued) => Some(entry(e.on, issued)),
                    _ => None,
                });
                issued.collect()
            }
            FiledRecord::Agreement(agreed) => {
                let issued = agreed.agreement.journal.iter().filter_map(|e| match &e.event {
                    AgreementEvent::Issued(issued) => Some(entry(e.on, issued)),
                    _ => None,
                });
                issued.collect()
            }
            FiledRecord::Hospital(hospital) => {
                let issued = hospital.journal.iter().filter_map(|e| match &e.event {
                    HospitalEvent::Issued(issued) => Some(entry(e.on, issued)),
                    HospitalEvent::Note { .. } => None,
                });
                issued.collect()
            }
            FiledRecord::Round(_, round, _) => {
                let issued = round.journal.iter().filter_map(|e| match &e.event {
                    RoundEvent::Issued(issued) => Some(entry(e.on, issued)),
                    _ => None,
                });
                issued.collect()
            }
        }
    }
}

/// The kind of record that a letter is about, and the word for it in messages.
pub(crate) fn record_kind(about: LetterAbout) -> (layout::Kind, &'static str) {
    match about {
        LetterAbout::Trainee => (layout::Kind::Trainee, "trainee"),
        LetterAbout::Municipality => (layout::Kind::Municipality, "municipality"),
        LetterAbout::Agreement => (layout::Kind::Agreement, "agreement"),
        LetterAbout::Hospital => (layout::Kind::Hospital, "hospital"),
        LetterAbout::Round => (layout::Kind::Grant, "grant"),
    }
}

/// The record that was typed: a trainee as everywhere, others by their id.
///
/// # Errors
/// There is none, or it cannot be read.
pub(crate) fn find(
    store: &Store,
    register: &Register,
    about: LetterAbout,
    typed: &str,
    problems: &mut Vec<Problem>,
) -> Result<Filed, Error> {
    if about == LetterAbout::Trainee {
        let found = who::find_noting(store, typed, problems)?;
        return Ok(Filed { source: found.source, what: FiledRecord::Trainee(found.trainee) });
    }
    let (kind, word) = record_kind(about);
    let file = named::file_of(store, kind, word, typed.trim())?;
    read(store, register, about, store.source(&file)?, problems)
}

/// Every record of the kind that can be read, in the order of their files; what cannot be is noted.
pub(crate) fn all(store: &Store, register: &Register, about: LetterAbout, problems: &mut Vec<Problem>) -> Vec<Filed> {
    let (kind, _) = record_kind(about);
    let mut out = Vec::new();
    for file in store.files(kind, problems) {
        let source = store.source(&file).map_err(Error::from);
        match source.and_then(|source| read(store, register, about, source, problems)) {
            Ok(filed) => out.push(filed),
            Err(err) => problems.extend(err.problems),
        }
    }
    out
}

/// The record of a file.
///
/// # Errors
/// It cannot be read.
fn read(
    store: &Store,
    register: &Register,
    about: LetterAbout,
    source: Source,
    problems: &mut Vec<Problem>,
) -> Result<Filed, Error> {
    let id = layout::id(&source.file);
    let what = match about {
        LetterAbout::Trainee => FiledRecord::Trainee(store.trainee(&source)?),
        LetterAbout::Municipality => {
            let read = record::read(&source, |keys| record::municipality::municipality(keys));
            let municipality = read?;
            let trainees = named(store, &municipality, problems);
            FiledRecord::Municipality(municipality, trainees)
        }
        LetterAbout::Hospital => match id.parse().ok().and_then(|id| register.hospitals.get(&id)) {
            Some(hospital) => FiledRecord::Hospital(hospital.clone()),
            None => return Err(Error::bad_data(crate::store::readable(&source).err().unwrap_or_default())),
        },
        LetterAbout::Round => match register.rounds.get(&id) {
            Some(round) => FiledRecord::Round(id, round.clone(), None),
            None => return Err(Error::bad_data(crate::store::readable(&source).err().unwrap_or_default())),
        },
        LetterAbout::Agreement => match id.parse().ok().and_then(|id| register.agreements.get(&id)) {
            Some(agreed) => FiledRecord::Agreement(agreed.clone()),
            None => {
                crate::store::readable(&source)?;
                // It can be read itself, so it is the profile that cannot.
                let mut problems = Vec::new();
                store.register(&mut problems);
                return Err(Error::bad_data(problems));
            }
        },
    };
    Ok(Filed { source, what })
}

/// The trainees that a municipality's orders name and that still have a record; what cannot be read is noted.
fn named(store: &Store, municipality: &Municipality, problems: &mut Vec<Problem>) -> Vec<Trainee> {
    let mut numbers: Vec<Hpr> = Vec::new();
    for decision in &municipality.journal {
        if let MunicipalityEvent::Prioritised { order, .. } = &decision.event {
            numbers.extend(order.iter().filter(|hpr| !numbers.contains(hpr)).copied().collect::<Vec<_>>());
        }
    }
    let trainee = |hpr: &Hpr| -> Result<Option<Trainee>, Vec<Problem>> {
        let found = store.find(layout::Kind::Trainee, &hpr.to_string());
        let Some(file) = found.map_err(|problem| vec![problem])? else { return Ok(None) };
        store.trainee(&store.source(&file).map_err(|problem| vec![problem])?).map(Some)
    };
    let mut out = Vec::new();
    for hpr in &numbers {
        match trainee(hpr) {
            Ok(found) => out.extend(found),
            Err(found) => problems.extend(found),
        }
    }
    out
}
