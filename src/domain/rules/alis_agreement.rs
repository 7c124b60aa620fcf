//! Municipality and trainee sign an ALIS-avtale when training starts, and again with a new position (AVTALE 1.2); each
//! municipality that the trainee has a post in signs its own.
//!
//! - responsible: municipality
//! - opens: start of training; in another municipality, start of the post there; after a position ended, start of the next practice; after leaving, the return
//! - due: + `enrolment_days`
//! - done by: `alis-agreement-signed`

use chrono::NaiveDate;

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::alis_agreement::{AlisAgreement, End, EndedBy};
use crate::domain::calendar::add_days;
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Basis, Deadline, Duty, Rule};
use crate::domain::id::MunicipalityNumber;
use crate::domain::journal::EventName;
use crate::domain::terms::Party;
use crate::domain::trainee::{Practice, Scheme};

pub(super) const RULE: Declaration = Declaration {
    word: "alis-agreement",
    reads: &[
        Reads::Term("institution"),
        Reads::Reminder("enrolment_days", |own| own.enrolment_days.to_string()),
        Reads::Duration,
    ],
    done_by: &[EventName::AlisAgreementSigned],
    walk: Walk::AlisAgreements(deadlines),
};

/// AVTALE names no day: due by the store's reminder after the training, or the new position, has started.
fn deadlines(case: &TraineeCase<'_>, agreements: &[AlisAgreement]) -> Vec<Deadline> {
    // The ALIS-avtale belongs to the new scheme: it asks for the start in it (AVTALE 2).
    let asked = case.alis_terms.duration.is_some() && case.trainee.scheme != Scheme::Old && !case.story.left_training();
    let Some(started) = case.trainee.training.started.filter(|_| asked) else { return Vec::new() };
    let of_one = |number: &MunicipalityNumber| {
        let (anchor, from, done_on) = stands(case, agreements, *number)?;
        let from = from.max(started);
        let due = anchor.on(from).days_after(case.reminders.enrolment_days);
        let basis = Basis { source: case.alis_terms.cited_as.clone(), clause: None, reminder: true };
        let duty = Duty::required(Party::Municipality, basis);
        Some(Deadline {
            hospital: None,
            opens: Some(anchor.on(from)),
            done_on,
            municipality: Some(*number),
            one_of_several: *number != case.trainee.signs_with_on(case.story.as_of),
            ..case.of_trainee(Rule::AlisAgreement, due, duty)
        })
    };
    with(case, agreements).iter().filter_map(of_one).collect()
}

/// The municipalities that an ALIS-avtale is to be signed with: those of posts that have not ended, in their order; between
/// posts, and before any, the one it was or would be signed with.
fn with(case: &TraineeCase<'_>, agreements: &[AlisAgreement]) -> Vec<MunicipalityNumber> {
    let (trainee, today) = (case.trainee, case.story.as_of);
    let mut goes_on: Vec<&Practice> =
        trainee.practice.iter().filter(|post| post.to.is_none_or(|to| today <= to)).collect();
    goes_on.sort_by_key(|post| post.from);
    let mut out: Vec<MunicipalityNumber> = Vec::new();
    for post in goes_on {
        let number = trainee.municipality_of(post, today);
        if !out.contains(&number) {
            out.push(number);
        }
    }
    if out.is_empty() {
        let last = agreements.last().map(|last| trainee.meant(last.municipality, today));
        out.push(last.unwrap_or_else(|| trainee.signs_with_on(today)));
    }
    out
}

/// From when on it is to be signed with a municipality, and when it was; nothing where there is nobody to sign with yet. Whoever
/// comes to it from another municipality signs when the post there begins.
fn stands(
    case: &TraineeCase<'_>,
    agreements: &[AlisAgreement],
    number: MunicipalityNumber,
) -> Option<(Anchor, NaiveDate, Option<NaiveDate>)> {
    let (trainee, today) = (case.trainee, case.story.as_of);
    let started = trainee.training.started?;
    let own: Vec<&AlisAgreement> =
        agreements.iter().filter(|one| trainee.same_on(one.municipality, number, today)).collect();
    let elsewhere = |post: &&Practice| !trainee.same_on(trainee.number_of(post), number, today);
    let came_from = trainee.practice.iter().filter(elsewhere).map(|post| post.from).min();
    let came = |from: &NaiveDate| *from > started && came_from.is_some_and(|before| before < *from);
    let (anchor, from) = match begins(case, number, None).filter(came) {
        Some(from) => (Anchor::PracticeStarted, from),
        None => (Anchor::TrainingStarted, started),
    };
    let Some(last) = own.last() else { return Some((anchor, from, None)) };
    let anew = match last.end {
        Some(End { on, by: EndedBy::Discontinued }) => {
            let back = case.story.resumed.filter(|back| *back >= on)?;
            Some((Anchor::Resumed, back))
        }
        Some(End { on, by: EndedBy::PositionEnded }) => {
            begins(case, number, Some(on)).map(|next| (Anchor::PracticeStarted, next))
        }
        _ => None,
    };
    match anew {
        Some((anchor, from)) => Some((anchor, from, None)),
        None => Some((anchor, from, Some(own[0].concluded))),
    }
}

/// The first day of the posts in a municipality that follow each other without a day between them and have not ended yet;
/// only of those that begin after a day, where one is given.
fn begins(case: &TraineeCase<'_>, number: MunicipalityNumber, after: Option<NaiveDate>) -> Option<NaiveDate> {
    let (trainee, today) = (case.trainee, case.story.as_of);
    let of_post = |post: &Practice| {
        let same = trainee.same_on(trainee.number_of(post), number, today.max(post.from));
        Some((post.from, post.to)).filter(|(from, _)| same && after.is_none_or(|after| *from > after))
    };
    let mut posts: Vec<(NaiveDate, Option<NaiveDate>)> = trainee.practice.iter().filter_map(of_post).collect();
    posts.sort_unstable();
    let goes_on = posts.iter().filter(|(_, to)| to.is_none_or(|to| today <= to)).map(|(from, _)| *from);
    let mut begins = goes_on.min()?;
    for (from, to) in posts.iter().rev() {
        if *from < begins && to.is_none_or(|to| add_days(to, 1) >= begins) {
            begins = *from;
        }
    }
    Some(begins)
}

#[cfg(test)]
mod cases;
