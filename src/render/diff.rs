//! What a change does to a file, as a unified diff.

use crate::render::clean::is_unseen;

/// A file that is new has no text before, one that goes none after.
pub(crate) fn text(file: &str, before: Option<&str>, after: Option<&str>) -> String {
    let name = |side: &str, text: Option<&str>| text.map_or("/dev/null".to_owned(), |_| format!("{side}/{file}"));
    let diff = similar::TextDiff::from_lines(before.unwrap_or_default(), after.unwrap_or_default());
    let diff = diff.unified_diff().context_radius(3).header(&name("a", before), &name("b", after)).to_string();
    let mut out = String::with_capacity(diff.len());
    let mut chars = diff.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // Alone it would lead back to the beginning of the line, over what stands there.
            '\r' if chars.peek() == Some(&'\n') => out.push(c),
            '\n' | '\t' => out.push(c),
            c => out.push(if is_unseen(c) { '\u{fffd}' } else { c }),
        }
    }
    out
}
