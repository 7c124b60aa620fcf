//! The report on the use of what was awarded in a round of the grant (AVTALE 4.1).

use serde_json::{Map, Value as Json, json};

use crate::domain::grant::GrantRound;
use crate::domain::grant::claim::Claim;
use crate::domain::id::MunicipalityNumber;
use crate::domain::letter::basis::GrantUse;
use crate::i18n::{Lang, Msg, label, shown};
use crate::letters::kinds::grant::values::{DIRECTORATE, of_municipality, sender_of};
use crate::letters::values::{self, Correspondent, LetterDraft, LetterFacts, LetterNeeds, MissingFact};
use crate::letters::wording;
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Round(draft);

fn draft(
    facts: &LetterFacts<'_>,
    (name, round): (&str, &GrantRound),
    only: Option<MunicipalityNumber>,
    lang: Option<Lang>,
) -> Result<LetterDraft, Vec<MissingFact>> {
    let lang = lang.unwrap_or(facts.usual);
    let used = GrantUse::of(name, round, only, &facts.stand);
    let mut needs = LetterNeeds::default();
    needs.some(used.awarded.first(), Msg::FactAwarded, || format!("alis grant award {name}"));
    for hpr in used.unknown() {
        needs.note(Msg::FactAmount { hpr: hpr.to_string() }, format!("alis grant award {name} {hpr} --amount …"));
    }
    needs.all()?;
    let known = &facts.stand.register.municipalities;
    let municipalities = used.by_municipality().map(|own| {
        let (number, name) = of_municipality(&own[0], known.get(&own[0].municipality), facts.stand.on);
        json!({
            "number": number,
            "name": name,
            "trainees": own.iter().map(|claim| trainee(claim, lang)).collect::<Vec<_>>(),
            "awarded": label::kroner(GrantUse::sum(own)),
        })
    });
    let day = |day| shown::written_out(day, lang);
    let values = json!({
        "date": day(facts.stand.on),
        "office": facts.office,
        "round": name,
        "from": day(round.period_from),
        "to": day(round.period_to),
        "report_by": values::day(round.report_by, lang),
        "project": round.project,
        "municipalities": municipalities.collect::<Vec<_>>(),
        "elements": GrantUse::purposes().map(|element| wording::sentence(&label::element(element).text(lang))).collect::<Vec<_>>(),
        "awarded": label::kroner(GrantUse::sum(&used.awarded)),
    });
    Ok(LetterDraft {
        lang,
        values,
        law: Map::new(),
        sender: sender_of(facts, used.only_municipality(), lang),
        recipient: Some(Correspondent { id: None, lines: vec![DIRECTORATE.to_owned()] }),
        facts: values::heading(facts, None, lang),
    })
}

/// What was awarded for one trainee; who is restricted by number alone.
fn trainee(claim: &Claim, lang: Lang) -> Json {
    let name = if claim.confidential { Msg::LetterRestricted.text(lang).into_owned() } else { claim.name.clone() };
    let awarded = claim.settled.awarded;
    json!({
        "name": name,
        "hpr": claim.hpr.to_string(),
        "awarded_on": awarded.map(|(on, _)| shown::written_out(on, lang)),
        "awarded": awarded.and_then(|(_, amount)| amount).map(|amount| label::kroner(amount.into())),
        "months": claim.months,
    })
}
