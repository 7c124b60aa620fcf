//! Who takes over what, from which day on: chains, several successors, other municipalities and hospitals, accepted offers.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::agreement::life::cases::{agreement, at as step, committee, signed, terminated};
use crate::domain::agreement::{Agreement, AgreementEntry, AgreementEvent, Decision};
use crate::domain::fold::fold;
use crate::domain::journal::{Entry, Event, Wish, WithdrawnReason};
use crate::domain::sample::{self, at, day, offer};
use crate::domain::terms::{NoticeTerm, Terms};

/// What an agreement is besides its id: whom it replaces, whom it binds, its journal.
struct Draft {
    supersedes: &'static [&'static str],
    municipalities: &'static [&'static str],
    hospitals: &'static [&'static str],
    journal: Vec<AgreementEntry>,
}

/// In force on a day, for Alstahaug and Helgelandssykehuset.
fn replacing(supersedes: &'static [&'static str], on: &str) -> Draft {
    let journal = vec![signed(on, "1820"), signed(on, "hsyk")];
    Draft { supersedes, municipalities: &["1820"], hospitals: &["hsyk"], journal }
}

fn register(drafts: Vec<(&str, Draft)>) -> Register {
    let one = |(id, draft): (&str, Draft)| {
        let ids = |texts: &[&str]| texts.iter().map(|id| id.parse().unwrap()).collect::<Vec<Slug>>();
        let municipalities = draft.municipalities.iter().map(|number| number.parse().unwrap()).collect();
        let (supersedes, hospitals) = (ids(draft.supersedes), ids(draft.hospitals));
        let own = agreement(id, draft.journal);
        let notice = NoticeTerm { months: sample::stated(12), ..NoticeTerm::default() };
        let terms = Terms { notice: Some(notice), ..Terms::default() };
        let agreement = Agreement { supersedes, hospitals, municipalities, ..own };
        (agreement.id.clone(), Agreed { agreement, terms, cited_as: String::new(), text: None })
    };
    Register { agreements: drafts.into_iter().map(one).collect::<BTreeMap<_, _>>(), ..Register::default() }
}

fn requested(on: &str, agreement: &str, hospital: Option<&str>) -> Entry {
    let hospital = hospital.map(|id| id.parse().unwrap());
    let wishes = vec![Wish { site: "Mo i Rana".to_owned(), department: "Kirurgi".to_owned(), hospital }];
    let agreement = agreement.parse().ok();
    at(on, Event::Requested { start: day("2027-03-01"), months: 6, wishes, flexible: false, agreement })
}

fn accepted(on: &str) -> [Entry; 2] {
    [at(on, Event::Offered(offer("2027-03-01"))), at(on, Event::Accepted)]
}

/// What the first period is under on a day: each agreement with its first day.
#[track_caller]
fn check(register: &Register, journal: &[Entry], as_of: &str, expected: &[&str]) {
    let trainee = Trainee { journal: journal.to_vec(), agreement: "old".parse().unwrap(), ..sample::trainee() };
    let story = fold(journal, day(as_of));
    assert_eq!(story.not_allowed, Vec::new(), "the case's own journal");
    let nothing_yet = Placement::new(1);
    let placement = story.placement(1).unwrap_or(&nothing_yet);
    let line = |under: &Under<'_>| match under.from {
        Some(from) => format!("{} {from}", under.agreement),
        None => under.agreement.to_string(),
    };
    let found = held(register, &trainee, placement, day(as_of));
    assert_eq!(found.iter().map(line).collect::<Vec<_>>(), expected);
}

fn two() -> Register {
    register(vec![("old", replacing(&[], "2020-01-01")), ("new", replacing(&["old"], "2026-05-01"))])
}

#[test]
fn what_waits_goes_over_on_the_day_the_successor_is_in_force() {
    check(&two(), &[], "2026-06-01", &["old"]);
    let waits = [requested("2026-01-10", "old", None)];
    check(&two(), &waits, "2026-04-30", &["old 2026-01-10"]);
    check(&two(), &waits, "2026-05-01", &["old 2026-01-10", "new 2026-05-01"]);
    // Asked under what was replaced already: on its own day.
    let late = [requested("2026-06-10", "old", None)];
    check(&two(), &late, "2026-07-01", &["old 2026-06-10", "new 2026-06-10"]);
    // What an earlier version wrote goes by the header.
    let implied = [at(
        "2026-01-10",
        Event::Requested { start: day("2027-03-01"), months: 6, wishes: Vec::new(), flexible: false, agreement: None },
    )];
    check(&two(), &implied, "2026-05-01", &["old 2026-01-10", "new 2026-05-01"]);
    // Not in force: it replaces nothing.
    let draft = Draft { journal: vec![signed("2026-05-01", "1820")], ..replacing(&["old"], "2026-05-01") };
    let unsigned = register(vec![("old", replacing(&[], "2020-01-01")), ("new", draft)]);
    check(&unsigned, &waits, "2026-07-01", &["old 2026-01-10"]);
}

