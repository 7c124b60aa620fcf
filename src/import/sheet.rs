//! A CSV file as people keep it: with or without a byte order mark, its cells between semicolons, commas or tabs, in quotes
//! where they must be. Every cell knows its place.

use std::ops::Range;
use std::path::Path;

use crate::domain::national_id;
use crate::i18n::Msg;
use crate::store::problem::{Code, Fault, Problem, Source};

pub(super) struct CsvSheet {
    pub(super) source: Source,
    pub(super) header: CsvRow,
    /// Those that hold anything.
    pub(super) rows: Vec<CsvRow>,
}

pub(super) struct CsvRow {
    pub(super) cells: Vec<CsvCell>,
}

pub(super) struct CsvCell {
    /// Without blanks around it; a line's end in it is a blank.
    pub(super) text: String,
    /// Bytes of the source, the quotes with it.
    pub(super) span: Range<usize>,
}

impl CsvRow {
    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.is_empty())
    }

    /// From the first cell to the end of the last.
    pub(super) fn span(&self) -> Range<usize> {
        let (first, last) = (self.cells.first(), self.cells.last());
        first.map_or(0, |cell| cell.span.start)..last.map_or(0, |cell| cell.span.end)
    }
}

/// Reads the bytes of a file; `name` is what it is called in messages.
///
/// # Errors
/// It is not UTF-8, may hold a national identity number, leaves a quote open or holds no line.
pub(super) fn read(name: &Path, bytes: &[u8]) -> Result<CsvSheet, Vec<Problem>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let source = |text: &str| Source { file: name.to_owned(), text: text.into() };
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(err) => {
            let fault = Fault::new(Code::NotUtf8, Msg::ProblemNotUtf8).hint(Msg::HintSaveAsCsvUtf8);
            return Err(vec![fault.at(&source(&String::from_utf8_lossy(bytes)), err.valid_up_to()..err.valid_up_to())]);
        }
    };
    let source = source(text);
    if let Some(span) = national_id::certain(text) {
        return Err(vec![
            Fault::new(Code::NationalId, Msg::ProblemNationalId).hint(Msg::HintNationalId).at(&source, span),
        ]);
    }
    let (start, delimiter) = dialect(text);
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.get(start..).unwrap_or_default().as_bytes());
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for record in reader.records() {
        // What is read from memory and is UTF-8 gives no error.
        let Ok(record) = record else { break };
        let at = start + record.position().map_or(0, |position| position.byte() as usize);
        // The reader passes over line ends before a record.
        let at = at + text[at..].len() - text[at..].trim_start_matches(['\r', '\n']).len();
        let (spans, closed) = spans(text, at, delimiter);
        if !closed {
            let span = spans.last().cloned().unwrap_or(at..at);
            let fault = Fault::new(Code::BadRow, Msg::ProblemOpenQuote).hint(Msg::HintOpenQuote);
            problems.push(fault.at(&source, span.start..span.start + 1));
        }
        let cell = |(text, span): (&str, Range<usize>)| CsvCell { text: one_line(text), span };
        rows.push(CsvRow { cells: record.iter().zip(spans).map(cell).collect() });
    }
    rows.retain(|row| !row.is_empty());
    if !problems.is_empty() {
        return Err(problems);
    }
    if rows.is_empty() {
        return Err(vec![Problem::of_file(name.to_owned(), Fault::new(Code::BadRow, Msg::ProblemEmptyFile))]);
    }
    let header = rows.remove(0);
    Ok(CsvSheet { source, header, rows })
}

/// Where the cells begin, and what stands between them: what Excel's `sep=` says, else what the first line has most of
/// outside of quotes.
fn dialect(text: &str) -> (usize, u8) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(named) = first.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and(first.as_bytes().get(4)) {
        let start = text.find('\n').map_or(text.len(), |end| end + 1);
        return (start, *named);
    }
    let header = text.trim_start_matches(['\r', '\n']).lines().next().unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(b';', 0), (b',', 0), (b'\t', 0)];
    for byte in header.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(delimiter, _)| *delimiter == byte && !quoted) {
            *count += 1;
        }
    }
    // Of as many, the one that comes first here.
    let most = counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b';', |(delimiter, _)| *delimiter);
    (0, most)
}

