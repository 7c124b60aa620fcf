//! What the letters about one trainee's hospital period, and the ALIS-avtale, have in common.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use super::{Correspondent, LetterDraft, LetterFacts, LetterNeeds, MissingFact};
use crate::domain::fold::{self, Story};
use crate::domain::handover;
use crate::domain::hospital::Hospital;
use crate::domain::id::MunicipalityNumber;
use crate::domain::journal::Wish;
use crate::domain::letter::service;
use crate::domain::letter::standing::Overdue;
use crate::domain::municipality::Municipality;
use crate::domain::national::National;
use crate::domain::placement::{Placement, Request};
use crate::domain::register::Agreed;
use crate::domain::terms::{Party, Terms};
use crate::domain::trainee::{Practice, Trainee};
use crate::i18n::{Lang, Msg, label, shown};

/// What the letters about a trainee share.
pub(in crate::letters) struct TraineeLetter<'a> {
    pub(in crate::letters) facts: &'a LetterFacts<'a>,
    pub(in crate::letters) trainee: &'a Trainee,
    pub(in crate::letters) story: Story,
    number: u32,
    pub(in crate::letters) lang: Lang,
    pub(in crate::letters) municipality: Option<&'a Municipality>,
    agreed: Option<&'a Agreed>,
    hospital: Option<&'a Hospital>,
    pub(in crate::letters) practice: Option<&'a Practice>,
}

/// Of whom a letter is, and to whom.
#[derive(Clone, Copy)]
pub(in crate::letters) enum Direction {
    ToHospital,
    FromHospital,
    /// From the hospital to the municipality: an answer.
    HospitalToMunicipality,
    /// From the municipality to the trainee.
    ToTrainee,
    /// As that, where no hospital and no agreement with one has a part in it.
    PersonToTrainee,
    /// To whoever is late: from the municipality, or to it from those who keep the store.
    ToWhoIsLate,
    /// From the hospital, and addressed to nobody: a certificate.
    Certificate,
    /// Signed by both sides, under the name of the one that draws it up.
    OfHospital,
    /// As that, between municipality and trainee: no hospital and no agreement with one has a part in it.
    OfMunicipality,
}

impl Direction {
    /// No hospital and no agreement with one has a part in it.
    fn is_about_the_person(self) -> bool {
        matches!(self, Direction::OfMunicipality | Direction::PersonToTrainee)
    }
}

/// A letter's own values, beside those that all letters about a trainee have; none where something is missing.
pub(in crate::letters) type TraineeValues = fn(&TraineeLetter<'_>, &mut LetterNeeds) -> Option<Json>;

/// A letter's numbers of the law, by the names of values.
pub(in crate::letters) type LawValues = fn(&TraineeLetter<'_>) -> Map<String, Json>;

pub(in crate::letters) fn draft(
    direction: Direction,
    (own, law): (TraineeValues, LawValues),
    facts: &LetterFacts<'_>,
    (trainee, number): (&Trainee, u32),
    lang: Option<Lang>,
) -> Result<LetterDraft, Vec<MissingFact>> {
    let register = facts.stand.register;
    let responsible = trainee.responsible_on(facts.stand.on);
    let municipality = register.municipalities.get(&responsible);
    let usual = match direction {
        Direction::ToHospital => facts.usual,
        _ => super::language_of(municipality, facts.usual),
    };
    let lang = lang.unwrap_or(usual);
    let mut needs = LetterNeeds::default();
    let story = fold::fold(&trainee.journal, facts.stand.known);
    let nothing_yet = Placement::new(number);
    let placement = story.placement(number).unwrap_or(&nothing_yet);
    let held = handover::held(register, trainee, placement, facts.stand.known);
    let under = handover::on(&held, facts.stand.on).map(|under| under.agreement.clone());
    let agreed = under.as_ref().and_then(|id| register.agreements.get(id));
    let hospital = match direction {
        _ if direction.is_about_the_person() => None,
        _ => hospital(facts, trainee, story.placement(number), agreed, &mut needs),
    };
    let elsewhere = placement.elsewhere.is_some();
    let practice = trainee.practice_named_on(facts.stand.on);
    let letter = TraineeLetter { facts, trainee, story, number, lang, municipality, agreed, hospital, practice };
    let number = responsible;
    needs.some(municipality, Msg::FactMunicipality { number: number.to_string() }, || {
        format!("alis municipality add --number {number}")
    });
    if elsewhere && !direction.is_about_the_person() {
        // What another trust has to write is no letter of ours.
        needs.note(
            Msg::FactElsewhere,
            format!("alis complete {} --documented --placement {}", trainee.hpr, letter.number),
        );
    } else if !direction.is_about_the_person() {
        let id = under.as_ref().unwrap_or(&trainee.agreement);
        let what = Msg::FactAgreement { id: id.to_string() };
        needs.some(agreed, what, || format!("alis agreement add --id {id}"));
    }
    let own = own(&letter, &mut needs);
    needs.all()?;
    let mut values = letter.shared();
    if let Some(Json::Object(own)) = own {
        values.extend(own);
    }
    let (sender, recipient) = letter.way(direction);
    Ok(LetterDraft {
        lang,
        values: Json::Object(values),
        law: law(&letter),
        sender,
        recipient,
        facts: super::heading(facts, trainee.case.as_ref(), lang),
    })
}

/// The hospital that is named, else the only one of the agreement.
fn hospital<'a>(
    facts: &LetterFacts<'a>,
    trainee: &Trainee,
    placement: Option<&Placement>,
    agreed: Option<&Agreed>,
    needs: &mut LetterNeeds,
) -> Option<&'a Hospital> {
    let hospitals = &agreed?.agreement.hospitals;
    let named = placement.and_then(Placement::named_hospital);
    match (named, hospitals.as_slice()) {
        (Some(id), _) | (None, [id]) => super::hospital_of(facts, id, needs),
        _ => {
            needs.note(Msg::FactWhichHospital, format!("alis request {}", trainee.hpr));
            None
        }
    }
}

