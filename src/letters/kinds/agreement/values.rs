//! The cooperation agreement, for signature.

use serde_json::{Value as Json, json};

use crate::i18n::Msg;
use crate::letters::values::LetterNeeds;
use crate::letters::values::agreement::{AgreementLetter, AgreementValues, terms_json};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Agreement(values);

fn values(letter: &AgreementLetter<'_>, needs: &mut LetterNeeds) -> AgreementValues {
    AgreementValues { own: own(letter, needs), sender: letter.of_hospital(), recipient: None }
}

fn own(letter: &AgreementLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let terms = &letter.agreed.terms;
    if terms.stated().is_empty() {
        needs.note(Msg::FactTerms, format!("alis agreement edit {}", letter.agreed.agreement.id));
    }
    Some(json!({
        "terms": terms_json(terms, letter.lang),
        "in_force": letter.optional(letter.stand.life.in_force_from),
    }))
}
