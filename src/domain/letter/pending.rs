//! Which letters of a kind are still to be sent: what `--all` gathers.

use chrono::NaiveDate;

use super::basis::GrantUse;
use super::need::RegisterOfNeeds;
use super::standing::{self as told, OfferTakenBack, Overdue};
use super::{LetterKind, LetterStand, LetterSubject};
use crate::domain::agreement::standing::{self, AgreementStanding, Stand};
use crate::domain::deadline::{Deadline, Rule, Status};
use crate::domain::demand::HalfYear;
use crate::domain::fold;
use crate::domain::register::Agreed;
use crate::domain::rules::{self, AgreementCase};
use crate::domain::trainee::Trainee;

/// A letter of the kind that was issued, as the record's journal has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sent {
    /// The day of the letter.
    pub(crate) on: NaiveDate,
    /// The hospital period it was about, from 1.
    pub(crate) placement: u32,
}

/// Whether the letter is due: its fact stands, and no letter was sent since it did; where a rule gives a window, within it.
pub(crate) fn is_pending(
    kind: LetterKind,
    letter: &LetterStand<'_>,
    subject: LetterSubject<'_>,
    sent: &[Sent],
) -> bool {
    match subject {
        LetterSubject::Trainee { trainee, placement } => of_trainee(kind, letter, trainee, placement, sent),
        LetterSubject::Municipality(municipality, _) => {
            municipality.prioritised(letter.known).is_some_and(|order| not_since(sent, 1, order.on))
        }
        LetterSubject::Agreement(agreed) => of_agreement(kind, letter, agreed, sent),
        // Once each half-year, as long as there is something to register.
        LetterSubject::Hospital(hospital) => {
            let first = HalfYear::of(letter.on).first_day();
            not_since(sent, 1, first) && !RegisterOfNeeds::of(hospital, letter).balances.is_empty()
        }
        // Once, from the end of the period to the last day to apply.
        LetterSubject::Round(name, round, only) if kind == LetterKind::GrantReport => {
            let used = GrantUse::of(name, round, only, letter);
            !used.awarded.is_empty() && not_since(sent, 1, round.period_to)
        }
        LetterSubject::Round(_, round, _) => {
            let open = round.period_to <= letter.on && round.apply_by.is_none_or(|day| letter.on <= day);
            open && not_since(sent, 1, round.period_to)
        }
    }
}

fn not_since(sent: &[Sent], placement: u32, fact: NaiveDate) -> bool {
    !sent.iter().any(|sent| sent.placement == placement && sent.on >= fact)
}

