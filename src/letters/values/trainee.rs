//! Letters about one trainee's hospital period, and the ALIS-avtale.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use super::super::wording;
use super::{Correspondent, LetterDraft, LetterFacts, LetterNeeds, MissingFact};
use crate::domain::calendar::{add_days, service_end, sub_months};
use crate::domain::eligibility;
use crate::domain::fold::{self, Story};
use crate::domain::hospital::Hospital;
use crate::domain::journal::{Element, ElementKind, Entry, Event};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::letter::LetterKind;
use crate::domain::municipality::Municipality;
use crate::domain::placement::{Offer, Outcome, Placement, Request};
use crate::domain::register::Agreed;
use crate::domain::terms::Terms;
use crate::domain::trainee::{Practice, Trainee};
use crate::domain::word::Word;
use crate::i18n::{Lang, Msg, label};

/// What the letters about a trainee share.
struct TraineeLetter<'a> {
    facts: &'a LetterFacts<'a>,
    trainee: &'a Trainee,
    story: Story,
    number: u32,
    lang: Lang,
    municipality: Option<&'a Municipality>,
    agreed: Option<&'a Agreed>,
    hospital: Option<&'a Hospital>,
    practice: Option<&'a Practice>,
}

/// Of whom a letter is, and to whom.
enum Direction {
    ToHospital,
    FromHospital,
    /// From the hospital, and addressed to nobody: a certificate.
    Certificate,
    /// Signed by both sides, under the name of the one that draws it up.
    OfHospital,
    OfMunicipality,
}

