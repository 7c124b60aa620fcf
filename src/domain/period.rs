//! Which of a trainee's hospital periods something concerns, where nobody says it.

use chrono::NaiveDate;

use super::fold::{self, Story};
use super::journal::{Entry, Event, EventName};
use super::placement::Placement;

/// The hospital period that a fact belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Belonging {
    /// The one of this number.
    To(u32),
    /// It fits each of these: somebody has to say which.
    ToOneOf(Vec<u32>),
}

/// The only period that a fact of a day fits; where it fits none, the one whose stage tells why.
///
/// `story` is `journal` as it is known on the day that the fact is recorded.
pub(crate) fn of_fact(story: &Story, journal: &[Entry], on: NaiveDate, event: &Event) -> Belonging {
    if event.is_about_the_person() {
        return Belonging::To(1);
    }
    let numbers = |wanted: fn(&&Placement) -> bool| -> Vec<u32> {
        story.placements.iter().filter(wanted).map(|placement| placement.number).collect()
    };
    let name = event.name();
    // Service at another trust has a number of its own, and takes no request.
    let open = match name {
        EventName::Requested => numbers(|placement| !placement.is_closed() && placement.elsewhere.is_none()),
        _ => numbers(|placement| !placement.is_closed()),
    };
    let last = story.placements.last().map_or(1, |placement| placement.number);
    if name == EventName::ServedElsewhere {
        return Belonging::To(story.placements.last().map_or(1, |placement| placement.number + 1));
    }
    // A new wish after a withdrawal or a first half: the next period.
    if open.is_empty() && name == EventName::Requested && !story.placements.is_empty() {
        return Belonging::To(last + 1);
    }
    let among = if name == EventName::Documented { numbers(|_| true) } else { open.clone() };
    let fits = |number: &u32| fold::may_add(journal, &Entry::new(on, *number, event.clone())).is_ok();
    let serves = |number: &u32| story.placement(*number).is_some_and(Placement::is_in_service);
    let mut fitting: Vec<u32> = among.into_iter().filter(fits).collect();
    // Whoever is in service is the one that is talked to.
    if name == EventName::Contacted && fitting.iter().any(serves) {
        fitting.retain(serves);
    }
    match fitting.as_slice() {
        [] => Belonging::To(open.first().copied().unwrap_or(last)),
        [only] => Belonging::To(*only),
        _ => Belonging::ToOneOf(fitting),
    }
}

/// The period that an offer answers: the one named, else the first that waits.
pub(crate) fn to_offer(story: &Story, named: Option<u32>) -> Option<&Placement> {
    of(story, named, Placement::waits)
}

/// The period that a contract is for: the one named, else the first whose accepted offer still stands.
pub(crate) fn to_contract(story: &Story, named: Option<u32>) -> Option<&Placement> {
    of(story, named, |placement| placement.accepted().is_some() && !placement.is_closed())
}

/// The first period that is served.
pub(crate) fn in_service(story: &Story) -> Option<&Placement> {
    of(story, None, |placement| placement.is_in_service() && placement.elsewhere.is_none())
}

