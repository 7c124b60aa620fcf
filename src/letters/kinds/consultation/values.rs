//! The hearing letter on a draft (STOLAV).

use serde_json::{Value as Json, json};

use crate::i18n::Msg;
use crate::letters::values::agreement::{AgreementLetter, AgreementValues, terms_json};
use crate::letters::values::{Correspondent, LetterNeeds, hospital};
use crate::letters::wording;
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Agreement(values);

fn values(letter: &AgreementLetter<'_>, needs: &mut LetterNeeds) -> AgreementValues {
    let lines = vec![Msg::LetterHearingBodies.text(letter.lang).into_owned()];
    let recipient = Correspondent { id: None, lines };
    AgreementValues { own: own(letter, needs), sender: letter.of_hospital(), recipient: Some(recipient) }
}

fn own(letter: &AgreementLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let agreement = &letter.agreed.agreement;
    let hearing = letter.stand.life.consultations.last();
    needs.some(hearing, Msg::FactConsultation, || format!("alis agreement consult {}", agreement.id));
    let sender = letter.hospital;
    let contact = sender.and_then(|hospital| hospital.contact.as_ref());
    if let Some(hospital) = sender {
        let email = contact.and_then(|contact| contact.email.as_ref());
        needs.some(email, Msg::FactReplyAddress { name: hospital.name.clone() }, || {
            format!("alis hospital edit {} --set contact.email=…", hospital.id)
        });
    }
    let hearing = hearing?;
    let decided = letter.stand.life.sent_out(hearing);
    let municipalities = agreement.municipalities_on(letter.facts.stand.on).into_iter();
    let municipalities: Vec<String> = municipalities.map(|number| letter.name(number.as_str())).collect();
    Some(json!({
        "opened": letter.day(hearing.opened),
        "due": letter.day(hearing.due),
        "hearing_case": hearing.case,
        "bodies": letter.names(hearing.to.iter().map(String::as_str)),
        "municipalities": wording::list(&municipalities, letter.lang),
        "hospital": sender.map_or(Json::Null, hospital),
        "decided": decided.map_or(Json::Null, |(on, handling)| {
            json!({"on": letter.day(on), "body": handling.body, "case": handling.case})
        }),
        "terms": terms_json(&letter.agreed.terms, letter.lang),
    }))
}
