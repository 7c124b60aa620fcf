//! A letter as plain text, for e-mail: 72 columns, tables aligned.

use std::borrow::Cow;

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr;

use super::document::{Align, BodyBlock, Inline, LetterDocument, LetterTable, ListKind, printable};

/// Columns of a line, as e-mail has them.
const WIDTH: usize = 72;
/// Columns that a table may take besides, up to the 78 of RFC 5322 § 2.1.1, before a word in it is cut.
const BEYOND: usize = 6;
/// Columns between two columns of a table.
const GAP: usize = 2;
/// Keeps what it stands between on one line.
const NO_BREAK: char = '\u{a0}';
/// Columns of a line to sign on.
const SIGNATURE: usize = 34;

pub(crate) fn render(document: &LetterDocument) -> String {
    let mut parts = vec![
        lines(&document.letterhead.lines),
        lines(&document.recipient),
        facts(&document.facts),
        blocks(&document.body, WIDTH),
    ];
    if !document.footer.is_empty() {
        parts.push(format!("{}\n{}", "-".repeat(WIDTH), wrapped(&clean(&document.footer), WIDTH)));
    }
    parts.retain(|part| !part.is_empty());
    // No-break spaces have done their work: what is copied from the text has plain blanks.
    parts.join("\n\n").replace(NO_BREAK, " ") + "\n"
}

fn lines(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| clean(line)).collect();
    lines.join("\n")
}

/// What it is called and the value, the values below each other.
fn facts(facts: &[(String, String)]) -> String {
    let names: Vec<String> = facts.iter().map(|(name, _)| format!("{}:", clean(name))).collect();
    let widest = names.iter().map(|name| name.width()).max().unwrap_or_default();
    let lines: Vec<String> = names
        .iter()
        .zip(facts)
        .map(|(name, (_, value))| format!("{name}{}  {}", blanks(widest - name.width()), clean(value)))
        .collect();
    lines.join("\n")
}

fn blocks(blocks: &[BodyBlock], width: usize) -> String {
    let parts: Vec<String> = blocks.iter().map(|each| block(each, width)).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

fn block(block: &BodyBlock, width: usize) -> String {
    match block {
        BodyBlock::Heading { level, text } => heading(*level, &wrapped(&plain(text), width)),
        BodyBlock::Paragraph(text) => wrapped(&plain(text), width),
        BodyBlock::List { kind, items } => list(*kind, items, width),
        BodyBlock::Table(table) => table_text(table, width),
        BodyBlock::Signatures(signatures) => {
            signatures.iter().map(|below| signature(below)).collect::<Vec<_>>().join("\n\n")
        }
        BodyBlock::Blank { lines } => vec!["_".repeat(width); usize::from(*lines)].join("\n\n"),
        BodyBlock::Tear => "- ".repeat(width / 2).trim_end().to_owned(),
        BodyBlock::PageBreak => String::new(),
    }
}

fn heading(level: u8, text: &str) -> String {
    let widest = text.lines().map(UnicodeWidthStr::width).max().unwrap_or_default();
    match level {
        1 => format!("{text}\n{}", "=".repeat(widest)),
        2 => format!("{text}\n{}", "-".repeat(widest)),
        _ => text.to_owned(),
    }
}

fn signature(below: &[Inline]) -> String {
    format!("\n{}\n{}", "_".repeat(SIGNATURE), wrapped(&plain(below), WIDTH))
}

fn list(kind: ListKind, items: &[Vec<BodyBlock>], width: usize) -> String {
    let markers: Vec<String> = (0..items.len()).map(|index| kind.marker(index, "-")).collect();
    let indent = markers.iter().map(|marker| marker.width()).max().unwrap_or_default() + 1;
    let parts: Vec<String> = markers
        .iter()
        .zip(items)
        .map(|(marker, item)| {
            let body = tight(item, width.saturating_sub(indent).max(20));
            let first = format!("{marker}{}", blanks(indent - marker.width()));
            (first + &body.replace('\n', &format!("\n{}", blanks(indent)))).trim_end().to_owned()
        })
        .collect();
    let loose =
        items.iter().any(|item| item.iter().filter(|block| matches!(block, BodyBlock::Paragraph(_))).count() > 1);
    parts.join(if loose { "\n\n" } else { "\n" })
}

/// An item's blocks: a list stands right below the paragraph that it belongs to.
fn tight(item: &[BodyBlock], width: usize) -> String {
    let mut out = String::new();
    for each in item {
        if !out.is_empty() {
            out += if matches!(each, BodyBlock::List { .. }) { "\n" } else { "\n\n" };
        }
        out += &block(each, width);
    }
    out
}

fn table_text(table: &LetterTable, width: usize) -> String {
    let head: Vec<String> = table.head.iter().map(|cell| plain(cell)).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
    let headed = head.iter().any(|cell| !cell.is_empty());
    let columns = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or_default();
    let widths = widths(headed.then_some(&head).into_iter().chain(&rows), columns, width);
    let align = |column: usize| table.align.get(column).copied().unwrap_or(Align::Left);

    let mut out = Vec::new();
    if headed {
        out.extend(row_lines(&head, &widths, align));
        let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        out.push(rules.join(&blanks(GAP)));
    }
    for row in &rows {
        out.extend(row_lines(row, &widths, align));
    }
    out.join("\n")
}

/// Each column as wide as its widest cell; where that is too wide, the widest give way: to what is kept together first, then
/// to their longest word.
fn widths<'a>(rows: impl Iterator<Item = &'a Vec<String>> + Clone, columns: usize, width: usize) -> Vec<usize> {
    let measure = |by: fn(&str) -> usize| -> Vec<usize> {
        let widest = |column: usize| rows.clone().filter_map(|row| row.get(column)).map(|cell| by(cell)).max();
        (0..columns).map(|column| widest(column).unwrap_or_default()).collect()
    };
    let mut widths = measure(|cell| cell.lines().map(UnicodeWidthStr::width).max().unwrap_or_default());
    let kept = measure(|cell| parts(cell).map(UnicodeWidthStr::width).max().unwrap_or_default());
    let words = measure(|cell| cell.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or_default());
    let room = width.saturating_sub(GAP * columns.saturating_sub(1)).max(columns);
    let needed = words.iter().sum::<usize>();
    let room = if needed <= room + BEYOND { needed.max(room) } else { room };
    while widths.iter().sum::<usize>() > room {
        let above = |least: &[usize]| {
            (0..columns).filter(|column| widths[*column] > least[*column]).max_by_key(|column| widths[*column])
        };
        match above(&kept).or_else(|| above(&words)).or_else(|| above(&vec![0; columns])) {
            Some(column) if widths[column] > 1 => widths[column] -= 1,
            _ => break,
        }
    }
    widths
}

