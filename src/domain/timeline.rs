//! When who is where: hospital periods as stretches of days, with the windows that stand open before them, and the seats of a place.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::calendar;
use super::deadline::{Deadline, Rule};
use super::demand;
use super::fold::Story;
use super::hpr::Hpr;
use super::id::{MunicipalityNumber, Slug};
use super::placement::{Placement, Stage};
use super::position::{self, Position, PositionStanding};
use super::register::Register;
use super::rules;
use super::settings::Reminders;
use super::trainee::Trainee;

/// What a stretch of days is, from a wish to what was served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Phase {
    Wished,
    Offered,
    /// The trainee accepted, or a contract was issued.
    Agreed,
    Serving,
    Served,
}

/// One hospital period.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stay {
    pub(crate) hpr: Hpr,
    pub(crate) name: String,
    /// The record is restricted: counted, never named.
    pub(crate) confidential: bool,
    pub(crate) municipality: MunicipalityNumber,
    /// From 1.
    pub(crate) placement: u32,
    pub(crate) phase: Phase,
    /// The first and the last day.
    pub(crate) days: (NaiveDate, NaiveDate),
    pub(crate) hospital: Option<Slug>,
    pub(crate) site: Option<String>,
    pub(crate) department: Option<String>,
    /// Under which cooperation agreement the record is.
    pub(crate) agreement: Slug,
    /// Whose seat it holds.
    pub(crate) position: Option<Slug>,
    /// At another trust, under no agreement of the store (HSYK 5.3).
    pub(crate) elsewhere: bool,
    pub(crate) windows: Vec<StayWindow>,
}

/// From when to when something can be done; it is still owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StayWindow {
    pub(crate) rule: Rule,
    pub(crate) opens: NaiveDate,
    pub(crate) due: NaiveDate,
}

/// The hospital periods of a trainee that have days: not those that were given up before they began.
pub(crate) fn stays(
    trainee: &Trainee,
    story: &Story,
    register: &Register,
    reminders: &Reminders,
    today: NaiveDate,
) -> Vec<Stay> {
    let deadlines = register.case(trainee, story, reminders).map(|case| rules::of_trainee(&case)).unwrap_or_default();
    let one = |placement: &Placement| {
        let (phase, days) = phase(placement)?;
        let (site, department) = placement.place();
        let owed = deadlines.iter().filter(|deadline| deadline.placement == Some(placement.number));
        Some(Stay {
            hpr: trainee.hpr,
            name: trainee.name.clone(),
            confidential: trainee.confidential,
            municipality: trainee.responsible_on(today),
            placement: placement.number,
            phase,
            days,
            hospital: demand::hospital(trainee, placement, register, story.as_of).cloned(),
            site: site.map(str::to_owned),
            department: department.map(str::to_owned),
            agreement: trainee.agreement.clone(),
            position: position::held(placement).map(|(id, _)| id.clone()),
            elsewhere: placement.elsewhere.is_some(),
            windows: owed.filter_map(window).collect(),
        })
    };
    story.placements.iter().filter_map(one).collect()
}

fn window(deadline: &Deadline) -> Option<StayWindow> {
    let (opens, due) = (deadline.opens_on()?, deadline.due_on());
    (deadline.done_on.is_none() && opens <= due).then_some(StayWindow { rule: deadline.rule, opens, due })
}

/// What there is of a period, and its days.
fn phase(placement: &Placement) -> Option<(Phase, (NaiveDate, NaiveDate))> {
    let served = placement.started.and(placement.service_period());
    match placement.stage() {
        Stage::Completed | Stage::Documented | Stage::Withdrawn | Stage::Discontinued => Some((Phase::Served, served?)),
        Stage::InService => Some((Phase::Serving, served?)),
        Stage::Accepted | Stage::Contracted => Some((Phase::Agreed, placement.service_period()?)),
        Stage::Offered => {
            let offer = &placement.open_offer()?.terms;
            Some((Phase::Offered, (offer.start, calendar::service_end(offer.start, offer.months))))
        }
        Stage::Requested | Stage::Asked | Stage::Confirmed | Stage::Refused => {
            let start = placement.waiting_start()?;
            Some((Phase::Wished, (start, calendar::service_end(start, placement.months()?))))
        }
        Stage::Enrolled => None,
    }
}

/// A department of a site, with its positions and who is, or wants to be, there.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Ward {
    pub(crate) seats: Vec<Seats>,
    /// By the first day; restricted ones too.
    pub(crate) stays: Vec<Stay>,
}

/// The seats of one position.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seats {
    pub(crate) position: Slug,
    pub(crate) days: (NaiveDate, NaiveDate),
    pub(crate) capacity: u32,
}

