//! A letter as one self-contained HTML file, readable as e-mail and on paper.

use base64::Engine as _;

use super::document::{Align, BodyBlock, Inline, LetterDocument, LetterTable, ListKind, Logo, SenderHead, printable};
use crate::domain::word::Word;

const STYLE: &str = include_str!("html.css");

pub(crate) fn render(document: &LetterDocument) -> String {
    let mut out = String::new();
    out += "<!DOCTYPE html>\n";
    out += &format!("<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", document.lang.as_str());
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += &format!("<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n", line(&document.title));
    out += "<article class=\"letter\">\n";
    out += &head(document);
    out += &to(document);
    out += "<main>\n";
    out += &blocks(&document.body);
    out += "</main>\n";
    if !document.footer.is_empty() {
        out += &format!("<footer class=\"foot\">{}</footer>\n", line(&document.footer));
    }
    out += "</article>\n</body>\n</html>\n";
    out
}

fn head(document: &LetterDocument) -> String {
    let SenderHead { lines, logo, .. } = &document.letterhead;
    if lines.is_empty() && logo.is_none() {
        return String::new();
    }
    let mut out = String::from("<header class=\"head\">\n");
    if let Some(logo) = logo {
        let (kind, bytes) = match logo {
            Logo::Png(bytes) => ("png", bytes),
            Logo::Svg(bytes) => ("svg+xml", bytes),
        };
        let data = base64::engine::general_purpose::STANDARD.encode(bytes);
        let alt = line(&document.letterhead.logo_text().text(document.lang));
        out += &format!("<img src=\"data:image/{kind};base64,{data}\" alt=\"{alt}\">\n");
    }
    out += "<div>\n";
    for each in lines {
        out += &format!("<p>{}</p>\n", line(each));
    }
    out += "</div>\n</header>\n";
    out
}

/// Whom the letter is for, and its facts.
fn to(document: &LetterDocument) -> String {
    if document.recipient.is_empty() && document.facts.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = document.recipient.iter().map(|each| line(each)).collect();
    let mut out = format!("<div class=\"to\">\n<address>{}</address>\n", lines.join("<br>\n"));
    if !document.facts.is_empty() {
        out += "<dl>\n";
        for (name, value) in &document.facts {
            out += &format!("<dt>{}:</dt><dd>{}</dd>\n", line(name), line(value));
        }
        out += "</dl>\n";
    }
    out += "</div>\n";
    out
}

fn blocks(blocks: &[BodyBlock]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &BodyBlock) -> String {
    match block {
        BodyBlock::Heading { level, text } => {
            let level = (*level).clamp(1, 6);
            format!("<h{level}>{}</h{level}>\n", inlines(text))
        }
        BodyBlock::Paragraph(text) => format!("<p>{}</p>\n", inlines(text)),
        BodyBlock::List { kind, items } => list(*kind, items),
        BodyBlock::Table(table) => table_html(table),
        BodyBlock::Signatures(signatures) => {
            let lines: String = signatures.iter().map(|below| format!("<p>{}</p>\n", inlines(below))).collect();
            format!("<div class=\"signatures\">\n{lines}</div>\n")
        }
        BodyBlock::Blank { lines } => "<div class=\"blank\"></div>\n".repeat(usize::from(*lines)),
        BodyBlock::Tear => "<hr class=\"tear\">\n".to_owned(),
        BodyBlock::PageBreak => "<hr class=\"page\">\n".to_owned(),
    }
}

fn list(kind: ListKind, items: &[Vec<BodyBlock>]) -> String {
    let items: String = items.iter().map(|item| format!("<li>{}</li>\n", blocks(item).trim_end())).collect();
    match kind {
        ListKind::Bullets => format!("<ul>\n{items}</ul>\n"),
        ListKind::Numbers(1) => format!("<ol>\n{items}</ol>\n"),
        ListKind::Numbers(first) => format!("<ol start=\"{first}\">\n{items}</ol>\n"),
    }
}

fn table_html(table: &LetterTable) -> String {
    let class = |column: usize| match table.align.get(column) {
        Some(Align::Center) => " class=\"center\"",
        Some(Align::Right) => " class=\"right\"",
        Some(Align::Left) | None => "",
    };
    let headed = table.is_headed();
    let mut out = String::from("<table>\n");
    if headed {
        let cells: String = (0..table.columns())
            .map(|column| {
                let text = table.head.get(column).map(|cell| inlines(cell)).unwrap_or_default();
                format!("<th scope=\"col\"{}>{text}</th>", class(column))
            })
            .collect();
        out += &format!("<thead>\n<tr>{cells}</tr>\n</thead>\n");
    }
    out += "<tbody>\n";
    for row in &table.rows {
        let cells: String = (0..table.columns())
            .map(|column| {
                let text = row.get(column).map(|cell| inlines(cell)).unwrap_or_default();
                // Without a header row the first cell says what its row is about.
                let tag = if column == 0 && !headed { ("th scope=\"row\"", "th") } else { ("td", "td") };
                format!("<{}{}>{text}</{}>", tag.0, class(column), tag.1)
            })
            .collect();
        out += &format!("<tr>{cells}</tr>\n");
    }
    out += "</tbody>\n</table>\n";
    out
}

fn inlines(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => escaped(&printable(text)).replace('\n', "<br>\n"),
            Inline::Strong(inner) => format!("<strong>{}</strong>", self::inlines(inner)),
            Inline::Emphasis(inner) => format!("<em>{}</em>", self::inlines(inner)),
            Inline::Break => "<br>\n".to_owned(),
        })
        .collect()
}

/// A text of one line, escaped.
fn line(text: &str) -> String {
    escaped(&printable(text).replace('\n', " "))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::document::Logo;
    use super::super::sample::{bare, letter, paragraph};
    use super::{STYLE, render};

    #[test]
    fn a_whole_letter() {
        let mut letter = letter();
        letter.letterhead.logo = Some(Logo::Svg(b"<svg/>".to_vec()));
        insta::assert_snapshot!(render(&letter).replace(STYLE, "[STYLE]\n"));
    }

    #[test]
    fn what_a_record_says_is_never_markup() {
        let mut letter = bare(vec![paragraph("<script>alert(1)</script> & \"'")]);
        letter.title = "</title><script>".to_owned();
        letter.letterhead.lines = vec!["<b>".to_owned()];
        letter.letterhead.logo = Some(Logo::Png(Vec::new()));
        letter.facts = vec![("\"onload=\"".to_owned(), "<i>".to_owned())];
        letter.footer = "<footer>".to_owned();
        let html = render(&letter);
        assert!(!html.contains("<script") && !html.contains("<b>") && !html.contains("<i>"), "{html}");
        assert!(html.contains("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&#39;</p>"), "{html}");
        assert!(html.contains("alt=\"Logoen til &lt;b&gt;\""), "{html}");
    }

    #[test]
    fn nothing_is_fetched() {
        assert!(!STYLE.contains("url(") && !STYLE.contains("@import"));
    }
}
