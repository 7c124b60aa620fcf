//! Every row of the event table, allowed and refused, and the stories of the sources.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::domain::journal::{ContactBy, WithdrawnReason};
use crate::domain::letter::issued::Issued;
use crate::domain::placement::Outcome;
use crate::domain::sample::{self, at, day, second};

fn requested(start: &str, months: u32) -> Event {
    Event::Requested { start: day(start), months, wishes: Vec::new(), flexible: false, agreement: None }
}

fn offered(start: &str) -> Event {
    Event::Offered(sample::offer(start))
}

fn changed(start: &str) -> Event {
    Event::ReconfirmationAnswered(Answer::Changed { start: Some(day(start)), site: None, department: None })
}

/// The way of a placement, one step a month, as far as wanted.
fn walked(steps: usize) -> Vec<Entry> {
    let all = [
        requested("2027-03-01", 6),
        Event::ReconfirmationAsked,
        Event::ReconfirmationAnswered(Answer::Confirmed),
        offered("2027-03-01"),
        Event::Accepted,
        Event::ContractIssued { start: None, end: None },
        Event::ContractSigned,
        Event::Started,
        Event::Completed,
        Event::Documented { letter: None },
    ];
    let months = (1..).map(|month| NaiveDate::from_ymd_opt(2026, month, 1).unwrap());
    let entry = |(event, on): (Event, NaiveDate)| Entry::new(on, 1, event);
    all.into_iter().zip(months).take(steps).map(entry).collect()
}

const ENROLLED: usize = 0;
const REQUESTED: usize = 1;
const ASKED: usize = 2;
const CONFIRMED: usize = 3;
const OFFERED: usize = 4;
const ACCEPTED: usize = 5;
const ISSUED: usize = 6;
const SIGNED: usize = 7;
const IN_SERVICE: usize = 8;
const COMPLETED: usize = 9;
const DOCUMENTED: usize = 10;

#[test]
fn the_way_of_a_placement_has_its_stages() {
    let stages = [
        Stage::Enrolled,
        Stage::Requested,
        Stage::Asked,
        Stage::Confirmed,
        Stage::Offered,
        Stage::Accepted,
        Stage::Contracted,
        Stage::Contracted,
        Stage::InService,
        Stage::Completed,
        Stage::Documented,
    ];
    for (steps, stage) in stages.into_iter().enumerate().skip(1) {
        assert_eq!(stage_of(&walked(steps)), stage, "after {steps} steps");
    }
}

#[track_caller]
fn stage_of(journal: &[Entry]) -> Stage {
    let story = fold(journal, NaiveDate::MAX);
    assert_eq!(story.not_allowed, Vec::new());
    story.placement(1).map_or(Stage::Enrolled, Placement::stage)
}

/// An event after so many steps, on the last day of 2026: allowed, or what it would have needed.
#[track_caller]
fn check(steps: usize, event: Event, expected: Result<Stage, Needs>) {
    let journal = walked(steps);
    let entry = at("2026-12-31", event);
    let added = may_add(&journal, &entry).map_err(|fault| fault.needs);
    let with: Vec<Entry> = journal.into_iter().chain([entry]).collect();
    let story = fold(&with, NaiveDate::MAX);
    match expected {
        Ok(stage) => {
            assert_eq!(added, Ok(()));
            assert_eq!(story.placement(1).map_or(Stage::Enrolled, Placement::stage), stage);
        }
        Err(needs) => {
            assert_eq!(added, Err(needs));
            assert_eq!(
                story.not_allowed.iter().map(|fault| (fault.entry, fault.needs)).collect::<Vec<_>>(),
                [(steps, needs)]
            );
        }
    }
}

#[test]
fn requested_is_allowed_while_no_offer_stands_accepted() {
    check(ENROLLED, requested("2027-03-01", 6), Ok(Stage::Requested));
    check(CONFIRMED, requested("2027-06-01", 6), Ok(Stage::Requested));
    check(ACCEPTED, requested("2027-06-01", 6), Err(Needs::NoAcceptedOffer));
    check(IN_SERVICE, requested("2027-06-01", 6), Err(Needs::NoAcceptedOffer));
    check(DOCUMENTED, requested("2027-06-01", 6), Err(Needs::NoAcceptedOffer));
}

