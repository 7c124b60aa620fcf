//! Access to one's own data (personvernforordningen art. 15): all that the record holds, in words.

use serde_json::{Map, Value as Json, json};

use crate::domain::journal::Entry;
use crate::domain::letter::LetterKind;
use crate::domain::letter::standing::{self, RankTold};
use crate::domain::trainee::{Practice, Trainee};
use crate::domain::word::Word;
use crate::i18n::{Msg, entry, key, label};
use crate::letters::values::trainee::{Direction, TraineeLetter};
use crate::letters::values::{LetterNeeds, national, percent};
use crate::letters::wording;
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::PersonToTrainee, values, law);

#[expect(clippy::unnecessary_wraps, reason = "the shape that all letters have")]
fn values(letter: &TraineeLetter<'_>, _: &mut LetterNeeds) -> Option<Json> {
    let trainee = letter.trainee;
    let journal = standing::happened(trainee, letter.known());
    let rank = letter.municipality.and_then(|own| RankTold::of(own, trainee.hpr, letter.known()));
    let supervisors = trainee.supervisors.iter().map(|own| {
        json!({
            "name": own.name,
            "from": letter.optional(own.from),
            "to": letter.optional(own.to),
            "speciality": own.speciality,
            "email": own.email,
            "phone": own.phone,
        })
    });
    Some(json!({
        "requested": letter.optional(letter.story.access.map(|access| access.requested)),
        "about": about(letter),
        "practice": trainee.practice.iter().map(|post| practice(letter, post)).collect::<Vec<_>>(),
        "supervisors": supervisors.collect::<Vec<_>>(),
        "journal": journal.map(|one| row(letter, one)).collect::<Vec<_>>(),
        "rank": rank.map(|rank| json!({"place": rank.place, "of": rank.of, "decided": letter.day(rank.decided)})),
    }))
}

/// What the law says, and what the store does: neither is a state of the record; nor are the letters, of which this is one.
fn law(letter: &TraineeLetter<'_>) -> Map<String, Json> {
    let rule = letter.national().access.as_ref().map(|law| national(&law.rule, letter.lang));
    let issued = standing::issued(letter.trainee, letter.known());
    let letters = issued.map(|(on, issued)| format!("{}: {}", letter.day(on), kind(letter, &issued.kind)));
    let months = letter.facts.stand.register.reminders.retention.months;
    Map::from_iter([
        ("rule".to_owned(), json!(rule)),
        ("letters".to_owned(), json!(letters.collect::<Vec<_>>())),
        ("retention_months".to_owned(), json!(months)),
    ])
}

/// What a letter is called; one of another program as it stands.
fn kind(letter: &TraineeLetter<'_>, word: &str) -> String {
    LetterKind::from_word(word).map_or_else(|| word.to_owned(), |kind| letter.text(&label::letter(kind)))
}

/// The header, as far as it says something.
fn about(letter: &TraineeLetter<'_>) -> Vec<Json> {
    let trainee: &Trainee = letter.trainee;
    let listed = |all: Vec<String>| Some(all.join(", ")).filter(|all| !all.is_empty());
    let moved = trainee.moved_from.iter().map(|moved| letter.municipality_name(moved.municipality));
    let confidential = trainee.confidential.then(|| letter.text(&Msg::AnswerYes));
    let rows = [
        ("name", Some(trainee.name.clone())),
        ("former_names", listed(trainee.former_names.clone())),
        ("hpr", Some(trainee.hpr.to_string())),
        ("former_hpr", listed(trainee.former_hpr.iter().map(ToString::to_string).collect())),
        ("email", trainee.email.clone()),
        ("phone", trainee.phone.clone()),
        ("municipality", Some(letter.municipality_name(trainee.municipality))),
        ("moved_from", listed(moved.collect())),
        ("agreement", letter.agreement_title()),
        ("case", trainee.case.clone()),
        ("scheme", Some(letter.text(&label::scheme(trainee.scheme)))),
        ("confidential", confidential),
        ("started", letter.optional(trainee.training.started)),
        ("expected_completion", letter.optional(trainee.training.expected_completion)),
        ("supervisor", trainee.training.supervisor.clone()),
        ("prior_general_practice_months", standing::prior_months(trainee).map(|months| months.to_string())),
    ];
    let said = rows.into_iter().filter_map(|(key, value)| {
        let what = match key {
            "agreement" => letter.text(&Msg::ShowAgreement),
            key => wording::sentence(&key::path(key, letter.lang)),
        };
        Some(json!({"what": what, "value": value?}))
    });
    said.collect()
}

fn practice(letter: &TraineeLetter<'_>, post: &Practice) -> Json {
    json!({
        "from": letter.day(post.from),
        "to": letter.optional(post.to),
        "municipality": letter.municipality_name(letter.trainee.number_of(post)),
        "workplace": post.workplace,
        "role": post.role.map(|role| letter.text(&label::role(role))),
        "engagement": post.engagement.map(|engagement| letter.text(&label::engagement(engagement))),
        "percent": percent(post.percent, letter.lang),
    })
}

/// What happened, with everything that the entry says.
fn row(letter: &TraineeLetter<'_>, one: &Entry) -> Json {
    let goals = &letter.facts.stand.register.goals;
    let told = [entry::details(one, goals, letter.lang)].into_iter().filter(|told| !told.is_empty());
    let told: Vec<String> = told.chain(one.note.clone()).chain(one.overridden.clone()).collect();
    json!({
        "on": letter.day(one.on),
        "what": letter.text(&label::event(one.event.name())),
        "told": told.join(". "),
    })
}
