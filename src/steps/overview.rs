//! All deadlines of a store: every trainee's on every core, then the municipalities' and the positions'.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rayon::slice::ParallelSliceMut;

use crate::domain::agreement::standing;
use crate::domain::call::Reached;
use crate::domain::deadline::{Deadline, Subject};
use crate::domain::feed::{self, Past};
use crate::domain::fold::{self, NotAllowed};
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::municipality::Municipality;
use crate::domain::municipality::succession::Succession;
use crate::domain::position::{self, Holder, Holders};
use crate::domain::register::Register;
use crate::domain::rules::{self, AgreementCase, Assessment};
use crate::domain::text;
use crate::domain::trainee::Trainee;
use crate::error::Error;
use crate::steps::named;
use crate::store::Store;
use crate::store::check;
use crate::store::layout::Kind;
use crate::store::problem::Problem;

/// What a list of deadlines is narrowed to, as it was typed: each by its number or id, or by its name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrowing {
    pub(crate) municipality: Option<String>,
    pub(crate) hospital: Option<String>,
    pub(crate) agreement: Option<String>,
    pub(crate) trainee: Option<Hpr>,
    /// The duties of other parties of the store, too.
    pub(crate) all_parties: bool,
    /// Whom to call is to be told: who of a trainee's record can be reached is kept.
    pub(crate) reached: bool,
    /// What was owed in the last twelve months is to be told too: a calendar calls it off.
    pub(crate) past: bool,
}

/// What was meant by it.
#[derive(Clone, Debug, Default)]
pub(crate) struct NarrowedTo {
    pub(crate) municipality: Option<MunicipalityNumber>,
    pub(crate) hospital: Option<Slug>,
    pub(crate) agreement: Option<Slug>,
}

impl NarrowedTo {
    /// # Errors
    /// One of them is not in the store, or several are called so.
    fn new(register: &Register, typed: &Narrowing) -> Result<NarrowedTo, Error> {
        Ok(NarrowedTo {
            municipality: typed.municipality.as_ref().map(|typed| named::municipality(register, typed)).transpose()?,
            hospital: typed.hospital.as_ref().map(|typed| named::hospital(register, typed)).transpose()?,
            agreement: typed.agreement.as_ref().map(|typed| named::agreement(register, typed)).transpose()?,
        })
    }

    fn wants(&self, deadline: &Deadline, succession: &Succession) -> bool {
        fn same<T: PartialEq>(wanted: Option<&T>, found: Option<&T>) -> bool {
            wanted.is_none() || wanted == found
        }
        let is_of = |number| deadline.municipality.is_some_and(|own| succession.related(own, number));
        self.municipality.is_none_or(is_of)
            && same(self.hospital.as_ref(), deadline.hospital.as_ref())
            && same(self.agreement.as_ref(), deadline.agreement.as_ref())
    }
}

pub(crate) struct Overview {
    pub(crate) narrowed: NarrowedTo,
    pub(crate) deadlines: Vec<Deadline>,
    /// What could not be read or made no sense; the others are listed all the same.
    pub(crate) problems: Vec<Problem>,
    /// Restricted records that were left out.
    pub(crate) restricted: usize,
    /// How many trainees the store has, read or not.
    pub(crate) trainees: usize,
    pub(crate) register: Arc<Register>,
    /// Who can be called about the trainees with deadlines, where that was asked for.
    pub(crate) reached: BTreeMap<Hpr, Reached>,
    /// What was owed before, where that was asked for.
    pub(crate) past: Past,
}

impl Overview {
    /// Who can be called about the trainee that a deadline is about.
    pub(crate) fn reached_about(&self, deadline: &Deadline) -> Option<&Reached> {
        match &deadline.record {
            Subject::Trainee(hpr) => self.reached.get(hpr),
            _ => None,
        }
    }
}

/// What one record gave.
#[derive(Default)]
struct One {
    found: Assessment,
    problems: Vec<Problem>,
    not_allowed: Vec<NotAllowed>,
    seats: Vec<(Slug, Holder)>,
    restricted: bool,
    no_agreement: bool,
    reached: Option<(Hpr, Reached)>,
    /// What was owed before, and how many entries the journal has.
    past: Vec<Deadline>,
    entries: Option<(Hpr, usize)>,
    first_number: Option<(Hpr, Hpr)>,
}

