//! The shape of `trainees/HPR.toml`.

use chrono::NaiveDate;

use super::fields::{Fields, filled};
use super::keys::{Keys, schema_key};
use super::value::{Bounded, MonthCount, PlacementNumber, WholePercent};
use crate::domain::journal::{Answer, Departure, Element, Entry, Event, Offered, Wish};
use crate::domain::percent::Percent;
use crate::domain::trainee::{MovedFrom, Practice, Supervisor, Trainee, Training};
use crate::i18n::Msg;
use crate::store::problem::{Code, Fault};

pub(crate) fn trainee<K: Keys>(keys: &mut K) -> Trainee {
    schema_key(keys);
    Trainee {
        hpr: keys.req("hpr"),
        former_hpr: keys.list("former_hpr"),
        name: keys.req("name"),
        former_names: keys.list("former_names"),
        municipality: keys.req("municipality"),
        moved_from: keys.tables("moved_from", |keys| MovedFrom {
            municipality: keys.req("municipality"),
            until: keys.req("until"),
        }),
        went_to: keys.list("went_to"),
        agreement: keys.req("agreement"),
        email: keys.opt("email"),
        phone: keys.opt("phone"),
        scheme: keys.opt("scheme").unwrap_or_default(),
        case: keys.opt("case"),
        confidential: keys.or("confidential", false),
        training: keys.table("training", training).unwrap_or_default(),
        supervisors: keys.tables("supervisor", supervisor),
        practice: keys.tables("practice", filled(blank_practice, practice)),
        journal: keys.tables("journal", filled(blank, entry)),
        succession: std::sync::Arc::default(),
    }
}

fn supervisor<K: Keys>(keys: &mut K) -> Supervisor {
    let found = Supervisor {
        name: keys.req("name"),
        from: keys.opt("from"),
        to: keys.opt("to"),
        email: keys.opt("email"),
        phone: keys.opt("phone"),
        speciality: keys.opt("speciality"),
    };
    if found.from.zip(found.to).is_some_and(|(from, to)| to < from) {
        keys.fault("to", Fault::new(Code::EndBeforeStart, Msg::ProblemEndBeforeStart));
    }
    found
}

fn training<K: Keys>(keys: &mut K) -> Training {
    Training {
        started: keys.opt("started"),
        expected_completion: keys.opt("expected_completion"),
        supervisor: keys.opt("supervisor"),
        prior_general_practice_months: keys.opt("prior_general_practice_months").map_or(0, |Bounded::<0, 1200>(n)| n),
    }
}

pub(super) fn blank_practice() -> Practice {
    Practice::new(NaiveDate::MIN)
}

/// A post; what is written names its municipality, which a later change of the header then does not move.
pub(crate) fn practice<F: Fields>(keys: &mut F, practice: &mut Practice) {
    let Practice { from, to, workplace, role, engagement, percent, municipality } = practice;
    keys.req("from", from);
    keys.opt("to", to);
    keys.opt("workplace", workplace);
    keys.opt("role", role);
    keys.opt("engagement", engagement);
    keys.or("percent", percent, Percent::FULL);
    keys.opt("municipality", municipality);
    if to.is_some_and(|to| to < *from) {
        keys.fault("to", Fault::new(Code::EndBeforeStart, Msg::ProblemEndBeforeStart));
    }
}

pub(super) fn blank() -> Entry {
    Entry::new(NaiveDate::MIN, 1, Event::Accepted)
}

pub(crate) fn entry<F: Fields>(keys: &mut F, entry: &mut Entry) {
    let Entry { on, placement, note, departs, overridden, event } = entry;
    keys.req("on", on);
    let mut number: PlacementNumber = Bounded(*placement);
    keys.unless("placement", &mut number, Bounded(1));
    *placement = number.0;
    keys.shape("event", event, fields);
    keys.opt("note", note);
    keys.any_tables("departs", departs, departure);
    keys.opt("override", overridden);
}

fn departure<F: Fields>(keys: &mut F, departure: &mut Departure) {
    let Departure { term, clause, strength } = departure;
    keys.req("term", term);
    keys.opt("clause", clause);
    keys.req("strength", strength);
}

