//! The hospital answers the question of HSYK 6.3. No agreement gives a number: the store's reminder counts,
//! whatever the agreement says.
//!
//! - responsible: hospital
//! - opens: asked
//! - due: + `reconfirmation_answer_days`
//! - done by: `reconfirmation-answered`, or an offer

use super::declaration::{Declaration, Reads, Walk};
use super::turn;
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::Placement;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "reconfirmation-answer",
    reads: &[
        Reads::Term("reconfirmation"),
        Reads::Reminder("reconfirmation_answer_days", |own| own.reconfirmation_answer_days.to_string()),
    ],
    done_by: &[EventName::ReconfirmationAnswered],
    walk: Walk::Placement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let asked = *placement.asked.last()?;
    let answered = placement.answered.as_ref().map(|answered| answered.on).filter(|_| !placement.awaits_answer);
    // An offer is an answer.
    let offered = placement.offers.iter().map(|offer| offer.on).find(|on| *on >= asked);
    let done_on = answered.or(offered);
    if done_on.is_none() && turn::passed(case, placement).is_some() {
        return None;
    }
    let due = Anchor::Asked.on(asked).days_after(case.reminders.reconfirmation_answer_days);
    let duty = case.reminded(Party::Hospital, case.terms.reconfirmation.as_ref());
    Some(Deadline {
        opens: Some(Anchor::Asked.on(asked)),
        done_on,
        ..case.of_placement(Rule::ReconfirmationAnswer, placement, due, duty)
    })
}

#[cfg(test)]
mod cases;
