//! The body as strips: one below the other, each whole on its page.

use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, ListNumbering, Tag as Kind};

use super::super::document::{Align, BodyBlock, Inline, ListKind, plain};
use super::ink::Ink;
use super::measure::one_line;
use super::sheet;
use super::tags::{Owner, Tag, Tags};
use super::text::{Paragraph, Style};
use super::typeface::Typesetter;

/// Space between the items of a list whose items are short.
const ITEM_GAP: f32 = 2.0;
/// Room for a hand that signs.
const SIGNING: f32 = 38.0;
/// Space between two signature lines that stand side by side.
const SIGNATURE_GAP: f32 = 28.0;
/// Above and below the line along which a slip is torn off.
const TEAR: f32 = 10.0;
/// A dash of that line, and the space behind it.
const DASH: f32 = 4.0;
/// Height of a line that is filled in by hand.
const BLANK: f32 = 24.0;

/// A part of the page from margin to margin.
pub(super) struct Strip {
    /// Space above it, except at the top of a page.
    pub(super) above: f32,
    pub(super) height: f32,
    /// It stands on the same page as the next one.
    pub(super) keep: bool,
    /// A page begins with it.
    pub(super) break_before: bool,
    /// The table whose row it is: where a page begins with it, the table's header is repeated above it.
    pub(super) table: Option<usize>,
    heading: Option<String>,
    marks: Vec<Mark>,
}

/// Something drawn, measured from the top left corner of its strip.
#[derive(Clone)]
pub(super) enum Mark {
    Line { paragraph: Rc<Paragraph>, line: usize, x: f32, y: f32, owner: Owner },
    Rule { x: f32, y: f32, width: f32, weight: f32, ink: Ink },
}

impl Strip {
    pub(super) fn new(above: f32, height: f32) -> Self {
        Strip { above, height, keep: false, break_before: false, table: None, heading: None, marks: Vec::new() }
    }

    /// The same once more, for the next page.
    pub(super) fn repeated(&self) -> Self {
        Strip { marks: self.marks.clone(), heading: None, ..*self }
    }

    pub(super) fn mark(&mut self, mark: Mark) {
        self.marks.push(mark);
    }

    /// Draws it with its top left corner here; as an artifact where it only repeats what stands elsewhere.
    pub(super) fn draw(
        &self,
        at: Point,
        repeated: bool,
        surface: &mut Surface<'_>,
        typesetter: &Typesetter,
        tags: &mut Tags,
    ) {
        for mark in &self.marks {
            match mark {
                Mark::Line { paragraph, line, x, y, owner } => {
                    let owner = if repeated { Owner::Artifact(ArtifactType::PaginationOther) } else { *owner };
                    paragraph.draw_line(*line, Point::from_xy(at.x + x, at.y + y), owner, surface, typesetter, tags);
                }
                Mark::Rule { x, y, width, weight, ink } => {
                    sheet::rule(Point::from_xy(at.x + x, at.y + y), *width, *weight, *ink, surface, tags);
                }
            }
        }
    }
}

/// How much white there is between lines and blocks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Density {
    pub(super) leading: f32,
    pub(super) space: f32,
}

impl Density {
    pub(super) const USUAL: Density = Density { leading: 1.0, space: 1.0 };
    /// For a letter that would run a few lines over its page.
    pub(super) const TIGHT: Density = Density { leading: 0.93, space: 0.68 };

    pub(super) fn style(self, style: Style) -> Style {
        Style { leading: style.leading * self.leading, ..style }
    }

    /// Space above a paragraph, a list, a table.
    fn gap(self) -> f32 {
        7.0 * self.space
    }
}

/// All strips of a letter's body, in order.
pub(super) struct Flow {
    pub(super) strips: Vec<Strip>,
    /// The header of each table, repeated where the table goes on.
    pub(super) headers: Vec<Vec<Strip>>,
}

impl Flow {
    pub(super) fn new(
        body: &[BodyBlock],
        width: f32,
        page_height: f32,
        density: Density,
        typesetter: &mut Typesetter,
        tags: &mut Tags,
    ) -> Self {
        let flow = Flow { strips: Vec::new(), headers: Vec::new() };
        let mut builder = Builder {
            flow,
            page_height,
            density,
            typesetter,
            tags,
            deepest_heading: 0,
            above: 0.0,
            break_before: false,
        };
        builder.blocks(body, FlowPlace { x: 0.0, width, parent: None }, density.gap());
        builder.flow
    }

    pub(super) fn has_headings(&self) -> bool {
        self.strips.iter().any(|strip| strip.heading.is_some())
    }

    pub(super) fn heading(&self, strip: usize) -> Option<&str> {
        self.strips.get(strip).and_then(|strip| strip.heading.as_deref())
    }
}

