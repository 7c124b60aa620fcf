//! Markdown becomes blocks. Values from records stand in the text as [`Values`]' tokens, which no Markdown means
//! anything by, and come in as they were typed when everything else has been understood.

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::document::{Align, BodyBlock, Inline, LetterTable, ListKind};
use crate::i18n::shown;

/// The tokens' own characters: private use, so that neither Markdown nor a person writes them.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';
const ZERO: u32 = 0xe010;
/// Bytes that a letter's text may have; what takes room on the paper counts as more than it is.
pub(super) const LONGEST: usize = 1 << 20;
/// What a paragraph, an item, a row takes beside its words; a line that is left open; a page.
const COST_OF_BLOCK: usize = 40;
const COST_OF_LINE: usize = 80;
const COST_OF_PAGE: usize = 2000;
/// How many containers may stand within one another, and columns beside one another.
const DEEPEST: usize = 30;
const MOST_COLUMNS: usize = 40;
/// Marks of containers at the beginning of one line: beyond these each later line is compared with all of them.
const MOST_MARKS: usize = 200;
/// Lines of a field where the template does not say.
const USUAL_LINES: u8 = 3;

/// Whether a template's own text would be taken for a token.
pub(super) fn is_reserved(c: char) -> bool {
    ('\u{e000}'..='\u{e0ff}').contains(&c)
}

/// What the records say, while Markdown is read around it.
#[derive(Debug, Default)]
pub(super) struct Values {
    kept: Vec<String>,
    /// Bytes of all of them.
    length: usize,
}

impl Values {
    /// Keeps a value; what stands for it in the text. Nothing where there are more of them than a letter has room for.
    pub(super) fn keep(&mut self, value: String) -> Option<String> {
        self.length += value.len();
        if self.length > LONGEST {
            return None;
        }
        let digits = self.kept.len().to_string();
        self.kept.push(value);
        let digit = |digit: char| char::from_u32(ZERO + digit.to_digit(10).unwrap_or_default()).unwrap_or(CLOSE);
        Some(format!("{OPEN}{}{CLOSE}", digits.chars().map(digit).collect::<String>()))
    }

    /// The text with its values, a line each where a value has several; what there is no room for is left out.
    fn lines(&self, text: &str, room: &mut Room) -> Vec<String> {
        let mut out = vec![String::new()];
        let mut push = |part: &str| {
            if !room.take(part.len()) {
                return;
            }
            for (place, line) in part.split('\n').enumerate() {
                if place > 0 {
                    out.push(String::new());
                }
                if let Some(last) = out.last_mut() {
                    last.push_str(line.trim_end_matches('\r'));
                }
            }
        };
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(OPEN) {
            push(before);
            let (token, after) = after.split_once(CLOSE).unwrap_or((after, ""));
            push(self.of(token).unwrap_or_default());
            rest = after;
        }
        push(rest);
        out
    }

    fn of(&self, token: &str) -> Option<&str> {
        let digit = |c: char| u32::from(c).checked_sub(ZERO).and_then(|digit| char::from_digit(digit, 10));
        let digits: String = token.chars().map(digit).collect::<Option<_>>()?;
        self.kept.get(digits.parse::<usize>().ok()?).map(String::as_str)
    }
}

/// How much more a letter may hold; `None` once it held too much.
#[derive(Debug)]
struct Room(Option<usize>);

impl Room {
    fn take(&mut self, bytes: usize) -> bool {
        self.0 = self.0.and_then(|left| left.checked_sub(bytes));
        self.0.is_some()
    }
}

/// The letter's own heading, and the rest.
#[derive(Debug, PartialEq)]
pub(super) struct Body {
    /// The text of the first heading of level 1.
    pub(super) title: Option<String>,
    pub(super) blocks: Vec<BodyBlock>,
}

/// Reads rendered Markdown.
///
/// ```` ```signatures ```` holds lines to sign on, ```` ```blank ```` a number of empty lines to fill in, below
/// ```` ```tear ```` stands what is torn off and sent back, and `---` begins a new page. What a letter has no form for (pictures, HTML, quotations) keeps its words. `None` where it is longer, wider or nests more
/// than any letter.
pub(super) fn read(text: &str, values: &Values) -> Option<Body> {
    if text.lines().any(|line| marks(line) > MOST_MARKS) {
        return None;
    }
    let mut reader = MarkdownReader { values, open: vec![Open::default()], title: None, room: Room(Some(LONGEST)) };
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        reader.event(event);
        reader.room.0?;
    }
    while reader.open.len() > 1 {
        reader.close();
    }
    let blocks = reader.open.pop().map(|mut open| open.finish()).unwrap_or_default();
    Some(Body { title: reader.title, blocks })
}

