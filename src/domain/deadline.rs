//! Deadlines: what is due, from whom, on what basis. The rules lie one a file in `deadline/`.
//!
//! A rule reads records and terms and knows no clock; the status is computed against a day that is passed in.
//! What stands after "today" in a journal was left out when it was folded.

mod agreement_renewal;
mod agreement_review;
mod alis_agreement;
mod alis_agreement_end;
mod committee;
mod completion;
mod consultation;
mod contact;
mod contract;
mod documentation;
mod evaluation;
mod goal_review;
mod offer;
mod offer_answer;
mod old_scheme;
mod plan_review;
mod position_advertise;
pub(crate) mod prioritisation;
mod purge;
mod reconfirmation;
mod reconfirmation_answer;
pub(crate) mod registration;
mod request;
pub(crate) mod responsible;
mod start;

use chrono::NaiveDate;

use super::agreement::standing::Stand;
use super::alis_agreement::{AlisAgreement, AlisTerms};
use super::calendar;
use super::fold::Story;
use super::hpr::Hpr;
use super::id::{MunicipalityNumber, Slug};
use super::placement::Placement;
use super::position::Holders;
use super::register::{Agreed, Register};
use super::settings::Reminders;
use super::terms::{Party, Strength, Term, Terms};
use super::trainee::Trainee;
use super::transition::Transition;
use super::word::Word;
use responsible::Responsible;

/// The rules, in the order in which a case is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Rule {
    Registration,
    Request,
    Prioritisation,
    Reconfirmation,
    ReconfirmationAnswer,
    Offer,
    OfferAnswer,
    Contract,
    Start,
    CoordinatorContact,
    SupervisorContact,
    GoalReview,
    Completion,
    Documentation,
    PlanReview,
    OldScheme,
    Purge,
    PositionAdvertise,
    Consultation,
    Committee,
    AgreementReview,
    AgreementRenewal,
    Evaluation,
    AlisAgreement,
    AlisAgreementEnd,
}

impl Word for Rule {
    const ALL: &'static [(&'static str, Self)] = &[
        ("registration", Rule::Registration),
        ("request", Rule::Request),
        ("prioritisation", Rule::Prioritisation),
        ("reconfirmation", Rule::Reconfirmation),
        ("reconfirmation-answer", Rule::ReconfirmationAnswer),
        ("offer", Rule::Offer),
        ("offer-answer", Rule::OfferAnswer),
        ("contract", Rule::Contract),
        ("start", Rule::Start),
        ("coordinator-contact", Rule::CoordinatorContact),
        ("supervisor-contact", Rule::SupervisorContact),
        ("goal-review", Rule::GoalReview),
        ("completion", Rule::Completion),
        ("documentation", Rule::Documentation),
        ("plan-review", Rule::PlanReview),
        ("old-scheme", Rule::OldScheme),
        ("purge", Rule::Purge),
        ("position-advertise", Rule::PositionAdvertise),
        ("consultation", Rule::Consultation),
        ("committee", Rule::Committee),
        ("agreement-review", Rule::AgreementReview),
        ("agreement-renewal", Rule::AgreementRenewal),
        ("evaluation", Rule::Evaluation),
        ("alis-agreement", Rule::AlisAgreement),
        ("alis-agreement-end", Rule::AlisAgreementEnd),
    ];
}

/// The record a deadline is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Subject {
    Trainee(Hpr),
    Municipality(MunicipalityNumber),
    Position(Slug),
    Agreement(Slug),
}

impl Subject {
    /// The kind's folder and the record's id, as JSON names it: `trainees/9144897`.
    pub(crate) fn path(&self) -> String {
        match self {
            Subject::Trainee(hpr) => format!("trainees/{hpr}"),
            Subject::Municipality(number) => format!("municipalities/{number}"),
            Subject::Position(id) => format!("positions/{id}"),
            Subject::Agreement(id) => format!("agreements/{id}"),
        }
    }

