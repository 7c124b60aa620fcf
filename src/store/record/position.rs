//! The shape of `positions/ID.toml`. The id is the file's name.

use chrono::NaiveDate;

use super::fields::{Fields, filled};
use super::keys::{Keys, schema_key};
use super::value::{Bounded, MonthCount};
use crate::domain::id::Slug;
use crate::domain::position::{Position, PositionEntry, PositionEvent};

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
        journal: keys.tables("journal", filled(blank, entry)),
    }
}

pub(super) fn blank() -> PositionEntry {
    PositionEntry { on: NaiveDate::MIN, note: None, event: PositionEvent::Published }
}

pub(crate) fn entry<F: Fields>(keys: &mut F, entry: &mut PositionEntry) {
    let PositionEntry { on, note, event } = entry;
    keys.req("on", on);
    keys.shape("event", event, |keys, event| match event {
        PositionEvent::Published | PositionEvent::Advertised => {}
        PositionEvent::Closed { reason } => keys.opt("reason", reason),
        PositionEvent::Note { text } => keys.req("text", text),
    });
    keys.opt("note", note);
}
