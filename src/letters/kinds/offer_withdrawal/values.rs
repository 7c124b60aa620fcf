//! The hospital takes an offer back.

use serde_json::{Value as Json, json};

use crate::domain::letter::standing::OfferTakenBack;
use crate::i18n::Msg;
use crate::letters::values::LetterNeeds;
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::FromHospital, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let told = letter.placement().and_then(|placement| OfferTakenBack::of(letter.trainee, placement, letter.known()));
    let told = needs.some(told, Msg::FactOfferTakenBack, || letter.command("withdraw-offer"))?;
    let place = &told.offer.terms;
    Some(json!({
        "offer": {
            "on": letter.day(told.offer.on),
            "start": letter.day(place.start),
            "end": letter.day(told.end),
            "months": place.months,
            "site": place.site,
            "department": place.department,
        },
        "accepted": letter.optional(told.offer.accepted),
        "withdrawn": letter.day(told.on),
        "reason": told.reason,
        "waits": told.waits,
    }))
}
