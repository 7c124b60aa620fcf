//! What the papers on an agreement's hearing and its committees stand on (STOLAV, BERGEN).

use chrono::NaiveDate;

use crate::domain::agreement::life::{Consultation, Handling, Life};
use crate::domain::agreement::{Agreement, AgreementEntry, AgreementEvent, Decision};

impl Life {
    /// The last handling that sent the draft out to a hearing, by the day it was opened; and its day.
    pub(crate) fn sent_out(&self, hearing: &Consultation) -> Option<(NaiveDate, &Handling)> {
        let decided = self.handlings.iter().filter_map(|handling| match handling.decided {
            Some((on, Decision::ToConsultation | Decision::Supported)) if on <= hearing.opened => Some((on, handling)),
            _ => None,
        });
        decided.max_by_key(|(on, _)| *on)
    }
}

/// The case paper for a meeting of a committee.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CasePaper<'a> {
    pub(crate) handling: &'a Handling,
    pub(crate) decision: Option<Decision>,
    /// What is decided, else what comes next: a draft is heard, what was heard is adopted.
    pub(crate) proposal: Decision,
    /// The last hearing, where it was opened before the meeting.
    pub(crate) hearing: Option<&'a Consultation>,
    /// The last assessment: the day, by whom, the result.
    pub(crate) assessed: Option<(NaiveDate, &'a str, Option<&'a str>)>,
    /// What happened before the meeting, by date; notes and letters left out.
    pub(crate) history: Vec<&'a AgreementEntry>,
}

impl<'a> CasePaper<'a> {
    /// The paper of a day: for the next meeting on or after it, else for the last. None where there is no meeting.
    pub(crate) fn of(agreement: &'a Agreement, life: &'a Life, on: NaiveDate, known: NaiveDate) -> Option<Self> {
        let next = life.handlings.iter().filter(|handling| handling.meeting >= on).min_by_key(|h| h.meeting);
        let handling = next.or_else(|| life.handlings.iter().max_by_key(|handling| handling.meeting))?;
        let decision = handling.decided.map(|(_, decision)| decision);
        let hearing = life.consultations.last().filter(|hearing| hearing.opened < handling.meeting);
        let proposal = match (decision, hearing) {
            (Some(decision), _) => decision,
            (None, None) => Decision::ToConsultation,
            (None, Some(_)) => Decision::Adopted,
        };
        let entries = || agreement.journal.iter().filter(|entry| entry.on <= known);
        let assessed = entries().filter_map(|entry| match &entry.event {
            AgreementEvent::Assessed { by, result } => Some((entry.on, by.as_str(), result.as_deref())),
            _ => None,
        });
        let before = |entry: &&AgreementEntry| entry.on <= handling.meeting && !is_of_meeting(entry, handling);
        let mut history: Vec<&AgreementEntry> = entries().filter(before).collect();
        history.sort_by_key(|entry| entry.on);
        let assessed = assessed.max_by_key(|(on, ..)| *on);
        Some(CasePaper { handling, decision, proposal, hearing, assessed, history })
    }
}

/// The entries of the meeting itself are no history of it, and neither are notes and letters.
fn is_of_meeting(entry: &AgreementEntry, handling: &Handling) -> bool {
    match &entry.event {
        AgreementEvent::Committee { body, .. } => {
            *body == handling.body && (entry.on == handling.meeting || Some(entry.on) == handling.planned)
        }
        AgreementEvent::Note { .. } | AgreementEvent::Issued(_) => true,
        _ => false,
    }
}
