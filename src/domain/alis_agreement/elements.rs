//! What may stand in an ALIS-avtale: its elements held against role, engagement and centrality (AVTALE 4).

use chrono::NaiveDate;

use super::{AlisTerms, ElementTerm};
use crate::domain::finding::{Breach, ElementFault, Finding};
use crate::domain::grant::GrantRound;
use crate::domain::id::MunicipalityNumber;
use crate::domain::journal::{Departure, Element, ElementKind, Entry, Event, Recipient};
use crate::domain::municipality::Municipality;
use crate::domain::register::Register;
use crate::domain::terms::Strength;
use crate::domain::trainee::{Engagement, Practice, Role, Trainee};
use crate::domain::word::Word;

/// What is known of a trainee on the day of the signing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Situation {
    /// Role and engagement in each practice in force; else in the next one to begin.
    posts: Vec<(Option<Role>, Option<Engagement>)>,
    /// The class of centrality that is valid then.
    pub(crate) class: Option<u32>,
    /// What the round of that day says of facilitation, in percent.
    pub(crate) facilitation: Option<u32>,
}

impl Situation {
    pub(crate) fn of<'a>(
        trainee: &Trainee,
        municipality: Option<&Municipality>,
        mut rounds: impl Iterator<Item = &'a GrantRound>,
        on: NaiveDate,
    ) -> Situation {
        let post = |practice: &Practice| (practice.role, practice.engagement);
        let running = trainee.practice.iter().filter(|practice| practice.runs_on(on));
        let mut posts: Vec<_> = running.map(post).collect();
        if posts.is_empty() {
            let coming = trainee.practice.iter().filter(|practice| practice.from > on);
            posts.extend(coming.min_by_key(|practice| practice.from).map(post));
        }
        let round = rounds.find(|round| (round.period_from..=round.period_to).contains(&on));
        Situation {
            posts,
            class: municipality.and_then(|municipality| municipality.centrality_on(on)),
            facilitation: round.and_then(|round| round.facilitation_percent),
        }
    }

    /// Whether an element is open to the trainee at all.
    pub(crate) fn allows(&self, term: &ElementTerm) -> bool {
        self.excluded(term).is_none()
    }

    /// The most percent that an element may take, where it takes any.
    pub(crate) fn most(&self, term: &ElementTerm) -> Option<u32> {
        term.max_percent.map(|most| self.facilitation.unwrap_or(most))
    }

    /// Whom a compensation goes to; none where municipality and trainee agree on it (AVTALE 4.1.1, 4.1.3).
    pub(crate) fn recipient(&self, term: &ElementTerm) -> Option<Recipient> {
        self.engagement(term).and_then(recipient_of)
    }

    fn excluded(&self, term: &ElementTerm) -> Option<ElementFault> {
        if let Some(needed) = term.centrality.filter(|needed| self.class != Some(*needed)) {
            return Some(ElementFault::Centrality { class: self.class, needed });
        }
        // A role that is not recorded excludes nothing.
        let excluded = |role: Option<Role>| role.filter(|role| term.not_for.contains(role));
        let roles: Vec<Role> = self.posts.iter().filter_map(|(role, _)| excluded(*role)).collect();
        if roles.len() == self.posts.len() { roles.first().copied().map(ElementFault::Role) } else { None }
    }

    /// The one engagement of the posts that the element is for.
    fn engagement(&self, term: &ElementTerm) -> Option<Engagement> {
        let concerned = self.posts.iter().filter(|(role, _)| role.is_none_or(|role| !term.not_for.contains(&role)));
        let mut engagements: Vec<Option<Engagement>> = concerned.map(|(_, engagement)| *engagement).collect();
        engagements.dedup();
        if let [only] = engagements.as_slice() { *only } else { None }
    }
}

