//! Reads everything in a store and gathers every problem, with its place.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Store;
use super::exposure::{self, Exposure};
use super::identity;
use super::layout::{self, Kind, shown};
use super::problem::{Code, Fault, Problem, Source};
use super::record::{self, Step};
use crate::domain::alis_agreement::AvtaleGap;
use crate::domain::consistency::{self, At, Inconsistency, Likeness, Orders, What};
use crate::domain::finding::ElementFault;
use crate::domain::fold::{self, GrantStep, GrantStepKind};
use crate::domain::hospital::PlaceSince;
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::journal::ElementKind;
use crate::domain::position::{self, Holder, Holders};
use crate::domain::register::{RecordKind, Register};
use crate::domain::trainee::Trainee;
use crate::domain::unexpected::Why;
use crate::domain::word::Word;
use crate::i18n::{Msg, label};

/// Every problem of the store, by file and place.
pub(crate) fn check(store: &Store, today: NaiveDate) -> Vec<Problem> {
    store.settled(|store| check_once(store, today))
}

fn check_once(store: &Store, today: NaiveDate) -> Vec<Problem> {
    let mut problems = store.unsettled.to_vec();
    let register = store.register(&mut problems);
    store.profiles(&mut problems);
    problems.extend(store.figures().err().unwrap_or_default());
    let files = store.files(Kind::Trainee, &mut problems);
    let orders = Orders::of(&register);
    let read =
        store.each_trainee(&files, |read| read.map(|trainee| CheckedTrainee::of(&trainee, &register, &orders, today)));
    let (mut of_all, mut seats, mut alike) = (OfTrainees::default(), Vec::new(), BTreeMap::new());
    for (file, told) in files.iter().zip(read) {
        let told = match told {
            Ok(told) => told,
            Err(found) => {
                problems.extend(found);
                // Still known by the file's name.
                of_all.known.extend(layout::id(file).parse::<Hpr>().ok());
                continue;
            }
        };
        of_all.known.insert(told.hpr);
        of_all.awarded.extend(told.awarded);
        of_all.not_theirs.extend(told.not_theirs);
        seats.extend(told.seats);
        if let Some(like) = told.like {
            alike.entry(like).or_insert_with(Vec::new).push((told.hpr, file));
        }
        locate(store, file, told.findings, &mut problems);
    }
    for people in alike.values() {
        for (hpr, file) in people {
            // One number in two files is another finding.
            if let Some((other, _)) = people.iter().find(|(other, _)| other != hpr) {
                locate(store, file, vec![consistency::same_person(*other)], &mut problems);
            }
        }
    }
    of_all.holders = Holders::new(seats);
    parties(store, &register, of_all, today, &mut problems);
    owners(store, &register, &mut problems);
    duplicates(store, &mut problems);
    problems.extend(exposed(store));
    numbers(store, &mut problems);
    strays(store, &mut problems);
    conflict_copies(store, &mut problems);
    problems.sort_by(|a, b| (&a.file, a.line_column(), a.fault.code).cmp(&(&b.file, b.line_column(), b.fault.code)));
    problems.dedup_by(|a, b| a.file == b.file && a.span == b.span && a.fault == b.fault);
    problems
}

/// What would newly be wrong in the store if what is in the file `was` had this text, and this name: of a trainee's record what is
/// wrong in it, of any other what is wrong anywhere, for others name it.
pub(crate) fn newly_wrong(store: &Store, was: &Path, source: &Source, today: NaiveDate) -> Vec<Problem> {
    let wrong = |store: &Store, file: &Path| match layout::kind(&source.file) {
        Some(Kind::Trainee) => of_record(store, file, today),
        _ => check_once(store, today),
    };
    let mut before = wrong(store, was);
    // What was wrong in it is not new under another name.
    for problem in before.iter_mut().filter(|problem| problem.file == was) {
        problem.file.clone_from(&source.file);
    }
    new_of(&before, wrong(&store.as_if(source), &source.file))
}

