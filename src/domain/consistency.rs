//! What records say of each other: does everything that is named exist, and do the dates agree?

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::agreement::life::{self, AgreementNeeds, Unexpected};
use super::agreement::standing;
use super::agreement::{Agreement, AgreementEvent};
use super::alis_agreement::{self, AvtaleGap};
use super::contradiction::{self, ClashingEntry, TwoMoves};
use super::course_budget;
use super::finding::{Breach, ElementFault, Finding};
use super::fold::{self, Hindrance, NotAllowed, Story};
use super::grant::{GrantRound, RoundEvent, RoundEventName};
use super::handover::{self, Under};
use super::hospital::{self, Hospital, PlaceSince, UnknownPlace};
use super::hpr::Hpr;
use super::id::{MunicipalityNumber, Slug};
use super::journal::{Answer, Departure, ElementKind, Entry, Event, Offered};
use super::kept_terms::{self, Broken};
use super::learning_goal::LearningGoal;
use super::municipality::{Former, Municipality, MunicipalityEvent};
use super::owner::{OwnerParty, Owners};
use super::percent::Percent;
use super::placement::Placement;
use super::position::{Holder, Holders, Position, PositionEventName};
use super::register::{RecordKind, Register};
use super::terms;
use super::text;
use super::trainee::{Practice, Role, Scheme, Trainee};
use super::unexpected::{self, Against, Why};
use super::word::Word;

/// Something that does not fit, at a place of a record.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Inconsistency {
    pub(crate) at: Vec<At>,
    pub(crate) what: What,
}

