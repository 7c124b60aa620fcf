//! Months and kroner, each worked out by hand, and what holds for all of them.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::alis_agreement::{Duration, ElementTerm};
use crate::domain::fold::fold;
use crate::domain::grant::Rate;
use crate::domain::journal::{Entry, Event, Offered};
use crate::domain::municipality::EarlierCentrality;
use crate::domain::national::{National, NationalRule};
use crate::domain::register::Register;
use crate::domain::sample::{self, day};
use crate::domain::settings::Reminders;
use crate::domain::terms::{InstitutionTerm, Terms, Wording};
use crate::domain::trainee::Training;

fn number(text: &str) -> MunicipalityNumber {
    text.parse().unwrap()
}

/// AVTALE as far as the grant reads it: five years, at most five percent for facilitation.
fn avtale() -> AlisTerms {
    let facilitation = ElementTerm {
        element: ElementKind::Facilitation,
        clause: "4.1.5".to_owned(),
        required: false,
        not_for: Vec::new(),
        compensates: false,
        max_percent: Some(5),
        centrality: None,
        words: Wording::default(),
    };
    let duration = Duration { years: 5, clause: "1.2".to_owned(), words: Wording::default() };
    AlisTerms {
        cited_as: "AVTALE".to_owned(),
        duration: Some(duration),
        elements: vec![facilitation],
        clauses: Vec::new(),
    }
}

/// A trainee in municipality 1820, class 5, who signed on 1 April 2024 and trains since 1 March 2024; a round from September
/// 2025 to May 2026; what a case adds.
#[derive(Debug)]
struct Scene {
    trainee: Trainee,
    round: GrantRound,
    municipalities: BTreeMap<MunicipalityNumber, Municipality>,
    municipal_institution: bool,
    today: NaiveDate,
}

fn municipality(text: &str, class: Option<u32>) -> Municipality {
    Municipality {
        number: number(text),
        name: text.to_owned(),
        centrality: class,
        ..sample::municipality(None, Vec::new())
    }
}

/// `fastlege 2024-02-01..2026-01-31 80`; without the second day it runs on, `?` is no role.
fn practice(text: &str) -> Practice {
    let [role, days, percent] = text.split(' ').collect::<Vec<_>>()[..] else { panic!("{text}") };
    let (from, to) = days.split_once("..").unwrap();
    Practice {
        from: day(from),
        to: Some(to).filter(|to| !to.is_empty()).map(day),
        workplace: None,
        role: Role::from_word(role),
        engagement: None,
        percent: percent.parse().unwrap(),
        municipality: None,
    }
}

fn rate(role: Role, centrality: &[u32], amount: u32) -> Rate {
    Rate { role, centrality: centrality.to_vec(), amount: Some(amount) }
}

impl Scene {
    fn new(posts: &[&str]) -> Scene {
        let trainee = Trainee {
            municipality: number("1820"),
            training: Training { started: Some(day("2024-03-01")), ..Training::default() },
            practice: posts.iter().map(|text| practice(text)).collect(),
            journal: vec![Entry::new(
                day("2024-04-01"),
                1,
                Event::AlisAgreementSigned { municipality: None, elements: Vec::new() },
            )],
            ..sample::trainee()
        };
        let round = GrantRound {
            period_from: day("2025-09-01"),
            period_to: day("2026-05-31"),
            apply_by: None,
            report_by: None,
            facilitation_percent: None,
            project: None,
            rates: vec![
                rate(Role::Fastlege, &[1, 2, 3, 4, 5], 240_000),
                rate(Role::Fastlege, &[6], 360_000),
                rate(Role::Introduksjonslege, &[1, 2, 3, 4, 5], 120_000),
                rate(Role::AnnetKommunalt, &[1, 2, 3, 4, 5], 100_000),
            ],
            journal: Vec::new(),
        };
        Scene {
            trainee,
            round,
            municipalities: BTreeMap::from([(number("1820"), municipality("1820", Some(5)))]),
            municipal_institution: false,
            today: day("2026-11-01"),
        }
    }

    fn period(mut self, from: &str, to: &str) -> Scene {
        (self.round.period_from, self.round.period_to) = (day(from), day(to));
        self
    }

