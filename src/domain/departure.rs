//! Where an entry departs from the terms of the agreement. A requirement refuses it, unless it is recorded with a reason;
//! a recommendation or a reservation is told, and kept with the entry. What the terms do not state is not checked.
//!
//! Which event may follow which is a fact and the business of [`super::fold`]: no reason overrides that.

use chrono::NaiveDate;

use super::calendar;
use super::course_budget;
use super::eligibility;
use super::finding::{Breach, Finding};
use super::fold::{self, Story};
use super::gate;
use super::journal::{Answer, Departure, Entry, Event, Offered};
use super::placement::{Placement, Stage};
use super::register::{Agreed, Register};
use super::served::Lacking;
use super::terms::{self, Strength, Term, Terms};
use super::trainee::Trainee;

/// An entry held against the terms of the agreement that its hospital period is under, with what it departs from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct HeldAgainst {
    /// With its departures, and the reason for which it is recorded against a requirement.
    pub(crate) entry: Entry,
    pub(crate) findings: Vec<Finding>,
    /// It breaks a requirement, and no reason was given.
    pub(crate) refused: bool,
}

/// Holds an entry against what has to be in place, the terms and the elements of AVTALE; entries after `known` do not
/// count. A reason is kept where it departs from anything.
pub(crate) fn held_against(
    register: &Register,
    trainee: &Trainee,
    entry: Entry,
    known: NaiveDate,
    reason: Option<&String>,
) -> HeldAgainst {
    let mut findings = gate::findings(register, trainee, &entry);
    if let Some(agreed) = register.agreed_for(trainee, &entry) {
        let measure = Measure { terms: &agreed.terms, cited_as: &agreed.cited_as };
        findings.extend(measure.departures(register, trainee, &entry, known));
    }
    findings.extend(served_short(register, trainee, &entry, known));
    findings.extend(register.element_findings(trainee, &entry));
    let breaks = findings.iter().any(Finding::refuses);
    let departs: Vec<Departure> = findings.iter().filter_map(|finding| finding.departure.clone()).collect();
    // What departs from a recommendation is told; a reason given for it is kept all the same.
    let overridden = reason.filter(|_| breaks || !departs.is_empty()).cloned();
    let entry = Entry { departs, overridden, ..entry };
    HeldAgainst { entry, findings, refused: breaks && reason.is_none() }
}

/// Hospital periods that have fewer days that count by an entry than the terms' months have; at the end of service whatever was
/// told before.
fn served_short(register: &Register, trainee: &Trainee, entry: &Entry, known: NaiveDate) -> Vec<Finding> {
    let event = &entry.event;
    let shortens = matches!(event, Event::ContractIssued { .. } | Event::Started | Event::Completed);
    if !shortens && !matches!(event, Event::Absent { counts: false, .. }) {
        return Vec::new();
    }
    let mut after = trainee.clone();
    after.journal.push(entry.clone());
    let of = |trainee: &Trainee| (fold::fold(&trainee.journal, known), trainee.absences_that_do_not_count(known));
    let ((was, away_before), (is, away)) = (of(trainee), of(&after));
    let short = |placement: &Placement| {
        let Agreed { terms, cited_as, .. } = register.agreed_of(&after, placement, known)?;
        let lacking = Lacking::of(&is, placement, &away, terms)?;
        let before = was.placement(placement.number);
        let before = before.and_then(|before| Lacking::of(&was, before, &away_before, terms));
        let ends = *event == Event::Completed && placement.number == entry.placement;
        let told = before.is_some_and(|before| before.short() >= lacking.short());
        let measure = Measure { terms, cited_as };
        let term = terms.service.as_ref().filter(|_| ends || !told)?;
        Some(measure.finding("service", term, term.strength(), Breach::ServedShort(lacking)))
    };
    is.placements.iter().filter_map(short).collect()
}

/// The terms an entry is held against, and what a clause is cited by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measure<'a> {
    pub(crate) terms: &'a Terms,
    pub(crate) cited_as: &'a str,
}

