//! What records say of each other: does everything that is named exist, and do the dates agree?

mod parties;
mod places;
mod slips;
mod what;

use chrono::NaiveDate;

use super::alis_agreement;
use super::contradiction::{self, ClashingEntry, TwoMoves};
use super::finding::Breach;
use super::fold::{self, Hindrance};
use super::handover::{self, Under};
use super::journal::{Departure, Entry, Event};
use super::kept_terms::{self, Broken};
use super::placement::Placement;
use super::register::{RecordKind, Register};
use super::trainee::Trainee;
use super::unexpected;
use super::word::Word;
use super::{course_budget, terms};
pub(crate) use parties::{Orders, of_agreement, of_municipality, of_owners, of_position, of_round, of_seats};
pub(crate) use places::of_place;
use places::{begins, named, places, with};
pub(crate) use slips::{Likeness, likeness, of_hospital, same_person, unlikely_days};
use slips::{header, no_start};
use what::unexpected_event;
pub(crate) use what::{At, Inconsistency, What};

/// What of a trainee's record does not fit the register or itself.
pub(crate) fn of_trainee(trainee: &Trainee, register: &Register, today: NaiveDate) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    let key = |key| vec![At::Key(key)];
    named(&mut out, register, RecordKind::Municipality, trainee.municipality.as_str(), key("municipality"));
    named(&mut out, register, RecordKind::Agreement, trainee.agreement.as_str(), key("agreement"));
    for (index, practice) in trainee.practice.iter().enumerate() {
        if let Some(municipality) = &practice.municipality {
            let at = vec![At::Key("practice"), At::Item(index), At::Key("municipality")];
            named(&mut out, register, RecordKind::Municipality, municipality.as_str(), at);
        }
    }
    for (index, moved) in trainee.moved_from.iter().enumerate() {
        let at = vec![At::Key("moved_from"), At::Item(index), At::Key("municipality")];
        named(&mut out, register, RecordKind::Municipality, moved.municipality.as_str(), at);
    }
    several_successors(&mut out, trainee, today);
    header(&mut out, trainee, today);
    two_moves(&mut out, trainee);
    no_start(&mut out, trainee, today);
    if let Some((on, percent)) = trainee.over_full_time() {
        let place = trainee.practice.iter().rposition(|post| post.from == on).unwrap_or_default();
        let at = vec![At::Key("practice"), At::Item(place), At::Key("percent")];
        out.push(Inconsistency { at, what: What::OverFullTime { on, percent } });
    }
    if let Some(agreed) = register.agreements.get(&trainee.agreement) {
        let agreement = &agreed.agreement;
        if !agreement.binds(trainee.meant(trainee.municipality, today)) {
            let what =
                What::MunicipalityNotAParty { municipality: trainee.municipality, agreement: agreement.id.clone() };
            out.push(Inconsistency { at: key("agreement"), what });
        }
    }
    agreement_over(&mut out, trainee, register, today);
    agreements(&mut out, trainee, register);
    entries(&mut out, trainee, register, today);
    let story = fold::fold(&trainee.journal, NaiveDate::MAX);
    for fault in &story.not_allowed {
        let at = vec![At::Key("journal"), At::Item(fault.entry), At::Key("event")];
        out.push(Inconsistency {
            at,
            what: What::NotAllowed(fault.clone(), Hindrance::of(&trainee.journal, fault.entry)),
        });
    }
    contracts(&mut out, trainee);
    grants(&mut out, trainee);
    let event = |index: usize| trainee.journal[index].event.name().as_str();
    out.extend(unexpected::of_grants(trainee).into_iter().map(|against| unexpected_event(against, event)));
    course_days(&mut out, trainee, register, today);
    for Broken { entry, finding } in kept_terms::broken(trainee, register, today) {
        let at = vec![At::Key("journal"), At::Item(entry), At::Key("event")];
        out.push(Inconsistency { at, what: What::TermDeparts { finding } });
    }
    avtale_gaps(&mut out, trainee, register);
    out
}