    fn with(mut self, on: &str, event: Event) -> Scene {
        self.trainee.journal.push(Entry::new(day(on), 1, event));
        self
    }

    fn signed(mut self, on: &str) -> Scene {
        self.trainee.journal.clear();
        self.trainee.training.started = Some(day(on).min(day("2024-03-01")));
        self.with(on, Event::AlisAgreementSigned { municipality: None, elements: Vec::new() })
    }

    fn away(self, from: &str, to: &str) -> Scene {
        self.with(from, Event::Absent { from: day(from), to: day(to), counts: false })
    }

    /// In hospital from a day, for so many months.
    fn served(self, start: &str, months: u32) -> Scene {
        let offered = Offered { months, ..sample::offer(start) };
        let requested =
            Event::Requested { start: day(start), months, wishes: Vec::new(), flexible: false, agreement: None };
        let (asked, accepted) = ("2024-05-01", "2024-05-02");
        self.with(asked, requested).with(asked, Event::Offered(offered)).with(accepted, Event::Accepted)
    }

    fn class(mut self, text: &str, class: Option<u32>) -> Scene {
        self.municipalities.insert(number(text), municipality(text, class));
        self
    }

    fn claims(&self) -> Vec<Claim> {
        let story = fold(&self.trainee.journal, self.today);
        assert_eq!(story.not_allowed, Vec::new(), "the case's own journal");
        let institution = self.municipal_institution.then(InstitutionTerm::default);
        let terms = Terms { institution, ..Terms::default() };
        let words = Wording { from: Some(day("2025-05-16")), ..Wording::default() };
        let agency = NationalRule { words, ..NationalRule::default() };
        let national = National { agency: Some(agency), ..National::default() };
        let register = Register { alis_terms: avtale(), national, ..sample::register(&terms) };
        let reminders = Reminders::default();
        let case = register.case(&self.trainee, &story, &reminders).unwrap();
        claims(&case, &case.alis_agreements(), "2026", &self.round, &self.municipalities)
    }

    /// The claims, one a text: `fastlege 100% ×9 = 180000; …`, with the class where it is not 5, months left out as `-3h`
    /// (hospital), `-2o` (no agreement) and `-1v` (an agency), absence as `(1a)`; the municipality where it is not 1820.
    #[track_caller]
    fn gives(&self, expected: &[&str]) {
        let of_line = |line: &Line| {
            let role = line.role.map_or("?", Word::as_str);
            let class = match line.class {
                Some(5) => String::new(),
                Some(class) => format!(" class {class}"),
                None => " class ?".to_owned(),
            };
            let amount = line.amount.map_or_else(|| "?".to_owned(), |amount| amount.to_string());
            format!("{role} {}%{class} ×{} = {amount}", line.percent, line.months)
        };
        let of_claim = |claim: &Claim| {
            let mut out = claim.lines.iter().map(of_line).collect::<Vec<_>>().join("; ");
            for (count, sign) in [(claim.hospital_months, "h"), (claim.outside_months, "o"), (claim.agency_months, "v")]
            {
                out += &if count > 0 { format!(" -{count}{sign}") } else { String::new() };
            }
            out += &if claim.absent_months > 0 { format!(" ({}a)", claim.absent_months) } else { String::new() };
            let all = claim.months + claim.hospital_months + claim.uncovered_months();
            assert_eq!(all as usize, self.round.months().count(), "every month of the round is counted once");
            if claim.municipality == number("1820") { out } else { format!("{}: {out}", claim.municipality) }
        };
        let found: Vec<String> = self.claims().iter().map(of_claim).collect();
        assert_eq!(found, expected);
    }

    #[track_caller]
    fn lacks(&self, expected: &[&str]) {
        let missing: Vec<String> =
            self.claims().iter().flat_map(|claim| &claim.missing).map(ToString::to_string).collect();
        assert_eq!(missing, expected);
        assert_eq!(self.claims().iter().map(Claim::amount).sum::<Option<u64>>(), None, "never taken as zero");
    }
}

const FULL: &str = "fastlege 2024-02-01.. 100";

