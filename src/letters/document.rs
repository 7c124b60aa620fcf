//! A letter as what it says, whatever it becomes.

use chrono::NaiveDate;

use crate::domain::text::is_unseen;
use crate::i18n::{Lang, Msg};

/// Why a document does not become a PDF.
#[allow(dead_code, reason = "whether the first or the others occur depends on the feature `letters`")]
#[derive(Debug, thiserror::Error)]
pub(crate) enum CannotTypeset {
    /// The program was built without its typesetter (feature `letters`).
    #[error("built without the feature `letters`")]
    #[cfg_attr(feature = "letters", expect(dead_code, reason = "what stands in for the typesetter says it"))]
    LeftOut,
    /// The logo is no picture that can be used, and why.
    #[error("the logo cannot be used: {0}")]
    Logo(String),
    /// The logo is an SVG with a part that is not drawn: the name of its element or attribute.
    #[error("the logo has a {0}")]
    LogoPart(&'static str),
    /// The logo has more pixels than a page can show.
    #[error("the logo is too large")]
    LogoTooLarge,
    /// Characters that the typeface lacks, with the first text that has one of them.
    #[error("the typeface lacks {characters:?}, in {text:?}")]
    Characters { characters: Vec<char>, text: String },
    /// The margins leave no room for text.
    #[error("the margins leave no room")]
    Margins,
    /// The library that writes the PDF refused.
    #[error("{0}")]
    Pdf(String),
}

/// One letter, complete: everything that any of its forms shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LetterDocument {
    pub(crate) lang: Lang,
    /// What the letter is, also its title in the PDF.
    pub(crate) title: String,
    pub(crate) letterhead: SenderHead,
    /// The address block, a line each; empty where the letter has no recipient (a contract, an agreement).
    pub(crate) recipient: Vec<String>,
    /// Date, archive case number and the like: what it is called, and the value.
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) body: Vec<BodyBlock>,
    /// Which state of the records the letter was made from; stands at the foot of every page.
    pub(crate) footer: String,
    /// The day the letter carries; the same records and day give the same bytes.
    pub(crate) date: NaiveDate,
}

impl LetterDocument {
    /// Every text of it, in the order they are read.
    #[allow(dead_code, reason = "the typesetter asks, feature `letters`")]
    pub(crate) fn texts(&self) -> impl Iterator<Item = String> {
        let head = self.letterhead.lines.iter().chain(&self.recipient).cloned();
        let facts = self.facts.iter().flat_map(|(name, value)| [name.clone(), value.clone()]);
        let body = self.body.iter().flat_map(BodyBlock::texts).map(plain);
        head.chain(facts).chain([self.title.clone()]).chain(body).chain([self.footer.clone()])
    }
}

/// Who writes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SenderHead {
    /// The sender, a line each, its name first.
    pub(crate) lines: Vec<String>,
    pub(crate) logo: Option<Logo>,
    pub(crate) margins: PageMargins,
}

impl SenderHead {
    /// What the logo is to somebody who does not see it.
    pub(crate) fn logo_text(&self) -> Msg {
        match self.lines.first() {
            Some(name) => Msg::LetterLogo { name: name.clone() },
            None => Msg::LetterLogoUnnamed,
        }
    }
}

/// A picture beside the letterhead, as it lies in the store.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Logo {
    Png(Vec<u8>),
    Svg(Vec<u8>),
}

/// In millimetres. The address block stands where a window envelope shows it, whatever the margins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PageMargins {
    pub(crate) top: f32,
    pub(crate) right: f32,
    pub(crate) bottom: f32,
    pub(crate) left: f32,
}

impl Default for PageMargins {
    fn default() -> Self {
        PageMargins { top: 20.0, right: 25.0, bottom: 25.0, left: 25.0 }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum BodyBlock {
    /// Level 1 is the letter's own heading.
    Heading {
        level: u8,
        text: Vec<Inline>,
    },
    Paragraph(Vec<Inline>),
    List {
        kind: ListKind,
        items: Vec<Vec<BodyBlock>>,
    },
    Table(LetterTable),
    /// Lines to sign on, side by side where there is room: what stands below each.
    Signatures(Vec<Vec<Inline>>),
    /// A field to be filled in by hand: so many empty lines.
    Blank {
        lines: u8,
    },
    /// Where what follows, to the end, is torn off and sent back; it stands whole on a page.
    Tear,
    PageBreak,
}

impl BodyBlock {
    /// Every text in it, in the order they are read.
    pub(crate) fn texts(&self) -> Vec<&[Inline]> {
        match self {
            BodyBlock::Heading { text, .. } | BodyBlock::Paragraph(text) => vec![text],
            BodyBlock::List { items, .. } => items.iter().flatten().flat_map(BodyBlock::texts).collect(),
            BodyBlock::Table(table) => {
                table.head.iter().chain(table.rows.iter().flatten()).map(Vec::as_slice).collect()
            }
            BodyBlock::Signatures(lines) => lines.iter().map(Vec::as_slice).collect(),
            BodyBlock::Blank { .. } | BodyBlock::Tear | BodyBlock::PageBreak => Vec::new(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListKind {
    Bullets,
    /// Numbered from this number on.
    Numbers(u64),
}

impl ListKind {
    /// What stands before an item, the first being item 0.
    pub(crate) fn marker(self, index: usize, bullet: &str) -> String {
        match self {
            ListKind::Bullets => bullet.to_owned(),
            ListKind::Numbers(first) => format!("{}.", first.saturating_add(index as u64)),
        }
    }
}

/// Flows over pages with its header repeated; no row is cut in two.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LetterTable {
    pub(crate) align: Vec<Align>,
    pub(crate) head: Vec<Vec<Inline>>,
    pub(crate) rows: Vec<Vec<Vec<Inline>>>,
}

impl LetterTable {
    pub(crate) fn columns(&self) -> usize {
        self.rows.iter().map(Vec::len).chain([self.head.len(), self.align.len()]).max().unwrap_or_default()
    }

    /// Whether the columns have names; without, the first cell of a row says what the row is about.
    pub(crate) fn is_headed(&self) -> bool {
        self.head.iter().any(|cell| !plain(cell).trim().is_empty())
    }
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

/// The words without their emphasis; a break is the end of a line.
pub(crate) fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) => out += &printable(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) => out += &plain(inner),
            Inline::Break => out.push('\n'),
        }
    }
    out
}

/// What of a text is shown: line ends are `\n`, a tab is a blank; what else is unseen is left out.
pub(crate) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            c if is_unseen(c) => {}
            c => out.push(c),
        }
    }
    out
}
