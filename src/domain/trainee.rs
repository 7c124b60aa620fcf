//! A trainee: *lege i spesialisering i allmennmedisin* (ALIS), as the header of the record says it, with the journal.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::calendar::add_days;
use super::hpr::Hpr;
use super::id::{MunicipalityNumber, Slug};
use super::journal::{Entry, Event};
use super::municipality::succession::Succession;
use super::percent::Percent;
use super::service_time::{Absence, ServiceBlock};

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Trainee {
    pub(crate) hpr: Hpr,
    /// Numbers that were written by mistake before.
    pub(crate) former_hpr: Vec<Hpr>,
    pub(crate) name: String,
    /// Names borne before.
    pub(crate) former_names: Vec<String>,
    /// The municipality that is responsible now.
    pub(crate) municipality: MunicipalityNumber,
    /// Which municipality the header named before, as far as it decides who was responsible on an earlier day.
    pub(crate) moved_from: Vec<MovedFrom>,
    /// Where municipalities of the posts were split: those that the trainee went with, where the header no longer says it.
    pub(crate) went_to: Vec<MunicipalityNumber>,
    /// The cooperation agreement that the hospital service is asked under.
    pub(crate) agreement: Slug,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) scheme: Scheme,
    pub(crate) case: Option<String>,
    /// Restricted (*sperret*): left out of lists, reports and exports.
    pub(crate) confidential: bool,
    pub(crate) training: Training,
    /// Who supervises the trainee in the municipality, each in their days; the header's has none.
    pub(crate) supervisors: Vec<Supervisor>,
    pub(crate) practice: Vec<Practice>,
    pub(crate) journal: Vec<Entry>,
    /// What the numbers of municipalities meant when; as the store's municipalities say it, never written here.
    pub(crate) succession: Arc<Succession>,
}

/// A municipality that the header named until a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MovedFrom {
    pub(crate) municipality: MunicipalityNumber,
    /// The last day.
    pub(crate) until: NaiveDate,
}

/// Which scheme of specialist training the trainee follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Scheme {
    #[default]
    New,
    Converted,
    Old,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Training {
    /// Start in the new scheme.
    pub(crate) started: Option<NaiveDate>,
    /// The day the specialisation is planned to end.
    pub(crate) expected_completion: Option<NaiveDate>,
    pub(crate) supervisor: Option<String>,
    /// Whole months of general practice before the first block of practice.
    pub(crate) prior_general_practice_months: u32,
}

/// A supervisor in the municipality (*veileder*, HSYK 6.6), and in which days.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Supervisor {
    pub(crate) name: String,
    /// The first day; absent: as far back as anybody asks.
    pub(crate) from: Option<NaiveDate>,
    /// The last day; absent while it goes on.
    pub(crate) to: Option<NaiveDate>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) speciality: Option<String>,
}

impl Supervisor {
    fn supervises_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// A stretch of service in the municipality during which nothing in it changed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Practice {
    /// The first day.
    pub(crate) from: NaiveDate,
    /// The last day; absent while it runs.
    pub(crate) to: Option<NaiveDate>,
    pub(crate) workplace: Option<String>,
    pub(crate) role: Option<Role>,
    pub(crate) engagement: Option<Engagement>,
    /// Of a full post.
    pub(crate) percent: Percent,
    /// Always written; absent in what earlier versions wrote: the header's ([`Trainee::municipality_of`]).
    pub(crate) municipality: Option<MunicipalityNumber>,
}

impl Practice {
    /// A full-time post of which nothing more is known.
    pub(crate) fn new(from: NaiveDate) -> Practice {
        let (to, workplace, role, engagement, municipality) = (None, None, None, None, None);
        Practice { from, to, workplace, role, engagement, percent: Percent::FULL, municipality }
    }

    pub(crate) fn runs_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// The roles that the grant's regulation names; they stay Norwegian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Role {
    Fastlege,
    Fastlegevikar,
    Introduksjonslege,
    AnnetKommunalt,
}

