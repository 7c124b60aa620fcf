//! What the yearly report on an agreement stands on (HSYK 9): what happened in the year, and how its windows were kept.

use chrono::NaiveDate;

use crate::domain::agreement::standing::Stand;
use crate::domain::agreement::{AgreementEntry, AgreementEvent};
use crate::domain::compliance::{self, Kept, Window};
use crate::domain::deadline::{Deadline, Rule};
use crate::domain::fold;
use crate::domain::handover;
use crate::domain::journal::{Entry, Event};
use crate::domain::placement::Stage;
use crate::domain::register::Agreed;
use crate::domain::rules::{self, AgreementCase};

use super::LetterStand;

/// What happened under an agreement in the year, and where its trainees stand at its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct YearCounts {
    pub(crate) requested: usize,
    pub(crate) offered: usize,
    pub(crate) accepted: usize,
    pub(crate) declined: usize,
    pub(crate) started: usize,
    pub(crate) extended: usize,
    pub(crate) completed: usize,
    pub(crate) withdrawn: usize,
    pub(crate) waiting: usize,
    pub(crate) in_service: usize,
}

/// What a party raised: the day, by whom, why.
pub(crate) type RaisedOn<'a> = (NaiveDate, &'a str, Option<&'a str>);

/// A year under an agreement.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ReviewedYear<'a> {
    /// First and last day.
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    /// The review before this one.
    pub(crate) last_review: Option<NaiveDate>,
    /// The last day of the review that is due (HSYK 9).
    pub(crate) review_due: Option<NaiveDate>,
    /// Last day and the day on which it was done.
    pub(crate) evaluations: Vec<(NaiveDate, Option<NaiveDate>)>,
    pub(crate) counts: YearCounts,
    /// Restricted trainees are left out.
    pub(crate) windows: Vec<Window>,
    pub(crate) revisions: Vec<RaisedOn<'a>>,
    pub(crate) disputes: Vec<RaisedOn<'a>>,
}

impl<'a> ReviewedYear<'a> {
    /// The twelve months that end on the letter's day.
    pub(crate) fn of(agreed: &'a Agreed, stand: &Stand, letter: &LetterStand<'_>) -> Self {
        let (from, to) = (compliance::looks_back_to(letter.on), letter.on);
        let dues = rules::of_agreement(&AgreementCase { agreed, stand, reminders: letter.reminders });
        let review = dues.iter().find(|deadline| deadline.rule == Rule::AgreementReview);
        let evaluations = dues.iter().filter(|deadline| deadline.rule == Rule::Evaluation);
        let entries = agreed.agreement.journal.iter();
        let entries: Vec<&AgreementEntry> =
            entries.filter(|entry| entry.on <= letter.known && (from..=to).contains(&entry.on)).collect();
        let revisions = entries.iter().filter_map(|entry| match &entry.event {
            AgreementEvent::RevisionRequested { by, reason } => Some((entry.on, by.as_str(), reason.as_deref())),
            _ => None,
        });
        let disputes = entries.iter().filter_map(|entry| match &entry.event {
            AgreementEvent::DisputeRaised { by, text } => Some((entry.on, by.as_str(), text.as_deref())),
            _ => None,
        });
        ReviewedYear {
            from,
            to,
            last_review: stand.life.reviewed.iter().max().copied(),
            review_due: review.map(Deadline::due_on),
            evaluations: evaluations.map(|deadline| (deadline.due_on(), deadline.done_on)).collect(),
            counts: counts(agreed, from, letter),
            windows: windows(agreed, from, letter),
            revisions: revisions.collect(),
            disputes: disputes.collect(),
        }
    }

    /// Those that were not kept.
    pub(crate) fn unkept(&self) -> impl Iterator<Item = &Window> {
        self.windows.iter().filter(|window| window.days_late() > 0)
    }
}

fn counts(agreed: &Agreed, from: NaiveDate, letter: &LetterStand<'_>) -> YearCounts {
    let mut out = YearCounts::default();
    for trainee in letter.trainees.iter().filter(|trainee| !trainee.confidential) {
        let story = fold::fold(&trainee.journal, letter.known);
        for placement in &story.placements {
            let held = handover::held(letter.register, trainee, placement, letter.known);
            let own = |day| handover::on(&held, day).is_some_and(|under| *under.agreement == agreed.agreement.id);
            let year = |entry: &&Entry| (from..=letter.on).contains(&entry.on) && entry.placement == placement.number;
            for entry in trainee.journal.iter().filter(year).filter(|entry| own(entry.on)) {
                out.count(&entry.event);
            }
            match placement.stage() {
                _ if !own(letter.known) => {}
                Stage::Requested | Stage::Asked | Stage::Confirmed | Stage::Refused | Stage::Offered => {
                    out.waiting += 1;
                }
                Stage::InService => out.in_service += 1,
                _ => {}
            }
        }
    }
    out
}

impl YearCounts {
    fn count(&mut self, event: &Event) {
        match event {
            Event::Requested { .. } => self.requested += 1,
            Event::Offered(_) => self.offered += 1,
            Event::Accepted => self.accepted += 1,
            Event::Declined { .. } => self.declined += 1,
            Event::Started => self.started += 1,
            Event::Extended { .. } => self.extended += 1,
            Event::Completed => self.completed += 1,
            Event::Withdrawn { .. } => self.withdrawn += 1,
            _ => {}
        }
    }
}

/// The windows whose last day lay in the year, as they stood on the letter's day or have come out since.
fn windows(agreed: &Agreed, from: NaiveDate, letter: &LetterStand<'_>) -> Vec<Window> {
    let LetterStand { register, trainees, reminders, on, known } = *letter;
    let mut all = compliance::windows(agreed, register, trainees, reminders, known);
    // On its last day a window is not missed yet.
    let done = |window: &Window| window.done_on().is_some_and(|done| done <= on);
    all.retain(|window| {
        let due = window.deadline.due_on();
        from <= due && (due < on || due == on && done(window))
    });
    for window in &mut all {
        // That another day went by is no news.
        if let Kept::Missed(until) = &mut window.kept {
            *until = on.min(*until);
        }
    }
    all
}
