//! What stays on one line: a date, a number with what it counts, a clause with its number.

use super::document::{BodyBlock, Inline, LetterDocument};

/// A blank that ends no line.
const NO_BREAK: char = '\u{a0}';

const MONTHS: [&str; 19] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "october",
];

/// What a number counts.
const UNITS: [&str; 48] = [
    "%",
    "‰",
    "kr",
    "kroner",
    "krone",
    "prosent",
    "prosentpoeng",
    "mnd",
    "dag",
    "dager",
    "dagar",
    "dagene",
    "dagane",
    "kursdag",
    "kursdager",
    "kursdagar",
    "uke",
    "uker",
    "veke",
    "veker",
    "måned",
    "måneder",
    "månader",
    "månad",
    "måneders",
    "månaders",
    "månedene",
    "månadene",
    "halvår",
    "år",
    "time",
    "timer",
    "timar",
    "mm",
    "cm",
    "km",
    "percent",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "hour",
    "hours",
    "december",
];

/// What a number stands behind.
const BEFORE: [&str; 22] = [
    "§", "§§", "punkt", "punktene", "punkta", "pkt", "pkt.", "kl.", "nr.", "no.", "art.", "artikkel", "article",
    "clause", "clauses", "point", "points", "section", "sections", "kap.", "side", "page",
];

/// Binds what belongs together in all that a letter says.
pub(super) fn bind(document: &mut LetterDocument) {
    document.facts.iter_mut().for_each(|(_, value)| *value = bound(value));
    document.footer = bound(&document.footer);
    document.body.iter_mut().for_each(bind_block);
}

fn bind_block(block: &mut BodyBlock) {
    match block {
        BodyBlock::Heading { text, .. } | BodyBlock::Paragraph(text) => bind_words(text),
        BodyBlock::List { items, .. } => items.iter_mut().flatten().for_each(bind_block),
        BodyBlock::Table(table) => {
            table.head.iter_mut().chain(table.rows.iter_mut().flatten()).for_each(|cell| bind_words(cell));
        }
        BodyBlock::Signatures(lines) => lines.iter_mut().for_each(|line| bind_words(line)),
        BodyBlock::Blank { .. } | BodyBlock::Tear | BodyBlock::PageBreak => {}
    }
}

fn bind_words(inlines: &mut [Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => *text = bound(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) => bind_words(inner),
            Inline::Break => {}
        }
    }
}

/// The text with a blank that ends no line wherever one stands within what belongs together.
pub(super) fn bound(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let belongs = || {
            let before = text[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
            let after = text[at + 1..].split(char::is_whitespace).next().unwrap_or_default();
            belongs(before, after)
        };
        out.push(if c == ' ' && belongs() { NO_BREAK } else { c });
    }
    out
}

/// Whether no line may end between two words.
fn belongs(before: &str, after: &str) -> bool {
    let before = before.trim_start_matches(['(', '«', '"', '“', '[', '–']);
    let after = after.trim_end_matches(['.', ',', ';', ':', ')', '»', '"', '”', ']', '!', '?', '*']);
    let (word, next) = (before.to_lowercase(), after.to_lowercase());
    let is_month = |word: &str| MONTHS.contains(&word) || word == "december";
    let counts = is_number(before) && (UNITS.contains(&next.as_str()) || is_month(&next));
    let year = (is_month(&word) || word == "halvår") && next.len() == 4 && is_digits(&next);
    let ordinal = before.strip_suffix('.').is_some_and(is_number) && after.starts_with(char::is_lowercase);
    let numbered = BEFORE.contains(&word.as_str()) && after.starts_with(|c: char| c.is_ascii_digit());
    counts || year || ordinal || numbered || (is_digits(before) && is_digits(after))
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// `12`, `33,33`, `5.–9`, `1/2`.
fn is_number(word: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    digit(word.chars().next())
        && digit(word.chars().last())
        && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | '-' | '–' | '×'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_numbers_and_clauses_stay_whole() {
        for (text, bound_at) in [
            ("fra 1. november 2026 til", "fra 1.~november~2026 til"),
            ("from 13 October 2026.", "from 13~October~2026."),
            ("5.–9. oktober 2026", "5.–9.~oktober~2026"),
            ("i 12 måneder, 33,33 % og 12 345 kr.", "i 12~måneder, 33,33~% og 12~345~kr."),
            ("1. halvår 2027", "1.~halvår~2027"),
            ("jf. avtalen, punkt 6.3 og § 14-6 første ledd", "jf. avtalen, punkt~6.3 og §~14-6 første ledd"),
            ("(clause 8)", "(clause~8)"),
            ("(punkt 8, 9)", "(punkt~8, 9)"),
            ("inntil 10 kursdager per 6 måneders", "inntil 10~kursdager per 6~måneders"),
            ("i 2026. Tjenesten varer", "i 2026. Tjenesten varer"),
            ("Se s. 3 i mai", "Se s. 3 i mai"),
            ("", ""),
        ] {
            assert_eq!(bound(text).replace(NO_BREAK, "~"), bound_at);
        }
    }
}
