//! What a change moves: deadlines that appear, move, are done or vanish, and whose match becomes another.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::deadline::{Deadline, Rule, Subject};
use super::hpr::Hpr;
use super::id::{MunicipalityNumber, Slug};
use super::journal::EventName;
use super::matching::candidate::Candidate;
use super::matching::{Market, Narrowed, openings};
use super::position::Holders;
use super::register::Register;
use super::trainee::Trainee;

/// What became of a deadline that is not done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Move {
    Appears(Deadline),
    Moves {
        from: NaiveDate,
        to: Deadline,
    },
    /// The change itself did it.
    Done(Deadline),
    Vanishes(Deadline),
}

impl Move {
    /// As it is now, or was last.
    pub(crate) fn deadline(&self) -> &Deadline {
        match self {
            Move::Appears(deadline) | Move::Done(deadline) | Move::Vanishes(deadline) => deadline,
            Move::Moves { to, .. } => to,
        }
    }
}

/// What a change recorded of a trainee, in a hospital period.
pub(crate) type RecordedFact = (Subject, u32, EventName);

/// The entries that a change adds to a journal.
pub(crate) fn recorded(before: &Trainee, after: &Trainee) -> Vec<RecordedFact> {
    let added = after.journal.iter().skip(before.journal.len());
    added.map(|entry| (Subject::Trainee(after.hpr), entry.placement, entry.event.name())).collect()
}

/// What a change makes of the deadlines before it. One of a kind that keeps its day stays; the others move in their order,
/// and what is left over appears, is done or vanishes.
pub(crate) fn of_deadlines(before: Vec<Deadline>, after: Vec<Deadline>, recorded: &[RecordedFact]) -> Vec<Move> {
    let mut done = newly_done(&before, &after);
    let (mut before, after) = (by_kind(before), by_kind(after));
    let mut out = Vec::new();
    let mut gone = Vec::new();
    for (kind, mut new) in after {
        let mut old = before.remove(&kind).unwrap_or_default();
        let stays = |deadline: &Deadline, among: &[Deadline]| among.iter().any(|one| one.due_on() == deadline.due_on());
        let kept: Vec<Deadline> = old.extract_if(.., |one| stays(one, &new)).collect();
        new.retain(|one| !stays(one, &kept));
        let mut old = old.into_iter();
        for to in new {
            out.push(match old.next() {
                Some(from) => Move::Moves { from: from.due_on(), to },
                None => Move::Appears(to),
            });
        }
        gone.extend(old);
    }
    gone.extend(before.into_values().flatten());
    out.extend(gone.into_iter().map(|deadline| match done.get_mut(&kind(&deadline)) {
        Some(count @ 1..) => {
            *count -= 1;
            Move::Done(deadline)
        }
        // What is over is not listed as done for ever.
        _ if does(recorded, &deadline) => Move::Done(deadline),
        _ => Move::Vanishes(deadline),
    }));
    out
}

type KindOfDeadline = (Subject, Rule, Option<u32>, Option<Slug>, Option<MunicipalityNumber>);

/// Whether one of the entries does what a deadline asks for.
fn does(recorded: &[RecordedFact], deadline: &Deadline) -> bool {
    recorded.iter().any(|(record, placement, event)| {
        *record == deadline.record
            && deadline.placement.is_none_or(|own| own == *placement)
            && deadline.rule.declaration().done_by.contains(event)
    })
}

fn kind(deadline: &Deadline) -> KindOfDeadline {
    let Deadline { record, rule, placement, agreement, municipality, .. } = deadline;
    (record.clone(), *rule, *placement, agreement.clone(), *municipality)
}

/// How many of each kind are done, and were not.
fn newly_done(before: &[Deadline], after: &[Deadline]) -> BTreeMap<KindOfDeadline, usize> {
    let mut out: BTreeMap<KindOfDeadline, usize> = BTreeMap::new();
    for deadline in after.iter().filter(|deadline| deadline.done_on.is_some()) {
        *out.entry(kind(deadline)).or_default() += 1;
    }
    for deadline in before.iter().filter(|deadline| deadline.done_on.is_some()) {
        out.entry(kind(deadline)).and_modify(|count| *count = count.saturating_sub(1));
    }
    out
}

/// What is not done, each kind in the order of its due dates.
fn by_kind(deadlines: Vec<Deadline>) -> BTreeMap<KindOfDeadline, Vec<Deadline>> {
    let mut out: BTreeMap<KindOfDeadline, Vec<Deadline>> = BTreeMap::new();
    for deadline in deadlines.into_iter().filter(|deadline| deadline.done_on.is_none()) {
        out.entry(kind(&deadline)).or_default().push(deadline);
    }
    out.values_mut().for_each(|kind| kind.sort_by_key(Deadline::due_on));
    out
}

/// Who has or would get a position, each by trainee and number.
pub(crate) type Matched = BTreeMap<(Hpr, u32), Seat>;

