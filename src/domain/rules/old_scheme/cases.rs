//! Each window from both sides of its edges, and what settles it.

use chrono::NaiveDate;

use crate::domain::deadline::{Deadline, Rule};
use crate::domain::fold::fold;
use crate::domain::journal::{Entry, Event, WithdrawnReason};
use crate::domain::national::{LastDay, National, NationalRule};
use crate::domain::register::Register;
use crate::domain::rules::of_trainee;
use crate::domain::rules::sample::{hsyk, national_rule, requested, trainee};
use crate::domain::sample::{self, at, day};
use crate::domain::settings::Reminders;
use crate::domain::terms::Wording;
use crate::domain::trainee::{Scheme, Trainee};

#[test]
fn the_old_scheme_ends_for_those_who_follow_it() {
    let last = LastDay { day: day("2026-12-31"), rule: national_rule("Helsedirektoratet", "x") };
    let national = National { old_scheme: Some(last.clone()), plan_review: None, ..National::default() };
    let due = |scheme: Scheme, journal: Vec<Entry>, national: &National| -> Option<NaiveDate> {
        let trainee = Trainee { scheme, ..trainee(9144897, journal) };
        let story = fold(&trainee.journal, day("2026-11-01"));
        let register = Register { national: national.clone(), ..sample::register(&hsyk()) };
        let reminders = Reminders::default();
        let all = of_trainee(&register.case(&trainee, &story, &reminders).unwrap());
        all.iter().find(|deadline| deadline.rule == Rule::OldScheme).map(Deadline::due_on)
    };
    assert_eq!(due(Scheme::Old, Vec::new(), &national), Some(day("2026-12-31")));
    // Whatever stage a hospital period is at.
    let withdrawn = Event::Withdrawn { reason: WithdrawnReason::Other };
    let closed = vec![requested("2026-01-01", "2027-03-01"), at("2026-02-01", withdrawn)];
    assert_eq!(due(Scheme::Old, closed, &national), Some(day("2026-12-31")));
    assert_eq!(due(Scheme::Converted, Vec::new(), &national), None);
    assert_eq!(due(Scheme::New, Vec::new(), &national), None);
    let left = vec![at("2026-02-01", Event::Discontinued { reason: None })];
    assert_eq!(due(Scheme::Old, left, &national), None);
    assert_eq!(due(Scheme::Old, Vec::new(), &National::default()), None);
    // Not before the first day of the rule.
    let from = |first: &str| {
        let words = Wording { from: Some(day(first)), ..Wording::default() };
        let rule = NationalRule { words, ..last.rule.clone() };
        National { old_scheme: Some(LastDay { rule, day: last.day }), plan_review: None, ..National::default() }
    };
    assert_eq!(due(Scheme::Old, Vec::new(), &from("2026-11-01")), Some(day("2026-12-31")));
    assert_eq!(due(Scheme::Old, Vec::new(), &from("2026-11-02")), None);
}
