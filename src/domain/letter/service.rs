//! What letters about one hospital period stand on: the dates and places that count, decided.

use chrono::NaiveDate;

use crate::domain::calendar::{add_days, service_end, sub_months};
use crate::domain::eligibility::{self, PriorService, ServiceFacts};
use crate::domain::fold::Story;
use crate::domain::id::MunicipalityNumber;
use crate::domain::journal::{Entry, Event, Offered};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::learning_goal::list::GoalList;
use crate::domain::national::National;
use crate::domain::placement::{Changed, Extension, Offer, Outcome, Placement, Request};
use crate::domain::served::Lacking;
use crate::domain::settings::Reminders;
use crate::domain::terms::{Party, Terms};
use crate::domain::trainee::{Practice, Trainee};

impl Trainee {
    /// The practice that a letter of a day names: of those in the municipality responsible then, else of all, the last to have
    /// begun by then.
    pub(crate) fn practice_named_on(&self, day: NaiveDate) -> Option<&Practice> {
        let responsible = self.responsible_on(day);
        let own = |practice: &Practice| self.same_on(self.number_of(practice), responsible, day);
        let begun = self.practice.iter().filter(|practice| practice.from <= day);
        begun.max_by_key(|practice| (own(practice), practice.from))
    }
}

/// The prior service that an enrolment tells of (HSYK 5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PriorServiceTold {
    /// Months at full time that are asked for.
    pub(crate) months: u32,
    /// The first day on which they lie behind.
    pub(crate) reached: Option<NaiveDate>,
    /// They do so when the service is to begin; where they are measured with the request, on its day.
    pub(crate) in_time: bool,
}

/// The prior service of a trainee who asks for service, as it is known; none where the terms ask for none.
pub(crate) fn prior_service(facts: &ServiceFacts<'_>, terms: &Terms, request: &Request) -> Option<PriorServiceTold> {
    let PriorService { needed, eligible_from, .. } = eligibility::prior_service(facts, terms, Some(request.start))?;
    let measured = if eligibility::measured_with_request(terms) { request.on } else { request.start };
    let in_time = eligible_from.is_some_and(|reached| reached <= measured);
    Some(PriorServiceTold { months: needed, reached: eligible_from, in_time })
}

/// The question whether a place is still wanted (HSYK 6.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct QuestionAsked {
    /// The first and the last day of the service that is waited for.
    pub(crate) start: NaiveDate,
    pub(crate) end: NaiveDate,
    /// Calendar months.
    pub(crate) months: u32,
    /// The hospital proposed something else than was wished.
    pub(crate) changed: bool,
    /// The window for the question, by the start that is waited for; none where the terms state none.
    pub(crate) opens: Option<NaiveDate>,
    /// The last day on which the question may be put.
    pub(crate) due: Option<NaiveDate>,
    /// The last day for the answer.
    pub(crate) answer_by: NaiveDate,
}

impl QuestionAsked {
    /// The question of a day about a hospital period that is waited for.
    pub(crate) fn of(placement: &Placement, terms: &Terms, reminders: &Reminders, on: NaiveDate) -> Option<Self> {
        let (start, months) = (placement.waiting_start()?, placement.months()?);
        let term = terms.reconfirmation.as_ref();
        let opens = term.and_then(|term| term.opens_months_before.as_ref());
        let due = term.and_then(|term| term.due_months_before.as_ref());
        Some(QuestionAsked {
            start,
            end: service_end(start, months),
            months,
            changed: placement.changed != Changed::default(),
            opens: opens.map(|months| sub_months(start, months.value)),
            due: due.map(|months| sub_months(start, months.value)),
            answer_by: add_days(on, i64::from(reminders.reconfirmation_answer_days)),
        })
    }
}

impl Placement {
    /// No place has to be asked about any more: one was accepted, or the period is over.
    pub(crate) fn is_settled(&self) -> bool {
        self.accepted().is_some() || self.is_closed()
    }

    /// The offer that a letter can be about: open, or accepted since.
    pub(crate) fn offer_to_write(&self) -> Option<&Offer> {
        self.offers.iter().rev().find(|offer| matches!(offer.outcome, Outcome::Open | Outcome::Accepted(_)))
    }
}

