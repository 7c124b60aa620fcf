//! What a trainee gives grounds to apply for in a round: months by role and percent, and kroner (AVTALE 4.1, 1.2).
//!
//! A month of the round counts where the ALIS-avtale holds on every day of it; months with hospital service are left out, for
//! then it does not hold. A month belongs to what was held on most of its days, no post included. Kroner are whole: rate ×
//! percent × months / 12, each line rounded for itself, half a krone up. A rate that is not known is never taken as zero.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDate;

use super::{GrantRound, Month};
use crate::domain::alis_agreement::{AlisAgreement, AlisTerms};
use crate::domain::calendar::add_days;
use crate::domain::case::TraineeCase;
use crate::domain::fold::{GrantStep, GrantStepKind, Story};
use crate::domain::hpr::Hpr;
use crate::domain::id::MunicipalityNumber;
use crate::domain::journal::ElementKind;
use crate::domain::municipality::Municipality;
use crate::domain::percent::Percent;
use crate::domain::trainee::{Engagement, Practice, Role, Trainee};
use crate::domain::word::Word;

/// What one trainee gives one municipality grounds to apply for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Claim {
    pub(crate) hpr: Hpr,
    pub(crate) name: String,
    /// Restricted: counted, and named by the number only.
    pub(crate) confidential: bool,
    pub(crate) municipality: MunicipalityNumber,
    /// The first signing of each agreement that months were counted of.
    pub(crate) concluded: Vec<NaiveDate>,
    /// By role, the higher percent first, then by class.
    pub(crate) lines: Vec<Line>,
    /// Whole months that count.
    pub(crate) months: u32,
    /// Months left out for hospital service.
    pub(crate) hospital_months: u32,
    /// Months left out because the agreement did not hold on all of their days.
    pub(crate) outside_months: u32,
    /// Months left out because the trainee was attached to an agency in them.
    pub(crate) agency_months: u32,
    /// Of the months that count, those that lie wholly in absence that does not count as service.
    pub(crate) absent_months: u32,
    /// The most of it that may be used for facilitation, in percent (AVTALE 4.1.5); none where nothing states it.
    facilitation_percent: Option<u32>,
    pub(crate) missing: BTreeSet<Missing>,
    /// What the journal says of the round.
    pub(crate) settled: Settled,
}

/// Months in one role at one percentage, in a municipality of one class.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) role: Option<Role>,
    /// Of full time.
    pub(crate) percent: Percent,
    /// The class of centrality that was valid then.
    pub(crate) class: Option<u32>,
    /// Whole months.
    pub(crate) months: u32,
    /// Whole kroner for 12 months at 100 %.
    pub(crate) rate: Option<u32>,
    /// Whole kroner; none where something is missing.
    pub(crate) amount: Option<u64>,
}

/// The day of a step, and its whole kroner where they are known.
pub(crate) type DayAndAmount = (NaiveDate, Option<u32>);

/// What became of a trainee in a round: the last entry of each kind, with its kroner where it has them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Settled {
    pub(crate) applied: Option<DayAndAmount>,
    pub(crate) awarded: Option<DayAndAmount>,
    /// The day of the refusal.
    pub(crate) refused: Option<NaiveDate>,
    /// A step does not say whose application it is, as earlier versions wrote it: it is of every municipality's.
    pub(crate) undivided: bool,
}

impl Settled {
    /// What a journal says of a round, of a municipality's application; what does not say whose it is counts for each.
    pub(crate) fn of(
        trainee: &Trainee,
        story: &Story,
        name: &str,
        round: &GrantRound,
        municipality: MunicipalityNumber,
    ) -> Settled {
        let mut out = Settled::default();
        let stands = round.stands_on();
        let own =
            |step: &&GrantStep| step.municipality.is_none_or(|number| trainee.same_on(number, municipality, stands));
        for step in story.grants.iter().filter(|step| step.round == name).filter(own) {
            out.undivided |= step.municipality.is_none();
            match step.kind {
                GrantStepKind::Applied => out.applied = Some((step.on, step.amount)),
                GrantStepKind::Awarded => out.awarded = Some((step.on, step.amount)),
                GrantStepKind::Refused => out.refused = Some(step.on),
            }
        }
        out
    }

    /// The first day that says it was applied for: an answer says so too.
    pub(crate) fn on(self) -> Option<NaiveDate> {
        let days = [self.applied.map(|(on, _)| on), self.awarded.map(|(on, _)| on), self.refused];
        days.into_iter().flatten().min()
    }

