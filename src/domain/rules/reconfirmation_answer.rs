//! The hospital answers the question of HSYK 6.3. The agreement gives no number: the store's reminder counts.

use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Term};

pub(super) fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let term = case.terms.reconfirmation.as_ref()?;
    let asked = *placement.asked.last()?;
    let answered = placement.answered.as_ref().map(|answered| answered.on).filter(|_| !placement.awaits_answer);
    // An offer is an answer.
    let offered = placement.offers.iter().map(|offer| offer.on).find(|on| *on >= asked);
    let due = Reckoned::new(Anchor::Asked, asked, Step::DaysAfter(case.reminders.reconfirmation_answer_days));
    let duty = Duty { responsible: Party::Hospital, basis: case.reminded(term), strength: term.strength() };
    Some(Deadline {
        opens: Some(Reckoned::new(Anchor::Asked, asked, Step::SameDay)),
        done_on: answered.or(offered),
        ..case.deadline(Rule::ReconfirmationAnswer, placement, due, duty)
    })
}
