//! A letter that uses everything a document has, for tests.

use chrono::NaiveDate;

use super::document::{Align, BodyBlock, Inline, LetterDocument, LetterTable, ListKind, SenderHead};
use crate::i18n::Lang;

pub(crate) fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned())]
}

pub(crate) fn paragraph(text: &str) -> BodyBlock {
    BodyBlock::Paragraph(words(text))
}

/// A document with nothing but its body.
pub(crate) fn bare(body: Vec<BodyBlock>) -> LetterDocument {
    LetterDocument {
        lang: Lang::Nb,
        title: "Prøve".to_owned(),
        letterhead: SenderHead::default(),
        recipient: Vec::new(),
        facts: Vec::new(),
        body,
        footer: String::new(),
        date: NaiveDate::from_ymd_opt(2026, 8, 1).unwrap(),
    }
}

/// So many rows, numbered, the first cell as it is given.
pub(crate) fn long_table(rows: usize) -> LetterTable {
    let row = |index: usize| {
        vec![
            words(&format!("{}", index + 1)),
            words(&format!("Deltaker {} Čuovgasdatter", index + 1)),
            words(if index.is_multiple_of(3) {
                "Indremedisinsk avdeling, Helgelandssykehuset Mo i Rana"
            } else {
                "Kirurgi"
            }),
            words("100 %"),
        ]
    };
    LetterTable {
        align: vec![Align::Right, Align::Left, Align::Left, Align::Right],
        head: ["Nr.", "Navn", "Avdeling", "Stilling"].map(words).to_vec(),
        rows: (0..rows).map(row).collect(),
    }
}

/// A whole letter, every kind of block and emphasis in it.
pub(crate) fn letter() -> LetterDocument {
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let fact = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let form = LetterTable {
        align: vec![Align::Left, Align::Left],
        head: vec![Vec::new(), Vec::new()],
        rows: vec![
            vec![words("Navn"), words("Máret Čuovga Ŋŋiŧŧe Đđ Žž")],
            vec![words("HPR-nummer"), words("9144897")],
            vec![words("Avdeling"), words("")],
        ],
    };
    LetterDocument {
        letterhead: SenderHead {
            lines: lines(&[
                "Alstahaug kommune",
                "Kommuneoverlegen",
                "Strandgata 52, 8800 Sandnessjøen",
                "post@alstahaug.example",
            ]),
            ..SenderHead::default()
        },
        recipient: lines(&["Helgelandssykehuset HF", "v/ ALIS-koordinator", "Postboks 601", "8607 Mo i Rana"]),
        facts: vec![fact("Dato", "1. august 2026"), fact("Saksnr.", "26/1234-5"), fact("Deres ref.", "HSYK 2026/88")],
        title: "Innmelding av behov for sykehustjeneste".to_owned(),
        footer: "Laget av alis fra registeret 3f9c2a1 (9144897-1, 1. august 2026)".to_owned(),
        ..bare(vec![
            BodyBlock::Heading { level: 1, text: words("Innmelding av behov for sykehustjeneste") },
            BodyBlock::Paragraph(vec![
                Inline::Text("Kommunen melder med dette inn ".to_owned()),
                Inline::Strong(words("Máret Čuovga")),
                Inline::Text(
                    " til sykehustjeneste etter avtalens § 6.2. Tjenesten ønskes fra 1. februar 2028, ".to_owned(),
                ),
                Inline::Emphasis(vec![Inline::Text("tidligst ".to_owned()), Inline::Strong(words("1. august 2027"))]),
                Inline::Text(
                    " og senest 1. august 2028. Fristen for tilbud er tre måneder etter at innmeldingen er mottatt."
                        .to_owned(),
                ),
            ]),
            paragraph(
                "Tegn som betyr noe andre steder: # * _ | <b>fet</b> {{ navn }} & \"sitat\" «norsk» – ‘enkel’ … € ½ §.",
            ),
            BodyBlock::Table(form),
            BodyBlock::Heading { level: 2, text: words("Vedlegg") },
            BodyBlock::List {
                kind: ListKind::Bullets,
                items: vec![
                    vec![paragraph("Utdanningsplan av 1. juli 2026")],
                    vec![
                        paragraph("Attester"),
                        BodyBlock::List {
                            kind: ListKind::Numbers(3),
                            items: vec![vec![paragraph("Legesenteret på Sandnessjøen")], vec![paragraph("Legevakten")]],
                        },
                    ],
                    vec![],
                ],
            },
            BodyBlock::Heading { level: 3, text: words("Merknad") },
            BodyBlock::Paragraph(vec![
                Inline::Text("Første linje".to_owned()),
                Inline::Break,
                Inline::Text("Andre linje".to_owned()),
            ]),
            BodyBlock::Blank { lines: 2 },
            paragraph("Med hilsen"),
            BodyBlock::Signatures(vec![
                vec![
                    Inline::Text("Kari Nordmann".to_owned()),
                    Inline::Break,
                    Inline::Text("kommuneoverlege".to_owned()),
                ],
                words("Ola Hansen, avdelingsleder"),
                words("Sted og dato"),
            ]),
            BodyBlock::PageBreak,
            BodyBlock::Heading { level: 2, text: words("Deltakere") },
            BodyBlock::Table(long_table(4)),
        ])
    }
}
