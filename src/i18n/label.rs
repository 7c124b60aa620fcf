//! What the domain's words are called in front of a user.

use crate::domain::agreement::life::Why;
use crate::domain::agreement::{self, AgreementEventName, Decision};
use crate::domain::alis_agreement::EndedBy;
use crate::domain::deadline::Responsible;
use crate::domain::deadline::{Anchor, Rule, Status};
use crate::domain::finding::ElementFault;
use crate::domain::finding::{Breach, Finding, Lack};
use crate::domain::fold::Needs;

use crate::domain::grant::claim::Missing;
use crate::domain::journal::{ElementKind, EventName, Recipient, WithdrawnReason};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::learning_goal::list::GoalList;
use crate::domain::letter::LetterKind;
use crate::domain::matching::explanation::{self, Criterion};
use crate::domain::matching::preference::Unfit;
use crate::domain::placement::Stage;
use crate::domain::position::Standing;
use crate::domain::register::RecordKind;
use crate::domain::terms::{PriorServiceOf, Strength};
use crate::domain::trainee::{Engagement, Role, Scheme};
use crate::domain::word::Word;
use crate::i18n::{Lang, Msg};

/// What is to be done, as a task.
pub(crate) fn rule(rule: Rule) -> Msg {
    match rule {
        Rule::Registration => Msg::RuleRegistration,
        Rule::Request => Msg::RuleRequest,
        Rule::Prioritisation => Msg::RulePrioritisation,
        Rule::Reconfirmation => Msg::RuleReconfirmation,
        Rule::ReconfirmationAnswer => Msg::RuleReconfirmationAnswer,
        Rule::Offer => Msg::RuleOffer,
        Rule::OfferAnswer => Msg::RuleOfferAnswer,
        Rule::Contract => Msg::RuleContract,
        Rule::Start => Msg::RuleStart,
        Rule::CoordinatorContact => Msg::RuleCoordinatorContact,
        Rule::SupervisorContact => Msg::RuleSupervisorContact,
        Rule::GoalReview => Msg::RuleGoalReview,
        Rule::Completion => Msg::RuleCompletion,
        Rule::Documentation => Msg::RuleDocumentation,
        Rule::PlanReview => Msg::RulePlanReview,
        Rule::OldScheme => Msg::RuleOldScheme,
        Rule::Purge => Msg::RulePurge,
        Rule::PositionAdvertise => Msg::RulePositionAdvertise,
        Rule::Consultation => Msg::RuleConsultation,
        Rule::Committee => Msg::RuleCommittee,
        Rule::AgreementReview => Msg::RuleAgreementReview,
        Rule::AgreementRenewal => Msg::RuleAgreementRenewal,
        Rule::Evaluation => Msg::RuleEvaluation,
        Rule::AlisAgreement => Msg::RuleAlisAgreement,
        Rule::AlisAgreementEnd => Msg::RuleAlisAgreementEnd,
        Rule::GrantApplication => Msg::RuleGrantApplication,
        Rule::GrantReport => Msg::RuleGrantReport,
    }
}

