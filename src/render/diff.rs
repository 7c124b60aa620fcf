//! What a change does to a file, as a unified diff.

/// A file that is new has no text before.
pub(crate) fn text(file: &str, before: Option<&str>, after: &str) -> String {
    let old = if before.is_some() { format!("a/{file}") } else { "/dev/null".to_owned() };
    let diff = similar::TextDiff::from_lines(before.unwrap_or_default(), after);
    diff.unified_diff().context_radius(3).header(&old, &format!("b/{file}")).to_string()
}
