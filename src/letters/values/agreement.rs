//! Letters about a cooperation agreement: the agreement itself, its hearing, its case in a committee, its termination.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use super::super::wording;
use super::{Correspondent, LetterDraft, LetterFacts, LetterNeeds, MissingFact};
use crate::domain::agreement::life::{Consultation, Handling};
use crate::domain::agreement::standing::{self, Stand};
use crate::domain::agreement::{Agreement, AgreementEntry, AgreementEvent, Decision};
use crate::domain::letter::LetterKind;
use crate::domain::register::Agreed;
use crate::domain::terms::{Party as Duty, PriorServiceOf, Sourced, Term, Terms, with_terms};
use crate::domain::word::Word;
use crate::i18n::{Lang, Msg, label};

pub(super) fn draft(
    kind: LetterKind,
    facts: &LetterFacts<'_>,
    agreed: &Agreed,
    lang: Option<Lang>,
) -> Result<LetterDraft, Vec<MissingFact>> {
    let agreement = &agreed.agreement;
    let lang = lang.unwrap_or_else(|| language(facts, agreement));
    let mut needs = LetterNeeds::default();
    for id in &agreement.hospitals {
        super::hospital_of(facts, id, &mut needs);
    }
    for number in &agreement.municipalities {
        let what = Msg::FactMunicipality { number: number.to_string() };
        let known = facts.register.municipalities.get(number);
        needs.some(known, what, || format!("alis municipality add --number {number}"));
    }
    let stand = standing::of(agreed, facts.register, facts.known);
    let case = AgreementLetter { facts, agreed, stand: &stand, lang };
    let hospital = agreement.hospitals.first().and_then(|id| facts.register.hospitals.get(id));
    let office = Correspondent { id: None, lines: vec![facts.office.to_owned()] };
    let of_hospital = || hospital.map_or(office.clone(), |hospital| super::hospital_party(hospital, lang));
    let heading = super::heading(facts, agreement.case.as_ref(), lang);
    let (own, sender, recipient) = match kind {
        LetterKind::Consultation => {
            let own = case.consultation(&mut needs);
            let lines = vec![Msg::LetterHearingBodies.text(lang).into_owned()];
            (own, of_hospital(), Some(Correspondent { id: None, lines }))
        }
        LetterKind::CommitteeCase => (case.committee(&mut needs), office, None),
        LetterKind::Review => (case.review(&mut needs), office, case.reports_to()),
        LetterKind::Termination => {
            let (own, from, to) = case.termination(&mut needs);
            (own, from.unwrap_or(office), to)
        }
        _ => (case.agreement(&mut needs), of_hospital(), None),
    };
    needs.all()?;
    let mut values = case.shared();
    if let Some(Json::Object(own)) = own {
        values.extend(own);
    }
    Ok(LetterDraft { lang, values: Json::Object(values), sender, recipient, facts: heading })
}

/// The municipalities' language where they have one in common, else the store's.
fn language(facts: &LetterFacts<'_>, agreement: &Agreement) -> Lang {
    let of = |number| super::language_of(facts.register.municipalities.get(number), facts.usual);
    let mut languages = agreement.municipalities.iter().map(of);
    let first = languages.next().unwrap_or(facts.usual);
    if languages.all(|lang| lang == first) { first } else { facts.usual }
}

pub(super) struct AgreementLetter<'a> {
    pub(super) facts: &'a LetterFacts<'a>,
    pub(super) agreed: &'a Agreed,
    pub(super) stand: &'a Stand,
    pub(super) lang: Lang,
}

impl<'a> AgreementLetter<'a> {
    pub(super) fn day(&self, on: NaiveDate) -> String {
        wording::day(on, self.lang)
    }

