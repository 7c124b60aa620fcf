//! Paragraphs: shaped, broken into lines, drawn.

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};
use parley::style::{FontFeature, FontFeatures, OverflowWrap};
use parley::{
    Alignment, AlignmentOptions, FontFamily, FontStyle, FontWeight, Layout, LineBreakContext, LineHeight, StyleProperty,
};

use super::super::document::{Align, Inline, printable};
use super::ink::Ink;
use super::tags::{Owner, Tags};
use super::typeface::{FAMILY, Typesetter};

/// Size and leading in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) size: f32,
    pub(super) leading: f32,
    pub(super) bold: bool,
    pub(super) ink: Ink,
}

impl Style {
    pub(super) const BODY: Style = Style { size: 11.0, leading: 14.5, bold: false, ink: Ink::Black };
    pub(super) const TABLE: Style = Style { size: 10.0, leading: 13.0, bold: false, ink: Ink::Black };
    pub(super) const SMALL: Style = Style { size: 9.0, leading: 12.0, bold: false, ink: Ink::Grey };
    pub(super) const FOOT: Style = Style { size: 8.0, leading: 10.5, bold: false, ink: Ink::Grey };

    pub(super) fn bold(self) -> Style {
        Style { bold: true, ..self }
    }
}

/// Text in one style, broken into lines when it is told its width.
pub(super) struct Paragraph {
    text: String,
    layout: Layout<Ink>,
    leading: f32,
}

impl Paragraph {
    pub(super) fn new(inlines: &[Inline], style: Style, typesetter: &mut Typesetter) -> Self {
        let mut text = String::new();
        let mut runs = Vec::new();
        gather(inlines, Emphasis { bold: style.bold, italic: false }, &mut text, &mut runs, typesetter);

        let mut builder = typesetter.layouts.ranged_builder(&mut typesetter.fonts, &text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::named(FAMILY)));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.leading)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        // The Ŋ that Sámi is written with.
        let features = [FontFeature::new(parley::setting::Tag::new(b"cv07"), 1)];
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::List(features.as_slice().into())));
        builder.push_default(StyleProperty::Brush(style.ink));
        for (range, emphasis) in &runs {
            if emphasis.bold {
                builder.push(StyleProperty::FontWeight(FontWeight::SEMI_BOLD), range.clone());
            }
            if emphasis.italic {
                builder.push(StyleProperty::FontStyle(FontStyle::Italic), range.clone());
            }
        }
        builder.set_line_break_override(Some(&kept_together));
        let layout = builder.build(&text);
        Paragraph { text, layout, leading: style.leading }
    }

    pub(super) fn of_text(text: &str, style: Style, typesetter: &mut Typesetter) -> Self {
        Paragraph::new(&[Inline::Text(text.to_owned())], style, typesetter)
    }

    /// Width of the longest word, and of the whole on one line.
    pub(super) fn widths(&self) -> (f32, f32) {
        let widths = self.layout.calculate_content_widths();
        (widths.min, widths.max)
    }

    pub(super) fn fit(&mut self, width: f32, align: Align) {
        // What fits by measure must not be broken for a rounding error.
        self.layout.break_all_lines(Some(width + 0.01));
        let alignment = match align {
            Align::Left => Alignment::Left,
            Align::Center => Alignment::Center,
            Align::Right => Alignment::Right,
        };
        self.layout.align(alignment, AlignmentOptions::default());
    }

    pub(super) fn lines(&self) -> usize {
        if self.text.is_empty() { 0 } else { self.layout.len() }
    }

    pub(super) fn leading(&self) -> f32 {
        self.leading
    }

    pub(super) fn height(&self) -> f32 {
        self.lines() as f32 * self.leading
    }

    /// Draws one line, its box's top left corner being here.
    pub(super) fn draw_line(
        &self,
        line: usize,
        at: Point,
        owner: Owner,
        surface: &mut Surface<'_>,
        typesetter: &Typesetter,
        tags: &mut Tags,
    ) {
        let Some(line) = self.layout.get(line) else { return };
        if line.text_range().is_empty() || self.text[line.text_range()].trim().is_empty() {
            return;
        }
        let metrics = line.metrics();
        let baseline = at.y + metrics.baseline - metrics.block_min_coord;
        tags.draw(owner, surface, |surface| {
            let mut x = at.x + metrics.offset;
            for run in line.runs() {
                let Some(font) = typesetter.embedded(run.font().data.id()) else { continue };
                let size = run.font_size();
                let start = x;
                let mut ink = Ink::default();
                let mut glyphs: Vec<KrillaGlyph> = Vec::new();
                for cluster in run.visual_clusters() {
                    if cluster.is_hard_line_break() {
                        continue;
                    }
                    if cluster.is_ligature_continuation() {
                        if let Some(glyph) = glyphs.last_mut() {
                            glyph.text_range.end = cluster.text_range().end;
                        }
                        continue;
                    }
                    ink = cluster.style().brush;
                    for glyph in cluster.glyphs() {
                        glyphs.push(KrillaGlyph::new(
                            GlyphId::new(glyph.id),
                            glyph.advance / size,
                            glyph.x / size,
                            glyph.y / size,
                            0.0,
                            cluster.text_range(),
                            None,
                        ));
                        x += glyph.advance;
                    }
                }
                surface.set_fill(Some(ink.fill()));
                surface.draw_glyphs(Point::from_xy(start, baseline), &glyphs, font.clone(), &self.text, size, false);
            }
        });
    }
}

#[derive(Clone, Copy)]
struct Emphasis {
    bold: bool,
    italic: bool,
}

fn gather(
    inlines: &[Inline],
    emphasis: Emphasis,
    text: &mut String,
    runs: &mut Vec<(std::ops::Range<usize>, Emphasis)>,
    typesetter: &Typesetter,
) {
    for inline in inlines {
        match inline {
            Inline::Text(new) => {
                let start = text.len();
                *text += &typesetter.drawable(&printable(new));
                runs.push((start..text.len(), emphasis));
            }
            Inline::Strong(inner) => gather(inner, Emphasis { bold: true, ..emphasis }, text, runs, typesetter),
            Inline::Emphasis(inner) => gather(inner, Emphasis { italic: true, ..emphasis }, text, runs, typesetter),
            Inline::Break => text.push('\n'),
        }
    }
}

/// No line ends between a section sign and its number, within a number or a date, after the point of an ordinal or an
/// abbreviation, or after the capitals that begin a compound.
fn kept_together(context: LineBreakContext) -> Option<bool> {
    let LineBreakContext { before_before, before, after, .. } = context;
    let digit = |c: char| c.is_ascii_digit();
    let together = match before {
        '§' => true,
        ' ' => before_before.is_some_and(|c| c == '§' || digit(c) && digit(after) || c == '.' && after.is_lowercase()),
        // HPR-nummer, ALIS-avtale.
        '-' if before_before.is_some_and(char::is_uppercase) && after.is_lowercase() => true,
        '-' | '–' | '.' | '/' | ':' => before_before.is_some_and(digit) && digit(after),
        _ => before == '§' || after == '\u{2011}',
    };
    together.then_some(false)
}
