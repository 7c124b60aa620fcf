//! Tables: columns shared out, rows whole, header repeated.

use std::rc::Rc;

use krilla::tagging::{TableHeaderScope, Tag as Kind};

use super::super::document::{Align, Inline, LetterTable};
use super::flow::{Builder, FlowPlace, Mark, Strip};
use super::ink::Ink;
use super::tags::{Owner, Tag};
use super::text::{Paragraph, Style};

/// Space between two columns.
const GUTTER: f32 = 12.0;
/// Space above and below the text of a cell.
const PAD: f32 = 3.0;
/// A form's first column, of the whole.
const FORM: f32 = 0.42;

struct SetCell {
    paragraph: Rc<Paragraph>,
    tag: Tag,
}

impl Builder<'_> {
    pub(super) fn table(&mut self, table: &LetterTable, place: FlowPlace) {
        let columns = table.columns();
        if columns == 0 || (table.rows.is_empty() && !table.is_headed()) {
            return;
        }
        let headed = table.is_headed();
        let mut head: Vec<Paragraph> = Vec::new();
        if headed {
            head = self.cells(&table.head, columns, self.density.style(Style::TABLE).bold());
        }
        let mut rows: Vec<Vec<Paragraph>> =
            table.rows.iter().map(|row| self.cells(row, columns, self.density.style(Style::TABLE))).collect();
        let room = (place.width - GUTTER * (columns - 1) as f32).max(columns as f32);
        let widths = share(&rows, &head, columns, room);
        let widths = if headed { widths } else { form(widths, &rows, room) };
        for row in rows.iter_mut().chain(headed.then_some(&mut head)) {
            for (column, (cell, width)) in row.iter_mut().zip(&widths).enumerate() {
                cell.fit(*width, table.align.get(column).copied().unwrap_or(Align::Left));
            }
        }

        let tag = self.tags.add(place.parent, Kind::Table);
        let number = self.flow.headers.len();
        self.flow.headers.push(Vec::new());
        let first = self.flow.strips.len();
        if headed {
            let part = self.tags.add(Some(tag), Kind::THead);
            let row = self.tags.add(Some(part), Kind::TR);
            let cells: Vec<SetCell> = head
                .into_iter()
                .map(|paragraph| SetCell {
                    paragraph: Rc::new(paragraph),
                    tag: self.tags.add(Some(row), Kind::TH(TableHeaderScope::Column)),
                })
                .collect();
            self.row(&cells, &widths, place, TableRule { weight: 0.9, ink: Ink::Grey });
            let repeated = self.flow.strips[first..].iter().map(Strip::repeated).collect();
            self.flow.headers[number] = repeated;
            for strip in &mut self.flow.strips[first..] {
                strip.keep = true;
            }
        }
        let last = rows.len().saturating_sub(1);
        if rows.is_empty() {
            return;
        }
        let body = self.tags.add(Some(tag), Kind::TBody);
        for (index, row) in rows.into_iter().enumerate() {
            let tag = self.tags.add(Some(body), Kind::TR);
            let cells: Vec<SetCell> = row
                .into_iter()
                .enumerate()
                .map(|(column, paragraph)| {
                    let tag = if column == 0 && !headed {
                        self.tags.add(Some(tag), Kind::TH(TableHeaderScope::Row))
                    } else {
                        self.tags.add(Some(tag), Kind::TD)
                    };
                    SetCell { paragraph: Rc::new(paragraph), tag }
                })
                .collect();
            let start = self.flow.strips.len();
            self.row(&cells, &widths, place, TableRule { weight: 0.4, ink: Ink::Faint });
            for strip in &mut self.flow.strips[start..] {
                strip.table = Some(number);
            }
            // Neither the first nor the last row stands alone.
            if let Some(strip) = self.flow.strips.last_mut() {
                strip.keep = index < last && (index == 0 || index + 1 == last);
            }
        }
        self.space(9.0 * self.density.space);
    }

    fn cells(&mut self, row: &[Vec<Inline>], columns: usize, style: Style) -> Vec<Paragraph> {
        (0..columns)
            .map(|column| Paragraph::new(row.get(column).map_or(&[], Vec::as_slice), style, self.typesetter))
            .collect()
    }

    /// One strip, with a rule below; as many as there are lines where no page is high enough for the row.
    fn row(&mut self, cells: &[SetCell], widths: &[f32], place: FlowPlace, rule: TableRule) {
        let lines = cells.iter().map(|cell| cell.paragraph.lines()).max().unwrap_or_default().max(1);
        let leading = self.density.style(Style::TABLE).leading;
        let pad = PAD * self.density.space;
        let whole = lines as f32 * leading + 2.0 * pad < self.page_height / 2.0;
        let slices: Vec<std::ops::Range<usize>> =
            if whole { std::iter::once(0..lines).collect() } else { (0..lines).map(|line| line..line + 1).collect() };
        for slice in slices {
            let top = if slice.start == 0 { pad } else { 0.0 };
            let ends = slice.end == lines;
            let height = top + slice.len() as f32 * leading + if ends { pad } else { 0.0 };
            let mut strip = Strip::new(0.0, height);
            let mut x = place.x;
            for (cell, width) in cells.iter().zip(widths) {
                for line in slice.clone().filter(|line| *line < cell.paragraph.lines()) {
                    let y = top + (line - slice.start) as f32 * leading;
                    let (paragraph, owner) = (Rc::clone(&cell.paragraph), Owner::Tag(cell.tag));
                    strip.mark(Mark::Line { paragraph, line, x, y, owner });
                }
                x += width + GUTTER;
            }
            if ends {
                strip.mark(Mark::Rule {
                    x: place.x,
                    y: height,
                    width: place.width,
                    weight: rule.weight,
                    ink: rule.ink,
                });
            }
            self.push(strip);
        }
    }
}

