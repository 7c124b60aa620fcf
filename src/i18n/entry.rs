//! An entry of a trainee's journal in words: what it says beside its event. In files and in JSON its keys stay as they are.

use super::{Lang, Msg, label};
use crate::domain::journal::{Answer, ContactBy, Element, Entry, Event, Offered, Wish};
use crate::domain::learning_goal::list::GoalList;
use crate::domain::letter::LetterKind;
use crate::domain::word::Word;

/// Empty where an entry says nothing beside its event.
pub(crate) fn details(entry: &Entry, goals: &GoalList, lang: Lang) -> String {
    let mut out = event(&entry.event, goals, lang);
    out.extend(entry.note.clone());
    let departs = |departure: &crate::domain::journal::Departure| {
        let clause = departure.clause.clone().unwrap_or_else(|| departure.term.clone());
        let strength = text(&label::strength(departure.strength), lang);
        text(&Msg::EntryDeparts { clause, strength }, lang)
    };
    out.extend(entry.departs.iter().map(departs));
    out.extend(entry.overridden.clone().map(|reason| text(&Msg::EntryOverride { reason }, lang)));
    out.retain(|word| !word.is_empty());
    out.join(", ")
}

fn text(msg: &Msg, lang: Lang) -> String {
    msg.text(lang).into_owned()
}

fn event(event: &Event, goals: &GoalList, lang: Lang) -> Vec<String> {
    let say = |msg: Msg| text(&msg, lang);
    let from = |day: &chrono::NaiveDate| say(Msg::EntryFrom { day: day.to_string() });
    let months = |months: &u32| say(Msg::Months { months: i64::from(*months) });
    let period = |from: &chrono::NaiveDate, to: &chrono::NaiveDate| format!("{from} – {to}");
    match event {
        Event::Requested { start, months: long, wishes, flexible } => {
            let mut out = vec![from(start), months(long), wishes.iter().map(wish).collect::<Vec<_>>().join("; ")];
            out.extend(flexible.then(|| say(Msg::ShowFlexible)));
            out
        }
        Event::ReconfirmationAnswered(answer) => match answer {
            Answer::Confirmed => vec![say(Msg::EntryConfirmed)],
            Answer::Refused => vec![say(Msg::EntryRefused)],
            Answer::Changed { start, site, department } => {
                let place: Vec<String> = site.iter().chain(department).cloned().collect();
                vec![say(Msg::EntryChanged), start.as_ref().map(from).unwrap_or_default(), place.join(" / ")]
            }
        },
        Event::Offered(offer) => offered(offer, lang),
        Event::Declined { reason } | Event::OfferWithdrawn { reason } | Event::Discontinued { reason } => {
            reason.iter().cloned().collect()
        }
        Event::ContractIssued { start, end } => vec![match (start, end) {
            (Some(start), Some(end)) => period(start, end),
            (Some(start), None) => from(start),
            (None, Some(end)) => say(Msg::EntryUntil { day: end.to_string() }),
            (None, None) => String::new(),
        }],
        Event::Contacted { by, text } => {
            let by = match by {
                ContactBy::Coordinator => Msg::KeyCoordinator,
                ContactBy::Supervisor => Msg::KeySupervisor,
            };
            vec![say(by), text.clone().unwrap_or_default()]
        }
        Event::Course { title, days } => vec![title.clone(), say(Msg::Days { days: i64::from(*days) })],
        Event::Absent { from, to, counts } => {
            vec![period(from, to), say(if *counts { Msg::EntryCounts } else { Msg::EntryDoesNotCount })]
        }
        Event::GoalAchieved { goal, by } => {
            vec![
                label::goal(goal, goals, lang),
                by.clone().map_or_else(String::new, |who| say(Msg::EntryAchievedBy { who })),
            ]
        }
        Event::Extended { until, reason } => {
            vec![say(Msg::EntryUntil { day: until.to_string() }), reason.clone().unwrap_or_default()]
        }
        Event::Documented { letter } => letter.iter().cloned().collect(),
        Event::Withdrawn { reason } => vec![say(label::withdrawn_reason(*reason))],
        Event::AlisAgreementSigned { elements } => {
            vec![self::elements(elements, lang)]
        }
        Event::GrantApplied { round, amount }
        | Event::GrantAwarded { round, amount }
        | Event::GrantRefused { round, amount } => {
            let amount = amount.map(|amount| say(Msg::Kroner { amount: label::kroner(amount.into()) }));
            vec![say(Msg::EntryRound { round: round.clone() }), amount.unwrap_or_default()]
        }
        Event::Issued(issued) => {
            let kind = LetterKind::from_word(&issued.kind);
            vec![kind.map_or_else(|| issued.kind.clone(), |kind| say(label::letter(kind))), issued.file.clone()]
        }
        Event::Note { text } => vec![text.clone()],
        Event::ReconfirmationAsked
        | Event::Accepted
        | Event::ContractSigned
        | Event::Started
        | Event::Completed
        | Event::PlanRevised
        | Event::Specialised => Vec::new(),
    }
}

