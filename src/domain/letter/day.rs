//! What its day makes of a letter: what is told before it is issued, and what it can no longer be.

use chrono::NaiveDate;

use super::committee::CasePaper;
use super::{LetterKind, LetterStand, LetterSubject};
use crate::domain::agreement::standing::{self, Stand};
use crate::domain::deadline::{Deadline, Rule};
use crate::domain::fold;
use crate::domain::placement::Placement;
use crate::domain::register::Agreed;
use crate::domain::rules::{self, AgreementCase};
use crate::domain::trainee::Trainee;

/// What is to be said of a letter of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayVerdict {
    /// Dated after today.
    Ahead,
    /// Dated after the last day for it, and owed still.
    Late { rule: Rule, due: NaiveDate },
    /// The answer it asks for was due before its day.
    ReplyPast { due: NaiveDate },
    /// The last day of the service it is about has passed, and nobody has recorded how it ended.
    ServicePast { end: NaiveDate },
    /// The meeting that it was written for was held before its day.
    MeetingPast { meeting: NaiveDate },
    /// The agreement has run out, or another one took its place.
    AgreementOver { ended: NaiveDate },
    /// The service it is about is finished: it can no longer be issued.
    ServiceOver { ended: NaiveDate },
    /// The hearing that it invites to is over: it can no longer be issued.
    HearingOver { ended: NaiveDate },
}

impl DayVerdict {
    /// The letter can no longer be. What is late and still owed can.
    pub(crate) fn refuses(self) -> bool {
        matches!(self, DayVerdict::ServiceOver { .. } | DayVerdict::HearingOver { .. })
    }
}

/// What is to be said of the letter before it is issued, today.
pub(crate) fn verdicts(
    kind: LetterKind,
    letter: &LetterStand<'_>,
    subject: LetterSubject<'_>,
    today: NaiveDate,
) -> Vec<DayVerdict> {
    let mut out = Vec::new();
    if letter.on > today {
        out.push(DayVerdict::Ahead);
    }
    match subject {
        LetterSubject::Trainee { trainee, placement } => out.extend(of_trainee(kind, letter, trainee, placement)),
        LetterSubject::Agreement(agreed) => out.extend(of_agreement(kind, letter, agreed)),
        LetterSubject::Round(_, round, _) => {
            let due = round.apply_by.filter(|due| kind == LetterKind::Grant && *due < letter.on);
            out.extend(due.map(|due| DayVerdict::Late { rule: Rule::GrantApplication, due }));
        }
        LetterSubject::Municipality(..) | LetterSubject::Hospital(_) => {}
    }
    out
}

/// The last day for a letter that was not sent yet.
fn rule_of(kind: LetterKind) -> Option<Rule> {
    Some(match kind {
        LetterKind::Reconfirmation => Rule::Reconfirmation,
        LetterKind::Contract => Rule::Contract,
        LetterKind::Completion => Rule::Documentation,
        LetterKind::AlisAgreement => Rule::AlisAgreement,
        _ => return None,
    })
}

/// Whether it is about a service that is still to come or going on.
fn looks_ahead(kind: LetterKind) -> bool {
    matches!(
        kind,
        LetterKind::Enrolment
            | LetterKind::Reconfirmation
            | LetterKind::Offer
            | LetterKind::Contract
            | LetterKind::Extension
    )
}

fn late<'a>(due: impl IntoIterator<Item = &'a Deadline>, on: NaiveDate) -> Option<DayVerdict> {
    let open = due.into_iter().filter(|deadline| deadline.done_on.is_none() && deadline.due_on() < on);
    let oldest = open.min_by_key(|deadline| deadline.due_on())?;
    Some(DayVerdict::Late { rule: oldest.rule, due: oldest.due_on() })
}

fn of_trainee(kind: LetterKind, letter: &LetterStand<'_>, trainee: &Trainee, number: u32) -> Vec<DayVerdict> {
    let story = fold::fold(&trainee.journal, letter.known);
    let placement = story.placement(number);
    if let Some(ended) = placement.and_then(finished).filter(|_| looks_ahead(kind)) {
        return vec![DayVerdict::ServiceOver { ended }];
    }
    let mut out = Vec::new();
    let about = (kind != LetterKind::AlisAgreement).then_some(number);
    if let Some((rule, case)) = rule_of(kind).zip(letter.register.case(trainee, &story, letter.reminders)) {
        let all = rules::of_trainee(&case);
        let own = |deadline: &&Deadline| deadline.rule == rule && (about.is_none() || deadline.placement == about);
        out.extend(late(all.iter().filter(own), letter.on));
    }
    if kind == LetterKind::Offer {
        let answer_by = placement.and_then(Placement::open_offer).and_then(|offer| offer.terms.answer_by);
        out.extend(answer_by.filter(|due| *due < letter.on).map(|due| DayVerdict::ReplyPast { due }));
    }
    let end = placement.and_then(Placement::end).filter(|end| looks_ahead(kind) && *end < letter.on);
    out.extend(end.map(|end| DayVerdict::ServicePast { end }));
    out
}

/// The day a service came to its end, in whatever way.
fn finished(placement: &Placement) -> Option<NaiveDate> {
    placement.completed.or_else(|| placement.discontinued.filter(|_| placement.started.is_some()))
}

fn of_agreement(kind: LetterKind, letter: &LetterStand<'_>, agreed: &Agreed) -> Option<DayVerdict> {
    let stand = standing::of(agreed, letter.register, letter.known);
    match kind {
        LetterKind::Consultation => {
            let hearing = stand.life.consultations.last()?;
            let ended = hearing.closed.or_else(|| Some(hearing.due).filter(|due| *due < letter.on))?;
            Some(DayVerdict::HearingOver { ended })
        }
        LetterKind::CommitteeCase => {
            let paper = CasePaper::of(&agreed.agreement, &stand.life, letter.on, letter.known)?;
            let meeting = Some(paper.handling.meeting).filter(|meeting| *meeting < letter.on)?;
            Some(DayVerdict::MeetingPast { meeting })
        }
        LetterKind::Review => {
            let case = AgreementCase { agreed, stand: &stand, reminders: &letter.register.reminders };
            let all = rules::of_agreement(&case);
            let own = |deadline: &&Deadline| matches!(deadline.rule, Rule::AgreementReview | Rule::Evaluation);
            over(&stand).or_else(|| late(all.iter().filter(own), letter.on))
        }
        LetterKind::Agreement | LetterKind::Termination => over(&stand),
        _ => None,
    }
}

fn over(stand: &Stand) -> Option<DayVerdict> {
    let ended = stand.since().filter(|_| stand.is_over())?;
    Some(DayVerdict::AgreementOver { ended })
}

/// Whether a letter takes the place of an earlier one of its kind, of which the records say the same still: not where sending it
/// again is a step of its own, but on one day.
pub(crate) fn replaces(kind: LetterKind, earlier: NaiveDate, on: NaiveDate) -> bool {
    let again = matches!(
        kind,
        LetterKind::Reconfirmation
            | LetterKind::Review
            | LetterKind::Need
            | LetterKind::CommitteeCase
            | LetterKind::Grant
    );
    if again { earlier == on } else { earlier <= on }
}

#[cfg(test)]
mod cases;