/// The rule in a sentence or two, for `alis explain`.
pub(crate) fn rule_long(rule: Rule) -> Msg {
    match rule {
        Rule::Registration => Msg::ExplainRegistration,
        Rule::Request => Msg::ExplainRequest,
        Rule::Prioritisation => Msg::ExplainPrioritisation,
        Rule::Reconfirmation => Msg::ExplainReconfirmation,
        Rule::ReconfirmationAnswer => Msg::ExplainReconfirmationAnswer,
        Rule::Offer => Msg::ExplainOffer,
        Rule::OfferAnswer => Msg::ExplainOfferAnswer,
        Rule::Contract => Msg::ExplainContract,
        Rule::Start => Msg::ExplainStart,
        Rule::CoordinatorContact => Msg::ExplainCoordinatorContact,
        Rule::SupervisorContact => Msg::ExplainSupervisorContact,
        Rule::GoalReview => Msg::ExplainGoalReview,
        Rule::Completion => Msg::ExplainCompletion,
        Rule::Documentation => Msg::ExplainDocumentation,
        Rule::PlanReview => Msg::ExplainPlanReview,
        Rule::OldScheme => Msg::ExplainOldScheme,
        Rule::Purge => Msg::ExplainPurge,
        Rule::PositionAdvertise => Msg::ExplainPositionAdvertise,
        Rule::Consultation => Msg::ExplainConsultation,
        Rule::Committee => Msg::ExplainCommittee,
        Rule::AgreementReview => Msg::ExplainAgreementReview,
        Rule::AgreementRenewal => Msg::ExplainAgreementRenewal,
        Rule::Evaluation => Msg::ExplainEvaluation,
        Rule::AlisAgreement => Msg::ExplainAlisAgreement,
        Rule::AlisAgreementEnd => Msg::ExplainAlisAgreementEnd,
        Rule::GrantApplication => Msg::ExplainGrantApplication,
        Rule::GrantReport => Msg::ExplainGrantReport,
    }
}

pub(crate) fn stage(stage: Stage) -> Msg {
    match stage {
        Stage::Enrolled => Msg::StageEnrolled,
        Stage::Requested => Msg::StageRequested,
        Stage::Asked => Msg::StageAsked,
        Stage::Confirmed => Msg::StageConfirmed,
        Stage::Refused => Msg::StageRefused,
        Stage::Offered => Msg::StageOffered,
        Stage::Accepted => Msg::StageAccepted,
        Stage::Contracted => Msg::StageContracted,
        Stage::InService => Msg::StageInService,
        Stage::Completed => Msg::StageCompleted,
        Stage::Documented => Msg::StageDocumented,
        Stage::Withdrawn => Msg::StageWithdrawn,
        Stage::Discontinued => Msg::StageDiscontinued,
    }
}

pub(crate) fn party(responsible: Responsible) -> Msg {
    match responsible {
        Responsible::Municipality => Msg::PartyMunicipality,
        Responsible::Hospital => Msg::PartyHospital,
        Responsible::Trainee => Msg::PartyTrainee,
        Responsible::Supervisor => Msg::PartySupervisor,
        Responsible::Both => Msg::PartyBoth,
        Responsible::Parties => Msg::PartyParties,
        Responsible::Committee => Msg::PartyCommittee,
        Responsible::Owner => Msg::PartyOwner,
    }
}

pub(crate) fn strength(strength: Strength) -> Msg {
    match strength {
        Strength::Requirement => Msg::StrengthRequirement,
        Strength::Recommendation => Msg::StrengthRecommendation,
        Strength::Reservation => Msg::StrengthReservation,
    }
}

pub(crate) fn role(role: Role) -> Msg {
    match role {
        Role::Fastlege => Msg::RoleFastlege,
        Role::Fastlegevikar => Msg::RoleFastlegevikar,
        Role::Introduksjonslege => Msg::RoleIntroduksjonslege,
        Role::AnnetKommunalt => Msg::RoleAnnetKommunalt,
    }
}

pub(crate) fn engagement(engagement: Engagement) -> Msg {
    match engagement {
        Engagement::SelfEmployed => Msg::EngagementSelfEmployed,
        Engagement::Employed => Msg::EngagementEmployed,
        Engagement::Other => Msg::EngagementOther,
    }
}

/// Which scheme of specialist training.
pub(crate) fn scheme(scheme: Scheme) -> Msg {
    match scheme {
        Scheme::New => Msg::SchemeNew,
        Scheme::Converted => Msg::SchemeConverted,
        Scheme::Old => Msg::SchemeOld,
    }
}

/// What a goal is called: by the store's list, else by its built-in name.
pub(crate) fn goal_name(goal: &LearningGoal, goals: &GoalList, lang: Lang) -> Option<String> {
    let built_in = LearningGoal::of_hospital_service().into_iter().zip([Msg::GoalCooperation, Msg::GoalSelected]);
    let built_in = || built_in.into_iter().find(|(own, _)| own == goal).map(|(_, name)| name.text(lang).into_owned());
    goals.name(goal).map(str::to_owned).or_else(built_in)
}