/// Gathers the deadlines that are wanted; restricted records only where they are asked for by number.
///
/// # Errors
/// What it is narrowed to is not in the store.
pub(crate) fn gather(
    store: &Store,
    today: NaiveDate,
    narrowing: &Narrowing,
    wanted: impl Fn(&Deadline) -> bool + Sync,
) -> Result<Overview, Error> {
    store.settled(|store| gather_once(store, today, narrowing, &wanted))
}

fn gather_once(
    store: &Store,
    today: NaiveDate,
    narrowing: &Narrowing,
    wanted: &(impl Fn(&Deadline) -> bool + Sync),
) -> Result<Overview, Error> {
    let only = narrowing.trainee;
    let (mut problems, mut unlisted) = (Vec::new(), Vec::new());
    let (register, files) = rayon::join(|| store.register(&mut problems), || store.files(Kind::Trainee, &mut unlisted));
    problems.append(&mut unlisted);
    let narrowed = match NarrowedTo::new(&register, narrowing) {
        Ok(narrowed) => narrowed,
        Err(error) => return Err(Error { problems, ..error }),
    };
    let wanted = &|deadline: &Deadline| {
        let is_asked_for = narrowing.all_parties || !register.is_others(deadline);
        is_asked_for && narrowed.wants(deadline, &register.succession) && wanted(deadline)
    };
    let one = |read: Result<Trainee, Vec<Problem>>| match read {
        Err(problems) => One { problems, ..One::default() },
        Ok(trainee) => {
            let story = fold::fold(&trainee.journal, today);
            let seats = position::seats_of(&trainee, &story);
            let Some(case) = register.case(&trainee, &story, &store.settings.reminders) else {
                return One { no_agreement: true, seats, ..One::default() };
            };
            let mut found = rules::assess(&case);
            let asked_for = only == Some(trainee.hpr);
            let is_told = asked_for || (only.is_none() && !trainee.confidential);
            if !is_told {
                found.deadlines = Vec::new();
            }
            found.deadlines.retain(wanted);
            let mut past =
                if is_told && narrowing.past { owed_before(&register, store, &trainee, today) } else { Vec::new() };
            past.retain(wanted);
            let entries = (trainee.hpr, known(trainee.journal.iter().map(|entry| entry.on), today));
            let restricted = trainee.confidential && !asked_for;
            let kept = narrowing.reached && !found.deadlines.is_empty();
            let reached = kept.then(|| (trainee.hpr, Reached::of(&trainee, today)));
            let first_number = trainee.former_hpr.first().map(|first| (trainee.hpr, *first));
            let entries = Some(entries);
            let found = One { found, not_allowed: story.not_allowed, seats, restricted, reached, ..One::default() };
            One { past, entries, first_number, ..found }
        }
    };
    let mut deadlines = Vec::new();
    let (mut waiting, mut gates, mut seats, mut grants) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut restricted = 0;
    let mut reached = BTreeMap::new();
    let mut past = Past::default();
    for (file, one) in files.iter().zip(store.each_trainee(&files, one)) {
        deadlines.extend(one.found.deadlines);
        waiting.extend(one.found.waiting);
        gates.extend(one.found.gate);
        grants.extend(one.found.grants);
        seats.extend(one.seats);
        restricted += usize::from(one.restricted);
        reached.extend(one.reached);
        past.owed.extend(one.past);
        past.first_numbers.extend(one.first_number);
        past.entries.extend(one.entries.map(|(hpr, entries)| (Subject::Trainee(hpr), entries)));
        problems.extend(one.problems);
        if one.no_agreement || !one.not_allowed.is_empty() {
            problems.extend(check::of_trainee(store, file, &register, today));
        }
    }
    if only.is_none() {
        deadlines.extend(of_municipalities(&register, waiting, gates, today).into_iter().filter(wanted));
        let positions = rules::of_positions(&register, &Holders::new(seats), today);
        deadlines.extend(positions.into_iter().filter(wanted));
        deadlines.extend(rules::of_rounds(&register, &grants, today).into_iter().filter(wanted));
        deadlines.extend(of_agreements(&register, today, wanted));
        if narrowing.past {
            past.owed.extend(agreements_owed_before(&register, today, wanted));
        }
    }
    if narrowing.past {
        past.of_agreements = known(agreement_days(&register), today);
        past.of_all = past.of_agreements + past.entries.values().sum::<usize>() + known(other_days(&register), today);
    }
    sort(&mut deadlines, today);
    Ok(Overview { narrowed, deadlines, problems, restricted, trainees: files.len(), register, reached, past })
}

