//! Under which agreement a hospital period is, from which day on: that of the request that stands, until another
//! agreement replaces it (BERGEN: "vil denne erstatte de allerede inngåtte fagavtalene").
//!
//! What an agreement replaces goes over to it on the day it comes into force, where it binds the trainee's municipality
//! and a hospital that is wished for. An accepted offer stays with the terms that it was accepted under. No later change
//! moves an earlier day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::agreement::life;
use super::agreement::standing::{self, AgreementStanding};
use super::fold::Story;
use super::id::Slug;
use super::journal::{Entry, Event};
use super::placement::{Outcome, Placement, Request};
use super::register::{Agreed, Register};
use super::trainee::Trainee;

/// A hospital period under an agreement, from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Under<'a> {
    pub(crate) agreement: &'a Slug,
    /// The first day; none where nothing has been asked for.
    pub(crate) from: Option<NaiveDate>,
    pub(crate) by: UnderBy,
}

/// Why it is that agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum UnderBy {
    /// Nothing has been asked for: the record's header says where the next request goes.
    Header,
    Request,
    /// It replaced the one before.
    Successor,
}

/// The agreements that a hospital period has been under, each from its day on, as they are known on a day; the last
/// holds. Service at another trust is under none.
pub(crate) fn held<'a>(
    register: &'a Register,
    trainee: &'a Trainee,
    placement: &'a Placement,
    as_of: NaiveDate,
) -> Vec<Under<'a>> {
    if placement.elsewhere.is_some() {
        return Vec::new();
    }
    let Some(stands) = &placement.request else {
        let agreement = asked_under(trainee);
        return vec![Under { agreement, from: None, by: UnderBy::Header }];
    };
    let earlier = placement.earlier.iter().map(|earlier| (&earlier.request, Some(earlier.over)));
    let mut out = Vec::new();
    for (request, over) in earlier.chain([(stands, closed(placement))]) {
        let agreement = request.agreement.as_ref().unwrap_or(&trainee.agreement);
        out.push(Under { agreement, from: Some(request.on), by: UnderBy::Request });
        let before = |day: &NaiveDate| *day <= as_of && over.is_none_or(|over| *day < over);
        let mut known = BTreeSet::from([agreement]);
        let (mut current, mut from) = (agreement, request.on);
        while let Some((day, next)) = successor(register, trainee, request, current, from, &known) {
            let day = free_from(placement, day);
            if !before(&day) {
                break;
            }
            known.insert(next);
            (current, from) = (next, day);
            out.push(Under { agreement: next, from: Some(day), by: UnderBy::Successor });
        }
    }
    out
}

/// What is due before anything is asked for goes by the agreement of the trainee's first request, whatever the header says since;
/// by the header's while there is none.
fn asked_under(trainee: &Trainee) -> &Slug {
    let asked = |entry: &&Entry| matches!(entry.event, Event::Requested { .. });
    let first = trainee.journal.iter().filter(asked).min_by_key(|entry| entry.on);
    let named = first.and_then(|entry| match &entry.event {
        Event::Requested { agreement, .. } => agreement.as_ref(),
        _ => None,
    });
    named.unwrap_or(&trainee.agreement)
}

/// What a hospital period is under on a day, of those it has been under.
pub(crate) fn on<'a>(held: &[Under<'a>], day: NaiveDate) -> Option<Under<'a>> {
    held.iter().rev().find(|under| under.from.is_none_or(|from| from <= day)).or(held.first()).copied()
}

/// Every agreement that a trainee's record names or that a hospital period of theirs has been under, up to the day it
/// was read for.
pub(crate) fn concerning<'a>(register: &'a Register, trainee: &'a Trainee, story: &'a Story) -> BTreeSet<&'a Slug> {
    let held = story.placements.iter().flat_map(|placement| held(register, trainee, placement, story.as_of));
    held.map(|under| under.agreement).chain([&trainee.agreement]).collect()
}

/// When a hospital period was given up or broken off; one that was served keeps its accepted offer.
fn closed(placement: &Placement) -> Option<NaiveDate> {
    [placement.withdrawn.map(|(on, _)| on), placement.discontinued].into_iter().flatten().min()
}

