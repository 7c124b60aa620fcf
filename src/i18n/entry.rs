//! What an entry of a trainee's journal says beside what its event is called: in full, when it was just recorded, and in a
//! commit. In files and in JSON its keys stay as they are.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Lang, Msg, label, shown};
use crate::domain::id::Slug;
use crate::domain::journal::{Answer, AnswerName, ContactBy, Departure, Element, Entry, Event, Offered, Wish};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::learning_goal::list::GoalList;
use crate::domain::letter::LetterKind;
use crate::domain::word::Word;

/// All that an entry says, for `show` and `log`. Empty where it says nothing beside its event.
pub(crate) fn details(entry: &Entry, goals: &GoalList, lang: Lang) -> String {
    let mut out: Vec<String> = telling(entry).whole.iter().map(|part| part.text(goals, lang)).collect();
    out.extend(entry.note.clone());
    let departs = |departure: &Departure| {
        let clause = departure.clause.clone().unwrap_or_else(|| departure.term.clone());
        let strength = text(&label::strength(departure.strength), lang);
        text(&Msg::EntryDeparts { clause, strength }, lang)
    };
    out.extend(entry.departs.iter().map(departs));
    out.extend(entry.overridden.clone().map(|reason| text(&Msg::EntryOverride { reason }, lang)));
    out.retain(|word| !word.is_empty());
    out.join(", ")
}

/// What a commit says of an entry, in English: never a name and nothing that somebody typed, for git keeps what is
/// deleted.
pub(crate) fn lasting(entry: &Entry) -> String {
    telling(entry).lasting.unwrap_or_else(|| format!("on {}", entry.on))
}

fn text(msg: &Msg, lang: Lang) -> String {
    msg.text(lang).into_owned()
}

/// What an event says, by where it is told.
#[derive(Default)]
struct Telling<'a> {
    whole: Vec<Detail<'a>>,
    /// The day of the entry where there is nothing else.
    lasting: Option<String>,
}

impl<'a> Telling<'a> {
    fn whole(parts: impl IntoIterator<Item = Detail<'a>>) -> Self {
        Telling { whole: parts.into_iter().collect(), ..Telling::default() }
    }

    fn lasting(self, text: String) -> Self {
        Telling { lasting: Some(text), ..self }
    }
}

/// A piece of it, in no language yet.
enum Detail<'a> {
    Said(Msg),
    /// The first and the last day.
    Period(NaiveDate, NaiveDate),
    /// As it was typed, or in no language.
    Text(Cow<'a, str>),
    Goal(&'a LearningGoal),
    Elements(&'a [Element]),
}

impl Detail<'_> {
    fn text(&self, goals: &GoalList, lang: Lang) -> String {
        match self {
            Detail::Said(msg) => text(msg, lang),
            Detail::Period(from, to) => shown::span(*from, *to, lang),
            Detail::Text(text) => text.clone().into_owned(),
            Detail::Goal(goal) => label::goal(goal, goals, lang),
            Detail::Elements(agreed) => elements(agreed, lang),
        }
    }
}

fn typed<'a>(text: impl Into<Cow<'a, str>>) -> Detail<'a> {
    Detail::Text(text.into())
}

fn typed_if_any(text: &Option<String>) -> Option<Detail<'_>> {
    text.as_deref().map(typed)
}

fn from<'a>(day: NaiveDate) -> Detail<'a> {
    Detail::Said(Msg::EntryFrom { day })
}

fn until<'a>(day: NaiveDate) -> Detail<'a> {
    Detail::Said(Msg::EntryUntil { day })
}

fn months<'a>(months: u32) -> Detail<'a> {
    Detail::Said(Msg::Months { months: months.into() })
}

fn days<'a>(days: u32) -> Detail<'a> {
    Detail::Said(Msg::Days { days: days.into() })
}