    /// The id alone, as commands take it.
    pub(crate) fn id(&self) -> String {
        match self {
            Subject::Trainee(hpr) => hpr.to_string(),
            Subject::Municipality(number) => number.to_string(),
            Subject::Position(id) => id.to_string(),
            Subject::Agreement(id) => id.to_string(),
        }
    }
}

/// A day that other days are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    PracticeStarted,
    TrainingStarted,
    Requested,
    Asked,
    Answered,
    Offered,
    /// The offer before was declined or withdrawn.
    OfferEnded,
    AnswerBy,
    Start,
    LastContact,
    End,
    Completed,
    PlanRevised,
    /// The last day on which something can be applied for.
    LastApplication,
    /// The last of a case was closed.
    Closed,
    /// The day of the yearly purge.
    YearlyPurge,
    /// A position was published.
    Published,
    ConsultationOpened,
    /// The last day for replies to a hearing.
    ConsultationDue,
    /// A committee's meeting was planned.
    MeetingPlanned,
    Meeting,
    /// An agreement came into force.
    InForce,
    Reviewed,
    Terminated,
    AlisAgreementEnd,
}

/// How far a day lies from its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    SameDay,
    MonthsBefore(u32),
    MonthsAfter(u32),
    DaysAfter(u32),
}

/// A day with the way it was reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reckoned {
    pub(crate) anchor: Anchor,
    pub(crate) from: NaiveDate,
    pub(crate) step: Step,
    /// Whole months between the day reckoned and the first day on which the act makes sense.
    pub(crate) lead_months: u32,
}

impl Reckoned {
    fn new(anchor: Anchor, from: NaiveDate, step: Step) -> Self {
        Reckoned { anchor, from, step, lead_months: 0 }
    }

    pub(crate) fn day(self) -> NaiveDate {
        let day = match self.step {
            Step::SameDay => self.from,
            Step::MonthsBefore(months) => calendar::sub_months(self.from, months),
            Step::MonthsAfter(months) => calendar::add_months(self.from, months),
            Step::DaysAfter(days) => calendar::add_days(self.from, i64::from(days)),
        };
        calendar::sub_months(day, self.lead_months)
    }
}

/// What a deadline rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Basis {
    pub(crate) source: String,
    pub(crate) clause: Option<String>,
    /// The number is the tool's own: the source gives the duty, not the date.
    pub(crate) reminder: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Deadline {
    pub(crate) rule: Rule,
    pub(crate) record: Subject,
    /// The name of whom it is about.
    pub(crate) subject: String,
    pub(crate) placement: Option<u32>,
    pub(crate) responsible: Responsible,
    /// The first day on which the act makes sense.
    pub(crate) opens: Option<Reckoned>,
    /// The last day.
    pub(crate) due: Reckoned,
    pub(crate) done_on: Option<NaiveDate>,
    pub(crate) basis: Basis,
    pub(crate) strength: Strength,
    pub(crate) agreement: Option<Slug>,
    pub(crate) municipality: Option<MunicipalityNumber>,
    pub(crate) hospital: Option<Slug>,
    /// The day of an act that came too early to count (HSYK 6.3).
    pub(crate) too_early: Option<NaiveDate>,
}

/// Where a deadline stands on a day. The order is that of urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Status {
    Overdue,
    Open,
    Upcoming,
    Done,
}

impl Status {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Status::Overdue => "overdue",
            Status::Open => "open",
            Status::Upcoming => "upcoming",
            Status::Done => "done",
        }
    }
}

impl Deadline {
    pub(crate) fn opens_on(&self) -> Option<NaiveDate> {
        self.opens.map(Reckoned::day)
    }

    pub(crate) fn due_on(&self) -> NaiveDate {
        self.due.day()
    }

    /// The last Norwegian working day on or before the due date; the due date itself never moves.
    pub(crate) fn act_by(&self) -> NaiveDate {
        calendar::act_by(self.due_on())
    }

    pub(crate) fn status(&self, today: NaiveDate) -> Status {
        if self.done_on.is_some() {
            Status::Done
        } else if self.due_on() < today {
            Status::Overdue
        } else if self.opens_on().is_some_and(|opens| today < opens) {
            Status::Upcoming
        } else {
            Status::Open
        }
    }