#[derive(Clone, Copy)]
struct TableRule {
    weight: f32,
    ink: Ink,
}

/// A form's first column is as wide in all of a letter's forms, where its text and the answers allow it.
fn form(mut widths: Vec<f32>, rows: &[Vec<Paragraph>], room: f32) -> Vec<f32> {
    if let [names, answers] = widths.as_mut_slice() {
        let longest = |column: usize| rows.iter().map(|row| row[column].widths().1).fold(0.0, f32::max);
        let first = room * FORM;
        if longest(0) <= first && longest(1) <= room - first {
            (*names, *answers) = (first, room - first);
        }
    }
    widths
}

/// Widths of the columns. In full where there is room for that, and the rest in proportion; else the widest columns break
/// their lines, those of the header first, so that dates and numbers stay whole. Words are cut only where not even they fit.
fn share(rows: &[Vec<Paragraph>], head: &[Paragraph], columns: usize, room: f32) -> Vec<f32> {
    let mut words = vec![0.0_f32; columns];
    let mut cells = vec![1.0_f32; columns];
    for (column, cell) in rows.iter().flat_map(|row| row.iter().enumerate()) {
        let (word, whole) = cell.widths();
        words[column] = words[column].max(word);
        cells[column] = cells[column].max(whole);
    }
    let mut most = cells.clone();
    for (column, cell) in head.iter().enumerate() {
        let (word, whole) = cell.widths();
        words[column] = words[column].max(word);
        cells[column] = cells[column].max(word);
        most[column] = most[column].max(whole);
    }
    let sum = |widths: &[f32]| widths.iter().sum::<f32>();
    if sum(&most) <= room {
        let stretch = room / sum(&most);
        return most.iter().map(|most| most * stretch).collect();
    }
    if sum(&cells) <= room {
        return level(&cells, &most, room);
    }
    if sum(&words) <= room {
        return level(&words, &cells, room);
    }
    level(&vec![0.0; columns], &words, room)
}

/// Between the least and the most of each, so that together they fill the room: who needs no more than an equal part has
/// what they need, and the others share what is left by how much more they need.
fn level(least: &[f32], most: &[f32], room: f32) -> Vec<f32> {
    let mut widths = least.to_vec();
    let mut open: Vec<usize> = (0..least.len()).collect();
    let mut left = room;
    loop {
        let fair = left / open.len().max(1) as f32;
        let (full, rest): (Vec<usize>, Vec<usize>) = open.iter().partition(|column| most[**column] <= fair);
        if full.is_empty() {
            break;
        }
        for column in full {
            widths[column] = most[column];
            left -= most[column];
        }
        open = rest;
    }
    let sum = |of: &[f32]| open.iter().map(|column| of[*column]).sum::<f32>();
    if sum(least) > left {
        return even(least, most, room);
    }
    let stretch = (left - sum(least)) / (sum(most) - sum(least)).max(f32::EPSILON);
    for column in open {
        widths[column] = least[column] + (most[column] - least[column]) * stretch;
    }
    widths
}

/// Like water: all that are neither full nor at their least stand equally high.
fn even(least: &[f32], most: &[f32], room: f32) -> Vec<f32> {
    let at = |height: f32| -> Vec<f32> {
        least.iter().zip(most).map(|(least, most)| height.min(*most).max(*least)).collect()
    };
    let (mut low, mut high) = (0.0_f32, room);
    // Halved so often, a page is less than a thousandth of a point.
    for _ in 0..24 {
        let middle = (low + high) / 2.0;
        if at(middle).iter().sum::<f32>() <= room { low = middle } else { high = middle }
    }
    at(low)
}

#[cfg(test)]
mod tests {
    use super::level;

    #[track_caller]
    fn check(least: &[f32], most: &[f32], room: f32, widths: &[f32]) {
        let found: Vec<f32> = level(least, most, room).into_iter().map(f32::round).collect();
        assert_eq!(found, widths);
    }

    #[test]
    fn narrow_columns_stay_whole_and_wide_ones_share_by_what_they_need() {
        // Dates beside one long column.
        check(&[20.0, 30.0, 30.0], &[85.0, 85.0, 600.0], 400.0, &[85.0, 85.0, 230.0]);
        // A clause that is long once, beside the terms themselves.
        check(&[95.0, 80.0, 50.0], &[250.0, 1200.0, 60.0], 450.0, &[121.0, 269.0, 60.0]);
        // A word too long for its part leaves the others what they can do with.
        check(&[300.0, 10.0, 10.0], &[900.0, 110.0, 110.0], 400.0, &[300.0, 50.0, 50.0]);
        // Not even the words fit: they are cut in proportion.
        check(&[0.0, 0.0], &[500.0, 700.0], 400.0, &[167.0, 233.0]);
    }
}
