//! The use of what was awarded is reported by the round's own day.
//!
//! - responsible: municipality
//! - opens: first `grant-awarded` of a round
//! - due: the round's `report_by`
//! - done by: `reported` in the round's record

use chrono::NaiveDate;

use super::declaration::{Declaration, Reads, Walk};
use super::grant_round::MunicipalRound;
use crate::domain::deadline::{Anchor, Deadline, Rule};

pub(super) const RULE: Declaration = Declaration {
    word: "grant-report",
    reads: &[
        Reads::Term("institution"),
        Reads::Duration,
        Reads::Round("period_from", |round| Some(round.period_from)),
        Reads::Round("period_to", |round| Some(round.period_to)),
        Reads::Round("report_by", |round| round.report_by),
    ],
    done_by: &[],
    walk: Walk::Round(deadline),
};

/// From the first award on.
fn deadline(own: &MunicipalRound<'_>, today: NaiveDate) -> Option<Deadline> {
    let due = own.round.report_by?;
    let awarded = own.first_award()?;
    Some(Deadline {
        opens: Some(Anchor::Awarded.on(awarded)),
        done_on: own.reported(today),
        ..own.deadline(Rule::GrantReport, Anchor::ReportBy.on(due))
    })
}
