//! No match so many months after publication: the hospital advertises the ordinary temporary post (Helse Vest).

use chrono::NaiveDate;

use crate::domain::deadline::{Anchor, Basis, Deadline, Reckoned, Rule, Step, Subject};
use crate::domain::position::{Holders, Position, PositionEvent};
use crate::domain::register::{Agreed, Register};
use crate::domain::terms::{Party, Term};

/// Of a published position whose service has not begun, under the first agreement of its hospital that gives a number.
pub(super) fn deadline(
    position: &Position,
    register: &Register,
    holders: &Holders,
    today: NaiveDate,
) -> Option<Deadline> {
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
    let clause = term.clause().map(|clause| clause.value.clone());
    Some(Deadline {
        rule: Rule::PositionAdvertise,
        record: Subject::Position(position.id.clone()),
        subject: format!("{} / {} {}", position.site, position.department, position.start),
        placement: None,
        responsible: Party::Hospital.into(),
        opens: Some(Reckoned::new(Anchor::Published, published, Step::SameDay)),
        due: Reckoned::new(Anchor::Published, published, Step::MonthsAfter(months)),
        done_on,
        basis: Basis { source: agreed.cited_as.clone(), clause, reminder: false },
        strength: term.strength(),
        agreement: Some(agreed.agreement.id.clone()),
        municipality: None,
        hospital: Some(position.hospital.clone()),
        too_early: None,
    })
}
