//! The hospital's register of needs (HSYK 7.5): what the municipalities have asked for, against the positions there are.

use serde_json::{Map, Value as Json, json};

use crate::domain::demand::{Balance, HalfYear, Place};
use crate::domain::hospital::Hospital;
use crate::domain::id::MunicipalityNumber;
use crate::domain::letter::need::RegisterOfNeeds;
use crate::i18n::{Lang, Msg, shown};
use crate::letters::values::{self, LetterDraft, LetterFacts, LetterNeeds, MissingFact};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Hospital(draft);

fn draft(facts: &LetterFacts<'_>, hospital: &Hospital, lang: Option<Lang>) -> Result<LetterDraft, Vec<MissingFact>> {
    let lang = lang.unwrap_or(facts.usual);
    let needs = RegisterOfNeeds::of(hospital, &facts.stand);
    let mut missing = LetterNeeds::default();
    let any = needs.balances.values().next();
    missing.some(any, Msg::FactNeed, || format!("alis position add --hospital {}", hospital.id));
    missing.all()?;
    let agreements = facts.stand.register.agreements.values();
    let mut own = agreements.filter(|agreed| agreed.agreement.hospitals.contains(&hospital.id));
    let half_years = needs.half_years();
    let half_years = half_years.iter().map(|(half_year, places)| half_year_json(facts, &needs, *half_year, places));
    let sum = |of: fn(Balance) -> u32| needs.balances.values().map(|balance| of(*balance)).sum::<u32>();
    let values = json!({
        "date": shown::written_out(facts.stand.on, lang),
        "office": facts.office,
        "hospital": values::hospital(hospital),
        "clause": own.find_map(|agreed| values::clause(agreed.terms.demand.as_ref(), lang)),
        "half_years": half_years.collect::<Vec<_>>(),
        "total": {
            "wanted": sum(|balance| balance.wanted),
            "positions": sum(|balance| balance.positions),
            "taken": sum(|balance| balance.taken),
            "lacking": sum(Balance::lacking),
        },
    });
    Ok(LetterDraft {
        lang,
        values,
        law: Map::new(),
        sender: values::hospital_party(hospital, lang),
        recipient: None,
        facts: values::heading(facts, None, lang),
    })
}

fn half_year_json(
    facts: &LetterFacts<'_>,
    needs: &RegisterOfNeeds,
    half_year: HalfYear,
    places: &[(&Place, &Balance)],
) -> Json {
    let place = |(place, balance): &(&Place, &Balance)| {
        json!({
            "site": place.site,
            "department": place.department,
            "wanted": balance.wanted,
            "positions": balance.positions,
            "taken": balance.taken,
            "lacking": balance.lacking(),
        })
    };
    let from = |(number, count): (MunicipalityNumber, u32)| {
        let known = facts.stand.register.municipalities.get(&number);
        let name = known.map_or_else(|| number.to_string(), |found| found.name.clone());
        json!({"municipality": name, "wanted": count})
    };
    json!({
        "year": half_year.year(),
        "half": half_year.half(),
        "places": places.iter().map(place).collect::<Vec<_>>(),
        "reported": needs.reported_for(half_year).map(from).collect::<Vec<_>>(),
    })
}
