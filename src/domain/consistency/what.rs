//! What is found inconsistent, and where.

use chrono::NaiveDate;

use crate::domain::agreement::life::Unexpected;
use crate::domain::alis_agreement::AvtaleGap;
use crate::domain::contradiction::ClashingEntry;
use crate::domain::finding::{ElementFault, Finding};
use crate::domain::fold::{Hindrance, NotAllowed};
use crate::domain::hospital::PlaceSince;
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::journal::ElementKind;
use crate::domain::learning_goal::LearningGoal;
use crate::domain::percent::Percent;
use crate::domain::register::RecordKind;
use crate::domain::trainee::Role;
use crate::domain::unexpected::{Against, Why};

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
    /// The hospital by its name.
    UnknownSite {
        hospital: String,
        site: String,
        known: Vec<String>,
    },
    UnknownDepartment {
        hospital: String,
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

pub(super) fn unexpected_event(
    Against { entry, why }: Against,
    event: impl Fn(usize) -> &'static str,
) -> Inconsistency {
    let at = vec![At::Key("journal"), At::Item(entry), At::Key("event")];
    Inconsistency { at, what: What::EventUnexpected { event: event(entry), why } }
}