    /// Days from today to the due date, negative when it has passed.
    pub(crate) fn days_left(&self, today: NaiveDate) -> i64 {
        (self.due_on() - today).num_days()
    }

    /// Most urgent first: overdue and open by their due date, upcoming by the day they open, done ones last.
    pub(crate) fn urgency(&self, today: NaiveDate) -> (Status, NaiveDate) {
        let status = self.status(today);
        let day = match status {
            Status::Upcoming => self.opens_on().unwrap_or_else(|| self.due_on()),
            Status::Done => self.done_on.unwrap_or_else(|| self.due_on()),
            Status::Overdue | Status::Open => self.due_on(),
        };
        (status, day)
    }
}

/// A trainee with what the agreement demands: all that a rule may look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case<'a> {
    pub(crate) trainee: &'a Trainee,
    pub(crate) story: &'a Story,
    pub(crate) terms: &'a Terms,
    /// What a basis cites the terms by.
    pub(crate) cited_as: &'a str,
    /// The agreement's hospitals.
    pub(crate) hospitals: &'a [Slug],
    /// What the national ALIS-avtale demands.
    pub(crate) alis_terms: &'a AlisTerms,
    pub(crate) reminders: &'a Reminders,
    pub(crate) transition: &'a Transition,
}

/// A rule for one hospital period.
type PlacementRule = fn(&Case<'_>, &Placement) -> Option<Deadline>;

const PLACEMENT_RULES: [PlacementRule; 12] = [
    request::deadline,
    reconfirmation::deadline,
    reconfirmation_answer::deadline,
    offer::deadline,
    offer_answer::deadline,
    contract::deadline,
    start::deadline,
    contact::coordinator,
    contact::supervisor,
    goal_review::deadline,
    completion::deadline,
    documentation::deadline,
];

/// Every deadline of a trainee that still matters.
///
/// After a withdrawal, a completion, a discontinuation or the specialisation only what still has to be done remains.
pub(crate) fn of_trainee(case: &Case<'_>) -> Vec<Deadline> {
    let specialised = case.story.specialised.is_some();
    let over = |placement: &Placement| specialised || placement.is_closed();
    let mut out = of_placements(case, |placement, deadline| !over(placement) || still_owed(deadline));
    out.extend(plan_review::deadline(case));
    out.extend(old_scheme::deadline(case));
    out.extend(purge::deadline(case));
    let agreements = case.alis_agreements();
    out.extend(alis_agreement::deadline(case, &agreements));
    out.extend(alis_agreement_end::deadline(case, &agreements));
    out
}

/// Every deadline of a trainee's hospital periods that there is or was: those done stay when the period is closed, those
/// that a withdrawal has made pointless do not.
pub(crate) fn ever_of_trainee(case: &Case<'_>) -> Vec<Deadline> {
    of_placements(case, |placement, deadline| {
        !placement.is_closed() || deadline.done_on.is_some() || still_owed(deadline)
    })
}

fn of_placements(case: &Case<'_>, matters: impl Fn(&Placement, &Deadline) -> bool) -> Vec<Deadline> {
    let nothing_yet = [Placement { discontinued: case.story.discontinued, ..Placement::new(1) }];
    let placements = if case.story.placements.is_empty() { &nothing_yet[..] } else { &case.story.placements };
    let of_one = |placement| {
        let due = PLACEMENT_RULES.iter().filter_map(move |rule| rule(case, placement));
        due.filter(|deadline| matters(placement, deadline)).collect::<Vec<_>>()
    };
    placements.iter().flat_map(of_one).collect()
}

fn still_owed(deadline: &Deadline) -> bool {
    deadline.rule == Rule::Documentation && deadline.done_on.is_none()
}

impl Case<'_> {
    /// The basis for a date that a term of the agreement gives.
    fn stated(&self, term: &impl Term) -> Basis {
        let clause = term.clause().map(|clause| clause.value.clone());
        Basis { source: self.cited_as.to_owned(), clause, reminder: false }
    }

    /// The basis for a date that is the tool's own, for a duty that the agreement names.
    fn reminded(&self, term: &impl Term) -> Basis {
        Basis { reminder: true, ..self.stated(term) }
    }

    /// The basis for a date that the two sides agreed on, citing the term that foresees it where there is one.
    fn agreed(&self, term: Option<&impl Term>) -> Basis {
        match term {
            Some(term) => self.stated(term),
            None => Basis { source: self.cited_as.to_owned(), clause: None, reminder: true },
        }
    }

    /// The trainee's ALIS-avtaler, the first signed first.
    pub(crate) fn alis_agreements(&self) -> Vec<AlisAgreement> {
        // Only a municipal institution has criteria of its own: service there is service in the municipality.
        let municipal_institution = self.terms.institution.is_some();
        super::alis_agreement::agreements(self.trainee, self.story, self.alis_terms, municipal_institution)
    }

    fn hospital(&self, placement: Option<&Placement>) -> Option<Slug> {
        let named = placement.and_then(Placement::named_hospital);
        let only = if let [only] = self.hospitals { Some(only) } else { None };
        named.or(only).cloned()
    }

    fn deadline(&self, rule: Rule, placement: &Placement, due: Reckoned, duty: Duty) -> Deadline {
        Deadline {
            rule,
            record: Subject::Trainee(self.trainee.hpr),
            subject: self.trainee.name.clone(),
            placement: Some(placement.number),
            responsible: duty.responsible.into(),
            opens: None,
            due,
            done_on: None,
            basis: duty.basis,
            strength: duty.strength,
            agreement: Some(self.trainee.agreement.clone()),
            municipality: Some(self.trainee.municipality),
            hospital: self.hospital(Some(placement)),
            too_early: None,
        }
    }
}