#[test]
fn reconfirmation_is_asked_of_a_request_and_answered_when_asked() {
    check(REQUESTED, Event::ReconfirmationAsked, Ok(Stage::Asked));
    check(CONFIRMED, Event::ReconfirmationAsked, Ok(Stage::Asked));
    check(ENROLLED, Event::ReconfirmationAsked, Err(Needs::Request));
    check(ACCEPTED, Event::ReconfirmationAsked, Err(Needs::Request));
    check(ASKED, Event::ReconfirmationAnswered(Answer::Refused), Ok(Stage::Refused));
    check(ASKED, changed("2027-06-01"), Ok(Stage::Confirmed));
    check(REQUESTED, Event::ReconfirmationAnswered(Answer::Confirmed), Err(Needs::Asked));
    check(ENROLLED, Event::ReconfirmationAnswered(Answer::Confirmed), Err(Needs::Request));
}

#[test]
fn an_offer_needs_a_request_and_no_other_offer() {
    check(REQUESTED, offered("2027-03-01"), Ok(Stage::Offered));
    check(CONFIRMED, offered("2027-03-01"), Ok(Stage::Offered));
    check(ENROLLED, offered("2027-03-01"), Err(Needs::Request));
    check(OFFERED, offered("2027-04-01"), Err(Needs::NoOpenOffer));
    check(ACCEPTED, offered("2027-04-01"), Err(Needs::NoAcceptedOffer));
}

#[test]
fn only_an_open_offer_is_answered() {
    check(OFFERED, Event::Accepted, Ok(Stage::Accepted));
    check(OFFERED, Event::Declined { reason: None }, Ok(Stage::Confirmed));
    check(CONFIRMED, Event::Accepted, Err(Needs::OpenOffer));
    check(ACCEPTED, Event::Accepted, Err(Needs::OpenOffer));
    check(ACCEPTED, Event::Declined { reason: None }, Err(Needs::OpenOffer));
}

#[test]
fn an_offer_is_withdrawn_before_service_starts() {
    let withdrawn = || Event::OfferWithdrawn { reason: None };
    check(OFFERED, withdrawn(), Ok(Stage::Confirmed));
    check(ACCEPTED, withdrawn(), Ok(Stage::Confirmed));
    check(SIGNED, withdrawn(), Ok(Stage::Confirmed));
    check(CONFIRMED, withdrawn(), Err(Needs::OfferBeforeStart));
    check(IN_SERVICE, withdrawn(), Err(Needs::OfferBeforeStart));
}

#[test]
fn a_contract_follows_the_acceptance_and_is_signed_once_issued() {
    let issued = || Event::ContractIssued { start: None, end: None };
    check(ACCEPTED, issued(), Ok(Stage::Contracted));
    check(OFFERED, issued(), Err(Needs::Accepted));
    check(ISSUED, Event::ContractSigned, Ok(Stage::Contracted));
    check(ACCEPTED, Event::ContractSigned, Err(Needs::ContractIssued));
}

#[test]
fn service_starts_once_and_only_when_accepted() {
    check(ACCEPTED, Event::Started, Ok(Stage::InService));
    check(SIGNED, Event::Started, Ok(Stage::InService));
    check(OFFERED, Event::Started, Err(Needs::Accepted));
    check(IN_SERVICE, Event::Started, Err(Needs::NotStarted));
}

