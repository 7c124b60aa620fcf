//! What the basis for an application in a round of the grant stands on (AVTALE 4.1).

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::fold;
use crate::domain::grant::GrantRound;
use crate::domain::grant::claim::{self, Claim};
use crate::domain::hpr::Hpr;
use crate::domain::id::MunicipalityNumber;
use crate::domain::journal::ElementKind;
use crate::domain::text;
use crate::domain::trainee::Role;
use crate::domain::word::Word;

use super::{LetterKind, LetterStand};

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

/// What was awarded in a round, to be reported on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GrantUse {
    /// Those with an award, by municipality, then by name.
    pub(crate) awarded: Vec<Claim>,
}

/// The claims of a round, by municipality, then by name; and whose records cannot be counted as they are.
fn claims(
    name: &str,
    round: &GrantRound,
    only: Option<MunicipalityNumber>,
    letter: &LetterStand<'_>,
) -> (Vec<Claim>, Vec<Hpr>) {
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
    claims.retain(|claim: &Claim| only.is_none_or(|only| claim.municipality == only));
    claims.sort_by_cached_key(|claim: &Claim| (claim.municipality, text::sort_key(&claim.name), claim.hpr));
    (claims, unsound)
}

/// The municipalities that a letter about a round is of, each for itself: those that apply have months that count, those that report
/// an award.
pub(crate) fn municipalities(
    kind: LetterKind,
    (name, round): (&str, &GrantRound),
    letter: &LetterStand<'_>,
) -> BTreeSet<MunicipalityNumber> {
    let (claims, _) = claims(name, round, None, letter);
    let has_part = |claim: &&Claim| match kind {
        LetterKind::GrantReport => claim.settled.awarded.is_some(),
        _ => claim.months > 0,
    };
    let parts = claims.iter().filter(has_part);
    parts.map(|claim| claim.municipality).collect()
}

impl GrantUse {
    /// What was awarded, by what is known; to one municipality where it is said.
    pub(crate) fn of(
        name: &str,
        round: &GrantRound,
        only: Option<MunicipalityNumber>,
        letter: &LetterStand<'_>,
    ) -> Self {
        let (mut awarded, _) = claims(name, round, only, letter);
        awarded.retain(|claim| claim.settled.awarded.is_some());
        GrantUse { awarded }
    }

    /// What the grant may be used for: the elements of AVTALE 4.1 and 4.2; what the municipality adds (4.3) is its own.
    pub(crate) fn purposes() -> impl Iterator<Item = ElementKind> {
        ElementKind::ALL.iter().copied().filter(|element| *element != ElementKind::Municipal)
    }

    /// Those whose award has no amount.
    pub(crate) fn unknown(&self) -> impl Iterator<Item = Hpr> {
        let without = |claim: &&Claim| claim.settled.awarded.is_some_and(|(_, amount)| amount.is_none());
        self.awarded.iter().filter(without).map(|claim| claim.hpr)
    }

    /// The claims of each municipality.
    pub(crate) fn by_municipality(&self) -> impl Iterator<Item = &[Claim]> {
        self.awarded.chunk_by(|a, b| a.municipality == b.municipality)
    }

    /// Whole kroner that were awarded.
    pub(crate) fn sum(claims: &[Claim]) -> u64 {
        claims.iter().filter_map(|claim| claim.settled.awarded?.1).map(u64::from).sum()
    }

    /// The municipality that reports, where it is one.
    pub(crate) fn only_municipality(&self) -> Option<MunicipalityNumber> {
        let numbers: BTreeSet<_> = self.awarded.iter().map(|claim| claim.municipality).collect();
        numbers.first().filter(|_| numbers.len() == 1).copied()
    }
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
    /// The basis of a round, by what is known; of one municipality where it is said.
    pub(crate) fn of(
        name: &str,
        round: &GrantRound,
        only: Option<MunicipalityNumber>,
        letter: &LetterStand<'_>,
    ) -> Self {
        let (mut claims, unsound) = claims(name, round, only, letter);
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
