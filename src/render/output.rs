//! The shapes of all JSON output. A change here is a breaking change.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::agreement::standing::Stand;
use crate::domain::course_budget::CourseBudget;
use crate::domain::deadline::{Basis, Deadline};
use crate::domain::register::Agreed;
use crate::domain::word::Word;
use chrono::NaiveDate;

/// A day, written `2027-03-01`.
type Day = String;

/// `alis deadlines --format json`: a list of these, most urgent first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct DeadlineRow {
    pub(crate) rule: String,
    /// The record it is about: `trainees/9144897`.
    pub(crate) record: String,
    /// The name of whom it is about.
    pub(crate) subject: String,
    /// The hospital period, from 1; null where it is about the person or the municipality.
    pub(crate) placement: Option<u32>,
    /// municipality, hospital, trainee or supervisor; both, parties or committee where it is about an agreement.
    pub(crate) responsible: String,
    /// The first day on which the act makes sense.
    pub(crate) opens: Option<Day>,
    /// The last day.
    pub(crate) due: Day,
    /// The last Norwegian working day on or before `due`.
    pub(crate) act_by: Day,
    /// overdue, open, upcoming or done.
    pub(crate) status: String,
    /// From today to `due`, negative when it has passed; null when done.
    pub(crate) days_left: Option<i64>,
    pub(crate) done_on: Option<Day>,
    /// Source and clause; `reminder` where the number is the tool's own.
    pub(crate) basis: String,
    /// requirement, recommendation or reservation.
    pub(crate) strength: String,
    pub(crate) agreement: Option<String>,
    pub(crate) municipality: Option<String>,
    pub(crate) hospital: Option<String>,
    /// The command to type.
    pub(crate) next: String,
}

impl DeadlineRow {
    pub(crate) fn new(deadline: &Deadline, today: NaiveDate, next: String) -> Self {
        DeadlineRow {
            rule: deadline.rule.as_str().to_owned(),
            record: deadline.record.path(),
            subject: deadline.subject.clone(),
            placement: deadline.placement,
            responsible: deadline.responsible.as_str().to_owned(),
            opens: deadline.opens_on().map(|day| day.to_string()),
            due: deadline.due_on().to_string(),
            act_by: deadline.act_by().to_string(),
            status: deadline.status(today).as_str().to_owned(),
            days_left: if deadline.done_on.is_some() { None } else { Some(deadline.days_left(today)) },
            done_on: deadline.done_on.map(|day| day.to_string()),
            basis: basis(&deadline.basis),
            strength: deadline.strength.as_str().to_owned(),
            agreement: deadline.agreement.as_ref().map(ToString::to_string),
            municipality: deadline.municipality.as_ref().map(ToString::to_string),
            hospital: deadline.hospital.as_ref().map(ToString::to_string),
            next,
        }
    }
}

/// `HSYK 6.3`, `HSYK 6.2, reminder`: the same in every language.
fn basis(basis: &Basis) -> String {
    basis_with(basis, "reminder")
}

/// The basis with the word for the tool's own number in some language.
pub(crate) fn basis_with(basis: &Basis, reminder: &str) -> String {
    let mut out = basis.source.clone();
    if let Some(clause) = &basis.clause {
        out += &format!(" {clause}");
    }
    if basis.reminder {
        out += &format!(", {reminder}");
    }
    out
}

/// `alis verify --format json`: a list of these, one a file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct VerifyRow {
    /// As it was typed.
    pub(crate) file: String,
    /// unchanged, changed (a letter of this name was issued, with other content) or unknown.
    pub(crate) letter: String,
    /// same, moved-on, rewritten or not-comparable; null where no letter is known.
    pub(crate) records: Option<String>,
    pub(crate) kind: Option<String>,
    /// The record it is about: `trainees/9144897`.
    pub(crate) record: Option<String>,
    pub(crate) issued_on: Option<Day>,
    /// The file it was issued as, within the store.
    pub(crate) issued_as: Option<String>,
    /// Of the file that was verified.
    pub(crate) sha256: String,
}

/// `alis list --format json`: a list of these, a row for each hospital period.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ListRow {
    pub(crate) hpr: u32,
    pub(crate) name: String,
    pub(crate) municipality: String,
    pub(crate) agreement: String,
    pub(crate) placement: u32,
    pub(crate) stage: String,
    pub(crate) start: Option<Day>,
    pub(crate) end: Option<Day>,
    pub(crate) site: Option<String>,
    pub(crate) department: Option<String>,
    /// The day the prior service that the terms ask for is reached.
    pub(crate) eligible_from: Option<Day>,
    pub(crate) next_rule: Option<String>,
    pub(crate) next_due: Option<Day>,
}

