//! The dates of the ALIS-avtale, each worked out by hand, and as a property against counting single days.

use proptest::prelude::*;

use super::*;
use crate::domain::fold::fold;
use crate::domain::journal::{Entry, Event, Offered, WithdrawnReason};
use crate::domain::percent::Percent;
use crate::domain::sample::{self, day};
use crate::domain::trainee::Training;

fn avtale() -> AlisTerms {
    AlisTerms {
        cited_as: "AVTALE".to_owned(),
        duration: Some(Duration { years: 5, clause: "1.2".to_owned(), words: Wording::default() }),
        elements: Vec::new(),
        clauses: Vec::new(),
    }
}

/// A trainee, in training since 1 March 2024, with what a case adds.
#[derive(Debug)]
struct Scene {
    trainee: Trainee,
    today: NaiveDate,
    municipal_institution: bool,
}

impl Scene {
    /// With practice as in `2024-02-01..2026-01-31 100` or, running on, `2024-02-01.. 100`.
    fn new(practice: &[&str]) -> Scene {
        let trainee = Trainee {
            training: Training { started: Some(day("2024-03-01")), ..Training::default() },
            practice: practice.iter().map(|text| block(text)).collect(),
            ..sample::trainee()
        };
        Scene { trainee, today: day("2029-01-01"), municipal_institution: false }
    }

    fn training(mut self, started: &str) -> Scene {
        self.trainee.training.started = Some(day(started));
        self
    }

    fn with(mut self, on: &str, event: Event) -> Scene {
        self.trainee.journal.push(Entry::new(day(on), 1, event));
        self
    }

    fn signed(self, on: &str) -> Scene {
        self.with(on, Event::AlisAgreementSigned { municipality: None, elements: Vec::new() })
    }

    fn signed_with(self, municipality: &str, on: &str) -> Scene {
        let municipality = municipality.parse().ok();
        self.with(on, Event::AlisAgreementSigned { municipality, elements: Vec::new() })
    }

    fn away(self, from: &str, to: &str) -> Scene {
        self.with(from, Event::Absent { from: day(from), to: day(to), counts: false })
    }

    fn refused(self, on: &str) -> Scene {
        self.with(on, Event::GrantRefused { round: "2026".to_owned(), amount: None, municipality: None })
    }

    /// A place that was accepted, as the hospital period of that number.
    fn accepted(mut self, number: u32, start: &str, months: u32) -> Scene {
        let terms = Offered { months, ..sample::offer(start) };
        let request =
            Event::Requested { start: day(start), months, wishes: Vec::new(), flexible: false, agreement: None };
        for event in [request, Event::Offered(terms), Event::Accepted] {
            self.trainee.journal.push(Entry::new(day("2024-05-01"), number, event));
        }
        self
    }

    fn served(self, start: &str, months: u32) -> Scene {
        self.accepted(1, start, months).with(start, Event::Started)
    }

    fn agreements(&self) -> Vec<AlisAgreement> {
        let story = fold(&self.trainee.journal, self.today);
        assert_eq!(story.not_allowed, Vec::new(), "the case's own journal");
        agreements(&self.trainee, &story, &avtale(), |_| self.municipal_institution)
    }

    /// The ends of all agreements: `2029-03-31 duration`, or `never`.
    #[track_caller]
    fn ends(&self, expected: &str) {
        let ends = self.agreements().into_iter().map(|agreement| match agreement.end {
            Some(end) => format!("{} {}", end.on, end.by.as_str()),
            None => "never".to_owned(),
        });
        assert_eq!(ends.collect::<Vec<_>>().join("; "), expected);
    }
}

fn block(text: &str) -> Practice {
    let (days, percent) = text.split_once(' ').unwrap();
    let (from, to) = days.split_once("..").unwrap();
    Practice {
        from: day(from),
        to: Some(to).filter(|to| !to.is_empty()).map(day),
        workplace: None,
        role: None,
        engagement: None,
        percent: percent.parse().unwrap(),
        municipality: None,
    }
}

