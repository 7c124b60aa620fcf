//! Municipality and trainee sign an ALIS-avtale when training starts, and again with a new position (AVTALE 1.2).

use crate::domain::alis_agreement::{AlisAgreement, End, EndedBy};
use crate::domain::case::{Duty, TraineeCase};
use crate::domain::deadline::{Anchor, Basis, Deadline, Reckoned, Rule, Step};
use crate::domain::placement::Placement;
use crate::domain::terms::{Party, Strength};
use crate::domain::trainee::Scheme;

/// AVTALE names no day: due by the store's reminder after the training, or the new position, has started.
pub(super) fn deadline(case: &TraineeCase<'_>, agreements: &[AlisAgreement]) -> Option<Deadline> {
    case.alis_terms.duration.as_ref()?;
    // The ALIS-avtale belongs to the new scheme: it asks for the start in it (AVTALE 2).
    if case.trainee.scheme == Scheme::Old || case.story.left_training() {
        return None;
    }
    let started = case.trainee.training.started?;
    let (anchor, from, done_on) = match agreements.last() {
        None => (Anchor::TrainingStarted, started, None),
        Some(last) => match next_position(case, last) {
            Some(next) => (Anchor::PracticeStarted, next.max(started), None),
            None => (Anchor::TrainingStarted, started, Some(agreements[0].concluded)),
        },
    };
    let due = Reckoned::new(anchor, from, Step::DaysAfter(case.reminders.enrolment_days));
    let basis = Basis { source: case.alis_terms.cited_as.clone(), clause: None, reminder: true };
    let duty = Duty { responsible: Party::Municipality, basis, strength: Strength::Requirement };
    Some(Deadline {
        placement: None,
        hospital: None,
        opens: Some(Reckoned::new(anchor, from, Step::SameDay)),
        done_on,
        ..case.deadline(Rule::AlisAgreement, &Placement::new(1), due, duty)
    })
}

/// The first day of the practice that came after the position the agreement ended with.
fn next_position(case: &TraineeCase<'_>, last: &AlisAgreement) -> Option<chrono::NaiveDate> {
    let End { on, by: EndedBy::PositionEnded } = last.end? else { return None };
    case.trainee.practice.iter().map(|practice| practice.from).filter(|from| *from > on).min()
}
