use std::ops::Range;

use proptest::prelude::*;

use super::super::document::{
    Align, BodyBlock, CannotTypeset, Inline, LetterDocument, LetterTable, ListKind, Logo, PageMargins, printable,
};
use super::super::sample::{bare, letter, long_table, paragraph, words};
use super::flow::Density;
use super::typeface::Typesetter;
use super::{Set, render, typeset};

/// A shield, opaque.
const SHIELD: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120"><defs>
<linearGradient id="g"><stop offset="0" stop-color="#0b5"/><stop offset="1" stop-color="#036"/></linearGradient>
<clipPath id="c"><rect width="90" height="110"/></clipPath></defs>
<path d="M5 5 H95 V70 C95 95 70 112 50 117 C30 112 5 95 5 70 Z" fill="url(#g)"/>
<g clip-path="url(#c)" opacity=".9"><circle cx="50" cy="50" r="25" fill="none" stroke="#fff" stroke-dasharray="9 3"/></g>
</svg>"##;

fn set(document: &LetterDocument) -> Set<'static> {
    Set::new(document, None, Density::USUAL, &mut Typesetter::new()).unwrap()
}

impl Set<'_> {
    /// The strips of the body on each page.
    fn ranges(&self) -> Vec<Range<usize>> {
        let mut next = 0;
        let mut out = Vec::new();
        for page in &self.pages {
            let start = next;
            for placed in page.iter() {
                if let Some(index) = placed.body() {
                    assert_eq!(index, next, "every strip once, in order");
                    next += 1;
                }
            }
            out.push(start..next);
        }
        assert_eq!(next, self.flow.strips.len(), "no strip is lost");
        out
    }

    #[track_caller]
    fn check_nothing_overlaps_or_overflows(&self) {
        for (number, page) in self.pages.iter().enumerate() {
            let mut y = self.sheet.top(number);
            for placed in page.iter() {
                assert!(placed.top >= y - 0.01, "page {number}: a strip at {} above {y}", placed.top);
                y = placed.bottom(&self.flow);
            }
            assert!(y <= self.sheet.bottom() + 0.02, "page {number} ends at {y}, below {}", self.sheet.bottom());
        }
    }
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let mut letter = letter();
    letter.letterhead.logo = Some(Logo::Svg(SHIELD.as_bytes().to_vec()));
    let first = render(&letter).unwrap();
    assert_eq!(first, render(&letter).unwrap(), "the second letter of a thread");
    assert_eq!(first, std::thread::spawn(move || render(&letter).unwrap()).join().unwrap(), "another thread");
}

#[test]
fn another_day_gives_other_bytes() {
    let letter = letter();
    let later = LetterDocument { date: letter.date.succ_opt().unwrap(), ..letter.clone() };
    assert_ne!(render(&letter).unwrap(), render(&later).unwrap());
}

#[test]
fn two_hundred_rows_flow_over_pages_with_their_header() {
    let set = set(&bare(vec![paragraph("Listen:"), BodyBlock::Table(long_table(200))]));
    set.check_nothing_overlaps_or_overflows();
    assert_eq!(set.ranges().len(), set.pages.len());
    assert!(set.pages.len() >= 5, "{} pages", set.pages.len());
    for (number, page) in set.pages.iter().enumerate().skip(1) {
        let headers = page.iter().take_while(|placed| placed.body().is_none()).count();
        assert_eq!(headers, 1, "page {number} begins with the header");
        assert_eq!(page.iter().filter(|placed| placed.body().is_none()).count(), 1, "page {number} has it once");
    }
    // 1 line of text, 1 header, 200 rows: none cut.
    assert_eq!(set.flow.strips.len(), 202);
}

#[test]
fn a_row_higher_than_a_page_is_cut_between_lines() {
    let long = "Meget lang tekst om fravær som ikke teller. ".repeat(400);
    let table = LetterTable {
        align: vec![Align::Left, Align::Left],
        head: vec![words("Hva"), words("Merknad")],
        rows: vec![vec![words("kort"), words("kort")], vec![words("lang"), words(&long)]],
    };
    let set = set(&bare(vec![BodyBlock::Table(table)]));
    set.check_nothing_overlaps_or_overflows();
    set.ranges();
    assert!(set.pages.len() > 2);
}

/// What is kept together, whatever stands above it on the page.
#[test]
fn no_heading_no_first_line_and_no_signature_stands_alone() {
    let long = "Fristen for tilbud er tre måneder etter at innmeldingen er mottatt av helseforetaket. ".repeat(5);
    for above in 0..60 {
        let mut body: Vec<BodyBlock> = (0..above).map(|line| paragraph(&format!("Linje {line}"))).collect();
        let filler = body.len();
        body.push(BodyBlock::Heading { level: 2, text: words("Overskrift") });
        body.push(paragraph(&long));
        body.push(paragraph("Med hilsen"));
        body.push(BodyBlock::Signatures(vec![words("Kari"), words("Ola"), words("Sted og dato")]));
        let set = set(&bare(body));
        set.check_nothing_overlaps_or_overflows();
        let ranges = set.ranges();
        let page = |strip: usize| ranges.iter().position(|range| range.contains(&strip)).unwrap();
        let last = set.flow.strips.len() - 1;
        assert_eq!(page(filler), page(filler + 2), "{above}: heading, first and second line");
        // Signatures are two strips, the greeting one above them, and two lines of the paragraph above that.
        assert_eq!(page(last), page(last - 4), "{above}: two lines, greeting and signatures");
    }
}

