//! The ALIS-avtale between a municipality and its trainee (AVTALE): from when to when it holds, and what pauses it.
//!
//! Its duration is "limited to five years, given full-time work"; part time and absence lengthen it (AVTALE 1.2). It does
//! not hold during institution service outside the municipality, and ends by itself when the trainee leaves the position,
//! when the grant is refused, and with the specialisation. It is counted day by day, as [`service_time`]
//! does.
//!
//! A later signing replaces what was agreed, not the time that has been counted: AVTALE 1.2 names what lengthens the five
//! years, and a new signature is not among it. After it has ended, a signature begins a new agreement.

pub(crate) mod elements;
pub(crate) mod paper;

use chrono::NaiveDate;

use super::calendar::{add_days, add_months};
use super::fold::{AlisStep, Story};
use super::id::MunicipalityNumber;
use super::journal::{Element, ElementKind};
use super::placement::Placement;
use super::service_time::{self, Absence, FULL_DAY, PercentDays, Stretch};
use super::terms::{ClauseText, Wording};
use super::trainee::{Practice, Role, Trainee};

/// What the national ALIS-avtale demands, as data with its clauses (`store/alis_avtale.toml`).
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct AlisTerms {
    /// What a basis cites them by.
    pub(crate) cited_as: String,
    pub(crate) duration: Option<Duration>,
    pub(crate) elements: Vec<ElementTerm>,
    /// The clauses, whole, in their order.
    pub(crate) clauses: Vec<ClauseText>,
}

/// How long the agreement holds at most.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Duration {
    /// Years at full time.
    pub(crate) years: u32,
    pub(crate) clause: String,
    pub(crate) words: Wording,
}

/// What holds for one element.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ElementTerm {
    pub(crate) element: ElementKind,
    pub(crate) clause: String,
    /// Part of every agreement.
    pub(crate) required: bool,
    /// The roles that it does not apply to.
    pub(crate) not_for: Vec<Role>,
    /// It compensates somebody, who depends on the engagement.
    pub(crate) compensates: bool,
    /// Whole percent of the trainee's own maximum, at most.
    pub(crate) max_percent: Option<u32>,
    /// Only in municipalities of this class of centrality.
    pub(crate) centrality: Option<u32>,
    pub(crate) words: Wording,
}

impl AlisTerms {
    pub(crate) fn element(&self, kind: ElementKind) -> Option<&ElementTerm> {
        self.elements.iter().find(|term| term.element == kind)
    }
}

/// An agreement as it follows from the records.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AlisAgreement {
    /// The first signing.
    pub(crate) concluded: NaiveDate,
    /// The last signing: what it says holds.
    pub(crate) signed: NaiveDate,
    pub(crate) elements: Vec<Element>,
    /// The municipality that it was signed with, by the number of that day ([`Trainee::same_on`] says what it is on another).
    pub(crate) municipality: MunicipalityNumber,
    /// The first day on which it holds: the later of the first signing and the start of training.
    pub(crate) from: NaiveDate,
    /// What the years at full time add up to.
    pub(crate) target: PercentDays,
    /// What has been and will be counted, to the end.
    pub(crate) stretches: Vec<Stretch>,
    /// What pauses it between its first and last day, by date.
    pub(crate) pauses: Vec<Pause>,
    /// None where the practice that is known never reaches the target.
    pub(crate) end: Option<End>,
}

/// Days on which nothing is counted, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pause {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    pub(crate) why: PauseReason,
}

/// Why nothing is counted. Of an absence nothing more is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PauseReason {
    Absence,
    /// Institution service outside the municipality: the agreement does not hold (AVTALE 1.2).
    HospitalService,
}

impl PauseReason {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            PauseReason::Absence => "absence",
            PauseReason::HospitalService => "hospital-service",
        }
    }
}

/// The last day, and what makes it the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct End {
    /// The last day on which it holds.
    pub(crate) on: NaiveDate,
    pub(crate) by: EndedBy,
}

