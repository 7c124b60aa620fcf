//! The command to type for a deadline: the act, never how it went. A test runs each through the command line's own parser.

use crate::domain::deadline::{Anchor, Deadline, Rule, Subject};
use crate::i18n::{Lang, names};

/// The command in the words of the user's language.
pub(crate) fn shown(deadline: &Deadline, lang: Lang) -> String {
    names::line(&next(deadline), lang)
}

/// The command in English, as JSON and CSV have it; empty for what is done. Where it is an answer that is waited for, the command
/// asks which.
pub(crate) fn next(deadline: &Deadline) -> String {
    if deadline.done_on.is_some() {
        return String::new();
    }
    // A round's name is what its file is called.
    let id = match deadline.record.id() {
        id if id.contains(char::is_whitespace) => format!("'{id}'"),
        id => id,
    };
    let placement = match deadline.placement {
        Some(number) if number > 1 => format!(" --placement {number}"),
        _ => String::new(),
    };
    let municipality = match deadline.municipality {
        Some(number) => format!(" --municipality {number}"),
        None => String::new(),
    };
    match deadline.rule {
        Rule::Registration => format!("alis municipality edit {id}"),
        Rule::Prioritisation => format!("alis prioritise {id}"),
        Rule::Request if deadline.opens.is_some_and(|opens| opens.anchor == Anchor::PositionElsewhere) => {
            format!("alis elsewhere {id}")
        }
        Rule::Request => format!("alis request {id}{placement}"),
        Rule::Reconfirmation => format!("alis reconfirm {id}{placement}"),
        Rule::ReconfirmationAnswer => format!("alis answer {id}{placement}"),
        Rule::FollowUp => format!("alis reconfirm {id}{placement}"),
        Rule::WrittenContract => format!("alis contract {id} --issued{placement}"),
        Rule::CoordinatorContact => format!("alis contact {id} --by coordinator{placement}"),
        Rule::SupervisorContact => format!("alis contact {id} --by supervisor{placement}"),
        Rule::GoalReview => format!("alis goal {id}"),
        Rule::OldScheme => format!("alis edit {id}"),
        Rule::Purge => format!("alis purge {id}"),
        Rule::Access => format!("alis access {id} --given"),
        Rule::Clash => match deadline.record {
            Subject::Trainee(_) => format!("alis edit {id}"),
            Subject::Municipality(_) => format!("alis prioritise {id}"),
            // Which offer to take back is told with both entries.
            _ => "alis check".to_owned(),
        },
        Rule::PlanReview => format!("alis plan {id} --revised"),
        Rule::PositionAdvertise => format!("alis position advertise {id}"),
        Rule::Consultation => format!("alis agreement reply {id}"),
        Rule::ConsultationClose => format!("alis agreement close-consultation {id}"),
        Rule::Committee => format!("alis agreement committee {id}"),
        Rule::AgreementReview => format!("alis agreement review {id}"),
        Rule::AgreementRenewal => format!("alis agreement add --supersedes {id}"),
        Rule::Evaluation => format!("alis agreement evaluate {id}"),
        Rule::Offer => format!("alis offer {id}{placement}"),
        Rule::OfferAnswer => format!("alis answer {id}{placement}"),
        Rule::Contract => format!("alis contract {id} --issued{placement}"),
        Rule::Start => format!("alis start {id}{placement}"),
        Rule::Completion => format!("alis complete {id}{placement}"),
        Rule::Documentation => format!("alis complete {id} --documented{placement}"),
        Rule::AlisAgreement if deadline.one_of_several => format!("alis avtale sign {id}{municipality}"),
        Rule::AlisAgreement => format!("alis avtale sign {id}"),
        Rule::AlisAgreementEnd if deadline.one_of_several => format!("alis avtale end {id}{municipality}"),
        Rule::AlisAgreementEnd => format!("alis avtale end {id}"),
        Rule::GrantApplication => format!("alis grant apply {id}{municipality}"),
        Rule::GrantReport => format!("alis grant report {id}{municipality}"),
    }
}
