//! The fold: a journal becomes placements. Here stands which event may follow which (the table in `docs/records.md`).

use chrono::NaiveDate;

use super::id::MunicipalityNumber;
use super::journal::{Answer, Element, Entry, Event, EventName};
use super::learning_goal::LearningGoal;
use super::placement::{
    Answered, ContractIssued, EarlierRequest, Elsewhere, Extension, Offer, Outcome, Placement, Request, Since, Stage,
};

/// A trainee's journal, read up to a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Story {
    /// In the order of their numbers; a number nothing happened under is left out.
    pub(crate) placements: Vec<Placement>,
    /// Since when, while nothing has resumed it.
    pub(crate) discontinued: Option<NaiveDate>,
    /// The last return.
    pub(crate) resumed: Option<NaiveDate>,
    /// Every day of leaving, whatever came after: what ended then stays ended.
    pub(crate) left: Vec<NaiveDate>,
    /// The last revision of the individual training plan (spesialistforskriften § 25).
    pub(crate) plan_revised: Option<NaiveDate>,
    /// Every goal with the day it was achieved, as often as it was written down.
    pub(crate) goals: Vec<(LearningGoal, NaiveDate)>,
    /// Approved as a specialist.
    pub(crate) specialised: Option<NaiveDate>,
    /// The last time the trainee asked what is stored about them.
    pub(crate) access: Option<Access>,
    /// What began and ended ALIS-avtaler, in the order it happened.
    pub(crate) alis: Vec<(NaiveDate, AlisStep)>,
    /// What happened to the grant, in the order it happened.
    pub(crate) grants: Vec<GrantStep>,
    /// The day up to which the journal was read.
    pub(crate) as_of: NaiveDate,
    /// What the facts did not allow; such entries count for nothing.
    pub(crate) not_allowed: Vec<NotAllowed>,
}

/// Somebody asked what is stored about them, and was given it or waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Access {
    pub(crate) requested: NaiveDate,
    pub(crate) given: Option<NaiveDate>,
}

/// What the letter that gives access is called.
const ACCESS_LETTER: &str = "access";

/// A step in the life of an ALIS-avtale (AVTALE 1.2).
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AlisStep {
    /// With a municipality, where it says so.
    Signed { municipality: Option<MunicipalityNumber>, elements: Vec<Element> },
    /// Without the grant it ends: the one with that municipality, where it says so.
    GrantRefused { municipality: Option<MunicipalityNumber> },
}

/// A step of a grant: what was applied for, awarded or refused in a round.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GrantStep {
    /// The day of the application, the award or the refusal.
    pub(crate) on: NaiveDate,
    pub(crate) round: String,
    pub(crate) kind: GrantStepKind,
    /// Whole kroner.
    pub(crate) amount: Option<u32>,
    /// Whose application; none where it is not said: all of the trainee's.
    pub(crate) municipality: Option<MunicipalityNumber>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GrantStepKind {
    Applied,
    Awarded,
    Refused,
}

/// An entry that what stood before it does not allow.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NotAllowed {
    /// Its place in the file, from 0.
    pub(crate) entry: usize,
    /// The hospital period it belongs to, from 1.
    pub(crate) placement: u32,
    pub(crate) event: EventName,
    /// Where the placement stood on that day.
    pub(crate) stands: Stage,
    pub(crate) needs: Needs,
}

/// What an event would have needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Needs {
    /// No offer stands accepted.
    NoAcceptedOffer,
    /// A request that is still open.
    Request,
    /// The hospital was asked again, and has not answered.
    Asked,
    /// A request, and no offer that is open.
    NoOpenOffer,
    OpenOffer,
    /// An offer that is open or accepted, and service not begun.
    OfferBeforeStart,
    Accepted,
    ContractIssued,
    /// Accepted, and not started before.
    NotStarted,
    InService,
    /// A day after the end that stands.
    LaterEnd,
    /// A contract that does not end before the service begins.
    EndAfterStart,
    /// A day that is not after the end that the contract names.
    StartBeforeEnd,
    Completed,
    NotDocumented,
    /// Not completed, and not withdrawn before.
    NotClosed,
    /// The trainee is still in the specialisation.
    NotDiscontinued,
    /// The trainee has left the specialisation.
    Discontinued,
    /// A number under which nothing was asked for: service at another trust has its own.
    OwnNumber,
    /// Hospital service under an agreement: this number is service at another trust.
    NotElsewhere,
    /// Days on which no other service lies.
    FreeDays,
}

