//! The trainee answers an offer by the day the offer names (HSYK 7.6: whoever declines waits for another position).
//!
//! - responsible: trainee
//! - opens: offered
//! - due: `answer_by` of the offer; where it names none, + `offer_answer_days`
//! - done by: `accepted`, `declined`

use super::declaration::{Declaration, Reads, Walk};
use super::turn;
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::{Outcome, Placement};
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "offer-answer",
    reads: &[Reads::Term("declined"), Reads::Reminder("offer_answer_days", |own| own.offer_answer_days.to_string())],
    done_by: &[EventName::Accepted, EventName::Declined],
    walk: Walk::Placement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let offer = placement.offers.last()?;
    let done_on = match offer.outcome {
        Outcome::Open => None,
        Outcome::Accepted(on) | Outcome::Declined(on) | Outcome::Withdrawn(on) => Some(on),
    };
    if done_on.is_none() && turn::passed(case, placement).is_some() {
        return None;
    }
    let offered = Anchor::Offered.on(offer.on);
    let term = case.terms.declined.as_ref();
    let (due, duty) = match offer.terms.answer_by {
        Some(by) => (Anchor::AnswerBy.on(by), case.agreed(Party::Trainee, term)),
        None => (offered.days_after(case.reminders.offer_answer_days), case.reminded(Party::Trainee, term)),
    };
    Some(Deadline { opens: Some(offered), done_on, ..case.of_placement(Rule::OfferAnswer, placement, due, duty) })
}

#[cfg(test)]
mod cases;