/// What each entry names, its days, and the elements of an ALIS-avtale.
fn entries(out: &mut Vec<Inconsistency>, trainee: &Trainee, register: &Register, today: NaiveDate) {
    for (index, entry) in trainee.journal.iter().enumerate() {
        if let Event::GrantApplied { round, .. }
        | Event::GrantAwarded { round, .. }
        | Event::GrantRefused { round, .. } = &entry.event
        {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("round")];
            if !register.rounds.contains_key(round)
                && !register.unreadable.contains(&(RecordKind::Grant, round.clone()))
            {
                let known = register.rounds.keys().cloned().collect();
                out.push(Inconsistency { at, what: What::UnknownRound { round: round.clone(), known } });
            }
        }
        if let Event::AlisAgreementSigned { municipality: Some(number), .. }
        | Event::GrantApplied { municipality: Some(number), .. }
        | Event::GrantAwarded { municipality: Some(number), .. }
        | Event::GrantRefused { municipality: Some(number), .. } = &entry.event
        {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("municipality")];
            named(out, register, RecordKind::Municipality, number.as_str(), at);
        }
        if let Event::Extended { agreed_with: Some(number), .. } = &entry.event {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("agreed_with")];
            named(out, register, RecordKind::Municipality, number.as_str(), at);
        }
        if let Event::GoalAchieved { goal, .. } = &entry.event
            && !register.goals.knows(goal)
        {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("goal")];
            out.push(Inconsistency { at, what: What::UnknownGoal { goal: goal.clone() } });
        }
        elements(out, trainee, index, register);
        let at = |key| vec![At::Key("journal"), At::Item(index), At::Key(key)];
        let unlikely = unlikely_days(entry, today);
        if let Event::Requested { start, .. } = entry.event
            && start < entry.on
            && unlikely.is_empty()
        {
            out.push(Inconsistency { at: at("start"), what: What::StartPassed { start, on: entry.on } });
        }
        let is_unlikely = !unlikely.is_empty();
        out.extend(
            unlikely.into_iter().map(|(key, day)| Inconsistency { at: at(key), what: What::UnlikelyDay { day } }),
        );
        if entry.on > today && !is_unlikely {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("on")];
            out.push(Inconsistency { at, what: What::FutureEntry { on: entry.on } });
        }
    }
}

/// Numbers of the header and the posts that a split left open; each is asked for once.
fn several_successors(out: &mut Vec<Inconsistency>, trainee: &Trainee, today: NaiveDate) {
    let own = trainee.own_numbers();
    let mut open = |number, day, at| {
        let into = trainee.succession.open(number, day, &own);
        if !into.is_empty() {
            out.push(Inconsistency { at, what: What::SeveralSuccessors { number, into: into.to_vec() } });
        }
        !into.is_empty()
    };
    if open(trainee.municipality, today, vec![At::Key("municipality")]) {
        return;
    }
    for (index, post) in trainee.practice.iter().enumerate().filter(|(_, post)| post.from <= today) {
        let at = vec![At::Key("practice"), At::Item(index), At::Key("municipality")];
        open(trainee.number_of(post), post.to.map_or(today, |to| to.min(today)), at);
    }
}

/// A header that names an agreement which is over, of somebody who may still ask.
fn agreement_over(out: &mut Vec<Inconsistency>, trainee: &Trainee, register: &Register, today: NaiveDate) {
    let Some(agreed) = register.agreements.get(&trainee.agreement) else { return };
    let Some((on, _)) = handover::ended(register, agreed, today) else { return };
    if !fold::fold(&trainee.journal, today).left_training() {
        let what = What::AgreementOver { agreement: trainee.agreement.clone(), on };
        out.push(Inconsistency { at: vec![At::Key("agreement")], what });
    }
}

/// The agreement of each request, and the places that each entry names, by the agreement that its hospital period was under
/// on its day.
fn agreements(out: &mut Vec<Inconsistency>, trainee: &Trainee, register: &Register) {
    let story = fold::fold(&trainee.journal, NaiveDate::MAX);
    let of = |placement| (placement, handover::held(register, trainee, placement, story.as_of));
    let held: Vec<(&Placement, Vec<Under<'_>>)> = story.placements.iter().map(of).collect();
    for (index, entry) in trainee.journal.iter().enumerate() {
        let at = vec![At::Key("journal"), At::Item(index)];
        let own = held.iter().find(|(placement, _)| placement.number == entry.placement);
        let id = match &entry.event {
            Event::Requested { agreement: Some(id), .. } => {
                named(out, register, RecordKind::Agreement, id.as_str(), with(&at, "agreement"));
                id
            }
            Event::Requested { agreement: None, .. } => &trainee.agreement,
            _ => own.and_then(|(_, held)| handover::on(held, entry.on)).map_or(&trainee.agreement, |own| own.agreement),
        };
        if let Some(agreed) = register.agreements.get(id) {
            places(out, register, id, &agreed.agreement.hospitals, &entry.event, begins(&story, entry), &at);
        }
    }
}

/// Gaps between posts that ended an ALIS-avtale which nobody signed anew.
fn avtale_gaps(out: &mut Vec<Inconsistency>, trainee: &Trainee, register: &Register) {
    let story = fold::fold(&trainee.journal, NaiveDate::MAX);
    let agreements = register.alis_agreements(trainee, &story);
    for gap in alis_agreement::gaps(trainee, &agreements) {
        let place = trainee.practice.iter().position(|post| post.from == gap.next).unwrap_or_default();
        let at = vec![At::Key("practice"), At::Item(place), At::Key("from")];
        out.push(Inconsistency { at, what: What::AvtaleGap(gap) });
    }
}

/// The elements of an ALIS-avtale held against AVTALE, as its signing is; none where no elements were recorded, nor where
/// they were recorded against it with a reason.
fn elements(out: &mut Vec<Inconsistency>, trainee: &Trainee, index: usize, register: &Register) {
    let entry = &trainee.journal[index];
    let Event::AlisAgreementSigned { municipality, elements } = &entry.event else { return };
    let with = municipality.unwrap_or_else(|| trainee.signs_with_on(entry.on));
    let own = (RecordKind::Municipality, trainee.meant(with, entry.on).to_string());
    if elements.is_empty() || register.unreadable.contains(&own) {
        return;
    }
    for finding in register.element_findings(trainee, entry) {
        let Breach::Element { element, how } = finding.breach else { continue };
        let decided = |departure: &Departure| departure.term == element.as_str() && entry.overridden.is_some();
        if entry.departs.iter().any(decided) {
            continue;
        }
        let mut at = vec![At::Key("journal"), At::Item(index), At::Key("elements")];
        at.extend(elements.iter().position(|one| one.element == element).map(At::Item));
        let clause = finding.departure.and_then(|departure| departure.clause);
        out.push(Inconsistency { at, what: What::ElementDeparts { element, how, clause } });
    }
}

/// A contract issued for other days than those accepted.
fn contracts(out: &mut Vec<Inconsistency>, trainee: &Trainee) {
    for (index, entry) in trainee.journal.iter().enumerate() {
        let Event::ContractIssued { start: Some(issued), .. } = entry.event else { continue };
        let story = fold::fold(&trainee.journal, entry.on);
        let accepted = story.placement(entry.placement).and_then(|placement| placement.accepted());
        if let Some((offer, _)) = accepted.filter(|(offer, _)| offer.terms.start != issued) {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("start")];
            out.push(Inconsistency { at, what: What::ContractDiffers { offered: offer.terms.start, issued } });
        }
    }
}

