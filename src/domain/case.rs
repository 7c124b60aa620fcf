//! A trainee's case: all that a rule may read, and what the deadlines found in it have in common.
//!
//! What belongs to a hospital period goes by the agreement that this one is under ([`super::handover`]), the rest by the
//! header's.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::alis_agreement::{AlisAgreement, AlisTerms, agreements};
use super::calendar::add_days;
use super::deadline::{Basis, Deadline, Duty, Reckoned, Responsible, Rule, Subject};
use super::eligibility::ServiceFacts;
use super::fold::{Story, fold};
use super::grant::GrantRound;
use super::handover::{self, Under};
use super::hospital::{self, PlaceSince};
use super::id::Slug;
use super::journal::{Entry, Event, Wish};
use super::national::National;
use super::placement::Placement;
use super::register::{Agreed, Register};
use super::service_time::Absence;
use super::settings::Reminders;
use super::terms::{Term, Terms};
use super::trainee::Trainee;

/// What holds where no agreement does.
static NO_TERMS: LazyLock<Terms> = LazyLock::new(Terms::default);

/// A trainee with what the agreement demands: all that a rule may look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TraineeCase<'a> {
    pub(crate) trainee: &'a Trainee,
    pub(crate) story: &'a Story,
    pub(crate) register: &'a Register,
    /// The agreement whose terms these are; none where none has a part in it.
    pub(crate) agreement: Option<&'a Slug>,
    pub(crate) terms: &'a Terms,
    /// What a basis cites the terms by.
    pub(crate) cited_as: &'a str,
    /// The day from which on the hospital period is under them; none where that is no question.
    pub(crate) since: Option<NaiveDate>,
    /// The day on which another agreement took the hospital period over; none while these terms hold.
    pub(crate) until: Option<NaiveDate>,
    /// The agreement's hospitals.
    pub(crate) hospitals: &'a [Slug],
    /// What the national ALIS-avtale demands.
    pub(crate) alis_terms: &'a AlisTerms,
    pub(crate) reminders: &'a Reminders,
    pub(crate) national: &'a National,
    /// The rounds of the grant, by their names.
    pub(crate) rounds: &'a BTreeMap<String, GrantRound>,
}

impl<'a> TraineeCase<'a> {
    /// For a date that a term of the agreement gives.
    pub(crate) fn stated(&self, responsible: impl Into<Responsible>, term: &impl Term) -> Duty {
        Duty::stated(responsible, self.cited_as, term)
    }

    /// For a date that the two sides agreed on, citing the term that foresees it where there is one.
    pub(crate) fn agreed(&self, responsible: impl Into<Responsible>, term: Option<&impl Term>) -> Duty {
        let own = || Basis { source: self.cited_as.to_owned(), clause: None, reminder: true };
        Duty::required(responsible, term.map_or_else(own, |term| Basis::stated(self.cited_as, term)))
    }

    /// For a date of the store's own: by the term that gives the duty, where one does; else the store's wish alone.
    pub(crate) fn reminded(&self, responsible: impl Into<Responsible>, term: Option<&impl Term>) -> Duty {
        match term {
            Some(term) => self.stated(responsible, term).reminded(),
            None => Duty::own(responsible),
        }
    }

    /// The training has begun and goes on: neither discontinued nor approved as a specialist.
    pub(crate) fn is_in_training(&self) -> bool {
        self.trainee.training.started.is_some_and(|started| started <= self.story.as_of) && !self.story.left_training()
    }

    /// The trainee's ALIS-avtaler, the first signed first.
    pub(crate) fn alis_agreements(&self) -> Vec<AlisAgreement> {
        agreements(self.trainee, self.story, self.alis_terms, |placement| {
            self.register.is_municipal(self.trainee, placement, self.story.as_of)
        })
    }

