//! What is recorded a second time, though the first still stands: told, never refused, for it may have happened twice.

use chrono::NaiveDate;

use super::fold;
use super::journal::{Entry, Event};

/// The day on which the same was recorded that an entry records anew, where the first still stands.
pub(crate) fn earlier(journal: &[Entry], entry: &Entry) -> Option<NaiveDate> {
    if let Event::GoalAchieved { goal, .. } = &entry.event {
        let same = |known: &&Entry| matches!(&known.event, Event::GoalAchieved { goal: known, .. } if known == goal);
        return journal.iter().find(same).map(|known| known.on);
    }
    let story = fold::fold(journal, entry.on);
    let placement = story.placements.iter().find(|placement| placement.number == entry.placement)?;
    match entry.event {
        Event::ReconfirmationAsked if placement.awaits_answer => placement.asked.last().copied(),
        Event::ContractIssued { .. } => placement.contract_issued.map(|issued| issued.on),
        Event::ContractSigned => placement.contract_signed,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, day};

    fn requested() -> Entry {
        let wish = crate::domain::journal::Wish { site: "x".to_owned(), department: "y".to_owned(), hospital: None };
        let event = Event::Requested {
            start: day("2027-03-01"),
            months: 6,
            wishes: vec![wish],
            flexible: false,
            agreement: None,
        };
        Entry::new(day("2026-02-01"), 1, event)
    }

    #[track_caller]
    fn check(journal: &[Entry], event: Event, expected: Option<&str>) {
        let entry = Entry::new(day("2026-09-01"), 1, event);
        assert_eq!(earlier(journal, &entry), expected.map(day), "{entry:?}");
    }

    #[test]
    fn what_still_stands_is_told() {
        let goal = |code: &str| Event::GoalAchieved { goal: code.parse().unwrap(), by: None };
        let issued = || Event::ContractIssued { start: None, end: None };
        let at = |on: &str, event| Entry::new(day(on), 1, event);
        let asked = [requested(), at("2026-07-01", Event::ReconfirmationAsked)];
        check(&asked[..1], Event::ReconfirmationAsked, None);
        check(&asked, Event::ReconfirmationAsked, Some("2026-07-01"));
        let answered = at("2026-07-10", Event::ReconfirmationAnswered(crate::domain::journal::Answer::Confirmed));
        check(&[asked.as_slice(), &[answered]].concat(), Event::ReconfirmationAsked, None);
        check(&[at("2026-05-01", goal("ALM-055"))], goal("ALM-055"), Some("2026-05-01"));
        check(&[at("2026-05-01", goal("ALM-055"))], goal("ALM-085"), None);
        let accepted = [
            requested(),
            at("2026-03-01", Event::Offered(sample::offer("2027-03-01"))),
            at("2026-03-02", Event::Accepted),
        ];
        check(&accepted, issued(), None);
        check(&[accepted.as_slice(), &[at("2026-04-01", issued())]].concat(), issued(), Some("2026-04-01"));
    }
}
