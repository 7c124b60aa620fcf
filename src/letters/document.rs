//! A letter as what it says, whatever it becomes.

use chrono::NaiveDate;

use crate::i18n::Lang;

/// One letter, complete: everything that any of its forms shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Document {
    pub(crate) lang: Lang,
    /// What the letter is, also its title in the PDF.
    pub(crate) title: String,
    pub(crate) letterhead: Letterhead,
    /// The address block, a line each; empty where the letter has no recipient (a contract, an agreement).
    pub(crate) recipient: Vec<String>,
    /// Date, archive case number and the like: what it is called, and the value.
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) body: Vec<Block>,
    /// Which state of the records the letter was made from; stands at the foot of every page.
    pub(crate) footer: String,
    /// The day the letter carries; the same records and day give the same bytes.
    pub(crate) date: NaiveDate,
}

/// Who writes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Letterhead {
    /// The sender, a line each, its name first.
    pub(crate) lines: Vec<String>,
    pub(crate) logo: Option<Logo>,
    pub(crate) margins: Margins,
}

/// A picture beside the letterhead, as it lies in the store.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Logo {
    Png(Vec<u8>),
    Svg(Vec<u8>),
}

/// In millimetres. The address block stands where a window envelope shows it, whatever the margins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Margins {
    pub(crate) top: f32,
    pub(crate) right: f32,
    pub(crate) bottom: f32,
    pub(crate) left: f32,
}

impl Default for Margins {
    fn default() -> Self {
        Margins { top: 20.0, right: 25.0, bottom: 25.0, left: 25.0 }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    /// Level 1 is the letter's own heading.
    Heading { level: u8, text: Vec<Inline> },
    Paragraph(Vec<Inline>),
    List { kind: ListKind, items: Vec<Vec<Block>> },
    Table(Table),
    /// Lines to sign on, side by side where there is room: what stands below each.
    Signatures(Vec<Vec<Inline>>),
    /// A field to be filled in by hand: so many empty lines.
    Blank { lines: u8 },
    PageBreak,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListKind {
    Bullets,
    /// Numbered from this number on.
    Numbers(u64),
}

/// Flows over pages with its header repeated; no row is cut in two.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    pub(crate) align: Vec<Align>,
    pub(crate) head: Vec<Vec<Inline>>,
    pub(crate) rows: Vec<Vec<Vec<Inline>>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Center,
    Right,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Inline {
    Text(String),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Break,
}