/// The position that an offer holds, or else that a matching proposes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seat {
    pub(crate) name: String,
    /// The record is restricted: shown by number only.
    pub(crate) confidential: bool,
    /// No offer holds it.
    pub(crate) waits: bool,
    pub(crate) position: Option<Slug>,
}

/// What a matching of those who wait proposes; nothing where the proof of it fails, which `alis match` tells.
pub(crate) fn matched(
    candidates: Vec<Candidate<'_>>,
    register: &Register,
    holders: &Holders,
    today: NaiveDate,
) -> Matched {
    let narrowed = Narrowed { from: Some(today), ..Narrowed::default() };
    let renamed = register.called_otherwise();
    let positions = register.positions.values().map(|position| renamed.get(&position.id).unwrap_or(position));
    let market = Market::new(candidates, openings(positions, holders, &narrowed, today));
    let Ok(outcome) = market.matched(false) else { return Matched::new() };
    let one = |(candidate, assigned): (&Candidate<'_>, &Option<u32>)| {
        let proposed = assigned.and_then(|opening| market.openings.get(opening as usize));
        let position = candidate.holds.clone().or_else(|| proposed.map(|opening| opening.position.id.clone()));
        let (name, confidential) = (candidate.name.clone(), candidate.confidential);
        ((candidate.hpr, candidate.placement), Seat { name, confidential, waits: candidate.holds.is_none(), position })
    };
    market.candidates.iter().zip(&outcome.assigned).map(one).collect()
}

/// Whose match becomes another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rematch {
    pub(crate) hpr: Hpr,
    /// The hospital period, from 1.
    pub(crate) placement: u32,
    pub(crate) name: String,
    pub(crate) confidential: bool,
    pub(crate) proposed: Proposal,
}

/// What is proposed instead of what was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Proposal {
    Gets { to: Slug },
    Changes { from: Slug, to: Slug },
    Loses { from: Slug },
}

