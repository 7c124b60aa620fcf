//! Who gets which position, and why (HSYK 7.5–7.6; the marketplace of Helse Vest).
//!
//! Candidates propose, by deferred acceptance (D. Gale and L. S. Shapley, *College Admissions and the Stability of
//! Marriage*, 1962): no candidate and position would both rather have each other, and no candidate could do better in
//! any matching of which that is true. Offers that stand are fixed. [`super::stability`] checks every result by its
//! own reading of the criteria.

pub(crate) mod candidate;
pub(crate) mod deferred_acceptance;
pub(crate) mod explanation;
pub(crate) mod opening;
pub(crate) mod preference;

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::hpr::Hpr;
use super::position::Position;
use super::stability::{self, Unstable};
use candidate::Candidate;
use deferred_acceptance::Matching;
pub(crate) use opening::{CandidateIndex, Narrowed, Opening, OpeningIndex, openings};
use preference::Preferences;

/// Candidates and positions, with what each candidate would take.
#[derive(Debug)]
pub(crate) struct Market<'a> {
    /// In the order that all positions follow.
    pub(crate) candidates: Vec<Candidate<'a>>,
    pub(crate) openings: Vec<Opening<'a>>,
    pub(crate) preferences: Preferences<'a>,
}

/// Who got which position, and who stood aside.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MatchOutcome {
    pub(crate) assigned: Vec<Option<OpeningIndex>>,
    /// The seats that are left, by position.
    pub(crate) left: Vec<u32>,
    /// 3+3: the parts of those who could not get them all.
    pub(crate) half: Vec<Half>,
    /// Who would not keep the offer they have, were it not fixed.
    pub(crate) would_move: Vec<Displacement>,
}

/// A part that stands aside, with the position that was to be had for it.
pub(crate) type Half = (CandidateIndex, Option<OpeningIndex>);

/// A standing offer that a matching of everybody would not have given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Displacement {
    pub(crate) candidate: CandidateIndex,
    pub(crate) from: OpeningIndex,
    pub(crate) to: Option<OpeningIndex>,
}

/// What orders the candidates of every position; less goes ahead. The number in the register makes it unambiguous.
type Precedence = (bool, u32, NaiveDate, Reverse<u32>, NaiveDate, Hpr, u32);

fn order(candidate: &Candidate<'_>) -> Precedence {
    (
        candidate.rank.is_none(),
        candidate.rank.map_or(0, |rank| rank.place),
        candidate.start,
        Reverse(candidate.prior_months),
        candidate.requested_on,
        candidate.hpr,
        candidate.placement,
    )
}

impl<'a> Market<'a> {
    pub(crate) fn new(mut candidates: Vec<Candidate<'a>>, openings: Vec<Opening<'a>>) -> Self {
        // From here on nothing depends on the order of files: the first candidate is the one that goes ahead of all.
        candidates.sort_by_cached_key(order);
        let preferences = Preferences::new(&candidates, &openings);
        Market { candidates, openings, preferences }
    }

    /// Matches those who wait with the seats that are free, and checks the result.
    ///
    /// A trainee who waits for several parts (3+3) gets all of them or none, unless `allow_half`.
    ///
    /// # Errors
    /// The result is not stable, which is a fault of the program: nothing may be done with it.
    pub(crate) fn matched(&self, allow_half: bool) -> Result<MatchOutcome, Unstable> {
        let seats: Vec<u32> = self.openings.iter().map(|opening| opening.free).collect();
        let waits: Vec<bool> = self.candidates.iter().map(|candidate| candidate.holds.is_none()).collect();
        let (matching, taking_part, half) = self.run(&seats, waits, allow_half);
        self.proved(&seats, &taking_part, &matching.assigned)?;
        let taken = |opening: usize| matching.held_by(opening as u32).count() as u32;
        Ok(MatchOutcome {
            left: seats.iter().enumerate().map(|(opening, seats)| seats.saturating_sub(taken(opening))).collect(),
            would_move: self.would_move(allow_half)?,
            assigned: matching.assigned,
            half,
        })
    }

    fn proved(&self, seats: &[u32], taking_part: &[bool], assigned: &[Option<u32>]) -> Result<(), Unstable> {
        stability::check(&self.candidates, &self.openings, seats, taking_part, assigned)
    }

