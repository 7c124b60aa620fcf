//! Deadlines as a calendar has them: one event for each that is owed, and one called off for each that an entry settled.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::calendar;
use super::deadline::{Deadline, Subject};
use super::hpr::Hpr;
use super::word::Word;

/// What was settled within so many months is still called off in a calendar; one that has not been read for longer is begun anew.
pub(crate) const SETTLED_MONTHS: u32 = 12;

/// So many days are told apart within one number of entries: from 2000 up to 2109.
const DAYS: i64 = 40_000;

/// One event of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FeedItem {
    /// What it is told from every other by, whenever and wherever the calendar is made.
    pub(crate) key: String,
    pub(crate) deadline: Deadline,
    /// It is not owed any more: a later entry did it, or made it pointless.
    pub(crate) is_settled: bool,
    /// Grows with every entry that may have moved it, and when it moves to a later day without one (RFC 5545, 3.8.7.4).
    pub(crate) sequence: u32,
}

/// What the days of the entries tell, gathered while the records are read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Past {
    /// What was owed on the eve of a day on which something was entered, the latest last.
    pub(crate) owed: Vec<Deadline>,
    /// How many entries each trainee's journal has; of the others, all the entries of the store.
    pub(crate) entries: BTreeMap<Subject, usize>,
    /// The first number of those whose number was corrected: their events stay the same ones.
    pub(crate) first_numbers: BTreeMap<Hpr, Hpr>,
    /// The entries that may move anybody's deadlines: those of the agreements.
    pub(crate) of_agreements: usize,
    pub(crate) of_all: usize,
}

fn key(deadline: &Deadline, first_numbers: &BTreeMap<Hpr, Hpr>) -> String {
    let rule = deadline.rule.as_str();
    let record = match deadline.record {
        Subject::Trainee(hpr) => Subject::Trainee(first_numbers.get(&hpr).copied().unwrap_or(hpr)).path(),
        _ => deadline.record.path(),
    };
    let placement = deadline.placement.unwrap_or_default();
    // Two municipalities owe the same for one person, or for one round.
    let one_of_several = deadline.one_of_several || matches!(deadline.record, Subject::Grant(_));
    let municipality = deadline.municipality.filter(|_| one_of_several).map(|number| number.to_string());
    format!("{rule} {record} {placement} {}", municipality.unwrap_or_default())
}

/// The first day of what is still called off.
pub(crate) fn since(today: NaiveDate) -> NaiveDate {
    calendar::sub_months(today, SETTLED_MONTHS)
}

/// What was owed on the eve of each day on which something was entered since [`since`]; `of_day` gives what was known on a day.
pub(crate) fn owed_before(
    entered: impl Iterator<Item = NaiveDate>,
    today: NaiveDate,
    of_day: impl Fn(NaiveDate) -> Vec<Deadline>,
) -> Vec<Deadline> {
    let mut days: Vec<NaiveDate> = entered.filter(|day| since(today) <= *day && *day <= today).collect();
    days.sort_unstable();
    days.dedup();
    let eves = days.into_iter().filter_map(|day| day.pred_opt());
    eves.flat_map(of_day).filter(|deadline| deadline.done_on.is_none()).collect()
}

/// The events of a calendar, by their days: what is owed, and what was and is not any more.
pub(crate) fn items(now: Vec<Deadline>, past: Past, today: NaiveDate) -> Vec<FeedItem> {
    let Past { owed, entries, first_numbers, of_agreements, of_all } = past;
    let key = |deadline: &Deadline| key(deadline, &first_numbers);
    let (owed_now, done): (Vec<_>, Vec<_>) = now.into_iter().partition(|deadline| deadline.done_on.is_none());
    let mut all: BTreeMap<String, (Deadline, bool)> = BTreeMap::new();
    // What comes later knows better: what was owed, then what was done, then what is owed.
    let lately = |deadline: &Deadline| deadline.done_on.is_some_and(|on| since(today) <= on);
    let settled = owed.into_iter().chain(done.into_iter().filter(lately));
    all.extend(settled.map(|deadline| (key(&deadline), (deadline, true))));
    all.extend(owed_now.into_iter().map(|deadline| (key(&deadline), (deadline, false))));
    let sequence = |deadline: &Deadline| {
        let own = entries.get(&deadline.record).map_or(of_all, |own| own + of_agreements);
        sequence(own, deadline.due_on())
    };
    let mut out: Vec<FeedItem> = all
        .into_iter()
        .map(|(key, (deadline, is_settled))| FeedItem { key, sequence: sequence(&deadline), is_settled, deadline })
        .collect();
    out.sort_by_cached_key(|item| (item.deadline.due_on(), item.key.clone()));
    out
}

