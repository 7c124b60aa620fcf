//! What a candidate would take, most wanted first, and why not the rest.
//!
//! The positions lie by place and by hospital in the order of their starts, so that a candidate's list comes from the
//! wishes (of one who is flexible, from the agreement's hospitals) within the window, without looking at all others.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::candidate::Candidate;
use super::deferred_acceptance::Lists;
use super::opening::{CandidateIndex, Opening, OpeningIndex};
use crate::domain::id::Slug;
use crate::domain::terms::Strength;

/// Why a position is nothing for a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Unfit {
    /// Its hospital is not one of the agreement's.
    OtherAgreement,
    /// Not among the wishes of one who is not flexible.
    NotWished,
    Closed,
    /// Its start lies outside of the deviation.
    TooFar,
    /// Fewer months than asked for.
    TooShort,
    /// There is no right to a place before what has to be in place is.
    Gate,
    /// The prior service is a requirement, and not reached by the start.
    NotEligible,
    /// The trainee is in service elsewhere on some of its days.
    Overlaps,
}

/// Sites and departments of hospitals, numbered.
type PlaceInList = u32;

/// The positions in their order, and every candidate's list.
#[derive(Debug)]
pub(crate) struct Preferences<'a> {
    pub(crate) lists: Lists,
    pub(super) shelves: Shelves<'a>,
}

/// Positions by place and by hospital, sorted by start and id.
#[derive(Debug)]
pub(super) struct Shelves<'a> {
    places: HashMap<(&'a str, &'a str, &'a str), PlaceInList>,
    by_place: Vec<Vec<OpeningIndex>>,
    pub(super) by_hospital: HashMap<&'a Slug, Vec<OpeningIndex>>,
    pub(super) by_start: Vec<OpeningIndex>,
    place_of: Vec<PlaceInList>,
    /// Days from the common era, as quick to compare as numbers are.
    starts: Vec<i32>,
}

/// Wished places with the wish's place in the list, from 0; the hospital's own proposal stands behind all wishes.
pub(super) type Wished = Vec<(usize, PlaceInList)>;

impl<'a> Shelves<'a> {
    fn new(openings: &[Opening<'a>]) -> Self {
        let mut shelves = Shelves {
            places: HashMap::new(),
            by_place: Vec::new(),
            by_hospital: HashMap::new(),
            by_start: (0..openings.len() as u32).collect(),
            place_of: Vec::with_capacity(openings.len()),
            starts: openings.iter().map(|opening| opening.position.start.num_days_from_ce()).collect(),
        };
        // The places are in the order of ids; a stable sort keeps that where starts are the same.
        shelves.by_start.sort_by_key(|opening| shelves.starts[*opening as usize]);
        for opening in openings {
            let position = opening.position;
            let next = shelves.by_place.len() as PlaceInList;
            let key = (position.hospital.as_str(), position.site.as_str(), position.department.as_str());
            let place = *shelves.places.entry(key).or_insert(next);
            if place == next {
                shelves.by_place.push(Vec::new());
            }
            shelves.place_of.push(place);
        }
        for &opening in &shelves.by_start {
            shelves.by_place[shelves.place_of[opening as usize] as usize].push(opening);
            shelves.by_hospital.entry(&openings[opening as usize].position.hospital).or_default().push(opening);
        }
        shelves
    }

    /// The places that a candidate wished for, as far as there are positions at them.
    pub(super) fn wished(&self, candidate: &Candidate<'_>) -> Wished {
        let mut out = Wished::new();
        let mut add = |number: usize, hospital: &Slug, site: &str, department: &str| {
            let place = self.places.get(&(hospital.as_str(), site, department)).copied();
            if let Some(place) = place.filter(|place| !is_among(*place, &out)) {
                out.push((number, place));
            }
        };
        for (number, wish) in candidate.wishes.iter().enumerate() {
            match &wish.hospital {
                Some(hospital) => add(number, hospital, &wish.site, &wish.department),
                None => candidate.hospitals.iter().for_each(|id| add(number, id, &wish.site, &wish.department)),
            }
        }
        if let Some((site, department)) = &candidate.proposed {
            candidate.hospitals.iter().for_each(|id| add(candidate.wishes.len(), id, site, department));
        }
        out
    }

    pub(super) fn at(&self, place: PlaceInList) -> &[OpeningIndex] {
        &self.by_place[place as usize]
    }

    pub(super) fn is_wished(&self, opening: OpeningIndex, wished: &Wished) -> bool {
        is_among(self.place_of[opening as usize], wished)
    }

    /// The wish that a position meets, by its place in the list from 0.
    pub(super) fn wish(&self, opening: OpeningIndex, wished: &Wished) -> Option<usize> {
        let place = self.place_of[opening as usize];
        wished.iter().find(|(_, known)| *known == place).map(|(number, _)| *number)
    }

    pub(super) fn start(&self, opening: OpeningIndex) -> i32 {
        self.starts[opening as usize]
    }

    /// Those of a shelf that start between two days, both included.
    pub(super) fn within<'s>(&self, shelf: &'s [OpeningIndex], first: i32, last: i32) -> &'s [OpeningIndex] {
        let from = shelf.partition_point(|opening| self.start(*opening) < first);
        let to = shelf.partition_point(|opening| self.start(*opening) <= last);
        shelf.get(from..to).unwrap_or_default()
    }

    /// A shelf from a day outwards: nearest start first; of two as near the earlier, then the order of ids.
    pub(super) fn outwards<'s>(
        &'s self,
        shelf: &'s [OpeningIndex],
        day: i32,
    ) -> impl Iterator<Item = OpeningIndex> + 's {
        let at = shelf.partition_point(|opening| self.start(*opening) < day);
        let (before, after) = shelf.split_at(at);
        // Before the day ids must still go upwards among those of one start.
        let mut before = before.chunk_by(|a, b| self.start(*a) == self.start(*b)).rev().flatten().copied().peekable();
        let mut after = after.iter().copied().peekable();
        std::iter::from_fn(move || match (before.peek(), after.peek()) {
            (Some(earlier), Some(later)) if day - self.start(*earlier) <= self.start(*later) - day => before.next(),
            (_, Some(_)) => after.next(),
            (_, None) => before.next(),
        })
    }
}