pub(super) fn draft(
    kind: LetterKind,
    facts: &LetterFacts<'_>,
    trainee: &Trainee,
    number: u32,
    lang: Option<Lang>,
) -> Result<LetterDraft, Vec<MissingFact>> {
    let way = match kind {
        LetterKind::Enrolment | LetterKind::Reconfirmation | LetterKind::Withdrawal => Direction::ToHospital,
        LetterKind::Completion => Direction::Certificate,
        LetterKind::Contract => Direction::OfHospital,
        LetterKind::AlisAgreement => Direction::OfMunicipality,
        _ => Direction::FromHospital,
    };
    let municipality = facts.register.municipalities.get(&trainee.municipality);
    let usual = match way {
        Direction::ToHospital => facts.usual,
        _ => super::language_of(municipality, facts.usual),
    };
    let lang = lang.unwrap_or(usual);
    let mut needs = LetterNeeds::default();
    let agreed = facts.register.agreements.get(&trainee.agreement);
    let story = fold::fold(&trainee.journal, facts.known);
    let hospital = match kind {
        LetterKind::AlisAgreement => None,
        _ => hospital(facts, trainee, story.placement(number), agreed, &mut needs),
    };
    let running = trainee.practice.iter().filter(|practice| practice.from <= facts.on).max_by_key(|p| p.from);
    let case = TraineeLetter { facts, trainee, story, number, lang, municipality, agreed, hospital, practice: running };
    let number = trainee.municipality;
    needs.some(municipality, Msg::FactMunicipality { number: number.to_string() }, || {
        format!("alis municipality add --number {number}")
    });
    if kind != LetterKind::AlisAgreement {
        let id = &trainee.agreement;
        let what = Msg::FactAgreement { id: id.to_string() };
        needs.some(agreed, what, || format!("alis agreement add --id {id}"));
    }
    let own = match kind {
        LetterKind::Enrolment => case.enrolment(&mut needs),
        LetterKind::Reconfirmation => case.reconfirmation(&mut needs),
        LetterKind::Offer => case.offer(&mut needs),
        LetterKind::Contract => case.contract(&mut needs),
        LetterKind::Extension => case.extension(&mut needs),
        LetterKind::Completion => case.completion(&mut needs),
        LetterKind::Withdrawal => case.withdrawal(&mut needs),
        _ => case.alis_agreement(&mut needs),
    };
    needs.all()?;
    let mut values = case.shared();
    if let Some(Json::Object(own)) = own {
        values.extend(own);
    }
    let (sender, recipient) = case.way(&way);
    Ok(LetterDraft {
        lang,
        values: Json::Object(values),
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
    fn day(&self, on: NaiveDate) -> String {
        wording::day(on, self.lang)
    }

    fn text(&self, msg: &Msg) -> String {
        msg.text(self.lang).into_owned()
    }

    fn terms(&self) -> Option<&Terms> {
        self.agreed.map(|agreed| &agreed.terms)
    }

    fn placement(&self) -> Option<&Placement> {
        self.story.placement(self.number)
    }

    fn known(&self) -> impl Iterator<Item = &Entry> {
        self.trainee.journal.iter().filter(|entry| entry.on <= self.facts.known)
    }

    /// `alis WORD HPR`, for the hospital period that is meant.
    fn command(&self, word: &str) -> String {
        let placement = if self.number > 1 { format!(" --placement {}", self.number) } else { String::new() };
        format!("alis {word} {}{placement}", self.trainee.hpr)
    }

    fn set(&self, key: &str) -> impl FnOnce() -> String {
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
            "supervisor": trainee.training.supervisor,
            "training_started": super::day(trainee.training.started, self.lang),
            "expected_completion": super::day(trainee.training.expected_completion, self.lang),
            "workplace": practice.and_then(|practice| practice.workplace.clone()),
            "role": practice.and_then(|practice| practice.role).map(|role| self.text(&label::role(role))),
            "engagement": practice.and_then(|p| p.engagement).map(|engagement| self.text(&label::engagement(engagement))),
            "percent": practice.map(|practice| practice.percent),
            "practice_from": super::day(trainee.practice_started(), self.lang),
        });
        let mut out = Map::new();
        out.insert("date".to_owned(), json!(self.day(self.facts.on)));
        out.insert("office".to_owned(), json!(self.facts.office));
        out.insert("trainee".to_owned(), person);
        out.insert(
            "municipality".to_owned(),
            self.municipality.map_or(Json::Null, |m| super::municipality(m, self.lang)),
        );
        out.insert("hospital".to_owned(), self.hospital.map_or(Json::Null, super::hospital));
        let title = self.agreed.map(|agreed| agreed.agreement.title.clone());
        out.insert("agreement".to_owned(), json!({"title": title}));
        out
    }

    fn way(&self, way: &Direction) -> (Correspondent, Option<Correspondent>) {
        let nobody = || Correspondent { id: None, lines: vec![self.facts.office.to_owned()] };
        let hospital = self.hospital.map(|hospital| super::hospital_party(hospital, self.lang));
        let municipality = self.municipality.map(|found| super::municipality_party(found, self.lang));
        match way {
            Direction::ToHospital => (municipality.unwrap_or_else(nobody), hospital),
            Direction::FromHospital => {
                let mut lines = vec![self.trainee.name.clone()];
                lines.extend(self.practice.and_then(|practice| practice.workplace.clone()));
                lines.extend(self.trainee.email.clone());
                (hospital.unwrap_or_else(nobody), Some(Correspondent { id: None, lines }))
            }
            Direction::Certificate | Direction::OfHospital => (hospital.unwrap_or_else(nobody), None),
            Direction::OfMunicipality => (municipality.unwrap_or_else(nobody), None),
        }
    }

    /// The wish that stands.
    fn request<'b>(&self, placement: Option<&'b Placement>, needs: &mut LetterNeeds) -> Option<&'b Request> {
        let request = placement.and_then(|placement| placement.request.as_ref());
        needs.some(request, Msg::FactRequest, || self.command("request"))
    }

    fn wished(&self, request: &Request) -> Json {
        let several = self.agreed.is_some_and(|agreed| agreed.agreement.hospitals.len() > 1);
        let wish = |(place, wish): (usize, &crate::domain::journal::Wish)| {
            let named = wish.hospital.as_ref().filter(|_| several);
            let hospital =
                named.map(|id| self.facts.register.hospitals.get(id).map_or(id.to_string(), |h| h.name.clone()));
            json!({"number": place + 1, "site": wish.site, "department": wish.department, "hospital": hospital})
        };
        json!({
            "on": self.day(request.on),
            "start": self.day(request.start),
            "end": self.day(service_end(request.start, request.months)),
            "months": request.months,
            "flexible": request.flexible,
            "wishes": request.wishes.iter().enumerate().map(wish).collect::<Vec<_>>(),
        })
    }

    fn enrolment(&self, needs: &mut LetterNeeds) -> Option<Json> {
        let request = self.request(self.placement(), needs);
        if request.is_some_and(|request| request.wishes.is_empty()) {
            needs.note(Msg::FactWishes, self.command("request"));
        }
        self.needs_practice(needs);
        needs.some(self.trainee.training.started, Msg::FactTrainingStarted, self.set("training.started"));
        let request = request?;
        let terms = self.terms()?;
        let prior = eligibility::prior_service(self.trainee, terms, self.facts.on).map(|prior| {
            json!({
                "months": prior.needed,
                "reached": super::day(prior.eligible_from, self.lang),
                "in_time": prior.eligible_from.is_some_and(|reached| reached <= request.start),
                "clause": super::clause(terms.prior_service.as_ref(), self.lang),
            })
        });
        Some(json!({
            "clause": super::clause(terms.request.as_ref(), self.lang),
            "request": self.wished(request),
            "prior_service": prior,
            "asks_again": terms.reconfirmation.is_some(),
        }))
    }

    fn needs_practice(&self, needs: &mut LetterNeeds) {
        let Some(practice) = self.practice else {
            needs.note(Msg::FactPractice, self.command("edit"));
            return;
        };
        needs.some(practice.workplace.as_ref(), Msg::FactWorkplace, || self.command("edit"));
        needs.some(practice.role, Msg::FactRole, || self.command("edit"));
    }

    fn reconfirmation(&self, needs: &mut LetterNeeds) -> Option<Json> {
        let placement = self.placement();
        let request = self.request(placement, needs);
        if let Some(placement) = placement.filter(|placement| placement.accepted().is_some() || placement.is_closed()) {
            needs.note(
                Msg::FactStillWaiting { stage: self.text(&label::stage(placement.stage())) },
                self.command("request"),
            );
        }
        let (placement, request, terms) = (placement?, request?, self.terms()?);
        let start = placement.waiting_start()?;
        let term = terms.reconfirmation.as_ref();
        let before = |months: Option<&crate::domain::terms::Sourced<u32>>| {
            months.map(|months| self.day(sub_months(start, months.value)))
        };
        let (site, department) = placement.place();
        let months = placement.months()?;
        Some(json!({
            "clause": super::clause(term, self.lang),
            "request": self.wished(request),
            "start": self.day(start),
            "end": self.day(service_end(start, months)),
            "months": months,
            "site": site,
            "department": department,
            "changed": placement.changed != crate::domain::placement::Changed::default(),
            "first_requested": super::day(placement.first_requested, self.lang),
            "opens": before(term.and_then(|term| term.opens_months_before.as_ref())),
            "due": before(term.and_then(|term| term.due_months_before.as_ref())),
            "answer_by": self.day(add_days(self.facts.on, i64::from(self.facts.reminders.reconfirmation_answer_days))),
        }))
    }

    /// The offer a letter can be about: open, or accepted since.
    fn standing_offer(placement: Option<&Placement>) -> Option<&Offer> {
        let offers = placement?.offers.iter().rev();
        offers.into_iter().find(|offer| matches!(offer.outcome, Outcome::Open | Outcome::Accepted(_)))
    }

    fn offer(&self, needs: &mut LetterNeeds) -> Option<Json> {
        let placement = self.placement();
        let request = self.request(placement, needs);
        let offer = needs.some(Self::standing_offer(placement), Msg::FactOffer, || self.command("offer"));
        let (request, offer, terms) = (request?, offer?, self.terms()?);
        let place = &offer.terms;
        let wished = request.wishes.iter().any(|wish| wish.site == place.site && wish.department == place.department);
        Some(json!({
            "clause": super::clause(terms.deviation.as_ref(), self.lang),
            "request": self.wished(request),
            "offer": {
                "start": self.day(place.start),
                "end": self.day(service_end(place.start, place.months)),
                "months": place.months,
                "site": place.site,
                "department": place.department,
                "answer_by": super::day(place.answer_by, self.lang),
            },
            "other_start": place.start != request.start,
            "other_place": !wished,
            "waits": terms.declined.as_ref().and_then(|term| term.waits.as_ref()).is_some_and(|waits| waits.value),
            "waits_clause": super::clause(terms.declined.as_ref(), self.lang),
            "contract_due": terms.contract.as_ref().and_then(|term| term.due_months_before.as_ref())
                .map(|months| self.day(sub_months(place.start, months.value))),
            "contract_clause": super::clause(terms.contract.as_ref(), self.lang),
            "courses": self.courses_term(terms),
        }))
    }

    fn courses_term(&self, terms: &Terms) -> Json {
        let Some(term) = &terms.courses else { return Json::Null };
        let (Some(days), Some(months)) = (&term.days, &term.per_months) else { return Json::Null };
        json!({"days": days.value, "per_months": months.value, "clause": super::clause(Some(term), self.lang)})
    }

    fn contract(&self, needs: &mut LetterNeeds) -> Option<Json> {
        let placement = self.placement();
        let accepted = placement.and_then(Placement::accepted);
        needs.some(accepted, Msg::FactAccepted, || self.command("accept"));
        let (placement, (offer, accepted), terms) = (placement?, accepted?, self.terms()?);
        let place = &offer.terms;
        let issued = placement.contract_issued;
        let start = issued.and_then(|issued| issued.start).unwrap_or(place.start);
        let end = issued.and_then(|issued| issued.end).unwrap_or_else(|| service_end(place.start, place.months));
        let employment = terms.employment.as_ref();
        let stated = |flag: Option<&crate::domain::terms::Sourced<bool>>| flag.is_some_and(|flag| flag.value);
        Some(json!({
            "clause": super::clause(terms.contract.as_ref(), self.lang),
            "accepted": self.day(accepted),
            "start": self.day(start),
            "end": self.day(end),
            "site": place.site,
            "department": place.department,
            "ends_without_notice": stated(employment.and_then(|term| term.ends_without_notice.as_ref())),
            "employment_clause": super::clause(employment, self.lang),
            "courses": self.courses_term(terms),
        }))
    }

    fn extension(&self, needs: &mut LetterNeeds) -> Option<Json> {
        let placement = self.placement();
        let extended = placement.and_then(|placement| placement.extended);
        needs.some(extended, Msg::FactExtended, || self.command("extend"));
        let (placement, extended, terms) = (placement?, extended?, self.terms()?);
        let reasons = self.known().filter(|entry| entry.placement == self.number && entry.on == extended.on);
        let reason = reasons.filter_map(|entry| match &entry.event {
            Event::Extended { until, reason } if *until == extended.until => reason.clone(),
            _ => None,
        });
        let (site, department) = placement.place();
        let (offer, _) = placement.accepted()?;
        let allowed =
            terms.extension.as_ref().filter(|term| term.allowed.as_ref().is_some_and(|allowed| allowed.value));
        Some(json!({
            "clause": super::clause(allowed, self.lang),
            "start": self.day(placement.started.unwrap_or(offer.terms.start)),
            "planned_end": self.day(service_end(offer.terms.start, offer.terms.months)),
            "until": self.day(extended.until),
            "reason": reason.last(),
            "decided": self.day(extended.on),
            "site": site,
            "department": department,
            "goals": self.goals(),
        }))
    }

    /// The goals of hospital service: when each was achieved, and who says so.
    fn goals(&self) -> Vec<Json> {
        let achieved = |goal: &LearningGoal| {
            let entries = self.known().filter_map(|entry| match &entry.event {
                Event::GoalAchieved { goal: found, by } if found == goal => Some((entry.on, by.clone())),
                _ => None,
            });
            entries.min_by_key(|(on, _)| *on)
        };
        let row = |(goal, name): (LearningGoal, Msg)| {
            let found = achieved(&goal);
            json!({
                "code": goal.to_string(),
                "name": self.text(&name),
                "achieved": found.as_ref().map(|(on, _)| self.day(*on)),
                "by": found.and_then(|(_, by)| by),
            })
        };
        LearningGoal::of_hospital_service()
            .into_iter()
            .zip([Msg::GoalCooperation, Msg::GoalSelected])
            .map(row)
            .collect()
    }

    fn completion(&self, needs: &mut LetterNeeds) -> Option<Json> {
        let placement = self.placement();
        let completed = placement.and_then(|placement| placement.completed);
        needs.some(completed, Msg::FactCompleted, || self.command("complete"));
        let (placement, completed, terms) = (placement?, completed?, self.terms()?);
        let start = placement.started?;
        let (site, department) = placement.place();
        let within = |entry: &Entry| match entry.event {
            Event::Absent { from, to, counts: false } if from <= completed && to >= start => {
                Some((from.max(start), to.min(completed)))
            }
            _ => None,
        };
        let absences: Vec<(NaiveDate, NaiveDate)> = self.known().filter_map(within).collect();
        let days = |(from, to): &(NaiveDate, NaiveDate)| (*to - *from).num_days() + 1;
        let absence = |span: &(NaiveDate, NaiveDate)| json!({"from": self.day(span.0), "to": self.day(span.1), "days": days(span)});
        let courses =
            self.known().filter(|entry| entry.placement == self.number).filter_map(|entry| match &entry.event {
                Event::Course { title, days } => Some(json!({"on": self.day(entry.on), "title": title, "days": days})),
                _ => None,
            });
        Some(json!({
            "clause": super::clause(terms.documentation.as_ref(), self.lang),
            "start": self.day(start),
            "end": self.day(completed),
            "site": site,
            "department": department,
            "extended": placement.extended.is_some(),
            "absences": absences.iter().map(absence).collect::<Vec<_>>(),
            "courses": courses.collect::<Vec<_>>(),
            "goals": self.goals(),
            "all_goals": self.story.service_goals_achieved().is_some(),
        }))
    }

    fn withdrawal(&self, needs: &mut LetterNeeds) -> Option<Json> {
        let placement = self.placement();
        let withdrawn = placement.and_then(|placement| placement.withdrawn);
        needs.some(withdrawn, Msg::FactWithdrawn, || self.command("withdraw"));
        let (placement, (on, reason)) = (placement?, withdrawn?);
        let (site, department) = placement.place();
        Some(json!({
            "withdrawn": self.day(on),
            "reason": reason.as_str(),
            "start": super::day(placement.start(), self.lang),
            "months": placement.months(),
            "site": site,
            "department": department,
            "first_requested": super::day(placement.first_requested, self.lang),
            "had_offer": !placement.offers.is_empty(),
        }))
    }

    fn alis_agreement(&self, needs: &mut LetterNeeds) -> Option<Json> {
        self.needs_practice(needs);
        let training = &self.trainee.training;
        needs
            .some(self.practice.and_then(|practice| practice.engagement), Msg::FactEngagement, || self.command("edit"));
        needs.some(training.started, Msg::FactTrainingStarted, self.set("training.started"));
        needs.some(training.expected_completion, Msg::FactExpectedCompletion, self.set("training.expected_completion"));
        needs.some(training.supervisor.as_ref(), Msg::FactSupervisor, self.set("training.supervisor"));
        if let Some(municipality) = self.municipality {
            let name = municipality.coordinator.as_ref().and_then(|contact| contact.name.as_ref());
            let number = municipality.number;
            needs.some(name, Msg::FactCoordinator, || {
                format!("alis municipality edit {number} --set coordinator.name=…")
            });
        }
        let practice = self.practice?;
        let signed = self.known().filter_map(|entry| match &entry.event {
            Event::AlisAgreementSigned { elements } => Some((entry.on, elements)),
            _ => None,
        });
        let signed = signed.max_by_key(|(on, _)| *on);
        let role = practice.role?;
        let elements = signed.map_or(&[][..], |(_, elements)| elements.as_slice());
        Some(json!({
            "agreed": signed.is_some(),
            "signed": super::day(signed.map(|(on, _)| on), self.lang),
            "general_practitioner": role != crate::domain::trainee::Role::AnnetKommunalt,
            "full_list": !matches!(role, crate::domain::trainee::Role::AnnetKommunalt | crate::domain::trainee::Role::Introduksjonslege),
            "self_employed": practice.engagement == Some(crate::domain::trainee::Engagement::SelfEmployed),
            "employed": practice.engagement == Some(crate::domain::trainee::Engagement::Employed),
            "additional_possible": self.municipality.and_then(|found| found.centrality) == Some(6),
            "practice_compensation": self.element(elements, ElementKind::PracticeCompensation),
            "learning_activities": self.element(elements, ElementKind::LearningActivities),
            "lower_productivity": self.element(elements, ElementKind::LowerProductivity),
            "supervision": self.element(elements, ElementKind::Supervision),
            "facilitation": self.element(elements, ElementKind::Facilitation),
            "additional": self.element(elements, ElementKind::Additional),
            "municipal": self.element(elements, ElementKind::Municipal),
        }))
    }

    /// What was agreed of an element; nothing where it was not.
    fn element(&self, elements: &[Element], kind: ElementKind) -> Json {
        let Some(element) = elements.iter().find(|element| element.element == kind) else { return Json::Null };
        json!({
            "to": element.to.map(|to| self.text(&label::recipient(to))),
            "share_percent": element.share_percent,
            "text": element.text,
        })
    }
}
