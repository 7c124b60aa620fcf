//! The grant is applied for when the round's period has ended, for each eligible trainee, by the round's own day.

use chrono::NaiveDate;

use super::grant_round::MunicipalRound;
use crate::domain::deadline::{Anchor, Deadline, Reckoned, Rule, Step};

/// Until the day of the report: what has not been applied for by then is not awarded any more.
pub(super) fn deadline(own: &MunicipalRound<'_>, today: NaiveDate) -> Option<Deadline> {
    let due = own.round.apply_by?;
    let over = own.round.report_by.is_some_and(|report_by| report_by < today);
    let done_on = own.applied();
    if !own.has_eligible() || (over && done_on.is_none()) {
        return None;
    }
    // A round may be applied for before its period has ended.
    let opens = Some(own.round.period_to).filter(|ends| *ends <= due);
    Some(Deadline {
        opens: opens.map(|ends| Reckoned::new(Anchor::PeriodEnd, ends, Step::SameDay)),
        done_on,
        ..own.deadline(Rule::GrantApplication, Reckoned::new(Anchor::ApplyBy, due, Step::SameDay))
    })
}
