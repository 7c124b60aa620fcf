//! The store's own list of learning goals: what each is called.

use super::LearningGoal;

/// A goal of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) goal: LearningGoal,
    pub(crate) name: String,
}

/// Every goal that was imported, in the order of the file; empty where none was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct GoalList {
    goals: Vec<Listed>,
}

/// What an import makes of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Comparison {
    pub(crate) added: Vec<Listed>,
    pub(crate) renamed: Vec<Renamed>,
    pub(crate) unchanged: usize,
    /// In the list and not among those that are imported: they stay, for somebody may have achieved them.
    pub(crate) kept: Vec<LearningGoal>,
}

/// A goal that is called something else from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Renamed {
    /// Its place in the list, from 0.
    pub(crate) place: usize,
    pub(crate) goal: LearningGoal,
    pub(crate) from: String,
    pub(crate) to: String,
}

impl GoalList {
    pub(crate) fn new(goals: Vec<Listed>) -> Self {
        GoalList { goals }
    }

    pub(crate) fn goals(&self) -> &[Listed] {
        &self.goals
    }

    /// What the list calls a goal.
    pub(crate) fn name(&self, goal: &LearningGoal) -> Option<&str> {
        self.goals.iter().find(|listed| listed.goal == *goal).map(|listed| listed.name.as_str())
    }

    /// Whether there is such a goal, as far as is known: one of the list, or one that is built in. Without a list every code
    /// may be one.
    pub(crate) fn knows(&self, goal: &LearningGoal) -> bool {
        self.goals.is_empty() || self.name(goal).is_some() || LearningGoal::of_hospital_service().contains(goal)
    }

    /// What an import of these goals changes.
    pub(crate) fn compared(&self, imported: &[Listed]) -> Comparison {
        let mut out = Comparison::default();
        for listed in imported {
            let place = self.goals.iter().position(|own| own.goal == listed.goal);
            match place.map(|place| (place, &self.goals[place].name)) {
                None => out.added.push(listed.clone()),
                Some((_, name)) if *name == listed.name => out.unchanged += 1,
                Some((place, name)) => out.renamed.push(Renamed {
                    place,
                    goal: listed.goal.clone(),
                    from: name.clone(),
                    to: listed.name.clone(),
                }),
            }
        }
        let imports = |goal: &LearningGoal| imported.iter().any(|listed| listed.goal == *goal);
        out.kept = self.goals.iter().map(|own| own.goal.clone()).filter(|goal| !imports(goal)).collect();
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(code: &str, name: &str) -> Listed {
        Listed { goal: code.parse().unwrap(), name: name.to_owned() }
    }

    fn list() -> GoalList {
        GoalList::new(vec![listed("ALM-001", "Konsultasjon"), listed("ALM-055", "Samhandling")])
    }

    #[track_caller]
    fn check_known(list: &GoalList, code: &str, known: bool) {
        assert_eq!(list.knows(&code.parse().unwrap()), known, "{code}");
    }

    #[test]
    fn without_a_list_every_code_may_be_one() {
        let none = GoalList::default();
        check_known(&none, "XYZ-001", true);
        check_known(&list(), "ALM-001", true);
        check_known(&list(), "ALM-002", false);
        // Built in, in the list or not.
        check_known(&list(), "ALM-055", true);
        check_known(&list(), "ALM-085", true);
        assert_eq!(list().name(&"ALM 55".parse().unwrap()), Some("Samhandling"));
        assert_eq!(list().name(&LearningGoal::selected_population()), None);
    }

    #[test]
    fn an_import_adds_and_renames_and_takes_nothing_away() {
        let imported = [listed("ALM-002", "Utredning"), listed("ALM-055", "Samhandling i helsetjenesten")];
        let renamed = Renamed {
            place: 1,
            goal: LearningGoal::cooperation(),
            from: "Samhandling".to_owned(),
            to: "Samhandling i helsetjenesten".to_owned(),
        };
        let expected = Comparison {
            added: vec![imported[0].clone()],
            renamed: vec![renamed],
            unchanged: 0,
            kept: vec!["ALM-001".parse().unwrap()],
        };
        assert_eq!(list().compared(&imported), expected);
        let same = Comparison { unchanged: 2, ..Comparison::default() };
        assert_eq!(list().compared(list().goals()), same);
    }
}
