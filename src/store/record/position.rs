//! The shape of `positions/ID.toml`. The id is the file's name.

use super::keys::{Keys, schema_key};
use super::value::{Bounded, MonthCount};
use crate::domain::id::Slug;
use crate::domain::position::{Position, PositionEntry, PositionEvent, PositionEventName as Name};

pub(crate) fn position<K: Keys>(keys: &mut K, id: Slug) -> Position {
    schema_key(keys);
    Position {
        id,
        hospital: keys.req("hospital"),
        site: keys.req("site"),
        department: keys.req("department"),
        start: keys.req("start"),
        months: keys.req::<MonthCount>("months").0,
        capacity: keys.opt("capacity").map_or(1, |Bounded::<0, 1000>(seats)| seats),
        cause: keys.opt("cause"),
        journal: keys.tables("journal", entry).into_iter().flatten().collect(),
    }
}

fn entry<K: Keys>(keys: &mut K) -> Option<PositionEntry> {
    let on = keys.req("on");
    let note = keys.opt("note");
    let event = keys.shape("event", |keys, name| match name {
        Name::Published => PositionEvent::Published,
        Name::Advertised => PositionEvent::Advertised,
        Name::Closed => PositionEvent::Closed { reason: keys.opt("reason") },
        Name::Note => PositionEvent::Note { text: keys.req("text") },
    })?;
    Some(PositionEntry { on, note, event })
}
