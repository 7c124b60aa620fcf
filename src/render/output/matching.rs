//! What `alis match` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis match --format json`. Written row by row: a market's rows together may be larger than memory.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[cfg_attr(test, schemars(rename = "MatchOutput"))]
pub(crate) struct MatchOutput<M = Vec<MatchedRow>, U = Vec<UnmatchedRow>> {
    pub(crate) matched: M,
    pub(crate) unmatched: U,
    /// The positions that still have a seat.
    pub(crate) vacant: Vec<String>,
    /// Offers that stand, and would not have been given had everybody been matched anew.
    pub(crate) would_move: Vec<MoveRow>,
}

/// Who got a position.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct MatchedRow {
    pub(crate) trainee: u32,
    pub(crate) placement: u32,
    pub(crate) position: String,
    /// Which wish it meets, from 1; null where it was not wished.
    pub(crate) wish: Option<usize>,
    /// Days between its start and the wished start, in either direction.
    pub(crate) deviation_days: i64,
    /// In the user's language.
    pub(crate) reasons: Vec<String>,
    /// What the trainee would rather have had, most wanted first: all full. The first five; all with `--explain`.
    pub(crate) preferred: Vec<ReasonRow>,
    /// How many others there are.
    pub(crate) more: usize,
}

/// Who got nothing.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct UnmatchedRow {
    pub(crate) trainee: u32,
    pub(crate) placement: u32,
    /// The positions that the trainee would have taken, most wanted first; then at most 20 others, nearest start first. Of these
    /// the first five; all with `--explain`.
    pub(crate) reasons: Vec<ReasonRow>,
    /// How many others there are.
    pub(crate) more: usize,
    /// What little would give a place, at most one of each kind.
    pub(crate) changes: Vec<RemedyRow>,
}

/// Why a position went to somebody else.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ReasonRow {
    pub(crate) position: String,
    /// full, half, closed, gate, too-far, too-short, not-wished, not-eligible, other-agreement or overlaps.
    pub(crate) why: String,
    /// How many go ahead: who has its seats, and who waits for one.
    pub(crate) ahead: u32,
    /// Who has its seats.
    pub(crate) before: Vec<u32>,
    /// What put each of them ahead: offer, rank, wished-start, prior-service, request-date or number.
    pub(crate) criteria: Vec<String>,
    /// Who waits for a seat and goes ahead, first in line first; only with `--explain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) line: Option<Vec<LineRow>>,
}

/// Who goes ahead without having a seat.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct LineRow {
    pub(crate) trainee: u32,
    /// As in `criteria`.
    pub(crate) criterion: String,
}

/// A change of one thing that would give a place.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct RemedyRow {
    /// place, month, place-and-month or months: to take this position too; seats: so many seats more in it.
    pub(crate) change: String,
    pub(crate) position: String,
    pub(crate) start: Day,
    pub(crate) months: u32,
    pub(crate) seats: Option<u32>,
}

/// An offer that stands only because it is fixed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct MoveRow {
    pub(crate) trainee: u32,
    pub(crate) placement: u32,
    pub(crate) from: String,
    /// Null where the trainee would have got nothing.
    pub(crate) to: Option<String>,
}

/// `alis match --format csv`: a row for each candidate, those who got a position first.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct MatchCsv {
    pub(crate) trainee: u32,
    pub(crate) placement: u32,
    pub(crate) position: Option<String>,
    pub(crate) start: Option<Day>,
    pub(crate) wish: Option<usize>,
    pub(crate) deviation_days: Option<i64>,
    pub(crate) reasons: String,
}