impl Story {
    /// When the service begins that is waited for first; none where nothing waits.
    pub(crate) fn asks_for_start(&self) -> Option<NaiveDate> {
        self.placements.iter().filter(|placement| placement.waits()).filter_map(Placement::waiting_start).min()
    }

    pub(crate) fn placement(&self, number: u32) -> Option<&Placement> {
        self.placements.iter().find(|placement| placement.number == number)
    }

    /// The day on which a goal was achieved first.
    pub(crate) fn achieved(&self, goal: &LearningGoal) -> Option<NaiveDate> {
        self.goals.iter().filter(|(achieved, _)| achieved == goal).map(|(_, on)| *on).min()
    }

    /// The day on which the last of the two goals of hospital service (HSYK 5.2: ALM-055, ALM-085) was achieved.
    pub(crate) fn service_goals_achieved(&self) -> Option<NaiveDate> {
        let [cooperation, selected] = LearningGoal::of_hospital_service();
        Some(self.achieved(&cooperation)?.max(self.achieved(&selected)?))
    }

    /// An ALIS-avtale was signed, whatever became of it.
    pub(crate) fn has_signed_alis_agreement(&self) -> bool {
        self.alis.iter().any(|(_, step)| matches!(step, AlisStep::Signed { .. }))
    }

    /// Discontinued, or approved as a specialist.
    pub(crate) fn left_training(&self) -> bool {
        self.discontinued.is_some() || self.specialised.is_some()
    }

    fn access_given(&mut self, on: NaiveDate) {
        if let Some(access) = self.access.as_mut().filter(|access| access.given.is_none()) {
            access.given = Some(on);
        }
    }

    fn granted(&mut self, kind: GrantStepKind, on: NaiveDate, event: &Event) {
        if let Event::GrantApplied { round, amount, municipality }
        | Event::GrantAwarded { round, amount, municipality }
        | Event::GrantRefused { round, amount, municipality } = event
        {
            let (round, amount, municipality) = (round.clone(), *amount, *municipality);
            self.grants.push(GrantStep { on, round, kind, amount, municipality });
        }
    }
}

/// Reads a journal by date, and by place in the file within a date; what lies after `today` is not yet known.
pub(crate) fn fold(journal: &[Entry], today: NaiveDate) -> Story {
    let mut order: Vec<usize> = (0..journal.len()).filter(|index| journal[*index].on <= today).collect();
    order.sort_by_key(|index| journal[*index].on);
    let mut story = Story { as_of: today, ..Story::default() };
    for index in order {
        let entry = &journal[index];
        by_their_days(&mut story, entry.on);
        if let Err((stands, needs)) = apply(&mut story, entry) {
            let event = entry.event.name();
            story.not_allowed.push(NotAllowed { entry: index, placement: entry.placement, event, stands, needs });
        }
    }
    by_their_days(&mut story, today);
    story
}

fn by_their_days(story: &mut Story, day: NaiveDate) {
    story.placements.iter_mut().for_each(|placement| placement.by_its_days(day));
}

/// What a journal says of an entry that is to be added: refused where it, or what stands after it, is not allowed.
///
/// # Errors
/// The first entry that the addition makes impossible; entries that were impossible before do not count.
pub(crate) fn may_add(journal: &[Entry], entry: &Entry) -> Result<(), NotAllowed> {
    let before = fold(journal, NaiveDate::MAX).not_allowed;
    let mut with: Vec<Entry> = journal.to_vec();
    with.push(entry.clone());
    let new = |fault: &NotAllowed| !before.iter().any(|old| old.entry == fault.entry);
    let mut faults: Vec<NotAllowed> = fold(&with, NaiveDate::MAX).not_allowed.into_iter().filter(new).collect();
    // What was to be added comes first: it is what the user typed.
    faults.sort_by_key(|fault| std::cmp::Reverse(fault.entry));
    faults.into_iter().next().map_or(Ok(()), Err)
}

/// An entry that alone stands in the way of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hindrance {
    /// Its place in the file, from 0.
    pub(crate) entry: usize,
    pub(crate) on: NaiveDate,
    pub(crate) event: EventName,
}

