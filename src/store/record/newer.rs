//! What TOML 1.1 allows and TOML 1.0 does not: read here, but not by older programs, of which other clones may have one.

use std::ops::Range;

/// Each place of a text with a form of TOML 1.1: an inline table over several lines or with a comma at its end, the escapes `\e` and
/// `\x`, a time without seconds.
pub(crate) fn newer_forms(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    // Open brackets and braces, and the last sign that was no blank.
    let (mut open, mut last) = (Vec::new(), b'\n');
    let mut at = 0;
    while let Some(byte) = bytes.get(at).copied() {
        let start = at;
        at += 1;
        match byte {
            b'#' => {
                at = text[at..].find('\n').map_or(bytes.len(), |end| at + end);
                continue;
            }
            b'"' | b'\'' => at = string(text, start, &mut found),
            b'{' | b'[' => open.push(byte),
            b'}' => {
                if last == b',' {
                    found.push(start..at);
                }
                open.pop();
            }
            b']' => drop(open.pop()),
            b'\n' if open.last() == Some(&b'{') => found.push(start..at),
            b':' if is_without_seconds(bytes, start) => found.push(start - 2..start + 3),
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            last = byte;
        }
    }
    found
}

/// Where the string that begins here ends.
fn string(text: &str, start: usize, found: &mut Vec<Range<usize>>) -> usize {
    let bytes = text.as_bytes();
    let quote = bytes[start];
    let long = text[start..].starts_with(if quote == b'"' { "\"\"\"" } else { "'''" });
    let mut at = start + if long { 3 } else { 1 };
    while let Some(byte) = bytes.get(at).copied() {
        let ends = if long { bytes[at..].starts_with(&[quote; 3]) } else { byte == quote || byte == b'\n' };
        if ends {
            at += if long { 3 } else { 1 };
            // Quotes right before the end are part of the string.
            while long && bytes.get(at) == Some(&quote) {
                at += 1;
            }
            return at;
        }
        if byte == b'\\' && quote == b'"' {
            if matches!(bytes.get(at + 1), Some(b'e' | b'x')) {
                found.push(at..at + 2);
            }
            at += 1;
        }
        at += 1;
    }
    bytes.len()
}

/// Whether a colon outside of strings stands in the middle of a time that ends after the minutes.
fn is_without_seconds(bytes: &[u8], colon: usize) -> bool {
    let digits = |range: Range<usize>| bytes.get(range).is_some_and(|two| two.iter().all(u8::is_ascii_digit));
    let before = colon.checked_sub(3).and_then(|at| bytes.get(at));
    colon >= 2
        && digits(colon - 2..colon)
        && digits(colon + 1..colon + 3)
        // The seconds' own colon, and that of an offset.
        && !matches!(before, Some(b':' | b'+' | b'-'))
        && bytes.get(colon + 3) != Some(&b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, forms: &[&str]) {
        let found: Vec<&str> = newer_forms(text).into_iter().map(|span| &text[span]).collect();
        assert_eq!(found, forms, "{text}");
    }

    #[test]
    fn forms_of_toml_1_1() {
        check("a = { b = 1,\n c = 2 }", &["\n"]);
        check("a = { b = [ 1,\n 2, ], }", &["}"]);
        check("a = { b = 1, # x\n}", &["\n", "}"]);
        check("a = \"\\e[1m\\x41\"", &["\\e", "\\x"]);
        check("a = \"\"\"\nx \\x41 \"\" \\e\"\"\"", &["\\x", "\\e"]);
        check("a = 07:32", &["07:32"]);
        check("a = 2027-03-01T07:32\nb = 2027-03-01 07:32Z", &["07:32", "07:32"]);
    }

    #[test]
    fn forms_of_toml_1_0() {
        for text in [
            "a = { b = 1, c = [1,\n2,\n] }\n[[x]]\ny = [\n {z = 1},\n]",
            "a = '\\e \\x41'\nb = '''\n\\e'''\n# \\e { ,}\nc = \"\\\\e \\u0041 \\\\x41\"",
            "a = 2027-03-01T07:32:00+01:00\nb = 07:32:00\nc = \"kl. 07:32\"\nd = 2027-03-01T07:32:00.5-01:30",
            "a = \"\"\"{\n,}\"\"\"",
            "",
        ] {
            check(text, &[]);
        }
    }
}
