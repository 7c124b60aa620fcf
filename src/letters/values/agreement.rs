//! What the letters about a cooperation agreement have in common.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use super::super::wording;
use super::{Correspondent, LetterDraft, LetterFacts, LetterNeeds, MissingFact};
use crate::domain::agreement::standing::{self, Stand};
use crate::domain::agreement::{Agreement, AgreementEvent};
use crate::domain::hospital::Hospital;
use crate::domain::id::MunicipalityNumber;
use crate::domain::municipality::Municipality;
use crate::domain::register::Agreed;
use crate::domain::terms::{Party as Duty, PriorServiceOf, Sourced, Term, Terms, with_terms};
use crate::i18n::{Lang, Msg, label, shown};

/// What the letters about an agreement share.
pub(in crate::letters) struct AgreementLetter<'a> {
    pub(in crate::letters) facts: &'a LetterFacts<'a>,
    pub(in crate::letters) agreed: &'a Agreed,
    pub(in crate::letters) stand: &'a Stand,
    pub(in crate::letters) lang: Lang,
    /// The first of the agreement's hospitals.
    pub(in crate::letters) hospital: Option<&'a Hospital>,
}

/// A letter's own values, and between whom it is.
pub(in crate::letters) struct AgreementValues {
    pub(in crate::letters) own: Option<Json>,
    pub(in crate::letters) sender: Correspondent,
    pub(in crate::letters) recipient: Option<Correspondent>,
}

pub(in crate::letters) type OwnValues = fn(&AgreementLetter<'_>, &mut LetterNeeds) -> AgreementValues;

pub(in crate::letters) fn draft(
    own: OwnValues,
    facts: &LetterFacts<'_>,
    agreed: &Agreed,
    lang: Option<Lang>,
) -> Result<LetterDraft, Vec<MissingFact>> {
    let (agreement, register) = (&agreed.agreement, facts.stand.register);
    let lang = lang.unwrap_or_else(|| language(facts, agreement));
    let mut needs = LetterNeeds::default();
    for id in &agreement.hospitals {
        super::hospital_of(facts, id, &mut needs);
    }
    for number in &agreement.municipalities {
        let what = Msg::FactMunicipality { number: number.to_string() };
        let known = register.title(*number);
        needs.some(known, what, || format!("alis municipality add --number {number}"));
    }
    let stand = standing::of(agreed, register, facts.stand.known);
    let hospital = agreement.hospitals.first().and_then(|id| register.hospitals.get(id));
    let letter = AgreementLetter { facts, agreed, stand: &stand, lang, hospital };
    let AgreementValues { own, sender, recipient } = own(&letter, &mut needs);
    needs.all()?;
    let mut values = letter.shared();
    if let Some(Json::Object(own)) = own {
        values.extend(own);
    }
    let facts = super::heading(facts, agreement.case.as_ref(), lang);
    Ok(LetterDraft { lang, values: Json::Object(values), law: Map::new(), sender, recipient, facts })
}

/// The municipalities' language where they have one in common, else the store's.
fn language(facts: &LetterFacts<'_>, agreement: &Agreement) -> Lang {
    let of = |number| super::language_of(facts.stand.register.municipalities.get(number), facts.usual);
    let mut languages: Vec<Lang> = agreement.municipalities.iter().map(of).collect();
    languages.dedup();
    if let [only] = languages.as_slice() { *only } else { facts.usual }
}

impl<'a> AgreementLetter<'a> {
    pub(in crate::letters) fn day(&self, on: NaiveDate) -> String {
        shown::written_out(on, self.lang)
    }

    /// What a party is called: by its record, else as it stands.
    pub(in crate::letters) fn name(&self, party: &str) -> String {
        if let Some(found) = self.municipality(party) {
            let (_, name) = found.borne_on(self.facts.stand.on);
            return Msg::LetterMunicipality { name: name.to_owned() }.text(self.lang).into_owned();
        }
        let hospital = party.parse().ok().and_then(|id| self.facts.stand.register.hospitals.get(&id));
        hospital.map_or_else(|| party.to_owned(), |hospital| hospital.name.clone())
    }

    fn municipality(&self, party: &str) -> Option<&'a Municipality> {
        let register = self.facts.stand.register;
        register.municipalities.get(&register.succession.record(party.parse().ok()?))
    }

    pub(in crate::letters) fn address(&self, party: &str) -> Correspondent {
        if let Some(found) = self.municipality(party) {
            return super::municipality_party(found, self.facts.stand.on, self.lang);
        }
        let hospital = party.parse().ok().and_then(|id| self.facts.stand.register.hospitals.get(&id));
        match hospital {
            Some(hospital) => super::hospital_party(hospital, self.lang),
            None => Correspondent { id: None, lines: vec![party.to_owned()] },
        }
    }

    fn shared(&self) -> Map<String, Json> {
        let agreement = &self.agreed.agreement;
        let parties = agreement.parties_on(self.facts.stand.on);
        let replaced = |id: &crate::domain::id::Slug| {
            let known = self.facts.stand.register.agreements.get(id);
            known.map_or_else(
                || id.to_string(),
                |agreed| match &agreed.agreement.case {
                    Some(case) => format!("{} ({case})", agreed.agreement.title),
                    None => agreed.agreement.title.clone(),
                },
            )
        };
        let party = |party: &str| {
            json!({
                "name": self.name(party),
                "municipality": self.municipality(party).is_some() || agreement.is_municipality(party),
                "signed": self.optional(self.stand.life.signed_by(party)),
            })
        };
        let names: Vec<String> = parties.iter().map(|party| self.name(party)).collect();
        let group = agreement
            .working_group
            .as_ref()
            .map(|group| json!({"reports_to": group.reports_to, "members": wording::list(&group.members, self.lang)}));
        let mut out = Map::new();
        out.insert("date".to_owned(), json!(self.day(self.facts.stand.on)));
        out.insert("office".to_owned(), json!(self.facts.office));
        out.insert("title".to_owned(), json!(agreement.title));
        out.insert("case".to_owned(), json!(agreement.case));
        out.insert("parties".to_owned(), parties.iter().map(|name| party(name)).collect());
        out.insert("party_names".to_owned(), json!(wording::list(&names, self.lang)));
        out.insert("supersedes".to_owned(), agreement.supersedes.iter().map(replaced).collect());
        out.insert("working_group".to_owned(), group.unwrap_or(Json::Null));
        out
    }

    /// What the municipalities among the parties are called, in the language of the agreement's text.
    pub(in crate::letters) fn municipalities(&self) -> Vec<String> {
        let of = |number: &MunicipalityNumber| {
            let found = self.municipality(number.as_str())?;
            let (_, name) = found.borne_on(self.facts.stand.on);
            Some(Msg::LetterMunicipality { name: name.to_owned() }.text(Lang::Nb).into_owned())
        };
        self.agreed.agreement.municipalities.iter().filter_map(of).collect()
    }

    /// The store's office, as who writes.
    pub(in crate::letters) fn office(&self) -> Correspondent {
        Correspondent { id: None, lines: vec![self.facts.office.to_owned()] }
    }

    /// The first hospital, as who writes; else the office.
    pub(in crate::letters) fn of_hospital(&self) -> Correspondent {
        self.hospital.map_or_else(|| self.office(), |hospital| super::hospital_party(hospital, self.lang))
    }

    pub(in crate::letters) fn optional(&self, on: Option<NaiveDate>) -> Option<String> {
        super::day(on, self.lang)
    }

    /// Those who reply to a hearing: the first hospital sends the draft out, and nobody waits for its reply.
    pub(in crate::letters) fn names<'b>(&self, parties: impl Iterator<Item = &'b str>) -> Vec<String> {
        parties.filter(|party| !self.agreed.agreement.sends_out(party)).map(|party| self.name(party)).collect()
    }

    /// Who did it, where the entry says so.
    pub(in crate::letters) fn who(&self, event: &AgreementEvent) -> Option<String> {
        match event {
            AgreementEvent::ConsultationReplied { from: by }
            | AgreementEvent::Signed { by }
            | AgreementEvent::Terminated { by }
            | AgreementEvent::Assessed { by, .. }
            | AgreementEvent::RevisionRequested { by, .. }
            | AgreementEvent::DisputeRaised { by, .. }
            | AgreementEvent::Committee { body: by, .. } => Some(self.name(by)),
            _ => None,
        }
    }
}

