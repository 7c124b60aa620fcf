//! Words and lists as a letter writes them.

use crate::i18n::{Lang, Msg};

/// The words with a capital, as they begin a line.
pub(crate) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `a, b og c`.
pub(crate) fn list(parts: &[String], lang: Lang) -> String {
    let Some((last, first)) = parts.split_last() else { return String::new() };
    if first.is_empty() {
        return last.clone();
    }
    format!("{} {} {last}", first.join(", "), Msg::LetterAnd.text(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_a_list_stands_behind_og() {
        let words = |n: usize| ["a", "b", "c"].iter().take(n).map(|word| (*word).to_owned()).collect::<Vec<_>>();
        for (n, written) in [(0, ""), (1, "a"), (2, "a og b"), (3, "a, b og c")] {
            assert_eq!(list(&words(n), Lang::Nb), written);
        }
        assert_eq!(list(&words(3), Lang::En), "a, b and c");
    }
}
