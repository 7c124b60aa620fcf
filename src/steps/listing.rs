//! A list in every format: JSON and CSV from its typed rows, table and Markdown from the same cells.

use serde::Serialize;

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::Format;
use crate::render::not_rendered::NotRendered;
use crate::render::{csv, json, markdown, table};

/// The formats of a list.
pub(crate) const LISTS: [Format; 4] = [Format::Table, Format::Json, Format::Csv, Format::Md];

/// A list for people: the first row is the header.
pub(crate) type Cells = Result<Vec<Vec<String>>, NotRendered>;

/// What is listed.
pub(crate) struct Listing<'a, J> {
    pub(crate) format: Format,
    /// As JSON has it.
    pub(crate) json: &'a J,
    /// What is said in place of an empty table.
    pub(crate) nothing: Option<Msg>,
    /// What stands below the table.
    pub(crate) legend: Option<Msg>,
}

impl<J: Serialize> Listing<'_, J> {
    /// The list as result, in its format.
    ///
    /// # Errors
    /// A row that cannot be rendered, or stdout's.
    pub(crate) fn write(
        self,
        ctx: &mut Context<'_>,
        csv: impl FnOnce() -> Result<String, NotRendered>,
        cells: impl FnOnce(&Context<'_>) -> Cells,
    ) -> Result<Exit, Error> {
        let text = match (self.format, self.nothing) {
            (Format::Json, _) => json::text(self.json)?,
            (Format::Csv, _) => csv()?,
            (Format::Md, _) => markdown::text(&cells(ctx)?),
            (_, Some(nothing)) => {
                ctx.ui.say(&nothing);
                String::new()
            }
            (_, None) => {
                let legend = self.legend.map(|legend| format!("\n{}\n", ctx.text(&legend)));
                table::text(&cells(ctx)?, ctx.ui.width(), ctx.lang) + &legend.unwrap_or_default()
            }
        };
        ctx.ui.result(&text)?;
        Ok(Exit::Done)
    }
}

/// Heads in the user's language, with rows below.
pub(crate) fn headed<const N: usize>(
    ctx: &Context<'_>,
    heads: [Msg; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Vec<Vec<String>> {
    let heads = heads.map(|head| ctx.text(&head)).to_vec();
    std::iter::once(heads).chain(rows.into_iter().map(Vec::from)).collect()
}

/// The cells of the CSV under heads in the user's language.
///
/// # Errors
/// A row holds a list.
pub(crate) fn as_in_csv<'a, R: Serialize + Default + 'a>(
    ctx: &Context<'_>,
    heads: &[Msg],
    rows: impl IntoIterator<Item = &'a R>,
) -> Cells {
    let mut all = csv::cells(rows)?;
    all[0] = heads.iter().map(|head| ctx.text(head)).collect();
    Ok(all)
}