#[test]
fn what_belongs_to_service_needs_service() {
    let course = || Event::Course { title: "Akuttmedisin".to_owned(), days: 2 };
    let extended =
        |until: &str| Event::Extended { until: day(until), reason: None, agreed_with: None, agreed_on: None };
    check(IN_SERVICE, course(), Ok(Stage::InService));
    check(SIGNED, course(), Err(Needs::InService));
    check(IN_SERVICE, extended("2027-10-31"), Ok(Stage::InService));
    check(IN_SERVICE, extended("2027-01-31"), Err(Needs::LaterEnd));
    check(COMPLETED, extended("2027-10-31"), Err(Needs::InService));
    check(IN_SERVICE, Event::Completed, Ok(Stage::Completed));
    check(SIGNED, Event::Completed, Err(Needs::InService));
    check(COMPLETED, Event::Documented { letter: None }, Ok(Stage::Documented));
    check(IN_SERVICE, Event::Documented { letter: None }, Err(Needs::Completed));
    check(DOCUMENTED, Event::Documented { letter: None }, Err(Needs::NotDocumented));
}

#[test]
fn a_withdrawal_is_allowed_until_the_service_is_completed() {
    let withdrawn = || Event::Withdrawn { reason: WithdrawnReason::PositionElsewhere };
    check(ENROLLED, withdrawn(), Ok(Stage::Withdrawn));
    check(ACCEPTED, withdrawn(), Ok(Stage::Withdrawn));
    check(IN_SERVICE, withdrawn(), Ok(Stage::Withdrawn));
    check(COMPLETED, withdrawn(), Err(Needs::NotClosed));
}

#[test]
fn nothing_happens_twice_or_after_the_end() {
    let issued = || Event::ContractIssued { start: None, end: None };
    let extended = || Event::Extended { until: day("2027-12-31"), reason: None, agreed_with: None, agreed_on: None };
    let course = || Event::Course { title: "x".to_owned(), days: 1 };
    // A contract that came late is issued and signed in service; after it there is none to come.
    check(IN_SERVICE, issued(), Ok(Stage::InService));
    check(IN_SERVICE, Event::ContractSigned, Ok(Stage::InService));
    check(ISSUED, issued(), Ok(Stage::Contracted));
    check(COMPLETED, issued(), Err(Needs::Accepted));
    check(COMPLETED, Event::ContractSigned, Err(Needs::ContractIssued));
    check(COMPLETED, Event::Completed, Err(Needs::InService));
    check(COMPLETED, Event::Started, Err(Needs::Accepted));
    check(COMPLETED, course(), Err(Needs::InService));
    check(DOCUMENTED, extended(), Err(Needs::InService));
    check(COMPLETED, Event::OfferWithdrawn { reason: None }, Err(Needs::OfferBeforeStart));
    check(COMPLETED, offered("2027-03-01"), Err(Needs::NoAcceptedOffer));
    check(DOCUMENTED, Event::Withdrawn { reason: WithdrawnReason::Other }, Err(Needs::NotClosed));
    check(OFFERED, Event::ReconfirmationAsked, Ok(Stage::Offered));
    check(ENROLLED, Event::Declined { reason: None }, Err(Needs::OpenOffer));
    check(ENROLLED, Event::Documented { letter: None }, Err(Needs::Completed));
    check(ENROLLED, Event::Discontinued { reason: None }, Ok(Stage::Enrolled));
}

#[test]
fn a_withdrawn_offer_takes_its_contract_with_it() {
    let mut journal = walked(SIGNED);
    journal.push(at("2026-08-01", Event::OfferWithdrawn { reason: None }));
    journal.push(at("2026-09-01", offered("2027-06-01")));
    journal.push(at("2026-09-10", Event::Accepted));
    assert_eq!(stage_of(&journal), Stage::Accepted);
    let signed = at("2026-09-20", Event::ContractSigned);
    assert_eq!(may_add(&journal, &signed).map_err(|fault| fault.needs), Err(Needs::ContractIssued));
}

#[test]
fn a_service_from_the_end_of_a_month_ends_with_a_month() {
    let end = |start: &str| {
        let mut journal = walked(CONFIRMED);
        journal.push(at("2026-04-01", offered(start)));
        journal.push(at("2026-05-01", Event::Accepted));
        fold(&journal, NaiveDate::MAX).placement(1).and_then(Placement::end)
    };
    assert_eq!(end("2027-03-01"), Some(day("2027-08-31")));
    // Six months from 31 August end where February ends.
    assert_eq!(end("2026-08-31"), Some(day("2027-02-28")));
    assert_eq!(end("2027-08-31"), Some(day("2028-02-29")));
    assert_eq!(end("2028-02-29"), Some(day("2028-08-28")));
}

