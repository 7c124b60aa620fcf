//! The rules by name, and what each rests on.

use crate::domain::journal::EventName;
use crate::domain::settings::Reminders;
use crate::domain::word::Word;

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
    GrantApplication,
    GrantReport,
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
        ("grant-application", Rule::GrantApplication),
        ("grant-report", Rule::GrantReport),
    ];
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
            | Rule::AlisAgreementEnd
            | Rule::GrantApplication
            | Rule::GrantReport => &[],
            Rule::AgreementReview => &["review"],
            Rule::AgreementRenewal => &["notice"],
            Rule::Evaluation => &["evaluation"],
        }
    }

    /// The events of a trainee's journal that do what the rule asks for.
    pub(crate) fn done_by(self) -> &'static [EventName] {
        match self {
            Rule::Request => &[EventName::Requested],
            Rule::Reconfirmation => &[EventName::ReconfirmationAsked],
            Rule::ReconfirmationAnswer => &[EventName::ReconfirmationAnswered],
            Rule::Offer => &[EventName::Offered],
            Rule::OfferAnswer => &[EventName::Accepted, EventName::Declined],
            Rule::Contract => &[EventName::ContractIssued],
            Rule::Start => &[EventName::Started],
            Rule::CoordinatorContact | Rule::SupervisorContact => &[EventName::Contacted],
            Rule::GoalReview => &[EventName::GoalAchieved, EventName::Extended],
            Rule::Completion => &[EventName::Completed],
            Rule::Documentation => &[EventName::Documented],
            Rule::PlanReview => &[EventName::PlanRevised],
            Rule::AlisAgreement => &[EventName::AlisAgreementSigned],
            Rule::AlisAgreementEnd => &[EventName::Specialised, EventName::Discontinued],
            Rule::GrantApplication => &[EventName::GrantApplied],
            // What is done elsewhere than in a trainee's journal, or by nothing in it.
            Rule::Registration
            | Rule::Prioritisation
            | Rule::OldScheme
            | Rule::Purge
            | Rule::PositionAdvertise
            | Rule::Consultation
            | Rule::Committee
            | Rule::AgreementReview
            | Rule::AgreementRenewal
            | Rule::Evaluation
            | Rule::GrantReport => &[],
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
            | Rule::AlisAgreementEnd
            | Rule::GrantApplication
            | Rule::GrantReport => None,
        }
    }
}
