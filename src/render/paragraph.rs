//! A paragraph for the terminal: broken at blanks, where the width ends.

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// The text with its first line after `first`, the others `indent` blanks in; it ends with a line's end. No word is cut.
pub(crate) fn hanging(first: &str, text: &str, indent: usize, width: usize) -> String {
    // Some blanks are there so that no line breaks at them.
    let words = text.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return format!("{first}\n");
    }
    let blanks = " ".repeat(indent);
    let options = Options::new(width)
        .initial_indent(first)
        .subsequent_indent(&blanks)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    format!("{}\n", textwrap::fill(&line, options))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_broken_at_blanks_and_indented() {
        assert_eq!(hanging("  ", "one two three four", 4, 10), "  one two\n    three\n    four\n");
        assert_eq!(hanging("", "one", 2, 1), "one\n");
        assert_eq!(hanging("a: ", "blåbær og æble", 3, 10), "a: blåbær\n   og æble\n");
        assert_eq!(hanging("", "unbreakable word", 2, 4), "unbreakable\n  word\n");
        assert_eq!(hanging("a", "", 2, 10), "a\n");
        assert_eq!(hanging("", "sum 228\u{a0}000 kr", 2, 8), "sum\n  228\u{a0}000\n  kr\n");
    }
}
