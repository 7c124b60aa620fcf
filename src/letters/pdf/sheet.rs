//! The sheet: what stands on it besides the letter's body.

use krilla::geom::{PathBuilder, Point, Rect};
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, BBox, Tag as Kind};

use super::super::document::{Align, CannotTypeset, LetterDocument};
use super::ink::Ink;
use super::logo::Picture;
use super::measure::{MM, one_line};
use super::tags::{Owner, Tag, Tags};
use super::text::{Paragraph, Style};
use super::typeface::Typesetter;
use crate::i18n::{Lang, Msg};

/// A4, in points.
pub(super) const WIDTH: f32 = 210.0 * MM;
pub(super) const HEIGHT: f32 = 297.0 * MM;

/// What the windows of both C5 and E65 envelopes (window 20 mm from the left, 90 × 35 mm) show, wherever the folded sheet
/// slides: 57 to 88 mm from the top.
const WINDOW_TOP: f32 = 57.0 * MM;
const WINDOW_BOTTOM: f32 = 88.0 * MM;
const WINDOW_LEFT: f32 = 25.0 * MM;
const WINDOW_WIDTH: f32 = 78.0 * MM;
/// Date and case number stand to the right of the address.
const FACTS_LEFT: f32 = 122.0 * MM;
/// The body begins below the window.
const BELOW_WINDOW: f32 = 99.0 * MM;
/// The least that text needs: below that margins are a mistake.
const LEAST: f32 = 60.0 * MM;
/// The foot's last line from the lower edge: what printers can print on.
const FOOT: f32 = 10.0 * MM;
const LOGO_HEIGHT: f32 = 18.0 * MM;
const LOGO_WIDTH: f32 = 50.0 * MM;

/// Text at its place on the first sheet.
struct SheetPart {
    paragraph: Paragraph,
    at: Point,
    tag: Tag,
}

pub(super) struct PageSheet<'a> {
    lang: Lang,
    pieces: Vec<SheetPart>,
    logo: Option<(&'a Picture, Rect, Tag)>,
    /// At the top of every sheet but the first.
    running: Option<Paragraph>,
    foot: Paragraph,
    left: f32,
    right: f32,
    first_top: f32,
    top: f32,
    bottom: f32,
}

impl<'a> PageSheet<'a> {
    pub(super) fn new(
        document: &LetterDocument,
        logo: Option<&'a Picture>,
        typesetter: &mut Typesetter,
        tags: &mut Tags,
    ) -> Result<Self, CannotTypeset> {
        let margins = document.letterhead.margins;
        let (left, right) = (margins.left * MM, WIDTH - margins.right * MM);
        let (top, bottom) = (margins.top * MM, HEIGHT - margins.bottom * MM);
        let all = [margins.left, margins.right, margins.top, margins.bottom];
        let sound = all.iter().all(|margin| margin.is_finite() && *margin >= 0.0);
        if !sound || right - left < LEAST || bottom - top < LEAST {
            return Err(CannotTypeset::Margins);
        }

        let number = Paragraph::of_text(&page_number(document.lang, 999, 999), Style::FOOT, typesetter);
        let mut foot = Paragraph::of_text(&document.footer.replace('\n', " "), Style::FOOT, typesetter);
        foot.fit((right - left - number.widths().1 - 12.0).max(40.0), Align::Left);
        let foot_top = HEIGHT - FOOT - foot.height().max(Style::FOOT.leading) - 4.0;
        let bottom = bottom.min(foot_top - 8.0);
        if bottom - top < LEAST {
            return Err(CannotTypeset::Margins);
        }
        let title = one_line(&document.title);
        let running = (!title.is_empty()).then(|| {
            let mut running = Paragraph::of_text(&title, Style::FOOT, typesetter);
            running.fit(right - left, Align::Left);
            running
        });

        let mut sheet = PageSheet {
            lang: document.lang,
            pieces: Vec::new(),
            logo: None,
            running,
            foot,
            left,
            right,
            first_top: top,
            top: top + 18.0,
            bottom,
        };
        sheet.first_top = sheet.set_first(document, logo, typesetter, tags).min(bottom - LEAST / 3.0);
        Ok(sheet)
    }

