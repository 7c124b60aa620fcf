//! Whoever is late is reminded, with clause and days (*purring*).

use serde_json::{Value as Json, json};

use crate::domain::deadline::{Basis, Deadline};
use crate::domain::letter::standing::{self, Grounds};
use crate::domain::word::Word;
use crate::i18n::{Msg, label};
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::values::{LetterNeeds, cited};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::ToWhoIsLate, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let overdue = letter.overdue();
    let command = || format!("alis deadlines {}", letter.trainee.hpr);
    let overdue = needs.some(overdue, Msg::FactOverdue, command)?;
    Some(json!({
        "to": overdue.by.as_str(),
        "from_municipality": overdue.is_from_municipality(),
        "overdue": overdue.deadlines.iter().map(|deadline| row(letter, deadline)).collect::<Vec<_>>(),
    }))
}

fn row(letter: &TraineeLetter<'_>, deadline: &Deadline) -> Json {
    json!({
        "what": label::task(deadline, letter.lang),
        "due": letter.day(deadline.due_on()),
        "days": -deadline.days_left(letter.facts.stand.on),
        "basis": basis(letter, &deadline.basis),
        // The agreement gives the duty, the store the day.
        "own_day": standing::is_own_day(&deadline.basis),
    })
}

/// The agreement's clause alone, or that the day was agreed on; of another source with its name.
fn basis(letter: &TraineeLetter<'_>, basis: &Basis) -> String {
    match Grounds::of(basis, letter.cited_as()) {
        Grounds::Clause(clause) => cited(clause, letter.lang),
        Grounds::Agreed => letter.text(&Msg::LetterAgreedDay),
        Grounds::Elsewhere(said) => said,
    }
}
