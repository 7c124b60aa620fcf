//! The life of an agreement: what its journal adds up to, and which event may follow which.
//!
//! Journals are written by people and need not begin at the beginning. What contradicts what stands before is told as
//! [`Unexpected`]; it counts for as much as it can, and never hides a deadline.

use chrono::NaiveDate;

use super::{Agreement, AgreementEntry, AgreementEvent, AgreementEventName, Decision};

/// An agreement's journal, read up to a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Life {
    /// The first day on which there was a draft.
    pub(crate) drafted: Option<NaiveDate>,
    pub(crate) consultations: Vec<Consultation>,
    /// Who assessed the draft (Helsedirektoratet, say), and when.
    pub(crate) assessed: Vec<(NaiveDate, String)>,
    pub(crate) handlings: Vec<Handling>,
    /// The parties that have signed, each with the day, in their order.
    pub(crate) signed: Vec<(String, NaiveDate)>,
    /// Who signed, by the number or id of that day.
    signatures: Vec<String>,
    /// The parties that have not.
    pub(crate) unsigned: Vec<String>,
    /// The last party's signature (HSYK 9).
    pub(crate) in_force_from: Option<NaiveDate>,
    /// The days of the reviews, by date.
    pub(crate) reviewed: Vec<NaiveDate>,
    /// The days of the evaluations, by date.
    pub(crate) evaluated: Vec<NaiveDate>,
    /// Demands to revise it that no review has met yet.
    pub(crate) revision_requested: Vec<(NaiveDate, String)>,
    /// The disagreement that is not settled yet.
    pub(crate) dispute: Option<NaiveDate>,
    /// The day notice was given, and by whom; the notice runs from then.
    pub(crate) terminated: Option<(NaiveDate, String)>,
    /// The last assessment of each criterion of a municipal institution.
    pub(crate) criteria: Vec<AssessedCriterion>,
    pub(crate) unexpected: Vec<Unexpected>,
}

/// A draft that was sent out for replies (*høring*).
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Consultation {
    /// The day it was sent out.
    pub(crate) opened: NaiveDate,
    /// The last day for replies.
    pub(crate) due: NaiveDate,
    pub(crate) case: Option<String>,
    /// Whom it went to.
    pub(crate) to: Vec<String>,
    /// The party that sent it out.
    pub(crate) by: Option<String>,
    /// Who replied, and on which day.
    pub(crate) replies: Vec<(String, NaiveDate)>,
    /// The day it was ended, whether all had replied or not.
    pub(crate) closed: Option<NaiveDate>,
}

impl Consultation {
    /// The last day for replies has passed.
    pub(crate) fn is_past_due(&self, on: NaiveDate) -> bool {
        self.due < on
    }

    /// Those it went to who have not replied.
    pub(crate) fn missing(&self) -> impl Iterator<Item = &str> {
        let replied = |to: &&String| self.replies.iter().any(|(from, _)| from == *to);
        self.to.iter().filter(move |to| !replied(to)).map(String::as_str)
    }

    /// Every one of them has replied, or it was closed: the earlier of the two days.
    pub(crate) fn done_on(&self) -> Option<NaiveDate> {
        let first = |to: &String| self.replies.iter().filter(|(from, _)| from == to).map(|(_, on)| *on).min();
        let all: Option<Vec<NaiveDate>> = self.to.iter().map(first).collect();
        let complete = all.and_then(|days| days.into_iter().max());
        [complete, self.closed].into_iter().flatten().min()
    }
}

/// A committee's handling of the draft, planned or decided.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Handling {
    pub(crate) body: String,
    /// The day on which the meeting became known; none where only the meeting itself is written down.
    pub(crate) planned: Option<NaiveDate>,
    /// The day of the meeting.
    pub(crate) meeting: NaiveDate,
    pub(crate) case: Option<String>,
    /// The day the decision was written down, and the decision.
    pub(crate) decided: Option<(NaiveDate, Decision)>,
}

/// Whether a municipal institution meets a criterion of its terms.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AssessedCriterion {
    pub(crate) criterion: String,
    /// The day of the assessment.
    pub(crate) on: NaiveDate,
    pub(crate) met: bool,
}

/// An entry that what stands before it does not lead to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unexpected {
    /// Its place in the file, from 0.
    pub(crate) entry: usize,
    pub(crate) event: AgreementEventName,
    pub(crate) why: AgreementNeeds,
}

/// What an event would have needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AgreementNeeds {
    /// `by` names nobody who is party to the agreement.
    NotAParty(String),
    /// A hearing that is still open.
    NoOpenConsultation,
    /// The hearing before is still open: it is taken as closed.
    ConsultationStillOpen,
    /// Replies are due before the hearing opened.
    DueBeforeOpening,
    /// The party has signed before: the first signature counts.
    SignedBefore,
    /// Not yet signed by all: it counts for nothing.
    NotInForce,
    /// The first notice counts.
    TerminatedBefore,
    NoDispute,
}