    /// What was applied for, of a trainee who waits for the answer: whole kroner, where they are known.
    ///
    /// # Errors
    /// It is answered, or was not applied for.
    pub(crate) fn to_answer(self) -> Result<Option<u32>, NotAnswerable> {
        match (self.awarded, self.refused, self.applied) {
            (Some((on, _)), _, _) => Err(NotAnswerable::Awarded(on)),
            (None, Some(on), _) => Err(NotAnswerable::Refused(on)),
            (None, None, None) => Err(NotAnswerable::NotApplied),
            (None, None, Some((_, amount))) => Ok(amount),
        }
    }

    /// The answer is still to come.
    pub(crate) fn waits(self) -> bool {
        self.to_answer().is_ok()
    }
}

/// Why there is nothing to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotAnswerable {
    /// On the day.
    Awarded(NaiveDate),
    /// On the day.
    Refused(NaiveDate),
    NotApplied,
}

/// What is applied for and answered together: a trainee's claim for one municipality; for all of them, where what the journal
/// says is of every one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TraineeClaims<'a> {
    pub(crate) hpr: Hpr,
    pub(crate) claims: Vec<&'a Claim>,
}

/// Why nothing is applied for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotApplicable {
    /// It was, on the day.
    Already(NaiveDate),
    /// No month counts.
    NoMonths,
}

/// Why an amount cannot be applied for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAmount {
    /// There are grounds for so many kroner only.
    Above { most: u64 },
    /// So many kroner cannot be written down.
    TooLarge(u64),
    /// Something that gives it is missing.
    Incomplete,
}

impl<'a> TraineeClaims<'a> {
    /// The claims, in their order.
    pub(crate) fn of_each(claims: &'a [Claim]) -> Vec<TraineeClaims<'a>> {
        let mut out: Vec<TraineeClaims<'a>> = Vec::new();
        for claim in claims {
            let together = |own: &&mut TraineeClaims<'a>| {
                own.hpr == claim.hpr && own.settled().undivided && claim.settled.undivided
            };
            match out.iter_mut().find(together) {
                Some(own) => own.claims.push(claim),
                None => out.push(TraineeClaims { hpr: claim.hpr, claims: vec![claim] }),
            }
        }
        out
    }

    /// Whole kroner; none where something is missing.
    pub(crate) fn amount(&self) -> Option<u64> {
        self.claims.iter().map(|claim| claim.amount()).sum()
    }

    /// The municipality whose claim it is; none where it is of several, undivided.
    pub(crate) fn municipality(&self) -> Option<MunicipalityNumber> {
        let [only] = self.claims[..] else { return None };
        Some(only.municipality)
    }

    pub(crate) fn settled(&self) -> Settled {
        self.claims.first().map(|claim| claim.settled).unwrap_or_default()
    }

    /// Whether it is open to apply for the trainee.
    ///
    /// # Errors
    /// It was applied for before, or no month counts.
    pub(crate) fn may_apply(&self) -> Result<(), NotApplicable> {
        match self.settled().on() {
            Some(on) => Err(NotApplicable::Already(on)),
            None if self.claims.iter().all(|claim| claim.months == 0) => Err(NotApplicable::NoMonths),
            None => Ok(()),
        }
    }

    /// The whole kroner to apply for: all that the records give grounds for, or what was given, which is not more.
    ///
    /// # Errors
    /// It is more, or something is missing and nothing was given.
    pub(crate) fn to_apply_for(&self, given: Option<u32>) -> Result<u32, NoAmount> {
        match (self.amount(), given) {
            (Some(most), Some(given)) if u64::from(given) > most => Err(NoAmount::Above { most }),
            (_, Some(given)) => Ok(given),
            (Some(amount), None) => u32::try_from(amount).map_err(|_| NoAmount::TooLarge(amount)),
            (None, None) => Err(NoAmount::Incomplete),
        }
    }
}

/// What has to be known before there is an amount.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Missing {
    /// The round has no rate for it; it is entered for these classes.
    Rate { role: &'static str, class: u32, classes: String },
    /// The municipality's record has no class that was valid in a month; the first one.
    Class { municipality: MunicipalityNumber, month: NaiveDate },
    /// A practice has no role.
    Role { hpr: Hpr, from: NaiveDate },
}