#[test]
fn the_whole_period_at_full_time() {
    // 240 000 × 9/12.
    Scene::new(&[FULL]).gives(&["fastlege 100% ×9 = 180000"]);
    // A round of a year is the rate itself.
    Scene::new(&[FULL]).period("2025-01-01", "2025-12-31").gives(&["fastlege 100% ×12 = 240000"]);
    // Nothing without an agreement, or in a period that has no whole month.
    Scene { trainee: Trainee { journal: Vec::new(), ..Scene::new(&[FULL]).trainee }, ..Scene::new(&[FULL]) }.gives(&[]);
    Scene::new(&[FULL]).period("2026-02-01", "2026-02-27").gives(&[]);
}

#[test]
fn part_time_is_graded() {
    // 240 000 × 80 % × 9/12 = 144 000.
    Scene::new(&["fastlege 2024-02-01.. 80"]).gives(&["fastlege 80% ×9 = 144000"]);
    // From 1 January 50 %: four months at full time, 80 000, five at half, 50 000.
    Scene::new(&["fastlege 2024-02-01..2025-12-31 100", "fastlege 2026-01-01.. 50"])
        .gives(&["fastlege 100% ×4 = 80000; fastlege 50% ×5 = 50000"]);
}

#[test]
fn a_third_of_a_post_is_reckoned_to_the_hundredth() {
    // 240 000 × 33.33 % × 9/12 = 59 994; as a whole percent it would be 59 400.
    Scene::new(&["fastlege 2024-02-01.. 33.33"]).gives(&["fastlege 33.33% ×9 = 59994"]);
    // What is left of a full post is the rest of it: 240 000 × 66.67 % × 9/12 = 120 006.
    let two = ["fastlege 2024-02-01.. 66.67", "annet-kommunalt 2024-03-01.. 66.67"];
    Scene::new(&two).gives(&["fastlege 66.67% ×9 = 120006; annet-kommunalt 33.33% ×9 = 24998"]);
}

#[test]
fn each_line_is_rounded_for_itself_half_a_krone_up() {
    let mut scene = Scene::new(&["fastlege 2024-02-01..2025-09-30 100", "fastlege 2025-10-01.. 50"]);
    let with = |scene: &mut Scene, amount| scene.round.rates = vec![rate(Role::Fastlege, &[5], amount)];
    // 100 001 / 12 = 8333.42, down; 100 001 × 50 % × 8/12 = 33 333.67, up.
    with(&mut scene, 100_001);
    scene.gives(&["fastlege 100% ×1 = 8333; fastlege 50% ×8 = 33334"]);
    // 6 / 12 is half a krone, up; 6 × 50 % × 8/12 = 2.
    with(&mut scene, 6);
    scene.gives(&["fastlege 100% ×1 = 1; fastlege 50% ×8 = 2"]);
}

#[test]
fn facilitation_takes_five_percent_of_the_own_maximum_and_is_never_rounded_up() {
    let most = |scene: &Scene| scene.claims()[0].facilitation_max();
    let mut scene = Scene::new(&[FULL]);
    // 5 % of 180 000; the round's own number where it has one.
    assert_eq!(most(&scene), Some(9000));
    scene.round.facilitation_percent = Some(3);
    assert_eq!(most(&scene), Some(5400));
    // 5 % of 39 is 1.95.
    scene.round.facilitation_percent = None;
    scene.round.rates = vec![rate(Role::Fastlege, &[5], 52)];
    assert_eq!((scene.claims()[0].amount(), most(&scene)), (Some(39), Some(1)));
    scene.round.rates.clear();
    assert_eq!(most(&scene), None);
}

#[test]
fn an_agreement_that_begins_or_ends_inside() {
    // Signed on 1 December: six of nine months. On the 2nd December is no whole month any more.
    Scene::new(&[FULL]).signed("2025-12-01").gives(&["fastlege 100% ×6 = 120000 -3o"]);
    Scene::new(&[FULL]).signed("2025-12-02").gives(&["fastlege 100% ×5 = 100000 -4o"]);
    // The position ends with February, or a day before.
    Scene::new(&["fastlege 2024-02-01..2026-02-28 100"]).gives(&["fastlege 100% ×6 = 120000 -3o"]);
    Scene::new(&["fastlege 2024-02-01..2026-02-27 100"]).gives(&["fastlege 100% ×5 = 100000 -4o"]);
    // Refused on 15 March: the agreement ends that day, March is not whole.
    let refused = Event::GrantRefused { round: "2025".to_owned(), amount: None, municipality: None };
    Scene::new(&[FULL]).with("2026-03-15", refused).gives(&["fastlege 100% ×6 = 120000 -3o"]);
    // Left the specialisation on the last of a month: that month still counts.
    let left = Event::Discontinued { reason: None };
    Scene::new(&[FULL]).with("2026-01-31", left).gives(&["fastlege 100% ×5 = 100000 -4o"]);
}

