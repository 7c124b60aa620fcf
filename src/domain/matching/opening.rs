//! The positions that take part in a matching, and who may hold them.

use chrono::NaiveDate;

use crate::domain::id::Slug;
use crate::domain::position::{Holder, Holders, Position, PositionStanding};

/// A candidate by its place among the market's.
pub(crate) type CandidateIndex = u32;
/// A position by its place among the market's, which is the order of their ids.
pub(crate) type OpeningIndex = u32;

/// A position as the matching sees it.
#[derive(Clone, Debug)]
pub(crate) struct Opening<'a> {
    pub(crate) position: &'a Position,
    pub(crate) closed: bool,
    /// Seats that no standing offer holds.
    pub(crate) free: u32,
    /// Who holds the others.
    pub(crate) holders: &'a [Holder],
}

/// Which positions take part.
#[derive(Clone, Debug, Default)]
pub(crate) struct Narrowed {
    pub(crate) hospital: Option<Slug>,
    /// The first and the last start.
    pub(crate) from: Option<NaiveDate>,
    pub(crate) to: Option<NaiveDate>,
}

/// The positions that take part, in the order of their ids.
pub(crate) fn openings<'a>(
    positions: impl IntoIterator<Item = &'a Position>,
    holders: &'a Holders,
    narrowed: &Narrowed,
    today: NaiveDate,
) -> Vec<Opening<'a>> {
    let wanted = |position: &&Position| {
        narrowed.hospital.as_ref().is_none_or(|hospital| *hospital == position.hospital)
            && narrowed.from.is_none_or(|from| from <= position.start)
            && narrowed.to.is_none_or(|to| position.start <= to)
    };
    let opening = |position: &'a Position| Opening {
        position,
        closed: position.standing(today) == PositionStanding::Closed,
        free: holders.free(position),
        holders: holders.of(&position.id),
    };
    let mut out: Vec<Opening<'a>> = positions.into_iter().filter(wanted).map(opening).collect();
    out.sort_by(|a, b| a.position.id.cmp(&b.position.id));
    out
}