    pub(super) fn known(&self) -> impl Iterator<Item = &'a AgreementEntry> {
        let known = self.facts.known;
        self.agreed.agreement.journal.iter().filter(move |entry| entry.on <= known)
    }

    /// What a party is called: by its record, else as it stands.
    pub(super) fn name(&self, party: &str) -> String {
        let municipality = party.parse().ok().and_then(|number| self.facts.register.municipalities.get(&number));
        if let Some(found) = municipality {
            return Msg::LetterMunicipality { name: found.name.clone() }.text(self.lang).into_owned();
        }
        let hospital = party.parse().ok().and_then(|id| self.facts.register.hospitals.get(&id));
        hospital.map_or_else(|| party.to_owned(), |hospital| hospital.name.clone())
    }

    fn address(&self, party: &str) -> Correspondent {
        let municipality = party.parse().ok().and_then(|number| self.facts.register.municipalities.get(&number));
        if let Some(found) = municipality {
            return super::municipality_party(found, self.lang);
        }
        let hospital = party.parse().ok().and_then(|id| self.facts.register.hospitals.get(&id));
        match hospital {
            Some(hospital) => super::hospital_party(hospital, self.lang),
            None => Correspondent { id: None, lines: vec![party.to_owned()] },
        }
    }

    fn shared(&self) -> Map<String, Json> {
        let agreement = &self.agreed.agreement;
        let replaced = |id: &crate::domain::id::Slug| {
            let known = self.facts.register.agreements.get(id);
            known.map_or_else(
                || id.to_string(),
                |agreed| match &agreed.agreement.case {
                    Some(case) => format!("{} ({case})", agreed.agreement.title),
                    None => agreed.agreement.title.clone(),
                },
            )
        };
        let party = |party: &str| {
            let municipality = agreement.municipalities.iter().any(|number| number.as_str() == party);
            let signed = self.stand.life.signed.iter().find(|(by, _)| by == party).map(|(_, on)| *on);
            json!({
                "name": self.name(party),
                "municipality": municipality,
                "signed": super::day(signed, self.lang),
            })
        };
        let names: Vec<String> = agreement.parties().map(|party| self.name(party)).collect();
        let group = agreement
            .working_group
            .as_ref()
            .map(|group| json!({"reports_to": group.reports_to, "members": wording::list(&group.members, self.lang)}));
        let mut out = Map::new();
        out.insert("date".to_owned(), json!(self.day(self.facts.on)));
        out.insert("office".to_owned(), json!(self.facts.office));
        out.insert("title".to_owned(), json!(agreement.title));
        out.insert("case".to_owned(), json!(agreement.case));
        out.insert("parties".to_owned(), agreement.parties().map(party).collect());
        out.insert("party_names".to_owned(), json!(wording::list(&names, self.lang)));
        out.insert("supersedes".to_owned(), agreement.supersedes.iter().map(replaced).collect());
        out.insert("working_group".to_owned(), group.unwrap_or(Json::Null));
        out
    }

    fn agreement(&self, needs: &mut LetterNeeds) -> Option<Json> {
        let terms = &self.agreed.terms;
        if terms.stated().is_empty() {
            needs.note(Msg::FactTerms, format!("alis agreement edit {}", self.agreed.agreement.id));
        }
        Some(json!({
            "terms": terms_json(terms, self.lang),
            "in_force": super::day(self.stand.life.in_force_from, self.lang),
        }))
    }

    fn hearing(&self) -> Option<&'a Consultation> {
        self.stand.life.consultations.last()
    }

    /// The first hospital sends the draft out; nobody waits for its reply.
    fn sends(&self, party: &str) -> bool {
        self.agreed.agreement.hospitals.first().is_some_and(|id| id.as_str() == party)
    }

    fn names<'b>(&self, parties: impl Iterator<Item = &'b str>) -> Vec<String> {
        parties.filter(|party| !self.sends(party)).map(|party| self.name(party)).collect()
    }

    fn consultation(&self, needs: &mut LetterNeeds) -> Option<Json> {
        let agreement = &self.agreed.agreement;
        let hearing = self.hearing();
        needs.some(hearing, Msg::FactConsultation, || format!("alis agreement consult {}", agreement.id));
        let hospital = agreement.hospitals.first().and_then(|id| self.facts.register.hospitals.get(id));
        let contact = hospital.and_then(|hospital| hospital.contact.as_ref());
        if let Some(hospital) = hospital {
            let email = contact.and_then(|contact| contact.email.as_ref());
            needs.some(email, Msg::FactReplyAddress { name: hospital.name.clone() }, || {
                format!("alis hospital edit {} --set contact.email=…", hospital.id)
            });
        }
        let hearing = hearing?;
        // What sent the draft out, on the same day or before.
        let decided = self.stand.life.handlings.iter().filter_map(|handling| match handling.decided {
            Some((on, Decision::ToConsultation | Decision::Supported)) if on <= hearing.opened => Some((on, handling)),
            _ => None,
        });
        let decided = decided.max_by_key(|(on, _)| *on);
        let municipalities: Vec<String> = agreement.municipalities.iter().map(|n| self.name(n.as_str())).collect();
        Some(json!({
            "opened": self.day(hearing.opened),
            "due": self.day(hearing.due),
            "hearing_case": hearing.case,
            "bodies": self.names(hearing.to.iter().map(String::as_str)),
            "municipalities": wording::list(&municipalities, self.lang),
            "hospital": hospital.map_or(Json::Null, super::hospital),
            "decided": decided.map_or(Json::Null, |(on, handling)| {
                json!({"on": self.day(on), "body": handling.body, "case": handling.case})
            }),
            "terms": terms_json(&self.agreed.terms, self.lang),
        }))
    }

    /// The meeting a case paper is for: the next on or after the day of the letter, else the last.
    fn meeting(&self) -> Option<&'a Handling> {
        let all = &self.stand.life.handlings;
        let next = all.iter().filter(|handling| handling.meeting >= self.facts.on).min_by_key(|h| h.meeting);
        next.or_else(|| all.iter().max_by_key(|handling| handling.meeting))
    }

    fn committee(&self, needs: &mut LetterNeeds) -> Option<Json> {
        let handling = self.meeting();
        needs.some(handling, Msg::FactCommittee, || format!("alis agreement committee {} …", self.agreed.agreement.id));
        let handling = handling?;
        let decision = handling.decided.map(|(_, decision)| decision);
        let hearing = self.hearing().filter(|hearing| hearing.opened < handling.meeting);
        // The entries of this meeting itself are no history of it.
        let own = |entry: &AgreementEntry| match &entry.event {
            AgreementEvent::Committee { body, .. } => {
                *body == handling.body && (entry.on == handling.meeting || Some(entry.on) == handling.planned)
            }
            AgreementEvent::Note { .. } | AgreementEvent::Issued(_) => true,
            _ => false,
        };
        let mut history: Vec<&AgreementEntry> =
            self.known().filter(|entry| entry.on <= handling.meeting && !own(entry)).collect();
        history.sort_by_key(|entry| entry.on);
        // What comes next where nobody has said: a draft is heard, what was heard is adopted.
        let proposal = match (decision, hearing) {
            (Some(decision), _) => decision,
            (None, None) => Decision::ToConsultation,
            (None, Some(_)) => Decision::Adopted,
        };
        let assessed = self.known().filter_map(|entry| match &entry.event {
            AgreementEvent::Assessed { by, result } => Some((entry.on, by, result)),
            _ => None,
        });
        let assessed = assessed.max_by_key(|(on, ..)| *on);
        let step = |entry: &AgreementEntry| {
            let msg = label::agreement_event(entry.event.name());
            json!({"on": self.day(entry.on), "what": wording::sentence(&msg.text(self.lang)), "who": self.who(&entry.event)})
        };
        Some(json!({
            "body": handling.body,
            "meeting": self.day(handling.meeting),
            "meeting_case": handling.case,
            "decision": decision.map(Word::as_str),
            "proposal": proposal.as_str(),
            "drafted": super::day(self.stand.life.drafted, self.lang),
            "hearing": hearing.map_or(Json::Null, |hearing| {
                let replied = self.names(hearing.replies.iter().map(|(from, _)| from.as_str()));
                let waiting = self.names(hearing.missing());
                json!({
                    "opened": self.day(hearing.opened),
                    "due": self.day(hearing.due),
                    "closed": hearing.closed.is_some(),
                    "replied": wording::list(&replied, self.lang),
                    "waiting": wording::list(&waiting, self.lang),
                })
            }),
            "assessed": assessed.map_or(Json::Null, |(on, by, result)| {
                json!({"on": self.day(on), "by": by, "result": result})
            }),
            "history": history.into_iter().map(step).collect::<Vec<_>>(),
        }))
    }

    /// Who did it, where the entry says so.
    fn who(&self, event: &AgreementEvent) -> Option<String> {
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

    fn termination(&self, needs: &mut LetterNeeds) -> (Option<Json>, Option<Correspondent>, Option<Correspondent>) {
        let agreement = &self.agreed.agreement;
        let terminated = self.stand.life.terminated.as_ref();
        needs.some(terminated, Msg::FactTerminated, || format!("alis agreement terminate {}", agreement.id));
        let Some((on, by)) = terminated else { return (None, None, None) };
        let notice = self.agreed.terms.notice.as_ref();
        let months = notice.and_then(|term| term.months.as_ref()).map(|months| months.value);
        let others: Vec<&str> = agreement.parties().filter(|party| *party != by).collect();
        let names: Vec<String> = others.iter().map(|party| self.name(party)).collect();
        let to = match others.as_slice() {
            [only] => self.address(only),
            _ => Correspondent { id: None, lines: names.clone() },
        };
        let own = json!({
            "by": self.name(by),
            "terminated": self.day(*on),
            "others": wording::list(&names, self.lang),
            "notice_months": months,
            "ends": super::day(self.stand.runs_out, self.lang),
            "clause": super::clause(notice, self.lang),
            "in_force": super::day(self.stand.life.in_force_from, self.lang),
        });
        (Some(own), Some(self.address(by)), Some(to))
    }
}

