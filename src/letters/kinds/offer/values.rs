//! The hospital offers a place (HSYK 7.6).

use serde_json::{Value as Json, json};

use crate::domain::letter::service::OfferTold;
use crate::i18n::Msg;
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::values::{LetterNeeds, clause};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::FromHospital, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let placement = letter.placement();
    let request = letter.request(placement, needs);
    let standing = placement.and_then(|placement| placement.offer_to_write());
    let offer = needs.some(standing, Msg::FactOffer, || letter.command("offer"));
    let (request, offer, terms) = (request?, offer?, letter.terms()?);
    let told = OfferTold::of(offer, request, terms);
    Some(json!({
        "clause": clause(terms.deviation.as_ref(), letter.lang),
        "request": letter.wished(request),
        "offer": {
            "start": letter.day(told.place.start),
            "end": letter.day(told.end),
            "months": told.place.months,
            "site": told.place.site,
            "department": told.place.department,
            "answer_by": letter.optional(told.place.answer_by),
        },
        "employed": told.employed,
        "employment_clause": clause(terms.employment.as_ref(), letter.lang),
        "other_start": told.other_start,
        "other_place": told.other_place,
        "waits": told.waits,
        "waits_clause": clause(terms.declined.as_ref(), letter.lang),
        "contract_due": letter.optional(told.contract_due),
        "contract_clause": clause(terms.contract.as_ref(), letter.lang),
        "courses": letter.courses_term(terms),
    }))
}
