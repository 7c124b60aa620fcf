//! What the letters on where a case stands rest on: the hospital's answer, an offer that was taken back, the rank among the
//! municipality's own, what somebody is late with, what the receiving hospital needs to know.

use chrono::NaiveDate;

use crate::domain::calendar::service_end;
use crate::domain::deadline::{Basis, Deadline, Responsible, Status};
use crate::domain::fold::Story;
use crate::domain::hpr::Hpr;
use crate::domain::journal::{Answer, Entry, Event};
use crate::domain::municipality::Municipality;
use crate::domain::placement::{Offer, Outcome, Placement};
use crate::domain::retention::Expiry;
use crate::domain::rules;
use crate::domain::terms::Party;
use crate::domain::trainee::{Practice, Trainee};

use super::issued::Issued;
use super::{LetterStand, service};

/// What the hospital answered (HSYK 6.3).
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AnswerTold<'a> {
    /// The day of the answer.
    pub(crate) on: NaiveDate,
    pub(crate) answer: &'a Answer,
    /// The day of the question that it answers.
    pub(crate) asked: Option<NaiveDate>,
    /// The first day, the last day and the calendar months of the service, as they stand after it.
    pub(crate) start: Option<NaiveDate>,
    pub(crate) end: Option<NaiveDate>,
    pub(crate) months: Option<u32>,
    pub(crate) site: Option<&'a str>,
    pub(crate) department: Option<&'a str>,
}

impl<'a> AnswerTold<'a> {
    /// None where the request that stands was not answered.
    pub(crate) fn of(placement: &'a Placement) -> Option<Self> {
        let answered = placement.answered.as_ref()?;
        let (site, department) = placement.waiting_place();
        let (start, months) = (placement.waiting_start(), placement.request.as_ref().map(|request| request.months));
        Some(AnswerTold {
            on: answered.on,
            answer: &answered.answer,
            asked: placement.asked.iter().copied().filter(|asked| *asked <= answered.on).max(),
            start,
            end: start.zip(months).map(|(start, months)| service_end(start, months)),
            months,
            site,
            department,
        })
    }
}

/// An offer that the hospital took back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct OfferTakenBack<'a> {
    pub(crate) offer: &'a Offer,
    /// The day it was taken back.
    pub(crate) on: NaiveDate,
    pub(crate) reason: Option<&'a str>,
    /// The last day of the service that was offered.
    pub(crate) end: NaiveDate,
    /// The request stands: the trainee is still waiting.
    pub(crate) waits: bool,
}

impl<'a> OfferTakenBack<'a> {
    /// The last one; none where none was taken back, or another offer stands since.
    pub(crate) fn of(trainee: &'a Trainee, placement: &'a Placement, known: NaiveDate) -> Option<Self> {
        let offer = placement.offers.last()?;
        let Outcome::Withdrawn(on) = offer.outcome else { return None };
        let entries = trainee.journal.iter().filter(|entry| entry.on <= known && entry.placement == placement.number);
        let mut reason = entries.filter_map(|entry| match &entry.event {
            Event::OfferWithdrawn { reason } if entry.on == on => Some(reason.as_deref()),
            _ => None,
        });
        let reason = reason.next_back().flatten();
        let end = service_end(offer.terms.start, offer.terms.months);
        Some(OfferTakenBack { offer, on, reason, end, waits: placement.waits() })
    }
}

/// A place in a municipality's order; of the others only how many they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RankTold {
    /// From 1.
    pub(crate) place: usize,
    pub(crate) of: usize,
    /// The day of the decision.
    pub(crate) decided: NaiveDate,
}

impl RankTold {
    /// None where the order that holds does not name the trainee.
    pub(crate) fn of(municipality: &Municipality, hpr: Hpr, known: NaiveDate) -> Option<RankTold> {
        let order = municipality.prioritised(known)?;
        let place = order.order.iter().position(|ranked| *ranked == hpr)? + 1;
        Some(RankTold { place, of: order.order.len(), decided: order.on })
    }
}

/// The posts that a plan names: those begun by a day.
pub(crate) fn posts_begun(trainee: &Trainee, on: NaiveDate) -> impl Iterator<Item = &Practice> {
    trainee.practice.iter().filter(move |post| post.from <= on)
}

/// Whether the trainee's wish waits for somebody else, told to the trainee.
pub(crate) fn waits_for_offer(placement: &Placement) -> bool {
    placement.waits() && placement.elsewhere.is_none()
}

/// All that one party is late with, in one hospital period and about the person.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Overdue {
    pub(crate) by: Party,
    /// The oldest first.
    pub(crate) deadlines: Vec<Deadline>,
}

impl Overdue {
    /// The municipality reminds all but itself.
    pub(crate) fn is_from_municipality(&self) -> bool {
        self.by != Party::Municipality
    }

