//! The order of a municipality's own candidates (HSYK 6.4): what the facts propose; the municipality decides.

use chrono::NaiveDate;

use super::case::TraineeCase;
use super::eligibility;
use super::hpr::Hpr;
use super::journal::Answer;
use super::placement::{Placement, Stage};

/// A trainee who waits for a place, with what speaks for them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Contender {
    pub(crate) hpr: Hpr,
    pub(crate) name: String,
    pub(crate) confidential: bool,
    /// The wished start of the first period that waits.
    pub(crate) start: NaiveDate,
    /// The prior service of the terms lies behind at the start; where none is asked for, it does.
    pub(crate) eligible: bool,
    /// The first day on which it does; none where the practice that is known never reaches it.
    pub(crate) eligible_from: Option<NaiveDate>,
    /// The hospital has confirmed, or proposed something else.
    pub(crate) confirmed: bool,
    /// Whole months of service at full time.
    pub(crate) service_months: u32,
    /// The day the specialisation is planned to end.
    pub(crate) expected_completion: Option<NaiveDate>,
    /// The day of the request that stands.
    pub(crate) requested_on: NaiveDate,
}

impl Contender {
    /// The trainee, where one of the hospital periods waits.
    pub(crate) fn of(case: &TraineeCase<'_>) -> Option<Contender> {
        let waits = case.story.placements.iter().filter(|placement| placement.waits());
        let placement = waits.min_by_key(|placement| (placement.waiting_start(), placement.number))?;
        let start = placement.waiting_start()?;
        let terms = case.of(placement)?.terms;
        let facts = case.service_facts();
        let prior = eligibility::prior_service(&facts, terms, Some(start));
        let eligible_from = prior.as_ref().and_then(|prior| prior.eligible_from);
        let confirmed = placement.answered.as_ref().is_some_and(|answered| answered.answer != Answer::Refused);
        Some(Contender {
            hpr: case.trainee.hpr,
            name: case.trainee.name.clone(),
            confidential: case.trainee.confidential,
            start,
            eligible: prior.is_none()
                || eligibility::measured_with_request(terms)
                || eligible_from.is_some_and(|from| from <= start),
            eligible_from,
            confirmed,
            service_months: prior
                .map_or_else(|| eligibility::months_in_specialisation(&facts, start), |prior| prior.served),
            expected_completion: case.trainee.training.expected_completion,
            requested_on: placement.request.as_ref()?.on,
        })
    }

    /// Can begin when wished, as far as is known.
    pub(crate) fn is_ready(&self) -> bool {
        self.eligible && self.confirmed
    }

    /// Ready first, then the longer service, then who is to complete earlier, then who asked earlier.
    fn goes_ahead_of(&self, other: &Contender) -> bool {
        let key = |one: &Contender| {
            let completion = one.expected_completion.unwrap_or(NaiveDate::MAX);
            (!one.is_ready(), std::cmp::Reverse(one.service_months), completion, one.requested_on, one.hpr)
        };
        key(self) < key(other)
    }
}

/// The order to propose: what was decided holds among those it names; the others are put where the facts put them.
pub(crate) fn proposed(mut waiting: Vec<Contender>, decided: &[Hpr]) -> Vec<Contender> {
    let place = |candidate: &Contender| decided.iter().position(|hpr| *hpr == candidate.hpr);
    waiting.sort_by_key(|candidate| candidate.hpr);
    let (mut out, mut new): (Vec<Contender>, Vec<Contender>) =
        waiting.into_iter().partition(|candidate| place(candidate).is_some());
    out.sort_by_key(place);
    new.sort_by(|one, other| other.goes_ahead_of(one).cmp(&one.goes_ahead_of(other)));
    for candidate in new {
        let at = out.iter().position(|other| candidate.goes_ahead_of(other)).unwrap_or(out.len());
        out.insert(at, candidate);
    }
    out
}

/// Why somebody an order names does not wait any more; nothing where they do.
pub(crate) fn gone(placements: &[Placement]) -> Option<Stage> {
    if placements.iter().any(Placement::waits) {
        return None;
    }
    Some(placements.last().map_or(Stage::Enrolled, Placement::stage))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::day;

    fn candidate(hpr: u64) -> Contender {
        Contender {
            hpr: Hpr::new(hpr).unwrap(),
            name: String::new(),
            confidential: false,
            start: day("2027-03-01"),
            eligible: true,
            eligible_from: None,
            confirmed: true,
            service_months: 24,
            expected_completion: Some(day("2029-03-01")),
            requested_on: day("2026-01-10"),
        }
    }

    #[track_caller]
    fn check(candidates: &[Contender], decided: &[u64], expected: &[u64]) {
        let decided: Vec<Hpr> = decided.iter().map(|hpr| Hpr::new(*hpr).unwrap()).collect();
        let order = |all: Vec<Contender>| {
            let proposed = proposed(all, &decided);
            proposed.iter().map(|candidate| u64::from(candidate.hpr.get())).collect::<Vec<_>>()
        };
        assert_eq!(order(candidates.to_vec()), expected);
        let backwards: Vec<Contender> = candidates.iter().rev().cloned().collect();
        assert_eq!(order(backwards), expected, "whatever the order of the files");
    }

    /// The second goes ahead of the first by what `change` does to it.
    #[track_caller]
    fn check_ahead(change: impl Fn(&mut Contender)) {
        let mut better = candidate(2);
        change(&mut better);
        check(&[candidate(1), better], &[], &[2, 1]);
    }

    #[test]
    fn what_puts_one_ahead() {
        check(&[candidate(2), candidate(1)], &[], &[1, 2]);
        check_ahead(|one| one.service_months = 25);
        check_ahead(|one| one.expected_completion = Some(day("2029-02-28")));
        check_ahead(|one| one.requested_on = day("2026-01-09"));
        let mut not_ready = [candidate(1), candidate(2)];
        not_ready[0].confirmed = false;
        not_ready[0].service_months = 60;
        check(&not_ready, &[], &[2, 1]);
        not_ready[0].confirmed = true;
        not_ready[0].eligible = false;
        check(&not_ready, &[], &[2, 1]);
        not_ready[1].expected_completion = None;
        not_ready[0].eligible = true;
        not_ready[0].service_months = 24;
        check(&not_ready, &[], &[1, 2]);
    }

    #[test]
    fn what_was_decided_holds_and_newcomers_are_put_where_the_facts_put_them() {
        let mut all = [candidate(1), candidate(2), candidate(3), candidate(4)];
        check(&all, &[3, 1], &[2, 3, 1, 4]);
        all[1].service_months = 20;
        all[3].service_months = 30;
        check(&all, &[3, 1], &[4, 3, 1, 2]);
        // Whoever was named and does not wait any more has no place.
        check(&all[..2], &[3, 2, 1], &[2, 1]);
    }
}
