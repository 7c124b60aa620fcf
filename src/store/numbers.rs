//! The texts of records when municipalities get other numbers, are merged or split: the lines that name them, and no other.

use chrono::NaiveDate;

use super::edit::{self, Block, Part, Written, new_record};
use super::posts::rewritten;
use super::record::SCHEMA;
use crate::domain::id::MunicipalityNumber;
use crate::domain::municipality::Municipality;
use crate::domain::renumbering::{PartiesChanged, Renumbering};
use crate::domain::trainee::Trainee;

/// The record of a municipality under its new number; the old one is kept with its name and last day.
pub(crate) fn renumbered(
    text: &str,
    known: &Municipality,
    change: &Renumbering,
    new: MunicipalityNumber,
) -> Option<String> {
    let former: Block = vec![
        ("number", Written::text(known.number)),
        ("name", Written::text(&known.name)),
        ("until", Written::Date(change.until())),
    ];
    let mut text = edit::set(text, "number", &Written::text(new))?;
    if let Some(name) = change.names.get(&new) {
        text = edit::set(&text, "name", &Written::text(name))?;
    }
    edit::insert_item(&text, "former", &former)
}

/// The record of a municipality that ends.
pub(crate) fn ended(text: &str, change: &Renumbering) -> Option<String> {
    let text = edit::set(text, "until", &Written::Date(change.until()))?;
    edit::set(&text, "into", &Written::texts(change.targets()))
}

/// The record of a municipality that begins.
pub(crate) fn begun(number: MunicipalityNumber, name: &str) -> String {
    new_record(&[Part::Header(vec![
        ("schema", Written::Number(SCHEMA.into())),
        ("number", Written::text(number)),
        ("name", Written::text(name)),
    ])])
}

/// A trainee's record with another number in the header ([`Trainee::renumbered`]).
pub(crate) fn of_trainee(
    text: &str,
    before: &Trainee,
    to: MunicipalityNumber,
    other_since: Option<NaiveDate>,
) -> Option<String> {
    rewritten(text, before, &before.renumbered(to, other_since))
}

/// An agreement's record with other parties.
pub(crate) fn of_agreement(text: &str, parties: &PartiesChanged) -> Option<String> {
    let text = edit::set(text, "municipalities", &Written::texts(&parties.municipalities))?;
    if parties.former.is_empty() {
        return Some(text);
    }
    edit::set(&text, "former_municipalities", &Written::texts(&parties.former))
}
