//! Lengths that the pages share, in points and characters.

use super::super::document::printable;

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;
/// Longest title a PDF carries; a viewer shows it in its window's title bar.
const TITLE: usize = 300;

/// A text for where a line cannot be broken and nothing is drawn.
pub(super) fn one_line(text: &str) -> String {
    let words = printable(text).split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(TITLE).collect()
}