impl Measure<'_> {
    /// What an entry departs from, were it added to the trainee's journal; entries after `known` do not count.
    pub(crate) fn departures(
        &self,
        register: &Register,
        trainee: &Trainee,
        entry: &Entry,
        known: NaiveDate,
    ) -> Vec<Finding> {
        let story = fold::fold(&trainee.journal, entry.on);
        let nothing_yet = Placement::new(entry.placement);
        let placement = story.placement(entry.placement).unwrap_or(&nothing_yet);
        let prior = |start| self.prior_service(register, trainee, &entry.event, start, known);
        let found = match &entry.event {
            Event::Requested { start, months, .. } => {
                let measured = if eligibility::measured_with_request(self.terms) { entry.on } else { *start };
                vec![prior(measured), self.service(&story, entry.placement, *months)]
            }
            Event::ReconfirmationAnswered(Answer::Changed { start, site, department }) => vec![
                start.and_then(|start| self.deviation(placement, start)),
                self.changed_place(placement, site.as_deref(), department.as_deref()),
                start.and_then(prior),
            ],
            Event::Offered(offer) => vec![
                self.deviation(placement, offer.start),
                self.place(placement, offer),
                prior(offer.start),
                self.service(&story, entry.placement, offer.months),
                self.department(&story, entry.placement, offer),
            ],
            // What the accepted offer departs from was told with the offer.
            Event::Started if placement.start() != Some(entry.on) => {
                vec![self.deviation(placement, entry.on), prior(entry.on)]
            }
            Event::Extended { .. } => vec![self.extension()],
            Event::Course { days, .. } => {
                let story = fold::fold(&trainee.journal, known.max(entry.on));
                vec![story.placement(entry.placement).and_then(|placement| self.course(placement, *days))]
            }
            _ => Vec::new(),
        };
        found.into_iter().flatten().collect()
    }

    fn finding(&self, key: &str, term: &impl Term, strength: Strength, breach: Breach) -> Finding {
        let clause = terms::cited(self.cited_as, term);
        Finding { breach, departure: Some(Departure { term: key.to_owned(), clause: Some(clause), strength }) }
    }

    /// Measured from the wish alone: what an answer took of the months, an offer cannot take again (HSYK 7.6).
    fn deviation(&self, placement: &Placement, start: NaiveDate) -> Option<Finding> {
        let term = self.terms.deviation.as_ref()?;
        let months = term.max_months.as_ref()?.value;
        let wished = placement.request.as_ref()?.start;
        if calendar::is_within(wished, start, months) {
            return None;
        }
        Some(self.finding("deviation", term, term.strength(), Breach::StartTooFar { start, wished, months }))
    }

    fn place(&self, placement: &Placement, offer: &Offered) -> Option<Finding> {
        let request = placement.request.as_ref()?;
        // What the hospital's own answer named is what both sides hold.
        let answered = placement.changed.site.is_some() || placement.changed.department.is_some();
        let held = answered && placement.waiting_place() == (Some(&*offer.site), Some(&*offer.department));
        if request.flexible || request.wishes.is_empty() || held || request.wishes_for(offer) {
            return None;
        }
        self.other_place(&offer.site, &offer.department)
    }

    fn changed_place(&self, placement: &Placement, site: Option<&str>, department: Option<&str>) -> Option<Finding> {
        if site.is_none() && department.is_none() {
            return None;
        }
        let request = placement.request.as_ref().filter(|request| !request.flexible)?;
        let first = request.wishes.first()?;
        let site = site.unwrap_or(&first.site);
        let department = department.unwrap_or(&first.department);
        if request.wishes.iter().any(|wish| wish.site == site && wish.department == department) {
            return None;
        }
        self.other_place(site, department)
    }

    /// Where the terms foresee another place, taking one is a use of that reservation and breaks nothing.
    fn other_place(&self, site: &str, department: &str) -> Option<Finding> {
        let term = self.terms.deviation.as_ref()?;
        let foreseen = term.other_site_or_department.as_ref()?.value;
        let strength = if foreseen { Strength::Reservation } else { term.strength() };
        let breach = Breach::OtherPlace { site: site.to_owned(), department: department.to_owned() };
        Some(self.finding("deviation", term, strength, breach))
    }

    /// On the first day of the service (HSYK 5.1); where it is measured with the request (Helse Vest), on the day of that, and
    /// never again.
    fn prior_service(
        &self,
        register: &Register,
        trainee: &Trainee,
        event: &Event,
        start: NaiveDate,
        known: NaiveDate,
    ) -> Option<Finding> {
        let term = self.terms.prior_service.as_ref()?;
        if eligibility::measured_with_request(self.terms) && !matches!(event, Event::Requested { .. }) {
            return None;
        }
        let story = fold::fold(&trainee.journal, known);
        let facts = register.service_facts(trainee, &story);
        let prior = eligibility::prior_service_before(&facts, self.terms, Some(start), start)?;
        if prior.served >= prior.needed {
            return None;
        }
        let eligible_from = prior.eligible_from;
        let breach = Breach::PriorService { start, served: prior.served, needed: prior.needed, eligible_from };
        Some(self.finding("prior_service", term, term.strength(), breach))
    }

    /// 3+3: where the terms allow parts, half the service is enough for one of them.
    fn service(&self, story: &Story, number: u32, months: u32) -> Option<Finding> {
        let term = self.terms.service.as_ref()?;
        let needed = term.months.as_ref()?.value;
        if months >= needed {
            return None;
        }
        let others: Vec<&Placement> = others(story, number).collect();
        let whole = |placement: &&Placement| {
            placement.completed.is_some() && placement.months().is_some_and(|months| months >= needed)
        };
        if others.iter().any(whole) {
            return None;
        }
        let split_allowed = term.split_allowed.as_ref().is_some_and(|split| split.value);
        if split_allowed && months.saturating_mul(2) >= needed {
            return None;
        }
        let together: u32 =
            others.iter().filter_map(|placement| placement.months()).sum::<u32>().saturating_add(months);
        let is_part = !split_allowed && !others.is_empty() && together >= needed;
        let breach = if is_part { Breach::Split { months, needed } } else { Breach::TooShort { months, needed } };
        Some(self.finding("service", term, term.strength(), breach))
    }

    /// Parts of one service, at different departments.
    fn department(&self, story: &Story, number: u32, offer: &Offered) -> Option<Finding> {
        let term = self.terms.service.as_ref()?;
        if !term.same_department.as_ref()?.value || offer.months >= term.months.as_ref()?.value {
            return None;
        }
        let mut parts = others(story, number).filter_map(Placement::standing_offer);
        let other = parts.find(|part| (&part.site, &part.department) != (&offer.site, &offer.department))?;
        let breach = Breach::OtherDepartment {
            site: offer.site.clone(),
            department: offer.department.clone(),
            other_site: other.site.clone(),
            other_department: other.department.clone(),
        };
        Some(self.finding("service", term, term.strength(), breach))
    }

    fn extension(&self) -> Option<Finding> {
        let term = self.terms.extension.as_ref()?;
        if term.allowed.as_ref()?.value {
            return None;
        }
        let except = term.except.as_ref().map(|except| except.value.clone());
        Some(self.finding("extension", term, term.strength(), Breach::NoExtension { except }))
    }

    fn course(&self, placement: &Placement, days: u32) -> Option<Finding> {
        let term = self.terms.courses.as_ref()?;
        let mut budget = course_budget::of(placement, self.terms)?;
        budget.used = budget.used.saturating_add(days);
        if !budget.is_exceeded() {
            return None;
        }
        let breach = Breach::CourseDays { days: budget.used, budget_tenths: budget.tenths };
        Some(self.finding("courses", term, term.strength(), breach))
    }
}

/// The trainee's other hospital periods that still count.
fn others(story: &Story, number: u32) -> impl Iterator<Item = &Placement> {
    let counts = |placement: &Placement| !matches!(placement.stage(), Stage::Withdrawn | Stage::Discontinued);
    story.placements.iter().filter(move |placement| placement.number != number && counts(placement))
}

#[cfg(test)]
mod cases;