#[test]
fn a_page_break_breaks_once_and_never_leaves_an_empty_page() {
    let check = |body: Vec<BodyBlock>, pages: usize| assert_eq!(set(&bare(body)).pages.len(), pages);
    check(vec![BodyBlock::PageBreak, paragraph("a")], 1);
    check(vec![paragraph("a"), BodyBlock::PageBreak, BodyBlock::PageBreak, paragraph("b")], 2);
    check(vec![paragraph("a"), BodyBlock::PageBreak], 1);
    check(vec![], 1);
}

#[test]
fn a_letter_that_runs_a_few_lines_over_is_set_tighter() {
    let check = |paragraphs: usize, break_after_first: bool, pages: usize| {
        let mut body = vec![paragraph("Fristen er tre måneder."); paragraphs];
        if break_after_first {
            body.insert(1, BodyBlock::PageBreak);
        }
        let bytes = render(&bare(body)).unwrap();
        let found = String::from_utf8_lossy(&bytes).matches("/Type/Page/").count();
        assert_eq!(found, pages, "{paragraphs} paragraphs, break: {break_after_first}");
    };
    let fitting = (1..60).take_while(|lines| set(&bare(vec![paragraph("a"); *lines])).pages.len() == 1).count();
    check(fitting, false, 1);
    check(fitting + 3, false, 1);
    check(3, true, 2);
    check(fitting + 20, false, 2);
}

#[test]
fn characters_that_no_font_has_become_boxes_and_controls_vanish() {
    let typesetter = Typesetter::new();
    let check = |text: &str, drawn: &str| assert_eq!(typesetter.drawable(&printable(text)), drawn, "{text:?}");
    check("Čuovga, Ŋ đ ŧ ž š á, æøå ÆØÅ", "Čuovga, Ŋ đ ŧ ž š á, æøå ÆØÅ");
    check("a\u{0}b\u{1b}[31mc\u{7f}d", "ab[31mcd");
    check("én\ttab\r\nlinje", "én tab\nlinje");
    check("👩‍⚕️ lege 👍🏽", "□□ lege □");
    check("مرحبا", "□□□□□");
    check("\u{202e}omvendt\u{202c} \u{feff}bom", "omvendt bom");
    check("sykehus\u{ad}tjeneste", "sykehustjeneste");
    check("\u{e000}\u{fffd}", "□□");
    check("Ǩ ǩ", "Ǩ ǩ");
    check("fast\u{a0}mellomrom og\u{3000}bredt", "fast\u{a0}mellomrom og bredt");
}

#[test]
fn a_letter_with_a_character_that_no_font_has_is_refused_with_its_name() {
    let refused = |document: LetterDocument| match render(&document) {
        Err(CannotTypeset::Characters { characters, text }) => (characters.iter().collect::<String>(), text),
        other => panic!("{:?}", other.map(|bytes| bytes.len())),
    };
    let body = bare(vec![paragraph("Navn"), paragraph("Ali علي 😀")]);
    assert_eq!(refused(body), ("علي😀".to_owned(), "Ali علي 😀".to_owned()));
    assert_eq!(refused(LetterDocument { footer: "漢".to_owned(), ..bare(vec![]) }).0, "漢");
    assert_eq!(refused(LetterDocument { recipient: vec!["漢".to_owned()], ..bare(vec![]) }).0, "漢");
    assert_eq!(refused(LetterDocument { facts: vec![("漢".to_owned(), String::new())], ..bare(vec![]) }).0, "漢");
    // What the typeface has, also as a box of its own; what is never seen.
    assert!(render(&bare(vec![paragraph("Čuovga Ŋŋ ☐ □ a\u{200b}b\u{202e}c")])).is_ok());
}

#[test]
fn the_fonts_have_every_character_that_the_texts_use() {
    let texts =
        [include_str!("../../i18n/nb.ftl"), include_str!("../../i18n/nn.ftl"), include_str!("../../i18n/en.ftl")];
    let characters = texts.iter().flat_map(|text| text.chars()).chain("áčđŋšŧžÁČĐŊŠŦŽ«»–—…•□☐☑".chars());
    let lacking = Typesetter::new().lacking(&characters.filter(|c| *c != '\n').collect());
    assert_eq!(lacking, "");
}