/// A goal's code with its name, where it has one.
pub(crate) fn goal(goal: &LearningGoal, goals: &GoalList, lang: Lang) -> String {
    goal_name(goal, goals, lang).map_or_else(|| goal.to_string(), |name| format!("{goal} {name}"))
}

/// What a letter is.
pub(crate) fn letter(kind: LetterKind) -> Msg {
    match kind {
        LetterKind::Enrolment => Msg::LetterKindEnrolment,
        LetterKind::Reconfirmation => Msg::LetterKindReconfirmation,
        LetterKind::PriorityList => Msg::LetterKindPriorityList,
        LetterKind::Offer => Msg::LetterKindOffer,
        LetterKind::Contract => Msg::LetterKindContract,
        LetterKind::Extension => Msg::LetterKindExtension,
        LetterKind::Completion => Msg::LetterKindCompletion,
        LetterKind::Withdrawal => Msg::LetterKindWithdrawal,
        LetterKind::AlisAgreement => Msg::LetterKindAlisAgreement,
        LetterKind::Agreement => Msg::LetterKindAgreement,
        LetterKind::Consultation => Msg::LetterKindConsultation,
        LetterKind::CommitteeCase => Msg::LetterKindCommitteeCase,
        LetterKind::Termination => Msg::LetterKindTermination,
        LetterKind::Review => Msg::LetterKindReview,
        LetterKind::Need => Msg::LetterKindNeed,
        LetterKind::Grant => Msg::LetterKindGrant,
    }
}

/// Whom a compensation of the ALIS-avtale goes to.
pub(crate) fn recipient(recipient: Recipient) -> Msg {
    match recipient {
        Recipient::Trainee => Msg::RecipientTrainee,
        Recipient::Municipality => Msg::RecipientMunicipality,
        Recipient::Shared => Msg::RecipientShared,
    }
}

pub(crate) fn prior_service_of(of: PriorServiceOf) -> Msg {
    match of {
        PriorServiceOf::SpecialisationInMunicipality => Msg::PriorServiceInMunicipality,
        PriorServiceOf::GeneralPractice => Msg::PriorServiceGeneralPractice,
    }
}

/// The heading of a group of deadlines.
pub(crate) fn status(status: Status) -> Msg {
    match status {
        Status::Overdue => Msg::StatusOverdue,
        Status::Open => Msg::StatusOpen,
        Status::Upcoming => Msg::StatusUpcoming,
        Status::Done => Msg::StatusDone,
    }
}

pub(crate) fn anchor(anchor: Anchor) -> Msg {
    match anchor {
        Anchor::PracticeStarted => Msg::AnchorPracticeStarted,
        Anchor::TrainingStarted => Msg::AnchorTrainingStarted,
        Anchor::Requested => Msg::AnchorRequested,
        Anchor::Asked => Msg::AnchorAsked,
        Anchor::Answered => Msg::AnchorAnswered,
        Anchor::Offered => Msg::AnchorOffered,
        Anchor::OfferEnded => Msg::AnchorOfferEnded,
        Anchor::AnswerBy => Msg::AnchorAnswerBy,
        Anchor::Start => Msg::AnchorStart,
        Anchor::LastContact => Msg::AnchorLastContact,
        Anchor::End => Msg::AnchorEnd,
        Anchor::Completed => Msg::AnchorCompleted,
        Anchor::PlanRevised => Msg::AnchorPlanRevised,
        Anchor::LastApplication => Msg::AnchorLastApplication,
        Anchor::Closed => Msg::AnchorClosed,
        Anchor::YearlyPurge => Msg::AnchorYearlyPurge,
        Anchor::Published => Msg::AnchorPublished,
        Anchor::ConsultationOpened => Msg::AnchorConsultationOpened,
        Anchor::ConsultationDue => Msg::AnchorConsultationDue,
        Anchor::MeetingPlanned => Msg::AnchorMeetingPlanned,
        Anchor::Meeting => Msg::AnchorMeeting,
        Anchor::InForce => Msg::AnchorInForce,
        Anchor::Reviewed => Msg::AnchorReviewed,
        Anchor::Terminated => Msg::AnchorTerminated,
        Anchor::AlisAgreementEnd => Msg::AnchorAlisAgreementEnd,
        Anchor::PeriodEnd => Msg::AnchorPeriodEnd,
        Anchor::ApplyBy => Msg::AnchorApplyBy,
        Anchor::Awarded => Msg::AnchorAwarded,
        Anchor::ReportBy => Msg::AnchorReportBy,
    }
}

