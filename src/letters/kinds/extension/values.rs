//! Longer service than was agreed (HSYK 8).

use serde_json::{Value as Json, json};

use crate::domain::letter::service::ExtensionTold;
use crate::i18n::Msg;
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::values::{LetterNeeds, clause};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::FromHospital, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let placement = letter.placement();
    let extended = placement.and_then(|placement| placement.extended);
    needs.some(extended, Msg::FactExtended, || letter.command("extend"));
    let (placement, terms) = (placement?, letter.terms()?);
    let told = ExtensionTold::of(letter.trainee, placement, terms, letter.facts.stand.known)?;
    let (site, department) = placement.place();
    Some(json!({
        "clause": clause(terms.extension.as_ref().filter(|_| told.foreseen), letter.lang),
        "start": letter.day(told.start),
        "planned_end": letter.day(told.planned_end),
        "until": letter.day(told.until),
        "reason": told.reason,
        "decided": letter.day(told.decided),
        "site": site,
        "department": department,
        "agreed_with": told.agreed.map(|(with, _)| letter.municipality_name(with)),
        "agreed_on": letter.optional(told.agreed.map(|(_, on)| on.unwrap_or(told.decided))),
        "keeps_supervisor": told.keeps_supervisor,
        "goals": letter.goals(),
    }))
}
