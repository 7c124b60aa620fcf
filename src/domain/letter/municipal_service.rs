//! What a municipality confirms of a trainee's service in it: its own posts, and what was not served in them.

use chrono::NaiveDate;

use super::service::{AbsenceTold, GoalTold};
use crate::domain::fold::Story;
use crate::domain::journal::Event;
use crate::domain::register::Register;
use crate::domain::trainee::{Practice, Supervisor, Trainee};

/// A post in the municipality.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PostTold<'a> {
    pub(crate) post: &'a Practice,
    /// The last day; none where it is held on the letter's day.
    pub(crate) until: Option<NaiveDate>,
}

/// Service of the municipality that is responsible on a day.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MunicipalServiceTold<'a> {
    /// Those that had begun by that day, the earliest first.
    pub(crate) posts: Vec<PostTold<'a>>,
    /// Absence that does not count, as far as one of the posts ran in it.
    pub(crate) absences: Vec<AbsenceTold>,
    /// Service outside of the municipality that began: its first and last day; no last day while it goes on.
    pub(crate) outside: Vec<(NaiveDate, Option<NaiveDate>)>,
    /// Those with days of their own; else the header's.
    pub(crate) supervisors: Vec<Supervisor>,
    /// Every goal that was achieved, by the day.
    pub(crate) goals: Vec<GoalTold>,
}

impl<'a> MunicipalServiceTold<'a> {
    /// None where no post in the municipality had begun by that day.
    pub(crate) fn of(trainee: &'a Trainee, story: &Story, register: &Register, on: NaiveDate) -> Option<Self> {
        let responsible = trainee.responsible_on(on);
        let own = |post: &&Practice| post.from <= on && trainee.same_on(trainee.number_of(post), responsible, on);
        let told = |post: &'a Practice| PostTold { post, until: post.to.filter(|to| *to < on) };
        let mut posts: Vec<PostTold<'_>> = trainee.practice.iter().filter(own).map(told).collect();
        posts.sort_by_key(|told| told.post.from);
        if posts.is_empty() {
            return None;
        }
        Some(MunicipalServiceTold {
            absences: absences(trainee, &posts, story.as_of),
            outside: outside(trainee, story, register, on),
            supervisors: supervisors(trainee, on),
            goals: goals(trainee, story.as_of),
            posts,
        })
    }
}

fn absences(trainee: &Trainee, posts: &[PostTold<'_>], known: NaiveDate) -> Vec<AbsenceTold> {
    let told = trainee.absences_that_do_not_count(known).into_iter().filter_map(|absence| {
        let ran =
            |told: &&PostTold<'_>| told.post.from <= absence.to && told.post.to.is_none_or(|to| absence.from <= to);
        let first = posts.iter().filter(ran).map(|told| told.post.from).min()?;
        let last = posts.iter().filter(ran).map(|told| told.post.to.unwrap_or(absence.to)).max()?;
        let (from, to) = (absence.from.max(first), absence.to.min(last));
        Some(AbsenceTold { from, to, days: (to - from).num_days() + 1 })
    });
    let mut out: Vec<AbsenceTold> = told.collect();
    out.sort_by_key(|absence| (absence.from, absence.to));
    out
}

fn outside(
    trainee: &Trainee,
    story: &Story,
    register: &Register,
    on: NaiveDate,
) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let outside = register.service_facts(trainee, story).hospital;
    let begun = story.placements.iter().filter_map(|placement| {
        let from = placement.started.filter(|from| *from <= on)?;
        // Service in an institution of the municipality is not outside of it.
        outside.iter().any(|known| known.from == from).then_some((from, placement.completed))
    });
    let mut out: Vec<(NaiveDate, Option<NaiveDate>)> = begun.collect();
    out.sort_unstable();
    out
}

fn supervisors(trainee: &Trainee, on: NaiveDate) -> Vec<Supervisor> {
    let begun = trainee.supervisors.iter().filter(|known| known.from.is_none_or(|from| from <= on));
    let mut out: Vec<Supervisor> = begun.cloned().collect();
    out.sort_by_key(|known| known.from);
    if out.is_empty() { trainee.supervisor_on(on).into_iter().collect() } else { out }
}

