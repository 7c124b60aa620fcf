//! Those a draft was sent to reply by the day the hearing itself names (STOLAV: *høringsfrist*; BERGEN: *innspillsrunde*).
//!
//! - responsible: the parties
//! - opens: the hearing opened
//! - due: its own `due`; after it, nothing
//! - done by: every one it went to has replied, or it was closed

use super::agreement_case::AgreementCase;
use super::declaration::{Declaration, Reads, Walk};
use crate::domain::deadline::{Anchor, Deadline, Responsible, Rule};

pub(super) const RULE: Declaration = Declaration {
    word: "consultation",
    reads: &[Reads::Term("notice")],
    done_by: &[],
    walk: Walk::Agreement(deadlines),
};

/// One for each hearing, until what was heard has come into force.
fn deadlines(case: &AgreementCase<'_>) -> Vec<Deadline> {
    if case.stand.is_over() {
        return Vec::new();
    }
    let hearings = case.stand.life.consultations.iter();
    let standing = hearings.filter(|hearing| case.came_into_force_since(hearing.opened).is_none());
    let deadline = |hearing: &crate::domain::agreement::life::Consultation| {
        let due = Anchor::ConsultationDue.on(hearing.due);
        let done_on = hearing.done_on();
        // Past its day it is for those who opened it to close; nobody invited is late.
        let answerable = done_on.is_some() || hearing.due >= case.stand.on;
        answerable.then(|| Deadline {
            opens: Some(Anchor::ConsultationOpened.on(hearing.opened)),
            done_on,
            ..case.deadline(Rule::Consultation, due, case.in_case(Responsible::Parties, hearing.case.as_ref()))
        })
    };
    standing.filter_map(deadline).collect()
}

#[cfg(test)]
mod cases;
