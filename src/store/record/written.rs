//! Entries as they are written into a journal: the inverse of reading them.

use crate::domain::agreement::{AgreementEntry, AgreementEvent};
use crate::domain::grant::{RoundEntry, RoundEvent};
use crate::domain::journal::{Answer, Departure, Element, Entry, Event, Wish};
use crate::domain::municipality::{MunicipalityEntry, MunicipalityEvent};
use crate::domain::position::{PositionEntry, PositionEvent};
use crate::store::edit::{Block, Written};

/// The keys of one `[[journal]]` block.
pub(crate) fn entry(entry: &Entry) -> Block {
    let mut block: Block = vec![("on", Written::Date(entry.on)), ("event", Written::word(entry.event.name()))];
    if entry.placement != 1 {
        block.push(("placement", Written::Number(entry.placement.into())));
    }
    fields(&entry.event, &mut block);
    optional(&mut block, "note", entry.note.as_ref());
    if !entry.departs.is_empty() {
        block.push(("departs", Written::Tables(entry.departs.iter().map(departure).collect())));
    }
    optional(&mut block, "override", entry.overridden.as_ref());
    block
}

/// The keys of a municipality's `[[journal]]` block.
pub(crate) fn decision(decision: &MunicipalityEntry) -> Block {
    let mut block: Block = vec![("on", Written::Date(decision.on))];
    match &decision.event {
        MunicipalityEvent::Prioritised { order, reason } => {
            block.push(("event", Written::text("prioritised")));
            block.push(("order", Written::Numbers(order.iter().map(|hpr| hpr.get().into()).collect())));
            optional(&mut block, "reason", reason.as_ref());
        }
        MunicipalityEvent::Issued(issued) => {
            block.push(("event", Written::text("issued")));
            super::issued::fields(issued, &mut block);
        }
        MunicipalityEvent::Note { text } => {
            block.push(("event", Written::text("note")));
            block.push(("text", Written::text(text)));
        }
    }
    optional(&mut block, "note", decision.note.as_ref());
    block
}

/// The keys of a position's `[[journal]]` block.
pub(crate) fn position_entry(entry: &PositionEntry) -> Block {
    let mut block: Block = vec![("on", Written::Date(entry.on))];
    match &entry.event {
        PositionEvent::Published => block.push(("event", Written::text("published"))),
        PositionEvent::Advertised => block.push(("event", Written::text("advertised"))),
        PositionEvent::Closed { reason } => {
            block.push(("event", Written::text("closed")));
            optional(&mut block, "reason", reason.as_ref());
        }
        PositionEvent::Note { text } => {
            block.push(("event", Written::text("note")));
            block.push(("text", Written::text(text)));
        }
    }
    optional(&mut block, "note", entry.note.as_ref());
    block
}

/// The keys of a grant round's `[[journal]]` block.
pub(crate) fn round_entry(entry: &RoundEntry) -> Block {
    let mut block: Block = vec![("on", Written::Date(entry.on))];
    match &entry.event {
        RoundEvent::Reported { by } => {
            block.push(("event", Written::text("reported")));
            optional(&mut block, "by", by.as_ref());
        }
        RoundEvent::Issued(issued) => {
            block.push(("event", Written::text("issued")));
            super::issued::fields(issued, &mut block);
        }
        RoundEvent::Note { text } => {
            block.push(("event", Written::text("note")));
            block.push(("text", Written::text(text)));
        }
    }
    optional(&mut block, "note", entry.note.as_ref());
    block
}

/// The keys of one `[[journal]]` block of an agreement.
pub(crate) fn agreement_entry(entry: &AgreementEntry) -> Block {
    let mut block: Block = vec![("on", Written::Date(entry.on)), ("event", Written::word(entry.event.name()))];
    agreement_fields(&entry.event, &mut block);
    optional(&mut block, "case", entry.case.as_ref());
    optional(&mut block, "note", entry.note.as_ref());
    block
}

fn agreement_fields(event: &AgreementEvent, block: &mut Block) {
    match event {
        AgreementEvent::ConsultationOpened { due, to } => {
            block.push(("due", Written::Date(*due)));
            if !to.is_empty() {
                block.push(("to", Written::Texts(to.clone())));
            }
        }
        AgreementEvent::ConsultationReplied { from } => block.push(("from", Written::text(from))),
        AgreementEvent::Assessed { by, result } => {
            block.push(("by", Written::text(by)));
            optional(block, "result", result.as_ref());
        }
        AgreementEvent::Committee { body, meeting, decision } => {
            block.push(("body", Written::text(body)));
            block.extend(meeting.map(|day| ("meeting", Written::Date(day))));
            block.extend(decision.map(|decision| ("decision", Written::word(decision))));
        }
        AgreementEvent::Signed { by } | AgreementEvent::Terminated { by } => block.push(("by", Written::text(by))),
        AgreementEvent::RevisionRequested { by, reason } => {
            block.push(("by", Written::text(by)));
            optional(block, "reason", reason.as_ref());
        }
        AgreementEvent::DisputeRaised { by, text } => {
            block.push(("by", Written::text(by)));
            optional(block, "text", text.as_ref());
        }
        AgreementEvent::Issued(issued) => super::issued::fields(issued, block),
        AgreementEvent::CriterionAssessed { criterion, met } => {
            block.push(("criterion", Written::text(criterion)));
            block.push(("met", Written::Flag(*met)));
        }
        AgreementEvent::Note { text } => block.push(("text", Written::text(text))),
        AgreementEvent::Drafted
        | AgreementEvent::ConsultationClosed
        | AgreementEvent::Reviewed
        | AgreementEvent::DisputeSettled
        | AgreementEvent::Evaluated => {}
    }
}

