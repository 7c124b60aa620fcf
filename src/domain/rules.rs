//! The rules that make deadlines, one a file in `rules/`, listed in [`super::deadline::Rule`].
//!
//! A rule reads records and terms and knows no clock. What stands after "today" in a journal was left out when it was
//! folded.

mod access;
mod agreement_case;
mod agreement_renewal;
mod agreement_review;
mod alis_agreement;
mod alis_agreement_end;
mod clash;
mod committee;
mod completion;
mod consultation;
mod consultation_close;
mod contact;
mod contract;
mod contribution;
mod coordinator_contact;
mod declaration;
mod documentation;
mod evaluation;
mod follow_up;
mod goal_review;
mod grant_application;
mod grant_report;
mod grant_round;
mod offer;
mod offer_answer;
mod old_scheme;
mod plan_review;
mod position_advertise;
mod prioritisation;
mod purge;
mod reconfirmation;
mod reconfirmation_answer;
mod registration;
mod request;
mod start;
mod state;
mod supervisor_contact;
mod turn;
mod written_contract;

use chrono::NaiveDate;

use super::agreement::standing;
use super::alis_agreement::AlisAgreement;
use super::case::TraineeCase;
use super::deadline::{Deadline, Offset, Rule, with_rules};
use super::municipality::Municipality;
use super::placement::Placement;
use super::position::Holders;
use super::register::Register;
use super::retention::{self, Closing};
pub(crate) use agreement_case::AgreementCase;
pub(crate) use contribution::{Gate, Waiting};
use declaration::{Contributed, Walk};
pub(crate) use declaration::{Declaration, Reads};
pub(crate) use grant_round::Contribution;
pub(crate) use state::State;

macro_rules! declare_rules {
    ($($file:ident: $Rule:ident,)*) => {
        /// Every rule, in the order of the list.
        const RULES: &[Declaration] = &[$($file::RULE,)*];

        impl strum::VariantArray for Rule {
            const VARIANTS: &'static [Self] = &[$(Rule::$Rule,)*];
        }

        impl From<Rule> for &'static str {
            fn from(rule: Rule) -> &'static str {
                rule.into_str()
            }
        }
    };
}
with_rules!(declare_rules);

impl Rule {
    /// Its word, known when the program is built: as the derive gives it to other lists of words.
    pub(crate) const fn into_str(self) -> &'static str {
        RULES[self as usize].word
    }

    pub(crate) fn declaration(self) -> &'static Declaration {
        &RULES[self as usize]
    }
}

/// Every deadline of a trainee that still matters.
///
/// After a withdrawal, a completion, a discontinuation or the specialisation only what still has to be done remains.
pub(crate) fn of_trainee(case: &TraineeCase<'_>) -> Vec<Deadline> {
    with_agreements(case, &case.alis_agreements())
}

/// The same, where the ALIS-avtaler are needed for more.
fn with_agreements(case: &TraineeCase<'_>, agreements: &[AlisAgreement]) -> Vec<Deadline> {
    let mut out = but_erasure(case, agreements);
    if let Some(closing) = closing_among(case, agreements, &out) {
        out.extend(RULES.iter().filter_map(|rule| match rule.walk {
            Walk::Erasure(rule) => Some(rule(case, closing)),
            _ => None,
        }));
    }
    out
}

/// When a trainee's case was closed for those who keep the store, and why; none while it is open: nothing but duties of others
/// is left to be done.
pub(crate) fn closing(case: &TraineeCase<'_>) -> Option<Closing> {
    let agreements = case.alis_agreements();
    closing_among(case, &agreements, &but_erasure(case, &agreements))
}

fn closing_among(case: &TraineeCase<'_>, agreements: &[AlisAgreement], deadlines: &[Deadline]) -> Option<Closing> {
    let closing = retention::closing(case, agreements)?;
    keeping(case, agreements, deadlines).is_empty().then_some(closing)
}

/// What keeps a case open, whatever else does: what those who keep the store have still to do.
pub(crate) fn owed_before_erasure(case: &TraineeCase<'_>) -> Vec<Deadline> {
    let agreements = case.alis_agreements();
    keeping(case, &agreements, &but_erasure(case, &agreements))
}