impl TraineeLetter<'_> {
    pub(in crate::letters) fn day(&self, on: NaiveDate) -> String {
        shown::written_out(on, self.lang)
    }

    pub(in crate::letters) fn optional(&self, on: Option<NaiveDate>) -> Option<String> {
        super::day(on, self.lang)
    }

    pub(in crate::letters) fn text(&self, msg: &Msg) -> String {
        msg.text(self.lang).into_owned()
    }

    /// What holds for the whole country.
    pub(in crate::letters) fn national(&self) -> &National {
        &self.facts.stand.register.national
    }

    pub(in crate::letters) fn terms(&self) -> Option<&Terms> {
        self.agreed.map(|agreed| &agreed.terms)
    }

    /// What a municipality is called on the day of the letter; its number where there is no record of it.
    pub(in crate::letters) fn municipality_name(&self, number: MunicipalityNumber) -> String {
        let register = self.facts.stand.register;
        let found = register.municipalities.get(&register.succession.record(number));
        found.map_or_else(
            || number.to_string(),
            |found| {
                let (_, name) = found.borne_on(self.facts.stand.on);
                self.text(&Msg::LetterMunicipality { name: name.to_owned() })
            },
        )
    }

    pub(in crate::letters) fn placement(&self) -> Option<&Placement> {
        self.story.placement(self.number)
    }

    /// `alis WORD HPR`, for the hospital period that is meant.
    pub(in crate::letters) fn command(&self, word: &str) -> String {
        let placement = match self.number {
            0 | 1 => String::new(),
            number => format!(" --placement {number}"),
        };
        format!("alis {word} {}{placement}", self.trainee.hpr)
    }

    pub(in crate::letters) fn set(&self, key: &str) -> impl FnOnce() -> String {
        let set = format!("alis edit {} --set {key}=…", self.trainee.hpr);
        move || set
    }

    fn shared(&self) -> Map<String, Json> {
        let trainee = self.trainee;
        let practice = self.practice;
        let person = json!({
            "name": trainee.name,
            "hpr": trainee.hpr.to_string(),
            "email": trainee.email,
            "phone": trainee.phone,
            "supervisor": trainee.supervisor_on(self.facts.stand.on).map(|found| found.name),
            "training_started": super::day(trainee.training.started, self.lang),
            "expected_completion": super::day(trainee.training.expected_completion, self.lang),
            "workplace": practice.and_then(|practice| practice.workplace.clone()),
            "role": practice.and_then(|practice| practice.role).map(|role| self.text(&label::role(role))),
            "engagement": practice.and_then(|p| p.engagement).map(|engagement| self.text(&label::engagement(engagement))),
            "percent": practice.map(|practice| super::percent(practice.percent, self.lang)),
            "practice_from": super::day(trainee.practice_started(), self.lang),
        });
        let mut out = Map::new();
        out.insert("date".to_owned(), json!(self.day(self.facts.stand.on)));
        out.insert("office".to_owned(), json!(self.facts.office));
        out.insert("trainee".to_owned(), person);
        out.insert(
            "municipality".to_owned(),
            self.municipality.map_or(Json::Null, |m| super::municipality(m, self.facts.stand.on, self.lang)),
        );
        out.insert("hospital".to_owned(), self.hospital.map_or(Json::Null, super::hospital));
        let title = self.agreed.map(|agreed| agreed.agreement.title.clone());
        out.insert("agreement".to_owned(), json!({"title": title}));
        out
    }

    fn way(&self, direction: Direction) -> (Correspondent, Option<Correspondent>) {
        let nobody = || Correspondent { id: None, lines: vec![self.facts.office.to_owned()] };
        let hospital = self.hospital.map(|hospital| super::hospital_party(hospital, self.lang));
        let municipality =
            self.municipality.map(|found| super::municipality_party(found, self.facts.stand.on, self.lang));
        match direction {
            Direction::ToHospital => (municipality.unwrap_or_else(nobody), hospital),
            Direction::FromHospital => (hospital.unwrap_or_else(nobody), Some(self.to_trainee())),
            Direction::HospitalToMunicipality => (hospital.unwrap_or_else(nobody), municipality),
            Direction::ToTrainee | Direction::PersonToTrainee => {
                (municipality.unwrap_or_else(nobody), Some(self.to_trainee()))
            }
            Direction::ToWhoIsLate => match self.overdue().map(|overdue| overdue.by) {
                Some(Party::Municipality) => (nobody(), municipality),
                Some(Party::Hospital) => (municipality.unwrap_or_else(nobody), hospital),
                Some(Party::Supervisor) => (municipality.unwrap_or_else(nobody), Some(self.to_supervisor())),
                Some(Party::Trainee) | None => (municipality.unwrap_or_else(nobody), Some(self.to_trainee())),
            },
            Direction::Certificate | Direction::OfHospital => (hospital.unwrap_or_else(nobody), None),
            Direction::OfMunicipality => (municipality.unwrap_or_else(nobody), None),
        }
    }

    fn to_trainee(&self) -> Correspondent {
        let mut lines = vec![self.trainee.name.clone()];
        lines.extend(self.practice.and_then(|practice| practice.workplace.clone()));
        lines.extend(self.trainee.email.clone());
        Correspondent { id: None, lines }
    }

    fn to_supervisor(&self) -> Correspondent {
        let lines = match self.trainee.supervisor_on(self.facts.stand.on) {
            Some(own) => [Some(own.name), own.email, own.phone].into_iter().flatten().collect(),
            None => vec![self.text(&Msg::LetterSupervisor { name: self.trainee.name.clone() })],
        };
        Correspondent { id: None, lines }
    }

    /// What one party is late with.
    pub(in crate::letters) fn overdue(&self) -> Option<Overdue> {
        Overdue::of(self.trainee, &self.story, self.number, &self.facts.stand)
    }

    /// The last day of which anything is known.
    pub(in crate::letters) fn known(&self) -> NaiveDate {
        self.facts.stand.known
    }

    /// What a basis cites the agreement by.
    pub(in crate::letters) fn cited_as(&self) -> Option<&str> {
        self.agreed.map(|agreed| agreed.cited_as.as_str())
    }

    /// What the trainee's own agreement is called.
    pub(in crate::letters) fn agreement_title(&self) -> Option<String> {
        let agreed = self.facts.stand.register.agreements.get(&self.trainee.agreement)?;
        Some(agreed.agreement.title.clone())
    }

    /// The wish that stands.
    pub(in crate::letters) fn request<'b>(
        &self,
        placement: Option<&'b Placement>,
        needs: &mut LetterNeeds,
    ) -> Option<&'b Request> {
        let request = placement.and_then(|placement| placement.request.as_ref());
        needs.some(request, Msg::FactRequest, || self.command("request"))
    }

    pub(in crate::letters) fn wished(&self, request: &Request) -> Json {
        let hospitals = self.agreed.map_or(&[][..], |agreed| agreed.agreement.hospitals.as_slice());
        let several = matches!(hospitals, [_, _, ..]);
        let wish = |(place, wish): (usize, &Wish)| {
            let named = wish.hospital.as_ref().filter(|_| several);
            let hospital =
                named.map(|id| self.facts.stand.register.hospitals.get(id).map_or(id.to_string(), |h| h.name.clone()));
            json!({"number": place + 1, "site": wish.site, "department": wish.department, "hospital": hospital})
        };
        json!({
            "on": self.day(request.on),
            "start": self.day(request.start),
            "end": self.day(request.end()),
            "months": request.months,
            "flexible": request.flexible,
            "wishes": request.wishes.iter().enumerate().map(wish).collect::<Vec<_>>(),
        })
    }

    pub(in crate::letters) fn needs_practice(&self, needs: &mut LetterNeeds) {
        let Some(practice) = self.practice else {
            needs.note(Msg::FactPractice, self.command("edit"));
            return;
        };
        needs.some(practice.workplace.as_ref(), Msg::FactWorkplace, || self.command("edit"));
        needs.some(practice.role, Msg::FactRole, || self.command("edit"));
    }

    pub(in crate::letters) fn courses_term(&self, terms: &Terms) -> Json {
        let Some(term) = &terms.courses else { return Json::Null };
        let (Some(days), Some(months)) = (&term.days, &term.per_months) else { return Json::Null };
        json!({"days": days.value, "per_months": months.value, "clause": super::clause(Some(term), self.lang)})
    }

    /// The goals of hospital service: when each was achieved, and who says so.
    pub(in crate::letters) fn goals(&self) -> Vec<Json> {
        let names = [Msg::GoalCooperation, Msg::GoalSelected];
        let row = |(goal, name): (service::GoalTold, Msg)| {
            json!({
                "code": goal.goal.to_string(),
                "name": self.text(&name),
                "achieved": self.optional(goal.achieved),
                "by": goal.by,
            })
        };
        service::goals(self.trainee, self.facts.stand.known).into_iter().zip(names).map(row).collect()
    }
}

/// A letter that says no number of the law.
pub(in crate::letters) fn no_law(_: &TraineeLetter<'_>) -> Map<String, Json> {
    Map::new()
}
