//! Those a draft was sent to reply by the day the hearing itself names (STOLAV: *høringsfrist*; BERGEN: *innspillsrunde*).

use super::agreement_case::AgreementCase;
use crate::domain::deadline::Responsible;
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};

/// One for each hearing, until what was heard has come into force.
pub(super) fn deadlines(case: &AgreementCase<'_>) -> Vec<Deadline> {
    if case.stand.is_over() {
        return Vec::new();
    }
    let hearings = case.stand.life.consultations.iter();
    let standing = hearings.filter(|hearing| case.came_into_force_since(hearing.opened).is_none());
    let deadline = |hearing: &crate::domain::agreement::life::Consultation| {
        let due = Reckoned::new(Anchor::ConsultationDue, hearing.due, Step::SameDay);
        Deadline {
            opens: Some(Reckoned::new(Anchor::ConsultationOpened, hearing.opened, Step::SameDay)),
            done_on: hearing.done_on(),
            ..case.deadline(Rule::Consultation, Responsible::Parties, due, case.in_case(hearing.case.as_ref()))
        }
    };
    standing.map(deadline).collect()
}