/// A step from a record's top to a value in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum At {
    Key(&'static str),
    Item(usize),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum What {
    Unknown {
        kind: RecordKind,
        id: String,
        known: Vec<String>,
    },
    UnknownSite {
        hospital: Slug,
        site: String,
        known: Vec<String>,
    },
    UnknownDepartment {
        hospital: Slug,
        site: String,
        department: String,
        known: Vec<String>,
    },
    /// The agreement has several hospitals and none is named.
    HospitalNeeded {
        hospitals: Vec<String>,
    },
    /// The hospital is not one of the agreement's.
    HospitalNotAParty {
        hospital: Slug,
        agreement: Slug,
    },
    MunicipalityNotAParty {
        municipality: MunicipalityNumber,
        agreement: Slug,
    },
    /// The agreement that the next request would go under was replaced, ran out or was rejected.
    AgreementOver {
        agreement: Slug,
        on: NaiveDate,
    },
    /// With the entry that alone stands in its way.
    NotAllowed(NotAllowed, Option<Hindrance>),
    /// A name that says nothing, or has in it what nobody sees.
    BlankName,
    /// The training is to end on or before the day it began.
    CompletedBefore {
        started: NaiveDate,
    },
    /// A day so far from the others that it may be a slip of a century.
    UnlikelyDay {
        day: NaiveDate,
    },
    /// The service asked for was to begin before it was asked for.
    StartPassed {
        start: NaiveDate,
        on: NaiveDate,
    },
    /// Another record says the same of somebody: name, start of the training, post.
    SamePerson {
        other: Hpr,
    },
    /// A hospital's site that has a department twice, or a hospital that has a site twice.
    PlaceTwice {
        place: String,
    },
    /// Two orders of candidates were decided on one day: the later in the file holds.
    OrdersContradict {
        on: NaiveDate,
        parts: Vec<ClashingEntry>,
    },
    /// Two rates of a round give different amounts for the same role and class: neither is used.
    RatesContradict {
        role: Role,
        class: u32,
    },
    /// The contract's dates are not those of the accepted offer.
    ContractDiffers {
        offered: NaiveDate,
        issued: NaiveDate,
    },
    FutureEntry {
        on: NaiveDate,
    },
    UnknownTrainee {
        hpr: Hpr,
    },
    /// A round of the grant that has no record.
    UnknownRound {
        round: String,
        known: Vec<String>,
    },
    /// The offer names a position at another place.
    PositionDiffers {
        position: Slug,
        place: String,
    },
    /// More trainees have accepted the position than it has seats.
    CapacityExceeded {
        capacity: u32,
        accepted: Vec<Hpr>,
        parts: Vec<ClashingEntry>,
    },
    /// More seats of the position are offered or taken than there are.
    SeatTwice {
        capacity: u32,
        holders: Vec<(Hpr, NaiveDate)>,
        parts: Vec<ClashingEntry>,
    },
    /// The position was offered after it was closed.
    ClosedOffered {
        closed: NaiveDate,
        holder: (Hpr, NaiveDate),
        parts: Vec<ClashingEntry>,
    },
    /// A grant was awarded and refused.
    AwardAndRefusal {
        hpr: Hpr,
        round: String,
        other: NaiveDate,
        parts: Vec<ClashingEntry>,
    },
    /// Two posts, each more than half a full one, in two municipalities at once.
    TwoMoves {
        hpr: Hpr,
        on: NaiveDate,
        municipality: MunicipalityNumber,
        other: MunicipalityNumber,
        parts: Vec<ClashingEntry>,
    },
    /// Nothing says when the training began: whoever is in it is not known to be.
    NoStart {
        hpr: Hpr,
    },
    /// A requirement of the terms of its day that an entry breaks, and no reason stands beside it.
    TermDeparts {
        finding: Finding,
    },
    /// More course days than the terms give, and no reason stands beside them.
    CourseDaysDepart {
        used: u32,
        tenths: u32,
        clause: Option<String>,
    },
    /// Named in an agreement's journal as somebody who signs or terminates it.
    NotASigningParty {
        party: String,
        agreement: Slug,
    },
    AgreementUnexpected(Unexpected),
    /// An entry of a position, a grant or a round that nothing before it allows, or that was said before.
    EventUnexpected {
        event: &'static str,
        why: Why,
    },
    /// A municipality decided on the order of somebody who was another's on that day.
    NotTheirs {
        hpr: Hpr,
        municipality: MunicipalityNumber,
    },
    /// An agreement replaces itself, or one that replaces it.
    SupersedesItself {
        id: Slug,
        older: Slug,
    },
    /// An agreement ends another whose party it does not bind.
    SuccessorLacksParty {
        older: Slug,
        party: String,
    },
    /// An element of a signed ALIS-avtale is not as AVTALE foresees it.
    ElementDeparts {
        element: ElementKind,
        how: ElementFault,
        clause: Option<String>,
    },
    /// The list of goals, where there is one, has no such goal.
    UnknownGoal {
        goal: LearningGoal,
    },
    AvtaleGap(AvtaleGap),
    /// A place that is no more under these words when it begins.
    ClosedPlace {
        site: String,
        department: Option<String>,
        since: PlaceSince,
    },
    /// A number of which nothing says which of several municipalities it means since.
    SeveralSuccessors {
        number: MunicipalityNumber,
        into: Vec<MunicipalityNumber>,
    },
    /// Two municipalities say that they bore a number until the same day, or one bears it that another bore then.
    BorneTwice {
        number: MunicipalityNumber,
        other: MunicipalityNumber,
    },
    /// Posts that run at once are more than a full one.
    OverFullTime {
        on: NaiveDate,
        percent: Percent,
    },
    /// The terms know no such criterion of a municipal institution.
    UnknownCriterion {
        criterion: String,
        known: Vec<String>,
    },
}

/// What of a trainee's record does not fit the register or itself.
pub(crate) fn of_trainee(trainee: &Trainee, register: &Register, today: NaiveDate) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    let key = |key| vec![At::Key(key)];
    named(&mut out, register, RecordKind::Municipality, trainee.municipality.as_str(), key("municipality"));
    named(&mut out, register, RecordKind::Agreement, trainee.agreement.as_str(), key("agreement"));
    for (index, practice) in trainee.practice.iter().enumerate() {
        if let Some(municipality) = &practice.municipality {
            let at = vec![At::Key("practice"), At::Item(index), At::Key("municipality")];
            named(&mut out, register, RecordKind::Municipality, municipality.as_str(), at);
        }
    }
    for (index, moved) in trainee.moved_from.iter().enumerate() {
        let at = vec![At::Key("moved_from"), At::Item(index), At::Key("municipality")];
        named(&mut out, register, RecordKind::Municipality, moved.municipality.as_str(), at);
    }
    several_successors(&mut out, trainee, today);
    header(&mut out, trainee, today);
    two_moves(&mut out, trainee);
    no_start(&mut out, trainee, today);
    if let Some((on, percent)) = trainee.over_full_time() {
        let place = trainee.practice.iter().rposition(|post| post.from == on).unwrap_or_default();
        let at = vec![At::Key("practice"), At::Item(place), At::Key("percent")];
        out.push(Inconsistency { at, what: What::OverFullTime { on, percent } });
    }
    if let Some(agreed) = register.agreements.get(&trainee.agreement) {
        let agreement = &agreed.agreement;
        if !agreement.binds(trainee.meant(trainee.municipality, today)) {
            let what =
                What::MunicipalityNotAParty { municipality: trainee.municipality, agreement: agreement.id.clone() };
            out.push(Inconsistency { at: key("agreement"), what });
        }
    }
    agreement_over(&mut out, trainee, register, today);
    agreements(&mut out, trainee, register);
    for (index, entry) in trainee.journal.iter().enumerate() {
        if let Event::GrantApplied { round, .. }
        | Event::GrantAwarded { round, .. }
        | Event::GrantRefused { round, .. } = &entry.event
        {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("round")];
            if !register.rounds.contains_key(round)
                && !register.unreadable.contains(&(RecordKind::Grant, round.clone()))
            {
                let known = register.rounds.keys().cloned().collect();
                out.push(Inconsistency { at, what: What::UnknownRound { round: round.clone(), known } });
            }
        }
        if let Event::AlisAgreementSigned { municipality: Some(number), .. }
        | Event::GrantApplied { municipality: Some(number), .. }
        | Event::GrantAwarded { municipality: Some(number), .. }
        | Event::GrantRefused { municipality: Some(number), .. } = &entry.event
        {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("municipality")];
            named(&mut out, register, RecordKind::Municipality, number.as_str(), at);
        }
        if let Event::GoalAchieved { goal, .. } = &entry.event
            && !register.goals.knows(goal)
        {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("goal")];
            out.push(Inconsistency { at, what: What::UnknownGoal { goal: goal.clone() } });
        }
        elements(&mut out, trainee, index, register);
        let at = |key| vec![At::Key("journal"), At::Item(index), At::Key(key)];
        let unlikely = unlikely_days(entry, today);
        if let Event::Requested { start, .. } = entry.event
            && start < entry.on
            && unlikely.is_empty()
        {
            out.push(Inconsistency { at: at("start"), what: What::StartPassed { start, on: entry.on } });
        }
        let is_unlikely = !unlikely.is_empty();
        out.extend(
            unlikely.into_iter().map(|(key, day)| Inconsistency { at: at(key), what: What::UnlikelyDay { day } }),
        );
        if entry.on > today && !is_unlikely {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("on")];
            out.push(Inconsistency { at, what: What::FutureEntry { on: entry.on } });
        }
    }
    let story = fold::fold(&trainee.journal, NaiveDate::MAX);
    for fault in &story.not_allowed {
        let at = vec![At::Key("journal"), At::Item(fault.entry), At::Key("event")];
        out.push(Inconsistency {
            at,
            what: What::NotAllowed(fault.clone(), Hindrance::of(&trainee.journal, fault.entry)),
        });
    }
    contracts(&mut out, trainee);
    grants(&mut out, trainee);
    let event = |index: usize| trainee.journal[index].event.name().as_str();
    out.extend(unexpected::of_grants(trainee).into_iter().map(|against| unexpected_event(against, event)));
    course_days(&mut out, trainee, register, today);
    for Broken { entry, finding } in kept_terms::broken(trainee, register, today) {
        let at = vec![At::Key("journal"), At::Item(entry), At::Key("event")];
        out.push(Inconsistency { at, what: What::TermDeparts { finding } });
    }
    avtale_gaps(&mut out, trainee, register);
    out
}

