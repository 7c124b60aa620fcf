//! Strips put on pages.

use krilla::geom::Point;
use krilla::surface::Surface;

use super::flow::{Flow, Strip};
use super::sheet::PageSheet;
use super::tags::Tags;
use super::typeface::Typesetter;

pub(super) type Page = Vec<Placed>;

/// A strip on its page.
pub(super) struct Placed {
    strip: StripOf,
    /// From the top of the sheet.
    pub(super) top: f32,
}

enum StripOf {
    Body(usize),
    /// A strip of a table's header, on a page where the table goes on.
    Header(usize, usize),
}

impl Placed {
    pub(super) fn draw(
        &self,
        flow: &Flow,
        left: f32,
        surface: &mut Surface<'_>,
        typesetter: &Typesetter,
        tags: &mut Tags,
    ) {
        let at = Point::from_xy(left, self.top);
        match self.strip {
            StripOf::Body(index) => flow.strips[index].draw(at, false, surface, typesetter, tags),
            StripOf::Header(table, index) => flow.headers[table][index].draw(at, true, surface, typesetter, tags),
        }
    }

    /// Which strip of the body it is; a repeated header is none.
    #[cfg(test)]
    pub(super) fn body(&self) -> Option<usize> {
        match self.strip {
            StripOf::Body(index) => Some(index),
            StripOf::Header(..) => None,
        }
    }

    pub(super) fn bottom(&self, flow: &Flow) -> f32 {
        self.top
            + match self.strip {
                StripOf::Body(index) => flow.strips[index].height,
                StripOf::Header(table, index) => flow.headers[table][index].height,
            }
    }

    /// The letter asks for a new page here.
    pub(super) fn begins_page(&self, flow: &Flow) -> bool {
        matches!(self.strip, StripOf::Body(index) if flow.strips[index].break_before)
    }

    /// The heading that stands here.
    pub(super) fn heading<'a>(&self, flow: &'a Flow) -> Option<&'a str> {
        match self.strip {
            StripOf::Body(index) => flow.heading(index),
            StripOf::Header(..) => None,
        }
    }
}

/// Fills page after page. What is to be kept together moves to the next page as a whole, unless it is higher than any page.
pub(super) fn fill(flow: &Flow, sheet: &PageSheet<'_>) -> Vec<Page> {
    let mut filling = Filling { flow, sheet, pages: vec![Vec::new()], y: sheet.top(0), begun: false };
    let mut next = 0;
    while next < flow.strips.len() {
        let end = next + flow.strips[next..].iter().take_while(|strip| strip.keep).count();
        let together = next..(end + 1).min(flow.strips.len());
        if flow.strips[next].break_before && filling.begun {
            filling.turn();
        }
        let strips = &flow.strips[together.clone()];
        if !filling.fits(strips) && filling.room_of_a_page(&strips[0]) >= height(strips) {
            filling.turn();
        }
        for index in together {
            filling.place(index);
        }
        next = end + 1;
    }
    filling.pages
}

/// Height of strips that stand at the top of a page.
fn height(strips: &[Strip]) -> f32 {
    let above: f32 = strips.iter().skip(1).map(|strip| strip.above).sum();
    above + strips.iter().map(|strip| strip.height).sum::<f32>()
}

struct Filling<'a> {
    flow: &'a Flow,
    sheet: &'a PageSheet<'a>,
    pages: Vec<Page>,
    y: f32,
    /// Something stands on the page.
    begun: bool,
}

impl<'a> Filling<'a> {
    fn fits(&self, strips: &[Strip]) -> bool {
        let above = if self.begun { strips.first().map_or(0.0, |strip| strip.above) } else { 0.0 };
        self.y + above + height(strips) <= self.sheet.bottom() + 0.01
    }

    /// What a new page has room for, if it begins with this strip.
    fn room_of_a_page(&self, first: &Strip) -> f32 {
        self.sheet.body_height() - self.header(first).map_or(0.0, height)
    }

    fn header(&self, first: &Strip) -> Option<&'a [Strip]> {
        let header = self.flow.headers.get(first.table?)?.as_slice();
        // A header that leaves little room for rows is not worth repeating.
        (height(header) < self.sheet.body_height() / 3.0).then_some(header)
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = self.sheet.top(self.pages.len() - 1);
        self.begun = false;
    }

    fn place(&mut self, index: usize) {
        let strip = &self.flow.strips[index];
        // The first page has less room than the others, by the letterhead: what it has none for stands on the next.
        let elsewhere = self.begun || self.room_of_a_page(strip) >= strip.height;
        if elsewhere && !self.fits(std::slice::from_ref(strip)) {
            self.turn();
        }
        if !self.begun
            && self.pages.len() > 1
            && self.room_of_a_page(strip) >= strip.height
            && let (Some(header), Some(table)) = (self.header(strip), strip.table)
        {
            for (part, header) in header.iter().enumerate() {
                self.put(StripOf::Header(table, part), header.height);
            }
        }
        if self.begun {
            self.y += strip.above;
        }
        self.put(StripOf::Body(index), strip.height);
    }

    fn put(&mut self, strip: StripOf, height: f32) {
        let top = self.y;
        if let Some(page) = self.pages.last_mut() {
            page.push(Placed { strip, top });
        }
        self.y += height;
        self.begun = true;
    }
}
