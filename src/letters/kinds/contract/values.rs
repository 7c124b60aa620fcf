//! Temporary employment for the period (HSYK 8; arbeidsmiljøloven § 14-6).

use serde_json::{Value as Json, json};

use crate::domain::letter::service::ContractTold;
use crate::i18n::Msg;
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::values::{LetterNeeds, clause};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::OfHospital, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let placement = letter.placement();
    let accepted = placement.and_then(|placement| placement.accepted());
    needs.some(accepted, Msg::FactAccepted, || letter.command("accept"));
    let terms = letter.terms()?;
    let told = ContractTold::of(placement?, terms)?;
    Some(json!({
        "clause": clause(terms.contract.as_ref(), letter.lang),
        "accepted": letter.day(told.accepted),
        "start": letter.day(told.start),
        "end": letter.day(told.end),
        "site": told.place.site,
        "department": told.place.department,
        "ends_without_notice": told.ends_without_notice,
        "employment_clause": clause(terms.employment.as_ref(), letter.lang),
        "courses": letter.courses_term(terms),
    }))
}