fn departure(departure: &Departure) -> Block {
    let mut block: Block = vec![("term", Written::text(&departure.term))];
    optional(&mut block, "clause", departure.clause.as_ref());
    block.push(("strength", Written::word(departure.strength)));
    block
}

fn optional(block: &mut Block, key: &'static str, text: Option<&impl ToString>) {
    block.extend(text.map(|text| (key, Written::text(text.to_string()))));
}

fn fields(event: &Event, block: &mut Block) {
    match event {
        Event::Requested { start, months, wishes, flexible } => {
            block.push(("start", Written::Date(*start)));
            block.push(("months", Written::Number((*months).into())));
            block.push(("wishes", Written::Tables(wishes.iter().map(wish).collect())));
            block.push(("flexible", Written::Flag(*flexible)));
        }
        Event::ReconfirmationAnswered(answer) => match answer {
            Answer::Confirmed => block.push(("answer", Written::text("confirmed"))),
            Answer::Refused => block.push(("answer", Written::text("refused"))),
            Answer::Changed { start, site, department } => {
                block.push(("answer", Written::text("changed")));
                block.extend(start.map(|start| ("start", Written::Date(start))));
                optional(block, "site", site.as_ref());
                optional(block, "department", department.as_ref());
            }
        },
        Event::Contacted { by, text } => {
            block.push(("by", Written::word(*by)));
            optional(block, "text", text.as_ref());
        }
        Event::Absent { from, to, counts } => {
            block.push(("from", Written::Date(*from)));
            block.push(("to", Written::Date(*to)));
            block.push(("counts", Written::Flag(*counts)));
        }
        Event::GoalAchieved { goal, by } => {
            block.push(("goal", Written::text(goal)));
            optional(block, "by", by.as_ref());
        }
        Event::Note { text } => block.push(("text", Written::text(text))),
        Event::Offered(offer) => {
            block.push(("start", Written::Date(offer.start)));
            block.push(("months", Written::Number(offer.months.into())));
            block.push(("site", Written::text(&offer.site)));
            block.push(("department", Written::text(&offer.department)));
            optional(block, "position", offer.position.as_ref());
            optional(block, "hospital", offer.hospital.as_ref());
            block.extend(offer.answer_by.map(|day| ("answer_by", Written::Date(day))));
        }
        Event::Declined { reason } | Event::OfferWithdrawn { reason } | Event::Discontinued { reason } => {
            optional(block, "reason", reason.as_ref());
        }
        Event::ContractIssued { start, end } => {
            block.extend(start.map(|start| ("start", Written::Date(start))));
            block.extend(end.map(|end| ("end", Written::Date(end))));
        }
        Event::Course { title, days } => {
            block.push(("title", Written::text(title)));
            block.push(("days", Written::Number((*days).into())));
        }
        Event::Extended { until, reason } => {
            block.push(("until", Written::Date(*until)));
            optional(block, "reason", reason.as_ref());
        }
        Event::Documented { letter } => optional(block, "letter", letter.as_ref()),
        Event::Withdrawn { reason } => block.push(("reason", Written::word(*reason))),
        Event::AlisAgreementSigned { elements } => {
            block.push(("elements", Written::Tables(elements.iter().map(element).collect())));
        }
        Event::GrantApplied { round, amount }
        | Event::GrantAwarded { round, amount }
        | Event::GrantRefused { round, amount } => {
            block.push(("round", Written::text(round)));
            block.extend(amount.map(|amount| ("amount", Written::Number(amount.into()))));
        }
        Event::Issued(issued) => super::issued::fields(issued, block),
        Event::ReconfirmationAsked
        | Event::Accepted
        | Event::ContractSigned
        | Event::Started
        | Event::Completed
        | Event::PlanRevised
        | Event::Specialised => {}
    }
}

fn element(element: &Element) -> Block {
    let mut block: Block = vec![("element", Written::word(element.element))];
    block.extend(element.to.map(|to| ("to", Written::word(to))));
    block.extend(element.share_percent.map(|share| ("share_percent", Written::Number(share.into()))));
    optional(&mut block, "text", element.text.as_ref());
    block
}

fn wish(wish: &Wish) -> Block {
    let mut block: Block = vec![("site", Written::text(&wish.site)), ("department", Written::text(&wish.department))];
    optional(&mut block, "hospital", wish.hospital.as_ref());
    block
}