impl Hindrance {
    /// Of an entry that is not allowed: the last before it without which it would be; none where no single one is.
    pub(crate) fn of(journal: &[Entry], place: usize) -> Option<Hindrance> {
        let own = journal.get(place)?;
        let mut before: Vec<usize> =
            (0..journal.len()).filter(|other| (journal[*other].on, *other) < (own.on, place)).collect();
        before.sort_by_key(|other| std::cmp::Reverse((journal[*other].on, *other)));
        let entry = before.into_iter().find(|other| {
            let mut without = journal.to_vec();
            without.remove(*other);
            let place = place - usize::from(*other < place);
            !fold(&without, own.on).not_allowed.iter().any(|fault| fault.entry == place)
        })?;
        let found = &journal[entry];
        Some(Hindrance { entry, on: found.on, event: found.event.name() })
    }

    /// Whether it begins a hospital period anew: what stood before it no longer counts.
    pub(crate) fn begins_anew(self) -> bool {
        self.event == EventName::Requested
    }
}

/// What is refused leaves no trace, not even an empty placement.
fn apply(story: &mut Story, entry: &Entry) -> Result<(), (Stage, Needs)> {
    if entry.event == Event::Resumed && story.discontinued.is_none() {
        let stands =
            story.placement(entry.placement).map_or_else(|| Placement::new(entry.placement).stage(), Placement::stage);
        return Err((stands, Needs::Discontinued));
    }
    if belongs_to_trainee(story, entry) {
        return Ok(());
    }
    let at = story.placements.binary_search_by_key(&entry.placement, |placement| placement.number);
    let mut placement = match at {
        Ok(at) => std::mem::take(&mut story.placements[at]),
        Err(_) => Placement { discontinued: story.discontinued, ..Placement::new(entry.placement) },
    };
    let (stood, since) = (placement.stage(), placement.since);
    // Only service at another trust is held against the days of the other periods.
    let elsewhere = matches!(entry.event, Event::ServedElsewhere { .. })
        || story.placements.iter().chain([&placement]).any(|one| one.elsewhere.is_some());
    let before = elsewhere.then(|| placement.clone());
    let mut applied = step(&mut placement, story.discontinued.is_some(), entry);
    if let (Ok(()), Some(before)) = (applied, before)
        && placement.service_period() != before.service_period()
        && story.placements.iter().any(|other| clashes(&placement, other))
    {
        applied = Err((before.stage(), Needs::FreeDays));
        placement = before;
    }
    if applied.is_ok() {
        let moved = placement.stage() != stood;
        placement.since = if moved { Some(Since { on: entry.on, event: entry.event.name() }) } else { since };
    }
    match at {
        Ok(at) => story.placements[at] = placement,
        Err(at) if applied.is_ok() => story.placements.insert(at, placement),
        Err(_) => {}
    }
    applied
}

/// Whether two services lie on the same days, one of them at another trust.
fn clashes(one: &Placement, other: &Placement) -> bool {
    let apart = one.number == other.number || (one.elsewhere.is_none() && other.elsewhere.is_none());
    let days = one.service_period().zip(other.service_period()).filter(|_| !apart);
    days.is_some_and(|((from, to), (first, last))| from <= last && first <= to)
}

