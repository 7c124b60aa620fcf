//! How the windows of an agreement were kept, for its yearly review (HSYK 9): each window each side had, met or missed.
//!
//! The rules are those of [`super::deadline`]. They know only what is due on a day, so the journals are replayed: what
//! was due on each day on which something happened gives every window there ever was, and what became of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::agreement::standing;
use super::agreement::{AgreementEntry, AgreementEvent};
use super::calendar::{self, add_days};
use super::deadline::Responsible;
use super::deadline::{Basis, Deadline, Rule, Subject};
use super::fold;
use super::handover;
use super::hpr::Hpr;
use super::id::Slug;
use super::journal::{ContactBy, Entry, Event};
use super::municipality::Municipality;
use super::register::{Agreed, Register};
use super::rules::Gate;
use super::rules::Waiting;
use super::rules::{self, AgreementCase};
use super::settings::Reminders;
use super::trainee::Trainee;

/// A window that one side had, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Window {
    pub(crate) deadline: Deadline,
    pub(crate) kept: Kept,
}

/// How a window was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    Met(NaiveDate),
    /// Done after its last day.
    Late(NaiveDate),
    /// Not done: by the day the replay ends, or by the day on which something else made it pointless.
    Missed(NaiveDate),
}

impl Window {
    /// Whole days beyond the last day; zero where it was met.
    pub(crate) fn days_late(&self) -> i64 {
        match self.kept {
            Kept::Met(_) => 0,
            Kept::Late(on) | Kept::Missed(on) => (on - self.deadline.due_on()).num_days(),
        }
    }

    /// The day it was done, in time or late; none where it was not.
    pub(crate) fn done_on(&self) -> Option<NaiveDate> {
        match self.kept {
            Kept::Met(on) | Kept::Late(on) => Some(on),
            Kept::Missed(_) => None,
        }
    }
}

/// What one side had to do on one basis, over all windows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Total {
    pub(crate) rule: Rule,
    pub(crate) responsible: Responsible,
    pub(crate) basis: Basis,
    /// Windows that were met in time.
    pub(crate) met: u32,
    /// Windows that were met after their last day.
    pub(crate) late: u32,
    /// Windows whose last day went by and that nothing has met.
    pub(crate) missed: u32,
    /// Days beyond the last day.
    pub(crate) worst: i64,
}

/// The windows counted by rule, side and basis, in the order in which a case is walked.
pub(crate) fn totals(windows: &[Window]) -> Vec<Total> {
    let mut out: BTreeMap<(Rule, Responsible, Basis), Total> = BTreeMap::new();
    for window in windows {
        let Deadline { rule, responsible, basis, .. } = &window.deadline;
        let (rule, responsible) = (*rule, *responsible);
        let new = || Total { rule, responsible, basis: basis.clone(), met: 0, late: 0, missed: 0, worst: 0 };
        let total = out.entry((rule, responsible, basis.clone())).or_insert_with(new);
        match window.kept {
            Kept::Met(_) => total.met += 1,
            Kept::Late(_) => total.late += 1,
            Kept::Missed(_) => total.missed += 1,
        }
        total.worst = total.worst.max(window.days_late());
    }
    out.into_values().collect()
}

/// How long a review looks back where nothing else is asked for, in calendar months.
const LOOKS_BACK: u32 = 12;

/// The first day of the year that ends on a day.
pub(crate) fn looks_back_to(last: NaiveDate) -> NaiveDate {
    add_days(calendar::sub_months(last, LOOKS_BACK), 1)
}

/// Every window under an agreement whose last day has passed by `until`, or that was settled by then; by its last day.
///
/// Restricted trainees have no windows of their own here, but take part in what their municipality has to decide.
pub(crate) fn windows(
    agreed: &Agreed,
    register: &Register,
    trainees: &[Trainee],
    reminders: &Reminders,
    until: NaiveDate,
) -> Vec<Window> {
    let id = &agreed.agreement.id;
    let own: Vec<&Trainee> = trainees.iter().filter(|trainee| concerns(trainee, register, id, until)).collect();
    let mut out = Vec::new();
    for trainee in own.iter().filter(|trainee| !trainee.confidential) {
        out.extend(of_trainee(trainee, register, reminders, until));
    }
    out.extend(of_municipalities(agreed, register, &own, reminders, until));
    out.extend(of_agreement(agreed, register, until));
    // The training plan is the law's, not the agreement's; of two hospital periods each has its own agreement.
    out.retain(|Window { deadline, .. }| {
        deadline.basis.source == agreed.cited_as && deadline.agreement.as_ref().is_none_or(|own| own == id)
    });
    out.sort_by_key(|window| (window.deadline.due_on(), window.deadline.rule, window.deadline.record.clone()));
    out
}

