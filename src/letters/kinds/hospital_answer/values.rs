//! The hospital's answer to the question whether a place can be had (HSYK 6.3).

use serde_json::{Value as Json, json};

use crate::domain::journal::{Answer, AnswerName};
use crate::domain::letter::standing::AnswerTold;
use crate::domain::word::Word;
use crate::i18n::Msg;
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::values::{LetterNeeds, clause};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::HospitalToMunicipality, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let placement = letter.placement();
    let request = letter.request(placement, needs);
    let told = placement.and_then(AnswerTold::of);
    let told = needs.some(told, Msg::FactAnswer, || letter.command("answer"));
    let (placement, request, told, terms) = (placement?, request?, told?, letter.terms()?);
    let changed = |differs: fn(&Answer) -> bool| differs(told.answer);
    Some(json!({
        "clause": clause(terms.reconfirmation.as_ref(), letter.lang),
        "request": letter.wished(request),
        "answer": AnswerName::from(told.answer).as_str(),
        "answered": letter.day(told.on),
        "asked": letter.optional(told.asked),
        "start": letter.optional(told.start),
        "end": letter.optional(told.end),
        "months": told.months,
        "site": told.site,
        "department": told.department,
        "other_start": changed(|answer| matches!(answer, Answer::Changed { start: Some(_), .. })),
        "other_place": changed(|answer| {
            matches!(answer, Answer::Changed { site, department, .. } if site.is_some() || department.is_some())
        }),
        "waits": placement.waits(),
    }))
}
