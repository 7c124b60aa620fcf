//! Whose turn it is with a hospital period that nothing was accepted for: the states between the request and an accepted
//! offer, each with what leads out of it (docs/rules.md, "Whose turn it is").

use chrono::NaiveDate;

use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Duty, Reckoned};
use crate::domain::journal::Answer;
use crate::domain::placement::{Outcome, Placement};
use crate::domain::terms::Party;

/// What has to happen next, and since when it can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// The window of HSYK 6.3 lies ahead, is open, or was missed.
    AskAgain,
    /// The hospital was asked, and answers.
    Answer,
    /// The hospital offers a place in time for the contract.
    Offer { since: Reckoned },
    /// The trainee answers the offer.
    AnswerOffer,
    /// No agreement gives a day: whoever filed the request follows it up.
    FollowUp { since: Reckoned },
    /// It leads nowhere as it stands: another request has to be made.
    RequestAgain { since: Reckoned },
}

impl Turn {
    /// Of a period that waits or has an open offer; none before the request, after the acceptance, by terms that no longer
    /// hold, and for somebody who left the training.
    pub(super) fn of(case: &TraineeCase<'_>, placement: &Placement) -> Option<Turn> {
        let request = placement.request.as_ref()?;
        let over = placement.is_closed() || placement.accepted().is_some() || case.until.is_some();
        if over || case.story.left_training() {
            return None;
        }
        if let Some(start) = passed(case, placement) {
            return Some(Turn::RequestAgain { since: Anchor::Start.on(start) });
        }
        if let Some(ended) = case.agreement_ended() {
            return Some(Turn::RequestAgain { since: Anchor::AgreementEnded.on(ended.max(request.on)) });
        }
        if placement.open_offer().is_some() {
            return Some(Turn::AnswerOffer);
        }
        if let Some(day) = closed(case, placement) {
            return Some(Turn::RequestAgain { since: Anchor::PlaceClosed.on(day) });
        }
        let (last, on) = last(placement, request.on);
        let happened = last.anchor().on(on);
        // What these terms ask for was nobody's before they held.
        let since = case.since.filter(|held| *held > on).map_or(happened, |held| Anchor::InForce.on(held));
        let or_follow_up = |turn| if turn_in_time(case, placement, on) { turn } else { Turn::FollowUp { since } };
        Some(match last {
            Last::Requested if asks_again(case, placement) => Turn::AskAgain,
            // Nothing has to be confirmed first.
            Last::Requested if case.terms.reconfirmation.is_none() => or_follow_up(Turn::Offer { since }),
            Last::Requested | Last::Declined => Turn::FollowUp { since },
            Last::Asked => Turn::Answer,
            Last::Refused => Turn::RequestAgain { since: happened },
            Last::Answered | Last::TakenBack => or_follow_up(Turn::Offer { since }),
        })
    }
}

/// The day since which no place that is wished will be open when the service begins; none where one is, or the trainee would
/// take another.
fn closed(case: &TraineeCase<'_>, placement: &Placement) -> Option<NaiveDate> {
    let request = placement.request.as_ref().filter(|request| !request.flexible)?;
    let start = placement.waiting_start()?;
    let days: Option<Vec<NaiveDate>> = request.wishes.iter().map(|wish| case.closed_since(wish, start)).collect();
    let day = days?.into_iter().max()?.max(request.on);
    Some(day).filter(|day| *day <= case.story.as_of)
}

/// The start that stands, where it has passed with nothing accepted: what was to lead there is over.
pub(super) fn passed(case: &TraineeCase<'_>, placement: &Placement) -> Option<NaiveDate> {
    let offered = placement.open_offer().map(|offer| offer.terms.start);
    let start = offered.or_else(|| placement.waiting_start())?;
    Some(start).filter(|start| *start < case.story.as_of && placement.accepted().is_none())
}

/// The last day to ask again (HSYK 6.3), reckoned from the start of the request that stands, whatever the hospital answered
/// or offered; none where it had passed before that request was made, or before its terms held.
pub(super) fn ask_by(case: &TraineeCase<'_>, placement: &Placement) -> Option<Reckoned> {
    let request = placement.request.as_ref()?;
    let months = case.terms.reconfirmation.as_ref()?.due_months_before.as_ref()?.value;
    let due = Anchor::Start.on(request.start).months_before(months);
    Some(due).filter(|due| due.day() >= request.on && !case.held_later(due.day()))
}

/// The last day of the contract's window (HSYK 8), by which a place has to be offered.
pub(super) fn offer_by(case: &TraineeCase<'_>, placement: &Placement) -> Option<Reckoned> {
    let months = case.terms.contract.as_ref()?.due_months_before.as_ref()?.value;
    Some(Anchor::Start.on(placement.waiting_start()?).months_before(months))
}

/// For whoever files the request (Helse Vest: the trainee), with a day of the store's own.
pub(super) fn filing(case: &TraineeCase<'_>) -> Duty {
    let by = case.terms.request.as_ref().and_then(|term| term.by.as_ref()).map_or(Party::Municipality, |by| by.value);
    case.reminded(by, case.terms.request.as_ref())
}

fn asks_again(case: &TraineeCase<'_>, placement: &Placement) -> bool {
    ask_by(case, placement).is_some()
}

fn turn_in_time(case: &TraineeCase<'_>, placement: &Placement, since: NaiveDate) -> bool {
    offer_by(case, placement).is_some_and(|due| due.day() >= since && !case.held_later(due.day()))
}

/// What happened last with a request. The order is that of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Last {
    Requested,
    Asked,
    /// Confirmed, or changed.
    Answered,
    Refused,
    Declined,
    /// The hospital took its offer back.
    TakenBack,
}

impl Last {
    fn anchor(self) -> Anchor {
        match self {
            Last::Requested => Anchor::Requested,
            Last::Asked => Anchor::Asked,
            Last::Answered | Last::Refused => Anchor::Answered,
            Last::Declined => Anchor::Declined,
            Last::TakenBack => Anchor::OfferEnded,
        }
    }
}

fn last(placement: &Placement, requested: NaiveDate) -> (Last, NaiveDate) {
    let asked = placement.asked.last().filter(|_| placement.awaits_answer).map(|on| (Last::Asked, *on));
    let answered = placement.answered.as_ref().filter(|_| !placement.awaits_answer).map(|answered| {
        let refused = answered.answer == Answer::Refused;
        (if refused { Last::Refused } else { Last::Answered }, answered.on)
    });
    let ended = placement.offers.iter().filter_map(|offer| match offer.outcome {
        Outcome::Declined(on) => Some((Last::Declined, on)),
        Outcome::Withdrawn(on) => Some((Last::TakenBack, on)),
        Outcome::Open | Outcome::Accepted(_) => None,
    });
    // Offers of an earlier request are over with it.
    let since = ended.filter(|(_, on)| *on >= requested).chain(asked).chain(answered);
    since.max_by_key(|(last, on)| (*on, *last)).unwrap_or((Last::Requested, requested))
}