/// Years from today within which a day of a trainee's record lies: a working life back, a training ahead.
const LIKELY_YEARS: (u32, u32) = (60, 30);

/// Whether a day is so far off that it may be a slip of a century.
fn is_unlikely(day: NaiveDate, today: NaiveDate) -> bool {
    let (back, ahead) = LIKELY_YEARS;
    let months = |years: u32| chrono::Months::new(years * 12);
    today.checked_sub_months(months(back)).is_some_and(|first| day < first)
        || today.checked_add_months(months(ahead)).is_some_and(|last| day > last)
}

/// The days of an entry that may be slips, with their keys.
pub(crate) fn unlikely_days(entry: &Entry, today: NaiveDate) -> Vec<(&'static str, NaiveDate)> {
    let of_event = match &entry.event {
        Event::Requested { start, .. } => vec![("start", Some(*start))],
        Event::Offered(Offered { start, answer_by, .. }) => vec![("start", Some(*start)), ("answer_by", *answer_by)],
        Event::ReconfirmationAnswered(Answer::Changed { start, .. }) => vec![("start", *start)],
        Event::ContractIssued { start, end } => vec![("start", *start), ("end", *end)],
        Event::Extended { until, .. } => vec![("until", Some(*until))],
        Event::Absent { from, to, .. } => vec![("from", Some(*from)), ("to", Some(*to))],
        _ => Vec::new(),
    };
    let days = of_event.into_iter().chain([("on", Some(entry.on))]);
    days.filter_map(|(key, day)| Some((key, day?))).filter(|(_, day)| is_unlikely(*day, today)).collect()
}

/// A name that says nothing, or has in it what nobody sees.
pub(crate) fn is_blank_name(name: &str) -> bool {
    text::folded(name).is_empty() || name.chars().any(char::is_control)
}

/// What of the header and the posts cannot be, or hardly.
fn header(out: &mut Vec<Inconsistency>, trainee: &Trainee, today: NaiveDate) {
    if is_blank_name(&trainee.name) {
        out.push(Inconsistency { at: vec![At::Key("name")], what: What::BlankName });
    }
    let training = &trainee.training;
    let own = [("started", training.started), ("expected_completion", training.expected_completion)];
    let own = own.into_iter().filter_map(|(key, day)| Some((vec![At::Key("training"), At::Key(key)], day?)));
    let of_post = |(index, post): (usize, &Practice)| {
        let at = move |key| vec![At::Key("practice"), At::Item(index), At::Key(key)];
        [(at("from"), Some(post.from)), (at("to"), post.to)]
    };
    let posts = trainee.practice.iter().enumerate().flat_map(of_post).filter_map(|(at, day)| Some((at, day?)));
    for (at, day) in own.chain(posts).filter(|(_, day)| is_unlikely(*day, today)) {
        out.push(Inconsistency { at, what: What::UnlikelyDay { day } });
    }
    if let (Some(started), Some(completion)) = (training.started, training.expected_completion)
        && completion <= started
    {
        let at = vec![At::Key("training"), At::Key("expected_completion")];
        out.push(Inconsistency { at, what: What::CompletedBefore { started } });
    }
}

/// What tells one person from another where the number may be mistyped: name, start of the training, first post.
pub(crate) type Likeness = (String, NaiveDate, NaiveDate, String);

/// Who somebody is, beside the number; nothing where too little is known.
pub(crate) fn likeness(trainee: &Trainee) -> Option<Likeness> {
    let post = trainee.practice.iter().min_by_key(|post| post.from)?;
    let workplace = text::folded(post.workplace.as_deref()?);
    Some((text::folded(&trainee.name), trainee.training.started?, post.from, workplace))
}

/// The finding that another record says the same of somebody.
pub(crate) fn same_person(other: Hpr) -> Inconsistency {
    Inconsistency { at: vec![At::Key("hpr")], what: What::SamePerson { other } }
}

/// What of a hospital's record does not fit itself.
pub(crate) fn of_hospital(hospital: &Hospital) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    let mut blank = |name: &str| {
        if is_blank_name(name) {
            out.push(Inconsistency { at: vec![At::Key("name")], what: What::BlankName });
        }
    };
    blank(&hospital.name);
    let is_again = |names: &[&str], at: usize| names[..at].iter().any(|before| text::same(before, names[at]));
    let sites: Vec<&str> = hospital.sites.iter().map(|site| site.name.as_str()).collect();
    for (index, site) in hospital.sites.iter().enumerate() {
        if is_again(&sites, index) {
            let at = vec![At::Key("site"), At::Item(index), At::Key("name")];
            out.push(Inconsistency { at, what: What::PlaceTwice { place: site.name.clone() } });
        }
        let departments: Vec<&str> = site.departments.iter().map(String::as_str).collect();
        for place in (0..departments.len()).filter(|place| is_again(&departments, *place)) {
            let at = vec![At::Key("site"), At::Item(index), At::Key("departments"), At::Item(place)];
            out.push(Inconsistency { at, what: What::PlaceTwice { place: departments[place].to_owned() } });
        }
    }
    out
}

