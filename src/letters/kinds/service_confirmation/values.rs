//! The municipality's confirmation of service in it (*bekreftelse på gjennomført tjeneste*).

use serde_json::{Value as Json, json};

use crate::domain::letter::municipal_service::{MunicipalServiceTold, PostTold};
use crate::i18n::{Msg, label};
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::values::{LetterNeeds, percent};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::OfMunicipality, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let stand = &letter.facts.stand;
    let told = MunicipalServiceTold::of(letter.trainee, &letter.story, stand.register, stand.on);
    let told = needs.some(told, Msg::FactPractice, || letter.command("edit"))?;
    let absences = told
        .absences
        .iter()
        .map(|one| json!({"from": letter.day(one.from), "to": letter.day(one.to), "days": one.days}));
    let outside = told.outside.iter().map(|(from, to)| json!({"from": letter.day(*from), "to": letter.optional(*to)}));
    let supervisors = told.supervisors.iter().map(|one| {
        json!({
            "name": one.name,
            "speciality": one.speciality,
            "from": letter.optional(one.from),
            "to": letter.optional(one.to),
        })
    });
    let goals = told.goals.iter().map(|told| {
        json!({
            "code": told.goal.to_string(),
            "name": label::goal_name(&told.goal, &stand.register.goals, letter.lang),
            "achieved": letter.optional(told.achieved),
            "by": told.by,
        })
    });
    Some(json!({
        "posts": told.posts.iter().map(|told| post(letter, told)).collect::<Vec<_>>(),
        "absences": absences.collect::<Vec<_>>(),
        "outside": outside.collect::<Vec<_>>(),
        "supervisors": supervisors.collect::<Vec<_>>(),
        "goals": goals.collect::<Vec<_>>(),
    }))
}

fn post(letter: &TraineeLetter<'_>, told: &PostTold<'_>) -> Json {
    json!({
        "from": letter.day(told.post.from),
        "to": letter.optional(told.until),
        "workplace": told.post.workplace,
        "role": told.post.role.map(|role| letter.text(&label::role(role))),
        "percent": percent(told.post.percent, letter.lang),
    })
}