impl Register {
    /// What is known of a trainee on a day for the elements of an ALIS-avtale with a municipality.
    pub(crate) fn situation(&self, trainee: &Trainee, with: MunicipalityNumber, on: NaiveDate) -> Situation {
        let municipality = self.municipalities.get(&trainee.meant(with, on));
        Situation::of(trainee, municipality, self.rounds.values(), on)
    }

    /// Where what is signed does not keep AVTALE; an entry of another kind keeps it.
    pub(crate) fn element_findings(&self, trainee: &Trainee, entry: &Entry) -> Vec<Finding> {
        let Event::AlisAgreementSigned { municipality, elements } = &entry.event else { return Vec::new() };
        let with = municipality.unwrap_or_else(|| trainee.signs_with_on(entry.on));
        self.alis_terms.breaches(elements, &self.situation(trainee, with, entry.on))
    }
}

/// What most agreements have; the others are chosen on purpose.
pub(crate) fn is_usual(element: ElementKind) -> bool {
    matches!(element, ElementKind::PracticeCompensation | ElementKind::LearningActivities)
}

/// The first element that is said twice: an agreement has each of them once.
pub(crate) fn twice(elements: &[Element]) -> Option<ElementKind> {
    let before = |place: usize| elements[..place].iter().map(|element| element.element);
    let repeated = |(place, element): (usize, &Element)| before(place).any(|kind| kind == element.element);
    elements.iter().enumerate().find(|found| repeated(*found)).map(|(_, element)| element.element)
}

fn recipient_of(engagement: Engagement) -> Option<Recipient> {
    match engagement {
        Engagement::SelfEmployed => Some(Recipient::Trainee),
        Engagement::Employed => Some(Recipient::Municipality),
        Engagement::Other | Engagement::Agency => None,
    }
}

impl AlisTerms {
    /// The elements with what follows by itself: whom a compensation goes to, and what is part of every agreement.
    pub(crate) fn completed(&self, mut elements: Vec<Element>, situation: &Situation) -> Vec<Element> {
        for element in &mut elements {
            if let Some(term) = self.element(element.element).filter(|term| term.compensates) {
                element.to = element.to.or(situation.recipient(term));
            }
        }
        for term in self.elements.iter().filter(|term| term.required) {
            if !elements.iter().any(|element| element.element == term.element) {
                elements.push(Element { element: term.element, to: None, share_percent: None, text: None });
            }
        }
        // In the order of the clauses.
        let place = |kind: ElementKind| self.elements.iter().position(|term| term.element == kind);
        elements.sort_by_key(|element| place(element.element));
        elements
    }

    fn finding(&self, term: &ElementTerm, how: ElementFault) -> Finding {
        let departure = Departure {
            term: term.element.as_str().to_owned(),
            clause: Some(format!("{} {}", self.cited_as, term.clause)),
            strength: Strength::Requirement,
        };
        Finding { breach: Breach::Element { element: term.element, how }, departure: Some(departure) }
    }