#[test]
fn an_accepted_offer_stays_with_its_terms_until_the_hospital_takes_it_back() {
    let mut journal = vec![requested("2026-01-10", "old", None)];
    journal.extend(accepted("2026-04-30"));
    check(&two(), &journal, "2026-07-01", &["old 2026-01-10"]);
    let taken_back = at("2026-06-15", Event::OfferWithdrawn { reason: None });
    let again = [journal.clone(), vec![taken_back]].concat();
    check(&two(), &again, "2026-07-01", &["old 2026-01-10", "new 2026-06-15"]);
    // Served and documented, given up: as it was.
    let withdrawn = at("2026-06-15", Event::Withdrawn { reason: WithdrawnReason::Other });
    let given_up = [journal.clone(), vec![withdrawn]].concat();
    check(&two(), &given_up, "2026-07-01", &["old 2026-01-10"]);
    let served = [at("2027-03-01", Event::Started), at("2027-08-31", Event::Completed)];
    let documented = [journal, served.to_vec(), vec![at("2027-09-01", Event::Documented { letter: None })]].concat();
    check(&two(), &documented, "2028-01-01", &["old 2026-01-10"]);
    // Accepted after it went over: the new terms.
    let mut after = vec![requested("2026-01-10", "old", None)];
    after.extend(accepted("2026-05-02"));
    check(&two(), &after, "2026-07-01", &["old 2026-01-10", "new 2026-05-01"]);
}

#[test]
fn a_chain_is_followed_and_of_several_the_first_in_force_takes_over() {
    let chain = register(vec![
        ("old", replacing(&[], "2020-01-01")),
        ("newer", replacing(&["old"], "2025-05-01")),
        ("newest", replacing(&["newer"], "2026-05-01")),
    ]);
    let waits = [requested("2024-01-10", "old", None)];
    let all = ["old 2024-01-10", "newer 2025-05-01", "newest 2026-05-01"];
    check(&chain, &waits, "2026-05-01", &all);
    check(&chain, &waits, "2026-04-30", &all[..2]);
    // Between them stands one that binds somebody else.
    let mut through = register(vec![
        ("old", replacing(&[], "2020-01-01")),
        ("newer", replacing(&["old"], "2025-05-01")),
        ("newest", replacing(&["newer"], "2024-05-01")),
    ]);
    let other = through.agreements.get_mut(&"newer".parse().unwrap()).unwrap();
    other.agreement.municipalities = vec!["1833".parse().unwrap()];
    other.agreement.journal = vec![signed("2025-05-01", "1833"), signed("2025-05-01", "hsyk")];
    check(&through, &waits, "2026-05-01", &["old 2024-01-10", "newest 2025-05-01"]);
    let several = register(vec![
        ("old", replacing(&[], "2020-01-01")),
        ("a", replacing(&["old"], "2026-05-02")),
        ("b", replacing(&["old"], "2026-05-01")),
    ]);
    check(&several, &waits, "2026-07-01", &["old 2024-01-10", "b 2026-05-01"]);
    // Each says that it replaces the other: nobody goes round in circles.
    let circle = register(vec![("old", replacing(&["new"], "2020-01-01")), ("new", replacing(&["old"], "2026-05-01"))]);
    check(&circle, &waits, "2026-07-01", &["old 2024-01-10", "new 2026-05-01"]);
}

#[test]
fn a_successor_has_to_bind_the_municipality_and_a_hospital_of_the_wishes() {
    let with = |municipalities, hospitals, by: &'static str| {
        let journal = vec![signed("2026-05-01", by), signed("2026-05-01", hospitals)];
        let hospitals: &'static [&'static str] = if hospitals == "hsyk" { &["hsyk"] } else { &["nlsh"] };
        let new = Draft { supersedes: &["old"], municipalities, hospitals, journal };
        let both = Draft { hospitals: &["hsyk", "nlsh"], ..replacing(&[], "2020-01-01") };
        register(vec![("old", both), ("new", new)])
    };
    let [hsyk, nlsh, any] = [Some("hsyk"), Some("nlsh"), None].map(|id| [requested("2026-01-10", "old", id)]);
    let (stays, goes) = (["old 2026-01-10"], ["old 2026-01-10", "new 2026-05-01"]);
    check(&with(&["1820"], "nlsh", "1820"), &hsyk, "2026-07-01", &stays);
    check(&with(&["1820"], "nlsh", "1820"), &nlsh, "2026-07-01", &goes);
    check(&with(&["1820"], "nlsh", "1820"), &any, "2026-07-01", &goes);
    check(&with(&["1833"], "hsyk", "1833"), &hsyk, "2026-07-01", &stays);
}