/// How the doctor is tied to the municipality (AVTALE 4.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Engagement {
    SelfEmployed,
    Employed,
    Other,
    /// Through an agency or another private commercial actor: no grounds for the grant.
    Agency,
}

impl Trainee {
    /// The municipality that a number means on a day, for this trainee ([`Succession`]).
    pub(crate) fn meant(&self, number: MunicipalityNumber, day: NaiveDate) -> MunicipalityNumber {
        if self.succession.is_empty() { number } else { self.succession.on(number, day, &self.own_numbers()) }
    }

    /// What says which way the trainee went where a municipality was split: what was kept of earlier headers before today's.
    pub(crate) fn own_numbers(&self) -> Vec<MunicipalityNumber> {
        self.went_to.iter().copied().chain([self.municipality]).collect()
    }

    /// Whether two numbers mean the same municipality on a day.
    pub(crate) fn same_on(&self, one: MunicipalityNumber, other: MunicipalityNumber, day: NaiveDate) -> bool {
        one == other || self.meant(one, day) == self.meant(other, day)
    }

    /// Whether two steps of the grant may be one municipality's, whatever number it bore; what does not say whose it is is of each.
    pub(crate) fn may_be_one(&self, one: Option<MunicipalityNumber>, other: Option<MunicipalityNumber>) -> bool {
        one.zip(other).is_none_or(|(one, other)| self.same_on(one, other, NaiveDate::MAX))
    }

    /// The number that a post names.
    pub(crate) fn number_of(&self, practice: &Practice) -> MunicipalityNumber {
        practice.municipality.unwrap_or(self.municipality)
    }

    /// The municipality that a post is in on a day.
    pub(crate) fn municipality_of(&self, practice: &Practice, day: NaiveDate) -> MunicipalityNumber {
        self.meant(self.number_of(practice), day)
    }

    /// The first day on which a post is in the municipality that a number means then; none where it never is.
    pub(crate) fn in_municipality_from(&self, practice: &Practice, number: MunicipalityNumber) -> Option<NaiveDate> {
        let own = self.number_of(practice);
        if own == number {
            return Some(practice.from);
        }
        let later = self.succession.days().filter(|day| *day > practice.from && practice.runs_on(*day));
        [practice.from].into_iter().chain(later).filter(|day| self.same_on(own, number, *day)).min()
    }

    /// The municipality that is responsible on a day: that of the post that runs; of several the header's if it is among
    /// them, else that of the largest percent, else of the one begun first. Between posts it is the last one's, before any
    /// the header's.
    pub(crate) fn responsible_on(&self, day: NaiveDate) -> MunicipalityNumber {
        let largest = |post: &&Practice| (std::cmp::Reverse(post.percent), post.from);
        let running = || self.practice.iter().filter(|post| post.runs_on(day));
        let header = self.header_on(day);
        let own = |post: &&Practice| self.same_on(self.number_of(post), header, day);
        let ended = || self.practice.iter().filter(|post| post.from <= day).max_by_key(|post| post.to);
        let post = running().filter(own).min_by_key(largest).or_else(|| running().min_by_key(largest)).or_else(ended);
        self.meant(post.map_or(header, |post| self.number_of(post)), day)
    }

    /// The municipality that the header named on a day; today's, where nothing says that it was another.
    fn header_on(&self, day: NaiveDate) -> MunicipalityNumber {
        let then = self.moved_from.iter().filter(|moved| day <= moved.until).min_by_key(|moved| moved.until);
        then.map_or(self.municipality, |moved| moved.municipality)
    }