/// How many quotations and items a line may open or go on with.
fn marks(line: &str) -> usize {
    let is_mark = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\t' | '>' | '-' | '+' | '*' | '.' | ')');
    let start = &line[..line.len() - line.trim_start_matches(is_mark).len()];
    start.split_whitespace().map(|word| word.matches('>').count().max(1)).sum()
}

/// A container that is still being read.
#[derive(Debug, Default)]
struct Open {
    what: OpenKind,
    blocks: Vec<BodyBlock>,
    inlines: Vec<Inline>,
    rows: Vec<Vec<Vec<Inline>>>,
    items: Vec<Vec<BodyBlock>>,
}

#[derive(Debug, Default)]
enum OpenKind {
    /// The letter, a list item, a quotation: blocks, and text that is a paragraph of its own.
    #[default]
    Blocks,
    Item,
    Paragraph,
    Heading(u8),
    Strong,
    Emphasis,
    /// A link or a picture: only its words.
    Words,
    List(ListKind),
    Table(Vec<Align>),
    Row,
    Cell,
    Fence(String),
}

impl Open {
    fn new(what: OpenKind) -> Self {
        Open { what, ..Open::default() }
    }

    /// The blocks, with text that stood loose among them.
    fn finish(&mut self) -> Vec<BodyBlock> {
        self.end_paragraph();
        std::mem::take(&mut self.blocks)
    }

    fn end_paragraph(&mut self) {
        let inlines = trimmed(std::mem::take(&mut self.inlines));
        if !inlines.is_empty() {
            self.blocks.push(BodyBlock::Paragraph(inlines));
        }
    }
}

struct MarkdownReader<'a> {
    values: &'a Values,
    open: Vec<Open>,
    title: Option<String>,
    room: Room,
}

impl MarkdownReader<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                let row = self.open.pop().map(|open| open.rows.into_iter().flatten().collect()).unwrap_or_default();
                self.top().rows.push(row);
            }
            Event::End(_) => self.close(),
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => self.text(&text),
            Event::SoftBreak => self.text(&CowStr::Borrowed(" ")),
            Event::HardBreak => self.top().inlines.push(Inline::Break),
            Event::Rule => {
                self.room.take(COST_OF_PAGE);
                self.top().end_paragraph();
                self.top().blocks.push(BodyBlock::PageBreak);
            }
            Event::FootnoteReference(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        self.bound(&tag);
        let what = match tag {
            Tag::Paragraph => OpenKind::Paragraph,
            Tag::Heading { level, .. } => OpenKind::Heading(level_of(level)),
            Tag::Strong => OpenKind::Strong,
            Tag::Emphasis => OpenKind::Emphasis,
            Tag::List(None) => OpenKind::List(ListKind::Bullets),
            Tag::List(Some(first)) => OpenKind::List(ListKind::Numbers(first)),
            Tag::Item => OpenKind::Item,
            Tag::Table(align) => OpenKind::Table(align.into_iter().map(align_of).collect()),
            Tag::TableHead | Tag::TableRow => OpenKind::Row,
            Tag::TableCell => OpenKind::Cell,
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => OpenKind::Fence(info.trim().to_owned()),
            Tag::CodeBlock(CodeBlockKind::Indented) => OpenKind::Fence(String::new()),
            Tag::Link { .. } | Tag::Image { .. } | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {
                OpenKind::Words
            }
            _ => OpenKind::Blocks,
        };
        if !matches!(what, OpenKind::Strong | OpenKind::Emphasis | OpenKind::Words | OpenKind::Cell | OpenKind::Row) {
            self.top().end_paragraph();
        }
        self.open.push(Open::new(what));
    }

    fn bound(&mut self, tag: &Tag<'_>) {
        let is_wide = matches!(tag, Tag::Table(align) if align.len() > MOST_COLUMNS);
        if is_wide || self.open.len() > DEEPEST {
            self.room = Room(None);
        }
        self.room.take(COST_OF_BLOCK);
    }

    fn close(&mut self) {
        let Some(mut closed) = self.open.pop() else { return };
        match std::mem::take(&mut closed.what) {
            OpenKind::Blocks => {
                let blocks = closed.finish();
                self.top().blocks.extend(blocks);
            }
            OpenKind::Item => {
                let blocks = closed.finish();
                self.top().items.push(blocks);
            }
            OpenKind::Paragraph => {
                closed.end_paragraph();
                self.top().blocks.append(&mut closed.blocks);
            }
            OpenKind::Heading(level) => {
                let text = trimmed(closed.inlines);
                if level == 1 && self.title.is_none() {
                    self.title = Some(plain(&text));
                }
                self.top().blocks.push(BodyBlock::Heading { level, text });
            }
            OpenKind::Strong => self.top().inlines.push(Inline::Strong(closed.inlines)),
            OpenKind::Emphasis => self.top().inlines.push(Inline::Emphasis(closed.inlines)),
            OpenKind::Words => closed.inlines.into_iter().for_each(|inline| self.inline(inline)),
            OpenKind::List(kind) => self.top().blocks.push(BodyBlock::List { kind, items: closed.items }),
            OpenKind::Table(align) => {
                let mut rows = closed.rows.into_iter();
                let head = rows.next().unwrap_or_default();
                self.top().blocks.push(BodyBlock::Table(LetterTable { align, head, rows: rows.collect() }));
            }
            OpenKind::Row => {}
            OpenKind::Cell => {
                let cell = trimmed(closed.inlines);
                self.top().rows.push(vec![cell]);
            }
            OpenKind::Fence(info) => {
                let block = fence(&info, closed.inlines);
                if let BodyBlock::Blank { lines } = block {
                    self.room.take(usize::from(lines) * COST_OF_LINE);
                }
                self.top().blocks.push(block);
            }
        }
    }

    fn text(&mut self, text: &str) {
        for (place, line) in self.values.lines(text, &mut self.room).into_iter().enumerate() {
            if place > 0 {
                self.inline(Inline::Break);
            }
            self.inline(Inline::Text(shown::unbroken(&line)));
        }
    }

    /// Text that follows text is one with it.
    fn inline(&mut self, inline: Inline) {
        let inlines = &mut self.top().inlines;
        match (inlines.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, Inline::Text(text)) if text.is_empty() => {}
            (_, inline) => inlines.push(inline),
        }
    }

    fn top(&mut self) -> &mut Open {
        if self.open.is_empty() {
            self.open.push(Open::default());
        }
        let last = self.open.len() - 1;
        &mut self.open[last]
    }
}

