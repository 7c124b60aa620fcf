//! A hospital period that waits for a position: all that the matching may look at.

use chrono::NaiveDate;

use crate::domain::calendar;
use crate::domain::case::TraineeCase;
use crate::domain::eligibility;
use crate::domain::finding::Finding;
use crate::domain::gate;
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::journal::{Answer, Entry, Event, Wish};
use crate::domain::municipality::Municipality;
use crate::domain::placement::{Placement, Stage};
use crate::domain::position;
use crate::domain::register::{Agreed, Register};
use crate::domain::terms::{Strength, Term};
use crate::domain::trainee::Trainee;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Candidate<'a> {
    pub(crate) hpr: Hpr,
    /// The hospital period that is waited for, from 1.
    pub(crate) placement: u32,
    pub(crate) name: String,
    /// The record is restricted: matched like any other, shown by number only.
    pub(crate) confidential: bool,
    pub(crate) municipality: MunicipalityNumber,
    /// The hospitals of the agreement.
    pub(crate) hospitals: &'a [Slug],
    /// What a basis cites the terms by.
    pub(crate) cited_as: &'a str,
    /// The start that both sides last held.
    pub(crate) start: NaiveDate,
    /// The start of the request: what the deviation is measured from (HSYK 7.6).
    pub(crate) wished: NaiveDate,
    /// Calendar months asked for.
    pub(crate) months: u32,
    /// Most wanted first.
    pub(crate) wishes: Vec<Wish>,
    /// The place that the hospital proposed instead when it was asked again.
    pub(crate) proposed: Option<(String, String)>,
    pub(crate) flexible: bool,
    pub(crate) confirmed: bool,
    /// By the municipality's decision.
    pub(crate) rank: Option<Rank>,
    /// Whole months of prior service at full time.
    pub(crate) prior_months: u32,
    /// The day of the request that stands: the earlier goes ahead where nothing before it decides.
    pub(crate) requested_on: NaiveDate,
    /// A start may lie so many months from the wish; none stated: any.
    pub(crate) deviation_months: Option<u32>,
    pub(crate) prior_service: Option<PriorServiceNeeded>,
    /// What has to be in place before a place can be asked for is not, so that there is no right to one (UNN, NLSH).
    pub(crate) barred: bool,
    /// Days of service that the trainee has elsewhere, both inclusive.
    pub(crate) busy: Vec<(NaiveDate, NaiveDate)>,
    /// The position that an offer to this candidate holds; those who hold none wait.
    pub(crate) holds: Option<Slug>,
}

/// A place in the order that a municipality decided among its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rank {
    /// From 1.
    pub(crate) place: u32,
    /// How many the municipality put in order.
    pub(crate) of: u32,
}

/// Prior service that the terms ask for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PriorServiceNeeded {
    /// The first day on which it lies behind; none where it never does.
    pub(crate) from: Option<NaiveDate>,
    pub(crate) strength: Strength,
    pub(crate) clause: Option<String>,
}

impl PriorServiceNeeded {
    pub(crate) fn reached_on(&self, day: NaiveDate) -> bool {
        self.from.is_some_and(|from| from <= day)
    }
}

