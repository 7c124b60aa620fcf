//! A round of the grant *Nasjonal ALIS og veiledning*, as entered from its announcement.

pub(crate) mod claim;

use chrono::NaiveDate;

use super::calendar::{add_days, add_months};
use super::id::MunicipalityNumber;
use super::letter::issued::Issued;
use super::municipality::succession::Succession;
use super::trainee::Role;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GrantRound {
    /// The first day of the months that are applied for.
    pub(crate) period_from: NaiveDate,
    /// The last of them, inclusive.
    pub(crate) period_to: NaiveDate,
    /// The last day for applications to the Directorate of Health; absent while it is not announced.
    pub(crate) apply_by: Option<NaiveDate>,
    /// The last day for the report on the use of it.
    pub(crate) report_by: Option<NaiveDate>,
    /// Percent of the trainee's own maximum.
    pub(crate) facilitation_percent: Option<u32>,
    /// The code that the accounts keep the grant under.
    pub(crate) project: Option<String>,
    pub(crate) rates: Vec<Rate>,
    pub(crate) journal: Vec<RoundEntry>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rate {
    pub(crate) role: Role,
    /// Statistics Norway's classes, 1 to 6.
    pub(crate) centrality: Vec<u32>,
    /// Whole kroner for 12 months at 100 %; absent while it is not known.
    pub(crate) amount: Option<u32>,
}

/// One dated entry of a round's journal.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RoundEntry {
    pub(crate) on: NaiveDate,
    pub(crate) note: Option<String>,
    pub(crate) event: RoundEvent,
}

#[derive(Clone, Debug, PartialEq, strum::EnumDiscriminants, strum::EnumIter)]
#[strum_discriminants(
    name(RoundEventName),
    doc = "The names of the events, as they are written.",
    derive(strum::IntoStaticStr, strum::VariantArray),
    strum(serialize_all = "kebab-case", const_into_str)
)]
pub(crate) enum RoundEvent {
    /// The use of what was awarded was reported to the Directorate of Health: by one municipality, or by all.
    Reported {
        by: Option<MunicipalityNumber>,
    },
    Issued(Issued),
    Note {
        text: String,
    },
}

/// A month of a round, both days inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Month {
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
}

impl GrantRound {
    /// The last day for applications, where a day lies after it.
    pub(crate) fn applied_late(&self, on: NaiveDate) -> Option<NaiveDate> {
        self.apply_by.filter(|apply_by| on > *apply_by)
    }

    /// The day on which the municipalities are taken as they stand: one application for each of them.
    pub(crate) fn stands_on(&self) -> NaiveDate {
        self.apply_by.unwrap_or(self.period_to)
    }

    /// The whole months of the period, counted from its first day: from the 15th they end on the 14th.
    pub(crate) fn months(&self) -> impl Iterator<Item = Month> + '_ {
        // From the period's own first day, so that no short month moves those after it.
        let month = |number| Month {
            first: add_months(self.period_from, number),
            last: add_days(add_months(self.period_from, number + 1), -1),
        };
        (0..).map(month).take_while(|month| month.last <= self.period_to)
    }

    /// The day on which a municipality's report was sent, as known on a day; by whatever it has become too.
    pub(crate) fn reported(
        &self,
        municipality: MunicipalityNumber,
        succession: &Succession,
        today: NaiveDate,
    ) -> Option<NaiveDate> {
        let known = self.journal.iter().filter(|entry| entry.on <= today);
        let own = known.filter(|entry| match entry.event {
            RoundEvent::Reported { by } => by.is_none_or(|by| succession.related(by, municipality)),
            RoundEvent::Issued(_) | RoundEvent::Note { .. } => false,
        });
        own.map(|entry| entry.on).min()
    }

    /// Whole kroner for 12 months at 100 %, as far as the announcement was entered. None where two rates contradict each
    /// other.
    pub(crate) fn rate(&self, role: Role, class: u32) -> Option<u32> {
        let own = self.rates.iter().filter(|rate| rate.role == role && rate.centrality.contains(&class));
        let mut amounts: Vec<u32> = own.filter_map(|rate| rate.amount).collect();
        amounts.dedup();
        if let [only] = amounts.as_slice() { Some(*only) } else { None }
    }

    /// The classes that a rate is entered for, as they are typed: those of the one that has no amount yet, else the class alone.
    pub(crate) fn classes_to_enter(&self, role: Role, class: u32) -> String {
        let open = |rate: &&Rate| rate.role == role && rate.amount.is_none() && rate.centrality.contains(&class);
        let classes = self.rates.iter().find(open).map_or_else(|| vec![class], |rate| rate.centrality.clone());
        classes.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
    }

    /// The rates, by their places, that give another amount than one before them for the same role and class.
    pub(crate) fn contradictions(&self) -> Vec<(usize, Role, u32)> {
        let differs = |place: usize, rate: &Rate| {
            let amount = rate.amount?;
            let other = |class: &&u32| {
                let same = self.rates[..place].iter();
                let mut same = same.filter(|before| before.role == rate.role && before.centrality.contains(class));
                same.any(|before| before.amount.is_some_and(|before| before != amount))
            };
            rate.centrality.iter().find(other).map(|class| (place, rate.role, *class))
        };
        self.rates.iter().enumerate().filter_map(|(place, rate)| differs(place, rate)).collect()
    }
}