/// Full-time practice since 1 February 2024, the agreement signed on 1 April 2024: from 1 April 2024 to the same date in
/// 2029 there are 5 × 365 days and 29 February 2028, 1,826 in all. The last of them is 31 March 2029.
fn full_time() -> Scene {
    Scene::new(&["2024-02-01.. 100"]).signed("2024-04-01")
}

#[test]
fn five_years_at_full_time() {
    full_time().ends("2029-03-31 duration");
    // Signed before training starts: from 1 March 2024 to 2029, 1,826 days (29 February 2024 lies before).
    Scene::new(&["2024-02-01.. 100"]).signed("2024-02-15").ends("2029-02-28 duration");
    // Over two leap days, 2024 and 2028: 1,827 days from 1 February 2024.
    Scene::new(&["2024-02-01.. 100"]).training("2024-02-01").signed("2024-02-01").ends("2029-01-31 duration");
    // From a leap day: the same date five years later is clamped to 28 February 2029, 1,826 days; the last is the 27th.
    Scene::new(&["2024-02-01.. 100"]).training("2024-02-29").signed("2024-02-29").ends("2029-02-27 duration");
    // Training started long before: the signing counts.
    Scene::new(&["2022-02-01.. 100"]).training("2022-03-01").signed("2024-04-01").ends("2029-03-31 duration");
    // The practice begins after both: the target stays 1,826 days (from 1 March 2024), counted from 1 May 2024;
    // from there to 1 May 2029 there are 1,826 days, so the last is 30 April.
    Scene::new(&["2024-05-01.. 100"]).signed("2024-03-01").ends("2029-04-30 duration");
}

#[test]
fn part_time_lengthens_it() {
    // 1,826 days at 100 take 3,652 at 50: to 1 April 2034 there are 10 × 365 + 2 (2028, 2032) = 3,652.
    Scene::new(&["2024-02-01.. 50"]).signed("2024-04-01").ends("2034-03-31 duration");
    // At 80: 182,600 / 80 = 2,282.5, reached in the course of the 2,283rd day. Six years to 1 April 2030 are 2,191 days;
    // 91 more are behind on 1 July (30 + 31 + 30): the 2,283rd day.
    Scene::new(&["2024-02-01.. 80"]).signed("2024-04-01").ends("2030-07-01 duration");
    // At 60: 182,600 / 60 = 3,043.3, the 3,044th day. Eight years to 1 April 2032 are 2,922; 121 more (30 + 31 + 30 + 30)
    // lie behind on 31 July.
    Scene::new(&["2024-02-01.. 60"]).signed("2024-04-01").ends("2032-07-31 duration");
    // 100 for a year (365 days), then 50: 1,461 are missing and take 2,922, the days of eight years from 1 April 2025
    // (with 2028 and 2032).
    Scene::new(&["2024-02-01..2025-03-31 100", "2025-04-01.. 50"]).signed("2024-04-01").ends("2033-03-31 duration");
    // 50 for a year (182.5), then 100: 1,643.5 are missing, so 1,644 days from 1 April 2025. 1,461 of them end on 31 March
    // 2029, 183 more (30 + 31 + 30 + 31 + 31 + 30) on 30 September.
    Scene::new(&["2024-02-01..2025-03-31 50", "2025-04-01.. 100"]).signed("2024-04-01").ends("2029-09-30 duration");
    // Two posts of 60 and 40 make a full one; 60 and 60 too.
    Scene::new(&["2024-02-01.. 60", "2024-02-01.. 40"]).signed("2024-04-01").ends("2029-03-31 duration");
    Scene::new(&["2024-02-01.. 60", "2024-02-01.. 60"]).signed("2024-04-01").ends("2029-03-31 duration");
    // At nothing it is never reached.
    Scene::new(&["2024-02-01.. 0"]).signed("2024-04-01").ends("never");
    Scene::new(&[]).signed("2024-04-01").ends("never");
}