/// Whether a trainee's record names the agreement, or a hospital period of theirs has been under it.
pub(crate) fn concerns(trainee: &Trainee, register: &Register, id: &Slug, until: NaiveDate) -> bool {
    let story = fold::fold(&trainee.journal, until);
    handover::concerning(register, trainee, &story).contains(id)
}

fn of_trainee(trainee: &Trainee, register: &Register, reminders: &Reminders, until: NaiveDate) -> Vec<Window> {
    let mut replay = Replay::default();
    let entries = trainee.journal.iter().map(|entry| entry.on);
    for day in days(entries.chain(taken_over(trainee, register, until)), until) {
        let story = fold::fold(&trainee.journal, day);
        let Some(case) = register.case(trainee, &story, reminders) else { continue };
        let happened = trainee.journal.iter().filter(|entry| entry.on == day);
        let happened: Vec<&Entry> = happened.collect();
        replay.step(day, rules::ever_of_trainee(&case), |gone| {
            happened.iter().any(|entry| renews(gone.rule, &entry.event))
        });
    }
    let mut windows = replay.end(until);
    for Window { deadline, .. } in &mut windows {
        deadline.municipality = deadline.municipality.map(|_| trainee.responsible_on(deadline.due_on()));
    }
    windows
}

/// What ends one window of a kind and opens the next of its kind.
fn renews(rule: Rule, event: &Event) -> bool {
    match event {
        Event::Contacted { by: ContactBy::Coordinator, .. } => rule == Rule::CoordinatorContact,
        Event::Contacted { by: ContactBy::Supervisor, .. } => rule == Rule::SupervisorContact,
        Event::ReconfirmationAsked | Event::Offered(_) | Event::Requested { .. } => rule == Rule::FollowUp,
        _ => false,
    }
}

/// What the municipalities decide about their trainees of one agreement.
fn of_municipalities(
    agreed: &Agreed,
    register: &Register,
    trainees: &[&Trainee],
    reminders: &Reminders,
    until: NaiveDate,
) -> Vec<Window> {
    let mut out = Vec::new();
    let concerned = |known: &&Municipality| agreed.agreement.concerns(known.number);
    for municipality in register.municipalities.values().filter(concerned) {
        let own: Vec<&&Trainee> =
            trainees.iter().filter(|trainee| trainee.municipalities().contains(&municipality.number)).collect();
        let happened: BTreeMap<Hpr, BTreeSet<NaiveDate>> =
            own.iter().map(|trainee| (trainee.hpr, happened(trainee, register, until))).collect();
        let entries = happened.values().flatten().copied();
        let decisions = municipality.journal.iter().map(|decision| decision.on);
        let mut replay = Replay::default();
        // Only who has something happen on a day has to be read anew.
        let mut known: BTreeMap<Hpr, (Vec<Waiting>, Option<Gate>)> = BTreeMap::new();
        for day in days(entries.chain(decisions), until) {
            for trainee in &own {
                if known.contains_key(&trainee.hpr) && !happened[&trainee.hpr].contains(&day) {
                    continue;
                }
                let story = fold::fold(&trainee.journal, day);
                let Some(case) = register.case(trainee, &story, reminders) else { continue };
                known.insert(trainee.hpr, (Waiting::of(&case), Gate::of(&case)));
            }
            let waiting: Vec<Waiting> = known.values().flat_map(|(waiting, _)| waiting.iter().cloned()).collect();
            let gates: Vec<Gate> = known.values().filter_map(|(_, gate)| gate.clone()).collect();
            let mut due = rules::of_municipality(municipality, &waiting, &gates, day);
            // One date in the header settles it: only the last word on when it was due counts.
            due.retain(|deadline| deadline.rule != Rule::Registration || day == until);
            replay.step(day, due, |_| false);
        }
        out.extend(replay.end(until));
    }
    out
}

/// The days on which something of a trainee becomes another: an entry, a post that begins or has ended, a municipality
/// that becomes another, an agreement that takes over or is over.
fn happened(trainee: &Trainee, register: &Register, until: NaiveDate) -> BTreeSet<NaiveDate> {
    let posts = trainee.practice.iter().flat_map(|post| [Some(post.from), post.to.map(|to| add_days(to, 1))]);
    let entries = trainee.journal.iter().map(|entry| entry.on).chain(posts.flatten()).chain(trainee.succession.days());
    entries.chain(taken_over(trainee, register, until)).collect()
}

