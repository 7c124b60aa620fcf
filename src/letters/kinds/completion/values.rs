//! Documentation of completed service (HSYK 7.3).

use serde_json::{Map, Value as Json, json};

use crate::domain::letter::service::ServiceTold;
use crate::i18n::Msg;
use crate::letters::values::trainee::{Direction, TraineeLetter};
use crate::letters::values::{LetterNeeds, clause};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::Certificate, values, law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let placement = letter.placement();
    let completed = placement.and_then(|placement| placement.completed);
    needs.some(completed, Msg::FactCompleted, || letter.command("complete"));
    let (placement, terms) = (placement?, letter.terms()?);
    let told = ServiceTold::of(letter.trainee, &letter.story, placement, terms)?;
    let (site, department) = placement.place();
    let absences = told
        .absences
        .iter()
        .map(|absence| json!({"from": letter.day(absence.from), "to": letter.day(absence.to), "days": absence.days}));
    let courses =
        told.courses.iter().map(|(on, title, days)| json!({"on": letter.day(*on), "title": title, "days": days}));
    Some(json!({
        "clause": clause(terms.documentation.as_ref(), letter.lang),
        "start": letter.day(told.start),
        "end": letter.day(told.end),
        "site": site,
        "department": department,
        "extended": told.extended,
        "institution": !terms.criteria().is_empty(),
        "absences": absences.collect::<Vec<_>>(),
        "courses": courses.collect::<Vec<_>>(),
        "goals": letter.goals(),
        "all_goals": told.all_goals,
    }))
}

/// What the period lacks of the months of the terms: of its days, which are facts, that number is made.
fn law(letter: &TraineeLetter<'_>) -> Map<String, Json> {
    let told = letter.placement().zip(letter.terms());
    let told = told.and_then(|(placement, terms)| {
        let lacking = ServiceTold::of(letter.trainee, &letter.story, placement, terms)?.lacking?;
        let clause = clause(terms.service.as_ref(), letter.lang);
        Some(json!({"served": lacking.served, "needed": lacking.needed, "months": lacking.months, "clause": clause}))
    });
    Map::from_iter([("lacking".to_owned(), told.unwrap_or(Json::Null))])
}
