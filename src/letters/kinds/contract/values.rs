//! Temporary employment for the period (HSYK 8; arbeidsmiljøloven § 14-6).

use serde_json::{Map, Value as Json, json};

use crate::domain::letter::service::ContractTold;
use crate::i18n::Msg;
use crate::letters::values::trainee::{Direction, TraineeLetter};
use crate::letters::values::{LetterNeeds, clause};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::OfHospital, values, law);

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
        "supervised_alike": told.supervised_alike,
        "supervision_clause": clause(terms.department_supervision.as_ref(), letter.lang),
        "keeps_supervisor": told.keeps_supervisor,
        "courses": letter.courses_term(terms),
    }))
}

/// The longest trial period (arbeidsmiljøloven § 15-3).
fn law(letter: &TraineeLetter<'_>) -> Map<String, Json> {
    let told = letter.placement().and_then(|placement| ContractTold::of(placement, letter.terms()?));
    let trial_until = told.and_then(|told| told.trial_until(letter.national()));
    Map::from_iter([("trial_until".to_owned(), json!(letter.optional(trial_until)))])
}
