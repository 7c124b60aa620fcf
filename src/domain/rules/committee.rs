//! A committee decides on the draft in its meeting (STOLAV: ASU 26 November 2020).

use super::agreement_case::AgreementCase;
use crate::domain::agreement::life::Handling;
use crate::domain::deadline::Responsible;
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};

/// One for each meeting, until what was decided on has come into force.
pub(super) fn deadlines(case: &AgreementCase<'_>) -> Vec<Deadline> {
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
        (Some(planned), _) => Reckoned::new(Anchor::MeetingPlanned, planned, Step::SameDay),
        (None, Some(opened)) => Reckoned::new(Anchor::ConsultationOpened, opened, Step::SameDay),
        (None, None) => Reckoned::new(Anchor::Meeting, handling.meeting, Step::SameDay),
    };
    let due = Reckoned::new(Anchor::Meeting, handling.meeting, Step::SameDay);
    Deadline {
        opens: Some(opens),
        done_on: handling.decided.map(|(on, _)| on),
        ..case.deadline(Rule::Committee, Responsible::Committee, due, case.in_case(handling.case.as_ref()))
    }
}