/// Numbers of the header and the posts that a split left open; each is asked for once.
fn several_successors(out: &mut Vec<Inconsistency>, trainee: &Trainee, today: NaiveDate) {
    let own = trainee.own_numbers();
    let mut open = |number, day, at| {
        let into = trainee.succession.open(number, day, &own);
        if !into.is_empty() {
            out.push(Inconsistency { at, what: What::SeveralSuccessors { number, into: into.to_vec() } });
        }
        !into.is_empty()
    };
    if open(trainee.municipality, today, vec![At::Key("municipality")]) {
        return;
    }
    for (index, post) in trainee.practice.iter().enumerate().filter(|(_, post)| post.from <= today) {
        let at = vec![At::Key("practice"), At::Item(index), At::Key("municipality")];
        open(trainee.number_of(post), post.to.map_or(today, |to| to.min(today)), at);
    }
}

/// A header that names an agreement which is over, of somebody who may still ask.
fn agreement_over(out: &mut Vec<Inconsistency>, trainee: &Trainee, register: &Register, today: NaiveDate) {
    let Some(agreed) = register.agreements.get(&trainee.agreement) else { return };
    let Some((on, _)) = handover::ended(register, agreed, today) else { return };
    if !fold::fold(&trainee.journal, today).left_training() {
        let what = What::AgreementOver { agreement: trainee.agreement.clone(), on };
        out.push(Inconsistency { at: vec![At::Key("agreement")], what });
    }
}

/// The agreement of each request, and the places that each entry names, by the agreement that its hospital period was under
/// on its day.
fn agreements(out: &mut Vec<Inconsistency>, trainee: &Trainee, register: &Register) {
    let story = fold::fold(&trainee.journal, NaiveDate::MAX);
    let of = |placement| (placement, handover::held(register, trainee, placement, story.as_of));
    let held: Vec<(&Placement, Vec<Under<'_>>)> = story.placements.iter().map(of).collect();
    for (index, entry) in trainee.journal.iter().enumerate() {
        let at = vec![At::Key("journal"), At::Item(index)];
        let own = held.iter().find(|(placement, _)| placement.number == entry.placement);
        let id = match &entry.event {
            Event::Requested { agreement: Some(id), .. } => {
                named(out, register, RecordKind::Agreement, id.as_str(), with(&at, "agreement"));
                id
            }
            Event::Requested { agreement: None, .. } => &trainee.agreement,
            _ => own.and_then(|(_, held)| handover::on(held, entry.on)).map_or(&trainee.agreement, |own| own.agreement),
        };
        if let Some(agreed) = register.agreements.get(id) {
            places(out, register, id, &agreed.agreement.hospitals, &entry.event, begins(&story, entry), &at);
        }
    }
}

/// Gaps between posts that ended an ALIS-avtale which nobody signed anew.
fn avtale_gaps(out: &mut Vec<Inconsistency>, trainee: &Trainee, register: &Register) {
    let story = fold::fold(&trainee.journal, NaiveDate::MAX);
    let agreements = register.alis_agreements(trainee, &story);
    for gap in alis_agreement::gaps(trainee, &agreements) {
        let place = trainee.practice.iter().position(|post| post.from == gap.next).unwrap_or_default();
        let at = vec![At::Key("practice"), At::Item(place), At::Key("from")];
        out.push(Inconsistency { at, what: What::AvtaleGap(gap) });
    }
}

/// The elements of an ALIS-avtale held against AVTALE, as its signing is; none where no elements were recorded, nor where
/// they were recorded against it with a reason.
fn elements(out: &mut Vec<Inconsistency>, trainee: &Trainee, index: usize, register: &Register) {
    let entry = &trainee.journal[index];
    let Event::AlisAgreementSigned { municipality, elements } = &entry.event else { return };
    let with = municipality.unwrap_or_else(|| trainee.signs_with_on(entry.on));
    let own = (RecordKind::Municipality, trainee.meant(with, entry.on).to_string());
    if elements.is_empty() || register.unreadable.contains(&own) {
        return;
    }
    for finding in register.element_findings(trainee, entry) {
        let Breach::Element { element, how } = finding.breach else { continue };
        let decided = |departure: &Departure| departure.term == element.as_str() && entry.overridden.is_some();
        if entry.departs.iter().any(decided) {
            continue;
        }
        let mut at = vec![At::Key("journal"), At::Item(index), At::Key("elements")];
        at.extend(elements.iter().position(|one| one.element == element).map(At::Item));
        let clause = finding.departure.and_then(|departure| departure.clause);
        out.push(Inconsistency { at, what: What::ElementDeparts { element, how, clause } });
    }
}

/// A contract issued for other days than those accepted.
fn contracts(out: &mut Vec<Inconsistency>, trainee: &Trainee) {
    for (index, entry) in trainee.journal.iter().enumerate() {
        let Event::ContractIssued { start: Some(issued), .. } = entry.event else { continue };
        let story = fold::fold(&trainee.journal, entry.on);
        let accepted = story.placement(entry.placement).and_then(|placement| placement.accepted());
        if let Some((offer, _)) = accepted.filter(|(offer, _)| offer.terms.start != issued) {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("start")];
            out.push(Inconsistency { at, what: What::ContractDiffers { offered: offer.terms.start, issued } });
        }
    }
}

