//! A health trust (*helseforetak*, HF): its sites, their departments, and whom to write to.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::id::Slug;
use super::letter::issued::Issued;
use super::municipality::{Contact, LetterDetails};

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Hospital {
    pub(crate) id: Slug,
    pub(crate) name: String,
    /// The ALIS-kontakt (HSYK 7.4).
    pub(crate) contact: Option<Contact>,
    pub(crate) letters: LetterDetails,
    pub(crate) sites: Vec<Site>,
    /// Places that are no more under these words.
    pub(crate) former_places: Vec<FormerPlace>,
    pub(crate) journal: Vec<HospitalEntry>,
}

/// Something written down about the hospital itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct HospitalEntry {
    pub(crate) on: NaiveDate,
    pub(crate) note: Option<String>,
    pub(crate) event: HospitalEvent,
}

#[derive(Clone, Debug, PartialEq, strum::EnumDiscriminants, strum::EnumIter)]
#[strum_discriminants(
    name(HospitalEventName),
    doc = "The names of the events, as they are written.",
    derive(strum::IntoStaticStr, strum::VariantArray),
    strum(serialize_all = "kebab-case", const_into_str)
)]
pub(crate) enum HospitalEvent {
    /// A letter about it: its register of needs.
    Issued(Issued),
    /// Free text, which nothing is computed from.
    Note { text: String },
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Site {
    pub(crate) name: String,
    pub(crate) departments: Vec<String>,
}

/// A site, or a department of one, that bears another name since, went to another trust, or was closed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FormerPlace {
    pub(crate) site: String,
    /// Absent: the whole site.
    pub(crate) department: Option<String>,
    /// The last day under these words.
    pub(crate) until: NaiveDate,
    /// What the site or the department is called since; absent where it went to another trust, or was closed.
    pub(crate) to: Option<String>,
    /// The trust that it belongs to since.
    pub(crate) hospital: Option<Slug>,
}

/// A place as it is on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlaceOnDay {
    pub(crate) hospital: Slug,
    pub(crate) site: String,
    pub(crate) department: String,
}

/// What becomes of words that a place bore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PlaceSince {
    /// The words hold on the day.
    Same,
    /// The place is called this, or belongs to that trust, on the day; `until` is its last day under the words.
    Elsewhere { at: PlaceOnDay, until: NaiveDate },
    /// It was closed; its last day.
    Closed(NaiveDate),
}

/// What a place that is named is on a day. So many names in a row are told; more would be a circle.
pub(crate) fn place_on(
    hospitals: &BTreeMap<Slug, Hospital>,
    (hospital, site, department): (&Slug, &str, &str),
    day: NaiveDate,
) -> PlaceSince {
    const STEPS: usize = 20;
    let mut at = PlaceOnDay { hospital: hospital.clone(), site: site.to_owned(), department: department.to_owned() };
    let (mut first, mut since) = (None, NaiveDate::MIN);
    for _ in 0..STEPS {
        let Some(known) = hospitals.get(&at.hospital) else { break };
        let Some(former) = known.former_place(&at.site, Some(&at.department), since, day) else { break };
        match (&former.to, &former.hospital) {
            (None, None) => return PlaceSince::Closed(first.unwrap_or(former.until)),
            (to, trust) => {
                at.hospital = trust.clone().unwrap_or(at.hospital);
                if let Some(to) = to {
                    let part = if former.department.is_some() { &mut at.department } else { &mut at.site };
                    part.clone_from(to);
                }
            }
        }
        (first, since) = (first.or(Some(former.until)), former.until);
    }
    first.map_or(PlaceSince::Same, |until| PlaceSince::Elsewhere { at, until })
}

/// A place that the hospital does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum UnknownPlace {
    Site { known: Vec<String> },
    Department { known: Vec<String> },
}

impl Hospital {
    /// Why a place is no more under these words on a day: the first such change after `since`.
    fn former_place(
        &self,
        site: &str,
        department: Option<&str>,
        since: NaiveDate,
        day: NaiveDate,
    ) -> Option<&FormerPlace> {
        let is = |former: &&FormerPlace| {
            let of = former.department.as_deref();
            former.site == site && (of.is_none() || of == department) && since <= former.until && former.until < day
        };
        self.former_places.iter().filter(is).min_by_key(|former| former.until)
    }

    /// As [`Hospital::has`], for service that begins on a day: what was called so then is there.
    ///
    /// # Errors
    /// As [`Hospital::has`].
    pub(crate) fn has_on(&self, site: &str, department: &str, begins: NaiveDate) -> Result<(), UnknownPlace> {
        let stood = |former: &FormerPlace| {
            let of = former.department.as_deref();
            former.site == site && of.is_none_or(|of| of == department) && begins <= former.until
        };
        if self.former_places.iter().any(stood) { Ok(()) } else { self.has(site, Some(department)) }
    }

    /// Whether a place was one of the hospital's under these words.
    pub(crate) fn had(&self, site: &str, department: Option<&str>) -> bool {
        let of_site = |former: &&FormerPlace| former.site == site;
        let is = |former: &FormerPlace| {
            former.department.is_none() || department.is_none() || former.department.as_deref() == department
        };
        self.former_places.iter().filter(of_site).any(is)
    }