#[test]
fn a_service_ends_by_what_was_named_last_else_by_the_months_from_the_day_it_began() {
    let accepted = |more: Vec<Entry>| {
        let mut journal = walked(CONFIRMED);
        journal.extend([at("2026-08-01", offered("2027-03-01")), at("2026-08-10", Event::Accepted)]);
        journal.extend(more);
        journal
    };
    let contract = |on: &str, end: Option<&str>| at(on, Event::ContractIssued { start: None, end: end.map(day) });
    let started = |on: &str| at(on, Event::Started);
    let extended = |on: &str, until: &str| {
        at(on, Event::Extended { until: day(until), reason: None, agreed_with: None, agreed_on: None })
    };
    let end = |journal: &[Entry]| fold(journal, NaiveDate::MAX).placement(1).and_then(Placement::end);
    assert_eq!(end(&accepted(vec![])), Some(day("2027-08-31")));
    // Begun a fortnight late, or early.
    assert_eq!(end(&accepted(vec![started("2027-03-15")])), Some(day("2027-09-14")));
    assert_eq!(end(&accepted(vec![started("2027-02-15")])), Some(day("2027-08-14")));
    // The contract names the end; one that names none leaves the months.
    let named = vec![contract("2026-10-01", Some("2027-08-31")), started("2027-03-15")];
    assert_eq!(end(&accepted(named.clone())), Some(day("2027-08-31")));
    assert_eq!(end(&accepted(vec![contract("2026-10-01", None), started("2027-03-15")])), Some(day("2027-09-14")));
    // The later of contract and extension.
    let longer = [named, vec![extended("2027-08-01", "2027-10-31")]].concat();
    assert_eq!(end(&accepted(longer.clone())), Some(day("2027-10-31")));
    let anew = [longer, vec![contract("2027-08-02", Some("2027-11-30"))]].concat();
    assert_eq!(end(&accepted(anew)), Some(day("2027-11-30")));
    // What was given up before it began has the months that were asked for: its contract names nothing.
    let given_up = at("2026-11-01", Event::Withdrawn { reason: WithdrawnReason::PositionElsewhere });
    let early = contract("2026-10-01", Some("2027-06-30"));
    assert_eq!(end(&accepted(vec![early.clone()])), Some(day("2027-06-30")));
    assert_eq!(end(&accepted(vec![early, given_up])), Some(day("2027-08-31")));
    // No start after the end, no end before the start.
    let needs = |journal: Vec<Entry>, entry: Entry| may_add(&journal, &entry).map_err(|fault| fault.needs);
    let short = || accepted(vec![contract("2026-10-01", Some("2027-08-31"))]);
    assert_eq!(needs(short(), started("2027-08-31")), Ok(()));
    assert_eq!(needs(short(), started("2027-09-01")), Err(Needs::StartBeforeEnd));
    let before = contract("2026-10-01", Some("2027-02-28"));
    assert_eq!(needs(accepted(vec![]), before), Err(Needs::EndAfterStart));
    assert_eq!(needs(accepted(vec![]), contract("2026-10-01", Some("2027-03-01"))), Ok(()));
}

#[test]
fn facts_about_the_person_are_allowed_at_any_time() {
    for steps in [ENROLLED, REQUESTED, IN_SERVICE, DOCUMENTED] {
        let before = stage_of(&walked(steps));
        for event in [
            Event::Contacted { by: ContactBy::Coordinator, text: None },
            Event::Absent { from: day("2026-01-01"), to: day("2026-01-31"), counts: false },
            Event::GoalAchieved { goal: LearningGoal::cooperation(), by: None },
            Event::PlanRevised,
            Event::AccessRequested,
            Event::AccessGiven { letter: None },
            Event::AlisAgreementSigned { municipality: None, elements: Vec::new() },
            Event::GrantApplied { round: "2026".to_owned(), amount: None, municipality: None },
            Event::GrantAwarded { round: "2026".to_owned(), amount: None, municipality: None },
            Event::GrantRefused { round: "2026".to_owned(), amount: None, municipality: None },
            Event::Issued(Issued {
                kind: "offer".to_owned(),
                file: "x".to_owned(),
                sha256: "0".repeat(64),
                ..Issued::default()
            }),
            Event::Note { text: "x".to_owned() },
        ] {
            check(steps, event, Ok(before));
        }
    }
}