impl<'a> Preferences<'a> {
    pub(super) fn new(candidates: &[Candidate<'a>], openings: &[Opening<'a>]) -> Self {
        let shelves = Shelves::new(openings);
        let mut lists = Lists { openings: Vec::new(), ends: Vec::with_capacity(candidates.len()) };
        for candidate in candidates {
            list(candidate, openings, &shelves, &mut lists.openings);
            lists.ends.push(lists.openings.len() as u32);
        }
        Preferences { lists, shelves }
    }

    /// What the candidate would take, most wanted first.
    pub(crate) fn of(&self, candidate: CandidateIndex) -> &[OpeningIndex] {
        self.lists.of(candidate)
    }
}

/// Adds a candidate's list: by place in the wishes (not wished last), then days from the wished start, then start, then id.
fn list(candidate: &Candidate<'_>, openings: &[Opening<'_>], shelves: &Shelves<'_>, out: &mut Vec<OpeningIndex>) {
    let (first, last) = days(candidate.window());
    let day = candidate.start.num_days_from_ce();
    let wished = shelves.wished(candidate);
    let fits = |opening: &OpeningIndex| unfit(candidate, &openings[*opening as usize]).is_none();
    let nearness = |opening: &OpeningIndex| {
        let start = shelves.start(*opening);
        ((start - day).abs(), start, *opening)
    };
    for same in wished.chunk_by(|(one, _), (next, _)| one == next) {
        let begin = out.len();
        for (_, place) in same {
            let shelf = shelves.within(shelves.at(*place), first, last);
            out.extend(shelves.outwards(shelf, day).filter(fits));
        }
        if same.len() > 1 {
            out[begin..].sort_by_key(nearness);
        }
    }
    if candidate.flexible {
        let begin = out.len();
        for shelf in candidate.hospitals.iter().filter_map(|hospital| shelves.by_hospital.get(hospital)) {
            let other = |opening: &&OpeningIndex| !shelves.is_wished(**opening, &wished);
            out.extend(shelves.within(shelf, first, last).iter().filter(other).copied().filter(fits));
        }
        out[begin..].sort_by_key(nearness);
    }
}

fn is_among(place: PlaceInList, wished: &Wished) -> bool {
    wished.iter().any(|(_, known)| *known == place)
}

/// Days from the common era, as [`Shelves::within`] takes them.
pub(super) fn days((first, last): (NaiveDate, NaiveDate)) -> (i32, i32) {
    (first.num_days_from_ce(), last.num_days_from_ce())
}

/// Why a position at a place that the candidate would take cannot be had, its start aside: all reasons.
pub(super) fn unfits(candidate: &Candidate<'_>, opening: &Opening<'_>) -> impl Iterator<Item = Unfit> {
    let position = opening.position;
    let prior = candidate.prior_service.as_ref().filter(|needed| needed.strength == Strength::Requirement);
    let overlaps = || {
        let end = position.end();
        candidate.busy.iter().any(|(from, to)| *from <= end && position.start <= *to)
    };
    let found = [
        (opening.closed, Unfit::Closed),
        (candidate.barred, Unfit::Gate),
        (position.months < candidate.months, Unfit::TooShort),
        (prior.is_some_and(|needed| !needed.reached_on(position.start)), Unfit::NotEligible),
        (!candidate.busy.is_empty() && overlaps(), Unfit::Overlaps),
    ];
    found.into_iter().filter(|(is, _)| *is).map(|(_, unfit)| unfit)
}

fn unfit(candidate: &Candidate<'_>, opening: &Opening<'_>) -> Option<Unfit> {
    unfits(candidate, opening).next()
}

/// The first reason why a position is nothing for a candidate; none where it is on the list.
pub(super) fn why_not(candidate: &Candidate<'_>, opening: &Opening<'_>, is_wished: bool) -> Option<Unfit> {
    if !candidate.hospitals.contains(&opening.position.hospital) {
        return Some(Unfit::OtherAgreement);
    }
    if !is_wished && !candidate.flexible {
        return Some(Unfit::NotWished);
    }
    let (first, last) = candidate.window();
    if !opening.closed && !(first..=last).contains(&opening.position.start) {
        return Some(Unfit::TooFar);
    }
    unfit(candidate, opening)
}