/// In the order in which they are named where several fall on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum EndedBy {
    Duration,
    Specialised,
    Discontinued,
    GrantRefused,
    PositionEnded,
}

impl EndedBy {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            EndedBy::Duration => "duration",
            EndedBy::Specialised => "specialised",
            EndedBy::Discontinued => "discontinued",
            EndedBy::GrantRefused => "grant-refused",
            EndedBy::PositionEnded => "position-ended",
        }
    }
}

impl AlisAgreement {
    /// The last day on which it holds.
    pub(crate) fn ends_on(&self) -> Option<NaiveDate> {
        self.end.map(|end| end.on)
    }

    /// Whether it holds on every day of a stretch, both days inclusive: not before its first day, not after its end, and
    /// not during hospital service. Absence only lengthens it (AVTALE 1.2).
    pub(crate) fn holds_throughout(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.from <= first && self.ends_on().is_none_or(|end| last <= end) && !self.hospital_service_in(first, last)
    }

    /// Whether hospital service pauses it on a day of a stretch.
    pub(crate) fn hospital_service_in(&self, first: NaiveDate, last: NaiveDate) -> bool {
        let service = |pause: &&Pause| pause.why == PauseReason::HospitalService;
        self.pauses.iter().filter(service).any(|pause| pause.from <= last && first <= pause.to)
    }

    /// What was counted up to and with a day.
    pub(crate) fn counted(&self, day: NaiveDate) -> PercentDays {
        self.stretches.iter().map(|stretch| stretch.served_before(add_days(day, 1))).sum()
    }

    /// Whole days at full time that were counted up to and with a day.
    pub(crate) fn service_days(&self, day: NaiveDate) -> i64 {
        self.counted(day) / FULL_DAY
    }
}

/// Why no position ends, and no agreement with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotEnded {
    /// None holds on the day, and none is left that has no end.
    NoAgreement,
    /// No practice in the agreement's municipality runs on the day.
    NoPractice,
}

/// The practices, by their place in the record, with which an agreement ends on a day (AVTALE 1.2): those in the
/// municipality of the agreement that holds then, else of the last one where it has no end; with a municipality of the one
/// with it.
///
/// # Errors
/// There is none.
pub(crate) fn practices_to_end(
    trainee: &Trainee,
    agreements: &[AlisAgreement],
    municipality: Option<MunicipalityNumber>,
    on: NaiveDate,
) -> Result<Vec<usize>, NotEnded> {
    let meant = |agreement: &&AlisAgreement| {
        municipality.is_none_or(|number| trainee.same_on(agreement.municipality, number, on))
    };
    let holds = |agreement: &&AlisAgreement| agreement.concluded <= on && agreement.ends_on() >= Some(on);
    let endless = || agreements.iter().rfind(meant).filter(|last| last.end.is_none());
    let agreement = agreements.iter().filter(meant).find(holds).or_else(endless).ok_or(NotEnded::NoAgreement)?;
    let ends = |practice: &Practice| {
        practice.runs_on(on) && trainee.same_on(trainee.number_of(practice), agreement.municipality, on)
    };
    let ending = trainee.practice.iter().enumerate().filter(|(_, practice)| ends(practice));
    let places: Vec<usize> = ending.map(|(place, _)| place).collect();
    if places.is_empty() { Err(NotEnded::NoPractice) } else { Ok(places) }
}