/// What would have been right, where an event was not allowed.
pub(crate) fn needs(needs: Needs) -> Msg {
    match needs {
        Needs::NoAcceptedOffer => Msg::NeedsNoAcceptedOffer,
        Needs::Request => Msg::NeedsRequest,
        Needs::Asked => Msg::NeedsAsked,
        Needs::NoOpenOffer => Msg::NeedsNoOpenOffer,
        Needs::OpenOffer => Msg::NeedsOpenOffer,
        Needs::OfferBeforeStart => Msg::NeedsOfferBeforeStart,
        Needs::Accepted => Msg::NeedsAccepted,
        Needs::ContractIssued => Msg::NeedsContractIssued,
        Needs::NotStarted => Msg::NeedsNotStarted,
        Needs::InService => Msg::NeedsInService,
        Needs::LaterEnd => Msg::NeedsLaterEnd,
        Needs::Completed => Msg::NeedsCompleted,
        Needs::NotDocumented => Msg::NeedsNotDocumented,
        Needs::NotClosed => Msg::NeedsNotClosed,
        Needs::NotDiscontinued => Msg::NeedsNotDiscontinued,
    }
}

/// Why a candidate did not get a position.
pub(crate) fn why_not(why: explanation::Why) -> Msg {
    use explanation::Why;
    match why {
        Why::Full => Msg::WhyFull,
        Why::Half => Msg::WhyHalf,
        Why::Unfit(Unfit::OtherAgreement) => Msg::WhyOtherAgreement,
        Why::Unfit(Unfit::NotWished) => Msg::WhyNotWished,
        Why::Unfit(Unfit::Closed) => Msg::WhyClosed,
        Why::Unfit(Unfit::TooFar) => Msg::WhyTooFar,
        Why::Unfit(Unfit::TooShort) => Msg::WhyTooShort,
        Why::Unfit(Unfit::Gate) => Msg::WhyGate,
        Why::Unfit(Unfit::NotEligible) => Msg::WhyNotEligible,
        Why::Unfit(Unfit::Overlaps) => Msg::WhyOverlaps,
    }
}

/// What put somebody ahead of another candidate.
pub(crate) fn criterion(criterion: Criterion) -> Msg {
    match criterion {
        Criterion::Offer => Msg::CriterionOffer,
        Criterion::Rank => Msg::CriterionRank,
        Criterion::WishedStart => Msg::CriterionWishedStart,
        Criterion::PriorService => Msg::CriterionPriorService,
        Criterion::RequestDate => Msg::CriterionRequestDate,
        Criterion::Number => Msg::CriterionNumber,
    }
}

/// Where a position stands.
pub(crate) fn standing(standing: Standing) -> Msg {
    match standing {
        Standing::Planned => Msg::StandingPlanned,
        Standing::Published => Msg::StandingPublished,
        Standing::Advertised => Msg::StandingAdvertised,
        Standing::Closed => Msg::StandingClosed,
    }
}