/// The days on which an agreement takes a hospital period over, and those on which one is over.
fn taken_over(trainee: &Trainee, register: &Register, until: NaiveDate) -> Vec<NaiveDate> {
    let story = fold::fold(&trainee.journal, until);
    let mut out = Vec::new();
    for under in story.placements.iter().flat_map(|own| handover::held(register, trainee, own, until)) {
        let agreed = register.agreements.get(under.agreement);
        let ended = agreed.and_then(|agreed| handover::ended(register, agreed, until));
        // The last day of a notice is still one under it.
        out.extend(under.from.into_iter().chain(ended.into_iter().flat_map(|(on, _)| [on, add_days(on, 1)])));
    }
    out
}

/// What both sides owe the agreement itself.
fn of_agreement(agreed: &Agreed, register: &Register, until: NaiveDate) -> Vec<Window> {
    let id = &agreed.agreement.id;
    let successors = register.agreements.values().filter(|other| other.agreement.supersedes.contains(id));
    let journals = successors.chain([agreed]).flat_map(|other| &other.agreement.journal);
    let mut replay = Replay::default();
    for day in days(journals.map(|entry| entry.on), until) {
        let stand = standing::of(agreed, register, day);
        let reviewed = |entry: &AgreementEntry| entry.on == day && entry.event == AgreementEvent::Reviewed;
        let renewed = agreed.agreement.journal.iter().any(reviewed);
        replay.step(
            day,
            rules::of_agreement(&AgreementCase { agreed, stand: &stand, reminders: &register.reminders }),
            |gone| renewed && gone.rule == Rule::AgreementReview,
        );
    }
    replay.end(until)
}

/// The days on which something happened, and the last one.
fn days(happened: impl Iterator<Item = NaiveDate>, until: NaiveDate) -> BTreeSet<NaiveDate> {
    happened.filter(|on| *on < until).chain([until]).collect()
}

/// Whose, which, which hospital period, under which agreement, and its last day.
type WindowKey = (Subject, Rule, Option<u32>, Option<Slug>, NaiveDate);

/// The windows seen so far.
#[derive(Default)]
struct Replay {
    pending: BTreeMap<WindowKey, Deadline>,
    settled: BTreeMap<WindowKey, Window>,
}

impl Replay {
    /// What is due on a day. A window that is gone since the day before was met if what happened renews it. It is
    /// forgotten if the same duty was done on this day and is measured anew (UNN: the request tells the start that it was
    /// due before), or if its last day had not passed: the start was moved, the wish withdrawn. Else it was missed.
    fn step(&mut self, day: NaiveDate, due: Vec<Deadline>, renewed: impl Fn(&Deadline) -> bool) {
        let key = |deadline: &Deadline| {
            let agreement = deadline.agreement.clone();
            (deadline.record.clone(), deadline.rule, deadline.placement, agreement, deadline.due_on())
        };
        let now: BTreeMap<WindowKey, Deadline> = due.into_iter().map(|deadline| (key(&deadline), deadline)).collect();
        let gone: Vec<WindowKey> = self.pending.keys().filter(|key| !now.contains_key(*key)).cloned().collect();
        for key in gone {
            let Some(deadline) = self.pending.remove(&key) else { continue };
            let same = |other: &Deadline| {
                let kind = |one: &Deadline| (one.record.clone(), one.rule, one.placement);
                kind(other) == kind(&deadline)
            };
            let measured_anew = now.values().any(|other| same(other) && other.done_on == Some(day));
            if renewed(&deadline) {
                self.settle(key, deadline, day);
            } else if deadline.due_on() < day && !measured_anew {
                self.settled.insert(key, Window { deadline, kept: Kept::Missed(day) });
            }
        }
        for (key, deadline) in now {
            // What was done once stays done: a declined offer opens no new window on the same day.
            if self.settled.contains_key(&key) {
                continue;
            }
            match deadline.done_on {
                Some(on) => {
                    self.pending.remove(&key);
                    self.settle(key, deadline, on);
                }
                None => drop(self.pending.insert(key, deadline)),
            }
        }
    }

    fn settle(&mut self, key: WindowKey, deadline: Deadline, on: NaiveDate) {
        let kept = if on <= deadline.due_on() { Kept::Met(on) } else { Kept::Late(on) };
        self.settled.insert(key, Window { deadline: Deadline { done_on: Some(on), ..deadline }, kept });
    }

    /// What is still to come is no window yet.
    fn end(self, until: NaiveDate) -> Vec<Window> {
        let overdue = self.pending.into_values().filter(|deadline| deadline.due_on() < until);
        let missed = overdue.map(|deadline| Window { deadline, kept: Kept::Missed(until) });
        self.settled.into_values().chain(missed).collect()
    }
}