/// Whose match a change makes another; an offer of the very position that was proposed changes nothing.
pub(crate) fn of_matches(mut before: Matched, after: Matched) -> Vec<Rematch> {
    let mut out = Vec::new();
    let mut tell = |(hpr, placement), seat: Seat, proposed| {
        let Seat { name, confidential, .. } = seat;
        out.push(Rematch { hpr, placement, name, confidential, proposed });
    };
    for (who, now) in after {
        let from = before.remove(&who).filter(|was| was.waits).and_then(|was| was.position);
        let to = now.position.clone();
        if from == to {
            continue;
        }
        match (from, to.filter(|_| now.waits)) {
            (None, Some(to)) => tell(who, now, Proposal::Gets { to }),
            (Some(from), Some(to)) => tell(who, now, Proposal::Changes { from, to }),
            (Some(from), None) => tell(who, now, Proposal::Loses { from }),
            (None, None) => {}
        }
    }
    for (who, was) in before {
        if let Some(from) = was.position.clone().filter(|_| was.waits) {
            tell(who, was, Proposal::Loses { from });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deadline::{Anchor, Basis, Duty, Responsible};
    use crate::domain::journal::Event;
    use crate::domain::sample::{self, at, day};

    fn hpr(number: u64) -> Hpr {
        Hpr::new(number).unwrap()
    }

    fn deadline(rule: Rule, placement: u32, due: &str) -> Deadline {
        let basis = Basis { source: "HSYK".to_owned(), clause: None, reminder: false };
        let record = Subject::Trainee(hpr(9144897));
        let due = Anchor::Start.on(day(due));
        let duty = Duty::required(Responsible::Hospital, basis);
        Deadline { placement: Some(placement), ..Deadline::new(rule, record, String::new(), due, duty) }
    }

    fn offer(due: &str) -> Deadline {
        deadline(Rule::Offer, 1, due)
    }

    fn done(deadline: Deadline) -> Deadline {
        Deadline { done_on: Some(day("2026-01-01")), ..deadline }
    }

    /// `+2027-01-01`, `2027-01-01>2027-02-01`, `=2027-01-01` (done), `-2027-01-01`.
    #[track_caller]
    fn check(before: &[Deadline], after: &[Deadline], recorded: &[RecordedFact], expected: &[&str]) {
        let moves = of_deadlines(before.to_vec(), after.to_vec(), recorded);
        let found = moves.iter().map(|moved| match moved {
            Move::Appears(new) => format!("+{}", new.due_on()),
            Move::Moves { from, to } => format!("{from}>{}", to.due_on()),
            Move::Done(old) => format!("={}", old.due_on()),
            Move::Vanishes(old) => format!("-{}", old.due_on()),
        });
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_keeps_its_day_is_not_told() {
        check(&[offer("2027-01-01")], &[offer("2027-01-01")], &[], &[]);
        check(&[done(offer("2027-01-01"))], &[done(offer("2027-01-01"))], &[], &[]);
    }

    #[test]
    fn a_deadline_appears_moves_or_vanishes() {
        check(&[], &[offer("2027-01-01")], &[], &["+2027-01-01"]);
        check(&[offer("2027-01-01")], &[], &[], &["-2027-01-01"]);
        check(&[offer("2027-01-01")], &[offer("2027-02-01")], &[], &["2027-01-01>2027-02-01"]);
        // Another rule's or another period's is another deadline.
        check(&[offer("2027-01-01")], &[deadline(Rule::Offer, 2, "2027-02-01")], &[], &["+2027-02-01", "-2027-01-01"]);
        let contract = deadline(Rule::Contract, 1, "2027-02-01");
        check(&[offer("2027-01-01")], &[contract], &[], &["+2027-02-01", "-2027-01-01"]);
    }

    #[test]
    fn several_of_a_kind_move_in_their_order_once_those_that_stay_are_set_aside() {
        let before = [offer("2027-03-01"), offer("2027-01-01"), offer("2027-02-01")];
        let after = [offer("2027-02-01"), offer("2027-05-01"), offer("2027-04-01"), offer("2027-06-01")];
        let expected = ["2027-01-01>2027-04-01", "2027-03-01>2027-05-01", "+2027-06-01"];
        check(&before, &after, &[], &expected);
        check(&before, &[offer("2027-02-01")], &[], &["-2027-01-01", "-2027-03-01"]);
    }

    #[test]
    fn what_the_change_did_is_done_and_has_not_vanished() {
        check(&[offer("2027-01-01")], &[done(offer("2027-01-01"))], &[], &["=2027-01-01"]);
        // It was done before: this one goes for another reason.
        let both = [done(offer("2026-01-01")), offer("2027-01-01")];
        check(&both, &[done(offer("2026-01-01"))], &[], &["-2027-01-01"]);
        // One is done, and so one of the two that go.
        let two = [offer("2027-01-01"), offer("2027-02-01")];
        check(&two, &[done(offer("2027-01-01"))], &[], &["=2027-01-01", "-2027-02-01"]);
    }

    #[test]
    fn an_entry_that_does_it_makes_it_done_where_nothing_stays_listed() {
        let fact = |placement, event| vec![(Subject::Trainee(hpr(9144897)), placement, event)];
        check(&[offer("2027-01-01")], &[], &fact(1, EventName::Offered), &["=2027-01-01"]);
        check(&[offer("2027-01-01")], &[], &fact(2, EventName::Offered), &["-2027-01-01"]);
        check(&[offer("2027-01-01")], &[], &fact(1, EventName::Withdrawn), &["-2027-01-01"]);
        let other = vec![(Subject::Trainee(hpr(9144900)), 1, EventName::Offered)];
        check(&[offer("2027-01-01")], &[], &other, &["-2027-01-01"]);
    }

    #[test]
    fn what_a_change_recorded_is_what_it_added() {
        let before = Trainee { journal: vec![at("2026-01-01", Event::PlanRevised)], ..sample::trainee() };
        let mut after = before.clone();
        assert_eq!(recorded(&before, &after), []);
        after.journal.push(at("2026-02-01", Event::Accepted));
        assert_eq!(recorded(&before, &after), [(Subject::Trainee(hpr(9144897)), 1, EventName::Accepted)]);
    }

    /// Nobody, or whoever waits with what is proposed (``: nothing), or holds it (`a!`).
    #[track_caller]
    fn check_match(before: Option<&str>, after: Option<&str>, expected: &str) {
        let matched = |seat: Option<&str>| {
            let seat = seat.map(|text| {
                let (waits, position) = (!text.ends_with('!'), text.trim_end_matches('!'));
                let position = Some(position).filter(|id| !id.is_empty()).map(|id| id.parse().unwrap());
                ((hpr(9144897), 1), Seat { name: "Kari".to_owned(), confidential: false, waits, position })
            });
            seat.into_iter().collect::<Matched>()
        };
        let found = of_matches(matched(before), matched(after)).into_iter().map(|rematch| match rematch.proposed {
            Proposal::Gets { to } => format!("+{to}"),
            Proposal::Changes { from, to } => format!("{from}>{to}"),
            Proposal::Loses { from } => format!("-{from}"),
        });
        assert_eq!(found.collect::<Vec<_>>().join(" "), expected, "{before:?} {after:?}");
    }

    #[test]
    fn a_match_is_told_where_it_becomes_another() {
        check_match(Some(""), Some("a"), "+a");
        check_match(None, Some("a"), "+a");
        check_match(Some("a"), Some("a"), "");
        check_match(Some("a"), Some("b"), "a>b");
        check_match(Some("a"), Some(""), "-a");
        check_match(Some("a"), None, "-a");
        check_match(Some(""), Some(""), "");
    }

    #[test]
    fn an_offer_of_what_was_proposed_changes_no_match() {
        check_match(Some("a"), Some("a!"), "");
        check_match(Some("a"), Some("b!"), "-a");
        check_match(Some(""), Some("a!"), "");
        check_match(Some("a!"), Some("b"), "+b");
        check_match(Some("a!"), Some(""), "");
        check_match(Some("a!"), None, "");
    }
}
