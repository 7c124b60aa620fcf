//! The register that stands around the trainees: municipalities, hospitals, agreements and their terms, positions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use super::agreement::Agreement;
use super::alis_agreement::AlisTerms;
use super::deadline::{Deadline, Responsible};
use super::grant::GrantRound;
use super::hospital::{self, Hospital, PlaceOnDay, PlaceSince};
use super::id::{MunicipalityNumber, Slug};
use super::learning_goal::list::GoalList;
use super::municipality::Municipality;
use super::municipality::succession::Succession;
use super::national::National;
use super::owner::Owners;
use super::position::Position;
use super::settings::Reminders;
use super::terms::{ClauseText, Profile, Terms, Wording};

#[derive(Clone, Debug, Default)]
pub(crate) struct Register {
    pub(crate) municipalities: BTreeMap<MunicipalityNumber, Municipality>,
    /// What their numbers meant when.
    pub(crate) succession: Arc<Succession>,
    pub(crate) hospitals: BTreeMap<Slug, Hospital>,
    pub(crate) agreements: BTreeMap<Slug, Agreed>,
    pub(crate) positions: BTreeMap<Slug, Position>,
    /// Whose store it is.
    pub(crate) owners: Owners,
    /// The store's own numbers.
    pub(crate) reminders: Reminders,
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
    pub(crate) replacements: Replacements,
}

/// Which agreements say that they replace which, found out once: it is asked of every hospital period. A copy finds it out
/// anew, for it may be changed.
#[derive(Debug, Default)]
pub(crate) struct Replacements(OnceLock<BTreeMap<Slug, Vec<Slug>>>);

impl Clone for Replacements {
    fn clone(&self) -> Self {
        Replacements::default()
    }
}

impl Replacements {
    fn of(&self, agreements: &BTreeMap<Slug, Agreed>) -> &BTreeMap<Slug, Vec<Slug>> {
        self.0.get_or_init(|| {
            let mut out: BTreeMap<Slug, Vec<Slug>> = BTreeMap::new();
            for agreement in agreements.values().map(|agreed| &agreed.agreement) {
                for older in agreement.supersedes.iter().filter(|older| **older != agreement.id) {
                    out.entry(older.clone()).or_default().push(agreement.id.clone());
                }
            }
            out
        })
    }
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

/// The text that the parties of an agreement sign.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AgreementText {
    pub(crate) clauses: Vec<ClauseText>,
    /// What stands in it where the name of the municipality goes.
    pub(crate) municipality: Option<String>,
}

impl AgreementText {
    /// Whether a party is named in it, word for word.
    fn names(&self, party: &str) -> bool {
        let quotes = self.clauses.iter().filter_map(|clause| clause.words.quote.as_deref());
        quotes.map(Wording::unbroken).any(|quote| quote.contains(party))
    }
}

/// An agreement with the terms that follow from its profile and its own.
#[derive(Clone, Debug)]
pub(crate) struct Agreed {
    pub(crate) agreement: Agreement,
    pub(crate) terms: Terms,
    /// What a basis cites the terms by.
    pub(crate) cited_as: String,
    /// None where the terms are not just those of a profile that has the whole text.
    pub(crate) text: Option<AgreementText>,
}

impl Agreed {
    pub(crate) fn new(agreement: Agreement, profile: &Profile) -> Self {
        let terms = profile.terms.clone().overlaid(&agreement.terms);
        let as_signed = profile.whole && agreement.terms == Terms::default();
        let text =
            as_signed.then(|| AgreementText { clauses: profile.clauses.clone(), municipality: profile.blank.clone() });
        Agreed { agreement, terms, cited_as: profile.short(), text }
    }

    /// The text that the parties sign; none where it is between others: a hospital of the agreement is not named in it.
    pub(crate) fn text_to_sign(&self, hospitals: &BTreeMap<Slug, Hospital>) -> Option<&AgreementText> {
        let named = |text: &AgreementText, id: &Slug| hospitals.get(id).is_some_and(|known| text.names(&known.name));
        self.text.as_ref().filter(|text| self.agreement.hospitals.iter().all(|id| named(text, id)))
    }
}