/// Reads a journal by date, and by place in the file within a date; what lies after `today` is not yet known, but for
/// meetings that are planned.
pub(crate) fn life(agreement: &Agreement, today: NaiveDate) -> Life {
    let journal = &agreement.journal;
    let known = |index: &usize| journal[*index].on <= today || is_plan(&journal[*index].event);
    let mut order: Vec<usize> = (0..journal.len()).filter(known).collect();
    order.sort_by_key(|index| journal[*index].on);
    let unsigned = agreement.parties_on(today).into_iter().map(str::to_owned).collect();
    let mut life = Life { unsigned, ..Life::default() };
    let mut turns: Vec<NaiveDate> = agreement.succession.days().filter(|day| *day <= today).collect();
    turns.sort_unstable();
    let mut turns = turns.into_iter().peekable();
    for index in order {
        let entry = &journal[index];
        while let Some(day) = turns.next_if(|day| *day <= entry.on) {
            life.comes_into_force(agreement, day);
        }
        if let Err(why) = apply(&mut life, agreement, entry) {
            life.unexpected.push(Unexpected { entry: index, event: entry.event.name(), why });
        }
    }
    turns.for_each(|day| life.comes_into_force(agreement, day));
    life
}

/// What a journal says of an entry that is to be added.
///
/// # Errors
/// The first entry that the addition makes unexpected; entries that were so before do not count.
pub(crate) fn may_add(agreement: &Agreement, entry: &AgreementEntry) -> Result<(), Unexpected> {
    let before = life(agreement, NaiveDate::MAX).unexpected;
    let mut with = agreement.clone();
    with.journal.push(entry.clone());
    let new = |fault: &Unexpected| !before.iter().any(|old| old.entry == fault.entry);
    let mut faults: Vec<Unexpected> = life(&with, NaiveDate::MAX).unexpected.into_iter().filter(new).collect();
    // What was to be added comes first: it is what the user typed.
    faults.sort_by_key(|fault| std::cmp::Reverse(fault.entry));
    faults.into_iter().next().map_or(Ok(()), Err)
}

/// A committee that has still to decide: known before its meeting.
pub(crate) fn is_plan(event: &AgreementEvent) -> bool {
    matches!(event, AgreementEvent::Committee { decision: None, meeting: None, .. })
}

/// What counts is noted also where the entry is unexpected.
fn apply(life: &mut Life, agreement: &Agreement, entry: &AgreementEntry) -> Result<(), AgreementNeeds> {
    let on = entry.on;
    let party = |by: &String| {
        let own = agreement.parties().any(|party| agreement.acts_for(by, party));
        let was = || agreement.former_municipalities.iter().any(|old| agreement.acts_for(by, old.as_str()));
        if own || was() { Ok(()) } else { Err(AgreementNeeds::NotAParty(by.clone())) }
    };
    match &entry.event {
        AgreementEvent::Drafted => life.drafted = Some(life.drafted.map_or(on, |first| first.min(on))),
        AgreementEvent::ConsultationOpened { due, to, by } => {
            let to = if to.is_empty() { agreement.parties().map(str::to_owned).collect() } else { to.clone() };
            let still_open = life.open_consultation().map(|before| before.closed = Some(on)).is_some();
            let consultation = Consultation {
                opened: on,
                due: *due,
                case: entry.case.clone(),
                to,
                by: by.clone(),
                ..Consultation::default()
            };
            life.consultations.push(consultation);
            if still_open {
                return Err(AgreementNeeds::ConsultationStillOpen);
            }
            if *due < on {
                return Err(AgreementNeeds::DueBeforeOpening);
            }
            by.iter().try_for_each(party)?;
        }
        AgreementEvent::ConsultationReplied { from } => {
            let open = life.open_consultation().ok_or(AgreementNeeds::NoOpenConsultation)?;
            let speaks_for = |to: &&String| agreement.acts_for(from, to) || agreement.acts_for(to, from);
            let of: Vec<String> = open.to.iter().filter(speaks_for).cloned().collect();
            let of = if of.is_empty() { vec![from.clone()] } else { of };
            open.replies.extend(of.into_iter().map(|party| (party, on)));
        }
        AgreementEvent::ConsultationClosed => {
            let open = life.open_consultation().ok_or(AgreementNeeds::NoOpenConsultation)?;
            open.closed = Some(on);
        }
        AgreementEvent::Assessed { by, .. } => life.assessed.push((on, by.clone())),
        AgreementEvent::Committee { body, meeting, decision } => life.handled(entry, body, *meeting, *decision),
        AgreementEvent::Signed { by } => {
            party(by)?;
            let same =
                |before: &String| before == by || (agreement.acts_for(before, by) && agreement.acts_for(by, before));
            if life.signatures.iter().any(same) {
                return Err(AgreementNeeds::SignedBefore);
            }
            life.signatures.push(by.clone());
            let (signs, left) = life.unsigned.drain(..).partition(|party| agreement.acts_for(by, party));
            life.unsigned = left;
            let signs: Vec<String> = signs;
            life.signed.extend(signs.into_iter().map(|party| (party, on)));
            life.comes_into_force(agreement, on);
        }
        AgreementEvent::Reviewed => {
            life.in_force_from.ok_or(AgreementNeeds::NotInForce)?;
            life.reviewed.push(on);
            life.revision_requested.clear();
        }
        AgreementEvent::Evaluated => {
            life.in_force_from.ok_or(AgreementNeeds::NotInForce)?;
            life.evaluated.push(on);
        }
        AgreementEvent::RevisionRequested { by, .. } => {
            life.revision_requested.push((on, by.clone()));
            party(by)?;
        }
        AgreementEvent::DisputeRaised { by, .. } => {
            life.dispute = life.dispute.or(Some(on));
            party(by)?;
        }
        AgreementEvent::DisputeSettled => drop(life.dispute.take().ok_or(AgreementNeeds::NoDispute)?),
        AgreementEvent::Terminated { by } => {
            life.in_force_from.ok_or(AgreementNeeds::NotInForce)?;
            if life.terminated.is_some() {
                return Err(AgreementNeeds::TerminatedBefore);
            }
            life.terminated = Some((on, by.clone()));
            party(by)?;
        }
        AgreementEvent::CriterionAssessed { criterion, met } => {
            life.criteria.retain(|before| before.criterion != *criterion);
            life.criteria.push(AssessedCriterion { criterion: criterion.clone(), on, met: *met });
        }
        AgreementEvent::Issued(_) | AgreementEvent::Note { .. } => {}
    }
    Ok(())
}

