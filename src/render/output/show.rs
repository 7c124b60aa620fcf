//! What `alis show` gives.

use super::day::Day;
use super::deadlines::DeadlineRow;
use super::hundredths::Hundredths;
use super::list::ListRow;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis show --format json`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ShowOutput {
    pub(crate) hpr: u32,
    /// Numbers that stood for them by mistake; absent where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) former_hpr: Vec<u32>,
    pub(crate) name: String,
    /// Names borne before; absent where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) former_names: Vec<String>,
    pub(crate) municipality: String,
    pub(crate) agreement: String,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) scheme: String,
    pub(crate) case: Option<String>,
    pub(crate) confidential: bool,
    pub(crate) training_started: Option<Day>,
    pub(crate) expected_completion: Option<Day>,
    /// Today's.
    pub(crate) supervisor: Option<String>,
    /// All who have their days, in the order of the record; absent where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) supervisors: Vec<SupervisorRow>,
    /// The posts in municipalities, in the order of the record.
    pub(crate) practice: Vec<PostRow>,
    /// Each hospital period, as in `alis list`.
    pub(crate) placements: Vec<ListRow>,
    /// As in `alis deadlines --all`.
    pub(crate) deadlines: Vec<DeadlineRow>,
    pub(crate) goals: Vec<GoalRow>,
    /// The goals of hospital service that are not achieved.
    pub(crate) goals_owed: Vec<OwedGoalRow>,
    /// Whether they can be reached in the hospital service that is arranged; null where the agreement is not known.
    pub(crate) goals_reach: Option<ReachRow>,
    pub(crate) journal: Vec<JournalRow>,
}

/// A supervisor in the municipality, and in which days.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct SupervisorRow {
    pub(crate) name: String,
    pub(crate) from: Option<Day>,
    pub(crate) to: Option<Day>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) speciality: Option<String>,
}

/// A post, by the number that `alis practice --post` takes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PostRow {
    pub(crate) number: usize,
    pub(crate) from: Day,
    /// The last day; null while it runs.
    pub(crate) to: Option<Day>,
    pub(crate) municipality: String,
    pub(crate) workplace: Option<String>,
    pub(crate) role: Option<String>,
    pub(crate) engagement: Option<String>,
    /// Of full time; at most two decimals.
    pub(crate) percent: Hundredths,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct GoalRow {
    pub(crate) goal: String,
    /// By the store's list of goals, or built in.
    pub(crate) name: Option<String>,
    pub(crate) achieved_on: Day,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct OwedGoalRow {
    pub(crate) goal: String,
    pub(crate) name: Option<String>,
}

/// Months of hospital service against those that both goals take.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ReachRow {
    /// Null where the terms state no length of service.
    pub(crate) needed_months: Option<u32>,
    /// Months of each hospital period that was not given up.
    pub(crate) parts: Vec<u32>,
    pub(crate) lacking_months: u32,
    /// foreseen, not-foreseen or not-stated: whether the terms let the service be split (3 + 3).
    pub(crate) split: String,
}

/// `alis goal --list --format json`: a list of these.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ListedGoalRow {
    pub(crate) goal: String,
    pub(crate) name: Option<String>,
    /// One of the two that hospital service is for.
    pub(crate) hospital_service: bool,
}

/// `alis goal --list --format csv`.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct ListedGoalCsv {
    pub(crate) goal: String,
    pub(crate) name: Option<String>,
    /// `true`, else empty.
    pub(crate) hospital_service: Option<bool>,
}

impl From<ListedGoalRow> for ListedGoalCsv {
    fn from(row: ListedGoalRow) -> Self {
        let hospital_service = row.hospital_service.then_some(true);
        ListedGoalCsv { goal: row.goal, name: row.name, hospital_service }
    }
}

/// One entry of a journal, its fields as in the file.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct JournalRow {
    pub(crate) on: Day,
    pub(crate) event: String,
    pub(crate) placement: u32,
    pub(crate) fields: serde_json::Map<String, serde_json::Value>,
}