fn elsewhere(from: &str, to: &str) -> Event {
    Event::ServedElsewhere { at: "UNN".to_owned(), department: None, from: day(from), to: day(to) }
}

#[test]
fn service_at_another_trust_has_a_number_of_its_own() {
    let there = || elsewhere("2030-03-01", "2030-08-31");
    check(ENROLLED, there(), Ok(Stage::Completed));
    for steps in [REQUESTED, OFFERED, ACCEPTED, IN_SERVICE, DOCUMENTED] {
        let needs = may_add(&walked(steps), &at("2029-12-31", there())).map_err(|fault| fault.needs);
        assert_eq!(needs, Err(Needs::OwnNumber));
    }
    let journal = [at("2026-01-01", there())];
    let stage = |today: &str| fold(&journal, day(today)).placements[0].stage();
    assert_eq!(
        ["2030-02-28", "2030-03-01", "2030-08-30", "2030-08-31"].map(stage),
        [Stage::Accepted, Stage::InService, Stage::InService, Stage::Completed]
    );
    let add = |on: &str, event: Event| may_add(&journal, &at(on, event)).map_err(|fault| fault.needs);
    for event in [requested("2027-03-01", 6), Event::Started, Event::Completed, Event::ContractSigned] {
        assert_eq!(add("2030-05-01", event), Err(Needs::NotElsewhere));
    }
    let documented = || Event::Documented { letter: None };
    assert_eq!(add("2030-08-30", documented()), Err(Needs::Completed));
    assert_eq!(add("2030-08-31", documented()), Ok(()));
    assert_eq!(add("2026-02-01", elsewhere("2030-04-01", "2030-09-30")), Ok(()));
}

#[test]
fn services_do_not_lie_on_each_other_where_one_is_at_another_trust() {
    let mut journal = walked(ACCEPTED);
    let accepted = fold(&journal, NaiveDate::MAX).placements[0].service_period().unwrap();
    let on = |from: NaiveDate, to: NaiveDate| second("2026-09-01", elsewhere(&from.to_string(), &to.to_string()));
    let needs = |journal: &[Entry], entry: &Entry| may_add(journal, entry).map_err(|fault| fault.needs);
    let day_after = accepted.1.succ_opt().unwrap();
    assert_eq!(needs(&journal, &on(accepted.1, day_after)), Err(Needs::FreeDays));
    assert_eq!(needs(&journal, &on(day_after, day_after)), Ok(()));
    // Nor does a hospital period come to lie on it.
    journal.push(on(day_after, day_after));
    journal.push(at("2026-10-01", Event::ContractIssued { start: None, end: None }));
    let later = Event::ContractIssued { start: None, end: Some(day_after) };
    assert_eq!(needs(&journal, &at("2026-10-02", later)), Err(Needs::FreeDays));
}

#[test]
fn somebody_who_left_only_gets_the_papers_of_a_completed_service() {
    let left = |steps| {
        let mut journal = walked(steps);
        journal.push(at("2026-12-01", Event::Discontinued { reason: None }));
        journal
    };
    assert_eq!(stage_of(&left(ACCEPTED)), Stage::Discontinued);
    assert_eq!(stage_of(&left(COMPLETED)), Stage::Completed);
    let started = at("2026-12-31", Event::Started);
    assert_eq!(may_add(&left(ACCEPTED), &started).map_err(|fault| fault.needs), Err(Needs::NotDiscontinued));
    assert_eq!(may_add(&left(COMPLETED), &at("2026-12-31", Event::Documented { letter: None })), Ok(()));
}