/// `alis log --format json`: a list of these, the newest first, a row for each record that a commit touched; and what
/// `alis sync` brought in.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct LogRow {
    /// Null where it is not committed.
    pub(crate) commit: Option<String>,
    /// When it was recorded, with the offset of who did: `2026-08-01T12:00:00+02:00`.
    pub(crate) at: Option<String>,
    /// Who recorded it, as git knows them.
    pub(crate) by: Option<String>,
    /// `trainees/9144897`, or the path of a file that is no record.
    pub(crate) record: String,
    /// The name of whom it is about, else the id.
    pub(crate) subject: String,
    /// made, changed or removed.
    pub(crate) change: String,
    /// Entries of the journal that came or went.
    pub(crate) events: Vec<LogEvent>,
    /// Keys, and blocks such as `practice`, that are not what they were.
    pub(crate) keys: Vec<String>,
    /// The commit's first line.
    pub(crate) message: Option<String>,
}

/// An entry of a journal that came or went.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct LogEvent {
    pub(crate) event: String,
    /// The day it happened.
    pub(crate) on: Day,
    /// False where it was taken out.
    pub(crate) added: bool,
}

/// `alis sync --format json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct SyncOutput {
    /// What came in, a row for each record.
    pub(crate) received: Vec<LogRow>,
    /// So many commits were sent.
    pub(crate) sent: usize,
}

/// `alis show --format json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ShowOutput {
    pub(crate) hpr: u32,
    pub(crate) name: String,
    pub(crate) municipality: String,
    pub(crate) agreement: String,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) scheme: String,
    pub(crate) case: Option<String>,
    pub(crate) confidential: bool,
    pub(crate) training_started: Option<Day>,
    pub(crate) expected_completion: Option<Day>,
    pub(crate) supervisor: Option<String>,
    /// Each hospital period, as in `alis list`.
    pub(crate) placements: Vec<ListRow>,
    /// As in `alis deadlines --all`.
    pub(crate) deadlines: Vec<DeadlineRow>,
    pub(crate) goals: Vec<GoalRow>,
    pub(crate) journal: Vec<JournalRow>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct GoalRow {
    pub(crate) goal: String,
    pub(crate) achieved_on: Day,
}

/// One entry of a journal, its fields as in the file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct JournalRow {
    pub(crate) on: Day,
    pub(crate) event: String,
    pub(crate) placement: u32,
    pub(crate) fields: serde_json::Map<String, serde_json::Value>,
}

/// `alis check --format json`: a list of these, by file and place.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CheckRow {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    /// error or warning.
    pub(crate) severity: String,
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

/// `alis municipality list --format json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct MunicipalityRow {
    pub(crate) number: String,
    pub(crate) name: String,
    pub(crate) centrality: Option<u32>,
    pub(crate) registered: Option<Day>,
    pub(crate) coordinator: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
}

/// `alis hospital list --format json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct HospitalRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) contact: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) sites: Vec<SiteRow>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct SiteRow {
    pub(crate) name: String,
    pub(crate) departments: Vec<String>,
}

/// `alis agreement list --format json`: a list of these.
#[derive(Clone, Debug, Serialize, JsonSchema)]
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

/// `alis agreement show --format json`: the row of the list, and what is behind it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct AgreementOutput {
    #[serde(flatten)]
    pub(crate) row: AgreementRow,
    pub(crate) criteria: Vec<CriterionRow>,
    /// As in `alis deadlines --all`.
    pub(crate) deadlines: Vec<DeadlineRow>,
    pub(crate) terms: Vec<TermRow>,
    pub(crate) journal: Vec<AgreementJournalRow>,
}

/// A criterion of a municipal institution; `met` is null where nobody has assessed it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CriterionRow {
    pub(crate) criterion: String,
    pub(crate) met: Option<bool>,
    pub(crate) assessed_on: Option<Day>,
}

/// A term with one of its keys, as it holds for the agreement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct TermRow {
    pub(crate) term: String,
    pub(crate) key: String,
    pub(crate) value: String,
    /// profile or agreement.
    pub(crate) origin: String,
}

