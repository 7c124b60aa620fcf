//! `alis goal --list`: the learning goals that the store knows by name.

use crate::context::Context;
use crate::domain::learning_goal::LearningGoal;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::render::csv;
use crate::render::output::{ListedGoalCsv, ListedGoalRow};
use crate::steps::listing::{LISTS, Listing, headed};
use crate::store::Store;

/// The two of hospital service, and those that were imported, by their codes.
pub(super) fn run(ctx: &mut Context<'_>, store: &Store) -> Result<Exit, Error> {
    let format = ctx.format(&LISTS)?;
    let mut problems = Vec::new();
    let goals = store.goals(&mut problems);
    ctx.ui.problems(&problems);
    let of_service = LearningGoal::of_hospital_service();
    let mut codes: Vec<LearningGoal> = goals.goals().iter().map(|listed| listed.goal.clone()).collect();
    codes.extend(of_service.iter().cloned());
    codes.sort();
    codes.dedup();
    let row = |goal: &LearningGoal| ListedGoalRow {
        goal: goal.to_string(),
        name: label::goal_name(goal, &goals, ctx.lang),
        hospital_service: of_service.contains(goal),
    };
    let rows: Vec<ListedGoalRow> = codes.iter().map(row).collect();
    let records = || rows.iter().map(|row| ListedGoalCsv::from(row.clone())).collect::<Vec<_>>();
    let listing = Listing { format, json: &rows, nothing: None, legend: None };
    let cells = |ctx: &Context<'_>| {
        let yes = ctx.text(&Msg::AnswerYes);
        let mark = |row: &ListedGoalRow| if row.hospital_service { yes.clone() } else { String::new() };
        let cells = rows.iter().map(|row| [row.goal.clone(), row.name.clone().unwrap_or_default(), mark(row)]);
        Ok(headed(ctx, [Msg::ColumnGoal, Msg::ColumnName, Msg::ColumnHospitalService], cells))
    };
    listing.write(ctx, || csv::records(&records(), None), cells)
}