/// Where blocks go: how far from the left margin, how wide, and inside which tag.
#[derive(Clone, Copy)]
pub(super) struct FlowPlace {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) parent: Option<Tag>,
}

pub(super) struct Builder<'a> {
    pub(super) flow: Flow,
    /// Height of a page that begins with the body: what is higher than that cannot be whole.
    pub(super) page_height: f32,
    pub(super) density: Density,
    pub(super) typesetter: &'a mut Typesetter,
    pub(super) tags: &'a mut Tags,
    /// A heading's level in the tags is at most one below the one before it.
    deepest_heading: u16,
    above: f32,
    break_before: bool,
}

impl Builder<'_> {
    /// Space above the next strip; of two spaces that meet the larger one counts.
    pub(super) fn space(&mut self, space: f32) {
        self.above = self.above.max(space);
    }

    pub(super) fn push(&mut self, mut strip: Strip) {
        strip.above = strip.above.max(std::mem::take(&mut self.above));
        strip.break_before = std::mem::take(&mut self.break_before);
        self.flow.strips.push(strip);
    }

    fn keep_last(&mut self) {
        if let Some(last) = self.flow.strips.last_mut() {
            last.keep = true;
        }
    }

    fn blocks(&mut self, blocks: &[BodyBlock], place: FlowPlace, gap: f32) {
        let mut last = self.flow.strips.len();
        let mut torn = None;
        for (index, block) in blocks.iter().enumerate() {
            self.space(gap);
            let start = self.flow.strips.len();
            if let BodyBlock::Signatures(_) = block {
                self.keep_last();
                // A greeting of a line or two takes the end of the paragraph above along.
                let above = index.checked_sub(2).and_then(|above| blocks.get(above));
                if matches!(above, Some(BodyBlock::Paragraph(_))) && start - last <= 2 && last > 0 {
                    self.flow.strips[last - 1].keep = true;
                }
            }
            self.block(block, place);
            if matches!(block, BodyBlock::Tear) {
                torn = torn.or(Some(start));
            }
            // What leads in to something stands with it.
            if matches!(block, BodyBlock::Paragraph(text) if plain(text).trim_end().ends_with(':')) {
                self.keep_last();
            }
            last = start;
        }
        // A slip is torn off whole.
        if let (Some(first), Some(last)) = (torn, self.flow.strips.len().checked_sub(1)) {
            for strip in first..last {
                self.flow.strips[strip].keep |= !self.flow.strips[strip + 1].break_before;
            }
        }
    }

    fn block(&mut self, block: &BodyBlock, place: FlowPlace) {
        match block {
            BodyBlock::Heading { level, text } => self.heading(*level, text, place),
            BodyBlock::Paragraph(text) => {
                let tag = self.tags.add(place.parent, Kind::P);
                self.paragraph(text, self.density.style(Style::BODY), place, tag);
            }
            BodyBlock::List { kind, items } => self.list(*kind, items, place),
            BodyBlock::Table(table) => self.table(table, place),
            BodyBlock::Signatures(signatures) => self.signatures(signatures, place),
            BodyBlock::Blank { lines } => self.blank(*lines, place),
            BodyBlock::Tear => self.tear(place),
            BodyBlock::PageBreak => self.break_before = !self.flow.strips.is_empty(),
        }
    }

    fn heading(&mut self, level: u8, text: &[Inline], place: FlowPlace) {
        let words = one_line(&plain(text));
        if words.is_empty() {
            return;
        }
        let (size, leading, above) = match level {
            0 | 1 => (15.0, 19.0, 4.0),
            2 => (12.0, 15.5, 14.0),
            _ => (11.0, 14.5, 10.0),
        };
        let level = u16::from(level).clamp(1, self.deepest_heading + 1);
        self.deepest_heading = level;
        let kind = Kind::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(words.clone()));
        let tag = self.tags.add(place.parent, kind);
        self.space(above * self.density.space);
        let first = self.flow.strips.len();
        self.paragraph(text, self.density.style(Style { size, leading, ..Style::BODY }).bold(), place, tag);
        for strip in &mut self.flow.strips[first..] {
            strip.keep = true;
        }
        if let Some(strip) = self.flow.strips.get_mut(first) {
            strip.heading = Some(words);
        }
        self.above = if size > 14.0 { 5.0 } else { 0.0 };
    }

    /// One strip a line; neither the first nor the last line stands alone on a page.
    fn paragraph(&mut self, text: &[Inline], style: Style, place: FlowPlace, tag: Tag) {
        let mut paragraph = Paragraph::new(text, style, self.typesetter);
        paragraph.fit(place.width, Align::Left);
        let paragraph = Rc::new(paragraph);
        let lines = paragraph.lines();
        for line in 0..lines {
            let mut strip = Strip::new(0.0, paragraph.leading());
            strip.keep = line + 1 < lines && (line == 0 || line + 2 == lines);
            let (paragraph, owner) = (Rc::clone(&paragraph), Owner::Tag(tag));
            strip.mark(Mark::Line { paragraph, line, x: place.x, y: 0.0, owner });
            self.push(strip);
        }
    }

    fn list(&mut self, kind: ListKind, items: &[Vec<BodyBlock>], place: FlowPlace) {
        let numbering = match kind {
            ListKind::Bullets => ListNumbering::Disc,
            ListKind::Numbers(_) => ListNumbering::Decimal,
        };
        let list = self.tags.add(place.parent, Kind::L(numbering));
        let mut markers: Vec<Paragraph> = (0..items.len())
            .map(|index| Paragraph::of_text(&kind.marker(index, "•"), self.density.style(Style::BODY), self.typesetter))
            .collect();
        let widest = markers.iter().map(|marker| marker.widths().1).fold(0.0, f32::max);
        let indent = (widest + 7.0).max(16.0);
        // Items of several paragraphs stand apart from each other.
        let several =
            items.iter().any(|item| item.iter().filter(|block| matches!(block, BodyBlock::Paragraph(_))).count() > 1);
        let gap = if several { self.density.gap() * 0.7 } else { ITEM_GAP };
        for (index, (mut marker, item)) in markers.drain(..).zip(items).enumerate() {
            if index > 0 {
                self.space(gap);
            }
            let tag = self.tags.add(Some(list), Kind::LI);
            let label = self.tags.add(Some(tag), Kind::Lbl);
            let body = self.tags.add(Some(tag), Kind::LBody);
            marker.fit(indent, Align::Left);
            let marker = Rc::new(marker);
            let first = self.flow.strips.len();
            let inside = FlowPlace { x: place.x + indent, width: (place.width - indent).max(40.0), parent: Some(body) };
            self.blocks(item, inside, if several { self.density.gap() * 0.7 } else { ITEM_GAP });
            if self.flow.strips.len() == first {
                self.push(Strip::new(0.0, marker.leading()));
            }
            let mark = Mark::Line { paragraph: marker, line: 0, x: place.x, y: 0.0, owner: Owner::Tag(label) };
            // First, so that the label is read before the body.
            self.flow.strips[first].marks.insert(0, mark);
        }
    }

    /// Two side by side, kept together with what is signed.
    fn signatures(&mut self, signatures: &[Vec<Inline>], place: FlowPlace) {
        let signing = SIGNING * self.density.leading;
        let side = (place.width - SIGNATURE_GAP) / 2.0;
        for (row, pair) in signatures.chunks(2).enumerate() {
            if row > 0 {
                self.keep_last();
            }
            let width = side.min(220.0);
            let mut paragraphs: Vec<(Tag, Paragraph)> = Vec::new();
            for below in pair {
                let tag = self.tags.add(place.parent, Kind::P);
                let mut paragraph =
                    Paragraph::new(below, Style { leading: 13.0, size: 10.0, ..Style::BODY }, self.typesetter);
                paragraph.fit(width, Align::Left);
                paragraphs.push((tag, paragraph));
            }
            let below = paragraphs.iter().map(|(_, paragraph)| paragraph.height()).fold(0.0, f32::max);
            let mut strip = Strip::new(self.density.gap(), signing + 3.0 + below);
            for (index, (tag, paragraph)) in paragraphs.into_iter().enumerate() {
                let x = place.x + index as f32 * (side + SIGNATURE_GAP);
                strip.mark(Mark::Rule { x, y: signing, width, weight: 0.6, ink: Ink::Black });
                let paragraph = Rc::new(paragraph);
                for line in 0..paragraph.lines() {
                    let y = signing + 3.0 + line as f32 * paragraph.leading();
                    let paragraph = Rc::clone(&paragraph);
                    strip.mark(Mark::Line { paragraph, line, x, y, owner: Owner::Tag(tag) });
                }
            }
            self.push(strip);
        }
        self.above = self.density.gap();
    }

    /// A dashed line.
    fn tear(&mut self, place: FlowPlace) {
        let mut strip = Strip::new(2.0 * self.density.gap(), TEAR);
        let dashes = (place.width / (2.0 * DASH)) as u16;
        for dash in 0..dashes {
            let x = place.x + f32::from(dash) * 2.0 * DASH;
            strip.mark(Mark::Rule { x, y: 0.0, width: DASH, weight: 0.5, ink: Ink::Grey });
        }
        self.push(strip);
    }

    fn blank(&mut self, lines: u8, place: FlowPlace) {
        self.above = 0.0;
        for _ in 0..lines {
            self.keep_last();
            let mut strip = Strip::new(0.0, BLANK);
            strip.mark(Mark::Rule { x: place.x, y: BLANK - 2.0, width: place.width, weight: 0.5, ink: Ink::Grey });
            self.push(strip);
        }
    }
}