/// The same in every language: it names what the records are to hold.
impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Missing::Rate { role, class, .. } => write!(f, "rate: {role}, centrality {class}"),
            Missing::Class { municipality, month } => write!(f, "centrality: {municipality} on {month}"),
            Missing::Role { hpr, from } => write!(f, "role: {hpr}, practice from {from}"),
        }
    }
}

impl Claim {
    /// Whole kroner; none where something is missing.
    pub(crate) fn amount(&self) -> Option<u64> {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// Months that no agreement gave grounds for, or that lapsed for an agency's sake.
    pub(crate) fn uncovered_months(&self) -> u32 {
        self.outside_months + self.agency_months
    }

    /// The most kroner that may be used for facilitation, never rounded up (AVTALE 4.1.5).
    pub(crate) fn facilitation_max(&self) -> Option<u64> {
        Some(self.amount()? * u64::from(self.facilitation_percent?) / 100)
    }
}

/// The most percent of the trainee's own maximum for facilitation: the round's, else AVTALE's own.
pub(crate) fn facilitation_percent(round: &GrantRound, terms: &AlisTerms) -> Option<u32> {
    let stated = || terms.element(ElementKind::Facilitation).and_then(|term| term.max_percent);
    round.facilitation_percent.or_else(stated)
}

/// The municipalities that a trainee gives grounds to apply: those with a month that counts.
pub(crate) fn eligible(
    case: &TraineeCase<'_>,
    agreements: &[AlisAgreement],
    round: &GrantRound,
) -> Vec<MunicipalityNumber> {
    // Most agreements lie in few rounds: this is asked of every trainee and round there is.
    let touches = |agreement: &AlisAgreement| {
        agreement.from <= round.period_to && agreement.ends_on().is_none_or(|end| round.period_from <= end)
    };
    let mut out: Vec<MunicipalityNumber> = Vec::new();
    if !agreements.iter().any(touches) {
        return out;
    }
    for month in round.months().filter(|month| !lapses(case, *month)) {
        let held = posts(case.trainee, round, month);
        for post in &held {
            let held = || holding(case.trainee, agreements, round, &held, post.municipality, month);
            if !out.contains(&post.municipality) && !held().is_empty() {
                out.push(post.municipality);
            }
        }
    }
    out
}

/// Whether the grant lapses in a month: who is attached to an agency on a day of it gives no grounds, whatever else they hold.
fn lapses(case: &TraineeCase<'_>, month: Month) -> bool {
    let attached = |post: &Practice| {
        let runs = post.from <= month.last && post.to.is_none_or(|to| month.first <= to);
        runs && post.engagement == Some(Engagement::Agency)
    };
    case.national.agency.as_ref().is_some_and(|rule| rule.holds_on(month.last))
        && case.trainee.practice.iter().any(attached)
}

/// The agreements under which a share of a month counts: they are in force on all its days, one or two on end, and no day is
/// hospital service. On each day on which a post in the municipality runs it is the one with it; of posts in two
/// municipalities at once each share needs the agreement with its own throughout.
fn holding<'a>(
    trainee: &Trainee,
    agreements: &'a [AlisAgreement],
    round: &GrantRound,
    held: &[Post],
    municipality: MunicipalityNumber,
    month: Month,
) -> Vec<&'a AlisAgreement> {
    let shared = held.iter().any(|post| post.municipality != municipality);
    let own = |agreement: &&AlisAgreement| trainee.same_on(agreement.municipality, municipality, round.stands_on());
    let usable = || agreements.iter().filter(move |agreement| !shared || own(agreement));
    if usable().any(|agreement| agreement.hospital_service_in(month.first, month.last)) {
        return Vec::new();
    }
    let whole = |agreement: &&AlisAgreement| agreement.holds_throughout(month.first, month.last);
    if let Some(one) = usable().filter(own).find(whole) {
        return vec![one];
    }
    let stands = round.stands_on();
    let runs = |day| {
        let posts = trainee.practice.iter().filter(|post| post.runs_on(day) && post.percent > Percent::NONE);
        posts.into_iter().any(|post| trainee.municipality_of(post, stands) == municipality)
    };
    let on_day =
        |agreement: &AlisAgreement, day| agreement.from <= day && agreement.ends_on().is_none_or(|end| day <= end);
    let mut days = month.first.iter_days().take_while(|day| *day <= month.last);
    if days.all(|day| usable().any(|one| on_day(one, day) && (own(&one) || !runs(day)))) {
        usable().filter(|one| one.from <= month.last && one.ends_on().is_none_or(|end| month.first <= end)).collect()
    } else {
        Vec::new()
    }
}