    /// What the prior service is counted from.
    pub(crate) fn service_facts(&self) -> ServiceFacts<'a> {
        self.register.service_facts(self.trainee, self.story)
    }

    /// The agreements that a hospital period has been under; the last holds.
    pub(crate) fn held(&self, placement: &'a Placement) -> Vec<Under<'a>> {
        handover::held(self.register, self.trainee, placement, self.story.as_of)
    }

    /// The case as a hospital period sees it, under one of its agreements; none where that one is not known.
    pub(crate) fn under(&self, under: Under<'a>) -> Option<TraineeCase<'a>> {
        let Agreed { agreement, terms, cited_as, .. } = self.register.agreements.get(under.agreement)?;
        let (id, hospitals) = (Some(&agreement.id), agreement.hospitals.as_slice());
        Some(TraineeCase { agreement: id, terms, cited_as, hospitals, since: under.from, ..*self })
    }

    /// The case as a hospital period sees it today; none where its agreement is not known.
    pub(crate) fn of(&self, placement: &'a Placement) -> Option<TraineeCase<'a>> {
        let held = self.held(placement);
        match held.last() {
            Some(under) => self.under(*under),
            None => Some(self.without_agreement()),
        }
    }

    /// Whether a day lies before the terms held.
    pub(crate) fn held_later(&self, day: NaiveDate) -> bool {
        self.since.is_some_and(|since| day < since)
    }

    /// Since when the agreement is over; none where it is not.
    pub(crate) fn agreement_ended(&self) -> Option<NaiveDate> {
        let agreed = self.register.agreements.get(self.agreement?)?;
        handover::ended(self.register, agreed, self.story.as_of).map(|(since, _)| since)
    }

    /// The case where no agreement has a part.
    pub(crate) fn without_agreement(&self) -> TraineeCase<'a> {
        TraineeCase { agreement: None, terms: &NO_TERMS, cited_as: "", hospitals: &[], since: None, ..*self }
    }

    /// What a wished place is on the day that the service begins; the last word of the hospitals that have or had it.
    fn wished(&self, wish: &Wish, day: NaiveDate) -> PlaceSince {
        let named = |id: &&Slug| wish.hospital.as_ref().is_none_or(|hospital| hospital == *id);
        let mut out = PlaceSince::Same;
        for id in self.hospitals.iter().filter(named) {
            let Some(known) = self.register.hospitals.get(id) else { continue };
            if known.had(&wish.site, Some(&wish.department)) {
                out = hospital::place_on(&self.register.hospitals, (id, &wish.site, &wish.department), day);
            } else if known.has(&wish.site, Some(&wish.department)).is_ok() {
                return PlaceSince::Same;
            }
        }
        out
    }

    /// The wish in the words that its place bears when the service begins.
    pub(crate) fn as_called(&self, wish: &Wish, day: NaiveDate) -> Wish {
        match self.wished(wish, day) {
            PlaceSince::Elsewhere { at, .. } => {
                let hospital = wish.hospital.is_some() || self.hospitals.len() > 1;
                Wish { site: at.site, department: at.department, hospital: hospital.then_some(at.hospital) }
            }
            PlaceSince::Same | PlaceSince::Closed(_) => wish.clone(),
        }
    }

    /// The first day on which a wished place is closed, or no more at a hospital of the agreement, when the service begins.
    pub(crate) fn closed_since(&self, wish: &Wish, day: NaiveDate) -> Option<NaiveDate> {
        match self.wished(wish, day) {
            PlaceSince::Closed(until) => Some(add_days(until, 1)),
            PlaceSince::Elsewhere { at, until } if !self.hospitals.contains(&at.hospital) => Some(add_days(until, 1)),
            PlaceSince::Elsewhere { .. } | PlaceSince::Same => None,
        }
    }

    pub(crate) fn hospital(&self, placement: Option<&Placement>) -> Option<Slug> {
        let named = placement.and_then(Placement::named_hospital);
        let only = if let [only] = self.hospitals { Some(only) } else { None };
        named.or(only).cloned()
    }

    /// A deadline of the trainee, whatever the hospital period.
    pub(crate) fn of_trainee(&self, rule: Rule, due: Reckoned, duty: Duty) -> Deadline {
        Deadline {
            agreement: self.agreement.cloned(),
            municipality: Some(self.trainee.responsible_on(self.story.as_of)),
            hospital: self.hospital(None),
            ..Deadline::new(rule, Subject::Trainee(self.trainee.hpr), self.trainee.name.clone(), due, duty)
        }
    }

    pub(crate) fn of_placement(&self, rule: Rule, placement: &Placement, due: Reckoned, duty: Duty) -> Deadline {
        Deadline {
            placement: Some(placement.number),
            hospital: self.hospital(Some(placement)),
            ..self.of_trainee(rule, due, duty)
        }
    }
}

impl Register {
    /// The trainee as the rules see them, under the header's agreement; nothing where that is not known.
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
            register: self,
            agreement: Some(&agreed.agreement.id),
            terms: &agreed.terms,
            cited_as: &agreed.cited_as,
            since: None,
            until: None,
            hospitals: &agreed.agreement.hospitals,
            alis_terms: &self.alis_terms,
            reminders,
            national: &self.national,
            rounds: &self.rounds,
        })
    }

    /// What a hospital period is under, as it is known on a day; none where no agreement has a part in it, or it is not
    /// known.
    pub(crate) fn agreed_of(&self, trainee: &Trainee, placement: &Placement, as_of: NaiveDate) -> Option<&Agreed> {
        let held = handover::held(self, trainee, placement, as_of);
        self.agreements.get(held.last()?.agreement)
    }

    /// What the last hospital period is under; the header's agreement where there is none.
    pub(crate) fn last_agreed(&self, trainee: &Trainee, story: &Story) -> Option<&Agreed> {
        let of_one = |placement| self.agreed_of(trainee, placement, story.as_of);
        story.placements.last().and_then(of_one).or_else(|| self.agreements.get(&trainee.agreement))
    }

    /// What an entry is held against on its day: a request names its agreement, the rest goes by what the hospital period
    /// is under.
    pub(crate) fn agreed_for(&self, trainee: &Trainee, entry: &Entry) -> Option<&Agreed> {
        if let Event::Requested { agreement, .. } = &entry.event {
            return self.agreements.get(agreement.as_ref().unwrap_or(&trainee.agreement));
        }
        let story = fold(&trainee.journal, entry.on);
        let nothing_yet = Placement::new(entry.placement);
        self.agreed_of(trainee, story.placement(entry.placement).unwrap_or(&nothing_yet), entry.on)
    }

    /// Whether a hospital period is served in an institution of the municipality: only its terms have criteria, and
    /// service there is service in the municipality.
    fn is_municipal(&self, trainee: &Trainee, placement: &Placement, as_of: NaiveDate) -> bool {
        self.agreed_of(trainee, placement, as_of).is_some_and(|agreed| agreed.terms.institution.is_some())
    }

    /// What a trainee's prior service is counted from, as the story knows it.
    pub(crate) fn service_facts<'a>(&self, trainee: &'a Trainee, story: &Story) -> ServiceFacts<'a> {
        let outside = story.placements.iter().filter_map(|placement| {
            let (from, to) = placement.service_period()?;
            (!self.is_municipal(trainee, placement, story.as_of)).then_some(Absence { from, to })
        });
        ServiceFacts { trainee, hospital: outside.collect(), known: story.as_of }
    }

    /// A trainee's ALIS-avtaler, the first signed first.
    pub(crate) fn alis_agreements(&self, trainee: &Trainee, story: &Story) -> Vec<AlisAgreement> {
        agreements(trainee, story, &self.alis_terms, |placement| self.is_municipal(trainee, placement, story.as_of))
    }
}
