//! A matching explained: why this position, why not that one, who went ahead by which criterion, and what little would
//! give the others a place.
//!
//! Whoever got nothing is told of every position on their list, and of at most [`OTHERS`] that were not on it, nearest
//! start first: an explanation stays as short as the candidate's own wishes, however large the market is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::candidate::Candidate;
use super::preference::{Unfit, Wished, days, unfits, why_not};
use super::{CandidateIndex, Market, MatchOutcome, OpeningIndex};
use crate::domain::hpr::Hpr;
use crate::domain::terms::Strength;
use crate::domain::word::Word;

/// Positions told of that were not on the candidate's list.
pub(crate) const OTHERS: usize = 20;
/// Of how many positions it is told how many go ahead, most wanted first.
pub(crate) const TOLD: usize = 5;
/// Positions looked at, from the wished start outwards, for one that a small change would give.
const NEAREST: usize = 64;

/// Why a candidate did not get a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotMatched {
    /// Every seat went to somebody who goes ahead.
    Full,
    /// 3+3: it was to be had, but not the other part.
    Half,
    Unfit(Unfit),
}

impl NotMatched {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            NotMatched::Full => "full",
            NotMatched::Half => "half",
            NotMatched::Unfit(unfit) => unfit.as_str(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    pub(crate) opening: OpeningIndex,
    pub(crate) why: NotMatched,
}

/// What decided between two candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Criterion {
    /// The seat was offered before.
    Offer,
    Rank,
    WishedStart,
    PriorService,
    RequestDate,
    /// Nothing else told them apart.
    Number,
}

/// Somebody who has a seat that a candidate would have taken.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ahead<'m> {
    pub(crate) hpr: Hpr,
    pub(crate) name: &'m str,
    pub(crate) confidential: bool,
    pub(crate) by: Criterion,
}

/// A change of one thing that would give the candidate a place, everything else as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Remedy {
    /// To take this position too, though its place is not wished.
    Place { opening: OpeningIndex },
    /// To take this position too, though its start lies outside of the deviation.
    Month { opening: OpeningIndex },
    /// Both.
    PlaceAndMonth { opening: OpeningIndex },
    /// To take this position too, though it is shorter than asked for.
    Months { opening: OpeningIndex },
    /// So many seats more.
    Seats { opening: OpeningIndex, seats: u32 },
}

impl Remedy {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Remedy::Place { .. } => "place",
            Remedy::Month { .. } => "month",
            Remedy::PlaceAndMonth { .. } => "place-and-month",
            Remedy::Months { .. } => "months",
            Remedy::Seats { .. } => "seats",
        }
    }

    pub(crate) fn opening(self) -> OpeningIndex {
        match self {
            Remedy::Place { opening }
            | Remedy::Month { opening }
            | Remedy::PlaceAndMonth { opening }
            | Remedy::Months { opening }
            | Remedy::Seats { opening, .. } => opening,
        }
    }
}

/// Why a position was given, the first the most weighty.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Merit {
    /// The wish that it meets, from 1.
    Wish(usize),
    /// The hospital proposed the place when it was asked again.
    Proposed,
    /// Not wished, but the candidate is flexible.
    Flexible,
    /// Days from the wished start; later is positive.
    Days(i64),
    Rank {
        place: u32,
        of: u32,
    },
    /// Less prior service at the start than the terms recommend.
    PriorService,
}

/// A matching with what is needed to explain it.
pub(crate) struct Explanation<'m, 'a> {
    market: &'m Market<'a>,
    outcome: &'m MatchOutcome,
    /// Who got each position, in the order of the positions.
    got: Vec<Vec<CandidateIndex>>,
    lines: Lines,
}

/// Who stands in line: all who would rather have a position than what they got, in the order of the positions.
struct Lines {
    /// For each candidate without a place: the fewest seats more, and where.
    seats: Vec<Option<(OpeningIndex, u32)>>,
    /// How many stand before each candidate, for the first positions of their list.
    before: Vec<[u32; TOLD]>,
}

