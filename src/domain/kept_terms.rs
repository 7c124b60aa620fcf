//! Whether the entries of a journal keep the terms that held on their day: what a command refuses without a reason is found where an
//! entry came by another way, by hand or from two clones.

use chrono::NaiveDate;

use super::agreement::life;
use super::departure;
use super::finding::Finding;
use super::fold;
use super::journal::{Entry, Event};
use super::register::Register;
use super::trainee::Trainee;

/// A term that an entry breaks, though no reason stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Broken {
    /// The entry's place in the file, from 0.
    pub(crate) entry: usize,
    pub(crate) finding: Finding,
}

/// The requirements that entries up to a day break, each held against the terms of its hospital period on its own day, by what the
/// journal held then. Terms that came into force later measure nothing. Course days, a sum, are not looked at here.
pub(crate) fn broken(trainee: &Trainee, register: &Register, today: NaiveDate) -> Vec<Broken> {
    let measured = |(_, entry): &(usize, &Entry)| entry.on <= today && is_measured(&entry.event);
    let not_allowed = fold::fold(&trainee.journal, today).not_allowed;
    let mut out = Vec::new();
    for (index, entry) in trainee.journal.iter().enumerate().filter(measured) {
        // It counts for nothing, and that is told.
        if not_allowed.iter().any(|fault| fault.entry == index) {
            continue;
        }
        let then = as_it_was(trainee, index);
        let Some(agreed) = register.agreed_for(&then, entry) else { continue };
        let since = life::life(&agreed.agreement, today).in_force_from;
        if since.is_some_and(|since| entry.on < since) {
            continue;
        }
        let plain = Entry { departs: Vec::new(), overridden: None, ..entry.clone() };
        let found = departure::held_against(register, &then, plain, entry.on, None).findings;
        let is_told = |finding: &Finding| {
            let term = finding.departure.as_ref().map(|departure| departure.term.as_str());
            entry.departs.iter().any(|told| Some(told.term.as_str()) == term)
        };
        let untold = found.into_iter().filter(|finding| finding.refuses() && !is_told(finding));
        out.extend(untold.map(|finding| Broken { entry: index, finding }));
    }
    out
}

/// The elements of an ALIS-avtale have a finding of their own.
fn is_measured(event: &Event) -> bool {
    matches!(
        event,
        Event::Requested { .. }
            | Event::ReconfirmationAnswered(_)
            | Event::Offered(_)
            | Event::Started
            | Event::Extended { .. }
    )
}

/// The trainee when an entry was written: what stands before it, by day and then by place in the file. A post that ended later may
/// have been meant to go on.
fn as_it_was(trainee: &Trainee, index: usize) -> Trainee {
    let on = trainee.journal[index].on;
    let stood = |(place, entry): &(usize, &Entry)| entry.on < on || (entry.on == on && *place < index);
    let journal = trainee.journal.iter().enumerate().filter(stood).map(|(_, entry)| entry.clone()).collect();
    let mut then = Trainee { journal, ..trainee.clone() };
    for post in &mut then.practice {
        post.to = post.to.filter(|to| *to < on);
    }
    then
}
