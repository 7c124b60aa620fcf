//! The shape of `municipalities/NUMBER.toml`.

use super::keys::{Keys, schema_key};
use super::value::Bounded;
use crate::domain::municipality::{
    Contact, EarlierCentrality, Municipality, MunicipalityEntry, MunicipalityEvent, MunicipalityEventName as Name,
};

pub(crate) fn municipality<K: Keys>(keys: &mut K) -> Municipality {
    schema_key(keys);
    Municipality {
        number: keys.req("number"),
        name: keys.req("name"),
        language: keys.opt("language"),
        centrality: keys.opt("centrality").map(|Bounded::<1, 6>(class)| class),
        centrality_valid_from: keys.opt("centrality_valid_from"),
        earlier_centrality: keys.tables("earlier_centrality", |keys| EarlierCentrality {
            class: keys.req::<Bounded<1, 6>>("class").0,
            valid_from: keys.opt("valid_from"),
        }),
        registered: keys.opt("registered"),
        training_plan: keys.opt("training_plan"),
        coordinator: keys.table("coordinator", contact),
        journal: keys.tables("journal", decision).into_iter().flatten().collect(),
    }
}

pub(super) fn contact<K: Keys>(keys: &mut K) -> Contact {
    Contact { name: keys.opt("name"), email: keys.opt("email"), phone: keys.opt("phone") }
}

fn decision<K: Keys>(keys: &mut K) -> Option<MunicipalityEntry> {
    let on = keys.req("on");
    let note = keys.opt("note");
    let event = keys.shape("event", |keys, name| match name {
        Name::Prioritised => {
            MunicipalityEvent::Prioritised { order: keys.req_list("order"), reason: keys.opt("reason") }
        }
        Name::Issued => MunicipalityEvent::Issued(super::issued::issued(keys)),
        Name::Note => MunicipalityEvent::Note { text: keys.req("text") },
    })?;
    Some(MunicipalityEntry { on, note, event })
}