impl Life {
    /// In force where all have signed who are parties on a day.
    fn comes_into_force(&mut self, agreement: &Agreement, day: NaiveDate) {
        let signed = |party: &&str| self.signatures.iter().any(|by| agreement.acts_for(by, party));
        if self.in_force_from.is_none() && agreement.parties_on(day).iter().all(signed) {
            self.in_force_from = Some(day);
        }
    }

    fn open_consultation(&mut self) -> Option<&mut Consultation> {
        self.consultations.last_mut().filter(|consultation| consultation.closed.is_none())
    }

    /// A plan moves an earlier one of the same body; a decision ends it.
    fn handled(&mut self, entry: &AgreementEntry, body: &str, meeting: Option<NaiveDate>, decision: Option<Decision>) {
        let decided = decision.map(|decision| (entry.on, decision));
        let last_word = matches!(decision, None | Some(Decision::Adopted | Decision::Rejected));
        // What sends a draft to hearing leaves the meeting that will decide on it to come.
        let ends = |plan: &Handling| last_word || plan.meeting <= entry.on;
        let undecided =
            self.handlings.iter().position(|plan| plan.body == *body && plan.decided.is_none() && ends(plan));
        let before = undecided.map(|index| self.handlings.remove(index));
        let (planned, meeting) = match (decided, meeting, &before) {
            // What was planned stays what the decision is measured by.
            (Some(_), _, Some(before)) => (before.planned, before.meeting),
            (Some(_), meeting, None) => (None, meeting.unwrap_or(entry.on)),
            (None, Some(meeting), _) => (Some(entry.on), meeting),
            // A meeting ahead is known; on which day it became so is not said.
            (None, None, _) => (None, entry.on),
        };
        let case = entry.case.clone().or(before.and_then(|before| before.case));
        self.handlings.push(Handling { body: body.to_owned(), planned, meeting, case, decided });
    }

    /// The day on which a party signed.
    pub(crate) fn signed_by(&self, party: &str) -> Option<NaiveDate> {
        self.signed.iter().find(|(by, _)| by == party).map(|(_, on)| *on)
    }

    /// The last decision of any committee.
    pub(crate) fn decision(&self) -> Option<(NaiveDate, Decision)> {
        self.handlings.iter().filter_map(|handling| handling.decided).max_by_key(|(on, _)| *on)
    }

    /// A criterion's last assessment.
    pub(crate) fn criterion(&self, criterion: &str) -> Option<&AssessedCriterion> {
        self.criteria.iter().find(|assessed| assessed.criterion == criterion)
    }
}

#[cfg(test)]
pub(crate) mod cases;