#[test]
fn a_declined_offer_leaves_the_trainee_waiting_for_another() {
    let mut journal = walked(OFFERED);
    journal.push(at("2026-05-01", Event::Declined { reason: None }));
    journal.push(at("2026-06-01", offered("2027-05-01")));
    journal.push(at("2026-06-15", Event::Accepted));
    let story = fold(&journal, NaiveDate::MAX);
    let placement = story.placement(1).unwrap();
    assert_eq!(story.not_allowed, Vec::new());
    assert_eq!(placement.start(), Some(day("2027-05-01")));
    let outcomes: Vec<Outcome> = placement.offers.iter().map(|offer| offer.outcome).collect();
    assert_eq!(outcomes, [Outcome::Declined(day("2026-05-01")), Outcome::Accepted(day("2026-06-15"))]);
}

#[test]
fn the_start_that_counts_is_the_latest_that_both_sides_hold() {
    let start = |journal: &[Entry]| fold(journal, NaiveDate::MAX).placement(1).and_then(Placement::start);
    let mut journal = walked(ASKED);
    assert_eq!(start(&journal), Some(day("2027-03-01")));
    journal.push(at("2026-03-01", changed("2027-06-01")));
    assert_eq!(start(&journal), Some(day("2027-06-01")));
    // Asked again, and confirmed: what is confirmed is the changed start.
    journal.push(at("2026-09-01", Event::ReconfirmationAsked));
    journal.push(at("2026-09-10", Event::ReconfirmationAnswered(Answer::Confirmed)));
    assert_eq!(start(&journal), Some(day("2027-06-01")));
    journal.push(at("2026-10-01", offered("2027-05-01")));
    assert_eq!(start(&journal), Some(day("2027-06-01")), "an offer nobody accepted binds nobody");
    journal.push(at("2026-10-10", Event::Accepted));
    assert_eq!(start(&journal), Some(day("2027-05-01")));
    journal.push(at("2026-11-01", Event::OfferWithdrawn { reason: None }));
    assert_eq!(start(&journal), Some(day("2027-06-01")));
    journal.push(at("2026-11-02", requested("2028-01-01", 6)));
    assert_eq!(start(&journal), Some(day("2028-01-01")), "a later request replaces it all");
    assert_eq!(stage_of(&journal), Stage::Requested);
}

#[test]
fn the_end_of_service_is_reckoned_extended_or_recorded() {
    let end = |journal: &[Entry]| fold(journal, NaiveDate::MAX).placement(1).and_then(Placement::end);
    let mut journal = walked(IN_SERVICE);
    // Six months from the day it began.
    assert_eq!(end(&journal), Some(day("2027-01-31")));
    journal.push(at(
        "2027-01-01",
        Event::Extended { until: day("2027-10-31"), reason: None, agreed_with: None, agreed_on: None },
    ));
    assert_eq!(end(&journal), Some(day("2027-10-31")));
    journal.push(at("2027-10-15", Event::Completed));
    assert_eq!(end(&journal), Some(day("2027-10-15")));
}

#[test]
fn a_number_nothing_happened_under_is_no_placement() {
    let third = |on, event| Entry { placement: 3, ..at(on, event) };
    let story = fold(&[third("2026-01-01", requested("2027-03-01", 6))], NaiveDate::MAX);
    assert_eq!(story.placements.iter().map(|placement| placement.number).collect::<Vec<_>>(), [3]);
    assert_eq!(story.placement(3).map(Placement::stage), Some(Stage::Requested));
    assert_eq!(story.placement(1), None);
    // What was refused did not happen.
    let story = fold(&[third("2026-01-01", Event::Started)], NaiveDate::MAX);
    assert_eq!((story.placements.len(), story.not_allowed.len()), (0, 1));
}

