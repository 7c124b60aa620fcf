//! The grant is applied for when the round's period has ended, for each eligible trainee, by the round's own day.
//!
//! - responsible: municipality
//! - opens: the round's `period_to`; where that is after `apply_by`, its `period_from`
//! - due: the round's `apply_by`
//! - done by: `grant-applied` for each trainee of it with a whole month; an answer counts too

use chrono::NaiveDate;

use super::declaration::{Declaration, Reads, Walk};
use super::grant_round::MunicipalRound;
use crate::domain::deadline::{Anchor, Deadline, Rule};
use crate::domain::journal::EventName;

pub(super) const RULE: Declaration = Declaration {
    word: "grant-application",
    reads: &[
        Reads::Term("institution"),
        Reads::Duration,
        Reads::Round("period_from", |round| Some(round.period_from)),
        Reads::Round("period_to", |round| Some(round.period_to)),
        Reads::Round("apply_by", |round| round.apply_by),
        Reads::Round("report_by", |round| round.report_by),
    ],
    done_by: &[EventName::GrantApplied],
    walk: Walk::Round(deadline),
};

/// Until the day of the report: what has not been applied for by then is not awarded any more.
fn deadline(own: &MunicipalRound<'_>, today: NaiveDate) -> Option<Deadline> {
    let due = own.round.apply_by?;
    let over = own.round.report_by.is_some_and(|report_by| report_by < today);
    let done_on = own.applied();
    if !own.has_eligible() || (over && done_on.is_none()) {
        return None;
    }
    // A round may be applied for before its period has ended.
    let ends = Some(own.round.period_to).filter(|ends| *ends <= due);
    let opens = ends.map_or(Anchor::PeriodStart.on(own.round.period_from), |ends| Anchor::PeriodEnd.on(ends));
    Some(Deadline { opens: Some(opens), done_on, ..own.deadline(Rule::GrantApplication, Anchor::ApplyBy.on(due)) })
}
