//! Markets in tables: who would take what, who goes ahead, what is fixed, 3+3, and what little would give a place.

use proptest::prelude::*;

use super::candidate::{PriorServiceNeeded, Rank};
use super::explanation::{Criterion, Explanation, Merit, NotMatched, Remedy};
use super::preference::Unfit;
use super::*;
use crate::domain::journal::Wish;
use crate::domain::sample::day;
use crate::domain::terms::Strength;

fn hospitals() -> &'static [Slug] {
    static HOSPITALS: std::sync::LazyLock<Vec<Slug>> =
        std::sync::LazyLock::new(|| vec!["hsyk".parse().unwrap(), "nlsh".parse().unwrap()]);
    &HOSPITALS
}

/// `hsyk Mo/Medisin`, `Mo/Medisin`.
fn wish(text: &str) -> Wish {
    let (hospital, place) = text.split_once(' ').map_or((None, text), |(hospital, place)| (Some(hospital), place));
    let (site, department) = place.split_once('/').unwrap();
    let hospital = hospital.map(|hospital| hospital.parse().unwrap());
    Wish { site: site.to_owned(), department: department.to_owned(), hospital }
}

/// A candidate under an agreement with hsyk alone, with a deviation of six months.
fn candidate(hpr: u64, start: &str, wishes: &[&str]) -> Candidate<'static> {
    Candidate {
        hpr: Hpr::new(hpr).unwrap(),
        placement: 1,
        name: format!("no. {hpr}"),
        confidential: false,
        municipality: "1820".parse().unwrap(),
        hospitals: &hospitals()[..1],
        cited_as: "HSYK",
        start: day(start),
        wished: day(start),
        months: 6,
        wishes: wishes.iter().map(|text| wish(text)).collect(),
        proposed: None,
        flexible: false,
        confirmed: true,
        rank: None,
        prior_months: 24,
        requested_on: day("2026-01-10"),
        deviation_months: Some(6),
        prior_service: None,
        barred: false,
        busy: Vec::new(),
        holds: None,
    }
}

/// `hsyk Mo/Medisin 2027-03-01`, with one seat for six months; its id is made of it all.
fn position(text: &str) -> Position {
    let (place, start) = text.rsplit_once(' ').unwrap();
    let Wish { site, department, hospital } = wish(place);
    Position {
        id: Slug::derive(text).unwrap(),
        hospital: hospital.unwrap(),
        site,
        department,
        start: day(start),
        months: 6,
        capacity: 1,
        cause: None,
        journal: Vec::new(),
    }
}

fn positions(texts: &[&str]) -> Vec<Position> {
    texts.iter().map(|text| position(text)).collect()
}

fn market<'a>(candidates: &[Candidate<'a>], positions: &'a [Position], holders: &'a Holders) -> Market<'a> {
    let openings = openings(positions, holders, &Narrowed::default(), day("2026-08-01"));
    Market::new(candidates.to_vec(), openings)
}

