//! When prior service is reached: the practice that counts, less hospital service and absences that do not count.
//!
//! HSYK 5.1 ("minst to år av sin spesialisering i kommunen") counts posts in the municipality responsible on the first day
//! of the service asked for, weighted by percent, from the start of training. Helse Vest ("tjenestegjort i allmennpraksis i
//! minimum 3 år") names no full time: each calendar day with a post counts once, up to the day of registering, which is
//! that of the request; no later step measures it again. The months are counted as [`service_time`] does, from the first
//! counted day to the same date so many months later.

use chrono::NaiveDate;

use super::calendar::add_days;
use super::id::MunicipalityNumber;
use super::percent::Percent;
use super::service_time::{self, Absence, PercentDays, ServiceBlock, Stretch, on_each_day, stretches, target};
use super::terms::{PriorServiceOf, Terms};
use super::trainee::Trainee;

/// What is known of a trainee's service on a day.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ServiceFacts<'a> {
    pub(crate) trainee: &'a Trainee,
    /// Days of hospital service outside of the municipality, served or agreed on: practice rests in them.
    pub(crate) hospital: Vec<Absence>,
    /// What is entered after this day is not known.
    pub(crate) known: NaiveDate,
}

impl ServiceFacts<'_> {
    /// Practice in the municipality responsible on a day.
    fn in_municipality(&self, day: NaiveDate) -> (MunicipalityNumber, Vec<ServiceBlock>) {
        let municipality = self.trainee.responsible_on(day);
        (municipality, self.trainee.service_blocks_in(municipality, day))
    }

    /// Days on which a post counts for nothing.
    fn away(&self) -> Vec<Absence> {
        [self.trainee.absences_that_do_not_count(self.known), self.hospital.clone()].concat()
    }
}

/// How far a trainee is on the way to the prior service that the terms ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PriorService {
    /// Months that are asked for.
    pub(crate) needed: u32,
    /// Whole months before a day.
    pub(crate) served: u32,
    /// The first day on which they lie behind; none where they never do.
    pub(crate) eligible_from: Option<NaiveDate>,
}

/// The prior service of a trainee on the day it is known, for service that begins on another; nothing where the terms ask for
/// none. Where nothing was asked for, that is the day itself.
pub(crate) fn prior_service(facts: &ServiceFacts<'_>, terms: &Terms, start: Option<NaiveDate>) -> Option<PriorService> {
    prior_service_before(facts, terms, start, facts.known)
}

/// The prior service that will lie behind on a day, as [`prior_service`].
pub(crate) fn prior_service_before(
    facts: &ServiceFacts<'_>,
    terms: &Terms,
    start: Option<NaiveDate>,
    day: NaiveDate,
) -> Option<PriorService> {
    let counted = Counted::of(facts, terms, start)?;
    let Counted { needed, before, not_before, blocks, .. } = &counted;
    let away = facts.away();
    Some(PriorService {
        needed: *needed,
        served: before + months_served(blocks, &away, *not_before, day),
        eligible_from: reached(blocks, &away, *not_before, needed.saturating_sub(*before)),
    })
}

/// Whether the prior service is measured on the day of the request, once (Helse Vest: of registering), not at the start.
pub(crate) fn measured_with_request(terms: &Terms) -> bool {
    let of = terms.prior_service.as_ref().and_then(|term| term.of.as_ref());
    of.is_some_and(|of| of.value == PriorServiceOf::GeneralPractice)
}

/// What is counted for the prior service that the terms ask for.
#[derive(Clone, Debug, PartialEq)]
struct Counted {
    needed: u32,
    /// Months before the first block.
    before: u32,
    not_before: Option<NaiveDate>,
    /// The municipality that posts have to be in; none where any will do.
    municipality: Option<MunicipalityNumber>,
    blocks: Vec<ServiceBlock>,
}

