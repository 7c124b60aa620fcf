//! The life of an agreement in tables: what follows what, and what is told of the rest.

use super::*;
pub(crate) use crate::domain::sample::day;

/// An agreement of Alstahaug and Helgelandssykehuset, with its journal.
pub(crate) fn agreement(id: &str, journal: Vec<AgreementEntry>) -> Agreement {
    Agreement {
        id: id.parse().unwrap(),
        title: "Samarbeidsavtale om ALIS".to_owned(),
        municipalities: vec!["1820".parse().unwrap()],
        former_municipalities: Vec::new(),
        hospitals: vec!["hsyk".parse().unwrap()],
        profile: "hsyk".parse().unwrap(),
        supersedes: Vec::new(),
        case: None,
        working_group: None,
        terms: crate::domain::terms::Terms::default(),
        journal,
        succession: std::sync::Arc::default(),
    }
}

pub(crate) fn at(on: &str, event: AgreementEvent) -> AgreementEntry {
    AgreementEntry { on: day(on), case: None, note: None, event }
}

pub(crate) fn signed(on: &str, by: &str) -> AgreementEntry {
    at(on, AgreementEvent::Signed { by: by.to_owned() })
}

pub(crate) fn in_force(on: &str) -> Vec<AgreementEntry> {
    vec![signed("2020-01-01", "1820"), signed(on, "hsyk")]
}

pub(crate) fn opened(on: &str, due: &str) -> AgreementEntry {
    at(on, AgreementEvent::ConsultationOpened { due: day(due), to: Vec::new(), by: None })
}

pub(crate) fn replied(on: &str, from: &str) -> AgreementEntry {
    at(on, AgreementEvent::ConsultationReplied { from: from.to_owned() })
}

pub(crate) fn committee(on: &str, meeting: Option<&str>, decision: Option<Decision>) -> AgreementEntry {
    at(on, AgreementEvent::Committee { body: "ASU".to_owned(), meeting: meeting.map(day), decision })
}

pub(crate) fn terminated(on: &str) -> AgreementEntry {
    at(on, AgreementEvent::Terminated { by: "hsyk".to_owned() })
}

