//! No match so many months after publication: the hospital advertises the ordinary temporary post (Helse Vest).
//!
//! - responsible: hospital
//! - opens: when the months are over
//! - due: + 2 months (Helse Vest: `matching.advertise_after_months`)
//! - done by: every seat taken by an offer that stands; `advertised` or `closed`

use chrono::NaiveDate;

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::deadline::{Anchor, Deadline, Duty, Rule, Subject};
use crate::domain::position::{Holders, Position, PositionEvent};
use crate::domain::register::{Agreed, Register};
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "position-advertise",
    reads: &[Reads::Term("matching")],
    done_by: &[],
    walk: Walk::Position(deadline),
};

/// Of a published position whose service has not begun, under the first agreement of its hospital that gives a number.
fn deadline(position: &Position, register: &Register, holders: &Holders, today: NaiveDate) -> Option<Deadline> {
    let published = position.published(today)?;
    let months = |agreed: &Agreed| {
        let party = agreed.agreement.hospitals.contains(&position.hospital);
        agreed.terms.matching.as_ref().filter(|_| party)?.advertise_after_months.as_ref().map(|months| months.value)
    };
    let (agreed, months) = register.agreements.values().find_map(|agreed| Some((agreed, months(agreed)?)))?;
    let term = agreed.terms.matching.as_ref()?;
    let since = |on: &NaiveDate| *on >= published;
    let advertised = position.last(today, |event| *event == PositionEvent::Advertised).filter(since);
    let closed = position.last(today, |event| matches!(event, PositionEvent::Closed { .. })).filter(since);
    let done_on = [advertised, closed, holders.full_since(position)].into_iter().flatten().min();
    // Once the service should have begun there is nothing left to advertise.
    if done_on.is_none() && position.start <= today {
        return None;
    }
    let duty = Duty::stated(Party::Hospital, &agreed.cited_as, term);
    let due = Anchor::Published.on(published).months_after(months);
    Some(Deadline {
        opens: Some(due),
        done_on,
        agreement: Some(agreed.agreement.id.clone()),
        hospital: Some(position.hospital.clone()),
        ..Deadline::new(Rule::PositionAdvertise, Subject::Position(position.id.clone()), position.title(), due, duty)
    })
}