impl<'m, 'a> Explanation<'m, 'a> {
    pub(crate) fn new(market: &'m Market<'a>, outcome: &'m MatchOutcome) -> Self {
        let mut got = vec![Vec::new(); market.openings.len()];
        for (candidate, opening) in outcome.assigned.iter().enumerate() {
            if let Some(opening) = opening {
                got[*opening as usize].push(candidate as u32);
            }
        }
        Explanation { market, outcome, got, lines: Lines::of(market, outcome) }
    }

    /// Everybody who waited and got a position, in the order of the positions.
    pub(crate) fn matched(&self) -> impl Iterator<Item = (CandidateIndex, OpeningIndex)> {
        let assigned = self.outcome.assigned.iter().enumerate();
        assigned.filter_map(|(candidate, opening)| Some((candidate as u32, (*opening)?)))
    }

    /// Everybody who waited and got none.
    pub(crate) fn unmatched(&self) -> impl Iterator<Item = CandidateIndex> {
        let waits = |candidate: &u32| self.market.candidates[*candidate as usize].holds.is_none();
        let all = 0..self.market.candidates.len() as u32;
        all.filter(move |candidate| waits(candidate) && self.outcome.assigned[*candidate as usize].is_none())
    }

    fn candidate(&self, candidate: CandidateIndex) -> &'m Candidate<'a> {
        &self.market.candidates[candidate as usize]
    }

    fn wished(&self, candidate: CandidateIndex) -> Wished {
        self.market.preferences.shelves.wished(self.candidate(candidate))
    }

    /// Why a candidate got a position.
    pub(crate) fn grounds(&self, candidate: CandidateIndex, opening: OpeningIndex) -> Vec<Merit> {
        let found = self.candidate(candidate);
        let position = self.market.openings[opening as usize].position;
        let wish = self.market.preferences.shelves.wish(opening, &self.wished(candidate));
        let mut out = vec![match wish {
            Some(wish) if wish < found.wishes.len() => Merit::Wish(wish + 1),
            Some(_) => Merit::Proposed,
            None => Merit::Flexible,
        }];
        let days = (position.start - found.start).num_days();
        out.extend((days != 0).then_some(Merit::Days(days)));
        out.extend(found.rank.map(|rank| Merit::Rank { place: rank.place, of: rank.of }));
        let short = |prior: &&super::candidate::PriorServiceNeeded| {
            prior.strength != Strength::Requirement && !prior.reached_on(position.start)
        };
        out.extend(found.prior_service.as_ref().filter(short).map(|_| Merit::PriorService));
        out
    }

