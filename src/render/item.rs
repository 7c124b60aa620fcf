//! An item of a list in one line or two: what stands at the left gives way, what stands at the right is kept whole.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::render::clean::clean;

/// Columns between two parts of a line.
pub(crate) const GAP: usize = 2;

/// The text on one line in so many columns; what is cut off is told by `…`.
pub(crate) fn cut(text: &str, width: usize) -> String {
    let text = clean(&text.replace('\n', " "));
    if text.width() <= width {
        return text;
    }
    let mut out = String::new();
    let mut left = width.saturating_sub(1);
    for c in text.chars() {
        let own = c.width().unwrap_or_default();
        if own > left {
            break;
        }
        left -= own;
        out.push(c);
    }
    let end = out.trim_end().len();
    out.truncate(end);
    if width > 0 {
        out.push('…');
    }
    out
}

/// The text with blanks up to so many columns; a longer one stays as it is.
pub(crate) fn padded(text: &str, width: usize) -> String {
    let mut out = text.to_owned();
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(text.width())));
    out
}

/// A line of two parts, the right one whole at its column; without blanks at its end.
pub(crate) fn line(left: &str, left_width: usize, right: &str) -> String {
    let left = cut(left, left_width);
    if right.is_empty() {
        return left.trim_end().to_owned();
    }
    let out = format!("{}{}{}", padded(&left, left_width), " ".repeat(GAP), clean(right));
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_cut_and_says_so() {
        assert_eq!(cut("Kari Nordmann", 13), "Kari Nordmann");
        assert_eq!(cut("Kari Nordmann", 12), "Kari Nordma…");
        assert_eq!(cut("Kari Nordmann", 6), "Kari…");
        assert_eq!(cut("東京", 3), "東…");
        assert_eq!(cut("a\nb\u{1b}", 9), "a b\u{fffd}");
        assert_eq!(cut("ab", 0), "");
    }

    #[test]
    fn the_right_part_stands_in_its_column() {
        assert_eq!(line("Kari", 6, "i dag"), "Kari    i dag");
        assert_eq!(line("Kari Nordmann", 6, "i dag"), "Kari…   i dag");
        assert_eq!(line("Å", 3, ""), "Å");
    }
}
