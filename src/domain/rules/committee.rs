//! A committee decides on the draft in its meeting (STOLAV: ASU 26 November 2020).
//!
//! - responsible: the committee
//! - opens: the meeting was planned
//! - due: the day of the meeting
//! - done by: a `decision`

use super::agreement_case::AgreementCase;
use super::declaration::{Declaration, Reads, Walk};
use crate::domain::agreement::life::Handling;
use crate::domain::deadline::{Anchor, Deadline, Responsible, Rule};

pub(super) const RULE: Declaration =
    Declaration { word: "committee", reads: &[Reads::Term("notice")], done_by: &[], walk: Walk::Agreement(deadlines) };

/// One for each meeting, until what was decided on has come into force.
fn deadlines(case: &AgreementCase<'_>) -> Vec<Deadline> {
    if case.stand.is_over() {
        return Vec::new();
    }
    let handlings = case.stand.life.handlings.iter();
    let standing = handlings.filter(|handling| case.came_into_force_since(handling.meeting).is_none());
    standing.map(|handling| deadline(case, handling)).collect()
}

fn deadline(case: &AgreementCase<'_>, handling: &Handling) -> Deadline {
    let hearings = case.stand.life.consultations.iter();
    let heard = hearings.map(|hearing| hearing.opened).filter(|opened| *opened <= handling.meeting).max();
    let opens = match (handling.planned, heard) {
        (Some(planned), _) => Anchor::MeetingPlanned.on(planned),
        (None, Some(opened)) => Anchor::ConsultationOpened.on(opened),
        (None, None) => Anchor::Meeting.on(handling.meeting),
    };
    let due = Anchor::Meeting.on(handling.meeting);
    Deadline {
        opens: Some(opens),
        done_on: handling.decided.map(|(on, _)| on),
        ..case.deadline(Rule::Committee, due, case.in_case(Responsible::Committee, handling.case.as_ref()))
    }
}

#[cfg(test)]
mod cases;