/// How many of the entries are known on a day.
fn known(days: impl Iterator<Item = NaiveDate>, today: NaiveDate) -> usize {
    days.filter(|on| *on <= today).count()
}

fn agreement_days(register: &Register) -> impl Iterator<Item = NaiveDate> {
    register.agreements.values().flat_map(|agreed| &agreed.agreement.journal).map(|entry| entry.on)
}

/// The days of the entries of municipalities, positions and rounds.
fn other_days(register: &Register) -> impl Iterator<Item = NaiveDate> {
    let municipalities = register.municipalities.values().flat_map(|one| &one.journal).map(|entry| entry.on);
    let positions = register.positions.values().flat_map(|one| &one.journal).map(|entry| entry.on);
    let rounds = register.rounds.values().flat_map(|one| &one.journal).map(|entry| entry.on);
    municipalities.chain(positions).chain(rounds)
}

/// What a trainee's case had to be done before each of its latest entries.
fn owed_before(register: &Register, store: &Store, trainee: &Trainee, today: NaiveDate) -> Vec<Deadline> {
    feed::owed_before(trainee.journal.iter().map(|entry| entry.on), today, |day| {
        let story = fold::fold(&trainee.journal, day);
        let case = register.case(trainee, &story, &store.settings.reminders);
        case.map(|case| rules::of_trainee(&case)).unwrap_or_default()
    })
}

/// The same of the agreements.
fn agreements_owed_before(register: &Register, today: NaiveDate, wanted: impl Fn(&Deadline) -> bool) -> Vec<Deadline> {
    feed::owed_before(agreement_days(register), today, |day| of_agreements(register, day, &wanted))
}

/// What the municipalities have to do, from what their trainees contribute.
pub(crate) fn of_municipalities(
    register: &Register,
    waiting: Vec<rules::Waiting>,
    gates: Vec<rules::Gate>,
    today: NaiveDate,
) -> Vec<Deadline> {
    let mut own: BTreeMap<_, (Vec<_>, Vec<_>)> = BTreeMap::new();
    for one in waiting {
        own.entry(one.municipality).or_default().0.push(one);
    }
    for gate in gates {
        own.entry(gate.municipality).or_default().1.push(gate);
    }
    let of_one = |municipality: &Municipality| {
        let (waiting, gates) = own.remove(&municipality.number).unwrap_or_default();
        rules::of_municipality(municipality, &waiting, &gates, today)
    };
    register.municipalities.values().flat_map(of_one).collect()
}

/// An agreement of several municipalities or hospitals is wanted where it is for one of them.
fn of_agreements(register: &Register, today: NaiveDate, wanted: impl Fn(&Deadline) -> bool) -> Vec<Deadline> {
    let mut out = Vec::new();
    for agreed in register.agreements.values() {
        let stand = standing::of(agreed, register, today);
        let agreement = &agreed.agreement;
        let for_one = |deadline: &Deadline| {
            agreement.municipalities.iter().any(|municipality| {
                agreement.hospitals.iter().any(|hospital| {
                    let (municipality, hospital) = (Some(*municipality), Some(hospital.clone()));
                    wanted(&Deadline { municipality, hospital, ..deadline.clone() })
                })
            })
        };
        let all = rules::of_agreement(&AgreementCase { agreed, stand: &stand, reminders: &register.reminders });
        out.extend(all.into_iter().filter(|deadline| wanted(deadline) || for_one(deadline)));
    }
    out
}

/// Most urgent first; ties by name, record and rule, never by the order of files.
pub(crate) fn sort(deadlines: &mut [Deadline], today: NaiveDate) {
    deadlines.par_sort_by_cached_key(|deadline| {
        let (status, day) = deadline.urgency(today);
        (status, day, text::sort_key(&deadline.subject), deadline.record.clone(), deadline.rule, deadline.placement)
    });
}
