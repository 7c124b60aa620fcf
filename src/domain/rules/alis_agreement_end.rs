//! The ALIS-avtale runs out (AVTALE 1.2): five years at full time, or at once with the position, the grant or the
//! specialisation.
//!
//! - responsible: municipality
//! - opens: end − 6 months
//! - due: the computed end of the *ALIS-avtale*
//! - done by: `specialised`, `discontinued`; what ended it at once

use chrono::NaiveDate;

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::alis_agreement::{AlisAgreement, End, EndedBy};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Basis, Deadline, Duty, Offset, Reckoned, Rule};
use crate::domain::journal::EventName;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "alis-agreement-end",
    reads: &[Reads::Term("institution"), Reads::Duration],
    done_by: &[EventName::Specialised, EventName::Discontinued],
    walk: Walk::AlisAgreements(deadlines),
};

/// How long before the end it makes sense to prepare it, in calendar months: the tool's own.
const OPENS_MONTHS_BEFORE: u32 = 6;

/// The end of each agreement that runs, and of the last.
fn deadlines(case: &TraineeCase<'_>, agreements: &[AlisAgreement]) -> Vec<Deadline> {
    let (trainee, today) = (case.trainee, case.story.as_of);
    let again = |at: usize| {
        let same = |later: &AlisAgreement| trainee.same_on(later.municipality, agreements[at].municipality, today);
        agreements[at + 1..].iter().any(same)
    };
    let runs = |at: usize| agreements[at].ends_on().is_none_or(|end| today <= end) && !again(at);
    let told = (0..agreements.len()).filter(|at| *at + 1 == agreements.len() || runs(*at));
    let mut out: Vec<Deadline> = told.filter_map(|at| deadline(case, &agreements[at])).collect();
    let several = out.iter().filter(|one| one.done_on.is_none()).count() > 1;
    out.iter_mut().for_each(|one| one.one_of_several = several);
    out
}

fn deadline(case: &TraineeCase<'_>, agreement: &AlisAgreement) -> Option<Deadline> {
    let clause = case.alis_terms.duration.as_ref()?.clause.clone();
    let end = agreement.end?;
    let basis = Basis { source: case.alis_terms.cited_as.clone(), clause: Some(clause), reminder: false };
    let duty = Duty::required(Party::Municipality, basis);
    let due = Anchor::AlisAgreementEnd.on(end.on);
    let done_on = done_on(case, end);
    Some(Deadline {
        hospital: None,
        opens: Some(Reckoned { step: Offset::MonthsBefore(OPENS_MONTHS_BEFORE), ..due }),
        done_on,
        municipality: Some(case.trainee.meant(agreement.municipality, done_on.unwrap_or(case.story.as_of))),
        ..case.of_trainee(Rule::AlisAgreementEnd, due, duty)
    })
}

/// What ended it at once has also settled it; a computed end is settled by whoever leaves the training.
fn done_on(case: &TraineeCase<'_>, end: End) -> Option<NaiveDate> {
    match end.by {
        EndedBy::Specialised | EndedBy::Discontinued | EndedBy::GrantRefused => Some(end.on),
        // The end of a practice may be known beforehand.
        EndedBy::PositionEnded if end.on <= case.story.as_of => Some(end.on),
        EndedBy::PositionEnded | EndedBy::Duration => {
            [case.story.specialised, case.story.discontinued].into_iter().flatten().min()
        }
    }
}

#[cfg(test)]
mod cases;
