//! Where the case stands, told to the trainee: rank, answer, waiting.

use serde_json::{Value as Json, json};

use crate::domain::journal::AnswerName;
use crate::domain::letter::standing::{AnswerTold, RankTold, waits_for_offer};
use crate::domain::word::Word;
use crate::i18n::label;
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::values::{LetterNeeds, clause};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::ToTrainee, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let placement = letter.placement();
    let request = letter.request(placement, needs);
    let (placement, request, terms) = (placement?, request?, letter.terms()?);
    let rank = letter.municipality.and_then(|own| RankTold::of(own, letter.trainee.hpr, letter.known()));
    let answer = AnswerTold::of(placement).map(|told| {
        json!({
            "kind": AnswerName::from(told.answer).as_str(),
            "on": letter.day(told.on),
            "start": letter.optional(told.start),
            "site": told.site,
            "department": told.department,
        })
    });
    let offer = placement.offer_to_write().map(|offer| {
        json!({
            "on": letter.day(offer.on),
            "start": letter.day(offer.terms.start),
            "site": offer.terms.site,
            "department": offer.terms.department,
            "answer_by": letter.optional(offer.terms.answer_by),
            "accepted": letter.optional(offer.accepted),
        })
    });
    Some(json!({
        "request": letter.wished(request),
        "rank": rank.map(|rank| json!({
            "place": rank.place,
            "of": rank.of,
            "decided": letter.day(rank.decided),
            "clause": clause(terms.prioritisation.as_ref(), letter.lang),
        })),
        "asked": letter.optional(placement.asked.last().copied()),
        "answer": answer,
        "offer": offer,
        "stage": letter.text(&label::stage(placement.stage())),
        "waits": waits_for_offer(placement),
    }))
}
