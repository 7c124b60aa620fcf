//! Notice of termination (HSYK 9).

use serde_json::json;

use crate::i18n::Msg;
use crate::letters::values::agreement::{AgreementLetter, AgreementValues};
use crate::letters::values::{Correspondent, LetterNeeds, clause};
use crate::letters::wording;
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Agreement(values);

fn values(letter: &AgreementLetter<'_>, needs: &mut LetterNeeds) -> AgreementValues {
    let agreement = &letter.agreed.agreement;
    let terminated = letter.stand.life.terminated.as_ref();
    needs.some(terminated, Msg::FactTerminated, || format!("alis agreement terminate {}", agreement.id));
    let Some((on, by)) = terminated else {
        return AgreementValues { own: None, sender: letter.office(), recipient: None };
    };
    let notice = letter.agreed.terms.notice.as_ref();
    let others = agreement.other_parties(by);
    let names: Vec<String> = others.iter().map(|party| letter.name(party)).collect();
    let to = match others.as_slice() {
        [only] => letter.address(only),
        _ => Correspondent { id: None, lines: names.clone() },
    };
    let own = json!({
        "by": letter.name(by),
        "terminated": letter.day(*on),
        "others": wording::list(&names, letter.lang),
        "notice_months": notice.and_then(|term| term.months.as_ref()).map(|months| months.value),
        "ends": letter.optional(letter.stand.runs_out),
        "clause": clause(notice, letter.lang),
        "in_force": letter.optional(letter.stand.life.in_force_from),
    });
    AgreementValues { own: Some(own), sender: letter.address(by), recipient: Some(to) }
}