fn row_lines(row: &[String], widths: &[usize], align: impl Fn(usize) -> Align) -> Vec<String> {
    let cells: Vec<Vec<String>> = widths
        .iter()
        .enumerate()
        .map(|(column, width)| wrap(row.get(column).map_or("", String::as_str), *width, true))
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    (0..height)
        .map(|line| {
            let parts: Vec<String> = cells
                .iter()
                .zip(widths)
                .enumerate()
                .map(|(column, (cell, width))| {
                    let text = cell.get(line).map_or("", String::as_str);
                    let free = width.saturating_sub(text.width());
                    match align(column) {
                        Align::Left => format!("{text}{}", blanks(free)),
                        Align::Center => format!("{}{text}{}", blanks(free / 2), blanks(free - free / 2)),
                        Align::Right => format!("{}{text}", blanks(free)),
                    }
                })
                .collect();
            parts.join(&blanks(GAP)).trim_end().to_owned()
        })
        .collect()
}

/// The text without its emphasis; a break is a line's end.
fn plain(inlines: &[Inline]) -> String {
    super::document::plain(inlines)
}

fn clean(text: &str) -> String {
    printable(text).replace('\n', " ")
}

fn blanks(count: usize) -> String {
    " ".repeat(count)
}

fn wrapped(text: &str, width: usize) -> String {
    wrap(text, width, false).join("\n")
}

/// What a line can be broken between.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() && c != NO_BREAK).filter(|part| !part.is_empty())
}

/// Lines of words. A word longer than a line stands alone, so that an address stays one; where `cut` is asked for it is cut.
fn wrap(text: &str, width: usize, cut: bool) -> Vec<String> {
    let options = Options::new(width)
        .break_words(cut)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    // What does not fit kept together is broken after all.
    let apart = |part: &str| if cut && part.width() > width { part.replace(NO_BREAK, " ") } else { part.to_owned() };
    let broken = |line: &str| {
        let line = parts(line).map(apart).collect::<Vec<_>>().join(" ");
        textwrap::wrap(&line, &options).into_iter().map(Cow::into_owned).collect::<Vec<_>>()
    };
    text.split('\n').flat_map(broken).collect()
}

#[cfg(test)]
mod tests {
    use super::super::document::{BodyBlock, LetterTable};
    use super::super::sample::{bare, letter, paragraph, words};
    use super::{BEYOND, WIDTH, render};

    #[test]
    fn a_whole_letter() {
        insta::assert_snapshot!(render(&letter()));
    }

    #[track_caller]
    fn check(body: Vec<BodyBlock>, expected: &str) {
        assert_eq!(render(&bare(body)).trim_end(), expected);
    }

    #[test]
    fn an_address_stays_whole_and_a_cell_is_cut() {
        let address = format!("https://helse.example/{}", "a".repeat(80));
        check(vec![paragraph(&format!("Se {address} for mer."))], &format!("Se\n{address}\nfor mer."));
        let table = LetterTable {
            align: vec![],
            head: vec![words("Hva"), words("Hvor")],
            rows: vec![vec![words("Kurs"), words(&address)]],
        };
        let text = render(&bare(vec![BodyBlock::Table(table)]));
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
        assert_eq!(text.replace(['\n', ' '], "").matches(&address).count(), 1, "{text}");
    }

    #[test]
    fn a_table_takes_a_few_columns_more_before_a_word_is_cut() {
        let columns = ["Hva", "Spesialistpoliklinikk", "a".repeat(46).as_str()].map(words).to_vec();
        let text = render(&bare(vec![BodyBlock::Table(LetterTable { align: vec![], head: columns, rows: vec![] })]));
        assert!(text.contains("Hva  Spesialistpoliklinikk  aaa"), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH + BEYOND), "{text}");
    }

    #[test]
    fn empty_parts_leave_no_gaps() {
        check(vec![], "");
        check(vec![paragraph(""), BodyBlock::PageBreak, paragraph("a")], "a");
        check(vec![BodyBlock::Table(LetterTable { align: vec![], head: vec![], rows: vec![] }), paragraph("a")], "a");
    }

    #[test]
    fn control_characters_do_not_reach_the_reader() {
        check(vec![paragraph("a\u{1b}[2Jb\u{202e}c\u{0}")], "a[2Jbc");
    }
}