/// The first day from a day on without an accepted offer, and on which the trainee is in the specialisation. An offer that
/// stood until the period was given up holds to the last.
fn free_from(placement: &Placement, day: NaiveDate) -> NaiveDate {
    let taken = placement.offers.iter().filter_map(|offer| {
        let until = match offer.outcome {
            Outcome::Withdrawn(on) => on,
            Outcome::Open | Outcome::Accepted(_) | Outcome::Declined(_) => NaiveDate::MAX,
        };
        Some((offer.accepted?, until))
    });
    let mut bound: Vec<(NaiveDate, NaiveDate)> = taken.chain(placement.away.iter().copied()).collect();
    bound.sort_unstable();
    bound.into_iter().fold(day, |day, (from, until)| if from <= day && day < until { until } else { day })
}

/// The agreement that takes over what was asked for under another, from which day on: of those that replace it, or what
/// replaces those, the first in force that binds the municipality and a hospital of the wishes.
fn successor<'a>(
    register: &'a Register,
    trainee: &Trainee,
    request: &Request,
    of: &Slug,
    from: NaiveDate,
    known: &BTreeSet<&Slug>,
) -> Option<(NaiveDate, &'a Slug)> {
    let wished = hospitals(register, request, of);
    let mut found: Option<(NaiveDate, &Slug)> = None;
    let mut seen: BTreeSet<&Slug> = BTreeSet::new();
    let mut reached: Vec<(NaiveDate, &Slug)> = vec![(from, of)];
    while let Some((day, replaced)) = reached.pop() {
        for agreement in register.replacing(replaced) {
            let Some(in_force) = life::life(agreement, NaiveDate::MAX).in_force_from else { continue };
            let day = day.max(in_force);
            let binds = agreement.binds_on(trainee.responsible_on(day), day)
                && agreement.hospitals.iter().any(|id| wished.contains(&id));
            if binds && !known.contains(&agreement.id) {
                found = found.into_iter().chain([(day, &agreement.id)]).min();
            } else if seen.insert(&agreement.id) {
                reached.push((day, &agreement.id));
            }
        }
    }
    found
}

/// The hospitals that are wished for; a wish that names none, and a request without wishes, may be any of the agreement's.
fn hospitals<'a>(register: &'a Register, request: &'a Request, of: &Slug) -> Vec<&'a Slug> {
    let own = || register.agreements.get(of).into_iter().flat_map(|agreed| &agreed.agreement.hospitals);
    let named = request.wishes.iter().filter_map(|wish| wish.hospital.as_ref());
    let unnamed = request.wishes.is_empty() || request.wishes.iter().any(|wish| wish.hospital.is_none());
    named.chain(own().filter(|_| unnamed)).collect()
}

/// Whether an agreement replaces another, by chain, whatever is in force.
pub(crate) fn replaces(register: &Register, newer: &Slug, older: &Slug) -> bool {
    let mut seen: BTreeSet<&Slug> = BTreeSet::new();
    let mut reached = vec![older];
    while let Some(of) = reached.pop() {
        for agreement in register.replacing(of) {
            if agreement.id == *newer {
                return true;
            }
            if seen.insert(&agreement.id) {
                reached.push(&agreement.id);
            }
        }
    }
    false
}

/// Since when an agreement is over, and how: replaced, run out, or rejected before it was signed; none where it is not.
pub(crate) fn ended(register: &Register, agreed: &Agreed, today: NaiveDate) -> Option<(NaiveDate, AgreementStanding)> {
    // Of most it is plain without reading their whole lives.
    let ends = || agreed.agreement.journal.iter().any(|entry| entry.event.may_end());
    if !ends() && register.replacing(&agreed.agreement.id).next().is_none() {
        return None;
    }
    let stand = standing::of(agreed, register, today);
    let over = stand.is_over() || stand.standing == AgreementStanding::Rejected;
    stand.since().filter(|_| over).map(|since| (since, stand.standing))
}

#[cfg(test)]
mod cases;