/// The problems that were not there before, wherever in their files they stand.
pub(crate) fn new_of(before: &[Problem], mut after: Vec<Problem>) -> Vec<Problem> {
    let key = |problem: &Problem| (problem.file.clone(), problem.fault.code, format!("{:?}", problem.fault.message));
    let mut known = BTreeMap::new();
    for problem in before {
        *known.entry(key(problem)).or_insert(0) += 1;
    }
    after.retain(|problem| {
        let Some(left) = known.get_mut(&key(problem)).filter(|left| **left > 0) else { return true };
        *left -= 1;
        false
    });
    after
}

/// All that is wrong in one trainee's record.
fn of_record(store: &Store, file: &Path, today: NaiveDate) -> Vec<Problem> {
    let Ok(source) = store.source(file) else { return Vec::new() };
    let (mut problems, mut aside) = (identity::findings(&source), Vec::new());
    match store.trainee(&source) {
        Ok(trainee) => {
            let register = store.register(&mut aside);
            locate(store, file, consistency::of_trainee(&trainee, &register, today), &mut problems);
        }
        Err(found) => problems.extend(found),
    }
    problems
}

/// Another trainee of whom the store says the same, by number.
pub(crate) fn same_person(store: &Store, trainee: &Trainee) -> Option<Hpr> {
    let mut aside = Vec::new();
    let like = consistency::likeness(trainee)?;
    let files = store.files(Kind::Trainee, &mut aside);
    let same = |read: Result<Trainee, Vec<Problem>>| {
        read.ok().filter(|other| other.hpr != trainee.hpr && consistency::likeness(other).as_ref() == Some(&like))
    };
    store.each_trainee(&files, same).into_iter().flatten().map(|other| other.hpr).next()
}

/// The problems of one trainee's record that can be read.
pub(crate) fn of_trainee(store: &Store, file: &Path, register: &Register, today: NaiveDate) -> Vec<Problem> {
    let mut problems = Vec::new();
    if let Ok(trainee) = store.source(file).map_err(|problem| vec![problem]).and_then(|source| store.trainee(&source)) {
        let mut findings = consistency::of_trainee(&trainee, register, today);
        findings.retain(|finding| matches!(finding.what, What::NotAllowed(..) | What::Unknown { .. }));
        locate(store, file, findings, &mut problems);
    }
    problems
}

/// What is told of one trainee, and what it says of others' records.
struct CheckedTrainee {
    hpr: Hpr,
    findings: Vec<Inconsistency>,
    seats: Vec<(Slug, Holder)>,
    like: Option<Likeness>,
    /// What was awarded, by round and municipality.
    awarded: Vec<(String, MunicipalityNumber)>,
    not_theirs: Vec<(MunicipalityNumber, Inconsistency)>,
}

impl CheckedTrainee {
    fn of(trainee: &Trainee, register: &Register, orders: &Orders, today: NaiveDate) -> Self {
        let story = fold::fold(&trainee.journal, today);
        let awards = story.grants.iter().filter(|step| step.kind == GrantStepKind::Awarded);
        // What says no municipality is of the one that was responsible then.
        let award = |step: &GrantStep| {
            (step.round.clone(), step.municipality.unwrap_or_else(|| trainee.responsible_on(step.on)))
        };
        CheckedTrainee {
            hpr: trainee.hpr,
            findings: consistency::of_trainee(trainee, register, today),
            seats: position::seats_of(trainee, &story),
            like: consistency::likeness(trainee),
            awarded: awards.map(award).collect(),
            not_theirs: orders.not_theirs(trainee, register),
        }
    }
}

/// What all trainees together say of others' records.
#[derive(Default)]
struct OfTrainees {
    known: BTreeSet<Hpr>,
    holders: Holders,
    awarded: Vec<(String, MunicipalityNumber)>,
    not_theirs: Vec<(MunicipalityNumber, Inconsistency)>,
}

