//! The order that a municipality decides among its own trainees (HSYK 6.4).

use serde_json::{Map, Value as Json, json};

use crate::domain::fold;
use crate::domain::hospital::Hospital;
use crate::domain::hpr::Hpr;
use crate::domain::letter::order;
use crate::domain::municipality::Municipality;
use crate::domain::placement::Placement;
use crate::domain::trainee::Trainee;
use crate::i18n::{Lang, Msg, label, shown};
use crate::letters::values::{self, LetterDraft, LetterFacts, LetterNeeds, MissingFact};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Municipality(draft);

fn draft(
    facts: &LetterFacts<'_>,
    municipality: &Municipality,
    trainees: &[Trainee],
    lang: Option<Lang>,
) -> Result<LetterDraft, Vec<MissingFact>> {
    let lang = lang.unwrap_or(facts.usual);
    let mut needs = LetterNeeds::default();
    let number = municipality.number;
    let prioritised = municipality.prioritised(facts.stand.known);
    needs.some(prioritised, Msg::FactPrioritised, || format!("alis prioritise {number}"));
    let order = prioritised.map_or(&[][..], |prioritised| prioritised.order);
    let named: Vec<&Trainee> = trainees.iter().filter(|trainee| order.contains(&trainee.hpr)).collect();
    let first = named.iter().find_map(|trainee| {
        let story = fold::fold(&trainee.journal, facts.stand.known);
        let ranked = story.ranked_placement();
        let agreed = ranked.and_then(|ranked| facts.stand.register.agreed_of(trainee, ranked, story.as_of));
        agreed.or_else(|| facts.stand.register.agreements.get(&trainee.agreement))
    });
    let hospital = first.and_then(|agreed| agreed.agreement.hospitals.first());
    let hospital: Option<&Hospital> = hospital.and_then(|id| facts.stand.register.hospitals.get(id));
    if prioritised.is_some() {
        needs.some(hospital, Msg::FactHospitalOfOrder, || format!("alis municipality edit {number}"));
    }
    needs.all()?;
    let (Some(prioritised), Some(hospital)) = (prioritised, hospital) else { return Err(Vec::new()) };
    let clause = first.and_then(|agreed| values::clause(agreed.terms.prioritisation.as_ref(), lang));
    let title = first.map(|agreed| agreed.agreement.title.clone());
    let rows = order::ranked(order, trainees).into_iter().enumerate();
    let rows = rows.map(|(place, (hpr, trainee))| row(facts, place + 1, hpr, trainee, lang));
    let values = json!({
        "date": shown::written_out(facts.stand.on, lang),
        "office": facts.office,
        "municipality": values::municipality(municipality, facts.stand.on, lang),
        "hospital": values::hospital(hospital),
        "agreement": {"title": title},
        "clause": clause,
        "decided": shown::written_out(prioritised.on, lang),
        "reason": prioritised.reason,
        "order": rows.collect::<Vec<_>>(),
    });
    Ok(LetterDraft {
        lang,
        values,
        law: Map::new(),
        sender: values::municipality_party(municipality, facts.stand.on, lang),
        recipient: Some(values::hospital_party(hospital, lang)),
        facts: values::heading(facts, None, lang),
    })
}

/// One of the order. Somebody who is restricted, or erased since, is named by number alone.
fn row(facts: &LetterFacts<'_>, rank: usize, hpr: Hpr, trainee: Option<&Trainee>, lang: Lang) -> Json {
    let shown = trainee.filter(|trainee| !trainee.confidential);
    let story = trainee.map(|trainee| fold::fold(&trainee.journal, facts.stand.known)).unwrap_or_default();
    let placement = story.ranked_placement();
    let wishes = placement.and_then(|placement| placement.request.as_ref()).map(|request| {
        request.wishes.iter().map(|wish| format!("{} / {}", wish.site, wish.department)).collect::<Vec<_>>().join("\n")
    });
    json!({
        "rank": rank,
        "hpr": hpr.to_string(),
        "name": shown.map_or_else(|| Msg::LetterRestricted.text(lang).into_owned(), |trainee| trainee.name.clone()),
        "start": values::day(placement.and_then(Placement::start), lang),
        "months": placement.and_then(Placement::months),
        "wishes": wishes,
        "stage": placement.map(|placement| label::stage(placement.stage()).text(lang)),
    })
}
