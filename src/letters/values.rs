//! What the records say, as the values of a letter; or what they would have to say first.

pub(crate) mod agreement;
pub(crate) mod trainee;

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use crate::domain::hospital::Hospital;
use crate::domain::id::Slug;
use crate::domain::letter::LetterStand;
use crate::domain::municipality::{Contact, LetterDetails, Municipality};
use crate::domain::national::NationalRule;
use crate::domain::percent::Percent;
use crate::domain::terms::Term;
use crate::i18n::{Lang, Msg, label, shown};

/// A share of a post, to stand before its sign: a whole number, else a text as the language writes it.
pub(in crate::letters) fn percent(percent: Percent, lang: Lang) -> Json {
    percent.as_whole().map_or_else(|| json!(label::percent(percent, lang)), |whole| json!(whole))
}

/// What every letter stands on, and how this store writes.
#[derive(Clone, Copy)]
pub(crate) struct LetterFacts<'a> {
    pub(crate) stand: LetterStand<'a>,
    /// The name of the store.
    pub(crate) office: &'a str,
    /// The store's own language: that of letters to a hospital.
    pub(crate) usual: Lang,
}

/// A fact that a letter needs and the records do not hold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MissingFact {
    pub(crate) what: Msg,
    /// The command that records it.
    pub(crate) command: String,
}

/// Somebody who writes or is written to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Correspondent {
    /// Of the record: a municipality's number, a hospital's id; a trainee and a committee have none here.
    pub(crate) id: Option<String>,
    /// As an address: the name first.
    pub(crate) lines: Vec<String>,
}

/// Everything that a letter says beside the words of its template.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LetterDraft {
    pub(crate) lang: Lang,
    /// What the records say.
    pub(crate) values: Json,
    /// What the law says, by the names of values: no state of the records.
    pub(crate) law: Map<String, Json>,
    pub(crate) sender: Correspondent,
    /// Nobody where both sides sign.
    pub(crate) recipient: Option<Correspondent>,
    pub(crate) facts: Vec<(String, String)>,
}

impl LetterDraft {
    /// Everything that a template can use.
    pub(crate) fn for_template(&self) -> Json {
        let mut all = self.values.clone();
        if let Json::Object(values) = &mut all {
            values.extend(self.law.clone());
        }
        all
    }
}

/// Gathers what is missing, so that all of it can be told at once.
#[derive(Debug, Default)]
pub(super) struct LetterNeeds(Vec<MissingFact>);

impl LetterNeeds {
    pub(super) fn note(&mut self, what: Msg, command: String) {
        self.0.push(MissingFact { what, command });
    }

    /// The value, noted where it is missing.
    pub(super) fn some<T>(&mut self, value: Option<T>, what: Msg, command: impl FnOnce() -> String) -> Option<T> {
        if value.is_none() {
            self.note(what, command());
        }
        value
    }

    /// # Errors
    /// What was noted.
    pub(super) fn all(self) -> Result<(), Vec<MissingFact>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }
}

/// A clause as a sentence names it: `punkt 6.3`, or the heading of a source without numbers.
pub(super) fn clause<T: Term>(term: Option<&T>, lang: Lang) -> Option<String> {
    term.and_then(|term| term.clause()).map(|clause| named(&clause.value, lang))
}

/// A national rule as a sentence of a language names it; no line ends within its clause.
pub(super) fn national(rule: &NationalRule, lang: Lang) -> String {
    format!("{} {}", label::source(&rule.source, lang), rule.clause.replace(' ', "\u{a0}"))
}

/// As [`clause`], of a clause as it is written.
pub(super) fn cited(clause: &str, lang: Lang) -> String {
    named(clause, lang)
}

fn named(clause: &str, lang: Lang) -> String {
    let clause = clause.to_owned();
    let numbered = clause.starts_with(|c: char| c.is_ascii_digit());
    let msg = if numbered { Msg::LetterClause { clause } } else { Msg::LetterClauseHeading { clause } };
    msg.text(lang).into_owned()
}

pub(super) fn day(on: Option<NaiveDate>, lang: Lang) -> Option<String> {
    on.map(|on| shown::written_out(on, lang))
}

fn contact(contact: Option<&Contact>) -> Json {
    let none = Contact::default();
    let contact = contact.unwrap_or(&none);
    json!({"name": contact.name, "email": contact.email, "phone": contact.phone})
}

/// A municipality by the number and name that it bears on the letter's day.
pub(super) fn municipality(municipality: &Municipality, on: NaiveDate, lang: Lang) -> Json {
    let (number, name) = municipality.borne_on(on);
    json!({
        "number": number.to_string(),
        "name": name,
        "coordinator": contact(municipality.coordinator.as_ref()),
        "registered": day(municipality.registered, lang),
        "training_plan": municipality.training_plan,
    })
}

pub(super) fn hospital(hospital: &Hospital) -> Json {
    json!({"id": hospital.id.to_string(), "name": hospital.name, "contact": contact(hospital.contact.as_ref())})
}

pub(super) fn municipality_party(municipality: &Municipality, on: NaiveDate, lang: Lang) -> Correspondent {
    let (number, name) = municipality.borne_on(on);
    let name = Msg::LetterMunicipality { name: name.to_owned() }.text(lang).into_owned();
    let contact = municipality.coordinator.as_ref().map(|contact| (contact, &Msg::LetterCoordinator));
    party(number.to_string(), name, contact, &municipality.letters, lang)
}

pub(super) fn hospital_party(hospital: &Hospital, lang: Lang) -> Correspondent {
    let contact = hospital.contact.as_ref().map(|contact| (contact, &Msg::LetterHospitalContact));
    party(hospital.id.to_string(), hospital.name.clone(), contact, &hospital.letters, lang)
}

fn party(
    id: String,
    name: String,
    contact: Option<(&Contact, &Msg)>,
    letters: &LetterDetails,
    lang: Lang,
) -> Correspondent {
    let mut lines = vec![name];
    lines.extend(contact.and_then(|(contact, role)| {
        let role = role.text(lang);
        contact.name.as_ref().map(|name| format!("{role} {name}"))
    }));
    lines.extend(letters.address.iter().cloned());
    if let Some((contact, _)) = contact {
        lines.extend(contact.email.clone());
        lines.extend(contact.phone.clone());
    }
    Correspondent { id: Some(id), lines }
}

/// The day and the case number, as every letter has them.
pub(super) fn heading(facts: &LetterFacts<'_>, case: Option<&String>, lang: Lang) -> Vec<(String, String)> {
    let mut out = vec![(Msg::LetterDate.text(lang).into_owned(), shown::written_out(facts.stand.on, lang))];
    out.extend(case.map(|case| (Msg::LetterCase.text(lang).into_owned(), case.clone())));
    out
}

/// The language of letters to a municipality and its trainees.
pub(super) fn language_of(municipality: Option<&Municipality>, usual: Lang) -> Lang {
    use crate::domain::word::Word;
    municipality.and_then(|found| found.language.as_deref()).and_then(Lang::from_word).unwrap_or(usual)
}

pub(super) fn hospital_of<'a>(facts: &LetterFacts<'a>, id: &Slug, needs: &mut LetterNeeds) -> Option<&'a Hospital> {
    let what = Msg::FactHospital { id: id.to_string() };
    needs.some(facts.stand.register.hospitals.get(id), what, || format!("alis hospital add --id {id}"))
}