fn parties(store: &Store, register: &Register, all: OfTrainees, today: NaiveDate, problems: &mut Vec<Problem>) {
    let known: Vec<Slug> = register.agreements.keys().cloned().collect();
    for agreed in register.agreements.values() {
        let findings = consistency::of_agreement(&agreed.agreement, register, &known, today);
        locate_id(store, Kind::Agreement, agreed.agreement.id.as_str(), findings, problems);
    }
    for position in register.positions.values() {
        let mut findings = consistency::of_position(position, register);
        findings.extend(consistency::of_seats(position, &all.holders, today));
        locate_id(store, Kind::Position, position.id.as_str(), findings, problems);
    }
    for (name, round) in &register.rounds {
        let awarded = all.awarded.iter().filter(|(round, _)| round == name);
        let awarded: Vec<MunicipalityNumber> = awarded.map(|(_, number)| *number).collect();
        locate_id(store, Kind::Grant, name, consistency::of_round(round, &awarded, register, today), problems);
    }
    for hospital in register.hospitals.values() {
        locate_id(store, Kind::Hospital, hospital.id.as_str(), consistency::of_hospital(hospital), problems);
    }
    for municipality in register.municipalities.values() {
        let findings = consistency::of_municipality(municipality, register, &all.known);
        locate_id(store, Kind::Municipality, municipality.number.as_str(), findings, problems);
    }
    for (number, finding) in all.not_theirs {
        locate_id(store, Kind::Municipality, number.as_str(), vec![finding], problems);
    }
}

/// Parties that `owner` names and the store does not have.
fn owners(store: &Store, register: &Register, problems: &mut Vec<Problem>) {
    let findings = consistency::of_owners(&store.settings.owner, register);
    locate(store, Path::new(layout::SETTINGS), findings, problems);
}

/// National identity numbers in any record or in the settings; what cannot be read is told elsewhere.
fn numbers(store: &Store, problems: &mut Vec<Problem>) {
    let records: Vec<_> = Kind::ALL.iter().copied().flat_map(|kind| store.all_files(kind, problems)).collect();
    let files = records.into_iter().chain([layout::SETTINGS, layout::FIGURES, layout::GOALS].map(PathBuf::from));
    for source in files.filter_map(|file| store.source(&file).ok()) {
        problems.extend(identity::findings(&source));
        problems.extend(newer_toml(&source));
    }
}

/// The first form of a newer TOML in a text; one is enough to be told what to do.
fn newer_toml(source: &Source) -> Option<Problem> {
    let span = record::newer::newer_forms(&source.text).into_iter().next()?;
    let fault = Fault::new(Code::NewerToml, Msg::ProblemNewerToml).hint(Msg::HintNewerToml);
    Some(fault.at(source, span))
}

/// A store that others can read, or that is copied to where nobody erases.
fn exposed(store: &Store) -> Option<Problem> {
    let message = exposure_message(&exposure::of(&store.root)?);
    let fault = Fault::new(Code::ExposedFolder, message).hint(Msg::HintExposed);
    Some(Problem::of_file(PathBuf::from(layout::SETTINGS), fault))
}

/// How a store is exposed, in words.
pub(crate) fn exposure_message(exposure: &Exposure) -> Msg {
    match exposure {
        Exposure::Synced(folder) => Msg::ProblemSyncedFolder { folder: folder.clone() },
        Exposure::Public(folder) => Msg::ProblemPublicFolder { folder: folder.clone() },
    }
}

/// An id is unique in its kind, wherever its file lies.
fn duplicates(store: &Store, problems: &mut Vec<Problem>) {
    for kind in Kind::ALL.iter().copied() {
        let mut seen: BTreeMap<String, PathBuf> = BTreeMap::new();
        for file in store.files(kind, problems) {
            let id = layout::id(&file);
            if let Some(first) = seen.get(&id) {
                let message = Msg::ProblemDuplicateId { id, other: shown(first) };
                let fault = Fault::new(Code::DuplicateId, message).hint(Msg::HintDuplicateId);
                problems.push(Problem::of_file(file, fault));
            } else {
                seen.insert(id, file);
            }
        }
    }
}

/// A record under another ending is not read: better said than found out.
fn strays(store: &Store, problems: &mut Vec<Problem>) {
    for kind in Kind::ALL.iter().copied() {
        // A folder that cannot be read was told before, and so was what looks like a record.
        let told: BTreeSet<PathBuf> = problems.iter().map(|problem| problem.file.clone()).collect();
        let strays = layout::strays(&store.root, kind).unwrap_or_default();
        for file in strays.into_iter().filter(|file| !told.contains(file)) {
            let fault = Fault::new(Code::StrayFile, Msg::ProblemStrayFile).hint(Msg::HintStrayFile);
            problems.push(Problem::of_file(file, fault));
        }
    }
}

