//! Is a matching stable? The definition, read anew: nothing here is taken from the algorithm that made the matching.
//!
//! A matching is stable when everybody who got a position would take it, no position has more than its seats, and there
//! is no candidate and position that would both rather have each other: the candidate rather than what they got, the
//! position rather than an empty seat or one of those it got (Gale and Shapley 1962).

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::calendar::{add_months, sub_months};
use super::id::Slug;
use super::matching::candidate::Candidate;
use super::matching::opening::Opening;
use super::terms::Strength;

/// What is wrong with a matching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unstable {
    /// The candidate got a position that they would not take, or one though they do not take part.
    NotAcceptable { candidate: usize, opening: usize },
    /// The position got more candidates than seats.
    TooMany { opening: usize },
    /// Both would rather have each other.
    Blocking { candidate: usize, opening: usize },
}

/// Checks every pair of a candidate that takes part and a position.
///
/// # Errors
/// The first thing that is wrong.
pub(crate) fn check(
    candidates: &[Candidate<'_>],
    openings: &[Opening<'_>],
    seats: &[u32],
    takes_part: &[bool],
    assigned: &[Option<u32>],
) -> Result<(), Unstable> {
    let places = Ranks::of(candidates);
    let mut filled = vec![0_u32; openings.len()];
    let mut last = vec![None; openings.len()];
    for (candidate, opening) in assigned.iter().enumerate() {
        let Some(opening) = opening.map(|opening| opening as usize) else { continue };
        let found = &candidates[candidate];
        if !takes_part[candidate] || !takes(found, nearness(found), &openings[opening]) {
            return Err(Unstable::NotAcceptable { candidate, opening });
        }
        filled[opening] += 1;
        last[opening] = last[opening].max(Some(places.0[candidate]));
    }
    if let Some(opening) = (0..openings.len()).find(|opening| filled[*opening] > seats[*opening]) {
        return Err(Unstable::TooMany { opening });
    }
    // Positions that nobody could be let into need no further look: they would have nobody rather than whom they have.
    let mut there: BTreeMap<&str, BTreeMap<(&str, &str), Vec<usize>>> = BTreeMap::new();
    for (opening, found) in openings.iter().enumerate().filter(|(opening, _)| seats[*opening] > 0) {
        let position = found.position;
        let hospital = there.entry(position.hospital.as_str()).or_default();
        hospital.entry((position.site.as_str(), position.department.as_str())).or_default().push(opening);
    }
    for (number, candidate) in candidates.iter().enumerate().filter(|(number, _)| takes_part[*number]) {
        let near = nearness(candidate);
        let own = assigned[number].map(|opening| worth(candidate, &openings[opening as usize]));
        let rather_had = |opening: usize| {
            let would = filled[opening] < seats[opening] || last[opening] > Some(places.0[number]);
            would
                && own.is_none_or(|own| worth(candidate, &openings[opening]) < own)
                && takes(candidate, near, &openings[opening])
        };
        for hospital in candidate.hospitals {
            let Some(groups) = there.get(hospital.as_str()) else { continue };
            let wished =
                candidate.wishes.iter().filter(|wish| wish.hospital.as_ref().is_none_or(|own| own == hospital));
            let wished = wished.filter_map(|wish| groups.get(&(wish.site.as_str(), wish.department.as_str())));
            let proposed = candidate
                .proposed
                .as_ref()
                .and_then(|(site, department)| groups.get(&(site.as_str(), department.as_str())));
            // Whoever is flexible comes up at every place, the wished ones too.
            let any = groups.values().filter(|_| candidate.flexible);
            let blocking = wished.chain(proposed).chain(any).flatten().copied().find(|opening| rather_had(*opening));
            if let Some(opening) = blocking {
                return Err(Unstable::Blocking { candidate: number, opening });
            }
        }
    }
    Ok(())
}

/// Every candidate's place in the order of the positions.
struct Ranks(Vec<u32>);

impl Ranks {
    fn of(candidates: &[Candidate<'_>]) -> Self {
        let mut line: Vec<usize> = (0..candidates.len()).collect();
        line.sort_by(|a, b| goes_ahead(&candidates[*a], &candidates[*b]));
        let mut ranks = vec![0; candidates.len()];
        for (rank, candidate) in line.into_iter().enumerate() {
            ranks[candidate] = rank as u32;
        }
        Ranks(ranks)
    }
}

/// Rank by their municipality (unranked after ranked), wished start, months of prior service (more first), date of the
/// request, HPR number; the parts of one trainee by their number.
fn goes_ahead(a: &Candidate<'_>, b: &Candidate<'_>) -> Ordering {
    let by_rank = match (a.rank, b.rank) {
        (Some(a), Some(b)) => a.place.cmp(&b.place),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    };
    by_rank
        .then_with(|| a.start.cmp(&b.start))
        .then_with(|| b.prior_months.cmp(&a.prior_months))
        .then_with(|| a.requested_on.cmp(&b.requested_on))
        .then_with(|| a.hpr.cmp(&b.hpr))
        .then_with(|| a.placement.cmp(&b.placement))
}

/// The first and the last start that lie near enough to the wished one; nothing where any does.
fn nearness(candidate: &Candidate<'_>) -> Option<(NaiveDate, NaiveDate)> {
    let months = candidate.deviation_months?;
    // A day is near enough if the months count from the wish to it, or back from it to the wish.
    let back = |day: &NaiveDate| sub_months(*day, months) <= candidate.wished;
    let later = add_months(candidate.wished, months).iter_days().skip(1).take_while(back).last();
    Some((sub_months(candidate.wished, months), later.unwrap_or_else(|| add_months(candidate.wished, months))))
}

/// Would the candidate take the position, were a seat free?
fn takes(candidate: &Candidate<'_>, near: Option<(NaiveDate, NaiveDate)>, opening: &Opening<'_>) -> bool {
    let position = opening.position;
    let near = near.is_none_or(|(first, last)| first <= position.start && position.start <= last);
    let eligible = candidate.prior_service.as_ref().is_none_or(|prior| match prior.strength {
        Strength::Requirement => prior.from.is_some_and(|from| from <= position.start),
        Strength::Recommendation | Strength::Reservation => true,
    });
    let away = candidate.busy.iter().all(|(from, to)| *to < position.start || position.end() < *from);
    let place = candidate.flexible
        || names(candidate, position.hospital.as_str(), &position.site, &position.department).is_some();
    !opening.closed
        && !candidate.barred
        && candidate.hospitals.contains(&position.hospital)
        && near
        && position.months >= candidate.months
        && place
        && eligible
        && away
}

/// Where in the wishes a place stands; the place that the hospital proposed stands behind them all.
fn names(candidate: &Candidate<'_>, hospital: &str, site: &str, department: &str) -> Option<usize> {
    let is_named = |wish: &super::journal::Wish| {
        wish.site == site
            && wish.department == department
            && wish.hospital.as_ref().is_none_or(|named| named.as_str() == hospital)
    };
    let proposed = candidate.proposed.as_ref().is_some_and(|(s, d)| s == site && d == department);
    let wished = candidate.wishes.iter().position(is_named);
    wished.or(proposed.then_some(candidate.wishes.len()))
}

/// What a position is worth to a candidate; less is more: place in the wishes (not wished last), days from the wished
/// start, start, id.
fn worth<'o>(candidate: &Candidate<'_>, opening: &Opening<'o>) -> (usize, i64, NaiveDate, &'o Slug) {
    let position = opening.position;
    let wish = names(candidate, position.hospital.as_str(), &position.site, &position.department);
    let days = (position.start - candidate.start).num_days().abs();
    (wish.unwrap_or(usize::MAX), days, position.start, &position.id)
}