/// One entry of an agreement's journal, its fields as in the file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct AgreementJournalRow {
    pub(crate) on: Day,
    pub(crate) event: String,
    pub(crate) fields: serde_json::Map<String, serde_json::Value>,
}

/// `alis agreement compare --format json`: a list of these, a row for each key that one of the two states.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CompareRow {
    pub(crate) term: String,
    /// A key of the term, `clause` and `strength` among them.
    pub(crate) key: String,
    /// What the first states; null where it states nothing.
    pub(crate) a: Option<String>,
    pub(crate) b: Option<String>,
    pub(crate) differs: bool,
}

/// `alis position list --format json`: a list of these, by start.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PositionRow {
    pub(crate) id: String,
    pub(crate) hospital: String,
    pub(crate) site: String,
    pub(crate) department: String,
    pub(crate) start: Day,
    /// The last day of service.
    pub(crate) end: Day,
    pub(crate) months: u32,
    pub(crate) capacity: u32,
    /// Seats held by offers that are open or accepted.
    pub(crate) taken: usize,
    pub(crate) free: u32,
    /// planned, published, advertised or closed.
    pub(crate) standing: String,
    pub(crate) published: Option<Day>,
    pub(crate) advertised: Option<Day>,
    pub(crate) closed: Option<Day>,
    pub(crate) cause: Option<String>,
    pub(crate) holders: Vec<HolderRow>,
}

/// Who holds a seat of a position.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct HolderRow {
    /// HPR number; null where the record is restricted.
    pub(crate) trainee: Option<u32>,
    pub(crate) placement: u32,
    /// Accepted; else the offer is open.
    pub(crate) accepted: bool,
    /// The day of the offer.
    pub(crate) since: Day,
}

/// `alis compliance AGREEMENT --format json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ComplianceOutput {
    pub(crate) agreement: String,
    /// The last days of all windows lie from here …
    pub(crate) from: Day,
    /// … to here.
    pub(crate) to: Day,
    /// By rule, side and clause.
    pub(crate) totals: Vec<ComplianceTotal>,
    /// By last day. Trainees are named by number only.
    pub(crate) windows: Vec<ComplianceWindow>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ComplianceTotal {
    pub(crate) rule: String,
    pub(crate) responsible: String,
    pub(crate) basis: String,
    pub(crate) met: u32,
    /// Done after the last day.
    pub(crate) late: u32,
    /// Not done.
    pub(crate) missed: u32,
    pub(crate) worst_days_late: i64,
}

/// A window that one side had, and what became of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ComplianceWindow {
    pub(crate) rule: String,
    pub(crate) record: String,
    pub(crate) placement: Option<u32>,
    pub(crate) responsible: String,
    pub(crate) basis: String,
    pub(crate) strength: String,
    pub(crate) opens: Option<Day>,
    pub(crate) due: Day,
    /// Null where it was missed.
    pub(crate) done_on: Option<Day>,
    /// met, late or missed.
    pub(crate) outcome: String,
    /// Zero where it was met; where it was missed, until something made it pointless, else until today.
    pub(crate) days_late: i64,
}

/// `alis prioritise --format json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PrioritiseOutput {
    pub(crate) municipality: String,
    /// Those who wait, in the order that is proposed.
    pub(crate) candidates: Vec<PrioritiseRow>,
    /// The day of the decision that holds.
    pub(crate) decided_on: Option<Day>,
    /// Named in that decision, and waiting no more.
    pub(crate) gone: Vec<GoneRow>,
}

/// A candidate in the proposed order.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PrioritiseRow {
    pub(crate) hpr: u32,
    /// Null where the record is restricted.
    pub(crate) name: Option<String>,
    /// The place that is proposed, from 1.
    pub(crate) rank: usize,
    /// The wished start.
    pub(crate) start: Day,
    /// Whole months of service at full time.
    pub(crate) service_months: u32,
    pub(crate) requested_on: Day,
    /// In the user's language.
    pub(crate) reasons: Vec<String>,
    /// The place in the decision that holds.
    pub(crate) decided: Option<usize>,
}

/// Somebody whom a decision names, and who waits no more.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct GoneRow {
    pub(crate) hpr: u32,
    /// Null where the trainee is not in the register, or another municipality's.
    pub(crate) stage: Option<String>,
}

