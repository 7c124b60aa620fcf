//! The enrolment form, *innmeldingsskjema* (HSYK 6.2).

use serde_json::{Value as Json, json};

use crate::domain::letter::service;
use crate::domain::word::Word;
use crate::i18n::Msg;
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::values::{LetterNeeds, clause};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::ToHospital, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let request = letter.request(letter.placement(), needs);
    if request.is_some_and(|request| request.wishes.is_empty()) {
        needs.note(Msg::FactWishes, letter.command("request"));
    }
    letter.needs_practice(needs);
    needs.some(letter.trainee.training.started, Msg::FactTrainingStarted, letter.set("training.started"));
    let request = request?;
    let terms = letter.terms()?;
    let facts = letter.facts.stand.register.service_facts(letter.trainee, &letter.story);
    let prior = service::prior_service(&facts, terms, request).map(|prior| {
        json!({
            "months": prior.months,
            "reached": letter.optional(prior.reached),
            "in_time": prior.in_time,
            "clause": clause(terms.prior_service.as_ref(), letter.lang),
        })
    });
    Some(json!({
        "clause": clause(terms.request.as_ref(), letter.lang),
        "registered_by": service::registered_by(terms).map(Word::as_str),
        "request": letter.wished(request),
        "prior_service": prior,
        "asks_again": terms.reconfirmation.is_some(),
    }))
}
