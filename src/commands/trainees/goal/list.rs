//! `alis goal --list`: the learning goals that the store knows by name.

use crate::context::Context;
use crate::domain::learning_goal::LearningGoal;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::options::Format;
use crate::render::output::ListedGoalRow;
use crate::render::{csv, json, markdown, table};
use crate::store::Store;

/// The two of hospital service, and those that were imported, by their codes.
pub(super) fn run(ctx: &mut Context<'_>, store: &Store) -> Result<Exit, Error> {
    let format = ctx.format(&[Format::Table, Format::Json, Format::Csv, Format::Md])?;
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
    let cells = |heads: [String; 3], yes: &str| {
        let mut out = vec![heads.to_vec()];
        let mark = |row: &ListedGoalRow| if row.hospital_service { yes.to_owned() } else { String::new() };
        out.extend(rows.iter().map(|row| vec![row.goal.clone(), row.name.clone().unwrap_or_default(), mark(row)]));
        out
    };
    let shown = || {
        let heads = [Msg::ColumnGoal, Msg::ColumnName, Msg::ColumnHospitalService].map(|head| ctx.text(&head));
        cells(heads, &ctx.text(&Msg::AnswerYes))
    };
    let text = match format {
        Format::Json => json::text(&rows)?,
        Format::Csv => csv::text(&cells(["goal", "name", "hospital_service"].map(str::to_owned), "true"), false)?,
        Format::Md => markdown::text(&shown()),
        _ => table::text(&shown(), ctx.ui.width()),
    };
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}