/// What the owners owe of it, the grant's rounds with what this trainee contributes to them.
fn keeping(case: &TraineeCase<'_>, agreements: &[AlisAgreement], deadlines: &[Deadline]) -> Vec<Deadline> {
    let rounds = of_rounds(case.register, &Contribution::of(case, agreements), case.story.as_of);
    let owed = |deadline: &&Deadline| deadline.done_on.is_none() && case.register.owner_owes(deadline);
    deadlines.iter().chain(&rounds).filter(owed).cloned().collect()
}

fn but_erasure(case: &TraineeCase<'_>, agreements: &[AlisAgreement]) -> Vec<Deadline> {
    let specialised = case.story.specialised.is_some();
    let over = |placement: &Placement| specialised || placement.is_closed();
    let mut out = of_placements(case, |placement, deadline| !over(placement) || still_owed(deadline));
    out.extend(RULES.iter().filter_map(|rule| match rule.walk {
        Walk::Trainee(rule) => rule(case),
        Walk::Clash(rule) => (rule.of_trainee)(case),
        _ => None,
    }));
    for deadline in &mut out {
        // What is done is the act of the one who was responsible then.
        let done = deadline.done_on.filter(|_| deadline.municipality.is_some());
        deadline.municipality = done.map(|on| case.trainee.responsible_on(on)).or(deadline.municipality);
    }
    // An ALIS-avtale is the business of the municipality that it is with.
    out.extend(RULES.iter().flat_map(|rule| match rule.walk {
        Walk::AlisAgreements(rule) => rule(case, agreements),
        _ => Vec::new(),
    }));
    out
}

/// Every deadline of a trainee's hospital periods that there is or was: those done stay when the period is closed, those
/// that a withdrawal has made pointless do not.
pub(crate) fn ever_of_trainee(case: &TraineeCase<'_>) -> Vec<Deadline> {
    of_placements(case, |placement, deadline| {
        !placement.is_closed() || deadline.done_on.is_some() || still_owed(deadline)
    })
}

fn of_placements(case: &TraineeCase<'_>, matters: impl Fn(&Placement, &Deadline) -> bool) -> Vec<Deadline> {
    let nothing_yet = [Placement { discontinued: case.story.discontinued, ..Placement::new(1) }];
    let placements = if case.story.placements.is_empty() { &nothing_yet[..] } else { &case.story.placements };
    let of_one = |placement| {
        let cases = cases(case, placement);
        let due = RULES.iter().filter_map(|rule| match rule.walk {
            Walk::Placement(rule) | Walk::ClosedPlacement(rule) => in_its_time(&cases, |case| rule(case, placement)),
            _ => None,
        });
        due.filter(|deadline| matters(placement, deadline)).collect::<Vec<_>>()
    };
    placements.iter().flat_map(of_one).collect()
}

/// The case under each agreement that a hospital period has been under, the one that holds last; none where that one is not
/// known.
fn cases<'a>(case: &TraineeCase<'a>, placement: &'a Placement) -> Vec<TraineeCase<'a>> {
    let held = case.held(placement);
    match held.split_last() {
        None => vec![case.without_agreement()],
        Some((last, _)) => case.under(*last).map_or_else(Vec::new, |last| {
            let earlier = held
                .windows(2)
                .filter_map(|pair| case.under(pair[0]).map(|case| TraineeCase { until: pair[1].from, ..case }));
            earlier.chain([last]).collect()
        }),
    }
}

/// What a rule gives by the agreements that a hospital period has been under: by the one that holds, but for what was done
/// before it did, which was done by the terms of its day. A window that had closed before is nobody's.
fn in_its_time(cases: &[TraineeCase<'_>], rule: impl Fn(&TraineeCase<'_>) -> Option<Deadline>) -> Option<Deadline> {
    let (last, earlier) = cases.split_last()?;
    let found = rule(last);
    if earlier.is_empty() {
        return found;
    }
    let is_window = |deadline: &Deadline| matches!(deadline.due.step, Offset::MonthsBefore(_));
    let nobodys = |deadline: &Deadline| is_window(deadline) && last.held_later(deadline.due_on());
    let held_then = |deadline: &Deadline| deadline.done_on.is_some_and(|on| last.held_later(on));
    found.filter(|deadline| !held_then(deadline) && !nobodys(deadline)).or_else(|| {
        earlier.iter().rev().find_map(|case| {
            let done = |on: NaiveDate| !case.held_later(on) && case.until.is_some_and(|until| on < until);
            rule(case).filter(|deadline| deadline.done_on.is_some_and(done))
        })
    })
}