/// Where an agreement stands.
pub(crate) fn agreement_standing(standing: agreement::standing::Standing) -> Msg {
    match standing {
        agreement::standing::Standing::Drafted => Msg::StandingDrafted,
        agreement::standing::Standing::InConsultation => Msg::StandingInConsultation,
        agreement::standing::Standing::Consulted => Msg::StandingConsulted,
        agreement::standing::Standing::Rejected => Msg::StandingRejected,
        agreement::standing::Standing::Adopted => Msg::StandingAdopted,
        agreement::standing::Standing::PartlySigned => Msg::StandingPartlySigned,
        agreement::standing::Standing::InForce => Msg::StandingInForce,
        agreement::standing::Standing::UnderNotice => Msg::StandingUnderNotice,
        agreement::standing::Standing::RunOut => Msg::StandingRunOut,
        agreement::standing::Standing::Superseded => Msg::StandingSuperseded,
    }
}

/// What would have been right, where an agreement's event was not expected.
pub(crate) fn why(why: &Why) -> Msg {
    match why {
        Why::NotAParty(_) => Msg::HintNotASigningParty,
        Why::NoOpenConsultation => Msg::WhyNoOpenConsultation,
        Why::ConsultationStillOpen => Msg::WhyConsultationStillOpen,
        Why::DueBeforeOpening => Msg::WhyDueBeforeOpening,
        Why::SignedBefore => Msg::WhySignedBefore,
        Why::NotInForce => Msg::WhyNotInForce,
        Why::TerminatedBefore => Msg::WhyTerminatedBefore,
        Why::NoDispute => Msg::WhyNoDispute,
    }
}

pub(crate) fn decision(decision: Decision) -> Msg {
    match decision {
        Decision::ToConsultation => Msg::DecisionToConsultation,
        Decision::Supported => Msg::DecisionSupported,
        Decision::Adopted => Msg::DecisionAdopted,
        Decision::Rejected => Msg::DecisionRejected,
    }
}

/// What happened to an agreement, in its journal.
pub(crate) fn agreement_event(event: AgreementEventName) -> Msg {
    match event {
        AgreementEventName::Drafted => Msg::EventDrafted,
        AgreementEventName::ConsultationOpened => Msg::EventConsultationOpened,
        AgreementEventName::ConsultationReplied => Msg::EventConsultationReplied,
        AgreementEventName::ConsultationClosed => Msg::EventConsultationClosed,
        AgreementEventName::Assessed => Msg::EventAssessed,
        AgreementEventName::Committee => Msg::EventCommittee,
        AgreementEventName::Signed => Msg::EventSigned,
        AgreementEventName::Reviewed => Msg::EventReviewed,
        AgreementEventName::RevisionRequested => Msg::EventRevisionRequested,
        AgreementEventName::DisputeRaised => Msg::EventDisputeRaised,
        AgreementEventName::DisputeSettled => Msg::EventDisputeSettled,
        AgreementEventName::Evaluated => Msg::EventEvaluated,
        AgreementEventName::Terminated => Msg::EventTerminated,
        AgreementEventName::CriterionAssessed => Msg::EventCriterionAssessed,
        AgreementEventName::Issued => Msg::EventIssued,
        AgreementEventName::Note => Msg::EventNote,
    }
}

/// What happened, in a journal.
pub(crate) fn event(event: EventName) -> Msg {
    match event {
        EventName::Requested => Msg::EventRequested,
        EventName::ReconfirmationAsked => Msg::EventReconfirmationAsked,
        EventName::ReconfirmationAnswered => Msg::EventReconfirmationAnswered,
        EventName::Offered => Msg::EventOffered,
        EventName::Accepted => Msg::EventAccepted,
        EventName::Declined => Msg::EventDeclined,
        EventName::OfferWithdrawn => Msg::EventOfferWithdrawn,
        EventName::ContractIssued => Msg::EventContractIssued,
        EventName::ContractSigned => Msg::EventContractSigned,
        EventName::Started => Msg::EventStarted,
        EventName::Contacted => Msg::EventContacted,
        EventName::Course => Msg::EventCourse,
        EventName::Absent => Msg::EventAbsent,
        EventName::GoalAchieved => Msg::EventGoalAchieved,
        EventName::Extended => Msg::EventExtended,
        EventName::Completed => Msg::EventCompleted,
        EventName::Documented => Msg::EventDocumented,
        EventName::Withdrawn => Msg::EventWithdrawn,
        EventName::Discontinued => Msg::EventDiscontinued,
        EventName::PlanRevised => Msg::EventPlanRevised,
        EventName::Specialised => Msg::EventSpecialised,
        EventName::AlisAgreementSigned => Msg::EventAlisAgreementSigned,
        EventName::GrantApplied => Msg::EventGrantApplied,
        EventName::GrantAwarded => Msg::EventGrantAwarded,
        EventName::GrantRefused => Msg::EventGrantRefused,
        EventName::Issued => Msg::EventIssued,
        EventName::Note => Msg::EventNote,
    }
}

