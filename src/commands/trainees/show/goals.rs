//! The learning goals on the page of `alis show`: which are owed, and whether the service arranged is long enough for both.

use super::line;
use crate::context::Context;
use crate::domain::fold::Story;
use crate::domain::learning_goal::LearningGoal;
use crate::domain::learning_goal::owed::{self, Outlook, Owed, Split};
use crate::domain::register::{Agreed, Register};
use crate::domain::terms::{self, Term};
use crate::domain::trainee::Trainee;
use crate::i18n::{Msg, label};
use crate::render::output::{OwedGoalRow, ReachRow};

/// The two goals of hospital service by name, and how many others are achieved.
pub(super) fn goals(ctx: &Context<'_>, out: &mut String, story: &Story, register: &Register) {
    let of_service = LearningGoal::of_hospital_service();
    let word = |goal: &LearningGoal| {
        let name = label::goal(goal, &register.goals, ctx.lang);
        ctx.text(&match story.achieved(goal) {
            Some(on) => Msg::ShowGoalAchieved { goal: name, on },
            None => Msg::ShowGoalMissing { goal: name },
        })
    };
    let mut words: Vec<String> = of_service.iter().map(word).collect();
    let others = story.goals.iter().filter(|(goal, _)| !of_service.contains(goal)).count();
    if others > 0 {
        words.push(ctx.text(&Msg::ShowGoalsOthers { count: others as i64 }));
    }
    line(ctx, out, &Msg::ShowGoals, Some(words.join(", ")));
}

/// Whether what is owed can be reached in the service that is arranged; nothing where nothing is owed.
pub(super) fn reach(ctx: &Context<'_>, out: &mut String, trainee: &Trainee, story: &Story, agreed: &Agreed) {
    let owed = Owed::of(story, &trainee.absences_that_do_not_count(story.as_of), &agreed.terms);
    let Some(term) = agreed.terms.service.as_ref().filter(|_| !owed.goals.is_empty()) else { return };
    let basis = terms::cited(&agreed.cited_as, term);
    let strength = ctx.text(&label::strength(term.strength()));
    let parts = sum(&owed.parts);
    let msg = match (owed.outlook(), owed.split) {
        (Outlook::NotStated, _) => return,
        (Outlook::Open { needed }, Split::Foreseen) => {
            let (needed, parts) = (needed.to_string(), sum(&[needed.div_ceil(2), needed / 2]));
            Msg::ShowReachOpenSplit { needed, parts, basis }
        }
        (Outlook::Open { needed }, Split::NotForeseen) => {
            Msg::ShowReachOpenWhole { needed: needed.to_string(), basis, strength }
        }
        (Outlook::Open { needed }, Split::NotStated) => Msg::ShowReachOpen { needed: needed.to_string(), basis },
        (Outlook::InOne { months }, _) => Msg::ShowReachOne { months: months.to_string(), basis },
        (Outlook::InParts { .. }, Split::Foreseen) => Msg::ShowReachParts { parts, basis },
        (Outlook::InParts { needed }, Split::NotForeseen) => {
            Msg::ShowReachPartsDeparts { parts, basis, strength, needed: needed.to_string() }
        }
        (Outlook::InParts { .. }, Split::NotStated) => Msg::ShowReachPartsOpen { parts, basis },
        (Outlook::TooShort { needed, lacking }, _) => {
            let command = format!("alis request {} --months {lacking}", trainee.hpr);
            Msg::ShowReachShort { parts, needed: needed.to_string(), lacking: lacking.into(), basis, command }
        }
    };
    line(ctx, out, &Msg::ShowReach, Some(ctx.text(&msg)));
}

/// `3 + 3`.
fn sum(parts: &[u32]) -> String {
    parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ")
}

pub(super) fn owed_row(ctx: &Context<'_>, story: &Story, register: &Register) -> Vec<OwedGoalRow> {
    let row = |goal: &LearningGoal| OwedGoalRow {
        goal: goal.to_string(),
        name: label::goal_name(goal, &register.goals, ctx.lang),
    };
    owed::owed(story).iter().map(row).collect()
}

pub(super) fn reach_row(trainee: &Trainee, story: &Story, agreed: &Agreed) -> ReachRow {
    let owed = Owed::of(story, &trainee.absences_that_do_not_count(story.as_of), &agreed.terms);
    let lacking_months = match owed.outlook() {
        Outlook::Open { needed } => needed,
        Outlook::TooShort { lacking, .. } => lacking,
        Outlook::NotStated | Outlook::InOne { .. } | Outlook::InParts { .. } => 0,
    };
    let split = match owed.split {
        Split::Foreseen => "foreseen",
        Split::NotForeseen => "not-foreseen",
        Split::NotStated => "not-stated",
    };
    ReachRow { needed_months: owed.needed, parts: owed.parts, lacking_months, split: split.to_owned() }
}