/// Hospital, site and department; nothing where it is not said.
pub(crate) type WardName = (Option<Slug>, Option<String>, Option<String>);

/// The stays by where they are, with the positions; one that is closed on a day counts as far as it is taken. What is at another
/// trust is left out.
pub(crate) fn wards<'a>(
    stays: Vec<Stay>,
    positions: impl Iterator<Item = &'a Position>,
    today: NaiveDate,
) -> BTreeMap<WardName, Ward> {
    let mut out: BTreeMap<WardName, Ward> = BTreeMap::new();
    for position in positions {
        let holds = |stay: &&Stay| stay.position.as_ref() == Some(&position.id);
        let taken = || u32::try_from(stays.iter().filter(holds).count()).unwrap_or(u32::MAX);
        let is_closed = position.standing(today) == PositionStanding::Closed;
        let capacity = if is_closed { taken() } else { position.capacity };
        if capacity == 0 && taken() == 0 {
            continue;
        }
        let seats = Seats { position: position.id.clone(), days: (position.start, position.end()), capacity };
        let name = (Some(position.hospital.clone()), Some(position.site.clone()), Some(position.department.clone()));
        out.entry(name).or_default().seats.push(seats);
    }
    for stay in stays.into_iter().filter(|stay| !stay.elsewhere) {
        let name = (stay.hospital.clone(), stay.site.clone(), stay.department.clone());
        out.entry(name).or_default().stays.push(stay);
    }
    for ward in out.values_mut() {
        ward.seats.sort_by(|a, b| (a.days, &a.position).cmp(&(b.days, &b.position)));
        ward.stays.sort_by_key(|stay| (stay.days, stay.hpr, stay.placement));
    }
    out
}

/// How many seats there are in some days, and how many are held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Load {
    pub(crate) capacity: u32,
    pub(crate) held: u32,
}

impl Ward {
    /// On the fullest of the days between two, both included: what begins or ends within them is not missed.
    pub(crate) fn load(&self, first: NaiveDate, last: NaiveDate) -> Load {
        let begins = self.seats.iter().map(|seats| seats.days.0).chain(self.stays.iter().map(|stay| stay.days.0));
        let days = begins.filter(|day| first < *day && *day <= last).chain([first]);
        let free = |load: &Load| i64::from(load.capacity) - i64::from(load.held);
        let all = days.map(|day| self.on(day)).filter(|load| *load != Load::default());
        all.min_by_key(|load| (free(load), load.capacity)).unwrap_or_default()
    }