/// A number, a word or a list of the terms, as a letter says it.
trait Worded {
    fn said(&self, lang: Lang) -> Json;
}

macro_rules! said_as_it_is {
    ($($Type:ty),*) => {
        $(impl Worded for $Type {
            fn said(&self, _: Lang) -> Json {
                json!(self)
            }
        })*
    };
}
said_as_it_is!(u32, bool, String);

impl Worded for Vec<u32> {
    fn said(&self, lang: Lang) -> Json {
        json!(wording::list(&self.iter().map(ToString::to_string).collect::<Vec<_>>(), lang))
    }
}

impl Worded for Vec<String> {
    fn said(&self, lang: Lang) -> Json {
        json!(wording::list(self, lang))
    }
}

impl Worded for Duty {
    fn said(&self, lang: Lang) -> Json {
        json!(label::party((*self).into()).text(lang))
    }
}

impl Worded for PriorServiceOf {
    fn said(&self, lang: Lang) -> Json {
        json!(label::prior_service_of(*self).text(lang))
    }
}

fn said<T: Worded>(value: Option<&Sourced<T>>, lang: Lang) -> Json {
    value.map_or(Json::Null, |value| value.value.said(lang))
}

macro_rules! terms_as_values {
    ($(
        $(#[$doc:meta])*
        $term:ident: $Type:ident { $($key:ident: $value:ty),* }
    )*) => {
        /// Every term with every key: what the agreement does not state is null.
        fn terms_json(terms: &Terms, lang: Lang) -> Json {
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
