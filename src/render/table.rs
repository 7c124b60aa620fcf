//! Tables for the terminal: aligned, without lines, wrapped to the width there is.

use comfy_table::{Cell, ColumnConstraint, ContentArrangement, Row, Table, TableStyle, Width};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use unicode_width::UnicodeWidthStr;

use crate::i18n::{Lang, shown};
use crate::render::clean::clean;

/// Columns between two cells.
const GAP: usize = 2;

/// How a table's columns share the width.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    widths: Vec<usize>,
}

impl Layout {
    /// Each column as wide as its widest cell; where that is too wide, columns shrink in the order of `shrink`, which
    /// names a column and the width it keeps.
    pub(crate) fn fit(rows: &[&[String]], width: usize, shrink: &[(usize, usize)]) -> Layout {
        let columns = rows.iter().map(|row| row.len()).max().unwrap_or_default();
        let widest = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.flat_map(|cell| cell.lines()).map(UnicodeWidthStr::width).max().unwrap_or_default()
        };
        let mut widths: Vec<usize> = (0..columns).map(widest).collect();
        for (column, least) in shrink {
            let total: usize = widths.iter().sum::<usize>() + GAP * columns.saturating_sub(1);
            let excess = total.saturating_sub(width);
            if let Some(own) = widths.get_mut(*column) {
                *own = own.saturating_sub(excess).max((*least).min(*own));
            }
        }
        Layout { widths }
    }

    /// Each column as wide as its widest cell; where that is too wide, the widest columns give way first, no further than
    /// their longest word where that can be.
    fn even(rows: &[&[String]], width: usize) -> Layout {
        let mut layout = Layout::fit(rows, usize::MAX, &[]);
        let longest_word = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.flat_map(|cell| cell.split_whitespace()).map(UnicodeWidthStr::width).max().unwrap_or_default()
        };
        let words: Vec<usize> = (0..layout.widths.len()).map(longest_word).collect();
        let gaps = GAP * layout.widths.len().saturating_sub(1);
        while layout.widths.iter().sum::<usize>() + gaps > width {
            let widest = |roomy: bool| {
                let columns =
                    (0..layout.widths.len()).filter(|column| !roomy || layout.widths[*column] > words[*column]);
                columns.max_by_key(|column| layout.widths[*column])
            };
            let Some(column) = widest(true).or_else(|| widest(false)).filter(|column| layout.widths[*column] > 4)
            else {
                break;
            };
            layout.widths[column] -= 1;
        }
        layout
    }

    /// The rows, each line without blanks at its end.
    pub(crate) fn draw(&self, rows: &[&[String]]) -> String {
        rows.par_iter().map(|row| if self.fits(row) { self.plain(row) } else { self.wrapped(row) }).collect()
    }

    fn fits(&self, row: &[String]) -> bool {
        row.iter().zip(&self.widths).all(|(cell, width)| cell.lines().all(|line| line.width() <= *width))
    }

    /// A row in which nothing has to be wrapped.
    fn plain(&self, row: &[String]) -> String {
        let mut out = String::new();
        let height = row.iter().map(|cell| cell.lines().count()).max().unwrap_or_default().max(1);
        for place in 0..height {
            for (cell, width) in row.iter().zip(&self.widths) {
                let line = clean(cell.lines().nth(place).unwrap_or_default());
                out.push_str(&line);
                out.extend(std::iter::repeat_n(' ', width.saturating_sub(line.width()) + GAP));
            }
            let end = out.trim_end_matches(' ').len();
            out.truncate(end);
            out.push('\n');
        }
        out
    }

    fn wrapped(&self, row: &[String]) -> String {
        let mut table = Table::new();
        table.load_style(TableStyle::new()).set_content_arrangement(ContentArrangement::Disabled);
        let cells = row.iter().map(|cell| Cell::new(clean(cell)));
        table.add_row(Row::from(cells.collect::<Vec<_>>()));
        for (column, width) in self.widths.iter().enumerate() {
            if let Some(column) = table.column_mut(column) {
                let gap = if column.index + 1 == self.widths.len() { 0 } else { GAP };
                let _ = column.set_padding((0, gap as u16));
                let _ = column.set_constraint(ColumnConstraint::Absolute(Width::Fixed((width + gap) as u16)));
            }
        }
        table.lines().map(|line| format!("{}\n", line.trim_end())).collect()
    }
}

/// One row turned to a page: each head with what stands under it, on a line of its own, what is empty left out.
pub(crate) fn turned(heads: &[String], row: &[String]) -> Vec<Vec<String>> {
    let filled = heads.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
    filled.map(|(head, cell)| vec![head.clone(), cell.clone()]).collect()
}

/// A simple table: a header and rows, days as the language shows them.
pub(crate) fn text(rows: &[Vec<String>], width: usize, lang: Lang) -> String {
    let shown = |row: &Vec<String>| row.iter().map(|cell| shown::cell(cell, lang).into_owned()).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(shown).collect();
    let rows: Vec<&[String]> = rows.iter().map(Vec::as_slice).collect();
    Layout::even(&rows, width).draw(&rows)
}
