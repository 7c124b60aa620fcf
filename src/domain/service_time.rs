//! Time of service, day by day in hundredths of a percent: what prior service and the ALIS-avtale are counted in.
//!
//! Nothing is rounded: so many months at full time are their days at 100 percent, and each day adds the percents of the
//! blocks in force, together at most 100, or nothing while the trainee is away. Days that add the same are counted at
//! once, as a [`Stretch`].

use chrono::{Months, NaiveDate};

use super::calendar::add_days;
use super::percent::Percent;

/// A hundredth of a percent on a day counts one, so a full day [`FULL_DAY`].
pub(crate) type PercentDays = i64;

/// What a day at full time adds.
pub(crate) const FULL_DAY: PercentDays = Percent::FULL.hundredths() as PercentDays;

/// Service at one percentage, both days inclusive; without `to` it runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ServiceBlock {
    pub(crate) from: NaiveDate,
    pub(crate) to: Option<NaiveDate>,
    /// Of full time.
    pub(crate) percent: Percent,
}

/// Days that count for nothing, both inclusive: an absence, or service elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Absence {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
}

impl Absence {
    pub(crate) fn contains(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// Days on end that each add the same, never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) from: NaiveDate,
    /// The day after the last one.
    pub(crate) until: NaiveDate,
    /// Of full time.
    pub(crate) percent: Percent,
}

impl Stretch {
    /// Whole days.
    pub(crate) fn days(&self) -> i64 {
        (self.until - self.from).num_days()
    }

    pub(crate) fn served(&self) -> PercentDays {
        on_each_day(self.percent) * self.days()
    }

    /// What it adds before a day.
    pub(crate) fn served_before(&self, day: NaiveDate) -> PercentDays {
        let days = (self.until.min(day) - self.from).num_days().max(0);
        on_each_day(self.percent) * days
    }
}

/// What counts, in order. Between two days on which something begins or has ended, every day adds the same.
pub(crate) fn stretches(blocks: &[ServiceBlock], absences: &[Absence], not_before: Option<NaiveDate>) -> Vec<Stretch> {
    let mut changes: Vec<NaiveDate> = not_before.into_iter().collect();
    changes.extend(blocks.iter().flat_map(|block| [block.from, day_after(block.to)]));
    changes.extend(absences.iter().flat_map(|absence| [absence.from, day_after(Some(absence.to))]));
    changes.retain(|day| not_before.is_none_or(|first| *day >= first));
    changes.sort_unstable();
    changes.dedup();
    let stretch =
        |&[from, until]: &[NaiveDate; 2]| Stretch { from, until, percent: percent_on(from, blocks, absences) };
    changes.array_windows().map(stretch).filter(|stretch| stretch.percent > Percent::NONE).collect()
}

/// The first day on which so much lies behind; for nothing, the first that counts. None where it never does.
pub(crate) fn behind(stretches: &[Stretch], target: PercentDays) -> Option<NaiveDate> {
    let mut missing = target;
    for stretch in stretches {
        let percent = on_each_day(stretch.percent);
        let days = (missing + percent - 1) / percent;
        if days <= stretch.days() {
            return Some(add_days(stretch.from, days));
        }
        missing -= stretch.served();
    }
    None
}

/// What a percentage adds on each day.
pub(crate) fn on_each_day(percent: Percent) -> PercentDays {
    PercentDays::from(percent.hundredths())
}

/// What so many months at full time add up to; none beyond the calendar.
pub(crate) fn target(first: NaiveDate, months: u32) -> Option<PercentDays> {
    let end = first.checked_add_months(Months::new(months))?;
    Some(FULL_DAY * (end - first).num_days())
}

/// What runs on ends with the calendar.
fn day_after(last: Option<NaiveDate>) -> NaiveDate {
    last.and_then(|day| day.succ_opt()).unwrap_or(NaiveDate::MAX)
}

fn percent_on(day: NaiveDate, blocks: &[ServiceBlock], absences: &[Absence]) -> Percent {
    if absences.iter().any(|absence| absence.contains(day)) {
        return Percent::NONE;
    }
    let in_force = blocks.iter().filter(|block| block.from <= day && block.to.is_none_or(|to| day <= to));
    in_force.fold(Percent::NONE, |sum, block| sum.and(block.percent)).min(Percent::FULL)
}
