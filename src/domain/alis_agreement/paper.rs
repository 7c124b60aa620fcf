//! What a paper says of an ALIS-avtale: of each element whether it was agreed, is open, or does not apply (AVTALE 4).

use chrono::NaiveDate;

use super::AlisTerms;
use super::elements::Situation;
use crate::domain::fold::{AlisStep, Story};
use crate::domain::journal::{Element, ElementKind};
use crate::domain::register::Register;
use crate::domain::trainee::{Engagement, Trainee};

/// The agreement between a municipality and its trainee, as it stands or as it can be drawn up.
#[derive(Clone, Debug)]
pub(crate) struct AvtalePaper<'a> {
    /// The last signing; none as long as nothing was signed.
    pub(crate) signed: Option<NaiveDate>,
    /// How the post that the paper names is held (AVTALE 4.1.1).
    pub(crate) self_employed: bool,
    pub(crate) employed: bool,
    elements: &'a [Element],
    situation: Situation,
    terms: &'a AlisTerms,
}

impl<'a> AvtalePaper<'a> {
    /// The agreement on a day: judged by the day of its signing, else by that day.
    pub(crate) fn of(trainee: &Trainee, story: &'a Story, register: &'a Register, on: NaiveDate) -> Self {
        // The paper is the responsible municipality's own: what another one signed is not on it.
        let responsible = trainee.responsible_on(on);
        let signed = story.alis.iter().rev().find_map(|(signed, step)| match step {
            AlisStep::Signed { municipality, elements } => {
                let with = municipality.unwrap_or_else(|| trainee.signs_with_on(*signed));
                trainee.same_on(with, responsible, on).then_some((*signed, with, elements.as_slice()))
            }
            AlisStep::GrantRefused { .. } => None,
        });
        let engagement = trainee.practice_named_on(on).and_then(|practice| practice.engagement);
        let (judged_on, with) = signed.map_or((on, responsible), |(signed, with, _)| (signed, with));
        AvtalePaper {
            signed: signed.map(|(on, ..)| on),
            self_employed: engagement == Some(Engagement::SelfEmployed),
            employed: engagement == Some(Engagement::Employed),
            elements: signed.map_or(&[][..], |(.., elements)| elements),
            situation: register.situation(trainee, with, judged_on),
            terms: &register.alis_terms,
        }
    }

    /// What was agreed of an element; none where it was not.
    pub(crate) fn agreed(&self, kind: ElementKind) -> Option<&'a Element> {
        self.elements.iter().find(|element| element.element == kind)
    }

    /// Whether an element has a place in the agreement: it was agreed, or one of the posts of the day is inside of what it
    /// is for and the municipality of its class (AVTALE 4.1.1, 4.1.3, 4.2).
    pub(crate) fn applies(&self, kind: ElementKind) -> bool {
        let open = self.terms.element(kind).is_some_and(|term| self.situation.allows(term));
        open || self.agreed(kind).is_some()
    }

    /// The most that an element may take, in whole percent of the trainee's own maximum (AVTALE 4.1.5).
    pub(crate) fn most_percent(&self, kind: ElementKind) -> Option<u32> {
        self.terms.element(kind).and_then(|term| self.situation.most(term))
    }

    /// The municipality's class of centrality on the day the paper is judged by, 1 to 6; none where it is not recorded.
    pub(crate) fn municipality_class(&self) -> Option<u32> {
        self.situation.class
    }

    /// The class of centrality that an element is for (AVTALE 4.2).
    pub(crate) fn class(&self, kind: ElementKind) -> Option<u32> {
        self.terms.element(kind).and_then(|term| term.centrality)
    }
}