/// The municipalities that a round concerns because of a trainee, and whether a month counts there: those that the journal
/// speaks of belong to it all the same.
pub(crate) fn concerned(
    case: &TraineeCase<'_>,
    agreements: &[AlisAgreement],
    name: &str,
    round: &GrantRound,
) -> Vec<(MunicipalityNumber, bool)> {
    let mut out: Vec<_> = eligible(case, agreements, round).into_iter().map(|number| (number, true)).collect();
    for step in case.story.grants.iter().filter(|step| step.round == name) {
        let number = step.municipality.map(|number| case.trainee.meant(number, round.stands_on()));
        match number {
            Some(number) if !out.iter().any(|(known, _)| *known == number) => out.push((number, false)),
            None if out.is_empty() => {
                out.push((case.trainee.meant(case.trainee.municipality, round.stands_on()), false))
            }
            _ => {}
        }
    }
    out
}

/// What a trainee gives grounds to apply for in a round, for each municipality with a month that counts. Where there is
/// none, and the journal speaks of the round all the same, one without months.
pub(crate) fn claims(
    case: &TraineeCase<'_>,
    agreements: &[AlisAgreement],
    name: &str,
    round: &GrantRound,
    municipalities: &BTreeMap<MunicipalityNumber, Municipality>,
) -> Vec<Claim> {
    let numbers = concerned(case, agreements, name, round).into_iter().map(|(number, _)| number);
    let work = Work { case, agreements, round, name, municipalities };
    numbers.map(|number| work.claim(number)).collect()
}

struct Work<'a> {
    case: &'a TraineeCase<'a>,
    agreements: &'a [AlisAgreement],
    round: &'a GrantRound,
    name: &'a str,
    municipalities: &'a BTreeMap<MunicipalityNumber, Municipality>,
}

impl Work<'_> {
    fn claim(&self, number: MunicipalityNumber) -> Claim {
        let (trainee, stands) = (self.case.trainee, self.round.stands_on());
        let mut out = Claim {
            hpr: trainee.hpr,
            name: trainee.name.clone(),
            confidential: trainee.confidential,
            municipality: number,
            concluded: Vec::new(),
            lines: Vec::new(),
            months: 0,
            hospital_months: 0,
            outside_months: 0,
            agency_months: 0,
            absent_months: 0,
            facilitation_percent: facilitation_percent(self.round, self.case.alis_terms),
            missing: BTreeSet::new(),
            settled: Settled::of(trainee, self.case.story, self.name, self.round, number),
        };
        let own: Vec<&AlisAgreement> =
            self.agreements.iter().filter(|one| trainee.same_on(one.municipality, number, stands)).collect();
        let absences = trainee.absences_that_do_not_count(self.case.story.as_of);
        let mut counted: BTreeMap<LineKey, u32> = BTreeMap::new();
        for month in self.round.months() {
            if lapses(self.case, month) {
                out.agency_months += 1;
                continue;
            }
            let held = posts(trainee, self.round, month);
            let holding = holding(trainee, self.agreements, self.round, &held, number, month);
            let mut posts = held.into_iter().filter(|post| post.municipality == number).peekable();
            if holding.is_empty() || posts.peek().is_none() {
                let served = own.iter().any(|agreement| agreement.hospital_service_in(month.first, month.last));
                *(if served { &mut out.hospital_months } else { &mut out.outside_months }) += 1;
                continue;
            }
            out.months += 1;
            for agreement in holding {
                if !out.concluded.contains(&agreement.concluded) {
                    out.concluded.push(agreement.concluded);
                }
            }
            let away = |day: NaiveDate| absences.iter().any(|absence| absence.contains(day));
            let days = month.first.iter_days().take_while(|day| *day <= month.last);
            out.absent_months += u32::from(days.into_iter().all(away));
            for post in posts {
                // The class of its own day: that of the municipality as it was then.
                let class = self.municipalities.get(&post.record).and_then(|found| found.centrality_on(month.first));
                let told = out.missing.iter().any(|missing| matches!(missing, Missing::Class { .. }));
                if class.is_none() && !told {
                    out.missing.insert(Missing::Class { municipality: post.record, month: month.first });
                }
                if post.role.is_none() {
                    out.missing.insert(Missing::Role { hpr: trainee.hpr, from: post.from });
                }
                *counted.entry(LineKey::new(&post, class)).or_default() += 1;
            }
        }
        for (key, months) in counted {
            let line = self.line(key, months);
            if let (Some(role), Some(class), None) = (line.role, line.class, line.rate) {
                let classes = self.round.classes_to_enter(role, class);
                out.missing.insert(Missing::Rate { role: role.as_str(), class, classes });
            }
            out.lines.push(line);
        }
        out
    }

    fn line(&self, key: LineKey, months: u32) -> Line {
        let LineKey { place, percent: Reverse(percent), class } = key;
        let role = place.map(|place| Role::ALL[place]);
        let rate = role.zip(class).and_then(|(role, class)| self.round.rate(role, class));
        Line { role, percent, class, months, rate, amount: rate.map(|rate| kroner(rate, percent, months)) }
    }
}