/// A trainee's agreements, the first signed first: one at a time with each municipality. A signing or a refusal that does
/// not say with whom is about the last.
///
/// `municipal`: the service is in an institution of the municipality, where the agreement holds.
pub(crate) fn agreements(
    trainee: &Trainee,
    story: &Story,
    terms: &AlisTerms,
    municipal: impl Fn(&Placement) -> bool,
) -> Vec<AlisAgreement> {
    let Some(duration) = &terms.duration else { return Vec::new() };
    let facts = AvtaleFacts { trainee, story, years: duration.years, pauses: pauses(trainee, story, municipal) };
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    let mut out: Vec<AlisAgreement> = Vec::new();
    for (on, step) in &story.alis {
        let with = |municipality: &Option<MunicipalityNumber>, out: &[AlisAgreement]| {
            let same = |one: &AlisAgreement| municipality.is_none_or(|to| trainee.same_on(one.municipality, to, *on));
            out.iter().rposition(same)
        };
        let at = match step {
            AlisStep::Signed { municipality, elements } => {
                let open =
                    |at: &usize| drafts[*at].refused.is_none() && out[*at].ends_on().is_none_or(|end| *on <= end);
                match with(municipality, &out).filter(open) {
                    Some(at) => {
                        drafts[at].signed = *on;
                        drafts[at].elements = elements;
                        at
                    }
                    None => {
                        let municipality = municipality.unwrap_or_else(|| trainee.signs_with_on(*on));
                        let draft = Draft { municipality, concluded: *on, signed: *on, elements, refused: None };
                        out.push(facts.agreement(&draft));
                        drafts.push(draft);
                        continue;
                    }
                }
            }
            AlisStep::GrantRefused { municipality } => {
                let Some(at) = with(municipality, &out) else { continue };
                drafts[at].refused = drafts[at].refused.or(Some(*on));
                at
            }
        };
        out[at] = facts.agreement(&drafts[at]);
    }
    out
}

/// What pauses an agreement, by date.
fn pauses(trainee: &Trainee, story: &Story, municipal: impl Fn(&Placement) -> bool) -> Vec<Pause> {
    let absences = trainee.absences_that_do_not_count(story.as_of).into_iter();
    let mut out: Vec<Pause> =
        absences.map(|absence| Pause { from: absence.from, to: absence.to, why: PauseReason::Absence }).collect();
    let outside = |placement: &Placement| placement.service_period().filter(|_| !municipal(placement));
    let periods = story.placements.iter().filter_map(outside);
    out.extend(periods.map(|(from, to)| Pause { from, to, why: PauseReason::HospitalService }));
    out.retain(|pause| pause.from <= pause.to);
    out.sort_unstable();
    out
}

/// What the journal says of one agreement.
struct Draft<'a> {
    municipality: MunicipalityNumber,
    concluded: NaiveDate,
    signed: NaiveDate,
    elements: &'a [Element],
    refused: Option<NaiveDate>,
}

struct AvtaleFacts<'a> {
    trainee: &'a Trainee,
    story: &'a Story,
    years: u32,
    pauses: Vec<Pause>,
}

