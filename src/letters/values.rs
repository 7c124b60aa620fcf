//! What the records say, as the values of a letter; or what they would have to say first.

mod agreement;
mod grant;
mod hospital;
mod municipality;
mod review;
mod trainee;

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use super::wording;
use crate::domain::grant::GrantRound;
use crate::domain::hospital::Hospital;
use crate::domain::id::Slug;
use crate::domain::letter::LetterKind;
use crate::domain::municipality::{Contact, Municipality};
use crate::domain::register::{Agreed, Register};
use crate::domain::settings::Reminders;
use crate::domain::terms::Term;
use crate::domain::trainee::Trainee;
use crate::i18n::{Lang, Msg};

/// What every letter stands on.
#[derive(Clone, Copy)]
pub(crate) struct LetterFacts<'a> {
    pub(crate) register: &'a Register,
    pub(crate) reminders: &'a Reminders,
    /// All trainees, for the letters that count them.
    pub(crate) trainees: &'a [Trainee],
    /// The name of the store.
    pub(crate) office: &'a str,
    /// The store's own language: that of letters to a hospital.
    pub(crate) usual: Lang,
    /// The day the letter carries.
    pub(crate) on: NaiveDate,
    /// What happened after this day is not known.
    pub(crate) known: NaiveDate,
}

/// Whom a letter is about.
#[derive(Clone, Copy)]
pub(crate) enum LetterSubject<'a> {
    Trainee {
        trainee: &'a Trainee,
        placement: u32,
    },
    /// With those of its trainees whom its order names.
    Municipality(&'a Municipality, &'a [Trainee]),
    Agreement(&'a Agreed),
    Hospital(&'a Hospital),
    /// A round of the grant, with its name.
    Round(&'a str, &'a GrantRound),
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
    pub(crate) values: Json,
    pub(crate) sender: Correspondent,
    /// Nobody where both sides sign.
    pub(crate) recipient: Option<Correspondent>,
    pub(crate) facts: Vec<(String, String)>,
}

/// The letter's values, in a language or in that of whom it is to.
///
/// # Errors
/// All that the records would have to hold first.
pub(crate) fn draft(
    kind: LetterKind,
    facts: &LetterFacts<'_>,
    subject: LetterSubject<'_>,
    lang: Option<Lang>,
) -> Result<LetterDraft, Vec<MissingFact>> {
    match subject {
        LetterSubject::Trainee { trainee, placement } => trainee::draft(kind, facts, trainee, placement, lang),
        LetterSubject::Municipality(municipality, trainees) => municipality::draft(facts, municipality, trainees, lang),
        LetterSubject::Agreement(agreed) => agreement::draft(kind, facts, agreed, lang),
        LetterSubject::Hospital(hospital) => hospital::draft(facts, hospital, lang),
        LetterSubject::Round(name, round) => grant::draft(facts, name, round, lang),
    }
}

/// Gathers what is missing, so that all of it can be told at once.
#[derive(Debug, Default)]
struct LetterNeeds(Vec<MissingFact>);

impl LetterNeeds {
    fn note(&mut self, what: Msg, command: String) {
        self.0.push(MissingFact { what, command });
    }

    /// The value, noted where it is missing.
    fn some<T>(&mut self, value: Option<T>, what: Msg, command: impl FnOnce() -> String) -> Option<T> {
        if value.is_none() {
            self.note(what, command());
        }
        value
    }

    /// # Errors
    /// What was noted.
    fn all(self) -> Result<(), Vec<MissingFact>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }
}

/// A clause as a sentence names it: `punkt 6.3`, or the heading of a source without numbers.
fn clause<T: Term>(term: Option<&T>, lang: Lang) -> Option<String> {
    term.and_then(|term| term.clause()).map(|clause| named(&clause.value, lang))
}

fn named(clause: &str, lang: Lang) -> String {
    let clause = clause.to_owned();
    let numbered = clause.starts_with(|c: char| c.is_ascii_digit());
    let msg = if numbered { Msg::LetterClause { clause } } else { Msg::LetterClauseHeading { clause } };
    msg.text(lang).into_owned()
}

fn day(on: Option<NaiveDate>, lang: Lang) -> Option<String> {
    on.map(|on| wording::day(on, lang))
}

fn contact(contact: Option<&Contact>) -> Json {
    let none = Contact::default();
    let contact = contact.unwrap_or(&none);
    json!({"name": contact.name, "email": contact.email, "phone": contact.phone})
}

fn municipality(municipality: &Municipality, lang: Lang) -> Json {
    json!({
        "number": municipality.number.to_string(),
        "name": municipality.name,
        "coordinator": contact(municipality.coordinator.as_ref()),
        "registered": day(municipality.registered, lang),
        "training_plan": municipality.training_plan,
    })
}

fn hospital(hospital: &Hospital) -> Json {
    json!({"id": hospital.id.to_string(), "name": hospital.name, "contact": contact(hospital.contact.as_ref())})
}

fn municipality_party(municipality: &Municipality, lang: Lang) -> Correspondent {
    let name = Msg::LetterMunicipality { name: municipality.name.clone() }.text(lang).into_owned();
    party(municipality.number.to_string(), name, municipality.coordinator.as_ref(), &Msg::LetterCoordinator, lang)
}

fn hospital_party(hospital: &Hospital, lang: Lang) -> Correspondent {
    party(hospital.id.to_string(), hospital.name.clone(), hospital.contact.as_ref(), &Msg::LetterHospitalContact, lang)
}

fn party(id: String, name: String, contact: Option<&Contact>, role: &Msg, lang: Lang) -> Correspondent {
    let mut lines = vec![name];
    if let Some(contact) = contact {
        let role = role.text(lang);
        lines.extend(contact.name.as_ref().map(|name| format!("{role} {name}")));
        lines.extend(contact.email.clone());
        lines.extend(contact.phone.clone());
    }
    Correspondent { id: Some(id), lines }
}

/// The day and the case number, as every letter has them.
fn heading(facts: &LetterFacts<'_>, case: Option<&String>, lang: Lang) -> Vec<(String, String)> {
    let mut out = vec![(Msg::LetterDate.text(lang).into_owned(), wording::day(facts.on, lang))];
    out.extend(case.map(|case| (Msg::LetterCase.text(lang).into_owned(), case.clone())));
    out
}

/// The language of letters to a municipality and its trainees.
fn language_of(municipality: Option<&Municipality>, usual: Lang) -> Lang {
    use crate::domain::word::Word;
    municipality.and_then(|found| found.language.as_deref()).and_then(Lang::from_word).unwrap_or(usual)
}

fn hospital_of<'a>(facts: &LetterFacts<'a>, id: &Slug, needs: &mut LetterNeeds) -> Option<&'a Hospital> {
    let what = Msg::FactHospital { id: id.to_string() };
    needs.some(facts.register.hospitals.get(id), what, || format!("alis hospital add --id {id}"))
}
