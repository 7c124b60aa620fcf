//! The place is no longer needed (HSYK 5.3).

use serde_json::{Value as Json, json};

use crate::domain::letter::service;
use crate::domain::word::Word;
use crate::i18n::Msg;
use crate::letters::values::LetterNeeds;
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::ToHospital, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let placement = letter.placement();
    let withdrawn = placement.and_then(|placement| placement.withdrawn);
    needs.some(withdrawn, Msg::FactWithdrawn, || letter.command("withdraw"));
    let (placement, (on, reason), terms) = (placement?, withdrawn?, letter.terms()?);
    let (site, department) = placement.place();
    Some(json!({
        "registered_by": service::registered_by(terms).map(Word::as_str),
        "withdrawn": letter.day(on),
        "reason": reason.as_str(),
        "start": letter.optional(placement.start()),
        "months": placement.months(),
        "site": site,
        "department": department,
        "first_requested": letter.optional(placement.first_requested),
        "had_offer": !placement.offers.is_empty(),
    }))
}
