//! Which goals of hospital service are still owed, and whether the service that is arranged is long enough for both.
//!
//! Both goals together take the months of the `service` term (HSYK 5.2, STOLAV: six). HSYK 4 and STOLAV name 3 + 3 months
//! as the national alternative; whether an agreement goes along with that is its own `split_allowed`.

use super::LearningGoal;
use crate::domain::calendar::{add_days, whole_months};
use crate::domain::fold::Story;
use crate::domain::placement::{Placement, Stage};
use crate::domain::served;
use crate::domain::service_time::Absence;
use crate::domain::terms::Terms;

/// Whether the terms let the service be split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Split {
    Foreseen,
    NotForeseen,
    NotStated,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Owed {
    /// Those that are not achieved.
    pub(crate) goals: Vec<LearningGoal>,
    /// Whole calendar months of each hospital period that was not given up, in their order; absence that does not count left out.
    pub(crate) parts: Vec<u32>,
    /// The months that both goals take; none where the terms do not say.
    pub(crate) needed: Option<u32>,
    pub(crate) split: Split,
}

/// Whether both goals can be reached in what is arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outlook {
    /// The terms state no length.
    NotStated,
    /// Nothing is arranged.
    Open {
        needed: u32,
    },
    /// One period is long enough.
    InOne {
        months: u32,
    },
    /// Several are, together.
    InParts {
        needed: u32,
    },
    TooShort {
        needed: u32,
        lacking: u32,
    },
}

impl Owed {
    pub(crate) fn of(story: &Story, absences: &[Absence], terms: &Terms) -> Owed {
        let service = terms.service.as_ref();
        let split = service.and_then(|term| term.split_allowed.as_ref());
        Owed {
            goals: owed(story),
            parts: story.placements.iter().filter_map(|placement| months(placement, absences)).collect(),
            needed: service.and_then(|term| term.months.as_ref()).map(|months| months.value),
            split: match split.map(|split| split.value) {
                Some(true) => Split::Foreseen,
                Some(false) => Split::NotForeseen,
                None => Split::NotStated,
            },
        }
    }

    pub(crate) fn outlook(&self) -> Outlook {
        let Some(needed) = self.needed else { return Outlook::NotStated };
        let together: u32 = self.parts.iter().sum();
        match self.parts.iter().max() {
            None => Outlook::Open { needed },
            Some(longest) if *longest >= needed => Outlook::InOne { months: *longest },
            Some(_) if together >= needed => Outlook::InParts { needed },
            Some(_) => Outlook::TooShort { needed, lacking: needed - together },
        }
    }
}

/// The goals of hospital service that are not achieved.
pub(crate) fn owed(story: &Story) -> Vec<LearningGoal> {
    LearningGoal::of_hospital_service().into_iter().filter(|goal| story.achieved(goal).is_none()).collect()
}

