//! The keys of records in words, for what is shown of them: in files and in JSON they stay as they are.

use super::{Lang, Msg, label, words};
use crate::domain::journal::ElementKind;
use crate::domain::terms::{Party, PriorServiceOf, Strength, Terms};
use crate::domain::word::Word;

/// A key of a record, with the tables that it lies in: `training.supervisor`, `terms.deviation.max_months`.
pub(crate) fn path(path: &str, lang: Lang) -> String {
    let mut parts: Vec<&str> = path.split('.').collect();
    // What lies in these needs no other name to be known.
    if parts.len() > 1 && matches!(parts[0], "training" | "reminders") {
        parts.remove(0);
    }
    let named = |(place, part): (usize, &&str)| {
        let is_term = place == 1 && parts[0] == "terms";
        let name = if is_term { term_name(part).or_else(|| key(part)) } else { key(part) };
        name.map_or_else(|| (*part).to_owned(), |name| name.text(lang).into_owned())
    };
    parts.iter().enumerate().map(named).collect::<Vec<_>>().join(": ")
}

/// A key of a term: `deviation`, `max_months`.
pub(crate) fn of_term(term: &str, name: &str, lang: Lang) -> String {
    let word = |msg: Option<Msg>, raw: &str| msg.map_or_else(|| raw.to_owned(), |msg| msg.text(lang).into_owned());
    // The settings of the store lie in tables of their own: `retention.months`.
    let name = match name.split_once('.') {
        Some(_) => path(name, lang),
        None => word(key(name), name),
    };
    format!("{}: {name}", self::term(term, lang))
}

/// A term, or an element of the ALIS-avtale: `deviation`, `supervision`; the word itself where it is neither.
pub(crate) fn term(term: &str, lang: Lang) -> String {
    let msg = term_name(term).or_else(|| ElementKind::from_word(term).map(label::element));
    msg.map_or_else(|| term.to_owned(), |msg| msg.text(lang).into_owned())
}

/// What a key of a term is set to.
pub(crate) fn value(key: &str, value: &str, lang: Lang) -> String {
    let msg = match (key, value) {
        (_, "true") => Some(Msg::AnswerYes),
        (_, "false") => Some(Msg::AnswerNo),
        ("strength", word) => Strength::from_word(word).map(label::strength),
        ("by", word) => Party::from_word(word).map(|party| label::party(party.into())),
        ("of", word) => PriorServiceOf::from_word(word).map(label::prior_service_of),
        _ => None,
    };
    msg.map_or_else(|| value.to_owned(), |msg| msg.text(lang).into_owned())
}

fn term_name(term: &str) -> Option<Msg> {
    named(words::TERM, term)
}

fn key(key: &str) -> Option<Msg> {
    named(words::KEY, key)
}

/// The heading of a column of CSV, for a colleague who opens it in Excel; the key where nobody named it.
pub(crate) fn heading(key: &str, lang: Lang) -> String {
    named(words::CSV, key).map_or_else(|| key.to_owned(), |name| name.text(lang).into_owned())
}

/// What a key is called: `key-max-months` says it of `max_months`.
fn named(table: &[(&str, Msg)], key: &str) -> Option<Msg> {
    let is_it = |word: &str| word.len() == key.len() && word.split('-').eq(key.split('_'));
    table.iter().find(|(word, _)| is_it(word)).map(|(_, msg)| msg.clone())
}

/// A term or a key of a term without a name stops the build.
const _: () = {
    let mut term = 0;
    while term < Terms::KEYS.len() {
        let (name, keys) = Terms::KEYS[term];
        assert!(is_named(words::TERM, name), "a term has no name: write it as term-WORD into src/i18n/*.ftl");
        let mut key = 0;
        while key < keys.len() {
            assert!(
                is_named(words::KEY, keys[key]),
                "a key of a term has no name: write it as key-WORD into src/i18n/*.ftl"
            );
            key += 1;
        }
        term += 1;
    }
};