/// `alis demand --format json`: a list of these, by half-year and place.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct DemandRow {
    /// `2027-1` is January to June 2027.
    pub(crate) half_year: String,
    pub(crate) hospital: Option<String>,
    pub(crate) site: Option<String>,
    pub(crate) department: Option<String>,
    /// Hospital periods that start then.
    pub(crate) wanted: u32,
    /// Seats of positions.
    pub(crate) positions: u32,
    /// Seats held by offers that are open or accepted.
    pub(crate) taken: u32,
    /// Wanted less positions.
    pub(crate) gap: i64,
}

/// `alis match --format json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct MatchOutput {
    pub(crate) matched: Vec<MatchedRow>,
    pub(crate) unmatched: Vec<UnmatchedRow>,
    /// The positions that still have a seat.
    pub(crate) vacant: Vec<String>,
    /// Offers that stand, and would not have been given had everybody been matched anew.
    pub(crate) would_move: Vec<MoveRow>,
}

/// Who got a position.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct MatchedRow {
    pub(crate) trainee: u32,
    pub(crate) placement: u32,
    pub(crate) position: String,
    /// Which wish it meets, from 1; null where it was not wished.
    pub(crate) wish: Option<usize>,
    /// Days between its start and the wished start, in either direction.
    pub(crate) deviation_days: i64,
    /// In the user's language.
    pub(crate) reasons: Vec<String>,
    /// What the trainee would rather have had, most wanted first: all full.
    pub(crate) preferred: Vec<ReasonRow>,
}

/// Who got nothing.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct UnmatchedRow {
    pub(crate) trainee: u32,
    pub(crate) placement: u32,
    /// Every position that the trainee would have taken, most wanted first; then at most 20 others, nearest start first.
    pub(crate) reasons: Vec<ReasonRow>,
    /// What little would give a place, at most one of each kind.
    pub(crate) changes: Vec<RemedyRow>,
}

/// Why a position went to somebody else.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ReasonRow {
    pub(crate) position: String,
    /// full, half, closed, gate, too-far, too-short, not-wished, not-eligible, other-agreement or overlaps.
    pub(crate) why: String,
    /// Who has its seats.
    pub(crate) before: Vec<u32>,
    /// What put each of them ahead: offer, rank, wished-start, prior-service, request-date or number.
    pub(crate) criteria: Vec<String>,
}

/// A change of one thing that would give a place.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct RemedyRow {
    /// place, month, place-and-month or months: to take this position too; seats: so many seats more in it.
    pub(crate) change: String,
    pub(crate) position: String,
    pub(crate) start: Day,
    pub(crate) months: u32,
    pub(crate) seats: Option<u32>,
}

/// An offer that stands only because it is fixed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct MoveRow {
    pub(crate) trainee: u32,
    pub(crate) placement: u32,
    pub(crate) from: String,
    /// Null where the trainee would have got nothing.
    pub(crate) to: Option<String>,
}

/// `alis explain RULE --format json`: a list of these, one for each set of terms.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ExplainRow {
    pub(crate) rule: String,
    /// A profile or an agreement.
    pub(crate) terms: String,
    pub(crate) term: String,
    pub(crate) key: String,
    pub(crate) value: String,
    /// profile, agreement, reminder or national.
    pub(crate) origin: String,
}

/// `alis explain TRAINEE --format json`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ExplainTrainee {
    pub(crate) hpr: u32,
    pub(crate) name: String,
    /// Null where the agreement asks for none.
    pub(crate) prior_service: Option<PriorServiceRow>,
    pub(crate) placements: Vec<PlacementExplained>,
    pub(crate) deadlines: Vec<ReckonedRow>,
}

/// How the prior service adds up.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PriorServiceRow {
    pub(crate) basis: String,
    pub(crate) strength: String,
    pub(crate) needed_months: u32,
    /// Whole months at full time before today.
    pub(crate) served_months: u32,
    /// General practice before the first block.
    pub(crate) months_before: u32,
    pub(crate) parts: Vec<PriorServicePart>,
    /// Days times percent, so far.
    pub(crate) percent_days: i64,
    /// What has to be reached; null where nothing is counted.
    pub(crate) target_percent_days: Option<i64>,
    pub(crate) eligible_from: Option<Day>,
}

/// Days on end that each count the same, both inclusive.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PriorServicePart {
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) percent: u32,
    pub(crate) days: i64,
}

