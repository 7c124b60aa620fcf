//! Times the matching with its proof and every explanation, records and loading aside, beside PyPI's `matching`.
//!
//! `cargo run --release --example matching` prints the table of `docs/performance.md`. With `ALIS_PYTHON` naming a Python that has
//! `matching`, that solves the same instances in the same run, at the sizes it can do.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark makes files, runs programs, prints")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark that cannot set its scene ends")]

// The rules of the trade are no library for others: the benchmark takes their source.
#[allow(dead_code, unused_imports, unused_macros, unreachable_pub, reason = "only the matching is measured")]
#[path = "../../src"]
mod source {
    pub(crate) mod domain;
}
use source::domain;

use std::fmt::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use domain::calendar;
use domain::hpr::Hpr;
use domain::id::Slug;
use domain::journal::Wish;
use domain::matching::candidate::{Candidate, Rank};
use domain::matching::explanation::Explanation;
use domain::matching::{Market, Narrowed, openings};
use domain::position::{Holders, Position};

/// The fastest of so many runs is shown: what else the machine does falls away.
const ROUNDS: usize = 15;
/// Positions at one place; places of one hospital.
const AT_PLACE: u32 = 10;
const PLACES: u32 = 8;
/// Beyond this many candidates the script takes longer than anybody waits.
const MOST_FOR_SCRIPT: u32 = 2_000;

/// Numbers that look random and are always the same.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as u32) % bound
    }
}

fn hospitals(positions: u32) -> Vec<Slug> {
    let count = positions.div_ceil(AT_PLACE * PLACES);
    (0..count).map(|number| format!("hospital-{number}").parse().unwrap()).collect()
}

fn place(number: u32) -> (String, String) {
    (format!("Site {}", number / 2), ["Indremedisin", "Kirurgi"][number as usize % 2].to_owned())
}

/// Positions with seats for about nine in ten of the candidates.
fn positions(count: u32, candidates: u32, hospitals: &[Slug]) -> Vec<Position> {
    let first = "2027-01-01".parse().unwrap();
    let seats = (candidates * 9 / 10).div_ceil(count).max(1);
    let one = |number: u32| {
        let (site, department) = place(number / AT_PLACE % PLACES);
        Position {
            id: format!("position-{number:06}").parse().unwrap(),
            hospital: hospitals[(number / (AT_PLACE * PLACES)) as usize].clone(),
            site,
            department,
            start: calendar::add_months(first, number % AT_PLACE * 2),
            months: 6,
            capacity: seats,
            cause: None,
            journal: Vec::new(),
        }
    };
    (0..count).map(one).collect()
}

fn candidates<'a>(count: u32, wishes: u32, hospitals: &'a [Slug], numbers: &mut Numbers) -> Vec<Candidate<'a>> {
    let first = "2027-01-01".parse().unwrap();
    let one = |number: u32| {
        let own = numbers.below(hospitals.len() as u32) as usize;
        let wish = |_: u32| {
            let (site, department) = place(numbers.below(PLACES));
            Wish { site, department, hospital: None }
        };
        let wishes = (0..wishes).map(wish).collect();
        let start = calendar::add_months(first, numbers.below(20));
        Candidate {
            hpr: Hpr::new(u64::from(number) + 1).unwrap(),
            placement: 1,
            name: String::new(),
            confidential: false,
            municipality: "1820".parse().unwrap(),
            hospitals: &hospitals[own..=own],
            cited_as: "HSYK",
            start,
            wished: start,
            months: 6,
            wishes,
            proposed: None,
            flexible: false,
            confirmed: true,
            rank: (numbers.below(3) > 0).then(|| Rank { place: numbers.below(5) + 1, of: 5 }),
            prior_months: 20 + numbers.below(20),
            requested_on: calendar::add_days("2025-01-01".parse().unwrap(), numbers.below(500).into()),
            deviation_months: Some(6),
            prior_service: None,
            barred: false,
            busy: Vec::new(),
            holds: None,
        }
    };
    (0..count).map(one).collect()
}

fn fastest(times: Vec<Duration>) -> f64 {
    times.into_iter().min().unwrap_or_default().as_secs_f64() * 1000.0
}

fn main() {
    println!(
        "| candidates | wishes | positions | matched | lists | matching and proof | explanations | together | PyPI `matching` |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for (count, wishes, places) in
        [(1_000, 5, 40), (2_000, 5, 80), (10_000, 5, 400), (10_000, 10, 400), (50_000, 5, 2_000), (100_000, 5, 4_000)]
    {
        row(count, wishes, places);
    }
}

fn row(count: u32, wishes: u32, places: u32) {
    let own = hospitals(places);
    let seats = positions(places, count, &own);
    let holders = Holders::default();
    let (mut listing, mut matching, mut explaining, mut together) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut matched = 0;
    let mut script = None;
    for round in 0..ROUNDS {
        let all = candidates(count, wishes, &own, &mut Numbers(1962));
        let open = openings(&seats, &holders, &Narrowed::default(), "2026-08-01".parse().unwrap());
        let begin = Instant::now();
        let market = Market::new(all, open);
        let listed = begin.elapsed();
        let outcome = market.matched(false).expect("the proof holds");
        let proved = begin.elapsed();
        let explained = Explanation::new(&market, &outcome);
        let reasons: usize =
            explained.unmatched().map(|one| explained.reasons(one).len() + explained.changes(one).len()).sum();
        let grounds: usize = explained.matched().map(|(one, opening)| explained.grounds(one, opening).len()).sum();
        let done = begin.elapsed();
        matched = explained.matched().count();
        assert!(reasons + grounds > 0);
        listing.push(listed);
        matching.push(proved - listed);
        explaining.push(done - proved);
        together.push(done);
        if round == 0 && count <= MOST_FOR_SCRIPT {
            script = python(&market, outcome.assigned.iter().flatten().count());
        }
    }
    let [listing, matching, explaining, together] = [listing, matching, explaining, together].map(fastest);
    let script = script.map_or_else(|| "–".to_owned(), |milliseconds| format!("{milliseconds:.0} ms"));
    println!(
        "| {count} | {wishes} | {places} | {matched} | {listing:.1} ms | {matching:.1} ms | {explaining:.1} ms | {together:.1} ms | {script} |"
    );
}

/// The same lists, solved by PyPI's `matching`; it must match as many.
fn python(market: &Market<'_>, matched: usize) -> Option<f64> {
    let python = std::env::var_os("ALIS_PYTHON")?;
    let mut text = String::new();
    for candidate in 0..market.candidates.len() as u32 {
        let list: Vec<String> = market.preferences.of(candidate).iter().map(ToString::to_string).collect();
        let _ = writeln!(text, "{}", list.join(" "));
    }
    let seats: Vec<String> = market.openings.iter().map(|opening| opening.free.to_string()).collect();
    let folder = tempfile::tempdir().ok()?;
    let file = folder.path().join("instance");
    std::fs::write(&file, format!("{}\n{text}", seats.join(" "))).ok()?;
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/matching/matching_pypi.py");
    let output = Command::new(python).arg(script).arg(file).output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut words = said.split_whitespace();
    let milliseconds = words.next()?.parse().ok()?;
    assert_eq!(words.next()?.parse(), Ok(matched), "both match as many");
    Some(milliseconds)
}
