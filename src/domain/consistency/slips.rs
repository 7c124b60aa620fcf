//! Slips of the keyboard: names that say nothing, days that hardly can be, one person or place written twice.

use chrono::NaiveDate;

use super::what::{At, Inconsistency, What};
use crate::domain::fold;
use crate::domain::hospital::Hospital;
use crate::domain::hpr::Hpr;
use crate::domain::journal::{Answer, Entry, Event, Offered};
use crate::domain::text;
use crate::domain::trainee::{Practice, Scheme, Trainee};

/// Years from today within which a day of a trainee's record lies: a working life back, a training ahead.
const LIKELY_YEARS: (u32, u32) = (60, 30);

/// Whether a day is so far off that it may be a slip of a century.
pub(super) fn is_unlikely(day: NaiveDate, today: NaiveDate) -> bool {
    let (back, ahead) = LIKELY_YEARS;
    let months = |years: u32| chrono::Months::new(years * 12);
    today.checked_sub_months(months(back)).is_some_and(|first| day < first)
        || today.checked_add_months(months(ahead)).is_some_and(|last| day > last)
}

/// The days of an entry that may be slips, with their keys.
pub(crate) fn unlikely_days(entry: &Entry, today: NaiveDate) -> Vec<(&'static str, NaiveDate)> {
    let of_event = match &entry.event {
        Event::Requested { start, .. } => vec![("start", Some(*start))],
        Event::Offered(Offered { start, answer_by, .. }) => vec![("start", Some(*start)), ("answer_by", *answer_by)],
        Event::ReconfirmationAnswered(Answer::Changed { start, .. }) => vec![("start", *start)],
        Event::ContractIssued { start, end } => vec![("start", *start), ("end", *end)],
        Event::Extended { until, agreed_on, .. } => vec![("until", Some(*until)), ("agreed_on", *agreed_on)],
        Event::Absent { from, to, .. } => vec![("from", Some(*from)), ("to", Some(*to))],
        _ => Vec::new(),
    };
    let days = of_event.into_iter().chain([("on", Some(entry.on))]);
    days.filter_map(|(key, day)| Some((key, day?))).filter(|(_, day)| is_unlikely(*day, today)).collect()
}

/// A name that says nothing, or has in it what nobody sees.
pub(crate) fn is_blank_name(name: &str) -> bool {
    text::folded(name).is_empty() || name.chars().any(char::is_control)
}

/// What of the header and the posts cannot be, or hardly.
pub(super) fn header(out: &mut Vec<Inconsistency>, trainee: &Trainee, today: NaiveDate) {
    if is_blank_name(&trainee.name) {
        out.push(Inconsistency { at: vec![At::Key("name")], what: What::BlankName });
    }
    let training = &trainee.training;
    let own = [("started", training.started), ("expected_completion", training.expected_completion)];
    let own = own.into_iter().filter_map(|(key, day)| Some((vec![At::Key("training"), At::Key(key)], day?)));
    let of_post = |(index, post): (usize, &Practice)| {
        let at = move |key| vec![At::Key("practice"), At::Item(index), At::Key(key)];
        [(at("from"), Some(post.from)), (at("to"), post.to)]
    };
    let posts = trainee.practice.iter().enumerate().flat_map(of_post).filter_map(|(at, day)| Some((at, day?)));
    for (at, day) in own.chain(posts).filter(|(_, day)| is_unlikely(*day, today)) {
        out.push(Inconsistency { at, what: What::UnlikelyDay { day } });
    }
    if let (Some(started), Some(completion)) = (training.started, training.expected_completion)
        && completion <= started
    {
        let at = vec![At::Key("training"), At::Key("expected_completion")];
        out.push(Inconsistency { at, what: What::CompletedBefore { started } });
    }
}

/// What tells one person from another where the number may be mistyped: name, start of the training, first post.
pub(crate) type Likeness = (String, NaiveDate, NaiveDate, String);

/// Who somebody is, beside the number; nothing where too little is known.
pub(crate) fn likeness(trainee: &Trainee) -> Option<Likeness> {
    let post = trainee.practice.iter().min_by_key(|post| post.from)?;
    let workplace = text::folded(post.workplace.as_deref()?);
    Some((text::folded(&trainee.name), trainee.training.started?, post.from, workplace))
}

/// The finding that another record says the same of somebody.
pub(crate) fn same_person(other: Hpr) -> Inconsistency {
    Inconsistency { at: vec![At::Key("hpr")], what: What::SamePerson { other } }
}

/// What of a hospital's record does not fit itself.
pub(crate) fn of_hospital(hospital: &Hospital) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    let mut blank = |name: &str| {
        if is_blank_name(name) {
            out.push(Inconsistency { at: vec![At::Key("name")], what: What::BlankName });
        }
    };
    blank(&hospital.name);
    let is_again = |names: &[&str], at: usize| names[..at].iter().any(|before| text::same(before, names[at]));
    let sites: Vec<&str> = hospital.sites.iter().map(|site| site.name.as_str()).collect();
    for (index, site) in hospital.sites.iter().enumerate() {
        if is_again(&sites, index) {
            let at = vec![At::Key("site"), At::Item(index), At::Key("name")];
            out.push(Inconsistency { at, what: What::PlaceTwice { place: site.name.clone() } });
        }
        let departments: Vec<&str> = site.departments.iter().map(String::as_str).collect();
        for place in (0..departments.len()).filter(|place| is_again(&departments, *place)) {
            let at = vec![At::Key("site"), At::Item(index), At::Key("departments"), At::Item(place)];
            out.push(Inconsistency { at, what: What::PlaceTwice { place: departments[place].to_owned() } });
        }
    }
    out
}

/// Somebody of whom nobody knows whether they are in training. Who follows the old scheme began before there was a new one.
pub(super) fn no_start(out: &mut Vec<Inconsistency>, trainee: &Trainee, today: NaiveDate) {
    let known = trainee.training.started.is_some() || trainee.scheme == Scheme::Old;
    if !known && !fold::fold(&trainee.journal, today).left_training() {
        out.push(Inconsistency { at: vec![At::Key("training")], what: What::NoStart { hpr: trainee.hpr } });
    }
}
