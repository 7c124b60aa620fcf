//! What a hospital's register of needs stands on (HSYK 7.5): from the half-year of the letter's day on.

use std::collections::BTreeMap;

use crate::domain::demand::{self, Balance, HalfYear, Need, Place};
use crate::domain::fold;
use crate::domain::hospital::Hospital;
use crate::domain::id::MunicipalityNumber;
use crate::domain::position::{self, Holders};

use super::LetterStand;

/// What is wanted of a hospital, against what it has.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct RegisterOfNeeds {
    /// By half-year and place.
    pub(crate) balances: BTreeMap<Place, Balance>,
    /// Hospital periods that each municipality wants in a half-year; nobody is named, so restricted trainees are counted.
    pub(crate) reported: BTreeMap<(HalfYear, MunicipalityNumber), u32>,
}

impl RegisterOfNeeds {
    /// What there is to register of a hospital on the letter's day.
    pub(crate) fn of(hospital: &Hospital, letter: &LetterStand<'_>) -> Self {
        let is_ahead = |half_year: HalfYear| half_year >= HalfYear::of(letter.on);
        let own = |need: &Need| need.place.hospital.as_ref() == Some(&hospital.id) && is_ahead(need.place.half_year);
        let (mut needs, mut seats) = (Vec::new(), Vec::new());
        let mut reported: BTreeMap<(HalfYear, MunicipalityNumber), u32> = BTreeMap::new();
        for trainee in letter.trainees {
            let story = fold::fold(&trainee.journal, letter.known);
            for need in demand::of_trainee(trainee, &story, letter.register).into_iter().filter(own) {
                *reported.entry((need.place.half_year, trainee.responsible_on(letter.on))).or_default() += 1;
                needs.push(need);
            }
            seats.extend(position::seats_of(trainee, &story));
        }
        let positions = letter.register.positions.values().filter(|position| position.hospital == hospital.id);
        let mut balances = demand::balances(needs, positions, &Holders::new(seats), letter.known);
        balances.retain(|place, _| is_ahead(place.half_year));
        RegisterOfNeeds { balances, reported }
    }

    /// Half-years with the places of each, by time.
    pub(crate) fn half_years(&self) -> BTreeMap<HalfYear, Vec<(&Place, &Balance)>> {
        let mut out: BTreeMap<HalfYear, Vec<(&Place, &Balance)>> = BTreeMap::new();
        for (place, balance) in &self.balances {
            out.entry(place.half_year).or_default().push((place, balance));
        }
        out
    }

    /// Who reported how much for a half-year.
    pub(crate) fn reported_for(&self, half_year: HalfYear) -> impl Iterator<Item = (MunicipalityNumber, u32)> {
        let own = self.reported.iter().filter(move |((when, _), _)| *when == half_year);
        own.map(|((_, number), count)| (*number, *count))
    }
}

impl Balance {
    /// Wanted, and no position for it.
    pub(crate) fn lacking(self) -> u32 {
        u32::try_from(self.gap()).unwrap_or_default()
    }
}
