//! What a rule says of itself, beside how it reckons.

use chrono::NaiveDate;

use super::agreement_case::AgreementCase;
use super::contribution::{Gate, Waiting};
use super::grant_round::MunicipalRound;
use crate::domain::alis_agreement::AlisAgreement;
use crate::domain::case::TraineeCase;
use crate::domain::deadline::Deadline;
use crate::domain::grant::GrantRound;
use crate::domain::journal::EventName;
use crate::domain::municipality::Municipality;
use crate::domain::placement::Placement;
use crate::domain::position::{Holders, Position};
use crate::domain::register::Register;
use crate::domain::retention::Closing;
use crate::domain::settings::Reminders;

/// A rule, as its own file declares it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Declaration {
    /// What files, JSON and the command line call it.
    pub(crate) word: &'static str,
    /// All that moves its result, beside the records themselves.
    pub(crate) reads: &'static [Reads],
    /// The events of a trainee's journal that do what it asks for; none where it is done elsewhere.
    pub(crate) done_by: &'static [EventName],
    pub(super) walk: Walk,
}

/// A number or a duty that a rule reads.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Reads {
    /// A term of the agreement.
    Term(&'static str),
    /// The store's own number, where the agreement gives none: its key in `alis.toml`, and it.
    Reminder(&'static str, fn(&Reminders) -> String),
    /// The last application under the old scheme, for the whole country.
    OldScheme,
    /// That the individual training plan is revised, for the whole country (spesialistforskriften § 25).
    PlanReview,
    /// How soon a contract has to be written, for the whole country (arbeidsmiljøloven § 14-5).
    WrittenContract,
    /// How soon somebody is given what is stored about them, for the whole country (personvernforordningen art. 12, 15).
    Access,
    /// How long an ALIS-avtale holds (AVTALE 1.2).
    Duration,
    /// A day of a round of the grant.
    Round(&'static str, fn(&GrantRound) -> Option<NaiveDate>),
}

/// What a rule is asked of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Walk {
    Placement(PlacementRule),
    /// A hospital period, also where it is closed and this still has to be done.
    ClosedPlacement(PlacementRule),
    Trainee(fn(&TraineeCase<'_>) -> Option<Deadline>),
    /// A trainee's ALIS-avtaler, the first signed first.
    AlisAgreements(fn(&TraineeCase<'_>, &[AlisAgreement]) -> Vec<Deadline>),
    /// A municipality, from what its trainees contribute, on a day.
    Municipality(fn(&Municipality, &Contributed<'_>, NaiveDate) -> Vec<Deadline>),
    Position(fn(&Position, &Register, &Holders, NaiveDate) -> Option<Deadline>),
    Agreement(fn(&AgreementCase<'_>) -> Vec<Deadline>),
    /// A municipality in a round of the grant, on a day.
    Round(fn(&MunicipalRound<'_>, NaiveDate) -> Option<Deadline>),
    Clash(Clashes),
    /// A trainee whose case is closed.
    Erasure(fn(&TraineeCase<'_>, Closing) -> Deadline),
}

/// Records of several kinds, each asked whether its entries can be together on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clashes {
    pub(super) of_trainee: fn(&TraineeCase<'_>) -> Option<Deadline>,
    pub(super) of_position: fn(&Position, &Holders, NaiveDate) -> Option<Deadline>,
    pub(super) of_municipality: fn(&Municipality, NaiveDate) -> Option<Deadline>,
}

pub(super) type PlacementRule = fn(&TraineeCase<'_>, &Placement) -> Option<Deadline>;

/// What the trainees contribute to what a municipality has to do.
pub(super) struct Contributed<'a> {
    pub(super) waiting: &'a [Waiting],
    pub(super) gates: &'a [Gate],
}

impl Declaration {
    pub(crate) fn reads_term(&self, term: &str) -> bool {
        self.reads.iter().any(|reads| matches!(reads, Reads::Term(read) if *read == term))
    }
}
