//! The municipality asks again whether the place is wanted (HSYK 6.3).

use serde_json::{Value as Json, json};

use crate::domain::letter::service::{self, QuestionAsked};
use crate::domain::word::Word;
use crate::i18n::{Msg, label};
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::values::{LetterNeeds, clause};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::ToHospital, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let placement = letter.placement();
    let request = letter.request(placement, needs);
    if let Some(settled) = placement.filter(|placement| placement.is_settled()) {
        let stage = letter.text(&label::stage(settled.stage()));
        needs.note(Msg::FactStillWaiting { stage }, letter.command("request"));
    }
    let (placement, request, terms) = (placement?, request?, letter.terms()?);
    let stand = &letter.facts.stand;
    let question = QuestionAsked::of(placement, terms, stand.reminders, stand.on)?;
    let (site, department) = placement.place();
    Some(json!({
        "clause": clause(terms.reconfirmation.as_ref(), letter.lang),
        "registered_by": service::registered_by(terms).map(Word::as_str),
        "request": letter.wished(request),
        "start": letter.day(question.start),
        "end": letter.day(question.end),
        "months": question.months,
        "site": site,
        "department": department,
        "changed": question.changed,
        "first_requested": letter.optional(placement.first_requested),
        "opens": letter.optional(question.opens),
        "due": letter.optional(question.due),
        "answer_by": letter.day(question.answer_by),
    }))
}