#[test]
fn absences_lengthen_it() {
    // Parental leave, 1 January to 31 October 2025: 304 days. After 31 March 2029, 275 days end with the year
    // (30 + 31 + 30 + 31 + 31 + 30 + 31 + 30 + 31), 29 more on 29 January.
    full_time().away("2025-01-01", "2025-10-31").ends("2030-01-29 duration");
    // Two that overlap: 1 January to 30 June and 1 May to 31 August are 243 days together. 244 end on 30 November 2029.
    full_time().away("2025-01-01", "2025-06-30").away("2025-05-01", "2025-08-31").ends("2029-11-29 duration");
    // One that counts as service does not.
    let counts = Event::Absent { from: day("2025-01-01"), to: day("2025-10-31"), counts: true };
    full_time().with("2025-01-01", counts).ends("2029-03-31 duration");
    // At 50 %, thirty days away are thirty days at 50 %, and so thirty days more: 31 March 2034 + 30.
    let half = Scene::new(&["2024-02-01.. 50"]).signed("2024-04-01");
    half.away("2025-06-01", "2025-06-30").ends("2034-04-30 duration");
    // Begun before the agreement: only 1 to 30 April 2024 count against it.
    full_time().away("2024-03-15", "2024-04-30").ends("2029-04-30 duration");
    // On the last day: made up for on the next.
    full_time().away("2029-03-31", "2029-03-31").ends("2029-03-31 duration");
    let known = Scene { today: day("2029-04-01"), ..full_time().away("2029-03-31", "2029-03-31") };
    known.ends("2029-04-01 duration");
}

#[test]
fn hospital_service_pauses_it() {
    // 1 March to 31 August 2027: 31 + 30 + 31 + 30 + 31 + 31 = 184 days. 183 after 31 March 2029 end on 30 September.
    full_time().served("2027-03-01", 6).ends("2029-10-01 duration");
    // Accepted, and not begun: the offer's period.
    full_time().accepted(1, "2029-02-01", 1).ends("2029-04-28 duration");
    // Three and three months: September to November 2026 are 91 days, March to May 2027 are 92; 183 together.
    let halves = full_time().accepted(1, "2026-09-01", 3).accepted(2, "2027-03-01", 3);
    halves.ends("2029-09-30 duration");
    // Extended until 30 November 2027: 184 + 30 + 31 + 30 = 275 days.
    let extended = Event::Extended { until: day("2027-11-30"), reason: None, agreed_with: None, agreed_on: None };
    full_time().served("2027-03-01", 6).with("2027-08-20", extended).ends("2029-12-31 duration");
    // Completed a month early: 153 days (30 + 31 + 30 + 31 + 31).
    full_time().served("2027-03-01", 6).with("2027-07-31", Event::Completed).ends("2029-08-31 duration");
    // Left after two months, 31 + 30 days.
    let left = Event::Withdrawn { reason: WithdrawnReason::Other };
    full_time().served("2027-03-01", 6).with("2027-04-30", left).ends("2029-05-31 duration");
    // Away during the service and a month beyond it: 1 March to 30 September, 214 days.
    full_time().served("2027-03-01", 6).away("2027-08-01", "2027-09-30").ends("2029-10-31 duration");
    // In an institution of the municipality nothing is paused.
    let municipal = Scene { municipal_institution: true, ..full_time().served("2027-03-01", 6) };
    municipal.ends("2029-03-31 duration");
}