/// Who has to act, on what basis, how firmly.
struct Duty {
    responsible: Party,
    basis: Basis,
    strength: Strength,
}

/// What one trainee contributes to the overview: their own deadlines, and what their municipality has to decide.
#[derive(Debug, Default)]
pub(crate) struct Assessment {
    pub(crate) deadlines: Vec<Deadline>,
    pub(crate) waiting: Vec<prioritisation::Waiting>,
    pub(crate) gate: Option<registration::Gate>,
}

pub(crate) fn assess(case: &Case<'_>) -> Assessment {
    Assessment {
        deadlines: of_trainee(case),
        waiting: prioritisation::Waiting::of(case),
        gate: registration::Gate::of(case),
    }
}

/// The deadlines of a municipality, from what its trainees contribute.
pub(crate) fn of_municipality(
    municipality: &super::municipality::Municipality,
    waiting: &[prioritisation::Waiting],
    gates: &[registration::Gate],
    today: NaiveDate,
) -> Vec<Deadline> {
    let mut out = prioritisation::deadlines(municipality, waiting, today);
    out.extend(registration::deadline(municipality, gates, today));
    out
}

/// The deadlines of the hospitals' positions.
pub(crate) fn of_positions(register: &Register, holders: &Holders, today: NaiveDate) -> Vec<Deadline> {
    let positions = register.positions.values();
    positions.filter_map(|position| position_advertise::deadline(position, register, holders, today)).collect()
}

/// A cooperation agreement on a day, with what its terms demand of the parties.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AgreementCase<'a> {
    pub(crate) agreed: &'a Agreed,
    pub(crate) stand: &'a Stand,
}

/// The deadlines of an agreement itself that still matter.
pub(crate) fn of_agreement(case: &AgreementCase<'_>) -> Vec<Deadline> {
    let mut out = consultation::deadlines(case);
    out.extend(committee::deadlines(case));
    out.extend(agreement_review::deadline(case));
    out.extend(agreement_renewal::deadline(case));
    out.extend(evaluation::deadlines(case));
    out
}

