//! What is said of entries that cannot be together: who wrote which, when, and how it is taken out.

use crate::context::Context;
use crate::domain::contradiction::ClashingEntry;
use crate::i18n::{Msg, key, label, shown};
use crate::render::output::ClashingRow;
use crate::store::Store;
use crate::store::authors::{self, Author};
use crate::store::problem::Problem;

/// How much of a commit's name is shown: as much as `undo` takes.
const SHORT: usize = 10;

/// Who wrote each of the entries that a finding is about; none where git cannot say.
fn written(store: &Store, problem: &Problem) -> Option<Vec<(ClashingEntry, Option<Author>)>> {
    let parts = &problem.fault.parts;
    let by = if parts.is_empty() { Vec::new() } else { authors::of(&store.root, parts).ok()? };
    Some(parts.iter().cloned().zip(by).collect())
}

fn event(ctx: &Context<'_>, part: &ClashingEntry) -> String {
    if part.event == ClashingEntry::POST {
        return key::path(ClashingEntry::POST, ctx.lang);
    }
    label::any_event(part.event).map_or_else(|| part.event.to_owned(), |event| ctx.text(&event))
}

/// A line for each entry that a finding is about; none where it is about none, or git cannot say who wrote it.
pub(crate) fn told(ctx: &Context<'_>, store: &Store, problem: &Problem) -> Vec<Msg> {
    let line = |(part, by): (ClashingEntry, Option<Author>)| {
        let (record, event, on) = (part.record.path(), event(ctx, &part), part.on);
        match by {
            Some(Author { name, at, commit }) => {
                let at = shown::moment(&at, ctx.lang);
                let commit = commit.chars().take(SHORT).collect();
                Msg::PartWritten { record, event, on, by: name, at, commit }
            }
            None => Msg::PartNotCommitted { record, event, on },
        }
    };
    written(store, problem).unwrap_or_default().into_iter().map(line).collect()
}

/// The same as rows of JSON.
pub(crate) fn rows(store: &Store, problem: &Problem) -> Vec<ClashingRow> {
    let row = |(part, by): (ClashingEntry, Option<Author>)| {
        let (by, at, commit) = match by {
            Some(Author { name, at, commit }) => (Some(name), Some(at), Some(commit)),
            None => (None, None, None),
        };
        ClashingRow {
            record: part.record.path(),
            event: part.event.to_owned(),
            on: part.on.to_string(),
            by,
            at,
            commit,
        }
    };
    let unknown = || problem.fault.parts.iter().map(|part| (part.clone(), None)).collect();
    written(store, problem).unwrap_or_else(unknown).into_iter().map(row).collect()
}