/// The places of a record's cells from `start` on, and whether every quote is closed.
fn spans(text: &str, start: usize, delimiter: u8) -> (Vec<Range<usize>>, bool) {
    let bytes = text.as_bytes();
    let (mut out, mut from, mut quoted) = (Vec::new(), start, false);
    for (place, byte) in bytes.iter().enumerate().skip(start) {
        match byte {
            b'"' if quoted || place == from => quoted = !quoted,
            // A quote within a quoted cell is doubled: it closes and opens.
            b'"' if bytes[place - 1] == b'"' && bytes[from] == b'"' => quoted = true,
            b'\r' | b'\n' if !quoted => {
                out.push(from..place);
                return (out, true);
            }
            byte if *byte == delimiter && !quoted => {
                out.push(from..place);
                from = place + 1;
            }
            _ => {}
        }
    }
    out.push(from..bytes.len());
    (out, !quoted)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells with their places `line:column`, the header first.
    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        let sheet = read(Path::new("goals.csv"), bytes).unwrap_or_else(|found| panic!("{found:?}"));
        let cell = |cell: &CsvCell| {
            let problem = Fault::new(Code::BadRow, Msg::ProblemEmptyFile).at(&sheet.source, cell.span.clone());
            let (line, column) = problem.line_column();
            format!("{line}:{column} {}", cell.text)
        };
        std::iter::once(&sheet.header).chain(&sheet.rows).map(|row| row.cells.iter().map(cell).collect()).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(cells(text.as_bytes()), expected, "{text:?}");
        assert_eq!(cells(format!("\u{feff}{text}").as_bytes()), expected, "with a byte order mark: {text:?}");
        let windows = text.replace('\n', "\r\n");
        assert_eq!(cells(windows.as_bytes()), expected, "from Windows: {text:?}");
    }

    #[track_caller]
    fn check_bad(bytes: &[u8], code: Code, place: (usize, usize)) {
        let Err(found) = read(Path::new("goals.csv"), bytes) else { panic!("{bytes:?} was read") };
        let found: Vec<_> = found.iter().map(|problem| (problem.fault.code, problem.line_column())).collect();
        assert_eq!(found, [(code, place)]);
    }

    #[test]
    fn commas_semicolons_and_tabs() {
        for delimiter in [",", ";", "\t"] {
            let text = "kode;navn\nALM-001;Blåbær\n".replace(';', delimiter);
            check(&text, &[&["1:1 kode", "1:6 navn"], &["2:1 ALM-001", "2:9 Blåbær"]]);
        }
        check("kode;navn\nALM-001;a, b, c\n", &[&["1:1 kode", "1:6 navn"], &["2:1 ALM-001", "2:9 a, b, c"]]);
        check("sep=,\nkode,navn\nA,\"b;c\"\n", &[&["2:1 kode", "2:6 navn"], &["3:1 A", "3:3 b;c"]]);
        check("\"a;b\",c\n", &[&["1:1 a;b", "1:7 c"]]);
        check("kode\nALM-001\n", &[&["1:1 kode"], &["2:1 ALM-001"]]);
    }

    #[test]
    fn quotes_hold_what_would_end_a_cell() {
        check(
            "k;n\n\"A\";\"b \"\"c\"\"; d\"\nB;x\n",
            &[&["1:1 k", "1:3 n"], &["2:1 A", "2:5 b \"c\"; d"], &["3:1 B", "3:3 x"]],
        );
        check(
            "k;n\nA;\"over\nto lines\"\nB;x\n",
            &[&["1:1 k", "1:3 n"], &["2:1 A", "2:3 over to lines"], &["4:1 B", "4:3 x"]],
        );
        // A quote in the middle is itself.
        check("k;n\nA;5\" skjerm\n", &[&["1:1 k", "1:3 n"], &["2:1 A", "2:3 5\" skjerm"]]);
        check("k;n\nA;\"\"\n", &[&["1:1 k", "1:3 n"], &["2:1 A", "2:3 "]]);
    }

    #[test]
    fn empty_lines_are_passed_over_and_keep_the_places_right() {
        check("\n\nk;n\n\n;\n A ; b \n\n", &[&["3:1 k", "3:3 n"], &["6:1 A", "6:5 b"]]);
        check("k;n\nA;b", &[&["1:1 k", "1:3 n"], &["2:1 A", "2:3 b"]]);
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_place() {
        check_bad(b"k;n\nA;bl\xe5b\xe6r\n", Code::NotUtf8, (2, 5));
        check_bad(format!("k;n\nA;fnr {}\n", national_id::test_person()).as_bytes(), Code::NationalId, (2, 7));
        check_bad(b"k;n\nA;\"open\nB;c\n", Code::BadRow, (2, 3));
        check_bad(b"", Code::BadRow, (1, 1));
        check_bad(b"\n;\n", Code::BadRow, (1, 1));
    }
}