/// Grants that were awarded and refused, by the later of the two entries in the file.
fn grants(out: &mut Vec<Inconsistency>, trainee: &Trainee) {
    for (index, other) in contradiction::grant_answers(trainee) {
        let (entry, other) = (&trainee.journal[index], &trainee.journal[other]);
        let round = match &entry.event {
            Event::GrantAwarded { round, .. } | Event::GrantRefused { round, .. } => round.clone(),
            _ => String::new(),
        };
        let parts =
            [other, entry].map(|entry| ClashingEntry::of_trainee(trainee.hpr, entry.event.name(), entry.on)).to_vec();
        let at = vec![At::Key("journal"), At::Item(index), At::Key("event")];
        let what = What::AwardAndRefusal { hpr: trainee.hpr, round, other: other.on, parts };
        out.push(Inconsistency { at, what });
    }
}

/// Somebody who was moved to two municipalities, by the post that began later.
fn two_moves(out: &mut Vec<Inconsistency>, trainee: &Trainee) {
    let Some(TwoMoves { post, other, on }) = contradiction::two_moves(trainee) else { return };
    let (at, hpr) = (vec![At::Key("practice"), At::Item(post), At::Key("from")], trainee.hpr);
    let (post, other) = (&trainee.practice[post], &trainee.practice[other]);
    let parts = [other, post].map(|post| ClashingEntry::post(hpr, post.from)).to_vec();
    let (municipality, other) = (trainee.number_of(post), trainee.number_of(other));
    out.push(Inconsistency { at, what: What::TwoMoves { hpr, on, municipality, other, parts } });
}

/// Course days beyond what the terms of a hospital period give, all entries together: two clones may have added what each of them
/// found room for.
fn course_days(out: &mut Vec<Inconsistency>, trainee: &Trainee, register: &Register, today: NaiveDate) {
    let story = fold::fold(&trainee.journal, today);
    for placement in &story.placements {
        let agreed = register.agreed_of(trainee, placement, today);
        let Some((agreed, budget)) = agreed.and_then(|own| Some((own, course_budget::of(placement, &own.terms)?)))
        else {
            continue;
        };
        let is_course = |(_, entry): &(usize, &Entry)| {
            entry.placement == placement.number && entry.on <= today && matches!(entry.event, Event::Course { .. })
        };
        let entries: Vec<_> = trainee.journal.iter().enumerate().filter(is_course).collect();
        let told = entries.iter().any(|(_, entry)| entry.departs.iter().any(|departure| departure.term == "courses"));
        if let Some((index, _)) = entries.last().filter(|_| budget.is_exceeded() && !told) {
            let clause = agreed.terms.courses.as_ref().map(|term| terms::cited(&agreed.cited_as, term));
            let at = vec![At::Key("journal"), At::Item(*index), At::Key("days")];
            let what = What::CourseDaysDepart { used: budget.used, tenths: budget.tenths, clause };
            out.push(Inconsistency { at, what });
        }
    }
}
