//! `list` and `show` of those who make agreements: one row a party, in every format.

use serde::Serialize;

use crate::context::Context;
use crate::domain::register::Register;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::Format;
use crate::render::{csv, table};
use crate::steps::listing::{LISTS, Listing, as_in_csv};
use crate::steps::named::id_of;
use crate::steps::reading;
use crate::store::layout::Kind;

/// Which parties are told: all of a kind, or one by its id.
pub(super) struct WantedParties {
    pub(super) kind: Kind,
    /// What the kind is called in commands.
    pub(super) word: &'static str,
    pub(super) only: Option<String>,
}

/// The parties as a list; one alone as a page, with `more`. The table has the columns of the CSV, under the heads.
///
/// # Errors
/// There is no such party, the format is not one of these, or stdout's.
pub(super) fn list<R: Serialize, C: Serialize + Default>(
    ctx: &mut Context<'_>,
    mut wanted: WantedParties,
    heads: &[Msg],
    rows: impl FnOnce(&Register, &dyn Fn(&str) -> bool) -> Vec<R>,
    record: impl Fn(&R) -> C,
    more: impl Fn(&R) -> Vec<(Msg, String)>,
) -> Result<Exit, Error> {
    let format = ctx.format(&LISTS)?;
    let store = ctx.store()?;
    if let Some(typed) = wanted.only {
        wanted.only = Some(id_of(&store, wanted.kind, wanted.word, &typed)?);
    }
    let is = |id: &str| wanted.only.as_deref().is_none_or(|only| only == id);
    let rows = rows(&reading::register(ctx, &store), &is);
    let records: Vec<C> = rows.iter().map(record).collect();
    let cells = |ctx: &Context<'_>| {
        let all = as_in_csv(ctx, heads, &records)?;
        Ok(match (format, &wanted.only, &all[..]) {
            (Format::Table, Some(_), [heads, row]) => {
                let told = rows.iter().flat_map(&more).map(|(head, cell)| (ctx.text(&head), cell));
                let (more_heads, more_cells): (Vec<String>, Vec<String>) = told.unzip();
                table::turned(&[heads.clone(), more_heads].concat(), &[row.clone(), more_cells].concat())
            }
            _ => all,
        })
    };
    let listing = Listing { format, json: &rows, nothing: None, legend: None };
    listing.write(ctx, || csv::records(&records, None), cells)
}