#[test]
fn a_stage_stands_since_the_entry_that_brought_it() {
    let since = |journal: &[Entry]| {
        let story = fold(journal, NaiveDate::MAX);
        story.placement(1).and_then(|placement| placement.since).map(|since| (since.on.to_string(), since.event))
    };
    let on = |on: &str, event| Some((on.to_owned(), event));
    let mut journal = walked(CONFIRMED);
    assert_eq!(since(&journal), on("2026-03-01", EventName::ReconfirmationAnswered));
    // A later answer of the same kind, a contact: the stage stands as it stood.
    journal.push(at("2026-03-20", Event::Contacted { by: ContactBy::Coordinator, text: None }));
    assert_eq!(since(&journal), on("2026-03-01", EventName::ReconfirmationAnswered));
    journal.push(at("2026-04-01", offered("2027-03-01")));
    journal.push(at("2026-04-20", Event::Declined { reason: None }));
    assert_eq!(since(&journal), on("2026-04-20", EventName::Declined));
    // A new wish takes it back to the request, another one leaves it there.
    journal.push(at("2026-05-01", requested("2027-06-01", 6)));
    journal.push(at("2026-05-10", requested("2027-08-01", 6)));
    assert_eq!(since(&journal), on("2026-05-01", EventName::Requested));
    journal.push(at("2026-06-01", Event::Discontinued { reason: None }));
    assert_eq!(since(&journal), on("2026-06-01", EventName::Discontinued));
}

#[test]
fn three_months_and_three_months_are_two_placements() {
    let journal = [
        at("2026-01-01", requested("2026-10-01", 3)),
        second("2026-01-01", requested("2027-10-01", 3)),
        at("2026-03-01", offered("2026-10-01")),
        at("2026-03-02", Event::Accepted),
    ];
    let story = fold(&journal, NaiveDate::MAX);
    assert_eq!(story.not_allowed, Vec::new());
    assert_eq!(story.placements.iter().map(Placement::stage).collect::<Vec<_>>(), [Stage::Accepted, Stage::Requested]);
    assert_eq!(story.placement(2).and_then(Placement::end), Some(day("2027-12-31")));
}

#[test]
fn a_new_request_after_a_withdrawal_is_the_next_placement_or_the_same_again() {
    let mut journal = walked(ACCEPTED);
    journal.push(at("2026-06-01", Event::Withdrawn { reason: WithdrawnReason::Other }));
    journal.push(second("2026-07-01", requested("2028-01-01", 6)));
    let story = fold(&journal, NaiveDate::MAX);
    assert_eq!(story.not_allowed, Vec::new());
    assert_eq!(story.placements.iter().map(Placement::stage).collect::<Vec<_>>(), [Stage::Withdrawn, Stage::Requested]);
    journal.pop();
    journal.push(at("2026-07-01", requested("2028-01-01", 6)));
    assert_eq!(stage_of(&journal), Stage::Requested);
}

#[test]
fn entries_are_read_by_date_and_by_place_within_a_date() {
    let mut journal = walked(IN_SERVICE);
    journal.reverse();
    assert_eq!(stage_of(&journal), Stage::InService);
    let same_day = [at("2026-01-01", requested("2027-03-01", 6)), at("2026-01-01", offered("2027-03-01"))];
    assert_eq!(stage_of(&same_day), Stage::Offered);
    let wrong_way = [same_day[1].clone(), same_day[0].clone()];
    assert_eq!(fold(&wrong_way, NaiveDate::MAX).not_allowed.len(), 1);
}

#[test]
fn what_lies_after_today_is_not_yet_known() {
    let journal = walked(DOCUMENTED);
    let stage = |today: &str| fold(&journal, day(today)).placement(1).map(Placement::stage);
    assert_eq!(stage("2025-12-31"), None);
    assert_eq!(stage("2026-03-31"), Some(Stage::Confirmed));
    assert_eq!(stage("2026-04-01"), Some(Stage::Offered));
}

#[test]
fn an_addition_that_makes_a_later_entry_impossible_is_refused() {
    let journal = walked(ACCEPTED);
    // A decline before the acceptance that stands on 1 May.
    let declined = at("2026-04-15", Event::Declined { reason: None });
    let fault = may_add(&journal, &declined).unwrap_err();
    assert_eq!((fault.entry, fault.event, fault.needs), (4, EventName::Accepted, Needs::OpenOffer));
}

