//! A trainee: *lege i spesialisering i allmennmedisin* (ALIS), as the header of the record says it, with the journal.

use chrono::NaiveDate;

use super::hpr::Hpr;
use super::id::{MunicipalityNumber, Slug};
use super::journal::{Entry, Event};
use super::service_time::{Absence, FULL_TIME, ServiceBlock};

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Trainee {
    pub(crate) hpr: Hpr,
    pub(crate) name: String,
    /// The municipality that is responsible now.
    pub(crate) municipality: MunicipalityNumber,
    /// The cooperation agreement that the hospital service is asked under.
    pub(crate) agreement: Slug,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) scheme: Scheme,
    pub(crate) case: Option<String>,
    /// Restricted (*sperret*): left out of lists, reports and exports.
    pub(crate) confidential: bool,
    pub(crate) training: Training,
    pub(crate) practice: Vec<Practice>,
    pub(crate) journal: Vec<Entry>,
}

/// Which scheme of specialist training the trainee follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Scheme {
    #[default]
    New,
    Converted,
    Old,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Training {
    /// Start in the new scheme.
    pub(crate) started: Option<NaiveDate>,
    /// The day the specialisation is planned to end.
    pub(crate) expected_completion: Option<NaiveDate>,
    pub(crate) supervisor: Option<String>,
    /// Whole months of general practice before the first block of practice.
    pub(crate) prior_general_practice_months: u32,
}

/// A stretch of service in the municipality during which nothing in it changed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Practice {
    /// The first day.
    pub(crate) from: NaiveDate,
    /// The last day; absent while it runs.
    pub(crate) to: Option<NaiveDate>,
    pub(crate) workplace: Option<String>,
    pub(crate) role: Option<Role>,
    pub(crate) engagement: Option<Engagement>,
    /// Percent of a full post.
    pub(crate) percent: u32,
    /// Always written; absent in what earlier versions wrote: the header's ([`Trainee::municipality_of`]).
    pub(crate) municipality: Option<MunicipalityNumber>,
}

impl Practice {
    /// A full-time post of which nothing more is known.
    pub(crate) fn new(from: NaiveDate) -> Practice {
        let (to, workplace, role, engagement, municipality) = (None, None, None, None, None);
        Practice { from, to, workplace, role, engagement, percent: FULL_TIME, municipality }
    }

    pub(crate) fn runs_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// The roles that the grant's regulation names; they stay Norwegian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Role {
    Fastlege,
    Fastlegevikar,
    Introduksjonslege,
    AnnetKommunalt,
}

/// How the doctor is tied to the municipality (AVTALE 4.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Engagement {
    SelfEmployed,
    Employed,
    Other,
}

impl Trainee {
    /// The municipality that a post is in.
    pub(crate) fn municipality_of(&self, practice: &Practice) -> MunicipalityNumber {
        practice.municipality.unwrap_or(self.municipality)
    }

    /// The first day of practice in the municipality.
    pub(crate) fn practice_started(&self) -> Option<NaiveDate> {
        self.practice.iter().map(|practice| practice.from).min()
    }

    /// The practice as time of service.
    pub(crate) fn service_blocks(&self) -> Vec<ServiceBlock> {
        let block = |block: &Practice| ServiceBlock { from: block.from, to: block.to, percent: block.percent };
        self.practice.iter().map(block).collect()
    }

    /// Absences that count for nothing, as known on a day.
    pub(crate) fn absences_that_do_not_count(&self, today: NaiveDate) -> Vec<Absence> {
        let known = self.journal.iter().filter(|entry| entry.on <= today);
        known
            .filter_map(|entry| match entry.event {
                Event::Absent { from, to, counts: false } => Some(Absence { from, to }),
                _ => None,
            })
            .collect()
    }
}
