//! A matching for a reader: who got what and why, who got nothing and why, what is left.

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use crate::ui::clean;

/// One candidate as shown.
pub(crate) struct Person {
    pub(crate) who: String,
    /// The position that was given; nothing for one who got none.
    pub(crate) position: Option<String>,
    /// What stands below, each a line that may be wrapped.
    pub(crate) lines: Vec<String>,
}

/// A heading with what stands under it.
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) people: Vec<Person>,
}

/// The sections one after the other; empty ones are left out.
pub(crate) fn text(sections: &[Section], width: usize) -> String {
    let bold = Style::new().bold();
    let mut out = String::new();
    for section in sections.iter().filter(|section| !section.people.is_empty()) {
        if !out.is_empty() {
            out.push('\n');
        }
        out += &format!("{bold}{}{bold:#}\n", section.heading);
        for person in &section.people {
            let title = match &person.position {
                Some(position) => format!("{} → {position}", person.who),
                None => person.who.clone(),
            };
            out += &wrapped(&clean(&title), 0, width);
            for line in &person.lines {
                out += &wrapped(&clean(line), 2, width);
            }
        }
    }
    out
}

/// A paragraph broken at blanks, its first line indented, the others two more.
fn wrapped(text: &str, indent: usize, width: usize) -> String {
    let mut out = " ".repeat(indent);
    let mut column = indent;
    let mut fresh = true;
    for word in text.split_whitespace() {
        if !fresh && column + 1 + word.width() > width {
            out.push('\n');
            out += &" ".repeat(indent + 2);
            column = indent + 2;
        } else if !fresh {
            out.push(' ');
            column += 1;
        }
        out += word;
        column += word.width();
        fresh = false;
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_broken_at_blanks_and_indented() {
        assert_eq!(wrapped("one two three four", 2, 10), "  one two\n    three\n    four\n");
        assert_eq!(wrapped("one", 0, 1), "one\n");
        assert_eq!(wrapped("unbreakable word", 0, 4), "unbreakable\n  word\n");
    }
}