/// A copy is told as what it is; that it is no record of its own goes without saying.
fn conflict_copies(store: &Store, problems: &mut Vec<Problem>) {
    for copy in super::copies::find(store, problems) {
        problems.retain(|problem| problem.file != copy.file);
        let message = Msg::ProblemConflictCopy { of: shown(&copy.of) };
        let fault = Fault::new(Code::ConflictCopy, message).hint(Msg::HintConflictCopy);
        problems.push(Problem::of_file(copy.file, fault));
    }
}

fn locate_id(store: &Store, kind: Kind, id: &str, findings: Vec<Inconsistency>, problems: &mut Vec<Problem>) {
    if findings.is_empty() {
        return;
    }
    if let Ok(Some(file)) = layout::find(&store.root, kind, id) {
        locate(store, &file, findings, problems);
    }
}

fn locate(store: &Store, file: &Path, findings: Vec<Inconsistency>, problems: &mut Vec<Problem>) {
    if findings.is_empty() {
        return;
    }
    match store.source(file) {
        Ok(source) => problems.extend(findings.into_iter().map(|finding| place(&source, finding))),
        Err(problem) => problems.push(problem),
    }
}

fn place(source: &Source, finding: Inconsistency) -> Problem {
    let steps: Vec<Step> = finding
        .at
        .iter()
        .map(|at| match at {
            At::Key(key) => Step::Key(key),
            At::Item(index) => Step::Item(*index),
        })
        .collect();
    let because = because_of(source, &finding.what);
    let told = fault(finding.what);
    let told = match because {
        Some(hint) => told.hint(hint),
        None => told,
    };
    told.at(source, record::locate(&source.text, &steps))
}

/// Which other entry an entry does not fit because of, with its day and line.
fn because_of(source: &Source, what: &What) -> Option<Msg> {
    let What::NotAllowed(_, Some(other)) = what else { return None };
    let line = record::entry_line(&source.text, other.entry).to_string();
    let (happened, on) = (Box::new(label::event(other.event)), other.on);
    Some(if other.begins_anew() {
        Msg::HintEventAnew { happened, on, line }
    } else {
        Msg::HintEventInTheWay { happened, on, line }
    })
}

