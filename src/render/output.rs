//! The shapes of all JSON output, one file a command. A change here is a breaking change.

mod agreement;
mod avtale;
mod check;
mod compliance;
mod day;
mod deadlines;
mod demand;
mod explain;
mod find;
mod grant;
mod hospital;
mod hundredths;
mod list;
mod log;
mod matching;
mod municipality;
mod phone;
mod position;
mod prioritise;
mod purge;
mod show;
mod stats;
mod timeline;
mod today;
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
pub(crate) use find::FindRow;
pub(crate) use grant::{GrantCsv, GrantLineRow, GrantOutput, GrantRow, GrantTraineeRow};
pub(crate) use hospital::{FormerPlaceRow, HospitalCsv, HospitalRow, SiteRow};
pub(crate) use hundredths::Hundredths;
pub(crate) use list::ListRow;
pub(crate) use log::{LogEvent, LogRow, SyncOutput};
pub(crate) use matching::{LineRow, MatchCsv, MatchOutput, MatchedRow, MoveRow, ReasonRow, RemedyRow, UnmatchedRow};
pub(crate) use municipality::{FormerNumberRow, MunicipalityCsv, MunicipalityRow};
pub(crate) use phone::{HospitalPhone, PhoneOutput};
pub(crate) use position::{HolderRow, PositionCsv, PositionRow};
pub(crate) use prioritise::{GoneRow, PrioritiseCsv, PrioritiseOutput, PrioritiseRow};
pub(crate) use purge::PurgeRow;
pub(crate) use show::{
    GoalRow, JournalRow, ListedGoalCsv, ListedGoalRow, OwedGoalRow, PostRow, ReachRow, ShowOutput, SupervisorRow,
};
pub(crate) use stats::{StatsCsv, StatsRow};
pub(crate) use timeline::{StayRow, WardRow};
pub(crate) use today::{TodayOutput, TodayRow};
pub(crate) use verify::VerifyRow;
pub(crate) use wording::WordingRow;

/// The outputs that have a schema, by the name `alis schema output.NAME` takes, with the schema: a file that is made of the shapes
/// here, since a program that nobody asks for one need not have what makes it.
pub(crate) const OUTPUTS: &[(&str, &str)] = &[
    ("deadlines", include_str!("output/schemas/deadlines.json")),
    ("today", include_str!("output/schemas/today.json")),
    ("list", include_str!("output/schemas/list.json")),
    ("log", include_str!("output/schemas/log.json")),
    ("sync", include_str!("output/schemas/sync.json")),
    ("show", include_str!("output/schemas/show.json")),
    ("check", include_str!("output/schemas/check.json")),
    ("municipality", include_str!("output/schemas/municipality.json")),
    ("hospital", include_str!("output/schemas/hospital.json")),
    ("agreement", include_str!("output/schemas/agreement.json")),
    ("agreement-show", include_str!("output/schemas/agreement-show.json")),
    ("agreement-compare", include_str!("output/schemas/agreement-compare.json")),
    ("compliance", include_str!("output/schemas/compliance.json")),
    ("explain", include_str!("output/schemas/explain.json")),
    ("explain-trainee", include_str!("output/schemas/explain-trainee.json")),
    ("position", include_str!("output/schemas/position.json")),
    ("match", include_str!("output/schemas/match.json")),
    ("prioritise", include_str!("output/schemas/prioritise.json")),
    ("demand", include_str!("output/schemas/demand.json")),
    ("timeline", include_str!("output/schemas/timeline.json")),
    ("timeline-places", include_str!("output/schemas/timeline-places.json")),
    ("stats", include_str!("output/schemas/stats.json")),
    ("purge", include_str!("output/schemas/purge.json")),
    ("avtale", include_str!("output/schemas/avtale.json")),
    ("grant", include_str!("output/schemas/grant.json")),
    ("grant-list", include_str!("output/schemas/grant-list.json")),
    ("verify", include_str!("output/schemas/verify.json")),
    ("goals", include_str!("output/schemas/goals.json")),
    ("phone", include_str!("output/schemas/phone.json")),
    ("find", include_str!("output/schemas/find.json")),
];

/// The JSON Schema of an output, as text; `None` where there is no such output.
pub(crate) fn schema(name: &str) -> Option<&'static str> {
    OUTPUTS.iter().find(|(known, _)| *known == name).map(|(_, schema)| *schema)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::render::json;

    /// The schema as the shapes are today.
    fn made(name: &str) -> Option<schemars::Schema> {
        Some(match name {
            "deadlines" => schemars::schema_for!(Vec<DeadlineRow>),
            "today" => schemars::schema_for!(TodayOutput),
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
            "timeline" => schemars::schema_for!(Vec<StayRow>),
            "timeline-places" => schemars::schema_for!(Vec<WardRow>),
            "stats" => schemars::schema_for!(Vec<StatsRow>),
            "purge" => schemars::schema_for!(Vec<PurgeRow>),
            "avtale" => schemars::schema_for!(AvtaleOutput),
            "grant" => schemars::schema_for!(GrantOutput),
            "grant-list" => schemars::schema_for!(Vec<GrantRow>),
            "phone" => schemars::schema_for!(PhoneOutput),
            "find" => schemars::schema_for!(Vec<FindRow>),
            "verify" => schemars::schema_for!(Vec<VerifyRow>),
            _ => return None,
        })
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "UPDATE_DOCS writes the schemas of this repository, no record")]
    fn the_schemas_are_those_of_today() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render/output/schemas");
        for (name, there) in OUTPUTS {
            let made = made(name).unwrap_or_else(|| unreachable!("output.{name} has no shape in `made`"));
            let text = format!("{}\n", json::text(&made.to_value()).unwrap().trim_end());
            if std::env::var_os("UPDATE_DOCS").is_some() {
                std::fs::write(folder.join(format!("{name}.json")), text).unwrap();
                continue;
            }
            assert!(*there == text, "{name}.json is not of today: UPDATE_DOCS=1 cargo test schemas");
        }
        // Each file is one of them.
        let files = std::fs::read_dir(folder).unwrap().count();
        assert_eq!(files, OUTPUTS.len());
    }
}