/// `1 → mo-…; 2 → -`, by number.
fn told(market: &Market<'_>, outcome: &MatchOutcome) -> String {
    let mut lines: Vec<(Hpr, u32, String)> = Vec::new();
    for (candidate, own) in market.candidates.iter().zip(&outcome.assigned) {
        if candidate.holds.is_some() {
            continue;
        }
        let own = own.map_or("-", |own| market.openings[own as usize].position.id.as_str());
        let part = if candidate.placement > 1 { format!("({})", candidate.placement) } else { String::new() };
        lines.push((candidate.hpr, candidate.placement, format!("{}{part} → {own}", candidate.hpr)));
    }
    lines.sort();
    lines.into_iter().map(|(_, _, line)| line).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(candidates: &[Candidate<'_>], positions: &[Position], expected: &str) {
    let holders = Holders::default();
    let market = market(candidates, positions, &holders);
    assert_eq!(told(&market, &market.matched(false).unwrap()), expected);
}

const MO: &str = "hsyk Mo/Medisin 2027-03-01";

/// Two who want the same seat: the first given goes ahead by what `change` does to it.
#[track_caller]
fn check_ahead(change: impl Fn(&mut Candidate<'_>), criterion: Criterion) {
    let (mut one, two) = (candidate(9, "2027-03-01", &["Mo/Medisin"]), candidate(1, "2027-03-01", &["Mo/Medisin"]));
    change(&mut one);
    let (seats, holders) = (positions(&[MO]), Holders::default());
    let market = market(&[one, two], &seats, &holders);
    let outcome = market.matched(false).unwrap();
    assert_eq!(told(&market, &outcome), "1 → -; 9 → hsyk-mo-medisin-2027-03-01");
    let before = Explanation::new(&market, &outcome).before(1, 0);
    assert_eq!(before.iter().map(|ahead| (ahead.hpr.get(), ahead.by)).collect::<Vec<_>>(), [(9, criterion)]);
}

#[test]
fn each_criterion_decides_where_those_before_it_do_not() {
    let rank = |place| Some(Rank { place, of: 2 });
    check_ahead(|one| one.rank = rank(2), Criterion::Rank);
    check_ahead(|one| one.start = day("2027-02-28"), Criterion::WishedStart);
    check_ahead(|one| one.prior_months = 25, Criterion::PriorService);
    check_ahead(|one| one.requested_on = day("2026-01-09"), Criterion::RequestDate);
    // A ranked one goes ahead of an unranked one whatever else is said.
    check_ahead(
        |one| {
            one.rank = rank(2);
            one.start = day("2027-04-01");
            one.prior_months = 1;
        },
        Criterion::Rank,
    );
    check_ahead(
        |one| {
            one.start = day("2027-02-28");
            one.prior_months = 1;
            one.requested_on = day("2026-07-01");
        },
        Criterion::WishedStart,
    );
    let same = |hpr| candidate(hpr, "2027-03-01", &["Mo/Medisin"]);
    check(&[same(9), same(1)], &positions(&[MO]), "1 → hsyk-mo-medisin-2027-03-01; 9 → -");
}

/// The list of one candidate, most wanted first.
#[track_caller]
fn check_list(candidate: Candidate<'_>, texts: &[&str], expected: &[&str]) {
    let (positions, holders) = (positions(texts), Holders::default());
    let market = market(&[candidate], &positions, &holders);
    let list = market.preferences.of(0).iter().map(|opening| market.openings[*opening as usize].position.id.as_str());
    let expected: Vec<String> = expected.iter().map(|text| Slug::derive(text).unwrap().to_string()).collect();
    assert_eq!(list.collect::<Vec<_>>(), expected);
}

#[test]
fn a_candidate_orders_by_wish_then_days_then_start_then_id() {
    let both = ["Mo/Medisin", "Sandnes/Medisin"];
    check_list(
        candidate(1, "2027-03-01", &both),
        &["hsyk Sandnes/Medisin 2027-03-01", "hsyk Mo/Medisin 2027-04-01", "hsyk Mo/Medisin 2027-02-01"],
        // 28 days before goes ahead of 31 days after.
        &["hsyk Mo/Medisin 2027-02-01", "hsyk Mo/Medisin 2027-04-01", "hsyk Sandnes/Medisin 2027-03-01"],
    );
    // As near on both sides: the earlier start.
    check_list(
        candidate(1, "2027-03-11", &["Mo/Medisin"]),
        &["hsyk Mo/Medisin 2027-03-12", "hsyk Mo/Medisin 2027-03-10", "hsyk Mo/Medisin 2027-03-11"],
        &["hsyk Mo/Medisin 2027-03-11", "hsyk Mo/Medisin 2027-03-10", "hsyk Mo/Medisin 2027-03-12"],
    );
    // Flexible: what is not wished comes last, of all the agreement's hospitals.
    let mut flexible = candidate(1, "2027-03-01", &["Mo/Medisin"]);
    flexible.flexible = true;
    flexible.hospitals = hospitals();
    check_list(
        flexible,
        &[
            "nlsh Bodo/Kirurgi 2027-03-02",
            "hsyk Sandnes/Medisin 2027-02-27",
            "hsyk Mo/Medisin 2027-09-01",
            "nlsh Bodo/Medisin 2027-10-01",
        ],
        &["hsyk Mo/Medisin 2027-09-01", "nlsh Bodo/Kirurgi 2027-03-02", "hsyk Sandnes/Medisin 2027-02-27"],
    );
    // The hospital's own proposal: behind the wishes, and acceptable without being flexible.
    let mut proposed = candidate(1, "2027-03-01", &["Mo/Medisin"]);
    proposed.proposed = Some(("Sandnes".to_owned(), "Medisin".to_owned()));
    check_list(
        proposed,
        &["hsyk Sandnes/Medisin 2027-03-01", "hsyk Mo/Medisin 2027-06-01", "hsyk Sandnes/Kirurgi 2027-03-01"],
        &["hsyk Mo/Medisin 2027-06-01", "hsyk Sandnes/Medisin 2027-03-01"],
    );
    // A wish that names no hospital is met at any of the agreement's, nearest first.
    let mut any = candidate(1, "2027-03-01", &["Mo/Medisin"]);
    any.hospitals = hospitals();
    check_list(
        any,
        &["hsyk Mo/Medisin 2027-03-05", "nlsh Mo/Medisin 2027-03-04", "hsyk Mo/Medisin 2027-03-03"],
        &["hsyk Mo/Medisin 2027-03-03", "nlsh Mo/Medisin 2027-03-04", "hsyk Mo/Medisin 2027-03-05"],
    );
}

/// What a single position is to a single candidate.
#[track_caller]
fn check_why(change: impl Fn(&mut Candidate<'_>, &mut Position), expected: Option<NotMatched>) {
    let mut one = candidate(1, "2027-03-01", &["Mo/Medisin"]);
    let mut seats = positions(&[MO]);
    change(&mut one, &mut seats[0]);
    let holders = Holders::default();
    let market = market(&[one], &seats, &holders);
    let outcome = market.matched(false).unwrap();
    let reasons = Explanation::new(&market, &outcome).reasons(0);
    let why = if outcome.assigned[0].is_some() { None } else { reasons.first().map(|reason| reason.why) };
    assert_eq!(why, expected);
}

#[test]
fn why_a_position_is_nothing_for_a_candidate() {
    let unfit = |unfit| Some(NotMatched::Unfit(unfit));
    check_why(|_, _| {}, None);
    check_why(|_, position| position.capacity = 0, Some(NotMatched::Full));
    check_why(|_, position| position.start = day("2027-09-01"), None);
    check_why(|_, position| position.start = day("2027-09-02"), unfit(Unfit::TooFar));
    check_why(|_, position| position.start = day("2026-09-01"), None);
    check_why(|_, position| position.start = day("2026-08-31"), unfit(Unfit::TooFar));
    check_why(
        |candidate, position| {
            candidate.deviation_months = None;
            position.start = day("2031-03-01");
        },
        None,
    );
    check_why(|_, position| position.months = 5, unfit(Unfit::TooShort));
    check_why(|_, position| position.months = 12, None);
    check_why(|_, position| position.department = "Kirurgi".to_owned(), unfit(Unfit::NotWished));
    check_why(
        |candidate, position| {
            candidate.flexible = true;
            position.department = "Kirurgi".to_owned();
        },
        None,
    );
    check_why(|_, position| position.hospital = hospitals()[1].clone(), unfit(Unfit::OtherAgreement));
    let closed = PositionEntry { on: day("2026-07-01"), note: None, event: PositionEvent::Closed { reason: None } };
    check_why(|_, position| position.journal.push(closed.clone()), unfit(Unfit::Closed));
    check_why(|candidate, _| candidate.barred = true, unfit(Unfit::Gate));
    let needs = |from: Option<&str>, strength| Some(PriorServiceNeeded { from: from.map(day), strength, clause: None });
    let required = Strength::Requirement;
    check_why(|candidate, _| candidate.prior_service = needs(Some("2027-03-01"), required), None);
    check_why(|candidate, _| candidate.prior_service = needs(Some("2027-03-02"), required), unfit(Unfit::NotEligible));
    check_why(|candidate, _| candidate.prior_service = needs(None, required), unfit(Unfit::NotEligible));
    check_why(|candidate, _| candidate.prior_service = needs(None, Strength::Recommendation), None);
    check_why(|candidate, _| candidate.busy.push((day("2026-09-01"), day("2027-02-28"))), None);
    check_why(|candidate, _| candidate.busy.push((day("2026-09-01"), day("2027-03-01"))), unfit(Unfit::Overlaps));
    check_why(|candidate, _| candidate.busy.push((day("2027-08-31"), day("2028-03-01"))), unfit(Unfit::Overlaps));
    check_why(|candidate, _| candidate.busy.push((day("2027-09-01"), day("2028-03-01"))), None);
}

use crate::domain::id::Slug;
use crate::domain::position::{Holder, Holders, PositionEntry, PositionEvent};

#[test]
fn what_is_only_recommended_is_told_with_the_position() {
    let mut early = candidate(1, "2027-03-01", &["Sandnes/Medisin", "Mo/Medisin"]);
    early.rank = Some(Rank { place: 1, of: 2 });
    early.prior_service =
        Some(PriorServiceNeeded { from: Some(day("2027-05-01")), strength: Strength::Recommendation, clause: None });
    let (seats, holders) = (positions(&["hsyk Mo/Medisin 2027-02-01"]), Holders::default());
    let market = market(&[early], &seats, &holders);
    let outcome = market.matched(false).unwrap();
    let grounds = Explanation::new(&market, &outcome).grounds(0, 0);
    let rank = Merit::Rank { place: 1, of: 2 };
    assert_eq!(grounds, [Merit::Wish(2), Merit::Days(-28), rank, Merit::PriorService]);
}

fn holder(hpr: u64, since: &str) -> Holder {
    let hpr = Hpr::new(hpr).unwrap();
    Holder { hpr, placement: 1, name: format!("no. {hpr}"), confidential: false, accepted: false, since: day(since) }
}

#[test]
fn offers_that_stand_are_fixed_and_the_others_are_told_who_would_move() {
    let seats = positions(&[MO]);
    let holders = Holders::new([(seats[0].id.clone(), holder(1, "2026-06-01"))]);
    let mut fixed = candidate(1, "2027-03-01", &["Mo/Medisin"]);
    fixed.holds = Some(seats[0].id.clone());
    let mut ranked = candidate(2, "2027-03-01", &["Mo/Medisin"]);
    let behind = market(&[fixed.clone(), ranked.clone()], &seats, &holders);
    let outcome = behind.matched(false).unwrap();
    assert_eq!((told(&behind, &outcome), outcome.would_move.len()), ("2 → -".to_owned(), 0));
    ranked.rank = Some(Rank { place: 1, of: 1 });
    let ahead = market(&[fixed.clone(), ranked], &seats, &holders);
    let outcome = ahead.matched(false).unwrap();
    assert_eq!(told(&ahead, &outcome), "2 → -");
    assert_eq!(outcome.would_move, [Displacement { candidate: 1, from: 0, to: None }]);
    let before = Explanation::new(&ahead, &outcome).before(0, 0);
    assert_eq!((before[0].hpr.get(), before[0].by), (1, Criterion::Offer));
    // An offer that the criteria would not have given was somebody's decision.
    fixed.wishes = vec![wish("Sandnes/Medisin")];
    let mut other = candidate(2, "2027-03-01", &["Mo/Medisin"]);
    other.rank = Some(Rank { place: 1, of: 1 });
    let outside = market(&[fixed, other], &seats, &holders);
    assert_eq!(outside.matched(false).unwrap().would_move, []);
}

fn part(hpr: u64, number: u32, start: &str) -> Candidate<'static> {
    Candidate { placement: number, months: 3, deviation_months: Some(1), ..candidate(hpr, start, &["Mo/Medisin"]) }
}

#[track_caller]
fn check_parts(candidates: &[Candidate<'_>], seats: &[&str], allow_half: bool, expected: &str) {
    let mut positions = positions(seats);
    positions.iter_mut().for_each(|position| position.months = 3);
    let holders = Holders::default();
    let market = market(candidates, &positions, &holders);
    assert_eq!(told(&market, &market.matched(allow_half).unwrap()), expected);
}

#[test]
fn who_waits_for_two_parts_gets_both_or_none() {
    let (one, two) = ("hsyk Mo/Medisin 2027-03-01", "hsyk Mo/Medisin 2027-06-01");
    let both = [part(1, 1, "2027-03-01"), part(1, 2, "2027-06-01")];
    let got = "1 → hsyk-mo-medisin-2027-03-01; 1(2) → hsyk-mo-medisin-2027-06-01";
    check_parts(&both, &[one, two], false, got);
    check_parts(&both, &[one], false, "1 → -; 1(2) → -");
    check_parts(&both, &[one], true, "1 → hsyk-mo-medisin-2027-03-01; 1(2) → -");
    // The half that was not taken is free for others.
    let with = [both[0].clone(), both[1].clone(), part(2, 1, "2027-03-15")];
    check_parts(&with, &[one], false, "1 → -; 1(2) → -; 2 → hsyk-mo-medisin-2027-03-01");
    check_parts(&with, &[one], true, "1 → hsyk-mo-medisin-2027-03-01; 1(2) → -; 2 → -");
}

#[test]
fn two_who_halve_each_other_are_not_both_left_without() {
    let (one, two) = ("hsyk Mo/Medisin 2027-03-01", "hsyk Mo/Medisin 2027-06-01");
    // The first goes ahead for the first seat, the second for the second: each would get a half.
    let mut all =
        [part(1, 1, "2027-03-01"), part(1, 2, "2027-06-02"), part(2, 1, "2027-03-02"), part(2, 2, "2027-06-01")];
    all[0].requested_on = day("2026-01-01");
    let expected = "1 → hsyk-mo-medisin-2027-03-01; 1(2) → hsyk-mo-medisin-2027-06-01; 2 → -; 2(2) → -";
    check_parts(&all, &[one, two], false, expected);
}

#[test]
fn parts_do_not_overlap() {
    let both = [part(1, 1, "2027-03-01"), part(1, 2, "2027-04-01")];
    let seats = ["hsyk Mo/Medisin 2027-03-01", "hsyk Mo/Medisin 2027-05-01"];
    check_parts(&both, &seats, false, "1 → -; 1(2) → -");
    check_parts(&both, &seats, true, "1 → hsyk-mo-medisin-2027-03-01; 1(2) → -");
}

fn changes(candidates: &[Candidate<'_>], positions: &[Position], number: u64) -> Vec<String> {
    let holders = Holders::default();
    let market = market(candidates, positions, &holders);
    let outcome = market.matched(false).unwrap();
    let explained = Explanation::new(&market, &outcome);
    let hpr = Hpr::new(number).unwrap();
    let index = market.candidates.iter().position(|candidate| candidate.hpr == hpr).unwrap();
    let line = |change: &Remedy| {
        let id = &market.openings[change.opening() as usize].position.id;
        let seats = if let Remedy::Seats { seats, .. } = change { format!(" {seats}") } else { String::new() };
        format!("{} {id}{seats}", change.as_str())
    };
    explained.changes(index as u32).iter().map(line).collect()
}

#[test]
fn the_smallest_change_that_gives_a_place() {
    let same = |hpr| candidate(hpr, "2027-03-01", &["Mo/Medisin"]);
    let two = [same(1), same(2), same(3)];
    assert_eq!(changes(&two, &positions(&[MO]), 2), ["seats hsyk-mo-medisin-2027-03-01 1"]);
    assert_eq!(changes(&two, &positions(&[MO]), 3), ["seats hsyk-mo-medisin-2027-03-01 2"]);
    let more =
        positions(&[MO, "hsyk Mo/Medisin 2027-10-01", "hsyk Mo/Kirurgi 2027-05-01", "hsyk Mo/Medisin 2027-11-01"]);
    let expected =
        ["place hsyk-mo-kirurgi-2027-05-01", "month hsyk-mo-medisin-2027-10-01", "seats hsyk-mo-medisin-2027-03-01 1"];
    assert_eq!(changes(&two, &more, 2), expected);
    // Only what is both elsewhere and later.
    assert_eq!(
        changes(&[same(1)], &positions(&["hsyk Mo/Kirurgi 2028-05-01"]), 1),
        ["place-and-month hsyk-mo-kirurgi-2028-05-01"]
    );
    let mut short = positions(&[MO]);
    short[0].months = 3;
    assert_eq!(changes(&[same(1)], &short, 1), ["months hsyk-mo-medisin-2027-03-01"]);
    // Nothing helps at another trust.
    assert_eq!(changes(&[same(1)], &positions(&["nlsh Mo/Medisin 2027-03-01"]), 1), Vec::<String>::new());
}

#[test]
fn a_matching_that_is_not_stable_never_passes() {
    let (seats, holders) = (positions(&[MO, "hsyk Mo/Medisin 2027-04-01"]), Holders::default());
    let same = |hpr| candidate(hpr, "2027-03-01", &["Mo/Medisin"]);
    let market = market(&[same(1), same(2)], &seats, &holders);
    let check = |assigned: &[Option<u32>], takes_part: &[bool]| {
        stability::check(&market.candidates, &market.openings, &[1, 1], takes_part, assigned)
    };
    let all = [true, true];
    assert_eq!(check(&[Some(0), Some(1)], &all), Ok(()));
    assert_eq!(check(&[Some(1), Some(0)], &all), Err(Unstable::Blocking { candidate: 0, opening: 0 }));
    assert_eq!(check(&[Some(0), None], &all), Err(Unstable::Blocking { candidate: 1, opening: 1 }));
    assert_eq!(check(&[Some(0), Some(0)], &all), Err(Unstable::TooMany { opening: 0 }));
    assert_eq!(check(&[Some(0), Some(1)], &[true, false]), Err(Unstable::NotAcceptable { candidate: 1, opening: 1 }));
    assert_eq!(check(&[Some(0), None], &[true, false]), Ok(()));
}

const PLACES: [&str; 5] =
    ["hsyk Mo/Medisin", "hsyk Mo/Kirurgi", "hsyk Sandnes/Medisin", "nlsh Bodo/Medisin", "nlsh Mo/Medisin"];

fn any_candidate() -> impl Strategy<Value = Candidate<'static>> {
    let wishes = prop::collection::vec(prop::sample::select(&PLACES[..]), 0..4);
    let months = prop::sample::select(vec![3_u32, 6, 6, 6]);
    let deviation = prop::sample::select(vec![None, Some(1), Some(6)]);
    let eligible = prop::option::weighted(0.3, (0_u32..24, any::<bool>()));
    let more = (deviation, eligible, any::<bool>(), prop::option::of(1_u32..4), 0_u32..3, 0_u32..3, any::<bool>());
    // Most starts are the wished ones; some the hospital moved.
    let moved = prop::option::weighted(0.2, 0_u32..24);
    let starts = (0_u32..24, moved, any::<bool>());
    (wishes, starts, months, more).prop_map(|(wishes, (start, moved, at_its_end), months, more)| {
        let (deviation_months, eligible, flexible, rank, prior_months, requested, both) = more;
        let month = |months| crate::domain::calendar::add_months(day("2027-01-01"), months);
        // The last day of a month is where counting forth and back differ.
        let end = i64::from(at_its_end);
        let wished = |months| crate::domain::calendar::add_days(month(months), -end);
        let named = |text: &str| if both { text.to_owned() } else { text.split_once(' ').unwrap().1.to_owned() };
        let wishes: Vec<String> = wishes.into_iter().map(named).collect();
        let wishes: Vec<&str> = wishes.iter().map(String::as_str).collect();
        Candidate {
            wished: wished(moved.unwrap_or(start)),
            months,
            deviation_months,
            flexible,
            prior_months,
            hospitals: if both { hospitals() } else { &hospitals()[..1] },
            rank: rank.map(|place| Rank { place, of: 3 }),
            requested_on: crate::domain::calendar::add_days(day("2026-01-01"), requested.into()),
            prior_service: eligible.map(|(from, required)| PriorServiceNeeded {
                from: Some(month(from)),
                strength: if required { Strength::Requirement } else { Strength::Recommendation },
                clause: None,
            }),
            ..candidate(1, &wished(start).to_string(), &wishes)
        }
    })
}

/// Numbered one after the other; some are the second part of the one before.
fn any_candidates(most: usize) -> impl Strategy<Value = Vec<Candidate<'static>>> {
    let one = (any_candidate(), prop::bool::weighted(0.15));
    prop::collection::vec(one, 0..most).prop_map(|all| {
        let mut out: Vec<Candidate<'static>> = Vec::new();
        for (number, (mut candidate, second)) in (1_u64..).zip(all) {
            candidate.hpr = Hpr::new(number).unwrap();
            if let Some(first) = out.last().filter(|first| second && first.placement == 1) {
                candidate.hpr = first.hpr;
                candidate.placement = 2;
            }
            out.push(candidate);
        }
        out
    })
}

fn any_positions(most: usize) -> impl Strategy<Value = Vec<Position>> {
    let one = (prop::sample::select(&PLACES[..]), 0_u32..24, 0_u32..3, prop::sample::select(vec![3_u32, 6, 6, 12]));
    prop::collection::vec((one, prop::bool::weighted(0.1)), 0..most).prop_map(|all| {
        let mut out: Vec<Position> = Vec::new();
        for (number, ((place, start, capacity, months), closed)) in all.into_iter().enumerate() {
            let month = crate::domain::calendar::add_months(day("2027-01-01"), start);
            let start = if number % 3 == 0 { crate::domain::calendar::add_days(month, -1) } else { month };
            let mut position = position(&format!("{place} {start}"));
            position.id = format!("{}-{number}", position.id).parse().unwrap();
            (position.capacity, position.months) = (capacity, months);
            let event = PositionEvent::Closed { reason: None };
            position.journal.extend(closed.then(|| PositionEntry { on: day("2026-01-01"), note: None, event }));
            out.push(position);
        }
        out
    })
}

/// All matchings of a small market that the stability check lets pass.
fn stable_matchings(market: &Market<'_>) -> Vec<Vec<Option<u32>>> {
    let seats: Vec<u32> = market.openings.iter().map(|opening| opening.free).collect();
    let choices: Vec<Option<u32>> = (0..market.openings.len() as u32).map(Some).chain([None]).collect();
    let mut all: Vec<Vec<Option<u32>>> = vec![Vec::new()];
    for _ in &market.candidates {
        let more = |before: &Vec<Option<u32>>| {
            choices.iter().map(|choice| before.iter().copied().chain([*choice]).collect()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(more).collect();
    }
    let takes_part = vec![true; market.candidates.len()];
    all.retain(|assigned| {
        stability::check(&market.candidates, &market.openings, &seats, &takes_part, assigned).is_ok()
    });
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// All positions order their candidates alike, so that there is one stable matching and no other.
    #[test]
    fn of_all_matchings_it_is_the_one_that_is_stable(candidates in any_candidates(6), positions in any_positions(4)) {
        let holders = Holders::default();
        let alone: Vec<Candidate<'_>> = candidates.into_iter().filter(|candidate| candidate.placement == 1).collect();
        let market = market(&alone, &positions, &holders);
        let outcome = market.matched(false).unwrap();
        prop_assert_eq!(stable_matchings(&market), vec![outcome.assigned]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_large_market_is_stable_and_its_order_of_no_matter(
        candidates in any_candidates(60),
        positions in any_positions(30),
        seed in any::<u64>(),
        allow_half in any::<bool>(),
    ) {
        let holders = Holders::default();
        let one = market(&candidates, &positions, &holders);
        let outcome = one.matched(allow_half);
        prop_assert!(outcome.is_ok(), "{outcome:?}");
        let outcome = outcome.unwrap();
        let mixed = |length: usize| {
            let mut order: Vec<usize> = (0..length).collect();
            order.sort_by_key(|index| (*index as u64 + 1).wrapping_mul(seed | 1).rotate_left(17) ^ seed);
            order
        };
        let shuffled: Vec<Candidate<'_>> = mixed(candidates.len()).into_iter().map(|i| candidates[i].clone()).collect();
        let others: Vec<Position> = mixed(positions.len()).into_iter().map(|i| positions[i].clone()).collect();
        let two = market(&shuffled, &others, &holders);
        prop_assert_eq!(told(&one, &outcome), told(&two, &two.matched(allow_half).unwrap()));
        // Both parts or none.
        for (candidate, own) in one.candidates.iter().zip(&outcome.assigned).filter(|_| !allow_half) {
            let mut parts = one.candidates.iter().zip(&outcome.assigned).filter(|(other, _)| other.hpr == candidate.hpr);
            prop_assert!(parts.all(|(_, other)| other.is_some() == own.is_some()));
        }
    }

    /// What is said to give a place gives it.
    #[test]
    fn a_change_gives_the_place_it_promises(candidates in any_candidates(30), positions in any_positions(12)) {
        let holders = Holders::default();
        let alone: Vec<Candidate<'_>> = candidates.into_iter().filter(|candidate| candidate.placement == 1).collect();
        let before = market(&alone, &positions, &holders);
        let outcome = before.matched(false).unwrap();
        let explained = Explanation::new(&before, &outcome);
        for index in explained.unmatched() {
            let hpr = before.candidates[index as usize].hpr;
            for change in explained.changes(index) {
                let id = &before.openings[change.opening() as usize].position.id;
                let mut changed = positions.clone();
                let mut lists = before.preferences.lists.clone();
                if let Remedy::Seats { seats, .. } = change {
                    changed.iter_mut().filter(|position| position.id == *id).for_each(|p| p.capacity += seats);
                } else {
                    // The candidate takes this one too, after all others.
                    lists.openings.insert(lists.ends[index as usize] as usize, change.opening());
                    lists.ends[index as usize..].iter_mut().for_each(|end| *end += 1);
                }
                let mut after = market(&alone, &changed, &holders);
                after.preferences.lists = lists;
                let seats: Vec<u32> = after.openings.iter().map(|opening| opening.free).collect();
                let (matching, ..) = after.run(&seats, vec![true; alone.len()], false);
                prop_assert!(matching.assigned[index as usize].is_some(), "{hpr}: {change:?}");
            }
        }
    }

    /// Whoever got nothing is told why of every position of the agreement's hospitals that is near, and who went ahead.
    #[test]
    fn nobody_is_left_without_a_reason(candidates in any_candidates(20), positions in any_positions(8)) {
        let holders = Holders::default();
        let market = market(&candidates, &positions, &holders);
        let outcome = market.matched(false).unwrap();
        let explained = Explanation::new(&market, &outcome);
        for index in explained.unmatched() {
            let candidate = &market.candidates[index as usize];
            let reasons = explained.reasons(index);
            for (opening, found) in (0_u32..).zip(&market.openings) {
                let told = reasons.iter().filter(|reason| reason.opening == opening).count();
                let (first, last) = candidate.window();
                let near = (first..=last).contains(&found.position.start);
                prop_assert!(told <= 1 && (told == 1 || !near), "{opening} of {reasons:?}");
            }
            for reason in reasons.iter().filter(|reason| reason.why == NotMatched::Full) {
                let seats = market.openings[reason.opening as usize].position.capacity as usize;
                let before = explained.before(index, reason.opening);
                prop_assert_eq!(before.len(), seats);
            }
        }
    }
}