/// An offer against what was wished (HSYK 7.6).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct OfferTold<'a> {
    pub(crate) place: &'a Offered,
    /// The last day of the service that is offered.
    pub(crate) end: NaiveDate,
    /// It begins on another day than was wished.
    pub(crate) other_start: bool,
    /// Its place was not among the wishes.
    pub(crate) other_place: bool,
    /// Who declines waits for the next round.
    pub(crate) waits: bool,
    /// The last day on which the contract has to be issued (HSYK 8).
    pub(crate) contract_due: Option<NaiveDate>,
    /// The terms say that the trust is the employer and pays (HSYK 8).
    pub(crate) employed: bool,
}

/// Who registers the need under the terms (HSYK 6.2: the municipality, which it is where a term says no other; Helse Vest: the
/// trainee); none where they say nothing of it.
pub(crate) fn registered_by(terms: &Terms) -> Option<Party> {
    Some(terms.request.as_ref()?.by.as_ref().map_or(Party::Municipality, |by| by.value))
}

/// The trainee keeps the supervisor in the municipality during the service, by the terms (HSYK 6.6).
fn keeps_supervisor(terms: &Terms) -> bool {
    terms.contact.as_ref().and_then(|term| term.supervisor.as_ref()).is_some_and(|keeps| keeps.value)
}

impl<'a> OfferTold<'a> {
    pub(crate) fn of(offer: &'a Offer, request: &Request, terms: &Terms) -> Self {
        let place = &offer.terms;
        let contract = terms.contract.as_ref().and_then(|term| term.due_months_before.as_ref());
        let waits = terms.declined.as_ref().and_then(|term| term.waits.as_ref());
        OfferTold {
            place,
            end: service_end(place.start, place.months),
            other_start: place.start != request.start,
            other_place: !request.wishes_for(place),
            waits: waits.is_some_and(|waits| waits.value),
            contract_due: contract.map(|months| sub_months(place.start, months.value)),
            employed: terms
                .employment
                .as_ref()
                .and_then(|term| term.employer_pays.as_ref())
                .is_some_and(|pays| pays.value),
        }
    }
}

/// The employment that both sides sign (HSYK 8).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ContractTold<'a> {
    pub(crate) place: &'a Offered,
    /// The day the offer was accepted.
    pub(crate) accepted: NaiveDate,
    /// As the contract that was issued has them, else as the offer does.
    pub(crate) start: NaiveDate,
    pub(crate) end: NaiveDate,
    pub(crate) ends_without_notice: bool,
    /// Supervision as for the other doctors in training of the department, by the terms (HSYK 7.2).
    pub(crate) supervised_alike: bool,
    /// By the terms (HSYK 6.6).
    pub(crate) keeps_supervisor: bool,
}

/// The last day of a trial period that is half of an employment, both days of which are given; the odd day is not of it.
fn half(start: NaiveDate, end: NaiveDate) -> Option<NaiveDate> {
    let days = (end - start).num_days() + 1;
    (days >= 2).then(|| add_days(start, days / 2 - 1))
}

impl<'a> ContractTold<'a> {
    /// None where no offer was accepted.
    pub(crate) fn of(placement: &'a Placement, terms: &Terms) -> Option<Self> {
        let (offer, accepted) = placement.accepted()?;
        let place = &offer.terms;
        let issued = placement.contract_issued;
        let without = terms.employment.as_ref().and_then(|term| term.ends_without_notice.as_ref());
        let start = issued.and_then(|issued| issued.start).unwrap_or(place.start);
        let end = issued.and_then(|issued| issued.end).unwrap_or_else(|| service_end(place.start, place.months));
        let alike = terms.department_supervision.as_ref().and_then(|term| term.as_for_others.as_ref());
        Some(ContractTold {
            place,
            accepted,
            start,
            end,
            ends_without_notice: without.is_some_and(|flag| flag.value),
            supervised_alike: alike.is_some_and(|alike| alike.value),
            keeps_supervisor: keeps_supervisor(terms),
        })
    }