/// The first role and class that two rates are for, with the place of the second.
pub(crate) fn rated_twice(rates: &[Rate]) -> Option<(usize, Role, u32)> {
    let before = |place: usize, role: Role, class: u32| {
        rates[..place].iter().any(|rate| rate.role == role && rate.centrality.contains(&class))
    };
    rates.iter().enumerate().find_map(|(place, rate)| {
        let twice_within =
            |(at, class): &(usize, &u32)| rate.centrality[..*at].contains(class) || before(place, rate.role, **class);
        let (_, class) = rate.centrality.iter().enumerate().find(twice_within)?;
        Some((place, rate.role, *class))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::day;

    fn round(from: &str, to: &str) -> GrantRound {
        GrantRound {
            period_from: day(from),
            period_to: day(to),
            apply_by: None,
            report_by: None,
            facilitation_percent: None,
            project: None,
            rates: Vec::new(),
            journal: Vec::new(),
        }
    }

    /// The months of a period, `first..last` each.
    #[track_caller]
    fn check(from: &str, to: &str, expected: &[&str]) {
        let months: Vec<String> =
            round(from, to).months().map(|month| format!("{}..{}", month.first, month.last)).collect();
        assert_eq!(months, expected);
    }

    #[test]
    fn months_are_whole_ones_from_the_first_day_of_the_period() {
        check(
            "2025-01-01",
            "2025-03-31",
            &["2025-01-01..2025-01-31", "2025-02-01..2025-02-28", "2025-03-01..2025-03-31"],
        );
        // A day short of the third.
        check("2025-01-01", "2025-03-30", &["2025-01-01..2025-01-31", "2025-02-01..2025-02-28"]);
        // From the 15th to the 14th.
        check("2024-01-15", "2024-03-20", &["2024-01-15..2024-02-14", "2024-02-15..2024-03-14"]);
        // Leap years have 29 days in February.
        check("2024-02-01", "2024-02-29", &["2024-02-01..2024-02-29"]);
        check("2024-02-01", "2024-02-28", &[]);
        // A month that is too short for the 31st moves nothing: each day belongs to one month.
        check(
            "2023-12-31",
            "2024-03-30",
            &["2023-12-31..2024-01-30", "2024-01-31..2024-02-28", "2024-02-29..2024-03-30"],
        );
    }

    #[test]
    fn a_report_of_all_is_one_of_each() {
        let (alstahaug, rana): (MunicipalityNumber, MunicipalityNumber) =
            ("1820".parse().unwrap(), "1833".parse().unwrap());
        let reported = |on: &str, by| RoundEntry { on: day(on), note: None, event: RoundEvent::Reported { by } };
        let mut round = round("2025-01-01", "2025-12-31");
        let none = Succession::default();
        assert_eq!(round.reported(alstahaug, &none, day("2026-12-31")), None);
        round.journal.push(reported("2026-03-01", Some(rana)));
        assert_eq!(round.reported(alstahaug, &none, day("2026-12-31")), None);
        assert_eq!(round.reported(rana, &none, day("2026-12-31")), Some(day("2026-03-01")));
        assert_eq!(round.reported(rana, &none, day("2026-02-28")), None, "not yet known");
        round.journal.push(reported("2026-03-20", None));
        assert_eq!(round.reported(alstahaug, &none, day("2026-12-31")), Some(day("2026-03-20")));
        assert_eq!(round.reported(rana, &none, day("2026-12-31")), Some(day("2026-03-01")));
    }

    #[test]
    fn two_rates_for_one_role_and_class_are_found() {
        let rate = |role, centrality: &[u32]| Rate { role, centrality: centrality.to_vec(), amount: Some(1) };
        let twice = |rates: &[Rate]| rated_twice(rates);
        assert_eq!(
            twice(&[rate(Role::Fastlege, &[1, 2]), rate(Role::Fastlege, &[3]), rate(Role::Fastlegevikar, &[1])]),
            None
        );
        let rates = [rate(Role::Fastlege, &[1, 2]), rate(Role::Fastlege, &[2, 3])];
        assert_eq!(twice(&rates), Some((1, Role::Fastlege, 2)));
        assert_eq!(twice(&[rate(Role::Fastlege, &[6, 6])]), Some((0, Role::Fastlege, 6)));
    }

    #[test]
    fn rates_that_contradict_each_other_are_not_known() {
        let rate = |centrality: &[u32], amount| Rate { role: Role::Fastlege, centrality: centrality.to_vec(), amount };
        let with = |rates: &[Rate]| GrantRound { rates: rates.to_vec(), ..round("2025-01-01", "2025-12-31") };
        let two = with(&[rate(&[1, 2], Some(100)), rate(&[2, 3], Some(200))]);
        assert_eq!((two.rate(Role::Fastlege, 1), two.rate(Role::Fastlege, 2)), (Some(100), None));
        assert_eq!(two.contradictions(), [(1, Role::Fastlege, 2)]);
        // The same twice is no contradiction, and an amount that was not known then is one that is known now.
        let same = with(&[rate(&[1], None), rate(&[1], Some(100)), rate(&[1, 2], Some(100))]);
        assert_eq!((same.rate(Role::Fastlege, 1), same.contradictions()), (Some(100), Vec::new()));
    }
}