/// When the service begins that an entry asks for or offers; none where another entry or the end of the period has taken its
/// place.
fn begins(story: &Story, entry: &Entry) -> Option<NaiveDate> {
    let placement = story.placement(entry.placement).filter(|placement| !placement.is_closed())?;
    match &entry.event {
        Event::Requested { start, wishes, .. } => {
            let request = placement.request.as_ref().filter(|_| placement.accepted().is_none())?;
            (request.on == entry.on && request.start == *start && request.wishes == *wishes).then_some(*start)
        }
        Event::Offered(offer) => (placement.standing_offer() == Some(offer)).then_some(offer.start),
        _ => None,
    }
}

/// The sites and departments that an entry names.
fn places(
    out: &mut Vec<Inconsistency>,
    register: &Register,
    agreement: &Slug,
    parties: &[Slug],
    event: &Event,
    begins: Option<NaiveDate>,
    at: &[At],
) {
    let mut check = |hospital: Option<&Slug>, site: &str, department: Option<&str>, begins, at: Vec<At>| {
        let hospital = match (hospital, parties) {
            (Some(named), _) if !parties.contains(named) => {
                let what = What::HospitalNotAParty { hospital: named.clone(), agreement: agreement.clone() };
                out.push(Inconsistency { at: with(&at, "hospital"), what });
                return;
            }
            (Some(named), _) => named,
            (None, [only]) => only,
            (None, _) => {
                let hospitals = parties.iter().map(Slug::to_string).collect();
                out.push(Inconsistency { at, what: What::HospitalNeeded { hospitals } });
                return;
            }
        };
        if let Some(hospital) = register.hospitals.get(hospital) {
            place(out, register, hospital, (site, department), begins, &at);
        }
    };
    match event {
        Event::Requested { wishes, .. } => {
            for (index, wish) in wishes.iter().enumerate() {
                let mut at = with(at, "wishes");
                at.push(At::Item(index));
                check(wish.hospital.as_ref(), &wish.site, Some(&wish.department), begins, at);
            }
        }
        Event::ReconfirmationAnswered(Answer::Changed { site: Some(site), department, .. }) => {
            if let [only] = parties {
                check(Some(only), site, department.as_deref(), None, at.to_vec());
            }
        }
        Event::Offered(offer) => {
            check(offer.hospital.as_ref(), &offer.site, Some(&offer.department), begins, at.to_vec());
            if let Some(position) = &offer.position {
                named(out, register, RecordKind::Position, position.as_str(), with(at, "position"));
                if let Some(position) = register.positions.get(position) {
                    elsewhere(out, position, offer, parties, with(at, "position"));
                }
            }
        }
        _ => {}
    }
}

/// An offer of a position names its place: hospital, site and department.
fn elsewhere(out: &mut Vec<Inconsistency>, position: &Position, offer: &Offered, parties: &[Slug], at: Vec<At>) {
    let only = if let [only] = parties { Some(only) } else { None };
    let hospital = offer.hospital.as_ref().or(only);
    let same = hospital.is_none_or(|hospital| *hospital == position.hospital)
        && (&offer.site, &offer.department) == (&position.site, &position.department);
    if !same {
        let place = format!("{}: {} / {}", position.hospital, position.site, position.department);
        out.push(Inconsistency { at, what: What::PositionDiffers { position: position.id.clone(), place } });
    }
}

fn with(at: &[At], key: &'static str) -> Vec<At> {
    let mut at = at.to_vec();
    at.push(At::Key(key));
    at
}

/// A place that is named, for service that begins on a day; of what has passed or stands no more nothing is said but that it
/// never was.
fn place(
    out: &mut Vec<Inconsistency>,
    register: &Register,
    hospital: &Hospital,
    (site, department): (&str, Option<&str>),
    begins: Option<NaiveDate>,
    at: &[At],
) {
    if hospital.had(site, department) {
        let words = (&hospital.id, site, department.unwrap_or_default());
        let since = begins.map_or(PlaceSince::Same, |begins| hospital::place_on(&register.hospitals, words, begins));
        if since != PlaceSince::Same {
            let department = department.map(str::to_owned);
            let what = What::ClosedPlace { site: site.to_owned(), department, since };
            out.push(Inconsistency { at: with(at, "site"), what });
        }
        return;
    }
    if let Err(unknown) = hospital.has(site, department) {
        out.push(unknown_place(hospital, site, department, unknown, at));
    }
}

fn unknown_place(
    hospital: &Hospital,
    site: &str,
    department: Option<&str>,
    unknown: UnknownPlace,
    at: &[At],
) -> Inconsistency {
    let (hospital, site) = (hospital.id.clone(), site.to_owned());
    match unknown {
        UnknownPlace::Site { known } => {
            Inconsistency { at: with(at, "site"), what: What::UnknownSite { hospital, site, known } }
        }
        UnknownPlace::Department { known } => {
            let department = department.unwrap_or_default().to_owned();
            let what = What::UnknownDepartment { hospital, site, department, known };
            Inconsistency { at: with(at, "department"), what }
        }
    }
}