/// Entries count before days; where there are more entries than the number holds (53,000), it stays.
fn sequence(entries: usize, due: NaiveDate) -> u32 {
    let first = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or(NaiveDate::MIN);
    let days = (due - first).num_days().clamp(0, DAYS - 1);
    let whole = i64::try_from(entries).unwrap_or(i64::MAX).saturating_mul(DAYS).saturating_add(days);
    // An integer of RFC 5545 has 31 bits.
    whole.min(i64::from(i32::MAX)) as u32
}

#[cfg(test)]
mod tests {
    use super::super::deadline::{Anchor, Duty, Responsible, Rule};
    use super::super::sample::day;
    use super::*;

    fn due(rule: Rule, on: &str) -> Deadline {
        let record = Subject::Trainee("9144897".parse().unwrap());
        let duty = Duty::own(Responsible::Municipality);
        Deadline::new(rule, record, "Kari Nordmann".to_owned(), Anchor::Start.on(day(on)), duty)
    }

    fn past(owed: Vec<Deadline>, entries: usize) -> Past {
        let entries = BTreeMap::from([(due(Rule::Offer, "2027-01-01").record, entries)]);
        Past { owed, entries, of_agreements: 1, of_all: 9, ..Past::default() }
    }

    #[track_caller]
    fn check(now: Vec<Deadline>, owed: Vec<Deadline>, expected: &[(Rule, &str, bool)]) {
        let found = items(now, past(owed, 3), day("2026-11-30"));
        let found: Vec<_> =
            found.iter().map(|it| (it.deadline.rule, it.deadline.due_on().to_string(), it.is_settled)).collect();
        let expected: Vec<_> = expected.iter().map(|(rule, on, settled)| (*rule, (*on).to_owned(), *settled)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_owed_stands_on_its_day() {
        let (one, other) = (due(Rule::Start, "2027-03-01"), due(Rule::Offer, "2027-01-01"));
        check(vec![one, other], vec![], &[(Rule::Offer, "2027-01-01", false), (Rule::Start, "2027-03-01", false)]);
    }

    #[test]
    fn what_moved_is_one_event() {
        let before = due(Rule::Start, "2027-02-01");
        check(vec![due(Rule::Start, "2027-03-01")], vec![before], &[(Rule::Start, "2027-03-01", false)]);
    }

    #[test]
    fn what_was_owed_and_is_not_is_called_off() {
        check(vec![], vec![due(Rule::Start, "2027-02-01")], &[(Rule::Start, "2027-02-01", true)]);
        let done = |on: &str| Deadline { done_on: Some(day(on)), ..due(Rule::Offer, "2026-09-01") };
        check(vec![done("2026-08-01")], vec![], &[(Rule::Offer, "2026-09-01", true)]);
        check(vec![done("2025-11-29")], vec![], &[]);
        check(vec![done("2025-11-30")], vec![], &[(Rule::Offer, "2026-09-01", true)]);
    }

    #[test]
    fn a_corrected_number_makes_no_new_events() {
        let (was, now): (Hpr, Hpr) = ("9144879".parse().unwrap(), "9144897".parse().unwrap());
        let before = Deadline { record: Subject::Trainee(was), ..due(Rule::Start, "2027-02-01") };
        let first_numbers = BTreeMap::from([(now, was)]);
        assert_eq!(key(&due(Rule::Start, "2027-03-01"), &first_numbers), key(&before, &BTreeMap::new()));
    }

    #[test]
    fn the_number_grows_with_entries_whichever_way_it_moves_and_without_one_when_it_moves_on() {
        let number = |entries, on: &str| sequence(entries, day(on));
        assert!(number(3, "2027-03-01") < number(3, "2027-03-02"));
        assert!(number(3, "2029-03-01") < number(4, "2026-03-02"));
        assert_eq!(number(3, "2027-03-01"), number(3, "2027-03-01"));
        assert_eq!(number(10_000_000, "2027-03-01"), i32::MAX as u32);
    }

    #[test]
    fn each_day_of_entries_is_looked_at_once_on_its_eve() {
        let days = ["2026-03-01", "2026-03-01", "2025-11-29", "2026-12-01", "2026-11-30"].map(day);
        let eve = |on: NaiveDate| vec![Deadline { subject: on.to_string(), ..due(Rule::Offer, "2027-01-01") }];
        let found = owed_before(days.into_iter(), day("2026-11-30"), eve);
        assert_eq!(found.iter().map(|one| one.subject.as_str()).collect::<Vec<_>>(), ["2026-02-28", "2026-11-29"]);
    }
}
