//! The shape of `hospitals/ID.toml`. The id is the file's name.

use chrono::NaiveDate;

use super::fields::{Fields, filled};
use super::keys::{Keys, schema_key};
use super::municipality::{contact, letters};
use crate::domain::hospital::{FormerPlace, Hospital, HospitalEntry, HospitalEvent, Site};
use crate::domain::id::Slug;

pub(crate) fn hospital<K: Keys>(keys: &mut K, id: Slug) -> Hospital {
    schema_key(keys);
    Hospital {
        id,
        name: keys.req("name"),
        contact: keys.table("contact", contact),
        letters: keys.table("letters", letters).unwrap_or_default(),
        sites: keys.tables("site", |keys| Site { name: keys.req("name"), departments: keys.list("departments") }),
        former_places: keys.tables("former_place", |keys| FormerPlace {
            site: keys.req("site"),
            department: keys.opt("department"),
            until: keys.req("until"),
            to: keys.opt("to"),
            hospital: keys.opt("hospital"),
        }),
        journal: keys.tables("journal", filled(blank, entry)),
    }
}

pub(super) fn blank() -> HospitalEntry {
    HospitalEntry { on: NaiveDate::MIN, note: None, event: HospitalEvent::Note { text: String::new() } }
}

pub(crate) fn entry<F: Fields>(keys: &mut F, entry: &mut HospitalEntry) {
    let HospitalEntry { on, note, event } = entry;
    keys.req("on", on);
    keys.shape("event", event, |keys, event| match event {
        HospitalEvent::Issued(issued) => super::issued::issued(keys, issued),
        HospitalEvent::Note { text } => keys.req("text", text),
    });
    keys.opt("note", note);
}
