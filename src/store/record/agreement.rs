//! The shape of `agreements/ID.toml`. The id is the file's name.

use chrono::NaiveDate;

use super::fields::{Fields, filled};
use super::keys::{Keys, schema_key};
use super::profile::terms;
use crate::domain::agreement::{Agreement, AgreementEntry, AgreementEvent, WorkingGroup};
use crate::domain::id::Slug;
use crate::domain::terms::{Origin, Terms};

pub(crate) fn agreement<K: Keys>(keys: &mut K, id: Slug) -> Agreement {
    schema_key(keys);
    Agreement {
        id,
        title: keys.req("title"),
        municipalities: keys.req_list("municipalities"),
        former_municipalities: keys.list("former_municipalities"),
        hospitals: keys.req_list("hospitals"),
        profile: keys.req("profile"),
        supersedes: keys.list("supersedes"),
        case: keys.opt("case"),
        working_group: keys.table("working_group", |keys| WorkingGroup {
            reports_to: keys.opt("reports_to"),
            members: keys.list("members"),
        }),
        terms: keys.table("terms", |keys| terms(keys, Origin::Agreement)).unwrap_or_else(Terms::default),
        journal: keys.tables("journal", filled(blank, entry)),
        succession: std::sync::Arc::default(),
    }
}

pub(super) fn blank() -> AgreementEntry {
    AgreementEntry { on: NaiveDate::MIN, case: None, note: None, event: AgreementEvent::Drafted }
}

pub(crate) fn entry<F: Fields>(keys: &mut F, entry: &mut AgreementEntry) {
    let AgreementEntry { on, case, note, event } = entry;
    keys.req("on", on);
    keys.shape("event", event, fields);
    keys.opt("case", case);
    keys.opt("note", note);
}

fn fields<F: Fields>(keys: &mut F, event: &mut AgreementEvent) {
    match event {
        AgreementEvent::ConsultationOpened { due, to, by } => {
            keys.req("due", due);
            keys.any_list("to", to);
            keys.opt("by", by);
        }
        AgreementEvent::ConsultationReplied { from } => keys.req("from", from),
        AgreementEvent::Assessed { by, result } => {
            keys.req("by", by);
            keys.opt("result", result);
        }
        AgreementEvent::Committee { body, meeting, decision } => {
            keys.req("body", body);
            keys.opt("meeting", meeting);
            keys.opt("decision", decision);
        }
        AgreementEvent::Signed { by } | AgreementEvent::Terminated { by } => keys.req("by", by),
        AgreementEvent::RevisionRequested { by, reason } => {
            keys.req("by", by);
            keys.opt("reason", reason);
        }
        AgreementEvent::DisputeRaised { by, text } => {
            keys.req("by", by);
            keys.opt("text", text);
        }
        AgreementEvent::CriterionAssessed { criterion, met } => {
            keys.req("criterion", criterion);
            keys.req("met", met);
        }
        AgreementEvent::Issued(issued) => super::issued::issued(keys, issued),
        AgreementEvent::Note { text } => keys.req("text", text),
        AgreementEvent::Drafted
        | AgreementEvent::ConsultationClosed
        | AgreementEvent::Reviewed
        | AgreementEvent::DisputeSettled
        | AgreementEvent::Evaluated => {}
    }
}
