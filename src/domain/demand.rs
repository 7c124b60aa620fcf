//! Need against positions, by half-year, site and department (HSYK 7.5).

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::fold::Story;
use super::id::Slug;
use super::placement::{Placement, Stage};
use super::position::{Holders, Position, PositionStanding};
use super::register::Register;
use super::trainee::Trainee;

/// Half a year: January to June is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct HalfYear {
    year: i32,
    half: u8,
}

impl HalfYear {
    pub(crate) fn of(day: NaiveDate) -> Self {
        HalfYear { year: day.year(), half: if day.month() <= 6 { 1 } else { 2 } }
    }

    pub(crate) fn year(self) -> i32 {
        self.year
    }

    /// 1 or 2.
    pub(crate) fn half(self) -> u8 {
        self.half
    }

    pub(crate) fn first_day(self) -> NaiveDate {
        let month = if self.half == 1 { 1 } else { 7 };
        NaiveDate::from_ymd_opt(self.year, month, 1).unwrap_or(NaiveDate::MIN)
    }
}

impl std::fmt::Display for HalfYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&format!("{}-{}", self.year, self.half))
    }
}

/// Where and when service is wanted or offered. What is not known sorts first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) half_year: HalfYear,
    pub(crate) hospital: Option<Slug>,
    pub(crate) site: Option<String>,
    pub(crate) department: Option<String>,
}

/// What a trainee's hospital period adds to the need.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Need {
    pub(crate) place: Place,
    /// Offered or agreed outside of the positions recorded: the place is there, and taken.
    pub(crate) outside: bool,
}

/// Need and supply at one place in one half-year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Balance {
    /// Hospital periods that start then.
    pub(crate) wanted: u32,
    /// Seats.
    pub(crate) positions: u32,
    /// Seats held by offers that are open or accepted.
    pub(crate) taken: u32,
}

impl Balance {
    /// What is wanted and not there; negative where there is more than is wanted.
    pub(crate) fn gap(self) -> i64 {
        i64::from(self.wanted) - i64::from(self.positions)
    }
}

/// The need of a trainee: each hospital period that is asked for or served, where the offer that stands puts it, else
/// where it was first wished. The only hospital of its agreement need not be named.
pub(crate) fn of_trainee(trainee: &Trainee, story: &Story, register: &Register) -> Vec<Need> {
    let of_one = |placement: &Placement| {
        if placement.elsewhere.is_some()
            || matches!(placement.stage(), Stage::Enrolled | Stage::Withdrawn | Stage::Discontinued)
        {
            return None;
        }
        need(placement, hospital(trainee, placement, register, story.as_of))
    };
    story.placements.iter().filter_map(of_one).collect()
}

/// The hospital that an offer or a wish names, else the only one of its agreement.
pub(crate) fn hospital<'a>(
    trainee: &Trainee,
    placement: &'a Placement,
    register: &'a Register,
    as_of: NaiveDate,
) -> Option<&'a Slug> {
    let only = || match register.agreed_of(trainee, placement, as_of)?.agreement.hospitals.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    placement.named_hospital().or_else(only)
}

fn need(placement: &Placement, hospital: Option<&Slug>) -> Option<Need> {
    let offer = placement.standing_offer();
    let start = offer.map(|offer| offer.start).or_else(|| placement.waiting_start())?;
    let (site, department) = placement.place();
    let place = Place {
        half_year: HalfYear::of(start),
        hospital: hospital.cloned(),
        site: site.map(str::to_owned),
        department: department.map(str::to_owned),
    };
    Some(Need { place, outside: offer.is_some_and(|offer| offer.position.is_none()) })
}

