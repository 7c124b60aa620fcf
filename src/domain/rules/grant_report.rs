//! The use of what was awarded is reported by the round's own day.

use chrono::NaiveDate;

use super::grant_round::MunicipalRound;
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};

/// From the first award on.
pub(super) fn deadline(own: &MunicipalRound<'_>, today: NaiveDate) -> Option<Deadline> {
    let due = own.round.report_by?;
    let awarded = own.first_award()?;
    Some(Deadline {
        opens: Some(Reckoned::new(Anchor::Awarded, awarded, Step::SameDay)),
        done_on: own.reported(today),
        ..own.deadline(Rule::GrantReport, Reckoned::new(Anchor::ReportBy, due, Step::SameDay))
    })
}
