//! Municipality and trainee sign an ALIS-avtale when training starts, and again with a new position (AVTALE 1.2).
//!
//! - responsible: municipality
//! - opens: start of training; after a position ended, start of the next practice; after leaving, the return
//! - due: + `enrolment_days`
//! - done by: `alis-agreement-signed`

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::alis_agreement::{AlisAgreement, End, EndedBy};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Basis, Deadline, Duty, Rule};
use crate::domain::journal::EventName;
use crate::domain::terms::Party;
use crate::domain::trainee::Scheme;

pub(super) const RULE: Declaration = Declaration {
    word: "alis-agreement",
    reads: &[
        Reads::Term("institution"),
        Reads::Reminder("enrolment_days", |own| own.enrolment_days.to_string()),
        Reads::Duration,
    ],
    done_by: &[EventName::AlisAgreementSigned],
    walk: Walk::AlisAgreements(deadline),
};

/// AVTALE names no day: due by the store's reminder after the training, or the new position, has started.
fn deadline(case: &TraineeCase<'_>, agreements: &[AlisAgreement]) -> Option<Deadline> {
    case.alis_terms.duration.as_ref()?;
    // The ALIS-avtale belongs to the new scheme: it asks for the start in it (AVTALE 2).
    if case.trainee.scheme == Scheme::Old || case.story.left_training() {
        return None;
    }
    let started = case.trainee.training.started?;
    let (anchor, from, done_on) = match agreements.last() {
        None => (Anchor::TrainingStarted, started, None),
        Some(AlisAgreement { end: Some(End { on, by: EndedBy::Discontinued }), .. }) => {
            let back = case.story.resumed.filter(|back| back >= on)?;
            (Anchor::Resumed, back.max(started), None)
        }
        Some(last) => match next_position(case, last) {
            Some(next) => (Anchor::PracticeStarted, next.max(started), None),
            None => (Anchor::TrainingStarted, started, Some(agreements[0].concluded)),
        },
    };
    let due = anchor.on(from).days_after(case.reminders.enrolment_days);
    let basis = Basis { source: case.alis_terms.cited_as.clone(), clause: None, reminder: true };
    let duty = Duty::required(Party::Municipality, basis);
    Some(Deadline {
        hospital: None,
        opens: Some(anchor.on(from)),
        done_on,
        ..case.of_trainee(Rule::AlisAgreement, due, duty)
    })
}

/// The first day of the practice that came after the position the agreement ended with.
fn next_position(case: &TraineeCase<'_>, last: &AlisAgreement) -> Option<chrono::NaiveDate> {
    let End { on, by: EndedBy::PositionEnded } = last.end? else { return None };
    case.trainee.practice.iter().map(|practice| practice.from).filter(|from| *from > on).min()
}

#[cfg(test)]
mod cases;
