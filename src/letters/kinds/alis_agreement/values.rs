//! The ALIS-avtale between municipality and trainee (AVTALE).

use serde_json::{Map, Value as Json, json};

use crate::domain::alis_agreement::paper::AvtalePaper;
use crate::domain::journal::ElementKind;
use crate::i18n::{Msg, label};
use crate::letters::values::LetterNeeds;
use crate::letters::values::trainee::{Direction, TraineeLetter};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::OfMunicipality, values, law);

fn paper<'a>(letter: &'a TraineeLetter<'_>) -> AvtalePaper<'a> {
    let stand = &letter.facts.stand;
    AvtalePaper::of(letter.trainee, &letter.story, stand.register, stand.on)
}

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    letter.needs_practice(needs);
    let training = &letter.trainee.training;
    let engagement = letter.practice.and_then(|practice| practice.engagement);
    needs.some(engagement, Msg::FactEngagement, || letter.command("edit"));
    needs.some(training.started, Msg::FactTrainingStarted, letter.set("training.started"));
    needs.some(training.expected_completion, Msg::FactExpectedCompletion, letter.set("training.expected_completion"));
    let supervisor = letter.trainee.supervisor_on(letter.facts.stand.on);
    needs.some(supervisor.as_ref(), Msg::FactSupervisor, letter.set("training.supervisor"));
    if let Some(municipality) = letter.municipality {
        let name = municipality.coordinator.as_ref().and_then(|contact| contact.name.as_ref());
        let number = municipality.number;
        needs.some(name, Msg::FactCoordinator, || format!("alis municipality edit {number} --set coordinator.name=…"));
    }
    letter.practice?.role?;
    let paper = paper(letter);
    let agreed = |kind: ElementKind| agreed(letter, &paper, kind);
    Some(json!({
        "agreed": paper.signed.is_some(),
        "signed": letter.optional(paper.signed),
        "completion_month": training.expected_completion.map(|on| on.format("%m/%Y").to_string()),
        "centrality": paper.municipality_class(),
        "general_practitioner": paper.applies(ElementKind::PracticeCompensation),
        "full_list": paper.applies(ElementKind::LowerProductivity),
        "self_employed": paper.self_employed,
        "employed": paper.employed,
        "additional_possible": paper.applies(ElementKind::Additional),
        "practice_compensation": agreed(ElementKind::PracticeCompensation),
        "learning_activities": agreed(ElementKind::LearningActivities),
        "lower_productivity": agreed(ElementKind::LowerProductivity),
        "supervision": agreed(ElementKind::Supervision),
        "facilitation": agreed(ElementKind::Facilitation),
        "additional": agreed(ElementKind::Additional),
        "municipal": agreed(ElementKind::Municipal),
    }))
}

/// The numbers of AVTALE 4.1.5 and 4.2.
fn law(letter: &TraineeLetter<'_>) -> Map<String, Json> {
    let paper = paper(letter);
    let mut out = Map::new();
    out.insert("facilitation_percent".to_owned(), json!(paper.most_percent(ElementKind::Facilitation)));
    out.insert("additional_class".to_owned(), json!(paper.class(ElementKind::Additional)));
    out
}

/// What was agreed of an element; nothing where it was not.
fn agreed(letter: &TraineeLetter<'_>, paper: &AvtalePaper<'_>, kind: ElementKind) -> Json {
    let Some(element) = paper.agreed(kind) else { return Json::Null };
    json!({
        "to": element.to.map(|to| letter.text(&label::recipient(to))),
        "share_percent": element.share_percent,
        "text": element.text,
    })
}
