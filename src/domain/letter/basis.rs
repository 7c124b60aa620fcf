//! What the basis for an application in a round of the grant stands on (AVTALE 4.1).

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::fold;
use crate::domain::grant::GrantRound;
use crate::domain::grant::claim::{self, Claim};
use crate::domain::hpr::Hpr;
use crate::domain::id::MunicipalityNumber;
use crate::domain::text;
use crate::domain::trainee::Role;
use crate::domain::word::Word;

use super::LetterStand;

/// What all trainees give grounds to apply for in a round.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GrantBasis {
    /// Those with months that count, by municipality, then by name.
    pub(crate) claims: Vec<Claim>,
    /// What has to be known before there is an amount.
    pub(crate) lacking: BTreeSet<claim::Missing>,
    /// Trainees whose records cannot be counted as they are.
    pub(crate) unsound: Vec<Hpr>,
}

/// A rate with the classes that it was used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RateUsed {
    pub(crate) role: Role,
    /// Whole kroner for 12 months at 100 %.
    pub(crate) rate: u32,
    pub(crate) classes: BTreeSet<u32>,
}

impl GrantBasis {
    /// The basis of a round, by what is known.
    pub(crate) fn of(name: &str, round: &GrantRound, letter: &LetterStand<'_>) -> Self {
        let register = letter.register;
        let (mut claims, mut unsound) = (Vec::new(), Vec::new());
        for trainee in letter.trainees {
            let story = fold::fold(&trainee.journal, letter.known);
            if !register.agreements.contains_key(&trainee.agreement) || !story.not_allowed.is_empty() {
                unsound.push(trainee.hpr);
            }
            let case = register.case(trainee, &story, letter.reminders);
            let municipalities = &register.municipalities;
            let own = case.map(|case| claim::claims(&case, &case.alis_agreements(), name, round, municipalities));
            claims.extend(own.unwrap_or_default());
        }
        claims.sort_by_cached_key(|claim: &Claim| (claim.municipality, text::sort_key(&claim.name), claim.hpr));
        let lacking = claims.iter().flat_map(|claim| claim.missing.iter().cloned()).collect();
        claims.retain(|claim| claim.months > 0);
        GrantBasis { claims, lacking, unsound }
    }

    /// The claims of each municipality.
    pub(crate) fn by_municipality(&self) -> impl Iterator<Item = &[Claim]> {
        self.claims.chunk_by(|a, b| a.municipality == b.municipality)
    }

    /// The municipality that applies, where it is one.
    pub(crate) fn only_municipality(&self) -> Option<MunicipalityNumber> {
        let numbers: BTreeSet<_> = self.claims.iter().map(|claim| claim.municipality).collect();
        numbers.first().filter(|_| numbers.len() == 1).copied()
    }

    /// The rates that the claims use, by role, then by amount.
    pub(crate) fn rates(&self) -> Vec<RateUsed> {
        let place = |role: Role| Role::ALL.iter().position(|known| *known == role);
        let used = self.claims.iter().flat_map(|claim| &claim.lines);
        let mut classes: BTreeMap<(usize, u32), BTreeSet<u32>> = BTreeMap::new();
        for (role, class, rate) in used.filter_map(|line| Some((place(line.role?)?, line.class?, line.rate?))) {
            classes.entry((role, rate)).or_default().insert(class);
        }
        classes.into_iter().map(|((role, rate), classes)| RateUsed { role: Role::ALL[role], rate, classes }).collect()
    }
}