/// Where a hospital period stands, and since which entry.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PlacementExplained {
    pub(crate) placement: u32,
    pub(crate) stage: String,
    pub(crate) since: Option<Day>,
    /// The event that brought it to its stage.
    pub(crate) event: Option<String>,
    pub(crate) start: Option<Day>,
    /// request, answer or offer.
    pub(crate) start_from: Option<String>,
    /// The day of that entry.
    pub(crate) start_from_on: Option<Day>,
    pub(crate) months: Option<u32>,
    pub(crate) end: Option<Day>,
    /// months, extension or completion.
    pub(crate) end_from: Option<String>,
    pub(crate) courses: Option<CourseRow>,
    pub(crate) departures: Vec<DepartureRow>,
}

/// Course days of a hospital period; a budget may be part of a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CourseRow {
    pub(crate) budget: f64,
    pub(crate) used: u32,
    pub(crate) left: f64,
}

impl From<CourseBudget> for CourseRow {
    fn from(budget: CourseBudget) -> Self {
        let days = |tenths: u32| f64::from(tenths) / 10.0;
        CourseRow { budget: days(budget.tenths), used: budget.used, left: days(budget.left_tenths()) }
    }
}

/// A term that an entry was recorded against.
#[derive(Clone, Debug, Serialize, JsonSchema)]
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
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ReckonedRow {
    #[serde(flatten)]
    pub(crate) deadline: DeadlineRow,
    pub(crate) opens_reckoned: Option<String>,
    pub(crate) due_reckoned: String,
}

/// `alis purge --format json`: a list of these, whoever may be erased.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PurgeRow {
    pub(crate) hpr: u32,
    /// The day the last of the case was closed.
    pub(crate) closed: Option<Day>,
    /// The first day on which it may be erased.
    pub(crate) kept_until: Option<Day>,
    /// The yearly purge it goes with.
    pub(crate) purge_by: Option<Day>,
}

/// `alis avtale show --format json`. Without an agreement `signed` and `end` are null.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub(crate) struct AvtaleOutput {
    pub(crate) hpr: u32,
    /// The last signing: what it says holds.
    pub(crate) signed: Option<Day>,
    /// The last day on which the agreement holds; null where the practice that is known never reaches it.
    pub(crate) end: Option<Day>,
    /// Whole days at full time that were counted by today.
    pub(crate) service_days: i64,
    pub(crate) paused: Vec<PausedRow>,
    /// The first signing, from which the time is counted.
    pub(crate) concluded: Option<Day>,
    /// The later of the first signing and the start of training.
    pub(crate) from: Option<Day>,
    /// duration, specialised, discontinued, grant-refused or position-ended.
    pub(crate) ended_by: Option<String>,
    /// Days at full time that make up the whole.
    pub(crate) target_days: Option<i64>,
    pub(crate) counted: Vec<CountedRow>,
    pub(crate) elements: Vec<ElementRow>,
    /// The first and last day of each agreement before.
    pub(crate) earlier: Vec<EarlierAvtaleRow>,
}

/// Days on which nothing is counted, both inclusive.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PausedRow {
    pub(crate) from: Day,
    pub(crate) to: Day,
    /// absence or hospital-service.
    pub(crate) why: String,
}

/// Days on end that each count the same, both inclusive; `to` is null where they run on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CountedRow {
    pub(crate) from: Day,
    pub(crate) to: Option<Day>,
    pub(crate) percent: u32,
}

/// One element of the ALIS-avtale, as in the record.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ElementRow {
    pub(crate) element: String,
    pub(crate) clause: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) share_percent: Option<u32>,
    pub(crate) text: Option<String>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct EarlierAvtaleRow {
    pub(crate) from: Day,
    pub(crate) end: Option<Day>,
    pub(crate) ended_by: Option<String>,
}

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
    "purge",
    "avtale",
];

/// The JSON Schema of an output.
pub(crate) fn schema(name: &str) -> Option<serde_json::Value> {
    let schema = match name {
        "deadlines" => schemars::schema_for!(Vec<DeadlineRow>),
        "list" => schemars::schema_for!(Vec<ListRow>),
        "log" => schemars::schema_for!(Vec<LogRow>),
        "sync" => schemars::schema_for!(SyncOutput),
        "show" => schemars::schema_for!(ShowOutput),
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
        "purge" => schemars::schema_for!(Vec<PurgeRow>),
        "avtale" => schemars::schema_for!(AvtaleOutput),
        _ => return None,
    };
    Some(schema.to_value())
}