    /// As the header changes on a day: what it said is kept where it decides who was responsible before, among several posts at
    /// once or where none had begun.
    pub(crate) fn header_kept(&mut self, left: MunicipalityNumber, on: NaiveDate) {
        let begins = self.practice.iter().map(|post| post.from);
        let changes = begins.clone().chain(self.practice.iter().filter_map(|post| post.to.map(|to| add_days(to, 1))));
        let others = self.journal.iter().map(|entry| entry.on).chain(self.training.started);
        let first = begins.min();
        let decides = |day: NaiveDate| {
            let running = self.practice.iter().filter(|post| post.runs_on(day));
            let several = running.map(|post| post.municipality.unwrap_or(left)).collect::<BTreeSet<_>>();
            several.len() > 1 || first.is_none_or(|first| day < first)
        };
        if changes.chain(others).any(|day| day < on && decides(day)) {
            self.moved_from.push(MovedFrom { municipality: left, until: add_days(on, -1) });
        }
    }

    /// Every municipality that is responsible on some day.
    pub(crate) fn municipalities(&self) -> BTreeSet<MunicipalityNumber> {
        let of_post = |post: &Practice| {
            let days = self.succession.days().filter(|day| post.from <= *day).collect::<Vec<_>>();
            [post.from].into_iter().chain(days).map(|day| self.municipality_of(post, day)).collect::<Vec<_>>()
        };
        let last = self.meant(self.municipality, NaiveDate::MAX);
        self.practice
            .iter()
            .flat_map(of_post)
            .chain([self.municipality, last])
            .chain(self.moved_from.iter().map(|moved| moved.municipality))
            .collect()
    }

    /// As asking under another agreement from now on: what the header implied of older requests is written into them.
    pub(crate) fn asking_under(self, agreement: Slug) -> Trainee {
        let mut out = self;
        let before = std::mem::replace(&mut out.agreement, agreement);
        if before != out.agreement {
            for entry in &mut out.journal {
                if let Event::Requested { agreement: own @ None, .. } = &mut entry.event {
                    *own = Some(before.clone());
                }
            }
        }
        out
    }

    /// The supervisor of a day: of several the one begun last; the header's, who has no days, where there is none of that day.
    pub(crate) fn supervisor_on(&self, day: NaiveDate) -> Option<Supervisor> {
        let own = self.supervisors.iter().filter(|known| known.supervises_on(day));
        let header = || self.training.supervisor.clone().map(|name| Supervisor { name, ..Supervisor::default() });
        // Of those begun on one day the one named last.
        own.enumerate()
            .max_by_key(|(place, known)| (known.from, *place))
            .map(|(_, known)| known.clone())
            .or_else(header)
    }

    /// The first day of practice in the municipality.
    pub(crate) fn practice_started(&self) -> Option<NaiveDate> {
        self.practice.iter().map(|practice| practice.from).min()
    }

    /// The practice as time of service.
    pub(crate) fn service_blocks(&self) -> Vec<ServiceBlock> {
        let block = |block: &Practice| ServiceBlock { from: block.from, to: block.to, percent: block.percent };
        self.practice.iter().map(block).collect()
    }

    /// The practice in what a municipality's number means on a day, as time of service.
    pub(crate) fn service_blocks_in(&self, number: MunicipalityNumber, day: NaiveDate) -> Vec<ServiceBlock> {
        let own = self.practice.iter().filter(|post| self.same_on(self.number_of(post), number, day));
        own.map(|post| ServiceBlock { from: post.from, to: post.to, percent: post.percent }).collect()
    }