impl Counted {
    fn of(facts: &ServiceFacts<'_>, terms: &Terms, start: Option<NaiveDate>) -> Option<Counted> {
        let needed = terms.prior_service.as_ref()?.months.as_ref()?.value;
        let training = &facts.trainee.training;
        if measured_with_request(terms) {
            let before = training.prior_general_practice_months;
            return Some(Counted {
                needed,
                before,
                not_before: None,
                municipality: None,
                blocks: any_post(facts.trainee),
            });
        }
        let (municipality, blocks) = facts.in_municipality(start.unwrap_or(facts.known));
        Some(Counted { needed, before: 0, not_before: training.started, municipality: Some(municipality), blocks })
    }
}

/// Every post over 0 percent as a full one: its days count once.
fn any_post(trainee: &Trainee) -> Vec<ServiceBlock> {
    let mut out = trainee.service_blocks();
    out.retain(|block| block.percent > Percent::NONE);
    out.iter_mut().for_each(|block| block.percent = Percent::FULL);
    out
}

/// How the prior service adds up, for a person to follow.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PriorServiceSum {
    /// Months of general practice before the first block.
    pub(crate) before: u32,
    /// Nothing before this day counts.
    pub(crate) not_before: Option<NaiveDate>,
    /// Only posts in it count; none where all do.
    pub(crate) municipality: Option<MunicipalityNumber>,
    /// Days on end that each add the same percent, absences left out, up to the day before the one it is told on.
    pub(crate) parts: Vec<CountedPart>,
    /// Absences that do not count.
    pub(crate) absences: Vec<Absence>,
    /// Hospital service that began before the day it is told on.
    pub(crate) hospital: Vec<Absence>,
    /// What has to be reached: a full day for every day of the months that are asked for.
    pub(crate) target: PercentDays,
}

impl PriorServiceSum {
    pub(crate) fn served(&self) -> PercentDays {
        self.parts.iter().map(|part| part.served()).sum()
    }
}

/// A stretch of the sum, both days inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CountedPart {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    /// Of full time.
    pub(crate) percent: Percent,
}

impl CountedPart {
    /// Whole days, both ends counted.
    pub(crate) fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    pub(crate) fn served(self) -> PercentDays {
        on_each_day(self.percent) * self.days()
    }
}

/// The sum behind [`prior_service`]; nothing where nothing is counted.
pub(crate) fn prior_service_sum(
    facts: &ServiceFacts<'_>,
    terms: &Terms,
    start: Option<NaiveDate>,
) -> Option<PriorServiceSum> {
    let Counted { needed, before, not_before, municipality, blocks } = Counted::of(facts, terms, start)?;
    let today = facts.known;
    let stretches = stretches(&blocks, &facts.away(), not_before);
    let target = target(stretches.first()?.from, needed.saturating_sub(before))?;
    let part = |stretch: &Stretch| CountedPart {
        from: stretch.from,
        to: add_days(stretch.until.min(today), -1),
        percent: stretch.percent,
    };
    let parts = stretches.iter().filter(|stretch| stretch.from < today).map(part).collect();
    let absences = facts.trainee.absences_that_do_not_count(today);
    let hospital = facts.hospital.iter().copied().filter(|service| service.from < today).collect();
    Some(PriorServiceSum { before, not_before, municipality, parts, absences, hospital, target })
}

/// Whole months of specialisation in the municipality at full time, where the terms ask for no prior service.
pub(crate) fn months_in_specialisation(facts: &ServiceFacts<'_>, start: NaiveDate) -> u32 {
    let (_, blocks) = facts.in_municipality(start);
    months_served(&blocks, &facts.away(), facts.trainee.training.started, facts.known)
}

/// The first day on which so many months of service at full time lie behind; for no months, the first counted day.
///
/// Nothing before `not_before` counts. None where there is no service, or where it ends too early.
pub(crate) fn reached(
    blocks: &[ServiceBlock],
    absences: &[Absence],
    not_before: Option<NaiveDate>,
    months: u32,
) -> Option<NaiveDate> {
    let stretches = stretches(blocks, absences, not_before);
    service_time::behind(&stretches, target(stretches.first()?.from, months)?)
}