/// What a journal adds up to is told of this entry; `None` where nothing is.
#[track_caller]
fn check(journal: Vec<AgreementEntry>, expected: &[(usize, AgreementNeeds)]) {
    let found = life(&agreement("hsyk-1820", journal), NaiveDate::MAX).unexpected;
    let found: Vec<(usize, AgreementNeeds)> = found.into_iter().map(|fault| (fault.entry, fault.why)).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_does_not_follow_from_what_stands_before_is_told() {
    check(vec![], &[]);
    check(in_force("2020-02-01"), &[]);
    check(vec![signed("2020-01-01", "1833")], &[(0, AgreementNeeds::NotAParty("1833".to_owned()))]);
    check(vec![signed("2020-01-01", "1820"), signed("2020-01-02", "1820")], &[(1, AgreementNeeds::SignedBefore)]);
    check(vec![replied("2020-01-01", "1820")], &[(0, AgreementNeeds::NoOpenConsultation)]);
    check(vec![at("2020-01-01", AgreementEvent::ConsultationClosed)], &[(0, AgreementNeeds::NoOpenConsultation)]);
    check(vec![opened("2020-01-02", "2020-01-01")], &[(0, AgreementNeeds::DueBeforeOpening)]);
    check(vec![opened("2020-01-02", "2020-01-02")], &[]);
    check(
        vec![opened("2020-01-01", "2020-02-01"), opened("2020-01-15", "2020-02-15")],
        &[(1, AgreementNeeds::ConsultationStillOpen)],
    );
    let closed = at("2020-01-10", AgreementEvent::ConsultationClosed);
    check(vec![opened("2020-01-01", "2020-02-01"), closed.clone(), opened("2020-01-15", "2020-02-15")], &[]);
    check(
        vec![opened("2020-01-01", "2020-02-01"), closed, replied("2020-01-11", "1820")],
        &[(2, AgreementNeeds::NoOpenConsultation)],
    );
    for event in [AgreementEvent::Reviewed, AgreementEvent::Evaluated] {
        check(vec![signed("2020-01-01", "1820"), at("2020-01-02", event.clone())], &[(1, AgreementNeeds::NotInForce)]);
        let mut journal = in_force("2020-02-01");
        journal.push(at("2020-02-01", event));
        check(journal, &[]);
    }
    check(vec![terminated("2020-01-01")], &[(0, AgreementNeeds::NotInForce)]);
    let mut twice = in_force("2020-02-01");
    twice.extend([terminated("2021-01-01"), terminated("2021-02-01")]);
    check(twice, &[(3, AgreementNeeds::TerminatedBefore)]);
    check(vec![at("2020-01-01", AgreementEvent::DisputeSettled)], &[(0, AgreementNeeds::NoDispute)]);
    let raised = at("2020-01-01", AgreementEvent::DisputeRaised { by: "1820".to_owned(), text: None });
    check(vec![raised, at("2020-01-02", AgreementEvent::DisputeSettled)], &[]);
}

#[test]
fn a_termination_counts_even_where_it_names_nobody_that_is_party() {
    let mut journal = in_force("2020-02-01");
    journal.push(at("2021-01-01", AgreementEvent::Terminated { by: "Alstahaug".to_owned() }));
    let life = life(&agreement("hsyk-1820", journal), NaiveDate::MAX);
    assert_eq!(life.terminated, Some((day("2021-01-01"), "Alstahaug".to_owned())));
    assert_eq!(life.unexpected[0].why, AgreementNeeds::NotAParty("Alstahaug".to_owned()));
}

#[test]
fn entries_are_read_by_date_whatever_their_place_in_the_file() {
    let journal = vec![replied("2020-01-05", "1820"), opened("2020-01-01", "2020-02-01")];
    check(journal.clone(), &[]);
    let life = life(&agreement("hsyk-1820", journal), NaiveDate::MAX);
    assert_eq!(life.consultations[0].missing().collect::<Vec<_>>(), ["hsyk"]);
}

#[test]
fn a_hearing_is_done_when_the_last_has_replied_or_when_it_is_closed() {
    let done = |journal: Vec<AgreementEntry>| {
        life(&agreement("hsyk-1820", journal), NaiveDate::MAX).consultations[0].done_on().map(|on| on.to_string())
    };
    let start = || vec![opened("2020-10-15", "2020-11-10"), replied("2020-11-01", "1820")];
    assert_eq!(done(start()), None);
    let with = |more: Vec<AgreementEntry>| start().into_iter().chain(more).collect::<Vec<_>>();
    assert_eq!(done(with(vec![replied("2020-11-05", "hsyk")])), Some("2020-11-05".to_owned()));
    // A second reply of the same party moves nothing; neither does that of somebody who was not asked.
    let more =
        vec![replied("2020-11-05", "hsyk"), replied("2020-11-08", "hsyk"), replied("2020-11-09", "Legeforeningen")];
    assert_eq!(done(with(more)), Some("2020-11-05".to_owned()));
    let closed = at("2020-11-10", AgreementEvent::ConsultationClosed);
    assert_eq!(done(with(vec![closed])), Some("2020-11-10".to_owned()));
    let named = AgreementEvent::ConsultationOpened {
        due: day("2020-11-10"),
        to: vec!["1820".to_owned(), "KS".to_owned()],
        by: None,
    };
    let journal = vec![at("2020-10-15", named), replied("2020-11-01", "1820"), replied("2020-11-02", "KS")];
    assert_eq!(done(journal), Some("2020-11-02".to_owned()), "only those it went to are waited for");
}

fn handlings(journal: Vec<AgreementEntry>, today: &str) -> Vec<String> {
    let handlings = life(&agreement("hsyk-1820", journal), day(today)).handlings;
    let line = |handling: Handling| {
        let decided = handling.decided.map_or("open".to_owned(), |(on, decision)| format!("{on} {decision:?}"));
        format!("{} {decided}", handling.meeting)
    };
    handlings.into_iter().map(line).collect()
}

#[test]
fn a_planned_meeting_waits_for_its_decision() {
    let to_hearing = || committee("2020-10-15", None, Some(Decision::ToConsultation));
    let planned = || committee("2020-10-15", Some("2020-11-26"), None);
    let adopted = || committee("2020-11-26", None, Some(Decision::Adopted));
    let sent = "2020-10-15 2020-10-15 ToConsultation";
    assert_eq!(handlings(vec![to_hearing(), planned()], "2020-10-15"), [sent, "2020-11-26 open"]);
    // The decision that sent it out does not answer for the meeting to come, whichever was written first.
    assert_eq!(handlings(vec![planned(), to_hearing()], "2020-10-15"), ["2020-11-26 open", sent]);
    assert_eq!(
        handlings(vec![to_hearing(), planned(), adopted()], "2020-11-26"),
        [sent, "2020-11-26 2020-11-26 Adopted"]
    );
    // Later than planned: measured by the plan.
    let late = committee("2020-12-03", None, Some(Decision::Adopted));
    assert_eq!(handlings(vec![planned(), late], "2020-12-31"), ["2020-11-26 2020-12-03 Adopted"]);
    // The meeting is moved.
    let moved = committee("2020-11-20", Some("2020-12-10"), None);
    assert_eq!(handlings(vec![planned(), moved], "2020-11-20"), ["2020-12-10 open"]);
    assert_eq!(handlings(vec![planned()], "2020-10-14"), Vec::<String>::new(), "not planned yet");
}

#[test]
fn a_meeting_written_on_its_own_day_is_known_before_it() {
    let meeting = committee("2020-11-26", None, None);
    assert_eq!(handlings(vec![meeting.clone()], "2020-10-20"), ["2020-11-26 open"]);
    let decided = committee("2020-11-26", None, Some(Decision::Adopted));
    assert_eq!(handlings(vec![decided.clone()], "2020-10-20"), Vec::<String>::new(), "a decision is not");
    assert_eq!(handlings(vec![meeting, decided], "2020-11-26"), ["2020-11-26 2020-11-26 Adopted"]);
}

#[test]
fn what_is_to_be_added_must_follow_and_old_faults_do_not_count() {
    let faulty = || agreement("hsyk-1820", vec![at("2020-01-01", AgreementEvent::DisputeSettled)]);
    assert_eq!(may_add(&faulty(), &signed("2020-01-02", "1820")), Ok(()));
    let refused = may_add(&faulty(), &signed("2020-01-02", "1833")).unwrap_err();
    assert_eq!((refused.entry, refused.why), (1, AgreementNeeds::NotAParty("1833".to_owned())));
    // Closing a hearing before a reply that is there already takes the ground from under it.
    let heard = agreement("hsyk-1820", vec![opened("2020-01-01", "2020-02-01"), replied("2020-01-20", "1820")]);
    let closed = at("2020-01-10", AgreementEvent::ConsultationClosed);
    assert_eq!(may_add(&heard, &closed).unwrap_err().why, AgreementNeeds::NoOpenConsultation);
}

#[test]
fn the_last_assessment_of_a_criterion_holds() {
    let assessed = |on: &str, met| at(on, AgreementEvent::CriterionAssessed { criterion: "Overlege".to_owned(), met });
    let journal = vec![assessed("2024-05-01", true), assessed("2025-05-01", false)];
    let criterion = |today: &str| {
        let life = life(&agreement("x", journal.clone()), day(today));
        life.criterion("Overlege").map(|known| known.met)
    };
    assert_eq!(
        (criterion("2024-04-30"), criterion("2024-05-01"), criterion("2025-05-01")),
        (None, Some(true), Some(false))
    );
}