    /// Absences that count for nothing, as known on a day.
    pub(crate) fn absences_that_do_not_count(&self, today: NaiveDate) -> Vec<Absence> {
        let known = self.journal.iter().filter(|entry| entry.on <= today);
        known
            .filter_map(|entry| match entry.event {
                Event::Absent { from, to, counts: false } => Some(Absence { from, to }),
                _ => None,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, day};

    /// Posts as `1820 2024-02-01..2026-01-31 100`; the header names 1833.
    #[track_caller]
    fn check(posts: &[&str], on: &str, responsible: &str) {
        let municipality = "1833".parse().unwrap();
        let trainee = Trainee {
            municipality,
            practice: posts.iter().map(|text| sample::post(text)).collect(),
            ..sample::trainee()
        };
        assert_eq!(trainee.responsible_on(day(on)).as_str(), responsible, "{posts:?} on {on}");
    }

    #[test]
    fn who_is_responsible_on_a_day() {
        let moved = ["1820 2024-02-01..2026-06-01 100", "1833 2026-06-02.. 100"];
        check(&moved, "2026-06-01", "1820");
        check(&moved, "2026-06-02", "1833");
        check(&moved, "2024-01-31", "1833");
        // Between posts the last one's, wherever it stands in the file; a post that is still to come is nobody's yet.
        let gap = ["1833 2027-01-01.. 100", "1812 2023-01-01..2025-12-31 50", "1820 2024-02-01..2026-06-01 100"];
        check(&gap, "2026-12-31", "1820");
        check(&gap, "2027-01-01", "1833");
        // Of several the header's, however small; else the largest, else the one begun first.
        check(&["1820 2024-02-01.. 80", "1833 2025-01-01.. 20"], "2025-06-01", "1833");
        check(&["1820 2024-02-01.. 40", "1812 2025-01-01.. 60"], "2025-06-01", "1812");
        check(&["1820 2025-01-01.. 50", "1812 2024-02-01.. 50"], "2025-06-01", "1812");
        // What the header implied.
        check(&["- 2024-02-01.. 100"], "2025-06-01", "1833");
        check(&[], "2025-06-01", "1833");
    }

    #[test]
    fn what_the_header_decided_before_a_change_stays() {
        let post = |number: &str, from: &str| Practice {
            municipality: number.parse().ok(),
            percent: Percent::whole(50),
            ..Practice::new(day(from))
        };
        let mut trainee =
            Trainee { practice: vec![post("1833", "2024-02-01"), post("1820", "2025-02-01")], ..sample::trainee() };
        let responsible = |trainee: &Trainee, on: &str| trainee.responsible_on(day(on)).to_string();
        assert_eq!(responsible(&trainee, "2026-05-31"), "1820");
        trainee.header_kept("1820".parse().unwrap(), day("2026-06-01"));
        trainee.municipality = "1833".parse().unwrap();
        assert_eq!(responsible(&trainee, "2026-05-31"), "1820");
        assert_eq!(responsible(&trainee, "2026-06-01"), "1833");
        assert_eq!(responsible(&trainee, "2024-01-31"), "1820", "before any post it was the header's of that day");
        assert!(trainee.municipalities().contains(&"1820".parse().unwrap()));
        // Where it decided nothing, nothing is kept.
        let mut alone = Trainee { practice: vec![post("1820", "2025-02-01")], ..sample::trainee() };
        alone.header_kept("1820".parse().unwrap(), day("2026-06-01"));
        assert_eq!(alone.moved_from, []);
    }

    #[test]
    fn each_supervisor_has_their_days() {
        let one = |name: &str, from: Option<&str>, to: Option<&str>| Supervisor {
            name: name.to_owned(),
            from: from.map(day),
            to: to.map(day),
            ..Supervisor::default()
        };
        let mut kari = sample::trainee();
        let on = |kari: &Trainee, text: &str| kari.supervisor_on(day(text)).map(|found| found.name);
        assert_eq!(on(&kari, "2026-01-01"), None);
        kari.training.supervisor = Some("Header".to_owned());
        assert_eq!(on(&kari, "2026-01-01").as_deref(), Some("Header"));
        kari.supervisors = vec![
            one("Ola", None, Some("2025-12-31")),
            one("Liv", Some("2026-01-01"), None),
            one("Per", Some("2026-06-01"), Some("2026-06-30")),
        ];
        assert_eq!(on(&kari, "2024-01-01").as_deref(), Some("Ola"));
        assert_eq!(on(&kari, "2026-01-01").as_deref(), Some("Liv"));
        assert_eq!(on(&kari, "2026-06-15").as_deref(), Some("Per"));
        assert_eq!(on(&kari, "2026-07-01").as_deref(), Some("Liv"));
        // Nobody of that day: the one without days.
        kari.supervisors.remove(1);
        assert_eq!(on(&kari, "2026-07-01").as_deref(), Some("Header"));
    }
}