impl<'a> Candidate<'a> {
    /// The trainee's hospital periods that wait, and those whose offer stands and has not led to service yet.
    ///
    /// Each under its own agreement, of the register, which outlives the case.
    pub(crate) fn of(
        case: &TraineeCase<'_>,
        register: &'a Register,
        municipality: Option<&Municipality>,
        today: NaiveDate,
    ) -> Vec<Candidate<'a>> {
        let placements = &case.story.placements;
        let takes_part = |placement: &&Placement| placement.waits() || holds(placement).is_some();
        let one = |placement: &Placement| Self::of_placement(case, placement, register, municipality, today);
        placements.iter().filter(takes_part).filter_map(one).collect()
    }

    fn of_placement(
        case: &TraineeCase<'_>,
        placement: &Placement,
        register: &'a Register,
        municipality: Option<&Municipality>,
        today: NaiveDate,
    ) -> Option<Candidate<'a>> {
        let trainee = case.trainee;
        let agreed = register.agreed_of(trainee, placement, case.story.as_of)?;
        let (terms, cited_as) = (&agreed.terms, agreed.cited_as.as_str());
        let request = placement.request.as_ref()?;
        let decided = municipality.and_then(|municipality| municipality.prioritised(today));
        let rank = decided.and_then(|decided| {
            let place = decided.order.iter().position(|hpr| *hpr == trainee.hpr)?;
            Some(Rank { place: place as u32 + 1, of: decided.order.len() as u32 })
        });
        let (facts, start) = (case.service_facts(), placement.waiting_start()?);
        let prior = eligibility::prior_service(&facts, terms, Some(start));
        // What was measured with the request is not measured again.
        let asked = terms.prior_service.as_ref().filter(|_| !eligibility::measured_with_request(terms));
        let prior_service = asked.zip(prior.as_ref()).map(|(term, prior)| PriorServiceNeeded {
            from: prior.eligible_from,
            strength: term.strength(),
            clause: term.clause().map(|clause| clause.value.clone()),
        });
        let others = case.story.placements.iter().filter(|other| other.number != placement.number);
        Some(Candidate {
            hpr: trainee.hpr,
            placement: placement.number,
            name: trainee.name.clone(),
            confidential: trainee.confidential,
            municipality: trainee.responsible_on(today),
            hospitals: &agreed.agreement.hospitals,
            cited_as,
            start,
            wished: request.start,
            months: request.months,
            wishes: request.wishes.iter().map(|wish| case.as_called(wish, request.start)).collect(),
            proposed: proposed(placement),
            flexible: request.flexible,
            confirmed: placement.answered.as_ref().is_some_and(|answered| answered.answer != Answer::Refused),
            rank,
            prior_months: prior.map_or_else(|| eligibility::months_in_specialisation(&facts, start), |p| p.served),
            requested_on: request.on,
            deviation_months: terms.deviation.as_ref().and_then(|t| t.max_months.as_ref()).map(|m| m.value),
            prior_service,
            barred: is_barred(register, agreed, trainee, today),
            busy: others.filter_map(busy).collect(),
            holds: holds(placement),
        })
    }

    /// The first and last start that the deviation allows.
    pub(crate) fn window(&self) -> (NaiveDate, NaiveDate) {
        match self.deviation_months {
            Some(months) => calendar::around(self.wished, months),
            None => (NaiveDate::MIN, NaiveDate::MAX),
        }
    }
}

/// Whether the agreement gives no right to a place yet: a request or an offer of the day would be refused.
fn is_barred(register: &Register, agreed: &Agreed, trainee: &Trainee, day: NaiveDate) -> bool {
    let bars = agreed.terms.gate.as_ref().and_then(|term| term.bars.as_ref()).is_some_and(|bars| bars.value);
    // Elsewhere nothing is refused, and there is no need to look.
    if !bars && agreed.terms.institution.is_none() {
        return false;
    }
    let agreement = Some(agreed.agreement.id.clone());
    let asked = Event::Requested { start: day, months: 1, wishes: Vec::new(), flexible: false, agreement };
    gate::findings(register, trainee, &Entry::new(day, 1, asked)).iter().any(Finding::refuses)
}

/// The position held by an offer that may still be moved: service has not begun.
fn holds(placement: &Placement) -> Option<Slug> {
    let before = matches!(placement.stage(), Stage::Offered | Stage::Accepted | Stage::Contracted);
    position::held(placement).filter(|_| before).map(|(position, _)| position.clone())
}

/// The days of a service that is offered, agreed or under way.
fn busy(placement: &Placement) -> Option<(NaiveDate, NaiveDate)> {
    if placement.elsewhere.is_some() {
        return placement.service_period();
    }
    let offer = placement.accepted().map(|(offer, _)| offer).or_else(|| placement.open_offer())?;
    if matches!(placement.stage(), Stage::Withdrawn | Stage::Discontinued) {
        return None;
    }
    let end = match placement.accepted() {
        Some(_) => placement.end()?,
        None => calendar::service_end(offer.terms.start, offer.terms.months),
    };
    Some((offer.terms.start, end))
}

fn proposed(placement: &Placement) -> Option<(String, String)> {
    let changed = &placement.changed;
    if changed.site.is_none() && changed.department.is_none() {
        return None;
    }
    let first = placement.request.as_ref()?.wishes.first();
    let site = changed.site.as_ref().or(first.map(|wish| &wish.site))?;
    let department = changed.department.as_ref().or(first.map(|wish| &wish.department))?;
    Some((site.clone(), department.clone()))
}
