//! JSON, indented, with a newline at the end; an empty list is `[]`.

use std::fmt::Write;

use serde::{Serialize, Serializer};

use crate::render::clean::is_unseen;
use crate::render::not_rendered::NotRendered;

/// The value, a line a key.
///
/// # Errors
/// None in practice: a map whose keys are no texts.
pub(crate) fn text(value: &impl Serialize) -> Result<String, NotRendered> {
    let mut out = escaped(serde_json::to_string_pretty(value).map_err(NotRendered::because)?);
    out.push('\n');
    Ok(out)
}

/// Rows that are made when they are written.
pub(crate) struct Streamed<F>(pub(crate) F);

impl<F: Fn() -> I, I: Iterator<Item = R>, R: Serialize> Serialize for Streamed<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// The same JSON for a reader, and harmless on a terminal: what is not seen stands as `\u202e`. It can only be within texts.
pub(crate) fn escaped(json: String) -> String {
    if !json.chars().any(|c| c != '\n' && is_unseen(c)) {
        return json;
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_unseen(c) {
            // Writing to a text does not fail.
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_escaped_and_reads_as_before() {
        let name = "Kari\u{1b}[31m\u{9b}31m\u{202e}\u{7f}";
        let text = text(&[name]).unwrap();

        assert_eq!(text, "[\n  \"Kari\\u001b[31m\\u009b31m\\u202e\\u007f\"\n]\n");
        assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap(), [name]);
    }
}