#[test]
fn a_logo_that_cannot_be_drawn_is_refused_by_name() {
    let check = |logo: Logo, refused: &str| {
        let mut letter = bare(vec![paragraph("a")]);
        letter.letterhead.logo = Some(logo);
        let err = render(&letter).unwrap_err().to_string();
        assert!(err.contains(refused), "{err}");
    };
    let svg = |inside: &str| {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>");
        Logo::Svg(text.into_bytes())
    };
    check(svg("<text>Alstahaug</text>"), "text");
    check(svg("<image href=\"/etc/passwd\"/>"), "image");
    check(svg("<rect width=\"9\" height=\"9\" style=\"mix-blend-mode:multiply\"/>"), "mix-blend-mode");
    check(svg("<rect"), "the logo cannot be used");
    check(Logo::Svg(b"\xff\xfe".to_vec()), "the logo cannot be used");
    check(Logo::Svg(b"hei".to_vec()), "the logo cannot be used");
    check(Logo::Png(b"GIF89a".to_vec()), "the logo cannot be used");
    check(Logo::Png(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()), "the logo cannot be used");
}

#[test]
fn margins_that_leave_no_room_are_refused() {
    let check = |margins: PageMargins, refused: bool| {
        let mut letter = bare(vec![paragraph("a")]);
        letter.letterhead.margins = margins;
        assert_eq!(matches!(render(&letter), Err(CannotTypeset::Margins)), refused, "{margins:?}");
    };
    let usual = PageMargins::default();
    check(usual, false);
    check(PageMargins { left: 0.0, right: 0.0, top: 0.0, bottom: 0.0 }, false);
    check(PageMargins { left: 126.0, ..usual }, true);
    check(PageMargins { top: 250.0, ..usual }, true);
    check(PageMargins { bottom: -1.0, ..usual }, true);
    check(PageMargins { right: f32::NAN, ..usual }, true);
}

fn inlines() -> BoxedStrategy<Vec<Inline>> {
    let text = prop_oneof![
        5 => "[a-zæøåA-ZÆØÅ0-9 .,§-]{0,60}",
        2 => any::<String>(),
        1 => "[a-z]{150,260}",
        1 => "[\u{0}-\u{20}\u{200b}-\u{2069}\u{fe00}-\u{ffff}\u{1f000}-\u{1f9ff}\u{300}-\u{36f}áŋ]{0,20}",
    ];
    let leaf = prop_oneof![9 => text.prop_map(Inline::Text), 1 => Just(Inline::Break)];
    let one = leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Inline::Strong),
            prop::collection::vec(inner, 0..3).prop_map(Inline::Emphasis),
        ]
    });
    prop::collection::vec(one, 0..4).boxed()
}

fn block() -> impl Strategy<Value = BodyBlock> {
    let table = (0_usize..9, 0_usize..12).prop_flat_map(|(columns, rows)| {
        let row = prop::collection::vec(inlines(), 0..=columns).boxed();
        (row.clone(), prop::collection::vec(row, rows)).prop_map(|(head, rows)| {
            BodyBlock::Table(LetterTable { align: vec![Align::Right, Align::Center], head, rows })
        })
    });
    let leaf = prop_oneof![
        4 => inlines().prop_map(BodyBlock::Paragraph),
        2 => (0_u8..9, inlines()).prop_map(|(level, text)| BodyBlock::Heading { level, text }),
        2 => table,
        1 => prop::collection::vec(inlines(), 0..5).prop_map(BodyBlock::Signatures),
        1 => (0_u8..60).prop_map(|lines| BodyBlock::Blank { lines }),
        1 => Just(BodyBlock::Tear),
        1 => Just(BodyBlock::PageBreak),
    ];
    leaf.prop_recursive(4, 12, 3, |inner| {
        let items = prop::collection::vec(prop::collection::vec(inner, 0..3), 0..4);
        (any::<Option<u64>>(), items).prop_map(|(first, items)| BodyBlock::List {
            kind: first.map_or(ListKind::Bullets, ListKind::Numbers),
            items,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Whatever a record or a template says: a PDF that passes the writer's own checks of PDF/A and PDF/UA, and no panic
    /// in the other forms.
    #[test]
    fn every_document_becomes_a_letter(
        body in prop::collection::vec(block(), 0..8),
        title in any::<String>(),
        lines in prop::collection::vec(any::<String>(), 0..9),
        facts in prop::collection::vec((any::<String>(), "[a-z ]{0,99}"), 0..9),
        footer in "[a-zæøå ]{0,300}",
    ) {
        let mut document = LetterDocument { title, footer, facts, recipient: lines.clone(), ..bare(body) };
        document.letterhead.lines = lines;
        let set = set(&document);
        set.check_nothing_overlaps_or_overflows();
        set.ranges();
        typeset(&document, &mut Typesetter::new()).map_err(|err| TestCaseError::fail(err.to_string()))?;
        let refused = render(&document).err();
        let expected = refused.is_none_or(|err| matches!(err, CannotTypeset::Characters { .. }));
        prop_assert!(expected);
        super::super::html::render(&document);
        super::super::text::render(&document);
    }
}