/// Rate × percent × months / 12, half a krone up.
fn kroner(rate: u32, percent: Percent, months: u32) -> u64 {
    let parts = |percent: Percent| u64::from(percent.hundredths());
    let whole = parts(Percent::FULL) * 12;
    (u64::from(rate) * parts(percent) * u64::from(months) + whole / 2) / whole
}

/// What is counted together; its order is that of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct LineKey {
    /// The role, by its place among them all.
    place: Option<usize>,
    percent: Reverse<Percent>,
    class: Option<u32>,
}

impl LineKey {
    fn new(post: &Post, class: Option<u32>) -> LineKey {
        let place = post.role.and_then(|own| Role::ALL.iter().position(|role| *role == own));
        LineKey { place, percent: Reverse(post.percent), class }
    }
}

/// A post that a month is counted for.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Post {
    /// As it stands when the application is due.
    municipality: MunicipalityNumber,
    /// As it was on the day.
    record: MunicipalityNumber,
    role: Option<Role>,
    percent: Percent,
    from: NaiveDate,
}

/// The posts of a month: each day holds a set of municipality, role and percent, of which no post is one; the set with most
/// days has the month, of equal ones the earlier. Each role in a municipality once, together at most full time, the post
/// that began later what is left.
fn posts(trainee: &Trainee, round: &GrantRound, month: Month) -> Vec<Post> {
    let mut practice: Vec<&Practice> = trainee.practice.iter().collect();
    practice.sort_by_key(|block| block.from);
    let mut changes: Vec<NaiveDate> = vec![month.first];
    changes.extend(practice.iter().flat_map(|block| [Some(block.from), block.to.map(|to| add_days(to, 1))]).flatten());
    changes.extend(trainee.succession.days());
    changes.retain(|day| (month.first..=month.last).contains(day));
    changes.push(add_days(month.last, 1));
    changes.sort_unstable();
    changes.dedup();
    // Each set with its days, in the order of its first.
    let mut sets: Vec<(Vec<Post>, i64)> = Vec::new();
    for [from, until] in changes.array_windows() {
        let (set, days) = (set_on(trainee, round, &practice, *from), (*until - *from).num_days());
        match sets.iter_mut().find(|(known, _)| same(known, &set)) {
            Some((_, sum)) => *sum += days,
            None => sets.push((set, days)),
        }
    }
    let most = sets.iter().map(|(_, days)| *days).max();
    sets.into_iter().find(|(_, days)| Some(*days) == most).map(|(set, _)| set).unwrap_or_default()
}

/// Whether two days hold the same, whichever post it is.
fn same(one: &[Post], other: &[Post]) -> bool {
    let holds = |set: &[Post], post: &Post| {
        let key = |one: &Post| (one.municipality, one.record, one.role, one.percent);
        set.iter().any(|own| key(own) == key(post))
    };
    one.len() == other.len() && one.iter().all(|post| holds(other, post))
}

fn set_on(trainee: &Trainee, round: &GrantRound, practice: &[&Practice], day: NaiveDate) -> Vec<Post> {
    let mut out: Vec<Post> = Vec::new();
    let mut left = Percent::FULL;
    for block in practice.iter().filter(|block| block.runs_on(day)) {
        let percent = block.percent.min(left);
        left = left.less(percent);
        let municipality = trainee.municipality_of(block, round.stands_on());
        let record = trainee.municipality_of(block, day);
        let same = |post: &&mut Post| (post.role, post.municipality, post.record) == (block.role, municipality, record);
        match out.iter_mut().find(same) {
            Some(post) => post.percent = post.percent.and(percent),
            None => out.push(Post { municipality, record, role: block.role, percent, from: block.from }),
        }
    }
    out.retain(|post| post.percent > Percent::NONE);
    out
}

#[cfg(test)]
mod cases;