fn of_trainee(kind: LetterKind, letter: &LetterStand<'_>, trainee: &Trainee, number: u32, sent: &[Sent]) -> bool {
    let story = fold::fold(&trainee.journal, letter.known);
    if kind == LetterKind::AlisAgreement {
        return !story.has_signed_alis_agreement() && !story.left_training() && sent.is_empty();
    }
    match kind {
        LetterKind::Access => return story.access.is_some_and(|access| access.given.is_none()),
        LetterKind::Erasure => {
            let expiry = told::expiry(trainee, &story, letter);
            return sent.is_empty() && expiry.is_some_and(|expiry| expiry.has_run_out(letter.on));
        }
        LetterKind::TrainingPlan => {
            let since = story.plan_revised.or(trainee.training.started).filter(|since| *since <= letter.on);
            return !story.left_training() && since.is_some_and(|since| not_since(sent, 1, since));
        }
        _ => {}
    }
    let Some(placement) = story.placement(number) else { return false };
    let since = |fact: Option<NaiveDate>| fact.is_some_and(|fact| not_since(sent, number, fact));
    let open = |rule: Rule| {
        let case = letter.register.case(trainee, &story, letter.reminders);
        let all = case.as_ref().map(rules::of_trainee).unwrap_or_default();
        all.iter().any(|deadline| {
            let status = deadline.status(letter.on);
            deadline.rule == rule
                && deadline.placement == Some(number)
                && matches!(status, Status::Open | Status::Overdue)
        })
    };
    match kind {
        LetterKind::Enrolment => placement.waits() && since(placement.request.as_ref().map(|request| request.on)),
        LetterKind::Reconfirmation => open(Rule::Reconfirmation),
        LetterKind::Offer => since(placement.open_offer().map(|offer| offer.on)),
        LetterKind::Contract => open(Rule::Contract),
        LetterKind::Extension => !placement.is_closed() && since(placement.extended.map(|extended| extended.on)),
        LetterKind::Completion => {
            placement.completed.is_some() && placement.documented.is_none() && placement.elsewhere.is_none()
        }
        LetterKind::HospitalAnswer => {
            placement.waits() && since(placement.answered.as_ref().map(|answered| answered.on))
        }
        LetterKind::OfferWithdrawal => {
            since(OfferTakenBack::of(trainee, placement, letter.known).map(|taken_back| taken_back.on))
        }
        LetterKind::Notice => placement.waits() && since(placement.since.map(|since| since.on)),
        LetterKind::Reminder => {
            let late = Overdue::of(trainee, &story, number, letter);
            since(late.and_then(|late| late.deadlines.iter().map(Deadline::due_on).max()))
        }
        LetterKind::Passport => {
            told::is_received(placement) && since(placement.accepted().map(|(_, accepted)| accepted))
        }
        LetterKind::Withdrawal if placement.elsewhere.is_some() => false,
        LetterKind::Withdrawal => since(placement.withdrawn.map(|(on, _)| on)),
        _ => false,
    }
}

fn of_agreement(kind: LetterKind, letter: &LetterStand<'_>, agreed: &Agreed, sent: &[Sent]) -> bool {
    let stand = standing::of(agreed, letter.register, letter.known);
    if kind == LetterKind::Review {
        // The parties' review is open, or an evaluation is late, and no report was written for it.
        let due = rules::of_agreement(&AgreementCase { agreed, stand: &stand, reminders: &letter.register.reminders });
        return due.iter().any(|deadline| match (deadline.rule, deadline.status(letter.on)) {
            (Rule::AgreementReview, Status::Open | Status::Overdue) | (Rule::Evaluation, Status::Overdue) => {
                not_since(sent, 1, deadline.opens_on().unwrap_or(deadline.due_on()))
            }
            _ => false,
        });
    }
    let Stand { life, standing, .. } = stand;
    let since = |fact: Option<NaiveDate>| fact.is_some_and(|fact| not_since(sent, 1, fact));
    match kind {
        // To be signed: drafted or adopted, and not yet by all.
        LetterKind::Agreement => match standing {
            AgreementStanding::Adopted | AgreementStanding::PartlySigned => {
                since(life.decision().map(|(on, _)| on).or(life.drafted))
            }
            _ => false,
        },
        LetterKind::Consultation => {
            let open = life.consultations.last().filter(|hearing| hearing.done_on().is_none());
            since(open.map(|hearing| hearing.opened))
        }
        LetterKind::Invitation => {
            let open = life.consultations.last().filter(|hearing| hearing.done_on().is_none());
            let waiting = open.filter(|hearing| hearing.missing().next().is_some());
            since(waiting.map(|hearing| hearing.opened))
        }
        // A meeting that lies ahead, once for each.
        LetterKind::CommitteeCase => {
            let next =
                life.handlings.iter().filter(|handling| handling.decided.is_none() && handling.meeting >= letter.on);
            let last_meeting =
                life.handlings.iter().map(|handling| handling.meeting).filter(|on| *on < letter.on).max();
            next.count() > 0 && not_since(sent, 1, last_meeting.unwrap_or(NaiveDate::MIN))
        }
        LetterKind::Termination => since(life.terminated.map(|(on, _)| on)),
        _ => false,
    }
}
