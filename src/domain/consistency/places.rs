//! Whether what is named is there: records, and places at the hospitals on their day.

use chrono::NaiveDate;

use super::what::{At, Inconsistency, What};
use crate::domain::fold::Story;
use crate::domain::hospital::{self, Hospital, PlaceSince, UnknownPlace};
use crate::domain::id::Slug;
use crate::domain::journal::{Answer, Entry, Event, Offered};
use crate::domain::position::Position;
use crate::domain::register::{RecordKind, Register};

/// When the service begins that an entry asks for or offers; none where another entry or the end of the period has taken its
/// place.
pub(super) fn begins(story: &Story, entry: &Entry) -> Option<NaiveDate> {
    let placement = story.placement(entry.placement).filter(|placement| !placement.is_closed())?;
    match &entry.event {
        Event::Requested { start, wishes, .. } => {
            let request = placement.request.as_ref().filter(|_| placement.accepted().is_none())?;
            (request.on == entry.on && request.start == *start && request.wishes == *wishes).then_some(*start)
        }
        Event::Offered(offer) => (placement.standing_offer() == Some(offer)).then_some(offer.start),
        _ => None,
    }
}

/// The sites and departments that an entry names.
pub(super) fn places(
    out: &mut Vec<Inconsistency>,
    register: &Register,
    agreement: &Slug,
    parties: &[Slug],
    event: &Event,
    begins: Option<NaiveDate>,
    at: &[At],
) {
    let mut check = |hospital: Option<&Slug>, site: &str, department: Option<&str>, begins, at: Vec<At>| {
        let hospital = match (hospital, parties) {
            (Some(named), _) if !parties.contains(named) => {
                let what = What::HospitalNotAParty { hospital: named.clone(), agreement: agreement.clone() };
                out.push(Inconsistency { at: with(&at, "hospital"), what });
                return;
            }
            (Some(named), _) => named,
            (None, [only]) => only,
            (None, _) => {
                let hospitals = parties.iter().map(Slug::to_string).collect();
                out.push(Inconsistency { at, what: What::HospitalNeeded { hospitals } });
                return;
            }
        };
        if let Some(hospital) = register.hospitals.get(hospital) {
            place(out, register, hospital, (site, department), begins, &at);
        }
    };
    match event {
        Event::Requested { wishes, .. } => {
            for (index, wish) in wishes.iter().enumerate() {
                let mut at = with(at, "wishes");
                at.push(At::Item(index));
                check(wish.hospital.as_ref(), &wish.site, Some(&wish.department), begins, at);
            }
        }
        Event::ReconfirmationAnswered(Answer::Changed { site: Some(site), department, .. }) => {
            if let [only] = parties {
                check(Some(only), site, department.as_deref(), None, at.to_vec());
            }
        }
        Event::Offered(offer) => {
            check(offer.hospital.as_ref(), &offer.site, Some(&offer.department), begins, at.to_vec());
            if let Some(position) = &offer.position {
                named(out, register, RecordKind::Position, position.as_str(), with(at, "position"));
                if let Some(position) = register.positions.get(position) {
                    elsewhere(out, position, offer, parties, with(at, "position"));
                }
            }
        }
        _ => {}
    }
}

/// An offer of a position names its place: hospital, site and department.
pub(super) fn elsewhere(
    out: &mut Vec<Inconsistency>,
    position: &Position,
    offer: &Offered,
    parties: &[Slug],
    at: Vec<At>,
) {
    let only = if let [only] = parties { Some(only) } else { None };
    let hospital = offer.hospital.as_ref().or(only);
    let same = hospital.is_none_or(|hospital| *hospital == position.hospital)
        && (&offer.site, &offer.department) == (&position.site, &position.department);
    if !same {
        let place = format!("{}: {} / {}", position.hospital, position.site, position.department);
        out.push(Inconsistency { at, what: What::PositionDiffers { position: position.id.clone(), place } });
    }
}

pub(super) fn with(at: &[At], key: &'static str) -> Vec<At> {
    let mut at = at.to_vec();
    at.push(At::Key(key));
    at
}

/// A place that is named, for service that begins on a day; of what has passed or stands no more nothing is said but that it
/// never was.
pub(super) fn place(
    out: &mut Vec<Inconsistency>,
    register: &Register,
    hospital: &Hospital,
    (site, department): (&str, Option<&str>),
    begins: Option<NaiveDate>,
    at: &[At],
) {
    if hospital.had(site, department) {
        let words = (&hospital.id, site, department.unwrap_or_default());
        let since = begins.map_or(PlaceSince::Same, |begins| hospital::place_on(&register.hospitals, words, begins));
        if since != PlaceSince::Same {
            let department = department.map(str::to_owned);
            let what = What::ClosedPlace { site: site.to_owned(), department, since };
            out.push(Inconsistency { at: with(at, "site"), what });
        }
        return;
    }
    if let Err(unknown) = hospital.has(site, department) {
        out.push(unknown_place(hospital, site, department, unknown, at));
    }
}

pub(super) fn unknown_place(
    hospital: &Hospital,
    site: &str,
    department: Option<&str>,
    unknown: UnknownPlace,
    at: &[At],
) -> Inconsistency {
    let (hospital, site) = (hospital.name.clone(), site.to_owned());
    match unknown {
        UnknownPlace::Site { known } => {
            Inconsistency { at: with(at, "site"), what: What::UnknownSite { hospital, site, known } }
        }
        UnknownPlace::Department { known } => {
            let department = department.unwrap_or_default().to_owned();
            let what = What::UnknownDepartment { hospital, site, department, known };
            Inconsistency { at: with(at, "department"), what }
        }
    }
}

pub(super) fn named(out: &mut Vec<Inconsistency>, register: &Register, kind: RecordKind, id: &str, at: Vec<At>) {
    if register.unreadable.contains(&(kind, id.to_owned())) {
        return;
    }
    // Asked for each reference of each record: only what is not there has all listed that are.
    let is_known = match kind {
        RecordKind::Municipality => id.parse().is_ok_and(|id| register.numbered(id).is_some()),
        RecordKind::Hospital => id.parse().is_ok_and(|id| register.hospitals.contains_key(&id)),
        RecordKind::Agreement => id.parse().is_ok_and(|id| register.agreements.contains_key(&id)),
        RecordKind::Position => id.parse().is_ok_and(|id| register.positions.contains_key(&id)),
        RecordKind::Grant => register.rounds.contains_key(id),
    };
    if is_known {
        return;
    }
    let known = match kind {
        RecordKind::Municipality => register.municipalities.keys().map(ToString::to_string).collect(),
        RecordKind::Hospital => register.hospitals.keys().map(ToString::to_string).collect(),
        RecordKind::Agreement => register.agreements.keys().map(ToString::to_string).collect(),
        RecordKind::Position => register.positions.keys().map(ToString::to_string).collect(),
        RecordKind::Grant => register.rounds.keys().cloned().collect(),
    };
    out.push(Inconsistency { at, what: What::Unknown { kind, id: id.to_owned(), known } });
}

/// A site and department that a hospital does not have on a day.
pub(crate) fn of_place(hospital: &Hospital, site: &str, department: &str, begins: NaiveDate) -> Vec<Inconsistency> {
    let mut out = Vec::new();
    if let Err(unknown) = hospital.has_on(site, department, begins) {
        out.push(unknown_place(hospital, site, Some(department), unknown, &[]));
    }
    out
}
