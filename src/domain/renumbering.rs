//! A municipality gets another number, goes into another one, or into several: what becomes of the headers that name it.
//!
//! Journals, orders, grants and letters keep the number of their day; [`super::municipality::succession`] says what it means.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::agreement::{Agreement, standing};
use super::calendar::add_days;
use super::hpr::Hpr;
use super::id::{MunicipalityNumber, Slug};
use super::register::Register;
use super::trainee::Trainee;

/// A change of municipalities on a day.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Renumbering {
    /// The first day of the new order.
    pub(crate) on: NaiveDate,
    pub(crate) how: NumberChange,
    /// What new municipalities are called.
    pub(crate) names: BTreeMap<MunicipalityNumber, String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NumberChange {
    /// The same municipality under another number.
    Renumber { old: MunicipalityNumber, new: MunicipalityNumber },
    /// Several become one.
    Merge { old: Vec<MunicipalityNumber>, into: MunicipalityNumber },
    /// One becomes several.
    Split {
        old: MunicipalityNumber,
        into: Vec<MunicipalityNumber>,
        /// Where each trainee goes.
        trainees: BTreeMap<Hpr, MunicipalityNumber>,
        /// Whom each agreement binds; all of them where nothing is said.
        agreements: BTreeMap<Slug, Vec<MunicipalityNumber>>,
    },
}

/// Why municipalities do not change so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NotRenumbered {
    /// The day is still to come.
    BeforeItsDay,
    /// No municipality has that number.
    Unknown(MunicipalityNumber),
    /// It has gone into others already.
    Ended(MunicipalityNumber),
    /// Another municipality bears that number, or bore it until the day or later.
    Taken(MunicipalityNumber),
    /// A new municipality needs a name.
    NameNeeded(MunicipalityNumber),
    /// A name is given for one that is not new.
    NotNew(MunicipalityNumber),
    /// Named twice, or as what it becomes.
    Twice(MunicipalityNumber),
    /// Too few to be merged or split.
    TooFew,
    /// It is none of those that the municipality goes into.
    NoTarget(MunicipalityNumber),
}

/// What becomes of an agreement's header.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PartiesChanged {
    pub(crate) municipalities: Vec<MunicipalityNumber>,
    pub(crate) former: Vec<MunicipalityNumber>,
}

impl Renumbering {
    /// The municipalities that end or get another number.
    pub(crate) fn old(&self) -> Vec<MunicipalityNumber> {
        match &self.how {
            NumberChange::Renumber { old, .. } | NumberChange::Split { old, .. } => vec![*old],
            NumberChange::Merge { old, into } => old.iter().copied().filter(|old| old != into).collect(),
        }
    }

    /// What they become.
    pub(crate) fn targets(&self) -> &[MunicipalityNumber] {
        match &self.how {
            NumberChange::Renumber { new, .. } => std::slice::from_ref(new),
            NumberChange::Merge { into, .. } => std::slice::from_ref(into),
            NumberChange::Split { into, .. } => into,
        }
    }

    /// The first day on which a header's number is another municipality's; none where the same one gets a new number.
    pub(crate) fn other_since(&self) -> Option<NaiveDate> {
        match self.how {
            NumberChange::Renumber { .. } => None,
            NumberChange::Merge { .. } | NumberChange::Split { .. } => Some(self.on),
        }
    }

    /// The last day of the old order.
    pub(crate) fn until(&self) -> NaiveDate {
        add_days(self.on, -1)
    }

    /// Whether it can be recorded.
    ///
    /// # Errors
    /// The first thing that stands in its way.
    pub(crate) fn check(&self, register: &Register, today: NaiveDate) -> Result<(), NotRenumbered> {
        use NotRenumbered as No;
        if today < self.on {
            return Err(No::BeforeItsDay);
        }
        let old = self.old();
        for number in &old {
            let known = register.municipalities.get(number).ok_or(No::Unknown(*number))?;
            if known.until.is_some() {
                return Err(No::Ended(*number));
            }
        }
        let targets = self.targets();
        let repeated =
            |all: &[MunicipalityNumber]| (1..all.len()).find(|at| all[..*at].contains(&all[*at])).map(|at| all[at]);
        if let Some(twice) =
            repeated(&old).or_else(|| repeated(targets)).or_else(|| old.iter().copied().find(|n| targets.contains(n)))
        {
            return Err(No::Twice(twice));
        }
        let few = match &self.how {
            NumberChange::Renumber { .. } => false,
            NumberChange::Merge { old, .. } => old.len() < 2 && !self.grows(register),
            NumberChange::Split { into, .. } => into.len() < 2,
        };
        if few || old.is_empty() {
            return Err(No::TooFew);
        }
        for number in targets {
            self.check_target(register, *number)?;
        }
        if let Some(number) = self.names.keys().find(|number| !self.is_new(register, **number)) {
            return Err(No::NotNew(*number));
        }
        self.check_split(targets)
    }

