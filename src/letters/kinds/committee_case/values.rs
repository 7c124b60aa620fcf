//! The case paper for a committee (BERGEN).

use serde_json::{Value as Json, json};

use crate::domain::agreement::{AgreementEntry, AgreementEvent};
use crate::domain::letter::committee::CasePaper;
use crate::domain::word::Word;
use crate::i18n::{Msg, label};
use crate::letters::values::LetterNeeds;
use crate::letters::values::agreement::{AgreementLetter, AgreementValues};
use crate::letters::wording;
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Agreement(values);

fn values(letter: &AgreementLetter<'_>, needs: &mut LetterNeeds) -> AgreementValues {
    AgreementValues { own: own(letter, needs), sender: letter.office(), recipient: None }
}

fn own(letter: &AgreementLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let (agreement, life, stand) = (&letter.agreed.agreement, &letter.stand.life, &letter.facts.stand);
    let paper = CasePaper::of(agreement, life, stand.on, stand.known);
    let handling = paper.as_ref().map(|paper| paper.handling);
    needs.some(handling, Msg::FactCommittee, || format!("alis agreement committee {} …", agreement.id));
    let paper = paper?;
    let step = |entry: &AgreementEntry| {
        let what = label::agreement_event(entry.event.name()).text(letter.lang);
        json!({
            "on": letter.day(entry.on),
            "what": wording::sentence(&what),
            "planned": matches!(entry.event, AgreementEvent::Committee { decision: None, .. }),
            "who": letter.who(&entry.event),
        })
    };
    Some(json!({
        "body": paper.handling.body,
        "meeting": letter.day(paper.handling.meeting),
        "meeting_case": paper.handling.case,
        "decision": paper.decision.map(Word::as_str),
        "proposal": paper.proposal.as_str(),
        "drafted": letter.optional(life.drafted),
        "hearing": paper.hearing.map_or(Json::Null, |hearing| {
            let replied = letter.names(hearing.replies.iter().map(|(from, _)| from.as_str()));
            let waiting = letter.names(hearing.missing());
            json!({
                "opened": letter.day(hearing.opened),
                "due": letter.day(hearing.due),
                "closed": hearing.closed.is_some(),
                "replied": wording::list(&replied, letter.lang),
                "waiting": wording::list(&waiting, letter.lang),
            })
        }),
        "assessed": paper.assessed.map_or(Json::Null, |(on, by, result)| {
            json!({"on": letter.day(on), "by": by, "result": result})
        }),
        "review_every_months": letter.agreed.terms.review.as_ref().and_then(|term| term.every_months.as_ref()).map(|n| n.value),
        "history": paper.history.into_iter().map(step).collect::<Vec<_>>(),
    }))
}
