//! The shapes of all JSON output, one file a command. A change here is a breaking change.

mod agreement;
mod avtale;
mod check;
mod compliance;
mod day;
mod deadlines;
mod demand;
mod explain;
mod grant;
mod hospital;
mod hundredths;
mod list;
mod log;
mod matching;
mod municipality;
mod position;
mod prioritise;
mod purge;
mod show;
mod stats;
mod verify;
mod wording;

pub(crate) use agreement::{
    AgreementCsv, AgreementJournalRow, AgreementOutput, AgreementRow, CompareRow, CriterionRow, TermRow,
};
pub(crate) use avtale::{AvtaleOutput, CountedRow, EarlierAvtaleRow, ElementRow, PausedRow};
pub(crate) use check::{CheckRow, ClashingRow};
pub(crate) use compliance::{ComplianceOutput, ComplianceTotal, ComplianceWindow};
pub(crate) use deadlines::{DeadlineRow, basis_with};
pub(crate) use demand::DemandRow;
pub(crate) use explain::{
    CourseRow, DepartureRow, ExplainRow, ExplainTrainee, PlacementExplained, PriorServicePart, PriorServiceRow,
    ReckonedRow,
};
pub(crate) use grant::{GrantCsv, GrantLineRow, GrantOutput, GrantRow, GrantTraineeRow};
pub(crate) use hospital::{FormerPlaceRow, HospitalCsv, HospitalRow, SiteRow};
pub(crate) use hundredths::Hundredths;
pub(crate) use list::ListRow;
pub(crate) use log::{LogEvent, LogRow, SyncOutput};
pub(crate) use matching::{LineRow, MatchCsv, MatchOutput, MatchedRow, MoveRow, ReasonRow, RemedyRow, UnmatchedRow};
pub(crate) use municipality::{FormerNumberRow, MunicipalityCsv, MunicipalityRow};
pub(crate) use position::{HolderRow, PositionCsv, PositionRow};
pub(crate) use prioritise::{GoneRow, PrioritiseCsv, PrioritiseOutput, PrioritiseRow};
pub(crate) use purge::PurgeRow;
pub(crate) use show::{
    GoalRow, JournalRow, ListedGoalCsv, ListedGoalRow, OwedGoalRow, PostRow, ReachRow, ShowOutput, SupervisorRow,
};
pub(crate) use stats::{StatsCsv, StatsRow};
pub(crate) use verify::VerifyRow;
pub(crate) use wording::WordingRow;

/// The outputs that have a schema, by the name `alis schema output.NAME` takes.
pub(crate) const OUTPUTS: &[&str] = &[
    "deadlines",
    "list",
    "log",
    "sync",
    "show",
    "check",
    "municipality",
    "hospital",
    "agreement",
    "agreement-show",
    "agreement-compare",
    "compliance",
    "explain",
    "explain-trainee",
    "position",
    "match",
    "prioritise",
    "demand",
    "stats",
    "purge",
    "avtale",
    "grant",
    "grant-list",
    "verify",
    "goals",
];

/// The JSON Schema of an output.
pub(crate) fn schema(name: &str) -> Option<serde_json::Value> {
    let schema = match name {
        "deadlines" => schemars::schema_for!(Vec<DeadlineRow>),
        "list" => schemars::schema_for!(Vec<ListRow>),
        "log" => schemars::schema_for!(Vec<LogRow>),
        "sync" => schemars::schema_for!(SyncOutput),
        "show" => schemars::schema_for!(ShowOutput),
        "goals" => schemars::schema_for!(Vec<ListedGoalRow>),
        "check" => schemars::schema_for!(Vec<CheckRow>),
        "municipality" => schemars::schema_for!(Vec<MunicipalityRow>),
        "hospital" => schemars::schema_for!(Vec<HospitalRow>),
        "agreement" => schemars::schema_for!(Vec<AgreementRow>),
        "agreement-show" => schemars::schema_for!(AgreementOutput),
        "agreement-compare" => schemars::schema_for!(Vec<CompareRow>),
        "compliance" => schemars::schema_for!(ComplianceOutput),
        "explain" => schemars::schema_for!(Vec<ExplainRow>),
        "explain-trainee" => schemars::schema_for!(ExplainTrainee),
        "position" => schemars::schema_for!(Vec<PositionRow>),
        "match" => schemars::schema_for!(MatchOutput),
        "prioritise" => schemars::schema_for!(PrioritiseOutput),
        "demand" => schemars::schema_for!(Vec<DemandRow>),
        "stats" => schemars::schema_for!(Vec<StatsRow>),
        "purge" => schemars::schema_for!(Vec<PurgeRow>),
        "avtale" => schemars::schema_for!(AvtaleOutput),
        "grant" => schemars::schema_for!(GrantOutput),
        "grant-list" => schemars::schema_for!(Vec<GrantRow>),
        "verify" => schemars::schema_for!(Vec<VerifyRow>),
        _ => return None,
    };
    Some(schema.to_value())
}