impl AgreementCase<'_> {
    /// The basis for a date that a term of the agreement gives.
    fn stated(&self, term: &impl Term) -> Basis {
        let clause = term.clause().map(|clause| clause.value.clone());
        Basis { source: self.agreed.cited_as.clone(), clause, reminder: false }
    }

    /// The basis for a date that the case itself gives: a hearing's due date, a committee's meeting.
    fn in_case(&self, case: Option<&String>) -> Basis {
        let clause = case.map(|number| format!("sak {number}"));
        Basis { source: self.agreed.cited_as.clone(), clause, reminder: false }
    }

    fn deadline(&self, rule: Rule, responsible: Responsible, due: Reckoned, basis: Basis) -> Deadline {
        let agreement = &self.agreed.agreement;
        let municipality = if let [only] = agreement.municipalities[..] { Some(only) } else { None };
        let hospital = if let [only] = &agreement.hospitals[..] { Some(only.clone()) } else { None };
        Deadline {
            rule,
            record: Subject::Agreement(agreement.id.clone()),
            subject: agreement.id.to_string(),
            placement: None,
            responsible,
            opens: None,
            due,
            done_on: None,
            basis,
            strength: Strength::Requirement,
            agreement: Some(agreement.id.clone()),
            municipality,
            hospital,
            too_early: None,
        }
    }

    /// What was still a draft has become the agreement: the day settles what led there.
    fn came_into_force_since(&self, opened: NaiveDate) -> Option<NaiveDate> {
        self.stand.life.in_force_from.filter(|day| *day >= opened)
    }
}

impl Rule {
    /// The terms of an agreement that the rule rests on.
    pub(crate) fn terms(self) -> &'static [&'static str] {
        match self {
            Rule::Registration => &["gate"],
            Rule::Request => &["request"],
            Rule::Prioritisation => &["prioritisation", "deviation", "reconfirmation"],
            Rule::Reconfirmation | Rule::ReconfirmationAnswer => &["reconfirmation"],
            Rule::Offer => &["contract", "deviation"],
            Rule::OfferAnswer => &["declined"],
            Rule::Contract => &["contract"],
            Rule::Start | Rule::Completion => &["service"],
            Rule::CoordinatorContact | Rule::SupervisorContact => &["contact"],
            Rule::GoalReview => &["extension", "service"],
            Rule::Documentation => &["documentation"],
            Rule::PositionAdvertise => &["matching"],
            Rule::Purge => &["purge"],
            Rule::PlanReview
            | Rule::OldScheme
            | Rule::Consultation
            | Rule::Committee
            | Rule::AlisAgreement
            | Rule::AlisAgreementEnd => &[],
            Rule::AgreementReview => &["review"],
            Rule::AgreementRenewal => &["notice"],
            Rule::Evaluation => &["evaluation"],
        }
    }

    /// The store's own number that the rule uses where the agreement has none: its key in `[reminders]`, and it.
    pub(crate) fn reminder(self, reminders: &Reminders) -> Option<(&'static str, u32)> {
        match self {
            Rule::Request | Rule::AlisAgreement => Some(("enrolment_days", reminders.enrolment_days)),
            Rule::ReconfirmationAnswer => Some(("reconfirmation_answer_days", reminders.reconfirmation_answer_days)),
            Rule::CoordinatorContact => Some(("coordinator_contact_months", reminders.coordinator_contact_months)),
            Rule::SupervisorContact => Some(("supervisor_contact_months", reminders.supervisor_contact_months)),
            Rule::GoalReview => Some(("goal_review_months", reminders.goal_review_months)),
            Rule::Documentation => Some(("documentation_days", reminders.documentation_days)),
            Rule::PlanReview => Some(("plan_review_months", reminders.plan_review_months)),
            Rule::Purge => Some(("retention.months", reminders.retention.months)),
            Rule::Registration
            | Rule::OldScheme
            | Rule::Prioritisation
            | Rule::Reconfirmation
            | Rule::Offer
            | Rule::OfferAnswer
            | Rule::Contract
            | Rule::Start
            | Rule::Completion
            | Rule::PositionAdvertise
            | Rule::Consultation
            | Rule::Committee
            | Rule::AgreementReview
            | Rule::AgreementRenewal
            | Rule::Evaluation
            | Rule::AlisAgreementEnd => None,
        }
    }
}

#[cfg(test)]
mod agreement_cases;
#[cfg(test)]
mod cases;