const fn is_named(table: &[(&str, Msg)], key: &str) -> bool {
    let mut at = 0;
    while at < table.len() {
        let (word, key) = (table[at].0.as_bytes(), key.as_bytes());
        let mut place = 0;
        while place < word.len()
            && word.len() == key.len()
            && (word[place] == key[place] || (word[place] == b'-' && key[place] == b'_'))
        {
            place += 1;
        }
        if place == key.len() && word.len() == key.len() {
            return true;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::store::schema;

    #[test]
    fn every_key_of_every_term_has_a_name() {
        for (term, name) in Terms::keys() {
            assert!(term_name(term).is_some(), "{term}");
            assert!(key(name).is_some(), "{term}.{name}");
        }
    }

    /// A name that no key of a record and no term has is left over.
    #[test]
    fn every_name_is_of_a_key() {
        let mut known: BTreeSet<String> =
            Terms::keys().into_iter().flat_map(|(term, key)| [term, key]).map(str::to_owned).collect();
        for (record, _) in schema::RECORDS {
            keys_of(&schema::of_record(record).unwrap(), &mut known);
        }
        // The built-in terms of the ALIS-avtale and of the country.
        known.extend(
            [
                "duration",
                "years",
                "old_scheme",
                "last_application",
                "plan_review",
                "written_contract",
                "access",
                "round",
            ]
            .map(str::to_owned),
        );
        for (word, _) in words::TERM.iter().chain(words::KEY) {
            assert!(known.contains(&word.replace('-', "_")), "key-{word} or term-{word} names nothing");
        }
    }

    fn keys_of(schema: &serde_json::Value, known: &mut BTreeSet<String>) {
        let properties = || schema["properties"].as_object().into_iter().flatten();
        known.extend(properties().map(|(key, _)| key.clone()));
        let shapes = schema["oneOf"].as_array().into_iter().flatten();
        for within in properties().map(|(_, of)| of).chain(schema.get("items")).chain(shapes) {
            keys_of(within, known);
        }
    }

    /// The names that are never told one by one: a block that changed is told by its own name.
    const WITHIN_BLOCKS: [&str; 2] = ["journal", "reminders"];

    #[test]
    fn every_key_of_a_header_has_a_name() {
        for (record, _) in schema::RECORDS.iter().filter(|(record, _)| !matches!(*record, "letterhead" | "profile")) {
            let schema = schema::of_record(record).unwrap();
            for (name, described) in schema["properties"].as_object().unwrap() {
                assert!(key(name).is_some() || WITHIN_BLOCKS.contains(&name.as_str()), "{record}: {name}");
                for within in described["properties"].as_object().into_iter().flat_map(|within| within.keys()) {
                    let known = key(within).is_some() || term_name(within).is_some();
                    assert!(known, "{record}: {name}.{within}");
                }
            }
        }
    }

    #[test]
    fn keys_are_told_with_their_tables() {
        assert_eq!(path("email", Lang::Nb), "e-post");
        assert_eq!(path("training.supervisor", Lang::Nn), "rettleiaren");
        assert_eq!(path("coordinator.name", Lang::Nb), "koordinatoren: navn");
        assert_eq!(path("terms.deviation.max_months", Lang::En), "terms: deviation from the wish: months, at most");
        assert_eq!(path("what.is.this", Lang::Nb), "what: is: this");
    }

    #[test]
    fn values_of_terms_are_words() {
        assert_eq!(value("bars", "true", Lang::Nb), "ja");
        assert_eq!(value("strength", "recommendation", Lang::Nn), "tilråding");
        assert_eq!(value("by", "hospital", Lang::Nb), "sykehuset");
        assert_eq!(
            value("of", "general-practice", Lang::En),
            label::prior_service_of(PriorServiceOf::GeneralPractice).text(Lang::En)
        );
        assert_eq!(value("clause", "6.3", Lang::Nb), "6.3");
    }
}
