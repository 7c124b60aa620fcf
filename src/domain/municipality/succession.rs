//! Which municipality a number means on a day: the one place where that is decided.
//!
//! A record keeps its place in the register under the number it bears now; `[[former]]` says which numbers it bore before, `until`
//! and `into` that it ended and which municipalities it went into. A number means the record that bore it on the day, afterwards
//! its single successor. Where a record went into several, a person's own numbers say which of them they went with; where
//! nothing says so, the number stays with the record that ended, and `check` asks.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Municipality;
use crate::domain::calendar::add_days;
use crate::domain::id::MunicipalityNumber;

/// Who came after whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Succession {
    /// Who bore a number that is borne no more, each with its last day, the first first.
    former: BTreeMap<MunicipalityNumber, Vec<(NaiveDate, MunicipalityNumber)>>,
    /// Numbers of records that others bore before.
    reused: BTreeSet<MunicipalityNumber>,
    /// The records that ended: the last day, and the numbers of those they went into.
    ended: BTreeMap<MunicipalityNumber, (NaiveDate, Vec<MunicipalityNumber>)>,
}

impl Succession {
    pub(crate) fn of<'a>(municipalities: impl Iterator<Item = &'a Municipality>) -> Succession {
        let mut out = Succession::default();
        let mut numbers = BTreeSet::new();
        for known in municipalities {
            numbers.insert(known.number);
            for former in &known.former {
                out.former.entry(former.number).or_default().push((former.until, known.number));
            }
            if let Some(until) = known.until {
                out.ended.insert(known.number, (until, known.into.clone()));
            }
        }
        out.former.values_mut().for_each(|borne| borne.sort_unstable());
        out.reused = numbers.into_iter().filter(|number| out.former.contains_key(number)).collect();
        out
    }

    /// Every number means itself: nothing has changed.
    pub(crate) fn is_empty(&self) -> bool {
        self.former.is_empty() && self.ended.is_empty()
    }

    /// The municipality that a number means on a day, by the number of its record. `own` says which way somebody went where
    /// there are several.
    pub(crate) fn on(
        &self,
        number: MunicipalityNumber,
        day: NaiveDate,
        own: &[MunicipalityNumber],
    ) -> MunicipalityNumber {
        if self.is_empty() {
            return number;
        }
        let mut at = self.bore(number, day);
        let mut passed = Vec::new();
        while let Some((until, into)) = self.ended.get(&at).filter(|(until, _)| *until < day) {
            passed.push(at);
            let into = || into.iter().map(|next| self.bore(*next, add_days(*until, 1)));
            let chosen = || {
                let ways = into().filter_map(|next| Some((self.reached(next, own)?, next)));
                ways.min_by_key(|(reached, _)| *reached).map(|(_, next)| next)
            };
            let only = if let [only] = into().collect::<Vec<_>>()[..] { Some(only) } else { None };
            match only.or_else(chosen).filter(|next| !passed.contains(next)) {
                Some(next) => at = next,
                None => break,
            }
        }
        at
    }

    /// The record that bore a number on a day, else the one that bore it last.
    fn bore(&self, number: MunicipalityNumber, day: NaiveDate) -> MunicipalityNumber {
        let Some(borne) = self.former.get(&number) else { return number };
        let then = borne.iter().find(|(until, _)| day <= *until);
        let last = if self.reused.contains(&number) { None } else { borne.last() };
        then.or(last).map_or(number, |(_, record)| *record)
    }

    /// The record that bears a number, or bore it last.
    pub(crate) fn record(&self, number: MunicipalityNumber) -> MunicipalityNumber {
        self.bore(number, NaiveDate::MAX)
    }

    /// The municipality that a number means in the end, where one does.
    pub(crate) fn at_last(&self, number: MunicipalityNumber) -> MunicipalityNumber {
        self.on(number, NaiveDate::MAX, &[])
    }

    /// Whether a municipality has gone into another, over however many steps, or is it; by any of their numbers.
    pub(crate) fn leads(&self, from: MunicipalityNumber, to: MunicipalityNumber) -> bool {
        let to = self.bore(to, NaiveDate::MAX);
        self.line(from).contains_key(&to)
    }

    /// Whether two numbers are of one line: the same municipality, or one that has gone into the other.
    pub(crate) fn related(&self, one: MunicipalityNumber, other: MunicipalityNumber) -> bool {
        one == other || self.leads(one, other) || self.leads(other, one)
    }

    /// The day by which one of somebody's own numbers was reached from a record, and its place among them. Of several ways the
    /// first one counts, by day and then by place: neither what is merged later nor where somebody moved since changes anything
    /// of where they went.
    fn reached(&self, from: MunicipalityNumber, own: &[MunicipalityNumber]) -> Option<(NaiveDate, usize)> {
        let line = self.line(from);
        let days = own.iter().enumerate().filter_map(|(place, own)| Some((*line.get(&self.record(*own))?, place)));
        days.min()
    }

    /// A record with all that it has gone into, and the last day before it had; of itself the first day there is.
    fn line(&self, from: MunicipalityNumber) -> BTreeMap<MunicipalityNumber, NaiveDate> {
        let mut out = BTreeMap::new();
        let mut open = vec![(self.record(from), NaiveDate::MIN)];
        open.extend(self.ended.contains_key(&from).then_some((from, NaiveDate::MIN)));
        while let Some((at, day)) = open.pop() {
            if out.get(&at).is_some_and(|known| *known <= day) {
                continue;
            }
            out.insert(at, day);
            if let Some((until, into)) = self.ended.get(&at) {
                open.extend(into.iter().map(|next| (self.bore(*next, add_days(*until, 1)), day.max(*until))));
            }
        }
        out
    }

    /// The records of which a municipality came about, itself left out.
    pub(crate) fn before(&self, number: MunicipalityNumber) -> impl Iterator<Item = MunicipalityNumber> {
        self.ended.keys().copied().filter(move |old| *old != number && self.leads(*old, number))
    }

    /// The municipalities among which a number is to be told apart on a day: none where it means one.
    pub(crate) fn open(
        &self,
        number: MunicipalityNumber,
        day: NaiveDate,
        own: &[MunicipalityNumber],
    ) -> &[MunicipalityNumber] {
        let at = self.on(number, day, own);
        match self.ended.get(&at) {
            Some((until, into)) if *until < day => into,
            _ => &[],
        }
    }

    /// The first days on which a number may mean another municipality than before.
    pub(crate) fn days(&self) -> impl Iterator<Item = NaiveDate> {
        self.ended.values().map(|(until, _)| add_days(*until, 1))
    }

    /// Every record that ended or bears another number than before.
    pub(crate) fn records(&self) -> BTreeSet<MunicipalityNumber> {
        let successors = self.ended.values().flat_map(|(_, into)| into).map(|next| self.bore(*next, NaiveDate::MAX));
        let borne = self.former.values().flatten().map(|(_, record)| *record);
        self.ended.keys().copied().chain(successors).chain(borne).collect()
    }

    /// Whether a number was borne by a municipality of the register, whatever it bears now.
    pub(crate) fn knows(&self, number: MunicipalityNumber) -> bool {
        self.former.contains_key(&number)
    }
}

#[cfg(test)]
pub(crate) mod cases;
