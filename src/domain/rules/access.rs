//! Somebody asked what is stored about them: they are given it within a month (personvernforordningen art. 12 and 15),
//! whatever the agreement says.
//!
//! - responsible: owner of the store
//! - opens: asked
//! - due: + 1 month
//! - done by: `access-given`, or the letter `access` issued

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Basis, Deadline, Duty, Responsible, Rule};
use crate::domain::journal::EventName;

pub(super) const RULE: Declaration = Declaration {
    word: "access",
    reads: &[Reads::Access],
    done_by: &[EventName::AccessGiven],
    walk: Walk::Trainee(deadline),
};

/// Of the last request; asking again before the answer moves nothing.
fn deadline(case: &TraineeCase<'_>) -> Option<Deadline> {
    let law = case.national.access.as_ref()?;
    let access = case.story.access?;
    let asked = Anchor::AccessRequested.on(access.requested);
    let basis = Basis { source: law.rule.source.clone(), clause: Some(law.rule.clause.clone()), reminder: false };
    Some(Deadline {
        opens: Some(asked),
        done_on: access.given,
        ..case.of_trainee(Rule::Access, asked.months_after(law.months), Duty::required(Responsible::Owner, basis))
    })
}

#[cfg(test)]
mod cases;
