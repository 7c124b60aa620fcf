//! The shape of `hospitals/ID.toml`. The id is the file's name.

use super::keys::{Keys, schema_key};
use super::municipality::contact;
use crate::domain::hospital::{Hospital, HospitalEntry, HospitalEvent, HospitalEventName as Name, Site};
use crate::domain::id::Slug;

pub(crate) fn hospital<K: Keys>(keys: &mut K, id: Slug) -> Hospital {
    schema_key(keys);
    Hospital {
        id,
        name: keys.req("name"),
        contact: keys.table("contact", contact),
        sites: keys.tables("site", |keys| Site { name: keys.req("name"), departments: keys.list("departments") }),
        journal: keys.tables("journal", entry).into_iter().flatten().collect(),
    }
}

fn entry<K: Keys>(keys: &mut K) -> Option<HospitalEntry> {
    let on = keys.req("on");
    keys.opt::<String>("note");
    let event = keys.shape("event", |keys, name| match name {
        Name::Issued => HospitalEvent::Issued(super::issued::issued(keys)),
        Name::Note => {
            keys.req::<String>("text");
            HospitalEvent::Note
        }
    })?;
    Some(HospitalEntry { on, event })
}
