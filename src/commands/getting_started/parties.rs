//! `list` and `show` of those who make agreements: one row a party, in every format.

use serde::Serialize;

use crate::context::Context;
use crate::domain::register::Register;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::Format;
use crate::render::{csv, json, markdown, table};
use crate::steps::named::file_of;
use crate::steps::reading;
use crate::store::layout::Kind;

/// Which parties are told: all of a kind, or one by its id.
pub(super) struct WantedParties {
    pub(super) kind: Kind,
    /// What the kind is called in commands.
    pub(super) word: &'static str,
    pub(super) only: Option<String>,
}

impl WantedParties {
    pub(super) fn is(&self, id: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == id)
    }
}

/// The parties as a list; one alone as a page. A column has its name in CSV, and its head.
///
/// # Errors
/// There is no such party, the format is not one of these, or stdout's.
pub(super) fn list<R: Serialize, const N: usize>(
    ctx: &mut Context<'_>,
    wanted: &WantedParties,
    columns: [(&str, Msg); N],
    rows: impl FnOnce(&Register) -> Vec<R>,
    cells: impl Fn(&R) -> [String; N],
) -> Result<Exit, Error> {
    let format = ctx.format(&[Format::Table, Format::Json, Format::Csv, Format::Md])?;
    let store = ctx.store()?;
    if let Some(id) = &wanted.only {
        file_of(&store, wanted.kind, wanted.word, id)?;
    }
    let rows = rows(&reading::register(ctx, &store));
    let head = |(name, head): (&str, Msg)| if format == Format::Csv { name.to_owned() } else { ctx.text(&head) };
    let mut all = vec![columns.map(head).to_vec()];
    all.extend(rows.iter().map(|row| cells(row).to_vec()));
    if let (Format::Table, Some(_), [heads, row]) = (format, &wanted.only, &all[..]) {
        all = table::turned(heads, row);
    }
    let text = match format {
        Format::Json => json::text(&rows)?,
        Format::Csv => csv::text(&all, false)?,
        Format::Md => markdown::text(&all),
        _ => table::text(&all, ctx.ui.width()),
    };
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}