impl Register {
    /// The agreements that say they replace one, in force or not.
    pub(crate) fn replacing(&self, older: &Slug) -> impl Iterator<Item = &Agreement> {
        let newer = self.replacements.of(&self.agreements).get(older).into_iter().flatten();
        newer.filter_map(|id| self.agreements.get(id)).map(|agreed| &agreed.agreement)
    }

    /// A municipality by any number that it bears or bore, as its record is called; none where nobody bore it.
    pub(crate) fn numbered(&self, number: MunicipalityNumber) -> Option<MunicipalityNumber> {
        let known = self.municipalities.contains_key(&number) || self.succession.knows(number);
        known.then(|| self.succession.record(number))
    }

    /// What a municipality is called under a number that it bears or bore.
    pub(crate) fn title(&self, number: MunicipalityNumber) -> Option<&str> {
        let found = self.municipalities.get(&self.succession.record(number));
        found.or_else(|| self.municipalities.get(&number)).map(|known| known.name_under(number))
    }

    /// Gives each municipality that others went into what it has of them: the earliest day on which one of them was registered
    /// or had asked to be; and each from when its own application counts.
    pub(crate) fn hand_down(&mut self) {
        if let Some(law) = &self.national.registration {
            for known in self.municipalities.values_mut() {
                known.counts_by_application = known.applied.map(|on| law.counts_from(on));
            }
        }
        let of_record = |known: &Municipality| {
            let by_application = known.counts_by_application.or(known.applied);
            known.registered.into_iter().chain(by_application).min()
        };
        let days: BTreeMap<MunicipalityNumber, NaiveDate> =
            self.municipalities.values().filter_map(|known| Some((known.number, of_record(known)?))).collect();
        for known in self.municipalities.values_mut() {
            known.inherited = self.succession.before(known.number).filter_map(|old| days.get(&old).copied()).min();
        }
    }

    /// The agreements that bind a municipality, but for those that another one says it replaces.
    pub(crate) fn binding(&self, municipality: MunicipalityNumber) -> Vec<&Slug> {
        let all = || self.agreements.values().map(|agreed| &agreed.agreement);
        let replaced: BTreeSet<&Slug> = all().flat_map(|agreement| &agreement.supersedes).collect();
        all()
            .filter(|agreement| agreement.binds(municipality) && !replaced.contains(&agreement.id))
            .map(|agreement| &agreement.id)
            .collect()
    }

    /// The positions whose place bears other words when they begin, in those.
    pub(crate) fn called_otherwise(&self) -> BTreeMap<Slug, Position> {
        let as_called = |position: &Position| {
            let words = (&position.hospital, position.site.as_str(), position.department.as_str());
            let PlaceSince::Elsewhere { at, .. } = hospital::place_on(&self.hospitals, words, position.start) else {
                return None;
            };
            let PlaceOnDay { hospital, site, department } = at;
            Some((position.id.clone(), Position { hospital, site, department, ..position.clone() }))
        };
        self.positions.values().filter_map(as_called).collect()
    }

    /// The longest service that an agreement of a hospital asks for, in calendar months; none where no agreement states it.
    pub(crate) fn longest_service(&self, hospital: &Slug) -> Option<u32> {
        let of_hospital = self.agreements.values().filter(|agreed| agreed.agreement.hospitals.contains(hospital));
        of_hospital.filter_map(|agreed| agreed.terms.service_months()).max()
    }

    /// Whether a municipality is one of those that keep the store, by any number that it bears or bore.
    pub(crate) fn is_owner(&self, municipality: MunicipalityNumber) -> bool {
        self.owners.are_all() || self.owners.municipalities().any(|own| self.succession.related(own, municipality))
    }

    /// Whether somebody who keeps the store has to act.
    pub(crate) fn owner_owes(&self, deadline: &Deadline) -> bool {
        let agreement = deadline.agreement.as_ref().and_then(|id| self.agreements.get(id));
        let municipality = || match (deadline.municipality, agreement) {
            (Some(number), _) => self.is_owner(number),
            (None, Some(agreed)) => agreed.agreement.municipalities.iter().any(|number| self.is_owner(*number)),
            (None, None) => true,
        };
        let hospital = || match (&deadline.hospital, agreement) {
            (Some(id), _) => self.owners.have_hospital(id),
            (None, Some(agreed)) => agreed.agreement.hospitals.iter().any(|id| self.owners.have_hospital(id)),
            (None, None) => true,
        };
        match deadline.responsible {
            Responsible::Municipality | Responsible::Supervisor => municipality(),
            Responsible::Hospital => hospital(),
            Responsible::Both | Responsible::Parties => municipality() || hospital(),
            Responsible::Owner => true,
            Responsible::Trainee | Responsible::Committee => false,
        }
    }