#[test]
fn leap_february_is_a_month() {
    // 2024: the practice ends on 29 February, or a day before.
    let scene = |to: &str| {
        let mut scene = Scene::new(&[&format!("fastlege 2023-01-01..{to} 100")]).signed("2023-02-01");
        scene.round.period_from = day("2024-01-01");
        scene.round.period_to = day("2024-02-29");
        scene
    };
    scene("2024-02-29").gives(&["fastlege 100% ×2 = 40000"]);
    scene("2024-02-28").gives(&["fastlege 100% ×1 = 20000 -1o"]);
}

#[test]
fn months_that_do_not_begin_on_the_first() {
    // From the 15th to the 14th: signed on 15 January, the first month is 15 January to 14 February.
    Scene::new(&[FULL])
        .period("2025-11-15", "2026-05-14")
        .signed("2026-01-15")
        .gives(&["fastlege 100% ×4 = 80000 -2o"]);
    Scene::new(&[FULL])
        .period("2025-11-15", "2026-05-14")
        .signed("2026-01-16")
        .gives(&["fastlege 100% ×3 = 60000 -3o"]);
}

#[test]
fn a_month_belongs_to_the_posts_held_on_most_of_its_days() {
    // January has 31 days: to the 16th the first post has 16, and the month; to the 15th the second.
    let changes = |last: &str, next: &str| {
        Scene::new(&[&format!("introduksjonslege 2024-02-01..{last} 100"), &format!("fastlege {next}.. 100")])
    };
    changes("2026-01-16", "2026-01-17").gives(&["fastlege 100% ×4 = 80000; introduksjonslege 100% ×5 = 50000"]);
    changes("2026-01-15", "2026-01-16").gives(&["fastlege 100% ×5 = 100000; introduksjonslege 100% ×4 = 40000"]);
    // February 2026 has 28: halves of 14 days belong to the earlier post.
    changes("2026-02-14", "2026-02-15").gives(&["fastlege 100% ×3 = 60000; introduksjonslege 100% ×6 = 60000"]);
    // On a month's end nothing is shared.
    changes("2025-12-31", "2026-01-01").gives(&["fastlege 100% ×5 = 100000; introduksjonslege 100% ×4 = 40000"]);
}

#[test]
fn two_posts_at_once() {
    // 240 000 × 60 % × 9/12 = 108 000; 100 000 × 40 % × 9/12 = 30 000.
    Scene::new(&["fastlege 2024-02-01.. 60", "annet-kommunalt 2024-02-01.. 40"])
        .gives(&["fastlege 60% ×9 = 108000; annet-kommunalt 40% ×9 = 30000"]);
    // The same role in two places is one line, of nine months, not of eighteen.
    Scene::new(&["fastlege 2024-02-01.. 50", "fastlege 2024-06-01.. 30"]).gives(&["fastlege 80% ×9 = 144000"]);
    // Together no more than full time: the later post gets what is left.
    Scene::new(&["fastlege 2024-02-01.. 80", "annet-kommunalt 2024-06-01.. 40"])
        .gives(&["fastlege 80% ×9 = 144000; annet-kommunalt 20% ×9 = 15000"]);
    Scene::new(&["fastlege 2024-02-01.. 100", "annet-kommunalt 2024-06-01.. 40"]).gives(&["fastlege 100% ×9 = 180000"]);
}

