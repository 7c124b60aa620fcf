//! Those who have not replied to a hearing are invited to, with a form to reply on (STOLAV).

use serde_json::{Value as Json, json};

use crate::i18n::Msg;
use crate::letters::values::agreement::{AgreementLetter, AgreementValues};
use crate::letters::values::{Correspondent, LetterNeeds, hospital};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Agreement(values);

fn values(letter: &AgreementLetter<'_>, needs: &mut LetterNeeds) -> AgreementValues {
    let lines = waiting(letter);
    let recipient = Correspondent { id: None, lines };
    AgreementValues { own: own(letter, needs), sender: letter.of_hospital(), recipient: Some(recipient) }
}

/// Whose reply is missing.
fn waiting(letter: &AgreementLetter<'_>) -> Vec<String> {
    let hearing = letter.stand.life.consultations.last();
    hearing.map(|hearing| letter.names(hearing.missing())).unwrap_or_default()
}

fn own(letter: &AgreementLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let agreement = &letter.agreed.agreement;
    let open = letter.stand.life.consultations.last().filter(|hearing| hearing.done_on().is_none());
    let open = needs.some(open, Msg::FactOpenConsultation, || format!("alis agreement consult {}", agreement.id))?;
    let contact = letter.hospital.and_then(|hospital| hospital.contact.as_ref());
    if let Some(hospital) = letter.hospital {
        let email = contact.and_then(|contact| contact.email.as_ref());
        needs.some(email, Msg::FactReplyAddress { name: hospital.name.clone() }, || {
            format!("alis hospital edit {} --set contact.email=…", hospital.id)
        });
    }
    Some(json!({
        "opened": letter.day(open.opened),
        "due": letter.day(open.due),
        "is_late": open.is_past_due(letter.facts.stand.on),
        "hearing_case": open.case,
        "waiting": waiting(letter),
        "hospital": letter.hospital.map_or(Json::Null, hospital),
    }))
}