/// Need against positions; a closed position counts as far as it is taken.
pub(crate) fn balances<'a>(
    needs: impl IntoIterator<Item = Need>,
    positions: impl IntoIterator<Item = &'a Position>,
    holders: &Holders,
    today: NaiveDate,
) -> BTreeMap<Place, Balance> {
    let mut out: BTreeMap<Place, Balance> = BTreeMap::new();
    for need in needs {
        let balance = out.entry(need.place).or_default();
        balance.wanted += 1;
        balance.positions += u32::from(need.outside);
        balance.taken += u32::from(need.outside);
    }
    for position in positions {
        let taken = holders.of(&position.id).len() as u32;
        let seats = if position.standing(today) == PositionStanding::Closed { taken } else { position.capacity };
        if seats == 0 && taken == 0 {
            continue;
        }
        let place = Place {
            half_year: HalfYear::of(position.start),
            hospital: Some(position.hospital.clone()),
            site: Some(position.site.clone()),
            department: Some(position.department.clone()),
        };
        let balance = out.entry(place).or_default();
        balance.positions += seats;
        balance.taken += taken;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold::fold;
    use crate::domain::hpr::Hpr;
    use crate::domain::journal::{Entry, Event, Offered, Wish};
    use crate::domain::position::{Holder, PositionEntry, PositionEvent};
    use crate::domain::sample::{self, day};
    use crate::domain::terms::Terms;

    fn wish(site: &str) -> Wish {
        Wish { site: site.to_owned(), department: "Indremedisin".to_owned(), hospital: None }
    }

    fn requested() -> Entry {
        let wishes = vec![wish("Mo i Rana"), wish("Sandnessjøen")];
        Entry::new(
            day("2026-01-10"),
            1,
            Event::Requested { start: day("2027-03-01"), months: 6, wishes, flexible: true, agreement: None },
        )
    }

    fn offered(position: Option<&str>) -> Entry {
        let offer = Offered {
            start: day("2027-08-01"),
            months: 6,
            site: "Sandnessjøen".to_owned(),
            department: "Indremedisin".to_owned(),
            position: position.map(|id| id.parse().unwrap()),
            hospital: None,
            answer_by: None,
        };
        Entry::new(day("2026-02-10"), 1, Event::Offered(offer))
    }

    fn then(on: &str, event: Event) -> Entry {
        Entry::new(day(on), 1, event)
    }

    fn needs(journal: &[Entry]) -> Vec<Need> {
        let trainee = Trainee { journal: journal.to_vec(), ..sample::trainee() };
        of_trainee(&trainee, &fold(journal, day("2026-08-01")), &sample::register(&Terms::default()))
    }

    #[track_caller]
    fn check(journal: &[Entry], expected: &[&str]) {
        let found = needs(journal);
        let line = |need: &Need| {
            let Place { half_year, hospital, site, .. } = &need.place;
            let outside = if need.outside { " outside" } else { "" };
            format!("{half_year} {} {}{outside}", hospital.as_ref().unwrap(), site.as_deref().unwrap_or("-"))
        };
        assert_eq!(found.iter().map(line).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn need_is_where_it_was_first_wished_until_an_offer_puts_it_elsewhere() {
        check(&[], &[]);
        check(&[requested()], &["2027-1 hsyk Mo i Rana"]);
        check(&[requested(), offered(Some("p"))], &["2027-2 hsyk Sandnessjøen"]);
        check(&[requested(), offered(None)], &["2027-2 hsyk Sandnessjøen outside"]);
        check(
            &[requested(), offered(None), then("2026-03-01", Event::Declined { reason: None })],
            &["2027-1 hsyk Mo i Rana"],
        );
        check(&[requested(), then("2026-03-01", Event::Discontinued { reason: None })], &[]);
        let reason = crate::domain::journal::WithdrawnReason::Other;
        check(&[requested(), then("2026-03-01", Event::Withdrawn { reason })], &[]);
    }

    #[test]
    fn half_years_end_with_june_and_december() {
        let half = |text: &str| HalfYear::of(day(text)).to_string();
        assert_eq!(
            ["2027-01-01", "2027-06-30", "2027-07-01", "2027-12-31"].map(half),
            ["2027-1", "2027-1", "2027-2", "2027-2"]
        );
    }

    #[test]
    fn a_gap_is_what_is_wanted_and_not_there() {
        let position = |id: &str, capacity, closed: bool| Position {
            id: id.parse().unwrap(),
            hospital: "hsyk".parse().unwrap(),
            site: "Mo i Rana".to_owned(),
            department: "Indremedisin".to_owned(),
            start: day("2027-02-01"),
            months: 6,
            capacity,
            cause: None,
            journal: closed
                .then(|| PositionEntry {
                    on: day("2026-01-01"),
                    note: None,
                    event: PositionEvent::Closed { reason: None },
                })
                .into_iter()
                .collect(),
        };
        let holder = |hpr| Holder {
            hpr: Hpr::new(hpr).unwrap(),
            placement: 1,
            name: String::new(),
            confidential: false,
            accepted: true,
            since: day("2026-02-01"),
        };
        let holders = Holders::new([("a".parse().unwrap(), holder(1)), ("b".parse().unwrap(), holder(2))]);
        let one = || needs(&[requested()]);
        let all = [position("a", 2, false), position("b", 3, true), position("c", 1, true)];
        let found = balances([one(), one(), one(), one()].concat(), &all, &holders, day("2026-08-01"));
        let balance: Vec<Balance> = found.into_values().collect();
        assert_eq!(balance, [Balance { wanted: 4, positions: 3, taken: 2 }]);
        assert_eq!(balance[0].gap(), 1);
    }
}