    /// Letterhead, address and facts; gives where the body begins.
    fn set_first(
        &mut self,
        document: &LetterDocument,
        logo: Option<&'a Picture>,
        typesetter: &mut Typesetter,
        tags: &mut Tags,
    ) -> f32 {
        let addressed = !document.recipient.is_empty();
        let top = (self.top - 18.0).min(20.0 * MM);
        let mut x = self.left;
        let mut head_bottom = top;
        if let Some(picture) = logo {
            let (width, height) = picture.fitted(LOGO_WIDTH, LOGO_HEIGHT);
            if let Some(place) = Rect::from_xywh(x, top, width, height) {
                let alt = document.letterhead.logo_text().text(document.lang).into_owned();
                let kind = Kind::Figure(Some(one_line(&alt))).with_bbox(Some(BBox::new(0, place)));
                let tag = tags.add(None, kind);
                self.logo = Some((picture, place, tag));
                head_bottom = top + height;
                x += width + 12.0;
            }
        }
        let narrow = !addressed && !document.facts.is_empty();
        let width = if narrow { FACTS_LEFT - x - 12.0 } else { self.right - x }.max(40.0);
        let mut y = top;
        for (index, line) in document.letterhead.lines.iter().enumerate() {
            let style = if index == 0 {
                Style { size: 12.0, leading: 16.0, bold: true, ink: Ink::Black }
            } else {
                Style::SMALL
            };
            let tag = tags.add(None, Kind::P);
            y = self.set(line, style, Point::from_xy(x, y), width, tag, typesetter);
        }
        head_bottom = head_bottom.max(y);

        let mut address_bottom = head_bottom;
        if addressed {
            let style = Style { size: 11.0, leading: 14.0, ..Style::BODY };
            let tag = tags.add(None, Kind::P);
            let lines: Vec<Paragraph> = document
                .recipient
                .iter()
                .map(|line| {
                    let mut line = Paragraph::of_text(line, style, typesetter);
                    line.fit(WINDOW_WIDTH, Align::Left);
                    line
                })
                .collect();
            let height: f32 = lines.iter().map(Paragraph::height).sum();
            // Many lines begin higher, so that the last ones are seen too; never in the letterhead.
            let mut y = WINDOW_TOP.min(WINDOW_BOTTOM - height).max(head_bottom + 8.0);
            for paragraph in lines {
                let height = paragraph.height();
                self.pieces.push(SheetPart { paragraph, at: Point::from_xy(WINDOW_LEFT, y), tag });
                y += height;
            }
            address_bottom = y.max(BELOW_WINDOW - 18.0);
        }

        let mut facts_bottom = top;
        if !document.facts.is_empty() {
            let start = if addressed { WINDOW_TOP.max(head_bottom + 8.0) } else { top };
            facts_bottom = self.set_facts(&document.facts, start, typesetter, tags);
        }
        if document.letterhead.lines.is_empty() && self.logo.is_none() && !addressed && document.facts.is_empty() {
            return top;
        }
        let least = if addressed { BELOW_WINDOW } else { 0.0 };
        (address_bottom.max(facts_bottom).max(head_bottom) + 26.0).max(least)
    }

    fn set_facts(&mut self, facts: &[(String, String)], top: f32, typesetter: &mut Typesetter, tags: &mut Tags) -> f32 {
        let left = FACTS_LEFT.max(self.left).min(self.right - LEAST / 2.0);
        let names: Vec<Paragraph> =
            facts.iter().map(|(name, _)| Paragraph::of_text(&format!("{name}: "), Style::SMALL, typesetter)).collect();
        let widest = names.iter().map(|name| name.widths().1).fold(0.0, f32::max);
        let indent = (widest + 7.0).min((self.right - left) * 0.6);
        let mut y = top;
        for (mut name, (_, value)) in names.into_iter().zip(facts) {
            let tag = tags.add(None, Kind::P);
            name.fit(indent, Align::Left);
            let name_bottom = y + name.height();
            self.pieces.push(SheetPart { paragraph: name, at: Point::from_xy(left, y), tag });
            let style = Style { ink: Ink::Black, ..Style::SMALL };
            let at = Point::from_xy(left + indent, y);
            y = self.set(value, style, at, self.right - left - indent, tag, typesetter).max(name_bottom) + 1.0;
        }
        y
    }