fn level_of(level: HeadingLevel) -> u8 {
    level as u8
}

fn align_of(align: Alignment) -> Align {
    match align {
        Alignment::None | Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}

fn fence(info: &str, inlines: Vec<Inline>) -> BodyBlock {
    match info {
        "signatures" => {
            let lines = inlines.split(|inline| *inline == Inline::Break).map(|line| trimmed(line.to_vec()));
            BodyBlock::Signatures(lines.filter(|line| !line.is_empty()).collect())
        }
        "tear" => BodyBlock::Tear,
        "blank" => BodyBlock::Blank { lines: plain(&inlines).trim().parse().unwrap_or(USUAL_LINES) },
        _ => BodyBlock::Paragraph(trimmed(inlines)),
    }
}

/// Without breaks and blanks at either end.
fn trimmed(mut inlines: Vec<Inline>) -> Vec<Inline> {
    let is_empty = |inline: &Inline| match inline {
        Inline::Break => true,
        Inline::Text(text) => text.trim().is_empty(),
        Inline::Strong(_) | Inline::Emphasis(_) => false,
    };
    while inlines.last().is_some_and(is_empty) {
        inlines.pop();
    }
    let first = inlines.iter().position(|inline| !is_empty(inline)).unwrap_or(0);
    inlines.drain(..first);
    inlines
}

/// The words alone.
pub(super) fn plain(inlines: &[Inline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(inlines) | Inline::Emphasis(inlines) => plain(inlines),
        Inline::Break => " ".to_owned(),
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned())]
    }

    /// Reads a text in which `@` stands for the value.
    #[track_caller]
    fn check(markdown: &str, value: &str, blocks: &[BodyBlock]) {
        let mut values = Values::default();
        let token = values.keep(value.to_owned()).unwrap();
        assert_eq!(read(&markdown.replace('@', &token), &values).unwrap().blocks, blocks, "{markdown}");
    }

    #[test]
    fn a_value_is_no_markup_wherever_it_stands() {
        for nasty in
            ["# a", "*a*", "**a**", "_a_", "a | b", "<b>a</b>", "1. a", "- a", "---", "`a`", "a\\", "[a](b)", "&amp;"]
        {
            check("@", nasty, &[BodyBlock::Paragraph(text(nasty))]);
            check("a @ b", nasty, &[BodyBlock::Paragraph(text(&format!("a {nasty} b")))]);
            check("**@**", nasty, &[BodyBlock::Paragraph(vec![Inline::Strong(text(nasty))])]);
            check("## @", nasty, &[BodyBlock::Heading { level: 2, text: text(nasty) }]);
            check(
                "- @",
                nasty,
                &[BodyBlock::List { kind: ListKind::Bullets, items: vec![vec![BodyBlock::Paragraph(text(nasty))]] }],
            );
            check("```signatures\n@\n```", nasty, &[BodyBlock::Signatures(vec![text(nasty)])]);
            let table = LetterTable {
                align: vec![Align::Left, Align::Right],
                head: vec![text("A"), text("B")],
                rows: vec![vec![text(nasty), text("x")]],
            };
            check("| A | B |\n|---|--:|\n| @ | x |", nasty, &[BodyBlock::Table(table)]);
        }
    }

    #[test]
    fn the_lines_of_a_value_stay_lines() {
        let lines = |a: &str, b: &str| vec![Inline::Text(a.to_owned()), Inline::Break, Inline::Text(b.to_owned())];
        check("x: @.", "a\r\nb", &[BodyBlock::Paragraph(lines("x: a", "b."))]);
        let table = LetterTable { align: vec![Align::Left], head: vec![text("A")], rows: vec![vec![lines("a", "b")]] };
        check("| A |\n|---|\n| @ |", "a\nb", &[BodyBlock::Table(table)]);
        check("@", "\n\n", &[]);
        check("@", "", &[]);
    }

    #[test]
    fn a_value_that_looks_like_a_token_is_none() {
        let mut values = Values::default();
        let first = values.keep("first".to_owned()).unwrap();
        let second = values.keep(first.clone()).unwrap();
        let body = read(&second, &values).unwrap();
        assert_eq!(body.blocks, [BodyBlock::Paragraph(text(&first))]);
    }

    #[test]
    fn what_a_letter_is_made_of() {
        let markdown = "# Tittel\n\nEn *to* **tre**\\\nfire\nfem\n\n1. a\n2. b\n   - c\n\n---\n\n```blank\n2\n```\n\n```signatures\nFor A\n\nFor B\n```\n\n```tear\n```\n";
        let body = read(markdown, &Values::default()).unwrap();
        assert_eq!(body.title.as_deref(), Some("Tittel"));
        let item = |words: &str| BodyBlock::Paragraph(text(words));
        assert_eq!(
            body.blocks,
            [
                BodyBlock::Heading { level: 1, text: text("Tittel") },
                BodyBlock::Paragraph(vec![
                    Inline::Text("En ".to_owned()),
                    Inline::Emphasis(text("to")),
                    Inline::Text(" ".to_owned()),
                    Inline::Strong(text("tre")),
                    Inline::Break,
                    Inline::Text("fire fem".to_owned()),
                ]),
                BodyBlock::List {
                    kind: ListKind::Numbers(1),
                    items: vec![
                        vec![item("a")],
                        vec![item("b"), BodyBlock::List { kind: ListKind::Bullets, items: vec![vec![item("c")]] }],
                    ],
                },
                BodyBlock::PageBreak,
                BodyBlock::Blank { lines: 2 },
                BodyBlock::Signatures(vec![text("For A"), text("For B")]),
                BodyBlock::Tear,
            ]
        );
    }

    #[test]
    fn what_has_no_form_keeps_its_words() {
        check(
            "a <i>b</i> [c](http://d.example) `e` ![f](g.png)",
            "",
            &[BodyBlock::Paragraph(text("a <i>b</i> c e f"))],
        );
        check("> a", "", &[BodyBlock::Paragraph(text("a"))]);
        check("```\na\n```", "", &[BodyBlock::Paragraph(text("a"))]);
    }

    #[test]
    fn more_than_a_letter_holds_is_none() {
        let holds = |text: &str| read(text, &Values::default()).is_some();
        assert!(holds(&"word\n".repeat(10_000)) && holds(&"- - - - a\n".repeat(1000)));
        let wide = format!("|{}\n|{}\n", "a|".repeat(100), "-|".repeat(100));
        let deep: String = (0..40).map(|level| format!("{}- a\n", "  ".repeat(level))).collect();
        for text in [
            "> ".repeat(100) + "a",
            ">".repeat(300_000) + "a\n" + &"\n".repeat(200_000),
            "- ".repeat(300_000) + "a\n" + &"\n".repeat(200_000),
            deep,
            wide,
            "```blank\n255\n```\n".repeat(1000),
            "---\n\n".repeat(10_000),
            "a\n\n".repeat(100_000),
        ] {
            assert!(!holds(&text), "{}", &text[..20]);
        }
        // Whatever this means, it ends.
        holds(&("*a **b ".repeat(30_000) + &"** *".repeat(30_000)));
        let mut values = Values::default();
        let token = values.keep("x".repeat(LONGEST / 4)).unwrap();
        assert!(read(&token.repeat(2), &values).is_some() && read(&token.repeat(100_000), &values).is_none());
        assert_eq!(values.keep("x".repeat(LONGEST)), None);
    }
}