    /// Everybody whose offer stands and whose service has not begun gives the seat back and takes part.
    fn would_move(&self, allow_half: bool) -> Result<Vec<Displacement>, Unstable> {
        let holds = |candidate: &Candidate<'_>| {
            let id = candidate.holds.as_ref()?;
            let opening = self.openings.binary_search_by(|opening| opening.position.id.cmp(id)).ok()?;
            Some(opening as u32)
        };
        let mut held: Vec<(u32, u32)> = Vec::new();
        let mut seats: Vec<u32> = self.openings.iter().map(|opening| opening.free).collect();
        let mut taking_part: Vec<bool> = self.candidates.iter().map(|candidate| candidate.holds.is_none()).collect();
        for (index, candidate) in self.candidates.iter().enumerate() {
            // An offer outside of the criteria was somebody's decision: it is no matter of the order.
            let Some(opening) = holds(candidate).filter(|held| self.preferences.of(index as u32).contains(held)) else {
                continue;
            };
            held.push((index as u32, opening));
            seats[opening as usize] += 1;
            taking_part[index] = true;
        }
        if held.is_empty() {
            return Ok(Vec::new());
        }
        let (matching, taking_part, _) = self.run(&seats, taking_part, allow_half);
        self.proved(&seats, &taking_part, &matching.assigned)?;
        let moved = |&(candidate, from): &(u32, u32)| {
            let to = matching.assigned[candidate as usize];
            if to == Some(from) { None } else { Some(Displacement { candidate, from, to }) }
        };
        Ok(held.iter().filter_map(moved).collect())
    }

    /// Deferred acceptance; then those who would get half of what they need stand aside, and are tried again one by one.
    fn run(
        &self,
        seats: &[u32],
        mut taking_part: Vec<bool>,
        allow_half: bool,
    ) -> (Matching<u32>, Vec<bool>, Vec<Half>) {
        let lists = &self.preferences.lists;
        let ahead = |_: u32, candidate: u32| candidate;
        let all = |taking_part: &[bool]| {
            let mut matching = Matching::new(self.candidates.len(), seats);
            for candidate in (0..self.candidates.len() as u32).filter(|candidate| taking_part[*candidate as usize]) {
                matching.admit(candidate, lists, ahead);
            }
            matching
        };
        let parts = self.parts(&taking_part);
        let mut matching = all(&taking_part);
        let mut half: Vec<Half> = Vec::new();
        // Everybody who would get a part only stands aside, until nobody would.
        loop {
            let broken: Vec<u32> =
                parts.iter().flat_map(|parts| self.broken(parts, &matching, &taking_part, allow_half)).collect();
            if broken.is_empty() {
                break;
            }
            half.extend(broken.iter().map(|part| (*part, matching.assigned[*part as usize])));
            broken.iter().for_each(|part| taking_part[*part as usize] = false);
            matching = all(&taking_part);
        }
        // In the order of the positions: does anybody get the whole now?
        let aside = |parts: &&Vec<u32>, taking_part: &[bool]| parts.iter().any(|part| !taking_part[*part as usize]);
        for parts in parts.iter() {
            if !aside(&parts, &taking_part) {
                continue;
            }
            let mut tried = matching.clone();
            let mut with = taking_part.clone();
            for part in parts.iter().filter(|part| !taking_part[**part as usize]) {
                tried.admit(*part, lists, ahead);
                with[*part as usize] = true;
            }
            let whole = |parts: &Vec<u32>| self.broken(parts, &tried, &with, allow_half).is_empty();
            if self.parts(&with).iter().all(whole) {
                matching = tried;
                half.retain(|(part, _)| !with[*part as usize]);
                taking_part = with;
            }
        }
        half.sort_unstable();
        (matching, taking_part, half)
    }

    /// The trainees with several parts that take part, each with them, by the first's place in the order.
    fn parts(&self, taking_part: &[bool]) -> Vec<Vec<CandidateIndex>> {
        // Whoever has several parts has a second one: the others, nearly all, need no look.
        let part = |(index, candidate): (usize, &Candidate<'_>)| {
            (taking_part[index] && candidate.placement > 1).then_some(candidate.hpr)
        };
        let several: HashSet<Hpr> = self.candidates.iter().enumerate().filter_map(part).collect();
        let mut by_person: HashMap<Hpr, Vec<u32>> = HashMap::new();
        for (index, candidate) in self.candidates.iter().enumerate().filter(|_| !several.is_empty()) {
            if taking_part[index] && several.contains(&candidate.hpr) {
                by_person.entry(candidate.hpr).or_default().push(index as u32);
            }
        }
        let mut out: Vec<Vec<u32>> = by_person.into_values().filter(|parts| parts.len() > 1).collect();
        out.sort_unstable();
        out
    }

    /// The parts of one trainee that must not stay: all, where some are missing or two overlap; with `allow_half` only
    /// the later of two that overlap.
    fn broken(
        &self,
        parts: &[CandidateIndex],
        matching: &Matching<u32>,
        taking_part: &[bool],
        allow_half: bool,
    ) -> Vec<CandidateIndex> {
        let here: Vec<u32> = parts.iter().copied().filter(|part| taking_part[*part as usize]).collect();
        let mut got: Vec<(u32, &Position)> = Vec::new();
        for part in &here {
            let opening = matching.assigned[*part as usize];
            got.extend(opening.map(|opening| (*part, self.openings[opening as usize].position)));
        }
        got.sort_by_key(|(part, position)| (position.start, self.candidates[*part as usize].placement));
        let overlap = got.array_windows().find(|[(_, one), (_, next)]| next.start <= one.end());
        match (overlap, allow_half) {
            (Some([_, (later, _)]), true) => vec![*later],
            (None, true) => Vec::new(),
            (Some(_), false) => here,
            (None, false) if got.is_empty() || got.len() == here.len() => Vec::new(),
            (None, false) => here,
        }
    }
}

#[cfg(test)]
mod cases;
