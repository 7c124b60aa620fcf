//! Where an agreement stands on a day: from its own life, the notice of its terms, and the agreements that replace it.

use chrono::NaiveDate;

use super::Decision;
use super::life::{self, Life};
use crate::domain::calendar;
use crate::domain::id::Slug;
use crate::domain::register::{Agreed, Register};
use crate::domain::terms::Terms;

/// Where an agreement stands, in the order it is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum AgreementStanding {
    /// A draft, or a record of which nothing is written yet.
    Drafted,
    InConsultation,
    /// The hearing is over, and no committee has adopted or rejected the draft since.
    Consulted,
    Rejected,
    Adopted,
    PartlySigned,
    InForce,
    /// Terminated; the notice runs.
    UnderNotice,
    RunOut,
    Superseded,
}

/// What is still to come before an agreement is in force, or before its institution may be asked for a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outstanding<'a> {
    /// To the hearing that is open.
    Replies { due: NaiveDate, from: Vec<&'a str> },
    /// Of a committee that has not decided.
    Decision { body: &'a str, meeting: NaiveDate },
    /// Of these parties.
    Signatures(Vec<&'a str>),
    /// Of a municipal institution: how many of them are not met.
    Criteria { open: usize, of: usize },
}

/// An agreement on a day.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stand {
    /// The day it was read for.
    pub(crate) on: NaiveDate,
    pub(crate) life: Life,
    pub(crate) standing: AgreementStanding,
    /// The last day of the notice; none where nobody terminated, or the terms state no notice.
    pub(crate) runs_out: Option<NaiveDate>,
    /// The first successor that came into force, and when.
    pub(crate) superseded: Option<(NaiveDate, Slug)>,
}

impl Stand {
    /// In force on the day it was read for: also while the notice runs.
    pub(crate) fn is_in_force(&self) -> bool {
        matches!(self.standing, AgreementStanding::InForce | AgreementStanding::UnderNotice)
    }

    /// The day on which it came to stand where it does; none where no single day says so.
    pub(crate) fn since(&self) -> Option<NaiveDate> {
        match self.standing {
            AgreementStanding::InForce | AgreementStanding::UnderNotice => self.life.in_force_from,
            AgreementStanding::Superseded => self.superseded.as_ref().map(|(on, _)| *on),
            AgreementStanding::RunOut => self.runs_out,
            AgreementStanding::Adopted | AgreementStanding::Rejected => self.life.decision().map(|(on, _)| on),
            AgreementStanding::Drafted
            | AgreementStanding::InConsultation
            | AgreementStanding::Consulted
            | AgreementStanding::PartlySigned => None,
        }
    }

    /// What is still to come, in the order it is walked; nothing of an agreement that is over.
    pub(crate) fn outstanding<'a>(&'a self, terms: &Terms) -> Vec<Outstanding<'a>> {
        if self.is_over() {
            return Vec::new();
        }
        let life = &self.life;
        let mut out = Vec::new();
        if let Some(hearing) = life.consultations.last().filter(|hearing| hearing.closed.is_none()) {
            let from: Vec<&str> = hearing.missing().collect();
            out.extend((!from.is_empty()).then_some(Outstanding::Replies { due: hearing.due, from }));
        }
        // A committee that was to meet before all had signed has been passed by.
        let ahead = |meeting: NaiveDate| life.in_force_from.is_none_or(|day| day < meeting);
        let undecided = life.handlings.iter().filter(|handling| handling.decided.is_none() && ahead(handling.meeting));
        out.extend(undecided.map(|one| Outstanding::Decision { body: &one.body, meeting: one.meeting }));
        if life.in_force_from.is_none() {
            out.push(Outstanding::Signatures(life.unsigned.iter().map(String::as_str).collect()));
        }
        let criteria = terms.criteria();
        let open = criteria.iter().filter(|text| !life.criterion(text).is_some_and(|known| known.met)).count();
        out.extend((open > 0).then_some(Outstanding::Criteria { open, of: criteria.len() }));
        out
    }

    /// It was in force once and is no longer.
    pub(crate) fn is_over(&self) -> bool {
        matches!(self.standing, AgreementStanding::RunOut | AgreementStanding::Superseded)
    }
}

/// Where an agreement stands on a day.
///
/// In force from the last signature. A notice lets it run out after the months of its terms (HSYK 9); a successor that
/// names it ends it on the day that comes into force (BERGEN: the older *fagavtaler*).
pub(crate) fn of(agreed: &Agreed, register: &Register, today: NaiveDate) -> Stand {
    let life = life::life(&agreed.agreement, today);
    let notice = agreed.terms.notice.as_ref().and_then(|notice| notice.months.as_ref());
    let runs_out = match (&life.terminated, notice) {
        (Some((on, _)), Some(months)) => Some(calendar::add_months(*on, months.value)),
        _ => None,
    };
    let superseded = superseded(&agreed.agreement.id, register, today);
    let standing = standing(&life, runs_out, superseded.is_some(), today);
    Stand { on: today, life, standing, runs_out, superseded }
}

fn superseded(id: &Slug, register: &Register, today: NaiveDate) -> Option<(NaiveDate, Slug)> {
    let successors = register.agreements.values().map(|agreed| &agreed.agreement);
    let successors = successors.filter(|other| other.id != *id && other.supersedes.contains(id));
    let in_force = successors.filter_map(|other| Some((life::life(other, today).in_force_from?, other.id.clone())));
    in_force.min()
}

fn standing(life: &Life, runs_out: Option<NaiveDate>, superseded: bool, today: NaiveDate) -> AgreementStanding {
    if superseded {
        return AgreementStanding::Superseded;
    }
    if runs_out.is_some_and(|last| last < today) {
        return AgreementStanding::RunOut;
    }
    if life.in_force_from.is_some() {
        return if life.terminated.is_some() { AgreementStanding::UnderNotice } else { AgreementStanding::InForce };
    }
    if !life.signed.is_empty() {
        return AgreementStanding::PartlySigned;
    }
    let last = life.consultations.last();
    // What was decided before the last hearing was decided of another draft.
    let since = |on: NaiveDate| last.is_none_or(|hearing| on >= hearing.opened);
    match life.decision().filter(|(on, _)| since(*on)) {
        Some((_, Decision::Adopted)) => return AgreementStanding::Adopted,
        Some((_, Decision::Rejected)) => return AgreementStanding::Rejected,
        Some((_, Decision::ToConsultation | Decision::Supported)) | None => {}
    }
    match last {
        Some(hearing) if hearing.done_on().is_none() => AgreementStanding::InConsultation,
        Some(_) => AgreementStanding::Consulted,
        None => AgreementStanding::Drafted,
    }
}

#[cfg(test)]
mod cases;