fn fields<F: Fields>(keys: &mut F, event: &mut Event) {
    match event {
        Event::Requested { start, months, wishes, flexible, agreement } => {
            keys.req("start", start);
            keys.req_as::<MonthCount, _>("months", months);
            keys.tables("wishes", wishes, wish);
            keys.or("flexible", flexible, false);
            keys.opt("agreement", agreement);
        }
        Event::ReconfirmationAnswered(answer) => keys.shape("answer", answer, |keys, answer| match answer {
            Answer::Confirmed | Answer::Refused => {}
            Answer::Changed { start, site, department } => {
                keys.opt("start", start);
                keys.opt("site", site);
                keys.opt("department", department);
            }
        }),
        Event::Offered(offer) => offered(keys, offer),
        Event::Declined { reason } | Event::OfferWithdrawn { reason } | Event::Discontinued { reason } => {
            keys.opt("reason", reason);
        }
        Event::ContractIssued { start, end } => {
            keys.opt("start", start);
            keys.opt("end", end);
        }
        Event::Contacted { by, text } => {
            keys.req("by", by);
            keys.opt("text", text);
        }
        Event::Course { title, days } => {
            keys.req("title", title);
            keys.req_as::<Bounded<1, 366>, _>("days", days);
        }
        Event::Absent { from, to, counts } => {
            keys.req("from", from);
            keys.req("to", to);
            if to < from {
                keys.fault("to", Fault::new(Code::EndBeforeStart, Msg::ProblemEndBeforeStart));
            }
            keys.req("counts", counts);
        }
        Event::GoalAchieved { goal, by } => {
            keys.req("goal", goal);
            keys.opt("by", by);
        }
        Event::Extended { until, reason, agreed_with, agreed_on } => {
            keys.req("until", until);
            keys.opt("reason", reason);
            keys.opt("agreed_with", agreed_with);
            keys.opt("agreed_on", agreed_on);
        }
        Event::Documented { letter } | Event::AccessGiven { letter } => keys.opt("letter", letter),
        Event::Withdrawn { reason } => keys.req("reason", reason),
        Event::ServedElsewhere { at, department, from, to } => {
            keys.req("at", at);
            keys.opt("department", department);
            keys.req("from", from);
            keys.req("to", to);
            if to < from {
                keys.fault("to", Fault::new(Code::EndBeforeStart, Msg::ProblemEndBeforeStart));
            }
        }
        Event::AlisAgreementSigned { municipality, elements } => {
            keys.opt("municipality", municipality);
            keys.tables("elements", elements, element);
        }
        Event::GrantApplied { round, amount, municipality }
        | Event::GrantAwarded { round, amount, municipality }
        | Event::GrantRefused { round, amount, municipality } => {
            keys.req("round", round);
            keys.opt("amount", amount);
            keys.opt("municipality", municipality);
        }
        Event::Issued(issued) => super::issued::issued(keys, issued),
        Event::Note { text } => keys.req("text", text),
        Event::ReconfirmationAsked
        | Event::Accepted
        | Event::ContractSigned
        | Event::Started
        | Event::Completed
        | Event::Resumed
        | Event::PlanRevised
        | Event::AccessRequested
        | Event::Specialised => {}
    }
}

fn offered<F: Fields>(keys: &mut F, offer: &mut Offered) {
    let Offered { start, months, site, department, position, hospital, answer_by } = offer;
    keys.req("start", start);
    keys.req_as::<MonthCount, _>("months", months);
    keys.req("site", site);
    keys.req("department", department);
    keys.opt("position", position);
    keys.opt("hospital", hospital);
    keys.opt("answer_by", answer_by);
}

fn wish<F: Fields>(keys: &mut F, wish: &mut Wish) {
    let Wish { site, department, hospital } = wish;
    keys.req("site", site);
    keys.req("department", department);
    keys.opt("hospital", hospital);
}

fn element<F: Fields>(keys: &mut F, element: &mut Element) {
    let Element { element, to, share_percent, text } = element;
    keys.req("element", element);
    keys.opt("to", to);
    keys.opt_as::<WholePercent, _>("share_percent", share_percent);
    keys.opt("text", text);
}