/// One entry of a hospital period; where it is refused, the placement stays as it was.
fn step(placement: &mut Placement, gone: bool, entry: &Entry) -> Result<(), (Stage, Needs)> {
    let on = entry.on;
    let stands = placement.stage();
    let allowed = |yes: bool, needs: Needs| if yes { Ok(()) } else { Err((stands, needs)) };
    let in_service = stands == Stage::InService;
    // The papers of a completed service are still owed to somebody who left.
    let goes_on = matches!(entry.event, Event::Documented { .. } | Event::Contacted { .. } | Event::Withdrawn { .. });
    allowed(!gone || goes_on, Needs::NotDiscontinued)?;
    let of_elsewhere = goes_on || matches!(entry.event, Event::ServedElsewhere { .. } | Event::Course { .. });
    allowed(placement.elsewhere.is_none() || of_elsewhere, Needs::NotElsewhere)?;
    match &entry.event {
        Event::Requested { start, months, wishes, flexible, agreement } => {
            allowed(placement.accepted().is_none() && placement.completed.is_none(), Needs::NoAcceptedOffer)?;
            let first_requested = placement.first_requested.or(Some(on));
            let first_wished = placement.first_wished.or(Some(*start));
            let offers = std::mem::take(&mut placement.offers);
            let (mut earlier, away) = (std::mem::take(&mut placement.earlier), std::mem::take(&mut placement.away));
            let over = placement.withdrawn.map_or(on, |(on, _)| on);
            earlier.extend(placement.request.take().map(|request| EarlierRequest { request, over }));
            *placement =
                Placement { first_requested, first_wished, offers, earlier, away, ..Placement::new(placement.number) };
            let (wishes, agreement) = (wishes.clone(), agreement.clone());
            placement.request =
                Some(Request { on, start: *start, months: *months, wishes, flexible: *flexible, agreement });
        }
        Event::ReconfirmationAsked => {
            allowed(placement.waits() || stands == Stage::Offered, Needs::Request)?;
            placement.asked.push(on);
            placement.awaits_answer = true;
        }
        Event::ReconfirmationAnswered(answer) => {
            allowed(placement.waits() || stands == Stage::Offered, Needs::Request)?;
            allowed(!placement.asked.is_empty(), Needs::Asked)?;
            if let Answer::Changed { start, site, department } = answer {
                let changed = &mut placement.changed;
                if start.is_some() {
                    (changed.start, changed.start_on) = (*start, Some(on));
                }
                changed.site = site.clone().or(changed.site.take());
                changed.department = department.clone().or(changed.department.take());
            }
            placement.answered = Some(Answered { on, answer: answer.clone() });
            placement.awaits_answer = false;
        }
        Event::Offered(terms) => {
            allowed(stands != Stage::Offered, Needs::NoOpenOffer)?;
            allowed(placement.accepted().is_none(), Needs::NoAcceptedOffer)?;
            allowed(placement.waits(), Needs::Request)?;
            placement.offers.push(Offer { on, terms: terms.clone(), outcome: Outcome::Open, accepted: None });
        }
        Event::Accepted | Event::Declined { .. } => {
            allowed(stands == Stage::Offered, Needs::OpenOffer)?;
            let accepts = entry.event == Event::Accepted;
            settle(placement, if accepts { Outcome::Accepted(on) } else { Outcome::Declined(on) });
        }
        Event::OfferWithdrawn { .. } => {
            let before_start = matches!(stands, Stage::Offered | Stage::Accepted | Stage::Contracted);
            allowed(before_start, Needs::OfferBeforeStart)?;
            settle(placement, Outcome::Withdrawn(on));
            placement.contract_issued = None;
            placement.contract_signed = None;
        }
        Event::ContractIssued { start, end } => {
            let accepted = matches!(stands, Stage::Accepted | Stage::Contracted | Stage::InService);
            allowed(accepted, Needs::Accepted)?;
            let begins = placement.started.or(*start).or_else(|| placement.start());
            allowed(end.is_none_or(|end| begins.is_none_or(|begins| begins <= end)), Needs::EndAfterStart)?;
            placement.contract_issued = Some(ContractIssued { on, start: *start, end: *end });
        }
        Event::ContractSigned => {
            allowed(matches!(stands, Stage::Contracted | Stage::InService), Needs::ContractIssued)?;
            allowed(placement.contract_issued.is_some(), Needs::ContractIssued)?;
            placement.contract_signed = Some(on);
        }
        Event::Started => {
            allowed(!in_service, Needs::NotStarted)?;
            allowed(matches!(stands, Stage::Accepted | Stage::Contracted), Needs::Accepted)?;
            let ends = placement.contract_issued.and_then(|issued| issued.end);
            allowed(ends.is_none_or(|end| on <= end), Needs::StartBeforeEnd)?;
            placement.started = Some(on);
        }
        Event::Course { days, .. } => {
            allowed(in_service, Needs::InService)?;
            placement.course_days += days;
        }
        Event::Extended { until, .. } => {
            allowed(in_service, Needs::InService)?;
            allowed(placement.end().is_none_or(|end| *until > end), Needs::LaterEnd)?;
            placement.extended = Some(Extension { on, until: *until });
        }
        Event::Completed => {
            allowed(in_service, Needs::InService)?;
            placement.completed = Some(on);
        }
        Event::Documented { .. } => {
            allowed(stands != Stage::Documented, Needs::NotDocumented)?;
            allowed(stands == Stage::Completed, Needs::Completed)?;
            placement.documented = Some(on);
        }
        Event::Withdrawn { reason } => {
            let closed = placement.completed.is_some() || placement.withdrawn.is_some();
            allowed(!closed, Needs::NotClosed)?;
            placement.withdrawn = Some((on, *reason));
            if let Some(offer) = placement.offers.iter_mut().rev().find(|offer| stands_open(offer.outcome)) {
                offer.outcome = Outcome::Withdrawn(on);
            }
        }
        Event::ServedElsewhere { at, department, from, to } => {
            allowed(placement.elsewhere.is_some() || stands == Stage::Enrolled, Needs::OwnNumber)?;
            allowed(placement.documented.is_none(), Needs::NotDocumented)?;
            let (at, department) = (at.clone(), department.clone());
            placement.elsewhere = Some(Elsewhere { on, at, department, from: *from, to: *to });
            placement.withdrawn = None;
            placement.by_its_days(on);
        }
        Event::Contacted { by, .. } => placement.contacts.push((on, *by)),
        Event::Absent { .. }
        | Event::GoalAchieved { .. }
        | Event::Discontinued { .. }
        | Event::Resumed
        | Event::PlanRevised
        | Event::Specialised
        | Event::AccessRequested
        | Event::AccessGiven { .. }
        | Event::AlisAgreementSigned { .. }
        | Event::GrantApplied { .. }
        | Event::GrantAwarded { .. }
        | Event::GrantRefused { .. }
        | Event::Issued(_)
        | Event::Note { .. } => {}
    }
    Ok(())
}

