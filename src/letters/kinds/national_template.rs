//! The ALIS-avtale is the national template: its headings and its words, clause by clause, in their order.

use serde_json::{Value as Json, json};

use crate::domain::letter::LetterKind;
use crate::i18n::Lang;
use crate::letters::document::{BodyBlock, Inline};
use crate::letters::kinds::{built_in, sample};
use crate::letters::markdown::plain;
use crate::letters::template::Template;
use crate::store::problem::Source;

/// A paper's blocks, a line each: headings with `#`, the cells of a row one after the other.
fn lines(blocks: &[BodyBlock]) -> Vec<String> {
    let row = |cells: &Vec<Vec<Inline>>| cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(" ");
    let line = |block: &BodyBlock| match block {
        BodyBlock::Heading { text, .. } => vec![format!("# {}", plain(text))],
        BodyBlock::Paragraph(text) => vec![plain(text)],
        BodyBlock::List { items, .. } => items.iter().flat_map(|item| lines(item)).collect(),
        BodyBlock::Table(table) => table.rows.iter().map(row).collect(),
        BodyBlock::Signatures(all) => all.iter().map(|one| format!("sign: {}", plain(one))).collect(),
        BodyBlock::Blank { lines } => vec![format!("blank {lines}")],
        BodyBlock::Tear | BodyBlock::PageBreak => Vec::new(),
    };
    blocks.iter().flat_map(line).collect()
}

fn paper(lang: Lang, change: impl FnOnce(&mut Json)) -> Vec<String> {
    let kind = LetterKind::AlisAgreement;
    let mut values: Json = serde_json::from_str(sample(kind)).unwrap();
    change(&mut values);
    let source = Source { file: "alis-agreement.md".into(), text: built_in(kind, lang).into() };
    let template = Template::new(source, lang).unwrap();
    lines(&template.fill(&minijinja::Value::from(minijinja::value::Serde(&values))).unwrap().blocks)
}

/// As two texts are compared: blanks alike, none before the sign of a percentage, marks of lists away.
fn alike(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| !matches!(*word, "•" | "#"));
    words.collect::<Vec<_>>().join(" ").replace(" %", "%")
}

/// Every word of the part, in its order: where a form has its fields, the values stand between.
fn in_order<'a>(said: &'a str, part: &str) -> Option<&'a str> {
    part.split(' ').try_fold(said, |rest, word| rest.find(word).map(|at| &rest[at + word.len()..]))
}

#[test]
fn the_paper_is_the_national_template_word_for_word() {
    let said = alike(&paper(Lang::Nb, |_| ()).join(" "));
    let mut rest = said.as_str();
    for clause in crate::store::built_in().1.clauses {
        let heading = format!("{} {}", clause.number.unwrap(), clause.heading.unwrap());
        let quote = clause.words.quote.unwrap_or_default();
        for part in std::iter::once(heading.as_str()).chain(quote.split("\n\n")).map(alike) {
            let form = ["Kommune:", "Allmennlege i", "Annet:"].iter().any(|start| part.starts_with(start));
            let after = if form { in_order(rest, &part) } else { rest.find(&part).map(|at| &rest[at + part.len()..]) };
            assert!(after.is_some() || part.is_empty(), "{heading}: «{part}» does not follow in: {rest}");
            rest = after.unwrap_or(rest);
        }
    }
    assert!(rest.ends_with("sign: Sted og dato, for ALIS (Ingrid Solvangli)"), "{rest}");
}

#[test]
fn the_other_languages_have_the_same_headings_paragraphs_and_fields() {
    let shape = |lang: Lang| -> Vec<String> {
        let number = |heading: &str| heading.split(' ').nth(1).unwrap_or_default().to_owned();
        let of = |line: &String| if line.starts_with("# ") { number(line) } else { String::new() };
        paper(lang, |_| ()).iter().skip(1).map(of).collect()
    };
    let national = shape(Lang::Nb);
    assert_eq!(national.iter().filter(|line| !line.is_empty()).count(), 16);
    assert_eq!(shape(Lang::Nn), national);
    assert_eq!(shape(Lang::En), national);
}

#[test]
fn what_is_to_be_agreed_is_open_and_what_does_not_apply_is_not() {
    const ELEMENTS: [&str; 6] = [
        "practice_compensation",
        "learning_activities",
        "lower_productivity",
        "facilitation",
        "additional",
        "municipal",
    ];
    let unsigned = |values: &mut Json| {
        ELEMENTS.iter().for_each(|element| values[*element] = Json::Null);
        (values["agreed"], values["signed"]) = (json!(false), Json::Null);
    };
    let blanks = |lines: &[String]| lines.iter().filter(|line| *line == "blank 2").count();
    let open = paper(Lang::Nb, unsigned);
    assert_eq!(blanks(&open), 6);
    let other_post = paper(Lang::Nb, |values| {
        unsigned(values);
        values["general_practitioner"] = json!(false);
        values["full_list"] = json!(false);
        values["additional_possible"] = json!(false);
        values["centrality"] = json!(4);
    });
    assert_eq!(blanks(&other_post), 3);
    assert!(other_post.contains(&"Elementet gjelder ikke her: kommunen er i sentralitetsklasse 4.".to_owned()));
    // Nobody recorded the class: the paper does not say that it is another.
    let unknown = paper(Lang::Nb, |values| {
        unsigned(values);
        values["additional_possible"] = json!(false);
        values["centrality"] = Json::Null;
    });
    assert_eq!(blanks(&unknown), 6);
    let signed = paper(Lang::Nb, |values| values["municipal"] = Json::Null);
    assert_eq!(blanks(&signed), 0);
    assert!(signed.contains(&"Det er ikke avtalt noe under dette punktet.".to_owned()), "{signed:?}");
}
