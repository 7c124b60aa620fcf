//! What the letter on a municipality's order stands on (HSYK 6.4).

use crate::domain::fold::Story;
use crate::domain::hpr::Hpr;
use crate::domain::placement::Placement;
use crate::domain::trainee::Trainee;

/// Those that an order ranks, each with the record where it can be read.
pub(crate) fn ranked<'a>(order: &[Hpr], trainees: &'a [Trainee]) -> Vec<(Hpr, Option<&'a Trainee>)> {
    order.iter().map(|hpr| (*hpr, trainees.iter().find(|trainee| trainee.hpr == *hpr))).collect()
}

impl Story {
    /// The hospital period that an order ranks: the first that is not over, else the last there was.
    pub(crate) fn ranked_placement(&self) -> Option<&Placement> {
        let open = self.placements.iter().find(|placement| !placement.is_closed());
        open.or_else(|| self.placements.last())
    }
}