fn named(out: &mut Vec<Inconsistency>, register: &Register, kind: RecordKind, id: &str, at: Vec<At>) {
    if register.unreadable.contains(&(kind, id.to_owned())) {
        return;
    }
    // Asked for each reference of each record: only what is not there has all listed that are.
    let is_known = match kind {
        RecordKind::Municipality => id.parse().is_ok_and(|id| register.numbered(id).is_some()),
        RecordKind::Hospital => id.parse().is_ok_and(|id| register.hospitals.contains_key(&id)),
        RecordKind::Agreement => id.parse().is_ok_and(|id| register.agreements.contains_key(&id)),
        RecordKind::Position => id.parse().is_ok_and(|id| register.positions.contains_key(&id)),
        RecordKind::Grant => register.rounds.contains_key(id),
    };
    if is_known {
        return;
    }
    let known = match kind {
        RecordKind::Municipality => register.municipalities.keys().map(ToString::to_string).collect(),
        RecordKind::Hospital => register.hospitals.keys().map(ToString::to_string).collect(),
        RecordKind::Agreement => register.agreements.keys().map(ToString::to_string).collect(),
        RecordKind::Position => register.positions.keys().map(ToString::to_string).collect(),
        RecordKind::Grant => register.rounds.keys().cloned().collect(),
    };
    out.push(Inconsistency { at, what: What::Unknown { kind, id: id.to_owned(), known } });
}

/// What of an agreement does not fit the register or itself.
pub(crate) fn of_agreement(
    agreement: &Agreement,
    register: &Register,
    known: &[Slug],
    today: NaiveDate,
) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    for (index, municipality) in agreement.municipalities.iter().enumerate() {
        let at = vec![At::Key("municipalities"), At::Item(index)];
        named(&mut out, register, RecordKind::Municipality, municipality.as_str(), at.clone());
        let into = agreement.succession.open(*municipality, today, &[]);
        // Nobody asks whom an agreement binds that is over.
        let over =
            register.agreements.get(&agreement.id).is_some_and(|own| standing::of(own, register, today).is_over());
        if !into.is_empty() && !over {
            out.push(Inconsistency {
                at,
                what: What::SeveralSuccessors { number: *municipality, into: into.to_vec() },
            });
        }
    }
    for (index, hospital) in agreement.hospitals.iter().enumerate() {
        let at = vec![At::Key("hospitals"), At::Item(index)];
        named(&mut out, register, RecordKind::Hospital, hospital.as_str(), at);
    }
    for (index, older) in agreement.supersedes.iter().enumerate() {
        let at = vec![At::Key("supersedes"), At::Item(index)];
        if !known.contains(older) {
            named(&mut out, register, RecordKind::Agreement, older.as_str(), at);
        } else if !register.may_supersede(agreement, older) {
            let what = What::SupersedesItself { id: agreement.id.clone(), older: older.clone() };
            out.push(Inconsistency { at, what });
        } else if let Some(replaced) = register.agreements.get(older) {
            let bound = |party: &&str| agreement.parties().any(|own| agreement.acts_for(party, own));
            let left_out = replaced.agreement.parties().filter(|party| !bound(party));
            out.extend(left_out.map(|party| {
                let what = What::SuccessorLacksParty { older: older.clone(), party: party.to_owned() };
                Inconsistency { at: at.clone(), what }
            }));
        }
    }
    for (index, entry) in agreement.journal.iter().enumerate() {
        // A committee's meeting ahead is a plan, and known.
        if entry.on > today && !life::is_plan(&entry.event) {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("on")];
            out.push(Inconsistency { at, what: What::FutureEntry { on: entry.on } });
        }
    }
    out.extend(of_life(agreement));
    criteria(&mut out, agreement, register);
    out
}

/// What of a position's seats does not fit the trainees' journals.
pub(crate) fn of_seats(position: &Position, holders: &Holders, today: NaiveDate) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    let all = holders.of(&position.id);
    // A restricted trainee is counted, and named by number only.
    let accepted: Vec<&Holder> = all.iter().filter(|holder| holder.accepted).collect();
    let capacity = position.capacity;
    let at = || vec![At::Key("capacity")];
    if contradiction::over_full_since(position, holders).is_some() {
        let what = if accepted.len() > capacity as usize {
            let parts = ClashingEntry::of_holders(accepted.iter().copied());
            What::CapacityExceeded { capacity, accepted: accepted.iter().map(|holder| holder.hpr).collect(), parts }
        } else {
            let holders = all.iter().map(|holder| (holder.hpr, holder.since)).collect();
            What::SeatTwice { capacity, holders, parts: ClashingEntry::of_holders(all) }
        };
        out.push(Inconsistency { at: at(), what });
    }
    let event = |index: usize| PositionEventName::from(&position.journal[index].event).as_str();
    out.extend(unexpected::of_position(position, holders).into_iter().map(|against| unexpected_event(against, event)));
    if let Some(late) = contradiction::late_offers(position, holders, today) {
        let closed = late.closed;
        out.extend(late.holders.iter().map(|holder| {
            let at = vec![At::Key("journal"), At::Item(late.entry), At::Key("on")];
            let parts = [vec![ClashingEntry::closing(position, closed)], ClashingEntry::of_holders([*holder])].concat();
            Inconsistency { at, what: What::ClosedOffered { closed, holder: (holder.hpr, holder.since), parts } }
        }));
    }
    out
}

/// Grants that were awarded and refused, by the later of the two entries in the file.
fn grants(out: &mut Vec<Inconsistency>, trainee: &Trainee) {
    for (index, other) in contradiction::grant_answers(trainee) {
        let (entry, other) = (&trainee.journal[index], &trainee.journal[other]);
        let round = match &entry.event {
            Event::GrantAwarded { round, .. } | Event::GrantRefused { round, .. } => round.clone(),
            _ => String::new(),
        };
        let parts =
            [other, entry].map(|entry| ClashingEntry::of_trainee(trainee.hpr, entry.event.name(), entry.on)).to_vec();
        let at = vec![At::Key("journal"), At::Item(index), At::Key("event")];
        let what = What::AwardAndRefusal { hpr: trainee.hpr, round, other: other.on, parts };
        out.push(Inconsistency { at, what });
    }
}

