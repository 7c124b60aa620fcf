//! What `alis grant list` and `alis grant show` give.

use super::day::Day;
use super::hundredths::Hundredths;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis grant list --format json`: a list of these.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct GrantRow {
    pub(crate) round: String,
    pub(crate) period_from: Day,
    pub(crate) period_to: Day,
    pub(crate) apply_by: Option<Day>,
    pub(crate) report_by: Option<Day>,
    pub(crate) facilitation_percent: Option<u32>,
    pub(crate) project: Option<String>,
}

/// `alis grant show --format json`. Amounts are whole kroner.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct GrantOutput {
    pub(crate) round: String,
    /// Every rate, class and role is known, and every record can be read.
    pub(crate) complete: bool,
    /// What is not known, the same in every language: `rate: fastlege, centrality 6`.
    pub(crate) missing: Vec<String>,
    /// By municipality and number; a trainee who served two municipalities stands under each.
    pub(crate) trainees: Vec<GrantTraineeRow>,
    /// Null unless complete.
    pub(crate) total: Option<u64>,
    /// The most that may be used for facilitation, of all of them together; null unless complete.
    pub(crate) facilitation_max: Option<u64>,
    pub(crate) period_from: Day,
    pub(crate) period_to: Day,
    /// The whole months of the period.
    pub(crate) period_months: usize,
    pub(crate) apply_by: Option<Day>,
    pub(crate) report_by: Option<Day>,
    pub(crate) project: Option<String>,
}

/// What one trainee gives one municipality grounds to apply for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct GrantTraineeRow {
    pub(crate) hpr: u32,
    pub(crate) months: Vec<GrantLineRow>,
    /// Null where something is missing.
    pub(crate) amount: Option<u64>,
    /// The most of it that may be used for facilitation.
    pub(crate) facilitation_max: Option<u64>,
    /// Null where the record is restricted.
    pub(crate) name: Option<String>,
    pub(crate) municipality: String,
    /// The first signing of each ALIS-avtale that months were counted of.
    pub(crate) concluded: Vec<Day>,
    /// Whole months that count; with the two below, the months of the period.
    pub(crate) whole_months: u32,
    /// Left out for hospital service.
    pub(crate) hospital_months: u32,
    /// Left out because the ALIS-avtale did not hold on all of their days.
    pub(crate) outside_months: u32,
    /// Left out because the trainee was attached to an agency in them; absent where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) agency_months: Option<u32>,
    /// Of those that count, months that lie wholly in absence that does not count as service.
    pub(crate) absent_months: u32,
    pub(crate) applied_on: Option<Day>,
    pub(crate) applied: Option<u32>,
    pub(crate) awarded_on: Option<Day>,
    pub(crate) awarded: Option<u32>,
    pub(crate) refused_on: Option<Day>,
}

/// Months in one role at one percentage, in a municipality of one class.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct GrantLineRow {
    /// Null where the practice has none.
    pub(crate) role: Option<String>,
    /// At most two decimals.
    pub(crate) percent: Hundredths,
    pub(crate) months: u32,
    /// rate × percent × months / 12, half a krone up; null where something is missing.
    pub(crate) amount: Option<u64>,
    /// The class that was valid then.
    pub(crate) centrality: Option<u32>,
    /// For 12 months at 100 %.
    pub(crate) rate: Option<u32>,
}

/// `alis grant show --format csv`: a row for each line; what is the trainee's as a whole stands with the first alone, so that a
/// column can be added up.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct GrantCsv {
    pub(crate) hpr: u32,
    pub(crate) name: Option<String>,
    pub(crate) municipality: String,
    /// Days, joined by commas.
    pub(crate) concluded: String,
    pub(crate) role: Option<String>,
    /// With the decimal point, or the comma that a Norwegian Excel reads.
    pub(crate) percent: String,
    pub(crate) centrality: Option<u32>,
    pub(crate) months: u32,
    pub(crate) rate: Option<u32>,
    pub(crate) amount: Option<u64>,
    pub(crate) project: Option<String>,
    pub(crate) trainee_amount: Option<u64>,
    pub(crate) facilitation_max: Option<u64>,
    pub(crate) hospital_months: Option<u32>,
    pub(crate) outside_months: Option<u32>,
    pub(crate) absent_months: Option<u32>,
    pub(crate) applied_on: Option<Day>,
    pub(crate) applied: Option<u32>,
    pub(crate) awarded_on: Option<Day>,
    pub(crate) awarded: Option<u32>,
    pub(crate) refused_on: Option<Day>,
}
