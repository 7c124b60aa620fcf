//! Whoever follows the old scheme applies for approval by a day that holds for the whole country, or goes over to the new.
//!
//! - responsible: trainee
//! - opens: six months before
//! - due: 2026-12-31, the last application under the old scheme; only `scheme = "old"`
//! - done by: – (`scheme = "converted"`)

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Basis, Deadline, Duty, Rule};
use crate::domain::terms::Party;
use crate::domain::trainee::Scheme;

pub(super) const RULE: Declaration =
    Declaration { word: "old-scheme", reads: &[Reads::OldScheme], done_by: &[], walk: Walk::Trainee(deadline) };

/// How long before the last day it is told, in calendar months. The half year is the tool's own, as for the ALIS-avtale.
const OPENS_MONTHS_BEFORE: u32 = 6;

/// Only for `scheme = "old"`: a trainee who has gone over is `converted`.
fn deadline(case: &TraineeCase<'_>) -> Option<Deadline> {
    let last = case.national.old_scheme.as_ref().filter(|last| last.rule.holds_on(case.story.as_of))?;
    if case.trainee.scheme != Scheme::Old || case.story.discontinued.is_some() {
        return None;
    }
    let basis = Basis { source: last.rule.source.clone(), clause: Some(last.rule.clause.clone()), reminder: false };
    let duty = Duty::required(Party::Trainee, basis);
    let due = Anchor::LastApplication.on(last.day);
    Some(Deadline {
        opens: Some(due.months_before(OPENS_MONTHS_BEFORE)),
        ..case.of_trainee(Rule::OldScheme, due, duty)
    })
}

#[cfg(test)]
mod cases;
