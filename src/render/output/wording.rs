//! The words that a term rests on, beside the term.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use super::day::Day;
use crate::domain::terms::Wording;

/// The words a term rests on; a key that nothing is known for is left out.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct WordingRow {
    /// The source's own words; an empty line separates paragraphs.
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<String>,
    /// What was read elsewhere than in the source, in words of ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
    /// Where it was read, where that is not the agreement or the law itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    read_in: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// The first day on which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
}

impl From<&Wording> for WordingRow {
    fn from(words: &Wording) -> Self {
        let text = |text: &Option<String>| text.as_deref().map(Wording::unbroken);
        WordingRow {
            quote: text(&words.quote),
            summary: text(&words.summary),
            read_in: text(&words.read_in),
            url: words.url.clone(),
            from: words.from.map(|day| day.to_string()),
        }
    }
}
