//! The terms that are built in, as data: `profiles/*.toml`, each naming its source.

use std::path::PathBuf;
use std::sync::Arc;

use super::problem::Source;
use super::record;
use crate::domain::alis_agreement::AlisTerms;
use crate::domain::terms::Profile;

macro_rules! built_in {
    ($($name:literal),*) => {
        /// The names of the built-in profiles.
        pub(super) const NAMES: &[&str] = &[$($name),*];
        const TEXTS: &[&str] = &[$(include_str!(concat!("profiles/", $name, ".toml"))),*];
    };
}
built_in!("hsyk", "helse-vest", "stolav", "bergen", "unn", "nlsh", "fin", "municipal-institution");

/// The built-in profile of that name.
pub(super) fn built_in(name: &str) -> Option<Profile> {
    let index = NAMES.iter().position(|known| *known == name)?;
    read(name, TEXTS[index]).ok()
}

fn read(name: &str, text: &str) -> record::Read<Profile> {
    record::read(&source(name, text), |keys| record::profile::profile(keys, name))
}

/// The terms of the national ALIS-avtale.
pub(super) fn alis_terms() -> AlisTerms {
    // Built in, and read by a test: there is nothing that could be wrong with it here.
    read_alis_terms().unwrap_or_default()
}

fn read_alis_terms() -> record::Read<AlisTerms> {
    let source = source("alis_avtale", include_str!("alis_avtale.toml"));
    record::read(&source, |keys| record::alis_terms::alis_terms(keys))
}

fn source(name: &str, text: &str) -> Source {
    Source { file: PathBuf::from(format!("{name}.toml")), text: Arc::from(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::journal::ElementKind;
    use crate::domain::terms::{ClauseText, Origin, Terms, Wording};
    use crate::domain::word::Word;

    #[test]
    fn the_alis_avtale_can_be_read_and_says_something_of_every_element() {
        let terms = read_alis_terms().unwrap();
        assert_eq!(terms.cited_as, "AVTALE");
        assert_eq!(terms.duration.as_ref().map(|duration| duration.years), Some(5));
        for element in ElementKind::ALL {
            assert!(terms.element(*element).is_some(), "{element:?}");
        }
    }

    #[test]
    fn every_built_in_profile_can_be_read_and_names_its_source() {
        for (name, text) in NAMES.iter().zip(TEXTS) {
            let profile = read(name, text).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
            assert!(profile.source.ends_with(&format!("({})", profile.short())), "{name}: {}", profile.source);
        }
    }

    /// The pages that are no agreement: what was read there is told in words of ours, and nothing cites their headings.
    const PAGES: [&str; 4] = ["unn", "nlsh", "fin", "municipal-institution"];

    /// A text as it is compared: blanks alike, the marks of notes and lists away.
    fn plain(text: &str) -> String {
        text.split_whitespace().filter(|word| *word != "•").collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_term_says_what_it_rests_on() {
        for name in NAMES {
            let page = PAGES.contains(name);
            for worded in built_in(name).unwrap().terms.worded() {
                let (term, words) = (worded.term, &worded.words);
                assert!(words.says().is_some(), "{name}: [{term}] has neither a quote nor a summary");
                assert_eq!(words.quote.is_none(), page, "{name}: [{term}]: the source's own words, or ours?");
                assert_eq!(words.summary.is_some(), page, "{name}: [{term}]: the source's own words, or ours?");
                assert_eq!(words.read_in.is_some(), page, "{name}: [{term}]: where was it read?");
                assert!(
                    !page || (worded.clause.is_none() && words.url.is_some()),
                    "{name}: [{term}]: a page's heading"
                );
            }
        }
    }

    #[test]
    fn every_rule_of_the_alis_avtale_says_what_it_rests_on() {
        let terms = alis_terms();
        assert!(terms.duration.as_ref().is_some_and(|duration| duration.words.quote.is_some()));
        for term in &terms.elements {
            assert!(term.words.quote.is_some(), "{:?} has no quote", term.element);
        }
    }

    /// What a term quotes stands in the clause that it cites, word by word.
    #[track_caller]
    fn check_quoted(name: &str, what: &str, clause: &str, quote: &str, clauses: &[ClauseText]) {
        // What follows a semicolon may be a law, and "6.5, 6.6" are two clauses.
        let cited: Vec<&str> = clause.split("; ").flat_map(|one| one.split(", ")).collect();
        let own = clauses.iter().filter(|text| cited.contains(&text.name()));
        let texts: Vec<String> = own.filter_map(|text| text.words.quote.as_deref().map(plain)).collect();
        assert!(!texts.is_empty(), "{name}: {what}: no clause {clause} stands in the file");
        for part in quote.split("\n\n").map(plain) {
            assert!(texts.iter().any(|text| text.contains(&part)), "{name} {clause}: {what}: not in it: {part}");
        }
    }

    #[test]
    fn what_a_term_quotes_stands_in_its_clause() {
        for name in NAMES {
            let profile = built_in(name).unwrap();
            for worded in profile.terms.worded() {
                let Some(quote) = &worded.words.quote else { continue };
                match &worded.clause {
                    Some(clause) => check_quoted(name, worded.term, clause, quote, &profile.clauses),
                    // A letter without clauses: somewhere in it.
                    None => assert!(
                        profile.clauses.iter().any(|text| {
                            text.words.quote.as_deref().is_some_and(|text| plain(text).contains(&plain(quote)))
                        }),
                        "{name}: [{}]",
                        worded.term
                    ),
                }
            }
        }
        let terms = alis_terms();
        let quoted = |words: &Wording| words.quote.clone().unwrap_or_default();
        for term in &terms.elements {
            check_quoted("AVTALE", term.element.as_str(), &term.clause, &quoted(&term.words), &terms.clauses);
        }
        let duration = terms.duration.unwrap();
        check_quoted("AVTALE", "duration", &duration.clause, &quoted(&duration.words), &terms.clauses);
    }

    /// An agreement's own number under a clause of its own has no words of the profile's.
    #[test]
    fn another_clause_takes_the_words_of_the_profile_away_and_another_number_does_not() {
        let over = |text: &str| {
            let source = source("own", text);
            record::read(&source, |keys| record::profile::terms(keys, Origin::Agreement)).unwrap()
        };
        let words = |over: &Terms| {
            let terms = built_in("hsyk").unwrap().terms.overlaid(over);
            terms.contract.unwrap().words
        };
        let kept = words(&over("[contract]\nopens_months_before = 7\n")).unwrap();
        assert!(kept.origin == Origin::Profile && kept.value.quote.is_some());
        assert_eq!(words(&over("[contract]\nclause = \"12\"\n")), None);
        let own = words(&over("[contract]\nquote = \"Tre måneder før.\"\n")).unwrap();
        assert_eq!((own.origin, own.value.quote.as_deref()), (Origin::Agreement, Some("Tre måneder før.")));
    }
}
