//! `alis goal --import FILE`: the store's list of learning goals from a CSV file. What is new is added, what is called
//! something else is renamed, nothing is taken away; all of the file, or nothing.

use std::path::{Path, PathBuf};

use crate::context::Context;
use crate::domain::learning_goal::list::{Comparison, GoalList};
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::import;
use crate::steps::save::save;
use crate::store::change::Change;
use crate::store::edit::{self, Block, Part, Written};
use crate::store::problem::Source;
use crate::store::transaction::{NotWritten, Transaction};
use crate::store::{self, Store, layout, plain_file};

pub(super) fn run(ctx: &mut Context<'_>, store: &Store, file: &str) -> Result<Exit, Error> {
    let bytes = plain_file::read_through(&ctx.working_directory.join(file), plain_file::LARGEST)
        .map_err(|err| Error::cannot_read(file, &err))?;
    let imported = import::goals::read(Path::new(file), &bytes)?;
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    let own = PathBuf::from(layout::GOALS);
    let source = store.own(&own)?;
    let known = match &source {
        Some(source) => store::goals(source)?,
        None => GoalList::default(),
    };
    let compared = known.compared(&imported);
    if !compared.added.is_empty() || !compared.renamed.is_empty() {
        let text = changed(source.as_ref(), &compared)?;
        let after = Source { file: own.clone(), text: text.as_str().into() };
        store::goals(&after).map_err(NotWritten::WouldNotRead)?;
        let change = match &source {
            Some(source) => Change::of_text(own, &source.text, text),
            None => Change::new_file(own, text),
        };
        let message = format!("goals: {} added, {} renamed", compared.added.len(), compared.renamed.len());
        save(ctx, store, transaction, &[change], &message)?;
    }
    tell(ctx, &compared);
    Ok(Exit::Done)
}

/// The list's text with what the import changes: a renamed goal's line, and new blocks at the end.
///
/// # Errors
/// A goal is written in a way that cannot be changed in its place (inline).
fn changed(source: Option<&Source>, compared: &Comparison) -> Result<String, Error> {
    let block = |listed: &crate::domain::learning_goal::list::Listed| -> Block {
        vec![("code", Written::text(&listed.goal)), ("name", Written::text(&listed.name))]
    };
    let Some(source) = source else {
        let header = Part::Header(vec![("schema", Written::Number(store::record::SCHEMA.into()))]);
        let items = compared.added.iter().map(|listed| Part::Item("goal", block(listed)));
        return Ok(edit::new_record(&std::iter::once(header).chain(items).collect::<Vec<_>>()));
    };
    let mut text = source.text.to_string();
    for renamed in &compared.renamed {
        let name = Written::text(&renamed.to);
        text = edit::set_in_item(&text, "goal", renamed.place, "name", &name).ok_or_else(|| {
            Error::refused(Msg::ErrorCannotSet { key: format!("goal {}", renamed.goal) }).hint(Msg::HintCannotSet)
        })?;
    }
    for listed in &compared.added {
        text = edit::append(&text, "goal", &block(listed));
    }
    Ok(text)
}

/// What the import changed, or would change.
fn tell(ctx: &mut Context<'_>, compared: &Comparison) {
    let count = |number: usize| number as i64;
    ctx.ui.say(&Msg::GoalsImported {
        added: count(compared.added.len()),
        renamed: compared.renamed.len().to_string(),
        unchanged: compared.unchanged.to_string(),
    });
    for listed in &compared.added {
        ctx.ui.detail(&Msg::GoalAdded { goal: listed.goal.to_string(), name: listed.name.clone() });
    }
    for renamed in &compared.renamed {
        let (from, to) = (renamed.from.clone(), renamed.to.clone());
        ctx.ui.say(&Msg::GoalRenamed { goal: renamed.goal.to_string(), from, to });
    }
    if !compared.kept.is_empty() {
        let goals = compared.kept.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        ctx.ui.say(&Msg::GoalsKept { goals });
    }
}
