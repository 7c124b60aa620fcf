//! The shape of `trainees/HPR.toml`.

use super::keys::{Keys, schema_key};
use super::value::{Bounded, MonthCount, Percent, PlacementNumber};
use crate::domain::journal::{Answer, AnswerName, Departure, Element, Entry, Event, EventName, Offered, Wish};
use crate::domain::trainee::{Practice, Trainee, Training};
use crate::i18n::Msg;
use crate::store::problem::{Code, Fault};

pub(crate) fn trainee<K: Keys>(keys: &mut K) -> Trainee {
    schema_key(keys);
    Trainee {
        hpr: keys.req("hpr"),
        name: keys.req("name"),
        municipality: keys.req("municipality"),
        agreement: keys.req("agreement"),
        email: keys.opt("email"),
        phone: keys.opt("phone"),
        scheme: keys.opt("scheme").unwrap_or_default(),
        case: keys.opt("case"),
        confidential: keys.or("confidential", false),
        training: keys.table("training", training).unwrap_or_default(),
        practice: keys.tables("practice", practice),
        journal: keys.tables("journal", entry).into_iter().flatten().collect(),
    }
}

fn training<K: Keys>(keys: &mut K) -> Training {
    Training {
        started: keys.opt("started"),
        expected_completion: keys.opt("expected_completion"),
        supervisor: keys.opt("supervisor"),
        prior_general_practice_months: keys.opt("prior_general_practice_months").map_or(0, |Bounded::<0, 1200>(n)| n),
    }
}

fn practice<K: Keys>(keys: &mut K) -> Practice {
    let practice = Practice {
        from: keys.req("from"),
        to: keys.opt("to"),
        workplace: keys.opt("workplace"),
        role: keys.opt("role"),
        engagement: keys.opt("engagement"),
        percent: keys.opt("percent").map_or(100, |percent: Percent| percent.0),
        municipality: keys.opt("municipality"),
    };
    if practice.to.is_some_and(|to| to < practice.from) {
        keys.fault("to", Fault::new(Code::EndBeforeStart, Msg::ProblemEndBeforeStart));
    }
    practice
}

/// One entry; `None` where its event is not known, which was noted.
fn entry<K: Keys>(keys: &mut K) -> Option<Entry> {
    let on = keys.req("on");
    let placement = keys.opt("placement").map_or(1, |number: PlacementNumber| number.0);
    let note = keys.opt("note");
    let departs = keys.tables("departs", departure);
    let overridden = keys.opt("override");
    let event = keys.shape("event", event)?;
    Some(Entry { on, placement, note, departs, overridden, event })
}

fn departure<K: Keys>(keys: &mut K) -> Departure {
    Departure { term: keys.req("term"), clause: keys.opt("clause"), strength: keys.req("strength") }
}

fn event<K: Keys>(keys: &mut K, name: EventName) -> Event {
    match name {
        EventName::Requested => Event::Requested {
            start: keys.req("start"),
            months: keys.req::<MonthCount>("months").0,
            wishes: keys.tables("wishes", wish),
            flexible: keys.or("flexible", false),
        },
        EventName::ReconfirmationAsked => Event::ReconfirmationAsked,
        EventName::ReconfirmationAnswered => Event::ReconfirmationAnswered(answer(keys)),
        EventName::Offered => Event::Offered(Offered {
            start: keys.req("start"),
            months: keys.req::<MonthCount>("months").0,
            site: keys.req("site"),
            department: keys.req("department"),
            position: keys.opt("position"),
            hospital: keys.opt("hospital"),
            answer_by: keys.opt("answer_by"),
        }),
        EventName::Accepted => Event::Accepted,
        EventName::Declined => Event::Declined { reason: keys.opt("reason") },
        EventName::OfferWithdrawn => Event::OfferWithdrawn { reason: keys.opt("reason") },
        EventName::ContractIssued => Event::ContractIssued { start: keys.opt("start"), end: keys.opt("end") },
        EventName::ContractSigned => Event::ContractSigned,
        EventName::Started => Event::Started,
        EventName::Contacted => Event::Contacted { by: keys.req("by"), text: keys.opt("text") },
        EventName::Course => Event::Course { title: keys.req("title"), days: keys.req::<Bounded<1, 366>>("days").0 },
        EventName::Absent => {
            let (from, to) = (keys.req("from"), keys.req("to"));
            if to < from {
                keys.fault("to", Fault::new(Code::EndBeforeStart, Msg::ProblemEndBeforeStart));
            }
            Event::Absent { from, to, counts: keys.req("counts") }
        }
        EventName::GoalAchieved => Event::GoalAchieved { goal: keys.req("goal"), by: keys.opt("by") },
        EventName::Extended => Event::Extended { until: keys.req("until"), reason: keys.opt("reason") },
        EventName::Completed => Event::Completed,
        EventName::Documented => Event::Documented { letter: keys.opt("letter") },
        EventName::Withdrawn => Event::Withdrawn { reason: keys.req("reason") },
        EventName::Discontinued => Event::Discontinued { reason: keys.opt("reason") },
        EventName::PlanRevised => Event::PlanRevised,
        EventName::Specialised => Event::Specialised,
        EventName::AlisAgreementSigned => Event::AlisAgreementSigned { elements: keys.tables("elements", element) },
        EventName::GrantApplied => Event::GrantApplied { round: keys.req("round"), amount: keys.opt("amount") },
        EventName::GrantAwarded => Event::GrantAwarded { round: keys.req("round"), amount: keys.opt("amount") },
        EventName::GrantRefused => Event::GrantRefused { round: keys.req("round"), amount: keys.opt("amount") },
        EventName::Issued => Event::Issued(super::issued::issued(keys)),
        EventName::Note => Event::Note { text: keys.req("text") },
    }
}

fn wish<K: Keys>(keys: &mut K) -> Wish {
    Wish { site: keys.req("site"), department: keys.req("department"), hospital: keys.opt("hospital") }
}

fn answer<K: Keys>(keys: &mut K) -> Answer {
    let answer = keys.shape("answer", |keys, word| match word {
        AnswerName::Confirmed => Answer::Confirmed,
        AnswerName::Refused => Answer::Refused,
        AnswerName::Changed => {
            Answer::Changed { start: keys.opt("start"), site: keys.opt("site"), department: keys.opt("department") }
        }
    });
    answer.unwrap_or(Answer::Refused)
}

fn element<K: Keys>(keys: &mut K) -> Element {
    Element {
        element: keys.req("element"),
        to: keys.opt("to"),
        share_percent: keys.opt("share_percent").map(|percent: Percent| percent.0),
        text: keys.opt("text"),
    }
}
