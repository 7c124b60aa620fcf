//! The shape of `hospitals/ID.toml`. The id is the file's name.

use super::Keys;
use super::municipality::contact;
use crate::domain::hospital::{Hospital, Site};
use crate::domain::id::Slug;

pub(crate) fn hospital<K: Keys>(keys: &mut K, id: Slug) -> Hospital {
    super::schema_key(keys);
    Hospital {
        id,
        name: keys.req("name"),
        contact: keys.table("contact", contact),
        sites: keys.tables("site", |keys| Site { name: keys.req("name"), departments: keys.list("departments") }),
    }
}