/// The one place that says what an event tells beside its name.
fn telling(entry: &Entry) -> Telling<'_> {
    let on = entry.on;
    match &entry.event {
        Event::Requested { start, months: long, wishes, flexible, agreement } => {
            let wishes = wishes.iter().map(wish).collect::<Vec<_>>().join("; ");
            let flexible = flexible.then_some(Detail::Said(Msg::ShowFlexible));
            let under = |id: &Slug| Detail::Said(Msg::EntryUnder { agreement: id.to_string() });
            let under = agreement.as_ref().map(under);
            Telling::whole([from(*start), months(*long), typed(wishes)].into_iter().chain(flexible).chain(under))
                .lasting(format!("from {start}, {long} months"))
        }
        Event::ServedElsewhere { at, department, from, to } => {
            let place =
                [Some(at.as_str()), department.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" / ");
            Telling::whole([typed(place), Detail::Period(*from, *to)]).lasting(format!("{from} to {to}"))
        }
        Event::ReconfirmationAnswered(answer) => {
            Telling::whole(answered(answer)).lasting(format!("{} on {on}", AnswerName::from(answer).as_str()))
        }
        Event::Offered(offer) => {
            Telling::whole(offered(offer)).lasting(format!("{}/{} from {}", offer.site, offer.department, offer.start))
        }
        Event::Declined { reason } | Event::OfferWithdrawn { reason } | Event::Discontinued { reason } => {
            Telling::whole(typed_if_any(reason))
        }
        Event::ContractIssued { start, end } => contract(*start, *end),
        Event::Contacted { by, text } => {
            let by = match by {
                ContactBy::Coordinator => Msg::KeyCoordinator,
                ContactBy::Supervisor => Msg::KeySupervisor,
            };
            Telling::whole([Detail::Said(by)].into_iter().chain(typed_if_any(text)))
        }
        Event::Course { title, days: long } => Telling::whole([typed(title), days(*long)]),
        Event::Absent { from, to, counts } => {
            let counts = if *counts { Msg::EntryCounts } else { Msg::EntryDoesNotCount };
            Telling::whole([Detail::Period(*from, *to), Detail::Said(counts)])
        }
        Event::GoalAchieved { goal, by } => {
            let by = by.clone().map(|who| Detail::Said(Msg::EntryAchievedBy { who }));
            Telling::whole([Detail::Goal(goal)].into_iter().chain(by)).lasting(format!("{goal} on {on}"))
        }
        Event::Extended { until: day, reason, agreed_with, .. } => {
            let agreed = agreed_with.map(|with| Detail::Said(Msg::EntryAgreedWith { who: with.to_string() }));
            Telling::whole([until(*day)].into_iter().chain(agreed).chain(typed_if_any(reason)))
                .lasting(format!("until {day}"))
        }
        Event::Documented { letter } | Event::AccessGiven { letter } => Telling::whole(typed_if_any(letter)),
        Event::Withdrawn { reason } => {
            let reason = || Detail::Said(label::withdrawn_reason(*reason));
            Telling::whole([reason()])
        }
        Event::AlisAgreementSigned { elements, .. } => Telling::whole([Detail::Elements(elements)]),
        Event::GrantApplied { round, amount, .. } | Event::GrantAwarded { round, amount, .. } => {
            granted(entry, round, *amount)
        }
        Event::GrantRefused { round, amount, .. } => granted(entry, round, *amount),
        Event::Issued(issued) => {
            let kind = LetterKind::from_word(&issued.kind);
            let kind = kind.map_or_else(|| typed(&issued.kind), |kind| Detail::Said(label::letter(kind)));
            Telling::whole([kind, typed(&issued.file)])
        }
        Event::Note { text } => Telling::whole([typed(text)]),
        Event::ReconfirmationAsked
        | Event::Accepted
        | Event::ContractSigned
        | Event::Started
        | Event::Completed
        | Event::PlanRevised
        | Event::AccessRequested
        | Event::Resumed
        | Event::Specialised => Telling::default(),
    }
}

fn answered(answer: &Answer) -> Vec<Detail<'_>> {
    match answer {
        Answer::Confirmed => vec![Detail::Said(Msg::EntryConfirmed)],
        Answer::Refused => vec![Detail::Said(Msg::EntryRefused)],
        Answer::Changed { start, site, department } => {
            let place: Vec<&str> = site.iter().chain(department).map(String::as_str).collect();
            let changed = [Detail::Said(Msg::EntryChanged)].into_iter();
            changed.chain(start.map(from)).chain([typed(place.join(" / "))]).collect()
        }
    }
}

fn contract<'a>(start: Option<NaiveDate>, end: Option<NaiveDate>) -> Telling<'a> {
    let whole = match (start, end) {
        (Some(start), Some(end)) => Some(Detail::Period(start, end)),
        (start, end) => start.map(from).or_else(|| end.map(until)),
    };
    let Some(start) = start else { return Telling::whole(whole) };
    Telling::whole(whole).lasting(format!("from {start}"))
}

fn granted<'a>(entry: &Entry, round: &str, amount: Option<u32>) -> Telling<'a> {
    let round_of = Detail::Said(Msg::EntryRound { round: round.to_owned() });
    Telling::whole([round_of].into_iter().chain(amount.map(kroner))).lasting(format!("{round} on {}", entry.on))
}

fn kroner<'a>(amount: u32) -> Detail<'a> {
    Detail::Said(Msg::Kroner { amount: label::kroner(amount.into()) })
}

fn wish(wish: &Wish) -> String {
    let hospital = wish.hospital.as_ref().map_or_else(String::new, |hospital| format!(" ({hospital})"));
    format!("{} / {}{hospital}", wish.site, wish.department)
}

fn offered(offer: &Offered) -> Vec<Detail<'_>> {
    let named: Vec<&str> = offer.hospital.iter().chain(&offer.position).map(|id| id.as_str()).collect();
    let named = if named.is_empty() { String::new() } else { format!(" ({})", named.join(", ")) };
    let answer_by = offer.answer_by.map(|day| Detail::Said(Msg::EntryAnswerBy { day }));
    let place = typed(format!("{} / {}{named}", offer.site, offer.department));
    [from(offer.start), months(offer.months), place].into_iter().chain(answer_by).collect()
}