    /// What a candidate would rather have had than what they got.
    pub(crate) fn preferred(&self, candidate: CandidateIndex) -> &'m [OpeningIndex] {
        let list = self.market.preferences.of(candidate);
        let own = self.outcome.assigned[candidate as usize];
        let end = list.iter().position(|opening| Some(*opening) == own).unwrap_or(list.len());
        &list[..end]
    }

    /// Why one who got nothing got none of the positions: first those on the list, most wanted first.
    pub(crate) fn reasons(&self, candidate: CandidateIndex) -> Vec<Reason> {
        let market = self.market;
        let (found, shelves) = (self.candidate(candidate), &market.preferences.shelves);
        let would = self.outcome.half.iter().find(|(part, _)| *part == candidate).and_then(|(_, would)| *would);
        let list = market.preferences.of(candidate);
        let aside = self.outcome.half.iter().any(|(part, _)| *part == candidate);
        let mut out: Vec<Reason> = Vec::with_capacity(list.len() + 4);
        for opening in list {
            let left = self.outcome.left[*opening as usize] > 0;
            let why = if would == Some(*opening) || (aside && left) { NotMatched::Half } else { NotMatched::Full };
            out.push(Reason { opening: *opening, why });
        }
        let wished = shelves.wished(found);
        let day = found.start.num_days_from_ce();
        let own = out.len();
        let told = |out: &mut Vec<Reason>, opening: OpeningIndex| {
            let is_wished = shelves.is_wished(opening, &wished);
            let why = why_not(found, &market.openings[opening as usize], is_wished);
            if let Some(unfit) = why.filter(|_| out.iter().all(|reason| reason.opening != opening)) {
                out.push(Reason { opening, why: NotMatched::Unfit(unfit) });
            }
        };
        // The wished places, whatever the start; then what lies near in time.
        for (_, place) in &wished {
            let room = OTHERS.saturating_sub(out.len() - own);
            shelves.outwards(shelves.at(*place), day).take(room).for_each(|opening| told(&mut out, opening));
        }
        let (first, last) = days(found.window());
        let near = shelves.within(&shelves.by_start, first, last);
        for opening in shelves.outwards(near, day).take(NEAREST) {
            if out.len() - own >= OTHERS {
                break;
            }
            told(&mut out, opening);
        }
        out
    }

    /// Who has the seats of a position that is full for a candidate, and what put them ahead.
    pub(crate) fn before(&self, candidate: CandidateIndex, opening: OpeningIndex) -> Vec<Ahead<'m>> {
        let holders = self.market.openings[opening as usize].holders.iter().map(|holder| Ahead {
            hpr: holder.hpr,
            name: &holder.name,
            confidential: holder.confidential,
            by: Criterion::Offer,
        });
        let got = self.got[opening as usize].iter().map(|other| {
            let found = self.candidate(*other);
            let by = decided(found, self.candidate(candidate));
            Ahead { hpr: found.hpr, name: &found.name, confidential: found.confidential, by }
        });
        holders.chain(got).collect()
    }

    /// How many go ahead for the position at a place of the candidate's list, one of the first [`TOLD`]: who has its seats, and
    /// who waits for one.
    pub(crate) fn ahead(&self, candidate: CandidateIndex, place: usize) -> u32 {
        let opening = self.market.preferences.of(candidate)[place];
        let seats = self.market.openings[opening as usize].holders.len() + self.got[opening as usize].len();
        seats as u32 + self.lines.before[candidate as usize].get(place).copied().unwrap_or_default()
    }

    /// Everybody who stands in line before a candidate, for each position of their list, and what put them ahead.
    pub(crate) fn in_line(&self, candidate: CandidateIndex) -> BTreeMap<OpeningIndex, Vec<Ahead<'m>>> {
        let own = self.candidate(candidate);
        let aside: BTreeSet<_> = self.outcome.half.iter().map(|(part, _)| *part as usize).collect();
        let mut lines: BTreeMap<_, Vec<_>> =
            self.preferred(candidate).iter().map(|opening| (*opening, Vec::new())).collect();
        for (index, found) in self.market.candidates.iter().enumerate().take(candidate as usize) {
            if found.holds.is_some() || aside.contains(&index) {
                continue;
            }
            let by = decided(found, own);
            for opening in self.preferred(index as u32) {
                if let Some(line) = lines.get_mut(opening) {
                    line.push(Ahead { hpr: found.hpr, name: &found.name, confidential: found.confidential, by });
                }
            }
        }
        lines
    }

    /// The smallest changes that would give a candidate a place, at most one of each kind: another place, another month,
    /// a shorter service, more seats.
    ///
    /// A position that is added at the end of the list, and has a seat left, is given to the candidate: up to there
    /// everything goes as it went, and nobody else gets less. With so many seats more as stand in line before the
    /// candidate, and one, the candidate's turn comes.
    pub(crate) fn changes(&self, candidate: CandidateIndex) -> Vec<Remedy> {
        if self.outcome.half.iter().any(|(part, would)| *part == candidate && would.is_some()) {
            // This part was to be had: it is the other one that needs a change.
            return Vec::new();
        }
        let (found, shelves) = (self.candidate(candidate), &self.market.preferences.shelves);
        let wished = shelves.wished(found);
        let day = found.start.num_days_from_ce();
        let (first, last) = days(found.window());
        let in_window = |opening: &OpeningIndex| (first..=last).contains(&shelves.start(*opening));
        let left = |opening: &OpeningIndex| self.outcome.left[*opening as usize] > 0;
        let lacks = |opening: &OpeningIndex, only: Option<Unfit>| {
            unfits(found, &self.market.openings[*opening as usize]).eq(only)
        };
        let by_nearness = |opening: &OpeningIndex| {
            let start = shelves.start(*opening);
            ((start - day).abs(), start, *opening)
        };
        let nearest = |shelf: &[OpeningIndex], fits: &dyn Fn(&OpeningIndex) -> bool| {
            shelves.outwards(shelf, day).take(NEAREST).find(|opening| left(opening) && fits(opening))
        };
        let at_wished = |fits: &dyn Fn(&OpeningIndex) -> bool| {
            let found = wished.iter().filter_map(|(_, place)| nearest(shelves.at(*place), fits));
            found.min_by_key(by_nearness)
        };
        let anywhere = |fits: &dyn Fn(&OpeningIndex) -> bool| {
            let hospitals = found.hospitals.iter().filter_map(|hospital| shelves.by_hospital.get(hospital));
            hospitals.filter_map(|shelf| nearest(shelf, fits)).min_by_key(by_nearness)
        };
        let would_take =
            |fits: &dyn Fn(&OpeningIndex) -> bool| if found.flexible { anywhere(fits) } else { at_wished(fits) };
        let other = |opening: &OpeningIndex| !shelves.is_wished(*opening, &wished);
        let place = (!found.flexible)
            .then(|| anywhere(&|opening| other(opening) && in_window(opening) && lacks(opening, None)))
            .flatten();
        let month = would_take(&|opening| !in_window(opening) && lacks(opening, None));
        let both = (!found.flexible && place.is_none() && month.is_none())
            .then(|| anywhere(&|opening| lacks(opening, None)))
            .flatten();
        let shorter = would_take(&|opening| in_window(opening) && lacks(opening, Some(Unfit::TooShort)));
        [
            place.map(|opening| Remedy::Place { opening }),
            month.map(|opening| Remedy::Month { opening }),
            both.map(|opening| Remedy::PlaceAndMonth { opening }),
            shorter.map(|opening| Remedy::Months { opening }),
            self.lines.seats[candidate as usize].map(|(opening, seats)| Remedy::Seats { opening, seats }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl Lines {
    fn of(market: &Market<'_>, outcome: &MatchOutcome) -> Self {
        let mut line = vec![0_u32; market.openings.len()];
        let mut aside = outcome.half.iter().map(|(part, _)| *part).peekable();
        let mut seats_missing = vec![None; market.candidates.len()];
        let mut before = vec![[0; TOLD]; market.candidates.len()];
        for (index, candidate) in market.candidates.iter().enumerate() {
            let stands_aside = aside.next_if(|part| *part as usize == index).is_some();
            if candidate.holds.is_some() {
                continue;
            }
            let own = outcome.assigned[index];
            let rather = market.preferences.of(index as u32).iter().take_while(|opening| Some(**opening) != own);
            for (place, opening) in rather.enumerate() {
                let waiting = &mut line[*opening as usize];
                if let Some(told) = before[index].get_mut(place) {
                    *told = *waiting;
                }
                let seats = *waiting + 1;
                if own.is_none() && seats_missing[index].is_none_or(|(_, fewest)| seats < fewest) {
                    seats_missing[index] = Some((*opening, seats));
                }
                if !stands_aside {
                    *waiting = seats;
                }
            }
        }
        Lines { seats: seats_missing, before }
    }
}

/// What put one candidate ahead of another.
fn decided(one: &Candidate<'_>, other: &Candidate<'_>) -> Criterion {
    let rank = |candidate: &Candidate<'_>| candidate.rank.map(|rank| rank.place);
    if rank(one) != rank(other) {
        Criterion::Rank
    } else if one.start != other.start {
        Criterion::WishedStart
    } else if one.prior_months != other.prior_months {
        Criterion::PriorService
    } else if one.requested_on != other.requested_on {
        Criterion::RequestDate
    } else {
        Criterion::Number
    }
}
