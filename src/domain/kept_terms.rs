//! Whether the entries of a journal keep the terms that held on their day: what a command refuses without a reason is found where an
//! entry came by another way, by hand or from two clones.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::agreement::life;
use super::departure;
use super::finding::Finding;
use super::fold;
use super::journal::{Entry, Event};
use super::register::Register;
use super::trainee::{Practice, Trainee};

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
    // It counts for nothing, and that is told.
    let not_allowed: BTreeSet<usize> =
        fold::fold(&trainee.journal, today).not_allowed.iter().map(|fault| fault.entry).collect();
    let mut order: Vec<usize> =
        (0..trainee.journal.len()).filter(|index| trainee.journal[*index].on <= today).collect();
    order.sort_by_key(|index| trainee.journal[*index].on);
    let mut then = Trainee { journal: Vec::new(), ..trainee.clone() };
    let mut out = Vec::new();
    for index in order {
        let entry = &trainee.journal[index];
        if is_measured(&entry.event) && !not_allowed.contains(&index) {
            then.practice = posts_known(&trainee.practice, entry.on);
            out.extend(untold(&then, register, entry, today).map(|finding| Broken { entry: index, finding }));
        }
        then.journal.push(entry.clone());
    }
    out
}

/// The requirements that an entry breaks without a word, of the trainee as they were when it was written.
fn untold(then: &Trainee, register: &Register, entry: &Entry, today: NaiveDate) -> impl Iterator<Item = Finding> {
    let agreed = register.agreed_for(then, entry);
    let holds = agreed.filter(|agreed| {
        let since = life::life(&agreed.agreement, today).in_force_from;
        since.is_none_or(|since| since <= entry.on)
    });
    let found = holds.map(|_| {
        let plain = Entry { departs: Vec::new(), overridden: None, ..entry.clone() };
        departure::held_against(register, then, plain, entry.on, None).findings
    });
    let is_told = |finding: &Finding| {
        let term = finding.departure.as_ref().map(|departure| departure.term.as_str());
        entry.departs.iter().any(|told| Some(told.term.as_str()) == term)
    };
    found.into_iter().flatten().filter(move |finding| finding.refuses() && !is_told(finding))
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

/// The posts as they were known on a day: one that ended later may have been meant to go on.
fn posts_known(posts: &[Practice], on: NaiveDate) -> Vec<Practice> {
    let known = |post: &Practice| Practice { to: post.to.filter(|to| *to < on), ..post.clone() };
    posts.iter().map(known).collect()
}
