//! Whole kroner, as people write them.

use crate::error::Error;
use crate::i18n::Msg;

/// `228000`, `228 000`, `228.000`, `228 000 kr`.
///
/// # Errors
/// It is no amount of whole kroner.
pub(super) fn parse(typed: &str) -> Result<u32, Error> {
    let wrong = || Error::usage(Msg::ErrorBadKroner { text: typed.trim().to_owned() }).hint(Msg::HintKroner);
    let text = typed.trim();
    let text = text.strip_suffix("kr").or_else(|| text.strip_prefix("kr")).unwrap_or(text).trim();
    let groups: Vec<&str> = text.split(|c: char| c == '.' || c.is_whitespace()).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    if !groups.iter().all(digits) {
        return Err(wrong());
    }
    // With thousands apart, each group but the first has three digits: `228.5` is no whole amount.
    let apart = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    let joined = groups.concat();
    joined.parse().ok().filter(|_| apart).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<u32>) {
        assert_eq!(parse(typed).ok(), expected, "{typed}");
    }

    #[test]
    fn kroner_are_read_as_people_write_them() {
        for typed in ["228000", "228 000", "228\u{a0}000", "228.000", "228 000 kr", "kr 228000", " 228000 "] {
            check(typed, Some(228_000));
        }
        check("0", Some(0));
        check("1 234 567", Some(1_234_567));
        for wrong in ["", "kr", "x", "-1", "228,50", "228.5", "22 8000", "2280 000", "228 000 000 000", "1e6"] {
            check(wrong, None);
        }
    }
}
