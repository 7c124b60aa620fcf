//! The shape of `agreements/ID.toml`. The id is the file's name.

use super::keys::{Keys, schema_key};
use super::profile::terms;
use crate::domain::agreement::{Agreement, AgreementEntry, AgreementEvent, AgreementEventName as Name, WorkingGroup};
use crate::domain::id::Slug;
use crate::domain::terms::{Origin, Terms};

pub(crate) fn agreement<K: Keys>(keys: &mut K, id: Slug) -> Agreement {
    schema_key(keys);
    Agreement {
        id,
        title: keys.req("title"),
        municipalities: keys.req_list("municipalities"),
        hospitals: keys.req_list("hospitals"),
        profile: keys.req("profile"),
        supersedes: keys.list("supersedes"),
        case: keys.opt("case"),
        working_group: keys.table("working_group", |keys| WorkingGroup {
            reports_to: keys.opt("reports_to"),
            members: keys.list("members"),
        }),
        terms: keys.table("terms", |keys| terms(keys, Origin::Agreement)).unwrap_or_else(Terms::default),
        journal: keys.tables("journal", entry).into_iter().flatten().collect(),
    }
}

fn entry<K: Keys>(keys: &mut K) -> Option<AgreementEntry> {
    let on = keys.req("on");
    let case = keys.opt("case");
    let note = keys.opt("note");
    let event = keys.shape("event", |keys, name| match name {
        Name::Drafted => AgreementEvent::Drafted,
        Name::ConsultationOpened => AgreementEvent::ConsultationOpened { due: keys.req("due"), to: keys.list("to") },
        Name::ConsultationReplied => AgreementEvent::ConsultationReplied { from: keys.req("from") },
        Name::ConsultationClosed => AgreementEvent::ConsultationClosed,
        Name::Assessed => AgreementEvent::Assessed { by: keys.req("by"), result: keys.opt("result") },
        Name::Committee => AgreementEvent::Committee {
            body: keys.req("body"),
            meeting: keys.opt("meeting"),
            decision: keys.opt("decision"),
        },
        Name::Signed => AgreementEvent::Signed { by: keys.req("by") },
        Name::Reviewed => AgreementEvent::Reviewed,
        Name::RevisionRequested => AgreementEvent::RevisionRequested { by: keys.req("by"), reason: keys.opt("reason") },
        Name::DisputeRaised => AgreementEvent::DisputeRaised { by: keys.req("by"), text: keys.opt("text") },
        Name::DisputeSettled => AgreementEvent::DisputeSettled,
        Name::Evaluated => AgreementEvent::Evaluated,
        Name::Terminated => AgreementEvent::Terminated { by: keys.req("by") },
        Name::CriterionAssessed => {
            AgreementEvent::CriterionAssessed { criterion: keys.req("criterion"), met: keys.req("met") }
        }
        Name::Issued => AgreementEvent::Issued(super::issued::issued(keys)),
        Name::Note => AgreementEvent::Note { text: keys.req("text") },
    })?;
    Some(AgreementEntry { on, case, note, event })
}