fn still_owed(deadline: &Deadline) -> bool {
    matches!(deadline.rule.declaration().walk, Walk::ClosedPlacement(_)) && deadline.done_on.is_none()
}

/// What one trainee contributes to the overview: their own deadlines, and what their municipality has to decide.
#[derive(Debug, Default)]
pub(crate) struct Assessment {
    pub(crate) deadlines: Vec<Deadline>,
    pub(crate) waiting: Vec<Waiting>,
    pub(crate) gate: Option<Gate>,
    pub(crate) grants: Vec<Contribution>,
}

pub(crate) fn assess(case: &TraineeCase<'_>) -> Assessment {
    let agreements = case.alis_agreements();
    Assessment {
        deadlines: with_agreements(case, &agreements),
        waiting: Waiting::of(case),
        gate: Gate::of(case),
        grants: Contribution::of(case, &agreements),
    }
}

/// The deadlines of a municipality, from what its trainees contribute.
pub(crate) fn of_municipality(
    municipality: &Municipality,
    waiting: &[Waiting],
    gates: &[Gate],
    today: NaiveDate,
) -> Vec<Deadline> {
    let of_one = |rule: &Declaration| match rule.walk {
        Walk::Municipality(rule) => rule(municipality, &Contributed { waiting, gates }, today),
        Walk::Clash(rule) => (rule.of_municipality)(municipality, today).into_iter().collect(),
        _ => Vec::new(),
    };
    RULES.iter().flat_map(of_one).collect()
}

/// The deadlines of the hospitals' positions.
pub(crate) fn of_positions(register: &Register, holders: &Holders, today: NaiveDate) -> Vec<Deadline> {
    let of_one = |rule| {
        register.positions.values().filter_map(move |position| match rule {
            Walk::Position(rule) => rule(position, register, holders, today),
            Walk::Clash(rule) => (rule.of_position)(position, holders, today),
            _ => None,
        })
    };
    RULES.iter().flat_map(|rule| of_one(rule.walk)).collect()
}

/// The deadlines of the rounds of the grant, a municipality each, from what the trainees contribute.
pub(crate) fn of_rounds(register: &Register, contributions: &[Contribution], today: NaiveDate) -> Vec<Deadline> {
    let mut out = Vec::new();
    for own in grant_round::all(register, contributions) {
        out.extend(RULES.iter().filter_map(|rule| match rule.walk {
            Walk::Round(rule) => rule(&own, today),
            _ => None,
        }));
    }
    out
}

/// The deadlines of an agreement itself that still matter.
pub(crate) fn of_agreement(case: &AgreementCase<'_>) -> Vec<Deadline> {
    let of_one = |rule: &Declaration| match rule.walk {
        Walk::Agreement(rule) => rule(case),
        _ => Vec::new(),
    };
    RULES.iter().flat_map(of_one).collect()
}

/// Every agreement's deadlines: a step of one may end another.
pub(crate) fn of_agreements(register: &Register, today: NaiveDate) -> Vec<Deadline> {
    let of = |agreed| {
        let stand = standing::of(agreed, register, today);
        of_agreement(&AgreementCase { agreed, stand: &stand, reminders: &register.reminders })
    };
    register.agreements.values().flat_map(of).collect()
}

/// The day on which a rule's window opens, where a day lies before it: of a hospital period, or of the first that has one.
pub(crate) fn opens_after(
    case: &TraineeCase<'_>,
    rule: Rule,
    placement: Option<u32>,
    day: NaiveDate,
) -> Option<NaiveDate> {
    let own = |deadline: &Deadline| deadline.rule == rule && (placement.is_none() || deadline.placement == placement);
    of_trainee(case).into_iter().find(own)?.opens_on().filter(|opens| day < *opens)
}

/// The last day that the terms give for a rule of a hospital period, where it was done on a day after it.
pub(crate) fn late(case: &TraineeCase<'_>, rule: Rule, placement: u32, on: NaiveDate) -> Option<NaiveDate> {
    let own = |deadline: &Deadline| deadline.rule == rule && deadline.placement == Some(placement);
    let found = of_trainee(case).into_iter().find(|deadline| own(deadline) && deadline.done_on == Some(on))?;
    Some(found.due_on()).filter(|due| *due < on && !found.basis.reminder)
}

#[cfg(test)]
mod agreement_sample;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod declared;
#[cfg(test)]
mod sample;