#[test]
fn an_old_fault_does_not_stop_a_new_fact() {
    let journal = [at("2026-01-01", Event::Accepted)];
    assert_eq!(may_add(&journal, &at("2026-02-01", requested("2027-03-01", 6))), Ok(()));
}

fn any_event() -> impl Strategy<Value = Event> {
    (0usize..16, 0u64..900).prop_map(|(kind, days)| {
        let start = day("2026-06-01") + chrono::Days::new(days);
        let text = start.to_string();
        match kind {
            0 | 1 => requested(&text, 6),
            2 => Event::ReconfirmationAsked,
            3 => Event::ReconfirmationAnswered(Answer::Confirmed),
            4 => changed(&text),
            5 => Event::ReconfirmationAnswered(Answer::Refused),
            6 | 7 => offered(&text),
            8 | 9 => Event::Accepted,
            10 => Event::Declined { reason: None },
            11 => Event::OfferWithdrawn { reason: None },
            12 => Event::Started,
            13 => Event::Completed,
            14 => Event::Withdrawn { reason: WithdrawnReason::Other },
            _ => Event::Extended { until: start, reason: None, agreed_with: None, agreed_on: None },
        }
    })
}

proptest! {
    /// A journal to which only what is allowed was ever added has no faults, in whatever order the days came.
    #[test]
    fn what_is_allowed_never_makes_a_fault(
        events in prop::collection::vec((any_event(), 0u64..1000, 1u32..3), 0..40)
    ) {
        let mut journal: Vec<Entry> = Vec::new();
        for (event, days, placement) in events {
            let entry = Entry::new(day("2024-01-01") + chrono::Days::new(days), placement, event);
            if may_add(&journal, &entry).is_ok() {
                journal.push(entry);
            }
        }
        prop_assert_eq!(fold(&journal, NaiveDate::MAX).not_allowed, Vec::new());
    }

    /// The order of the entries in the file plays no part where no two share a day.
    #[test]
    fn the_order_in_the_file_plays_no_part(events in prop::collection::vec(any_event(), 1..20), seed in any::<u64>()) {
        let dated = |(index, event): (usize, Event)| Entry::new(day("2024-01-01") + chrono::Days::new(index as u64), 1, event);
        let journal: Vec<Entry> = events.into_iter().enumerate().map(dated).collect();
        let mut mixed = journal.clone();
        mixed.sort_by_key(|entry| (entry.on.to_string().len() as u64 ^ seed).wrapping_mul(entry.on.to_string().bytes().map(u64::from).sum()));
        let (straight, mixed) = (fold(&journal, NaiveDate::MAX), fold(&mixed, NaiveDate::MAX));
        prop_assert_eq!(straight.placements, mixed.placements);
    }
}

#[test]
fn who_comes_back_stands_where_they_stood() {
    let left = || at("2026-06-01", Event::Discontinued { reason: None });
    let back = at("2026-09-01", Event::Resumed);
    let journal = vec![at("2026-05-01", requested("2027-06-01", 6)), left(), back.clone()];
    let stage = |today: &str| fold(&journal, day(today)).placements[0].stage();
    assert_eq!(
        [stage("2026-05-31"), stage("2026-06-01"), stage("2026-09-01")],
        [Stage::Requested, Stage::Discontinued, Stage::Requested]
    );
    let story = fold(&journal, NaiveDate::MAX);
    assert_eq!(
        (story.discontinued, story.resumed, story.left),
        (None, Some(day("2026-09-01")), vec![day("2026-06-01")])
    );
    assert_eq!(story.not_allowed, []);
    // Nobody comes back who has not left; what they did meanwhile is still not allowed.
    let faults = |journal: &[Entry]| {
        fold(journal, NaiveDate::MAX).not_allowed.into_iter().map(|fault| fault.needs).collect::<Vec<_>>()
    };
    assert_eq!(faults(&[back]), [Needs::Discontinued]);
    let meanwhile = [left(), at("2026-07-01", requested("2027-06-01", 6)), at("2026-09-01", Event::Resumed)];
    assert_eq!(faults(&meanwhile), [Needs::NotDiscontinued]);
}