    fn on(&self, day: NaiveDate) -> Load {
        let covers = |(from, to): (NaiveDate, NaiveDate)| from <= day && day <= to;
        let open = self.seats.iter().filter(|seats| covers(seats.days));
        let mut load = Load { capacity: open.map(|seats| seats.capacity).sum(), held: 0 };
        for stay in self.stays.iter().filter(|stay| stay.phase != Phase::Wished && covers(stay.days)) {
            load.held += 1;
            // Agreed on outside of the positions: the place is there, and taken.
            load.capacity += u32::from(stay.position.is_none());
        }
        load
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::super::journal::{Entry, Event, Wish};
    use super::super::sample::{self, at, day, offer};
    use super::super::terms::Terms;
    use super::*;

    fn of(journal: &[Entry], today: &str) -> Vec<Stay> {
        let trainee = Trainee { journal: journal.to_vec(), ..sample::trainee() };
        let register = sample::register(&Terms::default());
        stays(&trainee, &fold(journal, day(today)), &register, &Reminders::default(), day(today))
    }

    fn life() -> Vec<Entry> {
        let wish = Wish { site: "Mo i Rana".to_owned(), department: "Kirurgi".to_owned(), hospital: None };
        let request = Event::Requested {
            start: day("2027-03-01"),
            months: 6,
            wishes: vec![wish],
            flexible: false,
            agreement: None,
        };
        vec![
            at("2026-01-10", request),
            at("2026-06-01", Event::Offered(offer("2027-04-01"))),
            at("2026-06-10", Event::Accepted),
            at("2027-04-03", Event::Started),
            at("2027-09-20", Event::Completed),
        ]
    }

    #[track_caller]
    fn check(today: &str, phase: Phase, from: &str, to: &str) {
        let found = of(&life(), today);
        let [stay] = &found[..] else { panic!("{found:?}") };
        assert_eq!((stay.phase, stay.days), (phase, (day(from), day(to))), "{today}");
    }

    #[test]
    fn a_stay_has_the_days_of_what_was_agreed_last() {
        assert_eq!(of(&life(), "2026-01-09"), []);
        check("2026-05-31", Phase::Wished, "2027-03-01", "2027-08-31");
        check("2026-06-01", Phase::Offered, "2027-04-01", "2027-09-30");
        check("2026-06-10", Phase::Agreed, "2027-04-01", "2027-09-30");
        check("2027-04-03", Phase::Serving, "2027-04-03", "2027-10-02");
        check("2027-09-20", Phase::Served, "2027-04-03", "2027-09-20");
    }

    #[test]
    fn what_was_given_up_before_it_began_has_no_days_and_what_was_served_has() {
        let mut given_up = life();
        given_up.truncate(3);
        given_up.push(at("2026-08-01", Event::Discontinued { reason: None }));
        assert_eq!(of(&given_up, "2027-09-20"), []);
        let mut left = life();
        left.truncate(4);
        left.push(at("2027-05-31", Event::Discontinued { reason: None }));
        let found = of(&left, "2027-09-20");
        assert_eq!((found[0].phase, found[0].days), (Phase::Served, (day("2027-04-03"), day("2027-05-31"))));
    }

    #[test]
    fn windows_are_those_that_are_still_owed() {
        let open = of(&life(), "2026-02-01");
        assert!(open[0].windows.iter().all(|window| window.opens <= window.due), "{open:?}");
        assert_eq!(of(&life(), "2027-09-20")[0].windows.iter().filter(|it| it.rule == Rule::Start).count(), 0);
    }

    fn stay(from: &str, to: &str, phase: Phase, position: Option<&str>) -> Stay {
        let position = position.map(|id| id.parse().unwrap());
        Stay { days: (day(from), day(to)), phase, position, ..of(&life(), "2026-06-10").remove(0) }
    }

    fn seats(from: &str, to: &str, capacity: u32) -> Seats {
        Seats { position: "a".parse().unwrap(), days: (day(from), day(to)), capacity }
    }

    #[test]
    fn the_fullest_day_counts() {
        let ward = Ward {
            seats: vec![seats("2027-03-01", "2027-08-31", 2)],
            stays: vec![
                stay("2027-03-01", "2027-08-31", Phase::Agreed, Some("a")),
                stay("2027-05-10", "2027-08-31", Phase::Offered, Some("a")),
                stay("2027-03-01", "2027-08-31", Phase::Wished, None),
                stay("2027-09-10", "2027-10-31", Phase::Agreed, None),
            ],
        };
        let load = |first: &str, last: &str| {
            let load = ward.load(day(first), day(last));
            (load.held, load.capacity)
        };
        assert_eq!(load("2027-02-01", "2027-02-28"), (0, 0), "before there is a seat");
        assert_eq!(load("2027-02-15", "2027-03-15"), (1, 2));
        assert_eq!(load("2027-05-01", "2027-05-31"), (2, 2), "from the tenth on it is full");
        assert_eq!(load("2027-08-31", "2027-08-31"), (2, 2), "to the last day");
        assert_eq!(load("2027-09-01", "2027-09-09"), (0, 0));
        assert_eq!(load("2027-10-01", "2027-10-31"), (1, 1), "agreed outside of the positions: there, and taken");
    }

    #[test]
    fn a_ward_has_its_positions_and_a_closed_one_as_far_as_it_is_taken() {
        let stays = vec![
            Stay {
                hospital: Some("hsyk".parse().unwrap()),
                ..stay("2027-03-01", "2027-08-31", Phase::Agreed, Some("p1"))
            },
            Stay { elsewhere: true, ..stay("2027-03-01", "2027-08-31", Phase::Served, None) },
        ];
        let place = (stays[0].site.clone().unwrap(), stays[0].department.clone().unwrap());
        let position = |id: &str, closed: bool| {
            let event = position::PositionEvent::Closed { reason: None };
            let entry = position::PositionEntry { on: day("2026-01-01"), note: None, event };
            Position {
                id: id.parse().unwrap(),
                hospital: "hsyk".parse().unwrap(),
                site: place.0.clone(),
                department: place.1.clone(),
                start: day("2027-03-01"),
                months: 6,
                capacity: 3,
                cause: None,
                journal: if closed { vec![entry] } else { Vec::new() },
            }
        };
        let positions = [position("p1", true), position("p2", true), position("p3", false)];
        let wards = wards(stays, positions.iter(), day("2026-06-10"));
        assert_eq!(wards.len(), 1, "{wards:#?}");
        let ward = wards.values().next().unwrap();
        assert_eq!(ward.seats.iter().map(|seats| seats.capacity).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(ward.stays.len(), 1);
    }
}
