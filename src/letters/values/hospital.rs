//! The hospital's register of needs (HSYK 7.5): what the municipalities have asked for, against the positions there are.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::{LetterDraft, LetterFacts, LetterNeeds, MissingFact};
use crate::domain::demand::{self, Balance, HalfYear, Need};
use crate::domain::fold;
use crate::domain::hospital::Hospital;
use crate::domain::id::MunicipalityNumber;
use crate::domain::position::{self, Holders};
use crate::i18n::{Lang, Msg};

pub(super) fn draft(
    facts: &LetterFacts<'_>,
    hospital: &Hospital,
    lang: Option<Lang>,
) -> Result<LetterDraft, Vec<MissingFact>> {
    let lang = lang.unwrap_or(facts.usual);
    let own = |need: &Need| need.place.hospital.as_ref() == Some(&hospital.id) && is_ahead(need.place.half_year, facts);
    let (mut needs, mut seats) = (Vec::new(), Vec::new());
    let mut reported: BTreeMap<(HalfYear, MunicipalityNumber), u32> = BTreeMap::new();
    // Restricted trainees are counted: nobody is named here.
    for trainee in facts.trainees {
        let story = fold::fold(&trainee.journal, facts.known);
        for need in demand::of_trainee(trainee, &story, facts.register).into_iter().filter(own) {
            *reported.entry((need.place.half_year, trainee.municipality)).or_default() += 1;
            needs.push(need);
        }
        seats.extend(position::seats_of(trainee, &story));
    }
    let positions = facts.register.positions.values().filter(|position| position.hospital == hospital.id);
    let mut balances = demand::balances(needs, positions, &Holders::new(seats), facts.known);
    balances.retain(|place, _| is_ahead(place.half_year, facts));
    let mut missing = LetterNeeds::default();
    let any = balances.values().next();
    missing.some(any, Msg::FactNeed, || format!("alis position add --hospital {}", hospital.id));
    missing.all()?;
    let agreements = facts.register.agreements.values();
    let mut clauses = agreements.filter(|agreed| agreed.agreement.hospitals.contains(&hospital.id));
    let clause = clauses.find_map(|agreed| super::clause(agreed.terms.demand.as_ref(), lang));
    let place = |(place, balance): (&demand::Place, &Balance)| {
        json!({
            "site": place.site,
            "department": place.department,
            "wanted": balance.wanted,
            "positions": balance.positions,
            "taken": balance.taken,
            "lacking": lacking(*balance),
        })
    };
    let from = |((_, number), count): (&(HalfYear, MunicipalityNumber), &u32)| {
        let known = facts.register.municipalities.get(number);
        let name = known.map_or_else(|| number.to_string(), |found| found.name.clone());
        json!({"municipality": name, "wanted": count})
    };
    let half_year = |half_year: HalfYear| {
        let places = balances.iter().filter(|(place, _)| place.half_year == half_year).map(place);
        let reported = reported.iter().filter(|((when, _), _)| *when == half_year).map(from);
        json!({
            "year": half_year.year(),
            "half": half_year.half(),
            "places": places.collect::<Vec<_>>(),
            "reported": reported.collect::<Vec<_>>(),
        })
    };
    let half_years: BTreeSet<HalfYear> = balances.keys().map(|place| place.half_year).collect();
    let sum = |of: fn(Balance) -> u32| balances.values().map(|balance| of(*balance)).sum::<u32>();
    let values = json!({
        "date": super::wording::day(facts.on, lang),
        "office": facts.office,
        "hospital": super::hospital(hospital),
        "clause": clause,
        "half_years": half_years.into_iter().map(half_year).collect::<Vec<_>>(),
        "total": {
            "wanted": sum(|balance| balance.wanted),
            "positions": sum(|balance| balance.positions),
            "taken": sum(|balance| balance.taken),
            "lacking": sum(lacking),
        },
    });
    Ok(LetterDraft {
        lang,
        values,
        sender: super::hospital_party(hospital, lang),
        recipient: None,
        facts: super::heading(facts, None, lang),
    })
}

/// The half-year of the letter's day, or one to come.
fn is_ahead(half_year: HalfYear, facts: &LetterFacts<'_>) -> bool {
    half_year >= HalfYear::of(facts.on)
}

/// Wanted, and no position for it.
fn lacking(balance: Balance) -> u32 {
    u32::try_from(balance.gap()).unwrap_or_default()
}