    /// One municipality may go into one that is there.
    fn grows(&self, register: &Register) -> bool {
        self.targets().iter().all(|number| register.municipalities.contains_key(number))
    }

    fn check_target(&self, register: &Register, number: MunicipalityNumber) -> Result<(), NotRenumbered> {
        let borne = register.municipalities.values().flat_map(|known| &known.former);
        if borne.into_iter().any(|former| former.number == number && former.until >= self.on) {
            return Err(NotRenumbered::Taken(number));
        }
        let is_renumber = matches!(self.how, NumberChange::Renumber { .. });
        match register.municipalities.get(&number) {
            Some(_) if is_renumber => Err(NotRenumbered::Taken(number)),
            Some(known) if known.until.is_some_and(|until| until < self.on) => Err(NotRenumbered::Ended(number)),
            None if !is_renumber && !self.names.contains_key(&number) => Err(NotRenumbered::NameNeeded(number)),
            _ => Ok(()),
        }
    }

    fn check_split(&self, targets: &[MunicipalityNumber]) -> Result<(), NotRenumbered> {
        let NumberChange::Split { trainees, agreements, .. } = &self.how else { return Ok(()) };
        let named = trainees.values().chain(agreements.values().flatten());
        match named.into_iter().find(|number| !targets.contains(number)) {
            Some(number) => Err(NotRenumbered::NoTarget(*number)),
            None => Ok(()),
        }
    }

    /// Whether a record has to be made for a number.
    pub(crate) fn is_new(&self, register: &Register, number: MunicipalityNumber) -> bool {
        self.targets().contains(&number) && !register.municipalities.contains_key(&number)
    }

    /// Whether a trainee's header names one of the municipalities that change.
    pub(crate) fn concerns(&self, trainee: &Trainee) -> bool {
        self.old().contains(&trainee.municipality)
    }

    /// The municipality that a trainee's header names from now on; none where nothing changes or nothing says which.
    pub(crate) fn header_of(&self, trainee: &Trainee) -> Option<MunicipalityNumber> {
        let targets = self.targets();
        match &self.how {
            _ if !self.concerns(trainee) => None,
            NumberChange::Split { trainees, .. } => trainees.get(&trainee.hpr).copied(),
            NumberChange::Renumber { .. } | NumberChange::Merge { .. } => targets.first().copied(),
        }
    }

    /// The parties of an agreement from now on; none where nothing changes, or it is over.
    pub(crate) fn parties_of(
        &self,
        agreement: &Agreement,
        register: &Register,
        today: NaiveDate,
    ) -> Option<PartiesChanged> {
        let old = self.old();
        let agreed = register.agreements.get(&agreement.id)?;
        if !agreement.municipalities.iter().any(|party| old.contains(party))
            || standing::of(agreed, register, today).is_over()
        {
            return None;
        }
        let into = match &self.how {
            NumberChange::Split { agreements, .. } => {
                agreements.get(&agreement.id).map_or(self.targets(), Vec::as_slice)
            }
            NumberChange::Renumber { .. } | NumberChange::Merge { .. } => self.targets(),
        };
        let mut municipalities: Vec<MunicipalityNumber> = Vec::new();
        for party in &agreement.municipalities {
            let next = if old.contains(party) { into } else { std::slice::from_ref(party) };
            for number in next {
                if !municipalities.contains(number) {
                    municipalities.push(*number);
                }
            }
        }
        let mut former = agreement.former_municipalities.clone();
        // A new number is the same party. Who goes into another is kept with those beside it, in their order.
        if !matches!(self.how, NumberChange::Renumber { .. }) {
            let new: Vec<_> =
                agreement.municipalities.iter().filter(|party| !former.contains(party)).copied().collect();
            former.extend(new);
        }
        Some(PartiesChanged { municipalities, former })
    }
}

impl Trainee {
    /// With another number in the header; the posts that implied the old one name it. `other_since`: the first day on which it is
    /// another municipality's, where it is not the same one under a new number.
    pub(crate) fn renumbered(&self, to: MunicipalityNumber, other_since: Option<NaiveDate>) -> Trainee {
        let mut after = Trainee { municipality: to, ..self.clone() };
        for post in &mut after.practice {
            post.municipality = post.municipality.or(Some(self.municipality));
        }
        // The next header may no longer say which way the trainee went when a municipality was split.
        if self.header_tells_apart() {
            after.went_to.push(self.municipality);
        }
        if let Some(on) = other_since {
            after.header_kept(self.municipality, on);
        }
        after
    }
}

#[cfg(test)]
mod cases;
