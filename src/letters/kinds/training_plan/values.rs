//! The individual training plan with its goals (spesialistforskriften § 25).

use serde_json::{Map, Value as Json, json};

use crate::domain::letter::{service, standing};
use crate::domain::placement::Placement;
use crate::domain::trainee::Practice;
use crate::i18n::{Msg, label};
use crate::letters::values::trainee::{Direction, TraineeLetter};
use crate::letters::values::{LetterNeeds, national, percent};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::OfMunicipality, values, law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let training = &letter.trainee.training;
    needs.some(training.started, Msg::FactTrainingStarted, letter.set("training.started"));
    let known = letter.known();
    let practice = standing::posts_begun(letter.trainee, letter.facts.stand.on);
    Some(json!({
        "revised": letter.optional(letter.story.plan_revised),
        "practice": practice.map(|post| municipal(letter, post)).collect::<Vec<_>>(),
        "hospital_service": letter.story.placements.iter().filter_map(|own| period(letter, own)).collect::<Vec<_>>(),
        "goals": service::planned(letter.trainee, &letter.facts.stand.register.goals, known)
            .into_iter()
            .map(|told| json!({
                "code": told.goal.to_string(),
                "name": label::goal_name(&told.goal, &letter.facts.stand.register.goals, letter.lang),
                "achieved": letter.optional(told.achieved),
                "by": told.by,
            }))
            .collect::<Vec<_>>(),
    }))
}

fn municipal(letter: &TraineeLetter<'_>, post: &Practice) -> Json {
    json!({
        "from": letter.day(post.from),
        "to": letter.optional(post.to),
        "workplace": post.workplace,
        "role": post.role.map(|role| letter.text(&label::role(role))),
        "percent": percent(post.percent, letter.lang),
    })
}

/// A hospital period that was asked for or served; one that was withdrawn is no plan.
fn period(letter: &TraineeLetter<'_>, placement: &Placement) -> Option<Json> {
    if placement.withdrawn.is_some() {
        return None;
    }
    let (site, department) = placement.place();
    Some(json!({
        "from": letter.day(placement.start()?),
        "to": letter.optional(placement.end()),
        "site": site,
        "department": department,
        "stage": letter.text(&label::stage(placement.stage())),
    }))
}

fn law(letter: &TraineeLetter<'_>) -> Map<String, Json> {
    let rule = letter.national().plan_review.as_ref().map(|rule| national(rule, letter.lang));
    Map::from_iter([("rule".to_owned(), json!(rule))])
}