pub(crate) fn withdrawn_reason(reason: WithdrawnReason) -> Msg {
    match reason {
        WithdrawnReason::PositionElsewhere => Msg::WithdrawnPositionElsewhere,
        WithdrawnReason::MunicipalInstitution => Msg::WithdrawnMunicipalInstitution,
        WithdrawnReason::Other => Msg::WithdrawnOther,
    }
}

/// Where an entry does not keep the terms: `HSYK 7.6 (reservation): …`.
pub(crate) fn finding(finding: &Finding, lang: Lang) -> String {
    let Finding { breach: what, departure } = finding;
    let how = breach(what, lang).text(lang).into_owned();
    let Some(departure) = departure else { return how };
    let message = Msg::Departs {
        clause: departure.clause.clone().unwrap_or_default(),
        strength: strength(departure.strength).text(lang).into_owned(),
        how,
    };
    message.text(lang).into_owned()
}

fn breach(breach: &Breach, lang: Lang) -> Msg {
    match breach.clone() {
        Breach::StartTooFar { start, wished, months } => {
            Msg::BreachStart { start: start.to_string(), wished: wished.to_string(), months: months.into() }
        }
        Breach::OtherPlace { site, department } => Msg::BreachPlace { site, department },
        Breach::PriorService { start, served, needed, eligible_from } => {
            let (start, served, needed) = (start.to_string(), served.into(), needed.to_string());
            match eligible_from {
                Some(from) => Msg::BreachPriorService { start, served, needed, from: from.to_string() },
                None => Msg::BreachPriorServiceShort { start, served, needed },
            }
        }
        Breach::TooShort { months, needed } => {
            Msg::BreachTooShort { months: months.into(), needed: needed.to_string() }
        }
        Breach::Split { months, needed } => Msg::BreachSplit { months: months.into(), needed: needed.to_string() },
        Breach::OtherDepartment { site, department, other_site, other_department } => {
            Msg::BreachDepartment { site, department, other_site, other_department }
        }
        Breach::NoExtension { except: None } => Msg::BreachExtension,
        Breach::NoExtension { except: Some(except) } => Msg::BreachExtensionExcept { except },
        Breach::Gate { lacks, bars } => {
            let is_condition = bars && !matches!(lacks, Lack::Criteria(_));
            let how = gate(lacks, lang);
            if is_condition { Msg::GateBars { how: how.text(lang).into_owned() } } else { how }
        }
        Breach::CourseDays { days, budget_tenths } => {
            Msg::BreachCourses { days: days.into(), budget: tenths(budget_tenths, lang) }
        }
        Breach::Element { element, how } => element_breach(element, how, lang),
    }
}

