//! Every command that asks: in which order, whom its step concerns, and what it may turn into.

use super::Act;
use super::asked::Question;
use super::questions as q;
use crate::domain::deadline::Rule::{
    self, Access, AlisAgreement, AlisAgreementEnd, Completion, Contract, CoordinatorContact, Documentation, GoalReview,
    Offer, OfferAnswer, PlanReview, Purge, Reconfirmation, ReconfirmationAnswer, Request, Start, SupervisorContact,
    WrittenContract,
};

/// A command that asks, and turns into no other.
const fn act(command: &'static str, settles: &'static [Rule], asks: &'static [Question]) -> Act {
    Act { command, settles, asks, becomes: &[] }
}

impl Act {
    const fn becoming(self, becomes: &'static [&'static str]) -> Act {
        Act { becomes, ..self }
    }
}

pub(crate) const ACTS: &[Act] = &[
    // Trainees.
    act(
        "enroll",
        &[],
        &[
            q::HPR,
            q::NAME,
            q::MUNICIPALITY,
            q::AGREEMENT,
            q::STARTED,
            q::WORKPLACE,
            q::ROLE,
            q::ENGAGEMENT,
            q::PERCENT,
            q::SECOND_POST,
            q::TRAINING_STARTED,
            q::EXPECTED_COMPLETION,
            q::PRIOR_MONTHS,
            q::SUPERVISOR,
            q::SUPERVISOR_EMAIL,
            q::SUPERVISOR_PHONE,
            q::EMAIL,
            q::PHONE,
            q::CASE,
            q::REQUEST_NOW,
            q::START,
            q::MONTHS,
            q::WISHES,
            q::FLEXIBLE,
            q::REQUESTED_ON,
        ],
    ),
    act("show", &[], &[q::TRAINEE]),
    act("edit", &[], &[q::TRAINEE]),
    act("phone", &[], &[q::TRAINEE]),
    act("move", &[], &[q::TRAINEE, q::MOVE_TO, q::MOVE_ON, q::AGREEMENT]),
    act("practice add", &[], &[q::TRAINEE, q::POST_ON]),
    act("practice change", &[], &[q::TRAINEE, q::POST_ON]),
    act("practice end", &[], &[q::TRAINEE, q::POST_ON]),
    act("note", &[], &[q::TRAINEE, q::NOTE, q::ON]),
    act("absence", &[], &[q::TRAINEE, q::ABSENCE_FROM, q::ABSENCE_TO, q::ON]),
    act("goal", &[GoalReview], &[q::TRAINEE, q::GOAL, q::ON]),
    act("plan", &[PlanReview], &[q::PEOPLE, q::ON]),
    act("access", &[Access], &[q::TRAINEE, q::ON]),
    act("contact", &[CoordinatorContact, SupervisorContact], &[q::TRAINEE, q::CONTACT_BY, q::CONTACT_TEXT, q::ON]),
    act("call", &[CoordinatorContact, SupervisorContact], &[q::TRAINEE, q::ON]),
    act("course", &[], &[q::PEOPLE, q::COURSE_TITLE, q::COURSE_DAYS, q::ON]),
    act("discontinue", &[], &[q::TRAINEE, q::REASON, q::ON]),
    act("resume", &[], &[q::TRAINEE, q::ON]),
    // Hospital periods.
    act("request", &[Request], &[q::TRAINEE, q::START, q::MONTHS, q::WISHES, q::FLEXIBLE, q::ON]),
    act("ask", &[Reconfirmation, ReconfirmationAnswer], &[q::PEOPLE, q::ON]).becoming(&["reconfirm"]),
    act("reconfirm", &[Reconfirmation, ReconfirmationAnswer], &[q::TRAINEE, q::ANSWERED_INSTEAD, q::NEW_START, q::ON]),
    act("answer", &[ReconfirmationAnswer], &[q::TRAINEE, q::REPLY_TO_OFFER, q::REPLY, q::NEW_START, q::ON])
        .becoming(&["accept", "decline"]),
    act(
        "offer",
        &[Offer],
        &[q::TRAINEE, q::POSITION, q::SITE, q::DEPARTMENT, q::OFFER_START, q::MONTHS, q::ANSWER_BY, q::ON],
    ),
    act("accept", &[OfferAnswer], &[q::TRAINEE, q::ON]),
    act("decline", &[OfferAnswer], &[q::TRAINEE, q::REASON, q::ON]),
    act("withdraw-offer", &[OfferAnswer], &[q::TRAINEE, q::REASON, q::ON]),
    act("contract", &[Contract, WrittenContract], &[q::PEOPLE, q::CONTRACT, q::ON]),
    act("start", &[Start], &[q::PEOPLE, q::ON]),
    act("extend", &[], &[q::TRAINEE, q::UNTIL, q::REASON, q::AGREED_WITH, q::ON]),
    act("complete", &[Completion, Documentation], &[q::PEOPLE, q::DOCUMENTED, q::ON]),
    act("withdraw", &[], &[q::TRAINEE, q::WITHDRAWN, q::ON]).becoming(&["elsewhere"]),
    act(
        "elsewhere",
        &[],
        &[
            q::TRAINEE,
            q::ELSEWHERE_AT,
            q::ELSEWHERE_AT_IF_KNOWN,
            q::ELSEWHERE_FROM,
            q::ELSEWHERE_TO,
            q::ELSEWHERE_DEPARTMENT,
            q::ON,
        ],
    ),
    // Positions and priorities.
    act(
        "position add",
        &[],
        &[
            q::HOSPITAL,
            q::POSITION_SITE,
            q::POSITION_DEPARTMENT,
            q::POSITION_START,
            q::MONTHS,
            q::CAUSE,
            q::CAPACITY,
            q::PUBLISHED_ON,
        ],
    ),
    act("position show", &[], &[q::POSITION_NAMED]),
    act("position edit", &[], &[q::POSITION_NAMED]),
    act("position advertise", &[], &[q::POSITION_NAMED]),
    act("position close", &[], &[q::POSITION_NAMED, q::CLOSE_REASON]),
    act("prioritise", &[], &[q::MUNICIPALITY_NAMED, q::ORDER, q::ORDER_REASON]),
    // Stores, municipalities and hospitals.
    act("init", &[], &[q::STORE_NAME]),
    act(
        "municipality add",
        &[],
        &[
            q::MUNICIPALITY_NUMBER,
            q::MUNICIPALITY_NAME,
            q::CENTRALITY,
            q::REGISTERED,
            q::TRAINING_PLAN,
            q::COORDINATOR,
            q::COORDINATOR_EMAIL,
            q::COORDINATOR_PHONE,
        ],
    ),
    act("municipality show", &[], &[q::MUNICIPALITY_NUMBERED]),
    act("municipality edit", &[], &[q::MUNICIPALITY_NUMBERED]),
    act("municipality renumber", &[], &[q::NUMBERS_ON]),
    act("municipality merge", &[], &[q::NUMBERS_INTO, q::NUMBERS_ON]),
    act("municipality split", &[], &[q::MUNICIPALITY_SPLIT, q::NUMBERS_INTO, q::NUMBERS_ON, q::WENT_TO]),
    act(
        "hospital add",
        &[],
        &[q::HOSPITAL_NAME, q::NEW_ID, q::PLACES, q::HOSPITAL_CONTACT, q::CONTACT_EMAIL, q::CONTACT_PHONE],
    ),
    act("hospital show", &[], &[q::HOSPITAL_NAMED]),
    act("hospital edit", &[], &[q::HOSPITAL_NAMED]),
    act("hospital rename", &[], &[q::HOSPITAL_NAMED, q::PLACE_SITE, q::PLACE_ON, q::PLACE_NAME]),
    act("hospital move", &[], &[q::HOSPITAL_NAMED, q::PLACE_SITE, q::PLACE_ON, q::PLACE_HOSPITAL]),
    act("hospital close", &[], &[q::HOSPITAL_NAMED, q::PLACE_SITE, q::PLACE_ON]),
    // Agreements.
    act(
        "agreement add",
        &[],
        &[q::MUNICIPALITIES, q::HOSPITALS, q::NEW_ID, q::PROFILE, q::TITLE, q::SUPERSEDES, q::AGREEMENT_CASE],
    ),
    act("agreement show", &[], &[q::AGREEMENT_NAMED]),
    act("agreement edit", &[], &[q::AGREEMENT_NAMED]),
    act("agreement draft", &[], &[q::AGREEMENT_NAMED]),
    act("agreement consult", &[], &[q::AGREEMENT_NAMED, q::CONSULTATION_DUE]),
    act("agreement reply", &[], &[q::AGREEMENT_NAMED, q::REPLY_FROM]),
    act("agreement close-consultation", &[], &[q::AGREEMENT_NAMED]),
    act("agreement assess", &[], &[q::AGREEMENT_NAMED, q::ASSESSED_BY]),
    act("agreement committee", &[], &[q::AGREEMENT_NAMED, q::COMMITTEE, q::DECISION]),
    act("agreement sign", &[], &[q::AGREEMENT_NAMED, q::SIGNED_BY]),
    act("agreement review", &[], &[q::AGREEMENT_NAMED]),
    act("agreement request-revision", &[], &[q::AGREEMENT_NAMED, q::PARTY, q::REVISION_REASON]),
    act("agreement raise-dispute", &[], &[q::AGREEMENT_NAMED, q::PARTY]),
    act("agreement settle-dispute", &[], &[q::AGREEMENT_NAMED]),
    act("agreement evaluate", &[], &[q::AGREEMENT_NAMED]),
    act("agreement terminate", &[], &[q::AGREEMENT_NAMED, q::PARTY]),
    act("agreement criteria", &[], &[q::AGREEMENT_NAMED, q::CRITERION]),
    // The ALIS-avtale and the grant.
    act("avtale sign", &[AlisAgreement], &[q::TRAINEE, q::ON, q::SIGNED_WITH, q::ELEMENTS]),
    act("avtale show", &[], &[q::TRAINEE]),
    act("avtale end", &[AlisAgreementEnd], &[q::TRAINEE, q::ON]),
    act(
        "grant add",
        &[],
        &[
            q::ROUND_NAME,
            q::PERIOD_FROM,
            q::PERIOD_TO,
            q::APPLY_BY,
            q::REPORT_BY,
            q::PROJECT,
            q::FACILITATION,
            q::RATES,
        ],
    ),
    act("grant show", &[], &[q::ROUND]),
    act("grant edit", &[], &[q::ROUND]),
    act("grant apply", &[], &[q::ROUND]),
    act("grant award", &[], &[q::ROUND]),
    act("grant refuse", &[], &[q::ROUND, q::REFUSED]),
    act("grant report", &[], &[q::ROUND]),
    // Letters and overviews.
    act("document", &[], &[q::LETTER_KIND, q::LETTER_ABOUT, q::RECORD_EVENT]).becoming(&["contract", "ask", "offer"]),
    act("explain", &[], &[q::RULE_OR_TRAINEE]),
    act("compliance", &[], &[q::AGREEMENT_KEPT]),
    act("purge", &[Purge], &[]),
];