#[test]
fn a_wish_or_an_open_offer_pauses_nothing() {
    let wish =
        Event::Requested { start: day("2027-03-01"), months: 6, wishes: Vec::new(), flexible: false, agreement: None };
    full_time().with("2024-05-01", wish).ends("2029-03-31 duration");
    let mut offered = full_time().accepted(1, "2027-03-01", 6);
    offered.trainee.journal.pop();
    offered.ends("2029-03-31 duration");
    // Accepted and withdrawn before it began.
    let withdrawn = Event::OfferWithdrawn { reason: None };
    full_time().accepted(1, "2027-03-01", 6).with("2026-12-01", withdrawn).ends("2029-03-31 duration");
}

#[test]
fn a_change_of_role_or_a_new_signature_does_not_begin_it_anew() {
    let changed = || Scene::new(&["2024-02-01..2025-07-31 100", "2025-08-01.. 100"]).signed("2024-04-01");
    changed().ends("2029-03-31 duration");
    let again = changed().signed("2025-08-25");
    again.ends("2029-03-31 duration");
    let agreement = again.agreements().remove(0);
    assert_eq!((agreement.concluded, agreement.signed), (day("2024-04-01"), day("2025-08-25")));
    // Entered out of order, it is the same.
    let backwards = Scene::new(&["2024-02-01.. 100"]).signed("2025-08-25").signed("2024-04-01");
    assert_eq!(backwards.agreements().remove(0).signed, day("2025-08-25"));
}

#[test]
fn it_ends_with_the_position() {
    Scene::new(&["2024-02-01..2026-01-31 100"]).signed("2024-04-01").ends("2026-01-31 position-ended");
    // The end is known beforehand.
    Scene::new(&["2024-02-01..2028-06-30 100"]).signed("2024-04-01").ends("2028-06-30 position-ended");
    // A gap between two practices: the first position was left.
    let gap = || Scene::new(&["2024-02-01..2026-01-31 100", "2026-03-01.. 100"]).signed("2024-04-01");
    gap().ends("2026-01-31 position-ended");
    // Signed anew, a new agreement begins: five years from 15 March 2026.
    gap().signed("2026-03-15").ends("2026-01-31 position-ended; 2031-03-14 duration");
    // One of two posts ends, the other goes on: 1,826 days less the 671 at 100 (1 April 2024 to 31 January 2026) are 1,155;
    // at 50 they take 2,310 from 1 February 2026, six years (2,191 days to 1 February 2032) and 119 (29 + 31 + 30 + 29).
    let two = Scene::new(&["2024-02-01..2026-01-31 50", "2024-02-01.. 50"]).signed("2024-04-01");
    two.ends("2032-05-29 duration");
}

#[test]
fn hospital_service_or_leave_between_two_practices_is_no_end() {
    let practice = ["2024-02-01..2027-02-28 100", "2027-09-01.. 100"];
    let served = Scene::new(&practice).signed("2024-04-01").served("2027-03-01", 6);
    served.ends("2029-10-01 duration");
    Scene::new(&practice).signed("2024-04-01").away("2027-03-01", "2027-08-31").ends("2029-10-01 duration");
    // One day that neither covers.
    let short = Scene::new(&practice).signed("2024-04-01").away("2027-03-01", "2027-08-30");
    short.ends("2027-02-28 position-ended");
    // Nothing follows the service.
    let left = Scene::new(&practice[..1]).signed("2024-04-01").served("2027-03-01", 6);
    left.ends("2027-02-28 position-ended");
}

#[test]
fn another_municipality_is_another_position() {
    let moved = || {
        let mut scene = Scene::new(&["2024-02-01..2026-01-31 100", "2026-02-01.. 100"]).signed("2024-04-01");
        scene.trainee.practice[0].municipality = Some("1813".parse().unwrap());
        scene
    };
    moved().ends("2026-01-31 position-ended");
    assert_eq!(moved().agreements()[0].municipality, "1813".parse().unwrap());
    let again = moved().signed("2026-02-10");
    again.ends("2026-01-31 position-ended; 2031-02-09 duration");
    assert_eq!(again.agreements()[1].municipality, "1820".parse().unwrap());
}