/// Somebody who was moved to two municipalities, by the post that began later.
fn two_moves(out: &mut Vec<Inconsistency>, trainee: &Trainee) {
    let Some(TwoMoves { post, other, on }) = contradiction::two_moves(trainee) else { return };
    let (at, hpr) = (vec![At::Key("practice"), At::Item(post), At::Key("from")], trainee.hpr);
    let (post, other) = (&trainee.practice[post], &trainee.practice[other]);
    let parts = [other, post].map(|post| ClashingEntry::post(hpr, post.from)).to_vec();
    let (municipality, other) = (trainee.number_of(post), trainee.number_of(other));
    out.push(Inconsistency { at, what: What::TwoMoves { hpr, on, municipality, other, parts } });
}

/// Somebody of whom nobody knows whether they are in training. Who follows the old scheme began before there was a new one.
fn no_start(out: &mut Vec<Inconsistency>, trainee: &Trainee, today: NaiveDate) {
    let known = trainee.training.started.is_some() || trainee.scheme == Scheme::Old;
    if !known && !fold::fold(&trainee.journal, today).left_training() {
        out.push(Inconsistency { at: vec![At::Key("training")], what: What::NoStart { hpr: trainee.hpr } });
    }
}

/// Course days beyond what the terms of a hospital period give, all entries together: two clones may have added what each of them
/// found room for.
fn course_days(out: &mut Vec<Inconsistency>, trainee: &Trainee, register: &Register, today: NaiveDate) {
    let story = fold::fold(&trainee.journal, today);
    for placement in &story.placements {
        let agreed = register.agreed_of(trainee, placement, today);
        let Some((agreed, budget)) = agreed.and_then(|own| Some((own, course_budget::of(placement, &own.terms)?)))
        else {
            continue;
        };
        let is_course = |(_, entry): &(usize, &Entry)| {
            entry.placement == placement.number && entry.on <= today && matches!(entry.event, Event::Course { .. })
        };
        let entries: Vec<_> = trainee.journal.iter().enumerate().filter(is_course).collect();
        let told = entries.iter().any(|(_, entry)| entry.departs.iter().any(|departure| departure.term == "courses"));
        if let Some((index, _)) = entries.last().filter(|_| budget.is_exceeded() && !told) {
            let clause = agreed.terms.courses.as_ref().map(|term| terms::cited(&agreed.cited_as, term));
            let at = vec![At::Key("journal"), At::Item(*index), At::Key("days")];
            let what = What::CourseDaysDepart { used: budget.used, tenths: budget.tenths, clause };
            out.push(Inconsistency { at, what });
        }
    }
}

/// A site and department that a hospital does not have on a day.
pub(crate) fn of_place(hospital: &Hospital, site: &str, department: &str, begins: NaiveDate) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    if let Err(unknown) = hospital.has_on(site, department, begins) {
        out.push(unknown_place(hospital, site, Some(department), unknown, &[]));
    }
    out
}

/// What of an agreement's journal does not follow from what stands before it.
fn of_life(agreement: &Agreement) -> Vec<Inconsistency> {
    let finding = |fault: Unexpected| {
        let key = match fault.why {
            AgreementNeeds::NotAParty(_) => "by",
            AgreementNeeds::DueBeforeOpening => "due",
            _ => "event",
        };
        let at = vec![At::Key("journal"), At::Item(fault.entry), At::Key(key)];
        let what = match fault.why {
            AgreementNeeds::NotAParty(party) => What::NotASigningParty { party, agreement: agreement.id.clone() },
            _ => What::AgreementUnexpected(fault),
        };
        Inconsistency { at, what }
    };
    life::life(agreement, NaiveDate::MAX).unexpected.into_iter().map(finding).collect()
}

/// Criteria that were assessed, and that the terms do not name.
fn criteria(out: &mut Vec<Inconsistency>, agreement: &Agreement, register: &Register) {
    let Some(agreed) = register.agreements.get(&agreement.id) else { return };
    let known = agreed.terms.criteria();
    for (index, entry) in agreement.journal.iter().enumerate() {
        let AgreementEvent::CriterionAssessed { criterion, .. } = &entry.event else { continue };
        if !known.contains(criterion) {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("criterion")];
            let what = What::UnknownCriterion { criterion: criterion.clone(), known: known.to_vec() };
            out.push(Inconsistency { at, what });
        }
    }
}

/// What of a position does not fit the register.
pub(crate) fn of_position(position: &Position, register: &Register) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    named(&mut out, register, RecordKind::Hospital, position.hospital.as_str(), vec![At::Key("hospital")]);
    if let Some(hospital) = register.hospitals.get(&position.hospital) {
        let words = (position.site.as_str(), Some(position.department.as_str()));
        place(&mut out, register, hospital, words, Some(position.start), &[]);
    }
    out
}

/// Parties that are said to keep the store and are not in it.
pub(crate) fn of_owners(owners: &Owners, register: &Register) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    for (index, owner) in owners.0.iter().enumerate() {
        let at = vec![At::Key("owner"), At::Item(index)];
        match owner {
            // A number that it bore before is the municipality's, too.
            OwnerParty::Municipality(number) if register.numbered(*number).is_some() => {}
            OwnerParty::Municipality(number) => {
                named(&mut out, register, RecordKind::Municipality, number.as_str(), at);
            }
            OwnerParty::Hospital(id) => named(&mut out, register, RecordKind::Hospital, id.as_str(), at),
        }
    }
    out
}

