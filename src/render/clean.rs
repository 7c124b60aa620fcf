//! Text from records made harmless: what a terminal would obey is shown, never sent.

pub(crate) use crate::domain::text::is_unseen;

/// Text from records, made harmless for a terminal: control characters are shown, never sent.
pub(crate) fn clean(text: &str) -> String {
    text.chars().map(|c| if c != '\n' && is_unseen(c) { '\u{fffd}' } else { c }).collect()
}

/// As [`clean`], byte for byte as long, so that places in the text stay where they are.
pub(crate) fn clean_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // Alone it would lead back to the beginning of the line, over what stands there.
            '\r' if chars.peek() != Some(&'\n') => out.push('?'),
            '\n' | '\t' | '\r' => out.push(c),
            c if is_unseen(c) => out.extend(std::iter::repeat_n('?', c.len_utf8())),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_shown_and_lines_stay() {
        for unseen in ['\u{1b}', '\u{9b}', '\u{202e}', '\u{61c}', '\u{2060}', '\u{feff}', '\u{fff9}'] {
            assert_eq!(clean(&format!("a{unseen}b\nå")), "a\u{fffd}b\nå");
            assert_eq!(clean_lines(&format!("a{unseen}b\tå")).len(), format!("a{unseen}b\tå").len());
        }
        assert_eq!(clean("blåbær\u{a0}🙂\u{200d}"), "blåbær\u{a0}🙂\u{200d}");
    }
}