fn wish(wish: &Wish) -> String {
    let hospital = wish.hospital.as_ref().map_or_else(String::new, |hospital| format!(" ({hospital})"));
    format!("{} / {}{hospital}", wish.site, wish.department)
}

fn offered(offer: &Offered, lang: Lang) -> Vec<String> {
    let named: Vec<&str> = offer.hospital.iter().chain(&offer.position).map(|id| id.as_str()).collect();
    let named = if named.is_empty() { String::new() } else { format!(" ({})", named.join(", ")) };
    let answer_by = offer.answer_by.map(|day| text(&Msg::EntryAnswerBy { day: day.to_string() }, lang));
    vec![
        text(&Msg::EntryFrom { day: offer.start.to_string() }, lang),
        text(&Msg::Months { months: i64::from(offer.months) }, lang),
        format!("{} / {}{named}", offer.site, offer.department),
        answer_by.unwrap_or_default(),
    ]
}

/// What an ALIS-avtale agrees on, element by element.
pub(crate) fn elements(elements: &[Element], lang: Lang) -> String {
    elements.iter().map(|one| element(one, lang)).collect::<Vec<_>>().join("; ")
}

fn element(element: &Element, lang: Lang) -> String {
    let to = element.to.map(|to| text(&Msg::EntryGoesTo { who: text(&label::recipient(to), lang) }, lang));
    let share = element.share_percent.map(|share| format!("{share} %"));
    let more: Vec<String> = to.into_iter().chain(share).chain(element.text.clone()).collect();
    let name = text(&label::element(element.element), lang);
    if more.is_empty() { name } else { format!("{name} ({})", more.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::journal::{Departure, ElementKind, Recipient, WithdrawnReason};
    use crate::domain::letter::issued::Issued;
    use crate::domain::terms::Strength;

    fn entry(event: Event) -> Entry {
        Entry::new("2026-08-01".parse().unwrap(), 1, event)
    }

    #[track_caller]
    fn check(event: Event, nb: &str, nn: &str, en: &str) {
        let entry = entry(event);
        let found = [Lang::Nb, Lang::Nn, Lang::En].map(|lang| details(&entry, &GoalList::default(), lang));
        assert_eq!(found.each_ref().map(String::as_str), [nb, nn, en]);
    }

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn wishes_and_offers() {
        let place = |hospital: Option<&str>| Wish {
            site: "Mo i Rana".to_owned(),
            department: "Kirurgi".to_owned(),
            hospital: hospital.map(|id| id.parse().unwrap()),
        };
        let requested =
            |wishes: Vec<Wish>, flexible| Event::Requested { start: day("2027-03-01"), months: 6, wishes, flexible };
        check(
            requested(vec![place(None), place(Some("hsyk"))], true),
            "fra 2027-03-01, 6 måneder, Mo i Rana / Kirurgi; Mo i Rana / Kirurgi (hsyk), tar gjerne et annet sted",
            "frå 2027-03-01, 6 månader, Mo i Rana / Kirurgi; Mo i Rana / Kirurgi (hsyk), tek gjerne ein annan stad",
            "from 2027-03-01, 6 months, Mo i Rana / Kirurgi; Mo i Rana / Kirurgi (hsyk), would take another place",
        );
        check(
            requested(Vec::new(), false),
            "fra 2027-03-01, 6 måneder",
            "frå 2027-03-01, 6 månader",
            "from 2027-03-01, 6 months",
        );
        check(
            Event::Offered(Offered {
                start: day("2027-03-01"),
                months: 1,
                site: "Mo i Rana".to_owned(),
                department: "Kirurgi".to_owned(),
                position: Some("p-1".parse().unwrap()),
                hospital: Some("hsyk".parse().unwrap()),
                answer_by: Some(day("2026-10-01")),
            }),
            "fra 2027-03-01, 1 måned, Mo i Rana / Kirurgi (hsyk, p-1), svarfrist 2026-10-01",
            "frå 2027-03-01, 1 månad, Mo i Rana / Kirurgi (hsyk, p-1), svarfrist 2026-10-01",
            "from 2027-03-01, 1 month, Mo i Rana / Kirurgi (hsyk, p-1), answer by 2026-10-01",
        );
    }

    #[test]
    fn answers_and_contracts() {
        let answered = Event::ReconfirmationAnswered;
        check(answered(Answer::Confirmed), "bekreftet", "stadfesta", "confirmed");
        check(answered(Answer::Refused), "avslått", "avslått", "refused");
        check(
            answered(Answer::Changed { start: Some(day("2027-05-01")), site: None, department: None }),
            "endret, fra 2027-05-01",
            "endra, frå 2027-05-01",
            "changed, from 2027-05-01",
        );
        let place = |text: &str| Some(text.to_owned());
        check(
            answered(Answer::Changed { start: None, site: place("Mosjøen"), department: place("Psykiatri") }),
            "endret, Mosjøen / Psykiatri",
            "endra, Mosjøen / Psykiatri",
            "changed, Mosjøen / Psykiatri",
        );
        let issued =
            |start: Option<&str>, end: Option<&str>| Event::ContractIssued { start: start.map(day), end: end.map(day) };
        let whole = "2027-03-01 – 2027-08-31";
        check(issued(Some("2027-03-01"), Some("2027-08-31")), whole, whole, whole);
        check(issued(None, Some("2027-08-31")), "til 2027-08-31", "til 2027-08-31", "until 2027-08-31");
        check(issued(None, None), "", "", "");
    }

    #[test]
    fn facts_of_the_course() {
        let said = |text: &str| Some(text.to_owned());
        check(
            Event::Contacted { by: ContactBy::Supervisor, text: said("Alt vel") },
            "veilederen, Alt vel",
            "rettleiaren, Alt vel",
            "the supervisor, Alt vel",
        );
        let absent = |counts| Event::Absent { from: day("2027-03-01"), to: day("2027-03-08"), counts };
        check(
            absent(false),
            "2027-03-01 – 2027-03-08, teller ikke med",
            "2027-03-01 – 2027-03-08, tel ikkje med",
            "2027-03-01 – 2027-03-08, does not count",
        );
        check(
            absent(true),
            "2027-03-01 – 2027-03-08, teller med",
            "2027-03-01 – 2027-03-08, tel med",
            "2027-03-01 – 2027-03-08, counts",
        );
        check(
            Event::GoalAchieved { goal: "ALM-055".parse().unwrap(), by: said("Ola") },
            "ALM-055 samhandling, meldt av Ola",
            "ALM-055 samhandling, meldt av Ola",
            "ALM-055 cooperation between levels of care, told by Ola",
        );
        check(Event::GoalAchieved { goal: "ALM-001".parse().unwrap(), by: None }, "ALM-001", "ALM-001", "ALM-001");
        check(
            Event::Withdrawn { reason: WithdrawnReason::MunicipalInstitution },
            "kommunal institusjon",
            "kommunal institusjon",
            "municipal institution",
        );
        check(
            Event::Issued(Issued {
                kind: "completion".to_owned(),
                file: "letters/1/x.pdf".to_owned(),
                sha256: "0".repeat(64),
                state: said("1-ab"),
            }),
            "dokumentasjon av gjennomført tjeneste, letters/1/x.pdf",
            "dokumentasjon av gjennomført teneste, letters/1/x.pdf",
            "documentation of completed service, letters/1/x.pdf",
        );
    }

    #[test]
    fn the_alis_avtale_and_the_grant() {
        let element = |element, to, share_percent| Element { element, to, share_percent, text: None };
        check(
            Event::AlisAgreementSigned {
                elements: vec![
                    element(ElementKind::PracticeCompensation, Some(Recipient::Municipality), None),
                    element(ElementKind::Supervision, None, None),
                    element(ElementKind::Facilitation, None, Some(5)),
                ],
            },
            "praksiskompensasjon (tilfaller kommunen); veiledning; praktisk tilrettelegging (5 %)",
            "praksiskompensasjon (tilfell kommunen); rettleiing; praktisk tilrettelegging (5 %)",
            "compensation for absence from the practice (goes to the municipality); supervision; practical facilitation (5 %)",
        );
        check(
            Event::GrantAwarded { round: "2025".to_owned(), amount: Some(120_000) },
            "runde 2025, 120\u{a0}000 kr",
            "runde 2025, 120\u{a0}000 kr",
            "round 2025, NOK 120\u{a0}000",
        );
    }

    #[test]
    fn what_an_entry_departs_from_stands_with_it() {
        let departure = Departure {
            term: "deviation".to_owned(),
            clause: Some("HSYK 7.6".to_owned()),
            strength: Strength::Reservation,
        };
        let entry = Entry {
            note: Some("Avtalt på telefon".to_owned()),
            departs: vec![departure],
            overridden: Some("Ingen annen plass".to_owned()),
            ..entry(Event::Accepted)
        };
        assert_eq!(
            details(&entry, &GoalList::default(), Lang::Nb),
            "Avtalt på telefon, avviker fra HSYK 7.6 (forbehold), registrert likevel: Ingen annen plass"
        );
    }
}