/// What of a round of the grant contradicts itself, names nobody, or lies ahead.
///
/// `awarded` are the municipalities that something was awarded to in it.
pub(crate) fn of_round(
    round: &GrantRound,
    awarded: &[MunicipalityNumber],
    register: &Register,
    today: NaiveDate,
) -> Vec<Inconsistency> {
    let contradiction = |(place, role, class)| Inconsistency {
        at: vec![At::Key("rate"), At::Item(place), At::Key("amount")],
        what: What::RatesContradict { role, class },
    };
    let mut out: Vec<Inconsistency> = round.contradictions().into_iter().map(contradiction).collect();
    for (index, entry) in round.journal.iter().enumerate() {
        let at = |key| vec![At::Key("journal"), At::Item(index), At::Key(key)];
        if let RoundEvent::Reported { by: Some(by) } = entry.event {
            named(&mut out, register, RecordKind::Municipality, by.as_str(), at("by"));
        }
        if entry.on > today {
            out.push(Inconsistency { at: at("on"), what: What::FutureEntry { on: entry.on } });
        }
    }
    let event = |index: usize| RoundEventName::from(&round.journal[index].event).as_str();
    let against = unexpected::of_round(round, awarded, &register.succession);
    out.extend(against.into_iter().map(|against| unexpected_event(against, event)));
    out
}

fn unexpected_event(Against { entry, why }: Against, event: impl Fn(usize) -> &'static str) -> Inconsistency {
    let at = vec![At::Key("journal"), At::Item(entry), At::Key("event")];
    Inconsistency { at, what: What::EventUnexpected { event: event(entry), why } }
}

/// Where the municipalities' decisions name each trainee.
pub(crate) struct Orders(BTreeMap<Hpr, Vec<InOrder>>);

/// A place in a decision, by its municipality, entry and day.
#[derive(Clone, Copy)]
struct InOrder {
    municipality: MunicipalityNumber,
    entry: usize,
    on: NaiveDate,
    place: usize,
}

impl Orders {
    pub(crate) fn of(register: &Register) -> Self {
        let mut out: BTreeMap<Hpr, Vec<InOrder>> = BTreeMap::new();
        for municipality in register.municipalities.values() {
            for (entry, decision) in municipality.journal.iter().enumerate() {
                let MunicipalityEvent::Prioritised { order, .. } = &decision.event else { continue };
                for (place, hpr) in order.iter().enumerate() {
                    let (municipality, on) = (municipality.number, decision.on);
                    out.entry(*hpr).or_default().push(InOrder { municipality, entry, on, place });
                }
            }
        }
        Orders(out)
    }

    /// The decisions that name a trainee who was another municipality's on their day, by whose decision it is.
    pub(crate) fn not_theirs(
        &self,
        trainee: &Trainee,
        register: &Register,
    ) -> Vec<(MunicipalityNumber, Inconsistency)> {
        let mut out = Vec::new();
        for hpr in [trainee.hpr].iter().chain(&trainee.former_hpr) {
            for named in self.0.get(hpr).into_iter().flatten() {
                let InOrder { municipality, entry, on, place } = *named;
                if register.succession.related(trainee.responsible_on(on), municipality) {
                    continue;
                }
                let at = vec![At::Key("journal"), At::Item(entry), At::Key("order"), At::Item(place)];
                out.push((municipality, Inconsistency { at, what: What::NotTheirs { hpr: *hpr, municipality } }));
            }
        }
        out
    }
}

/// What of a municipality's decisions does not fit the trainees.
pub(crate) fn of_municipality(
    municipality: &Municipality,
    register: &Register,
    trainees: &std::collections::BTreeSet<Hpr>,
) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    for (index, next) in municipality.into.iter().enumerate() {
        named(&mut out, register, RecordKind::Municipality, next.as_str(), vec![At::Key("into"), At::Item(index)]);
    }
    for (index, former) in municipality.former.iter().enumerate() {
        let others = register.municipalities.values().filter(|other| other.number != municipality.number);
        let bears = |other: &&Municipality| {
            let at_once = |own: &Former| own.number == former.number && own.until == former.until;
            other.former.iter().any(at_once)
                || (other.number == former.number && other.until.is_none_or(|until| until >= former.until))
        };
        if let Some(other) = others.into_iter().find(bears) {
            let at = vec![At::Key("former"), At::Item(index), At::Key("number")];
            out.push(Inconsistency { at, what: What::BorneTwice { number: former.number, other: other.number } });
        }
    }
    for index in contradiction::orders(municipality) {
        let at = vec![At::Key("journal"), At::Item(index), At::Key("order")];
        let on = municipality.journal[index].on;
        let parts = vec![ClashingEntry::order(municipality, on), ClashingEntry::order(municipality, on)];
        out.push(Inconsistency { at, what: What::OrdersContradict { on, parts } });
    }
    for (index, decision) in municipality.journal.iter().enumerate() {
        let MunicipalityEvent::Prioritised { order, .. } = &decision.event else { continue };
        for (place, hpr) in order.iter().enumerate().filter(|(_, hpr)| !trainees.contains(hpr)) {
            let at = vec![At::Key("journal"), At::Item(index), At::Key("order"), At::Item(place)];
            out.push(Inconsistency { at, what: What::UnknownTrainee { hpr: *hpr } });
        }
    }
    out
}
