//! The register that stands around the trainees: municipalities, hospitals, agreements and their terms, positions.

use std::collections::{BTreeMap, BTreeSet};

use super::agreement::Agreement;
use super::alis_agreement::AlisTerms;
use super::case::TraineeCase;
use super::fold::Story;
use super::grant::GrantRound;
use super::hospital::Hospital;
use super::id::{MunicipalityNumber, Slug};
use super::learning_goal::list::GoalList;
use super::municipality::Municipality;
use super::national::National;
use super::position::Position;
use super::settings::Reminders;
use super::terms::{Profile, Terms};
use super::trainee::Trainee;

#[derive(Clone, Debug, Default)]
pub(crate) struct Register {
    pub(crate) municipalities: BTreeMap<MunicipalityNumber, Municipality>,
    pub(crate) hospitals: BTreeMap<Slug, Hospital>,
    pub(crate) agreements: BTreeMap<Slug, Agreed>,
    pub(crate) positions: BTreeMap<Slug, Position>,
    /// What holds for the whole country.
    pub(crate) national: National,
    /// The rounds of the grant, by their names.
    pub(crate) rounds: BTreeMap<String, GrantRound>,
    /// The learning goals that were imported.
    pub(crate) goals: GoalList,
    /// What the national ALIS-avtale demands.
    pub(crate) alis_terms: AlisTerms,
    /// Records that exist but could not be read: nothing else is to be said of those who name them.
    pub(crate) unreadable: BTreeSet<(RecordKind, String)>,
}

/// The kinds of record that others name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum RecordKind {
    Municipality,
    Hospital,
    Agreement,
    Position,
    Grant,
}

/// An agreement with the terms that follow from its profile and its own.
#[derive(Clone, Debug)]
pub(crate) struct Agreed {
    pub(crate) agreement: Agreement,
    pub(crate) terms: Terms,
    /// What a basis cites the terms by.
    pub(crate) cited_as: String,
}

impl Agreed {
    pub(crate) fn new(agreement: Agreement, profile: &Profile) -> Self {
        let terms = profile.terms.clone().overlaid(&agreement.terms);
        Agreed { agreement, terms, cited_as: profile.short() }
    }
}

impl Register {
    /// The trainee as the rules see them; nothing where the agreement is not known.
    pub(crate) fn case<'a>(
        &'a self,
        trainee: &'a Trainee,
        story: &'a Story,
        reminders: &'a Reminders,
    ) -> Option<TraineeCase<'a>> {
        let agreed = self.agreements.get(&trainee.agreement)?;
        Some(TraineeCase {
            trainee,
            story,
            terms: &agreed.terms,
            cited_as: &agreed.cited_as,
            hospitals: &agreed.agreement.hospitals,
            alis_terms: &self.alis_terms,
            reminders,
            national: &self.national,
            rounds: &self.rounds,
        })
    }
}
