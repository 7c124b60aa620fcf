//! A letter as PDF: PDF/A-2a for the archive and PDF/UA-1 for every reader.
//!
//! `typeface` knows the fonts, `text` shapes and breaks paragraphs, `flow` turns blocks into strips that no page
//! boundary cuts, `pages` puts strips on pages, `sheet` is what stands on the sheets besides the body, and `tags` is
//! what a screen reader hears. The same document gives the same bytes.

mod flow;
mod ink;
mod logo;
mod measure;
mod pages;
mod sheet;
mod svg;
mod table;
mod tags;
mod text;
mod typeface;

use std::cell::RefCell;

use chrono::Datelike as _;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;

use super::document::{CannotTypeset, LetterDocument, printable};
use crate::domain::word::Word;

use flow::{Density, Flow};
use logo::Picture;
use measure::one_line;
use pages::Page;
use sheet::PageSheet;
use tags::Tags;
use typeface::Typesetter;

thread_local! {
    /// Fonts are read once a thread, at its first letter.
    static TYPESETTER: RefCell<Typesetter> = RefCell::new(Typesetter::new());
}

/// The letter as a PDF file.
///
/// # Errors
/// A logo or margins that no page can be made with; characters that the typeface lacks.
pub(crate) fn render(document: &LetterDocument) -> Result<Vec<u8>, CannotTypeset> {
    TYPESETTER.with_borrow_mut(|typesetter| match unprintable(document, typesetter) {
        Some(refused) => Err(refused),
        None => typeset(document, typesetter),
    })
}

/// What no style of the typeface has: a letter shows every character or none.
fn unprintable(document: &LetterDocument, typesetter: &Typesetter) -> Option<CannotTypeset> {
    let mut characters: Vec<char> = Vec::new();
    let mut first = None;
    for text in document.texts() {
        let lacks = typesetter.unprintable(&printable(&text));
        if !lacks.is_empty() {
            characters.extend(lacks);
            first = first.or(Some(text));
        }
    }
    characters.sort_unstable();
    characters.dedup();
    Some(CannotTypeset::Characters { characters, text: first? })
}

fn typeset(document: &LetterDocument, typesetter: &mut Typesetter) -> Result<Vec<u8>, CannotTypeset> {
    let logo = document.letterhead.logo.as_ref().map(Picture::read).transpose()?;
    let mut set = Set::new(document, logo.as_ref(), Density::USUAL, typesetter)?;
    if set.runs_over() {
        let tight = Set::new(document, logo.as_ref(), Density::TIGHT, typesetter)?;
        if tight.pages.len() < set.pages.len() {
            set = tight;
        }
    }
    let Set { sheet, flow, pages, mut tags } = set;

    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|err| CannotTypeset::Pdf(format!("{err:?}")))?;
    let mut pdf = krilla::Document::new_with(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    pdf.set_metadata(metadata(document));

    let mut outline = Outline::new();
    let size = krilla::geom::Size::from_wh(sheet::WIDTH, sheet::HEIGHT);
    let settings = size.map(PageSettings::new).ok_or(CannotTypeset::Margins)?;
    for (number, placed) in pages.iter().enumerate() {
        let mut page = pdf.start_page_with(settings.clone());
        let mut surface = page.surface();
        sheet.draw(number, pages.len(), &mut surface, typesetter, &mut tags);
        for strip in placed {
            strip.draw(&flow, sheet.left(), &mut surface, typesetter, &mut tags);
            if let Some(heading) = strip.heading(&flow) {
                let target = XyzDestination::new(number, Point::from_xy(sheet.left(), strip.top));
                outline.push_child(OutlineNode::new(heading.to_owned(), target));
            }
        }
        surface.finish();
        page.finish();
    }
    if !flow.has_headings() {
        let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(title(document), top));
    }
    pdf.set_outline(outline);
    pdf.set_tag_tree(tags.tree(document.lang.as_str()));
    pdf.finish().map_err(|err| match err {
        // The pixels of a PNG are read when the file is written.
        KrillaError::Image(_, _, reason) => CannotTypeset::Logo(reason),
        err => CannotTypeset::Pdf(format!("{err}: {err:?}")),
    })
}

/// A letter on its pages, not yet drawn.
struct Set<'a> {
    sheet: PageSheet<'a>,
    flow: Flow,
    pages: Vec<Page>,
    tags: Tags,
}

impl<'a> Set<'a> {
    fn new(
        document: &LetterDocument,
        logo: Option<&'a Picture>,
        density: Density,
        typesetter: &mut Typesetter,
    ) -> Result<Self, CannotTypeset> {
        let mut tags = Tags::default();
        let sheet = PageSheet::new(document, logo, typesetter, &mut tags)?;
        let (width, height) = (sheet.body_width(), sheet.body_height());
        let flow = Flow::new(&document.body, width, height, density, typesetter, &mut tags);
        let pages = pages::fill(&flow, &sheet);
        Ok(Set { sheet, flow, pages, tags })
    }

    /// The last page has little on it, and no page break of the letter's own put it there.
    fn runs_over(&self) -> bool {
        let Some(last) = self.pages.last().filter(|_| self.pages.len() > 1) else { return false };
        let used = last.iter().map(|placed| placed.bottom(&self.flow)).fold(0.0, f32::max) - self.sheet.top(1);
        let own_page = last.first().is_some_and(|placed| placed.begins_page(&self.flow));
        !own_page && used < self.sheet.body_height() / 3.0
    }
}

fn metadata(document: &LetterDocument) -> Metadata {
    let day = document.date;
    let date = DateTime::new(u16::try_from(day.year()).unwrap_or_default())
        .month(day.month() as u8)
        .day(day.day() as u8)
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0);
    let mut metadata = Metadata::new()
        .title(title(document))
        .language(document.lang.as_str().to_owned())
        .creator(concat!("alis ", env!("CARGO_PKG_VERSION")).to_owned())
        .producer("krilla".to_owned())
        .creation_date(date);
    if let Some(sender) = document.letterhead.lines.first() {
        metadata = metadata.authors(vec![one_line(sender)]);
    }
    metadata
}

fn title(document: &LetterDocument) -> String {
    let title = one_line(&document.title);
    if title.is_empty() { "alis".to_owned() } else { title }
}

#[cfg(test)]
mod tests;
