//! What `alis agreement` gives.

use super::day::Day;
use super::deadlines::DeadlineRow;
use super::wording::WordingRow;
use crate::domain::agreement::standing::Stand;
use crate::domain::register::Agreed;
use crate::domain::word::Word;
use chrono::NaiveDate;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis agreement list --format json`: a list of these.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct AgreementRow {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) municipalities: Vec<String>,
    pub(crate) hospitals: Vec<String>,
    pub(crate) profile: String,
    pub(crate) case: Option<String>,
    /// drafted, in-consultation, consulted, rejected, adopted, partly-signed, in-force, under-notice, run-out or superseded.
    pub(crate) standing: String,
    /// From the last party's signature.
    pub(crate) in_force_from: Option<Day>,
    /// The parties that have not signed.
    pub(crate) unsigned: Vec<String>,
    /// Those whom the last hearing went to and who have not replied; empty once it is closed.
    pub(crate) not_replied: Vec<String>,
    /// The last review.
    pub(crate) reviewed: Option<Day>,
    pub(crate) terminated: Option<Day>,
    /// The last day of the notice.
    pub(crate) runs_out: Option<Day>,
    /// The agreements it replaces.
    pub(crate) supersedes: Vec<String>,
    /// The agreement that has replaced it.
    pub(crate) superseded_by: Option<String>,
    pub(crate) superseded_on: Option<Day>,
}

impl AgreementRow {
    pub(crate) fn new(agreed: &Agreed, stand: &Stand) -> Self {
        let agreement = &agreed.agreement;
        let life = &stand.life;
        let day = |day: NaiveDate| day.to_string();
        let hearing = life.consultations.last().filter(|hearing| hearing.closed.is_none());
        AgreementRow {
            id: agreement.id.to_string(),
            title: agreement.title.clone(),
            municipalities: agreement.municipalities.iter().map(ToString::to_string).collect(),
            hospitals: agreement.hospitals.iter().map(ToString::to_string).collect(),
            profile: agreement.profile.to_string(),
            case: agreement.case.clone(),
            standing: stand.standing.as_str().to_owned(),
            in_force_from: life.in_force_from.map(day),
            unsigned: life.unsigned.clone(),
            not_replied: hearing.into_iter().flat_map(|hearing| hearing.missing()).map(str::to_owned).collect(),
            reviewed: life.reviewed.iter().max().copied().map(day),
            terminated: life.terminated.as_ref().map(|(on, _)| day(*on)),
            runs_out: stand.runs_out.map(day),
            supersedes: agreement.supersedes.iter().map(ToString::to_string).collect(),
            superseded_by: stand.superseded.as_ref().map(|(_, by)| by.to_string()),
            superseded_on: stand.superseded.as_ref().map(|(on, _)| day(*on)),
        }
    }
}

/// `alis agreement list --format csv`.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct AgreementCsv {
    pub(crate) id: String,
    pub(crate) title: String,
    /// Joined by commas, as the hospitals are.
    pub(crate) municipalities: String,
    pub(crate) hospitals: String,
    pub(crate) profile: String,
    pub(crate) in_force_from: Option<Day>,
    pub(crate) standing: String,
}

impl From<&AgreementRow> for AgreementCsv {
    fn from(row: &AgreementRow) -> Self {
        AgreementCsv {
            id: row.id.clone(),
            title: row.title.clone(),
            municipalities: row.municipalities.join(", "),
            hospitals: row.hospitals.join(", "),
            profile: row.profile.clone(),
            in_force_from: row.in_force_from.clone(),
            standing: row.standing.clone(),
        }
    }
}

/// `alis agreement show --format json`: the row of the list, and what is behind it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct AgreementOutput {
    #[serde(flatten)]
    pub(crate) row: AgreementRow,
    /// HPR numbers of those in training whose records name it though it is over; empty where it is not.
    pub(crate) named_by: Vec<u32>,
    pub(crate) criteria: Vec<CriterionRow>,
    /// As in `alis deadlines --all`.
    pub(crate) deadlines: Vec<DeadlineRow>,
    pub(crate) terms: Vec<TermRow>,
    pub(crate) journal: Vec<AgreementJournalRow>,
}

/// A criterion of a municipal institution; `met` is null where nobody has assessed it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct CriterionRow {
    pub(crate) criterion: String,
    pub(crate) met: Option<bool>,
    pub(crate) assessed_on: Option<Day>,
}

/// A term with one of its keys, as it holds for the agreement.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct TermRow {
    pub(crate) term: String,
    pub(crate) key: String,
    pub(crate) value: String,
    /// profile or agreement.
    pub(crate) origin: String,
    #[serde(flatten)]
    pub(crate) words: WordingRow,
}

/// One entry of an agreement's journal, its fields as in the file.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct AgreementJournalRow {
    pub(crate) on: Day,
    pub(crate) event: String,
    pub(crate) fields: serde_json::Map<String, serde_json::Value>,
}

/// `alis agreement compare --format json`: a list of these, a row for each key that one of the two states.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct CompareRow {
    pub(crate) term: String,
    /// A key of the term, `clause` and `strength` among them.
    pub(crate) key: String,
    /// What the first states; null where it states nothing.
    pub(crate) a: Option<String>,
    pub(crate) b: Option<String>,
    pub(crate) differs: bool,
}