/// Facts about the person, allowed at any time; they make no placement.
fn belongs_to_trainee(story: &mut Story, entry: &Entry) -> bool {
    let on = entry.on;
    match &entry.event {
        Event::Discontinued { .. } => {
            story.discontinued = Some(story.discontinued.map_or(on, |first| first.min(on)));
            story.left.push(on);
            leaves_or_returns(story, on, EventName::Discontinued);
        }
        Event::Resumed => {
            story.discontinued = None;
            story.resumed = Some(on);
            leaves_or_returns(story, on, EventName::Resumed);
        }
        Event::GoalAchieved { goal, .. } => story.goals.push((goal.clone(), on)),
        Event::PlanRevised => story.plan_revised = Some(on),
        Event::Specialised => story.specialised = Some(story.specialised.map_or(on, |first| first.min(on))),
        // Asked again before the answer: the day of the first counts.
        Event::AccessRequested if story.access.is_none_or(|access| access.given.is_some()) => {
            story.access = Some(Access { requested: on, given: None });
        }
        Event::AccessGiven { .. } => story.access_given(on),
        Event::Issued(issued) if issued.kind == ACCESS_LETTER => story.access_given(on),
        Event::AlisAgreementSigned { municipality, elements } => {
            let signed = AlisStep::Signed { municipality: *municipality, elements: elements.clone() };
            story.alis.push((on, signed));
        }
        event @ Event::GrantApplied { .. } => story.granted(GrantStepKind::Applied, on, event),
        event @ Event::GrantAwarded { .. } => story.granted(GrantStepKind::Awarded, on, event),
        event @ Event::GrantRefused { municipality, .. } => {
            story.alis.push((on, AlisStep::GrantRefused { municipality: *municipality }));
            story.granted(GrantStepKind::Refused, on, event);
        }
        event if event.is_about_the_person() => {}
        _ => return false,
    }
    true
}

/// What becomes of the hospital periods when somebody leaves the specialisation, or is back: they stand where they stood.
fn leaves_or_returns(story: &mut Story, on: NaiveDate, event: EventName) {
    for placement in &mut story.placements {
        let stood = placement.stage();
        let left = placement.discontinued.filter(|_| story.discontinued.is_none());
        placement.away.extend(left.map(|left| (left, on)));
        placement.discontinued = story.discontinued;
        if placement.stage() != stood {
            placement.since = Some(Since { on, event });
        }
    }
}

fn stands_open(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Open | Outcome::Accepted(_))
}

fn settle(placement: &mut Placement, outcome: Outcome) {
    if let Some(offer) = placement.offers.iter_mut().rev().find(|offer| stands_open(offer.outcome)) {
        offer.outcome = outcome;
        if let Outcome::Accepted(on) = outcome {
            offer.accepted = Some(on);
        }
    }
}

#[cfg(test)]
mod cases;
