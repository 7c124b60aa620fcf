//! The words that terms rest on, for the terminal: the clause, what it says, where that was read.

use anstyle::Style;

use super::clean::clean;
use super::paragraph;
use crate::domain::terms::{Worded, Wording};
use crate::i18n::{Lang, Msg, key};

/// A term, the clause it is cited by, and its words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rested {
    /// As a basis cites it: `HSYK 6.3`, or the source alone.
    pub(crate) cited: String,
    pub(crate) term: String,
    pub(crate) words: Wording,
}

impl Rested {
    /// A term's words under what a basis cites it by.
    pub(crate) fn of(cited_as: &str, worded: Worded) -> Rested {
        let cited = match &worded.clause {
            Some(clause) => format!("{cited_as} {clause}"),
            None => cited_as.to_owned(),
        };
        Rested { cited, term: worded.term.to_owned(), words: worded.words }
    }
}

/// What each says; nothing of those that say nothing.
pub(crate) fn text(all: &[Rested], lang: Lang, width: usize) -> String {
    let said = all.iter().enumerate().filter(|(place, one)| !all[..*place].contains(one));
    said.map(|(_, one)| of_one(one, lang, width)).collect()
}

fn of_one(one: &Rested, lang: Lang, width: usize) -> String {
    let words = &one.words;
    let Some(says) = words.says() else { return String::new() };
    let said = Wording::unbroken(&clean(says));
    let said = match words.quote {
        Some(_) => format!("«{said}»"),
        None => Msg::WordsSummary { text: said }.text(lang).into_owned(),
    };
    let bold = Style::new().bold();
    let term = key::term(&one.term, lang);
    let mut out = format!("\n{bold}{}{bold:#}, {term}\n", clean(&one.cited));
    let mut line = |text: &str| out += &paragraph::hanging("  ", text, 2, width);
    said.split("\n\n").for_each(&mut line);
    let read_in = words.read_in.as_deref().map(Wording::unbroken);
    if let Some(read_in) = read_in {
        line(&Msg::WordsReadIn { page: clean(&read_in) }.text(lang));
    }
    if let Some(url) = &words.url {
        line(&clean(url));
    }
    if let Some(from) = words.from {
        line(&Msg::WordsFrom { day: from }.text(lang));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rested(words: Wording) -> Rested {
        Rested { cited: "HSYK 6.3".to_owned(), term: "reconfirmation".to_owned(), words }
    }

    fn shown(words: Wording) -> String {
        anstream::adapter::strip_str(&text(&[rested(words)], Lang::En, 30)).to_string()
    }

    #[test]
    fn a_quote_stands_in_its_marks_a_paragraph_a_line_and_what_is_ours_is_said_to_be_ours() {
        let quote = Wording { quote: Some("one\ntwo\n\nthree".to_owned()), ..Wording::default() };
        assert_eq!(shown(quote), "\nHSYK 6.3, reconfirmation\n  «one two\n  three»\n");
        let summary = Wording {
            summary: Some("in short".to_owned()),
            read_in: Some("a page".to_owned()),
            url: Some("https://x.example".to_owned()),
            from: "2019-03-01".parse().ok(),
            ..Wording::default()
        };
        assert_eq!(
            shown(summary),
            "\nHSYK 6.3, reconfirmation\n  In our words: in short\n  Read in: a page\n  https://x.example\n  Holds from 2019-03-01\n"
        );
    }

    #[test]
    fn what_says_nothing_is_left_out_and_what_is_said_twice_stands_once() {
        assert_eq!(shown(Wording::default()), "");
        let one = rested(Wording { quote: Some("one".to_owned()), ..Wording::default() });
        let both = text(&[one.clone(), one], Lang::En, 30);
        assert_eq!(both.matches("«one»").count(), 1);
    }
}