/// Whole months of service at full time before `until`: the most that are [`reached`] on that day.
pub(crate) fn months_served(
    blocks: &[ServiceBlock],
    absences: &[Absence],
    not_before: Option<NaiveDate>,
    until: NaiveDate,
) -> u32 {
    let stretches = stretches(blocks, absences, not_before);
    let Some(first) = stretches.first() else { return 0 };
    let served: PercentDays = stretches.iter().map(|stretch| stretch.served_before(until)).sum();
    let is_served = |months: &u32| target(first.from, *months).is_some_and(|target| target <= served);
    (1..).take_while(is_served).last().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use chrono::Months;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::calendar::add_days;
    use crate::domain::sample::{self, day};
    use crate::domain::terms::PriorServiceTerm;
    use crate::domain::trainee::{Practice, Training};

    /// `2024-03-01..2026-02-28 50` or, running on, `2024-03-01.. 100`.
    fn block(text: &str) -> ServiceBlock {
        let (days, percent) = text.split_once(' ').unwrap();
        let (from, to) = days.split_once("..").unwrap();
        let to = if to.is_empty() { None } else { Some(day(to)) };
        ServiceBlock { from: day(from), to, percent: percent.parse().unwrap() }
    }

    fn absence(text: &str) -> Absence {
        let (from, to) = text.split_once("..").unwrap();
        Absence { from: day(from), to: day(to) }
    }

    fn blocks(texts: &[&str]) -> Vec<ServiceBlock> {
        texts.iter().map(|text| block(text)).collect()
    }

    fn absences(texts: &[&str]) -> Vec<Absence> {
        texts.iter().map(|text| absence(text)).collect()
    }

    #[track_caller]
    fn check(service: &[&str], away: &[&str], not_before: Option<&str>, months: u32, expected: Option<&str>) {
        let on = reached(&blocks(service), &absences(away), not_before.map(day), months);
        assert_eq!(on, expected.map(day), "{months} months of {service:?} without {away:?}");
    }

    #[test]
    fn full_time_takes_the_months_themselves() {
        check(&["2024-03-01.. 100"], &[], None, 24, Some("2026-03-01"));
        check(&["2024-03-01.. 100"], &[], None, 36, Some("2027-03-01"));
        check(&["2024-03-01.. 100"], &[], None, 0, Some("2024-03-01"));
    }

    #[test]
    fn part_time_takes_longer() {
        // 24 months are 730 days; at 50 % they take 1,460: four years have 1,461, with 29 February 2028.
        check(&["2024-03-01.. 50"], &[], None, 24, Some("2028-02-29"));
        // The 12 months are 365 days. March to August 2024 at 50 %: 184 days make 92; 273 days remain from 1 September.
        check(&["2024-03-01..2024-08-31 50", "2024-09-01.. 100"], &[], None, 12, Some("2025-06-01"));
        // At 60 %, 365 days take 608 1/3: reached in the course of the 609th, so the day after it.
        check(&["2024-03-01.. 60"], &[], None, 12, Some("2025-10-31"));
    }

    #[test]
    fn overlapping_blocks_count_together_up_to_full_time() {
        // 50 + 30: 36,500 / 80 = 456.25 days: 457 after 1 March 2024.
        check(&["2024-03-01.. 50", "2024-03-01.. 30"], &[], None, 12, Some("2025-06-01"));
        // 60 + 60 counts 100.
        check(&["2024-03-01.. 60", "2024-03-01.. 60"], &[], None, 24, Some("2026-03-01"));
        // 50 %, with another 50 % from 1 September: as in part_time_takes_longer.
        check(&["2024-09-01.. 50", "2024-03-01.. 50"], &[], None, 12, Some("2025-06-01"));
        check(&["2024-03-01.. 250"], &[], None, 24, Some("2026-03-01"));
        check(&["2024-03-01.. 42949672", "2024-03-01.. 1"], &[], None, 24, Some("2026-03-01"));
    }

    #[test]
    fn a_gap_does_not_count() {
        // 365 of 730 days lie before March 2025, which is off.
        check(&["2024-03-01..2025-02-28 100", "2025-04-01.. 100"], &[], None, 24, Some("2026-04-01"));
        // The order of the blocks does not matter.
        check(&["2025-04-01.. 100", "2024-03-01..2025-02-28 100"], &[], None, 24, Some("2026-04-01"));
        check(&["2024-03-01..2025-02-28 100", "2025-03-01.. 0"], &[], None, 24, None);
    }

    #[test]
    fn an_absence_does_not_count() {
        // Thirty days away, so thirty days later than 1 March 2026.
        check(&["2024-03-01.. 100"], &["2024-06-01..2024-06-30"], None, 24, Some("2026-03-31"));
        // A single day.
        check(&["2024-03-01.. 100"], &["2024-06-01..2024-06-01"], None, 24, Some("2026-03-02"));
        // Two that overlap count once: 1 to 30 June.
        let june = ["2024-06-01..2024-06-20", "2024-06-10..2024-06-30"];
        check(&["2024-03-01.. 100"], &june, None, 24, Some("2026-03-31"));
        // One inside the other.
        let june = ["2024-06-01..2024-06-30", "2024-06-10..2024-06-12"];
        check(&["2024-03-01.. 100"], &june, None, 24, Some("2026-03-31"));
        // Outside of the service.
        check(
            &["2024-03-01.. 100"],
            &["2024-02-01..2024-02-29", "2026-03-01..2026-04-01"],
            None,
            24,
            Some("2026-03-01"),
        );
        // On the first days: counting starts after them, and with it the months.
        check(&["2024-03-01.. 100"], &["2024-02-20..2024-03-10"], None, 24, Some("2026-03-11"));
        check(&["2024-03-01.. 100"], &["2024-02-20..2024-03-10"], None, 0, Some("2024-03-11"));
        // On the last: 28 February 2026 is made up for on 1 March.
        check(&["2024-03-01.. 100"], &["2026-02-28..2026-02-28"], None, 24, Some("2026-03-02"));
        // The wrong way round: no day at all.
        check(&["2024-03-01.. 100"], &["2024-06-30..2024-06-01"], None, 24, Some("2026-03-01"));
    }

    #[test]
    fn months_are_as_long_as_the_calendar_makes_them() {
        // Over 29 February 2024: 366 days.
        check(&["2023-03-01.. 100"], &[], None, 12, Some("2024-03-01"));
        // At 50 % 732, of which 731 lie before 1 March 2025.
        check(&["2023-03-01.. 50"], &[], None, 12, Some("2025-03-02"));
        // From a leap day: twelve months end on 28 February.
        check(&["2024-02-29.. 100"], &[], None, 12, Some("2025-02-28"));
        check(&["2024-08-31.. 100"], &[], None, 6, Some("2025-02-28"));
    }

    #[test]
    fn nothing_counts_before_the_first_day_that_may() {
        check(&["2024-03-01.. 100"], &[], Some("2024-09-01"), 24, Some("2026-09-01"));
        check(&["2024-03-01.. 100"], &[], Some("2024-09-01"), 0, Some("2024-09-01"));
        check(&["2024-03-01.. 100"], &[], Some("2024-01-01"), 24, Some("2026-03-01"));
        // In a gap: the next block begins it.
        let service = ["2024-03-01..2024-05-31 100", "2024-10-01.. 100"];
        check(&service, &[], Some("2024-07-01"), 24, Some("2026-10-01"));
        check(&["2024-03-01..2024-05-31 100"], &[], Some("2024-06-01"), 0, None);
    }

    #[test]
    fn service_that_ends_too_early_never_reaches_it() {
        check(&["2024-03-01..2026-02-28 100"], &[], None, 24, Some("2026-03-01"));
        check(&["2024-03-01..2026-02-27 100"], &[], None, 24, None);
        check(&["2024-03-01..2024-03-01 100"], &[], None, 0, Some("2024-03-01"));
        check(&["2024-03-01..2024-02-01 100"], &[], None, 0, None);
        check(&["2024-03-01.. 0"], &[], None, 0, None);
        check(&[], &[], None, 0, None);
        check(&[], &["2024-03-01..2024-03-31"], Some("2024-03-01"), 0, None);
        check(&["2024-03-01.. 100"], &[], None, u32::MAX, None);
        check(&["2024-03-01.. 1"], &[], None, 3_000_000, None);
    }

    #[track_caller]
    fn check_served(service: &[&str], until: &str, months: u32) {
        assert_eq!(months_served(&blocks(service), &[], None, day(until)), months, "{service:?} until {until}");
    }

    #[test]
    fn whole_months_served() {
        check_served(&["2024-03-01.. 100"], "2026-03-01", 24);
        check_served(&["2024-03-01.. 100"], "2026-02-28", 23);
        check_served(&["2024-03-01.. 100"], "2024-04-01", 1);
        check_served(&["2024-03-01.. 100"], "2024-03-31", 0);
        check_served(&["2024-03-01.. 100"], "2024-03-01", 0);
        check_served(&["2024-03-01.. 100"], "2020-01-01", 0);
        check_served(&["2024-03-01.. 50"], "2028-02-29", 24);
        check_served(&["2024-03-01.. 50"], "2028-02-28", 23);
        check_served(&["2024-03-01..2024-08-31 100"], "2030-01-01", 6);
        check_served(&[], "2026-03-01", 0);
    }

    #[test]
    fn months_served_leave_out_absences_and_what_came_too_early() {
        let served = |away: &[&str], not_before: Option<&str>| {
            months_served(&blocks(&["2024-03-01.. 100"]), &absences(away), not_before.map(day), day("2025-03-01"))
        };
        assert_eq!(served(&[], None), 12);
        // 365 days less 30 are 335: eleven months to 1 February 2025 are 337.
        assert_eq!(served(&["2024-06-01..2024-06-30"], None), 10);
        assert_eq!(served(&[], Some("2024-09-01")), 6);
    }

    /// The rule as it is written, one day after the other; gives up after forty years.
    fn reached_day_by_day(
        blocks: &[ServiceBlock],
        absences: &[Absence],
        not_before: Option<NaiveDate>,
        months: u32,
    ) -> Option<NaiveDate> {
        let counts = |date: NaiveDate| -> i64 {
            if not_before.is_some_and(|first| date < first) || absences.iter().any(|a| a.from <= date && date <= a.to) {
                return 0;
            }
            let in_force = blocks.iter().filter(|b| b.from <= date && b.to.is_none_or(|to| date <= to));
            in_force.map(|block| i64::from(block.percent.hundredths())).sum::<i64>().min(10_000)
        };
        let days = || day("2020-01-01").iter_days().take(40 * 366);
        let first = days().find(|date| counts(*date) > 0)?;
        let target = 10_000 * (first + Months::new(months) - first).num_days();
        let mut sum = 0;
        for date in days().skip_while(|date| *date < first) {
            if sum >= target {
                return Some(date);
            }
            sum += counts(date);
        }
        None
    }

    /// A day in 2020 to 2025.
    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0_i64..2000).prop_map(|days| add_days(day("2020-01-01"), days))
    }

    fn any_block() -> impl Strategy<Value = ServiceBlock> {
        let percent = prop::sample::select(vec![0, 2000, 3333, 3334, 3700, 5000, 6000, 8000, 10_000, 12_000]);
        (any_day(), prop::option::of(-5_i64..1500), percent).prop_map(|(from, length, percent)| {
            let percent = Percent::from_hundredths(percent);
            let to = length.map(|days| add_days(from, days));
            ServiceBlock { from, to, percent }
        })
    }

    /// Kari with posts as `1820 2024-03-01..2026-02-28 50`, in training since 1 March 2024, the header's municipality 1820.
    fn kari(posts: &[&str]) -> Trainee {
        let post = |text: &&str| {
            let (municipality, rest) = text.split_once(' ').unwrap();
            let ServiceBlock { from, to, percent } = block(rest);
            Practice { to, percent, municipality: municipality.parse().ok(), ..Practice::new(from) }
        };
        let training = Training { started: Some(day("2024-03-01")), ..Training::default() };
        Trainee { practice: posts.iter().map(post).collect(), training, ..sample::trainee() }
    }

    fn terms(months: u32, of: PriorServiceOf) -> Terms {
        let term =
            PriorServiceTerm { months: sample::stated(months), of: sample::stated(of), ..PriorServiceTerm::default() };
        Terms { prior_service: Some(term), ..Terms::default() }
    }

    /// `served, reached` for service that begins on a day, as known on 1 June 2026.
    #[track_caller]
    fn check_of(trainee: &Trainee, of: PriorServiceOf, hospital: &[&str], start: &str, expected: (u32, Option<&str>)) {
        let facts = ServiceFacts { trainee, hospital: absences(hospital), known: day("2026-06-01") };
        let prior = prior_service(&facts, &terms(24, of), Some(day(start))).unwrap();
        assert_eq!((prior.served, prior.eligible_from), (expected.0, expected.1.map(day)));
    }

    #[test]
    fn specialisation_counts_in_the_municipality_of_the_first_day_of_the_service() {
        let of = PriorServiceOf::SpecialisationInMunicipality;
        let moved = kari(&["1820 2024-02-01..2025-05-31 100", "1833 2025-06-01.. 50"]);
        // Asked for from Rana: only the year at half time there counts, 182.5 days.
        check_of(&moved, of, &[], "2027-03-01", (5, Some("2029-05-31")));
        // Had it begun before the move, Alstahaug's months would be those.
        check_of(&moved, of, &[], "2025-05-31", (15, None));
        // Two at once: the header's is responsible, and the other's percent is not the same service.
        check_of(
            &kari(&["1820 2024-03-01.. 60", "1833 2024-03-01.. 40"]),
            of,
            &[],
            "2027-03-01",
            (16, Some("2027-07-01")),
        );
        // Hospital service is none in the municipality: six months later.
        check_of(
            &kari(&["1820 2024-03-01.. 100"]),
            of,
            &["2025-03-01..2025-08-31"],
            "2027-03-01",
            (20, Some("2026-09-01")),
        );
    }

    #[test]
    fn general_practice_counts_each_day_with_a_post_once() {
        let of = PriorServiceOf::GeneralPractice;
        // Whatever the percent, and wherever: 1 February 2024 and two years.
        check_of(
            &kari(&["1820 2024-02-01..2025-05-31 20", "1833 2025-06-01.. 50"]),
            of,
            &[],
            "2025-01-01",
            (28, Some("2026-02-01")),
        );
        check_of(
            &kari(&["1820 2024-02-01.. 60", "1833 2024-02-01.. 60"]),
            of,
            &[],
            "2027-03-01",
            (28, Some("2026-02-01")),
        );
        // A post of 0 percent is none; hospital service is no general practice.
        check_of(
            &kari(&["1820 2024-02-01..2025-01-31 0", "1820 2025-02-01.. 100"]),
            of,
            &[],
            "2027-03-01",
            (16, Some("2027-02-01")),
        );
        check_of(
            &kari(&["1820 2024-02-01.. 100"]),
            of,
            &["2025-02-01..2025-07-31"],
            "2027-03-01",
            (22, Some("2026-08-01")),
        );
    }

    fn any_absence() -> impl Strategy<Value = Absence> {
        (any_day(), -3_i64..200).prop_map(|(from, days)| Absence { from, to: add_days(from, days) })
    }

    type Service = (Vec<ServiceBlock>, Vec<Absence>, Option<NaiveDate>);

    fn any_service() -> impl Strategy<Value = Service> {
        let blocks = prop::collection::vec(any_block(), 0..4);
        (blocks, prop::collection::vec(any_absence(), 0..4), prop::option::of(any_day()))
    }

    proptest! {
        #[test]
        fn stretches_agree_with_single_days(service in any_service(), months in 0_u32..48) {
            let (blocks, absences, not_before) = service;
            let slowly = reached_day_by_day(&blocks, &absences, not_before, months);
            prop_assert_eq!(reached(&blocks, &absences, not_before, months), slowly);
        }

        #[test]
        fn months_served_are_the_most_that_are_reached(service in any_service(), until in any_day()) {
            let (blocks, absences, not_before) = service;
            let on = |months: u32| reached(&blocks, &absences, not_before, months);
            let is_reached = |months: &u32| on(*months).is_some_and(|on| on <= until);
            let most = (0..).take_while(is_reached).last().unwrap_or(0);
            prop_assert_eq!(months_served(&blocks, &absences, not_before, until), most);
        }
    }
}
