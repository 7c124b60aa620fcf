//! The shape of `agreements/ID.toml`. The id is the file's name.

use super::Keys;
use super::profile::terms;
use crate::domain::agreement::{Agreement, AgreementEntry, AgreementEvent, WorkingGroup};
use crate::domain::id::Slug;
use crate::domain::terms::{Origin, Terms};

pub(crate) fn agreement<K: Keys>(keys: &mut K, id: Slug) -> Agreement {
    super::schema_key(keys);
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

#[derive(Clone, Copy)]
enum Name {
    Drafted,
    ConsultationOpened,
    ConsultationReplied,
    ConsultationClosed,
    Assessed,
    Committee,
    Signed,
    Reviewed,
    RevisionRequested,
    DisputeRaised,
    DisputeSettled,
    Evaluated,
    Terminated,
    Note,
}

const NAMES: [(&str, Name); 14] = [
    ("drafted", Name::Drafted),
    ("consultation-opened", Name::ConsultationOpened),
    ("consultation-replied", Name::ConsultationReplied),
    ("consultation-closed", Name::ConsultationClosed),
    ("assessed", Name::Assessed),
    ("committee", Name::Committee),
    ("signed", Name::Signed),
    ("reviewed", Name::Reviewed),
    ("revision-requested", Name::RevisionRequested),
    ("dispute-raised", Name::DisputeRaised),
    ("dispute-settled", Name::DisputeSettled),
    ("evaluated", Name::Evaluated),
    ("terminated", Name::Terminated),
    ("note", Name::Note),
];

fn entry<K: Keys>(keys: &mut K) -> Option<AgreementEntry> {
    let on = keys.req("on");
    let note = keys.opt("note");
    let event = keys.shape("event", &NAMES, |keys, name| match name {
        Name::Drafted => AgreementEvent::Drafted,
        Name::ConsultationOpened => AgreementEvent::ConsultationOpened { due: keys.req("due"), case: keys.opt("case") },
        Name::ConsultationReplied => AgreementEvent::ConsultationReplied { from: keys.req("from") },
        Name::ConsultationClosed => AgreementEvent::ConsultationClosed,
        Name::Assessed => AgreementEvent::Assessed { by: keys.req("by"), result: keys.opt("result") },
        Name::Committee => {
            AgreementEvent::Committee { body: keys.req("body"), case: keys.opt("case"), decision: keys.opt("decision") }
        }
        Name::Signed => AgreementEvent::Signed { by: keys.req("by") },
        Name::Reviewed => AgreementEvent::Reviewed,
        Name::RevisionRequested => AgreementEvent::RevisionRequested { by: keys.req("by"), reason: keys.opt("reason") },
        Name::DisputeRaised => AgreementEvent::DisputeRaised { by: keys.req("by"), text: keys.opt("text") },
        Name::DisputeSettled => AgreementEvent::DisputeSettled,
        Name::Evaluated => AgreementEvent::Evaluated,
        Name::Terminated => AgreementEvent::Terminated { by: keys.req("by") },
        Name::Note => AgreementEvent::Note { text: keys.req("text") },
    })?;
    Some(AgreementEntry { on, note, event })
}
