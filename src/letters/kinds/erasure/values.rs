//! What is stored about somebody is erased: written while there is a name to write it to (personvernforordningen art. 17).

use serde_json::{Map, Value as Json, json};

use crate::domain::letter::standing;
use crate::i18n::label;
use crate::letters::values::LetterNeeds;
use crate::letters::values::trainee::{Direction, TraineeLetter};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::PersonToTrainee, values, law);

#[expect(clippy::unnecessary_wraps, reason = "the shape that all letters have")]
fn values(letter: &TraineeLetter<'_>, _: &mut LetterNeeds) -> Option<Json> {
    let stand = &letter.facts.stand;
    let run_out = standing::expiry(letter.trainee, &letter.story, stand).filter(|expiry| expiry.has_run_out(stand.on));
    Some(json!({
        "closed": run_out.map(|expiry| json!({
            "on": letter.day(expiry.closing.on),
            "why": letter.text(&label::closed_by(expiry.closing.by)),
            "kept_until": letter.day(expiry.from),
        })),
    }))
}

/// The store's own number.
fn law(letter: &TraineeLetter<'_>) -> Map<String, Json> {
    let months = letter.facts.stand.register.reminders.retention.months;
    Map::from_iter([("retention_months".to_owned(), json!(months))])
}
