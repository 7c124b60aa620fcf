//! When a case is closed, how long it is then kept, and when it goes (`owner` and `[retention]` of `alis.toml`; VEST: *Sletting av
//! registrert informasjon*). What is still to be done keeps it open: [`super::rules`] looks at that.

use chrono::{Datelike, NaiveDate};

use super::alis_agreement::AlisAgreement;
use super::calendar;
use super::case::TraineeCase;
use super::journal::Event;
use super::placement::{Placement, Stage};
use super::position::{Holders, Position, PositionEvent, PositionStanding};
use super::settings::Retention;
use super::trainee::Trainee;

/// Why a case is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum ClosedBy {
    /// Approved as a specialist, or left the specialisation.
    Left,
    /// Hospitals keep the store: both goals are achieved, and every hospital period is documented or withdrawn.
    Served,
    /// The municipality is none of those that keep the store, and no hospital that does has an open period.
    Moved,
}

/// When a case was closed: the day on which the last of what it takes came true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Closing {
    pub(crate) on: NaiveDate,
    pub(crate) by: ClosedBy,
}

/// When a closed case may go, and when it has to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Expiry {
    /// When it was closed, and why.
    pub(crate) closing: Closing,
    /// The first day on which it may be erased: closed + the months of retention.
    pub(crate) from: NaiveDate,
    /// The yearly purge on or after that day.
    pub(crate) by: NaiveDate,
}

impl Expiry {
    pub(crate) fn new(closing: Closing, retention: &Retention) -> Expiry {
        let from = calendar::add_months(closing.on, retention.months);
        Expiry { closing, from, by: yearly(from, retention.purge) }
    }

    /// Whether the case may be erased.
    pub(crate) fn has_run_out(&self, today: NaiveDate) -> bool {
        self.from <= today
    }
}

/// When a case was closed, whatever is still to be done: whoever is in training is never let go otherwise. None while an
/// ALIS-avtale of an owner runs: the grant is accounted for by it.
pub(crate) fn closing(case: &TraineeCase<'_>, agreements: &[AlisAgreement]) -> Option<Closing> {
    let (since, by) = left(case).or_else(|| served(case)).or_else(|| moved(case))?;
    let own = |agreement: &&AlisAgreement| case.register.is_owner(agreement.municipality);
    let mut on = since;
    for agreement in agreements.iter().filter(own) {
        on = on.max(agreement.ends_on().filter(|end| *end <= case.story.as_of)?);
    }
    let ended = case.story.placements.iter().filter(|placement| by != ClosedBy::Moved || is_owners(case, placement));
    on = ended.filter_map(ended_on).fold(on, NaiveDate::max);
    on = case.story.access.and_then(|access| access.given).map_or(on, |given| on.max(given));
    Some(Closing { on, by })
}

/// The specialisation was left, or ended.
fn left(case: &TraineeCase<'_>) -> Option<(NaiveDate, ClosedBy)> {
    Some((case.story.discontinued.max(case.story.specialised)?, ClosedBy::Left))
}

/// What hospitals keep a case for is over.
fn served(case: &TraineeCase<'_>) -> Option<(NaiveDate, ClosedBy)> {
    let achieved = case.story.service_goals_achieved().filter(|_| case.register.owners.are_hospitals())?;
    let over = |placement: &Placement| matches!(placement.stage(), Stage::Documented | Stage::Withdrawn);
    case.story.placements.iter().all(over).then_some((achieved, ClosedBy::Served))
}

/// A municipality that keeps the store is none of the person's any more. Of a hospital's store it never was.
fn moved(case: &TraineeCase<'_>) -> Option<(NaiveDate, ClosedBy)> {
    let owners = &case.register.owners;
    if owners.are_all() || owners.are_hospitals() {
        return None;
    }
    let open = |placement: &Placement| !placement.is_closed() && is_owners(case, placement);
    if case.story.placements.iter().any(open) {
        return None;
    }
    Some((no_owners_since(case)?, ClosedBy::Moved))
}

/// The day since which the responsible municipality is no owner; none where it is one.
fn no_owners_since(case: &TraineeCase<'_>) -> Option<NaiveDate> {
    let trainee = case.trainee;
    let is_owners = |day: NaiveDate| case.register.is_owner(trainee.responsible_on(day));
    if is_owners(case.story.as_of) {
        return None;
    }
    let posts = trainee.practice.iter();
    let turns = posts.flat_map(|post| [Some(post.from), post.to.map(|to| calendar::add_days(to, 1))]).flatten();
    let mut days: Vec<NaiveDate> =
        turns.chain(trainee.succession.days()).filter(|day| *day <= case.story.as_of).collect();
    days.sort_unstable();
    days.into_iter().rev().take_while(|day| !is_owners(*day)).last()
}

/// Whether a hospital that keeps the store has a part in a period; where it is not said which, any of its agreement's may.
fn is_owners(case: &TraineeCase<'_>, placement: &Placement) -> bool {
    if placement.elsewhere.is_some() {
        return false;
    }
    // What belongs to an agreement that is not known is better kept.
    let held = case.held(placement);
    let agreed = held.last().and_then(|own| case.register.agreements.get(own.agreement));
    let hospitals = agreed.map(|agreed| agreed.agreement.hospitals.as_slice());
    match (placement.named_hospital(), hospitals) {
        (Some(named), _) => case.register.owners.have_hospital(named),
        (None, Some(all)) => all.iter().any(|hospital| case.register.owners.have_hospital(hospital)),
        (None, None) => true,
    }
}

/// The day on which a hospital period was over, papers and all.
fn ended_on(placement: &Placement) -> Option<NaiveDate> {
    match placement.stage() {
        Stage::Documented => placement.documented,
        Stage::Withdrawn => placement.withdrawn.map(|(on, _)| on),
        Stage::Discontinued => placement.discontinued,
        _ => None,
    }
}

/// Whether a vacancy is over: its service has begun, or it was closed, and nobody holds a seat of it.
pub(crate) fn is_over(position: &Position, holders: &Holders, today: NaiveDate) -> bool {
    let announced = position.journal.iter().any(|entry| entry.on <= today && entry.event == PositionEvent::Published);
    let closed = position.standing(today) == PositionStanding::Closed;
    announced && (position.start <= today || closed) && holders.of(&position.id).is_empty()
}

/// The requests whose start has passed with nothing accepted and that still hold wishes, by their places in the journal.
pub(crate) fn past_wishes(trainee: &Trainee, placements: &[Placement], today: NaiveDate) -> Vec<usize> {
    let lapsed = |number: u32| {
        let placement = placements.iter().find(|placement| placement.number == number);
        placement.is_some_and(|placement| {
            placement.accepted().is_none() && placement.started.is_none() && placement.waiting_start() < Some(today)
        })
    };
    let is_past = |(_, entry): &(usize, &super::journal::Entry)| {
        let wished =
            matches!(&entry.event, Event::Requested { start, wishes, .. } if *start < today && !wishes.is_empty());
        wished && entry.on <= today && lapsed(entry.placement)
    };
    trainee.journal.iter().enumerate().filter(is_past).map(|(place, _)| place).collect()
}

/// The first such day of a year on or after a day; `(month, day)` exists in every year.
fn yearly(from: NaiveDate, (month, day): (u32, u32)) -> NaiveDate {
    let of = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    of(from.year()).filter(|on| *on >= from).or_else(|| of(from.year() + 1)).unwrap_or(NaiveDate::MAX)
}