    /// Of the party whose oldest deadline is the oldest of all; none where nobody is late. What only the store's own reminders
    /// ask for is nobody's duty, and what no one party owes is nobody's letter.
    pub(crate) fn of(trainee: &Trainee, story: &Story, number: u32, letter: &LetterStand<'_>) -> Option<Overdue> {
        let case = letter.register.case(trainee, story, letter.reminders)?;
        let last = story.placements.last().map_or(1, |placement| placement.number);
        let is_here = |deadline: &Deadline| match deadline.placement {
            Some(placement) => placement == number,
            // About the person: with the last of the hospital periods.
            None => number == last,
        };
        let mut late: Vec<(Party, Deadline)> = rules::of_trainee(&case)
            .into_iter()
            .filter(|deadline| deadline.status(letter.on) == Status::Overdue && is_here(deadline))
            .filter(|deadline| deadline.basis.source != Basis::STORE)
            .filter_map(|deadline| Some((party(deadline.responsible)?, deadline)))
            .collect();
        late.sort_by_key(|(_, deadline)| deadline.due_on());
        let (by, _) = late.first()?;
        let by = *by;
        let deadlines = late.into_iter().filter(|(party, _)| *party == by).map(|(_, deadline)| deadline).collect();
        Some(Overdue { by, deadlines })
    }
}

/// What a deadline rests on, as a letter under an agreement names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Grounds<'a> {
    /// A clause of the agreement itself.
    Clause(&'a str),
    /// Both sides agreed on the day.
    Agreed,
    /// A law or another agreement, with its name.
    Elsewhere(String),
}

impl<'a> Grounds<'a> {
    /// Under the agreement that is cited so, where the letter is under one.
    pub(crate) fn of(basis: &'a Basis, cited_as: Option<&str>) -> Self {
        match (cited_as == Some(basis.source.as_str()), &basis.clause) {
            (true, Some(clause)) => Grounds::Clause(clause),
            (true, None) => Grounds::Agreed,
            (false, Some(clause)) => Grounds::Elsewhere(format!("{} {clause}", basis.source)),
            (false, None) => Grounds::Elsewhere(basis.source.clone()),
        }
    }
}

/// Whether the source gives the duty and the store the day.
pub(crate) fn is_own_day(basis: &Basis) -> bool {
    basis.reminder && basis.clause.is_some()
}

/// What happened to somebody, as known on a day, letters left aside.
pub(crate) fn happened(trainee: &Trainee, known: NaiveDate) -> impl Iterator<Item = &Entry> {
    service::entries(trainee, known).filter(|entry| !matches!(entry.event, Event::Issued(_)))
}

/// The letters that were issued about somebody, as known on a day.
pub(crate) fn issued(trainee: &Trainee, known: NaiveDate) -> impl Iterator<Item = (NaiveDate, &Issued)> {
    service::entries(trainee, known).filter_map(|entry| match &entry.event {
        Event::Issued(issued) => Some((entry.on, issued)),
        _ => None,
    })
}

/// Whole months of general practice before the first post, where there are any.
pub(crate) fn prior_months(trainee: &Trainee) -> Option<u32> {
    Some(trainee.training.prior_general_practice_months).filter(|months| *months > 0)
}

fn party(responsible: Responsible) -> Option<Party> {
    match responsible {
        Responsible::Municipality => Some(Party::Municipality),
        Responsible::Hospital => Some(Party::Hospital),
        Responsible::Trainee => Some(Party::Trainee),
        Responsible::Supervisor => Some(Party::Supervisor),
        Responsible::Both | Responsible::Parties | Responsible::Committee | Responsible::Owner => None,
    }
}

/// When a case was closed and may be erased; none while it is open.
pub(crate) fn expiry(trainee: &Trainee, story: &Story, letter: &LetterStand<'_>) -> Option<Expiry> {
    let closing = rules::closing(&letter.register.case(trainee, story, letter.reminders)?)?;
    Some(Expiry::new(closing, &letter.register.reminders.retention))
}

/// The hospital period that a passport is for: one that is wanted or going on, at a hospital of the agreement.
pub(crate) fn is_received(placement: &Placement) -> bool {
    placement.request.is_some() && placement.elsewhere.is_none() && !placement.is_closed()
}

/// A hospital period behind the trainee, or before: what the receiving hospital is told of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct EarlierService<'a> {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    pub(crate) site: Option<&'a str>,
    pub(crate) department: Option<&'a str>,
    /// It was completed, here or at another trust.
    pub(crate) completed: bool,
}