fn of(story: &Story, named: Option<u32>, is: impl Fn(&Placement) -> bool) -> Option<&Placement> {
    story.placements.iter().find(|placement| named.map_or_else(|| is(placement), |number| placement.number == number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::journal::{ContactBy, WithdrawnReason};
    use crate::domain::sample::{at, day, offer, second};

    const TODAY: &str = "2027-06-01";

    fn requested() -> Event {
        Event::Requested { start: day("2027-03-01"), months: 6, wishes: Vec::new(), flexible: false, agreement: None }
    }

    fn withdrawn() -> Event {
        Event::Withdrawn { reason: WithdrawnReason::Other }
    }

    /// Requested, offered, accepted, contracted and begun, then what else is said; a day each.
    fn served(entry: fn(&str, Event) -> Entry, then: Vec<Event>) -> Vec<Entry> {
        let contract = Event::ContractIssued { start: None, end: None };
        let mut events =
            vec![requested(), Event::Offered(offer("2027-03-01")), Event::Accepted, contract, Event::Started];
        events.extend(then);
        events.into_iter().zip(1..).map(|(event, of_month)| entry(&format!("2027-02-{of_month:02}"), event)).collect()
    }

    #[track_caller]
    fn check(journal: &[Entry], event: Event, expected: &[u32]) {
        let story = fold::fold(journal, day(TODAY));
        assert_eq!(story.not_allowed, Vec::new(), "the test's own journal");
        let found = match of_fact(&story, journal, day(TODAY), &event) {
            Belonging::To(number) => vec![number],
            Belonging::ToOneOf(numbers) => numbers,
        };
        assert_eq!(found, expected, "{event:?}");
    }

    #[test]
    fn what_is_about_the_person_is_kept_with_the_first() {
        check(&[second("2027-01-01", requested())], Event::PlanRevised, &[1]);
        check(&[], Event::Discontinued { reason: None }, &[1]);
    }

    #[test]
    fn a_new_wish_begins_the_next_period_once_the_others_are_closed() {
        check(&[], requested(), &[1]);
        let waits = at("2027-01-01", requested());
        check(std::slice::from_ref(&waits), requested(), &[1]);
        let closed = [waits, at("2027-01-02", withdrawn())];
        check(&closed, requested(), &[2]);
        // Nothing but a wish does.
        check(&closed, Event::ReconfirmationAsked, &[1]);
        check(&served(at, vec![Event::Completed]), requested(), &[2]);
    }

    #[test]
    fn a_fact_belongs_to_the_only_period_that_it_fits() {
        let two = [at("2027-01-01", requested()), second("2027-01-01", requested())];
        check(&two, Event::Offered(offer("2027-03-01")), &[1, 2]);
        let offered = [two.to_vec(), vec![second("2027-01-02", Event::Offered(offer("2027-03-01")))]].concat();
        check(&offered, Event::Accepted, &[2]);
        check(&offered, Event::Offered(offer("2027-03-01")), &[1]);
        // It fits none: the first that is open, then the last of all.
        check(&offered, Event::Completed, &[1]);
        check(&served(second, vec![Event::Completed]), Event::Started, &[2]);
        check(&[], Event::Accepted, &[1]);
    }

    #[test]
    fn a_certificate_may_belong_to_a_closed_period() {
        let first = served(at, vec![Event::Completed]);
        check(&[first.clone(), vec![second("2027-03-01", requested())]].concat(), documented(), &[1]);
        check(&[first.clone(), served(second, vec![Event::Completed])].concat(), documented(), &[1, 2]);
        let one_done = [first, vec![at("2027-03-02", documented())], served(second, vec![Event::Completed])].concat();
        check(&one_done, documented(), &[2]);
    }

    fn documented() -> Event {
        Event::Documented { letter: None }
    }

    #[test]
    fn whoever_is_in_service_is_the_one_that_is_talked_to() {
        let contact = || Event::Contacted { by: ContactBy::Coordinator, text: None };
        let serving = [vec![at("2027-01-01", requested())], served(second, Vec::new())].concat();
        check(&serving, contact(), &[2]);
        check(&[at("2027-01-01", requested()), second("2027-01-01", requested())], contact(), &[1, 2]);
    }

    #[test]
    fn offers_contracts_and_extensions_have_their_own_period() {
        let journal = [served(at, Vec::new()), vec![second("2027-03-01", requested())]].concat();
        let story = fold::fold(&journal, day(TODAY));
        let number = |found: Option<&Placement>| found.map(|placement| placement.number);
        assert_eq!(number(to_offer(&story, None)), Some(2));
        assert_eq!(number(to_offer(&story, Some(1))), Some(1), "named");
        assert_eq!(number(to_offer(&story, Some(3))), None);
        assert_eq!(number(to_contract(&story, None)), Some(1));
        assert_eq!(number(in_service(&story)), Some(1));
        let closed = fold::fold(&served(at, vec![Event::Completed]), day(TODAY));
        assert_eq!((number(to_contract(&closed, None)), number(in_service(&closed))), (None, None));
    }
}