    /// The last day of the longest trial period that the law allows; none where it did not hold yet.
    pub(crate) fn trial_until(&self, national: &National) -> Option<NaiveDate> {
        national.trial_period.as_ref().filter(|rule| rule.holds_on(self.start))?;
        half(self.start, self.end)
    }
}

/// Longer service than was agreed (HSYK 8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ExtensionTold {
    /// The first day of service.
    pub(crate) start: NaiveDate,
    /// The last day as it was agreed.
    pub(crate) planned_end: NaiveDate,
    /// The last day as it is now.
    pub(crate) until: NaiveDate,
    /// The day it was recorded to be longer.
    pub(crate) decided: NaiveDate,
    pub(crate) reason: Option<String>,
    /// The terms foresee it.
    pub(crate) foreseen: bool,
    /// The municipality with which it was talked over, and when.
    pub(crate) agreed: Option<(MunicipalityNumber, Option<NaiveDate>)>,
    /// By the terms (HSYK 6.6).
    pub(crate) keeps_supervisor: bool,
}

impl ExtensionTold {
    /// None where the service was not extended.
    pub(crate) fn of(trainee: &Trainee, placement: &Placement, terms: &Terms, known: NaiveDate) -> Option<Self> {
        let Extension { on, until } = placement.extended?;
        let (offer, _) = placement.accepted()?;
        let own = entries(trainee, known).filter(|entry| entry.placement == placement.number && entry.on == on);
        let told = own.filter_map(|entry| match &entry.event {
            Event::Extended { until: found, reason, agreed_with, agreed_on } if *found == until => {
                Some((reason.clone(), agreed_with.map(|with| (with, *agreed_on))))
            }
            _ => None,
        });
        let (reason, agreed) = told.last().unwrap_or_default();
        let allowed = terms.extension.as_ref().and_then(|term| term.allowed.as_ref());
        Some(ExtensionTold {
            start: placement.started.unwrap_or(offer.terms.start),
            planned_end: service_end(offer.terms.start, offer.terms.months),
            until,
            decided: on,
            reason,
            foreseen: allowed.is_some_and(|allowed| allowed.value),
            agreed,
            keeps_supervisor: keeps_supervisor(terms),
        })
    }
}

/// A goal of hospital service (HSYK 5.2): when it was achieved first, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GoalTold {
    pub(crate) goal: LearningGoal,
    /// The first day; none while it is owed.
    pub(crate) achieved: Option<NaiveDate>,
    pub(crate) by: Option<String>,
}

/// A goal as known on a day.
fn goal_told(trainee: &Trainee, goal: LearningGoal, known: NaiveDate) -> GoalTold {
    let found = entries(trainee, known).filter_map(|entry| match &entry.event {
        Event::GoalAchieved { goal: found, by } if *found == goal => Some((entry.on, by.clone())),
        _ => None,
    });
    let first = found.min_by_key(|(on, _)| *on);
    GoalTold { goal, achieved: first.as_ref().map(|(on, _)| *on), by: first.and_then(|(_, by)| by) }
}

/// The goals of an individual training plan: those of the store's list, those of hospital service, and whatever else was achieved.
pub(crate) fn planned(trainee: &Trainee, list: &GoalList, known: NaiveDate) -> Vec<GoalTold> {
    let listed = list.goals().iter().map(|listed| listed.goal.clone());
    let achieved = entries(trainee, known).filter_map(|entry| match &entry.event {
        Event::GoalAchieved { goal, .. } => Some(goal.clone()),
        _ => None,
    });
    let mut goals: Vec<LearningGoal> = Vec::new();
    for goal in listed.chain(LearningGoal::of_hospital_service()).chain(achieved) {
        if !goals.contains(&goal) {
            goals.push(goal);
        }
    }
    goals.into_iter().map(|goal| goal_told(trainee, goal, known)).collect()
}

/// The two goals of hospital service, as known on a day.
pub(crate) fn goals(trainee: &Trainee, known: NaiveDate) -> [GoalTold; 2] {
    LearningGoal::of_hospital_service().map(|goal| goal_told(trainee, goal, known))
}