    /// Sets a text and gives where it ends.
    fn set(&mut self, text: &str, style: Style, at: Point, width: f32, tag: Tag, typesetter: &mut Typesetter) -> f32 {
        let mut paragraph = Paragraph::of_text(text, style, typesetter);
        paragraph.fit(width, Align::Left);
        let bottom = at.y + paragraph.height();
        self.pieces.push(SheetPart { paragraph, at, tag });
        bottom
    }

    pub(super) fn left(&self) -> f32 {
        self.left
    }

    pub(super) fn body_width(&self) -> f32 {
        self.right - self.left
    }

    /// What a sheet other than the first has room for.
    pub(super) fn body_height(&self) -> f32 {
        self.bottom - self.top
    }

    /// Where the body begins on a sheet, the first being 0.
    pub(super) fn top(&self, sheet: usize) -> f32 {
        if sheet == 0 { self.first_top } else { self.top }
    }

    pub(super) fn bottom(&self) -> f32 {
        self.bottom
    }

    pub(super) fn draw(
        &self,
        sheet: usize,
        sheets: usize,
        surface: &mut Surface<'_>,
        typesetter: &mut Typesetter,
        tags: &mut Tags,
    ) {
        if sheet == 0 {
            if let Some((picture, place, tag)) = &self.logo {
                tags.draw_picture(*tag, surface, |surface| picture.draw(*place, surface));
            }
            for piece in &self.pieces {
                lines(&piece.paragraph, piece.at, Owner::Tag(piece.tag), surface, typesetter, tags);
            }
        } else if let Some(running) = &self.running {
            let at = Point::from_xy(self.left, self.top - 18.0 - Style::FOOT.leading);
            running.draw_line(0, at, Owner::Artifact(ArtifactType::Header), surface, typesetter, tags);
        }

        let height = self.foot.height().max(Style::FOOT.leading);
        let top = HEIGHT - FOOT - height;
        rule(Point::from_xy(self.left, top - 4.0), self.right - self.left, 0.4, Ink::Faint, surface, tags);
        let owner = Owner::Artifact(ArtifactType::Footer);
        lines(&self.foot, Point::from_xy(self.left, top), owner, surface, typesetter, tags);
        let mut number = Paragraph::of_text(&page_number(self.lang, sheet + 1, sheets), Style::FOOT, typesetter);
        number.fit(self.right - self.left, Align::Right);
        lines(&number, Point::from_xy(self.left, top), owner, surface, typesetter, tags);
    }
}

fn page_number(lang: Lang, page: usize, pages: usize) -> String {
    Msg::LetterPage { page: page.to_string(), pages: pages.to_string() }.text(lang).into_owned()
}

fn lines(
    paragraph: &Paragraph,
    at: Point,
    owner: Owner,
    surface: &mut Surface<'_>,
    typesetter: &Typesetter,
    tags: &mut Tags,
) {
    for line in 0..paragraph.lines() {
        let at = Point::from_xy(at.x, at.y + line as f32 * paragraph.leading());
        paragraph.draw_line(line, at, owner, surface, typesetter, tags);
    }
}

/// A horizontal rule; says nothing to who hears the letter.
pub(super) fn rule(at: Point, width: f32, weight: f32, ink: Ink, surface: &mut Surface<'_>, tags: &mut Tags) {
    let Some(area) = Rect::from_xywh(at.x, at.y - weight / 2.0, width, weight) else { return };
    let mut path = PathBuilder::new();
    path.push_rect(area);
    let Some(path) = path.finish() else { return };
    tags.draw(Owner::Artifact(ArtifactType::Layout), surface, |surface| {
        surface.set_fill(Some(ink.fill()));
        surface.draw_path(&path);
    });
}