#[test]
fn hospital_months_are_left_out() {
    // December to February: six months are left.
    Scene::new(&[FULL]).served("2025-12-01", 3).gives(&["fastlege 100% ×6 = 120000 -3h"]);
    // From 15 December to 14 March, four months are touched, and none of them is whole.
    Scene::new(&[FULL]).served("2025-12-15", 3).gives(&["fastlege 100% ×5 = 100000 -4h"]);
    // Accepted is enough; a service that began before the period counts by what lies in it.
    Scene::new(&[FULL]).served("2025-06-01", 6).gives(&["fastlege 100% ×6 = 120000 -3h"]);
    // The agreement goes on beside the practice that ended for the service.
    Scene::new(&["fastlege 2024-02-01..2025-11-30 100", "fastlege 2026-03-01.. 100"])
        .served("2025-12-01", 3)
        .gives(&["fastlege 100% ×6 = 120000 -3h"]);
    // In an institution of the municipality the agreement holds.
    let inside = Scene { municipal_institution: true, ..Scene::new(&[FULL]).served("2025-12-01", 3) };
    inside.gives(&["fastlege 100% ×9 = 180000"]);
    // All of it.
    Scene::new(&[FULL]).served("2025-09-01", 9).gives(&[]);
}

#[test]
fn whoever_is_attached_to_an_agency_gives_no_grounds_in_those_months() {
    let beside = |days: &str| {
        let mut scene = Scene::new(&[FULL]);
        let agency =
            Practice { engagement: Some(Engagement::Agency), ..practice(&format!("annet-kommunalt {days} 10")) };
        scene.trainee.practice.push(agency);
        scene
    };
    // Also beside a municipal post, and for a day of the month.
    beside("2025-12-31..2026-02-01").gives(&["fastlege 100% ×6 = 120000 -3v"]);
    beside("2025-09-01..").gives(&[]);
    // Before the page said so nothing is held against anybody.
    beside("2025-01-10..2025-05-15").period("2025-01-01", "2025-06-30").gives(&["fastlege 100% ×5 = 100000 -1v"]);
    beside("2025-01-10..2025-04-15").period("2025-01-01", "2025-06-30").gives(&["fastlege 100% ×6 = 120000"]);
}

#[test]
fn absence_lengthens_the_agreement_and_takes_no_month() {
    // AVTALE 1.2 has absence lengthen the agreement, not suspend it: the months count, and those wholly away are told.
    Scene::new(&[FULL]).away("2025-11-10", "2026-01-31").gives(&["fastlege 100% ×9 = 180000 (2a)"]);
    // Two absences together cover November.
    Scene::new(&[FULL])
        .away("2025-10-20", "2025-11-15")
        .away("2025-11-16", "2025-11-30")
        .gives(&["fastlege 100% ×9 = 180000 (1a)"]);
    // What is not known yet is not told.
    let scene = Scene { today: day("2025-12-31"), ..Scene::new(&[FULL]).away("2026-01-01", "2026-01-31") };
    scene.gives(&["fastlege 100% ×9 = 180000"]);
}

#[test]
fn the_class_is_the_one_that_was_valid_then() {
    let changed = |from: &str| {
        let mut scene = Scene::new(&[FULL]);
        let own = scene.municipalities.get_mut(&number("1820")).unwrap();
        own.centrality = Some(6);
        own.centrality_valid_from = Some(day(from));
        own.earlier_centrality = vec![EarlierCentrality { class: 5, valid_from: None }];
        scene
    };
    // Four months at 240 000, five at 360 000.
    changed("2026-01-01").gives(&["fastlege 100% ×4 = 80000; fastlege 100% class 6 ×5 = 150000"]);
    // Within a month: the class of its first day.
    changed("2026-01-15").gives(&["fastlege 100% ×5 = 100000; fastlege 100% class 6 ×4 = 120000"]);
    changed("2026-06-01").gives(&["fastlege 100% ×9 = 180000"]);
}

#[test]
fn what_is_missing_is_named_and_gives_no_amount() {
    Scene::new(&["fastlegevikar 2024-02-01.. 100"]).lacks(&["rate: fastlegevikar, centrality 5"]);
    // A rate whose amount the announcement does not give yet.
    let mut scene = Scene::new(&[FULL]);
    scene.round.rates = vec![Rate { amount: None, ..rate(Role::Fastlege, &[5], 0) }];
    scene.lacks(&["rate: fastlege, centrality 5"]);
    // An amount of nothing is known, and something else than none.
    scene.round.rates = vec![rate(Role::Fastlege, &[5], 0)];
    scene.gives(&["fastlege 100% ×9 = 0"]);
    // One of two lines lacks its rate: the other has its amount, the trainee has none.
    let scene = Scene::new(&["fastlege 2024-02-01.. 60", "fastlegevikar 2024-02-01.. 40"]);
    scene.gives(&["fastlege 60% ×9 = 108000; fastlegevikar 40% ×9 = ?"]);
    scene.lacks(&["rate: fastlegevikar, centrality 5"]);
    // The class is told once, with the first month that lacks it.
    Scene::new(&[FULL]).class("1820", None).lacks(&["centrality: 1820 on 2025-09-01"]);
    Scene::new(&["? 2024-02-01.. 100"]).lacks(&["role: 9144897, practice from 2024-02-01"]);
}

