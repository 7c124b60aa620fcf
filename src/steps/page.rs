//! What the pages of a trainee and of an agreement have in common: headings, what is next and why, what happened.

use std::cmp::Reverse;
use std::fmt::Write as _;

use anstyle::Style;
use chrono::NaiveDate;
use unicode_width::UnicodeWidthStr;

use super::next::next;
use crate::context::Context;
use crate::domain::deadline::{Deadline, Status};
use crate::i18n::{Msg, label, shown};
use crate::render::clean::clean;
use crate::render::output::DeadlineRow;
use crate::render::{deadlines, paragraph};
use crate::store::edit::Block;

pub(crate) fn heading(ctx: &Context<'_>, out: &mut String, msg: &Msg) {
    let bold = Style::new().bold();
    let _ = writeln!(out, "\n{bold}{}{bold:#}", ctx.text(msg));
}

/// What is due; of each first the line that `told` makes of it, then until when it can still be done, and why.
pub(crate) fn ahead(ctx: &Context<'_>, out: &mut String, due: &[Deadline], told: impl Fn(&Deadline) -> String) {
    heading(ctx, out, &Msg::ShowNext);
    let pending: Vec<&Deadline> = due.iter().filter(|deadline| deadline.done_on.is_none()).collect();
    if pending.is_empty() {
        let _ = writeln!(out, "  {}", ctx.text(&Msg::NothingDue));
    }
    for deadline in pending {
        let _ = writeln!(out, "  {}", told(deadline));
        if deadline.act_by() != deadline.due_on() && deadline.status(ctx.today) != Status::Overdue {
            let _ = writeln!(out, "      {}", ctx.text(&Msg::ShowActBy { day: deadline.act_by() }));
        }
        let basis = deadlines::rests_on(&deadline.basis, ctx.lang);
        let party = ctx.text(&label::party(deadline.responsible));
        let strength = ctx.text(&label::strength(deadline.strength));
        let _ = writeln!(out, "      {}", ctx.text(&Msg::ShowWhy { party, basis, strength, command: next(deadline) }));
    }
}

/// What is due, as JSON has it.
pub(crate) fn due_rows(ctx: &Context<'_>, due: &[Deadline]) -> Vec<DeadlineRow> {
    due.iter().map(|deadline| DeadlineRow::new(deadline, ctx.today, next(deadline))).collect()
}

/// An entry of a journal in words.
pub(crate) struct Told {
    pub(crate) on: NaiveDate,
    pub(crate) event: String,
    /// Empty where there is nothing to add.
    pub(crate) details: String,
}

/// What happened until today, the last first.
pub(crate) fn history(ctx: &Context<'_>, out: &mut String, entries: impl Iterator<Item = Told>) {
    heading(ctx, out, &Msg::ShowHistory);
    let mut entries: Vec<Told> = entries.filter(|entry| entry.on <= ctx.today).collect();
    entries.sort_by_key(|entry| Reverse(entry.on));
    for Told { on, event, details } in entries {
        let details = if details.is_empty() { String::new() } else { format!(": {details}") };
        let first = format!("  {}  ", shown::in_table(on, ctx.lang));
        let what = clean(&format!("{event}{details}"));
        *out += &paragraph::hanging(&first, &what, first.width(), ctx.ui.width());
    }
}

/// The fields of a journal's entry as in the file; what a row has of its own is left out.
pub(crate) fn fields(block: &Block) -> serde_json::Map<String, serde_json::Value> {
    let shown = block.iter().filter(|(key, _)| !matches!(*key, "on" | "event" | "placement"));
    shown.map(|(key, value)| ((*key).to_owned(), value.json())).collect()
}