#[test]
fn it_ends_when_the_grant_is_refused_and_with_the_specialisation() {
    full_time().refused("2026-05-10").ends("2026-05-10 grant-refused");
    full_time().refused("2026-05-10").signed("2026-06-01").ends("2026-05-10 grant-refused; 2031-05-31 duration");
    full_time().refused("2026-05-10").signed("2026-05-10").ends("2026-05-10 grant-refused; 2031-05-09 duration");
    full_time().with("2026-05-10", Event::Discontinued { reason: None }).ends("2026-05-10 discontinued");
    full_time().with("2028-09-01", Event::Specialised).ends("2028-09-01 specialised");
    // A refusal before there was an agreement ends none.
    full_time().refused("2024-03-15").ends("2029-03-31 duration");
    // Refused after it had run out.
    let late = Scene { today: day("2030-01-01"), ..full_time().refused("2029-06-01") };
    late.ends("2029-03-31 duration");
}

#[test]
fn what_is_entered_after_today_is_not_known() {
    let early = Scene { today: day("2024-12-31"), ..full_time().away("2025-01-01", "2025-10-31") };
    early.ends("2029-03-31 duration");
    let unsigned = Scene { today: day("2024-03-31"), ..full_time() };
    assert_eq!(unsigned.agreements(), Vec::new());
}

#[test]
fn what_was_counted_and_what_paused_it() {
    let scene = full_time().away("2025-06-01", "2025-06-30").served("2027-03-01", 6);
    let agreement = scene.agreements().remove(0);
    // 1 April 2024 to 31 May 2025 are 426 days; June counts nothing.
    assert_eq!(agreement.service_days(day("2025-05-31")), 426);
    assert_eq!(agreement.service_days(day("2025-06-30")), 426);
    assert_eq!(agreement.service_days(day("2025-07-01")), 427);
    assert_eq!(agreement.service_days(day("2024-03-31")), 0);
    assert_eq!(agreement.service_days(NaiveDate::MAX), 1826);
    let pauses: Vec<String> =
        agreement.pauses.iter().map(|p| format!("{}..{} {}", p.from, p.to, p.why.as_str())).collect();
    assert_eq!(pauses, ["2025-06-01..2025-06-30 absence", "2027-03-01..2027-08-31 hospital-service"]);
}

/// AVTALE 1.2 as it is written, one day after the other; gives up after sixty years.
fn end_day_by_day(scene: &Scene) -> Option<(NaiveDate, EndedBy)> {
    let story = fold(&scene.trainee.journal, scene.today);
    let absences = scene.trainee.absences_that_do_not_count(scene.today);
    let service: Vec<(NaiveDate, NaiveDate)> = story.placements.iter().filter_map(Placement::service_period).collect();
    let away = |date: NaiveDate| {
        absences.iter().any(|absence| absence.contains(date)) || service.iter().any(|(a, b)| *a <= date && date <= *b)
    };
    let in_force = |date: NaiveDate| {
        scene.trainee.practice.iter().filter(move |p| p.from <= date && p.to.is_none_or(|to| date <= to))
    };
    let from = day("2024-04-01");
    let days = || from.iter_days().take(60 * 366);
    let target = 10_000 * days().position(|date| date == day("2029-04-01")).unwrap();
    let mut sum = 0;
    let mut held = false;
    for date in days() {
        if !away(date) {
            sum += in_force(date).map(|p| p.percent.hundredths() as usize).sum::<usize>().min(10_000);
        }
        if sum >= target {
            return Some((date, EndedBy::Duration));
        }
        held = held || in_force(date).next().is_some();
        let mut following =
            date.iter_days().skip(1).take(5000).skip_while(|next| away(*next) && in_force(*next).next().is_none());
        if held
            && in_force(date).next().is_some()
            && following.next().is_some_and(|next| in_force(next).next().is_none())
        {
            return Some((date, EndedBy::PositionEnded));
        }
    }
    None
}