#[test]
fn each_municipality_applies_for_its_own_months() {
    // Alstahaug until the end of December, then Rana, which signs an agreement of its own.
    let mut scene = Scene::new(&["fastlege 2024-02-01..2025-12-31 100", "fastlege 2026-01-01.. 100"])
        .class("1833", Some(4))
        .with("2026-01-01", Event::AlisAgreementSigned { municipality: None, elements: Vec::new() });
    scene.trainee.practice[1].municipality = Some(number("1833"));
    scene.gives(&["fastlege 100% ×4 = 80000 -5o", "1833: fastlege 100% class 4 ×5 = 100000 -4o"]);
    let claims = scene.claims();
    assert_eq!(claims[0].concluded, [day("2024-04-01")]);
    assert_eq!(claims[1].concluded, [day("2026-01-01")]);
}

/// 2025-09-01 to 2026-05-31; the first post in 1820, the second in 1833 (class 4), each with an ALIS-avtale from a day.
fn two(posts: [&str; 2], second_signed: Option<&str>) -> Scene {
    let mut scene = Scene::new(&posts).class("1833", Some(4));
    scene.trainee.journal.clear();
    let signed = |text: &str| Event::AlisAgreementSigned { municipality: text.parse().ok(), elements: Vec::new() };
    scene = scene.with("2024-04-01", signed("1820"));
    scene.trainee.practice[0].municipality = Some(number("1820"));
    scene.trainee.practice[1].municipality = Some(number("1833"));
    match second_signed {
        Some(on) => scene.with(on, signed("1833")),
        None => scene,
    }
}

#[test]
fn a_month_may_have_two_agreements_on_end() {
    // January: 14 days in Alstahaug, 17 in Rana, an avtale in force on each.
    let posts = ["fastlege 2024-02-01..2026-01-14 100", "fastlege 2026-01-15.. 100"];
    two(posts, Some("2026-01-15"))
        .gives(&["fastlege 100% ×4 = 80000 -5o", "1833: fastlege 100% class 4 ×5 = 100000 -4o"]);
    // A day without one, and January is nobody's.
    two(posts, Some("2026-01-16"))
        .gives(&["fastlege 100% ×4 = 80000 -5o", "1833: fastlege 100% class 4 ×4 = 80000 -5o"]);
    two(posts, None).gives(&["fastlege 100% ×4 = 80000 -5o"]);
    // 16 of 31 days in Alstahaug.
    two(["fastlege 2024-02-01..2026-01-16 100", "fastlege 2026-01-17.. 100"], Some("2026-01-10"))
        .gives(&["fastlege 100% ×5 = 100000 -4o", "1833: fastlege 100% class 4 ×4 = 80000 -5o"]);
}

#[test]
fn of_two_municipalities_at_once_each_share_needs_its_own() {
    let posts = ["fastlege 2024-02-01.. 60", "fastlege 2025-09-01.. 40"];
    two(posts, Some("2025-09-01")).gives(&["fastlege 60% ×9 = 108000", "1833: fastlege 40% class 4 ×9 = 72000"]);
    two(posts, None).gives(&["fastlege 60% ×9 = 108000"]);
    // Together at most full time, in whichever municipality.
    let posts = ["fastlege 2024-02-01.. 80", "fastlege 2025-09-01.. 40"];
    two(posts, Some("2025-09-01")).gives(&["fastlege 80% ×9 = 144000", "1833: fastlege 20% class 4 ×9 = 36000"]);
}