/// A number, a word or a list of the terms, as a letter says it.
trait SaidInWords {
    fn said(&self, lang: Lang) -> Json;
}

macro_rules! said_as_it_is {
    ($($Type:ty),*) => {
        $(impl SaidInWords for $Type {
            fn said(&self, _: Lang) -> Json {
                json!(self)
            }
        })*
    };
}
said_as_it_is!(u32, bool, String);

impl SaidInWords for Vec<u32> {
    fn said(&self, lang: Lang) -> Json {
        json!(wording::list(&self.iter().map(ToString::to_string).collect::<Vec<_>>(), lang))
    }
}

impl SaidInWords for Vec<String> {
    fn said(&self, lang: Lang) -> Json {
        json!(wording::list(self, lang))
    }
}

impl SaidInWords for Duty {
    fn said(&self, lang: Lang) -> Json {
        json!(label::party((*self).into()).text(lang))
    }
}

impl SaidInWords for PriorServiceOf {
    fn said(&self, lang: Lang) -> Json {
        json!(label::prior_service_of(*self).text(lang))
    }
}

fn said<T: SaidInWords>(value: Option<&Sourced<T>>, lang: Lang) -> Json {
    value.map_or(Json::Null, |value| value.value.said(lang))
}

macro_rules! terms_as_values {
    ($(
        $(#[$doc:meta])*
        $term:ident: $Type:ident { $($key:ident: $value:ty),* }
    )*) => {
        /// Every term with every key: what the agreement does not state is null.
        pub(in crate::letters) fn terms_json(terms: &Terms, lang: Lang) -> Json {
            let mut out = Map::new();
            $(
                let value = terms.$term.as_ref().map_or(Json::Null, |term| {
                    json!({
                        $(stringify!($key): said(term.$key.as_ref(), lang),)*
                        "clause": super::clause(Some(term), lang),
                        "point": term.clause().map(|clause| clause.value.clone()),
                        "strength": label::strength(term.strength()).text(lang),
                    })
                });
                out.insert(stringify!($term).to_owned(), value);
            )*
            Json::Object(out)
        }
    };
}
with_terms!(terms_as_values);