fn goals(trainee: &Trainee, known: NaiveDate) -> Vec<GoalTold> {
    let mut out: Vec<GoalTold> = Vec::new();
    let mut entries: Vec<_> = trainee.journal.iter().filter(|entry| entry.on <= known).collect();
    entries.sort_by_key(|entry| entry.on);
    for entry in entries {
        let Event::GoalAchieved { goal, by } = &entry.event else { continue };
        // Achieved again is achieved before.
        if out.iter().all(|told| told.goal != *goal) {
            out.push(GoalTold { goal: goal.clone(), achieved: Some(entry.on), by: by.clone() });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold;
    use crate::domain::journal::Entry;
    use crate::domain::learning_goal::LearningGoal;
    use crate::domain::sample::{self, day};

    fn entry(on: &str, event: Event) -> Entry {
        Entry::new(day(on), 1, event)
    }

    /// 1820 from 2023 to 2024, 1833 a year, 1820 again.
    fn moved() -> Trainee {
        let post = |from: &str, to: Option<&str>, number: &str| Practice {
            to: to.map(day),
            municipality: number.parse().ok(),
            ..Practice::new(day(from))
        };
        let posts = vec![
            post("2025-02-01", None, "1820"),
            post("2023-02-01", Some("2024-01-31"), "1820"),
            post("2024-02-01", Some("2025-01-31"), "1833"),
        ];
        Trainee { practice: posts, municipality: "1820".parse().unwrap(), journal: Vec::new(), ..sample::trainee() }
    }

    fn told(trainee: &Trainee, on: &str) -> Option<(Vec<String>, Vec<String>)> {
        let story = fold::fold(&trainee.journal, day(on));
        let told = MunicipalServiceTold::of(trainee, &story, &Register::default(), day(on))?;
        let end = |until: Option<NaiveDate>| until.map_or("..".to_owned(), |until| format!("..{until}"));
        let posts = told.posts.iter().map(|told| format!("{}{}", told.post.from, end(told.until)));
        let absences = told.absences.iter().map(|one| format!("{}..{} {}", one.from, one.to, one.days));
        Some((posts.collect(), absences.collect()))
    }

    #[test]
    fn a_municipality_confirms_its_own_posts_and_the_absence_in_them() {
        let mut trainee = moved();
        let absent =
            |from: &str, to: &str, counts: bool| entry(from, Event::Absent { from: day(from), to: day(to), counts });
        trainee.journal = vec![
            absent("2023-05-01", "2023-05-10", false),
            absent("2023-06-01", "2023-06-10", true),
            absent("2024-01-30", "2024-02-10", false),
            absent("2024-05-01", "2024-05-10", false),
            absent("2025-01-25", "2025-02-05", false),
        ];
        let (posts, absences) = told(&trainee, "2026-01-01").unwrap();
        assert_eq!(posts, ["2023-02-01..2024-01-31", "2025-02-01.."]);
        // What counts is no absence here, the neighbour's is the neighbour's, and of that over the border the own days.
        assert_eq!(absences, ["2023-05-01..2023-05-10 10", "2024-01-30..2024-01-31 2", "2025-02-01..2025-02-05 5"]);
    }

    #[test]
    fn without_a_post_by_that_day_there_is_nothing_to_confirm() {
        assert_eq!(told(&moved(), "2022-01-01"), None);
    }

    #[test]
    fn a_goal_is_told_once_with_who_assessed_it_first() {
        let goal = LearningGoal::cooperation;
        let trainee = Trainee {
            journal: vec![
                entry("2025-06-01", Event::GoalAchieved { goal: goal(), by: Some("B".to_owned()) }),
                entry("2025-05-01", Event::GoalAchieved { goal: goal(), by: Some("A".to_owned()) }),
            ],
            ..moved()
        };
        let told = goals(&trainee, day("2026-01-01"));
        assert_eq!(told, [GoalTold { goal: goal(), achieved: Some(day("2025-05-01")), by: Some("A".to_owned()) }]);
        assert_eq!(goals(&trainee, day("2025-04-30")), []);
    }
}