/// An avtale that was signed before its post begins, or whose post stands at 0 %, gives another municipality's post nothing.
#[test]
fn a_post_needs_the_avtale_with_its_own_municipality_on_its_days() {
    let mut early = two(["fastlege 2026-02-20.. 60", "fastlege 2024-02-01.. 40"], None);
    // February: 19 days in Rana alone, nine in both; from March on Alstahaug's share has its own.
    early.gives(&["fastlege 60% ×3 = 36000 -6o"]);
    let signed = Event::AlisAgreementSigned { municipality: Some(number("1833")), elements: Vec::new() };
    early = early.with("2025-09-01", signed);
    early.gives(&["1833: fastlege 40% class 4 ×9 = 72000", "fastlege 60% ×3 = 36000 -6o"]);
    two(["fastlege 2024-02-01.. 0", "fastlege 2025-09-01.. 40"], None).gives(&[]);
}

#[test]
fn a_month_mostly_without_a_post_is_nobody_s() {
    // The post stands at 0 % from 11 September, and at full time from October: September has 10 days of thirty.
    let posts =
        ["fastlege 2024-02-01..2025-09-10 100", "fastlege 2025-09-11..2025-09-30 0", "fastlege 2025-10-01.. 100"];
    Scene::new(&posts).gives(&["fastlege 100% ×8 = 160000 -1o"]);
    // Fifteen and fifteen: the earlier.
    let posts =
        ["fastlege 2024-02-01..2025-09-15 100", "fastlege 2025-09-16..2025-09-30 0", "fastlege 2025-10-01.. 100"];
    Scene::new(&posts).gives(&["fastlege 100% ×9 = 180000"]);
    // Ten days, ten others and ten as the first: twenty have it, though they are no stretch.
    let posts =
        ["fastlege 2024-02-01..2025-09-10 60", "fastlege 2025-09-11..2025-09-20 100", "fastlege 2025-09-21.. 60"];
    Scene::new(&posts).gives(&["fastlege 60% ×9 = 108000"]);
}

#[test]
fn whom_the_journal_names_stands_there_without_months() {
    let applied = Event::GrantApplied { round: "2026".to_owned(), amount: Some(1), municipality: None };
    let scene = Scene::new(&[FULL]).signed("2026-08-01").with("2026-09-01", applied);
    let claims = scene.claims();
    assert_eq!((claims.len(), claims[0].months, claims[0].amount()), (1, 0, Some(0)));
    assert_eq!(claims[0].settled.applied, Some((day("2026-09-01"), Some(1))));
}

#[test]
fn what_became_of_it_is_read_by_date() {
    let step = |on, kind: fn(String, Option<u32>) -> Event, amount| (on, kind("2026".to_owned(), amount));
    let applied = |round, amount| Event::GrantApplied { round, amount, municipality: None };
    let awarded = |round, amount| Event::GrantAwarded { round, amount, municipality: None };
    let (on, first) = step("2026-06-01", applied, Some(100));
    let scene = Scene::new(&[FULL]).with(on, first);
    assert!(scene.claims()[0].settled.waits());
    let (on, second) = step("2026-09-01", awarded, Some(90));
    let settled = scene.with(on, second).claims()[0].settled;
    assert_eq!(settled.awarded, Some((day("2026-09-01"), Some(90))));
    assert_eq!((settled.on(), settled.waits()), (Some(day("2026-06-01")), false));
}

fn roles() -> impl Strategy<Value = Role> {
    prop::sample::select(Role::ALL)
}

prop_compose! {
    /// Up to three posts that begin about the round, of any role and percent, some ended.
    fn posts()(posts in prop::collection::vec((roles(), -500i64..200, 1i64..600, any::<bool>(), 1u32..=10_000), 1..4)) -> Vec<Practice> {
        posts.into_iter().map(|(role, from, length, ends, percent)| {
            let from = add_days(day("2025-09-01"), from);
            let to = ends.then(|| add_days(from, length));
            let percent = Percent::from_hundredths(percent);
            Practice { from, to, workplace: None, role: Some(role), engagement: None, percent, municipality: None }
        }).collect()
    }
}