/// The same finding in words.
pub(crate) fn fault(what: What) -> Fault {
    match what {
        What::Unknown { kind, id, known } => {
            let code = match kind {
                RecordKind::Municipality => Code::UnknownMunicipality,
                RecordKind::Hospital => Code::UnknownHospital,
                RecordKind::Agreement => Code::UnknownAgreement,
                RecordKind::Position => Code::UnknownPosition,
                RecordKind::Grant => Code::UnknownRound,
            };
            let hint =
                near(&id, &known).unwrap_or(Msg::HintMakeRecord { command: format!("alis {} add", kind.as_str()) });
            Fault::new(code, Msg::ProblemUnknownRecord { kind: kind.as_str().to_owned(), id }).hint(hint)
        }
        What::UnknownSite { hospital, site, known } => {
            let hint = near(&site, &known).unwrap_or_else(|| Msg::HintOneOf { values: known.join(", ") });
            let message = Msg::ProblemUnknownSite { hospital, site };
            Fault::new(Code::UnknownSite, message).hint(hint)
        }
        What::UnknownDepartment { hospital, site, department, known } => {
            let hint = near(&department, &known).unwrap_or_else(|| Msg::HintOneOf { values: known.join(", ") });
            let message = Msg::ProblemUnknownDepartment { hospital, site, department };
            Fault::new(Code::UnknownDepartment, message).hint(hint)
        }
        What::HospitalNeeded { hospitals } => Fault::new(Code::HospitalNeeded, Msg::ProblemHospitalNeeded)
            .hint(Msg::HintOneOf { values: hospitals.join(", ") }),
        What::HospitalNotAParty { hospital, agreement } => {
            let message = Msg::ProblemNotAParty { party: hospital.to_string(), agreement: agreement.to_string() };
            Fault::new(Code::NotAParty, message)
        }
        What::MunicipalityNotAParty { municipality, agreement } => {
            let message = Msg::ProblemNotAParty { party: municipality.to_string(), agreement: agreement.to_string() };
            Fault::new(Code::NotAParty, message)
        }
        What::AgreementOver { agreement, on } => {
            let id = agreement.to_string();
            let command = format!("alis agreement transfer {id} …");
            let message = Msg::ProblemAgreementOver { id, on };
            Fault::new(Code::AgreementOver, message).hint(Msg::HintAgreementOver { command })
        }
        What::AvtaleGap(AvtaleGap { municipality, ended, next }) => {
            let municipality = municipality.to_string();
            Fault::new(Code::AvtaleGap, Msg::ProblemAvtaleGap { municipality, ended, next }).hint(Msg::HintAvtaleGap)
        }
        What::ClosedPlace { site, department, since } => {
            let place = department.map_or(site.clone(), |department| format!("{site} / {department}"));
            let message = match since {
                PlaceSince::Elsewhere { at, until } => {
                    let now = format!("{}: {} / {}", at.hospital, at.site, at.department);
                    Msg::ProblemPlaceElsewhere { place, now, until }
                }
                PlaceSince::Closed(until) => Msg::ProblemClosedPlace { place, until },
                PlaceSince::Same => Msg::ProblemClosedPlace { place, until: NaiveDate::MAX },
            };
            Fault::new(Code::ClosedPlace, message).hint(Msg::HintClosedPlace)
        }
        What::SeveralSuccessors { number, into } => {
            let into = into.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let message = Msg::ProblemSeveralSuccessors { number: number.to_string(), into };
            Fault::new(Code::SeveralSuccessors, message).hint(Msg::HintSeveralSuccessors)
        }
        What::BorneTwice { number, other } => {
            let message = Msg::ProblemBorneTwice { number: number.to_string(), other: other.to_string() };
            Fault::new(Code::BorneTwice, message).hint(Msg::HintBorneTwice)
        }
        What::OverFullTime { on, percent } => {
            let text = percent.to_string();
            let message = match text.split_once('.') {
                None => Msg::ProblemOverFullTime { on, percent: text },
                Some((whole, decimals)) => {
                    Msg::ProblemOverFullTimePart { on, whole: whole.to_owned(), decimals: decimals.to_owned() }
                }
            };
            Fault::new(Code::OverFullTime, message).hint(Msg::HintOverFullTime)
        }
        What::BlankName => Fault::new(Code::BlankName, Msg::ProblemBlankName).hint(Msg::HintBlankName),
        What::CompletedBefore { started } => {
            Fault::new(Code::EndBeforeStart, Msg::ProblemCompletedBefore { started }).hint(Msg::HintCompletedBefore)
        }
        What::UnlikelyDay { day } => {
            Fault::new(Code::UnlikelyDay, Msg::ProblemUnlikelyDay { day }).hint(Msg::HintUnlikelyDay)
        }
        What::StartPassed { start, on } => {
            let message = Msg::ProblemStartPassed { start, on };
            Fault::new(Code::StartPassed, message).hint(Msg::HintUnlikelyDay)
        }
        What::SamePerson { other } => {
            Fault::new(Code::SamePerson, Msg::ProblemSamePerson { other: other.to_string() }).hint(Msg::HintSamePerson)
        }
        What::PlaceTwice { place } => {
            Fault::new(Code::PlaceTwice, Msg::ProblemPlaceTwice { place }).hint(Msg::HintPlaceTwice)
        }
        What::NotAllowed(fault, _) => {
            let message = Msg::ProblemEventNotAllowed {
                happened: Box::new(label::event(fault.event)),
                placement: fault.placement.to_string(),
                stage: fault.stands.as_str().to_owned(),
            };
            Fault::new(Code::EventNotAllowed, message).hint(label::needs(fault.needs))
        }
        What::OrdersContradict { on, parts } => Fault::new(Code::OrdersContradict, Msg::ProblemOrdersContradict { on })
            .hint(Msg::HintOrdersContradict)
            .of_parts(parts),
        What::RatesContradict { role, class } => {
            let message = Msg::ProblemRatesContradict { role: role.as_str().to_owned(), class: class.to_string() };
            Fault::new(Code::RatesContradict, message).hint(Msg::HintRatesContradict)
        }
        What::ContractDiffers { offered, issued } => {
            let message = Msg::ProblemContractDiffers { offered, issued };
            Fault::new(Code::ContractDiffers, message).hint(Msg::HintContractDiffers)
        }
        What::FutureEntry { on } => {
            Fault::new(Code::FutureEntry, Msg::ProblemFutureEntry { on }).hint(Msg::HintFutureEntry)
        }
        What::UnknownRound { round, known } => {
            let kind = RecordKind::Grant.as_str().to_owned();
            let hint = near(&round, &known).unwrap_or(Msg::HintMakeRecord { command: format!("alis {kind} add") });
            Fault::new(Code::UnknownRound, Msg::ProblemUnknownRecord { kind, id: round }).hint(hint)
        }
        What::UnknownTrainee { hpr } => {
            Fault::new(Code::UnknownTrainee, Msg::ProblemUnknownTrainee { hpr: hpr.to_string() })
                .hint(Msg::HintUnknownTrainee)
        }
        What::PositionDiffers { position, place } => {
            let message = Msg::ProblemPositionDiffers { position: position.to_string(), place };
            Fault::new(Code::PositionDiffers, message).hint(Msg::HintPositionDiffers)
        }
        What::CapacityExceeded { capacity, accepted, parts } => {
            let people = accepted.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let message = Msg::ProblemCapacityExceeded { capacity: capacity.to_string(), people: people.clone() };
            Fault::new(Code::CapacityExceeded, message).hint(Msg::HintCapacityExceeded { people }).of_parts(parts)
        }
        What::SeatTwice { capacity, holders, parts } => {
            let numbers = holders.iter().map(|(hpr, _)| hpr.to_string()).collect::<Vec<_>>().join(", ");
            let people = holders.iter().map(|(hpr, on)| format!("{hpr} ({on})")).collect::<Vec<_>>().join(", ");
            let message = Msg::ProblemSeatTwice { capacity: capacity.to_string(), people };
            Fault::new(Code::SeatTwice, message).hint(Msg::HintSeatTwice { people: numbers }).of_parts(parts)
        }
        What::ClosedOffered { closed, holder: (hpr, on), parts } => {
            let hpr = hpr.to_string();
            Fault::new(Code::ClosedOffered, Msg::ProblemClosedOffered { closed, hpr: hpr.clone(), on })
                .hint(Msg::HintClosedOffered { hpr })
                .of_parts(parts)
        }
        What::AwardAndRefusal { hpr, round, other, parts } => {
            let message = Msg::ProblemAwardAndRefusal { round, other };
            let hint = Msg::HintAwardAndRefusal { hpr: hpr.to_string() };
            Fault::new(Code::AwardAndRefusal, message).hint(hint).of_parts(parts)
        }
        What::TwoMoves { hpr, on, municipality, other, parts } => {
            let (municipality, other) = (municipality.to_string(), other.to_string());
            let hint = Msg::HintTwoMoves { hpr: hpr.to_string() };
            Fault::new(Code::TwoMoves, Msg::ProblemTwoMoves { on, municipality, other }).hint(hint).of_parts(parts)
        }
        What::NoStart { hpr } => {
            Fault::new(Code::NoStart, Msg::ProblemNoStart).hint(Msg::HintNoStart { hpr: hpr.to_string() })
        }
        What::TermDeparts { finding } => {
            let clause = finding.departure.and_then(|departure| departure.clause).unwrap_or_default();
            let fault = Fault::new(Code::TermDeparts, label::broken(&finding.breach));
            fault.hint(Msg::HintTermDeparts { clause })
        }
        What::CourseDaysDepart { used, tenths, clause } => {
            let (used, given) = (used.to_string(), format!("{},{}", tenths / 10, tenths % 10));
            let clause = clause.unwrap_or_default();
            let message = Msg::ProblemCourseDaysDepart { used, given };
            Fault::new(Code::TermDeparts, message).hint(Msg::HintTermDeparts { clause })
        }
        What::NotASigningParty { party, agreement } => {
            Fault::new(Code::NotAParty, Msg::ProblemNotAParty { party, agreement: agreement.to_string() })
                .hint(Msg::HintNotASigningParty)
        }
        What::AgreementUnexpected(fault) => {
            let message = Msg::ProblemEventUnexpected { happened: Box::new(label::agreement_event(fault.event)) };
            Fault::new(Code::EventUnexpected, message).hint(label::why(&fault.why))
        }
        What::EventUnexpected { event, why } => {
            let happened = label::any_event(event).unwrap_or_else(|| Msg::UsageOther { said: event.to_owned() });
            let message = Msg::ProblemEventUnexpected { happened: Box::new(happened) };
            Fault::new(Code::EventUnexpected, message).hint(before(why))
        }
        What::NotTheirs { hpr, municipality } => {
            let message = Msg::ProblemNotTheirs { hpr: hpr.to_string(), municipality: municipality.to_string() };
            Fault::new(Code::NotTheirs, message).hint(Msg::HintNotTheirs)
        }
        What::SupersedesItself { id, older } => {
            let message = Msg::ErrorSupersedesItself { id: id.to_string(), older: older.to_string() };
            Fault::new(Code::SupersedesItself, message).hint(Msg::HintSupersedesItself)
        }
        What::SuccessorLacksParty { older, party } => {
            let message = Msg::ProblemSuccessorLacksParty { older: older.to_string(), party };
            Fault::new(Code::SuccessorLacksParty, message).hint(Msg::HintSuccessorLacksParty)
        }
        What::UnknownGoal { goal } => {
            Fault::new(Code::UnknownGoal, Msg::ProblemUnknownGoal { goal: goal.to_string() }).hint(Msg::HintUnknownGoal)
        }
        What::ElementDeparts { element, how, clause } => {
            let message = element_departs(element, how, clause.unwrap_or_default());
            Fault::new(Code::ElementDeparts, message).hint(Msg::HintElementDeparts)
        }
        What::UnknownCriterion { criterion, known } => {
            let fault =
                Fault::new(Code::UnknownCriterion, Msg::ProblemUnknownCriterion { criterion: criterion.clone() });
            match near(&criterion, &known) {
                Some(hint) => fault.hint(hint),
                None => fault.hint(Msg::HintOneOf { values: known.join("; ") }),
            }
        }
    }
}

