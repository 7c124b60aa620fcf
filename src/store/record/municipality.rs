//! The shape of `municipalities/NUMBER.toml`.

use chrono::NaiveDate;

use super::fields::{Fields, filled};
use super::keys::{Keys, schema_key};
use super::value::Bounded;
use crate::domain::municipality::{
    Contact, EarlierCentrality, Former, LetterDetails, Municipality, MunicipalityEntry, MunicipalityEvent,
};

pub(crate) fn municipality<K: Keys>(keys: &mut K) -> Municipality {
    schema_key(keys);
    Municipality {
        number: keys.req("number"),
        name: keys.req("name"),
        former: keys.tables("former", |keys| Former {
            number: keys.req("number"),
            name: keys.req("name"),
            until: keys.req("until"),
        }),
        until: keys.opt("until"),
        into: keys.list("into"),
        language: keys.opt("language"),
        centrality: keys.opt("centrality").map(|Bounded::<1, 6>(class)| class),
        centrality_valid_from: keys.opt("centrality_valid_from"),
        earlier_centrality: keys.tables("earlier_centrality", |keys| EarlierCentrality {
            class: keys.req::<Bounded<1, 6>>("class").0,
            valid_from: keys.opt("valid_from"),
        }),
        registered: keys.opt("registered"),
        applied: keys.opt("applied"),
        counts_by_application: None,
        inherited: None,
        training_plan: keys.opt("training_plan"),
        coordinator: keys.table("coordinator", contact),
        letters: keys.table("letters", letters).unwrap_or_default(),
        journal: keys.tables("journal", filled(blank, decision)),
    }
}

pub(super) fn contact<K: Keys>(keys: &mut K) -> Contact {
    Contact { name: keys.opt("name"), email: keys.opt("email"), phone: keys.opt("phone") }
}

/// `[letters]`: what a party's letters say of itself.
pub(super) fn letters<K: Keys>(keys: &mut K) -> LetterDetails {
    LetterDetails {
        address: keys.list("address"),
        signatory: keys.opt("signatory"),
        signatory_title: keys.opt("signatory_title"),
        case_officer: keys.opt("case_officer"),
    }
}

pub(super) fn blank() -> MunicipalityEntry {
    MunicipalityEntry { on: NaiveDate::MIN, note: None, event: MunicipalityEvent::Note { text: String::new() } }
}

pub(crate) fn decision<F: Fields>(keys: &mut F, decision: &mut MunicipalityEntry) {
    let MunicipalityEntry { on, note, event } = decision;
    keys.req("on", on);
    keys.shape("event", event, |keys, event| match event {
        MunicipalityEvent::Prioritised { order, reason } => {
            keys.req_list("order", order);
            keys.opt("reason", reason);
        }
        MunicipalityEvent::Issued(issued) => super::issued::issued(keys, issued),
        MunicipalityEvent::Note { text } => keys.req("text", text),
    });
    keys.opt("note", note);
}