/// A day in 2024 to 2028.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_i64..1800).prop_map(|days| add_days(day("2024-01-01"), days))
}

fn any_practice() -> impl Strategy<Value = Vec<Practice>> {
    let percent =
        prop::sample::select(vec![0, 2000, 3333, 3700, 5000, 6000, 8000, 10_000]).prop_map(Percent::from_hundredths);
    // Blocks that mostly follow each other, some after a gap, some overlapping.
    let gap = prop::sample::select(vec![0_i64, 0, 0, 1, 40, -60]);
    let block = (1_i64..900, gap, percent);
    (any_day(), prop::collection::vec(block, 0..5), prop::bool::ANY).prop_map(|(mut from, blocks, runs_on)| {
        let last = blocks.len().saturating_sub(1);
        let mut out = Vec::new();
        for (index, (length, gap, percent)) in blocks.into_iter().enumerate() {
            let to = add_days(from, length);
            let runs_on = runs_on && index == last;
            out.push(Practice { from, to: Some(to).filter(|_| !runs_on), percent, ..block_of(from) });
            from = add_days(to, 1 + gap);
        }
        out
    })
}

fn block_of(from: NaiveDate) -> Practice {
    Practice { from, ..block("2024-01-01.. 100") }
}

fn any_scene() -> impl Strategy<Value = Scene> {
    let absences = prop::collection::vec((any_day(), 0_i64..300), 0..4);
    let service = prop::option::of((any_day(), 1_u32..12));
    (any_practice(), absences, service).prop_map(|(practice, absences, service)| {
        let mut scene = full_time();
        scene.today = day("2060-01-01");
        scene.trainee.practice = practice;
        for (from, days) in absences {
            scene = scene.away(&from.to_string(), &add_days(from, days).to_string());
        }
        match service {
            Some((start, months)) => scene.accepted(1, &start.to_string(), months),
            None => scene,
        }
    })
}

proptest! {
    #[test]
    fn stretches_agree_with_single_days(scene in any_scene()) {
        let agreement = scene.agreements().remove(0);
        let found = agreement.end.map(|end| (end.on, end.by));
        // Beyond sixty years the slow way gives up.
        let far = found.is_some_and(|(on, _)| on > day("2080-01-01"));
        prop_assert!(far || found == end_day_by_day(&scene), "{found:?} {:?}", end_day_by_day(&scene));
    }

    #[test]
    fn what_is_counted_to_the_end_is_the_target(scene in any_scene()) {
        let agreement = scene.agreements().remove(0);
        if let Some(End { on, by: EndedBy::Duration }) = agreement.end {
            prop_assert!(agreement.counted(on) >= agreement.target);
            prop_assert!(agreement.counted(add_days(on, -1)) < agreement.target);
        } else {
            prop_assert!(agreement.counted(NaiveDate::MAX) < agreement.target);
        }
    }
}

#[test]
fn with_an_agreement_end_the_practices_in_its_municipality() {
    let ending = |scene: &Scene, on: &str| practices_to_end(&scene.trainee, &scene.agreements(), None, day(on));
    let scene = full_time();
    assert_eq!(ending(&scene, "2026-01-01"), Ok(vec![0]));
    assert_eq!(ending(&scene, "2024-03-31"), Err(NotEnded::NoAgreement), "not yet signed");
    assert_eq!(ending(&scene, "2029-03-31"), Ok(vec![0]));
    assert_eq!(ending(&scene, "2029-04-01"), Err(NotEnded::NoAgreement), "it has run out");
    assert_eq!(ending(&Scene::new(&["2024-02-01.. 100"]), "2026-01-01"), Err(NotEnded::NoAgreement));
    // Two posts, one of them elsewhere, one over.
    let mut scene =
        Scene::new(&["2024-02-01.. 60", "2024-02-01..2025-12-31 20", "2024-02-01.. 20"]).signed("2024-04-01");
    scene.trainee.practice[2].municipality = Some("4601".parse().unwrap());
    assert_eq!(ending(&scene, "2025-12-31"), Ok(vec![0, 1]));
    assert_eq!(ending(&scene, "2026-01-01"), Ok(vec![0]));
    // An agreement without an end in sight, and nobody who practises.
    let mut scene = Scene::new(&["2024-02-01..2025-12-31 100"]).signed("2024-04-01");
    scene.trainee.practice[0].from = day("2024-06-01");
    assert_eq!(ending(&scene, "2024-05-01"), Err(NotEnded::NoPractice));
}