/// The other hospital periods that were served, in their order.
pub(crate) fn earlier_service<'a>(story: &'a Story, than: u32) -> impl Iterator<Item = EarlierService<'a>> {
    story.placements.iter().filter(move |placement| placement.number != than).filter_map(|placement| {
        let served = placement.elsewhere.is_some() || placement.started.is_some();
        let (from, to) = placement.service_period().filter(|_| served)?;
        let (site, department) = placement.place();
        let completed = placement.completed.is_some() || placement.elsewhere.is_some();
        Some(EarlierService { from, to, site, department, completed })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold::fold;
    use crate::domain::journal::Wish;
    use crate::domain::municipality::{MunicipalityEntry, MunicipalityEvent};
    use crate::domain::register::Register;
    use crate::domain::sample::{self, at, clause, day, second, stated};
    use crate::domain::settings::Reminders;
    use crate::domain::terms::{ContractTerm, DeclinedTerm, ReconfirmationTerm, Terms};

    fn requested(on: &str, start: &str) -> Entry {
        let wishes = vec![Wish { site: "Mo i Rana".to_owned(), department: "Kirurgi".to_owned(), hospital: None }];
        at(on, Event::Requested { start: day(start), months: 6, wishes, flexible: false, agreement: None })
    }

    fn answered(on: &str, answer: Answer) -> Entry {
        at(on, Event::ReconfirmationAnswered(answer))
    }

    fn with(journal: Vec<Entry>) -> Trainee {
        let training = crate::domain::trainee::Training { started: Some(day("2024-03-01")), ..Default::default() };
        Trainee { journal, training, practice: vec![sample::practice("2024-02-01")], ..sample::trainee() }
    }

    fn story(trainee: &Trainee) -> Story {
        let story = fold(&trainee.journal, day("2030-01-01"));
        assert_eq!(story.not_allowed, [], "the test's own journal");
        story
    }

    #[test]
    fn an_answer_is_told_with_what_stands_after_it() {
        let asked = at("2026-04-10", Event::ReconfirmationAsked);
        let changed =
            Answer::Changed { start: Some(day("2027-01-01")), site: Some("Mosjøen".to_owned()), department: None };
        let trainee = with(vec![requested("2026-01-10", "2026-12-01"), asked, answered("2026-05-20", changed)]);
        let story = story(&trainee);
        let told = AnswerTold::of(story.placement(1).unwrap()).unwrap();
        assert_eq!((told.on, told.asked), (day("2026-05-20"), Some(day("2026-04-10"))));
        assert_eq!((told.start, told.end), (Some(day("2027-01-01")), Some(day("2027-06-30"))));
        assert_eq!((told.site, told.department, told.months), (Some("Mosjøen"), Some("Kirurgi"), Some(6)));
        let waiting = with(vec![requested("2026-01-10", "2026-12-01")]);
        assert!(AnswerTold::of(self::story(&waiting).placement(1).unwrap()).is_none());
    }

    #[test]
    fn an_offer_is_told_to_be_taken_back_as_long_as_no_other_stands() {
        let back = Event::OfferWithdrawn { reason: Some("Stillingen er trukket".to_owned()) };
        let mut journal = vec![
            requested("2026-01-10", "2027-03-01"),
            at("2026-06-01", Event::Offered(sample::offer("2027-03-01"))),
            at("2026-06-10", Event::Accepted),
            at("2026-07-01", back),
        ];
        let of = |journal: &[Entry]| {
            let trainee = with(journal.to_vec());
            let story = story(&trainee);
            let told = OfferTakenBack::of(&trainee, story.placement(1).unwrap(), day("2030-01-01"));
            told.map(|told| (told.on, told.reason.map(str::to_owned), told.end, told.offer.accepted, told.waits))
        };
        let expected = (
            day("2026-07-01"),
            Some("Stillingen er trukket".to_owned()),
            day("2027-08-31"),
            Some(day("2026-06-10")),
            true,
        );
        assert_eq!(of(&journal), Some(expected));
        assert_eq!(of(&journal[..3]), None);
        journal.push(at("2026-08-01", Event::Offered(sample::offer("2027-04-01"))));
        assert_eq!(of(&journal), None);
    }

    #[test]
    fn a_rank_says_of_the_others_only_how_many_they_are() {
        let hpr = |number| Hpr::new(number).unwrap();
        let order = vec![hpr(9144900), hpr(9144897), hpr(9144901)];
        let decided = |on: &str, order: &[Hpr]| MunicipalityEntry {
            on: day(on),
            note: None,
            event: MunicipalityEvent::Prioritised { order: order.to_vec(), reason: None },
        };
        let own = sample::municipality(None, vec![decided("2026-02-01", &order), decided("2026-09-01", &order[1..])]);
        let rank = |hpr, known: &str| {
            RankTold::of(&own, hpr, day(known)).map(|rank| (rank.place, rank.of, rank.decided.to_string()))
        };
        assert_eq!(rank(hpr(9144897), "2026-08-31"), Some((2, 3, "2026-02-01".to_owned())));
        assert_eq!(rank(hpr(9144897), "2026-09-01"), Some((1, 2, "2026-09-01".to_owned())));
        assert_eq!(rank(hpr(9144900), "2026-09-01"), None);
    }

    fn terms() -> Terms {
        Terms {
            reconfirmation: Some(ReconfirmationTerm {
                opens_months_before: stated(9),
                due_months_before: stated(6),
                clause: clause("6.3"),
                ..ReconfirmationTerm::default()
            }),
            contract: Some(ContractTerm {
                opens_months_before: stated(6),
                due_months_before: stated(3),
                clause: clause("8"),
                ..ContractTerm::default()
            }),
            declined: Some(DeclinedTerm { waits: stated(true), clause: clause("7.6"), ..DeclinedTerm::default() }),
            ..Terms::default()
        }
    }

    /// What is late of a hospital period on a day: by whom, then each rule and its clause.
    fn late(journal: Vec<Entry>, number: u32, on: &str) -> Option<String> {
        late_under(&terms(), journal, number, on)
    }

    fn late_under(terms: &Terms, journal: Vec<Entry>, number: u32, on: &str) -> Option<String> {
        let trainee = with(journal);
        let register: Register = sample::register(terms);
        let story = fold(&trainee.journal, day(on));
        let reminders = Reminders::default();
        let stand =
            LetterStand { register: &register, reminders: &reminders, trainees: &[], on: day(on), known: day(on) };
        let overdue = Overdue::of(&trainee, &story, number, &stand)?;
        let each = overdue.deadlines.iter().map(|late| {
            format!("{} {} {}", late.rule.into_str(), late.due_on(), late.basis.clause.clone().unwrap_or_default())
        });
        Some(format!("{:?}: {}", overdue.by, each.collect::<Vec<_>>().join(", ")))
    }

    #[test]
    fn the_party_that_is_late_the_longest_is_reminded_of_all_it_is_late_with() {
        let wish = || vec![requested("2026-01-10", "2027-03-01")];
        assert_eq!(late(wish(), 1, "2026-09-01"), None, "the last day is not over");
        assert_eq!(late(wish(), 1, "2026-09-02").as_deref(), Some("Municipality: reconfirmation 2026-09-01 6.3"));
        // Accepted, and no contract: the hospital's.
        let mut accepted = wish();
        accepted.push(at("2026-06-01", Event::Offered(sample::offer("2027-03-01"))));
        accepted.push(at("2026-06-10", Event::Accepted));
        assert_eq!(late(accepted.clone(), 1, "2026-12-02").as_deref(), Some("Hospital: contract 2026-12-01 8"));
        // It is not the other hospital period's.
        accepted.push(second(
            "2026-06-20",
            Event::Requested {
                start: day("2028-03-01"),
                months: 6,
                wishes: Vec::new(),
                flexible: false,
                agreement: None,
            },
        ));
        assert_eq!(late(accepted, 2, "2026-12-02"), None);
    }

    #[test]
    fn nobody_is_reminded_of_what_only_the_store_wishes() {
        // Under an agreement without terms the store alone reminds of what is to be done.
        let journal = || vec![requested("2026-01-10", "2027-03-01")];
        assert_eq!(late_under(&Terms::default(), journal(), 1, "2026-10-01"), None);
        assert!(late(journal(), 1, "2026-10-01").is_some());
    }

    #[test]
    fn the_clause_stands_alone_under_its_own_agreement_only() {
        let basis = |source: &str, clause: Option<&str>, reminder| Basis {
            source: source.to_owned(),
            clause: clause.map(str::to_owned),
            reminder,
        };
        let own = basis("HSYK", Some("6.3"), false);
        assert_eq!(Grounds::of(&own, Some("HSYK")), Grounds::Clause("6.3"));
        assert_eq!(Grounds::of(&own, Some("UNN")), Grounds::Elsewhere("HSYK 6.3".to_owned()));
        assert_eq!(Grounds::of(&basis("HSYK", None, true), Some("HSYK")), Grounds::Agreed);
        assert_eq!(Grounds::of(&basis("forskrift", None, false), None), Grounds::Elsewhere("forskrift".to_owned()));
        assert!(is_own_day(&basis("HSYK", Some("7.3"), true)));
        assert!(!is_own_day(&own) && !is_own_day(&basis("HSYK", None, true)), "agreed, or stated");
    }

    #[test]
    fn a_passport_is_for_a_period_that_is_wanted_or_goes_on() {
        let is = |journal: Vec<Entry>| is_received(story(&with(journal)).placement(1).unwrap());
        let wish = || requested("2026-01-10", "2027-03-01");
        assert!(is(vec![wish()]));
        let withdrawn = crate::domain::journal::WithdrawnReason::Other;
        assert!(!is(vec![wish(), at("2026-02-01", Event::Withdrawn { reason: withdrawn })]));
    }
}