#[test]
fn a_new_request_begins_under_its_own() {
    let journal = [requested("2025-01-10", "old", None), requested("2026-06-10", "other", None)];
    check(&two(), &journal, "2026-07-01", &["old 2025-01-10", "new 2026-05-01", "other 2026-06-10"]);
    let early = [requested("2025-01-10", "old", None), requested("2026-04-10", "other", None)];
    check(&two(), &early, "2026-07-01", &["old 2025-01-10", "other 2026-04-10"]);
}

#[test]
fn an_agreement_is_over_when_it_was_replaced_ran_out_or_was_rejected() {
    let over = |register: &Register, today: &str| {
        let agreed = &register.agreements[&"old".parse().unwrap()];
        ended(register, agreed, day(today)).map(|(on, how)| format!("{on} {}", <&str>::from(how)))
    };
    assert_eq!(over(&two(), "2026-04-30"), None);
    assert_eq!(over(&two(), "2026-05-01").as_deref(), Some("2026-05-01 superseded"));
    let journal = [replacing(&[], "2020-01-01").journal, vec![terminated("2024-05-31")]].concat();
    let notice = register(vec![("old", Draft { journal, ..replacing(&[], "2020-01-01") })]);
    assert_eq!(over(&notice, "2025-05-31"), None);
    assert_eq!(over(&notice, "2025-06-01").as_deref(), Some("2025-05-31 run-out"));
    let journal =
        vec![step("2026-01-01", AgreementEvent::Drafted), committee("2026-02-01", None, Some(Decision::Rejected))];
    let rejected = register(vec![("old", Draft { journal, ..replacing(&[], "2020-01-01") })]);
    assert_eq!(over(&rejected, "2026-02-01").as_deref(), Some("2026-02-01 rejected"));
}

#[test]
fn what_replaces_what_by_chain() {
    let chain = register(vec![
        ("a", replacing(&[], "2020-01-01")),
        ("b", replacing(&["a"], "2021-01-01")),
        ("c", replacing(&["b"], "2022-01-01")),
    ]);
    let is = |newer: &str, older: &str| replaces(&chain, &newer.parse().unwrap(), &older.parse().unwrap());
    assert!(is("b", "a") && is("c", "a") && is("c", "b"));
    assert!(!is("a", "c") && !is("a", "a") && !is("d", "a"));
}

proptest! {
    /// No later day, and no later entry, changes what an earlier day was under.
    #[test]
    fn what_a_day_was_under_stays(
        days in proptest::collection::vec((0u8..9, 0i64..200), 1..12),
        forces in proptest::array::uniform3(0i64..900),
        cut in 0i64..2000,
    ) {
        let on = |count: i64| crate::domain::calendar::add_days(day("2024-01-01"), count).to_string();
        let names = ["old", "b", "c"];
        let replaced: [&'static [&'static str]; 3] = [&[], &["old"], &["b", "old"]];
        let drafts = names.iter().zip(replaced).zip(forces);
        let register = register(drafts.map(|((id, of), force)| (*id, replacing(of, &on(force)))).collect());
        let mut at_day = 0;
        let journal: Vec<Entry> = days.into_iter().map(|(what, later)| {
            at_day += later;
            match what {
                0 | 1 => requested(&on(at_day), names[usize::from(what)], None),
                2 => at(&on(at_day), Event::Offered(offer("2030-03-01"))),
                3 => at(&on(at_day), Event::Accepted),
                4 => at(&on(at_day), Event::OfferWithdrawn { reason: None }),
                5 => at(&on(at_day), Event::Withdrawn { reason: WithdrawnReason::Other }),
                6 => at(&on(at_day), Event::Discontinued { reason: None }),
                7 => at(&on(at_day), Event::Resumed),
                _ => at(&on(at_day), Event::Declined { reason: None }),
            }
        }).collect();
        let trainee = Trainee { journal, agreement: names[0].parse().unwrap(), ..sample::trainee() };
        let cut: NaiveDate = day(&on(cut));
        let read = |as_of: NaiveDate| {
            let story = fold(&trainee.journal, as_of);
            let held = story.placement(1).map(|placement| held(&register, &trainee, placement, as_of)).unwrap_or_default();
            held.into_iter().filter(|under| under.from.is_some()).map(|under| (under.agreement.clone(), under.from)).collect::<Vec<_>>()
        };
        let (then, now) = (read(cut), read(day("2040-01-01")));
        let known: Vec<_> = now.into_iter().filter(|(_, from)| from.is_some_and(|from| from <= cut)).collect();
        prop_assert_eq!(then, known);
    }
}