/// Leaving ends the agreement for good: whoever comes back signs a new one.
#[test]
fn a_return_does_not_bring_the_agreement_back() {
    let scene = Scene::new(&["2024-02-01.. 100"]).signed("2024-04-01");
    let scene = scene.with("2025-06-01", Event::Discontinued { reason: None }).with("2025-09-01", Event::Resumed);
    scene.signed("2025-09-15").ends("2025-06-01 discontinued; 2030-09-14 duration");
}

/// Posts in 1820, then in 1833 from 2 June 2026.
fn moved() -> Scene {
    let mut scene = Scene::new(&["2024-02-01..2026-06-01 100", "2026-06-02.. 100"]);
    scene.trainee.practice[0].municipality = "1820".parse().ok();
    scene.trainee.practice[1].municipality = "1833".parse().ok();
    scene.trainee.municipality = "1833".parse().unwrap();
    scene
}

#[test]
fn the_new_municipality_s_may_be_signed_before_its_post_begins() {
    let both = moved().signed_with("1820", "2024-04-01").signed_with("1833", "2026-05-15");
    both.ends("2026-06-01 position-ended; 2031-05-14 duration");
    let numbers: Vec<String> = both.agreements().iter().map(|one| one.municipality.to_string()).collect();
    assert_eq!(numbers, ["1820", "1833"]);
    // As earlier versions wrote it, it is the old one signed again.
    moved().signed("2024-04-01").signed("2026-05-15").ends("2026-06-01 position-ended");
    // Signed again with one, the other is as it was.
    let again = both.signed_with("1820", "2026-05-20");
    assert_eq!(again.agreements()[0].signed, day("2026-05-20"));
    again.ends("2026-06-01 position-ended; 2031-05-14 duration");
}

#[test]
fn a_refusal_ends_the_one_with_that_municipality() {
    let refused = |municipality: &str| {
        let event =
            Event::GrantRefused { round: "2026".to_owned(), amount: None, municipality: municipality.parse().ok() };
        moved().signed_with("1820", "2024-04-01").signed_with("1833", "2026-05-15").with("2026-05-20", event)
    };
    refused("1820").ends("2026-05-20 grant-refused; 2031-05-14 duration");
    refused("1833").ends("2026-06-01 position-ended; 2026-05-20 grant-refused");
    refused("-").ends("2026-06-01 position-ended; 2026-05-20 grant-refused");
    refused("1812").ends("2026-06-01 position-ended; 2031-05-14 duration");
}

#[test]
fn a_gap_that_ends_an_agreement_is_found_until_it_is_signed_anew() {
    let found = |scene: &Scene| gaps(&scene.trainee, &scene.agreements());
    let posts = ["2024-02-01..2025-01-31 100", "2025-03-01.. 100"];
    let gap = AvtaleGap { municipality: "1820".parse().unwrap(), ended: day("2025-01-31"), next: day("2025-03-01") };
    let scene = Scene::new(&posts).signed("2024-04-01");
    assert_eq!(found(&scene), [gap]);
    assert_eq!(found(&scene.signed("2025-03-01")), []);
    assert_eq!(found(&Scene::new(&posts).signed("2024-04-01").away("2025-02-01", "2025-02-28")), []);
    assert_eq!(found(&moved().signed_with("1820", "2024-04-01")), [], "a move is no gap");
}
