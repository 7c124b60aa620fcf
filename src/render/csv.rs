//! CSV as RFC 4180 has it; for a Norwegian Excel with `;` and a byte order mark.

use serde::Serialize;

use crate::i18n::{Lang, key};
use crate::render::clean::clean;
use crate::render::not_rendered::NotRendered;

/// A table of texts; the first row is the header.
///
/// A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, also as wide signs) gets an apostrophe before it.
/// Numbers stay. What a terminal would obey is left as `\u{fffd}`.
///
/// # Errors
/// None in practice: it writes to memory.
fn text(rows: &[Vec<String>], excel: bool) -> Result<String, NotRendered> {
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(if excel { b';' } else { b',' })
        .terminator(::csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell))).map_err(NotRendered::because)?;
    }
    let body = String::from_utf8(writer.into_inner().map_err(NotRendered::because)?).map_err(NotRendered::because)?;
    Ok(if excel { format!("\u{feff}{body}") } else { body })
}

/// Rows that are plain records, as CSV: their keys are the header, also where there is no row. For Excel the header is in words
/// of the user's language.
///
/// # Errors
/// A row holds a list.
pub(crate) fn records<'a, R: Serialize + Default + 'a>(
    rows: impl IntoIterator<Item = &'a R>,
    excel: Option<Lang>,
) -> Result<String, NotRendered> {
    let mut cells = cells(rows)?;
    if let Some((lang, heads)) = excel.zip(cells.first_mut()) {
        heads.iter_mut().for_each(|head| *head = key::heading(head, lang));
    }
    text(&cells, excel.is_some())
}

/// The keys of plain records, then their values, as CSV has them: what is absent is empty.
///
/// # Errors
/// A row holds a list.
pub(crate) fn cells<'a, R: Serialize + Default + 'a>(
    rows: impl IntoIterator<Item = &'a R>,
) -> Result<Vec<Vec<String>>, NotRendered> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    // The keys are written with the first row.
    writer.serialize(R::default()).map_err(NotRendered::because)?;
    for row in rows {
        writer.serialize(row).map_err(NotRendered::because)?;
    }
    let written = writer.into_inner().map_err(NotRendered::because)?;
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(&written[..]);
    let read: Result<Vec<Vec<String>>, NotRendered> = reader
        .records()
        .map(|row| Ok(row.map_err(NotRendered::because)?.iter().map(str::to_owned).collect()))
        .collect();
    let mut all = read?;
    all.remove(1);
    Ok(all)
}

fn harmless(cell: &str) -> String {
    const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let number = cell.parse::<i64>().is_ok();
    let formula = cell.starts_with(FORMULA) && !number;
    clean(&if formula { format!("'{cell}") } else { cell.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cells: &[&str], excel: bool, expected: &str) {
        let row: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        assert_eq!(text(&[row], excel).unwrap(), expected);
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        check(&["a", "b,c", "d\"e", "f\ng"], false, "a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n");
        check(&["a", "b,c", "d;e"], true, "\u{feff}a;b,c;\"d;e\"\r\n");
    }

    #[derive(Default, Serialize)]
    struct Row {
        name: String,
        months: Option<u32>,
        left: i64,
    }

    #[test]
    fn the_keys_of_a_row_are_the_header() {
        assert_eq!(records::<Row>(&[], None).unwrap(), "name,months,left\r\n");
        let row = |name: &str, months| Row { name: name.to_owned(), months, left: -61 };
        let rows = [row("a,\n\"b\"", Some(6)), row("=1+1", None), row("", None)];
        let expected = "name,months,left\r\n\"a,\n\"\"b\"\"\",6,-61\r\n'=1+1,,-61\r\n,,-61\r\n";
        assert_eq!(records(&rows, None).unwrap(), expected);
    }

    #[test]
    fn no_cell_is_a_formula() {
        check(&["=1+1", "+47 900", "-x", "@a", "-61", "x"], false, "'=1+1,'+47 900,'-x,'@a,-61,x\r\n");
        check(&["＝1+1", "\t=1", "=HYPERLINK(\"x\")"], false, "'＝1+1,'\u{fffd}=1,\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    }

    #[test]
    fn no_cell_steers_a_terminal() {
        check(&["a\u{1b}[31m\u{202e}b"], false, "a\u{fffd}[31m\u{fffd}b\r\n");
    }
}