    /// Whether a duty is another party's of the store, and so listed only where all are asked for. Those of the trainees and the
    /// committees concern everybody.
    pub(crate) fn is_others(&self, deadline: &Deadline) -> bool {
        let concerns_all = matches!(deadline.responsible, Responsible::Trainee | Responsible::Committee);
        let is_here = match (deadline.responsible, deadline.municipality, &deadline.hospital) {
            (Responsible::Municipality | Responsible::Supervisor, Some(number), _) => self.numbered(number).is_some(),
            (Responsible::Hospital, _, Some(id)) => self.hospitals.contains_key(id),
            _ => true,
        };
        !concerns_all && is_here && !self.owner_owes(deadline)
    }

    /// Whether an agreement may replace an older one: not itself, and not one that says it replaces this one.
    pub(crate) fn may_supersede(&self, agreement: &Agreement, older: &Slug) -> bool {
        let names_it = |older: &Agreed| older.agreement.supersedes.contains(&agreement.id);
        *older != agreement.id && !self.agreements.get(older).is_some_and(names_it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreement::life::cases::agreement;
    use crate::domain::sample::stated;
    use crate::domain::terms::ServiceTerm;

    /// Each agreement with whom it replaces, and the months of service that its terms ask for.
    fn register(agreements: &[(&str, &[&str], Option<u32>)]) -> Register {
        let one = |(id, older, months): &(&str, &[&str], Option<u32>)| {
            let mut agreement = agreement(id, Vec::new());
            agreement.supersedes = older.iter().map(|id| id.parse().unwrap()).collect();
            let service = ServiceTerm { months: months.and_then(stated), ..ServiceTerm::default() };
            let terms = Terms { service: Some(service), ..Terms::default() };
            (agreement.id.clone(), Agreed { agreement, terms, cited_as: String::new(), text: None })
        };
        Register { agreements: agreements.iter().map(one).collect(), ..Register::default() }
    }

    #[test]
    fn a_municipality_is_bound_by_what_nothing_replaces() {
        let bound = |agreements: &[(&str, &[&str], Option<u32>)], number: &str| {
            let register = register(agreements);
            register.binding(number.parse().unwrap()).into_iter().map(Slug::to_string).collect::<Vec<_>>()
        };
        assert_eq!(bound(&[], "1820"), Vec::<String>::new());
        assert_eq!(bound(&[("a", &[], None), ("b", &[], None)], "1820"), ["a", "b"]);
        assert_eq!(bound(&[("a", &[], None), ("b", &["a"], None)], "1820"), ["b"]);
        assert_eq!(bound(&[("a", &[], None)], "4601"), Vec::<String>::new(), "another municipality");
    }

    #[test]
    fn a_position_is_as_long_as_the_longest_service() {
        let hsyk = "hsyk".parse().unwrap();
        let longest = |agreements: &[(&str, &[&str], Option<u32>)]| register(agreements).longest_service(&hsyk);
        assert_eq!(longest(&[("a", &[], Some(6)), ("b", &[], Some(12)), ("c", &[], None)]), Some(12));
        assert_eq!(longest(&[("a", &[], None)]), None);
        assert_eq!(register(&[("a", &[], Some(6))]).longest_service(&"nlsh".parse().unwrap()), None);
    }

    #[test]
    fn no_agreement_replaces_itself_or_what_replaces_it() {
        let register = register(&[("a", &["b"], None), ("b", &[], None), ("c", &[], None)]);
        let may = |id: &str, older: &str| {
            let agreement = &register.agreements[&id.parse().unwrap()].agreement;
            register.may_supersede(agreement, &older.parse().unwrap())
        };
        assert!(may("a", "c"));
        assert!(may("a", "b"), "said again");
        assert!(!may("a", "a"));
        assert!(!may("b", "a"));
        assert!(may("a", "unread"));
    }
}
