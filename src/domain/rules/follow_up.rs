//! Whoever filed a request follows it up where no agreement gives a day, so that it does not lie forgotten: the two months
//! are those of Helse Vest, the only number in the sources for how long a wish waits unanswered.
//!
//! - responsible: municipality (Helse Vest: trainee)
//! - opens: last of the request, the hospital's answer, the declined or withdrawn offer
//! - due: + `follow_up_months`, at the latest the start that stands
//! - done by: `reconfirmation-asked`, `offered`, `requested`, `withdrawn`

use super::declaration::{Declaration, Reads, Walk};
use super::turn::{self, Turn};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Duty, Rule};
use crate::domain::journal::EventName;
use crate::domain::placement::Placement;

pub(super) const RULE: Declaration = Declaration {
    word: "follow-up",
    reads: &[
        Reads::Term("request"),
        Reads::Term("reconfirmation"),
        Reads::Term("contract"),
        Reads::Term("declined"),
        Reads::Reminder("follow_up_months", |own| own.follow_up_months.to_string()),
    ],
    done_by: &[EventName::ReconfirmationAsked, EventName::Offered, EventName::Requested, EventName::Withdrawn],
    walk: Walk::Placement(deadline),
};

fn deadline(case: &TraineeCase<'_>, placement: &Placement) -> Option<Deadline> {
    let Turn::FollowUp { since } = Turn::of(case, placement)? else { return None };
    let later = since.months_after(case.reminders.follow_up_months);
    let start = Anchor::Start.on(placement.waiting_start()?);
    let due = if start.day() < later.day() { start } else { later };
    Some(Deadline {
        // A question asked near the start opens and closes on one day.
        opens: Some(if since.day() <= due.day() { since } else { due }),
        ..case.of_placement(Rule::FollowUp, placement, due, duty(case, since.anchor))
    })
}

/// After a declined offer the trainee waits (HSYK 7.6); else the question of HSYK 6.3 is what leads on.
fn duty(case: &TraineeCase<'_>, since: Anchor) -> Duty {
    let by = turn::filing(case).responsible;
    match (&case.terms.declined, &case.terms.reconfirmation) {
        (Some(declined), _) if since == Anchor::Declined => case.stated(by, declined).reminded(),
        (_, reconfirmation) => case.reminded(by, reconfirmation.as_ref()),
    }
}

#[cfg(test)]
mod cases;