proptest! {
    /// Lines add up to the trainee's amount; every month of the round is counted once; no role takes more than full time.
    #[test]
    fn lines_add_up(posts in posts(), amount in 0u32..2_000_000, signed in -300i64..200) {
        let mut scene = Scene::new(&[]).signed(&add_days(day("2025-09-01"), signed).to_string());
        scene.trainee.practice = posts;
        scene.round.rates = Role::ALL.iter().map(|role| rate(*role, &[5], amount)).collect();
        for claim in scene.claims() {
            let sum: u64 = claim.lines.iter().filter_map(|line| line.amount).sum();
            prop_assert_eq!(claim.amount(), Some(sum));
            prop_assert_eq!(claim.months + claim.hospital_months + claim.outside_months, 9);
            // Each month at most at full time: rounded up at most half a krone a line.
            let most = u64::from(amount) * u64::from(claim.months) / 12 + claim.lines.len() as u64;
            prop_assert!(sum <= most, "{} > {}", sum, most);
            prop_assert!(claim.facilitation_max().unwrap() * 20 <= sum);
        }
    }

    /// An agreement that was signed earlier, or lasts longer, never gives less.
    #[test]
    fn a_longer_agreement_never_gives_less(
        percent in 1u32..=100,
        amount in 0u32..2_000_000,
        signed in 0i64..260,
        earlier in 0i64..200,
        ends in 0i64..300,
        longer in 0i64..200,
    ) {
        let give = |signed: i64, ends: i64| {
            let post = format!("fastlege 2024-02-01..{} {percent}", add_days(day("2025-08-15"), ends));
            let mut scene = Scene::new(&[&post]).signed(&add_days(day("2025-08-15"), signed).to_string());
            scene.round.rates = vec![rate(Role::Fastlege, &[5], amount)];
            scene.claims().iter().map(|claim| claim.amount().unwrap()).sum::<u64>()
        };
        let short = give(signed, ends);
        prop_assert!(give(signed, ends + longer) >= short);
        prop_assert!(give(signed - earlier, ends) >= short);
    }
}

/// What the journal says of the round, each with the kroner it names.
fn settled(applied: Option<Option<u32>>, awarded: bool, refused: bool) -> Settled {
    let on = day("2026-02-01");
    Settled {
        applied: applied.map(|amount| (day("2026-01-01"), amount)),
        awarded: awarded.then_some((on, None)),
        refused: refused.then_some(on),
        undivided: false,
    }
}

#[test]
fn an_application_is_answered_once() {
    let on = day("2026-02-01");
    assert_eq!(settled(Some(Some(5)), false, false).to_answer(), Ok(Some(5)));
    assert_eq!(settled(Some(None), false, false).to_answer(), Ok(None));
    assert_eq!(settled(None, false, false).to_answer(), Err(NotAnswerable::NotApplied));
    assert_eq!(settled(Some(None), true, false).to_answer(), Err(NotAnswerable::Awarded(on)));
    assert_eq!(settled(Some(None), false, true).to_answer(), Err(NotAnswerable::Refused(on)));
    assert_eq!(settled(None, true, false).to_answer(), Err(NotAnswerable::Awarded(on)), "never written down");
}

#[test]
fn what_is_applied_for_is_what_there_are_grounds_for_or_less() {
    let claims = Scene::new(&[FULL]).claims();
    let all = TraineeClaims::of_each(&claims);
    let [own] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!(own.may_apply(), Ok(()));
    assert_eq!((own.to_apply_for(None), own.to_apply_for(Some(1))), (Ok(180_000), Ok(1)));
    assert_eq!(own.to_apply_for(Some(180_000)), Ok(180_000));
    assert_eq!(own.to_apply_for(Some(180_001)), Err(NoAmount::Above { most: 180_000 }));
}

#[test]
fn without_months_or_once_more_nothing_is_applied_for() {
    let mut claims = Scene::new(&[FULL]).claims();
    claims[0].settled = settled(None, false, true);
    let may = |claims: &[Claim]| TraineeClaims::of_each(claims)[0].may_apply();
    assert_eq!(may(&claims), Err(NotApplicable::Already(day("2026-02-01"))), "an answer says so too");
    claims[0].settled = Settled::default();
    claims[0].months = 0;
    assert_eq!(may(&claims), Err(NotApplicable::NoMonths));
    claims[0].lines.iter_mut().for_each(|line| line.amount = None);
    let own = TraineeClaims::of_each(&claims);
    assert_eq!((own[0].to_apply_for(None), own[0].to_apply_for(Some(7))), (Err(NoAmount::Incomplete), Ok(7)));
}