    /// # Errors
    /// The names that the hospital does have.
    pub(crate) fn has(&self, site: &str, department: Option<&str>) -> Result<(), UnknownPlace> {
        let Some(found) = self.sites.iter().find(|known| known.name == site) else {
            return Err(UnknownPlace::Site { known: self.sites.iter().map(|site| site.name.clone()).collect() });
        };
        match department {
            Some(department) if !found.departments.iter().any(|known| known == department) => {
                Err(UnknownPlace::Department { known: found.departments.clone() })
            }
            _ => Ok(()),
        }
    }
}

/// A change of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PlaceChange {
    /// It is called this from then on.
    Rename(String),
    /// It belongs to that trust from then on.
    Move(Slug),
    Close,
}

/// Why a place does not change so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NotMoved {
    NoSuchPlace(UnknownPlace),
    /// There is a place of that name already.
    Taken(String),
    /// It belongs to that trust already.
    SameHospital,
}

impl PlaceChange {
    /// What is kept of the place under its words of until then.
    ///
    /// # Errors
    /// There is no such place, or one like the new one is there already.
    pub(crate) fn former(
        &self,
        hospitals: &BTreeMap<Slug, Hospital>,
        of: &Hospital,
        (site, department): (&str, Option<&str>),
        until: NaiveDate,
    ) -> Result<FormerPlace, NotMoved> {
        of.has(site, department).map_err(NotMoved::NoSuchPlace)?;
        let (to, hospital) = match self {
            PlaceChange::Rename(to) => {
                let taken = match department {
                    Some(_) => of.has(site, Some(to)).is_ok(),
                    None => of.has(to, None).is_ok(),
                };
                if taken {
                    return Err(NotMoved::Taken(to.clone()));
                }
                (Some(to.clone()), None)
            }
            PlaceChange::Move(id) if *id == of.id => return Err(NotMoved::SameHospital),
            PlaceChange::Move(id) => {
                let there = hospitals.get(id).is_some_and(|other| other.has(site, department).is_ok());
                if there {
                    let place = department.map_or(site.to_owned(), |department| format!("{site}/{department}"));
                    return Err(NotMoved::Taken(place));
                }
                (None, Some(id.clone()))
            }
            PlaceChange::Close => (None, None),
        };
        let department = department.map(str::to_owned);
        Ok(FormerPlace { site: site.to_owned(), department, until, to, hospital })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::day;

    /// `Rana/Kirurgi -2026-12-31`, then ` = Ny` for a new name, ` > nlsh` for another trust, nothing for closed.
    fn hospitals(former: &[&str]) -> BTreeMap<Slug, Hospital> {
        let one = |text: &&str| {
            let (place, rest) = text.split_once(" -").unwrap();
            let (site, department) = place.split_once('/').map_or((place, None), |(site, of)| (site, Some(of)));
            let (to, hospital) = (rest.split_once(" = ").map(|(_, to)| to), rest.split_once(" > ").map(|(_, to)| to));
            FormerPlace {
                site: site.to_owned(),
                department: department.map(str::to_owned),
                until: day(&rest[..10]),
                to: to.map(str::to_owned),
                hospital: hospital.map(|id| id.parse().unwrap()),
            }
        };
        let of = |id: &str, former_places| {
            let id: Slug = id.parse().unwrap();
            let (name, contact, letters) = (id.to_string(), None, LetterDetails::default());
            let (sites, journal) = (Vec::new(), Vec::new());
            (id.clone(), Hospital { id, name, contact, letters, sites, former_places, journal })
        };
        BTreeMap::from([of("hsyk", former.iter().map(one).collect()), of("nlsh", Vec::new())])
    }

    #[track_caller]
    fn check(former: &[&str], place: &str, on: &str, expected: &str) {
        let (site, department) = place.split_once('/').unwrap();
        let told = match place_on(&hospitals(former), (&"hsyk".parse().unwrap(), site, department), day(on)) {
            PlaceSince::Same => "same".to_owned(),
            PlaceSince::Elsewhere { at, .. } => format!("{}: {}/{}", at.hospital, at.site, at.department),
            PlaceSince::Closed(last) => format!("closed {last}"),
        };
        assert_eq!(told, expected, "{place} on {on}");
    }

    #[test]
    fn what_a_place_is_on_a_day() {
        let renamed = ["Mo i Rana/Indremedisin -2026-12-31 = Medisin", "Mo i Rana -2027-12-31 = Rana"];
        check(&renamed, "Mo i Rana/Indremedisin", "2026-12-31", "same");
        check(&renamed, "Mo i Rana/Indremedisin", "2027-01-01", "hsyk: Mo i Rana/Medisin");
        check(&renamed, "Mo i Rana/Indremedisin", "2028-01-01", "hsyk: Rana/Medisin");
        check(&renamed, "Mo i Rana/Kirurgi", "2027-01-01", "same");
        check(&renamed, "Mo i Rana/Kirurgi", "2028-01-01", "hsyk: Rana/Kirurgi");
        let gone = ["Mosjøen -2026-06-30", "Mo i Rana/Kirurgi -2026-12-31 > nlsh"];
        check(&gone, "Mosjøen/Psykiatri", "2026-06-30", "same");
        check(&gone, "Mosjøen/Psykiatri", "2026-07-01", "closed 2026-06-30");
        check(&gone, "Mo i Rana/Kirurgi", "2027-01-01", "nlsh: Mo i Rana/Kirurgi");
        // There and back again is no circle without end.
        let back = ["A/X -2026-06-30 = Y", "A/Y -2026-12-31 = X"];
        check(&back, "A/X", "2026-07-01", "hsyk: A/Y");
        check(&back, "A/X", "2027-07-01", "hsyk: A/X");
    }
}