/// Absence that does not count, as far as it lies in a service; both days inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AbsenceTold {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    /// Whole days, both ends counted.
    pub(crate) days: i64,
}

/// A service that was completed (HSYK 7.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ServiceTold<'a> {
    /// The first and the last day that were served.
    pub(crate) start: NaiveDate,
    pub(crate) end: NaiveDate,
    pub(crate) extended: bool,
    pub(crate) absences: Vec<AbsenceTold>,
    /// Courses in the service: the day, the title, days.
    pub(crate) courses: Vec<(NaiveDate, &'a str, u32)>,
    pub(crate) all_goals: bool,
    /// It has fewer days that count than the terms' months have (HSYK 5.2).
    pub(crate) lacking: Option<Lacking>,
}

impl<'a> ServiceTold<'a> {
    /// None where the service was not completed, or never began.
    pub(crate) fn of(trainee: &'a Trainee, story: &Story, placement: &Placement, terms: &Terms) -> Option<Self> {
        let (start, end, known) = (placement.started?, placement.completed?, story.as_of);
        let within = |entry: &Entry| match entry.event {
            Event::Absent { from, to, counts: false } if from <= end && to >= start => {
                let (from, to) = (from.max(start), to.min(end));
                Some(AbsenceTold { from, to, days: (to - from).num_days() + 1 })
            }
            _ => None,
        };
        let own = entries(trainee, known).filter(|entry| entry.placement == placement.number);
        let courses = own.filter_map(|entry| match &entry.event {
            Event::Course { title, days } => Some((entry.on, title, *days)),
            _ => None,
        });
        Some(ServiceTold {
            start,
            end,
            extended: placement.extended.is_some(),
            absences: entries(trainee, known).filter_map(within).collect(),
            courses: courses.map(|(on, title, days)| (on, title.as_str(), days)).collect(),
            all_goals: story.service_goals_achieved().is_some(),
            lacking: Lacking::of(story, placement, &trainee.absences_that_do_not_count(known), terms),
        })
    }
}

/// What the journal says up to and with a day.
pub(crate) fn entries(trainee: &Trainee, known: NaiveDate) -> impl Iterator<Item = &Entry> {
    trainee.journal.iter().filter(move |entry| entry.on <= known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, day};

    #[test]
    fn a_letter_names_the_post_in_the_municipality_that_it_is_of() {
        let post = |from: &str, to: Option<&str>, municipality: &str| Practice {
            to: to.map(day),
            municipality: municipality.parse().ok(),
            ..Practice::new(day(from))
        };
        let named = |posts: &[Practice], on: &str| {
            let trainee = Trainee { practice: posts.to_vec(), ..sample::trainee() };
            trainee.practice_named_on(day(on)).map(|practice| practice.from.to_string())
        };
        // The header's is responsible, whichever began later.
        let two = [post("2024-02-01", None, "1820"), post("2025-02-01", None, "1833")];
        assert_eq!(named(&two, "2026-01-01").as_deref(), Some("2024-02-01"));
        // Of several in it the last; of what is over the last of all.
        let again = [two[0].clone(), post("2025-06-01", None, "1820"), two[1].clone()];
        assert_eq!(named(&again, "2026-01-01").as_deref(), Some("2025-06-01"));
        let over = [post("2023-02-01", Some("2023-12-31"), "1820"), post("2024-02-01", Some("2024-12-31"), "1833")];
        assert_eq!(named(&over, "2026-01-01").as_deref(), Some("2024-02-01"));
        assert_eq!(named(&two, "2024-01-01"), None);
    }

    #[test]
    fn a_trial_period_is_at_most_half_of_the_employment() {
        let until = |start, end| half(day(start), day(end)).map(|day| day.to_string());
        // 184 days, and 183: the odd one is not of it.
        assert_eq!(until("2027-03-01", "2027-08-31").as_deref(), Some("2027-05-31"));
        assert_eq!(until("2027-03-02", "2027-08-31").as_deref(), Some("2027-05-31"));
        assert_eq!(until("2027-03-01", "2027-03-02").as_deref(), Some("2027-03-01"));
        assert_eq!(until("2027-03-01", "2027-03-01"), None);
    }
}