/// Why an entry is not expected, with the day of what was said before.
fn before(why: Why) -> Msg {
    match why {
        Why::ClosedBefore(on) => Msg::WhyClosedBefore { on },
        Why::AdvertisedBefore(on) => Msg::WhyAdvertisedBefore { on },
        Why::FullSince(on) => Msg::WhyFullSince { on },
        Why::AppliedBefore(on) => Msg::WhyAppliedBefore { on },
        Why::AwardedBefore(on) => Msg::WhyAwardedBefore { on },
        Why::RefusedBefore(on) => Msg::WhyRefusedBefore { on },
        Why::NotApplied => Msg::WhyNotApplied,
        Why::NotAwarded => Msg::WhyNotAwarded,
        Why::ReportedBefore(on) => Msg::WhyReportedBefore { on },
    }
}

/// In the words of the file.
fn element_departs(element: ElementKind, how: ElementFault, clause: String) -> Msg {
    let element = element.as_str().to_owned();
    match how {
        ElementFault::Role(role) => Msg::ProblemElementRole { element, role: role.as_str().to_owned(), clause },
        ElementFault::Centrality { class, needed } => {
            let class = class.map_or_else(|| "–".to_owned(), |class| class.to_string());
            Msg::ProblemElementClass { element, class, needed: needed.to_string(), clause }
        }
        ElementFault::Share { share, most } => {
            Msg::ProblemElementShare { element, share: share.to_string(), most: most.to_string(), clause }
        }
        ElementFault::Recipient { engagement, right } => Msg::ProblemElementRecipient {
            element,
            engagement: engagement.as_str().to_owned(),
            right: right.as_str().to_owned(),
            clause,
        },
        ElementFault::RecipientOpen => Msg::ProblemElementRecipientOpen { element, clause },
        ElementFault::Missing => Msg::ProblemElementMissing { element, clause },
    }
}

fn near(word: &str, known: &[String]) -> Option<Msg> {
    let near = record::nearest(word, known.iter().map(String::as_str))?;
    Some(Msg::HintDidYouMean { near: near.to_owned() })
}
