//! The cooperation agreement, for signature.

use serde_json::{Value as Json, json};

use crate::domain::terms::{ClauseText, Wording};
use crate::i18n::{Lang, Msg};
use crate::letters::values::LetterNeeds;
use crate::letters::values::agreement::{AgreementLetter, AgreementValues, terms_json};
use crate::letters::wording;
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
    let text = letter.agreed.text_to_sign(&letter.facts.stand.register.hospitals);
    let names: Vec<String> = letter.municipalities();
    let clause = |clause: &ClauseText| {
        let quote = clause.words.quote.as_deref().map(Wording::unbroken).unwrap_or_default();
        let quote = match text.and_then(|text| text.municipality.as_ref()) {
            // The text is in the language it was signed in.
            Some(blank) if !names.is_empty() => quote.replace(blank, &wording::list(&names, Lang::Nb)),
            _ => quote,
        };
        json!({
            "number": clause.number,
            "heading": clause.heading,
            // The number of a goal or a paragraph stays with its name.
            "paragraphs": quote.replace("ALM ", "ALM\u{a0}").replace("§ ", "§\u{a0}").split("\n\n").filter(|one| !one.is_empty()).collect::<Vec<_>>(),
        })
    };
    Some(json!({
        "clauses": text.iter().flat_map(|text| &text.clauses).map(clause).collect::<Vec<_>>(),
        "terms": terms_json(terms, letter.lang),
        "in_force": letter.optional(letter.stand.life.in_force_from),
    }))
}