    /// Where the elements do not keep AVTALE, in the order of its clauses.
    pub(crate) fn breaches(&self, elements: &[Element], situation: &Situation) -> Vec<Finding> {
        let mut out = Vec::new();
        for term in &self.elements {
            let mut found = |how| out.push(self.finding(term, how));
            let mut own = elements.iter().filter(|element| element.element == term.element).peekable();
            if term.required && own.peek().is_none() {
                found(ElementFault::Missing);
            }
            for element in own {
                if let Some(how) = situation.excluded(term) {
                    found(how);
                    continue;
                }
                if let (Some(share), Some(most)) = (element.share_percent, situation.most(term))
                    && share > most
                {
                    found(ElementFault::Share { share, most });
                }
                if term.compensates {
                    match (element.to, situation.engagement(term)) {
                        (None, None) => found(ElementFault::RecipientOpen),
                        (None, Some(engagement)) if recipient_of(engagement).is_none() => {
                            found(ElementFault::RecipientOpen)
                        }
                        (Some(to), Some(engagement)) => {
                            if let Some(right) = recipient_of(engagement).filter(|right| *right != to) {
                                found(ElementFault::Recipient { engagement, right });
                            }
                        }
                        (Some(_), None) | (None, Some(_)) => {}
                    }
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::terms::Wording;

    fn terms() -> AlisTerms {
        let term = |element, clause: &str| ElementTerm {
            element,
            clause: clause.to_owned(),
            required: false,
            not_for: Vec::new(),
            compensates: false,
            max_percent: None,
            centrality: None,
            words: Wording::default(),
        };
        let outside = vec![Role::AnnetKommunalt];
        AlisTerms {
            cited_as: "AVTALE".to_owned(),
            duration: None,
            clauses: Vec::new(),
            elements: vec![
                ElementTerm { not_for: outside, compensates: true, ..term(ElementKind::PracticeCompensation, "4.1.1") },
                ElementTerm {
                    not_for: vec![Role::Introduksjonslege, Role::AnnetKommunalt],
                    compensates: true,
                    ..term(ElementKind::LowerProductivity, "4.1.3")
                },
                ElementTerm { required: true, ..term(ElementKind::Supervision, "4.1.4") },
                ElementTerm { max_percent: Some(5), ..term(ElementKind::Facilitation, "4.1.5") },
                ElementTerm { centrality: Some(6), ..term(ElementKind::Additional, "4.2") },
            ],
        }
    }

    fn post(role: Role, engagement: Engagement) -> (Option<Role>, Option<Engagement>) {
        (Some(role), Some(engagement))
    }

    fn situation(posts: &[(Option<Role>, Option<Engagement>)], class: Option<u32>) -> Situation {
        Situation { posts: posts.to_vec(), class, facilitation: None }
    }

    fn element(element: ElementKind, to: Option<Recipient>, share_percent: Option<u32>) -> Element {
        Element { element, to, share_percent, text: None }
    }

    fn cited(finding: &Finding) -> (String, ElementFault) {
        let Breach::Element { how, .. } = finding.breach else { panic!("{finding:?}") };
        (finding.departure.as_ref().and_then(|departure| departure.clause.clone()).unwrap_or_default(), how)
    }

    /// What an element, beside the supervision, breaks.
    #[track_caller]
    fn check(situation: &Situation, own: Element, expected: Option<(&str, ElementFault)>) {
        let supervision = element(ElementKind::Supervision, None, None);
        let found = terms().breaches(&[own, supervision], situation);
        let found: Vec<(String, ElementFault)> = found.iter().map(cited).collect();
        let expected: Vec<(String, ElementFault)> =
            expected.into_iter().map(|(clause, how)| (clause.to_owned(), how)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn practice_compensation_is_not_for_doctors_outside_the_fastlege_scheme() {
        let own = || element(ElementKind::PracticeCompensation, Some(Recipient::Municipality), None);
        for role in [Role::Fastlege, Role::Fastlegevikar, Role::Introduksjonslege] {
            check(&situation(&[post(role, Engagement::Employed)], None), own(), None);
        }
        let outside = post(Role::AnnetKommunalt, Engagement::Employed);
        check(&situation(&[outside], None), own(), Some(("AVTALE 4.1.1", ElementFault::Role(Role::AnnetKommunalt))));
        // With a post inside and one outside of the scheme, it is for the one inside.
        check(&situation(&[outside, post(Role::Fastlege, Engagement::Employed)], None), own(), None);
        // What is not recorded excludes nothing.
        check(&situation(&[(None, Some(Engagement::Employed))], None), own(), None);
    }

    #[test]
    fn lower_productivity_is_not_for_introduksjonslege_either() {
        let own = || element(ElementKind::LowerProductivity, Some(Recipient::Municipality), None);
        for role in [Role::Introduksjonslege, Role::AnnetKommunalt] {
            let posts = [post(role, Engagement::Employed)];
            check(&situation(&posts, None), own(), Some(("AVTALE 4.1.3", ElementFault::Role(role))));
        }
        check(&situation(&[post(Role::Fastlege, Engagement::Employed)], None), own(), None);
    }

    #[test]
    fn additional_elements_are_for_class_6() {
        let own = || element(ElementKind::Additional, None, None);
        let how = |class| Some(("AVTALE 4.2", ElementFault::Centrality { class, needed: 6 }));
        check(&situation(&[], Some(6)), own(), None);
        check(&situation(&[], Some(5)), own(), how(Some(5)));
        check(&situation(&[], None), own(), how(None));
    }

    #[test]
    fn facilitation_is_at_most_what_the_round_says_else_five_percent() {
        let own = |share| element(ElementKind::Facilitation, None, share);
        let avtale = situation(&[], None);
        check(&avtale, own(None), None);
        check(&avtale, own(Some(5)), None);
        check(&avtale, own(Some(6)), Some(("AVTALE 4.1.5", ElementFault::Share { share: 6, most: 5 })));
        let round = Situation { facilitation: Some(8), ..avtale };
        check(&round, own(Some(8)), None);
        check(&round, own(Some(9)), Some(("AVTALE 4.1.5", ElementFault::Share { share: 9, most: 8 })));
    }

    #[test]
    fn a_compensation_goes_to_whoever_bears_the_costs() {
        let own = |to| element(ElementKind::PracticeCompensation, to, None);
        let post = |engagement| situation(&[post(Role::Fastlege, engagement)], None);
        let wrong = |engagement, right| Some(("AVTALE 4.1.1", ElementFault::Recipient { engagement, right }));
        let open = Some(("AVTALE 4.1.1", ElementFault::RecipientOpen));
        let (own_account, employed, other) = (Engagement::SelfEmployed, Engagement::Employed, Engagement::Other);
        check(&post(own_account), own(Some(Recipient::Trainee)), None);
        check(&post(own_account), own(Some(Recipient::Shared)), wrong(own_account, Recipient::Trainee));
        check(&post(employed), own(Some(Recipient::Municipality)), None);
        check(&post(employed), own(Some(Recipient::Trainee)), wrong(employed, Recipient::Municipality));
        check(&post(other), own(Some(Recipient::Shared)), None);
        check(&post(other), own(None), open);
        check(&situation(&[], None), own(None), open);
    }

    #[test]
    fn an_element_that_is_said_twice_is_found() {
        use ElementKind::{Facilitation, LearningActivities};
        let found =
            |kinds: &[ElementKind]| twice(&kinds.iter().map(|kind| element(*kind, None, None)).collect::<Vec<_>>());
        assert_eq!(found(&[]), None);
        assert_eq!(found(&[Facilitation, LearningActivities]), None);
        assert_eq!(found(&[Facilitation, LearningActivities, Facilitation]), Some(Facilitation));
    }

    #[test]
    fn supervision_is_always_part_of_it() {
        let nobody = situation(&[], None);
        let missing = terms().breaches(&[], &nobody);
        assert_eq!(missing.iter().map(cited).collect::<Vec<_>>(), [("AVTALE 4.1.4".to_owned(), ElementFault::Missing)]);
        let completed = terms().completed(Vec::new(), &nobody);
        assert_eq!(completed, [element(ElementKind::Supervision, None, None)]);
    }

    #[test]
    fn what_follows_by_itself_is_filled_in_and_what_was_said_stays() {
        let self_employed = situation(&[post(Role::Fastlege, Engagement::SelfEmployed)], None);
        let said = vec![
            element(ElementKind::LowerProductivity, Some(Recipient::Shared), None),
            element(ElementKind::PracticeCompensation, None, None),
        ];
        let expected = [
            element(ElementKind::PracticeCompensation, Some(Recipient::Trainee), None),
            element(ElementKind::LowerProductivity, Some(Recipient::Shared), None),
            element(ElementKind::Supervision, None, None),
        ];
        assert_eq!(terms().completed(said, &self_employed), expected);
    }
}