impl AvtaleFacts<'_> {
    fn agreement(&self, draft: &Draft<'_>) -> AlisAgreement {
        let started = self.trainee.training.started;
        let from = started.map_or(draft.concluded, |started| started.max(draft.concluded));
        let months = self.years.saturating_mul(12);
        let target = FULL_DAY * (add_months(from, months) - from).num_days();
        let away: Vec<Absence> = self.pauses.iter().map(|pause| Absence { from: pause.from, to: pause.to }).collect();
        let mut stretches = service_time::stretches(&self.trainee.service_blocks(), &away, Some(from));
        let municipality = draft.municipality;
        let reached = service_time::behind(&stretches, target).map(|day| add_days(day, -1));
        let after = |day: Option<NaiveDate>| day.filter(|day| *day >= draft.concluded);
        let ends = [
            (reached, EndedBy::Duration),
            (after(self.story.specialised), EndedBy::Specialised),
            // Whoever comes back signs anew (AVTALE 1.2).
            (self.story.left.iter().copied().filter(|day| *day >= draft.concluded).min(), EndedBy::Discontinued),
            (draft.refused, EndedBy::GrantRefused),
            (self.position_ends(municipality, from), EndedBy::PositionEnded),
        ];
        let ends = ends.into_iter().filter_map(|(on, by)| Some(End { on: on?, by }));
        let end = ends.min_by_key(|end| (end.on, end.by));
        let until = end.map(|end| add_days(end.on, 1));
        stretches.retain(|stretch| until.is_none_or(|until| stretch.from < until));
        for stretch in &mut stretches {
            stretch.until = until.map_or(stretch.until, |until| stretch.until.min(until));
        }
        let clipped = |pause: &Pause| Pause {
            from: pause.from.max(from),
            to: end.map_or(pause.to, |end| pause.to.min(end.on)),
            why: pause.why,
        };
        AlisAgreement {
            concluded: draft.concluded,
            signed: draft.signed,
            elements: draft.elements.to_vec(),
            municipality,
            from,
            target,
            stretches,
            pauses: self.pauses.iter().map(clipped).filter(|pause| pause.from <= pause.to).collect(),
            end,
        }
    }

    /// The last day of the position that the agreement goes with (AVTALE 1.2): a practice ends and no other in that
    /// municipality follows, on the next day or after hospital service or absence that lasted until then.
    fn position_ends(&self, municipality: MunicipalityNumber, from: NaiveDate) -> Option<NaiveDate> {
        let own = |practice: &&Practice| self.trainee.in_municipality_from(practice, municipality);
        let lasts = |practice: &&Practice| practice.to.is_none_or(|to| to >= from && to >= practice.from);
        let mut practice: Vec<(NaiveDate, &Practice)> = self
            .trainee
            .practice
            .iter()
            .filter(lasts)
            .filter_map(|practice| Some((own(&practice)?, practice)))
            .collect();
        practice.sort_by_key(|(begins, _)| *begins);
        let mut practice = practice.into_iter();
        let mut last = practice.next()?.1.to?;
        for (begins, next) in practice {
            if begins > self.bridged(add_days(last, 1)) {
                break;
            }
            last = last.max(next.to?);
        }
        Some(last)
    }

    /// The first day from `day` on that no pause covers.
    fn bridged(&self, day: NaiveDate) -> NaiveDate {
        // By date: a pause that begins later cannot cover a day that an earlier one had to reach first.
        let reach = |day: NaiveDate, pause: &Pause| {
            if pause.from <= day && day <= pause.to { add_days(pause.to, 1) } else { day }
        };
        self.pauses.iter().fold(day, reach)
    }
}

impl Trainee {
    /// Whom an ALIS-avtale of a day is signed with, where it is not said: the municipality of the post that runs (the
    /// header's if among several), else of the next post, else the header's.
    pub(crate) fn signs_with_on(&self, on: NaiveDate) -> MunicipalityNumber {
        let next = || self.practice.iter().filter(|post| post.from > on).min_by_key(|post| post.from);
        match self.practice.iter().any(|post| post.runs_on(on)) {
            true => self.responsible_on(on),
            false => self.meant(next().map_or(self.municipality, |post| self.number_of(post)), on),
        }
    }
}

/// A gap between two posts in a municipality that ended the agreement with it (AVTALE 1.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AvtaleGap {
    pub(crate) municipality: MunicipalityNumber,
    /// The last day of the post before, and of the agreement.
    pub(crate) ended: NaiveDate,
    /// The post that begins after it.
    pub(crate) next: NaiveDate,
}

/// The gaps after which no agreement was signed anew.
pub(crate) fn gaps(trainee: &Trainee, agreements: &[AlisAgreement]) -> Vec<AvtaleGap> {
    let of_one = |agreement: &AlisAgreement| {
        let End { on: ended, by: EndedBy::PositionEnded } = agreement.end? else { return None };
        let municipality = agreement.municipality;
        let same = |other: &AlisAgreement| trainee.same_on(other.municipality, municipality, other.concluded);
        let again = agreements.iter().any(|other| other.concluded > ended && same(other));
        let later = trainee.practice.iter().filter_map(|post| trainee.in_municipality_from(post, municipality));
        let next = later.filter(|from| *from > ended).min()?;
        (!again).then_some(AvtaleGap { municipality, ended, next })
    };
    agreements.iter().filter_map(of_one).collect()
}

#[cfg(test)]
mod cases;
