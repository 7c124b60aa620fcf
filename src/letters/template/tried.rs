//! A template tried before a letter is due: with sample values, and every name in it, also where no sample leads.

use std::collections::BTreeSet;
use std::ops::Range;

use minijinja::{Environment, ErrorKind, Value};
use serde_json::Value as Json;

use super::{Template, bounds, unknown_value, unknown_word};
use crate::domain::letter::LetterKind;
use crate::letters::kinds;
use crate::store::problem::Problem;

impl Template {
    /// Everything that is found wrong with it, each with its place.
    pub(crate) fn tried(&self, kind: LetterKind) -> Vec<Problem> {
        let Ok(sample) = serde_json::from_str::<Json>(kinds::sample(kind)) else { return Vec::new() };
        // The engine looks for names by going down into what stands within what: it needs the stack that filling has.
        let (template, known) = (self.clone(), sample.clone());
        let names = bounds::bounded(move || [template.unknown_values(&known), template.unknown_words()].concat());
        let mut problems = match names {
            Ok(Some(unknown)) => unknown,
            Ok(None) => vec![self.endless()],
            Err(err) => vec![Problem::unreadable(self.source.file.clone(), &err)],
        };
        let mut other = sample.clone();
        flip(&mut other);
        for values in [sample, other] {
            problems.extend(self.fill(&Value::from(minijinja::value::Serde(&values))).err());
        }
        let mut seen = BTreeSet::new();
        problems.retain(|problem| seen.insert(problem.line_column()));
        problems.sort_by_key(Problem::line_column);
        problems
    }

    /// Names of values that no letter of the kind has, whether or not a letter would come to them.
    fn unknown_values(&self, sample: &Json) -> Vec<Problem> {
        let Ok(template) = self.env.get_template(super::NAME) else { return Vec::new() };
        let globals: Vec<&str> = self.env.globals().map(|(name, _)| name).collect();
        let names: BTreeSet<String> = template.undeclared_variables(true).into_iter().collect();
        let set = set_names(&self.source.text);
        let own = |name: &String| set.contains(name.split('.').next().unwrap_or_default());
        let unknown =
            names.into_iter().filter(|name| !globals.contains(&name.as_str()) && !own(name) && !has(sample, name));
        unknown.map(|name| unknown_value(&self.source, self.place_of(&name), name)).collect()
    }

    /// Filters and tests that do not exist.
    fn unknown_words(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for tag in tags(&self.source.text) {
            let words = without_texts(&self.source.text[tag.clone()]);
            for (at, word, is_filter) in applied(&words) {
                if !is_known(&self.env, word, is_filter) {
                    let span = tag.start + at..tag.start + at + word.len();
                    problems.push(unknown_word(&self.source, span, word.to_owned()));
                }
            }
        }
        problems
    }

    /// Where a name stands first, within what is filled in or decided.
    fn place_of(&self, name: &str) -> Range<usize> {
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        for tag in tags(&self.source.text) {
            let words = without_texts(&self.source.text[tag.clone()]);
            for (at, _) in words.match_indices(name) {
                let before = words[..at].chars().next_back();
                let after = words[at + name.len()..].chars().next();
                if !before.is_some_and(|c| is_name(c) || c == '.') && !after.is_some_and(is_name) {
                    return tag.start + at..tag.start + at + name.len();
                }
            }
        }
        0..0
    }
}

/// Every flag the other way round.
pub(in crate::letters) fn flip(value: &mut Json) {
    match value {
        Json::Bool(flag) => *flag = !*flag,
        Json::Array(all) => all.iter_mut().for_each(flip),
        Json::Object(all) => all.values_mut().for_each(flip),
        _ => {}
    }
}

/// Whether the values have one of this name (`a.b`); what lies in a list or in what is not recorded is not known.
fn has(values: &Json, name: &str) -> bool {
    let (first, rest) = name.split_once('.').map_or((name, None), |(first, rest)| (first, Some(rest)));
    match (values, rest) {
        (Json::Object(table), rest) => table.get(first).is_some_and(|value| rest.is_none_or(|rest| has(value, rest))),
        (Json::Null | Json::Array(_), _) => true,
        _ => false,
    }
}

/// The insides of `{{ … }}` and `{% … %}`.
fn tags(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find('{').map(|found| at + found) {
        let end = match text.as_bytes().get(found + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                at = found + 1;
                continue;
            }
        };
        let from = found + 2;
        let to = text[from..].find(end).map_or(text.len(), |length| from + length);
        if end != "#}" {
            out.push(from..to);
        }
        at = to;
    }
    out
}

/// Names that a template sets itself: the engine knows them where they are set, and a choice between two of them is no scope.
fn set_names(text: &str) -> BTreeSet<String> {
    let tags = tags(text);
    let set = tags.iter().filter_map(|tag| text[tag.clone()].trim_start_matches(['-', '+', ' ']).strip_prefix("set "));
    let names = set.flat_map(|rest| rest.split('=').next().unwrap_or_default().split(','));
    names.map(|name| name.trim_matches(['-', '+', ' ']).to_owned()).collect()
}

/// A tag with what stands in quotation marks blanked, every byte in its place.
fn without_texts(tag: &str) -> String {
    let mut quote = None;
    let mut out = String::with_capacity(tag.len());
    for c in tag.chars() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {
                out.extend(std::iter::repeat_n(' ', c.len_utf8()));
                continue;
            }
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None => {}
        }
        out.push(c);
    }
    out
}

/// The filters and tests that a tag applies, each with its place; whether it is a filter.
fn applied(tag: &str) -> Vec<(usize, &str, bool)> {
    let name = |from: usize| {
        let start = from + tag[from..].len() - tag[from..].trim_start().len();
        let rest = &tag[start..];
        let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
        (start, &rest[..length])
    };
    let mut out: Vec<(usize, &str, bool)> =
        tag.match_indices('|').map(|(at, _)| name(at + 1)).map(|(at, word)| (at, word, true)).collect();
    if let Some(rest) = tag.trim_start_matches(['-', '+', ' ']).strip_prefix("filter ") {
        let (at, word) = name(tag.len() - rest.len());
        out.push((at, word, true));
    }
    for (at, _) in tag.match_indices(" is ") {
        let (at, word) = match name(at + 4) {
            (at, "not") => name(at + 3),
            other => other,
        };
        out.push((at, word, false));
    }
    out.retain(|(_, word, _)| word.starts_with(|c: char| c.is_ascii_alphabetic()));
    out
}

fn is_known(env: &Environment<'_>, word: &str, is_filter: bool) -> bool {
    let tried = if is_filter { format!("{{{{ '' | {word} }}}}") } else { format!("{{{{ '' is {word} }}}}") };
    let missing = if is_filter { ErrorKind::UnknownFilter } else { ErrorKind::UnknownTest };
    env.render_str(&tried, ()).err().is_none_or(|err| err.kind() != missing)
}
