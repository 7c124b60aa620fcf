//! What a command answers: one sentence an event, with its subject, the fact and the fact's own days. Written whole in each
//! language: no sentence is put together from what things are called.

use chrono::NaiveDate;

use super::{Lang, Msg, label, shown};
use crate::domain::agreement::{AgreementEntry, AgreementEvent};
use crate::domain::calendar::service_end;
use crate::domain::journal::{Answer, ContactBy, Entry, Event};
use crate::domain::learning_goal::list::GoalList;
use crate::domain::letter::LetterKind;
use crate::domain::position::PositionEvent;
use crate::domain::word::Word;

/// What was recorded of somebody, by the name that may be shown.
pub(crate) fn of_trainee(entry: &Entry, name: String, goals: &GoalList, lang: Lang) -> Msg {
    let on = entry.on;
    let name = match entry.placement {
        0 | 1 => name,
        number => text(&Msg::AnswerOfService { name, number: number.to_string() }, lang),
    };
    let period = |from: NaiveDate, to: NaiveDate| shown::span(from, to, lang);
    match &entry.event {
        Event::Requested { start, months, .. } => {
            Msg::AnswerRequested { name, on, period: period(*start, service_end(*start, *months)) }
        }
        Event::ServedElsewhere { at, department, from, to } => {
            let place = [Some(at), department.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join(" / ");
            Msg::AnswerServedElsewhere { name, place, period: period(*from, *to) }
        }
        Event::ReconfirmationAsked => Msg::AnswerReconfirmationAsked { name, on },
        Event::ReconfirmationAnswered(answer) => answered(answer, name, on, lang),
        Event::Offered(offer) => {
            let place = format!("{} / {}", offer.site, offer.department);
            let period = period(offer.start, service_end(offer.start, offer.months));
            match offer.answer_by {
                Some(due) => Msg::AnswerOfferedUntil { name, on, place, period, due },
                None => Msg::AnswerOffered { name, on, place, period },
            }
        }
        Event::Accepted => Msg::AnswerAccepted { name, on },
        Event::Declined { .. } => Msg::AnswerDeclined { name, on },
        Event::OfferWithdrawn { .. } => Msg::AnswerOfferWithdrawn { name, on },
        Event::ContractIssued { start: Some(start), end: Some(end) } => {
            Msg::AnswerContractFor { name, on, period: period(*start, *end) }
        }
        Event::ContractIssued { .. } => Msg::AnswerContractIssued { name, on },
        Event::ContractSigned => Msg::AnswerContractSigned { name, on },
        Event::Started => Msg::AnswerStarted { name, on },
        Event::Contacted { by: ContactBy::Coordinator, .. } => Msg::AnswerContactCoordinator { name, on },
        Event::Contacted { by: ContactBy::Supervisor, .. } => Msg::AnswerContactSupervisor { name, on },
        Event::Course { title, days } => Msg::AnswerCourse { name, on, title: title.clone(), days: i64::from(*days) },
        Event::Absent { from, to, counts: true } => Msg::AnswerAbsentCounts { name, period: period(*from, *to) },
        Event::Absent { from, to, counts: false } => Msg::AnswerAbsent { name, period: period(*from, *to) },
        Event::GoalAchieved { goal, .. } => Msg::AnswerGoalAchieved { name, on, goal: label::goal(goal, goals, lang) },
        Event::Extended { until, .. } => Msg::AnswerExtended { name, until: *until },
        Event::Completed => Msg::AnswerCompleted { name, on },
        Event::Documented { .. } => Msg::AnswerDocumented { name, on },
        Event::Withdrawn { reason } => {
            Msg::AnswerWithdrawn { name, on, why: text(&label::withdrawn_reason(*reason), lang) }
        }
        Event::Discontinued { .. } => Msg::AnswerDiscontinued { name, on },
        Event::Resumed => Msg::AnswerResumed { name, on },
        Event::PlanRevised => Msg::AnswerPlanRevised { name, on },
        Event::Specialised => Msg::AnswerSpecialised { name, on },
        Event::AccessRequested => Msg::AnswerAccessRequested { name, on },
        Event::AccessGiven { .. } => Msg::AnswerAccessGiven { name, on },
        Event::AlisAgreementSigned { .. } => Msg::AnswerAlisAgreementSigned { name, on },
        Event::GrantApplied { round, amount: Some(amount), .. } => {
            Msg::AnswerGrantAppliedSum { name, on, round: round.clone(), amount: label::kroner(u64::from(*amount)) }
        }
        Event::GrantApplied { round, .. } => Msg::AnswerGrantApplied { name, on, round: round.clone() },
        Event::GrantAwarded { round, amount: Some(amount), .. } => {
            Msg::AnswerGrantAwardedSum { name, on, round: round.clone(), amount: label::kroner(u64::from(*amount)) }
        }
        Event::GrantAwarded { round, .. } => Msg::AnswerGrantAwarded { name, on, round: round.clone() },
        Event::GrantRefused { round, .. } => Msg::AnswerGrantRefused { name, on, round: round.clone() },
        Event::Issued(issued) => {
            Msg::AnswerLetterIssued { name, on, kind: letter(&issued.kind, lang), file: issued.file.clone() }
        }
        Event::Note { .. } => Msg::AnswerNote { name, on },
    }
}

/// What was recorded of an agreement; `who` names a party.
pub(crate) fn of_agreement(entry: &AgreementEntry, id: String, who: impl Fn(&str) -> String, lang: Lang) -> Msg {
    let on = entry.on;
    match &entry.event {
        AgreementEvent::Drafted => Msg::AnswerDrafted { id, on },
        AgreementEvent::ConsultationOpened { due, .. } => Msg::AnswerConsultationOpened { id, on, due: *due },
        AgreementEvent::ConsultationReplied { from } => Msg::AnswerConsultationReplied { id, on, who: who(from) },
        AgreementEvent::ConsultationClosed => Msg::AnswerConsultationClosed { id, on },
        AgreementEvent::Assessed { by, .. } => Msg::AnswerAssessed { id, on, who: who(by) },
        AgreementEvent::Committee { body, decision: Some(decision), .. } => {
            Msg::AnswerCommittee { id, on, body: body.clone(), decision: text(&label::decision(*decision), lang) }
        }
        AgreementEvent::Committee { body, meeting, decision: None } => {
            Msg::AnswerCommitteeMeets { id, body: body.clone(), meeting: meeting.unwrap_or(on) }
        }
        AgreementEvent::Signed { by } => Msg::AnswerSigned { id, on, who: who(by) },
        AgreementEvent::Reviewed => Msg::AnswerReviewed { id, on },
        AgreementEvent::RevisionRequested { by, .. } => Msg::AnswerRevisionRequested { id, on, who: who(by) },
        AgreementEvent::DisputeRaised { by, .. } => Msg::AnswerDisputeRaised { id, on, who: who(by) },
        AgreementEvent::DisputeSettled => Msg::AnswerDisputeSettled { id, on },
        AgreementEvent::Evaluated => Msg::AnswerEvaluated { id, on },
        AgreementEvent::Terminated { by } => Msg::AnswerTerminated { id, on, who: who(by) },
        AgreementEvent::CriterionAssessed { criterion, met: true } => {
            Msg::AnswerCriterionMet { id, on, criterion: criterion.clone() }
        }
        AgreementEvent::CriterionAssessed { criterion, met: false } => {
            Msg::AnswerCriterionNotMet { id, on, criterion: criterion.clone() }
        }
        AgreementEvent::Issued(issued) => {
            Msg::AnswerAgreementLetter { id, on, kind: letter(&issued.kind, lang), file: issued.file.clone() }
        }
        AgreementEvent::Note { .. } => Msg::AnswerAgreementNote { id, on },
    }
}

/// What was recorded of a position.
pub(crate) fn of_position(event: &PositionEvent, id: String, on: NaiveDate) -> Msg {
    match event {
        PositionEvent::Published => Msg::AnswerPublished { id, on },
        PositionEvent::Advertised => Msg::AnswerAdvertised { id, on },
        PositionEvent::Closed { .. } => Msg::AnswerClosed { id, on },
        PositionEvent::Note { .. } => Msg::AnswerPositionNote { id, on },
    }
}

fn answered(answer: &Answer, name: String, on: NaiveDate, lang: Lang) -> Msg {
    match answer {
        Answer::Confirmed => Msg::AnswerConfirmed { name, on },
        Answer::Refused => Msg::AnswerRefused { name, on },
        Answer::Changed { start, site, department } => {
            let place: Vec<&str> = site.iter().chain(department).map(String::as_str).collect();
            let start = start.map(|day| text(&Msg::EntryFrom { day }, lang));
            let place = (!place.is_empty()).then(|| place.join(" / "));
            Msg::AnswerChanged { name, on, what: start.into_iter().chain(place).collect::<Vec<_>>().join(", ") }
        }
    }
}

fn letter(kind: &str, lang: Lang) -> String {
    LetterKind::from_word(kind).map_or_else(|| kind.to_owned(), |kind| text(&label::letter(kind), lang))
}

fn text(msg: &Msg, lang: Lang) -> String {
    msg.text(lang).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every answer in every language, to be read by a person: `answers.txt`, made anew by `UPDATE_DOCS=1`.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the page is made anew where that is asked for")]
    fn every_answer_is_a_sentence_somebody_has_read() {
        const OTHERS: [&str; 14] = [
            "course-left",
            "edit-done",
            "grant-applied",
            "grant-awarded",
            "grant-reported",
            "letter-issued",
            "match-applied",
            "move-appears",
            "move-done",
            "move-moves",
            "move-vanishes",
            "prioritised",
            "record-made",
            "undone",
        ];
        let mut said = String::new();
        for (id, msg) in crate::i18n::samples() {
            let is_answer = id.starts_with("answer-") && !matches!(id, "answer-yes" | "answer-no");
            if !is_answer && !OTHERS.contains(&id) {
                continue;
            }
            for lang in [Lang::Nb, Lang::Nn, Lang::En] {
                let text = text(&msg, lang).replace(shown::NO_BREAK, " ");
                let ends = text.ends_with('.') || matches!(id, "answer-of-service" | "letter-issued" | "undone");
                assert!(ends, "{id}: {text}");
                let line = format!("{id} {}: {text}\n", <&str>::from(lang));
                if !said.contains(&line) {
                    said += &line;
                }
            }
        }
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/answers.txt");
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(&path, &said).unwrap();
        }
        assert!(std::fs::read_to_string(&path).unwrap_or_default() == said, "read and renew {}", path.display());
    }
}