/// What an ALIS-avtale agrees on, element by element.
pub(crate) fn elements(elements: &[Element], lang: Lang) -> String {
    elements.iter().map(|one| element(one, lang)).collect::<Vec<_>>().join("; ")
}

fn element(element: &Element, lang: Lang) -> String {
    let to = element.to.map(|to| text(&Msg::EntryGoesTo { who: text(&label::recipient(to), lang) }, lang));
    let share = element.share_percent.map(|share| format!("{share}{}%", shown::blank(lang)));
    let more: Vec<String> = to.into_iter().chain(share).chain(element.text.clone()).collect();
    let name = text(&label::element(element.element), lang);
    if more.is_empty() { name } else { format!("{name} ({})", more.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::journal::{ElementKind, Recipient, WithdrawnReason};
    use crate::domain::letter::issued::Issued;
    use crate::domain::terms::Strength;

    fn entry(event: Event) -> Entry {
        Entry::new("2026-08-01".parse().unwrap(), 1, event)
    }

    #[track_caller]
    fn check(event: Event, nb: &str, nn: &str, en: &str) {
        let entry = entry(event);
        let plain = |text: &str| text.replace('\u{a0}', " ");
        let found = [Lang::Nb, Lang::Nn, Lang::En].map(|lang| plain(&details(&entry, &GoalList::default(), lang)));
        assert_eq!(found, [nb, nn, en].map(plain));
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn wishes_and_offers() {
        let place = |hospital: Option<&str>| Wish {
            site: "Mo i Rana".to_owned(),
            department: "Kirurgi".to_owned(),
            hospital: hospital.map(|id| id.parse().unwrap()),
        };
        let requested = |wishes: Vec<Wish>, flexible| Event::Requested {
            start: day("2027-03-01"),
            months: 6,
            wishes,
            flexible,
            agreement: None,
        };
        check(
            requested(vec![place(None), place(Some("hsyk"))], true),
            "fra 1. mars 2027, 6 måneder, Mo i Rana / Kirurgi; Mo i Rana / Kirurgi (hsyk), kan ta et annet sted",
            "frå 1. mars 2027, 6 månader, Mo i Rana / Kirurgi; Mo i Rana / Kirurgi (hsyk), kan ta ein annan stad",
            "from 2027-03-01, 6 months, Mo i Rana / Kirurgi; Mo i Rana / Kirurgi (hsyk), would take another place",
        );
        check(
            requested(Vec::new(), false),
            "fra 1. mars 2027, 6 måneder",
            "frå 1. mars 2027, 6 månader",
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
            "fra 1. mars 2027, 1 måned, Mo i Rana / Kirurgi (hsyk, p-1), svarfrist 1. oktober 2026",
            "frå 1. mars 2027, 1 månad, Mo i Rana / Kirurgi (hsyk, p-1), svarfrist 1. oktober 2026",
            "from 2027-03-01, 1 month, Mo i Rana / Kirurgi (hsyk, p-1), answer by 2026-10-01",
        );
    }

    #[test]
    fn answers_and_contracts() {
        let answered = Event::ReconfirmationAnswered;
        check(answered(Answer::Confirmed), "bekreftet", "stadfesta", "confirmed");
        check(answered(Answer::Refused), "sykehuset sa nei", "sjukehuset sa nei", "refused");
        check(
            answered(Answer::Changed { start: Some(day("2027-05-01")), site: None, department: None }),
            "endret, fra 1. mai 2027",
            "endra, frå 1. mai 2027",
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
        let norwegian = "1. mars–31. august 2027";
        let whole = "2027-03-01 – 2027-08-31";
        check(issued(Some("2027-03-01"), Some("2027-08-31")), norwegian, norwegian, whole);
        check(issued(None, Some("2027-08-31")), "til 31. august 2027", "til 31. august 2027", "until 2027-08-31");
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
            "1.–8. mars 2027, teller ikke med",
            "1.–8. mars 2027, tel ikkje med",
            "2027-03-01 – 2027-03-08, does not count",
        );
        check(
            absent(true),
            "1.–8. mars 2027, teller med",
            "1.–8. mars 2027, tel med",
            "2027-03-01 – 2027-03-08, counts",
        );
        check(
            Event::GoalAchieved { goal: "ALM-055".parse().unwrap(), by: said("Ola") },
            "ALM-055 samhandling, bekreftet av Ola",
            "ALM-055 samhandling, stadfesta av Ola",
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
                municipality: None,
                replaces: None,
            }),
            "dokumentasjon på gjennomført tjeneste, letters/1/x.pdf",
            "dokumentasjon på gjennomført teneste, letters/1/x.pdf",
            "documentation of completed service, letters/1/x.pdf",
        );
    }

    #[test]
    fn the_alis_avtale_and_the_grant() {
        let element = |element, to, share_percent| Element { element, to, share_percent, text: None };
        check(
            Event::AlisAgreementSigned {
                municipality: None,
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
            Event::GrantAwarded { round: "2025".to_owned(), amount: Some(120_000), municipality: None },
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
