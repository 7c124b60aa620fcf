//! Text from records made harmless: what a terminal would obey is shown, never sent.

/// Text from records, made harmless for a terminal: control characters are shown, never sent.
pub(crate) fn clean(text: &str) -> String {
    text.chars().map(|c| if c != '\n' && is_unseen(c) { '\u{fffd}' } else { c }).collect()
}

/// As [`clean`], byte for byte as long, so that places in the text stay where they are.
pub(crate) fn clean_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' | '\r' => out.push(c),
            c if is_unseen(c) => out.extend(std::iter::repeat_n('?', c.len_utf8())),
            c => out.push(c),
        }
    }
    out
}

/// What a terminal obeys instead of showing it.
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}