/// The whole months of the days that count between the first and the last day of service; none where nothing is asked for, or it
/// was given up.
fn months(placement: &Placement, absences: &[Absence]) -> Option<u32> {
    if matches!(placement.stage(), Stage::Withdrawn | Stage::Discontinued) {
        return None;
    }
    let start = placement.started.or_else(|| placement.start())?;
    let end = placement.end()?;
    Some(whole_months(start, add_days(end, -served::away(absences, start, end))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold::fold;
    use crate::domain::journal::{Entry, Event, Offered, WithdrawnReason};
    use crate::domain::terms::{Origin, ServiceTerm, Sourced};

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    fn stated<T>(value: T) -> Option<Sourced<T>> {
        Some(Sourced { value, origin: Origin::Profile })
    }

    fn terms(months: Option<u32>, split: Option<bool>) -> Terms {
        let service = ServiceTerm {
            months: months.and_then(stated),
            split_allowed: split.and_then(stated),
            ..ServiceTerm::default()
        };
        Terms { service: Some(service), ..Terms::default() }
    }

    fn requested(placement: u32, start: &str, months: u32) -> Entry {
        let event = Event::Requested { start: day(start), months, wishes: Vec::new(), flexible: true, agreement: None };
        Entry::new(day("2026-01-01"), placement, event)
    }

    #[track_caller]
    fn check(journal: &[Entry], expected: Outlook) {
        let story = fold(journal, day("2030-01-01"));
        assert_eq!(story.not_allowed, [], "{journal:?}");
        assert_eq!(Owed::of(&story, &[], &terms(Some(6), Some(false))).outlook(), expected);
    }

    #[test]
    fn six_months_in_one_or_three_and_three() {
        check(&[], Outlook::Open { needed: 6 });
        check(&[requested(1, "2027-03-01", 6)], Outlook::InOne { months: 6 });
        check(&[requested(1, "2027-08-31", 6)], Outlook::InOne { months: 6 });
        check(&[requested(1, "2027-03-01", 3)], Outlook::TooShort { needed: 6, lacking: 3 });
        let three = [requested(1, "2027-03-01", 3), requested(2, "2028-03-01", 3)];
        check(&three, Outlook::InParts { needed: 6 });
        let two = [requested(1, "2027-03-01", 3), requested(2, "2028-03-01", 2)];
        check(&two, Outlook::TooShort { needed: 6, lacking: 1 });
    }

    #[test]
    fn what_was_given_up_does_not_count() {
        let withdrawn = Event::Withdrawn { reason: WithdrawnReason::Other };
        check(
            &[requested(1, "2027-03-01", 6), Entry::new(day("2026-06-01"), 1, withdrawn)],
            Outlook::Open { needed: 6 },
        );
    }

    #[test]
    fn what_was_served_counts_as_it_was() {
        let served = |ended: &str| {
            let offer = Offered {
                start: day("2027-03-01"),
                months: 6,
                site: "Mo i Rana".to_owned(),
                department: "Kirurgi".to_owned(),
                position: None,
                hospital: None,
                answer_by: None,
            };
            vec![
                requested(1, "2027-03-01", 6),
                Entry::new(day("2026-06-01"), 1, Event::Offered(offer)),
                Entry::new(day("2026-06-02"), 1, Event::Accepted),
                Entry::new(day("2027-03-01"), 1, Event::Started),
                Entry::new(day(ended), 1, Event::Completed),
            ]
        };
        check(&served("2027-08-31"), Outlook::InOne { months: 6 });
        check(&served("2027-08-30"), Outlook::TooShort { needed: 6, lacking: 1 });
        check(&served("2027-03-10"), Outlook::TooShort { needed: 6, lacking: 6 });
        check(&served("2027-10-31"), Outlook::InOne { months: 8 });
        // Ten days away: only five whole months count.
        let story = fold(&served("2027-08-31"), day("2030-01-01"));
        let away = [Absence { from: day("2027-04-01"), to: day("2027-04-10") }];
        let owed = Owed::of(&story, &away, &terms(Some(6), Some(false)));
        assert_eq!((owed.outlook(), owed.parts), (Outlook::TooShort { needed: 6, lacking: 1 }, vec![5]));
    }

    #[test]
    fn whether_it_may_be_split_is_the_terms_own() {
        let story = fold(&[], day("2030-01-01"));
        for (split, expected) in
            [(Some(true), Split::Foreseen), (Some(false), Split::NotForeseen), (None, Split::NotStated)]
        {
            assert_eq!(Owed::of(&story, &[], &terms(Some(6), split)).split, expected);
        }
        assert_eq!(Owed::of(&story, &[], &terms(None, None)).outlook(), Outlook::NotStated);
        assert_eq!(Owed::of(&story, &[], &Terms::default()).outlook(), Outlook::NotStated);
    }

    #[test]
    fn a_goal_is_owed_until_it_is_achieved() {
        let achieved = Event::GoalAchieved { goal: LearningGoal::cooperation(), by: None };
        let story = fold(&[Entry::new(day("2027-05-01"), 1, achieved)], day("2030-01-01"));
        assert_eq!(owed(&story), [LearningGoal::selected_population()]);
        assert_eq!(owed(&fold(&[], day("2030-01-01"))), LearningGoal::of_hospital_service());
    }
}