/// How an element of the ALIS-avtale is not what AVTALE foresees.
fn element_breach(kind: ElementKind, how: ElementFault, lang: Lang) -> Msg {
    let element = element(kind).text(lang).into_owned();
    match how {
        ElementFault::Role(role) => Msg::BreachElementRole { element, role: self::role(role).text(lang).into_owned() },
        ElementFault::Centrality { class, needed } => Msg::BreachElementClass {
            element,
            class: class.map_or_else(|| "–".to_owned(), |class| class.to_string()),
            needed: needed.to_string(),
        },
        ElementFault::Share { share, most } => {
            Msg::BreachElementShare { element, share: share.to_string(), most: most.to_string() }
        }
        ElementFault::Recipient { engagement, right } => Msg::BreachElementRecipient {
            element,
            engagement: self::engagement(engagement).text(lang).into_owned(),
            right: recipient(right).text(lang).into_owned(),
        },
        ElementFault::RecipientOpen => Msg::BreachElementRecipientOpen { element, name: kind.as_str().to_owned() },
        ElementFault::Missing => Msg::BreachElementMissing { element },
    }
}

pub(crate) fn element(element: ElementKind) -> Msg {
    match element {
        ElementKind::PracticeCompensation => Msg::ElementPracticeCompensation,
        ElementKind::LearningActivities => Msg::ElementLearningActivities,
        ElementKind::LowerProductivity => Msg::ElementLowerProductivity,
        ElementKind::Supervision => Msg::ElementSupervision,
        ElementKind::Facilitation => Msg::ElementFacilitation,
        ElementKind::Additional => Msg::ElementAdditional,
        ElementKind::Municipal => Msg::ElementMunicipal,
    }
}

/// What makes the last day of an ALIS-avtale the last.
pub(crate) fn ended_by(by: EndedBy) -> Msg {
    match by {
        EndedBy::Duration => Msg::EndedByDuration,
        EndedBy::Specialised => Msg::EndedBySpecialised,
        EndedBy::Discontinued => Msg::EndedByDiscontinued,
        EndedBy::GrantRefused => Msg::EndedByGrantRefused,
        EndedBy::PositionEnded => Msg::EndedByPositionEnded,
    }
}

fn gate(lacks: Lack, lang: Lang) -> Msg {
    match lacks {
        Lack::Registration => Msg::GateRegistration,
        Lack::Force { agreement, standing } => {
            let standing = agreement_standing(standing).text(lang).into_owned();
            Msg::GateForce { agreement: agreement.to_string(), standing }
        }
        Lack::TrainingPlan => Msg::GateTrainingPlan,
        Lack::IndividualPlan => Msg::GateIndividualPlan,
        Lack::Criteria(open) => Msg::GateCriteria { criteria: open.join("; ") },
    }
}

/// Tenths as a number with at most one decimal.
pub(crate) fn tenths(tenths: u32, lang: Lang) -> String {
    let (whole, rest) = (tenths / 10, tenths % 10);
    let point = if lang == Lang::En { '.' } else { ',' };
    if rest == 0 { whole.to_string() } else { format!("{whole}{point}{rest}") }
}

/// Whole kroner, thousands apart by a blank at which no line breaks: `228 000`.
pub(crate) fn kroner(amount: u64) -> String {
    let digits = amount.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

/// What a round of the grant lacks, and what records it.
pub(crate) fn grant_missing(missing: &Missing, round: &str) -> Msg {
    match missing {
        Missing::Rate { role, class, classes } => Msg::GrantMissingRate {
            role: (*role).to_owned(),
            class: class.to_string(),
            classes: classes.clone(),
            round: round.to_owned(),
        },
        Missing::Class { municipality, month } => {
            Msg::GrantMissingClass { municipality: municipality.to_string(), month: month.to_string() }
        }
        Missing::Role { hpr, from } => Msg::GrantMissingRole { hpr: hpr.to_string(), from: from.to_string() },
    }
}

/// The kind of a record as the command line names it.
pub(crate) fn record_kind_word(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Municipality => "municipality",
        RecordKind::Hospital => "hospital",
        RecordKind::Agreement => "agreement",
        RecordKind::Position => "position",
        RecordKind::Grant => "grant",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kroner_are_shown_with_thousands_apart() {
        for (amount, expected) in [(0, "0"), (999, "999"), (1000, "1\u{a0}000"), (1_234_567, "1\u{a0}234\u{a0}567")] {
            assert_eq!(kroner(amount), expected);
        }
    }
}
