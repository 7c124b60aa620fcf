//! A municipality with several trainees ready at the same time decides their order (HSYK 6.4).
//!
//! - responsible: municipality
//! - opens: two or more of its trainees wait with starts within the deviation of each other, not all ranked
//! - due: the earliest of their `reconfirmation` due dates
//! - done by: `prioritised` naming all

use chrono::NaiveDate;

use super::contribution::Waiting;
use super::declaration::{Contributed, Declaration, Reads, Walk};
use crate::domain::calendar;
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Deadline, Rule, Subject};
use crate::domain::hpr::Hpr;
use crate::domain::municipality::Municipality;
use crate::domain::terms::Party;

pub(super) const RULE: Declaration = Declaration {
    word: "prioritisation",
    reads: &[Reads::Term("prioritisation"), Reads::Term("deviation"), Reads::Term("reconfirmation")],
    done_by: &[],
    walk: Walk::Municipality(deadlines),
};

impl Waiting {
    /// The trainee's placements that wait under an agreement with a duty to prioritise.
    pub(crate) fn of(case: &TraineeCase<'_>) -> Vec<Waiting> {
        let waiting = case.story.placements.iter().filter(|placement| placement.waits());
        let of_one = |placement| {
            let case = case.of(placement)?;
            let term = case.terms.prioritisation.as_ref()?;
            let ask = case.terms.reconfirmation.as_ref()?.due_months_before.as_ref()?;
            let start = placement.waiting_start()?;
            Some(Waiting {
                municipality: case.trainee.responsible_on(case.story.as_of),
                agreement: case.agreement?.clone(),
                hospital: case.hospital(Some(placement)),
                hpr: case.trainee.hpr,
                requested_on: placement.request.as_ref()?.on,
                start,
                ask_by: Anchor::Start.on(placement.request.as_ref()?.start).months_before(ask.value),
                deviation_months: case.terms.deviation.as_ref().and_then(|t| t.max_months.as_ref()).map(|m| m.value),
                duty: case.stated(term.by.as_ref().map_or(Party::Municipality, |by| by.value), term),
            })
        };
        waiting.filter_map(of_one).collect()
    }
}

/// One deadline for each group of trainees whose starts lie so near that one may take the other's place.
fn deadlines(municipality: &Municipality, trainees: &Contributed<'_>, today: NaiveDate) -> Vec<Deadline> {
    let mut own: Vec<&Waiting> = trainees.waiting.iter().filter(|w| w.municipality == municipality.number).collect();
    own.sort_by(|a, b| (&a.agreement, a.start, a.hpr).cmp(&(&b.agreement, b.start, b.hpr)));
    let compete = |a: &&Waiting, b: &&Waiting| a.agreement == b.agreement && within(a, b);
    own.chunk_by(compete).filter_map(|group| of_group(municipality, group, today)).collect()
}

fn within(earlier: &Waiting, later: &Waiting) -> bool {
    earlier.deviation_months.is_none_or(|months| calendar::is_within(earlier.start, later.start, months))
}

fn of_group(municipality: &Municipality, group: &[&Waiting], today: NaiveDate) -> Option<Deadline> {
    let mut people: Vec<Hpr> = group.iter().map(|waiting| waiting.hpr).collect();
    people.sort_unstable();
    people.dedup();
    if people.len() < 2 {
        return None;
    }
    let decided = municipality.prioritised(today);
    let ranked = |hpr: Hpr| decided.is_some_and(|decided| decided.order.contains(&hpr));
    let first = group.iter().min_by_key(|waiting| waiting.ask_by.day())?;
    let mut requested: Vec<NaiveDate> = group.iter().map(|waiting| waiting.requested_on).collect();
    requested.sort_unstable();
    // It makes sense from the day there were two to choose between, or somebody new stood outside the order.
    let two = requested[1];
    let newcomer = group.iter().filter(|waiting| !ranked(waiting.hpr)).map(|waiting| waiting.requested_on).min();
    let opens = newcomer.map_or(two, |newcomer| newcomer.max(two));
    let done_on = if people.iter().all(|hpr| ranked(*hpr)) { decided.map(|decided| decided.on) } else { None };
    let (record, subject) = (Subject::Municipality(municipality.number), municipality.name.clone());
    Some(Deadline {
        opens: Some(Anchor::Requested.on(opens)),
        done_on,
        agreement: Some(first.agreement.clone()),
        municipality: Some(municipality.number),
        hospital: first.hospital.clone(),
        ..Deadline::new(Rule::Prioritisation, record, subject, first.ask_by, first.duty.clone())
    })
}

#[cfg(test)]
mod cases;
