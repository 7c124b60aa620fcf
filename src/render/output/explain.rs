//! What `alis explain` gives, of a rule and of a trainee.

use super::avtale::AvtaleOutput;
use super::day::Day;
use super::deadlines::DeadlineRow;
use super::hundredths::Hundredths;
use super::wording::WordingRow;
use crate::domain::course_budget::CourseBudget;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis explain RULE --format json`: a list of these, one for each set of terms.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ExplainRow {
    pub(crate) rule: String,
    /// A profile or an agreement.
    pub(crate) terms: String,
    pub(crate) term: String,
    pub(crate) key: String,
    pub(crate) value: String,
    /// profile, agreement, reminder, national or round.
    pub(crate) origin: String,
    #[serde(flatten)]
    pub(crate) words: WordingRow,
}

/// `alis explain TRAINEE --format json`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ExplainTrainee {
    pub(crate) hpr: u32,
    pub(crate) name: String,
    /// Null where the agreement asks for none.
    pub(crate) prior_service: Option<PriorServiceRow>,
    pub(crate) placements: Vec<PlacementExplained>,
    /// As in `alis avtale show`.
    pub(crate) alis_agreement: AvtaleOutput,
    pub(crate) deadlines: Vec<ReckonedRow>,
}

/// How the prior service adds up.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PriorServiceRow {
    pub(crate) basis: String,
    pub(crate) strength: String,
    pub(crate) needed_months: u32,
    /// Whole months at full time before today.
    pub(crate) served_months: u32,
    /// General practice before the first block.
    pub(crate) months_before: u32,
    pub(crate) parts: Vec<PriorServicePart>,
    /// Days times percent, so far; at most two decimals.
    pub(crate) percent_days: Hundredths,
    /// What has to be reached; null where nothing is counted.
    pub(crate) target_percent_days: Option<Hundredths>,
    pub(crate) eligible_from: Option<Day>,
}

/// Days on end that each count the same, both inclusive.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PriorServicePart {
    pub(crate) from: Day,
    pub(crate) to: Day,
    /// At most two decimals.
    pub(crate) percent: Hundredths,
    pub(crate) days: i64,
}

/// Where a hospital period stands, and since which entry.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PlacementExplained {
    pub(crate) placement: u32,
    pub(crate) stage: String,
    pub(crate) since: Option<Day>,
    /// The event that brought it to its stage.
    pub(crate) event: Option<String>,
    /// The cooperation agreement that it is under; null where none has a part in it.
    pub(crate) agreement: Option<String>,
    /// header, request or successor: why it is that one.
    pub(crate) agreement_by: Option<String>,
    /// From when on; null by the header.
    pub(crate) agreement_from: Option<Day>,
    /// The one that it replaced there.
    pub(crate) agreement_before: Option<String>,
    /// The day on which it was replaced, ran out or was rejected, where nothing takes over.
    pub(crate) agreement_ended: Option<Day>,
    pub(crate) start: Option<Day>,
    /// request, answer, offer or elsewhere (service at another trust).
    pub(crate) start_from: Option<String>,
    /// The day of that entry.
    pub(crate) start_from_on: Option<Day>,
    pub(crate) months: Option<u32>,
    pub(crate) end: Option<Day>,
    /// months, contract, extension, completion or elsewhere.
    pub(crate) end_from: Option<String>,
    pub(crate) courses: Option<CourseRow>,
    pub(crate) departures: Vec<DepartureRow>,
}

/// Course days of a hospital period; a budget may be part of a day.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct CourseRow {
    pub(crate) budget: f64,
    pub(crate) used: u32,
    pub(crate) left: f64,
}

/// A term that an entry was recorded against.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct DepartureRow {
    pub(crate) on: Day,
    pub(crate) event: String,
    pub(crate) term: String,
    pub(crate) clause: Option<String>,
    pub(crate) strength: String,
    /// Why, where it was against a requirement.
    #[serde(rename = "override")]
    pub(crate) overridden: Option<String>,
}

/// A deadline as in `alis deadlines`, and how its days were reckoned, in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ReckonedRow {
    #[serde(flatten)]
    pub(crate) deadline: DeadlineRow,
    pub(crate) opens_reckoned: Option<String>,
    pub(crate) due_reckoned: String,
}

impl From<CourseBudget> for CourseRow {
    fn from(budget: CourseBudget) -> Self {
        let days = |tenths: u32| f64::from(tenths) / 10.0;
        CourseRow { budget: days(budget.tenths), used: budget.used, left: days(budget.left_tenths()) }
    }
}
